"""Prints that near-copies share, and the clusters that they make."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

from tests.conftest import ROOT, text_of_blocks
from tests.faults.test_planted import sentence
from yomitime import fingerprint
from yomitime.fingerprint import clusters, of_shingles
from yomitime.model import Block, Kind


def print_of(numbers: range) -> bytes:
    return fingerprint.of(text_of_blocks([Block(Kind.PARAGRAPH, sentence(number), number) for number in numbers]))


def test_a_copy_has_the_same_print() -> None:
    assert print_of(range(100)) == print_of(range(100))
    assert len(print_of(range(100))) < 1000


def test_a_short_text_has_none() -> None:
    assert print_of(range(5)) == b""


def test_the_print_is_the_same_in_every_process() -> None:
    code = "from tests.test_fingerprint import print_of; print(print_of(range(100)).hex())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == print_of(range(100)).hex()


@pytest.mark.parametrize(("second", "share"), [(range(100), 1.0), (range(10, 110), 0.8), (range(50, 150), 1 / 3)])
def test_likeness_is_about_the_share_in_common(second: range, share: float) -> None:
    first, other = (pickle.loads(print_of(numbers)) for numbers in (range(100), second))
    assert first.jaccard(other) == pytest.approx(share, abs=0.2)


def test_clusters_are_those_that_are_alike() -> None:
    prints = [print_of(range(start, start + 100)) for start in (0, 1000, 4, 2000, 1002, 3000)]
    found = clusters([*prints, b"", b""], 0.5)
    assert [members for members, _ in found] == [(0, 2), (1, 4)]
    assert all(0.5 <= likeness < 1 for _, likeness in found)


def test_a_thousand_copies_are_one_cluster() -> None:
    copy = print_of(range(100))
    others = [of_shingles({f"{number} {shingle}" for shingle in range(60)}) for number in range(500)]
    ((members, likeness),) = clusters([copy] * 1000 + others, 0.5)
    assert (members, likeness) == (tuple(range(1000)), 1.0)


def test_a_thousand_near_copies_are_one_cluster() -> None:
    copies = [of_shingles({*map(str, range(100)), *(f"{number} {own}" for own in range(5))}) for number in range(1000)]
    ((members, likeness),) = clusters(copies, 0.5)
    assert members == tuple(range(1000))
    assert 0.7 < likeness < 1
