--liquibase formatted sql

--changeset feed:0020
--comment When each renderer had applied a step of a roll-out. One row a renderer and batch that holds such a step; rows are only inserted, the workbench tidies up.
CREATE TABLE feed_step (
    node VARCHAR(40) NOT NULL,
    first_sequence BIGINT NOT NULL,
    last_sequence BIGINT NOT NULL,
    applied_at DATETIME(6) NOT NULL,
    PRIMARY KEY (node, last_sequence)
);
CREATE INDEX feed_step_last ON feed_step (last_sequence);
CREATE INDEX change_event_latest ON change_event (kind, subject, site_key, sequence);
--rollback DROP INDEX change_event_latest ON change_event
--rollback DROP TABLE feed_step
