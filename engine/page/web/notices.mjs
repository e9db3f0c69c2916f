// The licences of what is bundled, as they ask to be handed on with it.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/// The map does not come in by an import: its data are read in building.
const OF_THE_MAP = "world-atlas";

function packagesOf(inputs) {
  const names = inputs
    .map((path) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
    .filter((name) => name !== undefined);
  return [...new Set([...names, OF_THE_MAP])].sort();
}

function licenceText(name) {
  const folder = here(`node_modules/${name}/`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return file && existsSync(folder + file)
    ? readFileSync(folder + file, "utf8")
        .replace(/\r/g, "")
        .trim()
    : "";
}

/// One paragraph for each licence, under the packages that have it word for word.
export function noticesOf(inputs) {
  const packagesByText = new Map();
  for (const name of packagesOf(inputs)) {
    const { version, license } = JSON.parse(readFileSync(here(`node_modules/${name}/package.json`), "utf8"));
    const text = licenceText(name) || String(license);
    packagesByText.set(text, [...(packagesByText.get(text) ?? []), `${name} ${version}`]);
  }
  return [...packagesByText].map(([text, names]) => `${names.join(", ")}\n\n${text}`).join("\n\n\n");
}
