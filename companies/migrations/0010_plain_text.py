"""Fold and encode the text of listings for the search of PostgreSQL in less time, with the same result.

A text of plain letters is folded already, others are only normalized if that changes them, and a sign is replaced by
`replace()`: `translate()` compares each character of a text with every sign.
"""

from importlib import import_module

from django.db import migrations

from companies.search import job_text

before = import_module("companies.migrations.0007_job_search_folding")
first = before.before
# As in companies.search.job_query.
ENCODED = before.ENCODED
SIGNS, LOOK_ALIKE = before.SIGNS, before.LOOK_ALIKE
quoted = before.quoted


def replaced_signs(text, signs):
    for sign, new in signs.items():
        text = f"replace({text}, {quoted(sign)}, {quoted(new)})"
    return text


FOLDED = f"""CREATE OR REPLACE FUNCTION companies_job_search_folded(text text) RETURNS text
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
                        (SELECT value FROM (VALUES {before.ENTITIES}) AS named (name, value) WHERE named.name = entity),
                        '&' || entity || ';'));
                END IF;
            END LOOP;
        END LOOP;
        IF strpos(text, '<') > 0 THEN
            text := {before.replaced("text", job_text.BEFORE, "gi")};
        END IF;
        IF octet_length(text) > length(text) THEN
            text := {replaced_signs("text", job_text.TYPED)};
            IF text ~ '[^{job_text.PLAIN}]' THEN
                IF text ~ '[{job_text.TRADE_MARKS}]' THEN
                    text := translate(text, '{job_text.TRADE_MARKS}', '');
                END IF;
                IF text IS NOT NFKC NORMALIZED THEN
                    text := normalize(text, NFKC);
                END IF;
                text := {replaced_signs("text", job_text.LETTERS)};
                text := {before.replaced("text", job_text.AFTER[:1], "g")};
                IF text ~ '{job_text.BEYOND_LATIN}' THEN
                    text := {before.replaced("text", job_text.AFTER[1:], "g")};
                END IF;
            END IF;
        END IF;
        RETURN text;
    END
    $$"""


def words(name, signs):
    """Return the definition of a function that folds and encodes a text, and replaces signs."""
    text = first.encoded(f"companies_job_search_folded(left(text, {before.MAX_LENGTH}))")
    return f"""CREATE OR REPLACE FUNCTION {name}(text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        {replaced_signs(text, signs)}"""


POSTGRESQL = [
    FOLDED,
    words("companies_job_search_words", dict.fromkeys(first.SIGNS_WITHIN_WORDS, " ")),
    words("companies_job_search_readable", dict(zip(SIGNS, LOOK_ALIKE, strict=True))),
]
POSTGRESQL_BACKWARDS = [
    before.FOLDED.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION", 1),
    *(part for part in before.POSTGRESQL if "FUNCTION companies_job_search_words" in part or "_readable(" in part),
]


def forwards(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        first.run(schema_editor, POSTGRESQL)


def backwards(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        first.run(schema_editor, POSTGRESQL_BACKWARDS)


class Migration(migrations.Migration):
    dependencies = [("companies", "0009_unnamed_companies")]

    operations = [migrations.RunPython(forwards, backwards)]
