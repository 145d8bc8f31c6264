CREATE TABLE "funds_notice" ("id" varchar(36) PRIMARY KEY NOT NULL, "area_code" varchar(6) NOT NULL, "month" varchar(7) NOT NULL, "round" bigint NOT NULL, "content" blob NOT NULL, "reason" varchar(300), "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "published_at" bigint NOT NULL, CONSTRAINT "funds_notice_round" UNIQUE ("area_code", "month", "round"))
;
CREATE TRIGGER "funds_notice_no_update" BEFORE UPDATE ON "funds_notice" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "funds_notice_no_delete" BEFORE DELETE ON "funds_notice" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
