CREATE TABLE "awaited_paper" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "paper_kind" varchar(20) NOT NULL, "school_id" varchar(36) NOT NULL, "due_on" varchar(10) NOT NULL, "brought_by_act_id" varchar(36), PRIMARY KEY ("act_id", "line_no", "paper_kind"))
;
CREATE INDEX "awaited_paper_open" ON "awaited_paper" ("school_id", "brought_by_act_id", "due_on")
;
CREATE TABLE "goods_paper" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "lot_id" varchar(36) NOT NULL, "paper_kind" varchar(20) NOT NULL, "paper_no" varchar(60))
;
