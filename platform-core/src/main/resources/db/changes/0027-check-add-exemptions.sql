--liquibase formatted sql

--changeset check:0027
--comment What blocks and is right all the same, in one text: a reviewer said so and why.
CREATE TABLE check_exemption (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    article_id BIGINT NOT NULL,
    finding_key VARCHAR(120) NOT NULL,
    text_hash VARCHAR(64) NOT NULL,
    reason VARCHAR(200) NOT NULL,
    given_by VARCHAR(100) NOT NULL,
    given_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT check_exemption_once UNIQUE (tenant_id, article_id, text_hash, finding_key),
    CONSTRAINT check_exemption_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
--rollback DROP TABLE check_exemption
