ALTER TABLE "agent" ADD COLUMN "speaks" integer
;
CREATE TABLE "agent_held" ("id" varchar(36) PRIMARY KEY NOT NULL, "agent_id" varchar(36) NOT NULL, "topic" varchar(120) NOT NULL, "payload_bytes" bigint NOT NULL, "detail" varchar(300) NOT NULL, "recorded_at" bigint NOT NULL)
;
CREATE INDEX "agent_held_of_agent" ON "agent_held" ("agent_id", "id")
;
