"""The headings of job trackers and what they mean, in eight languages.

English, German, French, Spanish, Portuguese, Dutch, Italian and Polish.
"""

import re

from companies.postings.reading.words import folded

_HEADINGS = {
    "title": "title, job title, role, position, job position, job, jobtitle, position title, jobtitel, stelle, "
    "stellenbezeichnung, "
    "beruf, poste, intitule, intitule du poste, puesto, cargo, vacante, vaga, functie, vacature, job role, opening, "
    "bewerbung als, stellentitel, tatigkeit, berufsbezeichnung, "
    "posizione, ruolo, mansione, lavoro, stanowisko, role title, "
    "vacancy, posicion, posicao, funcao, functietitel, stanowisko pracy, ausgeschriebene stelle, offre, "
    "titre, titre du poste, stelle als, tatigkeit, oferta, "
    "scheme",
    "company": "company, company name, employer, organisation, organization, firma, unternehmen, arbeitgeber, "
    "entreprise, "
    "societe, employeur, empresa, compania, bedrijf, werkgever, companyname, business, "
    "azienda, datore di lavoro, pracodawca, firm, betrieb, bedrijfsnaam, firmenname, firmy, "
    "client, empleador, "
    "organisatie, azienda cliente",
    "company_website": "company website, website, company url, webseite, site web, sitio web, company site, "
    "employer website, employer url",
    "location": "location, city, place, standort, ort, arbeitsort, lieu, ville, localisation, ubicacion, "
    "lugar, ciudad, "
    "localidad, localizacao, local, locatie, plaats, joblocation, job location, "
    "where, sede, luogo, citta, lokalizacja, miasto, place of work, work location, lieu de travail, lugar de trabajo, "
    "miejsce pracy, werklocatie, einsatzort, cidade, "
    "city state, provincia, "
    "localite, standplaats",
    "country": "country, land, pays, pais, paese, kraj",
    "remote_type": "remote, remote type, workplace, workplace type, workplacetype, work mode, modalidad, modalidade, "
    "homeoffice, teletravail, arbeitsmodell, work model, work arrangement, "
    "modalita, modalita di lavoro, tryb pracy, "
    "mode de travail, wfh, remote ok, "
    "work style, work setting",
    "job_type": "job type, jobtype, employment type, work type, type, role type, contract, contract type, contrat, "
    "type de contrat, "
    "contrato, tipo de contrato, anstellungsart, vertragsart, dienstverband, employment, "
    "tipo di contratto, contratto, rodzaj umowy, working pattern, "
    "jornada, arbeitszeit, tipo, "
    "forma zatrudnienia",
    "experience_level": "level, seniority, experience level, niveau, nivel, karrierestufe, job level",
    "pay": "salary, pay, compensation, salary range, wage, gehalt, gehaltsvorstellung, lohn, salaire, "
    "remuneration, sueldo, "
    "salario, salaris, expected salary, offer, base salary, salary expectation, payrange, pay range, "
    "stipendio, retribuzione, ral, wynagrodzenie, pay rate, "
    "salary offered, hourly rate, salaire annuel, sueldo mensual, widelki, pretensao salarial, "
    "rate, vencimento, verdienst, remuneracion, remuneracao, stawka, "
    "faixa salarial, fourchette salaire, "
    "comp, comp range, rango salarial, salarial, remu",
    "pay_min": "min salary, salary min, minimum salary, min pay, gehalt von, salaire min, salario min, salario minimo, "
    "salarymin, from salary, salary from, "
    "min",
    "pay_max": "max salary, salary max, maximum salary, max pay, gehalt bis, salaire max, salario max, salario maximo, "
    "salarymax, to salary, salary to, "
    "max",
    "pay_period": "salary period, pay period, pay interval, salary interval, per, period, interval",
    "currency": "currency, salary currency, wahrung, devise, moneda, moeda, valuta",
    "posted_date": "posted, date posted, posted date, posting date, veroffentlicht, publie le, publicado",
    "application_deadline": "deadline, closing date, apply by, bewerbungsfrist, frist, date limite, fecha limite, "
    "prazo, application deadline, due date, sluitingsdatum, "
    "scadenza, bewerbungsschluss, termin, applications close, closing, closes",
    "applied_date": "applied, date applied, applied date, applieddate, application date, applied on, bewerbungsdatum, "
    "beworben am, versanddatum, datum, date, date envoi, date de candidature, fecha, fecha de candidatura, "
    "fecha de postulacion, fecha de aplicacion, data, data de candidatura, sollicitatiedatum, date of application, "
    "date submitted, submitted, bewerbung am, bewerbung vom, gesendet am, abgeschickt am, eingereicht am, envoye le, "
    "candidature envoyee le, postule le, date candidature, date de postulation, fecha de inscripcion, fecha de envio, "
    "data da candidatura, data de envio, datum sollicitatie, gesolliciteerd op, verzonden op, verstuurd "
    "op, bewerbung versendet am, versendet am, bewerbung gesendet am, applied at, "
    "date sent, sent on, datum der bewerbung, data candidatura, data di candidatura, data invio, data "
    "aplikacji, date of applying, date you applied, applied on date, "
    "sent, datum gesolliciteerd, data wyslania, envoyee le, envoi, "
    "beworben, app date, when applied, cv sent, sent cv, fecha envio, candidatura enviada, "
    "verschickt, verschickt am, candidatei, "
    "aplique, postule, me postule",
    "status": "status, stage, list, state, application status, etat, statut, estado, stand, fase, phase, "
    "pipeline stage, "
    "current status, situacao, bewerbungsstatus, "
    "outcome, result, ergebnis, stato, esito, progress, resultat, resultado, estatus, "
    "stand van zaken, etap, stato candidatura, status candidatura, statut candidature, "
    "situacion",
    "job_url": "url, link, job url, job link, joburl, posting url, job posting, lien, enlace, anzeige, stellenanzeige, "
    "posting, web, joblink, application link, vacaturelink, link zur stelle, "
    "job post url, post url, job posting link, job posting url, listing url, job ad, ad link, apply link, "
    "link to job, link to posting, link annuncio, annuncio, link do oferty, oferta url, application url, "
    "web address, ogloszenie, ogloszenia, site vaga, "
    "source url, jd, link to jd",
    "source": "source, channel, job source, jobsource, found on, via, kanal, quelle, canal, fuente, fonte, bron, "
    "how found, platform, portal, applied via, site, "
    "gefunden uber, gefunden bei, anzeige gefunden bei, where from, trouve sur, gevonden via, trovato su, "
    "where i found it, where found, how applied, how i applied, moyen de candidature",
    "notes": "notes, note, comments, comment, remarks, notizen, notiz, bemerkung, bemerkungen, kommentar, notas, "
    "observaciones, "
    "commentaires, commentaire, remarques, remarque, notities, opmerkingen, opmerking, observacoes, comentarios, "
    "anmerkung, anmerkungen, "
    "osservazioni, notatki, uwagi, "
    "nota, obs",
    "tags": "tags, labels, etiquetas, etiquettes, schlagworte",
    "skills_required": "skills, tech stack, stack, technologies, keywords, kenntnisse, competences, habilidades",
    "description": "description, job description, beschreibung, descripcion, descricao, omschrijving",
    "contact_name": "contact, contacts, contact person, contact name, recruiter, hiring manager, kontakt, "
    "kontaktperson, "
    "ansprechpartner, ansprechperson, contacto, persona de contacto, contato, contactpersoon, interlocuteur, "
    "contatto, referente, osoba kontaktowa, "
    "ansprechpartner in, contact rh, rekruter, reclutador, recrutador, recruteur, agent",
    "contact_email": "contact email, email, e mail, mail, recruiter email, kontakt e mail, correo, contactemail, "
    "e mail adresse, indirizzo e mail, correo electronico, e mailadres, adresse e mail",
    "contact_phone": "phone, contact phone, telefon, telephone, telefono, telefoon, "
    "telefoonnummer, telefonnummer, phone number, "
    "tel, mobile",
    "interview": "interview date, interview dates, interview, interviews, interview on, vorstellungsgesprach am, "
    "gesprach am, date entretien, entretien le, fecha de entrevista, data entrevista, "
    "sollicitatiegesprek, interview scheduled, "
    "colloquio, data colloquio, data rozmowy, "
    "gesprach, vorstellungsgesprach, entretien, entrevista, rozmowa, gesprek, "
    "vorstellungstermin, gesprachstermin",
    "follow_up_date": "follow up, followup, follow up date, next action date, wiedervorlage, date relance, relance, "
    "fecha de seguimiento, opvolgen, reminder, follow up by",
    "response_date": "response date, date retour, antwort am, response, "
    "antwort, reponse, respuesta, resposta, risposta, antwoord, reply, ruckmeldung, ruckmeldung am, retour, "
    "fecha de respuesta, reply date, "
    "answer, answer on, answered on",
    "saved_date": "date saved, saved on, createdat, created, date added, added, gespeichert am, guardado el",
    # Known, and not read: they say nothing of the job or the application that has a place here.
    "": "index, no, nr, number, id, status date, archived, date archived, excitement, rating, fit rating, "
    "score, priority, "
    "last updated, updated, ultima actualizacion, next action, company type, interview rounds, current round, "
    "referral, "
    "referral source, linkedin, attachments, cv file, cover letter file, sector, industry, lane, name, quelle n, "
    "seguimiento pendiente, cv, resume, cover letter, lebenslauf, anschreiben, job sector, branche",
}
HEADINGS = {folded(each): field for field, headings in _HEADINGS.items() for each in headings.split(", ")}
# Words that add nothing: "link da vaga" is "link vaga", and "nome da empresa" is "empresa".
JOINING = frozenset(
    (
        *("d", "de", "da", "do", "di", "du", "del", "della", "dell", "des", "der", "l", "la", "le", "of", "the"),
        *("all", "em", "zum", "zur", "label", "name", "nom", "nome", "nombre", "naam", "nazwa", "current", "my"),
    )
)
JOINED = {
    joined: field
    for heading, field in HEADINGS.items()
    if (joined := " ".join(word for word in heading.split() if word not in JOINING))
}
# What a heading with one of these names is the address of; "Link (link)" is where the cells of "Link" lead to.
ADDRESS = frozenset(("link", "url", "enlace", "lien"))
POSTING = frozenset(HEADINGS[each] for each in ("title", "url"))
THOUSANDS = re.compile(
    r"\(\s?(?:in )?(?P<before>[€$£])?\s?(?:k|tsd\.?|thousands?)\s?(?P<after>[€$£]|[A-Z]{3})?\s?\)", re.IGNORECASE
)
# The currency in a heading: "Salary (£)", "Salary (EUR/year)".
SIGN = re.compile(r"\(\s?([€$£¥]|[A-Z]{3})(?:\s?(?:/|p)[^)]*)?\)")
# What a heading says of pay beside the word for it: "Gross salary p.a.", "Gehalt lt. Anzeige".
OF_PAY = frozenset(
    (
        *("gross", "brutto", "bruto", "brut", "lorda", "lordo", "net", "netto", "annual", "yearly", "monthly"),
        *("p", "a", "pa", "per", "year", "jahr", "lt", "laut", "anzeige"),
    )
)

