"""The language server of VS Code's YAML extension, with the settings that this project commits."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from shutil import which
from typing import Any

from tests.site_builder import PROJECT

SERVER = PROJECT / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


class Editor:
    """An editor with the project open; positions are (line, column) from 0."""

    def __init__(self, server: subprocess.Popen[bytes], settings: dict[str, Any]) -> None:
        self._server = server
        self._settings = settings
        self._number = 0
        self._told: dict[str, list[dict[str, Any]]] = {}
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": PROJECT.as_uri(),
                "workspaceFolders": [{"uri": PROJECT.as_uri(), "name": "kaart"}],
                "capabilities": {
                    "workspace": {"configuration": True},
                    "textDocument": {
                        "hover": {"contentFormat": ["markdown"]},
                        "completion": {
                            "completionItem": {
                                "snippetSupport": True,
                                "documentationFormat": ["markdown", "plaintext"],
                            }
                        },
                        "publishDiagnostics": {},
                    },
                },
            },
        )
        self._say("initialized", {})
        self._say("workspace/didChangeConfiguration", {"settings": settings})

    def open(self, path: str, text: str) -> list[dict[str, Any]]:
        """Open a file that need not exist, and return what the editor finds wrong with it."""
        return self.open_all({path: text})[path]

    def open_all(self, files: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
        """Open files at once: the server waits a moment for each, but for all at the same time."""
        addresses = {path: (PROJECT / path).as_uri() for path in files}
        for path, uri in addresses.items():
            self._told.pop(uri, None)
            document = {"uri": uri, "languageId": "yaml", "version": 1, "text": files[path]}
            self._say("textDocument/didOpen", {"textDocument": document})
        while not self._told.keys() >= {*addresses.values()}:
            self._receive()
        return {path: self._told[uri] for path, uri in addresses.items()}

    def hover(self, path: str, line: int, column: int) -> str:
        """Return the Markdown that is shown when the mouse is there."""
        found = self._at("textDocument/hover", path, line, column)
        return str(found["contents"]["value"]) if found else ""

    def completions(self, path: str, line: int, column: int) -> dict[str, dict[str, Any]]:
        """Return what can be filled in there, by its label."""
        found = self._at("textDocument/completion", path, line, column)
        return {item["label"]: item for item in found["items"]}

    def _at(self, method: str, path: str, line: int, column: int) -> Any:
        place = {
            "textDocument": {"uri": (PROJECT / path).as_uri()},
            "position": {"line": line, "character": column},
        }
        return self._ask(method, place)

    def _ask(self, method: str, params: Any) -> Any:
        self._number += 1
        number = self._number
        self._write({"id": number, "method": method, "params": params})
        while True:
            answer = self._receive()
            if answer.get("id") == number and "method" not in answer:
                assert "error" not in answer, answer
                return answer["result"]

    def _say(self, method: str, params: Any) -> None:
        self._write({"method": method, "params": params})

    def _receive(self) -> dict[str, Any]:
        """Read one message; answer what the server asks, and keep what it finds wrong."""
        assert self._server.stdout
        length = 0
        while line := self._server.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server stopped"
        message: dict[str, Any] = json.loads(self._server.stdout.read(length))
        method = message.get("method")
        if method == "textDocument/publishDiagnostics":
            self._told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif method and "id" in message:
            self._write({"id": message["id"], "result": self._answer(method, message["params"])})
        return message

    def _answer(self, method: str, params: Any) -> Any:
        if method != "workspace/configuration":
            return None
        return [self._settings.get(item.get("section")) for item in params["items"]]

    def _write(self, message: dict[str, Any]) -> None:
        assert self._server.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._server.stdin.flush()


def committed_settings() -> dict[str, Any]:
    """Return ``.vscode/settings.json`` by section, as VS Code hands it to an extension."""
    text = (PROJECT / ".vscode" / "settings.json").read_text()
    flat = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    sections: dict[str, Any] = {}
    for name, value in flat.items():
        section, _, key = name.partition(".")
        if key:
            inner = sections.setdefault(section, {})
            *middle, last = key.split(".")
            for step in middle:
                inner = inner.setdefault(step, {})
            inner[last] = value
        else:
            sections[name] = value
    return sections


@contextmanager
def open_editor() -> Iterator[Editor]:
    """Start the language server and stop it."""
    node = which("node")
    assert node, "make test puts a Node on the path"
    command = [node, str(SERVER), "--stdio"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=PROJECT
    ) as server:
        try:
            yield Editor(server, committed_settings())
        finally:
            server.kill()
