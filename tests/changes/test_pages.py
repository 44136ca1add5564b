"""The pages of changes: the history of a row, the list of all, and the way back to an earlier state."""

import re
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.core.management import call_command

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, CompanyMerge, JobListing
from companies.services import merge_companies, undo_merge
from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction, TimelineEvent
from jobpilot.factories import ChangeFactory, UserFactory, UserProfileFactory
from jobpilot.models import Change, User, UserProfile, changes_by
from jobpilot.models.recording import is_recorded
from resumes.factories import ResumeFactory
from resumes.models import Resume
from tests.support.admin import run_action, shown_messages, upload
from tests.support.hunts import ARCHIVED, Hunt
from tests.support.pages import form_data, page

pytestmark = pytest.mark.django_db


def in_words(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.text).split())


def history(client, row) -> str:
    response = client.get(page(type(row), "history", row.pk))
    assert response.status_code == 200
    return in_words(response)


def edit(client, row, query: str = "", **values: str):
    """Open the form of a row, edit some fields, and save."""
    url = page(type(row), "change", row.pk) + query
    data = form_data(client.get(url).text) | values
    return client.post(url, data)


class TestDoors:
    def test_a_form(self, admin_client):
        person = UserProfileFactory(city="Bonn")
        assert edit(admin_client, person, city="Bern").status_code == 302
        (change,) = Change.objects.of_row(person)
        assert (change.account_name, change.door) == ("admin", "Form")
        assert (change.before, change.after, change.person) == ({"city": "Bonn"}, {"city": "Bern"}, person)
        text = history(admin_client, person)
        assert "by admin" in text
        assert "City Bonn Bern" in text

    def test_an_add_form_and_a_deletion(self, admin_client):
        data = form_data(admin_client.get(page(UserProfile, "add")).text) | {"first_name": "Ada", "last_name": "L"}
        admin_client.post(page(UserProfile, "add"), data)
        person = UserProfile.objects.get()
        admin_client.post(page(UserProfile, "delete", person.pk), {"post": "yes"})
        changes = Change.objects.filter(key=str(person.pk)).order_by("created_at")
        assert [(change.kind, change.door) for change in changes] == [("added", "Form"), ("deleted", "Deletion")]

    def test_an_import(self, admin_client):
        company = CompanyFactory(name="Acme", description="Old")
        upload(admin_client, Company, f"id,name,description\n{company.pk},Acme,New\n,Bolt,\n")
        change = Change.objects.of_row(company).get()
        assert (change.door, change.after) == ("Import of rows.csv", {"description": "New"})
        added = Change.objects.of_row(Company.objects.get(name="Bolt")).get(kind="added")
        assert added.occasion == change.occasion

    def test_a_preview_of_an_import_is_no_change(self, admin_client):
        admin_client.post(page(Company, "import"), {})
        assert not Change.objects.exists()

    def test_a_command(self, tmp_path):
        company = CompanyFactory(name="Acme", description="Old")
        file = tmp_path / "fair.csv"
        file.write_text(f"id,name,description\n{company.pk},Acme,New\n")
        call_command("import_rows", "company", file, verbosity=0)
        change = Change.objects.of_row(company).get()
        assert (change.door, change.account, change.account_name) == ("Import of fair.csv", None, "")

    def test_a_merge_and_its_undo_stand_together(self):
        keep, other = CompanyFactory(name="Acme"), CompanyFactory(name="Acme Robotics")
        JobListingFactory(company=other)
        with changes_by(None, "Merge"):
            merge_companies(keep=keep, absorb=other)
        with changes_by(None, "Undo"):
            undo_merge(merge=CompanyMerge.objects.get())
        occasions = Change.objects.values_list("door", "occasion").distinct().order_by("door")
        assert [door for door, _ in occasions] == ["Merge", "Undo"]
        moved = Change.objects.filter(model="companies.joblisting").order_by("created_at")
        assert [change.after for change in moved] == [{"company_id": str(keep.pk)}, {"company_id": str(other.pk)}]

    def test_a_role_on_the_page_of_an_account(self, admin_client):
        account, group = UserFactory(username="ada"), Group.objects.get(name="Coach")
        data = form_data(admin_client.get(page(User, "change", account.pk)).text)
        admin_client.post(page(User, "change", account.pk), data | {"groups": [str(group.pk)]})
        assert "Groups Coach" in history(admin_client, account)

    def test_exports_are_in_the_list(self, admin_client):
        CompanyFactory(name="Acme")
        fields = {"companyresource_name": "on"}
        url = f"{page(Company, 'export')}?industry__icontains="
        admin_client.post(url, {"format": "0", "resource": "", **fields})
        change = Change.objects.get()
        assert (change.kind, change.model, change.after["rows"], change.after["format"]) == (
            "exported",
            "companies.company",
            1,
            "csv",
        )
        assert "Exported" in in_words(admin_client.get(page(Change, "changelist")))

    def test_a_failed_request_leaves_nothing(self, admin_client):
        person = UserProfileFactory(email="ada@example.com")
        assert "Enter a valid email" in edit(admin_client, person, email="ada").text
        assert not Change.objects.of_row(person).exists()
        CompanyFactory()
        assert not Change.objects.filter(model="companies.company").exists()


