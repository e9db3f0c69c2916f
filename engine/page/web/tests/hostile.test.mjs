// Texts of the user's files that a careless page would run.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { drawAll, launch, open, openAll, pagesFolder } from "./browser.mjs";

let browser;
let folder;
before(async () => {
  folder = pagesFolder();
  browser = await launch();
});
after(() => browser.close());

test("no text runs or becomes markup, in any scenario, choice, tooltip or table", async () => {
  const file = join(folder, "hostile.html");
  const study = JSON.parse(
    /<script type="application\/json" id="study">(.*?)<\/script>/s.exec(readFileSync(file, "utf8"))[1],
  );
  const { page, faults } = await open(browser, file);
  for (const [position, scenario] of study.scenarios.entries()) {
    if (study.scenarios.length > 1) await page.locator("#scenario").selectOption(String(position));
    assert.equal(await page.locator("h1").textContent(), scenario.title || scenario.name);
    await drawAll(page);
    for (const select of await page.locator("figure select").all()) {
      const options = await select.locator("option").count();
      await select.selectOption({ index: options - 1 });
    }
    await drawAll(page);
    await openAll(page);
    for (const chart of await page.locator("figure .chart").all()) {
      await chart.scrollIntoViewIfNeeded();
      const mark = chart.locator("svg .mark-rect path, svg .mark-symbol path").first();
      if ((await mark.count()) > 0) await mark.hover({ force: true });
    }
  }
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.equal(await page.locator("#page img, #page script, #page iframe, #page a:not([href^='#'])").count(), 0);
  assert.deepEqual(faults, []);
  await page.context().close();
});
