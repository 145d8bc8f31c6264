ALTER TABLE "inspection" ADD COLUMN "draw_id" varchar(36)
;
ALTER TABLE "inspection" ADD COLUMN "draw_group" varchar(10)
;
CREATE TABLE "risk_grade" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "grade" varchar(1) NOT NULL, "why" varchar(500) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "stated_at" bigint NOT NULL)
;
CREATE INDEX "risk_grade_of_school" ON "risk_grade" ("school_id", "id")
;
CREATE TABLE "draw" ("id" varchar(36) PRIMARY KEY NOT NULL, "area_code" varchar(6) NOT NULL, "version" bigint NOT NULL, "from_date" varchar(10) NOT NULL, "to_date" varchar(10) NOT NULL, "school_count" bigint NOT NULL, "random_count" bigint NOT NULL, "parts" blob NOT NULL, "number_source" varchar(120) NOT NULL, "number_day" varchar(10) NOT NULL, "sealed_nonce" varchar(200), "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "prepared_at" bigint NOT NULL)
;
CREATE INDEX "draw_of_area" ON "draw" ("area_code", "id")
;
CREATE TABLE "draw_publication" ("draw_id" varchar(36) PRIMARY KEY NOT NULL, "lists" blob NOT NULL, "sha256" varchar(64) NOT NULL, "ids" blob NOT NULL, "account_id" varchar(36) NOT NULL, "published_at" bigint NOT NULL)
;
CREATE INDEX "draw_publication_by_day" ON "draw_publication" ("published_at")
;
CREATE TABLE "draw_outcome" ("draw_id" varchar(36) PRIMARY KEY NOT NULL, "public_number" varchar(60) NOT NULL, "drawn" blob NOT NULL, "account_id" varchar(36) NOT NULL, "drawn_at" bigint NOT NULL)
;
CREATE TABLE "inspection_assignment" ("inspection_id" varchar(36) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, PRIMARY KEY ("inspection_id", "account_id"))
;
CREATE INDEX "inspection_assignment_of_account" ON "inspection_assignment" ("account_id")
;
CREATE INDEX "inspection_of_draw" ON "inspection" ("draw_id")
;
CREATE TRIGGER "inspection_assignment_no_update" BEFORE UPDATE ON "inspection_assignment" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_assignment_no_delete" BEFORE DELETE ON "inspection_assignment" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "risk_grade_no_update" BEFORE UPDATE ON "risk_grade" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "risk_grade_no_delete" BEFORE DELETE ON "risk_grade" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "draw_publication_no_update" BEFORE UPDATE ON "draw_publication" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "draw_publication_no_delete" BEFORE DELETE ON "draw_publication" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "draw_outcome_no_update" BEFORE UPDATE ON "draw_outcome" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "draw_outcome_no_delete" BEFORE DELETE ON "draw_outcome" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
