"""Deleting a parent resume turns its tailored children into base resumes; nothing else is lost or refused."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from resumes.factories import (
    ResumeFactory,
    ResumeGenerationFactory,
    ResumeOptimizationFactory,
    ResumeTemplateFactory,
    ResumeVersionFactory,
)
from resumes.models import Resume, ResumeGeneration, ResumeOptimization, ResumeVersion

pytestmark = pytest.mark.django_db

BASE, TAILORED = Resume.Type.BASE, Resume.Type.TAILORED


@pytest.fixture
def chain():
    """Top ← middle ← bottom: each tailored from the one before."""
    top = ResumeFactory(title="top")
    middle = ResumeFactory(title="middle", user=top.user, tailored=True, parent_resume=top)
    bottom = ResumeFactory(title="bottom", user=top.user, tailored=True, parent_resume=middle)
    return top, middle, bottom


def family() -> dict[str, tuple[str, str | None]]:
    """Return the type and the parent's title of each remaining resume, by title."""
    return {
        title: (kind, parent)
        for title, kind, parent in Resume.objects.values_list("title", "resume_type", "parent_resume__title")
    }


def test_a_tailored_child_becomes_a_base_resume(chain):
    top, *_ = chain

    assert top.delete() == (1, {"resumes.Resume": 1})

    assert family() == {"middle": (BASE, None), "bottom": (TAILORED, "middle")}


def test_a_child_keeps_its_job_and_content(chain):
    top, middle, _ = chain
    Resume.objects.filter(pk=middle.pk).update(summary="Ships small changes.")
    job = middle.target_job

    top.delete()

    middle.refresh_from_db()
    assert (middle.target_job, middle.summary) == (job, "Ships small changes.")
    middle.full_clean()


def test_the_middle_of_a_chain(chain):
    _, middle, _ = chain

    middle.delete()

    assert family() == {"top": (BASE, None), "bottom": (BASE, None)}


def test_the_bottom_of_a_chain_changes_no_other(chain):
    _, _, bottom = chain

    bottom.delete()

    assert family() == {"top": (BASE, None), "middle": (TAILORED, "top")}


@pytest.mark.parametrize(
    ("deleted", "left"),
    [
        pytest.param(["top", "middle"], {"bottom": (BASE, None)}, id="parent and child"),
        pytest.param(["top", "bottom"], {"middle": (BASE, None)}, id="both ends"),
        pytest.param(["top", "middle", "bottom"], {}, id="all"),
    ],
)
def test_several_at_once(chain, deleted, left):
    count, _ = Resume.objects.filter(title__in=deleted).delete()

    assert count == len(deleted)
    assert family() == left


def test_two_parents_at_once():
    first, second = ResumeFactory(title="first"), ResumeFactory(title="second")
    ResumeFactory(title="child of first", tailored=True, parent_resume=first)
    ResumeFactory(title="child of second", tailored=True, parent_resume=second)

    Resume.objects.filter(pk__in=[first.pk, second.pk]).delete()

    assert family() == {"child of first": (BASE, None), "child of second": (BASE, None)}


def test_more_parents_than_one_batch():
    """Django collects related rows in batches, each with its own update."""
    parents = ResumeFactory.build_batch(1_001, user=None)
    user = ResumeFactory().user
    children = ResumeFactory.build_batch(1_001, user=None, resume_type=TAILORED)
    for parent, child in zip(parents, children, strict=True):
        parent.user = child.user = user
        child.parent_resume = parent
    Resume.objects.bulk_create([*parents, *children])

    Resume.objects.filter(child_resumes__isnull=False).delete()

    left = Resume.objects.filter(pk__in=[child.pk for child in children])
    assert set(left.values_list("resume_type", "parent_resume")) == {(BASE, None)}
    assert left.count() == 1_001


def test_a_base_child_loses_the_parent_only():
    parent = ResumeFactory(title="parent")
    ResumeFactory(title="child", parent_resume=parent)

    parent.delete()

    assert family() == {"child": (BASE, None)}


def test_the_child_of_another_person_stays(chain):
    top, *_ = chain
    ResumeFactory(title="borrowed", tailored=True, parent_resume=top)

    top.user.delete()

    assert family() == {"borrowed": (BASE, None)}


def test_parents_and_children_are_deleted_with_a_person(chain):
    top, *_ = chain

    top.user.delete()

    assert family() == {}


@pytest.mark.parametrize("children", [1, 20])
def test_the_children_are_never_fetched(children):
    """Expect two updates for any number of children."""
    parent = ResumeFactory()
    ResumeFactory.create_batch(children, user=parent.user, tailored=True, parent_resume=parent)

    with CaptureQueriesContext(connection) as queries:
        parent.delete()

    statements = [query["sql"] for query in queries]
    assert [sql for sql in statements if sql.startswith("SELECT") and 'FROM "resumes_resume"' in sql] == []
    assert len([sql for sql in statements if sql.startswith('UPDATE "resumes_resume"')]) == 2


def test_versions_files_and_analyses_are_deleted_with_a_resume():
    resume = ResumeFactory()
    ResumeVersionFactory(resume=resume)
    ResumeGenerationFactory(resume=resume)
    ResumeOptimizationFactory(resume=resume)

    resume.delete()

    assert [model.objects.count() for model in (ResumeVersion, ResumeGeneration, ResumeOptimization)] == [0, 0, 0]


def test_a_resume_outlives_its_template():
    template = ResumeTemplateFactory()
    resume = ResumeFactory(template=template)

    template.delete()

    resume.refresh_from_db()
    assert resume.template is None
