"""The page for editors in a real browser: sorting, filters, keyboard, paper, small screens, other people's titles."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.conftest import CORPUS
from tests.dashboards import HARD, HISTORY, SHARED, STALE, blog, page, post
from tests.formats.test_html import HOSTILE
from yomitime import cli
from yomitime.model import FolderFinding, Lang, Message, Post, Problem, Severity, Status
from yomitime.printable import escape

Open = Callable[..., Page]
ON_A_PAGE = 50


def paths(page: Page) -> list[str]:
    """The posts that the table shows, in order, by the file's name."""
    texts = page.locator("#body tr:not(.detail) th").all_inner_texts()
    return [re.findall(r"(\w+)\.md", text)[-1] for text in texts]


def many(number: int) -> list[Post]:
    return [post(f"p{n:04}.md", 1 + n % 30, 1 + n % 7, title=f"記事{n}", score=n % 7) for n in range(number)]


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_the_corpus_opens(opened: Open, tmp_path: Path, lang: str) -> None:
    file = tmp_path / "corpus.html"
    assert cli.run(["audit", str(CORPUS), "--format", "html", "-o", str(file), "--lang", lang, "--exit-zero"]) == 0
    shown = opened(file.read_text(encoding="utf-8"))
    expect(shown.locator("html")).to_have_attribute("lang", lang)
    expect(shown.locator("#body tr")).to_have_count(47)
    expect(shown.locator("#worst-posts > li")).to_have_count(10)
    expect(shown.locator(".hardest q").first).to_be_visible()


def test_a_folder_without_posts_opens(opened: Open) -> None:
    shown = opened(page([]))
    shown.evaluate("new Promise((done) => setTimeout(done))")  # behind all that the script has put off
    expect(shown.locator("#body tr")).to_have_count(0)


