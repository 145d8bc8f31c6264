ALTER TABLE "inspection" ADD COLUMN "check_in_told_at" bigint
;
ALTER TABLE "inspection" ADD COLUMN "close_told_at" bigint
;
ALTER TABLE "inspection" ADD COLUMN "witness_name" varchar(40)
;
ALTER TABLE "inspection" ADD COLUMN "school_statement" varchar(2000)
;
ALTER TABLE "inspection" ADD COLUMN "signed_sha256" varchar(64)
;
ALTER TABLE "inspection_check" ADD COLUMN "told_at" bigint
;
CREATE TABLE "inspection_recount" ("inspection_id" varchar(36) NOT NULL, "lot_id" varchar(36) NOT NULL, "place_id" varchar(36) NOT NULL, "goods" varchar(120) NOT NULL, "place_name" varchar(80) NOT NULL, "unit" varchar(8) NOT NULL, "drawn_at" bigint NOT NULL, PRIMARY KEY ("inspection_id", "lot_id", "place_id"))
;
CREATE TABLE "inspection_count" ("inspection_id" varchar(36) NOT NULL, "count_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "place_id" varchar(36) NOT NULL, "counted" bigint NOT NULL, "book" bigint NOT NULL, "book_at" bigint NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "at" bigint NOT NULL, "told_at" bigint, PRIMARY KEY ("inspection_id", "count_no"))
;
CREATE TABLE "inspection_signature" ("inspection_id" varchar(36) NOT NULL, "signature_no" integer NOT NULL, "role" varchar(10) NOT NULL, "account_id" varchar(36), "name" varchar(60) NOT NULL, "photo_id" varchar(36) NOT NULL, PRIMARY KEY ("inspection_id", "signature_no"))
;
CREATE TRIGGER "inspection_recount_no_update" BEFORE UPDATE ON "inspection_recount" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_recount_no_delete" BEFORE DELETE ON "inspection_recount" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_count_no_update" BEFORE UPDATE ON "inspection_count" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_count_no_delete" BEFORE DELETE ON "inspection_count" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_signature_no_update" BEFORE UPDATE ON "inspection_signature" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_signature_no_delete" BEFORE DELETE ON "inspection_signature" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
