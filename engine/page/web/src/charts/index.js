// All charts, in the order of the page, by section.

import { byCountry } from "./by_country.js";
import { byGroup } from "./by_group.js";
import { convergence } from "./convergence.js";
import { beforeAndAfter, dearestCorridors } from "./corridor_costs.js";
import { pairedDifferences } from "./differences.js";
import { distribution } from "./distribution.js";
import { firmTypes } from "./firm_types.js";
import { headline } from "./headline.js";
import { worldMap } from "./map.js";
import { sideBySide } from "./side_by_side.js";
import { years } from "./years.js";

/// `ofStudy`: whether it is the same whichever scenario is chosen.
export const CHARTS = [
  { section: "answer", make: headline },
  { section: "scenarios", make: sideBySide, ofStudy: true },
  { section: "scenarios", make: pairedDifferences, ofStudy: true },
  { section: "years", make: years },
  { section: "where", make: byGroup },
  { section: "where", make: byCountry },
  { section: "where", make: worldMap },
  { section: "spread", make: distribution },
  { section: "costs", make: beforeAndAfter },
  { section: "costs", make: dearestCorridors },
  { section: "firms", make: firmTypes },
  { section: "digits", make: convergence, ofStudy: true },
];
