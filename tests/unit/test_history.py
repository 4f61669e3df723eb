"""What followers are told is what git knows, however the catalogue came to be what it is."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.history import Change, News, ProviderChange, changes
from sociale_kaart.history.ahead import not_ahead
from sociale_kaart.history.compare import differences, labels
from sociale_kaart.history.git import Commit, _parsed
from sociale_kaart.load import load_catalogue
from sociale_kaart.schema import Schema

TODAY = date(2026, 7, 1)
PROVIDER = "naam: De Boog\nkort: Een buurthuis.\n"
ENTRY = """\
naam: {name}
kort: Samen koken.
wat: Je kookt samen en eet daarna met elkaar.
soort: activiteit
treden: [2]
richting: stabiel
sectoren: [horeca]
doelgroepen: [iedereen]
online: true
{more}toegang: vrij
gecontroleerd: {verified}
"""


def entry(name: str = "Koken", more: str = "", verified: str = "2026-01-01") -> str:
    return ENTRY.format(name=name, more=more, verified=verified)


class Repo:
    """A repository with a catalogue in it; commit number n is of the n-th of May, 2026."""

    def __init__(self, folder: Path, catalogue: str = "catalogue") -> None:
        self.folder = folder
        self.catalogue = folder / catalogue
        self.catalogue.mkdir(parents=True, exist_ok=True)
        self.days = 0
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, cwd: Path | None = None) -> str:
        moment = f"2026-05-{max(1, self.days):02}T12:00:00Z"
        names = dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "Piet Geheim")
        mails = dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "piet@geheim.example")
        dates = {"GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z", "GIT_COMMITTER_DATE": moment}
        alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        return subprocess.run(
            ["git", *arguments],
            cwd=cwd or self.folder,
            env={**os.environ, **names, **mails, **dates, **alone},
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    def write(self, files: dict[str, str | None]) -> None:
        for name, content in files.items():
            path = self.catalogue / name
            if content is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8")

    def commit(self, files: dict[str, str | None] | None = None) -> None:
        self.write(files or {})
        self.days += 1
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Geheime boodschap")

    def changes(self, schema: Schema, folder: Path | None = None) -> dict[str, Change]:
        where = folder or self.catalogue
        loaded = load_catalogue(where, schema, today=TODAY, jobs=1)
        return dict(changes(where, loaded.catalogue, schema, TODAY).offerings)

    def of_providers(self, schema: Schema) -> dict[str, ProviderChange]:
        loaded = load_catalogue(self.catalogue, schema, today=TODAY, jobs=1)
        return dict(changes(self.catalogue, loaded.catalogue, schema, TODAY).providers)


def may(day: int) -> datetime:
    return datetime(2026, 5, day, 12, tzinfo=UTC)


def told(change: Change | None) -> tuple[Any, ...]:
    return (change.kind, change.when, change.fields) if change else ()


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A catalogue of one offering, committed on the first of May."""
    made = Repo(tmp_path / "kaart")
    made.commit({"de-boog/aanbieder.yml": PROVIDER, "de-boog/koken.yml": entry()})
    return made


def test_what_was_added_is_new(repo: Repo, schema: Schema) -> None:
    assert told(repo.changes(schema)["de-boog/koken"]) == ("nieuw", may(1), ())


def test_a_change_names_the_fields_as_the_schema_does(repo: Repo, schema: Schema) -> None:
    repo.commit({"de-boog/koken.yml": entry(more="kosten: gratis\nindicatie: [geen]\n")})
    change = repo.changes(schema)["de-boog/koken"]
    assert told(change) == ("veranderd", may(2), ("Kosten", "Indicatie"))
    assert not change.verified


def test_only_a_newer_date_is_verified(repo: Repo, schema: Schema) -> None:
    repo.commit({"de-boog/koken.yml": entry(verified="2026-05-02")})
    assert told(repo.changes(schema)["de-boog/koken"]) == ("gecontroleerd", may(2), ())
    repo.commit({"de-boog/koken.yml": entry("Samen koken", verified="2026-05-03")})
    change = repo.changes(schema)["de-boog/koken"]
    assert told(change) == ("veranderd", may(3), ("Naam",))
    assert change.verified


def test_what_nobody_sees_is_no_change(repo: Repo, schema: Schema) -> None:
    place = "locaties:\n  - {{plaats: Ede, gemeente: Ede, precisie: plaats{}}}\n"
    repo.commit({"de-boog/koken.yml": entry(more=place.format(""))})
    point = place.format(", punt: [52.04, 5.66]")
    repo.commit({"de-boog/koken.yml": entry(more=f"trefwoorden: [eten]\n{point}")})
    repo.commit({"de-boog/koken.yml": f"# Een opmerking\n{entry(more=point)}\n"})
    assert told(repo.changes(schema)["de-boog/koken"]) == ("veranderd", may(2), ("Locaties",))


