"""The keeper's table of postcodes: what is read, and what is said of a row that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from sociale_kaart.postcodes import read_postcodes


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "postcodes.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_rows_of_one_area_become_its_middle(tmp_path: Path) -> None:
    path = written(
        tmp_path, "postcode,lat,lon\r\n6811,51.98,5.91\r\n6711 AA,52.04,5.66\n6711AB,52.06,5.68\n"
    )
    table = read_postcodes(path)
    assert table.problems == []
    assert table.points["6811"] == (51.98, 5.91)
    assert table.points["6711"] == pytest.approx((52.05, 5.67))


def test_columns_may_stand_in_any_order_and_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = written(tmp_path, "\ufefflon,lat,Postcode\n5.91,51.98,6811\n\n")
    assert read_postcodes(path) == ({"6811": (51.98, 5.91)}, [])


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("681,51.98,5.91", "‘681’ is geen postcode"),
        ("0811,51.98,5.91", "‘0811’ is geen postcode"),
        ("6811 A,51.98,5.91", "is geen postcode"),
        ('6811,"51,98","5,91"', "‘51,98’ is geen getal"),
        ("6811,nan,5.91", "‘nan’ is geen getal"),
        ("6811,5.91,51.98", "omgewisseld"),
        ("6811,48.85,2.35", "niet in Nederland"),
        ("6811,51.98", "hier staan 2 kolommen"),
    ],
)
def test_a_wrong_row_is_named_and_the_others_count(tmp_path: Path, row: str, said: str) -> None:
    table = read_postcodes(written(tmp_path, f"postcode,lat,lon\n{row}\n6711,52.04,5.66\n"))
    [problem] = table.problems
    assert problem.startswith("postcodes.csv, regel 2: ")
    assert said in problem
    assert list(table.points) == ["6711"]


def test_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    assert "lezen" in read_postcodes(tmp_path / "nergens.csv").problems[0]
    assert "UTF-8" in read_postcodes(written(tmp_path, b"postcode\xff")).problems[0]
    assert "kolommen" in read_postcodes(written(tmp_path, "6811;51.98;5.91\n")).problems[0]
    assert "kolommen" in read_postcodes(written(tmp_path, "")).problems[0]
