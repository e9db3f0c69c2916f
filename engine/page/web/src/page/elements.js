// Elements of the page. Texts are only ever set as text, never as HTML, so that no word of a study can be markup.

/// `properties`: class, text, attributes by name, on<event>. Children: elements or texts; null is left out.
export function element(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "text") node.textContent = value;
    else if (key === "class") node.className = value;
    else if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return node;
}

/// A text of the user's, whose direction is its own.
export const userText = (text) => element("bdi", { dir: "auto", text });

/// Words of the page with texts of the user's between them: sentence`In ${group}: ${number}`.
export function sentence(parts, ...texts) {
  return parts.flatMap((part, i) => (i < texts.length ? [part, userText(texts[i])] : [part]));
}

export function button(label, action, properties = {}) {
  return element("button", { type: "button", onclick: action, text: label, ...properties });
}

let count = 0;
export const newId = (word) => `${word}-${++count}`;
