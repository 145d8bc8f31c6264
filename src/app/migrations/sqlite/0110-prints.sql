CREATE TABLE "ledger_print" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "ledger" varchar(4) NOT NULL, "from_date" varchar(10) NOT NULL, "to_date" varchar(10) NOT NULL, "language" varchar(2) NOT NULL, "acts" bigint NOT NULL, "facts_hash" varchar(64) NOT NULL, "account_id" varchar(36) NOT NULL, "made_at" bigint NOT NULL)
;
CREATE INDEX "ledger_print_by_school" ON "ledger_print" ("school_id", "made_at")
;
CREATE TABLE "print_batch" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "state" varchar(10) NOT NULL, "wanted" text NOT NULL, "total_files" bigint NOT NULL, "done_files" bigint NOT NULL, "left_out" bigint NOT NULL, "restricted" text NOT NULL, "created_at" bigint NOT NULL, "beat_at" bigint NOT NULL, "finished_at" bigint, "bytes" bigint, "swept_at" bigint)
;
CREATE INDEX "print_batch_by_state" ON "print_batch" ("state")
;
CREATE INDEX "print_batch_by_account" ON "print_batch" ("account_id", "created_at")
;
CREATE TRIGGER "ledger_print_no_update" BEFORE UPDATE ON "ledger_print" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "ledger_print_no_delete" BEFORE DELETE ON "ledger_print" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
