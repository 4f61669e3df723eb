"""The keeper's own table of postcodes, read strictly: each row that is wrong is named, in Dutch."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from sociale_kaart.places import Point, in_kingdom, swapped

COLUMNS = ("postcode", "lat", "lon")
_POSTCODE = re.compile(r"([1-9]\d{3}) ?([A-Za-z]{2})?")
_NUMBER = re.compile(r"-?\d{1,3}(\.\d{1,12})?")


class PostcodeTable(NamedTuple):
    """The middle of each area of four digits, and what is wrong with the file."""

    points: dict[str, Point]
    problems: list[str]


def read_postcodes(path: Path) -> PostcodeTable:
    """Read a CSV file with ``postcode``, ``lat`` and ``lon``; letters of a postcode may be there.

    Rows of one area count together: what is kept is the middle of its points.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        return PostcodeTable({}, [f"{path.name}: dit bestand kunnen we niet lezen ({error})."])
    except UnicodeDecodeError:
        return PostcodeTable({}, [f"{path.name}: sla dit bestand op als UTF-8."])
    reader = csv.reader(text.splitlines())
    header = [cell.strip().lower() for cell in next(reader, [])]
    if sorted(header) != sorted(COLUMNS):
        return PostcodeTable(
            {}, [f"{path.name}, regel 1: de kolommen moeten {', '.join(COLUMNS)} heten."]
        )
    points: dict[str, list[Point]] = defaultdict(list)
    problems = []
    for row in reader:
        if not row:
            continue
        code, wrong = _row(dict(zip(header, row, strict=False)), len(row))
        if wrong or code is None:
            problems.append(f"{path.name}, regel {reader.line_num}: {wrong}")
        else:
            points[code[0]].append(code[1])
    return PostcodeTable({code: _middle(known) for code, known in points.items()}, problems)


def _row(row: dict[str, str], cells: int) -> tuple[tuple[str, Point] | None, str]:
    if cells != len(COLUMNS):
        return None, f"hier staan {cells} kolommen, het moeten er {len(COLUMNS)} zijn."
    postcode = row["postcode"].strip()
    match = _POSTCODE.fullmatch(postcode)
    if not match:
        return None, f"‘{postcode}’ is geen postcode. Schrijf 6811 of 6811 AB."
    numbers = [row[name].strip() for name in ("lat", "lon")]
    for number in numbers:
        if not _NUMBER.fullmatch(number):
            return None, f"‘{number}’ is geen getal. Schrijf een punt, geen komma: 51.98."
    point = (float(numbers[0]), float(numbers[1]))
    if swapped(point):
        return None, "lat en lon zijn omgewisseld. Lat is in Nederland ongeveer 52, lon ongeveer 5."
    if not in_kingdom(point):
        return None, f"dit punt ligt niet in Nederland: {numbers[0]}, {numbers[1]}."
    return (match[1], point), ""


def _middle(points: list[Point]) -> Point:
    count = len(points)
    return sum(lat for lat, _ in points) / count, sum(lon for _, lon in points) / count
