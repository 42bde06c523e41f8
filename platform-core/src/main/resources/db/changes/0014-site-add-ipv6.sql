--liquibase formatted sql

--changeset site:0014
ALTER TABLE site ADD COLUMN ipv6 BOOLEAN DEFAULT FALSE NOT NULL;
--rollback ALTER TABLE site DROP COLUMN ipv6
