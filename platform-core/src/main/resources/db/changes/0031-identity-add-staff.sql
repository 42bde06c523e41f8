--liquibase formatted sql

--changeset identity:0031-lock
--comment Keeps a person out of a site without forgetting what the person may do there.
ALTER TABLE membership ADD COLUMN locked BOOLEAN DEFAULT FALSE NOT NULL;
--rollback ALTER TABLE membership DROP COLUMN locked

--changeset identity:0031-activity
--comment When people sign in and when they were last at work; a person may work for many sites, so the rows are the province's.
CREATE TABLE person_seen (
    user_name VARCHAR(100) NOT NULL,
    seen_at DATETIME(6) NOT NULL,
    PRIMARY KEY (user_name)
);
CREATE TABLE sign_in (
    id BIGINT NOT NULL,
    user_name VARCHAR(100) NOT NULL,
    session_id VARCHAR(100) NOT NULL,
    signed_in_at DATETIME(6) NOT NULL,
    address VARCHAR(45),
    client VARCHAR(200),
    PRIMARY KEY (id),
    CONSTRAINT sign_in_once UNIQUE (user_name, session_id)
);
CREATE INDEX sign_in_time ON sign_in (user_name, signed_in_at);
--rollback DROP TABLE sign_in;
--rollback DROP TABLE person_seen
