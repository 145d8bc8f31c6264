CREATE TABLE "evidence_review" ("subject_id" varchar(36) NOT NULL, "review_no" integer NOT NULL, "outcome" varchar(12) NOT NULL, "verdict" varchar(12) NOT NULL, "cause" varchar(20) NOT NULL, "verdict_version" bigint NOT NULL, "note" varchar(500), "finding_id" varchar(36), "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("subject_id", "review_no"))
;
CREATE TRIGGER "evidence_review_no_update" BEFORE UPDATE ON "evidence_review" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "evidence_review_no_delete" BEFORE DELETE ON "evidence_review" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE INDEX "IDX_949ad9cbad1f370c93fdb9652a" ON "verdict" ("cause", "business_date")
;
INSERT INTO "verdict_history" ("subject_id", "version", "verdict", "cause", "facts", "inputs_hash", "judged_at") SELECT "subject_id", "version", "verdict", "cause", "facts", "inputs_hash", "judged_at" FROM "verdict" WHERE "subject" = 'event' AND "cause" = 'covered' AND ("verdict" = 'explained' OR ("verdict" = 'unexplained' AND "subject_id" IN (SELECT "id" FROM "video_event" WHERE "kind" = 'video_loss')))
;
UPDATE "verdict" SET "version" = "version" + 1, "verdict" = 'unwatched', "cause" = 'camera_off', "facts" = '{"by":"device","actId":null}', "inputs_hash" = 'b6958fc43799bcc8da016ef8cdc54b628acac13126a197adb8fbc5035dc64847' WHERE "subject" = 'event' AND "cause" = 'covered' AND "verdict" <> 'pending' AND "subject_id" IN (SELECT "id" FROM "video_event" WHERE "kind" = 'video_loss')
;
UPDATE "verdict" SET "version" = "version" + 1, "verdict" = 'unexplained', "facts" = '{"by":"nothing","actId":null}', "inputs_hash" = 'b35863fa3f29f83a73c9c5a33c7a6ad469737f8d5929e17fdd9ed665a08eb13a' WHERE "subject" = 'event' AND "cause" = 'covered' AND "verdict" = 'explained'
;
