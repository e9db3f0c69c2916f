// Studies to try the page on without the program: costs and flows are those of the survey that ships,
// the intervals around them are made up.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { groupNamed } from "../src/groups.js";
import { numberOf } from "../src/study.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const survey = `${folder}../../../../data/rpw-2013q4/`;
const isoNumeric = JSON.parse(readFileSync(`${folder}iso_numeric.json`, "utf8"));

function readCsv(path) {
  const [header, ...rows] = readFileSync(path, "utf8").trim().split(/\r?\n/).map(splitCsvLine);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

function splitCsvLine(line) {
  const cells = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
  }
  return cells;
}

const countries = readCsv(`${survey}countries.csv`);
const countryOf = Object.fromEntries(countries.map((country) => [country.code, country]));
const services = readCsv(`${survey}services.csv`)
  .filter((service) => service.transparent === "yes")
  .map((service) => ({ ...service, cost: Number(service.fee_percent_200) + Number(service.margin_percent_200) }));

const costsByCorridor = new Map();
for (const service of services) {
  const name = `${service.sender}-${service.receiver}`;
  if (!costsByCorridor.has(name)) costsByCorridor.set(name, []);
  costsByCorridor.get(name).push(service.cost);
}

const corridors = readCsv(`${survey}corridors.csv`).map((row) => {
  const costs = costsByCorridor.get(`${row.sender}-${row.receiver}`) ?? [8];
  return {
    name: `${row.sender}-${row.receiver}`,
    sender: row.sender,
    receiver: row.receiver,
    flow: Number(row.flow_usd_million) || 0,
    cost: costs.reduce((sum, cost) => sum + cost, 0) / costs.length,
  };
});

/// The text of a number with this many significant digits, thousands set apart by commas.
function text(value, digits = 4) {
  if (!Number.isFinite(value)) return "";
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const decimals = Math.max(0, digits - 1 - magnitude);
  const scale = 10 ** (magnitude - digits + 1);
  return withDecimals(decimals).format(Math.round(value / scale) * scale);
}

const formats = new Map();

/// Making a format takes far longer than using it.
function withDecimals(decimals) {
  if (!formats.has(decimals)) {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    formats.set(decimals, new Intl.NumberFormat("en-US", digits));
  }
  return formats.get(decimals);
}

/// Mean, standard error, median, 5 % and 95 % quantiles of something lognormal.
function five(mean, sigma) {
  if (mean === 0) return ["0", "0", "0", "0", "0"];
  const median = mean * Math.exp((-sigma * sigma) / 2);
  const low = median * Math.exp(-1.645 * sigma);
  const high = median * Math.exp(1.645 * sigma);
  const [least, most] = mean > 0 ? [low, high] : [high, low];
  return [text(mean), text(Math.abs(mean) * sigma * 0.0008, 2), text(median, 3), text(least, 3), text(most, 3)];
}

const cut = (corridor, cap) => Math.max(0, corridor.cost - cap);

function totalsOf(list, cap) {
  const flow = list.reduce((sum, corridor) => sum + corridor.flow, 0);
  const savings = list.reduce((sum, corridor) => sum + (corridor.flow * cut(corridor, cap)) / 100, 0);
  const paid = list.reduce((sum, corridor) => sum + (corridor.flow * corridor.cost) / 100, 0);
  return {
    flow,
    savings,
    before: flow > 0 ? (100 * paid) / flow : NaN,
    after: flow > 0 ? (100 * (paid - savings)) / flow : NaN,
  };
}

function measuresOf(list, cap, sigma) {
  const totals = totalsOf(list, cap);
  return {
    savings: five(totals.savings, sigma),
    extra_flow: five(totals.savings * 1.6, sigma * 1.8),
    consumer_surplus: five(totals.savings * 1.05, sigma),
    efficiency_gain: five(totals.savings * 0.03, sigma * 2),
    provider_revenue_change: five(-totals.savings * 0.9, sigma),
    flow_before: five(totals.flow, sigma * 0.6),
    cost_before: Number.isFinite(totals.before) ? five(totals.before, 0.06) : ["", "", "", "", ""],
    cost_after: Number.isFinite(totals.after) ? five(totals.after, 0.04) : ["", "", "", "", ""],
    corridors_above_before: five(list.filter((corridor) => corridor.cost > 5).length, 0.03),
    corridors_above_after: five(list.filter((corridor) => corridor.cost - cut(corridor, cap) > 5).length, 0.03),
  };
}

