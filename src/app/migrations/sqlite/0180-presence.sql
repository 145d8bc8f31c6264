CREATE TABLE "presence_window" ("id" varchar(36) PRIMARY KEY NOT NULL, "agent_id" varchar(36) NOT NULL, "camera_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "from_at" bigint NOT NULL, "to_at" bigint NOT NULL, "every_seconds" integer NOT NULL, "people" integer NOT NULL, "asked_at" bigint NOT NULL, "until_at" bigint NOT NULL, "state" varchar(12) NOT NULL)
;
CREATE INDEX "presence_window_by_state" ON "presence_window" ("state", "asked_at")
;
CREATE INDEX "presence_window_by_agent" ON "presence_window" ("agent_id", "state")
;
CREATE TABLE "presence_answer" ("window_id" varchar(36) NOT NULL, "reader" varchar(100) NOT NULL, "camera_id" varchar(36) NOT NULL, "shows_people" boolean NOT NULL, "said" text NOT NULL, "answered_at" bigint NOT NULL, PRIMARY KEY ("window_id", "reader"))
;
CREATE INDEX "presence_answer_by_camera" ON "presence_answer" ("camera_id", "reader", "shows_people")
;
