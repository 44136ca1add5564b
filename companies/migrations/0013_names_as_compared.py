"""Compute the normalized names anew: places in brackets are part of a name by now, and more forms are not.

The one exception to the rule that a migration imports nothing of the project: the names have to be as the installed code
compares them, whichever that is. Where two companies without an address would have one name, one has it, the other keeps
its former one, and the pair is put to review.
"""

from django.db import migrations

from companies.models.named import own_normalized_name

BATCH_SIZE = 1000


def renew_companies(apps, alias):
    """Store the names, and return the clashes: the companies without an address that would have one name."""
    companies = apps.get_model("companies", "Company").objects.using(alias)
    rows = companies.order_by("created_at", "pk").values_list("pk", "name", "normalized_name", "domain", "tenant")
    taken, changed = {}, []
    for pk, name, stored, domain, tenant in rows.iterator(chunk_size=BATCH_SIZE):
        has_key = bool(domain or tenant)
        normalized = own_normalized_name(name, pk)
        if normalized != stored:
            changed.append((pk, name, normalized, stored, has_key))
        elif not has_key:
            taken[stored] = pk
    final, clashes = {}, []
    for pk, name, normalized, stored, has_key in changed:
        choices = (normalized, stored, pk.hex)
        final[pk] = next(choice for choice in choices if has_key or taken.setdefault(choice, pk) == pk)
        if final[pk] != normalized:
            clashes.append((taken[normalized], pk, name))
    # By way of names that nobody has, as one company may get the name that another one loses.
    for names in ({pk: pk.hex for pk in final}, final):
        for pk, name in names.items():
            companies.filter(pk=pk).update(normalized_name=name)
    return clashes


def review(apps, alias, clashes):
    duplicates = apps.get_model("companies", "CompanyDuplicate").objects.using(alias)
    for first, second, name in clashes:
        if not duplicates.filter(first__in=(first, second), second__in=(first, second)).exists():
            evidence = {"reason": "equal_names", "name": name, "key": ""}
            duplicates.create(first_id=first, second_id=second, evidence=evidence, score=1)
    if clashes:
        message = f"{len(clashes)} companies have the name of another one by now. They are paired for review."
        print(f"\n    {message}", end="")  # noqa: T201


def renew_aliases(apps, alias):
    aliases = apps.get_model("companies", "CompanyAlias").objects.using(alias)
    rows = aliases.order_by("pk").values_list("pk", "name", "normalized_name")
    changed = [
        (pk, normalized)
        for pk, name, stored in rows.iterator(chunk_size=BATCH_SIZE)
        if (normalized := own_normalized_name(name, pk)) != stored
    ]
    for pk, normalized in changed:
        aliases.filter(pk=pk).update(normalized_name=normalized)


def renew(apps, schema_editor):
    alias = schema_editor.connection.alias
    review(apps, alias, renew_companies(apps, alias))
    renew_aliases(apps, alias)
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.connection.check_constraints()  # a later migration alters no table that waits for checks


class Migration(migrations.Migration):
    dependencies = [("companies", "0012_place_index")]

    operations = [migrations.RunPython(renew, migrations.RunPython.noop)]
