CREATE TABLE "programme_term" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "area_type" varchar(10) NOT NULL, "school_stage" varchar(12) NOT NULL, "source" varchar(200) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "stated_at" bigint NOT NULL)
;
CREATE INDEX "programme_term_of_school" ON "programme_term" ("school_id", "from_date")
;
CREATE TRIGGER "programme_term_no_update" BEFORE UPDATE ON "programme_term" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "programme_term_no_delete" BEFORE DELETE ON "programme_term" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
