"""Everything that is missing on the map as a table: a row for each thing that can be mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sociale_kaart.cardwords import listed, municipalities_of
from sociale_kaart.exports.base import address
from sociale_kaart.exports.sheet import sheet, sheet_text
from sociale_kaart.gaps import Gaps
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from sociale_kaart.sitefile import SiteFile

COLUMNS = (
    "wat",
    "gemeente",
    "thema",
    "ontbreekt",
    "dagen",
    "aanbod",
    "naam",
    "aanbieder",
    "bestand",
    "pagina",
)
Row = Mapping[str, object]


class Findings(NamedTuple):
    """What is missing, with all that is needed to say it: names, titles, addresses."""

    gaps: Gaps
    catalogue: Catalogue
    schema: Schema
    settings: Settings

    def provider_of(self, offering: Offering) -> str:
        """Return the name of who offers it."""
        return self.catalogue.providers[offering.provider_id].name

    def page_of(self, offering: Offering) -> str:
        """Return the address of its page."""
        return address(self.settings, f"aanbod/{offering.id}/")

    def change_of(self, offering: Offering) -> str:
        """Return the address where it can be changed."""
        return address(self.settings, f"aanmelden/?aanbod={offering.id}")

    def titles_of(self, fields: Iterable[str]) -> list[str]:
        """Return what the schema calls fields."""
        titles = {field.name: field.title for field in self.gaps.fields}
        return [titles[name] for name in fields]


def gaps_csv(findings: Findings) -> SiteFile:
    """Return ``data/hiaten.csv``."""
    return sheet("data/hiaten.csv", COLUMNS, _rows(findings))


def gaps_table(findings: Findings) -> str:
    """Return a row for each stale, stuck or incomplete offering and for each hole in a road."""
    return sheet_text(COLUMNS, _rows(findings))


def _rows(findings: Findings) -> Iterator[Row]:
    gaps, schema = findings.gaps, findings.schema
    for offering in gaps.stale:
        days = (gaps.today - offering.verified_on).days
        yield {"wat": "te-oud", "dagen": days, **_of(offering, findings)}
    for offering in gaps.dead_ends:
        yield {"wat": "doodlopend", "ontbreekt": "volgende stap", **_of(offering, findings)}
    for offering in gaps.cliffs:
        yield {"wat": "zonder-vangnet", "ontbreekt": "vangnet", **_of(offering, findings)}
    for item in gaps.incomplete:
        missing = ", ".join(findings.titles_of(item.fields))
        yield {"wat": "onvolledig", "ontbreekt": missing, **_of(item.offering, findings)}
    for road in gaps.roads:
        if road.missing:
            yield {
                "wat": "geen-weg",
                "gemeente": road.municipality,
                "thema": schema["sector"].title_of(road.sector),
                "ontbreekt": rungs_in_short(road.missing),
            }


def rungs_in_short(rungs: Sequence[int]) -> str:
    """Return ``trede 5`` or ``trede 1, 2 en 6``."""
    numbers = [str(rung) for rung in rungs]
    return f"trede {listed(numbers)}"


def _of(offering: Offering, findings: Findings) -> Row:
    return {
        "gemeente": ", ".join(municipalities_of(offering)),
        "thema": ", ".join(findings.schema["sector"].title_of(s) for s in offering.sectors),
        "aanbod": offering.id,
        "naam": offering.name,
        "aanbieder": findings.provider_of(offering),
        "bestand": offering.path,
        "pagina": findings.page_of(offering),
    }
