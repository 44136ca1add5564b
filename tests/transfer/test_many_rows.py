"""Imports of many rows: few queries, all or nothing, and a preview of the first rows."""

import pytest
from django.contrib.admin.models import LogEntry
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from companies.factories import CompanyFactory, JobListingFactory
from companies.models import Company, CompanyDuplicate, JobListing
from companies.services import search_companies
from interactions.models import JobUserInteraction
from jobpilot.admin.transfer import importing
from jobpilot.admin.transfer.results import SHOWN
from jobpilot.factories import UserProfileFactory
from jobpilot.models import Change, UserProfile
from tests.support.admin import preview_of, upload
from tests.support.importing import import_text, one_refusal, resource_of

pytestmark = pytest.mark.django_db


def table(model, count: int) -> str:
    """Return new rows, those of listings and interactions of one company and one person."""
    rows = {
        Company: ("name,website", "Company {n},https://company{n}.com"),
        JobListing: ("title,company", "Job {n},Altair Works"),
        UserProfile: ("first_name,email", "Ann,ann{n}@example.com"),
        JobUserInteraction: ("user,job,interaction_type", "ann@example.com,Job {n},Hidden"),
    }
    heading, row = rows[model]
    return "\n".join([heading, *(row.format(n=number) for number in range(count))])


@pytest.fixture
def _others():
    company = CompanyFactory(name="Altair Works")
    UserProfileFactory(email="ann@example.com")
    for number in range(60):
        JobListingFactory(company=company, title=f"Job {number}")


@pytest.mark.usefixtures("_others")
class TestQueries:
    @pytest.mark.parametrize("model", [Company, JobListing, UserProfile])
    def test_new_rows_cost_the_same_for_30_and_for_60(self, model, monkeypatch):
        monkeypatch.setattr(connection.features, "max_query_params", 200_000, raising=False)
        counts = []
        for rows in (30, 60):
            with CaptureQueriesContext(connection) as queries:
                result = import_text(model, table(model, rows), dry_run=True)
            assert result.summary() == f"{rows} new, 0 updated, 0 unchanged"
            counts.append(len(queries))
        # The statements of one bulk_create() on SQLite depend on the parameters that one may have.
        assert counts[1] <= counts[0] + (10 if connection.vendor == "sqlite" else 0)

    @pytest.mark.parametrize("model", [Company, JobListing, UserProfile])
    def test_changed_rows_cost_the_same_for_20_and_for_50(self, model):
        import_text(model, table(model, 60))
        column = {Company: "industry", JobListing: "location", UserProfile: "city"}[model]
        counts = []
        for rows in (20, 50):
            ids = model.objects.order_by("pk").values_list("pk", flat=True)[:rows]
            text = "\n".join([f"id,{column}", *(f"{pk},changed {rows}" for pk in ids)])
            with CaptureQueriesContext(connection) as queries:
                assert import_text(model, text).summary() == f"0 new, {rows} updated, 0 unchanged"
            counts.append(len(queries))
        assert counts[1] == counts[0]

    @pytest.mark.parametrize("model", [Company, JobListing, UserProfile, JobUserInteraction])
    def test_unchanged_rows_cost_the_same_for_10_and_for_40(self, model):
        import_text(model, table(model, 40))
        counts = []
        for rows in (10, 40):
            export = resource_of(model).export(model.objects.order_by("pk")[:rows])
            with CaptureQueriesContext(connection) as queries:
                assert resource_of(model).import_data(export).summary() == f"0 new, 0 updated, {rows} unchanged"
            counts.append(len(queries))
        assert counts[1] == counts[0]

    def test_interactions_cost_a_bounded_number_each(self):
        with CaptureQueriesContext(connection) as queries:
            import_text(JobUserInteraction, table(JobUserInteraction, 40))
        assert len(queries) < 40 * 20


