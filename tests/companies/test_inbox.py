"""The inbox of duplicates in the admin: decisions, permissions, and the number of queries."""

import re
from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from companies.duplicates.companies.decide import mark_distinct, merge_pair
from companies.duplicates.companies.merge import merge_companies
from companies.factories import (
    POSTED,
    CompanyAliasFactory,
    CompanyDuplicateFactory,
    CompanyFactory,
    CompanyKeyFactory,
    JobDeduplicationFactory,
    JobListingFactory,
    JobSourceListingFactory,
)
from companies.models import Company, CompanyDuplicate, CompanyMerge, JobDeduplication, JobListing
from jobpilot.models import User
from tests.support.pages import client_with, page, query_count

pytestmark = pytest.mark.django_db
CHANGE = ["change_companyduplicate", "change_company", "view_companyduplicate"]


@pytest.fixture
def pair() -> CompanyDuplicate:
    return CompanyDuplicateFactory.create(
        first__name="Acme Robotics",
        first__industry="Robotics",
        second__name="Acme Robots",
        second__industry="Machines",
        second__culture="Fun",
    )


@pytest.fixture
def job_pair() -> JobDeduplication:
    return JobDeduplicationFactory.create(
        canonical_job__title="Backend Engineer",
        canonical_job__description="You write Python. You like tea.",
        duplicate_job__title="Backend Developer",
        duplicate_job__description="You write Python. You like coffee.",
    )


def decide_url(pair, decision: str) -> str:
    return reverse(f"admin:companies_{pair._meta.model_name}_decide", args=[pair.pk, decision])


def change_url(row) -> str:
    return page(type(row), "change", row.pk)


def message_texts(response) -> list[str]:
    return [re.sub(r"<[^>]*>", "", str(message)).strip() for message in get_messages(response.wsgi_request)]


def as_shown(client, pair, **changes) -> dict:
    """Return what the form on the page would submit, with some choices changed."""
    html = client.get(change_url(pair)).text
    inputs = re.findall(r'<input type="(?:radio|hidden)" name="(keep|seen|take_\w+)" value="([^"]*)"([^>]*)>', html)
    sent = {name: value for name, value, rest in inputs if name == "seen" or "checked" in rest}
    return sent | {name: getattr(company, "pk", company) for name, company in changes.items()}


def statuses() -> list[str]:
    return list(CompanyDuplicate.objects.order_by("created_at").values_list("status", flat=True))


class TestList:
    def test_it_shows_pending_pairs_most_similar_first(self, admin_client):
        low, high = CompanyDuplicateFactory(score=0.5), CompanyDuplicateFactory(score=0.9)
        CompanyDuplicateFactory(distinct=True)
        CompanyDuplicateFactory(merged=True)
        rows = admin_client.get(page(CompanyDuplicate, "changelist")).context["cl"].result_list
        assert list(rows) == [high, low]

    @pytest.mark.parametrize(("status", "count"), [("pending", 1), ("distinct", 2), ("merged", 3), ("all", 6)])
    def test_it_shows_decided_pairs_on_request(self, admin_client, status, count):
        CompanyDuplicateFactory()
        CompanyDuplicateFactory.create_batch(2, distinct=True)
        CompanyDuplicateFactory.create_batch(3, merged=True)
        response = admin_client.get(page(CompanyDuplicate, "changelist"), {"status": status})
        assert len(response.context["cl"].result_list) == count

    def test_a_row_shows_names_keys_reason_similarity_and_jobs(self, admin_client, pair):
        CompanyKeyFactory(company=pair.second, value="greenhouse.io/acme")
        JobListingFactory.create_batch(3, company=pair.first)
        html = admin_client.get(page(CompanyDuplicate, "changelist")).text
        for text in ("Acme Robotics", "Acme Robots", "greenhouse.io/acme", "The names are equal", "90%", ">3</div>"):
            assert text in html

    @pytest.mark.parametrize("end", ["first", "second"])
    def test_the_pairs_of_a_company_are_found_by_either_end(self, admin_client, pair, end):
        CompanyDuplicateFactory()
        url = page(CompanyDuplicate, "changelist")
        response = admin_client.get(url, {"first__id__exact": getattr(pair, end).pk})
        assert list(response.context["cl"].result_list) == [pair]

    def test_nonsense_in_the_filter_is_ignored(self, admin_client, pair):
        response = admin_client.get(page(CompanyDuplicate, "changelist"), {"first__id__exact": "x"})
        assert response.status_code == 302

    @pytest.mark.parametrize(
        ("model", "factory"),
        [(CompanyDuplicate, CompanyDuplicateFactory), (JobDeduplication, JobDeduplicationFactory)],
        ids=["companies", "jobs"],
    )
    def test_it_costs_the_same_for_1_pair_and_for_50(self, admin_client, model, factory):
        factory()
        url = page(model, "changelist")
        admin_client.get(url)
        one = query_count(admin_client, url)
        for row in factory.create_batch(49):
            if model is CompanyDuplicate:
                CompanyKeyFactory(company=row.first)
        assert query_count(admin_client, url) == one

    @pytest.mark.parametrize("count", [0, 2])
    def test_the_side_bar_counts_pending_pairs(self, admin_client, count):
        CompanyDuplicateFactory.create_batch(count)
        CompanyDuplicateFactory(distinct=True)
        navigation = admin_client.get(reverse("admin:index")).context["sidebar_navigation"]
        items = {item["title"]: item.get("badge") for group in navigation for item in group["items"]}
        assert items["Company duplicates"] == (str(count) if count else None)