LONGEST_LIKELY = 6  # words of a heading
ANY_DAY = frozenset(("date", "datum", "fecha", "data"))  # headings that do not say what was done on the day
DAYS = frozenset(
    (
        "applied_date",
        "application_deadline",
        "posted_date",
        "interview",
        "follow_up_date",
        "response_date",
        "saved_date",
    )
)
ENDING = frozenset(("title", "company", "location"))  # what the last part of a long word may name
# The words of the first field in a heading make it more than those of the others.
LESS = {
    "country": {"location"},
    **{more: {"pay"} for more in ("pay_min", "pay_max", "pay_period", "currency")},
    **{more: {"contact_name"} for more in ("contact_email", "contact_phone")},
    "interview": {"applied_date"},
    "response_date": {"applied_date"},
}
# Words that make a heading one of something else: "Company size", "Resume version".
SOMETHING_ELSE = frozenset(
    (
        *("size", "type", "rating", "culture", "industry", "sector", "research", "info", "information", "version"),
        *("number", "count", "score", "letter", "review", "priority", "prep", "question", "questions", "time", "week"),
        *("next", "last", "thank", "groesse", "grosse", "typ", "branche", "taille", "secteur", "sector", "tamano"),
        *("setor", "grootte", "settore", "not", "if", "why", "how", "what", "about"),
    )
)

