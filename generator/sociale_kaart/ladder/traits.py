"""What is compared of offerings, as numbers: one array for each trait."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from sociale_kaart.ages import ages_of
from sociale_kaart.ladder.spots import Flags, Floats, Ints
from sociale_kaart.model import Offering
from sociale_kaart.schema import Schema, Vocabulary

Bits = NDArray[np.uint64]

ANYONE = "iedereen"
GROWN_UP = 18
"""An offering that does not say from which age is thought to be for those of this age and up."""


class Traits(NamedTuple):
    """Per offering; sets of terms are bits, in the order of the vocabulary."""

    lowest: Ints
    highest: Ints
    rungs: Ints
    aim: Ints
    """The rung to work towards, or 0: who stays well where they are aims nowhere."""
    stable: Flags
    sectors: Bits
    main_sector: Ints
    pillars: Bits
    audiences: Bits
    """Without *iedereen*."""
    shut_out: Bits
    """The audiences that do not go with those of the offering."""
    only_for: Bits
    """Audiences that shut others out, unless it is for anyone all the same."""
    for_anyone: Flags
    youngest: Floats
    oldest: Floats
    provider: Ints
    free_access: Flags
    needs_referral: Flags
    no_indication: Flags
    needs_indication: Flags
    """What is not known is neither of the two."""
    meeting_point: Flags
    lot: Ints
    """A number drawn from the id: among equals nobody is always first."""


def is_stable(offering: Offering) -> bool:
    """Whether people may stay there, without a step further."""
    return offering.direction == "stabiel"


def is_open(offering: Offering) -> bool:
    """Whether one can simply walk in."""
    return offering.access == "vrij"


def needs_nothing(offering: Offering) -> bool:
    """Whether no decision by others is needed."""
    return "geen" in offering.indications


def pillars_of(sectors: Iterable[str], schema: Schema) -> tuple[str, ...]:
    """Return the pillars of sectors, each once, in that order."""
    terms = (schema["sector"].get(sector) for sector in sectors)
    return tuple(dict.fromkeys(str(term.extra["pijler"]) for term in terms if term))


def traits_of(offerings: Sequence[Offering], schema: Schema) -> Traits:
    """Return what is compared of these offerings."""
    sectors = schema["sector"]
    main = {sector: number for number, sector in enumerate(sectors)}
    pillars = {sector: pillars_of([str(sector)], schema) for sector in sectors}
    shuts = _exclusions(schema["doelgroep"])
    audiences = [[a for a in offering.audiences if a != ANYONE] for offering in offerings]
    providers: dict[str, int] = {}
    ages = [ages_of(o.age, o.audiences, schema) for o in offerings]
    return Traits(
        lowest=_ints(min(offering.rungs) for offering in offerings),
        highest=_ints(max(offering.rungs) for offering in offerings),
        rungs=_ints(sum(1 << rung for rung in offering.rungs) for offering in offerings),
        aim=_ints(0 if is_stable(o) else o.to_rung or 0 for o in offerings),
        stable=_flags(map(is_stable, offerings)),
        sectors=_bits((offering.sectors for offering in offerings), sectors),
        main_sector=_ints(main.get(offering.sectors[0], -1) for offering in offerings),
        pillars=_bits(
            ([p for s in offering.sectors for p in pillars.get(s, ())] for offering in offerings),
            schema["pijler"],
        ),
        audiences=_bits(audiences, schema["doelgroep"]),
        shut_out=_bits(
            ([b for a in names for b in shuts.get(a, ())] for names in audiences),
            schema["doelgroep"],
        ),
        only_for=_bits(
            (
                [a for a in names if a in shuts and ANYONE not in offering.audiences]
                for names, offering in zip(audiences, offerings, strict=True)
            ),
            schema["doelgroep"],
        ),
        for_anyone=_flags(ANYONE in offering.audiences for offering in offerings),
        youngest=_floats((start for start, _ in ages), 0),
        oldest=_floats((end for _, end in ages), np.inf),
        provider=_ints(providers.setdefault(o.provider_id, len(providers)) for o in offerings),
        free_access=_flags(map(is_open, offerings)),
        needs_referral=_flags(offering.access == "verwijzing" for offering in offerings),
        no_indication=_flags(map(needs_nothing, offerings)),
        needs_indication=_flags(bool(o.indications) and not needs_nothing(o) for o in offerings),
        meeting_point=_flags(offering.is_meeting_point for offering in offerings),
        lot=_ints(crc32(offering.id.encode()) for offering in offerings),
    )


def _exclusions(audiences: Vocabulary) -> Mapping[str, set[str]]:
    """Return which audiences exclude each other: said on one side, it holds for both."""
    pairs = [(str(a), str(b)) for a in audiences for b in audiences[a].extra.get("sluit_uit", ())]
    found: dict[str, set[str]] = {}
    for a, b in pairs:
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return found


def _bits(rows: Iterable[Iterable[str]], vocabulary: Vocabulary) -> Bits:
    """Return a bit per term; a term that the vocabulary does not have counts for nothing."""
    if len(vocabulary) > 64:
        message = f"{vocabulary.title}: hooguit 64 waarden, het zijn er {len(vocabulary)}"
        raise ValueError(message)
    bits = {value: 1 << number for number, value in enumerate(vocabulary)}
    found = []
    for row in rows:
        all_of_row = 0
        for value in row:
            all_of_row |= bits.get(value, 0)
        found.append(all_of_row)
    return np.array(found, dtype=np.uint64)


def _ints(values: Iterable[int]) -> Ints:
    return np.array(list(values), dtype=np.int64)


def _floats(values: Iterable[float | None], missing: float) -> Floats:
    return np.array([missing if v is None else v for v in values], dtype=np.float64)


def _flags(values: Iterable[bool]) -> Flags:
    return np.array(list(values), dtype=np.bool_)
