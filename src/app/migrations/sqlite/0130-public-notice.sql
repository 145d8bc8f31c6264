CREATE TABLE "inspection_publication" ("inspection_id" varchar(36) NOT NULL, "publication_no" integer NOT NULL, "school_id" varchar(36) NOT NULL, "result" varchar(500) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "published_at" bigint NOT NULL, PRIMARY KEY ("inspection_id", "publication_no"))
;
CREATE INDEX "inspection_publication_of_school" ON "inspection_publication" ("school_id", "published_at")
;
CREATE TABLE "notice_setting" ("school_id" varchar(36) PRIMARY KEY NOT NULL, "version" bigint NOT NULL, "licence_no" varchar(40), "licence_valid_until" varchar(10), "complaint_phone" varchar(30), "choices" text NOT NULL)
;
CREATE TABLE "feedback" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "tracking_hash" varchar(64) NOT NULL, "category" varchar(12) NOT NULL, "grade" varchar(10), "text" varchar(1000), "received_at" bigint NOT NULL, "due_on" varchar(10), CONSTRAINT "feedback_tracking" UNIQUE ("tracking_hash"))
;
CREATE INDEX "feedback_due" ON "feedback" ("due_on")
;
CREATE INDEX "feedback_of_school" ON "feedback" ("school_id", "received_at")
;
CREATE TABLE "feedback_answer" ("feedback_id" varchar(36) NOT NULL, "answer_no" integer NOT NULL, "text" varchar(1000) NOT NULL, "is_late" boolean NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("feedback_id", "answer_no"))
;
CREATE TABLE "feedback_contact" ("id" varchar(36) PRIMARY KEY NOT NULL, "sealed" varchar(600) NOT NULL, "for_school" boolean NOT NULL, "received_at" bigint NOT NULL)
;
CREATE INDEX "feedback_contact_by_time" ON "feedback_contact" ("received_at")
;
CREATE TABLE "feedback_sender" ("network" varchar(64) PRIMARY KEY NOT NULL, "sent" bigint NOT NULL, "ends_at" bigint NOT NULL)
;
CREATE INDEX "feedback_sender_by_end" ON "feedback_sender" ("ends_at")
;
CREATE INDEX "act_of_day" ON "act" ("occurred_at", "kind")
;
CREATE TRIGGER "feedback_answer_no_update" BEFORE UPDATE ON "feedback_answer" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "feedback_answer_no_delete" BEFORE DELETE ON "feedback_answer" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_publication_no_update" BEFORE UPDATE ON "inspection_publication" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_publication_no_delete" BEFORE DELETE ON "inspection_publication" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
