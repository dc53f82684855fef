"""です・ます and だ・である in one running text."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.checks import Check
from yomitime.checks._places import column, quoted
from yomitime.config import Config
from yomitime.model import Comparison, Kind, Message, Problem, Reading, Sentence, Severity, Word
from yomitime.validation import Option, number

LEAST_SENTENCES = 10
LEAST_MIXED = 3
LEAST_SHARE = Option(
    "share", 10, Message("least share of the rarer register, in %", "少ない方の文体の最小割合（%）"), number(0)
)
_POLITE = frozenset({"助動詞-デス", "助動詞-マス"})


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding, at the first sentence of the rarer register."""
    by_register: dict[bool, list[Sentence]] = {True: [], False: []}
    for sentence in reading.text.prose:
        polite = _is_polite(sentence) if sentence.kind is Kind.PARAGRAPH else None
        if polite is not None:
            by_register[polite].append(sentence)
    rarer, other = sorted(by_register.values(), key=len)
    total = len(rarer) + len(other)
    share = config.option("mixed-register", LEAST_SHARE) / 100
    if total < LEAST_SENTENCES or len(rarer) < max(LEAST_MIXED, share * total):
        return
    first = rarer[0]
    polite = rarer is by_register[True]
    yield Problem(
        "mixed-register",
        Severity.INFO,
        Message(
            f"{len(rarer)} of {total} sentences are {'polite' if polite else 'plain'}: «{quoted(first.text)}»",
            f"{total} 文のうち {len(rarer)} 文が{'です・ます' if polite else 'だ・である'}調です:「{quoted(first.text)}」",
        ),
        first.line,
        column(reading, first.line, first.text),
    )


def _is_polite(sentence: Sentence) -> bool | None:
    """The register of a sentence's end; None where it has none: quotations, nouns."""
    if "「" in sentence.text or "『" in sentence.text:
        return None
    ends = "".join(map(_ENDING.__getitem__, sentence.words[-8:]))[-4:]
    if "p" in ends:
        return True
    return False if ends.endswith("f") else None


class _Ending(dict[Word, str]):
    """What each word says of a register: p polite, f a final form, o none, nothing for what may stand behind it."""

    def __missing__(self, word: Word) -> str:
        if word.is_punctuation or word.pos[1] == "終助詞":
            letter = ""
        elif word.conjugation_type in _POLITE:
            letter = "p"
        else:
            letter = "f" if word.conjugation_form.startswith("終止形") else "o"
        self[word] = letter
        return letter


_ENDING = _Ending()


CHECK = Check(
    title=Message("Polite and plain sentences mixed", "「です・ます」と「だ・である」の混在"),
    severity=Severity.INFO,
    explanation=Message(
        "Quotations are left out. Many writers mix on purpose; information only.",
        "引用は除きます。意図して混ぜる書き手も多いので参考情報です。",
    ),
    failing=("港の朝は早いです。船が出ます。" * 3 + "岸では箱を積む。私は目を覚ます前だった。夜は遅い。" * 2,),
    passing=("港の朝は早いです。船が出ます。岸では箱を積みます。" * 4,),
    post=check,
    options=(LEAST_SHARE,),
)
