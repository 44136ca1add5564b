"""The codes of the ledger in words."""

WORDS = {
    # a value
    "binary": "Binary data",
    "key_twice": "Says a key twice: the last value counts",
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
    "unstorable_characters": "Has what no database stores",
    "wrong_json_type": "JSON of another kind",
    # a row
    "address_taken": "Another person has the address",
    "id_no_uuid": "Its id is no UUID",
    "id_taken": "Another row has the id",
    "no_company_name": "No name of a company",
    "no_date": "No date",
    "no_number_of_its_own": "No number of its own",
    "no_score": "No score",
    "no_status": "No status",
    "no_such_row": "Refers to a row that is not there",
    "no_text": "Empty",
    "no_title": "No title",
    "no_type": "No type",
    "no_vector": "No vector",
    "not_the_length": "Not the length of the vector",
    "refused": "Refused by the database",
    # several values, or rows, of which one is against another
    "circle": "Part of a circle",
    "current_with_end": "Current, and ended",
    "differs_from_company": "The company says otherwise",
    "end_before_start": "Ends before it starts",
    "own_canonical": "Its own canonical listing",
    "own_parent": "Its own parent",
    "same_job": "One job twice",
    "second_parent": "A second parent",
    "tailored_without_parent": "Tailored, without a parent",
    "template_with_job": "A template with a job",
    "template_with_parent": "A template with a parent",
    "wrong_way_round": "The wrong way round",
    # a skill bank
    "no_such_variation": "Names a variation that is not there",
    "nothing_there": "A group of nothing",
    "same_skill": "A skill said twice, differently",
    "unknown_key": "An unknown key",
    "unusable_entry": "An unusable entry",
    # since the import
    "given_instead": "Another row was given instead",
    "linked_later": "Linked later, when the row was there",
    "tried_again": "Tried again",
}


def in_words(code: object) -> str:
    return WORDS.get(code, str(code).replace("_", " ").capitalize())
