"""The server answers this machine, with the website and nothing else."""

from __future__ import annotations

import http.client
import json
from pathlib import Path

import pytest

from touchreport.serve.server import Server

Answer = tuple[int, dict[str, str], str]


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, headers=given)
    answer = connection.getresponse()
    text = answer.read().decode("utf-8", "replace")
    connection.close()
    return answer.status, dict(answer.headers), text


def test_pages_and_assets(server: Server) -> None:
    """The overview stands at the root; files have their types and are never kept by the browser."""
    status, headers, text = ask(server, "/")
    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Cache-Control"] == "no-store"
    assert ask(server, "/index.html")[2] == text
    assert ask(server, "/assets/screen.css")[1]["Content-Type"] == "text/css; charset=utf-8"
    assert ask(server, "/index.html", "HEAD")[2] == ""


def test_a_page_hears_of_changes_and_the_deliverable_does_not_change(server: Server) -> None:
    """A served page has our two files and may connect to its own server; that is all that differs."""
    page = ask(server, "/")[2]
    assert '<script src="/_touchreport/live.js?1" defer>' in page
    assert "connect-src &#39;self&#39;" in page
    assert server.desk.edition is not None
    plain = server.desk.edition.file("index.html")
    assert plain is not None
    assert b"_touchreport" not in plain
    assert b"connect-src" not in plain
    assert ask(server, "/_touchreport/live.js")[0] == ask(server, "/_touchreport/live.css")[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/../touchreport.yaml",
        "/%2e%2e/touchreport.yaml",
        "/..%2f..%2fetc/passwd",
        "/touchreport.yaml",
        "//etc/passwd",
    ],
)
def test_nothing_but_the_website(server: Server, path: str) -> None:
    """No address leads to a file of the disk; what does not exist is the theme's own page."""
    status, _, text = ask(server, path)
    assert status == 404
    assert "language: en" not in text
    assert "<h1" in text


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1.evil.example:{port}", ""]
)
def test_names_of_others_are_refused(server: Server, host: str) -> None:
    """A name of another's that leads to this machine is not answered, so no website can read along."""
    status, _, text = ask(server, "/", Host=host.format(port=server.server_port))
    assert status == 403
    assert "Playbook" not in text


def test_names_of_this_machine_are_answered(server: Server) -> None:
    """127.0.0.1 and localhost are this machine."""
    for name in ("127.0.0.1", "localhost"):
        assert ask(server, "/", Host=f"{name}:{server.server_port}")[0] == 200


def test_another_website_gets_nothing(server: Server) -> None:
    """What a page of another website asks for is refused; a link that somebody follows is not."""
    assert ask(server, "/assets/screen.css", Sec_Fetch_Site="cross-site")[0] == 403
    assert ask(server, "/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors")[0] == 403
    followed = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate"}
    assert ask(server, "/", **followed, Sec_Fetch_Dest="document")[0] == 200
    assert ask(server, "/", **followed, Sec_Fetch_Dest="iframe")[0] == 403


def test_it_listens_on_the_loopback_address_only(server: Server) -> None:
    """Nobody on the network reaches it."""
    assert server.socket.getsockname()[0] == "127.0.0.1"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_it_only_reads(server: Server, method: str) -> None:
    """There is nothing to send to it."""
    assert ask(server, "/", method)[0] == 501


def test_the_line_of_events(server: Server, project: Path) -> None:
    """It says which state is shown, then each new one as it comes, with the errors and their places."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.request("GET", "/_touchreport/events")
    answer = connection.getresponse()
    assert json.loads(answer.fp.readline().removeprefix(b"data: ")) == {"shown": 1, "problems": []}
    answer.fp.readline()
    (project / "touchpoints.csv").write_text("Touchpoint,Stage\nAsk,Nowhere\n", encoding="utf-8")
    server.desk.renew()
    event = json.loads(answer.fp.readline().removeprefix(b"data: "))
    assert event["shown"] == 1
    assert event["problems"][0]["place"].startswith("touchpoints.csv:2:")
    assert event["problems"][0]["excerpt"]["text"]
    connection.close()


def test_before_the_first_good_state(server: Server) -> None:
    """A project that cannot be read yet has a page that says so and waits for the first good state."""
    server.desk._edition = None
    status, _, text = ask(server, "/")
    assert status == 503
    assert "no playbook to show yet" in text
    assert "live.js?0" in text
