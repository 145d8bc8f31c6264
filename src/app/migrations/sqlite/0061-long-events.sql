ALTER TABLE "video_event" ADD COLUMN "long_until" bigint
;
CREATE INDEX "video_event_long" ON "video_event" ("camera_id", "long_until")
;
UPDATE video_event SET long_until = COALESCE(ended_at, 8640000000000000) WHERE ended_at IS NULL OR ended_at - started_at > 86400000
;
