// The standard error of each number that leads, in words and as a table.

import { INTERVAL_COLUMNS, five, words } from "../charts/figure.js";
import { KINDS, estimate, hasNumber, measureWithUnit } from "../study.js";
import { element } from "./elements.js";
import { dataTable } from "./table.js";

const METHODS = { sobol: "randomised Sobol’ points", random: "independent draws", antithetic: "antithetic pairs" };

export function digitsTable(study, scenario) {
  const measure = scenario.main_measure;
  const rows = scenario.groups
    .filter((group) => hasNumber(estimate(group.values[measure]).mean))
    .map((group) => [group.name, KINDS[group.kind] ?? group.kind, ...five(group.values[measure])]);
  const { run } = study;
  return element(
    "div",
    {},
    element("p", {
      class: "lead",
      text: `${run.draws} draws by ${METHODS[run.method] ?? run.method}${run.control_variates ? ", with control variates" : ""}. Every mean carries its Monte Carlo standard error, and is printed with no more digits than that supports.${run.draws === run.draws_requested ? "" : ` The run was stopped: ${run.draws_requested} draws were asked for.`}`,
    }),
    dataTable(
      [words(measureWithUnit(study, measure)), words("Kind of group"), ...INTERVAL_COLUMNS],
      rows,
      "Means and their standard errors",
    ),
  );
}
