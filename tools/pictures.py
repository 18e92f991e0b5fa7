"""Makes the pictures of docs/pictures/ from the sample projects, as a browser and a PDF viewer show them.

Usage: ``make pictures``, after a change of the theme or of the samples. Needs Chromium.
"""

from __future__ import annotations

import io
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")

MOST_BYTES = 250_000
"""A page of documentation with pictures heavier than this is no fun to open."""

COLOURS = (256, 128, 64)
"""Palettes to try, largest first, until a picture is light enough."""

GROUND = "#e9e7e2"
"""What is seen between the sheets of a composed picture."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of the top of a page.

    Attributes:
        name: name of the picture, without ending.
        page: sample and page, such as ``coffee/index.html``.
        height: height in pixels.
        width: width of the window.
        scheme: what the reader's system prefers.
    """

    name: str
    page: str
    height: int
    width: int = 1440
    scheme: Literal["light", "dark"] = "light"


SHOTS = (
    Shot("overview", "coffee/index.html", 1120),
    Shot("journey-map", "coffee/journey-ines.html", 1290),
    Shot("gaps", "coffee/analysis-gaps.html", 1100),
    Shot("card", "coffee/touchpoint-waiting.html", 1180),
    Shot("actions", "coffee/actions.html", 1000),
    Shot("blueprint", "coffee/analysis-blueprint.html", 1250),
    Shot("priority", "coffee/analysis-priority.html", 1150),
    Shot("dark", "coffee/journey-ines.html", 1290, scheme="dark"),
    Shot("persian-map", "shoes/journey-nasrin.html", 1290),
    Shot("persian-card", "shoes/touchpoint-gait-test.html", 1180),
    Shot("traditional-chinese", "居家選品/journey-ruolin.html", 1290),
    Shot("simplified-chinese", "airline/index.html", 1120),
    Shot("japanese", "fashion/journey-aya.html", 1290),
    Shot("russian", "cosmetics/index.html", 1120),
)

PHONES = (
    Shot("phone-overview", "coffee/index.html", 844, 390),
    Shot("phone-card", "coffee/touchpoint-waiting.html", 844, 390),
    Shot("phone-persian", "shoes/touchpoint-gait-test.html", 844, 390),
    Shot("phone-japanese", "fashion/index.html", 844, 390),
)
"""Shown side by side."""

HANDBOOKS = ("coffee", "shoes")
"""Samples that are shown as handbooks, too."""

IN_HAND = (
    Shot("phone-find", "handbook-coffee/index.html", 844, 390),
    Shot("phone-card", "handbook-coffee/touchpoint-waiting.html", 844, 390),
    Shot("phone-dark", "handbook-coffee/touchpoint-complaint-reply.html", 844, 390, "dark"),
    Shot("phone-persian", "handbook-shoes/touchpoint-gait-test.html", 844, 390),
)
"""Pages of the handbooks, side by side."""

POCKET = (("coffee", "", 1), ("coffee", "touchpoint-waiting", 2), ("shoes", "touchpoint-gait-test", 2))
"""Pages of the pocket-size print: the sample, the page, and how many sides from there on."""

EXAMPLE = ROOT / "docs" / "examples" / "every_block.py"
BLOCKS = ("table", "matrix", "dots", "split", "ranked", "quadrant", "flow", "curves", "lanes")
"""The blocks of that plugin that are shown; words need no picture."""

BLOCK_HEIGHT = 680
MARGIN = 24
SHEETS = (
    ("", "overview", "personas", "analysis-controllability"),
    ("journey-ines", "touchpoint-waiting", "actions"),
)
"""Pages of the coffee playbook on the contact sheet, row by row, by their ids; nothing stands for the cover."""

REPORTS = {"boardroom": ("coffee", ((0, 1), (2, 3))), "boardroom-persian": ("shoes", ((1, 4),))}
"""Reports of the theme `boardroom`: name of the picture, sample, and pages of its PDF, from 0, row by row."""


