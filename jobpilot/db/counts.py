"""Counting related rows, several kinds at once."""

from django.db.models import Count, Model, OuterRef, Subquery
from django.db.models.functions import Coalesce


def related_count(model: type[Model], relation: str, *, of: str = "pk", **filters) -> Coalesce:
    """How many rows of a reverse `relation` each row of `model` has; `of` names a foreign key to `model` instead.

    A subquery each: two of them in one `annotate` do not multiply each other, as two joins would, and a page of a
    big table counts for its own rows only.
    """
    related = model._meta.get_field(relation)
    key = related.field.name
    rows = related.related_model._base_manager.filter(**{key: OuterRef(of)}, **filters)
    return Coalesce(Subquery(rows.order_by().values(key).annotate(rows=Count("pk")).values("rows")), 0)
