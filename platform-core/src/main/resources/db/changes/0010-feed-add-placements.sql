--liquibase formatted sql

--changeset feed:0010
--comment Where an article stood for the public before the change, and where it stands after it; null when it was not public.
ALTER TABLE change_event ADD COLUMN (
    before_column VARCHAR(20),
    before_published_at DATETIME(6),
    before_pictured BOOLEAN,
    before_validity VARCHAR(20),
    before_explains BIGINT,
    after_column VARCHAR(20),
    after_published_at DATETIME(6),
    after_pictured BOOLEAN,
    after_validity VARCHAR(20),
    after_explains BIGINT
);
--rollback ALTER TABLE change_event DROP COLUMN before_column
--rollback ALTER TABLE change_event DROP COLUMN before_published_at
--rollback ALTER TABLE change_event DROP COLUMN before_pictured
--rollback ALTER TABLE change_event DROP COLUMN before_validity
--rollback ALTER TABLE change_event DROP COLUMN before_explains
--rollback ALTER TABLE change_event DROP COLUMN after_column
--rollback ALTER TABLE change_event DROP COLUMN after_published_at
--rollback ALTER TABLE change_event DROP COLUMN after_pictured
--rollback ALTER TABLE change_event DROP COLUMN after_validity
--rollback ALTER TABLE change_event DROP COLUMN after_explains
