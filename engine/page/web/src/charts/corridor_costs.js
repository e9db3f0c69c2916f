// Cost before and after by corridor: all of them as points, and the dearest ones by name.

import {
  corridorTitle,
  corridorValues,
  countryName,
  distinct,
  hasNumber,
  hasPolicy,
  isolated,
  measureWithUnit,
  numberOf,
  periodWords,
  sortedDown,
} from "../study.js";
import { figureOf, number, words } from "./figure.js";
import { TIP, dumbbellSpec, tipOf } from "./rows.js";

const SHOWN = 30;
const LETTERS = 24;

export function corridorCosts(study, scenario) {
  return study.corridor_names
    .map((name, i) => ({
      name,
      title: corridorTitle(study, name),
      before: corridorValues(study, scenario, "cost_before", i),
      after: corridorValues(study, scenario, "cost_after", i),
      flow: corridorValues(study, scenario, "flow_before", i),
    }))
    .filter((row) => hasNumber(row.before.mean) && hasNumber(row.after.mean));
}

const thresholdsOf = (study) => study.thresholds.map(numberOf);

/// How many corridors cost more than each threshold, before and after.
function countsAbove(study, scenario) {
  const corridors = corridorCosts(study, scenario);
  return study.thresholds.map((threshold) => {
    const above = (key) => corridors.filter((row) => numberOf(row[key].mean) > numberOf(threshold)).length;
    return { threshold, before: above("before"), after: above("after"), all: corridors.length };
  });
}

/// "Above 5 %: 172 of 219 corridors before, 12 after. Above 3 %: …", by their mean cost.
export function countsInWords(study, scenario) {
  const after = (count) => (hasPolicy(scenario) ? ` before, ${count.after} after` : "");
  return countsAbove(study, scenario)
    .map((count) => `Above ${count.threshold} %: ${count.before} of ${count.all} corridors${after(count)}.`)
    .join(" ");
}

const columnsOf = (study) => [
  words("Corridor"),
  words("Codes"),
  number("Cost before, %"),
  number("Standard error before"),
  number("Cost after, %"),
  number("Standard error after"),
  number(measureWithUnit(study, "flow_before")),
];

const unitAndTime = (scenario) => `% of the principal, means, ${periodWords(scenario.main_period)}`;

const tableRow = (row) => [
  row.title,
  row.name,
  row.before.mean,
  row.before.error,
  row.after.mean,
  row.after.error,
  row.flow.mean,
];

export function beforeAndAfter(study, scenario) {
  const corridors = corridorCosts(study, scenario);
  if (corridors.length === 0 || !hasPolicy(scenario)) return null;
  return figureOf(study, {
    id: "cost-before-after",
    title: "Cost of each corridor before and after",
    subtitle: `${unitAndTime(scenario)}; a point is a corridor, its area the flow; below the diagonal it got cheaper`,
    summary: countsInWords(study, scenario),
    columns: columnsOf(study),
    rows: corridors.map(tableRow),
    spec: (look) => scatter(study, corridors, look),
  });
}

export function dearestCorridors(study, scenario) {
  const corridors = sortedDown(corridorCosts(study, scenario), (row) => numberOf(row.before.mean));
  if (corridors.length === 0 || !hasPolicy(scenario)) return null;
  const shown = corridors.slice(0, SHOWN);
  return figureOf(study, {
    id: "dearest-corridors",
    title: `The ${shown.length} dearest corridors before and after`,
    subtitle: `${unitAndTime(scenario)}; circle: before, diamond: after`,
    summary: `Dearest before: ${shown
      .slice(0, 3)
      .map((row) => `${isolated(row.title)} (${row.before.mean} %, after ${row.after.mean} %)`)
      .join(", ")}.`,
    columns: columnsOf(study),
    rows: shown.map(tableRow),
    spec: (look) => {
      const labels = distinct(shown.map((row) => (look.narrow ? row.name : shortTitle(study, row.name))));
      return dumbbellSpec(
        shown.map((row, i) => ({
          label: labels[i],
          before: numberOf(row.before.mean),
          after: numberOf(row.after.mean),
          tip: tipFor(study, row),
        })),
        "Cost, % of the principal",
        thresholdsOf(study),
        look,
      );
    },
  });
}

/// Both countries of a corridor must be read beside a chart, however long their names are.
function shortTitle(study, corridor) {
  const shorten = (name) => (name.length > LETTERS ? `${name.slice(0, LETTERS - 1).trimEnd()}…` : name);
  return corridor
    .split("-")
    .map((code) => shorten(countryName(study, code)))
    .join(" → ");
}

function tipFor(study, row) {
  return tipOf(row.title, [
    ["Cost before", `${row.before.mean} %`],
    ["Cost after", `${row.after.mean} %`],
    [measureWithUnit(study, "flow_before"), row.flow.mean],
  ]);
}

function scatter(study, corridors, look) {
  const thresholds = thresholdsOf(study);
  const values = corridors.map((row) => ({
    before: numberOf(row.before.mean),
    after: numberOf(row.after.mean),
    flow: hasNumber(row.flow.mean) ? numberOf(row.flow.mean) : 0,
    tip: tipFor(study, row),
  }));
  const mostOf = (key) => Math.max(...values.map((row) => row[key]), ...thresholds) * 1.06;
  const [mostBefore, mostAfter] = [mostOf("before"), mostOf("after")];
  const scaleTo = (most) => ({ domain: [0, most], nice: false });
  const lines = thresholds.map((value) => ({ value, words: `${value} %` }));
  const line = { type: "rule", color: look.zero, strokeDash: [4, 3] };
  return {
    height: look.narrow ? 300 : 400,
    layer: [
      {
        data: { values: [{ from: 0, to: Math.min(mostBefore, mostAfter) }] },
        mark: { type: "rule", color: look.before, strokeWidth: 1 },
        encoding: {
          x: {
            field: "from",
            type: "quantitative",
            scale: scaleTo(mostBefore),
            axis: { title: "Cost before, % of the principal", grid: true, tickCount: 6 },
          },
          x2: { field: "to" },
          y: {
            field: "from",
            type: "quantitative",
            scale: scaleTo(mostAfter),
            axis: { title: "Cost after, % of the principal", grid: true, tickCount: 6 },
          },
          y2: { field: "to" },
        },
      },
      { data: { values: lines }, mark: line, encoding: { y: { field: "value", type: "quantitative" } } },
      { data: { values: lines }, mark: line, encoding: { x: { field: "value", type: "quantitative" } } },
      {
        data: { values: lines },
        mark: { type: "text", align: "right", baseline: "bottom", dy: -2, color: look.quiet, fontSize: 11 },
        encoding: {
          x: { value: "width" },
          y: { field: "value", type: "quantitative" },
          text: { field: "words", type: "nominal" },
        },
      },
      {
        data: { values },
        mark: {
          type: "circle",
          fill: look.strong,
          fillOpacity: 0.55,
          stroke: look.background,
          strokeWidth: 0.6,
          opacity: 1,
          tooltip: TIP,
        },
        encoding: {
          x: { field: "before", type: "quantitative" },
          y: { field: "after", type: "quantitative" },
          size: { field: "flow", type: "quantitative", scale: { range: [14, look.narrow ? 350 : 900] }, legend: null },
        },
      },
    ],
  };
}
