// What made the numbers, so that they can be made again and cited.

import { sourceLine } from "../study.js";
import { download, fileName } from "./download.js";
import { button, element } from "./elements.js";

export function provenanceSection(study, scenario) {
  const { run } = study;
  const facts = [
    ["Scenario", scenario.name],
    ["Survey", `${run.survey}${run.survey_source && run.survey_source !== run.survey ? `: ${run.survey_source}` : ""}`],
    ["Year of the survey", run.survey_year],
    ["Corridors and services", `${run.corridors} and ${run.services}`],
    ["Seed", run.seed],
    ["Draws", run.draws === run.draws_requested ? run.draws : `${run.draws} of ${run.draws_requested} asked for`],
    ["Method", `${run.method}${run.control_variates ? ", control variates" : ""}`],
    ["remitsim", `${run.version}, ${run.build}`],
    ["SHA-256 of the survey", run.survey_sha256],
    ["SHA-256 of the scenario", scenario.sha256],
    ["SHA-256 of results.csv", run.results_sha256],
  ].filter(([, text]) => text);
  return element(
    "div",
    {},
    element("p", {
      class: "lead",
      text: "The same version, survey, scenario, seed, method and number of draws give the same numbers, to the last digit.",
    }),
    element(
      "dl",
      { class: "facts" },
      facts.map(([name, text]) => [element("dt", { text: name }), element("dd", { dir: "auto", text })]),
    ),
    element("p", { class: "quiet", dir: "auto", text: sourceLine(study) }),
    scenario.effective ? effective(scenario) : null,
    notices(),
  );
}

function notices() {
  return element(
    "details",
    { class: "data" },
    element("summary", { text: "What this page is made with, and its licences" }),
    element("p", {
      text: "Charts by Vega-Lite and Vega-Embed; shapes of countries by Natural Earth, which is in the public domain.",
    }),
    element("pre", { tabindex: "0", text: document.getElementById("notices").textContent }),
  );
}

function effective(scenario) {
  return element(
    "details",
    { class: "data" },
    element("summary", { text: "The scenario with every default, its reasons and sources (JSON)" }),
    element("pre", { tabindex: "0", dir: "auto", text: scenario.effective }),
    button(
      "Scenario as a file",
      () => download(fileName([scenario.name], "json"), "application/json", scenario.effective),
      { "data-file": "json" },
    ),
  );
}
