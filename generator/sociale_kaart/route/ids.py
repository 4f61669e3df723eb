"""Which number an id has: for steps that stand in an address. In files by a hash of the id."""

from __future__ import annotations

from collections.abc import Mapping

SHARD = 256
"""How many ids are in a file, about."""


def id_shards(numbers: Mapping[str, int]) -> list[dict[str, int]]:
    """Return the numbers of ids; an id is in the shard that its hash names."""
    count = -(-len(numbers) // SHARD)
    shards: list[dict[str, int]] = [{} for _ in range(count)]
    for id, number in numbers.items():
        shards[hash_of(id) % count][id] = number
    return shards


def hash_of(id: str) -> int:
    """Return the hash of an id, FNV-1a of 32 bits, as ``web/route/files.ts`` makes it."""
    found = 0x811C9DC5
    for byte in id.encode():
        found = ((found ^ byte) * 0x01000193) & 0xFFFFFFFF
    return found
