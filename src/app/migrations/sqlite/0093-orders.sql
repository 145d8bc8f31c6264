CREATE TABLE "purchase_order" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "supplier_id" varchar(36) NOT NULL, "wanted_on" varchar(10) NOT NULL)
;
CREATE INDEX "purchase_order_of_day" ON "purchase_order" ("school_id", "wanted_on")
;
CREATE TABLE "purchase_order_line" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "ingredient_id" varchar(36) NOT NULL, "ordered_amount" bigint NOT NULL, "unit" varchar(8) NOT NULL, PRIMARY KEY ("act_id", "line_no"))
;
