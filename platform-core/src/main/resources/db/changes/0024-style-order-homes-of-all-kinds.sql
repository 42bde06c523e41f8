--liquibase formatted sql

--changeset style:0024
--comment Every kind of site orders the blocks that its own home page has; until now all but the counties' named those of a county, and could name no others.
UPDATE style_version SET home_blocks = 'OPENNESS INTERACTION SITES FEATURED' WHERE kind = 'PROVINCE';
UPDATE style_version SET home_blocks = 'SITES OPENNESS INTERACTION ABOUT FEATURED' WHERE kind = 'CITY';
UPDATE style_version SET home_blocks = 'SERVICES OPENNESS INTERACTION FEATURED' WHERE kind IN ('DEPARTMENT', 'RETAINED');
--rollback UPDATE style_version SET home_blocks = 'SERVICES OPENNESS INTERACTION ABOUT FEATURED SITES' WHERE kind <> 'COUNTY'
