--liquibase formatted sql

--changeset supervision:0031
--comment The latest measurement of each site, so that the province's home reads rows and counts nothing.
CREATE TABLE site_health (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    overdue_columns INT NOT NULL,
    main_overdue INT NOT NULL,
    worst_column VARCHAR(60),
    worst_days INT NOT NULL,
    empty_columns INT NOT NULL,
    quiet_days INT,
    blocking_findings INT NOT NULL,
    letters_overdue INT NOT NULL,
    measured_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT site_health_once UNIQUE (tenant_id)
);
--rollback DROP TABLE site_health
