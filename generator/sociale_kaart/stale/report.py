"""What is stale as a report: text to read, JSON and CSV for programs, Markdown for an issue."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from sociale_kaart.exports.sheet import sheet_text
from sociale_kaart.report import literal, visible
from sociale_kaart.stale import StaleProvider

COLUMNS = (
    "aanbieder",
    "naam_aanbieder",
    "email",
    "aanbod",
    "naam",
    "gecontroleerd",
    "dagen",
    "bestand",
    "pagina",
    "klopt_nog",
)


def as_text(providers: Sequence[StaleProvider]) -> str:
    """Tell of each provider what is stale and which mail to send."""
    told = [_text(provider) for provider in providers]
    return "\n".join([*told, summary(providers)]) + "\n"


def as_json(providers: Sequence[StaleProvider]) -> str:
    """Return a list of providers with the mail to send and their stale offerings."""
    listed = [
        {
            "aanbieder": provider.id,
            "naam": provider.name,
            "email": provider.email,
            "onderwerp": provider.mail.subject,
            "bericht": provider.mail.text,
            "aanbod": [
                {name: row[name] for name in COLUMNS if name not in COLUMNS[:3]}
                for row in _rows([provider])
            ],
        }
        for provider in providers
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def as_csv(providers: Sequence[StaleProvider]) -> str:
    """Return a row for each stale offering, as Dutch Excel opens it (see ``exports.sheet``)."""
    return sheet_text(COLUMNS, _rows(providers))


def as_markdown(providers: Sequence[StaleProvider]) -> str:
    """Return a piece for each provider: a list with links, and the mail to copy."""
    return "\n".join([*map(_markdown, providers), summary(providers)]) + "\n"


REPORTERS: Mapping[str, Callable[[Sequence[StaleProvider]], str]] = {
    "text": as_text,
    "json": as_json,
    "csv": as_csv,
    "md": as_markdown,
}
"""The ways to report, by the name under which a person asks for them."""


def summary(providers: Sequence[StaleProvider]) -> str:
    """Return a line that counts what is stale."""
    offerings = sum(len(provider.offerings) for provider in providers)
    if not offerings:
        return "Alles is op tijd gecontroleerd."
    owners = f"{len(providers)} aanbieder{'' if len(providers) == 1 else 's'}"
    return f"{offerings} keer aanbod te lang niet gecontroleerd, van {owners}."


def _rows(providers: Iterable[StaleProvider]) -> Iterable[dict[str, object]]:
    for provider in providers:
        for stale in provider.offerings:
            offering = stale.offering
            values = (
                provider.id,
                provider.name,
                provider.email,
                offering.id,
                offering.name,
                offering.verified_on.isoformat(),
                stale.days,
                offering.path,
                stale.page,
                stale.confirm,
            )
            yield dict(zip(COLUMNS, values, strict=True))


def _text(provider: StaleProvider) -> str:
    lines = [f"{provider.name} ({provider.id})", ""]
    for stale in provider.offerings:
        offering = stale.offering
        lines.append(f"  {offering.verified_on}  {offering.path}: {offering.name}")
    lines += [
        "",
        f"  Aan: {provider.email or 'geen e-mailadres bekend'}",
        f"  Onderwerp: {provider.mail.subject}",
        "",
        *(f"  {line}".rstrip() for line in provider.mail.text.splitlines()),
    ]
    return visible("\n".join(lines)) + "\n"


def _markdown(provider: StaleProvider) -> str:
    lines = [f"## {literal(provider.name)}", ""]
    for stale in provider.offerings:
        offering = stale.offering
        lines.append(
            f"- [ ] [{literal(offering.name)}]({stale.page}), gecontroleerd op "
            f"{offering.verified_on}: [dit klopt nog]({stale.confirm})"
        )
    mail = f"Onderwerp: {provider.mail.subject}\n\n{provider.mail.text}"
    # A fence that is longer than any in the text cannot be closed by it.
    fence = "`" * max(4, *(len(run) + 1 for run in re.findall("`+", mail) or [""]))
    lines += [
        "",
        f"Aan: {literal(provider.email) or 'geen e-mailadres bekend'}",
        "",
        f"{fence}text",
        mail.rstrip(),
        fence,
        "",
    ]
    return visible("\n".join(lines))
