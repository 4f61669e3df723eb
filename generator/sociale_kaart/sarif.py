"""Problems as SARIF 2.1.0, the format in which programs hand over what they found in files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from sociale_kaart import __version__
from sociale_kaart.problem import Problem

_LEVELS = {"fout": "error", "waarschuwing": "warning"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_HOME = "https://github.com/sociale-kaart/sociale-kaart"


def as_sarif(problems: Sequence[Problem], *, files: int, drafts: int = 0) -> str:
    """Return one run with a result for each problem and a rule for each code."""
    codes = sorted({problem.code for problem in problems})
    driver = {
        "name": "kaart check",
        "version": __version__,
        "informationUri": _HOME,
        "language": "nl",
        "rules": [_rule(next(p for p in problems if p.code == code)) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": "nl",
        # Columns count characters, not the halves in which some programs store them.
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes.index(problem.code)) for problem in problems],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(problem: Problem) -> dict[str, Any]:
    name = problem.code.replace("-", " ").capitalize()
    read_on = f"Uitleg op de site: {problem.explanation}" if problem.explanation else name
    return {
        "id": problem.code,
        "shortDescription": {"text": name},
        "fullDescription": {"text": name},
        "help": {"text": read_on},
        "defaultConfiguration": {"level": _LEVELS[problem.level]},
    }


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    # What concerns a whole file is shown at its beginning: a place is asked for.
    region: dict[str, Any] = {"startLine": max(problem.line, 1)}
    if problem.line:
        start = max(problem.column, 1)
        region |= {"startColumn": start, "endColumn": start + max(problem.width, 1)}
    if problem.line and problem.source:
        region["snippet"] = {"text": problem.source}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _LEVELS[problem.level],
        "message": {"text": f"{problem.message}. {problem.hint}".strip()},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(problem.file)},
                    "region": region,
                }
            }
        ],
    }
