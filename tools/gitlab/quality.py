"""Turns ``kaart check --format json`` into a report that GitLab shows beside the lines.

``kaart check --format json | python3 -m tools.gitlab.quality > gl-code-quality-report.json``
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

_SEVERITIES = {"fout": "major", "waarschuwing": "minor"}


def quality(problems: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the problems as GitLab's Code Quality takes them."""
    return [
        {
            "description": f"{problem['message']}. {problem['hint']}",
            "check_name": problem["code"],
            # Without the line: a problem that only moved is still the same one.
            "fingerprint": _print_of(problem["file"], problem["code"], problem["message"]),
            "severity": _SEVERITIES[problem["level"]],
            "location": {"path": problem["file"], "lines": {"begin": max(1, problem["line"])}},
        }
        for problem in problems
    ]


def _print_of(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()


if __name__ == "__main__":
    json.dump(quality(json.load(sys.stdin)), sys.stdout, ensure_ascii=False, indent=2)
