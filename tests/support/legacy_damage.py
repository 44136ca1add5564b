"""Legacy databases with arbitrary damage, for hypothesis: sound rows, a few columns of which hold anything at all."""

import json
import re

from django.db import connection
from hypothesis import strategies as st

from tests.support import legacy_schema as schema
from tests.support import throwaway

TABLES = sorted(schema.COLUMNS.keys() - schema.ETL_TABLES)

# Ids that are one id in several spellings, and ids that are no UUID.
IDS = [
    "0b5a4b0e-7c1e-4d0c-9a53-6f1f0c2f5f11",
    "0B5A4B0E-7C1E-4D0C-9A53-6F1F0C2F5F11",
    "0b5a4b0e7c1e4d0c9a536f1f0c2f5f11",
    "11111111-1111-4111-8111-111111111111",
    "user-123",
    "USER-123",
    "7",
    "",
    "é" * 300,
]
REFERENCES = {
    "user_id": "user_profiles",
    "user_profile_id": "user_profiles",
    "job_id": "job_listings",
    "canonical_id": "job_listings",
    "canonical_job_id": "job_listings",
    "duplicate_job_id": "job_listings",
    "source_id": "job_sources",
    "resume_id": "resumes",
    "based_on_resume_id": "resumes",
    "parent_version_id": "resumes",
    "template_id": "resume_templates",
    "application_id": "applications",
}
MOMENT = "2026-01-02 03:04:05.000006"
SOUND: dict[str, object] = {
    "title": "Engineer",
    "name": "Sound",
    "company": "Sound Works",
    "base_url": "https://example.com",
    "source_url": "https://example.com/1",
    "event_type": "NOTE_ADDED",
    "resume_type": "base",
    "status": None,
    "embedding_vector": "[0.5, 1]",
    "embedding_dimension": 2,
    "confidence_score": 0.5,
    "match_score": 50,
    "version_number": 1,
    "created_at": MOMENT,
    "updated_at": MOMENT,
    "duplicate_job_id": IDS[3],
}
STATUS = {"resumes": "draft", "applications": "APPLIED"}
BY_TYPE: dict[str, object] = {"JSON": "null", "DATETIME": MOMENT, "FLOAT": 1, "INTEGER": 1, "BOOLEAN": False}

ENTRIES = [
    {"id": "e1", "position": "Baker", "company": "Oven", "start_date": "2020-02-01", "end_date": "2019-01-01"},
    {"id": IDS[0], "position": "Cook", "is_current": True, "end_date": "2021-01-01", "default_variation_id": "v1"},
    {"id": IDS[1], "position": "Cook again", "skills_used": ["Salt", 5], "unheard_of": "something"},
    {"institution": "School", "gpa": "high", "degree": "B" * 300},
    {"title": "Words", "tone": "warm", "focus": "sideways", "created_at": "yesterday"},
    {"name": "Thing", "url": "ftp://thing", "github_url": "https://github.com/thing"},
    {"nothing": "here"},
    "an entry that is text",
    7,
    None,
]
SKILLS = ["Baking", "BAKING", " Baking ", "", {"name": "Baking", "level": "expert", "id": "s1"}, {"name": 5}, 9, None]
VARIATIONS = [
    {"id": "v1", "title": "Short", "content": "In short.", "experience_id": "e1", "usage_count": -3},
    {"id": IDS[0], "title": "Long", "experience_id": "another"},
    {"content": "without a title"},
    "a variation that is text",
]

plain_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
documents = st.one_of(
    st.lists(st.sampled_from(ENTRIES), max_size=3),
    st.lists(st.sampled_from(SKILLS), max_size=4),
    st.dictionaries(st.sampled_from(["Kitchen", "Office"]), st.lists(st.sampled_from(SKILLS), max_size=3), max_size=2),
    st.dictionaries(st.sampled_from(["e1", IDS[0], "gone"]), st.lists(st.sampled_from(VARIATIONS), max_size=3)),
    st.dictionaries(st.sampled_from(["Baking", "Sailing"]), st.sampled_from([0.5, 2, "much"]), max_size=2),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | plain_text,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(plain_text, inner, max_size=3),
        max_leaves=5,
    ),
).map(json.dumps)
json_texts = st.one_of(
    documents,
    documents.map(json.dumps),
    st.sampled_from(
        ["null", '""', '["a", 1, null]', '["\\u0000", "b"]', '{"\\ud800": "c\\u0000"}', "[1e999]", "[" * 90 + "]" * 90]
    ),
)
# Each of its own, so that none is found by way of another.
long_texts = st.builds(
    lambda letter, length: letter * length, st.characters(categories=["Ll"]), st.sampled_from([60, 260, 2100])
)
texts = st.one_of(
    plain_text,
    long_texts,
    st.sampled_from(
        [
            *("", " ", "x", "QA", "x" * 300, "y" * 3000, "no such thing", "FULL_TIME", "Full-time", "ARCHIVED"),
            *("not_applied", "tailored", "template", "base", "a@b.co", "A@B.CO", "a@b@c.de"),
            *("Inc.", "SOUND WORKS, Inc.", "Sound  Works", "https://other.example.com", "example.com"),
            *("HTTP://LINKEDIN.COM/in/me", "https://jobs.lever.co/sound"),
        ]
    ),
    st.sampled_from(IDS),
)
dates = st.sampled_from(
    [MOMENT, "2026-02-01", "2026-01-02T03:04:05+02:00", "2027-01-01 00:00:00", "0001-01-01 00:00:00", "9999-12-31"]
)
# What only SQLite takes into any column; a bytes in a list stands for text that is no UTF-8.
anything = st.one_of(
    texts,
    json_texts,
    dates,
    st.integers(-(2**63), 2**63 - 1),
    st.sampled_from([0, 1, -1, 0.5, 1e308, float("inf"), 2**40]),
    st.sampled_from(["a\0b", "\0", "2026-02-30", "{broken", "[NaN, Infinity]", "[" * 3000, "true", "1" * 5000]),
    st.sampled_from([b"\xff\xfe", b"bytes of text", bytes(16), [b"a\xed\xa0\x80b"], [b"\xff"]]),
)
by_type = {"VARCHAR": long_texts | texts, "TEXT": texts, "JSON": json_texts, "DATETIME": dates}
by_udt = {
    "json": json_texts,
    "timestamp": dates | st.sampled_from(["infinity", "0044-03-15 00:00:00 BC"]),
    "float8": st.floats() | st.sampled_from([0.5, -1.0, 1e308]),
    "int4": st.integers(-(2**31), 2**31 - 1),
    "bool": st.booleans(),
    "varchar": texts,
    "text": texts,
}


