// Makes the two things that the program needs of this folder:
//   node build.mjs PAGE.html [FIGURES.mjs]
// PAGE.html is the template of the page, one file with everything in it but the study;
// FIGURES.mjs draws the same charts as SVG files with node alone.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { noticesOf } from "./notices.mjs";
import { worldModule } from "./world.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const world = {
  name: "world",
  setup(bundler) {
    bundler.onResolve({ filter: /^world$/ }, () => ({ path: "world", namespace: "world" }));
    bundler.onLoad({ filter: /.*/, namespace: "world" }, () => ({ contents: worldModule(), loader: "js" }));
  },
};

async function bundle(entry, options) {
  const result = await build({
    entryPoints: [here(entry)],
    absWorkingDir: here("."),
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    charset: "utf8",
    legalComments: "none",
    plugins: [world],
    ...options,
  });
  return { text: result.outputFiles[0].text, notices: noticesOf(Object.keys(result.metafile.inputs)) };
}

/// The end tag of a script within one of its own texts would end it.
const withoutEndTag = (script) => script.replaceAll("</script", "<\\/script");

/// Nothing is loaded and only this one script runs, whatever a text of the study may say.
function policyFor(script) {
  const digest = createHash("sha256").update(script, "utf8").digest("base64");
  return `default-src 'none'; script-src 'sha256-${digest}'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'`;
}

async function page() {
  const { text, notices } = await bundle("src/main.js", { format: "iife", target: ["es2022"] });
  const script = withoutEndTag(text);
  const styles = await bundle("src/styles.css", { loader: { ".css": "css" } });
  const parts = {
    POLICY: policyFor(script),
    STYLES: styles.text,
    SCRIPT: script,
    NOTICES: notices.replaceAll("<", "&lt;"),
  };
  return readFileSync(here("index.html"), "utf8").replace(/@@([A-Z]+)@@/g, (_, name) => parts[name]);
}

async function figures() {
  const { text, notices } = await bundle("render.mjs", {
    format: "esm",
    platform: "node",
    target: ["node18"],
    external: ["canvas"],
  });
  return `${text}/*\n${notices.replaceAll("*/", "* /")}\n*/\n`;
}

const [pageFile, figuresFile] = process.argv.slice(2);
if (!pageFile) {
  console.error("usage: node build.mjs PAGE.html [FIGURES.mjs]");
  process.exit(2);
}
writeFileSync(pageFile, await page());
if (figuresFile) writeFileSync(figuresFile, await figures());
