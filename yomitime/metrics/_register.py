"""Which sentences end in です・ます."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.metrics._syntax import sentences
from yomitime.model import Kind, Measure, Message, Text
from yomitime.once import once
from yomitime.patterns import pattern

NO_PREDICATE = Message("no sentence ends in a predicate", "述語で終わる文がありません")

# Sentences written backwards, in the letters of `_syntax`: closing marks, then words of function, then what they are attached to.
_POLITE = pattern(r"\n[.,()_]*+[ptoxdmik]*+[zy]")
_PREDICATE = pattern(r"\n[.,()_]*+[ptomik]*+[zydxVvsWAaw]")
_QUOTED = ("「", "『"), ("」", "』")


@once
def endings(text: Text) -> tuple[int, int]:
    """How many full sentences end politely (です, ます, ください), and how many in a predicate at all.

    Quotations, as blocks or as whole sentences, are someone else's; a sentence that ends in a noun has no register.
    """
    opening, closing = _QUOTED
    return count(
        letters
        for sentence, letters in zip(text.prose, sentences(text), strict=True)
        if not (sentence.kind is Kind.QUOTE or (sentence.text.startswith(opening) and sentence.text.endswith(closing)))
    )


def count(lines: Iterable[str]) -> tuple[int, int]:
    """Polite endings and all endings of sentences written one letter a word."""
    backwards = ("\n".join(lines) + "\n")[::-1]
    return len(_POLITE.findall(backwards)), len(_PREDICATE.findall(backwards))


def polite_share(text: Text) -> float | None:
    """% of the sentences with a register that end in です・ます; None where there is none."""
    polite, predicates = endings(text)
    return 100.0 * polite / predicates if predicates else None


def none() -> Measure:
    """No sentence with a register."""
    return Measure(None, (NO_PREDICATE,))
