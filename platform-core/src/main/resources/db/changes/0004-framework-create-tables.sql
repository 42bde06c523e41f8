--liquibase formatted sql

--changeset framework:0001
CREATE TABLE framework_version (
    id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    version_number INT NOT NULL,
    name VARCHAR(60) NOT NULL,
    is_current BOOLEAN NOT NULL,
    featured_top_level INT NOT NULL,
    home_name VARCHAR(40) NOT NULL,
    column_type VARCHAR(20) NOT NULL,
    description VARCHAR(300) NOT NULL,
    keywords VARCHAR(200) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT framework_version_number UNIQUE (kind, version_number)
);
--rollback DROP TABLE framework_version

--changeset framework:0002
CREATE TABLE base_column (
    id BIGINT NOT NULL,
    framework_id BIGINT NOT NULL,
    code VARCHAR(20) NOT NULL,
    parent_code VARCHAR(20),
    sort_order INT NOT NULL,
    name VARCHAR(40) NOT NULL,
    slug VARCHAR(40) NOT NULL,
    column_type VARCHAR(20) NOT NULL,
    description VARCHAR(300) NOT NULL,
    keywords VARCHAR(200) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    inspection VARCHAR(20) NOT NULL,
    max_age_days INT,
    required BOOLEAN NOT NULL,
    featured_allowed BOOLEAN NOT NULL,
    home_slot VARCHAR(20),
    PRIMARY KEY (id),
    CONSTRAINT base_column_code UNIQUE (framework_id, code),
    CONSTRAINT base_column_framework FOREIGN KEY (framework_id) REFERENCES framework_version (id)
);
--rollback DROP TABLE base_column
