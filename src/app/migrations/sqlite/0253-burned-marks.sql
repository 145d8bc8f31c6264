ALTER TABLE "case_export" ADD COLUMN "content" varchar(10) NOT NULL DEFAULT 'full'
;
ALTER TABLE "case_export" ADD COLUMN "marks" varchar(10)
;
ALTER TABLE "case_export" ADD COLUMN "marks_cause" varchar(20)
;
ALTER TABLE "case_export" ADD COLUMN "marked_seconds" integer
;
ALTER TABLE "case_export" ADD COLUMN "to_mark_seconds" integer
;
ALTER TABLE "case_export" ADD COLUMN "marked_keys" text
;
