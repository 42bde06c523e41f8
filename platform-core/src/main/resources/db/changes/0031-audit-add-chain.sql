--liquibase formatted sql

--changeset audit:0031-origin
--comment From where something was done, and what it changed; entries of before do not say.
ALTER TABLE audit_entry ADD COLUMN address VARCHAR(45);
ALTER TABLE audit_entry ADD COLUMN client VARCHAR(200);
ALTER TABLE audit_entry ADD COLUMN differences MEDIUMTEXT;
CREATE INDEX audit_entry_time ON audit_entry (happened_at, id);
CREATE INDEX audit_entry_person ON audit_entry (user_name, happened_at);
--rollback DROP INDEX audit_entry_person ON audit_entry;
--rollback DROP INDEX audit_entry_time ON audit_entry;
--rollback ALTER TABLE audit_entry DROP COLUMN differences;
--rollback ALTER TABLE audit_entry DROP COLUMN client;
--rollback ALTER TABLE audit_entry DROP COLUMN address

--changeset audit:0031-chain
--comment The chain stands beside the entries, so that neither needs an update. What is there already is sealed as it is now.
CREATE TABLE audit_unsealed (
    entry_id BIGINT NOT NULL,
    PRIMARY KEY (entry_id)
);
CREATE TABLE audit_seal (
    sequence_number BIGINT NOT NULL,
    entry_id BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    PRIMARY KEY (sequence_number),
    CONSTRAINT audit_seal_once UNIQUE (entry_id)
);
CREATE TABLE audit_head (
    id INT NOT NULL,
    sequence_number BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO audit_head (id, sequence_number, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO audit_unsealed (entry_id) SELECT id FROM audit_entry;
CREATE TABLE audit_verification (
    id BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    started_by VARCHAR(100) NOT NULL,
    started_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6),
    last_sequence BIGINT NOT NULL,
    last_hash VARCHAR(64) NOT NULL,
    checked_sequence BIGINT NOT NULL,
    checked_hash VARCHAR(64) NOT NULL,
    flaw VARCHAR(20),
    broken_entry BIGINT,
    PRIMARY KEY (id)
);
CREATE INDEX audit_verification_state ON audit_verification (state, id);
--rollback DROP TABLE audit_verification;
--rollback DROP TABLE audit_head;
--rollback DROP TABLE audit_seal;
--rollback DROP TABLE audit_unsealed
