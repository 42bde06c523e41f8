--liquibase formatted sql

--changeset check:0018-list
--comment The province's list has one row; the second number counts changes of the severities.
CREATE TABLE check_list (
    id INT NOT NULL,
    version BIGINT NOT NULL,
    settings BIGINT NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO check_list (id, version, settings) VALUES (1, 0, 0);
CREATE TABLE site_check_list (
    tenant_id VARCHAR(40) NOT NULL,
    site_key VARCHAR(40) NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, site_key),
    CONSTRAINT site_check_list_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
--rollback DROP TABLE site_check_list
--rollback DROP TABLE check_list

--changeset check:0018-word
--comment Words are never deleted: a list can be read as it was in any version.
CREATE TABLE check_word (
    id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    word VARCHAR(60) NOT NULL,
    suggestion VARCHAR(100),
    note VARCHAR(200),
    applies_from DATE,
    applies_until DATE,
    added_in BIGINT NOT NULL,
    added_by VARCHAR(100) NOT NULL,
    removed_in BIGINT,
    removed_by VARCHAR(100),
    PRIMARY KEY (id)
);
CREATE INDEX check_word_current ON check_word (removed_in, kind, id);
CREATE TABLE site_check_word (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    word VARCHAR(60) NOT NULL,
    suggestion VARCHAR(100),
    note VARCHAR(200),
    applies_from DATE,
    applies_until DATE,
    added_in BIGINT NOT NULL,
    added_by VARCHAR(100) NOT NULL,
    removed_in BIGINT,
    removed_by VARCHAR(100),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT site_check_word_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
CREATE INDEX site_check_word_current ON site_check_word (tenant_id, removed_in, kind, id);
--rollback DROP TABLE site_check_word
--rollback DROP TABLE check_word

--changeset check:0018-severity
CREATE TABLE check_severity (
    check_rule VARCHAR(20) NOT NULL,
    severity VARCHAR(10) NOT NULL,
    PRIMARY KEY (check_rule)
);
--rollback DROP TABLE check_severity

--changeset check:0018-waiver
--comment Somebody has said that what was found in an article is right as it is.
CREATE TABLE check_waiver (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    article_id BIGINT NOT NULL,
    finding_key VARCHAR(120) NOT NULL,
    reason VARCHAR(200),
    given_by VARCHAR(100) NOT NULL,
    given_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT check_waiver_once UNIQUE (tenant_id, article_id, finding_key),
    CONSTRAINT check_waiver_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
--rollback DROP TABLE check_waiver
