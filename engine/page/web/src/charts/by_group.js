// Savings (the main measure) by group of corridors: bars with intervals.

import {
  KINDS,
  distinct,
  estimate,
  groupsOfKind,
  hasNumber,
  isolated,
  measureOf,
  measureWithUnit,
  numberOf,
  periodWords,
  sortedDown,
  withUnit,
} from "../study.js";
import { INTERVAL_COLUMNS, choice, figureOf, five, markWords, titleBy, words } from "./figure.js";
import { barsSpec, intervalRow } from "./rows.js";

const KIND_ORDER = ["region", "un_region", "income_group", "named", "pool"];
const KIND_WORDS = {
  region: "Regions of the World Bank",
  un_region: "Regions of the United Nations",
  income_group: "Income groups",
  named: "Groups of the scenario",
  pool: "Pools",
};

export function byGroup(study, scenario, chosen = {}) {
  const measure = scenario.main_measure;
  const kinds = KIND_ORDER.filter((kind) =>
    groupsOfKind(scenario, kind).some((group) => hasNumber(estimate(group.values[measure]).mean)),
  );
  if (kinds.length === 0) return null;
  const kind = choice(
    "kind",
    "Groups",
    kinds.map((value) => ({ value, label: KIND_WORDS[value] })),
    chosen.kind,
  );
  const groups = sortedDown(
    groupsOfKind(scenario, kind.value).filter((group) => hasNumber(estimate(group.values[measure]).mean)),
    (group) => numberOf(group.values[measure][0]),
  );
  const { title, unit } = measureOf(study, measure);
  const labels = distinct(groups.map((group) => group.name));
  return figureOf(study, {
    id: "by-group",
    title: titleBy(title, `by ${KINDS[kind.value]}`),
    subtitle: `${unit}, ${periodWords(scenario.main_period)}; ${markWords(groups.map((group) => group.values[measure]))}`,
    summary: summaryOf(groups, measure, unit),
    choices: kinds.length > 1 ? [kind] : [],
    columns: [words("Group"), ...INTERVAL_COLUMNS],
    rows: groups.map((group) => [group.name, ...five(group.values[measure])]),
    spec: (look) =>
      barsSpec(
        groups.map((group, i) => intervalRow(labels[i], group.values[measure], unit)),
        measureWithUnit(study, measure),
        look,
      ),
  });
}

function summaryOf(groups, measure, unit) {
  const first = groups[0];
  const last = groups.at(-1);
  const firstMean = first.values[measure][0];
  const lastMean = last.values[measure][0];
  if (groups.length === 1) return `${isolated(first.name)}: ${withUnit(firstMean, unit)}.`;
  if (firstMean === lastMean) return `All the same: ${withUnit(firstMean, unit)}.`;
  return `Highest: ${isolated(first.name)} (${withUnit(firstMean, unit)}); lowest: ${isolated(last.name)} (${lastMean}).`;
}