class TestHistory:
    def test_values_are_in_the_words_of_the_form(self, admin_client):
        row = JobListingFactory(remote_type="on_site", company=CompanyFactory(name="Acme"))
        bolt = CompanyFactory(name="Bolt")
        with changes_by(None, "A test"):
            JobListing.objects.filter(pk=row.pk).update(
                remote_type="remote", company=bolt, posted_date="2026-03-01T12:00Z", salary_min=50000
            )
        text = history(admin_client, row)
        assert "Company Acme Bolt" in text
        assert re.search(r"Remote type On-site Remote", text, re.IGNORECASE)
        assert "2026, 12:00 UTC" in text

    def test_of_a_long_text_the_difference_is_marked(self, admin_client):
        words = " ".join(f"word{number}" for number in range(100))
        row = CompanyFactory(description=words)
        with changes_by(None, "A test"):
            Company.objects.filter(pk=row.pk).update(description=words.replace("word50", "<b>other</b>"))
        text = admin_client.get(page(Company, "history", row.pk)).text
        assert "<del>word50</del>" in text
        assert "<ins>&lt;b&gt;other&lt;/b&gt;</ins>" in text
        assert "word30" not in text

    def test_remarks_and_older_entries_of_the_log_are_there_once(self, admin_client, admin_user):
        row = CompanyFactory()
        LogEntry.objects.log_actions(admin_user.pk, [row], 2, '[{"changed": {"fields": ["Old thing"]}}]')
        edit(admin_client, row, industry="Glass")
        LogEntry.objects.log_actions(admin_user.pk, [row], 2, "Checked by telephone.")
        text = history(admin_client, row)
        assert "Changed Old thing." in text
        assert "Checked by telephone." in text
        assert text.count("Industry") == 1

    def test_rows_of_others_are_not_named(self):
        ana, ben = Hunt("anaanaana", JobListingFactory()), Hunt("benbenben", JobListingFactory())
        row = ana.rows[Resume]
        with changes_by(None, "A test"):
            Change.objects.create(
                door="x",
                occasion=row.pk,
                model="resumes.resume",
                key=str(row.pk),
                kind="changed",
                person=ana.person,
                before={"user_id": str(ben.person.pk)},
                after={"user_id": str(ana.person.pk)},
            )
        response = ana.log_in().get(page(Resume, "history", row.pk))
        assert "a row that is gone, or that you may not see" in response.text
        assert ben.mark not in response.text

    def test_many_changes_take_few_queries(self, admin_client, django_assert_max_num_queries):
        row = CompanyFactory()
        with changes_by(None, "A test"):
            for number in range(120):
                Company.objects.filter(pk=row.pk).update(industry=f"Industry {number}")
        with django_assert_max_num_queries(25):
            text = history(admin_client, row)
        assert "Page 1 of 2" in text
        assert "Industry 0 " not in text
        assert "Industry 0 " in in_words(admin_client.get(f"{page(Company, 'history', row.pk)}?p=2"))


