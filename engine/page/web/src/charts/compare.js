// What charts that compare scenarios have in common: what can be chosen, and what rows are called.

import { groupNamed } from "../groups.js";
import { distinct, hasPolicy, measureOf, shortNames } from "../study.js";
import { choice } from "./figure.js";

export const unique = (list) => [...new Set(list)];

export function scenarioLabels(study) {
  return shortNames(study.scenarios.map((scenario) => scenario.name));
}

export function measureChoice(study, measures, wanted) {
  return choice(
    "measure",
    "Measure",
    measures.map((value) => ({ value, label: measureOf(study, value).title })),
    wanted ?? usualMeasure(study),
  );
}

/// What most scenarios are about, whichever of them is looked at.
function mostCommon(texts) {
  const count = (text) => texts.filter((one) => one === text).length;
  return texts.reduce((best, text) => (count(text) > count(best) ? text : best));
}

/// The cost before any policy tells no scenario from another.
function usualMeasure(study) {
  const reforms = study.scenarios.filter(hasPolicy);
  return mostCommon((reforms.length > 0 ? reforms : study.scenarios).map((scenario) => scenario.main_measure));
}

/// What most scenarios are about, of those groups that there are; the first of them where no scenario is about any.
function usualGroup(study, groups) {
  const leading = study.scenarios.map((scenario) => scenario.leading_group).filter((name) => groups.includes(name));
  return String(leading.length > 0 ? groups.indexOf(mostCommon(leading)) : 0);
}

/// Options are numbered: a group's name may be any text.
export function groupChoice(study, groups, wanted) {
  const labels = distinct(groups.map((name) => groupNamed(study, study.scenarios[0], name).title));
  return choice(
    "group",
    "Group",
    labels.map((label, i) => ({ value: String(i), label })),
    wanted ?? usualGroup(study, groups),
  );
}

export const labelOf = ({ options, value }) => options.find((option) => option.value === value).label;

export function unitWithTime(unit, periods) {
  const time = periods.length > 1 ? `not all of the same time (${periods.join("; ")})` : periods.join("");
  return time === "" ? unit : `${unit}, ${time}`;
}

/// A row's label, which says its time where others are of another.
export const labelWithPeriod = (periods) => (row) => (periods.length > 1 ? `${row.label}, ${row.period}` : row.label);
