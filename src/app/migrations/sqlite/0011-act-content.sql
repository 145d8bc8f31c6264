CREATE TABLE IF NOT EXISTS "act_content" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "version" integer NOT NULL, "envelope" blob NOT NULL, "personal" blob NOT NULL)
;
DROP TRIGGER IF EXISTS "act_content_no_update"
;
CREATE TRIGGER "act_content_no_update" BEFORE UPDATE ON "act_content" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
DROP TRIGGER IF EXISTS "act_content_no_delete"
;
CREATE TRIGGER "act_content_no_delete" BEFORE DELETE ON "act_content" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
