ALTER TABLE "account_grant" ADD COLUMN "from_at" bigint
;
CREATE TABLE "warrant" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "role" varchar(30) NOT NULL, "area_code" varchar(6), "school_id" varchar(36), "document" varchar(80), "reason" varchar(200) NOT NULL, "from_at" bigint NOT NULL, "until_at" bigint NOT NULL, "ledgers" text, "footage" text, "issued_by" varchar(36) NOT NULL, "issuer_name" varchar(60) NOT NULL, "issued_at" bigint NOT NULL, "withdrawn_at" bigint)
;
CREATE INDEX "warrant_by_issuer" ON "warrant" ("issued_by", "issued_at")
;
