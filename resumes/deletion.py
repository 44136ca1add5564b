"""What the deletion of a resume does to those made from it. Migrations name this function: it stays where it is."""


def become_base(collector, field, children, using) -> None:
    """`on_delete` of a parent resume: its tailored children become base resumes, and every child loses the parent.

    The type goes first, because a tailored resume without a parent breaks a check; each statement leaves the
    table consistent.
    """
    resume_type = field.model._meta.get_field("resume_type")
    collector.add_field_update(resume_type, "base", children.filter(resume_type="tailored"))
    collector.add_field_update(field, None, children)


become_base.lazy_sub_objs = True  # like SET_NULL: `children` is a queryset that is never fetched
