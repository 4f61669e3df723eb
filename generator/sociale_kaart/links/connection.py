"""Tells links that are dead from a computer that is not connected: then no name exists at all."""

from __future__ import annotations

import socket
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from requests.utils import get_environ_proxies

from sociale_kaart.links import Outcome
from sociale_kaart.links.trouble import NO_NAME

_FEW = 3
"""From so many hosts on it is no chance when none of them picks up."""


def is_broken(asked: Mapping[str, Outcome], online: Callable[[], bool]) -> bool:
    """Say whether it is the connection, and not the links, that does not work.

    ``online`` is asked only when nobody answered and that leaves a doubt.
    """
    silent = {link: outcome for link, outcome in asked.items() if _is_silent(outcome)}
    if not silent or any(outcome.status for outcome in asked.values()):
        return False
    hosts = {urlsplit(link).hostname for link in silent}
    names_exist = NO_NAME not in silent.values()
    return (names_exist and len(hosts) >= _FEW) or not online()


def is_online(*addresses: str) -> bool:
    """Say whether the name of one of these websites, which do exist, can be found."""
    return any(map(_can_be_found, filter(None, addresses)))


def _can_be_found(address: str) -> bool:
    try:
        # A proxy looks names up itself.
        return bool(get_environ_proxies(address)) or bool(
            socket.getaddrinfo(urlsplit(address).hostname, None)
        )
    except (OSError, ValueError):
        return False


def _is_silent(outcome: Outcome) -> bool:
    return outcome == NO_NAME or (outcome.kind == "onbereikbaar" and not outcome.status)
