"""What bench/compare found."""

from __future__ import annotations

from dataclasses import dataclass, field

from comparison.agreement import Difference
from comparison.pairs import Comparison
from comparison.precision import Attempts


@dataclass
class Findings:
    half_width_percent: float  # that W3 asks for
    comparisons: list[Comparison] = field(default_factory=list)
    attempts: list[Attempts] = field(default_factory=list)  # at W3, by remitsim

    def answers_of_study(self, scenarios: int) -> dict[str, list[dict]]:
        """Each program's answers to W2 of so many scenarios; ours from beside every peer."""
        answers: dict[str, list[dict]] = {}
        for c in self.comparisons:
            if c.workload.name == "w2" and c.workload.scenarios == scenarios:
                answers.setdefault("remitsim", []).extend(c.ours)
                answers.setdefault(c.peer, []).extend(c.theirs)
        return answers

    def differences(self) -> list[Difference]:
        found = [difference for c in self.comparisons for difference in c.differences()]
        for peer, answers in self.answers_of_study(1).items():
            if peer != "remitsim":
                for attempts in self.attempts:
                    found += attempts.differences(peer, answers)
        return found
