--liquibase formatted sql

--changeset content:0027-presence
--comment Who has an article open to write. A row that was not renewed for a while says nothing any more.
CREATE TABLE article_presence (
    tenant_id VARCHAR(40) NOT NULL,
    article_id BIGINT NOT NULL,
    user_name VARCHAR(100) NOT NULL,
    shown_name VARCHAR(100) NOT NULL,
    seen_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, article_id, user_name),
    CONSTRAINT article_presence_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
--rollback DROP TABLE article_presence
