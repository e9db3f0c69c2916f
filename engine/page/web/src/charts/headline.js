// The answer beside what is in print, on one axis.

import {
  distinct,
  hasNumber,
  intervalWords,
  isolated,
  measureOf,
  measureWithUnit,
  numberOf,
  periodWords,
} from "../study.js";
import { leadingGroup } from "../groups.js";
import { INTERVAL_COLUMNS, figureOf, number, words } from "./figure.js";
import { TIP, intervalRow, labelAxis, rowScale, tipOf } from "./rows.js";

/// The printed figures about the very thing that the headline is about.
export function comparable(scenario) {
  return scenario.published.filter(
    (figure) =>
      figure.group === scenario.leading_group &&
      figure.measure === scenario.main_measure &&
      figure.period === scenario.main_period &&
      hasNumber(figure.value),
  );
}

export function headline(study, scenario) {
  const { mean, error, median, low, high } = scenario.headline;
  const printed = comparable(scenario);
  if (!hasNumber(mean) || printed.length === 0) return null;
  const { title, unit } = measureOf(study, scenario.main_measure);
  const group = leadingGroup(study, scenario).title;
  const labels = distinct(["This study", ...printed.map((figure) => figure.label)]);
  return figureOf(study, {
    id: "in-print",
    title: `${title}, ${isolated(group)}: this study and what is in print`,
    subtitle: `${unit}, ${periodWords(scenario.main_period)}; circle: mean and 90 % interval of this study; diamond: printed figure and its range`,
    summary: `This study: ${ownWords(scenario.headline)}. ${printed.map((figure) => `${isolated(figure.label)}: ${printedWords(figure)}`).join("; ")}. A printed figure may rest on other flows and another rule; what each rests on stands with it, under “In print”.`,
    columns: [words("Whose"), ...INTERVAL_COLUMNS, number("Printed")],
    rows: [
      ["This study", mean, error, median, low, high, ""],
      ...printed.map((figure) => [figure.label, "", "", "", figure.low, figure.high, figure.value]),
    ],
    spec: (look) =>
      spec(
        [
          { ...intervalRow(labels[0], [mean, error, median, low, high], unit), ours: true },
          ...printed.map((figure, i) => ({
            label: labels[i + 1],
            ours: false,
            mean: numberOf(figure.value),
            low: numberOf(figure.low),
            high: numberOf(figure.high),
            shown: figure.value,
            tip: tipOf(figure.label, [
              ["Printed", figure.value],
              ["Range", intervalWords(figure)],
              ["Unit", unit],
            ]),
          })),
        ],
        measureWithUnit(study, scenario.main_measure),
        look,
      ),
  });
}

const withRange = (text, range) => (range === "" ? text : `${text} (${range})`);
const ownWords = (headline) => withRange(headline.mean, intervalWords(headline));
export const printedWords = (figure) => withRange(figure.value, intervalWords(figure));

function spec(rows, xTitle, look) {
  const most = Math.max(...rows.flatMap((row) => [row.mean, row.high]).filter(Number.isFinite));
  const least = Math.min(0, ...rows.flatMap((row) => [row.mean, row.low]).filter(Number.isFinite));
  const scale = { domain: [least, most + (most - least) * 0.04], nice: true };
  const marks = (ours, mark) => ({
    transform: [{ filter: { field: "ours", equal: ours } }],
    mark: { type: "point", filled: true, size: 130, opacity: 1, tooltip: TIP, ...mark },
    encoding: { x: { field: "mean", type: "quantitative" } },
  });
  return {
    height: { step: 44 },
    data: { values: rows },
    encoding: { y: { field: "label", type: "nominal", sort: null, axis: labelAxis(look), scale: rowScale(rows) } },
    layer: [
      {
        transform: [{ filter: { field: "low", valid: true } }],
        mark: { type: "rule", strokeWidth: 6, color: look.pale, tooltip: TIP },
        encoding: {
          x: {
            field: "low",
            type: "quantitative",
            scale,
            axis: { title: xTitle, grid: true, tickCount: look.narrow ? 4 : 7 },
          },
          x2: { field: "high" },
        },
      },
      marks(true, { shape: "circle", color: look.strong }),
      marks(false, { shape: "diamond", color: look.printed }),
      {
        mark: { type: "text", dy: -14, fontSize: 12, fontWeight: 600, tooltip: TIP },
        encoding: { x: { field: "mean", type: "quantitative" }, text: { field: "shown", type: "nominal" } },
      },
    ],
  };
}
