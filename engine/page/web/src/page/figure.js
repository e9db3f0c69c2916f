// A chart with all that belongs to it: title, unit, choices, what is to be seen, source, files, and its data as a table.

import { csvOf } from "../csv.js";
import { download, fileName } from "./download.js";
import { addChart, pictureOf } from "./drawing.js";
import { button, element, newId } from "./elements.js";
import { dataTable } from "./table.js";

/// `make`: chosen → figure (see charts/figure.js). `words`: what its files are called after.
export function figureElement(make, words) {
  const chosen = {};
  let figure = make(chosen);
  if (!figure) return null;
  const titleId = newId("title");
  const title = element("h3", { id: titleId });
  const subtitle = element("p", { class: "subtitle" });
  const place = element("div", { class: "chart", role: "img" });
  const summary = element("p", { class: "summary" });
  const note = element("p", { class: "note" });
  const source = element("p", { class: "source" });
  const choices = element("div", { class: "choices" });
  const table = element("details", { class: "data" }, element("summary", { text: "The data as a table" }));
  const chart = addChart(place, figure);

  function update() {
    title.textContent = figure.title;
    subtitle.textContent = figure.subtitle;
    summary.textContent = figure.summary;
    note.textContent = figure.note;
    note.hidden = figure.note === "";
    source.textContent = figure.source;
    place.setAttribute("aria-label", `${figure.title}. ${figure.subtitle}. ${figure.summary}`);
    chart.show(figure);
    if (table.open) fillTable();
  }

  function fillTable() {
    table.querySelector(".table-frame")?.remove();
    table.append(dataTable(figure.columns, figure.rows, figure.title));
  }

  function choose(id, value) {
    chosen[id] = value;
    figure = make(chosen);
    update();
    fillChoices();
  }

  function fillChoices() {
    const focused = document.activeElement?.dataset?.choice;
    choices.replaceChildren(...figure.choices.map((one) => choiceElement(one, choose)));
    if (focused) choices.querySelector(`[data-choice="${CSS.escape(focused)}"]`)?.focus();
  }

  table.addEventListener("toggle", () => {
    if (table.open) fillTable();
  });
  const name = (ending) => fileName([...words, figure.id], ending);
  const files = element(
    "div",
    { class: "files", role: "group", "aria-label": `Files of this chart: ${figure.title}` },
    button("SVG", async () => download(name("svg"), "image/svg+xml", await pictureOf(figure, "svg")), {
      "data-file": "svg",
      title: "The chart as a vector picture",
    }),
    button("PNG", async () => download(name("png"), "image/png", await pictureOf(figure, "png")), {
      "data-file": "png",
      title: "The chart as a picture",
    }),
    button("CSV", () => download(name("csv"), "text/csv;charset=utf-8", csvOf(figure.columns, figure.rows)), {
      "data-file": "csv",
      title: "The data of the chart",
    }),
  );
  update();
  fillChoices();
  return element(
    "figure",
    { id: `figure-${figure.id}`, "aria-labelledby": titleId },
    title,
    subtitle,
    choices,
    place,
    summary,
    note,
    element("figcaption", {}, source, files),
    table,
  );
}

function choiceElement({ id, label, value, options }, choose) {
  const select = element(
    "select",
    { "data-choice": id, onchange: (event) => choose(id, event.target.value) },
    options.map((option) =>
      element("option", { value: option.value, selected: option.value === value, text: option.label }),
    ),
  );
  return element("label", {}, element("span", { text: label }), select);
}
