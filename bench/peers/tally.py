"""Means, standard deviations and quantiles of a scenario's measures, for all groups."""

from __future__ import annotations

import numpy as np

from tables import Group, Tables

MEASURES = (
    "savings",
    "extra_flow",
    "consumer_surplus",
    "efficiency_gain",
    "provider_revenue_change",
    "flow_before",
    "cost_before",
    "cost_after",
    "simple_cost_before",
    "simple_cost_after",
    "service_cost_before",
    "service_cost_after",
    "corridors_above_before",
    "corridors_above_after",
)
WITH_QUANTILES = ("savings", "cost_after")
PROBABILITIES = (0.05, 0.25, 0.50, 0.75, 0.95)
COMPARED = ("savings", "extra_flow", "consumer_surplus", "cost_after")


class Tally:
    """One scenario's. Values come as measures × groups × draws."""

    def __init__(self, tables: Tables, draws: int):
        self.groups = tables.groups
        self.capacity = draws  # as many as are kept for quantiles
        self.draws = 0
        size = (len(MEASURES), len(self.groups))
        self.shift: np.ndarray | None = None  # near the mean, so that squares keep their digits
        self.sums = np.zeros(size)
        self.squares = np.zeros(size)
        self.kept = {
            name: np.empty((len(self.groups), draws), dtype=np.float32) for name in WITH_QUANTILES
        }
        self.quantiles: dict[str, np.ndarray] = {}

    def add(self, values: np.ndarray) -> None:
        """Takes the values over, and changes them."""
        draws = values.shape[2]
        for name, kept in self.kept.items():
            kept[:, self.draws : self.draws + draws] = values[MEASURES.index(name)]
        if self.shift is None:
            self.shift = values.mean(axis=2)
        values -= self.shift[:, :, None]
        self.sums += values.sum(axis=2)
        self.squares += np.einsum("mgd,mgd->mg", values, values)
        self.draws += draws

    def finish(self) -> None:
        """Computes the estimates."""
        n = self.draws
        self.mean = self.shift + self.sums / n
        self.sd = np.sqrt(np.maximum(self.squares - self.sums**2 / n, 0) / (n - 1))
        self.standard_error = self.sd / np.sqrt(n)
        self.compute_quantiles()

    def compute_quantiles(self) -> None:
        """Frees the draws."""
        for name in WITH_QUANTILES:
            kept = self.kept.pop(name)
            self.quantiles[name] = np.quantile(kept, PROBABILITIES, axis=1, overwrite_input=True)

    def checks(self) -> dict[str, dict[str, dict[str, float]]]:
        """World and the receivers' regions, both the World Bank's and the United Nations'."""
        return {
            group.name: {measure: self.check(g, measure) for measure in COMPARED}
            for g, group in enumerate(self.groups)
            if is_compared(group)
        }

    def check(self, group: int, measure: str) -> dict[str, float]:
        m = MEASURES.index(measure)
        estimates = {
            "mean": self.mean[m, group],
            "mean_error": self.standard_error[m, group],
            "sd": self.sd[m, group],
        }
        if measure == "savings":
            low, _, middle, _, high = self.quantiles[measure][:, group]
            estimates |= {"p05": low, "p50": middle, "p95": high}
        return {name: float(value) for name, value in estimates.items()}


def is_compared(group: Group) -> bool:
    return group.kind in ("world", "region", "un_region")
