"""The sample posts: what each must measure, and five of them counted by hand.

`python tests/test_corpus.py` writes corpus/expected.tsv anew; read its diff before you commit it.
"""

import re
from pathlib import Path

import pytest

import yomitime
from yomitime import config
from yomitime.model import Post

CORPUS = Path(__file__).parent.parent / "corpus"
EXPECTED = CORPUS / "expected.tsv"
COUNTS = ("japanese_characters", "hiragana", "katakana", "kanji", "japanese_punctuation", "other_words", "words",
          "sentences", "fragments", "code_lines", "images")  # fmt: skip
HEADER = ("path", "encoding", "front_matter", "declared", "status", "minutes", "seconds", *COUNTS)


def row(post: Post) -> tuple[str, ...]:
    return (
        Path(post.path).relative_to(CORPUS).as_posix(),
        post.encoding or "",
        post.front_matter_format or "",
        post.declared.raw if post.declared else "",
        str(post.status),
        str(post.estimate.minutes) if post.estimate else "",
        f"{post.estimate.seconds:.1f}" if post.estimate else "",
        *(str(post.words if name == "words" else getattr(post.counts, name)) for name in COUNTS),
    )


def audited() -> list[tuple[str, ...]]:
    settings = config.parse(config.load(CORPUS)[0])
    return [row(post) for post in yomitime.audit(CORPUS, settings, jobs=1).posts]


def test_every_post_measures_what_it_must() -> None:
    expected = [tuple(line.split("\t")) for line in EXPECTED.read_text(encoding="utf-8").splitlines()]
    assert expected[0] == HEADER
    assert audited() == expected[1:]


def by_hand() -> dict[str, tuple[list[int], float]]:
    """Path → (hiragana, katakana, kanji, punctuation, other words, sentences, fragments), seconds."""
    found: dict[str, tuple[list[int], float]] = {}
    for section in re.split(r"^## \d+\. ", (CORPUS / "by-hand.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        path = section[section.index("`") + 1 : section.index("`", 1)]
        (total,) = re.findall(r"^\| \*\*合計\*\* \|(.*)$", section, re.MULTILINE)
        seconds = re.findall(r"\*\*([\d.]+)秒\*\*", section)[-1]
        found[path] = ([int(number) for number in re.findall(r"\d+", total)], float(seconds))
    return found


def test_five_posts_are_counted_by_hand() -> None:
    assert len(by_hand()) == 5


@pytest.mark.parametrize("path", by_hand())
def test_a_post_counted_by_hand(path: str) -> None:
    numbers, seconds = by_hand()[path]
    reading = yomitime.read(CORPUS / path)
    counts = reading.text.counts
    assert numbers == [counts.hiragana, counts.katakana, counts.kanji, counts.japanese_punctuation, counts.other_words,
                       counts.sentences, counts.fragments]  # fmt: skip
    assert reading.estimate is not None
    assert reading.estimate.seconds == pytest.approx(seconds, abs=0.05)


if __name__ == "__main__":
    EXPECTED.write_text("".join("\t".join(line) + "\n" for line in (HEADER, *audited())), encoding="utf-8")