# Languages whose dates begin with the day; a heading that only one of them writes shows the language.
DAY_FIRST = frozenset(
    folded(each)
    for each in re.split(
        ", ",
        "Unternehmen, Firma, Arbeitgeber, Stelle, Bewerbungsdatum, Versanddatum, Notizen, Standort, Kontaktperson, "
        "Gehalt, Entreprise, Poste, Statut, Etat, Date Envoi, Lien, Lieu, Société, Salaire, Empresa, Puesto, Fecha, "
        "Estado, Enlace, Ubicación, Notas, Cargo, Sueldo, Vaga, Bedrijf, Functie, Vacature, Plaats, "
        "Betrieb, Compañía, Posición, Bedrijfsnaam, Nome da empresa, Nome azienda, "
        "Azienda, Posizione, Stato, Stanowisko, Pracodawca, Arbeitgeber, Ergebnis",
    )
)


def meaning_of(heading: str) -> str | None:
    """Return the field that a heading means, "" if it is known and not read, or None if it is unknown."""
    if custom := re.fullmatch(r"(?i)custom field \((.+)\)", heading.strip()):
        heading = custom[1]
    bare = re.sub(r"\(.*?\)", " ", heading)
    squeezed = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", bare)  # appliedDate
    for each in map(folded, (heading, bare, squeezed, re.sub(r"\d+\s*$", "", bare))):
        words = [word for word in each.split() if word not in JOINING]
        field = HEADINGS.get(each, JOINED.get(" ".join(words)))
        if field is not None and (field == "remote_type" or not heading.rstrip().endswith("?")):
            return field
        named = [word for word in words if word not in ADDRESS]
        if len(named) <= 1 < len(words) and HEADINGS.get((named or words)[0]) in POSTING:
            return "job_url"
        if HEADINGS.get(" ".join(word for word in words if word not in OF_PAY)) == "pay":
            return "pay"
    if folded(heading) in ("applied", "has applied"):
        return "has_applied"
    return None if heading.rstrip().endswith("?") else _meaning_of_parts(bare)


