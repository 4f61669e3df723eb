"""The steps of the form, from the groups of the schema: short ones, each with a title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sociale_kaart.check.fields import Fields
from sociale_kaart.pages.form.controls import Control, controls

MANY = 6
"""A group that asks more than this of everybody becomes two steps: first the texts."""
FILLED_IN = {"gecontroleerd"}
"""What the form fills in by itself; a group that asks no more gets no step of its own."""
CHOICES = {"een", "meer"}


class Part(NamedTuple):
    """A heading with its fields."""

    title: str
    description: str
    controls: Sequence[Control]


class Step(NamedTuple):
    """A step: ``name`` is unique, the first part gives it its title."""

    name: str
    parts: Sequence[Part]


def steps(fields: Fields) -> list[Step]:
    """Return the steps for a kind of entry, in the schema's order.

    A field that names no group, or one that is not there, goes into the last group.
    """
    found: list[Step] = []
    for name, part in _groups(fields).items():
        if found and {control.name for control in _often(part)} <= FILLED_IN:
            last = found.pop()
            found.append(last._replace(parts=[*last.parts, part]))
        else:
            found += [Step(f"{name}{number or ''}", [half]) for number, half in _halves(part)]
    return found


def whole(fields: Fields) -> list[Part]:
    """Return all groups of a kind of entry, to ask for it in one step."""
    return list(_groups(fields).values())


def _groups(fields: Fields) -> dict[str, Part]:
    groups = fields.root["groepen"]
    within: dict[str, list[Control]] = {group["const"]: [] for group in groups}
    properties = fields.properties(fields.root)
    for control in controls(fields, fields.root):
        group = properties[control.name].get("groep")
        within[group if group in within else groups[-1]["const"]].append(control)
    return {
        group["const"]: Part(group["title"], group["description"], within[group["const"]])
        for group in groups
    }


def _halves(part: Part) -> list[tuple[int, Part]]:
    shapes = [control.shape in CHOICES for control in part.controls]
    if len(_often(part)) <= MANY or True not in shapes[1:]:
        return [(0, part)]
    at = shapes.index(True)
    first, second = part.controls[:at], part.controls[at:]
    return [(0, part._replace(controls=first)), (2, Part(second[0].title, "", second))]


def _often(part: Part) -> list[Control]:
    return [control for control in part.controls if not control.rare]
