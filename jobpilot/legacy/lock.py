"""Keeps a second import out while one is at work."""

LOCK = 0x4A6F_6250  # "JobP"


def try_lock(connection, *, until: str) -> bool:
    """Take the lock of imports into a PostgreSQL database, until the end of the "transaction" or of the "session".

    SQLite has no such lock, and needs none: whoever writes has the database to himself.
    """
    if connection.vendor != "postgresql":
        return True
    function = {"transaction": "pg_try_advisory_xact_lock", "session": "pg_try_advisory_lock"}[until]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [LOCK])
        return cursor.fetchone()[0]


def unlock(connection) -> None:
    """Give the lock of the session back."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