def test_what_was_removed_has_stopped(repo: Repo, schema: Schema) -> None:
    repo.commit({"de-boog/eten.yml": entry("Eten", "kosten: gratis\n")})
    repo.commit({"de-boog/eten.yml": None})
    change = repo.changes(schema)["de-boog/eten"]
    assert told(change) == ("gestopt", may(3), ())
    assert (change.offering.name, change.offering.cost) == ("Eten", "gratis")


def test_what_comes_back_is_new_again(repo: Repo, schema: Schema) -> None:
    repo.commit({"de-boog/koken.yml": None})
    repo.commit({"de-boog/koken.yml": entry()})
    assert told(repo.changes(schema)["de-boog/koken"]) == ("nieuw", may(3), ())


def test_what_passed_its_last_day_has_stopped_after_it(repo: Repo, schema: Schema) -> None:
    repo.commit({"de-boog/koken.yml": entry(more="geldig_tot: 2026-06-03\n")})
    ended = datetime(2026, 6, 4, tzinfo=UTC)
    assert told(repo.changes(schema)["de-boog/koken"]) == ("gestopt", ended, ())


def test_a_draft_is_nothing_until_it_is_real(repo: Repo, schema: Schema) -> None:
    draft = {"de-boog/eten.yml": entry("Eten", "concept: true\n")}
    repo.commit(draft)
    repo.commit({"de-boog/eten.yml": entry("Eten met elkaar", "concept: true\n")})
    assert "de-boog/eten" not in repo.changes(schema)
    repo.commit({"de-boog/eten.yml": entry("Eten")})
    assert told(repo.changes(schema)["de-boog/eten"]) == ("nieuw", may(4), ())
    repo.commit(draft)
    assert told(repo.changes(schema)["de-boog/eten"]) == ("gestopt", may(5), ())
    repo.commit({"de-boog/eten.yml": None})
    assert told(repo.changes(schema)["de-boog/eten"]) == ("gestopt", may(5), ())


def test_a_change_of_a_provider_is_its_own_and_not_that_of_its_offerings(
    repo: Repo, schema: Schema
) -> None:
    assert repo.of_providers(schema) == {}
    phone = PROVIDER + "contact: {telefoon: 010 123 45 67}\n"
    repo.commit({"de-boog/aanbieder.yml": phone})
    # Nobody who reads the page sees these.
    repo.commit(
        {"de-boog/aanbieder.yml": f"{phone}trefwoorden: [buurt]\ngecontroleerd: 2026-05-01\n"}
    )
    change = repo.of_providers(schema)["de-boog"]
    assert (change.provider.name, change.when, change.fields) == ("De Boog", may(2), ("Contact",))
    assert told(repo.changes(schema)["de-boog/koken"]) == ("nieuw", may(1), ())
    repo.commit({"de-boog/aanbieder.yml": phone.replace("De Boog", "De Brug")})
    change = repo.of_providers(schema)["de-boog"]
    assert (change.when, change.fields) == (may(4), ("Naam",))
    repo.commit({"de-boog/aanbieder.yml": None, "de-boog/koken.yml": None})
    assert repo.of_providers(schema) == {}


def test_a_provider_that_is_no_draft_any_more_brings_what_it_offers(
    repo: Repo, schema: Schema
) -> None:
    repo.commit({"tuin/aanbieder.yml": f"{PROVIDER}concept: true\n", "tuin/oogst.yml": entry()})
    assert "tuin/oogst" not in repo.changes(schema)
    repo.commit({"tuin/aanbieder.yml": PROVIDER})
    assert told(repo.changes(schema)["tuin/oogst"]) == ("nieuw", may(3), ())


def test_a_move_to_another_folder_around_it_changes_nothing(repo: Repo, schema: Schema) -> None:
    (repo.catalogue / "ede").mkdir()
    repo.git("mv", "catalogue/de-boog", "catalogue/ede/de-boog")
    repo.commit()
    assert told(repo.changes(schema)["de-boog/koken"]) == ("nieuw", may(1), ())
    repo.commit({"ede/de-boog/koken.yml": entry("Samen koken")})
    assert told(repo.changes(schema)["de-boog/koken"]) == ("veranderd", may(3), ("Naam",))


@pytest.mark.parametrize("more", ["", "kosten: gratis\n"], ids=["as it was", "changed as well"])
def test_another_name_for_the_file_is_another_address(
    repo: Repo, schema: Schema, more: str
) -> None:
    repo.commit({"de-boog/koken.yml": None, "de-boog/eten.yml": entry(more=more)})
    found = repo.changes(schema)
    fields = ("Kosten", "adres van de pagina") if more else ("adres van de pagina",)
    assert told(found["de-boog/eten"]) == ("veranderd", may(2), fields)
    assert "de-boog/koken" not in found


