CREATE TABLE "pulse" ("id" varchar(10) PRIMARY KEY NOT NULL, "at" bigint NOT NULL)
;
CREATE INDEX "IDX_fd911c82aa60281bb058d737dc" ON "idempotent_answer" ("recorded_at")
;
CREATE INDEX "IDX_2223e981900a413ce4ce6386f9" ON "session" ("expires_at")
;
CREATE INDEX "IDX_2f46c6f301402ebcaef7fb0d71" ON "sign_in_failure" ("window_ends_at")
;
CREATE INDEX "IDX_4fbc4c98075a6dcee24eff6366" ON "verdict" ("business_date")
;
