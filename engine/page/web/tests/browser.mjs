// Pages to test and a browser to open them in.
//   REMITSIM_PAGES   folder with single.html, study50.html, years.html, baseline.html, place.html and hostile.html
//                    as the program wrote them; without it, they are made here from sample studies
//   CHROMIUM         the browser, /usr/bin/chromium if not said

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { makePages } from "./make_pages.mjs";

const web = fileURLToPath(new URL("..", import.meta.url));

/// The template and the script of figures, built into a folder of their own, which goes with this process.
export function buildOutputs() {
  const folder = mkdtempSync(join(tmpdir(), "remitsim-page-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const template = join(folder, "template.html");
  const figures = join(folder, "figures.mjs");
  execFileSync(process.execPath, [join(web, "build.mjs"), template, figures]);
  return { folder, template, figures };
}

export function pagesFolder() {
  if (process.env.REMITSIM_PAGES) return process.env.REMITSIM_PAGES;
  const { folder, template } = buildOutputs();
  makePages(folder, template);
  return folder;
}

export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

/// A page that is opened without a network, with what it logged and asked for.
export async function open(browser, file, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    offline: true,
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const faults = [];
  const requests = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url())) requests.push(request.url());
  });
  const address = pathToFileURL(file).href;
  await page.goto(address + (options.hash ?? ""));
  return { page, faults, requests, address };
}

/// Scrolls through the whole page, so that every chart is drawn.
export async function drawAll(page) {
  for (let place = 0; place < (await page.locator("figure .chart").count()); ++place) {
    const chart = page.locator("figure .chart").nth(place);
    await chart.scrollIntoViewIfNeeded();
    await chart.locator("svg").waitFor();
  }
}

/// Unfolds everything that can be unfolded.
export async function openAll(page) {
  await page.locator("details").evaluateAll((all) =>
    all.forEach((details) => {
      details.open = true;
    }),
  );
  await page.waitForFunction(() =>
    [...document.querySelectorAll("details.data")].every((details) => details.querySelector("table, pre")),
  );
}
