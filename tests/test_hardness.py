"""Why a text is hard, and where."""

from __future__ import annotations

import pytest

import yomitime
from yomitime import hardness
from yomitime.model import HardSentence

EASY = "猫がいる。"
LONG = "朝早く起きて、顔を洗って、パンを食べて、服を着て、靴を履いて、駅まで歩いて、電車に乗って、町の大きな会社まで毎日ひとりで出かけていく。"
RUN = "機械翻訳品質評価手法を学ぶ。"


def hardest(text: str, n: int = 5) -> tuple[HardSentence, ...]:
    return hardness.hardest(yomitime.measure(text).text, n)


def test_the_hardest_comes_first_with_all_that_is_asked() -> None:
    found = hardest(f"{EASY}\n\n{LONG}\n\n{EASY}")[0]
    assert (found.text, found.line, found.characters, found.commas) == (LONG, 3, len(LONG), 7)
    assert found.kanji_run == "朝早"
    assert found.rise > 0
    assert found.words > 30
    assert found.advice.en == f"split it at one of its 7 、 ({len(LONG)} characters)"
    assert f"{len(LONG)} 字" in found.advice.ja


def test_a_run_of_kanji_is_named() -> None:
    found = hardest(f"{EASY}{EASY}{RUN}")[0]
    assert (found.kanji_run, found.advice.en) == (
        "機械翻訳品質評価手法",
        "break the kanji run 「機械翻訳品質評価手法」",
    )


def test_sino_japanese_words_are_named_the_rarest_first() -> None:
    found = hardest(f"{EASY}{EASY}挨拶の習慣を確認する。")[0]
    assert found.advice.ja == "「挨拶」「確認」「習慣」などの漢語を和語に言い換える"


def test_everyday_words_are_not_named() -> None:
    found = hardest(f"{EASY}{EASY}図書館の館長が時計と委員の依頼書を少女と教員に渡す。")[0]
    assert found.advice.ja == "「依頼」などの漢語を和語に言い換える"


def test_where_every_word_is_an_everyday_one_there_is_other_advice_or_none() -> None:
    short, longer = (
        "港の時計の時間の教育。",
        "図書館の時計の時間と港の岸の少女の教育のことを毎日の日記に書く人の話と絵と手紙。",
    )
    assert short not in {hard.text for hard in hardest(f"{EASY}{EASY}{short}")}
    (found,) = (hard for hard in hardest(f"{EASY}{EASY}{longer}") if hard.text == longer)
    assert found.advice.ja in {"短く言い切る", f"分けるか縮める（{found.words} 語）"}


def test_a_long_sentence_with_one_comma() -> None:
    text = LONG.replace("、", "", 6)
    assert hardest(f"{EASY}{EASY}{text}")[0].advice.en == f"split it at its 、 ({len(text)} characters)"


def test_a_long_sentence_without_a_comma() -> None:
    text = LONG.replace("、", "")
    assert hardest(f"{EASY}{EASY}{text}")[0].advice.en == f"split it into two sentences ({len(text)} characters)"


@pytest.mark.parametrize("text", ["", EASY, "😀", "- 項目\n- 項目", "One is here. Two is there, long and wide."])
def test_nothing_to_rank(text: str) -> None:
    assert hardest(text) == ()


@pytest.mark.parametrize(
    "short", ["codeを使う。", "帰る。", "2 * 3 * 4 = 24 です。", "三十の箱を積む。", "ごはんのほうです。"]
)
def test_a_short_sentence_that_nothing_makes_hard_is_not_ranked(short: str) -> None:
    text = f"{EASY}{EASY}\n\n{short}\n\n{RUN}"
    assert RUN in {hard.text for hard in hardest(text)}
    assert short not in {hard.text for hard in hardest(text)}
    assert hardest(f"{EASY}{EASY}\n\n{short}") == ()


@pytest.mark.parametrize("n", [-1, 0, 1, 2])
def test_at_most_so_many(n: int) -> None:
    assert len(hardest(f"{EASY}{LONG}{RUN}{EASY}{EASY}", n)) == max(n, 0)


def test_only_what_lowers_the_score() -> None:
    assert all(hard.rise > 0 for hard in hardest(f"{EASY}{LONG}{RUN}{EASY}", 10))
    assert hardest(EASY * 3) == ()


def test_rare_words() -> None:
    found = hardness.rare_words(yomitime.measure("山の麓。\n\n螺旋と螺旋。\n\nヌポポする。API と 3。").text)
    assert [(rare.word, rare.count, rare.line) for rare in found][:1] == [("螺旋", 2, 3)]
    assert found[0].reason.en == "「螺」 is beyond the 常用漢字"
    assert ("ヌポポ", "not in the dictionary") in {(rare.word, rare.reason.en) for rare in found}
    assert not {"API", "3", "山", "麓"} & {rare.word for rare in found}
