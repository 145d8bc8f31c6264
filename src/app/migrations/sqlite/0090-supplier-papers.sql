CREATE TABLE "supplier_paper" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "supplier_id" varchar(36) NOT NULL, "paper_kind" varchar(20) NOT NULL, "paper_no" varchar(60), "valid_until" varchar(10))
;
CREATE INDEX "supplier_paper_of" ON "supplier_paper" ("supplier_id")
;
