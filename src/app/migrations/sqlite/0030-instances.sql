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
