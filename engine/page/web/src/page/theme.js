// Light or dark: as the system has it, until someone chooses here. Print is always light.

const system = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = [];
let chosen = null;
let printing = false;

export const theme = () => (printing ? "light" : (chosen ?? (system.matches ? "dark" : "light")));

export function onTheme(listener) {
  listeners.push(listener);
}

function apply() {
  document.documentElement.dataset.theme = theme();
  for (const listener of listeners) listener();
}

export function setPrinting(value) {
  const before = theme();
  printing = value;
  if (theme() !== before) apply();
}

export function switchTheme() {
  chosen = theme() === "dark" ? "light" : "dark";
  apply();
}

system.addEventListener("change", () => {
  if (chosen === null) apply();
});
document.documentElement.dataset.theme = theme();
