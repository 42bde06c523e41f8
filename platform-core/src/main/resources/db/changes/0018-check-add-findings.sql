--liquibase formatted sql

--changeset check:0018-title
--comment Duplicate titles are asked for at each check.
CREATE INDEX article_title ON article (tenant_id, title);
--rollback DROP INDEX article_title ON article

--changeset check:0018-finding
--comment What was found in what the public reads.
CREATE TABLE check_finding (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    article_id BIGINT NOT NULL,
    check_rule VARCHAR(20) NOT NULL,
    field VARCHAR(20) NOT NULL,
    place_number INT NOT NULL,
    words VARCHAR(200) NOT NULL,
    note VARCHAR(200),
    suggestion VARCHAR(100),
    finding_key VARCHAR(120) NOT NULL,
    found_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT check_finding_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
CREATE INDEX check_finding_of ON check_finding (tenant_id, article_id);
CREATE INDEX check_finding_rule ON check_finding (tenant_id, check_rule, id);
--rollback DROP TABLE check_finding

--changeset check:0018-run
--comment How far each site's public articles have been checked, and with which lists.
CREATE TABLE check_run (
    tenant_id VARCHAR(40) NOT NULL,
    site_key VARCHAR(40) NOT NULL,
    province_version BIGINT NOT NULL,
    site_version BIGINT NOT NULL,
    last_article BIGINT NOT NULL,
    checked BIGINT NOT NULL,
    total BIGINT NOT NULL,
    started_at DATETIME(6) NOT NULL,
    touched_at DATETIME(6) NOT NULL,
    finished_at DATETIME(6),
    PRIMARY KEY (tenant_id, site_key),
    CONSTRAINT check_run_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
--rollback DROP TABLE check_run
