"""Fetching, against a server on this machine that stands for the web by a resolver made for the test."""

import contextlib
import gzip
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from saved.story import RIVER

from timeline_app.readers.addresses import address_typed, is_address
from timeline_app.readers.fetching import Fetcher, is_public
from timeline_app.readers.files import DocumentError
from timeline_app.readers.importer import Importer, import_address

PAGE = (
    f"<html><head><title>{RIVER.title}</title></head><body><h1>{RIVER.title}</h1>{RIVER.html()}</body></html>".encode()
)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        status, headers, body = self.server.answers.get(self.path, (404, {}, b""))
        if self.server.drips:
            self.wfile.write(b"HTTP/1.0 200 OK\r\n")
            while not self.server.released.wait(0.05):
                self.wfile.write(b"X: x\r\n")
            return
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.end_headers()
        for part in body if isinstance(body, list) else [body]:
            if isinstance(part, float):
                self.server.released.wait(part)
            else:
                self.wfile.write(part)

    def log_message(self, *_):
        pass

    def handle(self):
        with contextlib.suppress(OSError):  # the asker may have gone
            super().handle()


@pytest.fixture
def server():
    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.answers, made.asked, made.drips, made.released = {}, [], False, threading.Event()
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.released.set()
    made.shutdown()
    made.server_close()
    thread.join()


@pytest.fixture
def address(server):
    return f"http://post.example:{server.server_port}"


def fetcher(**options):
    """Every name leads to this machine, which counts as public."""
    return Fetcher(**{"resolver": lambda _host, _port: ["127.0.0.1"], "permitted": lambda _number: True, **options})


@contextmanager
def refused(words):
    with pytest.raises(DocumentError, match=words):
        yield


def test_a_page_is_fetched_and_imported(server, address):
    server.answers["/river"] = 200, {"Content-Type": "text/html; charset=utf-8"}, PAGE
    (found,) = import_address(f"{address}/river", fetcher())
    assert found.origin == f"{address}/river"
    assert RIVER.paragraphs[0] in found.text


def test_the_encoding_that_the_server_names_counts(server, address):
    server.answers["/"] = (
        200,
        {"Content-Type": "text/html; charset=windows-1251"},
        "<p>Жители города</p>".encode("cp1251"),
    )
    (found,) = import_address(address, fetcher())
    assert "Жители города" in found.text


def test_a_packed_answer_is_unpacked(server, address):
    server.answers["/"] = 200, {"Content-Encoding": "gzip"}, gzip.compress(PAGE)
    assert fetcher().fetch(address).data == PAGE


def test_a_redirect_is_followed_and_told(server, address):
    server.answers["/old"] = 301, {"Location": "/new"}, b""
    server.answers["/new"] = 200, {}, PAGE
    assert fetcher().fetch(f"{address}/old").address == f"{address}/new"


def test_a_redirect_without_end_ends(server, address):
    server.answers["/"] = 302, {"Location": "/"}, b""
    with refused("without end"):
        fetcher().fetch(f"{address}/")
    assert len(server.asked) == 6


REFUSED = ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
           "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "2002:7f00:1::", "ff02::1"]  # fmt: skip


@pytest.mark.parametrize("number", REFUSED)
def test_numbers_of_this_machine_and_its_network_are_not_public(number):
    assert not is_public(number)


@pytest.mark.parametrize("number", ["93.184.216.34", "2606:2800:220:1::1"])
def test_numbers_of_the_web_are_public(number):
    assert is_public(number)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433", "0x7f000001", "127.1"])
def test_this_machine_is_not_asked(server, host):
    with refused("own network|no host|cannot be reached"):
        Fetcher().fetch(f"http://{host}:{server.server_port}/")
    assert server.asked == []


def test_a_name_that_leads_to_this_machine_is_not_asked(server, address):
    with refused("own network"):
        fetcher(permitted=is_public).fetch(f"{address}/")
    assert server.asked == []


def test_a_name_of_which_one_number_is_private_is_not_asked(address):
    with refused("own network"):
        fetcher(resolver=lambda *_: ["93.184.216.34", "10.0.0.1"], permitted=is_public).fetch(address)


