// What charts say of studies of every kind, without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { byCountry } from "../src/charts/by_country.js";
import { byGroup } from "../src/charts/by_group.js";
import { beforeAndAfter, dearestCorridors } from "../src/charts/corridor_costs.js";
import { pairedDifferences } from "../src/charts/differences.js";
import { distribution } from "../src/charts/distribution.js";
import { headline } from "../src/charts/headline.js";
import { lookOf } from "../src/charts/look.js";
import { sideBySide } from "../src/charts/side_by_side.js";
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
  scenario.years.push(
    ...scenario.years.filter((row) => row.group === "World").map((row) => ({ ...row, group: "MEX" })),
  );
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

const yearBesideTotal = () => {
  const study = singleStudy();
  const overYears = yearsStudy();
  return { ...study, measures: overYears.measures, scenarios: [...study.scenarios, ...overYears.scenarios] };
};

test("one year is not held against all years together", () => {
  const study = yearBesideTotal();
  for (const scenario of study.scenarios) scenario.leading_group = "World";
  const figure = sideBySide(study, study.scenarios[0]);
  assert.match(figure.subtitle, /not all of the same time \(2013; all years together\)/);
  assert.match(
    figure.summary,
    /not to be compared\. 2013: US\$ [\d,.]+ million \(africa-g8\)\. All years together: US\$/,
  );
  assert.doesNotMatch(figure.summary, /from/i);
  const labels = figure.spec(lookOf("light", 700)).data.values.map((row) => row.label);
  assert.deepEqual(labels, ["africa-g8, 2013", "sdg-2030, all years together"]);
  assert.deepEqual(
    figure.rows.map((row) => row[2]),
    ["2013", "all years together"],
  );
  study.scenarios.push({ ...study.scenarios[0], name: "another" });
  assert.match(sideBySide(study, study.scenarios[0]).summary, /2013: from US\$/);
});

test("scenarios of one time are held against each other", () => {
  const sweep = sweepStudy(3);
  const figure = sideBySide(sweep, sweep.scenarios[0]);
  assert.match(
    figure.summary,
    /^From US\$ [\d,.]+ million a year \(cap=8%\) to US\$ [\d,.]+ million a year \(cap=2%\)\.$/,
  );
  assert.match(figure.subtitle, /^US\$ million a year, 2013; /);
});

test("differences of several times say of which each is", () => {
  const sweep = sweepStudy(3);
  const [second, third] = sweep.scenarios.slice(1);
  for (const difference of third.differences) difference.period = "2014";
  const figure = pairedDifferences(sweep, second);
  assert.match(figure.subtitle, /not all of the same time \(2013; 2014\)/);
  assert.deepEqual(
    figure.rows.map((row) => row[2]),
    ["2013", "2014"],
  );
});

test("no interval is promised where a large study has none", () => {
  const sweep = sweepStudy(13);
  const [scenario] = sweep.scenarios;
  const region = scenario.groups.find((group) => group.kind === "region").name;
  for (const one of sweep.scenarios) {
    one.leading_group = region;
    for (const group of one.groups) group.values.extra_flow = group.values.extra_flow.slice(0, 2);
  }
  const bare = sideBySide(sweep, scenario, { measure: "extra_flow" });
  assert.match(bare.subtitle, /; mean$/);
  for (const row of bare.rows) assert.equal(row.length, bare.columns.length);
  assert.match(sideBySide(sweep, scenario).subtitle, /interval that holds 90 % of draws$/);
  assert.match(byCountry(sweep, scenario, { side: "senders" }).subtitle, /; mean$/);
  assert.match(byCountry(sweep, scenario).subtitle, /interval that holds 90 % of draws$/);
});

test("some rows with an interval and some without", () => {
  const study = singleStudy();
  const [scenario] = study.scenarios;
  const region = scenario.groups.find((group) => group.kind === "region");
  region.values.savings = region.values.savings.slice(0, 2);
  const figure = byGroup(study, scenario);
  assert.match(figure.subtitle, /interval that holds 90 % of draws where there is one$/);
  for (const row of figure.rows) assert.equal(row.length, figure.columns.length);
});
