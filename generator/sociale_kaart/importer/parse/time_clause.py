"""One clause about opening times: which days, and which times belong to them."""

from __future__ import annotations

from typing import Any, NamedTuple

from sociale_kaart.importer.parse.time_words import DAYS, Token, tokens

_HALF_DAY = 12 * 60
_DAY_END = 24 * 60
# From and to which minute a time is in a part of the day; they overlap, as people use them.
_PARTS = {
    "ochtend": (5 * 60, 13 * 60),
    "middag": (11 * 60 + 30, 19 * 60),
    "avond": (17 * 60, _DAY_END),
}
_EARLIEST = 7 * 60


class Session(NamedTuple):
    """A day with times as ``HH:MM``, or empty; ``note`` is what else is said of it."""

    day: str
    start: str = ""
    end: str = ""
    note: str = ""

    def as_data(self) -> dict[str, Any]:
        """Return it as it stands in an entry."""
        named = zip(("dag", "van", "tot", "toelichting"), self, strict=True)
        return {name: value for name, value in named if value}


class _Day(NamedTuple):
    day: str
    part: str


class _Span(NamedTuple):
    start: int | None
    end: int | None


class _Reader:
    """Gathers days and times; a pair is made when the next days begin, or at the end."""

    def __init__(self, clause: str) -> None:
        self.todo = list(tokens(clause))
        kinds = [token.kind for token in self.todo]
        self.times_first = "day" in kinds and "time" in kinds[: kinds.index("day")]
        self.days: list[_Day] = []
        self.spans: list[_Span] = []
        self.notes: list[str] = []
        self.parts: list[str] = []
        self.sessions: list[Session] = []
        self.sure = True

    def read(self) -> None:
        while self.todo:
            token = self.todo.pop(0)
            match token.kind:
                case "day":
                    self.day(token)
                case "time":
                    self.time(token)
                case "from":
                    self.only(start=True)
                case "to":
                    self.only(start=False)
                case "between":
                    self.between()
                case "part":
                    self.parts.append(token.part)
                case "often" | "ordinal":
                    self.note(token)
                case "and" | "fill":
                    pass
                case _:
                    self.sure = False
        self.close()

    def day(self, token: Token) -> None:
        if self.days and self.spans and not self.times_first:
            self.close()
        group = [_Day(day, token.part) for day in token.days]
        while self.todo:
            kinds = [other.kind for other in self.todo[:2]]
            if kinds == ["to", "day"]:
                self.todo.pop(0)
                last = self.todo.pop(0)
                group[-1:] = _through(group[-1], last)
            elif kinds == ["to", "and"]:
                # "dinsdag- en donderdagmiddag"
                self.todo.pop(0)
                following = next((other for other in self.todo if other.kind == "day"), token)
                group = [_Day(day, part or following.part) for day, part in group]
            elif kinds == ["and", "day"] or kinds[:1] == ["day"]:
                if kinds[0] == "and":
                    self.todo.pop(0)
                following = self.todo.pop(0)
                group += [_Day(day, following.part) for day in following.days]
            else:
                break
        self.days += group
        if self.times_first and self.spans and not self.more_about_these():
            self.close()

    def more_about_these(self) -> bool:
        """Whether no time follows: then what follows still belongs to the days just read."""
        return not any(token.kind == "time" for token in self.todo)

    def time(self, token: Token) -> None:
        kinds = [other.kind for other in self.todo[:2]]
        if kinds == ["to", "time"]:
            self.todo.pop(0)
            self.spans.append(_Span(token.minutes, self.todo.pop(0).minutes))
        elif token.certain:
            self.spans.append(_Span(token.minutes, None))
        else:
            self.sure = False

    def between(self) -> None:
        """Read "tussen 9 en 17 uur"."""
        if [other.kind for other in self.todo[:3]] == ["time", "and", "time"]:
            start, _, end = (self.todo.pop(0) for _ in range(3))
            self.spans.append(_Span(start.minutes, end.minutes))
        else:
            self.sure = False

    def only(self, *, start: bool) -> None:
        """Read "vanaf 10 uur" or "tot 17 uur"."""
        if not self.todo or self.todo[0].kind != "time":
            self.sure = self.sure and start and bool(self.todo)
            return
        if start and [other.kind for other in self.todo[1:3]] == ["to", "time"]:
            return
        minutes = self.todo.pop(0).minutes
        self.spans.append(_Span(minutes, None) if start else _Span(None, minutes))

    def note(self, token: Token) -> None:
        if token.kind == "ordinal":
            while [other.kind for other in self.todo[:2]] == ["and", "ordinal"]:
                joined = f"{token.text} {self.todo.pop(0).text} {self.todo.pop(0).text}"
                token = Token("ordinal", joined)
            if self.days and self.spans:
                self.close()
        self.notes.append(token.text)

    def close(self) -> None:
        """Make sessions of the days and times gathered so far."""
        if not self.days:
            self.sure = self.sure and not self.spans and not self.parts
        note = " ".join(self.notes)
        for day, part in self.days:
            words = [part] if part else list(dict.fromkeys(self.parts))
            self.sessions += self.of_day(day, words, note)
        self.days, self.spans, self.notes, self.parts = [], [], [], []

    def of_day(self, day: str, parts: list[str], note: str) -> list[Session]:
        fitting = [found for span in self.spans for found in self.placed(span, parts)]
        if fitting:
            return [Session(day, start, end, note) for start, end in fitting]
        if self.spans:
            self.sure = False
        return [Session(day, note=", ".join(filter(None, (" en ".join(parts), note))))]

    def placed(self, span: _Span, parts: list[str]) -> list[tuple[str, str]]:
        """Return a span in hours of 24, or nothing when it is not in the part of the day."""
        part = parts[0] if len(parts) == 1 else ""
        known = span.start if span.start is not None else span.end
        if known is None:
            return []
        later = bool(part) and not _within(known, part) and _within(known + _HALF_DAY, part)
        shift = _HALF_DAY if later else 0
        if part and not _within(known + shift, part):
            return []
        start = None if span.start is None else span.start + shift
        end = None if span.end is None else span.end + (shift if span.end <= _HALF_DAY else 0)
        if start is not None and end is not None and end <= start:
            end += _HALF_DAY
            self.sure = False
        first = start if start is not None else end
        if first is None or first < _EARLIEST or (end or 0) >= _DAY_END or first >= _DAY_END:
            self.sure = False
            return []
        return [(_clock(start), _clock(end))]


def read_clause(clause: str) -> tuple[list[Session], bool]:
    """Return the sessions in a clause (folded to lower case), and whether all was understood."""
    reader = _Reader(clause)
    reader.read()
    return reader.sessions, reader.sure


def _through(first: _Day, last: Token) -> list[_Day]:
    start, end = DAYS.index(first.day), DAYS.index(last.days[0])
    days = DAYS[start : end + 1] if start <= end else DAYS[start:] + DAYS[: end + 1]
    return [_Day(day, first.part or last.part) for day in days]


def _within(minutes: int, part: str) -> bool:
    low, high = _PARTS[part]
    return low <= minutes < high


def _clock(minutes: int | None) -> str:
    return "" if minutes is None else f"{minutes // 60:02}:{minutes % 60:02}"
