CREATE TABLE "stop_of_use" ("act_id" varchar(36) NOT NULL, "thing" varchar(6) NOT NULL, "thing_id" varchar(36) NOT NULL, "stopped_at" bigint NOT NULL, "lifted_by_act_id" varchar(36), PRIMARY KEY ("act_id", "thing", "thing_id"))
;
CREATE INDEX "stop_of_use_by_lifting" ON "stop_of_use" ("lifted_by_act_id")
;
CREATE INDEX "stop_of_use_by_thing" ON "stop_of_use" ("thing_id")
;
CREATE TABLE "incident" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "noticed_at" bigint NOT NULL, "reported_at" bigint NOT NULL, "due_at" bigint NOT NULL, "escalate_at" bigint, "escalated_at" bigint, "ended_by_act_id" varchar(36), "withdrawn_by_act_id" varchar(36))
;
CREATE INDEX "incident_due" ON "incident" ("escalate_at")
;
CREATE INDEX "incident_by_time" ON "incident" ("reported_at")
;
CREATE INDEX "incident_of_school" ON "incident" ("school_id", "reported_at")
;
CREATE TABLE "incident_reading" ("act_id" varchar(36) NOT NULL, "office" varchar(10) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("act_id", "office"))
;
CREATE TABLE "incident_contact" ("area_code" varchar(6) NOT NULL, "office" varchar(10) NOT NULL, "phone" varchar(16), "escalation_phone" varchar(16), PRIMARY KEY ("area_code", "office"))
;
CREATE TABLE "incident_message" ("id" varchar(36) PRIMARY KEY NOT NULL, "act_id" varchar(36) NOT NULL, "office" varchar(10) NOT NULL, "reason" varchar(10) NOT NULL, "phone" varchar(16) NOT NULL, "text" varchar(300) NOT NULL, "attempts" bigint NOT NULL, "due_at" bigint, "sent_at" bigint, "error" varchar(200), "gave_up" boolean NOT NULL DEFAULT (0))
;
CREATE INDEX "incident_message_due" ON "incident_message" ("due_at")
;
CREATE INDEX "incident_message_of_act" ON "incident_message" ("act_id")
;
