"""Goes back through the commits, newest first, to the last change of each offering and provider."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from sociale_kaart.dutch.parse import offering_from
from sociale_kaart.history.ahead import not_ahead
from sociale_kaart.history.change import Change, News, ProviderChange
from sociale_kaart.history.compare import VERIFIED, Data, differences, labels
from sociale_kaart.history.git import Blobs, Commit, Edit, commits
from sociale_kaart.load import DRAFT
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.read import MAX_BYTES, UnreadableError, read_document
from sociale_kaart.read.folder import PROVIDER_FILE
from sociale_kaart.schema import Schema

MOST_READ = 1000
"""So many versions are read; what came before that is not known."""
ADDRESS = "adres van de pagina"
_UNTIL = "geldig_tot"
_FEW = 40


class Step(NamedTuple):
    """What a commit did to one entry; ``was`` is the id that it had before."""

    id: str
    path: str
    edit: Edit
    was: str


def changes(folder: Path, catalogue: Catalogue, schema: Schema, today: date) -> News:
    """Return the newest change of each offering and provider, as far as git knows one.

    ``folder`` is the catalogue's. Besides those of today, offerings that stopped are among them.
    """
    with Blobs(folder) as blobs:
        walk = _Walk(blobs, catalogue, schema, today)
        for commit in not_ahead(commits(folder), today):
            walk.take(commit)
        return News(walk.found, walk.found_of_providers)


class _Walk:
    def __init__(self, blobs: Blobs, catalogue: Catalogue, schema: Schema, today: date) -> None:
        self.found: dict[str, Change] = {}
        self.found_of_providers: dict[str, ProviderChange] = {}
        self._blobs = blobs
        self._now = {offering.id: offering for offering in catalogue.offerings}
        self._of_provider: dict[str, list[Offering]] = defaultdict(list)
        for offering in catalogue.offerings:
            self._of_provider[offering.provider_id].append(offering)
        self._providers = dict(catalogue.providers)
        self._labels = labels(schema, "aanbod")
        self._labels_of_provider = labels(schema, "aanbieder")
        self._today = today
        self._done: set[str] = set()
        self._left = MOST_READ

    def take(self, commit: Commit) -> None:
        for path, edit in commit.edits.items():
            if path.endswith(f"/{PROVIDER_FILE}"):
                self._provider(path, edit, commit.when)
        for step in self._steps(commit):
            if step.id not in self._done:
                self._offering(step, commit.when)

    def _provider(self, path: str, edit: Edit, when: datetime) -> None:
        """Note what its page says otherwise; if it is no draft any more, what it offers is new."""
        id = PurePosixPath(path).parent.name
        open_ones = [one for one in self._of_provider.get(id, ()) if one.id not in self._done]
        provider = self._providers.get(id)
        if not (edit.before and edit.after and (provider or open_ones)):
            return
        before, after = self._read(edit.before), self._read(edit.after)
        if not before or not after or _is_draft(after):
            return
        fields = tuple(differences(before, after, self._labels_of_provider))
        if _is_draft(before):
            for offering in open_ones:
                self._note(Change("nieuw", offering, when))
        elif provider and fields:
            self.found_of_providers[id] = ProviderChange(provider, when, fields)
        else:
            return
        # What was before that is older news.
        self._providers.pop(id, None)

    def _steps(self, commit: Commit) -> Iterator[Step]:
        """Yield a step for each entry; one that moved in a commit is one step."""
        gone: dict[str, Edit] = {}
        came: dict[str, tuple[str, Edit]] = {}
        for path, edit in commit.edits.items():
            id = _id_of(path)
            if id and edit.before and edit.after:
                yield Step(id, path, edit, id)
            elif id and edit.before:
                gone[id] = edit
            elif id and edit.after:
                came[id] = path, edit
        # A removed content that came back elsewhere is the same entry under another name.
        by_content = {edit.before: id for id, edit in gone.items() if id not in came}
        by_name = self._names(gone, came)
        for id, (path, edit) in came.items():
            was = id if id in gone else by_content.pop(edit.after, "")
            was = was or (by_name.pop(self._name(edit.after), "") if by_name else "")
            was = was if was in gone else ""
            before = gone.pop(was).before if was else ""
            yield Step(id, path, Edit(before, edit.after), was)
            if was != id:
                self._done.add(was)
        for id, edit in gone.items():
            yield Step(id, f"{id}.yml", edit, id)

    def _names(self, gone: Mapping[str, Edit], came: Mapping[str, object]) -> dict[str, str]:
        """Return the names of what went, where few came: some may have moved and changed."""
        left = [id for id in gone if id not in came]
        if not left or not came or max(len(left), len(came)) > _FEW:
            return {}
        return {name: id for id in left if (name := self._name(gone[id].before))}

    def _name(self, content: str) -> str:
        data = self._read(content)
        return str(data.get("naam", "")) if data else ""

    def _offering(self, step: Step, when: datetime) -> None:
        now = self._now.get(step.id)
        if not now:
            self._ended(step, when)
        elif not step.edit.after:
            # It is there all the same: made again, but not committed yet.
            self._done.add(step.id)
        elif not step.edit.before:
            self._note(Change("nieuw", now, when))
        elif step.was != step.id or step.edit.before != step.edit.after:
            self._changed(step, now, when)

    def _changed(self, step: Step, now: Offering, when: datetime) -> None:
        if self._left <= 0:
            self._done.add(step.id)
            return
        before, after = self._read(step.edit.before), self._read(step.edit.after)
        if after is None:
            return
        if before is None:
            self._note(Change("veranderd", now, when))
        elif _is_draft(before):
            # Nothing of a draft stood on the site.
            self._note(Change("nieuw", now, when))
        else:
            fields = tuple(differences(before, after, self._labels))
            if step.was != step.id:
                fields = (*fields, ADDRESS)
            verified = before.get(VERIFIED) != after.get(VERIFIED)
            if fields:
                self._note(Change("veranderd", now, when, fields, verified))
            elif verified:
                self._note(Change("gecontroleerd", now, when, (), True))

    def _ended(self, step: Step, when: datetime) -> None:
        """Note the end of what is no longer there: its file went, its day passed, or its draft."""
        before, after = self._read(step.edit.before), self._read(step.edit.after)
        if after and not _is_draft(after):
            day = _day_after(str(after.get(_UNTIL, "")))
            if day and day.date() <= self._today:
                self._stopped(step, after, day)
        elif before and not _is_draft(before) and (after or not step.edit.after):
            # Gone, or a draft again.
            self._stopped(step, before, when)

    def _stopped(self, step: Step, data: Data, when: datetime) -> None:
        # What an older schema allowed may be no offering to this one.
        with suppress(KeyError, TypeError, ValueError, AttributeError):
            offering = offering_from(data, id=step.id, path=step.path, digest=b"")
            self._note(Change("gestopt", offering, when))

    def _note(self, change: Change) -> None:
        self._done.add(change.offering.id)
        self.found[change.offering.id] = change

    def _read(self, name: str) -> Data | None:
        """Return a version as read strictly; nothing when it is no entry, or enough were read."""
        if not name or self._left <= 0:
            return None
        self._left -= 1
        raw = self._blobs.read(name)
        if raw is None or len(raw) > MAX_BYTES:
            return None
        try:
            return read_document(raw, "").data
        except UnreadableError:
            return None


def _id_of(path: str) -> str:
    """Return the id of the offering that a path is of; empty for anything else."""
    *_, provider, name = ("", *PurePosixPath(path).parts)
    if not provider or name == PROVIDER_FILE or not name.endswith(".yml") or "/." in f"/{path}":
        return ""
    return f"{provider}/{name.removesuffix('.yml')}"


def _is_draft(data: Data) -> bool:
    return data.get(DRAFT) is True


def _day_after(text: str) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat(text) + timedelta(days=1), time(), UTC)
    except (ValueError, OverflowError):
        return None
