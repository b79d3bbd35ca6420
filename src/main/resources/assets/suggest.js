// Suggestions below a search field, as the combobox pattern of ARIA 1.2 has them.

const WAIT = 120;

function combobox(input) {
  const form = input.form;
  const list = document.createElement("div");
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0].textContent);
  form.append(list);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) input.setAttribute(name, value);

  let chosen = -1;
  let asked = "";
  let timer;
  let request;

  const options = () => [...list.children];

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    const all = options();
    chosen = (index + all.length) % all.length;
    all.forEach((one, at) => one.setAttribute("aria-selected", String(at === chosen)));
    all[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", all[chosen].id);
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map((one, at) => {
      const option = document.createElement("div");
      option.id = `${list.id}-${at}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.href = one.path;
      const name = Object.assign(document.createElement("span"), { textContent: one.name });
      const kind = Object.assign(document.createElement("small"), {
        textContent: [one.other, one.kind].filter(Boolean).join(" · "),
      });
      option.append(name, kind);
      return option;
    }));
    chosen = -1;
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  async function ask() {
    const query = input.value.trim();
    if (query === asked) return;
    asked = query;
    request?.abort();
    if (query === "") return close();
    request = new AbortController();
    const address = `/search/suggest?q=${encodeURIComponent(query)}&lang=${input.dataset.suggest}`;
    try {
      const answer = await fetch(address, { signal: request.signal });
      if (answer.ok) show((await answer.json()).suggestions);
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen < 0 && event.key === "ArrowUp" ? -1 : chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(options()[chosen].dataset.href);
    }
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.href);
  });
}

document.querySelectorAll("input[data-suggest]").forEach(combobox);
