// The standard error of each number that leads, in words and as a table.

import { INTERVAL_COLUMNS, five, words } from "../charts/figure.js";
import { leadingGroup } from "../groups.js";
import { KINDS, estimate, hasNumber, measureWithUnit, periodWords } from "../study.js";
import { element } from "./elements.js";
import { dataTable } from "./table.js";

const METHODS = { sobol: "randomised Sobol’ points", random: "independent draws", antithetic: "antithetic pairs" };

export function digitsTable(study, scenario) {
  const measure = scenario.main_measure;
  const rows = groupsWithLeading(study, scenario)
    .filter((group) => hasNumber(estimate(group.values(measure)).mean))
    .map((group) => [group.title, KINDS[group.kind] ?? group.kind, ...five(group.values(measure))]);
  const { run } = study;
  return element(
    "div",
    {},
    element("p", {
      class: "lead",
      text: `${run.draws} draws by ${METHODS[run.method] ?? run.method}${run.control_variates ? ", with control variates" : ""}. Every mean carries its Monte Carlo standard error, and is printed with no more digits than that supports.${run.draws === run.draws_requested ? "" : ` The run was stopped: ${run.draws_requested} draws were asked for.`}`,
    }),
    dataTable(
      [
        words(`${measureWithUnit(study, measure)}, ${periodWords(scenario.main_period)}`),
        words("Kind of group"),
        ...INTERVAL_COLUMNS,
      ],
      rows,
      "Means and their standard errors",
    ),
  );
}

/// All groups of the scenario, after the country or corridor that it is about where it is about one.
function groupsWithLeading(study, scenario) {
  const groups = scenario.groups.map((group) => ({
    ...group,
    title: group.name,
    values: (name) => group.values[name],
  }));
  const leading = leadingGroup(study, scenario);
  return scenario.groups.some((group) => group.name === leading.name) ? groups : [leading, ...groups];
}
