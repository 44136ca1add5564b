"""Every model has a factory that creates valid rows."""

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
def test_a_factory_creates_valid_rows(db, factory, trait):
    traits = {trait: True} if trait else {}

    first, second = factory.create(**traits), factory.create(**traits)

    for instance in (first, second):
        instance.refresh_from_db()
        instance.full_clean()
    assert first.pk != second.pk


@pytest.mark.parametrize("factory", FACTORIES.values(), ids=lambda factory: factory.__name__)
def test_build_runs_no_query(factory):
    """A query would fail without the `db` fixture."""
    assert isinstance(factory.build(), factory._meta.model)
