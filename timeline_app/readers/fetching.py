"""Fetches what lies at a web address: http and https only, from public hosts only, within limits of size and time.

The host's address is looked up once, checked, and connected to as checked, so that a name cannot lead to the user's own
network between check and use; after each redirect everything is checked anew.
"""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from timeline_app.readers.files import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable

_REDIRECTS = frozenset([301, 302, 303, 307, 308])
_PORTS = {"http": 80, "https": 443}
_CHUNK = 65536
_UNQUOTED = "/%:@!$&'()*+,;=~-._?[]"
_HEADERS = {
    "User-Agent": "timeline-app",
    "Accept": "text/html, application/xhtml+xml, application/pdf, application/rss+xml, application/atom+xml, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was found: the bytes, the address after all redirects, and the encoding that the server names."""

    data: bytes
    address: str
    charset: str | None = None


def resolve(host: str, port: int) -> list[str]:
    """The numeric addresses of a host.

    Raises:
        OSError: there is no such host.
    """
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def is_public(address: str) -> bool:
    """May this numeric address be asked: is it none of this machine's, its network's, or reserved?"""
    number = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(number, "ipv4_mapped", None) or getattr(number, "sixtofour", None)
    return number.is_global and not number.is_multicast and (mapped is None or mapped.is_global)


@dataclass(frozen=True)
class Fetcher:
    """Fetches addresses. ``resolver`` and ``permitted`` are for tests; by default only public hosts are asked.

    ``largest`` is in bytes, ``seconds`` for everything from the look-up of the name to the last byte.
    """

    largest: int = 30_000_000
    seconds: float = 30.0
    redirects: int = 5
    resolver: Callable[[str, int], list[str]] = resolve
    permitted: Callable[[str], bool] = is_public
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def fetch(self, address: str, cancelled: Callable[[], bool] | None = None) -> Fetched:
        """Fetch what lies at an address.

        Raises:
            DocumentError: the address may not be asked, or does not answer with a document.
        """
        end = time.monotonic() + self.seconds
        for _ in range(self.redirects + 1):
            connection = self._connect(address, end)
            # The socket's own time limit begins anew with every byte: this one does not.
            alarm = threading.Timer(_left(end), _cut, [connection.sock])
            alarm.start()
            try:
                answer = _ask(connection, address)
                if answer.status in _REDIRECTS and answer.headers.get("Location"):
                    address = urljoin(address, answer.headers["Location"])
                    continue
                _check(answer, address)
                data = self._body(answer, address, end, cancelled)
                return Fetched(data, address, answer.headers.get_content_charset())
            except (OSError, HTTPException, zlib.error) as error:
                raise DocumentError(f"“{address}” could not be fetched ({_reason(error)}). Try again later.") from error
            finally:
                alarm.cancel()
                connection.close()
        raise DocumentError(f"“{address}” leads from one address to another without end. Open it in a browser.")

    def _connect(self, address: str, end: float) -> HTTPConnection:
        """A connection to the host of an address, to a number that was checked."""
        scheme, host, port = _parts(address)
        number = self._permitted_number(address, host, port)
        connection = HTTPConnection(host, port)
        try:
            wire = socket.create_connection((number, port), timeout=_left(end))
            connection.sock = self.tls.wrap_socket(wire, server_hostname=host) if scheme == "https" else wire
        except OSError as error:
            raise DocumentError(f"“{host}” cannot be reached ({_reason(error)}). Check the address.") from error
        return connection

    def _permitted_number(self, address: str, host: str, port: int) -> str:
        try:
            numbers = self.resolver(host, port)
        except (OSError, UnicodeError):
            raise DocumentError(f"There is no host “{host}”. Check the address, and whether you are online.") from None
        if not numbers or not all(self.permitted(number) for number in numbers):
            raise DocumentError(
                f"“{address}” lies on this machine or its own network and is not fetched. "
                "Save the page, and open the file."
            )
        return numbers[0]

    def _body(self, answer: HTTPResponse, address: str, end: float, cancelled: Callable[[], bool] | None) -> bytes:
        gzipped = answer.headers.get("Content-Encoding", "").lower() in {"gzip", "x-gzip", "deflate"}
        unpack = zlib.decompressobj(wbits=47) if gzipped else None
        data = bytearray()
        while chunk := answer.read1(_CHUNK):
            data += unpack.decompress(chunk, self.largest + 1) if unpack else chunk
            if len(data) > self.largest:
                raise DocumentError(f"“{address}” has more than {self.largest / 1e6:.0f} MB and is not read.")
            if cancelled is not None and cancelled():
                raise DocumentError(f"Fetching “{address}” was cancelled.")
            self._check_time(address, end)
        self._check_time(address, end)
        if answer.length:
            raise DocumentError(f"“{address}” ended before all of it was there. Try again later.")
        return bytes(data)

    def _check_time(self, address: str, end: float) -> None:
        """A connection that was cut because its time was up looks like one that has ended."""
        if time.monotonic() >= end:
            raise DocumentError(f"“{address}” took longer than {self.seconds:.0f} seconds. Try again later.")


def _parts(address: str) -> tuple[str, str, int]:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise DocumentError(f"“{address}” is no web address. Check it.") from None
    if parts.scheme not in _PORTS:
        raise DocumentError(f"“{address}” is no web address: only http and https are fetched.")
    if not host or parts.username or parts.password:
        raise DocumentError(f"“{address}” is no address that can be fetched: give it without a user's name.")
    return parts.scheme, host, port or _PORTS[parts.scheme]


def _ask(connection: HTTPConnection, address: str) -> HTTPResponse:
    parts = urlsplit(address)
    path, query = (quote(part, safe=_UNQUOTED) for part in (parts.path or "/", parts.query))
    connection.request("GET", f"{path}?{query}" if query else path, headers=_HEADERS)
    return connection.getresponse()


def _check(answer: HTTPResponse, address: str) -> None:
    if answer.status in {401, 402, 403, 451}:
        raise DocumentError(
            f"“{address}” may not be read by this program ({answer.status}). "
            "Open it in a browser, save the page, and open the file."
        )
    if answer.status in {404, 410}:
        raise DocumentError(f"There is no page at “{address}” ({answer.status}). Check the address.")
    if answer.status != 200:
        raise DocumentError(f"“{address}” answered with an error ({answer.status}). Try again later.")


def _cut(wire: socket.socket) -> None:
    with contextlib.suppress(OSError):
        wire.shutdown(socket.SHUT_RDWR)


def _left(end: float) -> float:
    return max(0.1, end - time.monotonic())


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "no answer in time"
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
