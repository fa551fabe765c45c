"""Post-processing of a PDF: encryption, and extraction of pages."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from io import BytesIO

MOST_BYTES = 127
"""The maximum length of a password in PDF; further bytes would be ignored."""


def encrypted(content: bytes, password: str) -> bytes:
    """Return the PDF encrypted with this password (AES-256, revision 6); without a password, the PDF itself.

    The key is random, so only unencrypted files are reproducible. ValueError if the password is longer than the
    format's limit.
    """
    if not password:
        return content
    # pikepdf is loaded with the first password, not at start-up.
    import pikepdf

    normalised = normalised_password(password)
    if not fits_format(password):
        raise ValueError("the password is too long")
    protected = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        # ReportLab encrypts with 40 or 128 bit; its files with 256 bit do not open in common readers.
        pdf.save(
            protected, encryption=pikepdf.Encryption(owner=normalised, user=normalised, R=6, aes=True, metadata=True)
        )
    return protected.getvalue()


def fits_format(password: str) -> bool:
    """Say whether the password is within the format's limit of 127 bytes."""
    return len(normalised_password(password).encode("utf-8", "replace")) <= MOST_BYTES


def normalised_password(password: str) -> str:
    """Return the normalised password: two passwords that are equal in this form open the same file.

    The same letter can be typed precomposed or with a combining mark; ISO 32000-2 requires SASLprep.
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
            # A link to another page would keep that page in the file.
            if "/Annots" in page:
                del page["/Annots"]
            pdf.pages.append(pikepdf.Page(page))
        # Outline and page labels number the pages of the whole document.
        for name in ("/Outlines", "/PageLabels", "/Dests"):
            if name in pdf.Root:
                del pdf.Root[name]
        pdf.remove_unreferenced_resources()
        out = BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()
