"""W3: how long until Africa's savings are known to ±0.1 %."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

GROUP, MEASURE = "Africa", "savings"
HALF_WIDTH = 0.001  # of the mean
CONFIDENCE = 0.95


@dataclass(frozen=True)
class TimeToPrecision:
    draws: int
    seconds: float
    how: str


def plain_monte_carlo(answer: dict) -> TimeToPrecision:
    """As many draws as the run's standard deviation asks for, at the run's time for a draw."""
    estimates = answer["checks"][GROUP][MEASURE]
    z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
    draws = (z * estimates["sd"] / (HALF_WIDTH * estimates["mean"])) ** 2
    return TimeToPrecision(
        round(draws), draws * answer["seconds_per_draw"], "plain Monte Carlo, extrapolated"
    )


# How each program would go about it; any other goes by plain Monte Carlo.
METHODS = {"remitsim": plain_monte_carlo}


def time_to_precision(answer: dict) -> TimeToPrecision:
    return METHODS.get(answer["peer"], plain_monte_carlo)(answer)