class TestTable:
    @pytest.mark.parametrize(
        ("column", "first", "order", "reverse"),
        [
            ("title", "ascending", "empty missing unreadable ok under over invalid", None),
            ("declared", "descending", "over ok under", "under ok over"),
            ("computed", "descending", "under missing invalid over ok", "invalid over ok missing under"),
            ("difference", "descending", "over ok under", "under ok over"),
            ("score", "ascending", "ok under over invalid", "invalid over under ok"),
            ("findings", "descending", "under over missing unreadable invalid empty ok", None),
            ("day", "descending", "over ok under", "under ok over"),
        ],
    )
    def test_a_heading_sorts_and_sorts_the_other_way(
        self, opened: Open, column: str, first: str, order: str, reverse: str | None
    ) -> None:
        shown = opened(page(blog()))
        heading = shown.locator(f"[data-sort={column}]")
        button = heading.get_by_role("button")
        button.click()
        expect(heading).to_have_attribute("aria-sort", first)
        assert shown.locator("[aria-sort]").count() == 1
        if column != "title":
            wanted = order.split()
            assert paths(shown)[: len(wanted)] == wanted
        found = paths(shown)
        button.click()
        expect(heading).to_have_attribute("aria-sort", "ascending" if first == "descending" else "descending")
        if reverse:
            wanted = reverse.split()
            assert paths(shown)[: len(wanted)] == wanted
            assert paths(shown)[len(wanted) :] == found[len(wanted) :], "what has no value stays last"

    def test_titles_sort_as_japanese_does(self, opened: Open) -> None:
        titles = {"c": "さくら 10", "b": "さくら 9", "a": "カメラ", "e": "ﾀ", "d": "しろ"}
        shown = opened(page([post(f"{name}.md", 3, title=title) for name, title in titles.items()]))
        shown.locator("[data-sort=title] button").click()
        assert paths(shown) == ["a", "b", "c", "d", "e"]

    def test_states_filter(self, opened: Open) -> None:
        shown = opened(page(blog(), "en"))
        expect(shown.locator("#found")).to_have_text("7 posts")
        stale, missing = (shown.locator(f"[data-status={name}]") for name in ("stale", "missing"))
        stale.click()
        expect(stale).to_have_attribute("aria-pressed", "true")
        assert paths(shown) == ["over", "under"]
        missing.click()
        assert paths(shown) == ["over", "under", "missing"]
        expect(shown.locator("#found")).to_have_text("3 of 7 posts")
        stale.click()
        assert paths(shown) == ["missing"]
        shown.locator("#reset").click()
        assert len(paths(shown)) == 7
        expect(shown.locator("#search")).to_be_focused()

    def test_a_check_a_level_and_a_finding_of_the_folder_filter(self, opened: Open) -> None:
        shown = opened(page(blog(), "en", (SHARED, FolderFinding("x", SHARED.severity, SHARED.message, ("ok.md",)))))
        shown.locator("#check").select_option("long-sentence")
        assert paths(shown) == ["under", "missing"]
        shown.locator("#level").select_option("none")
        assert paths(shown) == ["missing"]
        shown.locator("#reset").click()
        shown.locator("button[data-level='4']").click()
        assert paths(shown) == ["over"]
        shown.locator("[data-finding='0']").click()
        assert paths(shown) == ["over", "under"]
        expect(shown.locator("#posts")).to_be_focused()
        expect(shown.locator("#only")).to_have_text("Only: 2 posts say 20 ✕")
        shown.locator("#only").click()
        assert len(paths(shown)) == 7

    def test_search(self, opened: Open) -> None:
        posts = [post("a.md", 3, title="ＡＢＣ入門"), post("b.md", 3, author="佐藤"), post("c.md", 3, tags=("カメラ",))]
        shown = opened(page(posts, "en"))
        for term, wanted in (
            ("abc", ["a"]),
            ("ABC 入門", ["a"]),
            ("ｶﾒﾗ", ["c"]),
            ("佐藤", ["b"]),
            (".md", ["a", "b", "c"]),
        ):
            shown.locator("#search").fill(term)
            assert paths(shown) == wanted
        shown.locator("#search").fill("(.*")
        expect(shown.locator("#found")).to_have_text("No post matches.")
        expect(shown.locator("#table")).to_be_hidden()

    def test_pages(self, opened: Open) -> None:
        shown = opened(page(many(120), "en"))
        expect(shown.locator("#found")).to_have_text("120 posts · 1–50 shown")
        first = paths(shown)
        assert len(first) == ON_A_PAGE
        shown.locator("#previous").dispatch_event("click")
        assert paths(shown) == first
        shown.locator("#next").click()
        shown.locator("#next").click()
        expect(shown.locator("#found")).to_have_text("120 posts · 101–120 shown")
        expect(shown.locator("#next")).to_have_attribute("aria-disabled", "true")
        shown.locator("#search").fill("p0119")
        assert paths(shown) == ["p0119"]
        expect(shown.locator("#pages")).to_be_hidden()

    def test_a_post_opens_and_stays_open_when_sorted(self, opened: Open) -> None:
        shown = opened(page(blog(), "en"))
        button = shown.get_by_role("button", name="長く言う記事")
        button.click()
        expect(button).to_have_attribute("aria-expanded", "true")
        detail = shown.locator("#body tr.detail")
        expect(detail).to_contain_text("reading_time: 20 (line 3)")
        expect(detail).to_contain_text("is stale")
        expect(detail).to_contain_text(HARD.text)
        expect(detail).to_contain_text("line 12 · without it +0.25 points · say it more briefly")
        expect(detail.get_by_role("link")).to_have_attribute("href", "over.md")
        shown.locator("[data-sort=declared] button").click()
        expect(detail).to_be_visible()
        button.click()
        expect(detail).to_have_count(0)

    def test_the_address_keeps_what_is_shown(self, opened: Open) -> None:
        shown = opened(page(blog(), "en", (SHARED,)))
        shown.locator("[data-status=stale]").click()
        shown.locator("[data-sort=day] button").click()
        shown.locator("#search").fill("記事")
        shown.locator("#dark").click()
        again = opened(page(blog(), "en", (SHARED,)), at="#" + shown.url.partition("#")[2])
        assert paths(again) == ["over", "under"]
        expect(again.locator("[data-sort=day]")).to_have_attribute("aria-sort", "descending")
        expect(again.locator("#search")).to_have_value("記事")
        expect(again.locator("#dark")).to_have_attribute("aria-pressed", "true")

    @pytest.mark.parametrize(
        "address",
        ["#sort=__proto__&order=up&level=99&check=x&finding=-1&status=toString&page=x&theme=1", "#%", "#=&&", "#posts"],
    )
    def test_an_address_that_means_nothing_does_no_harm(self, opened: Open, address: str) -> None:
        shown = opened(page(blog(), "en"), at=address)
        expect(shown.locator("#found")).to_have_text("7 posts")
        assert len(paths(shown)) == 7


