// What the policies did to each type of firm.

import { distinct, hasNumber, hasPolicy, isolated, numberOf, sortedDown } from "../study.js";
import { figureOf, number, words } from "./figure.js";
import { dumbbellSpec, tipOf } from "./rows.js";

export function firmTypes(study, scenario) {
  const types = sortedDown(
    scenario.firm_types.filter((row) => hasNumber(row.cost_before) && hasNumber(row.cost_after)),
    (row) => numberOf(row.cost_before),
  );
  if (types.length === 0 || !hasPolicy(scenario)) return null;
  const labels = distinct(types.map((row) => row.type));
  return figureOf(study, {
    id: "firm-types",
    title: "Cost by type of firm before and after",
    subtitle:
      "% of the principal, mean over services at posted prices, policies fully in force; circle: before, diamond: after",
    summary: summaryOf(types),
    note: "A service of two types counts in both.",
    columns: [
      words("Type of firm"),
      number("Services"),
      number("Services changed"),
      number("Cost before, %"),
      number("Cost after, %"),
    ],
    rows: types.map((row) => [row.type, row.services, row.changed, row.cost_before, row.cost_after]),
    spec: (look) =>
      dumbbellSpec(
        types.map((row, i) => ({
          label: labels[i],
          before: numberOf(row.cost_before),
          after: numberOf(row.cost_after),
          tip: tipOf(row.type, [
            ["Cost before", `${row.cost_before} %`],
            ["Cost after", `${row.cost_after} %`],
            ["Services changed", `${row.changed} of ${row.services}`],
          ]),
        })),
        "Mean cost over services, % of the principal",
        study.thresholds.map(numberOf),
        look,
      ),
  });
}

function summaryOf(types) {
  const fallOf = (row) => numberOf(row.cost_before) - numberOf(row.cost_after);
  const [most] = sortedDown(types, fallOf);
  if (!(fallOf(most) > 0)) return "No type of firm got cheaper.";
  return `The largest fall: ${isolated(most.type)}, from ${most.cost_before} to ${most.cost_after} %; ${most.changed} of its ${most.services} services changed.`;
}
