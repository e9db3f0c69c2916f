// The way over the years: the mean as a line within bands that hold 50 % and 90 % of draws.

import { groupNamed } from "../groups.js";
import {
  distinct,
  estimate,
  hasPolicy,
  intervalWords,
  isolated,
  measureOf,
  numberOf,
  periodWords,
  sentenceCase,
} from "../study.js";
import { measureChoice, unique } from "./compare.js";
import { INTERVAL_COLUMNS, choice, figureOf, five, number, words } from "./figure.js";
import { TIP, estimateTip } from "./rows.js";

const isYear = (period) => /^[0-9]+$/.test(period);

export function years(study, scenario, chosen = {}) {
  const rows = scenario.years.filter((row) => isYear(row.period));
  if (rows.length === 0) return null;
  const left = hasPolicy(scenario) ? "cost_before" : "cost_after"; // beside the other, or no different from it
  const measures = unique(rows.map((row) => row.measure)).filter((measure) => measure !== left);
  const measure = measureChoice(study, measures, chosen.measure ?? scenario.main_measure);
  const groups = unique(rows.map((row) => row.group));
  const labels = distinct(groups.map((group) => groupNamed(study, scenario, group).title));
  const wanted = String(Math.max(0, groups.indexOf(scenario.leading_group)));
  const group = choice(
    "group",
    "Group",
    groups.map((_, i) => ({ value: String(i), label: labels[i] })),
    chosen.group ?? wanted,
  );
  const name = groups[Number(group.value)];
  const of = (wantedMeasure) => rows.filter((row) => row.group === name && row.measure === wantedMeasure);
  const shown = of(measure.value);
  const before = measure.value === "cost_after" ? of("cost_before") : [];
  const { title } = measureOf(study, measure.value);
  const unit = yearlyUnit(measureOf(study, measure.value).unit);
  const first = shown[0];
  const last = shown.at(-1);
  return figureOf(study, {
    id: "years",
    title: `${title}, ${isolated(labels[Number(group.value)])}: from year to year`,
    subtitle: `${unit}; line: mean, inner band: 50 % of draws, outer band: 90 %${before.length > 0 ? "; dashed: before the policies" : ""}`,
    summary: `From ${first.values[0]} in ${first.period} (90 % interval ${intervalWords(estimate(first.values))}) to ${last.values[0]} in ${last.period} (${intervalWords(estimate(last.values))}); in ${unit}.${spanWords(scenario, name, measure.value)}`,
    choices: [measures.length > 1 ? measure : null, groups.length > 1 ? group : null].filter((one) => one !== null),
    columns: [
      words("Year"),
      ...INTERVAL_COLUMNS,
      number("25 % quantile"),
      number("75 % quantile"),
      ...(before.length > 0 ? [number("Mean before")] : []),
    ],
    rows: shown.map((row, i) => [
      row.period,
      ...five(row.values),
      row.p25,
      row.p75,
      ...(before.length > 0 ? [before[i]?.values[0] ?? ""] : []),
    ]),
    spec: (look) =>
      spec(
        shown.map((row) => point(row, unit)),
        before.map((row) => point(row, unit)),
        `${title}, ${unit}`,
        look,
      ),
  });
}

/// What all years give together, and their present value, where the results have them.
function spanWords(scenario, group, measure) {
  return scenario.years
    .filter((row) => !isYear(row.period) && row.group === group && row.measure === measure)
    .map(
      (row) => ` ${sentenceCase(periodWords(row.period))}: ${row.values[0]} (${intervalWords(estimate(row.values))}).`,
    )
    .join("");
}

/// The measure's unit is that of the total over the years; a year's money is money a year.
function yearlyUnit(unit) {
  return unit === "US$ million" ? "US$ million a year" : unit;
}

function point(row, unit) {
  const texts = estimate(row.values);
  return {
    year: numberOf(row.period),
    mean: numberOf(texts.mean),
    low: numberOf(texts.low),
    high: numberOf(texts.high),
    p25: numberOf(row.p25),
    p75: numberOf(row.p75),
    tip: estimateTip(row.period, texts, unit),
  };
}

function spec(points, before, yTitle, look) {
  const years = points.map((row) => row.year);
  const x = {
    field: "year",
    type: "quantitative",
    scale: { domain: [Math.min(...years), Math.max(...years)], nice: false, zero: false },
    axis: {
      title: "Year",
      format: "d",
      grid: false,
      tickCount: Math.min(years.length, look.narrow ? 5 : 10),
      tickMinStep: 1,
    },
  };
  const y = (field) => ({
    field,
    type: "quantitative",
    axis: { title: yTitle, titleLimit: 320, grid: true, tickCount: 5 },
  });
  const band = (low, high, color) => ({
    mark: { type: "area", color },
    encoding: { x, y: y(low), y2: { field: high } },
  });
  return {
    height: look.narrow ? 240 : 320,
    data: { values: points },
    layer: [
      band("low", "high", look.paler),
      band("p25", "p75", look.pale),
      ...(before.length > 0
        ? [
            {
              data: { values: before },
              mark: { type: "line", color: look.quiet, strokeDash: [5, 4], strokeWidth: 1.5 },
              encoding: { x, y: y("mean") },
            },
          ]
        : []),
      { mark: { type: "line", color: look.strong, strokeWidth: 2.5 }, encoding: { x, y: y("mean") } },
      {
        mark: { type: "point", shape: "circle", filled: true, size: 45, color: look.strong, opacity: 1, tooltip: TIP },
        encoding: { x, y: y("mean") },
      },
    ],
  };
}