class TestKeyboard:
    def press(self, shown: Page, *keys: str) -> None:
        for key in keys:
            shown.keyboard.press(key)

    def test_from_the_first_key_to_a_post(self, opened: Open) -> None:
        shown = opened(page(blog(), "en"))
        self.press(shown, "Tab")
        expect(shown.locator(".skip")).to_be_focused()
        expect(shown.locator(".skip")).to_be_in_viewport()
        self.press(shown, "Enter", "Tab")
        expect(shown.locator("#search")).to_be_focused()
        shown.keyboard.type("長く")
        assert paths(shown) == ["over"]
        for _ in range(40):
            self.press(shown, "Tab")
            if shown.locator("button.title").evaluate("one => one === document.activeElement"):
                break
        expect(shown.locator("button.title")).to_be_focused()
        self.press(shown, "Enter")
        expect(shown.locator("#body tr.detail")).to_be_visible()
        self.press(shown, "Space")
        expect(shown.locator("#body tr.detail")).to_have_count(0)

    def test_the_plot(self, opened: Open) -> None:
        shown = opened(page(blog(), "en"))
        plot, tip = shown.locator("#plot"), shown.locator("#tip")
        plot.focus()
        self.press(shown, "ArrowRight")
        expect(tip).to_have_text(re.compile(r"合っている記事\s*declared 3, computed 3 \(2–4\) min 0"))
        self.press(shown, "ArrowRight")
        expect(tip).to_contain_text("▲ +17")
        self.press(shown, "End")
        expect(tip).to_contain_text("▼ −7")
        self.press(shown, "ArrowRight", "Home", "ArrowLeft")
        expect(tip).to_contain_text("合っている記事")
        self.press(shown, "Escape")
        expect(tip).to_be_empty()
        self.press(shown, "ArrowLeft", "Enter")
        button = shown.get_by_role("button", name="短く言う記事")
        expect(button).to_be_focused()
        shown.evaluate("new Promise((done) => setTimeout(done, 100))")  # were the key to press the button too
        expect(button).to_have_attribute("aria-expanded", "true")


def test_the_plot_follows_the_pointer(opened: Open) -> None:
    shown = opened(page(many(120), "en"), at="#search=nothing&page=2")
    svg = shown.locator("#plot svg")
    svg.scroll_into_view_if_needed()
    box = svg.bounding_box()
    assert box
    x, y = shown.evaluate("""() => {
        const [mark] = document.querySelector('#plot .over').getAttribute('d').match(/M[^m]+/);
        const [x, y] = mark.slice(1).split(' ').map(Number);
        const { width, height } = document.querySelector('#plot svg').viewBox.baseVal;
        return [x / width, y / height];
    }""")
    shown.mouse.move(box["x"] + x * box["width"], box["y"] + y * box["height"])
    expect(shown.locator("#tip")).to_contain_text("記事")
    expect(shown.locator("#here")).to_be_visible()
    title = shown.locator("#tip bdi").inner_text()
    shown.mouse.click(box["x"] + x * box["width"], box["y"] + y * box["height"])
    expect(shown.get_by_role("button", name=title, exact=True)).to_be_focused()
    shown.mouse.move(0, 0)
    expect(shown.locator("#tip")).to_be_empty()


def test_titles_are_text(opened: Open) -> None:
    posts = [post(f"{bad}.md", 20, title=bad, author=bad, tags=(bad,), date=bad) for bad in HOSTILE]
    findings = [FolderFinding("x", SHARED.severity, SHARED.message._replace(en=bad), (f"{bad}.md",)) for bad in HOSTILE]
    shown = opened(page(posts, "en", tuple(findings)))
    assert set(shown.locator("button.title").evaluate_all("all => all.map((one) => one.textContent)")) == {
        escape(bad) for bad in HOSTILE
    }
    for number, bad in enumerate(HOSTILE):
        shown.evaluate("(number) => { location.hash = `finding=${number}` }", number)
        only = shown.locator("#only")
        expect(only).to_be_visible()
        assert only.evaluate("one => one.textContent") == f"Only: {escape(bad)} ✕"
        button = shown.locator("button.title")
        expect(button).to_have_count(1)
        button.click()
        expect(shown.locator("tr.detail")).to_be_visible()
    assert shown.locator("script").count() == 3
    assert shown.locator("img, [onclick], [onerror]").count() == 0


