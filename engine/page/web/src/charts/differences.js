// What each scenario gives more than the one that it is compared with, draw by draw.

import { estimate, hasNumber, intervalWords, isolated, measureOf, periodWords, withUnit } from "../study.js";
import {
  groupChoice,
  labelOf,
  labelWithPeriod,
  measureChoice,
  scenarioLabels,
  unique,
  unitWithTime,
} from "./compare.js";
import { figureOf, five, markWords, number, words } from "./figure.js";
import { intervalRow, pointsSpec } from "./rows.js";

export function pairedDifferences(study, scenario, chosen = {}) {
  const all = study.scenarios.flatMap((one, i) => one.differences.map((difference) => ({ ...difference, of: i })));
  if (all.length === 0) return null;
  const measures = unique(all.map((row) => row.measure));
  const measure = measureChoice(study, measures, chosen.measure);
  const groups = unique(all.map((row) => row.group));
  const group = groupChoice(study, groups, chosen.group);
  const name = groups[Number(group.value)];
  const labels = scenarioLabels(study);
  const rows = all
    .filter((row) => row.group === name && row.measure === measure.value && hasNumber(row.values[0]))
    .map((row) => ({
      ...row,
      label: `${labels[row.of]} less ${labels[row.against]}`,
      period: periodWords(row.period),
    }));
  const periods = unique(rows.map((row) => row.period));
  const others = unique(rows.map((row) => row.against));
  const beside =
    others.length === 1 ? `each scenario less ${isolated(labels[others[0]])}` : "one scenario less another";
  const withPeriod = labelWithPeriod(periods);
  const rowLabel = (row) => withPeriod(others.length === 1 ? { ...row, label: labels[row.of] } : row);
  const { title, unit } = measureOf(study, measure.value);
  return figureOf(study, {
    id: "differences",
    title: `${title}, ${isolated(labelOf(group))}: ${beside}`,
    subtitle: `${unitWithTime(unit, periods)}; the difference in the same draws: ${markWords(rows.map((row) => row.values))}`,
    summary:
      rows.length === 0
        ? "No two scenarios are compared in this."
        : differenceWords(withPeriod(rows[0]), rows[0].values, unit),
    note: "Scenarios are compared draw by draw, over the same draws, so that what they share cancels out: the interval is that of the difference itself. The variance ratio says how many times as many draws two runs of their own would have needed to know it as well.",
    choices: [measures.length > 1 ? measure : null, groups.length > 1 ? group : null].filter((one) => one !== null),
    columns: [
      words("Scenario"),
      words("Less"),
      words("Time"),
      number("Difference"),
      number("Standard error"),
      number("Median"),
      number("5 % quantile"),
      number("95 % quantile"),
      number("Variance ratio"),
    ],
    rows: rows.map((row) => [
      study.scenarios[row.of].name,
      study.scenarios[row.against].name,
      row.period,
      ...five(row.values),
      row.variance_ratio,
    ]),
    spec: (look) =>
      pointsSpec(
        rows.map((row) => intervalRow(rowLabel(row), row.values, unit)),
        `Difference, ${unit}`,
        look,
        { zero: true },
      ),
  });
}

function differenceWords(label, values, unit) {
  const interval = intervalWords(estimate(values));
  return `${isolated(label)}: ${withUnit(values[0], unit)}${interval === "" ? "" : ` (90 % interval ${interval})`}.`;
}
