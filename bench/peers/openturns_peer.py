#!/usr/bin/env python3
"""Peer: OpenTURNS draws the inputs from its distributions; the model is NumPy's."""

from __future__ import annotations

import numpy as np
import openturns as ot

from numpy_model import simulate
from protocol import run_peer
from tables import Tables
from tally import Tally


class DistributionSource:
    def __init__(self, inputs: dict[str, float]):
        low, high = (inputs[f"diversion_{end}_percent"] / 100 for end in ("minimum", "maximum"))
        self.common = ot.ComposedDistribution(
            [
                ot.TruncatedDistribution(
                    ot.Normal(inputs["elasticity_mean"], inputs["elasticity_sd"]),
                    inputs["elasticity_at_most"],
                    ot.TruncatedDistribution.UPPER,
                ),
                ot.Uniform(low, high),
            ]
        )
        self.waiting: np.ndarray | None = None

    def normals(self, rows: int, draws: int) -> np.ndarray:
        return np.array(ot.Normal(draws).getSample(int(rows)))

    def elasticities(self, draws: int) -> np.ndarray:
        elasticity, self.waiting = np.array(self.common.getSample(draws)).T
        return elasticity

    def diversion_shares(self, draws: int) -> np.ndarray:
        assert self.waiting is not None and len(self.waiting) == draws
        return self.waiting


def run(tables: Tables, draws: int, seed: int) -> tuple[Tally, float]:
    ot.RandomGenerator.SetSeed(seed)
    ot.TBB.Disable()  # one thread
    return simulate(tables, DistributionSource(tables.inputs), draws)


if __name__ == "__main__":
    run_peer("openturns", ot.__version__, run)