def test_a_merge_brings_everything_when_it_arrives(repo: Repo, schema: Schema) -> None:
    repo.git("checkout", "--quiet", "-b", "voorstel")
    repo.commit({"de-boog/koken.yml": entry("Samen koken")})
    repo.commit({"de-boog/koken.yml": entry("Samen koken", "kosten: gratis\n")})
    repo.git("checkout", "--quiet", "main")
    repo.commit({"de-boog/eten.yml": entry("Eten")})
    repo.days += 1
    repo.git("merge", "--quiet", "--no-ff", "--message", "Geheim", "voorstel")
    found = repo.changes(schema)
    assert told(found["de-boog/koken"]) == ("veranderd", may(5), ("Naam", "Kosten"))
    assert told(found["de-boog/eten"]) == ("nieuw", may(4), ())


def test_what_was_not_committed_does_not_count(repo: Repo, schema: Schema) -> None:
    repo.commit({"de-boog/eten.yml": entry("Eten")})
    repo.commit({"de-boog/eten.yml": None})
    repo.write({"de-boog/koken.yml": entry("Anders"), "de-boog/eten.yml": entry("Eten"),
                "de-boog/nog.yml": entry("Nog iets")})  # fmt: skip
    found = repo.changes(schema)
    assert {id: told(change) for id, change in found.items()} == {
        "de-boog/koken": ("nieuw", may(1), ())
    }


@pytest.mark.parametrize("broken", ["naam: [", "a: 1\na: 2\n", "\x00", "x" * 70_000])
def test_an_unreadable_old_version_is_only_a_change(
    repo: Repo, schema: Schema, broken: str
) -> None:
    repo.commit({"de-boog/koken.yml": broken})
    repo.commit({"de-boog/koken.yml": entry()})
    assert told(repo.changes(schema)["de-boog/koken"]) == ("veranderd", may(3), ())


def test_an_unreadable_version_that_was_mended_by_hand_is_passed_over(
    repo: Repo, schema: Schema
) -> None:
    repo.commit({"de-boog/koken.yml": "naam: ["})
    repo.write({"de-boog/koken.yml": entry("Samen koken")})
    assert told(repo.changes(schema)["de-boog/koken"]) == ("nieuw", may(1), ())


@pytest.mark.parametrize("where", ["", "een/twee drie/catalogus"])
def test_the_catalogue_may_lie_anywhere_in_the_repository(
    tmp_path: Path, schema: Schema, where: str
) -> None:
    made = Repo(tmp_path / "kaart", where)
    made.commit({"de-boog/aanbieder.yml": PROVIDER, "de-boog/koken.yml": entry()})
    (made.folder / "de-boog").mkdir(exist_ok=True)
    (made.folder / "elders.txt").write_text("iets")
    made.commit()
    assert told(made.changes(schema)["de-boog/koken"]) == ("nieuw", may(1), ())


def test_a_shallow_clone_knows_only_what_came_after_its_beginning(
    repo: Repo, tmp_path: Path, schema: Schema
) -> None:
    repo.commit({"de-boog/eten.yml": entry("Eten")})
    repo.commit({"de-boog/koken.yml": entry("Samen koken")})
    for depth, known in ((1, set[str]()), (2, {"de-boog/koken"})):
        clone = tmp_path / f"kloon-{depth}"
        repo.git("clone", "--quiet", f"--depth={depth}", f"file://{repo.folder}", str(clone))
        assert repo.changes(schema, clone / "catalogue").keys() == known


def test_a_submodule_and_a_link_are_no_offerings(repo: Repo, schema: Schema) -> None:
    (repo.catalogue / "de-boog" / "anders.yml").symlink_to("koken.yml")
    repo.commit()
    assert repo.changes(schema).keys() == {"de-boog/koken"}


def catalogue_in(folder: Path) -> Path:
    for name, content in {"aanbieder": PROVIDER, "koken": entry()}.items():
        path = folder / "de-boog" / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return folder


