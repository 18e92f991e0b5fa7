"""Which parts of a right-to-left sentence are formulas that read from left to right."""

from __future__ import annotations

import pytest

from touchreport.text.formulas import formulas


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("یکنواختی J = −Σ p ln p ÷ ln k، با k طبقه در محور", ["J = −Σ p ln p ÷ ln k"]),
        ("با یک نقطه تماس دیگر: p′ = (n p + ۱) ÷ (n + ۱)", ["p′ = (n p + ۱) ÷ (n + ۱)"]),
        ("میانگین شکست = (۱ − q₁\u200f) + (۱ − q₂\u200f) + … برای گام‌ها", ["(۱ − q₁\u200f) + (۱ − q₂\u200f) + …"]),
        ("اطمینان Q\u200f = q₁\u200f × q₂\u200f × …، سهم", ["Q\u200f = q₁\u200f × q₂\u200f × …"]),
        ("اثر، از ۰ تا ۱۰۰ = ۱۰۰ × r\u200f ÷ (۱ + r)", ["۱۰۰ × r\u200f ÷ (۱ + r)"]),
        ("فرصت O = I + max(I − S, 0)؛ I و S", ["O = I + max(I − S, 0)"]),
        ("شکاف = P − I، هر کدام", ["P − I"]),
        ("نسبت (P − I) کم است", ["(P − I)"]),
        ("نسبت (شکاف P − I) کم است", ["P − I"]),
        ("نسبت: r = o ÷ e؛ e = مجموع (c\u200f ÷ k) × O(g)\u200f ÷ C(g) برای", ["r = o ÷ e", "(c\u200f ÷ k) × O(g)\u200f ÷ C(g)"]),
    ],
)  # fmt: skip
def test_signs_alone_are_a_formula(sentence: str, found: list[str]) -> None:
    """It begins with its name, without the words and the number before it and their brackets."""
    assert [sentence[start:end] for start, end in formulas(sentence)] == found


@pytest.mark.parametrize(
    "sentence",
    [
        "سهم = نقاط تماس آن ÷ همه نقاط تماس",
        "شکاف: (امتیاز − کمترین) ÷ (بیشترین − کمترین) × ۱۰۰",
        "ارزش V\u200f = ۰٫۵ × اهمیت برای مشتریان",
        "کمتر از سهم: سهم < little × سهم از مشتریان",
        "SD = √(مجموع (امتیاز − میانگین)² ÷ تعداد امتیازها)",
        "وزن هر مرحله (w) = وزن اعلام‌شده آن",
        "با k طبقه در محور، در NPS و CRM",
    ],
)
def test_a_formula_of_words_is_a_sentence(sentence: str) -> None:
    """What calculates with words, too, keeps the direction of the words; a letter alone is no formula."""
    assert formulas(sentence) == ()
