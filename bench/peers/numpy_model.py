"""The model on whole arrays: costs, policies, response, and the measures of all groups."""

from __future__ import annotations

import time

import numpy as np

from inputs import Inputs, Source, Worlds
from tables import Policy, Tables
from tally import MEASURES, Tally

CHUNK_DRAWS = 64  # so that a chunk's arrays stay in the processor's cache


class Costs:
    """Costs of a chunk of draws, before and after policies, in percent."""

    def __init__(self, model: Model, worlds: Worlds):
        self.model = model
        self.worlds = worlds
        if worlds.share is None:
            self.before = worlds.price * model.mean_cost[:, None]
            return
        price = worlds.price[model.tables.corridor]
        self.cost = price * model.tables.cost[:, None]
        self.margin = price * model.tables.margin[:, None]
        self.total_share = model.service_sums @ worlds.share
        self.work = self.cost.copy()
        self.before = self.corridor_mean(self.work)

    def corridor_mean(self, costs: np.ndarray) -> np.ndarray:
        """Over services, by market share; changes its argument."""
        costs *= self.worlds.share
        return (self.model.service_sums @ costs) / self.total_share

    def after(self, policy: Policy) -> np.ndarray:
        if policy.level == "corridor":
            return reformed(policy, self.before, None, np.empty_like(self.before))
        return self.corridor_mean(reformed(policy, self.cost, self.margin, self.work))


def reformed(
    policy: Policy, cost: np.ndarray, margin: np.ndarray | None, out: np.ndarray
) -> np.ndarray:
    if policy.component == "fx_margin":
        np.subtract(margin, policy.value, out=out)
        np.maximum(out, 0, out=out)
        return np.subtract(cost, out, out=out)
    if policy.step == "cut":
        np.subtract(cost, policy.value, out=out)
        np.maximum(out, 0, out=out)
        return np.minimum(cost, out, out=out)
    return np.minimum(cost, policy.value, out=out)


class Model:
    def __init__(self, tables: Tables):
        self.tables = tables
        self.service_sums = tables.service_sums()
        self.membership = tables.membership()
        self.mean_cost = (self.service_sums @ tables.cost) / tables.services
        self.corridors = self.membership @ np.ones(len(tables.flow))
        self.services = self.membership @ tables.services
        self.stack = np.empty((len(tables.flow), 0))
        self.values = np.empty((len(MEASURES), len(tables.groups), CHUNK_DRAWS))

    def group_sums(self, values: list[np.ndarray]) -> np.ndarray:
        """Values × groups × draws, all in one product."""
        sums = self.membership @ self.stacked(values)
        return sums.reshape(len(sums), len(values), -1).swapaxes(0, 1)

    def stacked(self, values: list[np.ndarray]) -> np.ndarray:
        """Side by side, in memory that is used again."""
        width = sum(value.shape[1] for value in values)
        if self.stack.shape[1] < width:
            self.stack = np.empty((len(values[0]), width))
        return np.concatenate(values, axis=1, out=self.stack[:, :width])

    def measures_before(self, worlds: Worlds, cost: np.ndarray) -> dict[str, np.ndarray]:
        """What no policy changes: computed once for all scenarios."""
        flow, flow_cost, simple, by_service, above = self.group_sums(
            [
                worlds.flow,
                worlds.flow * cost,
                cost,
                self.tables.services[:, None] * cost,
                self.is_above(cost),
            ]
        )
        with np.errstate(invalid="ignore"):  # a group without a flow has no mean by flow
            cost_before = flow_cost / flow
        return {
            "flow_before": flow,
            "cost_before": cost_before,
            "simple_cost_before": simple / self.corridors[:, None],
            "service_cost_before": by_service / self.services[:, None],
            "corridors_above_before": above,
        }

    def measures_after(
        self, worlds: Worlds, before: np.ndarray, after: np.ndarray
    ) -> dict[str, np.ndarray]:
        extra_flow, surplus = response(worlds, before, after)
        savings, extra_flow, surplus, flow_cost, new_revenue, simple, by_service, above = (
            self.group_sums(
                [
                    worlds.flow * (before - after) / 100,
                    extra_flow,
                    surplus,
                    worlds.flow * after,
                    after * extra_flow / 100,
                    after,
                    self.tables.services[:, None] * after,
                    self.is_above(after),
                ]
            )
        )
        return {
            "savings": savings,
            "extra_flow": extra_flow,
            "consumer_surplus": surplus,
            "efficiency_gain": (1 - worlds.diversion_share) * (surplus - savings),
            "provider_revenue_change": new_revenue - savings,
            "cost_after": flow_cost,
            "simple_cost_after": simple / self.corridors[:, None],
            "service_cost_after": by_service / self.services[:, None],
            "corridors_above_after": above,
        }

    def is_above(self, cost: np.ndarray) -> np.ndarray:
        """By more than rounding, which a cost brought to the threshold may have."""
        return (cost > self.tables.inputs["threshold_percent"] + 1e-9).astype(float)


def response(
    worlds: Worlds, before: np.ndarray, after: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Extra flow, and consumer surplus, by corridor; the elasticity is never exactly −1."""
    log_ratio = np.log1p((after - before) / (100 + before))
    extra_flow = worlds.flow * np.expm1(worlds.elasticity * log_ratio)
    exponent = worlds.elasticity + 1
    surplus = np.expm1(exponent * log_ratio)
    surplus *= -worlds.flow * (1 + before / 100) / exponent
    return extra_flow, surplus


def add_chunk(model: Model, worlds: Worlds, tallies: list[Tally]) -> None:
    costs = Costs(model, worlds)
    common = model.measures_before(worlds, costs.before)
    for policy, tally in zip(model.tables.policies, tallies):
        measures = common | model.measures_after(worlds, costs.before, costs.after(policy))
        with np.errstate(invalid="ignore"):
            measures["cost_after"] /= measures["flow_before"]
        values = model.values[:, :, : worlds.flow.shape[1]]
        tally.add(np.stack([measures[name] for name in MEASURES], out=values))


def simulate(tables: Tables, source: Source, draws: int) -> tuple[Tally, float]:
    """The first scenario's tally, and the seconds of the simulation with all its outputs."""
    start = time.perf_counter()
    model = Model(tables)
    inputs = Inputs(tables, source)
    tallies = [Tally(tables, draws) for _ in tables.policies]
    for done in range(0, draws, CHUNK_DRAWS):
        add_chunk(model, inputs.draw(min(CHUNK_DRAWS, draws - done)), tallies)
    for tally in tallies:
        tally.finish()
    return tallies[0], time.perf_counter() - start
