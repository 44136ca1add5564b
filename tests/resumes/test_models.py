"""A resume's content is validated on every save, and no resume is its own ancestor."""

import pytest
from django.core.exceptions import ValidationError
from django.forms import modelform_factory

from resumes.factories import ResumeFactory
from resumes.models import Resume

pytestmark = pytest.mark.django_db

GOOD_CONTENT = {
    "contact_info": {"full_name": "Ada Seeker", "phone": None, "extra": {"pronouns": "she/her"}},
    "work_experience": [
        {
            "company": "Harbor Works",
            "achievements": ["**Shipped** it."],
            "start_date": "2019-03",
            "end_date": "present",
        },
        {
            "company": "Dock",
            "start_date": "2018",
            "end_date": "2019-02-28",
            "hidden": True,
            "bank_id": "1",
            "extra": {},
        },
    ],
    "education": [{"institution": "Lakeside University", "gpa": 3.8}, {"gpa": "3.8 of 4"}],
    "skills": [{"name": "Python", "level": "expert"}],
    "projects": [{"name": "Harbor", "technologies": ["Django"]}],
    "certifications": [{"name": "Scrum", "issue_date": "2024-05-01"}],
    "languages": [{"name": "German", "level": "C1"}],
    "links": [{"label": "Blog", "url": "https://ada.example.com"}],
    "custom_sections": [{"title": "Talks", "entries": [{"title": "PyCon", "start_date": "2020-05-01"}]}],
}
FAULTS = [
    pytest.param("contact_info", {"email": 7}, "Contact, e-mail: “7” is not a text.", id="a number for an address"),
    pytest.param("contact_info", [], "Contact: “[]” is not a contact with", id="the wrong type"),
    pytest.param("skills", ["Python"], "Skills, entry 1: “Python” is not a skill", id="an entry that is a text"),
    pytest.param("skills", [{"level": "expert"}], "Skills, entry 1, name: This cannot be empty.", id="without a name"),
    pytest.param("skills", [{"name": "Go"}, {"name": " "}], "Skills, entry 2, name: This", id="an empty name"),
    pytest.param(
        "work_experience",
        [{"company": "Harbor Works", "achievements": "Shipped it."}],
        "Positions, entry 1, achievements: “Shipped it.” is not a list.",
        id="a text for a list",
    ),
    pytest.param(
        "projects",
        [{"technologies": ["Django", 5]}],
        "Projects, entry 1, technologies, line 2: “5” is not a text.",
        id="deep in a list",
    ),
    pytest.param(
        "work_experience",
        [{}, {"titel": "Welder"}],
        "Positions, entry 2, “titel”: A position has no “titel”. Did you mean “position”?",
        id="a wrong key",
    ),
    pytest.param(
        "custom_sections",
        [{"titel": "Talks"}],
        "Other sections, entry 1, “titel”: A section has no “titel”. Did you mean “title”?",
        id="a misspelt key",
    ),
    pytest.param(
        "links",
        [{"url": "https://a.example", "colour": "red"}],
        "Links, entry 1, “colour”: A link has no “colour”. It can have label, url.",
        id="a key like none",
    ),
    pytest.param(
        "work_experience",
        [{}, {"start_date": "März 2019"}],
        "Positions, entry 2, start: “März 2019” is not a date. Enter a year, a month or a day, such as 2019,",
        id="a date in a notation",
    ),
    pytest.param("education", [{"start_date": "present"}], "Education, entry 1, start: “present”", id="no end"),
    pytest.param("education", [{"start_date": "2023-02-29"}], "Education, entry 1, start: “2023-02", id="no such day"),
    pytest.param(
        "education",
        [{"start_date": "2020", "end_date": "2019-12"}],
        "Education, entry 1, end: “2019-12” is before “2020”, the start.",
        id="an end before the start",
    ),
    pytest.param(
        "custom_sections",
        [{"title": "Talks", "entries": [{"end_date": "soon"}]}],
        "Other sections, entry 1, entries, entry 1, end: “soon” is not a date.",
        id="a date in a nested entry",
    ),
    pytest.param("links", [{"url": "javascript:alert(1)"}], "Links, entry 1, web address: “javascript", id="no URL"),
    pytest.param(
        "projects",
        [{"description": "# Harbor"}],
        "Projects, entry 1, description: A resume has no headings: write “#” as plain text.",
        id="a heading",
    ),
    pytest.param("projects", [{"extra": []}], "Projects, entry 1, “extra”: “[]” cannot", id="a wrong kind of extra"),
]


