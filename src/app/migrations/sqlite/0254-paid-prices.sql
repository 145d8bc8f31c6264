CREATE TABLE "paid_price" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "ingredient_id" varchar(36) NOT NULL, "unit" varchar(8) NOT NULL, "area_code" varchar(12) NOT NULL, "paid_at" bigint NOT NULL, "school_id" varchar(36) NOT NULL, "price_fen" bigint NOT NULL, PRIMARY KEY ("act_id", "line_no"))
;
CREATE INDEX "paid_price_of_goods" ON "paid_price" ("ingredient_id", "unit", "area_code", "paid_at")
;
INSERT OR IGNORE INTO "paid_price" (act_id, line_no, ingredient_id, unit, area_code, paid_at, school_id, price_fen) SELECT line.act_id, line.line_no, line.ingredient_id, line.unit, school.area_code, act.occurred_at, act.school_id, line.unit_price_fen_per_kg FROM delivery_line line JOIN act ON act.id = line.act_id JOIN school ON school.id = act.school_id WHERE line.unit_price_fen_per_kg > 0 AND line.accepted_grams > 0
;
