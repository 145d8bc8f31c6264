CREATE TABLE "message_robot" ("id" varchar(36) PRIMARY KEY NOT NULL, "area_code" varchar(6) NOT NULL, "school_id" varchar(36), "maker" varchar(10) NOT NULL, "name" varchar(40) NOT NULL, "sealed_url" varchar(1200) NOT NULL, "sealed_secret" varchar(600), "is_on" boolean NOT NULL, "about_area_code" varchar(6) NOT NULL, "kinds" text NOT NULL, "most_level" integer NOT NULL, "next_at" bigint NOT NULL)
;
CREATE INDEX "message_robot_of_school" ON "message_robot" ("school_id")
;
CREATE INDEX "message_robot_of_area" ON "message_robot" ("area_code")
;
CREATE TABLE "message" ("id" varchar(36) PRIMARY KEY NOT NULL, "level" integer NOT NULL, "kind" varchar(12) NOT NULL, "area_code" varchar(6) NOT NULL, "school_id" varchar(36), "text" varchar(300) NOT NULL, "about" varchar(120), "merge_key" varchar(160) NOT NULL, "asked" integer NOT NULL, "made_at" bigint NOT NULL)
;
CREATE INDEX "message_by_time" ON "message" ("made_at")
;
CREATE INDEX "message_of_school" ON "message" ("school_id", "made_at")
;
CREATE INDEX "message_by_merge" ON "message" ("merge_key")
;
CREATE TABLE "message_delivery" ("id" varchar(36) PRIMARY KEY NOT NULL, "message_id" varchar(36) NOT NULL, "channel" varchar(10) NOT NULL, "robot_id" varchar(36), "phone" varchar(16), "owner" varchar(20), "attempts" bigint NOT NULL, "due_at" bigint, "sent_at" bigint, "error" varchar(200), "gave_up" boolean NOT NULL)
;
CREATE INDEX "message_delivery_of_message" ON "message_delivery" ("message_id")
;
CREATE INDEX "message_delivery_of_robot" ON "message_delivery" ("robot_id", "due_at")
;
CREATE INDEX "message_delivery_due" ON "message_delivery" ("channel", "due_at")
;
INSERT INTO "message" (id, level, kind, area_code, school_id, text, merge_key, asked, made_at) SELECT m.id, 1, 'incident', s.area_code, i.school_id, m.text, m.id, 1, m.due_at FROM incident_message m JOIN incident i ON i.act_id = m.act_id JOIN school s ON s.id = i.school_id WHERE m.due_at IS NOT NULL AND m.sent_at IS NULL
;
INSERT INTO "message_delivery" (id, message_id, channel, robot_id, phone, owner, attempts, due_at, sent_at, error, gave_up) SELECT m.id, m.id, 'sms', NULL, m.phone, 'incidents', m.attempts, m.due_at, NULL, m.error, 0 FROM incident_message m JOIN incident i ON i.act_id = m.act_id JOIN school s ON s.id = i.school_id WHERE m.due_at IS NOT NULL AND m.sent_at IS NULL
;
