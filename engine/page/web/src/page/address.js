// The chosen scenario in the address, so that a link leads back to it: report.html#scenario=cap-5

const KEY = "scenario";

export function scenarioInAddress(study) {
  const wanted = new URLSearchParams(location.hash.slice(1)).get(KEY);
  return Math.max(
    0,
    study.scenarios.findIndex((scenario) => scenario.name === wanted),
  );
}

export function putInAddress(scenario) {
  const hash = `#${new URLSearchParams([[KEY, scenario.name]])}`;
  try {
    history.replaceState(null, "", hash);
  } catch {
    location.hash = hash;
  }
}
