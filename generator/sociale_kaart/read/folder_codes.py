"""What each problem with the names and places of files means."""

from __future__ import annotations

from sociale_kaart.read.codes import explain

EXPLANATIONS = (
    explain(
        "aanbieder-dubbel",
        "Twee aanbieders met dezelfde map",
        "De naam van de map is het webadres van de aanbieder. Die naam kan maar één keer.",
        "ede/de-boog/aanbieder.yml\narnhem/de-boog/aanbieder.yml",
        "ede/de-boog-ede/aanbieder.yml\narnhem/de-boog/aanbieder.yml",
    ),
    explain(
        "aanbieder-in-aanbieder",
        "Een aanbieder in een aanbieder",
        "De map van een aanbieder staat niet in de map van een andere aanbieder.",
        "de-boog/aanbieder.yml\nde-boog/de-tuin/aanbieder.yml",
        "de-boog/aanbieder.yml\nde-tuin/aanbieder.yml",
    ),
    explain(
        "aanbieder-naam",
        "De naam van aanbieder.yml",
        "Het bestand over de organisatie heet precies aanbieder.yml, met kleine letters.",
        "de-boog/Aanbieder.yml",
        "de-boog/aanbieder.yml",
    ),
    explain(
        "aanbieder-ontbreekt",
        "Geen aanbieder.yml in de map",
        "Elk aanbod staat in een map met een bestand aanbieder.yml.",
        "de-boog/inloop.yml",
        "de-boog/aanbieder.yml\nde-boog/inloop.yml",
    ),
    explain(
        "bestand-einde",
        "De naam eindigt niet op .yml",
        "Alleen bestanden die eindigen op .yml worden gelezen.",
        "de-boog/inloop.yaml",
        "de-boog/inloop.yml",
    ),
    explain(
        "bestand-naam",
        "De naam van een bestand",
        "De naam van het bestand komt in het webadres. Gebruik kleine letters, cijfers en "
        "streepjes.",
        "de-boog/Inloop maandag.yml",
        "de-boog/inloop-maandag.yml",
    ),
    explain(
        "bestand-onleesbaar",
        "Een bestand gaat niet open",
        "Het bestand of de map is niet te openen, of is geen gewoon bestand.",
        "samen-koken.yml (mag niemand lezen)",
        "samen-koken.yml (mag iedereen lezen)",
    ),
    explain(
        "bestand-snelkoppeling",
        "Een snelkoppeling",
        "Een snelkoppeling (symlink) naar een bestand of map wordt niet gelezen.",
        "koken.yml -> ../oud/samen-koken.yml",
        "samen-koken.yml",
    ),
    explain(
        "map-naam",
        "De naam van een map",
        "De naam van de map komt in het webadres. Gebruik kleine letters, cijfers en streepjes.",
        "De Boog/aanbieder.yml",
        "de-boog/aanbieder.yml",
    ),
)