class TestList:
    def test_a_seeker_sees_their_own_and_what_they_did(self):
        job = JobListingFactory()
        ana, ben = Hunt("anaanaana", job), Hunt("benbenben", job)
        Change.objects.all().delete()
        for hunt in (ana, ben):
            with changes_by(hunt.account, f"Door of {hunt.mark}"):
                JobListing.objects.filter(pk=job.pk).update(title=f"Title of {hunt.mark}")
                UserProfile.objects.filter(pk=hunt.person.pk).update(city="Bern")
        text = ana.log_in().get(page(Change, "changelist")).text
        assert text.count("Door of anaanaana") == 2
        assert "Door of benbenben" not in text

    def test_it_is_found_by_row_and_by_occasion(self, admin_client):
        first, second = ChangeFactory(door="First"), ChangeFactory(door="Second")
        for term in (first.key, str(first.occasion)):
            text = admin_client.get(page(Change, "changelist"), {"q": term}).text
            assert "First" in text
            assert "Second" not in text
        assert second.door not in admin_client.get(page(Change, "changelist"), {"q": "nonsense"}).text

    @pytest.mark.parametrize(
        "query",
        [
            {"model": "jobpilot.userprofile"},
            {"kind__exact": "changed"},
            {"account_name__icontains": "ada"},
            {"door__icontains": "form"},
        ],
        ids=lambda query: next(iter(query)),
    )
    def test_filters(self, admin_client, query):
        ChangeFactory(door="Form", account_name="ada")
        ChangeFactory(door="Zyx", account_name="bob", kind="deleted", model="companies.company", person=None, key="1")
        text = admin_client.get(page(Change, "changelist"), query).text
        assert "Form" in text
        assert "Zyx" not in text

    def test_nobody_writes_them(self, admin_client):
        change = ChangeFactory()
        assert admin_client.get(page(Change, "add")).status_code == 403
        assert admin_client.post(page(Change, "change", change.pk), {"door": "x"}).status_code == 403
        assert admin_client.post(page(Change, "delete", change.pk), {"post": "yes"}).status_code == 403
        assert Change.objects.get().door == "Form"


