CREATE TABLE "programme_term" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "area_type" varchar(10) NOT NULL, "school_stage" varchar(12) NOT NULL, "source" varchar(200) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "stated_at" bigint NOT NULL)
;
CREATE INDEX "programme_term_of_school" ON "programme_term" ("school_id", "from_date")
;
CREATE TABLE "fund_entry" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "fund" varchar(16) NOT NULL, "direction" varchar(3) NOT NULL, "purpose" varchar(16) NOT NULL, "amount_fen" bigint NOT NULL, "date" varchar(10) NOT NULL, "document_no" varchar(60) NOT NULL, "reason" varchar(200), "delivery_act_id" varchar(36), "reverses_entry_id" varchar(36), "signers" bigint NOT NULL, "entered_at" bigint NOT NULL, CONSTRAINT "fund_entry_reversed_once" UNIQUE ("reverses_entry_id"))
;
CREATE INDEX "fund_entry_of_delivery" ON "fund_entry" ("delivery_act_id")
;
CREATE INDEX "fund_entry_of_school" ON "fund_entry" ("school_id", "date")
;
CREATE TABLE "fund_signature" ("entry_id" varchar(36) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("entry_id", "account_id"))
;
CREATE TABLE "fund_return" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "area_code" varchar(6) NOT NULL, "month" varchar(7) NOT NULL, "round" bigint NOT NULL, "schema_version" bigint NOT NULL, "figures" text NOT NULL, "content" blob NOT NULL, "sha256" varchar(64) NOT NULL, "note" varchar(500), "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "submitted_at" bigint NOT NULL, CONSTRAINT "fund_return_round" UNIQUE ("school_id", "month", "round"))
;
CREATE INDEX "fund_return_of_month" ON "fund_return" ("month", "area_code")
;
CREATE TABLE "fund_return_lock" ("return_id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "locked_at" bigint NOT NULL)
;
CREATE TRIGGER "programme_term_no_update" BEFORE UPDATE ON "programme_term" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "programme_term_no_delete" BEFORE DELETE ON "programme_term" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_entry_no_update" BEFORE UPDATE ON "fund_entry" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_entry_no_delete" BEFORE DELETE ON "fund_entry" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_signature_no_update" BEFORE UPDATE ON "fund_signature" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_signature_no_delete" BEFORE DELETE ON "fund_signature" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_return_no_update" BEFORE UPDATE ON "fund_return" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_return_no_delete" BEFORE DELETE ON "fund_return" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_return_lock_no_update" BEFORE UPDATE ON "fund_return_lock" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_return_lock_no_delete" BEFORE DELETE ON "fund_return_lock" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
