"""The comparison as Markdown."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from datetime import datetime, timezone
from pathlib import Path
from statistics import median

from comparison.agreement import limit
from comparison.pairs import Comparison, spread
from comparison.precision import CONFIDENCE, GROUP, HALF_WIDTH, MEASURE, time_to_precision
from comparison.programs import Program


def cpu_model() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def table(header: list[str], rows: Iterable[list[str]]) -> str:
    """Columns of numbers, but for the first three, are set to the right."""
    rule = ["---" if i < 3 else "---:" for i in range(len(header))]
    return "\n".join("| " + " | ".join(row) + " |" for row in [header, rule, *rows])


def heading(command: str, comparisons: list[Comparison]) -> str:
    answers = [answers[0] for c in comparisons for answers in (c.ours, c.theirs)]
    versions = dict.fromkeys(f"{answer['peer']} {answer['version']}" for answer in answers)
    return "\n".join(
        [
            f"    {command}",
            "",
            f"- machine: {cpu_model()}, {os.cpu_count()} processors, one of them used",
            f"- system: {platform.platform()}",
            f"- date: {datetime.now(timezone.utc):%Y-%m-%d %H:%M} UTC",
            f"- versions: {'; '.join(versions)}",
        ]
    )


def speed_table(comparisons: list[Comparison], compared: int) -> str:
    rows = [
        [
            c.workload.title(),
            str(c.workload.scenarios),
            c.peer,
            str(spread(c.nanoseconds(c.ours))),
            str(spread(c.nanoseconds(c.theirs))),
            str(spread(c.ratios())),
            f"{max(d.z for d in c.differences()):.2f}",
            f"{c.ours[0]['draws']}, {c.theirs[0]['draws']}",
        ]
        for c in comparisons
    ]
    header = ["workload", "scenarios", "peer", "ours, ns", "peer, ns", "peer/ours", "z", "draws"]
    notes = (
        "ns: for each corridor (W1) or counted service (W2) in each draw, all scenarios of the "
        "study together, on one core. Medians over the pairs, with the least and the most. "
        "peer/ours: above 1 where remitsim is faster. z: the largest difference of the answers, "
        f"of all pairs together, in standard errors; of all {compared}, none may exceed "
        f"{limit(compared):.2f}. draws: ours, the peer's."
    )
    return f"{table(header, rows)}\n\n{notes}"


def answers_of_study(comparisons: list[Comparison], scenarios: int) -> dict[str, list[dict]]:
    """Each program's answers to W2 of so many scenarios; ours from beside every peer."""
    answers: dict[str, list[dict]] = {}
    for c in comparisons:
        if c.workload.name == "w2" and c.workload.scenarios == scenarios:
            answers.setdefault("remitsim", []).extend(c.ours)
            answers.setdefault(c.peer, []).extend(c.theirs)
    return answers


def cost_of_scenarios(comparisons: list[Comparison]) -> str:
    """The cost of the largest study over that of one scenario."""
    most = max((c.workload.scenarios for c in comparisons), default=1)
    ones = answers_of_study(comparisons, 1)
    if most == 1 or not ones:
        return ""
    rows = []
    for name, many in answers_of_study(comparisons, most).items():
        ratios = [
            lots["seconds_per_draw"] / few["seconds_per_draw"]
            for few, lots in zip(ones[name], many)
        ]
        rows.append([f"W2, {most} scenarios", name, "cost over that of 1", str(spread(ratios))])
    return table(["", "program", "", "times"], rows)


def precision_table(comparisons: list[Comparison]) -> str:
    rows = []
    for name, runs in answers_of_study(comparisons, 1).items():
        times = [time_to_precision(answer) for answer in runs]
        rows.append(
            [
                f"W3, {CONFIDENCE:.0%} interval of ±{HALF_WIDTH:.1%} for {MEASURE} of {GROUP}",
                name,
                times[0].how,
                f"{median(t.draws for t in times):.0f}",
                str(spread([t.seconds for t in times])),
            ]
        )
    return table(["", "program", "how", "draws", "seconds"], rows) if rows else ""


def skipped_lines(skipped: list[Program]) -> str:
    return "\n".join(
        f"Skipped: {peer.name}, which is not installed (apt-get install {peer.needs})."
        for peer in skipped
    )


def report(
    command: str, comparisons: list[Comparison], skipped: list[Program], compared: int
) -> str:
    parts = []
    if comparisons:
        parts = [
            heading(command, comparisons),
            speed_table(comparisons, compared),
            cost_of_scenarios(comparisons),
            precision_table(comparisons),
        ]
    return "\n\n".join(part for part in [*parts, skipped_lines(skipped)] if part)
