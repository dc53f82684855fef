"""Plain text and Aozora Bunko's."""

from __future__ import annotations

from .reading import seen

AOZORA = """題名
著者

-------------------------------------------------------
【テキスト中に現れる記号について】

《》：ルビ
-------------------------------------------------------

［＃２字下げ］一［＃「一」は大見出し］

　吾輩《わがはい》は猫である。※［＃「てへん＋劣」、第3水準1-84-77］も。
　名前は｜まだ《マダ》無い［＃「無い」に傍点［＃入れ子］］。
「はい。」

底本：「本」出版社
入力：人
"""


def test_aozora() -> None:
    assert seen(AOZORA, "a.txt") == [
        ("heading", 10, "一"),
        ("paragraph", 12, "吾輩は猫である。挘も。"),
        ("paragraph", 13, "名前はまだ無い。"),
        ("paragraph", 14, "「はい。」"),
    ]


def test_heading_between_notes() -> None:
    source = "題\n\n甲\n［＃大見出し］節［＃大見出し終わり］\n乙\n\n底本：「本」\n"
    assert seen(source, "a.txt") == [("paragraph", 3, "甲"), ("heading", 4, "節"), ("paragraph", 5, "乙")]


def test_wrapped_lines_join_and_nothing_is_markdown() -> None:
    assert seen("# 甲\n*乙*\n\n- 丙\n　丁", "a.txt") == [
        ("paragraph", 1, "# 甲\n*乙*"),
        ("paragraph", 4, "- 丙"),
        ("paragraph", 5, "丁"),
    ]


def test_indented_lines_that_are_full_go_on() -> None:
    full = "港の市は夜明け前に始まり、岸に着いた船から順に箱が並べられて"
    source = f"    {full}\n    いく。\n    昼には終わる。\n\n  * {full}\n    いく。\n  * {full}\n  * 夜\n"
    assert seen(source, "a.txt") == [
        ("paragraph", 1, f"{full}\n    いく。"),
        ("paragraph", 3, "昼には終わる。"),
        ("paragraph", 5, f"* {full}\n    いく。"),
        ("paragraph", 7, f"* {full}"),
        ("paragraph", 8, "* 夜"),
    ]


def test_indented_verses_and_first_lines_are_lines() -> None:
    full = "港の市は夜明け前に始まり、岸に着いた船から順に箱が並べられて"
    assert len(seen(" 春の海\n 舟がゆく\n", "a.txt")) == 2
    assert len(seen(f"{full}\n いく\n", "a.txt")) == 2
    assert len(seen(f"　{full}\n　いく\n", "a.txt")) == 2


def test_indented_lines_that_an_editor_wrapped_join() -> None:
    full = "川沿いの道を下っていくと、古い水車小屋の前に"
    source = f"道順\n  {full}、\n  出る。\n\n  * {full}\n \xa0  出る。\n  * 橋\n"
    assert seen(source, "a.txt") == [
        ("paragraph", 1, "道順"),
        ("paragraph", 2, f"{full}、\n  出る。"),
        ("paragraph", 5, f"* {full}\n \xa0  出る。"),
        ("paragraph", 7, "* 橋"),
    ]


def test_indented_lines_that_are_short_or_end_a_sentence_are_paragraphs() -> None:
    ended = "川沿いの道を下っていくと、古い水車小屋の前に出る。"
    source = f"  朝市\n  夕市\n  {ended}\n  {ended}"
    assert [text for _, _, text in seen(source, "a.txt")] == ["朝市", "夕市", ended, ended]
