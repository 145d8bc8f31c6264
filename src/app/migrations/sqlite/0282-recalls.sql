CREATE TABLE "recall" ("id" varchar(36) PRIMARY KEY NOT NULL, "area_code" varchar(6) NOT NULL, "is_drill" boolean NOT NULL, "reason" varchar(300) NOT NULL, "of_what" varchar(6) NOT NULL, "licence_no" varchar(40), "supplier_name" varchar(80), "ingredient_id" varchar(36), "batch" varchar(60), "from_date" varchar(10), "to_date" varchar(10), "started_at" bigint NOT NULL, "starter_name" varchar(100) NOT NULL, "starter_unit" varchar(100) NOT NULL, "ended_at" bigint, "ender_name" varchar(100), "ender_unit" varchar(100), "outcome" varchar(300))
;
CREATE INDEX "recall_open" ON "recall" ("ended_at")
;
CREATE INDEX "recall_of_area" ON "recall" ("area_code", "started_at")
;
CREATE TABLE "recall_thing" ("recall_id" varchar(36) NOT NULL, "thing" varchar(4) NOT NULL, "thing_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "batch_said" boolean NOT NULL, "found_at" bigint NOT NULL, PRIMARY KEY ("recall_id", "thing", "thing_id"))
;
CREATE INDEX "recall_thing_of_school" ON "recall_thing" ("recall_id", "school_id")
;
CREATE TABLE "recall_school" ("recall_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "told_at" bigint NOT NULL, "acknowledged_at" bigint, "acknowledger_name" varchar(60), "set_aside" boolean, "remark" varchar(300), "meals" bigint NOT NULL, "portions" bigint NOT NULL, PRIMARY KEY ("recall_id", "school_id"))
;
CREATE INDEX "recall_school_of" ON "recall_school" ("school_id")
;
CREATE INDEX "lot_of_supplier" ON "lot" ("supplier_id", "received_on")
;
