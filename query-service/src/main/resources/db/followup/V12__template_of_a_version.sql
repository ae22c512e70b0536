-- The template a version is shown in; what was submitted before it was recorded has none.
ALTER TABLE report_version ADD COLUMN document_template text;