function groupsBy(kind, key, cap) {
  const names = [...new Set(corridors.map((corridor) => countryOf[corridor.receiver][key]))].sort();
  return names.map((name) => ({
    kind,
    name,
    values: measuresOf(
      corridors.filter((corridor) => countryOf[corridor.receiver][key] === name),
      cap,
      0.3,
    ),
  }));
}

function byCountry(names, side, cap, slim) {
  const groups = names.map((name) =>
    measuresOf(
      corridors.filter((corridor) => corridor[side] === name),
      cap,
      0.45,
    ),
  );
  const costs = (list) => (slim ? list.slice(0, 2) : list);
  return {
    savings: groups.map((group) => (slim && side === "sender" ? group.savings.slice(0, 2) : group.savings)),
    cost_before: groups.map((group) => costs(group.cost_before)),
    cost_after: groups.map((group) => costs(group.cost_after)),
  };
}

function histogram(mean, sigma, bins = 40) {
  if (mean <= 0) return [];
  const median = Math.log(mean) - (sigma * sigma) / 2;
  const low = median - 3.2 * sigma;
  const width = (6.4 * sigma) / bins;
  const shares = Array.from({ length: bins }, (_, i) =>
    Math.exp(-(((low + (i + 0.5) * width - median) / sigma) ** 2) / 2),
  );
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share, i) => [
    Number(Math.exp(low + i * width).toPrecision(4)),
    Number(Math.exp(low + (i + 1) * width).toPrecision(4)),
    Number((share / sum).toPrecision(4)),
  ]);
}

function firmTypes(cap) {
  const byType = new Map();
  for (const service of services) {
    for (const type of service.firm_types.split(";").map((word) => word.trim())) {
      if (!byType.has(type)) byType.set(type, []);
      byType.get(type).push(service.cost);
    }
  }
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  return [...byType].map(([type, costs]) => ({
    type,
    services: String(costs.length),
    changed: String(costs.filter((cost) => cost > cap).length),
    cost_before: text(mean(costs), 3),
    cost_after: text(mean(costs.map((cost) => Math.min(cost, cap))), 3),
  }));
}

function yearsOf(cap, periods) {
  const groups = [{ name: "World", list: corridors }];
  for (const region of new Set(corridors.map((corridor) => countryOf[corridor.receiver].region))) {
    groups.push({ name: region, list: corridors.filter((corridor) => countryOf[corridor.receiver].region === region) });
  }
  const rows = [];
  for (const { name, list } of groups) {
    const totals = totalsOf(list, cap);
    let sum = 0;
    periods.forEach((period, i) => {
      const phase = Math.min(1, (i + 1) / 5);
      const growth = 1.04 ** i;
      const sigma = 0.25 + 0.03 * i;
      const saved = totals.savings * phase * growth;
      sum += saved;
      const add = (measure, mean, spread) =>
        rows.push({
          period,
          group: name,
          measure,
          values: five(mean, spread),
          p25: text(mean * Math.exp(-0.674 * spread), 3),
          p75: text(mean * Math.exp(0.674 * spread), 3),
        });
      add("savings", saved, sigma);
      add("extra_flow", saved * 1.6, sigma * 1.5);
      add("cost_before", totals.before * 0.98 ** i, 0.05 + 0.01 * i);
      add("cost_after", (totals.before - (totals.before - totals.after) * phase) * 0.98 ** i, 0.05 + 0.01 * i);
    });
    for (const [period, factor] of [
      ["total", 1],
      ["present_value", 0.72],
    ]) {
      rows.push({ period, group: name, measure: "savings", values: five(sum * factor, 0.33), p25: "", p75: "" });
    }
  }
  return rows;
}

const receiverNames = [...new Set(corridors.map((corridor) => corridor.receiver))].sort();
const senderNames = [...new Set(corridors.map((corridor) => corridor.sender))].sort();

