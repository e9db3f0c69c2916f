// What charts say of studies of every kind, without a browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { byCountry } from "../src/charts/by_country.js";
import { byGroup } from "../src/charts/by_group.js";
import { convergence } from "../src/charts/convergence.js";
import { beforeAndAfter, countsInWords, dearestCorridors } from "../src/charts/corridor_costs.js";
import { pairedDifferences } from "../src/charts/differences.js";
import { distribution } from "../src/charts/distribution.js";
import { number, words } from "../src/charts/figure.js";
import { firmTypes } from "../src/charts/firm_types.js";
import { headline } from "../src/charts/headline.js";
import { lookOf } from "../src/charts/look.js";
import { sideBySide } from "../src/charts/side_by_side.js";
import { years } from "../src/charts/years.js";
import { groupNamed, leadingGroup } from "../src/groups.js";
import { csvOf } from "../src/csv.js";
import { corridorColumns } from "../src/page/corridors.js";
import { baselineStudy, placeStudy, singleStudy, sweepStudy, yearsStudy } from "./sample.mjs";

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
  study.scenarios.push({ ...sweepStudy(1).scenarios[0], name: "another" });
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

test("a look is at a level of its own, and its width has a unit", () => {
  const study = singleStudy();
  const ofMean = convergence(study);
  assert.doesNotMatch(ofMean.subtitle, /95 % interval/);
  assert.match(ofMean.subtitle, /% of the mean, at the level of each look; all looks together 95 %/);
  assert.match(ofMean.summary, /± [\d.]+ % of the mean \(Africa, Savings\)/);
  const money = {
    ...study,
    run: { ...study.run, looks: study.run.looks.map((look) => ({ ...look, is_percent: false })) },
  };
  assert.match(convergence(money).summary, /± US\$ [\d.]+ million a year \(Africa, Savings\)/);
  money.run.looks[0].measure = "cost_before";
  const mixed = convergence(money);
  assert.match(mixed.subtitle, /in the unit of each measure/);
  assert.ok(mixed.rows[0].includes("% of the principal") && mixed.rows[1].includes("US$ million a year"));
});

test("a text of the user's is no number in a CSV file, whatever it looks like", () => {
  const columns = [words("Scenario"), number("Savings")];
  assert.equal(
    csvOf(columns, [
      ["1,000", "1,000"],
      ["1,5", "-1,500"],
      ["-5", ""],
    ]),
    '\ufeffScenario,Savings\r\n"1,000",1000\r\n"1,5",-1500\r\n\'-5,\r\n',
  );
});

test("shares of draws are told with the digits that the engine wrote", () => {
  const study = singleStudy();
  const [scenario] = study.scenarios;
  scenario.distributions = [
    {
      group: "World",
      measure: "savings",
      period: "2013",
      bins: [
        [0.005123, 0.005246, 0.03274],
        [0.005246, 1234, 0.9673],
      ],
    },
  ];
  const figure = distribution(study, scenario);
  assert.deepEqual(figure.rows, [
    ["0.005123", "0.005246", "3.274"],
    ["0.005246", "1,234", "96.73"],
  ]);
  assert.equal(figure.columns[2].title, "Share of draws, %");
  const [bars] = figure.spec(lookOf("light", 700)).layer;
  assert.equal(bars.data.values[0].tip.title, "0.005123 to 0.005246");
  assert.deepEqual(bars.data.values[0].tip.pairs, [["Share of draws", "3.274 %"]]);
  scenario.distributions[0].bins = [[0.005123, 0.005246, 1]];
  const axis = distribution(study, scenario).spec(lookOf("light", 700)).layer[0].encoding.y.axis;
  assert.equal(axis.title, "% of draws per US$ 0.00001 million a year");
});

test("without a policy nothing is said of a change", () => {
  const study = baselineStudy();
  const [scenario] = study.scenarios;
  for (const chart of [beforeAndAfter, dearestCorridors, firmTypes]) assert.equal(chart(study, scenario), null);
  const columns = titlesOf(corridorColumns(study, scenario));
  assert.equal(columns, "From; To; Codes; Flow before, US$ million a year; Cost, %; Standard error");
  assert.match(countsInWords(study, scenario), /^Above 5 %: \d+ of \d+ corridors\. Above 3 %: \d+ of \d+ corridors\.$/);
});

test("of costs the highest and the lowest are told, of money the largest", () => {
  const study = baselineStudy();
  const [scenario] = study.scenarios;
  const ofCost = byCountry(study, scenario);
  assert.match(ofCost.summary, /^Highest: .*; lowest: .*; in % of the principal\. All/);
  assert.match(ofCost.subtitle, /the 25 highest of/);
  assert.match(byGroup(study, scenario).summary, /^Highest: .* % of the principal\); lowest: /);
  const reform = singleStudy();
  const ofMoney = byCountry(reform, reform.scenarios[0]);
  assert.match(ofMoney.summary, /^The largest: .*; in US\$ million a year\. All/);
  assert.match(ofMoney.subtitle, /the 25 largest of/);
});

test("where a policy changes nothing, no largest change is told", () => {
  const study = sweepStudy(1);
  const [scenario] = study.scenarios;
  for (const row of scenario.firm_types) row.cost_after = row.cost_before;
  assert.equal(firmTypes(study, scenario).summary, "No type of firm got cheaper.");
  for (const group of scenario.groups) group.values.savings = ["0", "0", "0", "0", "0"];
  assert.equal(byGroup(study, scenario).summary, "All the same: US$ 0 million a year.");
  scenario.receivers.savings = scenario.receivers.savings.map(() => ["0", "0", "0", "0", "0"]);
  assert.match(byCountry(study, scenario).summary, /^All the same: US\$ 0 million a year\./);
});

test("a scenario without a policy beside one with a policy", () => {
  const study = baselineStudy();
  study.scenarios.push(...placeStudy("MEX").scenarios.slice(0, 1));
  const [scenario] = study.scenarios;
  assert.equal(sideBySide(study, scenario).choices[0].value, "savings");
  const before = sideBySide(study, scenario, { measure: "cost_before", group: "0" });
  assert.match(before.summary, /^All the same: [\d.]+ % of the principal\.$/);
});

test("years without a policy are those of the cost", () => {
  const study = yearsStudy();
  const [scenario] = study.scenarios;
  scenario.main_measure = "cost_before";
  assert.equal(years(study, scenario).choices.find((choice) => choice.id === "measure").value, "cost_before");
});

test("marks are told apart by what holds in dark colours too", () => {
  const study = singleStudy();
  const [scenario] = study.scenarios;
  const overYears = yearsStudy();
  const figures = [
    dearestCorridors(study, scenario),
    firmTypes(study, scenario),
    years(overYears, overYears.scenarios[0]),
  ];
  for (const figure of figures) assert.doesNotMatch(figure.subtitle, /grey|dark|pale/);
});
