from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("resumes", "0008_system_templates")]

    operations = [
        migrations.AddField(
            "resumeversion",
            "name",
            models.CharField(
                blank=True, default="", help_text="What you call it, such as “For hospitals”.", max_length=200
            ),
        ),
    ]
