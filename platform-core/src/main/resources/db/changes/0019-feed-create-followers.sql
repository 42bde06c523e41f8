--liquibase formatted sql

--changeset feed:0019
--comment How far followers were, now and then. Rows are only inserted, for the renderers' account can do no more; the workbench tidies up.
CREATE TABLE feed_follower (
    node VARCHAR(40) NOT NULL,
    seen_at DATETIME(6) NOT NULL,
    applied BIGINT NOT NULL,
    PRIMARY KEY (node, seen_at)
);
--rollback DROP TABLE feed_follower
