CREATE TABLE "contract_price" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36), "area_code" varchar(6), "licence_no" varchar(40) NOT NULL, "supplier_name" varchar(80) NOT NULL, "ingredient_id" varchar(36) NOT NULL, "unit" varchar(8) NOT NULL, "price_fen" bigint, "from_date" varchar(10) NOT NULL, "to_date" varchar(10), "source" varchar(120) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "stated_at" bigint NOT NULL)
;
CREATE INDEX "contract_price_of_area" ON "contract_price" ("area_code", "ingredient_id")
;
CREATE INDEX "contract_price_of_school" ON "contract_price" ("school_id", "ingredient_id")
;
CREATE INDEX "delivery_line_of_ingredient" ON "delivery_line" ("ingredient_id")
;
CREATE TRIGGER "contract_price_no_update" BEFORE UPDATE ON "contract_price" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "contract_price_no_delete" BEFORE DELETE ON "contract_price" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
