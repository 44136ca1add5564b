"""The `on_delete` of a parent resume. A migration imports it from here, so it must not move."""

from django.db.models import ForeignKey, QuerySet
from django.db.models.deletion import Collector

from jobpilot.db.fields import own_field


def become_base(collector: Collector, field: ForeignKey, children: QuerySet, using: str) -> None:
    """Turn tailored children into base resumes and set the parent of all children to NULL.

    The type is updated first, because a tailored resume without a parent violates a constraint; each statement leaves
    the table consistent.
    """
    resume_type = own_field(field.model, "resume_type")
    collector.add_field_update(resume_type, "base", children.filter(resume_type="tailored"))
    collector.add_field_update(field, None, children)


become_base.lazy_sub_objs = True  # type: ignore[attr-defined]  # as for SET_NULL: do not fetch `children`
