"""A line break in Chinese or Japanese text is no space."""

from __future__ import annotations

from pathlib import Path

import pytest

from touchreport.model.node import Mapped, Scalar
from touchreport.readers.gathering import Gathering
from touchreport.readers.yaml import read_yaml
from touchreport.render.markdown import Converter
from touchreport.text import closed_up, unfolded


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("接點\n地圖", "接點地圖"),
        ("終わり。\n始まり", "終わり。始まり"),
        ("終わり \n 始まり", "終わり始まり"),
        ("「app」\n首頁", "「app」首頁"),
        ("用 LINE\n回覆", "用 LINE\n回覆"),
        ("one\ntwo", "one\ntwo"),
        ("서울\n부산", "서울\n부산"),
        ("安藤 恵子", "安藤 恵子"),
    ],
)
def test_breaks_close_up_between_wide_characters(text: str, closed: str) -> None:
    """Chinese and Japanese lines meet without a gap; words in Latin letters and Korean keep theirs."""
    assert closed_up(text) == closed


def test_a_space_of_the_author_stays() -> None:
    """Only where two lines met is a space taken out."""
    assert (
        unfolded("安藤 恵子は 店に来た。 帰った。", ["安藤 恵子は", "店に来た。", "帰った。"])
        == "安藤 恵子は店に来た。帰った。"
    )


@pytest.mark.parametrize(
    "yaml",
    [
        "name: >-\n  她在車站\n  等了九分鐘\n",
        "name: 她在車站\n  等了九分鐘\n",
        'name: "她在車站\n  等了九分鐘"\n',
    ],
)
def test_folded_yaml_closes_up(yaml: str) -> None:
    """Whichever way a value goes over several lines, its lines meet without a gap."""
    root = read_yaml(Gathering(Path()), "brand.yaml", yaml)
    assert isinstance(root, Mapped)
    value = root.get("name")
    assert isinstance(value, Scalar)
    assert value.text == "她在車站等了九分鐘"


def test_literal_yaml_keeps_its_lines() -> None:
    """A text written with "|" has the lines that the author gave it."""
    root = read_yaml(Gathering(Path()), "brand.yaml", "name: |-\n  她在車站\n  等了九分鐘\n")
    assert isinstance(root, Mapped)
    value = root.get("name")
    assert isinstance(value, Scalar)
    assert value.text == "她在車站\n等了九分鐘"


def test_markdown_closes_up_but_not_in_code() -> None:
    """A paragraph over several lines has no gaps; what stands in code stays as it is."""
    html = str(Converter()("她在車站\n等了九分鐘。\n\n    第一行\n    第二行\n"))
    assert "她在車站等了九分鐘。" in html
    assert "第一行\n第二行" in html
