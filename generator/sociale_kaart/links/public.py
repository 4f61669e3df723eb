"""Keeps to the public internet: a stranger's link may point into someone's own network."""

from __future__ import annotations

import socket
from ipaddress import ip_address
from urllib.parse import urlsplit

from requests.utils import get_environ_proxies


class NotPublicError(Exception):
    """The address belongs to a machine that is not for everybody."""


def require_public(address: str) -> None:
    """Refuse an address on a private network; raises NotPublicError, or OSError without a name."""
    if get_environ_proxies(address):
        # The proxy looks the name up, and knows what it lets through.
        return
    parts = urlsplit(address)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    for *_, where in socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM):
        if not ip_address(str(where[0]).partition("%")[0]).is_global:
            raise NotPublicError(address)
