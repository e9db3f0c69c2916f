// Charts whose rows are named things, one below the other: a bar or a point, the interval around it, the
// number as text at its end. Their scales name no data in an expression: order is the order of rows.

import { estimate, hasNumber, intervalWords, numberOf } from "../study.js";

/// A row for the chart: numbers to draw, texts to show, and what the tooltip says.
export function intervalRow(label, values, unit, more = []) {
  const texts = estimate(values);
  return {
    label,
    mean: numberOf(texts.mean),
    low: numberOf(texts.low),
    high: numberOf(texts.high),
    shown: texts.mean,
    end: hasNumber(texts.high) ? Math.max(numberOf(texts.high), numberOf(texts.mean)) : numberOf(texts.mean),
    tip: estimateTip(label, texts, unit, more),
  };
}

/// What the tooltip says of an estimate(), and `more`.
export function estimateTip(title, texts, unit, more = []) {
  return tipOf(title, [
    ["Mean", texts.mean],
    ["90 % interval", intervalWords(texts)],
    ["Standard error", texts.error],
    ["Unit", unit],
    ...more,
  ]);
}

export function tipOf(title, pairs) {
  return { title, pairs: pairs.filter(([, text]) => text !== "" && text !== undefined) };
}

export const TIP = { content: "data" };

/// Pixels for a row: fewer where there are many.
const stepOf = (rows) => ({ step: rows.length > 30 ? 19 : 24 });

export function labelAxis(look) {
  return { title: null, labelColor: look.text, labelLimit: look.narrow ? 130 : 300, labelPadding: 8, domain: false };
}

export function rowScale(rows) {
  return { domain: rows.map((row) => row.label), paddingInner: 0.35, paddingOuter: 0.2 };
}

/// Room to the right of the longest interval for the number at its end.
function valueScale(rows, look) {
  const ends = rows.flatMap((row) => [row.low, row.high, row.mean, 0]).filter(Number.isFinite);
  const least = Math.min(...ends);
  const most = Math.max(...ends);
  const room = (most - least) * (look.narrow ? 0.2 : 0.1) || 1;
  return { domain: [least < 0 ? least - room * 0.3 : 0, most + room], nice: false };
}

const valueAxis = (title, look) => ({ title, grid: true, tickCount: look.narrow ? 4 : 7 });

export function barsSpec(rows, xTitle, look) {
  const y = { field: "label", type: "nominal", sort: null, axis: labelAxis(look), scale: rowScale(rows) };
  return {
    height: stepOf(rows),
    data: { values: rows },
    encoding: { y },
    layer: [
      {
        mark: { type: "bar", color: look.pale, tooltip: TIP },
        encoding: {
          x: { field: "mean", type: "quantitative", scale: valueScale(rows, look), axis: valueAxis(xTitle, look) },
        },
      },
      intervalLayer(look),
      meanTick(look),
      endLabel(),
    ],
  };
}

export function pointsSpec(rows, xTitle, look, { zero = false } = {}) {
  const y = { field: "label", type: "nominal", sort: null, axis: labelAxis(look), scale: rowScale(rows) };
  const scale = zero ? valueScale(rows, look) : { zero: false, nice: false, domain: spread(rows, look) };
  return {
    height: stepOf(rows),
    data: { values: rows },
    encoding: { y },
    layer: [
      ...(zero ? [zeroLine(look)] : []),
      {
        mark: { type: "rule", strokeWidth: 5, color: look.pale, strokeCap: "butt", tooltip: TIP },
        encoding: {
          x: { field: "low", type: "quantitative", scale, axis: valueAxis(xTitle, look) },
          x2: { field: "high" },
        },
      },
      {
        mark: { type: "point", shape: "circle", filled: true, size: 70, color: look.strong, opacity: 1, tooltip: TIP },
        encoding: { x: { field: "mean", type: "quantitative" } },
      },
      endLabel(),
    ],
  };
}

function spread(rows, look) {
  const ends = rows.flatMap((row) => [row.low, row.high, row.mean]).filter(Number.isFinite);
  const least = Math.min(...ends);
  const most = Math.max(...ends);
  const room = (most - least) * (look.narrow ? 0.2 : 0.1) || 1;
  return [Math.min(least - room * 0.3, least), most + room];
}

function intervalLayer(look) {
  return {
    mark: { type: "rule", color: look.text, strokeWidth: 1.25, tooltip: TIP },
    encoding: { x: { field: "low", type: "quantitative" }, x2: { field: "high" } },
  };
}

function meanTick(look) {
  return {
    mark: { type: "tick", color: look.strong, thickness: 3, size: 14, tooltip: TIP },
    encoding: { x: { field: "mean", type: "quantitative" } },
  };
}

function endLabel() {
  return {
    mark: { type: "text", align: "left", dx: 6, baseline: "middle", fontSize: 12, tooltip: TIP },
    encoding: { x: { field: "end", type: "quantitative" }, text: { field: "shown", type: "nominal" } },
  };
}

export function zeroLine(look) {
  return {
    data: { values: [{}] },
    mark: { type: "rule", color: look.zero, strokeWidth: 1 },
    encoding: { x: { datum: 0 }, y: { value: 0 }, y2: { value: "height" } },
  };
}

/// A thing's cost before and after, joined by a line: from the pale end to the dark one.
export function dumbbellSpec(rows, xTitle, thresholds, look) {
  const y = { field: "label", type: "nominal", sort: null, axis: labelAxis(look), scale: rowScale(rows) };
  const ends = rows.flatMap((row) => [row.before, row.after]).filter(Number.isFinite);
  const scale = { domain: [0, Math.max(...ends, ...thresholds) * 1.06], nice: false };
  return {
    height: stepOf(rows),
    data: { values: rows },
    encoding: { y },
    layer: [
      thresholdLines(thresholds, look, scale, xTitle),
      {
        mark: { type: "rule", color: look.pale, strokeWidth: 2, tooltip: TIP },
        encoding: { x: { field: "before", type: "quantitative" }, x2: { field: "after" } },
      },
      {
        mark: { type: "point", shape: "circle", filled: true, size: 60, color: look.before, opacity: 1, tooltip: TIP },
        encoding: { x: { field: "before", type: "quantitative" } },
      },
      {
        mark: { type: "point", shape: "diamond", filled: true, size: 85, color: look.strong, opacity: 1, tooltip: TIP },
        encoding: { x: { field: "after", type: "quantitative" } },
      },
    ],
  };
}

function thresholdLines(thresholds, look, scale, xTitle) {
  const least = Math.min(...thresholds);
  const words = (first, align) => ({
    transform: [{ filter: { field: "first", equal: first } }],
    mark: { type: "text", align, baseline: "bottom", dy: -4, color: look.quiet, fontSize: 11 },
    encoding: {
      x: { field: "value", type: "quantitative" },
      y: { value: 0 },
      text: { field: "words", type: "nominal" },
    },
  });
  return {
    data: {
      values: thresholds.map((value) => ({
        value,
        words: `${value} %`,
        first: value === least && thresholds.length > 1,
      })),
    },
    layer: [
      {
        mark: { type: "rule", color: look.zero, strokeDash: [4, 3] },
        encoding: {
          x: { field: "value", type: "quantitative", scale, axis: valueAxis(xTitle, look) },
          y: { value: 0 },
          y2: { value: "height" },
        },
      },
      words(true, "right"),
      words(false, "left"),
    ],
  };
}
