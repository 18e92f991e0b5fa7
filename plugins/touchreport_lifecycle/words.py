"""Words that several tables use."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from touchreport.plugin import Message, say

ROW_TITLES: Mapping[str, Message] = MappingProxyType({"segment": say("Segment"), "persona": say("Persona")})
"""What the rows of the map are called, by their kind."""