class TestEarlierState:
    def change_city(self, person, *cities: str) -> list[Any]:
        with changes_by(None, "A test"):
            for city in cities:
                UserProfile.objects.filter(pk=person.pk).update(city=city)
        return list(Change.objects.of_row(person).order_by("created_at"))

    def test_the_form_shows_it_and_saves_it(self, admin_client):
        person = UserProfileFactory(city="Bonn", state="NRW")
        first, *_ = self.change_city(person, "Bern", "Basel")
        url = f"{page(UserProfile, 'change', person.pk)}?restore={first.pk}"
        assert "City Basel Bonn" in in_words(admin_client.get(url))
        edit(admin_client, person, f"?restore={first.pk}")
        person.refresh_from_db()
        assert (person.city, person.state) == ("Bonn", "NRW")
        latest = Change.objects.of_row(person).first()
        assert (latest.door, latest.after) == ("Restoring an earlier state", {"city": "Bonn"})
        edit(admin_client, person, f"?restore={latest.pk}")  # and back
        person.refresh_from_db()
        assert person.city == "Basel"

    def test_who_changed_the_row_meanwhile_is_asked(self, admin_client):
        person = UserProfileFactory(city="Bonn")
        first, *_ = self.change_city(person, "Bern")
        url = f"{page(UserProfile, 'change', person.pk)}?restore={first.pk}"
        data = form_data(admin_client.get(url).text)
        UserProfile.objects.filter(pk=person.pk).update(city="Basel", state="BS")
        assert "Somebody changed this to “Basel” while you were editing" in admin_client.post(url, data).text
        person.refresh_from_db()
        assert (person.city, person.state) == ("Basel", "BS")

    @pytest.mark.parametrize("key", ["nonsense", "00000000-0000-4000-8000-000000000000"])
    def test_a_change_that_is_none(self, admin_client, key):
        person = UserProfileFactory()
        response = admin_client.get(f"{page(UserProfile, 'change', person.pk)}?restore={key}")
        assert "There is no such change of this row" in response.text

    def test_what_is_gone_is_left_out_with_a_sentence(self, admin_client):
        company = CompanyFactory()
        row = JobListingFactory(company=company)
        with changes_by(None, "A test"):
            JobListing.objects.filter(pk=row.pk).update(company=CompanyFactory(), title="Other")
        company.delete()
        change = Change.objects.of_row(row).get()
        text = in_words(admin_client.get(f"{page(JobListing, 'change', row.pk)}?restore={change.pk}"))
        assert "Company stays as it is: what it referred to is gone, or you may not choose it." in text
        assert "Title Other" in text

    def test_nobody_gets_a_role_back_that_the_restorer_may_not_give(self):
        steward = Group.objects.get(name="Administrator")
        account: Any = UserFactory(username="ada")
        with changes_by(None, "A test"):
            account.groups.add(steward)
            account.groups.remove(steward)
        removal = Change.objects.of_row(account).first()
        clerk = Hunt("clerkclerk", JobListingFactory())
        clerk.account.is_staff = True
        client = clerk.log_in(without="")
        clerk.account.user_permissions.remove(*clerk.account.user_permissions.filter(content_type__app_label="legacy"))
        text = in_words(client.get(f"{page(User, 'change', account.pk)}?restore={removal.pk}"))
        assert "Groups stays as it is: what it referred to is gone, or you may not choose it." in text
        edit(client, account, f"?restore={removal.pk}")
        assert not account.groups.exists()

    def test_the_status_of_an_application(self, admin_client):
        row = JobUserInteractionFactory(applied=True)
        run_action(admin_client, "mark_as_interviewing", [row])
        change = Change.objects.of_row(row).first()
        before = change.before["application_status"]
        edit(admin_client, row, f"?restore={change.pk}")
        row.refresh_from_db()
        assert row.application_status in {before, "interviewing"}


