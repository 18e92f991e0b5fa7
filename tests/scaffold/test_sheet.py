"""What `init --from` reads off a client's sheet, and what it asks."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from touchreport.errors import ProjectError, UsageError
from touchreport.readers import load
from touchreport.scaffold.project import NewProject, create
from touchreport.scaffold.sheet import Sheet, look_at

MESSY = """Phase,Moment,Where?,Persona,Importance
Awareness,Poster at the school,Poster,Families,3
,Word of mouth,,Families; Nervous patients,5
,Instagram,Instagram,all,2
Booking,Booking by phone,Phone,"Families, Nervous patients",5
,Online booking,Doctolib,Families,4
"""


def seen(folder: Path, sheet: str, model: str = "purchase-process") -> Sheet:
    """Look at a sheet in a project of its own."""
    (folder / "touchreport.yaml").write_text("title: T\nlanguage: en\n", encoding="utf-8")
    (folder / "touchpoints.csv").write_text(sheet, encoding="utf-8")
    return look_at(folder, "en", model)


def started(folder: Path, sheet: str, model: str = "") -> tuple[Path, ...]:
    """Start a project from a sheet."""
    inventory = folder / "inventory.csv"
    inventory.write_text(sheet, encoding="utf-8")
    return create(folder / "new", NewProject("Harbour Dental", "en", model, inventory=inventory)).files


def test_a_sheet_tells_its_phases_customers_and_questions(tmp_path: Path) -> None:
    """Stages in their order where no model knows two thirds; customers once; unknown columns with what is in them."""
    found = seen(tmp_path, MESSY)
    assert found.stages == ("Awareness", "Booking")
    assert found.model is None
    assert found.grouped == ("Phase",)
    assert found.personas == ("Families", "Nervous patients")
    assert [(column.heading, column.values) for column in found.unknown] == [
        ("Where?", ("Poster", "Instagram", "Phone"))
    ]


@pytest.mark.parametrize(
    ("stages", "model"),
    [
        (("Awareness", "Interest", "Purchse"), "purchase-process"),
        (("Attention", "Interest", "Desire", "Action"), "aida"),
        (("Before purchase", "During purchase"), "purchase-phases"),
    ],
)
def test_a_model_that_knows_most_stages_is_taken(tmp_path: Path, stages: tuple[str, ...], model: str) -> None:
    """A misspelt stage makes no model of one's own, and the usual model goes first."""
    rows = "".join(f"T{n},{stage}\n" for n, stage in enumerate(stages))
    found = seen(tmp_path, f"Touchpoint,Stage\n{rows}")
    assert (found.model, found.stages) == (model, ())


def test_questions_stand_in_the_project_until_they_are_answered(tmp_path: Path) -> None:
    """An unanswered column stays unknown; a usual heading behind it is the answer, and the project can be read."""
    files = started(tmp_path, MESSY)
    assert [file.name for file in files[:4]] == [
        "touchreport.yaml",
        "brand.yaml",
        "touchpoints.csv",
        "personas.yaml",
    ]
    project = tmp_path / "new"
    config = project / "touchreport.yaml"
    written = config.read_text(encoding="utf-8")
    said = yaml.safe_load(written)
    assert said["stages"] == ["Awareness", "Booking"]
    assert said["files"]["touchpoints.csv"] == {"headings": {"Where?": None}, "fill_down": ["Phase"]}
    with pytest.raises(Exception, match="unknown-heading"):
        load(project)
    config.write_text(written.replace('"Where?":', '"Where?": Channel'), encoding="utf-8")
    (project / "channels.yaml").write_text("- name: Poster\n- name: Doctolib\n", encoding="utf-8")
    sheet = project / "touchpoints.csv"
    sheet.write_text(
        sheet.read_text("utf-8").replace("Families, Nervous", "Families; Nervous"), encoding="utf-8"
    )
    touchpoints = {t.id: t for t in load(project).project.touchpoints}
    assert touchpoints["online-booking"].stages == ("booking",)
    assert touchpoints["instagram"].personas == ("families", "nervous-patients")


def test_a_question_proposes_what_its_cells_say(tmp_path: Path) -> None:
    """Where all cells of an unknown column are channels, its question says so, and is a question still."""
    started(tmp_path, "Touchpoint,Zorb\nA,Email\nB,Phone; Website\n")
    written = (tmp_path / "new" / "touchreport.yaml").read_text(encoding="utf-8")
    assert '"Zorb":    # channels? Email; Phone; Website' in written
    assert yaml.safe_load(written)["files"]["touchpoints.csv"]["headings"] == {"Zorb": None}


