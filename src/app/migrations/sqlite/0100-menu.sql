CREATE TABLE "ingredient_composition" ("id" varchar(36) PRIMARY KEY NOT NULL, "ingredient_id" varchar(36) NOT NULL, "edible_per_mille" bigint NOT NULL, "nutrients" text NOT NULL, "allergens" text, "source" varchar(120) NOT NULL, "source_code" varchar(40), "stated_by" varchar(36) NOT NULL, "stated_at" bigint NOT NULL)
;
CREATE INDEX "ingredient_composition_of" ON "ingredient_composition" ("ingredient_id", "stated_at")
;
CREATE TABLE "dish" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "name" varchar(40) NOT NULL, "created_at" bigint NOT NULL, CONSTRAINT "dish_of_school" UNIQUE ("school_id", "name"))
;
CREATE TABLE "dish_version" ("dish_id" varchar(36) NOT NULL, "version_no" integer NOT NULL, "method" varchar(200), "confirmation" varchar(200), "lines" text NOT NULL, "stated_by" varchar(36) NOT NULL, "stated_at" bigint NOT NULL, PRIMARY KEY ("dish_id", "version_no"))
;
CREATE TABLE "menu_version" ("school_id" varchar(36) NOT NULL, "monday" varchar(10) NOT NULL, "version_no" integer NOT NULL, "diners" text NOT NULL, "meals" text NOT NULL, "reason" varchar(200), "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "stated_at" bigint NOT NULL, PRIMARY KEY ("school_id", "monday", "version_no"))
;
