ALTER TABLE "act_link" ADD COLUMN "unit" varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE "lot" ADD COLUMN "unit" varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE "stock_move" ADD COLUMN "unit" varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE "stock_balance" ADD COLUMN "unit" varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE "pending_move" ADD COLUMN "unit" varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE "stock_act_line" ADD COLUMN "unit" varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE "stock_count_line" ADD COLUMN "unit" varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE "batch_input" ADD COLUMN "unit" varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE "delivery_line" ADD COLUMN "unit" varchar(8) NOT NULL DEFAULT 'g'
;
CREATE TABLE "ingredient_measure" ("id" varchar(36) PRIMARY KEY NOT NULL, "ingredient_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "unit" varchar(8) NOT NULL, "piece" text, "packs" text NOT NULL, "source" varchar(200) NOT NULL, "stated_by" varchar(36) NOT NULL, "stated_at" bigint NOT NULL)
;
CREATE INDEX "ingredient_measure_of" ON "ingredient_measure" ("ingredient_id")
;
