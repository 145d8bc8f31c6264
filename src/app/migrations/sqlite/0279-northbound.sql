CREATE TABLE "viewing_served" ("viewing_id" varchar(36) PRIMARY KEY NOT NULL, "from_at" bigint NOT NULL, "to_at" bigint NOT NULL)
;
CREATE TABLE "upper_platform" ("id" varchar(36) PRIMARY KEY NOT NULL, "area_code" varchar(6) NOT NULL, "name" varchar(60) NOT NULL, "national_id" varchar(20) NOT NULL, "domain" varchar(20) NOT NULL, "host" varchar(100) NOT NULL, "port" integer NOT NULL, "transport" varchar(3) NOT NULL, "own_national_id" varchar(20) NOT NULL, "local_port" integer NOT NULL, "sealed_password" varchar(500) NOT NULL, "reason" varchar(80) NOT NULL, "stages" text NOT NULL, "is_on" boolean NOT NULL, "revision" bigint NOT NULL, "state" varchar(12) NOT NULL, "state_at" bigint NOT NULL, "cause" varchar(12), "said" varchar(200), "heard_at" bigint, "held_by" varchar(100), "held_until" bigint)
;
CREATE INDEX "upper_platform_of_area" ON "upper_platform" ("area_code")
;
CREATE TABLE "upper_camera" ("upper_id" varchar(36) NOT NULL, "camera_id" varchar(36) NOT NULL, "national_id" varchar(20) NOT NULL, CONSTRAINT "upper_camera_by_national_id" UNIQUE ("upper_id", "national_id"), PRIMARY KEY ("upper_id", "camera_id"))
;
CREATE TRIGGER "viewing_served_no_update" BEFORE UPDATE ON "viewing_served" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "viewing_served_no_delete" BEFORE DELETE ON "viewing_served" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
