--liquibase formatted sql

--changeset interaction:0001
--comment Letters from citizens. Number and site are the key: the node that serves the public only inserts, and counts nothing up.
CREATE TABLE letter (
    tenant_id VARCHAR(40) NOT NULL,
    number VARCHAR(15) NOT NULL,
    version BIGINT NOT NULL,
    column_code VARCHAR(20) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    addressee VARCHAR(80),
    title VARCHAR(120) NOT NULL,
    body VARCHAR(4000) NOT NULL,
    sender_name VARCHAR(80),
    sender_phone VARCHAR(40),
    sender_email VARCHAR(120),
    consent BOOLEAN NOT NULL,
    code_hash VARCHAR(64),
    submission VARCHAR(64),
    received_at DATETIME(6) NOT NULL,
    due_on DATE NOT NULL,
    extended BOOLEAN NOT NULL,
    accepted_at DATETIME(6),
    unit VARCHAR(120),
    transferred_at DATETIME(6),
    answer MEDIUMTEXT,
    return_reason VARCHAR(500),
    answer_unit VARCHAR(120),
    answered_at DATETIME(6),
    answered_in_days INT,
    public_title VARCHAR(120),
    public_body VARCHAR(4000),
    public_name VARCHAR(20),
    published_at DATETIME(6),
    erased_at DATETIME(6),
    PRIMARY KEY (tenant_id, number),
    CONSTRAINT letter_submission UNIQUE (tenant_id, submission),
    CONSTRAINT letter_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
CREATE INDEX letter_due ON letter (tenant_id, state, due_on);
CREATE INDEX letter_published ON letter (tenant_id, state, published_at, number);
CREATE INDEX letter_received ON letter (tenant_id, received_at);
CREATE INDEX letter_retention ON letter (erased_at, answered_at);
CREATE TABLE letter_rating (
    tenant_id VARCHAR(40) NOT NULL,
    number VARCHAR(15) NOT NULL,
    satisfaction VARCHAR(20) NOT NULL,
    rated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, number),
    CONSTRAINT letter_rating_letter FOREIGN KEY (tenant_id, number) REFERENCES letter (tenant_id, number)
);
CREATE INDEX letter_rating_time ON letter_rating (tenant_id, rated_at);
--rollback DROP TABLE letter_rating
--rollback DROP TABLE letter

--changeset interaction:0002
--comment Which base columns take letters, and which shows the answered ones. Articles that were written there keep their addresses.
UPDATE base_column SET content = 'MAILBOX' WHERE slug IN ('ldxx', 'zxjy', 'tsjb', 'zxts') AND column_type = '咨询投诉';
UPDATE base_column SET content = 'LETTERS' WHERE slug = 'lygk' AND column_type = '咨询投诉';
--rollback UPDATE base_column SET content = 'NEWS' WHERE content IN ('MAILBOX', 'LETTERS')