def test_the_number_is_checked_again_after_a_redirect(server, address):
    server.answers["/"] = 302, {"Location": f"http://inner.example:{server.server_port}/secret"}, b""
    numbers = {"post.example": "127.0.0.1", "inner.example": "127.0.0.2"}
    asking = fetcher(resolver=lambda host, _: [numbers[host]], permitted=lambda number: number == "127.0.0.1")
    with refused("own network"):
        asking.fetch(f"{address}/")
    assert server.asked == ["/"]


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://post.example/x", "javascript:alert(1)", "gopher://x/"])
def test_a_redirect_to_something_else_than_the_web_is_refused(server, address, target):
    server.answers["/"] = 302, {"Location": target}, b""
    with refused("only http and https"):
        fetcher().fetch(f"{address}/")


@pytest.mark.parametrize(
    "words",
    [
        "file:///etc/passwd",
        "ftp://post.example/x",
        "javascript:alert(1)",
        "http:",
        "http://",
        "http://u:p@post.example/",
        "http://[::1",
        "http://post.example:99999/",
    ],
)
def test_what_is_no_web_address_is_refused(words):
    with refused("no web address|no address that can be fetched"):
        fetcher().fetch(words)


def test_an_answer_too_large_is_refused_before_it_is_all_there(server, address):
    server.answers["/"] = 200, {}, [b"x" * 300_000, 60.0]
    with refused("more than 0.2 MB|more than 0 MB"):
        fetcher(largest=200_000).fetch(f"{address}/")


def test_a_packed_answer_that_would_unpack_without_end_is_refused(server, address):
    server.answers["/"] = 200, {"Content-Encoding": "gzip"}, gzip.compress(b" " * 50_000_000)
    with refused("more than"):
        fetcher(largest=1_000_000).fetch(f"{address}/")


def test_a_server_that_drips_is_not_waited_for(server, address):
    server.answers["/"] = 200, {}, [b"x", 0.2] * 300
    with refused("longer than|could not be fetched"):
        fetcher(seconds=0.5).fetch(f"{address}/")


def test_headers_that_drip_are_not_waited_for(server, address):
    server.drips = True
    with refused("longer than|could not be fetched"):
        fetcher(seconds=0.3).fetch(f"{address}/")


def test_an_answer_cut_off_is_no_article(server, address):
    server.answers["/"] = 200, {"Content-Length": "1000"}, PAGE[:100]
    with refused("ended before"):
        fetcher().fetch(f"{address}/")


@pytest.mark.parametrize(("status", "words"), [(403, "in a browser"), (404, "no page"), (500, "error"), (204, "error")])
def test_an_answer_that_is_no_page_says_what_to_do(server, address, status, words):
    server.answers["/"] = status, {}, b""
    with refused(words):
        fetcher().fetch(f"{address}/")


def test_a_server_that_speaks_another_language_is_told(server, address):
    import socket

    with socket.create_server(("127.0.0.1", 0)) as other:

        def answer():
            wire, _ = other.accept()
            wire.recv(1000)
            wire.sendall(b"\x00\x01 what?\r\n" * 10)
            wire.close()

        threading.Thread(target=answer, daemon=True).start()
        with refused("could not be fetched"):
            fetcher(seconds=5.0).fetch(f"http://post.example:{other.getsockname()[1]}/")


def test_fetching_can_be_cancelled(server, address):
    from timeline_app.readers.process import ImportCancelledError

    server.answers["/"] = 200, {}, [b"x", 0.05] * 100
    end = time.monotonic() + 0.2
    with (
        Importer(fetcher=fetcher(), cancelled=lambda: time.monotonic() > end) as importer,
        pytest.raises(ImportCancelledError),
    ):
        importer.read(f"{address}/")


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("https://post.example/a", True),
        (" HTTP://post.example ", True),
        ("post.example", False),
        ("http://a b", False),
        ("file:///x", False),
    ],
)
def test_addresses_are_told_from_texts(words, yes):
    assert is_address(words) is yes


@pytest.mark.parametrize(
    ("words", "address"),
    [
        (" https://post.example/a ", "https://post.example/a"),
        ("http://post.example", "http://post.example"),
        ("post.example", "https://post.example"),
        ("www.post.example/news?page=2#end", "https://www.post.example/news?page=2#end"),
        ("post.example:8080/a", "https://post.example:8080/a"),
        ("the post.example", None),
        ("post", None),
        ("14.5", None),
        ("ed@post.example", None),
        ("ftp://post.example", None),
        ("", None),
    ],
)
def test_an_address_may_be_typed_without_how_it_is_fetched(words, address):
    assert address_typed(words) == address
