"""Each link is asked once and politely, and said to be what it is."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.links import Outcome, public
from sociale_kaart.links.ask import Asker, make_session
from sociale_kaart.links.connection import is_broken, is_online
from sociale_kaart.links.known import Known
from sociale_kaart.links.trouble import NO_NAME
from sociale_kaart.links.visit import Manners, visit
from tests.unit.standin import Answer, Asked, Standin, standing_in

TODAY = date(2026, 7, 1)
PAGES: dict[str, Answer] = {
    "/goed": Answer(),
    "/weg": Answer(404),
    "/voorgoed-weg": Answer(410),
    "/kapot": Answer(500),
    "/druk": Answer(503, headers=(("Retry-After", "0"),)),
    "/verboden": Answer(403),
    "/verhuisd": Answer(301, headers=(("Location", "/goed"),)),
    "/verhuisd-308": Answer(308, headers=(("Location", "/verhuisd"),)),
    "/even-elders": Answer(302, headers=(("Location", "/goed"),)),
    "/verhuisd-en-even-elders": Answer(301, headers=(("Location", "/even-elders"),)),
    "/even-elders-en-verhuisd": Answer(307, headers=(("Location", "/verhuisd"),)),
    "/verhuisd-naar-niets": Answer(301, headers=(("Location", "/weg"),)),
    "/rondje": Answer(301, headers=(("Location", "/rondje"),)),
    "/nergens-heen": Answer(301),
    "/naar-bestand": Answer(301, headers=(("Location", "file:///etc/passwd"),)),
    "/naar-onzin": Answer(301, headers=(("Location", "http://[/"),)),
    "/zwijgt": Answer(0),
}


def page(asked: Asked) -> Answer:
    if asked.path == "/traag":
        time.sleep(1)
    if asked.path == "/zonder-head":
        return Answer(405 if asked.method == "HEAD" else 200)
    if asked.path == "/head-onbekend":
        return Answer(404 if asked.method == "HEAD" else 200)
    return PAGES.get(asked.path, Answer())


@pytest.fixture
def site() -> Iterator[Standin]:
    with standing_in(page) as standin:
        yield standin


@pytest.fixture
def asker() -> Iterator[Asker]:
    """Ask machines here too, and quickly."""
    with make_session("test", retries=1, backoff=0) as session:
        turn = Manners(pause=0).turn
        yield Asker(session, turn, timeout=(5, 5), require=lambda address: None)


def gone() -> str:
    """An address at which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/"


@pytest.mark.parametrize(
    ("path", "kind", "status"),
    [
        ("/goed", "goed", 200),
        ("/zonder-head", "goed", 200),
        ("/head-onbekend", "goed", 200),
        ("/even-elders", "goed", 200),
        ("/even-elders-en-verhuisd", "goed", 200),
        ("/verhuisd", "verhuisd", 200),
        ("/verhuisd-308", "verhuisd", 200),
        ("/verhuisd-en-even-elders", "verhuisd", 200),
        ("/weg", "dood", 404),
        ("/voorgoed-weg", "dood", 410),
        ("/verhuisd-naar-niets", "dood", 404),
        ("/kapot", "onbereikbaar", 500),
        ("/druk", "onbereikbaar", 503),
        ("/verboden", "geweigerd", 403),
        ("/rondje", "onbereikbaar", 0),
        ("/nergens-heen", "geweigerd", 301),
        ("/naar-bestand", "dood", 0),
        ("/naar-onzin", "dood", 0),
    ],
)
def test_what_becomes_of_a_link(
    asker: Asker, site: Standin, path: str, kind: str, status: int
) -> None:
    outcome = asker(f"{site.url}{path}")
    assert (outcome.kind, outcome.status) == (kind, status)
    assert bool(outcome.reason) == (kind not in ("goed", "verhuisd"))


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/verhuisd", "/goed"),
        ("/verhuisd#kop", "/goed#kop"),
        ("/verhuisd-308", "/goed"),
        ("/verhuisd-en-even-elders", "/even-elders"),
    ],
)
def test_the_new_address_is_that_of_the_last_step_for_good(
    asker: Asker, site: Standin, path: str, target: str
) -> None:
    assert asker(f"{site.url}{path}").target == f"{site.url}{target}"


def test_a_page_is_only_fetched_where_its_head_is_not_to_be_had(
    asker: Asker, site: Standin
) -> None:
    asker(f"{site.url}/goed#kop")
    assert [(asked.method, asked.path) for asked in site.asked] == [("HEAD", "/goed")]
    assert site.asked[0].headers["User-Agent"] == "test"
    asker(f"{site.url}/zonder-head")
    assert [asked.method for asked in site.asked[1:]] == ["HEAD", "GET"]
    site.asked.clear()
    asker(f"{site.url}/druk")
    assert {asked.method for asked in site.asked} == {"HEAD"}


