"""Uncertain inputs of a chunk of draws, from standard normal and uniform numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from tables import Tables


class Source(Protocol):
    """Where random numbers come from: each library's own generator."""

    def normals(self, rows: int, draws: int) -> np.ndarray: ...

    def elasticities(self, draws: int) -> np.ndarray: ...

    def diversion_shares(self, draws: int) -> np.ndarray: ...


class GeneratorSource:
    """NumPy's, with its fastest bit generator."""

    def __init__(self, inputs: dict[str, float], seed: int):
        self.inputs = inputs
        self.rng = np.random.Generator(np.random.SFC64(seed))

    def normals(self, rows: int, draws: int) -> np.ndarray:
        return self.rng.standard_normal((rows, draws))

    def elasticities(self, draws: int) -> np.ndarray:
        """A normal that is drawn again where it is above its bound."""
        mean, sd = self.inputs["elasticity_mean"], self.inputs["elasticity_sd"]
        values = self.rng.normal(mean, sd, draws)
        while (too_high := values > self.inputs["elasticity_at_most"]).any():
            values[too_high] = self.rng.normal(mean, sd, too_high.sum())
        return values

    def diversion_shares(self, draws: int) -> np.ndarray:
        low, high = (self.inputs[f"diversion_{end}_percent"] for end in ("minimum", "maximum"))
        return self.rng.uniform(low / 100, high / 100, draws)


@dataclass(frozen=True)
class Worlds:
    """One column for each draw."""

    flow: np.ndarray  # US$ million, by corridor
    price: np.ndarray  # factor on posted costs, by corridor
    share: np.ndarray | None  # proportional to market shares, by service; None: equal shares
    elasticity: np.ndarray
    diversion_share: np.ndarray


class Inputs:
    def __init__(self, tables: Tables, source: Source):
        self.tables = tables
        self.source = source

    def draw(self, draws: int) -> Worlds:
        flow = self.factor("flow", draws)
        flow *= self.tables.flow[:, None]
        return Worlds(
            flow=flow,
            price=self.factor("price", draws),
            share=self.shares(draws),
            elasticity=self.source.elasticities(draws),
            diversion_share=self.source.diversion_shares(draws),
        )

    def factor(self, name: str, draws: int) -> np.ndarray:
        """exp(σz − σ²/2), z the sum of global, sender, region and own parts."""
        sigma = self.tables.inputs[f"{name}_log_sigma"]
        log = self.part(name, "own", len(self.tables.flow), draws)
        for part, of_corridor in (
            ("global", np.zeros_like(self.tables.sender)),
            ("sender", self.tables.sender),
            ("receiver_region", self.tables.region),
        ):
            if self.tables.inputs[f"{name}_{part}_percent"] > 0:
                log += self.part(name, part, of_corridor.max() + 1, draws)[of_corridor]
        log -= sigma**2 / 2
        return np.exp(log, out=log)

    def part(self, name: str, part: str, rows: int, draws: int) -> np.ndarray:
        sigma = self.tables.inputs[f"{name}_log_sigma"]
        normals = self.source.normals(rows, draws)
        normals *= sigma * np.sqrt(self.tables.inputs[f"{name}_{part}_percent"] / 100)
        return normals

    def shares(self, draws: int) -> np.ndarray | None:
        sigma = self.tables.inputs["market_share_log_sigma"]
        if sigma == 0:
            return None
        normals = self.source.normals(len(self.tables.cost), draws)
        normals *= sigma
        return np.exp(normals, out=normals)
