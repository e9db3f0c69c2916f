// The first thing to be read: the answer as a sentence and a number, what it rests on, and what is in print.

import { titleBy } from "../charts/figure.js";
import { comparable, printedWords } from "../charts/headline.js";
import { groupNamed, leadingGroup } from "../groups.js";
import { hasNumber, measureOf, periodWords, withUnit } from "../study.js";
import { element, sentence, userText } from "./elements.js";

const MARKS = {
  seen: "seen in print",
  recalled: "recalled, not seen",
  computed: "computed from what is in print",
};

export function answerSection(study, scenario, figures) {
  return element(
    "section",
    { class: "answer", "aria-labelledby": "answer-title" },
    element("h1", { id: "answer-title", dir: "auto", text: scenario.title || scenario.name }),
    scenario.why ? element("p", { class: "why", dir: "auto", text: scenario.why }) : null,
    element("div", { class: "answer-grid" }, number(study, scenario), printed(study, scenario)),
    probabilities(study, scenario),
    restsOn(scenario),
    figures,
  );
}

function number(study, scenario) {
  const { mean, error, low, high } = scenario.headline;
  const { title, unit } = measureOf(study, scenario.main_measure);
  const group = leadingGroup(study, scenario);
  const head = element("p", {
    class: "kicker",
    dir: "auto",
    text: `${title}, ${group.title}, ${periodWords(scenario.main_period)}`,
  });
  if (!hasNumber(mean))
    return element(
      "div",
      { class: "number-box" },
      head,
      element("p", { text: "The results have no number for this." }),
    );
  const [before, after] = aroundNumber(unit);
  return element(
    "div",
    { class: "number-box" },
    head,
    element(
      "p",
      { class: "big" },
      before === "" ? null : element("span", { class: "unit", text: `${before} ` }),
      element("span", { class: "figures", text: mean }),
      element("span", { class: "unit", dir: "auto", text: ` ${after}` }),
    ),
    hasNumber(low) && hasNumber(high)
      ? element("p", { class: "interval" }, "90 % interval: ", element("b", { text: `${low} to ${high}` }))
      : null,
    answerSentence(study, scenario, group),
    element("p", { class: "quiet" }, errorWords(error)),
  );
}

const aroundNumber = (unit) => (unit.startsWith("US$ ") ? ["US$", unit.slice(4)] : ["", unit]);

function answerSentence(study, scenario, group) {
  const { mean, low, high } = scenario.headline;
  const { title, unit } = measureOf(study, scenario.main_measure);
  const whole = group.kind === "world" ? "the world" : group.title;
  const range = hasNumber(low) && hasNumber(high) ? `; in nine of ten draws between ${low} and ${high}` : "";
  return element(
    "p",
    { class: "sentence" },
    sentence`${titleBy(title, "for")} ${whole}: ${withUnit(mean, unit)} on average over all draws${range}.`,
  );
}

function errorWords(error) {
  if (error === "") return "";
  return error === "0"
    ? "The mean is exact: nothing in it is uncertain."
    : `The mean itself is known to a standard error of ${error}: the range is that of the inputs, not of the simulation.`;
}

function printed(study, scenario) {
  if (scenario.published.length === 0) return null;
  const same = comparable(scenario);
  const others = scenario.published.filter((figure) => !same.includes(figure));
  const [first, ...more] = [...same, ...others].map((figure) =>
    printedFigure(study, scenario, figure, same.includes(figure)),
  );
  const rest =
    more.length === 0
      ? null
      : element("details", {}, element("summary", { text: `${more.length} more in print` }), more);
  return element("div", { class: "printed" }, element("h2", { text: "In print" }), first, rest);
}

function printedFigure(study, scenario, figure, same) {
  const { title, unit } = measureOf(study, figure.measure);
  return element(
    "article",
    {},
    element(
      "p",
      { class: "printed-number" },
      userText(figure.label),
      ": ",
      element("b", { text: printedWords(figure) }),
    ),
    element("p", {
      class: "quiet",
      dir: "auto",
      text: `${same ? "" : `${title}, ${groupNamed(study, scenario, figure.group).title}, ${periodWords(figure.period)}; `}${unit}; ${MARKS[figure.mark] ?? figure.mark}`,
    }),
    same ? null : ownNumber(study, scenario, figure),
    figure.accounting_rule ? element("p", {}, "Its rule: ", userText(figure.accounting_rule), ".") : null,
    figure.remark ? element("p", { dir: "auto", text: figure.remark }) : null,
    figure.source
      ? element(
          "details",
          {},
          element("summary", { text: "Source" }),
          element("p", { dir: "auto", text: figure.source }),
        )
      : null,
  );
}

/// Beside a figure about something else than the headline: what this study gives for it.
function ownNumber(study, scenario, figure) {
  if (figure.period !== scenario.main_period) return null;
  const [mean, , , low, high] = groupNamed(study, scenario, figure.group).values(figure.measure) ?? [];
  if (!hasNumber(mean)) return null;
  return element("p", {}, "This study: ", element("b", { text: mean }), hasNumber(low) ? ` (${low} to ${high})` : "");
}

function probabilities(study, scenario) {
  if (scenario.probabilities.length === 0) return null;
  const row = (one) =>
    element(
      "li",
      {},
      sentence`${measureOf(study, one.measure).title}, ${groupNamed(study, scenario, one.group).title}: ${one.question} with probability `,
      element("b", { text: one.value }),
      one.error === "" ? "" : ` (standard error ${one.error})`,
    );
  return element("ul", { class: "probabilities" }, scenario.probabilities.map(row));
}

function restsOn(scenario) {
  if (scenario.rests_on.length === 0) return null;
  return element(
    "div",
    { class: "rests-on" },
    element("h2", { text: "What the number rests on" }),
    element("ul", {}, scenario.rests_on.map(rule)),
  );
}

/// 'Flows: US$ 263.7 bn …', 'Pool "Africa": US$ 32 bn …': the first word says what the rule is about.
function rule(text) {
  const match = /^(\p{L}+)(?:: | (?=".*": ))(.*)$/su.exec(text);
  return match
    ? element("li", {}, element("b", { text: match[1] }), userText(match[2]))
    : element("li", {}, userText(text));
}
