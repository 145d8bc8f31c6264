ALTER TABLE "delivery_line" ADD COLUMN "goods_source" varchar(12)
;
