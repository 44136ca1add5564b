"""Mend the text of pay in snapshots: it lacked the cents, and had a blank where no currency was known.

The amounts in the same snapshot are exact, so that what was lost is certain. Only a text that was made of them is
replaced. Amounts of 0 become unknown, as those of listings do.
"""

from decimal import Decimal, InvalidOperation

from django.db import migrations

BATCH_SIZE = 500
PERIODS = {"hour": " an hour", "day": " a day", "week": " a week", "month": " a month"}
BOUNDS = ("salary_min", "salary_max")


def text(snapshot, amounts, decimals):
    words = "-".join(dict.fromkeys(f"{amount:,.{decimals}f}" for amount in amounts))
    return f"{words} {snapshot.get('salary_currency', '')}{PERIODS.get(snapshot.get('salary_period'), '')}"


def mended(snapshot):
    """Return the snapshot with its pay as it was told, or None if there is nothing to mend."""
    if not isinstance(snapshot, dict) or not snapshot.get("salary"):
        return None
    try:
        bounds = {name: Decimal(snapshot[name]) for name in BOUNDS if snapshot.get(name) is not None}
    except (InvalidOperation, TypeError, ValueError):
        return None
    if snapshot["salary"] != text(snapshot, bounds.values(), 0):
        return None
    known = [amount for amount in bounds.values() if amount]
    exact = text(snapshot, known, 2 if any(amount % 1 for amount in known) else 0) if known else ""
    unknown = {name: None for name, amount in bounds.items() if not amount}
    salary = " ".join(exact.split())
    return None if salary == snapshot["salary"] and not unknown else snapshot | unknown | {"salary": salary}


def mend(apps, schema_editor):
    using = schema_editor.connection.alias
    for name, field in (("JobUserInteraction", "job_snapshot"), ("TimelineEvent", "event_data")):
        rows = apps.get_model("interactions", name).objects.using(using)
        changed = []
        for row in rows.order_by("pk").only("pk", field).iterator(chunk_size=BATCH_SIZE):
            data = getattr(row, field)
            if field == "job_snapshot":
                value = mended(data)
            else:
                posting = mended(data.get("posting"))
                value = posting and data | {"posting": posting}
            if value:
                setattr(row, field, value)
                changed.append(row)
            if len(changed) == BATCH_SIZE:
                rows.bulk_update(changed, [field])
                changed.clear()
        rows.bulk_update(changed, [field])


class Migration(migrations.Migration):
    dependencies = [("interactions", "0003_same_person")]

    operations = [migrations.RunPython(mend, migrations.RunPython.noop)]
