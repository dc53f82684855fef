"""A small print of a text that near-copies share: MinHash of its shingles, by rensa (Rust, 3 ms to import).

A shingle is what stands between two of 、。は, some ten characters: cutting at such anchors costs a tenth of shingles at every
character and tells copies apart as well (after Theobald et al., «SpotSigs», SIGIR 2008). A print is the same in every process.
"""

from __future__ import annotations

import heapq
import pickle
from collections import defaultdict
from collections.abc import Sequence

from yomitime.model import Text

PERMUTATIONS = 128
BANDS = 32
"""Four rows each: of pairs that are half alike nine in ten are compared, of three quarters all, of a tenth hardly any."""
_SEED = 42
LEAST_SHINGLES = 50
"""Fewer say too little: greetings and notices would all be alike."""
_MOST_LIKE = 8
"""Of the posts that share a band with one, the last so many are compared with it: keeps a thousand copies near-linear."""


def of(text: Text) -> bytes:
    """The print of a text, empty for one that is too short."""
    whole = "".join([sentence.text for sentence in text.sentences])
    # A regular expression takes thrice as long.
    shingles = set(whole.replace("は", "。").replace("、", "。").split("。"))
    shingles.discard("")
    return of_shingles(shingles)


def of_shingles(shingles: set[str]) -> bytes:
    """The print of a set of shingles, empty for too few."""
    if len(shingles) < LEAST_SHINGLES:
        return b""
    from rensa import RMinHash

    minhash = RMinHash(num_perm=PERMUTATIONS, seed=_SEED)
    minhash.update(shingles)
    return pickle.dumps(minhash)


def clusters(prints: Sequence[bytes], least: float) -> list[tuple[tuple[int, ...], float]]:
    """Groups of prints of which each is like another, with the least of the similarities that bind them. Near-linear."""
    from rensa import RMinHashLSH

    same: dict[bytes, list[int]] = defaultdict(list)
    for number, print_ in enumerate(prints):
        if print_:
            same[print_].append(number)
    groups, minhashes = list(same.values()), [pickle.loads(print_) for print_ in same]
    leader = list(range(len(groups)))

    def find(member: int) -> int:
        while leader[member] != member:
            leader[member] = member = leader[leader[member]]
        return member

    index = RMinHashLSH(threshold=least, num_perm=PERMUTATIONS, num_bands=BANDS)
    bound: list[tuple[int, float]] = [(number, 1.0) for number, group in enumerate(groups) if len(group) > 1]
    for number, minhash in enumerate(minhashes):
        for other in heapq.nlargest(_MOST_LIKE, index.query(minhash)):
            if find(other) != find(number):
                likeness = minhash.jaccard(minhashes[other])
                if likeness >= least:
                    leader[find(number)] = find(other)
                    bound.append((number, likeness))
        index.insert(number, minhash)
    members: dict[int, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        members[find(number)] += group
    weakest: dict[int, float] = {}
    for number, likeness in bound:
        root = find(number)
        weakest[root] = min(likeness, weakest.get(root, 1.0))
    return sorted((tuple(sorted(members[root])), likeness) for root, likeness in weakest.items())
