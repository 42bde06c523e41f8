--liquibase formatted sql

--changeset framework:0030-custom-fields
--comment The fields that a version of a framework adds to kinds of content, as JSON.
ALTER TABLE framework_version ADD COLUMN custom_fields MEDIUMTEXT;
--rollback ALTER TABLE framework_version DROP COLUMN custom_fields

--changeset content:0030-custom-values
--comment What stands in those fields, with an article and with each of its versions; and the words of it that the public finds.
ALTER TABLE article ADD COLUMN custom_values MEDIUMTEXT;
ALTER TABLE article ADD COLUMN custom_words VARCHAR(1000);
ALTER TABLE article_version ADD COLUMN custom_values MEDIUMTEXT;
--rollback ALTER TABLE article_version DROP COLUMN custom_values;
--rollback ALTER TABLE article DROP COLUMN custom_words;
--rollback ALTER TABLE article DROP COLUMN custom_values
