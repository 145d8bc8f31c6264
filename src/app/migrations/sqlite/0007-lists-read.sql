ALTER TABLE "roster_import" ADD COLUMN "reading" text
;
ALTER TABLE "roster_fault" ADD COLUMN "details" text
;