def test_names_from_right_to_left_keep_to_themselves(opened: Open) -> None:
    shown = opened(page([post("a.md", 20, title="שלום עולם 20")], "en"))
    assert shown.locator("button.title").evaluate("one => getComputedStyle(one).direction") == "rtl"
    assert shown.locator("td.difference").evaluate("one => getComputedStyle(one).direction") == "ltr"


class TestManyFindings:
    FOUND = tuple(
        Problem(
            f"check-{n}", Severity.WARNING if n == 31 else Severity.INFO, Message(f"finding {n}", f"指摘 {n}"), n + 1
        )
        for n in range(32)
    )

    def test_a_card_shows_some_the_heaviest_first_and_folds_the_rest(self, opened: Open) -> None:
        shown = opened(page([post("long.md", 90, title="長い記事", findings=(*self.FOUND, STALE))], "en"))
        card = shown.locator("#worst-posts details").first
        for place in (card, shown.locator("#body tr.detail")):
            if place is not card:
                shown.locator("button.title").click()
            visible = place.locator(".found-here li:visible")
            expect(visible).to_have_count(10)
            assert [each.split("\n")[0] for each in visible.all_inner_texts()[:3]] == [
                "error is stale line 3 · stale-reading-time",
                "warning finding 31 line 32 · check-31",
                "note finding 0 line 1 · check-0",
            ]
            summary = place.locator(".more > summary")
            expect(summary).to_have_text("… and 23 more")
            summary.focus()
            shown.keyboard.press("Enter")
            expect(visible).to_have_count(33)
        found = Axe().run(shown)
        assert found.violations_count == 0, found.generate_report()

    def test_on_paper_the_rest_stays_folded(self, opened: Open) -> None:
        shown = opened(page([post(f"{n}.md", 90, findings=(*self.FOUND, STALE)) for n in range(2)]))
        shown.evaluate("dispatchEvent(new Event('beforeprint'))")
        shown.emulate_media(media="print")
        expect(shown.locator("#worst-posts .found-here li:visible")).to_have_count(20)
        expect(shown.locator("#worst-posts .more > summary").first).to_have_text("…ほか 23 件")

    def test_few_are_shown_as_they_are(self, opened: Open) -> None:
        shown = opened(page([post("a.md", 90, findings=(STALE, *self.FOUND[:9]))]))
        expect(shown.locator("#worst-posts .found-here li:visible")).to_have_count(10)
        expect(shown.locator(".more")).to_have_count(0)


@pytest.mark.parametrize(("lang", "said"), [("en", "unreadable"), ("ja", "読めない")])
def test_an_unreadable_post_says_so_in_one_word_and_why(opened: Open, lang: Lang, said: str) -> None:
    reason = {"en": "line 1 is not UTF-8", "ja": "1 行目が UTF-8 ではありません"}
    unread = Post("lost.md", Status.UNREADABLE, Message(reason["en"], reason["ja"]))
    for width in (1280, 1100, 800):
        shown = opened(page([unread, *blog()], lang), width=width)
        row = shown.locator("#body tr", has_text="lost.md")
        status = row.locator("td.status")
        expect(status).to_have_text(said)
        assert status.evaluate("""one => {
            const range = document.createRange();
            range.selectNodeContents(one.lastChild);
            return range.getClientRects().length;
        }""") == 1  # fmt: skip
        expect(row.locator("th")).to_contain_text(reason[lang])


