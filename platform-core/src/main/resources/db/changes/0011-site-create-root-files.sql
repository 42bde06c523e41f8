--liquibase formatted sql

--changeset site:0011
CREATE TABLE root_file (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    name VARCHAR(80) NOT NULL,
    content VARCHAR(4096) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT root_file_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
CREATE UNIQUE INDEX root_file_name ON root_file (tenant_id, name);
--rollback DROP TABLE root_file

--changeset content:0011
--comment The site map for search engines goes through all public articles, the oldest first, and reads nothing but this.
CREATE INDEX article_published ON article (tenant_id, state, published_at, id, column_code, updated_at);
--rollback DROP INDEX article_published ON article
