"""Tags of programs and values of spreadsheets that were left in a text, in posts that do not speak of such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yomitime.checks._places import PROSE, LeftOver, latin, source_line
from yomitime.checks._sources import in_blocks, in_source
from yomitime.model import Message, Reading, Severity
from yomitime.patterns import pattern

# <ph id="7"/> of a translator's program, </draft_text> of a prompt, {{#if …}} and <% if … %> of a template.
_TAG = pattern(
    r'<(?:ph|bpt|ept|it|mrk) id="\w{1,8}"\s?/?>|</[a-z]{2,20}(?:_[a-z]{2,20})+>|<(?:regenerated?|retried|retry|answer|draft|continuation)(?: [^<>\n]{0,60})?>|</(?:回答|出力|本文|記事|見出し|要約)>'
    r"|<% ?(?:if|for|each|unless)\b[^%\n]{0,60}%>|\{(?<=^\{)/[a-z]+(?:_[a-z]+)+\}|\[(?<=^\[)/[A-Z]{3,20}(?:_[A-Z]{2,20})*\]$|\{\{[#/](?:if|each|unless|with)\b[^{}\n]{0,60}\}\}",
    re.M,
)
_SIGNS_OF_TAGS = ("</", "<%", ' id="', "{/", "[/", "{{#", "<re", "<answer", "<draft", "<cont")
_ABOUT_TAGS = "XML xml タグ XLIFF HTML ERB テンプレート Handlebars Mustache".split()
_OF_SHEET = pattern(
    r"\A(?:#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!)|=(?:IF|IFERROR|IFS|VLOOKUP|XLOOKUP|CONCAT(?:ENATE)?|TEXTJOIN|JOIN|ARRAYFORMULA|INDEX|GPT|AI)\([^\n]*\))\Z"
)
_SIGNS_OF_SHEETS = ("#N", "#R", "#V", "#D", "=I", "=V", "=X", "=C", "=T", "=J", "=A", "=G")
_ABOUT_SHEETS = "Excel excel エクセル スプレッドシート スプシ Sheets 表計算 Calc セル 数式 関数".split()


def find(reading: Reading) -> Iterator[LeftOver]:
    """All of them, as information."""
    near, body = latin(reading), reading.document.body
    if any(sign in near for sign in _SIGNS_OF_TAGS) and not any(word in body for word in _ABOUT_TAGS):
        yield from _tags(reading)
    if any(sign in near for sign in _SIGNS_OF_SHEETS) and not any(word in body for word in _ABOUT_SHEETS):
        message = Message("of a spreadsheet", "表計算ソフトの値や数式が残っています")
        for line, text in in_blocks(reading, _OF_SHEET, PROSE):
            yield LeftOver(line, text, message, Severity.INFO)


def _tags(reading: Reading) -> Iterator[LeftOver]:
    """Tags without their opener on the same line: `<name>太郎</name>` is an example."""
    message = Message("a tag of a program was left in", "プログラムのタグが残っています")
    for line, match in in_source(reading, _TAG):
        opener = match[0].replace("</", "<", 1)
        if match[0] == opener or opener not in source_line(reading, line):
            yield LeftOver(line, match[0], message, Severity.INFO)