class TestTheSearches:
    def test_imported_listings_are_found_by_their_words_and_no_longer_by_old_ones(self):
        import_text(JobListing, "title,company\nUnderwater welder,Altair Works\nPastry cook,Altair Works\n")
        welder = JobListing.objects.get(title="Underwater welder")
        assert list(JobListing.objects.matching("underwater")) == [welder]

        import_text(JobListing, f"id,title\n{welder.pk},Lighthouse keeper\n")
        assert list(JobListing.objects.matching("lighthouse")) == [welder]
        assert not JobListing.objects.matching("underwater").exists()

    def test_imported_companies_are_found_by_their_names(self):
        import_text(Company, "name\nQuarry & Sons GmbH\nHarbor Works\n")
        assert [company.name for company in search_companies("quarry sons")] == ["Quarry & Sons GmbH"]

        import_text(Company, f"id,name\n{Company.objects.get(name='Harbor Works').pk},Orchard Mills\n")
        assert [company.name for company in search_companies("orchard")] == ["Orchard Mills"]
        assert search_companies("harbor works") == []


class TestBatches:
    @pytest.fixture(autouse=True)
    def _small_batches(self, monkeypatch):
        monkeypatch.setattr(importing, "BATCH_SIZE", 4)

    def test_rows_of_all_batches_are_written(self):
        assert import_text(Company, table(Company, 10)).summary() == "10 new, 0 updated, 0 unchanged"
        assert Company.objects.count() == 10

    def test_one_wrong_row_among_many_is_found_and_nothing_is_imported(self):
        CompanyFactory(name="Company 6", domain=None)
        text = table(Company, 10).replace("Company 6,https://company6.com", "Company 6,")

        result = import_text(Company, text)

        assert one_refusal(result) == (
            "Row 7, name: “Company 6” was refused. This company already exists without a domain. "
            "Enter a domain to distinguish this one."
        )
        assert result.summary() == "9 new, 0 updated, 0 unchanged, 1 refused"
        assert Company.objects.count() == 1

    def test_the_second_of_two_equal_rows_of_a_table_is_refused(self):
        result = import_text(
            UserProfile, "first_name,email\nAnn,a@example.com\nBob,b@example.com\nAnna,A@example.com\n"
        )
        assert one_refusal(result) == (
            "Row 3, email: “A@example.com” was refused. Another person already has this e-mail address."
        )

    def test_the_second_row_with_an_id_is_refused(self):
        company = CompanyFactory()
        sentence = one_refusal(import_text(Company, f"id,name\n{company.pk},Elm\n{company.pk},Birch\n"))
        assert sentence == f"Row 2, id: “{company.pk}” is the id of row 1 as well."

    def test_reading_stops_when_the_database_refuses_a_lot(self, monkeypatch):
        monkeypatch.setattr(importing, "MOST_REFUSED_BY_DATABASE", 3)
        import_text(UserProfile, table(UserProfile, 12))

        result = import_text(UserProfile, table(UserProfile, 12))

        assert len(result.refusals()) == 3
        assert result.notes == ["Only the first 4 rows were checked, since so many of them were refused."]

    def test_companies_that_look_alike_are_proposed_over_batches(self, monkeypatch):
        harbor = CompanyFactory(name="Harbor Works", domain="harbor.com")
        other = CompanyFactory(name="Other Mills", domain="other.com")
        CompanyFactory(name="Other Mills", domain="another.com")
        text = table(Company, 25) + "\nHARBOR WORKS Inc.,https://harborworks.com"

        import_text(Company, text)

        imported = Company.objects.get(domain="harborworks.com")
        assert CompanyDuplicate.objects.between(harbor, imported).get().evidence["reason"] == "equal_names"
        assert not CompanyDuplicate.objects.involving(other).exists(), "The table has neither of these two."


