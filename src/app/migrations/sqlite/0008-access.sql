ALTER TABLE "session" ADD COLUMN "network_hash" varchar(64)
;
ALTER TABLE "ingredient" ADD COLUMN "withdrawn_at" bigint
;
