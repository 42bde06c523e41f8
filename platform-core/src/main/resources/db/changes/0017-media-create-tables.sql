--liquibase formatted sql

--changeset media:0001
CREATE TABLE media_file (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    token VARCHAR(26) NOT NULL,
    folder VARCHAR(60) NOT NULL,
    name VARCHAR(160) NOT NULL,
    alt VARCHAR(200) NOT NULL,
    type VARCHAR(10) NOT NULL,
    length BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    width INT NOT NULL,
    height INT NOT NULL,
    orientation INT NOT NULL,
    scaled BOOLEAN NOT NULL,
    crop_x INT NOT NULL,
    crop_y INT NOT NULL,
    crop_width INT NOT NULL,
    crop_height INT NOT NULL,
    focus_x INT NOT NULL,
    focus_y INT NOT NULL,
    uploaded_by VARCHAR(100) NOT NULL,
    uploaded_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT media_file_site FOREIGN KEY (tenant_id) REFERENCES site (site_key),
    CONSTRAINT media_file_token UNIQUE (tenant_id, token),
    CONSTRAINT media_file_content UNIQUE (tenant_id, sha256)
);
CREATE INDEX media_file_newest ON media_file (tenant_id, uploaded_at, id);
CREATE INDEX media_file_folder ON media_file (tenant_id, folder, uploaded_at, id);
CREATE INDEX media_file_anywhere ON media_file (token);
--rollback DROP TABLE media_file

--changeset media:0002
--comment Under the keys of both: a row of one site can name neither a file nor an article of another.
CREATE TABLE media_use (
    tenant_id VARCHAR(40) NOT NULL,
    id BIGINT NOT NULL,
    media_id BIGINT NOT NULL,
    article_id BIGINT NOT NULL,
    place VARCHAR(20) NOT NULL,
    sort_order INT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT media_use_once UNIQUE (tenant_id, article_id, place, media_id),
    CONSTRAINT media_use_file FOREIGN KEY (tenant_id, media_id) REFERENCES media_file (tenant_id, id),
    CONSTRAINT media_use_article FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id)
);
CREATE INDEX media_use_of ON media_use (tenant_id, media_id, article_id);
--rollback DROP TABLE media_use
