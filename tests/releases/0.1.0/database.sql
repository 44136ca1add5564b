--
-- PostgreSQL database dump
--


-- Dumped from database version 18.6
-- Dumped by pg_dump version 18.6

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: btree_gin; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;


--
-- Name: EXTENSION btree_gin; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION btree_gin IS 'support for indexing common datatypes in GIN';


--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;


--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';


--
-- Name: unaccent; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;


--
-- Name: EXTENSION unaccent; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';


--
-- Name: applicationstatus; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.applicationstatus AS ENUM (
    'NOT_APPLIED',
    'APPLIED',
    'INTERVIEWING',
    'REJECTED',
    'ACCEPTED',
    'WITHDRAWN'
);


--
-- Name: companysizecategory; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.companysizecategory AS ENUM (
    'STARTUP',
    'SMALL',
    'MEDIUM',
    'LARGE',
    'ENTERPRISE'
);


--
-- Name: etloperationtype; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.etloperationtype AS ENUM (
    'COLLECTION',
    'PROCESSING',
    'LOADING',
    'RETRY',
    'CLEANUP'
);


--
-- Name: etlprocessingstatus; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.etlprocessingstatus AS ENUM (
    'PENDING',
    'PROCESSING',
    'COMPLETED',
    'FAILED',
    'PARTIAL',
    'SKIPPED'
);


--
-- Name: experiencelevel; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.experiencelevel AS ENUM (
    'ENTRY_LEVEL',
    'ASSOCIATE',
    'MID_LEVEL',
    'SENIOR_LEVEL',
    'DIRECTOR',
    'EXECUTIVE'
);


--
-- Name: jobstatus; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.jobstatus AS ENUM (
    'ACTIVE',
    'INACTIVE',
    'FILLED',
    'EXPIRED'
);


--
-- Name: jobtype; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.jobtype AS ENUM (
    'FULL_TIME',
    'PART_TIME',
    'CONTRACT',
    'FREELANCE',
    'INTERNSHIP',
    'TEMPORARY'
);


--
-- Name: remotetype; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.remotetype AS ENUM (
    'ON_SITE',
    'REMOTE',
    'HYBRID'
);


--
-- Name: savedjobstatus; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.savedjobstatus AS ENUM (
    'SAVED',
    'ARCHIVED'
);


--
-- Name: senioritylevel; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.senioritylevel AS ENUM (
    'INDIVIDUAL_CONTRIBUTOR',
    'TEAM_LEAD',
    'MANAGER',
    'DIRECTOR',
    'VP',
    'C_LEVEL'
);


--
-- Name: timelineeventtype; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.timelineeventtype AS ENUM (
    'JOB_POSTED',
    'JOB_SAVED',
    'APPLICATION_SUBMITTED',
    'INTERVIEW_SCHEDULED',
    'INTERVIEW_COMPLETED',
    'FOLLOW_UP_SENT',
    'RESPONSE_RECEIVED',
    'STATUS_CHANGED',
    'NOTE_ADDED',
    'CUSTOM_EVENT'
);


--
-- Name: verificationstatus; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.verificationstatus AS ENUM (
    'UNVERIFIED',
    'ACTIVE',
    'EXPIRED',
    'INVALID',
    'REMOVED'
);


--
-- Name: companies_job_search_company(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.companies_job_search_company() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
       BEGIN
           PERFORM companies_job_search_renew(new);
           RETURN NULL;
       END
       $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: companies_company; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.companies_company (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(200) NOT NULL,
    normalized_name character varying(200) NOT NULL,
    compact_name character varying(200) GENERATED ALWAYS AS (COALESCE(NULLIF(replace(replace((COALESCE(' '::text, ''::text) || COALESCE((COALESCE(replace((normalized_name)::text, ' '::text, '  '::text), ''::text) || COALESCE(' '::text, ''::text)), ''::text)), ' and '::text, ''::text), ' '::text, ''::text), ''::text), (normalized_name)::text)) STORED,
    domain character varying(253),
    tenant character varying(253),
    industry character varying(200) NOT NULL,
    size character varying(100) NOT NULL,
    size_category character varying(20) NOT NULL,
    location character varying(255) NOT NULL,
    headquarters_location character varying(255) NOT NULL,
    founded_year integer,
    website character varying(2000) NOT NULL,
    description text NOT NULL,
    logo_url character varying(2000) NOT NULL,
    culture text NOT NULL,
    "values" jsonb NOT NULL,
    benefits jsonb NOT NULL,
    CONSTRAINT companies_company_benefits_check CHECK ((jsonb_typeof(benefits) = 'array'::text)),
    CONSTRAINT companies_company_domain_shape CHECK (((domain IS NULL) OR (((domain)::text ~~* '%_._%'::text) AND (NOT (((domain)::text ~~ '%/%'::text) AND (domain IS NOT NULL))) AND (NOT (((domain)::text ~~ '% %'::text) AND (domain IS NOT NULL))) AND ((domain)::text = lower((domain)::text))))),
    CONSTRAINT companies_company_founded_before_recorded CHECK ((founded_year <= (EXTRACT(year FROM (created_at AT TIME ZONE 'UTC'::text)))::integer)),
    CONSTRAINT companies_company_founded_year_min CHECK ((founded_year >= 1800)),
    CONSTRAINT companies_company_logo_url_http CHECK ((((logo_url)::text = ''::text) OR (upper((logo_url)::text) ~~ upper('http://%'::text)) OR (upper((logo_url)::text) ~~ upper('https://%'::text)))),
    CONSTRAINT companies_company_name_length CHECK (((length((name)::text) >= 1) AND (length((name)::text) <= 200))),
    CONSTRAINT companies_company_normalized_name_not_blank CHECK ((NOT ((normalized_name)::text = ''::text))),
    CONSTRAINT companies_company_size_category_known CHECK (((size_category)::text = ANY ((ARRAY[''::character varying, 'startup'::character varying, 'small'::character varying, 'medium'::character varying, 'large'::character varying, 'enterprise'::character varying])::text[]))),
    CONSTRAINT companies_company_values_check CHECK ((jsonb_typeof("values") = 'array'::text)),
    CONSTRAINT companies_company_website_http CHECK ((((website)::text = ''::text) OR (upper((website)::text) ~~ upper('http://%'::text)) OR (upper((website)::text) ~~ upper('https://%'::text))))
);


--
-- Name: companies_joblisting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.companies_joblisting (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title character varying(200) NOT NULL,
    location character varying(255) NOT NULL,
    description text NOT NULL,
    requirements text NOT NULL,
    responsibilities text NOT NULL,
    job_type character varying(20) NOT NULL,
    remote_type character varying(20) NOT NULL,
    experience_level character varying(20) NOT NULL,
    salary_min numeric(12,2),
    salary_max numeric(12,2),
    salary_currency character varying(3) NOT NULL,
    salary_period character varying(5) NOT NULL,
    skills_required jsonb NOT NULL,
    skills_preferred jsonb NOT NULL,
    education_required character varying(500) NOT NULL,
    benefits jsonb NOT NULL,
    job_url character varying(2000) NOT NULL,
    application_url character varying(2000) NOT NULL,
    annual_salary_min numeric(16,2) GENERATED ALWAYS AS ((COALESCE(salary_min, salary_max) * (
CASE
    WHEN ((salary_period)::text = 'hour'::text) THEN 2080
    WHEN ((salary_period)::text = 'day'::text) THEN 260
    WHEN ((salary_period)::text = 'week'::text) THEN 52
    WHEN ((salary_period)::text = 'month'::text) THEN 12
    WHEN ((salary_period)::text = 'year'::text) THEN 1
    ELSE NULL::integer
END)::numeric)) STORED,
    annual_salary_max numeric(16,2) GENERATED ALWAYS AS ((COALESCE(salary_max, salary_min) * (
CASE
    WHEN ((salary_period)::text = 'hour'::text) THEN 2080
    WHEN ((salary_period)::text = 'day'::text) THEN 260
    WHEN ((salary_period)::text = 'week'::text) THEN 52
    WHEN ((salary_period)::text = 'month'::text) THEN 12
    WHEN ((salary_period)::text = 'year'::text) THEN 1
    ELSE NULL::integer
END)::numeric)) STORED,
    posted_date timestamp with time zone,
    listed_at timestamp with time zone GENERATED ALWAYS AS (COALESCE(posted_date, created_at)) STORED,
    application_deadline timestamp with time zone,
    source character varying(100) NOT NULL,
    status character varying(20) NOT NULL,
    source_count integer NOT NULL,
    data_quality_score double precision,
    scraped_at timestamp with time zone,
    last_verified timestamp with time zone,
    verification_status character varying(20) NOT NULL,
    seniority_level character varying(30) NOT NULL,
    tech_stack jsonb NOT NULL,
    benefits_parsed jsonb NOT NULL,
    canonical_id uuid,
    company_id uuid NOT NULL,
    search_vector tsvector,
    CONSTRAINT companies_joblisting_application_url_http CHECK ((((application_url)::text = ''::text) OR (upper((application_url)::text) ~~ upper('http://%'::text)) OR (upper((application_url)::text) ~~ upper('https://%'::text)))),
    CONSTRAINT companies_joblisting_benefits_check CHECK ((jsonb_typeof(benefits) = 'array'::text)),
    CONSTRAINT companies_joblisting_benefits_parsed_check CHECK ((jsonb_typeof(benefits_parsed) = 'array'::text)),
    CONSTRAINT companies_joblisting_data_quality_score_range CHECK (((data_quality_score >= (0.0)::double precision) AND (data_quality_score <= (1.0)::double precision))),
    CONSTRAINT companies_joblisting_experience_level_known CHECK (((experience_level)::text = ANY ((ARRAY[''::character varying, 'entry_level'::character varying, 'associate'::character varying, 'mid_level'::character varying, 'senior_level'::character varying, 'director'::character varying, 'executive'::character varying])::text[]))),
    CONSTRAINT companies_joblisting_job_type_known CHECK (((job_type)::text = ANY ((ARRAY[''::character varying, 'full_time'::character varying, 'part_time'::character varying, 'contract'::character varying, 'freelance'::character varying, 'internship'::character varying, 'temporary'::character varying])::text[]))),
    CONSTRAINT companies_joblisting_job_url_http CHECK ((((job_url)::text = ''::text) OR (upper((job_url)::text) ~~ upper('http://%'::text)) OR (upper((job_url)::text) ~~ upper('https://%'::text)))),
    CONSTRAINT companies_joblisting_not_own_canonical CHECK (((canonical_id IS NULL) OR (NOT ((canonical_id = id) AND (canonical_id IS NOT NULL))))),
    CONSTRAINT companies_joblisting_remote_type_known CHECK (((remote_type)::text = ANY ((ARRAY[''::character varying, 'on_site'::character varying, 'remote'::character varying, 'hybrid'::character varying])::text[]))),
    CONSTRAINT companies_joblisting_salary_max_min CHECK ((salary_max >= (0)::numeric)),
    CONSTRAINT companies_joblisting_salary_max_order CHECK ((salary_max >= salary_min)),
    CONSTRAINT companies_joblisting_salary_min_min CHECK ((salary_min >= (0)::numeric)),
    CONSTRAINT companies_joblisting_salary_period_known CHECK (((salary_period)::text = ANY ((ARRAY['hour'::character varying, 'day'::character varying, 'week'::character varying, 'month'::character varying, 'year'::character varying])::text[]))),
    CONSTRAINT companies_joblisting_seniority_level_known CHECK (((seniority_level)::text = ANY ((ARRAY[''::character varying, 'individual_contributor'::character varying, 'team_lead'::character varying, 'manager'::character varying, 'director'::character varying, 'vp'::character varying, 'c_level'::character varying])::text[]))),
    CONSTRAINT companies_joblisting_skills_preferred_check CHECK ((jsonb_typeof(skills_preferred) = 'array'::text)),
    CONSTRAINT companies_joblisting_skills_required_check CHECK ((jsonb_typeof(skills_required) = 'array'::text)),
    CONSTRAINT companies_joblisting_source_count_min CHECK ((source_count >= 0)),
    CONSTRAINT companies_joblisting_status_known CHECK (((status)::text = ANY ((ARRAY['active'::character varying, 'inactive'::character varying, 'filled'::character varying, 'expired'::character varying])::text[]))),
    CONSTRAINT companies_joblisting_tech_stack_check CHECK ((jsonb_typeof(tech_stack) = 'array'::text)),
    CONSTRAINT companies_joblisting_title_length CHECK (((length((title)::text) >= 3) AND (length((title)::text) <= 200))),
    CONSTRAINT companies_joblisting_verification_status_known CHECK (((verification_status)::text = ANY ((ARRAY['unverified'::character varying, 'active'::character varying, 'expired'::character varying, 'invalid'::character varying, 'removed'::character varying])::text[])))
);
ALTER TABLE ONLY public.companies_joblisting ALTER COLUMN search_vector SET STATISTICS 1000;


--
-- Name: companies_job_search_company_name(public.companies_joblisting); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.companies_job_search_company_name(job public.companies_joblisting) RETURNS text
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT companies_company.name
    FROM public.companies_company
   WHERE (companies_company.id = (companies_job_search_company_name.job).company_id)
  FOR KEY SHARE OF companies_company;
END;


--
-- Name: companies_job_search_listing(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.companies_job_search_listing() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
       BEGIN
           new.search_vector := companies_job_search_vector(new, companies_job_search_company_name(new));
           RETURN new;
       END
       $$;


--
-- Name: companies_job_search_readable(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.companies_job_search_readable(text text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN translate(replace(replace(replace(replace(replace(replace(replace(replace("left"(text, 50000), '++'::text, 'ǁǁ '::text), 'C#'::text, 'Cǂ '::text), 'c#'::text, 'cǂ '::text), 'F#'::text, 'Fǂ '::text), 'f#'::text, 'fǂ '::text), '.NET'::text, ' ǀNET'::text), '.Net'::text, ' ǀNet'::text), '.net'::text, ' ǀnet'::text), './-_@:&<>'::text, '․⁄‐‗＠∶＆＜＞'::text);


--
-- Name: companies_job_search_renew(public.companies_company); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.companies_job_search_renew(company public.companies_company) RETURNS void
    LANGUAGE sql
    BEGIN ATOMIC
 UPDATE public.companies_joblisting SET company_id = companies_joblisting.company_id
   WHERE (companies_joblisting.company_id = (companies_job_search_renew.company).id);
END;


--
-- Name: companies_job_search_words(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.companies_job_search_words(text text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN translate(replace(replace(replace(replace(replace(replace(replace(replace("left"(text, 50000), '++'::text, 'ǁǁ '::text), 'C#'::text, 'Cǂ '::text), 'c#'::text, 'cǂ '::text), 'F#'::text, 'Fǂ '::text), 'f#'::text, 'fǂ '::text), '.NET'::text, ' ǀNET'::text), '.Net'::text, ' ǀNet'::text), '.net'::text, ' ǀnet'::text), './-_@:&<>''+#%*=~^|\`'::text, '                    '::text);


--
-- Name: companies_english; Type: TEXT SEARCH DICTIONARY; Schema: public; Owner: -
--

CREATE TEXT SEARCH DICTIONARY public.companies_english (
    TEMPLATE = pg_catalog.snowball,
    language = 'english' );


--
-- Name: companies_job_search; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: -
--

CREATE TEXT SEARCH CONFIGURATION public.companies_job_search (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.companies_job_search
    ADD MAPPING FOR asciiword WITH public.unaccent, public.companies_english;

ALTER TEXT SEARCH CONFIGURATION public.companies_job_search
    ADD MAPPING FOR word WITH public.unaccent, public.companies_english;

ALTER TEXT SEARCH CONFIGURATION public.companies_job_search
    ADD MAPPING FOR numword WITH public.unaccent, public.companies_english;

ALTER TEXT SEARCH CONFIGURATION public.companies_job_search
    ADD MAPPING FOR sfloat WITH public.unaccent, public.companies_english;

ALTER TEXT SEARCH CONFIGURATION public.companies_job_search
    ADD MAPPING FOR version WITH public.unaccent, public.companies_english;

ALTER TEXT SEARCH CONFIGURATION public.companies_job_search
    ADD MAPPING FOR "float" WITH public.unaccent, public.companies_english;

ALTER TEXT SEARCH CONFIGURATION public.companies_job_search
    ADD MAPPING FOR "int" WITH public.unaccent, public.companies_english;

ALTER TEXT SEARCH CONFIGURATION public.companies_job_search
    ADD MAPPING FOR uint WITH public.unaccent, public.companies_english;


--
-- Name: companies_job_search_vector(public.companies_joblisting, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.companies_job_search_vector(job public.companies_joblisting, company_name text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((((setweight(to_tsvector('public.companies_job_search'::regconfig, (public.companies_job_search_words(((job).title)::text) || ' ǀ'::text)), 'A'::"char") || setweight(to_tsvector('public.companies_job_search'::regconfig, (public.companies_job_search_words(COALESCE(company_name, ''::text)) || ' ǀ'::text)), 'B'::"char")) || setweight(to_tsvector('public.companies_job_search'::regconfig, (public.companies_job_search_words(COALESCE((SELECT string_agg(skill.value, ' ǀ '::text) AS string_agg FROM jsonb_array_elements_text((((companies_job_search_vector.job).skills_required || (companies_job_search_vector.job).skills_preferred) || (companies_job_search_vector.job).tech_stack)) skill(value)), ''::text)) || ' ǀ'::text)), 'B'::"char")) || setweight(to_tsvector('public.companies_job_search'::regconfig, (public.companies_job_search_words((job).requirements) || ' ǀ'::text)), 'C'::"char")) || setweight(to_tsvector('public.companies_job_search'::regconfig, (public.companies_job_search_words((job).description) || ' ǀ'::text)), 'D'::"char"));


--
-- Name: companies_companyalias; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.companies_companyalias (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(200) NOT NULL,
    normalized_name character varying(200) NOT NULL,
    compact_name character varying(200) GENERATED ALWAYS AS (COALESCE(NULLIF(replace(replace((COALESCE(' '::text, ''::text) || COALESCE((COALESCE(replace((normalized_name)::text, ' '::text, '  '::text), ''::text) || COALESCE(' '::text, ''::text)), ''::text)), ' and '::text, ''::text), ' '::text, ''::text), ''::text), (normalized_name)::text)) STORED,
    source character varying(10) NOT NULL,
    company_id uuid NOT NULL,
    CONSTRAINT companies_companyalias_name_length CHECK (((length((name)::text) >= 1) AND (length((name)::text) <= 200))),
    CONSTRAINT companies_companyalias_normalized_name_not_blank CHECK ((NOT ((normalized_name)::text = ''::text))),
    CONSTRAINT companies_companyalias_source_known CHECK (((source)::text = ANY ((ARRAY['seen'::character varying, 'mentioned'::character varying, 'merged'::character varying, 'manual'::character varying])::text[])))
);


--
-- Name: companies_names_resembling(text, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.companies_names_resembling(query text, seen integer) RETURNS TABLE(company_id uuid, is_alias boolean, text character varying)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
( SELECT c.id,
     false,
     c.normalized_name
    FROM public.companies_company c
   WHERE ((c.normalized_name)::text OPERATOR(public.%>) companies_names_resembling.query)
  LIMIT companies_names_resembling.seen)
 UNION ALL
 ( SELECT a.company_id,
     true,
     a.normalized_name
    FROM public.companies_companyalias a
   WHERE ((a.normalized_name)::text OPERATOR(public.%>) companies_names_resembling.query)
  LIMIT companies_names_resembling.seen);
END;


--
-- Name: companies_resembling(text, real, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.companies_resembling(query text, threshold real, seen integer) RETURNS TABLE(company_id uuid, is_alias boolean, text character varying)
    LANGUAGE plpgsql STABLE
    SET "pg_trgm.word_similarity_threshold" TO '0.6'
    SET enable_seqscan TO 'off'
    AS $$
       BEGIN
           PERFORM set_config('pg_trgm.word_similarity_threshold', threshold::text, true);
           RETURN QUERY SELECT * FROM companies_names_resembling(query, seen);
       END
       $$;


--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);


--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group_permissions (
    id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: companies_companyduplicate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.companies_companyduplicate (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    evidence jsonb NOT NULL,
    score double precision NOT NULL,
    status character varying(10) NOT NULL,
    decided_at timestamp with time zone,
    decided_by_id bigint,
    first_id uuid NOT NULL,
    second_id uuid,
    CONSTRAINT companies_companyduplicate_evidence_check CHECK ((jsonb_typeof(evidence) = 'object'::text)),
    CONSTRAINT companies_companyduplicate_score_range CHECK (((score >= (0.0)::double precision) AND (score <= (1.0)::double precision))),
    CONSTRAINT companies_companyduplicate_second_until_merged CHECK ((((status)::text = 'merged'::text) OR (second_id IS NOT NULL))),
    CONSTRAINT companies_companyduplicate_status_known CHECK (((status)::text = ANY ((ARRAY['pending'::character varying, 'merged'::character varying, 'distinct'::character varying])::text[]))),
    CONSTRAINT companies_companyduplicate_two_companies CHECK ((NOT ((first_id = second_id) AND (second_id IS NOT NULL))))
);


--
-- Name: companies_companykey; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.companies_companykey (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(10) NOT NULL,
    value character varying(253) NOT NULL,
    company_id uuid NOT NULL,
    CONSTRAINT companies_companykey_kind_known CHECK (((kind)::text = ANY ((ARRAY['domain'::character varying, 'tenant'::character varying])::text[]))),
    CONSTRAINT companies_companykey_value_not_blank CHECK ((NOT ((value)::text = ''::text)))
);


--
-- Name: companies_companymerge; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.companies_companymerge (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    absorbed_id uuid NOT NULL,
    absorbed_name character varying(200) NOT NULL,
    absorbed jsonb NOT NULL,
    kept jsonb NOT NULL,
    moved jsonb NOT NULL,
    created jsonb NOT NULL,
    replaced jsonb NOT NULL,
    undone_at timestamp with time zone,
    company_id uuid NOT NULL,
    merged_by_id bigint,
    CONSTRAINT companies_companymerge_absorbed_check CHECK ((jsonb_typeof(absorbed) = 'object'::text)),
    CONSTRAINT companies_companymerge_created_check CHECK ((jsonb_typeof(created) = 'object'::text)),
    CONSTRAINT companies_companymerge_kept_check CHECK ((jsonb_typeof(kept) = 'object'::text)),
    CONSTRAINT companies_companymerge_moved_check CHECK ((jsonb_typeof(moved) = 'object'::text)),
    CONSTRAINT companies_companymerge_replaced_check CHECK ((jsonb_typeof(replaced) = 'object'::text))
);


--
-- Name: companies_jobdeduplication; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.companies_jobdeduplication (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    confidence_score double precision NOT NULL,
    matching_fields jsonb NOT NULL,
    merge_strategy character varying(100) NOT NULL,
    status character varying(10) NOT NULL,
    reviewed boolean GENERATED ALWAYS AS (
CASE
    WHEN ((status)::text = 'pending'::text) THEN false
    ELSE true
END) STORED,
    decided_at timestamp with time zone,
    undo_record jsonb NOT NULL,
    decided_by_id bigint,
    canonical_job_id uuid NOT NULL,
    duplicate_job_id uuid NOT NULL,
    CONSTRAINT companies_jobdeduplication_confidence_score_range CHECK (((confidence_score >= (0.0)::double precision) AND (confidence_score <= (1.0)::double precision))),
    CONSTRAINT companies_jobdeduplication_matching_fields_check CHECK ((jsonb_typeof(matching_fields) = 'array'::text)),
    CONSTRAINT companies_jobdeduplication_pending_is_undecided CHECK (((NOT ((status)::text = 'pending'::text)) OR ((decided_at IS NULL) AND (decided_by_id IS NULL)))),
    CONSTRAINT companies_jobdeduplication_status_known CHECK (((status)::text = ANY ((ARRAY['pending'::character varying, 'merged'::character varying, 'distinct'::character varying])::text[]))),
    CONSTRAINT companies_jobdeduplication_two_jobs CHECK ((NOT (canonical_job_id = duplicate_job_id))),
    CONSTRAINT companies_jobdeduplication_undo_record_check CHECK ((jsonb_typeof(undo_record) = 'object'::text))
);


--
-- Name: companies_jobembedding; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.companies_jobembedding (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    embedding_model character varying(200) NOT NULL,
    content_hash character varying(64) NOT NULL,
    embedding_vector jsonb NOT NULL,
    embedding_dimension integer NOT NULL,
    content_type character varying(50) NOT NULL,
    job_id uuid NOT NULL,
    CONSTRAINT companies_jobembedding_dimension_is_length CHECK ((embedding_dimension = jsonb_array_length(embedding_vector))),
    CONSTRAINT companies_jobembedding_embedding_dimension_min CHECK ((embedding_dimension >= 1)),
    CONSTRAINT companies_jobembedding_embedding_vector_check CHECK ((jsonb_typeof(embedding_vector) = 'array'::text))
);


--
-- Name: companies_jobsource; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.companies_jobsource (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(100) NOT NULL,
    display_name character varying(200) NOT NULL,
    base_url character varying(2000) NOT NULL,
    api_available boolean NOT NULL,
    scraping_rules jsonb NOT NULL,
    rate_limit_config jsonb NOT NULL,
    last_scraped timestamp with time zone,
    is_active boolean NOT NULL,
    CONSTRAINT companies_jobsource_base_url_http CHECK ((((base_url)::text = ''::text) OR (upper((base_url)::text) ~~ upper('http://%'::text)) OR (upper((base_url)::text) ~~ upper('https://%'::text)))),
    CONSTRAINT companies_jobsource_name_not_blank CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT companies_jobsource_rate_limit_config_check CHECK ((jsonb_typeof(rate_limit_config) = 'object'::text)),
    CONSTRAINT companies_jobsource_scraping_rules_check CHECK ((jsonb_typeof(scraping_rules) = 'object'::text))
);


--
-- Name: companies_jobsourcelisting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.companies_jobsourcelisting (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source_job_id character varying(255) NOT NULL,
    source_url character varying(2000) NOT NULL,
    source_metadata jsonb NOT NULL,
    scraped_at timestamp with time zone,
    last_updated timestamp with time zone,
    job_id uuid NOT NULL,
    source_id uuid NOT NULL,
    CONSTRAINT companies_jobsourcelisting_source_job_id_not_blank CHECK ((NOT ((source_job_id)::text = ''::text))),
    CONSTRAINT companies_jobsourcelisting_source_metadata_check CHECK ((jsonb_typeof(source_metadata) = 'object'::text)),
    CONSTRAINT companies_jobsourcelisting_source_url_http CHECK ((((source_url)::text = ''::text) OR (upper((source_url)::text) ~~ upper('http://%'::text)) OR (upper((source_url)::text) ~~ upper('https://%'::text))))
);


--
-- Name: django_admin_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id bigint NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);


--
-- Name: django_admin_log_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id integer NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);


--
-- Name: etl_operation_logs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.etl_operation_logs (
    id character varying NOT NULL,
    operation_type public.etloperationtype NOT NULL,
    operation_name character varying NOT NULL,
    status public.etlprocessingstatus NOT NULL,
    started_at timestamp without time zone NOT NULL,
    completed_at timestamp without time zone,
    duration_ms integer,
    input_data json,
    output_data json,
    error_message text,
    error_details json,
    operation_metadata json,
    created_at timestamp without time zone
);


--
-- Name: interactions_jobuserinteraction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.interactions_jobuserinteraction (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    interaction_type character varying(20) NOT NULL,
    application_status character varying(20) NOT NULL,
    applied_date timestamp with time zone,
    response_date timestamp with time zone,
    resume_version character varying(50) NOT NULL,
    cover_letter text NOT NULL,
    follow_up_date timestamp with time zone,
    interview_scheduled timestamp with time zone,
    saved_date timestamp with time zone,
    archived_at timestamp with time zone,
    tags jsonb NOT NULL,
    notes text NOT NULL,
    interaction_data jsonb NOT NULL,
    first_interaction timestamp with time zone NOT NULL,
    last_interaction timestamp with time zone NOT NULL,
    interaction_count integer NOT NULL,
    job_snapshot jsonb NOT NULL,
    job_id uuid NOT NULL,
    resume_id uuid,
    user_id uuid NOT NULL,
    CONSTRAINT interactions_jobuserinteraction_application_status_known CHECK (((application_status)::text = ANY ((ARRAY[''::character varying, 'not_applied'::character varying, 'applied'::character varying, 'screening'::character varying, 'interviewing'::character varying, 'offered'::character varying, 'accepted'::character varying, 'declined'::character varying, 'rejected'::character varying, 'withdrawn'::character varying, 'no_response'::character varying])::text[]))),
    CONSTRAINT interactions_jobuserinteraction_applied_has_status CHECK (((NOT ((interaction_type)::text = 'applied'::text)) OR (NOT ((application_status)::text = ''::text)))),
    CONSTRAINT interactions_jobuserinteraction_first_before_last CHECK ((last_interaction >= first_interaction)),
    CONSTRAINT interactions_jobuserinteraction_interaction_count_min CHECK ((interaction_count >= 1)),
    CONSTRAINT interactions_jobuserinteraction_interaction_data_check CHECK ((jsonb_typeof(interaction_data) = 'object'::text)),
    CONSTRAINT interactions_jobuserinteraction_interaction_type_known CHECK (((interaction_type)::text = ANY ((ARRAY['viewed'::character varying, 'saved'::character varying, 'applied'::character varying, 'hidden'::character varying, 'rejected_by_user'::character varying])::text[]))),
    CONSTRAINT interactions_jobuserinteraction_job_snapshot_check CHECK ((jsonb_typeof(job_snapshot) = 'object'::text)),
    CONSTRAINT interactions_jobuserinteraction_saved_has_date CHECK (((NOT ((interaction_type)::text = 'saved'::text)) OR (saved_date IS NOT NULL))),
    CONSTRAINT interactions_jobuserinteraction_status_is_applied CHECK ((((interaction_type)::text = 'applied'::text) OR ((application_status)::text = ''::text))),
    CONSTRAINT interactions_jobuserinteraction_tags_check CHECK ((jsonb_typeof(tags) = 'array'::text))
);


--
-- Name: interactions_timelineevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.interactions_timelineevent (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    event_type character varying(30) NOT NULL,
    title character varying(255) NOT NULL,
    description text NOT NULL,
    event_data jsonb NOT NULL,
    event_date timestamp with time zone NOT NULL,
    from_status character varying(20) NOT NULL,
    to_status character varying(20) NOT NULL,
    is_milestone boolean NOT NULL,
    interaction_id uuid,
    job_id uuid,
    user_id uuid NOT NULL,
    CONSTRAINT interactions_timelineevent_event_data_check CHECK ((jsonb_typeof(event_data) = 'object'::text)),
    CONSTRAINT interactions_timelineevent_event_type_known CHECK (((event_type)::text = ANY ((ARRAY['job_posted'::character varying, 'job_saved'::character varying, 'application_submitted'::character varying, 'interview_scheduled'::character varying, 'interview_completed'::character varying, 'follow_up_sent'::character varying, 'response_received'::character varying, 'status_changed'::character varying, 'note_added'::character varying, 'custom_event'::character varying])::text[]))),
    CONSTRAINT interactions_timelineevent_from_status_known CHECK (((from_status)::text = ANY ((ARRAY[''::character varying, 'not_applied'::character varying, 'applied'::character varying, 'screening'::character varying, 'interviewing'::character varying, 'offered'::character varying, 'accepted'::character varying, 'declined'::character varying, 'rejected'::character varying, 'withdrawn'::character varying, 'no_response'::character varying])::text[]))),
    CONSTRAINT interactions_timelineevent_from_status_to_another CHECK ((((from_status)::text = ''::text) OR ((NOT ((to_status)::text = ''::text)) AND (NOT ((to_status)::text = (from_status)::text))))),
    CONSTRAINT interactions_timelineevent_status_is_status_event CHECK ((((event_type)::text = ANY ((ARRAY['application_submitted'::character varying, 'status_changed'::character varying])::text[])) OR ((to_status)::text = ''::text))),
    CONSTRAINT interactions_timelineevent_title_not_blank CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT interactions_timelineevent_to_status_known CHECK (((to_status)::text = ANY ((ARRAY[''::character varying, 'not_applied'::character varying, 'applied'::character varying, 'screening'::character varying, 'interviewing'::character varying, 'offered'::character varying, 'accepted'::character varying, 'declined'::character varying, 'rejected'::character varying, 'withdrawn'::character varying, 'no_response'::character varying])::text[])))
);


--
-- Name: job_processing_logs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.job_processing_logs (
    id character varying NOT NULL,
    collection_id character varying NOT NULL,
    operation_type public.etloperationtype NOT NULL,
    started_at timestamp without time zone NOT NULL,
    completed_at timestamp without time zone,
    status public.etlprocessingstatus NOT NULL,
    jobs_processed integer,
    jobs_failed integer,
    errors json,
    metrics json,
    created_at timestamp without time zone
);


--
-- Name: jobpilot_user; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.jobpilot_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL
);


--
-- Name: jobpilot_user_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.jobpilot_user_groups (
    id integer NOT NULL,
    user_id bigint NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: jobpilot_user_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.jobpilot_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobpilot_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: jobpilot_user_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.jobpilot_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobpilot_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: jobpilot_user_user_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.jobpilot_user_user_permissions (
    id integer NOT NULL,
    user_id bigint NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: jobpilot_user_user_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.jobpilot_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobpilot_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: jobpilot_userprofile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.jobpilot_userprofile (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    email character varying(254),
    phone character varying(50) NOT NULL,
    city character varying(100) NOT NULL,
    state character varying(100) NOT NULL,
    linkedin_url character varying(2000) NOT NULL,
    portfolio_url character varying(2000) NOT NULL,
    current_title character varying(200) NOT NULL,
    experience_years integer,
    education character varying(500) NOT NULL,
    bio text NOT NULL,
    preferred_locations jsonb NOT NULL,
    preferred_job_types jsonb NOT NULL,
    preferred_remote_types jsonb NOT NULL,
    desired_salary_min numeric(12,2),
    desired_salary_max numeric(12,2),
    account_id bigint,
    CONSTRAINT jobpilot_userprofile_desired_salary_max_min CHECK ((desired_salary_max >= (0)::numeric)),
    CONSTRAINT jobpilot_userprofile_desired_salary_max_order CHECK ((desired_salary_max >= desired_salary_min)),
    CONSTRAINT jobpilot_userprofile_desired_salary_min_min CHECK ((desired_salary_min >= (0)::numeric)),
    CONSTRAINT jobpilot_userprofile_email_shape CHECK (((email IS NULL) OR (((email)::text ~~* '%_@_%._%'::text) AND (NOT (((email)::text ~~* '%@%@%'::text) AND (email IS NOT NULL))) AND (NOT (((email)::text ~~ '% %'::text) AND (email IS NOT NULL)))))),
    CONSTRAINT jobpilot_userprofile_experience_years_min CHECK ((experience_years >= 0)),
    CONSTRAINT jobpilot_userprofile_linkedin_url_host CHECK ((((linkedin_url)::text = ''::text) OR ((((linkedin_url)::text ~~* 'http://linkedin.com/%'::text) OR ((linkedin_url)::text ~~* 'http://www.linkedin.com/%'::text) OR ((linkedin_url)::text ~~* 'http://__.linkedin.com/%'::text) OR ((linkedin_url)::text ~~* 'https://linkedin.com/%'::text) OR ((linkedin_url)::text ~~* 'https://www.linkedin.com/%'::text) OR ((linkedin_url)::text ~~* 'https://__.linkedin.com/%'::text)) AND (NOT ((linkedin_url)::text ~~* 'http%://_/.linkedin.com/%'::text)) AND (NOT ((linkedin_url)::text ~~* 'http%://_?.linkedin.com/%'::text)) AND (NOT ((linkedin_url)::text ~~* 'http%://_#.linkedin.com/%'::text)) AND (NOT ((linkedin_url)::text ~~* 'http%://_@.linkedin.com/%'::text))))),
    CONSTRAINT jobpilot_userprofile_linkedin_url_http CHECK ((((linkedin_url)::text = ''::text) OR (upper((linkedin_url)::text) ~~ upper('http://%'::text)) OR (upper((linkedin_url)::text) ~~ upper('https://%'::text)))),
    CONSTRAINT jobpilot_userprofile_portfolio_url_http CHECK ((((portfolio_url)::text = ''::text) OR (upper((portfolio_url)::text) ~~ upper('http://%'::text)) OR (upper((portfolio_url)::text) ~~ upper('https://%'::text)))),
    CONSTRAINT jobpilot_userprofile_preferred_job_types_check CHECK ((jsonb_typeof(preferred_job_types) = 'array'::text)),
    CONSTRAINT jobpilot_userprofile_preferred_locations_check CHECK ((jsonb_typeof(preferred_locations) = 'array'::text)),
    CONSTRAINT jobpilot_userprofile_preferred_remote_types_check CHECK ((jsonb_typeof(preferred_remote_types) = 'array'::text))
);


--
-- Name: legacy_applications; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_applications (
    id character varying CONSTRAINT applications_id_not_null NOT NULL,
    job_id character varying CONSTRAINT applications_job_id_not_null NOT NULL,
    user_profile_id character varying CONSTRAINT applications_user_profile_id_not_null NOT NULL,
    status public.applicationstatus,
    applied_date timestamp without time zone,
    response_date timestamp without time zone,
    resume_version character varying,
    cover_letter text,
    notes text,
    follow_up_date timestamp without time zone,
    interview_scheduled timestamp without time zone,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);


--
-- Name: legacy_companies; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_companies (
    id character varying CONSTRAINT companies_id_not_null NOT NULL,
    name character varying CONSTRAINT companies_name_not_null NOT NULL,
    industry character varying,
    size character varying,
    location character varying,
    website character varying,
    description text,
    culture text,
    "values" json,
    benefits json,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);


--
-- Name: legacy_job_duplications; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_job_duplications (
    id character varying CONSTRAINT job_duplications_id_not_null NOT NULL,
    canonical_job_id character varying CONSTRAINT job_duplications_canonical_job_id_not_null NOT NULL,
    duplicate_job_id character varying CONSTRAINT job_duplications_duplicate_job_id_not_null NOT NULL,
    confidence_score double precision CONSTRAINT job_duplications_confidence_score_not_null NOT NULL,
    matching_fields json CONSTRAINT job_duplications_matching_fields_not_null NOT NULL,
    merge_strategy character varying,
    reviewed boolean,
    created_at timestamp without time zone
);


--
-- Name: legacy_job_embeddings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_job_embeddings (
    id character varying CONSTRAINT job_embeddings_id_not_null NOT NULL,
    job_id character varying CONSTRAINT job_embeddings_job_id_not_null NOT NULL,
    embedding_model character varying CONSTRAINT job_embeddings_embedding_model_not_null NOT NULL,
    content_hash character varying CONSTRAINT job_embeddings_content_hash_not_null NOT NULL,
    embedding_vector json CONSTRAINT job_embeddings_embedding_vector_not_null NOT NULL,
    embedding_dimension integer CONSTRAINT job_embeddings_embedding_dimension_not_null NOT NULL,
    content_type character varying,
    created_at timestamp without time zone
);


--
-- Name: legacy_job_listings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_job_listings (
    id character varying CONSTRAINT job_listings_id_not_null NOT NULL,
    title character varying CONSTRAINT job_listings_title_not_null NOT NULL,
    company character varying CONSTRAINT job_listings_company_not_null NOT NULL,
    location character varying,
    description text,
    requirements text,
    responsibilities text,
    job_type public.jobtype,
    remote_type public.remotetype,
    experience_level public.experiencelevel,
    salary_min double precision,
    salary_max double precision,
    salary_currency character varying,
    skills_required json,
    skills_preferred json,
    education_required character varying,
    benefits json,
    company_size character varying,
    industry character varying,
    job_url character varying,
    company_url character varying,
    application_url character varying,
    posted_date timestamp without time zone,
    application_deadline timestamp without time zone,
    source character varying,
    status public.jobstatus,
    canonical_id character varying,
    source_count integer,
    data_quality_score double precision,
    scraped_at timestamp without time zone,
    last_verified timestamp without time zone,
    verification_status public.verificationstatus,
    company_size_category public.companysizecategory,
    seniority_level public.senioritylevel,
    tech_stack json,
    benefits_parsed json,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);


--
-- Name: legacy_job_source_listings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_job_source_listings (
    id character varying CONSTRAINT job_source_listings_id_not_null NOT NULL,
    job_id character varying CONSTRAINT job_source_listings_job_id_not_null NOT NULL,
    source_id character varying CONSTRAINT job_source_listings_source_id_not_null NOT NULL,
    source_job_id character varying CONSTRAINT job_source_listings_source_job_id_not_null NOT NULL,
    source_url character varying CONSTRAINT job_source_listings_source_url_not_null NOT NULL,
    source_metadata json,
    scraped_at timestamp without time zone,
    last_updated timestamp without time zone
);


--
-- Name: legacy_job_sources; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_job_sources (
    id character varying CONSTRAINT job_sources_id_not_null NOT NULL,
    name character varying CONSTRAINT job_sources_name_not_null NOT NULL,
    display_name character varying CONSTRAINT job_sources_display_name_not_null NOT NULL,
    base_url character varying CONSTRAINT job_sources_base_url_not_null NOT NULL,
    api_available boolean,
    scraping_rules json,
    rate_limit_config json,
    last_scraped timestamp without time zone,
    is_active boolean,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);


--
-- Name: legacy_legacyrecord; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_legacyrecord (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source_table character varying(63) NOT NULL,
    source_id character varying(255) NOT NULL,
    outcome character varying(20) NOT NULL,
    reasons jsonb NOT NULL,
    payload jsonb NOT NULL,
    target_id uuid,
    resolved_at timestamp with time zone,
    target_type_id integer,
    CONSTRAINT legacy_legacyrecord_outcome_known CHECK (((outcome)::text = ANY ((ARRAY['repaired'::character varying, 'merged'::character varying, 'quarantined'::character varying])::text[]))),
    CONSTRAINT legacy_legacyrecord_payload_check CHECK ((jsonb_typeof(payload) = 'object'::text)),
    CONSTRAINT legacy_legacyrecord_reasons_check CHECK ((jsonb_typeof(reasons) = 'array'::text)),
    CONSTRAINT legacy_legacyrecord_source_table_not_blank CHECK ((NOT ((source_table)::text = ''::text)))
);


--
-- Name: legacy_resume_generations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_resume_generations (
    id character varying CONSTRAINT resume_generations_id_not_null NOT NULL,
    resume_id character varying CONSTRAINT resume_generations_resume_id_not_null NOT NULL,
    format character varying CONSTRAINT resume_generations_format_not_null NOT NULL,
    template_name character varying CONSTRAINT resume_generations_template_name_not_null NOT NULL,
    file_path character varying,
    file_size integer,
    generation_params json,
    status character varying,
    error_message text,
    generated_at timestamp without time zone
);


--
-- Name: legacy_resume_optimizations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_resume_optimizations (
    id character varying CONSTRAINT resume_optimizations_id_not_null NOT NULL,
    resume_id character varying CONSTRAINT resume_optimizations_resume_id_not_null NOT NULL,
    job_id character varying CONSTRAINT resume_optimizations_job_id_not_null NOT NULL,
    match_score double precision CONSTRAINT resume_optimizations_match_score_not_null NOT NULL,
    keyword_matches json,
    missing_keywords json,
    skill_matches json,
    missing_skills json,
    recommendations json,
    sections_to_emphasize json,
    content_suggestions json,
    analyzed_at timestamp without time zone,
    analysis_version character varying
);


--
-- Name: legacy_resume_templates; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_resume_templates (
    id character varying CONSTRAINT resume_templates_id_not_null NOT NULL,
    name character varying CONSTRAINT resume_templates_name_not_null NOT NULL,
    description text,
    sections json CONSTRAINT resume_templates_sections_not_null NOT NULL,
    section_order json CONSTRAINT resume_templates_section_order_not_null NOT NULL,
    styling json,
    is_default boolean,
    is_system boolean,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);


--
-- Name: legacy_resume_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_resume_versions (
    id character varying CONSTRAINT resume_versions_id_not_null NOT NULL,
    resume_id character varying CONSTRAINT resume_versions_resume_id_not_null NOT NULL,
    version_number integer CONSTRAINT resume_versions_version_number_not_null NOT NULL,
    changes_summary text,
    content_snapshot json CONSTRAINT resume_versions_content_snapshot_not_null NOT NULL,
    created_at timestamp without time zone,
    created_by character varying
);


--
-- Name: legacy_resumes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_resumes (
    id character varying CONSTRAINT resumes_id_not_null NOT NULL,
    user_id character varying CONSTRAINT resumes_user_id_not_null NOT NULL,
    title character varying CONSTRAINT resumes_title_not_null NOT NULL,
    resume_type character varying CONSTRAINT resumes_resume_type_not_null NOT NULL,
    status character varying CONSTRAINT resumes_status_not_null NOT NULL,
    contact_info json CONSTRAINT resumes_contact_info_not_null NOT NULL,
    summary text,
    work_experience json,
    education json,
    skills json,
    projects json,
    certifications json,
    custom_sections json,
    template_id character varying,
    based_on_resume_id character varying,
    job_id character varying,
    ats_score_data json,
    tailoring_analysis json,
    version integer,
    parent_version_id character varying,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    last_generated_at timestamp without time zone
);


--
-- Name: legacy_saved_jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_saved_jobs (
    id character varying CONSTRAINT saved_jobs_id_not_null NOT NULL,
    job_id character varying CONSTRAINT saved_jobs_job_id_not_null NOT NULL,
    user_profile_id character varying CONSTRAINT saved_jobs_user_profile_id_not_null NOT NULL,
    status public.savedjobstatus,
    notes text,
    tags json,
    saved_date timestamp without time zone,
    updated_at timestamp without time zone
);


--
-- Name: legacy_skill_banks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_skill_banks (
    id character varying CONSTRAINT skill_banks_id_not_null NOT NULL,
    user_id character varying CONSTRAINT skill_banks_user_id_not_null NOT NULL,
    skills json,
    skill_categories json,
    default_summary text,
    summary_variations json,
    work_experiences json,
    education_entries json,
    projects json,
    certifications json,
    experience_content_variations json,
    education_content_variations json,
    project_content_variations json,
    experience_keywords json,
    industry_keywords json,
    technical_keywords json,
    soft_skills json,
    auto_extracted_skills json,
    skill_confidence json,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);


--
-- Name: legacy_skill_banks_legacy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_skill_banks_legacy (
    id character varying CONSTRAINT skill_banks_legacy_id_not_null NOT NULL,
    user_id character varying CONSTRAINT skill_banks_legacy_user_id_not_null NOT NULL,
    skills json,
    experience_keywords json,
    industry_keywords json,
    technical_keywords json,
    soft_skills json,
    auto_extracted_skills json,
    skill_confidence json,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);


--
-- Name: legacy_timeline_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_timeline_events (
    id character varying CONSTRAINT timeline_events_id_not_null NOT NULL,
    job_id character varying,
    application_id character varying,
    user_profile_id character varying CONSTRAINT timeline_events_user_profile_id_not_null NOT NULL,
    event_type public.timelineeventtype CONSTRAINT timeline_events_event_type_not_null NOT NULL,
    title character varying CONSTRAINT timeline_events_title_not_null NOT NULL,
    description text,
    event_data json,
    event_date timestamp without time zone,
    is_milestone boolean,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);


--
-- Name: legacy_user_profiles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.legacy_user_profiles (
    id character varying CONSTRAINT user_profiles_id_not_null NOT NULL,
    first_name character varying,
    last_name character varying,
    email character varying,
    phone character varying,
    city character varying,
    state character varying,
    linkedin_url character varying,
    portfolio_url character varying,
    current_title character varying,
    experience_years integer,
    skills json,
    education character varying,
    bio text,
    preferred_locations json,
    preferred_job_types json,
    preferred_remote_types json,
    desired_salary_min double precision,
    desired_salary_max double precision,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);


--
-- Name: processed_job_data; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.processed_job_data (
    processing_id character varying NOT NULL,
    job_index integer NOT NULL,
    processed_data json NOT NULL,
    embedding_vector json,
    duplicate_of character varying,
    load_status public.etlprocessingstatus,
    quality_score double precision,
    validation_errors json,
    created_at timestamp without time zone
);


--
-- Name: raw_job_collections; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.raw_job_collections (
    id character varying NOT NULL,
    "timestamp" timestamp without time zone NOT NULL,
    api_provider character varying NOT NULL,
    query_params json NOT NULL,
    raw_response json NOT NULL,
    response_metadata json,
    processing_status public.etlprocessingstatus,
    error_info json,
    created_at timestamp without time zone
);


--
-- Name: resumes_resume; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.resumes_resume (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title character varying(255) NOT NULL,
    resume_type character varying(20) NOT NULL,
    status character varying(20) NOT NULL,
    contact_info jsonb NOT NULL,
    summary text NOT NULL,
    work_experience jsonb NOT NULL,
    education jsonb NOT NULL,
    skills jsonb NOT NULL,
    projects jsonb NOT NULL,
    certifications jsonb NOT NULL,
    custom_sections jsonb NOT NULL,
    ats_score_data jsonb NOT NULL,
    tailoring_analysis jsonb NOT NULL,
    version integer NOT NULL,
    last_generated_at timestamp with time zone,
    parent_resume_id uuid,
    target_job_id uuid,
    user_id uuid NOT NULL,
    template_id uuid,
    CONSTRAINT resumes_resume_ats_score_data_check CHECK ((jsonb_typeof(ats_score_data) = 'object'::text)),
    CONSTRAINT resumes_resume_certifications_check CHECK ((jsonb_typeof(certifications) = 'array'::text)),
    CONSTRAINT resumes_resume_contact_info_check CHECK ((jsonb_typeof(contact_info) = 'object'::text)),
    CONSTRAINT resumes_resume_custom_sections_check CHECK ((jsonb_typeof(custom_sections) = 'array'::text)),
    CONSTRAINT resumes_resume_education_check CHECK ((jsonb_typeof(education) = 'array'::text)),
    CONSTRAINT resumes_resume_not_own_parent CHECK (((parent_resume_id IS NULL) OR (NOT ((parent_resume_id = id) AND (parent_resume_id IS NOT NULL))))),
    CONSTRAINT resumes_resume_projects_check CHECK ((jsonb_typeof(projects) = 'array'::text)),
    CONSTRAINT resumes_resume_resume_type_known CHECK (((resume_type)::text = ANY ((ARRAY['base'::character varying, 'tailored'::character varying, 'template'::character varying])::text[]))),
    CONSTRAINT resumes_resume_skills_check CHECK ((jsonb_typeof(skills) = 'array'::text)),
    CONSTRAINT resumes_resume_status_known CHECK (((status)::text = ANY ((ARRAY['draft'::character varying, 'active'::character varying, 'archived'::character varying])::text[]))),
    CONSTRAINT resumes_resume_tailored_has_parent CHECK (((NOT ((resume_type)::text = 'tailored'::text)) OR (parent_resume_id IS NOT NULL))),
    CONSTRAINT resumes_resume_tailoring_analysis_check CHECK ((jsonb_typeof(tailoring_analysis) = 'object'::text)),
    CONSTRAINT resumes_resume_template_stands_alone CHECK (((NOT ((resume_type)::text = 'template'::text)) OR ((parent_resume_id IS NULL) AND (target_job_id IS NULL)))),
    CONSTRAINT resumes_resume_title_not_blank CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT resumes_resume_version_min CHECK ((version >= 1)),
    CONSTRAINT resumes_resume_work_experience_check CHECK ((jsonb_typeof(work_experience) = 'array'::text))
);


--
-- Name: resumes_resumegeneration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.resumes_resumegeneration (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    format character varying(20) NOT NULL,
    template_name character varying(200) NOT NULL,
    file_path character varying(1000) NOT NULL,
    file_size bigint,
    generation_params jsonb NOT NULL,
    status character varying(20) NOT NULL,
    error_message text NOT NULL,
    generated_at timestamp with time zone NOT NULL,
    resume_id uuid NOT NULL,
    CONSTRAINT resumes_resumegeneration_file_size_min CHECK ((file_size >= 0)),
    CONSTRAINT resumes_resumegeneration_format_not_blank CHECK ((NOT ((format)::text = ''::text))),
    CONSTRAINT resumes_resumegeneration_generation_params_check CHECK ((jsonb_typeof(generation_params) = 'object'::text)),
    CONSTRAINT resumes_resumegeneration_status_known CHECK (((status)::text = ANY ((ARRAY['pending'::character varying, 'processing'::character varying, 'completed'::character varying, 'failed'::character varying])::text[])))
);


--
-- Name: resumes_resumeoptimization; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.resumes_resumeoptimization (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    match_score double precision NOT NULL,
    keyword_matches jsonb NOT NULL,
    missing_keywords jsonb NOT NULL,
    skill_matches jsonb NOT NULL,
    missing_skills jsonb NOT NULL,
    recommendations jsonb NOT NULL,
    sections_to_emphasize jsonb NOT NULL,
    content_suggestions jsonb NOT NULL,
    analyzed_at timestamp with time zone NOT NULL,
    analysis_version character varying(50) NOT NULL,
    job_id uuid NOT NULL,
    resume_id uuid NOT NULL,
    CONSTRAINT resumes_resumeoptimization_content_suggestions_check CHECK ((jsonb_typeof(content_suggestions) = 'array'::text)),
    CONSTRAINT resumes_resumeoptimization_keyword_matches_check CHECK ((jsonb_typeof(keyword_matches) = 'array'::text)),
    CONSTRAINT resumes_resumeoptimization_match_score_range CHECK (((match_score >= (0.0)::double precision) AND (match_score <= (100.0)::double precision))),
    CONSTRAINT resumes_resumeoptimization_missing_keywords_check CHECK ((jsonb_typeof(missing_keywords) = 'array'::text)),
    CONSTRAINT resumes_resumeoptimization_missing_skills_check CHECK ((jsonb_typeof(missing_skills) = 'array'::text)),
    CONSTRAINT resumes_resumeoptimization_recommendations_check CHECK ((jsonb_typeof(recommendations) = 'array'::text)),
    CONSTRAINT resumes_resumeoptimization_sections_to_emphasize_check CHECK ((jsonb_typeof(sections_to_emphasize) = 'array'::text)),
    CONSTRAINT resumes_resumeoptimization_skill_matches_check CHECK ((jsonb_typeof(skill_matches) = 'array'::text))
);


--
-- Name: resumes_resumetemplate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.resumes_resumetemplate (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(200) NOT NULL,
    description text NOT NULL,
    sections jsonb NOT NULL,
    section_order jsonb NOT NULL,
    styling jsonb NOT NULL,
    is_default boolean NOT NULL,
    is_system boolean NOT NULL,
    CONSTRAINT resumes_resumetemplate_name_not_blank CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT resumes_resumetemplate_section_order_check CHECK ((jsonb_typeof(section_order) = 'array'::text)),
    CONSTRAINT resumes_resumetemplate_sections_check CHECK ((jsonb_typeof(sections) = 'array'::text)),
    CONSTRAINT resumes_resumetemplate_styling_check CHECK ((jsonb_typeof(styling) = 'object'::text))
);


--
-- Name: resumes_resumeversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.resumes_resumeversion (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    version_number integer NOT NULL,
    changes_summary text NOT NULL,
    content_snapshot jsonb NOT NULL,
    created_by character varying(100) NOT NULL,
    resume_id uuid NOT NULL,
    CONSTRAINT resumes_resumeversion_content_snapshot_check CHECK ((jsonb_typeof(content_snapshot) = 'object'::text)),
    CONSTRAINT resumes_resumeversion_version_number_min CHECK ((version_number >= 1))
);


--
-- Name: skills_certification; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.skills_certification (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(255) NOT NULL,
    issuer character varying(255) NOT NULL,
    issue_date date,
    expiry_date date,
    credential_id character varying(255) NOT NULL,
    url character varying(2000) NOT NULL,
    description text NOT NULL,
    display_order integer NOT NULL,
    bank_id uuid NOT NULL,
    CONSTRAINT skills_certification_expiry_date_order CHECK ((expiry_date >= issue_date)),
    CONSTRAINT skills_certification_name_not_blank CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT skills_certification_url_http CHECK ((((url)::text = ''::text) OR (upper((url)::text) ~~ upper('http://%'::text)) OR (upper((url)::text) ~~ upper('https://%'::text))))
);


--
-- Name: skills_education; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.skills_education (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    institution character varying(255) NOT NULL,
    degree character varying(255) NOT NULL,
    field_of_study character varying(255) NOT NULL,
    location character varying(255) NOT NULL,
    start_date date,
    end_date date,
    gpa numeric(5,2),
    honors jsonb NOT NULL,
    relevant_coursework jsonb NOT NULL,
    default_description text NOT NULL,
    display_order integer NOT NULL,
    bank_id uuid NOT NULL,
    CONSTRAINT skills_education_end_date_order CHECK ((end_date >= start_date)),
    CONSTRAINT skills_education_gpa_range CHECK (((gpa >= (0)::numeric) AND (gpa <= (100)::numeric))),
    CONSTRAINT skills_education_honors_check CHECK ((jsonb_typeof(honors) = 'array'::text)),
    CONSTRAINT skills_education_institution_not_blank CHECK ((NOT ((institution)::text = ''::text))),
    CONSTRAINT skills_education_relevant_coursework_check CHECK ((jsonb_typeof(relevant_coursework) = 'array'::text))
);


--
-- Name: skills_educationvariation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.skills_educationvariation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title character varying(255) NOT NULL,
    content text NOT NULL,
    focus character varying(20) NOT NULL,
    target_industries jsonb NOT NULL,
    target_roles jsonb NOT NULL,
    keywords_emphasized jsonb NOT NULL,
    source character varying(20) NOT NULL,
    last_used date,
    usage_count integer NOT NULL,
    display_order integer NOT NULL,
    highlights jsonb NOT NULL,
    relevant_coursework jsonb NOT NULL,
    is_default boolean NOT NULL,
    education_id uuid NOT NULL,
    CONSTRAINT skills_educationvariation_focus_known CHECK (((focus)::text = ANY ((ARRAY[''::character varying, 'technical'::character varying, 'leadership'::character varying, 'results'::character varying, 'general'::character varying, 'creative'::character varying, 'concise'::character varying, 'detailed'::character varying])::text[]))),
    CONSTRAINT skills_educationvariation_highlights_check CHECK ((jsonb_typeof(highlights) = 'array'::text)),
    CONSTRAINT skills_educationvariation_keywords_emphasized_check CHECK ((jsonb_typeof(keywords_emphasized) = 'array'::text)),
    CONSTRAINT skills_educationvariation_relevant_coursework_check CHECK ((jsonb_typeof(relevant_coursework) = 'array'::text)),
    CONSTRAINT skills_educationvariation_source_known CHECK (((source)::text = ANY ((ARRAY['manual'::character varying, 'extracted'::character varying, 'generated'::character varying, 'imported'::character varying])::text[]))),
    CONSTRAINT skills_educationvariation_target_industries_check CHECK ((jsonb_typeof(target_industries) = 'array'::text)),
    CONSTRAINT skills_educationvariation_target_roles_check CHECK ((jsonb_typeof(target_roles) = 'array'::text)),
    CONSTRAINT skills_educationvariation_title_not_blank CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT skills_educationvariation_usage_count_min CHECK ((usage_count >= 0))
);


--
-- Name: skills_experiencevariation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.skills_experiencevariation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title character varying(255) NOT NULL,
    content text NOT NULL,
    focus character varying(20) NOT NULL,
    target_industries jsonb NOT NULL,
    target_roles jsonb NOT NULL,
    keywords_emphasized jsonb NOT NULL,
    source character varying(20) NOT NULL,
    last_used date,
    usage_count integer NOT NULL,
    display_order integer NOT NULL,
    achievements jsonb NOT NULL,
    skills_highlighted jsonb NOT NULL,
    is_default boolean NOT NULL,
    experience_id uuid NOT NULL,
    CONSTRAINT skills_experiencevariation_achievements_check CHECK ((jsonb_typeof(achievements) = 'array'::text)),
    CONSTRAINT skills_experiencevariation_focus_known CHECK (((focus)::text = ANY ((ARRAY[''::character varying, 'technical'::character varying, 'leadership'::character varying, 'results'::character varying, 'general'::character varying, 'creative'::character varying, 'concise'::character varying, 'detailed'::character varying])::text[]))),
    CONSTRAINT skills_experiencevariation_keywords_emphasized_check CHECK ((jsonb_typeof(keywords_emphasized) = 'array'::text)),
    CONSTRAINT skills_experiencevariation_skills_highlighted_check CHECK ((jsonb_typeof(skills_highlighted) = 'array'::text)),
    CONSTRAINT skills_experiencevariation_source_known CHECK (((source)::text = ANY ((ARRAY['manual'::character varying, 'extracted'::character varying, 'generated'::character varying, 'imported'::character varying])::text[]))),
    CONSTRAINT skills_experiencevariation_target_industries_check CHECK ((jsonb_typeof(target_industries) = 'array'::text)),
    CONSTRAINT skills_experiencevariation_target_roles_check CHECK ((jsonb_typeof(target_roles) = 'array'::text)),
    CONSTRAINT skills_experiencevariation_title_not_blank CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT skills_experiencevariation_usage_count_min CHECK ((usage_count >= 0))
);


--
-- Name: skills_project; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.skills_project (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(255) NOT NULL,
    url character varying(2000) NOT NULL,
    github_url character varying(2000) NOT NULL,
    start_date date,
    end_date date,
    default_description text NOT NULL,
    default_achievements jsonb NOT NULL,
    technologies jsonb NOT NULL,
    display_order integer NOT NULL,
    bank_id uuid NOT NULL,
    CONSTRAINT skills_project_default_achievements_check CHECK ((jsonb_typeof(default_achievements) = 'array'::text)),
    CONSTRAINT skills_project_end_date_order CHECK ((end_date >= start_date)),
    CONSTRAINT skills_project_github_url_http CHECK ((((github_url)::text = ''::text) OR (upper((github_url)::text) ~~ upper('http://%'::text)) OR (upper((github_url)::text) ~~ upper('https://%'::text)))),
    CONSTRAINT skills_project_name_not_blank CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT skills_project_technologies_check CHECK ((jsonb_typeof(technologies) = 'array'::text)),
    CONSTRAINT skills_project_url_http CHECK ((((url)::text = ''::text) OR (upper((url)::text) ~~ upper('http://%'::text)) OR (upper((url)::text) ~~ upper('https://%'::text))))
);


--
-- Name: skills_projectvariation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.skills_projectvariation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title character varying(255) NOT NULL,
    content text NOT NULL,
    focus character varying(20) NOT NULL,
    target_industries jsonb NOT NULL,
    target_roles jsonb NOT NULL,
    keywords_emphasized jsonb NOT NULL,
    source character varying(20) NOT NULL,
    last_used date,
    usage_count integer NOT NULL,
    display_order integer NOT NULL,
    achievements jsonb NOT NULL,
    technologies_highlighted jsonb NOT NULL,
    is_default boolean NOT NULL,
    project_id uuid NOT NULL,
    CONSTRAINT skills_projectvariation_achievements_check CHECK ((jsonb_typeof(achievements) = 'array'::text)),
    CONSTRAINT skills_projectvariation_focus_known CHECK (((focus)::text = ANY ((ARRAY[''::character varying, 'technical'::character varying, 'leadership'::character varying, 'results'::character varying, 'general'::character varying, 'creative'::character varying, 'concise'::character varying, 'detailed'::character varying])::text[]))),
    CONSTRAINT skills_projectvariation_keywords_emphasized_check CHECK ((jsonb_typeof(keywords_emphasized) = 'array'::text)),
    CONSTRAINT skills_projectvariation_source_known CHECK (((source)::text = ANY ((ARRAY['manual'::character varying, 'extracted'::character varying, 'generated'::character varying, 'imported'::character varying])::text[]))),
    CONSTRAINT skills_projectvariation_target_industries_check CHECK ((jsonb_typeof(target_industries) = 'array'::text)),
    CONSTRAINT skills_projectvariation_target_roles_check CHECK ((jsonb_typeof(target_roles) = 'array'::text)),
    CONSTRAINT skills_projectvariation_technologies_highlighted_check CHECK ((jsonb_typeof(technologies_highlighted) = 'array'::text)),
    CONSTRAINT skills_projectvariation_title_not_blank CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT skills_projectvariation_usage_count_min CHECK ((usage_count >= 0))
);


--
-- Name: skills_skill; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.skills_skill (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(200) NOT NULL,
    "group" character varying(200) NOT NULL,
    level character varying(20) NOT NULL,
    category character varying(20) NOT NULL,
    subcategory character varying(200) NOT NULL,
    years_experience numeric(4,1),
    proficiency_score double precision,
    description text NOT NULL,
    keywords jsonb NOT NULL,
    is_featured boolean NOT NULL,
    display_order integer NOT NULL,
    source character varying(20) NOT NULL,
    confidence double precision NOT NULL,
    last_used date,
    usage_count integer NOT NULL,
    bank_id uuid NOT NULL,
    CONSTRAINT skills_skill_category_known CHECK (((category)::text = ANY ((ARRAY['technical'::character varying, 'soft'::character varying, 'transferable'::character varying, 'industry'::character varying, 'tool'::character varying, 'language'::character varying, 'framework'::character varying, 'platform'::character varying, 'methodology'::character varying, 'domain'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT skills_skill_confidence_range CHECK (((confidence >= (0.0)::double precision) AND (confidence <= (1.0)::double precision))),
    CONSTRAINT skills_skill_keywords_check CHECK ((jsonb_typeof(keywords) = 'array'::text)),
    CONSTRAINT skills_skill_level_known CHECK (((level)::text = ANY ((ARRAY[''::character varying, 'beginner'::character varying, 'intermediate'::character varying, 'advanced'::character varying, 'expert'::character varying])::text[]))),
    CONSTRAINT skills_skill_name_not_blank CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT skills_skill_proficiency_score_range CHECK (((proficiency_score >= (0.0)::double precision) AND (proficiency_score <= (1.0)::double precision))),
    CONSTRAINT skills_skill_source_known CHECK (((source)::text = ANY ((ARRAY['manual'::character varying, 'extracted'::character varying, 'generated'::character varying, 'imported'::character varying])::text[]))),
    CONSTRAINT skills_skill_usage_count_min CHECK ((usage_count >= 0)),
    CONSTRAINT skills_skill_years_experience_min CHECK ((years_experience >= (0)::numeric))
);


--
-- Name: skills_skillbank; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.skills_skillbank (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    default_summary text NOT NULL,
    skill_categories jsonb NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT skills_skillbank_skill_categories_check CHECK ((jsonb_typeof(skill_categories) = 'array'::text))
);


--
-- Name: skills_summaryvariation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.skills_summaryvariation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    title character varying(255) NOT NULL,
    content text NOT NULL,
    focus character varying(20) NOT NULL,
    target_industries jsonb NOT NULL,
    target_roles jsonb NOT NULL,
    keywords_emphasized jsonb NOT NULL,
    source character varying(20) NOT NULL,
    last_used date,
    usage_count integer NOT NULL,
    display_order integer NOT NULL,
    tone character varying(50) NOT NULL,
    length character varying(50) NOT NULL,
    bank_id uuid NOT NULL,
    CONSTRAINT skills_summaryvariation_focus_known CHECK (((focus)::text = ANY ((ARRAY[''::character varying, 'technical'::character varying, 'leadership'::character varying, 'results'::character varying, 'general'::character varying, 'creative'::character varying, 'concise'::character varying, 'detailed'::character varying])::text[]))),
    CONSTRAINT skills_summaryvariation_keywords_emphasized_check CHECK ((jsonb_typeof(keywords_emphasized) = 'array'::text)),
    CONSTRAINT skills_summaryvariation_source_known CHECK (((source)::text = ANY ((ARRAY['manual'::character varying, 'extracted'::character varying, 'generated'::character varying, 'imported'::character varying])::text[]))),
    CONSTRAINT skills_summaryvariation_target_industries_check CHECK ((jsonb_typeof(target_industries) = 'array'::text)),
    CONSTRAINT skills_summaryvariation_target_roles_check CHECK ((jsonb_typeof(target_roles) = 'array'::text)),
    CONSTRAINT skills_summaryvariation_title_not_blank CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT skills_summaryvariation_usage_count_min CHECK ((usage_count >= 0))
);


--
-- Name: skills_workexperience; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.skills_workexperience (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    company character varying(200) NOT NULL,
    "position" character varying(200) NOT NULL,
    location character varying(255) NOT NULL,
    start_date date,
    end_date date,
    is_current boolean NOT NULL,
    experience_type character varying(20) NOT NULL,
    default_description text NOT NULL,
    default_achievements jsonb NOT NULL,
    skills_used jsonb NOT NULL,
    technologies jsonb NOT NULL,
    display_order integer NOT NULL,
    bank_id uuid NOT NULL,
    CONSTRAINT skills_workexperience_current_has_no_end CHECK (((NOT is_current) OR (end_date IS NULL))),
    CONSTRAINT skills_workexperience_default_achievements_check CHECK ((jsonb_typeof(default_achievements) = 'array'::text)),
    CONSTRAINT skills_workexperience_end_date_order CHECK ((end_date >= start_date)),
    CONSTRAINT skills_workexperience_experience_type_known CHECK (((experience_type)::text = ANY ((ARRAY['full_time'::character varying, 'part_time'::character varying, 'contract'::character varying, 'internship'::character varying, 'volunteer'::character varying, 'freelance'::character varying])::text[]))),
    CONSTRAINT skills_workexperience_position_not_blank CHECK ((NOT (("position")::text = ''::text))),
    CONSTRAINT skills_workexperience_skills_used_check CHECK ((jsonb_typeof(skills_used) = 'array'::text)),
    CONSTRAINT skills_workexperience_technologies_check CHECK ((jsonb_typeof(technologies) = 'array'::text))
);


--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_group VALUES
	(1, 'Readers');


--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_permission VALUES
	(1, 'Can add log entry', 3, 'add_logentry'),
	(2, 'Can change log entry', 3, 'change_logentry'),
	(3, 'Can delete log entry', 3, 'delete_logentry'),
	(4, 'Can view log entry', 3, 'view_logentry'),
	(5, 'Can add permission', 4, 'add_permission'),
	(6, 'Can change permission', 4, 'change_permission'),
	(7, 'Can delete permission', 4, 'delete_permission'),
	(8, 'Can view permission', 4, 'view_permission'),
	(9, 'Can add group', 5, 'add_group'),
	(10, 'Can change group', 5, 'change_group'),
	(11, 'Can delete group', 5, 'delete_group'),
	(12, 'Can view group', 5, 'view_group'),
	(13, 'Can add content type', 6, 'add_contenttype'),
	(14, 'Can change content type', 6, 'change_contenttype'),
	(15, 'Can delete content type', 6, 'delete_contenttype'),
	(16, 'Can view content type', 6, 'view_contenttype'),
	(17, 'Can add session', 7, 'add_session'),
	(18, 'Can change session', 7, 'change_session'),
	(19, 'Can delete session', 7, 'delete_session'),
	(20, 'Can view session', 7, 'view_session'),
	(21, 'Can add user', 8, 'add_user'),
	(22, 'Can change user', 8, 'change_user'),
	(23, 'Can delete user', 8, 'delete_user'),
	(24, 'Can view user', 8, 'view_user'),
	(25, 'Can add user profile', 9, 'add_userprofile'),
	(26, 'Can change user profile', 9, 'change_userprofile'),
	(27, 'Can delete user profile', 9, 'delete_userprofile'),
	(28, 'Can view user profile', 9, 'view_userprofile'),
	(29, 'Can add company', 10, 'add_company'),
	(30, 'Can change company', 10, 'change_company'),
	(31, 'Can delete company', 10, 'delete_company'),
	(32, 'Can view company', 10, 'view_company'),
	(33, 'Can add job listing', 11, 'add_joblisting'),
	(34, 'Can change job listing', 11, 'change_joblisting'),
	(35, 'Can delete job listing', 11, 'delete_joblisting'),
	(36, 'Can view job listing', 11, 'view_joblisting'),
	(37, 'Can add job embedding', 12, 'add_jobembedding'),
	(38, 'Can change job embedding', 12, 'change_jobembedding'),
	(39, 'Can delete job embedding', 12, 'delete_jobembedding'),
	(40, 'Can view job embedding', 12, 'view_jobembedding'),
	(41, 'Can add job duplicate', 13, 'add_jobdeduplication'),
	(42, 'Can change job duplicate', 13, 'change_jobdeduplication'),
	(43, 'Can delete job duplicate', 13, 'delete_jobdeduplication'),
	(44, 'Can view job duplicate', 13, 'view_jobdeduplication'),
	(45, 'Can add job source', 14, 'add_jobsource'),
	(46, 'Can change job source', 14, 'change_jobsource'),
	(47, 'Can delete job source', 14, 'delete_jobsource'),
	(48, 'Can view job source', 14, 'view_jobsource'),
	(49, 'Can add job source listing', 15, 'add_jobsourcelisting'),
	(50, 'Can change job source listing', 15, 'change_jobsourcelisting');
INSERT INTO public.auth_permission VALUES
	(51, 'Can delete job source listing', 15, 'delete_jobsourcelisting'),
	(52, 'Can view job source listing', 15, 'view_jobsourcelisting'),
	(53, 'Can add company alias', 16, 'add_companyalias'),
	(54, 'Can change company alias', 16, 'change_companyalias'),
	(55, 'Can delete company alias', 16, 'delete_companyalias'),
	(56, 'Can view company alias', 16, 'view_companyalias'),
	(57, 'Can add company duplicate', 17, 'add_companyduplicate'),
	(58, 'Can change company duplicate', 17, 'change_companyduplicate'),
	(59, 'Can delete company duplicate', 17, 'delete_companyduplicate'),
	(60, 'Can view company duplicate', 17, 'view_companyduplicate'),
	(61, 'Can add company key', 18, 'add_companykey'),
	(62, 'Can change company key', 18, 'change_companykey'),
	(63, 'Can delete company key', 18, 'delete_companykey'),
	(64, 'Can view company key', 18, 'view_companykey'),
	(65, 'Can add company merge', 19, 'add_companymerge'),
	(66, 'Can change company merge', 19, 'change_companymerge'),
	(67, 'Can delete company merge', 19, 'delete_companymerge'),
	(68, 'Can view company merge', 19, 'view_companymerge'),
	(69, 'Can add skill bank', 1, 'add_skillbank'),
	(70, 'Can change skill bank', 1, 'change_skillbank'),
	(71, 'Can delete skill bank', 1, 'delete_skillbank'),
	(72, 'Can view skill bank', 1, 'view_skillbank'),
	(73, 'Can add skill', 20, 'add_skill'),
	(74, 'Can change skill', 20, 'change_skill'),
	(75, 'Can delete skill', 20, 'delete_skill'),
	(76, 'Can view skill', 20, 'view_skill'),
	(77, 'Can add project', 21, 'add_project'),
	(78, 'Can change project', 21, 'change_project'),
	(79, 'Can delete project', 21, 'delete_project'),
	(80, 'Can view project', 21, 'view_project'),
	(81, 'Can add education', 22, 'add_education'),
	(82, 'Can change education', 22, 'change_education'),
	(83, 'Can delete education', 22, 'delete_education'),
	(84, 'Can view education', 22, 'view_education'),
	(85, 'Can add certification', 23, 'add_certification'),
	(86, 'Can change certification', 23, 'change_certification'),
	(87, 'Can delete certification', 23, 'delete_certification'),
	(88, 'Can view certification', 23, 'view_certification'),
	(89, 'Can add summary variation', 24, 'add_summaryvariation'),
	(90, 'Can change summary variation', 24, 'change_summaryvariation'),
	(91, 'Can delete summary variation', 24, 'delete_summaryvariation'),
	(92, 'Can view summary variation', 24, 'view_summaryvariation'),
	(93, 'Can add work experience', 25, 'add_workexperience'),
	(94, 'Can change work experience', 25, 'change_workexperience'),
	(95, 'Can delete work experience', 25, 'delete_workexperience'),
	(96, 'Can view work experience', 25, 'view_workexperience'),
	(97, 'Can add experience variation', 26, 'add_experiencevariation'),
	(98, 'Can change experience variation', 26, 'change_experiencevariation'),
	(99, 'Can delete experience variation', 26, 'delete_experiencevariation'),
	(100, 'Can view experience variation', 26, 'view_experiencevariation');
INSERT INTO public.auth_permission VALUES
	(101, 'Can add education variation', 27, 'add_educationvariation'),
	(102, 'Can change education variation', 27, 'change_educationvariation'),
	(103, 'Can delete education variation', 27, 'delete_educationvariation'),
	(104, 'Can view education variation', 27, 'view_educationvariation'),
	(105, 'Can add project variation', 28, 'add_projectvariation'),
	(106, 'Can change project variation', 28, 'change_projectvariation'),
	(107, 'Can delete project variation', 28, 'delete_projectvariation'),
	(108, 'Can view project variation', 28, 'view_projectvariation'),
	(109, 'Can add resume template', 29, 'add_resumetemplate'),
	(110, 'Can change resume template', 29, 'change_resumetemplate'),
	(111, 'Can delete resume template', 29, 'delete_resumetemplate'),
	(112, 'Can view resume template', 29, 'view_resumetemplate'),
	(113, 'Can add resume', 30, 'add_resume'),
	(114, 'Can change resume', 30, 'change_resume'),
	(115, 'Can delete resume', 30, 'delete_resume'),
	(116, 'Can view resume', 30, 'view_resume'),
	(117, 'Can add resume version', 31, 'add_resumeversion'),
	(118, 'Can change resume version', 31, 'change_resumeversion'),
	(119, 'Can delete resume version', 31, 'delete_resumeversion'),
	(120, 'Can view resume version', 31, 'view_resumeversion'),
	(121, 'Can add resume generation', 32, 'add_resumegeneration'),
	(122, 'Can change resume generation', 32, 'change_resumegeneration'),
	(123, 'Can delete resume generation', 32, 'delete_resumegeneration'),
	(124, 'Can view resume generation', 32, 'view_resumegeneration'),
	(125, 'Can add resume optimization', 33, 'add_resumeoptimization'),
	(126, 'Can change resume optimization', 33, 'change_resumeoptimization'),
	(127, 'Can delete resume optimization', 33, 'delete_resumeoptimization'),
	(128, 'Can view resume optimization', 33, 'view_resumeoptimization'),
	(129, 'Can add job interaction', 2, 'add_jobuserinteraction'),
	(130, 'Can change job interaction', 2, 'change_jobuserinteraction'),
	(131, 'Can delete job interaction', 2, 'delete_jobuserinteraction'),
	(132, 'Can view job interaction', 2, 'view_jobuserinteraction'),
	(133, 'Can add timeline event', 34, 'add_timelineevent'),
	(134, 'Can change timeline event', 34, 'change_timelineevent'),
	(135, 'Can delete timeline event', 34, 'delete_timelineevent'),
	(136, 'Can view timeline event', 34, 'view_timelineevent'),
	(137, 'Can add legacy record', 35, 'add_legacyrecord'),
	(138, 'Can change legacy record', 35, 'change_legacyrecord'),
	(139, 'Can delete legacy record', 35, 'delete_legacyrecord'),
	(140, 'Can view legacy record', 35, 'view_legacyrecord');


--
-- Data for Name: companies_company; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.companies_company VALUES
	('8b5d89b9-90bc-400f-81e8-919c3413b153', '2026-11-22 09:29:06.407263+00', '2026-11-22 09:29:06.407266+00', 'CloudScale Systems', 'cloudscale systems', DEFAULT, 'cloudscalesystems.com', NULL, 'Cloud Infrastructure', '501-1000 employees', 'large', 'New York, NY', '', NULL, 'https://cloudscalesystems.com', 'Enterprise cloud infrastructure provider offering scalable solutions for modern businesses.', '', 'Engineering-focused culture with emphasis on reliability, scalability, and operational excellence.', '["Reliability", "Scalability", "Security", "Customer Trust"]', '["Comprehensive Health", "401k", "Parental Leave", "Learning Budget", "Sabbatical"]'),
	('b93abbe9-1410-4a86-b60f-deb33412fecf', '2026-11-22 09:29:06.403931+00', '2026-11-22 09:29:06.403933+00', 'InnovateLabs Inc', 'innovatelabs', DEFAULT, 'innovatelabs.com', NULL, 'Product Development', '101-250 employees', 'medium', 'Austin, TX', '', NULL, 'https://innovatelabs.com', 'Product innovation company focused on bringing cutting-edge consumer technology to market.', '', 'Creative, user-focused environment with rapid prototyping and iterative development.', '["User-Centric", "Innovation", "Speed", "Quality"]', '["Health Insurance", "Equity", "Unlimited PTO", "Product Discounts", "Team Events"]'),
	('c7e37d86-b736-4cee-b0ec-d7c599b9ae20', '2026-11-22 09:29:06.399571+00', '2026-11-22 09:29:06.399574+00', 'DataVision Analytics', 'datavision analytics', DEFAULT, 'datavisionanalytics.com', NULL, 'Data Analytics', '51-200 employees', 'small', 'Seattle, WA', '', NULL, 'https://datavisionanalytics.com', 'Data-driven insights company helping businesses make smarter decisions through advanced analytics and machine learning.', '', 'Data-driven culture with emphasis on scientific methodology and evidence-based decisions.', '["Data-Driven", "Scientific Rigor", "Customer Success", "Transparency"]', '["Health Insurance", "Stock Options", "Professional Development", "Remote Work", "Gym Membership"]'),
	('eb5fc02c-eb6c-4d64-8bf2-b46faaa41e83', '2026-11-22 09:29:06.392882+00', '2026-11-22 09:29:06.392886+00', 'TechFlow Solutions', 'techflow solutions', DEFAULT, 'techflowsolutions.com', NULL, 'Software Development', '201-500 employees', 'startup', 'San Francisco, CA', '', NULL, 'https://techflowsolutions.com', 'Leading provider of enterprise software solutions specializing in cloud-native applications and data analytics.', '', 'Fast-paced, collaborative environment with focus on innovation and continuous learning.', '["Innovation", "Collaboration", "Excellence", "Integrity"]', '["Health Insurance", "401k Matching", "Flexible PTO", "Remote Work", "Learning Budget"]'),
	('f2dc39dd-9ee8-4940-b95c-c0db290ec2a0', '2026-11-22 09:29:06.41125+00', '2026-11-22 09:29:06.411253+00', 'StartupVelocity', 'startupvelocity', DEFAULT, 'startupvelocity.com', NULL, 'Startup Incubator', '11-50 employees', 'startup', 'Los Angeles, CA', '', NULL, 'https://startupvelocity.com', 'Early-stage startup incubator and accelerator helping entrepreneurs build the next generation of technology companies.', '', 'High-energy, entrepreneurial environment with focus on rapid growth and market disruption.', '["Entrepreneurship", "Risk-Taking", "Growth", "Disruption"]', '["Equity Participation", "Flexible Schedule", "Startup Perks", "Networking Events", "Mentorship"]'),
	('eee1fb14-ab2b-4550-9ae4-584371949b30', '2026-02-16 09:27:25+00', '2026-07-17 14:53:36+00', 'Elmbank Freight', 'elmbank freight', DEFAULT, 'elmbank-freight.example', NULL, 'Logistics', '501-1,000 employees', 'medium', 'Raleigh, NC', 'Raleigh, NC', 1974, 'https://www.elmbank-freight.example', 'Elmbank Freight runs warehouses for online shops. Founded in 1974 in Raleigh.', 'https://www.elmbank-freight.example/logo.svg', 'Customers come first, and the person who talks to them has the last word.', '["Honesty", "Curiosity", "Respect", "Learning"]', '["Health insurance", "Training budget", "Tuition help", "Yearly bonus"]'),
	('fe62fc90-a7be-410d-88a5-5ec2224176e7', '2025-10-18 13:11:55+00', '2026-07-26 06:28:04+00', 'Quarryhill Medical Group', 'quarryhill medical group', DEFAULT, 'quarryhill-medical-group.example', NULL, 'Healthcare', '51-200 employees', 'small', 'Oakland, CA', 'Oakland, CA', 2016, 'https://www.quarryhill-medical-group.example', 'Quarryhill Medical Group operates urgent care centers. Founded in 2016 in Oakland.', 'https://www.quarryhill-medical-group.example/logo.svg', 'We write things down, keep meetings short, and go home on time.', '["Honesty", "Craft", "Care for people", "Ownership"]', '["Retirement plan with matching", "Paid parental leave", "Public transport pass"]'),
	('90682c8e-6498-43bc-9740-dd26a99388f4', '2025-10-03 23:43:52+00', '2026-11-26 22:57:48.760661+00', 'Brightmoor Insurance', 'brightmoor insurance', DEFAULT, 'brightmoor-insurance.example', NULL, 'Financial services', '11-50 employees', 'startup', 'Salt Lake City, UT', 'Salt Lake City, UT', 2024, 'https://www.brightmoor-insurance.example', 'Brightmoor Insurance manages retirement savings. Founded in 2024 in Salt Lake City.', 'https://www.brightmoor-insurance.example/logo.svg', 'Safety before speed, and everyone may stop the line.', '["Craft", "Curiosity"]', '["Dental and vision insurance", "Retirement plan with matching", "Four-day week in summer", "Training budget", "Public transport pass", "Employee discount"]'),
	('9ce912a4-306f-4ea7-a35b-1730e76776a6', '2025-03-30 17:42:56+00', '2026-01-08 21:08:38+00', 'Wintercombe Technologies', 'wintercombe technologies', DEFAULT, 'wintercombe-technologies.example', NULL, 'Software', '51-200 employees', 'small', 'Indianapolis, IN', 'Indianapolis, IN', 2006, 'https://www.wintercombe-technologies.example', 'Wintercombe Technologies builds scheduling software for clinics. Founded in 2006 in Indianapolis.', 'https://www.wintercombe-technologies.example/logo.svg', 'Small teams decide for themselves and show their work every other week.', '["Thrift", "Ownership", "Learning"]', '["Health insurance", "Retirement plan with matching", "Paid parental leave", "Training budget", "Employee discount"]'),
	('31c6b156-7e6c-4ba8-a49e-565f0b9c3af5', '2025-12-14 05:21:44+00', '2026-04-07 15:15:20+00', 'Bridgewater Transport', 'bridgewater transport', DEFAULT, 'bridgewater-transport.example', NULL, 'Logistics', '1-10 employees', 'startup', 'Los Angeles, CA', 'Tucson, AZ', 2024, 'https://www.bridgewater-transport.example', 'Bridgewater Transport runs warehouses for online shops. Founded in 2024 in Tucson.', 'https://www.bridgewater-transport.example/logo.svg', 'Safety before speed, and everyone may stop the line.', '["Craft", "Care for people", "Safety"]', '["Health insurance", "Dental and vision insurance", "Paid parental leave", "25 days of paid vacation", "Training budget", "Public transport pass"]');


--
-- Data for Name: companies_companyalias; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.companies_companyalias VALUES
	('4b602034-c6c4-4fe0-8299-03d41655f44b', '2025-08-21 10:53:00+00', '2025-08-21 10:53:00+00', 'Birchford Clinics Inc.', 'birchford clinics', DEFAULT, 'seen', '90682c8e-6498-43bc-9740-dd26a99388f4'),
	('6328984b-a75e-4710-ad71-629a4e0f50ad', '2026-11-26 22:57:48.729256+00', '2026-11-26 22:57:48.729396+00', 'Birchford Clinics', 'birchford clinics', DEFAULT, 'merged', '90682c8e-6498-43bc-9740-dd26a99388f4');


--
-- Data for Name: companies_companyduplicate; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.companies_companyduplicate VALUES
	('d413757c-90be-4c46-98a9-1963ff852048', '2026-11-26 22:57:48.670321+00', '2026-11-26 22:57:48.670495+00', '{"reason": "entered"}', 0, 'pending', NULL, NULL, '31c6b156-7e6c-4ba8-a49e-565f0b9c3af5', '8b5d89b9-90bc-400f-81e8-919c3413b153');


--
-- Data for Name: companies_companykey; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.companies_companykey VALUES
	('809e6dbe-953d-5aea-bb13-2e106d616345', '2026-11-22 09:29:06.41125+00', '2026-11-22 09:29:06.411253+00', 'domain', 'startupvelocity.com', 'f2dc39dd-9ee8-4940-b95c-c0db290ec2a0'),
	('d0e90f23-f1c2-5ffa-9424-649abe16528f', '2026-11-22 09:29:06.407263+00', '2026-11-22 09:29:06.407266+00', 'domain', 'cloudscalesystems.com', '8b5d89b9-90bc-400f-81e8-919c3413b153'),
	('71f56b78-a96f-5536-b59f-b280832ed0cf', '2026-11-22 09:29:06.403931+00', '2026-11-22 09:29:06.403933+00', 'domain', 'innovatelabs.com', 'b93abbe9-1410-4a86-b60f-deb33412fecf'),
	('1b7f938f-5ce8-59f4-8ae2-bd72cc448537', '2026-11-22 09:29:06.399571+00', '2026-11-22 09:29:06.399574+00', 'domain', 'datavisionanalytics.com', 'c7e37d86-b736-4cee-b0ec-d7c599b9ae20'),
	('2fd0726e-dc29-50c1-865f-ab7509861119', '2026-11-22 09:29:06.392882+00', '2026-11-22 09:29:06.392886+00', 'domain', 'techflowsolutions.com', 'eb5fc02c-eb6c-4d64-8bf2-b46faaa41e83'),
	('20e4d3e9-5639-45c6-ac34-0468361988b3', '2026-02-16 09:27:25+00', '2026-02-16 09:27:25+00', 'domain', 'elmbank-freight.example', 'eee1fb14-ab2b-4550-9ae4-584371949b30'),
	('a1d789a9-b94a-424b-8437-7b816566eb24', '2025-10-18 13:11:55+00', '2025-10-18 13:11:55+00', 'domain', 'quarryhill-medical-group.example', 'fe62fc90-a7be-410d-88a5-5ec2224176e7'),
	('09194a58-c236-4042-a363-778363fa2617', '2025-10-03 23:43:52+00', '2025-10-03 23:43:52+00', 'domain', 'brightmoor-insurance.example', '90682c8e-6498-43bc-9740-dd26a99388f4'),
	('efc70bcb-8035-4d1e-99a2-d35ec21362af', '2025-03-30 17:42:56+00', '2025-03-30 17:42:56+00', 'domain', 'wintercombe-technologies.example', '9ce912a4-306f-4ea7-a35b-1730e76776a6'),
	('981196d8-c8c9-42de-a8aa-4d983fb149f9', '2025-12-14 05:21:44+00', '2025-12-14 05:21:44+00', 'domain', 'bridgewater-transport.example', '31c6b156-7e6c-4ba8-a49e-565f0b9c3af5'),
	('0963b00d-a9f0-40ae-8022-1738ac124b5c', '2025-08-21 10:53:00+00', '2025-08-21 10:53:00+00', 'domain', 'birchford-clinics.example', '90682c8e-6498-43bc-9740-dd26a99388f4');


--
-- Data for Name: companies_companymerge; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.companies_companymerge VALUES
	('20640261-afa2-415e-bb05-bbe5243017f0', '2026-11-26 22:57:48.682756+00', '2026-11-26 22:57:48.770777+00', '9750c58d-5850-49b0-9083-0075b8baedf8', 'Birchford Clinics', '{"pk": "9750c58d-5850-49b0-9083-0075b8baedf8", "model": "companies.company", "fields": {"name": "Birchford Clinics", "size": "1,001-5,000 employees", "domain": "birchford-clinics.example", "tenant": null, "values": ["Thrift", "Learning"], "culture": "Small teams decide for themselves and show their work every other week.", "website": "https://www.birchford-clinics.example", "benefits": ["Retirement plan with matching", "Four-day week in summer", "Training budget", "Employee discount"], "industry": "Healthcare", "location": "Dallas, TX", "logo_url": "https://www.birchford-clinics.example/logo.svg", "created_at": "2025-08-21T10:53:00+00:00", "updated_at": "2025-12-11T00:49:22+00:00", "description": "Birchford Clinics provides home care for older people. Founded in 2005 in Dallas.", "compact_name": "birchfordclinics", "founded_year": 2005, "size_category": "large", "normalized_name": "birchford clinics", "headquarters_location": "Dallas, TX"}}', '{"updated_at": ["2026-07-02T09:21:04+00:00", "2026-11-26T22:57:48.760661+00:00"]}', '{"companies.companykey.company": ["0963b00d-a9f0-40ae-8022-1738ac124b5c"], "companies.joblisting.company": ["833e34b3-c651-4d7f-b702-017ef9584d3f", "ab4aedbc-956f-4662-bd65-6c39d1d4b7f5"], "companies.companyalias.company": ["4b602034-c6c4-4fe0-8299-03d41655f44b"]}', '{"companies.companyalias": ["6328984b-a75e-4710-ad71-629a4e0f50ad"]}', '{}', NULL, '90682c8e-6498-43bc-9740-dd26a99388f4', 1);


--
-- Data for Name: companies_jobdeduplication; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.companies_jobdeduplication VALUES
	('bf29a3bd-245a-4e2c-8024-18efbcee425e', '2026-11-22 09:29:07.438688+00', '2026-11-22 09:29:07.438688+00', 0.92, '["title", "company"]', 'keep_canonical', 'pending', DEFAULT, NULL, '{}', NULL, 'a480ff71-26e7-4a05-9f51-242788a4dd17', '505c4833-7513-477e-9f21-e4471bda3c03'),
	('9915f99e-528a-497f-83c4-29330b09f470', '2026-10-19 01:07:29+00', '2026-10-19 01:07:29+00', 0.973, '["company", "location", "requirements", "title"]', 'keep_canonical', 'merged', DEFAULT, '2026-10-25 12:44:37+00', '{"canonical": "d41284f4-bb4f-40fb-a20d-be3ff0d4b46a", "duplicate": "38bcf19c-b3fc-42b8-8745-a4a7e711d35f"}', NULL, 'd41284f4-bb4f-40fb-a20d-be3ff0d4b46a', '38bcf19c-b3fc-42b8-8745-a4a7e711d35f');


--
-- Data for Name: companies_jobembedding; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.companies_jobembedding VALUES
	('08453d35-475b-491c-9af5-fc43be7d9c3a', '2026-11-22 09:29:07.441436+00', '2026-11-22 09:29:07.441436+00', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000007', '[0.440458, 0.018082, 0.331498, 0.623927, 0.512262, 0.064291, 0.985083, 0.788363]', 8, 'job_description', 'd01c460d-7737-42fd-9c02-e8d6a5318d75'),
	('dbdfc505-0cfd-4fef-ae58-5baf44550882', '2026-11-22 09:29:07.441429+00', '2026-11-22 09:29:07.441429+00', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000006', '[0.431522, 0.515605, 0.339116, 0.195745, 0.318526, 0.722151, 0.019483, 0.55405]', 8, 'job_description', 'b3f3174b-c342-4a65-b589-8697be64e4bf'),
	('bd8d4184-d95c-40a2-b104-f608f17d8bc1', '2026-11-22 09:29:07.441424+00', '2026-11-22 09:29:07.441424+00', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000005', '[0.967545, 0.219588, 0.952504, 0.398257, 0.487261, 0.989871, 0.832445, 0.161466]', 8, 'job_description', 'a173a099-7f83-4cf2-98ef-892957c0155d'),
	('78904689-ee5c-4508-89dc-1d63d11ad7f2', '2026-11-22 09:29:07.441419+00', '2026-11-22 09:29:07.441419+00', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000004', '[0.669472, 0.783936, 0.897026, 0.154447, 0.71612, 0.660257, 0.142979, 0.882833]', 8, 'job_description', '38e269ad-60ae-40e6-906d-a70d4e956807'),
	('949ac9bb-a1bf-4a83-9364-bf72cfaa7400', '2026-11-22 09:29:07.441413+00', '2026-11-22 09:29:07.441413+00', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000003', '[0.943267, 0.84, 0.137134, 0.121622, 0.442118, 0.072546, 0.240639, 0.073121]', 8, 'job_description', '53eee9fd-21dc-46c2-8fdf-21e2c42eff83'),
	('6dccef4c-f882-4f4e-a3f8-535afd3edf41', '2026-11-22 09:29:07.441407+00', '2026-11-22 09:29:07.441407+00', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000002', '[0.533285, 0.478036, 0.941501, 0.699218, 0.876535, 0.942181, 0.259592, 0.559514]', 8, 'job_description', '4de5c178-2331-4d64-9cfc-a6322f95902f'),
	('141747ba-c355-4770-a401-f5c62683c3a0', '2026-11-22 09:29:07.441401+00', '2026-11-22 09:29:07.441401+00', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000001', '[0.759993, 0.912488, 0.443248, 0.612528, 0.505553, 0.512161, 0.692731, 0.452346]', 8, 'job_description', '505c4833-7513-477e-9f21-e4471bda3c03'),
	('f6b03764-d7c4-48ac-93c0-4350cc1e78f2', '2026-11-22 09:29:07.441391+00', '2026-11-22 09:29:07.441391+00', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000000', '[0.784272, 0.106109, 0.560296, 0.248494, 0.276917, 0.772261, 0.507714, 0.561729]', 8, 'job_description', 'a480ff71-26e7-4a05-9f51-242788a4dd17'),
	('ba0cb960-7f48-400a-9e00-a7658d407b50', '2026-09-01 08:18:09+00', '2026-09-01 08:18:09+00', 'feature-hashing-64', 'aa642a39253e14ad580c09ec499f59f421978fafe541e1770430b299dda7718c', '[-0.125988, -0.125988, 0.0, 0.0, 0.0, -0.125988, -0.251976, 0.0, 0.125988, 0.125988, 0.125988, 0.125988, -0.125988, -0.377964, 0.0, 0.0, 0.0, 0.0, 0.0, -0.125988, 0.0, 0.125988, 0.0, -0.125988, 0.125988, 0.0, 0.0, 0.0, 0.0, -0.125988, 0.0, 0.377964, 0.0, 0.0, 0.0, -0.125988, 0.0, -0.251976, -0.125988, 0.251976, 0.0, 0.125988, 0.0, 0.0, 0.125988, 0.0, 0.0, -0.251976, 0.0, 0.0, -0.125988, -0.125988, 0.125988, 0.125988, 0.125988, 0.251976, 0.0, 0.125988, 0.0, 0.0, -0.125988, 0.125988, 0.0, 0.0]', 64, 'job_description', '974f79d0-84e5-4dcd-b4a4-62d2f0ab751a'),
	('7c5cf337-f355-43bb-96a5-07250ae15f44', '2026-08-11 23:16:20+00', '2026-08-11 23:16:20+00', 'feature-hashing-64', 'ab4abea8488d8f2a0427d40288cef04b27454ac489ebaf6f0874c612bcd9b8e4', '[-0.244339, -0.122169, 0.0, 0.0, 0.122169, 0.0, -0.122169, -0.122169, 0.122169, 0.0, 0.0, 0.122169, -0.122169, -0.366508, 0.0, 0.0, 0.0, -0.244339, 0.0, -0.122169, 0.0, 0.122169, 0.0, -0.122169, 0.122169, 0.0, 0.0, -0.122169, 0.0, -0.122169, 0.0, -0.122169, 0.0, 0.0, 0.0, -0.122169, 0.244339, -0.366508, -0.244339, 0.122169, -0.122169, 0.0, 0.0, 0.0, 0.122169, 0.0, 0.0, -0.122169, 0.0, 0.0, -0.122169, -0.366508, 0.0, 0.0, 0.122169, 0.122169, 0.0, 0.0, 0.0, 0.0, -0.122169, 0.0, 0.0, -0.122169]', 64, 'job_description', 'ab4aedbc-956f-4662-bd65-6c39d1d4b7f5'),
	('3577419b-43d9-4f89-b110-c8e5a74e767b', '2026-07-10 22:31:48+00', '2026-07-10 22:31:48+00', 'feature-hashing-64', '709bb63f99ea0b9dcd1c9e4f79e23a5b7404a3cf95b1490cadfb0c25135f325b', '[-0.23094, -0.11547, -0.11547, 0.0, 0.11547, 0.0, -0.23094, -0.11547, 0.11547, 0.11547, 0.11547, 0.11547, -0.11547, -0.34641, 0.0, 0.0, 0.0, -0.11547, 0.0, -0.11547, 0.11547, 0.11547, 0.0, -0.11547, 0.11547, 0.0, 0.0, -0.11547, 0.0, 0.0, 0.11547, 0.23094, 0.11547, 0.0, 0.0, -0.23094, 0.0, -0.11547, -0.11547, 0.11547, 0.0, 0.11547, 0.0, 0.0, 0.11547, 0.0, -0.11547, 0.0, 0.0, 0.0, -0.11547, -0.46188, -0.11547, 0.0, 0.11547, 0.23094, 0.0, 0.0, -0.11547, 0.0, -0.11547, 0.11547, 0.0, 0.0]', 64, 'job_description', '8408cbc7-0d90-475b-9db0-6b54b94616dc'),
	('5360ca4a-b798-4c43-a8b8-fe34ce780f2a', '2026-06-20 02:52:48+00', '2026-06-20 02:52:48+00', 'feature-hashing-64', '81a08ca8cd5d9403d41e76610034d62460278822295fad49f5384e7ab4fa46cb', '[-0.219529, -0.109764, 0.109764, 0.0, 0.109764, 0.0, 0.0, -0.109764, 0.109764, 0.0, 0.0, 0.219529, -0.219529, -0.439057, 0.0, 0.0, 0.0, -0.109764, -0.109764, 0.0, 0.219529, 0.109764, 0.0, 0.0, 0.109764, 0.0, -0.109764, -0.109764, 0.109764, 0.0, 0.0, 0.219529, 0.0, 0.0, 0.0, -0.219529, 0.0, -0.109764, 0.109764, 0.109764, -0.109764, 0.219529, 0.109764, 0.0, 0.329293, -0.109764, 0.109764, 0.0, 0.109764, 0.0, -0.219529, -0.109764, 0.0, 0.0, 0.109764, 0.109764, 0.0, 0.0, 0.0, 0.0, -0.109764, 0.0, -0.109764, -0.109764]', 64, 'job_description', '423be7ad-a9b2-4411-9cd0-84142f2f6b5a');


--
-- Data for Name: companies_joblisting; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.companies_joblisting VALUES
	('38e269ad-60ae-40e6-906d-a70d4e956807', '2026-11-22 09:29:06.468171+00', '2026-11-22 09:29:06.468172+00', 'Senior Product Manager', 'Los Angeles, CA', 'Drive product strategy and roadmap for our core platform. Work closely with engineering, design, and business stakeholders.', '5+ years of product management experience, preferably in B2B SaaS. Strong analytical skills and user research experience.', 'Define product strategy, manage product roadmap, conduct user research, work with engineering teams, analyze product metrics.', 'full_time', 'hybrid', 'senior_level', 130000.00, 160000.00, 'USD', 'year', '["Product Strategy", "User Research", "Analytics", "Agile"]', '["SQL", "A/B Testing", "Figma", "Jira"]', '', '["Health Insurance", "Stock Options", "Unlimited PTO"]', 'https://startupvelocity.com/jobs/senior-product-manager', 'https://startupvelocity.com/apply/480e7e42', DEFAULT, DEFAULT, '2026-11-20 09:29:06.468127+00', DEFAULT, '2027-02-12 09:29:06.468148+00', 'mock_data', 'active', 1, 0.9130907388386159, '2026-11-20 09:29:06.468159+00', '2026-11-22 09:29:06.468162+00', 'active', 'manager', '["Jira", "Confluence", "Figma", "Google Analytics", "Mixpanel"]', '[]', NULL, 'f2dc39dd-9ee8-4940-b95c-c0db290ec2a0', '''5'':38C ''a'':19B ''agil'':15B ''analyt'':13B,34B,49C ''and'':51C,59,70 ''b'':20B ''b2b'':46C ''busi'':71 ''close'':66 ''confluenc'':29B ''core'':63 ''design'':69 ''drive'':56 ''engin'':68 ''experi'':43C,54C ''figma'':23B,31B ''for'':61 ''googl'':33B ''in'':45C ''jira'':25B,27B ''manag'':3A,42C ''mixpanel'':36B ''of'':40C ''our'':62 ''platform'':64 ''prefer'':44C ''product'':2A,7B,41C,57 ''research'':11B,53C ''roadmap'':60 ''saa'':47C ''senior'':1A ''skill'':50C ''sql'':17B ''stakehold'':72 ''startupveloc'':5B ''strategi'':8B,58 ''strong'':48C ''test'':21B ''user'':10B,52C ''with'':67 ''work'':65 ''year'':39C ''ǀ'':4A,6B,9B,12B,14B,16B,18B,22B,24B,26B,28B,30B,32B,35B,37B,55C,73'),
	('4de5c178-2331-4d64-9cfc-a6322f95902f', '2026-11-22 09:29:06.457222+00', '2026-11-22 09:29:06.457223+00', 'Data Scientist', 'Austin, TX', 'We''re seeking a data scientist to help us unlock insights from our data and build predictive models that drive business decisions.', 'PhD or Masters in Data Science, Statistics, or related field. 3+ years experience with Python, SQL, and machine learning frameworks.', 'Analyze complex datasets, build machine learning models, create data visualizations, collaborate with product teams.', 'full_time', 'hybrid', 'mid_level', 110000.00, 140000.00, 'USD', 'year', '["Python", "SQL", "Machine Learning", "Statistics"]', '["TensorFlow", "PyTorch", "Tableau", "Apache Spark"]', '', '["Health Insurance", "Stock Options", "Conference Budget"]', 'https://innovatelabs.com/jobs/data-scientist', 'https://innovatelabs.com/apply/633d989e', DEFAULT, DEFAULT, '2026-10-23 09:29:06.457184+00', DEFAULT, '2027-01-23 09:29:06.457203+00', 'mock_data', 'active', 1, 0.8429396361671324, '2026-11-21 09:29:06.457212+00', '2026-11-19 09:29:06.457214+00', 'active', 'individual_contributor', '["Python", "TensorFlow", "Jupyter", "SQL", "Tableau"]', '[]', NULL, 'b93abbe9-1410-4a86-b60f-deb33412fecf', '''3'':45C ''a'':59 ''and'':51C,70 ''apach'':22B ''build'':71 ''busi'':76 ''data'':1A,39C,60,69 ''decis'':77 ''drive'':75 ''experi'':47C ''field'':44C ''framework'':54C ''from'':67 ''help'':63 ''in'':38C ''inc'':5B ''innovatelab'':4B ''insight'':66 ''jupyt'':29B ''learn'':12B,53C ''machin'':11B,52C ''master'':37C ''model'':73 ''or'':36C,42C ''our'':68 ''phd'':35C ''predict'':72 ''python'':7B,25B,49C ''pytorch'':18B ''re'':57 ''relat'':43C ''scienc'':40C ''scientist'':2A,61 ''seek'':58 ''spark'':23B ''sql'':9B,31B,50C ''statist'':14B,41C ''tableau'':20B,33B ''tensorflow'':16B,27B ''that'':74 ''to'':62 ''unlock'':65 ''us'':64 ''we'':56 ''with'':48C ''year'':46C ''ǀ'':3A,6B,8B,10B,13B,15B,17B,19B,21B,24B,26B,28B,30B,32B,34B,55C,78'),
	('505c4833-7513-477e-9f21-e4471bda3c03', '2026-11-22 09:29:06.451409+00', '2026-11-22 09:29:06.451409+00', 'Frontend Developer', 'Seattle, WA', 'Join our frontend team to build beautiful, responsive user interfaces for our web applications. Work with modern frameworks and collaborate closely with our design team.', '3+ years experience with React, JavaScript, HTML/CSS. Experience with state management libraries and modern build tools.', 'Develop responsive web interfaces, implement design systems, optimize for performance, collaborate with UX designers.', 'full_time', 'remote', 'mid_level', 90000.00, 120000.00, 'USD', 'year', '["React", "JavaScript", "HTML", "CSS"]', '["TypeScript", "Next.js", "Tailwind CSS"]', '', '["Health Insurance", "Remote Work", "Learning Budget"]', 'https://datavisionanalytics.com/jobs/frontend-developer', 'https://datavisionanalytics.com/apply/399fba4e', DEFAULT, DEFAULT, '2026-11-19 09:29:06.451363+00', DEFAULT, '2027-02-12 09:29:06.451383+00', 'mock_data', 'active', 1, 0.9071764008613379, '2026-11-19 09:29:06.451392+00', '2026-11-22 09:29:06.451394+00', 'active', 'individual_contributor', '["React", "JavaScript", "TypeScript", "Next.js", "Tailwind CSS"]', '[]', NULL, 'c7e37d86-b736-4cee-b0ec-d7c599b9ae20', '''3'':35C ''analyt'':5B ''and'':48C,71 ''applic'':66 ''beauti'':59 ''build'':50C,58 ''close'':73 ''collabor'':72 ''css'':13B,21B,33B,42C ''datavis'':4B ''design'':76 ''develop'':2A ''experi'':37C,43C ''for'':63 ''framework'':70 ''frontend'':1A,55 ''html'':11B,41C ''interfac'':62 ''javascript'':9B,25B,40C ''join'':53 ''js'':18B,30B ''librari'':47C ''manag'':46C ''modern'':49C,69 ''next'':17B,29B ''our'':54,64,75 ''react'':7B,23B,39C ''respons'':60 ''state'':45C ''tailwind'':20B,32B ''team'':56,77 ''to'':57 ''tool'':51C ''typescript'':15B,27B ''user'':61 ''web'':65 ''with'':38C,44C,68,74 ''work'':67 ''year'':36C ''ǀ'':3A,6B,8B,10B,12B,14B,16B,19B,22B,24B,26B,28B,31B,34B,52C,78'),
	('53eee9fd-21dc-46c2-8fdf-21e2c42eff83', '2026-11-22 09:29:06.462677+00', '2026-11-22 09:29:06.462678+00', 'Senior Machine Learning Engineer', 'New York, NY', 'Lead our ML engineering efforts to deploy and scale machine learning models in production environments.', '5+ years experience in ML engineering, Python, and cloud platforms. Experience with MLOps and model deployment.', 'Design ML pipelines, deploy models to production, optimize model performance, mentor junior ML engineers.', 'full_time', 'remote', 'senior_level', 140000.00, 180000.00, 'USD', 'year', '["Python", "TensorFlow", "Kubernetes", "AWS"]', '["MLflow", "Kubeflow", "Docker", "Apache Airflow"]', '', '["Health Insurance", "Equity", "Flexible Schedule"]', 'https://cloudscalesystems.com/jobs/senior-machine-learning-engineer', 'https://cloudscalesystems.com/apply/53b30f6f', DEFAULT, DEFAULT, '2026-11-08 09:29:06.462643+00', DEFAULT, '2026-12-26 09:29:06.462659+00', 'mock_data', 'active', 1, 0.848132600025405, '2026-11-17 09:29:06.462667+00', '2026-11-19 09:29:06.462669+00', 'active', 'individual_contributor', '["Python", "TensorFlow", "Kubernetes", "MLflow", "AWS"]', '[]', NULL, '8b5d89b9-90bc-400f-81e8-919c3413b153', '''5'':36C ''airflow'':24B ''and'':43C,49C,60 ''apach'':23B ''aw'':15B,34B ''cloud'':44C ''cloudscal'':6B ''deploy'':51C,59 ''docker'':21B ''effort'':57 ''engin'':4A,41C,56 ''environ'':67 ''experi'':38C,46C ''in'':39C,65 ''kubeflow'':19B ''kubernet'':13B,30B ''lead'':53 ''learn'':3A,63 ''machin'':2A,62 ''ml'':40C,55 ''mlflow'':17B,32B ''mlop'':48C ''model'':50C,64 ''our'':54 ''platform'':45C ''product'':66 ''python'':9B,26B,42C ''scale'':61 ''senior'':1A ''system'':7B ''tensorflow'':11B,28B ''to'':58 ''with'':47C ''year'':37C ''ǀ'':5A,8B,10B,12B,14B,16B,18B,20B,22B,25B,27B,29B,31B,33B,35B,52C,68'),
	('a173a099-7f83-4cf2-98ef-892957c0155d', '2026-11-22 09:29:06.47433+00', '2026-11-22 09:29:06.474331+00', 'Product Owner', 'San Francisco, CA', 'Own the product backlog and work closely with development teams to deliver value to our users.', '3+ years as Product Owner or similar role. Experience with Agile/Scrum methodologies. Strong communication skills.', 'Manage product backlog, write user stories, prioritize features, work with development teams, gather user feedback.', 'full_time', 'on_site', 'mid_level', 95000.00, 125000.00, 'USD', 'year', '["Agile/Scrum", "User Stories", "Backlog Management"]', '["Jira", "User Research", "Data Analysis"]', '', '["Health Insurance", "401k", "Team Events"]', 'https://techflowsolutions.com/jobs/product-owner', 'https://techflowsolutions.com/apply/b3cb502d', DEFAULT, DEFAULT, '2026-11-03 09:29:06.474293+00', DEFAULT, '2027-01-28 09:29:06.474311+00', 'mock_data', 'active', 1, 0.8793360949301561, '2026-11-20 09:29:06.47432+00', '2026-11-22 09:29:06.474322+00', 'active', 'individual_contributor', '["Jira", "Confluence", "Figma"]', '[]', NULL, 'eb5fc02c-eb6c-4d64-8bf2-b46faaa41e83', '''3'':30C ''agil'':7B,40C ''analysi'':22B ''and'':51 ''as'':32C ''backlog'':13B,50 ''close'':53 ''communic'':44C ''confluenc'':26B ''data'':21B ''deliv'':58 ''develop'':55 ''experi'':38C ''figma'':28B ''jira'':16B,24B ''manag'':14B ''methodolog'':42C ''or'':35C ''our'':61 ''own'':47 ''owner'':2A,34C ''product'':1A,33C,49 ''research'':19B ''role'':37C ''scrum'':8B,41C ''similar'':36C ''skill'':45C ''solut'':5B ''stori'':11B ''strong'':43C ''team'':56 ''techflow'':4B ''the'':48 ''to'':57,60 ''user'':10B,18B,62 ''valu'':59 ''with'':39C,54 ''work'':52 ''year'':31C ''ǀ'':3A,6B,9B,12B,15B,17B,20B,23B,25B,27B,29B,46C,63'),
	('a480ff71-26e7-4a05-9f51-242788a4dd17', '2026-11-22 09:29:06.439274+00', '2026-11-22 09:29:06.439275+00', 'Senior Full Stack Engineer', 'San Francisco, CA', 'We''re looking for an experienced full stack engineer to join our growing team. You''ll work on building scalable web applications using modern technologies like React, Node.js, and cloud platforms.', '5+ years of experience with JavaScript, React, Node.js, and cloud platforms (AWS/GCP). Experience with TypeScript, GraphQL, and microservices architecture preferred.', 'Design and develop scalable web applications, collaborate with product and design teams, mentor junior developers, participate in code reviews and architecture decisions.', 'full_time', 'hybrid', 'senior_level', 120000.00, 160000.00, 'USD', 'year', '["JavaScript", "React", "Node.js", "AWS", "PostgreSQL"]', '["TypeScript", "GraphQL", "Docker", "Kubernetes"]', '', '["Health Insurance", "401k Matching", "Stock Options", "Flexible PTO"]', 'https://techflowsolutions.com/jobs/senior-full-stack-engineer', 'https://techflowsolutions.com/apply/414ce567', DEFAULT, DEFAULT, '2026-11-11 09:29:06.439221+00', DEFAULT, '2027-02-20 09:29:06.439249+00', 'mock_data', 'active', 1, 0.8301698347849005, '2026-11-16 09:29:06.43926+00', '2026-11-22 09:29:06.439263+00', 'active', 'individual_contributor', '["React", "Node.js", "TypeScript", "PostgreSQL", "AWS"]', '[]', NULL, 'eb5fc02c-eb6c-4d64-8bf2-b46faaa41e83', '''5'':39C ''an'':66 ''and'':48C,57C,91 ''applic'':83 ''architectur'':59C ''aw'':16B,37B,51C ''build'':80 ''cloud'':49C,92 ''docker'':24B ''engin'':4A,70 ''experi'':42C,53C ''experienc'':67 ''for'':65 ''full'':2A,68 ''gcp'':52C ''graphql'':22B,56C ''grow'':74 ''javascript'':9B,44C ''join'':72 ''js'':14B,31B,47C,90 ''kubernet'':26B ''like'':87 ''ll'':77 ''look'':64 ''microservic'':58C ''modern'':85 ''node'':13B,30B,46C,89 ''of'':41C ''on'':79 ''our'':73 ''platform'':50C,93 ''postgresql'':18B,35B ''prefer'':60C ''re'':63 ''react'':11B,28B,45C,88 ''scalabl'':81 ''senior'':1A ''solut'':7B ''stack'':3A,69 ''team'':75 ''techflow'':6B ''technolog'':86 ''to'':71 ''typescript'':20B,33B,55C ''use'':84 ''we'':62 ''web'':82 ''with'':43C,54C ''work'':78 ''year'':40C ''you'':76 ''ǀ'':5A,8B,10B,12B,15B,17B,19B,21B,23B,25B,27B,29B,32B,34B,36B,38B,61C,94'),
	('b3f3174b-c342-4a65-b589-8697be64e4bf', '2026-11-22 09:29:06.481288+00', '2026-11-22 09:29:06.481289+00', 'DevOps Engineer', 'Seattle, WA', 'Build and maintain our cloud infrastructure and CI/CD pipelines. Help scale our platform to serve millions of users.', '4+ years experience with cloud platforms, containerization, and infrastructure as code. Strong scripting skills.', 'Manage cloud infrastructure, build deployment pipelines, monitor system performance, ensure security compliance.', 'full_time', 'remote', 'senior_level', 115000.00, 145000.00, 'USD', 'year', '["AWS", "Docker", "Kubernetes", "Terraform"]', '["Jenkins", "Ansible", "Monitoring", "Security"]', '', '["Health Insurance", "Remote Work", "On-call Bonus"]', 'https://datavisionanalytics.com/jobs/devops-engineer', 'https://datavisionanalytics.com/apply/22c2a097', DEFAULT, DEFAULT, '2026-11-04 09:29:06.481257+00', DEFAULT, '2027-02-14 09:29:06.481272+00', 'mock_data', 'active', 1, 0.8266349632883211, '2026-11-18 09:29:06.481281+00', '2026-11-21 09:29:06.481282+00', 'active', 'individual_contributor', '["AWS", "Docker", "Kubernetes", "Terraform", "Jenkins"]', '[]', NULL, 'c7e37d86-b736-4cee-b0ec-d7c599b9ae20', '''4'':33C ''analyt'':5B ''and'':40C,49,54 ''ansibl'':17B ''as'':42C ''aw'':7B,23B ''build'':48 ''cd'':56 ''ci'':55 ''cloud'':37C,52 ''code'':43C ''container'':39C ''datavis'':4B ''devop'':1A ''docker'':9B,25B ''engin'':2A ''experi'':35C ''help'':58 ''infrastructur'':41C,53 ''jenkin'':15B,31B ''kubernet'':11B,27B ''maintain'':50 ''million'':64 ''monitor'':19B ''of'':65 ''our'':51,60 ''pipelin'':57 ''platform'':38C,61 ''scale'':59 ''script'':45C ''secur'':21B ''serv'':63 ''skill'':46C ''strong'':44C ''terraform'':13B,29B ''to'':62 ''user'':66 ''with'':36C ''year'':34C ''ǀ'':3A,6B,8B,10B,12B,14B,16B,18B,20B,22B,24B,26B,28B,30B,32B,47C,67'),
	('d01c460d-7737-42fd-9c02-e8d6a5318d75', '2026-11-22 09:29:06.486259+00', '2026-11-22 09:29:06.486259+00', 'UX Designer', 'Austin, TX', 'Design intuitive user experiences for our web and mobile applications. Conduct user research and create design systems.', '3+ years of UX design experience. Proficiency with design tools like Figma. Experience with user research methodologies.', 'Create user interfaces, conduct usability testing, develop design systems, collaborate with product and engineering teams.', 'full_time', 'hybrid', 'mid_level', 85000.00, 110000.00, 'USD', 'year', '["UX Design", "Figma", "User Research", "Prototyping"]', '["Design Systems", "Usability Testing", "Adobe Creative Suite"]', '', '["Health Insurance", "Creative Budget", "Flexible Hours"]', 'https://innovatelabs.com/jobs/ux-designer', 'https://innovatelabs.com/apply/5f0215b6', DEFAULT, DEFAULT, '2026-11-04 09:29:06.486227+00', DEFAULT, '2026-12-29 09:29:06.486242+00', 'mock_data', 'active', 1, 0.9141827379293469, '2026-11-17 09:29:06.48625+00', '2026-11-21 09:29:06.486252+00', 'active', 'individual_contributor', '["Figma", "Adobe Creative Suite", "InVision", "Miro"]', '[]', NULL, 'b93abbe9-1410-4a86-b60f-deb33412fecf', '''3'':37C ''adob'':23B,29B ''and'':62,68 ''applic'':64 ''conduct'':65 ''creat'':69 ''creativ'':24B,30B ''design'':2A,8B,17B,41C,45C,55,70 ''experi'':42C,49C,58 ''figma'':10B,27B,48C ''for'':59 ''inc'':5B ''innovatelab'':4B ''intuit'':56 ''invis'':33B ''like'':47C ''methodolog'':53C ''miro'':35B ''mobil'':63 ''of'':39C ''our'':60 ''profici'':43C ''prototyp'':15B ''research'':13B,52C,67 ''suit'':25B,31B ''system'':18B,71 ''test'':21B ''tool'':46C ''usabl'':20B ''user'':12B,51C,57,66 ''ux'':1A,7B,40C ''web'':61 ''with'':44C,50C ''year'':38C ''ǀ'':3A,6B,9B,11B,14B,16B,19B,22B,26B,28B,32B,34B,36B,54C,72'),
	('49d2ea08-48b5-4fb8-87fc-6bba22bb626b', '2026-06-10 10:35:09+00', '2026-06-10 10:35:09+00', 'Senior Software Engineer', 'Raleigh, NC', 'Elmbank Freight is looking for a software developer in Raleigh. You will decide with product and design what is worth building. We are in logistics, and we offer health insurance, training budget, tuition help, yearly bonus.', '7+ years of experience
Skills: SQL, Git, PostgreSQL
Good to have: TypeScript, Rust
Bachelor of Science in Computer Science, or equivalent experience
Time management', 'Design, build and run the services behind our product
Review the code of colleagues and have yours reviewed', 'full_time', 'on_site', 'senior_level', 160000.00, 194000.00, 'USD', 'year', '["SQL", "Git", "PostgreSQL"]', '["TypeScript", "Rust"]', 'Bachelor of Science in Computer Science', '["Health insurance", "Training budget", "Tuition help", "Yearly bonus"]', 'https://www.elmbank-freight.example/jobs/546952f5', 'https://www.elmbank-freight.example/jobs/546952f5/apply', DEFAULT, DEFAULT, '2026-06-09 16:48:09+00', DEFAULT, '2026-06-30 16:48:09+00', 'monster', 'filled', 1, 0.92, '2026-06-10 10:35:09+00', '2026-07-19 05:21:43+00', 'removed', 'team_lead', '["SQL", "Git", "PostgreSQL", "TypeScript", "Rust"]', '[{"kind": "insurance", "text": "Health insurance"}, {"kind": "education", "text": "Training budget"}, {"kind": "education", "text": "Tuition help"}, {"kind": "pay", "text": "Yearly bonus"}]', NULL, 'eee1fb14-ab2b-4550-9ae4-584371949b30', '''7'':28C ''a'':58 ''and'':68,78 ''are'':75 ''bachelor'':41C ''bonus'':88 ''budget'':84 ''build'':73 ''comput'':45C ''decid'':65 ''design'':69 ''develop'':60 ''elmbank'':5B,53 ''engin'':3A ''equival'':48C ''experi'':31C,49C ''for'':57 ''freight'':6B,54 ''git'':10B,20B,34C ''good'':36C ''have'':38C ''health'':81 ''help'':86 ''in'':44C,61,76 ''insur'':82 ''is'':55,71 ''logist'':77 ''look'':56 ''manag'':51C ''of'':30C,42C ''offer'':80 ''or'':47C ''postgresql'':12B,22B,35C ''product'':67 ''raleigh'':62 ''rust'':16B,26B,40C ''scienc'':43C,46C ''senior'':1A ''skill'':32C ''softwar'':2A,59 ''sql'':8B,18B,33C ''time'':50C ''to'':37C ''train'':83 ''tuition'':85 ''typescript'':14B,24B,39C ''we'':74,79 ''what'':70 ''will'':64 ''with'':66 ''worth'':72 ''year'':29C,87 ''you'':63 ''ǀ'':4A,7B,9B,11B,13B,15B,17B,19B,21B,23B,25B,27B,52C,89'),
	('1f2c7b2b-a85b-45e0-a92c-4f42249b5721', '2026-06-28 11:48:51+00', '2026-06-28 11:48:51+00', 'Software Engineer', 'Oakland, CA', 'Quarryhill Medical Group is looking for a software developer in Oakland. You will review the code of colleagues and have yours reviewed. We are in healthcare, and we offer paid parental leave, public transport pass.', '3+ years of experience
Skills: Python, SQL, Git, PostgreSQL
Good to have: Java, React, Redis
Bachelor of Science in Computer Science, or equivalent experience
Teamwork', 'Design, build and run the services behind our product
Review the code of colleagues and have yours reviewed', 'temporary', 'remote', 'mid_level', 55.00, 62.00, 'USD', 'hour', '["Python", "SQL", "Git", "PostgreSQL"]', '["Java", "React", "Redis"]', 'Bachelor of Science in Computer Science', '["Paid parental leave", "Public transport pass"]', 'https://www.quarryhill-medical-group.example/jobs/1bd480e5', 'https://www.quarryhill-medical-group.example/jobs/1bd480e5/apply', DEFAULT, DEFAULT, '2026-06-26 22:08:16+00', DEFAULT, NULL, 'linkedin', 'filled', 2, 0.84, '2026-06-28 11:48:51+00', '2026-08-27 13:15:37+00', 'removed', 'individual_contributor', '["Python", "SQL", "Git", "PostgreSQL", "Java", "React", "Redis"]', '[{"kind": "leave", "text": "Paid parental leave"}, {"kind": "commuting", "text": "Public transport pass"}]', NULL, 'fe62fc90-a7be-410d-88a5-5ec2224176e7', '''3'':36C ''a'':68 ''and'':80,88 ''are'':85 ''bachelor'':51C ''code'':77 ''colleagu'':79 ''comput'':55C ''develop'':70 ''engin'':2A ''equival'':58C ''experi'':39C,59C ''for'':67 ''git'':12B,26B,43C ''good'':45C ''group'':6B,64 ''have'':47C,81 ''healthcar'':87 ''in'':54C,71,86 ''is'':65 ''java'':16B,30B,48C ''leav'':93 ''look'':66 ''medic'':5B,63 ''oakland'':72 ''of'':38C,52C,78 ''offer'':90 ''or'':57C ''paid'':91 ''parent'':92 ''pass'':96 ''postgresql'':14B,28B,44C ''public'':94 ''python'':8B,22B,41C ''quarryhil'':4B,62 ''react'':18B,32B,49C ''redi'':20B,34B,50C ''review'':75,83 ''scienc'':53C,56C ''skill'':40C ''softwar'':1A,69 ''sql'':10B,24B,42C ''teamwork'':60C ''the'':76 ''to'':46C ''transport'':95 ''we'':84,89 ''will'':74 ''year'':37C ''you'':73 ''your'':82 ''ǀ'':3A,7B,9B,11B,13B,15B,17B,19B,21B,23B,25B,27B,29B,31B,33B,35B,61C,97'),
	('62dabf51-47fc-4ff4-8558-ce7e5ff04459', '2026-09-10 16:28:55+00', '2026-09-10 16:28:55+00', 'Junior Software Developer', 'Salt Lake City, UT', 'Brightmoor Insurance is looking for a software developer in Salt Lake City. You will design, build and run the services behind our product. We are in financial services, and we offer dental and vision insurance, retirement plan with matching, employee discount.', 'No experience needed: we train you
Skills: Python, SQL, Django, Git, PostgreSQL
Good to have: React, Docker, Code review
Master of Science in Software Engineering, or equivalent experience
Teamwork', 'Review the code of colleagues and have yours reviewed
Write tests that let us release every day', 'full_time', 'hybrid', 'entry_level', 71000.00, 80000.00, 'USD', 'year', '["Python", "SQL", "Django", "Git", "PostgreSQL"]', '["React", "Docker", "Code review"]', '', '["Dental and vision insurance", "Retirement plan with matching", "Employee discount"]', 'https://www.brightmoor-insurance.example/jobs/7b71e3f1', 'https://www.brightmoor-insurance.example/jobs/7b71e3f1/apply', DEFAULT, DEFAULT, '2026-09-10 09:13:11+00', DEFAULT, NULL, 'glassdoor', 'active', 1, 0.87, '2026-09-10 16:28:55+00', '2026-10-01 08:25:57+00', 'active', 'individual_contributor', '["Python", "SQL", "Django", "Git", "PostgreSQL", "React", "Docker"]', '[{"kind": "insurance", "text": "Dental and vision insurance"}, {"kind": "retirement", "text": "Retirement plan with matching"}, {"kind": "pay", "text": "Employee discount"}]', NULL, '90682c8e-6498-43bc-9740-dd26a99388f4', '''a'':74 ''and'':85,97,101 ''are'':93 ''behind'':89 ''brightmoor'':5B,69 ''build'':84 ''citi'':80 ''code'':22B,56C ''dental'':100 ''design'':83 ''develop'':3A,76 ''discount'':109 ''django'':12B,29B,48C ''docker'':20B,37B,55C ''employe'':108 ''engin'':63C ''equival'':65C ''experi'':40C,66C ''financi'':95 ''for'':73 ''git'':14B,31B,49C ''good'':51C ''have'':53C ''in'':61C,77,94 ''insur'':6B,70,103 ''is'':71 ''junior'':1A ''lake'':79 ''look'':72 ''master'':58C ''match'':107 ''need'':41C ''no'':39C ''of'':59C ''offer'':99 ''or'':64C ''our'':90 ''plan'':105 ''postgresql'':16B,33B,50C ''product'':91 ''python'':8B,25B,46C ''react'':18B,35B,54C ''retir'':104 ''review'':23B,57C ''run'':86 ''salt'':78 ''scienc'':60C ''servic'':88,96 ''skill'':45C ''softwar'':2A,62C,75 ''sql'':10B,27B,47C ''teamwork'':67C ''the'':87 ''to'':52C ''train'':43C ''vision'':102 ''we'':42C,92,98 ''will'':82 ''with'':106 ''you'':44C,81 ''ǀ'':4A,7B,9B,11B,13B,15B,17B,19B,21B,24B,26B,28B,30B,32B,34B,36B,38B,68C,110'),
	('9603f873-4044-4196-b16d-2a346175c07a', '2026-06-28 22:38:43+00', '2026-06-28 22:38:43+00', 'Software developer Intern', 'Raleigh, NC', 'Elmbank Freight is looking for a software developer in Raleigh. You will find out why something is slow, and make it fast. We are in logistics, and we offer health insurance, tuition help.', 'No experience needed: we train you
Skills: Python, SQL, Django, Git, PostgreSQL
Good to have: FastAPI, React, Docker, Code review
Master of Science in Software Engineering, or equivalent experience
Communication', 'Design, build and run the services behind our product
Write tests that let us release every day
Find out why something is slow, and make it fast
Decide with product and design what is worth building', 'internship', 'hybrid', 'entry_level', NULL, NULL, '', 'year', '["Python", "SQL", "Django", "Git", "PostgreSQL"]', '["FastAPI", "React", "Docker", "Code review"]', '', '["Health insurance", "Tuition help"]', 'https://www.elmbank-freight.example/jobs/f5a7375c', 'https://www.elmbank-freight.example/jobs/f5a7375c/apply', DEFAULT, DEFAULT, '2026-06-28 22:02:07+00', DEFAULT, '2026-07-28 22:02:07+00', 'indeed', 'expired', 1, 0.86, '2026-06-28 22:38:43+00', '2026-08-26 22:57:42+00', 'expired', 'individual_contributor', '["Python", "SQL", "Django", "Git", "PostgreSQL", "FastAPI", "React", "Docker"]', '[{"kind": "insurance", "text": "Health insurance"}, {"kind": "education", "text": "Tuition help"}]', NULL, 'eee1fb14-ab2b-4550-9ae4-584371949b30', '''a'':79 ''and'':92,100 ''are'':97 ''code'':24B,61C ''communic'':72C ''develop'':2A,81 ''django'':12B,31B,52C ''docker'':22B,41B,60C ''elmbank'':5B,74 ''engin'':68C ''equival'':70C ''experi'':44C,71C ''fast'':95 ''fastapi'':18B,37B,58C ''find'':86 ''for'':78 ''freight'':6B,75 ''git'':14B,33B,53C ''good'':55C ''have'':57C ''health'':103 ''help'':106 ''in'':66C,82,98 ''insur'':104 ''intern'':3A ''is'':76,90 ''it'':94 ''logist'':99 ''look'':77 ''make'':93 ''master'':63C ''need'':45C ''no'':43C ''of'':64C ''offer'':102 ''or'':69C ''out'':87 ''postgresql'':16B,35B,54C ''python'':8B,27B,50C ''raleigh'':83 ''react'':20B,39B,59C ''review'':25B,62C ''scienc'':65C ''skill'':49C ''slow'':91 ''softwar'':1A,67C,80 ''someth'':89 ''sql'':10B,29B,51C ''to'':56C ''train'':47C ''tuition'':105 ''we'':46C,96,101 ''whi'':88 ''will'':85 ''you'':48C,84 ''ǀ'':4A,7B,9B,11B,13B,15B,17B,19B,21B,23B,26B,28B,30B,32B,34B,36B,38B,40B,42B,73C,107'),
	('974f79d0-84e5-4dcd-b4a4-62d2f0ab751a', '2026-09-01 08:18:09+00', '2026-09-01 08:18:09+00', 'Software Developer', 'Indianapolis, IN', 'Wintercombe Technologies is looking for a software developer in Indianapolis. You will design, build and run the services behind our product. We are in software, and we offer retirement plan with matching, paid parental leave, training budget, employee discount.', '1+ years of experience
Skills: SQL, Django, PostgreSQL
Good to have: Python, Code review
Master of Science in Software Engineering, or equivalent experience
Attention to detail', 'Review the code of colleagues and have yours reviewed
Write tests that let us release every day
Find out why something is slow, and make it fast
Decide with product and design what is worth building', 'part_time', 'on_site', 'associate', 46.00, 53.00, 'USD', 'hour', '["SQL", "Django", "PostgreSQL"]', '["Python", "Code review"]', 'Master of Science in Software Engineering', '["Retirement plan with matching", "Paid parental leave", "Training budget", "Employee discount"]', 'https://www.wintercombe-technologies.example/jobs/e3a7d599', 'https://www.wintercombe-technologies.example/jobs/e3a7d599/apply', DEFAULT, DEFAULT, '2026-08-30 17:35:05+00', DEFAULT, NULL, 'ziprecruiter', 'active', 2, 0.88, '2026-09-01 08:18:09+00', '2026-09-11 10:59:59+00', 'active', 'individual_contributor', '["SQL", "Django", "PostgreSQL", "Python"]', '[{"kind": "retirement", "text": "Retirement plan with matching"}, {"kind": "leave", "text": "Paid parental leave"}, {"kind": "education", "text": "Training budget"}, {"kind": "pay", "text": "Employee discount"}]', NULL, '9ce912a4-306f-4ea7-a35b-1730e76776a6', '''1'':26C ''a'':58 ''and'':67,78 ''are'':75 ''attent'':49C ''behind'':71 ''budget'':89 ''build'':66 ''code'':15B,38C ''design'':65 ''detail'':51C ''develop'':2A,60 ''discount'':91 ''django'':9B,20B,32C ''employe'':90 ''engin'':45C ''equival'':47C ''experi'':29C,48C ''for'':57 ''good'':34C ''have'':36C ''in'':43C,61,76 ''indianapoli'':62 ''is'':55 ''leav'':87 ''look'':56 ''master'':40C ''match'':84 ''of'':28C,41C ''offer'':80 ''or'':46C ''our'':72 ''paid'':85 ''parent'':86 ''plan'':82 ''postgresql'':11B,22B,33C ''product'':73 ''python'':13B,24B,37C ''retir'':81 ''review'':16B,39C ''run'':68 ''scienc'':42C ''servic'':70 ''skill'':30C ''softwar'':1A,44C,59,77 ''sql'':7B,18B,31C ''technolog'':5B,54 ''the'':69 ''to'':35C,50C ''train'':88 ''we'':74,79 ''will'':64 ''wintercomb'':4B,53 ''with'':83 ''year'':27C ''you'':63 ''ǀ'':3A,6B,8B,10B,12B,14B,17B,19B,21B,23B,25B,52C,92'),
	('9a315bee-2a52-4fd3-80a8-4f27a518f1f8', '2026-10-31 03:09:41+00', '2026-10-31 03:09:41+00', 'Senior Software Engineer', 'Salt Lake City, UT', 'Brightmoor Insurance is looking for a software developer in Salt Lake City. You will find out why something is slow, and make it fast. We are in financial services, and we offer retirement plan with matching, four-day week in summer, training budget.', '7+ years of experience
Skills: Python, SQL, Django, Git, PostgreSQL
Good to have: Go, FastAPI
Master of Science in Software Engineering, or equivalent experience
Mentoring', 'Design, build and run the services behind our product
Write tests that let us release every day
Find out why something is slow, and make it fast', 'full_time', 'on_site', 'senior_level', 152000.00, 185000.00, 'USD', 'year', '["Python", "SQL", "Django", "Git", "PostgreSQL"]', '["Go", "FastAPI"]', 'Master of Science in Software Engineering', '["Retirement plan with matching", "Four-day week in summer", "Training budget"]', 'https://www.brightmoor-insurance.example/jobs/2c1b31f1', 'https://www.brightmoor-insurance.example/jobs/2c1b31f1/apply', DEFAULT, DEFAULT, '2026-10-30 13:57:18+00', DEFAULT, '2026-11-20 13:57:18+00', 'company_website', 'active', 2, 0.9, '2026-10-31 03:09:41+00', '2026-10-31 14:55:26+00', 'active', 'team_lead', '["Python", "SQL", "Django", "Git", "PostgreSQL", "Go", "FastAPI"]', '[{"kind": "retirement", "text": "Retirement plan with matching"}, {"kind": "flexibility", "text": "Four-day week in summer"}, {"kind": "education", "text": "Training budget"}]', NULL, '90682c8e-6498-43bc-9740-dd26a99388f4', '''7'':36C ''a'':67 ''and'':82,91 ''are'':87 ''brightmoor'':5B,62 ''budget'':104 ''citi'':73 ''day'':99 ''develop'':69 ''django'':12B,26B,43C ''engin'':3A,56C ''equival'':58C ''experi'':39C,59C ''fast'':85 ''fastapi'':20B,34B,50C ''financi'':89 ''find'':76 ''for'':66 ''four'':98 ''git'':14B,28B,44C ''go'':18B,32B,49C ''good'':46C ''have'':48C ''in'':54C,70,88,101 ''insur'':6B,63 ''is'':64,80 ''it'':84 ''lake'':72 ''look'':65 ''make'':83 ''master'':51C ''match'':97 ''mentor'':60C ''of'':38C,52C ''offer'':93 ''or'':57C ''out'':77 ''plan'':95 ''postgresql'':16B,30B,45C ''python'':8B,22B,41C ''retir'':94 ''salt'':71 ''scienc'':53C ''senior'':1A ''servic'':90 ''skill'':40C ''slow'':81 ''softwar'':2A,55C,68 ''someth'':79 ''sql'':10B,24B,42C ''summer'':102 ''to'':47C ''train'':103 ''we'':86,92 ''week'':100 ''whi'':78 ''will'':75 ''with'':96 ''year'':37C ''you'':74 ''ǀ'':4A,7B,9B,11B,13B,15B,17B,19B,21B,23B,25B,27B,29B,31B,33B,35B,61C,105'),
	('7c016bdb-81d4-4340-9cbe-6bfe7513245b', '2026-08-07 21:24:43+00', '2026-08-07 21:24:43+00', 'Senior Software Engineer', 'Oakland, CA', 'Quarryhill Medical Group is looking for a software developer in Oakland. You will decide with product and design what is worth building. We are in healthcare, and we offer retirement plan with matching, paid parental leave, public transport pass.', '7+ years of experience
Skills: SQL, Django, Git, PostgreSQL
Good to have: Java, TypeScript, Redis, Code review
Bachelor of Science in Computer Science, or equivalent experience
Mentoring', 'Design, build and run the services behind our product
Write tests that let us release every day
Find out why something is slow, and make it fast
Decide with product and design what is worth building', 'full_time', 'hybrid', 'senior_level', 144000.00, 173000.00, 'USD', 'year', '["SQL", "Django", "Git", "PostgreSQL"]', '["Java", "TypeScript", "Redis", "Code review"]', 'Bachelor of Science in Computer Science', '["Retirement plan with matching", "Paid parental leave", "Public transport pass"]', 'https://www.quarryhill-medical-group.example/jobs/b3303ad8', 'https://www.quarryhill-medical-group.example/jobs/b3303ad8/apply', DEFAULT, DEFAULT, '2026-08-07 08:18:02+00', DEFAULT, '2026-10-06 08:18:02+00', 'ziprecruiter', 'expired', 1, 0.96, '2026-08-07 21:24:43+00', '2026-08-15 04:21:29+00', 'expired', 'team_lead', '["SQL", "Django", "Git", "PostgreSQL", "Java", "TypeScript", "Redis"]', '[{"kind": "retirement", "text": "Retirement plan with matching"}, {"kind": "leave", "text": "Paid parental leave"}, {"kind": "commuting", "text": "Public transport pass"}]', NULL, 'fe62fc90-a7be-410d-88a5-5ec2224176e7', '''7'':40C ''a'':74 ''and'':84,94 ''are'':91 ''bachelor'':57C ''build'':89 ''code'':23B,55C ''comput'':61C ''decid'':81 ''design'':85 ''develop'':76 ''django'':11B,28B,46C ''engin'':3A ''equival'':64C ''experi'':43C,65C ''for'':73 ''git'':13B,30B,47C ''good'':49C ''group'':7B,70 ''have'':51C ''healthcar'':93 ''in'':60C,77,92 ''is'':71,87 ''java'':17B,34B,52C ''leav'':103 ''look'':72 ''match'':100 ''medic'':6B,69 ''mentor'':66C ''oakland'':78 ''of'':42C,58C ''offer'':96 ''or'':63C ''paid'':101 ''parent'':102 ''pass'':106 ''plan'':98 ''postgresql'':15B,32B,48C ''product'':83 ''public'':104 ''quarryhil'':5B,68 ''redi'':21B,38B,54C ''retir'':97 ''review'':24B,56C ''scienc'':59C,62C ''senior'':1A ''skill'':44C ''softwar'':2A,75 ''sql'':9B,26B,45C ''to'':50C ''transport'':105 ''typescript'':19B,36B,53C ''we'':90,95 ''what'':86 ''will'':80 ''with'':82,99 ''worth'':88 ''year'':41C ''you'':79 ''ǀ'':4A,8B,10B,12B,14B,16B,18B,20B,22B,25B,27B,29B,31B,33B,35B,37B,39B,67C,107'),
	('1906818b-7613-46c0-b181-5154059f8d79', '2026-07-23 18:20:35+00', '2026-07-23 18:20:35+00', 'Software Developer', 'Indianapolis, IN', 'Wintercombe Technologies is looking for a software developer in Indianapolis. You will decide with product and design what is worth building. We are in software, and we offer paid parental leave, training budget, employee discount.', '1+ years of experience
Skills: Python, SQL, Git, PostgreSQL
Good to have: Docker, Code review
Bachelor of Science in Computer Science, or equivalent experience
Teamwork', 'Design, build and run the services behind our product
Review the code of colleagues and have yours reviewed
Find out why something is slow, and make it fast', 'full_time', 'hybrid', 'associate', 86000.00, 108000.00, 'USD', 'year', '["Python", "SQL", "Git", "PostgreSQL"]', '["Docker", "Code review"]', 'Bachelor of Science in Computer Science', '["Paid parental leave", "Training budget", "Employee discount"]', 'https://www.wintercombe-technologies.example/jobs/9e25c423', '', DEFAULT, DEFAULT, '2026-07-21 22:00:51+00', DEFAULT, '2026-08-11 22:00:51+00', 'glassdoor', 'expired', 2, 0.91, '2026-07-23 18:20:35+00', '2026-08-04 20:29:39+00', 'expired', 'individual_contributor', '["Python", "SQL", "Git", "PostgreSQL", "Docker"]', '[{"kind": "leave", "text": "Paid parental leave"}, {"kind": "education", "text": "Training budget"}, {"kind": "pay", "text": "Employee discount"}]', NULL, '9ce912a4-306f-4ea7-a35b-1730e76776a6', '''1'':30C ''a'':61 ''and'':71,81 ''are'':78 ''bachelor'':45C ''budget'':88 ''build'':76 ''code'':17B,43C ''comput'':49C ''decid'':68 ''design'':72 ''develop'':2A,63 ''discount'':90 ''docker'':15B,28B,42C ''employe'':89 ''equival'':52C ''experi'':33C,53C ''for'':60 ''git'':11B,24B,37C ''good'':39C ''have'':41C ''in'':48C,64,79 ''indianapoli'':65 ''is'':58,74 ''leav'':86 ''look'':59 ''of'':32C,46C ''offer'':83 ''or'':51C ''paid'':84 ''parent'':85 ''postgresql'':13B,26B,38C ''product'':70 ''python'':7B,20B,35C ''review'':18B,44C ''scienc'':47C,50C ''skill'':34C ''softwar'':1A,62,80 ''sql'':9B,22B,36C ''teamwork'':54C ''technolog'':5B,57 ''to'':40C ''train'':87 ''we'':77,82 ''what'':73 ''will'':67 ''wintercomb'':4B,56 ''with'':69 ''worth'':75 ''year'':31C ''you'':66 ''ǀ'':3A,6B,8B,10B,12B,14B,16B,19B,21B,23B,25B,27B,29B,55C,91'),
	('da2fa357-4fef-4f76-a619-0a9c273ae43a', '2026-07-06 21:44:03+00', '2026-07-06 21:44:03+00', 'Backend Developer', 'Los Angeles, CA', 'Bridgewater Transport is looking for a software developer in Los Angeles. You will decide with product and design what is worth building. We are in logistics, and we offer health insurance, 25 days of paid vacation, training budget, public transport pass.', '1+ years of experience
Skills: Python, Django, Git
Good to have: SQL, PostgreSQL, Agile development
Master of Science in Software Engineering, or equivalent experience
Time management', 'Write tests that let us release every day
Find out why something is slow, and make it fast
Decide with product and design what is worth building', 'temporary', 'remote', 'associate', 43.50, 51.50, 'USD', 'hour', '["Python", "Django", "Git"]', '["SQL", "PostgreSQL", "Agile development"]', 'Master of Science in Software Engineering', '["Health insurance", "25 days of paid vacation", "Training budget", "Public transport pass"]', 'https://www.bridgewater-transport.example/jobs/f940740e', 'https://www.bridgewater-transport.example/jobs/f940740e/apply', DEFAULT, DEFAULT, '2026-07-06 04:22:06+00', DEFAULT, '2026-08-05 04:22:06+00', 'company_website', 'expired', 1, 0.96, '2026-07-06 21:44:03+00', '2026-07-12 18:01:11+00', 'expired', 'individual_contributor', '["Python", "Django", "Git", "SQL", "PostgreSQL"]', '[{"kind": "insurance", "text": "Health insurance"}, {"kind": "leave", "text": "25 days of paid vacation"}, {"kind": "education", "text": "Training budget"}, {"kind": "commuting", "text": "Public transport pass"}]', NULL, '31c6b156-7e6c-4ba8-a49e-565f0b9c3af5', '''1'':30C ''25'':88 ''a'':62 ''agil'':17B,43C ''and'':73,83 ''angel'':67 ''are'':80 ''backend'':1A ''bridgewat'':4B,57 ''budget'':94 ''build'':78 ''day'':89 ''decid'':70 ''design'':74 ''develop'':2A,18B,44C,64 ''django'':9B,22B,36C ''engin'':50C ''equival'':52C ''experi'':33C,53C ''for'':61 ''git'':11B,24B,37C ''good'':38C ''have'':40C ''health'':86 ''in'':48C,65,81 ''insur'':87 ''is'':59,76 ''logist'':82 ''look'':60 ''los'':66 ''manag'':55C ''master'':45C ''of'':32C,46C,90 ''offer'':85 ''or'':51C ''paid'':91 ''pass'':97 ''postgresql'':15B,28B,42C ''product'':72 ''public'':95 ''python'':7B,20B,35C ''scienc'':47C ''skill'':34C ''softwar'':49C,63 ''sql'':13B,26B,41C ''time'':54C ''to'':39C ''train'':93 ''transport'':5B,58,96 ''vacat'':92 ''we'':79,84 ''what'':75 ''will'':69 ''with'':71 ''worth'':77 ''year'':31C ''you'':68 ''ǀ'':3A,6B,8B,10B,12B,14B,16B,19B,21B,23B,25B,27B,29B,56C,98'),
	('d41284f4-bb4f-40fb-a20d-be3ff0d4b46a', '2026-10-08 15:14:52+00', '2026-10-08 15:14:52+00', 'Chief Technology Officer', 'Oakland, CA', 'Quarryhill Medical Group is looking for a software developer in Oakland. You will write tests that let us release every day. We are in healthcare, and we offer retirement plan with matching, paid parental leave, public transport pass.', '18+ years of experience
Skills: Python, Django, Git, PostgreSQL
Good to have: TypeScript, Redis, Code review
Master of Science in Software Engineering, or equivalent experience
Time management', 'Design, build and run the services behind our product
Write tests that let us release every day
Decide with product and design what is worth building', 'full_time', 'on_site', 'executive', 271000.00, 324000.00, 'USD', 'year', '["Python", "Django", "Git", "PostgreSQL"]', '["TypeScript", "Redis", "Code review"]', 'Master of Science in Software Engineering', '["Retirement plan with matching", "Paid parental leave", "Public transport pass"]', 'https://www.quarryhill-medical-group.example/jobs/f0e3e244', '', DEFAULT, DEFAULT, '2026-10-08 08:50:13+00', DEFAULT, '2026-12-07 08:50:13+00', 'ziprecruiter', 'active', 2, 0.99, '2026-10-08 15:14:52+00', '2026-10-19 02:02:05+00', 'active', 'c_level', '["Python", "Django", "Git", "PostgreSQL", "TypeScript", "Redis"]', '[{"kind": "retirement", "text": "Retirement plan with matching"}, {"kind": "leave", "text": "Paid parental leave"}, {"kind": "commuting", "text": "Public transport pass"}]', NULL, 'fe62fc90-a7be-410d-88a5-5ec2224176e7', '''18'':36C ''a'':70 ''and'':89 ''are'':86 ''chief'':1A ''code'':21B,50C ''day'':84 ''develop'':72 ''django'':11B,26B,42C ''engin'':57C ''equival'':59C ''everi'':83 ''experi'':39C,60C ''for'':69 ''git'':13B,28B,43C ''good'':45C ''group'':7B,66 ''have'':47C ''healthcar'':88 ''in'':55C,73,87 ''is'':67 ''leav'':98 ''let'':80 ''look'':68 ''manag'':62C ''master'':52C ''match'':95 ''medic'':6B,65 ''oakland'':74 ''of'':38C,53C ''offer'':91 ''offic'':3A ''or'':58C ''paid'':96 ''parent'':97 ''pass'':101 ''plan'':93 ''postgresql'':15B,30B,44C ''public'':99 ''python'':9B,24B,41C ''quarryhil'':5B,64 ''redi'':19B,34B,49C ''releas'':82 ''retir'':92 ''review'':22B,51C ''scienc'':54C ''skill'':40C ''softwar'':56C,71 ''technolog'':2A ''test'':78 ''that'':79 ''time'':61C ''to'':46C ''transport'':100 ''typescript'':17B,32B,48C ''us'':81 ''we'':85,90 ''will'':76 ''with'':94 ''write'':77 ''year'':37C ''you'':75 ''ǀ'':4A,8B,10B,12B,14B,16B,18B,20B,23B,25B,27B,29B,31B,33B,35B,63C,102'),
	('38bcf19c-b3fc-42b8-8745-a4a7e711d35f', '2026-10-19 01:07:29+00', '2026-10-19 01:07:29+00', 'Chief Technology Officer', 'Oakland, CA', 'Quarryhill Medical Group is looking for a software developer in Oakland.', '18+ years of experience
Skills: Python, Django, Git, PostgreSQL
Good to have: TypeScript, Redis, Code review
Master of Science in Software Engineering, or equivalent experience
Time management', 'Design, build and run the services behind our product
Write tests that let us release every day
Decide with product and design what is worth building', 'full_time', 'on_site', 'executive', 271000.00, 324000.00, 'USD', 'year', '["Python", "Django", "Git", "PostgreSQL"]', '["TypeScript", "Redis", "Code review"]', 'Master of Science in Software Engineering', '["Retirement plan with matching", "Paid parental leave", "Public transport pass"]', 'https://www.quarryhill-medical-group.example/jobs/f0e3e244?ref=879a', '', DEFAULT, DEFAULT, '2026-10-08 08:50:13+00', DEFAULT, '2026-12-07 08:50:13+00', 'linkedin', 'active', 1, 0.99, '2026-10-19 01:07:29+00', '2026-10-22 12:01:34+00', 'active', 'c_level', '["Python", "Django", "Git", "PostgreSQL", "TypeScript", "Redis"]', '[{"kind": "retirement", "text": "Retirement plan with matching"}, {"kind": "leave", "text": "Paid parental leave"}, {"kind": "commuting", "text": "Public transport pass"}]', 'd41284f4-bb4f-40fb-a20d-be3ff0d4b46a', 'fe62fc90-a7be-410d-88a5-5ec2224176e7', '''18'':36C ''a'':70 ''chief'':1A ''code'':21B,50C ''develop'':72 ''django'':11B,26B,42C ''engin'':57C ''equival'':59C ''experi'':39C,60C ''for'':69 ''git'':13B,28B,43C ''good'':45C ''group'':7B,66 ''have'':47C ''in'':55C,73 ''is'':67 ''look'':68 ''manag'':62C ''master'':52C ''medic'':6B,65 ''oakland'':74 ''of'':38C,53C ''offic'':3A ''or'':58C ''postgresql'':15B,30B,44C ''python'':9B,24B,41C ''quarryhil'':5B,64 ''redi'':19B,34B,49C ''review'':22B,51C ''scienc'':54C ''skill'':40C ''softwar'':56C,71 ''technolog'':2A ''time'':61C ''to'':46C ''typescript'':17B,32B,48C ''year'':37C ''ǀ'':4A,8B,10B,12B,14B,16B,18B,20B,23B,25B,27B,29B,31B,33B,35B,63C,75'),
	('ff58354f-b63f-4e08-b419-916a4c456ac7', '2026-08-01 02:09:53+00', '2026-08-01 02:09:53+00', 'Senior Software Engineer', 'Oakland, CA', 'Quarryhill Medical Group is looking for a software developer in Oakland. You will find out why something is slow, and make it fast. We are in healthcare, and we offer retirement plan with matching, paid parental leave, public transport pass.', '7+ years of experience
Skills: Python, SQL, Django, Git, PostgreSQL
Good to have: Go, TypeScript, Spring Boot
Bachelor of Science in Computer Science, or equivalent experience
Teamwork', 'Write tests that let us release every day
Find out why something is slow, and make it fast
Decide with product and design what is worth building', 'full_time', 'hybrid', 'senior_level', 158000.00, 178000.00, 'USD', 'year', '["Python", "SQL", "Django", "Git", "PostgreSQL"]', '["Go", "TypeScript", "Spring Boot"]', 'Bachelor of Science in Computer Science', '["Retirement plan with matching", "Paid parental leave", "Public transport pass"]', 'https://www.quarryhill-medical-group.example/jobs/f8e51c09', '', DEFAULT, DEFAULT, '2026-07-31 04:55:15+00', DEFAULT, NULL, 'company_website', 'inactive', 1, 0.83, '2026-08-01 02:09:53+00', '2026-08-11 09:16:36+00', 'invalid', 'team_lead', '["Python", "SQL", "Django", "Git", "PostgreSQL", "Go", "TypeScript", "Spring Boot"]', '[{"kind": "retirement", "text": "Retirement plan with matching"}, {"kind": "leave", "text": "Paid parental leave"}, {"kind": "commuting", "text": "Public transport pass"}]', NULL, 'fe62fc90-a7be-410d-88a5-5ec2224176e7', '''7'':43C ''a'':77 ''and'':90,98 ''are'':95 ''bachelor'':60C ''boot'':24B,41B,59C ''comput'':64C ''develop'':79 ''django'':13B,30B,50C ''engin'':3A ''equival'':67C ''experi'':46C,68C ''fast'':93 ''find'':84 ''for'':76 ''git'':15B,32B,51C ''go'':19B,36B,56C ''good'':53C ''group'':7B,73 ''have'':55C ''healthcar'':97 ''in'':63C,80,96 ''is'':74,88 ''it'':92 ''leav'':107 ''look'':75 ''make'':91 ''match'':104 ''medic'':6B,72 ''oakland'':81 ''of'':45C,61C ''offer'':100 ''or'':66C ''out'':85 ''paid'':105 ''parent'':106 ''pass'':110 ''plan'':102 ''postgresql'':17B,34B,52C ''public'':108 ''python'':9B,26B,48C ''quarryhil'':5B,71 ''retir'':101 ''scienc'':62C,65C ''senior'':1A ''skill'':47C ''slow'':89 ''softwar'':2A,78 ''someth'':87 ''spring'':23B,40B,58C ''sql'':11B,28B,49C ''teamwork'':69C ''to'':54C ''transport'':109 ''typescript'':21B,38B,57C ''we'':94,99 ''whi'':86 ''will'':83 ''with'':103 ''year'':44C ''you'':82 ''ǀ'':4A,8B,10B,12B,14B,16B,18B,20B,22B,25B,27B,29B,31B,33B,35B,37B,39B,42B,70C,111'),
	('4604f919-c0b5-49e6-9c86-aa3eb294bb78', '2026-07-19 21:15:58+00', '2026-07-19 21:15:58+00', 'Software Developer', 'Los Angeles, CA', 'Bridgewater Transport is looking for a software developer in Los Angeles. You will decide with product and design what is worth building. We are in logistics, and we offer dental and vision insurance, paid parental leave, 25 days of paid vacation, training budget.', '1+ years of experience
Skills: Python, SQL, Git, PostgreSQL
Good to have: Spring Boot, Docker, Redis, Code review
Master of Science in Software Engineering, or equivalent experience
Presentation', 'Design, build and run the services behind our product
Review the code of colleagues and have yours reviewed
Decide with product and design what is worth building', 'part_time', 'on_site', 'associate', 43.00, 50.00, 'USD', 'hour', '["Python", "SQL", "Git", "PostgreSQL"]', '["Spring Boot", "Docker", "Redis", "Code review"]', 'Master of Science in Software Engineering', '["Dental and vision insurance", "Paid parental leave", "25 days of paid vacation", "Training budget"]', 'https://www.bridgewater-transport.example/jobs/be54e734', 'https://www.bridgewater-transport.example/jobs/be54e734/apply', DEFAULT, DEFAULT, '2026-07-18 22:15:42+00', DEFAULT, NULL, 'monster', 'inactive', 1, 0.89, '2026-07-19 21:15:58+00', '2026-10-19 12:40:43+00', 'invalid', 'individual_contributor', '["Python", "SQL", "Git", "PostgreSQL", "Spring Boot", "Docker", "Redis"]', '[{"kind": "insurance", "text": "Dental and vision insurance"}, {"kind": "leave", "text": "Paid parental leave"}, {"kind": "leave", "text": "25 days of paid vacation"}, {"kind": "education", "text": "Training budget"}]', NULL, '31c6b156-7e6c-4ba8-a49e-565f0b9c3af5', '''1'':40C ''25'':105 ''a'':74 ''and'':85,95,99 ''angel'':79 ''are'':92 ''boot'':16B,34B,53C ''bridgewat'':4B,69 ''budget'':111 ''build'':90 ''code'':22B,56C ''day'':106 ''decid'':82 ''dental'':98 ''design'':86 ''develop'':2A,76 ''docker'':18B,36B,54C ''engin'':63C ''equival'':65C ''experi'':43C,66C ''for'':73 ''git'':11B,29B,47C ''good'':49C ''have'':51C ''in'':61C,77,93 ''insur'':101 ''is'':71,88 ''leav'':104 ''logist'':94 ''look'':72 ''los'':78 ''master'':58C ''of'':42C,59C,107 ''offer'':97 ''or'':64C ''paid'':102,108 ''parent'':103 ''postgresql'':13B,31B,48C ''present'':67C ''product'':84 ''python'':7B,25B,45C ''redi'':20B,38B,55C ''review'':23B,57C ''scienc'':60C ''skill'':44C ''softwar'':1A,62C,75 ''spring'':15B,33B,52C ''sql'':9B,27B,46C ''to'':50C ''train'':110 ''transport'':5B,70 ''vacat'':109 ''vision'':100 ''we'':91,96 ''what'':87 ''will'':81 ''with'':83 ''worth'':89 ''year'':41C ''you'':80 ''ǀ'':3A,6B,8B,10B,12B,14B,17B,19B,21B,24B,26B,28B,30B,32B,35B,37B,39B,68C,112'),
	('8408cbc7-0d90-475b-9db0-6b54b94616dc', '2026-07-10 22:31:48+00', '2026-07-10 22:31:48+00', 'Senior Software Engineer', 'Indianapolis, IN', 'Wintercombe Technologies is looking for a software developer in Indianapolis. You will review the code of colleagues and have yours reviewed. We are in software, and we offer paid parental leave, employee discount.', '7+ years of experience
Skills: SQL, Django, Git
Good to have: Java, TypeScript, Docker, Code review
Master of Science in Software Engineering, or equivalent experience
Problem solving', 'Review the code of colleagues and have yours reviewed
Write tests that let us release every day
Find out why something is slow, and make it fast', 'full_time', 'hybrid', 'senior_level', 157000.00, 181000.00, 'USD', 'year', '["SQL", "Django", "Git"]', '["Java", "TypeScript", "Docker", "Code review"]', 'Master of Science in Software Engineering', '["Paid parental leave", "Employee discount"]', 'https://www.wintercombe-technologies.example/jobs/01ae95b3', 'https://www.wintercombe-technologies.example/jobs/01ae95b3/apply', DEFAULT, DEFAULT, '2026-07-10 17:07:13+00', DEFAULT, NULL, 'indeed', 'filled', 1, 0.84, '2026-07-10 22:31:48+00', '2026-08-21 06:24:18+00', 'removed', 'team_lead', '["SQL", "Django", "Git", "Java", "TypeScript", "Docker"]', '[{"kind": "leave", "text": "Paid parental leave"}, {"kind": "pay", "text": "Employee discount"}]', NULL, '9ce912a4-306f-4ea7-a35b-1730e76776a6', '''7'':35C ''a'':68 ''and'':80,88 ''are'':85 ''code'':20B,49C,77 ''colleagu'':79 ''develop'':70 ''discount'':95 ''django'':10B,25B,41C ''docker'':18B,33B,48C ''employe'':94 ''engin'':3A,56C ''equival'':58C ''experi'':38C,59C ''for'':67 ''git'':12B,27B,42C ''good'':43C ''have'':45C,81 ''in'':54C,71,86 ''indianapoli'':72 ''is'':65 ''java'':14B,29B,46C ''leav'':93 ''look'':66 ''master'':51C ''of'':37C,52C,78 ''offer'':90 ''or'':57C ''paid'':91 ''parent'':92 ''problem'':60C ''review'':21B,50C,75,83 ''scienc'':53C ''senior'':1A ''skill'':39C ''softwar'':2A,55C,69,87 ''solv'':61C ''sql'':8B,23B,40C ''technolog'':6B,64 ''the'':76 ''to'':44C ''typescript'':16B,31B,47C ''we'':84,89 ''will'':74 ''wintercomb'':5B,63 ''year'':36C ''you'':73 ''your'':82 ''ǀ'':4A,7B,9B,11B,13B,15B,17B,19B,22B,24B,26B,28B,30B,32B,34B,62C,96'),
	('246e33c4-ad39-40b1-a155-2d4a795f7a39', '2026-10-03 13:20:23+00', '2026-10-03 13:20:23+00', 'Senior Software Engineer', 'Los Angeles, CA', 'Bridgewater Transport is looking for a software developer in Los Angeles. You will find out why something is slow, and make it fast. We are in logistics, and we offer health insurance, dental and vision insurance, training budget.', '7+ years of experience
Skills: SQL, Django, Git, PostgreSQL
Good to have: Python, Go, Rust, React
Master of Science in Software Engineering, or equivalent experience
Presentation', 'Design, build and run the services behind our product
Write tests that let us release every day
Decide with product and design what is worth building', 'full_time', 'on_site', 'senior_level', 155000.00, 179000.00, 'USD', 'year', '["SQL", "Django", "Git", "PostgreSQL"]', '["Python", "Go", "Rust", "React"]', 'Master of Science in Software Engineering', '["Health insurance", "Dental and vision insurance", "Training budget"]', 'https://www.bridgewater-transport.example/jobs/761449ca', 'https://www.bridgewater-transport.example/jobs/761449ca/apply', DEFAULT, DEFAULT, '2026-10-02 06:41:38+00', DEFAULT, '2026-11-16 06:41:38+00', 'glassdoor', 'active', 1, 0.92, '2026-10-03 13:20:23+00', '2026-10-03 13:54:50+00', 'unverified', 'team_lead', '["SQL", "Django", "Git", "PostgreSQL", "Python", "Go", "Rust", "React"]', '[{"kind": "insurance", "text": "Health insurance"}, {"kind": "insurance", "text": "Dental and vision insurance"}, {"kind": "education", "text": "Training budget"}]', NULL, '31c6b156-7e6c-4ba8-a49e-565f0b9c3af5', '''7'':40C ''a'':72 ''and'':86,94,100 ''angel'':77 ''are'':91 ''bridgewat'':5B,67 ''budget'':104 ''dental'':99 ''develop'':74 ''django'':10B,26B,46C ''engin'':3A,61C ''equival'':63C ''experi'':43C,64C ''fast'':89 ''find'':80 ''for'':71 ''git'':12B,28B,47C ''go'':18B,34B,53C ''good'':49C ''have'':51C ''health'':97 ''in'':59C,75,92 ''insur'':98,102 ''is'':69,84 ''it'':88 ''logist'':93 ''look'':70 ''los'':76 ''make'':87 ''master'':56C ''of'':42C,57C ''offer'':96 ''or'':62C ''out'':81 ''postgresql'':14B,30B,48C ''present'':65C ''python'':16B,32B,52C ''react'':22B,38B,55C ''rust'':20B,36B,54C ''scienc'':58C ''senior'':1A ''skill'':44C ''slow'':85 ''softwar'':2A,60C,73 ''someth'':83 ''sql'':8B,24B,45C ''to'':50C ''train'':103 ''transport'':6B,68 ''vision'':101 ''we'':90,95 ''whi'':82 ''will'':79 ''year'':41C ''you'':78 ''ǀ'':4A,7B,9B,11B,13B,15B,17B,19B,21B,23B,25B,27B,29B,31B,33B,35B,37B,39B,66C,105'),
	('92531dce-b719-40d6-a287-bdb98ed21fed', '2026-09-03 10:53:02+00', '2026-09-03 10:53:02+00', 'Backend Developer', 'Indianapolis, IN', 'Wintercombe Technologies is looking for a software developer in Indianapolis. You will write tests that let us release every day. We are in software, and we offer retirement plan with matching, paid parental leave, training budget, employee discount.', '1+ years of experience
Skills: Python, SQL, Django, Git, PostgreSQL
Good to have: Go, Rust
Bachelor of Science in Computer Science, or equivalent experience
Negotiation', 'Design, build and run the services behind our product
Review the code of colleagues and have yours reviewed
Write tests that let us release every day
Decide with product and design what is worth building', 'full_time', 'remote', 'associate', 92000.00, 112000.00, 'USD', 'year', '["Python", "SQL", "Django", "Git", "PostgreSQL"]', '["Go", "Rust"]', 'Bachelor of Science in Computer Science', '["Retirement plan with matching", "Paid parental leave", "Training budget", "Employee discount"]', 'https://www.wintercombe-technologies.example/jobs/6e3931ff', 'https://www.wintercombe-technologies.example/jobs/6e3931ff/apply', DEFAULT, DEFAULT, '2026-09-02 13:56:12+00', DEFAULT, NULL, 'ziprecruiter', 'active', 2, 0.87, '2026-09-03 10:53:02+00', '2026-10-18 20:01:37+00', 'unverified', 'individual_contributor', '["Python", "SQL", "Django", "Git", "PostgreSQL", "Go", "Rust"]', '[{"kind": "retirement", "text": "Retirement plan with matching"}, {"kind": "leave", "text": "Paid parental leave"}, {"kind": "education", "text": "Training budget"}, {"kind": "pay", "text": "Employee discount"}]', NULL, '9ce912a4-306f-4ea7-a35b-1730e76776a6', '''1'':35C ''a'':66 ''and'':85 ''are'':82 ''bachelor'':50C ''backend'':1A ''budget'':96 ''comput'':54C ''day'':80 ''develop'':2A,68 ''discount'':98 ''django'':11B,25B,42C ''employe'':97 ''equival'':57C ''everi'':79 ''experi'':38C,58C ''for'':65 ''git'':13B,27B,43C ''go'':17B,31B,48C ''good'':45C ''have'':47C ''in'':53C,69,83 ''indianapoli'':70 ''is'':63 ''leav'':94 ''let'':76 ''look'':64 ''match'':91 ''negoti'':59C ''of'':37C,51C ''offer'':87 ''or'':56C ''paid'':92 ''parent'':93 ''plan'':89 ''postgresql'':15B,29B,44C ''python'':7B,21B,40C ''releas'':78 ''retir'':88 ''rust'':19B,33B,49C ''scienc'':52C,55C ''skill'':39C ''softwar'':67,84 ''sql'':9B,23B,41C ''technolog'':5B,62 ''test'':74 ''that'':75 ''to'':46C ''train'':95 ''us'':77 ''we'':81,86 ''will'':72 ''wintercomb'':4B,61 ''with'':90 ''write'':73 ''year'':36C ''you'':71 ''ǀ'':3A,6B,8B,10B,12B,14B,16B,18B,20B,22B,24B,26B,28B,30B,32B,34B,60C,99'),
	('de0e5d7f-d36c-4ab3-9654-f2aebb03db2e', '2026-06-25 04:34:51+00', '2026-06-25 04:34:51+00', 'Junior Software Developer', 'Los Angeles, CA', 'Bridgewater Transport is looking for a software developer in Los Angeles. You will decide with product and design what is worth building. We are in logistics, and we offer health insurance, dental and vision insurance, paid parental leave, 25 days of paid vacation, training budget.', 'No experience needed: we train you
Skills: Python, SQL, Django, PostgreSQL
Good to have: Java, TypeScript, Spring Boot
Master of Science in Software Engineering, or equivalent experience
Presentation', 'Design, build and run the services behind our product
Decide with product and design what is worth building', 'full_time', 'hybrid', 'entry_level', NULL, NULL, '', 'year', '["Python", "SQL", "Django", "PostgreSQL"]', '["Java", "TypeScript", "Spring Boot"]', '', '["Health insurance", "Dental and vision insurance", "Paid parental leave", "25 days of paid vacation", "Training budget"]', 'https://www.bridgewater-transport.example/jobs/e3f71330', '', DEFAULT, DEFAULT, '2026-06-23 16:22:57+00', DEFAULT, '2026-07-23 16:22:57+00', 'ziprecruiter', 'filled', 1, 0.89, '2026-06-25 04:34:51+00', '2026-09-08 00:23:00+00', 'removed', 'individual_contributor', '["Python", "SQL", "Django", "PostgreSQL", "Java", "TypeScript", "Spring Boot"]', '[{"kind": "insurance", "text": "Health insurance"}, {"kind": "insurance", "text": "Dental and vision insurance"}, {"kind": "leave", "text": "Paid parental leave"}, {"kind": "leave", "text": "25 days of paid vacation"}, {"kind": "education", "text": "Training budget"}]', NULL, '31c6b156-7e6c-4ba8-a49e-565f0b9c3af5', '''25'':105 ''a'':72 ''and'':83,93,99 ''angel'':77 ''are'':90 ''boot'':21B,36B,55C ''bridgewat'':5B,67 ''budget'':111 ''build'':88 ''day'':106 ''decid'':80 ''dental'':98 ''design'':84 ''develop'':3A,74 ''django'':12B,27B,47C ''engin'':61C ''equival'':63C ''experi'':39C,64C ''for'':71 ''good'':49C ''have'':51C ''health'':96 ''in'':59C,75,91 ''insur'':97,101 ''is'':69,86 ''java'':16B,31B,52C ''junior'':1A ''leav'':104 ''logist'':92 ''look'':70 ''los'':76 ''master'':56C ''need'':40C ''no'':38C ''of'':57C,107 ''offer'':95 ''or'':62C ''paid'':102,108 ''parent'':103 ''postgresql'':14B,29B,48C ''present'':65C ''product'':82 ''python'':8B,23B,45C ''scienc'':58C ''skill'':44C ''softwar'':2A,60C,73 ''spring'':20B,35B,54C ''sql'':10B,25B,46C ''to'':50C ''train'':42C,110 ''transport'':6B,68 ''typescript'':18B,33B,53C ''vacat'':109 ''vision'':100 ''we'':41C,89,94 ''what'':85 ''will'':79 ''with'':81 ''worth'':87 ''you'':43C,78 ''ǀ'':4A,7B,9B,11B,13B,15B,17B,19B,22B,24B,26B,28B,30B,32B,34B,37B,66C,112'),
	('423be7ad-a9b2-4411-9cd0-84142f2f6b5a', '2026-06-20 02:52:48+00', '2026-06-20 02:52:48+00', 'Junior Software Developer', 'Salt Lake City, UT', 'Brightmoor Insurance is looking for a software developer in Salt Lake City. You will review the code of colleagues and have yours reviewed. We are in financial services, and we offer dental and vision insurance, retirement plan with matching, four-day week in summer, public transport pass.', 'No experience needed: we train you
Skills: Python, SQL, PostgreSQL
Good to have: Spring Boot, Git, Code review
Master of Science in Software Engineering, or equivalent experience
Problem solving', 'Design, build and run the services behind our product
Write tests that let us release every day
Find out why something is slow, and make it fast
Decide with product and design what is worth building', 'full_time', 'remote', 'entry_level', 73000.00, 87000.00, 'USD', 'year', '["Python", "SQL", "PostgreSQL"]', '["Spring Boot", "Git", "Code review"]', '', '["Dental and vision insurance", "Retirement plan with matching", "Four-day week in summer", "Public transport pass"]', 'https://www.brightmoor-insurance.example/jobs/94c3413c', 'https://www.brightmoor-insurance.example/jobs/94c3413c/apply', DEFAULT, DEFAULT, '2026-06-19 20:03:44+00', DEFAULT, '2026-08-03 20:03:44+00', 'monster', 'filled', 1, 1, '2026-06-20 02:52:48+00', '2026-10-21 11:07:29+00', 'removed', 'individual_contributor', '["Python", "SQL", "PostgreSQL", "Spring Boot", "Git"]', '[{"kind": "insurance", "text": "Dental and vision insurance"}, {"kind": "retirement", "text": "Retirement plan with matching"}, {"kind": "flexibility", "text": "Four-day week in summer"}, {"kind": "commuting", "text": "Public transport pass"}]', NULL, '90682c8e-6498-43bc-9740-dd26a99388f4', '''a'':68 ''and'':82,91,95 ''are'':87 ''boot'':15B,29B,47C ''brightmoor'':5B,63 ''citi'':74 ''code'':19B,49C,79 ''colleagu'':81 ''day'':103 ''dental'':94 ''develop'':3A,70 ''engin'':56C ''equival'':58C ''experi'':34C,59C ''financi'':89 ''for'':67 ''four'':102 ''git'':17B,31B,48C ''good'':43C ''have'':45C,83 ''in'':54C,71,88,105 ''insur'':6B,64,97 ''is'':65 ''junior'':1A ''lake'':73 ''look'':66 ''master'':51C ''match'':101 ''need'':35C ''no'':33C ''of'':52C,80 ''offer'':93 ''or'':57C ''pass'':109 ''plan'':99 ''postgresql'':12B,26B,42C ''problem'':60C ''public'':107 ''python'':8B,22B,40C ''retir'':98 ''review'':20B,50C,77,85 ''salt'':72 ''scienc'':53C ''servic'':90 ''skill'':39C ''softwar'':2A,55C,69 ''solv'':61C ''spring'':14B,28B,46C ''sql'':10B,24B,41C ''summer'':106 ''the'':78 ''to'':44C ''train'':37C ''transport'':108 ''vision'':96 ''we'':36C,86,92 ''week'':104 ''will'':76 ''with'':100 ''you'':38C,75 ''your'':84 ''ǀ'':4A,7B,9B,11B,13B,16B,18B,21B,23B,25B,27B,30B,32B,62C,110'),
	('833e34b3-c651-4d7f-b702-017ef9584d3f', '2026-10-04 09:42:16+00', '2026-10-04 09:42:16+00', 'Backend Developer', 'Dallas, TX', 'Birchford Clinics is looking for a software developer in Dallas. You will write tests that let us release every day. We are in healthcare, and we offer retirement plan with matching, four-day week in summer, training budget, employee discount.', '1+ years of experience
Skills: Python, SQL, Django, Git, PostgreSQL
Good to have: Spring Boot, Code review, Agile development
Master of Science in Software Engineering, or equivalent experience
Negotiation', 'Design, build and run the services behind our product
Review the code of colleagues and have yours reviewed', 'contract', 'on_site', 'associate', 590.00, 670.00, 'USD', 'day', '["Python", "SQL", "Django", "Git", "PostgreSQL"]', '["Spring Boot", "Code review", "Agile development"]', 'Master of Science in Software Engineering', '["Retirement plan with matching", "Four-day week in summer", "Training budget", "Employee discount"]', 'https://www.birchford-clinics.example/jobs/837efcb6', 'https://www.birchford-clinics.example/jobs/837efcb6/apply', DEFAULT, DEFAULT, '2026-10-04 06:59:54+00', DEFAULT, '2026-11-03 06:59:54+00', 'indeed', 'active', 1, 1, '2026-10-04 09:42:16+00', '2026-10-20 17:06:41+00', 'active', 'individual_contributor', '["Python", "SQL", "Django", "Git", "PostgreSQL", "Spring Boot"]', '[{"kind": "retirement", "text": "Retirement plan with matching"}, {"kind": "flexibility", "text": "Four-day week in summer"}, {"kind": "education", "text": "Training budget"}, {"kind": "pay", "text": "Employee discount"}]', NULL, '90682c8e-6498-43bc-9740-dd26a99388f4', '''1'':39C ''a'':74 ''agil'':23B,56C ''and'':93 ''are'':90 ''backend'':1A ''birchford'':69 ''boot'':18B,37B,53C ''brightmoor'':4B ''budget'':106 ''clinic'':70 ''code'':20B,54C ''dalla'':78 ''day'':88,101 ''develop'':2A,24B,57C,76 ''discount'':108 ''django'':11B,30B,46C ''employe'':107 ''engin'':63C ''equival'':65C ''everi'':87 ''experi'':42C,66C ''for'':73 ''four'':100 ''git'':13B,32B,47C ''good'':49C ''have'':51C ''healthcar'':92 ''in'':61C,77,91,103 ''insur'':5B ''is'':71 ''let'':84 ''look'':72 ''master'':58C ''match'':99 ''negoti'':67C ''of'':41C,59C ''offer'':95 ''or'':64C ''plan'':97 ''postgresql'':15B,34B,48C ''python'':7B,26B,44C ''releas'':86 ''retir'':96 ''review'':21B,55C ''scienc'':60C ''skill'':43C ''softwar'':62C,75 ''spring'':17B,36B,52C ''sql'':9B,28B,45C ''summer'':104 ''test'':82 ''that'':83 ''to'':50C ''train'':105 ''us'':85 ''we'':89,94 ''week'':102 ''will'':80 ''with'':98 ''write'':81 ''year'':40C ''you'':79 ''ǀ'':3A,6B,8B,10B,12B,14B,16B,19B,22B,25B,27B,29B,31B,33B,35B,38B,68C,109'),
	('ab4aedbc-956f-4662-bd65-6c39d1d4b7f5', '2026-08-11 23:16:20+00', '2026-08-11 23:16:20+00', 'Backend Engineer', 'Dallas, TX', 'Birchford Clinics is looking for a software developer in Dallas. You will review the code of colleagues and have yours reviewed. We are in healthcare, and we offer retirement plan with matching, training budget, employee discount.', '3+ years of experience
Skills: Python, Django, Git, PostgreSQL
Good to have: SQL, Code review
Bachelor of Science in Computer Science, or equivalent experience
Attention to detail', 'Review the code of colleagues and have yours reviewed
Find out why something is slow, and make it fast', 'full_time', 'hybrid', 'mid_level', 118000.00, 145000.00, 'USD', 'year', '["Python", "Django", "Git", "PostgreSQL"]', '["SQL", "Code review"]', 'Bachelor of Science in Computer Science', '["Retirement plan with matching", "Training budget", "Employee discount"]', 'https://www.birchford-clinics.example/jobs/39244fc7', 'https://www.birchford-clinics.example/jobs/39244fc7/apply', DEFAULT, DEFAULT, '2026-08-11 07:56:05+00', DEFAULT, NULL, 'linkedin', 'inactive', 1, 0.86, '2026-08-11 23:16:20+00', '2026-09-08 21:40:43+00', 'invalid', 'individual_contributor', '["Python", "Django", "Git", "PostgreSQL", "SQL"]', '[{"kind": "retirement", "text": "Retirement plan with matching"}, {"kind": "education", "text": "Training budget"}, {"kind": "pay", "text": "Employee discount"}]', NULL, '90682c8e-6498-43bc-9740-dd26a99388f4', '''3'':30C ''a'':63 ''and'':75,83 ''are'':80 ''attent'':54C ''bachelor'':45C ''backend'':1A ''birchford'':58 ''brightmoor'':4B ''budget'':91 ''clinic'':59 ''code'':17B,43C,72 ''colleagu'':74 ''comput'':49C ''dalla'':67 ''detail'':56C ''develop'':65 ''discount'':93 ''django'':9B,22B,36C ''employe'':92 ''engin'':2A ''equival'':52C ''experi'':33C,53C ''for'':62 ''git'':11B,24B,37C ''good'':39C ''have'':41C,76 ''healthcar'':82 ''in'':48C,66,81 ''insur'':5B ''is'':60 ''look'':61 ''match'':89 ''of'':32C,46C,73 ''offer'':85 ''or'':51C ''plan'':87 ''postgresql'':13B,26B,38C ''python'':7B,20B,35C ''retir'':86 ''review'':18B,44C,70,78 ''scienc'':47C,50C ''skill'':34C ''softwar'':64 ''sql'':15B,28B,42C ''the'':71 ''to'':40C,55C ''train'':90 ''we'':79,84 ''will'':69 ''with'':88 ''year'':31C ''you'':68 ''your'':77 ''ǀ'':3A,6B,8B,10B,12B,14B,16B,19B,21B,23B,25B,27B,29B,57C,94');


--
-- Data for Name: companies_jobsource; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.companies_jobsource VALUES
	('43978b1c-b311-4dda-a876-e45e742c43e2', '2026-11-22 09:29:06.428544+00', '2026-11-22 09:29:06.428547+00', 'glassdoor', 'Glassdoor', 'https://www.glassdoor.com', false, '{}', '{}', NULL, true),
	('0ad74942-0abc-4d13-be9f-b1e7f377dfd3', '2026-11-22 09:29:06.424817+00', '2026-11-22 09:29:06.42482+00', 'indeed', 'Indeed', 'https://www.indeed.com', true, '{}', '{}', NULL, true),
	('0706f848-2d68-4947-ad50-97e0e84b6cf5', '2026-11-22 09:29:06.419188+00', '2026-11-22 09:29:06.419191+00', 'linkedin', 'LinkedIn Jobs', 'https://www.linkedin.com/jobs', false, '{}', '{}', NULL, true),
	('b1622187-6947-47ad-bb04-2ea4c7266a7d', '2024-12-01 00:00:00+00', '2024-12-01 00:00:00+00', 'monster', 'Monster', 'https://www.monster.com', false, '{"title": "h2", "listing": "article.job"}', '{"requests_per_minute": 10}', '2026-10-30 21:00:00+00', true),
	('2d1a388b-a3a3-401f-bd30-3778ab7471de', '2024-12-01 00:00:00+00', '2024-12-01 00:00:00+00', 'ziprecruiter', 'ZipRecruiter', 'https://www.ziprecruiter.com', true, '{}', '{"requests_per_minute": 60}', '2026-10-31 09:00:00+00', true),
	('c15179c9-6146-44fc-9562-b5a817547a98', '2024-12-01 00:00:00+00', '2024-12-01 00:00:00+00', 'company_website', 'Company website', '', false, '{"title": "h2", "listing": "article.job"}', '{"requests_per_minute": 10}', '2026-10-31 04:00:00+00', true);


--
-- Data for Name: companies_jobsourcelisting; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.companies_jobsourcelisting VALUES
	('768bd012-cb18-4771-9995-c6f1d55d73d3', '2026-11-22 09:29:07.444759+00', '2026-11-22 09:29:07.444759+00', 'ext-7', 'https://www.indeed.com/jobs/7', '{"rank": 7}', '2026-11-22 09:29:07.444759+00', '2026-11-22 09:29:07.444759+00', 'd01c460d-7737-42fd-9c02-e8d6a5318d75', '0ad74942-0abc-4d13-be9f-b1e7f377dfd3'),
	('97aba961-c3b1-47fc-91fe-989649802720', '2026-11-22 09:29:07.444752+00', '2026-11-22 09:29:07.444753+00', 'ext-6', 'https://www.linkedin.com/jobs/jobs/6', '{"rank": 6}', '2026-11-22 09:29:07.444752+00', '2026-11-22 09:29:07.444753+00', 'b3f3174b-c342-4a65-b589-8697be64e4bf', '0706f848-2d68-4947-ad50-97e0e84b6cf5'),
	('f7b5608a-b357-45df-8345-944e13be6672', '2026-11-22 09:29:07.444746+00', '2026-11-22 09:29:07.444747+00', 'ext-5', 'https://www.glassdoor.com/jobs/5', '{"rank": 5}', '2026-11-22 09:29:07.444746+00', '2026-11-22 09:29:07.444747+00', 'a173a099-7f83-4cf2-98ef-892957c0155d', '43978b1c-b311-4dda-a876-e45e742c43e2'),
	('e7674195-f411-4158-85ad-d9c087ca4143', '2026-11-22 09:29:07.444741+00', '2026-11-22 09:29:07.444741+00', 'ext-4', 'https://www.indeed.com/jobs/4', '{"rank": 4}', '2026-11-22 09:29:07.444741+00', '2026-11-22 09:29:07.444741+00', '38e269ad-60ae-40e6-906d-a70d4e956807', '0ad74942-0abc-4d13-be9f-b1e7f377dfd3'),
	('061ecf13-b01d-4cb4-b8a7-57b9e69cb863', '2026-11-22 09:29:07.444732+00', '2026-11-22 09:29:07.444732+00', 'ext-3', 'https://www.linkedin.com/jobs/jobs/3', '{"rank": 3}', '2026-11-22 09:29:07.444732+00', '2026-11-22 09:29:07.444732+00', '53eee9fd-21dc-46c2-8fdf-21e2c42eff83', '0706f848-2d68-4947-ad50-97e0e84b6cf5'),
	('b8bf529b-8a4c-4ae6-998c-a7291631aeba', '2026-11-22 09:29:07.444725+00', '2026-11-22 09:29:07.444726+00', 'ext-2', 'https://www.glassdoor.com/jobs/2', '{"rank": 2}', '2026-11-22 09:29:07.444725+00', '2026-11-22 09:29:07.444726+00', '4de5c178-2331-4d64-9cfc-a6322f95902f', '43978b1c-b311-4dda-a876-e45e742c43e2'),
	('dcdf1f06-2d7f-4d1f-9a1e-8f88faba2f8a', '2026-11-22 09:29:07.444719+00', '2026-11-22 09:29:07.44472+00', 'ext-1', 'https://www.indeed.com/jobs/1', '{"rank": 1}', '2026-11-22 09:29:07.444719+00', '2026-11-22 09:29:07.44472+00', '505c4833-7513-477e-9f21-e4471bda3c03', '0ad74942-0abc-4d13-be9f-b1e7f377dfd3'),
	('bc680a26-1c1a-47c1-aff9-8e7c9794b9cb', '2026-11-22 09:29:07.444708+00', '2026-11-22 09:29:07.444712+00', 'ext-0', 'https://www.linkedin.com/jobs/jobs/0', '{"rank": 0}', '2026-11-22 09:29:07.444708+00', '2026-11-22 09:29:07.444712+00', 'a480ff71-26e7-4a05-9f51-242788a4dd17', '0706f848-2d68-4947-ad50-97e0e84b6cf5'),
	('b4078976-cab5-4efa-a992-bc6d7c3be176', '2026-06-10 10:35:09+00', '2026-06-10 10:35:09+00', '5bb913016c6b', 'https://www.monster.com/5bb913016c6b', '{"rank": 1, "promoted": false}', '2026-06-10 10:35:09+00', '2026-06-09 16:48:09+00', '49d2ea08-48b5-4fb8-87fc-6bba22bb626b', 'b1622187-6947-47ad-bb04-2ea4c7266a7d'),
	('77ed67e7-5868-4144-9422-178b7c922493', '2026-06-28 11:48:51+00', '2026-06-28 11:48:51+00', '5e3336b52d55', 'https://www.linkedin.com/jobs/5e3336b52d55', '{"rank": 1, "promoted": false}', '2026-06-28 11:48:51+00', '2026-06-26 22:08:16+00', '1f2c7b2b-a85b-45e0-a92c-4f42249b5721', '0706f848-2d68-4947-ad50-97e0e84b6cf5'),
	('e8792a48-8cc1-4a11-9299-8aa061131cb3', '2026-06-28 11:48:51+00', '2026-06-28 11:48:51+00', '1d48e8bfa811', 'https://www.monster.com/1d48e8bfa811', '{"rank": 2, "promoted": false}', '2026-06-28 11:48:51+00', '2026-06-26 22:08:16+00', '1f2c7b2b-a85b-45e0-a92c-4f42249b5721', 'b1622187-6947-47ad-bb04-2ea4c7266a7d'),
	('56efb068-2a85-4fe9-8ad2-a937ed816fdb', '2026-09-10 16:28:55+00', '2026-09-10 16:28:55+00', 'fd9bc25df945', 'https://www.glassdoor.com/fd9bc25df945', '{"rank": 1, "promoted": false}', '2026-09-10 16:28:55+00', '2026-09-10 09:13:11+00', '62dabf51-47fc-4ff4-8558-ce7e5ff04459', '43978b1c-b311-4dda-a876-e45e742c43e2'),
	('76fe7f6b-2663-4150-b98c-a52ea1c57e10', '2026-06-28 22:38:43+00', '2026-06-28 22:38:43+00', '1a67620875ff', 'https://www.indeed.com/1a67620875ff', '{"rank": 1, "promoted": false}', '2026-06-28 22:38:43+00', '2026-06-28 22:02:07+00', '9603f873-4044-4196-b16d-2a346175c07a', '0ad74942-0abc-4d13-be9f-b1e7f377dfd3'),
	('592fbc36-e8f7-417f-891a-76b694cf3aea', '2026-09-01 08:18:09+00', '2026-09-01 08:18:09+00', '9baad51c157b', 'https://www.ziprecruiter.com/9baad51c157b', '{"rank": 1, "promoted": false}', '2026-09-01 08:18:09+00', '2026-08-30 17:35:05+00', '974f79d0-84e5-4dcd-b4a4-62d2f0ab751a', '2d1a388b-a3a3-401f-bd30-3778ab7471de'),
	('da16a33d-9e83-4bbd-b2f5-24d9c851a233', '2026-09-01 08:18:09+00', '2026-09-01 08:18:09+00', '632b8368b131', 'https://www.glassdoor.com/632b8368b131', '{"rank": 2, "promoted": false}', '2026-09-01 08:18:09+00', '2026-08-30 17:35:05+00', '974f79d0-84e5-4dcd-b4a4-62d2f0ab751a', '43978b1c-b311-4dda-a876-e45e742c43e2'),
	('f40a6cdc-64e0-44df-a65d-264caff3ca5a', '2026-10-31 03:09:41+00', '2026-10-31 03:09:41+00', 'e4e3ea0263a6', 'https://www.brightmoor-insurance.example/jobs/e4e3ea0263a6', '{"rank": 1, "promoted": false}', '2026-10-31 03:09:41+00', '2026-10-30 13:57:18+00', '9a315bee-2a52-4fd3-80a8-4f27a518f1f8', 'c15179c9-6146-44fc-9562-b5a817547a98'),
	('c64ffee1-47f2-46d6-9f44-3b2cae1119a5', '2026-10-31 03:09:41+00', '2026-10-31 03:09:41+00', '117ae1355720', 'https://www.glassdoor.com/117ae1355720', '{"rank": 2, "promoted": false}', '2026-10-31 03:09:41+00', '2026-10-30 13:57:18+00', '9a315bee-2a52-4fd3-80a8-4f27a518f1f8', '43978b1c-b311-4dda-a876-e45e742c43e2'),
	('8e44e58a-b954-4e62-bb80-f7bfd933ea2f', '2026-08-07 21:24:43+00', '2026-08-07 21:24:43+00', '29ff65197a3d', 'https://www.ziprecruiter.com/29ff65197a3d', '{"rank": 1, "promoted": false}', '2026-08-07 21:24:43+00', '2026-08-07 08:18:02+00', '7c016bdb-81d4-4340-9cbe-6bfe7513245b', '2d1a388b-a3a3-401f-bd30-3778ab7471de'),
	('ab1c6c8b-b17f-402b-8c95-fe97a20bf7f2', '2026-07-23 18:20:35+00', '2026-07-23 18:20:35+00', '4d7c527e4f0b', 'https://www.glassdoor.com/4d7c527e4f0b', '{"rank": 1, "promoted": false}', '2026-07-23 18:20:35+00', '2026-07-21 22:00:51+00', '1906818b-7613-46c0-b181-5154059f8d79', '43978b1c-b311-4dda-a876-e45e742c43e2'),
	('432e1e40-e469-418f-98de-453e6946739d', '2026-07-23 18:20:35+00', '2026-07-23 18:20:35+00', '87ee62ebe2c8', 'https://www.ziprecruiter.com/87ee62ebe2c8', '{"rank": 2, "promoted": false}', '2026-07-23 18:20:35+00', '2026-07-21 22:00:51+00', '1906818b-7613-46c0-b181-5154059f8d79', '2d1a388b-a3a3-401f-bd30-3778ab7471de'),
	('dd4dfd4a-97f2-443a-907c-462bf870a973', '2026-07-06 21:44:03+00', '2026-07-06 21:44:03+00', '54e178cdb0b2', 'https://www.bridgewater-transport.example/jobs/54e178cdb0b2', '{"rank": 1, "promoted": false}', '2026-07-06 21:44:03+00', '2026-07-06 04:22:06+00', 'da2fa357-4fef-4f76-a619-0a9c273ae43a', 'c15179c9-6146-44fc-9562-b5a817547a98'),
	('53b5124a-eb8f-457d-ab18-0ad22fb9bef4', '2026-08-11 23:16:20+00', '2026-08-11 23:16:20+00', '1452de428846', 'https://www.linkedin.com/jobs/1452de428846', '{"rank": 1, "promoted": false}', '2026-08-11 23:16:20+00', '2026-08-11 07:56:05+00', 'ab4aedbc-956f-4662-bd65-6c39d1d4b7f5', '0706f848-2d68-4947-ad50-97e0e84b6cf5'),
	('ef26a398-0a54-4989-acb8-bf6e35d8d959', '2026-10-08 15:14:52+00', '2026-10-08 15:14:52+00', 'edbe3f2e52dc', 'https://www.ziprecruiter.com/edbe3f2e52dc', '{"rank": 1, "promoted": false}', '2026-10-08 15:14:52+00', '2026-10-08 08:50:13+00', 'd41284f4-bb4f-40fb-a20d-be3ff0d4b46a', '2d1a388b-a3a3-401f-bd30-3778ab7471de'),
	('cfafc7b5-90c8-4003-89d6-9b78afddb427', '2026-10-08 15:14:52+00', '2026-10-08 15:14:52+00', 'e7e9ac1823a2', 'https://www.indeed.com/e7e9ac1823a2', '{"rank": 2, "promoted": false}', '2026-10-08 15:14:52+00', '2026-10-08 08:50:13+00', 'd41284f4-bb4f-40fb-a20d-be3ff0d4b46a', '0ad74942-0abc-4d13-be9f-b1e7f377dfd3'),
	('52b02574-d44e-4479-9d84-072f4d292502', '2026-10-19 01:07:29+00', '2026-10-19 01:07:29+00', '118302f67c4e', 'https://www.linkedin.com/jobs/118302f67c4e', '{"rank": 1, "promoted": false}', '2026-10-19 01:07:29+00', '2026-10-08 08:50:13+00', '38bcf19c-b3fc-42b8-8745-a4a7e711d35f', '0706f848-2d68-4947-ad50-97e0e84b6cf5'),
	('2d6148d4-20a7-404d-aa3b-e24951f59ca7', '2026-08-01 02:09:53+00', '2026-08-01 02:09:53+00', 'e5597e2ff2b3', 'https://www.quarryhill-medical-group.example/jobs/e5597e2ff2b3', '{"rank": 1, "promoted": false}', '2026-08-01 02:09:53+00', '2026-07-31 04:55:15+00', 'ff58354f-b63f-4e08-b419-916a4c456ac7', 'c15179c9-6146-44fc-9562-b5a817547a98'),
	('fb412543-08d7-426d-8b99-57a3ba70f308', '2026-07-19 21:15:58+00', '2026-07-19 21:15:58+00', 'e9e7b4a13acb', 'https://www.monster.com/e9e7b4a13acb', '{"rank": 1, "promoted": false}', '2026-07-19 21:15:58+00', '2026-07-18 22:15:42+00', '4604f919-c0b5-49e6-9c86-aa3eb294bb78', 'b1622187-6947-47ad-bb04-2ea4c7266a7d'),
	('3a5a58c1-73a7-46a8-8621-2f18bbf32e3a', '2026-07-10 22:31:48+00', '2026-07-10 22:31:48+00', '7e4d2f88372e', 'https://www.indeed.com/7e4d2f88372e', '{"rank": 1, "promoted": false}', '2026-07-10 22:31:48+00', '2026-07-10 17:07:13+00', '8408cbc7-0d90-475b-9db0-6b54b94616dc', '0ad74942-0abc-4d13-be9f-b1e7f377dfd3'),
	('d279f3c2-d57b-4d5d-ae72-e5d86bc5ba88', '2026-10-03 13:20:23+00', '2026-10-03 13:20:23+00', '887ed2cd14cb', 'https://www.glassdoor.com/887ed2cd14cb', '{"rank": 1, "promoted": false}', '2026-10-03 13:20:23+00', '2026-10-02 06:41:38+00', '246e33c4-ad39-40b1-a155-2d4a795f7a39', '43978b1c-b311-4dda-a876-e45e742c43e2'),
	('5e36a2fd-015c-4114-a368-1282af81539b', '2026-10-04 09:42:16+00', '2026-10-04 09:42:16+00', '12aa2e0d6a2c', 'https://www.indeed.com/12aa2e0d6a2c', '{"rank": 1, "promoted": false}', '2026-10-04 09:42:16+00', '2026-10-04 06:59:54+00', '833e34b3-c651-4d7f-b702-017ef9584d3f', '0ad74942-0abc-4d13-be9f-b1e7f377dfd3'),
	('05a954ec-7412-466c-87dc-0342057e53fd', '2026-09-03 10:53:02+00', '2026-09-03 10:53:02+00', '3d20e905e5fe', 'https://www.ziprecruiter.com/3d20e905e5fe', '{"rank": 1, "promoted": false}', '2026-09-03 10:53:02+00', '2026-09-02 13:56:12+00', '92531dce-b719-40d6-a287-bdb98ed21fed', '2d1a388b-a3a3-401f-bd30-3778ab7471de'),
	('3eb52697-4d7b-409e-9b6e-6d4990ccf037', '2026-09-03 10:53:02+00', '2026-09-03 10:53:02+00', '42062c9d897b', 'https://www.wintercombe-technologies.example/jobs/42062c9d897b', '{"rank": 2, "promoted": true}', '2026-09-03 10:53:02+00', '2026-09-02 13:56:12+00', '92531dce-b719-40d6-a287-bdb98ed21fed', 'c15179c9-6146-44fc-9562-b5a817547a98'),
	('7731c2c0-4c7b-4978-955c-054764c5269b', '2026-06-25 04:34:51+00', '2026-06-25 04:34:51+00', '7ea74051b788', 'https://www.ziprecruiter.com/7ea74051b788', '{"rank": 1, "promoted": false}', '2026-06-25 04:34:51+00', '2026-06-23 16:22:57+00', 'de0e5d7f-d36c-4ab3-9654-f2aebb03db2e', '2d1a388b-a3a3-401f-bd30-3778ab7471de'),
	('7c5ef20a-0845-4c67-ac1a-47022f3984cb', '2026-06-20 02:52:48+00', '2026-06-20 02:52:48+00', 'd9e183c2a252', 'https://www.monster.com/d9e183c2a252', '{"rank": 1, "promoted": false}', '2026-06-20 02:52:48+00', '2026-06-19 20:03:44+00', '423be7ad-a9b2-4411-9cd0-84142f2f6b5a', 'b1622187-6947-47ad-bb04-2ea4c7266a7d');


--
-- Data for Name: django_admin_log; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_content_type VALUES
	(1, 'skills', 'skillbank'),
	(2, 'interactions', 'jobuserinteraction'),
	(3, 'admin', 'logentry'),
	(4, 'auth', 'permission'),
	(5, 'auth', 'group'),
	(6, 'contenttypes', 'contenttype'),
	(7, 'sessions', 'session'),
	(8, 'jobpilot', 'user'),
	(9, 'jobpilot', 'userprofile'),
	(10, 'companies', 'company'),
	(11, 'companies', 'joblisting'),
	(12, 'companies', 'jobembedding'),
	(13, 'companies', 'jobdeduplication'),
	(14, 'companies', 'jobsource'),
	(15, 'companies', 'jobsourcelisting'),
	(16, 'companies', 'companyalias'),
	(17, 'companies', 'companyduplicate'),
	(18, 'companies', 'companykey'),
	(19, 'companies', 'companymerge'),
	(20, 'skills', 'skill'),
	(21, 'skills', 'project'),
	(22, 'skills', 'education'),
	(23, 'skills', 'certification'),
	(24, 'skills', 'summaryvariation'),
	(25, 'skills', 'workexperience'),
	(26, 'skills', 'experiencevariation'),
	(27, 'skills', 'educationvariation'),
	(28, 'skills', 'projectvariation'),
	(29, 'resumes', 'resumetemplate'),
	(30, 'resumes', 'resume'),
	(31, 'resumes', 'resumeversion'),
	(32, 'resumes', 'resumegeneration'),
	(33, 'resumes', 'resumeoptimization'),
	(34, 'interactions', 'timelineevent'),
	(35, 'legacy', 'legacyrecord');


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_migrations VALUES
	(1, 'contenttypes', '0001_initial', '2026-11-26 22:57:38.357895+00'),
	(2, 'contenttypes', '0002_remove_content_type_name', '2026-11-26 22:57:38.378127+00'),
	(3, 'auth', '0001_initial', '2026-11-26 22:57:38.419126+00'),
	(4, 'auth', '0002_alter_permission_name_max_length', '2026-11-26 22:57:38.4338+00'),
	(5, 'auth', '0003_alter_user_email_max_length', '2026-11-26 22:57:38.441683+00'),
	(6, 'auth', '0004_alter_user_username_opts', '2026-11-26 22:57:38.450543+00'),
	(7, 'auth', '0005_alter_user_last_login_null', '2026-11-26 22:57:38.454954+00'),
	(8, 'auth', '0006_require_contenttypes_0002', '2026-11-26 22:57:38.461546+00'),
	(9, 'auth', '0007_alter_validators_add_error_messages', '2026-11-26 22:57:38.466218+00'),
	(10, 'auth', '0008_alter_user_username_max_length', '2026-11-26 22:57:38.480653+00'),
	(11, 'auth', '0009_alter_user_last_name_max_length', '2026-11-26 22:57:38.492959+00'),
	(12, 'auth', '0010_alter_group_name_max_length', '2026-11-26 22:57:38.508797+00'),
	(13, 'auth', '0011_update_proxy_permissions', '2026-11-26 22:57:38.518673+00'),
	(14, 'auth', '0012_alter_user_first_name_max_length', '2026-11-26 22:57:38.527495+00'),
	(15, 'jobpilot', '0001_initial', '2026-11-26 22:57:38.607351+00'),
	(16, 'admin', '0001_initial', '2026-11-26 22:57:38.641364+00'),
	(17, 'admin', '0002_logentry_remove_auto_add', '2026-11-26 22:57:38.657196+00'),
	(18, 'admin', '0003_logentry_add_action_flag_choices', '2026-11-26 22:57:38.674834+00'),
	(19, 'companies', '0001_initial', '2026-11-26 22:57:39.145049+00'),
	(20, 'companies', '0002_company_search', '2026-11-26 22:57:39.201302+00'),
	(21, 'companies', '0003_job_search', '2026-11-26 22:57:39.265551+00'),
	(22, 'resumes', '0001_initial', '2026-11-26 22:57:39.52133+00'),
	(23, 'interactions', '0001_initial', '2026-11-26 22:57:39.691713+00'),
	(24, 'skills', '0001_initial', '2026-11-26 22:57:40.594644+00'),
	(25, 'legacy', '0001_initial', '2026-11-26 22:57:40.646949+00'),
	(26, 'legacy', '0002_reasons_index', '2026-11-26 22:57:40.686481+00'),
	(27, 'legacy', '0003_import', '2026-11-26 22:57:41.804807+00'),
	(28, 'sessions', '0001_initial', '2026-11-26 22:57:41.820079+00');


--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: etl_operation_logs; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: interactions_jobuserinteraction; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.interactions_jobuserinteraction VALUES
	('695f469c-7f60-4053-b356-d5778198d6fa', '2026-10-26 12:00:00+00', '2026-11-01 12:00:00+00', 'applied', 'not_applied', '2026-10-27 12:00:00+00', NULL, 'v1.0', 'Dear team', NULL, NULL, NULL, NULL, '[]', 'note 0', '{}', '2026-10-26 12:00:00+00', '2026-11-01 12:00:00+00', 1, '{}', '53eee9fd-21dc-46c2-8fdf-21e2c42eff83', NULL, '323cfc59-569e-4d91-aa52-b33439295f78'),
	('4398675b-e361-4349-b70e-782ee331c56d', '2026-10-25 12:00:00+00', '2026-10-31 12:00:00+00', 'applied', 'applied', '2026-10-26 12:00:00+00', NULL, 'v1.0', '', NULL, NULL, NULL, NULL, '[]', 'note 1', '{}', '2026-10-25 12:00:00+00', '2026-10-31 12:00:00+00', 1, '{}', 'a480ff71-26e7-4a05-9f51-242788a4dd17', NULL, '323cfc59-569e-4d91-aa52-b33439295f78'),
	('4dcb2f7f-cc3f-4d58-8cbe-45142888ec46', '2026-10-24 12:00:00+00', '2026-10-30 12:00:00+00', 'applied', 'interviewing', '2026-10-25 12:00:00+00', NULL, 'v1.0', '', NULL, NULL, NULL, NULL, '[]', 'note 2', '{}', '2026-10-24 12:00:00+00', '2026-10-30 12:00:00+00', 1, '{}', '4de5c178-2331-4d64-9cfc-a6322f95902f', NULL, '323cfc59-569e-4d91-aa52-b33439295f78'),
	('c2cc1613-472a-4467-94eb-4164946a70a8', '2026-10-23 12:00:00+00', '2026-10-29 12:00:00+00', 'applied', 'rejected', '2026-10-24 12:00:00+00', NULL, 'v1.0', '', NULL, NULL, '2026-10-12 12:00:00+00', NULL, '["remote", "growth"]', 'note 3

saved before applying', '{"merged": [{"id": "1d22e2b6-12e5-4dc7-8105-fe359f6901d1", "table": "saved_jobs", "status": "SAVED", "saved_date": "2026-10-12 12:00:00", "updated_at": "2026-11-22 09:29:07.390075"}]}', '2026-10-12 12:00:00+00', '2026-11-22 09:29:07.390075+00', 2, '{}', 'a173a099-7f83-4cf2-98ef-892957c0155d', NULL, '323cfc59-569e-4d91-aa52-b33439295f78'),
	('47b40e9b-9b4c-4eea-acc0-e53234c30969', '2026-10-26 12:00:00+00', '2026-11-01 12:00:00+00', 'applied', 'applied', '2026-10-27 12:00:00+00', NULL, 'v1.0', 'Dear team', NULL, NULL, NULL, NULL, '[]', 'note 0', '{}', '2026-10-26 12:00:00+00', '2026-11-01 12:00:00+00', 1, '{}', 'a173a099-7f83-4cf2-98ef-892957c0155d', NULL, '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('31add85e-587a-458e-9fc3-be5dda09ad7e', '2026-10-25 12:00:00+00', '2026-10-31 12:00:00+00', 'applied', 'interviewing', '2026-10-26 12:00:00+00', NULL, 'v1.0', '', NULL, NULL, NULL, NULL, '[]', 'note 1', '{}', '2026-10-25 12:00:00+00', '2026-10-31 12:00:00+00', 1, '{}', '4de5c178-2331-4d64-9cfc-a6322f95902f', NULL, '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('95519fe6-74ac-4693-8631-aa6bedc7a1fb', '2026-10-24 12:00:00+00', '2026-10-30 12:00:00+00', 'applied', 'rejected', '2026-10-25 12:00:00+00', NULL, 'v1.0', '', NULL, NULL, NULL, NULL, '[]', 'note 2', '{}', '2026-10-24 12:00:00+00', '2026-10-30 12:00:00+00', 1, '{}', '53eee9fd-21dc-46c2-8fdf-21e2c42eff83', NULL, '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('d052dbc8-a1e9-4b40-acd1-208e7265725c', '2026-10-23 12:00:00+00', '2026-10-29 12:00:00+00', 'applied', 'accepted', '2026-10-24 12:00:00+00', NULL, 'v1.0', '', NULL, NULL, '2026-10-12 12:00:00+00', NULL, '["remote", "growth"]', 'note 3

saved before applying', '{"merged": [{"id": "5488db53-fec2-4f59-92a9-60832b69aa2f", "table": "saved_jobs", "status": "SAVED", "saved_date": "2026-10-12 12:00:00", "updated_at": "2026-11-22 09:29:07.41375"}]}', '2026-10-12 12:00:00+00', '2026-11-22 09:29:07.41375+00', 2, '{}', 'a480ff71-26e7-4a05-9f51-242788a4dd17', NULL, '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('3840d560-48de-4e3e-83f8-abcf2c430a46', '2026-10-26 12:00:00+00', '2026-11-01 12:00:00+00', 'applied', 'interviewing', '2026-10-27 12:00:00+00', NULL, 'v1.0', 'Dear team', NULL, NULL, NULL, NULL, '[]', 'note 0', '{}', '2026-10-26 12:00:00+00', '2026-11-01 12:00:00+00', 1, '{}', 'b3f3174b-c342-4a65-b589-8697be64e4bf', NULL, 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('e5bb14c0-e525-46ba-80b9-80a06bb7a97d', '2026-10-25 12:00:00+00', '2026-10-31 12:00:00+00', 'applied', 'rejected', '2026-10-26 12:00:00+00', NULL, 'v1.0', '', NULL, NULL, NULL, NULL, '[]', 'note 1', '{}', '2026-10-25 12:00:00+00', '2026-10-31 12:00:00+00', 1, '{}', 'd01c460d-7737-42fd-9c02-e8d6a5318d75', NULL, 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('fd120f88-2ce8-4434-89c7-fbb54613a578', '2026-10-24 12:00:00+00', '2026-10-30 12:00:00+00', 'applied', 'accepted', '2026-10-25 12:00:00+00', NULL, 'v1.0', '', NULL, NULL, NULL, NULL, '[]', 'note 2', '{}', '2026-10-24 12:00:00+00', '2026-10-30 12:00:00+00', 1, '{}', '505c4833-7513-477e-9f21-e4471bda3c03', NULL, 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('f2c996a2-8a3c-42de-bece-ac0f5fd2bc37', '2026-10-23 12:00:00+00', '2026-10-29 12:00:00+00', 'applied', 'withdrawn', '2026-10-24 12:00:00+00', NULL, 'v1.0', '', NULL, NULL, '2026-10-12 12:00:00+00', NULL, '["remote", "growth"]', 'note 3

saved before applying', '{"merged": [{"id": "0785b135-e74f-455b-be12-3245c32fd765", "table": "saved_jobs", "status": "SAVED", "saved_date": "2026-10-12 12:00:00", "updated_at": "2026-11-22 09:29:07.427379"}]}', '2026-10-12 12:00:00+00', '2026-11-22 09:29:07.427379+00', 2, '{}', 'a173a099-7f83-4cf2-98ef-892957c0155d', NULL, 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('593e098c-a1e3-40ae-a31a-d80726d6166c', '2026-10-09 12:00:00+00', '2026-11-22 09:29:07.390097+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-10-09 12:00:00+00', '2026-11-22 09:29:07.390097+00', '["remote", "growth"]', 'Interesting', '{}', '2026-10-09 12:00:00+00', '2026-11-22 09:29:07.390097+00', 1, '{}', 'd01c460d-7737-42fd-9c02-e8d6a5318d75', NULL, '323cfc59-569e-4d91-aa52-b33439295f78'),
	('35267da7-c968-4bd8-ba87-4c5001047a54', '2026-10-10 12:00:00+00', '2026-11-22 09:29:07.390092+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-10-10 12:00:00+00', NULL, '["remote", "growth"]', 'Interesting', '{}', '2026-10-10 12:00:00+00', '2026-11-22 09:29:07.390092+00', 1, '{}', '38e269ad-60ae-40e6-906d-a70d4e956807', NULL, '323cfc59-569e-4d91-aa52-b33439295f78'),
	('3227817a-961f-4b09-a539-2b52a63f8e96', '2026-10-11 12:00:00+00', '2026-11-22 09:29:07.390085+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-10-11 12:00:00+00', NULL, '["remote", "growth"]', 'Interesting', '{}', '2026-10-11 12:00:00+00', '2026-11-22 09:29:07.390085+00', 1, '{}', '505c4833-7513-477e-9f21-e4471bda3c03', NULL, '323cfc59-569e-4d91-aa52-b33439295f78'),
	('34b72698-3809-45ad-a94d-401e3ae1114c', '2026-10-09 12:00:00+00', '2026-11-22 09:29:07.413767+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-10-09 12:00:00+00', '2026-11-22 09:29:07.413767+00', '["remote", "growth"]', 'Interesting', '{}', '2026-10-09 12:00:00+00', '2026-11-22 09:29:07.413767+00', 1, '{}', 'b3f3174b-c342-4a65-b589-8697be64e4bf', NULL, '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('30124ff7-848e-47b6-a7eb-2ac098aa0a31', '2026-10-10 12:00:00+00', '2026-11-22 09:29:07.413762+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-10-10 12:00:00+00', NULL, '["remote", "growth"]', 'Interesting', '{}', '2026-10-10 12:00:00+00', '2026-11-22 09:29:07.413762+00', 1, '{}', '505c4833-7513-477e-9f21-e4471bda3c03', NULL, '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('9626a6f3-8c50-4ae4-b805-17555f28b050', '2026-10-11 12:00:00+00', '2026-11-22 09:29:07.413757+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-10-11 12:00:00+00', NULL, '["remote", "growth"]', 'Interesting', '{}', '2026-10-11 12:00:00+00', '2026-11-22 09:29:07.413757+00', 1, '{}', '38e269ad-60ae-40e6-906d-a70d4e956807', NULL, '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('775a3df5-f4d0-49f1-8a69-c062c4ce47c8', '2026-10-09 12:00:00+00', '2026-11-22 09:29:07.427397+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-10-09 12:00:00+00', '2026-11-22 09:29:07.427397+00', '["remote", "growth"]', 'Interesting', '{}', '2026-10-09 12:00:00+00', '2026-11-22 09:29:07.427397+00', 1, '{}', '53eee9fd-21dc-46c2-8fdf-21e2c42eff83', NULL, 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('36ffeab5-5e40-49c1-83b6-42aaac783908', '2026-10-10 12:00:00+00', '2026-11-22 09:29:07.427392+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-10-10 12:00:00+00', NULL, '["remote", "growth"]', 'Interesting', '{}', '2026-10-10 12:00:00+00', '2026-11-22 09:29:07.427392+00', 1, '{}', '38e269ad-60ae-40e6-906d-a70d4e956807', NULL, 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('8d23e196-0f0a-4e0d-ba04-256f0c0680b3', '2026-10-11 12:00:00+00', '2026-11-22 09:29:07.427386+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-10-11 12:00:00+00', NULL, '["remote", "growth"]', 'Interesting', '{}', '2026-10-11 12:00:00+00', '2026-11-22 09:29:07.427386+00', 1, '{}', 'a480ff71-26e7-4a05-9f51-242788a4dd17', NULL, 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('d33d8b8a-7365-44f4-8a02-8361e5e0ccf3', '2026-07-26 05:31:26+00', '2026-07-29 02:16:13+00', 'viewed', '', NULL, NULL, '', '', NULL, NULL, NULL, NULL, '[]', '', '{}', '2026-07-26 05:31:26+00', '2026-07-29 02:16:13+00', 3, '{}', '4604f919-c0b5-49e6-9c86-aa3eb294bb78', NULL, 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('ba00dd57-3de3-4a4d-89de-0038205e7bcf', '2026-07-26 21:16:54+00', '2026-07-28 18:48:25+00', 'viewed', '', NULL, NULL, '', '', NULL, NULL, NULL, NULL, '[]', '', '{}', '2026-07-26 21:16:54+00', '2026-07-28 18:48:25+00', 4, '{}', '1906818b-7613-46c0-b181-5154059f8d79', NULL, 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('34064d13-cb8d-46dd-a074-5df58791cf29', '2026-08-24 20:32:10+00', '2026-08-25 13:37:37+00', 'viewed', '', NULL, NULL, '', '', NULL, NULL, NULL, NULL, '[]', '', '{}', '2026-08-24 20:32:10+00', '2026-08-25 13:37:37+00', 3, '{}', 'ab4aedbc-956f-4662-bd65-6c39d1d4b7f5', NULL, 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('d43a8030-8315-4259-88a0-33c1f0ca0c5f', '2026-10-08 23:03:16+00', '2026-10-09 06:46:59+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-10-09 06:46:59+00', NULL, '["growth", "backup", "ask a friend"]', 'Ask about working hours.', '{}', '2026-10-08 23:03:16+00', '2026-10-09 06:46:59+00', 4, '{"title": "Backend Developer", "job_id": "833e34b3-c651-4d7f-b702-017ef9584d3f", "salary": "590-670 USD a day", "source": "indeed", "company": "Birchford Clinics", "job_url": "https://www.birchford-clinics.example/jobs/837efcb6", "benefits": ["Retirement plan with matching", "Four-day week in summer", "Training budget", "Employee discount"], "job_type": "contract", "location": "Dallas, TX", "salary_max": "670.00", "salary_min": "590.00", "description": "Birchford Clinics is looking for a software developer in Dallas. You will write tests that let us release every day. We are in healthcare, and we offer retirement plan with matching, four-day week in summer, training budget, employee discount.", "posted_date": "2026-10-04T06:59:54+00:00", "remote_type": "on_site", "requirements": "1+ years of experience\nSkills: Python, SQL, Django, Git, PostgreSQL\nGood to have: Spring Boot, Code review, Agile development\nMaster of Science in Software Engineering, or equivalent experience\nNegotiation", "salary_period": "day", "application_url": "https://www.birchford-clinics.example/jobs/837efcb6/apply", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Django", "Git", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed", "skills_preferred": ["Spring Boot", "Code review", "Agile development"], "education_required": "Master of Science in Software Engineering", "application_deadline": "2026-11-03T06:59:54+00:00"}', '833e34b3-c651-4d7f-b702-017ef9584d3f', NULL, 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('abc4bdb8-3f6b-482f-bd1a-fd9646125372', '2026-09-22 09:18:17+00', '2026-09-22 11:20:00+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-09-22 11:20:00+00', NULL, '["dream job", "remote", "growth"]', 'The team looks small and friendly.', '{}', '2026-09-22 09:18:17+00', '2026-09-22 11:20:00+00', 5, '{"title": "Backend Developer", "job_id": "92531dce-b719-40d6-a287-bdb98ed21fed", "salary": "92,000-112,000 USD", "source": "ziprecruiter", "company": "Wintercombe Technologies", "job_url": "https://www.wintercombe-technologies.example/jobs/6e3931ff", "benefits": ["Retirement plan with matching", "Paid parental leave", "Training budget", "Employee discount"], "job_type": "full_time", "location": "Indianapolis, IN", "salary_max": "112000.00", "salary_min": "92000.00", "description": "Wintercombe Technologies is looking for a software developer in Indianapolis. You will write tests that let us release every day. We are in software, and we offer retirement plan with matching, paid parental leave, training budget, employee discount.", "posted_date": "2026-09-02T13:56:12+00:00", "remote_type": "remote", "requirements": "1+ years of experience\nSkills: Python, SQL, Django, Git, PostgreSQL\nGood to have: Go, Rust\nBachelor of Science in Computer Science, or equivalent experience\nNegotiation", "salary_period": "year", "application_url": "https://www.wintercombe-technologies.example/jobs/6e3931ff/apply", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Django", "Git", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed\nWrite tests that let us release every day\nDecide with product and design what is worth building", "skills_preferred": ["Go", "Rust"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": null}', '92531dce-b719-40d6-a287-bdb98ed21fed', NULL, 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('5ded9bb5-4b47-44c2-8ba9-36051d6a523d', '2026-09-09 12:13:53+00', '2026-09-09 14:13:43+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-09-09 14:13:43+00', NULL, '["good pay", "ask a friend", "apply soon"]', 'Pay is a little low, but the work is just right.', '{}', '2026-09-09 12:13:53+00', '2026-09-09 14:13:43+00', 5, '{"title": "Software Developer", "job_id": "974f79d0-84e5-4dcd-b4a4-62d2f0ab751a", "salary": "46-53 USD an hour", "source": "ziprecruiter", "company": "Wintercombe Technologies", "job_url": "https://www.wintercombe-technologies.example/jobs/e3a7d599", "benefits": ["Retirement plan with matching", "Paid parental leave", "Training budget", "Employee discount"], "job_type": "part_time", "location": "Indianapolis, IN", "salary_max": "53.00", "salary_min": "46.00", "description": "Wintercombe Technologies is looking for a software developer in Indianapolis. You will design, build and run the services behind our product. We are in software, and we offer retirement plan with matching, paid parental leave, training budget, employee discount.", "posted_date": "2026-08-30T17:35:05+00:00", "remote_type": "on_site", "requirements": "1+ years of experience\nSkills: SQL, Django, PostgreSQL\nGood to have: Python, Code review\nMaster of Science in Software Engineering, or equivalent experience\nAttention to detail", "salary_period": "hour", "application_url": "https://www.wintercombe-technologies.example/jobs/e3a7d599/apply", "salary_currency": "USD", "skills_required": ["SQL", "Django", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Review the code of colleagues and have yours reviewed\nWrite tests that let us release every day\nFind out why something is slow, and make it fast\nDecide with product and design what is worth building", "skills_preferred": ["Python", "Code review"], "education_required": "Master of Science in Software Engineering", "application_deadline": null}', '974f79d0-84e5-4dcd-b4a4-62d2f0ab751a', NULL, 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('d44fad05-6077-41e1-895c-5469b7c9a4a3', '2026-07-18 07:34:21+00', '2026-08-04 20:44:40+00', 'applied', 'rejected', '2026-07-31 05:12:02+00', '2026-08-04 20:44:40+00', '1', 'Dear Bridgewater Transport team,

your listing for a Backend Developer is the work I do and like. I bring Python, Git.

Yours,
Samuel Walton', NULL, NULL, '2026-07-23 12:46:16+00', NULL, '["dream job", "ask a friend"]', 'Ask about working hours.', '{"via": "company_website"}', '2026-07-18 07:34:21+00', '2026-08-04 20:44:40+00', 3, '{"title": "Backend Developer", "job_id": "da2fa357-4fef-4f76-a619-0a9c273ae43a", "salary": "44-52 USD an hour", "source": "company_website", "company": "Bridgewater Transport", "job_url": "https://www.bridgewater-transport.example/jobs/f940740e", "benefits": ["Health insurance", "25 days of paid vacation", "Training budget", "Public transport pass"], "job_type": "temporary", "location": "Los Angeles, CA", "salary_max": "51.50", "salary_min": "43.50", "description": "Bridgewater Transport is looking for a software developer in Los Angeles. You will decide with product and design what is worth building. We are in logistics, and we offer health insurance, 25 days of paid vacation, training budget, public transport pass.", "posted_date": "2026-07-06T04:22:06+00:00", "remote_type": "remote", "requirements": "1+ years of experience\nSkills: Python, Django, Git\nGood to have: SQL, PostgreSQL, Agile development\nMaster of Science in Software Engineering, or equivalent experience\nTime management", "salary_period": "hour", "application_url": "https://www.bridgewater-transport.example/jobs/f940740e/apply", "salary_currency": "USD", "skills_required": ["Python", "Django", "Git"], "experience_level": "associate", "responsibilities": "Write tests that let us release every day\nFind out why something is slow, and make it fast\nDecide with product and design what is worth building", "skills_preferred": ["SQL", "PostgreSQL", "Agile development"], "education_required": "Master of Science in Software Engineering", "application_deadline": "2026-08-05T04:22:06+00:00"}', 'da2fa357-4fef-4f76-a619-0a9c273ae43a', '9e35b2b4-56d2-4090-a7b6-d983bb6a7ecd', 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('f65413c3-b6bb-4e69-960a-ec369045248b', '2026-10-23 06:22:26+00', '2026-10-23 17:38:19+00', 'viewed', '', NULL, NULL, '', '', NULL, NULL, NULL, NULL, '[]', '', '{}', '2026-10-23 06:22:26+00', '2026-10-23 17:38:19+00', 1, '{}', '833e34b3-c651-4d7f-b702-017ef9584d3f', NULL, '8e13f982-379c-4a1a-b825-832e66da02af'),
	('92a1e48b-b4ae-4298-bbb1-24e6038aff96', '2026-09-19 19:14:36+00', '2026-09-22 00:17:21+00', 'rejected_by_user', '', NULL, NULL, '', '', NULL, NULL, NULL, NULL, '[]', '', '{"reason": "not my field"}', '2026-09-19 19:14:36+00', '2026-09-22 00:17:21+00', 1, '{}', '92531dce-b719-40d6-a287-bdb98ed21fed', NULL, '8e13f982-379c-4a1a-b825-832e66da02af'),
	('87a679f5-9841-4d36-93ef-bf1191d0288a', '2026-06-18 19:37:01+00', '2026-06-21 03:42:27+00', 'viewed', '', NULL, NULL, '', '', NULL, NULL, NULL, NULL, '[]', '', '{}', '2026-06-18 19:37:01+00', '2026-06-21 03:42:27+00', 1, '{}', '49d2ea08-48b5-4fb8-87fc-6bba22bb626b', NULL, '8e13f982-379c-4a1a-b825-832e66da02af'),
	('c917a22f-86f9-42fe-8f61-94554b7faeb4', '2026-08-18 06:30:19+00', '2026-08-20 03:04:44+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-08-20 03:04:44+00', NULL, '[]', 'A former colleague works here.', '{}', '2026-08-18 06:30:19+00', '2026-08-20 03:04:44+00', 6, '{"title": "Backend Engineer", "job_id": "ab4aedbc-956f-4662-bd65-6c39d1d4b7f5", "salary": "118,000-145,000 USD", "source": "linkedin", "company": "Birchford Clinics", "job_url": "https://www.birchford-clinics.example/jobs/39244fc7", "benefits": ["Retirement plan with matching", "Training budget", "Employee discount"], "job_type": "full_time", "location": "Dallas, TX", "salary_max": "145000.00", "salary_min": "118000.00", "description": "Birchford Clinics is looking for a software developer in Dallas. You will review the code of colleagues and have yours reviewed. We are in healthcare, and we offer retirement plan with matching, training budget, employee discount.", "posted_date": "2026-08-11T07:56:05+00:00", "remote_type": "hybrid", "requirements": "3+ years of experience\nSkills: Python, Django, Git, PostgreSQL\nGood to have: SQL, Code review\nBachelor of Science in Computer Science, or equivalent experience\nAttention to detail", "salary_period": "year", "application_url": "https://www.birchford-clinics.example/jobs/39244fc7/apply", "salary_currency": "USD", "skills_required": ["Python", "Django", "Git", "PostgreSQL"], "experience_level": "mid_level", "responsibilities": "Review the code of colleagues and have yours reviewed\nFind out why something is slow, and make it fast", "skills_preferred": ["SQL", "Code review"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": null}', 'ab4aedbc-956f-4662-bd65-6c39d1d4b7f5', NULL, '8e13f982-379c-4a1a-b825-832e66da02af'),
	('4d043c9a-7e11-4b4a-bdda-84216d58e39c', '2026-07-03 11:57:07+00', '2026-07-05 06:51:00+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-07-05 06:51:00+00', NULL, '["close to home", "growth", "ask a friend"]', 'Ask about working hours.', '{}', '2026-07-03 11:57:07+00', '2026-07-05 06:51:00+00', 6, '{"title": "Software Engineer", "job_id": "1f2c7b2b-a85b-45e0-a92c-4f42249b5721", "salary": "55-62 USD an hour", "source": "linkedin", "company": "Quarryhill Medical Group", "job_url": "https://www.quarryhill-medical-group.example/jobs/1bd480e5", "benefits": ["Paid parental leave", "Public transport pass"], "job_type": "temporary", "location": "Oakland, CA", "salary_max": "62.00", "salary_min": "55.00", "description": "Quarryhill Medical Group is looking for a software developer in Oakland. You will review the code of colleagues and have yours reviewed. We are in healthcare, and we offer paid parental leave, public transport pass.", "posted_date": "2026-06-26T22:08:16+00:00", "remote_type": "remote", "requirements": "3+ years of experience\nSkills: Python, SQL, Git, PostgreSQL\nGood to have: Java, React, Redis\nBachelor of Science in Computer Science, or equivalent experience\nTeamwork", "salary_period": "hour", "application_url": "https://www.quarryhill-medical-group.example/jobs/1bd480e5/apply", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Git", "PostgreSQL"], "experience_level": "mid_level", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed", "skills_preferred": ["Java", "React", "Redis"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": null}', '1f2c7b2b-a85b-45e0-a92c-4f42249b5721', NULL, '8e13f982-379c-4a1a-b825-832e66da02af'),
	('395ae235-18d1-41ea-abed-a3cc9ff04dac', '2026-10-16 13:41:50+00', '2026-10-16 19:38:55+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-10-16 19:38:55+00', NULL, '["dream job", "apply soon"]', 'Pay is a little low, but the work is just right.', '{}', '2026-10-16 13:41:50+00', '2026-10-16 19:38:55+00', 5, '{"title": "Senior Software Engineer", "job_id": "246e33c4-ad39-40b1-a155-2d4a795f7a39", "salary": "155,000-179,000 USD", "source": "glassdoor", "company": "Bridgewater Transport", "job_url": "https://www.bridgewater-transport.example/jobs/761449ca", "benefits": ["Health insurance", "Dental and vision insurance", "Training budget"], "job_type": "full_time", "location": "Los Angeles, CA", "salary_max": "179000.00", "salary_min": "155000.00", "description": "Bridgewater Transport is looking for a software developer in Los Angeles. You will find out why something is slow, and make it fast. We are in logistics, and we offer health insurance, dental and vision insurance, training budget.", "posted_date": "2026-10-02T06:41:38+00:00", "remote_type": "on_site", "requirements": "7+ years of experience\nSkills: SQL, Django, Git, PostgreSQL\nGood to have: Python, Go, Rust, React\nMaster of Science in Software Engineering, or equivalent experience\nPresentation", "salary_period": "year", "application_url": "https://www.bridgewater-transport.example/jobs/761449ca/apply", "salary_currency": "USD", "skills_required": ["SQL", "Django", "Git", "PostgreSQL"], "experience_level": "senior_level", "responsibilities": "Design, build and run the services behind our product\nWrite tests that let us release every day\nDecide with product and design what is worth building", "skills_preferred": ["Python", "Go", "Rust", "React"], "education_required": "Master of Science in Software Engineering", "application_deadline": "2026-11-16T06:41:38+00:00"}', '246e33c4-ad39-40b1-a155-2d4a795f7a39', NULL, '8e13f982-379c-4a1a-b825-832e66da02af'),
	('10cd54e7-d52d-49d2-a853-16acd913408d', '2026-08-05 04:28:24+00', '2026-08-06 23:25:26+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-08-06 23:25:26+00', NULL, '["dream job", "remote"]', 'The team looks small and friendly.', '{}', '2026-08-05 04:28:24+00', '2026-08-06 23:25:26+00', 6, '{"title": "Senior Software Engineer", "job_id": "ff58354f-b63f-4e08-b419-916a4c456ac7", "salary": "158,000-178,000 USD", "source": "company_website", "company": "Quarryhill Medical Group", "job_url": "https://www.quarryhill-medical-group.example/jobs/f8e51c09", "benefits": ["Retirement plan with matching", "Paid parental leave", "Public transport pass"], "job_type": "full_time", "location": "Oakland, CA", "salary_max": "178000.00", "salary_min": "158000.00", "description": "Quarryhill Medical Group is looking for a software developer in Oakland. You will find out why something is slow, and make it fast. We are in healthcare, and we offer retirement plan with matching, paid parental leave, public transport pass.", "posted_date": "2026-07-31T04:55:15+00:00", "remote_type": "hybrid", "requirements": "7+ years of experience\nSkills: Python, SQL, Django, Git, PostgreSQL\nGood to have: Go, TypeScript, Spring Boot\nBachelor of Science in Computer Science, or equivalent experience\nTeamwork", "salary_period": "year", "application_url": "", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Django", "Git", "PostgreSQL"], "experience_level": "senior_level", "responsibilities": "Write tests that let us release every day\nFind out why something is slow, and make it fast\nDecide with product and design what is worth building", "skills_preferred": ["Go", "TypeScript", "Spring Boot"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": null}', 'ff58354f-b63f-4e08-b419-916a4c456ac7', NULL, '8e13f982-379c-4a1a-b825-832e66da02af'),
	('54fb0054-8604-41ad-b1c7-ee1e7564007f', '2026-08-20 12:29:05+00', '2026-08-21 13:09:03+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-08-21 13:09:03+00', NULL, '["close to home", "ask a friend"]', 'Pay is a little low, but the work is just right.', '{}', '2026-08-20 12:29:05+00', '2026-08-21 13:09:03+00', 6, '{"title": "Senior Software Engineer", "job_id": "7c016bdb-81d4-4340-9cbe-6bfe7513245b", "salary": "144,000-173,000 USD", "source": "ziprecruiter", "company": "Quarryhill Medical Group", "job_url": "https://www.quarryhill-medical-group.example/jobs/b3303ad8", "benefits": ["Retirement plan with matching", "Paid parental leave", "Public transport pass"], "job_type": "full_time", "location": "Oakland, CA", "salary_max": "173000.00", "salary_min": "144000.00", "description": "Quarryhill Medical Group is looking for a software developer in Oakland. You will decide with product and design what is worth building. We are in healthcare, and we offer retirement plan with matching, paid parental leave, public transport pass.", "posted_date": "2026-08-07T08:18:02+00:00", "remote_type": "hybrid", "requirements": "7+ years of experience\nSkills: SQL, Django, Git, PostgreSQL\nGood to have: Java, TypeScript, Redis, Code review\nBachelor of Science in Computer Science, or equivalent experience\nMentoring", "salary_period": "year", "application_url": "https://www.quarryhill-medical-group.example/jobs/b3303ad8/apply", "salary_currency": "USD", "skills_required": ["SQL", "Django", "Git", "PostgreSQL"], "experience_level": "senior_level", "responsibilities": "Design, build and run the services behind our product\nWrite tests that let us release every day\nFind out why something is slow, and make it fast\nDecide with product and design what is worth building", "skills_preferred": ["Java", "TypeScript", "Redis", "Code review"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": "2026-10-06T08:18:02+00:00"}', '7c016bdb-81d4-4340-9cbe-6bfe7513245b', NULL, '8e13f982-379c-4a1a-b825-832e66da02af'),
	('76013ad9-aee6-4cb0-85aa-202ab9923378', '2026-07-08 05:21:18+00', '2026-07-08 17:49:11+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-07-08 17:49:11+00', NULL, '[]', 'A former colleague works here.', '{}', '2026-07-08 05:21:18+00', '2026-07-08 17:49:11+00', 2, '{"title": "Backend Developer", "job_id": "da2fa357-4fef-4f76-a619-0a9c273ae43a", "salary": "44-52 USD an hour", "source": "company_website", "company": "Bridgewater Transport", "job_url": "https://www.bridgewater-transport.example/jobs/f940740e", "benefits": ["Health insurance", "25 days of paid vacation", "Training budget", "Public transport pass"], "job_type": "temporary", "location": "Los Angeles, CA", "salary_max": "51.50", "salary_min": "43.50", "description": "Bridgewater Transport is looking for a software developer in Los Angeles. You will decide with product and design what is worth building. We are in logistics, and we offer health insurance, 25 days of paid vacation, training budget, public transport pass.", "posted_date": "2026-07-06T04:22:06+00:00", "remote_type": "remote", "requirements": "1+ years of experience\nSkills: Python, Django, Git\nGood to have: SQL, PostgreSQL, Agile development\nMaster of Science in Software Engineering, or equivalent experience\nTime management", "salary_period": "hour", "application_url": "https://www.bridgewater-transport.example/jobs/f940740e/apply", "salary_currency": "USD", "skills_required": ["Python", "Django", "Git"], "experience_level": "associate", "responsibilities": "Write tests that let us release every day\nFind out why something is slow, and make it fast\nDecide with product and design what is worth building", "skills_preferred": ["SQL", "PostgreSQL", "Agile development"], "education_required": "Master of Science in Software Engineering", "application_deadline": "2026-08-05T04:22:06+00:00"}', 'da2fa357-4fef-4f76-a619-0a9c273ae43a', NULL, '8e13f982-379c-4a1a-b825-832e66da02af'),
	('68fe1e8c-3e05-4c6b-b6e4-312193e3170a', '2026-07-15 01:13:45+00', '2026-07-15 21:57:04+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-07-15 21:57:04+00', NULL, '["dream job", "growth"]', 'The team looks small and friendly.', '{}', '2026-07-15 01:13:45+00', '2026-07-15 21:57:04+00', 5, '{"title": "Senior Software Engineer", "job_id": "8408cbc7-0d90-475b-9db0-6b54b94616dc", "salary": "157,000-181,000 USD", "source": "indeed", "company": "Wintercombe Technologies", "job_url": "https://www.wintercombe-technologies.example/jobs/01ae95b3", "benefits": ["Paid parental leave", "Employee discount"], "job_type": "full_time", "location": "Indianapolis, IN", "salary_max": "181000.00", "salary_min": "157000.00", "description": "Wintercombe Technologies is looking for a software developer in Indianapolis. You will review the code of colleagues and have yours reviewed. We are in software, and we offer paid parental leave, employee discount.", "posted_date": "2026-07-10T17:07:13+00:00", "remote_type": "hybrid", "requirements": "7+ years of experience\nSkills: SQL, Django, Git\nGood to have: Java, TypeScript, Docker, Code review\nMaster of Science in Software Engineering, or equivalent experience\nProblem solving", "salary_period": "year", "application_url": "https://www.wintercombe-technologies.example/jobs/01ae95b3/apply", "salary_currency": "USD", "skills_required": ["SQL", "Django", "Git"], "experience_level": "senior_level", "responsibilities": "Review the code of colleagues and have yours reviewed\nWrite tests that let us release every day\nFind out why something is slow, and make it fast", "skills_preferred": ["Java", "TypeScript", "Docker", "Code review"], "education_required": "Master of Science in Software Engineering", "application_deadline": null}', '8408cbc7-0d90-475b-9db0-6b54b94616dc', NULL, '8e13f982-379c-4a1a-b825-832e66da02af'),
	('386580f8-1918-47e0-939b-a010d710229a', '2026-07-23 09:04:10+00', '2026-08-23 10:17:59+00', 'applied', 'rejected', '2026-07-28 20:31:33+00', '2026-08-07 21:28:15+00', '1', 'Dear Wintercombe Technologies team,

your listing for a Software Developer is the work I do and like. I bring Python, SQL, Git.

Yours,
Greg Haney', '2026-08-06 17:20:33+00', '2026-08-20 10:00:00+00', NULL, NULL, '[]', '', '{"via": "company_website"}', '2026-07-23 09:04:10+00', '2026-08-23 10:17:59+00', 8, '{"title": "Software Developer", "job_id": "1906818b-7613-46c0-b181-5154059f8d79", "salary": "86,000-108,000 USD", "source": "glassdoor", "company": "Wintercombe Technologies", "job_url": "https://www.wintercombe-technologies.example/jobs/9e25c423", "benefits": ["Paid parental leave", "Training budget", "Employee discount"], "job_type": "full_time", "location": "Indianapolis, IN", "salary_max": "108000.00", "salary_min": "86000.00", "description": "Wintercombe Technologies is looking for a software developer in Indianapolis. You will decide with product and design what is worth building. We are in software, and we offer paid parental leave, training budget, employee discount.", "posted_date": "2026-07-21T22:00:51+00:00", "remote_type": "hybrid", "requirements": "1+ years of experience\nSkills: Python, SQL, Git, PostgreSQL\nGood to have: Docker, Code review\nBachelor of Science in Computer Science, or equivalent experience\nTeamwork", "salary_period": "year", "application_url": "", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Git", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed\nFind out why something is slow, and make it fast", "skills_preferred": ["Docker", "Code review"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": "2026-08-11T22:00:51+00:00"}', '1906818b-7613-46c0-b181-5154059f8d79', 'b8b0ade9-15b4-41ef-8765-a0e303abfada', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('f5828811-7730-4936-8f94-2a064f06d737', '2026-09-01 22:44:18+00', '2026-09-03 23:03:39+00', 'viewed', '', NULL, NULL, '', '', NULL, NULL, NULL, NULL, '[]', '', '{}', '2026-09-01 22:44:18+00', '2026-09-03 23:03:39+00', 3, '{}', '974f79d0-84e5-4dcd-b4a4-62d2f0ab751a', NULL, 'b6c90941-1bf5-4312-9c0a-058dadf81aa1'),
	('2057a0fe-6686-497d-8fd2-f35aecdfe1ab', '2026-07-17 20:50:29+00', '2026-07-18 20:29:13+00', 'viewed', '', NULL, NULL, '', '', NULL, NULL, NULL, NULL, '[]', '', '{}', '2026-07-17 20:50:29+00', '2026-07-18 20:29:13+00', 4, '{}', 'da2fa357-4fef-4f76-a619-0a9c273ae43a', NULL, 'b6c90941-1bf5-4312-9c0a-058dadf81aa1'),
	('5d1c93e6-8075-4f61-a9c1-9734f30b8bad', '2026-10-13 23:49:50+00', '2026-10-14 15:55:13+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-10-14 15:55:13+00', NULL, '["remote"]', 'The team looks small and friendly.', '{}', '2026-10-13 23:49:50+00', '2026-10-14 15:55:13+00', 6, '{"title": "Backend Developer", "job_id": "833e34b3-c651-4d7f-b702-017ef9584d3f", "salary": "590-670 USD a day", "source": "indeed", "company": "Birchford Clinics", "job_url": "https://www.birchford-clinics.example/jobs/837efcb6", "benefits": ["Retirement plan with matching", "Four-day week in summer", "Training budget", "Employee discount"], "job_type": "contract", "location": "Dallas, TX", "salary_max": "670.00", "salary_min": "590.00", "description": "Birchford Clinics is looking for a software developer in Dallas. You will write tests that let us release every day. We are in healthcare, and we offer retirement plan with matching, four-day week in summer, training budget, employee discount.", "posted_date": "2026-10-04T06:59:54+00:00", "remote_type": "on_site", "requirements": "1+ years of experience\nSkills: Python, SQL, Django, Git, PostgreSQL\nGood to have: Spring Boot, Code review, Agile development\nMaster of Science in Software Engineering, or equivalent experience\nNegotiation", "salary_period": "day", "application_url": "https://www.birchford-clinics.example/jobs/837efcb6/apply", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Django", "Git", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed", "skills_preferred": ["Spring Boot", "Code review", "Agile development"], "education_required": "Master of Science in Software Engineering", "application_deadline": "2026-11-03T06:59:54+00:00"}', '833e34b3-c651-4d7f-b702-017ef9584d3f', NULL, 'b6c90941-1bf5-4312-9c0a-058dadf81aa1'),
	('f203ca12-f51a-4e0e-9ff1-98584db3306c', '2026-08-06 10:18:41+00', '2026-08-06 23:40:23+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-08-06 23:40:23+00', NULL, '[]', 'Pay is a little low, but the work is just right.', '{}', '2026-08-06 10:18:41+00', '2026-08-06 23:40:23+00', 3, '{"title": "Software Developer", "job_id": "4604f919-c0b5-49e6-9c86-aa3eb294bb78", "salary": "43-50 USD an hour", "source": "monster", "company": "Bridgewater Transport", "job_url": "https://www.bridgewater-transport.example/jobs/be54e734", "benefits": ["Dental and vision insurance", "Paid parental leave", "25 days of paid vacation", "Training budget"], "job_type": "part_time", "location": "Los Angeles, CA", "salary_max": "50.00", "salary_min": "43.00", "description": "Bridgewater Transport is looking for a software developer in Los Angeles. You will decide with product and design what is worth building. We are in logistics, and we offer dental and vision insurance, paid parental leave, 25 days of paid vacation, training budget.", "posted_date": "2026-07-18T22:15:42+00:00", "remote_type": "on_site", "requirements": "1+ years of experience\nSkills: Python, SQL, Git, PostgreSQL\nGood to have: Spring Boot, Docker, Redis, Code review\nMaster of Science in Software Engineering, or equivalent experience\nPresentation", "salary_period": "hour", "application_url": "https://www.bridgewater-transport.example/jobs/be54e734/apply", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Git", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed\nDecide with product and design what is worth building", "skills_preferred": ["Spring Boot", "Docker", "Redis", "Code review"], "education_required": "Master of Science in Software Engineering", "application_deadline": null}', '4604f919-c0b5-49e6-9c86-aa3eb294bb78', NULL, 'b6c90941-1bf5-4312-9c0a-058dadf81aa1'),
	('b9e062a9-a957-4ff0-8ed2-662b1a4ee0ce', '2026-09-07 08:42:01+00', '2026-09-07 10:25:04+00', 'saved', '', NULL, NULL, '', '', NULL, NULL, '2026-09-07 10:25:04+00', NULL, '["remote", "backup"]', 'Pay is a little low, but the work is just right.', '{}', '2026-09-07 08:42:01+00', '2026-09-07 10:25:04+00', 1, '{"title": "Backend Developer", "job_id": "92531dce-b719-40d6-a287-bdb98ed21fed", "salary": "92,000-112,000 USD", "source": "ziprecruiter", "company": "Wintercombe Technologies", "job_url": "https://www.wintercombe-technologies.example/jobs/6e3931ff", "benefits": ["Retirement plan with matching", "Paid parental leave", "Training budget", "Employee discount"], "job_type": "full_time", "location": "Indianapolis, IN", "salary_max": "112000.00", "salary_min": "92000.00", "description": "Wintercombe Technologies is looking for a software developer in Indianapolis. You will write tests that let us release every day. We are in software, and we offer retirement plan with matching, paid parental leave, training budget, employee discount.", "posted_date": "2026-09-02T13:56:12+00:00", "remote_type": "remote", "requirements": "1+ years of experience\nSkills: Python, SQL, Django, Git, PostgreSQL\nGood to have: Go, Rust\nBachelor of Science in Computer Science, or equivalent experience\nNegotiation", "salary_period": "year", "application_url": "https://www.wintercombe-technologies.example/jobs/6e3931ff/apply", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Django", "Git", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed\nWrite tests that let us release every day\nDecide with product and design what is worth building", "skills_preferred": ["Go", "Rust"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": null}', '92531dce-b719-40d6-a287-bdb98ed21fed', NULL, 'b6c90941-1bf5-4312-9c0a-058dadf81aa1'),
	('de3f0a06-adc6-4ac4-804b-ddc967bc6d5c', '2026-07-21 23:38:40+00', '2026-08-21 02:32:39+00', 'applied', 'no_response', '2026-07-22 02:32:39+00', NULL, '1', 'Dear Wintercombe Technologies team,

your listing for a Software Developer is the work I do and like. I bring Python, SQL, Git.

Yours,
Fred Moody', '2026-07-29 22:51:14+00', NULL, '2026-07-22 02:30:39+00', NULL, '["growth"]', '', '{"via": "company_website"}', '2026-07-21 23:38:40+00', '2026-08-21 02:32:39+00', 8, '{"title": "Software Developer", "job_id": "1906818b-7613-46c0-b181-5154059f8d79", "salary": "86,000-108,000 USD", "source": "glassdoor", "company": "Wintercombe Technologies", "job_url": "https://www.wintercombe-technologies.example/jobs/9e25c423", "benefits": ["Paid parental leave", "Training budget", "Employee discount"], "job_type": "full_time", "location": "Indianapolis, IN", "salary_max": "108000.00", "salary_min": "86000.00", "description": "Wintercombe Technologies is looking for a software developer in Indianapolis. You will decide with product and design what is worth building. We are in software, and we offer paid parental leave, training budget, employee discount.", "posted_date": "2026-07-21T22:00:51+00:00", "remote_type": "hybrid", "requirements": "1+ years of experience\nSkills: Python, SQL, Git, PostgreSQL\nGood to have: Docker, Code review\nBachelor of Science in Computer Science, or equivalent experience\nTeamwork", "salary_period": "year", "application_url": "", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Git", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed\nFind out why something is slow, and make it fast", "skills_preferred": ["Docker", "Code review"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": "2026-08-11T22:00:51+00:00"}', '1906818b-7613-46c0-b181-5154059f8d79', '887f5520-df62-4c9c-a931-2503b9203522', 'b6c90941-1bf5-4312-9c0a-058dadf81aa1');


--
-- Data for Name: interactions_timelineevent; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.interactions_timelineevent VALUES
	('02394ecd-2458-471f-aa59-646be07ff4f6', '2026-11-22 09:29:07.428708+00', '2026-11-22 09:29:07.42871+00', 'job_saved', 'Job Saved', '', '{"tags": ["remote"]}', '2026-10-12 12:00:00+00', '', '', false, NULL, 'a173a099-7f83-4cf2-98ef-892957c0155d', 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('1dc79a17-90b0-4080-b8d8-dbdae9a1d6e2', '2026-11-22 09:29:07.415408+00', '2026-11-22 09:29:07.415409+00', 'job_saved', 'Job Saved', '', '{"tags": ["remote"]}', '2026-10-12 12:00:00+00', '', '', false, NULL, 'a480ff71-26e7-4a05-9f51-242788a4dd17', '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('284bab92-2cd3-4b4a-86d2-4ad9f08f7c84', '2026-11-22 09:29:07.410561+00', '2026-11-22 09:29:07.410563+00', 'application_submitted', 'Application Submitted', '', '{"application_method": "JobPilot"}', '2026-10-26 12:00:00+00', '', '', true, '31add85e-587a-458e-9fc3-be5dda09ad7e', '4de5c178-2331-4d64-9cfc-a6322f95902f', '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('2fdc60f8-2675-4304-adf1-bc5c2cc1c6b5', '2026-11-22 09:29:07.393526+00', '2026-11-22 09:29:07.393527+00', 'job_saved', 'Job Saved', '', '{"tags": ["remote"]}', '2026-10-10 12:00:00+00', '', '', false, NULL, '38e269ad-60ae-40e6-906d-a70d4e956807', '323cfc59-569e-4d91-aa52-b33439295f78'),
	('396db14b-0caa-4dc7-b636-1fb08811ea87', '2026-11-22 09:29:07.428718+00', '2026-11-22 09:29:07.428718+00', 'job_saved', 'Job Saved', '', '{"tags": ["remote"]}', '2026-10-11 12:00:00+00', '', '', false, NULL, 'a480ff71-26e7-4a05-9f51-242788a4dd17', 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('47286003-9f04-4f83-a669-005138fa87d6', '2026-11-22 09:29:07.42826+00', '2026-11-22 09:29:07.428262+00', 'application_submitted', 'Application Submitted', '', '{"application_method": "JobPilot"}', '2026-10-24 12:00:00+00', '', '', true, 'f2c996a2-8a3c-42de-bece-ac0f5fd2bc37', 'a173a099-7f83-4cf2-98ef-892957c0155d', 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('48b3bf27-8ad5-407f-b5ec-e4630f36815c', '2026-11-22 09:29:07.39223+00', '2026-11-22 09:29:07.392233+00', 'application_submitted', 'Application Submitted', '', '{"application_method": "JobPilot"}', '2026-10-24 12:00:00+00', '', '', true, 'c2cc1613-472a-4467-94eb-4164946a70a8', 'a173a099-7f83-4cf2-98ef-892957c0155d', '323cfc59-569e-4d91-aa52-b33439295f78'),
	('4db88852-463a-46fd-8d4d-09d0d9648b8d', '2026-11-22 09:29:07.409097+00', '2026-11-22 09:29:07.409099+00', 'application_submitted', 'Application Submitted', '', '{"application_method": "JobPilot"}', '2026-10-27 12:00:00+00', '', '', true, '47b40e9b-9b4c-4eea-acc0-e53234c30969', 'a173a099-7f83-4cf2-98ef-892957c0155d', '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('545b4730-7c03-4d11-872b-a1337fd516d1', '2026-11-22 09:29:07.38704+00', '2026-11-22 09:29:07.387043+00', 'application_submitted', 'Application Submitted', '', '{"application_method": "JobPilot"}', '2026-10-25 12:00:00+00', '', '', true, '4dcb2f7f-cc3f-4d58-8cbe-45142888ec46', '4de5c178-2331-4d64-9cfc-a6322f95902f', '323cfc59-569e-4d91-aa52-b33439295f78'),
	('597a38d2-8c80-4a3a-8645-5a634a9d5294', '2026-11-22 09:29:07.42574+00', '2026-11-22 09:29:07.425742+00', 'application_submitted', 'Application Submitted', '', '{"application_method": "JobPilot"}', '2026-10-25 12:00:00+00', '', '', true, 'fd120f88-2ce8-4434-89c7-fbb54613a578', '505c4833-7513-477e-9f21-e4471bda3c03', 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('6050afde-e3c7-4b28-9111-16dd33358d2a', '2026-11-22 09:29:07.393519+00', '2026-11-22 09:29:07.393519+00', 'job_saved', 'Job Saved', '', '{"tags": ["remote"]}', '2026-10-11 12:00:00+00', '', '', false, NULL, '505c4833-7513-477e-9f21-e4471bda3c03', '323cfc59-569e-4d91-aa52-b33439295f78'),
	('6f86108b-2558-466e-9bf3-ae7276e2df9c', '2026-11-22 09:29:07.415416+00', '2026-11-22 09:29:07.415416+00', 'job_saved', 'Job Saved', '', '{"tags": ["remote"]}', '2026-10-11 12:00:00+00', '', '', false, NULL, '38e269ad-60ae-40e6-906d-a70d4e956807', '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('89c5822f-e6d9-438c-991b-d4f7eb2a27d4', '2026-11-22 09:29:07.381048+00', '2026-11-22 09:29:07.381054+00', 'application_submitted', 'Application Submitted', '', '{"application_method": "JobPilot"}', '2026-10-27 12:00:00+00', '', '', true, '695f469c-7f60-4053-b356-d5778198d6fa', '53eee9fd-21dc-46c2-8fdf-21e2c42eff83', '323cfc59-569e-4d91-aa52-b33439295f78'),
	('91b249a3-d9fb-4f45-8339-a50e39f27a2c', '2026-11-22 09:29:07.422936+00', '2026-11-22 09:29:07.422939+00', 'application_submitted', 'Application Submitted', '', '{"application_method": "JobPilot"}', '2026-10-27 12:00:00+00', '', '', true, '3840d560-48de-4e3e-83f8-abcf2c430a46', 'b3f3174b-c342-4a65-b589-8697be64e4bf', 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('94092f5d-2c36-410d-a969-596a9b9e274e', '2026-11-22 09:29:07.385111+00', '2026-11-22 09:29:07.385114+00', 'application_submitted', 'Application Submitted', '', '{"application_method": "JobPilot"}', '2026-10-26 12:00:00+00', '', '', true, '4398675b-e361-4349-b70e-782ee331c56d', 'a480ff71-26e7-4a05-9f51-242788a4dd17', '323cfc59-569e-4d91-aa52-b33439295f78'),
	('996fe12e-ed9c-43ff-9e40-a68ed92c3cf3', '2026-11-22 09:29:07.415426+00', '2026-11-22 09:29:07.415427+00', 'job_saved', 'Job Saved', '', '{"tags": ["remote"]}', '2026-10-09 12:00:00+00', '', '', false, NULL, 'b3f3174b-c342-4a65-b589-8697be64e4bf', '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('9e24ba8d-2773-474c-acb2-a01808c0c935', '2026-11-22 09:29:07.415421+00', '2026-11-22 09:29:07.415421+00', 'job_saved', 'Job Saved', '', '{"tags": ["remote"]}', '2026-10-10 12:00:00+00', '', '', false, NULL, '505c4833-7513-477e-9f21-e4471bda3c03', '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('a69aded8-55d7-4b20-8765-bbd32bc60555', '2026-11-22 09:29:07.42873+00', '2026-11-22 09:29:07.42873+00', 'job_saved', 'Job Saved', '', '{"tags": ["remote"]}', '2026-10-09 12:00:00+00', '', '', false, NULL, '53eee9fd-21dc-46c2-8fdf-21e2c42eff83', 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('a983cebd-5c49-4004-a36e-fa1c565aa731', '2026-11-22 09:29:07.414899+00', '2026-11-22 09:29:07.4149+00', 'application_submitted', 'Application Submitted', '', '{"application_method": "JobPilot"}', '2026-10-24 12:00:00+00', '', '', true, 'd052dbc8-a1e9-4b40-acd1-208e7265725c', 'a480ff71-26e7-4a05-9f51-242788a4dd17', '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('c01b93b8-c921-41e7-8b58-79793ad61c1b', '2026-11-22 09:29:07.393533+00', '2026-11-22 09:29:07.393534+00', 'job_saved', 'Job Saved', '', '{"tags": ["remote"]}', '2026-10-09 12:00:00+00', '', '', false, NULL, 'd01c460d-7737-42fd-9c02-e8d6a5318d75', '323cfc59-569e-4d91-aa52-b33439295f78'),
	('ce75c21f-fd41-400d-bc28-0973b654f208', '2026-11-22 09:29:07.412221+00', '2026-11-22 09:29:07.412223+00', 'application_submitted', 'Application Submitted', '', '{"application_method": "JobPilot"}', '2026-10-25 12:00:00+00', '', '', true, '95519fe6-74ac-4693-8631-aa6bedc7a1fb', '53eee9fd-21dc-46c2-8fdf-21e2c42eff83', '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('cf1c367b-e311-43b4-9773-6b61497e3d82', '2026-11-22 09:29:07.424418+00', '2026-11-22 09:29:07.42442+00', 'application_submitted', 'Application Submitted', '', '{"application_method": "JobPilot"}', '2026-10-26 12:00:00+00', '', '', true, 'e5bb14c0-e525-46ba-80b9-80a06bb7a97d', 'd01c460d-7737-42fd-9c02-e8d6a5318d75', 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('dbc027b8-e5d8-4370-a8a4-3983dae9ec0b', '2026-11-22 09:29:07.393509+00', '2026-11-22 09:29:07.393511+00', 'job_saved', 'Job Saved', '', '{"tags": ["remote"]}', '2026-10-12 12:00:00+00', '', '', false, NULL, 'a173a099-7f83-4cf2-98ef-892957c0155d', '323cfc59-569e-4d91-aa52-b33439295f78'),
	('ea24c957-ae6b-464f-89d0-dbdf005fdbb5', '2026-11-22 09:29:07.428724+00', '2026-11-22 09:29:07.428724+00', 'job_saved', 'Job Saved', '', '{"tags": ["remote"]}', '2026-10-10 12:00:00+00', '', '', false, NULL, '38e269ad-60ae-40e6-906d-a70d4e956807', 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('72f669ca-6844-4628-99aa-fef4950afbc6', '2026-07-29 02:16:13+00', '2026-07-29 02:16:13+00', 'custom_event', 'Looked at Software Developer', '', '{}', '2026-07-29 02:16:13+00', '', '', false, 'd33d8b8a-7365-44f4-8a02-8361e5e0ccf3', '4604f919-c0b5-49e6-9c86-aa3eb294bb78', 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('068a6fd8-1cd6-436f-be58-2aa70df9ef60', '2026-07-28 18:48:25+00', '2026-07-28 18:48:25+00', 'custom_event', 'Looked at Software Developer', '', '{}', '2026-07-28 18:48:25+00', '', '', false, 'ba00dd57-3de3-4a4d-89de-0038205e7bcf', '1906818b-7613-46c0-b181-5154059f8d79', 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('372eddce-8fb9-4106-954f-364e07ab4154', '2026-08-25 13:37:37+00', '2026-08-25 13:37:37+00', 'custom_event', 'Looked at Backend Engineer', '', '{}', '2026-08-25 13:37:37+00', '', '', false, '34064d13-cb8d-46dd-a074-5df58791cf29', 'ab4aedbc-956f-4662-bd65-6c39d1d4b7f5', 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('0ec7e825-0ff1-481e-aad5-66451b5e9c87', '2026-10-09 06:46:59+00', '2026-10-09 06:46:59+00', 'job_saved', 'Saved Backend Developer', '', '{"posting": {"title": "Backend Developer", "job_id": "833e34b3-c651-4d7f-b702-017ef9584d3f", "salary": "590-670 USD a day", "source": "indeed", "company": "Birchford Clinics", "job_url": "https://www.birchford-clinics.example/jobs/837efcb6", "benefits": ["Retirement plan with matching", "Four-day week in summer", "Training budget", "Employee discount"], "job_type": "contract", "location": "Dallas, TX", "salary_max": "670.00", "salary_min": "590.00", "description": "Birchford Clinics is looking for a software developer in Dallas. You will write tests that let us release every day. We are in healthcare, and we offer retirement plan with matching, four-day week in summer, training budget, employee discount.", "posted_date": "2026-10-04T06:59:54+00:00", "remote_type": "on_site", "requirements": "1+ years of experience\nSkills: Python, SQL, Django, Git, PostgreSQL\nGood to have: Spring Boot, Code review, Agile development\nMaster of Science in Software Engineering, or equivalent experience\nNegotiation", "salary_period": "day", "application_url": "https://www.birchford-clinics.example/jobs/837efcb6/apply", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Django", "Git", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed", "skills_preferred": ["Spring Boot", "Code review", "Agile development"], "education_required": "Master of Science in Software Engineering", "application_deadline": "2026-11-03T06:59:54+00:00"}}', '2026-10-09 06:46:59+00', '', '', false, 'd43a8030-8315-4259-88a0-33c1f0ca0c5f', '833e34b3-c651-4d7f-b702-017ef9584d3f', 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('b107e586-0162-4ba4-a186-e9f0c2a0b798', '2026-08-20 10:00:00+00', '2026-08-20 10:00:00+00', 'interview_completed', 'Telephone interview', '', '{}', '2026-08-20 10:00:00+00', '', '', true, '386580f8-1918-47e0-939b-a010d710229a', '1906818b-7613-46c0-b181-5154059f8d79', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('b6ec6af1-0811-441e-a312-709c4785e972', '2026-08-23 10:17:59+00', '2026-08-23 10:17:59+00', 'status_changed', 'Status: rejected', '', '{}', '2026-08-23 10:17:59+00', 'interviewing', 'rejected', true, '386580f8-1918-47e0-939b-a010d710229a', '1906818b-7613-46c0-b181-5154059f8d79', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('0182c8a9-5fd1-420c-b025-aba8a8a70aee', '2026-09-03 23:03:39+00', '2026-09-03 23:03:39+00', 'custom_event', 'Looked at Software Developer', '', '{}', '2026-09-03 23:03:39+00', '', '', false, 'f5828811-7730-4936-8f94-2a064f06d737', '974f79d0-84e5-4dcd-b4a4-62d2f0ab751a', 'b6c90941-1bf5-4312-9c0a-058dadf81aa1'),
	('79540538-5440-43d7-b090-3cc65678fc9e', '2026-07-18 20:29:13+00', '2026-07-18 20:29:13+00', 'custom_event', 'Looked at Backend Developer', '', '{}', '2026-07-18 20:29:13+00', '', '', false, '2057a0fe-6686-497d-8fd2-f35aecdfe1ab', 'da2fa357-4fef-4f76-a619-0a9c273ae43a', 'b6c90941-1bf5-4312-9c0a-058dadf81aa1'),
	('ecb012a6-3b39-43b9-9c34-c0005323fc18', '2026-09-22 11:20:00+00', '2026-09-22 11:20:00+00', 'job_saved', 'Saved Backend Developer', '', '{"posting": {"title": "Backend Developer", "job_id": "92531dce-b719-40d6-a287-bdb98ed21fed", "salary": "92,000-112,000 USD", "source": "ziprecruiter", "company": "Wintercombe Technologies", "job_url": "https://www.wintercombe-technologies.example/jobs/6e3931ff", "benefits": ["Retirement plan with matching", "Paid parental leave", "Training budget", "Employee discount"], "job_type": "full_time", "location": "Indianapolis, IN", "salary_max": "112000.00", "salary_min": "92000.00", "description": "Wintercombe Technologies is looking for a software developer in Indianapolis. You will write tests that let us release every day. We are in software, and we offer retirement plan with matching, paid parental leave, training budget, employee discount.", "posted_date": "2026-09-02T13:56:12+00:00", "remote_type": "remote", "requirements": "1+ years of experience\nSkills: Python, SQL, Django, Git, PostgreSQL\nGood to have: Go, Rust\nBachelor of Science in Computer Science, or equivalent experience\nNegotiation", "salary_period": "year", "application_url": "https://www.wintercombe-technologies.example/jobs/6e3931ff/apply", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Django", "Git", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed\nWrite tests that let us release every day\nDecide with product and design what is worth building", "skills_preferred": ["Go", "Rust"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": null}}', '2026-09-22 11:20:00+00', '', '', false, 'abc4bdb8-3f6b-482f-bd1a-fd9646125372', '92531dce-b719-40d6-a287-bdb98ed21fed', 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('3eda2709-e033-45d4-a487-949b65ae5213', '2026-09-09 14:13:43+00', '2026-09-09 14:13:43+00', 'job_saved', 'Saved Software Developer', '', '{"posting": {"title": "Software Developer", "job_id": "974f79d0-84e5-4dcd-b4a4-62d2f0ab751a", "salary": "46-53 USD an hour", "source": "ziprecruiter", "company": "Wintercombe Technologies", "job_url": "https://www.wintercombe-technologies.example/jobs/e3a7d599", "benefits": ["Retirement plan with matching", "Paid parental leave", "Training budget", "Employee discount"], "job_type": "part_time", "location": "Indianapolis, IN", "salary_max": "53.00", "salary_min": "46.00", "description": "Wintercombe Technologies is looking for a software developer in Indianapolis. You will design, build and run the services behind our product. We are in software, and we offer retirement plan with matching, paid parental leave, training budget, employee discount.", "posted_date": "2026-08-30T17:35:05+00:00", "remote_type": "on_site", "requirements": "1+ years of experience\nSkills: SQL, Django, PostgreSQL\nGood to have: Python, Code review\nMaster of Science in Software Engineering, or equivalent experience\nAttention to detail", "salary_period": "hour", "application_url": "https://www.wintercombe-technologies.example/jobs/e3a7d599/apply", "salary_currency": "USD", "skills_required": ["SQL", "Django", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Review the code of colleagues and have yours reviewed\nWrite tests that let us release every day\nFind out why something is slow, and make it fast\nDecide with product and design what is worth building", "skills_preferred": ["Python", "Code review"], "education_required": "Master of Science in Software Engineering", "application_deadline": null}}', '2026-09-09 14:13:43+00', '', '', false, '5ded9bb5-4b47-44c2-8ba9-36051d6a523d', '974f79d0-84e5-4dcd-b4a4-62d2f0ab751a', 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('2cf36579-5c61-4ba9-89d7-401895550130', '2026-07-23 12:46:16+00', '2026-07-23 12:46:16+00', 'job_saved', 'Saved Backend Developer', '', '{"posting": {"title": "Backend Developer", "job_id": "da2fa357-4fef-4f76-a619-0a9c273ae43a", "salary": "44-52 USD an hour", "source": "company_website", "company": "Bridgewater Transport", "job_url": "https://www.bridgewater-transport.example/jobs/f940740e", "benefits": ["Health insurance", "25 days of paid vacation", "Training budget", "Public transport pass"], "job_type": "temporary", "location": "Los Angeles, CA", "salary_max": "51.50", "salary_min": "43.50", "description": "Bridgewater Transport is looking for a software developer in Los Angeles. You will decide with product and design what is worth building. We are in logistics, and we offer health insurance, 25 days of paid vacation, training budget, public transport pass.", "posted_date": "2026-07-06T04:22:06+00:00", "remote_type": "remote", "requirements": "1+ years of experience\nSkills: Python, Django, Git\nGood to have: SQL, PostgreSQL, Agile development\nMaster of Science in Software Engineering, or equivalent experience\nTime management", "salary_period": "hour", "application_url": "https://www.bridgewater-transport.example/jobs/f940740e/apply", "salary_currency": "USD", "skills_required": ["Python", "Django", "Git"], "experience_level": "associate", "responsibilities": "Write tests that let us release every day\nFind out why something is slow, and make it fast\nDecide with product and design what is worth building", "skills_preferred": ["SQL", "PostgreSQL", "Agile development"], "education_required": "Master of Science in Software Engineering", "application_deadline": "2026-08-05T04:22:06+00:00"}}', '2026-07-23 12:46:16+00', '', '', false, 'd44fad05-6077-41e1-895c-5469b7c9a4a3', 'da2fa357-4fef-4f76-a619-0a9c273ae43a', 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('0c448055-6893-459f-a83b-67e6da89e650', '2026-07-31 05:12:02+00', '2026-07-31 05:12:02+00', 'application_submitted', 'Applied to Bridgewater Transport', '', '{"resume": "Samuel Walton: Backend Developer at Bridgewater Transport", "posting": {"title": "Backend Developer", "job_id": "da2fa357-4fef-4f76-a619-0a9c273ae43a", "salary": "44-52 USD an hour", "source": "company_website", "company": "Bridgewater Transport", "job_url": "https://www.bridgewater-transport.example/jobs/f940740e", "benefits": ["Health insurance", "25 days of paid vacation", "Training budget", "Public transport pass"], "job_type": "temporary", "location": "Los Angeles, CA", "salary_max": "51.50", "salary_min": "43.50", "description": "Bridgewater Transport is looking for a software developer in Los Angeles. You will decide with product and design what is worth building. We are in logistics, and we offer health insurance, 25 days of paid vacation, training budget, public transport pass.", "posted_date": "2026-07-06T04:22:06+00:00", "remote_type": "remote", "requirements": "1+ years of experience\nSkills: Python, Django, Git\nGood to have: SQL, PostgreSQL, Agile development\nMaster of Science in Software Engineering, or equivalent experience\nTime management", "salary_period": "hour", "application_url": "https://www.bridgewater-transport.example/jobs/f940740e/apply", "salary_currency": "USD", "skills_required": ["Python", "Django", "Git"], "experience_level": "associate", "responsibilities": "Write tests that let us release every day\nFind out why something is slow, and make it fast\nDecide with product and design what is worth building", "skills_preferred": ["SQL", "PostgreSQL", "Agile development"], "education_required": "Master of Science in Software Engineering", "application_deadline": "2026-08-05T04:22:06+00:00"}}', '2026-07-31 05:12:02+00', '', 'applied', true, 'd44fad05-6077-41e1-895c-5469b7c9a4a3', 'da2fa357-4fef-4f76-a619-0a9c273ae43a', 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('d78f6ab3-1475-4ff4-805d-329625b4d9b5', '2026-08-04 20:44:40+00', '2026-08-04 20:44:40+00', 'response_received', 'Bridgewater Transport answered', '', '{}', '2026-08-04 20:44:40+00', '', '', true, 'd44fad05-6077-41e1-895c-5469b7c9a4a3', 'da2fa357-4fef-4f76-a619-0a9c273ae43a', 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('2e1645d1-3f5c-44ec-a573-121a6d6a15e1', '2026-08-04 20:44:40+00', '2026-08-04 20:44:40+00', 'status_changed', 'Status: rejected', '', '{}', '2026-08-04 20:44:40+00', 'applied', 'rejected', true, 'd44fad05-6077-41e1-895c-5469b7c9a4a3', 'da2fa357-4fef-4f76-a619-0a9c273ae43a', 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('3f6f999b-3e61-4778-a8a3-cb5bff8dd596', '2026-10-23 17:38:19+00', '2026-10-23 17:38:19+00', 'custom_event', 'Looked at Backend Developer', '', '{}', '2026-10-23 17:38:19+00', '', '', false, 'f65413c3-b6bb-4e69-960a-ec369045248b', '833e34b3-c651-4d7f-b702-017ef9584d3f', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('59bbdea7-f5c1-46d3-9f55-efb11d7f22a2', '2026-09-22 00:17:21+00', '2026-09-22 00:17:21+00', 'custom_event', 'Decided against Backend Developer', '', '{}', '2026-09-22 00:17:21+00', '', '', false, '92a1e48b-b4ae-4298-bbb1-24e6038aff96', '92531dce-b719-40d6-a287-bdb98ed21fed', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('3cace5d0-912f-49cf-8b17-516a3d97b8e3', '2026-06-21 03:42:27+00', '2026-06-21 03:42:27+00', 'custom_event', 'Looked at Senior Software Engineer', '', '{}', '2026-06-21 03:42:27+00', '', '', false, '87a679f5-9841-4d36-93ef-bf1191d0288a', '49d2ea08-48b5-4fb8-87fc-6bba22bb626b', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('8887c8f8-c7b3-4779-8368-21497de64f51', '2026-08-20 03:04:44+00', '2026-08-20 03:04:44+00', 'job_saved', 'Saved Backend Engineer', '', '{"posting": {"title": "Backend Engineer", "job_id": "ab4aedbc-956f-4662-bd65-6c39d1d4b7f5", "salary": "118,000-145,000 USD", "source": "linkedin", "company": "Birchford Clinics", "job_url": "https://www.birchford-clinics.example/jobs/39244fc7", "benefits": ["Retirement plan with matching", "Training budget", "Employee discount"], "job_type": "full_time", "location": "Dallas, TX", "salary_max": "145000.00", "salary_min": "118000.00", "description": "Birchford Clinics is looking for a software developer in Dallas. You will review the code of colleagues and have yours reviewed. We are in healthcare, and we offer retirement plan with matching, training budget, employee discount.", "posted_date": "2026-08-11T07:56:05+00:00", "remote_type": "hybrid", "requirements": "3+ years of experience\nSkills: Python, Django, Git, PostgreSQL\nGood to have: SQL, Code review\nBachelor of Science in Computer Science, or equivalent experience\nAttention to detail", "salary_period": "year", "application_url": "https://www.birchford-clinics.example/jobs/39244fc7/apply", "salary_currency": "USD", "skills_required": ["Python", "Django", "Git", "PostgreSQL"], "experience_level": "mid_level", "responsibilities": "Review the code of colleagues and have yours reviewed\nFind out why something is slow, and make it fast", "skills_preferred": ["SQL", "Code review"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": null}}', '2026-08-20 03:04:44+00', '', '', false, 'c917a22f-86f9-42fe-8f61-94554b7faeb4', 'ab4aedbc-956f-4662-bd65-6c39d1d4b7f5', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('3a0ae2eb-a858-4967-9eac-0adc27f966d5', '2026-07-05 06:51:00+00', '2026-07-05 06:51:00+00', 'job_saved', 'Saved Software Engineer', '', '{"posting": {"title": "Software Engineer", "job_id": "1f2c7b2b-a85b-45e0-a92c-4f42249b5721", "salary": "55-62 USD an hour", "source": "linkedin", "company": "Quarryhill Medical Group", "job_url": "https://www.quarryhill-medical-group.example/jobs/1bd480e5", "benefits": ["Paid parental leave", "Public transport pass"], "job_type": "temporary", "location": "Oakland, CA", "salary_max": "62.00", "salary_min": "55.00", "description": "Quarryhill Medical Group is looking for a software developer in Oakland. You will review the code of colleagues and have yours reviewed. We are in healthcare, and we offer paid parental leave, public transport pass.", "posted_date": "2026-06-26T22:08:16+00:00", "remote_type": "remote", "requirements": "3+ years of experience\nSkills: Python, SQL, Git, PostgreSQL\nGood to have: Java, React, Redis\nBachelor of Science in Computer Science, or equivalent experience\nTeamwork", "salary_period": "hour", "application_url": "https://www.quarryhill-medical-group.example/jobs/1bd480e5/apply", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Git", "PostgreSQL"], "experience_level": "mid_level", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed", "skills_preferred": ["Java", "React", "Redis"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": null}}', '2026-07-05 06:51:00+00', '', '', false, '4d043c9a-7e11-4b4a-bdda-84216d58e39c', '1f2c7b2b-a85b-45e0-a92c-4f42249b5721', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('5b1ab1c3-6252-4b59-86c8-ee3459bc8b7f', '2026-10-16 19:38:55+00', '2026-10-16 19:38:55+00', 'job_saved', 'Saved Senior Software Engineer', '', '{"posting": {"title": "Senior Software Engineer", "job_id": "246e33c4-ad39-40b1-a155-2d4a795f7a39", "salary": "155,000-179,000 USD", "source": "glassdoor", "company": "Bridgewater Transport", "job_url": "https://www.bridgewater-transport.example/jobs/761449ca", "benefits": ["Health insurance", "Dental and vision insurance", "Training budget"], "job_type": "full_time", "location": "Los Angeles, CA", "salary_max": "179000.00", "salary_min": "155000.00", "description": "Bridgewater Transport is looking for a software developer in Los Angeles. You will find out why something is slow, and make it fast. We are in logistics, and we offer health insurance, dental and vision insurance, training budget.", "posted_date": "2026-10-02T06:41:38+00:00", "remote_type": "on_site", "requirements": "7+ years of experience\nSkills: SQL, Django, Git, PostgreSQL\nGood to have: Python, Go, Rust, React\nMaster of Science in Software Engineering, or equivalent experience\nPresentation", "salary_period": "year", "application_url": "https://www.bridgewater-transport.example/jobs/761449ca/apply", "salary_currency": "USD", "skills_required": ["SQL", "Django", "Git", "PostgreSQL"], "experience_level": "senior_level", "responsibilities": "Design, build and run the services behind our product\nWrite tests that let us release every day\nDecide with product and design what is worth building", "skills_preferred": ["Python", "Go", "Rust", "React"], "education_required": "Master of Science in Software Engineering", "application_deadline": "2026-11-16T06:41:38+00:00"}}', '2026-10-16 19:38:55+00', '', '', false, '395ae235-18d1-41ea-abed-a3cc9ff04dac', '246e33c4-ad39-40b1-a155-2d4a795f7a39', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('35dce4d5-4ee7-42f0-a140-b38eb0eb51aa', '2026-08-06 23:25:26+00', '2026-08-06 23:25:26+00', 'job_saved', 'Saved Senior Software Engineer', '', '{"posting": {"title": "Senior Software Engineer", "job_id": "ff58354f-b63f-4e08-b419-916a4c456ac7", "salary": "158,000-178,000 USD", "source": "company_website", "company": "Quarryhill Medical Group", "job_url": "https://www.quarryhill-medical-group.example/jobs/f8e51c09", "benefits": ["Retirement plan with matching", "Paid parental leave", "Public transport pass"], "job_type": "full_time", "location": "Oakland, CA", "salary_max": "178000.00", "salary_min": "158000.00", "description": "Quarryhill Medical Group is looking for a software developer in Oakland. You will find out why something is slow, and make it fast. We are in healthcare, and we offer retirement plan with matching, paid parental leave, public transport pass.", "posted_date": "2026-07-31T04:55:15+00:00", "remote_type": "hybrid", "requirements": "7+ years of experience\nSkills: Python, SQL, Django, Git, PostgreSQL\nGood to have: Go, TypeScript, Spring Boot\nBachelor of Science in Computer Science, or equivalent experience\nTeamwork", "salary_period": "year", "application_url": "", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Django", "Git", "PostgreSQL"], "experience_level": "senior_level", "responsibilities": "Write tests that let us release every day\nFind out why something is slow, and make it fast\nDecide with product and design what is worth building", "skills_preferred": ["Go", "TypeScript", "Spring Boot"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": null}}', '2026-08-06 23:25:26+00', '', '', false, '10cd54e7-d52d-49d2-a853-16acd913408d', 'ff58354f-b63f-4e08-b419-916a4c456ac7', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('86a6f860-442a-4921-96b9-91d13534bb8f', '2026-08-21 13:09:03+00', '2026-08-21 13:09:03+00', 'job_saved', 'Saved Senior Software Engineer', '', '{"posting": {"title": "Senior Software Engineer", "job_id": "7c016bdb-81d4-4340-9cbe-6bfe7513245b", "salary": "144,000-173,000 USD", "source": "ziprecruiter", "company": "Quarryhill Medical Group", "job_url": "https://www.quarryhill-medical-group.example/jobs/b3303ad8", "benefits": ["Retirement plan with matching", "Paid parental leave", "Public transport pass"], "job_type": "full_time", "location": "Oakland, CA", "salary_max": "173000.00", "salary_min": "144000.00", "description": "Quarryhill Medical Group is looking for a software developer in Oakland. You will decide with product and design what is worth building. We are in healthcare, and we offer retirement plan with matching, paid parental leave, public transport pass.", "posted_date": "2026-08-07T08:18:02+00:00", "remote_type": "hybrid", "requirements": "7+ years of experience\nSkills: SQL, Django, Git, PostgreSQL\nGood to have: Java, TypeScript, Redis, Code review\nBachelor of Science in Computer Science, or equivalent experience\nMentoring", "salary_period": "year", "application_url": "https://www.quarryhill-medical-group.example/jobs/b3303ad8/apply", "salary_currency": "USD", "skills_required": ["SQL", "Django", "Git", "PostgreSQL"], "experience_level": "senior_level", "responsibilities": "Design, build and run the services behind our product\nWrite tests that let us release every day\nFind out why something is slow, and make it fast\nDecide with product and design what is worth building", "skills_preferred": ["Java", "TypeScript", "Redis", "Code review"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": "2026-10-06T08:18:02+00:00"}}', '2026-08-21 13:09:03+00', '', '', false, '54fb0054-8604-41ad-b1c7-ee1e7564007f', '7c016bdb-81d4-4340-9cbe-6bfe7513245b', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('5ed61bd1-515b-4434-be12-65ac22845a1c', '2026-07-08 17:49:11+00', '2026-07-08 17:49:11+00', 'job_saved', 'Saved Backend Developer', '', '{"posting": {"title": "Backend Developer", "job_id": "da2fa357-4fef-4f76-a619-0a9c273ae43a", "salary": "44-52 USD an hour", "source": "company_website", "company": "Bridgewater Transport", "job_url": "https://www.bridgewater-transport.example/jobs/f940740e", "benefits": ["Health insurance", "25 days of paid vacation", "Training budget", "Public transport pass"], "job_type": "temporary", "location": "Los Angeles, CA", "salary_max": "51.50", "salary_min": "43.50", "description": "Bridgewater Transport is looking for a software developer in Los Angeles. You will decide with product and design what is worth building. We are in logistics, and we offer health insurance, 25 days of paid vacation, training budget, public transport pass.", "posted_date": "2026-07-06T04:22:06+00:00", "remote_type": "remote", "requirements": "1+ years of experience\nSkills: Python, Django, Git\nGood to have: SQL, PostgreSQL, Agile development\nMaster of Science in Software Engineering, or equivalent experience\nTime management", "salary_period": "hour", "application_url": "https://www.bridgewater-transport.example/jobs/f940740e/apply", "salary_currency": "USD", "skills_required": ["Python", "Django", "Git"], "experience_level": "associate", "responsibilities": "Write tests that let us release every day\nFind out why something is slow, and make it fast\nDecide with product and design what is worth building", "skills_preferred": ["SQL", "PostgreSQL", "Agile development"], "education_required": "Master of Science in Software Engineering", "application_deadline": "2026-08-05T04:22:06+00:00"}}', '2026-07-08 17:49:11+00', '', '', false, '76013ad9-aee6-4cb0-85aa-202ab9923378', 'da2fa357-4fef-4f76-a619-0a9c273ae43a', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('f238d38a-2f54-4253-a124-b3011f0858f3', '2026-07-15 21:57:04+00', '2026-07-15 21:57:04+00', 'job_saved', 'Saved Senior Software Engineer', '', '{"posting": {"title": "Senior Software Engineer", "job_id": "8408cbc7-0d90-475b-9db0-6b54b94616dc", "salary": "157,000-181,000 USD", "source": "indeed", "company": "Wintercombe Technologies", "job_url": "https://www.wintercombe-technologies.example/jobs/01ae95b3", "benefits": ["Paid parental leave", "Employee discount"], "job_type": "full_time", "location": "Indianapolis, IN", "salary_max": "181000.00", "salary_min": "157000.00", "description": "Wintercombe Technologies is looking for a software developer in Indianapolis. You will review the code of colleagues and have yours reviewed. We are in software, and we offer paid parental leave, employee discount.", "posted_date": "2026-07-10T17:07:13+00:00", "remote_type": "hybrid", "requirements": "7+ years of experience\nSkills: SQL, Django, Git\nGood to have: Java, TypeScript, Docker, Code review\nMaster of Science in Software Engineering, or equivalent experience\nProblem solving", "salary_period": "year", "application_url": "https://www.wintercombe-technologies.example/jobs/01ae95b3/apply", "salary_currency": "USD", "skills_required": ["SQL", "Django", "Git"], "experience_level": "senior_level", "responsibilities": "Review the code of colleagues and have yours reviewed\nWrite tests that let us release every day\nFind out why something is slow, and make it fast", "skills_preferred": ["Java", "TypeScript", "Docker", "Code review"], "education_required": "Master of Science in Software Engineering", "application_deadline": null}}', '2026-07-15 21:57:04+00', '', '', false, '68fe1e8c-3e05-4c6b-b6e4-312193e3170a', '8408cbc7-0d90-475b-9db0-6b54b94616dc', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('00f9a677-ec0a-4b16-9412-63b19184821e', '2026-07-28 20:31:33+00', '2026-07-28 20:31:33+00', 'application_submitted', 'Applied to Wintercombe Technologies', '', '{"resume": "Greg Haney: Software Developer at Wintercombe Technologies", "posting": {"title": "Software Developer", "job_id": "1906818b-7613-46c0-b181-5154059f8d79", "salary": "86,000-108,000 USD", "source": "glassdoor", "company": "Wintercombe Technologies", "job_url": "https://www.wintercombe-technologies.example/jobs/9e25c423", "benefits": ["Paid parental leave", "Training budget", "Employee discount"], "job_type": "full_time", "location": "Indianapolis, IN", "salary_max": "108000.00", "salary_min": "86000.00", "description": "Wintercombe Technologies is looking for a software developer in Indianapolis. You will decide with product and design what is worth building. We are in software, and we offer paid parental leave, training budget, employee discount.", "posted_date": "2026-07-21T22:00:51+00:00", "remote_type": "hybrid", "requirements": "1+ years of experience\nSkills: Python, SQL, Git, PostgreSQL\nGood to have: Docker, Code review\nBachelor of Science in Computer Science, or equivalent experience\nTeamwork", "salary_period": "year", "application_url": "", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Git", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed\nFind out why something is slow, and make it fast", "skills_preferred": ["Docker", "Code review"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": "2026-08-11T22:00:51+00:00"}}', '2026-07-28 20:31:33+00', '', 'applied', true, '386580f8-1918-47e0-939b-a010d710229a', '1906818b-7613-46c0-b181-5154059f8d79', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('0af7ae49-3412-437c-a0d3-da16549390ae', '2026-08-06 17:20:33+00', '2026-08-06 17:20:33+00', 'follow_up_sent', 'Asked for an update', '', '{}', '2026-08-06 17:20:33+00', '', '', false, '386580f8-1918-47e0-939b-a010d710229a', '1906818b-7613-46c0-b181-5154059f8d79', '8e13f982-379c-4a1a-b825-832e66da02af');
INSERT INTO public.interactions_timelineevent VALUES
	('20dbe95a-aca9-44cb-9f62-a81a64faa53c', '2026-08-07 21:28:15+00', '2026-08-07 21:28:15+00', 'response_received', 'Wintercombe Technologies answered', '', '{}', '2026-08-07 21:28:15+00', '', '', true, '386580f8-1918-47e0-939b-a010d710229a', '1906818b-7613-46c0-b181-5154059f8d79', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('58d57a84-e543-4cd4-8490-42ad7b4fba6c', '2026-08-07 21:28:15+00', '2026-08-07 21:28:15+00', 'status_changed', 'Status: screening', '', '{}', '2026-08-07 21:28:15+00', 'applied', 'screening', false, '386580f8-1918-47e0-939b-a010d710229a', '1906818b-7613-46c0-b181-5154059f8d79', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('07c72004-4d41-40b6-866d-d3af8cc18d9d', '2026-08-12 01:48:28+00', '2026-08-12 01:48:28+00', 'interview_scheduled', 'Telephone interview arranged', '', '{"when": "2026-08-20T10:00:00+00:00"}', '2026-08-12 01:48:28+00', '', '', false, '386580f8-1918-47e0-939b-a010d710229a', '1906818b-7613-46c0-b181-5154059f8d79', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('238eaa97-2251-4a30-9c07-14abeaf982fe', '2026-08-12 01:49:28+00', '2026-08-12 01:49:28+00', 'status_changed', 'Status: interviewing', '', '{}', '2026-08-12 01:49:28+00', 'screening', 'interviewing', true, '386580f8-1918-47e0-939b-a010d710229a', '1906818b-7613-46c0-b181-5154059f8d79', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('adbe2f57-56bb-49c7-9d96-2a6c462ae49b', '2026-10-14 15:55:13+00', '2026-10-14 15:55:13+00', 'job_saved', 'Saved Backend Developer', '', '{"posting": {"title": "Backend Developer", "job_id": "833e34b3-c651-4d7f-b702-017ef9584d3f", "salary": "590-670 USD a day", "source": "indeed", "company": "Birchford Clinics", "job_url": "https://www.birchford-clinics.example/jobs/837efcb6", "benefits": ["Retirement plan with matching", "Four-day week in summer", "Training budget", "Employee discount"], "job_type": "contract", "location": "Dallas, TX", "salary_max": "670.00", "salary_min": "590.00", "description": "Birchford Clinics is looking for a software developer in Dallas. You will write tests that let us release every day. We are in healthcare, and we offer retirement plan with matching, four-day week in summer, training budget, employee discount.", "posted_date": "2026-10-04T06:59:54+00:00", "remote_type": "on_site", "requirements": "1+ years of experience\nSkills: Python, SQL, Django, Git, PostgreSQL\nGood to have: Spring Boot, Code review, Agile development\nMaster of Science in Software Engineering, or equivalent experience\nNegotiation", "salary_period": "day", "application_url": "https://www.birchford-clinics.example/jobs/837efcb6/apply", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Django", "Git", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed", "skills_preferred": ["Spring Boot", "Code review", "Agile development"], "education_required": "Master of Science in Software Engineering", "application_deadline": "2026-11-03T06:59:54+00:00"}}', '2026-10-14 15:55:13+00', '', '', false, '5d1c93e6-8075-4f61-a9c1-9734f30b8bad', '833e34b3-c651-4d7f-b702-017ef9584d3f', 'b6c90941-1bf5-4312-9c0a-058dadf81aa1'),
	('cb0942c1-cac1-434c-954b-76d90d487e81', '2026-08-06 23:40:23+00', '2026-08-06 23:40:23+00', 'job_saved', 'Saved Software Developer', '', '{"posting": {"title": "Software Developer", "job_id": "4604f919-c0b5-49e6-9c86-aa3eb294bb78", "salary": "43-50 USD an hour", "source": "monster", "company": "Bridgewater Transport", "job_url": "https://www.bridgewater-transport.example/jobs/be54e734", "benefits": ["Dental and vision insurance", "Paid parental leave", "25 days of paid vacation", "Training budget"], "job_type": "part_time", "location": "Los Angeles, CA", "salary_max": "50.00", "salary_min": "43.00", "description": "Bridgewater Transport is looking for a software developer in Los Angeles. You will decide with product and design what is worth building. We are in logistics, and we offer dental and vision insurance, paid parental leave, 25 days of paid vacation, training budget.", "posted_date": "2026-07-18T22:15:42+00:00", "remote_type": "on_site", "requirements": "1+ years of experience\nSkills: Python, SQL, Git, PostgreSQL\nGood to have: Spring Boot, Docker, Redis, Code review\nMaster of Science in Software Engineering, or equivalent experience\nPresentation", "salary_period": "hour", "application_url": "https://www.bridgewater-transport.example/jobs/be54e734/apply", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Git", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed\nDecide with product and design what is worth building", "skills_preferred": ["Spring Boot", "Docker", "Redis", "Code review"], "education_required": "Master of Science in Software Engineering", "application_deadline": null}}', '2026-08-06 23:40:23+00', '', '', false, 'f203ca12-f51a-4e0e-9ff1-98584db3306c', '4604f919-c0b5-49e6-9c86-aa3eb294bb78', 'b6c90941-1bf5-4312-9c0a-058dadf81aa1'),
	('514dbaec-689b-4ef7-9c99-58004f941b15', '2026-09-07 10:25:04+00', '2026-09-07 10:25:04+00', 'job_saved', 'Saved Backend Developer', '', '{"posting": {"title": "Backend Developer", "job_id": "92531dce-b719-40d6-a287-bdb98ed21fed", "salary": "92,000-112,000 USD", "source": "ziprecruiter", "company": "Wintercombe Technologies", "job_url": "https://www.wintercombe-technologies.example/jobs/6e3931ff", "benefits": ["Retirement plan with matching", "Paid parental leave", "Training budget", "Employee discount"], "job_type": "full_time", "location": "Indianapolis, IN", "salary_max": "112000.00", "salary_min": "92000.00", "description": "Wintercombe Technologies is looking for a software developer in Indianapolis. You will write tests that let us release every day. We are in software, and we offer retirement plan with matching, paid parental leave, training budget, employee discount.", "posted_date": "2026-09-02T13:56:12+00:00", "remote_type": "remote", "requirements": "1+ years of experience\nSkills: Python, SQL, Django, Git, PostgreSQL\nGood to have: Go, Rust\nBachelor of Science in Computer Science, or equivalent experience\nNegotiation", "salary_period": "year", "application_url": "https://www.wintercombe-technologies.example/jobs/6e3931ff/apply", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Django", "Git", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed\nWrite tests that let us release every day\nDecide with product and design what is worth building", "skills_preferred": ["Go", "Rust"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": null}}', '2026-09-07 10:25:04+00', '', '', false, 'b9e062a9-a957-4ff0-8ed2-662b1a4ee0ce', '92531dce-b719-40d6-a287-bdb98ed21fed', 'b6c90941-1bf5-4312-9c0a-058dadf81aa1'),
	('af9fdebc-f29c-4b25-b4c3-b24b48a96d3b', '2026-07-22 02:30:39+00', '2026-07-22 02:30:39+00', 'job_saved', 'Saved Software Developer', '', '{"posting": {"title": "Software Developer", "job_id": "1906818b-7613-46c0-b181-5154059f8d79", "salary": "86,000-108,000 USD", "source": "glassdoor", "company": "Wintercombe Technologies", "job_url": "https://www.wintercombe-technologies.example/jobs/9e25c423", "benefits": ["Paid parental leave", "Training budget", "Employee discount"], "job_type": "full_time", "location": "Indianapolis, IN", "salary_max": "108000.00", "salary_min": "86000.00", "description": "Wintercombe Technologies is looking for a software developer in Indianapolis. You will decide with product and design what is worth building. We are in software, and we offer paid parental leave, training budget, employee discount.", "posted_date": "2026-07-21T22:00:51+00:00", "remote_type": "hybrid", "requirements": "1+ years of experience\nSkills: Python, SQL, Git, PostgreSQL\nGood to have: Docker, Code review\nBachelor of Science in Computer Science, or equivalent experience\nTeamwork", "salary_period": "year", "application_url": "", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Git", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed\nFind out why something is slow, and make it fast", "skills_preferred": ["Docker", "Code review"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": "2026-08-11T22:00:51+00:00"}}', '2026-07-22 02:30:39+00', '', '', false, 'de3f0a06-adc6-4ac4-804b-ddc967bc6d5c', '1906818b-7613-46c0-b181-5154059f8d79', 'b6c90941-1bf5-4312-9c0a-058dadf81aa1'),
	('7007c342-6244-497e-afec-649137aabf91', '2026-07-22 02:32:39+00', '2026-07-22 02:32:39+00', 'application_submitted', 'Applied to Wintercombe Technologies', '', '{"resume": "Fred Moody: Software Developer at Wintercombe Technologies", "posting": {"title": "Software Developer", "job_id": "1906818b-7613-46c0-b181-5154059f8d79", "salary": "86,000-108,000 USD", "source": "glassdoor", "company": "Wintercombe Technologies", "job_url": "https://www.wintercombe-technologies.example/jobs/9e25c423", "benefits": ["Paid parental leave", "Training budget", "Employee discount"], "job_type": "full_time", "location": "Indianapolis, IN", "salary_max": "108000.00", "salary_min": "86000.00", "description": "Wintercombe Technologies is looking for a software developer in Indianapolis. You will decide with product and design what is worth building. We are in software, and we offer paid parental leave, training budget, employee discount.", "posted_date": "2026-07-21T22:00:51+00:00", "remote_type": "hybrid", "requirements": "1+ years of experience\nSkills: Python, SQL, Git, PostgreSQL\nGood to have: Docker, Code review\nBachelor of Science in Computer Science, or equivalent experience\nTeamwork", "salary_period": "year", "application_url": "", "salary_currency": "USD", "skills_required": ["Python", "SQL", "Git", "PostgreSQL"], "experience_level": "associate", "responsibilities": "Design, build and run the services behind our product\nReview the code of colleagues and have yours reviewed\nFind out why something is slow, and make it fast", "skills_preferred": ["Docker", "Code review"], "education_required": "Bachelor of Science in Computer Science", "application_deadline": "2026-08-11T22:00:51+00:00"}}', '2026-07-22 02:32:39+00', '', 'applied', true, 'de3f0a06-adc6-4ac4-804b-ddc967bc6d5c', '1906818b-7613-46c0-b181-5154059f8d79', 'b6c90941-1bf5-4312-9c0a-058dadf81aa1'),
	('35bc6b5a-6168-4941-b1d6-962de237c7a3', '2026-07-29 22:51:14+00', '2026-07-29 22:51:14+00', 'follow_up_sent', 'Asked for an update', '', '{}', '2026-07-29 22:51:14+00', '', '', false, 'de3f0a06-adc6-4ac4-804b-ddc967bc6d5c', '1906818b-7613-46c0-b181-5154059f8d79', 'b6c90941-1bf5-4312-9c0a-058dadf81aa1'),
	('3e1c4f8c-c99b-4463-a6bb-709db5697f3f', '2026-08-21 02:32:39+00', '2026-08-21 02:32:39+00', 'status_changed', 'Status: no response', '', '{}', '2026-08-21 02:32:39+00', 'applied', 'no_response', false, 'de3f0a06-adc6-4ac4-804b-ddc967bc6d5c', '1906818b-7613-46c0-b181-5154059f8d79', 'b6c90941-1bf5-4312-9c0a-058dadf81aa1');


--
-- Data for Name: job_processing_logs; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: jobpilot_user; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.jobpilot_user VALUES
	(1, '!74kXxFh4YtsDSPRzReTdtv0P2FtkWlnsNmCsRjyJ', NULL, false, 'released', '', '', '', false, true, '2026-11-26 22:57:48.637885+00');


--
-- Data for Name: jobpilot_user_groups; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.jobpilot_user_groups VALUES
	(1, 1, 1);


--
-- Data for Name: jobpilot_user_user_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.jobpilot_user_user_permissions VALUES
	(1, 1, 1);


--
-- Data for Name: jobpilot_userprofile; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.jobpilot_userprofile VALUES
	('d022267c-846b-4f5f-b161-1eaa406904cc', '2026-11-22 09:29:07.08173+00', '2026-11-22 09:29:07.419157+00', 'Emma', 'Rodriguez', 'emma.rodriguez@email.com', '+1 (555) 456-7890', 'Austin', 'Texas', 'https://linkedin.com/in/emma-rodriguez-pm', 'https://emmarodriguez.com', 'Product Manager', 7, '', 'Product manager with 7+ years of experience leading cross-functional teams to deliver innovative software products. Expert in agile methodologies, user research, and strategic product planning.', '["Remote", "Austin"]', '["full_time", "contract"]', '["remote", "hybrid"]', 80000.00, 150000.00, NULL),
	('323cfc59-569e-4d91-aa52-b33439295f78', '2026-11-22 09:29:06.505421+00', '2026-11-22 09:29:07.372422+00', 'Sarah', 'Johnson', 'sarah.johnson@email.com', '+1 (555) 123-4567', 'San Francisco', 'California', 'https://linkedin.com/in/sarah-johnson-dev', 'https://sarahjohnson.dev', 'Senior Software Engineer', 5, '', 'Experienced software engineer specializing in full-stack development with expertise in React, Node.js, and cloud technologies. Passionate about building scalable applications and mentoring junior developers.', '["Remote", "San Francisco"]', '["full_time", "contract"]', '["remote", "hybrid"]', 80000.00, 150000.00, NULL),
	('a6e3cbae-c062-43fc-8569-d399dfe01d0a', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Samuel', 'Walton', 'samuel.walton@example.com', '+1 415 555 0101', 'Raleigh', 'NC', 'https://www.linkedin.com/in/samuel-walton-efb78bb', '', 'Software Developer', 2, 'Bachelor of Science in Computer Science', 'Thorough software developer with 2 years of experience. At home in Django, Git.', '["Raleigh, NC", "Orlando, FL", "Seattle, WA"]', '["full_time", "contract"]', '["remote", "hybrid"]', 95000.00, 118750.00, NULL),
	('8e13f982-379c-4a1a-b825-832e66da02af', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Greg', 'Haney', 'greg.haney@example.com', '+1 206 555 0188', 'Salt Lake City', 'UT', 'https://www.linkedin.com/in/greg-haney-0f00e8a', 'https://greg-haney-0f00e8a.example', 'Backend Engineer', 4, 'Master of Science in Software Engineering', 'Thorough software developer with 4 years of experience. At home in Django, Git.', '["Salt Lake City, UT", "Las Vegas, NV"]', '["full_time"]', '["remote", "on_site"]', 115000.00, 143750.00, NULL),
	('b6c90941-1bf5-4312-9c0a-058dadf81aa1', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Fred', 'Moody', 'fred.moody@example.com', '+1 617 555 0171', 'Salt Lake City', 'UT', 'https://www.linkedin.com/in/fred-moody-073e518', 'https://fred-moody-073e518.example', 'Backend Developer', 2, 'Master of Science in Software Engineering', 'Practical software developer with 2 years of experience. At home in Python, Git.', '["Salt Lake City, UT", "Denver, CO"]', '["full_time"]', '["remote", "hybrid", "on_site"]', 103000.00, 128750.00, NULL),
	('932a0879-e851-4f07-8d88-79ee11cabc71', '2026-11-22 09:29:06.831067+00', '2026-11-22 09:29:07.399839+00', 'Michael', 'Chen', 'michael.chen@email.com', '+1 (555) 987-6543', 'Seattle', 'Washington', 'https://linkedin.com/in/michael-chen-data', 'https://michaelchen.portfolio.io', 'Data Scientist', 3, '', 'Data scientist with strong background in machine learning, statistical analysis, and data visualization. Experienced in Python, R, and cloud-based analytics platforms.', '["Remote", "Seattle"]', '["full_time", "contract"]', '["remote", "hybrid"]', 80000.00, 150000.00, 1);


--
-- Data for Name: legacy_applications; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_applications VALUES
	('695f469c-7f60-4053-b356-d5778198d6fa', '53eee9fd-21dc-46c2-8fdf-21e2c42eff83', '323cfc59-569e-4d91-aa52-b33439295f78', 'NOT_APPLIED', '2026-10-27 12:00:00', NULL, 'v1.0', 'Dear team', 'note 0', NULL, NULL, '2026-10-26 12:00:00', '2026-11-01 12:00:00'),
	('4398675b-e361-4349-b70e-782ee331c56d', 'a480ff71-26e7-4a05-9f51-242788a4dd17', '323cfc59-569e-4d91-aa52-b33439295f78', 'APPLIED', '2026-10-26 12:00:00', NULL, 'v1.0', NULL, 'note 1', NULL, NULL, '2026-10-25 12:00:00', '2026-10-31 12:00:00'),
	('4dcb2f7f-cc3f-4d58-8cbe-45142888ec46', '4de5c178-2331-4d64-9cfc-a6322f95902f', '323cfc59-569e-4d91-aa52-b33439295f78', 'INTERVIEWING', '2026-10-25 12:00:00', NULL, 'v1.0', NULL, 'note 2', NULL, NULL, '2026-10-24 12:00:00', '2026-10-30 12:00:00'),
	('c2cc1613-472a-4467-94eb-4164946a70a8', 'a173a099-7f83-4cf2-98ef-892957c0155d', '323cfc59-569e-4d91-aa52-b33439295f78', 'REJECTED', '2026-10-24 12:00:00', NULL, 'v1.0', NULL, 'note 3', NULL, NULL, '2026-10-23 12:00:00', '2026-10-29 12:00:00'),
	('47b40e9b-9b4c-4eea-acc0-e53234c30969', 'a173a099-7f83-4cf2-98ef-892957c0155d', '932a0879-e851-4f07-8d88-79ee11cabc71', 'APPLIED', '2026-10-27 12:00:00', NULL, 'v1.0', 'Dear team', 'note 0', NULL, NULL, '2026-10-26 12:00:00', '2026-11-01 12:00:00'),
	('31add85e-587a-458e-9fc3-be5dda09ad7e', '4de5c178-2331-4d64-9cfc-a6322f95902f', '932a0879-e851-4f07-8d88-79ee11cabc71', 'INTERVIEWING', '2026-10-26 12:00:00', NULL, 'v1.0', NULL, 'note 1', NULL, NULL, '2026-10-25 12:00:00', '2026-10-31 12:00:00'),
	('95519fe6-74ac-4693-8631-aa6bedc7a1fb', '53eee9fd-21dc-46c2-8fdf-21e2c42eff83', '932a0879-e851-4f07-8d88-79ee11cabc71', 'REJECTED', '2026-10-25 12:00:00', NULL, 'v1.0', NULL, 'note 2', NULL, NULL, '2026-10-24 12:00:00', '2026-10-30 12:00:00'),
	('d052dbc8-a1e9-4b40-acd1-208e7265725c', 'a480ff71-26e7-4a05-9f51-242788a4dd17', '932a0879-e851-4f07-8d88-79ee11cabc71', 'ACCEPTED', '2026-10-24 12:00:00', NULL, 'v1.0', NULL, 'note 3', NULL, NULL, '2026-10-23 12:00:00', '2026-10-29 12:00:00'),
	('3840d560-48de-4e3e-83f8-abcf2c430a46', 'b3f3174b-c342-4a65-b589-8697be64e4bf', 'd022267c-846b-4f5f-b161-1eaa406904cc', 'INTERVIEWING', '2026-10-27 12:00:00', NULL, 'v1.0', 'Dear team', 'note 0', NULL, NULL, '2026-10-26 12:00:00', '2026-11-01 12:00:00'),
	('e5bb14c0-e525-46ba-80b9-80a06bb7a97d', 'd01c460d-7737-42fd-9c02-e8d6a5318d75', 'd022267c-846b-4f5f-b161-1eaa406904cc', 'REJECTED', '2026-10-26 12:00:00', NULL, 'v1.0', NULL, 'note 1', NULL, NULL, '2026-10-25 12:00:00', '2026-10-31 12:00:00'),
	('fd120f88-2ce8-4434-89c7-fbb54613a578', '505c4833-7513-477e-9f21-e4471bda3c03', 'd022267c-846b-4f5f-b161-1eaa406904cc', 'ACCEPTED', '2026-10-25 12:00:00', NULL, 'v1.0', NULL, 'note 2', NULL, NULL, '2026-10-24 12:00:00', '2026-10-30 12:00:00'),
	('f2c996a2-8a3c-42de-bece-ac0f5fd2bc37', 'a173a099-7f83-4cf2-98ef-892957c0155d', 'd022267c-846b-4f5f-b161-1eaa406904cc', 'WITHDRAWN', '2026-10-24 12:00:00', NULL, 'v1.0', NULL, 'note 3', NULL, NULL, '2026-10-23 12:00:00', '2026-10-29 12:00:00');


--
-- Data for Name: legacy_companies; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_companies VALUES
	('eb5fc02c-eb6c-4d64-8bf2-b46faaa41e83', 'TechFlow Solutions', 'Software Development', '201-500 employees', 'San Francisco, CA', 'https://techflowsolutions.com', 'Leading provider of enterprise software solutions specializing in cloud-native applications and data analytics.', 'Fast-paced, collaborative environment with focus on innovation and continuous learning.', '["Innovation", "Collaboration", "Excellence", "Integrity"]', '["Health Insurance", "401k Matching", "Flexible PTO", "Remote Work", "Learning Budget"]', '2026-11-22 09:29:06.392882', '2026-11-22 09:29:06.392886'),
	('c7e37d86-b736-4cee-b0ec-d7c599b9ae20', 'DataVision Analytics', 'Data Analytics', '51-200 employees', 'Seattle, WA', 'https://datavisionanalytics.com', 'Data-driven insights company helping businesses make smarter decisions through advanced analytics and machine learning.', 'Data-driven culture with emphasis on scientific methodology and evidence-based decisions.', '["Data-Driven", "Scientific Rigor", "Customer Success", "Transparency"]', '["Health Insurance", "Stock Options", "Professional Development", "Remote Work", "Gym Membership"]', '2026-11-22 09:29:06.399571', '2026-11-22 09:29:06.399574'),
	('b93abbe9-1410-4a86-b60f-deb33412fecf', 'InnovateLabs Inc', 'Product Development', '101-250 employees', 'Austin, TX', 'https://innovatelabs.com', 'Product innovation company focused on bringing cutting-edge consumer technology to market.', 'Creative, user-focused environment with rapid prototyping and iterative development.', '["User-Centric", "Innovation", "Speed", "Quality"]', '["Health Insurance", "Equity", "Unlimited PTO", "Product Discounts", "Team Events"]', '2026-11-22 09:29:06.403931', '2026-11-22 09:29:06.403933'),
	('8b5d89b9-90bc-400f-81e8-919c3413b153', 'CloudScale Systems', 'Cloud Infrastructure', '501-1000 employees', 'New York, NY', 'https://cloudscalesystems.com', 'Enterprise cloud infrastructure provider offering scalable solutions for modern businesses.', 'Engineering-focused culture with emphasis on reliability, scalability, and operational excellence.', '["Reliability", "Scalability", "Security", "Customer Trust"]', '["Comprehensive Health", "401k", "Parental Leave", "Learning Budget", "Sabbatical"]', '2026-11-22 09:29:06.407263', '2026-11-22 09:29:06.407266'),
	('f2dc39dd-9ee8-4940-b95c-c0db290ec2a0', 'StartupVelocity', 'Startup Incubator', '11-50 employees', 'Los Angeles, CA', 'https://startupvelocity.com', 'Early-stage startup incubator and accelerator helping entrepreneurs build the next generation of technology companies.', 'High-energy, entrepreneurial environment with focus on rapid growth and market disruption.', '["Entrepreneurship", "Risk-Taking", "Growth", "Disruption"]', '["Equity Participation", "Flexible Schedule", "Startup Perks", "Networking Events", "Mentorship"]', '2026-11-22 09:29:06.41125', '2026-11-22 09:29:06.411253');


--
-- Data for Name: legacy_job_duplications; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_job_duplications VALUES
	('bf29a3bd-245a-4e2c-8024-18efbcee425e', 'a480ff71-26e7-4a05-9f51-242788a4dd17', '505c4833-7513-477e-9f21-e4471bda3c03', 0.92, '["title", "company"]', 'keep_canonical', false, '2026-11-22 09:29:07.438688');


--
-- Data for Name: legacy_job_embeddings; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_job_embeddings VALUES
	('f6b03764-d7c4-48ac-93c0-4350cc1e78f2', 'a480ff71-26e7-4a05-9f51-242788a4dd17', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000000', '[0.784272, 0.106109, 0.560296, 0.248494, 0.276917, 0.772261, 0.507714, 0.561729]', 8, 'job_description', '2026-11-22 09:29:07.441391'),
	('141747ba-c355-4770-a401-f5c62683c3a0', '505c4833-7513-477e-9f21-e4471bda3c03', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000001', '[0.759993, 0.912488, 0.443248, 0.612528, 0.505553, 0.512161, 0.692731, 0.452346]', 8, 'job_description', '2026-11-22 09:29:07.441401'),
	('6dccef4c-f882-4f4e-a3f8-535afd3edf41', '4de5c178-2331-4d64-9cfc-a6322f95902f', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000002', '[0.533285, 0.478036, 0.941501, 0.699218, 0.876535, 0.942181, 0.259592, 0.559514]', 8, 'job_description', '2026-11-22 09:29:07.441407'),
	('949ac9bb-a1bf-4a83-9364-bf72cfaa7400', '53eee9fd-21dc-46c2-8fdf-21e2c42eff83', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000003', '[0.943267, 0.84, 0.137134, 0.121622, 0.442118, 0.072546, 0.240639, 0.073121]', 8, 'job_description', '2026-11-22 09:29:07.441413'),
	('78904689-ee5c-4508-89dc-1d63d11ad7f2', '38e269ad-60ae-40e6-906d-a70d4e956807', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000004', '[0.669472, 0.783936, 0.897026, 0.154447, 0.71612, 0.660257, 0.142979, 0.882833]', 8, 'job_description', '2026-11-22 09:29:07.441419'),
	('bd8d4184-d95c-40a2-b104-f608f17d8bc1', 'a173a099-7f83-4cf2-98ef-892957c0155d', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000005', '[0.967545, 0.219588, 0.952504, 0.398257, 0.487261, 0.989871, 0.832445, 0.161466]', 8, 'job_description', '2026-11-22 09:29:07.441424'),
	('dbdfc505-0cfd-4fef-ae58-5baf44550882', 'b3f3174b-c342-4a65-b589-8697be64e4bf', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000006', '[0.431522, 0.515605, 0.339116, 0.195745, 0.318526, 0.722151, 0.019483, 0.55405]', 8, 'job_description', '2026-11-22 09:29:07.441429'),
	('08453d35-475b-491c-9af5-fc43be7d9c3a', 'd01c460d-7737-42fd-9c02-e8d6a5318d75', 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000007', '[0.440458, 0.018082, 0.331498, 0.623927, 0.512262, 0.064291, 0.985083, 0.788363]', 8, 'job_description', '2026-11-22 09:29:07.441436');


--
-- Data for Name: legacy_job_listings; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_job_listings VALUES
	('a480ff71-26e7-4a05-9f51-242788a4dd17', 'Senior Full Stack Engineer', 'TechFlow Solutions', 'San Francisco, CA', 'We''re looking for an experienced full stack engineer to join our growing team. You''ll work on building scalable web applications using modern technologies like React, Node.js, and cloud platforms.', '5+ years of experience with JavaScript, React, Node.js, and cloud platforms (AWS/GCP). Experience with TypeScript, GraphQL, and microservices architecture preferred.', 'Design and develop scalable web applications, collaborate with product and design teams, mentor junior developers, participate in code reviews and architecture decisions.', 'FULL_TIME', 'HYBRID', 'SENIOR_LEVEL', 120000, 160000, 'USD', '["JavaScript", "React", "Node.js", "AWS", "PostgreSQL"]', '["TypeScript", "GraphQL", "Docker", "Kubernetes"]', NULL, '["Health Insurance", "401k Matching", "Stock Options", "Flexible PTO"]', '201-500 employees', 'Software Development', 'https://techflowsolutions.com/jobs/senior-full-stack-engineer', 'https://techflowsolutions.com', 'https://techflowsolutions.com/apply/414ce567', '2026-11-11 09:29:06.439221', '2027-02-20 09:29:06.439249', 'mock_data', 'ACTIVE', NULL, 1, 0.8301698347849005, '2026-11-16 09:29:06.43926', '2026-11-22 09:29:06.439263', 'ACTIVE', 'STARTUP', 'INDIVIDUAL_CONTRIBUTOR', '["React", "Node.js", "TypeScript", "PostgreSQL", "AWS"]', NULL, '2026-11-22 09:29:06.439274', '2026-11-22 09:29:06.439275'),
	('505c4833-7513-477e-9f21-e4471bda3c03', 'Frontend Developer', 'DataVision Analytics', 'Seattle, WA', 'Join our frontend team to build beautiful, responsive user interfaces for our web applications. Work with modern frameworks and collaborate closely with our design team.', '3+ years experience with React, JavaScript, HTML/CSS. Experience with state management libraries and modern build tools.', 'Develop responsive web interfaces, implement design systems, optimize for performance, collaborate with UX designers.', 'FULL_TIME', 'REMOTE', 'MID_LEVEL', 90000, 120000, 'USD', '["React", "JavaScript", "HTML", "CSS"]', '["TypeScript", "Next.js", "Tailwind CSS"]', NULL, '["Health Insurance", "Remote Work", "Learning Budget"]', '51-200 employees', 'Data Analytics', 'https://datavisionanalytics.com/jobs/frontend-developer', 'https://datavisionanalytics.com', 'https://datavisionanalytics.com/apply/399fba4e', '2026-11-19 09:29:06.451363', '2027-02-12 09:29:06.451383', 'mock_data', 'ACTIVE', NULL, 1, 0.9071764008613379, '2026-11-19 09:29:06.451392', '2026-11-22 09:29:06.451394', 'ACTIVE', 'SMALL', 'INDIVIDUAL_CONTRIBUTOR', '["React", "JavaScript", "TypeScript", "Next.js", "Tailwind CSS"]', NULL, '2026-11-22 09:29:06.451409', '2026-11-22 09:29:06.451409'),
	('4de5c178-2331-4d64-9cfc-a6322f95902f', 'Data Scientist', 'InnovateLabs Inc', 'Austin, TX', 'We''re seeking a data scientist to help us unlock insights from our data and build predictive models that drive business decisions.', 'PhD or Masters in Data Science, Statistics, or related field. 3+ years experience with Python, SQL, and machine learning frameworks.', 'Analyze complex datasets, build machine learning models, create data visualizations, collaborate with product teams.', 'FULL_TIME', 'HYBRID', 'MID_LEVEL', 110000, 140000, 'USD', '["Python", "SQL", "Machine Learning", "Statistics"]', '["TensorFlow", "PyTorch", "Tableau", "Apache Spark"]', NULL, '["Health Insurance", "Stock Options", "Conference Budget"]', '101-250 employees', 'Product Development', 'https://innovatelabs.com/jobs/data-scientist', 'https://innovatelabs.com', 'https://innovatelabs.com/apply/633d989e', '2026-10-23 09:29:06.457184', '2027-01-23 09:29:06.457203', 'mock_data', 'ACTIVE', NULL, 1, 0.8429396361671324, '2026-11-21 09:29:06.457212', '2026-11-19 09:29:06.457214', 'ACTIVE', 'MEDIUM', 'INDIVIDUAL_CONTRIBUTOR', '["Python", "TensorFlow", "Jupyter", "SQL", "Tableau"]', NULL, '2026-11-22 09:29:06.457222', '2026-11-22 09:29:06.457223'),
	('53eee9fd-21dc-46c2-8fdf-21e2c42eff83', 'Senior Machine Learning Engineer', 'CloudScale Systems', 'New York, NY', 'Lead our ML engineering efforts to deploy and scale machine learning models in production environments.', '5+ years experience in ML engineering, Python, and cloud platforms. Experience with MLOps and model deployment.', 'Design ML pipelines, deploy models to production, optimize model performance, mentor junior ML engineers.', 'FULL_TIME', 'REMOTE', 'SENIOR_LEVEL', 140000, 180000, 'USD', '["Python", "TensorFlow", "Kubernetes", "AWS"]', '["MLflow", "Kubeflow", "Docker", "Apache Airflow"]', NULL, '["Health Insurance", "Equity", "Flexible Schedule"]', '501-1000 employees', 'Cloud Infrastructure', 'https://cloudscalesystems.com/jobs/senior-machine-learning-engineer', 'https://cloudscalesystems.com', 'https://cloudscalesystems.com/apply/53b30f6f', '2026-11-08 09:29:06.462643', '2026-12-26 09:29:06.462659', 'mock_data', 'ACTIVE', NULL, 1, 0.848132600025405, '2026-11-17 09:29:06.462667', '2026-11-19 09:29:06.462669', 'ACTIVE', 'LARGE', 'INDIVIDUAL_CONTRIBUTOR', '["Python", "TensorFlow", "Kubernetes", "MLflow", "AWS"]', NULL, '2026-11-22 09:29:06.462677', '2026-11-22 09:29:06.462678'),
	('38e269ad-60ae-40e6-906d-a70d4e956807', 'Senior Product Manager', 'StartupVelocity', 'Los Angeles, CA', 'Drive product strategy and roadmap for our core platform. Work closely with engineering, design, and business stakeholders.', '5+ years of product management experience, preferably in B2B SaaS. Strong analytical skills and user research experience.', 'Define product strategy, manage product roadmap, conduct user research, work with engineering teams, analyze product metrics.', 'FULL_TIME', 'HYBRID', 'SENIOR_LEVEL', 130000, 160000, 'USD', '["Product Strategy", "User Research", "Analytics", "Agile"]', '["SQL", "A/B Testing", "Figma", "Jira"]', NULL, '["Health Insurance", "Stock Options", "Unlimited PTO"]', '11-50 employees', 'Startup Incubator', 'https://startupvelocity.com/jobs/senior-product-manager', 'https://startupvelocity.com', 'https://startupvelocity.com/apply/480e7e42', '2026-11-20 09:29:06.468127', '2027-02-12 09:29:06.468148', 'mock_data', 'ACTIVE', NULL, 1, 0.9130907388386159, '2026-11-20 09:29:06.468159', '2026-11-22 09:29:06.468162', 'ACTIVE', 'STARTUP', 'MANAGER', '["Jira", "Confluence", "Figma", "Google Analytics", "Mixpanel"]', NULL, '2026-11-22 09:29:06.468171', '2026-11-22 09:29:06.468172'),
	('a173a099-7f83-4cf2-98ef-892957c0155d', 'Product Owner', 'TechFlow Solutions', 'San Francisco, CA', 'Own the product backlog and work closely with development teams to deliver value to our users.', '3+ years as Product Owner or similar role. Experience with Agile/Scrum methodologies. Strong communication skills.', 'Manage product backlog, write user stories, prioritize features, work with development teams, gather user feedback.', 'FULL_TIME', 'ON_SITE', 'MID_LEVEL', 95000, 125000, 'USD', '["Agile/Scrum", "User Stories", "Backlog Management"]', '["Jira", "User Research", "Data Analysis"]', NULL, '["Health Insurance", "401k", "Team Events"]', '201-500 employees', 'Software Development', 'https://techflowsolutions.com/jobs/product-owner', 'https://techflowsolutions.com', 'https://techflowsolutions.com/apply/b3cb502d', '2026-11-03 09:29:06.474293', '2027-01-28 09:29:06.474311', 'mock_data', 'ACTIVE', NULL, 1, 0.8793360949301561, '2026-11-20 09:29:06.47432', '2026-11-22 09:29:06.474322', 'ACTIVE', 'STARTUP', 'INDIVIDUAL_CONTRIBUTOR', '["Jira", "Confluence", "Figma"]', NULL, '2026-11-22 09:29:06.47433', '2026-11-22 09:29:06.474331'),
	('b3f3174b-c342-4a65-b589-8697be64e4bf', 'DevOps Engineer', 'DataVision Analytics', 'Seattle, WA', 'Build and maintain our cloud infrastructure and CI/CD pipelines. Help scale our platform to serve millions of users.', '4+ years experience with cloud platforms, containerization, and infrastructure as code. Strong scripting skills.', 'Manage cloud infrastructure, build deployment pipelines, monitor system performance, ensure security compliance.', 'FULL_TIME', 'REMOTE', 'SENIOR_LEVEL', 115000, 145000, 'USD', '["AWS", "Docker", "Kubernetes", "Terraform"]', '["Jenkins", "Ansible", "Monitoring", "Security"]', NULL, '["Health Insurance", "Remote Work", "On-call Bonus"]', '51-200 employees', 'Data Analytics', 'https://datavisionanalytics.com/jobs/devops-engineer', 'https://datavisionanalytics.com', 'https://datavisionanalytics.com/apply/22c2a097', '2026-11-04 09:29:06.481257', '2027-02-14 09:29:06.481272', 'mock_data', 'ACTIVE', NULL, 1, 0.8266349632883211, '2026-11-18 09:29:06.481281', '2026-11-21 09:29:06.481282', 'ACTIVE', 'SMALL', 'INDIVIDUAL_CONTRIBUTOR', '["AWS", "Docker", "Kubernetes", "Terraform", "Jenkins"]', NULL, '2026-11-22 09:29:06.481288', '2026-11-22 09:29:06.481289'),
	('d01c460d-7737-42fd-9c02-e8d6a5318d75', 'UX Designer', 'InnovateLabs Inc', 'Austin, TX', 'Design intuitive user experiences for our web and mobile applications. Conduct user research and create design systems.', '3+ years of UX design experience. Proficiency with design tools like Figma. Experience with user research methodologies.', 'Create user interfaces, conduct usability testing, develop design systems, collaborate with product and engineering teams.', 'FULL_TIME', 'HYBRID', 'MID_LEVEL', 85000, 110000, 'USD', '["UX Design", "Figma", "User Research", "Prototyping"]', '["Design Systems", "Usability Testing", "Adobe Creative Suite"]', NULL, '["Health Insurance", "Creative Budget", "Flexible Hours"]', '101-250 employees', 'Product Development', 'https://innovatelabs.com/jobs/ux-designer', 'https://innovatelabs.com', 'https://innovatelabs.com/apply/5f0215b6', '2026-11-04 09:29:06.486227', '2026-12-29 09:29:06.486242', 'mock_data', 'ACTIVE', NULL, 1, 0.9141827379293469, '2026-11-17 09:29:06.48625', '2026-11-21 09:29:06.486252', 'ACTIVE', 'MEDIUM', 'INDIVIDUAL_CONTRIBUTOR', '["Figma", "Adobe Creative Suite", "InVision", "Miro"]', NULL, '2026-11-22 09:29:06.486259', '2026-11-22 09:29:06.486259');


--
-- Data for Name: legacy_job_source_listings; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_job_source_listings VALUES
	('bc680a26-1c1a-47c1-aff9-8e7c9794b9cb', 'a480ff71-26e7-4a05-9f51-242788a4dd17', '0706f848-2d68-4947-ad50-97e0e84b6cf5', 'ext-0', 'https://www.linkedin.com/jobs/jobs/0', '{"rank": 0}', '2026-11-22 09:29:07.444708', '2026-11-22 09:29:07.444712'),
	('dcdf1f06-2d7f-4d1f-9a1e-8f88faba2f8a', '505c4833-7513-477e-9f21-e4471bda3c03', '0ad74942-0abc-4d13-be9f-b1e7f377dfd3', 'ext-1', 'https://www.indeed.com/jobs/1', '{"rank": 1}', '2026-11-22 09:29:07.444719', '2026-11-22 09:29:07.44472'),
	('b8bf529b-8a4c-4ae6-998c-a7291631aeba', '4de5c178-2331-4d64-9cfc-a6322f95902f', '43978b1c-b311-4dda-a876-e45e742c43e2', 'ext-2', 'https://www.glassdoor.com/jobs/2', '{"rank": 2}', '2026-11-22 09:29:07.444725', '2026-11-22 09:29:07.444726'),
	('061ecf13-b01d-4cb4-b8a7-57b9e69cb863', '53eee9fd-21dc-46c2-8fdf-21e2c42eff83', '0706f848-2d68-4947-ad50-97e0e84b6cf5', 'ext-3', 'https://www.linkedin.com/jobs/jobs/3', '{"rank": 3}', '2026-11-22 09:29:07.444732', '2026-11-22 09:29:07.444732'),
	('e7674195-f411-4158-85ad-d9c087ca4143', '38e269ad-60ae-40e6-906d-a70d4e956807', '0ad74942-0abc-4d13-be9f-b1e7f377dfd3', 'ext-4', 'https://www.indeed.com/jobs/4', '{"rank": 4}', '2026-11-22 09:29:07.444741', '2026-11-22 09:29:07.444741'),
	('f7b5608a-b357-45df-8345-944e13be6672', 'a173a099-7f83-4cf2-98ef-892957c0155d', '43978b1c-b311-4dda-a876-e45e742c43e2', 'ext-5', 'https://www.glassdoor.com/jobs/5', '{"rank": 5}', '2026-11-22 09:29:07.444746', '2026-11-22 09:29:07.444747'),
	('97aba961-c3b1-47fc-91fe-989649802720', 'b3f3174b-c342-4a65-b589-8697be64e4bf', '0706f848-2d68-4947-ad50-97e0e84b6cf5', 'ext-6', 'https://www.linkedin.com/jobs/jobs/6', '{"rank": 6}', '2026-11-22 09:29:07.444752', '2026-11-22 09:29:07.444753'),
	('768bd012-cb18-4771-9995-c6f1d55d73d3', 'd01c460d-7737-42fd-9c02-e8d6a5318d75', '0ad74942-0abc-4d13-be9f-b1e7f377dfd3', 'ext-7', 'https://www.indeed.com/jobs/7', '{"rank": 7}', '2026-11-22 09:29:07.444759', '2026-11-22 09:29:07.444759');


--
-- Data for Name: legacy_job_sources; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_job_sources VALUES
	('0706f848-2d68-4947-ad50-97e0e84b6cf5', 'linkedin', 'LinkedIn Jobs', 'https://www.linkedin.com/jobs', false, NULL, NULL, NULL, true, '2026-11-22 09:29:06.419188', '2026-11-22 09:29:06.419191'),
	('0ad74942-0abc-4d13-be9f-b1e7f377dfd3', 'indeed', 'Indeed', 'https://www.indeed.com', true, NULL, NULL, NULL, true, '2026-11-22 09:29:06.424817', '2026-11-22 09:29:06.42482'),
	('43978b1c-b311-4dda-a876-e45e742c43e2', 'glassdoor', 'Glassdoor', 'https://www.glassdoor.com', false, NULL, NULL, NULL, true, '2026-11-22 09:29:06.428544', '2026-11-22 09:29:06.428547');


--
-- Data for Name: legacy_legacyrecord; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_legacyrecord VALUES
	('068f562a-8afd-54c8-9368-225d8162c84b', '2026-11-26 22:57:41.289404+00', '2026-11-26 22:57:41.28845+00', 'skill_banks', '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9', 'repaired', '[{"code": "same_skill", "field": "skills.technical.1", "value": {"id": "a8fc3542-b8a3-409e-8522-40ee556328de", "name": "Python", "level": "advanced", "source": "manual", "category": "technical", "keywords": ["pandas", "numpy", "flask", "django", "data analysis", "automation"], "last_used": null, "confidence": 1.0, "description": "Proficient in Python for web development, data analysis, and automation scripting.", "is_featured": false, "subcategory": "Programming Languages", "usage_count": 0, "display_order": 1, "years_experience": 1, "proficiency_score": 0.8476038372694216}}, {"code": "same_skill", "field": "skills.technical.0", "value": {"id": "39d0c9c2-5cc4-4b06-9f2a-aa48f6ad67d0", "name": "JavaScript", "level": "expert", "source": "manual", "category": "technical", "keywords": ["ES6", "ES2020", "async/await", "promises", "DOM", "event handling"], "last_used": null, "confidence": 1.0, "description": "Extensive experience with modern JavaScript ES6+, asynchronous programming, and DOM manipulation.", "is_featured": true, "subcategory": "Programming Languages", "usage_count": 0, "display_order": 0, "years_experience": 6, "proficiency_score": 0.6389722303978933}}, {"code": "same_skill", "field": "skills.framework.0", "value": {"id": "17b7d370-e5fd-49c6-a0ea-d0226633c1bd", "name": "React", "level": "expert", "source": "manual", "category": "framework", "keywords": ["JSX", "hooks", "state management", "components", "virtual DOM", "redux"], "last_used": null, "confidence": 1.0, "description": "Expert in building responsive, component-based user interfaces with React hooks and state management.", "is_featured": false, "subcategory": "Frameworks & Libraries", "usage_count": 0, "display_order": 2, "years_experience": 7, "proficiency_score": 0.9108915099923228}}, {"code": "same_skill", "field": "skills.soft.1", "value": {"id": "f9a3db5c-f667-4185-a7c2-bd54ccb7aede", "name": "Project Management", "level": "advanced", "source": "manual", "category": "soft", "keywords": ["project management", "professional", "experienced"], "last_used": null, "confidence": 1.0, "description": "Experienced in Project Management with practical application in professional projects.", "is_featured": true, "subcategory": "Other", "usage_count": 0, "display_order": 8, "years_experience": 3, "proficiency_score": 0.9028563718260998}}, {"code": "same_skill", "field": "skills.soft.0", "value": {"id": "166d5995-d619-4e55-8cd1-23ac52196c27", "name": "Communication", "level": "expert", "source": "manual", "category": "soft", "keywords": ["presentation", "documentation", "stakeholder management", "collaboration"], "last_used": null, "confidence": 1.0, "description": "Strong written and verbal communication skills, experienced in stakeholder presentations.", "is_featured": false, "subcategory": "Other", "usage_count": 0, "display_order": 7, "years_experience": 2, "proficiency_score": 0.6472263113019848}}, {"code": "same_skill", "field": "user_profiles.skills.2", "value": {"name": "Public speaking"}}]', '{"id": "568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9", "skills": "\"{\\\"Technical Skills\\\": [{\\\"id\\\": \\\"38372ef8-deed-427e-871b-0e69cf338dc2\\\", \\\"name\\\": \\\"Python\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Programming Languages\\\", \\\"years_experience\\\": 5, \\\"proficiency_score\\\": 0.9, \\\"description\\\": \\\"Expert in Python development with focus on web applications, data analysis, and automation\\\", \\\"keywords\\\": [\\\"Django\\\", \\\"FastAPI\\\", \\\"NumPy\\\", \\\"Pandas\\\", \\\"Automation\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 1, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"be471c1a-804f-4a72-b799-74d5d6c0c153\\\", \\\"name\\\": \\\"JavaScript\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Programming Languages\\\", \\\"years_experience\\\": 4, \\\"proficiency_score\\\": 0.85, \\\"description\\\": \\\"Full-stack JavaScript development including modern ES6+, Node.js, and frontend frameworks\\\", \\\"keywords\\\": [\\\"ES6+\\\", \\\"Node.js\\\", \\\"React\\\", \\\"Vue\\\", \\\"TypeScript\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 2, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"de4b8cef-71bb-453d-8ed0-8bf0af8b7a8b\\\", \\\"name\\\": \\\"React\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"framework\\\", \\\"subcategory\\\": \\\"Frontend Frameworks\\\", \\\"years_experience\\\": 3, \\\"proficiency_score\\\": 0.8, \\\"description\\\": \\\"Advanced React development including hooks, context, state management, and modern patterns\\\", \\\"keywords\\\": [\\\"Hooks\\\", \\\"Redux\\\", \\\"Context API\\\", \\\"JSX\\\", \\\"Components\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 3, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"2af4e448-d865-42a3-8fbe-9a7dfeed6233\\\", \\\"name\\\": \\\"SQL\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Database\\\", \\\"years_experience\\\": 4, \\\"proficiency_score\\\": 0.75, \\\"description\\\": \\\"Database design, complex queries, performance optimization, and data modeling\\\", \\\"keywords\\\": [\\\"PostgreSQL\\\", \\\"MySQL\\\", \\\"Query Optimization\\\", \\\"Database Design\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 4, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"Soft Skills\\\": [{\\\"id\\\": \\\"d75253c2-00ec-4467-9509-d42ce988a3da\\\", \\\"name\\\": \\\"Project Management\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Leadership\\\", \\\"years_experience\\\": 3, \\\"proficiency_score\\\": 0.8, \\\"description\\\": \\\"Leading cross-functional teams, agile methodologies, and project delivery\\\", \\\"keywords\\\": [\\\"Agile\\\", \\\"Scrum\\\", \\\"Team Leadership\\\", \\\"Planning\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 1, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"0170257f-576b-4bb5-83e1-cfdc8b115387\\\", \\\"name\\\": \\\"Communication\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Interpersonal\\\", \\\"years_experience\\\": 5, \\\"proficiency_score\\\": 0.9, \\\"description\\\": \\\"Excellent written and verbal communication, presentation skills, and stakeholder management\\\", \\\"keywords\\\": [\\\"Presentations\\\", \\\"Technical Writing\\\", \\\"Stakeholder Management\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 2, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"Tools & Technologies\\\": [{\\\"id\\\": \\\"7399752c-ef22-42c7-8896-ed2d7881511b\\\", \\\"name\\\": \\\"Git\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"tool\\\", \\\"subcategory\\\": \\\"Version Control\\\", \\\"years_experience\\\": 5, \\\"proficiency_score\\\": 0.9, \\\"description\\\": \\\"Advanced Git workflows, branching strategies, and collaboration practices\\\", \\\"keywords\\\": [\\\"GitHub\\\", \\\"GitLab\\\", \\\"Branching\\\", \\\"Merge Conflicts\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 1, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"0ad3d6e9-738c-4d89-b746-dd2d32190075\\\", \\\"name\\\": \\\"Docker\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"tool\\\", \\\"subcategory\\\": \\\"DevOps\\\", \\\"years_experience\\\": 2, \\\"proficiency_score\\\": 0.7, \\\"description\\\": \\\"Containerization, Docker Compose, and deployment strategies\\\", \\\"keywords\\\": [\\\"Containerization\\\", \\\"Docker Compose\\\", \\\"Deployment\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 2, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"technical\\\": [{\\\"id\\\": \\\"39d0c9c2-5cc4-4b06-9f2a-aa48f6ad67d0\\\", \\\"name\\\": \\\"JavaScript\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Programming Languages\\\", \\\"years_experience\\\": 6, \\\"proficiency_score\\\": 0.6389722303978933, \\\"description\\\": \\\"Extensive experience with modern JavaScript ES6+, asynchronous programming, and DOM manipulation.\\\", \\\"keywords\\\": [\\\"ES6\\\", \\\"ES2020\\\", \\\"async/await\\\", \\\"promises\\\", \\\"DOM\\\", \\\"event handling\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"a8fc3542-b8a3-409e-8522-40ee556328de\\\", \\\"name\\\": \\\"Python\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Programming Languages\\\", \\\"years_experience\\\": 1, \\\"proficiency_score\\\": 0.8476038372694216, \\\"description\\\": \\\"Proficient in Python for web development, data analysis, and automation scripting.\\\", \\\"keywords\\\": [\\\"pandas\\\", \\\"numpy\\\", \\\"flask\\\", \\\"django\\\", \\\"data analysis\\\", \\\"automation\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 1, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"36be6d59-2b9a-464f-a209-8312e68d924f\\\", \\\"name\\\": \\\"TypeScript\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Programming Languages\\\", \\\"years_experience\\\": 3, \\\"proficiency_score\\\": 0.8795977734918285, \\\"description\\\": \\\"Experienced in TypeScript with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"typescript\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 4, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"framework\\\": [{\\\"id\\\": \\\"17b7d370-e5fd-49c6-a0ea-d0226633c1bd\\\", \\\"name\\\": \\\"React\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"framework\\\", \\\"subcategory\\\": \\\"Frameworks & Libraries\\\", \\\"years_experience\\\": 7, \\\"proficiency_score\\\": 0.9108915099923228, \\\"description\\\": \\\"Expert in building responsive, component-based user interfaces with React hooks and state management.\\\", \\\"keywords\\\": [\\\"JSX\\\", \\\"hooks\\\", \\\"state management\\\", \\\"components\\\", \\\"virtual DOM\\\", \\\"redux\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 2, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"b83a900d-0dca-48d9-9cb5-34f5930dbfe3\\\", \\\"name\\\": \\\"Node.js\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"framework\\\", \\\"subcategory\\\": \\\"Frameworks & Libraries\\\", \\\"years_experience\\\": 8, \\\"proficiency_score\\\": 0.7446329423778265, \\\"description\\\": \\\"Backend development experience with Express.js, RESTful APIs, and real-time applications.\\\", \\\"keywords\\\": [\\\"node.js\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 3, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"platform\\\": [{\\\"id\\\": \\\"63bea2d7-8dbb-4bf7-842d-c08eded27a06\\\", \\\"name\\\": \\\"PostgreSQL\\\", \\\"level\\\": \\\"intermediate\\\", \\\"category\\\": \\\"platform\\\", \\\"subcategory\\\": \\\"Platforms & Services\\\", \\\"years_experience\\\": 2, \\\"proficiency_score\\\": 0.8297694841034684, \\\"description\\\": \\\"Experienced in PostgreSQL with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"postgresql\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 5, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"24d83e80-89d5-4996-9251-73a8cb2ed318\\\", \\\"name\\\": \\\"AWS\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"platform\\\", \\\"subcategory\\\": \\\"Platforms & Services\\\", \\\"years_experience\\\": 6, \\\"proficiency_score\\\": 0.891778115775687, \\\"description\\\": \\\"Cloud infrastructure management including EC2, S3, Lambda, and RDS services.\\\", \\\"keywords\\\": [\\\"cloud\\\", \\\"EC2\\\", \\\"S3\\\", \\\"Lambda\\\", \\\"serverless\\\", \\\"infrastructure\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 6, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"soft\\\": [{\\\"id\\\": \\\"166d5995-d619-4e55-8cd1-23ac52196c27\\\", \\\"name\\\": \\\"Communication\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Other\\\", \\\"years_experience\\\": 2, \\\"proficiency_score\\\": 0.6472263113019848, \\\"description\\\": \\\"Strong written and verbal communication skills, experienced in stakeholder presentations.\\\", \\\"keywords\\\": [\\\"presentation\\\", \\\"documentation\\\", \\\"stakeholder management\\\", \\\"collaboration\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 7, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"f9a3db5c-f667-4185-a7c2-bd54ccb7aede\\\", \\\"name\\\": \\\"Project Management\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Other\\\", \\\"years_experience\\\": 3, \\\"proficiency_score\\\": 0.9028563718260998, \\\"description\\\": \\\"Experienced in Project Management with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"project management\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 8, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"c9b88dd6-c1c2-44b2-bbf7-ed3bfe7aab86\\\", \\\"name\\\": \\\"Public Speaking\\\", \\\"level\\\": \\\"intermediate\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Other\\\", \\\"years_experience\\\": 8, \\\"proficiency_score\\\": 0.7686793417906977, \\\"description\\\": \\\"Experienced in Public Speaking with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"public speaking\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 9, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"0786e812-bd90-493c-8211-f1a8fc33937d\\\", \\\"name\\\": \\\"Strategic Thinking\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Other\\\", \\\"years_experience\\\": 6, \\\"proficiency_score\\\": 0.7360489448764782, \\\"description\\\": \\\"Experienced in Strategic Thinking with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"strategic thinking\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 10, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}]}\"", "user_id": "323cfc59-569e-4d91-aa52-b33439295f78", "projects": "\"[{\\\"id\\\": \\\"d5093dc6-5b3f-4c02-aad9-2f36a2a8c009\\\", \\\"name\\\": \\\"Task Management SaaS Platform\\\", \\\"url\\\": \\\"https://github.com/user/task-manager\\\", \\\"github_url\\\": \\\"https://github.com/user/task-manager\\\", \\\"start_date\\\": \\\"2023-06-01\\\", \\\"end_date\\\": \\\"2023-09-15\\\", \\\"default_description\\\": \\\"Full-stack SaaS application for team task management with real-time collaboration features\\\", \\\"default_achievements\\\": [\\\"Built with React frontend and FastAPI backend serving 1000+ registered users\\\", \\\"Implemented real-time updates using WebSockets and Redis pub/sub\\\", \\\"Achieved 99.5% uptime with automated deployment and monitoring\\\"], \\\"technologies\\\": [\\\"React\\\", \\\"FastAPI\\\", \\\"PostgreSQL\\\", \\\"Redis\\\", \\\"Docker\\\", \\\"AWS\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"eabaca10-6085-4e3c-9a76-b32037126443\\\", \\\"name\\\": \\\"AI-Powered Content Analyzer\\\", \\\"url\\\": \\\"https://content-analyzer.demo.com\\\", \\\"github_url\\\": \\\"https://github.com/user/content-analyzer\\\", \\\"start_date\\\": \\\"2023-01-01\\\", \\\"end_date\\\": \\\"2023-03-31\\\", \\\"default_description\\\": \\\"Machine learning application that analyzes content sentiment and provides optimization suggestions\\\", \\\"default_achievements\\\": [\\\"Integrated OpenAI GPT API for advanced content analysis\\\", \\\"Achieved 85% accuracy in sentiment classification\\\", \\\"Processed 10,000+ articles with average analysis time under 2 seconds\\\"], \\\"technologies\\\": [\\\"Python\\\", \\\"Scikit-learn\\\", \\\"Flask\\\", \\\"OpenAI API\\\", \\\"React\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"88c8efc0-44ab-4405-9673-66d13df53e5b\\\", \\\"name\\\": \\\"E-commerce Platform\\\", \\\"url\\\": \\\"https://github.com/user/e-commerce-platform\\\", \\\"github_url\\\": \\\"https://github.com/user/e-commerce-platform\\\", \\\"start_date\\\": \\\"2025-09-18\\\", \\\"end_date\\\": \\\"2026-02-22\\\", \\\"default_description\\\": \\\"Built a full-stack e-commerce platform with user authentication, payment processing, and admin dashboard.\\\", \\\"default_achievements\\\": [\\\"Reduced load time by 50%\\\", \\\"Implemented responsive design\\\", \\\"Added comprehensive testing\\\"], \\\"technologies\\\": [\\\"React\\\", \\\"Node.js\\\", \\\"PostgreSQL\\\", \\\"Docker\\\", \\\"AWS\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"baceab7a-f396-4d61-aeff-3887ba9d1048\\\", \\\"name\\\": \\\"Task Management App\\\", \\\"url\\\": \\\"https://github.com/user/task-management-app\\\", \\\"github_url\\\": \\\"https://github.com/user/task-management-app\\\", \\\"start_date\\\": \\\"2026-08-02\\\", \\\"end_date\\\": \\\"2026-10-13\\\", \\\"default_description\\\": \\\"Worked on Task Management App to solve business challenges and improve user experience.\\\", \\\"default_achievements\\\": [\\\"Reduced load time by 50%\\\", \\\"Implemented responsive design\\\", \\\"Added comprehensive testing\\\"], \\\"technologies\\\": [\\\"React\\\", \\\"Node.js\\\", \\\"PostgreSQL\\\", \\\"Docker\\\", \\\"AWS\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"da1a5559-6fb7-4a63-9da6-40bfcc78f037\\\", \\\"name\\\": \\\"Real-time Chat Application\\\", \\\"url\\\": \\\"https://github.com/user/real-time-chat-application\\\", \\\"github_url\\\": \\\"https://github.com/user/real-time-chat-application\\\", \\\"start_date\\\": \\\"2025-07-21\\\", \\\"end_date\\\": \\\"2025-11-30\\\", \\\"default_description\\\": \\\"Worked on Real-time Chat Application to solve business challenges and improve user experience.\\\", \\\"default_achievements\\\": [\\\"Reduced load time by 50%\\\", \\\"Implemented responsive design\\\", \\\"Added comprehensive testing\\\"], \\\"technologies\\\": [\\\"React\\\", \\\"Node.js\\\", \\\"PostgreSQL\\\", \\\"Docker\\\", \\\"AWS\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}]\"", "created_at": "2026-11-22 09:29:06.518591", "updated_at": "2026-11-22 09:29:06.823882", "soft_skills": "[]", "certifications": "\"[{\\\"id\\\": \\\"3ac9238f-340a-4bb9-bef0-40dfb9104813\\\", \\\"name\\\": \\\"AWS Solutions Architect Associate\\\", \\\"issuer\\\": \\\"Amazon Web Services\\\", \\\"issue_date\\\": \\\"2023-05-15\\\", \\\"expiry_date\\\": \\\"2026-05-15\\\", \\\"credential_id\\\": \\\"AWS-SAA-2023-051567\\\", \\\"url\\\": \\\"https://aws.amazon.com/certification/\\\", \\\"description\\\": \\\"Demonstrates expertise in designing distributed systems on AWS\\\"}, {\\\"id\\\": \\\"f8f581b5-5fcd-41b9-82ef-20b9b46960e9\\\", \\\"name\\\": \\\"Professional Scrum Master I\\\", \\\"issuer\\\": \\\"Scrum.org\\\", \\\"issue_date\\\": \\\"2022-11-08\\\", \\\"expiry_date\\\": null, \\\"credential_id\\\": \\\"PSM-I-2022-110834\\\", \\\"url\\\": \\\"https://scrum.org/\\\", \\\"description\\\": \\\"Validates knowledge of Scrum framework and agile principles\\\"}, {\\\"id\\\": \\\"c3d32820-d2ac-49bf-b358-d58cac1d2926\\\", \\\"name\\\": \\\"Google Cloud Professional Developer\\\", \\\"issuer\\\": \\\"Google Cloud\\\", \\\"issue_date\\\": \\\"2026-06-05\\\", \\\"expiry_date\\\": null, \\\"credential_id\\\": \\\"CERT-676947\\\", \\\"url\\\": \\\"https://credentials.googlecloud.com/cert-391945\\\", \\\"description\\\": \\\"Professional certification demonstrating expertise in Google Cloud Professional Developer\\\"}, {\\\"id\\\": \\\"43e86cc9-c10d-4c44-9250-81596fefb739\\\", \\\"name\\\": \\\"Certified Kubernetes Administrator\\\", \\\"issuer\\\": \\\"CNCF\\\", \\\"issue_date\\\": \\\"2025-08-24\\\", \\\"expiry_date\\\": null, \\\"credential_id\\\": \\\"CERT-815887\\\", \\\"url\\\": \\\"https://credentials.cncf.com/cert-498921\\\", \\\"description\\\": \\\"Professional certification demonstrating expertise in Certified Kubernetes Administrator\\\"}]\"", "default_summary": "Experienced software engineer with 5+ years developing scalable web applications. Strong background in Python, JavaScript, and modern development practices with a focus on clean code and team collaboration.", "skill_categories": "[\"Technical Skills\", \"Soft Skills\", \"Tools & Technologies\", \"Languages\", \"Frameworks\", \"Methodologies\", \"Domain Knowledge\"]", "skill_confidence": "{}", "work_experiences": "\"[{\\\"id\\\": \\\"ab38985f-4d11-40ea-940d-55e74d34982d\\\", \\\"company\\\": \\\"TechCorp Solutions\\\", \\\"position\\\": \\\"Senior Software Engineer\\\", \\\"location\\\": \\\"San Francisco, CA\\\", \\\"start_date\\\": \\\"2022-01-15\\\", \\\"end_date\\\": null, \\\"is_current\\\": true, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Lead development of microservices architecture serving 2M+ daily active users. Architect and implement scalable solutions using Python, React, and cloud technologies.\\\", \\\"default_achievements\\\": [\\\"Improved system performance by 40% through database optimization and caching strategies\\\", \\\"Led a team of 5 developers in migrating legacy monolith to microservices architecture\\\", \\\"Implemented CI/CD pipeline reducing deployment time from 2 hours to 15 minutes\\\", \\\"Mentored 3 junior developers, with 2 receiving promotions within 18 months\\\"], \\\"skills_used\\\": [\\\"Python\\\", \\\"React\\\", \\\"PostgreSQL\\\", \\\"Docker\\\", \\\"AWS\\\"], \\\"technologies\\\": [\\\"FastAPI\\\", \\\"Redux\\\", \\\"Redis\\\", \\\"Kubernetes\\\", \\\"GitLab CI\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"fda75ee6-55f6-4044-8d02-a81d8c0017a4\\\", \\\"company\\\": \\\"DataFlow Analytics\\\", \\\"position\\\": \\\"Software Developer\\\", \\\"location\\\": \\\"Austin, TX\\\", \\\"start_date\\\": \\\"2020-03-01\\\", \\\"end_date\\\": \\\"2022-01-10\\\", \\\"is_current\\\": false, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Full-stack development of data analytics platform processing 10TB+ daily. Built responsive web interfaces and robust API services.\\\", \\\"default_achievements\\\": [\\\"Developed real-time dashboard displaying analytics for 500+ enterprise clients\\\", \\\"Optimized data processing pipeline, reducing analysis time from hours to minutes\\\", \\\"Built REST APIs handling 100K+ requests per day with 99.9% uptime\\\", \\\"Collaborated with data science team to implement machine learning model integration\\\"], \\\"skills_used\\\": [\\\"JavaScript\\\", \\\"Python\\\", \\\"SQL\\\", \\\"React\\\", \\\"Node.js\\\"], \\\"technologies\\\": [\\\"Express.js\\\", \\\"MongoDB\\\", \\\"D3.js\\\", \\\"Pandas\\\", \\\"Scikit-learn\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"762dca6a-4fce-4a25-8a4a-438cdd749bf4\\\", \\\"company\\\": \\\"WebSolutions Inc\\\", \\\"position\\\": \\\"Junior Developer\\\", \\\"location\\\": \\\"Remote\\\", \\\"start_date\\\": \\\"2019-06-01\\\", \\\"end_date\\\": \\\"2020-02-28\\\", \\\"is_current\\\": false, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Frontend development for e-commerce platform with focus on user experience and responsive design. Collaborated closely with design and backend teams.\\\", \\\"default_achievements\\\": [\\\"Implemented responsive design improving mobile conversion rate by 25%\\\", \\\"Built reusable component library adopted across 3 product teams\\\", \\\"Reduced page load time by 30% through code optimization and lazy loading\\\"], \\\"skills_used\\\": [\\\"JavaScript\\\", \\\"HTML\\\", \\\"CSS\\\", \\\"React\\\", \\\"Git\\\"], \\\"technologies\\\": [\\\"Webpack\\\", \\\"Sass\\\", \\\"Jest\\\", \\\"Figma\\\", \\\"GitHub\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"e4484675-07df-40e1-b3be-389ad3fa0533\\\", \\\"company\\\": \\\"TechCorp\\\", \\\"position\\\": \\\"Software Engineer\\\", \\\"location\\\": \\\"Austin, TX\\\", \\\"start_date\\\": \\\"2024-01-12\\\", \\\"end_date\\\": null, \\\"is_current\\\": true, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Led development of web applications using modern JavaScript frameworks, collaborated with cross-functional teams, and implemented scalable backend solutions.\\\", \\\"default_achievements\\\": [\\\"Improved application performance by 40% through code optimization\\\", \\\"Led migration to microservices architecture serving 100k+ users\\\", \\\"Mentored 3 junior developers and established code review processes\\\"], \\\"skills_used\\\": [\\\"JavaScript\\\", \\\"React\\\", \\\"Node.js\\\", \\\"Python\\\", \\\"AWS\\\", \\\"Git\\\"], \\\"technologies\\\": [\\\"React\\\", \\\"Node.js\\\", \\\"PostgreSQL\\\", \\\"Docker\\\", \\\"AWS\\\", \\\"Git\\\", \\\"TypeScript\\\"], \\\"has_variations\\\": true, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"a7dbcd67-e645-401f-a860-d7453dcdf6ec\\\", \\\"company\\\": \\\"StartupXYZ\\\", \\\"position\\\": \\\"Full Stack Developer\\\", \\\"location\\\": \\\"New York, NY\\\", \\\"start_date\\\": \\\"2023-01-30\\\", \\\"end_date\\\": \\\"2024-11-20\\\", \\\"is_current\\\": false, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Led development of web applications using modern JavaScript frameworks, collaborated with cross-functional teams, and implemented scalable backend solutions.\\\", \\\"default_achievements\\\": [\\\"Improved application performance by 40% through code optimization\\\", \\\"Led migration to microservices architecture serving 100k+ users\\\", \\\"Mentored 3 junior developers and established code review processes\\\"], \\\"skills_used\\\": [\\\"JavaScript\\\", \\\"React\\\", \\\"Node.js\\\", \\\"Python\\\", \\\"AWS\\\", \\\"Git\\\"], \\\"technologies\\\": [\\\"React\\\", \\\"Node.js\\\", \\\"PostgreSQL\\\", \\\"Docker\\\", \\\"AWS\\\", \\\"Git\\\", \\\"TypeScript\\\"], \\\"has_variations\\\": true, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"022f46a7-d99e-4271-a942-9da5688ab2da\\\", \\\"company\\\": \\\"TechCorp\\\", \\\"position\\\": \\\"Frontend Engineer\\\", \\\"location\\\": \\\"Austin, TX\\\", \\\"start_date\\\": \\\"2022-01-08\\\", \\\"end_date\\\": \\\"2023-07-04\\\", \\\"is_current\\\": false, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Led development of web applications using modern JavaScript frameworks, collaborated with cross-functional teams, and implemented scalable backend solutions.\\\", \\\"default_achievements\\\": [\\\"Improved application performance by 40% through code optimization\\\", \\\"Led migration to microservices architecture serving 100k+ users\\\", \\\"Mentored 3 junior developers and established code review processes\\\"], \\\"skills_used\\\": [\\\"JavaScript\\\", \\\"React\\\", \\\"Node.js\\\", \\\"Python\\\", \\\"AWS\\\", \\\"Git\\\"], \\\"technologies\\\": [\\\"React\\\", \\\"Node.js\\\", \\\"PostgreSQL\\\", \\\"Docker\\\", \\\"AWS\\\", \\\"Git\\\", \\\"TypeScript\\\"], \\\"has_variations\\\": true, \\\"default_variation_id\\\": null}]\"", "education_entries": "\"[{\\\"id\\\": \\\"1fc6f3c8-aba7-4673-bfdf-00767092c214\\\", \\\"institution\\\": \\\"UC Berkeley\\\", \\\"degree\\\": \\\"Bachelor of Science\\\", \\\"field_of_study\\\": \\\"Computer Science\\\", \\\"location\\\": \\\"CA\\\", \\\"start_date\\\": \\\"2015-09-01\\\", \\\"end_date\\\": \\\"2019-06-15\\\", \\\"gpa\\\": 3.59, \\\"honors\\\": [\\\"Dean''s List\\\", \\\"Magna Cum Laude\\\"], \\\"relevant_coursework\\\": [\\\"Data Structures\\\", \\\"Algorithms\\\", \\\"Software Engineering\\\", \\\"Database Systems\\\", \\\"Web Development\\\"], \\\"default_description\\\": \\\"Focused on theoretical foundations and practical applications in the field.\\\", \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"20b59d2c-df17-496a-8b5b-4f6ce006ce7e\\\", \\\"institution\\\": \\\"MIT\\\", \\\"degree\\\": \\\"Master of Science\\\", \\\"field_of_study\\\": \\\"Software Engineering\\\", \\\"location\\\": \\\"MA\\\", \\\"start_date\\\": \\\"2011-09-01\\\", \\\"end_date\\\": \\\"2015-06-15\\\", \\\"gpa\\\": 3.79, \\\"honors\\\": [], \\\"relevant_coursework\\\": [\\\"Data Structures\\\", \\\"Algorithms\\\", \\\"Software Engineering\\\", \\\"Database Systems\\\", \\\"Web Development\\\"], \\\"default_description\\\": \\\"Focused on theoretical foundations and practical applications in the field.\\\", \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}]\"", "industry_keywords": "[]", "summary_variations": "\"[{\\\"id\\\": \\\"4269a383-0580-48c1-8f28-9d42134a9656\\\", \\\"title\\\": \\\"Technical Leadership Focus\\\", \\\"content\\\": \\\"Experienced software engineer with 5+ years developing scalable web applications using Python, JavaScript, and modern frameworks. Proven track record of leading development teams and delivering high-quality solutions. Passionate about clean code, best practices, and mentoring junior developers.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\", \\\"Startups\\\"], \\\"target_roles\\\": [\\\"Senior Developer\\\", \\\"Tech Lead\\\", \\\"Engineering Manager\\\"], \\\"keywords_emphasized\\\": [\\\"Python\\\", \\\"JavaScript\\\", \\\"Leadership\\\", \\\"Scalable Applications\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:06.518408\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"standard\\\", \\\"focus\\\": \\\"technical\\\"}, {\\\"id\\\": \\\"e11b7883-da00-44b7-803d-8174be27218d\\\", \\\"title\\\": \\\"Full-Stack Developer Focus\\\", \\\"content\\\": \\\"Full-stack developer specializing in modern web technologies including React, Python, and cloud platforms. Strong background in both frontend user experience and backend architecture. Experienced in agile development and cross-functional collaboration.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"E-commerce\\\", \\\"SaaS\\\"], \\\"target_roles\\\": [\\\"Full Stack Developer\\\", \\\"Software Engineer\\\", \\\"Web Developer\\\"], \\\"keywords_emphasized\\\": [\\\"React\\\", \\\"Python\\\", \\\"Full-Stack\\\", \\\"Agile\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:06.518422\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"concise\\\", \\\"focus\\\": \\\"general\\\"}, {\\\"id\\\": \\\"29b11bfa-f7d5-42ce-89a7-b40baf179853\\\", \\\"title\\\": \\\"Results-Oriented Focus\\\", \\\"content\\\": \\\"Results-driven software engineer with expertise in building high-performance applications that serve millions of users. Led projects that increased system efficiency by 40% and reduced deployment time by 60%. Strong focus on scalability, performance optimization, and user experience.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Enterprise Software\\\", \\\"SaaS\\\"], \\\"target_roles\\\": [\\\"Senior Engineer\\\", \\\"Principal Developer\\\", \\\"Technical Architect\\\"], \\\"keywords_emphasized\\\": [\\\"Performance\\\", \\\"Scalability\\\", \\\"Results\\\", \\\"Optimization\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:06.518430\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"standard\\\", \\\"focus\\\": \\\"results\\\"}, {\\\"id\\\": \\\"616c53a7-5f81-44c9-aaa5-4b00239f6a7a\\\", \\\"title\\\": \\\"Professional Summary 1\\\", \\\"content\\\": \\\"Experienced software engineer specializing in full-stack development with expertise in modern web technologies and cloud platforms.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\", \\\"Fintech\\\"], \\\"target_roles\\\": [\\\"Developer\\\", \\\"Senior Developer\\\"], \\\"keywords_emphasized\\\": [\\\"full-stack\\\", \\\"web development\\\", \\\"software engineering\\\", \\\"agile\\\", \\\"cloud\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:06.613138\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 3, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"standard\\\", \\\"focus\\\": \\\"results\\\"}, {\\\"id\\\": \\\"b60bf184-cfae-4748-87a4-1f2926c06925\\\", \\\"title\\\": \\\"Professional Summary 2\\\", \\\"content\\\": \\\"Full-stack developer with 5+ years of experience building scalable web applications using React, Node.js, and cloud technologies.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\", \\\"Fintech\\\"], \\\"target_roles\\\": [\\\"Developer\\\", \\\"Senior Developer\\\"], \\\"keywords_emphasized\\\": [\\\"full-stack\\\", \\\"web development\\\", \\\"software engineering\\\", \\\"agile\\\", \\\"cloud\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:06.613165\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"detailed\\\", \\\"focus\\\": \\\"technical\\\"}, {\\\"id\\\": \\\"ca19e5a6-8f32-492c-bbb6-6a23e0366208\\\", \\\"title\\\": \\\"Professional Summary 3\\\", \\\"content\\\": \\\"Senior software engineer passionate about clean code, system design, and mentoring junior developers in agile environments.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\", \\\"Fintech\\\"], \\\"target_roles\\\": [\\\"Developer\\\", \\\"Senior Developer\\\"], \\\"keywords_emphasized\\\": [\\\"full-stack\\\", \\\"web development\\\", \\\"software engineering\\\", \\\"agile\\\", \\\"cloud\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:06.613176\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 5, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"detailed\\\", \\\"focus\\\": \\\"leadership\\\"}]\"", "technical_keywords": "[]", "experience_keywords": "[]", "auto_extracted_skills": "[]", "project_content_variations": "{}", "education_content_variations": "{}", "experience_content_variations": "\"{\\\"e4484675-07df-40e1-b3be-389ad3fa0533\\\": [{\\\"id\\\": \\\"94f41985-7d7d-4dd3-b0d1-f60145838e5a\\\", \\\"title\\\": \\\"Technical Focus\\\", \\\"content\\\": \\\"Architected and implemented scalable web applications using React, Node.js, and cloud technologies. Optimized database queries and API performance.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Developer\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.638841\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"e4484675-07df-40e1-b3be-389ad3fa0533\\\", \\\"focus\\\": \\\"technical\\\", \\\"achievements\\\": [\\\"Improved application performance by 40% through code optimization\\\", \\\"Led migration to microservices architecture serving 100k+ users\\\", \\\"Mentored 3 junior developers and established code review processes\\\"], \\\"skills_highlighted\\\": [\\\"JavaScript\\\", \\\"React\\\", \\\"Node.js\\\", \\\"Python\\\"]}, {\\\"id\\\": \\\"7f0dd487-e7bf-45bf-82c2-0a4505b1c6cd\\\", \\\"title\\\": \\\"Leadership Focus\\\", \\\"content\\\": \\\"Led a team of 5 developers, established coding standards, and mentored junior team members. Facilitated agile ceremonies and sprint planning.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Developer\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.638880\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"e4484675-07df-40e1-b3be-389ad3fa0533\\\", \\\"focus\\\": \\\"leadership\\\", \\\"achievements\\\": [\\\"Improved application performance by 40% through code optimization\\\", \\\"Led migration to microservices architecture serving 100k+ users\\\", \\\"Mentored 3 junior developers and established code review processes\\\"], \\\"skills_highlighted\\\": [\\\"JavaScript\\\", \\\"React\\\", \\\"Node.js\\\", \\\"Python\\\"]}, {\\\"id\\\": \\\"98690bc1-5320-4dc9-ba36-f585daa6a0aa\\\", \\\"title\\\": \\\"Results Focus\\\", \\\"content\\\": \\\"Delivered 15+ features on time, improved system performance by 40%, and reduced bug reports by 60% through comprehensive testing.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Developer\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.638898\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"e4484675-07df-40e1-b3be-389ad3fa0533\\\", \\\"focus\\\": \\\"results\\\", \\\"achievements\\\": [\\\"Improved application performance by 40% through code optimization\\\", \\\"Led migration to microservices architecture serving 100k+ users\\\", \\\"Mentored 3 junior developers and established code review processes\\\"], \\\"skills_highlighted\\\": [\\\"JavaScript\\\", \\\"React\\\", \\\"Node.js\\\", \\\"Python\\\"]}], \\\"a7dbcd67-e645-401f-a860-d7453dcdf6ec\\\": [{\\\"id\\\": \\\"a3d2c25b-f099-4ac4-97d1-4e15da6cd29c\\\", \\\"title\\\": \\\"Technical Focus\\\", \\\"content\\\": \\\"Architected and implemented scalable web applications using React, Node.js, and cloud technologies. Optimized database queries and API performance.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Developer\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.722148\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"a7dbcd67-e645-401f-a860-d7453dcdf6ec\\\", \\\"focus\\\": \\\"technical\\\", \\\"achievements\\\": [\\\"Improved application performance by 40% through code optimization\\\", \\\"Led migration to microservices architecture serving 100k+ users\\\", \\\"Mentored 3 junior developers and established code review processes\\\"], \\\"skills_highlighted\\\": [\\\"JavaScript\\\", \\\"React\\\", \\\"Node.js\\\", \\\"Python\\\"]}, {\\\"id\\\": \\\"f64de58e-7416-48c2-971e-2026bd0a4aa8\\\", \\\"title\\\": \\\"Leadership Focus\\\", \\\"content\\\": \\\"Led a team of 5 developers, established coding standards, and mentored junior team members. Facilitated agile ceremonies and sprint planning.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Developer\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.722187\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"a7dbcd67-e645-401f-a860-d7453dcdf6ec\\\", \\\"focus\\\": \\\"leadership\\\", \\\"achievements\\\": [\\\"Improved application performance by 40% through code optimization\\\", \\\"Led migration to microservices architecture serving 100k+ users\\\", \\\"Mentored 3 junior developers and established code review processes\\\"], \\\"skills_highlighted\\\": [\\\"JavaScript\\\", \\\"React\\\", \\\"Node.js\\\", \\\"Python\\\"]}, {\\\"id\\\": \\\"890a0478-b2c6-410a-aab0-4f100d023926\\\", \\\"title\\\": \\\"Results Focus\\\", \\\"content\\\": \\\"Delivered 15+ features on time, improved system performance by 40%, and reduced bug reports by 60% through comprehensive testing.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Developer\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.722202\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"a7dbcd67-e645-401f-a860-d7453dcdf6ec\\\", \\\"focus\\\": \\\"results\\\", \\\"achievements\\\": [\\\"Improved application performance by 40% through code optimization\\\", \\\"Led migration to microservices architecture serving 100k+ users\\\", \\\"Mentored 3 junior developers and established code review processes\\\"], \\\"skills_highlighted\\\": [\\\"JavaScript\\\", \\\"React\\\", \\\"Node.js\\\", \\\"Python\\\"]}], \\\"022f46a7-d99e-4271-a942-9da5688ab2da\\\": [{\\\"id\\\": \\\"f5f32504-5c89-43dc-ac45-7908b98e434d\\\", \\\"title\\\": \\\"Technical Focus\\\", \\\"content\\\": \\\"Architected and implemented scalable web applications using React, Node.js, and cloud technologies. Optimized database queries and API performance.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Developer\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.751097\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"022f46a7-d99e-4271-a942-9da5688ab2da\\\", \\\"focus\\\": \\\"technical\\\", \\\"achievements\\\": [\\\"Improved application performance by 40% through code optimization\\\", \\\"Led migration to microservices architecture serving 100k+ users\\\", \\\"Mentored 3 junior developers and established code review processes\\\"], \\\"skills_highlighted\\\": [\\\"JavaScript\\\", \\\"React\\\", \\\"Node.js\\\", \\\"Python\\\"]}, {\\\"id\\\": \\\"651051bf-d357-4348-a7af-830949af597f\\\", \\\"title\\\": \\\"Leadership Focus\\\", \\\"content\\\": \\\"Led a team of 5 developers, established coding standards, and mentored junior team members. Facilitated agile ceremonies and sprint planning.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Developer\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.751126\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"022f46a7-d99e-4271-a942-9da5688ab2da\\\", \\\"focus\\\": \\\"leadership\\\", \\\"achievements\\\": [\\\"Improved application performance by 40% through code optimization\\\", \\\"Led migration to microservices architecture serving 100k+ users\\\", \\\"Mentored 3 junior developers and established code review processes\\\"], \\\"skills_highlighted\\\": [\\\"JavaScript\\\", \\\"React\\\", \\\"Node.js\\\", \\\"Python\\\"]}, {\\\"id\\\": \\\"7cb1e4d3-aa4c-4304-a278-004bc8107ba4\\\", \\\"title\\\": \\\"Results Focus\\\", \\\"content\\\": \\\"Delivered 15+ features on time, improved system performance by 40%, and reduced bug reports by 60% through comprehensive testing.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Developer\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.751138\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"022f46a7-d99e-4271-a942-9da5688ab2da\\\", \\\"focus\\\": \\\"results\\\", \\\"achievements\\\": [\\\"Improved application performance by 40% through code optimization\\\", \\\"Led migration to microservices architecture serving 100k+ users\\\", \\\"Mentored 3 junior developers and established code review processes\\\"], \\\"skills_highlighted\\\": [\\\"JavaScript\\\", \\\"React\\\", \\\"Node.js\\\", \\\"Python\\\"]}]}\""}', '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9', NULL, 1),
	('fd81ec48-a680-5d26-b464-a831aa795a88', '2026-11-26 22:57:41.289736+00', '2026-11-26 22:57:41.2886+00', 'skill_banks_legacy', '6eed38a0-66b9-4777-afad-57f967299f6e', 'merged', '[]', '{"id": "6eed38a0-66b9-4777-afad-57f967299f6e", "skills": "{\"Technical Skills\": [{\"name\": \"Perl\", \"level\": \"beginner\"}]}", "user_id": "323cfc59-569e-4d91-aa52-b33439295f78", "created_at": "2026-11-22 09:29:07.450799", "updated_at": "2026-11-22 09:29:07.4508", "soft_skills": "[\"Mentoring\"]", "skill_confidence": "{\"Terraform\": 0.6}", "industry_keywords": "[]", "technical_keywords": "[]", "experience_keywords": "[]", "auto_extracted_skills": "[\"Terraform\"]"}', '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9', NULL, 1),
	('18b917a5-607a-5d03-b701-c82142fb655d', '2026-11-26 22:57:41.289755+00', '2026-11-26 22:57:41.288652+00', 'skill_banks', 'ba30c5d9-db8b-454f-9088-caefbad9343d', 'repaired', '[{"code": "same_skill", "field": "skills.technical.0", "value": {"id": "fd7ce5ef-e853-4363-8b81-413e37aebdbc", "name": "Python", "level": "expert", "source": "manual", "category": "technical", "keywords": ["pandas", "numpy", "flask", "django", "data analysis", "automation"], "last_used": null, "confidence": 1.0, "description": "Proficient in Python for web development, data analysis, and automation scripting.", "is_featured": true, "subcategory": "Programming Languages", "usage_count": 0, "display_order": 0, "years_experience": 3, "proficiency_score": 0.6605193532465602}}, {"code": "same_skill", "field": "skills.technical.2", "value": {"id": "6003930c-d520-4abf-add3-0bf636571e85", "name": "SQL", "level": "expert", "source": "manual", "category": "technical", "keywords": ["sql", "professional", "experienced"], "last_used": null, "confidence": 1.0, "description": "Experienced in SQL with practical application in professional projects.", "is_featured": true, "subcategory": "Databases", "usage_count": 0, "display_order": 2, "years_experience": 5, "proficiency_score": 0.7127722889306951}}, {"code": "same_skill", "field": "skills.soft.1", "value": {"id": "5fe39625-9cdb-4fb5-9e3f-9204134a58ae", "name": "Communication", "level": "expert", "source": "manual", "category": "soft", "keywords": ["presentation", "documentation", "stakeholder management", "collaboration"], "last_used": null, "confidence": 1.0, "description": "Strong written and verbal communication skills, experienced in stakeholder presentations.", "is_featured": false, "subcategory": "Other", "usage_count": 0, "display_order": 9, "years_experience": 8, "proficiency_score": 0.6649212751088389}}]', '{"id": "ba30c5d9-db8b-454f-9088-caefbad9343d", "skills": "\"{\\\"Technical Skills\\\": [{\\\"id\\\": \\\"9190b1da-231a-4c6b-a414-e634fdb05e38\\\", \\\"name\\\": \\\"Python\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Programming Languages\\\", \\\"years_experience\\\": 5, \\\"proficiency_score\\\": 0.9, \\\"description\\\": \\\"Expert in Python development with focus on web applications, data analysis, and automation\\\", \\\"keywords\\\": [\\\"Django\\\", \\\"FastAPI\\\", \\\"NumPy\\\", \\\"Pandas\\\", \\\"Automation\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 1, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"c3d34786-62a1-4dbb-92ab-590426da8416\\\", \\\"name\\\": \\\"JavaScript\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Programming Languages\\\", \\\"years_experience\\\": 4, \\\"proficiency_score\\\": 0.85, \\\"description\\\": \\\"Full-stack JavaScript development including modern ES6+, Node.js, and frontend frameworks\\\", \\\"keywords\\\": [\\\"ES6+\\\", \\\"Node.js\\\", \\\"React\\\", \\\"Vue\\\", \\\"TypeScript\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 2, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"5d65cad4-4389-4b12-93c4-5204460ca9b4\\\", \\\"name\\\": \\\"React\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"framework\\\", \\\"subcategory\\\": \\\"Frontend Frameworks\\\", \\\"years_experience\\\": 3, \\\"proficiency_score\\\": 0.8, \\\"description\\\": \\\"Advanced React development including hooks, context, state management, and modern patterns\\\", \\\"keywords\\\": [\\\"Hooks\\\", \\\"Redux\\\", \\\"Context API\\\", \\\"JSX\\\", \\\"Components\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 3, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"b1b4d217-30fd-4f41-8557-0c56bfae2d71\\\", \\\"name\\\": \\\"SQL\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Database\\\", \\\"years_experience\\\": 4, \\\"proficiency_score\\\": 0.75, \\\"description\\\": \\\"Database design, complex queries, performance optimization, and data modeling\\\", \\\"keywords\\\": [\\\"PostgreSQL\\\", \\\"MySQL\\\", \\\"Query Optimization\\\", \\\"Database Design\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 4, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"Soft Skills\\\": [{\\\"id\\\": \\\"c1ec4c03-630d-471a-ad7b-9b1e36d6e5a1\\\", \\\"name\\\": \\\"Project Management\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Leadership\\\", \\\"years_experience\\\": 3, \\\"proficiency_score\\\": 0.8, \\\"description\\\": \\\"Leading cross-functional teams, agile methodologies, and project delivery\\\", \\\"keywords\\\": [\\\"Agile\\\", \\\"Scrum\\\", \\\"Team Leadership\\\", \\\"Planning\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 1, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"c857a0e8-8c2e-4b18-93fb-5fb5bcc318bb\\\", \\\"name\\\": \\\"Communication\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Interpersonal\\\", \\\"years_experience\\\": 5, \\\"proficiency_score\\\": 0.9, \\\"description\\\": \\\"Excellent written and verbal communication, presentation skills, and stakeholder management\\\", \\\"keywords\\\": [\\\"Presentations\\\", \\\"Technical Writing\\\", \\\"Stakeholder Management\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 2, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"Tools & Technologies\\\": [{\\\"id\\\": \\\"f6794e3c-d247-494d-a15c-b186da401fac\\\", \\\"name\\\": \\\"Git\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"tool\\\", \\\"subcategory\\\": \\\"Version Control\\\", \\\"years_experience\\\": 5, \\\"proficiency_score\\\": 0.9, \\\"description\\\": \\\"Advanced Git workflows, branching strategies, and collaboration practices\\\", \\\"keywords\\\": [\\\"GitHub\\\", \\\"GitLab\\\", \\\"Branching\\\", \\\"Merge Conflicts\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 1, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"562726b6-6b55-4fe2-93b3-f69dbc0ae3bb\\\", \\\"name\\\": \\\"Docker\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"tool\\\", \\\"subcategory\\\": \\\"DevOps\\\", \\\"years_experience\\\": 2, \\\"proficiency_score\\\": 0.7, \\\"description\\\": \\\"Containerization, Docker Compose, and deployment strategies\\\", \\\"keywords\\\": [\\\"Containerization\\\", \\\"Docker Compose\\\", \\\"Deployment\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 2, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"technical\\\": [{\\\"id\\\": \\\"fd7ce5ef-e853-4363-8b81-413e37aebdbc\\\", \\\"name\\\": \\\"Python\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Programming Languages\\\", \\\"years_experience\\\": 3, \\\"proficiency_score\\\": 0.6605193532465602, \\\"description\\\": \\\"Proficient in Python for web development, data analysis, and automation scripting.\\\", \\\"keywords\\\": [\\\"pandas\\\", \\\"numpy\\\", \\\"flask\\\", \\\"django\\\", \\\"data analysis\\\", \\\"automation\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"2c187020-beb1-4e89-b8a4-68a853299d67\\\", \\\"name\\\": \\\"R\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Technical Skills\\\", \\\"years_experience\\\": 1, \\\"proficiency_score\\\": 0.7939850921365427, \\\"description\\\": \\\"Experienced in R with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"r\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 1, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"6003930c-d520-4abf-add3-0bf636571e85\\\", \\\"name\\\": \\\"SQL\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Databases\\\", \\\"years_experience\\\": 5, \\\"proficiency_score\\\": 0.7127722889306951, \\\"description\\\": \\\"Experienced in SQL with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"sql\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 2, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"framework\\\": [{\\\"id\\\": \\\"a29abc7e-f28e-4733-9b97-59643bce965f\\\", \\\"name\\\": \\\"TensorFlow\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"framework\\\", \\\"subcategory\\\": \\\"Frameworks & Libraries\\\", \\\"years_experience\\\": 7, \\\"proficiency_score\\\": 0.8138363849200414, \\\"description\\\": \\\"Experienced in TensorFlow with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"tensorflow\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 3, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"8e9f29e1-edfc-4b92-8c20-31a5d49d8592\\\", \\\"name\\\": \\\"pandas\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"framework\\\", \\\"subcategory\\\": \\\"Frameworks & Libraries\\\", \\\"years_experience\\\": 3, \\\"proficiency_score\\\": 0.8761974628543912, \\\"description\\\": \\\"Experienced in pandas with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"pandas\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 4, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"3c7d7c10-57bf-467f-b557-ab88680832e7\\\", \\\"name\\\": \\\"scikit-learn\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"framework\\\", \\\"subcategory\\\": \\\"Frameworks & Libraries\\\", \\\"years_experience\\\": 8, \\\"proficiency_score\\\": 0.9598132040231808, \\\"description\\\": \\\"Experienced in scikit-learn with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"scikit-learn\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 5, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"tool\\\": [{\\\"id\\\": \\\"568224b8-d858-4d5b-83fa-f930ee35e008\\\", \\\"name\\\": \\\"Tableau\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"tool\\\", \\\"subcategory\\\": \\\"Development Tools\\\", \\\"years_experience\\\": 7, \\\"proficiency_score\\\": 0.7595915329281092, \\\"description\\\": \\\"Experienced in Tableau with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"tableau\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 6, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"platform\\\": [{\\\"id\\\": \\\"cd659bd3-976c-4463-b488-739a99542e05\\\", \\\"name\\\": \\\"Apache Spark\\\", \\\"level\\\": \\\"intermediate\\\", \\\"category\\\": \\\"platform\\\", \\\"subcategory\\\": \\\"Platforms & Services\\\", \\\"years_experience\\\": 8, \\\"proficiency_score\\\": 0.8537158262742837, \\\"description\\\": \\\"Experienced in Apache Spark with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"apache spark\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 7, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"soft\\\": [{\\\"id\\\": \\\"cb8c0c19-69cb-4b26-a1bd-f674910d95ca\\\", \\\"name\\\": \\\"Team Collaboration\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Other\\\", \\\"years_experience\\\": 4, \\\"proficiency_score\\\": 0.6269390463372099, \\\"description\\\": \\\"Experienced in Team Collaboration with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"team collaboration\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 8, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"5fe39625-9cdb-4fb5-9e3f-9204134a58ae\\\", \\\"name\\\": \\\"Communication\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Other\\\", \\\"years_experience\\\": 8, \\\"proficiency_score\\\": 0.6649212751088389, \\\"description\\\": \\\"Strong written and verbal communication skills, experienced in stakeholder presentations.\\\", \\\"keywords\\\": [\\\"presentation\\\", \\\"documentation\\\", \\\"stakeholder management\\\", \\\"collaboration\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 9, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"43b51e75-895f-434a-82c7-48e4132f3116\\\", \\\"name\\\": \\\"Leadership\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Other\\\", \\\"years_experience\\\": 1, \\\"proficiency_score\\\": 0.6409518390900888, \\\"description\\\": \\\"Proven track record of leading cross-functional teams and mentoring junior developers.\\\", \\\"keywords\\\": [\\\"team management\\\", \\\"mentoring\\\", \\\"project planning\\\", \\\"decision making\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 10, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}]}\"", "user_id": "932a0879-e851-4f07-8d88-79ee11cabc71", "projects": "\"[{\\\"id\\\": \\\"87cc81c8-3349-40a4-a586-ba7189f23da6\\\", \\\"name\\\": \\\"Task Management SaaS Platform\\\", \\\"url\\\": \\\"https://github.com/user/task-manager\\\", \\\"github_url\\\": \\\"https://github.com/user/task-manager\\\", \\\"start_date\\\": \\\"2023-06-01\\\", \\\"end_date\\\": \\\"2023-09-15\\\", \\\"default_description\\\": \\\"Full-stack SaaS application for team task management with real-time collaboration features\\\", \\\"default_achievements\\\": [\\\"Built with React frontend and FastAPI backend serving 1000+ registered users\\\", \\\"Implemented real-time updates using WebSockets and Redis pub/sub\\\", \\\"Achieved 99.5% uptime with automated deployment and monitoring\\\"], \\\"technologies\\\": [\\\"React\\\", \\\"FastAPI\\\", \\\"PostgreSQL\\\", \\\"Redis\\\", \\\"Docker\\\", \\\"AWS\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"1f002f7b-4523-4547-bd2e-727251cfd098\\\", \\\"name\\\": \\\"AI-Powered Content Analyzer\\\", \\\"url\\\": \\\"https://content-analyzer.demo.com\\\", \\\"github_url\\\": \\\"https://github.com/user/content-analyzer\\\", \\\"start_date\\\": \\\"2023-01-01\\\", \\\"end_date\\\": \\\"2023-03-31\\\", \\\"default_description\\\": \\\"Machine learning application that analyzes content sentiment and provides optimization suggestions\\\", \\\"default_achievements\\\": [\\\"Integrated OpenAI GPT API for advanced content analysis\\\", \\\"Achieved 85% accuracy in sentiment classification\\\", \\\"Processed 10,000+ articles with average analysis time under 2 seconds\\\"], \\\"technologies\\\": [\\\"Python\\\", \\\"Scikit-learn\\\", \\\"Flask\\\", \\\"OpenAI API\\\", \\\"React\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"813452e5-8dac-433f-8a51-be1e25a7d5e8\\\", \\\"name\\\": \\\"Customer Churn Prediction\\\", \\\"url\\\": null, \\\"github_url\\\": null, \\\"start_date\\\": \\\"2025-05-13\\\", \\\"end_date\\\": \\\"2025-06-17\\\", \\\"default_description\\\": \\\"Developed machine learning model to predict customer churn using historical data and behavioral patterns.\\\", \\\"default_achievements\\\": [\\\"Achieved 92% accuracy\\\", \\\"Processed 100k+ data points\\\", \\\"Reduced processing time by 30%\\\"], \\\"technologies\\\": [\\\"Python\\\", \\\"pandas\\\", \\\"scikit-learn\\\", \\\"Jupyter\\\", \\\"Apache Spark\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"21115391-709d-4076-a411-dbf861886e33\\\", \\\"name\\\": \\\"Sales Forecasting Model\\\", \\\"url\\\": null, \\\"github_url\\\": null, \\\"start_date\\\": \\\"2026-03-27\\\", \\\"end_date\\\": \\\"2026-09-08\\\", \\\"default_description\\\": \\\"Worked on Sales Forecasting Model to solve business challenges and improve user experience.\\\", \\\"default_achievements\\\": [\\\"Achieved 92% accuracy\\\", \\\"Processed 100k+ data points\\\", \\\"Reduced processing time by 30%\\\"], \\\"technologies\\\": [\\\"Python\\\", \\\"pandas\\\", \\\"scikit-learn\\\", \\\"Jupyter\\\", \\\"Apache Spark\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"a7b18f28-500b-4e3c-a346-bcd0a914be97\\\", \\\"name\\\": \\\"Recommendation Engine\\\", \\\"url\\\": null, \\\"github_url\\\": null, \\\"start_date\\\": \\\"2025-10-18\\\", \\\"end_date\\\": \\\"2025-12-24\\\", \\\"default_description\\\": \\\"Worked on Recommendation Engine to solve business challenges and improve user experience.\\\", \\\"default_achievements\\\": [\\\"Achieved 92% accuracy\\\", \\\"Processed 100k+ data points\\\", \\\"Reduced processing time by 30%\\\"], \\\"technologies\\\": [\\\"Python\\\", \\\"pandas\\\", \\\"scikit-learn\\\", \\\"Jupyter\\\", \\\"Apache Spark\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}]\"", "created_at": "2026-11-22 09:29:06.841802", "updated_at": "2026-11-22 09:29:07.073007", "soft_skills": "[]", "certifications": "\"[{\\\"id\\\": \\\"9bd6feb0-d261-4899-9adb-d50e3d815dec\\\", \\\"name\\\": \\\"AWS Solutions Architect Associate\\\", \\\"issuer\\\": \\\"Amazon Web Services\\\", \\\"issue_date\\\": \\\"2023-05-15\\\", \\\"expiry_date\\\": \\\"2026-05-15\\\", \\\"credential_id\\\": \\\"AWS-SAA-2023-051567\\\", \\\"url\\\": \\\"https://aws.amazon.com/certification/\\\", \\\"description\\\": \\\"Demonstrates expertise in designing distributed systems on AWS\\\"}, {\\\"id\\\": \\\"0656ab82-f090-4791-84ac-3b05f318fc11\\\", \\\"name\\\": \\\"Professional Scrum Master I\\\", \\\"issuer\\\": \\\"Scrum.org\\\", \\\"issue_date\\\": \\\"2022-11-08\\\", \\\"expiry_date\\\": null, \\\"credential_id\\\": \\\"PSM-I-2022-110834\\\", \\\"url\\\": \\\"https://scrum.org/\\\", \\\"description\\\": \\\"Validates knowledge of Scrum framework and agile principles\\\"}, {\\\"id\\\": \\\"d92009dd-35ca-4a15-9363-5ecdc1fc1cea\\\", \\\"name\\\": \\\"Microsoft Azure Data Scientist\\\", \\\"issuer\\\": \\\"Microsoft\\\", \\\"issue_date\\\": \\\"2025-05-01\\\", \\\"expiry_date\\\": null, \\\"credential_id\\\": \\\"CERT-774147\\\", \\\"url\\\": \\\"https://credentials.microsoft.com/cert-195431\\\", \\\"description\\\": \\\"Professional certification demonstrating expertise in Microsoft Azure Data Scientist\\\"}, {\\\"id\\\": \\\"2a59f1e6-5e2a-4904-82ee-c4a730c551c3\\\", \\\"name\\\": \\\"TensorFlow Developer Certificate\\\", \\\"issuer\\\": \\\"Google\\\", \\\"issue_date\\\": \\\"2026-01-29\\\", \\\"expiry_date\\\": null, \\\"credential_id\\\": \\\"CERT-275156\\\", \\\"url\\\": \\\"https://credentials.google.com/cert-472974\\\", \\\"description\\\": \\\"Professional certification demonstrating expertise in TensorFlow Developer Certificate\\\"}]\"", "default_summary": "Experienced software engineer with 5+ years developing scalable web applications. Strong background in Python, JavaScript, and modern development practices with a focus on clean code and team collaboration.", "skill_categories": "[\"Technical Skills\", \"Soft Skills\", \"Tools & Technologies\", \"Languages\", \"Frameworks\", \"Methodologies\", \"Domain Knowledge\"]", "skill_confidence": "{}", "work_experiences": "\"[{\\\"id\\\": \\\"2eaf4707-1607-4a05-8dc9-f3d4bd25dba5\\\", \\\"company\\\": \\\"TechCorp Solutions\\\", \\\"position\\\": \\\"Senior Software Engineer\\\", \\\"location\\\": \\\"San Francisco, CA\\\", \\\"start_date\\\": \\\"2022-01-15\\\", \\\"end_date\\\": null, \\\"is_current\\\": true, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Lead development of microservices architecture serving 2M+ daily active users. Architect and implement scalable solutions using Python, React, and cloud technologies.\\\", \\\"default_achievements\\\": [\\\"Improved system performance by 40% through database optimization and caching strategies\\\", \\\"Led a team of 5 developers in migrating legacy monolith to microservices architecture\\\", \\\"Implemented CI/CD pipeline reducing deployment time from 2 hours to 15 minutes\\\", \\\"Mentored 3 junior developers, with 2 receiving promotions within 18 months\\\"], \\\"skills_used\\\": [\\\"Python\\\", \\\"React\\\", \\\"PostgreSQL\\\", \\\"Docker\\\", \\\"AWS\\\"], \\\"technologies\\\": [\\\"FastAPI\\\", \\\"Redux\\\", \\\"Redis\\\", \\\"Kubernetes\\\", \\\"GitLab CI\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"78b2f523-1f59-4f5d-bd81-811713caa51d\\\", \\\"company\\\": \\\"DataFlow Analytics\\\", \\\"position\\\": \\\"Software Developer\\\", \\\"location\\\": \\\"Austin, TX\\\", \\\"start_date\\\": \\\"2020-03-01\\\", \\\"end_date\\\": \\\"2022-01-10\\\", \\\"is_current\\\": false, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Full-stack development of data analytics platform processing 10TB+ daily. Built responsive web interfaces and robust API services.\\\", \\\"default_achievements\\\": [\\\"Developed real-time dashboard displaying analytics for 500+ enterprise clients\\\", \\\"Optimized data processing pipeline, reducing analysis time from hours to minutes\\\", \\\"Built REST APIs handling 100K+ requests per day with 99.9% uptime\\\", \\\"Collaborated with data science team to implement machine learning model integration\\\"], \\\"skills_used\\\": [\\\"JavaScript\\\", \\\"Python\\\", \\\"SQL\\\", \\\"React\\\", \\\"Node.js\\\"], \\\"technologies\\\": [\\\"Express.js\\\", \\\"MongoDB\\\", \\\"D3.js\\\", \\\"Pandas\\\", \\\"Scikit-learn\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"a660867c-593c-4fae-987f-d93ef3a64a8e\\\", \\\"company\\\": \\\"WebSolutions Inc\\\", \\\"position\\\": \\\"Junior Developer\\\", \\\"location\\\": \\\"Remote\\\", \\\"start_date\\\": \\\"2019-06-01\\\", \\\"end_date\\\": \\\"2020-02-28\\\", \\\"is_current\\\": false, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Frontend development for e-commerce platform with focus on user experience and responsive design. Collaborated closely with design and backend teams.\\\", \\\"default_achievements\\\": [\\\"Implemented responsive design improving mobile conversion rate by 25%\\\", \\\"Built reusable component library adopted across 3 product teams\\\", \\\"Reduced page load time by 30% through code optimization and lazy loading\\\"], \\\"skills_used\\\": [\\\"JavaScript\\\", \\\"HTML\\\", \\\"CSS\\\", \\\"React\\\", \\\"Git\\\"], \\\"technologies\\\": [\\\"Webpack\\\", \\\"Sass\\\", \\\"Jest\\\", \\\"Figma\\\", \\\"GitHub\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"27aa4a4e-09fe-4cca-b70f-941b3b2c4881\\\", \\\"company\\\": \\\"DataFlow Inc\\\", \\\"position\\\": \\\"ML Engineer\\\", \\\"location\\\": \\\"Austin, TX\\\", \\\"start_date\\\": \\\"2024-11-02\\\", \\\"end_date\\\": null, \\\"is_current\\\": true, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Developed machine learning models for business optimization, analyzed large datasets to identify trends, and created data visualizations for stakeholders.\\\", \\\"default_achievements\\\": [\\\"Developed predictive model that increased revenue by 25%\\\", \\\"Built automated data pipeline processing 1M+ records daily\\\", \\\"Presented insights to C-level executives driving strategic decisions\\\"], \\\"skills_used\\\": [\\\"Python\\\", \\\"R\\\", \\\"SQL\\\", \\\"Machine Learning\\\", \\\"TensorFlow\\\", \\\"Tableau\\\"], \\\"technologies\\\": [\\\"Python\\\", \\\"pandas\\\", \\\"scikit-learn\\\", \\\"Jupyter\\\", \\\"Apache Spark\\\", \\\"TensorFlow\\\"], \\\"has_variations\\\": true, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"695de477-4e28-4e9e-880b-c1078337ea2a\\\", \\\"company\\\": \\\"StartupXYZ\\\", \\\"position\\\": \\\"Data Scientist\\\", \\\"location\\\": \\\"San Francisco, CA\\\", \\\"start_date\\\": \\\"2023-03-17\\\", \\\"end_date\\\": \\\"2024-09-18\\\", \\\"is_current\\\": false, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Developed machine learning models for business optimization, analyzed large datasets to identify trends, and created data visualizations for stakeholders.\\\", \\\"default_achievements\\\": [\\\"Developed predictive model that increased revenue by 25%\\\", \\\"Built automated data pipeline processing 1M+ records daily\\\", \\\"Presented insights to C-level executives driving strategic decisions\\\"], \\\"skills_used\\\": [\\\"Python\\\", \\\"R\\\", \\\"SQL\\\", \\\"Machine Learning\\\", \\\"TensorFlow\\\", \\\"Tableau\\\"], \\\"technologies\\\": [\\\"Python\\\", \\\"pandas\\\", \\\"scikit-learn\\\", \\\"Jupyter\\\", \\\"Apache Spark\\\", \\\"TensorFlow\\\"], \\\"has_variations\\\": true, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"f0f36399-5a8a-4412-a8b8-84167153cfb1\\\", \\\"company\\\": \\\"StartupXYZ\\\", \\\"position\\\": \\\"Research Scientist\\\", \\\"location\\\": \\\"Austin, TX\\\", \\\"start_date\\\": \\\"2022-07-12\\\", \\\"end_date\\\": \\\"2024-03-06\\\", \\\"is_current\\\": false, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Developed machine learning models for business optimization, analyzed large datasets to identify trends, and created data visualizations for stakeholders.\\\", \\\"default_achievements\\\": [\\\"Developed predictive model that increased revenue by 25%\\\", \\\"Built automated data pipeline processing 1M+ records daily\\\", \\\"Presented insights to C-level executives driving strategic decisions\\\"], \\\"skills_used\\\": [\\\"Python\\\", \\\"R\\\", \\\"SQL\\\", \\\"Machine Learning\\\", \\\"TensorFlow\\\", \\\"Tableau\\\"], \\\"technologies\\\": [\\\"Python\\\", \\\"pandas\\\", \\\"scikit-learn\\\", \\\"Jupyter\\\", \\\"Apache Spark\\\", \\\"TensorFlow\\\"], \\\"has_variations\\\": true, \\\"default_variation_id\\\": null}]\"", "education_entries": "\"[{\\\"id\\\": \\\"9e50b9b9-ddb1-43a4-8e4d-14a2fde6efc6\\\", \\\"institution\\\": \\\"Stanford University\\\", \\\"degree\\\": \\\"Bachelor of Science\\\", \\\"field_of_study\\\": \\\"Mathematics\\\", \\\"location\\\": \\\"MA\\\", \\\"start_date\\\": \\\"2015-09-01\\\", \\\"end_date\\\": \\\"2019-06-15\\\", \\\"gpa\\\": 3.28, \\\"honors\\\": [], \\\"relevant_coursework\\\": [\\\"Statistics\\\", \\\"Machine Learning\\\", \\\"Data Mining\\\", \\\"Linear Algebra\\\", \\\"Probability Theory\\\"], \\\"default_description\\\": \\\"Focused on theoretical foundations and practical applications in the field.\\\", \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"2b3f98e3-2b88-4aa1-be11-d6c110a7096e\\\", \\\"institution\\\": \\\"MIT\\\", \\\"degree\\\": \\\"Master of Science\\\", \\\"field_of_study\\\": \\\"Data Science\\\", \\\"location\\\": \\\"PA\\\", \\\"start_date\\\": \\\"2011-09-01\\\", \\\"end_date\\\": \\\"2015-06-15\\\", \\\"gpa\\\": 3.86, \\\"honors\\\": [\\\"Dean''s List\\\", \\\"Magna Cum Laude\\\"], \\\"relevant_coursework\\\": [\\\"Statistics\\\", \\\"Machine Learning\\\", \\\"Data Mining\\\", \\\"Linear Algebra\\\", \\\"Probability Theory\\\"], \\\"default_description\\\": \\\"Focused on theoretical foundations and practical applications in the field.\\\", \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}]\"", "industry_keywords": "[]", "summary_variations": "\"[{\\\"id\\\": \\\"7caac1fe-9380-4789-b3f0-4bf24329ff6a\\\", \\\"title\\\": \\\"Technical Leadership Focus\\\", \\\"content\\\": \\\"Experienced software engineer with 5+ years developing scalable web applications using Python, JavaScript, and modern frameworks. Proven track record of leading development teams and delivering high-quality solutions. Passionate about clean code, best practices, and mentoring junior developers.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\", \\\"Startups\\\"], \\\"target_roles\\\": [\\\"Senior Developer\\\", \\\"Tech Lead\\\", \\\"Engineering Manager\\\"], \\\"keywords_emphasized\\\": [\\\"Python\\\", \\\"JavaScript\\\", \\\"Leadership\\\", \\\"Scalable Applications\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:06.841626\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"standard\\\", \\\"focus\\\": \\\"technical\\\"}, {\\\"id\\\": \\\"c839c72a-eb1b-4405-a5da-2e3c42ac2f05\\\", \\\"title\\\": \\\"Full-Stack Developer Focus\\\", \\\"content\\\": \\\"Full-stack developer specializing in modern web technologies including React, Python, and cloud platforms. Strong background in both frontend user experience and backend architecture. Experienced in agile development and cross-functional collaboration.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"E-commerce\\\", \\\"SaaS\\\"], \\\"target_roles\\\": [\\\"Full Stack Developer\\\", \\\"Software Engineer\\\", \\\"Web Developer\\\"], \\\"keywords_emphasized\\\": [\\\"React\\\", \\\"Python\\\", \\\"Full-Stack\\\", \\\"Agile\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:06.841644\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"concise\\\", \\\"focus\\\": \\\"general\\\"}, {\\\"id\\\": \\\"9b1e2867-5b64-429a-8b47-5807a4d3d55c\\\", \\\"title\\\": \\\"Results-Oriented Focus\\\", \\\"content\\\": \\\"Results-driven software engineer with expertise in building high-performance applications that serve millions of users. Led projects that increased system efficiency by 40% and reduced deployment time by 60%. Strong focus on scalability, performance optimization, and user experience.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Enterprise Software\\\", \\\"SaaS\\\"], \\\"target_roles\\\": [\\\"Senior Engineer\\\", \\\"Principal Developer\\\", \\\"Technical Architect\\\"], \\\"keywords_emphasized\\\": [\\\"Performance\\\", \\\"Scalability\\\", \\\"Results\\\", \\\"Optimization\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:06.841656\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"standard\\\", \\\"focus\\\": \\\"results\\\"}, {\\\"id\\\": \\\"b73be3a9-3053-4e16-98f5-3dd0d0c461c4\\\", \\\"title\\\": \\\"Professional Summary 1\\\", \\\"content\\\": \\\"Data scientist with strong background in machine learning, statistical analysis, and data visualization using Python and R.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\", \\\"Fintech\\\"], \\\"target_roles\\\": [\\\"Data Scientist\\\", \\\"Senior Data Scientist\\\"], \\\"keywords_emphasized\\\": [\\\"machine learning\\\", \\\"data analysis\\\", \\\"statistical modeling\\\", \\\"big data\\\", \\\"AI\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:06.918887\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"standard\\\", \\\"focus\\\": \\\"results\\\"}, {\\\"id\\\": \\\"1cd087e0-344c-481b-b4bf-d4d0c2c19873\\\", \\\"title\\\": \\\"Professional Summary 2\\\", \\\"content\\\": \\\"Experienced data professional specializing in predictive modeling, data mining, and business intelligence solutions.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\", \\\"Fintech\\\"], \\\"target_roles\\\": [\\\"Data Scientist\\\", \\\"Senior Data Scientist\\\"], \\\"keywords_emphasized\\\": [\\\"machine learning\\\", \\\"data analysis\\\", \\\"statistical modeling\\\", \\\"big data\\\", \\\"AI\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:06.918914\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"detailed\\\", \\\"focus\\\": \\\"results\\\"}, {\\\"id\\\": \\\"a7dcbe46-2567-4521-af2d-0cda2d31fc19\\\", \\\"title\\\": \\\"Professional Summary 3\\\", \\\"content\\\": \\\"Analytics expert with expertise in machine learning algorithms, statistical modeling, and big data technologies.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\", \\\"Fintech\\\"], \\\"target_roles\\\": [\\\"Data Scientist\\\", \\\"Senior Data Scientist\\\"], \\\"keywords_emphasized\\\": [\\\"machine learning\\\", \\\"data analysis\\\", \\\"statistical modeling\\\", \\\"big data\\\", \\\"AI\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:06.918926\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 4, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"concise\\\", \\\"focus\\\": \\\"technical\\\"}]\"", "technical_keywords": "[]", "experience_keywords": "[]", "auto_extracted_skills": "[]", "project_content_variations": "{}", "education_content_variations": "{}", "experience_content_variations": "\"{\\\"27aa4a4e-09fe-4cca-b70f-941b3b2c4881\\\": [{\\\"id\\\": \\\"72a83cf9-9eea-4a4e-8b65-f2b9c19321ac\\\", \\\"title\\\": \\\"Technical Focus\\\", \\\"content\\\": \\\"Developed machine learning models using Python, TensorFlow, and scikit-learn. Built data pipelines and implemented statistical analysis workflows.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Data Scientist\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.947602\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"27aa4a4e-09fe-4cca-b70f-941b3b2c4881\\\", \\\"focus\\\": \\\"technical\\\", \\\"achievements\\\": [\\\"Developed predictive model that increased revenue by 25%\\\", \\\"Built automated data pipeline processing 1M+ records daily\\\", \\\"Presented insights to C-level executives driving strategic decisions\\\"], \\\"skills_highlighted\\\": [\\\"Python\\\", \\\"R\\\", \\\"SQL\\\", \\\"Machine Learning\\\"]}, {\\\"id\\\": \\\"c4cb8a10-0fe7-43cc-bd1c-a5f06b88db7d\\\", \\\"title\\\": \\\"Leadership Focus\\\", \\\"content\\\": \\\"Led data science initiatives, presented findings to stakeholders, and collaborated with product teams to implement data-driven solutions.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Data Scientist\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.947630\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"27aa4a4e-09fe-4cca-b70f-941b3b2c4881\\\", \\\"focus\\\": \\\"leadership\\\", \\\"achievements\\\": [\\\"Developed predictive model that increased revenue by 25%\\\", \\\"Built automated data pipeline processing 1M+ records daily\\\", \\\"Presented insights to C-level executives driving strategic decisions\\\"], \\\"skills_highlighted\\\": [\\\"Python\\\", \\\"R\\\", \\\"SQL\\\", \\\"Machine Learning\\\"]}, {\\\"id\\\": \\\"5485d5e8-f47e-4d17-84ea-11830c0782dc\\\", \\\"title\\\": \\\"Results Focus\\\", \\\"content\\\": \\\"Increased model accuracy by 25%, processed 1M+ records daily, and generated insights that drove $500K in additional revenue.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Data Scientist\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.947641\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"27aa4a4e-09fe-4cca-b70f-941b3b2c4881\\\", \\\"focus\\\": \\\"results\\\", \\\"achievements\\\": [\\\"Developed predictive model that increased revenue by 25%\\\", \\\"Built automated data pipeline processing 1M+ records daily\\\", \\\"Presented insights to C-level executives driving strategic decisions\\\"], \\\"skills_highlighted\\\": [\\\"Python\\\", \\\"R\\\", \\\"SQL\\\", \\\"Machine Learning\\\"]}], \\\"695de477-4e28-4e9e-880b-c1078337ea2a\\\": [{\\\"id\\\": \\\"4fdeda3d-2da1-4802-9329-c3608cbec7e0\\\", \\\"title\\\": \\\"Technical Focus\\\", \\\"content\\\": \\\"Developed machine learning models using Python, TensorFlow, and scikit-learn. Built data pipelines and implemented statistical analysis workflows.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Data Scientist\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.973269\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"695de477-4e28-4e9e-880b-c1078337ea2a\\\", \\\"focus\\\": \\\"technical\\\", \\\"achievements\\\": [\\\"Developed predictive model that increased revenue by 25%\\\", \\\"Built automated data pipeline processing 1M+ records daily\\\", \\\"Presented insights to C-level executives driving strategic decisions\\\"], \\\"skills_highlighted\\\": [\\\"Python\\\", \\\"R\\\", \\\"SQL\\\", \\\"Machine Learning\\\"]}, {\\\"id\\\": \\\"88bedd49-55f7-4aac-a340-15968c8e08ec\\\", \\\"title\\\": \\\"Leadership Focus\\\", \\\"content\\\": \\\"Led data science initiatives, presented findings to stakeholders, and collaborated with product teams to implement data-driven solutions.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Data Scientist\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.973294\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"695de477-4e28-4e9e-880b-c1078337ea2a\\\", \\\"focus\\\": \\\"leadership\\\", \\\"achievements\\\": [\\\"Developed predictive model that increased revenue by 25%\\\", \\\"Built automated data pipeline processing 1M+ records daily\\\", \\\"Presented insights to C-level executives driving strategic decisions\\\"], \\\"skills_highlighted\\\": [\\\"Python\\\", \\\"R\\\", \\\"SQL\\\", \\\"Machine Learning\\\"]}, {\\\"id\\\": \\\"d50923cf-e8fa-4162-8714-29adbc05ecd2\\\", \\\"title\\\": \\\"Results Focus\\\", \\\"content\\\": \\\"Increased model accuracy by 25%, processed 1M+ records daily, and generated insights that drove $500K in additional revenue.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Data Scientist\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.973305\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"695de477-4e28-4e9e-880b-c1078337ea2a\\\", \\\"focus\\\": \\\"results\\\", \\\"achievements\\\": [\\\"Developed predictive model that increased revenue by 25%\\\", \\\"Built automated data pipeline processing 1M+ records daily\\\", \\\"Presented insights to C-level executives driving strategic decisions\\\"], \\\"skills_highlighted\\\": [\\\"Python\\\", \\\"R\\\", \\\"SQL\\\", \\\"Machine Learning\\\"]}], \\\"f0f36399-5a8a-4412-a8b8-84167153cfb1\\\": [{\\\"id\\\": \\\"cb7b6180-459c-4aaf-8718-64fb14263e87\\\", \\\"title\\\": \\\"Technical Focus\\\", \\\"content\\\": \\\"Developed machine learning models using Python, TensorFlow, and scikit-learn. Built data pipelines and implemented statistical analysis workflows.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Data Scientist\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.997604\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"f0f36399-5a8a-4412-a8b8-84167153cfb1\\\", \\\"focus\\\": \\\"technical\\\", \\\"achievements\\\": [\\\"Developed predictive model that increased revenue by 25%\\\", \\\"Built automated data pipeline processing 1M+ records daily\\\", \\\"Presented insights to C-level executives driving strategic decisions\\\"], \\\"skills_highlighted\\\": [\\\"Python\\\", \\\"R\\\", \\\"SQL\\\", \\\"Machine Learning\\\"]}, {\\\"id\\\": \\\"e4a43d13-dbab-4559-8d87-8b2b30619536\\\", \\\"title\\\": \\\"Leadership Focus\\\", \\\"content\\\": \\\"Led data science initiatives, presented findings to stakeholders, and collaborated with product teams to implement data-driven solutions.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Data Scientist\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.997633\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"f0f36399-5a8a-4412-a8b8-84167153cfb1\\\", \\\"focus\\\": \\\"leadership\\\", \\\"achievements\\\": [\\\"Developed predictive model that increased revenue by 25%\\\", \\\"Built automated data pipeline processing 1M+ records daily\\\", \\\"Presented insights to C-level executives driving strategic decisions\\\"], \\\"skills_highlighted\\\": [\\\"Python\\\", \\\"R\\\", \\\"SQL\\\", \\\"Machine Learning\\\"]}, {\\\"id\\\": \\\"b728f345-147c-4221-ae45-8ccc045356f9\\\", \\\"title\\\": \\\"Results Focus\\\", \\\"content\\\": \\\"Increased model accuracy by 25%, processed 1M+ records daily, and generated insights that drove $500K in additional revenue.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Data Scientist\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:06.997646\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"f0f36399-5a8a-4412-a8b8-84167153cfb1\\\", \\\"focus\\\": \\\"results\\\", \\\"achievements\\\": [\\\"Developed predictive model that increased revenue by 25%\\\", \\\"Built automated data pipeline processing 1M+ records daily\\\", \\\"Presented insights to C-level executives driving strategic decisions\\\"], \\\"skills_highlighted\\\": [\\\"Python\\\", \\\"R\\\", \\\"SQL\\\", \\\"Machine Learning\\\"]}]}\""}', 'ba30c5d9-db8b-454f-9088-caefbad9343d', NULL, 1),
	('a079a198-ccc2-559f-98eb-b2444e1baf73', '2026-11-26 22:57:41.289897+00', '2026-11-26 22:57:41.288684+00', 'skill_banks', '93b22f8f-089b-46b3-86a2-2e3137e30580', 'repaired', '[{"code": "same_skill", "field": "skills.technical.1", "value": {"id": "7479c15e-0b21-4260-8487-cac29433315e", "name": "SQL", "level": "intermediate", "source": "manual", "category": "technical", "keywords": ["sql", "professional", "experienced"], "last_used": null, "confidence": 1.0, "description": "Experienced in SQL with practical application in professional projects.", "is_featured": true, "subcategory": "Databases", "usage_count": 0, "display_order": 6, "years_experience": 6, "proficiency_score": 0.6322152501954506}}, {"code": "same_skill", "field": "skills.soft.1", "value": {"id": "bc6340b8-27be-4fa0-9cf6-d449f3890fb6", "name": "Project Management", "level": "advanced", "source": "manual", "category": "soft", "keywords": ["project management", "professional", "experienced"], "last_used": null, "confidence": 1.0, "description": "Experienced in Project Management with practical application in professional projects.", "is_featured": false, "subcategory": "Other", "usage_count": 0, "display_order": 9, "years_experience": 8, "proficiency_score": 0.9636796791940273}}]', '{"id": "93b22f8f-089b-46b3-86a2-2e3137e30580", "skills": "\"{\\\"Technical Skills\\\": [{\\\"id\\\": \\\"851608b7-98f0-427d-9c21-f0852776dfb9\\\", \\\"name\\\": \\\"Python\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Programming Languages\\\", \\\"years_experience\\\": 5, \\\"proficiency_score\\\": 0.9, \\\"description\\\": \\\"Expert in Python development with focus on web applications, data analysis, and automation\\\", \\\"keywords\\\": [\\\"Django\\\", \\\"FastAPI\\\", \\\"NumPy\\\", \\\"Pandas\\\", \\\"Automation\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 1, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"254e8c31-31ee-42fb-beb9-406497c5b5e3\\\", \\\"name\\\": \\\"JavaScript\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Programming Languages\\\", \\\"years_experience\\\": 4, \\\"proficiency_score\\\": 0.85, \\\"description\\\": \\\"Full-stack JavaScript development including modern ES6+, Node.js, and frontend frameworks\\\", \\\"keywords\\\": [\\\"ES6+\\\", \\\"Node.js\\\", \\\"React\\\", \\\"Vue\\\", \\\"TypeScript\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 2, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"3c23a962-e3e7-4628-97b6-8767a64e936f\\\", \\\"name\\\": \\\"React\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"framework\\\", \\\"subcategory\\\": \\\"Frontend Frameworks\\\", \\\"years_experience\\\": 3, \\\"proficiency_score\\\": 0.8, \\\"description\\\": \\\"Advanced React development including hooks, context, state management, and modern patterns\\\", \\\"keywords\\\": [\\\"Hooks\\\", \\\"Redux\\\", \\\"Context API\\\", \\\"JSX\\\", \\\"Components\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 3, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"261f24b0-42dc-41e6-8fe6-b9d8f10f9f4f\\\", \\\"name\\\": \\\"SQL\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Database\\\", \\\"years_experience\\\": 4, \\\"proficiency_score\\\": 0.75, \\\"description\\\": \\\"Database design, complex queries, performance optimization, and data modeling\\\", \\\"keywords\\\": [\\\"PostgreSQL\\\", \\\"MySQL\\\", \\\"Query Optimization\\\", \\\"Database Design\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 4, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"Soft Skills\\\": [{\\\"id\\\": \\\"7d1317e4-4bd7-4f52-909e-c39471e98d93\\\", \\\"name\\\": \\\"Project Management\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Leadership\\\", \\\"years_experience\\\": 3, \\\"proficiency_score\\\": 0.8, \\\"description\\\": \\\"Leading cross-functional teams, agile methodologies, and project delivery\\\", \\\"keywords\\\": [\\\"Agile\\\", \\\"Scrum\\\", \\\"Team Leadership\\\", \\\"Planning\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 1, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"0900154b-ab9d-4d4f-8a20-93a9b4b4315f\\\", \\\"name\\\": \\\"Communication\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Interpersonal\\\", \\\"years_experience\\\": 5, \\\"proficiency_score\\\": 0.9, \\\"description\\\": \\\"Excellent written and verbal communication, presentation skills, and stakeholder management\\\", \\\"keywords\\\": [\\\"Presentations\\\", \\\"Technical Writing\\\", \\\"Stakeholder Management\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 2, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"Tools & Technologies\\\": [{\\\"id\\\": \\\"d3644631-fe88-467e-9438-37f50e8c7805\\\", \\\"name\\\": \\\"Git\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"tool\\\", \\\"subcategory\\\": \\\"Version Control\\\", \\\"years_experience\\\": 5, \\\"proficiency_score\\\": 0.9, \\\"description\\\": \\\"Advanced Git workflows, branching strategies, and collaboration practices\\\", \\\"keywords\\\": [\\\"GitHub\\\", \\\"GitLab\\\", \\\"Branching\\\", \\\"Merge Conflicts\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 1, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"d5dd8317-e1f1-4873-805e-8eb51462aa63\\\", \\\"name\\\": \\\"Docker\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"tool\\\", \\\"subcategory\\\": \\\"DevOps\\\", \\\"years_experience\\\": 2, \\\"proficiency_score\\\": 0.7, \\\"description\\\": \\\"Containerization, Docker Compose, and deployment strategies\\\", \\\"keywords\\\": [\\\"Containerization\\\", \\\"Docker Compose\\\", \\\"Deployment\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 2, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"methodology\\\": [{\\\"id\\\": \\\"cc88ab8f-a2c2-4268-b307-b3182d89adf1\\\", \\\"name\\\": \\\"Agile/Scrum\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"methodology\\\", \\\"subcategory\\\": \\\"Methodologies\\\", \\\"years_experience\\\": 4, \\\"proficiency_score\\\": 0.8452912891254164, \\\"description\\\": \\\"Experienced in Agile/Scrum with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"agile/scrum\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"edaf6add-7f63-4e57-bd07-7ea86f0a2827\\\", \\\"name\\\": \\\"A/B Testing\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"methodology\\\", \\\"subcategory\\\": \\\"Methodologies\\\", \\\"years_experience\\\": 4, \\\"proficiency_score\\\": 0.788031992902476, \\\"description\\\": \\\"Experienced in A/B Testing with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"a/b testing\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 7, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"domain\\\": [{\\\"id\\\": \\\"c53ce673-9037-4f50-aec0-0fe52b43a907\\\", \\\"name\\\": \\\"Product Strategy\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"domain\\\", \\\"subcategory\\\": \\\"Domain Knowledge\\\", \\\"years_experience\\\": 4, \\\"proficiency_score\\\": 0.9273331773301493, \\\"description\\\": \\\"Experienced in Product Strategy with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"product strategy\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 1, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"ce523ac1-b35d-42ae-8f8a-827df87d809a\\\", \\\"name\\\": \\\"User Research\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"domain\\\", \\\"subcategory\\\": \\\"Domain Knowledge\\\", \\\"years_experience\\\": 4, \\\"proficiency_score\\\": 0.8070554896974023, \\\"description\\\": \\\"Experienced in User Research with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"user research\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 2, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"technical\\\": [{\\\"id\\\": \\\"dfe1c209-6b5f-4111-8238-314dcb09651c\\\", \\\"name\\\": \\\"Data Analysis\\\", \\\"level\\\": \\\"intermediate\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Technical Skills\\\", \\\"years_experience\\\": 1, \\\"proficiency_score\\\": 0.995841434681228, \\\"description\\\": \\\"Experienced in Data Analysis with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"data analysis\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 3, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"7479c15e-0b21-4260-8487-cac29433315e\\\", \\\"name\\\": \\\"SQL\\\", \\\"level\\\": \\\"intermediate\\\", \\\"category\\\": \\\"technical\\\", \\\"subcategory\\\": \\\"Databases\\\", \\\"years_experience\\\": 6, \\\"proficiency_score\\\": 0.6322152501954506, \\\"description\\\": \\\"Experienced in SQL with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"sql\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 6, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"tool\\\": [{\\\"id\\\": \\\"f1958414-b924-4038-93b6-59e5f4699756\\\", \\\"name\\\": \\\"Jira\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"tool\\\", \\\"subcategory\\\": \\\"Development Tools\\\", \\\"years_experience\\\": 8, \\\"proficiency_score\\\": 0.7036697453071026, \\\"description\\\": \\\"Experienced in Jira with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"jira\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 4, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"fee40a96-af6f-4fb9-ae4a-1400c25052df\\\", \\\"name\\\": \\\"Figma\\\", \\\"level\\\": \\\"intermediate\\\", \\\"category\\\": \\\"tool\\\", \\\"subcategory\\\": \\\"Development Tools\\\", \\\"years_experience\\\": 8, \\\"proficiency_score\\\": 0.923426297119323, \\\"description\\\": \\\"Experienced in Figma with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"figma\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 5, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}], \\\"soft\\\": [{\\\"id\\\": \\\"eb530aee-0c54-4238-85fe-2fb5138e6d66\\\", \\\"name\\\": \\\"Team Collaboration\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Other\\\", \\\"years_experience\\\": 4, \\\"proficiency_score\\\": 0.7930613208534312, \\\"description\\\": \\\"Experienced in Team Collaboration with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"team collaboration\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 8, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"bc6340b8-27be-4fa0-9cf6-d449f3890fb6\\\", \\\"name\\\": \\\"Project Management\\\", \\\"level\\\": \\\"advanced\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Other\\\", \\\"years_experience\\\": 8, \\\"proficiency_score\\\": 0.9636796791940273, \\\"description\\\": \\\"Experienced in Project Management with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"project management\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 9, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"e50fb6b1-6f4d-4040-8be7-b6c52307c88f\\\", \\\"name\\\": \\\"Public Speaking\\\", \\\"level\\\": \\\"intermediate\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Other\\\", \\\"years_experience\\\": 2, \\\"proficiency_score\\\": 0.9338595231192877, \\\"description\\\": \\\"Experienced in Public Speaking with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"public speaking\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 10, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"0b0035b7-4ab6-46a6-9309-b261a6a6ae40\\\", \\\"name\\\": \\\"Mentoring\\\", \\\"level\\\": \\\"intermediate\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Other\\\", \\\"years_experience\\\": 7, \\\"proficiency_score\\\": 0.912921153639236, \\\"description\\\": \\\"Experienced in Mentoring with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"mentoring\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": true, \\\"display_order\\\": 11, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}, {\\\"id\\\": \\\"70a2a23e-a3fd-4975-904e-fac2a8d5d784\\\", \\\"name\\\": \\\"Problem Solving\\\", \\\"level\\\": \\\"expert\\\", \\\"category\\\": \\\"soft\\\", \\\"subcategory\\\": \\\"Other\\\", \\\"years_experience\\\": 8, \\\"proficiency_score\\\": 0.9556044017628482, \\\"description\\\": \\\"Experienced in Problem Solving with practical application in professional projects.\\\", \\\"keywords\\\": [\\\"problem solving\\\", \\\"professional\\\", \\\"experienced\\\"], \\\"is_featured\\\": false, \\\"display_order\\\": 12, \\\"source\\\": \\\"manual\\\", \\\"confidence\\\": 1.0, \\\"last_used\\\": null, \\\"usage_count\\\": 0}]}\"", "user_id": "d022267c-846b-4f5f-b161-1eaa406904cc", "projects": "\"[{\\\"id\\\": \\\"87770069-5c94-474a-88af-44737dff1923\\\", \\\"name\\\": \\\"Task Management SaaS Platform\\\", \\\"url\\\": \\\"https://github.com/user/task-manager\\\", \\\"github_url\\\": \\\"https://github.com/user/task-manager\\\", \\\"start_date\\\": \\\"2023-06-01\\\", \\\"end_date\\\": \\\"2023-09-15\\\", \\\"default_description\\\": \\\"Full-stack SaaS application for team task management with real-time collaboration features\\\", \\\"default_achievements\\\": [\\\"Built with React frontend and FastAPI backend serving 1000+ registered users\\\", \\\"Implemented real-time updates using WebSockets and Redis pub/sub\\\", \\\"Achieved 99.5% uptime with automated deployment and monitoring\\\"], \\\"technologies\\\": [\\\"React\\\", \\\"FastAPI\\\", \\\"PostgreSQL\\\", \\\"Redis\\\", \\\"Docker\\\", \\\"AWS\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"8f69062b-5bb5-4369-b411-38aaccdb488b\\\", \\\"name\\\": \\\"AI-Powered Content Analyzer\\\", \\\"url\\\": \\\"https://content-analyzer.demo.com\\\", \\\"github_url\\\": \\\"https://github.com/user/content-analyzer\\\", \\\"start_date\\\": \\\"2023-01-01\\\", \\\"end_date\\\": \\\"2023-03-31\\\", \\\"default_description\\\": \\\"Machine learning application that analyzes content sentiment and provides optimization suggestions\\\", \\\"default_achievements\\\": [\\\"Integrated OpenAI GPT API for advanced content analysis\\\", \\\"Achieved 85% accuracy in sentiment classification\\\", \\\"Processed 10,000+ articles with average analysis time under 2 seconds\\\"], \\\"technologies\\\": [\\\"Python\\\", \\\"Scikit-learn\\\", \\\"Flask\\\", \\\"OpenAI API\\\", \\\"React\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"d6778f55-e69d-43f2-a8a6-71494ea1854d\\\", \\\"name\\\": \\\"Mobile App Launch\\\", \\\"url\\\": null, \\\"github_url\\\": null, \\\"start_date\\\": \\\"2026-03-21\\\", \\\"end_date\\\": \\\"2026-04-27\\\", \\\"default_description\\\": \\\"Led cross-functional team to launch mobile application, coordinating design, development, and marketing efforts.\\\", \\\"default_achievements\\\": [\\\"Increased user adoption by 40%\\\", \\\"Coordinated team of 8 people\\\", \\\"Delivered on time and budget\\\"], \\\"technologies\\\": [\\\"Jira\\\", \\\"Confluence\\\", \\\"Figma\\\", \\\"Google Analytics\\\", \\\"Mixpanel\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"4806f8c2-c63f-453e-85da-aecad3623867\\\", \\\"name\\\": \\\"Feature Optimization Project\\\", \\\"url\\\": null, \\\"github_url\\\": null, \\\"start_date\\\": \\\"2026-02-08\\\", \\\"end_date\\\": \\\"2026-05-03\\\", \\\"default_description\\\": \\\"Worked on Feature Optimization Project to solve business challenges and improve user experience.\\\", \\\"default_achievements\\\": [\\\"Increased user adoption by 40%\\\", \\\"Coordinated team of 8 people\\\", \\\"Delivered on time and budget\\\"], \\\"technologies\\\": [\\\"Jira\\\", \\\"Confluence\\\", \\\"Figma\\\", \\\"Google Analytics\\\", \\\"Mixpanel\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"b2a1120b-c7ea-423f-9b39-09e82327a872\\\", \\\"name\\\": \\\"User Onboarding Redesign\\\", \\\"url\\\": null, \\\"github_url\\\": null, \\\"start_date\\\": \\\"2025-12-28\\\", \\\"end_date\\\": \\\"2026-06-04\\\", \\\"default_description\\\": \\\"Worked on User Onboarding Redesign to solve business challenges and improve user experience.\\\", \\\"default_achievements\\\": [\\\"Increased user adoption by 40%\\\", \\\"Coordinated team of 8 people\\\", \\\"Delivered on time and budget\\\"], \\\"technologies\\\": [\\\"Jira\\\", \\\"Confluence\\\", \\\"Figma\\\", \\\"Google Analytics\\\", \\\"Mixpanel\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}]\"", "created_at": "2026-11-22 09:29:07.088613", "updated_at": "2026-11-22 09:29:07.327257", "soft_skills": "[]", "certifications": "\"[{\\\"id\\\": \\\"122becec-6732-4d2b-a3e9-7ea0e0ba2c47\\\", \\\"name\\\": \\\"AWS Solutions Architect Associate\\\", \\\"issuer\\\": \\\"Amazon Web Services\\\", \\\"issue_date\\\": \\\"2023-05-15\\\", \\\"expiry_date\\\": \\\"2026-05-15\\\", \\\"credential_id\\\": \\\"AWS-SAA-2023-051567\\\", \\\"url\\\": \\\"https://aws.amazon.com/certification/\\\", \\\"description\\\": \\\"Demonstrates expertise in designing distributed systems on AWS\\\"}, {\\\"id\\\": \\\"3ccb7014-19ae-4b08-bd82-c6c934f0919f\\\", \\\"name\\\": \\\"Professional Scrum Master I\\\", \\\"issuer\\\": \\\"Scrum.org\\\", \\\"issue_date\\\": \\\"2022-11-08\\\", \\\"expiry_date\\\": null, \\\"credential_id\\\": \\\"PSM-I-2022-110834\\\", \\\"url\\\": \\\"https://scrum.org/\\\", \\\"description\\\": \\\"Validates knowledge of Scrum framework and agile principles\\\"}, {\\\"id\\\": \\\"e20e54b6-60af-4ab1-97fe-ce5ab83c28d5\\\", \\\"name\\\": \\\"Certified Scrum Product Owner\\\", \\\"issuer\\\": \\\"Scrum Alliance\\\", \\\"issue_date\\\": \\\"2026-01-31\\\", \\\"expiry_date\\\": null, \\\"credential_id\\\": \\\"CERT-974716\\\", \\\"url\\\": \\\"https://credentials.scrumalliance.com/cert-237440\\\", \\\"description\\\": \\\"Professional certification demonstrating expertise in Certified Scrum Product Owner\\\"}, {\\\"id\\\": \\\"eb0cec62-a245-450e-a350-b16026fe55af\\\", \\\"name\\\": \\\"Google Analytics Certified\\\", \\\"issuer\\\": \\\"Google\\\", \\\"issue_date\\\": \\\"2026-08-22\\\", \\\"expiry_date\\\": null, \\\"credential_id\\\": \\\"CERT-580416\\\", \\\"url\\\": \\\"https://credentials.google.com/cert-794655\\\", \\\"description\\\": \\\"Professional certification demonstrating expertise in Google Analytics Certified\\\"}]\"", "default_summary": "Experienced software engineer with 5+ years developing scalable web applications. Strong background in Python, JavaScript, and modern development practices with a focus on clean code and team collaboration.", "skill_categories": "[\"Technical Skills\", \"Soft Skills\", \"Tools & Technologies\", \"Languages\", \"Frameworks\", \"Methodologies\", \"Domain Knowledge\"]", "skill_confidence": "{}", "work_experiences": "\"[{\\\"id\\\": \\\"471b5624-3dce-4948-a0c9-9a3e5484a753\\\", \\\"company\\\": \\\"TechCorp Solutions\\\", \\\"position\\\": \\\"Senior Software Engineer\\\", \\\"location\\\": \\\"San Francisco, CA\\\", \\\"start_date\\\": \\\"2022-01-15\\\", \\\"end_date\\\": null, \\\"is_current\\\": true, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Lead development of microservices architecture serving 2M+ daily active users. Architect and implement scalable solutions using Python, React, and cloud technologies.\\\", \\\"default_achievements\\\": [\\\"Improved system performance by 40% through database optimization and caching strategies\\\", \\\"Led a team of 5 developers in migrating legacy monolith to microservices architecture\\\", \\\"Implemented CI/CD pipeline reducing deployment time from 2 hours to 15 minutes\\\", \\\"Mentored 3 junior developers, with 2 receiving promotions within 18 months\\\"], \\\"skills_used\\\": [\\\"Python\\\", \\\"React\\\", \\\"PostgreSQL\\\", \\\"Docker\\\", \\\"AWS\\\"], \\\"technologies\\\": [\\\"FastAPI\\\", \\\"Redux\\\", \\\"Redis\\\", \\\"Kubernetes\\\", \\\"GitLab CI\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"0ae0b025-0436-4a31-9662-33928a5862ff\\\", \\\"company\\\": \\\"DataFlow Analytics\\\", \\\"position\\\": \\\"Software Developer\\\", \\\"location\\\": \\\"Austin, TX\\\", \\\"start_date\\\": \\\"2020-03-01\\\", \\\"end_date\\\": \\\"2022-01-10\\\", \\\"is_current\\\": false, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Full-stack development of data analytics platform processing 10TB+ daily. Built responsive web interfaces and robust API services.\\\", \\\"default_achievements\\\": [\\\"Developed real-time dashboard displaying analytics for 500+ enterprise clients\\\", \\\"Optimized data processing pipeline, reducing analysis time from hours to minutes\\\", \\\"Built REST APIs handling 100K+ requests per day with 99.9% uptime\\\", \\\"Collaborated with data science team to implement machine learning model integration\\\"], \\\"skills_used\\\": [\\\"JavaScript\\\", \\\"Python\\\", \\\"SQL\\\", \\\"React\\\", \\\"Node.js\\\"], \\\"technologies\\\": [\\\"Express.js\\\", \\\"MongoDB\\\", \\\"D3.js\\\", \\\"Pandas\\\", \\\"Scikit-learn\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"04589beb-7211-44fc-841b-43805abd871a\\\", \\\"company\\\": \\\"WebSolutions Inc\\\", \\\"position\\\": \\\"Junior Developer\\\", \\\"location\\\": \\\"Remote\\\", \\\"start_date\\\": \\\"2019-06-01\\\", \\\"end_date\\\": \\\"2020-02-28\\\", \\\"is_current\\\": false, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Frontend development for e-commerce platform with focus on user experience and responsive design. Collaborated closely with design and backend teams.\\\", \\\"default_achievements\\\": [\\\"Implemented responsive design improving mobile conversion rate by 25%\\\", \\\"Built reusable component library adopted across 3 product teams\\\", \\\"Reduced page load time by 30% through code optimization and lazy loading\\\"], \\\"skills_used\\\": [\\\"JavaScript\\\", \\\"HTML\\\", \\\"CSS\\\", \\\"React\\\", \\\"Git\\\"], \\\"technologies\\\": [\\\"Webpack\\\", \\\"Sass\\\", \\\"Jest\\\", \\\"Figma\\\", \\\"GitHub\\\"], \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"4e494803-c81b-4162-a7e1-c3d5be218580\\\", \\\"company\\\": \\\"DataFlow Inc\\\", \\\"position\\\": \\\"Senior PM\\\", \\\"location\\\": \\\"Seattle, WA\\\", \\\"start_date\\\": \\\"2025-08-28\\\", \\\"end_date\\\": null, \\\"is_current\\\": true, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Managed product roadmap and strategy, worked with engineering teams to deliver features, and conducted user research to inform product decisions.\\\", \\\"default_achievements\\\": [\\\"Launched 5 major features resulting in 30% user engagement increase\\\", \\\"Coordinated cross-functional teams of 15+ people across 3 time zones\\\", \\\"Implemented agile processes reducing time-to-market by 50%\\\"], \\\"skills_used\\\": [\\\"Agile\\\", \\\"User Research\\\", \\\"Data Analysis\\\", \\\"Jira\\\", \\\"Product Strategy\\\"], \\\"technologies\\\": [\\\"Jira\\\", \\\"Confluence\\\", \\\"Figma\\\", \\\"Google Analytics\\\", \\\"Mixpanel\\\", \\\"Slack\\\"], \\\"has_variations\\\": true, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"bebd12d8-1a36-40c4-80b6-021d5911bad5\\\", \\\"company\\\": \\\"Global Tech\\\", \\\"position\\\": \\\"Strategy Manager\\\", \\\"location\\\": \\\"Seattle, WA\\\", \\\"start_date\\\": \\\"2024-10-25\\\", \\\"end_date\\\": \\\"2026-01-10\\\", \\\"is_current\\\": false, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Managed product roadmap and strategy, worked with engineering teams to deliver features, and conducted user research to inform product decisions.\\\", \\\"default_achievements\\\": [\\\"Launched 5 major features resulting in 30% user engagement increase\\\", \\\"Coordinated cross-functional teams of 15+ people across 3 time zones\\\", \\\"Implemented agile processes reducing time-to-market by 50%\\\"], \\\"skills_used\\\": [\\\"Agile\\\", \\\"User Research\\\", \\\"Data Analysis\\\", \\\"Jira\\\", \\\"Product Strategy\\\"], \\\"technologies\\\": [\\\"Jira\\\", \\\"Confluence\\\", \\\"Figma\\\", \\\"Google Analytics\\\", \\\"Mixpanel\\\", \\\"Slack\\\"], \\\"has_variations\\\": true, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"50f43a24-30d5-4607-98b1-82ba6c281450\\\", \\\"company\\\": \\\"StartupXYZ\\\", \\\"position\\\": \\\"Product Owner\\\", \\\"location\\\": \\\"Seattle, WA\\\", \\\"start_date\\\": \\\"2022-03-07\\\", \\\"end_date\\\": \\\"2024-01-06\\\", \\\"is_current\\\": false, \\\"experience_type\\\": \\\"full_time\\\", \\\"default_description\\\": \\\"Managed product roadmap and strategy, worked with engineering teams to deliver features, and conducted user research to inform product decisions.\\\", \\\"default_achievements\\\": [\\\"Launched 5 major features resulting in 30% user engagement increase\\\", \\\"Coordinated cross-functional teams of 15+ people across 3 time zones\\\", \\\"Implemented agile processes reducing time-to-market by 50%\\\"], \\\"skills_used\\\": [\\\"Agile\\\", \\\"User Research\\\", \\\"Data Analysis\\\", \\\"Jira\\\", \\\"Product Strategy\\\"], \\\"technologies\\\": [\\\"Jira\\\", \\\"Confluence\\\", \\\"Figma\\\", \\\"Google Analytics\\\", \\\"Mixpanel\\\", \\\"Slack\\\"], \\\"has_variations\\\": true, \\\"default_variation_id\\\": null}]\"", "education_entries": "\"[{\\\"id\\\": \\\"95babc5e-c0c9-465c-a0b7-889b31de45dd\\\", \\\"institution\\\": \\\"University of Washington\\\", \\\"degree\\\": \\\"Bachelor of Business Administration\\\", \\\"field_of_study\\\": \\\"Business\\\", \\\"location\\\": \\\"MA\\\", \\\"start_date\\\": \\\"2015-09-01\\\", \\\"end_date\\\": \\\"2019-06-15\\\", \\\"gpa\\\": 3.22, \\\"honors\\\": [\\\"Dean''s List\\\", \\\"Magna Cum Laude\\\"], \\\"relevant_coursework\\\": [\\\"Business Strategy\\\", \\\"Marketing\\\", \\\"Operations Management\\\", \\\"Finance\\\", \\\"Leadership\\\"], \\\"default_description\\\": \\\"Focused on theoretical foundations and practical applications in the field.\\\", \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}, {\\\"id\\\": \\\"e9c14fbb-e4c2-4a50-8b58-b4cb3037edf0\\\", \\\"institution\\\": \\\"University of Washington\\\", \\\"degree\\\": \\\"Master of Business Administration\\\", \\\"field_of_study\\\": \\\"MBA\\\", \\\"location\\\": \\\"MA\\\", \\\"start_date\\\": \\\"2011-09-01\\\", \\\"end_date\\\": \\\"2015-06-15\\\", \\\"gpa\\\": 3.55, \\\"honors\\\": [\\\"Dean''s List\\\", \\\"Magna Cum Laude\\\"], \\\"relevant_coursework\\\": [\\\"Business Strategy\\\", \\\"Marketing\\\", \\\"Operations Management\\\", \\\"Finance\\\", \\\"Leadership\\\"], \\\"default_description\\\": \\\"Focused on theoretical foundations and practical applications in the field.\\\", \\\"has_variations\\\": false, \\\"default_variation_id\\\": null}]\"", "industry_keywords": "[]", "summary_variations": "\"[{\\\"id\\\": \\\"6b9ee716-73cc-4eec-936d-f147e9c5e6bf\\\", \\\"title\\\": \\\"Technical Leadership Focus\\\", \\\"content\\\": \\\"Experienced software engineer with 5+ years developing scalable web applications using Python, JavaScript, and modern frameworks. Proven track record of leading development teams and delivering high-quality solutions. Passionate about clean code, best practices, and mentoring junior developers.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\", \\\"Startups\\\"], \\\"target_roles\\\": [\\\"Senior Developer\\\", \\\"Tech Lead\\\", \\\"Engineering Manager\\\"], \\\"keywords_emphasized\\\": [\\\"Python\\\", \\\"JavaScript\\\", \\\"Leadership\\\", \\\"Scalable Applications\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:07.088476\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"standard\\\", \\\"focus\\\": \\\"technical\\\"}, {\\\"id\\\": \\\"8df69c66-6b43-4a54-8d2b-ce5db69735ed\\\", \\\"title\\\": \\\"Full-Stack Developer Focus\\\", \\\"content\\\": \\\"Full-stack developer specializing in modern web technologies including React, Python, and cloud platforms. Strong background in both frontend user experience and backend architecture. Experienced in agile development and cross-functional collaboration.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"E-commerce\\\", \\\"SaaS\\\"], \\\"target_roles\\\": [\\\"Full Stack Developer\\\", \\\"Software Engineer\\\", \\\"Web Developer\\\"], \\\"keywords_emphasized\\\": [\\\"React\\\", \\\"Python\\\", \\\"Full-Stack\\\", \\\"Agile\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:07.088489\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"concise\\\", \\\"focus\\\": \\\"general\\\"}, {\\\"id\\\": \\\"9a86f06b-123b-4e51-aac2-4713249c7966\\\", \\\"title\\\": \\\"Results-Oriented Focus\\\", \\\"content\\\": \\\"Results-driven software engineer with expertise in building high-performance applications that serve millions of users. Led projects that increased system efficiency by 40% and reduced deployment time by 60%. Strong focus on scalability, performance optimization, and user experience.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Enterprise Software\\\", \\\"SaaS\\\"], \\\"target_roles\\\": [\\\"Senior Engineer\\\", \\\"Principal Developer\\\", \\\"Technical Architect\\\"], \\\"keywords_emphasized\\\": [\\\"Performance\\\", \\\"Scalability\\\", \\\"Results\\\", \\\"Optimization\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:07.088497\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"standard\\\", \\\"focus\\\": \\\"results\\\"}, {\\\"id\\\": \\\"d4013e48-3d7f-4cd4-bc9d-3bd269d2da39\\\", \\\"title\\\": \\\"Professional Summary 1\\\", \\\"content\\\": \\\"Product manager with 7+ years of experience leading cross-functional teams to deliver innovative software products.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\", \\\"Fintech\\\"], \\\"target_roles\\\": [\\\"Product Manager\\\", \\\"Senior Product Manager\\\"], \\\"keywords_emphasized\\\": [\\\"product strategy\\\", \\\"agile development\\\", \\\"user experience\\\", \\\"stakeholder management\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:07.176308\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 2, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"standard\\\", \\\"focus\\\": \\\"results\\\"}, {\\\"id\\\": \\\"4c0b7ead-fc8a-4fdc-ad55-825ccc991177\\\", \\\"title\\\": \\\"Professional Summary 2\\\", \\\"content\\\": \\\"Strategic product leader with proven track record in agile development, user research, and data-driven decision making.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\", \\\"Fintech\\\"], \\\"target_roles\\\": [\\\"Product Manager\\\", \\\"Senior Product Manager\\\"], \\\"keywords_emphasized\\\": [\\\"product strategy\\\", \\\"agile development\\\", \\\"user experience\\\", \\\"stakeholder management\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:07.176354\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 3, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"concise\\\", \\\"focus\\\": \\\"results\\\"}, {\\\"id\\\": \\\"ecc06a94-422b-4056-b162-10b6d37b8a26\\\", \\\"title\\\": \\\"Professional Summary 3\\\", \\\"content\\\": \\\"Experienced PM focused on user-centered design, product strategy, and stakeholder management in fast-paced environments.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\", \\\"Fintech\\\"], \\\"target_roles\\\": [\\\"Product Manager\\\", \\\"Senior Product Manager\\\"], \\\"keywords_emphasized\\\": [\\\"product strategy\\\", \\\"agile development\\\", \\\"user experience\\\", \\\"stakeholder management\\\"], \\\"created_at\\\": \\\"2026-11-22T09:29:07.176372\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 5, \\\"source\\\": \\\"manual\\\", \\\"tone\\\": \\\"professional\\\", \\\"length\\\": \\\"detailed\\\", \\\"focus\\\": \\\"leadership\\\"}]\"", "technical_keywords": "[]", "experience_keywords": "[]", "auto_extracted_skills": "[]", "project_content_variations": "{}", "education_content_variations": "{}", "experience_content_variations": "\"{\\\"4e494803-c81b-4162-a7e1-c3d5be218580\\\": [{\\\"id\\\": \\\"8b7a5a1b-1367-4643-ba6a-1903626d2584\\\", \\\"title\\\": \\\"Technical Focus\\\", \\\"content\\\": \\\"Contributed to team success and project objectives.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Product Manager\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:07.210858\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"4e494803-c81b-4162-a7e1-c3d5be218580\\\", \\\"focus\\\": \\\"technical\\\", \\\"achievements\\\": [\\\"Launched 5 major features resulting in 30% user engagement increase\\\", \\\"Coordinated cross-functional teams of 15+ people across 3 time zones\\\", \\\"Implemented agile processes reducing time-to-market by 50%\\\"], \\\"skills_highlighted\\\": [\\\"Agile\\\", \\\"User Research\\\", \\\"Data Analysis\\\", \\\"Jira\\\"]}, {\\\"id\\\": \\\"46696331-d86c-4168-af50-60214d2b6f42\\\", \\\"title\\\": \\\"Leadership Focus\\\", \\\"content\\\": \\\"Contributed to team success and project objectives.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Product Manager\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:07.210885\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"4e494803-c81b-4162-a7e1-c3d5be218580\\\", \\\"focus\\\": \\\"leadership\\\", \\\"achievements\\\": [\\\"Launched 5 major features resulting in 30% user engagement increase\\\", \\\"Coordinated cross-functional teams of 15+ people across 3 time zones\\\", \\\"Implemented agile processes reducing time-to-market by 50%\\\"], \\\"skills_highlighted\\\": [\\\"Agile\\\", \\\"User Research\\\", \\\"Data Analysis\\\", \\\"Jira\\\"]}, {\\\"id\\\": \\\"008567d0-aded-4e1a-ae67-8540e940e516\\\", \\\"title\\\": \\\"Results Focus\\\", \\\"content\\\": \\\"Contributed to team success and project objectives.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Product Manager\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:07.210897\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"4e494803-c81b-4162-a7e1-c3d5be218580\\\", \\\"focus\\\": \\\"results\\\", \\\"achievements\\\": [\\\"Launched 5 major features resulting in 30% user engagement increase\\\", \\\"Coordinated cross-functional teams of 15+ people across 3 time zones\\\", \\\"Implemented agile processes reducing time-to-market by 50%\\\"], \\\"skills_highlighted\\\": [\\\"Agile\\\", \\\"User Research\\\", \\\"Data Analysis\\\", \\\"Jira\\\"]}], \\\"bebd12d8-1a36-40c4-80b6-021d5911bad5\\\": [{\\\"id\\\": \\\"649c278d-d189-4416-b167-49f22d27df72\\\", \\\"title\\\": \\\"Technical Focus\\\", \\\"content\\\": \\\"Contributed to team success and project objectives.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Product Manager\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:07.239231\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"bebd12d8-1a36-40c4-80b6-021d5911bad5\\\", \\\"focus\\\": \\\"technical\\\", \\\"achievements\\\": [\\\"Launched 5 major features resulting in 30% user engagement increase\\\", \\\"Coordinated cross-functional teams of 15+ people across 3 time zones\\\", \\\"Implemented agile processes reducing time-to-market by 50%\\\"], \\\"skills_highlighted\\\": [\\\"Agile\\\", \\\"User Research\\\", \\\"Data Analysis\\\", \\\"Jira\\\"]}, {\\\"id\\\": \\\"4bd78266-82b1-453d-bbf0-e991bcf0d053\\\", \\\"title\\\": \\\"Leadership Focus\\\", \\\"content\\\": \\\"Contributed to team success and project objectives.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Product Manager\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:07.239264\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"bebd12d8-1a36-40c4-80b6-021d5911bad5\\\", \\\"focus\\\": \\\"leadership\\\", \\\"achievements\\\": [\\\"Launched 5 major features resulting in 30% user engagement increase\\\", \\\"Coordinated cross-functional teams of 15+ people across 3 time zones\\\", \\\"Implemented agile processes reducing time-to-market by 50%\\\"], \\\"skills_highlighted\\\": [\\\"Agile\\\", \\\"User Research\\\", \\\"Data Analysis\\\", \\\"Jira\\\"]}, {\\\"id\\\": \\\"c7f126d5-a8a9-470e-a416-444df8f12167\\\", \\\"title\\\": \\\"Results Focus\\\", \\\"content\\\": \\\"Contributed to team success and project objectives.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Product Manager\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:07.239275\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"bebd12d8-1a36-40c4-80b6-021d5911bad5\\\", \\\"focus\\\": \\\"results\\\", \\\"achievements\\\": [\\\"Launched 5 major features resulting in 30% user engagement increase\\\", \\\"Coordinated cross-functional teams of 15+ people across 3 time zones\\\", \\\"Implemented agile processes reducing time-to-market by 50%\\\"], \\\"skills_highlighted\\\": [\\\"Agile\\\", \\\"User Research\\\", \\\"Data Analysis\\\", \\\"Jira\\\"]}], \\\"50f43a24-30d5-4607-98b1-82ba6c281450\\\": [{\\\"id\\\": \\\"3a5a3582-8b07-41a6-9a8a-680fda476e00\\\", \\\"title\\\": \\\"Technical Focus\\\", \\\"content\\\": \\\"Contributed to team success and project objectives.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Product Manager\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:07.264039\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"50f43a24-30d5-4607-98b1-82ba6c281450\\\", \\\"focus\\\": \\\"technical\\\", \\\"achievements\\\": [\\\"Launched 5 major features resulting in 30% user engagement increase\\\", \\\"Coordinated cross-functional teams of 15+ people across 3 time zones\\\", \\\"Implemented agile processes reducing time-to-market by 50%\\\"], \\\"skills_highlighted\\\": [\\\"Agile\\\", \\\"User Research\\\", \\\"Data Analysis\\\", \\\"Jira\\\"]}, {\\\"id\\\": \\\"33dfcea7-9e58-4d68-a03f-795574272216\\\", \\\"title\\\": \\\"Leadership Focus\\\", \\\"content\\\": \\\"Contributed to team success and project objectives.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Product Manager\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:07.264069\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"50f43a24-30d5-4607-98b1-82ba6c281450\\\", \\\"focus\\\": \\\"leadership\\\", \\\"achievements\\\": [\\\"Launched 5 major features resulting in 30% user engagement increase\\\", \\\"Coordinated cross-functional teams of 15+ people across 3 time zones\\\", \\\"Implemented agile processes reducing time-to-market by 50%\\\"], \\\"skills_highlighted\\\": [\\\"Agile\\\", \\\"User Research\\\", \\\"Data Analysis\\\", \\\"Jira\\\"]}, {\\\"id\\\": \\\"e1291225-7ef6-4555-a0a3-d349cf690fba\\\", \\\"title\\\": \\\"Results Focus\\\", \\\"content\\\": \\\"Contributed to team success and project objectives.\\\", \\\"target_industries\\\": [\\\"Technology\\\", \\\"Software\\\"], \\\"target_roles\\\": [\\\"Product Manager\\\"], \\\"keywords_emphasized\\\": [], \\\"created_at\\\": \\\"2026-11-22T09:29:07.264084\\\", \\\"last_used\\\": null, \\\"usage_count\\\": 0, \\\"source\\\": \\\"manual\\\", \\\"experience_id\\\": \\\"50f43a24-30d5-4607-98b1-82ba6c281450\\\", \\\"focus\\\": \\\"results\\\", \\\"achievements\\\": [\\\"Launched 5 major features resulting in 30% user engagement increase\\\", \\\"Coordinated cross-functional teams of 15+ people across 3 time zones\\\", \\\"Implemented agile processes reducing time-to-market by 50%\\\"], \\\"skills_highlighted\\\": [\\\"Agile\\\", \\\"User Research\\\", \\\"Data Analysis\\\", \\\"Jira\\\"]}]}\""}', '93b22f8f-089b-46b3-86a2-2e3137e30580', NULL, 1),
	('36c3307b-cb67-5e25-ad3e-23d56c2ef4b2', '2026-11-26 22:57:41.478588+00', '2026-11-26 22:57:41.449395+00', 'saved_jobs', '1d22e2b6-12e5-4dc7-8105-fe359f6901d1', 'merged', '[]', '{"id": "1d22e2b6-12e5-4dc7-8105-fe359f6901d1", "tags": "[\"remote\", \"growth\"]", "notes": "saved before applying", "job_id": "a173a099-7f83-4cf2-98ef-892957c0155d", "status": "SAVED", "saved_date": "2026-10-12 12:00:00", "updated_at": "2026-11-22 09:29:07.390075", "user_profile_id": "323cfc59-569e-4d91-aa52-b33439295f78"}', 'c2cc1613-472a-4467-94eb-4164946a70a8', NULL, 2),
	('8d44dfae-000b-534e-bc68-55e7f3f1545a', '2026-11-26 22:57:41.478617+00', '2026-11-26 22:57:41.449542+00', 'saved_jobs', '5488db53-fec2-4f59-92a9-60832b69aa2f', 'merged', '[]', '{"id": "5488db53-fec2-4f59-92a9-60832b69aa2f", "tags": "[\"remote\", \"growth\"]", "notes": "saved before applying", "job_id": "a480ff71-26e7-4a05-9f51-242788a4dd17", "status": "SAVED", "saved_date": "2026-10-12 12:00:00", "updated_at": "2026-11-22 09:29:07.41375", "user_profile_id": "932a0879-e851-4f07-8d88-79ee11cabc71"}', 'd052dbc8-a1e9-4b40-acd1-208e7265725c', NULL, 2),
	('c8820027-27e4-5b3e-aff6-66a76f3b7788', '2026-11-26 22:57:41.478628+00', '2026-11-26 22:57:41.449582+00', 'saved_jobs', '0785b135-e74f-455b-be12-3245c32fd765', 'merged', '[]', '{"id": "0785b135-e74f-455b-be12-3245c32fd765", "tags": "[\"remote\", \"growth\"]", "notes": "saved before applying", "job_id": "a173a099-7f83-4cf2-98ef-892957c0155d", "status": "SAVED", "saved_date": "2026-10-12 12:00:00", "updated_at": "2026-11-22 09:29:07.427379", "user_profile_id": "d022267c-846b-4f5f-b161-1eaa406904cc"}', 'f2c996a2-8a3c-42de-bece-ac0f5fd2bc37', NULL, 2);


--
-- Data for Name: legacy_resume_generations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_resume_generations VALUES
	('06471ab3-e7b3-4e17-ac0c-8b662ff1b9b0', 'e1891280-9c28-444e-ad0c-149c82c2280e', 'pdf', 'Classic', 'out/r.pdf', 1234, '{}', 'completed', NULL, '2026-11-22 09:29:07.401286'),
	('af029053-c38f-4b98-9241-1815ed1e54b0', '871d2e0c-334b-4272-aa01-0fded4e673ea', 'pdf', 'Classic', 'out/r.pdf', 1234, '{}', 'completed', NULL, '2026-11-22 09:29:07.419688'),
	('00cbdc9e-2c79-4bd0-8d99-ae53dfefd090', '173b196c-916b-494b-bec5-588be8c9c5d2', 'pdf', 'Classic', 'out/r.pdf', 1234, '{}', 'completed', NULL, '2026-11-22 09:29:07.448472');


--
-- Data for Name: legacy_resume_optimizations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_resume_optimizations VALUES
	('f573091c-0c1d-4720-a846-d6a52cb6a056', 'e1891280-9c28-444e-ad0c-149c82c2280e', 'a480ff71-26e7-4a05-9f51-242788a4dd17', 71.5, '[]', '[]', '[]', '["Kubernetes"]', '[]', '[]', '[]', '2026-11-22 09:29:07.403473', 'v1.0'),
	('42454d70-26ef-48bf-8ad8-1b1e3ba87df4', '871d2e0c-334b-4272-aa01-0fded4e673ea', '505c4833-7513-477e-9f21-e4471bda3c03', 71.5, '[]', '[]', '[]', '["Kubernetes"]', '[]', '[]', '[]', '2026-11-22 09:29:07.420223', 'v1.0'),
	('e006a5f6-d78b-49b0-a640-3759b33e202f', '173b196c-916b-494b-bec5-588be8c9c5d2', '4de5c178-2331-4d64-9cfc-a6322f95902f', 71.5, '[]', '[]', '[]', '["Kubernetes"]', '[]', '[]', '[]', '2026-11-22 09:29:07.449186', 'v1.0');


--
-- Data for Name: legacy_resume_templates; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_resume_templates VALUES
	('6704ec0a-6dfa-4eca-bac0-ecb011bb380e', 'Modern Professional', 'Clean, modern template perfect for tech professionals', '["contact", "summary", "experience", "skills", "education", "projects"]', '["contact", "summary", "experience", "skills", "education", "projects"]', '{"font_family": "Inter", "color_scheme": "blue", "layout": "single_column"}', true, true, '2026-11-22 09:29:06.492064', '2026-11-22 09:29:06.492067'),
	('e5f37816-fc9d-4764-9f39-ee14c1ba4c76', 'Executive', 'Professional template for senior leadership roles', '["contact", "summary", "experience", "education", "skills", "certifications"]', '["contact", "summary", "experience", "education", "skills", "certifications"]', '{"font_family": "Times New Roman", "color_scheme": "black", "layout": "two_column"}', false, true, '2026-11-22 09:29:06.496834', '2026-11-22 09:29:06.496836'),
	('0cc775d4-ebd9-4174-9f25-8c736b94493f', 'Technical', 'Template optimized for technical roles with emphasis on skills', '["contact", "skills", "experience", "projects", "education", "certifications"]', '["contact", "skills", "experience", "projects", "education", "certifications"]', '{"font_family": "Source Code Pro", "color_scheme": "green", "layout": "single_column"}', false, true, '2026-11-22 09:29:06.499891', '2026-11-22 09:29:06.499894');


--
-- Data for Name: legacy_resume_versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_resume_versions VALUES
	('f5918abc-8900-44ad-8589-db9554671c55', 'e1891280-9c28-444e-ad0c-149c82c2280e', 1, 'first', '{"summary": "Experienced software engineer specializing in full-stack development with expertise in React, Node.js, and cloud technologies. Passionate about building scalable applications and mentoring junior developers."}', '2026-11-22 09:29:07.405794', 'user'),
	('3a1d60fc-7793-4478-aaab-c8471de625ba', '871d2e0c-334b-4272-aa01-0fded4e673ea', 1, 'first', '{"summary": "Data scientist with strong background in machine learning, statistical analysis, and data visualization. Experienced in Python, R, and cloud-based analytics platforms."}', '2026-11-22 09:29:07.4208', 'user'),
	('8b6644c2-aeaa-4c11-b9b4-9ea9505d6b35', '173b196c-916b-494b-bec5-588be8c9c5d2', 1, 'first', '{"summary": "Product manager with 7+ years of experience leading cross-functional teams to deliver innovative software products. Expert in agile methodologies, user research, and strategic product planning."}', '2026-11-22 09:29:07.449718', 'user');


--
-- Data for Name: legacy_resumes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_resumes VALUES
	('e26811cb-15ee-44f3-8fd8-79682750222f', '323cfc59-569e-4d91-aa52-b33439295f78', 'Senior Software Engineer Resume', 'base', 'active', '{"full_name": "Sarah Johnson", "email": "sarah.johnson@email.com", "phone": "+1 (555) 123-4567", "location": "San Francisco, California", "linkedin_url": "https://linkedin.com/in/sarah-johnson-dev", "portfolio": "https://sarahjohnson.dev"}', 'Experienced software engineer specializing in full-stack development with expertise in React, Node.js, and cloud technologies. Passionate about building scalable applications and mentoring junior developers.', '[]', '[]', '[{"name": "JavaScript", "level": "expert", "category": "Programming"}, {"name": "Python", "level": "advanced", "category": "Programming"}, {"name": "React", "level": "expert", "category": "Frameworks"}]', '[]', '[]', '[]', '6704ec0a-6dfa-4eca-bac0-ecb011bb380e', NULL, NULL, NULL, NULL, 1, NULL, '2026-11-22 09:29:07.343356', '2026-11-22 09:29:07.343359', NULL),
	('11d4761f-dfdd-44db-93f8-4239088253cc', '932a0879-e851-4f07-8d88-79ee11cabc71', 'Data Scientist Resume', 'base', 'active', '{"full_name": "Michael Chen", "email": "michael.chen@email.com", "phone": "+1 (555) 987-6543", "location": "Seattle, Washington", "linkedin_url": "https://linkedin.com/in/michael-chen-data", "portfolio": "https://michaelchen.portfolio.io"}', 'Data scientist with strong background in machine learning, statistical analysis, and data visualization. Experienced in Python, R, and cloud-based analytics platforms.', '[]', '[]', '[{"name": "Python", "level": "expert", "category": "Programming"}, {"name": "SQL", "level": "expert", "category": "Database"}, {"name": "Machine Learning", "level": "advanced", "category": "Domain"}]', '[]', '[]', '[]', 'e5f37816-fc9d-4764-9f39-ee14c1ba4c76', NULL, NULL, NULL, NULL, 1, NULL, '2026-11-22 09:29:07.352981', '2026-11-22 09:29:07.352983', NULL),
	('1698de3f-4398-44b9-a373-02bc948ba917', 'd022267c-846b-4f5f-b161-1eaa406904cc', 'Product Manager Resume', 'base', 'active', '{"full_name": "Emma Rodriguez", "email": "emma.rodriguez@email.com", "phone": "+1 (555) 456-7890", "location": "Austin, Texas", "linkedin_url": "https://linkedin.com/in/emma-rodriguez-pm", "portfolio": "https://emmarodriguez.com"}', 'Product manager with 7+ years of experience leading cross-functional teams to deliver innovative software products. Expert in agile methodologies, user research, and strategic product planning.', '[]', '[]', '[{"name": "Product Strategy", "level": "expert", "category": "Product"}, {"name": "User Research", "level": "advanced", "category": "Research"}, {"name": "Agile", "level": "expert", "category": "Methodology"}]', '[]', '[]', '[]', '0cc775d4-ebd9-4174-9f25-8c736b94493f', NULL, NULL, NULL, NULL, 1, NULL, '2026-11-22 09:29:07.358721', '2026-11-22 09:29:07.358724', NULL),
	('e1891280-9c28-444e-ad0c-149c82c2280e', '323cfc59-569e-4d91-aa52-b33439295f78', 'Senior Software Engineer Resume - tailored', 'tailored', 'active', '{"full_name": "Sarah Johnson", "email": "sarah.johnson@email.com", "phone": "+1 (555) 123-4567", "location": "San Francisco, California", "linkedin_url": "https://linkedin.com/in/sarah-johnson-dev", "portfolio": "https://sarahjohnson.dev"}', 'Experienced software engineer specializing in full-stack development with expertise in React, Node.js, and cloud technologies. Passionate about building scalable applications and mentoring junior developers.', '[]', '[]', '[{"name": "JavaScript", "level": "expert", "category": "Programming"}, {"name": "Python", "level": "advanced", "category": "Programming"}, {"name": "React", "level": "expert", "category": "Frameworks"}]', '[]', '[]', '[]', '6704ec0a-6dfa-4eca-bac0-ecb011bb380e', 'e26811cb-15ee-44f3-8fd8-79682750222f', 'a480ff71-26e7-4a05-9f51-242788a4dd17', NULL, NULL, 1, NULL, '2026-11-22 09:29:07.397749', '2026-11-22 09:29:07.397752', NULL),
	('871d2e0c-334b-4272-aa01-0fded4e673ea', '932a0879-e851-4f07-8d88-79ee11cabc71', 'Data Scientist Resume - tailored', 'tailored', 'active', '{"full_name": "Michael Chen", "email": "michael.chen@email.com", "phone": "+1 (555) 987-6543", "location": "Seattle, Washington", "linkedin_url": "https://linkedin.com/in/michael-chen-data", "portfolio": "https://michaelchen.portfolio.io"}', 'Data scientist with strong background in machine learning, statistical analysis, and data visualization. Experienced in Python, R, and cloud-based analytics platforms.', '[]', '[]', '[{"name": "Python", "level": "expert", "category": "Programming"}, {"name": "SQL", "level": "expert", "category": "Database"}, {"name": "Machine Learning", "level": "advanced", "category": "Domain"}]', '[]', '[]', '[]', 'e5f37816-fc9d-4764-9f39-ee14c1ba4c76', '11d4761f-dfdd-44db-93f8-4239088253cc', '505c4833-7513-477e-9f21-e4471bda3c03', NULL, NULL, 1, NULL, '2026-11-22 09:29:07.417599', '2026-11-22 09:29:07.417601', NULL),
	('173b196c-916b-494b-bec5-588be8c9c5d2', 'd022267c-846b-4f5f-b161-1eaa406904cc', 'Product Manager Resume - tailored', 'tailored', 'active', '{"full_name": "Emma Rodriguez", "email": "emma.rodriguez@email.com", "phone": "+1 (555) 456-7890", "location": "Austin, Texas", "linkedin_url": "https://linkedin.com/in/emma-rodriguez-pm", "portfolio": "https://emmarodriguez.com"}', 'Product manager with 7+ years of experience leading cross-functional teams to deliver innovative software products. Expert in agile methodologies, user research, and strategic product planning.', '[]', '[]', '[{"name": "Product Strategy", "level": "expert", "category": "Product"}, {"name": "User Research", "level": "advanced", "category": "Research"}, {"name": "Agile", "level": "expert", "category": "Methodology"}]', '[]', '[]', '[]', '0cc775d4-ebd9-4174-9f25-8c736b94493f', '1698de3f-4398-44b9-a373-02bc948ba917', '4de5c178-2331-4d64-9cfc-a6322f95902f', NULL, NULL, 1, NULL, '2026-11-22 09:29:07.431496', '2026-11-22 09:29:07.431498', NULL);


--
-- Data for Name: legacy_saved_jobs; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_saved_jobs VALUES
	('1d22e2b6-12e5-4dc7-8105-fe359f6901d1', 'a173a099-7f83-4cf2-98ef-892957c0155d', '323cfc59-569e-4d91-aa52-b33439295f78', 'SAVED', 'saved before applying', '["remote", "growth"]', '2026-10-12 12:00:00', '2026-11-22 09:29:07.390075'),
	('3227817a-961f-4b09-a539-2b52a63f8e96', '505c4833-7513-477e-9f21-e4471bda3c03', '323cfc59-569e-4d91-aa52-b33439295f78', 'SAVED', 'Interesting', '["remote", "growth"]', '2026-10-11 12:00:00', '2026-11-22 09:29:07.390085'),
	('35267da7-c968-4bd8-ba87-4c5001047a54', '38e269ad-60ae-40e6-906d-a70d4e956807', '323cfc59-569e-4d91-aa52-b33439295f78', 'SAVED', 'Interesting', '["remote", "growth"]', '2026-10-10 12:00:00', '2026-11-22 09:29:07.390092'),
	('593e098c-a1e3-40ae-a31a-d80726d6166c', 'd01c460d-7737-42fd-9c02-e8d6a5318d75', '323cfc59-569e-4d91-aa52-b33439295f78', 'ARCHIVED', 'Interesting', '["remote", "growth"]', '2026-10-09 12:00:00', '2026-11-22 09:29:07.390097'),
	('5488db53-fec2-4f59-92a9-60832b69aa2f', 'a480ff71-26e7-4a05-9f51-242788a4dd17', '932a0879-e851-4f07-8d88-79ee11cabc71', 'SAVED', 'saved before applying', '["remote", "growth"]', '2026-10-12 12:00:00', '2026-11-22 09:29:07.41375'),
	('9626a6f3-8c50-4ae4-b805-17555f28b050', '38e269ad-60ae-40e6-906d-a70d4e956807', '932a0879-e851-4f07-8d88-79ee11cabc71', 'SAVED', 'Interesting', '["remote", "growth"]', '2026-10-11 12:00:00', '2026-11-22 09:29:07.413757'),
	('30124ff7-848e-47b6-a7eb-2ac098aa0a31', '505c4833-7513-477e-9f21-e4471bda3c03', '932a0879-e851-4f07-8d88-79ee11cabc71', 'SAVED', 'Interesting', '["remote", "growth"]', '2026-10-10 12:00:00', '2026-11-22 09:29:07.413762'),
	('34b72698-3809-45ad-a94d-401e3ae1114c', 'b3f3174b-c342-4a65-b589-8697be64e4bf', '932a0879-e851-4f07-8d88-79ee11cabc71', 'ARCHIVED', 'Interesting', '["remote", "growth"]', '2026-10-09 12:00:00', '2026-11-22 09:29:07.413767'),
	('0785b135-e74f-455b-be12-3245c32fd765', 'a173a099-7f83-4cf2-98ef-892957c0155d', 'd022267c-846b-4f5f-b161-1eaa406904cc', 'SAVED', 'saved before applying', '["remote", "growth"]', '2026-10-12 12:00:00', '2026-11-22 09:29:07.427379'),
	('8d23e196-0f0a-4e0d-ba04-256f0c0680b3', 'a480ff71-26e7-4a05-9f51-242788a4dd17', 'd022267c-846b-4f5f-b161-1eaa406904cc', 'SAVED', 'Interesting', '["remote", "growth"]', '2026-10-11 12:00:00', '2026-11-22 09:29:07.427386'),
	('36ffeab5-5e40-49c1-83b6-42aaac783908', '38e269ad-60ae-40e6-906d-a70d4e956807', 'd022267c-846b-4f5f-b161-1eaa406904cc', 'SAVED', 'Interesting', '["remote", "growth"]', '2026-10-10 12:00:00', '2026-11-22 09:29:07.427392'),
	('775a3df5-f4d0-49f1-8a69-c062c4ce47c8', '53eee9fd-21dc-46c2-8fdf-21e2c42eff83', 'd022267c-846b-4f5f-b161-1eaa406904cc', 'ARCHIVED', 'Interesting', '["remote", "growth"]', '2026-10-09 12:00:00', '2026-11-22 09:29:07.427397');


--
-- Data for Name: legacy_skill_banks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_skill_banks VALUES
	('568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9', '323cfc59-569e-4d91-aa52-b33439295f78', '"{\"Technical Skills\": [{\"id\": \"38372ef8-deed-427e-871b-0e69cf338dc2\", \"name\": \"Python\", \"level\": \"expert\", \"category\": \"technical\", \"subcategory\": \"Programming Languages\", \"years_experience\": 5, \"proficiency_score\": 0.9, \"description\": \"Expert in Python development with focus on web applications, data analysis, and automation\", \"keywords\": [\"Django\", \"FastAPI\", \"NumPy\", \"Pandas\", \"Automation\"], \"is_featured\": true, \"display_order\": 1, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"be471c1a-804f-4a72-b799-74d5d6c0c153\", \"name\": \"JavaScript\", \"level\": \"expert\", \"category\": \"technical\", \"subcategory\": \"Programming Languages\", \"years_experience\": 4, \"proficiency_score\": 0.85, \"description\": \"Full-stack JavaScript development including modern ES6+, Node.js, and frontend frameworks\", \"keywords\": [\"ES6+\", \"Node.js\", \"React\", \"Vue\", \"TypeScript\"], \"is_featured\": true, \"display_order\": 2, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"de4b8cef-71bb-453d-8ed0-8bf0af8b7a8b\", \"name\": \"React\", \"level\": \"expert\", \"category\": \"framework\", \"subcategory\": \"Frontend Frameworks\", \"years_experience\": 3, \"proficiency_score\": 0.8, \"description\": \"Advanced React development including hooks, context, state management, and modern patterns\", \"keywords\": [\"Hooks\", \"Redux\", \"Context API\", \"JSX\", \"Components\"], \"is_featured\": true, \"display_order\": 3, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"2af4e448-d865-42a3-8fbe-9a7dfeed6233\", \"name\": \"SQL\", \"level\": \"advanced\", \"category\": \"technical\", \"subcategory\": \"Database\", \"years_experience\": 4, \"proficiency_score\": 0.75, \"description\": \"Database design, complex queries, performance optimization, and data modeling\", \"keywords\": [\"PostgreSQL\", \"MySQL\", \"Query Optimization\", \"Database Design\"], \"is_featured\": false, \"display_order\": 4, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"Soft Skills\": [{\"id\": \"d75253c2-00ec-4467-9509-d42ce988a3da\", \"name\": \"Project Management\", \"level\": \"advanced\", \"category\": \"soft\", \"subcategory\": \"Leadership\", \"years_experience\": 3, \"proficiency_score\": 0.8, \"description\": \"Leading cross-functional teams, agile methodologies, and project delivery\", \"keywords\": [\"Agile\", \"Scrum\", \"Team Leadership\", \"Planning\"], \"is_featured\": true, \"display_order\": 1, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"0170257f-576b-4bb5-83e1-cfdc8b115387\", \"name\": \"Communication\", \"level\": \"expert\", \"category\": \"soft\", \"subcategory\": \"Interpersonal\", \"years_experience\": 5, \"proficiency_score\": 0.9, \"description\": \"Excellent written and verbal communication, presentation skills, and stakeholder management\", \"keywords\": [\"Presentations\", \"Technical Writing\", \"Stakeholder Management\"], \"is_featured\": true, \"display_order\": 2, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"Tools & Technologies\": [{\"id\": \"7399752c-ef22-42c7-8896-ed2d7881511b\", \"name\": \"Git\", \"level\": \"expert\", \"category\": \"tool\", \"subcategory\": \"Version Control\", \"years_experience\": 5, \"proficiency_score\": 0.9, \"description\": \"Advanced Git workflows, branching strategies, and collaboration practices\", \"keywords\": [\"GitHub\", \"GitLab\", \"Branching\", \"Merge Conflicts\"], \"is_featured\": false, \"display_order\": 1, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"0ad3d6e9-738c-4d89-b746-dd2d32190075\", \"name\": \"Docker\", \"level\": \"advanced\", \"category\": \"tool\", \"subcategory\": \"DevOps\", \"years_experience\": 2, \"proficiency_score\": 0.7, \"description\": \"Containerization, Docker Compose, and deployment strategies\", \"keywords\": [\"Containerization\", \"Docker Compose\", \"Deployment\"], \"is_featured\": false, \"display_order\": 2, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"technical\": [{\"id\": \"39d0c9c2-5cc4-4b06-9f2a-aa48f6ad67d0\", \"name\": \"JavaScript\", \"level\": \"expert\", \"category\": \"technical\", \"subcategory\": \"Programming Languages\", \"years_experience\": 6, \"proficiency_score\": 0.6389722303978933, \"description\": \"Extensive experience with modern JavaScript ES6+, asynchronous programming, and DOM manipulation.\", \"keywords\": [\"ES6\", \"ES2020\", \"async/await\", \"promises\", \"DOM\", \"event handling\"], \"is_featured\": true, \"display_order\": 0, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"a8fc3542-b8a3-409e-8522-40ee556328de\", \"name\": \"Python\", \"level\": \"advanced\", \"category\": \"technical\", \"subcategory\": \"Programming Languages\", \"years_experience\": 1, \"proficiency_score\": 0.8476038372694216, \"description\": \"Proficient in Python for web development, data analysis, and automation scripting.\", \"keywords\": [\"pandas\", \"numpy\", \"flask\", \"django\", \"data analysis\", \"automation\"], \"is_featured\": false, \"display_order\": 1, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"36be6d59-2b9a-464f-a209-8312e68d924f\", \"name\": \"TypeScript\", \"level\": \"advanced\", \"category\": \"technical\", \"subcategory\": \"Programming Languages\", \"years_experience\": 3, \"proficiency_score\": 0.8795977734918285, \"description\": \"Experienced in TypeScript with practical application in professional projects.\", \"keywords\": [\"typescript\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 4, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"framework\": [{\"id\": \"17b7d370-e5fd-49c6-a0ea-d0226633c1bd\", \"name\": \"React\", \"level\": \"expert\", \"category\": \"framework\", \"subcategory\": \"Frameworks & Libraries\", \"years_experience\": 7, \"proficiency_score\": 0.9108915099923228, \"description\": \"Expert in building responsive, component-based user interfaces with React hooks and state management.\", \"keywords\": [\"JSX\", \"hooks\", \"state management\", \"components\", \"virtual DOM\", \"redux\"], \"is_featured\": false, \"display_order\": 2, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"b83a900d-0dca-48d9-9cb5-34f5930dbfe3\", \"name\": \"Node.js\", \"level\": \"advanced\", \"category\": \"framework\", \"subcategory\": \"Frameworks & Libraries\", \"years_experience\": 8, \"proficiency_score\": 0.7446329423778265, \"description\": \"Backend development experience with Express.js, RESTful APIs, and real-time applications.\", \"keywords\": [\"node.js\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 3, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"platform\": [{\"id\": \"63bea2d7-8dbb-4bf7-842d-c08eded27a06\", \"name\": \"PostgreSQL\", \"level\": \"intermediate\", \"category\": \"platform\", \"subcategory\": \"Platforms & Services\", \"years_experience\": 2, \"proficiency_score\": 0.8297694841034684, \"description\": \"Experienced in PostgreSQL with practical application in professional projects.\", \"keywords\": [\"postgresql\", \"professional\", \"experienced\"], \"is_featured\": false, \"display_order\": 5, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"24d83e80-89d5-4996-9251-73a8cb2ed318\", \"name\": \"AWS\", \"level\": \"advanced\", \"category\": \"platform\", \"subcategory\": \"Platforms & Services\", \"years_experience\": 6, \"proficiency_score\": 0.891778115775687, \"description\": \"Cloud infrastructure management including EC2, S3, Lambda, and RDS services.\", \"keywords\": [\"cloud\", \"EC2\", \"S3\", \"Lambda\", \"serverless\", \"infrastructure\"], \"is_featured\": false, \"display_order\": 6, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"soft\": [{\"id\": \"166d5995-d619-4e55-8cd1-23ac52196c27\", \"name\": \"Communication\", \"level\": \"expert\", \"category\": \"soft\", \"subcategory\": \"Other\", \"years_experience\": 2, \"proficiency_score\": 0.6472263113019848, \"description\": \"Strong written and verbal communication skills, experienced in stakeholder presentations.\", \"keywords\": [\"presentation\", \"documentation\", \"stakeholder management\", \"collaboration\"], \"is_featured\": false, \"display_order\": 7, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"f9a3db5c-f667-4185-a7c2-bd54ccb7aede\", \"name\": \"Project Management\", \"level\": \"advanced\", \"category\": \"soft\", \"subcategory\": \"Other\", \"years_experience\": 3, \"proficiency_score\": 0.9028563718260998, \"description\": \"Experienced in Project Management with practical application in professional projects.\", \"keywords\": [\"project management\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 8, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"c9b88dd6-c1c2-44b2-bbf7-ed3bfe7aab86\", \"name\": \"Public Speaking\", \"level\": \"intermediate\", \"category\": \"soft\", \"subcategory\": \"Other\", \"years_experience\": 8, \"proficiency_score\": 0.7686793417906977, \"description\": \"Experienced in Public Speaking with practical application in professional projects.\", \"keywords\": [\"public speaking\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 9, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"0786e812-bd90-493c-8211-f1a8fc33937d\", \"name\": \"Strategic Thinking\", \"level\": \"advanced\", \"category\": \"soft\", \"subcategory\": \"Other\", \"years_experience\": 6, \"proficiency_score\": 0.7360489448764782, \"description\": \"Experienced in Strategic Thinking with practical application in professional projects.\", \"keywords\": [\"strategic thinking\", \"professional\", \"experienced\"], \"is_featured\": false, \"display_order\": 10, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}]}"', '["Technical Skills", "Soft Skills", "Tools & Technologies", "Languages", "Frameworks", "Methodologies", "Domain Knowledge"]', 'Experienced software engineer with 5+ years developing scalable web applications. Strong background in Python, JavaScript, and modern development practices with a focus on clean code and team collaboration.', '"[{\"id\": \"4269a383-0580-48c1-8f28-9d42134a9656\", \"title\": \"Technical Leadership Focus\", \"content\": \"Experienced software engineer with 5+ years developing scalable web applications using Python, JavaScript, and modern frameworks. Proven track record of leading development teams and delivering high-quality solutions. Passionate about clean code, best practices, and mentoring junior developers.\", \"target_industries\": [\"Technology\", \"Software\", \"Startups\"], \"target_roles\": [\"Senior Developer\", \"Tech Lead\", \"Engineering Manager\"], \"keywords_emphasized\": [\"Python\", \"JavaScript\", \"Leadership\", \"Scalable Applications\"], \"created_at\": \"2026-11-22T09:29:06.518408\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"standard\", \"focus\": \"technical\"}, {\"id\": \"e11b7883-da00-44b7-803d-8174be27218d\", \"title\": \"Full-Stack Developer Focus\", \"content\": \"Full-stack developer specializing in modern web technologies including React, Python, and cloud platforms. Strong background in both frontend user experience and backend architecture. Experienced in agile development and cross-functional collaboration.\", \"target_industries\": [\"Technology\", \"E-commerce\", \"SaaS\"], \"target_roles\": [\"Full Stack Developer\", \"Software Engineer\", \"Web Developer\"], \"keywords_emphasized\": [\"React\", \"Python\", \"Full-Stack\", \"Agile\"], \"created_at\": \"2026-11-22T09:29:06.518422\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"concise\", \"focus\": \"general\"}, {\"id\": \"29b11bfa-f7d5-42ce-89a7-b40baf179853\", \"title\": \"Results-Oriented Focus\", \"content\": \"Results-driven software engineer with expertise in building high-performance applications that serve millions of users. Led projects that increased system efficiency by 40% and reduced deployment time by 60%. Strong focus on scalability, performance optimization, and user experience.\", \"target_industries\": [\"Technology\", \"Enterprise Software\", \"SaaS\"], \"target_roles\": [\"Senior Engineer\", \"Principal Developer\", \"Technical Architect\"], \"keywords_emphasized\": [\"Performance\", \"Scalability\", \"Results\", \"Optimization\"], \"created_at\": \"2026-11-22T09:29:06.518430\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"standard\", \"focus\": \"results\"}, {\"id\": \"616c53a7-5f81-44c9-aaa5-4b00239f6a7a\", \"title\": \"Professional Summary 1\", \"content\": \"Experienced software engineer specializing in full-stack development with expertise in modern web technologies and cloud platforms.\", \"target_industries\": [\"Technology\", \"Software\", \"Fintech\"], \"target_roles\": [\"Developer\", \"Senior Developer\"], \"keywords_emphasized\": [\"full-stack\", \"web development\", \"software engineering\", \"agile\", \"cloud\"], \"created_at\": \"2026-11-22T09:29:06.613138\", \"last_used\": null, \"usage_count\": 3, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"standard\", \"focus\": \"results\"}, {\"id\": \"b60bf184-cfae-4748-87a4-1f2926c06925\", \"title\": \"Professional Summary 2\", \"content\": \"Full-stack developer with 5+ years of experience building scalable web applications using React, Node.js, and cloud technologies.\", \"target_industries\": [\"Technology\", \"Software\", \"Fintech\"], \"target_roles\": [\"Developer\", \"Senior Developer\"], \"keywords_emphasized\": [\"full-stack\", \"web development\", \"software engineering\", \"agile\", \"cloud\"], \"created_at\": \"2026-11-22T09:29:06.613165\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"detailed\", \"focus\": \"technical\"}, {\"id\": \"ca19e5a6-8f32-492c-bbb6-6a23e0366208\", \"title\": \"Professional Summary 3\", \"content\": \"Senior software engineer passionate about clean code, system design, and mentoring junior developers in agile environments.\", \"target_industries\": [\"Technology\", \"Software\", \"Fintech\"], \"target_roles\": [\"Developer\", \"Senior Developer\"], \"keywords_emphasized\": [\"full-stack\", \"web development\", \"software engineering\", \"agile\", \"cloud\"], \"created_at\": \"2026-11-22T09:29:06.613176\", \"last_used\": null, \"usage_count\": 5, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"detailed\", \"focus\": \"leadership\"}]"', '"[{\"id\": \"ab38985f-4d11-40ea-940d-55e74d34982d\", \"company\": \"TechCorp Solutions\", \"position\": \"Senior Software Engineer\", \"location\": \"San Francisco, CA\", \"start_date\": \"2022-01-15\", \"end_date\": null, \"is_current\": true, \"experience_type\": \"full_time\", \"default_description\": \"Lead development of microservices architecture serving 2M+ daily active users. Architect and implement scalable solutions using Python, React, and cloud technologies.\", \"default_achievements\": [\"Improved system performance by 40% through database optimization and caching strategies\", \"Led a team of 5 developers in migrating legacy monolith to microservices architecture\", \"Implemented CI/CD pipeline reducing deployment time from 2 hours to 15 minutes\", \"Mentored 3 junior developers, with 2 receiving promotions within 18 months\"], \"skills_used\": [\"Python\", \"React\", \"PostgreSQL\", \"Docker\", \"AWS\"], \"technologies\": [\"FastAPI\", \"Redux\", \"Redis\", \"Kubernetes\", \"GitLab CI\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"fda75ee6-55f6-4044-8d02-a81d8c0017a4\", \"company\": \"DataFlow Analytics\", \"position\": \"Software Developer\", \"location\": \"Austin, TX\", \"start_date\": \"2020-03-01\", \"end_date\": \"2022-01-10\", \"is_current\": false, \"experience_type\": \"full_time\", \"default_description\": \"Full-stack development of data analytics platform processing 10TB+ daily. Built responsive web interfaces and robust API services.\", \"default_achievements\": [\"Developed real-time dashboard displaying analytics for 500+ enterprise clients\", \"Optimized data processing pipeline, reducing analysis time from hours to minutes\", \"Built REST APIs handling 100K+ requests per day with 99.9% uptime\", \"Collaborated with data science team to implement machine learning model integration\"], \"skills_used\": [\"JavaScript\", \"Python\", \"SQL\", \"React\", \"Node.js\"], \"technologies\": [\"Express.js\", \"MongoDB\", \"D3.js\", \"Pandas\", \"Scikit-learn\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"762dca6a-4fce-4a25-8a4a-438cdd749bf4\", \"company\": \"WebSolutions Inc\", \"position\": \"Junior Developer\", \"location\": \"Remote\", \"start_date\": \"2019-06-01\", \"end_date\": \"2020-02-28\", \"is_current\": false, \"experience_type\": \"full_time\", \"default_description\": \"Frontend development for e-commerce platform with focus on user experience and responsive design. Collaborated closely with design and backend teams.\", \"default_achievements\": [\"Implemented responsive design improving mobile conversion rate by 25%\", \"Built reusable component library adopted across 3 product teams\", \"Reduced page load time by 30% through code optimization and lazy loading\"], \"skills_used\": [\"JavaScript\", \"HTML\", \"CSS\", \"React\", \"Git\"], \"technologies\": [\"Webpack\", \"Sass\", \"Jest\", \"Figma\", \"GitHub\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"e4484675-07df-40e1-b3be-389ad3fa0533\", \"company\": \"TechCorp\", \"position\": \"Software Engineer\", \"location\": \"Austin, TX\", \"start_date\": \"2024-01-12\", \"end_date\": null, \"is_current\": true, \"experience_type\": \"full_time\", \"default_description\": \"Led development of web applications using modern JavaScript frameworks, collaborated with cross-functional teams, and implemented scalable backend solutions.\", \"default_achievements\": [\"Improved application performance by 40% through code optimization\", \"Led migration to microservices architecture serving 100k+ users\", \"Mentored 3 junior developers and established code review processes\"], \"skills_used\": [\"JavaScript\", \"React\", \"Node.js\", \"Python\", \"AWS\", \"Git\"], \"technologies\": [\"React\", \"Node.js\", \"PostgreSQL\", \"Docker\", \"AWS\", \"Git\", \"TypeScript\"], \"has_variations\": true, \"default_variation_id\": null}, {\"id\": \"a7dbcd67-e645-401f-a860-d7453dcdf6ec\", \"company\": \"StartupXYZ\", \"position\": \"Full Stack Developer\", \"location\": \"New York, NY\", \"start_date\": \"2023-01-30\", \"end_date\": \"2024-11-20\", \"is_current\": false, \"experience_type\": \"full_time\", \"default_description\": \"Led development of web applications using modern JavaScript frameworks, collaborated with cross-functional teams, and implemented scalable backend solutions.\", \"default_achievements\": [\"Improved application performance by 40% through code optimization\", \"Led migration to microservices architecture serving 100k+ users\", \"Mentored 3 junior developers and established code review processes\"], \"skills_used\": [\"JavaScript\", \"React\", \"Node.js\", \"Python\", \"AWS\", \"Git\"], \"technologies\": [\"React\", \"Node.js\", \"PostgreSQL\", \"Docker\", \"AWS\", \"Git\", \"TypeScript\"], \"has_variations\": true, \"default_variation_id\": null}, {\"id\": \"022f46a7-d99e-4271-a942-9da5688ab2da\", \"company\": \"TechCorp\", \"position\": \"Frontend Engineer\", \"location\": \"Austin, TX\", \"start_date\": \"2022-01-08\", \"end_date\": \"2023-07-04\", \"is_current\": false, \"experience_type\": \"full_time\", \"default_description\": \"Led development of web applications using modern JavaScript frameworks, collaborated with cross-functional teams, and implemented scalable backend solutions.\", \"default_achievements\": [\"Improved application performance by 40% through code optimization\", \"Led migration to microservices architecture serving 100k+ users\", \"Mentored 3 junior developers and established code review processes\"], \"skills_used\": [\"JavaScript\", \"React\", \"Node.js\", \"Python\", \"AWS\", \"Git\"], \"technologies\": [\"React\", \"Node.js\", \"PostgreSQL\", \"Docker\", \"AWS\", \"Git\", \"TypeScript\"], \"has_variations\": true, \"default_variation_id\": null}]"', '"[{\"id\": \"1fc6f3c8-aba7-4673-bfdf-00767092c214\", \"institution\": \"UC Berkeley\", \"degree\": \"Bachelor of Science\", \"field_of_study\": \"Computer Science\", \"location\": \"CA\", \"start_date\": \"2015-09-01\", \"end_date\": \"2019-06-15\", \"gpa\": 3.59, \"honors\": [\"Dean''s List\", \"Magna Cum Laude\"], \"relevant_coursework\": [\"Data Structures\", \"Algorithms\", \"Software Engineering\", \"Database Systems\", \"Web Development\"], \"default_description\": \"Focused on theoretical foundations and practical applications in the field.\", \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"20b59d2c-df17-496a-8b5b-4f6ce006ce7e\", \"institution\": \"MIT\", \"degree\": \"Master of Science\", \"field_of_study\": \"Software Engineering\", \"location\": \"MA\", \"start_date\": \"2011-09-01\", \"end_date\": \"2015-06-15\", \"gpa\": 3.79, \"honors\": [], \"relevant_coursework\": [\"Data Structures\", \"Algorithms\", \"Software Engineering\", \"Database Systems\", \"Web Development\"], \"default_description\": \"Focused on theoretical foundations and practical applications in the field.\", \"has_variations\": false, \"default_variation_id\": null}]"', '"[{\"id\": \"d5093dc6-5b3f-4c02-aad9-2f36a2a8c009\", \"name\": \"Task Management SaaS Platform\", \"url\": \"https://github.com/user/task-manager\", \"github_url\": \"https://github.com/user/task-manager\", \"start_date\": \"2023-06-01\", \"end_date\": \"2023-09-15\", \"default_description\": \"Full-stack SaaS application for team task management with real-time collaboration features\", \"default_achievements\": [\"Built with React frontend and FastAPI backend serving 1000+ registered users\", \"Implemented real-time updates using WebSockets and Redis pub/sub\", \"Achieved 99.5% uptime with automated deployment and monitoring\"], \"technologies\": [\"React\", \"FastAPI\", \"PostgreSQL\", \"Redis\", \"Docker\", \"AWS\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"eabaca10-6085-4e3c-9a76-b32037126443\", \"name\": \"AI-Powered Content Analyzer\", \"url\": \"https://content-analyzer.demo.com\", \"github_url\": \"https://github.com/user/content-analyzer\", \"start_date\": \"2023-01-01\", \"end_date\": \"2023-03-31\", \"default_description\": \"Machine learning application that analyzes content sentiment and provides optimization suggestions\", \"default_achievements\": [\"Integrated OpenAI GPT API for advanced content analysis\", \"Achieved 85% accuracy in sentiment classification\", \"Processed 10,000+ articles with average analysis time under 2 seconds\"], \"technologies\": [\"Python\", \"Scikit-learn\", \"Flask\", \"OpenAI API\", \"React\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"88c8efc0-44ab-4405-9673-66d13df53e5b\", \"name\": \"E-commerce Platform\", \"url\": \"https://github.com/user/e-commerce-platform\", \"github_url\": \"https://github.com/user/e-commerce-platform\", \"start_date\": \"2025-09-18\", \"end_date\": \"2026-02-22\", \"default_description\": \"Built a full-stack e-commerce platform with user authentication, payment processing, and admin dashboard.\", \"default_achievements\": [\"Reduced load time by 50%\", \"Implemented responsive design\", \"Added comprehensive testing\"], \"technologies\": [\"React\", \"Node.js\", \"PostgreSQL\", \"Docker\", \"AWS\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"baceab7a-f396-4d61-aeff-3887ba9d1048\", \"name\": \"Task Management App\", \"url\": \"https://github.com/user/task-management-app\", \"github_url\": \"https://github.com/user/task-management-app\", \"start_date\": \"2026-08-02\", \"end_date\": \"2026-10-13\", \"default_description\": \"Worked on Task Management App to solve business challenges and improve user experience.\", \"default_achievements\": [\"Reduced load time by 50%\", \"Implemented responsive design\", \"Added comprehensive testing\"], \"technologies\": [\"React\", \"Node.js\", \"PostgreSQL\", \"Docker\", \"AWS\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"da1a5559-6fb7-4a63-9da6-40bfcc78f037\", \"name\": \"Real-time Chat Application\", \"url\": \"https://github.com/user/real-time-chat-application\", \"github_url\": \"https://github.com/user/real-time-chat-application\", \"start_date\": \"2025-07-21\", \"end_date\": \"2025-11-30\", \"default_description\": \"Worked on Real-time Chat Application to solve business challenges and improve user experience.\", \"default_achievements\": [\"Reduced load time by 50%\", \"Implemented responsive design\", \"Added comprehensive testing\"], \"technologies\": [\"React\", \"Node.js\", \"PostgreSQL\", \"Docker\", \"AWS\"], \"has_variations\": false, \"default_variation_id\": null}]"', '"[{\"id\": \"3ac9238f-340a-4bb9-bef0-40dfb9104813\", \"name\": \"AWS Solutions Architect Associate\", \"issuer\": \"Amazon Web Services\", \"issue_date\": \"2023-05-15\", \"expiry_date\": \"2026-05-15\", \"credential_id\": \"AWS-SAA-2023-051567\", \"url\": \"https://aws.amazon.com/certification/\", \"description\": \"Demonstrates expertise in designing distributed systems on AWS\"}, {\"id\": \"f8f581b5-5fcd-41b9-82ef-20b9b46960e9\", \"name\": \"Professional Scrum Master I\", \"issuer\": \"Scrum.org\", \"issue_date\": \"2022-11-08\", \"expiry_date\": null, \"credential_id\": \"PSM-I-2022-110834\", \"url\": \"https://scrum.org/\", \"description\": \"Validates knowledge of Scrum framework and agile principles\"}, {\"id\": \"c3d32820-d2ac-49bf-b358-d58cac1d2926\", \"name\": \"Google Cloud Professional Developer\", \"issuer\": \"Google Cloud\", \"issue_date\": \"2026-06-05\", \"expiry_date\": null, \"credential_id\": \"CERT-676947\", \"url\": \"https://credentials.googlecloud.com/cert-391945\", \"description\": \"Professional certification demonstrating expertise in Google Cloud Professional Developer\"}, {\"id\": \"43e86cc9-c10d-4c44-9250-81596fefb739\", \"name\": \"Certified Kubernetes Administrator\", \"issuer\": \"CNCF\", \"issue_date\": \"2025-08-24\", \"expiry_date\": null, \"credential_id\": \"CERT-815887\", \"url\": \"https://credentials.cncf.com/cert-498921\", \"description\": \"Professional certification demonstrating expertise in Certified Kubernetes Administrator\"}]"', '"{\"e4484675-07df-40e1-b3be-389ad3fa0533\": [{\"id\": \"94f41985-7d7d-4dd3-b0d1-f60145838e5a\", \"title\": \"Technical Focus\", \"content\": \"Architected and implemented scalable web applications using React, Node.js, and cloud technologies. Optimized database queries and API performance.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Developer\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.638841\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"e4484675-07df-40e1-b3be-389ad3fa0533\", \"focus\": \"technical\", \"achievements\": [\"Improved application performance by 40% through code optimization\", \"Led migration to microservices architecture serving 100k+ users\", \"Mentored 3 junior developers and established code review processes\"], \"skills_highlighted\": [\"JavaScript\", \"React\", \"Node.js\", \"Python\"]}, {\"id\": \"7f0dd487-e7bf-45bf-82c2-0a4505b1c6cd\", \"title\": \"Leadership Focus\", \"content\": \"Led a team of 5 developers, established coding standards, and mentored junior team members. Facilitated agile ceremonies and sprint planning.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Developer\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.638880\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"e4484675-07df-40e1-b3be-389ad3fa0533\", \"focus\": \"leadership\", \"achievements\": [\"Improved application performance by 40% through code optimization\", \"Led migration to microservices architecture serving 100k+ users\", \"Mentored 3 junior developers and established code review processes\"], \"skills_highlighted\": [\"JavaScript\", \"React\", \"Node.js\", \"Python\"]}, {\"id\": \"98690bc1-5320-4dc9-ba36-f585daa6a0aa\", \"title\": \"Results Focus\", \"content\": \"Delivered 15+ features on time, improved system performance by 40%, and reduced bug reports by 60% through comprehensive testing.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Developer\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.638898\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"e4484675-07df-40e1-b3be-389ad3fa0533\", \"focus\": \"results\", \"achievements\": [\"Improved application performance by 40% through code optimization\", \"Led migration to microservices architecture serving 100k+ users\", \"Mentored 3 junior developers and established code review processes\"], \"skills_highlighted\": [\"JavaScript\", \"React\", \"Node.js\", \"Python\"]}], \"a7dbcd67-e645-401f-a860-d7453dcdf6ec\": [{\"id\": \"a3d2c25b-f099-4ac4-97d1-4e15da6cd29c\", \"title\": \"Technical Focus\", \"content\": \"Architected and implemented scalable web applications using React, Node.js, and cloud technologies. Optimized database queries and API performance.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Developer\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.722148\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"a7dbcd67-e645-401f-a860-d7453dcdf6ec\", \"focus\": \"technical\", \"achievements\": [\"Improved application performance by 40% through code optimization\", \"Led migration to microservices architecture serving 100k+ users\", \"Mentored 3 junior developers and established code review processes\"], \"skills_highlighted\": [\"JavaScript\", \"React\", \"Node.js\", \"Python\"]}, {\"id\": \"f64de58e-7416-48c2-971e-2026bd0a4aa8\", \"title\": \"Leadership Focus\", \"content\": \"Led a team of 5 developers, established coding standards, and mentored junior team members. Facilitated agile ceremonies and sprint planning.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Developer\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.722187\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"a7dbcd67-e645-401f-a860-d7453dcdf6ec\", \"focus\": \"leadership\", \"achievements\": [\"Improved application performance by 40% through code optimization\", \"Led migration to microservices architecture serving 100k+ users\", \"Mentored 3 junior developers and established code review processes\"], \"skills_highlighted\": [\"JavaScript\", \"React\", \"Node.js\", \"Python\"]}, {\"id\": \"890a0478-b2c6-410a-aab0-4f100d023926\", \"title\": \"Results Focus\", \"content\": \"Delivered 15+ features on time, improved system performance by 40%, and reduced bug reports by 60% through comprehensive testing.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Developer\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.722202\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"a7dbcd67-e645-401f-a860-d7453dcdf6ec\", \"focus\": \"results\", \"achievements\": [\"Improved application performance by 40% through code optimization\", \"Led migration to microservices architecture serving 100k+ users\", \"Mentored 3 junior developers and established code review processes\"], \"skills_highlighted\": [\"JavaScript\", \"React\", \"Node.js\", \"Python\"]}], \"022f46a7-d99e-4271-a942-9da5688ab2da\": [{\"id\": \"f5f32504-5c89-43dc-ac45-7908b98e434d\", \"title\": \"Technical Focus\", \"content\": \"Architected and implemented scalable web applications using React, Node.js, and cloud technologies. Optimized database queries and API performance.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Developer\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.751097\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"022f46a7-d99e-4271-a942-9da5688ab2da\", \"focus\": \"technical\", \"achievements\": [\"Improved application performance by 40% through code optimization\", \"Led migration to microservices architecture serving 100k+ users\", \"Mentored 3 junior developers and established code review processes\"], \"skills_highlighted\": [\"JavaScript\", \"React\", \"Node.js\", \"Python\"]}, {\"id\": \"651051bf-d357-4348-a7af-830949af597f\", \"title\": \"Leadership Focus\", \"content\": \"Led a team of 5 developers, established coding standards, and mentored junior team members. Facilitated agile ceremonies and sprint planning.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Developer\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.751126\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"022f46a7-d99e-4271-a942-9da5688ab2da\", \"focus\": \"leadership\", \"achievements\": [\"Improved application performance by 40% through code optimization\", \"Led migration to microservices architecture serving 100k+ users\", \"Mentored 3 junior developers and established code review processes\"], \"skills_highlighted\": [\"JavaScript\", \"React\", \"Node.js\", \"Python\"]}, {\"id\": \"7cb1e4d3-aa4c-4304-a278-004bc8107ba4\", \"title\": \"Results Focus\", \"content\": \"Delivered 15+ features on time, improved system performance by 40%, and reduced bug reports by 60% through comprehensive testing.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Developer\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.751138\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"022f46a7-d99e-4271-a942-9da5688ab2da\", \"focus\": \"results\", \"achievements\": [\"Improved application performance by 40% through code optimization\", \"Led migration to microservices architecture serving 100k+ users\", \"Mentored 3 junior developers and established code review processes\"], \"skills_highlighted\": [\"JavaScript\", \"React\", \"Node.js\", \"Python\"]}]}"', '{}', '{}', '[]', '[]', '[]', '[]', '[]', '{}', '2026-11-22 09:29:06.518591', '2026-11-22 09:29:06.823882'),
	('ba30c5d9-db8b-454f-9088-caefbad9343d', '932a0879-e851-4f07-8d88-79ee11cabc71', '"{\"Technical Skills\": [{\"id\": \"9190b1da-231a-4c6b-a414-e634fdb05e38\", \"name\": \"Python\", \"level\": \"expert\", \"category\": \"technical\", \"subcategory\": \"Programming Languages\", \"years_experience\": 5, \"proficiency_score\": 0.9, \"description\": \"Expert in Python development with focus on web applications, data analysis, and automation\", \"keywords\": [\"Django\", \"FastAPI\", \"NumPy\", \"Pandas\", \"Automation\"], \"is_featured\": true, \"display_order\": 1, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"c3d34786-62a1-4dbb-92ab-590426da8416\", \"name\": \"JavaScript\", \"level\": \"expert\", \"category\": \"technical\", \"subcategory\": \"Programming Languages\", \"years_experience\": 4, \"proficiency_score\": 0.85, \"description\": \"Full-stack JavaScript development including modern ES6+, Node.js, and frontend frameworks\", \"keywords\": [\"ES6+\", \"Node.js\", \"React\", \"Vue\", \"TypeScript\"], \"is_featured\": true, \"display_order\": 2, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"5d65cad4-4389-4b12-93c4-5204460ca9b4\", \"name\": \"React\", \"level\": \"expert\", \"category\": \"framework\", \"subcategory\": \"Frontend Frameworks\", \"years_experience\": 3, \"proficiency_score\": 0.8, \"description\": \"Advanced React development including hooks, context, state management, and modern patterns\", \"keywords\": [\"Hooks\", \"Redux\", \"Context API\", \"JSX\", \"Components\"], \"is_featured\": true, \"display_order\": 3, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"b1b4d217-30fd-4f41-8557-0c56bfae2d71\", \"name\": \"SQL\", \"level\": \"advanced\", \"category\": \"technical\", \"subcategory\": \"Database\", \"years_experience\": 4, \"proficiency_score\": 0.75, \"description\": \"Database design, complex queries, performance optimization, and data modeling\", \"keywords\": [\"PostgreSQL\", \"MySQL\", \"Query Optimization\", \"Database Design\"], \"is_featured\": false, \"display_order\": 4, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"Soft Skills\": [{\"id\": \"c1ec4c03-630d-471a-ad7b-9b1e36d6e5a1\", \"name\": \"Project Management\", \"level\": \"advanced\", \"category\": \"soft\", \"subcategory\": \"Leadership\", \"years_experience\": 3, \"proficiency_score\": 0.8, \"description\": \"Leading cross-functional teams, agile methodologies, and project delivery\", \"keywords\": [\"Agile\", \"Scrum\", \"Team Leadership\", \"Planning\"], \"is_featured\": true, \"display_order\": 1, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"c857a0e8-8c2e-4b18-93fb-5fb5bcc318bb\", \"name\": \"Communication\", \"level\": \"expert\", \"category\": \"soft\", \"subcategory\": \"Interpersonal\", \"years_experience\": 5, \"proficiency_score\": 0.9, \"description\": \"Excellent written and verbal communication, presentation skills, and stakeholder management\", \"keywords\": [\"Presentations\", \"Technical Writing\", \"Stakeholder Management\"], \"is_featured\": true, \"display_order\": 2, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"Tools & Technologies\": [{\"id\": \"f6794e3c-d247-494d-a15c-b186da401fac\", \"name\": \"Git\", \"level\": \"expert\", \"category\": \"tool\", \"subcategory\": \"Version Control\", \"years_experience\": 5, \"proficiency_score\": 0.9, \"description\": \"Advanced Git workflows, branching strategies, and collaboration practices\", \"keywords\": [\"GitHub\", \"GitLab\", \"Branching\", \"Merge Conflicts\"], \"is_featured\": false, \"display_order\": 1, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"562726b6-6b55-4fe2-93b3-f69dbc0ae3bb\", \"name\": \"Docker\", \"level\": \"advanced\", \"category\": \"tool\", \"subcategory\": \"DevOps\", \"years_experience\": 2, \"proficiency_score\": 0.7, \"description\": \"Containerization, Docker Compose, and deployment strategies\", \"keywords\": [\"Containerization\", \"Docker Compose\", \"Deployment\"], \"is_featured\": false, \"display_order\": 2, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"technical\": [{\"id\": \"fd7ce5ef-e853-4363-8b81-413e37aebdbc\", \"name\": \"Python\", \"level\": \"expert\", \"category\": \"technical\", \"subcategory\": \"Programming Languages\", \"years_experience\": 3, \"proficiency_score\": 0.6605193532465602, \"description\": \"Proficient in Python for web development, data analysis, and automation scripting.\", \"keywords\": [\"pandas\", \"numpy\", \"flask\", \"django\", \"data analysis\", \"automation\"], \"is_featured\": true, \"display_order\": 0, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"2c187020-beb1-4e89-b8a4-68a853299d67\", \"name\": \"R\", \"level\": \"advanced\", \"category\": \"technical\", \"subcategory\": \"Technical Skills\", \"years_experience\": 1, \"proficiency_score\": 0.7939850921365427, \"description\": \"Experienced in R with practical application in professional projects.\", \"keywords\": [\"r\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 1, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"6003930c-d520-4abf-add3-0bf636571e85\", \"name\": \"SQL\", \"level\": \"expert\", \"category\": \"technical\", \"subcategory\": \"Databases\", \"years_experience\": 5, \"proficiency_score\": 0.7127722889306951, \"description\": \"Experienced in SQL with practical application in professional projects.\", \"keywords\": [\"sql\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 2, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"framework\": [{\"id\": \"a29abc7e-f28e-4733-9b97-59643bce965f\", \"name\": \"TensorFlow\", \"level\": \"advanced\", \"category\": \"framework\", \"subcategory\": \"Frameworks & Libraries\", \"years_experience\": 7, \"proficiency_score\": 0.8138363849200414, \"description\": \"Experienced in TensorFlow with practical application in professional projects.\", \"keywords\": [\"tensorflow\", \"professional\", \"experienced\"], \"is_featured\": false, \"display_order\": 3, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"8e9f29e1-edfc-4b92-8c20-31a5d49d8592\", \"name\": \"pandas\", \"level\": \"expert\", \"category\": \"framework\", \"subcategory\": \"Frameworks & Libraries\", \"years_experience\": 3, \"proficiency_score\": 0.8761974628543912, \"description\": \"Experienced in pandas with practical application in professional projects.\", \"keywords\": [\"pandas\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 4, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"3c7d7c10-57bf-467f-b557-ab88680832e7\", \"name\": \"scikit-learn\", \"level\": \"advanced\", \"category\": \"framework\", \"subcategory\": \"Frameworks & Libraries\", \"years_experience\": 8, \"proficiency_score\": 0.9598132040231808, \"description\": \"Experienced in scikit-learn with practical application in professional projects.\", \"keywords\": [\"scikit-learn\", \"professional\", \"experienced\"], \"is_featured\": false, \"display_order\": 5, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"tool\": [{\"id\": \"568224b8-d858-4d5b-83fa-f930ee35e008\", \"name\": \"Tableau\", \"level\": \"advanced\", \"category\": \"tool\", \"subcategory\": \"Development Tools\", \"years_experience\": 7, \"proficiency_score\": 0.7595915329281092, \"description\": \"Experienced in Tableau with practical application in professional projects.\", \"keywords\": [\"tableau\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 6, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"platform\": [{\"id\": \"cd659bd3-976c-4463-b488-739a99542e05\", \"name\": \"Apache Spark\", \"level\": \"intermediate\", \"category\": \"platform\", \"subcategory\": \"Platforms & Services\", \"years_experience\": 8, \"proficiency_score\": 0.8537158262742837, \"description\": \"Experienced in Apache Spark with practical application in professional projects.\", \"keywords\": [\"apache spark\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 7, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"soft\": [{\"id\": \"cb8c0c19-69cb-4b26-a1bd-f674910d95ca\", \"name\": \"Team Collaboration\", \"level\": \"expert\", \"category\": \"soft\", \"subcategory\": \"Other\", \"years_experience\": 4, \"proficiency_score\": 0.6269390463372099, \"description\": \"Experienced in Team Collaboration with practical application in professional projects.\", \"keywords\": [\"team collaboration\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 8, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"5fe39625-9cdb-4fb5-9e3f-9204134a58ae\", \"name\": \"Communication\", \"level\": \"expert\", \"category\": \"soft\", \"subcategory\": \"Other\", \"years_experience\": 8, \"proficiency_score\": 0.6649212751088389, \"description\": \"Strong written and verbal communication skills, experienced in stakeholder presentations.\", \"keywords\": [\"presentation\", \"documentation\", \"stakeholder management\", \"collaboration\"], \"is_featured\": false, \"display_order\": 9, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"43b51e75-895f-434a-82c7-48e4132f3116\", \"name\": \"Leadership\", \"level\": \"advanced\", \"category\": \"soft\", \"subcategory\": \"Other\", \"years_experience\": 1, \"proficiency_score\": 0.6409518390900888, \"description\": \"Proven track record of leading cross-functional teams and mentoring junior developers.\", \"keywords\": [\"team management\", \"mentoring\", \"project planning\", \"decision making\"], \"is_featured\": true, \"display_order\": 10, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}]}"', '["Technical Skills", "Soft Skills", "Tools & Technologies", "Languages", "Frameworks", "Methodologies", "Domain Knowledge"]', 'Experienced software engineer with 5+ years developing scalable web applications. Strong background in Python, JavaScript, and modern development practices with a focus on clean code and team collaboration.', '"[{\"id\": \"7caac1fe-9380-4789-b3f0-4bf24329ff6a\", \"title\": \"Technical Leadership Focus\", \"content\": \"Experienced software engineer with 5+ years developing scalable web applications using Python, JavaScript, and modern frameworks. Proven track record of leading development teams and delivering high-quality solutions. Passionate about clean code, best practices, and mentoring junior developers.\", \"target_industries\": [\"Technology\", \"Software\", \"Startups\"], \"target_roles\": [\"Senior Developer\", \"Tech Lead\", \"Engineering Manager\"], \"keywords_emphasized\": [\"Python\", \"JavaScript\", \"Leadership\", \"Scalable Applications\"], \"created_at\": \"2026-11-22T09:29:06.841626\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"standard\", \"focus\": \"technical\"}, {\"id\": \"c839c72a-eb1b-4405-a5da-2e3c42ac2f05\", \"title\": \"Full-Stack Developer Focus\", \"content\": \"Full-stack developer specializing in modern web technologies including React, Python, and cloud platforms. Strong background in both frontend user experience and backend architecture. Experienced in agile development and cross-functional collaboration.\", \"target_industries\": [\"Technology\", \"E-commerce\", \"SaaS\"], \"target_roles\": [\"Full Stack Developer\", \"Software Engineer\", \"Web Developer\"], \"keywords_emphasized\": [\"React\", \"Python\", \"Full-Stack\", \"Agile\"], \"created_at\": \"2026-11-22T09:29:06.841644\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"concise\", \"focus\": \"general\"}, {\"id\": \"9b1e2867-5b64-429a-8b47-5807a4d3d55c\", \"title\": \"Results-Oriented Focus\", \"content\": \"Results-driven software engineer with expertise in building high-performance applications that serve millions of users. Led projects that increased system efficiency by 40% and reduced deployment time by 60%. Strong focus on scalability, performance optimization, and user experience.\", \"target_industries\": [\"Technology\", \"Enterprise Software\", \"SaaS\"], \"target_roles\": [\"Senior Engineer\", \"Principal Developer\", \"Technical Architect\"], \"keywords_emphasized\": [\"Performance\", \"Scalability\", \"Results\", \"Optimization\"], \"created_at\": \"2026-11-22T09:29:06.841656\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"standard\", \"focus\": \"results\"}, {\"id\": \"b73be3a9-3053-4e16-98f5-3dd0d0c461c4\", \"title\": \"Professional Summary 1\", \"content\": \"Data scientist with strong background in machine learning, statistical analysis, and data visualization using Python and R.\", \"target_industries\": [\"Technology\", \"Software\", \"Fintech\"], \"target_roles\": [\"Data Scientist\", \"Senior Data Scientist\"], \"keywords_emphasized\": [\"machine learning\", \"data analysis\", \"statistical modeling\", \"big data\", \"AI\"], \"created_at\": \"2026-11-22T09:29:06.918887\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"standard\", \"focus\": \"results\"}, {\"id\": \"1cd087e0-344c-481b-b4bf-d4d0c2c19873\", \"title\": \"Professional Summary 2\", \"content\": \"Experienced data professional specializing in predictive modeling, data mining, and business intelligence solutions.\", \"target_industries\": [\"Technology\", \"Software\", \"Fintech\"], \"target_roles\": [\"Data Scientist\", \"Senior Data Scientist\"], \"keywords_emphasized\": [\"machine learning\", \"data analysis\", \"statistical modeling\", \"big data\", \"AI\"], \"created_at\": \"2026-11-22T09:29:06.918914\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"detailed\", \"focus\": \"results\"}, {\"id\": \"a7dcbe46-2567-4521-af2d-0cda2d31fc19\", \"title\": \"Professional Summary 3\", \"content\": \"Analytics expert with expertise in machine learning algorithms, statistical modeling, and big data technologies.\", \"target_industries\": [\"Technology\", \"Software\", \"Fintech\"], \"target_roles\": [\"Data Scientist\", \"Senior Data Scientist\"], \"keywords_emphasized\": [\"machine learning\", \"data analysis\", \"statistical modeling\", \"big data\", \"AI\"], \"created_at\": \"2026-11-22T09:29:06.918926\", \"last_used\": null, \"usage_count\": 4, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"concise\", \"focus\": \"technical\"}]"', '"[{\"id\": \"2eaf4707-1607-4a05-8dc9-f3d4bd25dba5\", \"company\": \"TechCorp Solutions\", \"position\": \"Senior Software Engineer\", \"location\": \"San Francisco, CA\", \"start_date\": \"2022-01-15\", \"end_date\": null, \"is_current\": true, \"experience_type\": \"full_time\", \"default_description\": \"Lead development of microservices architecture serving 2M+ daily active users. Architect and implement scalable solutions using Python, React, and cloud technologies.\", \"default_achievements\": [\"Improved system performance by 40% through database optimization and caching strategies\", \"Led a team of 5 developers in migrating legacy monolith to microservices architecture\", \"Implemented CI/CD pipeline reducing deployment time from 2 hours to 15 minutes\", \"Mentored 3 junior developers, with 2 receiving promotions within 18 months\"], \"skills_used\": [\"Python\", \"React\", \"PostgreSQL\", \"Docker\", \"AWS\"], \"technologies\": [\"FastAPI\", \"Redux\", \"Redis\", \"Kubernetes\", \"GitLab CI\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"78b2f523-1f59-4f5d-bd81-811713caa51d\", \"company\": \"DataFlow Analytics\", \"position\": \"Software Developer\", \"location\": \"Austin, TX\", \"start_date\": \"2020-03-01\", \"end_date\": \"2022-01-10\", \"is_current\": false, \"experience_type\": \"full_time\", \"default_description\": \"Full-stack development of data analytics platform processing 10TB+ daily. Built responsive web interfaces and robust API services.\", \"default_achievements\": [\"Developed real-time dashboard displaying analytics for 500+ enterprise clients\", \"Optimized data processing pipeline, reducing analysis time from hours to minutes\", \"Built REST APIs handling 100K+ requests per day with 99.9% uptime\", \"Collaborated with data science team to implement machine learning model integration\"], \"skills_used\": [\"JavaScript\", \"Python\", \"SQL\", \"React\", \"Node.js\"], \"technologies\": [\"Express.js\", \"MongoDB\", \"D3.js\", \"Pandas\", \"Scikit-learn\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"a660867c-593c-4fae-987f-d93ef3a64a8e\", \"company\": \"WebSolutions Inc\", \"position\": \"Junior Developer\", \"location\": \"Remote\", \"start_date\": \"2019-06-01\", \"end_date\": \"2020-02-28\", \"is_current\": false, \"experience_type\": \"full_time\", \"default_description\": \"Frontend development for e-commerce platform with focus on user experience and responsive design. Collaborated closely with design and backend teams.\", \"default_achievements\": [\"Implemented responsive design improving mobile conversion rate by 25%\", \"Built reusable component library adopted across 3 product teams\", \"Reduced page load time by 30% through code optimization and lazy loading\"], \"skills_used\": [\"JavaScript\", \"HTML\", \"CSS\", \"React\", \"Git\"], \"technologies\": [\"Webpack\", \"Sass\", \"Jest\", \"Figma\", \"GitHub\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"27aa4a4e-09fe-4cca-b70f-941b3b2c4881\", \"company\": \"DataFlow Inc\", \"position\": \"ML Engineer\", \"location\": \"Austin, TX\", \"start_date\": \"2024-11-02\", \"end_date\": null, \"is_current\": true, \"experience_type\": \"full_time\", \"default_description\": \"Developed machine learning models for business optimization, analyzed large datasets to identify trends, and created data visualizations for stakeholders.\", \"default_achievements\": [\"Developed predictive model that increased revenue by 25%\", \"Built automated data pipeline processing 1M+ records daily\", \"Presented insights to C-level executives driving strategic decisions\"], \"skills_used\": [\"Python\", \"R\", \"SQL\", \"Machine Learning\", \"TensorFlow\", \"Tableau\"], \"technologies\": [\"Python\", \"pandas\", \"scikit-learn\", \"Jupyter\", \"Apache Spark\", \"TensorFlow\"], \"has_variations\": true, \"default_variation_id\": null}, {\"id\": \"695de477-4e28-4e9e-880b-c1078337ea2a\", \"company\": \"StartupXYZ\", \"position\": \"Data Scientist\", \"location\": \"San Francisco, CA\", \"start_date\": \"2023-03-17\", \"end_date\": \"2024-09-18\", \"is_current\": false, \"experience_type\": \"full_time\", \"default_description\": \"Developed machine learning models for business optimization, analyzed large datasets to identify trends, and created data visualizations for stakeholders.\", \"default_achievements\": [\"Developed predictive model that increased revenue by 25%\", \"Built automated data pipeline processing 1M+ records daily\", \"Presented insights to C-level executives driving strategic decisions\"], \"skills_used\": [\"Python\", \"R\", \"SQL\", \"Machine Learning\", \"TensorFlow\", \"Tableau\"], \"technologies\": [\"Python\", \"pandas\", \"scikit-learn\", \"Jupyter\", \"Apache Spark\", \"TensorFlow\"], \"has_variations\": true, \"default_variation_id\": null}, {\"id\": \"f0f36399-5a8a-4412-a8b8-84167153cfb1\", \"company\": \"StartupXYZ\", \"position\": \"Research Scientist\", \"location\": \"Austin, TX\", \"start_date\": \"2022-07-12\", \"end_date\": \"2024-03-06\", \"is_current\": false, \"experience_type\": \"full_time\", \"default_description\": \"Developed machine learning models for business optimization, analyzed large datasets to identify trends, and created data visualizations for stakeholders.\", \"default_achievements\": [\"Developed predictive model that increased revenue by 25%\", \"Built automated data pipeline processing 1M+ records daily\", \"Presented insights to C-level executives driving strategic decisions\"], \"skills_used\": [\"Python\", \"R\", \"SQL\", \"Machine Learning\", \"TensorFlow\", \"Tableau\"], \"technologies\": [\"Python\", \"pandas\", \"scikit-learn\", \"Jupyter\", \"Apache Spark\", \"TensorFlow\"], \"has_variations\": true, \"default_variation_id\": null}]"', '"[{\"id\": \"9e50b9b9-ddb1-43a4-8e4d-14a2fde6efc6\", \"institution\": \"Stanford University\", \"degree\": \"Bachelor of Science\", \"field_of_study\": \"Mathematics\", \"location\": \"MA\", \"start_date\": \"2015-09-01\", \"end_date\": \"2019-06-15\", \"gpa\": 3.28, \"honors\": [], \"relevant_coursework\": [\"Statistics\", \"Machine Learning\", \"Data Mining\", \"Linear Algebra\", \"Probability Theory\"], \"default_description\": \"Focused on theoretical foundations and practical applications in the field.\", \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"2b3f98e3-2b88-4aa1-be11-d6c110a7096e\", \"institution\": \"MIT\", \"degree\": \"Master of Science\", \"field_of_study\": \"Data Science\", \"location\": \"PA\", \"start_date\": \"2011-09-01\", \"end_date\": \"2015-06-15\", \"gpa\": 3.86, \"honors\": [\"Dean''s List\", \"Magna Cum Laude\"], \"relevant_coursework\": [\"Statistics\", \"Machine Learning\", \"Data Mining\", \"Linear Algebra\", \"Probability Theory\"], \"default_description\": \"Focused on theoretical foundations and practical applications in the field.\", \"has_variations\": false, \"default_variation_id\": null}]"', '"[{\"id\": \"87cc81c8-3349-40a4-a586-ba7189f23da6\", \"name\": \"Task Management SaaS Platform\", \"url\": \"https://github.com/user/task-manager\", \"github_url\": \"https://github.com/user/task-manager\", \"start_date\": \"2023-06-01\", \"end_date\": \"2023-09-15\", \"default_description\": \"Full-stack SaaS application for team task management with real-time collaboration features\", \"default_achievements\": [\"Built with React frontend and FastAPI backend serving 1000+ registered users\", \"Implemented real-time updates using WebSockets and Redis pub/sub\", \"Achieved 99.5% uptime with automated deployment and monitoring\"], \"technologies\": [\"React\", \"FastAPI\", \"PostgreSQL\", \"Redis\", \"Docker\", \"AWS\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"1f002f7b-4523-4547-bd2e-727251cfd098\", \"name\": \"AI-Powered Content Analyzer\", \"url\": \"https://content-analyzer.demo.com\", \"github_url\": \"https://github.com/user/content-analyzer\", \"start_date\": \"2023-01-01\", \"end_date\": \"2023-03-31\", \"default_description\": \"Machine learning application that analyzes content sentiment and provides optimization suggestions\", \"default_achievements\": [\"Integrated OpenAI GPT API for advanced content analysis\", \"Achieved 85% accuracy in sentiment classification\", \"Processed 10,000+ articles with average analysis time under 2 seconds\"], \"technologies\": [\"Python\", \"Scikit-learn\", \"Flask\", \"OpenAI API\", \"React\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"813452e5-8dac-433f-8a51-be1e25a7d5e8\", \"name\": \"Customer Churn Prediction\", \"url\": null, \"github_url\": null, \"start_date\": \"2025-05-13\", \"end_date\": \"2025-06-17\", \"default_description\": \"Developed machine learning model to predict customer churn using historical data and behavioral patterns.\", \"default_achievements\": [\"Achieved 92% accuracy\", \"Processed 100k+ data points\", \"Reduced processing time by 30%\"], \"technologies\": [\"Python\", \"pandas\", \"scikit-learn\", \"Jupyter\", \"Apache Spark\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"21115391-709d-4076-a411-dbf861886e33\", \"name\": \"Sales Forecasting Model\", \"url\": null, \"github_url\": null, \"start_date\": \"2026-03-27\", \"end_date\": \"2026-09-08\", \"default_description\": \"Worked on Sales Forecasting Model to solve business challenges and improve user experience.\", \"default_achievements\": [\"Achieved 92% accuracy\", \"Processed 100k+ data points\", \"Reduced processing time by 30%\"], \"technologies\": [\"Python\", \"pandas\", \"scikit-learn\", \"Jupyter\", \"Apache Spark\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"a7b18f28-500b-4e3c-a346-bcd0a914be97\", \"name\": \"Recommendation Engine\", \"url\": null, \"github_url\": null, \"start_date\": \"2025-10-18\", \"end_date\": \"2025-12-24\", \"default_description\": \"Worked on Recommendation Engine to solve business challenges and improve user experience.\", \"default_achievements\": [\"Achieved 92% accuracy\", \"Processed 100k+ data points\", \"Reduced processing time by 30%\"], \"technologies\": [\"Python\", \"pandas\", \"scikit-learn\", \"Jupyter\", \"Apache Spark\"], \"has_variations\": false, \"default_variation_id\": null}]"', '"[{\"id\": \"9bd6feb0-d261-4899-9adb-d50e3d815dec\", \"name\": \"AWS Solutions Architect Associate\", \"issuer\": \"Amazon Web Services\", \"issue_date\": \"2023-05-15\", \"expiry_date\": \"2026-05-15\", \"credential_id\": \"AWS-SAA-2023-051567\", \"url\": \"https://aws.amazon.com/certification/\", \"description\": \"Demonstrates expertise in designing distributed systems on AWS\"}, {\"id\": \"0656ab82-f090-4791-84ac-3b05f318fc11\", \"name\": \"Professional Scrum Master I\", \"issuer\": \"Scrum.org\", \"issue_date\": \"2022-11-08\", \"expiry_date\": null, \"credential_id\": \"PSM-I-2022-110834\", \"url\": \"https://scrum.org/\", \"description\": \"Validates knowledge of Scrum framework and agile principles\"}, {\"id\": \"d92009dd-35ca-4a15-9363-5ecdc1fc1cea\", \"name\": \"Microsoft Azure Data Scientist\", \"issuer\": \"Microsoft\", \"issue_date\": \"2025-05-01\", \"expiry_date\": null, \"credential_id\": \"CERT-774147\", \"url\": \"https://credentials.microsoft.com/cert-195431\", \"description\": \"Professional certification demonstrating expertise in Microsoft Azure Data Scientist\"}, {\"id\": \"2a59f1e6-5e2a-4904-82ee-c4a730c551c3\", \"name\": \"TensorFlow Developer Certificate\", \"issuer\": \"Google\", \"issue_date\": \"2026-01-29\", \"expiry_date\": null, \"credential_id\": \"CERT-275156\", \"url\": \"https://credentials.google.com/cert-472974\", \"description\": \"Professional certification demonstrating expertise in TensorFlow Developer Certificate\"}]"', '"{\"27aa4a4e-09fe-4cca-b70f-941b3b2c4881\": [{\"id\": \"72a83cf9-9eea-4a4e-8b65-f2b9c19321ac\", \"title\": \"Technical Focus\", \"content\": \"Developed machine learning models using Python, TensorFlow, and scikit-learn. Built data pipelines and implemented statistical analysis workflows.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Data Scientist\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.947602\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"27aa4a4e-09fe-4cca-b70f-941b3b2c4881\", \"focus\": \"technical\", \"achievements\": [\"Developed predictive model that increased revenue by 25%\", \"Built automated data pipeline processing 1M+ records daily\", \"Presented insights to C-level executives driving strategic decisions\"], \"skills_highlighted\": [\"Python\", \"R\", \"SQL\", \"Machine Learning\"]}, {\"id\": \"c4cb8a10-0fe7-43cc-bd1c-a5f06b88db7d\", \"title\": \"Leadership Focus\", \"content\": \"Led data science initiatives, presented findings to stakeholders, and collaborated with product teams to implement data-driven solutions.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Data Scientist\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.947630\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"27aa4a4e-09fe-4cca-b70f-941b3b2c4881\", \"focus\": \"leadership\", \"achievements\": [\"Developed predictive model that increased revenue by 25%\", \"Built automated data pipeline processing 1M+ records daily\", \"Presented insights to C-level executives driving strategic decisions\"], \"skills_highlighted\": [\"Python\", \"R\", \"SQL\", \"Machine Learning\"]}, {\"id\": \"5485d5e8-f47e-4d17-84ea-11830c0782dc\", \"title\": \"Results Focus\", \"content\": \"Increased model accuracy by 25%, processed 1M+ records daily, and generated insights that drove $500K in additional revenue.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Data Scientist\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.947641\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"27aa4a4e-09fe-4cca-b70f-941b3b2c4881\", \"focus\": \"results\", \"achievements\": [\"Developed predictive model that increased revenue by 25%\", \"Built automated data pipeline processing 1M+ records daily\", \"Presented insights to C-level executives driving strategic decisions\"], \"skills_highlighted\": [\"Python\", \"R\", \"SQL\", \"Machine Learning\"]}], \"695de477-4e28-4e9e-880b-c1078337ea2a\": [{\"id\": \"4fdeda3d-2da1-4802-9329-c3608cbec7e0\", \"title\": \"Technical Focus\", \"content\": \"Developed machine learning models using Python, TensorFlow, and scikit-learn. Built data pipelines and implemented statistical analysis workflows.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Data Scientist\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.973269\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"695de477-4e28-4e9e-880b-c1078337ea2a\", \"focus\": \"technical\", \"achievements\": [\"Developed predictive model that increased revenue by 25%\", \"Built automated data pipeline processing 1M+ records daily\", \"Presented insights to C-level executives driving strategic decisions\"], \"skills_highlighted\": [\"Python\", \"R\", \"SQL\", \"Machine Learning\"]}, {\"id\": \"88bedd49-55f7-4aac-a340-15968c8e08ec\", \"title\": \"Leadership Focus\", \"content\": \"Led data science initiatives, presented findings to stakeholders, and collaborated with product teams to implement data-driven solutions.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Data Scientist\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.973294\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"695de477-4e28-4e9e-880b-c1078337ea2a\", \"focus\": \"leadership\", \"achievements\": [\"Developed predictive model that increased revenue by 25%\", \"Built automated data pipeline processing 1M+ records daily\", \"Presented insights to C-level executives driving strategic decisions\"], \"skills_highlighted\": [\"Python\", \"R\", \"SQL\", \"Machine Learning\"]}, {\"id\": \"d50923cf-e8fa-4162-8714-29adbc05ecd2\", \"title\": \"Results Focus\", \"content\": \"Increased model accuracy by 25%, processed 1M+ records daily, and generated insights that drove $500K in additional revenue.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Data Scientist\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.973305\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"695de477-4e28-4e9e-880b-c1078337ea2a\", \"focus\": \"results\", \"achievements\": [\"Developed predictive model that increased revenue by 25%\", \"Built automated data pipeline processing 1M+ records daily\", \"Presented insights to C-level executives driving strategic decisions\"], \"skills_highlighted\": [\"Python\", \"R\", \"SQL\", \"Machine Learning\"]}], \"f0f36399-5a8a-4412-a8b8-84167153cfb1\": [{\"id\": \"cb7b6180-459c-4aaf-8718-64fb14263e87\", \"title\": \"Technical Focus\", \"content\": \"Developed machine learning models using Python, TensorFlow, and scikit-learn. Built data pipelines and implemented statistical analysis workflows.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Data Scientist\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.997604\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"f0f36399-5a8a-4412-a8b8-84167153cfb1\", \"focus\": \"technical\", \"achievements\": [\"Developed predictive model that increased revenue by 25%\", \"Built automated data pipeline processing 1M+ records daily\", \"Presented insights to C-level executives driving strategic decisions\"], \"skills_highlighted\": [\"Python\", \"R\", \"SQL\", \"Machine Learning\"]}, {\"id\": \"e4a43d13-dbab-4559-8d87-8b2b30619536\", \"title\": \"Leadership Focus\", \"content\": \"Led data science initiatives, presented findings to stakeholders, and collaborated with product teams to implement data-driven solutions.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Data Scientist\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.997633\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"f0f36399-5a8a-4412-a8b8-84167153cfb1\", \"focus\": \"leadership\", \"achievements\": [\"Developed predictive model that increased revenue by 25%\", \"Built automated data pipeline processing 1M+ records daily\", \"Presented insights to C-level executives driving strategic decisions\"], \"skills_highlighted\": [\"Python\", \"R\", \"SQL\", \"Machine Learning\"]}, {\"id\": \"b728f345-147c-4221-ae45-8ccc045356f9\", \"title\": \"Results Focus\", \"content\": \"Increased model accuracy by 25%, processed 1M+ records daily, and generated insights that drove $500K in additional revenue.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Data Scientist\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:06.997646\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"f0f36399-5a8a-4412-a8b8-84167153cfb1\", \"focus\": \"results\", \"achievements\": [\"Developed predictive model that increased revenue by 25%\", \"Built automated data pipeline processing 1M+ records daily\", \"Presented insights to C-level executives driving strategic decisions\"], \"skills_highlighted\": [\"Python\", \"R\", \"SQL\", \"Machine Learning\"]}]}"', '{}', '{}', '[]', '[]', '[]', '[]', '[]', '{}', '2026-11-22 09:29:06.841802', '2026-11-22 09:29:07.073007'),
	('93b22f8f-089b-46b3-86a2-2e3137e30580', 'd022267c-846b-4f5f-b161-1eaa406904cc', '"{\"Technical Skills\": [{\"id\": \"851608b7-98f0-427d-9c21-f0852776dfb9\", \"name\": \"Python\", \"level\": \"expert\", \"category\": \"technical\", \"subcategory\": \"Programming Languages\", \"years_experience\": 5, \"proficiency_score\": 0.9, \"description\": \"Expert in Python development with focus on web applications, data analysis, and automation\", \"keywords\": [\"Django\", \"FastAPI\", \"NumPy\", \"Pandas\", \"Automation\"], \"is_featured\": true, \"display_order\": 1, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"254e8c31-31ee-42fb-beb9-406497c5b5e3\", \"name\": \"JavaScript\", \"level\": \"expert\", \"category\": \"technical\", \"subcategory\": \"Programming Languages\", \"years_experience\": 4, \"proficiency_score\": 0.85, \"description\": \"Full-stack JavaScript development including modern ES6+, Node.js, and frontend frameworks\", \"keywords\": [\"ES6+\", \"Node.js\", \"React\", \"Vue\", \"TypeScript\"], \"is_featured\": true, \"display_order\": 2, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"3c23a962-e3e7-4628-97b6-8767a64e936f\", \"name\": \"React\", \"level\": \"expert\", \"category\": \"framework\", \"subcategory\": \"Frontend Frameworks\", \"years_experience\": 3, \"proficiency_score\": 0.8, \"description\": \"Advanced React development including hooks, context, state management, and modern patterns\", \"keywords\": [\"Hooks\", \"Redux\", \"Context API\", \"JSX\", \"Components\"], \"is_featured\": true, \"display_order\": 3, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"261f24b0-42dc-41e6-8fe6-b9d8f10f9f4f\", \"name\": \"SQL\", \"level\": \"advanced\", \"category\": \"technical\", \"subcategory\": \"Database\", \"years_experience\": 4, \"proficiency_score\": 0.75, \"description\": \"Database design, complex queries, performance optimization, and data modeling\", \"keywords\": [\"PostgreSQL\", \"MySQL\", \"Query Optimization\", \"Database Design\"], \"is_featured\": false, \"display_order\": 4, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"Soft Skills\": [{\"id\": \"7d1317e4-4bd7-4f52-909e-c39471e98d93\", \"name\": \"Project Management\", \"level\": \"advanced\", \"category\": \"soft\", \"subcategory\": \"Leadership\", \"years_experience\": 3, \"proficiency_score\": 0.8, \"description\": \"Leading cross-functional teams, agile methodologies, and project delivery\", \"keywords\": [\"Agile\", \"Scrum\", \"Team Leadership\", \"Planning\"], \"is_featured\": true, \"display_order\": 1, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"0900154b-ab9d-4d4f-8a20-93a9b4b4315f\", \"name\": \"Communication\", \"level\": \"expert\", \"category\": \"soft\", \"subcategory\": \"Interpersonal\", \"years_experience\": 5, \"proficiency_score\": 0.9, \"description\": \"Excellent written and verbal communication, presentation skills, and stakeholder management\", \"keywords\": [\"Presentations\", \"Technical Writing\", \"Stakeholder Management\"], \"is_featured\": true, \"display_order\": 2, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"Tools & Technologies\": [{\"id\": \"d3644631-fe88-467e-9438-37f50e8c7805\", \"name\": \"Git\", \"level\": \"expert\", \"category\": \"tool\", \"subcategory\": \"Version Control\", \"years_experience\": 5, \"proficiency_score\": 0.9, \"description\": \"Advanced Git workflows, branching strategies, and collaboration practices\", \"keywords\": [\"GitHub\", \"GitLab\", \"Branching\", \"Merge Conflicts\"], \"is_featured\": false, \"display_order\": 1, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"d5dd8317-e1f1-4873-805e-8eb51462aa63\", \"name\": \"Docker\", \"level\": \"advanced\", \"category\": \"tool\", \"subcategory\": \"DevOps\", \"years_experience\": 2, \"proficiency_score\": 0.7, \"description\": \"Containerization, Docker Compose, and deployment strategies\", \"keywords\": [\"Containerization\", \"Docker Compose\", \"Deployment\"], \"is_featured\": false, \"display_order\": 2, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"methodology\": [{\"id\": \"cc88ab8f-a2c2-4268-b307-b3182d89adf1\", \"name\": \"Agile/Scrum\", \"level\": \"expert\", \"category\": \"methodology\", \"subcategory\": \"Methodologies\", \"years_experience\": 4, \"proficiency_score\": 0.8452912891254164, \"description\": \"Experienced in Agile/Scrum with practical application in professional projects.\", \"keywords\": [\"agile/scrum\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 0, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"edaf6add-7f63-4e57-bd07-7ea86f0a2827\", \"name\": \"A/B Testing\", \"level\": \"advanced\", \"category\": \"methodology\", \"subcategory\": \"Methodologies\", \"years_experience\": 4, \"proficiency_score\": 0.788031992902476, \"description\": \"Experienced in A/B Testing with practical application in professional projects.\", \"keywords\": [\"a/b testing\", \"professional\", \"experienced\"], \"is_featured\": false, \"display_order\": 7, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"domain\": [{\"id\": \"c53ce673-9037-4f50-aec0-0fe52b43a907\", \"name\": \"Product Strategy\", \"level\": \"advanced\", \"category\": \"domain\", \"subcategory\": \"Domain Knowledge\", \"years_experience\": 4, \"proficiency_score\": 0.9273331773301493, \"description\": \"Experienced in Product Strategy with practical application in professional projects.\", \"keywords\": [\"product strategy\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 1, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"ce523ac1-b35d-42ae-8f8a-827df87d809a\", \"name\": \"User Research\", \"level\": \"advanced\", \"category\": \"domain\", \"subcategory\": \"Domain Knowledge\", \"years_experience\": 4, \"proficiency_score\": 0.8070554896974023, \"description\": \"Experienced in User Research with practical application in professional projects.\", \"keywords\": [\"user research\", \"professional\", \"experienced\"], \"is_featured\": false, \"display_order\": 2, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"technical\": [{\"id\": \"dfe1c209-6b5f-4111-8238-314dcb09651c\", \"name\": \"Data Analysis\", \"level\": \"intermediate\", \"category\": \"technical\", \"subcategory\": \"Technical Skills\", \"years_experience\": 1, \"proficiency_score\": 0.995841434681228, \"description\": \"Experienced in Data Analysis with practical application in professional projects.\", \"keywords\": [\"data analysis\", \"professional\", \"experienced\"], \"is_featured\": false, \"display_order\": 3, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"7479c15e-0b21-4260-8487-cac29433315e\", \"name\": \"SQL\", \"level\": \"intermediate\", \"category\": \"technical\", \"subcategory\": \"Databases\", \"years_experience\": 6, \"proficiency_score\": 0.6322152501954506, \"description\": \"Experienced in SQL with practical application in professional projects.\", \"keywords\": [\"sql\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 6, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"tool\": [{\"id\": \"f1958414-b924-4038-93b6-59e5f4699756\", \"name\": \"Jira\", \"level\": \"expert\", \"category\": \"tool\", \"subcategory\": \"Development Tools\", \"years_experience\": 8, \"proficiency_score\": 0.7036697453071026, \"description\": \"Experienced in Jira with practical application in professional projects.\", \"keywords\": [\"jira\", \"professional\", \"experienced\"], \"is_featured\": false, \"display_order\": 4, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"fee40a96-af6f-4fb9-ae4a-1400c25052df\", \"name\": \"Figma\", \"level\": \"intermediate\", \"category\": \"tool\", \"subcategory\": \"Development Tools\", \"years_experience\": 8, \"proficiency_score\": 0.923426297119323, \"description\": \"Experienced in Figma with practical application in professional projects.\", \"keywords\": [\"figma\", \"professional\", \"experienced\"], \"is_featured\": false, \"display_order\": 5, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}], \"soft\": [{\"id\": \"eb530aee-0c54-4238-85fe-2fb5138e6d66\", \"name\": \"Team Collaboration\", \"level\": \"expert\", \"category\": \"soft\", \"subcategory\": \"Other\", \"years_experience\": 4, \"proficiency_score\": 0.7930613208534312, \"description\": \"Experienced in Team Collaboration with practical application in professional projects.\", \"keywords\": [\"team collaboration\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 8, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"bc6340b8-27be-4fa0-9cf6-d449f3890fb6\", \"name\": \"Project Management\", \"level\": \"advanced\", \"category\": \"soft\", \"subcategory\": \"Other\", \"years_experience\": 8, \"proficiency_score\": 0.9636796791940273, \"description\": \"Experienced in Project Management with practical application in professional projects.\", \"keywords\": [\"project management\", \"professional\", \"experienced\"], \"is_featured\": false, \"display_order\": 9, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"e50fb6b1-6f4d-4040-8be7-b6c52307c88f\", \"name\": \"Public Speaking\", \"level\": \"intermediate\", \"category\": \"soft\", \"subcategory\": \"Other\", \"years_experience\": 2, \"proficiency_score\": 0.9338595231192877, \"description\": \"Experienced in Public Speaking with practical application in professional projects.\", \"keywords\": [\"public speaking\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 10, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"0b0035b7-4ab6-46a6-9309-b261a6a6ae40\", \"name\": \"Mentoring\", \"level\": \"intermediate\", \"category\": \"soft\", \"subcategory\": \"Other\", \"years_experience\": 7, \"proficiency_score\": 0.912921153639236, \"description\": \"Experienced in Mentoring with practical application in professional projects.\", \"keywords\": [\"mentoring\", \"professional\", \"experienced\"], \"is_featured\": true, \"display_order\": 11, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}, {\"id\": \"70a2a23e-a3fd-4975-904e-fac2a8d5d784\", \"name\": \"Problem Solving\", \"level\": \"expert\", \"category\": \"soft\", \"subcategory\": \"Other\", \"years_experience\": 8, \"proficiency_score\": 0.9556044017628482, \"description\": \"Experienced in Problem Solving with practical application in professional projects.\", \"keywords\": [\"problem solving\", \"professional\", \"experienced\"], \"is_featured\": false, \"display_order\": 12, \"source\": \"manual\", \"confidence\": 1.0, \"last_used\": null, \"usage_count\": 0}]}"', '["Technical Skills", "Soft Skills", "Tools & Technologies", "Languages", "Frameworks", "Methodologies", "Domain Knowledge"]', 'Experienced software engineer with 5+ years developing scalable web applications. Strong background in Python, JavaScript, and modern development practices with a focus on clean code and team collaboration.', '"[{\"id\": \"6b9ee716-73cc-4eec-936d-f147e9c5e6bf\", \"title\": \"Technical Leadership Focus\", \"content\": \"Experienced software engineer with 5+ years developing scalable web applications using Python, JavaScript, and modern frameworks. Proven track record of leading development teams and delivering high-quality solutions. Passionate about clean code, best practices, and mentoring junior developers.\", \"target_industries\": [\"Technology\", \"Software\", \"Startups\"], \"target_roles\": [\"Senior Developer\", \"Tech Lead\", \"Engineering Manager\"], \"keywords_emphasized\": [\"Python\", \"JavaScript\", \"Leadership\", \"Scalable Applications\"], \"created_at\": \"2026-11-22T09:29:07.088476\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"standard\", \"focus\": \"technical\"}, {\"id\": \"8df69c66-6b43-4a54-8d2b-ce5db69735ed\", \"title\": \"Full-Stack Developer Focus\", \"content\": \"Full-stack developer specializing in modern web technologies including React, Python, and cloud platforms. Strong background in both frontend user experience and backend architecture. Experienced in agile development and cross-functional collaboration.\", \"target_industries\": [\"Technology\", \"E-commerce\", \"SaaS\"], \"target_roles\": [\"Full Stack Developer\", \"Software Engineer\", \"Web Developer\"], \"keywords_emphasized\": [\"React\", \"Python\", \"Full-Stack\", \"Agile\"], \"created_at\": \"2026-11-22T09:29:07.088489\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"concise\", \"focus\": \"general\"}, {\"id\": \"9a86f06b-123b-4e51-aac2-4713249c7966\", \"title\": \"Results-Oriented Focus\", \"content\": \"Results-driven software engineer with expertise in building high-performance applications that serve millions of users. Led projects that increased system efficiency by 40% and reduced deployment time by 60%. Strong focus on scalability, performance optimization, and user experience.\", \"target_industries\": [\"Technology\", \"Enterprise Software\", \"SaaS\"], \"target_roles\": [\"Senior Engineer\", \"Principal Developer\", \"Technical Architect\"], \"keywords_emphasized\": [\"Performance\", \"Scalability\", \"Results\", \"Optimization\"], \"created_at\": \"2026-11-22T09:29:07.088497\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"standard\", \"focus\": \"results\"}, {\"id\": \"d4013e48-3d7f-4cd4-bc9d-3bd269d2da39\", \"title\": \"Professional Summary 1\", \"content\": \"Product manager with 7+ years of experience leading cross-functional teams to deliver innovative software products.\", \"target_industries\": [\"Technology\", \"Software\", \"Fintech\"], \"target_roles\": [\"Product Manager\", \"Senior Product Manager\"], \"keywords_emphasized\": [\"product strategy\", \"agile development\", \"user experience\", \"stakeholder management\"], \"created_at\": \"2026-11-22T09:29:07.176308\", \"last_used\": null, \"usage_count\": 2, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"standard\", \"focus\": \"results\"}, {\"id\": \"4c0b7ead-fc8a-4fdc-ad55-825ccc991177\", \"title\": \"Professional Summary 2\", \"content\": \"Strategic product leader with proven track record in agile development, user research, and data-driven decision making.\", \"target_industries\": [\"Technology\", \"Software\", \"Fintech\"], \"target_roles\": [\"Product Manager\", \"Senior Product Manager\"], \"keywords_emphasized\": [\"product strategy\", \"agile development\", \"user experience\", \"stakeholder management\"], \"created_at\": \"2026-11-22T09:29:07.176354\", \"last_used\": null, \"usage_count\": 3, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"concise\", \"focus\": \"results\"}, {\"id\": \"ecc06a94-422b-4056-b162-10b6d37b8a26\", \"title\": \"Professional Summary 3\", \"content\": \"Experienced PM focused on user-centered design, product strategy, and stakeholder management in fast-paced environments.\", \"target_industries\": [\"Technology\", \"Software\", \"Fintech\"], \"target_roles\": [\"Product Manager\", \"Senior Product Manager\"], \"keywords_emphasized\": [\"product strategy\", \"agile development\", \"user experience\", \"stakeholder management\"], \"created_at\": \"2026-11-22T09:29:07.176372\", \"last_used\": null, \"usage_count\": 5, \"source\": \"manual\", \"tone\": \"professional\", \"length\": \"detailed\", \"focus\": \"leadership\"}]"', '"[{\"id\": \"471b5624-3dce-4948-a0c9-9a3e5484a753\", \"company\": \"TechCorp Solutions\", \"position\": \"Senior Software Engineer\", \"location\": \"San Francisco, CA\", \"start_date\": \"2022-01-15\", \"end_date\": null, \"is_current\": true, \"experience_type\": \"full_time\", \"default_description\": \"Lead development of microservices architecture serving 2M+ daily active users. Architect and implement scalable solutions using Python, React, and cloud technologies.\", \"default_achievements\": [\"Improved system performance by 40% through database optimization and caching strategies\", \"Led a team of 5 developers in migrating legacy monolith to microservices architecture\", \"Implemented CI/CD pipeline reducing deployment time from 2 hours to 15 minutes\", \"Mentored 3 junior developers, with 2 receiving promotions within 18 months\"], \"skills_used\": [\"Python\", \"React\", \"PostgreSQL\", \"Docker\", \"AWS\"], \"technologies\": [\"FastAPI\", \"Redux\", \"Redis\", \"Kubernetes\", \"GitLab CI\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"0ae0b025-0436-4a31-9662-33928a5862ff\", \"company\": \"DataFlow Analytics\", \"position\": \"Software Developer\", \"location\": \"Austin, TX\", \"start_date\": \"2020-03-01\", \"end_date\": \"2022-01-10\", \"is_current\": false, \"experience_type\": \"full_time\", \"default_description\": \"Full-stack development of data analytics platform processing 10TB+ daily. Built responsive web interfaces and robust API services.\", \"default_achievements\": [\"Developed real-time dashboard displaying analytics for 500+ enterprise clients\", \"Optimized data processing pipeline, reducing analysis time from hours to minutes\", \"Built REST APIs handling 100K+ requests per day with 99.9% uptime\", \"Collaborated with data science team to implement machine learning model integration\"], \"skills_used\": [\"JavaScript\", \"Python\", \"SQL\", \"React\", \"Node.js\"], \"technologies\": [\"Express.js\", \"MongoDB\", \"D3.js\", \"Pandas\", \"Scikit-learn\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"04589beb-7211-44fc-841b-43805abd871a\", \"company\": \"WebSolutions Inc\", \"position\": \"Junior Developer\", \"location\": \"Remote\", \"start_date\": \"2019-06-01\", \"end_date\": \"2020-02-28\", \"is_current\": false, \"experience_type\": \"full_time\", \"default_description\": \"Frontend development for e-commerce platform with focus on user experience and responsive design. Collaborated closely with design and backend teams.\", \"default_achievements\": [\"Implemented responsive design improving mobile conversion rate by 25%\", \"Built reusable component library adopted across 3 product teams\", \"Reduced page load time by 30% through code optimization and lazy loading\"], \"skills_used\": [\"JavaScript\", \"HTML\", \"CSS\", \"React\", \"Git\"], \"technologies\": [\"Webpack\", \"Sass\", \"Jest\", \"Figma\", \"GitHub\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"4e494803-c81b-4162-a7e1-c3d5be218580\", \"company\": \"DataFlow Inc\", \"position\": \"Senior PM\", \"location\": \"Seattle, WA\", \"start_date\": \"2025-08-28\", \"end_date\": null, \"is_current\": true, \"experience_type\": \"full_time\", \"default_description\": \"Managed product roadmap and strategy, worked with engineering teams to deliver features, and conducted user research to inform product decisions.\", \"default_achievements\": [\"Launched 5 major features resulting in 30% user engagement increase\", \"Coordinated cross-functional teams of 15+ people across 3 time zones\", \"Implemented agile processes reducing time-to-market by 50%\"], \"skills_used\": [\"Agile\", \"User Research\", \"Data Analysis\", \"Jira\", \"Product Strategy\"], \"technologies\": [\"Jira\", \"Confluence\", \"Figma\", \"Google Analytics\", \"Mixpanel\", \"Slack\"], \"has_variations\": true, \"default_variation_id\": null}, {\"id\": \"bebd12d8-1a36-40c4-80b6-021d5911bad5\", \"company\": \"Global Tech\", \"position\": \"Strategy Manager\", \"location\": \"Seattle, WA\", \"start_date\": \"2024-10-25\", \"end_date\": \"2026-01-10\", \"is_current\": false, \"experience_type\": \"full_time\", \"default_description\": \"Managed product roadmap and strategy, worked with engineering teams to deliver features, and conducted user research to inform product decisions.\", \"default_achievements\": [\"Launched 5 major features resulting in 30% user engagement increase\", \"Coordinated cross-functional teams of 15+ people across 3 time zones\", \"Implemented agile processes reducing time-to-market by 50%\"], \"skills_used\": [\"Agile\", \"User Research\", \"Data Analysis\", \"Jira\", \"Product Strategy\"], \"technologies\": [\"Jira\", \"Confluence\", \"Figma\", \"Google Analytics\", \"Mixpanel\", \"Slack\"], \"has_variations\": true, \"default_variation_id\": null}, {\"id\": \"50f43a24-30d5-4607-98b1-82ba6c281450\", \"company\": \"StartupXYZ\", \"position\": \"Product Owner\", \"location\": \"Seattle, WA\", \"start_date\": \"2022-03-07\", \"end_date\": \"2024-01-06\", \"is_current\": false, \"experience_type\": \"full_time\", \"default_description\": \"Managed product roadmap and strategy, worked with engineering teams to deliver features, and conducted user research to inform product decisions.\", \"default_achievements\": [\"Launched 5 major features resulting in 30% user engagement increase\", \"Coordinated cross-functional teams of 15+ people across 3 time zones\", \"Implemented agile processes reducing time-to-market by 50%\"], \"skills_used\": [\"Agile\", \"User Research\", \"Data Analysis\", \"Jira\", \"Product Strategy\"], \"technologies\": [\"Jira\", \"Confluence\", \"Figma\", \"Google Analytics\", \"Mixpanel\", \"Slack\"], \"has_variations\": true, \"default_variation_id\": null}]"', '"[{\"id\": \"95babc5e-c0c9-465c-a0b7-889b31de45dd\", \"institution\": \"University of Washington\", \"degree\": \"Bachelor of Business Administration\", \"field_of_study\": \"Business\", \"location\": \"MA\", \"start_date\": \"2015-09-01\", \"end_date\": \"2019-06-15\", \"gpa\": 3.22, \"honors\": [\"Dean''s List\", \"Magna Cum Laude\"], \"relevant_coursework\": [\"Business Strategy\", \"Marketing\", \"Operations Management\", \"Finance\", \"Leadership\"], \"default_description\": \"Focused on theoretical foundations and practical applications in the field.\", \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"e9c14fbb-e4c2-4a50-8b58-b4cb3037edf0\", \"institution\": \"University of Washington\", \"degree\": \"Master of Business Administration\", \"field_of_study\": \"MBA\", \"location\": \"MA\", \"start_date\": \"2011-09-01\", \"end_date\": \"2015-06-15\", \"gpa\": 3.55, \"honors\": [\"Dean''s List\", \"Magna Cum Laude\"], \"relevant_coursework\": [\"Business Strategy\", \"Marketing\", \"Operations Management\", \"Finance\", \"Leadership\"], \"default_description\": \"Focused on theoretical foundations and practical applications in the field.\", \"has_variations\": false, \"default_variation_id\": null}]"', '"[{\"id\": \"87770069-5c94-474a-88af-44737dff1923\", \"name\": \"Task Management SaaS Platform\", \"url\": \"https://github.com/user/task-manager\", \"github_url\": \"https://github.com/user/task-manager\", \"start_date\": \"2023-06-01\", \"end_date\": \"2023-09-15\", \"default_description\": \"Full-stack SaaS application for team task management with real-time collaboration features\", \"default_achievements\": [\"Built with React frontend and FastAPI backend serving 1000+ registered users\", \"Implemented real-time updates using WebSockets and Redis pub/sub\", \"Achieved 99.5% uptime with automated deployment and monitoring\"], \"technologies\": [\"React\", \"FastAPI\", \"PostgreSQL\", \"Redis\", \"Docker\", \"AWS\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"8f69062b-5bb5-4369-b411-38aaccdb488b\", \"name\": \"AI-Powered Content Analyzer\", \"url\": \"https://content-analyzer.demo.com\", \"github_url\": \"https://github.com/user/content-analyzer\", \"start_date\": \"2023-01-01\", \"end_date\": \"2023-03-31\", \"default_description\": \"Machine learning application that analyzes content sentiment and provides optimization suggestions\", \"default_achievements\": [\"Integrated OpenAI GPT API for advanced content analysis\", \"Achieved 85% accuracy in sentiment classification\", \"Processed 10,000+ articles with average analysis time under 2 seconds\"], \"technologies\": [\"Python\", \"Scikit-learn\", \"Flask\", \"OpenAI API\", \"React\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"d6778f55-e69d-43f2-a8a6-71494ea1854d\", \"name\": \"Mobile App Launch\", \"url\": null, \"github_url\": null, \"start_date\": \"2026-03-21\", \"end_date\": \"2026-04-27\", \"default_description\": \"Led cross-functional team to launch mobile application, coordinating design, development, and marketing efforts.\", \"default_achievements\": [\"Increased user adoption by 40%\", \"Coordinated team of 8 people\", \"Delivered on time and budget\"], \"technologies\": [\"Jira\", \"Confluence\", \"Figma\", \"Google Analytics\", \"Mixpanel\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"4806f8c2-c63f-453e-85da-aecad3623867\", \"name\": \"Feature Optimization Project\", \"url\": null, \"github_url\": null, \"start_date\": \"2026-02-08\", \"end_date\": \"2026-05-03\", \"default_description\": \"Worked on Feature Optimization Project to solve business challenges and improve user experience.\", \"default_achievements\": [\"Increased user adoption by 40%\", \"Coordinated team of 8 people\", \"Delivered on time and budget\"], \"technologies\": [\"Jira\", \"Confluence\", \"Figma\", \"Google Analytics\", \"Mixpanel\"], \"has_variations\": false, \"default_variation_id\": null}, {\"id\": \"b2a1120b-c7ea-423f-9b39-09e82327a872\", \"name\": \"User Onboarding Redesign\", \"url\": null, \"github_url\": null, \"start_date\": \"2025-12-28\", \"end_date\": \"2026-06-04\", \"default_description\": \"Worked on User Onboarding Redesign to solve business challenges and improve user experience.\", \"default_achievements\": [\"Increased user adoption by 40%\", \"Coordinated team of 8 people\", \"Delivered on time and budget\"], \"technologies\": [\"Jira\", \"Confluence\", \"Figma\", \"Google Analytics\", \"Mixpanel\"], \"has_variations\": false, \"default_variation_id\": null}]"', '"[{\"id\": \"122becec-6732-4d2b-a3e9-7ea0e0ba2c47\", \"name\": \"AWS Solutions Architect Associate\", \"issuer\": \"Amazon Web Services\", \"issue_date\": \"2023-05-15\", \"expiry_date\": \"2026-05-15\", \"credential_id\": \"AWS-SAA-2023-051567\", \"url\": \"https://aws.amazon.com/certification/\", \"description\": \"Demonstrates expertise in designing distributed systems on AWS\"}, {\"id\": \"3ccb7014-19ae-4b08-bd82-c6c934f0919f\", \"name\": \"Professional Scrum Master I\", \"issuer\": \"Scrum.org\", \"issue_date\": \"2022-11-08\", \"expiry_date\": null, \"credential_id\": \"PSM-I-2022-110834\", \"url\": \"https://scrum.org/\", \"description\": \"Validates knowledge of Scrum framework and agile principles\"}, {\"id\": \"e20e54b6-60af-4ab1-97fe-ce5ab83c28d5\", \"name\": \"Certified Scrum Product Owner\", \"issuer\": \"Scrum Alliance\", \"issue_date\": \"2026-01-31\", \"expiry_date\": null, \"credential_id\": \"CERT-974716\", \"url\": \"https://credentials.scrumalliance.com/cert-237440\", \"description\": \"Professional certification demonstrating expertise in Certified Scrum Product Owner\"}, {\"id\": \"eb0cec62-a245-450e-a350-b16026fe55af\", \"name\": \"Google Analytics Certified\", \"issuer\": \"Google\", \"issue_date\": \"2026-08-22\", \"expiry_date\": null, \"credential_id\": \"CERT-580416\", \"url\": \"https://credentials.google.com/cert-794655\", \"description\": \"Professional certification demonstrating expertise in Google Analytics Certified\"}]"', '"{\"4e494803-c81b-4162-a7e1-c3d5be218580\": [{\"id\": \"8b7a5a1b-1367-4643-ba6a-1903626d2584\", \"title\": \"Technical Focus\", \"content\": \"Contributed to team success and project objectives.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Product Manager\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:07.210858\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"4e494803-c81b-4162-a7e1-c3d5be218580\", \"focus\": \"technical\", \"achievements\": [\"Launched 5 major features resulting in 30% user engagement increase\", \"Coordinated cross-functional teams of 15+ people across 3 time zones\", \"Implemented agile processes reducing time-to-market by 50%\"], \"skills_highlighted\": [\"Agile\", \"User Research\", \"Data Analysis\", \"Jira\"]}, {\"id\": \"46696331-d86c-4168-af50-60214d2b6f42\", \"title\": \"Leadership Focus\", \"content\": \"Contributed to team success and project objectives.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Product Manager\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:07.210885\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"4e494803-c81b-4162-a7e1-c3d5be218580\", \"focus\": \"leadership\", \"achievements\": [\"Launched 5 major features resulting in 30% user engagement increase\", \"Coordinated cross-functional teams of 15+ people across 3 time zones\", \"Implemented agile processes reducing time-to-market by 50%\"], \"skills_highlighted\": [\"Agile\", \"User Research\", \"Data Analysis\", \"Jira\"]}, {\"id\": \"008567d0-aded-4e1a-ae67-8540e940e516\", \"title\": \"Results Focus\", \"content\": \"Contributed to team success and project objectives.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Product Manager\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:07.210897\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"4e494803-c81b-4162-a7e1-c3d5be218580\", \"focus\": \"results\", \"achievements\": [\"Launched 5 major features resulting in 30% user engagement increase\", \"Coordinated cross-functional teams of 15+ people across 3 time zones\", \"Implemented agile processes reducing time-to-market by 50%\"], \"skills_highlighted\": [\"Agile\", \"User Research\", \"Data Analysis\", \"Jira\"]}], \"bebd12d8-1a36-40c4-80b6-021d5911bad5\": [{\"id\": \"649c278d-d189-4416-b167-49f22d27df72\", \"title\": \"Technical Focus\", \"content\": \"Contributed to team success and project objectives.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Product Manager\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:07.239231\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"bebd12d8-1a36-40c4-80b6-021d5911bad5\", \"focus\": \"technical\", \"achievements\": [\"Launched 5 major features resulting in 30% user engagement increase\", \"Coordinated cross-functional teams of 15+ people across 3 time zones\", \"Implemented agile processes reducing time-to-market by 50%\"], \"skills_highlighted\": [\"Agile\", \"User Research\", \"Data Analysis\", \"Jira\"]}, {\"id\": \"4bd78266-82b1-453d-bbf0-e991bcf0d053\", \"title\": \"Leadership Focus\", \"content\": \"Contributed to team success and project objectives.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Product Manager\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:07.239264\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"bebd12d8-1a36-40c4-80b6-021d5911bad5\", \"focus\": \"leadership\", \"achievements\": [\"Launched 5 major features resulting in 30% user engagement increase\", \"Coordinated cross-functional teams of 15+ people across 3 time zones\", \"Implemented agile processes reducing time-to-market by 50%\"], \"skills_highlighted\": [\"Agile\", \"User Research\", \"Data Analysis\", \"Jira\"]}, {\"id\": \"c7f126d5-a8a9-470e-a416-444df8f12167\", \"title\": \"Results Focus\", \"content\": \"Contributed to team success and project objectives.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Product Manager\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:07.239275\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"bebd12d8-1a36-40c4-80b6-021d5911bad5\", \"focus\": \"results\", \"achievements\": [\"Launched 5 major features resulting in 30% user engagement increase\", \"Coordinated cross-functional teams of 15+ people across 3 time zones\", \"Implemented agile processes reducing time-to-market by 50%\"], \"skills_highlighted\": [\"Agile\", \"User Research\", \"Data Analysis\", \"Jira\"]}], \"50f43a24-30d5-4607-98b1-82ba6c281450\": [{\"id\": \"3a5a3582-8b07-41a6-9a8a-680fda476e00\", \"title\": \"Technical Focus\", \"content\": \"Contributed to team success and project objectives.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Product Manager\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:07.264039\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"50f43a24-30d5-4607-98b1-82ba6c281450\", \"focus\": \"technical\", \"achievements\": [\"Launched 5 major features resulting in 30% user engagement increase\", \"Coordinated cross-functional teams of 15+ people across 3 time zones\", \"Implemented agile processes reducing time-to-market by 50%\"], \"skills_highlighted\": [\"Agile\", \"User Research\", \"Data Analysis\", \"Jira\"]}, {\"id\": \"33dfcea7-9e58-4d68-a03f-795574272216\", \"title\": \"Leadership Focus\", \"content\": \"Contributed to team success and project objectives.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Product Manager\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:07.264069\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"50f43a24-30d5-4607-98b1-82ba6c281450\", \"focus\": \"leadership\", \"achievements\": [\"Launched 5 major features resulting in 30% user engagement increase\", \"Coordinated cross-functional teams of 15+ people across 3 time zones\", \"Implemented agile processes reducing time-to-market by 50%\"], \"skills_highlighted\": [\"Agile\", \"User Research\", \"Data Analysis\", \"Jira\"]}, {\"id\": \"e1291225-7ef6-4555-a0a3-d349cf690fba\", \"title\": \"Results Focus\", \"content\": \"Contributed to team success and project objectives.\", \"target_industries\": [\"Technology\", \"Software\"], \"target_roles\": [\"Product Manager\"], \"keywords_emphasized\": [], \"created_at\": \"2026-11-22T09:29:07.264084\", \"last_used\": null, \"usage_count\": 0, \"source\": \"manual\", \"experience_id\": \"50f43a24-30d5-4607-98b1-82ba6c281450\", \"focus\": \"results\", \"achievements\": [\"Launched 5 major features resulting in 30% user engagement increase\", \"Coordinated cross-functional teams of 15+ people across 3 time zones\", \"Implemented agile processes reducing time-to-market by 50%\"], \"skills_highlighted\": [\"Agile\", \"User Research\", \"Data Analysis\", \"Jira\"]}]}"', '{}', '{}', '[]', '[]', '[]', '[]', '[]', '{}', '2026-11-22 09:29:07.088613', '2026-11-22 09:29:07.327257');


--
-- Data for Name: legacy_skill_banks_legacy; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_skill_banks_legacy VALUES
	('6eed38a0-66b9-4777-afad-57f967299f6e', '323cfc59-569e-4d91-aa52-b33439295f78', '{"Technical Skills": [{"name": "Perl", "level": "beginner"}]}', '[]', '[]', '[]', '["Mentoring"]', '["Terraform"]', '{"Terraform": 0.6}', '2026-11-22 09:29:07.450799', '2026-11-22 09:29:07.4508');


--
-- Data for Name: legacy_timeline_events; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_timeline_events VALUES
	('89c5822f-e6d9-438c-991b-d4f7eb2a27d4', '53eee9fd-21dc-46c2-8fdf-21e2c42eff83', '695f469c-7f60-4053-b356-d5778198d6fa', '323cfc59-569e-4d91-aa52-b33439295f78', 'APPLICATION_SUBMITTED', 'Application Submitted', NULL, '{"application_method": "JobPilot"}', '2026-10-27 12:00:00', true, '2026-11-22 09:29:07.381048', '2026-11-22 09:29:07.381054'),
	('94092f5d-2c36-410d-a969-596a9b9e274e', 'a480ff71-26e7-4a05-9f51-242788a4dd17', '4398675b-e361-4349-b70e-782ee331c56d', '323cfc59-569e-4d91-aa52-b33439295f78', 'APPLICATION_SUBMITTED', 'Application Submitted', NULL, '{"application_method": "JobPilot"}', '2026-10-26 12:00:00', true, '2026-11-22 09:29:07.385111', '2026-11-22 09:29:07.385114'),
	('545b4730-7c03-4d11-872b-a1337fd516d1', '4de5c178-2331-4d64-9cfc-a6322f95902f', '4dcb2f7f-cc3f-4d58-8cbe-45142888ec46', '323cfc59-569e-4d91-aa52-b33439295f78', 'APPLICATION_SUBMITTED', 'Application Submitted', NULL, '{"application_method": "JobPilot"}', '2026-10-25 12:00:00', true, '2026-11-22 09:29:07.38704', '2026-11-22 09:29:07.387043'),
	('48b3bf27-8ad5-407f-b5ec-e4630f36815c', 'a173a099-7f83-4cf2-98ef-892957c0155d', 'c2cc1613-472a-4467-94eb-4164946a70a8', '323cfc59-569e-4d91-aa52-b33439295f78', 'APPLICATION_SUBMITTED', 'Application Submitted', NULL, '{"application_method": "JobPilot"}', '2026-10-24 12:00:00', true, '2026-11-22 09:29:07.39223', '2026-11-22 09:29:07.392233'),
	('dbc027b8-e5d8-4370-a8a4-3983dae9ec0b', 'a173a099-7f83-4cf2-98ef-892957c0155d', NULL, '323cfc59-569e-4d91-aa52-b33439295f78', 'JOB_SAVED', 'Job Saved', NULL, '{"tags": ["remote"]}', '2026-10-12 12:00:00', false, '2026-11-22 09:29:07.393509', '2026-11-22 09:29:07.393511'),
	('6050afde-e3c7-4b28-9111-16dd33358d2a', '505c4833-7513-477e-9f21-e4471bda3c03', NULL, '323cfc59-569e-4d91-aa52-b33439295f78', 'JOB_SAVED', 'Job Saved', NULL, '{"tags": ["remote"]}', '2026-10-11 12:00:00', false, '2026-11-22 09:29:07.393519', '2026-11-22 09:29:07.393519'),
	('2fdc60f8-2675-4304-adf1-bc5c2cc1c6b5', '38e269ad-60ae-40e6-906d-a70d4e956807', NULL, '323cfc59-569e-4d91-aa52-b33439295f78', 'JOB_SAVED', 'Job Saved', NULL, '{"tags": ["remote"]}', '2026-10-10 12:00:00', false, '2026-11-22 09:29:07.393526', '2026-11-22 09:29:07.393527'),
	('c01b93b8-c921-41e7-8b58-79793ad61c1b', 'd01c460d-7737-42fd-9c02-e8d6a5318d75', NULL, '323cfc59-569e-4d91-aa52-b33439295f78', 'JOB_SAVED', 'Job Saved', NULL, '{"tags": ["remote"]}', '2026-10-09 12:00:00', false, '2026-11-22 09:29:07.393533', '2026-11-22 09:29:07.393534'),
	('4db88852-463a-46fd-8d4d-09d0d9648b8d', 'a173a099-7f83-4cf2-98ef-892957c0155d', '47b40e9b-9b4c-4eea-acc0-e53234c30969', '932a0879-e851-4f07-8d88-79ee11cabc71', 'APPLICATION_SUBMITTED', 'Application Submitted', NULL, '{"application_method": "JobPilot"}', '2026-10-27 12:00:00', true, '2026-11-22 09:29:07.409097', '2026-11-22 09:29:07.409099'),
	('284bab92-2cd3-4b4a-86d2-4ad9f08f7c84', '4de5c178-2331-4d64-9cfc-a6322f95902f', '31add85e-587a-458e-9fc3-be5dda09ad7e', '932a0879-e851-4f07-8d88-79ee11cabc71', 'APPLICATION_SUBMITTED', 'Application Submitted', NULL, '{"application_method": "JobPilot"}', '2026-10-26 12:00:00', true, '2026-11-22 09:29:07.410561', '2026-11-22 09:29:07.410563'),
	('ce75c21f-fd41-400d-bc28-0973b654f208', '53eee9fd-21dc-46c2-8fdf-21e2c42eff83', '95519fe6-74ac-4693-8631-aa6bedc7a1fb', '932a0879-e851-4f07-8d88-79ee11cabc71', 'APPLICATION_SUBMITTED', 'Application Submitted', NULL, '{"application_method": "JobPilot"}', '2026-10-25 12:00:00', true, '2026-11-22 09:29:07.412221', '2026-11-22 09:29:07.412223'),
	('a983cebd-5c49-4004-a36e-fa1c565aa731', 'a480ff71-26e7-4a05-9f51-242788a4dd17', 'd052dbc8-a1e9-4b40-acd1-208e7265725c', '932a0879-e851-4f07-8d88-79ee11cabc71', 'APPLICATION_SUBMITTED', 'Application Submitted', NULL, '{"application_method": "JobPilot"}', '2026-10-24 12:00:00', true, '2026-11-22 09:29:07.414899', '2026-11-22 09:29:07.4149'),
	('1dc79a17-90b0-4080-b8d8-dbdae9a1d6e2', 'a480ff71-26e7-4a05-9f51-242788a4dd17', NULL, '932a0879-e851-4f07-8d88-79ee11cabc71', 'JOB_SAVED', 'Job Saved', NULL, '{"tags": ["remote"]}', '2026-10-12 12:00:00', false, '2026-11-22 09:29:07.415408', '2026-11-22 09:29:07.415409'),
	('6f86108b-2558-466e-9bf3-ae7276e2df9c', '38e269ad-60ae-40e6-906d-a70d4e956807', NULL, '932a0879-e851-4f07-8d88-79ee11cabc71', 'JOB_SAVED', 'Job Saved', NULL, '{"tags": ["remote"]}', '2026-10-11 12:00:00', false, '2026-11-22 09:29:07.415416', '2026-11-22 09:29:07.415416'),
	('9e24ba8d-2773-474c-acb2-a01808c0c935', '505c4833-7513-477e-9f21-e4471bda3c03', NULL, '932a0879-e851-4f07-8d88-79ee11cabc71', 'JOB_SAVED', 'Job Saved', NULL, '{"tags": ["remote"]}', '2026-10-10 12:00:00', false, '2026-11-22 09:29:07.415421', '2026-11-22 09:29:07.415421'),
	('996fe12e-ed9c-43ff-9e40-a68ed92c3cf3', 'b3f3174b-c342-4a65-b589-8697be64e4bf', NULL, '932a0879-e851-4f07-8d88-79ee11cabc71', 'JOB_SAVED', 'Job Saved', NULL, '{"tags": ["remote"]}', '2026-10-09 12:00:00', false, '2026-11-22 09:29:07.415426', '2026-11-22 09:29:07.415427'),
	('91b249a3-d9fb-4f45-8339-a50e39f27a2c', 'b3f3174b-c342-4a65-b589-8697be64e4bf', '3840d560-48de-4e3e-83f8-abcf2c430a46', 'd022267c-846b-4f5f-b161-1eaa406904cc', 'APPLICATION_SUBMITTED', 'Application Submitted', NULL, '{"application_method": "JobPilot"}', '2026-10-27 12:00:00', true, '2026-11-22 09:29:07.422936', '2026-11-22 09:29:07.422939'),
	('cf1c367b-e311-43b4-9773-6b61497e3d82', 'd01c460d-7737-42fd-9c02-e8d6a5318d75', 'e5bb14c0-e525-46ba-80b9-80a06bb7a97d', 'd022267c-846b-4f5f-b161-1eaa406904cc', 'APPLICATION_SUBMITTED', 'Application Submitted', NULL, '{"application_method": "JobPilot"}', '2026-10-26 12:00:00', true, '2026-11-22 09:29:07.424418', '2026-11-22 09:29:07.42442'),
	('597a38d2-8c80-4a3a-8645-5a634a9d5294', '505c4833-7513-477e-9f21-e4471bda3c03', 'fd120f88-2ce8-4434-89c7-fbb54613a578', 'd022267c-846b-4f5f-b161-1eaa406904cc', 'APPLICATION_SUBMITTED', 'Application Submitted', NULL, '{"application_method": "JobPilot"}', '2026-10-25 12:00:00', true, '2026-11-22 09:29:07.42574', '2026-11-22 09:29:07.425742'),
	('47286003-9f04-4f83-a669-005138fa87d6', 'a173a099-7f83-4cf2-98ef-892957c0155d', 'f2c996a2-8a3c-42de-bece-ac0f5fd2bc37', 'd022267c-846b-4f5f-b161-1eaa406904cc', 'APPLICATION_SUBMITTED', 'Application Submitted', NULL, '{"application_method": "JobPilot"}', '2026-10-24 12:00:00', true, '2026-11-22 09:29:07.42826', '2026-11-22 09:29:07.428262'),
	('02394ecd-2458-471f-aa59-646be07ff4f6', 'a173a099-7f83-4cf2-98ef-892957c0155d', NULL, 'd022267c-846b-4f5f-b161-1eaa406904cc', 'JOB_SAVED', 'Job Saved', NULL, '{"tags": ["remote"]}', '2026-10-12 12:00:00', false, '2026-11-22 09:29:07.428708', '2026-11-22 09:29:07.42871'),
	('396db14b-0caa-4dc7-b636-1fb08811ea87', 'a480ff71-26e7-4a05-9f51-242788a4dd17', NULL, 'd022267c-846b-4f5f-b161-1eaa406904cc', 'JOB_SAVED', 'Job Saved', NULL, '{"tags": ["remote"]}', '2026-10-11 12:00:00', false, '2026-11-22 09:29:07.428718', '2026-11-22 09:29:07.428718'),
	('ea24c957-ae6b-464f-89d0-dbdf005fdbb5', '38e269ad-60ae-40e6-906d-a70d4e956807', NULL, 'd022267c-846b-4f5f-b161-1eaa406904cc', 'JOB_SAVED', 'Job Saved', NULL, '{"tags": ["remote"]}', '2026-10-10 12:00:00', false, '2026-11-22 09:29:07.428724', '2026-11-22 09:29:07.428724'),
	('a69aded8-55d7-4b20-8765-bbd32bc60555', '53eee9fd-21dc-46c2-8fdf-21e2c42eff83', NULL, 'd022267c-846b-4f5f-b161-1eaa406904cc', 'JOB_SAVED', 'Job Saved', NULL, '{"tags": ["remote"]}', '2026-10-09 12:00:00', false, '2026-11-22 09:29:07.42873', '2026-11-22 09:29:07.42873');


--
-- Data for Name: legacy_user_profiles; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.legacy_user_profiles VALUES
	('323cfc59-569e-4d91-aa52-b33439295f78', 'Sarah', 'Johnson', 'sarah.johnson@email.com', '+1 (555) 123-4567', 'San Francisco', 'California', 'https://linkedin.com/in/sarah-johnson-dev', 'https://sarahjohnson.dev', 'Senior Software Engineer', 5, '["Python", "SQL", "Public speaking"]', NULL, 'Experienced software engineer specializing in full-stack development with expertise in React, Node.js, and cloud technologies. Passionate about building scalable applications and mentoring junior developers.', '["Remote", "San Francisco"]', '["Full-time", "Contract"]', '["Remote", "Hybrid"]', 80000, 150000, '2026-11-22 09:29:06.505421', '2026-11-22 09:29:07.372422'),
	('932a0879-e851-4f07-8d88-79ee11cabc71', 'Michael', 'Chen', 'michael.chen@email.com', '+1 (555) 987-6543', 'Seattle', 'Washington', 'https://linkedin.com/in/michael-chen-data', 'https://michaelchen.portfolio.io', 'Data Scientist', 3, 'null', NULL, 'Data scientist with strong background in machine learning, statistical analysis, and data visualization. Experienced in Python, R, and cloud-based analytics platforms.', '["Remote", "Seattle"]', '["Full-time", "Contract"]', '["Remote", "Hybrid"]', 80000, 150000, '2026-11-22 09:29:06.831067', '2026-11-22 09:29:07.399839'),
	('d022267c-846b-4f5f-b161-1eaa406904cc', 'Emma', 'Rodriguez', 'emma.rodriguez@email.com', '+1 (555) 456-7890', 'Austin', 'Texas', 'https://linkedin.com/in/emma-rodriguez-pm', 'https://emmarodriguez.com', 'Product Manager', 7, 'null', NULL, 'Product manager with 7+ years of experience leading cross-functional teams to deliver innovative software products. Expert in agile methodologies, user research, and strategic product planning.', '["Remote", "Austin"]', '["Full-time", "Contract"]', '["Remote", "Hybrid"]', 80000, 150000, '2026-11-22 09:29:07.08173', '2026-11-22 09:29:07.419157');


--
-- Data for Name: processed_job_data; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: raw_job_collections; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.raw_job_collections VALUES
	('ce8ebcfd-fe21-4cd5-aaa4-2834b6ff3302', '2026-11-22 09:29:07.447387', 'jsearch', '{"q": "python"}', '{"data": []}', NULL, 'PENDING', NULL, '2026-11-22 09:29:07.447389');


--
-- Data for Name: resumes_resume; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.resumes_resume VALUES
	('11d4761f-dfdd-44db-93f8-4239088253cc', '2026-11-22 09:29:07.352981+00', '2026-11-22 09:29:07.352983+00', 'Data Scientist Resume', 'base', 'active', '{"email": "michael.chen@email.com", "phone": "+1 (555) 987-6543", "location": "Seattle, Washington", "full_name": "Michael Chen", "portfolio": "https://michaelchen.portfolio.io", "linkedin_url": "https://linkedin.com/in/michael-chen-data"}', 'Data scientist with strong background in machine learning, statistical analysis, and data visualization. Experienced in Python, R, and cloud-based analytics platforms.', '[]', '[]', '[{"name": "Python", "level": "expert", "category": "Programming"}, {"name": "SQL", "level": "expert", "category": "Database"}, {"name": "Machine Learning", "level": "advanced", "category": "Domain"}]', '[]', '[]', '[]', '{}', '{}', 1, NULL, NULL, NULL, '932a0879-e851-4f07-8d88-79ee11cabc71', 'e5f37816-fc9d-4764-9f39-ee14c1ba4c76'),
	('1698de3f-4398-44b9-a373-02bc948ba917', '2026-11-22 09:29:07.358721+00', '2026-11-22 09:29:07.358724+00', 'Product Manager Resume', 'base', 'active', '{"email": "emma.rodriguez@email.com", "phone": "+1 (555) 456-7890", "location": "Austin, Texas", "full_name": "Emma Rodriguez", "portfolio": "https://emmarodriguez.com", "linkedin_url": "https://linkedin.com/in/emma-rodriguez-pm"}', 'Product manager with 7+ years of experience leading cross-functional teams to deliver innovative software products. Expert in agile methodologies, user research, and strategic product planning.', '[]', '[]', '[{"name": "Product Strategy", "level": "expert", "category": "Product"}, {"name": "User Research", "level": "advanced", "category": "Research"}, {"name": "Agile", "level": "expert", "category": "Methodology"}]', '[]', '[]', '[]', '{}', '{}', 1, NULL, NULL, NULL, 'd022267c-846b-4f5f-b161-1eaa406904cc', '0cc775d4-ebd9-4174-9f25-8c736b94493f'),
	('173b196c-916b-494b-bec5-588be8c9c5d2', '2026-11-22 09:29:07.431496+00', '2026-11-22 09:29:07.431498+00', 'Product Manager Resume - tailored', 'tailored', 'active', '{"email": "emma.rodriguez@email.com", "phone": "+1 (555) 456-7890", "location": "Austin, Texas", "full_name": "Emma Rodriguez", "portfolio": "https://emmarodriguez.com", "linkedin_url": "https://linkedin.com/in/emma-rodriguez-pm"}', 'Product manager with 7+ years of experience leading cross-functional teams to deliver innovative software products. Expert in agile methodologies, user research, and strategic product planning.', '[]', '[]', '[{"name": "Product Strategy", "level": "expert", "category": "Product"}, {"name": "User Research", "level": "advanced", "category": "Research"}, {"name": "Agile", "level": "expert", "category": "Methodology"}]', '[]', '[]', '[]', '{}', '{}', 1, NULL, '1698de3f-4398-44b9-a373-02bc948ba917', '4de5c178-2331-4d64-9cfc-a6322f95902f', 'd022267c-846b-4f5f-b161-1eaa406904cc', '0cc775d4-ebd9-4174-9f25-8c736b94493f'),
	('871d2e0c-334b-4272-aa01-0fded4e673ea', '2026-11-22 09:29:07.417599+00', '2026-11-22 09:29:07.417601+00', 'Data Scientist Resume - tailored', 'tailored', 'active', '{"email": "michael.chen@email.com", "phone": "+1 (555) 987-6543", "location": "Seattle, Washington", "full_name": "Michael Chen", "portfolio": "https://michaelchen.portfolio.io", "linkedin_url": "https://linkedin.com/in/michael-chen-data"}', 'Data scientist with strong background in machine learning, statistical analysis, and data visualization. Experienced in Python, R, and cloud-based analytics platforms.', '[]', '[]', '[{"name": "Python", "level": "expert", "category": "Programming"}, {"name": "SQL", "level": "expert", "category": "Database"}, {"name": "Machine Learning", "level": "advanced", "category": "Domain"}]', '[]', '[]', '[]', '{}', '{}', 1, NULL, '11d4761f-dfdd-44db-93f8-4239088253cc', '505c4833-7513-477e-9f21-e4471bda3c03', '932a0879-e851-4f07-8d88-79ee11cabc71', 'e5f37816-fc9d-4764-9f39-ee14c1ba4c76'),
	('e1891280-9c28-444e-ad0c-149c82c2280e', '2026-11-22 09:29:07.397749+00', '2026-11-22 09:29:07.397752+00', 'Senior Software Engineer Resume - tailored', 'tailored', 'active', '{"email": "sarah.johnson@email.com", "phone": "+1 (555) 123-4567", "location": "San Francisco, California", "full_name": "Sarah Johnson", "portfolio": "https://sarahjohnson.dev", "linkedin_url": "https://linkedin.com/in/sarah-johnson-dev"}', 'Experienced software engineer specializing in full-stack development with expertise in React, Node.js, and cloud technologies. Passionate about building scalable applications and mentoring junior developers.', '[]', '[]', '[{"name": "JavaScript", "level": "expert", "category": "Programming"}, {"name": "Python", "level": "advanced", "category": "Programming"}, {"name": "React", "level": "expert", "category": "Frameworks"}]', '[]', '[]', '[]', '{}', '{}', 1, NULL, 'e26811cb-15ee-44f3-8fd8-79682750222f', 'a480ff71-26e7-4a05-9f51-242788a4dd17', '323cfc59-569e-4d91-aa52-b33439295f78', '6704ec0a-6dfa-4eca-bac0-ecb011bb380e'),
	('e26811cb-15ee-44f3-8fd8-79682750222f', '2026-11-22 09:29:07.343356+00', '2026-11-22 09:29:07.343359+00', 'Senior Software Engineer Resume', 'base', 'active', '{"email": "sarah.johnson@email.com", "phone": "+1 (555) 123-4567", "location": "San Francisco, California", "full_name": "Sarah Johnson", "portfolio": "https://sarahjohnson.dev", "linkedin_url": "https://linkedin.com/in/sarah-johnson-dev"}', 'Experienced software engineer specializing in full-stack development with expertise in React, Node.js, and cloud technologies. Passionate about building scalable applications and mentoring junior developers.', '[]', '[]', '[{"name": "JavaScript", "level": "expert", "category": "Programming"}, {"name": "Python", "level": "advanced", "category": "Programming"}, {"name": "React", "level": "expert", "category": "Frameworks"}]', '[]', '[]', '[]', '{}', '{}', 1, NULL, NULL, NULL, '323cfc59-569e-4d91-aa52-b33439295f78', '6704ec0a-6dfa-4eca-bac0-ecb011bb380e'),
	('ecb35c81-be39-4216-a458-c5e4c755bdf5', '2025-07-06 14:00:27+00', '2026-02-09 21:28:26+00', 'Samuel Walton: Software Developer', 'base', 'active', '{"email": "samuel.walton@example.com", "phone": "+1 415 555 0101", "location": "Raleigh, NC", "full_name": "Samuel Walton", "portfolio": "", "linkedin_url": "https://www.linkedin.com/in/samuel-walton-efb78bb"}', 'Thorough software developer with 2 years of experience. At home in Django, Git.', '[{"bank_id": "e58f3c4d-9f17-4251-be8a-748f0bfd81bb", "company": "Brightmoor Insurance", "end_date": "2026-07-26", "location": "Salt Lake City, UT", "position": "Software Developer", "is_current": false, "start_date": "2025-07-31", "description": "Review the code of colleagues and have yours reviewed. Find out why something is slow, and make it fast. Decide with product and design what is worth building.", "achievements": ["Cut the response time of the busiest page by 27 percent", "Moved 13 scheduled jobs to a queue that retries by itself"], "technologies": ["PostgreSQL"]}, {"bank_id": "899c2f11-e66d-4fbf-94fd-fb64f348d4b3", "company": "Elmbank Freight", "end_date": "2025-07-22", "location": "Raleigh, NC", "position": "Graduate Developer", "is_current": false, "start_date": "2024-07-31", "description": "Design, build and run the services behind our product. Write tests that let us release every day. Find out why something is slow, and make it fast.", "achievements": ["Cut the response time of the busiest page by 7 percent", "Raised test coverage of the billing code by 17 points"], "technologies": ["Java", "Rust", "Git"]}]', '[{"gpa": "3.29", "degree": "Bachelor of Science", "honors": ["Cum laude"], "bank_id": "d6dd969a-b027-49a2-81ba-02f0d8319d58", "end_date": "2023-06-30", "location": "Baltimore, MD", "highlights": [], "start_date": "2019-09-01", "description": "", "institution": "Kingslock University", "field_of_study": "Computer Science", "relevant_coursework": ["Algorithms", "Operating systems"]}]', '[{"name": "Python", "level": "advanced", "bank_id": "e01e409c-dc83-42e3-9362-6e1b11aea2bd", "category": "Programming Languages"}, {"name": "Java", "level": "beginner", "bank_id": "01f324ac-3d77-44f3-9e6f-585d147d5534", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "c6576673-e6dd-4251-9d56-665d6192be48", "category": "Programming Languages"}, {"name": "Rust", "level": "intermediate", "bank_id": "96b65878-250a-43ea-a2b4-c8d7c3455078", "category": "Programming Languages"}, {"name": "Spring Boot", "level": "intermediate", "bank_id": "8bf0026b-5416-480d-904f-24668b726f62", "category": "Frameworks"}, {"name": "React", "level": "intermediate", "bank_id": "9a6bb85d-492f-48e7-86bf-3402850608ea", "category": "Frameworks"}, {"name": "Git", "level": "intermediate", "bank_id": "4721fd77-bafe-49d1-9cfe-8f24be011980", "category": "Tools"}, {"name": "PostgreSQL", "level": "intermediate", "bank_id": "349c855d-2207-4fc3-bb9d-3a4de5658970", "category": "Tools"}, {"name": "Teamwork", "level": "intermediate", "bank_id": "1ce147f1-41b8-46c5-870f-189e795efa30", "category": "Soft Skills"}, {"name": "Problem solving", "level": "intermediate", "bank_id": "fd2b82ef-c303-4be0-a4e9-afe75911caa4", "category": "Soft Skills"}, {"name": "Negotiation", "level": "intermediate", "bank_id": "42745d8a-abc0-4727-8c83-fb52661773c5", "category": "Soft Skills"}, {"name": "Presentation", "level": "intermediate", "bank_id": "745b8147-2ad9-4551-9917-7cf7f385df6e", "category": "Soft Skills"}]', '[{"url": "https://quiet-inbox-walton.example", "name": "Quiet Inbox", "bank_id": "eeb3999f-bed5-45ff-a74e-5fda7d4342df", "description": "A mail filter that learns what can wait.", "achievements": ["Used by 42 people in the first month"], "technologies": ["Spring Boot"]}, {"url": "https://ledger-lines-walton.example", "name": "Ledger Lines", "bank_id": "3c386a1f-49de-435e-8ecc-5437cf29001b", "description": "A bookkeeping tool for clubs, with a tested double-entry core.", "achievements": ["Used by 43 people in the first month"], "technologies": ["Java", "Git", "PostgreSQL"]}]', '[{"url": "", "name": "Oracle Certified Professional: Java SE Developer", "issuer": "Oracle", "bank_id": "6104c638-13d0-46bb-8457-7ad08a3d78b9", "issue_date": "2026-03-14", "expiry_date": null, "credential_id": "5407C6DB19"}]', '[]', '{}', '{}', 2, '2025-07-06 14:05:27+00', NULL, NULL, 'a6e3cbae-c062-43fc-8569-d399dfe01d0a', 'e5f37816-fc9d-4764-9f39-ee14c1ba4c76'),
	('9e35b2b4-56d2-4090-a7b6-d983bb6a7ecd', '2026-07-19 21:43:47+00', '2026-07-19 21:43:47+00', 'Samuel Walton: Backend Developer at Bridgewater Transport', 'tailored', 'active', '{"email": "samuel.walton@example.com", "phone": "+1 415 555 0101", "location": "Raleigh, NC", "full_name": "Samuel Walton", "portfolio": "", "linkedin_url": "https://www.linkedin.com/in/samuel-walton-efb78bb"}', 'I like to design, build and run the services behind our product. Thorough software developer with 2 years of experience. At home in Django, Git.', '[{"bank_id": "e58f3c4d-9f17-4251-be8a-748f0bfd81bb", "company": "Brightmoor Insurance", "end_date": "2026-07-26", "location": "Salt Lake City, UT", "position": "Software Developer", "is_current": false, "start_date": "2025-07-31", "description": "Review the code of colleagues and have yours reviewed. Find out why something is slow, and make it fast. Decide with product and design what is worth building.", "achievements": ["Cut the response time of the busiest page by 27 percent", "Moved 13 scheduled jobs to a queue that retries by itself"], "technologies": ["PostgreSQL"]}, {"bank_id": "899c2f11-e66d-4fbf-94fd-fb64f348d4b3", "company": "Elmbank Freight", "end_date": "2025-07-22", "location": "Raleigh, NC", "position": "Graduate Developer", "is_current": false, "start_date": "2024-07-31", "description": "Design, build and run the services behind our product. Write tests that let us release every day. Find out why something is slow, and make it fast.", "achievements": ["Cut the response time of the busiest page by 7 percent", "Raised test coverage of the billing code by 17 points"], "technologies": ["Java", "Rust", "Git"]}]', '[{"gpa": "3.29", "degree": "Bachelor of Science", "honors": ["Cum laude"], "bank_id": "d6dd969a-b027-49a2-81ba-02f0d8319d58", "end_date": "2023-06-30", "location": "Baltimore, MD", "highlights": [], "start_date": "2019-09-01", "description": "", "institution": "Kingslock University", "field_of_study": "Computer Science", "relevant_coursework": ["Algorithms", "Operating systems"]}]', '[{"name": "Python", "level": "advanced", "bank_id": "e01e409c-dc83-42e3-9362-6e1b11aea2bd", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "c6576673-e6dd-4251-9d56-665d6192be48", "category": "Programming Languages"}, {"name": "Git", "level": "intermediate", "bank_id": "4721fd77-bafe-49d1-9cfe-8f24be011980", "category": "Tools"}, {"name": "PostgreSQL", "level": "intermediate", "bank_id": "349c855d-2207-4fc3-bb9d-3a4de5658970", "category": "Tools"}, {"name": "Java", "level": "beginner", "bank_id": "01f324ac-3d77-44f3-9e6f-585d147d5534", "category": "Programming Languages"}, {"name": "Rust", "level": "intermediate", "bank_id": "96b65878-250a-43ea-a2b4-c8d7c3455078", "category": "Programming Languages"}, {"name": "Spring Boot", "level": "intermediate", "bank_id": "8bf0026b-5416-480d-904f-24668b726f62", "category": "Frameworks"}, {"name": "React", "level": "intermediate", "bank_id": "9a6bb85d-492f-48e7-86bf-3402850608ea", "category": "Frameworks"}, {"name": "Teamwork", "level": "intermediate", "bank_id": "1ce147f1-41b8-46c5-870f-189e795efa30", "category": "Soft Skills"}]', '[{"url": "https://quiet-inbox-walton.example", "name": "Quiet Inbox", "bank_id": "eeb3999f-bed5-45ff-a74e-5fda7d4342df", "description": "A mail filter that learns what can wait.", "achievements": ["Used by 42 people in the first month"], "technologies": ["Spring Boot"]}, {"url": "https://ledger-lines-walton.example", "name": "Ledger Lines", "bank_id": "3c386a1f-49de-435e-8ecc-5437cf29001b", "description": "A bookkeeping tool for clubs, with a tested double-entry core.", "achievements": ["Used by 43 people in the first month"], "technologies": ["Java", "Git", "PostgreSQL"]}]', '[{"url": "", "name": "Oracle Certified Professional: Java SE Developer", "issuer": "Oracle", "bank_id": "6104c638-13d0-46bb-8457-7ad08a3d78b9", "issue_date": "2026-03-14", "expiry_date": null, "credential_id": "5407C6DB19"}]', '[]', '{"score": 66.7, "keywords_found": 4}', '{"matched_skills": ["Python", "SQL", "Git", "PostgreSQL"], "missing_skills": ["Django"], "summary_variation": "9f354bc4-ddf1-4578-a7f4-3fddbe51f4cb"}', 1, '2026-07-19 21:43:47+00', 'ecb35c81-be39-4216-a458-c5e4c755bdf5', 'da2fa357-4fef-4f76-a619-0a9c273ae43a', 'a6e3cbae-c062-43fc-8569-d399dfe01d0a', 'e5f37816-fc9d-4764-9f39-ee14c1ba4c76'),
	('57a3c3b3-46e4-4a84-a266-9b963c8e8d88', '2025-12-26 07:32:06+00', '2026-03-14 21:04:20+00', 'Greg Haney: Backend Engineer', 'base', 'active', '{"email": "greg.haney@example.com", "phone": "+1 206 555 0188", "location": "Salt Lake City, UT", "full_name": "Greg Haney", "portfolio": "https://greg-haney-0f00e8a.example", "linkedin_url": "https://www.linkedin.com/in/greg-haney-0f00e8a"}', 'Thorough software developer with 4 years of experience. At home in Django, Git.', '[{"bank_id": "1c0ff7f5-f1f8-4076-ba38-fdacdb88d8d5", "company": "Quarryhill Medical Group", "end_date": null, "location": "Oakland, CA", "position": "Backend Engineer", "is_current": true, "start_date": "2025-07-05", "description": "Design, build and run the services behind our product. Review the code of colleagues and have yours reviewed. Find out why something is slow, and make it fast.", "achievements": ["Cut the response time of the busiest page by 20 percent", "Led the move of 45 services to a new database with no outage"], "technologies": ["TypeScript", "Redis"]}, {"bank_id": "a62e5d10-15eb-4e0c-966c-36888b8eb8b5", "company": "Bridgewater Transport", "end_date": "2025-05-10", "location": "Los Angeles, CA", "position": "Software Developer", "is_current": false, "start_date": "2023-07-05", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day. Decide with product and design what is worth building.", "achievements": ["Moved 37 scheduled jobs to a queue that retries by itself"], "technologies": ["SQL", "Django", "FastAPI", "Docker"]}, {"bank_id": "1fc6a0de-6ca4-44fe-aa90-b5bb9d1c3b67", "company": "Bridgewater Transport", "end_date": "2023-06-08", "location": "Los Angeles, CA", "position": "Graduate Developer", "is_current": false, "start_date": "2022-07-05", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day.", "achievements": ["Cut the response time of the busiest page by 11 percent", "Led the move of 38 services to a new database with no outage"], "technologies": ["Go", "Java", "Git"]}]', '[{"gpa": "3.16", "degree": "Master of Science", "honors": [], "bank_id": "e8033804-e1dc-47fd-a35b-2708fdcfc277", "end_date": "2021-06-30", "location": "Phoenix, AZ", "highlights": [], "start_date": "2019-09-01", "description": "", "institution": "Wildham University", "field_of_study": "Software Engineering", "relevant_coursework": ["Databases", "Distributed systems"]}, {"gpa": "3.33", "degree": "Bachelor of Science", "honors": [], "bank_id": "7d20a40a-4a07-484e-9e13-d6cd996f9d58", "end_date": "2018-06-30", "location": "Atlanta, GA", "highlights": [], "start_date": "2014-09-01", "description": "", "institution": "Millhall University", "field_of_study": "Computer Science", "relevant_coursework": ["Algorithms", "Operating systems", "Databases"]}]', '[{"name": "Python", "level": "intermediate", "bank_id": "ba6b4552-a140-47fe-beed-f9e1e17e59b1", "category": "Programming Languages"}, {"name": "Go", "level": "intermediate", "bank_id": "6275fc31-635c-4906-b9cd-1998deb30e9a", "category": "Programming Languages"}, {"name": "Java", "level": "intermediate", "bank_id": "1ce4a794-3fc6-476c-8d96-849a473c7a3d", "category": "Programming Languages"}, {"name": "TypeScript", "level": "advanced", "bank_id": "dccb4a54-7176-4a9a-89f9-37af10753afe", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "f19ba9a4-2655-4d50-875d-d1a4f7f46bbe", "category": "Programming Languages"}, {"name": "Django", "level": "advanced", "bank_id": "040e5883-dd74-4c13-a13d-e4e932a01595", "category": "Frameworks"}, {"name": "FastAPI", "level": "advanced", "bank_id": "c88958cc-7f06-4784-870d-d8295dcfe734", "category": "Frameworks"}, {"name": "Git", "level": "advanced", "bank_id": "e83ea640-c024-4ad5-873e-a6e3cf209597", "category": "Tools"}, {"name": "Docker", "level": "advanced", "bank_id": "a6d64e0c-028b-41bf-9afb-430a043a7cff", "category": "Tools"}, {"name": "PostgreSQL", "level": "expert", "bank_id": "cd02ce91-e009-4a51-b6f5-e2344dd1a4da", "category": "Tools"}, {"name": "Redis", "level": "intermediate", "bank_id": "a596bb3c-d19e-4da2-9c40-a98b1eae5c23", "category": "Tools"}, {"name": "Code review", "level": "advanced", "bank_id": "275c3666-b8e3-4779-b9bc-8966efaee2b3", "category": "Methods"}, {"name": "Problem solving", "level": "advanced", "bank_id": "a2278968-b784-45fc-a69d-2340c69528d9", "category": "Soft Skills"}, {"name": "Attention to detail", "level": "intermediate", "bank_id": "65263439-f833-4aba-95f9-1a48213551a7", "category": "Soft Skills"}]', '[{"url": "https://quiet-inbox-haney.example", "name": "Quiet Inbox", "bank_id": "c0424385-ab78-4513-bdda-b515abe6f5c4", "description": "A mail filter that learns what can wait.", "achievements": ["Used by 43 people in the first month"], "technologies": ["Docker"]}, {"url": "https://ledger-lines-haney.example", "name": "Ledger Lines", "bank_id": "31938612-fb5c-4e64-ac90-bbe4e9baa4fc", "description": "A bookkeeping tool for clubs, with a tested double-entry core.", "achievements": ["Used by 30 people in the first month"], "technologies": ["Django", "Docker"]}]', '[{"url": "", "name": "AWS Certified Developer - Associate", "issuer": "Amazon Web Services", "bank_id": "43865388-6c57-4c55-97b4-b591cae16567", "issue_date": "2026-03-16", "expiry_date": "2029-03-15", "credential_id": "C70B461509"}]', '[]', '{}', '{}', 2, '2025-12-26 07:37:06+00', NULL, NULL, '8e13f982-379c-4a1a-b825-832e66da02af', '6704ec0a-6dfa-4eca-bac0-ecb011bb380e'),
	('b8b0ade9-15b4-41ef-8765-a0e303abfada', '2026-07-23 20:08:07+00', '2026-07-23 20:08:07+00', 'Greg Haney: Software Developer at Wintercombe Technologies', 'tailored', 'active', '{"email": "greg.haney@example.com", "phone": "+1 206 555 0188", "location": "Salt Lake City, UT", "full_name": "Greg Haney", "portfolio": "https://greg-haney-0f00e8a.example", "linkedin_url": "https://www.linkedin.com/in/greg-haney-0f00e8a"}', 'I like to design, build and run the services behind our product. Thorough software developer with 4 years of experience. At home in Django, Git.', '[{"bank_id": "1c0ff7f5-f1f8-4076-ba38-fdacdb88d8d5", "company": "Quarryhill Medical Group", "end_date": null, "location": "Oakland, CA", "position": "Backend Engineer", "is_current": true, "start_date": "2025-07-05", "description": "Design, build and run the services behind our product. Review the code of colleagues and have yours reviewed. Find out why something is slow, and make it fast.", "achievements": ["Cut the response time of the busiest page by 20 percent", "Led the move of 45 services to a new database with no outage"], "technologies": ["TypeScript", "Redis"]}, {"bank_id": "a62e5d10-15eb-4e0c-966c-36888b8eb8b5", "company": "Bridgewater Transport", "end_date": "2025-05-10", "location": "Los Angeles, CA", "position": "Software Developer", "is_current": false, "start_date": "2023-07-05", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day. Decide with product and design what is worth building.", "achievements": ["Moved 37 scheduled jobs to a queue that retries by itself"], "technologies": ["SQL", "Django", "FastAPI", "Docker"]}, {"bank_id": "1fc6a0de-6ca4-44fe-aa90-b5bb9d1c3b67", "company": "Bridgewater Transport", "end_date": "2023-06-08", "location": "Los Angeles, CA", "position": "Graduate Developer", "is_current": false, "start_date": "2022-07-05", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day.", "achievements": ["Cut the response time of the busiest page by 11 percent", "Led the move of 38 services to a new database with no outage"], "technologies": ["Go", "Java", "Git"]}]', '[{"gpa": "3.16", "degree": "Master of Science", "honors": [], "bank_id": "e8033804-e1dc-47fd-a35b-2708fdcfc277", "end_date": "2021-06-30", "location": "Phoenix, AZ", "highlights": [], "start_date": "2019-09-01", "description": "", "institution": "Wildham University", "field_of_study": "Software Engineering", "relevant_coursework": ["Databases", "Distributed systems"]}, {"gpa": "3.33", "degree": "Bachelor of Science", "honors": [], "bank_id": "7d20a40a-4a07-484e-9e13-d6cd996f9d58", "end_date": "2018-06-30", "location": "Atlanta, GA", "highlights": [], "start_date": "2014-09-01", "description": "", "institution": "Millhall University", "field_of_study": "Computer Science", "relevant_coursework": ["Algorithms", "Operating systems", "Databases"]}]', '[{"name": "Python", "level": "intermediate", "bank_id": "ba6b4552-a140-47fe-beed-f9e1e17e59b1", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "f19ba9a4-2655-4d50-875d-d1a4f7f46bbe", "category": "Programming Languages"}, {"name": "Git", "level": "advanced", "bank_id": "e83ea640-c024-4ad5-873e-a6e3cf209597", "category": "Tools"}, {"name": "Docker", "level": "advanced", "bank_id": "a6d64e0c-028b-41bf-9afb-430a043a7cff", "category": "Tools"}, {"name": "PostgreSQL", "level": "expert", "bank_id": "cd02ce91-e009-4a51-b6f5-e2344dd1a4da", "category": "Tools"}, {"name": "Code review", "level": "advanced", "bank_id": "275c3666-b8e3-4779-b9bc-8966efaee2b3", "category": "Methods"}, {"name": "Go", "level": "intermediate", "bank_id": "6275fc31-635c-4906-b9cd-1998deb30e9a", "category": "Programming Languages"}, {"name": "Java", "level": "intermediate", "bank_id": "1ce4a794-3fc6-476c-8d96-849a473c7a3d", "category": "Programming Languages"}, {"name": "TypeScript", "level": "advanced", "bank_id": "dccb4a54-7176-4a9a-89f9-37af10753afe", "category": "Programming Languages"}, {"name": "Django", "level": "advanced", "bank_id": "040e5883-dd74-4c13-a13d-e4e932a01595", "category": "Frameworks"}, {"name": "FastAPI", "level": "advanced", "bank_id": "c88958cc-7f06-4784-870d-d8295dcfe734", "category": "Frameworks"}]', '[{"url": "https://quiet-inbox-haney.example", "name": "Quiet Inbox", "bank_id": "c0424385-ab78-4513-bdda-b515abe6f5c4", "description": "A mail filter that learns what can wait.", "achievements": ["Used by 43 people in the first month"], "technologies": ["Docker"]}, {"url": "https://ledger-lines-haney.example", "name": "Ledger Lines", "bank_id": "31938612-fb5c-4e64-ac90-bbe4e9baa4fc", "description": "A bookkeeping tool for clubs, with a tested double-entry core.", "achievements": ["Used by 30 people in the first month"], "technologies": ["Django", "Docker"]}]', '[{"url": "", "name": "AWS Certified Developer - Associate", "issuer": "Amazon Web Services", "bank_id": "43865388-6c57-4c55-97b4-b591cae16567", "issue_date": "2026-03-16", "expiry_date": "2029-03-15", "credential_id": "C70B461509"}]', '[]', '{"score": 100.0, "keywords_found": 6}', '{"matched_skills": ["Python", "SQL", "Git", "Docker", "PostgreSQL", "Code review"], "missing_skills": [], "summary_variation": "97b254a9-2782-4db8-a5ac-e0daf4229396"}', 1, '2026-07-23 20:08:07+00', '57a3c3b3-46e4-4a84-a266-9b963c8e8d88', '1906818b-7613-46c0-b181-5154059f8d79', '8e13f982-379c-4a1a-b825-832e66da02af', '6704ec0a-6dfa-4eca-bac0-ecb011bb380e'),
	('fec8437a-0114-4212-9ba1-de12293eb526', '2026-02-16 17:09:27+00', '2026-03-04 05:45:09+00', 'Fred Moody: Backend Developer', 'base', 'active', '{"email": "fred.moody@example.com", "phone": "+1 617 555 0171", "location": "Salt Lake City, UT", "full_name": "Fred Moody", "portfolio": "https://fred-moody-073e518.example", "linkedin_url": "https://www.linkedin.com/in/fred-moody-073e518"}', 'Practical software developer with 2 years of experience. At home in Python, Git.', '[{"bank_id": "5638b576-c32d-4488-9ec9-fd75c263203e", "company": "Elmbank Freight", "end_date": "2026-08-25", "location": "Raleigh, NC", "position": "Backend Developer", "is_current": false, "start_date": "2025-08-06", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day.", "achievements": ["Led the move of 12 services to a new database with no outage"], "technologies": ["Python", "Go", "SQL", "PostgreSQL"]}, {"bank_id": "a37c227f-1838-4c69-aaff-13dfdabb801c", "company": "Wintercombe Technologies", "end_date": "2025-07-13", "location": "Indianapolis, IN", "position": "Junior Software Developer", "is_current": false, "start_date": "2024-08-06", "description": "Design, build and run the services behind our product. Write tests that let us release every day.", "achievements": ["Cut the response time of the busiest page by 21 percent", "Moved 41 scheduled jobs to a queue that retries by itself"], "technologies": ["Rust"]}]', '[{"gpa": null, "degree": "Master of Science", "honors": [], "bank_id": "761fc2af-9a8a-4d4a-8e90-ba03a846f6e2", "end_date": "2023-06-30", "location": "Columbus, OH", "highlights": [], "start_date": "2021-09-01", "description": "", "institution": "University of Silverwood", "field_of_study": "Software Engineering", "relevant_coursework": ["Algorithms", "Databases"]}, {"gpa": "3.36", "degree": "Bachelor of Science", "honors": [], "bank_id": "d3f19679-7141-41ea-ae03-1d3d7735cb15", "end_date": "2020-06-30", "location": "Tampa, FL", "highlights": [], "start_date": "2016-09-01", "description": "", "institution": "University of Eastbrook", "field_of_study": "Computer Science", "relevant_coursework": ["Operating systems", "Databases"]}]', '[{"name": "Python", "level": "intermediate", "bank_id": "a2e8e249-b0de-451a-a895-a643e7c93864", "category": "Programming Languages"}, {"name": "Go", "level": "intermediate", "bank_id": "f2c1d467-4f4b-49a2-9a11-02976885ca01", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "ab968008-f2ea-4f9c-a71a-232e36c8629f", "category": "Programming Languages"}, {"name": "Rust", "level": "advanced", "bank_id": "d08f1c36-dbe6-491a-bcce-9bbe70b5c74b", "category": "Programming Languages"}, {"name": "Django", "level": "intermediate", "bank_id": "3c76d748-7233-42c8-8a6c-37b3586c230b", "category": "Frameworks"}, {"name": "Git", "level": "intermediate", "bank_id": "73d2520e-faa1-4b92-b729-f11ab72785dc", "category": "Tools"}, {"name": "PostgreSQL", "level": "advanced", "bank_id": "ba6c58ff-cfbc-4011-a2a9-e292959a8653", "category": "Tools"}, {"name": "Kafka", "level": "intermediate", "bank_id": "6fbc895b-d073-4348-b427-9f37e28ce48d", "category": "Tools"}, {"name": "Code review", "level": "intermediate", "bank_id": "af56e2ed-a09b-42fd-b118-4feb0f0da9e7", "category": "Methods"}, {"name": "Teamwork", "level": "intermediate", "bank_id": "a26c729e-3936-4b25-97c1-4122790b76dc", "category": "Soft Skills"}, {"name": "Problem solving", "level": "intermediate", "bank_id": "c9fa1819-d659-4ce9-9244-dd944c9d2085", "category": "Soft Skills"}, {"name": "Negotiation", "level": "intermediate", "bank_id": "0fa3b47c-4680-465f-ae39-61633e77539e", "category": "Soft Skills"}]', '[{"url": "https://trail-planner-moody.example", "name": "Trail Planner", "bank_id": "46ed800b-b5fa-4e12-b989-044ad620000b", "description": "A web application that plans hikes from open map data.", "achievements": ["Used by 30 people in the first month"], "technologies": ["SQL", "Django", "Kafka"]}]', '[{"url": "", "name": "Oracle Certified Professional: Java SE Developer", "issuer": "Oracle", "bank_id": "cf777465-1c44-48b0-b2f5-2e6670a2a28a", "issue_date": "2026-06-08", "expiry_date": null, "credential_id": "51A5A50023"}, {"url": "", "name": "AWS Certified Developer - Associate", "issuer": "Amazon Web Services", "bank_id": "b4a5bbb1-d630-4d63-b21d-509dfd4c02c3", "issue_date": "2025-03-13", "expiry_date": "2028-03-12", "credential_id": "098C44496A"}]', '[]', '{}', '{}', 3, '2026-02-16 17:14:27+00', NULL, NULL, 'b6c90941-1bf5-4312-9c0a-058dadf81aa1', '0cc775d4-ebd9-4174-9f25-8c736b94493f'),
	('887f5520-df62-4c9c-a931-2503b9203522', '2026-07-22 01:19:15+00', '2026-07-22 01:19:15+00', 'Fred Moody: Software Developer at Wintercombe Technologies', 'tailored', 'active', '{"email": "fred.moody@example.com", "phone": "+1 617 555 0171", "location": "Salt Lake City, UT", "full_name": "Fred Moody", "portfolio": "https://fred-moody-073e518.example", "linkedin_url": "https://www.linkedin.com/in/fred-moody-073e518"}', 'I like to review the code of colleagues and have yours reviewed. Practical software developer with 2 years of experience. At home in Python, Git.', '[{"bank_id": "5638b576-c32d-4488-9ec9-fd75c263203e", "company": "Elmbank Freight", "end_date": "2026-08-25", "location": "Raleigh, NC", "position": "Backend Developer", "is_current": false, "start_date": "2025-08-06", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day.", "achievements": ["Led the move of 12 services to a new database with no outage"], "technologies": ["Python", "Go", "SQL", "PostgreSQL"]}, {"bank_id": "a37c227f-1838-4c69-aaff-13dfdabb801c", "company": "Wintercombe Technologies", "end_date": "2025-07-13", "location": "Indianapolis, IN", "position": "Junior Software Developer", "is_current": false, "start_date": "2024-08-06", "description": "Design, build and run the services behind our product. Write tests that let us release every day.", "achievements": ["Cut the response time of the busiest page by 21 percent", "Moved 41 scheduled jobs to a queue that retries by itself"], "technologies": ["Rust"]}]', '[{"gpa": null, "degree": "Master of Science", "honors": [], "bank_id": "761fc2af-9a8a-4d4a-8e90-ba03a846f6e2", "end_date": "2023-06-30", "location": "Columbus, OH", "highlights": [], "start_date": "2021-09-01", "description": "", "institution": "University of Silverwood", "field_of_study": "Software Engineering", "relevant_coursework": ["Algorithms", "Databases"]}, {"gpa": "3.36", "degree": "Bachelor of Science", "honors": [], "bank_id": "d3f19679-7141-41ea-ae03-1d3d7735cb15", "end_date": "2020-06-30", "location": "Tampa, FL", "highlights": [], "start_date": "2016-09-01", "description": "", "institution": "University of Eastbrook", "field_of_study": "Computer Science", "relevant_coursework": ["Operating systems", "Databases"]}]', '[{"name": "Python", "level": "intermediate", "bank_id": "a2e8e249-b0de-451a-a895-a643e7c93864", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "ab968008-f2ea-4f9c-a71a-232e36c8629f", "category": "Programming Languages"}, {"name": "Git", "level": "intermediate", "bank_id": "73d2520e-faa1-4b92-b729-f11ab72785dc", "category": "Tools"}, {"name": "PostgreSQL", "level": "advanced", "bank_id": "ba6c58ff-cfbc-4011-a2a9-e292959a8653", "category": "Tools"}, {"name": "Code review", "level": "intermediate", "bank_id": "af56e2ed-a09b-42fd-b118-4feb0f0da9e7", "category": "Methods"}, {"name": "Go", "level": "intermediate", "bank_id": "f2c1d467-4f4b-49a2-9a11-02976885ca01", "category": "Programming Languages"}, {"name": "Rust", "level": "advanced", "bank_id": "d08f1c36-dbe6-491a-bcce-9bbe70b5c74b", "category": "Programming Languages"}, {"name": "Django", "level": "intermediate", "bank_id": "3c76d748-7233-42c8-8a6c-37b3586c230b", "category": "Frameworks"}, {"name": "Kafka", "level": "intermediate", "bank_id": "6fbc895b-d073-4348-b427-9f37e28ce48d", "category": "Tools"}, {"name": "Teamwork", "level": "intermediate", "bank_id": "a26c729e-3936-4b25-97c1-4122790b76dc", "category": "Soft Skills"}]', '[{"url": "https://trail-planner-moody.example", "name": "Trail Planner", "bank_id": "46ed800b-b5fa-4e12-b989-044ad620000b", "description": "A web application that plans hikes from open map data.", "achievements": ["Used by 30 people in the first month"], "technologies": ["SQL", "Django", "Kafka"]}]', '[{"url": "", "name": "Oracle Certified Professional: Java SE Developer", "issuer": "Oracle", "bank_id": "cf777465-1c44-48b0-b2f5-2e6670a2a28a", "issue_date": "2026-06-08", "expiry_date": null, "credential_id": "51A5A50023"}, {"url": "", "name": "AWS Certified Developer - Associate", "issuer": "Amazon Web Services", "bank_id": "b4a5bbb1-d630-4d63-b21d-509dfd4c02c3", "issue_date": "2025-03-13", "expiry_date": "2028-03-12", "credential_id": "098C44496A"}]', '[]', '{"score": 90.0, "keywords_found": 5}', '{"matched_skills": ["Python", "SQL", "Git", "PostgreSQL", "Code review"], "missing_skills": [], "summary_variation": "eec6d76b-724b-4fe5-99bd-d1d118049511"}', 1, '2026-07-22 01:19:15+00', 'fec8437a-0114-4212-9ba1-de12293eb526', '1906818b-7613-46c0-b181-5154059f8d79', 'b6c90941-1bf5-4312-9c0a-058dadf81aa1', '0cc775d4-ebd9-4174-9f25-8c736b94493f');


--
-- Data for Name: resumes_resumegeneration; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.resumes_resumegeneration VALUES
	('00cbdc9e-2c79-4bd0-8d99-ae53dfefd090', '2026-11-22 09:29:07.448472+00', '2026-11-22 09:29:07.448472+00', 'pdf', 'Classic', 'out/r.pdf', 1234, '{}', 'completed', '', '2026-11-22 09:29:07.448472+00', '173b196c-916b-494b-bec5-588be8c9c5d2'),
	('06471ab3-e7b3-4e17-ac0c-8b662ff1b9b0', '2026-11-22 09:29:07.401286+00', '2026-11-22 09:29:07.401286+00', 'pdf', 'Classic', 'out/r.pdf', 1234, '{}', 'completed', '', '2026-11-22 09:29:07.401286+00', 'e1891280-9c28-444e-ad0c-149c82c2280e'),
	('af029053-c38f-4b98-9241-1815ed1e54b0', '2026-11-22 09:29:07.419688+00', '2026-11-22 09:29:07.419688+00', 'pdf', 'Classic', 'out/r.pdf', 1234, '{}', 'completed', '', '2026-11-22 09:29:07.419688+00', '871d2e0c-334b-4272-aa01-0fded4e673ea'),
	('e4e989f5-4181-468f-8007-5297ffa1b68a', '2025-07-06 14:05:27+00', '2025-07-06 14:05:27+00', 'pdf', 'Executive', 'resumes/ecb35c81-be39-4216-a458-c5e4c755bdf5.pdf', 48814, '{}', 'completed', '', '2025-07-06 14:05:27+00', 'ecb35c81-be39-4216-a458-c5e4c755bdf5'),
	('a89ee9b2-6e28-4256-b513-7b1d8697f739', '2026-07-19 21:43:47+00', '2026-07-19 21:43:47+00', 'pdf', 'Executive', 'resumes/9e35b2b4-56d2-4090-a7b6-d983bb6a7ecd.pdf', 76965, '{}', 'completed', '', '2026-07-19 21:43:47+00', '9e35b2b4-56d2-4090-a7b6-d983bb6a7ecd'),
	('96fb1b22-419b-486d-9ad5-169a3c7be3dd', '2025-12-26 07:37:06+00', '2025-12-26 07:37:06+00', 'pdf', 'Modern Professional', 'resumes/57a3c3b3-46e4-4a84-a266-9b963c8e8d88.pdf', 104386, '{}', 'completed', '', '2025-12-26 07:37:06+00', '57a3c3b3-46e4-4a84-a266-9b963c8e8d88'),
	('d627fc5c-6244-4a66-837b-084e799b5034', '2026-07-23 20:08:07+00', '2026-07-23 20:08:07+00', 'pdf', 'Modern Professional', 'resumes/b8b0ade9-15b4-41ef-8765-a0e303abfada.pdf', 112784, '{}', 'completed', '', '2026-07-23 20:08:07+00', 'b8b0ade9-15b4-41ef-8765-a0e303abfada'),
	('910b2f27-3ee5-4e32-8a22-008525e97af6', '2026-02-16 17:14:27+00', '2026-02-16 17:14:27+00', 'pdf', 'Technical', 'resumes/fec8437a-0114-4212-9ba1-de12293eb526.pdf', 102394, '{}', 'completed', '', '2026-02-16 17:14:27+00', 'fec8437a-0114-4212-9ba1-de12293eb526'),
	('6cd146f6-c61a-4aff-9b5c-56173b3cf2ca', '2026-07-22 01:19:15+00', '2026-07-22 01:19:15+00', 'pdf', 'Technical', 'resumes/887f5520-df62-4c9c-a931-2503b9203522.pdf', 73351, '{}', 'completed', '', '2026-07-22 01:19:15+00', '887f5520-df62-4c9c-a931-2503b9203522');


--
-- Data for Name: resumes_resumeoptimization; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.resumes_resumeoptimization VALUES
	('42454d70-26ef-48bf-8ad8-1b1e3ba87df4', '2026-11-22 09:29:07.420223+00', '2026-11-22 09:29:07.420223+00', 71.5, '[]', '[]', '[]', '["Kubernetes"]', '[]', '[]', '[]', '2026-11-22 09:29:07.420223+00', 'v1.0', '505c4833-7513-477e-9f21-e4471bda3c03', '871d2e0c-334b-4272-aa01-0fded4e673ea'),
	('e006a5f6-d78b-49b0-a640-3759b33e202f', '2026-11-22 09:29:07.449186+00', '2026-11-22 09:29:07.449186+00', 71.5, '[]', '[]', '[]', '["Kubernetes"]', '[]', '[]', '[]', '2026-11-22 09:29:07.449186+00', 'v1.0', '4de5c178-2331-4d64-9cfc-a6322f95902f', '173b196c-916b-494b-bec5-588be8c9c5d2'),
	('f573091c-0c1d-4720-a846-d6a52cb6a056', '2026-11-22 09:29:07.403473+00', '2026-11-22 09:29:07.403473+00', 71.5, '[]', '[]', '[]', '["Kubernetes"]', '[]', '[]', '[]', '2026-11-22 09:29:07.403473+00', 'v1.0', 'a480ff71-26e7-4a05-9f51-242788a4dd17', 'e1891280-9c28-444e-ad0c-149c82c2280e'),
	('e23eb7be-c9ba-41bc-89eb-5e4c859992cd', '2026-07-19 21:43:47+00', '2026-07-19 21:43:47+00', 66.7, '["Python", "Git"]', '["Django"]', '["Python", "Git"]', '["Django"]', '["Show where you used Python", "Show where you used Git"]', '["skills", "experience"]', '[]', '2026-07-19 21:43:47+00', '1.0', 'da2fa357-4fef-4f76-a619-0a9c273ae43a', '9e35b2b4-56d2-4090-a7b6-d983bb6a7ecd'),
	('84441000-b901-4c39-9500-c3ce98c3d306', '2026-07-23 20:08:07+00', '2026-07-23 20:08:07+00', 100, '["Python", "SQL", "Git", "PostgreSQL"]', '[]', '["Python", "SQL", "Git", "PostgreSQL"]', '[]', '["Show where you used Python", "Show where you used SQL"]', '["skills", "experience"]', '[]', '2026-07-23 20:08:07+00', '1.0', '1906818b-7613-46c0-b181-5154059f8d79', 'b8b0ade9-15b4-41ef-8765-a0e303abfada'),
	('b83f82f7-7a6e-47b6-ab9b-c79b4cf72525', '2026-07-22 01:19:15+00', '2026-07-22 01:19:15+00', 90, '["Python", "SQL", "Git", "PostgreSQL"]', '[]', '["Python", "SQL", "Git", "PostgreSQL"]', '[]', '["Show where you used Python", "Show where you used SQL"]', '["skills", "experience"]', '[]', '2026-07-22 01:19:15+00', '1.0', '1906818b-7613-46c0-b181-5154059f8d79', '887f5520-df62-4c9c-a931-2503b9203522');


--
-- Data for Name: resumes_resumetemplate; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.resumes_resumetemplate VALUES
	('0cc775d4-ebd9-4174-9f25-8c736b94493f', '2026-11-22 09:29:06.499891+00', '2026-11-22 09:29:06.499894+00', 'Technical', 'Template optimized for technical roles with emphasis on skills', '["contact", "skills", "experience", "projects", "education", "certifications"]', '["contact", "skills", "experience", "projects", "education", "certifications"]', '{"layout": "single_column", "font_family": "Source Code Pro", "color_scheme": "green"}', false, true),
	('6704ec0a-6dfa-4eca-bac0-ecb011bb380e', '2026-11-22 09:29:06.492064+00', '2026-11-22 09:29:06.492067+00', 'Modern Professional', 'Clean, modern template perfect for tech professionals', '["contact", "summary", "experience", "skills", "education", "projects"]', '["contact", "summary", "experience", "skills", "education", "projects"]', '{"layout": "single_column", "font_family": "Inter", "color_scheme": "blue"}', true, true),
	('e5f37816-fc9d-4764-9f39-ee14c1ba4c76', '2026-11-22 09:29:06.496834+00', '2026-11-22 09:29:06.496836+00', 'Executive', 'Professional template for senior leadership roles', '["contact", "summary", "experience", "education", "skills", "certifications"]', '["contact", "summary", "experience", "education", "skills", "certifications"]', '{"layout": "two_column", "font_family": "Times New Roman", "color_scheme": "black"}', false, true);


--
-- Data for Name: resumes_resumeversion; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.resumes_resumeversion VALUES
	('8b6644c2-aeaa-4c11-b9b4-9ea9505d6b35', '2026-11-22 09:29:07.449718+00', '2026-11-22 09:29:07.449718+00', 1, 'first', '{"summary": "Product manager with 7+ years of experience leading cross-functional teams to deliver innovative software products. Expert in agile methodologies, user research, and strategic product planning."}', 'user', '173b196c-916b-494b-bec5-588be8c9c5d2'),
	('3a1d60fc-7793-4478-aaab-c8471de625ba', '2026-11-22 09:29:07.4208+00', '2026-11-22 09:29:07.4208+00', 1, 'first', '{"summary": "Data scientist with strong background in machine learning, statistical analysis, and data visualization. Experienced in Python, R, and cloud-based analytics platforms."}', 'user', '871d2e0c-334b-4272-aa01-0fded4e673ea'),
	('f5918abc-8900-44ad-8589-db9554671c55', '2026-11-22 09:29:07.405794+00', '2026-11-22 09:29:07.405794+00', 1, 'first', '{"summary": "Experienced software engineer specializing in full-stack development with expertise in React, Node.js, and cloud technologies. Passionate about building scalable applications and mentoring junior developers."}', 'user', 'e1891280-9c28-444e-ad0c-149c82c2280e'),
	('2440073a-e6ea-4b20-a917-690fb6cb8626', '2025-07-06 14:00:27+00', '2025-07-06 14:00:27+00', 1, 'First version', '{"skills": [{"name": "Python", "level": "advanced", "bank_id": "e01e409c-dc83-42e3-9362-6e1b11aea2bd", "category": "Programming Languages"}, {"name": "Java", "level": "beginner", "bank_id": "01f324ac-3d77-44f3-9e6f-585d147d5534", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "c6576673-e6dd-4251-9d56-665d6192be48", "category": "Programming Languages"}, {"name": "Rust", "level": "intermediate", "bank_id": "96b65878-250a-43ea-a2b4-c8d7c3455078", "category": "Programming Languages"}, {"name": "Spring Boot", "level": "intermediate", "bank_id": "8bf0026b-5416-480d-904f-24668b726f62", "category": "Frameworks"}, {"name": "React", "level": "intermediate", "bank_id": "9a6bb85d-492f-48e7-86bf-3402850608ea", "category": "Frameworks"}, {"name": "Git", "level": "intermediate", "bank_id": "4721fd77-bafe-49d1-9cfe-8f24be011980", "category": "Tools"}, {"name": "PostgreSQL", "level": "intermediate", "bank_id": "349c855d-2207-4fc3-bb9d-3a4de5658970", "category": "Tools"}, {"name": "Teamwork", "level": "intermediate", "bank_id": "1ce147f1-41b8-46c5-870f-189e795efa30", "category": "Soft Skills"}, {"name": "Problem solving", "level": "intermediate", "bank_id": "fd2b82ef-c303-4be0-a4e9-afe75911caa4", "category": "Soft Skills"}, {"name": "Negotiation", "level": "intermediate", "bank_id": "42745d8a-abc0-4727-8c83-fb52661773c5", "category": "Soft Skills"}, {"name": "Presentation", "level": "intermediate", "bank_id": "745b8147-2ad9-4551-9917-7cf7f385df6e", "category": "Soft Skills"}], "summary": "Thorough software developer with 2 years of experience. At home in Django, Git.", "projects": [{"url": "https://quiet-inbox-walton.example", "name": "Quiet Inbox", "bank_id": "eeb3999f-bed5-45ff-a74e-5fda7d4342df", "description": "A mail filter that learns what can wait.", "achievements": ["Used by 42 people in the first month"], "technologies": ["Spring Boot"]}, {"url": "https://ledger-lines-walton.example", "name": "Ledger Lines", "bank_id": "3c386a1f-49de-435e-8ecc-5437cf29001b", "description": "A bookkeeping tool for clubs, with a tested double-entry core.", "achievements": ["Used by 43 people in the first month"], "technologies": ["Java", "Git", "PostgreSQL"]}], "education": [{"gpa": "3.29", "degree": "Bachelor of Science", "honors": ["Cum laude"], "bank_id": "d6dd969a-b027-49a2-81ba-02f0d8319d58", "end_date": "2023-06-30", "location": "Baltimore, MD", "highlights": [], "start_date": "2019-09-01", "description": "", "institution": "Kingslock University", "field_of_study": "Computer Science", "relevant_coursework": ["Algorithms", "Operating systems"]}], "contact_info": {"email": "samuel.walton@example.com", "phone": "+1 415 555 0101", "location": "Raleigh, NC", "full_name": "Samuel Walton", "portfolio": "", "linkedin_url": "https://www.linkedin.com/in/samuel-walton-efb78bb"}, "certifications": [{"url": "", "name": "Oracle Certified Professional: Java SE Developer", "issuer": "Oracle", "bank_id": "6104c638-13d0-46bb-8457-7ad08a3d78b9", "issue_date": "2026-03-14", "expiry_date": null, "credential_id": "5407C6DB19"}], "custom_sections": [], "work_experience": [{"bank_id": "e58f3c4d-9f17-4251-be8a-748f0bfd81bb", "company": "Brightmoor Insurance", "end_date": "2026-07-26", "location": "Salt Lake City, UT", "position": "Software Developer", "is_current": false, "start_date": "2025-07-31", "description": "Review the code of colleagues and have yours reviewed. Find out why something is slow, and make it fast. Decide with product and design what is worth building.", "achievements": ["Cut the response time of the busiest page by 27 percent", "Moved 13 scheduled jobs to a queue that retries by itself"], "technologies": ["PostgreSQL"]}, {"bank_id": "899c2f11-e66d-4fbf-94fd-fb64f348d4b3", "company": "Elmbank Freight", "end_date": "2025-07-22", "location": "Raleigh, NC", "position": "Graduate Developer", "is_current": false, "start_date": "2024-07-31", "description": "Design, build and run the services behind our product. Write tests that let us release every day. Find out why something is slow, and make it fast.", "achievements": ["Cut the response time of the busiest page by 7 percent", "Raised test coverage of the billing code by 17 points"], "technologies": ["Java", "Rust", "Git"]}]}', 'user', 'ecb35c81-be39-4216-a458-c5e4c755bdf5'),
	('c04814e7-937c-41ff-b60b-cf49864e7fc4', '2025-07-06 14:00:27+00', '2025-07-06 14:00:27+00', 2, 'Wording', '{"skills": [{"name": "Python", "level": "advanced", "bank_id": "e01e409c-dc83-42e3-9362-6e1b11aea2bd", "category": "Programming Languages"}, {"name": "Java", "level": "beginner", "bank_id": "01f324ac-3d77-44f3-9e6f-585d147d5534", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "c6576673-e6dd-4251-9d56-665d6192be48", "category": "Programming Languages"}, {"name": "Rust", "level": "intermediate", "bank_id": "96b65878-250a-43ea-a2b4-c8d7c3455078", "category": "Programming Languages"}, {"name": "Spring Boot", "level": "intermediate", "bank_id": "8bf0026b-5416-480d-904f-24668b726f62", "category": "Frameworks"}, {"name": "React", "level": "intermediate", "bank_id": "9a6bb85d-492f-48e7-86bf-3402850608ea", "category": "Frameworks"}, {"name": "Git", "level": "intermediate", "bank_id": "4721fd77-bafe-49d1-9cfe-8f24be011980", "category": "Tools"}, {"name": "PostgreSQL", "level": "intermediate", "bank_id": "349c855d-2207-4fc3-bb9d-3a4de5658970", "category": "Tools"}, {"name": "Teamwork", "level": "intermediate", "bank_id": "1ce147f1-41b8-46c5-870f-189e795efa30", "category": "Soft Skills"}, {"name": "Problem solving", "level": "intermediate", "bank_id": "fd2b82ef-c303-4be0-a4e9-afe75911caa4", "category": "Soft Skills"}, {"name": "Negotiation", "level": "intermediate", "bank_id": "42745d8a-abc0-4727-8c83-fb52661773c5", "category": "Soft Skills"}, {"name": "Presentation", "level": "intermediate", "bank_id": "745b8147-2ad9-4551-9917-7cf7f385df6e", "category": "Soft Skills"}], "summary": "Thorough software developer with 2 years of experience. At home in Django, Git.", "projects": [{"url": "https://quiet-inbox-walton.example", "name": "Quiet Inbox", "bank_id": "eeb3999f-bed5-45ff-a74e-5fda7d4342df", "description": "A mail filter that learns what can wait.", "achievements": ["Used by 42 people in the first month"], "technologies": ["Spring Boot"]}, {"url": "https://ledger-lines-walton.example", "name": "Ledger Lines", "bank_id": "3c386a1f-49de-435e-8ecc-5437cf29001b", "description": "A bookkeeping tool for clubs, with a tested double-entry core.", "achievements": ["Used by 43 people in the first month"], "technologies": ["Java", "Git", "PostgreSQL"]}], "education": [{"gpa": "3.29", "degree": "Bachelor of Science", "honors": ["Cum laude"], "bank_id": "d6dd969a-b027-49a2-81ba-02f0d8319d58", "end_date": "2023-06-30", "location": "Baltimore, MD", "highlights": [], "start_date": "2019-09-01", "description": "", "institution": "Kingslock University", "field_of_study": "Computer Science", "relevant_coursework": ["Algorithms", "Operating systems"]}], "contact_info": {"email": "samuel.walton@example.com", "phone": "+1 415 555 0101", "location": "Raleigh, NC", "full_name": "Samuel Walton", "portfolio": "", "linkedin_url": "https://www.linkedin.com/in/samuel-walton-efb78bb"}, "certifications": [{"url": "", "name": "Oracle Certified Professional: Java SE Developer", "issuer": "Oracle", "bank_id": "6104c638-13d0-46bb-8457-7ad08a3d78b9", "issue_date": "2026-03-14", "expiry_date": null, "credential_id": "5407C6DB19"}], "custom_sections": [], "work_experience": [{"bank_id": "e58f3c4d-9f17-4251-be8a-748f0bfd81bb", "company": "Brightmoor Insurance", "end_date": "2026-07-26", "location": "Salt Lake City, UT", "position": "Software Developer", "is_current": false, "start_date": "2025-07-31", "description": "Review the code of colleagues and have yours reviewed. Find out why something is slow, and make it fast. Decide with product and design what is worth building.", "achievements": ["Cut the response time of the busiest page by 27 percent", "Moved 13 scheduled jobs to a queue that retries by itself"], "technologies": ["PostgreSQL"]}, {"bank_id": "899c2f11-e66d-4fbf-94fd-fb64f348d4b3", "company": "Elmbank Freight", "end_date": "2025-07-22", "location": "Raleigh, NC", "position": "Graduate Developer", "is_current": false, "start_date": "2024-07-31", "description": "Design, build and run the services behind our product. Write tests that let us release every day. Find out why something is slow, and make it fast.", "achievements": ["Cut the response time of the busiest page by 7 percent", "Raised test coverage of the billing code by 17 points"], "technologies": ["Java", "Rust", "Git"]}]}', 'user', 'ecb35c81-be39-4216-a458-c5e4c755bdf5'),
	('20995b99-2466-4ef9-8297-7a91dd7e529a', '2026-07-19 21:43:47+00', '2026-07-19 21:43:47+00', 1, 'First version', '{"skills": [{"name": "Python", "level": "advanced", "bank_id": "e01e409c-dc83-42e3-9362-6e1b11aea2bd", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "c6576673-e6dd-4251-9d56-665d6192be48", "category": "Programming Languages"}, {"name": "Git", "level": "intermediate", "bank_id": "4721fd77-bafe-49d1-9cfe-8f24be011980", "category": "Tools"}, {"name": "PostgreSQL", "level": "intermediate", "bank_id": "349c855d-2207-4fc3-bb9d-3a4de5658970", "category": "Tools"}, {"name": "Java", "level": "beginner", "bank_id": "01f324ac-3d77-44f3-9e6f-585d147d5534", "category": "Programming Languages"}, {"name": "Rust", "level": "intermediate", "bank_id": "96b65878-250a-43ea-a2b4-c8d7c3455078", "category": "Programming Languages"}, {"name": "Spring Boot", "level": "intermediate", "bank_id": "8bf0026b-5416-480d-904f-24668b726f62", "category": "Frameworks"}, {"name": "React", "level": "intermediate", "bank_id": "9a6bb85d-492f-48e7-86bf-3402850608ea", "category": "Frameworks"}, {"name": "Teamwork", "level": "intermediate", "bank_id": "1ce147f1-41b8-46c5-870f-189e795efa30", "category": "Soft Skills"}], "summary": "I like to design, build and run the services behind our product. Thorough software developer with 2 years of experience. At home in Django, Git.", "projects": [{"url": "https://quiet-inbox-walton.example", "name": "Quiet Inbox", "bank_id": "eeb3999f-bed5-45ff-a74e-5fda7d4342df", "description": "A mail filter that learns what can wait.", "achievements": ["Used by 42 people in the first month"], "technologies": ["Spring Boot"]}, {"url": "https://ledger-lines-walton.example", "name": "Ledger Lines", "bank_id": "3c386a1f-49de-435e-8ecc-5437cf29001b", "description": "A bookkeeping tool for clubs, with a tested double-entry core.", "achievements": ["Used by 43 people in the first month"], "technologies": ["Java", "Git", "PostgreSQL"]}], "education": [{"gpa": "3.29", "degree": "Bachelor of Science", "honors": ["Cum laude"], "bank_id": "d6dd969a-b027-49a2-81ba-02f0d8319d58", "end_date": "2023-06-30", "location": "Baltimore, MD", "highlights": [], "start_date": "2019-09-01", "description": "", "institution": "Kingslock University", "field_of_study": "Computer Science", "relevant_coursework": ["Algorithms", "Operating systems"]}], "contact_info": {"email": "samuel.walton@example.com", "phone": "+1 415 555 0101", "location": "Raleigh, NC", "full_name": "Samuel Walton", "portfolio": "", "linkedin_url": "https://www.linkedin.com/in/samuel-walton-efb78bb"}, "certifications": [{"url": "", "name": "Oracle Certified Professional: Java SE Developer", "issuer": "Oracle", "bank_id": "6104c638-13d0-46bb-8457-7ad08a3d78b9", "issue_date": "2026-03-14", "expiry_date": null, "credential_id": "5407C6DB19"}], "custom_sections": [], "work_experience": [{"bank_id": "e58f3c4d-9f17-4251-be8a-748f0bfd81bb", "company": "Brightmoor Insurance", "end_date": "2026-07-26", "location": "Salt Lake City, UT", "position": "Software Developer", "is_current": false, "start_date": "2025-07-31", "description": "Review the code of colleagues and have yours reviewed. Find out why something is slow, and make it fast. Decide with product and design what is worth building.", "achievements": ["Cut the response time of the busiest page by 27 percent", "Moved 13 scheduled jobs to a queue that retries by itself"], "technologies": ["PostgreSQL"]}, {"bank_id": "899c2f11-e66d-4fbf-94fd-fb64f348d4b3", "company": "Elmbank Freight", "end_date": "2025-07-22", "location": "Raleigh, NC", "position": "Graduate Developer", "is_current": false, "start_date": "2024-07-31", "description": "Design, build and run the services behind our product. Write tests that let us release every day. Find out why something is slow, and make it fast.", "achievements": ["Cut the response time of the busiest page by 7 percent", "Raised test coverage of the billing code by 17 points"], "technologies": ["Java", "Rust", "Git"]}]}', 'tailoring', '9e35b2b4-56d2-4090-a7b6-d983bb6a7ecd'),
	('05b540c1-2cf1-4cec-8196-adb765129db0', '2025-12-26 07:32:06+00', '2025-12-26 07:32:06+00', 1, 'First version', '{"skills": [{"name": "Python", "level": "intermediate", "bank_id": "ba6b4552-a140-47fe-beed-f9e1e17e59b1", "category": "Programming Languages"}, {"name": "Go", "level": "intermediate", "bank_id": "6275fc31-635c-4906-b9cd-1998deb30e9a", "category": "Programming Languages"}, {"name": "Java", "level": "intermediate", "bank_id": "1ce4a794-3fc6-476c-8d96-849a473c7a3d", "category": "Programming Languages"}, {"name": "TypeScript", "level": "advanced", "bank_id": "dccb4a54-7176-4a9a-89f9-37af10753afe", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "f19ba9a4-2655-4d50-875d-d1a4f7f46bbe", "category": "Programming Languages"}, {"name": "Django", "level": "advanced", "bank_id": "040e5883-dd74-4c13-a13d-e4e932a01595", "category": "Frameworks"}, {"name": "FastAPI", "level": "advanced", "bank_id": "c88958cc-7f06-4784-870d-d8295dcfe734", "category": "Frameworks"}, {"name": "Git", "level": "advanced", "bank_id": "e83ea640-c024-4ad5-873e-a6e3cf209597", "category": "Tools"}, {"name": "Docker", "level": "advanced", "bank_id": "a6d64e0c-028b-41bf-9afb-430a043a7cff", "category": "Tools"}, {"name": "PostgreSQL", "level": "expert", "bank_id": "cd02ce91-e009-4a51-b6f5-e2344dd1a4da", "category": "Tools"}, {"name": "Redis", "level": "intermediate", "bank_id": "a596bb3c-d19e-4da2-9c40-a98b1eae5c23", "category": "Tools"}, {"name": "Code review", "level": "advanced", "bank_id": "275c3666-b8e3-4779-b9bc-8966efaee2b3", "category": "Methods"}, {"name": "Problem solving", "level": "advanced", "bank_id": "a2278968-b784-45fc-a69d-2340c69528d9", "category": "Soft Skills"}, {"name": "Attention to detail", "level": "intermediate", "bank_id": "65263439-f833-4aba-95f9-1a48213551a7", "category": "Soft Skills"}], "summary": "Thorough software developer with 4 years of experience. At home in Django, Git.", "projects": [{"url": "https://quiet-inbox-haney.example", "name": "Quiet Inbox", "bank_id": "c0424385-ab78-4513-bdda-b515abe6f5c4", "description": "A mail filter that learns what can wait.", "achievements": ["Used by 43 people in the first month"], "technologies": ["Docker"]}, {"url": "https://ledger-lines-haney.example", "name": "Ledger Lines", "bank_id": "31938612-fb5c-4e64-ac90-bbe4e9baa4fc", "description": "A bookkeeping tool for clubs, with a tested double-entry core.", "achievements": ["Used by 30 people in the first month"], "technologies": ["Django", "Docker"]}], "education": [{"gpa": "3.16", "degree": "Master of Science", "honors": [], "bank_id": "e8033804-e1dc-47fd-a35b-2708fdcfc277", "end_date": "2021-06-30", "location": "Phoenix, AZ", "highlights": [], "start_date": "2019-09-01", "description": "", "institution": "Wildham University", "field_of_study": "Software Engineering", "relevant_coursework": ["Databases", "Distributed systems"]}, {"gpa": "3.33", "degree": "Bachelor of Science", "honors": [], "bank_id": "7d20a40a-4a07-484e-9e13-d6cd996f9d58", "end_date": "2018-06-30", "location": "Atlanta, GA", "highlights": [], "start_date": "2014-09-01", "description": "", "institution": "Millhall University", "field_of_study": "Computer Science", "relevant_coursework": ["Algorithms", "Operating systems", "Databases"]}], "contact_info": {"email": "greg.haney@example.com", "phone": "+1 206 555 0188", "location": "Salt Lake City, UT", "full_name": "Greg Haney", "portfolio": "https://greg-haney-0f00e8a.example", "linkedin_url": "https://www.linkedin.com/in/greg-haney-0f00e8a"}, "certifications": [{"url": "", "name": "AWS Certified Developer - Associate", "issuer": "Amazon Web Services", "bank_id": "43865388-6c57-4c55-97b4-b591cae16567", "issue_date": "2026-03-16", "expiry_date": "2029-03-15", "credential_id": "C70B461509"}], "custom_sections": [], "work_experience": [{"bank_id": "1c0ff7f5-f1f8-4076-ba38-fdacdb88d8d5", "company": "Quarryhill Medical Group", "end_date": null, "location": "Oakland, CA", "position": "Backend Engineer", "is_current": true, "start_date": "2025-07-05", "description": "Design, build and run the services behind our product. Review the code of colleagues and have yours reviewed. Find out why something is slow, and make it fast.", "achievements": ["Cut the response time of the busiest page by 20 percent", "Led the move of 45 services to a new database with no outage"], "technologies": ["TypeScript", "Redis"]}, {"bank_id": "a62e5d10-15eb-4e0c-966c-36888b8eb8b5", "company": "Bridgewater Transport", "end_date": "2025-05-10", "location": "Los Angeles, CA", "position": "Software Developer", "is_current": false, "start_date": "2023-07-05", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day. Decide with product and design what is worth building.", "achievements": ["Moved 37 scheduled jobs to a queue that retries by itself"], "technologies": ["SQL", "Django", "FastAPI", "Docker"]}, {"bank_id": "1fc6a0de-6ca4-44fe-aa90-b5bb9d1c3b67", "company": "Bridgewater Transport", "end_date": "2023-06-08", "location": "Los Angeles, CA", "position": "Graduate Developer", "is_current": false, "start_date": "2022-07-05", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day.", "achievements": ["Cut the response time of the busiest page by 11 percent", "Led the move of 38 services to a new database with no outage"], "technologies": ["Go", "Java", "Git"]}]}', 'user', '57a3c3b3-46e4-4a84-a266-9b963c8e8d88'),
	('e9cb5fd2-5276-4cab-b8d5-f2ebf7d37f13', '2025-12-26 07:32:06+00', '2025-12-26 07:32:06+00', 2, 'Wording', '{"skills": [{"name": "Python", "level": "intermediate", "bank_id": "ba6b4552-a140-47fe-beed-f9e1e17e59b1", "category": "Programming Languages"}, {"name": "Go", "level": "intermediate", "bank_id": "6275fc31-635c-4906-b9cd-1998deb30e9a", "category": "Programming Languages"}, {"name": "Java", "level": "intermediate", "bank_id": "1ce4a794-3fc6-476c-8d96-849a473c7a3d", "category": "Programming Languages"}, {"name": "TypeScript", "level": "advanced", "bank_id": "dccb4a54-7176-4a9a-89f9-37af10753afe", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "f19ba9a4-2655-4d50-875d-d1a4f7f46bbe", "category": "Programming Languages"}, {"name": "Django", "level": "advanced", "bank_id": "040e5883-dd74-4c13-a13d-e4e932a01595", "category": "Frameworks"}, {"name": "FastAPI", "level": "advanced", "bank_id": "c88958cc-7f06-4784-870d-d8295dcfe734", "category": "Frameworks"}, {"name": "Git", "level": "advanced", "bank_id": "e83ea640-c024-4ad5-873e-a6e3cf209597", "category": "Tools"}, {"name": "Docker", "level": "advanced", "bank_id": "a6d64e0c-028b-41bf-9afb-430a043a7cff", "category": "Tools"}, {"name": "PostgreSQL", "level": "expert", "bank_id": "cd02ce91-e009-4a51-b6f5-e2344dd1a4da", "category": "Tools"}, {"name": "Redis", "level": "intermediate", "bank_id": "a596bb3c-d19e-4da2-9c40-a98b1eae5c23", "category": "Tools"}, {"name": "Code review", "level": "advanced", "bank_id": "275c3666-b8e3-4779-b9bc-8966efaee2b3", "category": "Methods"}, {"name": "Problem solving", "level": "advanced", "bank_id": "a2278968-b784-45fc-a69d-2340c69528d9", "category": "Soft Skills"}, {"name": "Attention to detail", "level": "intermediate", "bank_id": "65263439-f833-4aba-95f9-1a48213551a7", "category": "Soft Skills"}], "summary": "Thorough software developer with 4 years of experience. At home in Django, Git.", "projects": [{"url": "https://quiet-inbox-haney.example", "name": "Quiet Inbox", "bank_id": "c0424385-ab78-4513-bdda-b515abe6f5c4", "description": "A mail filter that learns what can wait.", "achievements": ["Used by 43 people in the first month"], "technologies": ["Docker"]}, {"url": "https://ledger-lines-haney.example", "name": "Ledger Lines", "bank_id": "31938612-fb5c-4e64-ac90-bbe4e9baa4fc", "description": "A bookkeeping tool for clubs, with a tested double-entry core.", "achievements": ["Used by 30 people in the first month"], "technologies": ["Django", "Docker"]}], "education": [{"gpa": "3.16", "degree": "Master of Science", "honors": [], "bank_id": "e8033804-e1dc-47fd-a35b-2708fdcfc277", "end_date": "2021-06-30", "location": "Phoenix, AZ", "highlights": [], "start_date": "2019-09-01", "description": "", "institution": "Wildham University", "field_of_study": "Software Engineering", "relevant_coursework": ["Databases", "Distributed systems"]}, {"gpa": "3.33", "degree": "Bachelor of Science", "honors": [], "bank_id": "7d20a40a-4a07-484e-9e13-d6cd996f9d58", "end_date": "2018-06-30", "location": "Atlanta, GA", "highlights": [], "start_date": "2014-09-01", "description": "", "institution": "Millhall University", "field_of_study": "Computer Science", "relevant_coursework": ["Algorithms", "Operating systems", "Databases"]}], "contact_info": {"email": "greg.haney@example.com", "phone": "+1 206 555 0188", "location": "Salt Lake City, UT", "full_name": "Greg Haney", "portfolio": "https://greg-haney-0f00e8a.example", "linkedin_url": "https://www.linkedin.com/in/greg-haney-0f00e8a"}, "certifications": [{"url": "", "name": "AWS Certified Developer - Associate", "issuer": "Amazon Web Services", "bank_id": "43865388-6c57-4c55-97b4-b591cae16567", "issue_date": "2026-03-16", "expiry_date": "2029-03-15", "credential_id": "C70B461509"}], "custom_sections": [], "work_experience": [{"bank_id": "1c0ff7f5-f1f8-4076-ba38-fdacdb88d8d5", "company": "Quarryhill Medical Group", "end_date": null, "location": "Oakland, CA", "position": "Backend Engineer", "is_current": true, "start_date": "2025-07-05", "description": "Design, build and run the services behind our product. Review the code of colleagues and have yours reviewed. Find out why something is slow, and make it fast.", "achievements": ["Cut the response time of the busiest page by 20 percent", "Led the move of 45 services to a new database with no outage"], "technologies": ["TypeScript", "Redis"]}, {"bank_id": "a62e5d10-15eb-4e0c-966c-36888b8eb8b5", "company": "Bridgewater Transport", "end_date": "2025-05-10", "location": "Los Angeles, CA", "position": "Software Developer", "is_current": false, "start_date": "2023-07-05", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day. Decide with product and design what is worth building.", "achievements": ["Moved 37 scheduled jobs to a queue that retries by itself"], "technologies": ["SQL", "Django", "FastAPI", "Docker"]}, {"bank_id": "1fc6a0de-6ca4-44fe-aa90-b5bb9d1c3b67", "company": "Bridgewater Transport", "end_date": "2023-06-08", "location": "Los Angeles, CA", "position": "Graduate Developer", "is_current": false, "start_date": "2022-07-05", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day.", "achievements": ["Cut the response time of the busiest page by 11 percent", "Led the move of 38 services to a new database with no outage"], "technologies": ["Go", "Java", "Git"]}]}', 'user', '57a3c3b3-46e4-4a84-a266-9b963c8e8d88'),
	('9533cbec-73be-483b-9260-6c3df06318dc', '2026-07-23 20:08:07+00', '2026-07-23 20:08:07+00', 1, 'First version', '{"skills": [{"name": "Python", "level": "intermediate", "bank_id": "ba6b4552-a140-47fe-beed-f9e1e17e59b1", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "f19ba9a4-2655-4d50-875d-d1a4f7f46bbe", "category": "Programming Languages"}, {"name": "Git", "level": "advanced", "bank_id": "e83ea640-c024-4ad5-873e-a6e3cf209597", "category": "Tools"}, {"name": "Docker", "level": "advanced", "bank_id": "a6d64e0c-028b-41bf-9afb-430a043a7cff", "category": "Tools"}, {"name": "PostgreSQL", "level": "expert", "bank_id": "cd02ce91-e009-4a51-b6f5-e2344dd1a4da", "category": "Tools"}, {"name": "Code review", "level": "advanced", "bank_id": "275c3666-b8e3-4779-b9bc-8966efaee2b3", "category": "Methods"}, {"name": "Go", "level": "intermediate", "bank_id": "6275fc31-635c-4906-b9cd-1998deb30e9a", "category": "Programming Languages"}, {"name": "Java", "level": "intermediate", "bank_id": "1ce4a794-3fc6-476c-8d96-849a473c7a3d", "category": "Programming Languages"}, {"name": "TypeScript", "level": "advanced", "bank_id": "dccb4a54-7176-4a9a-89f9-37af10753afe", "category": "Programming Languages"}, {"name": "Django", "level": "advanced", "bank_id": "040e5883-dd74-4c13-a13d-e4e932a01595", "category": "Frameworks"}, {"name": "FastAPI", "level": "advanced", "bank_id": "c88958cc-7f06-4784-870d-d8295dcfe734", "category": "Frameworks"}], "summary": "I like to design, build and run the services behind our product. Thorough software developer with 4 years of experience. At home in Django, Git.", "projects": [{"url": "https://quiet-inbox-haney.example", "name": "Quiet Inbox", "bank_id": "c0424385-ab78-4513-bdda-b515abe6f5c4", "description": "A mail filter that learns what can wait.", "achievements": ["Used by 43 people in the first month"], "technologies": ["Docker"]}, {"url": "https://ledger-lines-haney.example", "name": "Ledger Lines", "bank_id": "31938612-fb5c-4e64-ac90-bbe4e9baa4fc", "description": "A bookkeeping tool for clubs, with a tested double-entry core.", "achievements": ["Used by 30 people in the first month"], "technologies": ["Django", "Docker"]}], "education": [{"gpa": "3.16", "degree": "Master of Science", "honors": [], "bank_id": "e8033804-e1dc-47fd-a35b-2708fdcfc277", "end_date": "2021-06-30", "location": "Phoenix, AZ", "highlights": [], "start_date": "2019-09-01", "description": "", "institution": "Wildham University", "field_of_study": "Software Engineering", "relevant_coursework": ["Databases", "Distributed systems"]}, {"gpa": "3.33", "degree": "Bachelor of Science", "honors": [], "bank_id": "7d20a40a-4a07-484e-9e13-d6cd996f9d58", "end_date": "2018-06-30", "location": "Atlanta, GA", "highlights": [], "start_date": "2014-09-01", "description": "", "institution": "Millhall University", "field_of_study": "Computer Science", "relevant_coursework": ["Algorithms", "Operating systems", "Databases"]}], "contact_info": {"email": "greg.haney@example.com", "phone": "+1 206 555 0188", "location": "Salt Lake City, UT", "full_name": "Greg Haney", "portfolio": "https://greg-haney-0f00e8a.example", "linkedin_url": "https://www.linkedin.com/in/greg-haney-0f00e8a"}, "certifications": [{"url": "", "name": "AWS Certified Developer - Associate", "issuer": "Amazon Web Services", "bank_id": "43865388-6c57-4c55-97b4-b591cae16567", "issue_date": "2026-03-16", "expiry_date": "2029-03-15", "credential_id": "C70B461509"}], "custom_sections": [], "work_experience": [{"bank_id": "1c0ff7f5-f1f8-4076-ba38-fdacdb88d8d5", "company": "Quarryhill Medical Group", "end_date": null, "location": "Oakland, CA", "position": "Backend Engineer", "is_current": true, "start_date": "2025-07-05", "description": "Design, build and run the services behind our product. Review the code of colleagues and have yours reviewed. Find out why something is slow, and make it fast.", "achievements": ["Cut the response time of the busiest page by 20 percent", "Led the move of 45 services to a new database with no outage"], "technologies": ["TypeScript", "Redis"]}, {"bank_id": "a62e5d10-15eb-4e0c-966c-36888b8eb8b5", "company": "Bridgewater Transport", "end_date": "2025-05-10", "location": "Los Angeles, CA", "position": "Software Developer", "is_current": false, "start_date": "2023-07-05", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day. Decide with product and design what is worth building.", "achievements": ["Moved 37 scheduled jobs to a queue that retries by itself"], "technologies": ["SQL", "Django", "FastAPI", "Docker"]}, {"bank_id": "1fc6a0de-6ca4-44fe-aa90-b5bb9d1c3b67", "company": "Bridgewater Transport", "end_date": "2023-06-08", "location": "Los Angeles, CA", "position": "Graduate Developer", "is_current": false, "start_date": "2022-07-05", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day.", "achievements": ["Cut the response time of the busiest page by 11 percent", "Led the move of 38 services to a new database with no outage"], "technologies": ["Go", "Java", "Git"]}]}', 'tailoring', 'b8b0ade9-15b4-41ef-8765-a0e303abfada'),
	('a2608cd5-5ade-4079-b82a-c7c5895c2afc', '2026-02-16 17:09:27+00', '2026-02-16 17:09:27+00', 1, 'First version', '{"skills": [{"name": "Python", "level": "intermediate", "bank_id": "a2e8e249-b0de-451a-a895-a643e7c93864", "category": "Programming Languages"}, {"name": "Go", "level": "intermediate", "bank_id": "f2c1d467-4f4b-49a2-9a11-02976885ca01", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "ab968008-f2ea-4f9c-a71a-232e36c8629f", "category": "Programming Languages"}, {"name": "Rust", "level": "advanced", "bank_id": "d08f1c36-dbe6-491a-bcce-9bbe70b5c74b", "category": "Programming Languages"}, {"name": "Django", "level": "intermediate", "bank_id": "3c76d748-7233-42c8-8a6c-37b3586c230b", "category": "Frameworks"}, {"name": "Git", "level": "intermediate", "bank_id": "73d2520e-faa1-4b92-b729-f11ab72785dc", "category": "Tools"}, {"name": "PostgreSQL", "level": "advanced", "bank_id": "ba6c58ff-cfbc-4011-a2a9-e292959a8653", "category": "Tools"}, {"name": "Kafka", "level": "intermediate", "bank_id": "6fbc895b-d073-4348-b427-9f37e28ce48d", "category": "Tools"}, {"name": "Code review", "level": "intermediate", "bank_id": "af56e2ed-a09b-42fd-b118-4feb0f0da9e7", "category": "Methods"}, {"name": "Teamwork", "level": "intermediate", "bank_id": "a26c729e-3936-4b25-97c1-4122790b76dc", "category": "Soft Skills"}, {"name": "Problem solving", "level": "intermediate", "bank_id": "c9fa1819-d659-4ce9-9244-dd944c9d2085", "category": "Soft Skills"}, {"name": "Negotiation", "level": "intermediate", "bank_id": "0fa3b47c-4680-465f-ae39-61633e77539e", "category": "Soft Skills"}], "summary": "Practical software developer with 2 years of experience. At home in Python, Git.", "projects": [{"url": "https://trail-planner-moody.example", "name": "Trail Planner", "bank_id": "46ed800b-b5fa-4e12-b989-044ad620000b", "description": "A web application that plans hikes from open map data.", "achievements": ["Used by 30 people in the first month"], "technologies": ["SQL", "Django", "Kafka"]}], "education": [{"gpa": null, "degree": "Master of Science", "honors": [], "bank_id": "761fc2af-9a8a-4d4a-8e90-ba03a846f6e2", "end_date": "2023-06-30", "location": "Columbus, OH", "highlights": [], "start_date": "2021-09-01", "description": "", "institution": "University of Silverwood", "field_of_study": "Software Engineering", "relevant_coursework": ["Algorithms", "Databases"]}, {"gpa": "3.36", "degree": "Bachelor of Science", "honors": [], "bank_id": "d3f19679-7141-41ea-ae03-1d3d7735cb15", "end_date": "2020-06-30", "location": "Tampa, FL", "highlights": [], "start_date": "2016-09-01", "description": "", "institution": "University of Eastbrook", "field_of_study": "Computer Science", "relevant_coursework": ["Operating systems", "Databases"]}], "contact_info": {"email": "fred.moody@example.com", "phone": "+1 617 555 0171", "location": "Salt Lake City, UT", "full_name": "Fred Moody", "portfolio": "https://fred-moody-073e518.example", "linkedin_url": "https://www.linkedin.com/in/fred-moody-073e518"}, "certifications": [{"url": "", "name": "Oracle Certified Professional: Java SE Developer", "issuer": "Oracle", "bank_id": "cf777465-1c44-48b0-b2f5-2e6670a2a28a", "issue_date": "2026-06-08", "expiry_date": null, "credential_id": "51A5A50023"}, {"url": "", "name": "AWS Certified Developer - Associate", "issuer": "Amazon Web Services", "bank_id": "b4a5bbb1-d630-4d63-b21d-509dfd4c02c3", "issue_date": "2025-03-13", "expiry_date": "2028-03-12", "credential_id": "098C44496A"}], "custom_sections": [], "work_experience": [{"bank_id": "5638b576-c32d-4488-9ec9-fd75c263203e", "company": "Elmbank Freight", "end_date": "2026-08-25", "location": "Raleigh, NC", "position": "Backend Developer", "is_current": false, "start_date": "2025-08-06", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day.", "achievements": ["Led the move of 12 services to a new database with no outage"], "technologies": ["Python", "Go", "SQL", "PostgreSQL"]}, {"bank_id": "a37c227f-1838-4c69-aaff-13dfdabb801c", "company": "Wintercombe Technologies", "end_date": "2025-07-13", "location": "Indianapolis, IN", "position": "Junior Software Developer", "is_current": false, "start_date": "2024-08-06", "description": "Design, build and run the services behind our product. Write tests that let us release every day.", "achievements": ["Cut the response time of the busiest page by 21 percent", "Moved 41 scheduled jobs to a queue that retries by itself"], "technologies": ["Rust"]}]}', 'user', 'fec8437a-0114-4212-9ba1-de12293eb526'),
	('e5475b0f-1d0a-453c-a18b-ac96a3a90641', '2026-02-16 17:09:27+00', '2026-02-16 17:09:27+00', 2, 'Wording', '{"skills": [{"name": "Python", "level": "intermediate", "bank_id": "a2e8e249-b0de-451a-a895-a643e7c93864", "category": "Programming Languages"}, {"name": "Go", "level": "intermediate", "bank_id": "f2c1d467-4f4b-49a2-9a11-02976885ca01", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "ab968008-f2ea-4f9c-a71a-232e36c8629f", "category": "Programming Languages"}, {"name": "Rust", "level": "advanced", "bank_id": "d08f1c36-dbe6-491a-bcce-9bbe70b5c74b", "category": "Programming Languages"}, {"name": "Django", "level": "intermediate", "bank_id": "3c76d748-7233-42c8-8a6c-37b3586c230b", "category": "Frameworks"}, {"name": "Git", "level": "intermediate", "bank_id": "73d2520e-faa1-4b92-b729-f11ab72785dc", "category": "Tools"}, {"name": "PostgreSQL", "level": "advanced", "bank_id": "ba6c58ff-cfbc-4011-a2a9-e292959a8653", "category": "Tools"}, {"name": "Kafka", "level": "intermediate", "bank_id": "6fbc895b-d073-4348-b427-9f37e28ce48d", "category": "Tools"}, {"name": "Code review", "level": "intermediate", "bank_id": "af56e2ed-a09b-42fd-b118-4feb0f0da9e7", "category": "Methods"}, {"name": "Teamwork", "level": "intermediate", "bank_id": "a26c729e-3936-4b25-97c1-4122790b76dc", "category": "Soft Skills"}, {"name": "Problem solving", "level": "intermediate", "bank_id": "c9fa1819-d659-4ce9-9244-dd944c9d2085", "category": "Soft Skills"}, {"name": "Negotiation", "level": "intermediate", "bank_id": "0fa3b47c-4680-465f-ae39-61633e77539e", "category": "Soft Skills"}], "summary": "Practical software developer with 2 years of experience. At home in Python, Git.", "projects": [{"url": "https://trail-planner-moody.example", "name": "Trail Planner", "bank_id": "46ed800b-b5fa-4e12-b989-044ad620000b", "description": "A web application that plans hikes from open map data.", "achievements": ["Used by 30 people in the first month"], "technologies": ["SQL", "Django", "Kafka"]}], "education": [{"gpa": null, "degree": "Master of Science", "honors": [], "bank_id": "761fc2af-9a8a-4d4a-8e90-ba03a846f6e2", "end_date": "2023-06-30", "location": "Columbus, OH", "highlights": [], "start_date": "2021-09-01", "description": "", "institution": "University of Silverwood", "field_of_study": "Software Engineering", "relevant_coursework": ["Algorithms", "Databases"]}, {"gpa": "3.36", "degree": "Bachelor of Science", "honors": [], "bank_id": "d3f19679-7141-41ea-ae03-1d3d7735cb15", "end_date": "2020-06-30", "location": "Tampa, FL", "highlights": [], "start_date": "2016-09-01", "description": "", "institution": "University of Eastbrook", "field_of_study": "Computer Science", "relevant_coursework": ["Operating systems", "Databases"]}], "contact_info": {"email": "fred.moody@example.com", "phone": "+1 617 555 0171", "location": "Salt Lake City, UT", "full_name": "Fred Moody", "portfolio": "https://fred-moody-073e518.example", "linkedin_url": "https://www.linkedin.com/in/fred-moody-073e518"}, "certifications": [{"url": "", "name": "Oracle Certified Professional: Java SE Developer", "issuer": "Oracle", "bank_id": "cf777465-1c44-48b0-b2f5-2e6670a2a28a", "issue_date": "2026-06-08", "expiry_date": null, "credential_id": "51A5A50023"}, {"url": "", "name": "AWS Certified Developer - Associate", "issuer": "Amazon Web Services", "bank_id": "b4a5bbb1-d630-4d63-b21d-509dfd4c02c3", "issue_date": "2025-03-13", "expiry_date": "2028-03-12", "credential_id": "098C44496A"}], "custom_sections": [], "work_experience": [{"bank_id": "5638b576-c32d-4488-9ec9-fd75c263203e", "company": "Elmbank Freight", "end_date": "2026-08-25", "location": "Raleigh, NC", "position": "Backend Developer", "is_current": false, "start_date": "2025-08-06", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day.", "achievements": ["Led the move of 12 services to a new database with no outage"], "technologies": ["Python", "Go", "SQL", "PostgreSQL"]}, {"bank_id": "a37c227f-1838-4c69-aaff-13dfdabb801c", "company": "Wintercombe Technologies", "end_date": "2025-07-13", "location": "Indianapolis, IN", "position": "Junior Software Developer", "is_current": false, "start_date": "2024-08-06", "description": "Design, build and run the services behind our product. Write tests that let us release every day.", "achievements": ["Cut the response time of the busiest page by 21 percent", "Moved 41 scheduled jobs to a queue that retries by itself"], "technologies": ["Rust"]}]}', 'user', 'fec8437a-0114-4212-9ba1-de12293eb526'),
	('6a1a81a7-6db9-4564-a13d-a325d7d691d2', '2026-02-16 17:09:27+00', '2026-02-16 17:09:27+00', 3, 'Wording', '{"skills": [{"name": "Python", "level": "intermediate", "bank_id": "a2e8e249-b0de-451a-a895-a643e7c93864", "category": "Programming Languages"}, {"name": "Go", "level": "intermediate", "bank_id": "f2c1d467-4f4b-49a2-9a11-02976885ca01", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "ab968008-f2ea-4f9c-a71a-232e36c8629f", "category": "Programming Languages"}, {"name": "Rust", "level": "advanced", "bank_id": "d08f1c36-dbe6-491a-bcce-9bbe70b5c74b", "category": "Programming Languages"}, {"name": "Django", "level": "intermediate", "bank_id": "3c76d748-7233-42c8-8a6c-37b3586c230b", "category": "Frameworks"}, {"name": "Git", "level": "intermediate", "bank_id": "73d2520e-faa1-4b92-b729-f11ab72785dc", "category": "Tools"}, {"name": "PostgreSQL", "level": "advanced", "bank_id": "ba6c58ff-cfbc-4011-a2a9-e292959a8653", "category": "Tools"}, {"name": "Kafka", "level": "intermediate", "bank_id": "6fbc895b-d073-4348-b427-9f37e28ce48d", "category": "Tools"}, {"name": "Code review", "level": "intermediate", "bank_id": "af56e2ed-a09b-42fd-b118-4feb0f0da9e7", "category": "Methods"}, {"name": "Teamwork", "level": "intermediate", "bank_id": "a26c729e-3936-4b25-97c1-4122790b76dc", "category": "Soft Skills"}, {"name": "Problem solving", "level": "intermediate", "bank_id": "c9fa1819-d659-4ce9-9244-dd944c9d2085", "category": "Soft Skills"}, {"name": "Negotiation", "level": "intermediate", "bank_id": "0fa3b47c-4680-465f-ae39-61633e77539e", "category": "Soft Skills"}], "summary": "Practical software developer with 2 years of experience. At home in Python, Git.", "projects": [{"url": "https://trail-planner-moody.example", "name": "Trail Planner", "bank_id": "46ed800b-b5fa-4e12-b989-044ad620000b", "description": "A web application that plans hikes from open map data.", "achievements": ["Used by 30 people in the first month"], "technologies": ["SQL", "Django", "Kafka"]}], "education": [{"gpa": null, "degree": "Master of Science", "honors": [], "bank_id": "761fc2af-9a8a-4d4a-8e90-ba03a846f6e2", "end_date": "2023-06-30", "location": "Columbus, OH", "highlights": [], "start_date": "2021-09-01", "description": "", "institution": "University of Silverwood", "field_of_study": "Software Engineering", "relevant_coursework": ["Algorithms", "Databases"]}, {"gpa": "3.36", "degree": "Bachelor of Science", "honors": [], "bank_id": "d3f19679-7141-41ea-ae03-1d3d7735cb15", "end_date": "2020-06-30", "location": "Tampa, FL", "highlights": [], "start_date": "2016-09-01", "description": "", "institution": "University of Eastbrook", "field_of_study": "Computer Science", "relevant_coursework": ["Operating systems", "Databases"]}], "contact_info": {"email": "fred.moody@example.com", "phone": "+1 617 555 0171", "location": "Salt Lake City, UT", "full_name": "Fred Moody", "portfolio": "https://fred-moody-073e518.example", "linkedin_url": "https://www.linkedin.com/in/fred-moody-073e518"}, "certifications": [{"url": "", "name": "Oracle Certified Professional: Java SE Developer", "issuer": "Oracle", "bank_id": "cf777465-1c44-48b0-b2f5-2e6670a2a28a", "issue_date": "2026-06-08", "expiry_date": null, "credential_id": "51A5A50023"}, {"url": "", "name": "AWS Certified Developer - Associate", "issuer": "Amazon Web Services", "bank_id": "b4a5bbb1-d630-4d63-b21d-509dfd4c02c3", "issue_date": "2025-03-13", "expiry_date": "2028-03-12", "credential_id": "098C44496A"}], "custom_sections": [], "work_experience": [{"bank_id": "5638b576-c32d-4488-9ec9-fd75c263203e", "company": "Elmbank Freight", "end_date": "2026-08-25", "location": "Raleigh, NC", "position": "Backend Developer", "is_current": false, "start_date": "2025-08-06", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day.", "achievements": ["Led the move of 12 services to a new database with no outage"], "technologies": ["Python", "Go", "SQL", "PostgreSQL"]}, {"bank_id": "a37c227f-1838-4c69-aaff-13dfdabb801c", "company": "Wintercombe Technologies", "end_date": "2025-07-13", "location": "Indianapolis, IN", "position": "Junior Software Developer", "is_current": false, "start_date": "2024-08-06", "description": "Design, build and run the services behind our product. Write tests that let us release every day.", "achievements": ["Cut the response time of the busiest page by 21 percent", "Moved 41 scheduled jobs to a queue that retries by itself"], "technologies": ["Rust"]}]}', 'user', 'fec8437a-0114-4212-9ba1-de12293eb526'),
	('e4945b47-abb2-49fe-9fed-1d92ebc0ccfb', '2026-07-22 01:19:15+00', '2026-07-22 01:19:15+00', 1, 'First version', '{"skills": [{"name": "Python", "level": "intermediate", "bank_id": "a2e8e249-b0de-451a-a895-a643e7c93864", "category": "Programming Languages"}, {"name": "SQL", "level": "advanced", "bank_id": "ab968008-f2ea-4f9c-a71a-232e36c8629f", "category": "Programming Languages"}, {"name": "Git", "level": "intermediate", "bank_id": "73d2520e-faa1-4b92-b729-f11ab72785dc", "category": "Tools"}, {"name": "PostgreSQL", "level": "advanced", "bank_id": "ba6c58ff-cfbc-4011-a2a9-e292959a8653", "category": "Tools"}, {"name": "Code review", "level": "intermediate", "bank_id": "af56e2ed-a09b-42fd-b118-4feb0f0da9e7", "category": "Methods"}, {"name": "Go", "level": "intermediate", "bank_id": "f2c1d467-4f4b-49a2-9a11-02976885ca01", "category": "Programming Languages"}, {"name": "Rust", "level": "advanced", "bank_id": "d08f1c36-dbe6-491a-bcce-9bbe70b5c74b", "category": "Programming Languages"}, {"name": "Django", "level": "intermediate", "bank_id": "3c76d748-7233-42c8-8a6c-37b3586c230b", "category": "Frameworks"}, {"name": "Kafka", "level": "intermediate", "bank_id": "6fbc895b-d073-4348-b427-9f37e28ce48d", "category": "Tools"}, {"name": "Teamwork", "level": "intermediate", "bank_id": "a26c729e-3936-4b25-97c1-4122790b76dc", "category": "Soft Skills"}], "summary": "I like to review the code of colleagues and have yours reviewed. Practical software developer with 2 years of experience. At home in Python, Git.", "projects": [{"url": "https://trail-planner-moody.example", "name": "Trail Planner", "bank_id": "46ed800b-b5fa-4e12-b989-044ad620000b", "description": "A web application that plans hikes from open map data.", "achievements": ["Used by 30 people in the first month"], "technologies": ["SQL", "Django", "Kafka"]}], "education": [{"gpa": null, "degree": "Master of Science", "honors": [], "bank_id": "761fc2af-9a8a-4d4a-8e90-ba03a846f6e2", "end_date": "2023-06-30", "location": "Columbus, OH", "highlights": [], "start_date": "2021-09-01", "description": "", "institution": "University of Silverwood", "field_of_study": "Software Engineering", "relevant_coursework": ["Algorithms", "Databases"]}, {"gpa": "3.36", "degree": "Bachelor of Science", "honors": [], "bank_id": "d3f19679-7141-41ea-ae03-1d3d7735cb15", "end_date": "2020-06-30", "location": "Tampa, FL", "highlights": [], "start_date": "2016-09-01", "description": "", "institution": "University of Eastbrook", "field_of_study": "Computer Science", "relevant_coursework": ["Operating systems", "Databases"]}], "contact_info": {"email": "fred.moody@example.com", "phone": "+1 617 555 0171", "location": "Salt Lake City, UT", "full_name": "Fred Moody", "portfolio": "https://fred-moody-073e518.example", "linkedin_url": "https://www.linkedin.com/in/fred-moody-073e518"}, "certifications": [{"url": "", "name": "Oracle Certified Professional: Java SE Developer", "issuer": "Oracle", "bank_id": "cf777465-1c44-48b0-b2f5-2e6670a2a28a", "issue_date": "2026-06-08", "expiry_date": null, "credential_id": "51A5A50023"}, {"url": "", "name": "AWS Certified Developer - Associate", "issuer": "Amazon Web Services", "bank_id": "b4a5bbb1-d630-4d63-b21d-509dfd4c02c3", "issue_date": "2025-03-13", "expiry_date": "2028-03-12", "credential_id": "098C44496A"}], "custom_sections": [], "work_experience": [{"bank_id": "5638b576-c32d-4488-9ec9-fd75c263203e", "company": "Elmbank Freight", "end_date": "2026-08-25", "location": "Raleigh, NC", "position": "Backend Developer", "is_current": false, "start_date": "2025-08-06", "description": "Review the code of colleagues and have yours reviewed. Write tests that let us release every day.", "achievements": ["Led the move of 12 services to a new database with no outage"], "technologies": ["Python", "Go", "SQL", "PostgreSQL"]}, {"bank_id": "a37c227f-1838-4c69-aaff-13dfdabb801c", "company": "Wintercombe Technologies", "end_date": "2025-07-13", "location": "Indianapolis, IN", "position": "Junior Software Developer", "is_current": false, "start_date": "2024-08-06", "description": "Design, build and run the services behind our product. Write tests that let us release every day.", "achievements": ["Cut the response time of the busiest page by 21 percent", "Moved 41 scheduled jobs to a queue that retries by itself"], "technologies": ["Rust"]}]}', 'tailoring', '887f5520-df62-4c9c-a931-2503b9203522');


--
-- Data for Name: skills_certification; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.skills_certification VALUES
	('3ac9238f-340a-4bb9-bef0-40dfb9104813', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'AWS Solutions Architect Associate', 'Amazon Web Services', '2023-05-15', '2026-05-15', 'AWS-SAA-2023-051567', 'https://aws.amazon.com/certification/', 'Demonstrates expertise in designing distributed systems on AWS', 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('f8f581b5-5fcd-41b9-82ef-20b9b46960e9', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Professional Scrum Master I', 'Scrum.org', '2022-11-08', NULL, 'PSM-I-2022-110834', 'https://scrum.org/', 'Validates knowledge of Scrum framework and agile principles', 1, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('c3d32820-d2ac-49bf-b358-d58cac1d2926', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Google Cloud Professional Developer', 'Google Cloud', '2026-06-05', NULL, 'CERT-676947', 'https://credentials.googlecloud.com/cert-391945', 'Professional certification demonstrating expertise in Google Cloud Professional Developer', 2, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('43e86cc9-c10d-4c44-9250-81596fefb739', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Certified Kubernetes Administrator', 'CNCF', '2025-08-24', NULL, 'CERT-815887', 'https://credentials.cncf.com/cert-498921', 'Professional certification demonstrating expertise in Certified Kubernetes Administrator', 3, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('9bd6feb0-d261-4899-9adb-d50e3d815dec', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'AWS Solutions Architect Associate', 'Amazon Web Services', '2023-05-15', '2026-05-15', 'AWS-SAA-2023-051567', 'https://aws.amazon.com/certification/', 'Demonstrates expertise in designing distributed systems on AWS', 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('0656ab82-f090-4791-84ac-3b05f318fc11', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Professional Scrum Master I', 'Scrum.org', '2022-11-08', NULL, 'PSM-I-2022-110834', 'https://scrum.org/', 'Validates knowledge of Scrum framework and agile principles', 1, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('d92009dd-35ca-4a15-9363-5ecdc1fc1cea', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Microsoft Azure Data Scientist', 'Microsoft', '2025-05-01', NULL, 'CERT-774147', 'https://credentials.microsoft.com/cert-195431', 'Professional certification demonstrating expertise in Microsoft Azure Data Scientist', 2, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('2a59f1e6-5e2a-4904-82ee-c4a730c551c3', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'TensorFlow Developer Certificate', 'Google', '2026-01-29', NULL, 'CERT-275156', 'https://credentials.google.com/cert-472974', 'Professional certification demonstrating expertise in TensorFlow Developer Certificate', 3, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('122becec-6732-4d2b-a3e9-7ea0e0ba2c47', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'AWS Solutions Architect Associate', 'Amazon Web Services', '2023-05-15', '2026-05-15', 'AWS-SAA-2023-051567', 'https://aws.amazon.com/certification/', 'Demonstrates expertise in designing distributed systems on AWS', 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('3ccb7014-19ae-4b08-bd82-c6c934f0919f', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Professional Scrum Master I', 'Scrum.org', '2022-11-08', NULL, 'PSM-I-2022-110834', 'https://scrum.org/', 'Validates knowledge of Scrum framework and agile principles', 1, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('e20e54b6-60af-4ab1-97fe-ce5ab83c28d5', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Certified Scrum Product Owner', 'Scrum Alliance', '2026-01-31', NULL, 'CERT-974716', 'https://credentials.scrumalliance.com/cert-237440', 'Professional certification demonstrating expertise in Certified Scrum Product Owner', 2, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('eb0cec62-a245-450e-a350-b16026fe55af', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Google Analytics Certified', 'Google', '2026-08-22', NULL, 'CERT-580416', 'https://credentials.google.com/cert-794655', 'Professional certification demonstrating expertise in Google Analytics Certified', 3, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('6104c638-13d0-46bb-8457-7ad08a3d78b9', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Oracle Certified Professional: Java SE Developer', 'Oracle', '2026-03-14', NULL, '5407C6DB19', '', '', 0, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('43865388-6c57-4c55-97b4-b591cae16567', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'AWS Certified Developer - Associate', 'Amazon Web Services', '2026-03-16', '2029-03-15', 'C70B461509', '', '', 0, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('cf777465-1c44-48b0-b2f5-2e6670a2a28a', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Oracle Certified Professional: Java SE Developer', 'Oracle', '2026-06-08', NULL, '51A5A50023', '', '', 0, '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('b4a5bbb1-d630-4d63-b21d-509dfd4c02c3', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'AWS Certified Developer - Associate', 'Amazon Web Services', '2025-03-13', '2028-03-12', '098C44496A', '', '', 1, '78de3f2e-6049-47f6-af7c-171ed536c920');


--
-- Data for Name: skills_education; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.skills_education VALUES
	('1fc6f3c8-aba7-4673-bfdf-00767092c214', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'UC Berkeley', 'Bachelor of Science', 'Computer Science', 'CA', '2015-09-01', '2019-06-15', 3.59, '["Dean''s List", "Magna Cum Laude"]', '["Data Structures", "Algorithms", "Software Engineering", "Database Systems", "Web Development"]', 'Focused on theoretical foundations and practical applications in the field.', 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('20b59d2c-df17-496a-8b5b-4f6ce006ce7e', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'MIT', 'Master of Science', 'Software Engineering', 'MA', '2011-09-01', '2015-06-15', 3.79, '[]', '["Data Structures", "Algorithms", "Software Engineering", "Database Systems", "Web Development"]', 'Focused on theoretical foundations and practical applications in the field.', 1, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('9e50b9b9-ddb1-43a4-8e4d-14a2fde6efc6', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Stanford University', 'Bachelor of Science', 'Mathematics', 'MA', '2015-09-01', '2019-06-15', 3.28, '[]', '["Statistics", "Machine Learning", "Data Mining", "Linear Algebra", "Probability Theory"]', 'Focused on theoretical foundations and practical applications in the field.', 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('2b3f98e3-2b88-4aa1-be11-d6c110a7096e', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'MIT', 'Master of Science', 'Data Science', 'PA', '2011-09-01', '2015-06-15', 3.86, '["Dean''s List", "Magna Cum Laude"]', '["Statistics", "Machine Learning", "Data Mining", "Linear Algebra", "Probability Theory"]', 'Focused on theoretical foundations and practical applications in the field.', 1, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('95babc5e-c0c9-465c-a0b7-889b31de45dd', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'University of Washington', 'Bachelor of Business Administration', 'Business', 'MA', '2015-09-01', '2019-06-15', 3.22, '["Dean''s List", "Magna Cum Laude"]', '["Business Strategy", "Marketing", "Operations Management", "Finance", "Leadership"]', 'Focused on theoretical foundations and practical applications in the field.', 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('e9c14fbb-e4c2-4a50-8b58-b4cb3037edf0', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'University of Washington', 'Master of Business Administration', 'MBA', 'MA', '2011-09-01', '2015-06-15', 3.55, '["Dean''s List", "Magna Cum Laude"]', '["Business Strategy", "Marketing", "Operations Management", "Finance", "Leadership"]', 'Focused on theoretical foundations and practical applications in the field.', 1, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('d6dd969a-b027-49a2-81ba-02f0d8319d58', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Kingslock University', 'Bachelor of Science', 'Computer Science', 'Baltimore, MD', '2019-09-01', '2023-06-30', 3.29, '["Cum laude"]', '["Algorithms", "Operating systems"]', '', 0, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('e8033804-e1dc-47fd-a35b-2708fdcfc277', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Wildham University', 'Master of Science', 'Software Engineering', 'Phoenix, AZ', '2019-09-01', '2021-06-30', 3.16, '[]', '["Databases", "Distributed systems"]', '', 0, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('7d20a40a-4a07-484e-9e13-d6cd996f9d58', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Millhall University', 'Bachelor of Science', 'Computer Science', 'Atlanta, GA', '2014-09-01', '2018-06-30', 3.33, '[]', '["Algorithms", "Operating systems", "Databases"]', '', 1, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('761fc2af-9a8a-4d4a-8e90-ba03a846f6e2', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'University of Silverwood', 'Master of Science', 'Software Engineering', 'Columbus, OH', '2021-09-01', '2023-06-30', NULL, '[]', '["Algorithms", "Databases"]', '', 0, '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('d3f19679-7141-41ea-ae03-1d3d7735cb15', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'University of Eastbrook', 'Bachelor of Science', 'Computer Science', 'Tampa, FL', '2016-09-01', '2020-06-30', 3.36, '[]', '["Operating systems", "Databases"]', '', 1, '78de3f2e-6049-47f6-af7c-171ed536c920');


--
-- Data for Name: skills_educationvariation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.skills_educationvariation VALUES
	('d8de7ebd-4dfb-45ef-8ad4-71e2134fe1d9', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Coursework first', 'Bachelor of Science in Computer Science, with courses in Algorithms, Operating systems.', 'technical', '[]', '[]', '[]', 'manual', NULL, 0, 0, '[]', '["Algorithms", "Operating systems"]', true, 'd6dd969a-b027-49a2-81ba-02f0d8319d58'),
	('f6f1b8a3-6ddd-465a-a5e1-2396d9dddbfe', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Coursework first', 'Bachelor of Science in Computer Science, with courses in Algorithms, Operating systems, Databases.', 'technical', '[]', '[]', '[]', 'manual', NULL, 0, 0, '[]', '["Algorithms", "Operating systems", "Databases"]', true, '7d20a40a-4a07-484e-9e13-d6cd996f9d58'),
	('7349b8e1-2352-4b42-a28c-0600db20048e', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Coursework first', 'Master of Science in Software Engineering, with courses in Algorithms, Databases.', 'technical', '[]', '[]', '[]', 'manual', NULL, 0, 0, '[]', '["Algorithms", "Databases"]', true, '761fc2af-9a8a-4d4a-8e90-ba03a846f6e2'),
	('7cd2b0e1-4028-4053-8f16-c2b498524c0a', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Coursework first', 'Bachelor of Science in Computer Science, with courses in Operating systems, Databases.', 'technical', '[]', '[]', '[]', 'manual', NULL, 0, 0, '[]', '["Operating systems", "Databases"]', true, 'd3f19679-7141-41ea-ae03-1d3d7735cb15');


--
-- Data for Name: skills_experiencevariation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.skills_experiencevariation VALUES
	('94f41985-7d7d-4dd3-b0d1-f60145838e5a', '2026-11-22 09:29:06.638841+00', '2026-11-22 09:29:06.638841+00', 'Technical Focus', 'Architected and implemented scalable web applications using React, Node.js, and cloud technologies. Optimized database queries and API performance.', 'technical', '["Technology", "Software"]', '["Developer"]', '[]', 'manual', NULL, 0, 0, '["Improved application performance by 40% through code optimization", "Led migration to microservices architecture serving 100k+ users", "Mentored 3 junior developers and established code review processes"]', '["JavaScript", "React", "Node.js", "Python"]', false, 'e4484675-07df-40e1-b3be-389ad3fa0533'),
	('7f0dd487-e7bf-45bf-82c2-0a4505b1c6cd', '2026-11-22 09:29:06.63888+00', '2026-11-22 09:29:06.63888+00', 'Leadership Focus', 'Led a team of 5 developers, established coding standards, and mentored junior team members. Facilitated agile ceremonies and sprint planning.', 'leadership', '["Technology", "Software"]', '["Developer"]', '[]', 'manual', NULL, 0, 1, '["Improved application performance by 40% through code optimization", "Led migration to microservices architecture serving 100k+ users", "Mentored 3 junior developers and established code review processes"]', '["JavaScript", "React", "Node.js", "Python"]', false, 'e4484675-07df-40e1-b3be-389ad3fa0533'),
	('98690bc1-5320-4dc9-ba36-f585daa6a0aa', '2026-11-22 09:29:06.638898+00', '2026-11-22 09:29:06.638898+00', 'Results Focus', 'Delivered 15+ features on time, improved system performance by 40%, and reduced bug reports by 60% through comprehensive testing.', 'results', '["Technology", "Software"]', '["Developer"]', '[]', 'manual', NULL, 0, 2, '["Improved application performance by 40% through code optimization", "Led migration to microservices architecture serving 100k+ users", "Mentored 3 junior developers and established code review processes"]', '["JavaScript", "React", "Node.js", "Python"]', false, 'e4484675-07df-40e1-b3be-389ad3fa0533'),
	('a3d2c25b-f099-4ac4-97d1-4e15da6cd29c', '2026-11-22 09:29:06.722148+00', '2026-11-22 09:29:06.722148+00', 'Technical Focus', 'Architected and implemented scalable web applications using React, Node.js, and cloud technologies. Optimized database queries and API performance.', 'technical', '["Technology", "Software"]', '["Developer"]', '[]', 'manual', NULL, 0, 0, '["Improved application performance by 40% through code optimization", "Led migration to microservices architecture serving 100k+ users", "Mentored 3 junior developers and established code review processes"]', '["JavaScript", "React", "Node.js", "Python"]', false, 'a7dbcd67-e645-401f-a860-d7453dcdf6ec'),
	('f64de58e-7416-48c2-971e-2026bd0a4aa8', '2026-11-22 09:29:06.722187+00', '2026-11-22 09:29:06.722187+00', 'Leadership Focus', 'Led a team of 5 developers, established coding standards, and mentored junior team members. Facilitated agile ceremonies and sprint planning.', 'leadership', '["Technology", "Software"]', '["Developer"]', '[]', 'manual', NULL, 0, 1, '["Improved application performance by 40% through code optimization", "Led migration to microservices architecture serving 100k+ users", "Mentored 3 junior developers and established code review processes"]', '["JavaScript", "React", "Node.js", "Python"]', false, 'a7dbcd67-e645-401f-a860-d7453dcdf6ec'),
	('890a0478-b2c6-410a-aab0-4f100d023926', '2026-11-22 09:29:06.722202+00', '2026-11-22 09:29:06.722202+00', 'Results Focus', 'Delivered 15+ features on time, improved system performance by 40%, and reduced bug reports by 60% through comprehensive testing.', 'results', '["Technology", "Software"]', '["Developer"]', '[]', 'manual', NULL, 0, 2, '["Improved application performance by 40% through code optimization", "Led migration to microservices architecture serving 100k+ users", "Mentored 3 junior developers and established code review processes"]', '["JavaScript", "React", "Node.js", "Python"]', false, 'a7dbcd67-e645-401f-a860-d7453dcdf6ec'),
	('f5f32504-5c89-43dc-ac45-7908b98e434d', '2026-11-22 09:29:06.751097+00', '2026-11-22 09:29:06.751097+00', 'Technical Focus', 'Architected and implemented scalable web applications using React, Node.js, and cloud technologies. Optimized database queries and API performance.', 'technical', '["Technology", "Software"]', '["Developer"]', '[]', 'manual', NULL, 0, 0, '["Improved application performance by 40% through code optimization", "Led migration to microservices architecture serving 100k+ users", "Mentored 3 junior developers and established code review processes"]', '["JavaScript", "React", "Node.js", "Python"]', false, '022f46a7-d99e-4271-a942-9da5688ab2da'),
	('651051bf-d357-4348-a7af-830949af597f', '2026-11-22 09:29:06.751126+00', '2026-11-22 09:29:06.751126+00', 'Leadership Focus', 'Led a team of 5 developers, established coding standards, and mentored junior team members. Facilitated agile ceremonies and sprint planning.', 'leadership', '["Technology", "Software"]', '["Developer"]', '[]', 'manual', NULL, 0, 1, '["Improved application performance by 40% through code optimization", "Led migration to microservices architecture serving 100k+ users", "Mentored 3 junior developers and established code review processes"]', '["JavaScript", "React", "Node.js", "Python"]', false, '022f46a7-d99e-4271-a942-9da5688ab2da'),
	('7cb1e4d3-aa4c-4304-a278-004bc8107ba4', '2026-11-22 09:29:06.751138+00', '2026-11-22 09:29:06.751138+00', 'Results Focus', 'Delivered 15+ features on time, improved system performance by 40%, and reduced bug reports by 60% through comprehensive testing.', 'results', '["Technology", "Software"]', '["Developer"]', '[]', 'manual', NULL, 0, 2, '["Improved application performance by 40% through code optimization", "Led migration to microservices architecture serving 100k+ users", "Mentored 3 junior developers and established code review processes"]', '["JavaScript", "React", "Node.js", "Python"]', false, '022f46a7-d99e-4271-a942-9da5688ab2da'),
	('72a83cf9-9eea-4a4e-8b65-f2b9c19321ac', '2026-11-22 09:29:06.947602+00', '2026-11-22 09:29:06.947602+00', 'Technical Focus', 'Developed machine learning models using Python, TensorFlow, and scikit-learn. Built data pipelines and implemented statistical analysis workflows.', 'technical', '["Technology", "Software"]', '["Data Scientist"]', '[]', 'manual', NULL, 0, 0, '["Developed predictive model that increased revenue by 25%", "Built automated data pipeline processing 1M+ records daily", "Presented insights to C-level executives driving strategic decisions"]', '["Python", "R", "SQL", "Machine Learning"]', false, '27aa4a4e-09fe-4cca-b70f-941b3b2c4881'),
	('c4cb8a10-0fe7-43cc-bd1c-a5f06b88db7d', '2026-11-22 09:29:06.94763+00', '2026-11-22 09:29:06.94763+00', 'Leadership Focus', 'Led data science initiatives, presented findings to stakeholders, and collaborated with product teams to implement data-driven solutions.', 'leadership', '["Technology", "Software"]', '["Data Scientist"]', '[]', 'manual', NULL, 0, 1, '["Developed predictive model that increased revenue by 25%", "Built automated data pipeline processing 1M+ records daily", "Presented insights to C-level executives driving strategic decisions"]', '["Python", "R", "SQL", "Machine Learning"]', false, '27aa4a4e-09fe-4cca-b70f-941b3b2c4881'),
	('5485d5e8-f47e-4d17-84ea-11830c0782dc', '2026-11-22 09:29:06.947641+00', '2026-11-22 09:29:06.947641+00', 'Results Focus', 'Increased model accuracy by 25%, processed 1M+ records daily, and generated insights that drove $500K in additional revenue.', 'results', '["Technology", "Software"]', '["Data Scientist"]', '[]', 'manual', NULL, 0, 2, '["Developed predictive model that increased revenue by 25%", "Built automated data pipeline processing 1M+ records daily", "Presented insights to C-level executives driving strategic decisions"]', '["Python", "R", "SQL", "Machine Learning"]', false, '27aa4a4e-09fe-4cca-b70f-941b3b2c4881'),
	('4fdeda3d-2da1-4802-9329-c3608cbec7e0', '2026-11-22 09:29:06.973269+00', '2026-11-22 09:29:06.973269+00', 'Technical Focus', 'Developed machine learning models using Python, TensorFlow, and scikit-learn. Built data pipelines and implemented statistical analysis workflows.', 'technical', '["Technology", "Software"]', '["Data Scientist"]', '[]', 'manual', NULL, 0, 0, '["Developed predictive model that increased revenue by 25%", "Built automated data pipeline processing 1M+ records daily", "Presented insights to C-level executives driving strategic decisions"]', '["Python", "R", "SQL", "Machine Learning"]', false, '695de477-4e28-4e9e-880b-c1078337ea2a'),
	('00679872-8cb1-45b4-8a9e-0ee3a3242280', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Day to day', 'Design, build and run the services behind our product. Find out why something is slow, and make it fast.', 'detailed', '[]', '["Graduate Developer"]', '["Python", "SQL"]', 'manual', NULL, 0, 1, '["Cut the response time of the busiest page by 7 percent", "Raised test coverage of the billing code by 17 points"]', '["Python", "Java", "SQL"]', false, '899c2f11-e66d-4fbf-94fd-fb64f348d4b3'),
	('88bedd49-55f7-4aac-a340-15968c8e08ec', '2026-11-22 09:29:06.973294+00', '2026-11-22 09:29:06.973294+00', 'Leadership Focus', 'Led data science initiatives, presented findings to stakeholders, and collaborated with product teams to implement data-driven solutions.', 'leadership', '["Technology", "Software"]', '["Data Scientist"]', '[]', 'manual', NULL, 0, 1, '["Developed predictive model that increased revenue by 25%", "Built automated data pipeline processing 1M+ records daily", "Presented insights to C-level executives driving strategic decisions"]', '["Python", "R", "SQL", "Machine Learning"]', false, '695de477-4e28-4e9e-880b-c1078337ea2a'),
	('d50923cf-e8fa-4162-8714-29adbc05ecd2', '2026-11-22 09:29:06.973305+00', '2026-11-22 09:29:06.973305+00', 'Results Focus', 'Increased model accuracy by 25%, processed 1M+ records daily, and generated insights that drove $500K in additional revenue.', 'results', '["Technology", "Software"]', '["Data Scientist"]', '[]', 'manual', NULL, 0, 2, '["Developed predictive model that increased revenue by 25%", "Built automated data pipeline processing 1M+ records daily", "Presented insights to C-level executives driving strategic decisions"]', '["Python", "R", "SQL", "Machine Learning"]', false, '695de477-4e28-4e9e-880b-c1078337ea2a'),
	('cb7b6180-459c-4aaf-8718-64fb14263e87', '2026-11-22 09:29:06.997604+00', '2026-11-22 09:29:06.997604+00', 'Technical Focus', 'Developed machine learning models using Python, TensorFlow, and scikit-learn. Built data pipelines and implemented statistical analysis workflows.', 'technical', '["Technology", "Software"]', '["Data Scientist"]', '[]', 'manual', NULL, 0, 0, '["Developed predictive model that increased revenue by 25%", "Built automated data pipeline processing 1M+ records daily", "Presented insights to C-level executives driving strategic decisions"]', '["Python", "R", "SQL", "Machine Learning"]', false, 'f0f36399-5a8a-4412-a8b8-84167153cfb1'),
	('e4a43d13-dbab-4559-8d87-8b2b30619536', '2026-11-22 09:29:06.997633+00', '2026-11-22 09:29:06.997633+00', 'Leadership Focus', 'Led data science initiatives, presented findings to stakeholders, and collaborated with product teams to implement data-driven solutions.', 'leadership', '["Technology", "Software"]', '["Data Scientist"]', '[]', 'manual', NULL, 0, 1, '["Developed predictive model that increased revenue by 25%", "Built automated data pipeline processing 1M+ records daily", "Presented insights to C-level executives driving strategic decisions"]', '["Python", "R", "SQL", "Machine Learning"]', false, 'f0f36399-5a8a-4412-a8b8-84167153cfb1'),
	('b728f345-147c-4221-ae45-8ccc045356f9', '2026-11-22 09:29:06.997646+00', '2026-11-22 09:29:06.997646+00', 'Results Focus', 'Increased model accuracy by 25%, processed 1M+ records daily, and generated insights that drove $500K in additional revenue.', 'results', '["Technology", "Software"]', '["Data Scientist"]', '[]', 'manual', NULL, 0, 2, '["Developed predictive model that increased revenue by 25%", "Built automated data pipeline processing 1M+ records daily", "Presented insights to C-level executives driving strategic decisions"]', '["Python", "R", "SQL", "Machine Learning"]', false, 'f0f36399-5a8a-4412-a8b8-84167153cfb1'),
	('8b7a5a1b-1367-4643-ba6a-1903626d2584', '2026-11-22 09:29:07.210858+00', '2026-11-22 09:29:07.210858+00', 'Technical Focus', 'Contributed to team success and project objectives.', 'technical', '["Technology", "Software"]', '["Product Manager"]', '[]', 'manual', NULL, 0, 0, '["Launched 5 major features resulting in 30% user engagement increase", "Coordinated cross-functional teams of 15+ people across 3 time zones", "Implemented agile processes reducing time-to-market by 50%"]', '["Agile", "User Research", "Data Analysis", "Jira"]', false, '4e494803-c81b-4162-a7e1-c3d5be218580'),
	('46696331-d86c-4168-af50-60214d2b6f42', '2026-11-22 09:29:07.210885+00', '2026-11-22 09:29:07.210885+00', 'Leadership Focus', 'Contributed to team success and project objectives.', 'leadership', '["Technology", "Software"]', '["Product Manager"]', '[]', 'manual', NULL, 0, 1, '["Launched 5 major features resulting in 30% user engagement increase", "Coordinated cross-functional teams of 15+ people across 3 time zones", "Implemented agile processes reducing time-to-market by 50%"]', '["Agile", "User Research", "Data Analysis", "Jira"]', false, '4e494803-c81b-4162-a7e1-c3d5be218580'),
	('008567d0-aded-4e1a-ae67-8540e940e516', '2026-11-22 09:29:07.210897+00', '2026-11-22 09:29:07.210897+00', 'Results Focus', 'Contributed to team success and project objectives.', 'results', '["Technology", "Software"]', '["Product Manager"]', '[]', 'manual', NULL, 0, 2, '["Launched 5 major features resulting in 30% user engagement increase", "Coordinated cross-functional teams of 15+ people across 3 time zones", "Implemented agile processes reducing time-to-market by 50%"]', '["Agile", "User Research", "Data Analysis", "Jira"]', false, '4e494803-c81b-4162-a7e1-c3d5be218580'),
	('649c278d-d189-4416-b167-49f22d27df72', '2026-11-22 09:29:07.239231+00', '2026-11-22 09:29:07.239231+00', 'Technical Focus', 'Contributed to team success and project objectives.', 'technical', '["Technology", "Software"]', '["Product Manager"]', '[]', 'manual', NULL, 0, 0, '["Launched 5 major features resulting in 30% user engagement increase", "Coordinated cross-functional teams of 15+ people across 3 time zones", "Implemented agile processes reducing time-to-market by 50%"]', '["Agile", "User Research", "Data Analysis", "Jira"]', false, 'bebd12d8-1a36-40c4-80b6-021d5911bad5'),
	('4bd78266-82b1-453d-bbf0-e991bcf0d053', '2026-11-22 09:29:07.239264+00', '2026-11-22 09:29:07.239264+00', 'Leadership Focus', 'Contributed to team success and project objectives.', 'leadership', '["Technology", "Software"]', '["Product Manager"]', '[]', 'manual', NULL, 0, 1, '["Launched 5 major features resulting in 30% user engagement increase", "Coordinated cross-functional teams of 15+ people across 3 time zones", "Implemented agile processes reducing time-to-market by 50%"]', '["Agile", "User Research", "Data Analysis", "Jira"]', false, 'bebd12d8-1a36-40c4-80b6-021d5911bad5'),
	('c7f126d5-a8a9-470e-a416-444df8f12167', '2026-11-22 09:29:07.239275+00', '2026-11-22 09:29:07.239275+00', 'Results Focus', 'Contributed to team success and project objectives.', 'results', '["Technology", "Software"]', '["Product Manager"]', '[]', 'manual', NULL, 0, 2, '["Launched 5 major features resulting in 30% user engagement increase", "Coordinated cross-functional teams of 15+ people across 3 time zones", "Implemented agile processes reducing time-to-market by 50%"]', '["Agile", "User Research", "Data Analysis", "Jira"]', false, 'bebd12d8-1a36-40c4-80b6-021d5911bad5'),
	('3a5a3582-8b07-41a6-9a8a-680fda476e00', '2026-11-22 09:29:07.264039+00', '2026-11-22 09:29:07.264039+00', 'Technical Focus', 'Contributed to team success and project objectives.', 'technical', '["Technology", "Software"]', '["Product Manager"]', '[]', 'manual', NULL, 0, 0, '["Launched 5 major features resulting in 30% user engagement increase", "Coordinated cross-functional teams of 15+ people across 3 time zones", "Implemented agile processes reducing time-to-market by 50%"]', '["Agile", "User Research", "Data Analysis", "Jira"]', false, '50f43a24-30d5-4607-98b1-82ba6c281450'),
	('33dfcea7-9e58-4d68-a03f-795574272216', '2026-11-22 09:29:07.264069+00', '2026-11-22 09:29:07.264069+00', 'Leadership Focus', 'Contributed to team success and project objectives.', 'leadership', '["Technology", "Software"]', '["Product Manager"]', '[]', 'manual', NULL, 0, 1, '["Launched 5 major features resulting in 30% user engagement increase", "Coordinated cross-functional teams of 15+ people across 3 time zones", "Implemented agile processes reducing time-to-market by 50%"]', '["Agile", "User Research", "Data Analysis", "Jira"]', false, '50f43a24-30d5-4607-98b1-82ba6c281450'),
	('e1291225-7ef6-4555-a0a3-d349cf690fba', '2026-11-22 09:29:07.264084+00', '2026-11-22 09:29:07.264084+00', 'Results Focus', 'Contributed to team success and project objectives.', 'results', '["Technology", "Software"]', '["Product Manager"]', '[]', 'manual', NULL, 0, 2, '["Launched 5 major features resulting in 30% user engagement increase", "Coordinated cross-functional teams of 15+ people across 3 time zones", "Implemented agile processes reducing time-to-market by 50%"]', '["Agile", "User Research", "Data Analysis", "Jira"]', false, '50f43a24-30d5-4607-98b1-82ba6c281450'),
	('a5a8ee04-661c-4e60-9618-058040aa54b7', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Results first', 'Cut the response time of the busiest page by 20 percent. Raised test coverage of the billing code by 10 points.', 'results', '[]', '["Graduate Developer"]', '["Python", "SQL"]', 'manual', NULL, 0, 0, '["Cut the response time of the busiest page by 7 percent", "Raised test coverage of the billing code by 17 points"]', '["Python", "Java", "SQL"]', true, '899c2f11-e66d-4fbf-94fd-fb64f348d4b3'),
	('531ddc20-aa3c-42f4-8d14-83bd4b43a8d3', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Results first', 'Raised test coverage of the billing code by 35 points. Led the move of 38 services to a new database with no outage.', 'results', '[]', '["Software Developer"]', '["Python", "SQL"]', 'manual', NULL, 0, 0, '["Cut the response time of the busiest page by 27 percent", "Moved 13 scheduled jobs to a queue that retries by itself"]', '["Python", "Java", "SQL"]', true, 'e58f3c4d-9f17-4251-be8a-748f0bfd81bb'),
	('906fcf65-f4ce-4eec-8467-3778302f5c5f', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Day to day', 'Write tests that let us release every day. Find out why something is slow, and make it fast.', 'detailed', '[]', '["Software Developer"]', '["Python", "SQL"]', 'manual', NULL, 0, 1, '["Cut the response time of the busiest page by 27 percent", "Moved 13 scheduled jobs to a queue that retries by itself"]', '["Python", "Java", "SQL"]', false, 'e58f3c4d-9f17-4251-be8a-748f0bfd81bb'),
	('26c795ce-b958-441c-9236-4e6c0d97f7f3', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Results first', 'Cut the response time of the busiest page by 28 percent. Moved 10 scheduled jobs to a queue that retries by itself.', 'results', '[]', '["Graduate Developer"]', '["Python", "SQL"]', 'manual', NULL, 0, 0, '["Cut the response time of the busiest page by 11 percent", "Led the move of 38 services to a new database with no outage"]', '["SQL", "Django", "Git"]', true, '1fc6a0de-6ca4-44fe-aa90-b5bb9d1c3b67'),
	('b7b09abc-b871-4cf0-a074-9a00be146acc', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Day to day', 'Review the code of colleagues and have yours reviewed. Write tests that let us release every day.', 'detailed', '[]', '["Graduate Developer"]', '["Python", "SQL"]', 'manual', NULL, 0, 1, '["Cut the response time of the busiest page by 11 percent", "Led the move of 38 services to a new database with no outage"]', '["SQL", "Django", "Git"]', false, '1fc6a0de-6ca4-44fe-aa90-b5bb9d1c3b67'),
	('35c754a7-ac95-44e2-9c82-91cc524cdfed', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Results first', 'Cut the response time of the busiest page by 47 percent. Led the move of 11 services to a new database with no outage.', 'results', '[]', '["Software Developer"]', '["Python", "SQL"]', 'manual', NULL, 0, 0, '["Moved 37 scheduled jobs to a queue that retries by itself"]', '["Python", "Django", "Docker"]', true, 'a62e5d10-15eb-4e0c-966c-36888b8eb8b5'),
	('6a6ec846-4b3e-4b46-8c64-f5194cd9d7d3', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Day to day', 'Design, build and run the services behind our product. Find out why something is slow, and make it fast.', 'detailed', '[]', '["Software Developer"]', '["Python", "SQL"]', 'manual', NULL, 0, 1, '["Moved 37 scheduled jobs to a queue that retries by itself"]', '["Python", "Django", "Docker"]', false, 'a62e5d10-15eb-4e0c-966c-36888b8eb8b5'),
	('553b889e-9b10-487f-b62f-9c3ca86cc086', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Results first', 'Raised test coverage of the billing code by 15 points. Led the move of 13 services to a new database with no outage.', 'results', '[]', '["Backend Engineer"]', '["Python", "SQL"]', 'manual', NULL, 0, 0, '["Cut the response time of the busiest page by 20 percent", "Led the move of 45 services to a new database with no outage"]', '["Python", "Java", "Django"]', true, '1c0ff7f5-f1f8-4076-ba38-fdacdb88d8d5'),
	('5a5b407b-deb1-4809-be55-61b154c307c5', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Day to day', 'Design, build and run the services behind our product. Decide with product and design what is worth building.', 'detailed', '[]', '["Backend Engineer"]', '["Python", "SQL"]', 'manual', NULL, 0, 1, '["Cut the response time of the busiest page by 20 percent", "Led the move of 45 services to a new database with no outage"]', '["Python", "Java", "Django"]', false, '1c0ff7f5-f1f8-4076-ba38-fdacdb88d8d5'),
	('fd9ab8eb-d6e2-4d8f-8014-91f5b09077c2', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Results first', 'Cut the response time of the busiest page by 45 percent. Led the move of 14 services to a new database with no outage.', 'results', '[]', '["Junior Software Developer"]', '["Python", "SQL"]', 'manual', NULL, 0, 0, '["Cut the response time of the busiest page by 21 percent", "Moved 41 scheduled jobs to a queue that retries by itself"]', '["Go", "SQL", "Django"]', true, 'a37c227f-1838-4c69-aaff-13dfdabb801c'),
	('c862d295-614e-4aa6-8477-18c43fb3172d', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Day to day', 'Write tests that let us release every day. Find out why something is slow, and make it fast.', 'detailed', '[]', '["Junior Software Developer"]', '["Python", "SQL"]', 'manual', NULL, 0, 1, '["Cut the response time of the busiest page by 21 percent", "Moved 41 scheduled jobs to a queue that retries by itself"]', '["Go", "SQL", "Django"]', false, 'a37c227f-1838-4c69-aaff-13dfdabb801c'),
	('fe9c587b-aaf4-4aca-adfb-115bc2d37879', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Results first', 'Raised test coverage of the billing code by 28 points. Led the move of 12 services to a new database with no outage.', 'results', '[]', '["Backend Developer"]', '["Python", "SQL"]', 'manual', NULL, 0, 0, '["Led the move of 12 services to a new database with no outage"]', '["Python", "Git", "Kafka"]', true, '5638b576-c32d-4488-9ec9-fd75c263203e'),
	('599ffc10-b04b-4f68-b3f2-cb45621baeb2', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Day to day', 'Find out why something is slow, and make it fast. Decide with product and design what is worth building.', 'detailed', '[]', '["Backend Developer"]', '["Python", "SQL"]', 'manual', NULL, 0, 1, '["Led the move of 12 services to a new database with no outage"]', '["Python", "Git", "Kafka"]', false, '5638b576-c32d-4488-9ec9-fd75c263203e');


--
-- Data for Name: skills_project; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.skills_project VALUES
	('d5093dc6-5b3f-4c02-aad9-2f36a2a8c009', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Task Management SaaS Platform', 'https://github.com/user/task-manager', 'https://github.com/user/task-manager', '2023-06-01', '2023-09-15', 'Full-stack SaaS application for team task management with real-time collaboration features', '["Built with React frontend and FastAPI backend serving 1000+ registered users", "Implemented real-time updates using WebSockets and Redis pub/sub", "Achieved 99.5% uptime with automated deployment and monitoring"]', '["React", "FastAPI", "PostgreSQL", "Redis", "Docker", "AWS"]', 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('eabaca10-6085-4e3c-9a76-b32037126443', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'AI-Powered Content Analyzer', 'https://content-analyzer.demo.com', 'https://github.com/user/content-analyzer', '2023-01-01', '2023-03-31', 'Machine learning application that analyzes content sentiment and provides optimization suggestions', '["Integrated OpenAI GPT API for advanced content analysis", "Achieved 85% accuracy in sentiment classification", "Processed 10,000+ articles with average analysis time under 2 seconds"]', '["Python", "Scikit-learn", "Flask", "OpenAI API", "React"]', 1, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('88c8efc0-44ab-4405-9673-66d13df53e5b', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'E-commerce Platform', 'https://github.com/user/e-commerce-platform', 'https://github.com/user/e-commerce-platform', '2025-09-18', '2026-02-22', 'Built a full-stack e-commerce platform with user authentication, payment processing, and admin dashboard.', '["Reduced load time by 50%", "Implemented responsive design", "Added comprehensive testing"]', '["React", "Node.js", "PostgreSQL", "Docker", "AWS"]', 2, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('baceab7a-f396-4d61-aeff-3887ba9d1048', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Task Management App', 'https://github.com/user/task-management-app', 'https://github.com/user/task-management-app', '2026-08-02', '2026-10-13', 'Worked on Task Management App to solve business challenges and improve user experience.', '["Reduced load time by 50%", "Implemented responsive design", "Added comprehensive testing"]', '["React", "Node.js", "PostgreSQL", "Docker", "AWS"]', 3, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('da1a5559-6fb7-4a63-9da6-40bfcc78f037', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Real-time Chat Application', 'https://github.com/user/real-time-chat-application', 'https://github.com/user/real-time-chat-application', '2025-07-21', '2025-11-30', 'Worked on Real-time Chat Application to solve business challenges and improve user experience.', '["Reduced load time by 50%", "Implemented responsive design", "Added comprehensive testing"]', '["React", "Node.js", "PostgreSQL", "Docker", "AWS"]', 4, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('87cc81c8-3349-40a4-a586-ba7189f23da6', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Task Management SaaS Platform', 'https://github.com/user/task-manager', 'https://github.com/user/task-manager', '2023-06-01', '2023-09-15', 'Full-stack SaaS application for team task management with real-time collaboration features', '["Built with React frontend and FastAPI backend serving 1000+ registered users", "Implemented real-time updates using WebSockets and Redis pub/sub", "Achieved 99.5% uptime with automated deployment and monitoring"]', '["React", "FastAPI", "PostgreSQL", "Redis", "Docker", "AWS"]', 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('1f002f7b-4523-4547-bd2e-727251cfd098', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'AI-Powered Content Analyzer', 'https://content-analyzer.demo.com', 'https://github.com/user/content-analyzer', '2023-01-01', '2023-03-31', 'Machine learning application that analyzes content sentiment and provides optimization suggestions', '["Integrated OpenAI GPT API for advanced content analysis", "Achieved 85% accuracy in sentiment classification", "Processed 10,000+ articles with average analysis time under 2 seconds"]', '["Python", "Scikit-learn", "Flask", "OpenAI API", "React"]', 1, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('813452e5-8dac-433f-8a51-be1e25a7d5e8', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Customer Churn Prediction', '', '', '2025-05-13', '2025-06-17', 'Developed machine learning model to predict customer churn using historical data and behavioral patterns.', '["Achieved 92% accuracy", "Processed 100k+ data points", "Reduced processing time by 30%"]', '["Python", "pandas", "scikit-learn", "Jupyter", "Apache Spark"]', 2, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('21115391-709d-4076-a411-dbf861886e33', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Sales Forecasting Model', '', '', '2026-03-27', '2026-09-08', 'Worked on Sales Forecasting Model to solve business challenges and improve user experience.', '["Achieved 92% accuracy", "Processed 100k+ data points", "Reduced processing time by 30%"]', '["Python", "pandas", "scikit-learn", "Jupyter", "Apache Spark"]', 3, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('a7b18f28-500b-4e3c-a346-bcd0a914be97', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Recommendation Engine', '', '', '2025-10-18', '2025-12-24', 'Worked on Recommendation Engine to solve business challenges and improve user experience.', '["Achieved 92% accuracy", "Processed 100k+ data points", "Reduced processing time by 30%"]', '["Python", "pandas", "scikit-learn", "Jupyter", "Apache Spark"]', 4, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('87770069-5c94-474a-88af-44737dff1923', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Task Management SaaS Platform', 'https://github.com/user/task-manager', 'https://github.com/user/task-manager', '2023-06-01', '2023-09-15', 'Full-stack SaaS application for team task management with real-time collaboration features', '["Built with React frontend and FastAPI backend serving 1000+ registered users", "Implemented real-time updates using WebSockets and Redis pub/sub", "Achieved 99.5% uptime with automated deployment and monitoring"]', '["React", "FastAPI", "PostgreSQL", "Redis", "Docker", "AWS"]', 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('8f69062b-5bb5-4369-b411-38aaccdb488b', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'AI-Powered Content Analyzer', 'https://content-analyzer.demo.com', 'https://github.com/user/content-analyzer', '2023-01-01', '2023-03-31', 'Machine learning application that analyzes content sentiment and provides optimization suggestions', '["Integrated OpenAI GPT API for advanced content analysis", "Achieved 85% accuracy in sentiment classification", "Processed 10,000+ articles with average analysis time under 2 seconds"]', '["Python", "Scikit-learn", "Flask", "OpenAI API", "React"]', 1, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('d6778f55-e69d-43f2-a8a6-71494ea1854d', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Mobile App Launch', '', '', '2026-03-21', '2026-04-27', 'Led cross-functional team to launch mobile application, coordinating design, development, and marketing efforts.', '["Increased user adoption by 40%", "Coordinated team of 8 people", "Delivered on time and budget"]', '["Jira", "Confluence", "Figma", "Google Analytics", "Mixpanel"]', 2, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('4806f8c2-c63f-453e-85da-aecad3623867', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Feature Optimization Project', '', '', '2026-02-08', '2026-05-03', 'Worked on Feature Optimization Project to solve business challenges and improve user experience.', '["Increased user adoption by 40%", "Coordinated team of 8 people", "Delivered on time and budget"]', '["Jira", "Confluence", "Figma", "Google Analytics", "Mixpanel"]', 3, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('b2a1120b-c7ea-423f-9b39-09e82327a872', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'User Onboarding Redesign', '', '', '2025-12-28', '2026-06-04', 'Worked on User Onboarding Redesign to solve business challenges and improve user experience.', '["Increased user adoption by 40%", "Coordinated team of 8 people", "Delivered on time and budget"]', '["Jira", "Confluence", "Figma", "Google Analytics", "Mixpanel"]', 4, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('eeb3999f-bed5-45ff-a74e-5fda7d4342df', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Quiet Inbox', 'https://quiet-inbox-walton.example', '', '2024-01-18', '2024-07-02', 'A mail filter that learns what can wait.', '["Used by 42 people in the first month"]', '["Spring Boot"]', 0, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('3c386a1f-49de-435e-8ecc-5437cf29001b', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Ledger Lines', 'https://ledger-lines-walton.example', '', '2025-01-15', '2025-06-03', 'A bookkeeping tool for clubs, with a tested double-entry core.', '["Used by 43 people in the first month"]', '["Java", "Git", "PostgreSQL"]', 1, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('c0424385-ab78-4513-bdda-b515abe6f5c4', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Quiet Inbox', 'https://quiet-inbox-haney.example', '', '2025-07-21', '2026-01-05', 'A mail filter that learns what can wait.', '["Used by 43 people in the first month"]', '["Docker"]', 0, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('31938612-fb5c-4e64-ac90-bbe4e9baa4fc', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Ledger Lines', 'https://ledger-lines-haney.example', '', '2025-10-19', '2025-12-23', 'A bookkeeping tool for clubs, with a tested double-entry core.', '["Used by 30 people in the first month"]', '["Django", "Docker"]', 1, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('46ed800b-b5fa-4e12-b989-044ad620000b', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Trail Planner', 'https://trail-planner-moody.example', '', '2024-04-03', NULL, 'A web application that plans hikes from open map data.', '["Used by 30 people in the first month"]', '["SQL", "Django", "Kafka"]', 0, '78de3f2e-6049-47f6-af7c-171ed536c920');


--
-- Data for Name: skills_projectvariation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.skills_projectvariation VALUES
	('2be3bcc8-65f6-476f-9619-eaf95e0d53e6', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'In one line', 'A mail filter that learns what can wait', 'concise', '[]', '[]', '[]', 'manual', NULL, 0, 0, '[]', '["Spring Boot"]', true, 'eeb3999f-bed5-45ff-a74e-5fda7d4342df'),
	('0647daf4-86f2-4f0c-af7c-c8d22f56353c', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'In one line', 'A bookkeeping tool for clubs, with a tested double-entry core', 'concise', '[]', '[]', '[]', 'manual', NULL, 0, 0, '[]', '["Java", "Git", "PostgreSQL"]', true, '3c386a1f-49de-435e-8ecc-5437cf29001b'),
	('0887a8e1-49d3-4d5a-8dbf-204c3bb4a251', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'In one line', 'A mail filter that learns what can wait', 'concise', '[]', '[]', '[]', 'manual', NULL, 0, 0, '[]', '["Docker"]', true, 'c0424385-ab78-4513-bdda-b515abe6f5c4'),
	('f0cdb4ad-39d2-47eb-920d-dabd3ffc82cc', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'In one line', 'A bookkeeping tool for clubs, with a tested double-entry core', 'concise', '[]', '[]', '[]', 'manual', NULL, 0, 0, '[]', '["Django", "Docker"]', true, '31938612-fb5c-4e64-ac90-bbe4e9baa4fc'),
	('85fc352f-2d07-48e0-8931-a4b6cdc1c97d', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'In one line', 'A web application that plans hikes from open map data', 'concise', '[]', '[]', '[]', 'manual', NULL, 0, 0, '[]', '["SQL", "Django", "Kafka"]', true, '46ed800b-b5fa-4e12-b989-044ad620000b');


--
-- Data for Name: skills_skill; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.skills_skill VALUES
	('38372ef8-deed-427e-871b-0e69cf338dc2', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Python', 'Technical Skills', 'expert', 'technical', 'Programming Languages', 5.0, 0.9, 'Expert in Python development with focus on web applications, data analysis, and automation', '["Django", "FastAPI", "NumPy", "Pandas", "Automation"]', true, 1, 'manual', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('be471c1a-804f-4a72-b799-74d5d6c0c153', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'JavaScript', 'Technical Skills', 'expert', 'technical', 'Programming Languages', 4.0, 0.85, 'Full-stack JavaScript development including modern ES6+, Node.js, and frontend frameworks', '["ES6+", "Node.js", "React", "Vue", "TypeScript"]', true, 2, 'manual', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('de4b8cef-71bb-453d-8ed0-8bf0af8b7a8b', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'React', 'Technical Skills', 'expert', 'framework', 'Frontend Frameworks', 3.0, 0.8, 'Advanced React development including hooks, context, state management, and modern patterns', '["Hooks", "Redux", "Context API", "JSX", "Components"]', true, 3, 'manual', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('2af4e448-d865-42a3-8fbe-9a7dfeed6233', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'SQL', 'Technical Skills', 'advanced', 'technical', 'Database', 4.0, 0.75, 'Database design, complex queries, performance optimization, and data modeling', '["PostgreSQL", "MySQL", "Query Optimization", "Database Design"]', false, 4, 'manual', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('d75253c2-00ec-4467-9509-d42ce988a3da', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Project Management', 'Soft Skills', 'advanced', 'soft', 'Leadership', 3.0, 0.8, 'Leading cross-functional teams, agile methodologies, and project delivery', '["Agile", "Scrum", "Team Leadership", "Planning"]', true, 1, 'manual', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('0170257f-576b-4bb5-83e1-cfdc8b115387', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Communication', 'Soft Skills', 'expert', 'soft', 'Interpersonal', 5.0, 0.9, 'Excellent written and verbal communication, presentation skills, and stakeholder management', '["Presentations", "Technical Writing", "Stakeholder Management"]', true, 2, 'manual', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('7399752c-ef22-42c7-8896-ed2d7881511b', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Git', 'Tools & Technologies', 'expert', 'tool', 'Version Control', 5.0, 0.9, 'Advanced Git workflows, branching strategies, and collaboration practices', '["GitHub", "GitLab", "Branching", "Merge Conflicts"]', false, 1, 'manual', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('0ad3d6e9-738c-4d89-b746-dd2d32190075', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Docker', 'Tools & Technologies', 'advanced', 'tool', 'DevOps', 2.0, 0.7, 'Containerization, Docker Compose, and deployment strategies', '["Containerization", "Docker Compose", "Deployment"]', false, 2, 'manual', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('36be6d59-2b9a-464f-a209-8312e68d924f', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'TypeScript', 'technical', 'advanced', 'technical', 'Programming Languages', 3.0, 0.8795977734918285, 'Experienced in TypeScript with practical application in professional projects.', '["typescript", "professional", "experienced"]', true, 4, 'manual', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('b83a900d-0dca-48d9-9cb5-34f5930dbfe3', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Node.js', 'framework', 'advanced', 'framework', 'Frameworks & Libraries', 8.0, 0.7446329423778265, 'Backend development experience with Express.js, RESTful APIs, and real-time applications.', '["node.js", "professional", "experienced"]', true, 3, 'manual', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('63bea2d7-8dbb-4bf7-842d-c08eded27a06', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'PostgreSQL', 'platform', 'intermediate', 'platform', 'Platforms & Services', 2.0, 0.8297694841034684, 'Experienced in PostgreSQL with practical application in professional projects.', '["postgresql", "professional", "experienced"]', false, 5, 'manual', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('24d83e80-89d5-4996-9251-73a8cb2ed318', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'AWS', 'platform', 'advanced', 'platform', 'Platforms & Services', 6.0, 0.891778115775687, 'Cloud infrastructure management including EC2, S3, Lambda, and RDS services.', '["cloud", "EC2", "S3", "Lambda", "serverless", "infrastructure"]', false, 6, 'manual', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('c9b88dd6-c1c2-44b2-bbf7-ed3bfe7aab86', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Public Speaking', 'soft', 'intermediate', 'soft', 'Other', 8.0, 0.7686793417906977, 'Experienced in Public Speaking with practical application in professional projects.', '["public speaking", "professional", "experienced"]', true, 9, 'manual', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('0786e812-bd90-493c-8211-f1a8fc33937d', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Strategic Thinking', 'soft', 'advanced', 'soft', 'Other', 6.0, 0.7360489448764782, 'Experienced in Strategic Thinking with practical application in professional projects.', '["strategic thinking", "professional", "experienced"]', false, 10, 'manual', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('43154dc7-79db-58c3-8a63-7fec2c34acf0', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Perl', 'Technical Skills', 'beginner', 'other', '', NULL, NULL, '', '[]', false, 11, 'manual', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('0e9051ab-13c6-54db-87dd-3b1ac5663021', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Mentoring', 'Soft skills', '', 'soft', '', NULL, NULL, '', '[]', false, 12, 'extracted', 1, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('67097823-6e67-518c-92c5-c9851696ef31', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Terraform', 'Auto-extracted skills', '', 'other', '', NULL, NULL, '', '[]', false, 13, 'extracted', 0.6, NULL, 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('9190b1da-231a-4c6b-a414-e634fdb05e38', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Python', 'Technical Skills', 'expert', 'technical', 'Programming Languages', 5.0, 0.9, 'Expert in Python development with focus on web applications, data analysis, and automation', '["Django", "FastAPI", "NumPy", "Pandas", "Automation"]', true, 1, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('c3d34786-62a1-4dbb-92ab-590426da8416', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'JavaScript', 'Technical Skills', 'expert', 'technical', 'Programming Languages', 4.0, 0.85, 'Full-stack JavaScript development including modern ES6+, Node.js, and frontend frameworks', '["ES6+", "Node.js", "React", "Vue", "TypeScript"]', true, 2, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('5d65cad4-4389-4b12-93c4-5204460ca9b4', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'React', 'Technical Skills', 'expert', 'framework', 'Frontend Frameworks', 3.0, 0.8, 'Advanced React development including hooks, context, state management, and modern patterns', '["Hooks", "Redux", "Context API", "JSX", "Components"]', true, 3, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('b1b4d217-30fd-4f41-8557-0c56bfae2d71', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'SQL', 'Technical Skills', 'advanced', 'technical', 'Database', 4.0, 0.75, 'Database design, complex queries, performance optimization, and data modeling', '["PostgreSQL", "MySQL", "Query Optimization", "Database Design"]', false, 4, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('c1ec4c03-630d-471a-ad7b-9b1e36d6e5a1', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Project Management', 'Soft Skills', 'advanced', 'soft', 'Leadership', 3.0, 0.8, 'Leading cross-functional teams, agile methodologies, and project delivery', '["Agile", "Scrum", "Team Leadership", "Planning"]', true, 1, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('c857a0e8-8c2e-4b18-93fb-5fb5bcc318bb', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Communication', 'Soft Skills', 'expert', 'soft', 'Interpersonal', 5.0, 0.9, 'Excellent written and verbal communication, presentation skills, and stakeholder management', '["Presentations", "Technical Writing", "Stakeholder Management"]', true, 2, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('f6794e3c-d247-494d-a15c-b186da401fac', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Git', 'Tools & Technologies', 'expert', 'tool', 'Version Control', 5.0, 0.9, 'Advanced Git workflows, branching strategies, and collaboration practices', '["GitHub", "GitLab", "Branching", "Merge Conflicts"]', false, 1, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('562726b6-6b55-4fe2-93b3-f69dbc0ae3bb', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Docker', 'Tools & Technologies', 'advanced', 'tool', 'DevOps', 2.0, 0.7, 'Containerization, Docker Compose, and deployment strategies', '["Containerization", "Docker Compose", "Deployment"]', false, 2, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('2c187020-beb1-4e89-b8a4-68a853299d67', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'R', 'technical', 'advanced', 'technical', 'Technical Skills', 1.0, 0.7939850921365427, 'Experienced in R with practical application in professional projects.', '["r", "professional", "experienced"]', true, 1, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('a29abc7e-f28e-4733-9b97-59643bce965f', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'TensorFlow', 'framework', 'advanced', 'framework', 'Frameworks & Libraries', 7.0, 0.8138363849200414, 'Experienced in TensorFlow with practical application in professional projects.', '["tensorflow", "professional", "experienced"]', false, 3, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('8e9f29e1-edfc-4b92-8c20-31a5d49d8592', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'pandas', 'framework', 'expert', 'framework', 'Frameworks & Libraries', 3.0, 0.8761974628543912, 'Experienced in pandas with practical application in professional projects.', '["pandas", "professional", "experienced"]', true, 4, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('3c7d7c10-57bf-467f-b557-ab88680832e7', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'scikit-learn', 'framework', 'advanced', 'framework', 'Frameworks & Libraries', 8.0, 0.9598132040231808, 'Experienced in scikit-learn with practical application in professional projects.', '["scikit-learn", "professional", "experienced"]', false, 5, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('568224b8-d858-4d5b-83fa-f930ee35e008', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Tableau', 'tool', 'advanced', 'tool', 'Development Tools', 7.0, 0.7595915329281092, 'Experienced in Tableau with practical application in professional projects.', '["tableau", "professional", "experienced"]', true, 6, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('cd659bd3-976c-4463-b488-739a99542e05', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Apache Spark', 'platform', 'intermediate', 'platform', 'Platforms & Services', 8.0, 0.8537158262742837, 'Experienced in Apache Spark with practical application in professional projects.', '["apache spark", "professional", "experienced"]', true, 7, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('cb8c0c19-69cb-4b26-a1bd-f674910d95ca', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Team Collaboration', 'soft', 'expert', 'soft', 'Other', 4.0, 0.6269390463372099, 'Experienced in Team Collaboration with practical application in professional projects.', '["team collaboration", "professional", "experienced"]', true, 8, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('43b51e75-895f-434a-82c7-48e4132f3116', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Leadership', 'soft', 'advanced', 'soft', 'Other', 1.0, 0.6409518390900888, 'Proven track record of leading cross-functional teams and mentoring junior developers.', '["team management", "mentoring", "project planning", "decision making"]', true, 10, 'manual', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('6a731c8c-dc6f-5315-b0b0-07c90294b63c', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Machine Learning', '', 'advanced', 'domain', '', NULL, NULL, '', '[]', false, 11, 'imported', 1, NULL, 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('851608b7-98f0-427d-9c21-f0852776dfb9', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Python', 'Technical Skills', 'expert', 'technical', 'Programming Languages', 5.0, 0.9, 'Expert in Python development with focus on web applications, data analysis, and automation', '["Django", "FastAPI", "NumPy", "Pandas", "Automation"]', true, 1, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('254e8c31-31ee-42fb-beb9-406497c5b5e3', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'JavaScript', 'Technical Skills', 'expert', 'technical', 'Programming Languages', 4.0, 0.85, 'Full-stack JavaScript development including modern ES6+, Node.js, and frontend frameworks', '["ES6+", "Node.js", "React", "Vue", "TypeScript"]', true, 2, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('3c23a962-e3e7-4628-97b6-8767a64e936f', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'React', 'Technical Skills', 'expert', 'framework', 'Frontend Frameworks', 3.0, 0.8, 'Advanced React development including hooks, context, state management, and modern patterns', '["Hooks", "Redux", "Context API", "JSX", "Components"]', true, 3, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('261f24b0-42dc-41e6-8fe6-b9d8f10f9f4f', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'SQL', 'Technical Skills', 'advanced', 'technical', 'Database', 4.0, 0.75, 'Database design, complex queries, performance optimization, and data modeling', '["PostgreSQL", "MySQL", "Query Optimization", "Database Design"]', false, 4, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('7d1317e4-4bd7-4f52-909e-c39471e98d93', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Project Management', 'Soft Skills', 'advanced', 'soft', 'Leadership', 3.0, 0.8, 'Leading cross-functional teams, agile methodologies, and project delivery', '["Agile", "Scrum", "Team Leadership", "Planning"]', true, 1, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('0900154b-ab9d-4d4f-8a20-93a9b4b4315f', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Communication', 'Soft Skills', 'expert', 'soft', 'Interpersonal', 5.0, 0.9, 'Excellent written and verbal communication, presentation skills, and stakeholder management', '["Presentations", "Technical Writing", "Stakeholder Management"]', true, 2, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('d3644631-fe88-467e-9438-37f50e8c7805', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Git', 'Tools & Technologies', 'expert', 'tool', 'Version Control', 5.0, 0.9, 'Advanced Git workflows, branching strategies, and collaboration practices', '["GitHub", "GitLab", "Branching", "Merge Conflicts"]', false, 1, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('d5dd8317-e1f1-4873-805e-8eb51462aa63', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Docker', 'Tools & Technologies', 'advanced', 'tool', 'DevOps', 2.0, 0.7, 'Containerization, Docker Compose, and deployment strategies', '["Containerization", "Docker Compose", "Deployment"]', false, 2, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('cc88ab8f-a2c2-4268-b307-b3182d89adf1', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Agile/Scrum', 'methodology', 'expert', 'methodology', 'Methodologies', 4.0, 0.8452912891254164, 'Experienced in Agile/Scrum with practical application in professional projects.', '["agile/scrum", "professional", "experienced"]', true, 0, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('edaf6add-7f63-4e57-bd07-7ea86f0a2827', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'A/B Testing', 'methodology', 'advanced', 'methodology', 'Methodologies', 4.0, 0.788031992902476, 'Experienced in A/B Testing with practical application in professional projects.', '["a/b testing", "professional", "experienced"]', false, 7, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('c53ce673-9037-4f50-aec0-0fe52b43a907', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Product Strategy', 'domain', 'advanced', 'domain', 'Domain Knowledge', 4.0, 0.9273331773301493, 'Experienced in Product Strategy with practical application in professional projects.', '["product strategy", "professional", "experienced"]', true, 1, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('ce523ac1-b35d-42ae-8f8a-827df87d809a', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'User Research', 'domain', 'advanced', 'domain', 'Domain Knowledge', 4.0, 0.8070554896974023, 'Experienced in User Research with practical application in professional projects.', '["user research", "professional", "experienced"]', false, 2, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('dfe1c209-6b5f-4111-8238-314dcb09651c', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Data Analysis', 'technical', 'intermediate', 'technical', 'Technical Skills', 1.0, 0.995841434681228, 'Experienced in Data Analysis with practical application in professional projects.', '["data analysis", "professional", "experienced"]', false, 3, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('f1958414-b924-4038-93b6-59e5f4699756', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Jira', 'tool', 'expert', 'tool', 'Development Tools', 8.0, 0.7036697453071026, 'Experienced in Jira with practical application in professional projects.', '["jira", "professional", "experienced"]', false, 4, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('fee40a96-af6f-4fb9-ae4a-1400c25052df', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Figma', 'tool', 'intermediate', 'tool', 'Development Tools', 8.0, 0.923426297119323, 'Experienced in Figma with practical application in professional projects.', '["figma", "professional", "experienced"]', false, 5, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('eb530aee-0c54-4238-85fe-2fb5138e6d66', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Team Collaboration', 'soft', 'expert', 'soft', 'Other', 4.0, 0.7930613208534312, 'Experienced in Team Collaboration with practical application in professional projects.', '["team collaboration", "professional", "experienced"]', true, 8, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580');
INSERT INTO public.skills_skill VALUES
	('e50fb6b1-6f4d-4040-8be7-b6c52307c88f', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Public Speaking', 'soft', 'intermediate', 'soft', 'Other', 2.0, 0.9338595231192877, 'Experienced in Public Speaking with practical application in professional projects.', '["public speaking", "professional", "experienced"]', true, 10, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('0b0035b7-4ab6-46a6-9309-b261a6a6ae40', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Mentoring', 'soft', 'intermediate', 'soft', 'Other', 7.0, 0.912921153639236, 'Experienced in Mentoring with practical application in professional projects.', '["mentoring", "professional", "experienced"]', true, 11, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('70a2a23e-a3fd-4975-904e-fac2a8d5d784', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Problem Solving', 'soft', 'expert', 'soft', 'Other', 8.0, 0.9556044017628482, 'Experienced in Problem Solving with practical application in professional projects.', '["problem solving", "professional", "experienced"]', false, 12, 'manual', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('9da25f07-ba83-5799-b1c1-b3381ed40de1', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Agile', '', 'expert', 'methodology', '', NULL, NULL, '', '[]', false, 13, 'imported', 1, NULL, 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('e01e409c-dc83-42e3-9362-6e1b11aea2bd', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Python', 'Programming Languages', 'advanced', 'language', '', 0.9, 0.74, '', '["python"]', true, 0, 'extracted', 0.84, '2026-07-19', 2, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('01f324ac-3d77-44f3-9e6f-585d147d5534', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Java', 'Programming Languages', 'beginner', 'language', '', 1.2, 0.38, '', '["java"]', false, 1, 'manual', 1, '2026-07-19', 2, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('c6576673-e6dd-4251-9d56-665d6192be48', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'SQL', 'Programming Languages', 'advanced', 'language', '', 1.4, 0.65, '', '["sql"]', true, 2, 'manual', 1, '2026-07-19', 2, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('96b65878-250a-43ea-a2b4-c8d7c3455078', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Rust', 'Programming Languages', 'intermediate', 'language', '', 2.0, 0.63, '', '["rust"]', false, 3, 'manual', 1, '2026-07-19', 2, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('8bf0026b-5416-480d-904f-24668b726f62', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Spring Boot', 'Frameworks', 'intermediate', 'framework', '', 0.8, 0.6, '', '["spring boot"]', false, 4, 'extracted', 0.84, '2026-07-19', 2, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('9a6bb85d-492f-48e7-86bf-3402850608ea', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'React', 'Frameworks', 'intermediate', 'framework', '', 1.2, 0.62, '', '["react"]', false, 5, 'extracted', 0.79, '2026-07-19', 2, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('4721fd77-bafe-49d1-9cfe-8f24be011980', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Git', 'Tools', 'intermediate', 'tool', '', 1.8, 0.49, '', '["git"]', true, 6, 'manual', 1, '2026-07-19', 2, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('349c855d-2207-4fc3-bb9d-3a4de5658970', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'PostgreSQL', 'Tools', 'intermediate', 'tool', '', 1.3, 0.55, '', '["postgresql"]', true, 7, 'manual', 1, '2026-07-19', 2, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('1ce147f1-41b8-46c5-870f-189e795efa30', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Teamwork', 'Soft Skills', 'intermediate', 'soft', '', 1.8, 0.63, '', '["teamwork"]', false, 8, 'extracted', 0.76, '2026-07-19', 2, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('fd2b82ef-c303-4be0-a4e9-afe75911caa4', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Problem solving', 'Soft Skills', 'intermediate', 'soft', '', 1.6, 0.53, '', '["problem solving"]', false, 9, 'manual', 1, '2025-07-06', 1, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('42745d8a-abc0-4727-8c83-fb52661773c5', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Negotiation', 'Soft Skills', 'intermediate', 'soft', '', 1.4, 0.64, '', '["negotiation"]', false, 10, 'manual', 1, '2025-07-06', 1, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('745b8147-2ad9-4551-9917-7cf7f385df6e', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Presentation', 'Soft Skills', 'intermediate', 'soft', '', 1.6, 0.41, '', '["presentation"]', false, 11, 'manual', 1, '2025-07-06', 1, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('ba6b4552-a140-47fe-beed-f9e1e17e59b1', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Python', 'Programming Languages', 'intermediate', 'language', '', 2.6, 0.63, '', '["python"]', true, 0, 'manual', 1, '2026-07-23', 2, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('6275fc31-635c-4906-b9cd-1998deb30e9a', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Go', 'Programming Languages', 'intermediate', 'language', '', 2.4, 0.62, '', '["go"]', false, 1, 'extracted', 0.76, '2026-07-23', 2, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('1ce4a794-3fc6-476c-8d96-849a473c7a3d', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Java', 'Programming Languages', 'intermediate', 'language', '', 2.8, 0.56, '', '["java"]', false, 2, 'manual', 1, '2026-07-23', 2, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('dccb4a54-7176-4a9a-89f9-37af10753afe', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'TypeScript', 'Programming Languages', 'advanced', 'language', '', 1.9, 0.76, '', '["typescript"]', false, 3, 'manual', 1, '2026-07-23', 2, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('f19ba9a4-2655-4d50-875d-d1a4f7f46bbe', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'SQL', 'Programming Languages', 'advanced', 'language', '', 3.6, 0.82, '', '["sql"]', true, 4, 'manual', 1, '2026-07-23', 2, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('040e5883-dd74-4c13-a13d-e4e932a01595', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Django', 'Frameworks', 'advanced', 'framework', '', 2.0, 0.85, '', '["django"]', true, 5, 'manual', 1, '2026-07-23', 2, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('c88958cc-7f06-4784-870d-d8295dcfe734', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'FastAPI', 'Frameworks', 'advanced', 'framework', '', 4.0, 0.73, '', '["fastapi"]', false, 6, 'manual', 1, '2026-07-23', 2, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('e83ea640-c024-4ad5-873e-a6e3cf209597', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Git', 'Tools', 'advanced', 'tool', '', 4.0, 0.83, '', '["git"]', true, 7, 'manual', 1, '2026-07-23', 2, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('a6d64e0c-028b-41bf-9afb-430a043a7cff', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Docker', 'Tools', 'advanced', 'tool', '', 2.9, 0.69, '', '["docker"]', false, 8, 'manual', 1, '2026-07-23', 2, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('cd02ce91-e009-4a51-b6f5-e2344dd1a4da', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'PostgreSQL', 'Tools', 'expert', 'tool', '', 3.6, 0.88, '', '["postgresql"]', true, 9, 'manual', 1, '2026-07-23', 2, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('a596bb3c-d19e-4da2-9c40-a98b1eae5c23', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Redis', 'Tools', 'intermediate', 'tool', '', 3.3, 0.63, '', '["redis"]', false, 10, 'manual', 1, '2025-12-26', 1, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('275c3666-b8e3-4779-b9bc-8966efaee2b3', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Code review', 'Methods', 'advanced', 'methodology', '', 3.6, 0.74, '', '["code review"]', false, 11, 'manual', 1, '2026-07-23', 2, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('a2278968-b784-45fc-a69d-2340c69528d9', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Problem solving', 'Soft Skills', 'advanced', 'soft', '', 1.9, 0.73, '', '["problem solving"]', false, 12, 'extracted', 0.77, '2025-12-26', 1, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('65263439-f833-4aba-95f9-1a48213551a7', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Attention to detail', 'Soft Skills', 'intermediate', 'soft', '', 4.0, 0.56, '', '["attention to detail"]', false, 13, 'manual', 1, '2025-12-26', 1, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('a2e8e249-b0de-451a-a895-a643e7c93864', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Python', 'Programming Languages', 'intermediate', 'language', '', 1.4, 0.64, '', '["python"]', true, 0, 'manual', 1, '2026-07-22', 2, '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('f2c1d467-4f4b-49a2-9a11-02976885ca01', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Go', 'Programming Languages', 'intermediate', 'language', '', 1.7, 0.41, '', '["go"]', false, 1, 'manual', 1, '2026-07-22', 2, '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('ab968008-f2ea-4f9c-a71a-232e36c8629f', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'SQL', 'Programming Languages', 'advanced', 'language', '', 1.2, 0.7, '', '["sql"]', true, 2, 'manual', 1, '2026-07-22', 2, '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('d08f1c36-dbe6-491a-bcce-9bbe70b5c74b', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Rust', 'Programming Languages', 'advanced', 'language', '', 1.7, 0.66, '', '["rust"]', false, 3, 'manual', 1, '2026-07-22', 2, '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('3c76d748-7233-42c8-8a6c-37b3586c230b', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Django', 'Frameworks', 'intermediate', 'framework', '', 0.8, 0.61, '', '["django"]', true, 4, 'extracted', 0.93, '2026-07-22', 2, '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('73d2520e-faa1-4b92-b729-f11ab72785dc', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Git', 'Tools', 'intermediate', 'tool', '', 2.0, 0.64, '', '["git"]', true, 5, 'extracted', 0.81, '2026-07-22', 2, '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('ba6c58ff-cfbc-4011-a2a9-e292959a8653', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'PostgreSQL', 'Tools', 'advanced', 'tool', '', 1.1, 0.71, '', '["postgresql"]', true, 6, 'extracted', 0.69, '2026-07-22', 2, '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('6fbc895b-d073-4348-b427-9f37e28ce48d', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Kafka', 'Tools', 'intermediate', 'tool', '', 1.3, 0.48, '', '["kafka"]', false, 7, 'manual', 1, '2026-07-22', 2, '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('af56e2ed-a09b-42fd-b118-4feb0f0da9e7', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Code review', 'Methods', 'intermediate', 'methodology', '', 1.7, 0.49, '', '["code review"]', false, 8, 'manual', 1, '2026-07-22', 2, '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('a26c729e-3936-4b25-97c1-4122790b76dc', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Teamwork', 'Soft Skills', 'intermediate', 'soft', '', 1.4, 0.46, '', '["teamwork"]', false, 9, 'manual', 1, '2026-07-22', 2, '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('c9fa1819-d659-4ce9-9244-dd944c9d2085', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Problem solving', 'Soft Skills', 'intermediate', 'soft', '', 1.1, 0.54, '', '["problem solving"]', false, 10, 'manual', 1, '2026-02-16', 1, '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('0fa3b47c-4680-465f-ae39-61633e77539e', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Negotiation', 'Soft Skills', 'intermediate', 'soft', '', 1.6, 0.46, '', '["negotiation"]', false, 11, 'manual', 1, '2026-02-16', 1, '78de3f2e-6049-47f6-af7c-171ed536c920');


--
-- Data for Name: skills_skillbank; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.skills_skillbank VALUES
	('568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'Experienced software engineer with 5+ years developing scalable web applications. Strong background in Python, JavaScript, and modern development practices with a focus on clean code and team collaboration.', '["Technical Skills", "Soft Skills", "Tools & Technologies", "Languages", "Frameworks", "Methodologies", "Domain Knowledge"]', '323cfc59-569e-4d91-aa52-b33439295f78'),
	('ba30c5d9-db8b-454f-9088-caefbad9343d', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'Experienced software engineer with 5+ years developing scalable web applications. Strong background in Python, JavaScript, and modern development practices with a focus on clean code and team collaboration.', '["Technical Skills", "Soft Skills", "Tools & Technologies", "Languages", "Frameworks", "Methodologies", "Domain Knowledge"]', '932a0879-e851-4f07-8d88-79ee11cabc71'),
	('93b22f8f-089b-46b3-86a2-2e3137e30580', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Experienced software engineer with 5+ years developing scalable web applications. Strong background in Python, JavaScript, and modern development practices with a focus on clean code and team collaboration.', '["Technical Skills", "Soft Skills", "Tools & Technologies", "Languages", "Frameworks", "Methodologies", "Domain Knowledge"]', 'd022267c-846b-4f5f-b161-1eaa406904cc'),
	('c96ce27a-a754-482f-ba02-689231c926d7', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Thorough software developer with 2 years of experience. At home in Django, Git.', '["Programming Languages", "Frameworks", "Tools", "Methods", "Soft Skills"]', 'a6e3cbae-c062-43fc-8569-d399dfe01d0a'),
	('cb4f5b58-a595-4f03-b790-b74ae3e23f1d', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Thorough software developer with 4 years of experience. At home in Django, Git.', '["Programming Languages", "Frameworks", "Tools", "Methods", "Soft Skills"]', '8e13f982-379c-4a1a-b825-832e66da02af'),
	('78de3f2e-6049-47f6-af7c-171ed536c920', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Practical software developer with 2 years of experience. At home in Python, Git.', '["Programming Languages", "Frameworks", "Tools", "Methods", "Soft Skills"]', 'b6c90941-1bf5-4312-9c0a-058dadf81aa1');


--
-- Data for Name: skills_summaryvariation; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.skills_summaryvariation VALUES
	('4269a383-0580-48c1-8f28-9d42134a9656', '2026-11-22 09:29:06.518408+00', '2026-11-22 09:29:06.518408+00', 'Technical Leadership Focus', 'Experienced software engineer with 5+ years developing scalable web applications using Python, JavaScript, and modern frameworks. Proven track record of leading development teams and delivering high-quality solutions. Passionate about clean code, best practices, and mentoring junior developers.', 'technical', '["Technology", "Software", "Startups"]', '["Senior Developer", "Tech Lead", "Engineering Manager"]', '["Python", "JavaScript", "Leadership", "Scalable Applications"]', 'manual', NULL, 0, 0, 'professional', 'standard', '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('e11b7883-da00-44b7-803d-8174be27218d', '2026-11-22 09:29:06.518422+00', '2026-11-22 09:29:06.518422+00', 'Full-Stack Developer Focus', 'Full-stack developer specializing in modern web technologies including React, Python, and cloud platforms. Strong background in both frontend user experience and backend architecture. Experienced in agile development and cross-functional collaboration.', 'general', '["Technology", "E-commerce", "SaaS"]', '["Full Stack Developer", "Software Engineer", "Web Developer"]', '["React", "Python", "Full-Stack", "Agile"]', 'manual', NULL, 0, 1, 'professional', 'concise', '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('29b11bfa-f7d5-42ce-89a7-b40baf179853', '2026-11-22 09:29:06.51843+00', '2026-11-22 09:29:06.51843+00', 'Results-Oriented Focus', 'Results-driven software engineer with expertise in building high-performance applications that serve millions of users. Led projects that increased system efficiency by 40% and reduced deployment time by 60%. Strong focus on scalability, performance optimization, and user experience.', 'results', '["Technology", "Enterprise Software", "SaaS"]', '["Senior Engineer", "Principal Developer", "Technical Architect"]', '["Performance", "Scalability", "Results", "Optimization"]', 'manual', NULL, 0, 2, 'professional', 'standard', '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('616c53a7-5f81-44c9-aaa5-4b00239f6a7a', '2026-11-22 09:29:06.613138+00', '2026-11-22 09:29:06.613138+00', 'Professional Summary 1', 'Experienced software engineer specializing in full-stack development with expertise in modern web technologies and cloud platforms.', 'results', '["Technology", "Software", "Fintech"]', '["Developer", "Senior Developer"]', '["full-stack", "web development", "software engineering", "agile", "cloud"]', 'manual', NULL, 3, 3, 'professional', 'standard', '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('b60bf184-cfae-4748-87a4-1f2926c06925', '2026-11-22 09:29:06.613165+00', '2026-11-22 09:29:06.613165+00', 'Professional Summary 2', 'Full-stack developer with 5+ years of experience building scalable web applications using React, Node.js, and cloud technologies.', 'technical', '["Technology", "Software", "Fintech"]', '["Developer", "Senior Developer"]', '["full-stack", "web development", "software engineering", "agile", "cloud"]', 'manual', NULL, 0, 4, 'professional', 'detailed', '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('ca19e5a6-8f32-492c-bbb6-6a23e0366208', '2026-11-22 09:29:06.613176+00', '2026-11-22 09:29:06.613176+00', 'Professional Summary 3', 'Senior software engineer passionate about clean code, system design, and mentoring junior developers in agile environments.', 'leadership', '["Technology", "Software", "Fintech"]', '["Developer", "Senior Developer"]', '["full-stack", "web development", "software engineering", "agile", "cloud"]', 'manual', NULL, 5, 5, 'professional', 'detailed', '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('7caac1fe-9380-4789-b3f0-4bf24329ff6a', '2026-11-22 09:29:06.841626+00', '2026-11-22 09:29:06.841626+00', 'Technical Leadership Focus', 'Experienced software engineer with 5+ years developing scalable web applications using Python, JavaScript, and modern frameworks. Proven track record of leading development teams and delivering high-quality solutions. Passionate about clean code, best practices, and mentoring junior developers.', 'technical', '["Technology", "Software", "Startups"]', '["Senior Developer", "Tech Lead", "Engineering Manager"]', '["Python", "JavaScript", "Leadership", "Scalable Applications"]', 'manual', NULL, 0, 0, 'professional', 'standard', 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('c839c72a-eb1b-4405-a5da-2e3c42ac2f05', '2026-11-22 09:29:06.841644+00', '2026-11-22 09:29:06.841644+00', 'Full-Stack Developer Focus', 'Full-stack developer specializing in modern web technologies including React, Python, and cloud platforms. Strong background in both frontend user experience and backend architecture. Experienced in agile development and cross-functional collaboration.', 'general', '["Technology", "E-commerce", "SaaS"]', '["Full Stack Developer", "Software Engineer", "Web Developer"]', '["React", "Python", "Full-Stack", "Agile"]', 'manual', NULL, 0, 1, 'professional', 'concise', 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('9b1e2867-5b64-429a-8b47-5807a4d3d55c', '2026-11-22 09:29:06.841656+00', '2026-11-22 09:29:06.841656+00', 'Results-Oriented Focus', 'Results-driven software engineer with expertise in building high-performance applications that serve millions of users. Led projects that increased system efficiency by 40% and reduced deployment time by 60%. Strong focus on scalability, performance optimization, and user experience.', 'results', '["Technology", "Enterprise Software", "SaaS"]', '["Senior Engineer", "Principal Developer", "Technical Architect"]', '["Performance", "Scalability", "Results", "Optimization"]', 'manual', NULL, 0, 2, 'professional', 'standard', 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('b73be3a9-3053-4e16-98f5-3dd0d0c461c4', '2026-11-22 09:29:06.918887+00', '2026-11-22 09:29:06.918887+00', 'Professional Summary 1', 'Data scientist with strong background in machine learning, statistical analysis, and data visualization using Python and R.', 'results', '["Technology", "Software", "Fintech"]', '["Data Scientist", "Senior Data Scientist"]', '["machine learning", "data analysis", "statistical modeling", "big data", "AI"]', 'manual', NULL, 0, 3, 'professional', 'standard', 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('1cd087e0-344c-481b-b4bf-d4d0c2c19873', '2026-11-22 09:29:06.918914+00', '2026-11-22 09:29:06.918914+00', 'Professional Summary 2', 'Experienced data professional specializing in predictive modeling, data mining, and business intelligence solutions.', 'results', '["Technology", "Software", "Fintech"]', '["Data Scientist", "Senior Data Scientist"]', '["machine learning", "data analysis", "statistical modeling", "big data", "AI"]', 'manual', NULL, 0, 4, 'professional', 'detailed', 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('a7dcbe46-2567-4521-af2d-0cda2d31fc19', '2026-11-22 09:29:06.918926+00', '2026-11-22 09:29:06.918926+00', 'Professional Summary 3', 'Analytics expert with expertise in machine learning algorithms, statistical modeling, and big data technologies.', 'technical', '["Technology", "Software", "Fintech"]', '["Data Scientist", "Senior Data Scientist"]', '["machine learning", "data analysis", "statistical modeling", "big data", "AI"]', 'manual', NULL, 4, 5, 'professional', 'concise', 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('6b9ee716-73cc-4eec-936d-f147e9c5e6bf', '2026-11-22 09:29:07.088476+00', '2026-11-22 09:29:07.088476+00', 'Technical Leadership Focus', 'Experienced software engineer with 5+ years developing scalable web applications using Python, JavaScript, and modern frameworks. Proven track record of leading development teams and delivering high-quality solutions. Passionate about clean code, best practices, and mentoring junior developers.', 'technical', '["Technology", "Software", "Startups"]', '["Senior Developer", "Tech Lead", "Engineering Manager"]', '["Python", "JavaScript", "Leadership", "Scalable Applications"]', 'manual', NULL, 0, 0, 'professional', 'standard', '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('8df69c66-6b43-4a54-8d2b-ce5db69735ed', '2026-11-22 09:29:07.088489+00', '2026-11-22 09:29:07.088489+00', 'Full-Stack Developer Focus', 'Full-stack developer specializing in modern web technologies including React, Python, and cloud platforms. Strong background in both frontend user experience and backend architecture. Experienced in agile development and cross-functional collaboration.', 'general', '["Technology", "E-commerce", "SaaS"]', '["Full Stack Developer", "Software Engineer", "Web Developer"]', '["React", "Python", "Full-Stack", "Agile"]', 'manual', NULL, 0, 1, 'professional', 'concise', '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('9a86f06b-123b-4e51-aac2-4713249c7966', '2026-11-22 09:29:07.088497+00', '2026-11-22 09:29:07.088497+00', 'Results-Oriented Focus', 'Results-driven software engineer with expertise in building high-performance applications that serve millions of users. Led projects that increased system efficiency by 40% and reduced deployment time by 60%. Strong focus on scalability, performance optimization, and user experience.', 'results', '["Technology", "Enterprise Software", "SaaS"]', '["Senior Engineer", "Principal Developer", "Technical Architect"]', '["Performance", "Scalability", "Results", "Optimization"]', 'manual', NULL, 0, 2, 'professional', 'standard', '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('d4013e48-3d7f-4cd4-bc9d-3bd269d2da39', '2026-11-22 09:29:07.176308+00', '2026-11-22 09:29:07.176308+00', 'Professional Summary 1', 'Product manager with 7+ years of experience leading cross-functional teams to deliver innovative software products.', 'results', '["Technology", "Software", "Fintech"]', '["Product Manager", "Senior Product Manager"]', '["product strategy", "agile development", "user experience", "stakeholder management"]', 'manual', NULL, 2, 3, 'professional', 'standard', '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('4c0b7ead-fc8a-4fdc-ad55-825ccc991177', '2026-11-22 09:29:07.176354+00', '2026-11-22 09:29:07.176354+00', 'Professional Summary 2', 'Strategic product leader with proven track record in agile development, user research, and data-driven decision making.', 'results', '["Technology", "Software", "Fintech"]', '["Product Manager", "Senior Product Manager"]', '["product strategy", "agile development", "user experience", "stakeholder management"]', 'manual', NULL, 3, 4, 'professional', 'concise', '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('ecc06a94-422b-4056-b162-10b6d37b8a26', '2026-11-22 09:29:07.176372+00', '2026-11-22 09:29:07.176372+00', 'Professional Summary 3', 'Experienced PM focused on user-centered design, product strategy, and stakeholder management in fast-paced environments.', 'leadership', '["Technology", "Software", "Fintech"]', '["Product Manager", "Senior Product Manager"]', '["product strategy", "agile development", "user experience", "stakeholder management"]', 'manual', NULL, 5, 5, 'professional', 'detailed', '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('1f672c2a-27a3-4771-bec8-1b346ca93d49', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Short', 'Software developer, 2 years: Python, SQL, Git.', 'concise', '[]', '["Software Developer"]', '["Python", "SQL", "Git"]', 'manual', NULL, 0, 0, 'professional', 'concise', 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('2eb4a10b-96a8-4939-837d-b74ac0e91ecc', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Results', 'Cut the response time of the busiest page by 13 percent. Led the move of 27 services to a new database with no outage.', 'results', '[]', '["Software Developer"]', '["Python", "SQL", "Git"]', 'manual', NULL, 0, 1, 'confident', 'standard', 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('9f354bc4-ddf1-4578-a7f4-3fddbe51f4cb', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Personal', 'I like to design, build and run the services behind our product. Thorough software developer with 2 years of experience. At home in Django, Git.', 'general', '[]', '["Software Developer"]', '["Python", "SQL", "Git"]', 'manual', '2026-07-19', 1, 2, 'friendly', 'detailed', 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('5764e9bf-1dfe-4e79-9eee-1b2868cbe500', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Short', 'Software developer, 4 years: Python, SQL, Django.', 'concise', '[]', '["Backend Engineer"]', '["Python", "SQL", "Django"]', 'manual', NULL, 0, 0, 'professional', 'concise', 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('215c79a3-68b5-4d2c-b78c-0379aefd0ba3', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Results', 'Raised test coverage of the billing code by 30 points. Led the move of 26 services to a new database with no outage.', 'results', '[]', '["Backend Engineer"]', '["Python", "SQL", "Django"]', 'manual', NULL, 0, 1, 'confident', 'standard', 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('97b254a9-2782-4db8-a5ac-e0daf4229396', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Personal', 'I like to design, build and run the services behind our product. Thorough software developer with 4 years of experience. At home in Django, Git.', 'general', '[]', '["Backend Engineer"]', '["Python", "SQL", "Django"]', 'manual', '2026-07-23', 1, 2, 'friendly', 'detailed', 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('86ac7c20-31c1-406f-ab4a-efb67e6bb7cf', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Short', 'Software developer, 2 years: Python, SQL, Django.', 'concise', '[]', '["Backend Developer"]', '["Python", "SQL", "Django"]', 'manual', NULL, 0, 0, 'professional', 'concise', '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('20e22efc-0fd7-47af-9035-63a53283a668', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Results', 'Cut the response time of the busiest page by 26 percent. Led the move of 34 services to a new database with no outage.', 'results', '[]', '["Backend Developer"]', '["Python", "SQL", "Django"]', 'manual', NULL, 0, 1, 'confident', 'standard', '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('eec6d76b-724b-4fe5-99bd-d1d118049511', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Personal', 'I like to review the code of colleagues and have yours reviewed. Practical software developer with 2 years of experience. At home in Python, Git.', 'general', '[]', '["Backend Developer"]', '["Python", "SQL", "Django"]', 'manual', '2026-07-22', 1, 2, 'friendly', 'detailed', '78de3f2e-6049-47f6-af7c-171ed536c920');


--
-- Data for Name: skills_workexperience; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.skills_workexperience VALUES
	('ab38985f-4d11-40ea-940d-55e74d34982d', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'TechCorp Solutions', 'Senior Software Engineer', 'San Francisco, CA', '2022-01-15', NULL, true, 'full_time', 'Lead development of microservices architecture serving 2M+ daily active users. Architect and implement scalable solutions using Python, React, and cloud technologies.', '["Improved system performance by 40% through database optimization and caching strategies", "Led a team of 5 developers in migrating legacy monolith to microservices architecture", "Implemented CI/CD pipeline reducing deployment time from 2 hours to 15 minutes", "Mentored 3 junior developers, with 2 receiving promotions within 18 months"]', '["Python", "React", "PostgreSQL", "Docker", "AWS"]', '["FastAPI", "Redux", "Redis", "Kubernetes", "GitLab CI"]', 0, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('fda75ee6-55f6-4044-8d02-a81d8c0017a4', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'DataFlow Analytics', 'Software Developer', 'Austin, TX', '2020-03-01', '2022-01-10', false, 'full_time', 'Full-stack development of data analytics platform processing 10TB+ daily. Built responsive web interfaces and robust API services.', '["Developed real-time dashboard displaying analytics for 500+ enterprise clients", "Optimized data processing pipeline, reducing analysis time from hours to minutes", "Built REST APIs handling 100K+ requests per day with 99.9% uptime", "Collaborated with data science team to implement machine learning model integration"]', '["JavaScript", "Python", "SQL", "React", "Node.js"]', '["Express.js", "MongoDB", "D3.js", "Pandas", "Scikit-learn"]', 1, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('762dca6a-4fce-4a25-8a4a-438cdd749bf4', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'WebSolutions Inc', 'Junior Developer', 'Remote', '2019-06-01', '2020-02-28', false, 'full_time', 'Frontend development for e-commerce platform with focus on user experience and responsive design. Collaborated closely with design and backend teams.', '["Implemented responsive design improving mobile conversion rate by 25%", "Built reusable component library adopted across 3 product teams", "Reduced page load time by 30% through code optimization and lazy loading"]', '["JavaScript", "HTML", "CSS", "React", "Git"]', '["Webpack", "Sass", "Jest", "Figma", "GitHub"]', 2, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('e4484675-07df-40e1-b3be-389ad3fa0533', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'TechCorp', 'Software Engineer', 'Austin, TX', '2024-01-12', NULL, true, 'full_time', 'Led development of web applications using modern JavaScript frameworks, collaborated with cross-functional teams, and implemented scalable backend solutions.', '["Improved application performance by 40% through code optimization", "Led migration to microservices architecture serving 100k+ users", "Mentored 3 junior developers and established code review processes"]', '["JavaScript", "React", "Node.js", "Python", "AWS", "Git"]', '["React", "Node.js", "PostgreSQL", "Docker", "AWS", "Git", "TypeScript"]', 3, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('a7dbcd67-e645-401f-a860-d7453dcdf6ec', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'StartupXYZ', 'Full Stack Developer', 'New York, NY', '2023-01-30', '2024-11-20', false, 'full_time', 'Led development of web applications using modern JavaScript frameworks, collaborated with cross-functional teams, and implemented scalable backend solutions.', '["Improved application performance by 40% through code optimization", "Led migration to microservices architecture serving 100k+ users", "Mentored 3 junior developers and established code review processes"]', '["JavaScript", "React", "Node.js", "Python", "AWS", "Git"]', '["React", "Node.js", "PostgreSQL", "Docker", "AWS", "Git", "TypeScript"]', 4, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('022f46a7-d99e-4271-a942-9da5688ab2da', '2026-11-22 09:29:06.518591+00', '2026-11-22 09:29:06.823882+00', 'TechCorp', 'Frontend Engineer', 'Austin, TX', '2022-01-08', '2023-07-04', false, 'full_time', 'Led development of web applications using modern JavaScript frameworks, collaborated with cross-functional teams, and implemented scalable backend solutions.', '["Improved application performance by 40% through code optimization", "Led migration to microservices architecture serving 100k+ users", "Mentored 3 junior developers and established code review processes"]', '["JavaScript", "React", "Node.js", "Python", "AWS", "Git"]', '["React", "Node.js", "PostgreSQL", "Docker", "AWS", "Git", "TypeScript"]', 5, '568dc2ee-a5ba-416f-ba38-2e8aafe3ebb9'),
	('2eaf4707-1607-4a05-8dc9-f3d4bd25dba5', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'TechCorp Solutions', 'Senior Software Engineer', 'San Francisco, CA', '2022-01-15', NULL, true, 'full_time', 'Lead development of microservices architecture serving 2M+ daily active users. Architect and implement scalable solutions using Python, React, and cloud technologies.', '["Improved system performance by 40% through database optimization and caching strategies", "Led a team of 5 developers in migrating legacy monolith to microservices architecture", "Implemented CI/CD pipeline reducing deployment time from 2 hours to 15 minutes", "Mentored 3 junior developers, with 2 receiving promotions within 18 months"]', '["Python", "React", "PostgreSQL", "Docker", "AWS"]', '["FastAPI", "Redux", "Redis", "Kubernetes", "GitLab CI"]', 0, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('78b2f523-1f59-4f5d-bd81-811713caa51d', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'DataFlow Analytics', 'Software Developer', 'Austin, TX', '2020-03-01', '2022-01-10', false, 'full_time', 'Full-stack development of data analytics platform processing 10TB+ daily. Built responsive web interfaces and robust API services.', '["Developed real-time dashboard displaying analytics for 500+ enterprise clients", "Optimized data processing pipeline, reducing analysis time from hours to minutes", "Built REST APIs handling 100K+ requests per day with 99.9% uptime", "Collaborated with data science team to implement machine learning model integration"]', '["JavaScript", "Python", "SQL", "React", "Node.js"]', '["Express.js", "MongoDB", "D3.js", "Pandas", "Scikit-learn"]', 1, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('a660867c-593c-4fae-987f-d93ef3a64a8e', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'WebSolutions Inc', 'Junior Developer', 'Remote', '2019-06-01', '2020-02-28', false, 'full_time', 'Frontend development for e-commerce platform with focus on user experience and responsive design. Collaborated closely with design and backend teams.', '["Implemented responsive design improving mobile conversion rate by 25%", "Built reusable component library adopted across 3 product teams", "Reduced page load time by 30% through code optimization and lazy loading"]', '["JavaScript", "HTML", "CSS", "React", "Git"]', '["Webpack", "Sass", "Jest", "Figma", "GitHub"]', 2, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('27aa4a4e-09fe-4cca-b70f-941b3b2c4881', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'DataFlow Inc', 'ML Engineer', 'Austin, TX', '2024-11-02', NULL, true, 'full_time', 'Developed machine learning models for business optimization, analyzed large datasets to identify trends, and created data visualizations for stakeholders.', '["Developed predictive model that increased revenue by 25%", "Built automated data pipeline processing 1M+ records daily", "Presented insights to C-level executives driving strategic decisions"]', '["Python", "R", "SQL", "Machine Learning", "TensorFlow", "Tableau"]', '["Python", "pandas", "scikit-learn", "Jupyter", "Apache Spark", "TensorFlow"]', 3, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('695de477-4e28-4e9e-880b-c1078337ea2a', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'StartupXYZ', 'Data Scientist', 'San Francisco, CA', '2023-03-17', '2024-09-18', false, 'full_time', 'Developed machine learning models for business optimization, analyzed large datasets to identify trends, and created data visualizations for stakeholders.', '["Developed predictive model that increased revenue by 25%", "Built automated data pipeline processing 1M+ records daily", "Presented insights to C-level executives driving strategic decisions"]', '["Python", "R", "SQL", "Machine Learning", "TensorFlow", "Tableau"]', '["Python", "pandas", "scikit-learn", "Jupyter", "Apache Spark", "TensorFlow"]', 4, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('f0f36399-5a8a-4412-a8b8-84167153cfb1', '2026-11-22 09:29:06.841802+00', '2026-11-22 09:29:07.073007+00', 'StartupXYZ', 'Research Scientist', 'Austin, TX', '2022-07-12', '2024-03-06', false, 'full_time', 'Developed machine learning models for business optimization, analyzed large datasets to identify trends, and created data visualizations for stakeholders.', '["Developed predictive model that increased revenue by 25%", "Built automated data pipeline processing 1M+ records daily", "Presented insights to C-level executives driving strategic decisions"]', '["Python", "R", "SQL", "Machine Learning", "TensorFlow", "Tableau"]', '["Python", "pandas", "scikit-learn", "Jupyter", "Apache Spark", "TensorFlow"]', 5, 'ba30c5d9-db8b-454f-9088-caefbad9343d'),
	('471b5624-3dce-4948-a0c9-9a3e5484a753', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'TechCorp Solutions', 'Senior Software Engineer', 'San Francisco, CA', '2022-01-15', NULL, true, 'full_time', 'Lead development of microservices architecture serving 2M+ daily active users. Architect and implement scalable solutions using Python, React, and cloud technologies.', '["Improved system performance by 40% through database optimization and caching strategies", "Led a team of 5 developers in migrating legacy monolith to microservices architecture", "Implemented CI/CD pipeline reducing deployment time from 2 hours to 15 minutes", "Mentored 3 junior developers, with 2 receiving promotions within 18 months"]', '["Python", "React", "PostgreSQL", "Docker", "AWS"]', '["FastAPI", "Redux", "Redis", "Kubernetes", "GitLab CI"]', 0, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('0ae0b025-0436-4a31-9662-33928a5862ff', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'DataFlow Analytics', 'Software Developer', 'Austin, TX', '2020-03-01', '2022-01-10', false, 'full_time', 'Full-stack development of data analytics platform processing 10TB+ daily. Built responsive web interfaces and robust API services.', '["Developed real-time dashboard displaying analytics for 500+ enterprise clients", "Optimized data processing pipeline, reducing analysis time from hours to minutes", "Built REST APIs handling 100K+ requests per day with 99.9% uptime", "Collaborated with data science team to implement machine learning model integration"]', '["JavaScript", "Python", "SQL", "React", "Node.js"]', '["Express.js", "MongoDB", "D3.js", "Pandas", "Scikit-learn"]', 1, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('04589beb-7211-44fc-841b-43805abd871a', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'WebSolutions Inc', 'Junior Developer', 'Remote', '2019-06-01', '2020-02-28', false, 'full_time', 'Frontend development for e-commerce platform with focus on user experience and responsive design. Collaborated closely with design and backend teams.', '["Implemented responsive design improving mobile conversion rate by 25%", "Built reusable component library adopted across 3 product teams", "Reduced page load time by 30% through code optimization and lazy loading"]', '["JavaScript", "HTML", "CSS", "React", "Git"]', '["Webpack", "Sass", "Jest", "Figma", "GitHub"]', 2, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('4e494803-c81b-4162-a7e1-c3d5be218580', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'DataFlow Inc', 'Senior PM', 'Seattle, WA', '2025-08-28', NULL, true, 'full_time', 'Managed product roadmap and strategy, worked with engineering teams to deliver features, and conducted user research to inform product decisions.', '["Launched 5 major features resulting in 30% user engagement increase", "Coordinated cross-functional teams of 15+ people across 3 time zones", "Implemented agile processes reducing time-to-market by 50%"]', '["Agile", "User Research", "Data Analysis", "Jira", "Product Strategy"]', '["Jira", "Confluence", "Figma", "Google Analytics", "Mixpanel", "Slack"]', 3, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('bebd12d8-1a36-40c4-80b6-021d5911bad5', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'Global Tech', 'Strategy Manager', 'Seattle, WA', '2024-10-25', '2026-01-10', false, 'full_time', 'Managed product roadmap and strategy, worked with engineering teams to deliver features, and conducted user research to inform product decisions.', '["Launched 5 major features resulting in 30% user engagement increase", "Coordinated cross-functional teams of 15+ people across 3 time zones", "Implemented agile processes reducing time-to-market by 50%"]', '["Agile", "User Research", "Data Analysis", "Jira", "Product Strategy"]', '["Jira", "Confluence", "Figma", "Google Analytics", "Mixpanel", "Slack"]', 4, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('50f43a24-30d5-4607-98b1-82ba6c281450', '2026-11-22 09:29:07.088613+00', '2026-11-22 09:29:07.327257+00', 'StartupXYZ', 'Product Owner', 'Seattle, WA', '2022-03-07', '2024-01-06', false, 'full_time', 'Managed product roadmap and strategy, worked with engineering teams to deliver features, and conducted user research to inform product decisions.', '["Launched 5 major features resulting in 30% user engagement increase", "Coordinated cross-functional teams of 15+ people across 3 time zones", "Implemented agile processes reducing time-to-market by 50%"]', '["Agile", "User Research", "Data Analysis", "Jira", "Product Strategy"]', '["Jira", "Confluence", "Figma", "Google Analytics", "Mixpanel", "Slack"]', 5, '93b22f8f-089b-46b3-86a2-2e3137e30580'),
	('e58f3c4d-9f17-4251-be8a-748f0bfd81bb', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Brightmoor Insurance', 'Software Developer', 'Salt Lake City, UT', '2025-07-31', '2026-07-26', false, 'full_time', 'Review the code of colleagues and have yours reviewed. Find out why something is slow, and make it fast. Decide with product and design what is worth building.', '["Cut the response time of the busiest page by 27 percent", "Moved 13 scheduled jobs to a queue that retries by itself"]', '["Python", "Java", "SQL", "React"]', '["PostgreSQL"]', 0, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('899c2f11-e66d-4fbf-94fd-fb64f348d4b3', '2025-07-03 02:33:06+00', '2026-04-04 08:47:40+00', 'Elmbank Freight', 'Graduate Developer', 'Raleigh, NC', '2024-07-31', '2025-07-22', false, 'full_time', 'Design, build and run the services behind our product. Write tests that let us release every day. Find out why something is slow, and make it fast.', '["Cut the response time of the busiest page by 7 percent", "Raised test coverage of the billing code by 17 points"]', '["Python", "Java", "SQL", "React", "Git"]', '["Java", "Rust", "Git"]', 1, 'c96ce27a-a754-482f-ba02-689231c926d7'),
	('1c0ff7f5-f1f8-4076-ba38-fdacdb88d8d5', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Quarryhill Medical Group', 'Backend Engineer', 'Oakland, CA', '2025-07-05', NULL, true, 'full_time', 'Design, build and run the services behind our product. Review the code of colleagues and have yours reviewed. Find out why something is slow, and make it fast.', '["Cut the response time of the busiest page by 20 percent", "Led the move of 45 services to a new database with no outage"]', '["Python", "Java", "Django", "Docker"]', '["TypeScript", "Redis"]', 0, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('a62e5d10-15eb-4e0c-966c-36888b8eb8b5', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Bridgewater Transport', 'Software Developer', 'Los Angeles, CA', '2023-07-05', '2025-05-10', false, 'full_time', 'Review the code of colleagues and have yours reviewed. Write tests that let us release every day. Decide with product and design what is worth building.', '["Moved 37 scheduled jobs to a queue that retries by itself"]', '["Python", "Django", "Docker", "PostgreSQL", "Redis"]', '["SQL", "Django", "FastAPI", "Docker"]', 1, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('1fc6a0de-6ca4-44fe-aa90-b5bb9d1c3b67', '2025-12-25 15:03:15+00', '2026-08-04 21:13:29+00', 'Bridgewater Transport', 'Graduate Developer', 'Los Angeles, CA', '2022-07-05', '2023-06-08', false, 'full_time', 'Review the code of colleagues and have yours reviewed. Write tests that let us release every day.', '["Cut the response time of the busiest page by 11 percent", "Led the move of 38 services to a new database with no outage"]', '["SQL", "Django", "Git", "Docker", "Redis"]', '["Go", "Java", "Git"]', 2, 'cb4f5b58-a595-4f03-b790-b74ae3e23f1d'),
	('5638b576-c32d-4488-9ec9-fd75c263203e', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Elmbank Freight', 'Backend Developer', 'Raleigh, NC', '2025-08-06', '2026-08-25', false, 'full_time', 'Review the code of colleagues and have yours reviewed. Write tests that let us release every day.', '["Led the move of 12 services to a new database with no outage"]', '["Python", "Git", "Kafka", "Code review"]', '["Python", "Go", "SQL", "PostgreSQL"]', 0, '78de3f2e-6049-47f6-af7c-171ed536c920'),
	('a37c227f-1838-4c69-aaff-13dfdabb801c', '2026-02-13 18:52:37+00', '2026-06-13 04:56:04+00', 'Wintercombe Technologies', 'Junior Software Developer', 'Indianapolis, IN', '2024-08-06', '2025-07-13', false, 'full_time', 'Design, build and run the services behind our product. Write tests that let us release every day.', '["Cut the response time of the busiest page by 21 percent", "Moved 41 scheduled jobs to a queue that retries by itself"]', '["Go", "SQL", "Django", "Code review"]', '["Rust"]', 1, '78de3f2e-6049-47f6-af7c-171ed536c920');


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, true);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 140, true);


--
-- Name: django_admin_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, false);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 35, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 28, true);


--
-- Name: jobpilot_user_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.jobpilot_user_groups_id_seq', 1, true);


--
-- Name: jobpilot_user_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.jobpilot_user_id_seq', 1, true);


--
-- Name: jobpilot_user_user_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.jobpilot_user_user_permissions_id_seq', 1, true);


--
-- Name: legacy_applications applications_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_applications
    ADD CONSTRAINT applications_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


--
-- Name: companies_company companies_company_domain_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_company
    ADD CONSTRAINT companies_company_domain_key UNIQUE (domain);


--
-- Name: companies_company companies_company_identity; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_company
    ADD CONSTRAINT companies_company_identity UNIQUE (normalized_name, domain);


--
-- Name: companies_company companies_company_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_company
    ADD CONSTRAINT companies_company_pkey PRIMARY KEY (id);


--
-- Name: companies_company companies_company_tenant_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_company
    ADD CONSTRAINT companies_company_tenant_key UNIQUE (tenant);


--
-- Name: companies_companyalias companies_companyalias_name_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_companyalias
    ADD CONSTRAINT companies_companyalias_name_unique UNIQUE (company_id, name);


--
-- Name: companies_companyalias companies_companyalias_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_companyalias
    ADD CONSTRAINT companies_companyalias_pkey PRIMARY KEY (id);


--
-- Name: companies_companyduplicate companies_companyduplicate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_companyduplicate
    ADD CONSTRAINT companies_companyduplicate_pkey PRIMARY KEY (id);


--
-- Name: companies_companykey companies_companykey_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_companykey
    ADD CONSTRAINT companies_companykey_pkey PRIMARY KEY (id);


--
-- Name: companies_companykey companies_companykey_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_companykey
    ADD CONSTRAINT companies_companykey_unique UNIQUE (kind, value);


--
-- Name: companies_companymerge companies_companymerge_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_companymerge
    ADD CONSTRAINT companies_companymerge_pkey PRIMARY KEY (id);


--
-- Name: companies_jobdeduplication companies_jobdeduplication_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_jobdeduplication
    ADD CONSTRAINT companies_jobdeduplication_pkey PRIMARY KEY (id);


--
-- Name: companies_jobembedding companies_jobembedding_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_jobembedding
    ADD CONSTRAINT companies_jobembedding_pkey PRIMARY KEY (id);


--
-- Name: companies_jobembedding companies_jobembedding_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_jobembedding
    ADD CONSTRAINT companies_jobembedding_unique UNIQUE (job_id, embedding_model, content_type);


--
-- Name: companies_joblisting companies_joblisting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_joblisting
    ADD CONSTRAINT companies_joblisting_pkey PRIMARY KEY (id);


--
-- Name: companies_jobsource companies_jobsource_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_jobsource
    ADD CONSTRAINT companies_jobsource_name_key UNIQUE (name);


--
-- Name: companies_jobsource companies_jobsource_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_jobsource
    ADD CONSTRAINT companies_jobsource_pkey PRIMARY KEY (id);


--
-- Name: companies_jobsourcelisting companies_jobsourcelisting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_jobsourcelisting
    ADD CONSTRAINT companies_jobsourcelisting_pkey PRIMARY KEY (id);


--
-- Name: companies_jobsourcelisting companies_jobsourcelisting_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_jobsourcelisting
    ADD CONSTRAINT companies_jobsourcelisting_unique UNIQUE (source_id, source_job_id);


--
-- Name: legacy_companies companies_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_companies
    ADD CONSTRAINT companies_name_key UNIQUE (name);


--
-- Name: legacy_companies companies_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_companies
    ADD CONSTRAINT companies_pkey PRIMARY KEY (id);


--
-- Name: django_admin_log django_admin_log_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);


--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


--
-- Name: etl_operation_logs etl_operation_logs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.etl_operation_logs
    ADD CONSTRAINT etl_operation_logs_pkey PRIMARY KEY (id);


--
-- Name: interactions_jobuserinteraction interactions_jobuserinteraction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.interactions_jobuserinteraction
    ADD CONSTRAINT interactions_jobuserinteraction_pkey PRIMARY KEY (id);


--
-- Name: interactions_jobuserinteraction interactions_jobuserinteraction_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.interactions_jobuserinteraction
    ADD CONSTRAINT interactions_jobuserinteraction_unique UNIQUE (user_id, job_id, interaction_type);


--
-- Name: interactions_timelineevent interactions_timelineevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.interactions_timelineevent
    ADD CONSTRAINT interactions_timelineevent_pkey PRIMARY KEY (id);


--
-- Name: legacy_job_duplications job_duplications_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_job_duplications
    ADD CONSTRAINT job_duplications_pkey PRIMARY KEY (id);


--
-- Name: legacy_job_embeddings job_embeddings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_job_embeddings
    ADD CONSTRAINT job_embeddings_pkey PRIMARY KEY (id);


--
-- Name: legacy_job_listings job_listings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_job_listings
    ADD CONSTRAINT job_listings_pkey PRIMARY KEY (id);


--
-- Name: job_processing_logs job_processing_logs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job_processing_logs
    ADD CONSTRAINT job_processing_logs_pkey PRIMARY KEY (id);


--
-- Name: legacy_job_source_listings job_source_listings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_job_source_listings
    ADD CONSTRAINT job_source_listings_pkey PRIMARY KEY (id);


--
-- Name: legacy_job_sources job_sources_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_job_sources
    ADD CONSTRAINT job_sources_name_key UNIQUE (name);


--
-- Name: legacy_job_sources job_sources_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_job_sources
    ADD CONSTRAINT job_sources_pkey PRIMARY KEY (id);


--
-- Name: jobpilot_user_groups jobpilot_user_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobpilot_user_groups
    ADD CONSTRAINT jobpilot_user_groups_pkey PRIMARY KEY (id);


--
-- Name: jobpilot_user_groups jobpilot_user_groups_user_id_group_id_b2260a21_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobpilot_user_groups
    ADD CONSTRAINT jobpilot_user_groups_user_id_group_id_b2260a21_uniq UNIQUE (user_id, group_id);


--
-- Name: jobpilot_user jobpilot_user_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobpilot_user
    ADD CONSTRAINT jobpilot_user_pkey PRIMARY KEY (id);


--
-- Name: jobpilot_user_user_permissions jobpilot_user_user_permi_user_id_permission_id_ae8bbb4e_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobpilot_user_user_permissions
    ADD CONSTRAINT jobpilot_user_user_permi_user_id_permission_id_ae8bbb4e_uniq UNIQUE (user_id, permission_id);


--
-- Name: jobpilot_user_user_permissions jobpilot_user_user_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobpilot_user_user_permissions
    ADD CONSTRAINT jobpilot_user_user_permissions_pkey PRIMARY KEY (id);


--
-- Name: jobpilot_user jobpilot_user_username_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobpilot_user
    ADD CONSTRAINT jobpilot_user_username_key UNIQUE (username);


--
-- Name: jobpilot_userprofile jobpilot_userprofile_account_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobpilot_userprofile
    ADD CONSTRAINT jobpilot_userprofile_account_id_key UNIQUE (account_id);


--
-- Name: jobpilot_userprofile jobpilot_userprofile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobpilot_userprofile
    ADD CONSTRAINT jobpilot_userprofile_pkey PRIMARY KEY (id);


--
-- Name: legacy_legacyrecord legacy_legacyrecord_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_legacyrecord
    ADD CONSTRAINT legacy_legacyrecord_pkey PRIMARY KEY (id);


--
-- Name: legacy_legacyrecord legacy_legacyrecord_source_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_legacyrecord
    ADD CONSTRAINT legacy_legacyrecord_source_unique UNIQUE (source_table, source_id);


--
-- Name: processed_job_data processed_job_data_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.processed_job_data
    ADD CONSTRAINT processed_job_data_pkey PRIMARY KEY (processing_id, job_index);


--
-- Name: raw_job_collections raw_job_collections_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.raw_job_collections
    ADD CONSTRAINT raw_job_collections_pkey PRIMARY KEY (id);


--
-- Name: legacy_resume_generations resume_generations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_resume_generations
    ADD CONSTRAINT resume_generations_pkey PRIMARY KEY (id);


--
-- Name: legacy_resume_optimizations resume_optimizations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_resume_optimizations
    ADD CONSTRAINT resume_optimizations_pkey PRIMARY KEY (id);


--
-- Name: legacy_resume_templates resume_templates_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_resume_templates
    ADD CONSTRAINT resume_templates_pkey PRIMARY KEY (id);


--
-- Name: legacy_resume_versions resume_versions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_resume_versions
    ADD CONSTRAINT resume_versions_pkey PRIMARY KEY (id);


--
-- Name: legacy_resumes resumes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_resumes
    ADD CONSTRAINT resumes_pkey PRIMARY KEY (id);


--
-- Name: resumes_resume resumes_resume_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resumes_resume
    ADD CONSTRAINT resumes_resume_pkey PRIMARY KEY (id);


--
-- Name: resumes_resumegeneration resumes_resumegeneration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resumes_resumegeneration
    ADD CONSTRAINT resumes_resumegeneration_pkey PRIMARY KEY (id);


--
-- Name: resumes_resumeoptimization resumes_resumeoptimization_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resumes_resumeoptimization
    ADD CONSTRAINT resumes_resumeoptimization_pkey PRIMARY KEY (id);


--
-- Name: resumes_resumetemplate resumes_resumetemplate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resumes_resumetemplate
    ADD CONSTRAINT resumes_resumetemplate_pkey PRIMARY KEY (id);


--
-- Name: resumes_resumeversion resumes_resumeversion_number_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resumes_resumeversion
    ADD CONSTRAINT resumes_resumeversion_number_unique UNIQUE (resume_id, version_number);


--
-- Name: resumes_resumeversion resumes_resumeversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resumes_resumeversion
    ADD CONSTRAINT resumes_resumeversion_pkey PRIMARY KEY (id);


--
-- Name: legacy_saved_jobs saved_jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_saved_jobs
    ADD CONSTRAINT saved_jobs_pkey PRIMARY KEY (id);


--
-- Name: legacy_skill_banks_legacy skill_banks_legacy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_skill_banks_legacy
    ADD CONSTRAINT skill_banks_legacy_pkey PRIMARY KEY (id);


--
-- Name: legacy_skill_banks skill_banks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_skill_banks
    ADD CONSTRAINT skill_banks_pkey PRIMARY KEY (id);


--
-- Name: skills_certification skills_certification_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_certification
    ADD CONSTRAINT skills_certification_pkey PRIMARY KEY (id);


--
-- Name: skills_education skills_education_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_education
    ADD CONSTRAINT skills_education_pkey PRIMARY KEY (id);


--
-- Name: skills_educationvariation skills_educationvariation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_educationvariation
    ADD CONSTRAINT skills_educationvariation_pkey PRIMARY KEY (id);


--
-- Name: skills_experiencevariation skills_experiencevariation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_experiencevariation
    ADD CONSTRAINT skills_experiencevariation_pkey PRIMARY KEY (id);


--
-- Name: skills_project skills_project_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_project
    ADD CONSTRAINT skills_project_pkey PRIMARY KEY (id);


--
-- Name: skills_projectvariation skills_projectvariation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_projectvariation
    ADD CONSTRAINT skills_projectvariation_pkey PRIMARY KEY (id);


--
-- Name: skills_skill skills_skill_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_skill
    ADD CONSTRAINT skills_skill_pkey PRIMARY KEY (id);


--
-- Name: skills_skillbank skills_skillbank_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_skillbank
    ADD CONSTRAINT skills_skillbank_pkey PRIMARY KEY (id);


--
-- Name: skills_skillbank skills_skillbank_user_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_skillbank
    ADD CONSTRAINT skills_skillbank_user_id_key UNIQUE (user_id);


--
-- Name: skills_summaryvariation skills_summaryvariation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_summaryvariation
    ADD CONSTRAINT skills_summaryvariation_pkey PRIMARY KEY (id);


--
-- Name: skills_workexperience skills_workexperience_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_workexperience
    ADD CONSTRAINT skills_workexperience_pkey PRIMARY KEY (id);


--
-- Name: legacy_timeline_events timeline_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_timeline_events
    ADD CONSTRAINT timeline_events_pkey PRIMARY KEY (id);


--
-- Name: legacy_user_profiles user_profiles_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_user_profiles
    ADD CONSTRAINT user_profiles_email_key UNIQUE (email);


--
-- Name: legacy_user_profiles user_profiles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_user_profiles
    ADD CONSTRAINT user_profiles_pkey PRIMARY KEY (id);


--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


--
-- Name: certification_bank_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX certification_bank_order ON public.skills_certification USING btree (bank_id, display_order, id);


--
-- Name: companies_company_domain_5bacf7eb_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_company_domain_5bacf7eb_like ON public.companies_company USING btree (domain varchar_pattern_ops);


--
-- Name: companies_company_identity_without_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX companies_company_identity_without_key ON public.companies_company USING btree (normalized_name) WHERE ((domain IS NULL) AND (tenant IS NULL));


--
-- Name: companies_company_name_prefix; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_company_name_prefix ON public.companies_company USING btree (normalized_name COLLATE "C");


--
-- Name: companies_company_name_trigrams; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_company_name_trigrams ON public.companies_company USING gin (normalized_name public.gin_trgm_ops) WITH (fastupdate=off);


--
-- Name: companies_company_tenant_ea5e623c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_company_tenant_ea5e623c_like ON public.companies_company USING btree (tenant varchar_pattern_ops);


--
-- Name: companies_companyalias_name_prefix; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_companyalias_name_prefix ON public.companies_companyalias USING btree (normalized_name COLLATE "C");


--
-- Name: companies_companyalias_name_trigrams; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_companyalias_name_trigrams ON public.companies_companyalias USING gin (normalized_name public.gin_trgm_ops) WITH (fastupdate=off);


--
-- Name: companies_companyduplicate_decided_by_id_7b4b4964; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_companyduplicate_decided_by_id_7b4b4964 ON public.companies_companyduplicate USING btree (decided_by_id);


--
-- Name: companies_companyduplicate_first_id_45cc504b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_companyduplicate_first_id_45cc504b ON public.companies_companyduplicate USING btree (first_id);


--
-- Name: companies_companyduplicate_pair_unique; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX companies_companyduplicate_pair_unique ON public.companies_companyduplicate USING btree (LEAST(first_id, second_id), GREATEST(first_id, second_id)) WHERE (second_id IS NOT NULL);


--
-- Name: companies_companyduplicate_second_id_60dba235; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_companyduplicate_second_id_60dba235 ON public.companies_companyduplicate USING btree (second_id);


--
-- Name: companies_companykey_company_id_cdbf1019; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_companykey_company_id_cdbf1019 ON public.companies_companykey USING btree (company_id);


--
-- Name: companies_companymerge_company_id_ab3483b4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_companymerge_company_id_ab3483b4 ON public.companies_companymerge USING btree (company_id);


--
-- Name: companies_companymerge_merged_by_id_e549ce0a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_companymerge_merged_by_id_e549ce0a ON public.companies_companymerge USING btree (merged_by_id);


--
-- Name: companies_jobdeduplication_canonical_job_id_5410e06b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_jobdeduplication_canonical_job_id_5410e06b ON public.companies_jobdeduplication USING btree (canonical_job_id);


--
-- Name: companies_jobdeduplication_decided_by_id_664f6670; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_jobdeduplication_decided_by_id_664f6670 ON public.companies_jobdeduplication USING btree (decided_by_id);


--
-- Name: companies_jobdeduplication_duplicate_job_id_ac2afa8a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_jobdeduplication_duplicate_job_id_ac2afa8a ON public.companies_jobdeduplication USING btree (duplicate_job_id);


--
-- Name: companies_jobdeduplication_pair_unique; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX companies_jobdeduplication_pair_unique ON public.companies_jobdeduplication USING btree (LEAST(canonical_job_id, duplicate_job_id), GREATEST(canonical_job_id, duplicate_job_id));


--
-- Name: companies_joblisting_canonical_id_3d0afac3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_joblisting_canonical_id_3d0afac3 ON public.companies_joblisting USING btree (canonical_id);


--
-- Name: companies_joblisting_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_joblisting_search ON public.companies_joblisting USING gin (search_vector, location public.gin_trgm_ops, job_type, remote_type, experience_level) WITH (fastupdate=off) WHERE ((status)::text = 'active'::text);


--
-- Name: companies_jobsource_name_4e2197b4_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_jobsource_name_4e2197b4_like ON public.companies_jobsource USING btree (name varchar_pattern_ops);


--
-- Name: companies_jobsourcelisting_job_id_99c2a523; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companies_jobsourcelisting_job_id_99c2a523 ON public.companies_jobsourcelisting USING btree (job_id);


--
-- Name: company_compact; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX company_compact ON public.companies_company USING btree (compact_name);


--
-- Name: company_name_domain; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX company_name_domain ON public.companies_company USING btree (name, domain, id);


--
-- Name: companyalias_compact; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companyalias_compact ON public.companies_companyalias USING btree (compact_name);


--
-- Name: companyalias_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companyalias_name ON public.companies_companyalias USING btree (name, id);


--
-- Name: companyduplicate_inbox; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companyduplicate_inbox ON public.companies_companyduplicate USING btree (status, score DESC, id);


--
-- Name: companyduplicate_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companyduplicate_newest ON public.companies_companyduplicate USING btree (created_at DESC, id DESC);


--
-- Name: companymerge_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX companymerge_newest ON public.companies_companymerge USING btree (created_at DESC, id DESC);


--
-- Name: django_admin_log_content_type_id_c4bce8eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);


--
-- Name: django_admin_log_user_id_c564eba6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);


--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


--
-- Name: education_bank_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX education_bank_order ON public.skills_education USING btree (bank_id, display_order, id);


--
-- Name: educationvariation_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX educationvariation_order ON public.skills_educationvariation USING btree (education_id, display_order, id);


--
-- Name: experiencevariation_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX experiencevariation_order ON public.skills_experiencevariation USING btree (experience_id, display_order, id);


--
-- Name: interaction_follow_up; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX interaction_follow_up ON public.interactions_jobuserinteraction USING btree (user_id, follow_up_date, id) WHERE (follow_up_date IS NOT NULL);


--
-- Name: interaction_interview; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX interaction_interview ON public.interactions_jobuserinteraction USING btree (user_id, interview_scheduled, id) WHERE (interview_scheduled IS NOT NULL);


--
-- Name: interaction_job_type; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX interaction_job_type ON public.interactions_jobuserinteraction USING btree (job_id, interaction_type);


--
-- Name: interaction_latest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX interaction_latest ON public.interactions_jobuserinteraction USING btree (last_interaction DESC, id DESC);


--
-- Name: interaction_user_type_last; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX interaction_user_type_last ON public.interactions_jobuserinteraction USING btree (user_id, interaction_type, last_interaction DESC, id DESC);


--
-- Name: interactions_jobuserinteraction_pursued_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX interactions_jobuserinteraction_pursued_once ON public.interactions_jobuserinteraction USING btree (user_id, job_id) WHERE ((interaction_type)::text = ANY ((ARRAY['saved'::character varying, 'applied'::character varying])::text[]));


--
-- Name: interactions_jobuserinteraction_resume_id_4e42f449; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX interactions_jobuserinteraction_resume_id_4e42f449 ON public.interactions_jobuserinteraction USING btree (resume_id);


--
-- Name: interactions_timelineevent_job_id_96a4bec9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX interactions_timelineevent_job_id_96a4bec9 ON public.interactions_timelineevent USING btree (job_id);


--
-- Name: jobdeduplication_inbox; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX jobdeduplication_inbox ON public.companies_jobdeduplication USING btree (status, confidence_score DESC, id);


--
-- Name: jobdeduplication_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX jobdeduplication_newest ON public.companies_jobdeduplication USING btree (created_at DESC, id DESC);


--
-- Name: jobembedding_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX jobembedding_newest ON public.companies_jobembedding USING btree (created_at DESC, id DESC);


--
-- Name: joblisting_annual_salary; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX joblisting_annual_salary ON public.companies_joblisting USING btree (salary_currency, annual_salary_max, annual_salary_min) WHERE ((status)::text = 'active'::text);


--
-- Name: joblisting_company_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX joblisting_company_newest ON public.companies_joblisting USING btree (company_id, status, listed_at DESC, id DESC);


--
-- Name: joblisting_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX joblisting_newest ON public.companies_joblisting USING btree (listed_at DESC, id DESC);


--
-- Name: joblisting_status_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX joblisting_status_newest ON public.companies_joblisting USING btree (status, listed_at DESC, id DESC);


--
-- Name: jobpilot_user_groups_group_id_990db7d4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX jobpilot_user_groups_group_id_990db7d4 ON public.jobpilot_user_groups USING btree (group_id);


--
-- Name: jobpilot_user_groups_user_id_5ac914d8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX jobpilot_user_groups_user_id_5ac914d8 ON public.jobpilot_user_groups USING btree (user_id);


--
-- Name: jobpilot_user_user_permissions_permission_id_fa85476c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX jobpilot_user_user_permissions_permission_id_fa85476c ON public.jobpilot_user_user_permissions USING btree (permission_id);


--
-- Name: jobpilot_user_user_permissions_user_id_42fef20d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX jobpilot_user_user_permissions_user_id_42fef20d ON public.jobpilot_user_user_permissions USING btree (user_id);


--
-- Name: jobpilot_user_username_70b3cd86_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX jobpilot_user_username_70b3cd86_like ON public.jobpilot_user USING btree (username varchar_pattern_ops);


--
-- Name: jobpilot_userprofile_email_unique; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX jobpilot_userprofile_email_unique ON public.jobpilot_userprofile USING btree (lower((email)::text));


--
-- Name: jobsourcelisting_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX jobsourcelisting_newest ON public.companies_jobsourcelisting USING btree (created_at DESC, id DESC);


--
-- Name: legacy_legacyrecord_reasons; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX legacy_legacyrecord_reasons ON public.legacy_legacyrecord USING gin (reasons jsonb_path_ops);


--
-- Name: legacyrecord_outcome; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX legacyrecord_outcome ON public.legacy_legacyrecord USING btree (outcome, resolved_at);


--
-- Name: legacyrecord_target; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX legacyrecord_target ON public.legacy_legacyrecord USING btree (target_type_id, target_id);


--
-- Name: project_bank_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX project_bank_order ON public.skills_project USING btree (bank_id, display_order, id);


--
-- Name: projectvariation_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX projectvariation_order ON public.skills_projectvariation USING btree (project_id, display_order, id);


--
-- Name: resume_latest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX resume_latest ON public.resumes_resume USING btree (updated_at DESC, id DESC);


--
-- Name: resume_user_type_status; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX resume_user_type_status ON public.resumes_resume USING btree (user_id, resume_type, status);


--
-- Name: resumegeneration_latest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX resumegeneration_latest ON public.resumes_resumegeneration USING btree (generated_at DESC, id DESC);


--
-- Name: resumegeneration_resume; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX resumegeneration_resume ON public.resumes_resumegeneration USING btree (resume_id, generated_at DESC);


--
-- Name: resumeoptimization_latest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX resumeoptimization_latest ON public.resumes_resumeoptimization USING btree (analyzed_at DESC, id DESC);


--
-- Name: resumeoptimization_resume; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX resumeoptimization_resume ON public.resumes_resumeoptimization USING btree (resume_id, analyzed_at DESC);


--
-- Name: resumes_resume_parent_resume_id_2112c324; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX resumes_resume_parent_resume_id_2112c324 ON public.resumes_resume USING btree (parent_resume_id);


--
-- Name: resumes_resume_target_job_id_678c5667; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX resumes_resume_target_job_id_678c5667 ON public.resumes_resume USING btree (target_job_id);


--
-- Name: resumes_resume_template_id_89bbbd3d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX resumes_resume_template_id_89bbbd3d ON public.resumes_resume USING btree (template_id);


--
-- Name: resumes_resumeoptimization_job_id_b3d2cc65; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX resumes_resumeoptimization_job_id_b3d2cc65 ON public.resumes_resumeoptimization USING btree (job_id);


--
-- Name: resumetemplate_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX resumetemplate_name ON public.resumes_resumetemplate USING btree (name, id);


--
-- Name: skill_bank_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX skill_bank_order ON public.skills_skill USING btree (bank_id, display_order, id);


--
-- Name: skill_name_lower; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX skill_name_lower ON public.skills_skill USING btree (lower((name)::text));


--
-- Name: skillbank_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX skillbank_newest ON public.skills_skillbank USING btree (created_at DESC, id DESC);


--
-- Name: skills_educationvariation_one_default; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX skills_educationvariation_one_default ON public.skills_educationvariation USING btree (education_id) WHERE is_default;


--
-- Name: skills_experiencevariation_one_default; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX skills_experiencevariation_one_default ON public.skills_experiencevariation USING btree (experience_id) WHERE is_default;


--
-- Name: skills_projectvariation_one_default; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX skills_projectvariation_one_default ON public.skills_projectvariation USING btree (project_id) WHERE is_default;


--
-- Name: skills_skill_name_unique; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX skills_skill_name_unique ON public.skills_skill USING btree (bank_id, lower((name)::text));


--
-- Name: summaryvariation_bank_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX summaryvariation_bank_order ON public.skills_summaryvariation USING btree (bank_id, display_order, id);


--
-- Name: timelineevent_interaction; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX timelineevent_interaction ON public.interactions_timelineevent USING btree (interaction_id, event_date DESC);


--
-- Name: timelineevent_latest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX timelineevent_latest ON public.interactions_timelineevent USING btree (event_date DESC, id DESC);


--
-- Name: timelineevent_user_date; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX timelineevent_user_date ON public.interactions_timelineevent USING btree (user_id, event_date DESC);


--
-- Name: userprofile_created; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX userprofile_created ON public.jobpilot_userprofile USING btree (created_at);


--
-- Name: userprofile_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX userprofile_name ON public.jobpilot_userprofile USING btree (last_name, first_name, id);


--
-- Name: workexperience_bank_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX workexperience_bank_order ON public.skills_workexperience USING btree (bank_id, display_order, id);


--
-- Name: companies_company companies_job_search_company; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER companies_job_search_company AFTER UPDATE OF name ON public.companies_company FOR EACH ROW WHEN (((old.name)::text <> (new.name)::text)) EXECUTE FUNCTION public.companies_job_search_company();


--
-- Name: companies_joblisting companies_job_search_listing; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER companies_job_search_listing BEFORE INSERT OR UPDATE OF title, company_id, description, requirements, skills_required, skills_preferred, tech_stack ON public.companies_joblisting FOR EACH ROW EXECUTE FUNCTION public.companies_job_search_listing();


--
-- Name: legacy_applications applications_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_applications
    ADD CONSTRAINT applications_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.legacy_job_listings(id);


--
-- Name: legacy_applications applications_user_profile_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_applications
    ADD CONSTRAINT applications_user_profile_id_fkey FOREIGN KEY (user_profile_id) REFERENCES public.legacy_user_profiles(id);


--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: companies_companyalias companies_companyali_company_id_b72fb4c8_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_companyalias
    ADD CONSTRAINT companies_companyali_company_id_b72fb4c8_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: companies_companyduplicate companies_companydup_decided_by_id_7b4b4964_fk_jobpilot_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_companyduplicate
    ADD CONSTRAINT companies_companydup_decided_by_id_7b4b4964_fk_jobpilot_ FOREIGN KEY (decided_by_id) REFERENCES public.jobpilot_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: companies_companyduplicate companies_companydup_first_id_45cc504b_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_companyduplicate
    ADD CONSTRAINT companies_companydup_first_id_45cc504b_fk_companies FOREIGN KEY (first_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: companies_companyduplicate companies_companydup_second_id_60dba235_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_companyduplicate
    ADD CONSTRAINT companies_companydup_second_id_60dba235_fk_companies FOREIGN KEY (second_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: companies_companykey companies_companykey_company_id_cdbf1019_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_companykey
    ADD CONSTRAINT companies_companykey_company_id_cdbf1019_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: companies_companymerge companies_companymer_company_id_ab3483b4_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_companymerge
    ADD CONSTRAINT companies_companymer_company_id_ab3483b4_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: companies_companymerge companies_companymer_merged_by_id_e549ce0a_fk_jobpilot_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_companymerge
    ADD CONSTRAINT companies_companymer_merged_by_id_e549ce0a_fk_jobpilot_ FOREIGN KEY (merged_by_id) REFERENCES public.jobpilot_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: companies_jobdeduplication companies_jobdedupli_canonical_job_id_5410e06b_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_jobdeduplication
    ADD CONSTRAINT companies_jobdedupli_canonical_job_id_5410e06b_fk_companies FOREIGN KEY (canonical_job_id) REFERENCES public.companies_joblisting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: companies_jobdeduplication companies_jobdedupli_decided_by_id_664f6670_fk_jobpilot_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_jobdeduplication
    ADD CONSTRAINT companies_jobdedupli_decided_by_id_664f6670_fk_jobpilot_ FOREIGN KEY (decided_by_id) REFERENCES public.jobpilot_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: companies_jobdeduplication companies_jobdedupli_duplicate_job_id_ac2afa8a_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_jobdeduplication
    ADD CONSTRAINT companies_jobdedupli_duplicate_job_id_ac2afa8a_fk_companies FOREIGN KEY (duplicate_job_id) REFERENCES public.companies_joblisting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: companies_jobembedding companies_jobembeddi_job_id_635a5e6d_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_jobembedding
    ADD CONSTRAINT companies_jobembeddi_job_id_635a5e6d_fk_companies FOREIGN KEY (job_id) REFERENCES public.companies_joblisting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: companies_joblisting companies_joblisting_canonical_id_3d0afac3_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_joblisting
    ADD CONSTRAINT companies_joblisting_canonical_id_3d0afac3_fk_companies FOREIGN KEY (canonical_id) REFERENCES public.companies_joblisting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: companies_joblisting companies_joblisting_company_id_a093f5a9_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_joblisting
    ADD CONSTRAINT companies_joblisting_company_id_a093f5a9_fk_companies FOREIGN KEY (company_id) REFERENCES public.companies_company(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: companies_jobsourcelisting companies_jobsourcel_job_id_99c2a523_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_jobsourcelisting
    ADD CONSTRAINT companies_jobsourcel_job_id_99c2a523_fk_companies FOREIGN KEY (job_id) REFERENCES public.companies_joblisting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: companies_jobsourcelisting companies_jobsourcel_source_id_eb4d5545_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies_jobsourcelisting
    ADD CONSTRAINT companies_jobsourcel_source_id_eb4d5545_fk_companies FOREIGN KEY (source_id) REFERENCES public.companies_jobsource(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: django_admin_log django_admin_log_content_type_id_c4bce8eb_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: django_admin_log django_admin_log_user_id_c564eba6_fk_jobpilot_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_jobpilot_user_id FOREIGN KEY (user_id) REFERENCES public.jobpilot_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: interactions_jobuserinteraction interactions_jobuser_job_id_30269d92_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.interactions_jobuserinteraction
    ADD CONSTRAINT interactions_jobuser_job_id_30269d92_fk_companies FOREIGN KEY (job_id) REFERENCES public.companies_joblisting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: interactions_jobuserinteraction interactions_jobuser_resume_id_4e42f449_fk_resumes_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.interactions_jobuserinteraction
    ADD CONSTRAINT interactions_jobuser_resume_id_4e42f449_fk_resumes_r FOREIGN KEY (resume_id) REFERENCES public.resumes_resume(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: interactions_jobuserinteraction interactions_jobuser_user_id_1515016a_fk_jobpilot_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.interactions_jobuserinteraction
    ADD CONSTRAINT interactions_jobuser_user_id_1515016a_fk_jobpilot_ FOREIGN KEY (user_id) REFERENCES public.jobpilot_userprofile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: interactions_timelineevent interactions_timelin_interaction_id_b9686da3_fk_interacti; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.interactions_timelineevent
    ADD CONSTRAINT interactions_timelin_interaction_id_b9686da3_fk_interacti FOREIGN KEY (interaction_id) REFERENCES public.interactions_jobuserinteraction(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: interactions_timelineevent interactions_timelin_job_id_96a4bec9_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.interactions_timelineevent
    ADD CONSTRAINT interactions_timelin_job_id_96a4bec9_fk_companies FOREIGN KEY (job_id) REFERENCES public.companies_joblisting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: interactions_timelineevent interactions_timelin_user_id_7015d0d1_fk_jobpilot_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.interactions_timelineevent
    ADD CONSTRAINT interactions_timelin_user_id_7015d0d1_fk_jobpilot_ FOREIGN KEY (user_id) REFERENCES public.jobpilot_userprofile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: legacy_job_duplications job_duplications_canonical_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_job_duplications
    ADD CONSTRAINT job_duplications_canonical_job_id_fkey FOREIGN KEY (canonical_job_id) REFERENCES public.legacy_job_listings(id);


--
-- Name: legacy_job_duplications job_duplications_duplicate_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_job_duplications
    ADD CONSTRAINT job_duplications_duplicate_job_id_fkey FOREIGN KEY (duplicate_job_id) REFERENCES public.legacy_job_listings(id);


--
-- Name: legacy_job_embeddings job_embeddings_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_job_embeddings
    ADD CONSTRAINT job_embeddings_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.legacy_job_listings(id);


--
-- Name: legacy_job_listings job_listings_canonical_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_job_listings
    ADD CONSTRAINT job_listings_canonical_id_fkey FOREIGN KEY (canonical_id) REFERENCES public.legacy_job_listings(id);


--
-- Name: job_processing_logs job_processing_logs_collection_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job_processing_logs
    ADD CONSTRAINT job_processing_logs_collection_id_fkey FOREIGN KEY (collection_id) REFERENCES public.raw_job_collections(id);


--
-- Name: legacy_job_source_listings job_source_listings_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_job_source_listings
    ADD CONSTRAINT job_source_listings_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.legacy_job_listings(id);


--
-- Name: legacy_job_source_listings job_source_listings_source_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_job_source_listings
    ADD CONSTRAINT job_source_listings_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.legacy_job_sources(id);


--
-- Name: jobpilot_user_groups jobpilot_user_groups_group_id_990db7d4_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobpilot_user_groups
    ADD CONSTRAINT jobpilot_user_groups_group_id_990db7d4_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: jobpilot_user_groups jobpilot_user_groups_user_id_5ac914d8_fk_jobpilot_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobpilot_user_groups
    ADD CONSTRAINT jobpilot_user_groups_user_id_5ac914d8_fk_jobpilot_user_id FOREIGN KEY (user_id) REFERENCES public.jobpilot_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: jobpilot_user_user_permissions jobpilot_user_user_p_permission_id_fa85476c_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobpilot_user_user_permissions
    ADD CONSTRAINT jobpilot_user_user_p_permission_id_fa85476c_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: jobpilot_user_user_permissions jobpilot_user_user_p_user_id_42fef20d_fk_jobpilot_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobpilot_user_user_permissions
    ADD CONSTRAINT jobpilot_user_user_p_user_id_42fef20d_fk_jobpilot_ FOREIGN KEY (user_id) REFERENCES public.jobpilot_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: jobpilot_userprofile jobpilot_userprofile_account_id_9840521d_fk_jobpilot_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobpilot_userprofile
    ADD CONSTRAINT jobpilot_userprofile_account_id_9840521d_fk_jobpilot_user_id FOREIGN KEY (account_id) REFERENCES public.jobpilot_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: legacy_legacyrecord legacy_legacyrecord_target_type_id_7bb783b9_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_legacyrecord
    ADD CONSTRAINT legacy_legacyrecord_target_type_id_7bb783b9_fk_django_co FOREIGN KEY (target_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: processed_job_data processed_job_data_processing_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.processed_job_data
    ADD CONSTRAINT processed_job_data_processing_id_fkey FOREIGN KEY (processing_id) REFERENCES public.job_processing_logs(id);


--
-- Name: legacy_resume_generations resume_generations_resume_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_resume_generations
    ADD CONSTRAINT resume_generations_resume_id_fkey FOREIGN KEY (resume_id) REFERENCES public.legacy_resumes(id);


--
-- Name: legacy_resume_optimizations resume_optimizations_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_resume_optimizations
    ADD CONSTRAINT resume_optimizations_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.legacy_job_listings(id);


--
-- Name: legacy_resume_optimizations resume_optimizations_resume_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_resume_optimizations
    ADD CONSTRAINT resume_optimizations_resume_id_fkey FOREIGN KEY (resume_id) REFERENCES public.legacy_resumes(id);


--
-- Name: legacy_resume_versions resume_versions_resume_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_resume_versions
    ADD CONSTRAINT resume_versions_resume_id_fkey FOREIGN KEY (resume_id) REFERENCES public.legacy_resumes(id);


--
-- Name: legacy_resumes resumes_based_on_resume_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_resumes
    ADD CONSTRAINT resumes_based_on_resume_id_fkey FOREIGN KEY (based_on_resume_id) REFERENCES public.legacy_resumes(id);


--
-- Name: legacy_resumes resumes_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_resumes
    ADD CONSTRAINT resumes_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.legacy_job_listings(id);


--
-- Name: legacy_resumes resumes_parent_version_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_resumes
    ADD CONSTRAINT resumes_parent_version_id_fkey FOREIGN KEY (parent_version_id) REFERENCES public.legacy_resumes(id);


--
-- Name: resumes_resume resumes_resume_parent_resume_id_2112c324_fk_resumes_resume_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resumes_resume
    ADD CONSTRAINT resumes_resume_parent_resume_id_2112c324_fk_resumes_resume_id FOREIGN KEY (parent_resume_id) REFERENCES public.resumes_resume(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: resumes_resume resumes_resume_target_job_id_678c5667_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resumes_resume
    ADD CONSTRAINT resumes_resume_target_job_id_678c5667_fk_companies FOREIGN KEY (target_job_id) REFERENCES public.companies_joblisting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: resumes_resume resumes_resume_template_id_89bbbd3d_fk_resumes_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resumes_resume
    ADD CONSTRAINT resumes_resume_template_id_89bbbd3d_fk_resumes_r FOREIGN KEY (template_id) REFERENCES public.resumes_resumetemplate(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: resumes_resume resumes_resume_user_id_0221d0a3_fk_jobpilot_userprofile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resumes_resume
    ADD CONSTRAINT resumes_resume_user_id_0221d0a3_fk_jobpilot_userprofile_id FOREIGN KEY (user_id) REFERENCES public.jobpilot_userprofile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: resumes_resumegeneration resumes_resumegenera_resume_id_2bc6d99c_fk_resumes_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resumes_resumegeneration
    ADD CONSTRAINT resumes_resumegenera_resume_id_2bc6d99c_fk_resumes_r FOREIGN KEY (resume_id) REFERENCES public.resumes_resume(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: resumes_resumeoptimization resumes_resumeoptimi_job_id_b3d2cc65_fk_companies; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resumes_resumeoptimization
    ADD CONSTRAINT resumes_resumeoptimi_job_id_b3d2cc65_fk_companies FOREIGN KEY (job_id) REFERENCES public.companies_joblisting(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: resumes_resumeoptimization resumes_resumeoptimi_resume_id_c801049f_fk_resumes_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resumes_resumeoptimization
    ADD CONSTRAINT resumes_resumeoptimi_resume_id_c801049f_fk_resumes_r FOREIGN KEY (resume_id) REFERENCES public.resumes_resume(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: resumes_resumeversion resumes_resumeversion_resume_id_4ba2cb6c_fk_resumes_resume_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resumes_resumeversion
    ADD CONSTRAINT resumes_resumeversion_resume_id_4ba2cb6c_fk_resumes_resume_id FOREIGN KEY (resume_id) REFERENCES public.resumes_resume(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: legacy_resumes resumes_template_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_resumes
    ADD CONSTRAINT resumes_template_id_fkey FOREIGN KEY (template_id) REFERENCES public.legacy_resume_templates(id);


--
-- Name: legacy_resumes resumes_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_resumes
    ADD CONSTRAINT resumes_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.legacy_user_profiles(id);


--
-- Name: legacy_saved_jobs saved_jobs_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_saved_jobs
    ADD CONSTRAINT saved_jobs_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.legacy_job_listings(id);


--
-- Name: legacy_saved_jobs saved_jobs_user_profile_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_saved_jobs
    ADD CONSTRAINT saved_jobs_user_profile_id_fkey FOREIGN KEY (user_profile_id) REFERENCES public.legacy_user_profiles(id);


--
-- Name: legacy_skill_banks_legacy skill_banks_legacy_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_skill_banks_legacy
    ADD CONSTRAINT skill_banks_legacy_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.legacy_user_profiles(id);


--
-- Name: legacy_skill_banks skill_banks_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_skill_banks
    ADD CONSTRAINT skill_banks_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.legacy_user_profiles(id);


--
-- Name: skills_certification skills_certification_bank_id_f28fbd35_fk_skills_skillbank_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_certification
    ADD CONSTRAINT skills_certification_bank_id_f28fbd35_fk_skills_skillbank_id FOREIGN KEY (bank_id) REFERENCES public.skills_skillbank(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: skills_education skills_education_bank_id_4e45b0eb_fk_skills_skillbank_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_education
    ADD CONSTRAINT skills_education_bank_id_4e45b0eb_fk_skills_skillbank_id FOREIGN KEY (bank_id) REFERENCES public.skills_skillbank(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: skills_educationvariation skills_educationvari_education_id_f145296a_fk_skills_ed; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_educationvariation
    ADD CONSTRAINT skills_educationvari_education_id_f145296a_fk_skills_ed FOREIGN KEY (education_id) REFERENCES public.skills_education(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: skills_experiencevariation skills_experiencevar_experience_id_4279c56a_fk_skills_wo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_experiencevariation
    ADD CONSTRAINT skills_experiencevar_experience_id_4279c56a_fk_skills_wo FOREIGN KEY (experience_id) REFERENCES public.skills_workexperience(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: skills_project skills_project_bank_id_f3a3a65e_fk_skills_skillbank_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_project
    ADD CONSTRAINT skills_project_bank_id_f3a3a65e_fk_skills_skillbank_id FOREIGN KEY (bank_id) REFERENCES public.skills_skillbank(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: skills_projectvariation skills_projectvariat_project_id_ccdd770e_fk_skills_pr; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_projectvariation
    ADD CONSTRAINT skills_projectvariat_project_id_ccdd770e_fk_skills_pr FOREIGN KEY (project_id) REFERENCES public.skills_project(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: skills_skill skills_skill_bank_id_e67e9c0b_fk_skills_skillbank_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_skill
    ADD CONSTRAINT skills_skill_bank_id_e67e9c0b_fk_skills_skillbank_id FOREIGN KEY (bank_id) REFERENCES public.skills_skillbank(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: skills_skillbank skills_skillbank_user_id_5fa19eb1_fk_jobpilot_userprofile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_skillbank
    ADD CONSTRAINT skills_skillbank_user_id_5fa19eb1_fk_jobpilot_userprofile_id FOREIGN KEY (user_id) REFERENCES public.jobpilot_userprofile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: skills_summaryvariation skills_summaryvariation_bank_id_8b71e128_fk_skills_skillbank_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_summaryvariation
    ADD CONSTRAINT skills_summaryvariation_bank_id_8b71e128_fk_skills_skillbank_id FOREIGN KEY (bank_id) REFERENCES public.skills_skillbank(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: skills_workexperience skills_workexperience_bank_id_4a3bef05_fk_skills_skillbank_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.skills_workexperience
    ADD CONSTRAINT skills_workexperience_bank_id_4a3bef05_fk_skills_skillbank_id FOREIGN KEY (bank_id) REFERENCES public.skills_skillbank(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: legacy_timeline_events timeline_events_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_timeline_events
    ADD CONSTRAINT timeline_events_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.legacy_applications(id);


--
-- Name: legacy_timeline_events timeline_events_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_timeline_events
    ADD CONSTRAINT timeline_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.legacy_job_listings(id);


--
-- Name: legacy_timeline_events timeline_events_user_profile_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.legacy_timeline_events
    ADD CONSTRAINT timeline_events_user_profile_id_fkey FOREIGN KEY (user_profile_id) REFERENCES public.legacy_user_profiles(id);


--
-- PostgreSQL database dump complete
--