class TestPaper:
    def test_all_that_is_found_is_printed_and_the_worst_are_open(self, opened: Open) -> None:
        shown = opened(page(many(400), "en"), at="#status=stale")
        wanted = shown.evaluate("data.rows.filter((row) => row.status === 'stale').length")
        assert wanted > 200
        shown.evaluate("""() => addEventListener('beforeprint', () => {
            window.printed = document.querySelectorAll('#body tr').length;
            window.closed = document.querySelectorAll('#worst-posts details:not([open])').length;
        })""")
        paper = shown.pdf(format="A4")
        assert shown.evaluate("[printed, closed]") == [wanted, 0]
        assert len(re.findall(rb"/Type */Page\b", paper)) > wanted / 40
        assert len(paths(shown)) == ON_A_PAGE, "on the screen all is as before"

    @pytest.mark.parametrize("lang", ["en", "ja"])
    def test_nothing_is_cut_off(self, opened: Open, lang: Lang) -> None:
        long = post(f"{'very-long-name-' * 12}.md", 20, title="終わらない題名" * 20, hardest=(HARD,))
        shown = opened(
            page([long, *blog()], lang, (SHARED,), HISTORY), width=703, color_scheme="dark"
        )  # A4 without its margins
        shown.locator("button.title").nth(3).click()
        shown.evaluate("dispatchEvent(new Event('beforeprint'))")
        shown.emulate_media(media="print")
        assert overflowing(shown) == []
        assert len(widths(shown)) == 7
        assert widths(shown)[1] > 150
        assert shown.locator("body").evaluate("one => getComputedStyle(one).colorScheme") == "light"
        for hidden in ("nav", "#filters", "#dark"):
            expect(shown.locator(hidden).first).to_be_hidden()


def widths(shown: Page) -> list[int]:
    """Of the columns that are not hidden, in pixels."""
    found: list[int] = shown.evaluate(
        "[...document.querySelectorAll('#table thead th')].map((one) => Math.round(one.offsetWidth)).filter(Boolean)"
    )
    return found


def overflowing(shown: Page) -> list[str]:
    """Elements that stick out of the page."""
    found: list[str] = shown.evaluate("""() => [...document.body.querySelectorAll(':not(.skip, svg *)')]
        .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((one) => one.outerHTML.slice(0, 100))""")
    return found


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_screen_is_too_small(opened: Open, lang: Lang, width: int) -> None:
    long = post(
        f"{'very-long-name-' * 12}.md", 20, title="A" * 80 + "終わらない題名" * 9, hardest=(HARD,), author="x" * 90
    )
    big = post("b.md", 12345, 23456, title="大きい")
    shown = opened(page([long, big, *blog()], lang, (SHARED,), HISTORY), width=width)
    assert overflowing(shown) == []
    before = widths(shown)
    shown.locator("button.title").first.click()
    assert widths(shown) == before, "a post that is opened moves no column"
    assert overflowing(shown) == []
    assert min(before) > 40
    for other in (360, 1280):
        shown.set_viewport_size({"width": other, "height": 900})
        # The page hears of its new size with the next frame, before anybody sees it.
        shown.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        narrowed = widths(shown)
        shown.locator("tr.detail").evaluate("one => { one.hidden = true }")
        assert narrowed == widths(shown)
        shown.locator("tr.detail").evaluate("one => { one.hidden = false }")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(opened: Open, lang: Lang, scheme: str, width: int) -> None:
    findings = (SHARED,) * 7
    shown = opened(page([*blog(), *many(60)], lang, findings, HISTORY), width=width, color_scheme=scheme)
    shown.locator("button.title").first.click()
    shown.locator("#snapshots summary").click()
    shown.locator("[data-status=stale]").click()
    shown.locator("#worst-posts summary").nth(1).click()
    shown.locator("#plot").focus()
    shown.keyboard.press("ArrowRight")
    found = Axe().run(shown)
    assert found.violations_count == 0, found.generate_report()


def test_dark_is_the_systems_choice_until_another_is_made(opened: Open) -> None:
    shown = opened(page(blog(), "en"), color_scheme="dark")
    button, body = shown.locator("#dark"), shown.locator("body")
    expect(button).to_have_attribute("aria-pressed", "true")
    dark = body.evaluate("one => getComputedStyle(one).backgroundColor")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    assert body.evaluate("one => getComputedStyle(one).backgroundColor") != dark


def test_without_javascript_numbers_and_charts_are_there(opened: Open) -> None:
    shown = opened(page(blog(), "en", (SHARED,), HISTORY), java_script_enabled=False)
    expect(shown.locator("#lead")).to_be_visible()
    expect(shown.locator("#plot svg")).to_be_visible()
    expect(shown.locator("noscript p")).to_have_text(
        "The table of posts needs JavaScript; the numbers and charts do not."
    )
    expect(shown.locator("#filters, #table, #dark")).to_have_count(3)
    for name in ("#filters", "#table", "#dark"):
        expect(shown.locator(name)).to_be_hidden()
