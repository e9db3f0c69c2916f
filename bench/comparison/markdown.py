"""Pieces of Markdown that the reports share."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from datetime import datetime, timezone
from pathlib import Path


def cpu_model() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def table(header: list[str], rows: Iterable[list[str]], words: int = 3) -> str:
    """The columns after so many of words are set to the right."""
    rule = ["---" if i < words else "---:" for i in range(len(header))]
    return "\n".join("| " + " | ".join(row) + " |" for row in [header, rule, *rows])


def heading(command: str, cores: str, answers: list[dict]) -> str:
    versions = dict.fromkeys(f"{answer['peer']} {answer['version']}" for answer in answers)
    return "\n".join(
        [
            f"    {command}",
            "",
            f"- machine: {cpu_model()}, {os.cpu_count()} processors, {cores}",
            f"- system: {platform.platform()}",
            f"- date: {datetime.now(timezone.utc):%Y-%m-%d %H:%M} UTC",
            f"- versions: {'; '.join(versions)}",
        ]
    )