def test_capitals_make_no_second_stage_and_no_second_customer(tmp_path: Path) -> None:
    """“booking” below “Booking” is the same stage: what is entered can be read, and neither is a slip of the other."""
    sheet = "Touchpoint,Stage,Persona\nA,Booking,Mia\nB,booking,mia\nC,Vault tour,Leo\nD,Vault Tour,Leo\n"
    found = seen(tmp_path, sheet)
    assert (found.stages, found.personas) == (("Booking", "Vault tour"), ("Mia", "Leo"))
    assert not any(found.slips.values())
    started(tmp_path, sheet)
    assert len(load(tmp_path / "new").project.touchpoints) == 4


def test_lists_are_parted_as_they_are_read(tmp_path: Path) -> None:
    """A Persian or a full-width semicolon parts the names of a cell as an ASCII one does."""
    found = seen(tmp_path, "Touchpoint,Stage\nA,آشنایی ما؛ خرید ما\nB,خرید ما；پس از آن\n")
    assert found.stages == ("آشنایی ما", "خرید ما", "پس از آن")


def test_a_model_that_was_asked_for_stays(tmp_path: Path) -> None:
    """Whoever names a model is told which stages it does not have."""
    started(tmp_path, MESSY, "aida")
    said = yaml.safe_load((tmp_path / "new" / "touchreport.yaml").read_text(encoding="utf-8"))
    assert said["model"] == "aida"
    assert "stages" not in said


def test_a_logo_comes_along(tmp_path: Path) -> None:
    """It is copied into the project's assets, and the brand names it there."""
    logo = tmp_path / "Client Logo FINAL.SVG"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>', encoding="utf-8")
    files = create(tmp_path / "new", NewProject("Tern", colour="#00767a", logo=logo)).files
    assert tmp_path / "new" / "assets" / "logo.svg" in files
    brand = yaml.safe_load((tmp_path / "new" / "brand.yaml").read_text(encoding="utf-8"))
    assert (brand["logo"], brand["colour"]) == ("assets/logo.svg", "#00767a")


@pytest.mark.parametrize(
    ("wanted", "code", "suggestion"),
    [
        (NewProject("Tern", colour="teal"), "init-colour", None),
        (NewProject("Tern", logo=Path("logo.ai")), "init-logo", None),
        (NewProject("Tern", "Japanese"), "init-unknown", "ja"),
        (NewProject("Tern", "русский"), "init-unknown", "ru"),
    ],
)
def test_what_cannot_be_is_told_before_anything_is_written(
    tmp_path: Path, wanted: NewProject, code: str, suggestion: str | None
) -> None:
    """A colour by its name, a drawing program's file and a language by its name are refused, the last with its tag."""
    with pytest.raises(UsageError) as refused:
        create(tmp_path / "new", wanted)
    assert [(p.code, p.suggestion) for p in refused.value.problems] == [(code, suggestion)]
    assert not (tmp_path / "new").exists()


RUSSIAN = """Точка контакта;Этап;Персона
Плакат;Знакомство;Ирина
Портал;Знакомство;Пётр Ильич
Поиск;Обращние;Пётр Илич
Звонок;Обращение;Ирина
Приём;Обращение;Пётр Ильич
"""


def test_a_sheet_in_an_old_encoding_is_read_as_what_it_seems_to_be(tmp_path: Path) -> None:
    """As a spreadsheet program saves Russian: stages and customers are the sheet's, and the encoding stands to be looked at."""
    inventory = tmp_path / "inventory.csv"
    inventory.write_bytes(RUSSIAN.replace("Обращние", "Обращение").replace("Илич", "Ильич").encode("cp1251"))
    create(tmp_path / "new", NewProject("Заречье", "ru", inventory=inventory))
    said = yaml.safe_load((tmp_path / "new" / "touchreport.yaml").read_text(encoding="utf-8"))
    assert said["files"] == {"touchpoints.csv": {"encoding": "cp1251"}}
    assert said["stages"] == ["Знакомство", "Обращение"]
    assert [p.name.in_language("ru") for p in load(tmp_path / "new").project.personas] == [
        "Ирина",
        "Пётр Ильич",
    ]


