"""Writes what ``kaart`` mended since the last commit as JSON, for ``review`` to suggest.

The unprivileged half: it runs beside code of the pull request, so nobody trusts what it writes.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from tools.github.judged import PATH, is_plain


def changes(before: Sequence[str], after: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Return which lines become which: first and last line, from 1, and the new lines.

    A suggestion replaces lines that are there. New lines between them so take a neighbour along.
    """
    for kind, start, end, new, new_end in SequenceMatcher(
        a=before, b=after, autojunk=False
    ).get_opcodes():
        if kind == "equal":
            continue
        lines = list(after[new:new_end])
        if start < end:
            yield {"start": start + 1, "end": end, "lines": lines}
        elif start:
            yield {"start": start, "end": start, "lines": [before[start - 1].rstrip("\r"), *lines]}
        elif before:
            yield {"start": 1, "end": 1, "lines": [*lines, before[0].rstrip("\r")]}


def changed_files(folder: Path) -> list[dict[str, Any]]:
    """Return the files that differ from the last commit, each with its changes."""
    names = _git(folder, "diff", "--name-only", "--diff-filter=M", "-z", "HEAD").split(b"\0")
    files = []
    for name in filter(None, names):
        path = name.decode(errors="replace")
        if not PATH.fullmatch(path):
            continue
        try:
            before = _git(folder, "show", f"HEAD:{path}").decode()
            after = (folder / path).read_bytes().decode()
        except UnicodeDecodeError:
            continue
        told = changes(_lines(before), _lines(after))
        found = [change for change in told if all(map(is_plain, change["lines"]))]
        if found:
            files.append({"path": path, "changes": found})
    return files


def _lines(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n")


def _git(folder: Path, *arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True).stdout


if __name__ == "__main__":
    json.dump({"files": changed_files(Path.cwd())}, sys.stdout, ensure_ascii=False)
