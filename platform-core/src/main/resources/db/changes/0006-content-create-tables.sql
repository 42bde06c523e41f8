--liquibase formatted sql

--changeset content:0001
CREATE TABLE article (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    column_code VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    title VARCHAR(200) NOT NULL,
    summary VARCHAR(500) NOT NULL,
    body MEDIUMTEXT NOT NULL,
    source VARCHAR(100) NOT NULL,
    editor VARCHAR(60),
    picture_url VARCHAR(300),
    picture_alt VARCHAR(200),
    created_by VARCHAR(100) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    published_at DATETIME(6),
    withdrawal_reason VARCHAR(200),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT article_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
CREATE INDEX article_list ON article (tenant_id, column_code, state, published_at, id);
CREATE INDEX article_changed ON article (tenant_id, updated_at, id);
CREATE INDEX article_pictures ON article (tenant_id, state, published_at, picture_url);
--rollback DROP TABLE article
