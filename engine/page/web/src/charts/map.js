// The main measure or the cost on a world map. Money is drawn as circles, whose area is the money; costs colour the
// country, and a dot marks the countries that are too small to be seen.

import { points, shapes } from "world";
import {
  estimate,
  hasNumber,
  hasPolicy,
  isolated,
  measureOf,
  numberOf,
  periodWords,
  withUnit,
} from "../study.js";
import { countriesOf } from "./by_country.js";
import { INTERVAL_COLUMNS, choice, figureOf, five, titleBy, words } from "./figure.js";
import { TIP, estimateTip } from "./rows.js";

const COSTS = ["cost_before", "cost_after"];
const drawn = new Set(shapes.objects.countries.geometries.map((shape) => shape.id));

export function worldMap(study, scenario, chosen = {}) {
  const costs = hasPolicy(scenario) ? COSTS : ["cost_before"];
  const measures = [scenario.main_measure, ...costs].filter(
    (measure, i, all) => all.indexOf(measure) === i && countriesOf(study, scenario, "receivers", measure).length > 0,
  );
  if (measures.length === 0) return null;
  const measure = choice(
    "measure",
    "Shown",
    measures.map((value) => ({ value, label: measureOf(study, value).title })),
    chosen.measure,
  );
  const { title, unit } = measureOf(study, measure.value);
  const rows = countriesOf(study, scenario, "receivers", measure.value);
  const places = rows.map((row) => placeOf(study, row, unit)).filter((place) => place !== null);
  const missing = rows.filter((row) => !points[study.countries[row.code]?.map]).map((row) => isolated(row.name));
  const ofCost = COSTS.includes(measure.value);
  return figureOf(study, {
    id: "map",
    title: titleBy(title, "by receiving country, on the map"),
    subtitle: ofCost
      ? `${unit}, ${periodWords(scenario.main_period)}; dots are countries too small for the map`
      : `${unit}, ${periodWords(scenario.main_period)}; the area of a circle is the amount`,
    summary: summaryOf(rows, unit, ofCost),
    note: [
      missing.length > 0 ? `Not on the map: ${missing.join(", ")}.` : "",
      "Shapes and borders: Natural Earth; they say nothing about anyone's claims. Countries without a number are not in the survey.",
    ]
      .join(" ")
      .trim(),
    choices: measures.length > 1 ? [measure] : [],
    columns: [words("Country"), words("Code"), ...INTERVAL_COLUMNS],
    rows: rows.map((row) => [row.name, row.code, ...five(row.values)]),
    spec: (look) => (ofCost ? costMap : circleMap)(places, unit, thresholdsOf(study), look),
  });
}

function summaryOf(rows, unit, ofCost) {
  const count = `${rows.length} receiving countries`;
  const [first] = rows;
  if (first.values[0] === rows.at(-1).values[0]) return `${count}; all the same: ${withUnit(first.values[0], unit)}.`;
  const top = rows.slice(0, 3).map((row) => `${isolated(row.name)} (${row.values[0]})`);
  return `${count}; ${ofCost ? "dearest" : "largest"}: ${top.join(", ")}.`;
}

const thresholdsOf = (study) => study.thresholds.map(numberOf).sort((a, b) => a - b);

function placeOf(study, row, unit) {
  const id = study.countries[row.code]?.map;
  if (!points[id]) return null;
  const [longitude, latitude] = points[id];
  const texts = estimate(row.values);
  return {
    id,
    longitude,
    latitude,
    small: !drawn.has(id),
    mean: numberOf(texts.mean),
    tip: estimateTip(row.name, texts, unit),
  };
}

/// Equal areas look equal: the Equal Earth projection, from 56° south to 84° north, with its cut in the Bering Strait.
const HALF_WIDTH = 2.71;
const NORTH = 1.31;
const SOUTH = 1.04;

function base(look) {
  const scale = look.width / (2 * HALF_WIDTH);
  return {
    width: look.width,
    height: Math.round((NORTH + SOUTH) * scale),
    autosize: { type: "pad" },
    projection: { type: "equalEarth", rotate: [-10, 0, 0], scale, translate: [look.width / 2, NORTH * scale] },
  };
}

const landData = { values: shapes, format: { type: "topojson", feature: "countries" } };

function land(look) {
  return { data: landData, mark: { type: "geoshape", fill: look.land, stroke: look.border, strokeWidth: 0.6 } };
}

const position = {
  longitude: { field: "longitude", type: "quantitative" },
  latitude: { field: "latitude", type: "quantitative" },
};

function legendOf(title, look) {
  const place = look.narrow
    ? { orient: "bottom", direction: "horizontal" }
    : { orient: "bottom-left", direction: "vertical" };
  return { title, ...place, titleLimit: look.width, offset: 4 };
}

function circleMap(places, title, _, look) {
  const values = places.filter((place) => hasNumber(String(place.mean)) && place.mean !== 0);
  const most = Math.max(...values.map((place) => Math.abs(place.mean)), 0);
  return {
    ...base(look),
    layer: [
      land(look),
      {
        data: { values: values.map((place) => ({ ...place, size: Math.abs(place.mean) })) },
        mark: {
          type: "circle",
          fill: look.strong,
          fillOpacity: 0.6,
          stroke: look.background,
          strokeWidth: 0.8,
          opacity: 1,
          tooltip: TIP,
        },
        encoding: {
          ...position,
          size: {
            field: "size",
            type: "quantitative",
            scale: { domain: [0, most || 1], range: [0, look.narrow ? 600 : 2400] },
            legend: { ...legendOf(title, look), symbolFillColor: look.strong, symbolStrokeWidth: 0, tickCount: 3 },
          },
        },
      },
    ],
  };
}

function costMap(places, title, thresholds, look) {
  const domain = [...thresholds, Math.max(...thresholds, 5) + 3, Math.max(...thresholds, 5) + 7].slice(0, 4);
  const scale = { type: "threshold", domain, range: look.ramp.slice(0, domain.length + 1) };
  const color = {
    field: "mean",
    type: "quantitative",
    scale,
    legend: { ...legendOf(title, look), type: "symbol", symbolType: "square", symbolStrokeWidth: 0 },
  };
  const lookup = { lookup: "id", from: { data: { values: places }, key: "id", fields: ["mean", "tip"] } };
  return {
    ...base(look),
    layer: [
      land(look),
      {
        data: landData,
        transform: [lookup, { filter: { field: "mean", valid: true } }],
        mark: { type: "geoshape", stroke: look.border, strokeWidth: 0.6, tooltip: TIP },
        encoding: { color },
      },
      {
        data: { values: places.filter((place) => place.small && Number.isFinite(place.mean)) },
        mark: { type: "circle", size: 55, stroke: look.quiet, strokeWidth: 0.8, opacity: 1, tooltip: TIP },
        encoding: { ...position, color },
      },
    ],
  };
}
