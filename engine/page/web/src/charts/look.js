// How charts look: colours that differ in lightness first, so that they hold in grey and for the colour-blind.

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

const LIGHT = {
  background: "#ffffff",
  text: "#1c1f23",
  quiet: "#5a6068",
  rule: "#e3e6e9",
  zero: "#8b929a",
  strong: "#0f4c81",
  pale: "#a9c8e4",
  paler: "#d8e6f3",
  before: "#9aa1a9",
  land: "#eaecee",
  border: "#ffffff",
  printed: "#a63d00",
  ramp: ["#bcd7ee", "#86b4db", "#4a8cc2", "#1f649f", "#0a3357"],
};

const DARK = {
  background: "#15181c",
  text: "#e9ebee",
  quiet: "#a8b0b8",
  rule: "#2c3238",
  zero: "#6f7882",
  strong: "#7db9ee",
  pale: "#2f5f8c",
  paler: "#22405c",
  before: "#7d868f",
  land: "#262b31",
  border: "#15181c",
  printed: "#ffab73",
  ramp: ["#2d5a85", "#3f7db5", "#62a3dc", "#9accf5", "#dceefc"],
};

/// `width` is that of the whole chart with its axes, in pixels.
export function lookOf(theme, width) {
  return { ...(theme === "dark" ? DARK : LIGHT), theme, width, narrow: width < 520 };
}

function configOf(look) {
  return {
    aria: false,
    background: null,
    font: FONT,
    view: { stroke: null },
    axis: {
      domain: false,
      ticks: false,
      labelFontSize: 12,
      labelColor: look.quiet,
      labelPadding: 6,
      labelFlush: false,
      titleFontSize: 12,
      titleFontWeight: "normal",
      titleColor: look.quiet,
      titlePadding: 10,
      gridColor: look.rule,
    },
    axisY: { grid: false },
    header: { labelColor: look.text, titleColor: look.quiet },
    legend: {
      labelColor: look.quiet,
      titleColor: look.quiet,
      labelFontSize: 12,
      titleFontSize: 12,
      titleFontWeight: "normal",
    },
    text: { color: look.text, fontSize: 12 },
    title: {
      anchor: "start",
      frame: "bounds",
      color: look.text,
      fontSize: 17,
      fontWeight: 600,
      subtitleColor: look.quiet,
      subtitleFontSize: 13,
      subtitlePadding: 6,
      offset: 16,
    },
  };
}

const SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";

/// The chart as it stands on the page, whose text around it gives title and source.
export function bareSpec(figure, look) {
  return {
    $schema: SCHEMA,
    autosize: { type: "fit-x", contains: "padding" },
    padding: 2,
    width: look.width,
    ...figure.spec(look),
    config: configOf(look),
  };
}

/// The chart on its own, with title, unit and source in the picture: for files.
export function standaloneSpec(figure, look) {
  const spec = bareSpec(figure, look);
  const letters = Math.floor(look.width / 7);
  return {
    ...spec,
    background: look.background,
    padding: 16,
    title: {
      text: broken(figure.title, Math.floor(look.width / 9.5)),
      subtitle: [...broken(figure.subtitle, letters), ...broken(figure.source, letters)],
    },
  };
}

/// A text in lines of at most so many letters, broken between words.
export function broken(text, letters) {
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > letters) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return line === "" ? lines : [...lines, line];
}
