// Draws every chart of a study as an SVG file, without a browser:
//   node figures.mjs DATA.json FOLDER [--scenario NUMBER]
// Charts of the whole study are in FOLDER itself; where there are several scenarios, those of each are in a folder
// of its own, named by its number. Prints the name of each file that it writes. --scenario: this one alone, from 1.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expressionInterpreter } from "vega-interpreter";
import { Error as ErrorLevel, logger, parse, textMetrics, View } from "vega";
import { compile } from "vega-lite";
import { CHARTS } from "./src/charts/index.js";
import { lookOf, standaloneSpec } from "./src/charts/look.js";
import { readStudy } from "./src/study.js";
import { textWidth } from "./text_width.mjs";

const WIDTH = 760;

textMetrics.width = (item, text) => textWidth(String(text ?? item.text ?? ""), item.fontSize ?? 11, item.fontWeight);

async function svgOf(figure) {
  const { spec } = compile(standaloneSpec(figure, lookOf("light", WIDTH)), { logger: logger(ErrorLevel) });
  const view = new View(parse(spec, null, { ast: true }), {
    renderer: "none",
    expr: expressionInterpreter,
    logLevel: ErrorLevel,
  });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

async function writeFigure(figure, folder, prefix) {
  const name = `${prefix}${figure.id}.svg`;
  writeFileSync(join(folder, name), `${await svgOf(figure)}\n`);
  console.log(name);
}

async function main([dataFile, folder, ...options]) {
  if (!dataFile || !folder || (options.length > 0 && options[0] !== "--scenario")) {
    throw new Error("usage: node figures.mjs DATA.json FOLDER [--scenario NUMBER]");
  }
  const { study, fault } = readStudy(readFileSync(dataFile, "utf8"));
  if (fault) throw new Error(`${dataFile}: ${fault}`);
  const only = options.length > 0 ? Number(options[1]) : 0;
  if (options.length > 0 && !study.scenarios[only - 1]) {
    throw new Error(`--scenario ${options[1]}: must be a number from 1 to ${study.scenarios.length}`);
  }
  mkdirSync(folder, { recursive: true });
  const leading = study.scenarios[Math.max(0, only - 1)];
  for (const { make } of CHARTS.filter((chart) => chart.ofStudy)) {
    const figure = make(study, leading);
    if (figure) await writeFigure(figure, folder, "");
  }
  for (const [i, scenario] of study.scenarios.entries()) {
    if (only > 0 && i !== only - 1) continue;
    const prefix =
      study.scenarios.length > 1 ? `${String(i + 1).padStart(String(study.scenarios.length).length, "0")}/` : "";
    mkdirSync(join(folder, prefix), { recursive: true });
    for (const { make } of CHARTS.filter((chart) => !chart.ofStudy)) {
      const figure = make(study, scenario);
      if (figure) await writeFigure(figure, folder, prefix);
    }
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
