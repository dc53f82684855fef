"""Every value that travels through yomitime. Frozen but for `Sentence`, standard library only, nothing that acts.

The path is `Document` → `Block`s → `Text` (sentences of words) → `Counts`, `Measure`s and `Estimate` → `Reading`
→ `Post` → `Summary`. Line numbers are 1-based and count in the file, front matter included; columns are 1-based
and count code points.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from yomitime.characters import written

Words = TypeVar("Words")

Lang = Literal["en", "ja"]
"""Language of messages."""

FrontMatterFormat = Literal["yaml", "toml", "json"]


class Message(NamedTuple):
    """A sentence for people, in English and in Japanese."""

    en: str
    ja: str

    def in_(self, lang: Lang) -> str:
        """The sentence in that language."""
        return self.ja if lang == "ja" else self.en


class Severity(StrEnum):
    """How much a finding matters, the weightiest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """A key to sort by: 0 is the weightiest."""
        return list(Severity).index(self)


class Status(StrEnum):
    """What the audit says of a post."""

    OK = "ok"
    STALE = "stale"
    MISSING = "missing"
    INVALID = "invalid"
    HIDDEN = "hidden"
    EMPTY = "empty"
    UNREADABLE = "unreadable"


MISLEADING = frozenset({Status.STALE, Status.INVALID})
"""What shows readers a wrong time."""


class Kind(StrEnum):
    """What a block of visible text is to the reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    TABLE = "table"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    CODE = "code"
    MATH = "math"
    IMAGE = "image"


UNREAD = frozenset({Kind.CODE, Kind.MATH, Kind.IMAGE})
"""Kinds whose text is not read as words: code and display math count lines. An image's is its alternative text: with none it is decoration, and does not count."""


class Problem(NamedTuple):
    """Something in a file that could not be taken at face value, and where."""

    check: str
    severity: Severity
    message: Message
    line: int
    column: int = 1
    end_line: int | None = None
    """The last line of what is wrong; None where it is one line."""
    other_line: int | None = None
    """Of a pair of places, such as a passage and its repetition: where the other one starts …"""
    other_end_line: int | None = None
    """… and its last line."""
    cost_seconds: float | None = None
    """What it costs a reader, in seconds; None where it has no such measure."""


class Edit(NamedTuple):
    """What mends a problem: text to put in place of `start:end` of a document's body, and the line on which it stands.

    Neither the start nor the end lies within a line break, and the text holds none.
    """

    start: int
    end: int
    text: str
    line: int
    message: Message


Finding = Problem
"""What a check reports: the same shape as a problem found while reading."""


class Value(NamedTuple):
    """One front-matter value. `data` is text, a tuple, a mapping or None; `raw` is the source text of the value.

    `line` is where the value's key stands; `start` and `end` are offsets of the value's source in the decoded text of the
    file (code points), None where the place is not known exactly.
    """

    data: object
    raw: str
    line: int
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: decoded, front matter apart, nothing else interpreted.

    `body` is the text after the front matter, `body_line` the line on which it starts.
    """

    path: str
    body: str
    body_line: int = 1
    encoding: str = "utf-8"
    front_matter_format: FrontMatterFormat | None = None
    front_matter: Mapping[str, Value] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


class Block(NamedTuple):
    """A piece of what a reader sees, with the line of the file on which it starts.

    `text` is visible text without any markup; a line break in it stands for one in the source, so that the line of
    `text[i]` is `line + text.count("\\n", 0, i)`, and a forced one has a space before it. An image's text is its
    alternative text, a code block's its code.
    """

    kind: Kind
    text: str
    line: int
    level: int = 0
    """Heading level 1–6; 0 for all else."""

    @property
    def filled_lines(self) -> int:
        """Lines that are not blank: what is counted of code and display math."""
        return sum(bool(line.strip()) for line in self.text.split("\n"))


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A flyweight: one object for each distinct dictionary entry, compared and hashed by identity.

    Fields are UniDic's: part of speech in four levels, conjugation type and form, origin (語種: 和 漢 外 混 固 記号, or
    empty where the dictionary has none) and lemma (the surface where the word is unknown).
    """

    surface: str
    pos: tuple[str, str, str, str]
    conjugation_type: str
    conjugation_form: str
    origin: str
    lemma: str
    known: bool
    is_punctuation: bool
    """Punctuation, symbols and white space: not a word to a reader."""


_is_punctuation = attrgetter("is_punctuation")


