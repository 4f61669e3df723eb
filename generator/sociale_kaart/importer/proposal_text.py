"""A proposal as the file that a keeper goes on with, and as a table on screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.importer.mapping import COLUMNS, FIXED, TOWNS, WORDS
from sociale_kaart.importer.propose import Proposal, Unknown
from sociale_kaart.importer.table import Table
from sociale_kaart.importer.targets import SKIP, Target

_SIGNS = {"zeker": "+++", "waarschijnlijk": "++", "misschien": "+", "onbekend": "?"}


def as_table(proposal: Proposal) -> str:
    """Return the columns with what they are for and how sure that is."""
    rows = [(g.column, g.heading[:34], g.name, g.sure, g.reason) for g in proposal.guesses]
    heads = ("kolom", "kop", "veld", "hoe zeker", "waarom")
    widths = [max(len(row[i]) for row in [heads, *rows]) for i in range(4)]
    lines = [
        "  ".join([*(text.ljust(width) for text, width in zip(row, widths, strict=False)), row[4]])
        for row in [heads, *rows]
    ]
    return "\n".join(line.rstrip() for line in lines)


def as_mapping(
    proposal: Proposal, table: Table, name: str, required: Mapping[str, Target], today: date
) -> str:
    """Return the text of a mapping file; what is not sure has a comment that says so."""
    lines = [
        f"# Hoe we {_one_line(name)} lezen. Loop de regels na waar + of ? bij staat.",
        "# +++ zeker, ++ waarschijnlijk, + misschien, ? onbekend. Uitleg: /lijst-innemen/",
    ]
    if table.sheet:
        lines.append(f"blad: {as_yaml(table.sheet)}")
    lines.append(f"kopregel: {table.header}")
    if proposal.key:
        lines.append(f"sleutel: {as_yaml(proposal.key)}")
    lines.append(f"\n{COLUMNS}:")
    seen: set[str] = set()
    for guess in proposal.guesses:
        # Of two columns with one heading, the second is named by its letter.
        heading = f"kolom {guess.column}" if guess.heading in seen else guess.heading
        seen.add(guess.heading)
        why = f"{_SIGNS[guess.sure]} {_one_line(guess.reason)}"
        lines.append(f"  {as_yaml(heading)}: {guess.name}  # {why}")
    lines += _words(proposal.words)
    lines += _towns(proposal.towns)
    chosen = {guess.name for guess in proposal.guesses}
    # The first sentence of the text serves where there is no short one.
    missing = [n for n in required if n not in chosen and not (n == "kort" and "wat" in chosen)]
    return "\n".join([*lines, *_missing(missing, required, today)]) + "\n"


def _missing(names: list[str], required: Mapping[str, Target], today: date) -> list[str]:
    """Say what an entry needs besides; a word or a day can hold for all rows, a text cannot."""
    fixed = [name for name in names if required[name].way in ("words", "date")]
    texts = [name for name in names if name not in fixed]
    lines: list[str] = []
    if texts:
        lines += [
            "",
            f"# Ook verplicht: {', '.join(texts)}. Maak daarvoor een kolom in de lijst.",
        ]
    if fixed:
        lines += [
            "",
            "# Ook verplicht, maar zonder kolom. Is de waarde voor alle rijen gelijk? Haal de",
            "# hekjes weg en vul de waarde in. Anders: maak een kolom in de lijst.",
            f"# {FIXED}:",
        ]
    for name in fixed:
        example = as_yaml(required[name].field.get("examples", [""])[0])
        lines.append(f"#   {name}: {today.isoformat() if name == 'gecontroleerd' else example}")
    return lines


def _words(words: list[Unknown]) -> list[str]:
    if not words:
        return []
    lines = [
        "",
        "# Woorden uit de lijst die we niet kennen. Schrijf erachter wat het bij ons is, of:",
    ]
    lines += [f"# {SKIP}. Een regel met een hekje ervoor telt niet mee.", f"{WORDS}:"]
    by_name: dict[str, list[Unknown]] = {}
    for word in words:
        by_name.setdefault(word.name, []).append(word)
    for name, found in by_name.items():
        lines.append(f"  {name}:")
        for word in found:
            times = f"{word.times} keer"
            if word.meant:
                lines.append(f"    {as_yaml(word.word)}: {word.meant}  # ++ {times}, kijk na")
            else:
                lines.append(f"    # {as_yaml(word.word)}: …  # ? {times}")
        if not any(word.meant for word in found):
            # A field without any line below it would be no mapping of words.
            lines[-len(found) - 1] = f"  # {name}:"
    if all(not word.meant for word in words):
        lines[lines.index(f"{WORDS}:")] = f"# {WORDS}:"
    return lines


def _towns(towns: list[tuple[str, bool]]) -> list[str]:
    if not towns:
        return []
    lines = ["", "# In welke gemeente ligt elke plaats?"]
    lines.append(f"{TOWNS}:" if any(large for _, large in towns) else f"# {TOWNS}:")
    for name, large in towns:
        text = as_yaml(name)
        lines.append(f"  {text}: {text}  # ++ kijk na" if large else f"  # {text}: …  # ?")
    return lines


def _one_line(text: str) -> str:
    return " ".join(text.split())
