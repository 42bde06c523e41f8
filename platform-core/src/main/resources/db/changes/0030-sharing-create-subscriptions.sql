--liquibase formatted sql

--changeset sharing:0030-subscriptions
--comment Columns that take what fits a filter from another site: the taker's rows, which the source allows. What came by one names it.
CREATE TABLE share_subscription (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    source_site VARCHAR(40) NOT NULL,
    source_columns VARCHAR(500) NOT NULL,
    content VARCHAR(20),
    title_words VARCHAR(200) NOT NULL,
    since DATETIME(6) NOT NULL,
    column_code VARCHAR(20) NOT NULL,
    taken_as VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    asked_by VARCHAR(100) NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    decided_by VARCHAR(100),
    decided_at DATETIME(6),
    reason VARCHAR(200),
    looked_until DATETIME(6) NOT NULL,
    looked_at DATETIME(6),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT share_subscription_site FOREIGN KEY (tenant_id) REFERENCES site (site_key),
    CONSTRAINT share_subscription_source FOREIGN KEY (source_site) REFERENCES site (site_key)
);
CREATE INDEX share_subscription_of_source ON share_subscription (source_site, state, asked_at);
CREATE INDEX share_subscription_due ON share_subscription (state, looked_at);
ALTER TABLE share_delivery ADD COLUMN subscription_id BIGINT;
CREATE INDEX share_delivery_subscription ON share_delivery (subscription_id, state);
--rollback DROP INDEX share_delivery_subscription ON share_delivery;
--rollback ALTER TABLE share_delivery DROP COLUMN subscription_id;
--rollback DROP TABLE share_subscription
