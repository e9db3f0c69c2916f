// Savings (the main measure) by receiving country, the largest ones: bars with intervals.

import {
  countryName,
  distinct,
  estimate,
  hasNumber,
  isPercent,
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

const SHOWN = 25;

const SIDES = [
  { value: "receivers", label: "Receiving countries", name: "receiving country", names: "receiver_names" },
  { value: "senders", label: "Sending countries", name: "sending country", names: "sender_names" },
];

/// Rows of { code, name, values }, the largest first.
export function countriesOf(study, scenario, side, measure) {
  const codes = study[SIDES.find((candidate) => candidate.value === side).names] ?? [];
  const rows = codes
    .map((code, i) => ({ code, name: countryName(study, code), values: scenario[side]?.[measure]?.[i] }))
    .filter((row) => hasNumber(estimate(row.values).mean));
  return sortedDown(rows, (row) => numberOf(row.values[0]));
}

export function byCountry(study, scenario, chosen = {}) {
  const measure = scenario.main_measure;
  const sides = SIDES.filter((side) => countriesOf(study, scenario, side.value, measure).length > 0);
  if (sides.length === 0) return null;
  const side = choice("side", "Countries", sides, chosen.side);
  const all = countriesOf(study, scenario, side.value, measure);
  const rows = all.slice(0, SHOWN);
  const labels = distinct(rows.map((row) => row.name));
  const { title, unit } = measureOf(study, measure);
  const few =
    all.length > SHOWN ? `the ${SHOWN} ${isPercent(unit) ? "highest" : "largest"} of ${all.length} countries; ` : "";
  return figureOf(study, {
    id: "by-country",
    title: titleBy(title, `by ${SIDES.find((candidate) => candidate.value === side.value).name}`),
    subtitle: `${unit}, ${periodWords(scenario.main_period)}; ${few}${markWords(rows.map((row) => row.values))}`,
    summary: `${summaryOf(all, unit)}${all.length > SHOWN ? " All countries are in the table below." : ""}`,
    choices: sides.length > 1 ? [side] : [],
    columns: [words("Country"), words("Code"), ...INTERVAL_COLUMNS],
    rows: all.map((row) => [row.name, row.code, ...five(row.values)]),
    spec: (look) =>
      barsSpec(
        rows.map((row, i) => intervalRow(labels[i], row.values, unit)),
        measureWithUnit(study, measure),
        look,
      ),
  });
}

function summaryOf(rows, unit) {
  const first = rows[0];
  const last = rows.at(-1);
  if (first.values[0] === last.values[0]) return `All the same: ${withUnit(first.values[0], unit)}.`;
  const withNumber = (row) => `${isolated(row.name)} (${row.values[0]})`;
  const top = rows.slice(0, 3).map(withNumber).join(", ");
  return isPercent(unit)
    ? `Highest: ${top}; lowest: ${withNumber(last)}; in ${unit}.`
    : `The largest: ${top}; in ${unit}.`;
}
