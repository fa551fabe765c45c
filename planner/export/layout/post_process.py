"""What happens to a finished PDF: a password is set, or some of its pages become a document of their own."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
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


def chosen_pages(content: bytes, numbers: Sequence[int]) -> bytes:
    """Return a PDF with these pages, from 0 and in this order; the same pages give the same bytes."""
    import pikepdf

    with pikepdf.open(BytesIO(content)) as pdf:
        kept = [pdf.pages[number].obj for number in numbers]
        while len(pdf.pages):
            del pdf.pages[-1]
        for page in kept:
            # A link would keep the page it leads to in the file.
            if "/Annots" in page:
                del page["/Annots"]
            pdf.pages.append(pikepdf.Page(page))
        # The marks and the labels count the pages that were there before.
        for name in ("/Outlines", "/PageLabels", "/Dests"):
            if name in pdf.Root:
                del pdf.Root[name]
        pdf.remove_unreferenced_resources()
        out = BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()