def test_a_slip_makes_no_stage_and_no_customer(tmp_path: Path) -> None:
    """What stands once and is a letter away from what stands more often is left out, told in the files, and asked by check."""
    inventory = tmp_path / "inventory.csv"
    inventory.write_text(RUSSIAN, encoding="utf-8")
    create(tmp_path / "new", NewProject("Заречье", "ru", inventory=inventory))
    config = (tmp_path / "new" / "touchreport.yaml").read_text(encoding="utf-8")
    personas = (tmp_path / "new" / "personas.yaml").read_text(encoding="utf-8")
    assert yaml.safe_load(config)["stages"] == ["Знакомство", "Обращение"]
    assert [each["name"] for each in yaml.safe_load(personas)] == ["Ирина", "Пётр Ильич"]
    assert '# - "Обращние"    # left out: stands once and looks like "Обращение"' in config
    assert '# - "Пётр Илич"    # left out' in personas
    with pytest.raises(ProjectError) as refused:
        load(tmp_path / "new")
    assert {(p.code, p.suggestion) for p in refused.value.problems if p.suggestion} == {
        ("unknown-stage", "Обращение"),
        ("unknown-persona", "Пётр Ильич"),
    }


@pytest.mark.parametrize(
    ("language", "table", "calendar"),
    [
        ("ja", "顧客接点,見直し日\n看板,令和8年11月12日\n扉,R8.11.12\n店員,2026-11-12\n", "wareki"),
        ("zh-Hant", "接觸點,檢視日期\n招牌,民國115年11月12日\n門,115/11/12\n", "minguo"),
        ("en", "Touchpoint,Last reviewed\nSign,1405/06/12\nDoor,2026-11-12\n", "jalali"),
        ("fa", "نقطه تماس,آخرین بازبینی\nتابلو,1405/06/12\n", None),
        ("ja", "顧客接点,見直し日\n看板,令和8年11月12日\n扉,民國115年11月12日\n", None),
        ("ja", "顧客接点,見直し日\n看板,令和8年99月99日\n", None),
        ("ja", "顧客接点,見直し日\n看板,2026-11-12\n", None),
    ],
)
def test_the_calendar_of_the_dates_is_entered(
    tmp_path: Path, language: str, table: str, calendar: str | None
) -> None:
    """Where one calendar reads every date that the usual one does not, it stands in the project, which can be read."""
    inventory = tmp_path / "inventory.csv"
    inventory.write_text(table, encoding="utf-8")
    create(tmp_path / "new", NewProject("Tern", language, inventory=inventory))
    said = yaml.safe_load((tmp_path / "new" / "touchreport.yaml").read_text(encoding="utf-8"))
    assert said.get("calendar") == calendar
    if calendar:
        assert all(each.reviewed is not None for each in load(tmp_path / "new").project.touchpoints)


def test_a_sheet_that_cannot_be_read_gives_nothing_and_says_so(tmp_path: Path) -> None:
    """Where nothing tells the encoding, none is entered: the line for it stands there to be completed."""
    inventory = tmp_path / "inventory.csv"
    inventory.write_bytes("Touchpoint,Stage\nCafé,Awareness\nBüro,Awareness\n".encode("cp437"))
    create(tmp_path / "new", NewProject("Tern", "en", inventory=inventory))
    config = tmp_path / "new" / "touchreport.yaml"
    text = config.read_text(encoding="utf-8")
    assert yaml.safe_load(text)["files"] == {"touchpoints.csv": None}
    assert (
        "# Nothing of the sheet could be read, so that this is not taken from it.\nmodel: purchase-process\n"
        in text
    )
    with pytest.raises(ProjectError, match="not-utf-8"):
        load(tmp_path / "new")
    config.write_text(text.replace("    # encoding:", "    encoding: cp437"), encoding="utf-8")
    assert [each.id for each in load(tmp_path / "new").project.touchpoints] == ["cafe", "buro"]


def test_an_empty_sheet_gives_nothing_and_says_so(tmp_path: Path) -> None:
    """A table of headings alone is told, as one that cannot be read."""
    started(tmp_path, "Touchpoint,Stage\n")
    assert "Nothing of the sheet could be read" in (tmp_path / "new" / "touchreport.yaml").read_text("utf-8")


OWN_CHANNELS = """Touchpoint,Stage,Channel
Balance,Awareness,ATM; Vault tour
Poster,Awareness,poster
Savings book,Purchase,"Front desk, Telephone"
Tour,Purchase,Vault Tour
Nothing,Purchase,none
Teller,Purchase,Newspapper
"""


