"""The sentences and the words of a text as rows of plain data, for those who explore."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from yomitime import columns, hardness
from yomitime.model import Text, Word

Row = tuple[str | int | float | bool | None, ...]

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "path": "string",
        "line": "Int64",
        "kind": "string",
        "text": "string",
        "characters": "Int64",
        "words": "Int64",
        "is_fragment": "boolean",
        "commas": "Int64",
        "kanji_run": "string",
        "jreadability_rise": "Float64",
    }
)
"""Columns of `of_sentences`, with pandas' names of their types.

`line` is the line of the file on which the sentence begins, `kind` that of its block (see `model.Kind`), `characters` code points
other than white space, `words` UniDic short units other than punctuation, `commas` 読点, `kanji_run` the longest run of kanji, and
`jreadability_rise` by how much the score would rise without the sentence: above 0, it makes the text harder.
"""

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "path": "string",
        "surface": "string",
        "lemma": "string",
        "pos1": "string",
        "pos2": "string",
        "pos3": "string",
        "pos4": "string",
        "conjugation_type": "string",
        "conjugation_form": "string",
        "origin": "string",
        "is_known": "boolean",
        "count": "Int64",
        "line": "Int64",
    }
)
"""Columns of `of_words`, with pandas' names of their types.

`pos1` to `pos4` are UniDic's part of speech, from coarse to fine, `origin` its 語種 (和 漢 外 混 固 記号), `is_known` whether the
dictionary has the word, `count` how often it stands in the text, `line` where it stands first.
"""


def of_sentences(path: str, text: Text) -> list[Row]:
    """One row a sentence or fragment, in their order. `jreadability_rise` is None for fragments and where there is no score."""
    shown = columns.cell(path)
    rises = iter(hardness.rises(text))
    return [
        (
            shown,
            sentence.line,
            sentence.kind.value,
            sentence.text,
            sentence.characters,
            sentence.word_count,
            sentence.is_fragment,
            hardness.commas(sentence),
            hardness.kanji_run(sentence) or None,
            None if sentence.is_fragment else next(rises, None),
        )
        for sentence in text.sentences
    ]


def of_words(path: str, text: Text) -> list[Row]:
    """One row a distinct entry of the dictionary, punctuation apart, in the order of first use; the counts sum to `Text.word_count`."""
    shown = columns.cell(path)
    lines: dict[Word, int] = {}
    word_counts = text.word_counts
    for sentence in text.sentences:
        for word in sentence.words:
            lines.setdefault(word, sentence.line)
    return [
        (
            shown,
            word.surface,
            word.lemma,
            *(part or None for part in (*word.pos, word.conjugation_type, word.conjugation_form, word.origin)),
            word.known,
            word_counts[word],
            line,
        )
        for word, line in lines.items()
        if not word.is_punctuation
    ]
