"""A file is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from sociale_kaart.beside import write_beside


def test_a_new_file_and_its_folders_are_made(tmp_path: Path) -> None:
    write_beside(tmp_path / "a/b/c.yml", b"new")
    assert (tmp_path / "a/b/c.yml").read_bytes() == b"new"


def test_permissions_and_links_stay(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    write_beside(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("error", [OSError("full"), KeyboardInterrupt()])
def test_an_interruption_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"old")

    def stop(path: Path, target: Path) -> None:
        raise error

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(type(error)):
        write_beside(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
