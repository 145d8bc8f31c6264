ALTER TABLE "act_state" ADD COLUMN "flags" text
;
ALTER TABLE "place" ADD COLUMN "regime" varchar(10)
;
CREATE TABLE "act_refusal" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "refuses_act_id" varchar(36) NOT NULL, "reason" varchar(200) NOT NULL, CONSTRAINT "UQ_d3e24061fa2d5de20f35ed6f0c3" UNIQUE ("refuses_act_id"))
;
CREATE TABLE "act_succession" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "replaces_act_id" varchar(36) NOT NULL, "changed" boolean NOT NULL, CONSTRAINT "UQ_0682247efad097911c692d3e7d4" UNIQUE ("replaces_act_id"))
;
CREATE TRIGGER "act_refusal_no_update" BEFORE UPDATE ON "act_refusal" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "act_refusal_no_delete" BEFORE DELETE ON "act_refusal" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "act_succession_no_update" BEFORE UPDATE ON "act_succession" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "act_succession_no_delete" BEFORE DELETE ON "act_succession" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
