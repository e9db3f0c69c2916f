#!/usr/bin/env python3
"""Peer: Numba's compiled loops on one thread; NumPy draws the inputs."""

from __future__ import annotations

import time

import numba
import numpy as np

import numba_model as compiled
from inputs import GeneratorSource, Inputs, Worlds
from numba_tally import CompiledTally
from protocol import run_peer
from tables import Policy, Tables
from tally import MEASURES, Tally

CHUNK_DRAWS = 64  # so that a chunk's arrays stay in the processor's cache


def kind_of(policy: Policy) -> int:
    if policy.component == "fx_margin":
        return compiled.MARGIN_CAP
    return compiled.TOTAL_CUT if policy.step == "cut" else compiled.TOTAL_CAP


class Model:
    def __init__(self, tables: Tables):
        self.tables = tables
        membership = tables.membership()
        by_corridor = membership.tocsc()  # the groups of each corridor
        self.group_starts, self.groups = by_corridor.indptr, by_corridor.indices
        self.corridors = membership @ np.ones(len(tables.flow))
        self.group_services = membership @ tables.services
        self.service_starts = np.concatenate([[0], np.cumsum(tables.services)])
        self.mean_cost = np.add.reduceat(tables.cost, self.service_starts[:-1]) / tables.services
        self.threshold = tables.inputs["threshold_percent"] + 1e-9  # more than rounding

    def add_chunk(self, worlds: Worlds, tallies: list[CompiledTally]) -> None:
        before = self.costs_before(worlds)
        shape = (len(self.corridors), compiled.SUMS, before.shape[1])
        sums = np.empty(shape)
        values = np.empty((len(MEASURES), shape[0], shape[2]))
        where = (self.tables.services, self.threshold, self.group_starts, self.groups, sums)
        compiled.sums_before(worlds.flow, before, *where)
        for policy, tally in zip(self.tables.policies, tallies):
            after = self.costs_after(policy, worlds, before)
            compiled.sums_after(worlds.flow, before, after, worlds.elasticity, *where)
            sizes = (self.corridors, self.group_services)
            compiled.measures(sums, *sizes, worlds.diversion_share, values)
            tally.add(values)

    def costs_before(self, worlds: Worlds) -> np.ndarray:
        if worlds.share is None:
            return worlds.price * self.mean_cost[:, None]
        cost = np.empty_like(worlds.price)
        compiled.corridor_costs(
            self.tables.cost, self.service_starts, worlds.price, worlds.share, cost
        )
        return cost

    def costs_after(self, policy: Policy, worlds: Worlds, before: np.ndarray) -> np.ndarray:
        if policy.level == "corridor":
            return np.minimum(before, policy.value)
        tables, cost = self.tables, np.empty_like(before)
        services = (tables.cost, tables.margin, self.service_starts, worlds.price, worlds.share)
        compiled.corridor_costs_after(kind_of(policy), policy.value, *services, cost)
        return cost


def simulate(tables: Tables, draws: int, seed: int) -> tuple[Tally, float]:
    start = time.perf_counter()
    model = Model(tables)
    inputs = Inputs(tables, GeneratorSource(tables.inputs, seed))
    tallies = [CompiledTally(tables, draws) for _ in tables.policies]
    for done in range(0, draws, CHUNK_DRAWS):
        model.add_chunk(inputs.draw(min(CHUNK_DRAWS, draws - done)), tallies)
    for tally in tallies:
        tally.finish()
    return tallies[0], time.perf_counter() - start


def run(tables: Tables, draws: int, seed: int) -> tuple[Tally, float]:
    simulate(tables, CHUNK_DRAWS, seed)  # compiles
    return simulate(tables, draws, seed)


if __name__ == "__main__":
    run_peer("numba", numba.__version__, run)
