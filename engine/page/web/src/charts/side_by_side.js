// All scenarios beside each other, and what each gives more than the one that it is compared with, draw by draw.

import { groupNamed } from "../groups.js";
import {
  distinct,
  estimate,
  hasNumber,
  intervalWords,
  isolated,
  measureOf,
  measureWithUnit,
  numberOf,
  periodWords,
  shortNames,
  withUnit,
} from "../study.js";
import { INTERVAL_COLUMNS, INTERVAL_WORDS, choice, figureOf, five, number, words } from "./figure.js";
import { intervalRow, pointsSpec } from "./rows.js";

const COST = "cost_after";
const unique = (list) => [...new Set(list)];

export function scenarioLabels(study) {
  return shortNames(study.scenarios.map((scenario) => scenario.name));
}

function measureChoice(study, measures, wanted) {
  return choice(
    "measure",
    "Measure",
    measures.map((value) => ({ value, label: measureOf(study, value).title })),
    wanted,
  );
}

/// What most scenarios are about, whichever of them is looked at.
function mostCommon(texts) {
  const count = (text) => texts.filter((one) => one === text).length;
  return texts.reduce((best, text) => (count(text) > count(best) ? text : best));
}

const usualMeasure = (study) => mostCommon(study.scenarios.map((scenario) => scenario.main_measure));

/// What most scenarios are about, of those groups that there are; the first of them where no scenario is about any.
function usualGroup(study, groups) {
  const leading = study.scenarios.map((scenario) => scenario.leading_group).filter((name) => groups.includes(name));
  return String(leading.length > 0 ? groups.indexOf(mostCommon(leading)) : 0);
}

/// Options are numbered: a group's name may be any text.
function groupChoice(study, groups, wanted) {
  const labels = distinct(groups.map((name) => groupNamed(study, study.scenarios[0], name).title));
  return choice(
    "group",
    "Group",
    labels.map((label, i) => ({ value: String(i), label })),
    wanted ?? usualGroup(study, groups),
  );
}

const labelOf = ({ options, value }) => options.find((option) => option.value === value).label;

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
  const measure = measureChoice(study, all, chosen.measure ?? usualMeasure(study));
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
  const rowLabel = (row) => (periods.length > 1 ? `${row.label}, ${row.period}` : row.label);
  return figureOf(study, {
    id: "side-by-side",
    title: `${title}, ${isolated(labelOf(group))}: scenario by scenario`,
    subtitle: `${unit}, ${periods.length > 1 ? "each scenario over its own time" : periods.join("")}; ${INTERVAL_WORDS}`,
    summary: rows.length === 0 ? "No scenario has a number for this." : extremes(rows, unit),
    choices: [measure, group],
    columns: [words("Scenario"), words("Title"), words("Time"), ...INTERVAL_COLUMNS],
    rows: rows.map((row) => [row.name, row.title, row.period, ...five(row.values)]),
    spec: (look) =>
      pointsSpec(
        rows.map((row) => intervalRow(rowLabel(row), row.values, unit)),
        measureWithUnit(study, measure.value),
        look,
        { zero: measure.value !== COST },
      ),
  });
}

function extremes(rows, unit) {
  const least = rows.reduce((best, row) => (numberOf(row.values[0]) < numberOf(best.values[0]) ? row : best));
  const most = rows.reduce((best, row) => (numberOf(row.values[0]) > numberOf(best.values[0]) ? row : best));
  return `From ${withUnit(least.values[0], unit)} (${isolated(least.label)}) to ${withUnit(most.values[0], unit)} (${isolated(most.label)}).`;
}

export function pairedDifferences(study, scenario, chosen = {}) {
  const all = study.scenarios.flatMap((one, i) => one.differences.map((difference) => ({ ...difference, of: i })));
  if (all.length === 0) return null;
  const measures = unique(all.map((row) => row.measure));
  const measure = measureChoice(study, measures, chosen.measure ?? usualMeasure(study));
  const groups = unique(all.map((row) => row.group));
  const group = groupChoice(study, groups, chosen.group);
  const name = groups[Number(group.value)];
  const labels = scenarioLabels(study);
  const rows = all
    .filter((row) => row.group === name && row.measure === measure.value && hasNumber(row.values[0]))
    .map((row) => ({ ...row, label: `${labels[row.of]} less ${labels[row.against]}` }));
  const others = unique(rows.map((row) => row.against));
  const beside =
    others.length === 1 ? `each scenario less ${isolated(labels[others[0]])}` : "one scenario less another";
  const rowLabel = (row) => (others.length === 1 ? labels[row.of] : row.label);
  const { title, unit } = measureOf(study, measure.value);
  return figureOf(study, {
    id: "differences",
    title: `${title}, ${isolated(labelOf(group))}: ${beside}`,
    subtitle: `${unit}, ${periodWords(rows[0]?.period ?? scenario.main_period)}; the difference in the same draws: ${INTERVAL_WORDS}`,
    summary: rows.length === 0 ? "No two scenarios are compared in this." : differenceWords(rows[0], unit),
    note: "Scenarios are compared draw by draw, over the same draws, so that what they share cancels out: the interval is that of the difference itself. The variance ratio says how many times as many draws two runs of their own would have needed to know it as well.",
    choices: [measures.length > 1 ? measure : null, groups.length > 1 ? group : null].filter((one) => one !== null),
    columns: [
      words("Scenario"),
      words("Less"),
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

function differenceWords(row, unit) {
  const interval = intervalWords(estimate(row.values));
  return `${isolated(row.label)}: ${withUnit(row.values[0], unit)}${interval === "" ? "" : ` (90 % interval ${interval})`}.`;
}
