"""A tally in compiled loops, with histograms in the place of kept draws."""

from __future__ import annotations

import numpy as np
from numba import njit

from tables import Tables
from tally import MEASURES, PROBABILITIES, WITH_QUANTILES, Tally

BINS = 2048
FIRST_DRAWS = 1024  # that choose the ranges of the histograms
# The range, in standard deviations from the mean: quantiles from 5 to 95 percent lie well inside.
REACH_BELOW, REACH_ABOVE = 4, 6


@njit(cache=True, fastmath=True)
def add_moments(values, shift, sums, squares):
    for m in range(values.shape[0]):
        for g in range(values.shape[1]):
            total = 0.0
            square = 0.0
            for d in range(values.shape[2]):
                x = values[m, g, d] - shift[m, g]
                total += x
                square += x * x
            sums[m, g] += total
            squares[m, g] += square


@njit(cache=True)
def add_counts(values, low, bins_per_unit, counts):
    for g in range(values.shape[0]):
        for d in range(values.shape[1]):
            place = (values[g, d] - low[g]) * bins_per_unit[g]
            counts[g, int(min(max(place, 0.0), BINS - 1.0))] += 1


@njit(cache=True)
def quantiles(counts, low, bins_per_unit, probabilities):
    """By probability and group; linear within a bin."""
    found = np.empty((len(probabilities), len(low)))
    for g in range(len(low)):
        for i, p in enumerate(probabilities):
            rank = p * counts[g].sum()
            bin = 0
            while bin < BINS - 1 and rank > counts[g, bin]:
                rank -= counts[g, bin]
                bin += 1
            place = bin + rank / max(counts[g, bin], 1)
            found[i, g] = low[g] + (place / bins_per_unit[g] if bins_per_unit[g] > 0 else 0.0)
    return found


class Histograms:
    """Of one measure, for all groups: equal bins over a range chosen by the first draws."""

    def __init__(self, first_values: np.ndarray):
        mean, sd = first_values.mean(axis=1), first_values.std(axis=1)
        self.low = mean - REACH_BELOW * sd
        width = (REACH_BELOW + REACH_ABOVE) * sd
        self.bins_per_unit = np.divide(BINS, width, out=np.zeros_like(width), where=width > 0)
        self.counts = np.zeros((len(mean), BINS), dtype=np.uint32)
        self.add(first_values)

    def add(self, values: np.ndarray) -> None:
        add_counts(values, self.low, self.bins_per_unit, self.counts)

    def quantiles(self) -> np.ndarray:
        return quantiles(
            self.counts, self.low, self.bins_per_unit, np.array(PROBABILITIES)
        )


class CompiledTally(Tally):
    def __init__(self, tables: Tables, draws: int):
        super().__init__(tables, min(draws, FIRST_DRAWS))
        self.histograms: dict[str, Histograms] = {}

    def add(self, values: np.ndarray) -> None:
        self.count(values)
        if self.shift is None:
            self.shift = values.mean(axis=2)
        add_moments(values, self.shift, self.sums, self.squares)
        self.draws += values.shape[2]

    def count(self, values: np.ndarray) -> None:
        if self.histograms:
            for name, histograms in self.histograms.items():
                histograms.add(values[MEASURES.index(name)])
            return
        end = self.draws + values.shape[2]
        for name in WITH_QUANTILES:
            self.kept[name][:, self.draws : end] = values[MEASURES.index(name)]
        if end == self.capacity:
            self.choose_ranges()

    def choose_ranges(self) -> None:
        for name, kept in self.kept.items():
            self.histograms[name] = Histograms(kept.astype(float))
        self.kept.clear()

    def compute_quantiles(self) -> None:
        for name, histograms in self.histograms.items():
            self.quantiles[name] = histograms.quantiles()
