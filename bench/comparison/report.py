"""The comparison as Markdown."""

from __future__ import annotations

from statistics import median

from comparison.agreement import limit
from comparison.findings import Findings
from comparison.markdown import heading, table
from comparison.pairs import spread
from comparison.precision import (
    CONFIDENCE,
    GROUP,
    MEASURE,
    TimeToPrecision,
    plain_monte_carlo,
)
from comparison.programs import Program

YARDSTICK = "numpy"  # whose plain Monte Carlo is W3's unit


def speed_table(findings: Findings) -> str:
    compared = len(findings.differences())
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
        for c in findings.comparisons
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


def cost_of_scenarios(findings: Findings) -> str:
    """The cost of each larger study over that of one scenario."""
    ones = findings.answers_of_study(1)
    sizes = sorted({c.workload.scenarios for c in findings.comparisons} - {1})
    rows = []
    for size in sizes if ones else []:
        for name, many in findings.answers_of_study(size).items():
            ratios = [
                lots["seconds_per_draw"] / few["seconds_per_draw"]
                for few, lots in zip(ones[name], many)
            ]
            rows.append([f"W2, {size} scenarios", name, str(spread(ratios))])
    return table(["", "program", "cost over that of 1 scenario"], rows, words=2) if rows else ""


def precision_row(
    name: str, how: str, times: list[TimeToPrecision], unit: list[float]
) -> list[str]:
    ratios = [yardstick / t.seconds for yardstick, t in zip(unit, times)]
    return [
        name,
        how,
        f"{median(t.draws for t in times):.0f}",
        f"{max(t.half_width_percent for t in times):.3f}",
        str(spread([t.seconds for t in times])),
        str(spread(ratios)) if ratios else "",
    ]


def precision_table(findings: Findings) -> str:
    width = findings.half_width_percent
    extrapolated = {
        name: [plain_monte_carlo(answer, width) for answer in answers]
        for name, answers in findings.answers_of_study(1).items()
    }
    if not extrapolated:
        return ""
    unit = [time.seconds for time in extrapolated.get(YARDSTICK, [])]
    rows = [precision_row("remitsim", a.how, a.times(), unit) for a in findings.attempts]
    rows += [
        precision_row(name, "plain Monte Carlo, extrapolated", times, unit)
        for name, times in extrapolated.items()
    ]
    header = ["program", "how", "draws", "±, %", "seconds", f"{YARDSTICK}/this"]
    title = f"W3: a {CONFIDENCE:.0%} interval of ±{width} % for {MEASURE} of {GROUP}, W2"
    notes = (
        "remitsim by its own stop rule, a seed a pair, timed from the survey in memory to the "
        "results: planning, all looks and all groups' results are within; ± is the widest it "
        "reached, after the correction for several looks. Extrapolated: the draws that the "
        "standard deviation asks for where it is known beforehand, at the time for a draw. "
        f"{YARDSTICK}/this: how many times as long {YARDSTICK}'s plain Monte Carlo takes."
    )
    return f"{title}\n\n{table(header, rows, words=2)}\n\n{notes}"


def skipped_lines(skipped: list[Program]) -> str:
    return "\n".join(
        f"Skipped: {peer.name}, which is not installed (apt-get install {peer.needs})."
        for peer in skipped
    )


def report(command: str, findings: Findings, skipped: list[Program]) -> str:
    parts = []
    if findings.comparisons:
        answers = [pair[0] for c in findings.comparisons for pair in (c.ours, c.theirs)]
        parts = [
            heading(command, "one of them used", answers),
            speed_table(findings),
            cost_of_scenarios(findings),
            precision_table(findings),
        ]
    return "\n\n".join(part for part in [*parts, skipped_lines(skipped)] if part)
