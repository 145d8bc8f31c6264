CREATE TABLE "inspection_check" ("inspection_id" varchar(36) NOT NULL, "check_no" integer NOT NULL, "item" varchar(60) NOT NULL, "place_id" varchar(36), "answer" varchar(20) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("inspection_id", "check_no"))
;
CREATE TRIGGER "inspection_check_no_update" BEFORE UPDATE ON "inspection_check" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_check_no_delete" BEFORE DELETE ON "inspection_check" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE INDEX "IDX_442888c6ff9207f49f2b468189" ON "finding" ("status", "school_id")
;
