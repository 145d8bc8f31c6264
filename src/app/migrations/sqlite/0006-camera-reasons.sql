ALTER TABLE "camera_state" ADD COLUMN "reasons" text
