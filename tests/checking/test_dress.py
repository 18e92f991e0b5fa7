"""What the project says about cover, foot and numbers."""

from __future__ import annotations

import pytest

from tests.checking.conftest import CONFIG, Load, Problems
from touchreport.model.dress import Agency, Dress
from touchreport.model.text import Text

BRAND = {"brand.yaml": "name: Tern\n"}
WHOLE = """\
agency: {name: Quay, name@fa: کی, logo: assets/q.svg, url: "https://quay.example/about?x=1"}
cover: {text: Draft, facts: no}
footer: {en: Ours, fa: از ما}
numbering: {chapters: no, pages: contents}
credit: yes
"""


def test_all_of_it_is_read(loaded: Load) -> None:
    """Agency, words in two languages, switches and the agency's logo among the pictures of the project."""
    found = loaded({**BRAND, "touchreport.yaml": CONFIG + WHOLE, "assets/q.svg": "<svg/>"})
    assert found.settings.dress == Dress(
        agency=Agency(
            Text.from_map({"en": "Quay", "fa": "کی"}), "assets/q.svg", None, "https://quay.example/about?x=1"
        ),
        cover_text=Text.from_map({"en": "Draft"}),
        cover_facts=False,
        footer=Text.from_map({"en": "Ours", "fa": "از ما"}),
        numbered=False,
        pages_from="contents",
        credit=True,
    )
    assert [asset.file for asset in found.assets] == ["assets/q.svg"]
    assert found.project.prepared_by == Text.from_map({"en": "Quay", "fa": "کی"})


def test_a_name_alone_is_an_agency_and_goes_behind_prepared_by(loaded: Load) -> None:
    """The short form names it; who prepared the playbook stays as written."""
    config = f"{CONFIG}agency: Quay\nprepared_by: Ana of Quay\n"
    found = loaded({**BRAND, "touchreport.yaml": config})
    assert found.settings.dress.agency == Agency(Text.from_map({"en": "Quay"}))
    assert found.project.prepared_by == Text.from_map({"en": "Ana of Quay"})


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("agency: {logo: a.png}", {"missing-value", "picture-not-there"}),
        ("agency: [Quay]", {"expected-mapping"}),
        ("agency: {name: Q, url: 'javascript:alert(1)'}", {"bad-address"}),
        ("agency: {name: Q, adress: x}", {"unknown-key"}),
        ("cover: {texts: A}", {"unknown-key"}),
        ("cover: {facts: perhaps}", {"bad-yes-no"}),
        ("numbering: {pages: chapter}", {"unknown-word"}),
        ("numbering: {stops: no}", {"unknown-key"}),
        ("credit: perhaps", {"bad-yes-no"}),
    ],
)
def test_what_is_wrong_is_told_in_its_line(problems: Problems, line: str, codes: set[str]) -> None:
    """Every mistake is one error in the fourth line of the project's file."""
    found = problems({**BRAND, "touchreport.yaml": f"{CONFIG}{line}\n"})
    assert {problem.code for problem in found} == codes
    assert {str(problem.location).split(":")[1] for problem in found} == {"4"}
