from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from companies.matching import names_nobody
from companies.models.named import own_normalized_name

BATCH_SIZE = 1000


def part_unnamed(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Give each name that names nobody a normalized form of its own, which no other name equals."""
    using = schema_editor.connection.alias
    for label in ("Company", "CompanyAlias"):
        rows = apps.get_model("companies", label)._base_manager.using(using)
        names = rows.order_by("pk").values_list("pk", "name").iterator()
        unnamed = [
            rows.model(pk=pk, normalized_name=own_normalized_name(name, pk)) for pk, name in names if names_nobody(name)
        ]
        rows.bulk_update(unnamed, ["normalized_name"], batch_size=BATCH_SIZE)


class Migration(migrations.Migration):
    dependencies = [("companies", "0008_address_digest")]

    # Backwards there is nothing to do: the names are as good as any other for what was before.
    operations = [migrations.RunPython(part_unnamed, migrations.RunPython.noop, elidable=True)]
