CREATE TABLE "footage_hold" ("id" varchar(36) PRIMARY KEY NOT NULL, "owner_id" varchar(36) NOT NULL, "agent_id" varchar(36) NOT NULL, "camera_id" varchar(36) NOT NULL, "from_at" bigint NOT NULL, "to_at" bigint NOT NULL, "set_at" bigint NOT NULL, "released_at" bigint, "kept_until" bigint)
;
CREATE INDEX "footage_hold_of_owner" ON "footage_hold" ("owner_id")
;
CREATE INDEX "footage_hold_of_camera" ON "footage_hold" ("camera_id", "released_at")
;
CREATE TABLE "evidence_case" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "reason" varchar(300) NOT NULL, "origin" varchar(10) NOT NULL, "origin_id" varchar(36), "opened_at" bigint NOT NULL, "opener_name" varchar(100) NOT NULL, "opener_unit" varchar(100) NOT NULL, "closed_at" bigint, "close_reason" varchar(300), "custody_count" integer NOT NULL, "custody_head" varchar(64) NOT NULL)
;
CREATE INDEX "evidence_case_of_school" ON "evidence_case" ("school_id", "opened_at")
;
CREATE TABLE "case_span" ("id" varchar(36) PRIMARY KEY NOT NULL, "case_id" varchar(36) NOT NULL, "camera_id" varchar(36) NOT NULL, "from_at" bigint NOT NULL, "to_at" bigint NOT NULL, "added_at" bigint NOT NULL, "added_by" varchar(100) NOT NULL, "viewing_id" varchar(36) NOT NULL, "state" varchar(10) NOT NULL, "cause" varchar(20), "wanted" integer, "here" integer NOT NULL, "missing" integer NOT NULL, "listed_at" bigint)
;
CREATE INDEX "case_span_by_state" ON "case_span" ("state")
;
CREATE INDEX "case_span_of_case" ON "case_span" ("case_id")
;
CREATE TABLE "case_act" ("case_id" varchar(36) NOT NULL, "act_id" varchar(36) NOT NULL, "added_at" bigint NOT NULL, "added_by" varchar(100) NOT NULL, PRIMARY KEY ("case_id", "act_id"))
;
CREATE TABLE "case_custody" ("case_id" varchar(36) NOT NULL, "number" integer NOT NULL, "at" bigint NOT NULL, "account_id" varchar(36), "name" varchar(100) NOT NULL, "unit" varchar(100) NOT NULL, "step" varchar(20) NOT NULL, "detail" text NOT NULL, "hash" varchar(64) NOT NULL, PRIMARY KEY ("case_id", "number"))
;
CREATE TABLE "case_export" ("id" varchar(36) PRIMARY KEY NOT NULL, "case_id" varchar(36) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(100) NOT NULL, "unit" varchar(100) NOT NULL, "reason" varchar(80) NOT NULL, "state" varchar(10) NOT NULL, "viewings" text NOT NULL, "done_files" integer NOT NULL, "total_files" integer, "created_at" bigint NOT NULL, "beat_at" bigint NOT NULL, "finished_at" bigint, "bytes" bigint, "manifest_sha256" varchar(64), CONSTRAINT "case_export_manifest" UNIQUE ("manifest_sha256"))
;
CREATE INDEX "case_export_by_state" ON "case_export" ("state")
;
CREATE INDEX "case_export_of_case" ON "case_export" ("case_id", "created_at")
;
CREATE TRIGGER "case_act_no_update" BEFORE UPDATE ON "case_act" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "case_act_no_delete" BEFORE DELETE ON "case_act" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "case_custody_no_update" BEFORE UPDATE ON "case_custody" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "case_custody_no_delete" BEFORE DELETE ON "case_custody" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
