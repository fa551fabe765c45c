"""Hands a letter to the person's own mail program. Nothing is sent from here."""

from __future__ import annotations

from PySide6.QtCore import QUrl

LONGEST = 1_800
"""Letters of a whole address that every mail program takes; some lose what is beyond 2,000."""


def letter_address(to: str, subject: str, body: str) -> QUrl:
    """Return the mailto: address that opens a letter; `to` is left out where it is a name and no address."""
    recipient = to.strip() if "@" in to and not to.strip().count(" ") else ""
    lines = "\r\n".join(body.splitlines())
    told = "&".join(f"{name}={_encoded(text)}" for name, text in (("subject", subject), ("body", lines)) if text)
    return QUrl.fromEncoded(f"mailto:{_encoded(recipient, '@')}?{told}".encode("ascii"), QUrl.ParsingMode.StrictMode)


def is_too_long(address: QUrl) -> bool:
    """Say whether a mail program may lose the end of the letter."""
    return address.toEncoded().size() > LONGEST


def _encoded(text: str, but: str = "") -> str:
    # A lone half of a surrogate pair has no UTF-8; what is unreadable anyway becomes a question mark.
    plain = text.encode("utf-8", "replace").decode("utf-8")
    return bytes(QUrl.toPercentEncoding(plain, but.encode()).data()).decode("ascii")