class TestPage:
    def test_it_shows_both_sides(self, admin_client, pair):
        CompanyAliasFactory(company=pair.first, name="Acme Bots")
        CompanyKeyFactory(company=pair.second, value="greenhouse.io/acme")
        for n in range(7):
            JobListingFactory(company=pair.second, title=f"Job number {n}", posted_date=POSTED + timedelta(days=n))
        html = admin_client.get(change_url(pair)).text
        for text in ("Acme Bots", "greenhouse.io/acme", "Job number 6", "7 listings", "and 2 more", "90%"):
            assert text in html
        assert "Job number 1" not in html
        assert "equal_names" not in html

    def test_only_differing_fields_are_asked_about(self, admin_client, pair):
        Company.objects.update(size="51-200")
        fields = admin_client.get(change_url(pair)).context["comparison"].fields
        assert [field.name for field in fields.differing] == ["name", "domain", "industry", "website"]
        assert [field.name for field in fields.filled] == ["culture"]
        assert [field.name for field in fields.equal] == ["size"]

    @pytest.mark.parametrize(
        ("evidence", "words"),
        [
            ({"reason": "same_key", "key": "acme.com"}, ["Both have the same web address", "acme.com"]),
            ({"reason": "phone_numbers"}, ["Phone numbers"]),
            ({}, ["No reason was recorded."]),
            ({"reason": "similar_names", "shared": {"words": ["acme", "bots"]}}, ["Shared", "words: acme, bots"]),
        ],
        ids=["known", "unknown", "none", "nested"],
    )
    def test_the_evidence_is_readable(self, admin_client, pair, evidence, words):
        CompanyDuplicate.objects.update(evidence=evidence)
        html = admin_client.get(change_url(pair)).text
        assert [word for word in words if word not in html] == []
        assert "{&#x27;" not in html

    @pytest.mark.parametrize("survivor", ["first", "second"])
    def test_the_one_with_more_jobs_is_suggested(self, admin_client, pair, survivor):
        JobListingFactory(company=getattr(pair, survivor))
        assert admin_client.get(change_url(pair)).context["comparison"].suggested == getattr(pair, survivor)

    def test_domains_that_differ_are_pointed_out(self, admin_client, pair):
        assert "Their web domains differ" in admin_client.get(change_url(pair)).text
        Company.objects.filter(pk=pair.second.pk).update(domain=None)
        assert "Their web domains differ" not in admin_client.get(change_url(pair)).text

    def test_it_costs_the_same_for_few_jobs_and_for_many(self, admin_client, pair):
        JobListingFactory(company=pair.first)
        CompanyAliasFactory(company=pair.first)
        admin_client.get(change_url(pair))
        few = query_count(admin_client, change_url(pair))
        JobListingFactory.create_batch(20, company=pair.first)
        CompanyAliasFactory.create_batch(20, company=pair.second)
        CompanyKeyFactory.create_batch(20, company=pair.second)
        assert query_count(admin_client, change_url(pair)) == few

    def test_names_are_text_and_not_markup(self, admin_client):
        evil = "<script>alert(1)</script>"
        pair = CompanyDuplicateFactory(first__name=evil, second__name=f"{evil} Ltd", evidence={"reason": evil})
        CompanyAliasFactory(company=pair.first, name=f"a {evil}")
        JobListingFactory(company=pair.first, title=f"b {evil}")
        pages = [admin_client.get(url).text for url in (page(CompanyDuplicate, "changelist"), change_url(pair))]
        following = CompanyDuplicateFactory(score=0.1)
        for decision in ("merge", "undo", "distinct"):
            data = as_shown(admin_client, pair) if decision == "merge" else {}
            pages.append(admin_client.post(decide_url(pair, decision), data, follow=True).text)
        pages.append(admin_client.get(change_url(following)).text)
        assert all("&lt;script&gt;" in html for html in pages[:5])
        assert not any(evil in html for html in pages)

    def test_viewing_changes_nothing(self, admin_client, pair):
        before = (list(CompanyDuplicate.objects.values()), list(Company.objects.values()))
        admin_client.get(change_url(pair))
        admin_client.post(change_url(pair), {"status": "distinct", "score": "0.1"})
        for decision in ("merge", "distinct", "undo"):
            assert admin_client.get(decide_url(pair, decision)).status_code == 405
        assert (list(CompanyDuplicate.objects.values()), list(Company.objects.values())) == before