function corridorsOf(cap, slim) {
  const values = (list) => (slim ? list.slice(0, 2) : list);
  return {
    savings: corridors.map((corridor) => five((corridor.flow * cut(corridor, cap)) / 100, 0.5)),
    cost_after: corridors.map((corridor) => values(five(corridor.cost - cut(corridor, cap), 0.08))),
    extra_flow: corridors.map((corridor) => five((corridor.flow * cut(corridor, cap) * 1.6) / 100, 0.7).slice(0, 2)),
  };
}

function distributionsOf(groups) {
  return groups
    .filter((group) => ["world", "region", "un_region", "named"].includes(group.kind))
    .map((group) => ({
      group: group.name,
      measure: "savings",
      period: "2013",
      bins: histogram(Number(group.values.savings[0].replaceAll(",", "")), group.kind === "world" ? 0.22 : 0.3),
    }));
}

/// What a large study says of the whole world alone.
const LEFT_OUT = ["consumer_surplus", "efficiency_gain", "provider_revenue_change", "flow_before"];

function makeScenario({
  name,
  title,
  why = "",
  cap,
  leading = "World",
  period = "2013",
  slim = false,
  published = [],
  extra = {},
}) {
  const african = corridors.filter((corridor) => countryOf[corridor.receiver].un_region === "Africa");
  const groups = [
    { kind: "world", name: "World", values: measuresOf(corridors, cap, 0.22) },
    ...groupsBy("region", "region", cap),
    ...groupsBy("un_region", "un_region", cap),
    ...groupsBy("income_group", "income_group", cap),
    { kind: "named", name: "G8 to Africa", values: measuresOf(african.slice(0, 30), cap, 0.3) },
  ];
  if (slim) groups.slice(1).forEach((group) => LEFT_OUT.forEach((measure) => delete group.values[measure]));
  const headline = groups.find((group) => group.name === leading).values.savings;
  return {
    name,
    title,
    why,
    effective: JSON.stringify(
      { format: "remitsim-scenario/1", title, policies: [{ cap: { total_percent: cap }, level: "corridor" }] },
      null,
      2,
    ),
    sha256: "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
    rests_on: [
      "Flows: US$ 263.7 bn of principal in 2013, in the 220 surveyed corridors alone (213 observed, 6 imputed, 1 absent).",
      "Costs: the mean of a corridor's transparent services (of all where none is), with equal market shares, at US$ 200; senders pay 100 % of the posted price. Where an FX margin is not known, in 14 corridors, the cost is a lower bound.",
      `Reform: each corridor's mean cost at most ${cap} %.`,
      "Savings: the flow before the reform times the fall in cost. What more is sent because it costs less is the extra flow, and never added.",
    ],
    main_measure: "savings",
    main_period: period,
    leading_group: leading,
    headline: { mean: headline[0], error: headline[1], median: headline[2], low: headline[3], high: headline[4] },
    groups,
    receivers: byCountry(receiverNames, "receiver", cap, slim),
    senders: byCountry(senderNames, "sender", cap, slim),
    corridors: corridorsOf(cap, slim),
    published: [...published],
    probabilities: [],
    years: [],
    distributions: distributionsOf(groups).filter((entry) => !slim || entry.group === leading),
    firm_types: firmTypes(cap),
    differences: [],
    ...extra,
  };
}

