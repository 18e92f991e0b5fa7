"""The server: this machine only, reading only, one website.

A page of any other website can ask the browser for an address of this machine. So the server listens on the loopback
address, answers only to names of this machine (a name of others that was pointed here is refused), and lets no other
website read what it sends.
"""

from __future__ import annotations

import json
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from typing import ClassVar
from urllib.parse import unquote, urlsplit

from markupsafe import escape

from touchreport.errors import TouchreportError
from touchreport.render.studio import CSP
from touchreport.serve.desk import Desk
from touchreport.wording import as_data

HOST = "127.0.0.1"
OWN = "_touchreport/"
"""Where the files stand that are the server's and not the playbook's."""

_HEARTBEAT = 15.0
"""Seconds after which a silent line of events is used, so that a reader who left is noticed."""

_POLICY = str(escape(CSP)).encode()
_LIVE_POLICY = str(escape(f"{CSP}; connect-src 'self'")).encode()
_HEAD = f'<link rel="stylesheet" href="/{OWN}live.css"><script src="/{OWN}live.js?{{version}}" defer></script></head>'
_EMPTY = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{csp}"><title>Not ready yet</title></head>
<body><main><h1>There is no playbook to show yet</h1>
<p>It will appear here as soon as the project can be read. What is wrong stands in the terminal and below.</p>
</main></body></html>
"""
_TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "woff2": "font/woff2",
}


class Server(ThreadingHTTPServer):
    """A server of one desk; every request is answered by a thread of its own, which does not outlive it.

    Args:
        desk: what is shown.
        port: the port; 0 takes any free one.

    Raises:
        OSError: the port is taken.
    """

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, desk: Desk, port: int) -> None:
        self.desk = desk
        super().__init__((HOST, port), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a reader who left in the middle; anything else is a fault of ours."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    @property
    def address(self) -> str:
        """The address to open."""
        return f"http://{HOST}:{self.server_port}/"


class _Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "touchreport"
    sys_version = ""
    timeout: ClassVar[float] = 60

    def do_GET(self) -> None:
        """Answer with a file, or with the line of events."""
        if self._is_foreign():
            self._send(HTTPStatus.FORBIDDEN, b"This server answers to names of this machine only.\n", "txt")
        elif (path := unquote(urlsplit(self.path).path).lstrip("/")) == f"{OWN}events":
            self._events()
        else:
            self._file(path)

    do_HEAD = do_GET

    def _is_foreign(self) -> bool:
        names = {f"{name}:{self.server.server_port}" for name in (HOST, "localhost")}
        if self.server.server_port == 80:
            names |= {HOST, "localhost"}
        other = self.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin")
        return self.headers.get("Host", "") not in names or (other and not self._is_followed_link())

    def _is_followed_link(self) -> bool:
        """Whether somebody clicked a link on another website: a page is shown to her, and to no script."""
        return (
            self.headers.get("Sec-Fetch-Mode") == "navigate"
            and self.headers.get("Sec-Fetch-Dest") == "document"
        )

    def _file(self, path: str) -> None:
        if path in (f"{OWN}live.js", f"{OWN}live.css"):
            name = path.removeprefix(OWN)
            own = (files("touchreport.serve") / name).read_bytes()
            self._send(HTTPStatus.OK, own, name.rpartition(".")[2])
            return
        edition = self.server.desk.edition
        try:
            name = path if path and not path.endswith("/") else f"{path}index.html"
            data = edition.file(name) if edition is not None else None
            if data is not None:
                self._send(HTTPStatus.OK, data, name.rpartition(".")[2])
            elif edition is not None:
                self._send(HTTPStatus.NOT_FOUND, edition.missing(), "html")
            else:
                self._send(HTTPStatus.SERVICE_UNAVAILABLE, _EMPTY.format(csp=escape(CSP)).encode(), "html")
        except TouchreportError as error:
            said = "\n".join(json.dumps(as_data(problem), ensure_ascii=False) for problem in error.problems)
            self._send(HTTPStatus.INTERNAL_SERVER_ERROR, said.encode(), "txt")
        except OSError:
            self._send(HTTPStatus.NOT_FOUND, b"This file cannot be read at present.\n", "txt")

    def _send(self, status: HTTPStatus, data: bytes, kind: str) -> None:
        if kind == "html":
            data = self._made_live(data)
        self.send_response(status)
        self._headers(_TYPES.get(kind, "application/octet-stream"))
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _made_live(self, page: bytes) -> bytes:
        """Let a page hear of changes: its policy, and the two files of ours, which no deliverable has."""
        edition = self.server.desk.edition
        head = _HEAD.format(version=edition.version if edition is not None else 0)
        return page.replace(_POLICY, _LIVE_POLICY, 1).replace(b"</head>", head.encode(), 1)

    def _headers(self, kind: str) -> None:
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Content-Security-Policy", "frame-ancestors 'none'")

    def _events(self) -> None:
        """Send each new state as it comes, until the reader leaves."""
        self.send_response(HTTPStatus.OK)
        self._headers("text/event-stream; charset=utf-8")
        self.end_headers()
        self.close_connection = True
        desk, told = self.server.desk, -1
        while not desk.closed and self.command != "HEAD":
            line = b": still here\n\n"
            if desk.wait_for_change(told, _HEARTBEAT):
                told = desk.version
                line = f"data: {_as_event(desk)}\n\n".encode()
            self.wfile.write(line)
            self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is for the project."""


def _as_event(desk: Desk) -> str:
    """Return which state is shown now, and the errors in the newest one, which may be another."""
    said = [
        as_data(each) | {"place": str(each.location) if each.location else ""}
        for each in desk.problems
        if each.is_error
    ]
    shown = desk.edition.version if desk.edition is not None else 0
    return json.dumps({"shown": shown, "problems": said}, ensure_ascii=False)
