// The whole page: its head, and below it the sections of the chosen scenario.

import { CHARTS } from "../charts/index.js";
import { scenarioLabels } from "../charts/compare.js";
import { putInAddress, scenarioInAddress } from "./address.js";
import { answerSection } from "./answer.js";
import { corridorTable } from "./corridors.js";
import { digitsTable } from "./digits.js";
import { removeCharts } from "./drawing.js";
import { button, element } from "./elements.js";
import { figureElement } from "./figure.js";
import { provenanceSection } from "./provenance.js";
import { onTheme, switchTheme, theme } from "./theme.js";

const SECTIONS = [
  { id: "scenarios", title: "The scenarios side by side", lead: "All scenarios of this study, over the same draws." },
  { id: "years", title: "Year by year" },
  { id: "where", title: "By region and country" },
  {
    id: "spread",
    title: "How wide the range is",
    lead: "The range comes from the inputs that are not known exactly, as the scenario describes them; not from the simulation.",
  },
  { id: "costs", title: "What sending costs before and after" },
  { id: "firms", title: "By type of firm" },
  { id: "corridors", title: "Corridor by corridor", own: corridorTable },
  { id: "digits", title: "How sure the digits are", own: digitsTable },
  { id: "provenance", title: "How these numbers were made", own: provenanceSection },
];

export function pageOf(study, root) {
  const main = element("main", { id: "main" });
  const several = study.scenarios.length > 1;
  const show = (position) => {
    const scenario = study.scenarios[position];
    document.title = `${scenario.title || scenario.name} – remitsim`;
    removeCharts();
    main.replaceChildren(...sectionsOf(study, scenario));
  };
  const position = scenarioInAddress(study);
  root.append(
    ...[
      element("a", {
        class: "skip",
        href: "#main",
        onclick: (event) => jump(event, "main"),
        text: "Skip to the results",
      }),
      header(study),
      several ? scenarioBar(study, position, show) : null,
      main,
    ].filter((part) => part !== null),
  );
  show(position);
  if (several) {
    window.addEventListener("hashchange", () => {
      const wanted = scenarioInAddress(study);
      const select = document.getElementById("scenario");
      if (Number(select.value) !== wanted) {
        select.value = String(wanted);
        show(wanted);
      }
    });
  }
}

function header(study) {
  const words = () => (theme() === "dark" ? "Light colours" : "Dark colours");
  const toggle = button(words(), switchTheme, { class: "theme" });
  onTheme(() => {
    toggle.textContent = words();
  });
  return element(
    "header",
    {},
    element("p", { class: "brand" }, element("strong", { text: "remitsim" }), " results"),
    element("p", {
      class: "brand-more",
      dir: "auto",
      text: `${study.run.survey}, ${study.run.corridors} corridors, ${study.run.draws} draws`,
    }),
    toggle,
  );
}

function scenarioBar(study, position, show) {
  const labels = scenarioLabels(study);
  const select = element(
    "select",
    {
      id: "scenario",
      onchange: () => {
        show(Number(select.value));
        putInAddress(study.scenarios[Number(select.value)]);
      },
    },
    study.scenarios.map((_, i) =>
      element("option", { value: String(i), selected: i === position, dir: "auto", text: `${i + 1}. ${labels[i]}` }),
    ),
  );
  return element(
    "nav",
    { class: "scenario-bar", "aria-label": "Scenario" },
    element("label", {}, element("span", { text: `Details of one of ${study.scenarios.length} scenarios` }), select),
  );
}

function sectionsOf(study, scenario) {
  const figures = (section) =>
    CHARTS.filter((chart) => chart.section === section)
      .map((chart) =>
        figureElement((chosen) => chart.make(study, scenario, chosen), chart.ofStudy ? ["remitsim"] : [scenario.name]),
      )
      .filter((figure) => figure !== null);
  const sections = SECTIONS.map(({ id, title, lead, own }) => {
    const content = [...(own ? [own(study, scenario)] : []), ...figures(id)].filter((part) => part !== null);
    if (content.length === 0) return null;
    return element(
      "section",
      { id, "aria-labelledby": `${id}-title` },
      element("h2", { id: `${id}-title`, text: title }),
      lead ? element("p", { class: "lead", text: lead }) : null,
      content,
    );
  }).filter((section) => section !== null);
  return [answerSection(study, scenario, figures("answer")), contents(sections), ...sections];
}

function contents(sections) {
  const items = sections.map((section) =>
    element(
      "li",
      {},
      element("a", {
        href: `#${section.id}`,
        onclick: (event) => jump(event, section.id),
        text: section.querySelector("h2").textContent,
      }),
    ),
  );
  return element("nav", { class: "contents", "aria-label": "Contents" }, element("ol", {}, items));
}

/// Within the page without changing the address, which holds the scenario.
function jump(event, id) {
  event.preventDefault();
  const target = document.getElementById(id);
  target.tabIndex = -1;
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}
