ALTER TABLE "school" ADD COLUMN "position" text
;
ALTER TABLE "inspection" ADD COLUMN "check_in_distance" text
;