class TestBringingBack:
    @pytest.mark.parametrize("model", [*filter(is_recorded, ARCHIVED)], ids=lambda model: model._meta.label)
    def test_a_row_is_back_with_its_key_and_values(self, admin_client, model):
        hunt = Hunt("anaanaana", JobListingFactory())
        row = hunt.rows[model]
        stored = model._base_manager.values().get(pk=row.pk)
        with changes_by(None, "A deletion"):
            model._base_manager.get(pk=row.pk).delete()
        change = Change.objects.get(key=str(row.pk), kind="deleted")
        response = admin_client.get(page(Change, "change", change.pk))
        if "Bring the row back" not in response.text:
            reasons = (f"You may not add {model._meta.verbose_name_plural}.", "its file is gone.", "not all of it was")
            assert any(reason in response.text for reason in reasons)
            return

        answer = admin_client.post(
            f"{page(Change, 'change', change.pk).removesuffix('change/')}bring-back/", follow=True
        )

        text, *left = shown_messages(answer)
        if "is back" not in text:
            assert not model._base_manager.filter(pk=row.pk).exists()
            pytest.fail(text)
        assert all("could not come back" in each for each in left)  # a file does not
        back = model._base_manager.values().get(pk=row.pk)
        assert back | {"updated_at": None} == stored | {"updated_at": None}
        assert Change.objects.of_row(row).first().door == "Bringing back"

    def bring_back(self, client, change) -> list[str]:
        url = f"{page(Change, 'change', change.pk).removesuffix('change/')}bring-back/"
        return shown_messages(client.post(url, follow=True))

    def test_what_was_deleted_with_it_is_back_too(self, admin_client):
        row = JobUserInteractionFactory(applied=True)
        run_action(admin_client, "mark_as_interviewing", [row])
        events = TimelineEvent.objects.count()
        assert events
        admin_client.post(page(JobUserInteraction, "delete", row.pk), {"post": "yes"})
        change = Change.objects.get(key=str(row.pk), kind="deleted")
        self.bring_back(admin_client, change)
        assert JobUserInteraction.objects.filter(pk=row.pk).exists()
        assert TimelineEvent.objects.count() == events
        (text,) = self.bring_back(admin_client, change)
        assert "is there again." in text

    def test_a_person_is_back_with_all_that_is_theirs(self, admin_client):
        hunt = Hunt("anaanaana", JobListingFactory())
        with changes_by(None, "A deletion"):
            UserProfile.objects.filter(pk=hunt.person.pk).delete()
        assert not any(model._base_manager.exists() for model in ARCHIVED)
        (text, *left) = self.bring_back(admin_client, Change.objects.get(key=str(hunt.person.pk), kind="deleted"))
        back = {model for model in ARCHIVED if model._base_manager.exists()}
        assert f"and {len(back) - 1} rows that belong to it" in text
        for model in {*ARCHIVED} - back:  # which only services add
            assert admin_client.get(page(model, "add")).status_code == 403
            assert "could not come back" in left[0]

    def test_what_may_not_be_added_stays_away(self):
        ana = Hunt("anaanaana", JobListingFactory())
        row = ana.rows[JobUserInteraction]
        event = TimelineEvent.objects.filter(user=ana.person)
        event.update(interaction=row)
        with changes_by(ana.account, "A deletion"):
            event.delete()
            JobUserInteraction.objects.filter(pk=row.pk).delete()
        client = ana.log_in()
        ana.account.user_permissions.remove(*ana.account.user_permissions.filter(codename="add_timelineevent"))
        texts = self.bring_back(client, Change.objects.get(key=str(row.pk), kind="deleted"))
        # The event, and an attachment, whose file is gone.
        assert texts[-1] == "2 rows that belonged to it could not come back. See the changes of the deletion."
        assert JobUserInteraction.objects.filter(pk=row.pk).exists()
        assert not TimelineEvent.objects.filter(user=ana.person).exists()

    def test_what_it_refers_to_has_to_exist(self, admin_client):
        resume = ResumeFactory()
        with changes_by(None, "A deletion"):
            Resume.objects.filter(pk=resume.pk).delete()
        UserProfile.objects.all().delete()
        (text,) = self.bring_back(admin_client, Change.objects.get(key=str(resume.pk), kind="deleted"))
        assert "is gone. Bring that back first." in text
        assert not Resume.objects.exists()

    def test_who_may_not_add_such_rows(self):
        ana = Hunt("anaanaana", JobListingFactory())
        with changes_by(ana.account, "A deletion"):
            JobListing.objects.all()[0].user_interactions.all().delete()
        change = Change.objects.get(model="interactions.jobuserinteraction", kind="deleted")
        client = ana.log_in()
        ana.account.user_permissions.remove(*ana.account.user_permissions.filter(codename="add_jobuserinteraction"))
        (text,) = self.bring_back(client, change)
        assert text == "You may not add applications and saved jobs."

    def test_nobody_brings_rows_of_others_back(self):
        job = JobListingFactory()
        ana, ben = Hunt("anaanaana", job), Hunt("benbenben", job)
        with changes_by(None, "A deletion"):
            ben.rows[Resume].delete()
        change = Change.objects.get(model="resumes.resume", kind="deleted")
        url = f"{page(Change, 'change', change.pk).removesuffix('change/')}bring-back/"
        assert ana.log_in().post(url).status_code == 404
