"""Which sentences end in です・ます."""

from __future__ import annotations

from collections import Counter

from yomitime.metrics._once import once
from yomitime.metrics._syntax import sentences
from yomitime.model import Kind, Measure, Message, Text

NO_PREDICATE = Message("no sentence ends in a predicate", "述語で終わる文がありません")

# Letters are those of `_syntax`.
_MARKS = ".,()_"
_FUNCTION_WORDS = "ptoxdzymik"
_INFLECTING = tuple("VvsWAaw")
_QUOTED = ("「", "『"), ("」", "』")


@once
def endings(text: Text) -> Counter[str]:
    """How many full sentences end politely (です, ます, ください) and plainly.

    Quotations, as blocks or as whole sentences, are someone else's; a sentence that ends in a noun has no register.
    """
    found: Counter[str] = Counter()
    opening, closing = _QUOTED
    for sentence, letters in zip(text.prose, sentences(text), strict=True):
        if sentence.kind is Kind.QUOTE or (sentence.text.startswith(opening) and sentence.text.endswith(closing)):
            continue
        ended = letters.rstrip(_MARKS)
        content = ended.rstrip(_FUNCTION_WORDS)
        end = ended[len(content) :]
        if "z" in end or "y" in end:
            found["polite"] += 1
        elif "d" in end or "x" in end or content.endswith(_INFLECTING):
            found["plain"] += 1
    return found


def polite_share(text: Text) -> float | None:
    """% of the sentences with a register that end in です・ます; None where there is none."""
    found = endings(text)
    return 100.0 * found["polite"] / found.total() if found else None


def none() -> Measure:
    """No sentence with a register."""
    return Measure(None, (NO_PREDICATE,))
