"""JSON Resume as a resume's content and back: equal to what came, and refused with its place."""

import json
import os
from copy import deepcopy
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings

from resumes.documents.json_resume import kept_only, read_content, write_document
from resumes.documents.json_resume_file import MOST_BYTES, read_file
from resumes.documents.json_resume_reading import MOST_ENTRIES, faults_of_document, read_document
from resumes.documents.json_resume_text import http_url, softened
from resumes.rich_text import refusal
from resumes.schema import SECTIONS, validate_content
from tests.support.json_resumes import documents, readings

# More examples, or other files: JSON_RESUME_EXAMPLES=1000 JSON_RESUME_READINGS=folder pytest tests/resumes
EXAMPLES = int(os.environ.get("JSON_RESUME_EXAMPLES", "100"))
DATA = Path(__file__).parent.parent / "support" / "data" / "json_resume"
READINGS = Path(os.environ.get("JSON_RESUME_READINGS", DATA))
SAMPLE = json.loads((DATA / "official_sample.json").read_text(encoding="utf-8"))


def content_of(document: dict) -> dict:
    """Return the content that a document makes, which every save accepts."""
    content = read_content(read_document(document))
    validate_content({name: value for name, value in content.items() if name != "summary"})
    return content


@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
@given(document=documents())
def test_every_document_comes_back_equal(document):
    written = write_document(content_of(document))
    assert written == document
    assert faults_of_document(written) == []


def test_the_official_sample_comes_back_equal():
    assert write_document(content_of(SAMPLE)) == SAMPLE


@pytest.mark.parametrize("reading", [*readings(READINGS)], ids=lambda reading: reading.name)
def test_a_file_is_read_as_it_ought_to_be(reading):
    assert reading.wrong == []


class TestEdits:
    """What somebody changes in the content is what is exported, and nothing else changes."""

    @pytest.mark.parametrize(
        ("section", "key", "value", "path", "expected"),
        [
            pytest.param("work_experience", "description", "New", "work.summary", "New", id="a text"),
            pytest.param("work_experience", "end_date", "present", "work.endDate", None, id="an end"),
            pytest.param("work_experience", "start_date", "2012", "work.startDate", "2012", id="a date"),
            pytest.param("education", "gpa", 3.5, "education.score", "3.5", id="a number"),
            pytest.param("skills", "level", "", "skills.level", None, id="nothing any more"),
            pytest.param("languages", "name", "Irish", "languages.language", "Irish", id="a name"),
            pytest.param("projects", "technologies", ["Go"], "projects.keywords", ["Go"], id="a list"),
        ],
    )
    def test_of_an_entry(self, section, key, value, path, expected):
        content, changed = content_of(SAMPLE), deepcopy(SAMPLE)
        content[section][0][key] = value
        name, _, key = path.partition(".")
        changed[name][0] = {each: text for each, text in changed[name][0].items() if each != key}
        changed[name][0] |= {} if expected is None else {key: expected}
        assert write_document(content) == changed

    @pytest.mark.parametrize(
        ("said", "edit", "expected"),
        [
            pytest.param({"url": "www.a.example"}, {}, {"url": "www.a.example"}, id="as the file spells it"),
            pytest.param(
                {"url": "www.a.example"}, {"website": "https://b.example"}, {"url": "https://b.example"}, id="url"
            ),
            pytest.param(
                {"url": "not one"}, {"website": "https://b.example"}, {"url": "https://b.example"}, id="no url"
            ),
            pytest.param({"label": ""}, {"headline": "Cook"}, {"label": "Cook"}, id="an empty text"),
            pytest.param(
                {"location": {"city": "Cork", "postalCode": "T12"}},
                {"phone": "1"},
                {"location": {"city": "Cork", "postalCode": "T12"}, "phone": "1"},
                id="another part of the contact",
            ),
            pytest.param(
                {"location": {"city": "Cork", "postalCode": "T12"}},
                {"location": "Rome"},
                {"location": {"address": "Rome"}},
                id="the place",
            ),
        ],
    )
    def test_of_the_contact(self, said, edit, expected):
        content = content_of({"basics": said})
        content["contact_info"] |= edit
        assert write_document(content) == {"basics": expected}

    def test_of_a_summary_that_was_html(self):
        content = content_of({"basics": {"summary": "<b>Bold</b>"}})
        assert content["summary"] == "Bold"
        content["summary"] = "Calm"
        assert write_document(content) == {"basics": {"summary": "Calm"}}

    def test_of_a_link(self):
        profiles = [{"network": "A", "username": "a", "url": "https://a.example"}, {"network": "B", "username": "b"}]
        content = content_of({"basics": {"profiles": profiles}})
        content["links"][0]["url"] = "https://c.example"
        changed = [profiles[0] | {"url": "https://c.example"}, profiles[1]]
        assert write_document(content) == {"basics": {"profiles": changed}}

    def test_an_end_before_the_beginning_stays_until_it_is_edited(self):
        said = {"work": [{"startDate": "2020", "endDate": "2019"}]}
        content = content_of(said)
        assert "end_date" not in content["work_experience"][0]
        assert write_document(content) == said
        content["work_experience"][0]["end_date"] = "2021"
        assert write_document(content) == {"work": [{"startDate": "2020", "endDate": "2021"}]}

    def test_what_is_hidden_does_not_leave(self):
        content = content_of(SAMPLE)
        content["skills"][0]["hidden"] = True
        content["custom_sections"][0]["entries"][0]["hidden"] = True
        written = write_document(content)
        assert [each["name"] for each in written["skills"]] == ["Compression"]
        assert "volunteer" not in written


