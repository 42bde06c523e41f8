--liquibase formatted sql

--changeset content:0016-timing
--comment What shall happen to an article at a time. The second index is for the one question that is asked across all sites, every second.
CREATE TABLE article_timed_step (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    article_id BIGINT NOT NULL,
    step VARCHAR(20) NOT NULL,
    release_key VARCHAR(36) NOT NULL,
    due_at DATETIME(6) NOT NULL,
    state VARCHAR(20) NOT NULL,
    set_by VARCHAR(100) NOT NULL,
    set_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6),
    failure VARCHAR(300),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT article_timed_step_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
CREATE INDEX article_timed_step_of ON article_timed_step (tenant_id, article_id, state);
CREATE INDEX article_timed_step_release ON article_timed_step (tenant_id, release_key);
CREATE INDEX article_timed_step_due ON article_timed_step (state, due_at);
--rollback DROP TABLE article_timed_step
