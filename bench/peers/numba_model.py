"""The model in compiled loops, the inner ones over a chunk's draws, which are side by side."""

from __future__ import annotations

import numpy as np
from numba import njit

# What is added up over a group's corridors.
FLOW, FLOW_COST, COST, SERVICE_COST, ABOVE = range(5)  # before any policy
SAVINGS, EXTRA_FLOW, SURPLUS, NEW_REVENUE = range(5, 9)  # after one, as all that follow
FLOW_COST_AFTER, COST_AFTER, SERVICE_COST_AFTER, ABOVE_AFTER = range(9, 13)
SUMS = 13

# Steps of policies.
TOTAL_CAP, MARGIN_CAP, TOTAL_CUT = range(3)

compiled = njit(cache=True, fastmath=True)


@compiled
def corridor_costs(cost, starts, price, share, mean):
    """Fills the mean costs of corridors before policies; normalises the shares."""
    for c in range(len(starts) - 1):
        total = np.zeros(price.shape[1])
        for k in range(starts[c], starts[c + 1]):
            total += share[k]
        mean[c] = 0
        for k in range(starts[c], starts[c + 1]):
            for d in range(price.shape[1]):
                share[k, d] /= total[d]
                mean[c, d] += share[k, d] * cost[k] * price[c, d]


@compiled
def corridor_costs_after(kind, value, cost, margin, starts, price, share, mean):
    """Fills the mean costs of corridors after a policy on services."""
    for c in range(len(starts) - 1):
        mean[c] = 0
        for k in range(starts[c], starts[c + 1]):
            for d in range(price.shape[1]):
                x = cost[k] * price[c, d]
                if kind == TOTAL_CAP:
                    x = min(x, value)
                elif kind == MARGIN_CAP:
                    x -= max(margin[k] * price[c, d] - value, 0.0)
                else:
                    x = min(x, max(x - value, 0.0))
                mean[c, d] += share[k, d] * x


@compiled
def add_to_groups(rows, first, last, groups, sums):
    for g in groups:
        for s in range(first, last):
            for d in range(rows.shape[1]):
                sums[g, s, d] += rows[s, d]


@compiled
def sums_before(flow, cost, services, threshold, group_starts, groups, sums):
    rows = np.empty((SUMS, flow.shape[1]))
    sums[:, :SAVINGS] = 0
    for c in range(len(services)):
        for d in range(flow.shape[1]):
            rows[FLOW, d] = flow[c, d]
            rows[FLOW_COST, d] = flow[c, d] * cost[c, d]
            rows[COST, d] = cost[c, d]
            rows[SERVICE_COST, d] = services[c] * cost[c, d]
            rows[ABOVE, d] = 1.0 if cost[c, d] > threshold else 0.0
        add_to_groups(rows, FLOW, SAVINGS, groups[group_starts[c] : group_starts[c + 1]], sums)


@compiled
def sums_after(
    flow, before, after, elasticity, services, threshold, group_starts, groups, sums
):
    """The elasticity is never exactly −1."""
    rows = np.empty((SUMS, flow.shape[1]))
    sums[:, SAVINGS:] = 0
    for c in range(len(services)):
        for d in range(flow.shape[1]):
            log_ratio = np.log1p((after[c, d] - before[c, d]) / (100 + before[c, d]))
            extra_flow = flow[c, d] * np.expm1(elasticity[d] * log_ratio)
            exponent = elasticity[d] + 1
            surplus = -flow[c, d] * (1 + before[c, d] / 100) / exponent
            surplus *= np.expm1(exponent * log_ratio)
            rows[SAVINGS, d] = flow[c, d] * (before[c, d] - after[c, d]) / 100
            rows[EXTRA_FLOW, d] = extra_flow
            rows[SURPLUS, d] = surplus
            rows[NEW_REVENUE, d] = after[c, d] * extra_flow / 100
            rows[FLOW_COST_AFTER, d] = flow[c, d] * after[c, d]
            rows[COST_AFTER, d] = after[c, d]
            rows[SERVICE_COST_AFTER, d] = services[c] * after[c, d]
            rows[ABOVE_AFTER, d] = 1.0 if after[c, d] > threshold else 0.0
        add_to_groups(rows, SAVINGS, SUMS, groups[group_starts[c] : group_starts[c + 1]], sums)


@compiled
def measures(sums, corridors, services, diversion_share, values):
    """Fills the values, by measure (in the order of tally.MEASURES), group and draw."""
    for g in range(len(corridors)):
        of_group = sums[g]
        for d in range(len(diversion_share)):
            savings = of_group[SAVINGS, d]
            surplus = of_group[SURPLUS, d]
            flow = of_group[FLOW, d]
            by_flow = 1 / flow if flow > 0 else 0.0
            values[0, g, d] = savings
            values[1, g, d] = of_group[EXTRA_FLOW, d]
            values[2, g, d] = surplus
            values[3, g, d] = (1 - diversion_share[d]) * (surplus - savings)
            values[4, g, d] = of_group[NEW_REVENUE, d] - savings
            values[5, g, d] = flow
            values[6, g, d] = of_group[FLOW_COST, d] * by_flow
            values[7, g, d] = of_group[FLOW_COST_AFTER, d] * by_flow
            values[8, g, d] = of_group[COST, d] / corridors[g]
            values[9, g, d] = of_group[COST_AFTER, d] / corridors[g]
            values[10, g, d] = of_group[SERVICE_COST, d] / services[g]
            values[11, g, d] = of_group[SERVICE_COST_AFTER, d] / services[g]
            values[12, g, d] = of_group[ABOVE, d]
            values[13, g, d] = of_group[ABOVE_AFTER, d]
