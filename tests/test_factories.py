"""Every model has a factory, and what a factory makes is valid: for a form, and for the database."""

import pytest

from tests.support.project import FACTORIES, MODELS

STATES = [
    pytest.param(factory, trait, id=f"{model.__name__}-{trait or 'minimal'}")
    for model, factory in FACTORIES.items()
    for trait in (None, *factory._meta.parameters)
]


@pytest.mark.parametrize("model", MODELS)
def test_every_model_has_a_factory(model):
    assert model in FACTORIES


@pytest.mark.parametrize(("factory", "trait"), STATES)
def test_what_a_factory_makes_is_valid(db, factory, trait):
    traits = {trait: True} if trait else {}

    first, second = factory.create(**traits), factory.create(**traits)

    for instance in (first, second):
        instance.refresh_from_db()
        instance.full_clean()
    assert first.pk != second.pk


@pytest.mark.parametrize("factory", FACTORIES.values(), ids=lambda factory: factory.__name__)
def test_build_touches_no_database(factory):
    """No `db` fixture: a query would fail."""
    assert isinstance(factory.build(), factory._meta.model)
