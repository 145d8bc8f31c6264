CREATE TABLE "canteen_project" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "title" varchar(80) NOT NULL, "kind" varchar(16) NOT NULL, "adds_seats" bigint NOT NULL, "adds_cooks_for" bigint NOT NULL, "funding" varchar(16) NOT NULL, "document_no" varchar(120) NOT NULL, "planned_fen" bigint NOT NULL, "paid_fen" bigint NOT NULL, "planned_from" varchar(10) NOT NULL, "planned_to" varchar(10) NOT NULL, "first_planned_to" varchar(10) NOT NULL, "begun_on" varchar(10), "finished_on" varchar(10), "state" varchar(10) NOT NULL, "step_count" bigint NOT NULL)
;
CREATE INDEX "canteen_project_of_school" ON "canteen_project" ("school_id", "planned_to")
;
CREATE TABLE "canteen_project_step" ("project_id" varchar(36) NOT NULL, "step_no" integer NOT NULL, "kind" varchar(10) NOT NULL, "happened_on" varchar(10), "paid_fen" bigint, "planned_to" varchar(10), "text" varchar(500), "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("project_id", "step_no"))
;
CREATE TRIGGER "canteen_project_step_no_update" BEFORE UPDATE ON "canteen_project_step" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "canteen_project_step_no_delete" BEFORE DELETE ON "canteen_project_step" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
