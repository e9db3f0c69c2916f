// What a chart says of the thing that the pointer is on.

import { element } from "./elements.js";

const GAP = 14;
let box = null;

/// The handler that Vega calls; `value` is the row that is drawn, with its `tip`.
export function showTip(_, event, __, value) {
  const tip = value?.tip;
  if (!tip) {
    hide();
    return;
  }
  box ??= document.body.appendChild(element("div", { class: "tip", role: "presentation" }));
  box.replaceChildren(
    element("p", { class: "tip-title", dir: "auto", text: tip.title }),
    element(
      "dl",
      {},
      tip.pairs.map(([name, text]) => [element("dt", { text: name }), element("dd", { dir: "auto", text })]),
    ),
  );
  box.hidden = false;
  place(event);
}

function hide() {
  if (box) box.hidden = true;
}

function place(event) {
  const { width, height } = box.getBoundingClientRect();
  const left = event.clientX + GAP + width > window.innerWidth ? event.clientX - GAP - width : event.clientX + GAP;
  const top = event.clientY + GAP + height > window.innerHeight ? event.clientY - GAP - height : event.clientY + GAP;
  box.style.left = `${Math.max(4, left)}px`;
  box.style.top = `${Math.max(4, top)}px`;
}

window.addEventListener("scroll", hide, { passive: true });
window.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
