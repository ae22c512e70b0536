-- Which event a decision is: with it the ledger's checkpoint of that moment is found. The table is empty since V7.
ALTER TABLE decision ADD COLUMN approved_sequence bigint NOT NULL;
