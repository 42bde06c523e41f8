--liquibase formatted sql

--changeset archive:0028
--comment An archive claims its site while it is waited for or made: the database itself refuses a second one.
CREATE TABLE site_archive (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    claim VARCHAR(40),
    state VARCHAR(20) NOT NULL,
    stage VARCHAR(20) NOT NULL,
    with_senders BOOLEAN NOT NULL,
    made_by VARCHAR(100) NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    beat_at DATETIME(6),
    ended_at DATETIME(6),
    attempt INT NOT NULL,
    done BIGINT NOT NULL,
    length BIGINT NOT NULL,
    sha256 VARCHAR(64),
    problem VARCHAR(300),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT site_archive_claim UNIQUE (tenant_id, claim),
    CONSTRAINT site_archive_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
CREATE INDEX site_archive_due ON site_archive (state, beat_at);
--rollback DROP TABLE site_archive