def test_who_is_busy_is_asked_again(asker: Asker, site: Standin) -> None:
    def better(asked: Asked) -> Answer:
        return Answer(503 if len(site.asked) == 1 else 200)

    site.answer = better
    assert asker(f"{site.url}/").kind == "goed"
    assert len(site.asked) == 2


@pytest.mark.parametrize(
    ("link", "kind", "reason"),
    [
        ("{site}/zwijgt", "onbereikbaar", "breekt het gesprek af"),
        ("{gone}", "onbereikbaar", "neemt niet op"),
        ("{tls}/", "onbereikbaar", "heeft een certificaat dat niet klopt"),
        ("https://bestaat-niet.invalid/", "dood", "er is geen website met deze naam"),
        ("http://", "dood", "is geen goed webadres"),
        ("http://x:99999999/", "dood", "is geen goed webadres"),
        ("http://[x]/", "dood", "is geen goed webadres"),
        (f"https://{'a' * 70}.nl/", "dood", "is geen goed webadres"),
        ("ftp://bestand.nl/", "dood", "is geen goed webadres"),
    ],
)
def test_why_nobody_answers_is_said(
    asker: Asker,
    site: Standin,
    monkeypatch: pytest.MonkeyPatch,
    link: str,
    kind: str,
    reason: str,
) -> None:
    look_up = socket.getaddrinfo

    def unknown(host: str, *args: object, **kwargs: object) -> object:
        if str(host).endswith(".invalid"):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return look_up(host, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    tls = site.url.replace("http:", "https:")
    outcome = asker(link.format(site=site.url, gone=gone(), tls=tls))
    assert outcome.kind == kind
    assert reason in outcome.reason


def test_who_thinks_too_long_is_not_waited_for(site: Standin) -> None:
    with make_session("test", retries=0) as session:
        turn = Manners(0).turn
        hurried = Asker(session, turn, timeout=(5, 0.05), require=lambda address: None)
        outcome = hurried(f"{site.url}/traag")
    assert outcome == Outcome("onbereikbaar", reason="geeft niet op tijd antwoord")


@given(st.text(max_size=40))
def test_no_text_upsets_the_asker(text: str) -> None:
    with make_session("test", retries=0) as session:

        def nobody(address: str) -> None:
            raise public.NotPublicError

        asker = Asker(session, Manners(0).turn, require=nobody)
        for link in (text, f"http://{text}", f"https://x.nl/{text}"):
            assert asker(link).kind == "dood"


@pytest.mark.parametrize(
    "link",
    ["http://127.0.0.1:{port}/", "http://[::1]/", "http://10.0.0.1/", "http://169.254.169.254/x"],
)
def test_machines_that_are_not_public_are_not_asked(site: Standin, link: str) -> None:
    with make_session("test", retries=0) as session:
        asker = Asker(session, Manners(0).turn)
        outcome = asker(link.format(port=site.url.rpartition(":")[2]))
    assert outcome == Outcome("dood", reason="ligt niet op het openbare internet")
    assert site.asked == []


def test_a_redirect_does_not_lead_inside(site: Standin, monkeypatch: pytest.MonkeyPatch) -> None:
    def only_first(address: str) -> None:
        if not address.endswith("/verhuisd"):
            raise public.NotPublicError

    with make_session("test", retries=0) as session:
        outcome = Asker(session, Manners(0).turn, require=only_first)(f"{site.url}/verhuisd")
    assert outcome.kind == "dood"
    assert [asked.path for asked in site.asked] == ["/verhuisd"]


def test_a_public_machine_may_be_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda *a, **k: [(0, 0, 0, "", ("93.184.216.34", 443))]
    )
    public.require_public("https://voorbeeld.nl/")
    monkeypatch.setenv("HTTPS_PROXY", "http://10.0.0.1:3128")
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: pytest.fail("the proxy looks it up"))
    public.require_public("https://voorbeeld.nl/")


def busy(most: list[int]) -> tuple[Callable[[str], Outcome], list[str]]:
    """Something that asks, and notes how many do so at once."""
    now: set[str] = set()
    order: list[str] = []
    guard = threading.Lock()

    def ask_one(link: str) -> Outcome:
        with guard:
            now.add(link)
            most.append(len(now))
            order.append(link)
        time.sleep(0.01)
        with guard:
            now.discard(link)
        return Outcome("goed")

    return ask_one, order


