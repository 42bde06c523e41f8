--liquibase formatted sql

--changeset content:0021
--comment The blocks of topics, under the article's own key: a row of one site can not belong to an article of another.
CREATE TABLE topic (
    tenant_id VARCHAR(40) NOT NULL,
    article_id BIGINT NOT NULL,
    blocks MEDIUMTEXT NOT NULL,
    PRIMARY KEY (tenant_id, article_id),
    CONSTRAINT topic_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
--rollback DROP TABLE topic