class TestMerge:
    def test_as_suggested(self, admin_client, admin_user, pair):
        JobListingFactory(company=pair.first)
        job = JobListingFactory(company=pair.second)
        response = admin_client.post(decide_url(pair, "merge"), as_shown(admin_client, pair))
        kept = Company.objects.get()
        assert (kept, kept.name, kept.industry, kept.culture) == (pair.first, "Acme Robotics", "Robotics", "Fun")
        assert JobListing.objects.get(pk=job.pk).company == kept
        assert CompanyMerge.objects.get().merged_by == admin_user
        assert message_texts(response) == ["Merged Acme Robots into Acme Robotics Undo"]
        assert response.url == page(CompanyDuplicate, "changelist")

    def test_field_by_field(self, admin_client, pair):
        chosen = as_shown(admin_client, pair, keep=pair.first, take_name=pair.second, take_industry=pair.first)
        admin_client.post(decide_url(pair, "merge"), chosen)
        kept = Company.objects.get()
        assert (kept, kept.name, kept.industry) == (pair.first, "Acme Robots", "Robotics")
        assert kept.aliases.filter(name="Acme Robotics").exists()

    def test_the_other_one_is_kept(self, admin_client, pair):
        chosen = as_shown(admin_client, pair, keep=pair.second, take_name=pair.first, take_industry=pair.second)
        admin_client.post(decide_url(pair, "merge"), chosen)
        kept = Company.objects.get()
        assert (kept, kept.name, kept.industry) == (pair.second, "Acme Robotics", "Machines")

    def test_the_next_pair_follows(self, admin_client, pair):
        following = CompanyDuplicateFactory(score=0.5)
        response = admin_client.post(decide_url(pair, "merge"), as_shown(admin_client, pair))
        assert response.url == change_url(following)

    def test_a_pair_of_the_same_company_still_works_afterwards(self, admin_client, pair):
        third = CompanyDuplicateFactory(first=pair.second, score=0.5)
        response = admin_client.post(
            decide_url(pair, "merge"), as_shown(admin_client, pair, keep=pair.first), follow=True
        )
        assert response.context["original"] == third
        assert response.context["comparison"].sides[0].company == pair.first

    def test_the_history_records_it(self, admin_client, pair):
        admin_client.post(decide_url(pair, "merge"), as_shown(admin_client, pair, keep=pair.first))
        entries = LogEntry.objects.filter(change_message="Merged Acme Robots into Acme Robotics")
        logged = {str(key) for key in entries.values_list("object_id", flat=True)}
        assert logged == {str(row.pk) for row in (pair, pair.first, pair.second, CompanyMerge.objects.get())}

    @pytest.mark.parametrize(
        "spoil",
        [
            lambda pair, data: data.pop("keep"),
            lambda pair, data: data.update(keep=CompanyFactory.create().pk),
            lambda pair, data: data.update(keep="first"),
            lambda pair, data: data.update(take_name=CompanyFactory.create().pk),
            lambda pair, data: Company.objects.filter(pk=pair.first_id).update(updated_at="2020-01-01T00:00:00Z"),
        ],
        ids=["nothing chosen", "a third company", "nonsense", "a third company's name", "a company changed meanwhile"],
    )
    def test_what_was_not_on_the_page_is_refused(self, admin_client, pair, spoil):
        data = as_shown(admin_client, pair)
        spoil(pair, data)
        response = admin_client.post(decide_url(pair, "merge"), data)
        assert response.url == change_url(pair)
        assert len(message_texts(response)) == 1
        assert not CompanyMerge.objects.exists()

    def test_a_double_click_merges_once(self, admin_client, pair):
        data = as_shown(admin_client, pair)
        admin_client.post(decide_url(pair, "merge"), data)
        response = admin_client.post(decide_url(pair, "merge"), data)
        assert "by admin: merged." in message_texts(response)[-1]
        assert CompanyMerge.objects.count() == 1

    def test_a_pair_decided_meanwhile_is_reported(self, admin_client, pair):
        data = as_shown(admin_client, pair)
        mark_distinct(pair=pair, by=User.objects.create(username="bob"))
        response = admin_client.post(decide_url(pair, "merge"), data, follow=True)
        assert "by bob: two companies." in response.text
        assert Company.objects.count() == 2

    def test_a_company_merged_into_a_third_meanwhile_is_not_merged(self, admin_client, pair):
        data = as_shown(admin_client, pair, keep=pair.second)
        merge_companies(keep=CompanyFactory(), absorb=pair.second)
        response = admin_client.post(decide_url(pair, "merge"), data)
        assert message_texts(response) == ["One of the two companies was changed meanwhile. Review both again."]
        assert CompanyMerge.objects.count() == 1

    def test_a_deleted_pair_is_reported(self, admin_client, pair):
        data = as_shown(admin_client, pair)
        CompanyDuplicate.objects.all().delete()
        response = admin_client.post(decide_url(pair, "merge"), data)
        assert response.url == page(CompanyDuplicate, "changelist")
        assert message_texts(response)[0].startswith("This pair no longer exists")


