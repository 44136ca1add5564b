"""The words by which trackers say how far an application is, in eight languages."""

import re

from companies.postings.reading.words import folded

SAVED, CLOSED = "saved", "closed"
_WORDS = {
    SAVED: "saved, wishlist, wish list, bookmarked, interested, to apply, draft, lead, researching, not applied, "
    "not yet applied, todo, to do, backlog, planned, considering, prospect, target, gemerkt, vorgemerkt, geplant, "
    "interessant, offen, entwurf, a postuler, a envoyer, repere, interesse, favori, guardado, guardada, pendiente, "
    "por aplicar, por postular, por enviar, interesado, salvo, opgeslagen, te solliciteren, idea, discovered, "
    "new, applying, "
    "noch nicht beworben, nicht beworben, pas encore postule, pas postule, sin aplicar, nog niet gesolliciteerd, "
    "not started, preparing, in vorbereitung, brouillon, borrador, rascunho, concept, bozza, da inviare, "
    "interessato, salvato, zapisane, do wyslania, not sent, planning, "
    "salva, noch schreiben, noch zu schreiben, nog te doen, te doen, pendiente de enviar, "
    "pas encore envoye",
    "applied": "applied, submitted, sent, application sent, application submitted, under review, in review, "
    "pending, waiting, "
    "awaiting response, follow up, following up, beworben, gesendet, versandt, verschickt, abgeschickt, eingereicht, "
    "eingangsbestatigung, in bearbeitung, warte auf antwort, wartend, en espera, postule, envoyee, envoye, "
    "candidature envoyee, relancee, "
    "a relancer, en attente, aplicado, aplicada, enviado, enviada, postulado, inscrito, candidatado, gesolliciteerd, "
    "verstuurd, verzonden, on hold, applied referral, acknowledged, in afwachting, candidatura enviada, "
    "relance, relance le, in behandeling, em analise, en revision, "
    "awaiting reply, awaiting decision, versendet, eingang bestatigt, noch offen, inviata, candidatura "
    "inviata, in attesa, wyslane, wyslano, w trakcie, sent cv, candidature en cours, "
    "ausstehend, accuse de reception, nothing yet, waiting to hear, "
    "warte auf ruckmeldung, "
    "nog geen reactie",
    "screening": "shortlisted, screening, screen, phone screen, phone screening, phone interview, recruiter screen, "
    "recruiter call, hr call, "
    "telefoninterview, telefongesprach, vorauswahl, entretien telephonique, prequalification, en proceso, "
    "preseleccion, "
    "llamada, telefonisch interview, screening call, assessment, online assessment, coding challenge, "
    "take home, testtask, "
    "test technique, prueba tecnica, oa, "
    "colloquio telefonico, colloquio conoscitivo, rozmowa telefoniczna, kennenlerngesprach, erstgesprach, "
    "em andamento",
    "interview": "interview, interviewing, interviewed, interview scheduled, onsite, onsite interview, "
    "technical interview, "
    "final interview, final round, second interview, vorstellungsgesprach, gesprach, einladung, eingeladen, "
    "zweitgesprach, entretien, entretien prevu, entretien passe, entrevista, entrevistas, "
    "sollicitatiegesprek, gesprek, "
    "uitgenodigd, in gesprek, panel, second round, "
    "1st interview, first interview, 2nd interview, 3rd interview, third interview, probearbeiten, "
    "probetag, colloquio, rozmowa, rozmowa kwalifikacyjna, entrevista marcada, entrevista agendada, "
    "sollicitatiegesprek gepland, "
    "entrevue, "
    "interviews, in interviews",
    "offer": "offer, offered, offer received, negotiating, negotiation, offer extended, angebot, angebot erhalten, "
    "zusage, zugesagt, offre, offre recue, proposition, oferta, oferta recibida, aanbod, aanbieding, "
    "offerta, offerta ricevuta, proposta, oferta pracy, proposta recebida, offer made",
    "accepted": "accepted, offer accepted, hired, signed, angenommen, eingestellt, acceptee, "
    "acceptee l offre, embauche, "
    "aceptada, aceptado, contratado, aangenomen, geaccepteerd, "
    "accepte, vertrag unterschrieben, accettata, accettato, assunto, aceite, aprovado, zatrudniony, contract signed, "
    "got it, got the job",
    "rejected": "rejected, negative, negativ, negativo, negativa, reponse negative, "
    "declined by company, not selected, turned down, no, unsuccessful, denied, "
    "closed rejected, absage, "
    "abgesagt, abgelehnt, refuse, refusee, refus, rechazado, rechazada, rechazo, descartado, recusado, "
    "afgewezen, afwijzing, "
    "not moving forward, no longer considered, rejection, "
    "rejeitado, reprovado, nao selecionado, rifiutato, rifiutata, scartato, respinta, odrzucone, odrzucono, odmowa, "
    "not successful, no seleccionado, pas retenu, non retenu, non retenue, niet geselecteerd, "
    "abgel, no longer under consideration, "
    "nao passei, "
    "passed by company, passed on me, not a fit",
    "withdrawn": "withdrawn, withdrew, i withdrew, passed, declined, offer declined, not interested, zuruckgezogen, "
    "selbst abgesagt, retiree, abandonnee, desistee, retirado, retirada, desistido, ingetrokken, "
    "teruggetrokken, dropped, "
    "abandonne, retire, ritirata, ritirato, wycofane, retirei, declined by me, offre declinee, "
    "abgesagt von mir, absage von mir, von mir abgesagt",
    "ghosted": "ghosted, no response, no reply, no answer, keine ruckmeldung, keine antwort, sans reponse, "
    "pas de reponse, "
    "sin respuesta, geen reactie, geen antwoord, sem resposta, stale, "
    "pas de nouvelles, nessuna risposta, brak odpowiedzi, keine reaktion, sans nouvelles, "
    "nessun riscontro, no me llamaron",
    CLOSED: "closed, expired, archived, inactive, job closed, position closed, cancelled, canceled, "
    "position filled, filled, "
    "geschlossen, abgelaufen, archiviert, cloturee, archivee, expiree, cerrado, cerrada, archivado, expirado, "
    "gesloten, "
    "verlopen, "
    "chiusa, scaduta, encerrada, zamkniete, besetzt, stelle besetzt, pourvu, offre pourvue",
}
STATUSES = {folded(word): status for status, words in _WORDS.items() for word in words.split(", ")}


