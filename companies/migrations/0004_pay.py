"""Give pay its cents, and tell what is unknown from what is known.

Amounts have up to 13 digits before the point, more than 0, and a currency is an ISO 4217 code. The period of a salary
may be unknown; it is no longer taken for a year. What is stored is mended where that is certain; the rest is reported.
"""

import re

import django.db.models.expressions
import django.db.models.functions.comparison
from django.db import migrations, models
from django.db.models.functions import Round

import jobpilot.db.indexes
import jobpilot.db.money

CODES = frozenset(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF
    CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF
    GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR
    LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK
    PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP
    TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split()  # noqa: SIM905
)
# In three characters; "$", "kr" and "Rs" are signs of several currencies.
SIGNS = {
    "US$": "USD",
    "C$": "CAD",
    "CA$": "CAD",
    "A$": "AUD",
    "AU$": "AUD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "R$": "BRL",
    "\u20ac": "EUR",
    "\u00a3": "GBP",
    "\u20b9": "INR",
    "\u20a9": "KRW",
    "\u20bd": "RUB",
    "\u20ba": "TRY",
    "\u20b4": "UAH",
    "\u20ab": "VND",
    "\u20aa": "ILS",
    "\u0e3f": "THB",
    "\u20a6": "NGN",
    "\u20b1": "PHP",
    "z\u0142": "PLN",
    "K\u010d": "CZK",
}
BOUNDS = ("salary_min", "salary_max")
WIDEST_BEFORE = 10**10  # 12 digits, 2 of them decimals


def code_of(currency):
    """Return the code that a stored currency means, or "" if that is not certain."""
    written = currency.strip()
    if (code := SIGNS.get(written, written.upper())) in CODES:
        return code
    return written if re.fullmatch("[A-Z]{3}", written) else ""


def fire_deferred(connection):
    """Run the checks of foreign keys that the updates deferred: PostgreSQL alters no table that waits for some."""
    if connection.vendor == "postgresql":
        connection.check_constraints()


def mend(apps, schema_editor):
    listings = apps.get_model("companies", "JobListing").objects.using(schema_editor.connection.alias).order_by()
    for bound in BOUNDS:
        if schema_editor.connection.vendor == "sqlite":  # which does not hold a column to its decimal places
            rounded = Round(bound, precision=2)
            listings.exclude(**{bound: rounded}).filter(**{f"{bound}__isnull": False}).update(**{bound: rounded})
        listings.filter(**{f"{bound}__lte": 0}).update(**{bound: None})
    for currency in list(listings.exclude(salary_currency="").values_list("salary_currency", flat=True).distinct()):
        code = code_of(currency)
        if code == currency:
            continue
        count = listings.filter(salary_currency=currency).update(salary_currency=code)
        if not code:
            message = f"{count} listings had the currency {currency!r}. It is not one certain currency, and empty now."
            print(f"\n    {message}", end="")  # noqa: T201
    fire_deferred(schema_editor.connection)


