"""The order of fields: that of the schema, at every level."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sociale_kaart.read.folder import Kind
from sociale_kaart.schema import Schema

Order = Mapping[str, "Order"]
"""The fields in their order, each with the order of the fields inside it or in its list."""


_KNOWN: dict[tuple[bytes, Kind], Order] = {}


def order_of(schema: Schema, kind: Kind) -> Order:
    """Return the order of the fields of one kind of entry; plain data, also for the browser."""
    key = (schema.digest, kind)
    if key not in _KNOWN:
        _KNOWN[key] = _order(schema, kind)
    return _KNOWN[key]


def _order(schema: Schema, kind: Kind) -> Order:
    documents = {document["$id"]: document for document in schema.documents.values()}

    def order(field: Mapping[str, Any], home: str) -> Order:
        if "$ref" in field:
            name, _, pointer = field["$ref"].partition("#/")
            home = name or home
            target: Any = documents[home]
            for part in pointer.split("/"):
                target = target[part]
            return order(target, home)
        if "items" in field:
            return order(field["items"], home)
        others = field.get("additionalProperties")
        if isinstance(others, dict):
            inside = order(others, home)
            return dict.fromkeys(field["propertyNames"]["enum"], inside)
        return {name: order(inner, home) for name, inner in field.get("properties", {}).items()}

    return order(schema.documents[kind], str(schema.documents[kind]["$id"]))


def arranged(value: Any, order: Order) -> Any:
    """Return the same data with its fields in this order; those it does not name come last."""
    if isinstance(value, Mapping):
        names = [*(name for name in order if name in value), *(k for k in value if k not in order)]
        return {name: arranged(value[name], order.get(name, {})) for name in names}
    if isinstance(value, list | tuple):
        return [arranged(item, order) for item in value]
    return value