class TestDistinct:
    def test_it_is_recorded_and_the_next_pair_follows(self, admin_client, admin_user, pair):
        following = CompanyDuplicateFactory(score=0.5)
        response = admin_client.post(decide_url(pair, "distinct"))
        pair.refresh_from_db()
        assert (pair.status, pair.decided_by) == ("distinct", admin_user)
        assert message_texts(response) == ["Acme Robotics and Acme Robots are two companies Undo"]
        assert response.url == change_url(following)

    def test_a_double_click_decides_once(self, admin_client, pair):
        admin_client.post(decide_url(pair, "distinct"))
        decided_at = CompanyDuplicate.objects.get().decided_at
        response = admin_client.post(decide_url(pair, "distinct"))
        assert "by admin: two companies." in message_texts(response)[-1]
        assert CompanyDuplicate.objects.get().decided_at == decided_at


class TestUndo:
    def test_of_distinct(self, admin_client, pair):
        mark_distinct(pair=pair)
        response = admin_client.post(decide_url(pair, "undo"))
        assert statuses() == ["pending"]
        assert response.url == change_url(pair)
        assert message_texts(response) == ["Acme Robotics and Acme Robots are to be reviewed again"]

    def test_of_a_merge(self, admin_client, pair):
        first, second = pair.first, pair.second
        merge_pair(pair=pair, keep=second)
        assert "Acme Robotics" in admin_client.get(change_url(pair)).text
        response = admin_client.post(decide_url(pair, "undo"))
        assert set(Company.objects.all()) == {first, second}
        assert statuses() == ["pending"]
        assert response.url == change_url(pair)

    def test_obstacles_are_reported(self, admin_client, pair):
        merge_pair(pair=pair, keep=pair.first)
        Company.objects.filter(pk=pair.first.pk).update(culture="Sad")
        response = admin_client.post(decide_url(pair, "undo"))
        assert message_texts(response) == ["Culture of Acme Robotics has been changed since."]
        assert Company.objects.count() == 1

    def test_of_nothing(self, admin_client, pair):
        response = admin_client.post(decide_url(pair, "undo"))
        assert message_texts(response) == ["This pair has not been decided yet."]

    def test_from_the_record_of_the_merge(self, admin_client, pair):
        first, second = pair.first, pair.second
        merge = merge_pair(pair=pair, keep=first)
        url = reverse("admin:companies_companymerge_undo", args=[merge.pk])
        assert url in admin_client.get(change_url(first)).text
        assert url in admin_client.get(page(CompanyMerge, "changelist")).text
        assert url in admin_client.get(change_url(merge)).text
        assert admin_client.get(url).status_code == 405
        response = admin_client.post(url)
        assert set(Company.objects.all()) == {first, second}
        assert response.url == change_url(second)
        assert message_texts(admin_client.post(url))[-1].startswith("This merge was undone on")
        assert url not in admin_client.get(change_url(first)).text


