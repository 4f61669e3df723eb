"""``--format`` is the same option in every command that reports."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from sociale_kaart.cli import main


@pytest.mark.parametrize(
    ("command", "forms"),
    [
        ("check", "text|json|github|sarif"),
        ("gaps", "text|json|csv|md"),
        ("stale", "text|json|csv|md"),
        ("links", "text|json"),
    ],
)
def test_the_forms_of_a_report_are_in_the_help_and_in_the_message(command: str, forms: str) -> None:
    assert f"--format [{forms}]" in CliRunner().invoke(main, [command, "--help"]).stdout
    result = CliRunner().invoke(main, [command, "--format", "xml"])
    assert result.exit_code == 2
    assert f"bij --format kies je {forms.replace('|', ' of ')}." in result.stderr
