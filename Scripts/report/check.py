#!/usr/bin/env python3
"""Drives report pages in Chromium as a person would: search, click, filter, evidence, tables, in light and dark, narrow and
wide. A page must do all of it without an error, without asking for anything, and take no label for markup.

    check.py PROGRAM [--pictures DIRECTORY]

Makes the pages itself: of the samples, and of papers whose titles try to be scripts. Exits with 1 where something is wrong,
and with 0 and a word where Chromium or Playwright is missing.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PYTHON = HERE.parent.parent / ".build-interop" / "bin" / "python"
if PYTHON.exists() and pathlib.Path(sys.prefix).resolve() != PYTHON.parent.parent:
    os.execv(PYTHON, [str(PYTHON), str(HERE / "check.py"), *sys.argv[1:]])

ATTACK = '</script><script>window.attacked = 1</script><img src=x onerror="window.attacked=1">'
SIZES = [(360, 780), (1400, 1000), (2560, 1300)]


class Page:
    """A page that is open, and what went wrong with it."""

    def __init__(self, browser, path, size, scheme):
        self.context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
        self.tab = self.context.new_page()
        self.wrong = []
        self.name = f"{path.stem}, {scheme}, {size[0]} wide"
        self.tab.on("console", lambda message: self.wrong.append(f"console: {message.text}") if message.type in ("error", "warning") else None)
        self.tab.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        self.tab.on("request", lambda request: self.wrong.append(f"asks for {request.url[:80]}") if not request.url.startswith("file:") else None)
        self.tab.goto(path.as_uri())
        self.tab.wait_for_selector("html[data-ready=yes]", timeout=20000)

    def expect(self, fact, message):
        if not fact:
            self.wrong.append(message)

    def text(self, selector):
        return self.tab.locator(selector).inner_text()


def explore(page, name):
    """Search, click, neighbours, evidence, filters, tables."""
    tab = page.tab
    tab.fill("#search", name[:4])
    page.expect(tab.locator("#found li").count() > 0, "the search finds nothing")
    tab.fill("#search", name)
    tab.press("#search", "Enter")
    page.expect(name in page.text("#panel h3 >> nth=0"), "the panel does not tell of what was found")
    tab.wait_for_timeout(250)
    # What was found stands in the middle of the map: a click there chooses it again, one beside lets go.
    box = tab.locator("#canvas").bounding_box()
    tab.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.expect(name in page.text("#panel h3 >> nth=0"), "a click on a node does not choose it")
    neighbors = tab.locator("#neighbors li").count()
    page.expect(neighbors > 0, "there are no neighbours")
    tab.locator("#neighbors .row > button").first.click()
    page.expect(len(page.text("#evidence")) > 20, "an edge has no evidence")
    tab.locator("#panel > button").click()
    page.expect(tab.locator("#neighbors li").count() == neighbors, "the way back from an edge does not lead back")
    tab.focus("#canvas")
    for key in ["+", "ArrowLeft", "-", "0", "Escape"]:
        tab.keyboard.press(key)
    page.expect("Nothing is selected" in page.text("#panel"), "Escape does not let go")


def filters(page):
    tab = page.tab
    before = page.text("#shown")
    tab.click("#filters summary")
    tab.locator("#filter-box input[type=checkbox]").first.uncheck()
    page.expect(page.text("#shown") != before, "a filter changes nothing")
    tab.locator("#filter-box > button").click()
    page.expect(page.text("#shown") == before, "showing everything does not")
    tab.click("#filters summary")
    tab.evaluate("document.getElementById('weight').value = 100; document.getElementById('weight').dispatchEvent(new Event('input'))")
    tab.evaluate("document.getElementById('weight').value = 0; document.getElementById('weight').dispatchEvent(new Event('input'))")
    page.expect(page.text("#shown") == before, "the weight does not go back")
    for select in ["#overlay", "#size"]:
        for option in tab.locator(f"{select} option").all():
            tab.select_option(select, option.get_attribute("value"))


def tables(page):
    tab = page.tab
    rows = tab.locator("#nodes tbody tr").count()
    page.expect(rows > 10, "the table is empty")
    tab.locator("#nodes th button").first.click()
    is_sorted = tab.evaluate(
        "(() => { const names = [...document.querySelectorAll('#nodes tbody td:first-child')].map((cell) => cell.innerText);"
        " return names.length > 10 && names.every((name, index) => !index || names[index - 1].localeCompare(name) <= 0); })()")
    page.expect(is_sorted, "the table does not sort")
    page.expect(tab.locator("#nodes th").first.get_attribute("aria-sort") == "ascending", "the order is not told")
    tab.fill("#table-filter", "no such name at all")
    page.expect(tab.locator("#nodes tbody tr").count() == 0, "the table does not filter")
    tab.fill("#table-filter", "")
    page.expect(tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "the page is wider than the window")
    page.expect(tab.locator("#facts dt").count() > 4, "the page does not say what it rests on")
    tab.click("#scheme")
    page.expect(tab.evaluate("getComputedStyle(document.body).backgroundColor") != "", "there is no colour")


def attacked(page):
    page.expect(not page.tab.evaluate("window.attacked"), "a label ran as a script")
    page.expect(page.tab.locator("img").count() == 0, "a label became an element")
    policy = page.tab.locator("meta[http-equiv]").get_attribute("content")
    page.expect(re.match(r"default-src 'none'; script-src 'sha256-[A-Za-z0-9+/]{43}='", policy or ""), "the policy is loose")


def make_pages(program, directory):
    project = HERE.parent.parent
    hostile = directory / "hostile.jsonl"
    with open(hostile, "w", encoding="utf-8") as file:
        for number in range(30):
            paper = {"title": f"{ATTACK} paper {number}", "year": 2000 + number % 9, "keywords": [ATTACK, f"k{number % 7}", "common", f"<b>{number % 5}</b>"], "abstract": f"{ATTACK} We use BERT on SQuAD and GLUE."}
            file.write(json.dumps(paper) + "\n")
    pages = [("samples", [str(project / "samples" / "papers.txt"), "--entities", "model,dataset,method"], "BERT"),
             ("hostile", [str(hostile), "--entities", "model,dataset,keyword", "--title", ATTACK], "common")]
    for name, words, known in pages:
        path = directory / f"{name}.html"
        subprocess.run([program, "report", *words, "--quiet", "--output", str(path)], check=True)
        yield path, known


def main():
    parser = argparse.ArgumentParser(description="Drives report pages in Chromium.")
    parser.add_argument("program")
    parser.add_argument("--pictures", type=pathlib.Path, help="keep pictures of the pages here")
    arguments = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        chromium = None
    if not chromium:
        print("SKIPPED: Chromium or Playwright is not there (Scripts/report/setup installs both)")
        return 0
    failures = 0
    with tempfile.TemporaryDirectory() as directory, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for path, known in make_pages(arguments.program, pathlib.Path(directory)):
            for size in SIZES:
                for scheme in ["light", "dark"]:
                    page = Page(browser, path, size, scheme)
                    for step in [lambda: explore(page, known), lambda: filters(page), lambda: tables(page), lambda: attacked(page)]:
                        try:
                            step()
                        except Exception as error:  # A step that cannot be taken is a failure of the page.
                            page.wrong.append(str(error).splitlines()[0])
                    if arguments.pictures:
                        arguments.pictures.mkdir(parents=True, exist_ok=True)
                        page.tab.screenshot(path=arguments.pictures / f"{path.stem}-{scheme}-{size[0]}.png")
                    print(f"{page.name}: {'; '.join(page.wrong) or 'right'}")
                    failures += bool(page.wrong)
                    page.context.close()
        browser.close()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
