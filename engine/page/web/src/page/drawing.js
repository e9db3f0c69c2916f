// Charts drawn into the page by Vega-Embed: when they come near the window, again where the theme or the width
// changes, and all of them before the page is printed.

import embed from "vega-embed";
import { expressionInterpreter } from "vega-interpreter";
import { bareSpec, lookOf, standaloneSpec } from "../charts/look.js";
import { onTheme, setPrinting, theme } from "./theme.js";
import { showTip } from "./tooltip.js";

const PRINT_WIDTH = 680;
const FILE_WIDTH = 760;
const OPTIONS = { actions: false, ast: true, expr: expressionInterpreter, hover: false, logLevel: 1 };

const charts = new Set();
const near = new IntersectionObserver(
  (entries) => {
    for (const entry of entries.filter((one) => one.isIntersecting)) chartAt(entry.target)?.draw();
  },
  { rootMargin: "600px 0px" },
);
const chartAt = (place) => [...charts].find((chart) => chart.place === place);

class Chart {
  constructor(place) {
    this.place = place;
    this.drawn = "";
    this.result = null;
  }

  /// What it shows from now on; drawn at once if it was drawn before.
  show(figure) {
    this.figure = figure;
    const wasDrawn = this.drawn !== "";
    this.drawn = "";
    if (wasDrawn) this.draw();
  }

  async draw(width = Math.floor(this.place.clientWidth)) {
    const wanted = `${theme()} ${width}`;
    if (width < 50 || this.drawn === wanted) return;
    this.drawn = wanted;
    const holder = document.createElement("div");
    holder.setAttribute("aria-hidden", "true"); // the place around it has the chart's name
    const result = await embed(holder, bareSpec(this.figure, lookOf(theme(), width)), {
      ...OPTIONS,
      renderer: "svg",
      tooltip: showTip,
    });
    if (this.drawn !== wanted || !charts.has(this)) {
      result.finalize();
      return;
    }
    this.result?.finalize();
    this.result = result;
    this.place.replaceChildren(holder);
    this.place.dataset.drawn = "yes";
  }

  redraw() {
    if (this.drawn !== "") this.draw();
  }
}

export function addChart(place, figure) {
  const chart = new Chart(place);
  chart.figure = figure;
  charts.add(chart);
  near.observe(place);
  return chart;
}

export function removeCharts() {
  for (const chart of charts) {
    near.unobserve(chart.place);
    chart.result?.finalize();
  }
  charts.clear();
}

/// The chart as a picture of its own, in light colours with title and source: SVG text, or a PNG's address.
export async function pictureOf(figure, type) {
  const holder = document.createElement("div");
  const result = await embed(holder, standaloneSpec(figure, lookOf("light", FILE_WIDTH)), {
    ...OPTIONS,
    renderer: "none",
  });
  const picture = type === "svg" ? await result.view.toSVG() : await pngOf(result.view);
  result.finalize();
  return picture;
}

async function pngOf(view) {
  const canvas = await view.toCanvas(2);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

const redrawAll = () => charts.forEach((chart) => chart.redraw());

let waiting = 0;
window.addEventListener("resize", () => {
  clearTimeout(waiting);
  waiting = setTimeout(redrawAll, 150);
});
onTheme(redrawAll);

window.addEventListener("beforeprint", () => {
  setPrinting(true);
  for (const chart of charts) chart.draw(PRINT_WIDTH);
});
window.addEventListener("afterprint", () => {
  setPrinting(false);
  redrawAll();
});
