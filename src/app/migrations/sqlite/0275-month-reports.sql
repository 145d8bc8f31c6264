CREATE TABLE "month_report" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "area_code" varchar(6) NOT NULL, "month" varchar(7) NOT NULL, "state" varchar(10) NOT NULL, "total_schools" bigint, "done_schools" bigint NOT NULL, "created_at" bigint NOT NULL, "beat_at" bigint NOT NULL, "result" blob)
;
CREATE INDEX "month_report_by_day" ON "month_report" ("created_at")
;
CREATE INDEX "month_report_of_account" ON "month_report" ("account_id", "created_at")
;
