"""What the rows of one provider say of it, together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sociale_kaart.importer.entry import Draft, Remark
from sociale_kaart.importer.merge import flat
from sociale_kaart.importer.parse.reading import quoted
from sociale_kaart.importer.targets import PROVIDER

_MADE_UP = "de zin over de organisatie is door de import gemaakt"
_WRITE = "Schrijf in één zin wat de organisatie doet."


class Provider(NamedTuple):
    """The content for a file about a provider, with remarks and the first of its rows."""

    data: dict[str, Any]
    remarks: list[Remark]
    row: int


def together(drafts: Sequence[Draft]) -> Provider:
    """Gather what rows of one provider say; of what differs, the first counts."""
    said: dict[str, tuple[Any, Draft]] = {}
    remarks: list[Remark] = []
    for draft in drafts:
        for name, value in flat(draft.provider).items():
            first, by = said.setdefault(name, (value, draft))
            if first != value and name != "naam":
                field = f"{PROVIDER}{name}"
                message = (
                    f"{quoted(str(value))} is anders dan in rij {by.row}: {quoted(str(first))}"
                )
                cell = draft.cells.get(f"{PROVIDER}{name.partition('.')[0]}", "")
                hint = "Gebruikt is wat er het eerst stond."
                remarks.append(Remark(draft.row, cell, field, message, hint))
    data: dict[str, Any] = {}
    for name, (value, _) in said.items():
        whole, _, part = name.partition(".")
        if part:
            data.setdefault(whole, {})[part] = value
        else:
            data[name] = value
    if "kort" not in data:
        data["kort"] = _sentence(drafts)
        remarks.append(Remark(drafts[0].row, "", f"{PROVIDER}kort", _MADE_UP, _WRITE))
    return Provider(data, remarks, drafts[0].row)


def _sentence(drafts: Sequence[Draft]) -> str:
    """Say of a provider the one thing that is known of all: where it offers something."""
    towns = dict.fromkeys(
        place["plaats"] for draft in drafts for place in draft.offering.get("locaties", [])
    )
    names = [name for name in towns if len(name) <= 40][:3]
    where = f" in {', '.join(names[:-1])} en {names[-1]}" if len(names) > 1 else ""
    where = f" in {names[0]}" if len(names) == 1 else where
    return f"Organisatie met aanbod{where}."
