"""Runs of a program on one core, and how many draws they take."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from comparison.programs import Program

ONE_THREAD = {
    f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL", "BLIS", "NUMBA")
}
FEWEST_DRAWS = 256
MEMORY_BYTES = 2 * 1024**3  # that a peer may keep draws in


@dataclass(frozen=True)
class Workload:
    name: str  # "w1" or "w2"
    scenarios: int
    data: Path
    shared: Path  # folder of the tables that the engine's driver writes for its peers

    def options(self) -> list[str]:
        options = {"workload": self.name, "scenarios": self.scenarios, "data": self.data}
        return [word for name, value in options.items() for word in (f"--{name}", str(value))]

    def title(self) -> str:
        return {"w1": "W1 corridor", "w2": "W2 service"}[self.name]

    def groups(self) -> int:
        rows = (self.shared / "groups.csv").read_text(encoding="utf-8").splitlines()[1:]
        return len({row.rsplit(",", 2)[0] for row in rows})  # less sender and receiver


def last_cores(count: int) -> set[int]:
    return set(sorted(os.sched_getaffinity(0))[-count:])


def execute(command: list[str], cores: int = 1) -> str:
    own = last_cores(cores)
    done = subprocess.run(
        command,
        env=os.environ | ONE_THREAD,
        preexec_fn=lambda: os.sched_setaffinity(0, own),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        sys.exit(f"{done.stderr}\ncompare: '{' '.join(command)}' failed")
    return done.stdout


def write_shared_tables(driver: Program, workload: Workload) -> None:
    execute([*driver.command, *workload.options(), "--write-shared", str(workload.shared)])


def run(
    program: Program,
    workload: Workload,
    draws: int,
    seed: int,
    more: Sequence[str] = (),
    threads: int = 1,
) -> dict:
    """The line of the protocol, read. `more` and `threads` are for the engine's driver alone."""
    options = [*workload.options(), "--draws", str(draws), "--seed", str(seed), *more]
    if program.name == "remitsim":
        options += ["--threads", str(threads)]
    else:
        options += ["--shared", str(workload.shared)]
    answer = json.loads(execute([*program.command, *options], threads).splitlines()[-1])
    answer["seconds_per_draw"] = answer["seconds"] / answer["draws"]
    return answer


def most_draws(program: Program, workload: Workload) -> int:
    """So many that the draws kept for quantiles, of two measures a group, fit into memory."""
    if program.kept_bytes == 0:
        return sys.maxsize
    return MEMORY_BYTES // (program.kept_bytes * 2 * workload.groups() * workload.scenarios)


@cache
def draws_for(program: Program, workload: Workload, seconds: float) -> int:
    """So many that the draws themselves take about so long, by the difference of two runs: what is
    done before the first draw (planning, above all of many scenarios) is in both. The longer run
    grows until the difference can be trusted."""
    most = max(most_draws(program, workload), FEWEST_DRAWS)
    few = FEWEST_DRAWS
    first = run(program, workload, few, seed=1)["seconds"]
    draws = min(4 * few, most) if first < seconds else few
    while draws > few:
        added = run(program, workload, draws, seed=1)["seconds"] - first
        wanted = int((draws - few) * seconds / max(added, 1e-3))
        if added > seconds / 10 or draws == most:
            return max(min(wanted, most), few)
        draws = min(4 * draws, most)
    return few
