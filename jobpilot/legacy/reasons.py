"""The reason codes of the ledger in words."""

WORDS = {
    # a value
    "binary": "Binary data",
    "impossible_date": "Impossible date",
    "key_twice": "Duplicate key (last value kept)",
    "nested_too_deep": "Nested too deep",
    "not_a_boolean": "Neither true nor false",
    "not_a_date": "Not a date",
    "not_a_number": "Not a number",
    "not_a_whole_number": "Not a whole number",
    "not_an_email": "Not an e-mail address",
    "not_http": "Not a web address",
    "not_json": "Not JSON",
    "not_linkedin": "Not a page on LinkedIn",
    "not_numbers": "Not a list of numbers",
    "not_texts": "Not a list of texts",
    "out_of_range": "Out of range",
    "too_long": "Too long",
    "too_short": "Too short",
    "unknown_choice": "Not one of the choices",
    "unstorable_characters": "Characters that cannot be stored",
    "wrong_json_type": "Wrong JSON type",
    # a row
    "address_taken": "E-mail address of another person",
    "id_no_uuid": "ID is not a UUID",
    "id_taken": "ID of another row",
    "no_company_name": "No company name",
    "no_date": "No date",
    "no_number_of_its_own": "Duplicate version number",
    "no_score": "No score",
    "no_status": "No status",
    "no_such_row": "Refers to a missing row",
    "no_text": "Empty",
    "no_title": "No title",
    "no_type": "No type",
    "no_vector": "No vector",
    "not_the_length": "Dimension is not the vector's",
    "refused": "Refused by the database",
    # several values, or rows, of which one is against another
    "before_application": "Before the application",
    "circle": "Part of a cycle",
    "current_with_end": "Current, but has an end date",
    "differs_from_company": "Differs from the company",
    "end_before_start": "Ends before it starts",
    "own_canonical": "Its own canonical listing",
    "own_parent": "Its own parent",
    "same_job": "Job paired with itself",
    "second_parent": "Second parent",
    "tailored_without_parent": "Tailored without a parent",
    "template_with_job": "Template with a job",
    "template_with_parent": "Template with a parent",
    "wrong_way_round": "Reversed range",
    # a skill bank
    "no_such_variation": "Refers to a missing variation",
    "nothing_there": "Empty group",
    "same_skill": "Contradicting mentions of a skill",
    "unknown_key": "Unknown key",
    "unusable_entry": "Unusable entry",
    # since the import
    "given_instead": "Replaced by another row",
    "linked_later": "Linked later",
    "tried_again": "Retried",
}


def in_words(code: str | None) -> str:
    return WORDS.get(code or "", str(code).replace("_", " ").capitalize())
