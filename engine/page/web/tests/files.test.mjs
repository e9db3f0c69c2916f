// Files that the page hands out, and the figures that are drawn without it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { number, words } from "../src/charts/figure.js";
import { csvOf } from "../src/csv.js";
import { buildOutputs, launch, open, pagesFolder } from "./browser.mjs";
import { embedded } from "./make_pages.mjs";
import { hostileStudy, singleStudy } from "./sample.mjs";

let browser;
let folder;
before(async () => {
  folder = pagesFolder();
  browser = await launch();
});
after(() => browser.close());

async function downloaded(page, figure, kind) {
  const waiting = page.waitForEvent("download");
  await page.locator(`${figure} [data-file=${kind}]`).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("every chart is handed out as SVG, PNG and CSV", async () => {
  const { page, faults } = await open(browser, join(folder, "single.html"));
  for (const id of await page.locator("figure").evaluateAll((figures) => figures.map((figure) => figure.id))) {
    const figure = `#${id}`;
    const title = await page.locator(`${figure} h3`).textContent();
    const svg = await downloaded(page, figure, "svg");
    assert.match(svg.name, /\.svg$/);
    const drawing = svg.bytes.toString("utf8");
    assert.ok(drawing.startsWith("<svg"), id);
    assert.ok(drawing.includes("Source: remitsim"), id);
    assert.ok(drawing.includes(title.slice(0, 12).replaceAll("&", "&amp;")), id);
    const png = await downloaded(page, figure, "png");
    assert.deepEqual([...png.bytes.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47], id);
    assert.ok(png.bytes.readUInt32BE(16) >= 1000, `${id} is ${png.bytes.readUInt32BE(16)} pixels wide`);
    const csv = await downloaded(page, figure, "csv");
    const lines = csv.bytes.toString("utf8").trim().split("\r\n");
    await page.locator(`${figure} details.data summary`).click();
    await page.locator(`${figure} details.data table`).waitFor();
    assert.equal(lines.length - 1, await page.locator(`${figure} details.data tbody tr`).count(), id);
  }
  assert.deepEqual(faults, []);
  await page.context().close();
});

test("the table of corridors is handed out whole, numbers without commas", async () => {
  const { page } = await open(browser, join(folder, "single.html"));
  const { bytes } = await downloaded(page, "#corridor-table", "csv");
  const lines = bytes.toString("utf8").trim().split("\r\n");
  assert.equal(lines.length - 1, await page.locator("#corridor-table tbody tr").count());
  assert.ok(lines.some((line) => /,\d{4,}(\.\d+)?,/.test(line)));
  await page.context().close();
});

test("no cell of a CSV file is a formula", () => {
  const columns = [words("Name"), number("=2+2")];
  const text = csvOf(columns, [
    ["=1+1", "-12.1"],
    ["+x", "-x"],
    ["@sum", "\tx"],
    ["\rx", "1,005"],
    ['say "a, b"', "a\nb"],
  ]);
  assert.equal(
    text,
    '\ufeffName,\'=2+2\r\n\'=1+1,-12.1\r\n\'+x,\'-x\r\n\'@sum,\'\tx\r\n"\'\rx",1005\r\n"say ""a, b""","a\nb"\r\n',
  );
});

test("figures are drawn without a browser", () => {
  const { folder: built, figures } = buildOutputs();
  for (const [name, study] of [
    ["single", singleStudy()],
    ["hostile", hostileStudy()],
  ]) {
    const data = join(built, `${name}.json`);
    writeFileSync(data, embedded(study));
    const out = join(built, name);
    const told = execFileSync(process.execPath, [figures, data, out], { encoding: "utf8" }).trim().split("\n");
    const files = readdirSync(out, { recursive: true }).filter((file) => file.endsWith(".svg"));
    assert.deepEqual(told.sort(), files.sort());
    assert.ok(files.length >= 9);
    for (const file of files) {
      const drawing = readFileSync(join(out, file), "utf8");
      assert.ok(drawing.startsWith("<svg") && !/<script|<img|href=/.test(drawing), file);
    }
  }
});

test("figures of one scenario alone, and a number that there is not", () => {
  const { folder: built, figures } = buildOutputs();
  const data = join(built, "three.json");
  writeFileSync(data, embedded(hostileStudy()));
  const told = execFileSync(process.execPath, [figures, data, join(built, "second"), "--scenario", "2"], {
    encoding: "utf8",
  });
  assert.ok(told.includes("2/by-group.svg") && !told.includes("1/"));
  assert.throws(
    () => execFileSync(process.execPath, [figures, data, join(built, "ninth"), "--scenario", "9"], { stdio: "pipe" }),
    /from 1 to 3/,
  );
});
