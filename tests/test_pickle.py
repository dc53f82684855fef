"""A Reading travels between processes and is copied, with its words."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import pytest

import yomitime
from yomitime.results import Reading


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda reading: pickle.loads(pickle.dumps(reading))])
@pytest.mark.parametrize("text", ["", "# 港\n\n船が出る。波は高い。\n\n- 朝"])
def test_a_copy_has_the_same_words_and_measures(text: str, copied: Callable[[Reading], Reading]) -> None:
    reading = yomitime.measure(text)
    same = copied(reading)
    assert (same.metrics, same.estimate, same.text.counts) == (reading.metrics, reading.estimate, reading.text.counts)
    words = [
        [[word.surface for word in sentence.words] for sentence in each.text.sentences] for each in (same, reading)
    ]
    assert words[0] == words[1]
    assert same.text.word_count == reading.text.word_count
