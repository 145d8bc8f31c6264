ALTER TABLE "inspection" ADD COLUMN "check_in_position" text
;
CREATE TABLE "inspection_measurable" ("inspection_id" varchar(36) NOT NULL, "record_id" varchar(36) NOT NULL, "kind" varchar(10) NOT NULL, "what" varchar(120) NOT NULL, "value_tenths" bigint NOT NULL, "at" bigint NOT NULL, "min_tenths" bigint, "max_tenths" bigint, PRIMARY KEY ("inspection_id", "record_id"))
;
CREATE TABLE "inspection_measure" ("inspection_id" varchar(36) NOT NULL, "measure_id" varchar(36) NOT NULL, "kind" varchar(10) NOT NULL, "record_id" varchar(36), "what" varchar(120) NOT NULL, "value_tenths" bigint, "passed" boolean, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "at" bigint NOT NULL, "told_at" bigint, PRIMARY KEY ("inspection_id", "measure_id"))
;
CREATE TRIGGER "inspection_measurable_no_update" BEFORE UPDATE ON "inspection_measurable" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_measurable_no_delete" BEFORE DELETE ON "inspection_measurable" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_measure_no_update" BEFORE UPDATE ON "inspection_measure" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_measure_no_delete" BEFORE DELETE ON "inspection_measure" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
