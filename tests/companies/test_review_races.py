"""Concurrent decisions about pairs: each pair is decided once, without deadlocks."""

from functools import partial

import pytest
from django.core.exceptions import ValidationError

from companies.duplicates.companies.decide import mark_distinct, merge_pair, propose_pair, reopen
from companies.factories import CompanyDuplicateFactory, CompanyFactory
from companies.models import Company, CompanyDuplicate, CompanyMerge
from tests.support.racing import all_at_once

pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = 8


def refused(answers: list) -> int:
    return sum(isinstance(answer, ValidationError) for answer in answers)


def fresh(pair: CompanyDuplicate) -> CompanyDuplicate:
    """Return the pair as one person sees it."""
    return CompanyDuplicate.objects.get(pk=pair.pk)


def test_a_pair_is_merged_once():
    pair = CompanyDuplicateFactory()
    survivors = [pair.first, pair.second] * (PEOPLE // 2)
    answers = all_at_once([partial(merge_pair, pair=fresh(pair), keep=survivor) for survivor in survivors])
    assert refused(answers) == PEOPLE - 1
    assert CompanyMerge.objects.count() == Company.objects.count() == 1


def test_only_one_of_merge_and_distinct_succeeds():
    pair = CompanyDuplicateFactory()
    decisions = [partial(merge_pair, keep=pair.first), mark_distinct] * (PEOPLE // 2)
    answers = all_at_once([partial(decide, pair=fresh(pair)) for decide in decisions])
    assert refused(answers) == PEOPLE - 1
    merged = CompanyDuplicate.objects.get().status == "merged"
    assert Company.objects.count() == (1 if merged else 2)
    assert CompanyMerge.objects.count() == merged


def test_pairs_of_one_company_do_not_deadlock():
    centre = CompanyFactory()
    pairs = [CompanyDuplicateFactory(first=centre) for _ in range(PEOPLE)]
    answers = all_at_once([partial(merge_pair, pair=fresh(pair), keep=centre) for pair in pairs])
    assert refused(answers) == 0
    assert Company.objects.get() == centre


def test_a_merge_is_undone_once():
    pair = CompanyDuplicateFactory()
    merge_pair(pair=pair, keep=pair.first)
    answers = all_at_once([partial(reopen, pair=fresh(pair)) for _ in range(PEOPLE)])
    assert refused(answers) == PEOPLE - 1
    assert Company.objects.count() == 2
    assert CompanyDuplicate.objects.get().status == "pending"


def test_a_pair_is_proposed_once():
    one, other = CompanyFactory(), CompanyFactory()
    ends = [(one, other), (other, one)] * (PEOPLE // 2)
    answers = all_at_once([partial(propose_pair, one=a, other=b, evidence={}) for a, b in ends])
    assert len({pair.pk for pair in answers}) == 1
