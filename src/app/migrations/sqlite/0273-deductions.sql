CREATE TABLE "deduction" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "month" varchar(7) NOT NULL, "delivered_on" varchar(10) NOT NULL, "licence_no" varchar(40) NOT NULL, "supplier_name" varchar(80) NOT NULL, "delivery_act_id" varchar(36) NOT NULL, "line_no" bigint NOT NULL, "ingredient_id" varchar(36) NOT NULL, "ground" varchar(16) NOT NULL, "computed_fen" bigint, "amount_fen" bigint NOT NULL, "reason" varchar(300), "clause" varchar(200) NOT NULL, "finding_id" varchar(36), "episode_id" varchar(36), "proposer_account_id" varchar(36) NOT NULL, "status" varchar(10) NOT NULL, "step_count" bigint NOT NULL)
;
CREATE INDEX "deduction_of_line" ON "deduction" ("delivery_act_id", "line_no")
;
CREATE INDEX "deduction_of_month" ON "deduction" ("month", "school_id")
;
CREATE TABLE "deduction_step" ("deduction_id" varchar(36) NOT NULL, "step_no" integer NOT NULL, "kind" varchar(10) NOT NULL, "text" varchar(500), "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("deduction_id", "step_no"))
;
CREATE TRIGGER "deduction_step_no_update" BEFORE UPDATE ON "deduction_step" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "deduction_step_no_delete" BEFORE DELETE ON "deduction_step" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
