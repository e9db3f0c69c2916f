// All corridors as a table that is searched, filtered and sorted.

import { countsInWords } from "../charts/corridor_costs.js";
import { number, words } from "../charts/figure.js";
import { csvOf } from "../csv.js";
import {
  corridorValues,
  countryName,
  hasPolicy,
  measureWithUnit,
  numberOf,
  periodWords,
  sentenceCase,
} from "../study.js";
import { download, fileName } from "./download.js";
import { button, element } from "./elements.js";
import { sortableTable } from "./table.js";

export function corridorTable(study, scenario) {
  if (study.corridor_names.length === 0) return null;
  const columns = corridorColumns(study, scenario);
  const rows = study.corridor_names.map((name, i) =>
    columns.map((column) => column.text(name, (measure) => corridorValues(study, scenario, measure, i))),
  );
  const csv = button(
    "CSV",
    () => download(fileName([scenario.name, "corridors"], "csv"), "text/csv;charset=utf-8", csvOf(columns, rows)),
    { "data-file": "csv", title: "The table as a file" },
  );
  return element(
    "div",
    { id: "corridor-table" },
    element("p", {
      class: "lead",
      text: `${sentenceCase(periodWords(scenario.main_period))}. ${countsInWords(study, scenario)} Counted by mean cost.`,
    }),
    sortableTable({
      columns,
      rows,
      caption: "Corridors",
      filters: filtersOf(study, columns),
      start: columns.findIndex((column) => column.isMain),
    }),
    element("div", { class: "files", role: "group", "aria-label": "Files of this table" }, csv),
  );
}

/// `text` makes a column's cell of a corridor's name and its values of a measure.
export function corridorColumns(study, scenario) {
  const [before, after, main] = ["cost_before", "cost_after", scenario.main_measure];
  const policy = hasPolicy(scenario);
  const countryAt = (position) => (name) => countryName(study, name.split("-")[position]);
  const meanOf = (measure) => (_, of) => of(measure).mean;
  return [
    { ...words("From"), text: countryAt(0) },
    { ...words("To"), text: countryAt(1) },
    { ...words("Codes"), text: (name) => name },
    { ...number(measureWithUnit(study, "flow_before")), text: meanOf("flow_before") },
    {
      ...number(policy ? "Cost before, %" : "Cost, %"),
      text: meanOf(before),
      cost: policy ? "before" : "",
      isMain: !policy,
    },
    ...(policy
      ? [
          { ...number("Cost after, %"), text: meanOf(after), cost: "after" },
          { ...number(measureWithUnit(study, main)), text: meanOf(main), isMain: true },
          { ...number("5 % quantile"), text: (_, of) => of(main).low },
          { ...number("95 % quantile"), text: (_, of) => of(main).high },
        ]
      : []),
    { ...number("Standard error"), text: (_, of) => of(main).error },
    ...(policy ? [{ ...number(measureWithUnit(study, "extra_flow")), text: meanOf("extra_flow") }] : []),
  ];
}

/// All corridors, and those whose cost is above a threshold, before and after.
function filtersOf(study, columns) {
  const costs = columns.map((column, i) => ({ ...column, position: i })).filter((column) => column.cost !== undefined);
  const above = (threshold) =>
    costs.map(({ cost, position }) => ({
      label: `Above ${threshold} % ${cost}`.trim(),
      only: (row) => numberOf(row[position]) > numberOf(threshold),
    }));
  return [{ label: "All corridors", only: () => true }, ...study.thresholds.flatMap(above)];
}
