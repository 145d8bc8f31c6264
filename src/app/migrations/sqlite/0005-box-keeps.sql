ALTER TABLE "agent" ADD COLUMN "notices" text
;
ALTER TABLE "agent" ADD COLUMN "boot_id" varchar(36)
;
ALTER TABLE "agent" ADD COLUMN "previous_boot_id" varchar(36)
;
ALTER TABLE "agent" ADD COLUMN "twin_seen_at" bigint
;
ALTER TABLE "agent_inbox" ADD COLUMN "body_sha256" varchar(64)
;
CREATE TABLE "agent_quarantine_count" ("agent_id" varchar(36) NOT NULL, "reason" varchar(40) NOT NULL, "date" varchar(10) NOT NULL, "count" bigint NOT NULL, "last_at" bigint NOT NULL, PRIMARY KEY ("agent_id", "reason", "date"))
;
DELETE FROM "camera_day" WHERE "date" > date('now', '+8 hours', '+1 day')
;
UPDATE "camera_day" SET "reported_through" = CAST(strftime('%s', 'now') AS INTEGER) * 1000 WHERE "reported_through" > (CAST(strftime('%s', 'now') AS INTEGER) + 300) * 1000
