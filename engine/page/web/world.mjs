// The map: shapes of countries from Natural Earth, and for every country a point within it, so that one
// that is too small to be seen, or has no shape in the coarse map, can still be shown.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { geoArea, geoCentroid } from "d3-geo";
import { feature } from "topojson-client";

const atlas = (name) =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`node_modules/world-atlas/${name}`, import.meta.url)), "utf8"));

/// Of a country of several parts the largest one: the middle of France is not in the Atlantic.
function largestPart(geometry) {
  if (geometry.type !== "MultiPolygon") return geometry;
  const parts = geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
  return parts.reduce((best, part) => (geoArea(part) > geoArea(best) ? part : best));
}

const isAntarctica = (shape) => shape.id === "010";

export function worldModule() {
  const shapes = atlas("countries-110m.json");
  shapes.objects.countries.geometries = shapes.objects.countries.geometries
    .filter((shape) => !isAntarctica(shape))
    .map(({ type, arcs, id }) => ({ type, arcs, id }));
  delete shapes.objects.land;

  const finer = atlas("countries-50m.json");
  const points = {};
  for (const country of feature(finer, finer.objects.countries).features) {
    if (!country.id) continue;
    points[country.id] = geoCentroid(largestPart(country.geometry)).map((degrees) => Number(degrees.toFixed(2)));
  }
  return `export const shapes = ${JSON.stringify(shapes)};\nexport const points = ${JSON.stringify(points)};`;
}
