"""PyYAML's parser: the one in C, or the slower one in Python where that was not compiled."""

from __future__ import annotations

from typing import Any

try:
    from yaml._yaml import CParser as Parser
except ImportError:  # pragma: no cover - PyYAML's wheels have it
    from yaml.parser import Parser as _Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class Parser(Reader, Scanner, _Parser):  # type: ignore[no-redef]
        """The three parts that make events of text."""

        def __init__(self, text: Any) -> None:
            Reader.__init__(self, text)
            Scanner.__init__(self)
            _Parser.__init__(self)


__all__ = ["Parser"]
