"""Locks a PDF with a password."""

from __future__ import annotations

import unicodedata
from io import BytesIO

MOST_BYTES = 127
"""What the format keeps of a password; the rest would not count."""


def locked(content: bytes, password: str) -> bytes:
    """Return a PDF that opens with this password only (AES-256, revision 6); without a password, the PDF itself.

    The key is drawn anew each time, so that only files without a password are the same bytes twice. ValueError where a
    password is longer than the format keeps.
    """
    if not password:
        return content
    # pikepdf is loaded with the first password, not with the program.
    import pikepdf

    word = as_readers_take_it(password)
    if not fits(password):
        raise ValueError("the password is too long")
    protected = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        pdf.save(protected, encryption=pikepdf.Encryption(owner=word, user=word, R=6, aes=True, metadata=True))
    return protected.getvalue()


def fits(password: str) -> bool:
    """Say whether the format keeps all of a password."""
    return len(as_readers_take_it(password).encode("utf-8", "replace")) <= MOST_BYTES


def as_readers_take_it(password: str) -> str:
    """Return the word that counts: two passwords are the same where this is.

    The same letter can be typed as one sign or as two; the standard asks for this form of it.
    """
    return unicodedata.normalize("NFKC", password)
