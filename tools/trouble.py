"""What is the matter with the entries of each provider, as the text of an issue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from tools.markdown import block, code, link, plain

_MARK = "<!-- kaart-nakijken: {} -->"
_MARKED = re.compile(r"<!-- kaart-nakijken: ([A-Za-z0-9_./-]+) -->")
_TICKED = re.compile(r"^- \[[xX]\] ", re.MULTILINE)
# GitHub takes 65,536 characters.
_LONGEST_LIST, _LONGEST_MAIL = 75, 15_000

_ABOUT = """Dit bericht schrijft het programma, elke week opnieuw. Is alles in orde? Dan sluit het \
zichzelf. Sluit je het zelf? Dan komt het pas terug als er iets verandert."""


class Trouble(NamedTuple):
    """A provider with what is to be looked at; ``oldest`` is when that was last verified."""

    provider: str
    title: str
    body: str
    oldest: str


def troubles(
    stale: Sequence[Mapping[str, Any]], links: Sequence[Mapping[str, Any]]
) -> list[Trouble]:
    """Return the providers with something stale or a dead link, the oldest first.

    Takes what ``kaart stale`` and ``kaart links`` write with ``--format json``. A page that moved
    is told along, but is no reason for an issue by itself.
    """
    old = {one["aanbieder"]: one for one in stale}
    spots: dict[str, list[tuple[Mapping[str, Any], Mapping[str, Any]]]] = {}
    for found in links:
        if found["uitkomst"] in ("dood", "verhuisd"):
            for place in found["plekken"]:
                spots.setdefault(place["aanbieder"], []).append((found, place))
    dead = {
        provider
        for provider, found in spots.items()
        if any(one["uitkomst"] == "dood" for one, _ in found)
    }
    told = [_told(one, old.get(one), spots.get(one, [])) for one in {*old, *dead}]
    return sorted(told, key=lambda trouble: (trouble.oldest, trouble.provider))


def provider_in(body: str) -> str | None:
    """Return the provider about which an issue is, or None for an issue of someone else."""
    match = _MARKED.match(body)
    return match[1] if match else None


def with_ticks_of(old: str, new: str) -> str:
    """Return the new text, in which is ticked what was ticked in the old one."""
    ticked = {line[6:] for line in old.replace("\r", "").split("\n") if _TICKED.match(line)}
    return "\n".join(
        f"- [x] {line[6:]}" if line.startswith("- [ ] ") and line[6:] in ticked else line
        for line in new.split("\n")
    )


def _told(
    provider: str,
    stale: Mapping[str, Any] | None,
    spots: Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]],
) -> Trouble:
    name = stale["naam"] if stale else provider
    parts = [_MARK.format(provider), _ABOUT]
    if stale:
        parts += ["## Te lang niet gecontroleerd", _listed(map(_stale, stale["aanbod"]))]
    if spots:
        parts += ["## Links die niet meer kloppen", _listed(_spot(*spot) for spot in spots)]
    if stale:
        mail = f"Onderwerp: {stale['onderwerp']}\n\n{stale['bericht'].rstrip()}"
        address = f"Aan: {plain(stale['email'])}" if stale["email"] else "Er is geen mailadres."
        if len(mail) <= _LONGEST_MAIL:
            parts += ["## Een mail die je kunt sturen", address, block(mail, "text")]
    oldest = min((one["gecontroleerd"] for one in stale["aanbod"]), default="") if stale else "9"
    # A title is no Markdown, and calls nobody.
    title = " ".join(f"Nakijken: {name}".split())
    return Trouble(provider, title[:200], "\n\n".join(parts), oldest)


def _listed(lines: Iterable[str]) -> str:
    told = list(lines)
    more = len(told) - _LONGEST_LIST
    return "\n".join([*told[:_LONGEST_LIST], *([f"- en nog {more} andere"] if more > 0 else [])])


def _stale(offering: Mapping[str, Any]) -> str:
    day = ".".join(reversed(offering["gecontroleerd"].split("-")))
    page = link(offering["naam"], offering["pagina"])
    return f"- [ ] {page}, gecontroleerd op {day}. {link('Dit klopt nog', offering['klopt_nog'])}"


def _spot(found: Mapping[str, Any], place: Mapping[str, Any]) -> str:
    where = f"{code(found['link'])} in {code(place['bestand'])}, regel {int(place['regel'])}"
    if found["uitkomst"] == "verhuisd":
        return f"- [ ] {where}: verhuisd naar {code(found['naar'])}"
    status = f" ({int(found['status'])})" if found["status"] else ""
    return f"- [ ] {where}: {plain(found['reden'])}{status}"
