// No more than four districts can be chosen.

const form = document.querySelector("form.choose");
const boxes = [...form.querySelectorAll("input[type=checkbox]")];
const most = Number(form.dataset.most);

function limit() {
  const full = boxes.filter((box) => box.checked).length >= most;
  boxes.forEach((box) => { box.disabled = full && !box.checked; });
}

form.addEventListener("change", limit);
window.addEventListener("pageshow", limit);
limit();
