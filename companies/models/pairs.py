from django.db import models
from django.db.models import Q


class PairQuerySet(models.QuerySet):
    """Pairs of rows that may be one, as an inbox shows them: the most alike first. A subclass says what is pending."""

    ends: tuple[str, str]
    score: str

    def involving(self, row: models.Model):
        """The pairs of which `row` is one end."""
        one, other = self.ends
        return self.filter(Q(**{one: row.pk}) | Q(**{other: row.pk}))

    def next_to_review(self, after: models.Model):
        """The pending pair that follows `after` in the inbox; behind the last one, the first."""
        others = self.pending().exclude(pk=after.pk).order_by(f"-{self.score}", "id")
        score = getattr(after, self.score)
        behind = others.filter(Q(**{f"{self.score}__lt": score}) | Q(**{self.score: score, "pk__gt": after.pk}))
        return behind.first() or others.first()
