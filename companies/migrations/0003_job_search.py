"""Create the structures of `companies.search.jobs`: the text of each listing and the name of its company.

Triggers keep them up to date.

PostgreSQL: the column `search_vector` of the listings, in an index that includes the other common filters, so that a
rare combination is as cheap as a rare word. Statements that name columns are in functions with an SQL-standard body,
so that PostgreSQL tracks renamed columns and tables; the trigger functions only call them.

SQLite: the FTS5 table `companies_job_search`, whose row numbers `companies_job_search_ids` assigns to the listings.
"""

from django.db import migrations

from jobpilot.db.extensions import create_extension

# As in companies.search.jobs.
ENCODED = (
    ("++", "ǁǁ "),
    ("C#", "Cǂ "),
    ("c#", "cǂ "),
    ("F#", "Fǂ "),
    ("f#", "fǂ "),
    (".NET", " ǀNET"),
    (".Net", " ǀNet"),
    (".net", " ǀnet"),
)
# Signs that PostgreSQL's parser would treat as part of an address, a path, a tag or a compound, and lookalikes of them.
SIGNS = "./-_@:&<>"
LOOK_ALIKE = "․⁄‐‗＠∶＆＜＞"
SIGNS_WITHIN_WORDS = SIGNS + "'+#%*=~^|\\`"
SKILLS = ("skills_required", "skills_preferred", "tech_stack")
# A vector holds at most one megabyte. The rest of a longer text is stored, but cannot be searched.
MAX_LENGTH = 50_000


def encoded(text):
    for name, code in ENCODED:
        text = f"replace({text}, '{name}', '{code}')"
    return text


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def vector_part(text, weight):
    # A sign after each text keeps phrases from matching across texts.
    return f"setweight(to_tsvector('companies_job_search', companies_job_search_words({text}) || ' ǀ'), '{weight}')"


ALL_SKILLS = f"""(SELECT string_agg(skill, ' ǀ ')
                  FROM jsonb_array_elements_text({" || ".join(f"job.{name}" for name in SKILLS)}) AS skill)"""

POSTGRESQL = [
    # Without stop words, since "IT" would be one.
    "CREATE TEXT SEARCH DICTIONARY companies_english (TEMPLATE = snowball, LANGUAGE = english)",
    "CREATE TEXT SEARCH CONFIGURATION companies_job_search (PARSER = default)",
    """ALTER TEXT SEARCH CONFIGURATION companies_job_search
       ADD MAPPING FOR asciiword, word, numword, int, uint, float, sfloat, version WITH unaccent, companies_english""",
    f"""CREATE FUNCTION companies_job_search_words(text text) RETURNS text
        LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        translate({encoded(f"left(text, {MAX_LENGTH})")}, {quoted(SIGNS_WITHIN_WORDS)},
                  {quoted(" " * len(SIGNS_WITHIN_WORDS))})""",
    f"""CREATE FUNCTION companies_job_search_readable(text text) RETURNS text
        LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        translate({encoded(f"left(text, {MAX_LENGTH})")}, {quoted(SIGNS)}, {quoted(LOOK_ALIKE)})""",
    f"""CREATE FUNCTION companies_job_search_vector(job companies_joblisting, company_name text) RETURNS tsvector
        LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        {vector_part("job.title", "A")} || {vector_part("coalesce(company_name, '')", "B")}
        || {vector_part(f"coalesce({ALL_SKILLS}, '')", "B")}
        || {vector_part("job.requirements", "C")} || {vector_part("job.description", "D")}""",
    # Lock the company as a foreign key does, so that it is not renamed or deleted meanwhile.
    """CREATE FUNCTION companies_job_search_company_name(job companies_joblisting) RETURNS text LANGUAGE sql
       BEGIN ATOMIC
           SELECT name FROM companies_company WHERE id = job.company_id FOR KEY SHARE;
       END""",
    """CREATE FUNCTION companies_job_search_renew(company companies_company) RETURNS void LANGUAGE sql
       BEGIN ATOMIC
           UPDATE companies_joblisting SET company_id = company_id WHERE company_id = company.id;
       END""",
    """CREATE FUNCTION companies_job_search_listing() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
           new.search_vector := companies_job_search_vector(new, companies_job_search_company_name(new));
           RETURN new;
       END
       $$""",
    """CREATE FUNCTION companies_job_search_company() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
           PERFORM companies_job_search_renew(new);
           RETURN NULL;
       END
       $$""",
    "ALTER TABLE companies_joblisting ADD COLUMN search_vector tsvector",
    # The planner must distinguish rare words from common ones.
    "ALTER TABLE companies_joblisting ALTER COLUMN search_vector SET STATISTICS 1000",
    f"""CREATE TRIGGER companies_job_search_listing BEFORE INSERT
        OR UPDATE OF title, company_id, description, requirements, {", ".join(SKILLS)} ON companies_joblisting
        FOR EACH ROW EXECUTE FUNCTION companies_job_search_listing()""",
    "UPDATE companies_joblisting SET company_id = company_id",
    """CREATE TRIGGER companies_job_search_company AFTER UPDATE OF name ON companies_company
       FOR EACH ROW WHEN (old.name <> new.name) EXECUTE FUNCTION companies_job_search_company()""",
    """CREATE INDEX companies_joblisting_search ON companies_joblisting USING gin
       (search_vector, location gin_trgm_ops, job_type, remote_type, experience_level) WITH (fastupdate = off)
       WHERE status = 'active'""",
]
POSTGRESQL_BACKWARDS = [
    "DROP INDEX IF EXISTS companies_joblisting_search",
    "DROP TRIGGER IF EXISTS companies_job_search_company ON companies_company",
    "DROP TRIGGER IF EXISTS companies_job_search_listing ON companies_joblisting",
    "DROP FUNCTION IF EXISTS companies_job_search_company()",
    "DROP FUNCTION IF EXISTS companies_job_search_listing()",
    "DROP FUNCTION IF EXISTS companies_job_search_renew(companies_company)",
    "DROP FUNCTION IF EXISTS companies_job_search_company_name(companies_joblisting)",
    "DROP FUNCTION IF EXISTS companies_job_search_vector(companies_joblisting, text)",
    "DROP FUNCTION IF EXISTS companies_job_search_readable(text)",
    "DROP FUNCTION IF EXISTS companies_job_search_words(text)",
    "ALTER TABLE companies_joblisting DROP COLUMN IF EXISTS search_vector",
    "DROP TEXT SEARCH CONFIGURATION IF EXISTS companies_job_search",
    "DROP TEXT SEARCH DICTIONARY IF EXISTS companies_english",
]