class TestContent:
    def test_what_people_write_is_accepted(self):
        resume = ResumeFactory(**GOOD_CONTENT)

        resume.refresh_from_db()
        resume.full_clean()
        assert resume.content == GOOD_CONTENT

    @pytest.mark.parametrize(("field", "value", "message"), FAULTS)
    def test_save_refuses_and_names_the_place(self, field, value, message):
        with pytest.raises(ValidationError) as refused:
            ResumeFactory(**{field: value})

        assert refused.value.message_dict.keys() == {field}
        assert refused.value.messages[0].startswith(message)
        assert not Resume.objects.exists()

    @pytest.mark.parametrize(("field", "value", "message"), FAULTS)
    def test_full_clean_refuses(self, field, value, message):
        resume = ResumeFactory()
        setattr(resume, field, value)

        with pytest.raises(ValidationError) as refused:
            resume.full_clean()

        assert refused.value.message_dict.keys() == {field}

    def test_all_errors_are_reported_at_once(self):
        with pytest.raises(ValidationError) as refused:
            ResumeFactory(skills=[{}, {"name": 1}], education=[1])

        assert {field: len(messages) for field, messages in refused.value.message_dict.items()} == {
            "skills": 2,
            "education": 1,
        }

    @pytest.fixture
    def damaged(self):
        """Return a row with invalid content, stored without `save()`."""
        resume = ResumeFactory()
        Resume.objects.filter(pk=resume.pk).update(skills=[{"level": "expert"}])
        return resume

    def test_a_save_of_other_fields_skips_the_content(self, damaged):
        resume = Resume.objects.get(pk=damaged.pk)
        resume.title = "Renamed"
        resume.save(update_fields=["title"])

        assert Resume.objects.get().title == "Renamed"

    def test_what_is_wrong_already_forbids_no_change(self, damaged):
        resume = Resume.objects.get(pk=damaged.pk)
        resume.skills.insert(0, {"name": "Rust"})
        resume.save()

        assert Resume.objects.get().skills == [{"name": "Rust"}, {"level": "expert"}]
        resume.skills.append({"level": "expert"})
        with pytest.raises(ValidationError, match="Skills, entry 3, name"):
            resume.save(update_fields=["skills"])

    def test_deferred_content_is_neither_loaded_nor_validated(self, damaged, django_assert_num_queries):
        resume = Resume.objects.only("title").get(pk=damaged.pk)
        resume.title = "Renamed"
        with django_assert_num_queries(1):
            resume.save()

        assert Resume.objects.get().title == "Renamed"

    def test_a_form_without_the_content_can_be_saved(self, damaged):
        """A form cannot show an error of a field that it does not have."""
        form = modelform_factory(Resume, fields=["title"])({"title": "Renamed"}, instance=damaged)

        assert form.is_valid()

    def test_a_form_with_the_content_shows_the_error_at_the_field(self):
        form = modelform_factory(Resume, fields=["skills"])(
            {"skills": '[{"level": "expert"}]'}, instance=ResumeFactory()
        )

        assert form.errors == {"skills": ["Skills, entry 1, name: This cannot be empty."]}


