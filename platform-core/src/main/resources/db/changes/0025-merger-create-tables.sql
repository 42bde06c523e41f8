--liquibase formatted sql

--changeset merger:0025-merger
--comment A merger claims the site that goes while it is under way: the database itself refuses a second one.
CREATE TABLE merger (
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    source_key VARCHAR(40) NOT NULL,
    target_key VARCHAR(40) NOT NULL,
    claim VARCHAR(40),
    state VARCHAR(20) NOT NULL,
    place_code VARCHAR(20),
    unit_code VARCHAR(20),
    stage VARCHAR(20) NOT NULL,
    after_id BIGINT NOT NULL,
    after_ref VARCHAR(200) NOT NULL,
    clean BOOLEAN NOT NULL,
    left_over INT NOT NULL,
    problem VARCHAR(300),
    set_by VARCHAR(100) NOT NULL,
    set_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT merger_claim UNIQUE (claim),
    CONSTRAINT merger_source FOREIGN KEY (source_key) REFERENCES site (site_key),
    CONSTRAINT merger_target FOREIGN KEY (target_key) REFERENCES site (site_key)
);
CREATE INDEX merger_state ON merger (state, changed_at);
CREATE TABLE merger_column (
    merger_id BIGINT NOT NULL,
    column_no INT NOT NULL,
    source_code VARCHAR(20) NOT NULL,
    source_name VARCHAR(60) NOT NULL,
    source_path VARCHAR(200) NOT NULL,
    target_code VARCHAR(20),
    PRIMARY KEY (merger_id, column_no),
    CONSTRAINT merger_column_merger FOREIGN KEY (merger_id) REFERENCES merger (id)
);
--rollback DROP TABLE merger_column
--rollback DROP TABLE merger

--changeset merger:0025-address
--comment What became of each address of a merged site, owned by the site that has it now, and read by one key.
CREATE TABLE merged_address (
    tenant_id VARCHAR(40) NOT NULL,
    source_key VARCHAR(40) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    ref VARCHAR(200) NOT NULL,
    merger_id BIGINT NOT NULL,
    old_address VARCHAR(300) NOT NULL,
    source_column VARCHAR(20),
    source_version BIGINT NOT NULL,
    article_id BIGINT,
    article_version BIGINT,
    media_id BIGINT,
    column_code VARCHAR(20),
    letter_number VARCHAR(15),
    made BOOLEAN NOT NULL,
    PRIMARY KEY (tenant_id, source_key, kind, ref),
    CONSTRAINT merged_address_site FOREIGN KEY (tenant_id) REFERENCES site (site_key),
    CONSTRAINT merged_address_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
CREATE INDEX merged_address_counts ON merged_address (tenant_id, merger_id, kind, source_column);
--rollback DROP TABLE merged_address

--changeset merger:0025-hit
--comment Renderers only insert: how often old addresses were asked for since the node's last row.
CREATE TABLE merged_hit (
    tenant_id VARCHAR(40) NOT NULL,
    id VARCHAR(36) NOT NULL,
    source_key VARCHAR(40) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    ref VARCHAR(200) NOT NULL,
    hits BIGINT NOT NULL,
    counted_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT merged_hit_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
CREATE INDEX merged_hit_source ON merged_hit (tenant_id, source_key, kind, ref);
--rollback DROP TABLE merged_hit

--changeset site:0025-departure
ALTER TABLE site ADD COLUMN moving_to VARCHAR(40);
ALTER TABLE site ADD COLUMN moving_on DATE;
--rollback ALTER TABLE site DROP COLUMN moving_on;
--rollback ALTER TABLE site DROP COLUMN moving_to

--changeset framework:0025-sub-spaces
--comment Below 部门和乡镇公开 each unit has a column of its own: that is what the column is for. Frameworks that were installed before, too.
UPDATE base_column SET featured_allowed = TRUE WHERE slug = 'bmgk';
--rollback UPDATE base_column SET featured_allowed = FALSE WHERE slug = 'bmgk'
