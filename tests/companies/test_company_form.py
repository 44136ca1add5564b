"""The form of a company asks before saving a look-alike, and fills the key from the web address."""

from uuid import uuid4

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from companies.duplicates.companies.decide import mark_distinct
from companies.factories import CompanyAliasFactory, CompanyDuplicateFactory, CompanyFactory, CompanyKeyFactory
from companies.models import Company, CompanyDuplicate, CompanyKey
from tests.support.pages import form_data, messages_of, page

pytestmark = pytest.mark.django_db
ADD = page(Company, "add")


@pytest.fixture
def acme() -> Company:
    return CompanyFactory.create(name="Acme Robotics", domain="acme.com", website="https://acme.com")


def submit(client, url=ADD, **changes):
    data = form_data(client.get(url).text)
    return client.post(url, data | {name: [value] for name, value in changes.items()})


def question(response) -> str:
    """Return what the form asks about look-alikes, or "" if it was saved."""
    return "" if response.status_code == 302 else " ".join(map(str, messages_of(response)))


class TestLookAlikes:
    @pytest.mark.parametrize(
        ("entered", "why"),
        [
            ({"name": "ACME ROBOTICS INC."}, "The names are equal"),
            ({"name": "AcmeRobotics"}, "The names are equal"),
            ({"name": "Acme Bots"}, "The names are equal"),
            ({"name": "Acme Robotiks"}, "The names are similar."),
            ({"name": "Zenith", "website": "https://jobs.acme.com/42"}, "Both have the same web address."),
            ({"name": "Zenith", "website": "https://boards.greenhouse.io/acme"}, "Both have the same web address."),
        ],
        ids=["legal form", "spaces", "alias", "typo", "domain", "hiring site"],
    )
    def test_it_asks(self, admin_client, acme, entered, why):
        CompanyAliasFactory(company=acme, name="Acme Bots")
        CompanyKeyFactory(company=acme, value="greenhouse.io/acme")
        response = submit(admin_client, **entered)
        assert "This looks like an existing company" in question(response)
        assert page(Company, "change", acme.pk) in question(response)
        assert why in question(response)
        assert list(Company.objects.all()) == [acme]

    @pytest.mark.parametrize(
        "entered",
        [{"name": "Delta Faucet"}, {"name": "Zenith", "website": "https://zenith.example"}],
        ids=["another name", "another name and address"],
    )
    def test_it_does_not_ask_about_others(self, admin_client, acme, entered):
        assert question(submit(admin_client, **entered)) == ""
        assert Company.objects.count() == 2
        assert not CompanyDuplicate.objects.exists()

    def test_saving_anyway_proposes_the_pair(self, admin_client, acme):
        response = submit(admin_client, name="Acme Robotics", domain="acme.org", save_anyway=str(acme.pk))
        pair = CompanyDuplicate.objects.get()
        assert (pair.first, pair.second.domain, pair.status, pair.score) == (acme, "acme.org", "pending", 1.0)
        assert pair.evidence == {"reason": "equal_names", "entered_by": "admin"}
        assert page(CompanyDuplicate, "change", pair.pk) in " ".join(map(str, get_messages(response.wsgi_request)))

    def test_the_box_only_confirms_what_was_shown(self, admin_client, acme):
        other = CompanyFactory(name="Zenith")
        response = submit(admin_client, name="Acme Robotics", domain="acme.org", save_anyway=str(other.pk))
        assert "This looks like" in question(response)

    def test_a_name_in_the_question_is_text(self, admin_client):
        CompanyFactory(name="<script>alert(1)</script>")
        response = submit(admin_client, name="<SCRIPT>alert(1)</SCRIPT>")
        assert "This looks like" in question(response)
        assert "<script>alert(1)" not in response.text

    def test_a_renamed_company_is_asked_about_too(self, admin_client, acme):
        other = CompanyFactory(name="Zenith")
        url = page(Company, "change", other.pk)
        assert "This looks like" in question(submit(admin_client, url, name="Acme Robotics"))
        assert question(submit(admin_client, url, name="Acme Robotics", save_anyway=str(acme.pk))) == ""
        other.refresh_from_db()
        assert other.name == "Acme Robotics"
        assert CompanyDuplicate.objects.filter(first=acme, second=other, status="pending").exists()

    def test_an_edit_of_other_fields_is_not(self, admin_client, acme):
        CompanyFactory(name="Acme Robotics", domain="acme.org")
        assert question(submit(admin_client, page(Company, "change", acme.pk), industry="Robots")) == ""

    def test_a_distinct_company_is_not_asked_about_again(self, admin_client, acme):
        other = CompanyFactory(name="Zenith")
        mark_distinct(pair=CompanyDuplicateFactory(first=acme, second=other))
        assert question(submit(admin_client, page(Company, "change", other.pk), name="Acme Robotics")) == ""
        assert CompanyDuplicate.objects.get().status == "distinct"