class TestAncestors:
    @pytest.fixture
    def chain(self):
        """Return three resumes, each the parent of the next."""
        resumes = [ResumeFactory()]
        for _ in range(2):
            resumes.append(ResumeFactory(user=resumes[0].user, tailored=True, parent_resume=resumes[-1]))
        return resumes

    @pytest.mark.parametrize("descendant", [1, 2], ids=["a child", "a grandchild"])
    def test_a_descendant_is_refused_as_parent(self, chain, descendant):
        chain[0].parent_resume = chain[descendant]

        with pytest.raises(ValidationError) as refused:
            chain[0].full_clean()

        assert refused.value.message_dict == {
            "parent_resume": ["Choose another parent: this one descends from the resume itself."]
        }

    def test_itself_is_refused_as_parent(self, chain):
        chain[0].parent_resume = chain[0]

        with pytest.raises(ValidationError, match="A resume cannot be its own parent"):
            chain[0].full_clean()

    def test_a_long_chain_is_accepted(self, chain, django_assert_max_num_queries):
        resume = ResumeFactory.build(user=chain[0].user, resume_type="tailored", parent_resume=chain[2])

        with django_assert_max_num_queries(3):  # one per ancestor
            resume._refuse_cycle()
        resume.full_clean()

    def test_a_cycle_among_the_ancestors_ends_the_search(self, chain):
        """Plain SQL can create a cycle; validation must not loop forever."""
        Resume.objects.filter(pk=chain[0].pk).update(parent_resume=chain[1])
        resume = ResumeFactory.build(user=chain[0].user, resume_type="tailored", parent_resume=chain[2])

        with pytest.raises(ValidationError, match="descends from"):
            resume.full_clean()

    def test_a_form_shows_the_cycle_at_the_parent(self, chain):
        form = modelform_factory(Resume, fields=["parent_resume"])({"parent_resume": chain[2].pk}, instance=chain[0])

        assert form.errors == {"parent_resume": ["Choose another parent: this one descends from the resume itself."]}

    def test_a_form_without_the_parent_can_be_saved(self, chain):
        Resume.objects.filter(pk=chain[0].pk).update(parent_resume=chain[1])
        chain[0].refresh_from_db()

        assert modelform_factory(Resume, fields=["title"])({"title": "Renamed"}, instance=chain[0]).is_valid()


class TestQuerySet:
    def test_base(self):
        base, _ = ResumeFactory(), ResumeFactory(as_template=True)

        assert set(Resume.objects.base()) == {base}

    def test_tailored_for(self):
        tailored = ResumeFactory(tailored=True)
        ResumeFactory(target_job=tailored.target_job)
        ResumeFactory(tailored=True)

        assert set(Resume.objects.tailored_for(tailored.target_job)) == {tailored}


class TestTree:
    @pytest.fixture
    def family(self):
        """Return a resume, its two children, and a child of the first child."""
        root = ResumeFactory(title="root")
        one, two = (
            ResumeFactory(user=root.user, tailored=True, parent_resume=root, title=title) for title in ("one", "two")
        )
        return [root, one, two, ResumeFactory(user=root.user, tailored=True, parent_resume=one, title="below one")]

    @pytest.fixture(autouse=True)
    def another(self):
        return ResumeFactory(tailored=True)

    def test_a_resume_and_its_descendants_take_one_query(self, family, django_assert_num_queries):
        with django_assert_num_queries(1):
            assert set(Resume.objects.filter(title="root").tree()) == set(family)

    def test_a_branch_and_a_leaf(self, family):
        _, one, two, below = family

        assert set(Resume.objects.filter(pk=one.pk).tree()) == {one, below}
        assert set(Resume.objects.filter(pk=two.pk).tree()) == {two}

    def test_several_roots_are_each_included_once(self, family):
        assert sorted(Resume.objects.filter(title__in=["root", "one"]).tree(), key=str) == sorted(family, key=str)

    def test_it_chains(self, family):
        root, one, two, below = family

        assert set(root.user.resumes.base().tree().filter(resume_type="tailored")) == {one, two, below}
        assert set(Resume.objects.order_by("title").filter(user=root.user)[:1].tree()) == {below}
        assert list(Resume.objects.filter(pk=root.pk).tree().order_by("-title")) == [two, root, one, below]
        assert Resume.objects.filter(pk=root.pk).tree().count() == 4

    @pytest.mark.parametrize("nothing", [Resume.objects.none(), Resume.objects.filter(title="no such title")])
    def test_an_empty_queryset_has_no_descendants(self, nothing):
        assert list(nothing.all().tree()) == []

    def test_a_cycle_ends(self, family):
        """Plain SQL can create a cycle."""
        Resume.objects.filter(title="root").update(parent_resume=family[3])

        assert set(Resume.objects.filter(title="two").tree()) == {family[2]}
        assert set(Resume.objects.filter(title="below one").tree()) == set(family)
