"""What is said about each mistake in YAML: where it is, what is wrong, and how to mend it."""

from __future__ import annotations

import re

from sociale_kaart.read.refusal import Refusal
from sociale_kaart.read.scene import Scene
from sociale_kaart.read.text import hash_cuts_off

_KEY = re.compile(r"\s*(?:- +)*[^\s:#'\"\[{-][^:]*:(?:\s|$)")
_CUT_OFF = re.compile(r"\s*(?:- +)*[\w-]+: +(([^\s'\"#|>\[{][^#]*? #)[^\s#].*)")
_QUOTED = re.compile(r"""\s*(?:- +)*[\w-]+: +(["'])(.*)""")
_GLUED = re.compile(r"\s*(?:- +)*([\w-]+):(?=[^\s/])")


def tab(scene: Scene) -> Refusal:
    """Refuse a tab."""
    return scene.at(
        "yaml-tab",
        "hier staat een tab, dat kan niet",
        "Gebruik spaties om een regel te laten inspringen: twee spaties voor elke stap.",
    )


def colon(scene: Scene) -> Refusal:
    """A colon where none can be: the second of a line, or that of a line which goes on."""
    own_key = _KEY.match(scene.shown)
    if own_key and own_key.end() <= scene.column:
        key, value = scene.shown[: own_key.end()].strip(), scene.shown[own_key.end() :].strip()
        if value.endswith(":"):
            return scene.at(
                "yaml-dubbele-punt-in-tekst",
                "deze tekst eindigt met een dubbele punt, en dan begint er iets nieuws",
                f"Schrijf op deze regel alleen: {key} |\n"
                "Zet de hele tekst daaronder, met twee spaties voor elke regel.",
            )
        quoted = value.replace("\\", "\\\\").replace('"', '\\"')
        return scene.at(
            "yaml-dubbele-punt-in-tekst",
            "in deze tekst staat een dubbele punt met een spatie, en dan zijn aanhalingstekens "
            "nodig",
            f'Zet aanhalingstekens om de tekst: {key} "{quoted}"',
        )
    above = scene.previous()
    if above < scene.line:
        if found := _GLUED.match(scene.lines[above]):
            return glued(scene, above, found)
        if not _KEY.match(scene.lines[above]):
            return no_colon(scene, above)
    return indent(scene)


def glued(scene: Scene, line: int, found: re.Match[str]) -> Refusal:
    """Refuse a colon without a space behind it."""
    shown = scene.lines[line]
    key, value = found.group(1), shown[found.end() :].strip()
    return Refusal(
        "yaml-spatie",
        f"achter de dubbele punt van {key} hoort een spatie",
        f"Schrijf: {key}: {value}",
        line + 1,
        found.end(),
    )


def no_colon(scene: Scene, line: int) -> Refusal:
    """Refuse a line that is no field."""
    return scene.on_line(
        line,
        "yaml-dubbele-punt",
        "op deze regel staat geen veld met een dubbele punt",
        "Is dit een veld? Zet een dubbele punt en een spatie achter de naam: naam: Inloop. "
        "Hoort deze regel bij de tekst erboven? Laat hem dan twee spaties inspringen.",
    )


def key_without_colon(scene: Scene) -> Refusal:
    """Refuse a line that should have been a field."""
    line = scene.start_line
    if found := _GLUED.match(scene.lines[line]):
        return glued(scene, line, found)
    return no_colon(scene, line)


def indent(scene: Scene) -> Refusal:
    """Refuse a line that starts at the wrong column, or goes on after a # cut a text off."""
    above = scene.previous()
    if above < scene.line and (found := _CUT_OFF.match(scene.lines[above])):
        return hash_cuts_off(found.group(1), above + 1, found.end(2))
    return scene.on_line(
        scene.line,
        "yaml-inspringen",
        "deze regel springt niet goed in",
        "Velden die bij elkaar horen, beginnen precies onder elkaar. Gebruik twee spaties voor "
        "elke stap.",
    )


def list_lines(scene: Scene) -> Refusal:
    """Refuse a list whose dashes are in the wrong place, or what stands between them."""
    if scene.before.rstrip().endswith(("]", "}")):
        return bracket(scene)
    if not scene.before.strip() and scene.character != "-":
        return indent(scene)
    return scene.on_line(
        scene.line,
        "yaml-lijst",
        "deze lijst klopt niet",
        "Zet elk streepje op een eigen regel, precies onder elkaar, met een spatie erachter. "
        "Of schrijf de lijst tussen haken: sectoren: [groen, horeca]",
    )


def expected_key(scene: Scene) -> Refusal:
    """Refuse what stands where a field should begin."""
    before = scene.before.rstrip()
    if scene.shown.lstrip().startswith(":"):
        return scene.at(
            "yaml-sleutel",
            "voor de dubbele punt hoort de naam van een veld",
            "Schrijf de naam van het veld voor de dubbele punt. "
            "Bijvoorbeeld: naam: Meehelpen in de tuin",
        )
    if scene.character in {"]", "}", ","} or before.endswith(("]", "}")):
        return bracket(scene)
    if before.endswith(('"', "'")):
        return quote_inside(scene)
    return list_lines(scene) if scene.shown.lstrip().startswith("-") else indent(scene)


