"""Whether two programs' answers agree within their Monte Carlo errors."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

FALSE_ALARM = 1e-4  # the probability that any of all comparisons fails by chance
HARDLY_VARIES = 0.01  # a standard deviation, as a share of the mean


@dataclass(frozen=True)
class Difference:
    what: str  # "w1-1, numpy: World savings mean"
    ours: float
    theirs: float
    error: float

    @property
    def z(self) -> float:
        if self.ours == self.theirs:
            return 0
        return abs(self.ours - self.theirs) / self.error if self.error > 0 else math.inf

    def __str__(self) -> str:
        return (
            f"{self.what}: {self.ours:.8g} and {self.theirs:.8g} "
            f"± {self.error:.2g}, z = {self.z:.2f}"
        )


def rests_on_rare_worlds(name: str, ours: dict, theirs: dict) -> bool:
    """Whether it is the standard deviation of something that hardly varies, such as costs that
    nearly always lie at a cap: a few worlds make it, and their number is not normal."""
    if name != "sd":
        return False
    return max(ours["sd"], theirs["sd"]) < HARDLY_VARIES * abs(ours["mean"])


def pooled(answers: list[dict]) -> dict:
    """The answers of runs of as many draws each, as one."""

    def pool(name: str, values: list[float]) -> float:
        total = math.hypot(*values) if name.endswith("_error") else sum(values)
        return total / len(values)

    checks = {
        group: {
            measure: {
                name: pool(name, [answer["checks"][group][measure][name] for answer in answers])
                for name in estimates
            }
            for measure, estimates in measures.items()
        }
        for group, measures in answers[0]["checks"].items()
    }
    return {"draws": sum(answer["draws"] for answer in answers), "checks": checks}


def differences(what: str, ours: dict, theirs: dict) -> list[Difference]:
    """Of every estimate that both have. The peer's error of a standard deviation or a quantile is
    ours, for its number of draws."""
    rest = math.sqrt(1 + ours["draws"] / theirs["draws"])
    found = []
    for group, measures in ours["checks"].items():
        for measure, estimates in measures.items():
            other = theirs["checks"][group][measure]
            for name in estimates:
                if name.endswith("_error") or rests_on_rare_worlds(name, estimates, other):
                    continue
                own_error = estimates[f"{name}_error"]
                error = own_error * rest
                if f"{name}_error" in other:
                    error = math.hypot(own_error, other[f"{name}_error"])
                label = f"{what}: {group} {measure} {name}"
                found.append(Difference(label, estimates[name], other[name], error))
    return found


def limit(comparisons: int) -> float:
    """Bonferroni's: the z that one of so many exceeds by chance with FALSE_ALARM."""
    return NormalDist().inv_cdf(1 - FALSE_ALARM / (2 * max(comparisons, 1)))


def failures(found: list[Difference]) -> list[Difference]:
    # Not "z > limit": a NaN fails.
    return [d for d in found if not d.z <= limit(len(found))]
