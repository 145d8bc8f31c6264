CREATE TABLE "ledger_print" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "ledger" varchar(4) NOT NULL, "from_date" varchar(10) NOT NULL, "to_date" varchar(10) NOT NULL, "language" varchar(2) NOT NULL, "acts" bigint NOT NULL, "facts_hash" varchar(64) NOT NULL, "account_id" varchar(36) NOT NULL, "made_at" bigint NOT NULL)
;
CREATE INDEX "ledger_print_by_school" ON "ledger_print" ("school_id", "made_at")
;