class TestThePage:
    def test_a_table_of_too_many_interactions_is_for_the_command(self, admin_client):
        limits = resource_of(JobUserInteraction).limits
        rows = table(JobUserInteraction, limits.rows + 1)
        preview = preview_of(admin_client, JobUserInteraction, rows)
        assert f"The file has more than {limits.rows:,} rows." in preview.text
        assert "manage.py import_rows" in preview.text

    def test_the_preview_shows_the_first_rows_and_all_totals(self, admin_client):
        rows = SHOWN + 10
        preview = preview_of(admin_client, Company, table(Company, rows))

        assert preview.text.count('<tr class="new') == SHOWN
        assert f"{rows} new, 0 updated, 0 unchanged" in preview.text
        assert f"The first {SHOWN} rows:" in preview.text

    def test_the_preview_has_the_columns_of_the_file_and_what_is_filled_in(self, admin_client):
        company = CompanyFactory(name="Elm", industry="Foods", domain="elm.com", website="https://elm.com")
        text = f"id,name,industry,website\n{company.pk},Elm,Steel,\n,Oak,,www.oak.com\n"

        preview = preview_of(admin_client, Company, text)

        result = preview.context["result"]
        assert result.diff_headers == ["id", "name", "domain", "industry", "website"]
        changed, new = (row.diff for row in result.valid_rows())
        assert changed == [
            str(company.pk),
            "Elm",
            "elm.com",
            "<del>Foods</del> <ins>Steel</ins>",
            "<del>https://elm.com</del>",
        ]
        assert new == ["", "<ins>Oak</ins>", "<ins>oak.com</ins>", "", "<ins>https://www.oak.com</ins>"]

    def test_the_preview_escapes_what_a_file_says(self, admin_client):
        preview = preview_of(admin_client, Company, "name\n<script>alert(1)</script>\n")
        assert "<script>alert(1)" not in preview.text

    def test_refused_rows_are_listed_and_the_others_counted(self, admin_client):
        rows = SHOWN + 7
        text = "\n".join(["name,founded_year", *(f"Company {number},soon" for number in range(rows))])

        preview = preview_of(admin_client, Company, text)

        assert "Line 2, founded_year: “soon” is not a number." in preview.text
        assert "And 7 more." in preview.text
        assert f"{rows} refused" in preview.text
        assert "confirm_form" not in preview.context

    def test_each_row_is_recorded_once_and_takes_no_query(self, admin_client):
        with CaptureQueriesContext(connection) as queries:
            upload(admin_client, Company, table(Company, 20))

        changes = Change.objects.filter(model="companies.company")
        assert {*changes.values_list("kind", "door")} == {("added", "Import of rows.csv")}
        assert (changes.count(), LogEntry.objects.count()) == (20, 0)
        assert not [query for query in queries if "jobpilot_change" in query["sql"]]

    def test_a_row_that_became_wrong_since_the_preview_imports_nothing(self, admin_client, monkeypatch):
        resource = type(resource_of(Company))

        def import_data(self, *args, dry_run=False, **kwargs):
            if not dry_run:
                CompanyFactory(name="Company 1", domain="company1.com")
            return original(self, *args, dry_run=dry_run, **kwargs)

        original = resource.import_data
        monkeypatch.setattr(resource, "import_data", import_data)

        answer = upload(admin_client, Company, "name,domain\nCompany 0,company0.com\nCompany 1,company1.com\n")

        assert answer.status_code == 200
        assert "Line 3, domain: “company1.com” belongs to Company 1." in answer.text
        assert "1 row was" in " ".join(answer.text.split())
        assert list(Company.objects.values_list("name", flat=True)) == ["Company 1"]
        assert Change.objects.filter(model="companies.company").count() == 1

    def test_a_conflict_at_the_very_end_is_a_sentence(self, admin_client, monkeypatch):
        def finish(self, drafts, *, dry_run):
            if not dry_run:
                raise IntegrityError("insert or update on table violates foreign key constraint")

        monkeypatch.setattr(type(resource_of(Company)), "finish", finish)

        answer = upload(admin_client, Company, table(Company, 2))

        assert answer.status_code == 200
        assert "Somebody else changed the same rows at the same time. Nothing was imported: try again." in answer.text
        assert "violates" not in answer.text
        assert not Company.objects.exists()
