// Tables as CSV, for spreadsheets and statistics programs.

import { hasNumber } from "./study.js";

/// Spreadsheets run a cell that begins with one of these as a formula.
const RUNS = /^[=+\-@\t\r]/;

/// Numbers stand without commas between thousands, so that every program reads them; texts stay as they are, those
/// too that look like numbers.
function cell(text, numeric) {
  if (numeric && hasNumber(text)) return text.replaceAll(",", "");
  const safe = RUNS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/// With a byte order mark, by which spreadsheets know UTF-8.
export function csvOf(columns, rows) {
  const head = columns.map((column) => cell(column.title, false));
  const lines = rows.map((row) => row.map((text, i) => cell(text, columns[i].numeric)));
  return `\ufeff${[head, ...lines].map((cells) => cells.join(",")).join("\r\n")}\r\n`;
}