def quote_inside(scene: Scene) -> Refusal:
    """Refuse text behind a closing quote, or the quote above that was forgotten."""
    if (line := _open_quote(scene)) is not None:
        return unclosed_quote(scene, line)
    return scene.at(
        "yaml-aanhalingstekens",
        "de aanhalingstekens kloppen niet: na het laatste staat nog tekst",
        "Zet dubbele aanhalingstekens om de hele tekst, ook als er een ' in staat: "
        '"Foto\'s maken". Staat er een " in de tekst? Schrijf dan \\". Kijk ook of de tekst op '
        "de regel erboven wel eindigt met een aanhalingsteken.",
    )


def unclosed_quote(scene: Scene, line: int | None = None) -> Refusal:
    """Refuse a quote that never closes."""
    line = _open_quote(scene) if line is None else line
    line = scene.start_line if line is None else line
    found = _QUOTED.match(scene.lines[line])
    return Refusal(
        "yaml-aanhalingstekens",
        "deze tekst begint met een aanhalingsteken, maar eindigt er niet mee",
        "Zet achter de tekst hetzelfde aanhalingsteken. Begint de tekst met een ' die erbij "
        'hoort? Schrijf dan dubbele aanhalingstekens eromheen: "\'s-Hertogenbosch".',
        line + 1,
        (found.start(1) if found else scene.start_column) + 1,
    )


def _open_quote(scene: Scene) -> int | None:
    """Return the first line above on which a quote opens and none closes."""
    for number, line in enumerate(scene.lines[: scene.line]):
        if (found := _QUOTED.match(line)) and not _closes(found.group(1), found.group(2)):
            return number
    return None


def _closes(quote: str, rest: str) -> bool:
    return quote in re.sub(r"\\." if quote == '"' else "''", "", rest)


def bracket(scene: Scene) -> Refusal:
    """Refuse brackets or commas that do not match."""
    place = scene.at_start if scene.line > scene.start_line and scene.context else scene.at
    return place(
        "yaml-haken",
        "de haken of komma's kloppen niet",
        'Elke haak die opengaat, gaat ook dicht: [groen, horeca] of {dag: ma, van: "09:00"}. '
        "Tussen twee waarden staat één komma. Staat er een : in een waarde? Zet die waarde "
        "tussen aanhalingstekens.",
    )


def first_character(scene: Scene) -> Refusal:
    """Refuse a character that no plain text begins with."""
    if scene.character == "\t":
        return tab(scene)
    line, column = scene.start_line, scene.start_column
    character = scene.lines[line][column : column + 1]
    shown = scene.lines[line].strip()
    if shown.startswith("```"):
        return scene.on_line(
            line,
            "yaml-teken-vooraan",
            "een regel met ``` hoort niet in dit bestand",
            "Haal alle regels met ``` weg, boven en onder.",
        )
    if shown.startswith("* "):
        return scene.on_line(
            line,
            "yaml-lijst",
            "een lijst maak je met streepjes, niet met sterretjes",
            f"Schrijf op deze regel: - {shown[2:].strip()}",
        )
    value = scene.lines[line][column:].strip().replace('"', '\\"')
    return scene.at_start(
        "yaml-teken-vooraan",
        f"een tekst die met {character} begint, heeft aanhalingstekens nodig",
        f'Schrijf: "{value}"',
    )


def block(scene: Scene) -> Refusal:
    """Refuse text on the line of a | or >."""
    return scene.at_start(
        "yaml-blok",
        "achter | of > mag op deze regel niets meer staan",
        "Begin de tekst op de volgende regel, met twee spaties ervoor. Begint de tekst zelf met "
        "dit teken? Zet er dan aanhalingstekens omheen.",
    )


def backslash(scene: Scene) -> Refusal:
    """Refuse a backslash that means nothing."""
    return scene.at(
        "yaml-schuine-streep",
        "een \\ heeft tussen dubbele aanhalingstekens een eigen betekenis",
        "Schrijf \\\\ in plaats van \\, of zet de tekst tussen enkele aanhalingstekens: '…'.",
    )


def tag(scene: Scene) -> Refusal:
    """Refuse a word with an exclamation mark."""
    return scene.at_start(
        "yaml-tag",
        "een woord dat met ! begint, heeft een eigen betekenis en kan hier niet",
        "Haal het woord met ! weg. Begint je tekst met dit teken? Zet dan aanhalingstekens om de "
        'tekst: "…".',
    )


def directive(scene: Scene) -> Refusal:
    """Refuse a line with a percent sign."""
    return scene.on_line(
        scene.start_line,
        "yaml-instructie",
        "een regel die met % begint, kan hier niet",
        "Haal deze regel weg. Een bestand begint met het eerste veld.",
    )


def start(scene: Scene) -> Refusal:
    """Refuse what cannot be a new document."""
    first = next((n for n, line in enumerate(scene.lines) if _KEY.match(line)), scene.line)
    if scene.lines[first][:1] == " " and first < scene.line:
        scene.line = first
        return indent(scene)
    if scene.character in {"]", "}", ","}:
        return bracket(scene)
    return scene.on_line(
        scene.line,
        "yaml-documenten",
        "hier begint een tweede document in hetzelfde bestand",
        "Haal regels met --- of … en ... weg. Beschrijf je nog een aanbod? Maak daarvoor een "
        "nieuw bestand.",
    )
