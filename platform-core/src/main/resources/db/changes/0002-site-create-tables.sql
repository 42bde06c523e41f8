--liquibase formatted sql

--changeset site:0001
CREATE TABLE site (
    site_key VARCHAR(40) NOT NULL,
    version BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    status VARCHAR(20) NOT NULL,
    name VARCHAR(60) NOT NULL,
    code VARCHAR(10) NOT NULL,
    domain VARCHAR(190) NOT NULL,
    region_code VARCHAR(6) NOT NULL,
    region_name VARCHAR(60) NOT NULL,
    city_code VARCHAR(6),
    organiser VARCHAR(100) NOT NULL,
    address VARCHAR(200),
    phone VARCHAR(60),
    icp_number VARCHAR(60),
    police_number VARCHAR(60),
    demonstration BOOLEAN NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    notice_text VARCHAR(500),
    notice_until DATE,
    closed_on DATE,
    successor_key VARCHAR(40),
    PRIMARY KEY (site_key),
    CONSTRAINT site_code UNIQUE (code),
    CONSTRAINT site_successor FOREIGN KEY (successor_key) REFERENCES site (site_key)
);
CREATE INDEX site_city ON site (city_code, kind);
--rollback DROP TABLE site

--changeset site:0002
--comment The host is the key: the database itself refuses a domain that another site has.
CREATE TABLE site_domain (
    host VARCHAR(190) NOT NULL,
    site_key VARCHAR(40) NOT NULL,
    main_domain BOOLEAN NOT NULL,
    PRIMARY KEY (host),
    CONSTRAINT site_domain_site FOREIGN KEY (site_key) REFERENCES site (site_key)
);
--rollback DROP TABLE site_domain

--changeset lifecycle:0001
CREATE TABLE suspension (
    id BIGINT NOT NULL,
    site_key VARCHAR(40) NOT NULL,
    suspended_on DATE NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT suspension_site FOREIGN KEY (site_key) REFERENCES site (site_key)
);
--rollback DROP TABLE suspension
