"""Excerpts that nobody wrote, that a template filled in, that stop, or that are another post's."""

from __future__ import annotations

from collections.abc import Iterator

from yomitime.characters import LIKE_KANJI
from yomitime.checks._places import JAPANESE, quoted, value
from yomitime.checks._unfinished.ends import LEAST_TAIL, SHORTEST, End, bare, end_of
from yomitime.faults.words import behind_stop, is_broken, is_open, words_of
from yomitime.model import Message, Reading, Severity, Word
from yomitime.patterns import pattern

EXCERPTS = ("excerpt", "description", "summary")
LONG = 40
"""Characters of an excerpt that is no mere name."""
SEARCHED = 500
"""Characters of an excerpt in which variables are looked for: what is longer was not meant for one."""
LEAST_SAID, MANY_SAID = 4, 8
"""Telling words: an excerpt of fewer may well say in others what the body says."""
MOST_SHARED, HARDLY_SHARED = 0.3, 0.15
"""Shares of them that other posts may have: of 400 sentences of other posts, nine in ten had no more than 0.2; true excerpts have half."""
MOST_OF_MANY = 0.4
"""The same of many nouns: what is general in them (方法, 管理, 紹介) may stand anywhere. Of 90 true excerpts one had as few."""
FEW_SHARED = 0.2
"""The same for one that has few nouns, and is judged by its verbs and adjectives too."""
LEAST_BODY = 200
"""Characters: so may a shorter body."""

NOT_WRITTEN = Message("the excerpt was not written", "抜粋が書かれていません")
FILLED_IN = Message("the excerpt is a template around the title", "抜粋が題名を当てはめた定型文です")
_MAY_BE_FILLED_IN = Message("the excerpt may be a template", "抜粋が定型文のようです")
STOPS = Message("the excerpt ends in mid-sentence", "抜粋が文の途中で終わっています")
_STRANGE = Message("the excerpt shares hardly a word with the body", "抜粋と本文に共通する語がほとんどありません")

_OPEN_ENDS = ("を", "が", "は", "に", "の", "、", "べき", "として", "における", "という")
_BLANK = pattern(
    r"\A(?:None|null|undefined|NaN|N/A|TODO|TBD)\Z|"
    r"\A[\[【（(「]?[^。\n]{0,20}ここ[にへ][^。\n]{0,24}"
    r"(?:(?:入力|記入|記載|挿入)(?:(?:して)?ください|する|します)?|(?:入れ|書い)て(?:ください)?|入れる|書く)。?[\]】）)」]?\Z"
)
# All of it a variable, or an instruction in brackets.
_NO_VALUE = pattern(
    r"\A(?:\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{%[^{}]*%\})\Z|\A[（(【].*[0-9](?:字|文字)(?:程度|以内|前後)?で.*[）)】]\Z"
)
_VARIABLES = pattern(r"(?<!\{)\{[a-z]{2,20}\}.*\{[a-z_]{2,20}\}.*(?:字|文|紹介|説明)")
_HANDED_OVER = pattern(
    "(?:はい、)?(?:承知(?:いた)?しました|かしこまりました|もちろんです)[。！!](?:以下|こちら)[^。]{0,20}(?:抜粋|説明文|概要|[0-9]字)"
)
_CIRCLES = pattern(r"(?:〇〇|○○|◯◯|△△)(?:について|の(?:基本|基礎|魅力|使い方|選び方|始め方|特徴|方法))")
_LENGTH = pattern(r"[0-9](?:字|文字)(?:程度|前後|以内|ほど|で)")
_INSTRUCTS = pattern("記入|記載|書[くい]|入れ|含め|盛り込|締め|メタディスクリプション|導入文|検索意図|キーワード|要約")
_TELLS_HOW = pattern(r"(?:一文|[0-9一二三]点|段落)[^。]{0,16}[＋+。].*(?:結ぶ|締める|締めくくる|入れる|書く)。?\Z")
_LABEL = pattern(r"【[^【】]{1,20}】")
THIS_POST = pattern(r"\A(?:この|本)記事では、?")
_BEGINS_A_WORD = pattern(r"(?:から|[をがにと])[一-鿿]\Z")
_LISTS_ALL = pattern("について、(?:[^。、・]{1,12}[・、]){2,8}[^。]{0,24}(?:解説|紹介|説明)(?:いた)?し?ます")
_ABOUT = pattern("について|の(?:基本|基礎|仕組み|始め方|使い方|選び方|すべて|全て)(?:を|と)")
_SUBTITLE = pattern("[:：|｜?？!！—―〜~]| - ")
DOES = pattern(
    "(?:分析|解説|考察|検証|紹介|説明)(?:いた)?し|まとめ(?:ます|ました)|徹底解説|(?:お届け|お伝え)(?:いた)?します"
)
_ASKS_TO_READ_ON = "ぜひ、?最後まで(?:ご覧|お読み)ください[。！!]?"
_ENDS_ASKING = pattern(rf"{_ASKS_TO_READ_ON}\Z")
_READ_ON = f"[。！!]?(?:{_ASKS_TO_READ_ON})?"
_TEMPLATE = pattern(
    r"(?:について|に関する[^。]{2,24}を)、?(?P<how>(?:(?:初心者(?:の方)?にも|誰にでも|詳細に|詳しく|わかりやすく|分かりやすく|徹底的に|丁寧に)、?){0,3}(?:徹底)?)"
    r"(?:ご?(?:分析|解説|考察|検証|紹介|説明)(?:(?:いた)?し(?:ます|ました)|していきます)|まとめ(?:ます|ました)|(?P<news>最新情報を)(?:お届け|お伝え)(?:いた)?します)"
    rf"{_READ_ON}\Z"
)
_ON_TITLE = pattern(rf"(?:に関する|についての|の)(?:記事|ページ|投稿)です{_READ_ON}")
_BEHIND_TITLE = frozenset("をがはにのとでもへやか」、。")
_KANJI = pattern(LIKE_KANJI)
_DESCRIBING = frozenset({"動詞", "形容詞", "形状詞"})


