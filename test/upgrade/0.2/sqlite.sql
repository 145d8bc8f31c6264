CREATE TABLE "migrations" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "timestamp" bigint NOT NULL, "name" varchar NOT NULL)
;
CREATE TABLE "audit_entry" ("seq" bigint PRIMARY KEY NOT NULL, "at" bigint NOT NULL, "action" varchar(60) NOT NULL, "account_id" varchar(36), "who" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "subject_kind" varchar(30) NOT NULL, "subject_id" varchar(80) NOT NULL, "school_id" varchar(36), "area_code" varchar(6), "detail" text NOT NULL, "hash" varchar(64) NOT NULL)
;
CREATE TABLE "audit_head" ("chain" varchar(10) PRIMARY KEY NOT NULL, "count" bigint NOT NULL, "hash" varchar(64) NOT NULL)
;
CREATE TABLE "idempotent_answer" ("account_id" varchar(36) NOT NULL, "key" varchar(80) NOT NULL, "content_hash" varchar(64) NOT NULL, "answer" text, "recorded_at" bigint NOT NULL, PRIMARY KEY ("account_id", "key"))
;
CREATE TABLE "outbox_message" ("id" varchar(36) PRIMARY KEY NOT NULL, "type" varchar(60) NOT NULL, "payload" text NOT NULL, "due_at" bigint NOT NULL, "attempts" bigint NOT NULL, "handler" varchar(40))
;
CREATE TABLE "lot" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "ingredient_id" varchar(36) NOT NULL, "supplier_id" varchar(36) NOT NULL, "supplier_lot" varchar(60), "made_on" varchar(10), "use_by" varchar(10), "received_on" varchar(10) NOT NULL, "delivery_act_id" varchar(36) NOT NULL, "unit" varchar(8) NOT NULL DEFAULT 'g')
;
CREATE TABLE "stock_balance" ("lot_id" varchar(36) NOT NULL, "location_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "grams" bigint NOT NULL, "unit" varchar(8) NOT NULL DEFAULT 'g', CONSTRAINT "CHK_96804485759320c0e0538bfb89" CHECK (grams >= 0), PRIMARY KEY ("lot_id", "location_id"))
;
CREATE TABLE "stock_act" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "from_location" varchar(36) NOT NULL, "to_location" varchar(36) NOT NULL, "meal_id" varchar(36), "write_off_reason" varchar(20), "deviation_reason" varchar(200), "receiver_name" varchar(40))
;
CREATE TABLE "stock_act_line" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "grams" bigint NOT NULL, "unit" varchar(8) NOT NULL DEFAULT 'g', PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "stock_count_line" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "counted_grams" bigint NOT NULL, "unit" varchar(8) NOT NULL DEFAULT 'g', "variance_reason" varchar(20), "blind" boolean NOT NULL DEFAULT (0), PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "storage_reading" ("id" varchar(36) PRIMARY KEY NOT NULL, "act_id" varchar(36), "school_id" varchar(36) NOT NULL, "place_id" varchar(36) NOT NULL, "sensor" varchar(64), "quantity" varchar(12) NOT NULL, "value_tenths" bigint NOT NULL, "regime" varchar(10), "taken_at" bigint NOT NULL, "verdict" varchar(10) NOT NULL, "rule" varchar(10), "min_tenths" bigint, "max_tenths" bigint, "corrective_action" varchar(200), CONSTRAINT "UQ_94d6e203352dc9090c8d4712194" UNIQUE ("act_id"))
;
CREATE TABLE "storage_round" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "off_wall_and_floor" boolean NOT NULL, "labelled" boolean NOT NULL, "raw_and_cooked_apart" boolean NOT NULL, "no_pests" boolean NOT NULL, "nothing_expired" boolean NOT NULL, "remark" varchar(500))
;
CREATE TABLE "area" ("code" varchar(6) PRIMARY KEY NOT NULL, "name" varchar(60) NOT NULL, "parent_code" varchar(6))
;
CREATE TABLE "school" ("id" varchar(36) PRIMARY KEY NOT NULL, "name" varchar(80) NOT NULL, "school_code" varchar(20), "kind" varchar(20) NOT NULL, "area_code" varchar(6) NOT NULL, "central_school_id" varchar(36), "state" varchar(10) NOT NULL, "closed_on" varchar(10), "version" bigint NOT NULL, "created_at" bigint NOT NULL, "other_payers" text, CONSTRAINT "UQ_0c0673c3750faba88d5d32f2733" UNIQUE ("school_code"), CONSTRAINT "UQ_744a4c76a5b771812e5650733de" UNIQUE ("area_code", "name"))
;
CREATE TABLE "school_placement" ("school_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "area_code" varchar(6) NOT NULL, "central_school_id" varchar(36), PRIMARY KEY ("school_id", "from_date"))
;
CREATE TABLE "school_supply" ("school_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "mode" varchar(12) NOT NULL, PRIMARY KEY ("school_id", "from_date"))
;
CREATE TABLE "kitchen" ("id" varchar(36) PRIMARY KEY NOT NULL, "host_school_id" varchar(36) NOT NULL, "name" varchar(80) NOT NULL)
;
CREATE TABLE "kitchen_service" ("id" varchar(36) PRIMARY KEY NOT NULL, "kitchen_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "to_date" varchar(10), CONSTRAINT "UQ_6dc9c0af1f046f5754321b5a280" UNIQUE ("kitchen_id", "school_id", "from_date"))
;
CREATE TABLE "place" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "kitchen_id" varchar(36), "kind" varchar(20) NOT NULL, "name" varchar(80) NOT NULL, "regime" varchar(10))
;
CREATE TABLE "class_group" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "name" varchar(40) NOT NULL, "size" bigint NOT NULL, "closed_on" varchar(10))
;
CREATE TABLE "timetable" ("school_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "entries" text NOT NULL, PRIMARY KEY ("school_id", "from_date"))
;
CREATE TABLE "act" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "kitchen_id" varchar(36), "stage" varchar(20) NOT NULL, "kind" varchar(40) NOT NULL, "place_id" varchar(36) NOT NULL, "occurred_at" bigint NOT NULL, "captured_at" bigint NOT NULL, "recorded_at" bigint NOT NULL, "time_token" varchar(1000), "offline" boolean NOT NULL, "late" boolean, "unproven_time" boolean NOT NULL, "device_id" varchar(64), "actor_account_id" varchar(36) NOT NULL, "actor_name" varchar(60) NOT NULL, "note" varchar(500), "reverses_act_id" varchar(36), "schema_version" bigint NOT NULL, "chain_index" bigint NOT NULL, "salt" varchar(64) NOT NULL, "leaf_hash" varchar(64) NOT NULL, "chain_hash" varchar(64) NOT NULL, CONSTRAINT "UQ_677fcc9491bbee7abb4d5bb6ac8" UNIQUE ("school_id", "chain_index"))
;
CREATE TABLE "act_signature" ("signature_act_id" varchar(36) PRIMARY KEY NOT NULL, "act_id" varchar(36) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "method" varchar(20) NOT NULL, "session_account_id" varchar(36) NOT NULL, "signed_at" bigint NOT NULL, CONSTRAINT "UQ_58ddf1b691034afb908dcc87520" UNIQUE ("act_id", "account_id"))
;
CREATE TABLE "act_reversal" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "reverses_act_id" varchar(36) NOT NULL, "reason" varchar(200) NOT NULL, CONSTRAINT "UQ_807e4a7483fc0c160bc55ef90b8" UNIQUE ("reverses_act_id"))
;
CREATE TABLE "act_link" ("act_id" varchar(36) NOT NULL, "link_no" integer NOT NULL, "role" varchar(10) NOT NULL, "thing" varchar(10) NOT NULL, "thing_id" varchar(36) NOT NULL, "grams" bigint, "unit" varchar(8) NOT NULL DEFAULT 'g', PRIMARY KEY ("act_id", "link_no"))
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
CREATE TABLE "session" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "token_hash" varchar(64) NOT NULL, "device" varchar(60) NOT NULL, "device_hash" varchar(64), "password_expired" boolean NOT NULL, "created_at" bigint NOT NULL, "seen_at" bigint NOT NULL, "expires_at" bigint NOT NULL, "revoked_at" bigint, "network_hash" varchar(64), CONSTRAINT "UQ_a83507eb0338ac037780e02f2b9" UNIQUE ("token_hash"))
;
CREATE TABLE "sign_in_failure" ("subject" varchar(64) PRIMARY KEY NOT NULL, "failures" bigint NOT NULL, "window_ends_at" bigint NOT NULL)
;
CREATE TABLE "ingredient" ("id" varchar(36) PRIMARY KEY NOT NULL, "name" varchar(40) NOT NULL, "category" varchar(12) NOT NULL, "confirmation" varchar(200), "created_by" varchar(36) NOT NULL, "created_at" bigint NOT NULL, "withdrawn_at" bigint, "merged_into" varchar(36), CONSTRAINT "UQ_b6802ac7fbd37aa71d856a95d8f" UNIQUE ("name"))
;
CREATE TABLE "agent" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "token_hash" varchar(64) NOT NULL, "created_at" bigint NOT NULL, "revoked_at" bigint, "config_counter" bigint NOT NULL, "last_seen_at" bigint, "version" varchar(40), "outbox_pending" bigint, "disk_free_bytes" bigint, "notices" text, "boot_id" varchar(36), "previous_boot_id" varchar(36), "twin_seen_at" bigint, "speaks" integer, CONSTRAINT "UQ_34f75294d00dd0c1bfb6be0327d" UNIQUE ("token_hash"))
;
CREATE TABLE "camera" ("id" varchar(36) PRIMARY KEY NOT NULL, "agent_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "onvif_url" varchar(300) NOT NULL, "channel" varchar(128), "username" varchar(100) NOT NULL, "sealed_password" varchar(500) NOT NULL, "may_set_sub_stream" boolean NOT NULL, "created_at" bigint NOT NULL, "retired_at" bigint)
;
CREATE TABLE "camera_binding" ("id" varchar(36) PRIMARY KEY NOT NULL, "camera_id" varchar(36) NOT NULL, "place_id" varchar(36) NOT NULL, "stages" text NOT NULL, "from_at" bigint NOT NULL, "to_at" bigint)
;
CREATE TABLE "camera_state" ("camera_id" varchar(36) PRIMARY KEY NOT NULL, "at" bigint NOT NULL, "state" varchar(20) NOT NULL, "detail" varchar(200), "codec" varchar(20), "width" integer, "height" integer, "clock_offset_ms" bigint, "sub" text, "restarts" bigint NOT NULL, "reasons" text)
;
CREATE TABLE "camera_day" ("camera_id" varchar(36) NOT NULL, "date" varchar(10) NOT NULL, "reported_through" bigint NOT NULL, "clock_offset_ms" bigint, "chain_count" bigint, "chain_head" varchar(64), "chain_conflict" boolean NOT NULL, PRIMARY KEY ("camera_id", "date"))
;
CREATE TABLE "video_event" ("id" varchar(36) PRIMARY KEY NOT NULL, "camera_id" varchar(36) NOT NULL, "revision" bigint NOT NULL, "kind" varchar(20) NOT NULL, "started_at" bigint NOT NULL, "ended_at" bigint, "peak_activity" bigint, "stage" varchar(20) NOT NULL, "machine_stage" varchar(20) NOT NULL, "retagged" boolean NOT NULL, "long_until" bigint)
;
CREATE TABLE "event_tag" ("id" varchar(36) PRIMARY KEY NOT NULL, "event_id" varchar(36) NOT NULL, "stage" varchar(20) NOT NULL, "account_id" varchar(36), "person" varchar(100), "at" bigint NOT NULL, "reasons" text NOT NULL, "note" varchar(300))
;
CREATE TABLE "event_thumbnail" ("event_id" varchar(36) PRIMARY KEY NOT NULL, "camera_id" varchar(36) NOT NULL, "taken_at" bigint NOT NULL)
;
CREATE TABLE "box_enrolment" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "kind" varchar(10) NOT NULL, "name" varchar(60) NOT NULL, "handle" varchar(8) NOT NULL, "code_mac" varchar(64) NOT NULL, "replaces_agent_id" varchar(36), "wrong_guesses" integer NOT NULL, "most_guesses" integer NOT NULL, "created_at" bigint NOT NULL, "expires_at" bigint NOT NULL, "waiting_token_hash" varchar(64), "waiting_address" varchar(64), "waiting_until" bigint, "confirmed_at" bigint, "cancelled_at" bigint, "used_at" bigint, "agent_id" varchar(36), CONSTRAINT "UQ_c49988743cba906cfe3e3d035e0" UNIQUE ("handle"))
;
CREATE TABLE "camera_filing" ("camera_id" varchar(36) PRIMARY KEY NOT NULL, "filed_on" varchar(10), "retention_days" integer, "sign_sha256" varchar(64), "sign_type" varchar(20))
;
CREATE TABLE "agent_inbox" ("agent_id" varchar(36) NOT NULL, "epoch" varchar(36) NOT NULL, "seq" bigint NOT NULL, "recorded_at" bigint NOT NULL, "body_sha256" varchar(64), PRIMARY KEY ("agent_id", "epoch", "seq"))
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
CREATE TABLE "batch_input" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "grams" bigint NOT NULL, "unit" varchar(8) NOT NULL DEFAULT 'g', PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "retained_sample" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "batch_id" varchar(36) NOT NULL, "grams_tenths" bigint NOT NULL, "container_code" varchar(40), "keep_until" bigint NOT NULL)
;
CREATE TABLE "sample_discard" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "sample_id" varchar(36) NOT NULL)
;
CREATE TABLE "supplier" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "name" varchar(80) NOT NULL, "licence_no" varchar(40) NOT NULL, "licence_valid_until" varchar(10) NOT NULL, "created_at" bigint NOT NULL, CONSTRAINT "UQ_f2ec408dfb9069480cd37aac2a9" UNIQUE ("school_id", "licence_no"))
;
CREATE TABLE "delivery" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "supplier_id" varchar(36) NOT NULL, "delivery_note_no" varchar(60), "vehicle_plate" varchar(20), "deliverer_name" varchar(40))
;
CREATE TABLE "delivery_line" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "ingredient_id" varchar(36) NOT NULL, "lot_id" varchar(36), "supplier_lot" varchar(60), "made_on" varchar(10), "use_by" varchar(10), "ordered_grams" bigint, "noted_grams" bigint, "weighed_grams" bigint NOT NULL, "accepted_grams" bigint NOT NULL, "unit_price_fen_per_kg" bigint, "arrival_tenths_c" bigint, "decision" varchar(10) NOT NULL, "reason" varchar(200), "certificates" text NOT NULL, "unit" varchar(8) NOT NULL DEFAULT 'g', "goods_source" varchar(12), CONSTRAINT "UQ_03b83ffcabfc7ef9a858320a35b" UNIQUE ("lot_id"), PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "hand_over" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "meal_id" varchar(36) NOT NULL, "class_id" varchar(36) NOT NULL, "receiver_name" varchar(40))
;
CREATE TABLE "dispatch" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "meal_id" varchar(36) NOT NULL, "site_school_id" varchar(36) NOT NULL, "receiver_name" varchar(40), "seal_no" varchar(40), "driver_name" varchar(40), "vehicle_plate" varchar(20))
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
CREATE TABLE "roster_import" ("id" varchar(36) PRIMARY KEY NOT NULL, "kind" varchar(10) NOT NULL, "file_name" varchar(120) NOT NULL, "account_id" varchar(36) NOT NULL, "state" varchar(10) NOT NULL, "total_rows" bigint NOT NULL, "done_rows" bigint NOT NULL, "preview" text NOT NULL, "counts" text NOT NULL, "created_at" bigint NOT NULL, "finished_at" bigint, "swept_at" bigint, "files_gone_at" bigint, "reading" text)
;
CREATE TABLE "roster_fault" ("import_id" varchar(36) NOT NULL, "row_number" integer NOT NULL, "field" varchar(20) NOT NULL, "code" varchar(60) NOT NULL, "details" text, PRIMARY KEY ("import_id", "row_number"))
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
CREATE TABLE "pulse" ("id" varchar(10) PRIMARY KEY NOT NULL, "at" bigint NOT NULL)
;
CREATE TABLE "act_refusal" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "refuses_act_id" varchar(36) NOT NULL, "reason" varchar(200) NOT NULL, CONSTRAINT "UQ_d3e24061fa2d5de20f35ed6f0c3" UNIQUE ("refuses_act_id"))
;
CREATE TABLE "act_succession" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "replaces_act_id" varchar(36) NOT NULL, "changed" boolean NOT NULL, CONSTRAINT "UQ_0682247efad097911c692d3e7d4" UNIQUE ("replaces_act_id"))
;
CREATE TABLE "evidence_review" ("subject_id" varchar(36) NOT NULL, "review_no" integer NOT NULL, "outcome" varchar(12) NOT NULL, "verdict" varchar(12) NOT NULL, "cause" varchar(20) NOT NULL, "verdict_version" bigint NOT NULL, "note" varchar(500), "finding_id" varchar(36), "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("subject_id", "review_no"))
;
CREATE TABLE "agent_quarantine_count" ("agent_id" varchar(36) NOT NULL, "reason" varchar(40) NOT NULL, "date" varchar(10) NOT NULL, "count" bigint NOT NULL, "last_at" bigint NOT NULL, PRIMARY KEY ("agent_id", "reason", "date"))
;
CREATE TABLE "inspection_check" ("inspection_id" varchar(36) NOT NULL, "check_no" integer NOT NULL, "item" varchar(60) NOT NULL, "place_id" varchar(36), "answer" varchar(20) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("inspection_id", "check_no"))
;
CREATE TABLE "act_content" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "version" integer NOT NULL, "envelope" blob NOT NULL, "personal" blob NOT NULL)
;
CREATE TABLE "camera_hour" ("camera_id" varchar(36) NOT NULL, "date" varchar(10) NOT NULL, "hour" integer NOT NULL, "slots" blob NOT NULL, PRIMARY KEY ("camera_id", "date", "hour"))
;
CREATE TABLE "due_span" ("type" varchar(40) NOT NULL, "subject" varchar(36) NOT NULL, "date" varchar(10) NOT NULL, "from_at" bigint NOT NULL, "to_at" bigint NOT NULL, "due_at" bigint NOT NULL, "version" bigint NOT NULL, "attempts" bigint NOT NULL, PRIMARY KEY ("type", "subject", "date"))
;
CREATE TABLE "agent_held" ("id" varchar(36) PRIMARY KEY NOT NULL, "agent_id" varchar(36) NOT NULL, "topic" varchar(120) NOT NULL, "payload_bytes" bigint NOT NULL, "detail" varchar(300) NOT NULL, "recorded_at" bigint NOT NULL)
;
CREATE TABLE "job" ("name" varchar(40) PRIMARY KEY NOT NULL, "due_at" bigint NOT NULL, "owner" varchar(100), "lease_until" bigint, "begun_at" bigint, "ended_at" bigint, "outcome" varchar(10), "said" varchar(300))
;
CREATE TABLE "setup_offer" ("token_hash" varchar(64) PRIMARY KEY NOT NULL, "ends_at" bigint NOT NULL)
;
CREATE TABLE "enrolment_guess" ("network" varchar(64) PRIMARY KEY NOT NULL, "tries" bigint NOT NULL, "ends_at" bigint NOT NULL)
;
CREATE TABLE "media_order" ("piece_id" varchar(64) PRIMARY KEY NOT NULL, "agent_id" varchar(36) NOT NULL, "part" text NOT NULL, "received" bigint NOT NULL, "expires_at" bigint NOT NULL, "sent_at" bigint NOT NULL)
;
CREATE TABLE "turn" ("name" varchar(40) PRIMARY KEY NOT NULL, "taken" bigint NOT NULL)
;
CREATE TABLE "act_state" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "status" varchar(20) NOT NULL, "signatures_missing" bigint NOT NULL, "reversed_by_act_id" varchar(36), "flags" text, "holds" integer NOT NULL DEFAULT (0))
;
CREATE TABLE "ingredient_measure" ("id" varchar(36) PRIMARY KEY NOT NULL, "ingredient_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "unit" varchar(8) NOT NULL, "piece" text, "packs" text NOT NULL, "source" varchar(200) NOT NULL, "stated_by" varchar(36) NOT NULL, "stated_at" bigint NOT NULL)
;
CREATE TABLE "assessment" ("subject_id" varchar(36) NOT NULL, "rule" varchar(40) NOT NULL, "version" bigint NOT NULL, "subject" varchar(20) NOT NULL, "rule_version" integer NOT NULL, "program" varchar(60) NOT NULL, "inputs" blob NOT NULL, "inputs_digest" varchar(64) NOT NULL, "outcome" text NOT NULL, "judged_at" bigint NOT NULL, "superseded_at" bigint, PRIMARY KEY ("subject_id", "rule", "version"))
;
CREATE TABLE "assessment_basis" ("digest" varchar(64) PRIMARY KEY NOT NULL, "content" blob NOT NULL)
;
CREATE TABLE "job_run" ("id" varchar(36) PRIMARY KEY NOT NULL, "job" varchar(40) NOT NULL, "started_at" bigint NOT NULL, "ended_at" bigint NOT NULL, "counts" text NOT NULL, "error" varchar(300))
;
CREATE TABLE "stock_move" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "from_location" varchar(36) NOT NULL, "to_location" varchar(36) NOT NULL, "grams" bigint NOT NULL, "occurred_at" bigint NOT NULL, "recorded_at" bigint NOT NULL, "unit" varchar(8) NOT NULL DEFAULT 'g', CONSTRAINT "stock_move_amount" CHECK (grams > 0), CONSTRAINT "stock_move_ends" CHECK (from_location <> to_location), PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "pending_move" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "from_location" varchar(36) NOT NULL, "to_location" varchar(36) NOT NULL, "grams" bigint NOT NULL, "settled_by_act_id" varchar(36), "unit" varchar(8) NOT NULL DEFAULT 'g', CONSTRAINT "pending_move_amount" CHECK (grams > 0), CONSTRAINT "pending_move_ends" CHECK (from_location <> to_location), PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "sent_back" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "supplier_id" varchar(36) NOT NULL, "return_reason" varchar(20) NOT NULL, "return_outcome" varchar(20) NOT NULL)
;
CREATE TABLE "programme_term" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "area_type" varchar(10) NOT NULL, "school_stage" varchar(12) NOT NULL, "source" varchar(200) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "stated_at" bigint NOT NULL)
;
CREATE TABLE "fund_entry" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "fund" varchar(16) NOT NULL, "direction" varchar(3) NOT NULL, "purpose" varchar(16) NOT NULL, "amount_fen" bigint NOT NULL, "date" varchar(10) NOT NULL, "document_no" varchar(60) NOT NULL, "reason" varchar(200), "delivery_act_id" varchar(36), "reverses_entry_id" varchar(36), "signers" bigint NOT NULL, "entered_at" bigint NOT NULL, CONSTRAINT "fund_entry_reversed_once" UNIQUE ("reverses_entry_id"))
;
CREATE TABLE "fund_signature" ("entry_id" varchar(36) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("entry_id", "account_id"))
;
CREATE TABLE "fund_return" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "area_code" varchar(6) NOT NULL, "month" varchar(7) NOT NULL, "round" bigint NOT NULL, "schema_version" bigint NOT NULL, "figures" text NOT NULL, "content" blob NOT NULL, "sha256" varchar(64) NOT NULL, "note" varchar(500), "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "submitted_at" bigint NOT NULL, CONSTRAINT "fund_return_round" UNIQUE ("school_id", "month", "round"))
;
CREATE TABLE "fund_return_lock" ("return_id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "locked_at" bigint NOT NULL)
;
CREATE TABLE "supplier_paper" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "supplier_id" varchar(36) NOT NULL, "paper_kind" varchar(20) NOT NULL, "paper_no" varchar(60), "valid_until" varchar(10))
;
CREATE TABLE "contract_price" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36), "area_code" varchar(6), "licence_no" varchar(40) NOT NULL, "supplier_name" varchar(80) NOT NULL, "ingredient_id" varchar(36) NOT NULL, "unit" varchar(8) NOT NULL, "price_fen" bigint, "from_date" varchar(10) NOT NULL, "to_date" varchar(10), "source" varchar(120) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "stated_at" bigint NOT NULL)
;
CREATE TABLE "purchase_order" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "supplier_id" varchar(36) NOT NULL, "wanted_on" varchar(10) NOT NULL)
;
CREATE TABLE "purchase_order_line" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "ingredient_id" varchar(36) NOT NULL, "ordered_amount" bigint NOT NULL, "unit" varchar(8) NOT NULL, PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "ingredient_composition" ("id" varchar(36) PRIMARY KEY NOT NULL, "ingredient_id" varchar(36) NOT NULL, "edible_per_mille" bigint NOT NULL, "nutrients" text NOT NULL, "allergens" text, "source" varchar(120) NOT NULL, "source_code" varchar(40), "stated_by" varchar(36) NOT NULL, "stated_at" bigint NOT NULL)
;
CREATE TABLE "dish" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "name" varchar(40) NOT NULL, "created_at" bigint NOT NULL, CONSTRAINT "dish_of_school" UNIQUE ("school_id", "name"))
;
CREATE TABLE "dish_version" ("dish_id" varchar(36) NOT NULL, "version_no" integer NOT NULL, "method" varchar(200), "confirmation" varchar(200), "lines" text NOT NULL, "stated_by" varchar(36) NOT NULL, "stated_at" bigint NOT NULL, PRIMARY KEY ("dish_id", "version_no"))
;
CREATE TABLE "menu_version" ("school_id" varchar(36) NOT NULL, "monday" varchar(10) NOT NULL, "version_no" integer NOT NULL, "diners" text NOT NULL, "meals" text NOT NULL, "reason" varchar(200), "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "stated_at" bigint NOT NULL, PRIMARY KEY ("school_id", "monday", "version_no"))
;
CREATE TABLE "ledger_print" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "ledger" varchar(4) NOT NULL, "from_date" varchar(10) NOT NULL, "to_date" varchar(10) NOT NULL, "language" varchar(2) NOT NULL, "acts" bigint NOT NULL, "facts_hash" varchar(64) NOT NULL, "account_id" varchar(36) NOT NULL, "made_at" bigint NOT NULL)
;
CREATE TABLE "print_batch" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "state" varchar(10) NOT NULL, "wanted" text NOT NULL, "total_files" bigint NOT NULL, "done_files" bigint NOT NULL, "left_out" bigint NOT NULL, "restricted" text NOT NULL, "created_at" bigint NOT NULL, "beat_at" bigint NOT NULL, "finished_at" bigint, "bytes" bigint, "swept_at" bigint)
;
CREATE TABLE "inspection_publication" ("inspection_id" varchar(36) NOT NULL, "publication_no" integer NOT NULL, "school_id" varchar(36) NOT NULL, "result" varchar(500) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "published_at" bigint NOT NULL, PRIMARY KEY ("inspection_id", "publication_no"))
;
CREATE TABLE "notice_setting" ("school_id" varchar(36) PRIMARY KEY NOT NULL, "version" bigint NOT NULL, "licence_no" varchar(40), "licence_valid_until" varchar(10), "complaint_phone" varchar(30), "choices" text NOT NULL)
;
CREATE TABLE "feedback" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "tracking_hash" varchar(64) NOT NULL, "category" varchar(12) NOT NULL, "grade" varchar(10), "text" varchar(1000), "received_at" bigint NOT NULL, "due_on" varchar(10), CONSTRAINT "feedback_tracking" UNIQUE ("tracking_hash"))
;
CREATE TABLE "feedback_answer" ("feedback_id" varchar(36) NOT NULL, "answer_no" integer NOT NULL, "text" varchar(1000) NOT NULL, "is_late" boolean NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("feedback_id", "answer_no"))
;
CREATE TABLE "feedback_contact" ("id" varchar(36) PRIMARY KEY NOT NULL, "sealed" varchar(600) NOT NULL, "for_school" boolean NOT NULL, "received_at" bigint NOT NULL)
;
CREATE TABLE "feedback_sender" ("network" varchar(64) PRIMARY KEY NOT NULL, "sent" bigint NOT NULL, "ends_at" bigint NOT NULL)
;
CREATE TABLE "headcount_payer" ("act_id" varchar(36) NOT NULL, "class_id" varchar(36) NOT NULL, "payer" varchar(12) NOT NULL, "served" bigint NOT NULL, PRIMARY KEY ("act_id", "class_id", "payer"))
;
CREATE TABLE "headcount_other" ("act_id" varchar(36) NOT NULL, "payer" varchar(12) NOT NULL, "served" bigint NOT NULL, PRIMARY KEY ("act_id", "payer"))
;
CREATE TABLE "month_correction" ("act_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "month" varchar(7) NOT NULL, "entered_on" varchar(10) NOT NULL, PRIMARY KEY ("act_id", "school_id"))
;
CREATE TABLE "awaited_paper" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "paper_kind" varchar(20) NOT NULL, "school_id" varchar(36) NOT NULL, "due_on" varchar(10) NOT NULL, "brought_by_act_id" varchar(36), PRIMARY KEY ("act_id", "line_no", "paper_kind"))
;
CREATE TABLE "goods_paper" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "lot_id" varchar(36) NOT NULL, "paper_kind" varchar(20) NOT NULL, "paper_no" varchar(60))
;
CREATE TABLE "presence_window" ("id" varchar(36) PRIMARY KEY NOT NULL, "agent_id" varchar(36) NOT NULL, "camera_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "from_at" bigint NOT NULL, "to_at" bigint NOT NULL, "every_seconds" integer NOT NULL, "people" integer NOT NULL, "asked_at" bigint NOT NULL, "until_at" bigint NOT NULL, "state" varchar(12) NOT NULL)
;
CREATE TABLE "presence_answer" ("window_id" varchar(36) NOT NULL, "reader" varchar(100) NOT NULL, "camera_id" varchar(36) NOT NULL, "shows_people" boolean NOT NULL, "said" text NOT NULL, "answered_at" bigint NOT NULL, PRIMARY KEY ("window_id", "reader"))
;
CREATE TABLE "checked_day" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "area_code" varchar(6) NOT NULL, "business_date" varchar(10) NOT NULL, "version" integer NOT NULL, "facts" blob, "marks" integer NOT NULL, "due_at" bigint, "checked_at" bigint, CONSTRAINT "checked_day_of_school" UNIQUE ("school_id", "business_date"))
;
CREATE TABLE "episode" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "business_date" varchar(10) NOT NULL, "stage" varchar(20) NOT NULL, "kind" varchar(12) NOT NULL, "state" varchar(10) NOT NULL, "opened_at" bigint NOT NULL, CONSTRAINT "episode_of_day" UNIQUE ("school_id", "business_date", "stage", "kind"))
;
CREATE TABLE "doubt" ("day_id" varchar(36) NOT NULL, "check_id" varchar(40) NOT NULL, "school_id" varchar(36) NOT NULL, "business_date" varchar(10) NOT NULL, "stage" varchar(20) NOT NULL, "day_version" integer NOT NULL, "verdict" varchar(12) NOT NULL, "cause" varchar(20), "score" integer NOT NULL, "money_fen" bigint, "facts" text NOT NULL, "refs" text NOT NULL, "episode_id" varchar(36), "held_back" varchar(10), "found_at" bigint NOT NULL, "withdrawn_at" bigint, PRIMARY KEY ("day_id", "check_id"))
;
CREATE TABLE "episode_word" ("episode_id" varchar(36) NOT NULL, "word_no" integer NOT NULL, "word" varchar(10) NOT NULL, "text" varchar(500), "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("episode_id", "word_no"))
;
CREATE TABLE "stop_of_use" ("act_id" varchar(36) NOT NULL, "thing" varchar(6) NOT NULL, "thing_id" varchar(36) NOT NULL, "stopped_at" bigint NOT NULL, "lifted_by_act_id" varchar(36), PRIMARY KEY ("act_id", "thing", "thing_id"))
;
CREATE TABLE "incident" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "noticed_at" bigint NOT NULL, "reported_at" bigint NOT NULL, "due_at" bigint NOT NULL, "escalate_at" bigint, "escalated_at" bigint, "ended_by_act_id" varchar(36), "withdrawn_by_act_id" varchar(36))
;
CREATE TABLE "incident_reading" ("act_id" varchar(36) NOT NULL, "office" varchar(10) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("act_id", "office"))
;
CREATE TABLE "incident_contact" ("area_code" varchar(6) NOT NULL, "office" varchar(10) NOT NULL, "phone" varchar(16), "escalation_phone" varchar(16), PRIMARY KEY ("area_code", "office"))
;
CREATE TABLE "incident_message" ("id" varchar(36) PRIMARY KEY NOT NULL, "act_id" varchar(36) NOT NULL, "office" varchar(10) NOT NULL, "reason" varchar(10) NOT NULL, "phone" varchar(16) NOT NULL, "text" varchar(300) NOT NULL, "attempts" bigint NOT NULL, "due_at" bigint, "sent_at" bigint, "error" varchar(200), "gave_up" boolean NOT NULL DEFAULT (0))
;
CREATE TABLE "meal_receipt" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "arrived_at" bigint NOT NULL, "portions" bigint NOT NULL, "arrival_tenths_c" bigint NOT NULL, "seal_intact" boolean NOT NULL, "seal_no_read" varchar(40), "dispatch_act_id" varchar(36))
;
CREATE TABLE "area_sheet" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "area_code" varchar(6) NOT NULL, "month" varchar(7) NOT NULL, "state" varchar(10) NOT NULL, "total_schools" bigint, "done_schools" bigint NOT NULL, "created_at" bigint NOT NULL, "beat_at" bigint NOT NULL, "finished_at" bigint, "result" blob)
;
CREATE TABLE "export_profile" ("id" varchar(36) PRIMARY KEY NOT NULL, "area_code" varchar(6) NOT NULL, "name" varchar(60) NOT NULL, "mapping" text NOT NULL, "version" bigint NOT NULL, "changed_at" bigint NOT NULL, "account_id" varchar(36) NOT NULL, "changed_by" varchar(60) NOT NULL)
;
CREATE TABLE "export_run" ("id" varchar(36) PRIMARY KEY NOT NULL, "profile_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "to_date" varchar(10) NOT NULL, "made_at" bigint NOT NULL, "account_id" varchar(36) NOT NULL, "made_by" varchar(60) NOT NULL, "new_rows" bigint NOT NULL, "changed_rows" bigint NOT NULL, "same_rows" bigint NOT NULL, "gone_rows" bigint NOT NULL, "content" blob NOT NULL)
;
CREATE TABLE "export_row" ("profile_id" varchar(36) NOT NULL, "row_key" varchar(120) NOT NULL, "row_date" varchar(10) NOT NULL, "sha256" varchar(64) NOT NULL, "run_id" varchar(36) NOT NULL, PRIMARY KEY ("profile_id", "row_key"))
;
CREATE TABLE "pupil_key" ("id" varchar(36) PRIMARY KEY NOT NULL, "sealed" varchar(200) NOT NULL)
;
CREATE TABLE "pupil" ("id" varchar(36) PRIMARY KEY NOT NULL, "mac" varchar(64) NOT NULL, CONSTRAINT "pupil_once" UNIQUE ("mac"))
;
CREATE TABLE "pupil_stay" ("id" varchar(36) PRIMARY KEY NOT NULL, "pupil_id" varchar(36) NOT NULL, "kind" varchar(10) NOT NULL, "school_id" varchar(36) NOT NULL, "class_name" varchar(40) NOT NULL, "grade" varchar(20), "eligible" varchar(3), "boarder" varchar(3), "from_date" varchar(10) NOT NULL, "to_date" varchar(10))
;
CREATE TABLE "pupil_list_profile" ("id" varchar(36) PRIMARY KEY NOT NULL, "area_code" varchar(6) NOT NULL, "name" varchar(60) NOT NULL, "mapping" text NOT NULL, "changed_at" bigint NOT NULL, "account_id" varchar(36) NOT NULL, "changed_by" varchar(60) NOT NULL, CONSTRAINT "pupil_list_profile_name" UNIQUE ("area_code", "name"))
;
CREATE TABLE "pupil_list" ("id" varchar(36) PRIMARY KEY NOT NULL, "profile_id" varchar(36) NOT NULL, "as_of" varchar(10) NOT NULL, "taken_at" bigint NOT NULL, "account_id" varchar(36) NOT NULL, "rows" bigint NOT NULL)
;
INSERT INTO "migrations" VALUES (1, 1764000000000, 'First1764000000000')
;
INSERT INTO "migrations" VALUES (2, 1764000000002, 'Load1764000000002')
;
INSERT INTO "migrations" VALUES (3, 1764000000003, 'Corrections1764000000003')
;
INSERT INTO "migrations" VALUES (4, 1764000000004, 'Reviews1764000000004')
;
INSERT INTO "migrations" VALUES (5, 1764000000005, 'BoxKeeps1764000000005')
;
INSERT INTO "migrations" VALUES (6, 1764000000006, 'CameraReasons1764000000006')
;
INSERT INTO "migrations" VALUES (7, 1764000000007, 'ListsRead1764000000007')
;
INSERT INTO "migrations" VALUES (8, 1764000000008, 'Access1764000000008')
;
INSERT INTO "migrations" VALUES (9, 1764000000009, 'VisitChecks1764000000009')
;
INSERT INTO "migrations" VALUES (10, 1764000000010, 'ActContent1764000000010')
;
INSERT INTO "migrations" VALUES (11, 1764000000011, 'FootagePath1764000000011')
;
INSERT INTO "migrations" VALUES (12, 1764000000020, 'Wire1764000000020')
;
INSERT INTO "migrations" VALUES (13, 1764000000030, 'Instances1764000000030')
;
INSERT INTO "migrations" VALUES (14, 1764000000040, 'Quantities1764000000040')
;
INSERT INTO "migrations" VALUES (15, 1764000000050, 'Assessments1764000000050')
;
INSERT INTO "migrations" VALUES (16, 1764000000060, 'Keeping1764000000060')
;
INSERT INTO "migrations" VALUES (17, 1764000000061, 'LongEvents1764000000061')
;
INSERT INTO "migrations" VALUES (18, 1764000000070, 'StockInvariants1764000000070')
;
INSERT INTO "migrations" VALUES (19, 1764000000071, 'GoodsBack1764000000071')
;
INSERT INTO "migrations" VALUES (20, 1764000000072, 'BlindCounts1764000000072')
;
INSERT INTO "migrations" VALUES (21, 1764000000080, 'Funds1764000000080')
;
INSERT INTO "migrations" VALUES (22, 1764000000090, 'SupplierPapers1764000000090')
;
INSERT INTO "migrations" VALUES (23, 1764000000091, 'ContractPrices1764000000091')
;
INSERT INTO "migrations" VALUES (24, 1764000000092, 'GoodsSource1764000000092')
;
INSERT INTO "migrations" VALUES (25, 1764000000093, 'Orders1764000000093')
;
INSERT INTO "migrations" VALUES (26, 1764000000100, 'Menu1764000000100')
;
INSERT INTO "migrations" VALUES (27, 1764000000110, 'Prints1764000000110')
;
INSERT INTO "migrations" VALUES (28, 1764000000120, 'ShelfThen1764000000120')
;
INSERT INTO "migrations" VALUES (29, 1764000000130, 'PublicNotice1764000000130')
;
INSERT INTO "migrations" VALUES (30, 1764000000140, 'MovesSince1764000000140')
;
INSERT INTO "migrations" VALUES (31, 1764000000150, 'Payers1764000000150')
;
INSERT INTO "migrations" VALUES (32, 1764000000160, 'GoodsPapers1764000000160')
;
INSERT INTO "migrations" VALUES (33, 1764000000180, 'Presence1764000000180')
;
INSERT INTO "migrations" VALUES (34, 1764000000190, 'Checks1764000000190')
;
INSERT INTO "migrations" VALUES (35, 1764000000200, 'Incidents1764000000200')
;
INSERT INTO "migrations" VALUES (36, 1764000000201, 'Receipts1764000000201')
;
INSERT INTO "migrations" VALUES (37, 1764000000210, 'AreaSheets1764000000210')
;
INSERT INTO "migrations" VALUES (38, 1764000000211, 'Exports1764000000211')
;
INSERT INTO "migrations" VALUES (39, 1764000000212, 'Pupils1764000000212')
;
INSERT INTO "migrations" VALUES (40, 1764000000213, 'MergedIngredients1764000000213')
;
INSERT INTO "audit_entry" VALUES (0, 1795385400000, 'identity.first-administrator-created', NULL, '', '', 'account', '01a22a2f-aab7-744e-8dfb-a3f92465705e', NULL, NULL, '{"username":"admin","recovery":false}', 'd792ae3c4ec92fc3ad60bbb3c586e299f7a812fce966d91d171ee452e15ff581')
;
INSERT INTO "audit_entry" VALUES (1, 1795385400000, 'auth.signed-in', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-aab7-744e-8dfb-a3f92465705e', NULL, NULL, '{"device":"? · ?","address":"127.0.0.1","mustDo":"enrol-totp"}', '6bcc9df86010157e5fffb5606c71f9218f25a29670a87c3963acb40057e5c71d')
;
INSERT INTO "audit_entry" VALUES (2, 1795385400000, 'auth.totp-enrolled', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-aab7-744e-8dfb-a3f92465705e', NULL, NULL, '{}', 'c53343c649052c3e2145e3286709322d9014d179aef669740cb7621c44f6c895')
;
INSERT INTO "audit_entry" VALUES (3, 1795385400000, 'organization.school-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '{"name":"School b7bb337e","schoolCode":null,"kind":"school"}', 'b53c2ec60fac3d5be86c89a8bf9415ca9a05740bb1e8072f2ca64095c5e430b4')
;
INSERT INTO "audit_entry" VALUES (4, 1795385400000, 'organization.kitchen-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '{"kitchenId":"01a22a2f-ab80-7719-99b2-352645149332","name":"Kitchen"}', '25ae4c667370349a05c900cacde28fefc80228dcb518209c242d630d354e7454')
;
INSERT INTO "audit_entry" VALUES (5, 1795385400000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '{"placeId":"01a22a2f-ab97-7660-943b-efce31957d85","kind":"gate","name":"gate"}', 'af1c048402b13df5b4af7ff9cfd082e80b837870a7f189f3784e5dfee6b6a5cd')
;
INSERT INTO "audit_entry" VALUES (6, 1795385400000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '{"placeId":"01a22a2f-abb1-7713-a28b-ee0ff065c5db","kind":"scale","name":"scale"}', '97be9c2331c4693ac7d264ab694b6b618048ab92fccf996ef48982e5e536f37f')
;
INSERT INTO "audit_entry" VALUES (7, 1795385400000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '{"placeId":"01a22a2f-abbf-7699-816e-6e5694c77dbe","kind":"dry_store","name":"dry_store"}', 'f953d95a5eeef1c8fe90401e2c85e00318820b23d5d6b19866214c1b22719b39')
;
INSERT INTO "audit_entry" VALUES (8, 1795385400000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '{"placeId":"01a22a2f-abd6-754f-b65d-7d7564d5387a","kind":"cold_store","name":"cold_store"}', '433bf6c69c6485e4454f52c83ffe4ecb848c3a64ae17c02ad3009313a21155ca')
;
INSERT INTO "audit_entry" VALUES (9, 1795385400000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '{"placeId":"01a22a2f-abe6-72ba-a830-c7603d2de844","kind":"preparation","name":"preparation"}', '9ed8152b71e028debffbc69b9b6697fcc39ab4f1582830677f8baf6226024e5f')
;
INSERT INTO "audit_entry" VALUES (10, 1795385400000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '{"placeId":"01a22a2f-abf6-7272-acc1-8821c6c129d2","kind":"stove","name":"stove"}', '1417ef47e1bd03d28d150ef4e0beb381dd762d91a5a573c0b6f5003f3d07eccd')
;
INSERT INTO "audit_entry" VALUES (11, 1795385400000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '{"placeId":"01a22a2f-ac04-7287-a2fa-34b5419c7714","kind":"sample_cabinet","name":"sample_cabinet"}', 'c3660cf0e430af63e37a8ef0d0a43129d3d70097e6244d767bff4c943a39402a')
;
INSERT INTO "audit_entry" VALUES (12, 1795385400000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '{"placeId":"01a22a2f-ac0e-749d-9101-7ee9afaa2fe9","kind":"washing","name":"washing"}', '5725855a0cdbf67b7cbcb42bfe86ba75ff8c7855ea5f7b6fdad8aa2b99e5c395')
;
INSERT INTO "audit_entry" VALUES (13, 1795385400000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '{"placeId":"01a22a2f-ac16-707d-adfc-a7e9bda8bb2e","kind":"serving","name":"serving"}', 'f894a91a94cc2b34d37dd8646293a297f44bce291e7f4ca902519b06ce459e2d')
;
INSERT INTO "audit_entry" VALUES (14, 1795385400000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '{"placeId":"01a22a2f-ac37-7508-9498-d0891ab98e1d","kind":"dining_hall","name":"dining_hall"}', '2c6c4cef4cebd118bd100e8d828769789353986fc35900f92a0b4e1cf69a5ffe')
;
INSERT INTO "audit_entry" VALUES (15, 1795385400000, 'organization.class-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '{"classId":"01a22a2f-ac49-75e9-8f14-769cac50847e","name":"1A","size":40}', '20df73de6a7ace079cb60f6b0b871929b5d8c7f3bfe902fcd24d3756f02da993')
;
INSERT INTO "audit_entry" VALUES (16, 1795385400000, 'organization.class-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '{"classId":"01a22a2f-ac5d-70f2-b2ce-86399a6d0926","name":"1B","size":40}', '2c1f02877c4963c74ca05d49224ec1a7840c295b9c35daea461c2d6fa5bc8728')
;
INSERT INTO "audit_entry" VALUES (17, 1795385400000, 'identity.account-created', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-ac6f-7030-be00-cb5d01c07ec7', NULL, '532301', '{"username":"p4356855a-0b9","grants":"safety_section@532301"}', '32c69ca15fcbc15e4649bbd012763278de9764711185b61058411013981f0b2c')
;
INSERT INTO "audit_entry" VALUES (18, 1795385400000, 'identity.account-created', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-ac83-74eb-a3d2-3f0e85b2e090', NULL, '532301', '{"username":"pb2d32e1b-e57","grants":"market_inspector@532301"}', 'd13c66789b357f7e92dbbb7248548df1886b66d00c470d287b2cb7ab5a8124fb')
;
INSERT INTO "audit_entry" VALUES (19, 1795385400000, 'identity.account-created', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-aca3-75fc-8665-30ff923e501b', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', NULL, '{"username":"p802721b3-b66","grants":"principal@01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe"}', '9473ba4aada7d7e72d711004c1262b9d2d82bec5b0d89eacdd1a82bcf282d9bd')
;
INSERT INTO "audit_entry" VALUES (20, 1795385400000, 'identity.account-created', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', NULL, '{"username":"p10f2d1ba-260","grants":"canteen_manager@01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe"}', 'aebac6d026458fa9b2beb39c7471ca0a80f90dc3f63c7c9a7811afc2ec7f2bb3')
;
INSERT INTO "audit_entry" VALUES (21, 1795385400000, 'identity.account-created', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-accc-7077-ba59-681f76883578', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', NULL, '{"username":"p59c56f98-ad6","grants":"canteen_manager@01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe"}', '35a634b223623892bdae751f4be8a3e680dfc1db2b589522e276419a8e9ffb98')
;
INSERT INTO "audit_entry" VALUES (22, 1795385400000, 'identity.account-created', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-acee-70cb-bc53-f2971d158e1f', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', NULL, '{"username":"p0a9d1251-b70","grants":"canteen_worker@01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe"}', 'a02f1219dc46f17c68bb2f88da864ac64189acfcb6bd667f03f9d4874120003d')
;
INSERT INTO "audit_entry" VALUES (23, 1795385400000, 'identity.account-created', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-acf9-7780-a5d4-d9b626943328', NULL, '532301', '{"username":"pc1afbaec-ba3","grants":"auditor@532301 ≤ 2027-02-10T22:10:00.000Z: a test"}', 'a44bfa775ae6f684319e2d5234158f0a715595e17ca5360b9c28ef0373df345f')
;
INSERT INTO "audit_entry" VALUES (24, 1795385400000, 'procurement.supplier-added', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'Unit', 'supplier', '01a22a2f-ad10-7549-bd40-186e41b832fa', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', NULL, '{"name":"楚雄粮油","licenceNo":"c96ed460-2855-4613-89d1-84c5bba1a5b6"}', 'd96f510cd78c5edea63713707ffbf2b2c68a2b0089ef95031ddf97c6f2a08ecc')
;
INSERT INTO "audit_entry" VALUES (25, 1795385400000, 'catalogue.ingredient-added', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'Unit', 'ingredient', '01a22a2f-ad1c-7488-aa23-c3dd21639485', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', NULL, '{"name":"食材10b4041b"}', 'e683aa962a21150797e295444856f0e9a264a50424362d3fcfe5dbf4e2091e20')
;
INSERT INTO "audit_entry" VALUES (26, 1795385400000, 'catalogue.ingredient-added', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'Unit', 'ingredient', '01a22a2f-ad73-7114-b27a-5be9f119bd64', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', NULL, '{"name":"食材6dc1d41e"}', '09e9ae1ec069761ca98c4b8d6c7ddb3a463ba850013d30ab4534126200d98867')
;
INSERT INTO "audit_entry" VALUES (27, 1795404600000, 'organization.school-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', '{"name":"School 3b489de0","schoolCode":null,"kind":"school"}', '00bc4e782ec589b90852b11b9f1f1acf08b22554be66ec8f1da13b4cf4659247')
;
INSERT INTO "audit_entry" VALUES (28, 1795404600000, 'organization.kitchen-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', '{"kitchenId":"01a22a2f-afce-7631-9a10-fdd732788b91","name":"Kitchen"}', '8d6a7e1fc536a0d37910998cb88c38be4340e5c681c7e2fd093111c5c8302779')
;
INSERT INTO "audit_entry" VALUES (29, 1795404600000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', '{"placeId":"01a22a2f-afda-74d1-b8f5-d8bd7b05f575","kind":"gate","name":"gate"}', 'be3197242bcde6003ad121a5ec5adfb5b167574d15d0bbbbf48e001caecc5518')
;
INSERT INTO "audit_entry" VALUES (30, 1795404600000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', '{"placeId":"01a22a2f-afe3-7099-a706-9d86997ac334","kind":"scale","name":"scale"}', 'db4b626edb4a136ef22a4afe5e57e4150cd27a76ccc4e4bc2130ce6fe015e1c0')
;
INSERT INTO "audit_entry" VALUES (31, 1795404600000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', '{"placeId":"01a22a2f-afed-7230-974b-316ab041f1b4","kind":"dry_store","name":"dry_store"}', 'f0dfca0955e66d53910dc5652c4749442c70ed75895d54e2f470cf10f0415419')
;
INSERT INTO "audit_entry" VALUES (32, 1795404600000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', '{"placeId":"01a22a2f-aff5-7507-82fa-a2f533c2665e","kind":"cold_store","name":"cold_store"}', '030f081186f94da4e83ca29857e87c232e2caa491787d81703ef1c83dc7edcbf')
;
INSERT INTO "audit_entry" VALUES (33, 1795404600000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', '{"placeId":"01a22a2f-affc-7295-a738-44153f217eed","kind":"preparation","name":"preparation"}', '5b26421028150867b1b9c13a3c97743a025bedffab1943aaa0ba1b1a5651e424')
;
INSERT INTO "audit_entry" VALUES (34, 1795404600000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', '{"placeId":"01a22a2f-b01a-755a-b490-47eb04a96508","kind":"stove","name":"stove"}', 'd9e47e9920ae4920e2ce1dffdbe5c93b83aeb381cc786a0499523a2d79685628')
;
INSERT INTO "audit_entry" VALUES (35, 1795404600000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', '{"placeId":"01a22a2f-b022-757b-9f61-22b4ce10a337","kind":"sample_cabinet","name":"sample_cabinet"}', '64bbeddb0cf6d6276b80c3903a100fe7aedf6e2527768dc177c1263b8dfe89b6')
;
INSERT INTO "audit_entry" VALUES (36, 1795404600000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', '{"placeId":"01a22a2f-b03c-751e-aeb8-cf5f46f4fec8","kind":"washing","name":"washing"}', '8176ea2dad2583763cfbd4beac1259a34dbf502f59c70945b29684fd9f9d2cd9')
;
INSERT INTO "audit_entry" VALUES (37, 1795404600000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', '{"placeId":"01a22a2f-b045-728f-a230-621141353958","kind":"serving","name":"serving"}', '06b15bb37e25890327f5a233d15cb06164b5dd0cf37e615ff9c79370aac0695b')
;
INSERT INTO "audit_entry" VALUES (38, 1795404600000, 'organization.place-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', '{"placeId":"01a22a2f-b04d-74de-97ae-cc435e40f723","kind":"dining_hall","name":"dining_hall"}', 'e8bf1f17096573f5c1a0da39fbb6bdf5cb20da987dbeaee9b4c754746af8f4f5')
;
INSERT INTO "audit_entry" VALUES (39, 1795404600000, 'organization.class-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', '{"classId":"01a22a2f-b05b-7193-a725-f7d33bdddfad","name":"1A","size":40}', '9b53faca6b94c1ae53cad7c7e9d25e8b773e0d35cd41935ef264840dade3283e')
;
INSERT INTO "audit_entry" VALUES (40, 1795404600000, 'organization.class-added', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', '{"classId":"01a22a2f-b06b-73c9-ab63-1f72899a83da","name":"1B","size":40}', '37224f6f7c7ac8a3d6b3198ffabffeb61ec50f799a394a10c65af66e36ce372b')
;
INSERT INTO "audit_entry" VALUES (41, 1795404600000, 'identity.account-created', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-b073-76bc-972c-fc2aee878168', NULL, '532301', '{"username":"pdd91849b-28b","grants":"safety_section@532301"}', '4d94b10608a87073dab8f7acf812adda5dc143ada03ec0ffecec5efc0bb46037')
;
INSERT INTO "audit_entry" VALUES (42, 1795404600000, 'identity.account-created', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-b07e-751a-9274-ddd5ba7762cb', NULL, '532301', '{"username":"pd7d020e9-12e","grants":"market_inspector@532301"}', '4e2f14609785863fe817b7b475c75c911e982d727f6635b36573e113c842b1c1')
;
INSERT INTO "audit_entry" VALUES (43, 1795404600000, 'identity.account-created', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-b086-7060-9bf4-5e0a248ff502', '01a22a2f-afb2-742b-a2da-ea3e64b85954', NULL, '{"username":"p85e3d0f0-7c9","grants":"principal@01a22a2f-afb2-742b-a2da-ea3e64b85954"}', '8416d6c6d002d6a75ec42817e1eae2bc63ba0b710eb9de834596bbdab8daee3b')
;
INSERT INTO "audit_entry" VALUES (44, 1795404600000, 'identity.account-created', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-b08d-7311-a12a-0de3eed8c5cb', '01a22a2f-afb2-742b-a2da-ea3e64b85954', NULL, '{"username":"p2afab6c1-5d0","grants":"canteen_manager@01a22a2f-afb2-742b-a2da-ea3e64b85954"}', '6be82032fbb2fc5a2dd01efe52c4fbc308726b258e208fb301b998194fd27880')
;
INSERT INTO "audit_entry" VALUES (45, 1795404600000, 'identity.account-created', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-b099-752a-9a5d-db038f7bc10c', '01a22a2f-afb2-742b-a2da-ea3e64b85954', NULL, '{"username":"p2b8fe073-ffa","grants":"canteen_manager@01a22a2f-afb2-742b-a2da-ea3e64b85954"}', 'a5e1102fabb905fad547a05f23779302b8f60767f43e92848b0b97ed3bf56f98')
;
INSERT INTO "audit_entry" VALUES (46, 1795404600000, 'identity.account-created', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-b0af-75d9-8805-39c601f79171', '01a22a2f-afb2-742b-a2da-ea3e64b85954', NULL, '{"username":"pe7204ed4-d55","grants":"canteen_worker@01a22a2f-afb2-742b-a2da-ea3e64b85954"}', '5ad2f4861b952f27167b27cc573fb4d116cf213c59c420314093d34a6a157f16')
;
INSERT INTO "audit_entry" VALUES (47, 1795404600000, 'identity.account-created', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-b0bd-74ba-906e-94eb356e4855', NULL, '532301', '{"username":"pa3925a38-7d8","grants":"auditor@532301 ≤ 2027-02-11T03:30:00.000Z: a test"}', '0fa21ed07b553a3efe754145bb592c885bb18a59e9f635591dcc64a197cc54a2')
;
INSERT INTO "audit_entry" VALUES (48, 1795404600000, 'organization.service-begun', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', '{"kitchenId":"01a22a2f-ab80-7719-99b2-352645149332","from":"2026-11-20","to":null}', '2be1370c8990ae3b9b6895da9961de2406a5b5b3b01fe92f19cb979284bfb4ea')
;
INSERT INTO "audit_entry" VALUES (49, 1795573860000, 'catalogue.ingredient-added', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'Unit', 'ingredient', '01a22a2f-b123-7212-aca2-e5631d024096', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', NULL, '{"name":"食材34da00d5"}', '55ad6c42c43b14121e6663f1622d06f44104f45155824c4d27519c2d834fa37e')
;
INSERT INTO "audit_head" VALUES ('platform', 50, '55ad6c42c43b14121e6663f1622d06f44104f45155824c4d27519c2d834fa37e')
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'fbab4f55-5a5f-4a23-89f0-bc5b9ea0f9c8', 'a1ec6a4959402cb9017c8b3f8af9ca46af11c486326ef83abcfe320eb7920464', '{"actId":"01a22a2f-ada6-703a-88b2-4d6969b58a04","kind":"acceptance.delivery","status":"awaiting_second","signaturesMissing":1,"recordedAt":"2026-11-22T22:10:00.000Z","late":false,"unprovenTime":false,"chainIndex":0,"lines":[{"lineNo":1,"ingredientId":"01a22a2f-ad1c-7488-aa23-c3dd21639485","ingredientName":"食材10b4041b","decision":"accept","measuredAmount":10000,"acceptedAmount":10000,"unit":"g","weighedGrams":10000,"acceptedGrams":10000,"useBy":"2026-11-29","reason":null,"unitPriceFen":480,"goodsSource":null,"lotId":"01a22a2f-adb1-72bc-913b-47398948bf31"},{"lineNo":2,"ingredientId":"01a22a2f-ad73-7114-b27a-5be9f119bd64","ingredientName":"食材6dc1d41e","decision":"part","measuredAmount":5000,"acceptedAmount":4000,"unit":"g","weighedGrams":5000,"acceptedGrams":4000,"useBy":null,"reason":"有淤血","unitPriceFen":null,"goodsSource":null,"lotId":"01a22a2f-adb2-72fa-a5dc-66ca45b83da0"},{"lineNo":3,"ingredientId":"01a22a2f-ad1c-7488-aa23-c3dd21639485","ingredientName":"食材10b4041b","decision":"refuse","measuredAmount":900,"acceptedAmount":0,"unit":"g","weighedGrams":900,"acceptedGrams":0,"useBy":null,"reason":"发芽","unitPriceFen":null,"goodsSource":null,"lotId":null}]}', 1795385400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-accc-7077-ba59-681f76883578', '58185589-cbf2-4143-ab5b-e113b50fe0be', '5050113970de372640d4adbf8cc008c25f19d42348d17ce3168806519d1bcd78', '{"coSignature":{"actId":"01a22a2f-adef-73fc-8e59-baf22ec692d4","kind":"journal.cosign","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-22T22:10:00.000Z","late":false,"unprovenTime":false,"chainIndex":1},"act":{"id":"01a22a2f-ada6-703a-88b2-4d6969b58a04","schoolId":"01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe","kitchenId":"01a22a2f-ab80-7719-99b2-352645149332","stage":"acceptance","kind":"acceptance.delivery","placeId":"01a22a2f-ab97-7660-943b-efce31957d85","occurredAt":"2026-11-22T22:10:00.000Z","capturedAt":"2026-11-22T22:10:00.000Z","recordedAt":"2026-11-22T22:10:00.000Z","late":false,"unprovenTime":false,"offline":false,"actorAccountId":"01a22a2f-acb3-705f-b6d8-6dcc7f198a8c","actorName":"canteen_manager 10f2","status":"recorded","signaturesMissing":0,"reversesActId":null,"reversedByActId":null,"note":"第一车 👍","flags":[],"chainIndex":0}}', 1795385400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '16a2ff28-964d-490c-9201-b73e6a183cb7', '032cecb7991ab4ea7fb176230283937b17fe844ae9507708136faad5432bd6f1', '{"actId":"01a22a2f-ae02-75ff-bd7b-7723bc0fe56c","kind":"acceptance.delivery","status":"awaiting_second","signaturesMissing":1,"recordedAt":"2026-11-22T22:10:00.000Z","late":false,"unprovenTime":false,"chainIndex":2,"lines":[{"lineNo":1,"ingredientId":"01a22a2f-ad1c-7488-aa23-c3dd21639485","ingredientName":"食材10b4041b","decision":"accept","measuredAmount":10000,"acceptedAmount":10000,"unit":"g","weighedGrams":10000,"acceptedGrams":10000,"useBy":null,"reason":null,"unitPriceFen":null,"goodsSource":null,"lotId":"01a22a2f-ae02-75ff-bd7b-7aae18c770f6"}]}', 1795385400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '07e99d5f-904c-4779-814c-4962354a39d4', '4fa56d10e85c1fb386fc2aff13d8eb19f1edb6f7fe2094b48dd55d36e68e678a', '{"actId":"01a22a2f-ae13-77d5-8d7c-4b8edb5c2ed7","kind":"stock.in","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-22T22:40:00.000Z","late":false,"unprovenTime":false,"chainIndex":3}', 1795387200000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'ac20df0b-8a61-401a-a3f6-8da4a60d3b5d', 'ef8da91758c7a264679591f4a31165f197a390f934e0130036a7935b34029204', '{"actId":"01a22a2f-ae27-72d3-b38a-17605c3180c7","kind":"storage.reading","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-22T23:00:00.000Z","late":false,"unprovenTime":false,"chainIndex":4,"verdict":"out","limit":{"rule":"O-03","minTenths":0,"maxTenths":80}}', 1795388400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'c96dbe50-af7e-4bbd-a632-0e4f79d5e5fb', '389666f2b838e5f3ecdf4df61b37e107a9b2706def04010131ca28a304f1db54', '{"actId":"01a22a2f-ae44-72df-8af1-86dd6bcc1251","kind":"storage.reading","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-22T23:00:00.000Z","late":false,"unprovenTime":false,"chainIndex":5,"verdict":"no_limit","limit":null}', 1795388400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '63f83de7-8581-4162-b16d-baf19d8f7d89', 'c661fddd6d771158a0706f76e4f86ac34000f2921fc67614c2a161793c15e43f', '{"actId":"01a22a2f-ae6a-71fd-92bc-9358fb5d95ca","kind":"storage.round","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-22T23:00:00.000Z","late":false,"unprovenTime":false,"chainIndex":6}', 1795388400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'b9ef513a-722d-4ba6-bd7b-3e6acf8e4af9', 'ccf1dfb4731e921bcb68fd860ef0864f9b0bd03cee81c36b6b1bbda783af1850', '{"actId":"01a22a2f-ae84-7584-bfc6-18ff2f7c3307","kind":"cooking.meal","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T00:00:00.000Z","late":false,"unprovenTime":false,"chainIndex":7,"mealId":"01a22a2f-ae84-7584-bfc6-18ff2f7c3307","dishes":[{"dishNo":1,"name":"番茄炒蛋"},{"dishNo":2,"name":"米饭"}]}', 1795392000000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '1beed252-7a37-4267-840b-b2cf25f66ecc', 'd82b76534aab3ee7c94e7c4cc66fc2d60df37895ebf181cfeda55eeeca294927', '{"actId":"01a22a2f-ae97-757c-b92a-198c6effa051","kind":"stock.out","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T00:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":8}', 1795393800000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '422caf12-49ca-48ff-8780-a9a61eff5bdf', 'c8d02560565b28c028ff6873bd70ef54aaa0cf2334cd0ca5ff0faa3a10298a75', '{"actId":"01a22a2f-aeb3-75f3-873f-606aa34d76fa","kind":"stock.out","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T00:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":9}', 1795393800000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '4b670592-27f1-4a0c-836d-b19c699074cf', '172746203576a354867ea49bbb1319ac6fb8e020ee7fe7905bd3ae2e1f180458', '{"actId":"01a22a2f-aec5-72c8-b7e9-86e08e797636","kind":"journal.reversal","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T00:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":10}', 1795393800000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '72606609-c4db-462f-9bb5-006582c2f96a', '6d5fc0eecc128c42f0a7bed54c5772be8284d5607841681d667afca8ed6b5d66', '{"actId":"01a22a2f-aed5-7791-b224-e99ce97386be","kind":"stock.out","status":"pending_shortage","signaturesMissing":0,"recordedAt":"2026-11-23T00:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":11}', 1795393800000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '60a9c7ae-a50a-4f2c-b50e-8fcef1ce517a', '4b9f23a7d65534a631db7e25a1e36b2d85afaff809d32280df75aa716b4906f3', '{"actId":"01a22a2f-aee5-7180-8f43-0a3831456cb2","kind":"stock.write-off","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T00:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":12}', 1795393800000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '7cbcfaa7-cf06-4b95-a6a9-cc995ac9b164', '4130ea61bc648cadf1f3088534608ccba07457444693b279559c87883c61371f', '{"actId":"01a22a2f-aef5-7534-b90d-2ca319ded4a9","kind":"stock.count","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T00:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":13,"lines":[{"lotId":"01a22a2f-adb1-72bc-913b-47398948bf31","unit":"g","bookAmount":5700,"countedAmount":5600,"differenceAmount":-100,"bookGrams":5700,"countedGrams":5600,"differenceGrams":-100}],"settledActIds":[]}', 1795393800000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '26984bd6-89b5-4e1c-802b-782019d1c10d', 'a9b2a2032ac727912f9448a2def132833817e2842bd12ef95c4ca6adc41b2517', '{"actId":"01a22a2f-af0f-7350-acdb-a4573a0db23e","kind":"cooking.batch","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T02:20:00.000Z","late":false,"unprovenTime":false,"chainIndex":14,"batchId":"01a22a2f-af0f-7350-acdb-a4573a0db23e"}', 1795400400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '858109b9-c7f7-41f6-9e28-5d15b6eba88f', 'd0c7fe0a5a0e7c60dc44ea6abea058ea5af6421efad1a4837e0ddf0ac60de719', '{"actId":"01a22a2f-af3e-71e9-9bd0-8c08b8360944","kind":"cooking.batch","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T02:20:00.000Z","late":false,"unprovenTime":false,"chainIndex":15,"batchId":"01a22a2f-af3e-71e9-9bd0-8c08b8360944"}', 1795400400000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '7b531b0c-7ecd-4823-ad55-e977567cb397', '4e8c4354056c1e765d145f19e2e24c6625f7f6364d9d127b71250f8025742e54', '{"actId":"01a22a2f-af4e-7282-99ad-25a8f1d21e4a","kind":"cooking.sample","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T02:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":16,"sampleId":"01a22a2f-af4e-7282-99ad-25a8f1d21e4a","keepUntil":"2026-11-25T02:30:00.000Z"}', 1795401000000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'd5158a20-d6d8-4b3e-b730-af0aaeef136e', '179db8fb4675402618f2b00d99fe13e57f276c83b36ffe191aa25a3b3013ee72', '{"actId":"01a22a2f-af60-7744-ac38-f82e7b97f695","kind":"distribution.hand-over","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T03:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":17,"lines":[{"batchId":"01a22a2f-af0f-7350-acdb-a4573a0db23e","portions":38,"holdingTenthsC":520,"lastHotAt":"2026-11-23T03:00:00.000Z","reheatedToTenthsC":null,"verdict":"safe","dangerMinutes":30},{"batchId":"01a22a2f-af3e-71e9-9bd0-8c08b8360944","portions":38,"holdingTenthsC":null,"lastHotAt":null,"reheatedToTenthsC":null,"verdict":"safe","dangerMinutes":70}]}', 1795404600000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'f960216c-5841-4892-8664-2ca36999fbba', '624a69eb086c9918a784d30390f7554c916681401140f506fed19385a523fee4', '{"actId":"01a22a2f-b0d7-752e-8864-b2e509937589","kind":"distribution.dispatch","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T03:30:00.000Z","late":false,"unprovenTime":false,"chainIndex":18,"lines":[{"batchId":"01a22a2f-af0f-7350-acdb-a4573a0db23e","portions":60,"holdingTenthsC":650,"lastHotAt":null,"reheatedToTenthsC":null,"verdict":"safe","dangerMinutes":0}]}', 1795404600000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'b507f291-1dda-4bf6-9720-ec1e5fee6768', '59ce92637f061fb1d180f3623b913b214d74e8c4e482f4b91693e886cf613e62', '{"actId":"01a22a2f-b0eb-70ce-9858-ba456d796812","kind":"dining.headcount","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T04:10:00.000Z","late":false,"unprovenTime":false,"chainIndex":19,"present":78,"served":77}', 1795407000000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'dc4a8eef-6e3a-4fa8-b4a3-110d57bb2ca6', '0092f6e32417b367c97c5ce3be2f118886f9daac63389ac0a67a66089cf5cd60', '{"actId":"01a22a2f-b0fb-7586-8750-8abfdde8b0fc","kind":"dining.accompany","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T04:10:00.000Z","late":false,"unprovenTime":false,"chainIndex":20}', 1795407000000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'bed86868-baa1-468f-80fd-1b139ef9897f', '8b6868a6fb5f0f8a92f308245b51ef8b39a219ae50106ee7676cdaf1494b089d', '{"actId":"01a22a2f-b107-7377-9510-5cf3fe231baf","kind":"dining.leftovers","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-23T04:10:00.000Z","late":false,"unprovenTime":false,"chainIndex":21}', 1795407000000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '0564536a-5097-4751-9a12-245f724f561e', '32846a8fc9a7b6dbf77430f16487c715a267e3cf27af45e5236969d1b2f91230', '{"actId":"01a22a2f-b11b-708e-a8d7-5ba165ade69e","kind":"cooking.sample-discard","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":22}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'ec566f90-7658-4c9e-b434-6855b78049fd', '4be33c94870a6be84d79657644b1746e999a25d260cafde8c891728ec822961f', '{"actId":"01a22a2f-b129-71fd-967e-7ea9ef1e4f76","kind":"acceptance.delivery","status":"awaiting_second","signaturesMissing":1,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":23,"lines":[{"lineNo":1,"ingredientId":"01a22a2f-b123-7212-aca2-e5631d024096","ingredientName":"食材34da00d5","decision":"accept","measuredAmount":60,"acceptedAmount":60,"unit":"piece","weighedGrams":null,"acceptedGrams":null,"useBy":null,"reason":null,"unitPriceFen":110,"goodsSource":null,"lotId":"01a22a2f-b129-71fd-967e-838112243761"}]}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-accc-7077-ba59-681f76883578', 'b80c63f0-c8bc-4fa0-9506-c75feda851ba', 'd3277f9768edcdce50f83ee1086ff97973ec94a2a94ed304ae1fa84580f1fabb', '{"coSignature":{"actId":"01a22a2f-b133-70b8-8897-addc258267c6","kind":"journal.cosign","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":24},"act":{"id":"01a22a2f-b129-71fd-967e-7ea9ef1e4f76","schoolId":"01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe","kitchenId":"01a22a2f-ab80-7719-99b2-352645149332","stage":"acceptance","kind":"acceptance.delivery","placeId":"01a22a2f-ab97-7660-943b-efce31957d85","occurredAt":"2026-11-25T02:31:00.000Z","capturedAt":"2026-11-25T02:31:00.000Z","recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"offline":false,"actorAccountId":"01a22a2f-acb3-705f-b6d8-6dcc7f198a8c","actorName":"canteen_manager 10f2","status":"recorded","signaturesMissing":0,"reversesActId":null,"reversedByActId":null,"note":null,"flags":[],"chainIndex":23}}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'c62657ca-e98c-417b-9000-f56aced3f7cb', 'ba8caa191a160a9b88406dd27c5dc2faaf114f8170acf21b143fbe88129896dd', '{"actId":"01a22a2f-b13d-750d-8eb8-ee1f76197d4e","kind":"stock.in","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":25}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '2a28db46-4e78-4d46-bd2c-243e97f5bc45', '6e0051089f7aa9b1ea157a33989101b02c1ccbc4a5c0343414f782961488b2e4', '{"actId":"01a22a2f-b14a-755d-b2d1-2ad7af3b0f18","kind":"cooking.meal","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":26,"mealId":"01a22a2f-b14a-755d-b2d1-2ad7af3b0f18","dishes":[{"dishNo":1,"name":"蒸蛋"}]}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '048afa50-2d4c-4520-9460-2f091b007661', '3f73a8e549e8e57b622860eb96f24d10825e224c4702e9a4bab55d01a702a303', '{"actId":"01a22a2f-b161-7068-96ba-b0782b3d06b1","kind":"stock.out","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":27}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '6aca1868-044d-4153-8436-051aa6eeff86', 'c6039b05436caa1f07dbcfd845f2d157826d7b2966e2eb8147627c7cd76c268a', '{"actId":"01a22a2f-b169-71c1-ba5d-83efacf26858","kind":"stock.write-off","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":28}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '34074f9a-054d-411c-9025-78df9bf44ac7', '23c3b9df27de2dcb7e6e84c6d35ba847cd1abccae5ed28090a24d7f7d0a5957d', '{"actId":"01a22a2f-b171-72a1-9f71-480b541ec4ec","kind":"stock.count","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":29,"lines":[{"lotId":"01a22a2f-b129-71fd-967e-838112243761","unit":"piece","bookAmount":39,"countedAmount":39,"differenceAmount":0,"bookGrams":null,"countedGrams":null,"differenceGrams":null}],"settledActIds":[]}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'bf80f0c1-1a05-4470-9e97-beb4e41bf89d', '3358044c9df501b0afecff12d255bb5fb12fdef6cb0668fb5ed77eadf46a49a3', '{"actId":"01a22a2f-b178-74cb-8755-3df510246662","kind":"cooking.batch","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":30,"batchId":"01a22a2f-b178-74cb-8755-3df510246662"}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-accc-7077-ba59-681f76883578', '6faeb581-5ed1-4b40-b5b7-2f071f167d0c', '49c8f26b7ea8b9e3845159d01e2e263e1456cf03fb0af7d94882d395ae8cf905', '{"refusal":{"actId":"01a22a2f-b186-75e3-ad30-23c9dce9b611","kind":"journal.refusal","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":31},"act":{"id":"01a22a2f-ae02-75ff-bd7b-7723bc0fe56c","schoolId":"01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe","kitchenId":"01a22a2f-ab80-7719-99b2-352645149332","stage":"acceptance","kind":"acceptance.delivery","placeId":"01a22a2f-ab97-7660-943b-efce31957d85","occurredAt":"2026-11-22T22:10:00.000Z","capturedAt":"2026-11-22T22:10:00.000Z","recordedAt":"2026-11-22T22:10:00.000Z","late":false,"unprovenTime":false,"offline":false,"actorAccountId":"01a22a2f-acb3-705f-b6d8-6dcc7f198a8c","actorName":"canteen_manager 10f2","status":"refused","signaturesMissing":0,"reversesActId":null,"reversedByActId":"01a22a2f-b186-75e3-ad30-23c9dce9b611","note":null,"flags":[],"chainIndex":2}}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '81c39299-49b9-4b3a-aa11-7892d5c87bd1', 'f72ffaab9ac91459e620232b3b2ff1d79154361949aeeb8eb1bc59ac3809e928', '{"actId":"01a22a2f-b18f-712f-9321-f9bbd7ef9d7b","kind":"stock.out","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":32}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '706d9038-3e3e-4aed-a3fb-8020d8a28fff', 'caca01152569d2ea7fd50bb65dcc6d9a11adab447622b986074a7d579db75b31', '{"actId":"01a22a2f-b1a7-762d-a7f0-fb2bcb0a4065","kind":"stock.return","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":33}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '76fd3cd1-fc2a-4687-ae4d-b54eb4a26430', 'c1e759a0a6fa62e0b83c02f628e9608ff05b1ac64a4bf92055ccdaadb332bec1', '{"actId":"01a22a2f-b1b2-70e5-b7ea-b7deaaf8cc72","kind":"stock.transfer","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":34}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '0174271b-e64e-43df-98d7-700f09fed452', 'fec8856c56d712053a755b33b389684599c5f68e205055102af774aaa1152912', '{"actId":"01a22a2f-b1bc-758c-a19a-19ae73dd450d","kind":"stock.send-back","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":35}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '7a67c6b5-8b07-431e-a964-f2bac5438fa6', 'bd231522ce307bd474937c80dabe217aabfd201ad6c4628237aeaa05dc4d1dac', '{"actId":"01a22a2f-b1cf-72b2-bc0f-29c219d1f1cd","kind":"stock.count","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":36,"lines":[{"lotId":"01a22a2f-b129-71fd-967e-838112243761","unit":"piece","bookAmount":32,"countedAmount":28,"differenceAmount":-4,"bookGrams":null,"countedGrams":null,"differenceGrams":null}],"settledActIds":[]}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'bdd2d331-8406-405b-8f6d-019bc49bc676', 'b96e714737f5ac57e6e8d22292b36857fdade230fe41998d2214af5bac83238a', '{"actId":"01a22a2f-b1e3-7126-acbf-fbc7bccd976a","kind":"acceptance.supplier-paper","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":37}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '96347ed2-1f53-4a53-9067-3e5e8cd41587', '188e7953a40d92a28a8f6979e5785311970be16b791a0973a9dd490f8b40cf59', '{"actId":"01a22a2f-b1ec-73c3-8d97-540c495d02af","kind":"acceptance.delivery","status":"awaiting_second","signaturesMissing":1,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":38,"lines":[{"lineNo":1,"ingredientId":"01a22a2f-b123-7212-aca2-e5631d024096","ingredientName":"食材34da00d5","decision":"accept","measuredAmount":30,"acceptedAmount":30,"unit":"piece","weighedGrams":null,"acceptedGrams":null,"useBy":null,"reason":null,"unitPriceFen":null,"goodsSource":"donation","lotId":"01a22a2f-b1ed-7455-bfcf-6405262dded9"},{"lineNo":2,"ingredientId":"01a22a2f-b123-7212-aca2-e5631d024096","ingredientName":"食材34da00d5","decision":"accept","measuredAmount":30,"acceptedAmount":30,"unit":"piece","weighedGrams":null,"acceptedGrams":null,"useBy":null,"reason":null,"unitPriceFen":120,"goodsSource":"market","lotId":"01a22a2f-b1ed-7455-bfcf-6ac0fb46f5f5"}]}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '2424f7d6-ae09-4cee-ba16-cec781b8b935', 'abf6ba12bce590f49ca5c15dab36109885f532e8fed2d84d94cfad54ca171cfa', '{"actId":"01a22a2f-b1fa-737b-88a6-071f1771fec9","kind":"acceptance.order","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":39}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'e9ce9f7a-39fe-44b3-923a-908d7c8d72fb', '3c324921f6856f6409fd1b748455368818edd834e8e27001ede56aa8fde8610c', '{"actId":"01a22a2f-b204-749f-b42d-f6ee66479dab","kind":"acceptance.delivery","status":"awaiting_second","signaturesMissing":1,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":40,"lines":[{"lineNo":1,"ingredientId":"01a22a2f-b123-7212-aca2-e5631d024096","ingredientName":"食材34da00d5","decision":"accept","measuredAmount":30,"acceptedAmount":30,"unit":"piece","weighedGrams":null,"acceptedGrams":null,"useBy":null,"reason":null,"unitPriceFen":null,"goodsSource":"supplier","lotId":"01a22a2f-b205-7691-9646-9628296ec0b7"},{"lineNo":2,"ingredientId":"01a22a2f-b123-7212-aca2-e5631d024096","ingredientName":"食材34da00d5","decision":"accept","measuredAmount":30,"acceptedAmount":30,"unit":"piece","weighedGrams":null,"acceptedGrams":null,"useBy":null,"reason":null,"unitPriceFen":120,"goodsSource":"cash","lotId":"01a22a2f-b205-7691-9646-9832b41bfc0e"}]}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'd4c73c1f-2141-4540-90ae-4e5d9606e5f9', 'b1b6330dd60101e9ff8f579a85210b19c761f3b4f60bbdcacf7412bc9ecc6f51', '{"actId":"01a22a2f-b228-7472-b29f-23b3c4fc5e8e","kind":"acceptance.goods-paper","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":41}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '645c0d62-f43f-47f8-8887-8686d82815f8', '9ccac5f14d962b4548fe2fa39c3ae4bb54942ba02f76342ab29841b113cdb13b', '{"actId":"01a22a2f-b238-7575-9710-8398d56e16ef","kind":"acceptance.pesticide-test","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":42}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'cffce7c7-4f14-4ec7-9f17-7a60371a8c25', 'd66016f19e0b887eb39e1526ca81cbe9d42da260d2f669c2438421533daa07af', '{"actId":"01a22a2f-b248-723c-a56a-4d5d8e3f12f3","kind":"cooking.additive","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":43}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '001dfef4-7669-442c-a216-00ffcaf401e0', '044731e955fcbf8bc6d6b30aa361e5e53cf44ae224a371ce0cf921a6dee526a3', '{"actId":"01a22a2f-b258-735c-8253-ece93189db57","kind":"cooking.cleaning","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":44}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'e6c5a71c-8357-41c3-9ac5-def6f942ab66', 'e0afcb4e5afd63e1765cfb2df77bb86bb5e34b5cf5f1b698e5679446667bd1e0', '{"actId":"01a22a2f-b268-77e6-a051-f451a8f4a278","kind":"cooking.daily-check","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":45}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'f6da0539-08c8-4a92-9abb-6bef777bea06', 'a06d60a88dcef070267b2b9314170bd2e0bbc6d301313c658803967364ef710e', '{"actId":"01a22a2f-b271-75d5-843a-fc359d716127","kind":"cooking.disinfection","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":46}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '87a1bf3a-6376-49ab-96ce-f83fd395d1b6', '4ac409c1b45b84987fdccb03e6fa62c99f2bc486e2fb841670399ef18c776277', '{"actId":"01a22a2f-b27a-742c-83aa-6d1beb683a09","kind":"cooking.monthly-dispatch","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":47}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '4b63b27d-ba55-4e20-8d7c-1e989c81871e', 'f1ce11cc26dd72a9b4bbdd56c306a3d59ed7bf0dae5d60ce40af048cdb85b59b', '{"actId":"01a22a2f-b282-7482-8358-765bff037531","kind":"cooking.morning-check","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":48}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'ef86d6f3-b9e5-406f-946f-4baf6b85b578', '37473aa462bf29304b001a7e3ef111a12135387476f5af0a74103aba0b5f3e6f', '{"actId":"01a22a2f-b291-75da-9206-61912c9115e6","kind":"cooking.training","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":49}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '2558fd2f-dda8-46f2-a7ed-4e80b36b880a', 'df7279eabb98399f38c4a7ab25c26bda02d41f2ab2604bdbcc2887582db51217', '{"actId":"01a22a2f-b2a7-7044-8943-2bfecd240118","kind":"cooking.upkeep","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":50}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '09735680-d35c-422b-b5fe-3ab4ef0373ea', 'bb4ac69f8b55d761676825848f03006d01429cf56c6f40878e9c590a54d4e1ba', '{"actId":"01a22a2f-b2b1-7593-8afd-ef2e2bae04f6","kind":"cooking.weekly-check","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":51}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'c480439d-262f-4f2d-946a-c1e03b535935', '12940eabb182f7b467e4f72eba97f3ccec7b1a08c9f487ecb3cc64a37777e7ce', '{"actId":"01a22a2f-b2ba-77a2-9148-073bc06bcb48","kind":"dining.committee-visit","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":52}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'ae79374f-bbb8-4bf1-86a4-cd3092a303aa', '72ff1ba515da0f12637165ad9f69151396426e705e1d6ead093931185ab2bfb4', '{"actId":"01a22a2f-b2c3-701d-811d-11b1647b05b8","kind":"dining.emergency","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":53}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '1731735e-4217-47b4-af94-f5e473501bea', '10063d105082e289e3cbfabae31edc9ff02a4e41d37019a3a8e37d586a46ac75', '{"actId":"01a22a2f-b2ce-77cd-913c-c6718c0c956d","kind":"dining.incident","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":54}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '38a93663-fa4f-4fb9-a278-e737ac184522', '064d8ce4cef1ddcd087ab09404ef638be69bfd98063d93f1f3fd8e20b6d65532', '{"actId":"01a22a2f-b2ed-77a2-8655-10f3a7ea56a5","kind":"dining.incident-release","status":"awaiting_second","signaturesMissing":1,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":55}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'c374211e-c1b9-442c-9202-5953762bdeff', '33dcfd83d3e8f763842ebe730c68ba214202e50249961991cf8dd4c75648efd8', '{"actId":"01a22a2f-b2f8-7503-992d-1374cc81c446","kind":"dining.notice","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":56}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '3b26c382-4530-4767-b9b1-8336734d66da', '3e0c0227ecb5f920d47d46943327067c4c25c89d151a0edfb71dc90a79cacfce', '{"actId":"01a22a2f-b303-739a-adbe-937f371f1112","kind":"distribution.receipt","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":57}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '0fbc6f3c-3786-4ae8-b72e-0fbeacd7aef6', '19a4ed528a453d996da782c929b5df8f46c62d68aaa16c315c9a262ddd9bb4f4', '{"actId":"01a22a2f-b30f-732b-9ef0-55dcb8a988de","kind":"storage.pest-control","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":58}', 1795573860000)
;
INSERT INTO "idempotent_answer" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'b766bf03-9eab-4732-a2e5-6e67ffaa3cc2', '5028381f732321d52ce930ab04e678dd1391942c65a64244af66fa42a780e026', '{"actId":"01a22a2f-b31d-74cb-b289-756669fdb3d9","kind":"storage.unfit-goods","status":"recorded","signaturesMissing":0,"recordedAt":"2026-11-25T02:31:00.000Z","late":false,"unprovenTime":false,"chainIndex":59}', 1795573860000)
;
INSERT INTO "lot" VALUES ('01a22a2f-adb1-72bc-913b-47398948bf31', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ad1c-7488-aa23-c3dd21639485', '01a22a2f-ad10-7549-bd40-186e41b832fa', 'A1', '2026-11-22', '2026-11-29', '2026-11-23', '01a22a2f-ada6-703a-88b2-4d6969b58a04', 'g')
;
INSERT INTO "lot" VALUES ('01a22a2f-adb2-72fa-a5dc-66ca45b83da0', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ad73-7114-b27a-5be9f119bd64', '01a22a2f-ad10-7549-bd40-186e41b832fa', NULL, NULL, NULL, '2026-11-23', '01a22a2f-ada6-703a-88b2-4d6969b58a04', 'g')
;
INSERT INTO "lot" VALUES ('01a22a2f-ae02-75ff-bd7b-7aae18c770f6', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ad1c-7488-aa23-c3dd21639485', '01a22a2f-ad10-7549-bd40-186e41b832fa', NULL, NULL, NULL, '2026-11-23', '01a22a2f-ae02-75ff-bd7b-7723bc0fe56c', 'g')
;
INSERT INTO "lot" VALUES ('01a22a2f-b129-71fd-967e-838112243761', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-b123-7212-aca2-e5631d024096', '01a22a2f-ad10-7549-bd40-186e41b832fa', NULL, NULL, NULL, '2026-11-25', '01a22a2f-b129-71fd-967e-7ea9ef1e4f76', 'piece')
;
INSERT INTO "lot" VALUES ('01a22a2f-b1ed-7455-bfcf-6405262dded9', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-b123-7212-aca2-e5631d024096', '01a22a2f-ad10-7549-bd40-186e41b832fa', NULL, NULL, NULL, '2026-11-25', '01a22a2f-b1ec-73c3-8d97-540c495d02af', 'piece')
;
INSERT INTO "lot" VALUES ('01a22a2f-b1ed-7455-bfcf-6ac0fb46f5f5', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-b123-7212-aca2-e5631d024096', '01a22a2f-ad10-7549-bd40-186e41b832fa', NULL, NULL, NULL, '2026-11-25', '01a22a2f-b1ec-73c3-8d97-540c495d02af', 'piece')
;
INSERT INTO "lot" VALUES ('01a22a2f-b205-7691-9646-9628296ec0b7', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-b123-7212-aca2-e5631d024096', '01a22a2f-ad10-7549-bd40-186e41b832fa', NULL, NULL, NULL, '2026-11-25', '01a22a2f-b204-749f-b42d-f6ee66479dab', 'piece')
;
INSERT INTO "lot" VALUES ('01a22a2f-b205-7691-9646-9832b41bfc0e', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-b123-7212-aca2-e5631d024096', '01a22a2f-ad10-7549-bd40-186e41b832fa', NULL, NULL, NULL, '2026-11-25', '01a22a2f-b204-749f-b42d-f6ee66479dab', 'piece')
;
INSERT INTO "stock_balance" VALUES ('01a22a2f-adb1-72bc-913b-47398948bf31', '01a22a2f-ab97-7660-943b-efce31957d85', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 0, 'g')
;
INSERT INTO "stock_balance" VALUES ('01a22a2f-adb2-72fa-a5dc-66ca45b83da0', '01a22a2f-ab97-7660-943b-efce31957d85', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 0, 'g')
;
INSERT INTO "stock_balance" VALUES ('01a22a2f-adb1-72bc-913b-47398948bf31', '01a22a2f-abbf-7699-816e-6e5694c77dbe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 5600, 'g')
;
INSERT INTO "stock_balance" VALUES ('01a22a2f-adb2-72fa-a5dc-66ca45b83da0', '01a22a2f-abbf-7699-816e-6e5694c77dbe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 4000, 'g')
;
INSERT INTO "stock_balance" VALUES ('01a22a2f-adb1-72bc-913b-47398948bf31', 'kitchen', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 0, 'g')
;
INSERT INTO "stock_balance" VALUES ('01a22a2f-adb2-72fa-a5dc-66ca45b83da0', 'kitchen', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 0, 'g')
;
INSERT INTO "stock_balance" VALUES ('01a22a2f-adb1-72bc-913b-47398948bf31', 'waste', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 300, 'g')
;
INSERT INTO "stock_balance" VALUES ('01a22a2f-adb1-72bc-913b-47398948bf31', 'served', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 4000, 'g')
;
INSERT INTO "stock_balance" VALUES ('01a22a2f-b129-71fd-967e-838112243761', '01a22a2f-ab97-7660-943b-efce31957d85', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 0, 'piece')
;
INSERT INTO "stock_balance" VALUES ('01a22a2f-b129-71fd-967e-838112243761', '01a22a2f-abbf-7699-816e-6e5694c77dbe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 28, 'piece')
;
INSERT INTO "stock_balance" VALUES ('01a22a2f-b129-71fd-967e-838112243761', 'kitchen', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 3, 'piece')
;
INSERT INTO "stock_balance" VALUES ('01a22a2f-b129-71fd-967e-838112243761', 'waste', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 1, 'piece')
;
INSERT INTO "stock_balance" VALUES ('01a22a2f-b129-71fd-967e-838112243761', 'served', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 20, 'piece')
;
INSERT INTO "stock_balance" VALUES ('01a22a2f-b129-71fd-967e-838112243761', '01a22a2f-abd6-754f-b65d-7d7564d5387a', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 1, 'piece')
;
INSERT INTO "stock_act" VALUES ('01a22a2f-ae13-77d5-8d7c-4b8edb5c2ed7', '01a22a2f-ab97-7660-943b-efce31957d85', '01a22a2f-abbf-7699-816e-6e5694c77dbe', NULL, NULL, NULL, NULL)
;
INSERT INTO "stock_act" VALUES ('01a22a2f-ae97-757c-b92a-198c6effa051', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'kitchen', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', NULL, NULL, NULL)
;
INSERT INTO "stock_act" VALUES ('01a22a2f-aeb3-75f3-873f-606aa34d76fa', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'kitchen', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', NULL, NULL, NULL)
;
INSERT INTO "stock_act" VALUES ('01a22a2f-aed5-7791-b224-e99ce97386be', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'kitchen', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', NULL, NULL, NULL)
;
INSERT INTO "stock_act" VALUES ('01a22a2f-aee5-7180-8f43-0a3831456cb2', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'waste', NULL, 'spoiled', NULL, NULL)
;
INSERT INTO "stock_act" VALUES ('01a22a2f-b13d-750d-8eb8-ee1f76197d4e', '01a22a2f-ab97-7660-943b-efce31957d85', '01a22a2f-abbf-7699-816e-6e5694c77dbe', NULL, NULL, NULL, NULL)
;
INSERT INTO "stock_act" VALUES ('01a22a2f-b161-7068-96ba-b0782b3d06b1', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'kitchen', '01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', NULL, NULL, NULL)
;
INSERT INTO "stock_act" VALUES ('01a22a2f-b169-71c1-ba5d-83efacf26858', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'waste', NULL, 'damaged', NULL, NULL)
;
INSERT INTO "stock_act" VALUES ('01a22a2f-b18f-712f-9321-f9bbd7ef9d7b', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'kitchen', '01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', NULL, NULL, NULL)
;
INSERT INTO "stock_act" VALUES ('01a22a2f-b1a7-762d-a7f0-fb2bcb0a4065', 'kitchen', '01a22a2f-abbf-7699-816e-6e5694c77dbe', '01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', NULL, NULL, NULL)
;
INSERT INTO "stock_act" VALUES ('01a22a2f-b1b2-70e5-b7ea-b7deaaf8cc72', '01a22a2f-abbf-7699-816e-6e5694c77dbe', '01a22a2f-abd6-754f-b65d-7d7564d5387a', NULL, NULL, NULL, '王库管')
;
INSERT INTO "stock_act" VALUES ('01a22a2f-b1bc-758c-a19a-19ae73dd450d', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'supplier', NULL, NULL, NULL, '李师傅')
;
INSERT INTO "stock_act_line" VALUES ('01a22a2f-ae13-77d5-8d7c-4b8edb5c2ed7', 1, '01a22a2f-adb1-72bc-913b-47398948bf31', 10000, 'g')
;
INSERT INTO "stock_act_line" VALUES ('01a22a2f-ae13-77d5-8d7c-4b8edb5c2ed7', 2, '01a22a2f-adb2-72fa-a5dc-66ca45b83da0', 4000, 'g')
;
INSERT INTO "stock_act_line" VALUES ('01a22a2f-ae97-757c-b92a-198c6effa051', 1, '01a22a2f-adb1-72bc-913b-47398948bf31', 4000, 'g')
;
INSERT INTO "stock_act_line" VALUES ('01a22a2f-aeb3-75f3-873f-606aa34d76fa', 1, '01a22a2f-adb2-72fa-a5dc-66ca45b83da0', 500, 'g')
;
INSERT INTO "stock_act_line" VALUES ('01a22a2f-aed5-7791-b224-e99ce97386be', 1, '01a22a2f-adb2-72fa-a5dc-66ca45b83da0', 90000, 'g')
;
INSERT INTO "stock_act_line" VALUES ('01a22a2f-aee5-7180-8f43-0a3831456cb2', 1, '01a22a2f-adb1-72bc-913b-47398948bf31', 300, 'g')
;
INSERT INTO "stock_act_line" VALUES ('01a22a2f-b13d-750d-8eb8-ee1f76197d4e', 1, '01a22a2f-b129-71fd-967e-838112243761', 60, 'piece')
;
INSERT INTO "stock_act_line" VALUES ('01a22a2f-b161-7068-96ba-b0782b3d06b1', 1, '01a22a2f-b129-71fd-967e-838112243761', 20, 'piece')
;
INSERT INTO "stock_act_line" VALUES ('01a22a2f-b169-71c1-ba5d-83efacf26858', 1, '01a22a2f-b129-71fd-967e-838112243761', 1, 'piece')
;
INSERT INTO "stock_act_line" VALUES ('01a22a2f-b18f-712f-9321-f9bbd7ef9d7b', 1, '01a22a2f-b129-71fd-967e-838112243761', 5, 'piece')
;
INSERT INTO "stock_act_line" VALUES ('01a22a2f-b1a7-762d-a7f0-fb2bcb0a4065', 1, '01a22a2f-b129-71fd-967e-838112243761', 2, 'piece')
;
INSERT INTO "stock_act_line" VALUES ('01a22a2f-b1b2-70e5-b7ea-b7deaaf8cc72', 1, '01a22a2f-b129-71fd-967e-838112243761', 1, 'piece')
;
INSERT INTO "stock_act_line" VALUES ('01a22a2f-b1bc-758c-a19a-19ae73dd450d', 1, '01a22a2f-b129-71fd-967e-838112243761', 3, 'piece')
;
INSERT INTO "stock_count_line" VALUES ('01a22a2f-aef5-7534-b90d-2ca319ded4a9', 1, '01a22a2f-adb1-72bc-913b-47398948bf31', 5600, 'g', NULL, 0)
;
INSERT INTO "stock_count_line" VALUES ('01a22a2f-b171-72a1-9f71-480b541ec4ec', 1, '01a22a2f-b129-71fd-967e-838112243761', 39, 'piece', NULL, 0)
;
INSERT INTO "stock_count_line" VALUES ('01a22a2f-b1cf-72b2-bc0f-29c219d1f1cd', 1, '01a22a2f-b129-71fd-967e-838112243761', 28, 'piece', 'loss', 1)
;
INSERT INTO "storage_reading" VALUES ('01a22a2f-ae27-72d3-b38a-17605c3180c7', '01a22a2f-ae27-72d3-b38a-17605c3180c7', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-abd6-754f-b65d-7d7564d5387a', NULL, 'temperature', 95, 'chill', 1795388400000, 'out', 'O-03', 0, 80, '已调低')
;
INSERT INTO "storage_reading" VALUES ('01a22a2f-ae44-72df-8af1-86dd6bcc1251', '01a22a2f-ae44-72df-8af1-86dd6bcc1251', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-abbf-7699-816e-6e5694c77dbe', NULL, 'humidity', 550, 'ambient', 1795388400000, 'no_limit', NULL, NULL, NULL, NULL)
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
INSERT INTO "school" VALUES ('01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'School b7bb337e', NULL, 'school', '532301', NULL, 'enabled', NULL, 1, 1795385400000, NULL)
;
INSERT INTO "school" VALUES ('01a22a2f-afb2-742b-a2da-ea3e64b85954', 'School 3b489de0', NULL, 'school', '532301', NULL, 'enabled', NULL, 1, 1795404600000, NULL)
;
INSERT INTO "school_placement" VALUES ('01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', '532301', NULL)
;
INSERT INTO "school_placement" VALUES ('01a22a2f-afb2-742b-a2da-ea3e64b85954', '2026-11-23', '532301', NULL)
;
INSERT INTO "kitchen" VALUES ('01a22a2f-ab80-7719-99b2-352645149332', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'Kitchen')
;
INSERT INTO "kitchen" VALUES ('01a22a2f-afce-7631-9a10-fdd732788b91', '01a22a2f-afb2-742b-a2da-ea3e64b85954', 'Kitchen')
;
INSERT INTO "kitchen_service" VALUES ('01a22a2f-ab85-734d-a34a-34f4b1cf95f6', '01a22a2f-ab80-7719-99b2-352645149332', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2025-10-26', NULL)
;
INSERT INTO "kitchen_service" VALUES ('01a22a2f-afcf-71d1-b45c-49058981e11b', '01a22a2f-afce-7631-9a10-fdd732788b91', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '2025-10-26', NULL)
;
INSERT INTO "kitchen_service" VALUES ('01a22a2f-b0cb-75e3-b009-62c41396792c', '01a22a2f-ab80-7719-99b2-352645149332', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '2026-11-20', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-ab97-7660-943b-efce31957d85', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'gate', 'gate', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-abb1-7713-a28b-ee0ff065c5db', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'scale', 'scale', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-abbf-7699-816e-6e5694c77dbe', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'dry_store', 'dry_store', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-abd6-754f-b65d-7d7564d5387a', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cold_store', 'cold_store', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-abe6-72ba-a830-c7603d2de844', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'preparation', 'preparation', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-abf6-7272-acc1-8821c6c129d2', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stove', 'stove', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-ac04-7287-a2fa-34b5419c7714', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'sample_cabinet', 'sample_cabinet', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-ac0e-749d-9101-7ee9afaa2fe9', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'washing', 'washing', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-ac16-707d-adfc-a7e9bda8bb2e', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'serving', 'serving', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-ac37-7508-9498-d0891ab98e1d', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', NULL, 'dining_hall', 'dining_hall', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-afda-74d1-b8f5-d8bd7b05f575', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afce-7631-9a10-fdd732788b91', 'gate', 'gate', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-afe3-7099-a706-9d86997ac334', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afce-7631-9a10-fdd732788b91', 'scale', 'scale', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-afed-7230-974b-316ab041f1b4', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afce-7631-9a10-fdd732788b91', 'dry_store', 'dry_store', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-aff5-7507-82fa-a2f533c2665e', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afce-7631-9a10-fdd732788b91', 'cold_store', 'cold_store', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-affc-7295-a738-44153f217eed', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afce-7631-9a10-fdd732788b91', 'preparation', 'preparation', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-b01a-755a-b490-47eb04a96508', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afce-7631-9a10-fdd732788b91', 'stove', 'stove', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-b022-757b-9f61-22b4ce10a337', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afce-7631-9a10-fdd732788b91', 'sample_cabinet', 'sample_cabinet', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-b03c-751e-aeb8-cf5f46f4fec8', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afce-7631-9a10-fdd732788b91', 'washing', 'washing', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-b045-728f-a230-621141353958', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '01a22a2f-afce-7631-9a10-fdd732788b91', 'serving', 'serving', NULL)
;
INSERT INTO "place" VALUES ('01a22a2f-b04d-74de-97ae-cc435e40f723', '01a22a2f-afb2-742b-a2da-ea3e64b85954', NULL, 'dining_hall', 'dining_hall', NULL)
;
INSERT INTO "class_group" VALUES ('01a22a2f-ac49-75e9-8f14-769cac50847e', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '1A', 40, NULL)
;
INSERT INTO "class_group" VALUES ('01a22a2f-ac5d-70f2-b2ce-86399a6d0926', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '1B', 40, NULL)
;
INSERT INTO "class_group" VALUES ('01a22a2f-b05b-7193-a725-f7d33bdddfad', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '1A', 40, NULL)
;
INSERT INTO "class_group" VALUES ('01a22a2f-b06b-73c9-ab63-1f72899a83da', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '1B', 40, NULL)
;
INSERT INTO "act" VALUES ('01a22a2f-ada6-703a-88b2-4d6969b58a04', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'acceptance', 'acceptance.delivery', '01a22a2f-ab97-7660-943b-efce31957d85', 1795385400000, 1795385400000, 1795385400000, NULL, 0, 0, 0, 'phone-1', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', '第一车 👍', NULL, 4, 0, 'L0iJx0X0BouT9PFndPObFo1e8Vu7Qg1xxq7ZokjeJ8g', 'f424badc983139372027d8b9927ee33129c580dbf6f99b5116e02c21492306d9', '0a5e0ab394972313da94f0835e86503aa5af92317306ba478d115c21aa122e48')
;
INSERT INTO "act" VALUES ('01a22a2f-adef-73fc-8e59-baf22ec692d4', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'acceptance', 'journal.cosign', '01a22a2f-ab97-7660-943b-efce31957d85', 1795385400000, 1795385400000, 1795385400000, NULL, 0, 0, 0, NULL, '01a22a2f-accc-7077-ba59-681f76883578', 'canteen_manager 59c5', NULL, NULL, 1, 1, 'rM-csDJHR78_ot2A2Umbdt_v1FMnTgVhaEFzTrPCScY', 'e45dfbf1f82290ace065829c697051479d6ce3d24906433a8bf2f60acff3967f', 'a16342a7077b4432ccf849b1a2533444e78b75258b657bd00555cd9c1c7647f8')
;
INSERT INTO "act" VALUES ('01a22a2f-ae02-75ff-bd7b-7723bc0fe56c', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'acceptance', 'acceptance.delivery', '01a22a2f-ab97-7660-943b-efce31957d85', 1795385400000, 1795385400000, 1795385400000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 4, 2, 'd7kqpgZEWVvkKRa1OV7kPO7in6eM8BJrdqUj0nGdAMg', 'a3783dd7efec98f6e4a7f0753db18c4f9c5a3e3cce3fd90266f8277f8edec964', 'd3ddda6e211836a97504d1614d087428d1141c795a40e688872a931da98638e9')
;
INSERT INTO "act" VALUES ('01a22a2f-ae13-77d5-8d7c-4b8edb5c2ed7', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'stock.in', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795387200000, 1795387200000, 1795387200000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 2, 3, 'h32xehr35Q0wA02hbWFD8K1sTg7CJBs2oyO2KZ9q_FI', '6da541cb93a83e9cb2d6655e5beffb3987556bdad611a32e5fe2f508a4aec937', '76de21cf77bdcaed442241560dcb6255de6a24537acb3159b868575596fbc188')
;
INSERT INTO "act" VALUES ('01a22a2f-ae27-72d3-b38a-17605c3180c7', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'storage', 'storage.reading', '01a22a2f-abd6-754f-b65d-7d7564d5387a', 1795388400000, 1795388400000, 1795388400000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 4, 'sLzO5XItvfr-lfH_jUxD67NRWo0YR3DZT7voNXsNSRk', '69fb9978ff4c5419a83ddaf493b64046e5f1803d6bea0b89af61185cc025a4e2', '0e4b08ea8b5feab2d6caa27cf9ec24d94b0ad151dcea923f8b258d5acdc0e2d7')
;
INSERT INTO "act" VALUES ('01a22a2f-ae44-72df-8af1-86dd6bcc1251', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'storage', 'storage.reading', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795388400000, 1795388400000, 1795388400000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 5, 'Ht9ZRqFncUJzGPbx0tjKdh0CBAX_H7vc8pY0MKd2HGc', 'edf39420819eb7188f20438427b2c879a6498b94f955b07ae46cec074c96d08f', 'b913d2a90af3b056ca9433daaf25d95ccb4663e5321fe4cec05116e95098946d')
;
INSERT INTO "act" VALUES ('01a22a2f-ae6a-71fd-92bc-9358fb5d95ca', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'storage', 'storage.round', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795388400000, 1795388400000, 1795388400000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 6, 'Ak17sOg_tcL50R98tHFBELP_Z0WcIbbU1KUd6aezxW0', 'fa876416a0930a7573d1d0d72042f3305d0584d1e830aafffa79a348caf42a0c', 'c91c50d5839db60d4fec0ad901609653745192152f6019e612fd12829ef83234')
;
INSERT INTO "act" VALUES ('01a22a2f-ae84-7584-bfc6-18ff2f7c3307', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.meal', '01a22a2f-abf6-7272-acc1-8821c6c129d2', 1795392000000, 1795392000000, 1795392000000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 7, '-JMrNDm_LIFwbGD1hFAOWbV7oiVAIowhLph5lglLimY', '451ba82f366f98377d582d0a676aba83c9d2868ed8f47215feb7b12c93281494', 'a2fe1cb1b264d70ddcad5096463e1f7b2691ead83eab53a6063e4d55f2e457ae')
;
INSERT INTO "act" VALUES ('01a22a2f-ae97-757c-b92a-198c6effa051', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'stock.out', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795393800000, 1795393800000, 1795393800000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 2, 8, 'kPeYIYPY8oL0_IAJnJEaVzwPefHrVKWwaoGnIYiWUxo', 'ad087fd4a5dc13ea1357c4a8aa335764ab2786bf32da2d1a725dcf27ac248edb', 'df6d78eb9ff80c61b5af1baf14e3bfc2f253ad23082a6ff69a79d6fb294adba6')
;
INSERT INTO "act" VALUES ('01a22a2f-aeb3-75f3-873f-606aa34d76fa', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'stock.out', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795393800000, 1795393800000, 1795393800000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 2, 9, 'cdK843fP5oXnyBochWKSJgIhM6_zt8Tf4Lblpy8KYUA', '7c3ec2c334ad525835aaa0b57c00e9f545953f609bc7f938b81e467b71d8f903', '8e81a5ba0d25a5fa84a75b88ae05475f7cf1aa34e5d5b569022d2a2a91d28513')
;
INSERT INTO "act" VALUES ('01a22a2f-aec5-72c8-b7e9-86e08e797636', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'journal.reversal', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795393800000, 1795393800000, 1795393800000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, '01a22a2f-aeb3-75f3-873f-606aa34d76fa', 1, 10, 'JDRSBhign39o8GCfJnNDO-o7stMzIl5qcZi2yFrQ4RY', 'bdb6268290224e3d2b227a5b575698914810d4d1856af055b9e086b149ed44e0', '940d9c54b9f173480bc1d456845e4e8c77828f3f34b348f6e680525c0c1a3c10')
;
INSERT INTO "act" VALUES ('01a22a2f-aed5-7791-b224-e99ce97386be', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'stock.out', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795393800000, 1795393800000, 1795393800000, NULL, 1, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 2, 11, 'AeQm7p8zbLg8V6AJUPSkxnXV7v_KrYTHuHgLllHZnDM', '65806d8bc545a65565a553606405252f5a518a8b8dfde958c80c8ffe18961c90', 'dbbc5dc08602b16022e906cf8e99334bb6845a255c23e8b18682289c2083b1dd')
;
INSERT INTO "act" VALUES ('01a22a2f-aee5-7180-8f43-0a3831456cb2', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'stock.write-off', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795393800000, 1795393800000, 1795393800000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 2, 12, 'J9sUN35rpt99qu4Hj0DWurFn-xKhWO3P9cMszFEtqtM', 'f21316294b2a4eb6b0a7ce8861d8df772d157f42b20727c6b59311fefbf6b575', 'a6aa17bb41489ca6f78ebe22367b0689c5edaae5697326efc6f487cd8736a60a')
;
INSERT INTO "act" VALUES ('01a22a2f-aef5-7534-b90d-2ca319ded4a9', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'stock.count', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795393800000, 1795393800000, 1795393800000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 3, 13, 'm-E8HSyYHoGMARdf1_cnmpENohKYEh4uxmbhduq0sT0', '5b140d4b0ba21d341b67e417af5b1de9a678d148b5c5dc3456dfa8b08a8fcca4', '4a28985422dad2fcc46c94ba341bb8e3c480f1f7e4a414923a240b3fbe7e52ab')
;
INSERT INTO "act" VALUES ('01a22a2f-af0f-7350-acdb-a4573a0db23e', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.batch', '01a22a2f-abf6-7272-acc1-8821c6c129d2', 1795400400000, 1795400400000, 1795400400000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 2, 14, 'WUkbcBSaElNN3QYCEfw9qrr8OFysatkZZ5c31S5Yr2c', '8f0e5bf0cd2688998cb1d0cbcf454160acd3532bdbd8f40ce712b1bd7694d049', 'e47a05b9b6bb712e11b236592bbabe5f2057dcdcc87dea0c77d08d10711c12cb')
;
INSERT INTO "act" VALUES ('01a22a2f-af3e-71e9-9bd0-8c08b8360944', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.batch', '01a22a2f-abf6-7272-acc1-8821c6c129d2', 1795400400000, 1795400400000, 1795400400000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 2, 15, 'Y-A6i4rdG529OOwiO0HKqF50MhbuIHFisgayW995zOM', '5401a300f52f1f1b8a7b837a5a924d2275bc6a865c8a2f69148d757a81750bfc', '0a813f0bc51f5259799c5908f1f81513a4570a42ad2c67f680bb5cdcf0b6d2b2')
;
INSERT INTO "act" VALUES ('01a22a2f-af4e-7282-99ad-25a8f1d21e4a', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.sample', '01a22a2f-ac04-7287-a2fa-34b5419c7714', 1795401000000, 1795401000000, 1795401000000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 16, 'Vu_6fjhP2IcLZ4MB1eB5R2d_MmwhAn_QOuYZe7420UM', 'f23c70fae0a6903310f60ebe2dc5abd508ede31cba3187fe6b94200d0b2f6f8a', '34726dc18fec5c5337a1bb95a75143aaaf7c27cf7c1e1ffe9db6f6b752de5354')
;
INSERT INTO "act" VALUES ('01a22a2f-af60-7744-ac38-f82e7b97f695', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'distribution', 'distribution.hand-over', '01a22a2f-ac16-707d-adfc-a7e9bda8bb2e', 1795404600000, 1795404600000, 1795404600000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 17, 'iVmHPyc0GQTW-zpSWsFTRqnpNv0_UryNkrxn34M_8vI', 'ca7284ae304567f302476f74721e743494211732a40f9a27693b0ec49f3e7f7f', '42a7cd3bfc018472daacabeb3b085d7b3259e214ba906f04a877d3b263206be8')
;
INSERT INTO "act" VALUES ('01a22a2f-b0d7-752e-8864-b2e509937589', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'distribution', 'distribution.dispatch', '01a22a2f-ab97-7660-943b-efce31957d85', 1795404600000, 1795404600000, 1795404600000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 2, 18, '7_0hEB0oN7Hbvug7PVwW_CBsONP7wOxOiXl8DYdt2Uw', '41037d4ddf69d7553d51a3f5196e6654d94e443acd5f56e649697c81dd65bcb8', '0b464b308df188f58721fcadadbc36e7a9820ff8d79f46c61f9f2b07f5df3598')
;
INSERT INTO "act" VALUES ('01a22a2f-b0eb-70ce-9858-ba456d796812', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'dining', 'dining.headcount', '01a22a2f-ac37-7508-9498-d0891ab98e1d', 1795407000000, 1795407000000, 1795407000000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 2, 19, '-Fm8rwW8Pw4AClAkF_SFb6HsgG-RjiCGJ75omWvRuXk', '57f05499bda5bc32ce5fab36acacb4b9446dfdfa4e2f3985363069795f6c0bb7', '424d59ad41367bfba74df3dedd0e0dc5b73a0eb9564df8642efddff13b1ee609')
;
INSERT INTO "act" VALUES ('01a22a2f-b0fb-7586-8750-8abfdde8b0fc', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'dining', 'dining.accompany', '01a22a2f-ac37-7508-9498-d0891ab98e1d', 1795407000000, 1795407000000, 1795407000000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 20, 'y06nOnpzyewVXOJ-7IwAlpC_raKtPibqt7my5Ep7_wg', 'a34f4241aad47eb068354f01d5785b0ed618138f1f9badfd6e6eaa0a46c041fb', '8416f3e8fbfe9c787b023512e0a9a4e83c30928cafaaf91a4bf1127fa94ff27c')
;
INSERT INTO "act" VALUES ('01a22a2f-b107-7377-9510-5cf3fe231baf', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'dining', 'dining.leftovers', '01a22a2f-ac37-7508-9498-d0891ab98e1d', 1795407000000, 1795407000000, 1795407000000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 21, 'odO-xbsTd_6WARnmUS_QXIVNCnN935tt6BoaVErrRRk', '351dc94020a7a9244473bbb2f4c0d1d423f8bd63bc982f4c1fb755942259bd2c', 'a4912b3f3367999a4a3c2c1cd7ffc6abaf292edb4b4092abf8bf461cf6b7539c')
;
INSERT INTO "act" VALUES ('01a22a2f-b11b-708e-a8d7-5ba165ade69e', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.sample-discard', '01a22a2f-ac04-7287-a2fa-34b5419c7714', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 22, 'ttAH81eK_69xqJ4ZGFriOA7GldN_GuG8HllM-ZtVYak', 'c0584af3164628261c805436458a12b1ae19808bd458dde5d5341713e8adf111', '8460e13d06c9064411f5165150dfaf43afef70ec66bc066a2d79a050f18faed2')
;
INSERT INTO "act" VALUES ('01a22a2f-b129-71fd-967e-7ea9ef1e4f76', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'acceptance', 'acceptance.delivery', '01a22a2f-ab97-7660-943b-efce31957d85', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 4, 23, '4_B_2MkJp0Sg8GiIZ-qTXEhFTJK3re_crCQpoMSEISo', 'f135f15d62bcb1042b4a5898da5b51570fea6632e52ee33ba1911789bba26b8c', '672a5a37dc3695e0f9c163f1e40ff11737c42780ef3a6ae0a42d06e687eebf51')
;
INSERT INTO "act" VALUES ('01a22a2f-b133-70b8-8897-addc258267c6', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'acceptance', 'journal.cosign', '01a22a2f-ab97-7660-943b-efce31957d85', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-accc-7077-ba59-681f76883578', 'canteen_manager 59c5', NULL, NULL, 1, 24, 'gbHhSOgi9IVMzVQJiFoPsGYLRUtRz7Dh_6Gu3hCzcMs', '90d19f27756a3788b5e3d109ba33370485e886cdf995216bf8e890498312dc04', 'd67071a7013f75b53c2a7232682825aee769582a9f5d4a9430d68db0f6d6cceb')
;
INSERT INTO "act" VALUES ('01a22a2f-b13d-750d-8eb8-ee1f76197d4e', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'stock.in', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 2, 25, 'qm3TEq1g-U4AMX1FmF1NCh2EechkuJm6p7c1itjUP5c', 'bbedef318c989304abe05d43b162b77b67882da0d088cf8be9655b9b570aba46', '73b93b52e1147f05d1b6218a2dddb2d7419bed4365e3417152167d409ec9707f')
;
INSERT INTO "act" VALUES ('01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.meal', '01a22a2f-abf6-7272-acc1-8821c6c129d2', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 26, '-79uIiMAGCpT45r8OkbqD6Pj1-Ml83iG4pZQl_fuJAc', 'c7565a7059430b2f56871d1272cf7adfc8226599600a952aecfd2e0fafd5449d', 'a31306a28741fa9b92a0d3b4a798287bc56a352a8b853944605251e894b2233b')
;
INSERT INTO "act" VALUES ('01a22a2f-b161-7068-96ba-b0782b3d06b1', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'stock.out', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 2, 27, 'PRWKuy4MZHU0z_A8MVyl9IF9c2vN0Jqy-yQ3quwCKIA', '9a64af0dd898f522015f13644c8255cf37d01415c0de81c35468af42e18b1821', 'd4354e45a15d0b6e3df386c6f992f2638fe28704ec702bfb4ab77fdada0942b8')
;
INSERT INTO "act" VALUES ('01a22a2f-b169-71c1-ba5d-83efacf26858', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'stock.write-off', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 2, 28, 'gnrX6azso4ZsM2SKRbCCnmza8nwiGT2Y28M6gUvzLsM', '610acb0896c6db487394133895afff257655fcbe3503addaa4f8f46e54b60ac3', 'c5c4c63c590099213fb32f9225bbaa64361900dc3fef804fc320a5684d3c47d3')
;
INSERT INTO "act" VALUES ('01a22a2f-b171-72a1-9f71-480b541ec4ec', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'stock.count', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 3, 29, 'ULn6MhhqWeDZMSwSE-AyIPEK5c_xaTeFEcl_vg3FKlQ', '9716731dfd78a98a3172570e1551e522f450455a227220b5971bdbb12971a319', '44d62aabd9977324fc02e0b341d2df66b8c5ada752d4f2ce3c777bda44bb82f5')
;
INSERT INTO "act" VALUES ('01a22a2f-b178-74cb-8755-3df510246662', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.batch', '01a22a2f-abf6-7272-acc1-8821c6c129d2', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 2, 30, 'LUKSR5_vkn6t_-wwltYMH6IyZs5u2Lr2lUpcr7YxUR0', '14f75de20b67cd18a9674f36692b90293c1e0b81473c96a6b5c47aee5f299b75', '67733a1af35bbd34075c8626172e967f538a3f1787eb018d4743e444c06685db')
;
INSERT INTO "act" VALUES ('01a22a2f-b186-75e3-ad30-23c9dce9b611', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'acceptance', 'journal.refusal', '01a22a2f-ab97-7660-943b-efce31957d85', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-accc-7077-ba59-681f76883578', 'canteen_manager 59c5', NULL, NULL, 1, 31, 'NmKJ8j2h2VdMZdM451QnHzyYihdH7xytVDOBJN4JIkM', 'a11b5f59f3f18290861be024f15e5ecec835363a77ec06659e55a988af4b8ac6', '7cf165e02f2987a67a1f757a8bd5443cc9428f1ddbe12e446fecc3fa688a3cbd')
;
INSERT INTO "act" VALUES ('01a22a2f-b18f-712f-9321-f9bbd7ef9d7b', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'stock.out', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 2, 32, '9gMHYiJilRIabM3zl0TJ1d3an5Dd6g3e_rn6a-Bauvc', 'e0cdde2a110d81cec1267803b3dd79102add3f5c4a259499e94f914466e11c93', 'dc38d1fb4412cf56294b2d649e7215a027667bacc6c1b915d097e5bd5c4598c4')
;
INSERT INTO "act" VALUES ('01a22a2f-b1a7-762d-a7f0-fb2bcb0a4065', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'stock.return', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 33, 'oIIfXJQ4b6yq4FFiXU_YVrVeDaSTBgY4jy5b60O2utg', '3a5f1b327a12fc152e672b426ea57970d9388392455981a7ddf965f1e163a287', '310592d38553736fcb87ea8ff1481bc062eaa5131e0297e8f61f2104b4cef4fe')
;
INSERT INTO "act" VALUES ('01a22a2f-b1b2-70e5-b7ea-b7deaaf8cc72', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'stock.transfer', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 34, 'xjRl-R8GvXCn0bJAwQ4dfPdqDNum6LLSCz42P3bFx8E', '736d8776c949a1ebece47c108c6b159e158f5f5e0a5db3c71aaf8163580459c5', '78ba9746570021e2c9396089d0a6f3a6be26939809856337cdfa2f3245e6343c')
;
INSERT INTO "act" VALUES ('01a22a2f-b1bc-758c-a19a-19ae73dd450d', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'stock.send-back', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 35, 'YiIPmBNu8-H3r7gVe4rEoakCvYWbTE-cd03HvknX6S0', 'b8b6ecfbf5835568108f2571f6d2034752cf97e1dfa293deed6c70965ab89f50', 'f79e1568150808907e7fd33c93bebfc2b782481f5abd5ecf6edf813a5583b3f3')
;
INSERT INTO "act" VALUES ('01a22a2f-b1cf-72b2-bc0f-29c219d1f1cd', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'stock', 'stock.count', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 3, 36, '5ppr0W7y3kQKHeRI6FXHNUIda5LO5YX0B05fiiPiIHo', 'c6dd0c45bf9e6736112a8d1df5513491b7b2a052a716945349149ba036ee08d3', '0c225b550b9f0e658d06b148989798918c5b51c57ce7f10a159c10713e6c1a17')
;
INSERT INTO "act" VALUES ('01a22a2f-b1e3-7126-acbf-fbc7bccd976a', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'acceptance', 'acceptance.supplier-paper', '01a22a2f-ab97-7660-943b-efce31957d85', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 37, '-jQaYzLc7YcaixL-RLL73qsVrGGnzcH3nI1Vsx6Rlys', 'c5dced7b4ceca74ebe1e854f28a8a44ddf706d647683be71b76445fbb7ce1de8', '71992021a4018ab798b43d506bb1db7c2817a4f2534226a12df5cfd0bd425712')
;
INSERT INTO "act" VALUES ('01a22a2f-b1ec-73c3-8d97-540c495d02af', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'acceptance', 'acceptance.delivery', '01a22a2f-ab97-7660-943b-efce31957d85', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 4, 38, '11F6I3xU_2JaEa1SvzvrFzt3fOWshwahlpcBdR7DcZQ', 'c0747713c11a4247adf51078fc7da7888928343c02ee9771557aad79487be381', 'e1a76b4f2277c8952ecf93d801c677884787c48fc42b3f498c5f1d6204ef167d')
;
INSERT INTO "act" VALUES ('01a22a2f-b1fa-737b-88a6-071f1771fec9', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'acceptance', 'acceptance.order', '01a22a2f-ab97-7660-943b-efce31957d85', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 39, 'KiDPJoDAIYThiDTnF-emodmrNhtzgeVePiRYMCVgkYc', '1d9bff6fd45c41cfb07fc8a85a9141c6b2c090c6dcc69fbd05c511230f410b0a', '6585079d10f90f560d32e1fd754dde36081be3a294d18fc3b5f21ca23b1b632c')
;
INSERT INTO "act" VALUES ('01a22a2f-b204-749f-b42d-f6ee66479dab', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'acceptance', 'acceptance.delivery', '01a22a2f-ab97-7660-943b-efce31957d85', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 4, 40, '0j6ViHake_5iak0DJvHCbUhBGdgI_SNfXoM3MZFf5R4', '2540620e091803587682bfc05f6638d1c061aeef18078a13f6ce9af4df68aa62', '1140297d08ef163b04ea8e9d45302c1af9acb28d01f14b3337c155562b458340')
;
INSERT INTO "act" VALUES ('01a22a2f-b228-7472-b29f-23b3c4fc5e8e', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'acceptance', 'acceptance.goods-paper', '01a22a2f-ab97-7660-943b-efce31957d85', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 41, 'IByhcEeQ-7O_crgi4swE5gVgkKlSwDbKeFDPh7Xnbm0', 'bb7414d3616e6bcae54cfe6cfabff6c0800753aeff0cf3072bce26a86fdcb343', 'ae30d972f73b53998f64d42c7f7725465fca1aefa7aaf2b6f7a9ae344c76b5b9')
;
INSERT INTO "act" VALUES ('01a22a2f-b238-7575-9710-8398d56e16ef', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'acceptance', 'acceptance.pesticide-test', '01a22a2f-ab97-7660-943b-efce31957d85', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 42, 'Y278lGyF5B1xhNd_otsYYF6Dftd8fV9Q6GJ7T5aYBEU', '01c3720cee8e35a1db904aef430680af64d02ad36cfc53868699f7ebcb388568', 'dc3ed5df401bc27cfad66361e004b03889b3e399e877e9b41be1046e2919d902')
;
INSERT INTO "act" VALUES ('01a22a2f-b248-723c-a56a-4d5d8e3f12f3', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.additive', '01a22a2f-abe6-72ba-a830-c7603d2de844', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 43, '_kKqJYwLTZsyiWwiV51EMk5w3GIN5MUAdwNpb26BCTE', '33a24087d8333deae8ea78c0cb9c1f40538e7dabc809625e5ae54715fb1b12fc', '227cb70d6c5d940ec8b203656ab36cefef65545f8ae48f2e6867b0aee94b3232')
;
INSERT INTO "act" VALUES ('01a22a2f-b258-735c-8253-ece93189db57', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.cleaning', '01a22a2f-abe6-72ba-a830-c7603d2de844', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 44, '4AGooq6MvM2VyUKBY1uzdYqUCSW3oMs39HTj01I7XK4', 'e0eae6d9a56ac43514192531f01974d9355685dadbfaca482245440175e2cb4c', '30ab291993395cc4bff28f1108d24c87963ac2bf62ff5978b7121673794e7a3e')
;
INSERT INTO "act" VALUES ('01a22a2f-b268-77e6-a051-f451a8f4a278', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.daily-check', '01a22a2f-abf6-7272-acc1-8821c6c129d2', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 45, 'gE9DeF_SwJzWlpt_8y_lYyA_UXWP3A_nwADiEqDygwE', '6fbacf1cb38a2313c97e7516b37b003dbc7c7deb1215e1a5ee6129c3dff105d9', '05d19f9d9c5208144ab37cc1a33cc1d80f674ae0b596c770f4fd5680e57c1694')
;
INSERT INTO "act" VALUES ('01a22a2f-b271-75d5-843a-fc359d716127', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.disinfection', '01a22a2f-ac0e-749d-9101-7ee9afaa2fe9', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 46, 'R9cf8AR_b-JH2elYv9AoH0hq2tPBLDqpEkGPECN_nTQ', 'dc7a16629f0048b350a912ce010bdf1a1090bf8da0315c6ba295f3716a166a37', '0572866177fedff8770b75cf8ad5498aeee51a6a071b05a60dcfccc931901b49')
;
INSERT INTO "act" VALUES ('01a22a2f-b27a-742c-83aa-6d1beb683a09', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.monthly-dispatch', '01a22a2f-abf6-7272-acc1-8821c6c129d2', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 47, 'RBPV_i2iZ4GiTJNu6Y2DijzzyJe92UgGkz8a2rY0gow', '0d36682e0ce72ed8f5bb565c8ea4c9975e25690252c0c8edec2e178f4fed9c93', '27df6de04804d08043f72f24ee592f8b684d58f12fa3d9c52271d86c495a307d')
;
INSERT INTO "act" VALUES ('01a22a2f-b282-7482-8358-765bff037531', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.morning-check', '01a22a2f-abe6-72ba-a830-c7603d2de844', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 48, 'f5_ClHJOx1VHAOzpe-lDjk2moTRJSuK2A2ke3yx9ZiE', 'd31347d52cfe2881dfef2c0704e5299b7a90dfe51e274c7401957a1cff29cecd', 'd9a92c2ff76551716bf47740e9b24e220e119d17e496c1171e527468bd13ce7d')
;
INSERT INTO "act" VALUES ('01a22a2f-b291-75da-9206-61912c9115e6', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.training', '01a22a2f-abf6-7272-acc1-8821c6c129d2', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 49, 'RVm_Weooc2iJBXz9YbqKa3kisFU6zD1Jq0pmvBql_fU', '9262cde0cf10084acd1081aa1aaffe23efe56cdce936645fa569f17c21d484ef', 'c4248d1c88d3ed6d2c339ccd48a70b7a8ccb129551f6f6044882a22c7701ec7b')
;
INSERT INTO "act" VALUES ('01a22a2f-b2a7-7044-8943-2bfecd240118', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.upkeep', '01a22a2f-abf6-7272-acc1-8821c6c129d2', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 50, '_Ub_XS8P7lVYDnxdayryj3eTIVMDiKuJJGMVg4FGa8Q', '9b003e6d6a97a9dbfa7d78d46e063ff37070ba154b2a15685777d52dcff88c04', '76b71e6879637ef32272c1c1ba97436e97742ae451e19be90a50a813aa207028')
;
INSERT INTO "act" VALUES ('01a22a2f-b2b1-7593-8afd-ef2e2bae04f6', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'cooking', 'cooking.weekly-check', '01a22a2f-abf6-7272-acc1-8821c6c129d2', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 51, '2oxR7N8bHib3jpjafdhPSsBbeHNm-aYmBRwPNVVaq7Q', 'e62cc92414fa7c7e18cffb83856f35d4d5c614d0c3bede904e6170804428cad7', '7fa55f44899f8463c894703878abd5f321130603c14418fa7fe31de74abd90e3')
;
INSERT INTO "act" VALUES ('01a22a2f-b2ba-77a2-9148-073bc06bcb48', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'dining', 'dining.committee-visit', '01a22a2f-ac37-7508-9498-d0891ab98e1d', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 52, 'yiIUqrmfx5uc9afkDN0h-dPuQ5K4qqzjv3qXgKuW37Q', 'fab9dbc8dbd00abde075eee175e17730b0b8161b69212bd42f76a70ed0255c19', '5f9e1c87cf0c49bc140e019e968045ab6f81268ccbe02c7b836d4ffc21aea1c5')
;
INSERT INTO "act" VALUES ('01a22a2f-b2c3-701d-811d-11b1647b05b8', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'dining', 'dining.emergency', '01a22a2f-ac37-7508-9498-d0891ab98e1d', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 53, 'A0vP2aEuujs12UmyaLhwCY2DV7lH5O8u-ir2Frc3Pk0', '4fef8a74502680a78ae946ebb32a24ef13ac5156384c4269f2b4f1f9bab76e98', '7fed5449de7341797aeac736e1e2cdf76023735433ef461e0bf827af014e3cb6')
;
INSERT INTO "act" VALUES ('01a22a2f-b2ce-77cd-913c-c6718c0c956d', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'dining', 'dining.incident', '01a22a2f-ac37-7508-9498-d0891ab98e1d', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 54, '2ohttLI2KrunQHg6A9-hkwxFh-ZhlojixE1yCQQYmow', '695be2fb6200e96036c6c8c468595aea311d61bc2b1cac7e31845ec1eafae8bc', '780fcb904ee6f04c3ef837bcbb1dad3fb3ba3ae5b30630f9784574d8cc651ca3')
;
INSERT INTO "act" VALUES ('01a22a2f-b2ed-77a2-8655-10f3a7ea56a5', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'dining', 'dining.incident-release', '01a22a2f-ac37-7508-9498-d0891ab98e1d', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 55, 'LQ3qXy0W9n17tzjE3DhKUqcP3m4fJJ0tt0Zbp9P_1fc', 'e5439fbfbb5dd5347db1d42c9efefec172c2522992cc6ead429e849aa708cc1c', 'd2d05cbe8235391bd77a8dbe9be64d0a5bf709b7e80f67adff1f963c8fe8e048')
;
INSERT INTO "act" VALUES ('01a22a2f-b2f8-7503-992d-1374cc81c446', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'dining', 'dining.notice', '01a22a2f-ac37-7508-9498-d0891ab98e1d', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 56, 'ZcaMn3dNxN0Yh6ntpQklIKnulyIWWcfopiOoQ_9EGH8', '2f1e142ae507edfed22b402716a420143e40184b89069beb0d7ca89a0a16c32f', '7a2d981bebc93134afabb37ed7e36fe207a2e1106e0337764e0a283697043335')
;
INSERT INTO "act" VALUES ('01a22a2f-b303-739a-adbe-937f371f1112', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'distribution', 'distribution.receipt', '01a22a2f-ac16-707d-adfc-a7e9bda8bb2e', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 2, 57, '-YyNFQ1_DZOmFOGICPTmU4NYv0PeqVWsqv8YL0dsU0A', 'd75b2d360ff5b1ea93ebffcca5177ed9ad3088420f0ce4490efbd4ab98b95b01', '700f59749b5e02e49365f946a2a9ad3689d8cbfb4dddce893054da479384d655')
;
INSERT INTO "act" VALUES ('01a22a2f-b30f-732b-9ef0-55dcb8a988de', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'storage', 'storage.pest-control', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 58, 'qk3wpKKJ0McGAckpUAOlBBNwVDEjajLE-c0SsPAhu6k', 'ef2fb9363c536f60f8279bd54b5db23545787b76f741f5a880b95eede3a4a7c0', '231517c24a3215d0c1d645cf0101efa93b105d90a88212dfd2bd67abcb2e562a')
;
INSERT INTO "act" VALUES ('01a22a2f-b31d-74cb-b289-756669fdb3d9', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ab80-7719-99b2-352645149332', 'storage', 'storage.unfit-goods', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 1795573860000, 1795573860000, 1795573860000, NULL, 0, 0, 0, NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', NULL, NULL, 1, 59, 'eeMohHNkH8QECfYD5hsL9Enm5Ti97pp3eGBKxx1alMY', 'f05428626eb67f27118fad85f4d54c5f04021d25df7eec4fd6a06f79bf0eff1c', '96d20ef65650c3e3e0b97fc1ba8d96ca7e9e27d390dc8a0d919b55fc3ab83989')
;
INSERT INTO "act_signature" VALUES ('01a22a2f-ada6-703a-88b2-4d6969b58a04', '01a22a2f-ada6-703a-88b2-4d6969b58a04', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795385400000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-adef-73fc-8e59-baf22ec692d4', '01a22a2f-ada6-703a-88b2-4d6969b58a04', '01a22a2f-accc-7077-ba59-681f76883578', 'canteen_manager 59c5', 'own-session', '01a22a2f-accc-7077-ba59-681f76883578', 1795385400000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-ae02-75ff-bd7b-7723bc0fe56c', '01a22a2f-ae02-75ff-bd7b-7723bc0fe56c', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795385400000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-ae13-77d5-8d7c-4b8edb5c2ed7', '01a22a2f-ae13-77d5-8d7c-4b8edb5c2ed7', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795387200000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-ae27-72d3-b38a-17605c3180c7', '01a22a2f-ae27-72d3-b38a-17605c3180c7', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795388400000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-ae44-72df-8af1-86dd6bcc1251', '01a22a2f-ae44-72df-8af1-86dd6bcc1251', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795388400000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-ae6a-71fd-92bc-9358fb5d95ca', '01a22a2f-ae6a-71fd-92bc-9358fb5d95ca', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795388400000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-ae84-7584-bfc6-18ff2f7c3307', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795392000000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-ae97-757c-b92a-198c6effa051', '01a22a2f-ae97-757c-b92a-198c6effa051', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795393800000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-aeb3-75f3-873f-606aa34d76fa', '01a22a2f-aeb3-75f3-873f-606aa34d76fa', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795393800000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-aec5-72c8-b7e9-86e08e797636', '01a22a2f-aec5-72c8-b7e9-86e08e797636', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795393800000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-aed5-7791-b224-e99ce97386be', '01a22a2f-aed5-7791-b224-e99ce97386be', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795393800000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-aee5-7180-8f43-0a3831456cb2', '01a22a2f-aee5-7180-8f43-0a3831456cb2', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795393800000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-aef5-7534-b90d-2ca319ded4a9', '01a22a2f-aef5-7534-b90d-2ca319ded4a9', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795393800000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-af0f-7350-acdb-a4573a0db23e', '01a22a2f-af0f-7350-acdb-a4573a0db23e', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795400400000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-af3e-71e9-9bd0-8c08b8360944', '01a22a2f-af3e-71e9-9bd0-8c08b8360944', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795400400000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-af4e-7282-99ad-25a8f1d21e4a', '01a22a2f-af4e-7282-99ad-25a8f1d21e4a', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795401000000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-af60-7744-ac38-f82e7b97f695', '01a22a2f-af60-7744-ac38-f82e7b97f695', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795404600000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b0d7-752e-8864-b2e509937589', '01a22a2f-b0d7-752e-8864-b2e509937589', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795404600000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b0eb-70ce-9858-ba456d796812', '01a22a2f-b0eb-70ce-9858-ba456d796812', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795407000000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b0fb-7586-8750-8abfdde8b0fc', '01a22a2f-b0fb-7586-8750-8abfdde8b0fc', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795407000000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b107-7377-9510-5cf3fe231baf', '01a22a2f-b107-7377-9510-5cf3fe231baf', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795407000000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b11b-708e-a8d7-5ba165ade69e', '01a22a2f-b11b-708e-a8d7-5ba165ade69e', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b129-71fd-967e-7ea9ef1e4f76', '01a22a2f-b129-71fd-967e-7ea9ef1e4f76', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b133-70b8-8897-addc258267c6', '01a22a2f-b129-71fd-967e-7ea9ef1e4f76', '01a22a2f-accc-7077-ba59-681f76883578', 'canteen_manager 59c5', 'own-session', '01a22a2f-accc-7077-ba59-681f76883578', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b13d-750d-8eb8-ee1f76197d4e', '01a22a2f-b13d-750d-8eb8-ee1f76197d4e', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', '01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b161-7068-96ba-b0782b3d06b1', '01a22a2f-b161-7068-96ba-b0782b3d06b1', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b169-71c1-ba5d-83efacf26858', '01a22a2f-b169-71c1-ba5d-83efacf26858', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b171-72a1-9f71-480b541ec4ec', '01a22a2f-b171-72a1-9f71-480b541ec4ec', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b178-74cb-8755-3df510246662', '01a22a2f-b178-74cb-8755-3df510246662', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b18f-712f-9321-f9bbd7ef9d7b', '01a22a2f-b18f-712f-9321-f9bbd7ef9d7b', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b1a7-762d-a7f0-fb2bcb0a4065', '01a22a2f-b1a7-762d-a7f0-fb2bcb0a4065', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b1b2-70e5-b7ea-b7deaaf8cc72', '01a22a2f-b1b2-70e5-b7ea-b7deaaf8cc72', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b1bc-758c-a19a-19ae73dd450d', '01a22a2f-b1bc-758c-a19a-19ae73dd450d', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b1cf-72b2-bc0f-29c219d1f1cd', '01a22a2f-b1cf-72b2-bc0f-29c219d1f1cd', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b1e3-7126-acbf-fbc7bccd976a', '01a22a2f-b1e3-7126-acbf-fbc7bccd976a', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b1ec-73c3-8d97-540c495d02af', '01a22a2f-b1ec-73c3-8d97-540c495d02af', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b1fa-737b-88a6-071f1771fec9', '01a22a2f-b1fa-737b-88a6-071f1771fec9', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b204-749f-b42d-f6ee66479dab', '01a22a2f-b204-749f-b42d-f6ee66479dab', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b228-7472-b29f-23b3c4fc5e8e', '01a22a2f-b228-7472-b29f-23b3c4fc5e8e', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b238-7575-9710-8398d56e16ef', '01a22a2f-b238-7575-9710-8398d56e16ef', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b248-723c-a56a-4d5d8e3f12f3', '01a22a2f-b248-723c-a56a-4d5d8e3f12f3', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b258-735c-8253-ece93189db57', '01a22a2f-b258-735c-8253-ece93189db57', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b268-77e6-a051-f451a8f4a278', '01a22a2f-b268-77e6-a051-f451a8f4a278', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b271-75d5-843a-fc359d716127', '01a22a2f-b271-75d5-843a-fc359d716127', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b27a-742c-83aa-6d1beb683a09', '01a22a2f-b27a-742c-83aa-6d1beb683a09', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b282-7482-8358-765bff037531', '01a22a2f-b282-7482-8358-765bff037531', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b291-75da-9206-61912c9115e6', '01a22a2f-b291-75da-9206-61912c9115e6', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b2a7-7044-8943-2bfecd240118', '01a22a2f-b2a7-7044-8943-2bfecd240118', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b2b1-7593-8afd-ef2e2bae04f6', '01a22a2f-b2b1-7593-8afd-ef2e2bae04f6', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b2ba-77a2-9148-073bc06bcb48', '01a22a2f-b2ba-77a2-9148-073bc06bcb48', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b2c3-701d-811d-11b1647b05b8', '01a22a2f-b2c3-701d-811d-11b1647b05b8', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b2ce-77cd-913c-c6718c0c956d', '01a22a2f-b2ce-77cd-913c-c6718c0c956d', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b2ed-77a2-8655-10f3a7ea56a5', '01a22a2f-b2ed-77a2-8655-10f3a7ea56a5', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b2f8-7503-992d-1374cc81c446', '01a22a2f-b2f8-7503-992d-1374cc81c446', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b303-739a-adbe-937f371f1112', '01a22a2f-b303-739a-adbe-937f371f1112', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b30f-732b-9ef0-55dcb8a988de', '01a22a2f-b30f-732b-9ef0-55dcb8a988de', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_signature" VALUES ('01a22a2f-b31d-74cb-b289-756669fdb3d9', '01a22a2f-b31d-74cb-b289-756669fdb3d9', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager 10f2', 'own-session', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000)
;
INSERT INTO "act_reversal" VALUES ('01a22a2f-aec5-72c8-b7e9-86e08e797636', '01a22a2f-aeb3-75f3-873f-606aa34d76fa', '录错')
;
INSERT INTO "act_link" VALUES ('01a22a2f-ada6-703a-88b2-4d6969b58a04', 1, 'produced', 'lot', '01a22a2f-adb1-72bc-913b-47398948bf31', 10000, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-ada6-703a-88b2-4d6969b58a04', 2, 'produced', 'lot', '01a22a2f-adb2-72fa-a5dc-66ca45b83da0', 4000, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-adef-73fc-8e59-baf22ec692d4', 1, 'observed', 'act', '01a22a2f-ada6-703a-88b2-4d6969b58a04', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-ae02-75ff-bd7b-7723bc0fe56c', 1, 'produced', 'lot', '01a22a2f-ae02-75ff-bd7b-7aae18c770f6', 10000, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-ae13-77d5-8d7c-4b8edb5c2ed7', 1, 'observed', 'lot', '01a22a2f-adb1-72bc-913b-47398948bf31', 10000, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-ae13-77d5-8d7c-4b8edb5c2ed7', 2, 'observed', 'lot', '01a22a2f-adb2-72fa-a5dc-66ca45b83da0', 4000, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-ae84-7584-bfc6-18ff2f7c3307', 1, 'produced', 'meal', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-ae97-757c-b92a-198c6effa051', 1, 'observed', 'meal', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-ae97-757c-b92a-198c6effa051', 2, 'consumed', 'lot', '01a22a2f-adb1-72bc-913b-47398948bf31', 4000, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-aeb3-75f3-873f-606aa34d76fa', 1, 'observed', 'meal', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-aeb3-75f3-873f-606aa34d76fa', 2, 'consumed', 'lot', '01a22a2f-adb2-72fa-a5dc-66ca45b83da0', 500, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-aec5-72c8-b7e9-86e08e797636', 1, 'observed', 'act', '01a22a2f-aeb3-75f3-873f-606aa34d76fa', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-aed5-7791-b224-e99ce97386be', 1, 'observed', 'meal', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-aed5-7791-b224-e99ce97386be', 2, 'consumed', 'lot', '01a22a2f-adb2-72fa-a5dc-66ca45b83da0', 90000, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-aee5-7180-8f43-0a3831456cb2', 1, 'consumed', 'lot', '01a22a2f-adb1-72bc-913b-47398948bf31', 300, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-aef5-7534-b90d-2ca319ded4a9', 1, 'observed', 'lot', '01a22a2f-adb1-72bc-913b-47398948bf31', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-af0f-7350-acdb-a4573a0db23e', 1, 'produced', 'batch', '01a22a2f-af0f-7350-acdb-a4573a0db23e', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-af0f-7350-acdb-a4573a0db23e', 2, 'observed', 'meal', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-af0f-7350-acdb-a4573a0db23e', 3, 'consumed', 'lot', '01a22a2f-adb1-72bc-913b-47398948bf31', 4000, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-af3e-71e9-9bd0-8c08b8360944', 1, 'produced', 'batch', '01a22a2f-af3e-71e9-9bd0-8c08b8360944', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-af3e-71e9-9bd0-8c08b8360944', 2, 'observed', 'meal', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-af4e-7282-99ad-25a8f1d21e4a', 1, 'produced', 'sample', '01a22a2f-af4e-7282-99ad-25a8f1d21e4a', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-af4e-7282-99ad-25a8f1d21e4a', 2, 'observed', 'batch', '01a22a2f-af0f-7350-acdb-a4573a0db23e', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-af60-7744-ac38-f82e7b97f695', 1, 'observed', 'meal', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-af60-7744-ac38-f82e7b97f695', 2, 'consumed', 'batch', '01a22a2f-af0f-7350-acdb-a4573a0db23e', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-af60-7744-ac38-f82e7b97f695', 3, 'consumed', 'batch', '01a22a2f-af3e-71e9-9bd0-8c08b8360944', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b0d7-752e-8864-b2e509937589', 1, 'observed', 'meal', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b0d7-752e-8864-b2e509937589', 2, 'observed', 'site', '01a22a2f-afb2-742b-a2da-ea3e64b85954', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b0d7-752e-8864-b2e509937589', 3, 'consumed', 'batch', '01a22a2f-af0f-7350-acdb-a4573a0db23e', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b0eb-70ce-9858-ba456d796812', 1, 'observed', 'meal', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b0fb-7586-8750-8abfdde8b0fc', 1, 'observed', 'meal', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b107-7377-9510-5cf3fe231baf', 1, 'observed', 'meal', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b11b-708e-a8d7-5ba165ade69e', 1, 'consumed', 'sample', '01a22a2f-af4e-7282-99ad-25a8f1d21e4a', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b129-71fd-967e-7ea9ef1e4f76', 1, 'produced', 'lot', '01a22a2f-b129-71fd-967e-838112243761', 60, 'piece')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b133-70b8-8897-addc258267c6', 1, 'observed', 'act', '01a22a2f-b129-71fd-967e-7ea9ef1e4f76', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b13d-750d-8eb8-ee1f76197d4e', 1, 'observed', 'lot', '01a22a2f-b129-71fd-967e-838112243761', 60, 'piece')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', 1, 'produced', 'meal', '01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b161-7068-96ba-b0782b3d06b1', 1, 'observed', 'meal', '01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b161-7068-96ba-b0782b3d06b1', 2, 'consumed', 'lot', '01a22a2f-b129-71fd-967e-838112243761', 20, 'piece')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b169-71c1-ba5d-83efacf26858', 1, 'consumed', 'lot', '01a22a2f-b129-71fd-967e-838112243761', 1, 'piece')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b171-72a1-9f71-480b541ec4ec', 1, 'observed', 'lot', '01a22a2f-b129-71fd-967e-838112243761', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b178-74cb-8755-3df510246662', 1, 'produced', 'batch', '01a22a2f-b178-74cb-8755-3df510246662', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b178-74cb-8755-3df510246662', 2, 'observed', 'meal', '01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b178-74cb-8755-3df510246662', 3, 'consumed', 'lot', '01a22a2f-b129-71fd-967e-838112243761', 20, 'piece')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b186-75e3-ad30-23c9dce9b611', 1, 'observed', 'act', '01a22a2f-ae02-75ff-bd7b-7723bc0fe56c', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b18f-712f-9321-f9bbd7ef9d7b', 1, 'observed', 'meal', '01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b18f-712f-9321-f9bbd7ef9d7b', 2, 'consumed', 'lot', '01a22a2f-b129-71fd-967e-838112243761', 5, 'piece')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b1a7-762d-a7f0-fb2bcb0a4065', 1, 'observed', 'meal', '01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b1a7-762d-a7f0-fb2bcb0a4065', 2, 'observed', 'lot', '01a22a2f-b129-71fd-967e-838112243761', 2, 'piece')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b1b2-70e5-b7ea-b7deaaf8cc72', 1, 'observed', 'lot', '01a22a2f-b129-71fd-967e-838112243761', 1, 'piece')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b1bc-758c-a19a-19ae73dd450d', 1, 'consumed', 'lot', '01a22a2f-b129-71fd-967e-838112243761', 3, 'piece')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b1cf-72b2-bc0f-29c219d1f1cd', 1, 'observed', 'lot', '01a22a2f-b129-71fd-967e-838112243761', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b1ec-73c3-8d97-540c495d02af', 1, 'produced', 'lot', '01a22a2f-b1ed-7455-bfcf-6405262dded9', 30, 'piece')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b1ec-73c3-8d97-540c495d02af', 2, 'produced', 'lot', '01a22a2f-b1ed-7455-bfcf-6ac0fb46f5f5', 30, 'piece')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b204-749f-b42d-f6ee66479dab', 1, 'produced', 'lot', '01a22a2f-b205-7691-9646-9628296ec0b7', 30, 'piece')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b204-749f-b42d-f6ee66479dab', 2, 'produced', 'lot', '01a22a2f-b205-7691-9646-9832b41bfc0e', 30, 'piece')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b228-7472-b29f-23b3c4fc5e8e', 1, 'observed', 'lot', '01a22a2f-b205-7691-9646-9628296ec0b7', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b2ce-77cd-913c-c6718c0c956d', 1, 'observed', 'lot', '01a22a2f-adb1-72bc-913b-47398948bf31', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b2ce-77cd-913c-c6718c0c956d', 2, 'observed', 'lot', '01a22a2f-adb2-72fa-a5dc-66ca45b83da0', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b2ce-77cd-913c-c6718c0c956d', 3, 'observed', 'lot', '01a22a2f-b129-71fd-967e-838112243761', NULL, 'g')
;
INSERT INTO "act_link" VALUES ('01a22a2f-b2ed-77a2-8655-10f3a7ea56a5', 1, 'observed', 'act', '01a22a2f-b2ce-77cd-913c-c6718c0c956d', NULL, 'g')
;
INSERT INTO "attachment" VALUES ('01a22a2f-ad56-70b2-9c5a-620e46c1321f', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'image/jpeg', 267, '81b112aa987bd483de5ea6b910240c640256e7bd5326b973077d21f38333755f', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795385400000)
;
INSERT INTO "act_attachment" VALUES ('01a22a2f-ada6-703a-88b2-4d6969b58a04', '01a22a2f-ad56-70b2-9c5a-620e46c1321f')
;
INSERT INTO "act_attachment" VALUES ('01a22a2f-b1e3-7126-acbf-fbc7bccd976a', '01a22a2f-ad56-70b2-9c5a-620e46c1321f')
;
INSERT INTO "chain_head" VALUES ('01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 60, '96d20ef65650c3e3e0b97fc1ba8d96ca7e9e27d390dc8a0d919b55fc3ab83989')
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
INSERT INTO "policy_limit" VALUES ('disinfect.steam_tenths_c', 'CN', '2018-10-01', 1000, '0.1°C', 'O-11', 'V')
;
INSERT INTO "policy_limit" VALUES ('disinfect.boil_tenths_c', 'CN', '2018-10-01', 1000, '0.1°C', 'O-11', 'V')
;
INSERT INTO "policy_limit" VALUES ('disinfect.infrared_tenths_c', 'CN', '2018-10-01', 1200, '0.1°C', 'O-11', 'V')
;
INSERT INTO "policy_limit" VALUES ('disinfect.heat_minutes', 'CN', '2018-10-01', 10, 'min', 'O-11', 'V')
;
INSERT INTO "policy_limit" VALUES ('disinfect.chlorine_mg_per_l', 'CN', '2018-10-01', 250, 'mg/L', 'O-12', 'V')
;
INSERT INTO "policy_limit" VALUES ('disinfect.chlorine_minutes', 'CN', '2018-10-01', 5, 'min', 'O-12', 'V')
;
INSERT INTO "policy_limit" VALUES ('disinfect.uv_minutes', 'CN', '2018-10-01', 30, 'min', 'O-13', 'V')
;
INSERT INTO "policy_limit" VALUES ('pesticide.positive_tenths_percent', 'CN', '2004-01-01', 500, '0.1%', 'O-19', 'M')
;
INSERT INTO "policy_limit" VALUES ('incident.report_minutes', 'CN', '2019-04-01', 120, 'min', 'S-23', 'V')
;
INSERT INTO "policy_limit" VALUES ('incident.unread_minutes', 'CN', '2021-08-16', 15, 'min', 'S-23', 'D')
;
INSERT INTO "policy_limit" VALUES ('incident.lookback_hours', 'CN', '2021-08-16', 72, 'h', 'S-23', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.incident', 'CN', '2021-08-16', 1, 'person', 'S-23', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.incident_release', 'CN', '2021-08-16', 2, 'person', 'S-23', 'D')
;
INSERT INTO "policy_limit" VALUES ('health.fever_tenths_c', 'CN', '2018-10-01', 373, '0.1°C', 'O-09', 'D')
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
INSERT INTO "policy_limit" VALUES ('evidence.superseded_days', 'CN', '2021-08-16', 730, 'd', 'S-11', 'D')
;
INSERT INTO "policy_limit" VALUES ('evidence.covered_percent', 'CN', '2021-08-16', 50, '%', 'DESIGN-1', 'D')
;
INSERT INTO "policy_limit" VALUES ('presence.every_seconds', 'CN', '2021-08-16', 10, 's', 'DESIGN-7', 'D')
;
INSERT INTO "policy_limit" VALUES ('presence.patience_hours', 'CN', '2021-08-16', 72, 'h', 'DESIGN-7', 'D')
;
INSERT INTO "policy_limit" VALUES ('time.oldest_days', 'CN', '2021-08-16', 366, 'd', 'X07', 'D')
;
INSERT INTO "policy_limit" VALUES ('signers.small_below', 'CN', '2021-08-16', 3, 'person', 'DR-13', 'D')
;
INSERT INTO "policy_limit" VALUES ('signers.large_from', 'CN', '2021-08-16', 6, 'person', 'DR-13', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.stock_in', 'CN', '2021-08-16', 1, 'person', 'L02', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.stock_out', 'CN', '2021-08-16', 1, 'person', 'L03', 'D')
;
INSERT INTO "policy_limit" VALUES ('stock.near_expiry_days', 'CN', '2021-08-16', 7, 'd', 'S-15', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.stock_return', 'CN', '2021-08-16', 1, 'person', 'L03', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.stock_transfer', 'CN', '2021-08-16', 1, 'person', 'L03', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.send_back', 'CN', '2021-08-16', 1, 'person', 'L26', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.write_off', 'CN', '2021-08-16', 1, 'person', 'L27', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.stock_count', 'CN', '2021-08-16', 1, 'person', 'L04', 'D')
;
INSERT INTO "policy_limit" VALUES ('count.tolerance_percent', 'CN', '2021-08-16', 5, '%', 'L04', 'D')
;
INSERT INTO "policy_limit" VALUES ('supplier.paper_days', 'CN', '2021-08-16', 30, 'd', 'S-12', 'D')
;
INSERT INTO "policy_limit" VALUES ('supplier.active_days', 'CN', '2021-08-16', 60, 'd', 'L25', 'D')
;
INSERT INTO "policy_limit" VALUES ('paper.due_days.licence', 'CN', '2021-08-16', 7, 'd', 'S-12', 'D')
;
INSERT INTO "policy_limit" VALUES ('paper.due_days.conformity', 'CN', '2021-08-16', 3, 'd', 'S-12', 'D')
;
INSERT INTO "policy_limit" VALUES ('paper.due_days.inspection', 'CN', '2021-08-16', 7, 'd', 'S-12', 'D')
;
INSERT INTO "policy_limit" VALUES ('paper.due_days.produce_promise', 'CN', '2021-08-16', 3, 'd', 'S-12', 'D')
;
INSERT INTO "policy_limit" VALUES ('paper.due_days.pesticide_test', 'CN', '2021-08-16', 1, 'd', 'O-19', 'D')
;
INSERT INTO "policy_limit" VALUES ('paper.due_days.receipt', 'CN', '2021-08-16', 1, 'd', 'S-11', 'D')
;
INSERT INTO "policy_limit" VALUES ('paper.due_days.other', 'CN', '2021-08-16', 7, 'd', 'S-12', 'D')
;
INSERT INTO "policy_limit" VALUES ('cash.day_fen', 'CN', '2021-08-16', 30000, 'fen', 'F-09', 'D')
;
INSERT INTO "policy_limit" VALUES ('price.off_contract_percent', 'CN', '2021-08-16', 5, '%', 'X06', 'D')
;
INSERT INTO "policy_limit" VALUES ('price.off_median_percent', 'CN', '2021-08-16', 30, '%', 'X06', 'D')
;
INSERT INTO "policy_limit" VALUES ('price.median_days', 'CN', '2021-08-16', 30, 'd', 'X06', 'D')
;
INSERT INTO "policy_limit" VALUES ('price.least_schools', 'CN', '2021-08-16', 5, 'school', 'X06', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.sample', 'CN', '2021-08-16', 1, 'person', 'L07', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.disinfection', 'CN', '2021-08-16', 1, 'person', 'L08', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.daily_check', 'CN', '2021-08-16', 1, 'person', 'L12', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.weekly_check', 'CN', '2021-08-16', 1, 'person', 'L13', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.monthly_dispatch', 'CN', '2021-08-16', 1, 'person', 'L14', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.cleaning', 'CN', '2021-08-16', 1, 'person', 'L18', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.unfit_goods', 'CN', '2021-08-16', 1, 'person', 'L28', 'D')
;
INSERT INTO "policy_limit" VALUES ('catalogue.additions_per_day', 'CN', '2021-08-16', 30, 'ingredient', 'T-15', 'D')
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
INSERT INTO "policy_limit" VALUES ('auth.known_network_days', 'CN', '2021-08-16', 30, 'd', 'T-07', 'D')
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
INSERT INTO "policy_limit" VALUES ('box.report_seconds', 'CN', '2021-08-16', 60, 's', 'D16', 'D')
;
INSERT INTO "policy_limit" VALUES ('box.report_looked_at_seconds', 'CN', '2021-08-16', 5, 's', 'D16', 'D')
;
INSERT INTO "policy_limit" VALUES ('box.silent_minutes', 'CN', '2021-08-16', 3, 'min', 'D16', 'D')
;
INSERT INTO "policy_limit" VALUES ('box.crowded_messages', 'CN', '2021-08-16', 300, 'message', 'D16', 'D')
;
INSERT INTO "policy_limit" VALUES ('box.low_disk_gigabytes', 'CN', '2021-08-16', 10, 'GB', 'D16', 'D')
;
INSERT INTO "policy_limit" VALUES ('box.held_messages', 'CN', '2021-08-16', 20000, 'message', 'D16', 'D')
;
INSERT INTO "policy_limit" VALUES ('box.held_megabytes', 'CN', '2021-08-16', 64, 'MB', 'D16', 'D')
;
INSERT INTO "policy_limit" VALUES ('keep.answers_days', 'CN', '2021-08-16', 90, 'd', 'T-08', 'D')
;
INSERT INTO "policy_limit" VALUES ('keep.ended_sessions_days', 'CN', '2021-08-16', 90, 'd', 'T-07', 'D')
;
INSERT INTO "policy_limit" VALUES ('keep.sign_in_failures_days', 'CN', '2021-08-16', 1, 'd', 'T-07', 'D')
;
INSERT INTO "policy_limit" VALUES ('keep.verdict_history_days', 'CN', '2021-08-16', 1095, 'd', 'DESIGN-1', 'D')
;
INSERT INTO "policy_limit" VALUES ('keep.quarantine_days', 'CN', '2021-08-16', 400, 'd', 'D16', 'D')
;
INSERT INTO "policy_limit" VALUES ('keep.area_sheet_days', 'CN', '2021-08-16', 30, 'd', 'D16', 'D')
;
INSERT INTO "policy_limit" VALUES ('keep.export_days', 'CN', '2021-11-01', 30, 'd', 'PIPL-19', 'D')
;
INSERT INTO "policy_limit" VALUES ('keep.job_runs_days', 'CN', '2021-08-16', 400, 'd', 'D16', 'D')
;
INSERT INTO "policy_limit" VALUES ('photo.keep_days_unnamed', 'CN', '2021-11-01', 7, 'd', 'PIPL-19', 'D')
;
INSERT INTO "policy_limit" VALUES ('roster.keep_days_done', 'CN', '2021-11-01', 30, 'd', 'PIPL-19', 'D')
;
INSERT INTO "policy_limit" VALUES ('roster.keep_days_unrun', 'CN', '2021-11-01', 7, 'd', 'PIPL-19', 'D')
;
INSERT INTO "policy_limit" VALUES ('printing.keep_days', 'CN', '2021-08-16', 7, 'd', 'PIPL-19', 'D')
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
INSERT INTO "policy_limit" VALUES ('subsidy.national_fen.primary', 'CN', '2014-11-01', 400, 'fen', 'F-01', 'M')
;
INSERT INTO "policy_limit" VALUES ('subsidy.national_fen.primary', 'CN', '2021-09-01', 500, 'fen', 'F-01', 'V')
;
INSERT INTO "policy_limit" VALUES ('subsidy.national_fen.junior', 'CN', '2014-11-01', 400, 'fen', 'F-01', 'M')
;
INSERT INTO "policy_limit" VALUES ('subsidy.national_fen.junior', 'CN', '2021-09-01', 500, 'fen', 'F-01', 'V')
;
INSERT INTO "policy_limit" VALUES ('subsidy.national_fen.nine_year', 'CN', '2014-11-01', 400, 'fen', 'F-01', 'M')
;
INSERT INTO "policy_limit" VALUES ('subsidy.national_fen.nine_year', 'CN', '2021-09-01', 500, 'fen', 'F-01', 'V')
;
INSERT INTO "policy_limit" VALUES ('subsidy.national_fen.special', 'CN', '2014-11-01', 400, 'fen', 'F-01', 'M')
;
INSERT INTO "policy_limit" VALUES ('subsidy.national_fen.special', 'CN', '2021-09-01', 500, 'fen', 'F-01', 'V')
;
INSERT INTO "policy_limit" VALUES ('subsidy.local_fen.primary', 'CN', '2014-11-01', 400, 'fen', 'F-01', 'M')
;
INSERT INTO "policy_limit" VALUES ('subsidy.local_fen.primary', 'CN', '2021-09-01', 500, 'fen', 'F-01', 'V')
;
INSERT INTO "policy_limit" VALUES ('subsidy.local_fen.junior', 'CN', '2014-11-01', 400, 'fen', 'F-01', 'M')
;
INSERT INTO "policy_limit" VALUES ('subsidy.local_fen.junior', 'CN', '2021-09-01', 500, 'fen', 'F-01', 'V')
;
INSERT INTO "policy_limit" VALUES ('subsidy.local_fen.nine_year', 'CN', '2014-11-01', 400, 'fen', 'F-01', 'M')
;
INSERT INTO "policy_limit" VALUES ('subsidy.local_fen.nine_year', 'CN', '2021-09-01', 500, 'fen', 'F-01', 'V')
;
INSERT INTO "policy_limit" VALUES ('subsidy.local_fen.special', 'CN', '2014-11-01', 400, 'fen', 'F-01', 'M')
;
INSERT INTO "policy_limit" VALUES ('subsidy.local_fen.special', 'CN', '2021-09-01', 500, 'fen', 'F-01', 'V')
;
INSERT INTO "policy_limit" VALUES ('subsidy.meal.breakfast', 'CN', '2014-11-01', 0, 'yes-no', 'F-12', 'D')
;
INSERT INTO "policy_limit" VALUES ('subsidy.meal.lunch', 'CN', '2014-11-01', 1, 'yes-no', 'F-12', 'V')
;
INSERT INTO "policy_limit" VALUES ('subsidy.meal.dinner', 'CN', '2014-11-01', 0, 'yes-no', 'F-12', 'D')
;
INSERT INTO "policy_limit" VALUES ('subsidy.meal.snack', 'CN', '2014-11-01', 1, 'yes-no', 'F-12', 'V')
;
INSERT INTO "policy_limit" VALUES ('subsidy.avg_spend_percent_year', 'CN', '2014-11-01', 100, '%', 'F-06', 'V?')
;
INSERT INTO "policy_limit" VALUES ('subsidy.cost_low_percent', 'CN', '2014-11-01', 90, '%', 'F-06', 'D')
;
INSERT INTO "policy_limit" VALUES ('subsidy.cost_high_percent', 'CN', '2014-11-01', 115, '%', 'F-06', 'D')
;
INSERT INTO "policy_limit" VALUES ('subsidy.cost_run_days', 'CN', '2014-11-01', 10, 'd', 'F-06', 'D')
;
INSERT INTO "policy_limit" VALUES ('cosign.fund_entry', 'CN', '2014-11-01', 2, 'person', 'DR-13', 'D')
;
INSERT INTO "policy_limit" VALUES ('notice.part.ticks', 'CN', '2021-08-16', 1, 'yes-no', 'UX-P1', 'D')
;
INSERT INTO "policy_limit" VALUES ('notice.part.grades', 'CN', '2021-08-16', 0, 'yes-no', 'UX-P1', 'D')
;
INSERT INTO "policy_limit" VALUES ('notice.fresh_seconds', 'CN', '2021-08-16', 300, 's', 'UX-P1', 'D')
;
INSERT INTO "policy_limit" VALUES ('notice.delivery_days', 'CN', '2021-08-16', 7, 'd', 'F-22', 'D')
;
INSERT INTO "policy_limit" VALUES ('feedback.answer_days', 'CN', '2021-08-16', 7, 'd', 'X23', 'D')
;
INSERT INTO "policy_limit" VALUES ('feedback.network_hour', 'CN', '2021-08-16', 20, 'times', 'UX-P2', 'D')
;
INSERT INTO "policy_limit" VALUES ('feedback.school_day', 'CN', '2021-08-16', 500, 'times', 'UX-P2', 'D')
;
INSERT INTO "policy_limit" VALUES ('keep.feedback_contact_days', 'CN', '2021-11-01', 365, 'd', 'PIPL-19', 'D')
;
INSERT INTO "policy_limit" VALUES ('morning.check_by_minute', 'CN', '2021-08-16', 600, 'min', 'R-05', 'D')
;
INSERT INTO "policy_limit" VALUES ('morning.delivery_by_minute', 'CN', '2021-08-16', 540, 'min', 'S-11', 'D')
;
INSERT INTO "policy_limit" VALUES ('morning.sample_by_minute', 'CN', '2021-08-16', 780, 'min', 'S-18', 'D')
;
INSERT INTO "policy_limit" VALUES ('morning.accompany_by_minute', 'CN', '2021-08-16', 810, 'min', 'S-02', 'D')
;
INSERT INTO "policy_limit" VALUES ('duty.morning_check.own_kitchen', 'CN', '2021-08-16', 0, 'pupil', 'O-09', 'D')
;
INSERT INTO "policy_limit" VALUES ('duty.daily_check.own_kitchen', 'CN', '2021-08-16', 0, 'pupil', 'R-05', 'D')
;
INSERT INTO "policy_limit" VALUES ('duty.round.own_kitchen', 'CN', '2021-08-16', 100, 'pupil', 'S-15', 'D')
;
INSERT INTO "policy_limit" VALUES ('duty.disinfection.own_kitchen', 'CN', '2021-08-16', 0, 'pupil', 'O-11', 'D')
;
INSERT INTO "policy_limit" VALUES ('duty.cleaning.own_kitchen', 'CN', '2021-08-16', 100, 'pupil', 'L18', 'D')
;
INSERT INTO "policy_limit" VALUES ('duty.accompany.own_kitchen', 'CN', '2021-08-16', 0, 'pupil', 'S-02', 'D')
;
INSERT INTO "policy_limit" VALUES ('duty.receipt.delivered', 'CN', '2021-08-16', 0, 'pupil', 'O-06', 'D')
;
INSERT INTO "policy_limit" VALUES ('duty.disinfection.delivered', 'CN', '2021-08-16', 0, 'pupil', 'O-11', 'D')
;
INSERT INTO "policy_limit" VALUES ('duty.accompany.delivered', 'CN', '2021-08-16', 0, 'pupil', 'S-02', 'D')
;
INSERT INTO "policy_limit" VALUES ('nutrition.energy.lower_primary.boys', 'CN', '2018-02-01', 1700, 'kcal', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.energy.lower_primary.girls', 'CN', '2018-02-01', 1550, 'kcal', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.energy.upper_primary.boys', 'CN', '2018-02-01', 2100, 'kcal', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.energy.upper_primary.girls', 'CN', '2018-02-01', 1900, 'kcal', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.energy.junior.boys', 'CN', '2018-02-01', 2450, 'kcal', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.energy.junior.girls', 'CN', '2018-02-01', 2100, 'kcal', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.energy.senior.boys', 'CN', '2018-02-01', 2900, 'kcal', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.energy.senior.girls', 'CN', '2018-02-01', 2350, 'kcal', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.protein.lower_primary.boys', 'CN', '2018-02-01', 40, 'g', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.protein.lower_primary.girls', 'CN', '2018-02-01', 40, 'g', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.protein.upper_primary.boys', 'CN', '2018-02-01', 50, 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.protein.upper_primary.girls', 'CN', '2018-02-01', 50, 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.protein.junior.boys', 'CN', '2018-02-01', 65, 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.protein.junior.girls', 'CN', '2018-02-01', 60, 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.protein.senior.boys', 'CN', '2018-02-01', 75, 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.protein.senior.girls', 'CN', '2018-02-01', 60, 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.zinc.lower_primary.boys', 'CN', '2018-02-01', 65, 'tenth-mg', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.zinc.lower_primary.girls', 'CN', '2018-02-01', 65, 'tenth-mg', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.zinc.upper_primary.boys', 'CN', '2018-02-01', 80, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.zinc.upper_primary.girls', 'CN', '2018-02-01', 80, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.zinc.junior.boys', 'CN', '2018-02-01', 105, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.zinc.junior.girls', 'CN', '2018-02-01', 90, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.zinc.senior.boys', 'CN', '2018-02-01', 115, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.zinc.senior.girls', 'CN', '2018-02-01', 85, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_a.lower_primary.boys', 'CN', '2018-02-01', 450, 'ug', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_a.lower_primary.girls', 'CN', '2018-02-01', 450, 'ug', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_a.upper_primary.boys', 'CN', '2018-02-01', 550, 'ug', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_a.upper_primary.girls', 'CN', '2018-02-01', 550, 'ug', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_a.junior.boys', 'CN', '2018-02-01', 720, 'ug', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_a.junior.girls', 'CN', '2018-02-01', 630, 'ug', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_a.senior.boys', 'CN', '2018-02-01', 820, 'ug', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_a.senior.girls', 'CN', '2018-02-01', 630, 'ug', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.thiamin.lower_primary.boys', 'CN', '2018-02-01', 9, 'tenth-mg', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.thiamin.lower_primary.girls', 'CN', '2018-02-01', 9, 'tenth-mg', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.thiamin.upper_primary.boys', 'CN', '2018-02-01', 11, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.thiamin.upper_primary.girls', 'CN', '2018-02-01', 11, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.thiamin.junior.boys', 'CN', '2018-02-01', 14, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.thiamin.junior.girls', 'CN', '2018-02-01', 12, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.thiamin.senior.boys', 'CN', '2018-02-01', 16, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.thiamin.senior.girls', 'CN', '2018-02-01', 13, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.riboflavin.lower_primary.boys', 'CN', '2018-02-01', 9, 'tenth-mg', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.riboflavin.lower_primary.girls', 'CN', '2018-02-01', 9, 'tenth-mg', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.riboflavin.upper_primary.boys', 'CN', '2018-02-01', 11, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.riboflavin.upper_primary.girls', 'CN', '2018-02-01', 11, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.riboflavin.junior.boys', 'CN', '2018-02-01', 14, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.riboflavin.junior.girls', 'CN', '2018-02-01', 12, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.riboflavin.senior.boys', 'CN', '2018-02-01', 16, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.riboflavin.senior.girls', 'CN', '2018-02-01', 13, 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.calcium.lower_primary.boys', 'CN', '2018-02-01', 750, 'mg', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.calcium.lower_primary.girls', 'CN', '2018-02-01', 750, 'mg', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.calcium.upper_primary.boys', 'CN', '2018-02-01', 850, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.calcium.upper_primary.girls', 'CN', '2018-02-01', 850, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.calcium.junior.boys', 'CN', '2018-02-01', 950, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.calcium.junior.girls', 'CN', '2018-02-01', 950, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.calcium.senior.boys', 'CN', '2018-02-01', 800, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.calcium.senior.girls', 'CN', '2018-02-01', 800, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.iron.lower_primary.boys', 'CN', '2018-02-01', 12, 'mg', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.iron.lower_primary.girls', 'CN', '2018-02-01', 12, 'mg', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.iron.upper_primary.boys', 'CN', '2018-02-01', 14, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.iron.upper_primary.girls', 'CN', '2018-02-01', 14, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.iron.junior.boys', 'CN', '2018-02-01', 18, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.iron.junior.girls', 'CN', '2018-02-01', 18, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.iron.senior.boys', 'CN', '2018-02-01', 18, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.iron.senior.girls', 'CN', '2018-02-01', 18, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_c.lower_primary.boys', 'CN', '2018-02-01', 60, 'mg', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_c.lower_primary.girls', 'CN', '2018-02-01', 60, 'mg', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_c.upper_primary.boys', 'CN', '2018-02-01', 75, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_c.upper_primary.girls', 'CN', '2018-02-01', 75, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_c.junior.boys', 'CN', '2018-02-01', 95, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_c.junior.girls', 'CN', '2018-02-01', 95, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_c.senior.boys', 'CN', '2018-02-01', 100, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.vitamin_c.senior.girls', 'CN', '2018-02-01', 100, 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.fibre.lower_primary.boys', 'CN', '2018-02-01', 20, 'g', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.fibre.lower_primary.girls', 'CN', '2018-02-01', 20, 'g', 'WS/T 554-2017', 'M')
;
INSERT INTO "policy_limit" VALUES ('nutrition.fibre.upper_primary.boys', 'CN', '2018-02-01', 20, 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.fibre.upper_primary.girls', 'CN', '2018-02-01', 20, 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.fibre.junior.boys', 'CN', '2018-02-01', 20, 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.fibre.junior.girls', 'CN', '2018-02-01', 20, 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.fibre.senior.boys', 'CN', '2018-02-01', 25, 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.fibre.senior.girls', 'CN', '2018-02-01', 25, 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.energy_least_percent', 'CN', '2018-02-01', 90, '%', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.energy_most_percent', 'CN', '2018-02-01', 110, '%', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.protein_least_percent', 'CN', '2018-02-01', 80, '%', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.protein_most_percent', 'CN', '2018-02-01', 120, '%', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.fat_energy_least_percent', 'CN', '2018-02-01', 20, '%', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.fat_energy_most_percent', 'CN', '2018-02-01', 30, '%', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.carbohydrate_energy_least_percent', 'CN', '2018-02-01', 50, '%', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.carbohydrate_energy_most_percent', 'CN', '2018-02-01', 65, '%', 'WS/T 554-2017', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.meal_least_percent.breakfast', 'CN', '2018-02-01', 25, '%', 'N-01', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.meal_most_percent.breakfast', 'CN', '2018-02-01', 30, '%', 'N-01', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.meal_least_percent.lunch', 'CN', '2018-02-01', 35, '%', 'N-01', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.meal_most_percent.lunch', 'CN', '2018-02-01', 40, '%', 'N-01', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.meal_least_percent.dinner', 'CN', '2018-02-01', 30, '%', 'N-01', 'V')
;
INSERT INTO "policy_limit" VALUES ('nutrition.meal_most_percent.dinner', 'CN', '2018-02-01', 35, '%', 'N-01', 'V')
;
INSERT INTO "policy_limit" VALUES ('menu.meal_groups', 'CN', '2018-02-01', 3, 'group', 'N-02', 'V')
;
INSERT INTO "policy_limit" VALUES ('menu.kinds_per_day', 'CN', '2018-02-01', 12, 'kind', 'N-04', 'V')
;
INSERT INTO "policy_limit" VALUES ('menu.kinds_per_week', 'CN', '2018-02-01', 25, 'kind', 'N-04', 'V')
;
INSERT INTO "policy_limit" VALUES ('menu.price_days', 'CN', '2018-02-01', 120, 'd', 'N-08', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.at_minute', 'CN', '2021-08-16', 1260, 'minute', 'X07', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.cooldown_days', 'CN', '2021-08-16', 10, 'd', 'X01', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.dismissed_days', 'CN', '2021-08-16', 30, 'd', 'X01', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.most_cards', 'CN', '2021-08-16', 3, 'card', 'X01', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.peer_days', 'CN', '2021-08-16', 28, 'd', 'F7', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.peer_schools', 'CN', '2021-08-16', 4, 'school', 'F7', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.peer_spreads', 'CN', '2021-08-16', 35, 'tenth', 'F7', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.look_back_days', 'CN', '2021-08-16', 10, 'd', 'F9', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.even_percent', 'CN', '2021-08-16', 2, '%', 'F7', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.even_fen', 'CN', '2021-08-16', 2, 'fen', 'X06', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.price_schools', 'CN', '2021-08-16', 3, 'school', 'F7', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.standard_fen', 'CN', '2021-08-16', 500, 'fen', 'F-01', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.count_percent', 'CN', '2021-08-16', 3, '%', 'X01', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.count_pupils', 'CN', '2021-08-16', 3, 'pupil', 'X01', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.absence_percent', 'CN', '2021-08-16', 35, '%', 'F2', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.absence_expected', 'CN', '2021-08-16', 15, 'pupil', 'F2', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.same_count_days', 'CN', '2021-08-16', 7, 'd', 'X01', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.same_count_of_days', 'CN', '2021-08-16', 8, 'd', 'X01', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.same_count_pupils', 'CN', '2021-08-16', 30, 'pupil', 'X01', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.plate_percent', 'CN', '2021-08-16', 9, '%', 'F4', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.plate_days', 'CN', '2021-08-16', 5, 'd', 'F4', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.skim_fen', 'CN', '2021-08-16', 6, 'fen', 'X06', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.skim_days', 'CN', '2021-08-16', 6, 'd', 'X06', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.skim_look_back_days', 'CN', '2021-08-16', 20, 'd', 'X06', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.price_percent', 'CN', '2021-08-16', 10, '%', 'F7', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.price_deliveries', 'CN', '2021-08-16', 2, 'delivery', 'F7', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.exact_lines', 'CN', '2021-08-16', 12, 'line', 'F6', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.exact_percent', 'CN', '2021-08-16', 95, '%', 'F6', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.exact_short_percent', 'CN', '2021-08-16', 1, '%', 'F6', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.chain_percent', 'CN', '2021-08-16', 8, '%', 'F5', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.chain_grams', 'CN', '2021-08-16', 1000, 'g', 'F5', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.weighing_percent', 'CN', '2021-08-16', 3, '%', 'F6', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.cost_percent', 'CN', '2021-08-16', 10, '%', 'F-06', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.night_from_minute', 'CN', '2021-08-16', 1260, 'minute', 'A18', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.night_to_minute', 'CN', '2021-08-16', 300, 'minute', 'A18', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.night_seconds', 'CN', '2021-08-16', 120, 's', 'A18', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.unseen_records', 'CN', '2021-08-16', 3, 'record', 'F15', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.unwatched_percent', 'CN', '2021-08-16', 50, '%', 'X14', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.unwatched_records', 'CN', '2021-08-16', 3, 'record', 'X14', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.copied_figures', 'CN', '2021-08-16', 10, 'figure', 'F9', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.burst_minutes', 'CN', '2021-08-16', 10, 'min', 'F12', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.burst_records', 'CN', '2021-08-16', 8, 'record', 'F12', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.burst_hours', 'CN', '2021-08-16', 3, 'h', 'F12', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.sample_minutes', 'CN', '2021-08-16', 5, 'min', 'X10', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.photo_days', 'CN', '2021-08-16', 30, 'd', 'F14', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.photo_records', 'CN', '2021-08-16', 2, 'record', 'F14', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.one_phone_days', 'CN', '2021-08-16', 6, 'd', 'X08', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.one_phone_signatures', 'CN', '2021-08-16', 1, 'signature', 'X08', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.one_phone_seconds', 'CN', '2021-08-16', 60, 's', 'X08', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.same_weights_lines', 'CN', '2021-08-16', 4, 'line', 'F10', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.same_weights_percent', 'CN', '2021-08-16', 80, '%', 'F10', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.same_weights_round_grams', 'CN', '2021-08-16', 500, 'g', 'F10', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.loss_percent', 'CN', '2021-08-16', 3, '%', 'F5', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.loss_even_percent', 'CN', '2021-08-16', 1, '%', 'F5', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.loss_grams', 'CN', '2021-08-16', 3000, 'g', 'F5', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.loss_days', 'CN', '2021-08-16', 20, 'd', 'F5', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.staff_days', 'CN', '2021-08-16', 5, 'd', 'X17', 'D')
;
INSERT INTO "policy_limit" VALUES ('check.staff_peer_percent', 'CN', '2021-08-16', 60, '%', 'X17', 'D')
;
INSERT INTO "person" VALUES ('01a22a2f-aab6-74a1-b72a-1080d9b62d20', 'Admin', NULL, NULL, 'Prefecture bureau', NULL, '532300', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22a2f-ac6c-72aa-a0a0-bdc5ddffd18e', 'safety_section 4356', NULL, NULL, 'Unit', NULL, '532301', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22a2f-ac81-7239-b50a-6f64990a30ec', 'market_inspector b2d3', NULL, NULL, 'Unit', NULL, '532301', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22a2f-aca3-75fc-8665-2f2e970e80e3', 'principal 8027', NULL, NULL, 'Unit', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22a2f-acb3-705f-b6d8-6bafb0053c85', 'canteen_manager 10f2', NULL, NULL, 'Unit', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22a2f-accb-777f-bead-01e3f40d14b2', 'canteen_manager 59c5', NULL, NULL, 'Unit', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22a2f-acea-7527-9871-a7af179be1ae', 'canteen_worker 0a9d', NULL, NULL, 'Unit', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22a2f-acf9-7780-a5d4-d64f56cd818d', 'auditor c1af', NULL, NULL, 'Unit', NULL, '532301', 1795385400000, NULL)
;
INSERT INTO "person" VALUES ('01a22a2f-b072-7069-87b7-86507fd9c55e', 'safety_section dd91', NULL, NULL, 'Unit', NULL, '532301', 1795404600000, NULL)
;
INSERT INTO "person" VALUES ('01a22a2f-b07e-751a-9274-dafd1ea4f6b5', 'market_inspector d7d0', NULL, NULL, 'Unit', NULL, '532301', 1795404600000, NULL)
;
INSERT INTO "person" VALUES ('01a22a2f-b086-7060-9bf4-59e88b92e772', 'principal 85e3', NULL, NULL, 'Unit', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', 1795404600000, NULL)
;
INSERT INTO "person" VALUES ('01a22a2f-b08d-7311-a12a-08f357ae8a5f', 'canteen_manager 2afa', NULL, NULL, 'Unit', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', 1795404600000, NULL)
;
INSERT INTO "person" VALUES ('01a22a2f-b099-752a-9a5d-d5434b72778e', 'canteen_manager 2b8f', NULL, NULL, 'Unit', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', 1795404600000, NULL)
;
INSERT INTO "person" VALUES ('01a22a2f-b0af-75d9-8805-376802028f2d', 'canteen_worker e720', NULL, NULL, 'Unit', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '532301', 1795404600000, NULL)
;
INSERT INTO "person" VALUES ('01a22a2f-b0bd-74ba-906e-92a1e766664c', 'auditor a392', NULL, NULL, 'Unit', NULL, '532301', 1795404600000, NULL)
;
INSERT INTO "account" VALUES ('01a22a2f-aab7-744e-8dfb-a3f92465705e', '01a22a2f-aab6-74a1-b72a-1080d9b62d20', 'admin', 'scrypt$2$eA9p_oVF8zicUTCvgwV5Rg$M549R9jfywzVDh8FiWH-W41hnVZrMW48XeQplFvD4TQ', 1795385400000, NULL, 'v1.bATs54q_x7ipZxtlEmRx3Dpanxd5L20W5Mx9x5DXTjh7rb84AhXO_f1Wf3wsaCfJ1oe6jJxES2CgQBKK', 1795385400000, 59846179, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22a2f-ac6f-7030-be00-cb5d01c07ec7', '01a22a2f-ac6c-72aa-a0a0-bdc5ddffd18e', 'p4356855a-0b9', 'scrypt$2$RJNbe6Tu9OtAGqFc83mhPQ$hmJIPyMMJdSySafM75fryKDzmdJXUD2Ja2Eh8TwNqws', 1795385400000, NULL, NULL, NULL, NULL, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22a2f-ac83-74eb-a3d2-3f0e85b2e090', '01a22a2f-ac81-7239-b50a-6f64990a30ec', 'pb2d32e1b-e57', 'scrypt$2$W4C-7bX2UGT9ze8AheN-5A$PyHMY5p7qiUEo9QivHkVGC6ZE8UNiZloYotnDmeqTHs', 1795385400000, NULL, NULL, NULL, NULL, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22a2f-aca3-75fc-8665-30ff923e501b', '01a22a2f-aca3-75fc-8665-2f2e970e80e3', 'p802721b3-b66', 'scrypt$2$0zHQMklcUliei649yZClAg$1JlNDExH9qrsN7BZsEdicGABZHFk2-h3O_3jblr872s', 1795385400000, NULL, NULL, NULL, NULL, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', '01a22a2f-acb3-705f-b6d8-6bafb0053c85', 'p10f2d1ba-260', 'scrypt$2$QOkeA4j8e034uafl5Fv_0Q$hB9qf9N3QCUboe71Jvp5e_LhjrmEOZQj2Ab929FJqps', 1795385400000, NULL, NULL, NULL, NULL, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22a2f-accc-7077-ba59-681f76883578', '01a22a2f-accb-777f-bead-01e3f40d14b2', 'p59c56f98-ad6', 'scrypt$2$QAwxmpEIfJPXu-IXQudWJg$GvQAMtycPEFjm_lTlU0jZ-N1LkQq2B-y_Ij5oaqmgwE', 1795385400000, NULL, NULL, NULL, NULL, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22a2f-acee-70cb-bc53-f2971d158e1f', '01a22a2f-acea-7527-9871-a7af179be1ae', 'p0a9d1251-b70', 'scrypt$2$HGIlx2P322udGI8S_7Uczg$lFYyGh4PpbmBAUrLLa0cEtOfCOw5affVKuangUvlONU', 1795385400000, NULL, NULL, NULL, NULL, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22a2f-acf9-7780-a5d4-d9b626943328', '01a22a2f-acf9-7780-a5d4-d64f56cd818d', 'pc1afbaec-ba3', 'scrypt$2$VUSAlc-Apiao8gYSZW1_RQ$EwGjkh3eEK9WYwz8WKdK8Bq0m2GMGwLZLlVIjVENKHc', 1795385400000, NULL, NULL, NULL, NULL, 1795385400000, NULL)
;
INSERT INTO "account" VALUES ('01a22a2f-b073-76bc-972c-fc2aee878168', '01a22a2f-b072-7069-87b7-86507fd9c55e', 'pdd91849b-28b', 'scrypt$2$Xk4T794Ykg45-Zj-wiMKUg$F1ugsQVXEa9jCYDgTSbH2tQR8GReGdAiQxpalUBrpBY', 1795404600000, NULL, NULL, NULL, NULL, 1795404600000, NULL)
;
INSERT INTO "account" VALUES ('01a22a2f-b07e-751a-9274-ddd5ba7762cb', '01a22a2f-b07e-751a-9274-dafd1ea4f6b5', 'pd7d020e9-12e', 'scrypt$2$1vYKg1bLyGnK-fjpAgneTQ$TEFdBGKX4qjyLykO7HWJ0CUSxk5Nkb4tTN7A9cv1thk', 1795404600000, NULL, NULL, NULL, NULL, 1795404600000, NULL)
;
INSERT INTO "account" VALUES ('01a22a2f-b086-7060-9bf4-5e0a248ff502', '01a22a2f-b086-7060-9bf4-59e88b92e772', 'p85e3d0f0-7c9', 'scrypt$2$ayd7fYuj5ziJH6R_3k-xCA$bn8Pa2zCWV3KpkYV5__fl0iQSNusbk52mzSOA5M9Ikg', 1795404600000, NULL, NULL, NULL, NULL, 1795404600000, NULL)
;
INSERT INTO "account" VALUES ('01a22a2f-b08d-7311-a12a-0de3eed8c5cb', '01a22a2f-b08d-7311-a12a-08f357ae8a5f', 'p2afab6c1-5d0', 'scrypt$2$SUkuMb9fm9viUq5DZ6nz_g$rarMQemaVRWxrinFAZS2uehbiT2AzndumCP-ldryXzY', 1795404600000, NULL, NULL, NULL, NULL, 1795404600000, NULL)
;
INSERT INTO "account" VALUES ('01a22a2f-b099-752a-9a5d-db038f7bc10c', '01a22a2f-b099-752a-9a5d-d5434b72778e', 'p2b8fe073-ffa', 'scrypt$2$LtF00JgydrSzixP8RIxTaw$mzOtT0DI1o9h7hGnpyQJdRy6Ci6WJBJeA_FXOQ8UOz8', 1795404600000, NULL, NULL, NULL, NULL, 1795404600000, NULL)
;
INSERT INTO "account" VALUES ('01a22a2f-b0af-75d9-8805-39c601f79171', '01a22a2f-b0af-75d9-8805-376802028f2d', 'pe7204ed4-d55', 'scrypt$2$vcqLq3_Tfaxxp-h-b4m4DQ$n6hWxr4hAaIrWJb5J_q6ZB3i_HIwZQR1DexLnlfIKEo', 1795404600000, NULL, NULL, NULL, NULL, 1795404600000, NULL)
;
INSERT INTO "account" VALUES ('01a22a2f-b0bd-74ba-906e-94eb356e4855', '01a22a2f-b0bd-74ba-906e-92a1e766664c', 'pa3925a38-7d8', 'scrypt$2$NvDyLe9myVHr6-lHDb6-MQ$mlQ82a3S3rtqoWhGI7PxrMDFvqr-jLn5Hsb3kBp42SU', 1795404600000, NULL, NULL, NULL, NULL, 1795404600000, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22a2f-aab8-757f-b371-5dc0644f1e1c', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'security_admin', '532300', NULL, NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22a2f-aab8-757f-b371-622c280eab3d', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'system_admin', '532300', NULL, NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22a2f-ac71-7495-a3d3-d76b12772ef9', '01a22a2f-ac6f-7030-be00-cb5d01c07ec7', 'safety_section', '532301', NULL, NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22a2f-ac83-74eb-a3d2-43eb97a73a42', '01a22a2f-ac83-74eb-a3d2-3f0e85b2e090', 'market_inspector', '532301', NULL, NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22a2f-aca3-75fc-8665-35dfe718e7fb', '01a22a2f-aca3-75fc-8665-30ff923e501b', 'principal', NULL, '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22a2f-acb3-705f-b6d8-709a176d7728', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'canteen_manager', NULL, '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22a2f-accc-7077-ba59-6f87cb0d2cc3', '01a22a2f-accc-7077-ba59-681f76883578', 'canteen_manager', NULL, '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22a2f-acef-72b2-8a22-be1da8d158a0', '01a22a2f-acee-70cb-bc53-f2971d158e1f', 'canteen_worker', NULL, '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22a2f-acf9-7780-a5d4-dd6c90c790c4', '01a22a2f-acf9-7780-a5d4-d9b626943328', 'auditor', '532301', NULL, 1802297400000, 'a test')
;
INSERT INTO "account_grant" VALUES ('01a22a2f-b073-76bc-972d-0187eaefa46e', '01a22a2f-b073-76bc-972c-fc2aee878168', 'safety_section', '532301', NULL, NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22a2f-b07e-751a-9274-e3a94eeb25bb', '01a22a2f-b07e-751a-9274-ddd5ba7762cb', 'market_inspector', '532301', NULL, NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22a2f-b086-7060-9bf4-620d22a87e09', '01a22a2f-b086-7060-9bf4-5e0a248ff502', 'principal', NULL, '01a22a2f-afb2-742b-a2da-ea3e64b85954', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22a2f-b08d-7311-a12a-13ebec2a1fce', '01a22a2f-b08d-7311-a12a-0de3eed8c5cb', 'canteen_manager', NULL, '01a22a2f-afb2-742b-a2da-ea3e64b85954', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22a2f-b09a-7201-ae35-bcdcea81dd6f', '01a22a2f-b099-752a-9a5d-db038f7bc10c', 'canteen_manager', NULL, '01a22a2f-afb2-742b-a2da-ea3e64b85954', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22a2f-b0af-75d9-8805-3d263a750e86', '01a22a2f-b0af-75d9-8805-39c601f79171', 'canteen_worker', NULL, '01a22a2f-afb2-742b-a2da-ea3e64b85954', NULL, NULL)
;
INSERT INTO "account_grant" VALUES ('01a22a2f-b0bd-74ba-906e-993d3557a83b', '01a22a2f-b0bd-74ba-906e-94eb356e4855', 'auditor', '532301', NULL, 1802316600000, 'a test')
;
INSERT INTO "recovery_code" VALUES ('01a22a2f-ab40-7604-8dda-4fe5560f62af', '01a22a2f-aab7-744e-8dfb-a3f92465705e', '62535d45c6c90bcd734ad0550d11cbacb7d287331a0a3c2fdc50f8c51262afe7', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22a2f-ab40-7604-8dda-504ef3e6765c', '01a22a2f-aab7-744e-8dfb-a3f92465705e', '8f30a12b35692b4cca969a9fa02e5112cdab6a66cdc766ad913010e08e4b128c', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22a2f-ab40-7604-8dda-55bfd0e1ab6f', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'f5cd244c6dc0fddb70f8c51837b93b945c03394fd881d123801ff73bcd044bf9', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22a2f-ab40-7604-8dda-5921ae9442b2', '01a22a2f-aab7-744e-8dfb-a3f92465705e', '893b4489db0b49bc87f915884eb457848120826f1a6828c36d8efca95b577615', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22a2f-ab40-7604-8dda-5ff2b9de6ed8', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'fe0d9fa8dd0896ce78c9178add85c6806dd70e3a1741583fd151b779ec833669', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22a2f-ab40-7604-8dda-60fd563498cb', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'e79d908dbc3148348495c9cb09444606c9e08dacb728e5833d85556995cd24ae', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22a2f-ab40-7604-8dda-66870c15eede', '01a22a2f-aab7-744e-8dfb-a3f92465705e', '683bce64331ab5f831f129b08dac913d190df6ec021741815402d7f516de37f0', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22a2f-ab40-7604-8dda-69a42c135ca5', '01a22a2f-aab7-744e-8dfb-a3f92465705e', '40aff8a6fece0460ea529f5de091b607db560d95559cc3d51c05e71ab217de26', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22a2f-ab45-73c5-8b9d-444abe349f5c', '01a22a2f-aab7-744e-8dfb-a3f92465705e', '990e0bccd1d137187cf17832e2126ab72e345caafd74dec92fe897ebeb11e6ef', NULL)
;
INSERT INTO "recovery_code" VALUES ('01a22a2f-ab45-73c5-8b9d-49cd07d9f2ee', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'aafa42c6a6907930c7fc68efc4fdf28cb7cf3b294832c1873c53ff9b0097cf79', NULL)
;
INSERT INTO "session" VALUES ('01a22a2f-aaec-73fd-9eee-72aa053ae4d6', '01a22a2f-aab7-744e-8dfb-a3f92465705e', 'e0021756e2801b87cfe4ceb5a1ab07fd56d4cbc921b93a54c2c008dab93733e4', '? · ?', NULL, 0, 1795385400000, 1795404600000, 1797977400000, NULL, '6cdf31ca1c436520c6f53e1edab197b66413c9a9ad478fefffa5cc3741f1b2a4')
;
INSERT INTO "session" VALUES ('01a22a2f-ac76-732c-9986-c2143f6641a6', '01a22a2f-ac6f-7030-be00-cb5d01c07ec7', '570e108e8d59f4db6ab200f719224ba6e48cd29305645526b7769487e37a09e2', 'test', NULL, 0, 1795385400000, 1795385400000, 1797977400000, NULL, NULL)
;
INSERT INTO "session" VALUES ('01a22a2f-ac93-775c-a908-91f9a69e745c', '01a22a2f-ac83-74eb-a3d2-3f0e85b2e090', '3f3d4c7fcd31e7dcc1c1c16ce54e3795825d065f931812cb4331c536d468044c', 'test', NULL, 0, 1795385400000, 1795385400000, 1797977400000, NULL, NULL)
;
INSERT INTO "session" VALUES ('01a22a2f-acac-764c-9f48-dcd4c952ff24', '01a22a2f-aca3-75fc-8665-30ff923e501b', '02b773e2868c044d107e5c40a29334ab9e1fa1cb30afdcd225dc6a360d9da7a3', 'test', NULL, 0, 1795385400000, 1795385400000, 1797977400000, NULL, NULL)
;
INSERT INTO "session" VALUES ('01a22a2f-acc5-77e8-8f79-499d3aa5034c', '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 'd7e6bb6296ed13e176d9daa562e59398b2ad3ef9507e82deca8a34ee5d61fcfc', 'test', NULL, 0, 1795385400000, 1795573860000, 1797977400000, NULL, NULL)
;
INSERT INTO "session" VALUES ('01a22a2f-acd8-715a-bafe-f52675f4e752', '01a22a2f-accc-7077-ba59-681f76883578', '8b9171f8a5e917805ce77d617d1be11339e300413bc655392790d5ac4803763d', 'test', NULL, 0, 1795385400000, 1795573860000, 1797977400000, NULL, NULL)
;
INSERT INTO "session" VALUES ('01a22a2f-acf5-7003-b81c-6b74202a789a', '01a22a2f-acee-70cb-bc53-f2971d158e1f', 'f6c3352fc0494f027437b6e2872522180df8efa746d4d52b5887f0c40df96248', 'test', NULL, 0, 1795385400000, 1795385400000, 1797977400000, NULL, NULL)
;
INSERT INTO "session" VALUES ('01a22a2f-acff-7373-bc53-b96976131b59', '01a22a2f-acf9-7780-a5d4-d9b626943328', '68e8051fd94c3be685d322100c3af978ab1b6e06e7c32d4395a7ffa2a273bbba', 'test', NULL, 0, 1795385400000, 1795385400000, 1797977400000, NULL, NULL)
;
INSERT INTO "session" VALUES ('01a22a2f-b079-7756-9083-b77c7f42fe9a', '01a22a2f-b073-76bc-972c-fc2aee878168', '9cadc43901817d2b6a8be2e7f37f96d6ad2c30ad512741033c26687f69cbe978', 'test', NULL, 0, 1795404600000, 1795404600000, 1797996600000, NULL, NULL)
;
INSERT INTO "session" VALUES ('01a22a2f-b082-7384-b68f-e04bd30a6e2b', '01a22a2f-b07e-751a-9274-ddd5ba7762cb', 'f2a04de483213fecaf9101b0784d8910c8c9979c439eec0ef5a8a01b8c2bd472', 'test', NULL, 0, 1795404600000, 1795404600000, 1797996600000, NULL, NULL)
;
INSERT INTO "session" VALUES ('01a22a2f-b089-72f4-96ce-116e2fbccc61', '01a22a2f-b086-7060-9bf4-5e0a248ff502', '3f8879b6b846e3c0f47d7762e8eb10d993ad13bca2a53444da343da37e39d7ab', 'test', NULL, 0, 1795404600000, 1795404600000, 1797996600000, NULL, NULL)
;
INSERT INTO "session" VALUES ('01a22a2f-b090-7667-ae88-02974d98d46f', '01a22a2f-b08d-7311-a12a-0de3eed8c5cb', '0e5db4c934d65bec48071689fa4ce83f475155c76ce1e86195251a27e6bb6d83', 'test', NULL, 0, 1795404600000, 1795404600000, 1797996600000, NULL, NULL)
;
INSERT INTO "session" VALUES ('01a22a2f-b0a2-7627-9e7e-361d1210e6d3', '01a22a2f-b099-752a-9a5d-db038f7bc10c', 'ef1f194364bb428c766571bcb01b3f22f50a2654bfc90ff784864eceef16552b', 'test', NULL, 0, 1795404600000, 1795404600000, 1797996600000, NULL, NULL)
;
INSERT INTO "session" VALUES ('01a22a2f-b0b4-710f-984a-652a3df18143', '01a22a2f-b0af-75d9-8805-39c601f79171', 'e8deea2b918ab3d37bebe0d6332eee9cb44fab5b6036979ce20eb5210edaa152', 'test', NULL, 0, 1795404600000, 1795404600000, 1797996600000, NULL, NULL)
;
INSERT INTO "session" VALUES ('01a22a2f-b0c6-70f4-acc1-398522e9f089', '01a22a2f-b0bd-74ba-906e-94eb356e4855', '71243cfccfac8575776c108645b346e306d63e0e4ac9868f4f4d32465ac44c2f', 'test', NULL, 0, 1795404600000, 1795404600000, 1797996600000, NULL, NULL)
;
INSERT INTO "sign_in_failure" VALUES ('5cb01652e9d4c3a822628b8cb5cad545ebe438dfbcb8533942aea3079556bb53', 0, 1795386300000)
;
INSERT INTO "ingredient" VALUES ('01a22a2f-ad1c-7488-aa23-c3dd21639485', '食材10b4041b', 'vegetable', NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795385400000, NULL, NULL)
;
INSERT INTO "ingredient" VALUES ('01a22a2f-ad73-7114-b27a-5be9f119bd64', '食材6dc1d41e', 'meat', NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795385400000, NULL, NULL)
;
INSERT INTO "ingredient" VALUES ('01a22a2f-b123-7212-aca2-e5631d024096', '食材34da00d5', 'egg', NULL, '01a22a2f-acb3-705f-b6d8-6dcc7f198a8c', 1795573860000, NULL, NULL)
;
INSERT INTO "meal" VALUES ('01a22a2f-ae84-7584-bfc6-18ff2f7c3307', '01a22a2f-ab80-7719-99b2-352645149332', '2026-11-23', 'lunch', NULL)
;
INSERT INTO "meal" VALUES ('01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', '01a22a2f-ab80-7719-99b2-352645149332', '2026-11-25', 'lunch', NULL)
;
INSERT INTO "meal_dish" VALUES ('01a22a2f-ae84-7584-bfc6-18ff2f7c3307', 1, '番茄炒蛋', NULL)
;
INSERT INTO "meal_dish" VALUES ('01a22a2f-ae84-7584-bfc6-18ff2f7c3307', 2, '米饭', NULL)
;
INSERT INTO "meal_dish" VALUES ('01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', 1, '蒸蛋', NULL)
;
INSERT INTO "cooking_batch" VALUES ('01a22a2f-af0f-7350-acdb-a4573a0db23e', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', 1, 1795400400000, 780, NULL, NULL)
;
INSERT INTO "cooking_batch" VALUES ('01a22a2f-af3e-71e9-9bd0-8c08b8360944', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', 2, 1795400400000, 650, 710, NULL)
;
INSERT INTO "cooking_batch" VALUES ('01a22a2f-b178-74cb-8755-3df510246662', '01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', 1, 1795573860000, 780, NULL, NULL)
;
INSERT INTO "batch_input" VALUES ('01a22a2f-af0f-7350-acdb-a4573a0db23e', 1, '01a22a2f-adb1-72bc-913b-47398948bf31', 4000, 'g')
;
INSERT INTO "batch_input" VALUES ('01a22a2f-b178-74cb-8755-3df510246662', 1, '01a22a2f-b129-71fd-967e-838112243761', 20, 'piece')
;
INSERT INTO "retained_sample" VALUES ('01a22a2f-af4e-7282-99ad-25a8f1d21e4a', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-af0f-7350-acdb-a4573a0db23e', 1284, 'H-7', 1795573800000)
;
INSERT INTO "sample_discard" VALUES ('01a22a2f-b11b-708e-a8d7-5ba165ade69e', '01a22a2f-af4e-7282-99ad-25a8f1d21e4a')
;
INSERT INTO "supplier" VALUES ('01a22a2f-ad10-7549-bd40-186e41b832fa', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '楚雄粮油', 'c96ed460-2855-4613-89d1-84c5bba1a5b6', '2027-09-19', 1795385400000)
;
INSERT INTO "delivery" VALUES ('01a22a2f-ada6-703a-88b2-4d6969b58a04', '01a22a2f-ad10-7549-bd40-186e41b832fa', 'S-001', '云E12345', '李四')
;
INSERT INTO "delivery" VALUES ('01a22a2f-ae02-75ff-bd7b-7723bc0fe56c', '01a22a2f-ad10-7549-bd40-186e41b832fa', NULL, NULL, NULL)
;
INSERT INTO "delivery" VALUES ('01a22a2f-b129-71fd-967e-7ea9ef1e4f76', '01a22a2f-ad10-7549-bd40-186e41b832fa', NULL, NULL, NULL)
;
INSERT INTO "delivery" VALUES ('01a22a2f-b1ec-73c3-8d97-540c495d02af', '01a22a2f-ad10-7549-bd40-186e41b832fa', NULL, NULL, NULL)
;
INSERT INTO "delivery" VALUES ('01a22a2f-b204-749f-b42d-f6ee66479dab', '01a22a2f-ad10-7549-bd40-186e41b832fa', NULL, NULL, NULL)
;
INSERT INTO "delivery_line" VALUES ('01a22a2f-ada6-703a-88b2-4d6969b58a04', 1, '01a22a2f-ad1c-7488-aa23-c3dd21639485', '01a22a2f-adb1-72bc-913b-47398948bf31', 'A1', '2026-11-22', '2026-11-29', 12000, 10000, 10000, 10000, 480, NULL, 'accept', NULL, '[]', 'g', NULL)
;
INSERT INTO "delivery_line" VALUES ('01a22a2f-ada6-703a-88b2-4d6969b58a04', 2, '01a22a2f-ad73-7114-b27a-5be9f119bd64', '01a22a2f-adb2-72fa-a5dc-66ca45b83da0', NULL, NULL, NULL, NULL, NULL, 5000, 4000, NULL, 35, 'part', '有淤血', '[{"kind":"animal_quarantine","number":"5323-0001","attachmentId":null},{"kind":"receipt","number":null,"attachmentId":"01a22a2f-ad56-70b2-9c5a-620e46c1321f"}]', 'g', NULL)
;
INSERT INTO "delivery_line" VALUES ('01a22a2f-ada6-703a-88b2-4d6969b58a04', 3, '01a22a2f-ad1c-7488-aa23-c3dd21639485', NULL, NULL, NULL, NULL, NULL, NULL, 900, 0, NULL, NULL, 'refuse', '发芽', '[]', 'g', NULL)
;
INSERT INTO "delivery_line" VALUES ('01a22a2f-ae02-75ff-bd7b-7723bc0fe56c', 1, '01a22a2f-ad1c-7488-aa23-c3dd21639485', '01a22a2f-ae02-75ff-bd7b-7aae18c770f6', NULL, NULL, NULL, NULL, NULL, 10000, 10000, NULL, NULL, 'accept', NULL, '[]', 'g', NULL)
;
INSERT INTO "delivery_line" VALUES ('01a22a2f-b129-71fd-967e-7ea9ef1e4f76', 1, '01a22a2f-b123-7212-aca2-e5631d024096', '01a22a2f-b129-71fd-967e-838112243761', NULL, NULL, NULL, NULL, NULL, 60, 60, 110, NULL, 'accept', NULL, '[]', 'piece', NULL)
;
INSERT INTO "delivery_line" VALUES ('01a22a2f-b1ec-73c3-8d97-540c495d02af', 1, '01a22a2f-b123-7212-aca2-e5631d024096', '01a22a2f-b1ed-7455-bfcf-6405262dded9', NULL, NULL, NULL, NULL, NULL, 30, 30, NULL, NULL, 'accept', NULL, '[]', 'piece', 'donation')
;
INSERT INTO "delivery_line" VALUES ('01a22a2f-b1ec-73c3-8d97-540c495d02af', 2, '01a22a2f-b123-7212-aca2-e5631d024096', '01a22a2f-b1ed-7455-bfcf-6ac0fb46f5f5', NULL, NULL, NULL, NULL, NULL, 30, 30, 120, NULL, 'accept', NULL, '[]', 'piece', 'market')
;
INSERT INTO "delivery_line" VALUES ('01a22a2f-b204-749f-b42d-f6ee66479dab', 1, '01a22a2f-b123-7212-aca2-e5631d024096', '01a22a2f-b205-7691-9646-9628296ec0b7', NULL, NULL, NULL, NULL, NULL, 30, 30, NULL, NULL, 'accept', NULL, '[]', 'piece', 'supplier')
;
INSERT INTO "delivery_line" VALUES ('01a22a2f-b204-749f-b42d-f6ee66479dab', 2, '01a22a2f-b123-7212-aca2-e5631d024096', '01a22a2f-b205-7691-9646-9832b41bfc0e', NULL, NULL, NULL, NULL, NULL, 30, 30, 120, NULL, 'accept', NULL, '[{"kind":"receipt","number":null,"attachmentId":null}]', 'piece', 'cash')
;
INSERT INTO "hand_over" VALUES ('01a22a2f-af60-7744-ac38-f82e7b97f695', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', '01a22a2f-ac49-75e9-8f14-769cac50847e', '王老师')
;
INSERT INTO "dispatch" VALUES ('01a22a2f-b0d7-752e-8864-b2e509937589', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', '01a22a2f-afb2-742b-a2da-ea3e64b85954', '分校', NULL, NULL, NULL)
;
INSERT INTO "hand_over_line" VALUES ('01a22a2f-af60-7744-ac38-f82e7b97f695', 1, '01a22a2f-af0f-7350-acdb-a4573a0db23e', 38, 520, 1795402800000, NULL, 'safe', 30)
;
INSERT INTO "hand_over_line" VALUES ('01a22a2f-af60-7744-ac38-f82e7b97f695', 2, '01a22a2f-af3e-71e9-9bd0-8c08b8360944', 38, NULL, NULL, NULL, 'safe', 70)
;
INSERT INTO "hand_over_line" VALUES ('01a22a2f-b0d7-752e-8864-b2e509937589', 1, '01a22a2f-af0f-7350-acdb-a4573a0db23e', 60, 650, NULL, NULL, 'safe', 0)
;
INSERT INTO "headcount" VALUES ('01a22a2f-b0eb-70ce-9858-ba456d796812', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', NULL)
;
INSERT INTO "headcount_line" VALUES ('01a22a2f-b0eb-70ce-9858-ba456d796812', '01a22a2f-ac49-75e9-8f14-769cac50847e', 38, 38)
;
INSERT INTO "headcount_line" VALUES ('01a22a2f-b0eb-70ce-9858-ba456d796812', '01a22a2f-ac5d-70f2-b2ce-86399a6d0926', 40, 39)
;
INSERT INTO "leftovers" VALUES ('01a22a2f-b107-7377-9510-5cf3fe231baf', '01a22a2f-ae84-7584-bfc6-18ff2f7c3307', '绿源')
;
INSERT INTO "leftovers_line" VALUES ('01a22a2f-b107-7377-9510-5cf3fe231baf', 'unserved', 0)
;
INSERT INTO "leftovers_line" VALUES ('01a22a2f-b107-7377-9510-5cf3fe231baf', 'plate', 4200)
;
INSERT INTO "key_check" VALUES ('platform', 'v1.5wny7fTQ2gs5_GuyL2Z756Ox6SY0Qe1rz9PWRLQaBE4X2WM')
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0,"people":"unknown","peopleWhy":"no_recording","peopleNeeded":2,"framesLooked":0,"framesWithPerson":0,"mostAtOnce":0}', '64825dee6bdd7cd823ba12249ad968d37493c45802d3ef2c2723e2af9a8d4722', 1795385400000, '01a22a2f-ada6-703a-88b2-4d6969b58a04', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0,"people":"unknown","peopleWhy":"no_recording","peopleNeeded":2,"framesLooked":0,"framesWithPerson":0,"mostAtOnce":0}', '64825dee6bdd7cd823ba12249ad968d37493c45802d3ef2c2723e2af9a8d4722', 1795393800000, '01a22a2f-ae02-75ff-bd7b-7723bc0fe56c', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795393800000, '01a22a2f-ae13-77d5-8d7c-4b8edb5c2ed7', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795400400000, '01a22a2f-ae27-72d3-b38a-17605c3180c7', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795400400000, '01a22a2f-ae44-72df-8af1-86dd6bcc1251', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795400400000, '01a22a2f-ae6a-71fd-92bc-9358fb5d95ca', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795404600000, '01a22a2f-ae97-757c-b92a-198c6effa051', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795404600000, '01a22a2f-aeb3-75f3-873f-606aa34d76fa', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795404600000, '01a22a2f-aed5-7791-b224-e99ce97386be', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795404600000, '01a22a2f-aee5-7180-8f43-0a3831456cb2', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795404600000, '01a22a2f-aef5-7534-b90d-2ca319ded4a9', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795404600000, '01a22a2f-af0f-7350-acdb-a4573a0db23e', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795404600000, '01a22a2f-af3e-71e9-9bd0-8c08b8360944', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795404600000, '01a22a2f-af4e-7282-99ad-25a8f1d21e4a', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795404600000, '01a22a2f-af60-7744-ac38-f82e7b97f695', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b0d7-752e-8864-b2e509937589', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b0eb-70ce-9858-ba456d796812', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b0fb-7586-8750-8abfdde8b0fc', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b107-7377-9510-5cf3fe231baf', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-23', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b11b-708e-a8d7-5ba165ade69e', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0,"people":"unknown","peopleWhy":"no_recording","peopleNeeded":2,"framesLooked":0,"framesWithPerson":0,"mostAtOnce":0}', '64825dee6bdd7cd823ba12249ad968d37493c45802d3ef2c2723e2af9a8d4722', 1795573860000, '01a22a2f-b129-71fd-967e-7ea9ef1e4f76', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b13d-750d-8eb8-ee1f76197d4e', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b161-7068-96ba-b0782b3d06b1', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b169-71c1-ba5d-83efacf26858', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b171-72a1-9f71-480b541ec4ec', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b178-74cb-8755-3df510246662', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b18f-712f-9321-f9bbd7ef9d7b', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b1a7-762d-a7f0-fb2bcb0a4065', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b1b2-70e5-b7ea-b7deaaf8cc72', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b1bc-758c-a19a-19ae73dd450d', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b1cf-72b2-bc0f-29c219d1f1cd', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0,"people":"unknown","peopleWhy":"no_recording","peopleNeeded":2,"framesLooked":0,"framesWithPerson":0,"mostAtOnce":0}', '64825dee6bdd7cd823ba12249ad968d37493c45802d3ef2c2723e2af9a8d4722', 1795573860000, '01a22a2f-b1ec-73c3-8d97-540c495d02af', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0,"people":"unknown","peopleWhy":"no_recording","peopleNeeded":2,"framesLooked":0,"framesWithPerson":0,"mostAtOnce":0}', '64825dee6bdd7cd823ba12249ad968d37493c45802d3ef2c2723e2af9a8d4722', 1795573860000, '01a22a2f-b204-749f-b42d-f6ee66479dab', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b238-7575-9710-8398d56e16ef', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b248-723c-a56a-4d5d8e3f12f3', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b258-735c-8253-ece93189db57', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b271-75d5-843a-fc359d716127', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b282-7482-8358-765bff037531', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b2a7-7044-8943-2bfecd240118', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b2ba-77a2-9148-073bc06bcb48', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b303-739a-adbe-937f371f1112', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b30f-732b-9ef0-55dcb8a988de', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "verdict" VALUES ('unwatched', 'no_camera', '{"cameraId":null,"coverageMille":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', 1795573860000, '01a22a2f-b31d-74cb-b289-756669fdb3d9', 'act', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-25', 1, NULL)
;
INSERT INTO "act_refusal" VALUES ('01a22a2f-b186-75e3-ad30-23c9dce9b611', '01a22a2f-ae02-75ff-bd7b-7723bc0fe56c', '没有到货')
;
INSERT INTO "act_content" VALUES ('01a22a2f-ada6-703a-88b2-4d6969b58a04', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B2238316231313261613938376264343833646535656136623931303234306336343032353665376264353332366239373330373764323166333833333337353566225D2C2263617074757265644174223A22323032362D31312D32325432323A31303A30302E3030305A222C226465766963654964223A2270686F6E652D31222C226964223A2230316132326132662D616461362D373033612D383862322D346436393639623538613034222C226B696E64223A22616363657074616E63652E64656C6976657279222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A31303030302C5C22726F6C655C223A5C2270726F64756365645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D616462312D373262632D393133622D3437333938393438626633315C227D222C227B5C226772616D735C223A343030302C5C22726F6C655C223A5C2270726F64756365645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D616462322D373266612D613564632D3636636134356238336461305C227D225D2C226F636375727265644174223A22323032362D31312D32325432323A31303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616239372D373636302D393433622D656663653331393537643835222C227265636F726465644174223A22323032362D31312D32325432323A31303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A342C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22616363657074616E6365222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A22E7ACACE4B880E8BDA620F09F918D222C22706172746963756C617273223A7B2264656C6976657265724E616D65223A22E69D8EE59B9B222C2264656C69766572794E6F74654E6F223A22532D303031222C226C696E6573223A5B7B226163636570746564416D6F756E74223A31303030302C226172726976616C54656E74687343223A6E756C6C2C22636572746966696361746573223A5B5D2C226465636973696F6E223A22616363657074222C22676F6F6473536F75726365223A6E756C6C2C22696E6772656469656E744964223A2230316132326132662D616431632D373438382D616132332D633364643231363339343835222C226C696E654E6F223A312C226C6F744964223A2230316132326132662D616462312D373262632D393133622D343733393839343862663331222C226D6164654F6E223A22323032362D31312D3232222C226D65617375726564416D6F756E74223A31303030302C226D697373696E67506170657273223A5B5D2C226E6F746564416D6F756E74223A31303030302C226F726465726564416D6F756E74223A31323030302C22726561736F6E223A6E756C6C2C22737570706C6965724C6F74223A224131222C22756E6974223A2267222C22756E6974507269636546656E223A3438302C227573654279223A22323032362D31312D3239227D2C7B226163636570746564416D6F756E74223A343030302C226172726976616C54656E74687343223A33352C22636572746966696361746573223A5B7B226174746163686D656E744964223A6E756C6C2C226B696E64223A22616E696D616C5F71756172616E74696E65222C226E756D626572223A22353332332D30303031227D2C7B226174746163686D656E744964223A2230316132326132662D616435362D373062322D396335612D363230653436633133323166222C226B696E64223A2272656365697074222C226E756D626572223A6E756C6C7D5D2C226465636973696F6E223A2270617274222C22676F6F6473536F75726365223A6E756C6C2C22696E6772656469656E744964223A2230316132326132662D616437332D373131342D623237612D356265396631313962643634222C226C696E654E6F223A322C226C6F744964223A2230316132326132662D616462322D373266612D613564632D363663613435623833646130222C226D6164654F6E223A6E756C6C2C226D65617375726564416D6F756E74223A353030302C226D697373696E67506170657273223A5B5D2C226E6F746564416D6F756E74223A6E756C6C2C226F726465726564416D6F756E74223A6E756C6C2C22726561736F6E223A22E69C89E6B7A4E8A180222C22737570706C6965724C6F74223A6E756C6C2C22756E6974223A2267222C22756E6974507269636546656E223A6E756C6C2C227573654279223A6E756C6C7D2C7B226163636570746564416D6F756E74223A302C226172726976616C54656E74687343223A6E756C6C2C22636572746966696361746573223A5B5D2C226465636973696F6E223A22726566757365222C22676F6F6473536F75726365223A6E756C6C2C22696E6772656469656E744964223A2230316132326132662D616431632D373438382D616132332D633364643231363339343835222C226C696E654E6F223A332C226C6F744964223A6E756C6C2C226D6164654F6E223A6E756C6C2C226D65617375726564416D6F756E74223A3930302C226D697373696E67506170657273223A5B5D2C226E6F746564416D6F756E74223A6E756C6C2C226F726465726564416D6F756E74223A6E756C6C2C22726561736F6E223A22E58F91E88ABD222C22737570706C6965724C6F74223A6E756C6C2C22756E6974223A2267222C22756E6974507269636546656E223A6E756C6C2C227573654279223A6E756C6C7D5D2C22737570706C6965724964223A2230316132326132662D616431302D373534392D626434302D313836653431623833326661222C2276656869636C65506C617465223A22E4BA91453132333435227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-adef-73fc-8e59-baf22ec692d4', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616363632D373037372D626135392D363831663736383833353738222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32325432323A31303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616465662D373366632D386535392D626166323265633639326434222C226B696E64223A226A6F75726E616C2E636F7369676E222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226163745C222C5C227468696E6749645C223A5C2230316132326132662D616461362D373033612D383862322D3464363936396235386130345C227D225D2C226F636375727265644174223A22323032362D31312D32325432323A31303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616239372D373636302D393433622D656663653331393537643835222C227265636F726465644174223A22323032362D31312D32325432323A31303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22616363657074616E6365222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722035396335222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B226D6574686F64223A226F776E2D73657373696F6E222C2273657373696F6E4163636F756E744964223A2230316132326132662D616363632D373037372D626135392D363831663736383833353738222C227369676E65644163744964223A2230316132326132662D616461362D373033612D383862322D346436393639623538613034227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-ae02-75ff-bd7b-7723bc0fe56c', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32325432323A31303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616530322D373566662D626437622D373732336263306665353663222C226B696E64223A22616363657074616E63652E64656C6976657279222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A31303030302C5C22726F6C655C223A5C2270726F64756365645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D616530322D373566662D626437622D3761616531386337373066365C227D225D2C226F636375727265644174223A22323032362D31312D32325432323A31303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616239372D373636302D393433622D656663653331393537643835222C227265636F726465644174223A22323032362D31312D32325432323A31303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A342C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22616363657074616E6365222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B2264656C6976657265724E616D65223A6E756C6C2C2264656C69766572794E6F74654E6F223A6E756C6C2C226C696E6573223A5B7B226163636570746564416D6F756E74223A31303030302C226172726976616C54656E74687343223A6E756C6C2C22636572746966696361746573223A5B5D2C226465636973696F6E223A22616363657074222C22676F6F6473536F75726365223A6E756C6C2C22696E6772656469656E744964223A2230316132326132662D616431632D373438382D616132332D633364643231363339343835222C226C696E654E6F223A312C226C6F744964223A2230316132326132662D616530322D373566662D626437622D376161653138633737306636222C226D6164654F6E223A6E756C6C2C226D65617375726564416D6F756E74223A31303030302C226D697373696E67506170657273223A5B5D2C226E6F746564416D6F756E74223A6E756C6C2C226F726465726564416D6F756E74223A6E756C6C2C22726561736F6E223A6E756C6C2C22737570706C6965724C6F74223A6E756C6C2C22756E6974223A2267222C22756E6974507269636546656E223A6E756C6C2C227573654279223A6E756C6C7D5D2C22737570706C6965724964223A2230316132326132662D616431302D373534392D626434302D313836653431623833326661222C2276656869636C65506C617465223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-ae13-77d5-8d7c-4b8edb5c2ed7', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32325432323A34303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616531332D373764352D386437632D346238656462356332656437222C226B696E64223A2273746F636B2E696E222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A31303030302C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D616462312D373262632D393133622D3437333938393438626633315C227D222C227B5C226772616D735C223A343030302C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D616462322D373266612D613564632D3636636134356238336461305C227D225D2C226F636375727265644174223A22323032362D31312D32325432323A34303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32325432323A34303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A322C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22646576696174696F6E526561736F6E223A6E756C6C2C2266726F6D4C6F636174696F6E223A2230316132326132662D616239372D373636302D393433622D656663653331393537643835222C226C696E6573223A5B7B22616D6F756E74223A31303030302C226C6F744964223A2230316132326132662D616462312D373262632D393133622D343733393839343862663331222C22756E6974223A2267227D2C7B22616D6F756E74223A343030302C226C6F744964223A2230316132326132662D616462322D373266612D613564632D363663613435623833646130222C22756E6974223A2267227D5D2C226D65616C4964223A6E756C6C2C2272656365697665724E616D65223A6E756C6C2C22746F4C6F636174696F6E223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C2277726974654F6666526561736F6E223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-ae27-72d3-b38a-17605c3180c7', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32325432333A30303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616532372D373264332D623338612D313736303563333138306337222C226B696E64223A2273746F726167652E72656164696E67222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32325432333A30303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616264362D373534662D623635642D376437353634643533383761222C227265636F726465644174223A22323032362D31312D32325432333A30303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F72616765222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22636F7272656374697665416374696F6E223A22E5B7B2E8B083E4BD8E222C226D617854656E746873223A38302C226D696E54656E746873223A302C227175616E74697479223A2274656D7065726174757265222C22726567696D65223A226368696C6C222C2272756C65223A224F2D3033222C2276616C756554656E746873223A39352C2276657264696374223A226F7574227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-ae44-72df-8af1-86dd6bcc1251', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32325432333A30303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616534342D373264662D386166312D383664643662636331323531222C226B696E64223A2273746F726167652E72656164696E67222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32325432333A30303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32325432333A30303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F72616765222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22636F7272656374697665416374696F6E223A6E756C6C2C226D617854656E746873223A6E756C6C2C226D696E54656E746873223A6E756C6C2C227175616E74697479223A2268756D6964697479222C22726567696D65223A22616D6269656E74222C2272756C65223A6E756C6C2C2276616C756554656E746873223A3535302C2276657264696374223A226E6F5F6C696D6974227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-ae6a-71fd-92bc-9358fb5d95ca', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32325432333A30303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616536612D373166642D393262632D393335386662356439356361222C226B696E64223A2273746F726167652E726F756E64222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32325432333A30303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32325432333A30303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F72616765222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B226C6162656C6C6564223A66616C73652C226E6F5065737473223A747275652C226E6F7468696E6745787069726564223A747275652C226F666657616C6C416E64466C6F6F72223A747275652C22726177416E64436F6F6B65644170617274223A747275652C2272656D61726B223A22E4B8A4E8A28BE69CAAE8B4B4E6A087E7ADBE227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-ae84-7584-bfc6-18ff2f7c3307', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32335430303A30303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616538342D373538342D626663362D313866663266376333333037222C226B696E64223A22636F6F6B696E672E6D65616C222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C2270726F64756365645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D616538342D373538342D626663362D3138666632663763333330375C227D225D2C226F636375727265644174223A22323032362D31312D32335430303A30303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616266362D373237322D616363312D383832316336633132396432222C227265636F726465644174223A22323032362D31312D32335430303A30303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B2264617465223A22323032362D31312D3233222C22646973686573223A5B7B22636F6E6669726D6174696F6E223A6E756C6C2C22646973684E6F223A312C226E616D65223A22E795AAE88C84E78292E89B8B227D2C7B22636F6E6669726D6174696F6E223A6E756C6C2C22646973684E6F223A322C226E616D65223A22E7B1B3E9A5AD227D5D2C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226D65616C4B696E64223A226C756E6368222C22706C616E6E656444696E657273223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-ae97-757c-b92a-198c6effa051', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32335430303A33303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616539372D373537632D623932612D313938633665666661303531222C226B696E64223A2273746F636B2E6F7574222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A343030302C5C22726F6C655C223A5C22636F6E73756D65645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D616462312D373262632D393133622D3437333938393438626633315C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D616538342D373538342D626663362D3138666632663763333330375C227D225D2C226F636375727265644174223A22323032362D31312D32335430303A33303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32335430303A33303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A322C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22646576696174696F6E526561736F6E223A6E756C6C2C2266726F6D4C6F636174696F6E223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C226C696E6573223A5B7B22616D6F756E74223A343030302C226C6F744964223A2230316132326132662D616462312D373262632D393133622D343733393839343862663331222C22756E6974223A2267227D5D2C226D65616C4964223A2230316132326132662D616538342D373538342D626663362D313866663266376333333037222C2272656365697665724E616D65223A6E756C6C2C22746F4C6F636174696F6E223A226B69746368656E222C2277726974654F6666526561736F6E223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-aeb3-75f3-873f-606aa34d76fa', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32335430303A33303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616562332D373566332D383733662D363036616133346437366661222C226B696E64223A2273746F636B2E6F7574222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A3530302C5C22726F6C655C223A5C22636F6E73756D65645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D616462322D373266612D613564632D3636636134356238336461305C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D616538342D373538342D626663362D3138666632663763333330375C227D225D2C226F636375727265644174223A22323032362D31312D32335430303A33303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32335430303A33303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A322C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22646576696174696F6E526561736F6E223A6E756C6C2C2266726F6D4C6F636174696F6E223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C226C696E6573223A5B7B22616D6F756E74223A3530302C226C6F744964223A2230316132326132662D616462322D373266612D613564632D363663613435623833646130222C22756E6974223A2267227D5D2C226D65616C4964223A2230316132326132662D616538342D373538342D626663362D313866663266376333333037222C2272656365697665724E616D65223A6E756C6C2C22746F4C6F636174696F6E223A226B69746368656E222C2277726974654F6666526561736F6E223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-aec5-72c8-b7e9-86e08e797636', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32335430303A33303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616563352D373263382D623765392D383665303865373937363336222C226B696E64223A226A6F75726E616C2E726576657273616C222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226163745C222C5C227468696E6749645C223A5C2230316132326132662D616562332D373566332D383733662D3630366161333464373666615C227D225D2C226F636375727265644174223A22323032362D31312D32335430303A33303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32335430303A33303A30302E3030305A222C2272657665727365734163744964223A2230316132326132662D616562332D373566332D383733662D363036616133346437366661222C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22726561736F6E223A22E5BD95E99499222C2272657665727365734163744964223A2230316132326132662D616562332D373566332D383733662D363036616133346437366661227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-aed5-7791-b224-e99ce97386be', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32335430303A33303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616564352D373739312D623232342D653939636539373338366265222C226B696E64223A2273746F636B2E6F7574222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A39303030302C5C22726F6C655C223A5C22636F6E73756D65645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D616462322D373266612D613564632D3636636134356238336461305C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D616538342D373538342D626663362D3138666632663763333330375C227D225D2C226F636375727265644174223A22323032362D31312D32335430303A33303A30302E3030305A222C226F66666C696E65223A747275652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32335430303A33303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A322C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22646576696174696F6E526561736F6E223A6E756C6C2C2266726F6D4C6F636174696F6E223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C226C696E6573223A5B7B22616D6F756E74223A39303030302C226C6F744964223A2230316132326132662D616462322D373266612D613564632D363663613435623833646130222C22756E6974223A2267227D5D2C226D65616C4964223A2230316132326132662D616538342D373538342D626663362D313866663266376333333037222C2272656365697665724E616D65223A6E756C6C2C22746F4C6F636174696F6E223A226B69746368656E222C2277726974654F6666526561736F6E223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-aee5-7180-8f43-0a3831456cb2', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32335430303A33303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616565352D373138302D386634332D306133383331343536636232222C226B696E64223A2273746F636B2E77726974652D6F6666222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A3330302C5C22726F6C655C223A5C22636F6E73756D65645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D616462312D373262632D393133622D3437333938393438626633315C227D225D2C226F636375727265644174223A22323032362D31312D32335430303A33303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32335430303A33303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A322C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22646576696174696F6E526561736F6E223A6E756C6C2C2266726F6D4C6F636174696F6E223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C226C696E6573223A5B7B22616D6F756E74223A3330302C226C6F744964223A2230316132326132662D616462312D373262632D393133622D343733393839343862663331222C22756E6974223A2267227D5D2C226D65616C4964223A6E756C6C2C2272656365697665724E616D65223A6E756C6C2C22746F4C6F636174696F6E223A227761737465222C2277726974654F6666526561736F6E223A2273706F696C6564227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-aef5-7534-b90d-2ca319ded4a9', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32335430303A33303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616566352D373533342D623930642D326361333139646564346139222C226B696E64223A2273746F636B2E636F756E74222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D616462312D373262632D393133622D3437333938393438626633315C227D225D2C226F636375727265644174223A22323032362D31312D32335430303A33303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32335430303A33303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A332C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22626C696E64223A66616C73652C226C696E6573223A5B7B22636F756E746564416D6F756E74223A353630302C226C6F744964223A2230316132326132662D616462312D373262632D393133622D343733393839343862663331222C22756E6974223A2267222C2276617269616E6365526561736F6E223A6E756C6C7D5D7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-af0f-7350-acdb-a4573a0db23e', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32335430323A32303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616630662D373335302D616364622D613435373361306462323365222C226B696E64223A22636F6F6B696E672E6261746368222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A343030302C5C22726F6C655C223A5C22636F6E73756D65645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D616462312D373262632D393133622D3437333938393438626633315C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D616538342D373538342D626663362D3138666632663763333330375C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C2270726F64756365645C222C5C227468696E675C223A5C2262617463685C222C5C227468696E6749645C223A5C2230316132326132662D616630662D373335302D616364622D6134353733613064623233655C227D225D2C226F636375727265644174223A22323032362D31312D32335430323A32303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616266362D373237322D616363312D383832316336633132396432222C227265636F726465644174223A22323032362D31312D32335430323A32303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A322C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22636F726554656E74687343223A3738302C22636F7272656374697665416374696F6E223A6E756C6C2C22646973684E6F223A312C22696E70757473223A5B7B22616D6F756E74223A343030302C226C6F744964223A2230316132326132662D616462312D373262632D393133622D343733393839343862663331222C22756E6974223A2267227D5D2C226D65616C4964223A2230316132326132662D616538342D373538342D626663362D313866663266376333333037222C227265686561746564546F54656E74687343223A6E756C6C2C22737461727465644174223A22323032362D31312D32335430323A32303A30302E3030305A227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-af3e-71e9-9bd0-8c08b8360944', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32335430323A32303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616633652D373165392D396264302D386330386238333630393434222C226B696E64223A22636F6F6B696E672E6261746368222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D616538342D373538342D626663362D3138666632663763333330375C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C2270726F64756365645C222C5C227468696E675C223A5C2262617463685C222C5C227468696E6749645C223A5C2230316132326132662D616633652D373165392D396264302D3863303862383336303934345C227D225D2C226F636375727265644174223A22323032362D31312D32335430323A32303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616266362D373237322D616363312D383832316336633132396432222C227265636F726465644174223A22323032362D31312D32335430323A32303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A322C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22636F726554656E74687343223A3635302C22636F7272656374697665416374696F6E223A6E756C6C2C22646973684E6F223A322C22696E70757473223A5B5D2C226D65616C4964223A2230316132326132662D616538342D373538342D626663362D313866663266376333333037222C227265686561746564546F54656E74687343223A3731302C22737461727465644174223A22323032362D31312D32335430323A32303A30302E3030305A227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-af4e-7282-99ad-25a8f1d21e4a', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32335430323A33303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616634652D373238322D393961642D323561386631643231653461222C226B696E64223A22636F6F6B696E672E73616D706C65222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C2262617463685C222C5C227468696E6749645C223A5C2230316132326132662D616630662D373335302D616364622D6134353733613064623233655C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C2270726F64756365645C222C5C227468696E675C223A5C2273616D706C655C222C5C227468696E6749645C223A5C2230316132326132662D616634652D373238322D393961642D3235613866316432316534615C227D225D2C226F636375727265644174223A22323032362D31312D32335430323A33303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616330342D373238372D613266612D333462353431396337373134222C227265636F726465644174223A22323032362D31312D32335430323A33303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B2262617463684964223A2230316132326132662D616630662D373335302D616364622D613435373361306462323365222C22636F6E7461696E6572436F6465223A22482D37222C226772616D7354656E746873223A313238342C226B656570556E74696C223A22323032362D31312D32355430323A33303A30302E3030305A227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-af60-7744-ac38-f82e7b97f695', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32335430333A33303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D616636302D373734342D616333382D663832653762393766363935222C226B696E64223A22646973747269627574696F6E2E68616E642D6F766572222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C22636F6E73756D65645C222C5C227468696E675C223A5C2262617463685C222C5C227468696E6749645C223A5C2230316132326132662D616630662D373335302D616364622D6134353733613064623233655C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C22636F6E73756D65645C222C5C227468696E675C223A5C2262617463685C222C5C227468696E6749645C223A5C2230316132326132662D616633652D373165392D396264302D3863303862383336303934345C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D616538342D373538342D626663362D3138666632663763333330375C227D225D2C226F636375727265644174223A22323032362D31312D32335430333A33303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616331362D373037642D616466632D613765396264613862623265222C227265636F726465644174223A22323032362D31312D32335430333A33303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22646973747269627574696F6E222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22636C6173734964223A2230316132326132662D616334392D373565392D386631342D373639636163353038343765222C226C696E6573223A5B7B2262617463684964223A2230316132326132662D616630662D373335302D616364622D613435373361306462323365222C2264616E6765724D696E75746573223A33302C22686F6C64696E6754656E74687343223A3532302C226C617374486F744174223A22323032362D31312D32335430333A30303A30302E3030305A222C22706F7274696F6E73223A33382C227265686561746564546F54656E74687343223A6E756C6C2C2276657264696374223A2273616665227D2C7B2262617463684964223A2230316132326132662D616633652D373165392D396264302D386330386238333630393434222C2264616E6765724D696E75746573223A37302C22686F6C64696E6754656E74687343223A6E756C6C2C226C617374486F744174223A6E756C6C2C22706F7274696F6E73223A33382C227265686561746564546F54656E74687343223A6E756C6C2C2276657264696374223A2273616665227D5D2C226D65616C4964223A2230316132326132662D616538342D373538342D626663362D313866663266376333333037222C2272656365697665724E616D65223A22E78E8BE88081E5B888227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b0d7-752e-8864-b2e509937589', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32335430333A33303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623064372D373532652D383836342D623265353039393337353839222C226B696E64223A22646973747269627574696F6E2E6469737061746368222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C22636F6E73756D65645C222C5C227468696E675C223A5C2262617463685C222C5C227468696E6749645C223A5C2230316132326132662D616630662D373335302D616364622D6134353733613064623233655C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D616538342D373538342D626663362D3138666632663763333330375C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C22736974655C222C5C227468696E6749645C223A5C2230316132326132662D616662322D373432622D613264612D6561336536346238353935345C227D225D2C226F636375727265644174223A22323032362D31312D32335430333A33303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616239372D373636302D393433622D656663653331393537643835222C227265636F726465644174223A22323032362D31312D32335430333A33303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A322C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22646973747269627574696F6E222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B226472697665724E616D65223A6E756C6C2C226C696E6573223A5B7B2262617463684964223A2230316132326132662D616630662D373335302D616364622D613435373361306462323365222C2264616E6765724D696E75746573223A302C22686F6C64696E6754656E74687343223A3635302C226C617374486F744174223A6E756C6C2C22706F7274696F6E73223A36302C227265686561746564546F54656E74687343223A6E756C6C2C2276657264696374223A2273616665227D5D2C226D65616C4964223A2230316132326132662D616538342D373538342D626663362D313866663266376333333037222C2272656365697665724E616D65223A22E58886E6A0A1222C227365616C4E6F223A6E756C6C2C22736974655363686F6F6C4964223A2230316132326132662D616662322D373432622D613264612D656133653634623835393534222C2276656869636C65506C617465223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b0eb-70ce-9858-ba456d796812', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32335430343A31303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623065622D373063652D393835382D626134353664373936383132222C226B696E64223A2264696E696E672E68656164636F756E74222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D616538342D373538342D626663362D3138666632663763333330375C227D225D2C226F636375727265644174223A22323032362D31312D32335430343A31303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616333372D373530382D393439382D643038393161623938653164222C227265636F726465644174223A22323032362D31312D32335430343A31303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A322C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2264696E696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B226C696E6573223A5B7B22636C6173734964223A2230316132326132662D616334392D373565392D386631342D373639636163353038343765222C22706179657273223A5B5D2C2270726573656E74223A33382C22736572766564223A33387D2C7B22636C6173734964223A2230316132326132662D616335642D373066322D623263652D383633393961366430393236222C22706179657273223A5B5D2C2270726573656E74223A34302C22736572766564223A33397D5D2C226D65616C4964223A2230316132326132662D616538342D373538342D626663362D313866663266376333333037222C226F7468657273223A5B5D2C22726561736F6E223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b0fb-7586-8750-8abfdde8b0fc', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32335430343A31303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623066622D373538362D383735302D386162666464653862306663222C226B696E64223A2264696E696E672E6163636F6D70616E79222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D616538342D373538342D626663362D3138666632663763333330375C227D225D2C226F636375727265644174223A22323032362D31312D32335430343A31303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616333372D373530382D393439382D643038393161623938653164222C227265636F726465644174223A22323032362D31312D32335430343A31303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2264696E696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B2264696E65724E616D65223A22E8B5B5E6A0A1E995BF222C2264696E6572526F6C65223A226C6561646572222C22666F6F64223A22676F6F64222C2268796769656E65223A22657863656C6C656E74222C226D65616C4964223A2230316132326132662D616538342D373538342D626663362D313866663266376333333037222C226F72646572223A22706F6F72222C2270726F626C656D223A22E68E92E9989FE68BA5E68CA4227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b107-7377-9510-5cf3fe231baf', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32335430343A31303A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623130372D373337372D393531302D356366336665323331626166222C226B696E64223A2264696E696E672E6C6566746F76657273222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D616538342D373538342D626663362D3138666632663763333330375C227D225D2C226F636375727265644174223A22323032362D31312D32335430343A31303A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616333372D373530382D393439382D643038393161623938653164222C227265636F726465644174223A22323032362D31312D32335430343A31303A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2264696E696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22636F6C6C6563746F724E616D65223A22E7BBBFE6BA90222C226C696E6573223A5B7B226772616D73223A343230302C226B696E64223A22706C617465227D2C7B226772616D73223A302C226B696E64223A22756E736572766564227D5D2C226D65616C4964223A2230316132326132662D616538342D373538342D626663362D313866663266376333333037227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b11b-708e-a8d7-5ba165ade69e', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623131622D373038652D613864372D356261313635616465363965222C226B696E64223A22636F6F6B696E672E73616D706C652D64697363617264222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C22636F6E73756D65645C222C5C227468696E675C223A5C2273616D706C655C222C5C227468696E6749645C223A5C2230316132326132662D616634652D373238322D393961642D3235613866316432316534615C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616330342D373238372D613266612D333462353431396337373134222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B2273616D706C654964223A2230316132326132662D616634652D373238322D393961642D323561386631643231653461227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b129-71fd-967e-7ea9ef1e4f76', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623132392D373166642D393637652D376561396566316534663736222C226B696E64223A22616363657074616E63652E64656C6976657279222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C22616D6F756E745C223A36302C5C22726F6C655C223A5C2270726F64756365645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623132392D373166642D393637652D3833383131323234333736315C222C5C22756E69745C223A5C2270696563655C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616239372D373636302D393433622D656663653331393537643835222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A342C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22616363657074616E6365222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B2264656C6976657265724E616D65223A6E756C6C2C2264656C69766572794E6F74654E6F223A6E756C6C2C226C696E6573223A5B7B226163636570746564416D6F756E74223A36302C226172726976616C54656E74687343223A6E756C6C2C22636572746966696361746573223A5B5D2C226465636973696F6E223A22616363657074222C22676F6F6473536F75726365223A6E756C6C2C22696E6772656469656E744964223A2230316132326132662D623132332D373231322D616361322D653536333164303234303936222C226C696E654E6F223A312C226C6F744964223A2230316132326132662D623132392D373166642D393637652D383338313132323433373631222C226D6164654F6E223A6E756C6C2C226D65617375726564416D6F756E74223A36302C226D697373696E67506170657273223A5B5D2C226E6F746564416D6F756E74223A6E756C6C2C226F726465726564416D6F756E74223A6E756C6C2C22726561736F6E223A6E756C6C2C22737570706C6965724C6F74223A6E756C6C2C22756E6974223A227069656365222C22756E6974507269636546656E223A3131302C227573654279223A6E756C6C7D5D2C22737570706C6965724964223A2230316132326132662D616431302D373534392D626434302D313836653431623833326661222C2276656869636C65506C617465223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b133-70b8-8897-addc258267c6', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616363632D373037372D626135392D363831663736383833353738222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623133332D373062382D383839372D616464633235383236376336222C226B696E64223A226A6F75726E616C2E636F7369676E222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226163745C222C5C227468696E6749645C223A5C2230316132326132662D623132392D373166642D393637652D3765613965663165346637365C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616239372D373636302D393433622D656663653331393537643835222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22616363657074616E6365222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722035396335222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B226D6574686F64223A226F776E2D73657373696F6E222C2273657373696F6E4163636F756E744964223A2230316132326132662D616363632D373037372D626135392D363831663736383833353738222C227369676E65644163744964223A2230316132326132662D623132392D373166642D393637652D376561396566316534663736227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b13d-750d-8eb8-ee1f76197d4e', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623133642D373530642D386562382D656531663736313937643465222C226B696E64223A2273746F636B2E696E222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C22616D6F756E745C223A36302C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623132392D373166642D393637652D3833383131323234333736315C222C5C22756E69745C223A5C2270696563655C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A322C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22646576696174696F6E526561736F6E223A6E756C6C2C2266726F6D4C6F636174696F6E223A2230316132326132662D616239372D373636302D393433622D656663653331393537643835222C226C696E6573223A5B7B22616D6F756E74223A36302C226C6F744964223A2230316132326132662D623132392D373166642D393637652D383338313132323433373631222C22756E6974223A227069656365227D5D2C226D65616C4964223A6E756C6C2C2272656365697665724E616D65223A6E756C6C2C22746F4C6F636174696F6E223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C2277726974654F6666526561736F6E223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623134612D373535642D623264312D326164376166336230663138222C226B696E64223A22636F6F6B696E672E6D65616C222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C2270726F64756365645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D623134612D373535642D623264312D3261643761663362306631385C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616266362D373237322D616363312D383832316336633132396432222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B2264617465223A22323032362D31312D3235222C22646973686573223A5B7B22636F6E6669726D6174696F6E223A6E756C6C2C22646973684E6F223A312C226E616D65223A22E892B8E89B8B227D5D2C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226D65616C4B696E64223A226C756E6368222C22706C616E6E656444696E657273223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b161-7068-96ba-b0782b3d06b1', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623136312D373036382D393662612D623037383262336430366231222C226B696E64223A2273746F636B2E6F7574222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C22616D6F756E745C223A32302C5C22726F6C655C223A5C22636F6E73756D65645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623132392D373166642D393637652D3833383131323234333736315C222C5C22756E69745C223A5C2270696563655C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D623134612D373535642D623264312D3261643761663362306631385C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A322C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22646576696174696F6E526561736F6E223A6E756C6C2C2266726F6D4C6F636174696F6E223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C226C696E6573223A5B7B22616D6F756E74223A32302C226C6F744964223A2230316132326132662D623132392D373166642D393637652D383338313132323433373631222C22756E6974223A227069656365227D5D2C226D65616C4964223A2230316132326132662D623134612D373535642D623264312D326164376166336230663138222C2272656365697665724E616D65223A6E756C6C2C22746F4C6F636174696F6E223A226B69746368656E222C2277726974654F6666526561736F6E223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b169-71c1-ba5d-83efacf26858', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623136392D373163312D626135642D383365666163663236383538222C226B696E64223A2273746F636B2E77726974652D6F6666222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C22616D6F756E745C223A312C5C22726F6C655C223A5C22636F6E73756D65645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623132392D373166642D393637652D3833383131323234333736315C222C5C22756E69745C223A5C2270696563655C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A322C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22646576696174696F6E526561736F6E223A6E756C6C2C2266726F6D4C6F636174696F6E223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C226C696E6573223A5B7B22616D6F756E74223A312C226C6F744964223A2230316132326132662D623132392D373166642D393637652D383338313132323433373631222C22756E6974223A227069656365227D5D2C226D65616C4964223A6E756C6C2C2272656365697665724E616D65223A6E756C6C2C22746F4C6F636174696F6E223A227761737465222C2277726974654F6666526561736F6E223A2264616D61676564227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b171-72a1-9f71-480b541ec4ec', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623137312D373261312D396637312D343830623534316563346563222C226B696E64223A2273746F636B2E636F756E74222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623132392D373166642D393637652D3833383131323234333736315C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A332C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22626C696E64223A66616C73652C226C696E6573223A5B7B22636F756E746564416D6F756E74223A33392C226C6F744964223A2230316132326132662D623132392D373166642D393637652D383338313132323433373631222C22756E6974223A227069656365222C2276617269616E6365526561736F6E223A6E756C6C7D5D7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b178-74cb-8755-3df510246662', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623137382D373463622D383735352D336466353130323436363632222C226B696E64223A22636F6F6B696E672E6261746368222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C22616D6F756E745C223A32302C5C22726F6C655C223A5C22636F6E73756D65645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623132392D373166642D393637652D3833383131323234333736315C222C5C22756E69745C223A5C2270696563655C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D623134612D373535642D623264312D3261643761663362306631385C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C2270726F64756365645C222C5C227468696E675C223A5C2262617463685C222C5C227468696E6749645C223A5C2230316132326132662D623137382D373463622D383735352D3364663531303234363636325C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616266362D373237322D616363312D383832316336633132396432222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A322C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22636F726554656E74687343223A3738302C22636F7272656374697665416374696F6E223A6E756C6C2C22646973684E6F223A312C22696E70757473223A5B7B22616D6F756E74223A32302C226C6F744964223A2230316132326132662D623132392D373166642D393637652D383338313132323433373631222C22756E6974223A227069656365227D5D2C226D65616C4964223A2230316132326132662D623134612D373535642D623264312D326164376166336230663138222C227265686561746564546F54656E74687343223A6E756C6C2C22737461727465644174223A22323032362D31312D32355430323A33313A30302E3030305A227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b186-75e3-ad30-23c9dce9b611', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616363632D373037372D626135392D363831663736383833353738222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623138362D373565332D616433302D323363396463653962363131222C226B696E64223A226A6F75726E616C2E7265667573616C222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226163745C222C5C227468696E6749645C223A5C2230316132326132662D616530322D373566662D626437622D3737323362633066653536635C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616239372D373636302D393433622D656663653331393537643835222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22616363657074616E6365222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722035396335222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22726561736F6E223A22E6B2A1E69C89E588B0E8B4A7222C22726566757365734163744964223A2230316132326132662D616530322D373566662D626437622D373732336263306665353663227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b18f-712f-9321-f9bbd7ef9d7b', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623138662D373132662D393332312D663962626437656639643762222C226B696E64223A2273746F636B2E6F7574222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C22616D6F756E745C223A352C5C22726F6C655C223A5C22636F6E73756D65645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623132392D373166642D393637652D3833383131323234333736315C222C5C22756E69745C223A5C2270696563655C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D623134612D373535642D623264312D3261643761663362306631385C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A322C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22646576696174696F6E526561736F6E223A6E756C6C2C2266726F6D4C6F636174696F6E223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C226C696E6573223A5B7B22616D6F756E74223A352C226C6F744964223A2230316132326132662D623132392D373166642D393637652D383338313132323433373631222C22756E6974223A227069656365227D5D2C226D65616C4964223A2230316132326132662D623134612D373535642D623264312D326164376166336230663138222C2272656365697665724E616D65223A6E756C6C2C22746F4C6F636174696F6E223A226B69746368656E222C2277726974654F6666526561736F6E223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b1a7-762d-a7f0-fb2bcb0a4065', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623161372D373632642D613766302D666232626362306134303635222C226B696E64223A2273746F636B2E72657475726E222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C22616D6F756E745C223A322C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623132392D373166642D393637652D3833383131323234333736315C222C5C22756E69745C223A5C2270696563655C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226D65616C5C222C5C227468696E6749645C223A5C2230316132326132662D623134612D373535642D623264312D3261643761663362306631385C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B2266726F6D4C6F636174696F6E223A226B69746368656E222C226C696E6573223A5B7B22616D6F756E74223A322C226C6F744964223A2230316132326132662D623132392D373166642D393637652D383338313132323433373631222C22756E6974223A227069656365227D5D2C226D65616C4964223A2230316132326132662D623134612D373535642D623264312D326164376166336230663138222C22746F4C6F636174696F6E223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b1b2-70e5-b7ea-b7deaaf8cc72', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623162322D373065352D623765612D623764656161663863633732222C226B696E64223A2273746F636B2E7472616E73666572222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C22616D6F756E745C223A312C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623132392D373166642D393637652D3833383131323234333736315C222C5C22756E69745C223A5C2270696563655C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B2266726F6D4C6F636174696F6E223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C226C696E6573223A5B7B22616D6F756E74223A312C226C6F744964223A2230316132326132662D623132392D373166642D393637652D383338313132323433373631222C22756E6974223A227069656365227D5D2C2272656365697665724E616D65223A22E78E8BE5BA93E7AEA1222C22746F4C6F636174696F6E223A2230316132326132662D616264362D373534662D623635642D376437353634643533383761227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b1bc-758c-a19a-19ae73dd450d', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623162632D373538632D613139612D313961653733646434353064222C226B696E64223A2273746F636B2E73656E642D6261636B222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C22616D6F756E745C223A332C5C22726F6C655C223A5C22636F6E73756D65645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623132392D373166642D393637652D3833383131323234333736315C222C5C22756E69745C223A5C2270696563655C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B2266726F6D4C6F636174696F6E223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C226C696E6573223A5B7B22616D6F756E74223A332C226C6F744964223A2230316132326132662D623132392D373166642D393637652D383338313132323433373631222C22756E6974223A227069656365227D5D2C2272656365697665724E616D65223A22E69D8EE5B888E58285222C2272657475726E4F7574636F6D65223A2265786368616E6765222C2272657475726E526561736F6E223A2277726F6E67222C22737570706C6965724964223A2230316132326132662D616431302D373534392D626434302D313836653431623833326661222C22746F4C6F636174696F6E223A22737570706C696572227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b1cf-72b2-bc0f-29c219d1f1cd', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623163662D373262322D626330662D323963323139643166316364222C226B696E64223A2273746F636B2E636F756E74222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623132392D373166642D393637652D3833383131323234333736315C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A332C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F636B222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22626C696E64223A747275652C226C696E6573223A5B7B22636F756E746564416D6F756E74223A32382C226C6F744964223A2230316132326132662D623132392D373166642D393637652D383338313132323433373631222C22756E6974223A227069656365222C2276617269616E6365526561736F6E223A226C6F7373227D5D7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b1e3-7126-acbf-fbc7bccd976a', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B2238316231313261613938376264343833646535656136623931303234306336343032353665376264353332366239373330373764323166333833333337353566225D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623165332D373132362D616362662D666263376263636439373661222C226B696E64223A22616363657074616E63652E737570706C6965722D7061706572222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616239372D373636302D393433622D656663653331393537643835222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22616363657074616E6365222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B2270617065724B696E64223A22666F6F645F6C6963656E6365222C2270617065724E6F223A224A593135333233222C22737570706C6965724964223A2230316132326132662D616431302D373534392D626434302D313836653431623833326661222C2276616C6964556E74696C223A22323033312D31312D3232227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b1ec-73c3-8d97-540c495d02af', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623165632D373363332D386439372D353430633439356430326166222C226B696E64223A22616363657074616E63652E64656C6976657279222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C22616D6F756E745C223A33302C5C22726F6C655C223A5C2270726F64756365645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623165642D373435352D626663662D3634303532363264646564395C222C5C22756E69745C223A5C2270696563655C227D222C227B5C22616D6F756E745C223A33302C5C22726F6C655C223A5C2270726F64756365645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623165642D373435352D626663662D3661633066623436663566355C222C5C22756E69745C223A5C2270696563655C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616239372D373636302D393433622D656663653331393537643835222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A342C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22616363657074616E6365222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B2264656C6976657265724E616D65223A6E756C6C2C2264656C69766572794E6F74654E6F223A6E756C6C2C226C696E6573223A5B7B226163636570746564416D6F756E74223A33302C226172726976616C54656E74687343223A6E756C6C2C22636572746966696361746573223A5B5D2C226465636973696F6E223A22616363657074222C22676F6F6473536F75726365223A22646F6E6174696F6E222C22696E6772656469656E744964223A2230316132326132662D623132332D373231322D616361322D653536333164303234303936222C226C696E654E6F223A312C226C6F744964223A2230316132326132662D623165642D373435352D626663662D363430353236326464656439222C226D6164654F6E223A6E756C6C2C226D65617375726564416D6F756E74223A33302C226D697373696E67506170657273223A5B5D2C226E6F746564416D6F756E74223A6E756C6C2C226F726465726564416D6F756E74223A6E756C6C2C22726561736F6E223A6E756C6C2C22737570706C6965724C6F74223A6E756C6C2C22756E6974223A227069656365222C22756E6974507269636546656E223A6E756C6C2C227573654279223A6E756C6C7D2C7B226163636570746564416D6F756E74223A33302C226172726976616C54656E74687343223A6E756C6C2C22636572746966696361746573223A5B5D2C226465636973696F6E223A22616363657074222C22676F6F6473536F75726365223A226D61726B6574222C22696E6772656469656E744964223A2230316132326132662D623132332D373231322D616361322D653536333164303234303936222C226C696E654E6F223A322C226C6F744964223A2230316132326132662D623165642D373435352D626663662D366163306662343666356635222C226D6164654F6E223A6E756C6C2C226D65617375726564416D6F756E74223A33302C226D697373696E67506170657273223A5B5D2C226E6F746564416D6F756E74223A6E756C6C2C226F726465726564416D6F756E74223A6E756C6C2C22726561736F6E223A6E756C6C2C22737570706C6965724C6F74223A6E756C6C2C22756E6974223A227069656365222C22756E6974507269636546656E223A3132302C227573654279223A6E756C6C7D5D2C22737570706C6965724964223A2230316132326132662D616431302D373534392D626434302D313836653431623833326661222C2276656869636C65506C617465223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b1fa-737b-88a6-071f1771fec9', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623166612D373337622D383861362D303731663137373166656339222C226B696E64223A22616363657074616E63652E6F72646572222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616239372D373636302D393433622D656663653331393537643835222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22616363657074616E6365222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B226C696E6573223A5B7B22696E6772656469656E744964223A2230316132326132662D623132332D373231322D616361322D653536333164303234303936222C226C696E654E6F223A312C226F726465726564416D6F756E74223A36302C22756E6974223A227069656365227D5D2C22737570706C6965724964223A2230316132326132662D616431302D373534392D626434302D313836653431623833326661222C2277616E7465644F6E223A22323032362D31312D3236227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b204-749f-b42d-f6ee66479dab', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623230342D373439662D623432642D663665653636343739646162222C226B696E64223A22616363657074616E63652E64656C6976657279222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C22616D6F756E745C223A33302C5C22726F6C655C223A5C2270726F64756365645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623230352D373639312D393634362D3936323832393665633062375C222C5C22756E69745C223A5C2270696563655C227D222C227B5C22616D6F756E745C223A33302C5C22726F6C655C223A5C2270726F64756365645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623230352D373639312D393634362D3938333262343162666330655C222C5C22756E69745C223A5C2270696563655C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616239372D373636302D393433622D656663653331393537643835222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A342C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22616363657074616E6365222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B2264656C6976657265724E616D65223A6E756C6C2C2264656C69766572794E6F74654E6F223A6E756C6C2C226C696E6573223A5B7B226163636570746564416D6F756E74223A33302C226172726976616C54656E74687343223A6E756C6C2C22636572746966696361746573223A5B5D2C226465636973696F6E223A22616363657074222C22676F6F6473536F75726365223A22737570706C696572222C22696E6772656469656E744964223A2230316132326132662D623132332D373231322D616361322D653536333164303234303936222C226C696E654E6F223A312C226C6F744964223A2230316132326132662D623230352D373639312D393634362D393632383239366563306237222C226D6164654F6E223A6E756C6C2C226D65617375726564416D6F756E74223A33302C226D697373696E67506170657273223A5B7B226475654F6E223A22323032362D31312D3238222C226B696E64223A22636F6E666F726D697479227D2C7B226475654F6E223A22323032362D31322D3032222C226B696E64223A22696E7370656374696F6E227D5D2C226E6F746564416D6F756E74223A6E756C6C2C226F726465726564416D6F756E74223A6E756C6C2C22726561736F6E223A6E756C6C2C22737570706C6965724C6F74223A6E756C6C2C22756E6974223A227069656365222C22756E6974507269636546656E223A6E756C6C2C227573654279223A6E756C6C7D2C7B226163636570746564416D6F756E74223A33302C226172726976616C54656E74687343223A6E756C6C2C22636572746966696361746573223A5B7B226174746163686D656E744964223A6E756C6C2C226B696E64223A2272656365697074222C226E756D626572223A6E756C6C7D5D2C226465636973696F6E223A22616363657074222C22676F6F6473536F75726365223A2263617368222C22696E6772656469656E744964223A2230316132326132662D623132332D373231322D616361322D653536333164303234303936222C226C696E654E6F223A322C226C6F744964223A2230316132326132662D623230352D373639312D393634362D393833326234316266633065222C226D6164654F6E223A6E756C6C2C226D65617375726564416D6F756E74223A33302C226D697373696E67506170657273223A5B5D2C226E6F746564416D6F756E74223A6E756C6C2C226F726465726564416D6F756E74223A6E756C6C2C22726561736F6E223A6E756C6C2C22737570706C6965724C6F74223A6E756C6C2C22756E6974223A227069656365222C22756E6974507269636546656E223A3132302C227573654279223A6E756C6C7D5D2C22737570706C6965724964223A2230316132326132662D616431302D373534392D626434302D313836653431623833326661222C2276656869636C65506C617465223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b228-7472-b29f-23b3c4fc5e8e', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623232382D373437322D623239662D323362336334666335653865222C226B696E64223A22616363657074616E63652E676F6F64732D7061706572222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623230352D373639312D393634362D3936323832393665633062375C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616239372D373636302D393433622D656663653331393537643835222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22616363657074616E6365222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B226C6F744964223A2230316132326132662D623230352D373639312D393634362D393632383239366563306237222C2270617065724B696E64223A22636F6E666F726D697479222C2270617065724E6F223A2248472D37227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b238-7575-9710-8398d56e16ef', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623233382D373537352D393731302D383339386435366531366566222C226B696E64223A22616363657074616E63652E7065737469636964652D74657374222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616239372D373636302D393433622D656663653331393537643835222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22616363657074616E6365222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B2268616E646C6564223A2257222C22696E6869626974696F6E54656E746873223A302C22737570706C6965724E616D65223A2257222C22746573746564223A2257227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b248-723c-a56a-4d5d8e3f12f3', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623234382D373233632D613536612D346435643865336631326633222C226B696E64223A22636F6F6B696E672E6164646974697665222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616265362D373262612D613833302D633736303364326465383434222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B226164646974697665223A2257222C226173416C6C6F776564223A747275652C2268616E646C6564223A2257222C226D616465466F6F64223A2257222C226D6164654772616D73223A312C226D6164654F6E223A22323032362D31312D3032222C226D616B6572223A2257222C22707572706F7365223A2257222C22757365644772616D7354656E746873223A317D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b258-735c-8253-ece93189db57', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623235382D373335632D383235332D656365393331383964623537222C226B696E64223A22636F6F6B696E672E636C65616E696E67222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616265362D373262612D613833302D633736303364326465383434222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22647261696E73436C65616E223A747275652C22666C6F6F7273436C65616E223A747275652C226D616368696E6573436C65616E223A747275652C2272656D61726B223A2257222C227375726661636573436C65616E223A747275657D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b268-77e6-a051-f451a8f4a278', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623236382D373765362D613035312D663435316138663461323738222C226B696E64223A22636F6F6B696E672E6461696C792D636865636B222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616266362D373237322D616363312D383832316336633132396432222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B226164646974697665734B657074223A747275652C2263616D65726152756E73223A747275652C22636F6F6B65645468726F756768223A747275652C2265717569706D656E7452756E73223A747275652C22666F756E64223A2257222C226E6F5065737473223A747275652C226E6F7468696E6745787069726564223A747275652C226E6F74696365735570223A747275652C2270617065727348656C64223A747275652C2270726563617574696F6E223A2257222C22726177416E64436F6F6B65644170617274223A747275652C227265706F72746564546F223A2257222C22726F6F6D73436C65616E223A747275652C227374616666466974223A747275652C227461626C6577617265436C65616E223A747275657D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b271-75d5-843a-fc359d716127', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623237312D373564352D383433612D666333353964373136313237222C226B696E64223A22636F6F6B696E672E646973696E66656374696F6E222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616330652D373439642D393130312D376565396166616132666539222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B2263686C6F72696E654D675065724C223A6E756C6C2C22646973696E666563744279223A22737465616D222C22646973696E666563746564223A22626F776C73222C2268616E646C6564223A2257222C226865617454656E74687343223A302C226C616D70486F757273223A6E756C6C2C226D696E75746573223A312C22706965636573223A317D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b27a-742c-83aa-6d1beb683a09', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623237612D373432632D383361612D366431626562363833613039222C226B696E64223A22636F6F6B696E672E6D6F6E74686C792D6469737061746368222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616266362D373237322D616363312D383832316336633132396432222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22617474656E646564223A5B2257225D2C22636861697265644279223A2257222C22636865636B73446F6E65223A302C22636865636B73447565223A302C22636F7665727346726F6D223A22323032362D31312D3032222C22636F76657273546F223A22323032362D31312D3032222C226D61696E50726F626C656D73223A2257222C226E6578744D6F6E7468223A2257222C22736574746C6564486F77223A2257227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b282-7482-8358-765bff037531', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623238322D373438322D383335382D373635626666303337353331222C226B696E64223A22636F6F6B696E672E6D6F726E696E672D636865636B222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616265362D373262612D613833302D633736303364326465383434222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22626F647954656E74687343223A3330302C22636572746966696361746556616C6964223A747275652C226472657373656457656C6C223A747275652C22666974223A22666974222C2268616E647357656C6C223A747275652C226E6F53796D70746F6D73223A747275652C22736574746C65644279223A2257222C2273796D70746F6D223A6E756C6C2C2277686F223A2257227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b291-75da-9206-61912c9115e6', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623239312D373564612D393230362D363139313263393131356536222C226B696E64223A22636F6F6B696E672E747261696E696E67222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616266362D373237322D616363312D383832316336633132396432222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22616C6C506173736564223A747275652C22617474656E646564223A5B2257225D2C226C6173746564223A312C226C65637475726572223A2257222C2272656D61726B223A2257222C22746F706963223A2257227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b2a7-7044-8943-2bfecd240118', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623261372D373034342D383934332D326266656364323430313138222C226B696E64223A22636F6F6B696E672E75706B656570222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616266362D373237322D616363312D383832316336633132396432222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22646F6E654279223A2257222C2265717569706D656E74223A2257222C226E6578744F6E223A22323032362D31312D3032222C2272656164696E675374616E64617264223A6E756C6C2C2272656D61726B223A2257222C2272756E73223A747275652C2275706B6565704B696E64223A227365727669636564227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b2b1-7593-8afd-ef2e2bae04f6', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623262312D373539332D386166642D656632653262616530346636222C226B696E64223A22636F6F6B696E672E7765656B6C792D636865636B222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616266362D373237322D616363312D383832316336633132396432222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22636F6F6B696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22616C6C496E4F72646572223A747275652C22617474656E646564223A5B2257225D2C226C6173744C656674223A2257222C226C617374536574746C6564223A747275652C2270726F626C656D466F756E64223A2257222C2272656D656479223A2257222C2272656D656479556E74696C223A22323032362D31312D3032222C22726573706F6E7369626C65223A2257222C2273636F7065223A2257222C227765656B426567696E73223A22323032362D31312D3032227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b2ba-77a2-9148-073bc06bcb48', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623262612D373761322D393134382D303733626330366263623438222C226B696E64223A2264696E696E672E636F6D6D69747465652D7669736974222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616333372D373530382D393439382D643038393161623938653164222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2264696E696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22666F6F64223A22657863656C6C656E74222C2268796769656E65223A22657863656C6C656E74222C226F72646572223A22657863656C6C656E74222C2270726F626C656D223A2257222C227363686F6F6C416E73776572223A2257222C2276697369746F7273223A5B2257225D7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b2c3-701d-811d-11b1647b05b8', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623263332D373031642D383131642D313162313634376230356238222C226B696E64223A2264696E696E672E656D657267656E6379222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616333372D373530382D393439382D643038393161623938653164222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2264696E696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22636F75727365223A2257222C22656D657267656E6379223A22696C6C6E657373222C22666F6F645365616C6564223A747275652C226C61746542656361757365223A2257222C227265706F72744D696E75746573223A302C227265706F72746564546F223A2257222C227365727669636553746F70706564223A747275652C22746F7563686564223A307D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b2ce-77cd-913c-c6718c0c956d', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623263652D373763642D393133632D633637313863306339353664222C226B696E64223A2264696E696E672E696E636964656E74222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D616462312D373262632D393133622D3437333938393438626633315C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D616462322D373266612D613564632D3636636134356238336461305C227D222C227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226C6F745C222C5C227468696E6749645C223A5C2230316132326132662D623132392D373166642D393637652D3833383131323234333736315C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616333372D373530382D393439382D643038393161623938653164222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2264696E696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22636F75727365223A2257222C22737573706963696F6E223A22696C6C6E657373222C22746F7563686564223A307D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b2ed-77a2-8655-10f3a7ea56a5', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623265642D373761322D383635352D313066336137656135366135222C226B696E64223A2264696E696E672E696E636964656E742D72656C65617365222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B227B5C226772616D735C223A6E756C6C2C5C22726F6C655C223A5C226F627365727665645C222C5C227468696E675C223A5C226163745C222C5C227468696E6749645C223A5C2230316132326132662D623263652D373763642D393133632D6336373138633063393536645C227D225D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616333372D373530382D393439382D643038393161623938653164222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2264696E696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22616C6C6F7765644279223A22656475636174696F6E222C2263616D654F7574223A226578636C75646564222C22636F75727365223A2257222C226F666669636572223A2257227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b2f8-7503-992d-1374cc81c446', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623266382D373530332D393932642D313337346363383163343436222C226B696E64223A2264696E696E672E6E6F74696365222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616333372D373530382D393439382D643038393161623938653164222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2264696E696E67222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B226E6F746963654F66223A226D656E75222C22706F73746564556E74696C223A22323032362D31312D3032222C22706F737465645768657265223A2257227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b303-739a-adbe-937f371f1112', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623330332D373339612D616462652D393337663337316631313132222C226B696E64223A22646973747269627574696F6E2E72656365697074222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616331362D373037642D616466632D613765396264613862623265222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A322C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A22646973747269627574696F6E222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B226172726976616C54656E74687343223A2D3530302C22617353656E74223A747275652C22636F6E7461696E657273436C65616E223A747275652C22646966666572656E6365223A2257222C226472697665724E616D65223A2257222C22706F7274696F6E73223A302C227365616C496E74616374223A747275652C227365616C4E6F52656164223A6E756C6C7D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b30f-732b-9ef0-55dcb8a988de', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623330662D373332622D396566302D353564636238613938386465222C226B696E64223A2273746F726167652E706573742D636F6E74726F6C222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F72616765222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B226167656E74223A6E756C6C2C22636F6E74726F6C6C65644279223A22636865636B6564222C22646F6E654279223A2257222C22666F6F6441776179223A6E756C6C2C226E6F5065737473223A747275652C227065737473223A22726F64656E7473222C2272656D61726B223A2257227D7D')
;
INSERT INTO "act_content" VALUES ('01a22a2f-b31d-74cb-b289-756669fdb3d9', 1, X'7B226163746F724163636F756E744964223A2230316132326132662D616362332D373035662D623664382D366463633766313938613863222C226174746163686D656E7473223A5B5D2C2263617074757265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226465766963654964223A6E756C6C2C226964223A2230316132326132662D623331642D373463622D623238392D373536363639666462336439222C226B696E64223A2273746F726167652E756E6669742D676F6F6473222C226B69746368656E4964223A2230316132326132662D616238302D373731392D393962322D333532363435313439333332222C226C617465223A66616C73652C226C696E6B73223A5B5D2C226F636375727265644174223A22323032362D31312D32355430323A33313A30302E3030305A222C226F66666C696E65223A66616C73652C22706C6163654964223A2230316132326132662D616262662D373639392D383136652D366535363934633737646265222C227265636F726465644174223A22323032362D31312D32355430323A33313A30302E3030305A222C2272657665727365734163744964223A6E756C6C2C22736368656D6156657273696F6E223A312C227363686F6F6C4964223A2230316132326132662D616236622D373362332D623366662D653362333639356438316665222C227374616765223A2273746F72616765222C2274696D65546F6B656E223A6E756C6C2C22756E70726F76656E54696D65223A66616C73657D', X'7B226163746F724E616D65223A2263616E7465656E5F6D616E616765722031306632222C226E6F7465223A6E756C6C2C22706172746963756C617273223A7B22626563616D654F66223A2272657475726E6564222C2268616E646C6564223A2257222C2272656D61726B223A2257222C227365744173696465223A747275652C22737570706C6965724E616D65223A2257222C22756E666974466F72223A2265787069726564222C22756E666974476F6F6473223A2257222C22756E6669744772616D73223A312C22756E6669744C6F74223A2257227D7D')
;
INSERT INTO "job" VALUES ('pruning', 1795387020000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"IdempotentAnswer":0,"JobRun":0,"EnrolmentGuess":0,"Session":0,"SignInFailure":0,"SetupOffer":0,"QuarantinedMessage":0,"Assessment":0,"VerdictHistory":0,"FeedbackContact":0,"FeedbackSender":0,"AreaSheet":0,"ExportRun":0}')
;
INSERT INTO "job" VALUES ('audit-marks', 1795386000000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"entries":0}')
;
INSERT INTO "job" VALUES ('placements', 1795385460000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"moved":0}')
;
INSERT INTO "job" VALUES ('inbox', 1795387620000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"gone":0}')
;
INSERT INTO "job" VALUES ('rosters', 1795385820000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"gone":0}')
;
INSERT INTO "job" VALUES ('act-photos', 1795388820000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"gone":0}')
;
INSERT INTO "job" VALUES ('finding-photos', 1795385520000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"gone":0}')
;
INSERT INTO "job" VALUES ('media-orders', 1795385700000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"gone":0}')
;
INSERT INTO "job" VALUES ('pictures', 1795386120000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"gone":0}')
;
INSERT INTO "job" VALUES ('presence', 1795386000000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"askedAgain":0,"givenUp":0}')
;
INSERT INTO "job" VALUES ('incidents', 1795385410000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"escalated":0,"sent":0}')
;
INSERT INTO "job" VALUES ('roster-imports', 1795385460000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"goneOn":0}')
;
INSERT INTO "job" VALUES ('print-batches', 1795385460000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"goneOn":0,"gone":0}')
;
INSERT INTO "job" VALUES ('late-verdicts', 1795385460000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"judged":0}')
;
INSERT INTO "job" VALUES ('school-day-checks', 1795385460000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"checked":0}')
;
INSERT INTO "job" VALUES ('area-sheets', 1795385460000, 'vm 25514 01a22a2f-a627-7224-a88a-7ad2f834e7a6', NULL, 1795385400000, 1795385400000, 'done', '{"goneOn":0}')
;
INSERT INTO "act_state" VALUES ('01a22a2f-ada6-703a-88b2-4d6969b58a04', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-adef-73fc-8e59-baf22ec692d4', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-ae02-75ff-bd7b-7723bc0fe56c', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'refused', 0, '01a22a2f-b186-75e3-ad30-23c9dce9b611', NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-ae13-77d5-8d7c-4b8edb5c2ed7', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-ae27-72d3-b38a-17605c3180c7', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-ae44-72df-8af1-86dd6bcc1251', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-ae6a-71fd-92bc-9358fb5d95ca', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-ae84-7584-bfc6-18ff2f7c3307', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-ae97-757c-b92a-198c6effa051', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-aeb3-75f3-873f-606aa34d76fa', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, '01a22a2f-aec5-72c8-b7e9-86e08e797636', NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-aec5-72c8-b7e9-86e08e797636', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-aed5-7791-b224-e99ce97386be', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'pending_shortage', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-aee5-7180-8f43-0a3831456cb2', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-aef5-7534-b90d-2ca319ded4a9', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-af0f-7350-acdb-a4573a0db23e', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-af3e-71e9-9bd0-8c08b8360944', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-af4e-7282-99ad-25a8f1d21e4a', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-af60-7744-ac38-f82e7b97f695', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b0d7-752e-8864-b2e509937589', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b0eb-70ce-9858-ba456d796812', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b0fb-7586-8750-8abfdde8b0fc', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b107-7377-9510-5cf3fe231baf', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b11b-708e-a8d7-5ba165ade69e', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b129-71fd-967e-7ea9ef1e4f76', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b133-70b8-8897-addc258267c6', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b13d-750d-8eb8-ee1f76197d4e', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b14a-755d-b2d1-2ad7af3b0f18', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b161-7068-96ba-b0782b3d06b1', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b169-71c1-ba5d-83efacf26858', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b171-72a1-9f71-480b541ec4ec', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b178-74cb-8755-3df510246662', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b186-75e3-ad30-23c9dce9b611', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b18f-712f-9321-f9bbd7ef9d7b', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b1a7-762d-a7f0-fb2bcb0a4065', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b1b2-70e5-b7ea-b7deaaf8cc72', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b1bc-758c-a19a-19ae73dd450d', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b1cf-72b2-bc0f-29c219d1f1cd', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b1e3-7126-acbf-fbc7bccd976a', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b1ec-73c3-8d97-540c495d02af', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'awaiting_second', 1, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b1fa-737b-88a6-071f1771fec9', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b204-749f-b42d-f6ee66479dab', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'awaiting_second', 1, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b228-7472-b29f-23b3c4fc5e8e', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b238-7575-9710-8398d56e16ef', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b248-723c-a56a-4d5d8e3f12f3', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b258-735c-8253-ece93189db57', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b268-77e6-a051-f451a8f4a278', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b271-75d5-843a-fc359d716127', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b27a-742c-83aa-6d1beb683a09', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b282-7482-8358-765bff037531', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b291-75da-9206-61912c9115e6', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b2a7-7044-8943-2bfecd240118', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b2b1-7593-8afd-ef2e2bae04f6', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b2ba-77a2-9148-073bc06bcb48', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b2c3-701d-811d-11b1647b05b8', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b2ce-77cd-913c-c6718c0c956d', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b2ed-77a2-8655-10f3a7ea56a5', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'awaiting_second', 1, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b2f8-7503-992d-1374cc81c446', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b303-739a-adbe-937f371f1112', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b30f-732b-9ef0-55dcb8a988de', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "act_state" VALUES ('01a22a2f-b31d-74cb-b289-756669fdb3d9', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 'recorded', 0, NULL, NULL, 0)
;
INSERT INTO "assessment" VALUES ('01a22a2f-ada6-703a-88b2-4d6969b58a04', 'record-in-footage', 1, 'act', 2, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D616461362D373033612D383862322D346436393639623538613034222C226C656166223A2266343234626164633938333133393337323032376438623939323765653333313239633538306462663666393962353131366530326332313439323330366439222C226F6363757272656441744D73223A313739353338353430303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353338353430303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2270656F706C65223A7B2261744C65617374223A7B2266726F6D223A22323032342D31312D3031222C22706C616365223A22434E222C22736F75726365223A22522D3131222C22756E6974223A22706572736F6E222C2276616C7565223A327D2C226B6579223A22616363657074616E63652E6D696E5F696E73706563746F7273222C226C6F6F6B73223A5B5D7D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A327D', '942e71ac95c4487f82ab78e874a899a09afb953f342fb282a17d02580ce58789', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0,"framesLooked":0,"framesWithPerson":0,"mostAtOnce":0,"people":"unknown","peopleNeeded":2,"peopleWhy":"no_recording"},"verdict":"unwatched"}', 1795385400000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-ae02-75ff-bd7b-7723bc0fe56c', 'record-in-footage', 1, 'act', 2, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D616530322D373566662D626437622D373732336263306665353663222C226C656166223A2261333738336464376566656339386636653461376630373533646231386334663963356133653363636533666439303236366638323737663865646563393634222C226F6363757272656441744D73223A313739353338353430303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353339333830303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2270656F706C65223A7B2261744C65617374223A7B2266726F6D223A22323032342D31312D3031222C22706C616365223A22434E222C22736F75726365223A22522D3131222C22756E6974223A22706572736F6E222C2276616C7565223A327D2C226B6579223A22616363657074616E63652E6D696E5F696E73706563746F7273222C226C6F6F6B73223A5B5D7D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A327D', 'a1e82148a70b5d714740ed384a3d314b542c156ad3a1d5280331a421023083bc', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0,"framesLooked":0,"framesWithPerson":0,"mostAtOnce":0,"people":"unknown","peopleNeeded":2,"peopleWhy":"no_recording"},"verdict":"unwatched"}', 1795393800000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-ae13-77d5-8d7c-4b8edb5c2ed7', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D616531332D373764352D386437632D346238656462356332656437222C226C656166223A2236646135343163623933613833653963623264363635356535626566666233393837353536626461643631316133326535666532663530386134616563393337222C226F6363757272656441744D73223A313739353338373230303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353339333830303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '08ff1029fccc773b4b80040a637066ce42ce7a6dbfa9981df0e81e126cbb3ce0', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795393800000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-ae27-72d3-b38a-17605c3180c7', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D616532372D373264332D623338612D313736303563333138306337222C226C656166223A2236396662393937386666346335343139613833646461663439336236343034366535663138303364366265613062383961663631313835636330323561346532222C226F6363757272656441744D73223A313739353338383430303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353430303430303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '6ab65b0488849e057677bd2422258ee3465c767cdfb8e5994125967c3bdef5c3', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795400400000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-ae44-72df-8af1-86dd6bcc1251', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D616534342D373264662D386166312D383664643662636331323531222C226C656166223A2265646633393432303831396562373138386632303433383432376232633837396136343938623934663935356230376165343663656330373463393664303866222C226F6363757272656441744D73223A313739353338383430303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353430303430303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '2fe53f8ffa569e6405ab6d126a541b7b5834f4b75231aa14922e3d20eda84dbe', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795400400000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-ae6a-71fd-92bc-9358fb5d95ca', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D616536612D373166642D393262632D393335386662356439356361222C226C656166223A2266613837363431366130393330613735373364316430643732303432663333303564303538346431653833306161666666613739613334386361663432613063222C226F6363757272656441744D73223A313739353338383430303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353430303430303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '68ae35f0cf9bd6ffca742e8eef4962b0b5ea74f9f47595e010652d38bf2be912', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795400400000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-ae97-757c-b92a-198c6effa051', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D616539372D373537632D623932612D313938633665666661303531222C226C656166223A2261643038376664346135646331336561313335376334613861613333353736346162323738366266333264613264316137323564636632376163323438656462222C226F6363757272656441744D73223A313739353339333830303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353430343630303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'd595466456871310812a9143de6286db5aadf0017e8d58c9537fabd01e2f55b8', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795404600000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-aeb3-75f3-873f-606aa34d76fa', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D616562332D373566332D383733662D363036616133346437366661222C226C656166223A2237633365633263333334616435323538333561616130623537633030653966353435393533663630396263376639333862383165343637623731643866393033222C226F6363757272656441744D73223A313739353339333830303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353430343630303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'fcf752c9bddf23382cc3a12deed0ecf5bc0fbec997e2641c699dcc363b95a6bc', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795404600000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-aed5-7791-b224-e99ce97386be', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D616564352D373739312D623232342D653939636539373338366265222C226C656166223A2236353830366438626335343561363535363561353533363036343035323532663561353138613862386466646539353863383063386666653138393631633930222C226F6363757272656441744D73223A313739353339333830303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353430343630303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'f0594be5417d2bb91a1a7920c862790e28f33c196bf6069a194f4670632eee91', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795404600000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-aee5-7180-8f43-0a3831456cb2', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D616565352D373138302D386634332D306133383331343536636232222C226C656166223A2266323133313632393462326134656236623061376365383836316438646637373264313537663432623230373237633662353933313166656662663662353735222C226F6363757272656441744D73223A313739353339333830303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353430343630303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '37259479ed1b0fbac733c32629876195675b6406f03d46ff0de5e438c1c12b76', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795404600000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-aef5-7534-b90d-2ca319ded4a9', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D616566352D373533342D623930642D326361333139646564346139222C226C656166223A2235623134306434623062613231643334316236376534313761663562316465396136373864313438623563356463333435366466613862303861386663636134222C226F6363757272656441744D73223A313739353339333830303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353430343630303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '3c4acf833ecf1135b14438b7d069e4748f51909efb3903368b1b8d8b8daf3375', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795404600000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-af0f-7350-acdb-a4573a0db23e', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D616630662D373335302D616364622D613435373361306462323365222C226C656166223A2238663065356266306364323638383939386362316430636263663435343136306163643335333262646264386634306365373132623162643736393464303439222C226F6363757272656441744D73223A313739353430303430303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353430343630303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '8dd34fb0290735e50e450dc2daf7b52b173457bdc885c313b41a50c09c227eaf', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795404600000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-af3e-71e9-9bd0-8c08b8360944', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D616633652D373165392D396264302D386330386238333630393434222C226C656166223A2235343031613330306635326631663162386137623833376135613932346432323735626336613836356338613266363931343864373537613831373530626663222C226F6363757272656441744D73223A313739353430303430303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353430343630303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '9251f76d7f4e9f164878682193424524f06690259427c8295b32e833957f4f53', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795404600000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-af4e-7282-99ad-25a8f1d21e4a', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D616634652D373238322D393961642D323561386631643231653461222C226C656166223A2266323363373066616530613639303333313066363065626532646335616264353038656465333163626133313837666536623934323030643062326636663861222C226F6363757272656441744D73223A313739353430313030303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353430343630303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '9049ad676d7c775176d9c4877d310c53b21c7e9b639fbf1ef1670b67d7542c70', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795404600000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-af60-7744-ac38-f82e7b97f695', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D616636302D373734342D616333382D663832653762393766363935222C226C656166223A2263613732383461653330343536376633303234373666373437323165373433343934323131373332613430663961323736393362306563343966336537663766222C226F6363757272656441744D73223A313739353430343630303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353430343630303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '7eccc6096ced9d19ba8548986867c4e3e9947f2f402f2f54b6da6f3c0f0f37c4', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795404600000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b0d7-752e-8864-b2e509937589', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623064372D373532652D383836342D623265353039393337353839222C226C656166223A2234313033376434646466363964373535336435316133663531393665363635346439346534343361636435663536653634393639376338316464363562636238222C226F6363757272656441744D73223A313739353430343630303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '9bf526f59eeb134c443afde0c9be77b515dc65591763dd9c31fde077dca433e7', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b0eb-70ce-9858-ba456d796812', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623065622D373063652D393835382D626134353664373936383132222C226C656166223A2235376630353439396264613562633332636535666162333661636163623462393434366466646661346532663339383533363330363937393566366330626237222C226F6363757272656441744D73223A313739353430373030303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'b051e4613c0e872ea86c4095c05fa6cf1f62456661e66d5d3c228eb1b133f8dc', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b0fb-7586-8750-8abfdde8b0fc', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623066622D373538362D383735302D386162666464653862306663222C226C656166223A2261333466343234316161643437656230363833353466303164353738356230656436313831333866316639626164666436653665616130613436633034316662222C226F6363757272656441744D73223A313739353430373030303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '5a83714a409b1544e2924d8bf4d1558696846a10018f2233ee6cf5b31dfef31d', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b107-7377-9510-5cf3fe231baf', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623130372D373337372D393531302D356366336665323331626166222C226C656166223A2233353164633934303230613761393234343437336262623266346330643164343233663862643633626339383266346331666237353539343232353962643263222C226F6363757272656441744D73223A313739353430373030303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'cea15c21290981a1bdfa026cca8a9b81133fcef0bf47da48a13c2fc094c1d9e7', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b11b-708e-a8d7-5ba165ade69e', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623131622D373038652D613864372D356261313635616465363965222C226C656166223A2263303538346166333136343632383236316338303534333634353861313262316165313938303862643435386464653564353334313731336538616466313131222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '9ea56e2caefccdf716be500a7b5f2028e432f8106555ba3baf062c38cd9a9b36', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b129-71fd-967e-7ea9ef1e4f76', 'record-in-footage', 1, 'act', 2, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623132392D373166642D393637652D376561396566316534663736222C226C656166223A2266313335663135643632626362313034326234613538393864613562353135373066656136363332653532656533336261313931313738396262613236623863222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2270656F706C65223A7B2261744C65617374223A7B2266726F6D223A22323032342D31312D3031222C22706C616365223A22434E222C22736F75726365223A22522D3131222C22756E6974223A22706572736F6E222C2276616C7565223A327D2C226B6579223A22616363657074616E63652E6D696E5F696E73706563746F7273222C226C6F6F6B73223A5B5D7D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A327D', '9210774fd151e61e95c2a5f5e7f09e68f81fbcb313881e89b34262279242e0ea', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0,"framesLooked":0,"framesWithPerson":0,"mostAtOnce":0,"people":"unknown","peopleNeeded":2,"peopleWhy":"no_recording"},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b13d-750d-8eb8-ee1f76197d4e', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623133642D373530642D386562382D656531663736313937643465222C226C656166223A2262626564656633313863393839333034616265303564343362313632623737623637383832646130643038386366386265393635356239623537306162613436222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '618a4d75ddab9a8c026fc983333801c4f51d98cff45d7e11cc9d872ee5db9f68', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b161-7068-96ba-b0782b3d06b1', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623136312D373036382D393662612D623037383262336430366231222C226C656166223A2239613634616630646438393866353232303135663133363434633832353563663337643031343135633064653831633335343638616634326531386231383231222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'bf9093be9d57fe9c19e016e7bd9b8b987e5d9eda55c9d2a5d20399ad16bdb948', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b169-71c1-ba5d-83efacf26858', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623136392D373163312D626135642D383365666163663236383538222C226C656166223A2236313061636230383936633664623438373339343133333839356166666632353736353566636265333530336164646161346638663436653534623630616333222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'e258276c8b638166d3428928861ecfa8a16d615e8ced396876b3a79bfaf2ea27', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b171-72a1-9f71-480b541ec4ec', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623137312D373261312D396637312D343830623534316563346563222C226C656166223A2239373136373331646664373861393861333137323537306531353531653532326634353034353561323237323230623539373162646262313239373161333139222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'fa61ff4b4ff4b2feedbbc2ff93343ace92e69acc998107d579c0fc9477debf6a', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b178-74cb-8755-3df510246662', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623137382D373463622D383735352D336466353130323436363632222C226C656166223A2231346637356465323062363763643138613936373466333636393262393032393363316530623831343733633936613662356334376165653566323939623735222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '153fd875d9f016c303a4c707c43b80f192d7eeeda1da166ac0fcf3739603acc9', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b18f-712f-9321-f9bbd7ef9d7b', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623138662D373132662D393332312D663962626437656639643762222C226C656166223A2265306364646532613131306438316365633132363738303362336464373931303261646433663563346132353934393965393466393134343636653131633933222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'd3160ebb842957dcbdd4f86eeb1a0bf63dd0f06ada691901570f65a972b0edb6', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b1a7-762d-a7f0-fb2bcb0a4065', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623161372D373632642D613766302D666232626362306134303635222C226C656166223A2233613566316233323761313266633135326536373262343236656135373937306439333838333932343535393831613764646639363566316531363361323837222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'd34807449784c9c17b703e75fb356a54522d808ef5ad365d69de9999ca26cbe9', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b1b2-70e5-b7ea-b7deaaf8cc72', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623162322D373065352D623765612D623764656161663863633732222C226C656166223A2237333664383737366339343961316562656365343763313038633662313539653135386635663565306135646233633731616166383136333538303435396335222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '1b8fb9e40ffb20d5906cbaf0fc27bf1d84417fd63ce060d9e41c16437d634523', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b1bc-758c-a19a-19ae73dd450d', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623162632D373538632D613139612D313961653733646434353064222C226C656166223A2262386236656366626635383335353638313038663235373166366432303334373532636639376531646661323933646565643663373039363561623839663530222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '874e4ce63de0dbddf7dc74754a7191d5ede8e1933888b757a6cc471f78059769', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b1cf-72b2-bc0f-29c219d1f1cd', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623163662D373262322D626330662D323963323139643166316364222C226C656166223A2263366464306334356266396536373336313132613864316466353531333439316237623261303532613731363934353334393134396261303336656530386433222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'a67d5e87f298b3b0d0b29810f20623aa830a1eeef79bffd6c7f8aa382ce9fb0e', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b1ec-73c3-8d97-540c495d02af', 'record-in-footage', 1, 'act', 2, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623165632D373363332D386439372D353430633439356430326166222C226C656166223A2263303734373731336331316134323437616466353130373866633764613738383839323833343363303265653937373135353761616437393438376265333831222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2270656F706C65223A7B2261744C65617374223A7B2266726F6D223A22323032342D31312D3031222C22706C616365223A22434E222C22736F75726365223A22522D3131222C22756E6974223A22706572736F6E222C2276616C7565223A327D2C226B6579223A22616363657074616E63652E6D696E5F696E73706563746F7273222C226C6F6F6B73223A5B5D7D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A327D', '014876a1eb5c2103c846343235a361f7399609a595c5c7e0646fe5a63785a41e', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0,"framesLooked":0,"framesWithPerson":0,"mostAtOnce":0,"people":"unknown","peopleNeeded":2,"peopleWhy":"no_recording"},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b204-749f-b42d-f6ee66479dab', 'record-in-footage', 1, 'act', 2, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623230342D373439662D623432642D663665653636343739646162222C226C656166223A2232353430363230653039313830333538373638326266633035663636333864316330363161656566313830373861313366366365396166346466363861613632222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2270656F706C65223A7B2261744C65617374223A7B2266726F6D223A22323032342D31312D3031222C22706C616365223A22434E222C22736F75726365223A22522D3131222C22756E6974223A22706572736F6E222C2276616C7565223A327D2C226B6579223A22616363657074616E63652E6D696E5F696E73706563746F7273222C226C6F6F6B73223A5B5D7D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A327D', '5c8520a9a6bec00f380575c58a874a3ce518f4156d5c8d06991651a2dfffb729', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0,"framesLooked":0,"framesWithPerson":0,"mostAtOnce":0,"people":"unknown","peopleNeeded":2,"peopleWhy":"no_recording"},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b238-7575-9710-8398d56e16ef', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623233382D373537352D393731302D383339386435366531366566222C226C656166223A2230316333373230636565386533356131646239303461656634333036383061663634643032616433366366633533383638363939663765626362333838353638222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'ee391339286faf91ed2ac5ca1dd30f304dfdf8b8f7cc243c09abf590c9a49227', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b248-723c-a56a-4d5d8e3f12f3', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623234382D373233632D613536612D346435643865336631326633222C226C656166223A2233336132343038376438333333646561653865613738633063623963316634303533386537646162633830393632356535616535343731356662316231326663222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '9cbb444a8981c3db35e7cd175390893012920717831e44f47aeaca2e3fed9f13', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b258-735c-8253-ece93189db57', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623235382D373335632D383235332D656365393331383964623537222C226C656166223A2265306561653664396135366163343335313431393235333166303139373464393335353638356461646266616361343832323435343430313735653263623463222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'b69f831655878af1401e614bcfbf68585d50f924924e685de362801998d391c9', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b271-75d5-843a-fc359d716127', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623237312D373564352D383433612D666333353964373136313237222C226C656166223A2264633761313636323966303034386233353061393132636530313062646631613130393062663864613033313563366261323935663337313661313636613337222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '059f6befaa69c73f7e29334a8faa226a41fd67afe6f6cb3c88c1b4b581e31418', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b282-7482-8358-765bff037531', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623238322D373438322D383335382D373635626666303337353331222C226C656166223A2264333133343764353263666532383831646665663263303730346535323939623761393064666535316532373463373430313935376131636666323963656364222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '04c07bb886c9ffc5e03d97cd0e4ef0955801b8410a3f5fe742243184c1c1bb8c', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b2a7-7044-8943-2bfecd240118', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623261372D373034342D383934332D326266656364323430313138222C226C656166223A2239623030336536643661393761396462666137643738643436653036336666333730373062613135346232613135363835373737643532646366663838633034222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'dc0534af22fdf129ed82de3ab84d280e9d96c63b741112658f48901721e0f1e5', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b2ba-77a2-9148-073bc06bcb48', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623262612D373761322D393134382D303733626330366263623438222C226C656166223A2266616239646263386462643030616264653037356565653137356531373733306230623831363162363932313262643432663736613730656430323535633139222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'e8e130b081621128bef2ba1c2ee6486f8348d31610bbd080fa8e1235a3050ff1', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b303-739a-adbe-937f371f1112', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623330332D373339612D616462652D393337663337316631313132222C226C656166223A2264373562326433363066663562316561393365626666636361353137376564396164333038383432306630636534343930656662643461623938623935623031222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '7feb1d3682b6e9fbeaa402cff7625265741a73cddb93ddfda208a5ff820feff0', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b30f-732b-9ef0-55dcb8a988de', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623330662D373332622D396566302D353564636238613938386465222C226C656166223A2265663266623933363363353336663630663832373962643534623564623233353435373837623736663734316635613838306239356565646533613461376330222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', 'ea59a85c5592111dd6cbd10dae2503632eb6a9d287b3306e3a11b2f3d51c50b2', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment" VALUES ('01a22a2f-b31d-74cb-b289-756669fdb3d9', 'record-in-footage', 1, 'act', 1, '0.1.0+2e1f37cd6522', X'7B22616374223A7B226964223A2230316132326132662D623331642D373463622D623238392D373536363639666462336439222C226C656166223A2266303534323836323665623637663237313138666164383566346435346335663034303231643235646637656563346664366130366637396266306566663163222C226F6363757272656441744D73223A313739353537333836303030307D2C2263616D65726173223A5B5D2C226A756467656441744D73223A313739353537333836303030302C226C696D697473223A7B226261736973223A2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227D2C2272756C65223A227265636F72642D696E2D666F6F74616765222C2272756C6556657273696F6E223A317D', '146a5821685db08228558e4cf36937285be7b0139fc7027ecc2ce394368c58a0', '{"cause":"no_camera","facts":{"cameraId":null,"coverageMille":0},"verdict":"unwatched"}', 1795573860000, NULL)
;
INSERT INTO "assessment_basis" VALUES ('caf00634b2e1af2d07fe5c815273eb8d86f8d881fede83bb9b6e4cf0f3b3f047', X'7B2265766964656E63652E6163746976655F6C6576656C223A7B2266726F6D223A22323032312D30382D3136222C22706C616365223A22434E222C22736F75726365223A2244455349474E2D31222C22756E6974223A22302D323535222C2276616C7565223A32347D2C2265766964656E63652E61667465725F6D696E75746573223A7B2266726F6D223A22323032312D30382D3136222C22706C616365223A22434E222C22736F75726365223A2244455349474E2D31222C22756E6974223A226D696E222C2276616C7565223A327D2C2265766964656E63652E6265666F72655F6D696E75746573223A7B2266726F6D223A22323032312D30382D3136222C22706C616365223A22434E222C22736F75726365223A2244455349474E2D31222C22756E6974223A226D696E222C2276616C7565223A357D2C2265766964656E63652E636F76657265645F70657263656E74223A7B2266726F6D223A22323032312D30382D3136222C22706C616365223A22434E222C22736F75726365223A2244455349474E2D31222C22756E6974223A2225222C2276616C7565223A35307D2C2265766964656E63652E6D696E5F636F7665726167655F70657263656E74223A7B2266726F6D223A22323032312D30382D3136222C22706C616365223A22434E222C22736F75726365223A2244455349474E2D31222C22756E6974223A2225222C2276616C7565223A35307D2C2265766964656E63652E736574746C655F686F757273223A7B2266726F6D223A22323032312D30382D3136222C22706C616365223A22434E222C22736F75726365223A2244455349474E2D31222C22756E6974223A2268222C2276616C7565223A32347D7D')
;
INSERT INTO "job_run" VALUES ('01a22a2f-aaaa-7061-8f5c-1af5c08f42e7', 'pruning', 1795385400000, 1795385400000, '{"IdempotentAnswer":0,"JobRun":0,"EnrolmentGuess":0,"Session":0,"SignInFailure":0,"SetupOffer":0,"QuarantinedMessage":0,"Assessment":0,"VerdictHistory":0,"FeedbackContact":0,"FeedbackSender":0,"AreaSheet":0,"ExportRun":0}', NULL)
;
INSERT INTO "stock_move" VALUES ('01a22a2f-ada6-703a-88b2-4d6969b58a04', 1, '01a22a2f-adb1-72bc-913b-47398948bf31', 'supplier', '01a22a2f-ab97-7660-943b-efce31957d85', 10000, 1795385400000, 1795385400000, 'g')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-ada6-703a-88b2-4d6969b58a04', 2, '01a22a2f-adb2-72fa-a5dc-66ca45b83da0', 'supplier', '01a22a2f-ab97-7660-943b-efce31957d85', 4000, 1795385400000, 1795385400000, 'g')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-ae13-77d5-8d7c-4b8edb5c2ed7', 1, '01a22a2f-adb1-72bc-913b-47398948bf31', '01a22a2f-ab97-7660-943b-efce31957d85', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 10000, 1795387200000, 1795387200000, 'g')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-ae13-77d5-8d7c-4b8edb5c2ed7', 2, '01a22a2f-adb2-72fa-a5dc-66ca45b83da0', '01a22a2f-ab97-7660-943b-efce31957d85', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 4000, 1795387200000, 1795387200000, 'g')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-ae97-757c-b92a-198c6effa051', 1, '01a22a2f-adb1-72bc-913b-47398948bf31', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'kitchen', 4000, 1795393800000, 1795393800000, 'g')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-aeb3-75f3-873f-606aa34d76fa', 1, '01a22a2f-adb2-72fa-a5dc-66ca45b83da0', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'kitchen', 500, 1795393800000, 1795393800000, 'g')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-aec5-72c8-b7e9-86e08e797636', 1, '01a22a2f-adb2-72fa-a5dc-66ca45b83da0', 'kitchen', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 500, 1795393800000, 1795393800000, 'g')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-aee5-7180-8f43-0a3831456cb2', 1, '01a22a2f-adb1-72bc-913b-47398948bf31', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'waste', 300, 1795393800000, 1795393800000, 'g')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-aef5-7534-b90d-2ca319ded4a9', 1, '01a22a2f-adb1-72bc-913b-47398948bf31', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'count_adjust', 100, 1795393800000, 1795393800000, 'g')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-af0f-7350-acdb-a4573a0db23e', 1, '01a22a2f-adb1-72bc-913b-47398948bf31', 'kitchen', 'served', 4000, 1795400400000, 1795400400000, 'g')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-b129-71fd-967e-7ea9ef1e4f76', 1, '01a22a2f-b129-71fd-967e-838112243761', 'supplier', '01a22a2f-ab97-7660-943b-efce31957d85', 60, 1795573860000, 1795573860000, 'piece')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-b13d-750d-8eb8-ee1f76197d4e', 1, '01a22a2f-b129-71fd-967e-838112243761', '01a22a2f-ab97-7660-943b-efce31957d85', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 60, 1795573860000, 1795573860000, 'piece')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-b161-7068-96ba-b0782b3d06b1', 1, '01a22a2f-b129-71fd-967e-838112243761', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'kitchen', 20, 1795573860000, 1795573860000, 'piece')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-b169-71c1-ba5d-83efacf26858', 1, '01a22a2f-b129-71fd-967e-838112243761', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'waste', 1, 1795573860000, 1795573860000, 'piece')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-b178-74cb-8755-3df510246662', 1, '01a22a2f-b129-71fd-967e-838112243761', 'kitchen', 'served', 20, 1795573860000, 1795573860000, 'piece')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-b18f-712f-9321-f9bbd7ef9d7b', 1, '01a22a2f-b129-71fd-967e-838112243761', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'kitchen', 5, 1795573860000, 1795573860000, 'piece')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-b1a7-762d-a7f0-fb2bcb0a4065', 1, '01a22a2f-b129-71fd-967e-838112243761', 'kitchen', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 2, 1795573860000, 1795573860000, 'piece')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-b1b2-70e5-b7ea-b7deaaf8cc72', 1, '01a22a2f-b129-71fd-967e-838112243761', '01a22a2f-abbf-7699-816e-6e5694c77dbe', '01a22a2f-abd6-754f-b65d-7d7564d5387a', 1, 1795573860000, 1795573860000, 'piece')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-b1bc-758c-a19a-19ae73dd450d', 1, '01a22a2f-b129-71fd-967e-838112243761', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'supplier', 3, 1795573860000, 1795573860000, 'piece')
;
INSERT INTO "stock_move" VALUES ('01a22a2f-b1cf-72b2-bc0f-29c219d1f1cd', 1, '01a22a2f-b129-71fd-967e-838112243761', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'count_adjust', 4, 1795573860000, 1795573860000, 'piece')
;
INSERT INTO "pending_move" VALUES ('01a22a2f-aed5-7791-b224-e99ce97386be', 1, '01a22a2f-adb2-72fa-a5dc-66ca45b83da0', '01a22a2f-abbf-7699-816e-6e5694c77dbe', 'kitchen', 90000, NULL, 'g')
;
INSERT INTO "sent_back" VALUES ('01a22a2f-b1bc-758c-a19a-19ae73dd450d', '01a22a2f-ad10-7549-bd40-186e41b832fa', 'wrong', 'exchange')
;
INSERT INTO "supplier_paper" VALUES ('01a22a2f-b1e3-7126-acbf-fbc7bccd976a', '01a22a2f-ad10-7549-bd40-186e41b832fa', 'food_licence', 'JY15323', '2031-11-22')
;
INSERT INTO "purchase_order" VALUES ('01a22a2f-b1fa-737b-88a6-071f1771fec9', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '01a22a2f-ad10-7549-bd40-186e41b832fa', '2026-11-26')
;
INSERT INTO "purchase_order_line" VALUES ('01a22a2f-b1fa-737b-88a6-071f1771fec9', 1, '01a22a2f-b123-7212-aca2-e5631d024096', 60, 'piece')
;
INSERT INTO "awaited_paper" VALUES ('01a22a2f-b204-749f-b42d-f6ee66479dab', 1, 'inspection', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-12-02', NULL)
;
INSERT INTO "awaited_paper" VALUES ('01a22a2f-b204-749f-b42d-f6ee66479dab', 1, 'conformity', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '2026-11-28', '01a22a2f-b228-7472-b29f-23b3c4fc5e8e')
;
INSERT INTO "goods_paper" VALUES ('01a22a2f-b228-7472-b29f-23b3c4fc5e8e', '01a22a2f-b205-7691-9646-9628296ec0b7', 'conformity', 'HG-7')
;
INSERT INTO "checked_day" VALUES ('01a22a2f-adfa-7361-be32-48720dd4b049', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '2026-11-23', 0, NULL, 34, 1795573860000, NULL)
;
INSERT INTO "checked_day" VALUES ('01a22a2f-b1b9-77eb-8d93-ca6775c73632', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', '532301', '2026-11-25', 0, NULL, 54, 1795611600000, NULL)
;
INSERT INTO "stop_of_use" VALUES ('01a22a2f-b2ce-77cd-913c-c6718c0c956d', 'lot', '01a22a2f-adb1-72bc-913b-47398948bf31', 1795573860000, NULL)
;
INSERT INTO "stop_of_use" VALUES ('01a22a2f-b2ce-77cd-913c-c6718c0c956d', 'lot', '01a22a2f-adb2-72fa-a5dc-66ca45b83da0', 1795573860000, NULL)
;
INSERT INTO "stop_of_use" VALUES ('01a22a2f-b2ce-77cd-913c-c6718c0c956d', 'lot', '01a22a2f-b129-71fd-967e-838112243761', 1795573860000, NULL)
;
INSERT INTO "incident" VALUES ('01a22a2f-b2ce-77cd-913c-c6718c0c956d', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 1795573860000, 1795573860000, 1795581060000, 1795574760000, NULL, NULL, NULL)
;
INSERT INTO "meal_receipt" VALUES ('01a22a2f-b303-739a-adbe-937f371f1112', '01a22a2f-ab6b-73b3-b3ff-e3b3695d81fe', 1795573860000, 0, -500, 1, NULL, NULL)
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
CREATE INDEX "IDX_fd911c82aa60281bb058d737dc" ON "idempotent_answer" ("recorded_at")
;
CREATE INDEX "IDX_2223e981900a413ce4ce6386f9" ON "session" ("expires_at")
;
CREATE INDEX "IDX_2f46c6f301402ebcaef7fb0d71" ON "sign_in_failure" ("window_ends_at")
;
CREATE INDEX "IDX_4fbc4c98075a6dcee24eff6366" ON "verdict" ("business_date")
;
CREATE INDEX "IDX_949ad9cbad1f370c93fdb9652a" ON "verdict" ("cause", "business_date")
;
CREATE INDEX "finding_of_status" ON "finding" ("status", "school_id")
;
CREATE INDEX "IDX_due_span_due_at" ON "due_span" ("due_at")
;
CREATE INDEX "agent_held_of_agent" ON "agent_held" ("agent_id", "id")
;
CREATE INDEX "setup_offer_by_end" ON "setup_offer" ("ends_at")
;
CREATE INDEX "enrolment_guess_by_end" ON "enrolment_guess" ("ends_at")
;
CREATE INDEX "media_order_by_end" ON "media_order" ("expires_at")
;
CREATE INDEX "IDX_d665c2155d253d02499c5d0f95" ON "act_state" ("school_id", "status")
;
CREATE INDEX "ingredient_measure_of" ON "ingredient_measure" ("ingredient_id")
;
CREATE INDEX "assessment_by_superseded_at" ON "assessment" ("superseded_at")
;
CREATE INDEX "job_run_by_start" ON "job_run" ("started_at")
;
CREATE INDEX "verdict_history_by_time" ON "verdict_history" ("judged_at")
;
CREATE INDEX "agent_quarantine_by_time" ON "agent_quarantine" ("recorded_at")
;
CREATE INDEX "video_event_long" ON "video_event" ("camera_id", "long_until")
;
CREATE INDEX "stock_move_from" ON "stock_move" ("from_location", "recorded_at")
;
CREATE INDEX "stock_move_to" ON "stock_move" ("to_location", "recorded_at")
;
CREATE INDEX "IDX_8bbd87af008cad3cf8b301a3fd" ON "pending_move" ("lot_id")
;
CREATE INDEX "programme_term_of_school" ON "programme_term" ("school_id", "from_date")
;
CREATE INDEX "fund_entry_of_delivery" ON "fund_entry" ("delivery_act_id")
;
CREATE INDEX "fund_entry_of_school" ON "fund_entry" ("school_id", "date")
;
CREATE INDEX "fund_return_of_month" ON "fund_return" ("month", "area_code")
;
CREATE INDEX "supplier_paper_of" ON "supplier_paper" ("supplier_id")
;
CREATE INDEX "contract_price_of_area" ON "contract_price" ("area_code", "ingredient_id")
;
CREATE INDEX "contract_price_of_school" ON "contract_price" ("school_id", "ingredient_id")
;
CREATE INDEX "delivery_line_of_ingredient" ON "delivery_line" ("ingredient_id")
;
CREATE INDEX "purchase_order_of_day" ON "purchase_order" ("school_id", "wanted_on")
;
CREATE INDEX "ingredient_composition_of" ON "ingredient_composition" ("ingredient_id", "stated_at")
;
CREATE INDEX "ledger_print_by_school" ON "ledger_print" ("school_id", "made_at")
;
CREATE INDEX "print_batch_by_state" ON "print_batch" ("state")
;
CREATE INDEX "print_batch_by_account" ON "print_batch" ("account_id", "created_at")
;
CREATE INDEX "lot_by_use" ON "lot" ("school_id", "ingredient_id", "use_by", "received_on")
;
CREATE INDEX "stock_balance_held" ON "stock_balance" ("school_id", "location_id", "grams")
;
CREATE INDEX "inspection_publication_of_school" ON "inspection_publication" ("school_id", "published_at")
;
CREATE INDEX "feedback_due" ON "feedback" ("due_on")
;
CREATE INDEX "feedback_of_school" ON "feedback" ("school_id", "received_at")
;
CREATE INDEX "feedback_contact_by_time" ON "feedback_contact" ("received_at")
;
CREATE INDEX "feedback_sender_by_end" ON "feedback_sender" ("ends_at")
;
CREATE INDEX "act_of_day" ON "act" ("occurred_at", "kind")
;
CREATE INDEX "stock_move_since" ON "stock_move" ("lot_id", "occurred_at", "from_location")
;
CREATE INDEX "month_correction_by_entry" ON "month_correction" ("school_id", "entered_on")
;
CREATE INDEX "awaited_paper_open" ON "awaited_paper" ("school_id", "brought_by_act_id", "due_on")
;
CREATE INDEX "presence_window_by_state" ON "presence_window" ("state", "asked_at")
;
CREATE INDEX "presence_window_by_agent" ON "presence_window" ("agent_id", "state")
;
CREATE INDEX "presence_answer_by_camera" ON "presence_answer" ("camera_id", "reader", "shows_people")
;
CREATE INDEX "checked_day_by_area" ON "checked_day" ("area_code", "business_date")
;
CREATE INDEX "checked_day_by_due" ON "checked_day" ("due_at")
;
CREATE INDEX "episode_by_day" ON "episode" ("business_date", "school_id")
;
CREATE INDEX "doubt_of_school" ON "doubt" ("school_id", "check_id", "business_date")
;
CREATE INDEX "doubt_of_episode" ON "doubt" ("episode_id")
;
CREATE INDEX "stop_of_use_by_lifting" ON "stop_of_use" ("lifted_by_act_id")
;
CREATE INDEX "stop_of_use_by_thing" ON "stop_of_use" ("thing_id")
;
CREATE INDEX "incident_due" ON "incident" ("escalate_at")
;
CREATE INDEX "incident_by_time" ON "incident" ("reported_at")
;
CREATE INDEX "incident_of_school" ON "incident" ("school_id", "reported_at")
;
CREATE INDEX "incident_message_due" ON "incident_message" ("due_at")
;
CREATE INDEX "incident_message_of_act" ON "incident_message" ("act_id")
;
CREATE INDEX "meal_receipt_by_dispatch" ON "meal_receipt" ("dispatch_act_id")
;
CREATE INDEX "meal_receipt_of_day" ON "meal_receipt" ("school_id", "arrived_at")
;
CREATE INDEX "dispatch_by_site" ON "dispatch" ("site_school_id")
;
CREATE INDEX "area_sheet_by_day" ON "area_sheet" ("created_at")
;
CREATE INDEX "area_sheet_by_state" ON "area_sheet" ("state")
;
CREATE INDEX "area_sheet_of_account" ON "area_sheet" ("account_id", "created_at")
;
CREATE INDEX "export_profile_of_area" ON "export_profile" ("area_code", "name")
;
CREATE INDEX "export_run_by_day" ON "export_run" ("made_at")
;
CREATE INDEX "export_run_of_profile" ON "export_run" ("profile_id", "made_at")
;
CREATE INDEX "export_row_by_day" ON "export_row" ("profile_id", "row_date")
;
CREATE INDEX "pupil_stay_of_pupil" ON "pupil_stay" ("pupil_id", "kind")
;
CREATE INDEX "pupil_stay_of_school" ON "pupil_stay" ("school_id", "kind")
;
CREATE INDEX "pupil_list_of_profile" ON "pupil_list" ("profile_id", "as_of")
;
CREATE INDEX "ingredient_by_merge" ON "ingredient" ("merged_into")
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
CREATE TRIGGER "act_refusal_no_update" BEFORE UPDATE ON "act_refusal" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "act_refusal_no_delete" BEFORE DELETE ON "act_refusal" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "act_succession_no_update" BEFORE UPDATE ON "act_succession" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "act_succession_no_delete" BEFORE DELETE ON "act_succession" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "evidence_review_no_update" BEFORE UPDATE ON "evidence_review" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "evidence_review_no_delete" BEFORE DELETE ON "evidence_review" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_check_no_update" BEFORE UPDATE ON "inspection_check" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_check_no_delete" BEFORE DELETE ON "inspection_check" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "act_content_no_update" BEFORE UPDATE ON "act_content" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "act_content_no_delete" BEFORE DELETE ON "act_content" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "stock_move_no_update" BEFORE UPDATE ON "stock_move" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "stock_move_no_delete" BEFORE DELETE ON "stock_move" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "programme_term_no_update" BEFORE UPDATE ON "programme_term" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "programme_term_no_delete" BEFORE DELETE ON "programme_term" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_entry_no_update" BEFORE UPDATE ON "fund_entry" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_entry_no_delete" BEFORE DELETE ON "fund_entry" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_signature_no_update" BEFORE UPDATE ON "fund_signature" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_signature_no_delete" BEFORE DELETE ON "fund_signature" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_return_no_update" BEFORE UPDATE ON "fund_return" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_return_no_delete" BEFORE DELETE ON "fund_return" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_return_lock_no_update" BEFORE UPDATE ON "fund_return_lock" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "fund_return_lock_no_delete" BEFORE DELETE ON "fund_return_lock" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "contract_price_no_update" BEFORE UPDATE ON "contract_price" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "contract_price_no_delete" BEFORE DELETE ON "contract_price" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "ledger_print_no_update" BEFORE UPDATE ON "ledger_print" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "ledger_print_no_delete" BEFORE DELETE ON "ledger_print" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "feedback_answer_no_update" BEFORE UPDATE ON "feedback_answer" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "feedback_answer_no_delete" BEFORE DELETE ON "feedback_answer" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_publication_no_update" BEFORE UPDATE ON "inspection_publication" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "inspection_publication_no_delete" BEFORE DELETE ON "inspection_publication" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "month_correction_no_update" BEFORE UPDATE ON "month_correction" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "month_correction_no_delete" BEFORE DELETE ON "month_correction" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "episode_word_no_update" BEFORE UPDATE ON "episode_word" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
CREATE TRIGGER "episode_word_no_delete" BEFORE DELETE ON "episode_word" BEGIN SELECT RAISE(ABORT, 'append-only'); END
;
