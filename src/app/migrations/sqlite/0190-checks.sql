CREATE TABLE "checked_day" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "area_code" varchar(6) NOT NULL, "business_date" varchar(10) NOT NULL, "version" integer NOT NULL, "facts" blob, "marks" integer NOT NULL, "due_at" bigint, "checked_at" bigint, CONSTRAINT "checked_day_of_school" UNIQUE ("school_id", "business_date"))
;
CREATE INDEX "checked_day_by_area" ON "checked_day" ("area_code", "business_date")
;
CREATE INDEX "checked_day_by_due" ON "checked_day" ("due_at")
;
CREATE TABLE "episode" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "business_date" varchar(10) NOT NULL, "stage" varchar(20) NOT NULL, "kind" varchar(12) NOT NULL, "state" varchar(10) NOT NULL, "opened_at" bigint NOT NULL, CONSTRAINT "episode_of_day" UNIQUE ("school_id", "business_date", "stage", "kind"))
;
CREATE INDEX "episode_by_day" ON "episode" ("business_date", "school_id")
;
CREATE TABLE "doubt" ("day_id" varchar(36) NOT NULL, "check_id" varchar(40) NOT NULL, "school_id" varchar(36) NOT NULL, "business_date" varchar(10) NOT NULL, "stage" varchar(20) NOT NULL, "day_version" integer NOT NULL, "verdict" varchar(12) NOT NULL, "cause" varchar(20), "score" integer NOT NULL, "money_fen" bigint, "facts" text NOT NULL, "refs" text NOT NULL, "episode_id" varchar(36), "held_back" varchar(10), "found_at" bigint NOT NULL, "withdrawn_at" bigint, PRIMARY KEY ("day_id", "check_id"))
;
CREATE INDEX "doubt_of_school" ON "doubt" ("school_id", "check_id", "business_date")
;
CREATE INDEX "doubt_of_episode" ON "doubt" ("episode_id")
;
CREATE TABLE "episode_word" ("episode_id" varchar(36) NOT NULL, "word_no" integer NOT NULL, "word" varchar(10) NOT NULL, "text" varchar(500), "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("episode_id", "word_no"))
;
CREATE TRIGGER "episode_word_no_update" BEFORE UPDATE ON "episode_word" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "episode_word_no_delete" BEFORE DELETE ON "episode_word" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
