"""All spellings of a skill share a key, and different skills do not."""

import pytest

from companies.matching import skill_key


@pytest.mark.parametrize(
    "spellings",
    [
        ["Node.js", "NodeJS", "node js", "NODE.JS"],
        [".NET", ".net", "dotnet", "DotNet", "ASP.NET", "asp net"],
        ["C++", "c++"],
        ["C#", "c#"],
        ["CI/CD", "CI / CD", "ci-cd"],
        ["R&D", "R and D", "R &amp; D"],
        ["École", "ÉCOLE", "e\N{COMBINING ACUTE ACCENT}cole", "ecole"],
        ["ﬁnance", "Finance", "FINANCE"],
        ["İstanbul", "istanbul", "ISTANBUL", "ıstanbul"],
        ["Straßenbau", "STRASSENBAU"],
        ["日本語", "日本 語"],
        ["русский", "РУССКИЙ"],
        ["JavaScript", "JS", "javascript (primary)", "JS [expert]", "JavaScript (5+ years)"],
        ["Node", "Node.js", "node js"],
        ["Postgres", "PostgreSQL", "postgre sql"],
        ["K8s", "Kubernetes"],
        ["Go", "Golang"],
        ["full-stack", "fullstack", "Full Stack"],
        ["E-commerce", "eCommerce"],
        ["C#", "C Sharp", "CSharp (advanced)"],
    ],
    ids=lambda spellings: spellings[0],
)
def test_spellings_of_one_skill_share_a_key(spellings):
    assert len({skill_key(name) for name in spellings}) == 1


def test_different_skills_have_different_keys():
    names = ["C", "C++", "C#", "F#", "R", "Go", ".NET", "NET", "Java", "JavaScript", "日本", "日本語", "!", "?"]
    names += ["Java (Spring)", "React", "React Native", "SQL", "NoSQL", "MySQL", "PostgreSQL", "(primary)"]
    assert len({skill_key(name) for name in names}) == len(names)


@pytest.mark.parametrize("nothing", ["", " ", "\n\u3000"])
def test_blank_text_has_no_key(nothing):
    assert skill_key(nothing) == ""
