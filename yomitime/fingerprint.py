"""A small print of a text that near-copies share: 64 minima of hashed shingles (MinHash with one permutation).

A shingle is what stands between two of 、。は, some ten characters: cutting at such anchors costs a tenth of shingles at every
character and tells copies apart as well. Hashes are CRC-32, the same in every process and on every machine. Li, Owen & Zhang,
«One Permutation Hashing» (NeurIPS 2012); anchors after Theobald et al., «SpotSigs» (SIGIR 2008).
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from zlib import crc32

from yomitime.model import Text

BINS = 64
_SHIFT = 26
_BAND = 4
LEAST_SHINGLES = 50
"""Fewer say too little: greetings and notices would all be alike."""
_ANCHOR = re.compile("[。、は]")
_EMPTY = 0xFFFFFFFF
_LARGEST_BUCKET = 8
"""Of the posts that share a band, each is compared with so many at most: keeps a thousand copies near-linear."""


def of(text: Text) -> bytes:
    """256 bytes, empty for a text that is too short."""
    pieces = _ANCHOR.split("".join([sentence.text for sentence in text.sentences]))
    shingles = set(map(crc32, map(str.encode, filter(None, pieces))))
    if len(shingles) < LEAST_SHINGLES:
        return b""
    # The last of a place is its least.
    minima = {shingle >> _SHIFT: shingle for shingle in sorted(shingles, reverse=True)}
    return array("I", [minima.get(place, _EMPTY) for place in range(BINS)]).tobytes()


def similarity(first: bytes, second: bytes) -> float:
    """The share of shingles that two texts have in common, estimated to about ±0.06; 0 for an empty print."""
    pairs = [(a, b) for a, b in zip(_minima(first), _minima(second), strict=False) if a != _EMPTY or b != _EMPTY]
    return sum(a == b for a, b in pairs) / len(pairs) if pairs else 0.0


def clusters(prints: Sequence[bytes], least: float) -> list[tuple[tuple[int, ...], float]]:
    """Groups of prints of which each is like another, with the least of the similarities that bind them.

    Candidates share a band of the print, so the time is near-linear in the number of prints.
    """
    leader = list(range(len(prints)))
    bound: dict[tuple[int, int], float] = {}

    def find(member: int) -> int:
        while leader[member] != member:
            leader[member] = member = leader[leader[member]]
        return member

    for bucket in _buckets(prints).values():
        for first, second in _pairs(bucket):
            if (first, second) not in bound and find(first) != find(second):
                likeness = similarity(prints[first], prints[second])
                if likeness >= least:
                    bound[first, second] = likeness
                    leader[find(second)] = find(first)
    members: dict[int, list[int]] = defaultdict(list)
    weakest: dict[int, float] = {}
    for (first, second), likeness in bound.items():
        root = find(first)
        members[root] += (first, second)
        weakest[root] = min(likeness, weakest.get(root, 1.0))
    return sorted((tuple(sorted(set(group))), weakest[root]) for root, group in members.items())


def _buckets(prints: Sequence[bytes]) -> Mapping[tuple[int, bytes], list[int]]:
    found: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    empty = array("I", [_EMPTY] * _BAND).tobytes()
    width = len(empty)
    for number, print_ in enumerate(prints):
        for band in range(0, len(print_), width):
            rows = print_[band : band + width]
            if rows != empty:
                found[band, rows].append(number)
    return found


def _pairs(bucket: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbours in a bucket, and all pairs of a small one."""
    if len(bucket) <= _LARGEST_BUCKET:
        return list(combinations(bucket, 2))
    return [
        (bucket[i - step], bucket[i]) for i in range(1, len(bucket)) for step in range(1, min(i, _LARGEST_BUCKET) + 1)
    ]


def _minima(print_: bytes) -> array[int]:
    found = array("I")
    found.frombytes(print_)
    return found
