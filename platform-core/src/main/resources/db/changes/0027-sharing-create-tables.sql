--liquibase formatted sql

--changeset content:0027-origin
--comment A reference is an article's row without a text: it names the article of another site that it stands for.
ALTER TABLE article ADD COLUMN origin_site VARCHAR(40);
ALTER TABLE article ADD COLUMN origin_article BIGINT;
ALTER TABLE article ADD COLUMN origin_url VARCHAR(400);
CREATE INDEX article_origin ON article (origin_site, origin_article);
--rollback DROP INDEX article_origin ON article;
--rollback ALTER TABLE article DROP COLUMN origin_url;
--rollback ALTER TABLE article DROP COLUMN origin_article;
--rollback ALTER TABLE article DROP COLUMN origin_site

--changeset sharing:0027
--comment What a site offers to others, and what each of them was offered: that row is the taker's, and all that lets it read the origin.
CREATE TABLE share_item (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    article_id BIGINT NOT NULL,
    title VARCHAR(200) NOT NULL,
    column_code VARCHAR(20) NOT NULL,
    share_mode VARCHAR(20) NOT NULL,
    state_council BOOLEAN NOT NULL,
    due_at DATETIME(6),
    offered_by VARCHAR(100) NOT NULL,
    offered_at DATETIME(6) NOT NULL,
    recalled_at DATETIME(6),
    recall_reason VARCHAR(200),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT share_item_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
CREATE INDEX share_item_newest ON share_item (tenant_id, offered_at, id);
CREATE TABLE share_delivery (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    share_id BIGINT NOT NULL,
    origin_site VARCHAR(40) NOT NULL,
    origin_article BIGINT NOT NULL,
    origin_url VARCHAR(400) NOT NULL,
    title VARCHAR(200) NOT NULL,
    available BOOLEAN NOT NULL,
    column_code VARCHAR(20) NOT NULL,
    share_mode VARCHAR(20) NOT NULL,
    state_council BOOLEAN NOT NULL,
    due_at DATETIME(6),
    offered_at DATETIME(6) NOT NULL,
    state VARCHAR(20) NOT NULL,
    taken_as VARCHAR(20),
    article_id BIGINT,
    decided_by VARCHAR(100),
    decided_at DATETIME(6),
    reason VARCHAR(200),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT share_delivery_site FOREIGN KEY (tenant_id) REFERENCES site (site_key),
    CONSTRAINT share_delivery_item FOREIGN KEY (origin_site, share_id) REFERENCES share_item (tenant_id, id),
    CONSTRAINT share_delivery_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
CREATE INDEX share_delivery_inbox ON share_delivery (tenant_id, state, offered_at, id);
CREATE INDEX share_delivery_receipts ON share_delivery (origin_site, share_id, tenant_id);
CREATE INDEX share_delivery_origin ON share_delivery (origin_site, origin_article, tenant_id);
--rollback DROP TABLE share_delivery;
--rollback DROP TABLE share_item
