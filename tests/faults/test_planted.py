"""Faults planted at random places of random texts are found there."""

from __future__ import annotations

import itertools
import random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.checks.reading import of
from tests.conftest import text_of_blocks
from yomitime import faults
from yomitime.faults.grams import all_runs
from yomitime.model import Block, Kind, Problem, Severity, Text

WHO = "祖母 船長 郵便局員 画家 妹 旅人 司書 庭師 先生 大工 漁師 歌手".split()
WHERE = "港 丘 駅 図書館 台所 市場 屋根裏 橋 川辺 教室 工房 温室".split()
WHAT = "古い時計 青い傘 手紙 木の椅子 写真機 地図 小さな鍵 毛糸の帽子 ランプ 笛 硝子の瓶 植木鉢".split()
DID = "拾い上げた なくした 描いていた 隠してしまった 直している 探していた 売ろうとした 眺めていた".split()
WHEN = "夜明け前に 雨の日に 三年ぶりに 誰にも言わずに 夕食のあとで 冬の終わりに 春の市で 月のない晩に".split()


def sentence(number: int) -> str:
    """A sentence of its own for each number."""
    pick = random.Random(number)
    return (
        f"{pick.choice(WHEN)}、{pick.choice(WHERE)}の{pick.choice(WHO)}が{pick.choice(WHERE)}で{number}番の{pick.choice(WHAT)}を"
        f"{pick.choice(DID)}のは、{pick.choice(WHAT)}を{pick.randrange(100)}個、{pick.choice(WHO)}に渡すためだった。"
    )


def paragraphs(seed: int, number: int) -> list[str]:
    """Paragraphs of three sentences, none of which is by chance an edit of another."""
    told: dict[str, frozenset[str]] = {}
    for each in map(sentence, itertools.count(seed * 1000)):
        runs = all_runs(each)
        if all(len(runs & others) < 0.3 * len(runs) for others in told.values()):
            told[each] = runs
        if len(told) == 3 * number:
            break
    sentences = list(told)
    return ["".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]


def sure(check: str, text: str) -> list[Problem]:
    """Without what is only information: sentences from one mould are sometimes alike by chance."""
    return [each for each in of(check, text) if each.severity is not Severity.INFO]


def post(parts: list[str]) -> str:
    return "\n\n".join(parts) + "\n"


def line_of(place: int) -> int:
    return 2 * place + 1


places = st.integers(0, 7)
seeds = st.integers(0, 10_000)


@settings(deadline=None, max_examples=40)
@given(seeds, places, places, st.integers(1, 3))
def test_a_repeated_passage_is_one_finding(seed: int, first: int, after: int, length: int) -> None:
    parts = paragraphs(seed, 12)
    second = min(first + length + after, len(parts))
    planted = parts[:second] + parts[first : first + length] + parts[second:]
    (found,) = sure("repeated-passage", post(planted))
    assert (found.line, found.end_line) == (line_of(second), line_of(second + length - 1))
    assert (found.other_line, found.other_end_line) == (line_of(first), line_of(first + length - 1))


@settings(deadline=None, max_examples=40)
@given(seeds, places, st.integers(0, 2), st.sampled_from(["ゆっくり", "ふたたび", "またしても"]))
def test_an_edited_passage_is_found(seed: int, first: int, edited: int, word: str) -> None:
    parts = paragraphs(seed, 12)
    copy = parts[first : first + 2]
    sentences = [each + "。" for each in copy[0].split("。") if each]
    sentences[edited] = sentences[edited].replace("のは、", f"のは、{word}", 1)
    planted = [*parts, "".join(sentences), copy[1]]
    (found,) = sure("repeated-passage", post(planted))
    assert (found.line, found.end_line, found.other_line) == (line_of(12), line_of(13), line_of(first))


@settings(deadline=None, max_examples=60)
@given(seeds, places, st.integers(8, 40), st.integers(0, 12), st.sampled_from(["---END---", "[続く]", "=== END ==="]))
def test_an_overlap_at_a_marker_is_found(seed: int, place: int, cut: int, back: int, marker: str) -> None:
    parts = paragraphs(seed, 12)
    whole = parts[place]
    at = whole.index("。") + 1 + cut  # within the second sentence, perhaps in mid-word
    if whole[at - 1] == "、":
        at -= 1
    begun = max(whole.index("。") + 1, at - 8 - back)
    assume(not whole[begun:at].isdecimal())  # a number is no overlap
    planted = [*parts[:place], whole[:at], marker, whole[begun:], *parts[place + 1 :]]
    found = of("stitched-resume", post(planted))
    assert [(each.line, each.other_line) for each in found] == [(line_of(place), line_of(place + 2))]
    assert [each.line for each in of("unfinished", post(planted))] == [line_of(place)]
    assert [each.line for each in of("generator-marker", post(planted))] == [line_of(place + 1)]


@settings(deadline=None, max_examples=40)
@given(seeds, places)
def test_a_cut_in_mid_word_is_found_without_a_marker(seed: int, place: int) -> None:
    parts = paragraphs(seed, 12)
    parts[place] = "初めに言っておく。" + parts[place]
    begun = parts[place].index("。") + 1
    at = parts[place].index("ため", begun) + 1
    planted = [*parts[:place], parts[place][:at], parts[place][begun:], *parts[place + 1 :]]
    found = of("stitched-resume", post(planted))
    assert [(each.line, each.other_line) for each in found] == [(line_of(place), line_of(place + 1))]


@settings(deadline=None, max_examples=60)
@given(seeds, places, st.integers(18, 40), st.sampled_from(["", "\n"]))
def test_a_stutter_is_found(seed: int, place: int, cut: int, between: str) -> None:
    parts = paragraphs(seed, 12)
    whole = sentence(seed)
    cut -= whole[cut - 1] == "、"
    parts[place] = f"初めに言っておく。{whole[:cut]}{between}{whole}"
    (found,) = of("stitched-resume", post(parts))
    assert found.line == line_of(place)


@settings(deadline=None, max_examples=25)
@given(seeds)
def test_a_text_without_plants_is_quiet(seed: int) -> None:
    text = post(paragraphs(seed, 12))
    assert not sure("repeated-passage", text)
    assert not of("stitched-resume", text)
    assert not of("unfinished", text)


def text_of(blocks: list[str]) -> Text:
    return text_of_blocks([Block(Kind.PARAGRAPH, block, 2 * i + 1) for i, block in enumerate(blocks)])


def test_one_sentence_said_a_thousand_times_is_one_passage() -> None:
    found = faults.find(text_of([sentence(1) * 1000]))
    assert [(each.first, each.second) for each in found.repeats] == [((0, 998), (1, 999))]


def test_a_word_said_for_ever_is_no_seam() -> None:
    assert not faults.find(text_of(["ああ" * 20_000, "ああ" * 20_000])).resumes


def test_a_megabyte_of_likes_ends() -> None:
    found = faults.find(text_of([sentence(number % 50) + sentence(number) for number in range(2000)]))
    assert found.repeats
