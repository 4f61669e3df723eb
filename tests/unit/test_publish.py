"""A new site takes the old one's place whole, or not at all."""

from __future__ import annotations

import pickle
import shutil
from pathlib import Path

import pytest

from sociale_kaart.publish import MARK, BusyError, Staging, key_of


@pytest.fixture
def staging(tmp_path: Path) -> Staging:
    return Staging(tmp_path / "site", tmp_path / "kept" / "record.json")


def publish(staging: Staging, files: dict[str, str], basis: bytes = b"theme") -> list[str]:
    """Publish the files and return the paths that had to be written."""
    if staging._lock is None:
        staging = Staging(staging.site, staging._record)
    staging.begin(basis)
    written = []
    for path, text in files.items():
        if staging.needs(path, key_of(text.encode())):
            staging.write(path, text.encode())
            written.append(path)
    staging.swap()
    return written


def content(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text()
        for path in site.rglob("*")
        if path.is_file() and path.name != MARK
    }


def test_the_first_build_writes_everything(staging: Staging) -> None:
    files = {"index.html": "home", "aanbod/a/b/index.html": "b"}
    assert publish(staging, files) == list(files)
    assert content(staging.site) == files
    assert not staging.folder.exists()


def test_only_what_changed_is_written_again(staging: Staging) -> None:
    publish(staging, {"a.html": "1", "b.html": "1", "c/index.html": "1"})
    untouched = (staging.site / "a.html").stat().st_mtime_ns
    assert publish(staging, {"a.html": "1", "b.html": "2", "d/e.html": "1"}) == [
        "b.html",
        "d/e.html",
    ]
    assert content(staging.site) == {"a.html": "1", "b.html": "2", "d/e.html": "1"}
    assert (staging.site / "a.html").stat().st_mtime_ns == untouched
    assert not (staging.site / "c").exists(), "a folder that is empty now goes too"


def again(staging: Staging, key: bytes) -> bool:
    """Build the site of two files again; say whether they were kept as a whole."""
    staging = Staging(staging.site, staging._record)
    staging.begin(b"theme")
    staging.write("engine.css", b"style")
    staging.adopt()
    kept = staging.whole(key)
    if not kept:
        for path in ("a.html", "b.html"):
            if staging.needs(path, key):
                staging.write(path, key)
    staging.swap()
    return kept


def test_what_was_made_of_the_same_is_kept_as_a_whole(staging: Staging) -> None:
    publish(staging, {})
    made = [again(staging, key) for key in (b"1", b"1", b"2", b"2", b"1")]
    assert made == [False, True, False, True, False]
    assert content(staging.site) == {"a.html": "1", "b.html": "1", "engine.css": "style"}


@pytest.mark.parametrize("harm", ["gone", "cut"])
def test_a_whole_that_was_harmed_is_made_again(staging: Staging, harm: str) -> None:
    publish(staging, {})
    again(staging, b"1")
    page = staging.site / "a.html"
    page.unlink() if harm == "gone" else page.write_text("")
    assert not again(staging, b"1")
    assert again(staging, b"1")
    assert page.read_text() == "1"


def test_another_theme_or_schema_writes_everything_again(staging: Staging) -> None:
    publish(staging, {"a.html": "1"})
    assert publish(staging, {"a.html": "1"}, basis=b"new theme") == ["a.html"]


def test_a_site_that_somebody_replaced_is_not_trusted(staging: Staging) -> None:
    publish(staging, {"a.html": "1"})
    (staging.site / MARK).write_text("somebody else's")
    assert publish(staging, {"a.html": "1"}) == ["a.html"]


@pytest.mark.parametrize(
    "damage", [b"", b"not JSON", b"[]", b"{}", b'{"files": 1}', b"\x80\x05K\x01."]
)
def test_a_damaged_record_only_costs_time(staging: Staging, tmp_path: Path, damage: bytes) -> None:
    publish(staging, {"a.html": "1"})
    (tmp_path / "kept" / "record.json").write_bytes(damage)
    assert publish(staging, {"a.html": "1"}) == ["a.html"]


def test_a_build_that_fails_leaves_the_old_site(staging: Staging) -> None:
    publish(staging, {"a.html": "old"})
    staging.begin(b"theme")
    staging.needs("a.html", key_of(b"new"))
    staging.write("a.html", b"new")
    staging.discard()
    assert content(staging.site) == {"a.html": "old"}
    assert not staging.folder.exists()


def test_a_swap_that_was_cut_short_is_mended(tmp_path: Path, staging: Staging) -> None:
    publish(staging, {"a.html": "old"})
    staging.site.rename(tmp_path / ".site.kaart-oud")
    assert content(Staging(tmp_path / "site", tmp_path / "record").site) == {"a.html": "old"}


def test_what_the_engine_wrote_is_adopted(staging: Staging) -> None:
    for _ in range(2):
        staging.begin(b"theme")
        staging.write("over/index.html", b"about us")
        staging.write("shell/shell/index.html", b"shell")
        staging.remove("shell/shell/index.html")
        staging.adopt()
        staging.swap()
        assert content(staging.site) == {"over/index.html": "about us"}
        assert not (staging.site / "shell").exists()


@pytest.mark.parametrize("harm", ["gone", "cut", "folder gone"])
def test_a_file_that_was_harmed_is_made_again(staging: Staging, harm: str) -> None:
    files = {"index.html": "home", "kaart/fonts/a.woff2": "font"}
    publish(staging, files)
    if harm == "gone":
        (staging.site / "index.html").unlink()
    elif harm == "cut":
        (staging.site / "index.html").write_text("")
    else:
        shutil.rmtree(staging.site / "kaart")
    publish(Staging(staging.site, staging._record), files)
    assert content(staging.site) == files


def test_two_builds_of_one_site_do_not_mix(staging: Staging, tmp_path: Path) -> None:
    with pytest.raises(BusyError):
        Staging(staging.site, tmp_path / "another record")
    publish(staging, {"a.html": "1"})
    assert publish(Staging(staging.site, staging._record), {"a.html": "1"}) == []


def test_what_a_keeper_put_beside_the_pages_stays(staging: Staging) -> None:
    publish(staging, {"a.html": "1"})
    (staging.site / ".well-known").mkdir()
    (staging.site / ".well-known" / "security.txt").write_text("mail us")
    publish(Staging(staging.site, staging._record), {"a.html": "1"}, basis=b"new theme")
    assert (staging.site / ".well-known" / "security.txt").read_text() == "mail us"


def test_a_folder_that_looks_like_a_backup_is_left_alone(staging: Staging) -> None:
    backup = staging.site.with_name("site.oud")
    backup.mkdir()
    (backup / "index.html").write_text("mine")
    publish(staging, {"a.html": "1"})
    assert (backup / "index.html").read_text() == "mine"


def test_a_record_that_cannot_be_kept_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")
    staging = Staging(tmp_path / "site", tmp_path / "a file" / "record.json")
    assert publish(staging, {"a.html": "1"}) == ["a.html"]
    assert content(staging.site) == {"a.html": "1"}


def test_a_record_runs_nothing(staging: Staging, tmp_path: Path) -> None:
    publish(staging, {"a.html": "1"})
    staging._record.write_bytes(pickle.dumps(_Trap(tmp_path / "sprung")))
    publish(Staging(staging.site, staging._record), {"a.html": "1"})
    assert not (tmp_path / "sprung").exists()


class _Trap:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.touch, (self.path,))
