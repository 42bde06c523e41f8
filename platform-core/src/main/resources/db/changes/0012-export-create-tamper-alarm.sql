--liquibase formatted sql

--changeset export:0012
CREATE TABLE tamper_alarm (
    tenant_id VARCHAR(40) NOT NULL,
    id VARCHAR(36) NOT NULL,
    raised_at DATETIME(6) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    address VARCHAR(300) NOT NULL,
    detail VARCHAR(500) NOT NULL,
    healed BOOLEAN NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT tamper_alarm_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
CREATE INDEX tamper_alarm_latest ON tamper_alarm (tenant_id, raised_at, id);
CREATE INDEX tamper_alarm_of_all ON tamper_alarm (raised_at, id);
--rollback DROP TABLE tamper_alarm
