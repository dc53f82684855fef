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


def test_pictures_of_aozora() -> None:
    source = "　前［＃挿絵（fig1.png、横300×縦200）入る］後\n［＃港の絵（fig2.jpg）入る］\n　次［＃「次」に傍点］"
    assert seen(source, "a.txt") == [
        ("paragraph", 1, "前後"),
        ("image", 1, "挿絵"),
        ("image", 2, "港の絵"),
        ("paragraph", 3, "次"),
    ]


def test_wrapped_lines_join_and_nothing_is_markdown() -> None:
    assert seen("# 甲\n*乙*\n\n- 丙\n　丁", "a.txt") == [
        ("paragraph", 1, "# 甲\n*乙*"),
        ("item", 4, "- 丙"),
        ("paragraph", 5, "丁"),
    ]


def test_items_are_blocks_of_their_own() -> None:
    source = "買い物のメモです。\n\n1. 牛乳を買う\n2. 卵を買う\n3. 帰る\n\n・牛乳\n・卵\n\n持ち物\n- 傘\n- 弁当は\n  二つ\n集合は八時。\n①朝\n"
    assert seen(source, "a.txt") == [
        ("paragraph", 1, "買い物のメモです。"),
        ("item", 3, "1. 牛乳を買う"),
        ("item", 4, "2. 卵を買う"),
        ("item", 5, "3. 帰る"),
        ("item", 7, "・牛乳"),
        ("item", 8, "・卵"),
        ("paragraph", 10, "持ち物"),
        ("item", 11, "- 傘"),
        ("item", 12, "- 弁当は\n  二つ"),
        ("paragraph", 14, "集合は八時。"),
        ("item", 15, "①朝"),
    ]


def test_an_item_goes_on_where_its_line_is_full() -> None:
    full = "1. 港の市は夜明け前に始まり、岸に着いた船から順に箱が並べられて"
    assert seen(f"{full}\nいく。\n昼。\n", "a.txt") == [("item", 1, f"{full}\nいく。"), ("paragraph", 3, "昼。")]


def test_items_in_kanji_and_with_labels_stand_first_or_below_others() -> None:
    assert len(seen("一、新住所　東京\n一、電話　〇三\n\n日時：六月\n場所：港\n", "a.txt")) == 4
    assert len(seen("雨は\n二、三日続き、\n答え：晴れる", "a.txt")) == 1


def test_items_with_digits_of_full_width() -> None:
    assert [kind for kind, _, _ in seen("手順\n１．準備\n１０．片付け\n（１）朝\n（２）夜", "a.txt")] == [
        "paragraph"
    ] + 4 * ["item"]
    assert len(seen("円周率は\n３．１４で", "a.txt")) == 1


def test_numbers_in_running_text_are_no_items() -> None:
    assert len(seen("円周率は\n3.14で、\n2024.5.1に", "a.txt")) == 1


def test_indented_lines_that_are_full_go_on() -> None:
    full = "港の市は夜明け前に始まり、岸に着いた船から順に箱が並べられて"
    source = f"    {full}\n    いく。\n    昼には終わる。\n\n  * {full}\n    いく。\n  * {full}\n  * 夜\n"
    assert seen(source, "a.txt") == [
        ("paragraph", 1, f"{full}\n    いく。"),
        ("paragraph", 3, "昼には終わる。"),
        ("item", 5, f"* {full}\n    いく。"),
        ("item", 7, f"* {full}"),
        ("item", 8, "* 夜"),
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
        ("item", 5, f"* {full}\n \xa0  出る。"),
        ("item", 7, "* 橋"),
    ]


def test_indented_lines_that_are_short_or_end_a_sentence_are_paragraphs() -> None:
    ended = "川沿いの道を下っていくと、古い水車小屋の前に出る。"
    source = f"  朝市\n  夕市\n  {ended}\n  {ended}"
    assert [text for _, _, text in seen(source, "a.txt")] == ["朝市", "夕市", ended, ended]
