"""The words of opening times in prose become tokens: days, times, parts of the day and so on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")

_DAY = (
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    "|dins|din|woens|woe|dond|don|vrij|zat|zon|ma|di|wo|do|vr|za|zo"
)
_PART = "ochtend|voormiddag|morgen|namiddag|middag|avond"
_HOURS = r"uur|uren|u|h"
_ORDINAL = r"[1-5](?:e|ste|de)|eerste|tweede|derde|vierde|vijfde|laatste"

_TOKENS = re.compile(
    "|".join(
        (
            # A date is no time, and a number of something is not either.
            r"(?P<strange>\d{1,2}(?P<mark>[-/.])(?:0?[1-9]|1[0-2])(?P=mark)(?:\d{4}|\d{2})(?![.:\d])"
            r"|\d+\s?[x×]|\d{5,})",
            rf"(?P<day>(?:{_DAY})\b\.?(?:\s?-?\s?(?:{_PART})(?:en|s)?\b)?"
            rf"|(?:{_DAY})(?:{_PART})(?:en|s)?\b|(?:{_DAY})(?:en|s)\b)",
            r"(?P<days>werkdag(?:en)?|weekdag(?:en)?|door(?:de|\sde\s)we+ks?e?(?:\sdagen)?"
            r"|dagelijks|(?:elke|iedere)\sdag|alle\sdagen|(?:7|zeven)\sdagen\sper\sweek"
            r"|(?:in\shet\s)?weekend(?:en)?)\b",
            rf"(?P<part>(?:in\sde\s|['’`]?\s?s[- ])?(?:s?(?:{_PART}))(?:en|s)?)\b",
            r"(?P<often>om\sde\s(?:week|(?:twee|drie|2|3)\sweken)|tweewekelijks"
            r"|(?:in\sde\s)?(?:on)?even\swe+ke?n?|van\s(?:de|elke|iedere)\smaand|maandelijks"
            r"|(?:(?:een|één|1)\s?(?:keer|maal)|eens|1\s?x)\s(?:per|in\sde)\s"
            r"(?:maand|(?:twee|drie|2|3)\sweken))\b",
            rf"(?P<ordinal>{_ORDINAL})\b",
            r"(?P<words>(?P<before>half|kwart\s(?:over|voor))\s(?P<hour>\d{1,2}))\b",
            rf"(?P<time>(?P<h>[01]?\d|2[0-4])(?:\s?[:.]\s?(?P<m>[0-5]\d)"
            rf"|\s?(?:u|uur|h)\s?(?P<m2>[0-5]\d))?(?!\d)\s?(?P<unit>(?:{_HOURS})\b\.?)?)",
            r"(?P<to>t\s?[/\\.]?\s?m\b\.?|tot\sen\smet|tot|-)",
            r"(?P<from>vanaf)\b",
            r"(?P<and>(?:en|plus|ook)(?=[\s\d]|$)|[&,/+])",
            r"(?P<between>tussen)\b",
            r"(?P<fill>elke|iedere|op|van|om|de|het|in|open|geopend|openingstijden"
            rf"|tijden|tijd|{_HOURS}|[:()])(?=[\s\d:(]|$)",
            r"(?P<blank>\s+)",
            r"(?P<other>[^\s,;/&+()]+|.)",
        )
    )
)


class Token(NamedTuple):
    """A piece of text: its kind, as written, and for days and times what they mean."""

    kind: str
    text: str
    days: tuple[str, ...] = ()
    part: str = ""
    minutes: int = 0
    """Minutes since midnight."""
    certain: bool = False
    """Whether a number is a time beyond doubt: with minutes, or with "uur"."""


def tokens(clause: str) -> Iterator[Token]:
    """Return the tokens of a clause, without blanks; every character is in one of them."""
    for found in _TOKENS.finditer(clause):
        kind = found.lastgroup or "other"
        text = found.group().strip()
        match kind:
            case "blank":
                continue
            case "day":
                yield Token("day", text, (_day(text),), _part(text[2:]))
            case "days":
                yield Token("day", text, _group(text))
            case "part":
                yield Token("part", text, part=_part(text))
            case "words":
                yield Token("time", text, minutes=_in_words(found), certain=True)
            case "time":
                minutes = found["m"] or found["m2"]
                whole = int(found["h"]) * 60 + int(minutes or 0)
                yield Token("time", text, minutes=whole, certain=bool(minutes or found["unit"]))
            case _:
                yield Token(kind, text)


def _day(text: str) -> str:
    return text[:2]


def _group(text: str) -> tuple[str, ...]:
    if "weekend" in text:
        return DAYS[5:]
    every = text.startswith(("dagelijks", "alle", "7", "zeven")) or text.endswith("dag")
    return DAYS if every and not text.startswith("werk") else DAYS[:5]


def _part(text: str) -> str:
    if "avond" in text:
        return "avond"
    if "ochtend" in text or "voormiddag" in text or "morgen" in text:
        return "ochtend"
    return "middag" if "middag" in text else ""


def _in_words(found: re.Match[str]) -> int:
    whole = int(found["hour"]) * 60
    shift = {"half": -30, "kwart voor": -15, "kwart over": 15}
    return whole + shift[" ".join(found["before"].split())]
