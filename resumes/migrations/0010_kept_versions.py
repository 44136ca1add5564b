"""Refuse to change what a version is a copy of (`resumes.models.version.KEPT`), whichever way it is written."""

from django.db import migrations

NAME = "resumes_resumeversion_kept"
COLUMNS = ("resume_id", "version_number", "content_snapshot")
MESSAGE = "A version of a resume is a copy, which cannot change."
DROP_TRIGGER = f"DROP TRIGGER IF EXISTS {NAME}"


def trigger(differs, action):
    condition = " OR ".join(f"OLD.{column} {differs} NEW.{column}" for column in COLUMNS)
    return f"""CREATE TRIGGER {NAME} BEFORE UPDATE OF {", ".join(COLUMNS)} ON resumes_resumeversion
        FOR EACH ROW WHEN ({condition}) {action}"""


def forwards(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            f"""CREATE FUNCTION {NAME}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'check_violation', CONSTRAINT = '{NAME}';
            END
            $$"""
        )
        schema_editor.execute(trigger("IS DISTINCT FROM", f"EXECUTE FUNCTION {NAME}()"))
    else:
        schema_editor.execute(trigger("IS NOT", f"BEGIN SELECT RAISE(ABORT, '{NAME}: {MESSAGE}'); END"))


def backwards(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"{DROP_TRIGGER} ON resumes_resumeversion")
        schema_editor.execute(f"DROP FUNCTION IF EXISTS {NAME}()")
    else:
        schema_editor.execute(DROP_TRIGGER)


class Migration(migrations.Migration):
    dependencies = [("resumes", "0009_version_names")]

    operations = [migrations.RunPython(forwards, backwards)]
