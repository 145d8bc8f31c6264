CREATE TABLE "bought_meal" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "supplier_name" varchar(80) NOT NULL, "meal_batch" varchar(40) NOT NULL, "portions" bigint NOT NULL, "portion_fen" bigint)
;
CREATE INDEX "bought_meal_of_school" ON "bought_meal" ("school_id")
;
CREATE TABLE "meal_recall" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "supplier_name" varchar(80) NOT NULL, "meal_batch" varchar(60) NOT NULL)
;
CREATE INDEX "meal_recall_of_batch" ON "meal_recall" ("meal_batch", "supplier_name")
;
