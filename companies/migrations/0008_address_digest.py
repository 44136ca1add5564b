"""Store a digest of each listing's address, which finds the listings at one address by an index."""

from django.db import migrations, models

import jobpilot.db.indexes

# The digests have to be those that the models write and look up.
from companies.matching import address_digest

BATCH_SIZE = 2_000


def fill(apps, schema_editor):
    connection = schema_editor.connection
    listings = apps.get_model("companies", "JobListing").objects.using(connection.alias).exclude(job_url="")
    rows = listings.order_by("pk").values_list("pk", "job_url")
    batch = list(rows[:BATCH_SIZE])
    while batch:
        digests = [(digest.hex, pk.hex) for pk, url in batch if (digest := address_digest(url))]
        with connection.cursor() as cursor:
            cursor.executemany("UPDATE companies_joblisting SET address_digest = %s WHERE id = %s", digests)
        batch = list(rows.filter(pk__gt=batch[-1][0])[:BATCH_SIZE])
    if connection.vendor == "postgresql":
        connection.check_constraints()  # it makes no index while checks are deferred


class Migration(migrations.Migration):
    dependencies = [("companies", "0007_job_search_folding")]

    operations = [
        migrations.AddField(
            model_name="joblisting",
            name="address_digest",
            field=models.UUIDField(
                editable=False,
                help_text="Equal for equal job URLs, whoever counts the clicks; set automatically.",
                null=True,
            ),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="joblisting",
            index=jobpilot.db.indexes.Index(
                condition=models.Q(("address_digest__isnull", False)),
                fields=["address_digest"],
                name="joblisting_address",
            ),
        ),
    ]
