"""The pages about fields and messages, as Markdown: made from the schema and from the checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from typing import Any

from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.check.fields import Field, Fields
from sociale_kaart.problem import Explanation
from sociale_kaart.schema import Schema

_LONGEST = 240
"""What is shown of a wrong example; some are wrong because they are long."""

_LONGEST_INLINE = 60

_ABOUT_FIELDS = """
# Alle velden

Een bestand bestaat uit velden. Een veld heeft een naam, een dubbele punt, een spatie en een
waarde. Achter **Verplicht** staat of je het veld moet invullen. Weet je iets niet? Laat het veld
dan weg.

Met [het formulier](formulier.md) hoef je dit niet te lezen: daar staat het bij elke vraag. Verander
je een bestand zelf? Begin dan bij [Een bestand veranderen op GitHub](op-github.md). Krijg je een
melding? Kijk bij [Alle meldingen](meldingen.md).
"""

_ABOUT_MESSAGES = """
# Alle meldingen

De computer kijkt of een bestand klopt: in [het formulier](formulier.md), bij een voorstel
[op GitHub](op-github.md#wat-er-na-je-voorstel-gebeurt) en met de opdracht `kaart check`. Achter een
melding staat vaak een code tussen rechte haken. Op deze pagina zie je wat de code betekent en hoe
je het oplost. Zoek de code met Ctrl en F.

- **Fout**: dit aanbod komt pas op de site als het is opgelost.
- **Waarschuwing**: het aanbod komt op de site, maar kijk het na.

Wil je weten wat een veld betekent? Kijk bij [Alle velden](velden.md).
"""

_LEVELS = {"fout": "Fout", "waarschuwing": "Waarschuwing"}


def fields_page(schema: Schema) -> str:
    """Return the page with every field: a heading for each name, under its own anchor."""
    offering, provider = Fields(schema, "aanbod"), Fields(schema, "aanbieder")
    lines = [_ABOUT_FIELDS]
    inside = _inside(offering, provider)
    for group in offering.root["groepen"]:
        lines.append(f"## {_text(group['title'])} {{#groep-{group['const']}}}")
        lines.append(_text(group["description"]))
        for name, field in offering.properties(offering.root).items():
            if field.get("groep") == group["const"]:
                lines += _field(name, field, offering, offering.is_required((name,)))
                lines += _elsewhere(name, inside.pop(name, {}))
    lines += _provider(provider, offering)
    for name, field in provider.properties(provider.root).items():
        if name not in offering.root["properties"]:
            lines += _field(name, field, provider, provider.is_required((name,)))
    lines.append("## Velden binnen een ander veld {#binnen-een-veld}")
    lines.append("Deze velden staan niet los, maar binnen een ander veld. Spring ze in.")
    for name, places in sorted(inside.items()):
        titles = {field.get("title", name) for field, _, _ in places.values()}
        lines.append(_heading(titles.pop() if len(titles) == 1 else "", name))
        lines += _elsewhere(name, places)
    return "\n\n".join(lines) + "\n"


def messages_page(explanations: Iterable[Explanation]) -> str:
    """Return the page with every message, each code under its own anchor.

    Messages about the same thing stand together: what a field asks is told once, and so is how to
    write it right.
    """
    lines = [_ABOUT_MESSAGES]
    ordered = sorted(explanations, key=lambda item: (_subject(item), item.code))
    for (subject, what, right), items in groupby(
        ordered, key=lambda item: (_subject(item), item.what, item.right)
    ):
        together = list(items)
        if len(together) == 1:
            lines += [f"## {_text(together[0].title)} {{#{together[0].code}}}", _text(what)]
            lines.append(f"**{_LEVELS[together[0].level]}** · `{together[0].code}`")
            lines += [_shown("Zo is het fout:", together[0].wrong) or _missing(together[0])]
        else:
            lines += [f"## {_text(subject)}", _text(what)]
            lines.append("\n".join(map(_one_of_many, together)))
        lines.append(_shown("Zo is het goed:", right))
    return "\n\n".join(filter(None, lines)) + "\n"


def _subject(explanation: Explanation) -> str:
    return explanation.title.partition(": ")[0]


def _one_of_many(explanation: Explanation) -> str:
    problem = explanation.title.partition(": ")[2] or explanation.title
    wrong = _inline(explanation.wrong) or _missing(explanation)
    return f"- `{explanation.code}`: {_text(problem)}. {wrong}\n{{: #{explanation.code} }}"


def _missing(explanation: Explanation) -> str:
    """Say what is wrong where there is nothing to see."""
    name = explanation.code.removesuffix("-ontbreekt")
    return f"Fout: de regel `{name}:` staat er niet." if name != explanation.code else ""


def _inline(example: str) -> str:
    """Return an example as code within a line; of a long one the beginning."""
    if not (line := " ".join(example.split())):
        return ""
    shown = line if len(line) <= _LONGEST_INLINE else f"{line[:_LONGEST_INLINE]} …"
    return f"Fout: <code>{_text(shown)}</code>"


def _shown(lead: str, example: str) -> str:
    return f"{lead}\n\n{_block(example)}" if example else ""


Places = Mapping[str, tuple[Field, Fields, bool]]
"""For a field inside others: the field by the name of what it is inside of."""


def _inside(*kinds: Fields) -> dict[str, dict[str, tuple[Field, Fields, bool]]]:
    """Return the fields inside other fields by name; one that both kinds have counts once."""
    found: dict[str, dict[str, tuple[Field, Fields, bool]]] = {}
    for fields in kinds:
        for path, field in fields.all():
            names = [step for step in path if isinstance(step, str)]
            parent = fields.at(path[:-1])
            # Under the name of a language there are the same texts for each.
            if len(names) > 1 and path[-1] in parent.get("properties", ()):
                within = names[0] if names[0] == "vertalingen" else names[-2]
                place = found.setdefault(names[-1], {})
                place.setdefault(within, (field, fields, fields.is_required(path)))
    return found


def _field(name: str, field: Field, fields: Fields, required: bool) -> Iterator[str]:
    yield _heading(field.get("title", name), name)
    yield from _facts(name, field, fields, required)


def _heading(title: str, name: str) -> str:
    """Return the heading of a name; without a title when it means something else each time."""
    shown = f"{_text(title)} (`{name}`)" if title else f"`{name}`"
    return f"### {shown} {{#{name}}}"


def _facts(name: str, field: Field, fields: Fields, required: bool) -> Iterator[str]:
    """Yield the help text, whether it is obligatory, how to write it, values and an example."""
    if "description" in field:
        yield _text(field["description"])
    yield f"**Verplicht:** {'ja' if required else 'nee'}."
    item = fields.resolve(field.get("items", {}))
    advice = dict.fromkeys(filter(None, (field.get("errorMessage"), item.get("errorMessage"))))
    if advice:
        yield f"**Zo schrijf je het:** {_text(' '.join(advice))}"
    terms = field.get("oneOf") or item.get("oneOf")
    if terms:
        yield _terms(terms)
    parts = fields.properties(field) or fields.properties(item)
    if parts:
        names = ", ".join(f"[`{part}`](#{part})" for part in parts)
        yield f"**Hierin kan staan:** {names}."
    if "examples" in field:
        yield _block(f"{name}: {as_yaml(field['examples'][0])}")


def _elsewhere(name: str, places: Places) -> Iterator[str]:
    for within, (field, fields, required) in places.items():
        yield f"**Binnen [`{within}`](#{within})** · {_text(field.get('title', ''))}"
        yield from _facts(name, field, fields, required)


def _provider(provider: Fields, offering: Fields) -> Iterator[str]:
    yield "## De aanbieder {#aanbieder}"
    yield "Deze velden staan in `aanbieder.yml`. Sommige heten hetzelfde als bij een aanbod."
    rows = []
    for name, field in provider.properties(provider.root).items():
        required = "ja" if provider.is_required((name,)) else "nee"
        help_text = _cell(field.get("description", ""))
        rows.append(f"| [`{name}`](#{name}) | {required} | {help_text} |")
    yield "\n".join(["| Veld | Verplicht | Uitleg |", "| --- | --- | --- |", *rows])


def _terms(terms: Iterable[Mapping[str, Any]]) -> str:
    rows = []
    for term in terms:
        meaning = term["description"] + (f" “{term['zin']}.”" if "zin" in term else "")
        rows.append(f"| `{term['const']}` | {_cell(term['title'])} | {_cell(meaning)} |")
    return "\n".join(["| Waarde | Naam | Betekenis |", "| --- | --- | --- |", *rows])


def _block(text: str) -> str:
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
    return f"````text\n{shown}\n````"


def _text(text: str) -> str:
    """Return a text of the schema as Markdown that shows it as it is."""
    return escape(text, quote=False).replace("*", "\\*").replace("`", "\\`").replace("[", "\\[")


def _cell(text: str) -> str:
    return _text(text).replace("|", "\\|").replace("\n", " ")
