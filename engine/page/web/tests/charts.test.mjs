// What charts say of studies of every kind, without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { beforeAndAfter, dearestCorridors } from "../src/charts/corridor_costs.js";
import { distribution } from "../src/charts/distribution.js";
import { headline } from "../src/charts/headline.js";
import { pairedDifferences, sideBySide } from "../src/charts/side_by_side.js";
import { years } from "../src/charts/years.js";
import { groupNamed, leadingGroup } from "../src/groups.js";
import { corridorColumns } from "../src/page/corridors.js";
import { placeStudy, singleStudy, sweepStudy, yearsStudy } from "./sample.mjs";

const shownChoice = (figure, id) => {
  const { options, value } = figure.choices.find((choice) => choice.id === id);
  return options.find((option) => option.value === value).label;
};

test("a scenario about a country or a corridor says so wherever its number stands", () => {
  for (const [place, title] of [
    ["MEX", "Mexico (receiving country)"],
    ["USA", "United States of America (sending country)"],
    ["USA-MEX", "United States of America → Mexico"],
  ]) {
    const study = placeStudy(place);
    const [scenario] = study.scenarios;
    const leading = leadingGroup(study, scenario);
    assert.equal(leading.title, title);
    assert.equal(leading.values("savings")[0], scenario.headline.mean);
    const print = headline(study, scenario);
    assert.ok(print.title.startsWith(`Savings, ${title}:`), print.title);
    assert.equal(print.rows[0][1], scenario.headline.mean);
    assert.ok(distribution(study, scenario).note.includes(title));
    const beside = sideBySide(study, scenario);
    assert.equal(shownChoice(beside, "group"), title);
    assert.equal(beside.rows[0][3], scenario.headline.mean);
  }
});

test("years and differences are of the country that the scenario is about", () => {
  const overYears = yearsStudy();
  const [scenario] = overYears.scenarios;
  scenario.leading_group = "MEX";
  scenario.years.push(...scenario.years.filter((row) => row.group === "World").map((row) => ({ ...row, group: "MEX" })));
  assert.equal(shownChoice(years(overYears, scenario), "group"), "Mexico (receiving country)");
  const sweep = sweepStudy(3);
  for (const one of sweep.scenarios) one.leading_group = "MEX";
  for (const { differences } of sweep.scenarios.slice(1)) {
    differences.push({ ...differences[0], group: "MEX", kind: "receiver" });
  }
  assert.match(pairedDifferences(sweep, sweep.scenarios[1]).title, /^Savings, Mexico \(receiving country\):/);
});

test("a region that the scenario is about is chosen side by side", () => {
  const sweep = sweepStudy(3);
  for (const one of sweep.scenarios) one.leading_group = "Africa";
  assert.equal(shownChoice(sideBySide(sweep, sweep.scenarios[0]), "group"), "Africa");
});

test("a group that is nowhere keeps its name and has no numbers", () => {
  const study = singleStudy();
  const group = groupNamed(study, study.scenarios[0], "Atlantis");
  assert.equal(group.title, "Atlantis");
  assert.equal(group.values("savings"), undefined);
});

test("this study's number stands without an interval where there is none", () => {
  const study = singleStudy();
  Object.assign(study.scenarios[0].headline, { low: "", high: "" });
  assert.doesNotMatch(headline(study, study.scenarios[0]).summary, /\( to \)/);
});

const titlesOf = (columns) => columns.map((column) => column.title).join("; ");

test("money of all years together is not called money a year", () => {
  const overYears = yearsStudy();
  const [scenario] = overYears.scenarios;
  for (const figure of [beforeAndAfter(overYears, scenario), dearestCorridors(overYears, scenario)]) {
    assert.match(figure.subtitle, /all years together/);
    assert.match(titlesOf(figure.columns), /Flow before, US\$ million(;|$)/);
  }
  assert.doesNotMatch(titlesOf(corridorColumns(overYears, scenario)), /a year/);
  const single = singleStudy();
  const columns = titlesOf(corridorColumns(single, single.scenarios[0]));
  assert.match(columns, /Flow before, US\$ million a year;.*; Extra flow, US\$ million a year$/);
});
