CREATE TABLE "export_profile" ("id" varchar(36) PRIMARY KEY NOT NULL, "area_code" varchar(6) NOT NULL, "name" varchar(60) NOT NULL, "mapping" text NOT NULL, "version" bigint NOT NULL, "changed_at" bigint NOT NULL, "account_id" varchar(36) NOT NULL, "changed_by" varchar(60) NOT NULL)
;
CREATE INDEX "export_profile_of_area" ON "export_profile" ("area_code", "name")
;
CREATE TABLE "export_run" ("id" varchar(36) PRIMARY KEY NOT NULL, "profile_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "to_date" varchar(10) NOT NULL, "made_at" bigint NOT NULL, "account_id" varchar(36) NOT NULL, "made_by" varchar(60) NOT NULL, "new_rows" bigint NOT NULL, "changed_rows" bigint NOT NULL, "same_rows" bigint NOT NULL, "gone_rows" bigint NOT NULL, "content" blob NOT NULL)
;
CREATE INDEX "export_run_by_day" ON "export_run" ("made_at")
;
CREATE INDEX "export_run_of_profile" ON "export_run" ("profile_id", "made_at")
;
CREATE TABLE "export_row" ("profile_id" varchar(36) NOT NULL, "row_key" varchar(120) NOT NULL, "row_date" varchar(10) NOT NULL, "sha256" varchar(64) NOT NULL, "run_id" varchar(36) NOT NULL, PRIMARY KEY ("profile_id", "row_key"))
;
CREATE INDEX "export_row_by_day" ON "export_row" ("profile_id", "row_date")
;
