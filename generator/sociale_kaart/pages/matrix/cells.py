"""The rows of a table of the matrix as HTML, written out by hand.

With hundreds of municipalities there are a hundred thousand cells in every build; a template would
take ten times as long as everything else on these pages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from math import ceil, sqrt

from markupsafe import Markup

from sociale_kaart.matrix import Row, Table

SHADES = 4
LIGHT = 6
"""Fewer than so many in the fullest cell: no cell gets the darkest shade."""

# The words are for whoever hears the table; a style puts a dash there for the eye.
_NOTHING = '<td class="leeg"><span>nog geen aanbod</span></td>'

Name = Callable[[Row], str]
"""Makes the HTML of the first cell of a row."""


def plain_name(row: Row) -> str:
    """Return the name of a row as it is."""
    return escape(row.title)


def body(table: Table, finder: str, name: Name, groups: Mapping[str, str]) -> Markup:
    """Return all rows, with the sum below; ``groups`` has the titles of groups by their value.

    ``finder`` is the address of the finder from the page, up to where a choice can be added.
    """
    shades = _shades(table.most)
    only = f"{finder}vindplaats=1&amp;" if table.meeting_points else finder
    parts: list[str] = []
    group = None
    for row in table.rows:
        if row.group != group:
            parts.append("</tbody>\n<tbody>\n" if parts else "<tbody>\n")
            if row.group:
                parts.append(_group(groups[row.group], len(row.cells) + 2))
            group = row.group
        address = f"{only}{table.subject}={row.value}"
        cells = _cells(row.cells, shades, f"{address}&amp;trede=")
        parts.append(
            f'<tr><th scope="row">{name(row)}</th>{cells}{_sum(row.total, address)}</tr>\n'
        )
    parts.append("</tbody>\n")
    return Markup("".join(parts) + _foot(table, only))


def _shades(most: int) -> Sequence[int]:
    """Return the shade of each number up to the largest; small ones differ more than large ones."""
    top = max(most, LIGHT)
    return [ceil(SHADES * sqrt(number / top)) for number in range(most + 1)]


def _cells(numbers: Sequence[int], shades: Sequence[int], address: str) -> str:
    return "".join(
        f'<td class="m{shades[number]}"><a href="{address}{rung}">{number}</a></td>'
        if number
        else _NOTHING
        for rung, number in enumerate(numbers, start=1)
    )


def _sum(number: int, address: str) -> str:
    return f'<td class="som"><a href="{address}">{number}</a></td>' if number else _NOTHING


def _group(title: str, width: int) -> str:
    return (
        f'<tr class="matrix-groep"><th scope="rowgroup" colspan="{width}">'
        f"<span>{escape(title)}</span></th></tr>\n"
    )


def _foot(table: Table, finder: str) -> str:
    sums = "".join(
        _sum(number, f"{finder}trede={rung}") for rung, number in enumerate(table.totals, start=1)
    )
    # What is added ends in a sign that asks for more.
    whole = finder.removesuffix("&amp;").removesuffix("?")
    return (
        f'<tfoot><tr><th scope="row">Alles samen</th>{sums}{_sum(table.total, whole)}</tr></tfoot>'
    )
