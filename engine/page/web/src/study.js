// The study as the engine wrote it into the page, and how its parts are looked up.

const FORMAT = "remitsim-page/1";

/// The study, or why there is none, in words.
export function readStudy(json) {
  let study;
  try {
    study = JSON.parse(json);
  } catch {
    return {
      fault:
        "The data in this page cannot be read: the file was cut off or changed after it was written. Write it again with “remitsim report”.",
    };
  }
  if (study === null) {
    return { fault: "This page holds no results: it is the empty template. “remitsim report” fills it in." };
  }
  if (study?.format !== FORMAT) {
    return {
      fault: `The data in this page has the format “${study?.format ?? "none"}”; this page reads “${FORMAT}”. Write it again with the version of remitsim that made the results.`,
    };
  }
  if (!study.scenarios?.length) {
    return { fault: "There is no scenario in this page. Write it again with “remitsim report”." };
  }
  return { study };
}

/// The number that a text shows; NaN where there is none.
export function numberOf(text) {
  return text === undefined || text === "" ? NaN : Number(text.replaceAll(",", ""));
}

/// A five of texts (mean, standard error, median, 5 % and 95 % quantile; the last three may be missing) by name.
export function estimate(values) {
  const [mean = "", error = "", median = "", low = "", high = ""] = values ?? [];
  return { mean, error, median, low, high };
}

export const hasNumber = (text) => Number.isFinite(numberOf(text));

/// "US$ 1,005 million a year", "4.79 % of the principal", "58.8 corridors".
export function withUnit(text, unit) {
  return unit.startsWith("US$ ") ? `US$ ${text} ${unit.slice(4)}` : `${text} ${unit}`;
}

export function intervalWords({ low, high }) {
  return hasNumber(low) && hasNumber(high) ? `${low} to ${high}` : "";
}

export function measureOf(study, name) {
  return study.measures[name] ?? { title: name.replaceAll("_", " "), unit: "" };
}

/// "Savings, US$ million a year"
export function measureWithUnit(study, name) {
  const { title, unit } = measureOf(study, name);
  return unit === "" ? title : `${title}, ${unit}`;
}

export function countryName(study, code) {
  return study.countries[code]?.name || code;
}

/// "United States of America → Mexico"
export function corridorTitle(study, name) {
  const [sender, receiver] = name.split("-");
  return `${countryName(study, sender)} → ${countryName(study, receiver)}`;
}

/// Without a policy nothing is saved, so that the engine's main measure is the cost before one.
export const hasPolicy = (scenario) => scenario.main_measure !== "cost_before";

export const isPercent = (unit) => unit.startsWith("%");

const PERIODS = { total: "all years together", present_value: "present value of all years" };

export function periodWords(period) {
  return PERIODS[period] ?? period;
}

export const sentenceCase = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

/// A corridor's values of a measure: of the scenario, or of all scenarios alike.
export function corridorValues(study, scenario, measure, position) {
  const list = scenario.corridors?.[measure] ?? study.corridors_before?.[measure];
  return estimate(list?.[position]);
}

export function groupsOfKind(scenario, kind) {
  return scenario.groups.filter((group) => group.kind === kind);
}

export const KINDS = {
  world: "the world",
  region: "region of the World Bank",
  un_region: "region of the United Nations",
  income_group: "income group",
  named: "group of the scenario",
  pool: "pool",
  sender: "sending country",
  receiver: "receiving country",
  corridor: "corridor",
};

/// What all names begin with says nothing about any of them: "cap-sweep cap=2%" → "cap=2%".
export function shortNames(names) {
  const first = names[0] ?? "";
  let end = names.length > 1 ? first.lastIndexOf(" ") + 1 : 0;
  while (end > 0 && !names.every((name) => name.startsWith(first.slice(0, end)))) {
    end = first.lastIndexOf(" ", end - 2) + 1;
  }
  return distinct(names.map((name) => name.slice(end) || name));
}

/// Texts that stand for rows of a chart must differ: the second "x" becomes "x (2)".
export function distinct(texts) {
  const taken = new Set();
  return texts.map((text) => {
    let label = text;
    for (let count = 2; taken.has(label); ++count) label = `${text} (${count})`;
    taken.add(label);
    return label;
  });
}

/// In the order of the numbers that `key` gives, the largest first; those without a number last.
export function sortedDown(rows, key) {
  const rank = (row) => (Number.isFinite(key(row)) ? key(row) : -Infinity);
  return [...rows].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}

export function sourceLine(study) {
  const { run } = study;
  return `Source: remitsim ${run.version}, ${run.draws} draws, on ${run.survey_source || run.survey}`;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/// A text of the user's within a sentence of the page: one that runs from right to left keeps the rest in order.
export function isolated(text) {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