def _meaning_of_parts(heading: str) -> str | None:
    """Return the one field that the parts of a heading mean, as far as they are known: "Client / Employer"."""
    parts = re.split(r"[/|&\n?]", heading)
    fields = {field for part in parts if len(parts) > 1 and (field := HEADINGS.get(folded(part)))}
    if fields == {"location", "remote_type"}:  # read from the location as well
        return "location"
    return fields.pop() if len(fields) == 1 else None


def likely_meaning(heading: str) -> str:
    """Return the one field that the known words in a heading mean, or "": "Title of the position" is the title.

    A word that means less stands for one that means more: "Employer website" is the website, "Datum Antwort" the day of
    the answer.
    """
    words = [word for word in folded(re.sub(r"\(.*?\)", " ", heading)).split() if word not in JOINING]
    if heading.rstrip().endswith("?") or len(words) > LONGEST_LIKELY or SOMETHING_ELSE & set(words):
        return ""
    fields, is_any_day, at = set(), False, 0
    while at < len(words):
        end = next((end for end in range(len(words), at, -1) if " ".join(words[at:end]) in JOINED), at)
        phrase = " ".join(words[at:end])
        if phrase in ANY_DAY:
            is_any_day = True
        else:
            fields.add(JOINED[phrase] if phrase else _beginning(words[at]))
        at = max(end, at + 1)
    fields.discard("")
    for more, less in LESS.items():
        if more in fields:
            fields -= less
    if "job" in words and "company" in fields:  # within the object of a job
        fields.discard("title")
    if len(fields) > 1:
        fields -= {"title", "company"}
    if fields == {"contact_email", "contact_phone"}:
        return "contact_email"
    if len(fields) != 1 or (is_any_day and not fields & DAYS):
        return ""
    return fields.pop()


def _beginning(word: str) -> str:
    """Return the field of the known word that begins or ends a longer one: "Salarisindicatie", "Standplaats"."""
    found = {HEADINGS[word[:n]] for n in range(6, len(word)) if word[:n] in HEADINGS} or {
        HEADINGS[word[n:]] for n in range(1, len(word) - 5) if HEADINGS.get(word[n:]) in ENDING
    }
    return found.pop() if len(found) == 1 else ""


def known(headings: list[str]) -> int:
    """Return how many of the headings are known."""
    return sum(meaning_of(heading) is not None for heading in headings if heading)


def is_day_first(headings: list[str]) -> bool:
    """Return whether the language of the headings writes the day of a date before its month."""
    return any(folded(heading) in DAY_FIRST for heading in headings)
