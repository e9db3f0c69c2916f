// The parts of the page that need no browser.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { broken } from "../src/charts/look.js";
import { arranged } from "../src/page/table.js";
import { distinct, isolated, measureOf, numberOf, readStudy, shortNames, sortedDown, withUnit } from "../src/study.js";
import { textWidth } from "../text_width.mjs";

test("texts are read as the numbers that they show", () => {
  assert.equal(numberOf("2,506"), 2506);
  assert.equal(numberOf("-12.1"), -12.1);
  assert.ok(Number.isNaN(numberOf("")));
  assert.ok(Number.isNaN(numberOf(undefined)));
});

test("a number stands within its unit", () => {
  assert.equal(withUnit("1,005", "US$ million a year"), "US$ 1,005 million a year");
  assert.equal(withUnit("4.79", "% of the principal"), "4.79 % of the principal");
  assert.equal(withUnit("58.8", "corridors"), "58.8 corridors");
});

test("a measure without a title goes by its name", () => {
  assert.deepEqual(measureOf({ measures: {} }, "child_years"), { title: "child years", unit: "" });
});

test("names of a family lose what they all begin with", () => {
  assert.deepEqual(shortNames(["cap-sweep cap=2%", "cap-sweep cap=3%"]), ["cap=2%", "cap=3%"]);
  assert.deepEqual(shortNames(["cap-5", "cap-3"]), ["cap-5", "cap-3"]);
  assert.deepEqual(shortNames(["a b c", "a b d", "a e"]), ["b c", "b d", "e"]);
  assert.deepEqual(shortNames(["only one"]), ["only one"]);
});

test("labels of rows differ", () => {
  assert.deepEqual(distinct(["Africa", "Asia", "Africa", "Africa"]), ["Africa", "Asia", "Africa (2)", "Africa (3)"]);
});

test("what has no number comes last", () => {
  const rows = [{ n: NaN }, { n: 1 }, { n: 3 }, { n: NaN }, { n: 2 }];
  assert.deepEqual(
    sortedDown(rows, (row) => row.n).map((row) => row.n),
    [3, 2, 1, NaN, NaN],
  );
});

test("a table is searched, filtered and sorted, rows without a number last either way", () => {
  const columns = [{ numeric: false }, { numeric: true }];
  const rows = [
    ["Mali", "1,000"],
    ["Malta", ""],
    ["Chad", "-5"],
    ["Malawi", "20"],
  ];
  const all = { query: "", sort: 1, down: true, only: () => true };
  const first = (state) => arranged(columns, rows, { ...all, ...state }).map((row) => row[0]);
  assert.deepEqual(first({}), ["Mali", "Malawi", "Chad", "Malta"]);
  assert.deepEqual(first({ down: false }), ["Chad", "Malawi", "Mali", "Malta"]);
  assert.deepEqual(first({ query: "MAL 20" }), ["Malawi"]);
  assert.deepEqual(first({ sort: 0, down: false }), ["Chad", "Malawi", "Mali", "Malta"]);
  assert.deepEqual(first({ only: (row) => numberOf(row[1]) > 0 }), ["Mali", "Malawi"]);
});

test("only a text from right to left is set apart", () => {
  assert.equal(isolated("Africa"), "Africa");
  assert.equal(isolated("كلفة"), "\u2068كلفة\u2069");
});

test("why there is no study is told in words", () => {
  assert.match(readStudy("null").fault, /no results/);
  assert.match(readStudy('{"format": "remitsim-page/2"}').fault, /remitsim-page\/2/);
  assert.match(readStudy('{"format": "remitsim-page/1", "scenarios": []}').fault, /no scenario/);
  assert.match(readStudy('{"form').fault, /cut off/);
  assert.equal(readStudy('{"format": "remitsim-page/1", "scenarios": [{}]}').fault, undefined);
});

test("lines break between words", () => {
  assert.deepEqual(broken("one two three", 7), ["one two", "three"]);
  assert.deepEqual(broken("extraordinarily", 5), ["extraordinarily"]);
  assert.deepEqual(broken("", 5), []);
});

test("a text is the wider the more and the wider letters it has", () => {
  assert.ok(textWidth("illi", 12) < textWidth("mmmm", 12) / 2);
  assert.equal(textWidth("abc", 24), 2 * textWidth("abc", 12));
  assert.ok(textWidth("abc", 12, "bold") > textWidth("abc", 12));
});

test("tests leave no folder behind", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "remitsim-page-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const browser = new URL("browser.mjs", import.meta.url);
  const script = `import { buildOutputs } from "${browser}"; console.log(buildOutputs().folder);`;
  const built = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    env: { ...process.env, TMPDIR: folder },
    encoding: "utf8",
  });
  assert.ok(built.startsWith(folder));
  assert.deepEqual(readdirSync(folder), []);
});
