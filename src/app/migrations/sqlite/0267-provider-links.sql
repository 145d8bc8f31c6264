CREATE TABLE "provider_link" ("account_id" varchar(36) PRIMARY KEY NOT NULL, "issuer" varchar(200) NOT NULL, "subject" varchar(255) NOT NULL, "subject_hash" varchar(64) NOT NULL, "linked_at" bigint NOT NULL)
;
CREATE UNIQUE INDEX "provider_link_by_subject" ON "provider_link" ("subject_hash")
;