def unmend(apps, schema_editor):
    """Fit the rows to the schema before, which has neither an unknown period nor such amounts."""
    listings = apps.get_model("companies", "JobListing").objects.using(schema_editor.connection.alias).order_by()
    listings.filter(salary_period="").update(salary_period="year")
    for bound in BOUNDS:
        listings.filter(**{f"{bound}__gte": WIDEST_BEFORE}).update(**{bound: None})
    fire_deferred(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("companies", "0003_job_search")]

    operations = [
        migrations.RemoveConstraint(
            model_name="joblisting",
            name="companies_joblisting_salary_period_known",
        ),
        migrations.RemoveConstraint(
            model_name="joblisting",
            name="companies_joblisting_salary_min_min",
        ),
        migrations.RemoveConstraint(
            model_name="joblisting",
            name="companies_joblisting_salary_max_min",
        ),
        migrations.RemoveIndex(model_name="joblisting", name="joblisting_annual_salary"),
        migrations.RemoveField(model_name="joblisting", name="annual_salary_min"),
        migrations.RemoveField(model_name="joblisting", name="annual_salary_max"),
        migrations.AlterField(
            model_name="joblisting",
            name="salary_currency",
            field=jobpilot.db.money.CurrencyField(
                blank=True, default="", help_text="ISO 4217 code, such as USD.", max_length=3
            ),
        ),
        migrations.AlterField(
            model_name="joblisting",
            name="salary_max",
            field=jobpilot.db.money.AmountField(
                blank=True, decimal_places=2, max_digits=15, null=True, verbose_name="maximum salary"
            ),
        ),
        migrations.AlterField(
            model_name="joblisting",
            name="salary_min",
            field=jobpilot.db.money.AmountField(
                blank=True, decimal_places=2, max_digits=15, null=True, verbose_name="minimum salary"
            ),
        ),
        migrations.AlterField(
            model_name="joblisting",
            name="salary_period",
            field=models.CharField(
                blank=True,
                choices=[
                    ("hour", "an hour"),
                    ("day", "a day"),
                    ("week", "a week"),
                    ("month", "a month"),
                    ("year", "a year"),
                ],
                default="",
                help_text="Empty if it is unknown.",
                max_length=5,
            ),
        ),
        migrations.RunPython(mend, unmend),
        migrations.AddField(
            model_name="joblisting",
            name="annual_salary_min",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.ExpressionWrapper(
                    django.db.models.expressions.CombinedExpression(
                        django.db.models.functions.comparison.Coalesce(models.F("salary_min"), models.F("salary_max")),
                        "*",
                        models.Case(
                            models.When(salary_period="hour", then=models.Value(2080)),
                            models.When(salary_period="day", then=models.Value(260)),
                            models.When(salary_period="week", then=models.Value(52)),
                            models.When(salary_period="month", then=models.Value(12)),
                            models.When(salary_period="year", then=models.Value(1)),
                            models.When(
                                models.Q(("salary_min__gte", 10000), ("salary_max__gte", 10000), _connector="OR"),
                                salary_period="",
                                then=models.Value(1),
                            ),
                            output_field=models.IntegerField(),
                        ),
                    ),
                    output_field=models.DecimalField(decimal_places=2, max_digits=19),
                ),
                null=True,
                output_field=models.DecimalField(decimal_places=2, max_digits=19),
            ),
        ),
        migrations.AddField(
            model_name="joblisting",
            name="annual_salary_max",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.ExpressionWrapper(
                    django.db.models.expressions.CombinedExpression(
                        django.db.models.functions.comparison.Coalesce(models.F("salary_max"), models.F("salary_min")),
                        "*",
                        models.Case(
                            models.When(salary_period="hour", then=models.Value(2080)),
                            models.When(salary_period="day", then=models.Value(260)),
                            models.When(salary_period="week", then=models.Value(52)),
                            models.When(salary_period="month", then=models.Value(12)),
                            models.When(salary_period="year", then=models.Value(1)),
                            models.When(
                                models.Q(("salary_min__gte", 10000), ("salary_max__gte", 10000), _connector="OR"),
                                salary_period="",
                                then=models.Value(1),
                            ),
                            output_field=models.IntegerField(),
                        ),
                    ),
                    output_field=models.DecimalField(decimal_places=2, max_digits=19),
                ),
                null=True,
                output_field=models.DecimalField(decimal_places=2, max_digits=19),
            ),
        ),
        migrations.AddIndex(
            model_name="joblisting",
            index=jobpilot.db.indexes.Index(
                condition=models.Q(("status", "active")),
                fields=["salary_currency", "annual_salary_max", "annual_salary_min"],
                name="joblisting_annual_salary",
            ),
        ),
        migrations.AddConstraint(
            model_name="joblisting",
            constraint=models.CheckConstraint(
                condition=models.Q(("salary_period__in", ["", "hour", "day", "week", "month", "year"])),
                name="companies_joblisting_salary_period_known",
                violation_error_message="Salary period must be one of: hour, day, week, month, year.",
            ),
        ),
        migrations.AddConstraint(
            model_name="joblisting",
            constraint=models.CheckConstraint(
                condition=models.Q(("salary_min__gt", 0)),
                name="companies_joblisting_salary_min_positive",
                violation_error_message="Minimum salary must be more than 0. Leave it empty if it is unknown.",
            ),
        ),
        migrations.AddConstraint(
            model_name="joblisting",
            constraint=models.CheckConstraint(
                condition=models.Q(("salary_max__gt", 0)),
                name="companies_joblisting_salary_max_positive",
                violation_error_message="Maximum salary must be more than 0. Leave it empty if it is unknown.",
            ),
        ),
        migrations.AddConstraint(
            model_name="joblisting",
            constraint=models.CheckConstraint(
                condition=models.Q(("salary_currency", ""), ("salary_currency__capitals", 3), _connector="OR"),
                name="companies_joblisting_salary_currency_code",
                violation_error_message="Salary currency must be an ISO 4217 code, such as USD.",
            ),
        ),
    ]
