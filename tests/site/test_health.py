"""What a monitor is told: one word, whatever its host name, and nothing about the reason."""

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_a_sound_server_is_ok_by_any_name_and_over_http(client, settings, path):
    settings.SECURE_SSL_REDIRECT = True

    answer = client.get(path, headers={"host": "10.0.0.5:8000"})

    assert (answer.status_code, answer.content, answer["Content-Type"]) == (200, b"ok\n", "text/plain")
    assert answer["Cache-Control"] == "no-store"
    assert not answer.cookies


def test_life_asks_the_database_nothing_and_readiness_little(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get("/healthz")
    with django_assert_num_queries(2 if connection.vendor == "postgresql" else 1):
        client.get("/readyz")


def test_a_missing_migration_is_not_ready(client, caplog):
    MigrationRecorder.Migration.objects.filter(app="legacy").delete()

    answer = client.get("/readyz")

    assert (answer.status_code, answer.content) == (503, b"unavailable\n")
    assert "1 migrations are not applied" in caplog.text
    assert client.get("/healthz").status_code == 200


def test_a_database_that_does_not_answer_is_not_ready(client, monkeypatch, caplog):
    def cursor():
        raise OperationalError("connection to server at 10.1.2.3 failed")

    monkeypatch.setattr(connection, "cursor", cursor)

    answer = client.get("/readyz")

    assert (answer.status_code, answer.content) == (503, b"unavailable\n")
    assert "10.1.2.3" in caplog.text


@pytest.mark.skipif("connection.vendor != 'postgresql'")
def test_a_standby_is_not_ready(client):
    with connection.cursor() as cursor:
        cursor.execute("SET transaction_read_only TO on")

    assert client.get("/readyz").status_code == 503


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_nothing_can_be_sent_there(client, path):
    assert client.post(path).status_code != 200
