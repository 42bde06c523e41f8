--liquibase formatted sql

--changeset cases:0023-case
--comment A case claims its site while it is under way: the database itself refuses a second one.
CREATE TABLE site_case (
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    site_key VARCHAR(40),
    city_code VARCHAR(6),
    claim VARCHAR(40),
    applicant VARCHAR(100) NOT NULL,
    from_city BOOLEAN NOT NULL,
    reason VARCHAR(300),
    proposed_key VARCHAR(40),
    site_kind VARCHAR(20),
    name VARCHAR(60),
    domain VARCHAR(190),
    region_code VARCHAR(6),
    region_name VARCHAR(60),
    organiser VARCHAR(100),
    address VARCHAR(200),
    phone VARCHAR(60),
    webmaster VARCHAR(60),
    webmaster_name VARCHAR(60),
    until_on DATE,
    successor_key VARCHAR(40),
    filed_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    due_on DATE,
    PRIMARY KEY (id),
    CONSTRAINT site_case_claim UNIQUE (claim),
    CONSTRAINT site_case_site FOREIGN KEY (site_key) REFERENCES site (site_key)
);
CREATE INDEX site_case_city ON site_case (city_code, state);
CREATE INDEX site_case_state ON site_case (state, due_on);
--rollback DROP TABLE site_case

--changeset cases:0023-record
CREATE TABLE site_case_record (
    case_id BIGINT NOT NULL,
    record_no INT NOT NULL,
    move VARCHAR(20) NOT NULL,
    person VARCHAR(100) NOT NULL,
    opinion VARCHAR(300),
    happened_at DATETIME(6) NOT NULL,
    PRIMARY KEY (case_id, record_no),
    CONSTRAINT site_case_record_case FOREIGN KEY (case_id) REFERENCES site_case (id)
);
--rollback DROP TABLE site_case_record

--changeset cases:0023-registration
CREATE TABLE site_case_registration (
    case_id BIGINT NOT NULL,
    registration_no INT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    number VARCHAR(60) NOT NULL,
    granted_on DATE NOT NULL,
    PRIMARY KEY (case_id, registration_no),
    CONSTRAINT site_case_registration_case FOREIGN KEY (case_id) REFERENCES site_case (id)
);
--rollback DROP TABLE site_case_registration

--changeset site:0023-domain
--comment A domain that a site had before leads on to its main one.
ALTER TABLE site_domain ADD COLUMN leads_on BOOLEAN DEFAULT FALSE NOT NULL;
--rollback ALTER TABLE site_domain DROP COLUMN leads_on
