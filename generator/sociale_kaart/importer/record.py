"""The record of what was taken from a list: for each field of each file, what the list said.

A file beside the mapping with one line for each field, in a fixed order. So git shows what a list
changed, two people who take in the same list only meet where both changed the same field, and
nobody's folder of entries holds anything but entries.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

SUFFIX = ".herkomst.jsonl"
_VERSION = 1


class RecordError(Exception):
    """The record cannot be read: the number of the line that is wrong, 0 for the whole file.

    ``conflict`` says that git left two versions in it.
    """

    def __init__(self, line: int, *, conflict: bool = False) -> None:
        super().__init__(f"line {line}")
        self.line = line
        self.conflict = conflict


class Record:
    """What a list said the last time, by the path of the file in the catalogue."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.said: dict[str, dict[str, Any]] = {}
        self.keys: dict[str, str] = {}
        """The key of the row that each file came from; files of providers have none."""

    def note(self, path: str, said: Mapping[str, Any], key: str) -> None:
        """Keep what the list says now."""
        self.said[path] = dict(said)
        self.keys[path] = key

    def as_text(self) -> str:
        """Return the record as it is written: a line for each field."""
        lines: list[dict[str, Any]] = [{"kaart-import": _VERSION}]
        for path in sorted(self.said):
            lines.append({"bestand": path, "rij": self.keys.get(path, "")})
            lines += [
                {"bestand": path, "veld": name, "waarde": self.said[path][name]}
                for name in sorted(self.said[path])
            ]
        return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def read_record(file: Path) -> Record:
    """Read a record; without a file there is nothing in it. Raises RecordError and OSError."""
    record = Record()
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return record
    except UnicodeDecodeError:
        raise RecordError(0) from None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
            if "veld" in item:
                record.said.setdefault(item["bestand"], {})[item["veld"]] = item["waarde"]
            elif "bestand" in item:
                record.said.setdefault(item["bestand"], {})
                record.keys[item["bestand"]] = item["rij"]
            elif item.get("kaart-import") != _VERSION:
                raise RecordError(number)
        except (ValueError, KeyError, TypeError, AttributeError):
            conflict = line.startswith(("<<<<<<<", "=======", ">>>>>>>"))
            raise RecordError(number, conflict=conflict) from None
    return record
