"""A made-up list of two hundred rows, as messy as the lists that organisations keep for years."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font

ROWS = 200
HEADS = (
    "Nr", "Organisatie", "Activiteit", "Omschrijving", "Soort", "Thema", "Doelgroep", "Leeftijd",
    "Trede(n)", "Dag en tijd", "Locatie(s)", "Kosten", "Hoe binnenkomen?", "Telefoon", "E-mail",
    "Website", "Laatst bijgewerkt", "Opmerkingen",
)  # fmt: skip
TOWNS = ("Arnhem", "Velp", "Ede", "Nijmegen", "Apeldoorn", "Wageningen", "Zutphen", "Doetinchem")
PROVIDERS = tuple(
    f"{kind} {name}"
    for kind in ("Stichting", "Wijkcentrum", "Welzijn")
    for name in ("De Boog", "Het Trefpunt", "'t Veer", "Samen Sterk", "De Kameleon", "Ons Huis")
)
ACTIVITIES = (
    ("Koffie-inloop", "inloop", "Ontmoeten", "2"),
    ("Samen koken", "Activiteit", "koken", "2-3"),
    ("Taalcafé", "cursus/training", "Taal en leren", "3"),
    ("Moestuin", "vrijwilligerswerk", "Tuinieren", "2, 3 en 4"),
    ("Repair Café", "Vrijwilligerswerk", "techniek", "3 t/m 4"),
    ("Wandelgroep", "activiteit", "bewegen; gezondheid", "trede 3"),
    ("Naaiatelier", "Dagbesteding", "Creatief / handwerk", "3"),
    ("Computerles", "Cursus of training", "digitaal", 3),
    ("Sollicitatiehulp", "begeleiding", "Loopbaan", "4,5"),
    ("Muziek maken", "activiteit", "Theater en muziek", "3"),
)
TIMES = (
    "ma en wo 10-12 u", "elke dinsdagmiddag", "ma t/m vr 9.00 - 17.00 uur", "do 13:30-15:30",
    "eerste dinsdag van de maand 14-16 uur", "werkdagen, niet in de schoolvakanties",
    "maandag- en woensdagochtend", "op afspraak", "di 10-12\nvr 14-16", "do 2-4", None,
)  # fmt: skip
COSTS = (
    "gratis", "gratis / vrijwillige bijdrage", "€ 2,50 per keer", 0, 2.5, "10 euro per maand",
    "Gratis met stadspas, anders € 2 per keer", "€ 3 - € 5 per keer", "n.v.t.", None,
)  # fmt: skip
AGES = ("18+", "alle leeftijden", "12 t/m 17 jaar", "vanaf 55", datetime(2026, 12, 4), None)
AUDIENCES = (
    "iedereen",
    "Iedereen",
    "ouderen, mantelzorgers",
    "Buurtbewoners",
    "senioren",
    "jongeren",
)
ACCESS = ("vrij", "Aanmelden", "verwijzing", "Je kunt zo binnenlopen", "inloop", "aanmelden")
MAPPING = """\
blad: Aanbod
kopregel: 3
sleutel: Nr
kolommen:
  Organisatie: aanbieder.naam
  Activiteit: naam
  Omschrijving: wat
  Soort: soort
  Thema: sectoren
  Doelgroep: doelgroepen
  Leeftijd: leeftijd
  Trede(n): treden
  Dag en tijd: wanneer
  Locatie(s): locaties
  Kosten: kosten
  Hoe binnenkomen?: toegang
  Telefoon: contact.telefoon
  E-mail: contact.email
  Website: contact.website
  Laatst bijgewerkt: gecontroleerd
  Opmerkingen: overslaan
vertalen:
  soort:
    cursus/training: cursus
  sectoren:
    koken: horeca
    tuinieren: groen
    handwerk: creatief
  doelgroepen:
    senioren: ouderen
  toegang:
    inloop: vrij
vast:
  richting: stabiel
