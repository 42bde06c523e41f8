--liquibase formatted sql

--changeset content:0016
--comment Every saved text of an article. A body that did not change is kept once: later versions name the one that holds it.
CREATE TABLE article_version (
    tenant_id VARCHAR(40) NOT NULL,
    article_id BIGINT NOT NULL,
    version_number INT NOT NULL,
    saved_step VARCHAR(20) NOT NULL,
    saved_by VARCHAR(100) NOT NULL,
    saved_at DATETIME(6) NOT NULL,
    note VARCHAR(200),
    column_code VARCHAR(20) NOT NULL,
    title VARCHAR(200) NOT NULL,
    summary VARCHAR(500) NOT NULL,
    source VARCHAR(100) NOT NULL,
    editor VARCHAR(60),
    picture_url VARCHAR(300),
    picture_alt VARCHAR(200),
    facts MEDIUMTEXT NOT NULL,
    attachments MEDIUMTEXT NOT NULL,
    body_number INT NOT NULL,
    text_hash VARCHAR(64) NOT NULL,
    PRIMARY KEY (tenant_id, article_id, version_number),
    CONSTRAINT article_version_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
CREATE TABLE article_version_body (
    tenant_id VARCHAR(40) NOT NULL,
    article_id BIGINT NOT NULL,
    version_number INT NOT NULL,
    body_hash VARCHAR(64) NOT NULL,
    body MEDIUMBLOB NOT NULL,
    PRIMARY KEY (tenant_id, article_id, version_number),
    CONSTRAINT article_version_body_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
CREATE INDEX article_version_body_same ON article_version_body (tenant_id, article_id, body_hash);
ALTER TABLE article ADD COLUMN latest_version INT DEFAULT 0 NOT NULL;
--rollback ALTER TABLE article DROP COLUMN latest_version
--rollback DROP TABLE article_version_body
--rollback DROP TABLE article_version

--changeset content:0016-showing
--comment Which version the public read from when to when: the evidence of what a page said.
CREATE TABLE article_showing (
    tenant_id VARCHAR(40) NOT NULL,
    article_id BIGINT NOT NULL,
    shown_from DATETIME(6) NOT NULL,
    shown_until DATETIME(6),
    version_number INT NOT NULL,
    PRIMARY KEY (tenant_id, article_id, shown_from),
    CONSTRAINT article_showing_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
--rollback DROP TABLE article_showing
