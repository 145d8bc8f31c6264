CREATE TABLE "camera_challenge" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "camera_id" varchar(36) NOT NULL, "camera_name" varchar(60) NOT NULL, "place_name" varchar(80) NOT NULL, "inspection_id" varchar(36), "code" varchar(8) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "opened_at" bigint NOT NULL, "expires_at" bigint NOT NULL, "shown_at" bigint)
;
CREATE INDEX "camera_challenge_of_school" ON "camera_challenge" ("school_id", "opened_at")
;
CREATE TABLE "camera_challenge_answer" ("challenge_id" varchar(36) PRIMARY KEY NOT NULL, "said" varchar(12) NOT NULL, "result" varchar(12) NOT NULL, "cause" varchar(12), "viewing_id" varchar(36), "clock_is_sure" boolean, "clock_offset_ms" integer, "note" varchar(500), "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "at" bigint NOT NULL)
;
CREATE TRIGGER "camera_challenge_answer_no_update" BEFORE UPDATE ON "camera_challenge_answer" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "camera_challenge_answer_no_delete" BEFORE DELETE ON "camera_challenge_answer" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
