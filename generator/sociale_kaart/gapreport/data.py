"""What is missing on the map as JSON; docs/voor-beheerders.md names the fields, which stay."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sociale_kaart.exports.gaps import Findings
from sociale_kaart.gaps import Count
from sociale_kaart.model import Offering

VERSION = 1
"""Goes up when a field goes or changes its meaning; new fields may come at any time."""


def as_json(findings: Findings) -> str:
    """Return everything that was counted and found."""
    gaps = findings.gaps
    told = {
        "versie": VERSION,
        "datum": gaps.today.isoformat(),
        "gemeente": gaps.municipality or None,
        "aanbod": gaps.total,
        "aanbieders": gaps.providers,
        "te_oud_na_dagen": gaps.stale_after_days,
        "per_trede": _counts(gaps.rungs),
        "per_thema": _counts(gaps.sectors),
        "per_gemeente": _counts(gaps.municipalities),
        "gecontroleerd": [
            {"naam": age.title, "aantal": age.number, "te_oud": age.stale} for age in gaps.ages
        ],
        "velden": [
            {
                "veld": field.name,
                "naam": field.title,
                "voor": field.audience,
                "gewicht": field.weight,
                "ontbreekt": field.missing,
            }
            for field in gaps.fields
        ],
        "te_oud": [
            {**_of(o, findings), "dagen": (gaps.today - o.verified_on).days} for o in gaps.stale
        ],
        "doodlopend": [_of(o, findings) for o in gaps.dead_ends],
        "zonder_vangnet": [_of(o, findings) for o in gaps.cliffs],
        "onvolledig": [
            {
                **_of(item.offering, findings),
                "velden": list(item.fields),
                "gewicht": item.weight,
            }
            for item in gaps.incomplete
        ],
        "wegen": [
            {
                "gemeente": road.municipality,
                "thema": road.sector,
                "hier": list(road.here),
                "breder": list(road.wider),
                "ontbreekt": list(road.missing),
            }
            for road in gaps.roads
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _counts(counts: Iterable[Count]) -> list[dict[str, object]]:
    return [{"waarde": c.value, "naam": c.title, "aantal": c.number} for c in counts]


def _of(offering: Offering, findings: Findings) -> dict[str, object]:
    return {
        "aanbod": offering.id,
        "naam": offering.name,
        "aanbieder": findings.provider_of(offering),
        "treden": list(offering.rungs),
        "gecontroleerd": offering.verified_on.isoformat(),
        "bestand": offering.path,
        "pagina": findings.page_of(offering),
        "wijzig": findings.change_of(offering),
    }
