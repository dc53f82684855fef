"""Where sentences end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yomitime import sentences
from yomitime.sentences import split


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in split(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["「はい。」と言った。", "次の文。"],
        ["本当ですか？", "ええ！", "そう…", "終わり。"],
        ["half?", "はい!", "全角．", "終わり。"],
        ["え！？", "まさか……。", "はい。。。"],
        ["比率は3.5です。", "e.g.は例です。"],
        ["Node.jsとexample.comを使う。", "以上。"],
        ["He met Mr. Smith in the U.S. army.", " Then he left."],
        ["である.", "次に示す."],
        ["Fig. 3 を見よ。"],
        ["……そうか。", "なるほど。"],
        ["A、...", "\nAA、...", "\nA、...と続く。"],
        ["「はい。」", "「いいえ。」"],
        ["『本。「中。」本。』と（注。）書く。", "次。"],
        ["しまった……と思う。", "次。"],
        ["閉じない「括弧。", "次の文。"],
        ["閉じ」すぎ。", "次の文。"],
        ["次の文（括弧の中。）が続く。", "終わり。"],
        ["https://example.com/?q=1&r=2 を見る。"],
        ["Yahoo!ニュースを見た。", "次。"],
        ["すごい！（笑）", "また行きたい！ww", "次。"],
        ["どうしよう…w", "だよね！笑", " 笑顔だ。", "え？", "笑うしかない。"],
        ["行くぞ！（笑）と叫んだ。"],
        ["「眠れない？ - 港の日記」を読む。", "眠れない！ | 港の日記を読む。", "行こう！", "- 一日目"],
        ["Jeopardy!を見て、column?で調べた。", "Why?", "はい。", "cf. この本を知りたい！って方は次へ。"],
        ["作った。", "❶は次だ。"],
        ["持ち物は次のとおり。", "\n・傘\n", "・弁当と\n水筒"],
        ["今日の予定\n", "1．朝食を食べる\n", "2. 港へ行く"],
        ["マイケル・ジャクソンと\n3．5倍の値"],
        ["手順\n", "１．準備\n", "２．片付け\n３．５倍の値"],
        ["設問２：13点 \n", "設問３：12点 \n", "これは楽でいい \n", "昔は違った。"],
        ["朝は早く起きて、 \n海へ行ったのは \n私 \nと母だけだ。", "（一行 \n二行）で終わり。"],
        ["終わったのだ！", "というわけで次だ。", "え？", "ということは本当だ。", "べきか？という問いがある。"],
        ["減らした。。。と思いきや増えた。", "そうか……", "次。"],
        ["これからだ！と締めた。", "「次」か？という場面だ。", "いい！ って思う。", "あるかも…？ と調べた。"],
        [
            "従来型？の正規表現や、良い意味でミニとは？を考える。",
            "え！？に続く。",
            "誰？が決めた。",
            "いい！て感じだ。",
            "のんびり！",
        ],
        [
            "ぼんやりしたのでは？って心配した。",
            "Y!っぽいあれだ。",
            "来週の予定…らしい。",
            "無理…です。",
            "雨…",
            "だけど行く。",
        ],
        ["何で...と言っていたら、眠い...、と来た。", "そう...", "次。"],
        [
            "喜びます 🤩",
            "\n今回は「楽しい🤿\n話」でした🥪🍻 ",
            "\n次は👉\nこちらで、私は😀\nここ。",
            "特に問題なく...\nとは行かない。",
        ],
        ["すごい！", "とても広い。", "え？", "ところで今日は雨だ。", "うん！", "ってことで終わり。"],
        ["スプラウト.rbの話。", "終わり.", "Rubyの話."],
        ["拡張子が.batの物や.NETの物。", "である.", "APIを使う."],
        ["1. 常時稼働する"],
        ["回復して、……は？", "次。"],
        ["「そうか」", "\n「はい。決定事項です」", "\n歩いた。"],
        ["（三日目の記事です）", "\n昨日は雨。"],
        ["「そうか」\nと彼は言った。", "「甲」\nを読む。", "「甲」と「乙」\n次の行。", "「甲」「乙」という。"],
        ["知りたいのは\n「甲」\n一つだ。", "「乙」\nなのだ。"],
        ["面倒・・・", "\n公式の例を見る。", "A・・B・・・Cと並ぶ。"],
        ["いいね！👍", "次の文だ。👍🏻☀️", "次。"],
    ],
    ids=lambda sentences: "|".join(sentences)[:30],
)
def test_sentences(sentences: list[str]) -> None:
    assert pieces("".join(sentences)) == sentences


def test_a_last_piece_without_an_end_is_not_ended() -> None:
    assert [ended for *_, ended in split("終わる。終わらない")] == [True, False]


def test_a_block_that_closes_with_an_ended_quotation_is_ended() -> None:
    assert [ended for *_, ended in split("「はい。」")] == [True]


@given(st.text(st.sampled_from("あ漢aA1 。．！？!?.…「」（）()\n"), max_size=60))
def test_pieces_cover_the_text_in_order(text: str) -> None:
    assert "".join(pieces(text)) == text
    assert all(ended or text.endswith(" \n", start, end) for start, end, ended in list(split(text))[:-1])


@given(st.text(st.sampled_from("あ漢 。！？「」、"), max_size=40))
def test_the_quick_way_for_plain_text_gives_the_same_sentences(text: str) -> None:
    quick, slow = list(sentences._ends(text)), list(sentences._delicate_ends(text))
    assert [
        text[a:b].strip(" 。！？") for a, b in pairwise([0, *quick, len(text)]) if text[a:b].strip(" 。！？「」、")
    ] == [text[a:b].strip(" 。！？") for a, b in pairwise([0, *slow, len(text)]) if text[a:b].strip(" 。！？「」、")]


@pytest.mark.parametrize(
    "unit",
    [
        "「",
        "」",
        "「あ",
        "[ここに",
        "{{あ",
        "「。",
        "（。）",
        "a. ",
        " …",
        ".",
        "!a",
        "Mr. ",
        "e.g. ",
        "・",
        "・・あ",
        "「あ」",
        "「あ」\n",
        "あ！ ",
    ],
)
def test_long_runs_of_marks_take_linear_time(unit: str) -> None:
    # 240,000 characters: anything worse than linear would never end.
    text = unit * (240_000 // len(unit))
    assert sum(end - start for start, end, _ in split(text)) == len(text)
