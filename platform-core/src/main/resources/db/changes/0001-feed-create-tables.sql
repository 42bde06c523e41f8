--liquibase formatted sql

--changeset feed:0001
--comment Identifiers are handed out in blocks: the same on every database, and small enough to stand in an address.
CREATE TABLE id_block (
    sequence_name VARCHAR(60) NOT NULL,
    next_val BIGINT,
    PRIMARY KEY (sequence_name)
);
--rollback DROP TABLE id_block

--changeset feed:0002
CREATE TABLE feed_head (
    id INT NOT NULL,
    sequence BIGINT NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO feed_head (id, sequence) VALUES (1, 0);
--rollback DROP TABLE feed_head

--changeset feed:0003
CREATE TABLE change_event (
    sequence BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    site_key VARCHAR(40),
    subject VARCHAR(60) NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    PRIMARY KEY (sequence)
);
--rollback DROP TABLE change_event