def test_what_is_a_section_of_its_own_in_json_resume_is_shown_as_one():
    sections = {each["title"]: each["entries"] for each in content_of(SAMPLE)["custom_sections"]}
    assert list(sections) == ["Volunteering", "Awards", "Publications", "Interests", "References"]
    assert sections["Volunteering"][0]["subtitle"] == "CoderDojo"
    assert sections["Interests"] == [{"title": "Wildlife", "subtitle": "Ferrets, Unicorns"}]


def test_a_resume_of_every_part_comes_back_equal():
    """The other way round: nothing of a resume that was written here is lost in a document, but links to the bank."""
    values = {"START": "2019-03", "END": "present", "URL": "https://a.example", "LINES": ["a"], "RICH_LINES": ["b"]}
    content = {"summary": "S", "contact_info": {}, "links": [{"label": "A", "url": "https://a.example"}]}
    for name, section in SECTIONS.items():
        if name not in ("contact_info", "links", "custom_sections"):
            entry = {key: values.get(part.kind.name, "2019") for key, part in section.parts.items()}
            content[name] = [entry]
    content["custom_sections"] = [{"title": "Boats", "description": "D", "entries": [{"title": "T", "location": "L"}]}]
    assert content_of(write_document(content)) == content


def test_what_is_kept_and_not_shown_is_named():
    said = {
        "basics": {"image": "a.png", "label": ""},
        "work": [{"startDate": "2019-02-30", "team": "Blue", "highlights": []}],
        "x-theme": "plain",
    }
    assert kept_only(content_of(said)) == ["basics.image", "work[0].startDate", "work[0].team", "x-theme"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param({"basics": {"picture": "a.png"}}, {"basics": {"image": "a.png"}}, id="picture"),
        pytest.param({"work": [{"company": "A"}]}, {"work": [{"name": "A"}]}, id="company"),
        pytest.param({"education": [{"gpa": 3.7}]}, {"education": [{"score": "3.7"}]}, id="a number"),
        pytest.param({"work": [{"company": "A", "name": "B"}]}, None, id="both"),
        pytest.param({"work": [{"company": {"name": "A"}}]}, None, id="something else of that name"),
        pytest.param({"work": [{"endDate": "Present"}]}, {"work": [{}]}, id="no end yet"),
        pytest.param({"work": [{"endDate": ""}]}, {"work": [{}]}, id="an empty date"),
        pytest.param({"work": None, "skills": [None, {"name": None}]}, {"skills": [{}]}, id="null"),
        pytest.param({"x": None, "work": [{"y": None}]}, None, id="null beyond the schema"),
        pytest.param(
            {"work": [{"startDate": "2017-01-01T00:00:00.000Z"}]},
            {"work": [{"startDate": "2017-01-01"}]},
            id="a moment",
        ),
    ],
)
def test_what_means_the_same_is_read(old, new):
    assert write_document(content_of(old)) == (old if new is None else new)


