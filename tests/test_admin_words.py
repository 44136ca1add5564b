"""Pages say it in a job seeker's words: `tests/test_admin_pages.py` asks every page of every model, this the others."""

import pytest
from django.urls import reverse

from interactions.factories import JobUserInteractionFactory
from interactions.models import JobUserInteraction
from tests.support.pages import page
from tests.support.words import Words


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<label>User:</label>", {"User:"}),
        ("<h3>By user</h3>", {"By user"}),
        ('<input aria-label="Source count">', {"Source count"}),
        ("<p>1 of the moved job interactions</p>", {"1 of the moved job interactions"}),
        ("<p>Username</p><p>User research</p><style>User</style><td>user_id, interaction_type</td>", set()),
    ],
)
def test_a_word_of_a_table_is_found(html, found):
    assert Words(html).of_a_table() == found


@pytest.mark.django_db
def test_no_page_of_a_hunt_shows_words_of_a_table(admin_client):
    row = JobUserInteractionFactory(applied=True)
    doors = [reverse("admin:index"), f"{page(JobUserInteraction, 'board')}?person={row.user_id}"]
    doors += [page(JobUserInteraction, kind) for kind in ("board", "record", "import", "export")]
    doors += [page(JobUserInteraction, kind, row.pk) for kind in ("delete", "history", "move")]
    assert {url: found for url in doors if (found := Words(admin_client.get(url).text).of_a_table())} == {}
