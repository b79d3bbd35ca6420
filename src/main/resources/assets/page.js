// What every page has: remembers nothing, adds a way to copy, opens evidence that the address points at.

for (const paragraph of document.querySelectorAll("[data-copy]")) {
  const { copy, copied } = paragraph.dataset;
  const text = paragraph.textContent;
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: copy });
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = copied;
  });
  if (navigator.clipboard) paragraph.append(button);
}

// The other language keeps the place in the page.
const language = document.querySelector("[data-language]");
language?.addEventListener("click", () => {
  if (location.hash) language.href = language.href.split("#")[0] + location.hash;
});

// One open mark of evidence is closed by Escape, and the focus stays with it.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.activeElement?.closest("details.evidence[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});
