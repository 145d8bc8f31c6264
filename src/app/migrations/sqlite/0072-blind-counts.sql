ALTER TABLE "stock_count_line" ADD COLUMN "variance_reason" varchar(20)
;
ALTER TABLE "stock_count_line" ADD COLUMN "blind" boolean NOT NULL DEFAULT (0)
;
