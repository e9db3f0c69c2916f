"""What every Python peer shares: its options, and the line of JSON that it prints."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tables import Tables, read_tables
from tally import Tally


@dataclass(frozen=True)
class Options:
    workload: str
    scenarios: int
    draws: int
    seed: int
    data: Path
    shared: Path


def parse_options(description: str) -> Options:
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--workload", choices=("w1", "w2"), default="w1")
    parser.add_argument("--scenarios", type=int, default=1)
    parser.add_argument("--draws", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", type=Path, required=True, help="folder of the survey")
    written = "folder that bench_workloads --write-shared wrote"
    parser.add_argument("--shared", type=Path, required=True, help=written)
    return Options(**vars(parser.parse_args()))


def run_peer(
    name: str, version: str, simulate: Callable[[Tables, int, int], tuple[Tally, float]]
) -> None:
    """Reads the tables, simulates, and prints the protocol's line.

    `simulate(tables, draws, seed)` gives the first scenario's tally, and the seconds that the
    simulation took with its outputs.
    """
    options = parse_options(f"Runs a benchmark workload with {name}")
    tables = read_tables(options.data, options.shared, options.scenarios)
    tally, seconds = simulate(tables, options.draws, options.seed)
    answer = {
        "peer": name,
        "version": version,
        "workload": options.workload,
        "scenarios": options.scenarios,
        "draws": options.draws,
        "seconds": seconds,
        "checks": tally.checks(),
    }
    print(json.dumps(answer))
