"""What is told only in a post that surely a machine wrote in, because people may write it too."""

import pytest

from tests.checks.reading import loud

OPENING = "町の図書館は、夏のあいだだけ夜の九時まで開いている。席は四十ある。\n\n"
CLOSING = "\n\n司書の田中さんは、貸し出しの数よりも滞在の長さを大事にしている。\n"
ONE = "\n---END---\n\n朝の図書館にも、また別の良さがある。\n"
TWO = f"{ONE}\n---END---\n\n昼は子どもの声でにぎわう。\n"

LEFT_OVER = """\
◇◇閲覧室の部はここまで◇◇
=== 本文ブロック 2 / 4 ===
[[NEXT:返却の章]]
〔席の写真は館に確かめてから〕
（田中さん、席の数は去年のもの？　森）
#PART_2_END（残り少なし）
→席の数はあとで
※重くなりすぎないように。席に座る人の気持ちを意識して書いて。
USER: 続けてください。次は閲覧室の話を。
image_prompt: 夜の閲覧室、水彩、文字なし
{"room": 3, "next": "返却"}
<section id="case_02" status="draft">
<!-- seg02 end | seg03 start -->
<!-- ここから連結 -->
Do not repeat the previous text and keep the same style.
申し訳ございませんが、夏の開館日は確認できないため、一般的な内容となります。
もちろんです。閲覧室の部分をお書きします。
以上、司書の目線を意識して作成しました。
書き手の設定：四十代の司書。失敗談を必ず一つ。
リード案B（共感）：
この段落、席の数の出典が見つからず
この節の語り口は前の節とそろえます。
**【転】ここで閲覧室の外へ**
**余韻を残す結び：閉館のあとで**
**結び（オープンエンド・150字以内）：君ならどこに座る？**
## H2_1：夜の席
夜の席料は一晩【金額】円である。
館長（［氏名は確認後に記入］）は、静けさが要だと話す。
夜の席は四十ほど埋まっていた（←この数、夏だけなので直すこと）。
席料は{{ price | comma }}円である。
**静けさで終える：閉館のあとの町**
**▼閲覧室の本文（問いで始める。全四問）**
>>> 出力再開（閲覧室の途中から）
- （数値確認中）
""".splitlines()

PEOPLES = """\
※開館日は取材のときのものです。
写真：夜の閲覧室（撮影・森）
【追記】秋も開くことになった。
はい、九時まで開いています。
結びに
## 導入事例：隣町の図書館
**結びに：また夏に**
席は「【窓】」と書かれた札のあるところだ。
Reading Room
以上、夜の図書館でした。
<!-- more -->
なお、席の数は執筆時点のものです。
【材料】（2人分）
（聞き手：田中花子）
[続きを読む]
#夜の図書館 #読書
→ 公式サイトはこちら
★おすすめ度：★★★★★
♪どんぐりころころ どんぶりこ♪
※火の扱いには気をつけること
The Old Man and the Sea
Photo by John Smith on Unsplash
version: 1.2.3
<!-- textlint-disable ja/no-end -->
<!-- end of sidebar -->
## 追記（2024年5月）
## 導入：夜の図書館
## 俳句と短歌（17字と31字）
## 山に登り、海に入り
ご質問があれば、コメント欄で教えてください。
申し訳ありませんが、犬は入れません。
執筆：田中花子
館長［当時］は語った。
用紙（氏名と住所）を出す。
この席の表は{{ site.title }}にある。
""".splitlines()

OPEN = {
    "夜の図書館の静けさは、昼とは違うものだ。それを知ったのは、去年の夏に館長の\n\n> 夜に来てください。": 3,
    "**閲覧室に残された、見えにくい負担と": 3,
    "## 夜の席は、来年の夏から始め": 3,
    "- 本を返す。\n- 席を立つときは、灯りを消してから窓を": 4,
}
ENDED = (
    "- 本を返してから。\n- 席を立つ前に。",
    "- 本を返してから\n- 灯りを消してから",
    "## 夜の席は、来年の夏から",
    "**閲覧室に残された負担**",
    "夜の図書館の静けさは、昼とは違うものだ。入り口には、次のように書いてある\n\n> 夜に来てください。",
)
OPEN_FRONT = {
    "title: 夜の図書館が町の人に求め": 2,
    "title: 夜の図書館、司書、そして": 2,
    "title: 夜の図書館で借りたい一冊の...": 2,
    "title: 夜の図書館と、司書が読む物": 2,
    "description: 夜の図書館を訪ねました。席の数と、人とロ": 2,
}


def _post(line: str, traces: str) -> str:
    return f"{OPENING}{line}{CLOSING}{traces}"


@pytest.mark.parametrize("line", LEFT_OVER)
def test_a_line_that_a_person_may_write_is_left_over_beside_a_sure_leftover(line: str) -> None:
    assert "generator-marker" in {name for name, at in loud(_post(line, TWO)) if at == 3}


@pytest.mark.parametrize("line", PEOPLES)
def test_what_people_say_to_readers_is_not(line: str) -> None:
    assert {at for _, at in loud(_post(line, TWO))} == {7, 11}


@pytest.mark.parametrize("line", (*LEFT_OVER, *PEOPLES))
def test_none_is_a_warning_by_itself(line: str) -> None:
    assert not loud(_post(line, ""))


# The others are information in every post.
@pytest.mark.parametrize("line", PEOPLES)
def test_a_person_may_overlook_one_leftover(line: str) -> None:
    assert loud(_post(line, ONE)) == [("generator-marker", 7)]


@pytest.mark.parametrize("text", OPEN)
def test_an_end_that_a_person_may_leave_is_open_beside_sure_leftovers(text: str) -> None:
    assert ("unfinished", OPEN[text]) in loud(_post(text, TWO))
    assert ("unfinished", OPEN[text]) not in loud(_post(text, ""))


@pytest.mark.parametrize("text", ENDED)
def test_an_end_of_a_persons_stays_one_beside_sure_leftovers(text: str) -> None:
    assert "unfinished" not in {name for name, _ in loud(_post(text, TWO))}


@pytest.mark.parametrize("line", OPEN_FRONT)
def test_a_title_or_an_excerpt_that_may_be_whole_is_cut_beside_sure_leftovers(line: str) -> None:
    told_by_prose = "\n物語と物書きの話を聞いた。\n"
    post = f"---\n{line}\n---\n{OPENING}{told_by_prose}"
    assert ("unfinished", OPEN_FRONT[line]) in loud(post + TWO)
    assert ("unfinished", OPEN_FRONT[line]) not in loud(post)
