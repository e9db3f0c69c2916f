// All scenarios beside each other, and what each gives more than the one that it is compared with, draw by draw.

import {
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

const valuesOf = (scenario, group, measure) =>
  scenario.groups.find((candidate) => candidate.name === group)?.values[measure];

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
const usualGroup = (study, groups) =>
  String(Math.max(0, groups.indexOf(mostCommon(study.scenarios.map((scenario) => scenario.leading_group)))));

/// Options are numbered: a group's name may be any text.
function groupChoice(groups, wanted) {
  return choice(
    "group",
    "Group",
    groups.map((label, i) => ({ value: String(i), label })),
    wanted,
  );
}

export function sideBySide(study, scenario, chosen = {}) {
  if (study.scenarios.length < 2) return null;
  const all = Object.keys(study.measures).filter((measure) =>
    study.scenarios.some((one) => hasNumber(estimate(valuesOf(one, one.groups[0].name, measure)).mean)),
  );
  const measure = measureChoice(study, all, chosen.measure ?? usualMeasure(study));
  const groups = unique(
    study.scenarios.flatMap((one) =>
      one.groups
        .filter((group) => group.kind !== "un_region" && group.kind !== "income_group")
        .map((group) => group.name),
    ),
  );
  const group = groupChoice(groups, chosen.group ?? usualGroup(study, groups));
  const name = groups[Number(group.value)];
  const labels = scenarioLabels(study);
  const rows = study.scenarios
    .map((one, i) => ({
      label: labels[i],
      title: one.title,
      name: one.name,
      period: periodWords(one.main_period),
      values: valuesOf(one, name, measure.value),
    }))
    .filter((row) => hasNumber(estimate(row.values).mean));
  const { title, unit } = measureOf(study, measure.value);
  const periods = unique(rows.map((row) => row.period));
  const rowLabel = (row) => (periods.length > 1 ? `${row.label}, ${row.period}` : row.label);
  return figureOf(study, {
    id: "side-by-side",
    title: `${title}, ${isolated(name)}: scenario by scenario`,
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
  const group = groupChoice(groups, chosen.group ?? usualGroup(study, groups));
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
    title: `${title}, ${isolated(name)}: ${beside}`,
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
