#!/usr/bin/env python3
"""Peer: NumPy on one thread, with sparse matrices of SciPy for sums over services and corridors."""

from __future__ import annotations

import numpy as np

from inputs import GeneratorSource
from numpy_model import simulate
from protocol import run_peer
from tables import Tables
from tally import Tally


def run(tables: Tables, draws: int, seed: int) -> tuple[Tally, float]:
    return simulate(tables, GeneratorSource(tables.inputs, seed), draws)


if __name__ == "__main__":
    run_peer("numpy", np.__version__, run)
