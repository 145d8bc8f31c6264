CREATE TABLE "migrations" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "timestamp" bigint NOT NULL, "name" varchar NOT NULL)
;
CREATE TABLE "audit_entry" ("seq" bigint PRIMARY KEY NOT NULL, "at" bigint NOT NULL, "action" varchar(60) NOT NULL, "account_id" varchar(36), "who" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "subject_kind" varchar(30) NOT NULL, "subject_id" varchar(80) NOT NULL, "school_id" varchar(36), "area_code" varchar(6), "detail" text NOT NULL, "hash" varchar(64) NOT NULL)
;
CREATE TABLE "audit_head" ("chain" varchar(10) PRIMARY KEY NOT NULL, "count" bigint NOT NULL, "hash" varchar(64) NOT NULL)
;
CREATE TABLE "idempotent_answer" ("account_id" varchar(36) NOT NULL, "key" varchar(80) NOT NULL, "content_hash" varchar(64) NOT NULL, "answer" text, "recorded_at" bigint NOT NULL, PRIMARY KEY ("account_id", "key"))
;
CREATE TABLE "outbox_message" ("id" varchar(36) PRIMARY KEY NOT NULL, "type" varchar(60) NOT NULL, "payload" text NOT NULL, "due_at" bigint NOT NULL, "attempts" bigint NOT NULL)
;
CREATE TABLE "lot" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "ingredient_id" varchar(36) NOT NULL, "supplier_id" varchar(36) NOT NULL, "supplier_lot" varchar(60), "made_on" varchar(10), "use_by" varchar(10), "received_on" varchar(10) NOT NULL, "delivery_act_id" varchar(36) NOT NULL)
;
CREATE TABLE "stock_move" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "from_location" varchar(36) NOT NULL, "to_location" varchar(36) NOT NULL, "grams" bigint NOT NULL, "occurred_at" bigint NOT NULL, "recorded_at" bigint NOT NULL, PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "stock_balance" ("lot_id" varchar(36) NOT NULL, "location_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "grams" bigint NOT NULL, CONSTRAINT "CHK_96804485759320c0e0538bfb89" CHECK (grams >= 0), PRIMARY KEY ("lot_id", "location_id"))
;
CREATE TABLE "pending_move" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "from_location" varchar(36) NOT NULL, "to_location" varchar(36) NOT NULL, "grams" bigint NOT NULL, "settled_by_act_id" varchar(36), PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "stock_act" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "from_location" varchar(36) NOT NULL, "to_location" varchar(36) NOT NULL, "meal_id" varchar(36), "write_off_reason" varchar(20), "deviation_reason" varchar(200), "receiver_name" varchar(40))
;
CREATE TABLE "stock_act_line" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "grams" bigint NOT NULL, PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "stock_count_line" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "counted_grams" bigint NOT NULL, PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "storage_reading" ("id" varchar(36) PRIMARY KEY NOT NULL, "act_id" varchar(36), "school_id" varchar(36) NOT NULL, "place_id" varchar(36) NOT NULL, "sensor" varchar(64), "quantity" varchar(12) NOT NULL, "value_tenths" bigint NOT NULL, "regime" varchar(10), "taken_at" bigint NOT NULL, "verdict" varchar(10) NOT NULL, "rule" varchar(10), "min_tenths" bigint, "max_tenths" bigint, "corrective_action" varchar(200), CONSTRAINT "UQ_94d6e203352dc9090c8d4712194" UNIQUE ("act_id"))
;
CREATE TABLE "storage_round" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "off_wall_and_floor" boolean NOT NULL, "labelled" boolean NOT NULL, "raw_and_cooked_apart" boolean NOT NULL, "no_pests" boolean NOT NULL, "nothing_expired" boolean NOT NULL, "remark" varchar(500))
;
CREATE TABLE "area" ("code" varchar(6) PRIMARY KEY NOT NULL, "name" varchar(60) NOT NULL, "parent_code" varchar(6))
;
CREATE TABLE "school" ("id" varchar(36) PRIMARY KEY NOT NULL, "name" varchar(80) NOT NULL, "school_code" varchar(20), "kind" varchar(20) NOT NULL, "area_code" varchar(6) NOT NULL, "central_school_id" varchar(36), "state" varchar(10) NOT NULL, "closed_on" varchar(10), "version" bigint NOT NULL, "created_at" bigint NOT NULL, CONSTRAINT "UQ_0c0673c3750faba88d5d32f2733" UNIQUE ("school_code"), CONSTRAINT "UQ_744a4c76a5b771812e5650733de" UNIQUE ("area_code", "name"))
;
CREATE TABLE "school_placement" ("school_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "area_code" varchar(6) NOT NULL, "central_school_id" varchar(36), PRIMARY KEY ("school_id", "from_date"))
;
CREATE TABLE "school_supply" ("school_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "mode" varchar(12) NOT NULL, PRIMARY KEY ("school_id", "from_date"))
;
CREATE TABLE "kitchen" ("id" varchar(36) PRIMARY KEY NOT NULL, "host_school_id" varchar(36) NOT NULL, "name" varchar(80) NOT NULL)
;
CREATE TABLE "kitchen_service" ("id" varchar(36) PRIMARY KEY NOT NULL, "kitchen_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "to_date" varchar(10), CONSTRAINT "UQ_6dc9c0af1f046f5754321b5a280" UNIQUE ("kitchen_id", "school_id", "from_date"))
;
CREATE TABLE "place" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "kitchen_id" varchar(36), "kind" varchar(20) NOT NULL, "name" varchar(80) NOT NULL)
;
CREATE TABLE "class_group" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "name" varchar(40) NOT NULL, "size" bigint NOT NULL, "closed_on" varchar(10))
;
CREATE TABLE "timetable" ("school_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "entries" text NOT NULL, PRIMARY KEY ("school_id", "from_date"))
;
CREATE TABLE "act" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "kitchen_id" varchar(36), "stage" varchar(20) NOT NULL, "kind" varchar(40) NOT NULL, "place_id" varchar(36) NOT NULL, "occurred_at" bigint NOT NULL, "captured_at" bigint NOT NULL, "recorded_at" bigint NOT NULL, "time_token" varchar(1000), "offline" boolean NOT NULL, "late" boolean, "unproven_time" boolean NOT NULL, "device_id" varchar(64), "actor_account_id" varchar(36) NOT NULL, "actor_name" varchar(60) NOT NULL, "note" varchar(500), "reverses_act_id" varchar(36), "schema_version" bigint NOT NULL, "chain_index" bigint NOT NULL, "salt" varchar(64) NOT NULL, "leaf_hash" varchar(64) NOT NULL, "chain_hash" varchar(64) NOT NULL, CONSTRAINT "UQ_677fcc9491bbee7abb4d5bb6ac8" UNIQUE ("school_id", "chain_index"))
;
CREATE TABLE "act_state" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "status" varchar(20) NOT NULL, "signatures_missing" bigint NOT NULL, "reversed_by_act_id" varchar(36))
;
CREATE TABLE "act_signature" ("signature_act_id" varchar(36) PRIMARY KEY NOT NULL, "act_id" varchar(36) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "method" varchar(20) NOT NULL, "session_account_id" varchar(36) NOT NULL, "signed_at" bigint NOT NULL, CONSTRAINT "UQ_58ddf1b691034afb908dcc87520" UNIQUE ("act_id", "account_id"))
;
CREATE TABLE "act_reversal" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "reverses_act_id" varchar(36) NOT NULL, "reason" varchar(200) NOT NULL, CONSTRAINT "UQ_807e4a7483fc0c160bc55ef90b8" UNIQUE ("reverses_act_id"))
;
CREATE TABLE "act_link" ("act_id" varchar(36) NOT NULL, "link_no" integer NOT NULL, "role" varchar(10) NOT NULL, "thing" varchar(10) NOT NULL, "thing_id" varchar(36) NOT NULL, "grams" bigint, PRIMARY KEY ("act_id", "link_no"))
;
CREATE TABLE "attachment" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "media_type" varchar(20) NOT NULL, "bytes" bigint NOT NULL, "sha256" varchar(64) NOT NULL, "uploaded_by" varchar(36) NOT NULL, "uploaded_at" bigint NOT NULL)
;
CREATE TABLE "act_attachment" ("act_id" varchar(36) NOT NULL, "attachment_id" varchar(36) NOT NULL, PRIMARY KEY ("act_id", "attachment_id"))
;
CREATE TABLE "chain_head" ("school_id" varchar(36) PRIMARY KEY NOT NULL, "count" bigint NOT NULL, "hash" varchar(64) NOT NULL)
;
CREATE TABLE "policy_limit" ("key" varchar(60) NOT NULL, "place" varchar(6) NOT NULL, "from_date" varchar(10) NOT NULL, "value" bigint NOT NULL, "unit" varchar(20) NOT NULL, "source" varchar(40) NOT NULL, "confidence" varchar(4) NOT NULL, PRIMARY KEY ("key", "place", "from_date"))
;
CREATE TABLE "person" ("id" varchar(36) PRIMARY KEY NOT NULL, "name" varchar(60) NOT NULL, "staff_number" varchar(30), "phone" varchar(20), "unit" varchar(80) NOT NULL, "school_id" varchar(36), "area_code" varchar(6) NOT NULL, "created_at" bigint NOT NULL, "left_at" bigint, CONSTRAINT "UQ_dc016dac29cbada96818d8283d2" UNIQUE ("staff_number"))
;
CREATE TABLE "account" ("id" varchar(36) PRIMARY KEY NOT NULL, "person_id" varchar(36) NOT NULL, "username" varchar(40) NOT NULL, "password_hash" varchar(200), "password_since" bigint, "pin_hash" varchar(200), "totp_secret" varchar(300), "totp_since" bigint, "totp_last_step" bigint, "created_at" bigint NOT NULL, "disabled_at" bigint, CONSTRAINT "UQ_73b5a14ecc8f5529ea98a746d51" UNIQUE ("person_id"), CONSTRAINT "UQ_41dfcb70af895ddf9a53094515b" UNIQUE ("username"))
;
CREATE TABLE "account_grant" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "role" varchar(30) NOT NULL, "area_code" varchar(6), "school_id" varchar(36), "until_at" bigint, "reason" varchar(200))
;
CREATE TABLE "former_password" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "hash" varchar(200) NOT NULL, "ended_at" bigint NOT NULL)
;
CREATE TABLE "recovery_code" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "code_hash" varchar(64) NOT NULL, "used_at" bigint)
;
CREATE TABLE "activation_slip" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "code_hash" varchar(64) NOT NULL, "issued_at" bigint NOT NULL, "expires_at" bigint NOT NULL, "used_at" bigint, "voided_at" bigint, CONSTRAINT "UQ_fb55c25591eccb0289a4e2ccf03" UNIQUE ("code_hash"))
;
CREATE TABLE "session" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "token_hash" varchar(64) NOT NULL, "device" varchar(60) NOT NULL, "device_hash" varchar(64), "password_expired" boolean NOT NULL, "created_at" bigint NOT NULL, "seen_at" bigint NOT NULL, "expires_at" bigint NOT NULL, "revoked_at" bigint, CONSTRAINT "UQ_a83507eb0338ac037780e02f2b9" UNIQUE ("token_hash"))
;
CREATE TABLE "sign_in_failure" ("subject" varchar(64) PRIMARY KEY NOT NULL, "failures" bigint NOT NULL, "window_ends_at" bigint NOT NULL)
;
CREATE TABLE "ingredient" ("id" varchar(36) PRIMARY KEY NOT NULL, "name" varchar(40) NOT NULL, "category" varchar(12) NOT NULL, "confirmation" varchar(200), "created_by" varchar(36) NOT NULL, "created_at" bigint NOT NULL, CONSTRAINT "UQ_b6802ac7fbd37aa71d856a95d8f" UNIQUE ("name"))
;
CREATE TABLE "agent" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "token_hash" varchar(64) NOT NULL, "created_at" bigint NOT NULL, "revoked_at" bigint, "config_counter" bigint NOT NULL, "last_seen_at" bigint, "version" varchar(40), "outbox_pending" bigint, "disk_free_bytes" bigint, CONSTRAINT "UQ_34f75294d00dd0c1bfb6be0327d" UNIQUE ("token_hash"))
;
CREATE TABLE "camera" ("id" varchar(36) PRIMARY KEY NOT NULL, "agent_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "onvif_url" varchar(300) NOT NULL, "channel" varchar(128), "username" varchar(100) NOT NULL, "sealed_password" varchar(500) NOT NULL, "may_set_sub_stream" boolean NOT NULL, "created_at" bigint NOT NULL, "retired_at" bigint)
;
CREATE TABLE "camera_binding" ("id" varchar(36) PRIMARY KEY NOT NULL, "camera_id" varchar(36) NOT NULL, "place_id" varchar(36) NOT NULL, "stages" text NOT NULL, "from_at" bigint NOT NULL, "to_at" bigint)
;
CREATE TABLE "camera_state" ("camera_id" varchar(36) PRIMARY KEY NOT NULL, "at" bigint NOT NULL, "state" varchar(20) NOT NULL, "detail" varchar(200), "codec" varchar(20), "width" integer, "height" integer, "clock_offset_ms" bigint, "sub" text, "restarts" bigint NOT NULL)
;
CREATE TABLE "camera_day" ("camera_id" varchar(36) NOT NULL, "date" varchar(10) NOT NULL, "slots" blob NOT NULL, "reported_through" bigint NOT NULL, "clock_offset_ms" bigint, "chain_count" bigint, "chain_head" varchar(64), "chain_conflict" boolean NOT NULL, PRIMARY KEY ("camera_id", "date"))
;
CREATE TABLE "video_event" ("id" varchar(36) PRIMARY KEY NOT NULL, "camera_id" varchar(36) NOT NULL, "revision" bigint NOT NULL, "kind" varchar(20) NOT NULL, "started_at" bigint NOT NULL, "ended_at" bigint, "peak_activity" bigint, "stage" varchar(20) NOT NULL, "machine_stage" varchar(20) NOT NULL, "retagged" boolean NOT NULL)
;
CREATE TABLE "event_tag" ("id" varchar(36) PRIMARY KEY NOT NULL, "event_id" varchar(36) NOT NULL, "stage" varchar(20) NOT NULL, "account_id" varchar(36), "person" varchar(100), "at" bigint NOT NULL, "reasons" text NOT NULL, "note" varchar(300))
;
CREATE TABLE "event_thumbnail" ("event_id" varchar(36) PRIMARY KEY NOT NULL, "camera_id" varchar(36) NOT NULL, "taken_at" bigint NOT NULL)
;
CREATE TABLE "box_enrolment" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "kind" varchar(10) NOT NULL, "name" varchar(60) NOT NULL, "handle" varchar(8) NOT NULL, "code_mac" varchar(64) NOT NULL, "replaces_agent_id" varchar(36), "wrong_guesses" integer NOT NULL, "most_guesses" integer NOT NULL, "created_at" bigint NOT NULL, "expires_at" bigint NOT NULL, "waiting_token_hash" varchar(64), "waiting_address" varchar(64), "waiting_until" bigint, "confirmed_at" bigint, "cancelled_at" bigint, "used_at" bigint, "agent_id" varchar(36), CONSTRAINT "UQ_c49988743cba906cfe3e3d035e0" UNIQUE ("handle"))
;
CREATE TABLE "camera_filing" ("camera_id" varchar(36) PRIMARY KEY NOT NULL, "filed_on" varchar(10), "retention_days" integer, "sign_sha256" varchar(64), "sign_type" varchar(20))
;
CREATE TABLE "agent_inbox" ("agent_id" varchar(36) NOT NULL, "epoch" varchar(36) NOT NULL, "seq" bigint NOT NULL, "recorded_at" bigint NOT NULL, PRIMARY KEY ("agent_id", "epoch", "seq"))
;
CREATE TABLE "agent_inbox_watermark" ("agent_id" varchar(36) NOT NULL, "epoch" varchar(36) NOT NULL, "through" bigint NOT NULL, PRIMARY KEY ("agent_id", "epoch"))
;
CREATE TABLE "agent_quarantine" ("id" varchar(36) PRIMARY KEY NOT NULL, "agent_id" varchar(36) NOT NULL, "reason" varchar(40) NOT NULL, "detail" varchar(300) NOT NULL, "topic" varchar(120) NOT NULL, "payload_bytes" bigint NOT NULL, "payload_sha256" varchar(64) NOT NULL, "payload_head" blob NOT NULL, "recorded_at" bigint NOT NULL)
;
CREATE TABLE "viewing" ("id" varchar(36) PRIMARY KEY NOT NULL, "viewed_at" bigint NOT NULL, "school_id" varchar(36) NOT NULL, "camera_id" varchar(36) NOT NULL, "account_id" varchar(36) NOT NULL, "session_id" varchar(36) NOT NULL, "person" varchar(100) NOT NULL, "unit" varchar(100) NOT NULL, "reason" varchar(80) NOT NULL, "content" varchar(10) NOT NULL, "from_at" bigint NOT NULL, "to_at" bigint NOT NULL)
;
CREATE TABLE "media_piece" ("id" varchar(64) PRIMARY KEY NOT NULL, "camera_id" varchar(36) NOT NULL, "segment_id" varchar(36) NOT NULL, "part" varchar(12) NOT NULL, "rendition" varchar(10) NOT NULL, "init_id" varchar(64) NOT NULL, "started_at" bigint NOT NULL, "duration_ms" bigint NOT NULL, "byte_from" bigint NOT NULL, "byte_to" bigint NOT NULL, "fragments" text NOT NULL, "size_bytes" bigint NOT NULL, "stored_at" bigint NOT NULL)
;
CREATE TABLE "meal" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "kitchen_id" varchar(36) NOT NULL, "date" varchar(10) NOT NULL, "meal_kind" varchar(10) NOT NULL, "planned_diners" bigint)
;
CREATE TABLE "meal_dish" ("act_id" varchar(36) NOT NULL, "dish_no" integer NOT NULL, "name" varchar(40) NOT NULL, "confirmation" varchar(200), PRIMARY KEY ("act_id", "dish_no"))
;
CREATE TABLE "cooking_batch" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "meal_id" varchar(36) NOT NULL, "dish_no" bigint NOT NULL, "started_at" bigint NOT NULL, "core_tenths_c" bigint, "reheated_to_tenths_c" bigint, "corrective_action" varchar(200))
;
CREATE TABLE "batch_input" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "grams" bigint NOT NULL, PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "retained_sample" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "batch_id" varchar(36) NOT NULL, "grams_tenths" bigint NOT NULL, "container_code" varchar(40), "keep_until" bigint NOT NULL)
;
CREATE TABLE "sample_discard" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "sample_id" varchar(36) NOT NULL)
;
CREATE TABLE "supplier" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "name" varchar(80) NOT NULL, "licence_no" varchar(40) NOT NULL, "licence_valid_until" varchar(10) NOT NULL, "created_at" bigint NOT NULL, CONSTRAINT "UQ_f2ec408dfb9069480cd37aac2a9" UNIQUE ("school_id", "licence_no"))
;
CREATE TABLE "delivery" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "supplier_id" varchar(36) NOT NULL, "delivery_note_no" varchar(60), "vehicle_plate" varchar(20), "deliverer_name" varchar(40))
;
CREATE TABLE "delivery_line" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "ingredient_id" varchar(36) NOT NULL, "lot_id" varchar(36), "supplier_lot" varchar(60), "made_on" varchar(10), "use_by" varchar(10), "ordered_grams" bigint, "noted_grams" bigint, "weighed_grams" bigint NOT NULL, "accepted_grams" bigint NOT NULL, "unit_price_fen_per_kg" bigint, "arrival_tenths_c" bigint, "decision" varchar(10) NOT NULL, "reason" varchar(200), "certificates" text NOT NULL, CONSTRAINT "UQ_03b83ffcabfc7ef9a858320a35b" UNIQUE ("lot_id"), PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "hand_over" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "meal_id" varchar(36) NOT NULL, "class_id" varchar(36) NOT NULL, "receiver_name" varchar(40))
;
CREATE TABLE "dispatch" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "meal_id" varchar(36) NOT NULL, "site_school_id" varchar(36) NOT NULL, "receiver_name" varchar(40))
;
CREATE TABLE "hand_over_line" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "batch_id" varchar(36) NOT NULL, "portions" bigint NOT NULL, "holding_tenths_c" bigint, "last_hot_at" bigint, "reheated_to_tenths_c" bigint, "verdict" varchar(10) NOT NULL, "danger_minutes" bigint NOT NULL, PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "headcount" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "meal_id" varchar(36) NOT NULL, "reason" varchar(200))
;
CREATE TABLE "headcount_line" ("act_id" varchar(36) NOT NULL, "class_id" varchar(36) NOT NULL, "present" bigint NOT NULL, "served" bigint NOT NULL, PRIMARY KEY ("act_id", "class_id"))
;
CREATE TABLE "accompany_dining" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "meal_id" varchar(36) NOT NULL, "diner_name" varchar(40) NOT NULL, "diner_role" varchar(10) NOT NULL, "food" varchar(10) NOT NULL, "hygiene" varchar(10) NOT NULL, "table_order" varchar(10) NOT NULL, "problem" varchar(500))
;
CREATE TABLE "leftovers" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "meal_id" varchar(36) NOT NULL, "collector_name" varchar(80))
;
CREATE TABLE "leftovers_line" ("act_id" varchar(36) NOT NULL, "kind" varchar(10) NOT NULL, "grams" bigint NOT NULL, PRIMARY KEY ("act_id", "kind"))
;
CREATE TABLE "guest_pass" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "kind" varchar(20) NOT NULL, "name" varchar(40) NOT NULL, "date" varchar(10) NOT NULL, "class_id" varchar(36), "issued_at" bigint NOT NULL, "issued_by" varchar(60) NOT NULL, "revoked_at" bigint)
;
CREATE TABLE "roster_import" ("id" varchar(36) PRIMARY KEY NOT NULL, "kind" varchar(10) NOT NULL, "file_name" varchar(120) NOT NULL, "account_id" varchar(36) NOT NULL, "state" varchar(10) NOT NULL, "total_rows" bigint NOT NULL, "done_rows" bigint NOT NULL, "preview" text NOT NULL, "counts" text NOT NULL, "created_at" bigint NOT NULL, "finished_at" bigint, "swept_at" bigint, "files_gone_at" bigint)
;
CREATE TABLE "roster_fault" ("import_id" varchar(36) NOT NULL, "row_number" integer NOT NULL, "field" varchar(20) NOT NULL, "code" varchar(60) NOT NULL, PRIMARY KEY ("import_id", "row_number"))
;
CREATE TABLE "key_check" ("id" varchar(10) PRIMARY KEY NOT NULL, "sealed" varchar(200) NOT NULL)
;
CREATE TABLE "inspection" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "kind" varchar(10) NOT NULL, "status" varchar(10) NOT NULL, "planned_for" varchar(10) NOT NULL, "reason" varchar(500), "planned_at" bigint NOT NULL, "checked_in_at" bigint, "check_in_note" varchar(500), "check_in_photo_ids" text NOT NULL, "closed_at" bigint, "summary" varchar(2000), "received_by" varchar(40), "refusal_reason" varchar(500))
;
CREATE TABLE "inspection_officer" ("inspection_id" varchar(36) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "role" varchar(10) NOT NULL, "method" varchar(20) NOT NULL, "session_account_id" varchar(36) NOT NULL, "joined_at" bigint NOT NULL, PRIMARY KEY ("inspection_id", "account_id"))
;
CREATE TABLE "finding" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "inspection_id" varchar(36), "subject" text NOT NULL, "severity" varchar(10) NOT NULL, "clause" varchar(200) NOT NULL, "text" varchar(2000) NOT NULL, "deadline" varchar(10) NOT NULL, "status" varchar(10) NOT NULL, "step_count" bigint NOT NULL, "opener_account_id" varchar(36) NOT NULL, "opener_name" varchar(60) NOT NULL, "opener_unit" varchar(80) NOT NULL, "opened_at" bigint NOT NULL)
;
CREATE TABLE "finding_step" ("finding_id" varchar(36) NOT NULL, "step_no" integer NOT NULL, "kind" varchar(10) NOT NULL, "text" varchar(2000) NOT NULL, "photo_ids" text NOT NULL, "deadline" varchar(10) NOT NULL, "after_deadline" boolean NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("finding_id", "step_no"))
;
CREATE TABLE "finding_photo" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "media_type" varchar(20) NOT NULL, "bytes" bigint NOT NULL, "sha256" varchar(64) NOT NULL, "uploaded_by" varchar(36) NOT NULL, "uploaded_at" bigint NOT NULL, "shown" boolean NOT NULL)
;
CREATE TABLE "verdict" ("verdict" varchar(12) NOT NULL, "cause" varchar(20), "facts" text NOT NULL, "inputs_hash" varchar(64) NOT NULL, "judged_at" bigint NOT NULL, "subject_id" varchar(36) PRIMARY KEY NOT NULL, "subject" varchar(5) NOT NULL, "school_id" varchar(36) NOT NULL, "business_date" varchar(10) NOT NULL, "version" bigint NOT NULL, "due_at" bigint)
;
CREATE TABLE "verdict_history" ("verdict" varchar(12) NOT NULL, "cause" varchar(20), "facts" text NOT NULL, "inputs_hash" varchar(64) NOT NULL, "judged_at" bigint NOT NULL, "subject_id" varchar(36) NOT NULL, "version" bigint NOT NULL, PRIMARY KEY ("subject_id", "version"))
;
CREATE TABLE "school_calendar" ("owner" varchar(36) NOT NULL, "school_year" integer NOT NULL, "version" bigint NOT NULL, "terms" text NOT NULL, "days" text NOT NULL, PRIMARY KEY ("owner", "school_year"))
;
INSERT INTO "migrations" VALUES (1, 1764000000000, 'First1764000000000')
;
INSERT INTO "audit_entry" VALUES (0, 1795385400000, 'identity.first-administrator-created', NULL, '', '', 'account', '01a22640-ff00-7275-8f77-42498fcef501', NULL, NULL, '{"username":"admin","recovery":false}', 'da0e06e9e9b9d5833898573a1da0d17f2b128c257fda636e1a10cc84bb268474')
;
INSERT INTO "audit_entry" VALUES (1, 1795385400000, 'auth.signed-in', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22640-ff00-7275-8f77-42498fcef501', NULL, NULL, '{"device":"? · ?","address":"127.0.0.1","mustDo":"enrol-totp"}', 'e119b425caa48970ee6f18547aab19aaf2efca93d0001ab6b9f252011fce62f8')
;
INSERT INTO "audit_entry" VALUES (2, 1795385400000, 'auth.totp-enrolled', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22640-ff00-7275-8f77-42498fcef501', NULL, NULL, '{}', '6c5b36b3e1b9fd521052de61779c8daae493af045e3de56777645b26b608eb72')
;
INSERT INTO "audit_entry" VALUES (3, 1795385400000, 'organization.school-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', '{"name":"School 8db14bcd","schoolCode":null,"kind":"school"}', '6b7183d9cc14e4271c29a4823f6e193fbeecd4fa62495d13d8e528aa73a28621')
;
INSERT INTO "audit_entry" VALUES (4, 1795385400000, 'organization.kitchen-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', '{"kitchenId":"01a22641-07fe-7442-8dbb-34a045fd7d8d","name":"Kitchen"}', '5af3b6efa219ec14bf9e5c25b601408a4eb3db4e6d1f23c142acd4d5b577bdb7')
;
INSERT INTO "audit_entry" VALUES (5, 1795385400000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', '{"placeId":"01a22641-084d-7220-b1dc-b3f27aea1483","kind":"gate","name":"gate"}', 'b175ff88d940de1c435f9f8a61939282bbc0624f6ebdfae3566cbaa7d4f8c580')
;
INSERT INTO "audit_entry" VALUES (6, 1795385400000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', '{"placeId":"01a22641-0913-70c2-95f9-2919ece2769c","kind":"scale","name":"scale"}', 'a9b423eb0ce63f28809d27b88a16337fcc87e9afd95af7756ce4902df216d5cd')
;
INSERT INTO "audit_entry" VALUES (7, 1795385400000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', '{"placeId":"01a22641-0940-76af-8441-4ddd057d9cd3","kind":"dry_store","name":"dry_store"}', '5db5930d3f94bb4b6ca6440c9bef57518b893a52dccac9362b90b29dbe5ba155')
;
INSERT INTO "audit_entry" VALUES (8, 1795385400000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', '{"placeId":"01a22641-095f-77e4-874b-18e2efd82d90","kind":"cold_store","name":"cold_store"}', '1e0064bc293774052e7723b0fa43b632bc195e7fb30270a382e2f8547f2b0d77')
;
INSERT INTO "audit_entry" VALUES (9, 1795385400000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', '{"placeId":"01a22641-0988-7165-9987-c8301f92dfca","kind":"preparation","name":"preparation"}', '02ecbb1e4a062267da02465133b437c78dac0cb3fd801e9f937cc639d8db7e5f')
;
INSERT INTO "audit_entry" VALUES (10, 1795385400000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', '{"placeId":"01a22641-09a5-7136-9661-5f41fd199f22","kind":"stove","name":"stove"}', '78d4b7bfb10d5e2fdf1eb0ed15354f831a3c516f9b9fbfefc8859ae7d0f3637c')
;
INSERT INTO "audit_entry" VALUES (11, 1795385400000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', '{"placeId":"01a22641-09bd-7534-9c68-97aa913a360d","kind":"sample_cabinet","name":"sample_cabinet"}', 'ee7f9717fbb5d95e209753af5b3c37e077268320c4b97728fa798fe8226d208c')
;
INSERT INTO "audit_entry" VALUES (12, 1795385400000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', '{"placeId":"01a22641-09cc-7762-8704-c89f99010643","kind":"washing","name":"washing"}', '8d9bf1cf9d5af98cc7f29404d81e47f90d004a246880f9bdbb78610c758791c6')
;
INSERT INTO "audit_entry" VALUES (13, 1795385400000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', '{"placeId":"01a22641-09df-7362-8569-0274a5340258","kind":"serving","name":"serving"}', 'e1c3db1e75a9ab6897114158875e77ddd81e919b99c40c9eca8bc44acb77277c')
;
INSERT INTO "audit_entry" VALUES (14, 1795385400000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', '{"placeId":"01a22641-09f8-7718-ae10-fd03065a82a7","kind":"dining_hall","name":"dining_hall"}', '4c5ecbd5212f5d5309c95afc646dbe68ba26c02fdabf92d3b65513aaa647acac')
;
INSERT INTO "audit_entry" VALUES (15, 1795385400000, 'organization.class-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', '{"classId":"01a22641-0a14-7763-9901-e1176594e5c0","name":"1A","size":40}', '9ad8296b75ab9f61909b6afa04843799a6cf275b877e5ae0e990822c6a86a7aa')
;
INSERT INTO "audit_entry" VALUES (16, 1795385400000, 'organization.class-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', '{"classId":"01a22641-0a30-7415-ac33-147d63e27d56","name":"1B","size":40}', 'b0a4e4e942ab24b954a72fa1f92dd58ad1715fa5b5b41bb48ab15a2a7eb532ae')
;
INSERT INTO "audit_entry" VALUES (17, 1795385400000, 'identity.account-created', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22641-0a6b-73dc-abc1-3132ad6c1d0d', NULL, '532301', '{"username":"p76dae768-fed","grants":"safety_section@532301"}', '85ad46825740b9d59dc2fbdb21ed4b56b8117b02835eb0dba1eacf82ed1eb7df')
;
INSERT INTO "audit_entry" VALUES (18, 1795385400000, 'identity.account-created', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22641-0ac2-76ac-a9ab-bdd14e1b33df', NULL, '532301', '{"username":"p222f63cf-fc3","grants":"market_inspector@532301"}', '38190cc6fda95fcb7b0d8cd0edcdb8b491500c06d46fa8594e0637020aa5c34c')
;
INSERT INTO "audit_entry" VALUES (19, 1795385400000, 'identity.account-created', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22641-0af8-7078-a5cf-2cdb0d27154b', '01a22641-07cc-7176-ad0d-a85356298d8c', NULL, '{"username":"p27bdb9f3-bc2","grants":"principal@01a22641-07cc-7176-ad0d-a85356298d8c"}', '157efb842c566f4498107390d27188a0c4a17533d5563c3001b56d99100231c2')
;
INSERT INTO "audit_entry" VALUES (20, 1795385400000, 'identity.account-created', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22641-0b39-713a-a89d-a314d0ec8f4c', '01a22641-07cc-7176-ad0d-a85356298d8c', NULL, '{"username":"pe5d8c8f0-210","grants":"canteen_manager@01a22641-07cc-7176-ad0d-a85356298d8c"}', 'e8857c754e41074842dced336f57baec4a102fe69595ab1d37f068125bf6ff64')
;
INSERT INTO "audit_entry" VALUES (21, 1795385400000, 'identity.account-created', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22641-0b56-7005-9cc2-22c421c00ecd', '01a22641-07cc-7176-ad0d-a85356298d8c', NULL, '{"username":"pe1312eaa-7e2","grants":"canteen_manager@01a22641-07cc-7176-ad0d-a85356298d8c"}', '80a4f9a4d691fbc695ac5c907765b27bb3f54814e7e96bf35b125bcb253adc5b')
;
INSERT INTO "audit_entry" VALUES (22, 1795385400000, 'identity.account-created', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22641-0b77-74cc-8e73-e4ce5348d61b', '01a22641-07cc-7176-ad0d-a85356298d8c', NULL, '{"username":"p6d401276-016","grants":"canteen_worker@01a22641-07cc-7176-ad0d-a85356298d8c"}', '01f88b344f7df8a2aa822e65da8bf6bd346bd2f79fd308d57abe7da0e0289a8c')
;
INSERT INTO "audit_entry" VALUES (23, 1795385400000, 'identity.account-created', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22641-0bfb-775a-a63f-f53b581996a2', NULL, '532301', '{"username":"p5828caa5-aa2","grants":"auditor@532301 ≤ 2027-02-10T22:10:00.000Z: a test"}', 'a95f8cf4b262357bf92f61d18e972c68d92a78fdbc1b220f949d3418ffc8af13')
;
INSERT INTO "audit_entry" VALUES (24, 1795404600000, 'organization.school-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', '{"name":"School 7cb350f1","schoolCode":null,"kind":"school"}', 'a6dcbcfd013359178b9cd2f1adb0777aa8cd17da44b16cd2dcb37757ced12ef5')
;
INSERT INTO "audit_entry" VALUES (25, 1795404600000, 'organization.kitchen-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', '{"kitchenId":"01a22641-1726-7218-a990-e9fa3e63ca33","name":"Kitchen"}', '82e388f624deb4f7a1a5e80aa5a900178533bf6cf3cb5259cb574716c9bf6985')
;
INSERT INTO "audit_entry" VALUES (26, 1795404600000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', '{"placeId":"01a22641-174e-717a-a77c-74e6e000c8c1","kind":"gate","name":"gate"}', '8488304d9787c8a205d16d8fa46c96985d36f0275d04d92f3428ceb80cb3bbf9')
;
INSERT INTO "audit_entry" VALUES (27, 1795404600000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', '{"placeId":"01a22641-17fb-746c-aacf-b50fe83f6ff4","kind":"scale","name":"scale"}', '95d69ed47445d2ced8629d54bcce7009cc70bb62182c287a8d8c1634e988f761')
;
INSERT INTO "audit_entry" VALUES (28, 1795404600000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', '{"placeId":"01a22641-187e-70ff-8191-bfe3ea124f4f","kind":"dry_store","name":"dry_store"}', 'd201343c9a7a0c015a1194f35ab86089eb09a9d913f1c3499c92fafa0d89d473')
;
INSERT INTO "audit_entry" VALUES (29, 1795404600000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', '{"placeId":"01a22641-18b6-7748-8eb5-0522653c6349","kind":"cold_store","name":"cold_store"}', '4ce6db20e22eae013d436d2ed258f4960e61a616d558edb1e82a5f540708d8c6')
;
INSERT INTO "audit_entry" VALUES (30, 1795404600000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', '{"placeId":"01a22641-18c8-7094-a9cd-8873bc506465","kind":"preparation","name":"preparation"}', '0fac4113785ad2bd6c37bc9f2b22b70a8a928808d2f0fcbc9a1e39c5adf6e350')
;
INSERT INTO "audit_entry" VALUES (31, 1795404600000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', '{"placeId":"01a22641-18f1-7340-abcc-c84317dfce5a","kind":"stove","name":"stove"}', 'f4ca6a98b0563932f9c32b3d1b30cd923c61ab13a8b79336712175677b6eda26')
;
INSERT INTO "audit_entry" VALUES (32, 1795404600000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', '{"placeId":"01a22641-1909-732a-8b17-f64fe53f8238","kind":"sample_cabinet","name":"sample_cabinet"}', '4b8b6b7fefc68aca712810ba8e8d665a7c3e8626bcfb72dd820fcbcc33a92b4a')
;
INSERT INTO "audit_entry" VALUES (33, 1795404600000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', '{"placeId":"01a22641-1920-720b-9aa0-3c2d3e0f7455","kind":"washing","name":"washing"}', '0b7f6d222216e23f603df57490700cf994e1892c1966deb5e7ed8ee6eda0c0cb')
;
INSERT INTO "audit_entry" VALUES (34, 1795404600000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', '{"placeId":"01a22641-1991-75bb-9c48-62c7471c6bae","kind":"serving","name":"serving"}', 'd0dc90e1bec3d543fd85395a5325cca67de1691a9cd495caf7fed487ec85f7fd')
;
INSERT INTO "audit_entry" VALUES (35, 1795404600000, 'organization.place-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', '{"placeId":"01a22641-19bf-75b9-9dc5-cedd087de006","kind":"dining_hall","name":"dining_hall"}', '44f653618ad1c43dc8bdbaf24736f50312e4eee118d2534344c4a38952000550')
;
INSERT INTO "audit_entry" VALUES (36, 1795404600000, 'organization.class-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', '{"classId":"01a22641-1a3b-70b5-a53c-ae6e32837a04","name":"1A","size":40}', 'fb908c4d1c062a0161f886054a70620a7e165d3eeb40c0d7d4517ec5c6a3550a')
;
INSERT INTO "audit_entry" VALUES (37, 1795404600000, 'organization.class-added', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', '{"classId":"01a22641-1a60-740f-94d6-ee120a252737","name":"1B","size":40}', '21e5e5d68ce863fca579f1d3cb8faef5497ab39ba5552adb090cdc941d534306')
;
INSERT INTO "audit_entry" VALUES (38, 1795404600000, 'identity.account-created', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22641-1a7c-74fc-bcb1-c800473925c7', NULL, '532301', '{"username":"p2e9c8e63-80a","grants":"safety_section@532301"}', '592b470552a35f9ffe44203810da3137263165101fa7ad0f4375c358ed07c215')
;
INSERT INTO "audit_entry" VALUES (39, 1795404600000, 'identity.account-created', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22641-1a9f-777e-bc5f-f6152e6acc03', NULL, '532301', '{"username":"p4345f064-533","grants":"market_inspector@532301"}', 'a7e129844a61ec659b9be8781a57d6adffd32fc889e080accdac4e7ec9948342')
;
INSERT INTO "audit_entry" VALUES (40, 1795404600000, 'identity.account-created', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22641-1ac0-755e-97c8-8f6e61863ed4', '01a22641-16c7-77a7-aafa-c6fbe1e41787', NULL, '{"username":"pdf0cac13-6f0","grants":"principal@01a22641-16c7-77a7-aafa-c6fbe1e41787"}', '6c8315bc4b6b784e246786a27a32fc87b9606c46cf986c46903105c52f8d44bd')
;
INSERT INTO "audit_entry" VALUES (41, 1795404600000, 'identity.account-created', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22641-1ad3-742f-a6ac-8393dd350d0e', '01a22641-16c7-77a7-aafa-c6fbe1e41787', NULL, '{"username":"p623afe07-161","grants":"canteen_manager@01a22641-16c7-77a7-aafa-c6fbe1e41787"}', '2e598d5ecedb089ac1a35e6c52838973a3ce9d02cf1840d8bacb3bc55df38f9c')
;
INSERT INTO "audit_entry" VALUES (42, 1795404600000, 'identity.account-created', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22641-1aff-734c-86e2-5eeab176b0d9', '01a22641-16c7-77a7-aafa-c6fbe1e41787', NULL, '{"username":"pc789455e-571","grants":"canteen_manager@01a22641-16c7-77a7-aafa-c6fbe1e41787"}', '78c61167ed25adcbfcd0da94cb076967a746ad3a54f2cacae614e049a9672e34')
;
INSERT INTO "audit_entry" VALUES (43, 1795404600000, 'identity.account-created', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22641-1b18-73d3-8c87-b99ae6352fc3', '01a22641-16c7-77a7-aafa-c6fbe1e41787', NULL, '{"username":"pf1414781-785","grants":"canteen_worker@01a22641-16c7-77a7-aafa-c6fbe1e41787"}', 'ea7119c1b9f57bd2c585305ea9f4e9ebd8055e07a4dfafc8fbae6055aba31917')
;
INSERT INTO "audit_entry" VALUES (44, 1795404600000, 'identity.account-created', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'account', '01a22641-1b23-74ab-abe6-5fa8b8f79977', NULL, '532301', '{"username":"p0acd6faa-1d5","grants":"auditor@532301 ≤ 2027-02-11T03:30:00.000Z: a test"}', 'e764bf8feaa56b2c708dda6ed5d06da701f4e21047ff8a551df29530d471f55d')
;
INSERT INTO "audit_entry" VALUES (45, 1795404600000, 'organization.service-begun', '01a22640-ff00-7275-8f77-42498fcef501', 'Admin', 'Prefecture bureau', 'school', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', '{"kitchenId":"01a22641-07fe-7442-8dbb-34a045fd7d8d","from":"2026-11-20","to":null}', 'e98e6813ec21f605020060a19f61cd64373ed90ead08451f1c2da254212d9df8')
;
INSERT INTO "audit_head" VALUES ('platform', 46, 'e98e6813ec21f605020060a19f61cd64373ed90ead08451f1c2da254212d9df8')
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', 'f82312fc-5f0f-4fc3-8f21-6347fc4d6240', '9dab0d60aeb5d584b6c0d9176fdefdc12b3882f59c35cb57ffcaabc95ea6f325', '{"actId":"01a22641-0cef-733e-9ba6-be648fa341ea","kind":"acceptance.delivery","status":"awaiting_second","signaturesMissing":1,"recordedAt":"2026-11-22T22:10:00.000Z","late":false,"unprovenTime":false,"chainIndex":0,"lines":[{"lineNo":1,"ingredientId":"01a22641-0c90-729c-9e74-6ee34bd97419","ingredientName":"食材5badca20","decision":"accept","weighedGrams":10000,"acceptedGrams":10000,"useBy":"2026-11-29","reason":null,"lotId":"01a22641-0d19-7795-8b40-d8917ef9c248"},{"lineNo":2,"ingredientId":"01a22641-0cc6-70fa-b4ad-4de0b4dff216","ingredientName":"食材710b62e0","decision":"part","weighedGrams":5000,"acceptedGrams":4000,"useBy":null,"reason":"有淤血","lotId":"01a22641-0d19-7795-8b40-dedbf97949f1"},{"lineNo":3,"ingredientId":"01a22641-0c90-729c-9e74-6ee34bd97419","ingredientName":"食材5badca20","decision":"refuse","weighedGrams":900,"acceptedGrams":0,"useBy":null,"reason":"发芽","lotId":null}]}', 1795385400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b56-7005-9cc2-22c421c00ecd', '2ced32df-bd6e-4cbe-9c62-02d593d35277', 'df2a3acd0bd17c7689ffd6f3fb7cb1d3e02aa784c7f5fc0a9127f5c3f5acccd7', '{"coSignature":{"actId":"01a22641-0d6c-77fd-853e-cb73f3d4cb71","kind":"journal.cosign","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-22T22:10:00.000Z","late":false,"unprovenTime":false,"chainIndex":1},"act":{"id":"01a22641-0cef-733e-9ba6-be648fa341ea","schoolId":"01a22641-07cc-7176-ad0d-a85356298d8c","kitchenId":"01a22641-07fe-7442-8dbb-34a045fd7d8d","stage":"acceptance","kind":"acceptance.delivery","placeId":"01a22641-084d-7220-b1dc-b3f27aea1483","occurredAt":"2026-11-22T22:10:00.000Z","capturedAt":"2026-11-22T22:10:00.000Z","recordedAt":"2026-11-22T22:10:00.000Z","late":false,"unprovenTime":false,"offline":false,"actorAccountId":"01a22641-0b39-713a-a89d-a314d0ec8f4c","actorName":"canteen_manager e5d8","status":"recorded","signaturesMissing":0,"reversesActId":null,"reversedByActId":null,"note":"第一车 👍","chainIndex":0}}', 1795385400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', 'cb76c9a0-fbba-464d-8317-fe23570bb2a3', 'c6be9135ab5c42349a0f3aefe8bfe322bc9e2b1c49cec8b591b406ad3c2da9b5', '{"actId":"01a22641-0db4-7781-8995-95bcab87085b","kind":"acceptance.delivery","status":"awaiting_second","signaturesMissing":1,"recordedAt":"2026-11-22T22:10:00.000Z","late":false,"unprovenTime":false,"chainIndex":2,"lines":[{"lineNo":1,"ingredientId":"01a22641-0c90-729c-9e74-6ee34bd97419","ingredientName":"食材5badca20","decision":"accept","weighedGrams":10000,"acceptedGrams":10000,"useBy":null,"reason":null,"lotId":"01a22641-0dfa-7522-b999-47392309c1e2"}]}', 1795385400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', 'aa77738a-c7b9-4068-926d-6605c242cdc7', '98bb31d059de19171dc526f841cb3277f4e679b4e12dd33a78ac46a3af9847fe', '{"actId":"01a22641-0e53-727e-87e1-7c508cf36a46","kind":"stock.in","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-22T22:40:00.000Z","late":false,"unprovenTime":false,"chainIndex":3}', 1795387200000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', '2c108105-7864-4c68-8199-7f27d28c7c73', '71cdf7ecfe810e6e5abec78c8b46bdadcda39d014bed6ca778b2de87908842c0', '{"actId":"01a22641-0ee7-749c-9533-7007d0cc026b","kind":"storage.reading","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-22T23:00:00.000Z","late":false,"unprovenTime":false,"chainIndex":4,"verdict":"out","limit":{"rule":"O-03","minTenths":0,"maxTenths":80}}', 1795388400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', 'b51b84a8-13d5-4b29-b21a-09b97855b56e', '27d164ea5279843c0bb4831073e1f87d27f49b094a3d1095650d7e0d6584a4cf', '{"actId":"01a22641-0f3a-75fa-be83-25f9fe15450e","kind":"storage.reading","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-22T23:00:00.000Z","late":false,"unprovenTime":false,"chainIndex":5,"verdict":"no_limit","limit":null}', 1795388400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', 'c61fd191-b776-4364-9795-f07c0955696e', 'dfea95d2345b74b7ba170725abd87e73dcebf75acace4279a80b5f46b7627531', '{"actId":"01a22641-0f89-7434-b31a-a8cfcef66886","kind":"storage.round","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-22T23:00:00.000Z","late":false,"unprovenTime":false,"chainIndex":6}', 1795388400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', '3e24b37b-e7b4-4014-ac68-38e93519bb7b', '96f9d351ae0c16e38bbebc1cc0e5db47d2200e7ed67b3791e16ec57ac5b1c91d', '{"actId":"01a22641-0fd8-73c2-881d-e8f72aec343c","kind":"cooking.meal","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T00:00:00.000Z","late":false,"unprovenTime":false,"chainIndex":7,"mealId":"01a22641-0fd8-73c2-881d-e8f72aec343c","dishes":[{"dishNo":1,"name":"番茄炒蛋"},{"dishNo":2,"name":"米饭"}]}', 1795392000000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', '36687695-f5cf-4929-978a-8bfaa0fb6795', 'e6f68b423ac2cc48f7ee3cd5c4ad1b527f0c1c6f76115cdf00499a143e964f69', '{"actId":"01a22641-1015-7768-a131-b8f9aa29d1c6","kind":"stock.out","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T00:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":8}', 1795393800000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', 'ab5db87d-c7c8-438c-8d5c-182f3832947d', '474f7ff5e0c21e99db15461cbef033c12c307ae580d7890c8766e58e84cf9015', '{"actId":"01a22641-105d-73af-99dc-dfac106068cb","kind":"stock.out","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T00:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":9}', 1795393800000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', '5126f741-c8b2-43f4-aedb-e13d54383a00', '89ad44db8cd7b1e267290ec9349203eaa3ecde950e85c89862fcf011c11494d9', '{"actId":"01a22641-10a8-7553-b43f-c5f2e3e35212","kind":"journal.reversal","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T00:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":10}', 1795393800000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', 'f5b699fe-ad61-4444-9c9b-7a2fa790e1d8', '25be129072723d24489f1e6118a9b6e817133f5f3e6374f6b260eb4b15521616', '{"actId":"01a22641-10f7-7448-aafa-e8266c5b1414","kind":"stock.out","status":"pending_shortage","signaturesMissing":0,"recordedAt":"2026-11-23T00:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":11}', 1795393800000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', '01394984-d2ef-4a54-948d-38e8c1c8c49c', '576f5702084e92d3b6c7a279dce369e36c95fbe1b3d19972722295b4ebe670b4', '{"actId":"01a22641-114e-714b-9e76-d279cbfb1129","kind":"stock.write-off","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T00:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":12}', 1795393800000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', '3f6ba786-97be-461b-a195-ae768e8ac247', '83bfb72c1777774668147830266a5bf3e3005262e85b14b751a9146a2b0783dd', '{"actId":"01a22641-11f9-75cb-910b-460a39073a45","kind":"stock.count","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T00:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":13,"lines":[{"lotId":"01a22641-0d19-7795-8b40-d8917ef9c248","countedGrams":5600,"differenceGrams":-100,"bookGrams":5700}],"settledActIds":[]}', 1795393800000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', '47a2515e-3bda-4f3b-9c57-d2fd089ce13f', '1cb367044e50d541b5da0c4749d235064c80d1fc0e13896b798b284a681b34b6', '{"actId":"01a22641-133d-72dd-a849-2a65b22078e0","kind":"cooking.batch","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T02:20:00.000Z","late":false,"unprovenTime":false,"chainIndex":14,"batchId":"01a22641-133d-72dd-a849-2a65b22078e0"}', 1795400400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', '9df4cd08-38bb-48c5-9583-86e5539cd96f', '64725cbde6d140478a48747e1a26de8ac055fcb25e1e42d5643fd9b2cc72625a', '{"actId":"01a22641-15b6-7255-a45d-2a4f569d9a9a","kind":"cooking.batch","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T02:20:00.000Z","late":false,"unprovenTime":false,"chainIndex":15,"batchId":"01a22641-15b6-7255-a45d-2a4f569d9a9a"}', 1795400400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', '48ea23fe-5ee9-42b4-86c0-6069e4536411', 'cbf1d804c9384a03a77ee98aa1314d1433aeb572c0cbffd592cd9b8e67e02253', '{"actId":"01a22641-161d-77df-8b1e-7ae7e17dadb2","kind":"cooking.sample","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T02:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":16,"sampleId":"01a22641-161d-77df-8b1e-7ae7e17dadb2","keepUntil":"2026-11-25T02:30:00.000Z"}', 1795401000000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', '587cb64f-dc27-4926-b4d6-2c9ebedd83e5', '89662fcfb62940ebde1cf8c6a094e380c57540a87ce5fe9382313788845e545e', '{"actId":"01a22641-1658-7307-aa12-c8b7c8cc2927","kind":"distribution.hand-over","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T03:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":17,"lines":[{"batchId":"01a22641-133d-72dd-a849-2a65b22078e0","portions":38,"holdingTenthsC":520,"lastHotAt":"2026-11-23T03:00:00.000Z","reheatedToTenthsC":null,"verdict":"safe","dangerMinutes":30},{"batchId":"01a22641-15b6-7255-a45d-2a4f569d9a9a","portions":38,"holdingTenthsC":null,"lastHotAt":null,"reheatedToTenthsC":null,"verdict":"safe","dangerMinutes":70}]}', 1795404600000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', 'c0c6e816-bfdf-4496-8b43-d2c273525067', '3590e4a400763aaf4b8578a655aeb9f2e2b4d74328b22abb77e80a27f37d5b59', '{"actId":"01a22641-1b40-7116-a769-bedce8dea0ee","kind":"distribution.dispatch","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T03:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":18,"lines":[{"batchId":"01a22641-133d-72dd-a849-2a65b22078e0","portions":60,"holdingTenthsC":650,"lastHotAt":null,"reheatedToTenthsC":null,"verdict":"safe","dangerMinutes":0}]}', 1795404600000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', '1164d482-1440-443e-bd1a-78d8e8febbc1', '68eecd8d73b7e0e59bd1051723ed87fdd86277ba9fcb9579efd110d0477435b6', '{"actId":"01a22641-1b94-7282-b9d6-d382f63da696","kind":"dining.headcount","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T04:10:00.000Z","late":false,"unprovenTime":false,"chainIndex":19,"present":78,"served":77}', 1795407000000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', '7eeb6171-4447-4709-b677-f381d0d95199', 'b6d450b7fa4bb53b9a895ffd64ce252f0237d3ace75f0d29fec775b84c075d88', '{"actId":"01a22641-1c0b-72d6-a31c-7860fab95907","kind":"dining.accompany","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T04:10:00.000Z","late":false,"unprovenTime":false,"chainIndex":20}', 1795407000000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', '0a11544b-4c92-4511-bf69-b6ca1b732215', '4b2480263f70d7e9871fc558406aab780ef5b50f71916b65acc911f4d1faae48', '{"actId":"01a22641-1ca3-739e-88ca-655ac9c5cf99","kind":"dining.leftovers","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T04:10:00.000Z","late":false,"unprovenTime":false,"chainIndex":21}', 1795407000000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', '3dc75e8c-e885-4429-8f66-f47fbbb2dcbf', '7701a52b6310c82355ae0ebb172d225336ff878600944b58b767edf40622a17d', '{"actId":"01a22641-1cd9-70f9-92f8-2ee64718b4c3","kind":"cooking.sample-discard","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":22}', 1795573860000)
;
INSERT INTO "lot" VALUES ('01a22641-0d19-7795-8b40-d8917ef9c248', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-0c90-729c-9e74-6ee34bd97419', '01a22641-0c74-7058-a4f4-2465279bfefb', 'A1', '2026-11-22', '2026-11-29', '2026-11-23', '01a22641-0cef-733e-9ba6-be648fa341ea')
;
INSERT INTO "lot" VALUES ('01a22641-0d19-7795-8b40-dedbf97949f1', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-0cc6-70fa-b4ad-4de0b4dff216', '01a22641-0c74-7058-a4f4-2465279bfefb', NULL, NULL, NULL, '2026-11-23', '01a22641-0cef-733e-9ba6-be648fa341ea')
;
INSERT INTO "stock_move" VALUES ('01a22641-0cef-733e-9ba6-be648fa341ea', 1, '01a22641-0d19-7795-8b40-d8917ef9c248', 'supplier', '01a22641-084d-7220-b1dc-b3f27aea1483', 10000, 1795385400000, 1795385400000)
;
INSERT INTO "stock_move" VALUES ('01a22641-0cef-733e-9ba6-be648fa341ea', 2, '01a22641-0d19-7795-8b40-dedbf97949f1', 'supplier', '01a22641-084d-7220-b1dc-b3f27aea1483', 4000, 1795385400000, 1795385400000)
;
INSERT INTO "stock_move" VALUES ('01a22641-0e53-727e-87e1-7c508cf36a46', 1, '01a22641-0d19-7795-8b40-d8917ef9c248', '01a22641-084d-7220-b1dc-b3f27aea1483', '01a22641-0940-76af-8441-4ddd057d9cd3', 10000, 1795387200000, 1795387200000)
;
INSERT INTO "stock_move" VALUES ('01a22641-0e53-727e-87e1-7c508cf36a46', 2, '01a22641-0d19-7795-8b40-dedbf97949f1', '01a22641-084d-7220-b1dc-b3f27aea1483', '01a22641-0940-76af-8441-4ddd057d9cd3', 4000, 1795387200000, 1795387200000)
;
INSERT INTO "stock_move" VALUES ('01a22641-1015-7768-a131-b8f9aa29d1c6', 1, '01a22641-0d19-7795-8b40-d8917ef9c248', '01a22641-0940-76af-8441-4ddd057d9cd3', 'kitchen', 4000, 1795393800000, 1795393800000)
;
INSERT INTO "stock_move" VALUES ('01a22641-105d-73af-99dc-dfac106068cb', 1, '01a22641-0d19-7795-8b40-dedbf97949f1', '01a22641-0940-76af-8441-4ddd057d9cd3', 'kitchen', 500, 1795393800000, 1795393800000)
;
INSERT INTO "stock_move" VALUES ('01a22641-10a8-7553-b43f-c5f2e3e35212', 1, '01a22641-0d19-7795-8b40-dedbf97949f1', 'kitchen', '01a22641-0940-76af-8441-4ddd057d9cd3', 500, 1795393800000, 1795393800000)
;
INSERT INTO "stock_move" VALUES ('01a22641-114e-714b-9e76-d279cbfb1129', 1, '01a22641-0d19-7795-8b40-d8917ef9c248', '01a22641-0940-76af-8441-4ddd057d9cd3', 'waste', 300, 1795393800000, 1795393800000)
;
INSERT INTO "stock_move" VALUES ('01a22641-11f9-75cb-910b-460a39073a45', 1, '01a22641-0d19-7795-8b40-d8917ef9c248', '01a22641-0940-76af-8441-4ddd057d9cd3', 'count_adjust', 100, 1795393800000, 1795393800000)
;
INSERT INTO "stock_move" VALUES ('01a22641-133d-72dd-a849-2a65b22078e0', 1, '01a22641-0d19-7795-8b40-d8917ef9c248', 'kitchen', 'served', 4000, 1795400400000, 1795400400000)
;
INSERT INTO "stock_balance" VALUES ('01a22641-0d19-7795-8b40-d8917ef9c248', '01a22641-084d-7220-b1dc-b3f27aea1483', '01a22641-07cc-7176-ad0d-a85356298d8c', 0)
;
INSERT INTO "stock_balance" VALUES ('01a22641-0d19-7795-8b40-dedbf97949f1', '01a22641-084d-7220-b1dc-b3f27aea1483', '01a22641-07cc-7176-ad0d-a85356298d8c', 0)
;
INSERT INTO "stock_balance" VALUES ('01a22641-0d19-7795-8b40-d8917ef9c248', '01a22641-0940-76af-8441-4ddd057d9cd3', '01a22641-07cc-7176-ad0d-a85356298d8c', 5600)
;
INSERT INTO "stock_balance" VALUES ('01a22641-0d19-7795-8b40-dedbf97949f1', '01a22641-0940-76af-8441-4ddd057d9cd3', '01a22641-07cc-7176-ad0d-a85356298d8c', 4000)
;
INSERT INTO "stock_balance" VALUES ('01a22641-0d19-7795-8b40-d8917ef9c248', 'kitchen', '01a22641-07cc-7176-ad0d-a85356298d8c', 0)
;
INSERT INTO "stock_balance" VALUES ('01a22641-0d19-7795-8b40-dedbf97949f1', 'kitchen', '01a22641-07cc-7176-ad0d-a85356298d8c', 0)
;
INSERT INTO "stock_balance" VALUES ('01a22641-0d19-7795-8b40-d8917ef9c248', 'waste', '01a22641-07cc-7176-ad0d-a85356298d8c', 300)
;
INSERT INTO "stock_balance" VALUES ('01a22641-0d19-7795-8b40-d8917ef9c248', 'served', '01a22641-07cc-7176-ad0d-a85356298d8c', 4000)
;
INSERT INTO "pending_move" VALUES ('01a22641-10f7-7448-aafa-e8266c5b1414', 1, '01a22641-0d19-7795-8b40-dedbf97949f1', '01a22641-0940-76af-8441-4ddd057d9cd3', 'kitchen', 90000, NULL)
;
INSERT INTO "stock_act" VALUES ('01a22641-0e53-727e-87e1-7c508cf36a46', '01a22641-084d-7220-b1dc-b3f27aea1483', '01a22641-0940-76af-8441-4ddd057d9cd3', NULL, NULL, NULL, NULL)
;
INSERT INTO "stock_act" VALUES ('01a22641-1015-7768-a131-b8f9aa29d1c6', '01a22641-0940-76af-8441-4ddd057d9cd3', 'kitchen', '01a22641-0fd8-73c2-881d-e8f72aec343c', NULL, NULL, NULL)
;
INSERT INTO "stock_act" VALUES ('01a22641-105d-73af-99dc-dfac106068cb', '01a22641-0940-76af-8441-4ddd057d9cd3', 'kitchen', '01a22641-0fd8-73c2-881d-e8f72aec343c', NULL, NULL, NULL)
;
INSERT INTO "stock_act" VALUES ('01a22641-10f7-7448-aafa-e8266c5b1414', '01a22641-0940-76af-8441-4ddd057d9cd3', 'kitchen', '01a22641-0fd8-73c2-881d-e8f72aec343c', NULL, NULL, NULL)
;
INSERT INTO "stock_act" VALUES ('01a22641-114e-714b-9e76-d279cbfb1129', '01a22641-0940-76af-8441-4ddd057d9cd3', 'waste', NULL, 'spoiled', NULL, NULL)
;
INSERT INTO "stock_act_line" VALUES ('01a22641-0e53-727e-87e1-7c508cf36a46', 1, '01a22641-0d19-7795-8b40-d8917ef9c248', 10000)
;
INSERT INTO "stock_act_line" VALUES ('01a22641-0e53-727e-87e1-7c508cf36a46', 2, '01a22641-0d19-7795-8b40-dedbf97949f1', 4000)
;
INSERT INTO "stock_act_line" VALUES ('01a22641-1015-7768-a131-b8f9aa29d1c6', 1, '01a22641-0d19-7795-8b40-d8917ef9c248', 4000)
;
INSERT INTO "stock_act_line" VALUES ('01a22641-105d-73af-99dc-dfac106068cb', 1, '01a22641-0d19-7795-8b40-dedbf97949f1', 500)
;
INSERT INTO "stock_act_line" VALUES ('01a22641-10f7-7448-aafa-e8266c5b1414', 1, '01a22641-0d19-7795-8b40-dedbf97949f1', 90000)
;
INSERT INTO "stock_act_line" VALUES ('01a22641-114e-714b-9e76-d279cbfb1129', 1, '01a22641-0d19-7795-8b40-d8917ef9c248', 300)
;
INSERT INTO "stock_count_line" VALUES ('01a22641-11f9-75cb-910b-460a39073a45', 1, '01a22641-0d19-7795-8b40-d8917ef9c248', 5600)
;
INSERT INTO "storage_reading" VALUES ('01a22641-0ee7-749c-9533-7007d0cc026b', '01a22641-0ee7-749c-9533-7007d0cc026b', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-095f-77e4-874b-18e2efd82d90', NULL, 'temperature', 95, 'chill', 1795388400000, 'out', 'O-03', 0, 80, '已调低')
;
INSERT INTO "storage_reading" VALUES ('01a22641-0f3a-75fa-be83-25f9fe15450e', '01a22641-0f3a-75fa-be83-25f9fe15450e', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-0940-76af-8441-4ddd057d9cd3', NULL, 'humidity', 550, NULL, 1795388400000, 'no_limit', NULL, NULL, NULL, NULL)
;
INSERT INTO "storage_round" VALUES ('01a22641-0f89-7434-b31a-a8cfcef66886', 1, 0, 1, 1, 1, '两袋未贴标签')
;
INSERT INTO "area" VALUES ('532300', '楚雄彝族自治州', NULL)
;
INSERT INTO "area" VALUES ('532301', '楚雄市', '532300')
;
INSERT INTO "area" VALUES ('532302', '禄丰市', '532300')
;
INSERT INTO "area" VALUES ('532322', '双柏县', '532300')
;
INSERT INTO "area" VALUES ('532323', '牟定县', '532300')
;
INSERT INTO "area" VALUES ('532324', '南华县', '532300')
;
INSERT INTO "area" VALUES ('532325', '姚安县', '532300')
;
INSERT INTO "area" VALUES ('532326', '大姚县', '532300')
;
INSERT INTO "area" VALUES ('532327', '永仁县', '532300')
;
INSERT INTO "area" VALUES ('532328', '元谋县', '532300')
;
INSERT INTO "area" VALUES ('532329', '武定县', '532300')
;
INSERT INTO "school" VALUES ('01a22641-07cc-7176-ad0d-a85356298d8c', 'School 8db14bcd', NULL, 'school', '532301', NULL, 'enabled', NULL, 1, 1795385400000)
;
INSERT INTO "school" VALUES ('01a22641-16c7-77a7-aafa-c6fbe1e41787', 'School 7cb350f1', NULL, 'school', '532301', NULL, 'enabled', NULL, 1, 1795404600000)
;
INSERT INTO "school_placement" VALUES ('01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', '532301', NULL)
;
INSERT INTO "school_placement" VALUES ('01a22641-16c7-77a7-aafa-c6fbe1e41787', '2026-11-23', '532301', NULL)
;
INSERT INTO "kitchen" VALUES ('01a22641-07fe-7442-8dbb-34a045fd7d8d', '01a22641-07cc-7176-ad0d-a85356298d8c', 'Kitchen')
;
INSERT INTO "kitchen" VALUES ('01a22641-1726-7218-a990-e9fa3e63ca33', '01a22641-16c7-77a7-aafa-c6fbe1e41787', 'Kitchen')
;
INSERT INTO "kitchen_service" VALUES ('01a22641-07fe-7442-8dbb-388011fa7eb3', '01a22641-07fe-7442-8dbb-34a045fd7d8d', '01a22641-07cc-7176-ad0d-a85356298d8c', '2025-10-25', NULL)
;
INSERT INTO "kitchen_service" VALUES ('01a22641-1726-7218-a990-ecd8bc8dc42d', '01a22641-1726-7218-a990-e9fa3e63ca33', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '2025-10-25', NULL)
;
INSERT INTO "kitchen_service" VALUES ('01a22641-1b2f-721a-acc8-162507aa766f', '01a22641-07fe-7442-8dbb-34a045fd7d8d', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '2026-11-20', NULL)
;
INSERT INTO "place" VALUES ('01a22641-084d-7220-b1dc-b3f27aea1483', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'gate', 'gate')
;
INSERT INTO "place" VALUES ('01a22641-0913-70c2-95f9-2919ece2769c', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'scale', 'scale')
;
INSERT INTO "place" VALUES ('01a22641-0940-76af-8441-4ddd057d9cd3', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'dry_store', 'dry_store')
;
INSERT INTO "place" VALUES ('01a22641-095f-77e4-874b-18e2efd82d90', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'cold_store', 'cold_store')
;
INSERT INTO "place" VALUES ('01a22641-0988-7165-9987-c8301f92dfca', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'preparation', 'preparation')
;
INSERT INTO "place" VALUES ('01a22641-09a5-7136-9661-5f41fd199f22', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'stove', 'stove')
;
INSERT INTO "place" VALUES ('01a22641-09bd-7534-9c68-97aa913a360d', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'sample_cabinet', 'sample_cabinet')
;
INSERT INTO "place" VALUES ('01a22641-09cc-7762-8704-c89f99010643', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'washing', 'washing')
;
INSERT INTO "place" VALUES ('01a22641-09df-7362-8569-0274a5340258', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'serving', 'serving')
;
INSERT INTO "place" VALUES ('01a22641-09f8-7718-ae10-fd03065a82a7', '01a22641-07cc-7176-ad0d-a85356298d8c', NULL, 'dining_hall', 'dining_hall')
;
INSERT INTO "place" VALUES ('01a22641-174e-717a-a77c-74e6e000c8c1', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-1726-7218-a990-e9fa3e63ca33', 'gate', 'gate')
;
INSERT INTO "place" VALUES ('01a22641-17fb-746c-aacf-b50fe83f6ff4', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-1726-7218-a990-e9fa3e63ca33', 'scale', 'scale')
;
INSERT INTO "place" VALUES ('01a22641-187e-70ff-8191-bfe3ea124f4f', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-1726-7218-a990-e9fa3e63ca33', 'dry_store', 'dry_store')
;
INSERT INTO "place" VALUES ('01a22641-18b6-7748-8eb5-0522653c6349', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-1726-7218-a990-e9fa3e63ca33', 'cold_store', 'cold_store')
;
INSERT INTO "place" VALUES ('01a22641-18c8-7094-a9cd-8873bc506465', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-1726-7218-a990-e9fa3e63ca33', 'preparation', 'preparation')
;
INSERT INTO "place" VALUES ('01a22641-18f1-7340-abcc-c84317dfce5a', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-1726-7218-a990-e9fa3e63ca33', 'stove', 'stove')
;
INSERT INTO "place" VALUES ('01a22641-1909-732a-8b17-f64fe53f8238', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-1726-7218-a990-e9fa3e63ca33', 'sample_cabinet', 'sample_cabinet')
;
INSERT INTO "place" VALUES ('01a22641-1920-720b-9aa0-3c2d3e0f7455', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-1726-7218-a990-e9fa3e63ca33', 'washing', 'washing')
;
INSERT INTO "place" VALUES ('01a22641-1991-75bb-9c48-62c7471c6bae', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '01a22641-1726-7218-a990-e9fa3e63ca33', 'serving', 'serving')
;
INSERT INTO "place" VALUES ('01a22641-19bf-75b9-9dc5-cedd087de006', '01a22641-16c7-77a7-aafa-c6fbe1e41787', NULL, 'dining_hall', 'dining_hall')
;
INSERT INTO "class_group" VALUES ('01a22641-0a14-7763-9901-e1176594e5c0', '01a22641-07cc-7176-ad0d-a85356298d8c', '1A', 40, NULL)
;
INSERT INTO "class_group" VALUES ('01a22641-0a30-7415-ac33-147d63e27d56', '01a22641-07cc-7176-ad0d-a85356298d8c', '1B', 40, NULL)
;
INSERT INTO "class_group" VALUES ('01a22641-1a3b-70b5-a53c-ae6e32837a04', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '1A', 40, NULL)
;
INSERT INTO "class_group" VALUES ('01a22641-1a60-740f-94d6-ee120a252737', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '1B', 40, NULL)
;
INSERT INTO "act" VALUES ('01a22641-0cef-733e-9ba6-be648fa341ea', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'acceptance', 'acceptance.delivery', '01a22641-084d-7220-b1dc-b3f27aea1483', 1795385400000, 1795385400000, 1795385400000, NULL, 0, 0, 0, 'phone-1', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', '第一车 👍', NULL, 1, 0, 'N1GP5d_DYKph_DbBTCt9nxS57LL87qeHdDDKcAa5c70', '53eb0f0a7158dde9b62507881ecef8aacfe09f55546dfc0d341aab485f2ac4f0', '8001e0ac30549735691a08124decb542386b5de7707285fd7ecf34914ddcd480')
;
INSERT INTO "act" VALUES ('01a22641-0d6c-77fd-853e-cb73f3d4cb71', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'acceptance', 'journal.cosign', '01a22641-084d-7220-b1dc-b3f27aea1483', 1795385400000, 1795385400000, 1795385400000, NULL, 0, 0, 0, NULL, '01a22641-0b56-7005-9cc2-22c421c00ecd', 'canteen_manager e131', NULL, NULL, 1, 1, 'MglvweBnAjNZ6xnpG-aOxJsz135FjlZp-uvrgZThFXU', '4983ec1d82f0db65f5186b630cba66f2f8b0e156572fdad6ef79a80f4762baaa', 'a7f53bac7f8063c3e99ce79a53bcd2feba58f398816ed8e0de2fe8098515a986')
;
INSERT INTO "act" VALUES ('01a22641-0db4-7781-8995-95bcab87085b', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'acceptance', 'acceptance.delivery', '01a22641-084d-7220-b1dc-b3f27aea1483', 1795385400000, 1795385400000, 1795385400000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 2, 'DcLV9xwEvI5j5D7oGdgt5DUDLSVQ6bDKMww0EijeMkE', '85f169d3d2b59b2224642c4fc90c16ba3072a06a82faf3c4e9f6cfa04cacd6f2', 'ba3798761fe53a6a5a07a46c8a2aeb70bc0f7cede348ebf8bdfebdd12393ebe4')
;
INSERT INTO "act" VALUES ('01a22641-0e53-727e-87e1-7c508cf36a46', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'stock', 'stock.in', '01a22641-0940-76af-8441-4ddd057d9cd3', 1795387200000, 1795387200000, 1795387200000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 3, 'WFtLwn6Svc8RkbjUIXERJMykd-T1uxkXMc6n7iNSdRw', '1660b41e0a5b7bda78b7378dc7915291112a4666570eb23208c37122750b47ec', '7a82dff3e45b763c43bc21985a862ad8cd4feaa175a219d0ca64e184f85e1e53')
;
INSERT INTO "act" VALUES ('01a22641-0ee7-749c-9533-7007d0cc026b', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'storage', 'storage.reading', '01a22641-095f-77e4-874b-18e2efd82d90', 1795388400000, 1795388400000, 1795388400000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 4, 'MI31M1a1UPgS36O6EbafRvSFCHu_g9tkfw-cntnqAFA', '6f02cf3b25558f98755380ed93994ae65c931e6b1ea8fda22b65e4f5d4525b99', 'e3410f4098767a1325aef281b3ddefea5e65e6118bb8915b4b4766763ebe6ac5')
;
INSERT INTO "act" VALUES ('01a22641-0f3a-75fa-be83-25f9fe15450e', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'storage', 'storage.reading', '01a22641-0940-76af-8441-4ddd057d9cd3', 1795388400000, 1795388400000, 1795388400000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 5, '1OEYJQPKLGd2oXkEooOvxoCLrHmLAMk70LMy-4kM6v8', '9cfe6762ec140feda1fbc3f324af8ae65e1265a7424ac976e6807fe4edb01307', '9c29ffaf91dcc581f584358c314f6887ccdc948c4e0ef88c8b76d5ce7fe033e4')
;
INSERT INTO "act" VALUES ('01a22641-0f89-7434-b31a-a8cfcef66886', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'storage', 'storage.round', '01a22641-0940-76af-8441-4ddd057d9cd3', 1795388400000, 1795388400000, 1795388400000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 6, 'BIBWPzOg1mPHODkPLLmBpVcid41yYQ9tIdRSmEwLMzA', '29b53ee2b3c5afc371c05938ef1901575b3e98f55dbddaceda17a5b3f42df2cf', 'b6172143cb18a576440aefc0d636effe8dedc244ff703da1bceee04fdc36b147')
;
INSERT INTO "act" VALUES ('01a22641-0fd8-73c2-881d-e8f72aec343c', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'cooking', 'cooking.meal', '01a22641-09a5-7136-9661-5f41fd199f22', 1795392000000, 1795392000000, 1795392000000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 7, 'K2X9qgH7TpepT2dOoVaGLNCdgJ96QSgZVOjUNssShSg', 'a62139782a1ea160d8e5a4f2ff27b0cbce4aae1438769e1564208ec6e6c3b9cc', '6d22aee28304fee2e88e1e3cbafb4c76375912200e5d464140a68ac933a5c1c4')
;
INSERT INTO "act" VALUES ('01a22641-1015-7768-a131-b8f9aa29d1c6', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'stock', 'stock.out', '01a22641-0940-76af-8441-4ddd057d9cd3', 1795393800000, 1795393800000, 1795393800000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 8, 'usLS-5zARti77QCPl0y5EFGjrSPuY3NE6XW5IsebS60', '2a2f2dabe6f58196651fa1ca5f20d4a36fc02b820edbf11129d88097dfb3852b', '19ce1756553f81cee75658c57db9a11a77cd6f3c6911978265dc4b3569819409')
;
INSERT INTO "act" VALUES ('01a22641-105d-73af-99dc-dfac106068cb', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'stock', 'stock.out', '01a22641-0940-76af-8441-4ddd057d9cd3', 1795393800000, 1795393800000, 1795393800000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 9, 'K3jYKqN2mN56qSG_OZER2BU59q6hj4gQXb_JQYysuRw', '40133f8189af1bc6f01a197b27158bbba0f42d9c671814ba4ef9fd9ab29cd818', 'a470e6adb94bd642a98187f1d91a059b722f36bcc9ac8d72164fd2a67ad2ada1')
;
INSERT INTO "act" VALUES ('01a22641-10a8-7553-b43f-c5f2e3e35212', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'stock', 'journal.reversal', '01a22641-0940-76af-8441-4ddd057d9cd3', 1795393800000, 1795393800000, 1795393800000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, '01a22641-105d-73af-99dc-dfac106068cb', 1, 10, 'y5PK9D-LVV80YrH2VZO1U4UXQkEcNYDXsPkTc2B-yKw', '197b14ddfd65a0aed9c763384eae98cc944944bbcecac384a50c32c790a84aaa', '33a417f80278fa60a0c5b98d34744154dcdb8f0bcb57a29a8a442f2d31522315')
;
INSERT INTO "act" VALUES ('01a22641-10f7-7448-aafa-e8266c5b1414', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'stock', 'stock.out', '01a22641-0940-76af-8441-4ddd057d9cd3', 1795393800000, 1795393800000, 1795393800000, NULL, 1, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 11, '_6mSML1g05DWCk5rYc6aEaD5fr0Kx3jMJK5VPNi-MAM', 'aadf50bd8165114c030710107ec5b37a15f7631c8c5cf59d96836cc9e854ca97', 'bae6f62c5447597f8c4216d90b05e4f859d82de195c71cf0e0c1a7deeb6b3b46')
;
INSERT INTO "act" VALUES ('01a22641-114e-714b-9e76-d279cbfb1129', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'stock', 'stock.write-off', '01a22641-0940-76af-8441-4ddd057d9cd3', 1795393800000, 1795393800000, 1795393800000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 12, 'SfCi3qo0StnUnH-ooCClHmCCzvEwCYntt9YSO-fy4xw', '1c38f469b5e647408960bb7e4ae5494d8f9adfb665315f6a107f846c5b4964a2', '3732e988c444b7af4813eca75b9c9a4475459c62dd1f1ba6e3f88323a0d0b14c')
;
INSERT INTO "act" VALUES ('01a22641-11f9-75cb-910b-460a39073a45', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'stock', 'stock.count', '01a22641-0940-76af-8441-4ddd057d9cd3', 1795393800000, 1795393800000, 1795393800000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 13, 'YRjw6TLZZKCQJVWCZLHSRCmMUnElLWBUynpL7erdWzo', '43736a4eb109b6df3142bf8f92200b84c3f01559d7d50711192b66dd55ed847a', '0a94b7605866d1429fc7a032e748ccb00ae0e8767dff88d83a3e908681df9005')
;
INSERT INTO "act" VALUES ('01a22641-133d-72dd-a849-2a65b22078e0', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'cooking', 'cooking.batch', '01a22641-09a5-7136-9661-5f41fd199f22', 1795400400000, 1795400400000, 1795400400000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 14, 'WD4fOglff8VgAbp4yCwjIdTtqafnns8haYhk_E6EaN8', '4f82bb1e4cb94b62c63b46a20cb56a143b4a4788d3b7e2df68201a5ca173ba09', 'c48ee7305c964a79b66a2ecba830e5e988e9780a8c1f2e29b5a5dcfa6caef6e5')
;
INSERT INTO "act" VALUES ('01a22641-15b6-7255-a45d-2a4f569d9a9a', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'cooking', 'cooking.batch', '01a22641-09a5-7136-9661-5f41fd199f22', 1795400400000, 1795400400000, 1795400400000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 15, 'l8TbIgTnFMP6tp1F4icPsEEZEs31Gdl_z4GAP-8ZOQs', '7bca6a3795cbceeea22698cb05460cf1597326480cec56d600b6509ef0f0f6df', 'a81c25353561a0990f5b292cff9d3846dc38e1251b479ba55efa788169944fb8')
;
INSERT INTO "act" VALUES ('01a22641-161d-77df-8b1e-7ae7e17dadb2', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'cooking', 'cooking.sample', '01a22641-09bd-7534-9c68-97aa913a360d', 1795401000000, 1795401000000, 1795401000000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 16, 'F4grGM-IVibWTGNHgsNa_GDu5ZjYW4TUlatAEgIssL0', 'bfe2ab9b7098a55aaaac6530e34271ca2828d30c59e5cb38793d83840d481d00', '6eb546cdc51c500f07bb11a04b60bce06a38a961fdcc77fb84cefa0859e420cc')
;
INSERT INTO "act" VALUES ('01a22641-1658-7307-aa12-c8b7c8cc2927', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'distribution', 'distribution.hand-over', '01a22641-09df-7362-8569-0274a5340258', 1795404600000, 1795404600000, 1795404600000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 17, '4bVgHwoSluW7J8SrLUNaDjEs5PTnnW9dBdrVpfP45ok', 'd0addcf96a4c9af39d0b21de20f10cadb7e5cf381a09b5938fce3fa18423e718', '2f990b04d6d5fe57172346885935af67d8cbef753f6ae1bd4a77ba43ef939b7d')
;
INSERT INTO "act" VALUES ('01a22641-1b40-7116-a769-bedce8dea0ee', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'distribution', 'distribution.dispatch', '01a22641-084d-7220-b1dc-b3f27aea1483', 1795404600000, 1795404600000, 1795404600000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 18, 'eWPsQbG8bcKi1EJkxmQmHi9vNk6IMxs1IGvpf5lzvpY', 'cda83b785ef2b74442396a7bc060592ca462f9db251bec3cf703230781285fce', '5a43115240774d143b06dfd969aa7a9c521f1d6fc92ca7204462f8312848450a')
;
INSERT INTO "act" VALUES ('01a22641-1b94-7282-b9d6-d382f63da696', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'dining', 'dining.headcount', '01a22641-09f8-7718-ae10-fd03065a82a7', 1795407000000, 1795407000000, 1795407000000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 19, 'IXSQlbaPTqpDgkRiVm0mg_OyoWHCEoow2gR4kIYNY7E', '51a96aac648723fa5223f5e664e14c12044bba83129b6063a5093d93a39a3340', '0137f859229148ceb2d5094cc21e07491a72e4066588eee597b8d96733e7533c')
;
INSERT INTO "act" VALUES ('01a22641-1c0b-72d6-a31c-7860fab95907', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'dining', 'dining.accompany', '01a22641-09f8-7718-ae10-fd03065a82a7', 1795407000000, 1795407000000, 1795407000000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 20, 'DHJYxn6dQrBrod9Jhyc1o0fcgRERlzmOMnXtyWgPojo', '497907288c02cf45c5b0c36e6a4a120b962af4f6f937ef08dda0137fa9eabbb7', '1c7af9b3be1384de0c0d038043a26ee1913f225457657f612c12fc2f149d92d4')
;
INSERT INTO "act" VALUES ('01a22641-1ca3-739e-88ca-655ac9c5cf99', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'dining', 'dining.leftovers', '01a22641-09f8-7718-ae10-fd03065a82a7', 1795407000000, 1795407000000, 1795407000000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 21, 'UTRehoy2cknMo6geDlIfolE1IY12beLC3awO0E5CMHE', '5f0979f343d952b4775b3780f9e12a3aca1dddaa2adac802c71981fefb213660', '6d37eb0f445721c5fd5f045e5d018be51270401cc33e4fa9b700bdc5b8b53e59')
;
INSERT INTO "act" VALUES ('01a22641-1cd9-70f9-92f8-2ee64718b4c3', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', 'cooking', 'cooking.sample-discard', '01a22641-09bd-7534-9c68-97aa913a360d', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', NULL, NULL, 1, 22, 'W9bp9kqU6Vu69T4FsWkYvQGf4GEIDKjM5fI6I_xLXRg', '5978629e2bfb830f6ed77cc3348b6dcf4833158aa2aca633894a9724feec1c15', '0c669f8937a624261898aae05342527b87c62fd4d91dd90c5649fb5bbe7a5be6')
;
INSERT INTO "act_state" VALUES ('01a22641-0cef-733e-9ba6-be648fa341ea', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-0d6c-77fd-853e-cb73f3d4cb71', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-0db4-7781-8995-95bcab87085b', '01a22641-07cc-7176-ad0d-a85356298d8c', 'awaiting_second', 1, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-0e53-727e-87e1-7c508cf36a46', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-0ee7-749c-9533-7007d0cc026b', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-0f3a-75fa-be83-25f9fe15450e', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-0f89-7434-b31a-a8cfcef66886', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-0fd8-73c2-881d-e8f72aec343c', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-1015-7768-a131-b8f9aa29d1c6', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-105d-73af-99dc-dfac106068cb', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, '01a22641-10a8-7553-b43f-c5f2e3e35212')
;
INSERT INTO "act_state" VALUES ('01a22641-10a8-7553-b43f-c5f2e3e35212', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-10f7-7448-aafa-e8266c5b1414', '01a22641-07cc-7176-ad0d-a85356298d8c', 'pending_shortage', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-114e-714b-9e76-d279cbfb1129', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-11f9-75cb-910b-460a39073a45', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-133d-72dd-a849-2a65b22078e0', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-15b6-7255-a45d-2a4f569d9a9a', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-161d-77df-8b1e-7ae7e17dadb2', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-1658-7307-aa12-c8b7c8cc2927', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-1b40-7116-a769-bedce8dea0ee', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-1b94-7282-b9d6-d382f63da696', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-1c0b-72d6-a31c-7860fab95907', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-1ca3-739e-88ca-655ac9c5cf99', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_state" VALUES ('01a22641-1cd9-70f9-92f8-2ee64718b4c3', '01a22641-07cc-7176-ad0d-a85356298d8c', 'recorded', 0, NULL)
;
INSERT INTO "act_signature" VALUES ('01a22641-0cef-733e-9ba6-be648fa341ea', '01a22641-0cef-733e-9ba6-be648fa341ea', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795385400000)
;
INSERT INTO "act_signature" VALUES ('01a22641-0d6c-77fd-853e-cb73f3d4cb71', '01a22641-0cef-733e-9ba6-be648fa341ea', '01a22641-0b56-7005-9cc2-22c421c00ecd', 'canteen_manager e131', 'own-session', '01a22641-0b56-7005-9cc2-22c421c00ecd', 1795385400000)
;
INSERT INTO "act_signature" VALUES ('01a22641-0db4-7781-8995-95bcab87085b', '01a22641-0db4-7781-8995-95bcab87085b', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795385400000)
;
INSERT INTO "act_signature" VALUES ('01a22641-0e53-727e-87e1-7c508cf36a46', '01a22641-0e53-727e-87e1-7c508cf36a46', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795387200000)
;
INSERT INTO "act_signature" VALUES ('01a22641-0ee7-749c-9533-7007d0cc026b', '01a22641-0ee7-749c-9533-7007d0cc026b', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795388400000)
;
INSERT INTO "act_signature" VALUES ('01a22641-0f3a-75fa-be83-25f9fe15450e', '01a22641-0f3a-75fa-be83-25f9fe15450e', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795388400000)
;
INSERT INTO "act_signature" VALUES ('01a22641-0f89-7434-b31a-a8cfcef66886', '01a22641-0f89-7434-b31a-a8cfcef66886', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795388400000)
;
INSERT INTO "act_signature" VALUES ('01a22641-0fd8-73c2-881d-e8f72aec343c', '01a22641-0fd8-73c2-881d-e8f72aec343c', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795392000000)
;
INSERT INTO "act_signature" VALUES ('01a22641-1015-7768-a131-b8f9aa29d1c6', '01a22641-1015-7768-a131-b8f9aa29d1c6', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795393800000)
;
INSERT INTO "act_signature" VALUES ('01a22641-105d-73af-99dc-dfac106068cb', '01a22641-105d-73af-99dc-dfac106068cb', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795393800000)
;
INSERT INTO "act_signature" VALUES ('01a22641-10a8-7553-b43f-c5f2e3e35212', '01a22641-10a8-7553-b43f-c5f2e3e35212', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795393800000)
;
INSERT INTO "act_signature" VALUES ('01a22641-10f7-7448-aafa-e8266c5b1414', '01a22641-10f7-7448-aafa-e8266c5b1414', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795393800000)
;
INSERT INTO "act_signature" VALUES ('01a22641-114e-714b-9e76-d279cbfb1129', '01a22641-114e-714b-9e76-d279cbfb1129', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795393800000)
;
INSERT INTO "act_signature" VALUES ('01a22641-11f9-75cb-910b-460a39073a45', '01a22641-11f9-75cb-910b-460a39073a45', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795393800000)
;
INSERT INTO "act_signature" VALUES ('01a22641-133d-72dd-a849-2a65b22078e0', '01a22641-133d-72dd-a849-2a65b22078e0', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795400400000)
;
INSERT INTO "act_signature" VALUES ('01a22641-15b6-7255-a45d-2a4f569d9a9a', '01a22641-15b6-7255-a45d-2a4f569d9a9a', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795400400000)
;
INSERT INTO "act_signature" VALUES ('01a22641-161d-77df-8b1e-7ae7e17dadb2', '01a22641-161d-77df-8b1e-7ae7e17dadb2', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795401000000)
;
INSERT INTO "act_signature" VALUES ('01a22641-1658-7307-aa12-c8b7c8cc2927', '01a22641-1658-7307-aa12-c8b7c8cc2927', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795404600000)
;
INSERT INTO "act_signature" VALUES ('01a22641-1b40-7116-a769-bedce8dea0ee', '01a22641-1b40-7116-a769-bedce8dea0ee', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795404600000)
;
INSERT INTO "act_signature" VALUES ('01a22641-1b94-7282-b9d6-d382f63da696', '01a22641-1b94-7282-b9d6-d382f63da696', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795407000000)
;
INSERT INTO "act_signature" VALUES ('01a22641-1c0b-72d6-a31c-7860fab95907', '01a22641-1c0b-72d6-a31c-7860fab95907', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795407000000)
;
INSERT INTO "act_signature" VALUES ('01a22641-1ca3-739e-88ca-655ac9c5cf99', '01a22641-1ca3-739e-88ca-655ac9c5cf99', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795407000000)
;
INSERT INTO "act_signature" VALUES ('01a22641-1cd9-70f9-92f8-2ee64718b4c3', '01a22641-1cd9-70f9-92f8-2ee64718b4c3', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager e5d8', 'own-session', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795573860000)
;
INSERT INTO "act_reversal" VALUES ('01a22641-10a8-7553-b43f-c5f2e3e35212', '01a22641-105d-73af-99dc-dfac106068cb', '录错')
;
INSERT INTO "act_link" VALUES ('01a22641-0cef-733e-9ba6-be648fa341ea', 1, 'produced', 'lot', '01a22641-0d19-7795-8b40-d8917ef9c248', 10000)
;
INSERT INTO "act_link" VALUES ('01a22641-0cef-733e-9ba6-be648fa341ea', 2, 'produced', 'lot', '01a22641-0d19-7795-8b40-dedbf97949f1', 4000)
;
INSERT INTO "act_link" VALUES ('01a22641-0d6c-77fd-853e-cb73f3d4cb71', 1, 'observed', 'act', '01a22641-0cef-733e-9ba6-be648fa341ea', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-0db4-7781-8995-95bcab87085b', 1, 'produced', 'lot', '01a22641-0dfa-7522-b999-47392309c1e2', 10000)
;
INSERT INTO "act_link" VALUES ('01a22641-0e53-727e-87e1-7c508cf36a46', 1, 'observed', 'lot', '01a22641-0d19-7795-8b40-d8917ef9c248', 10000)
;
INSERT INTO "act_link" VALUES ('01a22641-0e53-727e-87e1-7c508cf36a46', 2, 'observed', 'lot', '01a22641-0d19-7795-8b40-dedbf97949f1', 4000)
;
INSERT INTO "act_link" VALUES ('01a22641-0fd8-73c2-881d-e8f72aec343c', 1, 'produced', 'meal', '01a22641-0fd8-73c2-881d-e8f72aec343c', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-1015-7768-a131-b8f9aa29d1c6', 1, 'observed', 'meal', '01a22641-0fd8-73c2-881d-e8f72aec343c', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-1015-7768-a131-b8f9aa29d1c6', 2, 'consumed', 'lot', '01a22641-0d19-7795-8b40-d8917ef9c248', 4000)
;
INSERT INTO "act_link" VALUES ('01a22641-105d-73af-99dc-dfac106068cb', 1, 'observed', 'meal', '01a22641-0fd8-73c2-881d-e8f72aec343c', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-105d-73af-99dc-dfac106068cb', 2, 'consumed', 'lot', '01a22641-0d19-7795-8b40-dedbf97949f1', 500)
;
INSERT INTO "act_link" VALUES ('01a22641-10a8-7553-b43f-c5f2e3e35212', 1, 'observed', 'act', '01a22641-105d-73af-99dc-dfac106068cb', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-10f7-7448-aafa-e8266c5b1414', 1, 'observed', 'meal', '01a22641-0fd8-73c2-881d-e8f72aec343c', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-10f7-7448-aafa-e8266c5b1414', 2, 'consumed', 'lot', '01a22641-0d19-7795-8b40-dedbf97949f1', 90000)
;
INSERT INTO "act_link" VALUES ('01a22641-114e-714b-9e76-d279cbfb1129', 1, 'consumed', 'lot', '01a22641-0d19-7795-8b40-d8917ef9c248', 300)
;
INSERT INTO "act_link" VALUES ('01a22641-11f9-75cb-910b-460a39073a45', 1, 'observed', 'lot', '01a22641-0d19-7795-8b40-d8917ef9c248', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-133d-72dd-a849-2a65b22078e0', 1, 'produced', 'batch', '01a22641-133d-72dd-a849-2a65b22078e0', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-133d-72dd-a849-2a65b22078e0', 2, 'observed', 'meal', '01a22641-0fd8-73c2-881d-e8f72aec343c', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-133d-72dd-a849-2a65b22078e0', 3, 'consumed', 'lot', '01a22641-0d19-7795-8b40-d8917ef9c248', 4000)
;
INSERT INTO "act_link" VALUES ('01a22641-15b6-7255-a45d-2a4f569d9a9a', 1, 'produced', 'batch', '01a22641-15b6-7255-a45d-2a4f569d9a9a', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-15b6-7255-a45d-2a4f569d9a9a', 2, 'observed', 'meal', '01a22641-0fd8-73c2-881d-e8f72aec343c', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-161d-77df-8b1e-7ae7e17dadb2', 1, 'produced', 'sample', '01a22641-161d-77df-8b1e-7ae7e17dadb2', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-161d-77df-8b1e-7ae7e17dadb2', 2, 'observed', 'batch', '01a22641-133d-72dd-a849-2a65b22078e0', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-1658-7307-aa12-c8b7c8cc2927', 1, 'observed', 'meal', '01a22641-0fd8-73c2-881d-e8f72aec343c', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-1658-7307-aa12-c8b7c8cc2927', 2, 'consumed', 'batch', '01a22641-133d-72dd-a849-2a65b22078e0', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-1658-7307-aa12-c8b7c8cc2927', 3, 'consumed', 'batch', '01a22641-15b6-7255-a45d-2a4f569d9a9a', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-1b40-7116-a769-bedce8dea0ee', 1, 'observed', 'meal', '01a22641-0fd8-73c2-881d-e8f72aec343c', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-1b40-7116-a769-bedce8dea0ee', 2, 'observed', 'site', '01a22641-16c7-77a7-aafa-c6fbe1e41787', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-1b40-7116-a769-bedce8dea0ee', 3, 'consumed', 'batch', '01a22641-133d-72dd-a849-2a65b22078e0', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-1b94-7282-b9d6-d382f63da696', 1, 'observed', 'meal', '01a22641-0fd8-73c2-881d-e8f72aec343c', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-1c0b-72d6-a31c-7860fab95907', 1, 'observed', 'meal', '01a22641-0fd8-73c2-881d-e8f72aec343c', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-1ca3-739e-88ca-655ac9c5cf99', 1, 'observed', 'meal', '01a22641-0fd8-73c2-881d-e8f72aec343c', NULL)
;
INSERT INTO "act_link" VALUES ('01a22641-1cd9-70f9-92f8-2ee64718b4c3', 1, 'consumed', 'sample', '01a22641-161d-77df-8b1e-7ae7e17dadb2', NULL)
;
INSERT INTO "attachment" VALUES ('01a22641-0cb7-7079-a4ca-2a10fc6bc9f5', '01a22641-07cc-7176-ad0d-a85356298d8c', 'image/jpeg', 22, 'd20f6ffd523b78a86cd2f916fa34af5d1918d75f7b142237c752ad6b254213ab', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795385400000)
;
INSERT INTO "act_attachment" VALUES ('01a22641-0cef-733e-9ba6-be648fa341ea', '01a22641-0cb7-7079-a4ca-2a10fc6bc9f5')
;
INSERT INTO "chain_head" VALUES ('01a22641-07cc-7176-ad0d-a85356298d8c', 23, '0c669f8937a624261898aae05342527b87c62fd4d91dd90c5649fb5bbe7a5be6')
;
INSERT INTO "policy_limit" VALUES ('sample.min_grams', 'CN', '2019-04-01', 125, 'g', 'S-18', 'V')
;
INSERT INTO "policy_limit" VALUES ('sample.min_hours', 'CN', '2019-04-01', 48, 'h', 'S-18', 'V')
;
INSERT INTO "policy_limit" VALUES ('cook.core_tenths_c', 'CN', '2018-10-01', 700, '0.1°C', 'O-01', 'V')
;
INSERT INTO "policy_limit" VALUES ('hold.hot_tenths_c', 'CN', '2018-10-01', 600, '0.1°C', 'O-02', 'V')
;
INSERT INTO "policy_limit" VALUES ('hold.chill_min_tenths_c', 'CN', '2018-10-01', 0, '0.1°C', 'O-03', 'V')
;
INSERT INTO "policy_limit" VALUES ('hold.chill_max_tenths_c', 'CN', '2018-10-01', 80, '0.1°C', 'O-03', 'V')
;
INSERT INTO "policy_limit" VALUES ('store.freeze_max_tenths_c', 'CN', '2018-10-01', -120, '0.1°C', 'O-04', 'V')
;
INSERT INTO "policy_limit" VALUES ('hold.danger_max_minutes', 'CN', '2018-10-01', 120, 'min', 'O-05', 'V')
;
INSERT INTO "policy_limit" VALUES ('acceptance.min_inspectors', 'CN', '2024-11-01', 2, 'person', 'R-11', 'V')
;
INSERT INTO "policy_limit" VALUES ('inspection.min_inspectors', 'CN', '2022-03-15', 2, 'person', 'I-05', 'VL')
;
INSERT INTO "policy_limit" VALUES ('video.police_filing_days', 'CN', '2025-04-01', 30, 'd', 'P-04', 'VL')
;
INSERT INTO "policy_limit" VALUES ('video.retention_days', 'CN', '2025-04-01', 30, 'd', 'P-07', 'VL')
;
INSERT INTO "policy_limit" VALUES ('late.minutes.acceptance', 'CN', '2021-08-16', 60, 'min', 'X07', 'D')
;
INSERT INTO "policy_limit" VALUES ('late.minutes.stock', 'CN', '2021-08-16', 60, 'min', 'X07', 'D')
;
INSERT INTO "policy_limit" VALUES ('late.minutes.storage', 'CN', '2021-08-16', 60, 'min', 'X07', 'D')
;
INSERT INTO "policy_limit" VALUES ('late.minutes.cooking', 'CN', '2021-08-16', 60, 'min', 'X07', 'D')
;
INSERT INTO "policy_limit" VALUES ('late.minutes.distribution', 'CN', '2021-08-16', 60, 'min', 'X07', 'D')
;
INSERT INTO "policy_limit" VALUES ('late.minutes.dining', 'CN', '2021-08-16', 120, 'min', 'X07', 'D')
;
INSERT INTO "policy_limit" VALUES ('time.unproven_minutes', 'CN', '2021-08-16', 30, 'min', 'X07', 'D')
;
INSERT INTO "policy_limit" VALUES ('time.future_tolerance_seconds', 'CN', '2021-08-16', 120, 's', 'X07', 'D')
;
INSERT INTO "policy_limit" VALUES ('calendar.lead_days', 'CN', '2021-08-16', 60, 'd', 'UX-4.5', 'D')
;
INSERT INTO "policy_limit" VALUES ('evidence.settle_hours', 'CN', '2021-08-16', 24, 'h', 'DESIGN-1', 'D')
;
INSERT INTO "policy_limit" VALUES ('evidence.before_minutes', 'CN', '2021-08-16', 5, 'min', 'DESIGN-1', 'D')
;
INSERT INTO "policy_limit" VALUES ('evidence.after_minutes', 'CN', '2021-08-16', 2, 'min', 'DESIGN-1', 'D')
;
INSERT INTO "policy_limit" VALUES ('evidence.min_coverage_percent', 'CN', '2021-08-16', 50, '%', 'DESIGN-1', 'D')
;
INSERT INTO "policy_limit" VALUES ('evidence.active_level', 'CN', '2021-08-16', 24, '0-255', 'DESIGN-1', 'D')
;
INSERT INTO "policy_limit" VALUES ('evidence.covered_percent', 'CN', '2021-08-16', 50, '%', 'DESIGN-1', 'D')
;
INSERT INTO "policy_limit" VALUES ('time.oldest_days', 'CN', '2021-08-16', 366, 'd', 'X07', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.stock_in', 'CN', '2021-08-16', 1, 'person', 'L02', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.stock_out', 'CN', '2021-08-16', 1, 'person', 'L03', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.write_off', 'CN', '2021-08-16', 1, 'person', 'L27', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.stock_count', 'CN', '2021-08-16', 1, 'person', 'L04', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.sample', 'CN', '2021-08-16', 1, 'person', 'L07', 'D')
;
INSERT INTO "policy_limit" VALUES ('auth.password_profile', 'CN', '2021-08-16', 1, 'profile', 'P-18', 'D')
;
INSERT INTO "policy_limit" VALUES ('auth.dengbao_min_length', 'CN', '2021-08-16', 12, 'character', 'P-18', 'D')
;
INSERT INTO "policy_limit" VALUES ('auth.dengbao_classes', 'CN', '2021-08-16', 3, 'class', 'P-18', 'D')
;
INSERT INTO "policy_limit" VALUES ('auth.dengbao_history', 'CN', '2021-08-16', 5, 'password', 'P-18', 'D')
;
INSERT INTO "policy_limit" VALUES ('auth.dengbao_days', 'CN', '2021-08-16', 90, 'd', 'P-18', 'D')
;
INSERT INTO "policy_limit" VALUES ('auth.nist_min_length', 'CN', '2021-08-16', 8, 'character', 'SP800-63B', 'V')
;
INSERT INTO "policy_limit" VALUES ('auth.max_failures', 'CN', '2021-08-16', 5, 'attempt', 'P-18', 'D')
;
INSERT INTO "policy_limit" VALUES ('auth.max_failures_per_address', 'CN', '2021-08-16', 50, 'attempt', 'T-07', 'D')
;
INSERT INTO "policy_limit" VALUES ('auth.lock_minutes', 'CN', '2021-08-16', 15, 'min', 'P-18', 'D')
;
INSERT INTO "policy_limit" VALUES ('identity.warrant_days', 'CN', '2021-08-16', 90, 'd', 'DR-13', 'D')
;
INSERT INTO "policy_limit" VALUES ('auth.slip_hours', 'CN', '2021-08-16', 336, 'h', 'T-06', 'D')
;
INSERT INTO "policy_limit" VALUES ('box.code_minutes', 'CN', '2021-08-16', 60, 'min', 'T-29', 'D')
;
INSERT INTO "policy_limit" VALUES ('box.code_guesses', 'CN', '2021-08-16', 5, 'times', 'T-29', 'D')
;
INSERT INTO "policy_limit" VALUES ('box.sticker_days', 'CN', '2021-08-16', 3650, 'd', 'T-29', 'D')
;
INSERT INTO "policy_limit" VALUES ('box.spare_wait_minutes', 'CN', '2021-08-16', 60, 'min', 'T-29', 'D')
;
INSERT INTO "policy_limit" VALUES ('box.address_guesses_hour', 'CN', '2021-08-16', 20, 'times', 'T-29', 'D')
;
INSERT INTO "policy_limit" VALUES ('box.silent_minutes', 'CN', '2021-08-16', 3, 'min', 'D16', 'D')
;
INSERT INTO "policy_limit" VALUES ('box.crowded_messages', 'CN', '2021-08-16', 300, 'message', 'D16', 'D')
;
INSERT INTO "policy_limit" VALUES ('box.low_disk_gigabytes', 'CN', '2021-08-16', 10, 'GB', 'D16', 'D')
;
INSERT INTO "policy_limit" VALUES ('roster.keep_days_done', 'CN', '2021-11-01', 30, 'd', 'PIPL-19', 'D')
;
INSERT INTO "policy_limit" VALUES ('roster.keep_days_unrun', 'CN', '2021-11-01', 7, 'd', 'PIPL-19', 'D')
;
INSERT INTO "policy_limit" VALUES ('server.clock_minutes', 'CN', '2021-08-16', 10, 'min', 'D17', 'D')
;
INSERT INTO "policy_limit" VALUES ('server.low_disk_gigabytes', 'CN', '2021-08-16', 10, 'GB', 'D17', 'D')
;
INSERT INTO "policy_limit" VALUES ('server.certificate_days', 'CN', '2021-08-16', 14, 'd', 'D17', 'D')
;
INSERT INTO "policy_limit" VALUES ('camera.clock_watch_seconds', 'CN', '2021-08-16', 5, 's', 'DESIGN-1', 'D')
;
INSERT INTO "policy_limit" VALUES ('camera.clock_fault_seconds', 'CN', '2021-08-16', 60, 's', 'DESIGN-1', 'D')
;
INSERT INTO "person" VALUES ('01a22640-feff-71ea-99ff-f77d769e2133', 'Admin', NULL, NULL, 'Prefecture bureau', NULL, '532300', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22641-0a6a-7663-b38b-da623744e3a8', 'safety_section 76da', NULL, NULL, 'Unit', NULL, '532301', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22641-0ac2-76ac-a9ab-bb79a846ab07', 'market_inspector 222f', NULL, NULL, 'Unit', NULL, '532301', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22641-0af7-77df-8992-cf2e1f031c73', 'principal 27bd', NULL, NULL, 'Unit', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22641-0b39-713a-a89d-9debd818f4f9', 'canteen_manager e5d8', NULL, NULL, 'Unit', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22641-0b56-7005-9cc2-1efe88331102', 'canteen_manager e131', NULL, NULL, 'Unit', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22641-0b76-7376-b4d5-aeca709906dc', 'canteen_worker 6d40', NULL, NULL, 'Unit', '01a22641-07cc-7176-ad0d-a85356298d8c', '532301', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22641-0bfb-775a-a63f-f0a01b354d07', 'auditor 5828', NULL, NULL, 'Unit', NULL, '532301', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22641-1a7c-74fc-bcb1-c4b03bf620c6', 'safety_section 2e9c', NULL, NULL, 'Unit', NULL, '532301', 1795404600000, NULL)
;
INSERT INTO "person" VALUES ('01a22641-1a9e-716e-896f-fdb2aea4c2dd', 'market_inspector 4345', NULL, NULL, 'Unit', NULL, '532301', 1795404600000, NULL)
;
INSERT INTO "person" VALUES ('01a22641-1abf-7363-b62b-6f2675a8d1e4', 'principal df0c', NULL, NULL, 'Unit', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', 1795404600000, NULL)
;
INSERT INTO "person" VALUES ('01a22641-1ad2-73ef-9d63-36f9f251f9df', 'canteen_manager 623a', NULL, NULL, 'Unit', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', 1795404600000, NULL)
;
INSERT INTO "person" VALUES ('01a22641-1afe-70a8-9384-b2f6334eb7ff', 'canteen_manager c789', NULL, NULL, 'Unit', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', 1795404600000, NULL)
;
INSERT INTO "person" VALUES ('01a22641-1b17-7785-bccb-d0b5e78781ce', 'canteen_worker f141', NULL, NULL, 'Unit', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '532301', 1795404600000, NULL)
;
INSERT INTO "person" VALUES ('01a22641-1b22-73dd-95ac-dc77f31cf2fc', 'auditor 0acd', NULL, NULL, 'Unit', NULL, '532301', 1795404600000, NULL)
;
INSERT INTO "account" VALUES ('01a22640-ff00-7275-8f77-42498fcef501', '01a22640-feff-71ea-99ff-f77d769e2133', 'admin', 'scrypt$32768$b5Pmlbua16QAkNZEBh29LA$lcWzS_OHhw_lL4ooq--ntvwslkAuNub8SpPWi8RU56o', 1795385400000, NULL, 'v1.1xvVHLZZN6nz3iz2_EbtGe8k-QxEcfc_F_by4oGP7tkDH79Huk88IHeKKL5b3PSz0jAOWBPso3twEK2K', 1795385400000, 59846179, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22641-0a6b-73dc-abc1-3132ad6c1d0d', '01a22641-0a6a-7663-b38b-da623744e3a8', 'p76dae768-fed', 'scrypt$32768$Smmu5uqs7A94fhIzYz-kww$XeZ2cDrF42M-fU7Polc_mMfzBgHh9OOGtiJ0zGM2PXA', 1795385400000, NULL, NULL, NULL, NULL, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22641-0ac2-76ac-a9ab-bdd14e1b33df', '01a22641-0ac2-76ac-a9ab-bb79a846ab07', 'p222f63cf-fc3', 'scrypt$32768$Smmu5uqs7A94fhIzYz-kww$XeZ2cDrF42M-fU7Polc_mMfzBgHh9OOGtiJ0zGM2PXA', 1795385400000, NULL, NULL, NULL, NULL, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22641-0af8-7078-a5cf-2cdb0d27154b', '01a22641-0af7-77df-8992-cf2e1f031c73', 'p27bdb9f3-bc2', 'scrypt$32768$Smmu5uqs7A94fhIzYz-kww$XeZ2cDrF42M-fU7Polc_mMfzBgHh9OOGtiJ0zGM2PXA', 1795385400000, NULL, NULL, NULL, NULL, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22641-0b39-713a-a89d-a314d0ec8f4c', '01a22641-0b39-713a-a89d-9debd818f4f9', 'pe5d8c8f0-210', 'scrypt$32768$Smmu5uqs7A94fhIzYz-kww$XeZ2cDrF42M-fU7Polc_mMfzBgHh9OOGtiJ0zGM2PXA', 1795385400000, NULL, NULL, NULL, NULL, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22641-0b56-7005-9cc2-22c421c00ecd', '01a22641-0b56-7005-9cc2-1efe88331102', 'pe1312eaa-7e2', 'scrypt$32768$Smmu5uqs7A94fhIzYz-kww$XeZ2cDrF42M-fU7Polc_mMfzBgHh9OOGtiJ0zGM2PXA', 1795385400000, NULL, NULL, NULL, NULL, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22641-0b77-74cc-8e73-e4ce5348d61b', '01a22641-0b76-7376-b4d5-aeca709906dc', 'p6d401276-016', 'scrypt$32768$Smmu5uqs7A94fhIzYz-kww$XeZ2cDrF42M-fU7Polc_mMfzBgHh9OOGtiJ0zGM2PXA', 1795385400000, NULL, NULL, NULL, NULL, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22641-0bfb-775a-a63f-f53b581996a2', '01a22641-0bfb-775a-a63f-f0a01b354d07', 'p5828caa5-aa2', 'scrypt$32768$Smmu5uqs7A94fhIzYz-kww$XeZ2cDrF42M-fU7Polc_mMfzBgHh9OOGtiJ0zGM2PXA', 1795385400000, NULL, NULL, NULL, NULL, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22641-1a7c-74fc-bcb1-c800473925c7', '01a22641-1a7c-74fc-bcb1-c4b03bf620c6', 'p2e9c8e63-80a', 'scrypt$32768$Smmu5uqs7A94fhIzYz-kww$XeZ2cDrF42M-fU7Polc_mMfzBgHh9OOGtiJ0zGM2PXA', 1795404600000, NULL, NULL, NULL, NULL, 1795404600000, NULL)
;
INSERT INTO "account" VALUES ('01a22641-1a9f-777e-bc5f-f6152e6acc03', '01a22641-1a9e-716e-896f-fdb2aea4c2dd', 'p4345f064-533', 'scrypt$32768$Smmu5uqs7A94fhIzYz-kww$XeZ2cDrF42M-fU7Polc_mMfzBgHh9OOGtiJ0zGM2PXA', 1795404600000, NULL, NULL, NULL, NULL, 1795404600000, NULL)
;
INSERT INTO "account" VALUES ('01a22641-1ac0-755e-97c8-8f6e61863ed4', '01a22641-1abf-7363-b62b-6f2675a8d1e4', 'pdf0cac13-6f0', 'scrypt$32768$Smmu5uqs7A94fhIzYz-kww$XeZ2cDrF42M-fU7Polc_mMfzBgHh9OOGtiJ0zGM2PXA', 1795404600000, NULL, NULL, NULL, NULL, 1795404600000, NULL)
;
INSERT INTO "account" VALUES ('01a22641-1ad3-742f-a6ac-8393dd350d0e', '01a22641-1ad2-73ef-9d63-36f9f251f9df', 'p623afe07-161', 'scrypt$32768$Smmu5uqs7A94fhIzYz-kww$XeZ2cDrF42M-fU7Polc_mMfzBgHh9OOGtiJ0zGM2PXA', 1795404600000, NULL, NULL, NULL, NULL, 1795404600000, NULL)
;
INSERT INTO "account" VALUES ('01a22641-1aff-734c-86e2-5eeab176b0d9', '01a22641-1afe-70a8-9384-b2f6334eb7ff', 'pc789455e-571', 'scrypt$32768$Smmu5uqs7A94fhIzYz-kww$XeZ2cDrF42M-fU7Polc_mMfzBgHh9OOGtiJ0zGM2PXA', 1795404600000, NULL, NULL, NULL, NULL, 1795404600000, NULL)
;
INSERT INTO "account" VALUES ('01a22641-1b18-73d3-8c87-b99ae6352fc3', '01a22641-1b17-7785-bccb-d0b5e78781ce', 'pf1414781-785', 'scrypt$32768$Smmu5uqs7A94fhIzYz-kww$XeZ2cDrF42M-fU7Polc_mMfzBgHh9OOGtiJ0zGM2PXA', 1795404600000, NULL, NULL, NULL, NULL, 1795404600000, NULL)
;
INSERT INTO "account" VALUES ('01a22641-1b23-74ab-abe6-5fa8b8f79977', '01a22641-1b22-73dd-95ac-dc77f31cf2fc', 'p0acd6faa-1d5', 'scrypt$32768$Smmu5uqs7A94fhIzYz-kww$XeZ2cDrF42M-fU7Polc_mMfzBgHh9OOGtiJ0zGM2PXA', 1795404600000, NULL, NULL, NULL, NULL, 1795404600000, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22640-ff01-74c2-86f2-752b834b9a51', '01a22640-ff00-7275-8f77-42498fcef501', 'security_admin', '532300', NULL, NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22640-ff01-74c2-86f2-78fea89d9bf2', '01a22640-ff00-7275-8f77-42498fcef501', 'system_admin', '532300', NULL, NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22641-0a6b-73dc-abc1-3663a2eed4d4', '01a22641-0a6b-73dc-abc1-3132ad6c1d0d', 'safety_section', '532301', NULL, NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22641-0ac2-76ac-a9ab-c1f6fec3c05b', '01a22641-0ac2-76ac-a9ab-bdd14e1b33df', 'market_inspector', '532301', NULL, NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22641-0af8-7078-a5cf-3131fe0ecae2', '01a22641-0af8-7078-a5cf-2cdb0d27154b', 'principal', NULL, '01a22641-07cc-7176-ad0d-a85356298d8c', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22641-0b3a-73ef-98e8-da64343176d0', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'canteen_manager', NULL, '01a22641-07cc-7176-ad0d-a85356298d8c', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22641-0b56-7005-9cc2-2619232a0ee3', '01a22641-0b56-7005-9cc2-22c421c00ecd', 'canteen_manager', NULL, '01a22641-07cc-7176-ad0d-a85356298d8c', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22641-0b77-74cc-8e73-ea92ef5c3098', '01a22641-0b77-74cc-8e73-e4ce5348d61b', 'canteen_worker', NULL, '01a22641-07cc-7176-ad0d-a85356298d8c', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22641-0bfb-775a-a63f-fb4941a99a7f', '01a22641-0bfb-775a-a63f-f53b581996a2', 'auditor', '532301', NULL, 1802297400000, 'a test')
;
INSERT INTO "account_grant" VALUES ('01a22641-1a81-7435-a60a-2eef88485a0a', '01a22641-1a7c-74fc-bcb1-c800473925c7', 'safety_section', '532301', NULL, NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22641-1a9f-777e-bc5f-fa544117ee1d', '01a22641-1a9f-777e-bc5f-f6152e6acc03', 'market_inspector', '532301', NULL, NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22641-1ac0-755e-97c8-93ba6245e6e5', '01a22641-1ac0-755e-97c8-8f6e61863ed4', 'principal', NULL, '01a22641-16c7-77a7-aafa-c6fbe1e41787', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22641-1ad3-742f-a6ac-85a04f150b10', '01a22641-1ad3-742f-a6ac-8393dd350d0e', 'canteen_manager', NULL, '01a22641-16c7-77a7-aafa-c6fbe1e41787', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22641-1b03-7516-a43b-51969615eff0', '01a22641-1aff-734c-86e2-5eeab176b0d9', 'canteen_manager', NULL, '01a22641-16c7-77a7-aafa-c6fbe1e41787', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22641-1b18-73d3-8c87-bcff59ef6a9f', '01a22641-1b18-73d3-8c87-b99ae6352fc3', 'canteen_worker', NULL, '01a22641-16c7-77a7-aafa-c6fbe1e41787', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22641-1b23-74ab-abe6-63e8b81681cd', '01a22641-1b23-74ab-abe6-5fa8b8f79977', 'auditor', '532301', NULL, 1802316600000, 'a test')
;
INSERT INTO "recovery_code" VALUES ('01a22641-073f-756f-a893-4d4aadb39ae3', '01a22640-ff00-7275-8f77-42498fcef501', 'a00a1d6a45e9b9c0bdf798be6f54f51d75ba0c6824283ab1a206aa4d13767158', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22641-073f-756f-a893-53c75b93998d', '01a22640-ff00-7275-8f77-42498fcef501', 'f6455bb30174ad42de1f10e1e94e3e659a4496cf3c63dcc981e9ae7cdf83918b', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22641-0740-701b-8579-d62a565e5a0f', '01a22640-ff00-7275-8f77-42498fcef501', '8a46f7a848687c3e1f3ae905b39fd55f925a052c2b1cc29d0384a9a20fa5021c', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22641-0740-701b-8579-da70aa1a2999', '01a22640-ff00-7275-8f77-42498fcef501', '6a8638c5d2d44aaa17b9f98484f6c5ea23f42da273b0aecd77f32dee61364ef5', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22641-0740-701b-8579-deeb25874b97', '01a22640-ff00-7275-8f77-42498fcef501', 'd57fe2065f80462e82453a3cd15694019fdd231753fe72553dfb18e7a8fc8490', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22641-0740-701b-8579-e1f7d71a21b8', '01a22640-ff00-7275-8f77-42498fcef501', '73e0cc286e5066e876b204641550b5dcc47530c24b070b6ef28ff8be2a2ae9a9', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22641-0740-701b-8579-e50da9153929', '01a22640-ff00-7275-8f77-42498fcef501', '18b37932ae9d8d52e2216401b4cb0dbeb6256fb6b49eb3dc4c4ecf6b347b5a39', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22641-0740-701b-8579-ebda3f975758', '01a22640-ff00-7275-8f77-42498fcef501', '4813db0d479e6d34e8afc80c5279c8e6f820936babcea3cb0a383588b1252d1c', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22641-0740-701b-8579-edaec1087155', '01a22640-ff00-7275-8f77-42498fcef501', '02a73c809063509e222ba410722a6739e4127d94b5947352ff6f140d9b66ecf6', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22641-0740-701b-8579-f0462df45975', '01a22640-ff00-7275-8f77-42498fcef501', 'ae752adb1d99dca9097ea29e8c90a36c3f830835257c26b6e3e95a37e488c6cd', NULL)
;
INSERT INTO "session" VALUES ('01a22641-01db-70a2-b135-4ecd40d08a3a', '01a22640-ff00-7275-8f77-42498fcef501', 'd76a2ff0a5880e66317482cc172f5dcc5cacf76fef3f0d59b6151561b6d87e8a', '? · ?', NULL, 0, 1795385400000, 1795404600000, 1797977400000, NULL)
;
INSERT INTO "session" VALUES ('01a22641-0aa4-7049-bbb3-4760d8b274c1', '01a22641-0a6b-73dc-abc1-3132ad6c1d0d', '1771553ee111e3aa0de31a4bda1ae9bae3dab6ee182ce772075b0775a1a789b6', 'test', NULL, 0, 1795385400000, 1795385400000, 1797977400000, NULL)
;
INSERT INTO "session" VALUES ('01a22641-0ae6-747f-917f-94e75dc63fd1', '01a22641-0ac2-76ac-a9ab-bdd14e1b33df', '782427e54242ab4078d8d404b406cce962f2df1a083c96bb27f1cf5ade019e6c', 'test', NULL, 0, 1795385400000, 1795385400000, 1797977400000, NULL)
;
INSERT INTO "session" VALUES ('01a22641-0b04-7607-a584-14ae0510f318', '01a22641-0af8-7078-a5cf-2cdb0d27154b', '90fa9909b3582153b0e5d604c3b74e880fc217bd5cc421854318031140b275ce', 'test', NULL, 0, 1795385400000, 1795385400000, 1797977400000, NULL)
;
INSERT INTO "session" VALUES ('01a22641-0b46-7173-899e-40f1dde938f0', '01a22641-0b39-713a-a89d-a314d0ec8f4c', 'c4e4bdbaeebc46c1ea3c67149ec0574a08022853a365c33268b197c92aa4a15f', 'test', NULL, 0, 1795385400000, 1795573860000, 1797977400000, NULL)
;
INSERT INTO "session" VALUES ('01a22641-0b65-722c-bf84-ada85f6dadf5', '01a22641-0b56-7005-9cc2-22c421c00ecd', 'e5fa4c987a4770fbd283a881ab29f1e85d0cd6b25d54a5ebd7780615615e5228', 'test', NULL, 0, 1795385400000, 1795385400000, 1797977400000, NULL)
;
INSERT INTO "session" VALUES ('01a22641-0bca-73ae-8ac0-58d016063bd5', '01a22641-0b77-74cc-8e73-e4ce5348d61b', 'a6bf0baf97eea82f92124f119152be2ca975af7db80d1ab704fd6e8f9b2391b6', 'test', NULL, 0, 1795385400000, 1795385400000, 1797977400000, NULL)
;
INSERT INTO "session" VALUES ('01a22641-0c46-72b0-b6e8-205de43e6e73', '01a22641-0bfb-775a-a63f-f53b581996a2', 'b290a16a0b00fc7cb169d13492ff9722bc925a1f7e351f3dbca8697e609a4445', 'test', NULL, 0, 1795385400000, 1795573860000, 1797977400000, NULL)
;
INSERT INTO "session" VALUES ('01a22641-1a91-7728-a020-24a0b5bb4d13', '01a22641-1a7c-74fc-bcb1-c800473925c7', '377b3453bf810ebef84314e0ea2a831ccdbd31d3c75e3696b5599504f740bb08', 'test', NULL, 0, 1795404600000, 1795404600000, 1797996600000, NULL)
;
INSERT INTO "session" VALUES ('01a22641-1ab7-724e-8e3d-eb1a8b918948', '01a22641-1a9f-777e-bc5f-f6152e6acc03', '67c1f7d244e831b10ff31e57ab0763342d3584a6c8272178f03bf1e7f7f6ab48', 'test', NULL, 0, 1795404600000, 1795404600000, 1797996600000, NULL)
;
INSERT INTO "session" VALUES ('01a22641-1ac4-72c0-acfa-cf52e1a9e4ef', '01a22641-1ac0-755e-97c8-8f6e61863ed4', '533c5f9fb891ee19bc881666ca935e762e4c4adcd9cff07442e629ec1873c1ba', 'test', NULL, 0, 1795404600000, 1795404600000, 1797996600000, NULL)
;
INSERT INTO "session" VALUES ('01a22641-1af2-711c-92bc-5231a20dfe44', '01a22641-1ad3-742f-a6ac-8393dd350d0e', 'd645d8c2a14178112eef2ee050d2379360c723de2a89d1a196c6ad9c1040b1f4', 'test', NULL, 0, 1795404600000, 1795404600000, 1797996600000, NULL)
;
INSERT INTO "session" VALUES ('01a22641-1b0c-7348-9a09-cae738eef139', '01a22641-1aff-734c-86e2-5eeab176b0d9', 'f0d9d031dc2886405d0ff09a70df20e058c2c4be8984fecf34a5ebaffbc547e7', 'test', NULL, 0, 1795404600000, 1795404600000, 1797996600000, NULL)
;
INSERT INTO "session" VALUES ('01a22641-1b1e-727c-908c-7d8b4b1903cb', '01a22641-1b18-73d3-8c87-b99ae6352fc3', '197612450b6e95cb30d050a1dc4115a6a73b337a8bffb08bb43b05b7badf5284', 'test', NULL, 0, 1795404600000, 1795404600000, 1797996600000, NULL)
;
INSERT INTO "session" VALUES ('01a22641-1b28-71bc-b9d0-c246c4b56011', '01a22641-1b23-74ab-abe6-5fa8b8f79977', '42f6fa5168b777226be4e6ec6dc2f94ff92b095ac59391548a5d25ea95df1867', 'test', NULL, 0, 1795404600000, 1795404600000, 1797996600000, NULL)
;
INSERT INTO "sign_in_failure" VALUES ('5cb01652e9d4c3a822628b8cb5cad545ebe438dfbcb8533942aea3079556bb53', 0, 1795386300000)
;
INSERT INTO "ingredient" VALUES ('01a22641-0c90-729c-9e74-6ee34bd97419', '食材5badca20', 'vegetable', NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795385400000)
;
INSERT INTO "ingredient" VALUES ('01a22641-0cc6-70fa-b4ad-4de0b4dff216', '食材710b62e0', 'meat', NULL, '01a22641-0b39-713a-a89d-a314d0ec8f4c', 1795385400000)
;
INSERT INTO "meal" VALUES ('01a22641-0fd8-73c2-881d-e8f72aec343c', '01a22641-07fe-7442-8dbb-34a045fd7d8d', '2026-11-23', 'lunch', NULL)
;
INSERT INTO "meal_dish" VALUES ('01a22641-0fd8-73c2-881d-e8f72aec343c', 1, '番茄炒蛋', NULL)
;
INSERT INTO "meal_dish" VALUES ('01a22641-0fd8-73c2-881d-e8f72aec343c', 2, '米饭', NULL)
;
INSERT INTO "cooking_batch" VALUES ('01a22641-133d-72dd-a849-2a65b22078e0', '01a22641-0fd8-73c2-881d-e8f72aec343c', 1, 1795400400000, 780, NULL, NULL)
;
INSERT INTO "cooking_batch" VALUES ('01a22641-15b6-7255-a45d-2a4f569d9a9a', '01a22641-0fd8-73c2-881d-e8f72aec343c', 2, 1795400400000, 650, 710, NULL)
;
INSERT INTO "batch_input" VALUES ('01a22641-133d-72dd-a849-2a65b22078e0', 1, '01a22641-0d19-7795-8b40-d8917ef9c248', 4000)
;
INSERT INTO "retained_sample" VALUES ('01a22641-161d-77df-8b1e-7ae7e17dadb2', '01a22641-07cc-7176-ad0d-a85356298d8c', '01a22641-133d-72dd-a849-2a65b22078e0', 1284, 'H-7', 1795573800000)
;
INSERT INTO "sample_discard" VALUES ('01a22641-1cd9-70f9-92f8-2ee64718b4c3', '01a22641-161d-77df-8b1e-7ae7e17dadb2')
;
INSERT INTO "supplier" VALUES ('01a22641-0c74-7058-a4f4-2465279bfefb', '01a22641-07cc-7176-ad0d-a85356298d8c', '楚雄粮油', '7ae9f417-18dc-487f-8983-77d27afef2f5', '2027-09-19', 1795385400000)
;
INSERT INTO "delivery" VALUES ('01a22641-0cef-733e-9ba6-be648fa341ea', '01a22641-0c74-7058-a4f4-2465279bfefb', 'S-001', '云E12345', '李四')
;
INSERT INTO "delivery" VALUES ('01a22641-0db4-7781-8995-95bcab87085b', '01a22641-0c74-7058-a4f4-2465279bfefb', NULL, NULL, NULL)
;
INSERT INTO "delivery_line" VALUES ('01a22641-0cef-733e-9ba6-be648fa341ea', 1, '01a22641-0c90-729c-9e74-6ee34bd97419', '01a22641-0d19-7795-8b40-d8917ef9c248', 'A1', '2026-11-22', '2026-11-29', 12000, 10000, 10000, 10000, 480, NULL, 'accept', NULL, '[]')
;
INSERT INTO "delivery_line" VALUES ('01a22641-0cef-733e-9ba6-be648fa341ea', 2, '01a22641-0cc6-70fa-b4ad-4de0b4dff216', '01a22641-0d19-7795-8b40-dedbf97949f1', NULL, NULL, NULL, NULL, NULL, 5000, 4000, NULL, 35, 'part', '有淤血', '[{"kind":"animal_quarantine","number":"5323-0001","attachmentId":null},{"kind":"receipt","number":null,"attachmentId":"01a22641-0cb7-7079-a4ca-2a10fc6bc9f5"}]')
;
INSERT INTO "delivery_line" VALUES ('01a22641-0cef-733e-9ba6-be648fa341ea', 3, '01a22641-0c90-729c-9e74-6ee34bd97419', NULL, NULL, NULL, NULL, NULL, NULL, 900, 0, NULL, NULL, 'refuse', '发芽', '[]')
;
INSERT INTO "delivery_line" VALUES ('01a22641-0db4-7781-8995-95bcab87085b', 1, '01a22641-0c90-729c-9e74-6ee34bd97419', '01a22641-0dfa-7522-b999-47392309c1e2', NULL, NULL, NULL, NULL, NULL, 10000, 10000, NULL, NULL, 'accept', NULL, '[]')
;
INSERT INTO "hand_over" VALUES ('01a22641-1658-7307-aa12-c8b7c8cc2927', '01a22641-0fd8-73c2-881d-e8f72aec343c', '01a22641-0a14-7763-9901-e1176594e5c0', '王老师')
;
INSERT INTO "dispatch" VALUES ('01a22641-1b40-7116-a769-bedce8dea0ee', '01a22641-0fd8-73c2-881d-e8f72aec343c', '01a22641-16c7-77a7-aafa-c6fbe1e41787', '分校')
;
INSERT INTO "hand_over_line" VALUES ('01a22641-1658-7307-aa12-c8b7c8cc2927', 1, '01a22641-133d-72dd-a849-2a65b22078e0', 38, 520, 1795402800000, NULL, 'safe', 30)
;
INSERT INTO "hand_over_line" VALUES ('01a22641-1658-7307-aa12-c8b7c8cc2927', 2, '01a22641-15b6-7255-a45d-2a4f569d9a9a', 38, NULL, NULL, NULL, 'safe', 70)
;
INSERT INTO "hand_over_line" VALUES ('01a22641-1b40-7116-a769-bedce8dea0ee', 1, '01a22641-133d-72dd-a849-2a65b22078e0', 60, 650, NULL, NULL, 'safe', 0)
;
INSERT INTO "headcount" VALUES ('01a22641-1b94-7282-b9d6-d382f63da696', '01a22641-0fd8-73c2-881d-e8f72aec343c', NULL)
;
INSERT INTO "headcount_line" VALUES ('01a22641-1b94-7282-b9d6-d382f63da696', '01a22641-0a14-7763-9901-e1176594e5c0', 38, 38)
;
INSERT INTO "headcount_line" VALUES ('01a22641-1b94-7282-b9d6-d382f63da696', '01a22641-0a30-7415-ac33-147d63e27d56', 40, 39)
;
INSERT INTO "accompany_dining" VALUES ('01a22641-1c0b-72d6-a31c-7860fab95907', '01a22641-0fd8-73c2-881d-e8f72aec343c', '赵校长', 'leader', 'good', 'excellent', 'poor', '排队拥挤')
;
INSERT INTO "leftovers" VALUES ('01a22641-1ca3-739e-88ca-655ac9c5cf99', '01a22641-0fd8-73c2-881d-e8f72aec343c', '绿源')
;
INSERT INTO "leftovers_line" VALUES ('01a22641-1ca3-739e-88ca-655ac9c5cf99', 'unserved', 0)
;
INSERT INTO "leftovers_line" VALUES ('01a22641-1ca3-739e-88ca-655ac9c5cf99', 'plate', 4200)
;
INSERT INTO "key_check" VALUES ('platform', 'v1.Ci2tNv22pnw2DIYWnQeSR90E9_pQBRNCsqF2Z0GjObLvrZg')
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795385400000, '01a22641-0cef-733e-9ba6-be648fa341ea', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795385400000, '01a22641-0db4-7781-8995-95bcab87085b', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795387200000, '01a22641-0e53-727e-87e1-7c508cf36a46', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795388400000, '01a22641-0ee7-749c-9533-7007d0cc026b', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795388400000, '01a22641-0f3a-75fa-be83-25f9fe15450e', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795388400000, '01a22641-0f89-7434-b31a-a8cfcef66886', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795393800000, '01a22641-1015-7768-a131-b8f9aa29d1c6', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795393800000, '01a22641-105d-73af-99dc-dfac106068cb', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795393800000, '01a22641-10f7-7448-aafa-e8266c5b1414', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795393800000, '01a22641-114e-714b-9e76-d279cbfb1129', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795393800000, '01a22641-11f9-75cb-910b-460a39073a45', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795400400000, '01a22641-133d-72dd-a849-2a65b22078e0', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795400400000, '01a22641-15b6-7255-a45d-2a4f569d9a9a', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795401000000, '01a22641-161d-77df-8b1e-7ae7e17dadb2', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795404600000, '01a22641-1658-7307-aa12-c8b7c8cc2927', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795404600000, '01a22641-1b40-7116-a769-bedce8dea0ee', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795407000000, '01a22641-1b94-7282-b9d6-d382f63da696', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795407000000, '01a22641-1c0b-72d6-a31c-7860fab95907', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795407000000, '01a22641-1ca3-739e-88ca-655ac9c5cf99', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22641-1cd9-70f9-92f8-2ee64718b4c3', 'act', '01a22641-07cc-7176-ad0d-a85356298d8c', '2026-11-25', 1, NULL)
;
CREATE INDEX "IDX_0fb92c63ea2472aab5082b2374" ON "audit_entry" ("subject_id", "seq")
;
CREATE INDEX "IDX_f195c736a8d6c4f1779a27ed30" ON "audit_entry" ("account_id", "seq")
;
CREATE INDEX "IDX_9d18bd4a32fc0cd8ff82b12037" ON "audit_entry" ("at")
;
CREATE INDEX "IDX_b2d31b2639a1fc6019119fda41" ON "outbox_message" ("due_at", "id")
;
CREATE INDEX "IDX_50fa717c32b5bef030f03b5bec" ON "lot" ("delivery_act_id")
;
CREATE INDEX "IDX_504c2009d792b39baafc6df271" ON "lot" ("school_id", "ingredient_id")
;
CREATE INDEX "IDX_448a8bf94ba1dc653411c48e49" ON "stock_move" ("lot_id")
;
CREATE INDEX "IDX_ba2232889a78f2b2c439bb8e3a" ON "stock_balance" ("school_id", "location_id")
;
CREATE INDEX "IDX_8bbd87af008cad3cf8b301a3fd" ON "pending_move" ("lot_id")
;
CREATE INDEX "IDX_2acc903567361f0d4bd7ca9da2" ON "stock_act" ("meal_id")
;
CREATE INDEX "IDX_34838eec69bc8072d51c19cf1b" ON "storage_reading" ("school_id", "taken_at")
;
CREATE INDEX "IDX_c2bcf4a42d7bcfe8eb62068d58" ON "school" ("central_school_id")
;
CREATE INDEX "IDX_a90cfb270c688edbe603516245" ON "school" ("name", "id")
;
CREATE INDEX "IDX_76dd7798d9ebf2c25398067849" ON "school_placement" ("from_date")
;
CREATE INDEX "IDX_95739d246ec34a1ffb5444e64c" ON "kitchen_service" ("school_id", "from_date")
;
CREATE INDEX "IDX_b6f4e06c1ac3d98a92c51657d0" ON "place" ("kitchen_id")
;
CREATE INDEX "IDX_9c04e6565942520589308f30a4" ON "place" ("school_id")
;
CREATE INDEX "IDX_8ac356e72e5bfbff21c69c025f" ON "class_group" ("school_id")
;
CREATE INDEX "IDX_27847fea1af993a10a7d0511c7" ON "act" ("place_id", "occurred_at")
;
CREATE INDEX "IDX_2430bbcff7e8dae03abf4af77f" ON "act" ("kitchen_id", "occurred_at")
;
CREATE INDEX "IDX_33a948be6ea584ba7b16c02ace" ON "act" ("school_id", "occurred_at")
;
CREATE INDEX "IDX_d665c2155d253d02499c5d0f95" ON "act_state" ("school_id", "status")
;
CREATE INDEX "IDX_8cbd57d36200feebb1c9434abe" ON "act_link" ("thing_id")
;
CREATE INDEX "IDX_5f0439c4563300e91c7beeeb71" ON "person" ("school_id")
;
CREATE INDEX "IDX_932c4059f29e1578b955a20b50" ON "person" ("area_code", "id")
;
CREATE INDEX "IDX_e586f80d0550248c2ca2b0ca52" ON "account_grant" ("account_id")
;
CREATE INDEX "IDX_60c7f873cab94059964dda5242" ON "former_password" ("account_id", "ended_at")
;
CREATE INDEX "IDX_9db6a6c505946232618e26c79e" ON "recovery_code" ("account_id")
;
CREATE INDEX "IDX_c37f63956e93e020630ceef920" ON "activation_slip" ("account_id")
;
CREATE INDEX "IDX_fae5a6b4a57f098e9af8520d49" ON "session" ("account_id")
;
CREATE INDEX "IDX_8840f2195ec098ad096299364a" ON "ingredient" ("name", "id")
;
CREATE INDEX "IDX_3a88999da043ba6d75ada442d1" ON "agent" ("school_id")
;
CREATE INDEX "IDX_868d0e4fb1416fb8af3238e6cb" ON "camera" ("agent_id")
;
CREATE INDEX "IDX_fe49cbfbf89ddf5ab3c747219c" ON "camera" ("school_id")
;
CREATE INDEX "IDX_d33a138b2167d4a8964c437162" ON "camera_binding" ("place_id", "from_at")
;
CREATE INDEX "IDX_e0a7c9de83d64b189ee3647f14" ON "camera_binding" ("camera_id", "from_at")
;
CREATE INDEX "IDX_88f7ce3e283355d24a4a9c6e81" ON "video_event" ("camera_id", "started_at")
;
CREATE INDEX "IDX_56a99a1f09fb187cdb2f0bcea5" ON "event_tag" ("event_id", "at")
;
CREATE INDEX "IDX_5a17a18639756272b12eb92be4" ON "box_enrolment" ("school_id", "created_at")
;
CREATE INDEX "IDX_990e75a24b7f6533b7deca46b3" ON "agent_quarantine" ("agent_id", "recorded_at")
;
CREATE INDEX "IDX_d6017900e11ba1472bd13800dd" ON "viewing" ("school_id", "viewed_at", "id")
;
CREATE INDEX "IDX_8d88d0d9e68694c828524216f8" ON "media_piece" ("stored_at")
;
CREATE INDEX "IDX_5c6f8d53aafba5b215f0a8916a" ON "media_piece" ("camera_id", "started_at")
;
CREATE INDEX "IDX_33dbb884ce3429a22a59e1abe0" ON "meal" ("kitchen_id", "date")
;
CREATE INDEX "IDX_86b765a0c9a96ec9c2cd3aee49" ON "cooking_batch" ("meal_id")
;
CREATE INDEX "IDX_25eeb1563ba8719a7f6b0b38da" ON "batch_input" ("lot_id")
;
CREATE INDEX "IDX_8a442036e7a877b26c731acdc6" ON "retained_sample" ("school_id", "keep_until")
;
CREATE INDEX "IDX_b1e7966ffda4dce2a6e75e7553" ON "retained_sample" ("batch_id")
;
CREATE INDEX "IDX_1625b7c5d5ef356f8bb36ac9f2" ON "sample_discard" ("sample_id")
;
CREATE INDEX "IDX_f0dd2d480833a236e765951345" ON "supplier" ("school_id", "name", "id")
;
CREATE INDEX "IDX_1c1075d49792645f24b6d1cc2c" ON "hand_over" ("meal_id")
;
CREATE INDEX "IDX_4fff611ffdf83f092b9b4aabc0" ON "dispatch" ("meal_id")
;
CREATE INDEX "IDX_d3144cc3c9731ef4b4c3810104" ON "hand_over_line" ("batch_id")
;
CREATE INDEX "IDX_e4a4079b03f0c97c3fb1e3d3f9" ON "headcount" ("meal_id")
;
CREATE INDEX "IDX_e18384f441e499ed5622ea8cd5" ON "accompany_dining" ("meal_id")
;
CREATE INDEX "IDX_09a9932562165bf7ca27449a48" ON "leftovers" ("meal_id")
;
CREATE INDEX "IDX_d5a1519b22ec4cf99f9de89d1e" ON "guest_pass" ("school_id", "date")
;
CREATE INDEX "IDX_8fbd1f45be86fa15488e0f88e6" ON "roster_import" ("state")
;
CREATE INDEX "IDX_bf93dfb6bd0aac3c8a9948a720" ON "roster_import" ("account_id", "created_at")
;
CREATE INDEX "IDX_ce20b4f2e060d497f22e691391" ON "inspection" ("school_id", "planned_for", "id")
;
CREATE INDEX "IDX_b25b0eba6a0b170c2021331fd8" ON "inspection_officer" ("account_id")
;
CREATE INDEX "IDX_78ab741c4fafaa076c97e71c47" ON "finding" ("inspection_id")
;
CREATE INDEX "IDX_f689949e509c749ac9200289fb" ON "finding" ("school_id", "opened_at", "id")
;
CREATE INDEX "IDX_bf935192d71a8cf7e2bb172b6f" ON "verdict" ("verdict", "due_at")
;
CREATE INDEX "IDX_dcd141cc98342b3f0ca7162087" ON "verdict" ("school_id", "business_date")
;
CREATE TRIGGER "act_no_update" BEFORE UPDATE ON "act" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "act_no_delete" BEFORE DELETE ON "act" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "act_link_no_update" BEFORE UPDATE ON "act_link" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "act_link_no_delete" BEFORE DELETE ON "act_link" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "act_signature_no_update" BEFORE UPDATE ON "act_signature" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "act_signature_no_delete" BEFORE DELETE ON "act_signature" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "stock_move_no_update" BEFORE UPDATE ON "stock_move" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "stock_move_no_delete" BEFORE DELETE ON "stock_move" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "viewing_no_update" BEFORE UPDATE ON "viewing" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "viewing_no_delete" BEFORE DELETE ON "viewing" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "event_tag_no_update" BEFORE UPDATE ON "event_tag" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "event_tag_no_delete" BEFORE DELETE ON "event_tag" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "finding_step_no_update" BEFORE UPDATE ON "finding_step" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "finding_step_no_delete" BEFORE DELETE ON "finding_step" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_officer_no_update" BEFORE UPDATE ON "inspection_officer" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_officer_no_delete" BEFORE DELETE ON "inspection_officer" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "audit_entry_no_update" BEFORE UPDATE ON "audit_entry" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "audit_entry_no_delete" BEFORE DELETE ON "audit_entry" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