@pytest.mark.parametrize("state", ["no repository", "no commit", "not committed", "no git"])
def test_without_a_history_nothing_is_known(
    tmp_path: Path, schema: Schema, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    made = None if state == "no repository" else Repo(tmp_path / "kaart")
    folder = catalogue_in(tmp_path / "kaart" / "catalogue")
    if made and state == "not committed":
        (made.folder / ".gitignore").write_text("catalogue")
        made.commit()
    if made and state == "no git":
        made.commit()
        monkeypatch.setenv("PATH", "")
    loaded = load_catalogue(folder, schema, today=TODAY, jobs=1)
    assert loaded.catalogue.offerings
    assert changes(folder, loaded.catalogue, schema, TODAY) == News({}, {})


def test_a_hook_of_another_repository_does_not_lead_astray(
    repo: Repo, schema: Schema, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    expected = repo.changes(schema)
    monkeypatch.setenv("GIT_DIR", str(Repo(tmp_path / "ander").folder / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", "index")
    assert repo.changes(schema) == expected != {}


def test_the_settings_of_a_repository_change_nothing(repo: Repo, schema: Schema) -> None:
    repo.commit({"de-boog/koken.yml": None, "de-boog/eten.yml": entry()})
    expected = repo.changes(schema)
    for name, value in {
        "diff.renames": "copies",
        "log.follow": "true",
        "log.showSignature": "true",
        "log.diffMerges": "off",
        "diff.relative": "true",
        "diff.noprefix": "true",
        "core.quotePath": "true",
        "color.ui": "always",
        "log.decorate": "full",
        "log.date": "relative",
    }.items():
        repo.git("config", name, value)
    assert repo.changes(schema) == expected


def test_nothing_is_told_of_people(repo: Repo, schema: Schema) -> None:
    repo.commit({"de-boog/koken.yml": entry("Samen koken")})
    assert not any(
        word in repr(repo.changes(schema)) for word in ("Piet", "piet", "Geheim", "boodschap")
    )


def test_many_entries_in_one_commit_are_all_new(repo: Repo, schema: Schema) -> None:
    repo.commit({f"de-boog/o{number}.yml": entry(f"Koken {number}") for number in range(1200)})
    found = repo.changes(schema)
    assert len(found) == 1201
    assert told(found["de-boog/o1199"]) == ("nieuw", may(2), ())


def test_reading_ends_somewhere(
    repo: Repo, schema: Schema, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({"de-boog/eten.yml": entry("Eten")})
    repo.commit({"de-boog/koken.yml": entry("Samen koken")})
    repo.commit({"de-boog/eten.yml": entry("Samen eten")})
    monkeypatch.setattr("sociale_kaart.history.walk.MOST_READ", 2)
    found = repo.changes(schema)
    assert told(found["de-boog/eten"]) == ("veranderd", may(4), ("Naam",))
    # What changed before that is not said to be new.
    assert "de-boog/koken" not in found


def commits_on(*days: int) -> list[Commit]:
    """Commits, the newest first, so many days from today."""
    noon = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
    return [Commit(noon + timedelta(days=day), {}) for day in days]


@pytest.mark.parametrize(
    ("days", "seen"),
    [
        ([-1, -2], [-1, -2]),
        # Where the catalogue is kept it may be tomorrow already.
        ([1, 0], [1, 0]),
        ([400, -3, -5], [-3, -3, -5]),
        ([-1, 400, 300, -5], [-1, -5, -5, -5]),
    ],
)
def test_a_clock_that_is_ahead_keeps_nothing_on_top(days: list[int], seen: list[int]) -> None:
    assert list(not_ahead(commits_on(*days), TODAY)) == commits_on(*seen)


def test_a_first_commit_of_the_future_is_of_the_day_of_the_build() -> None:
    (commit,) = not_ahead(commits_on(400), TODAY)
    assert commit.when == datetime(2026, 7, 1, tzinfo=UTC)


@given(st.binary() | st.lists(st.sampled_from([b"\0", b":100644 100644 a b M", b"\n", b"x",
       b"a" * 40 + b" 1", b"catalogue/a/b.yml"])).map(b"\0".join))  # fmt: skip
def test_whatever_git_says_is_read_without_a_fall(log: bytes) -> None:
    for _, when, edits in _parsed(log, b"catalogue/"):
        assert when.tzinfo is UTC
        assert all(isinstance(path, str) for path in edits)


@pytest.mark.parametrize("seconds", [b"253402300800", b"99999999999999999999"])
def test_a_moment_after_every_calendar_is_the_last_one(seconds: bytes) -> None:
    said = b":100644 100644 " + b"a" * 40 + b" " + b"b" * 40 + b" M\0de-boog/koken.yml\0"
    ((_, when, edits),) = _parsed(b"c" * 40 + b" " + seconds + b"\0" + said, b"")
    assert (when.year, list(edits)) == (9999, ["de-boog/koken.yml"])


def test_every_field_of_the_schema_has_a_label(schema: Schema) -> None:
    known = labels(schema, "aanbod")
    assert known["wanneer"] == "Wanneer"
    assert known["contact"] != "contact"
    assert list(differences({"kosten": "gratis", "weg": 1}, {"naam": "a"}, known)) == [
        known["naam"],
        known["kosten"],
    ]
