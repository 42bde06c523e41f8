--liquibase formatted sql

--changeset framework:0003
--comment What the articles of a base column are. Columns of frameworks that were installed before get theirs by what they are for.
ALTER TABLE base_column ADD content VARCHAR(20) DEFAULT 'NEWS' NOT NULL;
--rollback ALTER TABLE base_column DROP COLUMN content

--changeset framework:0004
UPDATE base_column SET content = 'POLICY'
WHERE column_type = '政策文件' AND code LIKE '04%' AND slug <> 'zfgb';
UPDATE base_column SET content = 'INTERPRETATION' WHERE column_type = '政策解读' AND slug <> 'mtpl';
UPDATE base_column SET content = 'LEADER' WHERE column_type = '负责人信息';
UPDATE base_column SET content = 'ORGANISATION' WHERE slug IN ('jgzn', 'jggk', 'gljg');
--rollback UPDATE base_column SET content = 'NEWS'

--changeset content:0002
--comment Facts of articles, each under the article's own key: a row of one site can not belong to an article of another.
CREATE TABLE policy (
    tenant_id VARCHAR(40) NOT NULL,
    article_id BIGINT NOT NULL,
    index_number VARCHAR(60),
    document_number VARCHAR(60),
    issuer VARCHAR(120),
    signed_on DATE,
    category VARCHAR(60),
    validity VARCHAR(20) NOT NULL,
    validity_note VARCHAR(120),
    PRIMARY KEY (tenant_id, article_id),
    CONSTRAINT policy_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
CREATE INDEX policy_validity ON policy (tenant_id, validity, article_id);
CREATE TABLE interpretation (
    tenant_id VARCHAR(40) NOT NULL,
    article_id BIGINT NOT NULL,
    policy_id BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, article_id),
    CONSTRAINT interpretation_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
CREATE INDEX interpretation_policy ON interpretation (tenant_id, policy_id, article_id);
ALTER TABLE interpretation
    ADD CONSTRAINT interpretation_document FOREIGN KEY (tenant_id, policy_id) REFERENCES article (tenant_id, id);
CREATE TABLE leader (
    tenant_id VARCHAR(40) NOT NULL,
    article_id BIGINT NOT NULL,
    post VARCHAR(120),
    duties VARCHAR(500),
    phone VARCHAR(60),
    sort_order INT,
    PRIMARY KEY (tenant_id, article_id),
    CONSTRAINT leader_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
CREATE TABLE organisation (
    tenant_id VARCHAR(40) NOT NULL,
    article_id BIGINT NOT NULL,
    address VARCHAR(200),
    hours VARCHAR(200),
    phone VARCHAR(60),
    offices VARCHAR(8000) NOT NULL,
    PRIMARY KEY (tenant_id, article_id),
    CONSTRAINT organisation_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
--rollback DROP TABLE organisation
--rollback DROP TABLE leader
--rollback DROP TABLE interpretation
--rollback DROP TABLE policy