def listing_texts(row):
    """Return the SQL of the searchable texts of a listing in SQLite, one for each column."""
    arrays = " UNION ALL ".join(f"SELECT value FROM json_each({row}.{name})" for name in SKILLS)
    texts = (
        f"{row}.title",
        f"coalesce((SELECT name FROM companies_company WHERE id = {row}.company_id), '')",
        f"coalesce((SELECT group_concat(value, ' ǀ ') FROM ({arrays})), '')",
        f"{row}.requirements",
        f"{row}.description",
    )
    return ", ".join(encoded(f"substr({text}, 1, {MAX_LENGTH})") for text in texts)


NUMBER = "(SELECT id FROM companies_job_search_ids WHERE job_id = {row}.id)"
COLUMNS = "title, company, skills, requirements, description"
REMOVE = f"DELETE FROM companies_job_search WHERE rowid = {NUMBER};"
SQLITE = [
    # The rowid of a table without an integer key changes on VACUUM, so the index cannot refer to the listings' rowids.
    "CREATE TABLE companies_job_search_ids (id integer PRIMARY KEY, job_id char(32) NOT NULL UNIQUE)",
    f"""CREATE VIRTUAL TABLE companies_job_search
        USING fts5 ({COLUMNS}, tokenize = "porter unicode61 remove_diacritics 2")""",
    # REPLACE deletes rows without firing a trigger, so the insert deletes them first.
    f"""CREATE TRIGGER companies_job_search_insert AFTER INSERT ON companies_joblisting BEGIN
            {REMOVE.format(row="new")}
            INSERT OR IGNORE INTO companies_job_search_ids (job_id) VALUES (new.id);
            INSERT INTO companies_job_search (rowid, {COLUMNS})
                SELECT {NUMBER.format(row="new")}, {listing_texts("new")};
        END""",
    f"""CREATE TRIGGER companies_job_search_update
        AFTER UPDATE OF title, company_id, description, requirements, {", ".join(SKILLS)} ON companies_joblisting BEGIN
            {REMOVE.format(row="old")}
            INSERT INTO companies_job_search (rowid, {COLUMNS})
                SELECT {NUMBER.format(row="old")}, {listing_texts("new")};
        END""",
    f"""CREATE TRIGGER companies_job_search_delete AFTER DELETE ON companies_joblisting BEGIN
            {REMOVE.format(row="old")}
            DELETE FROM companies_job_search_ids WHERE job_id = old.id;
        END""",
    """CREATE TRIGGER companies_job_search_company AFTER UPDATE OF name ON companies_company
       WHEN old.name <> new.name BEGIN
           UPDATE companies_joblisting SET company_id = company_id WHERE company_id = new.id;
       END""",
    "INSERT INTO companies_job_search_ids (job_id) SELECT id FROM companies_joblisting",
    f"""INSERT INTO companies_job_search (rowid, {COLUMNS})
        SELECT ids.id, {listing_texts("job")}
        FROM companies_job_search_ids AS ids JOIN companies_joblisting AS job ON job.id = ids.job_id""",
]
SQLITE_BACKWARDS = [
    *(f"DROP TRIGGER IF EXISTS companies_job_search_{event}" for event in ("insert", "update", "delete", "company")),
    "DROP TABLE IF EXISTS companies_job_search",
    "DROP TABLE IF EXISTS companies_job_search_ids",
]


def forwards(apps, schema_editor):
    backwards(apps, schema_editor)  # drop what an interrupted run left behind
    if schema_editor.connection.vendor == "postgresql":
        for extension in ("btree_gin", "unaccent"):
            create_extension(schema_editor, extension)
        run(schema_editor, POSTGRESQL)
    else:
        run(schema_editor, SQLITE)


def backwards(apps, schema_editor):
    """Drop everything but the extensions, which may have existed before."""
    run(schema_editor, POSTGRESQL_BACKWARDS if schema_editor.connection.vendor == "postgresql" else SQLITE_BACKWARDS)


def run(schema_editor, statements):
    for statement in statements:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("companies", "0002_company_search")]

    operations = [migrations.RunPython(forwards, backwards)]
