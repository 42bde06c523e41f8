--liquibase formatted sql

--changeset style:0020
--comment Versions of the page style, one current for each kind of site; and the sites that show another one.
CREATE TABLE style_version (
    id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    version_number INT NOT NULL,
    name VARCHAR(60) NOT NULL,
    state VARCHAR(20) NOT NULL,
    based_on BIGINT,
    revision BIGINT NOT NULL,
    rolled_out BOOLEAN NOT NULL,
    palette VARCHAR(20) NOT NULL,
    accent VARCHAR(7),
    slogan VARCHAR(24),
    home_blocks VARCHAR(100) NOT NULL,
    logo_type VARCHAR(10),
    logo MEDIUMBLOB,
    edited_by VARCHAR(100),
    PRIMARY KEY (id),
    CONSTRAINT style_version_number UNIQUE (kind, version_number)
);
CREATE TABLE style_assignment (
    site_key VARCHAR(40) NOT NULL,
    style_id BIGINT NOT NULL,
    assigned_at DATETIME(6) NOT NULL,
    PRIMARY KEY (site_key),
    CONSTRAINT style_assignment_site FOREIGN KEY (site_key) REFERENCES site (site_key),
    CONSTRAINT style_assignment_version FOREIGN KEY (style_id) REFERENCES style_version (id)
);
--rollback DROP TABLE style_assignment
--rollback DROP TABLE style_version
