"""What a person probably meant: the nearest field or value to what was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar

from sociale_kaart.wording import other_names

_Found = TypeVar("_Found")
_LIKE = 0.7  # the least likeness, from 0 to 1: about one slip in five letters


def nearest_field(written: str, fields: Mapping[str, Any]) -> str | None:
    """Return the field that was probably meant, by its name, its title or another name."""
    folded = _fold(written)
    others = other_names()
    meant = others.get(folded) or others.get(folded.replace("_", "-"))
    if meant in fields:
        return meant
    names = {_fold(field.get("title", name)): name for name, field in fields.items()}
    names |= {name: name for name in fields}
    return _nearest(folded, names)


def nearest_value(written: Any, options: Iterable[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return the value of a vocabulary that was probably meant, by itself or by its title."""
    folded = _fold(str(written))
    by_name: dict[str, Mapping[str, Any]] = {}
    by_word: dict[str, Mapping[str, Any]] = {}
    for option in options:
        for word in re.split(r"[^\w]+", _fold(option["title"])):
            if len(word) > 3:
                by_word.setdefault(word, option)
        by_name.setdefault(_fold(option["title"]), option)
        by_name[_fold(str(option["const"]))] = option
    exact = by_name.get(folded) or by_word.get(folded)
    return exact or _nearest(folded, by_name) or _nearest(folded, by_word)


def _fold(text: str) -> str:
    return text.strip().strip(":").casefold()[:60].replace(" ", "-")


def _nearest(written: str, known: Mapping[str, _Found]) -> _Found | None:
    near = get_close_matches(written, known, 1, _LIKE)
    return known[near[0]] if near else None
