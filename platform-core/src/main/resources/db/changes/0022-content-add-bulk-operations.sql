--liquibase formatted sql

--changeset content:0022-bulk
--comment One thing done to many articles. The index on the phase is for the one question that is asked across all sites, twice a second.
CREATE TABLE bulk_operation (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    step VARCHAR(20) NOT NULL,
    argument VARCHAR(200),
    phase VARCHAR(20) NOT NULL,
    articles INT NOT NULL,
    set_by VARCHAR(100) NOT NULL,
    set_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT bulk_operation_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
CREATE INDEX bulk_operation_phase ON bulk_operation (phase, changed_at);
CREATE TABLE bulk_item (
    tenant_id VARCHAR(40) NOT NULL,
    operation_id BIGINT NOT NULL,
    article_id BIGINT NOT NULL,
    title VARCHAR(200) NOT NULL,
    state VARCHAR(20) NOT NULL,
    reason VARCHAR(300),
    column_before VARCHAR(20),
    version_after BIGINT,
    PRIMARY KEY (tenant_id, operation_id, article_id),
    CONSTRAINT bulk_item_operation FOREIGN KEY (tenant_id, operation_id) REFERENCES bulk_operation (tenant_id, id)
);
CREATE INDEX bulk_item_state ON bulk_item (tenant_id, operation_id, state, article_id);
--rollback DROP TABLE bulk_item
--rollback DROP TABLE bulk_operation
