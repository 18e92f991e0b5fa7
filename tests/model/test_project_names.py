"""What a reference is called."""

from __future__ import annotations

from tests.worlds import tern
from touchreport.model.ref import Ref


def test_the_brand_has_a_name_like_everything_else() -> None:
    """A page that tells what changed of the brand can name it; where there is one brand only, its id says nothing."""
    project = tern().project
    assert project.name(Ref("brand", "brand")) == project.brand.name
    assert project.exists(Ref("brand", "brand"))
    assert not project.exists(Ref("brand", "another"))
