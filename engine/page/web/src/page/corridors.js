// All corridors as a table that is searched, filtered and sorted.

import { countsAbove } from "../charts/corridor_costs.js";
import { csvOf } from "../csv.js";
import { corridorValues, countryName, measureWithUnit, numberOf, periodWords, sentenceCase } from "../study.js";
import { download, fileName } from "./download.js";
import { button, element } from "./elements.js";
import { number, words } from "../charts/figure.js";
import { sortableTable } from "./table.js";

export function corridorTable(study, scenario) {
  if (study.corridor_names.length === 0) return null;
  const measure = scenario.main_measure;
  const columns = corridorColumns(study, scenario);
  const rows = study.corridor_names.map((name, i) => rowOf(study, scenario, measure, name, i));
  const after = 5;
  const filters = [
    { label: "All corridors", only: () => true },
    ...study.thresholds.flatMap((threshold) => [
      { label: `Above ${threshold} % before`, only: (row) => numberOf(row[after - 1]) > numberOf(threshold) },
      { label: `Above ${threshold} % after`, only: (row) => numberOf(row[after]) > numberOf(threshold) },
    ]),
  ];
  const csv = button(
    "CSV",
    () => download(fileName([scenario.name, "corridors"], "csv"), "text/csv;charset=utf-8", csvOf(columns, rows)),
    { "data-file": "csv", title: "The table as a file" },
  );
  return element(
    "div",
    { id: "corridor-table" },
    counts(study, scenario),
    sortableTable({ columns, rows, caption: "Corridors", filters, start: 6 }),
    element("div", { class: "files", role: "group", "aria-label": "Files of this table" }, csv),
  );
}

export function corridorColumns(study, scenario) {
  return [
    words("From"),
    words("To"),
    words("Codes"),
    number(measureWithUnit(study, "flow_before")),
    number("Cost before, %"),
    number("Cost after, %"),
    number(measureWithUnit(study, scenario.main_measure)),
    number("5 % quantile"),
    number("95 % quantile"),
    number("Standard error"),
    number(measureWithUnit(study, "extra_flow")),
  ];
}

function rowOf(study, scenario, measure, name, position) {
  const [sender, receiver] = name.split("-");
  const of = (wanted) => corridorValues(study, scenario, wanted, position);
  const main = of(measure);
  return [
    countryName(study, sender),
    countryName(study, receiver),
    name,
    of("flow_before").mean,
    of("cost_before").mean,
    of("cost_after").mean,
    main.mean,
    main.low,
    main.high,
    main.error,
    of("extra_flow").mean,
  ];
}

function counts(study, scenario) {
  const lines = countsAbove(study, scenario).map(
    ({ threshold, before, after, all }) =>
      `Above ${threshold} %: ${before} of ${all} corridors before, ${after} after (by their mean cost).`,
  );
  return element("p", {
    class: "lead",
    text: [`${sentenceCase(periodWords(scenario.main_period))}.`, ...lines].join(" "),
  });
}