def main() -> int:
    """Build all samples and write every picture; 1 if one of them stays too heavy."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, _browser() as browser:
        built = Path(scratch)
        samples = ROOT / "sample_projects"
        for sample in sorted(samples.glob("*/touchreport.yaml")):
            name = sample.parent.name
            _build(sample.parent, built / name, pdf=name == "coffee")
        for name in HANDBOOKS:
            _build_handbook(samples / name, built / f"handbook-{name}", built / f"project-{name}")
        shutil.copytree(samples / "coffee", built / "example")
        (built / "example" / "plugins").mkdir()
        shutil.copy(EXAMPLE, built / "example" / "plugins")
        _build(built / "example", built / "blocks")
        pictures = (*_pictures(browser, built), *_reports(samples, built))
        heavy = [name for name, picture in pictures if not _save(picture, name)]
    for name in heavy:
        print(f"docs/pictures/{name}.png is heavier than {MOST_BYTES} bytes", file=sys.stderr)
    return 1 if heavy else 0


def _build_handbook(sample: Path, output: Path, copy: Path) -> None:
    """Build a sample as a handbook, in the chapters that the theme shows by itself."""
    shutil.copytree(sample, copy)
    config = copy / "touchreport.yaml"
    written = re.sub(r"^outline:\n(?:  - .*\n)+", "", config.read_text(encoding="utf-8"), flags=re.MULTILINE)
    config.write_text(written, encoding="utf-8")
    _build(copy, output, pdf=True, theme="handbook")


def _build(project: Path, output: Path, pdf: bool = False, theme: str | None = None) -> None:
    from touchreport.build import Wishes, build

    report = build(project, output, Wishes(pdf=pdf, theme=theme))
    if report.exit_code:
        raise SystemExit(f"{project.name} could not be built: exit code {report.exit_code}")


@contextmanager
def _browser() -> Iterator[Browser]:
    sys.path.insert(0, str(ROOT))
    from tools.reader_fonts import environment

    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        raise SystemExit("Pictures need Chromium, and there is none.")
    flags = ["--no-sandbox", "--disable-gpu"]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        fonts = environment(Path(folder))
        browser = playwright.chromium.launch(executable_path=path, args=flags, env=fonts)
        yield browser
        browser.close()


def _pictures(browser: Browser, built: Path) -> Iterator[tuple[str, Image.Image]]:
    for shot in SHOTS:
        yield shot.name, _shoot(browser, built, shot)
    yield "phones", _row([_shoot(browser, built, shot) for shot in PHONES], 48)
    yield "handbook", _row([_shoot(browser, built, shot) for shot in IN_HAND], 48)
    yield "pocket", _row([side for of in POCKET for side in _sides(built, *of)], 24)
    for name in BLOCKS:
        yield f"block-{name}", _block(browser, built, name)
    yield "pdf", _contact_sheet(built / "coffee" / "playbook.pdf")


def _reports(samples: Path, built: Path) -> Iterator[tuple[str, Image.Image]]:
    """Yield a sheet with pages of each report."""
    import pypdfium2

    from touchreport.build import Wishes, build

    for name, (sample, rows) in REPORTS.items():
        report = build(samples / sample, built / name, Wishes(theme="boardroom", site=False))
        if report.pdf is None:
            raise SystemExit(f"the report of {sample} could not be built: exit code {report.exit_code}")
        document = pypdfium2.PdfDocument(report.pdf)
        pages = [[document[n].render(scale=1.2).to_pil().convert("RGB") for n in row] for row in rows]
        yield name, _stack([_row(row, 24) for row in pages])


def _shoot(browser: Browser, built: Path, shot: Shot) -> Image.Image:
    with _opened(browser, built, shot) as page:
        return _image(page.screenshot())


def _block(browser: Browser, built: Path, name: str) -> Image.Image:
    """Return a block of the example with a margin, cut below a certain height."""
    with _opened(browser, built, Shot("", "blocks/analysis-every-block.html", 1000)) as page:
        box = page.locator(f"#{name}").bounding_box()
        assert box is not None, f"the example shows no block {name}"
        height = min(box["height"], BLOCK_HEIGHT)
        clip: FloatRect = {
            "x": box["x"] - MARGIN,
            "y": box["y"] - MARGIN,
            "width": box["width"] + 2 * MARGIN,
            "height": height + 2 * MARGIN,
        }
        return _image(page.screenshot(full_page=True, clip=clip))


@contextmanager
def _opened(browser: Browser, built: Path, shot: Shot) -> Iterator[Page]:
    sample, _, name = shot.page.partition("/")
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height}, color_scheme=shot.scheme
    )
    page = context.new_page()
    page.goto((built / sample / "site" / name).as_uri(), wait_until="load")
    page.evaluate("document.fonts.ready.then(() => true)")
    yield page
    context.close()


def _image(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def _contact_sheet(pdf: Path) -> Image.Image:
    """Return pages of the PDF in two rows of one width, one of them with a page on its side."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    rows = []
    leaves = _leaves(pdf)
    for names in SHEETS:
        pages = [document[leaves[name]].render(scale=1.2).to_pil().convert("RGB") for name in names]
        tallest = max(page.height for page in pages)
        rows.append(_row([_scaled(page, tallest) for page in pages], 24))
    return _stack(rows)