class TestKeys:
    def test_the_domain_comes_from_the_website(self, admin_client):
        response = submit(admin_client, name="Acme", website="https://www.acme.com/about")
        company = Company.objects.get()
        assert (company.domain, company.tenant) == ("acme.com", None)
        assert list(company.keys.values_list("kind", "value")) == [("domain", "acme.com")]
        assert "acme.com was taken from the website." in [str(text) for text in get_messages(response.wsgi_request)]

    def test_the_account_comes_from_a_hiring_site(self, admin_client):
        submit(admin_client, name="Acme", website="https://boards.greenhouse.io/acme")
        company = Company.objects.get()
        assert (company.domain, company.tenant) == (None, "greenhouse.io/acme")
        assert list(company.keys.values_list("kind", "value")) == [("tenant", "greenhouse.io/acme")]

    def test_an_entered_domain_is_kept(self, admin_client):
        submit(admin_client, name="Acme", domain="acme.org", website="https://acme.com")
        assert Company.objects.get().domain == "acme.org"

    @pytest.mark.parametrize("website", ["https://linkedin.com/company/acme", ""], ids=["a network", "none"])
    def test_a_shared_website_fills_nothing(self, admin_client, website):
        submit(admin_client, name="Acme", website=website)
        assert Company.objects.get().domain is None
        assert not CompanyKey.objects.exists()

    @pytest.mark.parametrize(
        ("field", "typed", "stored"),
        [("domain", "www.zenith.com", "zenith.com"), ("tenant", "https://jobs.lever.co/zenith", "lever.co/zenith")],
        ids=["domain", "account"],
    )
    def test_a_typed_key_is_stored_as_a_posting_has_it(self, admin_client, field, typed, stored):
        submit(admin_client, name="Zenith", **{field: typed})
        assert getattr(Company.objects.get(), field) == stored
        assert CompanyKey.objects.get().value == stored

    def test_a_shared_domain_is_refused(self, admin_client):
        response = submit(admin_client, name="Zenith", domain="linkedin.com")
        assert "Many employers share “linkedin.com”" in response.text
        assert not Company.objects.exists()

    @pytest.mark.parametrize(
        "keys",
        [
            {"domain": "linkedin.com"},
            {"domain": "stanford.edu"},
            {"domain": None, "tenant": "jobmarket.net/cedarlodge"},
        ],
        ids=["shared by many", "of an umbrella", "name on a shared host"],
    )
    def test_a_stored_key_that_could_not_be_typed_stays(self, admin_client, keys):
        company = CompanyFactory.create(name="Cedar Lodge", website="", **keys)
        for kind, value in keys.items():
            if value:
                CompanyKeyFactory(company=company, kind=kind, value=value)
        response = submit(admin_client, page(Company, "change", company.pk), industry="Hotels")
        assert response.status_code == 302, messages_of(response)
        company.refresh_from_db()
        assert company.industry == "Hotels"
        assert {kind: getattr(company, kind) for kind in keys} == keys

    def test_the_domain_of_another_is_not_taken(self, admin_client, acme):
        submit(admin_client, name="Zenith", website="https://acme.com", save_anyway=str(acme.pk))
        zenith = Company.objects.get(name="Zenith")
        assert zenith.domain is None
        assert CompanyDuplicate.objects.get().evidence["reason"] == "same_web_address"

    @pytest.mark.parametrize("as_row", [False, True], ids=["its main one", "one of several"])
    def test_a_domain_of_another_company_is_reported(self, admin_client, acme, as_row):
        if as_row:
            CompanyKeyFactory(company=acme, kind="domain", value="acmebots.com")
        domain = "acmebots.com" if as_row else "acme.com"
        response = submit(admin_client, name="Zenith", domain=domain.upper())
        (message,) = messages_of(response)
        assert message.startswith(f"{domain} belongs to ")
        assert page(Company, "change", acme.pk) in message
        assert not Company.objects.filter(name="Zenith").exists()

    def test_a_key_entered_as_a_row_too_is_one_key(self, admin_client):
        data = form_data(admin_client.get(ADD).text) | {
            "name": ["Acme"],
            "domain": ["acme.com"],
            "keys-TOTAL_FORMS": ["1"],
            "keys-0-kind": ["domain"],
            "keys-0-value": ["acme.com"],
        }
        assert admin_client.post(ADD, data).status_code == 302
        assert CompanyKey.objects.get().company == Company.objects.get()


