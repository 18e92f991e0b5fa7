"""What the brand's file says about looks: fonts, radius, pictures, and what is told about colours."""

from __future__ import annotations

import pytest

from tests.checking.conftest import Load, Problems

BRAND = "name: Tern\n"


def test_looks_are_read(loaded: Load) -> None:
    """Signal, fonts and radius are fields of the brand; each knows its place."""
    loaded_ = loaded(
        {
            "brand.yaml": f'{BRAND}signal: "#A0F"\ntext_font: Gotham\ntitle_font: assets/t.woff2\nradius: 4\n',
            "assets/t.woff2": "",
        }
    )
    brand = loaded_.project.brand
    assert (brand.signal, brand.text_font, brand.title_font, brand.radius) == (
        "#aa00ff",
        "Gotham",
        "assets/t.woff2",
        4,
    )
    assert str(loaded_.brand_places["text_font"]) == "brand.yaml:3:12"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("radius: 13", "out-of-bounds"),
        ("radius: -1", "out-of-bounds"),
        ("signal: red", "bad-colour"),
        ("text_font: assets/none.ttf", "font-not-there"),
        ("text_font: ../secret.ttf", "font-outside"),
        ("title_font: /etc/a.otf", "font-outside"),
        ("cover_picture: none.jpg", "picture-not-there"),
    ],
)
def test_wrong_looks_are_told_where_they_stand(problems: Problems, line: str, code: str) -> None:
    """Each wrong value is one error in its line."""
    (problem,) = problems({"brand.yaml": f"{BRAND}{line}\n"})
    assert problem.code == code
    assert problem.location is not None
    assert (problem.location.file, problem.location.line) == ("brand.yaml", 2)


def test_a_near_name_of_a_font_is_proposed(problems: Problems) -> None:
    """A font file that is not there may have a neighbour that was meant."""
    files = {"brand.yaml": f"{BRAND}text_font: assets/Ternn.woff2\n", "assets/Tern.woff2": ""}
    (problem,) = problems(files)
    assert problem.suggestion == "assets/Tern.woff2"


def test_a_wrong_value_of_quartos_file_is_told_there(problems: Problems) -> None:
    """A colour that is none and a logo that is not there are errors with line and column of Quarto's file."""
    file = "meta: {name: T}\ncolor:\n  primary: petrolish\nlogo: assets/none.svg\n"
    found = {(each.code, str(each.location)) for each in problems({"_brand.yml": file}) if each.is_error}
    assert found == {("bad-colour", "_brand.yml:3:12"), ("picture-not-there", "_brand.yml:4:7")}
