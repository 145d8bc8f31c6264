CREATE TABLE "pupil_key" ("id" varchar(36) PRIMARY KEY NOT NULL, "sealed" varchar(200) NOT NULL)
;
CREATE TABLE "pupil" ("id" varchar(36) PRIMARY KEY NOT NULL, "mac" varchar(64) NOT NULL, CONSTRAINT "pupil_once" UNIQUE ("mac"))
;
CREATE TABLE "pupil_stay" ("id" varchar(36) PRIMARY KEY NOT NULL, "pupil_id" varchar(36) NOT NULL, "kind" varchar(10) NOT NULL, "school_id" varchar(36) NOT NULL, "class_name" varchar(40) NOT NULL, "grade" varchar(20), "eligible" varchar(3), "boarder" varchar(3), "from_date" varchar(10) NOT NULL, "to_date" varchar(10))
;
CREATE INDEX "pupil_stay_of_pupil" ON "pupil_stay" ("pupil_id", "kind")
;
CREATE INDEX "pupil_stay_of_school" ON "pupil_stay" ("school_id", "kind")
;
CREATE TABLE "pupil_list_profile" ("id" varchar(36) PRIMARY KEY NOT NULL, "area_code" varchar(6) NOT NULL, "name" varchar(60) NOT NULL, "mapping" text NOT NULL, "changed_at" bigint NOT NULL, "account_id" varchar(36) NOT NULL, "changed_by" varchar(60) NOT NULL, CONSTRAINT "pupil_list_profile_name" UNIQUE ("area_code", "name"))
;
CREATE TABLE "pupil_list" ("id" varchar(36) PRIMARY KEY NOT NULL, "profile_id" varchar(36) NOT NULL, "as_of" varchar(10) NOT NULL, "taken_at" bigint NOT NULL, "account_id" varchar(36) NOT NULL, "rows" bigint NOT NULL)
;
CREATE INDEX "pupil_list_of_profile" ON "pupil_list" ("profile_id", "as_of")
;
