"""W3: how long until Africa's savings are known to ±0.1 %."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import NormalDist

from comparison.agreement import Difference
from comparison.programs import Program
from comparison.runs import Workload, run

GROUP, MEASURE = "Africa", "savings"
HALF_WIDTH_PERCENT = 0.1  # of the mean
QUICK_HALF_WIDTH_PERCENT = 1.0
CONFIDENCE = 0.95
MOST_DRAWS = 2**26

# How remitsim goes about it: each is run until its stop rule is content.
WAYS = {
    "Sobol' points, control variates": ("--method", "sobol", "--control-variates"),
    "Sobol' points": ("--method", "sobol"),
    "random draws, control variates": ("--method", "random", "--control-variates"),
    "random draws": ("--method", "random"),
}


@dataclass(frozen=True)
class TimeToPrecision:
    draws: int
    seconds: float
    half_width_percent: float


@dataclass(frozen=True)
class Attempts:
    """Runs of remitsim in one way, with a seed each."""

    how: str
    answers: list[dict]

    def times(self) -> list[TimeToPrecision]:
        return [
            TimeToPrecision(answer["draws"], answer["seconds"], answer["half_width_percent"])
            for answer in self.answers
        ]

    def differences(self, peer: str, theirs: list[dict]) -> list[Difference]:
        """Of each run's mean and that of all of the peer's runs."""
        others = [answer["checks"][GROUP][MEASURE] for answer in theirs]
        mean = sum(other["mean"] for other in others) / len(others)
        variance = sum(other["mean_error"] ** 2 for other in others) / len(others) ** 2
        found = []
        for answer in self.answers:
            own = answer["checks"][GROUP][MEASURE]
            error = (own["mean_error"] ** 2 + variance) ** 0.5
            what = f"w3 by {self.how}, {peer}: {GROUP} {MEASURE} mean"
            found.append(Difference(what, own["mean"], mean, error))
        return found


def reach_precision(
    driver: Program,
    workload: Workload,
    half_width_percent: float,
    seeds: int,
    tell: Callable[[str], None],
) -> list[Attempts]:
    """Runs of remitsim to the end of its stop rule, in each way."""
    attempts = []
    for how, options in WAYS.items():
        tell(f"W3, {how}: {seeds} runs")
        until = ("--until", str(half_width_percent), *options)
        answers = [run(driver, workload, MOST_DRAWS, seed, until) for seed in range(1, seeds + 1)]
        attempts.append(Attempts(how, answers))
    return attempts


def plain_monte_carlo(answer: dict, half_width_percent: float) -> TimeToPrecision:
    """As many draws as the run's standard deviation asks for, at the run's time for a draw: of one
    who knows the standard deviation beforehand."""
    estimates = answer["checks"][GROUP][MEASURE]
    z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
    draws = (100 * z * estimates["sd"] / (half_width_percent * estimates["mean"])) ** 2
    return TimeToPrecision(round(draws), draws * answer["seconds_per_draw"], half_width_percent)
