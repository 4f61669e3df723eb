"""The mail that asks a provider whether everything is still right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sociale_kaart.pages.words import full_date
from sociale_kaart.settings import Settings

Asked = tuple[str, date, str, str]
"""The name of an offering, the day it was verified, and the addresses to confirm and to look."""


class Mail(NamedTuple):
    """A mail in plain text, in Dutch."""

    subject: str
    text: str


def mail_to(name: str, asked: Sequence[Asked], settings: Settings) -> Mail:
    """Return the mail to a provider about its stale offerings."""
    many = len(asked) > 1
    lines = [
        f"Beste mensen van {name},",
        "",
        f"Op {settings.site_name} staat informatie over wat jullie doen.",
        "We weten niet of die nog klopt. Willen jullie even kijken?",
        "",
        "Klopt alles nog? Klik dan op de link. Dat kost een minuut.",
        "Klopt er iets niet? Op dezelfde pagina kun je het veranderen.",
    ]
    for title, verified, confirm, page in asked:
        lines += [
            "",
            title,
            f"Laatst gecontroleerd: {full_date(verified)}",
            f"Bekijken: {page}",
            f"Dit klopt nog: {confirm}",
        ]
    lines += [
        "",
        f"{'Is iets hiervan' if many else 'Is dit'} gestopt? Laat het ons weten"
        + (f": {settings.keeper_email}" if settings.keeper_email else "."),
        "",
        "Met vriendelijke groet,",
        f"de redactie van {settings.site_name}",
    ]
    return Mail(f"Klopt dit nog? Jullie aanbod op {settings.site_name}", "\n".join(lines) + "\n")
