"""QR codes as inline SVG: dark on white with their quiet zone, whatever the page around them."""

from __future__ import annotations

import segno
from markupsafe import Markup

QUIET = 4
"""The white edge around a code, in modules, as the standard asks."""
_MASK = 2
"""Any of the eight is right; to choose one takes five times as long as all the rest."""


def code(url: str) -> Markup:
    """Return the code of an absolute address, as an SVG without a size of its own."""
    # The lowest level of repair has the largest modules; it is raised where that costs nothing.
    made = segno.make_qr(url, error="l", mask=_MASK)
    svg = made.svg_inline(border=QUIET, light="#fff", omitsize=True, svgclass="qr", lineclass=None)
    return Markup(svg.replace("<svg ", '<svg aria-hidden="true" ', 1))
