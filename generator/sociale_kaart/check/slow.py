"""The validators that can say what is wrong; only documents with errors come here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from sociale_kaart.check.fits import exact
from sociale_kaart.schema import Schema


def validators(schema: Schema) -> dict[str, Validator]:
    """Make a validator of every schema file; references between them go by their bare ``$id``."""
    registry: Registry[Any] = Registry().with_resources(
        (document["$id"], DRAFT202012.create_resource(document))
        for document in schema.documents.values()
    )
    make = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]
    return {name: make(document, registry=registry) for name, document in schema.documents.items()}


def _pattern(
    validator: Validator, pattern: str, instance: Any, schema: Any
) -> Iterator[ValidationError]:
    """Match as the quick validator does."""
    if validator.is_type(instance, "string") and not exact(pattern).search(instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")
