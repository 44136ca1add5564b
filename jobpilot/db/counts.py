"""Count related rows, several relations in one query."""

from typing import Any, cast

from django.db.models import Count, ForeignObjectRel, IntegerField, Model, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce


class _RowsOf(Subquery):
    """The number of rows of a query."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()


def related_count(
    model: type[Model], relation: str, *conditions: Q, of: str = "pk", most: int | None = None, **filters: Any
) -> Coalesce | Subquery:
    """Return an expression that counts the rows of a reverse `relation` of `model`, those that match the filters.

    `of` names the column that holds the key of `model`: its own (the default), or a foreign key of another model. Each
    count is a subquery: several in one `annotate()` do not multiply each other, as joins would, and a page of a large
    table counts for its own rows only. With `most`, no more are counted than one above it.
    """
    related = cast(ForeignObjectRel, model._meta.get_field(relation))
    key = related.field.name
    rows = related.related_model._base_manager.filter(*conditions, **{key: OuterRef(of)}, **filters)
    if most is not None:
        return _RowsOf(rows.order_by().values("pk")[: most + 1])
    return Coalesce(Subquery(rows.order_by().values(key).annotate(rows=Count("pk")).values("rows")), 0)
