"""A small project, and a server that shows it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from touchreport.build import Wishes
from touchreport.serve.desk import Desk
from touchreport.serve.server import Server

CONFIG = "title: Playbook\nlanguage: en\ndate: 2026-11-01\nmodel: purchase-process\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of three touchpoints."""
    folder = tmp_path / "shop"
    folder.mkdir()
    (folder / "touchreport.yaml").write_text(CONFIG, encoding="utf-8")
    (folder / "touchpoints.csv").write_text(
        "Touchpoint,Stage,Channel\nAsk,Awareness,Shop\nPay,Purchase,Shop\nRing,Awareness,Shop\n",
        encoding="utf-8",
    )
    return folder


@pytest.fixture
def desk(project: Path) -> Desk:
    """What is shown of the project, read once."""
    desk = Desk(project, Wishes())
    desk.renew()
    assert desk.edition is not None, desk.problems
    return desk


@pytest.fixture
def server(desk: Desk) -> Iterator[Server]:
    """A server of the desk on any free port."""
    server = Server(desk, 0)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    desk.close()
    server.shutdown()
    server.server_close()
    thread.join()
