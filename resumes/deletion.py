"""The `on_delete` of a parent resume. A migration imports it from here, so it must not move."""


def become_base(collector, field, children, using) -> None:
    """Turn tailored children into base resumes and set the parent of all children to NULL.

    The type is updated first, because a tailored resume without a parent violates a constraint; each statement leaves
    the table consistent.
    """
    resume_type = field.model._meta.get_field("resume_type")
    collector.add_field_update(resume_type, "base", children.filter(resume_type="tailored"))
    collector.add_field_update(field, None, children)


become_base.lazy_sub_objs = True  # as for SET_NULL: do not fetch `children`
