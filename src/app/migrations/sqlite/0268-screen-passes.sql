CREATE TABLE "screen_pass" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "token_hash" varchar(64) NOT NULL, "browser_hash" varchar(64), "created_at" bigint NOT NULL, "expires_at" bigint NOT NULL, "seen_at" bigint, "revoked_at" bigint)
;
CREATE UNIQUE INDEX "screen_pass_by_token" ON "screen_pass" ("token_hash")
;
CREATE INDEX "screen_pass_of_account" ON "screen_pass" ("account_id", "created_at")
;
