--liquibase formatted sql

--changeset column:0001
--comment The site leads the key of every table that sites own: it is the shard key, and no row can be reached without it.
CREATE TABLE featured_column (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    parent_code VARCHAR(20),
    name VARCHAR(40) NOT NULL,
    slug VARCHAR(40) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    column_type VARCHAR(20) NOT NULL,
    description VARCHAR(300) NOT NULL,
    keywords VARCHAR(200) NOT NULL,
    max_age_days INT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT featured_column_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
--rollback DROP TABLE featured_column
