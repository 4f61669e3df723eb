"""What a schema cannot say. Every rule is a small file in this folder and is found by itself.

To add one: copy the file of a rule that resembles it, give it a code of its own, and add an
example to ``tests/examples/bad/<code>/``. A rule has ``ABOUT``, and either ``check(entry)``, which
looks at one file, or ``check_all(facts, today)``, which looks at the whole catalogue.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from importlib import import_module
from typing import NamedTuple

from sociale_kaart.problem import Explanation
from sociale_kaart.rules.base import About, Entry, Facts, Finding

__all__ = ["ENTRY_RULES", "WHOLE_RULES", "Entry", "Facts", "Finding", "explanations"]


class EntryRule(NamedTuple):
    """A rule about one file."""

    about: About
    check: Callable[[Entry], Iterator[Finding]]


class WholeRule(NamedTuple):
    """A rule about the catalogue; what it finds is a pair of the offering and the finding."""

    about: About
    check_all: Callable[[Sequence[Facts], date], Iterator[tuple[Facts, Finding]]]


_MODULES = [
    module
    for found in pkgutil.iter_modules(__path__)
    if hasattr(module := import_module(f"{__name__}.{found.name}"), "ABOUT")
]

ENTRY_RULES = [EntryRule(m.ABOUT, m.check) for m in _MODULES if hasattr(m, "check")]
WHOLE_RULES = [WholeRule(m.ABOUT, m.check_all) for m in _MODULES if hasattr(m, "check_all")]


def explanations() -> Iterator[Explanation]:
    """Explain the code of every rule."""
    for module in _MODULES:
        yield Explanation(*module.ABOUT[:6])
