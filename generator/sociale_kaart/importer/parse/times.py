"""Opening times in prose become days with times: "ma en wo 10-12 u", "elke dinsdagmiddag"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sociale_kaart.importer.cell import Cell
from sociale_kaart.importer.parse.reading import NOTHING, Doubt, Reading, doubt, quoted
from sociale_kaart.importer.parse.time_clause import Session, read_clause
from sociale_kaart.importer.parse.time_words import DAYS

MOST_SESSIONS = 40
"""As the schema has it."""
LONGEST_NOTE = 300

_DASHES = (0x2010, 0x2011, 0x2013, 0x2014, 0x2212)
_CLAUSES = re.compile(r";|\n|\||\.(?=\s|$)(?<!\b[a-z]{2}\.)(?<!\bu\.)")
# What is said in words besides, and needs nobody to look at it.
_PLAIN_NOTE = re.compile(r"vakantie|feestdag|afspraak|zomer|winter|seizoen|overleg")
_NOT = re.compile(r"\b(?:gesloten|dicht|niet|geen|behalve|uitgezonderd|m\.u\.v)\b")
_BESIDES = re.compile(f"{_PLAIN_NOTE.pattern}|{_NOT.pattern}")
_CLOSED = re.compile(r"(.*?)\s*\b(?:is het |zijn we )?(?:gesloten|dicht|niet)\W*")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_HAS_DAY = re.compile(r"\d|dag\b|\b(?:ma|di|wo|do|vr|za|zo)\b")


def read_times(cell: Cell, only: str = "") -> Reading:
    """Read opening times. ``only`` is the day when the list has a column for each."""
    text = _plain(cell.text)
    if not text:
        return NOTHING
    sessions: list[Session] = []
    notes: list[str] = []
    closed: set[str] = set()
    unclear = False
    for clause in _clauses(text):
        if days := _closed_days(clause):
            closed |= days
            continue
        if _NOT.search(clause):
            notes.append(clause)
            unclear = unclear or bool(_HAS_DAY.search(clause))
            continue
        found, sure = read_clause(f"{only} {clause}" if only else clause)
        sessions += found
        if not found and _PLAIN_NOTE.search(clause) and not re.search(r"\d", clause):
            notes.append(clause)
        elif not sure or not found:
            unclear = True
            notes.append(clause)
    sessions = [session for session in sessions if session.day not in closed]
    return _reading(cell, _in_order(sessions), notes, unclear)


def _closed_days(clause: str) -> set[str]:
    """Return the days of which a clause says only that it is closed: "wo gesloten"."""
    found = _CLOSED.fullmatch(clause)
    sessions, sure = read_clause(found[1]) if found else ([], False)
    plain = sure and all(session == Session(session.day) for session in sessions)
    return {session.day for session in sessions} if plain else set()


def _plain(text: str) -> str:
    text = text.casefold().translate(dict.fromkeys(_DASHES, "-"))
    # What stands between brackets says something besides: "(niet in de vakantie)".
    text = _BRACKETS.sub(
        lambda found: f";{found[1]};" if _BESIDES.search(found[1]) else found[0], text
    )
    text = re.sub(r"\btot en met\b|\bt\s?/\s?m\b|\bt\.m\.", "t/m", text)
    return text.strip(" .")


def _clauses(text: str) -> Iterator[str]:
    for clause in _CLAUSES.split(text):
        # What is closed stands apart from what is open: "ma t/m vr 9-17, wo gesloten".
        pieces = clause.split(",") if _NOT.search(clause) else [clause]
        if len(pieces) > 1:
            at = next(i for i, piece in enumerate(pieces) if _NOT.search(piece))
            pieces = [",".join(pieces[:at]), ",".join(pieces[at:])]
        yield from filter(None, (piece.strip() for piece in pieces))


def _in_order(sessions: list[Session]) -> list[dict[str, Any]]:
    unique = sorted(set(sessions), key=lambda s: (DAYS.index(s.day), s.start, s.end, s.note))
    return [session.as_data() for session in unique]


def _reading(
    cell: Cell, sessions: list[dict[str, Any]], notes: list[str], unclear: bool
) -> Reading:
    values: dict[str, Any] = {}
    if sessions and len(sessions) <= MOST_SESSIONS:
        values["wanneer"] = sessions
    if notes or not sessions:
        # In the words of the list: what was read of them may be wrong.
        whole = cell.line if unclear else _sentences(notes)
        if len(whole) > LONGEST_NOTE:
            return doubt(
                f"de dagen en tijden zijn te lang: {quoted(cell.line)}",
                "Schrijf ze korter.",
                **values,
            )
        if len(whole) >= 3:
            values["wanneer_toelichting"] = whole[:1].upper() + whole[1:]
    if not unclear:
        return Reading(values)
    if not sessions:
        return Reading(
            values, (Doubt(f"geen dagen en tijden herkend in {quoted(cell.line)}", _HOW),)
        )
    return Reading(
        values,
        (
            Doubt(
                f"niet alles herkend in {quoted(cell.line)}", f"Gelezen: {told(sessions)}. {_CHECK}"
            ),
        ),
    )


_HOW = "Schrijf bijvoorbeeld: ma 10:00-12:00, wo 13:30-15:00"
_CHECK = "De hele tekst staat bij wanneer_toelichting. Klopt dat?"


def told(sessions: list[dict[str, Any]]) -> str:
    """Return sessions as one reads them: ``ma 10:00-12:00, di (middag)``."""
    return ", ".join(
        " ".join(
            filter(
                None,
                (
                    item["dag"],
                    "-".join(filter(None, (item.get("van", ""), item.get("tot", "")))),
                    f"({item['toelichting']})" if "toelichting" in item else "",
                ),
            )
        )
        for item in sessions
    )


def _sentences(notes: list[str]) -> str:
    return " ".join(f"{note[:1].upper()}{note[1:].rstrip('.')}." for note in notes)
