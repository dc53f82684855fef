"""One text as a card."""

import pytest

import yomitime
from tests.conftest import CORPUS
from yomitime import card
from yomitime.config import Config
from yomitime.formats import Context
from yomitime.model import Lang


def shown(text: str, lang: Lang = "en") -> str:
    return card.render(yomitime.measure(text), Context(Config(), "dictionary", "2", lang))


def test_a_card_says_what_an_editor_asks() -> None:
    reading = yomitime.read(CORPUS / "graded" / "5-kokyo-shisetsu.md")
    out = card.render(reading, Context(Config(), "dictionary", "2", "ja"))
    assert "読了時間: 1 分" in out
    assert "jReadability（日本語文章難易度）: 0.87 上級後半" in out
    hard = [line for line in out.splitlines() if " 行目、+" in line]
    assert len(hard) == 5
    assert "    → " in out


def test_what_is_declared_is_said_once() -> None:
    assert "\ndeclares 20, but it takes" in shown("---\nreading_time: 20\n---\n猫がいる。")
    assert "\n宣言は 20 ですが、" in shown("---\nreading_time: 20\n---\n猫がいる。", "ja")
    assert "\nDeclared: 1\n" in shown("---\nreading_time: 1\n---\n猫がいる。")


def test_shares_have_their_unit_and_rare_words_their_line() -> None:
    assert "Share of kanji: 37.5 % hard" in shown("鱗鱗あ鱗。かいがん。")
    assert "Rare words: 鱗 (line 1)" in shown("鱗がある。")
    assert "見慣れない語: 鱗（1 行目）" in shown("鱗がある。", "ja")


def test_the_hardest_sentence_comes_first_with_its_line() -> None:
    easy = "犬が走る。空が青い。猫が寝る。雨が降る。花が咲く。" * 2
    hard = "当該施設の利用許可申請書類提出期限延長措置は、関係機関との協議結果を踏まえ、次年度以降に実施する。"
    out = shown(f"{easy}\n\n{hard}\n\n{easy}")
    first = next(line for line in out.splitlines() if line.startswith("  line "))
    assert first.startswith("  line 3, +")
    assert "split it at one of its" in out or "break the kanji run" in out or "put everyday words" in out


@pytest.mark.parametrize("text", ["", "😀😀😀", "Hello world.", "- 一\n- 二", "```\ncode\n```"])
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_a_text_without_a_score_says_why(text: str, lang: Lang) -> None:
    out = shown(text, lang)
    line = next(line for line in out.splitlines() if line.startswith("  jReadability"))
    assert ": – " in line
    assert line.endswith((")", "）"))


def test_no_line_is_wider_than_the_terminal() -> None:
    from rich.cells import cell_len

    out = shown("とても長い文章がいつまでも続いていくのでここでは終わらないまま先へ進み、" * 6 + "終わる。犬が走る。")
    assert max(cell_len(line) for line in out.splitlines() if line.startswith("  line")) <= 80