def test_few_are_asked_at_once_and_of_one_host_one() -> None:
    links = [f"https://site-{number % 8}.nl/{number}" for number in range(24)]
    most: list[int] = []
    ask_one, _ = busy(most)
    assert dict(visit(links, ask_one, together=3)).keys() == set(links)
    assert 1 < max(most) <= 3
    most.clear()
    ask_one, order = busy(most)
    same = [f"https://site.nl/{number}" for number in range(5)]
    assert [link for link, _ in visit(same, ask_one)] == order == same
    assert max(most) == 1
    assert list(visit([], ask_one)) == []


def test_a_host_gets_a_pause_also_from_links_that_lead_there() -> None:
    slept: list[float] = []
    manners = Manners(pause=60)
    real, time.sleep = time.sleep, slept.append  # type: ignore[assignment]
    try:
        for host in ("a.nl", "a.nl", "b.nl"):
            with manners.turn(host):
                pass
    finally:
        time.sleep = real
    assert slept[0] == slept[2] == 0
    assert 50 < slept[1] <= 60


def test_a_mistake_of_ours_is_not_hidden() -> None:
    def broken(link: str) -> Outcome:
        raise KeyError(link)

    with pytest.raises(KeyError):
        list(visit(["https://a.nl/"], broken))


def test_what_works_is_not_asked_again_this_week(tmp_path: Path) -> None:
    file = tmp_path / "cache/links.json"

    def on(days: int) -> Known:
        return Known(file, TODAY + timedelta(days))

    kinds = ("goed", "verhuisd", "dood", "onbereikbaar", "geweigerd")
    known = on(0)
    for kind in kinds:
        known.learn(f"https://{kind}.nl/", Outcome(kind, 200))  # type: ignore[arg-type]
    known.keep()
    links = [f"https://{kind}.nl/" for kind in (*kinds, "nieuw")]
    assert [*on(6).fresh(links)] == links[:2]
    assert [*on(7).fresh(links)] == []
    assert [*on(-1).fresh(links)] == []
    later = on(3)
    assert later.learn("https://dood.nl/", Outcome("dood", 404)).since == "2026-07-01"
    assert later.learn("https://goed.nl/", Outcome("dood", 404)).since == "2026-07-04"
    assert later.learn("https://dood.nl/", Outcome("goed", 200)).since == ""
    on(200).keep()
    assert json.loads(file.read_text()) == {}


@pytest.mark.parametrize(
    "damage", ["", "[]", "{", '{"https://a.nl/": {}}', '{"https://a.nl/": {"kind": "x"}}', "\udcff"]
)
def test_a_damaged_cache_is_empty(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "links.json"
    file.write_bytes(damage.encode("utf-8", "surrogateescape"))
    known = Known(file, TODAY)
    assert known.fresh(["https://a.nl/"]) == {}
    known.keep()
    assert json.loads(file.read_text()) == {}


def test_who_stops_listening_stops_the_asking() -> None:
    asked: list[str] = []
    going_on = threading.Event()

    def ask_one(link: str) -> Outcome:
        asked.append(link)
        if len(asked) > 1:
            going_on.wait()
        return Outcome("goed")

    visits = visit([f"https://site.nl/{number}" for number in range(9)], ask_one)
    next(visits)
    visits.close()
    going_on.set()
    for thread in threading.enumerate():
        if thread.daemon and thread.name.endswith("(work)"):
            thread.join()
    assert len(asked) <= 2


SILENT = Outcome("onbereikbaar", reason="neemt niet op")
PRIVATE = Outcome("dood", reason="ligt niet op het openbare internet")


@pytest.mark.parametrize(
    ("outcomes", "online", "broken"),
    [
        ([NO_NAME], False, True),
        ([NO_NAME], True, False),
        ([NO_NAME] * 5, True, False),
        ([NO_NAME] * 5, False, True),
        ([SILENT], False, True),
        ([SILENT, SILENT], True, False),
        # Names are found, but nothing comes through.
        ([SILENT] * 3, True, True),
        ([NO_NAME, Outcome("dood", 404)], False, False),
        # That can be seen without asking anybody.
        ([PRIVATE], False, False),
        ([PRIVATE, NO_NAME], False, True),
        ([], False, False),
    ],
)
def test_a_connection_that_does_not_work_is_no_dead_link(
    outcomes: list[Outcome], online: bool, broken: bool
) -> None:
    asked = {f"https://{number}.example/": one for number, one in enumerate(outcomes)}
    assert is_broken(asked, lambda: online) == broken


def test_online_is_when_a_name_that_exists_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def found(host: str, port: object) -> list[str]:
        if host != "thuis.example":
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        return ["1.2.3.4"]

    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setattr(socket, "getaddrinfo", found)
    assert is_online("", "https://weg.example/", "https://thuis.example/")
    assert not is_online("https://weg.example/", "http://[/")
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    assert is_online("https://weg.example/")