def _stack(rows: Sequence[Image.Image], width: int = 1440) -> Image.Image:
    """Return rows of pages one below the other, all of one width."""
    shown = [_scaled(row, round(row.height * width / row.width)) for row in rows]
    sheet = Image.new("RGB", (width, sum(row.height for row in shown)), GROUND)
    top = 0
    for row in shown:
        sheet.paste(row, (0, top))
        top += row.height
    return sheet


def _sides(built: Path, sample: str, page: str, count: int) -> list[Image.Image]:
    """Return sides of a handbook, from that of a page on."""
    import pypdfium2

    pdf = built / f"handbook-{sample}" / "playbook.pdf"
    first, document = _leaves(pdf)[page], pypdfium2.PdfDocument(pdf)
    return [document[first + n].render(scale=1.4).to_pil().convert("RGB") for n in range(count)]


def _leaves(pdf: Path) -> Mapping[str, int]:
    """Return on which sheet, from 0, each page of the playbook begins, by its id."""
    import pikepdf

    with pikepdf.open(pdf) as opened:
        sheets = {page.obj.objgen: number for number, page in enumerate(opened.pages)}
        names = pikepdf.NameTree(opened.Root.Names.Dests)
        return {"": 0, **{str(name): sheets[target[0].objgen] for name, target in names.items()}}


def _scaled(picture: Image.Image, height: int) -> Image.Image:
    return picture.resize((round(picture.width * height / picture.height), height), Image.Resampling.LANCZOS)


def _row(pictures: Sequence[Image.Image], gap: int) -> Image.Image:
    width = sum(picture.width for picture in pictures) + gap * (len(pictures) + 1)
    height = max(picture.height for picture in pictures) + 2 * gap
    row = Image.new("RGB", (width, height), GROUND)
    left = gap
    for picture in pictures:
        row.paste(picture, (left, gap))
        left += picture.width + gap
    return row


def _save(picture: Image.Image, name: str) -> bool:
    """Write a picture with as many colours as its weight allows; False if it stays too heavy."""
    path = PICTURES / f"{name}.png"
    for colours in COLOURS:
        reduced = picture.quantize(colours, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        reduced.save(path, optimize=True)
        if path.stat().st_size <= MOST_BYTES:
            print(f"docs/pictures/{path.name}: {path.stat().st_size // 1000} kB")
            return True
    return False


if __name__ == "__main__":
    sys.exit(main())
