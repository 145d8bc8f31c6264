ALTER TABLE "dispatch" ADD COLUMN "seal_no" varchar(40)
;
ALTER TABLE "dispatch" ADD COLUMN "driver_name" varchar(40)
;
ALTER TABLE "dispatch" ADD COLUMN "vehicle_plate" varchar(20)
;
CREATE TABLE "meal_receipt" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "arrived_at" bigint NOT NULL, "portions" bigint NOT NULL, "arrival_tenths_c" bigint NOT NULL, "seal_intact" boolean NOT NULL, "seal_no_read" varchar(40), "dispatch_act_id" varchar(36))
;
CREATE INDEX "meal_receipt_by_dispatch" ON "meal_receipt" ("dispatch_act_id")
;
CREATE INDEX "meal_receipt_of_day" ON "meal_receipt" ("school_id", "arrived_at")
;
CREATE INDEX "dispatch_by_site" ON "dispatch" ("site_school_id")
;
