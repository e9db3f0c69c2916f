// What every chart is: an object with
//   id        its name within the page, and of files
//   title     what it shows
//   subtitle  the unit, and what marks mean
//   summary   what is to be seen, in a sentence, for who reads and who listens
//   source    where the numbers come from
//   columns   of its table: { title, numeric }
//   rows      texts in the order of columns
//   choices   what can be chosen: { id, label, value, options: [{ value, label }] }
//   spec      look → Vega-Lite
// A chart function takes (study, scenario, chosen) and returns one, or null where the results have nothing for it.

import { estimate, intervalWords, sourceLine } from "../study.js";

export function figureOf(study, figure) {
  return { choices: [], source: sourceLine(study), note: "", ...figure };
}

/// The wanted option where there is one, else the first.
export function choice(id, label, options, wanted) {
  const value = options.some((option) => option.value === wanted) ? wanted : options[0]?.value;
  return { id, label, options, value };
}

/// "Savings by region", but "Cost after, flow-weighted, by region".
export const titleBy = (title, by) => (title.includes(",") ? `${title}, ${by}` : `${title} ${by}`);

export const words = (title) => ({ title, numeric: false });
export const number = (title) => ({ title, numeric: true });

export const INTERVAL_COLUMNS = [
  number("Mean"),
  number("Standard error"),
  number("Median"),
  number("5 % quantile"),
  number("95 % quantile"),
];

/// What marks and numbers are, by the values of all rows: a large study leaves most intervals out.
export function markWords(listOfValues) {
  const has = listOfValues.map((values) => intervalWords(estimate(values)) !== "");
  if (!has.includes(true)) return "mean";
  return `mean, and the interval that holds 90 % of draws${has.includes(false) ? " where there is one" : ""}`;
}

/// The cells below these columns; some are empty where a large study leaves them out.
export function five(values) {
  const { mean, error, median, low, high } = estimate(values);
  return [mean, error, median, low, high];
}
