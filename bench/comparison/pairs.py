"""Ours and theirs in turn, on the same core."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from comparison.agreement import Difference, differences, pooled
from comparison.programs import Program
from comparison.runs import FEWEST_DRAWS, Workload, draws_for, run


@dataclass(frozen=True)
class Spread:
    """The median over pairs, with the least and the most."""

    middle: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{three_digits(self.middle)} ({three_digits(self.low)}–{three_digits(self.high)})"


def three_digits(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def spread(values: list[float]) -> Spread:
    return Spread(median(values), min(values), max(values))


@dataclass(frozen=True)
class Comparison:
    workload: Workload
    peer: str
    ours: list[dict]  # answers, by pair
    theirs: list[dict]

    def items(self) -> int:
        """What a draw works on: corridors in W1, services in W2."""
        return self.ours[0]["corridors" if self.workload.name == "w1" else "services"]

    def nanoseconds(self, answers: list[dict]) -> list[float]:
        """For each corridor or service in each draw, for all scenarios together."""
        return [1e9 * answer["seconds_per_draw"] / self.items() for answer in answers]

    def ratios(self) -> list[float]:
        """How many times as long the peer takes."""
        return [
            their["seconds_per_draw"] / our["seconds_per_draw"]
            for our, their in zip(self.ours, self.theirs)
        ]

    def differences(self) -> list[Difference]:
        what = f"{self.workload.name}-{self.workload.scenarios}, {self.peer}"
        return differences(what, pooled(self.ours), pooled(self.theirs))


def compare(
    driver: Program,
    peer: Program,
    workload: Workload,
    pairs: int,
    seconds: float | None,
    tell: Callable[[str], None],
) -> Comparison:
    """Runs of about so many seconds, or as short as may be."""
    our_draws = draws_for(driver, workload, seconds) if seconds else FEWEST_DRAWS
    their_draws = draws_for(peer, workload, seconds) if seconds else FEWEST_DRAWS
    ours, theirs = [], []
    for seed in range(1, pairs + 1):
        tell(f"{workload.title()}, {workload.scenarios}, {peer.name}: pair {seed} of {pairs}")
        ours.append(run(driver, workload, our_draws, seed))
        theirs.append(run(peer, workload, their_draws, seed))
    return Comparison(workload, peer.name, ours, theirs)
