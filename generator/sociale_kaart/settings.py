"""What a keeper can set: names, addresses, limits and the map's background."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sociale_kaart.weights import USUAL, Weights, WrongSettingError

PDOK_TILES = (
    "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png"
)
_RANGES = {"near_km": (0, 500), "page_size": (1, 1000)}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one site, with the defaults of a Dutch municipality.

    ``source_url`` is the address at which a file of the catalogue can be changed, with ``{path}``
    for the path of the file in the catalogue folder; empty when there is no such address.
    ``new_url`` is the address at which a new file can be proposed, with ``{path}``, or ``{folder}``
    and ``{file}``, and ``{text}`` for its content; ``issue_url`` that of a new message, with
    ``{title}`` and ``{text}``. ``address_lookup`` is the address of PDOK's Locatieserver
    (``/free``) when the form may send an address there; empty when it may not.
    ``tile_url`` is a Leaflet template with ``{z}``, ``{x}`` and ``{y}``. ``near_km`` is how far
    (as the crow flies) a next step or fallback may be, and ``ladder`` how they are weighed.
    ``postcodes`` is a table of postcodes. Raises WrongSettingError for a number out of its range.
    """

    site_name: str = "Sociale Kaart"
    site_url: str = ""
    source_url: str = ""
    new_url: str = ""
    issue_url: str = ""
    address_lookup: str = ""
    keeper_email: str = ""
    stale_after_days: int = 365
    tile_url: str = PDOK_TILES
    tile_attribution: str = (
        'Kaartgegevens: <a href="https://www.pdok.nl/">PDOK</a>, '
        '<a href="https://www.kadaster.nl/">Kadaster</a>'
    )
    near_km: float = 25.0
    ladder: Weights = USUAL
    page_size: int = 100
    postcodes: Path | None = None
    today: date = field(default_factory=date.today)

    def __post_init__(self) -> None:
        """Refuse numbers with which no site can be made."""
        wrong = [
            f"`{name}` hoort een getal te zijn van {least} tot en met {most}, niet `{said}`."
            for name, (least, most) in _RANGES.items()
            # Written so that what is no number at all (nan) is wrong too.
            if not least <= (said := getattr(self, name)) <= most
        ]
        if wrong:
            raise WrongSettingError(" ".join(wrong))