class TestPermissions:
    @pytest.mark.parametrize(
        ("permissions", "decision", "allowed"),
        [
            pytest.param(["view_companyduplicate"], "distinct", False, id="a reader decides nothing"),
            pytest.param(["view_companyduplicate", "change_companyduplicate"], "distinct", False, id="the pair alone"),
            pytest.param(CHANGE, "distinct", True, id="who may change both marks as distinct"),
            pytest.param(CHANGE, "merge", False, id="but does not merge"),
            pytest.param([*CHANGE, "delete_company"], "merge", True, id="who may also delete merges"),
        ],
    )
    def test_a_decision(self, pair, permissions, decision, allowed):
        client = client_with(*permissions)
        assert (f"data-{decision}" in client.get(change_url(pair)).text) == allowed
        response = client.post(decide_url(pair, decision), as_shown(client, pair))
        assert response.status_code == (302 if allowed else 403)
        assert (statuses() == ["pending"]) != allowed

    @pytest.mark.parametrize(
        ("permissions", "status"), [(CHANGE, 403), ([*CHANGE, "delete_company"], 302)], ids=["change", "delete too"]
    )
    @pytest.mark.parametrize("through_the_pair", [True, False], ids=["through the pair", "through the record"])
    def test_the_undo_of_a_merge_needs_what_the_merge_needs(self, pair, permissions, status, through_the_pair):
        merge = merge_pair(pair=pair, keep=pair.first)
        client = client_with(*permissions)
        record = reverse("admin:companies_companymerge_undo", args=[merge.pk])
        assert ("data-undo" in client.get(change_url(pair)).text) == (status == 302)
        url = decide_url(pair, "undo") if through_the_pair else record
        assert client.post(url).status_code == status

    def test_without_permission_to_undo_there_is_no_button(self, pair):
        merge = merge_pair(pair=pair, keep=pair.first)
        client = client_with("view_companymerge", "view_company", "change_company")
        urls = [page(CompanyMerge, "changelist"), change_url(merge), change_url(pair.first)]
        assert [client.get(url).status_code for url in urls] == [200, 200, 200]
        assert not any("data-undo" in client.get(url).text for url in urls)

    def test_a_user_without_permissions_sees_nothing(self, pair):
        assert client_with().get(change_url(pair)).status_code == 403
        assert Client().post(decide_url(pair, "distinct")).status_code == 302
        assert statuses() == ["pending"]

    def test_a_request_without_the_token_is_refused(self, admin_user, pair):
        client = Client(enforce_csrf_checks=True)
        client.force_login(admin_user)
        assert client.post(decide_url(pair, "distinct")).status_code == 403
        assert statuses() == ["pending"]

    def test_no_other_decision_exists(self, admin_client, pair):
        assert admin_client.post(decide_url(pair, "delete")).status_code == 404


