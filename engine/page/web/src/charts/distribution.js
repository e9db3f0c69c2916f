// How the draws are spread: a histogram whose areas are shares of draws, with the interval and printed figures.

import { leadingGroup } from "../groups.js";
import { distinct, estimate, hasNumber, isolated, measureOf, numberOf, periodWords, withUnit } from "../study.js";
import { choice, figureOf, number } from "./figure.js";
import { TIP, tipOf } from "./rows.js";

/// As the engine wrote it, which is with four digits.
const fourDigits = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 4 });
const digits = (value) => fourDigits.format(value);
const percent = (share) => digits(100 * share);

export function distribution(study, scenario, chosen = {}) {
  const all = scenario.distributions.filter((entry) => entry.bins.length > 0);
  if (all.length === 0) return null;
  const leading = all.findIndex((entry) => entry.group === scenario.leading_group);
  const labels = distinct(all.map((entry) => entry.group));
  const options = all.map((entry, i) => ({ value: String(i), label: labels[i] }));
  const group = choice("group", "Group", options, chosen.group ?? String(Math.max(0, leading)));
  const entry = all[Number(group.value)];
  const { title, unit } = measureOf(study, entry.measure);
  const texts = estimate(scenario.groups.find((candidate) => candidate.name === entry.group)?.values[entry.measure]);
  const printed = scenario.published.filter(
    (figure) =>
      figure.group === entry.group &&
      figure.measure === entry.measure &&
      figure.period === entry.period &&
      hasNumber(figure.value),
  );
  return figureOf(study, {
    id: "distribution",
    title: `${title}, ${isolated(entry.group)}: how the draws are spread`,
    subtitle: `Share of draws by ${unit}, ${periodWords(entry.period)}; lines: mean and 90 % interval${printed.length > 0 ? "; dashed: in print" : ""}`,
    summary: spreadWords(texts, unit),
    note: leading < 0 ? `The results have no shares of draws of ${isolated(leadingGroup(study, scenario).title)}.` : "",
    choices: options.length > 1 ? [group] : [],
    columns: [number("From"), number("To"), number("Share of draws, %")],
    rows: entry.bins.map(([from, to, share]) => [digits(from), digits(to), percent(share)]),
    spec: (look) => spec(entry.bins, texts, printed, measureOf(study, entry.measure), look),
  });
}

function spreadWords({ mean, median, low, high }, unit) {
  if (!hasNumber(low)) return "The shares of draws are in the table below.";
  return `One draw in twenty lies below ${low}, one in twenty above ${high}; half of them below ${median}. The mean is ${mean} (${unit}).`;
}

/// Areas are shares: bins may differ in width. The height is the share for a round width.
function spec(bins, texts, printed, { title, unit }, look) {
  const low = bins[0][0];
  const high = bins.at(-1)[1];
  const width = 10 ** Math.floor(Math.log10((high - low) / 4 || 1));
  const bars = bins
    .filter(([from, to, share]) => to > from && share > 0)
    .map(([from, to, share]) => ({
      from,
      to,
      height: (100 * share * width) / (to - from),
      tip: tipOf(`${digits(from)} to ${digits(to)}`, [["Share of draws", `${percent(share)} %`]]),
    }));
  const marks = [
    ["5 %", texts.low],
    ["mean", texts.mean],
    ["95 %", texts.high],
  ]
    .filter(([, text]) => hasNumber(text))
    .map(([name, text], i) => ({
      value: numberOf(text),
      words: look.narrow ? text : `${name}: ${text}`,
      level: -6 - (look.narrow && i === 1 ? 14 : 0),
    }));
  const x = (field) => ({ field, type: "quantitative" });
  const axis = { title: `${title}, ${unit}`, grid: false, tickCount: look.narrow ? 4 : 8 };
  const printedMost = Math.max(...printed.map((figure) => numberOf(figure.value)));
  const range = [
    Math.min(low, ...printed.map((figure) => numberOf(figure.value))),
    Math.max(high, printedMost + 0.2 * (high - low)),
  ];
  return {
    height: look.narrow ? 200 : 260,
    layer: [
      {
        data: { values: bars },
        mark: { type: "rect", fill: look.pale, stroke: look.background, strokeWidth: 0.5, tooltip: TIP },
        encoding: {
          x: { ...x("from"), scale: { domain: range, zero: false, nice: false }, axis },
          x2: { field: "to" },
          y: {
            ...x("height"),
            axis: {
              title: `% of draws per ${withUnit(digits(width), unit)}`,
              titleLimit: 300,
              grid: true,
              tickCount: 4,
            },
          },
          y2: { datum: 0 },
        },
      },
      {
        data: { values: marks },
        layer: [
          {
            mark: { type: "rule", color: look.strong, strokeWidth: 1.5 },
            encoding: { x: x("value"), y: { value: 0 }, y2: { value: "height" } },
          },
          {
            mark: { type: "text", baseline: "bottom", dy: -6, fontSize: 11 },
            encoding: { x: x("value"), y: { value: 0 }, text: { field: "words", type: "nominal" } },
          },
        ],
      },
      {
        data: {
          values: printed.map((figure) => ({
            value: numberOf(figure.value),
            words: look.narrow ? figure.value : `${figure.label}: ${figure.value}`,
          })),
        },
        layer: [
          {
            mark: { type: "rule", color: look.printed, strokeWidth: 1.5, strokeDash: [5, 4] },
            encoding: { x: x("value"), y: { value: 0 }, y2: { value: "height" } },
          },
          {
            mark: { type: "text", baseline: "top", align: "left", dx: 5, dy: 4, fontSize: 11, color: look.printed },
            encoding: { x: x("value"), y: { value: 0 }, text: { field: "words", type: "nominal" } },
          },
        ],
      },
    ],
  };
}
