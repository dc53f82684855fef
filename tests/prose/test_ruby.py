"""Ruby: the base is read once, the reading never."""

from __future__ import annotations

import pytest

from .reading import texts

CASES = {
    "HTML": ("<ruby>漢字<rt>かんじ</rt></ruby>です", "漢字です"),
    "HTML with brackets": (
        "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby>です",
        "漢字です",
    ),
    "HTML without end tags": ("<ruby>漢字<rt>かんじ</ruby>です", "漢字です"),
    "HTML around emphasis": ("**<ruby>漢字<rt>かんじ</rt></ruby>**です", "漢字です"),
    "explicit": ("振り｜仮名《がな》です", "振り仮名です"),
    "explicit with an ASCII bar": ("|東京《とうきょう》です", "東京です"),
    "explicit on Latin": ("｜API《エーピーアイ》です", "APIです"),
    "implicit": ("漢字《かんじ》です", "漢字です"),
    "implicit on emphasis": ("**漢字**《かんじ》です", "漢字です"),
    "explicit on a tag": ("｜<b>漢字</b>《かんじ》です", "漢字です"),
    "a title": ("名曲《新世界より》です", "名曲《新世界より》です"),
    "a bar and a title": ("新刊｜作家の新作《海辺の図書館》です", "新刊｜作家の新作《海辺の図書館》です"),
    "a choice": ("{はい|いいえ}を選ぶ", "{はい|いいえ}を選ぶ"),
    "titles of works": ("映画《おくりびと》と代表作《ひまわり》です", "映画《おくりびと》と代表作《ひまわり》です"),
    "titles, most of them no readings": (
        "名画《ひまわり》と《最後の晩餐》です",
        "名画《ひまわり》と《最後の晩餐》です",
    ),
    "readings, most of them": ("漢字《かんじ》と仮名《かな》と《最後の晩餐》です", "漢字と仮名と《最後の晩餐》です"),
    "titles in code": ("名画`《ひまわり》`と《最後の晩餐》です", "名画《ひまわり》と《最後の晩餐》です"),
    "a title after kana": ("あの《うた》です", "あの《うた》です"),
    "braces": ("{漢字|かんじ}です", "漢字です"),
    "braces in parts": ("{漢字|かん|じ}です", "漢字です"),
    "braces without Japanese": ("{a|あ}です", "{a|あ}です"),
    "LoveIt": ("[漢字]^(かんじ)です", "漢字です"),
    "LoveIt without a kanji or a reading": ("[はい]^(いいえ)と[漢字]^(漢字)", "[はい]^(いいえ)と[漢字]^(漢字)"),
    "dots": ("《《傍点》》です", "傍点です"),
    "code": ("`漢字《かんじ》`と`{漢字|かんじ}`", "漢字《かんじ》と{漢字|かんじ}"),
    "Hugo": ('{{< ruby "よみ" >}}漢字{{< /ruby >}}です', "漢字です"),
    "Hexo": ("{% ruby 漢字|かんじ %}です", "漢字です"),
}


@pytest.mark.parametrize("name", CASES)
def test_ruby(name: str) -> None:
    source, expected = CASES[name]
    assert texts(source) == [expected]
