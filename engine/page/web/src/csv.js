// Tables as CSV, for spreadsheets and statistics programs.

import { hasNumber } from "./study.js";

/// Spreadsheets run a cell that begins with one of these as a formula.
const RUNS = /^[=+\-@\t\r]/;

/// Thousands without commas, so that every program reads the number.
function cell(text) {
  if (hasNumber(text)) return text.replaceAll(",", "");
  const safe = RUNS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/// With a byte order mark, by which spreadsheets know UTF-8.
export function csvOf(columns, rows) {
  const lines = [columns.map((column) => column.title), ...rows];
  return `\ufeff${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
