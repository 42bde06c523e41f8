--liquibase formatted sql

--changeset check:0030-links
--comment What became of asking for pages on other hosts that a site leads to, and how far its public articles were looked through for them.
CREATE TABLE check_link (
    tenant_id VARCHAR(40) NOT NULL,
    site_key VARCHAR(40) NOT NULL,
    address_hash VARCHAR(64) NOT NULL,
    address VARCHAR(1000) NOT NULL,
    answer VARCHAR(10) NOT NULL,
    silent INT NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, site_key, address_hash),
    CONSTRAINT check_link_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
CREATE INDEX check_link_hash ON check_link (tenant_id, address_hash);
CREATE TABLE check_link_run (
    tenant_id VARCHAR(40) NOT NULL,
    site_key VARCHAR(40) NOT NULL,
    last_article BIGINT NOT NULL,
    claim BIGINT NOT NULL,
    claimed_until DATETIME(6),
    finished_at DATETIME(6),
    PRIMARY KEY (tenant_id, site_key),
    CONSTRAINT check_link_run_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
--rollback DROP TABLE check_link_run;
--rollback DROP TABLE check_link