class TestJobs:
    def test_both_are_shown_with_what_differs(self, admin_client, job_pair):
        JobSourceListingFactory(job=job_pair.canonical_job, source__display_name="Big Board", source_job_id="bb-7")
        html = admin_client.get(change_url(job_pair)).text
        for text in ("Backend Engineer", "Backend Developer", "Big Board", "bb-7", "They agree on company, title."):
            assert text in html
        assert "<mark>You like tea.</mark>" in html
        assert "<mark>You like coffee.</mark>" in html
        assert "<mark>You write Python.</mark>" not in html

    @pytest.mark.parametrize("end", ["canonical_job", "duplicate_job"])
    def test_either_is_kept(self, admin_client, admin_user, job_pair, end):
        kept = getattr(job_pair, end)
        response = admin_client.post(decide_url(job_pair, "keep"), {"canonical": kept.pk})
        job_pair.refresh_from_db()
        assert (job_pair.status, job_pair.canonical_job, job_pair.decided_by) == ("merged", kept, admin_user)
        assert job_pair.duplicate_job.canonical == kept
        assert message_texts(response) == [f"One job: {kept} was kept Undo"]
        assert response.url == page(JobDeduplication, "changelist")

    def test_distinct_and_undo(self, admin_client, job_pair):
        following = JobDeduplicationFactory(confidence_score=0.2)
        response = admin_client.post(decide_url(job_pair, "distinct"))
        assert response.url == change_url(following)
        assert JobDeduplication.objects.get(pk=job_pair.pk).status == "distinct"
        response = admin_client.post(decide_url(job_pair, "undo"))
        assert response.url == change_url(job_pair)
        assert JobDeduplication.objects.get(pk=job_pair.pk).status == "pending"

    def test_undo_of_keeping(self, admin_client, job_pair):
        admin_client.post(decide_url(job_pair, "keep"), {"canonical": job_pair.duplicate_job_id})
        admin_client.post(decide_url(job_pair, "undo"))
        restored = JobDeduplication.objects.get(pk=job_pair.pk)
        assert (restored.status, restored.canonical_job_id) == ("pending", job_pair.canonical_job_id)
        assert not JobListing.objects.exclude(canonical=None).exists()

    @pytest.mark.parametrize("canonical", ["", "nonsense", "stranger"])
    def test_a_third_listing_cannot_be_kept(self, admin_client, job_pair, canonical):
        canonical = JobListingFactory().pk if canonical == "stranger" else canonical
        response = admin_client.post(decide_url(job_pair, "keep"), {"canonical": canonical})
        assert message_texts(response) == ["Choose which of the two listings to keep."]
        assert JobDeduplication.objects.get().status == "pending"

    def test_a_double_click_decides_once(self, admin_client, job_pair):
        data = {"canonical": job_pair.canonical_job_id}
        admin_client.post(decide_url(job_pair, "keep"), data)
        response = admin_client.post(decide_url(job_pair, "keep"), data)
        assert response.url == change_url(job_pair)
        assert "was decided" in message_texts(response)[-1]

    def test_it_needs_the_permission_to_change_listings(self, job_pair):
        client = client_with("view_jobdeduplication", "change_jobdeduplication")
        assert "data-distinct" not in client.get(change_url(job_pair)).text
        assert client.post(decide_url(job_pair, "distinct")).status_code == 403
        assert JobDeduplication.objects.get().status == "pending"

    def test_titles_and_texts_are_not_markup(self, admin_client):
        evil = "<script>alert(1)</script>"
        pair = JobDeduplicationFactory(canonical_job__title=evil, canonical_job__description=evil)
        html = admin_client.get(change_url(pair)).text
        assert f"<mark>{evil.replace('<', '&lt;').replace('>', '&gt;')}</mark>" in html
        assert evil not in html