def stem(words: str) -> str:
    """Return words without the endings of gender and number: "rejeitada" and "rejeitados" are one."""
    return " ".join(re.sub(r"(?:e?es?|[oa]s?)$", "", word) if len(word) > 5 else word for word in words.split())


# What is called otherwise here.
APPLICATION_STATUSES = {"ghosted": "no_response", "interview": "interviewing", "offer": "offered"}
_MEANINGS: dict[str, set[str]] = {}
for _word, _status in STATUSES.items():
    _MEANINGS.setdefault(stem(_word), set()).add(_status)
# By the words without their endings; not those of which another ending means something else ("offer", "offerta").
STEMS = {words: statuses.pop() for words, statuses in _MEANINGS.items() if len(statuses) == 1}
ENDS = frozenset(("offer", "accepted", "rejected", "withdrawn", "ghosted", CLOSED))  # after whatever went before
NEGATED = frozenset(
    ("not", "never", "yet", "nicht", "kein", "keine", "pas", "jamais", "sin", "niet", "nog", "nao", "ainda")
)


def status_of(text: str) -> str:
    """Return what a status means: one of `saved`, `closed` and the statuses of an application, or "" if unknown."""
    words = folded(text)
    if words in STATUSES:
        return STATUSES[words]
    if stem(words) in STEMS:
        return STEMS[stem(words)]
    bare = folded(re.sub(r"[(:/–-].*$", "", text))
    if bare in STATUSES:
        return STATUSES[bare]
    found = {each for each in STATUSES if len(each) > 4 and f" {each} " in f" {words} "}
    longest = {each for each in found if not any(each != other and f" {each} " in f" {other} " for other in found)}
    if NEGATED & set(words.split()):  # "not yet applied", in words that are not known whole
        longest = {each for each in longest if NEGATED & set(each.split()) and STATUSES[each] in ENDS}
    statuses = {STATUSES[each] for each in longest}
    statuses = statuses & ENDS or statuses  # "rejected after interview"
    return statuses.pop() if len(statuses) == 1 else ""
