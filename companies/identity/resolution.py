"""Resolve a company's name and web address to a company: the decision table of company identity.

The web key decides (`identity_key()`: a domain, or an account on a shared hiring site); the name only confirms it:

    same key, compatible names                          the same company
    same key, which spells one of the names, and the
    other has one distinctive word more                 the same company; see `introduces()`
    same key, incompatible names                        two companies, and the pair is reviewed; see below
    conflicting keys                                    never the same; reviewed if the names are equal
    no common key, equal names of 2+ words              the same if the keys bear the name, or there are none
    no common key, otherwise                            a new company unless a person decided; reviewed

A key bears a name if it spells it (`bears()`): acmerobotics.com bears "Acme Robotics". That depends on the two alone.
So a mention without an address means the same company whatever came before it: the one whose address bears its name,
the plainest address if there are several. Being the only company of a name is no reason: tomorrow there may be two.

A key has one owner: a company whose name it bears, or else the first. Other names under it are mentions without an
address. Once a domain was met under SHARED_BY unlike names and resembles none of them, many employers share it, and it
is nobody's key from then on: it stays as a CompanyKey without a company, and its former owner goes on under the part of
it that is its own, as if the domain were a hiring site and the name an account on it.

A name that says that the employer is not named ("Confidential") is no name, and an address with it no key: such a
mention means the company with its own id, or else a new one, and no company that has no other name keeps a key.

Two keys conflict if they are different domains, or different accounts on one hiring site. A name is compared with the
company's own name (and with names that a person or a shared key made equal to it), never with the last spelling that
matched, so that chains do not drift. A pair is proposed for review once; a decided pair is not proposed again.

Single mentions and bulk imports use the same implementation, so that both decide alike. It writes through the given
model classes: a data migration passes the historical ones.
"""

import uuid
from collections.abc import Iterable
from itertools import islice

from django.db import DEFAULT_DB_ALIAS, IntegrityError, connections, transaction

from companies.identity.candidate import LIVE, CompanyModels
from companies.identity.mention import Mention, ParsedMention
from companies.identity.working_set import BATCH_SIZE, Resolution, WorkingSet

MAX_TRIES = 5
IDENTITY_LOCK = 0x434F4D50  # advisory-lock key; any value not used elsewhere (ASCII "COMP")


def resolve_companies(
    mentions: Iterable[Mention], *, models: CompanyModels = LIVE, using: str = DEFAULT_DB_ALIAS
) -> list[Resolution]:
    """Return the company of each mention, in order, and create the missing ones. All or nothing.

    Take a fixed number of queries for every BATCH_SIZE mentions. Raise ValueError for a mention without a name or with
    a fact that is not in FACTS, and IntegrityError for a fact that the database rejects.
    """
    mentions = iter(mentions)
    resolutions: list[Resolution] = []
    has_lock = connections[using].vendor != "postgresql"  # SQLite allows only one writer at a time
    with transaction.atomic(using=using):
        while batch := [ParsedMention.parse(mention) for mention in islice(mentions, BATCH_SIZE)]:
            resolved, has_lock = _resolve_batch(batch, models, using, has_lock)
            resolutions += resolved
    return resolutions


def find_company_id(
    mention: Mention, *, models: CompanyModels = LIVE, using: str = DEFAULT_DB_ALIAS
) -> uuid.UUID | None:
    """Return the company to which `resolve_companies()` would resolve a mention, or None if it would create one."""
    parsed = ParsedMention.parse(mention)
    candidate, _ = WorkingSet(models, using, [parsed]).decide(parsed)
    return candidate.company.pk if candidate else None


def _resolve_batch(
    batch: list[ParsedMention], models: CompanyModels, using: str, has_lock: bool
) -> tuple[list[Resolution], bool]:
    """Return the resolution of each mention, and whether this transaction now holds `lock_identity()`."""
    tries = 0
    while True:
        tries += 1
        try:
            with transaction.atomic(using=using):
                companies = WorkingSet(models, using, batch)
                resolutions = [companies.resolve(parsed) for parsed in batch]
                writes = companies.has_changes
                if writes and not has_lock:
                    lock_identity(using)
                    companies = WorkingSet(models, using, batch)  # again, as another caller may have created some
                    resolutions = [companies.resolve(parsed) for parsed in batch]
                companies.write()
                return resolutions, has_lock or writes
        except IntegrityError:
            # The same company was created concurrently, by a form for instance; the next attempt finds it.
            if tries == MAX_TRIES:
                raise


def lock_identity(using: str) -> None:
    """Serialise transactions that say which companies and jobs are one: imports, merges, their undo, and proposals.

    So no company is created twice under two spellings, and these, which lock many rows, cannot deadlock. Take it before
    any row lock (docs/decisions/0023-one-lock-order.md).

    PostgreSQL holds the lock until the end of the transaction, or until the savepoint in which it was taken is rolled
    back. SQLite allows only one writer at a time and needs no lock.
    """
    if connections[using].vendor == "postgresql":
        with connections[using].cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [IDENTITY_LOCK])