def find(reading: Reading) -> Iterator[End]:
    """What is wrong with the excerpt of a post: the first of these that is."""
    found = value(reading.document, *EXCERPTS)
    if found is None:
        return
    text, line = found
    if (
        _BLANK.match(text)
        or _NO_VALUE.search(text)
        or _CIRCLES.search(text)
        or _TELLS_HOW.search(text)
        or _VARIABLES.search(text[:SEARCHED])
        or _HANDED_OVER.match(text)
        or (_LENGTH.search(text) and _INSTRUCTS.search(text))
    ):
        yield End(line, quoted(text), NOT_WRITTEN, Severity.WARNING)
    elif severity := _template(reading, text):
        yield End(line, quoted(text), FILLED_IN if severity is Severity.WARNING else _MAY_BE_FILLED_IN, severity)
    elif ("。" in text or len(text) >= LONG) and (_stops(behind_stop(text)) or _lacks_stop(text)):
        yield End(line, end_of(text), STOPS)
    elif severity := _of_another(reading, text):
        yield End(line, quoted(text), _STRANGE, severity)


def _stops(tail: str) -> bool:
    """Whether what stands behind the last full stop goes on: by its last word, or as no sentence does that is longer than a note."""
    if not tail or not tail[-1].isalnum():
        return tail.endswith("、")
    is_long = len(tail) >= LEAST_TAIL
    if tail.endswith(_OPEN_ENDS) or (is_long and _BEGINS_A_WORD.search(tail)):
        return True
    words = words_of(tail)
    part, is_single = words[-1].pos[0], len(words[-1].surface) == 1
    # 「気をつけたいこ」: what is left of こと is read as 行こう without its end.
    is_stump = words[-1].conjugation_form.startswith("意志推量形") and not tail.endswith("う") and is_long
    return (
        is_open(words)
        or is_broken(words)
        or is_stump
        or (is_long and (part == "副詞" or (is_single and part not in {"名詞", "接尾辞"})))
    )


def _lacks_stop(text: str) -> bool:
    """Whether the sentences before its last one have ends, and that one has none."""
    tail = behind_stop(text)
    least = LEAST_TAIL if text.count("。") > 1 or "、" in tail else LONG
    return "。" in text and len(tail) >= least and tail[-1].isalnum()


def _template(reading: Reading, excerpt: str) -> Severity | None:
    template = _TEMPLATE.search(excerpt)
    how = template["how"] if template and "。" not in excerpt[: template.start()] else ""
    title = _LABEL.sub("", (value(reading.document, "title") or ("", 0))[0])
    of_this_post = THIS_POST.sub("", excerpt)
    said = of_this_post.removeprefix("「")
    is_on_title = len(title) >= SHORTEST and said.startswith(title)
    is_sure = template is not None and how == "詳細に" and template[0].startswith("について")
    if is_sure or (is_on_title and _ON_TITLE.fullmatch(said, len(title))):
        return Severity.WARNING
    # 「Docker の使い方について解説します。」 is how people write; a title in full before it is a template.
    about = bare(_ABOUT.split(of_this_post, maxsplit=1)[0])
    is_title = len(about) >= SHORTEST and about in {bare(title), bare(_SUBTITLE.split(title, maxsplit=1)[0])}
    # Where the title was cut, the template has all of it.
    goes_on = is_on_title and len(said) > len(title) and said[len(title)] not in _BEHIND_TITLE
    is_template = (
        how
        or (template and template["news"])
        or _LISTS_ALL.search(excerpt)
        or _ENDS_ASKING.search(excerpt)
        or ((is_title or goes_on) and DOES.search(excerpt))
    )
    return Severity.INFO if is_template else None


def _of_another(reading: Reading, excerpt: str) -> Severity | None:
    """Whether the excerpt says much, in Japanese as the body does, and next to nothing of it stands there."""
    words = [word for word in words_of(excerpt) if JAPANESE.search(word.surface)]
    nouns, others = {word for word in words if _is_subject(word)}, {word for word in words if _describes(word)}
    said, most = (nouns, MOST_SHARED) if len(nouns) >= LEAST_SAID else (nouns | others, FEW_SHARED)
    if len(nouns) > MANY_SAID:
        most = MOST_OF_MANY
    if len(said) < LEAST_SAID or reading.text.counts.japanese_characters < LEAST_BODY:
        return None
    title = value(reading.document, "title")
    body = (title[0] if title else "") + "".join(sentence.text for sentence in reading.text.sentences)
    strange = {word for word in said if word.surface not in body}
    if len(said) - len(strange) > most * len(said):
        return None
    lemmas = {word.lemma for word in reading.text.word_counts}  # cuts all of the body, so it comes last
    shared = len(said) - sum(word.lemma not in lemmas for word in strange)
    if shared > most * len(said) or (shared and len(said) == LEAST_SAID):
        return None
    return Severity.WARNING if len(said) >= MANY_SAID and shared <= HARDLY_SHARED * len(said) else Severity.INFO


def _is_subject(word: Word) -> bool:
    """A noun that says what a text is about: no time or unit, no single kanji that stands everywhere."""
    is_noun = word.pos[0] == "名詞" and word.pos[1] in {"普通名詞", "固有名詞"}
    return is_noun and word.pos[2] not in {"副詞可能", "助数詞可能"} and len(word.surface) > 1


def _describes(word: Word) -> bool:
    return word.pos[0] in _DESCRIBING and word.pos[1] == "一般" and _KANJI.search(word.surface) is not None