function makeStudy(scenarios, looks = []) {
  const money = "US$ million a year";
  const percent = "% of the principal";
  return {
    format: "remitsim-page/1",
    run: {
      version: "0.1.0",
      build: "GNU 12.2.0 Release",
      method: "sobol",
      control_variates: false,
      seed: "2013",
      draws: "131,072",
      draws_requested: "131,072",
      survey: "rpw-2013q4",
      survey_year: "2013",
      survey_sha256: "6b1f0a3b8d4e5f60718293a4b5c6d7e8f90123456789abcdef0123456789abcd",
      results_sha256: "ab54a98ceb1f0ad2b9d1f5c3e7a80b6d4c2f1e0d9c8b7a6958473625140f3e2d",
      corridors: "220",
      services: "2,904",
      survey_source: "World Bank, Remittance Prices Worldwide, fourth quarter of 2013, CC BY 4.0",
      looks,
    },
    countries: Object.fromEntries(
      countries.map(({ code, name, region, un_region, income_group }) => [
        code,
        { name, region, un_region, income_group, map: isoNumeric[code] ?? "" },
      ]),
    ),
    measures: {
      savings: { title: "Savings", unit: money },
      extra_flow: { title: "Extra flow", unit: money },
      consumer_surplus: { title: "Consumer surplus", unit: money },
      efficiency_gain: { title: "Efficiency gain", unit: money },
      provider_revenue_change: { title: "Provider revenue change", unit: money },
      flow_before: { title: "Flow before", unit: money },
      cost_before: { title: "Cost before, flow-weighted", unit: percent },
      cost_after: { title: "Cost after, flow-weighted", unit: percent },
      corridors_above_before: { title: "Corridors above the threshold before", unit: "corridors" },
      corridors_above_after: { title: "Corridors above the threshold after", unit: "corridors" },
    },
    thresholds: ["5", "3"],
    corridor_names: corridors.map((corridor) => corridor.name),
    receiver_names: receiverNames,
    sender_names: senderNames,
    corridors_before: {
      cost_before: corridors.map((corridor) => five(corridor.cost, 0.08).slice(0, 2)),
      flow_before: corridors.map((corridor) => five(corridor.flow, 0.45).slice(0, 2)),
    },
    scenarios,
  };
}

const odi = {
  label: "ODI 2014",
  period: "2013",
  group: "Africa",
  measure: "savings",
  value: "1,800",
  low: "1,400",
  high: "2,300",
  mark: "seen",
  source:
    "Watkins and Quattri, Lost in intermediation, Overseas Development Institute, April 2014; the figure as cited in United Nations A/69/207, paragraph 49; range recalled, not seen",
  accounting_rule:
    "a headline base of US$ 32 billion a year to Sub-Saharan Africa, times the gap between the simple mean of corridor costs and the target",
  remark: "",
};

export function singleStudy() {
  const looks = [1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072].map((draws, i) => ({
    draws: draws.toLocaleString("en-US"),
    half_width: text(2.2 / 2 ** (i * 0.75), 2),
    wanted: "0.1",
    is_percent: true,
    reached: 2.2 / 2 ** (i * 0.75) <= 0.1,
    scenario: 0,
    group: i < 3 ? "Sub-Saharan Africa" : "Africa",
    measure: "savings",
  }));
  return makeStudy(
    [
      makeScenario({
        name: "africa-g8",
        title: "Every corridor at the G8's 5 percent, and what Africa gains",
        why: "The G8's target is about the average cost, so that the policy acts on the mean of each corridor: dear corridors come down to 5 percent, and cheap ones stay. It acts in all corridors, so that Africa's gain stands beside that of other regions.",
        cap: 5,
        leading: "Africa",
        published: [odi],
        extra: {
          probabilities: [
            {
              group: "Africa",
              measure: "savings",
              question: "at least US$ 1,800 million a year",
              value: "0.0034",
              error: "0.00052",
            },
          ],
        },
      }),
    ],
    looks,
  );
}

/// This many scenarios, each a cap, each compared with the first.
export function sweepStudy(count) {
  const caps = Array.from({ length: count }, (_, i) => Number((2 + (i * 6) / Math.max(1, count - 1)).toFixed(2)));
  const scenarios = caps.map((cap) =>
    makeScenario({
      name: `cap-sweep cap=${cap}%`,
      title: `No service above a cap: cap=${cap}%`,
      why: "How much each further point is worth.",
      cap,
      slim: count > 12,
    }),
  );
  scenarios.slice(1).forEach((scenario) => {
    const first = scenarios[0].groups;
    scenario.differences = scenario.groups
      .filter((group) => ["world", "region"].includes(group.kind))
      .flatMap((group) => {
        const other = first.find((candidate) => candidate.name === group.name);
        const less = (measure) =>
          Number(group.values[measure][0].replaceAll(",", "")) - Number(other.values[measure][0].replaceAll(",", ""));
        return ["savings", "cost_after"].map((measure) => {
          const [mean, error, median, low, high] = five(less(measure), 0.2);
          return {
            against: 0,
            group: group.name,
            kind: group.kind,
            measure,
            period: "2013",
            values: [mean, error, median, low, high],
            variance_ratio: "31",
          };
        });
      });
  });
  return makeStudy(scenarios);
}

