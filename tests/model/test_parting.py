"""What may be told of a part of an inventory: what is so in the whole, too."""

from __future__ import annotations

from dataclasses import replace

from touchreport.model.parting import Whole, told_of_part
from touchreport.plugin import Finding, Method, Ref, Result, Severity, say

A, B, C = (Ref("touchpoint", id) for id in "abc")
METHOD = Method(formulas=(), inputs=(), cases=say("none"))


def finding(code: str, *about: Ref, severity: Severity = Severity.LOW) -> Finding:
    return Finding(code, severity, about, say("Seen {code}", code=code), say("Why"), say("Do"))


def result(*found: Finding) -> Result:
    return Result(headline=say("Much is missing"), summary=say("So it is"), method=METHOD, findings=found)


def test_only_what_the_whole_has_is_told() -> None:
    """A finding stands if one finding of its code in the whole is about everything that it is about."""
    whole = Whole.of([finding("gaps/break", A, B), finding("gaps/break", C), finding("gaps/none")])
    assert whole.has(finding("gaps/break", A))
    assert whole.has(finding("gaps/none"))
    assert not whole.has(finding("gaps/break", A, C))
    assert not whole.has(finding("gaps/other", A))


def test_shares_of_the_whole_are_not_told_of_a_part() -> None:
    """A finding about shares is left out even where the whole has the same one."""
    found = finding("channels/concentration", A)
    assert not Whole.of([found], {"channels/concentration"}).has(found)


def test_the_headline_is_of_what_is_told() -> None:
    """Where a finding is not told, the heaviest that is gives the headline, else the title; else nothing changes."""
    light, heavy, invented = (
        finding("a/light", A),
        finding("a/heavy", B, severity=Severity.HIGH),
        finding("a/no"),
    )
    whole, title = Whole.of([light, heavy]), say("Title")
    assert told_of_part(result(light, heavy), whole, title).headline == say("Much is missing")
    told = told_of_part(result(light, heavy, invented), whole, title)
    assert (told.headline, told.findings) == (heavy.seen, (light, heavy))
    assert told_of_part(result(invented), whole, title).headline == title
    assert told_of_part(replace(result(invented)), None, title).findings == (invented,)
