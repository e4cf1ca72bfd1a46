"""Take the README's picture of the report of our own example: `python -m evals.screenshot FILE`, in the checkout."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from summarize import check, load
from summarize.render import page
from summarize.render.bundle import Checked

CHROMIUM = "/usr/bin/chromium"
WIDTH, HEIGHT = 1280, 800


def main(target: Path) -> None:
    """Render the report, open it in Chromium, go to the first finding, save the picture."""
    (source,) = load("examples/article.txt")
    (text,) = load("examples/rewrite.txt")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        report = Path(folder) / "report.html"
        report.write_text(page.render(Checked(check(source, text), (source,), text)), encoding="utf-8")
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"]
        )
        view = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        view.goto(report.as_uri())
        view.keyboard.press("j")
        view.wait_for_timeout(500)
        view.screenshot(path=target)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