def columns_of(alias: str) -> dict[str, dict[str, tuple[object, bool]]]:
    """Table → column → what may be in it (a strategy), and whether it may be NULL."""
    if connection.vendor == "sqlite":
        return {
            table: {
                column: (st.sampled_from([by_type.get(kind, anything), anything]).flatmap(lambda kind: kind), True)
                for column, kind in columns.items()
            }
            for table, columns in schema.COLUMNS.items()
        }
    with throwaway.plain_connection(alias) as legacy:
        labels: dict[str, list[str]] = {}
        for name, label in legacy.execute(
            "SELECT typname, enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = enumtypid"
        ):
            labels.setdefault(name, []).append(label)
        found = legacy.execute(
            "SELECT table_name, column_name, udt_name, is_nullable = 'YES' FROM information_schema.columns"
            " WHERE table_schema = 'public' AND table_name = ANY(%s)",
            [TABLES],
        ).fetchall()
    columns: dict[str, dict[str, tuple[object, bool]]] = {table: {} for table in TABLES}
    for table, column, udt, nullable in found:
        columns[table][column] = (st.sampled_from(labels[udt]) if udt in labels else by_udt[udt], nullable)
    return columns


@st.composite
def damaged_rows(draw, columns) -> list[tuple[str, dict]]:
    """Rows as (table, {column: value})."""
    rows = []
    for table in draw(st.lists(st.sampled_from(TABLES), min_size=15, max_size=25)):
        row = sound_row(table)
        row["id"] = draw(st.sampled_from(IDS) if draw(st.integers(0, 3)) == 0 else st.uuids().map(str))
        for column in draw(st.lists(st.sampled_from(sorted(row.keys() - {"id"})), min_size=1, max_size=2, unique=True)):
            strategy, nullable = columns[table][column]
            if column in REFERENCES:
                strategy = st.sampled_from(IDS)
            row[column] = draw(st.none() | strategy if nullable else strategy)
        rows.append((table, row))
    return rows + [(table, sound_row(table)) for table in TABLES]


def sound_row(table: str) -> dict:
    row: dict[str, object] = {"id": IDS[0]}
    for column, kind in schema.COLUMNS[table].items():
        if column != "id":
            row[column] = SOUND.get(column, IDS[0] if column in REFERENCES else BY_TYPE.get(kind))
    required = {"first_name": None, "canonical_id": None, "based_on_resume_id": None, "parent_version_id": None}
    row |= {name: value for name, value in required.items() if name in row}
    if table in STATUS:
        row["status"] = STATUS[table]
    for column in ("display_name", "source_job_id", "embedding_model", "content_hash", "format", "template_name"):
        if column in row:
            row[column] = column
    if table == "resume_versions":
        row["content_snapshot"] = "{}"
    return row


def insert(cursor, rows: list[tuple[str, dict]]) -> None:
    """Put rows into the legacy tables; one that these refuse is left out."""
    for table, row in rows:
        columns = ", ".join(f'"{column}"' for column in row)
        marks = ", ".join("CAST(%s AS TEXT)" if isinstance(value, list) else "%s" for value in row.values())
        values = [value[0] if isinstance(value, list) else value for value in row.values()]
        if connection.vendor == "sqlite":
            cursor.execute(f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})", values)
        else:
            cursor.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks}) ON CONFLICT DO NOTHING", values)


def without_foreign_keys(alias: str) -> None:
    """Empty the legacy tables, and let them hold orphans: the legacy system's SQLite did not enforce its keys."""
    with throwaway.plain_connection(alias) as legacy:
        if connection.vendor == "sqlite":
            for table in schema.COLUMNS:
                legacy.execute(f"DROP TABLE {table}")
            legacy.executescript(re.sub(r",\s*FOREIGN KEY\(\w+\) REFERENCES \w+ \(\w+\)", "", schema.SCHEMA))
        else:
            legacy.execute(f"TRUNCATE {', '.join(TABLES)}")
            keys = "contype = 'f' AND conrelid::regclass::text = ANY(%s)"
            for table, name in legacy.execute(
                f"SELECT conrelid::regclass::text, conname FROM pg_constraint WHERE {keys}", [TABLES]
            ).fetchall():
                legacy.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
        legacy.commit()
