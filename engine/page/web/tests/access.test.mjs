// The page by keyboard and by screen reader.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { drawAll, launch, open, openAll, pagesFolder } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser;
let folder;
before(async () => {
  folder = pagesFolder();
  browser = await launch();
});
after(() => browser.close());

const VIEWS = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 390 },
];

for (const name of ["single", "study50", "years", "baseline", "hostile"]) {
  for (const { colorScheme, width } of VIEWS) {
    test(`${name}: no serious fault of access in ${colorScheme} colours, ${width} pixels wide`, async () => {
      const { page } = await open(browser, join(folder, `${name}.html`), {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await drawAll(page);
      await openAll(page);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      const grave = violations.filter((fault) => ["serious", "critical"].includes(fault.impact));
      assert.deepEqual(
        grave.map((fault) => [fault.id, fault.nodes.slice(0, 3).map((node) => node.html.slice(0, 200))]),
        [],
      );
      await page.context().close();
    });
  }
}

test("every chart has a name, and its data as a table", async () => {
  const { page } = await open(browser, join(folder, "single.html"));
  for (const figure of await page.locator("figure").all()) {
    const label = await figure.locator(".chart").getAttribute("aria-label");
    assert.ok(label.startsWith(await figure.locator("h3").textContent()));
    assert.ok(label.length > 60);
    await figure.locator("details.data summary").click();
    await figure.locator("details.data table").waitFor();
    assert.ok((await figure.locator("table tbody tr").count()) > 0);
    assert.ok((await figure.locator("table caption").textContent()).length > 0);
  }
  await page.context().close();
});

test("the tab key reaches every control, in the order of the page", async () => {
  const { page } = await open(browser, join(folder, "study50.html"));
  const wanted = await page.evaluate(() => {
    const controls = [...document.querySelectorAll("a[href], button, select, input, summary, [tabindex='0']")].filter(
      (node) => node.checkVisibility(),
    );
    controls.forEach((node, i) => node.setAttribute("data-order", String(i)));
    return controls.length;
  });
  assert.ok(wanted > 40);
  const reached = [];
  for (let step = 0; step < wanted; ++step) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => Number(document.activeElement.getAttribute("data-order"))));
  }
  assert.deepEqual(
    reached,
    Array.from({ length: wanted }, (_, i) => i),
  );
  await page.context().close();
});

test("sorting, choosing a scenario and the switch work by keyboard", async () => {
  const { page } = await open(browser, join(folder, "study50.html"));
  const before = await page.locator("h1").textContent();
  await page.locator("#scenario").focus();
  await page.keyboard.press("ArrowDown");
  assert.notEqual(await page.locator("h1").textContent(), before);
  assert.equal(await page.evaluate(() => document.activeElement.id), "scenario");
  const head = page.locator("#corridor-table thead th").nth(3);
  await head.locator("button").focus();
  await page.keyboard.press("Enter");
  assert.equal(await head.getAttribute("aria-sort"), "descending");
  await page.keyboard.press("Space");
  assert.equal(await head.getAttribute("aria-sort"), "ascending");
  const colours = await page.evaluate(() => document.documentElement.dataset.theme);
  await page.locator("button.theme").focus();
  await page.keyboard.press("Enter");
  assert.notEqual(await page.evaluate(() => document.documentElement.dataset.theme), colours);
  await page.context().close();
});
