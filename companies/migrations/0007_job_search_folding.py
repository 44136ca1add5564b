"""Fold the text of listings for the search, as `companies.search.job_text` says, and index it anew.

PostgreSQL folds in functions of its own. SQLite has no such functions: its triggers call those of Python, which every
connection of Django to a database has.
"""

from importlib import import_module

from django.db import migrations

from companies.search import job_text

before = import_module("companies.migrations.0003_job_search")
# As in companies.search.job_query.
ENCODED = before.ENCODED
SIGNS, LOOK_ALIKE = before.SIGNS, before.LOOK_ALIKE
MAX_LENGTH = before.MAX_LENGTH
quoted = before.quoted

ENTITIES = ", ".join(f"({quoted(name)}, {quoted(char)})" for name, char in job_text.ENTITIES.items())


def replaced(text, rules, flags):
    for pattern, new in rules:
        text = f"regexp_replace({text}, {quoted(pattern)}, {quoted(new)}, '{flags}')"
    return text


FOLDED = f"""CREATE FUNCTION companies_job_search_folded(text text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
    DECLARE
        entity text;
        code int;
    BEGIN
        FOR round IN 1..{job_text.MAX_UNESCAPES} LOOP
            EXIT WHEN strpos(text, '&') = 0 OR text !~ '{job_text.ENTITY}';
            FOR entity IN
                SELECT name FROM (SELECT DISTINCT part[1] AS name FROM regexp_matches(text, '{job_text.ENTITY}', 'g')
                AS part) AS entities ORDER BY name = 'amp', name COLLATE "C"
            LOOP
                IF entity LIKE '#%' THEN
                    code := CASE WHEN entity ~ '^#[xX]' THEN ('x' || lpad(substr(entity, 3), 8, '0'))::bit(32)::int
                            ELSE substr(entity, 2)::int END;
                    text := replace(text, '&' || entity || ';',
                                    CASE WHEN code BETWEEN 32 AND 55295 OR code BETWEEN 57344 AND 1114111
                                    THEN chr(code) ELSE ' ' END);
                ELSE
                    text := replace(text, '&' || entity || ';', coalesce(
                        (SELECT value FROM (VALUES {ENTITIES}) AS named (name, value) WHERE named.name = entity),
                        '&' || entity || ';'));
                END IF;
            END LOOP;
        END LOOP;
        IF strpos(text, '<') > 0 THEN
            text := {replaced("text", job_text.BEFORE, "gi")};
        END IF;
        IF octet_length(text) > length(text) THEN
            text := translate(normalize(translate(text, '{job_text.TRADE_MARKS}', ''), NFKC),
                              '{"".join(job_text.LETTERS)}', '{"".join(job_text.LETTERS.values())}');
            text := {replaced("text", job_text.AFTER[:1], "g")};
            IF text ~ '{job_text.BEYOND_LATIN}' THEN
                text := {replaced("text", job_text.AFTER[1:], "g")};
            END IF;
        END IF;
        RETURN text;
    END
    $$"""


def words(name, text, signs, instead):
    """Return the definition of one of the functions of before, which now folds."""
    folded = before.encoded(f"companies_job_search_folded(left({text}, {MAX_LENGTH}))")
    return f"""CREATE OR REPLACE FUNCTION {name}(text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        translate({folded}, {quoted(signs)}, {quoted(instead)})"""


def name_part(text, weight):
    return before.vector_part(f"companies_job_search_joined({text})", weight)


POSTGRESQL = [
    FOLDED,
    f"""CREATE FUNCTION companies_job_search_joined(text text) RETURNS text
        LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        text || coalesce((SELECT string_agg(' ǀ ' || translate(part[1], '''’', ''), '')
                          FROM regexp_matches(text, {quoted(job_text.APOSTROPHE)}, 'g') AS part), '')""",
    words("companies_job_search_words", "text", before.SIGNS_WITHIN_WORDS, " " * len(before.SIGNS_WITHIN_WORDS)),
    words("companies_job_search_readable", "text", SIGNS, LOOK_ALIKE),
    f"""CREATE OR REPLACE FUNCTION companies_job_search_vector(job companies_joblisting, company_name text)
        RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        {name_part("job.title", "A")} || {name_part("coalesce(company_name, '')", "B")}
        || {name_part(f"coalesce({before.ALL_SKILLS}, '')", "B")}
        || {before.vector_part("job.requirements", "C")} || {before.vector_part("job.description", "D")}""",
    "UPDATE companies_joblisting SET company_id = company_id",
]
POSTGRESQL_BACKWARDS = [
    "DROP FUNCTION IF EXISTS companies_job_search_joined(text)",
    "DROP FUNCTION IF EXISTS companies_job_search_folded(text)",
]


def listing_texts(row):
    """Return the SQL of the searchable texts of a listing in SQLite, folded; its names are joined as well."""
    texts = before.listing_texts(row)
    for number in range(texts.count("substr(")):
        name = number < 3  # title, company, skills
        start = texts.index("substr(")
        end = texts.index(f", 1, {MAX_LENGTH})", start) + len(f", 1, {MAX_LENGTH})")
        text = texts[start:end].replace("substr(", "SUBSTR(", 1)
        text = f"companies_job_search_joined({text})" if name else text
        texts = f"{texts[:start]}companies_job_search_folded({text}){texts[end:]}"
    return texts


SQLITE = [
    statement.replace(before.listing_texts("new"), listing_texts("new")).replace(
        before.listing_texts("job"), listing_texts("job")
    )
    for statement in before.SQLITE
]


def forwards(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        before.run(schema_editor, POSTGRESQL)
    else:
        before.run(schema_editor, before.SQLITE_BACKWARDS + SQLITE)


def backwards(apps, schema_editor):
    before.forwards(apps, schema_editor)  # makes the search anew
    if schema_editor.connection.vendor == "postgresql":
        before.run(schema_editor, POSTGRESQL_BACKWARDS)


class Migration(migrations.Migration):
    dependencies = [("companies", "0006_missing_since")]

    operations = [migrations.RunPython(forwards, backwards)]
