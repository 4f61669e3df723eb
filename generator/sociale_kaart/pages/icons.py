"""Icons inside a page, for one that should not wait for the file with all icons.

``iconAddress`` in web/finder/html.ts finds them there, and others in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from urllib.parse import quote

_STATIC = Path(__file__).parents[1] / "static"
_SYMBOL = re.compile(r'<symbol id="([\w-]+)".*?</symbol>', re.DOTALL)
_USED = re.compile(r'<use href="[^"#]*kaart/i\.svg#([\w-]+)"')
PREFIX = "icoon-"


def with_icons(html: str, others: Iterable[str] = ()) -> str:
    """Return HTML with the icons that it uses, and others that scripts will use, inside it."""
    symbols = _symbols()
    wanted = sorted({*_USED.findall(html), *others} & symbols.keys())

    def here(match: re.Match[str]) -> str:
        return f'<use href="#{PREFIX}{match[1]}"' if match[1] in symbols else match[0]

    inside = "".join(symbols[name] for name in wanted)
    return (
        f'<svg class="visueel-verborgen" aria-hidden="true">{inside}</svg>{_USED.sub(here, html)}'
    )


@cache
def _symbols() -> dict[str, str]:
    text = (_STATIC / "i.svg").read_text(encoding="utf-8")
    return {
        match[1]: match[0].replace(' id="', f' id="{PREFIX}', 1) for match in _SYMBOL.finditer(text)
    }


def mark_as_data() -> str:
    """Return the site's mark as an address that holds it."""
    return "data:image/svg+xml," + quote((_STATIC / "merk.svg").read_text(encoding="utf-8").strip())
