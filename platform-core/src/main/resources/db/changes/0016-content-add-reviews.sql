--liquibase formatted sql

--changeset content:0016-pending
--comment The version that waits for approval while the public goes on reading what it reads.
ALTER TABLE article ADD COLUMN pending_version INT;
--rollback ALTER TABLE article DROP COLUMN pending_version

--changeset content:0016-chain
CREATE TABLE review_chain (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    column_code VARCHAR(20) NOT NULL,
    levels INT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT review_chain_once UNIQUE (tenant_id, column_code),
    CONSTRAINT review_chain_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
--rollback DROP TABLE review_chain

--changeset content:0016-review
--comment One row an article: a second submission of the same article cannot be.
CREATE TABLE article_review (
    tenant_id VARCHAR(40) NOT NULL,
    article_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    review_round INT NOT NULL,
    review_level INT NOT NULL,
    levels INT NOT NULL,
    version_number INT NOT NULL,
    base_number INT NOT NULL,
    submitted_by VARCHAR(100) NOT NULL,
    submitted_at DATETIME(6) NOT NULL,
    waiting_since DATETIME(6) NOT NULL,
    assignee VARCHAR(100),
    PRIMARY KEY (tenant_id, article_id),
    CONSTRAINT article_review_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
CREATE INDEX article_review_waiting ON article_review (tenant_id, state, waiting_since, article_id);
CREATE TABLE article_review_step (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    article_id BIGINT NOT NULL,
    review_round INT NOT NULL,
    review_level INT NOT NULL,
    step VARCHAR(20) NOT NULL,
    actor VARCHAR(100) NOT NULL,
    on_behalf_of VARCHAR(100),
    note VARCHAR(500),
    version_number INT NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT article_review_step_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
CREATE INDEX article_review_step_of ON article_review_step (tenant_id, article_id, id);
CREATE INDEX article_review_step_kind ON article_review_step (tenant_id, step, id);
CREATE TABLE article_review_mark (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    article_id BIGINT NOT NULL,
    review_round INT NOT NULL,
    version_number INT NOT NULL,
    quote VARCHAR(200) NOT NULL,
    quote_position INT NOT NULL,
    note VARCHAR(500) NOT NULL,
    made_by VARCHAR(100) NOT NULL,
    made_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT article_review_mark_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
CREATE INDEX article_review_mark_of ON article_review_mark (tenant_id, article_id, review_round, id);
--rollback DROP TABLE article_review_mark
--rollback DROP TABLE article_review_step
--rollback DROP TABLE article_review

--changeset content:0016-substitute
CREATE TABLE review_substitute (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    reviewer VARCHAR(100) NOT NULL,
    substitute VARCHAR(100) NOT NULL,
    starts_at DATETIME(6) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT review_substitute_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
CREATE INDEX review_substitute_who ON review_substitute (tenant_id, substitute, ends_at);
--rollback DROP TABLE review_substitute
