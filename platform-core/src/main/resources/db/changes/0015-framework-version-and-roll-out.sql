--liquibase formatted sql

--changeset framework:0003
--comment A version is in one of five states; current is one of them.
ALTER TABLE framework_version ADD COLUMN state VARCHAR(20) DEFAULT 'CURRENT' NOT NULL;
UPDATE framework_version SET state = 'SUPERSEDED' WHERE is_current = FALSE;
ALTER TABLE framework_version DROP COLUMN is_current;
ALTER TABLE framework_version ADD COLUMN based_on BIGINT;
ALTER TABLE framework_version ADD COLUMN revision BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE framework_version ADD COLUMN rolled_out BOOLEAN DEFAULT TRUE NOT NULL;
--rollback ALTER TABLE framework_version ADD COLUMN is_current BOOLEAN DEFAULT FALSE NOT NULL
--rollback UPDATE framework_version SET is_current = TRUE WHERE state = 'CURRENT'
--rollback ALTER TABLE framework_version DROP COLUMN state
--rollback ALTER TABLE framework_version DROP COLUMN based_on
--rollback ALTER TABLE framework_version DROP COLUMN revision
--rollback ALTER TABLE framework_version DROP COLUMN rolled_out

--changeset framework:0004
--comment What a site may set itself, field by field; and columns that a version retires but does not forget.
ALTER TABLE base_column ADD COLUMN description_rule VARCHAR(10) DEFAULT 'DEFAULT' NOT NULL;
ALTER TABLE base_column ADD COLUMN keywords_rule VARCHAR(10) DEFAULT 'DEFAULT' NOT NULL;
ALTER TABLE base_column ADD COLUMN max_age_rule VARCHAR(10) DEFAULT 'DEFAULT' NOT NULL;
ALTER TABLE base_column ADD COLUMN position_rule VARCHAR(10) DEFAULT 'LOCKED' NOT NULL;
ALTER TABLE base_column ADD COLUMN home_rule VARCHAR(10) DEFAULT 'LOCKED' NOT NULL;
ALTER TABLE base_column ADD COLUMN retired BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE base_column ADD COLUMN successor_code VARCHAR(20);
--rollback ALTER TABLE base_column DROP COLUMN description_rule
--rollback ALTER TABLE base_column DROP COLUMN keywords_rule
--rollback ALTER TABLE base_column DROP COLUMN max_age_rule
--rollback ALTER TABLE base_column DROP COLUMN position_rule
--rollback ALTER TABLE base_column DROP COLUMN home_rule
--rollback ALTER TABLE base_column DROP COLUMN retired
--rollback ALTER TABLE base_column DROP COLUMN successor_code

--changeset framework:0005
CREATE TABLE draft_entry (
    framework_id BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    user_name VARCHAR(100) NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    operation VARCHAR(4000) NOT NULL,
    inverse VARCHAR(4000) NOT NULL,
    undoes BIGINT,
    PRIMARY KEY (framework_id, revision),
    CONSTRAINT draft_entry_framework FOREIGN KEY (framework_id) REFERENCES framework_version (id)
);
--rollback DROP TABLE draft_entry

--changeset framework:0006
--comment Sites that show another version than their kind's current one. One row a site: it cannot show two.
CREATE TABLE framework_assignment (
    site_key VARCHAR(40) NOT NULL,
    framework_id BIGINT NOT NULL,
    assigned_at DATETIME(6) NOT NULL,
    PRIMARY KEY (site_key),
    CONSTRAINT framework_assignment_site FOREIGN KEY (site_key) REFERENCES site (site_key),
    CONSTRAINT framework_assignment_framework FOREIGN KEY (framework_id) REFERENCES framework_version (id)
);
--rollback DROP TABLE framework_assignment

--changeset rollout:0001
CREATE TABLE pilot_group (
    id BIGINT NOT NULL,
    name VARCHAR(60) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT pilot_group_name UNIQUE (name)
);
CREATE TABLE pilot_group_site (
    group_id BIGINT NOT NULL,
    site_key VARCHAR(40) NOT NULL,
    PRIMARY KEY (group_id, site_key),
    CONSTRAINT pilot_group_site_group FOREIGN KEY (group_id) REFERENCES pilot_group (id),
    CONSTRAINT pilot_group_site_site FOREIGN KEY (site_key) REFERENCES site (site_key)
);
--rollback DROP TABLE pilot_group_site
--rollback DROP TABLE pilot_group

--changeset column:0002
--comment What a site sets itself in its base columns. The site leads the key, as everywhere.
CREATE TABLE column_override (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    column_code VARCHAR(20) NOT NULL,
    field_name VARCHAR(20) NOT NULL,
    field_value VARCHAR(300) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT column_override_field UNIQUE (tenant_id, column_code, field_name),
    CONSTRAINT column_override_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
--rollback DROP TABLE column_override

--changeset column:0003
ALTER TABLE featured_column ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE featured_column ADD COLUMN sort_order INT DEFAULT 0 NOT NULL;
ALTER TABLE featured_column ADD COLUMN hidden BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE featured_column ADD COLUMN retired BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE featured_column ADD COLUMN successor_code VARCHAR(20);
--rollback ALTER TABLE featured_column DROP COLUMN version
--rollback ALTER TABLE featured_column DROP COLUMN sort_order
--rollback ALTER TABLE featured_column DROP COLUMN hidden
--rollback ALTER TABLE featured_column DROP COLUMN retired
--rollback ALTER TABLE featured_column DROP COLUMN successor_code

--changeset column:0004
--comment Addresses that featured columns had: links to them go on leading there.
CREATE TABLE column_redirect (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    path VARCHAR(200) NOT NULL,
    column_code VARCHAR(20) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT column_redirect_path UNIQUE (tenant_id, path),
    CONSTRAINT column_redirect_site FOREIGN KEY (tenant_id) REFERENCES site (site_key)
);
--rollback DROP TABLE column_redirect

--changeset framework:0007
CREATE TABLE preview_key (
    id INT NOT NULL,
    secret VARCHAR(64) NOT NULL,
    PRIMARY KEY (id)
);
--rollback DROP TABLE preview_key
