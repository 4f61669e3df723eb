"""When no site can be made, and how that is said; what stood stays as it was."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mkdocs.exceptions import Abort

from sociale_kaart.publish import BusyError, Staging


def claim(site: Path, record: Path) -> Staging:
    """Return the folder beside the site in which the next is made, or end the build."""
    try:
        return Staging(site, record)
    except BusyError:
        raise Abort(f"Er wordt al een site gemaakt in {site}. Wacht tot die klaar is.") from None
    except OSError as error:
        raise cannot_write(error) from None


def refuse_to_overwrite(site: Path, others: Iterable[Path]) -> None:
    """End the build when the site would come in one of these folders, or around it."""
    if site.exists() and not site.is_dir():
        raise Abort(f"Op de plek van de site staat een bestand: {site}")
    for folder in others:
        if site == folder or site in folder.parents or folder in site.parents:
            raise Abort(
                f"De site kan niet in {site}, want die map en {folder} mogen niet in elkaar "
                "liggen. Kies een andere map."
            )


def cannot_write(error: OSError) -> Abort:
    """Return what ends a build that cannot write its files."""
    return Abort(
        f"De site kan niet worden geschreven: {error.filename or ''} ({error.strerror}). "
        "Is er nog ruimte op de schijf, en mag je daar schrijven? Wat er stond is gebleven."
    )