class TestCompareTwo:
    def compare(self, client, *companies):
        data = {"action": "compare_two", "_selected_action": [company.pk for company in companies]}
        return client.post(page(Company, "changelist"), data)

    def test_two_selected_companies_are_compared(self, admin_client, acme):
        other = CompanyFactory(name="Zenith")
        response = self.compare(admin_client, acme, other)

        shown = admin_client.get(response.url)

        assert {side.company for side in shown.context["comparison"].sides} == {acme, other}
        assert not CompanyDuplicate.objects.exists()  # looking is no decision

    @pytest.mark.parametrize(
        ("decision", "status"),
        [pytest.param("merge", "merged", id="merge"), pytest.param("distinct", "distinct", id="two")],
    )
    def test_a_decision_makes_the_pair(self, admin_client, acme, decision, status):
        other = CompanyFactory(name="Zenith")
        shown = admin_client.get(self.compare(admin_client, acme, other).url)
        data = {"keep": str(acme.pk), "seen": shown.context["comparison"].stamp}

        answer = admin_client.post(shown.context["decide"][decision], data)

        assert answer.status_code == 302
        pair = CompanyDuplicate.objects.get()
        assert (pair.status, pair.decided_by.username) == (status, "admin")
        assert Company.objects.filter(pk=other.pk).exists() == (decision == "distinct")

    def test_a_decision_that_is_refused_makes_no_pair(self, admin_client, acme):
        other = CompanyFactory(name="Zenith")
        shown = admin_client.get(self.compare(admin_client, acme, other).url)

        answer = admin_client.post(shown.context["decide"]["merge"], {}, follow=True)

        assert "Choose which of the two companies to keep." in answer.text
        assert not CompanyDuplicate.objects.exists()

    def test_two_that_are_a_pair_are_compared_on_its_page(self, admin_client, acme):
        pair = CompanyDuplicateFactory(first=acme)
        url = self.compare(admin_client, acme, pair.second).url

        assert admin_client.get(url).url == page(CompanyDuplicate, "change", pair.pk)

    def test_one_that_is_gone_is_not_found(self, admin_client, acme):
        url = reverse("admin:companies_companyduplicate_compare", args=[acme.pk, uuid4()])

        assert admin_client.get(url).status_code == 404

    @pytest.mark.parametrize("count", [1, 3])
    def test_one_or_three_are_not(self, admin_client, count):
        response = self.compare(admin_client, *CompanyFactory.create_batch(count))
        assert "Select exactly two companies to compare." in [str(text) for text in get_messages(response.wsgi_request)]
        assert not CompanyDuplicate.objects.exists()

    def test_the_page_of_a_company_counts_its_pairs(self, admin_client, acme):
        CompanyDuplicateFactory(first=acme)
        CompanyDuplicateFactory(second=acme)
        CompanyDuplicateFactory(first=acme, distinct=True)
        rows = admin_client.get(page(Company, "change", acme.pk)).context["related_rows"]
        (row,) = [row for row in rows if row["label"] == "Possible duplicates"]
        assert row["count"] == 2
        assert len(admin_client.get(row["url"]).context["cl"].result_list) == 2
