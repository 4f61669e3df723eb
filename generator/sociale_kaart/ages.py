"""For which ages an offering is: what it says itself, or else what its audiences come down to.

Which ages belong to an audience stands beside it in the schema (``leeftijden``), where a keeper
changes it. Those in this schema are what Dutch municipalities mean: young people up to and
including 27 (desks for the young serve those under 27 or up to 27, and nobody should be kept out
by a birthday), older people from 55 (as the schema already told visitors), and pupils of practical
and special schools from 12 to 20 (Wet op de expertisecentra, article 39).
"""

from __future__ import annotations

from collections.abc import Iterable

from sociale_kaart.schema import Schema

Ages = tuple[float | None, float | None]
"""The lowest and the highest age in years, both included; None where there is no limit."""

EXTRA = "leeftijden"
"""What the schema says of an audience: ``{"van": 55}``, ``{"tot": 27}`` or both."""


def ages_of(said: Ages | None, audiences: Iterable[str], schema: Schema) -> Ages:
    """Return for which ages an offering is that says these ages (or none) and is for these people.

    Of several audiences the ages are taken together. One without ages, such as neighbours, may be
    of any age, and then the offering is too: better a question too many than a door that is shut.
    """
    if said:
        return said
    terms = [schema["doelgroep"].get(name) for name in audiences]
    known = [term.extra[EXTRA] for term in terms if term and EXTRA in term.extra]
    if not known or len(known) < len(terms):
        return None, None
    starts = [ages.get("van") for ages in known]
    ends = [ages.get("tot") for ages in known]
    return None if None in starts else min(starts), None if None in ends else max(ends)
