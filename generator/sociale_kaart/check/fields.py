"""The schema as a person sees it: the field at a place in an entry, with its title and examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sociale_kaart.read import Path
from sociale_kaart.schema import Schema

Field = Mapping[str, Any]


class Fields:
    """Looks up the fields of one kind of document (``aanbod`` or ``aanbieder``)."""

    def __init__(self, schema: Schema, kind: str) -> None:
        """Keep the schema files; references between them are followed by name."""
        self._documents = {document["$id"]: document for document in schema.documents.values()}
        self._own = schema.documents[kind]["$id"]
        self.root = self.resolve(schema.documents[kind])

    def resolve(self, field: Field) -> Field:
        """Return a field with what it refers to filled in; its own words go before those."""
        reference = field.get("$ref")
        if reference is None:
            return field
        name, _, pointer = reference.partition("#/")
        target: Any = self._documents[name or "begrippen.schema.json"]
        for part in pointer.split("/"):
            target = target[part]
        return {**self.resolve(target), **{k: v for k, v in field.items() if k != "$ref"}}

    def at(self, path: Path) -> Field:
        """Return the field at a place; an empty one where the schema knows nothing."""
        field = self.root
        for step in path:
            field = self._inner(field, step)
        return field

    def named(self, path: Path) -> tuple[str, Field]:
        """Return the name and the field that a person thinks of: for an item that of its list."""
        while path and path[-1] not in self.at(path[:-1]).get("properties", ()):
            path = path[:-1]
        return (str(path[-1]), self.at(path)) if path else ("", self.root)

    def is_required(self, path: Path) -> bool:
        """Say whether a field has to be there."""
        return bool(path) and path[-1] in self.at(path[:-1]).get("required", ())

    def properties(self, field: Field) -> dict[str, Field]:
        """Return the fields inside a field."""
        return {name: self.resolve(inner) for name, inner in field.get("properties", {}).items()}

    def all(self) -> Iterator[tuple[Path, Field]]:
        """Return every field with a path to it, items of lists as position 0."""
        todo: list[tuple[Path, Field]] = [((), self.root)]
        while todo:
            path, field = todo.pop(0)
            if path:
                yield path, field
            if "items" in field:
                todo.append(((*path, 0), self.resolve(field["items"])))
            todo += [((*path, name), inner) for name, inner in self.properties(field).items()]
            if isinstance(field.get("additionalProperties"), dict):
                code = field["propertyNames"]["enum"][0]
                todo.append(((*path, code), self.resolve(field["additionalProperties"])))

    def _inner(self, field: Field, step: str | int) -> Field:
        inner: Any
        if isinstance(step, int):
            inner = field.get("items")
        else:
            inner = field.get("properties", {}).get(step, field.get("additionalProperties"))
        return self.resolve(inner) if isinstance(inner, dict) else {}
