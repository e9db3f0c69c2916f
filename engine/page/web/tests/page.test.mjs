// The page as a reader meets it: offline, quick, and answering to a mouse.

import assert from "node:assert/strict";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { buildOutputs, drawAll, launch, open, pagesFolder } from "./browser.mjs";

let browser;
let folder;
before(async () => {
  folder = pagesFolder();
  browser = await launch();
});
after(() => browser.close());

const pathOf = (name) => join(folder, `${name}.html`);
const studyIn = (name) =>
  JSON.parse(
    /<script type="application\/json" id="study">(.*?)<\/script>/s.exec(readFileSync(pathOf(name), "utf8"))[1],
  );

for (const name of ["single", "study50", "years", "baseline", "place", "hostile"]) {
  test(`${name}: draws all its charts offline, asks for nothing and logs nothing`, async () => {
    const { page, faults, requests, address } = await open(browser, pathOf(name));
    await drawAll(page);
    const charts = await page.locator("figure .chart").count();
    assert.ok(charts >= 4);
    assert.equal(await page.locator("figure .chart svg").count(), charts);
    assert.deepEqual(faults, []);
    assert.deepEqual(requests, [address]);
    await page.context().close();
  });

  test(`${name}: no sideways scrolling on a phone`, async () => {
    const { page } = await open(browser, pathOf(name), { viewport: { width: 390, height: 844 } });
    await drawAll(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    await page.context().close();
  });
}

test("the answer stands on the first screen, as the engine rounded it", async () => {
  const { page } = await open(browser, pathOf("single"));
  const { headline, title } = studyIn("single").scenarios[0];
  assert.equal(await page.locator("h1").textContent(), title);
  assert.equal(await page.locator(".big .figures").textContent(), headline.mean);
  assert.ok((await page.locator(".interval").textContent()).includes(`${headline.low} to ${headline.high}`));
  const box = await page.locator(".rests-on").boundingBox();
  assert.ok(box.y + box.height < 900, "what it rests on is on the first screen");
  await page.context().close();
});

test("fifty scenarios: at most 3 MB, and painted within two seconds", async (t) => {
  const megabytes = statSync(pathOf("study50")).size / 1e6;
  const { page } = await open(browser, pathOf("study50"));
  await page.locator(".big").waitFor();
  const painted = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
  t.diagnostic(`${megabytes.toFixed(2)} MB, painted after ${Math.round(painted)} ms`);
  assert.ok(megabytes <= 3, `${megabytes} MB`);
  assert.ok(painted < 4000, `${painted} ms; generous, as machines of tests are slow`);
  await page.context().close();
});

test("corridors are sorted by number, both ways, and by name", async () => {
  const { page } = await open(browser, pathOf("single"));
  const table = page.locator("#corridor-table");
  const column = async (position) =>
    (await table.locator(`tbody tr > :nth-child(${position})`).allTextContents()).filter((text) => text !== "");
  const numbers = async (position) => (await column(position)).map((text) => Number(text.replaceAll(",", "")));
  const cost = table.locator("thead button").nth(4);
  await cost.click();
  const down = await numbers(5);
  assert.deepEqual(
    down,
    [...down].sort((a, b) => b - a),
  );
  assert.ok(down.length > 100 && down[0] > down.at(-1));
  await cost.click();
  assert.deepEqual(
    await numbers(5),
    [...down].sort((a, b) => a - b),
  );
  assert.equal(await table.locator("thead th").nth(4).getAttribute("aria-sort"), "ascending");
  await table.locator("thead button").nth(0).click();
  const names = await column(1);
  assert.deepEqual(
    names,
    [...names].sort((a, b) => a.localeCompare(b)),
  );
  await page.context().close();
});

test("corridors are searched by several words, and filtered by a threshold", async () => {
  const { page } = await open(browser, pathOf("single"));
  const table = page.locator("#corridor-table");
  await table.locator("input[type=search]").fill("canada india");
  assert.deepEqual(await table.locator("tbody tr > :nth-child(3)").allTextContents(), ["CAN-IND"]);
  assert.match(await table.locator(".count").textContent(), /^1 of \d+ rows$/);
  await table.locator("input[type=search]").fill("");
  await table.locator("select").selectOption({ index: 1 });
  const costs = (await table.locator("tbody tr > :nth-child(5)").allTextContents()).map((text) => Number(text));
  assert.ok(costs.length > 10 && costs.every((cost) => cost > 5));
  await page.context().close();
});

test("a tooltip tells the numbers of the bar under the pointer", async () => {
  const { page } = await open(browser, pathOf("single"));
  const figure = page.locator("#figure-by-group");
  await figure.scrollIntoViewIfNeeded();
  await figure.locator("svg .mark-rect path").first().hover();
  const study = studyIn("single");
  const regions = study.scenarios[0].groups.filter((group) => group.kind === "region");
  const text = await page.locator(".tip").textContent();
  const shown = regions.find((group) => text.startsWith(group.name));
  assert.ok(shown, text);
  assert.ok(text.includes(shown.values[study.scenarios[0].main_measure][0]));
  await page.context().close();
});

test("the answer names the country that its number is of", async () => {
  const { page } = await open(browser, pathOf("place"));
  const [scenario] = studyIn("place").scenarios;
  const answer = page.locator(".number-box");
  assert.ok((await answer.locator(".kicker").textContent()).startsWith("Savings, Mexico (receiving country)"));
  assert.equal(await answer.locator(".figures").textContent(), scenario.headline.mean);
  assert.match(await answer.locator(".sentence").textContent(), /^Savings for Mexico \(receiving country\): /);
  assert.match(await page.locator("#digits tbody tr").first().textContent(), /^Mexico \(receiving country\)/);
  await page.context().close();
});

test("without a policy there is no before and after", async () => {
  const { page } = await open(browser, pathOf("baseline"));
  assert.equal(await page.locator("#costs, #firms").count(), 0);
  assert.deepEqual(await page.locator("#corridor-table select option").allTextContents(), [
    "All corridors",
    "Above 5 %",
    "Above 3 %",
  ]);
  assert.match(await page.locator("#corridor-table th[aria-sort=descending]").textContent(), /^Cost, %/);
  await page.locator("#corridor-table select").selectOption("1");
  const costs = (await page.locator("#corridor-table tbody tr > :nth-child(5)").allTextContents()).map(Number);
  assert.ok(costs.length > 10 && costs.every((cost) => cost > 5));
  await page.context().close();
});

test("corridors say whether they are of one year or of all", async () => {
  for (const [name, words] of [
    ["single", /^2013\. Above 5 %/],
    ["years", /^All years together\. Above 5 %/],
  ]) {
    const { page } = await open(browser, pathOf(name));
    assert.match(await page.locator("#corridor-table .lead").textContent(), words);
    await page.context().close();
  }
});

test("colours follow the system, and the switch", async () => {
  const { page } = await open(browser, pathOf("single"), { colorScheme: "dark" });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.locator("#figure-by-group").scrollIntoViewIfNeeded();
  const bar = page.locator("#figure-by-group svg .mark-rect path").first();
  const darkBar = await bar.getAttribute("fill");
  await page.locator("button.theme").click();
  assert.notEqual(await background(), dark);
  await page.waitForFunction(
    (fill) => document.querySelector("#figure-by-group svg .mark-rect path").getAttribute("fill") !== fill,
    darkBar,
  );
  await page.context().close();
});

test("the chosen scenario stays in the address", async () => {
  const { page } = await open(browser, pathOf("study50"));
  const study = studyIn("study50");
  await page.locator("#scenario").selectOption("7");
  assert.equal(await page.locator("h1").textContent(), study.scenarios[7].title);
  const { hash } = new URL(page.url());
  assert.equal(new URLSearchParams(hash.slice(1)).get("scenario"), study.scenarios[7].name);
  const again = await open(browser, pathOf("study50"), { hash });
  assert.equal(await again.page.locator("h1").textContent(), study.scenarios[7].title);
  await again.page.locator(".contents a").last().click();
  assert.equal(new URL(again.page.url()).hash, hash);
  assert.ok(
    await again.page.locator("#provenance").evaluate((section) => section.getBoundingClientRect().top < innerHeight),
  );
  await again.page.context().close();
  await page.context().close();
});

test("a choice at a chart changes its data", async () => {
  const { page } = await open(browser, pathOf("years"));
  const figure = page.locator("#figure-years");
  await figure.locator("svg").waitFor();
  await figure.locator("[data-choice=measure]").selectOption("cost_after");
  assert.match(await figure.locator(".subtitle").textContent(), /before the policies/);
  await figure.locator("details.data summary").click();
  await figure.locator("details.data table").waitFor();
  const first = studyIn("years").scenarios[0].years.find((row) => row.measure === "cost_after");
  assert.equal(await figure.locator("tbody tr > :nth-child(1)").first().textContent(), first.period);
  await page.context().close();
});

test("all charts are printed, in light colours, without controls", async () => {
  const { page } = await open(browser, pathOf("single"), { colorScheme: "dark" });
  const charts = await page.locator("figure .chart").count();
  assert.ok((await page.locator("figure .chart svg").count()) < charts, "far ones are not drawn yet");
  await page.pdf();
  await page.evaluate(() => {
    window.dispatchEvent(new Event("beforeprint"));
  });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  assert.equal(await page.locator("figure .chart svg").count(), charts);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
  assert.equal(await page.locator("figure button:visible, .theme:visible, select:visible").count(), 0);
  await page.context().close();
});

test("a page without a study, or with one of another format, says so in words", async () => {
  const { folder: built, template } = buildOutputs();
  const html = readFileSync(template, "utf8");
  const place = 'id="study">null<';
  const cases = {
    none: ["null", "no results"],
    other: ['{"format":"remitsim-page/9"}', "remitsim-page/9"],
    broken: ["{", "cannot be read"],
  };
  for (const [name, [json, words]] of Object.entries(cases)) {
    const file = join(built, `${name}.html`);
    writeFileSync(
      file,
      html.replace(place, () => place.replace("null", () => json)),
    );
    const { page, faults } = await open(browser, file);
    assert.ok((await page.locator("main").textContent()).includes(words), name);
    assert.deepEqual(faults, []);
    await page.context().close();
  }
});
