"""What is told only in a post that surely a machine wrote in, because people may write it too."""

import pytest

from tests.checks.reading import loud

OPENING = "町の図書館は、夏のあいだだけ夜の九時まで開いている。席は四十ある。\n\n"
CLOSING = "\n\n司書の田中さんは、貸し出しの数よりも滞在の長さを大事にしている。\n"
SURE = "\n---END---\n\n朝の図書館にも、また別の良さがある。\n"

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
""".splitlines()


def _post(line: str, sure: str) -> str:
    return f"{OPENING}{line}{CLOSING}{sure}"


@pytest.mark.parametrize("line", LEFT_OVER)
def test_a_line_that_a_person_may_write_is_left_over_beside_a_sure_leftover(line: str) -> None:
    assert "generator-marker" in {name for name, at in loud(_post(line, SURE)) if at == 3}


@pytest.mark.parametrize("line", PEOPLES)
def test_what_people_say_to_readers_is_not(line: str) -> None:
    assert {at for _, at in loud(_post(line, SURE))} == {7}


@pytest.mark.parametrize("line", (*LEFT_OVER, *PEOPLES))
def test_none_is_a_warning_by_itself(line: str) -> None:
    assert not loud(_post(line, ""))
