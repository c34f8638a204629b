"""The page in a real browser: ask, see the proof, add a transcript; and nothing foreign becomes active."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

from index.library import Library
from rag.assistant import Assistant
from ui.web.adding import Source, add_sources

pytestmark = pytest.mark.browser

HARMLESS = ("Autofocus processing was blocked",)
"""Console messages that are known and mean nothing; every other one fails the test."""
TALK = b"Ines Falk: The ferry contract was signed.\n\nOle Berg: Then we can hire.\n"
FIRST_PAGE_MS = 30_000
OWN = re.compile(r"(http://127\.0\.0\.1:\d+/|data:|blob:)")


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open pages that fail the test on a foreign request, a font, a dialog, an error or a console message."""
    wrong: list[str] = []

    def request(made: Request) -> None:
        if not OWN.match(made.url) or made.resource_type == "font":
            wrong.append(f"{made.resource_type} from {made.url}")

    def start(address: str, *, width: int = 1440, height: int = 900, dark: bool = False) -> Page:
        page = browser.new_page(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light"
        )
        page.set_default_timeout(15_000)
        page.on("request", request)
        page.on("dialog", lambda dialog: (wrong.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("pageerror", lambda error: wrong.append(f"error {error}"))
        page.on(
            "console",
            lambda line: None if line.text.startswith(HARMLESS) else wrong.append(f"console {line.text}"),
        )
        page.goto(address)
        expect(page.locator("#reader .turn").first).to_be_attached(timeout=FIRST_PAGE_MS)
        return page

    yield start
    for context in browser.contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def page(open_page: Callable[..., Page], served: Any, filled: Library, scripted: Any) -> Page:
    """The page over the call and the meeting, 1440 by 900, with the call chosen."""
    page = open_page(served(filled, scripted))
    choose(page, "Harrow")
    return page


def choose(page: Page, title: str) -> None:
    page.locator(".entry", has_text=re.compile(title, re.IGNORECASE)).click()
    expect(page.locator(".reader-title h2")).to_have_text(re.compile(title, re.IGNORECASE))
    expect(page.locator(".scope-words")).to_have_text(re.compile(title, re.IGNORECASE))


def ask(page: Page, question: str) -> None:
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")
    expect(page.locator(".question").last).to_have_text(question)


def in_view(page: Page, selector: str) -> bool:
    """Whether the element lies inside the visible part of the turns."""
    return bool(
        page.evaluate(
            """selector => {
              const box = document.querySelector(selector).getBoundingClientRect();
              const frame = document.querySelector(".turns").getBoundingClientRect();
              return box.top >= frame.top && box.bottom <= frame.bottom;
            }""",
            selector,
        )
    )


def test_ask_and_follow_the_citation_to_its_words(page: Page) -> None:
    ask(page, "What was said about the kiln?")
    source = page.locator(".asked .source")
    expect(source.locator(".who")).to_contain_text("Piet Vos")
    expect(source.locator(".who")).to_contain_text("turn 4")
    expect(page.locator(".searched")).to_have_text("searched 8 of 8 turns")
    source.locator(".chip").click()
    expect(page.locator("mark.cited")).to_have_text("kiln. Net debt fell to 120 million euros")
    expect(page.locator(".turn.is-cited")).to_have_attribute("data-turn", "4")
    page.wait_for_timeout(200)
    assert in_view(page, "mark.cited")
    page.locator(".reader-back").click()
    expect(page.locator("mark.cited")).to_have_count(0)
    expect(source.locator(".chip")).to_be_focused()


def test_the_real_assistant_answers_with_the_words_of_the_turn(
    open_page: Callable[..., Page], served: Any, filled: Library
) -> None:
    page = open_page(served(filled, Assistant(filled)))
    choose(page, "Harrow")
    expect(page.locator(".answerer")).to_have_text("Exact quotes (no AI)")
    ask(page, "What were the capital expenditures in the quarter?")
    source = page.locator(".source", has_text="41.5 million euros")
    expect(source.locator(".who")).to_have_text(re.compile("Piet Vos.*turn 4"))
    quote = source.locator(".quoted").inner_text()
    source.locator(".chip").click()
    expect(page.locator("mark.cited")).to_have_text(quote)


def test_a_written_answer_streams_and_is_followed_up(page: Page, scripted: Any) -> None:
    ask(page, "written words about wheat")
    expect(page.locator(".asked.is-writing .draft")).to_contain_text("It was")
    expect(page.locator(".asked.is-done .written")).to_have_text("It was said 1.")
    page.locator(".written .chip").click()
    expect(page.locator(".turn.is-cited")).to_have_attribute("data-turn", "7")
    ask(page, "and the mill?")
    expect(page.locator(".asked.is-done")).to_have_count(2)
    assert scripted.histories == [(), (("written words about wheat", "It was said [1]."),)]


def test_stop_ends_the_stream_and_keeps_the_draft(page: Page, scripted: Any) -> None:
    ask(page, "slow words about wheat")
    expect(page.locator(".draft")).to_contain_text("and on and on")
    page.locator("#stop").click()
    expect(page.locator(".asked.is-stopped .note")).to_contain_text("not checked")
    assert scripted.closed.wait(timeout=10)
    ask(page, "and wheat?")
    expect(page.locator(".asked.is-done")).to_have_count(1)


def test_what_is_no_answer_does_not_look_like_one(page: Page) -> None:
    ask(page, "near the kiln")
    expect(page.locator(".is-nearest .state")).to_have_text("Closest passages; they may not answer this")
    ask(page, "absent kiln")
    expect(page.locator(".not-said")).to_have_text("Not said in this call.")
    expect(page.locator(".is-not_said .state")).to_have_text("Nearest passages")


def test_a_failure_nobody_foresaw_is_said_and_the_page_goes_on(page: Page) -> None:
    ask(page, "broken kiln")
    expect(page.locator(".asked.is-failed .failure")).to_contain_text("Something went wrong")
    ask(page, "the kiln")
    expect(page.locator(".asked.is-done")).to_have_count(1)


def test_an_example_is_asked_with_one_click(page: Page) -> None:
    first = page.locator(".examples button").first
    question = first.inner_text()
    first.click()
    expect(page.locator(".question")).to_have_text(question)


def test_a_citation_opens_its_transcript_and_back_returns(page: Page) -> None:
    page.locator(".scope-all").click()
    expect(page.locator(".scope-words")).to_have_text("All 2 transcripts")
    ask(page, "Who spoke of the scanner?")
    expect(page.locator(".who")).to_contain_text("launch", ignore_case=True)
    page.locator(".source").click()
    expect(page.locator(".reader-title h2")).to_have_text(re.compile("launch", re.IGNORECASE))
    expect(page.locator("mark.cited")).to_contain_text("scanner is late")
    page.keyboard.press("Escape")
    expect(page.locator(".reader-title h2")).to_have_text(re.compile("harrow", re.IGNORECASE))


def test_several_transcripts_are_chosen(page: Page) -> None:
    page.locator(".scope-button").click()
    page.locator("#scope-menu input").nth(1).check()
    expect(page.locator(".scope-words")).to_have_text("2 transcripts")
    page.locator("#scope-menu input").nth(0).uncheck()
    expect(page.locator(".scope-words")).to_have_text(re.compile("launch", re.IGNORECASE))
    expect(page.locator(".reader-title h2")).to_have_text(re.compile("launch", re.IGNORECASE))


def test_a_file_is_added_chosen_and_asked(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "board-talk.txt"
    path.write_bytes(TALK)
    page.locator("input[type=file]").first.set_input_files(path)
    expect(page.locator("#notice")).to_contain_text("Added board-talk.txt: 2 turns, 2 people.")
    expect(page.locator(".entry[aria-current=true]")).to_contain_text("board", ignore_case=True)
    expect(page.locator(".turn")).to_have_count(2)
    ask(page, "What about the ferry?")
    page.locator(".chip").click()
    expect(page.locator("mark.cited")).to_have_text("ferry contract was signed.")
    page.reload()
    expect(page.locator(".entry")).to_have_count(3)
    expect(page.locator(".turn")).to_have_count(2)
    expect(page.locator(".asked")).to_have_count(0)
    ask(page, "What about the ferry?")
    expect(page.locator(".asked.is-done")).to_have_count(1)


def test_a_file_that_is_no_transcript_gets_one_clear_line(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    page.locator("input[type=file]").first.set_input_files(path)
    expect(page.locator("#notice .failure")).to_have_count(1)
    expect(page.locator("#notice .failure")).to_contain_text("empty.txt")
    expect(page.locator(".entry")).to_have_count(2)


def test_text_is_pasted_under_its_title(page: Page) -> None:
    page.locator("[data-action=paste]").click()
    page.get_by_label("Title").fill("Harbour talk")
    page.get_by_label("Text").fill(TALK.decode())
    page.locator("[data-action=paste-add]").click()
    expect(page.locator(".entry[aria-current=true]")).to_contain_text("Harbour talk")
    expect(page.locator(".turn")).to_have_count(2)


def test_hostile_words_stay_words(page: Page, hostile: Path) -> None:
    page.locator("input[type=file]").first.set_input_files(hostile)
    name, words = (
        json.loads(hostile.read_text(encoding="utf-8"))["turns"][0][key] for key in ("speaker", "text")
    )
    expect(page.locator(".turn .speaker b").first).to_have_text(name)
    assert page.locator(".turn .words").first.evaluate("element => element.textContent") == words
    ask(page, f"{name} said what of the cost")
    expect(page.locator(".who b")).to_have_text(name)
    page.locator(".chip").click()
    expect(page.locator("mark.cited")).to_have_text("cost five \U0001f600 units.")
    page.locator(".scope-button").click()
    page.wait_for_timeout(300)
    assert page.locator("#app img, #app svg[onload], .turns a, #talk a").count() == 0


def test_two_pages_do_not_see_each_other(page: Page, open_page: Callable[..., Page]) -> None:
    ask(page, "What was said about the kiln?")
    other = open_page(page.url)
    expect(other.locator(".welcome")).to_be_visible()
    expect(other.locator(".asked")).to_have_count(0)


def test_on_a_phone_a_citation_switches_to_the_transcript_and_back(
    open_page: Callable[..., Page], served: Any, filled: Library, scripted: Any
) -> None:
    long = Source(name="A title that is far too long for one line of a phone " * 3, data=TALK, pasted=True)
    assert not list(add_sources(filled, [long]))[-1].failures
    page = open_page(served(filled, scripted), width=390, height=844)
    ask(page, "Who spoke of the ferry?")
    expect(page.locator("#reader-column")).to_be_hidden()
    page.locator(".chip").click()
    expect(page.locator("#chat-column")).to_be_hidden()
    expect(page.locator("mark.cited")).to_be_in_viewport()
    page.locator(".reader-back").click()
    expect(page.locator(".source")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_search_and_jump_in_the_transcript(page: Page) -> None:
    page.locator(".reader-search").fill("mill")
    expect(page.locator(".reader-found")).to_have_text(re.compile(r"1 of [1-9]"))
    page.locator(".reader-search").fill("zebra")
    expect(page.locator(".reader-found")).to_have_text("none")
    page.locator(".reader-jump").select_option(label="Dana Roth")
    expect(page.locator(".turn[data-turn='6']")).to_be_focused()


def test_a_search_replaced_before_its_scroll_ends_does_no_harm(page: Page) -> None:
    page.locator(".reader-search").fill("mill")
    expect(page.locator(".reader-found")).to_have_text(re.compile(r"1 of [1-9]"))
    page.locator(".reader-search").evaluate(
        """async (field) => {
            for (const term of ["mill", "zebra"]) {
                field.value = term;
                field.dispatchEvent(new Event("input", { bubbles: true }));
                await Promise.resolve();
            }
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
        }"""
    )
    expect(page.locator(".reader-found")).to_have_text("none")


def test_keys_lead_to_the_question_and_out_of_the_dialog(page: Page) -> None:
    page.locator(".turns").focus()
    page.keyboard.press("/")
    expect(page.locator("#question textarea")).to_be_focused()
    page.locator("[data-action=paste]").click()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.paste")).to_be_hidden()


@pytest.mark.parametrize("dark", [False, True])
def test_no_serious_barrier_for_assistive_technology(
    open_page: Callable[..., Page], served: Any, filled: Library, scripted: Any, dark: bool
) -> None:
    page = open_page(served(filled, scripted), dark=dark)
    for question in ("written scanner", "near scanner", "absent scanner", "the scanner"):
        ask(page, question)
        expect(page.locator(".asked").last).to_have_class(re.compile("is-done"))
    page.locator(".chip").last.click()
    page.wait_for_timeout(1200)
    found = Axe().run(page).response["violations"]
    serious = [each for each in found if each["impact"] in ("serious", "critical")]
    assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in serious] == []


def test_a_thousand_turns_stay_fluid(page: Page, filled: Library, tmp_path: Path) -> None:
    turns = [{"speaker": f"Person {n % 7}", "text": f"Words of turn {n}. " * 12} for n in range(1, 1001)]
    path = tmp_path / "hearing.json"
    path.write_text(json.dumps({"title": "Hearing", "turns": turns}), encoding="utf-8")
    page.locator("input[type=file]").first.set_input_files(path)
    expect(page.locator(".turn")).to_have_count(1000, timeout=60_000)
    choose(page, "Harrow")
    opened_ms = page.evaluate(
        """async () => {
          const before = performance.now();
          await saidthat.open("hearing");
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          return performance.now() - before;
        }"""
    )
    assert opened_ms < 2000
    page.evaluate("saidthat.cite({transcript: 'hearing', turn: 900, start: 0, end: 5}, null)")
    expect(page.locator("mark.cited")).to_have_text("Words")
    page.wait_for_timeout(200)
    assert in_view(page, "mark.cited")
