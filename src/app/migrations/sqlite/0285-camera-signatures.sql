ALTER TABLE "case_span" ADD COLUMN "signed" text
;
