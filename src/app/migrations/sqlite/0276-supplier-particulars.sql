ALTER TABLE "supplier" ADD COLUMN "permit_kind" varchar(20)
;
ALTER TABLE "supplier" ADD COLUMN "address" varchar(120)
;
ALTER TABLE "supplier" ADD COLUMN "contact" varchar(80)
;
ALTER TABLE "delivery" ADD COLUMN "supplier_address" varchar(120)
;
ALTER TABLE "delivery" ADD COLUMN "supplier_contact" varchar(80)
;
ALTER TABLE "delivery_line" ADD COLUMN "spec" varchar(60)
;
ALTER TABLE "delivery_line" ADD COLUMN "producer" varchar(120)
;