@dataclass(frozen=True, slots=True)
class Cut(Generic[Words]):
    """Words that are cut already: what a pickle holds in place of the tokenizer, which cannot travel."""

    words: Words

    def __call__(self) -> Words:
        """The words."""
        return self.words


# Not frozen, but to be left as it is: a folder has hundreds of thousands, and a frozen one takes six times as long to make.
@dataclass(slots=True, unsafe_hash=True)
class Sentence:
    """A sentence or a fragment of one, in normalised text (see `characters.normalize`)."""

    text: str
    line: int
    kind: Kind
    is_fragment: bool
    """True for headings, for items, cells and captions without an end, and for a URL alone."""
    cut: Callable[[], tuple[Word, ...]] = field(repr=False, compare=False)

    def __reduce__(self) -> tuple[Any, ...]:
        return Sentence, (self.text, self.line, self.kind, self.is_fragment, Cut(self.words))

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words, punctuation included: cut when first asked for, which costs a hundred times as much as all else."""
        return self.cut()

    @property
    def characters(self) -> int:
        """Code points other than white space, punctuation included."""
        return len(self.text) - self.text.count(" ")

    @property
    def word_count(self) -> int:
        """Words other than punctuation."""
        words = self.words
        punctuation: int = sum(map(_is_punctuation, words))
        return len(words) - punctuation


class Counts(NamedTuple):
    """Whole numbers that need no dictionary, additive over blocks."""

    hiragana: int = 0
    katakana: int = 0
    kanji: int = 0
    japanese_punctuation: int = 0
    other_words: int = 0
    sentences: int = 0
    fragments: int = 0
    code_lines: int = 0
    images: int = 0

    @property
    def japanese_characters(self) -> int:
        """Kana, kanji and Japanese punctuation: what the reading time counts."""
        return self.hiragana + self.katakana + self.kanji + self.japanese_punctuation


@dataclass(frozen=True)
class Text:
    """What a reader reads: blocks cut into sentences of words. Words and derived views are computed once, when asked for."""

    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    counts: Counts
    dictionary: str
    cut: Callable[[], Iterable[tuple[Word, ...]]] = field(default=tuple, repr=False, compare=False)
    """All the words, those of marks that stand alone and are no sentence too."""
    words_of: Callable[[Iterable[str], str], list[tuple[Word, ...]]] | None = field(
        default=None, repr=False, compare=False
    )
    """Cuts pieces of text into words, as they are cut after one word of context; None where nobody can."""
    source: str = field(default="", repr=False, compare=False)
    """The body as it is written, markup and all: what some site engines count."""
    normal: tuple[str, ...] = field(default=(), repr=False, compare=False)
    """The normalised text of each block as it was cut; empty for code, math and images."""

    def __reduce__(self) -> tuple[Any, ...]:
        cut = Cut(tuple(self.cut()))
        return Text, (self.blocks, self.sentences, self.counts, self.dictionary, cut, None, self.source, self.normal)

    @cached_property
    def word_counts(self) -> Counter[Word]:
        """How often each distinct word stands in all the text, punctuation included."""
        return Counter(chain.from_iterable(self.cut()))

    @cached_property
    def word_count(self) -> int:
        """Words other than punctuation."""
        return sum(number for word, number in self.word_counts.items() if not word.is_punctuation)

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """Sentences that are not fragments: what sentence length and readability are measured on."""
        return tuple(sentence for sentence in self.sentences if not sentence.is_fragment)

    @cached_property
    def prose_lines(self) -> str:
        """The sentences of `prose`, one a line."""
        return "\n".join([sentence.text for sentence in self.prose])

    @cached_property
    def prose_scripts(self) -> str:
        """The script of each character of `prose_lines`, as `characters.written` writes it."""
        return written(self.prose_lines)

    @cached_property
    def sentence_characters(self) -> tuple[int, ...]:
        """Length of each sentence of `prose` in characters."""
        return tuple(sentence.characters for sentence in self.prose)

    @cached_property
    def sentence_words(self) -> tuple[int, ...]:
        """Length of each sentence of `prose` in words."""
        return tuple(sentence.word_count for sentence in self.prose)

    @cached_property
    def derived(self) -> dict[object, object]:
        """What measures share and would compute twice: see `once`."""
        return {}


@dataclass(frozen=True, slots=True)
class Measure:
    """A metric's result. `value` is None where the text has none, and then `reasons` says why.

    The rest is for formulas of readability: `level` is None outside the range in which the formula was fitted, `reliable` is
    False where the text is too short or not of the kind that it was made for (`reasons` says why), `terms` are the parts that
    add up to the value.
    """

    value: float | None
    reasons: tuple[Message, ...] = ()
    level: Message | None = None
    reliable: bool | None = None
    terms: Mapping[str, float] = field(default_factory=dict)


class Estimate(NamedTuple):
    """A reading time: seconds by component, a range for slow and fast readers, and minutes rounded for display."""

    estimator: str
    minutes: int
    seconds: float
    low_seconds: float
    high_seconds: float
    japanese_seconds: float
    other_seconds: float
    code_seconds: float
    image_seconds: float


class Declared(NamedTuple):
    """A reading time that front matter declares: minutes from low to high (equal for a single number)."""

    key: str
    line: int
    raw: str
    minutes_low: float
    minutes_high: float

    @property
    def minutes(self) -> float:
        """The declared minutes; of a range its middle."""
        return (self.minutes_low + self.minutes_high) / 2


class Comparison(NamedTuple):
    """What the declared time is against the computed one. `difference_minutes` is declared − computed, 0 inside a range."""

    status: Status
    declared: Declared | None = None
    difference_minutes: float | None = None
    line: int | None = None
    message: Message | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with all that was measured on it."""

    document: Document
    text: Text
    metrics: Mapping[str, Measure]
    estimate: Estimate | None


