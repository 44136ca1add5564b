"""Hold the pay that people wish for to the rules of pay: two decimals, more than 0, up to 13 digits before the point."""

from django.db import migrations, models
from django.db.models.functions import Round

import jobpilot.db.money

BOUNDS = ("desired_salary_min", "desired_salary_max")
WIDEST_BEFORE = 10**10  # 12 digits, 2 of them decimals


def fire_deferred(connection):
    """Run the checks of foreign keys that the updates deferred: PostgreSQL alters no table that waits for some."""
    if connection.vendor == "postgresql":
        connection.check_constraints()


def mend(apps, schema_editor):
    people = apps.get_model("jobpilot", "UserProfile").objects.using(schema_editor.connection.alias).order_by()
    for bound in BOUNDS:
        if schema_editor.connection.vendor == "sqlite":  # which does not hold a column to its decimal places
            rounded = Round(bound, precision=2)
            people.exclude(**{bound: rounded}).filter(**{f"{bound}__isnull": False}).update(**{bound: rounded})
        people.filter(**{f"{bound}__lte": 0}).update(**{bound: None})
    fire_deferred(schema_editor.connection)


def unmend(apps, schema_editor):
    """Fit the rows to the schema before, which cannot hold such amounts."""
    people = apps.get_model("jobpilot", "UserProfile").objects.using(schema_editor.connection.alias).order_by()
    for bound in BOUNDS:
        people.filter(**{f"{bound}__gte": WIDEST_BEFORE}).update(**{bound: None})
    fire_deferred(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("jobpilot", "0001_initial")]

    operations = [
        migrations.RemoveConstraint(
            model_name="userprofile",
            name="jobpilot_userprofile_desired_salary_min_min",
        ),
        migrations.RemoveConstraint(
            model_name="userprofile",
            name="jobpilot_userprofile_desired_salary_max_min",
        ),
        migrations.AlterField(
            model_name="userprofile",
            name="desired_salary_max",
            field=jobpilot.db.money.AmountField(
                blank=True,
                decimal_places=2,
                help_text="Per year, before tax.",
                max_digits=15,
                null=True,
                verbose_name="maximum desired salary",
            ),
        ),
        migrations.AlterField(
            model_name="userprofile",
            name="desired_salary_min",
            field=jobpilot.db.money.AmountField(
                blank=True,
                decimal_places=2,
                help_text="Per year, before tax.",
                max_digits=15,
                null=True,
                verbose_name="minimum desired salary",
            ),
        ),
        migrations.RunPython(mend, unmend),
        migrations.AddConstraint(
            model_name="userprofile",
            constraint=models.CheckConstraint(
                condition=models.Q(("desired_salary_min__gt", 0)),
                name="jobpilot_userprofile_desired_salary_min_positive",
                violation_error_message="Minimum desired salary must be more than 0. Leave it empty if it is unknown.",
            ),
        ),
        migrations.AddConstraint(
            model_name="userprofile",
            constraint=models.CheckConstraint(
                condition=models.Q(("desired_salary_max__gt", 0)),
                name="jobpilot_userprofile_desired_salary_max_positive",
                violation_error_message="Maximum desired salary must be more than 0. Leave it empty if it is unknown.",
            ),
        ),
    ]
