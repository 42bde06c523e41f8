--liquibase formatted sql

--changeset content:0022-recycle-bin
--comment Deleted articles keep their rows for a while. The second index is for the one question that is asked across all sites, once a day.
ALTER TABLE article ADD COLUMN deleted_at DATETIME(6);
ALTER TABLE article ADD COLUMN deleted_by VARCHAR(100);
ALTER TABLE article ADD COLUMN deleted_from VARCHAR(20);
CREATE INDEX article_bin ON article (tenant_id, state, deleted_at, id);
CREATE INDEX article_over ON article (state, deleted_at);
--rollback DROP INDEX article_over ON article;
--rollback DROP INDEX article_bin ON article;
--rollback ALTER TABLE article DROP COLUMN deleted_from;
--rollback ALTER TABLE article DROP COLUMN deleted_by;
--rollback ALTER TABLE article DROP COLUMN deleted_at
