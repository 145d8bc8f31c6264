CREATE TABLE "area_sheet" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "area_code" varchar(6) NOT NULL, "month" varchar(7) NOT NULL, "state" varchar(10) NOT NULL, "total_schools" bigint, "done_schools" bigint NOT NULL, "created_at" bigint NOT NULL, "beat_at" bigint NOT NULL, "finished_at" bigint, "result" blob)
;
CREATE INDEX "area_sheet_by_day" ON "area_sheet" ("created_at")
;
CREATE INDEX "area_sheet_by_state" ON "area_sheet" ("state")
;
CREATE INDEX "area_sheet_of_account" ON "area_sheet" ("account_id", "created_at")
;
