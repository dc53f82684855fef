"""A sentence as a string of one letter a word, on which rules of syntax are regular expressions.

| letter | word | letter | word |
|---|---|---|---|
| N | noun, pronoun, symbol | p | particle |
| V v s | verb; 非自立可能; する, できる, いたす | t | て (接続助詞) |
| A a | adjective; 非自立可能 | o | の (準体助詞) |
| J k | 形状詞; よう, そう, みたい | d z | だ; です |
| D R C I | adverb, 連体詞, conjunction, interjection | m i | な, に of だ |
| P | prefix | y | ます; ください, なさい, ませ |
| S W w j | suffix: nominal, verbal, adjectival, 形状詞 | x | other auxiliary |
| . , ( ) _ | full stop, 読点, brackets, other marks | | |
"""

from __future__ import annotations

from yomitime.metrics._tokens import Token, tokens
from yomitime.model import Text, Word
from yomitime.once import once

_PARTS = {
    "名詞": "N",
    "代名詞": "N",
    "記号": "N",
    "副詞": "D",
    "連体詞": "R",
    "接続詞": "C",
    "感動詞": "I",
    "接頭辞": "P",
}
_SUFFIXES = {"名詞的": "S", "動詞的": "W", "形容詞的": "w", "形状詞的": "j"}
_MARKS = {"句点": ".", "読点": ",", "括弧開": "(", "括弧閉": ")"}
_LIGHT_VERBS = frozenset({"為る", "出来る", "致す"})
_REQUESTS = frozenset({"下さる", "為さる"})


@once
def sentences(text: Text) -> list[str]:
    """The full sentences, one letter a word."""
    lines = "".join(map(_LETTERS.__getitem__, tokens(text))).splitlines()
    return [line for line, sentence in zip(lines, text.sentences, strict=True) if not sentence.is_fragment]


def letter(word: Word) -> str:
    """The letter of a word."""
    part, detail = word.pos[:2]
    if part == "補助記号" or word.is_punctuation:
        return _MARKS.get(detail, "_")
    if part == "動詞":
        if word.lemma in _REQUESTS and word.conjugation_form.startswith("命令形"):
            return "y"
        if word.lemma in _LIGHT_VERBS:
            return "s"
        return "v" if detail == "非自立可能" else "V"
    if part == "形容詞":
        return "a" if detail == "非自立可能" else "A"
    if part == "形状詞":
        return "k" if detail == "助動詞語幹" else "J"
    if part == "助詞":
        if detail == "接続助詞" and word.lemma == "て":
            return "t"
        return "o" if detail == "準体助詞" else "p"
    if part == "助動詞":
        return _auxiliary(word)
    if part == "接尾辞":
        return _SUFFIXES.get(detail, "S")
    return _PARTS.get(part, "_")


def _auxiliary(word: Word) -> str:
    if word.conjugation_type == "助動詞-ダ":
        return {"な": "m", "に": "i"}.get(word.surface, "d")
    if word.conjugation_type == "助動詞-デス":
        return "z"
    return "y" if word.conjugation_type == "助動詞-マス" else "x"


class _Letters(dict[Token, str]):
    """The letter of each word that this process has met, and a line feed for the end of a sentence."""

    def __missing__(self, word: Token) -> str:
        self[word] = found = letter(word) if word else "\n"
        return found


_LETTERS = _Letters()
