ALTER TABLE "school" ADD COLUMN "other_payers" text
;
CREATE TABLE "headcount_payer" ("act_id" varchar(36) NOT NULL, "class_id" varchar(36) NOT NULL, "payer" varchar(12) NOT NULL, "served" bigint NOT NULL, PRIMARY KEY ("act_id", "class_id", "payer"))
;
CREATE TABLE "headcount_other" ("act_id" varchar(36) NOT NULL, "payer" varchar(12) NOT NULL, "served" bigint NOT NULL, PRIMARY KEY ("act_id", "payer"))
;
CREATE TABLE "month_correction" ("act_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "month" varchar(7) NOT NULL, "entered_on" varchar(10) NOT NULL, PRIMARY KEY ("act_id", "school_id"))
;
CREATE INDEX "month_correction_by_entry" ON "month_correction" ("school_id", "entered_on")
;
CREATE TRIGGER "month_correction_no_update" BEFORE UPDATE ON "month_correction" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "month_correction_no_delete" BEFORE DELETE ON "month_correction" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
