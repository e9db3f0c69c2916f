"""The survey's tables and those that the engine's driver writes for its peers, as arrays."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import sparse


@dataclass(frozen=True)
class Policy:
    level: str  # "corridor" or "service"
    step: str  # "cap" or "cut"
    component: str  # "total" or "fx_margin"
    value: float


@dataclass(frozen=True)
class Group:
    kind: str
    name: str
    corridors: list[int]


@dataclass(frozen=True)
class Tables:
    flow: np.ndarray  # US$ million, by corridor
    sender: np.ndarray  # index of the corridor's sender
    region: np.ndarray  # index of the corridor's receiver region
    cost: np.ndarray  # percent, by counted service
    margin: np.ndarray  # percent, by counted service
    corridor: np.ndarray  # the service's corridor, ascending
    services: np.ndarray  # counted services of each corridor
    groups: list[Group]
    inputs: dict[str, float]
    policies: list[Policy]

    def service_sums(self) -> sparse.csr_matrix:
        """Corridors × services: a product with it adds up each corridor's services."""
        ones = np.ones(len(self.cost))
        starts = np.concatenate([[0], np.cumsum(self.services)])
        return sparse.csr_matrix((ones, np.arange(len(ones)), starts))

    def membership(self) -> sparse.csr_matrix:
        """Groups × corridors: a product with it adds up each group's corridors."""
        members = [group.corridors for group in self.groups]
        starts = np.concatenate([[0], np.cumsum([len(corridors) for corridors in members])])
        columns = np.concatenate(members)
        return sparse.csr_matrix(
            (np.ones(len(columns)), columns, starts), shape=(len(members), len(self.flow))
        )


def read_rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def numbered(labels: list[str]) -> np.ndarray:
    """For each label the index of its kind."""
    return np.unique(labels, return_inverse=True)[1]


def counted_services(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """The transparent services of a corridor, or all where there are none."""
    transparent = [row for row in rows if row["transparent"] == "yes"]
    return transparent or rows


def read_groups(file: Path, index_of: dict[tuple[str, str], int]) -> list[Group]:
    groups: dict[tuple[str, str], list[int]] = {}
    for row in read_rows(file):
        corridor = index_of[row["sender"], row["receiver"]]
        groups.setdefault((row["kind"], row["name"]), []).append(corridor)
    return [Group(kind, name, corridors) for (kind, name), corridors in groups.items()]


def read_policies(file: Path) -> list[Policy]:
    return [
        Policy(row["level"], row["step"], row["component"], float(row["value"]))
        for row in read_rows(file)
    ]


def read_tables(data: Path, shared: Path, scenarios: int) -> Tables:
    corridors = read_rows(data / "corridors.csv")
    region_of = {row["code"]: row["region"] for row in read_rows(data / "countries.csv")}
    keys = [(row["sender"], row["receiver"]) for row in corridors]
    by_corridor: dict[tuple[str, str], list[dict[str, str]]] = {key: [] for key in keys}
    for row in read_rows(data / "services.csv"):
        by_corridor[row["sender"], row["receiver"]].append(row)
    counted = [counted_services(rows) for rows in by_corridor.values()]
    services = [row for rows in counted for row in rows]
    margin = np.array([float(row["margin_percent_200"] or 0) for row in services])
    fee = np.array([float(row["fee_percent_200"]) for row in services])
    counts = np.array([len(rows) for rows in counted])
    return Tables(
        flow=np.array([float(row["flow_usd_million"]) for row in corridors]),
        sender=numbered([sender for sender, _ in keys]),
        region=numbered([region_of[receiver] for _, receiver in keys]),
        cost=fee + margin,
        margin=margin,
        corridor=np.repeat(np.arange(len(keys)), counts),
        services=counts,
        groups=read_groups(shared / "groups.csv", {key: i for i, key in enumerate(keys)}),
        inputs={row["input"]: float(row["value"]) for row in read_rows(shared / "inputs.csv")},
        policies=read_policies(shared / "policies.csv")[:scenarios],
    )
