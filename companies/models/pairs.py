from typing import Any, Self

from django.db import models
from django.db.models import Q

from jobpilot.db.arguments import checked


class PairQuerySet(models.QuerySet):
    """Pairs of rows that may be duplicates, reviewed in the order of similarity.

    A subclass defines `pending()`, and names its two foreign keys in `ends` and the field with the similarity in
    `score`.
    """

    ends: tuple[str, str]
    score: str

    @checked
    def involving(self, row: models.Model) -> Self:
        """Return the pairs that include `row`."""
        one, other = self.ends
        model = self.model._meta.get_field(one).related_model
        if model and not isinstance(row, model):
            raise TypeError(f"involving(): row must be {model.__name__}, not {type(row).__name__}.")
        return self.filter(Q(**{one: row.pk}) | Q(**{other: row.pk}))

    def pending(self) -> Self:
        """Return the pairs that are not decided yet."""
        raise NotImplementedError

    @checked
    def next_to_review(self, after: models.Model) -> Any:
        """Return the next pending pair after `after`, wrapping around at the end."""
        others = self.pending().exclude(pk=after.pk).order_by(f"-{self.score}", "id")
        score = getattr(after, self.score)
        following = others.filter(Q(**{f"{self.score}__lt": score}) | Q(**{self.score: score, "pk__gt": after.pk}))
        return following.first() or others.first()