gemeenten:
  Arnhem: Arnhem
  Velp: Rheden
  Ede: Ede
  Nijmegen: Nijmegen
  Apeldoorn: Apeldoorn
  Wageningen: Wageningen
  Zutphen: Zutphen
"""


def rows() -> list[list[Any]]:
    """Return the rows under the header, each a list of values; ``ROWS`` of them are offerings."""
    made = []
    for index in range(ROWS):
        name, kind, theme, rungs = ACTIVITIES[index % len(ACTIVITIES)]
        town = TOWNS[(index * 5) % len(TOWNS)]
        provider = PROVIDERS[index // 12 % len(PROVIDERS)]
        made.append(
            [
                index + 1,
                # One cell over the rows of a provider: only the first holds its name.
                provider if index % 12 == 0 else None,
                name if index % 17 else f"  {name.upper()} ",
                _text(name, town) if index % 23 else None,
                kind,
                theme if index % 31 else "Overig",
                AUDIENCES[index % len(AUDIENCES)],
                AGES[index % len(AGES)],
                rungs if index % 19 else None,
                TIMES[index % len(TIMES)],
                _place(index, town),
                COSTS[index % len(COSTS)],
                ACCESS[index % len(ACCESS)],
                _phone(index),
                "info@voorbeeld.nl" if index % 3 else "MAIL: Info@Voorbeeld.nl",
                ("www.voorbeeld.nl", "https://voorbeeld.nl/aanbod", None)[index % 3],
                _date(index),
                "nog bellen!" if index % 9 == 0 else None,
            ]
        )
    return made


def _text(name: str, town: str) -> str:
    told = f"Bij {name} in {town} doe je mee met mensen uit de buurt. Je bent altijd welkom."
    return f"{told}\n• koffie\n• thee"


def _place(index: int, town: str) -> str | None:
    street = f"Dorpsstraat {index + 1}"
    return (
        town,
        f"Buurthuis De Boog, {street}, 6811 AA {town}",
        f"{street} {town.upper()}",
        f"{town} / Arnhem",
        f"Huis van de Wijk\n{street}\n6811aa {town}",
        f"{town} (centrum)",
        None if index % 28 == 6 else town,
    )[index % 7]


def _phone(index: int) -> Any:
    return (
        261234500 + index, "026-1234567", "026 123 45 67 / 026 765 43 21", "+31 (0)26 1234567",
        None, "0612",
    )[index % 6]  # fmt: skip


def _date(index: int) -> Any:
    day = date(2025, 1, 1) + timedelta(days=index)
    return (
        datetime(day.year, day.month, day.day), day.strftime("%d-%m-%Y"), day.strftime("%Y-%m-%d"),
        f"{day.day} januari 2025", (day - date(1899, 12, 30)).days, "31-02-2025",
    )[index % 6]  # fmt: skip


def write(file: Path, changed: dict[tuple[int, str], Any] | None = None) -> Path:
    """Write the list as an Excel file; ``changed`` holds other values by number and heading."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Aanbod"
    sheet.append(["Sociale kaart: ons aanbod (versie 7 DEFINITIEF)"])
    sheet.append([])
    sheet.append(list(HEADS))
    for cell in sheet[3]:
        cell.font = Font(bold=True)
    starts = []
    for number, row in enumerate(rows(), 1):
        row = [
            (changed or {}).get((number, head), value)
            for head, value in zip(HEADS, row, strict=True)
        ]
        sheet.append(row)
        if row[1] is not None:
            starts.append(sheet.max_row)
        if number % 50 == 0:
            sheet.append([])
    ends = [start - 1 for start in starts[1:]] + [sheet.max_row]
    for start, end in zip(starts, ends, strict=True):
        sheet.merge_cells(start_row=start, end_row=end, start_column=2, end_column=2)
    sheet.append([])
    sheet.append(["Totaal", None, "=COUNTA(C4:C210)"])
    hidden = book.create_sheet("Oud")
    hidden.sheet_state = "hidden"
    hidden.append(list(HEADS))
    book.save(file)
    return file
