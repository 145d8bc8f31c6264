CREATE TABLE "job" ("name" varchar(40) PRIMARY KEY NOT NULL, "due_at" bigint NOT NULL, "owner" varchar(100), "lease_until" bigint, "begun_at" bigint, "ended_at" bigint, "outcome" varchar(10), "said" varchar(300))
;
CREATE TABLE "setup_offer" ("token_hash" varchar(64) PRIMARY KEY NOT NULL, "ends_at" bigint NOT NULL)
;
CREATE INDEX "setup_offer_by_end" ON "setup_offer" ("ends_at")
;
CREATE TABLE "enrolment_guess" ("network" varchar(64) PRIMARY KEY NOT NULL, "tries" bigint NOT NULL, "ends_at" bigint NOT NULL)
;
CREATE INDEX "enrolment_guess_by_end" ON "enrolment_guess" ("ends_at")
;
CREATE TABLE "media_order" ("piece_id" varchar(64) PRIMARY KEY NOT NULL, "agent_id" varchar(36) NOT NULL, "part" text NOT NULL, "received" bigint NOT NULL, "expires_at" bigint NOT NULL, "sent_at" bigint NOT NULL)
;
CREATE INDEX "media_order_by_end" ON "media_order" ("expires_at")
;
CREATE TABLE "turn" ("name" varchar(40) PRIMARY KEY NOT NULL, "taken" bigint NOT NULL)
;
DROP INDEX "IDX_d665c2155d253d02499c5d0f95"
;
CREATE TABLE "temporary_act_state" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "status" varchar(20) NOT NULL, "signatures_missing" bigint NOT NULL, "reversed_by_act_id" varchar(36), "flags" text, "holds" integer NOT NULL DEFAULT (0))
;
INSERT INTO "temporary_act_state"("act_id", "school_id", "status", "signatures_missing", "reversed_by_act_id", "flags") SELECT "act_id", "school_id", "status", "signatures_missing", "reversed_by_act_id", "flags" FROM "act_state"
;
DROP TABLE "act_state"
;
ALTER TABLE "temporary_act_state" RENAME TO "act_state"
;
CREATE INDEX "IDX_d665c2155d253d02499c5d0f95" ON "act_state" ("school_id", "status")
;
