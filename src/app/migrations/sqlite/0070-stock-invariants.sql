CREATE TABLE "stock_move_checked" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "from_location" varchar(36) NOT NULL, "to_location" varchar(36) NOT NULL, "grams" bigint NOT NULL, "occurred_at" bigint NOT NULL, "recorded_at" bigint NOT NULL, "unit" varchar(8) NOT NULL DEFAULT 'g', CONSTRAINT "stock_move_amount" CHECK (grams > 0), CONSTRAINT "stock_move_ends" CHECK (from_location <> to_location), PRIMARY KEY ("act_id", "line_no"))
;
INSERT INTO "stock_move_checked" ("act_id", "line_no", "lot_id", "from_location", "to_location", "grams", "occurred_at", "recorded_at", "unit") SELECT "act_id", "line_no", "lot_id", "from_location", "to_location", "grams", "occurred_at", "recorded_at", "unit" FROM "stock_move"
;
DROP TABLE "stock_move"
;
ALTER TABLE "stock_move_checked" RENAME TO "stock_move"
;
CREATE INDEX "IDX_448a8bf94ba1dc653411c48e49" ON "stock_move" ("lot_id")
;
CREATE INDEX "stock_move_from" ON "stock_move" ("from_location", "recorded_at")
;
CREATE INDEX "stock_move_to" ON "stock_move" ("to_location", "recorded_at")
;
CREATE TRIGGER "stock_move_no_update" BEFORE UPDATE ON "stock_move" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "stock_move_no_delete" BEFORE DELETE ON "stock_move" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TABLE "pending_move_checked" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "from_location" varchar(36) NOT NULL, "to_location" varchar(36) NOT NULL, "grams" bigint NOT NULL, "settled_by_act_id" varchar(36), "unit" varchar(8) NOT NULL DEFAULT 'g', CONSTRAINT "pending_move_amount" CHECK (grams > 0), CONSTRAINT "pending_move_ends" CHECK (from_location <> to_location), PRIMARY KEY ("act_id", "line_no"))
;
INSERT INTO "pending_move_checked" ("act_id", "line_no", "lot_id", "from_location", "to_location", "grams", "settled_by_act_id", "unit") SELECT "act_id", "line_no", "lot_id", "from_location", "to_location", "grams", "settled_by_act_id", "unit" FROM "pending_move"
;
DROP TABLE "pending_move"
;
ALTER TABLE "pending_move_checked" RENAME TO "pending_move"
;
CREATE INDEX "IDX_8bbd87af008cad3cf8b301a3fd" ON "pending_move" ("lot_id")
;
