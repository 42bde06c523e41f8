--liquibase formatted sql

--changeset content:0027-pins
--comment Until when an article stands first in its column's lists. The index finds the few that do among all that is public.
ALTER TABLE article ADD COLUMN pinned_until DATETIME(6);
CREATE INDEX article_pinned ON article (tenant_id, state, pinned_until, column_code, id);
--rollback DROP INDEX article_pinned ON article;
--rollback ALTER TABLE article DROP COLUMN pinned_until

--changeset feed:0027-pins
--comment Whether the article stood first in the lists of its column before the change, and whether it does after it.
ALTER TABLE change_event ADD COLUMN before_pinned BOOLEAN;
ALTER TABLE change_event ADD COLUMN after_pinned BOOLEAN;
--rollback ALTER TABLE change_event DROP COLUMN after_pinned;
--rollback ALTER TABLE change_event DROP COLUMN before_pinned