class HardSentence(NamedTuple):
    """A sentence that lowers the score: by `rise` would jReadability (site) rise without it."""

    text: str
    line: int
    characters: int
    words: int
    kanji_run: str
    """The longest run of kanji, "" without kanji."""
    commas: int
    """読点."""
    rise: float
    advice: Message
    """What to do about it, in a phrase."""


class Detail(IntEnum):
    """How much of a post is worked out, each with all before it: what nobody sees is not measured."""

    TIMES = 0
    METRICS = 1
    SENTENCES = 2
    """The hardest sentences too."""


@dataclass(frozen=True, slots=True)
class Post:
    """What a report says of one file: a row. Small, without the text, so that thousands fit and can travel."""

    path: str
    status: Status
    message: Message | None = None
    encoding: str | None = None
    front_matter_format: FrontMatterFormat | None = None
    title: str | None = None
    date: str | None = None
    author: str | None = None
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    declared: Declared | None = None
    estimate: Estimate | None = None
    estimate_clean: Estimate | None = None
    """Without what the post says twice and what a generator left in it; None where that was not worked out."""
    difference_minutes: float | None = None
    counts: Counts | None = None
    words: int | None = None
    """Words other than punctuation; None where no format shows them."""
    metrics: Mapping[str, float | None] = field(default_factory=dict)
    readability: Mapping[str, Measure] = field(default_factory=dict)
    """The formulas of readability, with level, reliability, reasons and terms."""
    findings: tuple[Finding, ...] = ()
    hardest: tuple[HardSentence, ...] = ()
    """The few sentences that make it hard, the hardest first; only with `Detail.SENTENCES`."""
    fingerprint: bytes = b""
    """What near-duplicates are found by (see `fingerprint`); empty for a text too short to tell."""
    digest: bytes = b""
    """Of the file's bytes: whether it has changed since."""


class FolderFinding(NamedTuple):
    """What is found over all posts together, such as one value that many of them share."""

    check: str
    severity: Severity
    message: Message
    paths: tuple[str, ...] = ()


class Summary(NamedTuple):
    """The folder in numbers. Differences are declared − computed minutes over posts that have both."""

    posts: int
    status: Mapping[Status, int]
    compared: int
    total_difference_minutes: float | None
    median_difference_minutes: float | None
    declared_minutes: float | None
    computed_minutes: float | None
    findings: tuple[FolderFinding, ...] = ()

    @property
    def misleading(self) -> int:
        """How many posts show readers a wrong time."""
        return sum(number for status, number in self.status.items() if status in MISLEADING)


class Snapshot(NamedTuple):
    """The folder in numbers at one moment of its history. `moment` is in ISO 8601, `commit` empty where git knows none.

    `misleading` posts are stale or invalid; differences are in minutes, declared − computed, over posts that have both.
    """

    moment: str
    commit: str
    posts: int
    compared: int
    misleading: int
    total_difference_minutes: float | None
    median_difference_minutes: float | None
    apart: Message | None = None
    """Why it does not compare with the one before: other settings, or none of its posts."""