def test_channels_that_nobody_knows_are_entered_with_what_is_to_be_said_of_them(tmp_path: Path) -> None:
    """Each once, whatever its capitals; a known one, a list with commas, a word for none and a slip of the pen make none."""
    files = started(tmp_path, OWN_CHANNELS)
    own = tmp_path / "new" / "channels.yaml"
    assert own in files
    written = own.read_text(encoding="utf-8")
    assert yaml.safe_load(written) == [
        {"name": name, "presence": None, "nature": None, "owner_class": None}
        for name in ("Vault tour", "poster")
    ]
    assert '# - "Newspapper"    # left out: stands once and looks like "Newspaper"' in written
    with pytest.raises(ProjectError) as refused:
        load(tmp_path / "new")
    assert [(p.code, p.suggestion) for p in refused.value.problems if p.suggestion] == [
        ("commas-in-list", "Front desk; Telephone"),
        ("unknown-channel", "Newspaper"),
    ]


def test_what_is_entered_for_a_channel_can_be_read(tmp_path: Path) -> None:
    """Unanswered, the channel is one without classes; each answer that its lines propose is taken."""
    started(tmp_path, "Touchpoint,Stage,Channel\nTour,Purchase,Vault tour\n")
    own = tmp_path / "new" / "channels.yaml"
    (channel,) = load(tmp_path / "new").project.channels
    assert (channel.id, channel.presence, channel.owner_class) == ("vault-tour", (), None)
    answers = {"presence": "[online, offline]", "nature": "sensory", "owner_class": "partner-owned"}
    written = own.read_text(encoding="utf-8")
    for key, value in answers.items():
        written = written.replace(f"{key}:", f"{key}: {value}")
    own.write_text(written, encoding="utf-8")
    (channel,) = load(tmp_path / "new").project.channels
    assert (channel.presence, channel.nature) == (("online", "offline"), ("sensory",))
    assert channel.owner_class == "partner-owned"


def test_a_sheet_whose_channels_are_known_needs_no_file_of_them(tmp_path: Path) -> None:
    """Everyday words of the vocabulary stand for its channels, and of a slip alone “check” tells."""
    files = started(
        tmp_path, "Touchpoint,Stage,Channel\nBalance,Purchase,ATM\nTeller,Purchase,Newspapper; Telephones\n"
    )
    assert "channels.yaml" not in {file.name for file in files}


ORDINARY = """Touchpoint,Stage,Persona
Poster,Phase A,Customer A; Segment I; Patient
Advert,Phase A,Customer A; Segment I; Patient
Call,Phase B,Customer B; Segment II; Patients
"""


def test_names_that_differ_in_what_counts_are_no_slips(tmp_path: Path) -> None:
    """The second of a row, a numeral and a plural may stand once: all are entered, and the project can be read."""
    started(tmp_path, ORDINARY)
    project = load(tmp_path / "new").project
    assert [stage.name.in_language("en") for stage in project.stages] == ["Phase A", "Phase B"]
    assert len(project.personas) == 6


def test_a_slip_among_customers_takes_no_stage_away(tmp_path: Path) -> None:
    """What is misspelt as the one may be the right name of the other."""
    rows = [
        "Poster,Tender,Contact",
        "Advert,Tender,Contact",
        "Call,Contract,Contract",
        "Visit,Contract,Contact",
    ]
    sheet = "\n".join(["Touchpoint,Stage,Persona", *rows])
    found = seen(tmp_path, sheet)
    assert found.slips_among("personas") == {"Contract": "Contact"}
    assert not found.slips_among("stages")
    started(tmp_path, sheet)
    said = yaml.safe_load((tmp_path / "new" / "touchreport.yaml").read_text(encoding="utf-8"))
    assert said["stages"] == ["Tender", "Contract"]


def test_what_was_seen_comes_with_the_files(tmp_path: Path) -> None:
    """So that nobody has to read it back from them: encoding, open questions, names left out; nothing where there is no sheet."""
    inventory = tmp_path / "inventory.csv"
    inventory.write_bytes(RUSSIAN.encode("cp1251"))
    seen = create(tmp_path / "new", NewProject("Заречье", "ru", inventory=inventory)).sheet
    assert (seen.encoding, seen.asks, seen.leaves_out, seen.own_channels) == ("cp1251", False, True, ())
    assert create(tmp_path / "bare", NewProject("Заречье", "ru")).sheet == Sheet()


def test_a_slip_among_stages_that_are_not_taken_leaves_nothing_out(tmp_path: Path) -> None:
    """Where a known model stands for the sheet's stages, none of their names is entered anyway."""
    inventory = tmp_path / "inventory.csv"
    inventory.write_text(RUSSIAN.replace("Илич", "Ильич"), encoding="utf-8")
    for model, left_out in (("", True), ("aida", False)):
        made = create(tmp_path / f"new{model}", NewProject("Заречье", "ru", model, inventory=inventory))
        assert made.sheet.leaves_out is left_out
