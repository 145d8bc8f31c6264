ALTER TABLE "ingredient" ADD COLUMN "merged_into" varchar(36)
;
CREATE INDEX "ingredient_by_merge" ON "ingredient" ("merged_into")
;
