// Groups of corridors by name, wherever their numbers stand: groups of the scenario, countries and corridors.

import { corridorTitle, countryName } from "./study.js";

/// A country that sends and receives has one name for two groups: the engine means the first, and so does the page.
const PLACES = [
  { kind: "sender", title: (study, code) => `${countryName(study, code)} (sending country)` },
  { kind: "receiver", title: (study, code) => `${countryName(study, code)} (receiving country)` },
  { kind: "corridor", title: corridorTitle },
];

/// The group of this name: { name, title, kind, values }, where `values` are a measure's texts, undefined where the
/// page has none. A name that stands nowhere keeps its name, and has no values.
export function groupNamed(study, scenario, name) {
  const group = scenario.groups.find((candidate) => candidate.name === name);
  if (group) return { name, title: name, kind: group.kind, values: (measure) => group.values[measure] };
  for (const { kind, title } of PLACES) {
    const position = study[`${kind}_names`].indexOf(name);
    if (position < 0) continue;
    const values = (measure) => scenario[`${kind}s`]?.[measure]?.[position];
    return { name, title: title(study, name), kind, values };
  }
  return { name, title: name, kind: "", values: () => undefined };
}

/// What the scenario, and so its headline, is about.
export function leadingGroup(study, scenario) {
  return groupNamed(study, scenario, scenario.leading_group);
}
