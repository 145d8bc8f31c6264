CREATE TABLE "ingredient_list" ("area_code" varchar(6) PRIMARY KEY NOT NULL, "owner" varchar(20) NOT NULL, "stated_by" varchar(36) NOT NULL, "stated_at" bigint NOT NULL)
;
CREATE TABLE "ingredient_own" ("ingredient_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "area_code" varchar(6) NOT NULL, PRIMARY KEY ("ingredient_id", "school_id"))
;
CREATE INDEX "ingredient_own_of_school" ON "ingredient_own" ("school_id")
;
ALTER TABLE "ingredient" ADD COLUMN "area_code" varchar(6)
;
ALTER TABLE "ingredient" ADD COLUMN "own_since" bigint
;
