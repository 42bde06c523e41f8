--liquibase formatted sql

--changeset identity:0001
CREATE TABLE membership (
    id BIGINT NOT NULL,
    user_name VARCHAR(100) NOT NULL,
    member_role VARCHAR(30) NOT NULL,
    member_scope VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT membership_once UNIQUE (user_name, member_role, member_scope)
);
CREATE INDEX membership_scope ON membership (member_scope);
--rollback DROP TABLE membership

--changeset audit:0001
CREATE TABLE audit_entry (
    id BIGINT NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    user_name VARCHAR(100) NOT NULL,
    site_key VARCHAR(40),
    action VARCHAR(40) NOT NULL,
    subject VARCHAR(200) NOT NULL,
    detail VARCHAR(500) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX audit_entry_site ON audit_entry (site_key, happened_at);
--rollback DROP TABLE audit_entry
