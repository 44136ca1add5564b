from jobpilot.db.fields import JSONObjectField
from jobpilot.models import BaseModel


class ImportedModel(BaseModel):
    """A row that another program's file may have brought.

    What its columns cannot hold is in `imported`: a year without a day, a level in other words, an unknown property.
    """

    imported = JSONObjectField(
        editable=False, help_text="The entry as the file of another program had it, by the keys of a resume's entry."
    )

    class Meta:
        abstract = True
