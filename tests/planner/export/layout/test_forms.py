"""The form: a field where there is room to write and a box to tick, in any language."""

from __future__ import annotations

import io

import pikepdf
import pypdf
import pypdfium2
import pytest

from planner.compose.blank import blank_plan
from planner.compose.career_plan import career_plan
from planner.export.pdf import laid_out
from planner.scenarios import all_scenarios
from planner.workbook.opening import plan_in_memory, with_sample

TEXTS = {
    "Polish": "Zażółć gęślą jaźń",
    "Chinese": "你好，世界",
    "Arabic": "مرحبا بالعالم 12",
    "emoji": "a 😀 b",
    "two lines": "one\ntwo",
    "markup": "<b> & (c) \\",
}


@pytest.fixture(scope="module")
def form():
    return laid_out(blank_plan(all_scenarios()), fillable=True)


@pytest.fixture(scope="module")
def filled():
    """The sample as a form."""
    workbook = with_sample(plan_in_memory())
    yield laid_out(career_plan(workbook), fillable=True)
    workbook.close()


def dark(content, field):
    """How many dark points a reader shows in a field."""
    with pypdfium2.PdfDocument(content) as pdf:
        pdf.init_forms()
        picture = pdf[field.page].render(scale=2, may_draw_forms=True).to_pil().convert("L")
    left, bottom, right, top = (round(2 * edge) for edge in (field.left, field.bottom, field.right, field.top))
    shown = picture.crop((left, picture.height - top, right, picture.height - bottom))
    return sum(shown.histogram()[:128])


def fields_of(content):
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return [
            (str(field.T), str(field.TU), str(field.FT), str(field.get("/V", ""))) for field in pdf.Root.AcroForm.Fields
        ]


def with_pikepdf(content, values):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            if str(field.T) in values:
                field.V = pikepdf.String(values[str(field.T)])
        pdf.save(out)
    return out.getvalue()


def with_pypdf(content, values):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    for page in writer.pages:
        writer.update_page_form_field_values(page, values, auto_regenerate=True)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("fill", (with_pikepdf, with_pypdf))
def test_what_a_second_program_fills_in_is_read_back_in_any_language(form, fill):
    names = [name for name, _, kind, _ in fields_of(form.content) if kind == "/Tx"]
    values = dict(zip(names, TEXTS.values(), strict=False))
    content = fill(form.content, values)
    read = {name: value for name, _, _, value in fields_of(content)}
    assert {name: read[name] for name in values} == values
    again = pypdf.PdfReader(io.BytesIO(content)).get_form_text_fields()
    assert {name: again[name] for name in values} == values


def test_every_field_has_a_name_of_its_own_and_says_what_belongs_there(form):
    fields = fields_of(form.content)
    assert len({name for name, *_ in fields}) == len(fields) > 300
    assert all(tip for _, tip, _, _ in fields)
    tips = [tip for _, tip, _, _ in fields]
    assert "A Where I am now · My role now" in tips
    assert "E Goals · Goal 2 · Kind: Learn something" in tips
    assert "F Next 90 days · Step 3" in tips
    assert "F Next 90 days · Step 3: Done" in tips
    assert "Plan on a page · My very next step and when: Step" in tips


def test_no_two_fields_of_the_worksheet_are_told_alike(form):
    tips = [tip for _, tip, _, _ in fields_of(form.content)]
    assert [tip for tip in tips if tips.count(tip) > 1] == []


def test_the_box_of_a_step_says_which_step_is_done(filled):
    tips = [tip for _, tip, kind, _ in fields_of(filled.content) if kind == "/Btn"]
    assert "F Next 90 days · Ask Ruth for ten minutes: Done" in tips
    assert [tip for tip in tips if not tip.endswith(": Done")] == []


def test_a_cell_that_is_high_takes_several_lines(form):
    lines = {blank.label: blank.lines for blank in form.form_fields}
    assert (lines["H Check-ins · What I did 1"], lines["C Skills · Skill 1"]) == (2, 1)


# For other scripts pdfium takes a font of the system, which not every machine has.
@pytest.mark.parametrize("text", ("Zażółć gęślą jaźń", "Tiếng Việt"))
def test_a_reader_shows_what_another_program_only_stored(form, text):
    """Another program may put a value in and draw nothing, so an empty field has no look a reader would keep to."""
    field = next(blank for blank in form.form_fields if blank.label == "A Where I am now · My role now")
    name = next(name for name, tip, _, _ in fields_of(form.content) if tip == field.label)
    before, after = (dark(content, field) for content in (form.content, with_pikepdf(form.content, {name: text})))
    assert after > before + 60


def test_fields_come_in_the_order_in_which_they_are_read(form):
    pages = [blank.page for blank in form.form_fields]
    assert pages == sorted(pages)
    order = [name for name, *_ in fields_of(form.content)]
    with pikepdf.open(io.BytesIO(form.content)) as pdf:
        on_pages = [str(field.T) for page in pdf.pages for field in page.Annots if field.Subtype == "/Widget"]
    assert order == on_pages
    assert order[0].startswith("plan-on-a-page")


def test_a_box_is_ticked_by_a_second_program(form):
    name = next(name for name, _, kind, _ in fields_of(form.content) if kind == "/Btn")
    content = with_pypdf(form.content, {name: "/Yes"})
    assert {name: value for name, _, _, value in fields_of(content)}[name] == "/Yes"


def test_answers_of_a_plan_stand_in_fields_and_long_ones_as_text(filled):
    values = {value for _, _, kind, value in fields_of(filled.content) if kind == "/Tx"}
    assert "Numbers I can show to Ruth · from 0 to 3 numbers" in values
    assert "A number I trust makes the whole campaign calmer." in values


def test_a_step_that_is_done_is_a_ticked_box(filled):
    boxes = [value for _, _, kind, value in fields_of(filled.content) if kind == "/Btn"]
    assert boxes.count("/Yes") >= 5
    assert boxes.count("/Off") >= 5


def test_readers_show_the_answers_as_they_were_printed(filled):
    """Without its forms a reader has nothing to show in the fields; with them it shows the letters of the page."""
    with pypdfium2.PdfDocument(filled.content) as pdf:
        pdf.init_forms()
        page = pdf[3]
        without, with_them = (page.render(may_draw_forms=drawn).to_pil().convert("L") for drawn in (False, True))
    dark = [sum(picture.histogram()[:128]) for picture in (without, with_them)]
    assert dark[1] > dark[0] * 1.2


def test_the_form_is_the_same_each_time(form):
    assert laid_out(blank_plan(all_scenarios()), fillable=True).content == form.content


def test_a_document_that_is_no_form_has_no_fields():
    with pikepdf.open(io.BytesIO(laid_out(blank_plan(all_scenarios())).content)) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_every_look_of_a_field_says_its_own_colour(filled):
    with pikepdf.open(io.BytesIO(filled.content)) as pdf:
        looks = [
            field.AP.N.read_bytes()
            for field in pdf.Root.AcroForm.Fields
            if field.FT == "/Tx" and str(field.get("/V", ""))
        ]
    assert looks
    assert all(b" rg" in look for look in looks)
