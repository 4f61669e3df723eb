"""The website on which the files stand (GitHub, GitLab, Forgejo), as a person sees it there."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

from sociale_kaart.settings import Settings


class Forge(NamedTuple):
    """What the website is called, and which buttons are the last to press on it."""

    name: str
    last: str


def forge_of(settings: Settings) -> Forge | None:
    """Return the website of the keeper's files, or nothing when there is none."""
    address = settings.new_url or settings.source_url
    if not address:
        return None
    if "/-/" in address:
        return Forge("GitLab", "Klik op Commit changes en dan op Create merge request.")
    if "/_new/" in address or "/_edit/" in address:
        return Forge(
            _host(address), "Klik op Bestandswijziging voorstellen en dan op Pull-aanvraag."
        )
    return Forge(
        "GitHub",
        "Klik op Commit changes, dan op Propose changes en dan op Create pull request.",
    )


def _host(address: str) -> str:
    host = urlsplit(address).hostname or "Forgejo"
    return "Codeberg" if host == "codeberg.org" else host
