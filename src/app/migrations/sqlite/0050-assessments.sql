CREATE TABLE "assessment" ("subject_id" varchar(36) NOT NULL, "rule" varchar(40) NOT NULL, "version" bigint NOT NULL, "subject" varchar(20) NOT NULL, "rule_version" integer NOT NULL, "program" varchar(60) NOT NULL, "inputs" blob NOT NULL, "inputs_digest" varchar(64) NOT NULL, "outcome" text NOT NULL, "judged_at" bigint NOT NULL, "superseded_at" bigint, PRIMARY KEY ("subject_id", "rule", "version"))
;
CREATE INDEX "assessment_by_superseded_at" ON "assessment" ("superseded_at")
;
CREATE TABLE "assessment_basis" ("digest" varchar(64) PRIMARY KEY NOT NULL, "content" blob NOT NULL)
;
