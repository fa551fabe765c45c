"""The message templates of a scenario, filled from an entry and a request, and opened in the user's mail program.
Comeback itself sends nothing.
"""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace
from PySide6.QtCore import QUrl

from planner.domain import edits
from planner.domain.basics.fields import Choice, Number, Option
from planner.domain.basics.scenario import Message, Scenario
from planner.domain.basics.wording import say
from planner.domain.causes import cause_label, causes_of
from planner.domain.changes import Change
from planner.domain.entries import lesson_of
from planner.domain.questions.metric_questions import metric_kind
from planner.domain.reader import profile_of
from planner.domain.records.kinds import Cause, Metric, Record, Request
from planner.insight.campaigns.metric_state import reached
from planner.insight.goals.offers import filled_message, is_based_on, is_untouched
from planner.workbook.workbook import Workbook
from ui.forms.binding import RecordColumns

LONGEST_ADDRESS = 1_800
"""The maximum length of a mailto: URL; some mail programs truncate it after 2,000 characters."""
ASK_AGAIN_AFTER = dt.timedelta(days=7)


class Letters:
    """Fills message templates for requests, from the current data."""

    def __init__(self, workbook: Workbook, scenario: Scenario) -> None:
        self._workbook, self._scenario = workbook, scenario

    def choice(self) -> Choice:
        """Return the question for the message template."""
        options = tuple(Option(key=message.key, label=message.title) for message in self._scenario.messages)
        return Choice(key="template", label=say("A letter to start from"), options=options)

    def chosen(self, request: Request) -> Message | None:
        """Return the template of a request, or None."""
        return next((message for message in self._scenario.messages if message.key == request.template), None)

    def text(self, request: Request) -> str:
        """Return the template of a request, filled; "" if none is chosen."""
        message = self.chosen(request)
        answers, values = self._workbook.answers(request.entry_id), self._values(request)
        return filled_message(message, self._scenario, answers, values) if message else ""

    def is_untouched(self, request: Request) -> bool:
        """Say whether the message is empty or equals a filled template."""
        answers = self._workbook.answers(request.entry_id)
        return is_untouched(request.message, self._scenario, answers, self._values(request))

    def is_another(self, request: Request) -> bool:
        """Say whether the message was edited from another template than the chosen one."""
        message = self.chosen(request)
        return bool(message and request.message and not is_based_on(request.message, message, self._scenario))

    def _values(self, request: Request) -> dict[str, str]:
        """Return the placeholder values beside the answers."""
        workbook, entry_id = self._workbook, request.entry_id
        lesson = lesson_of(workbook, entry_id)
        target, actual = self._numbers(entry_id)
        return {
            "name": request.person.strip(),
            "me": profile_of(workbook).owner_name.strip(),
            "well": _first_line(workbook.answers(entry_id).get("went_well", "")),
            "change": _first_line(lesson.change) if lesson else "",
            "causes": "; ".join(self._cause(cause) for cause in causes_of(workbook, entry_id)),
            "target": target,
            "actual": actual,
        }

    def _cause(self, cause: Cause) -> str:
        label = cause_label(self._workbook, self._scenario, cause.kind)
        return say("{cause} (not yet sure)", cause=label) if cause.known == "guess" else label

    def _numbers(self, entry_id: str) -> tuple[str, str]:
        """Return target and actual value of the first number that has both, with its name in the target."""
        for metric in self._workbook.all(Metric, entry_id=entry_id):
            kind = metric_kind(metric.metric)
            came = reached(metric)
            if kind and Number.value(metric.target) is not None and came is not None:
                shown = Number(key="", label="", unit=kind.unit)
                reckoned = f"{round(came, 2).normalize():f}"
                target, actual = (shown.show(text) for text in (metric.target, metric.actual or reckoned))
                return f"{target} ({say(kind.name)})", actual
        return "", ""


class RequestColumns(RecordColumns):
    """The columns of a request. An unedited message follows the chosen template and the name.

    The days follow the state in the same change, and a typed answer sets the state to answered.
    """

    def __init__(self, workbook: Workbook, record: Record, letters: Letters) -> None:
        super().__init__(workbook, record)
        self._letters = letters

    def change(self, key: str, text: str) -> Change:
        request = self._workbook.get(Request, id=self.record.column("id"))
        if request is None:
            return super().change(key, text)
        if key in ("state", "answer"):
            return edits.edit(self._workbook, request, **{key: text, **self._consequences(request, key, text)})
        if key not in ("person", "template") or not self._letters.is_untouched(request):
            return super().change(key, text)
        if key == "person" and not request.message:
            return super().change(key, text)
        edited = replace(request, person=text) if key == "person" else replace(request, template=text)
        return edits.edit(self._workbook, request, **{key: text, "message": self._letters.text(edited)})

    def _consequences(self, request: Request, key: str, text: str) -> dict[str, str]:
        """Return the columns that follow from a new state, or from an answer to a request that was waiting."""
        today = self._workbook.today()
        if key == "answer":
            came = bool(text.strip()) and request.state in ("waiting", "no_answer")
            return {"state": "answered", "answered_on": request.answered_on or today.isoformat()} if came else {}
        if text == "waiting" and not request.sent_on:
            return sent(request, today)
        if text == "answered" and not request.answered_on:
            return {"answered_on": today.isoformat()}
        return {}


def sent(request: Request, today: dt.date) -> dict[str, str]:
    """Return the columns to set when a request is sent: the day and, the first time, a day to ask again."""
    first = "" if request.sent_on else (today + ASK_AGAIN_AFTER).isoformat()
    again = request.follow_up_on or first
    return {"state": "waiting", "sent_on": today.isoformat(), "follow_up_on": again}


def letter_address(to: str, subject: str, body: str) -> QUrl:
    """Return the mailto: URL of a message; `to` is omitted if it is a name and no address."""
    recipient = to.strip() if "@" in to and not to.strip().count(" ") else ""
    body_lines = "\r\n".join(body.splitlines())
    query = "&".join(f"{name}={_encoded(text)}" for name, text in (("subject", subject), ("body", body_lines)) if text)
    return QUrl.fromEncoded(f"mailto:{_encoded(recipient, '@')}?{query}".encode("ascii"), QUrl.ParsingMode.StrictMode)


def is_too_long(address: QUrl) -> bool:
    """Say whether the URL is so long that a mail program may truncate it."""
    return address.toEncoded().size() > LONGEST_ADDRESS


def _encoded(text: str, but: str = "") -> str:
    # A lone surrogate has no UTF-8 form; it becomes a question mark.
    plain = text.encode("utf-8", "replace").decode("utf-8")
    return bytes(QUrl.toPercentEncoding(plain, but.encode()).data()).decode("ascii")


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "").rstrip(" .")
