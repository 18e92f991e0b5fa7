"""What is put round a plugin's code puts back what that code has changed."""

from __future__ import annotations

import atexit
import os
import signal
import sys

from touchreport.registry.guard import guarded


def test_signals_do_what_they_did() -> None:
    """A plugin that will not be ended leaves a program that can be."""
    before = signal.getsignal(signal.SIGTERM)
    with guarded():
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    assert signal.getsignal(signal.SIGTERM) is before


def test_modules_are_there_again() -> None:
    """What was loaded before is loaded after, and so is what the plugin has loaded."""
    with guarded():
        del sys.modules["json"]
        sys.modules["of_the_plugin"] = signal
    try:
        assert "json" in sys.modules
        assert sys.modules["of_the_plugin"] is signal
    finally:
        del sys.modules["of_the_plugin"]


def test_streams_and_descriptors_are_there_again() -> None:
    """Closing what it prints to closes nothing for those that come after."""
    out, err = sys.stdout, sys.stderr
    with guarded():
        assert sys.stdout is sys.stderr
        assert sys.stdout not in (out, err)
        sys.stdout.close()
        os.close(1)
    assert (sys.stdout, sys.stderr) == (out, err)
    assert not out.closed
    os.fstat(1)


def test_registering_for_the_end_is_as_it_was() -> None:
    """Only what a plugin registers is kept from ending the program in its own way."""
    register = atexit.register
    with guarded():
        assert atexit.register is not register
    assert atexit.register is register
