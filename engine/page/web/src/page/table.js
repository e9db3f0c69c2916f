// Tables: plain ones, and one that is searched and sorted.

import { numberOf } from "../study.js";
import { element } from "./elements.js";

function headCell(column, content) {
  return element("th", { scope: "col", class: column.numeric ? "number" : null }, content);
}

function bodyRow(columns, row) {
  return element(
    "tr",
    {},
    row.map((text, i) => bodyCell(columns[i], text, i)),
  );
}

function bodyCell(column, text, position) {
  if (position === 0)
    return element("th", { scope: "row", dir: "auto", class: column.numeric ? "number" : null, text });
  return column.numeric ? element("td", { class: "number", text }) : element("td", { dir: "auto", text });
}

function frame(caption, table, properties = {}) {
  return element(
    "div",
    { class: "table-frame", role: "region", tabindex: "0", "aria-label": caption, ...properties },
    table,
  );
}

export function dataTable(columns, rows, caption) {
  const head = element(
    "thead",
    {},
    element(
      "tr",
      {},
      columns.map((column) => headCell(column, element("span", { dir: "auto", text: column.title }))),
    ),
  );
  const body = element(
    "tbody",
    {},
    rows.map((row) => bodyRow(columns, row)),
  );
  return frame(
    caption,
    element("table", {}, element("caption", { class: "unseen", dir: "auto", text: caption }), head, body),
  );
}

/// Which rows and in which order: `query` is looked for in texts, `only` says of a row whether it counts.
export function arranged(columns, rows, { query, sort, down, only }) {
  const words = query
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = rows.filter((row) => {
    const text = row.join(" ").toLocaleLowerCase();
    return only(row) && words.every((word) => text.includes(word));
  });
  const sign = down ? -1 : 1;
  return columns[sort].numeric
    ? found.sort((a, b) => byNumber(a[sort], b[sort], sign))
    : found.sort((a, b) => sign * a[sort].localeCompare(b[sort]));
}

/// Rows without a number come last, whichever way.
function byNumber(first, second, sign) {
  const [a, b] = [numberOf(first), numberOf(second)];
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return sign * (a - b);
}

/// `filters`: { label, only }, the first of them that of all rows.
export function sortableTable({ columns, rows, caption, filters, start }) {
  const state = { query: "", sort: start, down: columns[start].numeric, only: filters[0].only };
  const body = element("tbody");
  const count = element("p", { class: "count", role: "status" });
  const buttons = columns.map((column, i) =>
    element(
      "button",
      { type: "button", class: "sort", onclick: () => sortBy(i) },
      element("span", { dir: "auto", text: column.title }),
    ),
  );
  const heads = columns.map((column, i) => headCell(column, buttons[i]));

  function show() {
    const found = arranged(columns, rows, state);
    body.replaceChildren(...found.map((row) => bodyRow(columns, row)));
    count.textContent = `${found.length} of ${rows.length} rows`;
    heads.forEach((head, i) => {
      if (i === state.sort) head.setAttribute("aria-sort", state.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
  }

  function sortBy(position) {
    state.down = position === state.sort ? !state.down : columns[position].numeric;
    state.sort = position;
    show();
  }

  const search = element("input", {
    type: "search",
    autocomplete: "off",
    spellcheck: "false",
    oninput: (event) => {
      state.query = event.target.value;
      show();
    },
  });
  const filter = element(
    "select",
    {
      onchange: (event) => {
        state.only = filters[Number(event.target.value)].only;
        show();
      },
    },
    filters.map((one, i) => element("option", { value: String(i), text: one.label })),
  );
  show();
  const table = element(
    "table",
    {},
    element("caption", { class: "unseen", text: caption }),
    element("thead", {}, element("tr", {}, heads)),
    body,
  );
  return element(
    "div",
    { class: "searchable" },
    element(
      "div",
      { class: "choices" },
      element("label", {}, element("span", { text: "Search" }), search),
      element("label", {}, element("span", { text: "Show" }), filter),
      count,
    ),
    frame(caption, table, { class: "table-frame tall" }),
  );
}
