"""Says in Dutch why nobody answered."""

from __future__ import annotations

import socket

import requests
from urllib3 import exceptions as http

from sociale_kaart.links import Outcome

_NO_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
NO_NAME = Outcome("dood", reason="bestaat niet: er is geen website met deze naam")


def in_words(error: Exception) -> Outcome:
    """Return what became of a link at which this went wrong."""
    cause = _cause(error)
    if isinstance(cause, socket.gaierror):
        return NO_NAME if cause.errno in _NO_NAME else _not_now("is nu niet te vinden")
    if isinstance(cause, http.NameResolutionError):
        return NO_NAME
    if isinstance(cause, ValueError):
        return Outcome("dood", reason="is geen goed webadres")
    if isinstance(cause, requests.exceptions.SSLError | http.SSLError):
        return _not_now("heeft een certificaat dat niet klopt")
    # urllib3 counts this among the time-outs too.
    if isinstance(cause, http.NewConnectionError):
        return _not_now("neemt niet op")
    if isinstance(cause, requests.Timeout | http.TimeoutError | TimeoutError):
        return _not_now("geeft niet op tijd antwoord")
    return _not_now("breekt het gesprek af")


def _cause(error: Exception) -> BaseException:
    """Return what requests and urllib3 wrapped."""
    inner = error.args[0] if isinstance(error, requests.ConnectionError) and error.args else None
    reason = inner.reason if isinstance(inner, http.MaxRetryError) else inner
    if isinstance(error, requests.exceptions.SSLError | requests.Timeout):
        return error
    return reason if isinstance(reason, BaseException) else error


def _not_now(reason: str) -> Outcome:
    return Outcome("onbereikbaar", reason=reason)
