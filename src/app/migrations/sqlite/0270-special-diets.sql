CREATE TABLE "special_diet" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "class_id" varchar(36) NOT NULL, "portions" bigint NOT NULL, "without" text NOT NULL, "food_name" varchar(60), "basis" varchar(20) NOT NULL, "from_date" varchar(10) NOT NULL, "until_date" varchar(10) NOT NULL, "stated_by" varchar(60) NOT NULL, "stated_at" bigint NOT NULL, "ended_at" bigint)
;
CREATE INDEX "special_diet_of" ON "special_diet" ("school_id", "until_date")
;
