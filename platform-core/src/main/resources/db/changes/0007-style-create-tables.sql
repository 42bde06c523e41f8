--liquibase formatted sql

--changeset style:0001
CREATE TABLE site_style (
    site_key VARCHAR(40) NOT NULL,
    palette VARCHAR(20) NOT NULL,
    PRIMARY KEY (site_key),
    CONSTRAINT site_style_site FOREIGN KEY (site_key) REFERENCES site (site_key)
);
--rollback DROP TABLE site_style

--changeset style:0002
CREATE TABLE memorial_period (
    id BIGINT NOT NULL,
    starts_at DATETIME(6) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    reason VARCHAR(200) NOT NULL,
    PRIMARY KEY (id)
);
--rollback DROP TABLE memorial_period
