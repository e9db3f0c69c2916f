"""The engine's driver and its peers: how each is run, and what must be installed for it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
PEERS = SOURCE / "bench" / "peers"
TARGETS = ("bench_workloads", "boost_peer")


@dataclass(frozen=True)
class Program:
    name: str
    command: tuple[str, ...]
    needs: str = ""  # the Debian packages
    probe: tuple[str, ...] = ()  # a command that fails where they are missing
    kept_bytes: int = 0  # of each value that a quantile is asked of, in each draw

    def is_installed(self) -> bool:
        if shutil.which(self.command[0]) is None:
            return False
        return not self.probe or succeeds(self.probe)


def succeeds(command: tuple[str, ...]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def engine(build: Path) -> Program:
    return Program("remitsim", (str(build / "bench" / "bench_workloads"),))


def python_with(*modules: str) -> tuple[str, tuple[str, ...]]:
    """The interpreter that has the modules: this one, or the system's."""
    probe = "import " + ", ".join(modules)
    interpreters = (sys.executable, "/usr/bin/python3")
    found = next((p for p in interpreters if succeeds((p, "-c", probe))), sys.executable)
    return found, (found, "-c", probe)


def python_peer(name: str, kept_bytes: int, *modules: str) -> Program:
    interpreter, probe = python_with(*modules)
    script = str(PEERS / f"{name}_peer.py")
    packages = " ".join(f"python3-{module}" for module in modules)
    return Program(name, (interpreter, script), packages, probe, kept_bytes)


def peers(build: Path) -> list[Program]:
    has_matrix = ("Rscript", "-e", "stopifnot(requireNamespace('Matrix', quietly = TRUE))")
    r_script = str(PEERS / "r_peer.R")
    return [
        python_peer("numpy", 4, "numpy", "scipy"),
        python_peer("numba", 0, "numba", "numpy", "scipy"),
        python_peer("openturns", 4, "openturns", "numpy", "scipy"),
        Program("r", ("Rscript", r_script), "r-base-core r-cran-matrix", has_matrix, 8),
        Program("boost", (str(build / "bench" / "peers" / "boost_peer"),), "libboost-dev"),
    ]


def build_targets(build: Path) -> None:
    """Builds what is compiled; shows the build's own words only where it fails."""
    configure = ["cmake", "-S", str(SOURCE), "-B", str(build), "-DCMAKE_BUILD_TYPE=Release"]
    for command in (configure, ["cmake", "--build", str(build), "--target", *TARGETS]):
        done = subprocess.run(command, cwd=SOURCE, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"{done.stdout}{done.stderr}\ncompare: '{' '.join(command)}' failed")
