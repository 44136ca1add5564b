from django.db import migrations

# The names that permissions were made with, and the present ones, of models that got other words.
NAMES = {
    ("jobpilot", "user"): ("user", "account"),
    ("jobpilot", "userprofile"): ("user profile", "person"),
    ("interactions", "jobuserinteraction"): ("job interaction", "application or saved job"),
}


def rename(apps, alias, old, new):
    permissions = apps.get_model("auth", "Permission").objects.using(alias)
    for (app_label, model), names in NAMES.items():
        for verb in ("add", "change", "delete", "view"):
            permissions.filter(
                content_type__app_label=app_label, content_type__model=model, name=f"Can {verb} {names[old]}"
            ).update(name=f"Can {verb} {names[new]}")


def forwards(apps, schema_editor):
    rename(apps, schema_editor.connection.alias, old=0, new=1)


def backwards(apps, schema_editor):
    rename(apps, schema_editor.connection.alias, old=1, new=0)


class Migration(migrations.Migration):
    """Name permissions in the words of the pages."""

    dependencies = [("site", "0009_imported_files")]

    operations = [migrations.RunPython(forwards, backwards)]