@pytest.mark.parametrize(
    ("data", "refusals"),
    [
        pytest.param([], ["A JSON Resume has to be an object at the top level, and this is a list."], id="a list"),
        pytest.param("x", ["A JSON Resume has to be an object at the top level, and this is a text."], id="a text"),
        pytest.param({"work": {}}, ["work: must be a list, not an object."], id="no list"),
        pytest.param({"work": [1]}, ["work[0]: must be an object, not a number."], id="no object"),
        pytest.param(
            {"work": [{}, {"startDate": "March 2019"}]},
            ["work[1].startDate: “March 2019” is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD."],
            id="a date",
        ),
        pytest.param(
            {"basics": {"phone": 1, "profiles": [{"url": True}]}},
            [
                "basics.phone: must be a text, not a number.",
                "basics.profiles[0].url: must be a text, not true or false.",
            ],
            id="texts",
        ),
        pytest.param(
            {"skills": [{"keywords": ["a", {}]}]},
            ["skills[0].keywords[1]: must be a text, not an object."],
            id="an item",
        ),
        pytest.param(
            {"x": {"y": ["a\0"]}}, ["x.y[0]: contains a NUL character, which cannot be stored. Remove it."], id="NUL"
        ),
        pytest.param(
            {"x": "\ud800"},
            ["x: contains half of a character (a lone surrogate), which cannot be stored. Remove it."],
            id="half a character",
        ),
        pytest.param(
            {"x": 1e300}, ["x: the number 1e+300 is too large to be stored. Write it as a text."], id="a huge number"
        ),
        pytest.param(
            {"skills": [{}] * (MOST_ENTRIES + 1)}, ["skills: has 501 items, and at most 500 can be read."], id="many"
        ),
    ],
)
def test_a_refusal_names_the_place(data, refusals):
    with pytest.raises(ValidationError) as raised:
        read_document(data)
    assert raised.value.messages == refusals


def test_of_many_faults_the_first_are_named():
    with pytest.raises(ValidationError) as raised:
        read_document({"work": [{"startDate": "x"}] * 12})
    assert [text.partition(":")[0] for text in raised.value.messages] == [
        *(f"work[{number}].startDate" for number in range(10)),
        "And 2 more.",
    ]


def test_deep_nesting_is_refused():
    deep: dict = {}
    for _ in range(200):
        deep = {"x": deep}
    with pytest.raises(ValidationError, match="nested more than 30 levels deep"):
        read_document(deep)


@pytest.mark.parametrize(
    ("content", "data"),
    [
        pytest.param(b'\xef\xbb\xbf{"a": "\xc3\xa9"}', {"a": "é"}, id="byte-order mark"),
        pytest.param('{"a": "é"}'.encode("utf-16"), {"a": "é"}, id="UTF-16"),
        pytest.param(b'{"a": "Ren\xe9"}', {"a": "René"}, id="Windows-1252"),
    ],
)
def test_a_file_is_read_in_its_encoding(content, data):
    assert read_file(content).data == data


def test_a_guessed_encoding_is_named():
    assert "Windows-1252" in read_file(b'{"a": "Ren\xe9"}').notes[0]


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        pytest.param(b" \n", "The file is empty.", id="nothing"),
        pytest.param(b"<!DOCTYPE html>", "Line 1: this is a web page or XML, not JSON.", id="a web page"),
        pytest.param(b'{\n"a": 1\n"b": 2}', "Line 3, column 1: not valid JSON", id="a comma too few"),
        pytest.param(b'{\n"a": "NaN",\n"b": NaN}', "Line 3: NaN is not valid JSON", id="NaN"),
        pytest.param(b'{"a": 1, "a": 2}', "An object has the key “a” twice, with “1” and “2”.", id="twice"),
        pytest.param(b'{"a": "\xc3\xa9\xc3\xa9",\n"b": "\xe9"}', "Line 2 is damaged", id="damaged"),
        pytest.param(b"[" * 100_000, "nested too deeply", id="nested"),
        pytest.param(b'{"a": ' + b"9" * 5000 + b"}", "thousands of digits", id="a number"),
        pytest.param(
            b'"' + b"a" * MOST_BYTES + b'"', "The file has 2.0 MB, and a JSON Resume may have 2 MB.", id="large"
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(content, refusal):
    with pytest.raises(ValidationError) as raised:
        read_file(content)
    assert refusal in raised.value.messages[0]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("**Bold** and [here](https://a.example)", "**Bold** and [here](https://a.example)"),
        ("<p>One<br>two</p>", "One\ntwo"),
        ("# Head\ntext", "Head\ntext"),
        ("![Me](https://a.example/m.png)", "[Me](https://a.example/m.png)"),
        ("[here](javascript:alert(1))", "[here](javascript:alert(1))"),
        ("[here](ftp://a.example)", "here (ftp://a.example)"),
    ],
)
def test_rich_text_of_other_programs(text, left):
    assert softened(text) == left
    assert refusal(left) is None


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://a.example", "https://a.example"),
        ("www.a.example/b", "https://www.a.example/b"),
        ("ftp://a.example", ""),
        ("javascript:alert(1)", ""),
        ("see me", ""),
    ],
)
def test_web_addresses_of_other_programs(text, address):
    assert http_url(text) == address
