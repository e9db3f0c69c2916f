// Writes the data of the sample studies: node tests/make_pages.mjs FOLDER. With a template as second argument,
// their pages too.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { baselineStudy, hostileStudy, placeStudy, singleStudy, sweepStudy, yearsStudy } from "./sample.mjs";

/// The data as it stands in a page: no text of it can end the script.
export function embedded(study) {
  return JSON.stringify(study)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

export function pageOf(template, json) {
  const place = '<script type="application/json" id="study">null</script>';
  if (template.split(place).length !== 2) throw new Error("the template must hold the place of the data exactly once");
  return template.replace(place, () => place.replace("null", () => json));
}

export const SAMPLES = {
  single: singleStudy,
  study50: () => sweepStudy(50),
  study7: () => sweepStudy(7),
  years: yearsStudy,
  baseline: baselineStudy,
  place: () => placeStudy("MEX"),
  hostile: hostileStudy,
};

export function makePages(folder, templateFile) {
  mkdirSync(folder, { recursive: true });
  for (const [name, make] of Object.entries(SAMPLES)) {
    const json = embedded(make());
    writeFileSync(join(folder, `${name}.json`), json);
    if (templateFile) writeFileSync(join(folder, `${name}.html`), pageOf(readFileSync(templateFile, "utf8"), json));
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) makePages(process.argv[2], process.argv[3]);
