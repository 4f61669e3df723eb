"""What each refusal of the reader means, for the page that explains all codes."""

from __future__ import annotations

from sociale_kaart.problem import Explanation

PAGE = "/voor-aanbieders/meldingen/#"
"""The page on which every code has a heading."""


def explain(code: str, title: str, what: str, wrong: str, right: str) -> Explanation:
    """Explain an error of a file."""
    return Explanation(code, "fout", title, what, wrong, right)


EXPLANATIONS = (
    explain(
        "bestand-groot",
        "Het bestand is te groot",
        "Een bestand mag 64 kB groot zijn. Een gewoon aanbod is ongeveer 2 kB.",
        "samen-koken.yml (80 kB)",
        "samen-koken.yml (2 kB)",
    ),
    explain(
        "bestand-leeg",
        "Het bestand is leeg",
        "Er staat niets in het bestand, of alleen opmerkingen.",
        "# alleen een opmerking",
        "naam: Meehelpen in de tuin",
    ),
    explain(
        "bestand-utf8",
        "Verkeerde tekencodering",
        "Het bestand is niet bewaard als UTF-8. Letters als é en ë gaan dan mis.",
        "naam: Caf\\xe9 De Boog",
        "naam: Café De Boog",
    ),
    explain(
        "bestand-teken",
        "Een onzichtbaar teken",
        "In de tekst zit een teken dat je niet ziet. Het komt vaak mee met kopiëren.",
        'naam: "De\\u0000Boog"',
        'naam: "De Boog"',
    ),
    explain(
        "bestand-vorm",
        "Geen velden in het bestand",
        "Een bestand bestaat uit velden: een naam, een dubbele punt, een spatie en een waarde.",
        "Meehelpen in de tuin",
        "naam: Meehelpen in de tuin",
    ),
    explain(
        "veld-dubbel",
        "Een veld staat er twee keer",
        "Elk veld mag één keer voorkomen. Meer waarden zet je samen in een lijst.",
        "sectoren: [groen]\nsectoren: [horeca]",
        "sectoren: [groen, horeca]",
    ),
    explain(
        "yaml-aanhalingstekens",
        "Aanhalingstekens kloppen niet",
        "Een tekst die met een aanhalingsteken begint, eindigt met hetzelfde aanhalingsteken.",
        "naam: 'Foto's maken'",
        'naam: "Foto\'s maken"',
    ),
    explain(
        "yaml-anker",
        "Een anker met &",
        "In YAML kun je met & een naam geven aan een stuk tekst. Dat gebruiken we hier niet.",
        "naam: &tuin Meehelpen in de tuin",
        "naam: Meehelpen in de tuin",
    ),
    explain(
        "yaml-blok",
        "Tekst achter | of >",
        "Na | of > begint een lange tekst op de volgende regel, met spaties ervoor.",
        "wat: | Je werkt buiten.",
        "wat: |\n  Je werkt buiten.",
    ),
    explain(
        "yaml-conflict",
        "Twee versies door elkaar",
        "Twee mensen hebben hetzelfde stuk veranderd. Git heeft beide versies laten staan.",
        "<<<<<<< HEAD\nnaam: De tuin\n=======\nnaam: Onze tuin\n>>>>>>> nieuw",
        "naam: Onze tuin",
    ),
    explain(
        "yaml-diep",
        "Te veel haken in elkaar",
        "Er staan meer dan acht lijsten of haken in elkaar. Dat hoort bij geen enkel veld.",
        "treden: [[[[[[[[[2]]]]]]]]]",
        "treden: [2]",
    ),
    explain(
        "yaml-documenten",
        "Meer documenten in één bestand",
        "Een regel met --- begint een nieuw document. In één bestand hoort één aanbod.",
        "naam: De tuin\n---\nnaam: De winkel",
        "naam: De tuin",
    ),
    explain(
        "yaml-dubbele-punt",
        "Een regel zonder veld",
        "Elke regel begint met een veld en een dubbele punt. Een tekst van meer regels springt in.",
        "naam Meehelpen in de tuin\nsoort: inloop",
        "naam: Meehelpen in de tuin\nsoort: inloop",
    ),
    explain(
        "yaml-dubbele-punt-in-tekst",
        "Een dubbele punt in de tekst",
        "Een dubbele punt met een spatie betekent in YAML: hier begint een waarde. "
        "Zet daarom aanhalingstekens om de tekst.",
        "naam: Inloop: voor iedereen",
        'naam: "Inloop: voor iedereen"',
    ),
    explain(
        "yaml-haken",
        "Haken of komma's kloppen niet",
        "Elke haak die opengaat, gaat ook dicht. Tussen twee waarden staat één komma.",
        "treden: [1, 2",
        "treden: [1, 2]",
    ),
    explain(
        "yaml-harde-spatie",
        "Een harde spatie",
        "Een harde spatie ziet eruit als een gewone spatie. Achter een dubbele punt en vooraan op "
        "een regel kan alleen een gewone. Zo'n teken komt vaak mee met kopiëren.",
        "naam:\u00a0De tuin\nsoort: inloop",
        "naam: De tuin\nsoort: inloop",
    ),
    explain(
        "yaml-hekje",
        "Een hekje in de tekst",
        "Achter een spatie met een hekje (#) begint een opmerking: wat daar staat, valt weg. Hoort "
        "het bij de tekst, zet er dan aanhalingstekens omheen.",
        "naam: Tuin #1",
        'naam: "Tuin #1"',
    ),
    explain(
        "yaml-inspringen",
        "Een regel springt niet goed in",
        "Velden die bij elkaar horen, beginnen precies onder elkaar.",
        "contact:\n  telefoon: 020 123 45 67\n   email: info@voorbeeld.nl",
        "contact:\n  telefoon: 020 123 45 67\n  email: info@voorbeeld.nl",
    ),
    explain(
        "yaml-instructie",
        "Een regel met %",
        "Een regel die met % begint, is in YAML een instructie. Die gebruiken we hier niet.",
        "%YAML 1.2\n---\nnaam: De tuin",
        "naam: De tuin",
    ),
    explain(
        "yaml-lijst",
        "Een lijst klopt niet",
        "De streepjes van een lijst staan op een eigen regel, precies onder elkaar.",
        "sectoren: - groen",
        "sectoren:\n  - groen",
    ),
    explain(
        "yaml-onleesbaar",
        "Het bestand is niet te lezen",
        "Er klopt iets niet, maar we kunnen niet zien wat je bedoelt.",
        "",
        "",
    ),
    explain(
        "yaml-samenvoegen",
        "Samenvoegen met <<",
        "In YAML kun je met << velden overnemen. Dat gebruiken we hier niet.",
        "<<: {naam: De tuin}",
        "naam: De tuin",
    ),
    explain(
        "yaml-schuine-streep",
        "Een \\ in de tekst",
        "Tussen dubbele aanhalingstekens heeft \\ een eigen betekenis.",
        'naam: "De C:\\tuin\\Ruimte"',
        "naam: 'De C:\\tuin\\Ruimte'",
    ),
    explain(
        "yaml-sleutel",
        "Geen veldnaam voor de dubbele punt",
        "Voor de dubbele punt staat de naam van een veld, zonder haken.",
        "[naam]: De tuin",
        "naam: De tuin",
    ),
    explain(
        "yaml-spatie",
        "Geen spatie achter de dubbele punt",
        "Achter de dubbele punt hoort een spatie.",
        "naam:De tuin\nsoort: inloop",
        "naam: De tuin\nsoort: inloop",
    ),
    explain(
        "yaml-tab",
        "Een tab in plaats van spaties",
        "Een regel laat je inspringen met spaties, niet met de tab-toets.",
        "contact:\n\ttelefoon: 020 123 45 67",
        "contact:\n  telefoon: 020 123 45 67",
    ),
    explain(
        "yaml-tag",
        "Een woord met !",
        "Een woord dat met ! begint, is in YAML een soort opdracht. Die gebruiken we hier niet.",
        "naam: !hallo daar",
        'naam: "!hallo daar"',
    ),
    explain(
        "yaml-teken-vooraan",
        "Een bijzonder teken vooraan",
        "Een tekst die begint met @, %, *, &, ! of ` heeft aanhalingstekens nodig.",
        "naam: @home",
        'naam: "@home"',
    ),
    explain(
        "yaml-verwijzing",
        "Een verwijzing met *",
        "In YAML kun je met * een tekst herhalen. Dat gebruiken we hier niet.",
        "kort: &a Samen groente kweken.\nwat: *a",
        "kort: Samen groente kweken.\nwat: Samen groente kweken.",
    ),
)
