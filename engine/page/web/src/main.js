// The page: reads the study that stands in it, and shows one scenario of it at a time.

import { readStudy } from "./study.js";
import { element } from "./page/elements.js";
import { pageOf } from "./page/page.js";

const root = document.getElementById("page");
const { study, fault } = readStudy(document.getElementById("study").textContent);
if (fault) {
  root.append(
    element(
      "main",
      { class: "fault" },
      element("h1", { text: "No results to show" }),
      element("p", { dir: "auto", text: fault }),
    ),
  );
} else {
  pageOf(study, root);
}
