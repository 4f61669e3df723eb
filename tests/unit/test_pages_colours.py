"""The colours of the design tokens can be read, in light and in dark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).parents[2] / "generator/web/styles/tokens.css"
BOTH = re.compile(r"--ka-([\w-]+):\s*var\(--licht, (#\w{6})\) var\(--donker, (#\w{6})\);")
ONE = re.compile(r"--ka-([\w-]+):\s*(#\w{6});")

SOURCE = STYLES.read_text()
COLOURS = {name: (light, dark) for name, light, dark in BOTH.findall(SOURCE)}
COLOURS |= {name: (colour, colour) for name, colour in ONE.findall(SOURCE)}

TEXT = 4.5
"""The contrast that WCAG 2.2 AA asks of text."""
SHAPE = 3.0
"""The contrast that it asks of borders of fields and of focus rings."""

PAIRS = [
    *((text, on, TEXT) for text in ("text", "text-soft", "link") for on in ("bg", "surface")),
    ("text", "surface-2", TEXT),
    ("text-soft", "surface-2", TEXT),
    ("text", "accent-soft", TEXT),
    ("link", "accent-soft", TEXT),
    ("on-accent", "accent", TEXT),
    ("accent", "surface", TEXT),
    ("on-band", "band", TEXT),
    ("on-band", "band-2", TEXT),
    ("warn-text", "warn-bg", TEXT),
    ("error-text", "error-bg", TEXT),
    ("border-strong", "surface", SHAPE),
    ("border-strong", "bg", SHAPE),
    *(("focus", on, SHAPE) for on in ("bg", "surface", "accent-soft", "surface-2")),
    *(("on-trede", f"trede-{rung}", TEXT) for rung in range(1, 7)),
    *(("text", f"trede-{rung}-soft", TEXT) for rung in range(1, 7)),
    *((f"trede-{rung}", "surface", SHAPE) for rung in range(1, 7)),
    *(
        (f"pijler-{pillar}", "surface", TEXT)
        for pillar in ("activering-en-werk", "sport-en-bewegen", "zingeving-en-cultuur")
    ),
]


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_contrast(front: str, back: str, least: float, scheme: int) -> None:
    assert contrast(COLOURS[front][scheme], COLOURS[back][scheme]) >= least
