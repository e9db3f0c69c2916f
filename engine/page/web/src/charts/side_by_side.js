// All scenarios beside each other.

import { groupNamed } from "../groups.js";
import {
  estimate,
  hasNumber,
  isolated,
  measureOf,
  measureWithUnit,
  numberOf,
  periodWords,
  sentenceCase,
  sortedDown,
  withUnit,
} from "../study.js";
import {
  groupChoice,
  labelOf,
  labelWithPeriod,
  measureChoice,
  scenarioLabels,
  unique,
  unitWithTime,
} from "./compare.js";
import { INTERVAL_COLUMNS, figureOf, five, markWords, words } from "./figure.js";
import { intervalRow, pointsSpec } from "./rows.js";

/// Few enough to choose from, and the one that the scenario is about, be it a country or a corridor.
function comparedGroups(scenario) {
  const few = scenario.groups.filter((group) => group.kind !== "un_region" && group.kind !== "income_group");
  return [...few.map((group) => group.name), scenario.leading_group];
}

export function sideBySide(study, scenario, chosen = {}) {
  if (study.scenarios.length < 2) return null;
  const all = Object.keys(study.measures).filter((measure) =>
    study.scenarios.some((one) => hasNumber(estimate(one.groups[0].values[measure]).mean)),
  );
  const measure = measureChoice(study, all, chosen.measure);
  const groups = unique(study.scenarios.flatMap(comparedGroups));
  const group = groupChoice(study, groups, chosen.group);
  const name = groups[Number(group.value)];
  const labels = scenarioLabels(study);
  const rows = study.scenarios
    .map((one, i) => ({
      label: labels[i],
      title: one.title,
      name: one.name,
      period: periodWords(one.main_period),
      values: groupNamed(study, one, name).values(measure.value),
    }))
    .filter((row) => hasNumber(estimate(row.values).mean));
  const { title, unit } = measureOf(study, measure.value);
  const periods = unique(rows.map((row) => row.period));
  const rowLabel = labelWithPeriod(periods);
  return figureOf(study, {
    id: "side-by-side",
    title: `${title}, ${isolated(labelOf(group))}: scenario by scenario`,
    subtitle: `${unitWithTime(unit, periods)}; ${markWords(rows.map((row) => row.values))}`,
    summary:
      rows.length === 0
        ? "No scenario has a number for this."
        : eachPeriod(rows, periods, (ofPeriod) => extremes(ofPeriod, unit)),
    choices: [measure, group],
    columns: [words("Scenario"), words("Title"), words("Time"), ...INTERVAL_COLUMNS],
    rows: rows.map((row) => [row.name, row.title, row.period, ...five(row.values)]),
    spec: (look) =>
      pointsSpec(
        rows.map((row) => intervalRow(rowLabel(row), row.values, unit)),
        measureWithUnit(study, measure.value),
        look,
        { zero: measure.value !== "cost_after" },
      ),
  });
}

/// One year is not held against all years together: a sentence for each time by itself.
function eachPeriod(rows, periods, wordsOf) {
  if (periods.length === 1) return `${sentenceCase(wordsOf(rows))}.`;
  const sentences = periods.map(
    (period) => `${sentenceCase(period)}: ${wordsOf(rows.filter((row) => row.period === period))}.`,
  );
  return `Numbers of different times are not to be compared. ${sentences.join(" ")}`;
}

function extremes(rows, unit) {
  const withLabel = (row) => `${withUnit(row.values[0], unit)} (${isolated(row.label)})`;
  const [most, ...others] = sortedDown(rows, (row) => numberOf(row.values[0]));
  if (others.length === 0) return withLabel(most);
  if (others.at(-1).values[0] === most.values[0]) return `all the same: ${withUnit(most.values[0], unit)}`;
  return `from ${withLabel(others.at(-1))} to ${withLabel(most)}`;
}
