--liquibase formatted sql

--changeset merger:0029-parts
--comment A merger may take some columns only; the site that gives them stays and knows who has them. What began says why.
ALTER TABLE merger ADD COLUMN part BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE merger ADD COLUMN ground VARCHAR(300);
ALTER TABLE merged_address ADD COLUMN handed BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE site ADD COLUMN handed_to VARCHAR(1000);
--rollback ALTER TABLE site DROP COLUMN handed_to
--rollback ALTER TABLE merged_address DROP COLUMN handed
--rollback ALTER TABLE merger DROP COLUMN ground
--rollback ALTER TABLE merger DROP COLUMN part

--changeset reorganisation:0029
--comment A list of steps that reorganise departments, carried out row by row. It is the province's.
CREATE TABLE reorganisation (
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    title VARCHAR(100) NOT NULL,
    basis VARCHAR(200) NOT NULL,
    phase VARCHAR(20) NOT NULL,
    set_by VARCHAR(100) NOT NULL,
    set_at DATETIME(6) NOT NULL,
    run_by VARCHAR(100),
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX reorganisation_phase ON reorganisation (phase, id);
CREATE TABLE reorganisation_step (
    reorganisation_id BIGINT NOT NULL,
    row_no INT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    site_key VARCHAR(40) NOT NULL,
    site_name VARCHAR(60) NOT NULL,
    target_key VARCHAR(40),
    target_name VARCHAR(60),
    columns_given VARCHAR(1000),
    new_name VARCHAR(60),
    new_organiser VARCHAR(100),
    new_domain VARCHAR(190),
    old_name VARCHAR(60),
    old_organiser VARCHAR(100),
    old_domain VARCHAR(190),
    state VARCHAR(20) NOT NULL,
    reason VARCHAR(500),
    merger_id BIGINT,
    PRIMARY KEY (reorganisation_id, row_no),
    CONSTRAINT reorganisation_step_plan FOREIGN KEY (reorganisation_id) REFERENCES reorganisation (id)
);
CREATE INDEX reorganisation_step_merger ON reorganisation_step (merger_id);
--rollback DROP TABLE reorganisation_step
--rollback DROP TABLE reorganisation

--changeset site:0029-organ-mark
--comment Where the certificate of a site's mark as a party or government organ's is shown: the footer leads there.
ALTER TABLE site ADD COLUMN organ_mark_url VARCHAR(200);
ALTER TABLE onboarding_row ADD COLUMN organ_mark_url VARCHAR(200);
--rollback ALTER TABLE onboarding_row DROP COLUMN organ_mark_url
--rollback ALTER TABLE site DROP COLUMN organ_mark_url

--changeset merger:0029-condensed-hits
--comment Hits of past days are one row for each address and day, and of long ago one for each address.
ALTER TABLE merged_hit ADD COLUMN condensed BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX merged_hit_condensed ON merged_hit (tenant_id, condensed, counted_at);
--rollback DROP INDEX merged_hit_condensed ON merged_hit
--rollback ALTER TABLE merged_hit DROP COLUMN condensed
