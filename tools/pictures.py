"""Makes the pictures of docs/pictures/ from the sample projects, as a browser and a PDF viewer show them.

Usage: ``make pictures``, after a change of the theme or of the samples; ``python tools/pictures.py gallery`` makes a part
of them. Needs Chromium, and the extra ``cjk`` for the letters of Chinese and Japanese.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, FloatRect

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.design_boards import colour_board, type_board
from tools.gallery import LIGHT, exhibits
from tools.shooting import (
    PICTURES,
    ROOT,
    Shot,
    browser,
    build_handbook,
    build_sample,
    image,
    opened,
    row,
    save,
    scaled,
    shoot,
    stack,
)

PARTS = ("samples", "design", "gallery")
"""What can be made by itself: the pictures of single pages, those of the design language, those of the gallery."""

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


def main(arguments: Sequence[str] = ()) -> int:
    """Build what is needed and write the pictures; 1 if one of them stays too heavy.

    Args:
        arguments: which parts are wanted, of :data:`PARTS`; all of them where none is named.
    """
    PICTURES.mkdir(exist_ok=True)
    wanted = tuple(arguments) or PARTS
    if unknown := [part for part in wanted if part not in PARTS]:
        raise SystemExit(f"There is no part {', '.join(unknown)}; there are {', '.join(PARTS)}.")
    heavy: list[str] = []
    with tempfile.TemporaryDirectory() as scratch, browser() as chromium:
        built = Path(scratch)
        if "samples" in wanted:
            _build_samples(built)
            pictures = (*_pictures(chromium, built), *_reports(ROOT / "sample_projects", built))
            heavy += [name for name, picture in pictures if not save(picture, name)]
        if "design" in wanted:
            board = (("design-colours", colour_board), ("design-type", type_board))
            heavy += [name for name, draw in board if not save(draw(chromium, built), name)]
        if "gallery" in wanted:
            shown = exhibits(chromium, built)
            heavy += [name for name, picture in shown if not save(picture, name, LIGHT)]
    for name in heavy:
        print(f"docs/pictures/{name}.png is too heavy", file=sys.stderr)
    return 1 if heavy else 0


def _build_samples(built: Path) -> None:
    samples = ROOT / "sample_projects"
    for sample in sorted({shot.page.partition("/")[0] for shot in (*SHOTS, *PHONES)}):
        build_sample(samples / sample, built / sample, pdf=sample == "coffee")
    for name in HANDBOOKS:
        build_handbook(samples / name, built / f"handbook-{name}", built / f"project-{name}", pdf=True)
    shutil.copytree(samples / "coffee", built / "example")
    (built / "example" / "plugins").mkdir()
    shutil.copy(EXAMPLE, built / "example" / "plugins")
    build_sample(built / "example", built / "blocks")


def _pictures(chromium: Browser, built: Path) -> Iterator[tuple[str, Image.Image]]:
    for shot in SHOTS:
        yield shot.name, shoot(chromium, built, shot)
    yield "phones", row([shoot(chromium, built, shot) for shot in PHONES], 48)
    yield "handbook", row([shoot(chromium, built, shot) for shot in IN_HAND], 48)
    yield "pocket", row([side for of in POCKET for side in _sides(built, *of)], 24)
    for name in BLOCKS:
        yield f"block-{name}", _block(chromium, built, name)
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
        pages = [[document[n].render(scale=1.2).to_pil().convert("RGB") for n in sheets] for sheets in rows]
        yield name, stack([row(side_by_side, 24) for side_by_side in pages])


def _block(chromium: Browser, built: Path, name: str) -> Image.Image:
    """Return a block of the example with a margin, cut below a certain height."""
    with opened(
        chromium, built, Shot("", f"blocks/{_page_with(built / 'blocks' / 'site', name)}", 1000)
    ) as page:
        box = page.locator(f"#{name}").bounding_box()
        assert box is not None, f"the example shows no block {name}"
        height = min(box["height"], BLOCK_HEIGHT)
        clip: FloatRect = {
            "x": box["x"] - MARGIN,
            "y": box["y"] - MARGIN,
            "width": box["width"] + 2 * MARGIN,
            "height": height + 2 * MARGIN,
        }
        return image(page.screenshot(full_page=True, clip=clip))


def _page_with(folder: Path, name: str) -> str:
    """Return which page of the example has a block: a long chapter goes on over several."""
    found = (p for p in folder.glob("analysis-every-block*.html") if f'id="{name}"' in p.read_text("utf-8"))
    page = next(found, None)
    assert page is not None, f"the example shows no block {name}"
    return page.name


def _contact_sheet(pdf: Path) -> Image.Image:
    """Return pages of the PDF in two rows of one width, one of them with a page on its side."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    rows = []
    leaves = _leaves(pdf)
    for names in SHEETS:
        pages = [document[leaves[name]].render(scale=1.2).to_pil().convert("RGB") for name in names]
        tallest = max(page.height for page in pages)
        rows.append(row([scaled(page, tallest) for page in pages], 24))
    return stack(rows)


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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