/// The world without a policy: what there is to tell is the cost.
export function baselineStudy() {
  const scenario = makeScenario({ name: "baseline", title: "The world as surveyed, without a policy", cap: 100 });
  const { values } = scenario.groups[0];
  const [mean, error, median, low, high] = values.cost_before;
  scenario.main_measure = "cost_before";
  scenario.headline = { mean, error, median, low, high };
  scenario.distributions = [
    { group: "World", measure: "cost_before", period: "2013", bins: histogram(numberOf(mean), 0.06) },
  ];
  return makeStudy([scenario]);
}

/// Two scenarios about a country or a corridor, with a printed figure for it and one for a region.
export function placeStudy(place) {
  const study = makeStudy([
    makeScenario({ name: "cap-5", title: "No service above 5 percent", cap: 5, published: [odi] }),
    makeScenario({ name: "cap-3", title: "No service above 3 percent", cap: 3, published: [odi] }),
  ]);
  for (const scenario of study.scenarios) {
    const [mean, error, median, low, high] = groupNamed(study, scenario, place).values("savings");
    scenario.leading_group = place;
    scenario.headline = { mean, error, median, low, high };
    scenario.published.unshift({
      ...odi,
      label: "A central bank",
      group: place,
      value: "300",
      low: "200",
      high: "500",
    });
  }
  return study;
}

export function yearsStudy() {
  const periods = Array.from({ length: 17 }, (_, i) => String(2014 + i));
  const common = { period: "total" };
  const scenario = makeScenario({
    ...common,
    name: "sdg-2030",
    title: "The sustainable development goals: 3 percent by 2030",
    why: "Target 10.c: less than 3 percent, and no corridor above 5.",
    cap: 3,
    extra: { years: yearsOf(3, periods) },
  });
  const study = makeStudy([scenario]);
  for (const measure of Object.values(study.measures)) measure.unit = measure.unit.replace(" a year", "");
  return study;
}

export const hostileTexts = [
  '<script>window.hacked = "script"</script>',
  "<img src=x onerror=\"window.hacked = 'img'\">",
  '"]; window.hacked = 1; //',
  "מחיר השליחה — كلفة الإرسال",
  "👩‍👩‍👧 family 🏦 $&`'",
  '=HYPERLINK("http://example.org")',
  "{{constructor.constructor('window.hacked=2')()}} ' + (window.hacked=3) + '",
  "signal: datum.x \\ \u2028 line",
];

/// Every text that a user's file can hold is one that a careless page would run or misread.
export function hostileStudy() {
  const study = sweepStudy(3);
  const [script, image, quote, rightToLeft, emoji, formula, expression, line] = hostileTexts;
  study.run.survey = image;
  study.run.survey_source = script;
  study.countries.MEX.name = image;
  study.countries.IND.name = quote;
  study.countries.NGA.name = rightToLeft;
  study.countries.CHN.name = formula;
  study.countries.PHL.name = "=1+1";
  study.measures.savings.title = quote;
  study.measures['x"];alert(1)//'] = { title: script, unit: expression };
  const labels = [script, rightToLeft, expression];
  study.scenarios.forEach((scenario, i) => {
    scenario.name = labels[i];
    scenario.title = labels[i];
    scenario.why = image;
    scenario.rests_on = [script, emoji];
    scenario.effective = JSON.stringify({ title: script });
    scenario.groups.push({ kind: "named", name: quote, values: scenario.groups[0].values });
    scenario.groups.push({ kind: "named", name: rightToLeft, values: scenario.groups[1].values });
    scenario.groups.push({ kind: "pool", name: line, values: scenario.groups[2].values });
    scenario.leading_group = quote;
    scenario.published = [
      { ...odi, label: emoji, group: quote, source: script, accounting_rule: image, remark: expression },
    ];
    scenario.probabilities = [{ group: quote, measure: "savings", question: script, value: "0.5", error: "0.1" }];
    scenario.distributions.push({ ...scenario.distributions[0], group: quote });
    scenario.firm_types.push({ ...scenario.firm_types[0], type: formula }, { ...scenario.firm_types[1], type: script });
  });
  return study;
}
