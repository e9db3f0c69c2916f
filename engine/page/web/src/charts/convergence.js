// How the widest interval of the mean narrowed, look by look, until it was narrow enough or the draws ran out.

import { groupNamed } from "../groups.js";
import { isolated, measureOf, numberOf, withUnit } from "../study.js";
import { unique } from "./compare.js";
import { figureOf, number, words } from "./figure.js";
import { TIP, tipOf } from "./rows.js";

const groupOf = (study, look) => groupNamed(study, study.scenarios[look.scenario], look.group).title;

const unitOf = (study, look) => (look.is_percent ? "% of the mean" : measureOf(study, look.measure).unit);

export function convergence(study) {
  const looks = study.run.looks.filter((look) => numberOf(look.half_width) > 0 && numberOf(look.draws) > 0);
  if (looks.length === 0) return null;
  const last = looks.at(-1);
  const units = unique(looks.map((look) => unitOf(study, look)));
  const unit = units.length === 1 ? units[0] : "in the unit of each measure";
  return figureOf(study, {
    id: "convergence",
    title: "How the widest interval of a mean narrowed with the draws",
    subtitle: `Half width of the interval of the mean that is known least, ${unit}, at the level of each look; all looks together 95 %. Both axes are logarithmic`,
    summary: `After ${last.draws} draws ± ${withUnit(last.half_width, unitOf(study, last))} (${isolated(groupOf(study, last))}, ${measureOf(study, last.measure).title}); wanted was ± ${last.wanted}: ${last.reached ? "reached" : "not reached"}.`,
    columns: [
      number("Draws"),
      number("Half width"),
      number("Wanted"),
      words("Unit"),
      words("Reached"),
      words("Of group"),
      words("Measure"),
      words("Scenario"),
    ],
    rows: looks.map((look) => [
      look.draws,
      look.half_width,
      look.wanted,
      unitOf(study, look),
      look.reached ? "yes" : "no",
      groupOf(study, look),
      measureOf(study, look.measure).title,
      study.scenarios[look.scenario]?.name ?? "",
    ]),
    spec: (look) => spec(looks, unit, study, look),
  });
}

function spec(looks, unit, study, look) {
  const values = looks.map((row) => ({
    draws: numberOf(row.draws),
    half: numberOf(row.half_width),
    tip: tipOf(`${row.draws} draws`, [
      ["Half width", row.half_width],
      ["Wanted", row.wanted],
      ["Unit", unitOf(study, row)],
      ["Group", groupOf(study, row)],
      ["Measure", measureOf(study, row.measure).title],
    ]),
  }));
  const wanted = numberOf(looks.at(-1).wanted);
  const x = {
    field: "draws",
    type: "quantitative",
    scale: { type: "log", nice: false },
    axis: {
      title: "Draws",
      grid: false,
      values: values.map((row) => row.draws),
      labelOverlap: "greedy",
      labelSeparation: 8,
      format: ",d",
    },
  };
  const y = (field) => ({
    field,
    type: "quantitative",
    scale: { type: "log" },
    axis: {
      title: `Half width, ${unit}`,
      titleLimit: 260,
      grid: true,
      values: roundValues([wanted, ...values.map((row) => row.half)]),
      format: "~r",
    },
  });
  return {
    height: look.narrow ? 200 : 260,
    data: { values },
    layer: [
      { mark: { type: "line", color: look.strong, strokeWidth: 2 }, encoding: { x, y: y("half") } },
      {
        mark: { type: "point", shape: "circle", filled: true, size: 60, color: look.strong, opacity: 1, tooltip: TIP },
        encoding: { x, y: y("half") },
      },
      ...(wanted > 0
        ? [
            {
              data: { values: [{ wanted }] },
              mark: { type: "rule", color: look.printed, strokeDash: [5, 4], strokeWidth: 1.5 },
              encoding: { y: y("wanted") },
            },
            {
              data: { values: [{ wanted, words: `wanted: ± ${looks.at(-1).wanted}` }] },
              mark: {
                type: "text",
                align: "left",
                baseline: "bottom",
                dx: 4,
                dy: -4,
                fontSize: 11,
                color: look.printed,
              },
              encoding: { x: { value: 0 }, y: y("wanted"), text: { field: "words", type: "nominal" } },
            },
          ]
        : []),
    ],
  };
}

/// 1, 2 and 5 times the powers of ten that the numbers span.
function roundValues(numbers) {
  const positive = numbers.filter((value) => value > 0);
  const from = Math.floor(Math.log10(Math.min(...positive)));
  const to = Math.ceil(Math.log10(Math.max(...positive)));
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((power) =>
    [1, 2, 5].map((factor) => Number(`${factor}e${power}`)),
  );
}
