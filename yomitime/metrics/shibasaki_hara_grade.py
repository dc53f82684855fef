"""Japanese school grade of Shibasaki and Hara. Experimental: bunsetsu and predicates are counted by rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from yomitime.metrics import Metric
from yomitime.metrics._scored import scored
from yomitime.metrics._scripts import runs
from yomitime.metrics._syntax import sentences
from yomitime.metrics._validity import doubts, no_score
from yomitime.model import Measure, Message, Text
from yomitime.patterns import pattern

_FITTED = (1.0, 9.0)
_LEVELS = tuple(
    Message(f"school grade {year}", f"小学{year}年" if year <= 6 else f"中学{year - 6}年") for year in range(1, 10)
)

# Letters are those of `_syntax`: what does not open a bunsetsu, by what stands before it.
_ATTACHED = {
    "N": "NPS",
    "P": "P",
    "A": "P",
    "J": "P",
    "V": "PVvs",
    "v": "PVvstdzxy",
    "s": "PVvstdzxyNSJ",
    "a": "PAVvsxdzyt",
}
# What is a predicate but after these; and what is none before these.
_PREDICATES = {
    "V": "Vvs",
    "v": "Vvstdzxy",
    "s": "Vvstdzxy",
    "W": "",
    "A": "",
    "a": "AVvsxdzyt",
    "d": "AaVvsWwxydzmik",
    "z": "AaVvsWwxydzmik",
}
_NO_PREDICATES = {"V": "S", "A": "NPSVvsWJR"}
_NOUNS = frozenset("NSJj")


def _but_after(before: Mapping[str, str]) -> str:
    """A pattern for each of these letters where none of those stands before it."""
    return "|".join(f"{word}(?<![{those}]{word})" if those else word for word, those in before.items())


_BUNSETSU = pattern(f"[DRCI]|{_but_after(_ATTACHED)}")
_PREDICATE = pattern(_but_after(_PREDICATES))
_NO_PREDICATE = pattern("|".join(f"{word}(?=[{after}])" for word, after in _NO_PREDICATES.items()))


def measure(text: Text) -> Measure:
    """−0.148 H + 1.585 P − 0.117 C − 0.126 B + 15.581: grades 1–9; higher is harder.

    H: hiragana, % of characters; P predicates, C characters, B bunsetsu per sentence; over full sentences, characters with
    punctuation. Rules on UniDic short units:

    - A content word opens a bunsetsu, also a prefix; what attaches are particles, auxiliaries, suffixes, a noun to a noun, a
      verb to a verb, する and the like (非自立可能) to a noun, and to て, である, ます; ない to an adjective, auxiliary or では.
    - A predicate is a verb (a compound, and a verb with 〜ている or 〜てください, is one); an adjective that no noun, verb or
      adverbial use follows; だ or です after a noun, 形状詞, particle or の; a noun before the end of the sentence.

    Unreliable under 400 characters or 10 sentences (our limit: the authors state none). None where there is no Japanese prose.
    """
    if (none := no_score(text)) is not None:
        return none
    number = len(text.prose)
    bunsetsu, predicates = count(sentences(text))
    characters = sum(text.sentence_characters)
    terms = {
        "hiragana": -0.148 * 100.0 * sum(runs(text)["hiragana"]) / characters + 0.0,
        "predicates_per_sentence": 1.585 * predicates / number,
        "characters_per_sentence": -0.117 * characters / number,
        "bunsetsu_per_sentence": -0.126 * bunsetsu / number,
        "constant": 15.581,
    }
    return scored(terms, doubts(text), _level, _FITTED)


def count(lines: Iterable[str]) -> tuple[int, int]:
    """Bunsetsu and predicates of sentences written one letter a word."""
    lines = list(lines)
    # では ない, で も ない: the particle does not keep ない from attaching.
    running = "\n" + "\n".join(lines).replace("dpa", "da").replace("zpa", "za") + "\n"
    predicates = sum(line.rstrip(".,)_")[-1:] in _NOUNS for line in lines)
    predicates += len(_PREDICATE.findall(running)) - len(_NO_PREDICATE.findall(running))
    return len(_BUNSETSU.findall(running)), predicates


def _level(value: float) -> Message | None:
    low, high = _FITTED
    if not low <= value <= high:
        return None
    return _LEVELS[int(value + 0.5) - 1]


METRIC = Metric(
    title=Message("Shibasaki–Hara grade (experimental)", "柴崎・原の学年（実験的）"),
    meaning=Message(
        "school grade 1–9 of textbooks like this; experimental: bunsetsu and predicates are found by rule",
        "教科書に当てはめた学年（1〜9）。文節と述語を規則で数えるため実験的",
    ),
    unit="grade",
    direction="higher is harder",
    source=Message("Shibasaki & Hara; KAKEN 19300277", "柴崎・原（科研費 19300277）"),
    example=("今日は晴れです。", 15.581 - 0.148 * 50 + 1.585 - 0.117 * 8 - 0.126 * 2),
    measure=measure,
    kind="formula",
    audience=Message("Japanese schoolchildren, years 1 to 9", "日本の小中学生（1〜9 年）"),
    fitted=_FITTED,
    levels=_LEVELS,
)
