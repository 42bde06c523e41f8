--liquibase formatted sql

--changeset onboarding:0026
--comment Sites that are opened from one spreadsheet. The index of the rows is for taking the next one that waits; the row and its site are stored together.
CREATE TABLE onboarding (
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    phase VARCHAR(20) NOT NULL,
    site_count INT NOT NULL,
    set_by VARCHAR(100) NOT NULL,
    set_at DATETIME(6) NOT NULL,
    run_by VARCHAR(100),
    run_at DATETIME(6),
    changed_at DATETIME(6) NOT NULL,
    resume_at DATETIME(6),
    hold_up VARCHAR(300),
    PRIMARY KEY (id)
);
CREATE INDEX onboarding_phase ON onboarding (phase, id);
CREATE TABLE onboarding_row (
    onboarding_id BIGINT NOT NULL,
    row_no INT NOT NULL,
    site_key VARCHAR(40) NOT NULL,
    site_kind VARCHAR(20) NOT NULL,
    name VARCHAR(60) NOT NULL,
    organiser VARCHAR(100) NOT NULL,
    region_code VARCHAR(6) NOT NULL,
    region_name VARCHAR(60) NOT NULL,
    city_code VARCHAR(6),
    domain VARCHAR(190) NOT NULL,
    code VARCHAR(10) NOT NULL,
    address VARCHAR(200),
    phone VARCHAR(60),
    icp VARCHAR(60),
    police_number VARCHAR(60),
    webmaster VARCHAR(60) NOT NULL,
    webmaster_name VARCHAR(60),
    state VARCHAR(20) NOT NULL,
    attempts INT NOT NULL,
    reason VARCHAR(500),
    account_made BOOLEAN NOT NULL,
    asked BOOLEAN,
    lacking VARCHAR(200),
    empty_columns INT,
    looked_at DATETIME(6),
    PRIMARY KEY (onboarding_id, row_no),
    CONSTRAINT onboarding_row_onboarding FOREIGN KEY (onboarding_id) REFERENCES onboarding (id)
);
CREATE INDEX onboarding_row_state ON onboarding_row (onboarding_id, state, attempts, row_no);
--rollback DROP TABLE onboarding_row
--rollback DROP TABLE onboarding
