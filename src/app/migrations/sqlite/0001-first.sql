CREATE TABLE "audit_entry" ("seq" bigint PRIMARY KEY NOT NULL, "at" bigint NOT NULL, "action" varchar(60) NOT NULL, "account_id" varchar(36), "who" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "subject_kind" varchar(30) NOT NULL, "subject_id" varchar(80) NOT NULL, "school_id" varchar(36), "area_code" varchar(6), "detail" text NOT NULL, "hash" varchar(64) NOT NULL)
;
CREATE INDEX "IDX_0fb92c63ea2472aab5082b2374" ON "audit_entry" ("subject_id", "seq") 
;
CREATE INDEX "IDX_f195c736a8d6c4f1779a27ed30" ON "audit_entry" ("account_id", "seq") 
;
CREATE INDEX "IDX_9d18bd4a32fc0cd8ff82b12037" ON "audit_entry" ("at") 
;
CREATE TABLE "audit_head" ("chain" varchar(10) PRIMARY KEY NOT NULL, "count" bigint NOT NULL, "hash" varchar(64) NOT NULL)
;
CREATE TABLE "idempotent_answer" ("account_id" varchar(36) NOT NULL, "key" varchar(80) NOT NULL, "content_hash" varchar(64) NOT NULL, "answer" text, "recorded_at" bigint NOT NULL, PRIMARY KEY ("account_id", "key"))
;
CREATE TABLE "outbox_message" ("id" varchar(36) PRIMARY KEY NOT NULL, "type" varchar(60) NOT NULL, "payload" text NOT NULL, "due_at" bigint NOT NULL, "attempts" bigint NOT NULL)
;
CREATE INDEX "IDX_b2d31b2639a1fc6019119fda41" ON "outbox_message" ("due_at", "id") 
;
CREATE TABLE "lot" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "ingredient_id" varchar(36) NOT NULL, "supplier_id" varchar(36) NOT NULL, "supplier_lot" varchar(60), "made_on" varchar(10), "use_by" varchar(10), "received_on" varchar(10) NOT NULL, "delivery_act_id" varchar(36) NOT NULL)
;
CREATE INDEX "IDX_50fa717c32b5bef030f03b5bec" ON "lot" ("delivery_act_id") 
;
CREATE INDEX "IDX_504c2009d792b39baafc6df271" ON "lot" ("school_id", "ingredient_id") 
;
CREATE TABLE "stock_move" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "from_location" varchar(36) NOT NULL, "to_location" varchar(36) NOT NULL, "grams" bigint NOT NULL, "occurred_at" bigint NOT NULL, "recorded_at" bigint NOT NULL, PRIMARY KEY ("act_id", "line_no"))
;
CREATE INDEX "IDX_448a8bf94ba1dc653411c48e49" ON "stock_move" ("lot_id") 
;
CREATE TABLE "stock_balance" ("lot_id" varchar(36) NOT NULL, "location_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "grams" bigint NOT NULL, CONSTRAINT "CHK_96804485759320c0e0538bfb89" CHECK (grams >= 0), PRIMARY KEY ("lot_id", "location_id"))
;
CREATE INDEX "IDX_ba2232889a78f2b2c439bb8e3a" ON "stock_balance" ("school_id", "location_id") 
;
CREATE TABLE "pending_move" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "from_location" varchar(36) NOT NULL, "to_location" varchar(36) NOT NULL, "grams" bigint NOT NULL, "settled_by_act_id" varchar(36), PRIMARY KEY ("act_id", "line_no"))
;
CREATE INDEX "IDX_8bbd87af008cad3cf8b301a3fd" ON "pending_move" ("lot_id") 
;
CREATE TABLE "stock_act" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "from_location" varchar(36) NOT NULL, "to_location" varchar(36) NOT NULL, "meal_id" varchar(36), "write_off_reason" varchar(20), "deviation_reason" varchar(200), "receiver_name" varchar(40))
;
CREATE INDEX "IDX_2acc903567361f0d4bd7ca9da2" ON "stock_act" ("meal_id") 
;
CREATE TABLE "stock_act_line" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "grams" bigint NOT NULL, PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "stock_count_line" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "counted_grams" bigint NOT NULL, PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "storage_reading" ("id" varchar(36) PRIMARY KEY NOT NULL, "act_id" varchar(36), "school_id" varchar(36) NOT NULL, "place_id" varchar(36) NOT NULL, "sensor" varchar(64), "quantity" varchar(12) NOT NULL, "value_tenths" bigint NOT NULL, "regime" varchar(10), "taken_at" bigint NOT NULL, "verdict" varchar(10) NOT NULL, "rule" varchar(10), "min_tenths" bigint, "max_tenths" bigint, "corrective_action" varchar(200), CONSTRAINT "UQ_94d6e203352dc9090c8d4712194" UNIQUE ("act_id"))
;
CREATE INDEX "IDX_34838eec69bc8072d51c19cf1b" ON "storage_reading" ("school_id", "taken_at") 
;
CREATE TABLE "storage_round" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "off_wall_and_floor" boolean NOT NULL, "labelled" boolean NOT NULL, "raw_and_cooked_apart" boolean NOT NULL, "no_pests" boolean NOT NULL, "nothing_expired" boolean NOT NULL, "remark" varchar(500))
;
CREATE TABLE "area" ("code" varchar(6) PRIMARY KEY NOT NULL, "name" varchar(60) NOT NULL, "parent_code" varchar(6))
;
CREATE TABLE "school" ("id" varchar(36) PRIMARY KEY NOT NULL, "name" varchar(80) NOT NULL, "school_code" varchar(20), "kind" varchar(20) NOT NULL, "area_code" varchar(6) NOT NULL, "central_school_id" varchar(36), "state" varchar(10) NOT NULL, "closed_on" varchar(10), "version" bigint NOT NULL, "created_at" bigint NOT NULL, CONSTRAINT "UQ_0c0673c3750faba88d5d32f2733" UNIQUE ("school_code"), CONSTRAINT "UQ_744a4c76a5b771812e5650733de" UNIQUE ("area_code", "name"))
;
CREATE INDEX "IDX_c2bcf4a42d7bcfe8eb62068d58" ON "school" ("central_school_id") 
;
CREATE INDEX "IDX_a90cfb270c688edbe603516245" ON "school" ("name", "id") 
;
CREATE TABLE "school_placement" ("school_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "area_code" varchar(6) NOT NULL, "central_school_id" varchar(36), PRIMARY KEY ("school_id", "from_date"))
;
CREATE INDEX "IDX_76dd7798d9ebf2c25398067849" ON "school_placement" ("from_date") 
;
CREATE TABLE "school_supply" ("school_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "mode" varchar(12) NOT NULL, PRIMARY KEY ("school_id", "from_date"))
;
CREATE TABLE "kitchen" ("id" varchar(36) PRIMARY KEY NOT NULL, "host_school_id" varchar(36) NOT NULL, "name" varchar(80) NOT NULL)
;
CREATE TABLE "kitchen_service" ("id" varchar(36) PRIMARY KEY NOT NULL, "kitchen_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "to_date" varchar(10), CONSTRAINT "UQ_6dc9c0af1f046f5754321b5a280" UNIQUE ("kitchen_id", "school_id", "from_date"))
;
CREATE INDEX "IDX_95739d246ec34a1ffb5444e64c" ON "kitchen_service" ("school_id", "from_date") 
;
CREATE TABLE "place" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "kitchen_id" varchar(36), "kind" varchar(20) NOT NULL, "name" varchar(80) NOT NULL)
;
CREATE INDEX "IDX_b6f4e06c1ac3d98a92c51657d0" ON "place" ("kitchen_id") 
;
CREATE INDEX "IDX_9c04e6565942520589308f30a4" ON "place" ("school_id") 
;
CREATE TABLE "class_group" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "name" varchar(40) NOT NULL, "size" bigint NOT NULL, "closed_on" varchar(10))
;
CREATE INDEX "IDX_8ac356e72e5bfbff21c69c025f" ON "class_group" ("school_id") 
;
CREATE TABLE "timetable" ("school_id" varchar(36) NOT NULL, "from_date" varchar(10) NOT NULL, "entries" text NOT NULL, PRIMARY KEY ("school_id", "from_date"))
;
CREATE TABLE "act" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "kitchen_id" varchar(36), "stage" varchar(20) NOT NULL, "kind" varchar(40) NOT NULL, "place_id" varchar(36) NOT NULL, "occurred_at" bigint NOT NULL, "captured_at" bigint NOT NULL, "recorded_at" bigint NOT NULL, "time_token" varchar(1000), "offline" boolean NOT NULL, "late" boolean, "unproven_time" boolean NOT NULL, "device_id" varchar(64), "actor_account_id" varchar(36) NOT NULL, "actor_name" varchar(60) NOT NULL, "note" varchar(500), "reverses_act_id" varchar(36), "schema_version" bigint NOT NULL, "chain_index" bigint NOT NULL, "salt" varchar(64) NOT NULL, "leaf_hash" varchar(64) NOT NULL, "chain_hash" varchar(64) NOT NULL, CONSTRAINT "UQ_677fcc9491bbee7abb4d5bb6ac8" UNIQUE ("school_id", "chain_index"))
;
CREATE INDEX "IDX_27847fea1af993a10a7d0511c7" ON "act" ("place_id", "occurred_at") 
;
CREATE INDEX "IDX_2430bbcff7e8dae03abf4af77f" ON "act" ("kitchen_id", "occurred_at") 
;
CREATE INDEX "IDX_33a948be6ea584ba7b16c02ace" ON "act" ("school_id", "occurred_at") 
;
CREATE TABLE "act_state" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "status" varchar(20) NOT NULL, "signatures_missing" bigint NOT NULL, "reversed_by_act_id" varchar(36))
;
CREATE INDEX "IDX_d665c2155d253d02499c5d0f95" ON "act_state" ("school_id", "status") 
;
CREATE TABLE "act_signature" ("signature_act_id" varchar(36) PRIMARY KEY NOT NULL, "act_id" varchar(36) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "method" varchar(20) NOT NULL, "session_account_id" varchar(36) NOT NULL, "signed_at" bigint NOT NULL, CONSTRAINT "UQ_58ddf1b691034afb908dcc87520" UNIQUE ("act_id", "account_id"))
;
CREATE TABLE "act_reversal" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "reverses_act_id" varchar(36) NOT NULL, "reason" varchar(200) NOT NULL, CONSTRAINT "UQ_807e4a7483fc0c160bc55ef90b8" UNIQUE ("reverses_act_id"))
;
CREATE TABLE "act_link" ("act_id" varchar(36) NOT NULL, "link_no" integer NOT NULL, "role" varchar(10) NOT NULL, "thing" varchar(10) NOT NULL, "thing_id" varchar(36) NOT NULL, "grams" bigint, PRIMARY KEY ("act_id", "link_no"))
;
CREATE INDEX "IDX_8cbd57d36200feebb1c9434abe" ON "act_link" ("thing_id") 
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
CREATE INDEX "IDX_5f0439c4563300e91c7beeeb71" ON "person" ("school_id") 
;
CREATE INDEX "IDX_932c4059f29e1578b955a20b50" ON "person" ("area_code", "id") 
;
CREATE TABLE "account" ("id" varchar(36) PRIMARY KEY NOT NULL, "person_id" varchar(36) NOT NULL, "username" varchar(40) NOT NULL, "password_hash" varchar(200), "password_since" bigint, "pin_hash" varchar(200), "totp_secret" varchar(300), "totp_since" bigint, "totp_last_step" bigint, "created_at" bigint NOT NULL, "disabled_at" bigint, CONSTRAINT "UQ_73b5a14ecc8f5529ea98a746d51" UNIQUE ("person_id"), CONSTRAINT "UQ_41dfcb70af895ddf9a53094515b" UNIQUE ("username"))
;
CREATE TABLE "account_grant" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "role" varchar(30) NOT NULL, "area_code" varchar(6), "school_id" varchar(36), "until_at" bigint, "reason" varchar(200))
;
CREATE INDEX "IDX_e586f80d0550248c2ca2b0ca52" ON "account_grant" ("account_id") 
;
CREATE TABLE "former_password" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "hash" varchar(200) NOT NULL, "ended_at" bigint NOT NULL)
;
CREATE INDEX "IDX_60c7f873cab94059964dda5242" ON "former_password" ("account_id", "ended_at") 
;
CREATE TABLE "recovery_code" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "code_hash" varchar(64) NOT NULL, "used_at" bigint)
;
CREATE INDEX "IDX_9db6a6c505946232618e26c79e" ON "recovery_code" ("account_id") 
;
CREATE TABLE "activation_slip" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "code_hash" varchar(64) NOT NULL, "issued_at" bigint NOT NULL, "expires_at" bigint NOT NULL, "used_at" bigint, "voided_at" bigint, CONSTRAINT "UQ_fb55c25591eccb0289a4e2ccf03" UNIQUE ("code_hash"))
;
CREATE INDEX "IDX_c37f63956e93e020630ceef920" ON "activation_slip" ("account_id") 
;
CREATE TABLE "session" ("id" varchar(36) PRIMARY KEY NOT NULL, "account_id" varchar(36) NOT NULL, "token_hash" varchar(64) NOT NULL, "device" varchar(60) NOT NULL, "device_hash" varchar(64), "password_expired" boolean NOT NULL, "created_at" bigint NOT NULL, "seen_at" bigint NOT NULL, "expires_at" bigint NOT NULL, "revoked_at" bigint, CONSTRAINT "UQ_a83507eb0338ac037780e02f2b9" UNIQUE ("token_hash"))
;
CREATE INDEX "IDX_fae5a6b4a57f098e9af8520d49" ON "session" ("account_id") 
;
CREATE TABLE "sign_in_failure" ("subject" varchar(64) PRIMARY KEY NOT NULL, "failures" bigint NOT NULL, "window_ends_at" bigint NOT NULL)
;
CREATE TABLE "ingredient" ("id" varchar(36) PRIMARY KEY NOT NULL, "name" varchar(40) NOT NULL, "category" varchar(12) NOT NULL, "confirmation" varchar(200), "created_by" varchar(36) NOT NULL, "created_at" bigint NOT NULL, CONSTRAINT "UQ_b6802ac7fbd37aa71d856a95d8f" UNIQUE ("name"))
;
CREATE INDEX "IDX_8840f2195ec098ad096299364a" ON "ingredient" ("name", "id") 
;
CREATE TABLE "agent" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "token_hash" varchar(64) NOT NULL, "created_at" bigint NOT NULL, "revoked_at" bigint, "config_counter" bigint NOT NULL, "last_seen_at" bigint, "version" varchar(40), "outbox_pending" bigint, "disk_free_bytes" bigint, CONSTRAINT "UQ_34f75294d00dd0c1bfb6be0327d" UNIQUE ("token_hash"))
;
CREATE INDEX "IDX_3a88999da043ba6d75ada442d1" ON "agent" ("school_id") 
;
CREATE TABLE "camera" ("id" varchar(36) PRIMARY KEY NOT NULL, "agent_id" varchar(36) NOT NULL, "school_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "onvif_url" varchar(300) NOT NULL, "channel" varchar(128), "username" varchar(100) NOT NULL, "sealed_password" varchar(500) NOT NULL, "may_set_sub_stream" boolean NOT NULL, "created_at" bigint NOT NULL, "retired_at" bigint)
;
CREATE INDEX "IDX_868d0e4fb1416fb8af3238e6cb" ON "camera" ("agent_id") 
;
CREATE INDEX "IDX_fe49cbfbf89ddf5ab3c747219c" ON "camera" ("school_id") 
;
CREATE TABLE "camera_binding" ("id" varchar(36) PRIMARY KEY NOT NULL, "camera_id" varchar(36) NOT NULL, "place_id" varchar(36) NOT NULL, "stages" text NOT NULL, "from_at" bigint NOT NULL, "to_at" bigint)
;
CREATE INDEX "IDX_d33a138b2167d4a8964c437162" ON "camera_binding" ("place_id", "from_at") 
;
CREATE INDEX "IDX_e0a7c9de83d64b189ee3647f14" ON "camera_binding" ("camera_id", "from_at") 
;
CREATE TABLE "camera_state" ("camera_id" varchar(36) PRIMARY KEY NOT NULL, "at" bigint NOT NULL, "state" varchar(20) NOT NULL, "detail" varchar(200), "codec" varchar(20), "width" integer, "height" integer, "clock_offset_ms" bigint, "sub" text, "restarts" bigint NOT NULL)
;
CREATE TABLE "camera_day" ("camera_id" varchar(36) NOT NULL, "date" varchar(10) NOT NULL, "slots" blob NOT NULL, "reported_through" bigint NOT NULL, "clock_offset_ms" bigint, "chain_count" bigint, "chain_head" varchar(64), "chain_conflict" boolean NOT NULL, PRIMARY KEY ("camera_id", "date"))
;
CREATE TABLE "video_event" ("id" varchar(36) PRIMARY KEY NOT NULL, "camera_id" varchar(36) NOT NULL, "revision" bigint NOT NULL, "kind" varchar(20) NOT NULL, "started_at" bigint NOT NULL, "ended_at" bigint, "peak_activity" bigint, "stage" varchar(20) NOT NULL, "machine_stage" varchar(20) NOT NULL, "retagged" boolean NOT NULL)
;
CREATE INDEX "IDX_88f7ce3e283355d24a4a9c6e81" ON "video_event" ("camera_id", "started_at") 
;
CREATE TABLE "event_tag" ("id" varchar(36) PRIMARY KEY NOT NULL, "event_id" varchar(36) NOT NULL, "stage" varchar(20) NOT NULL, "account_id" varchar(36), "person" varchar(100), "at" bigint NOT NULL, "reasons" text NOT NULL, "note" varchar(300))
;
CREATE INDEX "IDX_56a99a1f09fb187cdb2f0bcea5" ON "event_tag" ("event_id", "at") 
;
CREATE TABLE "event_thumbnail" ("event_id" varchar(36) PRIMARY KEY NOT NULL, "camera_id" varchar(36) NOT NULL, "taken_at" bigint NOT NULL)
;
CREATE TABLE "box_enrolment" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "kind" varchar(10) NOT NULL, "name" varchar(60) NOT NULL, "handle" varchar(8) NOT NULL, "code_mac" varchar(64) NOT NULL, "replaces_agent_id" varchar(36), "wrong_guesses" integer NOT NULL, "most_guesses" integer NOT NULL, "created_at" bigint NOT NULL, "expires_at" bigint NOT NULL, "waiting_token_hash" varchar(64), "waiting_address" varchar(64), "waiting_until" bigint, "confirmed_at" bigint, "cancelled_at" bigint, "used_at" bigint, "agent_id" varchar(36), CONSTRAINT "UQ_c49988743cba906cfe3e3d035e0" UNIQUE ("handle"))
;
CREATE INDEX "IDX_5a17a18639756272b12eb92be4" ON "box_enrolment" ("school_id", "created_at") 
;
CREATE TABLE "camera_filing" ("camera_id" varchar(36) PRIMARY KEY NOT NULL, "filed_on" varchar(10), "retention_days" integer, "sign_sha256" varchar(64), "sign_type" varchar(20))
;
CREATE TABLE "agent_inbox" ("agent_id" varchar(36) NOT NULL, "epoch" varchar(36) NOT NULL, "seq" bigint NOT NULL, "recorded_at" bigint NOT NULL, PRIMARY KEY ("agent_id", "epoch", "seq"))
;
CREATE TABLE "agent_inbox_watermark" ("agent_id" varchar(36) NOT NULL, "epoch" varchar(36) NOT NULL, "through" bigint NOT NULL, PRIMARY KEY ("agent_id", "epoch"))
;
CREATE TABLE "agent_quarantine" ("id" varchar(36) PRIMARY KEY NOT NULL, "agent_id" varchar(36) NOT NULL, "reason" varchar(40) NOT NULL, "detail" varchar(300) NOT NULL, "topic" varchar(120) NOT NULL, "payload_bytes" bigint NOT NULL, "payload_sha256" varchar(64) NOT NULL, "payload_head" blob NOT NULL, "recorded_at" bigint NOT NULL)
;
CREATE INDEX "IDX_990e75a24b7f6533b7deca46b3" ON "agent_quarantine" ("agent_id", "recorded_at") 
;
CREATE TABLE "viewing" ("id" varchar(36) PRIMARY KEY NOT NULL, "viewed_at" bigint NOT NULL, "school_id" varchar(36) NOT NULL, "camera_id" varchar(36) NOT NULL, "account_id" varchar(36) NOT NULL, "session_id" varchar(36) NOT NULL, "person" varchar(100) NOT NULL, "unit" varchar(100) NOT NULL, "reason" varchar(80) NOT NULL, "content" varchar(10) NOT NULL, "from_at" bigint NOT NULL, "to_at" bigint NOT NULL)
;
CREATE INDEX "IDX_d6017900e11ba1472bd13800dd" ON "viewing" ("school_id", "viewed_at", "id") 
;
CREATE TABLE "media_piece" ("id" varchar(64) PRIMARY KEY NOT NULL, "camera_id" varchar(36) NOT NULL, "segment_id" varchar(36) NOT NULL, "part" varchar(12) NOT NULL, "rendition" varchar(10) NOT NULL, "init_id" varchar(64) NOT NULL, "started_at" bigint NOT NULL, "duration_ms" bigint NOT NULL, "byte_from" bigint NOT NULL, "byte_to" bigint NOT NULL, "fragments" text NOT NULL, "size_bytes" bigint NOT NULL, "stored_at" bigint NOT NULL)
;
CREATE INDEX "IDX_8d88d0d9e68694c828524216f8" ON "media_piece" ("stored_at") 
;
CREATE INDEX "IDX_5c6f8d53aafba5b215f0a8916a" ON "media_piece" ("camera_id", "started_at") 
;
CREATE TABLE "meal" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "kitchen_id" varchar(36) NOT NULL, "date" varchar(10) NOT NULL, "meal_kind" varchar(10) NOT NULL, "planned_diners" bigint)
;
CREATE INDEX "IDX_33dbb884ce3429a22a59e1abe0" ON "meal" ("kitchen_id", "date") 
;
CREATE TABLE "meal_dish" ("act_id" varchar(36) NOT NULL, "dish_no" integer NOT NULL, "name" varchar(40) NOT NULL, "confirmation" varchar(200), PRIMARY KEY ("act_id", "dish_no"))
;
CREATE TABLE "cooking_batch" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "meal_id" varchar(36) NOT NULL, "dish_no" bigint NOT NULL, "started_at" bigint NOT NULL, "core_tenths_c" bigint, "reheated_to_tenths_c" bigint, "corrective_action" varchar(200))
;
CREATE INDEX "IDX_86b765a0c9a96ec9c2cd3aee49" ON "cooking_batch" ("meal_id") 
;
CREATE TABLE "batch_input" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "lot_id" varchar(36) NOT NULL, "grams" bigint NOT NULL, PRIMARY KEY ("act_id", "line_no"))
;
CREATE INDEX "IDX_25eeb1563ba8719a7f6b0b38da" ON "batch_input" ("lot_id") 
;
CREATE TABLE "retained_sample" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "batch_id" varchar(36) NOT NULL, "grams_tenths" bigint NOT NULL, "container_code" varchar(40), "keep_until" bigint NOT NULL)
;
CREATE INDEX "IDX_8a442036e7a877b26c731acdc6" ON "retained_sample" ("school_id", "keep_until") 
;
CREATE INDEX "IDX_b1e7966ffda4dce2a6e75e7553" ON "retained_sample" ("batch_id") 
;
CREATE TABLE "sample_discard" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "sample_id" varchar(36) NOT NULL)
;
CREATE INDEX "IDX_1625b7c5d5ef356f8bb36ac9f2" ON "sample_discard" ("sample_id") 
;
CREATE TABLE "supplier" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "name" varchar(80) NOT NULL, "licence_no" varchar(40) NOT NULL, "licence_valid_until" varchar(10) NOT NULL, "created_at" bigint NOT NULL, CONSTRAINT "UQ_f2ec408dfb9069480cd37aac2a9" UNIQUE ("school_id", "licence_no"))
;
CREATE INDEX "IDX_f0dd2d480833a236e765951345" ON "supplier" ("school_id", "name", "id") 
;
CREATE TABLE "delivery" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "supplier_id" varchar(36) NOT NULL, "delivery_note_no" varchar(60), "vehicle_plate" varchar(20), "deliverer_name" varchar(40))
;
CREATE TABLE "delivery_line" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "ingredient_id" varchar(36) NOT NULL, "lot_id" varchar(36), "supplier_lot" varchar(60), "made_on" varchar(10), "use_by" varchar(10), "ordered_grams" bigint, "noted_grams" bigint, "weighed_grams" bigint NOT NULL, "accepted_grams" bigint NOT NULL, "unit_price_fen_per_kg" bigint, "arrival_tenths_c" bigint, "decision" varchar(10) NOT NULL, "reason" varchar(200), "certificates" text NOT NULL, CONSTRAINT "UQ_03b83ffcabfc7ef9a858320a35b" UNIQUE ("lot_id"), PRIMARY KEY ("act_id", "line_no"))
;
CREATE TABLE "hand_over" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "meal_id" varchar(36) NOT NULL, "class_id" varchar(36) NOT NULL, "receiver_name" varchar(40))
;
CREATE INDEX "IDX_1c1075d49792645f24b6d1cc2c" ON "hand_over" ("meal_id") 
;
CREATE TABLE "dispatch" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "meal_id" varchar(36) NOT NULL, "site_school_id" varchar(36) NOT NULL, "receiver_name" varchar(40))
;
CREATE INDEX "IDX_4fff611ffdf83f092b9b4aabc0" ON "dispatch" ("meal_id") 
;
CREATE TABLE "hand_over_line" ("act_id" varchar(36) NOT NULL, "line_no" integer NOT NULL, "batch_id" varchar(36) NOT NULL, "portions" bigint NOT NULL, "holding_tenths_c" bigint, "last_hot_at" bigint, "reheated_to_tenths_c" bigint, "verdict" varchar(10) NOT NULL, "danger_minutes" bigint NOT NULL, PRIMARY KEY ("act_id", "line_no"))
;
CREATE INDEX "IDX_d3144cc3c9731ef4b4c3810104" ON "hand_over_line" ("batch_id") 
;
CREATE TABLE "headcount" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "meal_id" varchar(36) NOT NULL, "reason" varchar(200))
;
CREATE INDEX "IDX_e4a4079b03f0c97c3fb1e3d3f9" ON "headcount" ("meal_id") 
;
CREATE TABLE "headcount_line" ("act_id" varchar(36) NOT NULL, "class_id" varchar(36) NOT NULL, "present" bigint NOT NULL, "served" bigint NOT NULL, PRIMARY KEY ("act_id", "class_id"))
;
CREATE TABLE "accompany_dining" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "meal_id" varchar(36) NOT NULL, "diner_name" varchar(40) NOT NULL, "diner_role" varchar(10) NOT NULL, "food" varchar(10) NOT NULL, "hygiene" varchar(10) NOT NULL, "table_order" varchar(10) NOT NULL, "problem" varchar(500))
;
CREATE INDEX "IDX_e18384f441e499ed5622ea8cd5" ON "accompany_dining" ("meal_id") 
;
CREATE TABLE "leftovers" ("act_id" varchar(36) PRIMARY KEY NOT NULL, "meal_id" varchar(36) NOT NULL, "collector_name" varchar(80))
;
CREATE INDEX "IDX_09a9932562165bf7ca27449a48" ON "leftovers" ("meal_id") 
;
CREATE TABLE "leftovers_line" ("act_id" varchar(36) NOT NULL, "kind" varchar(10) NOT NULL, "grams" bigint NOT NULL, PRIMARY KEY ("act_id", "kind"))
;
CREATE TABLE "guest_pass" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "kind" varchar(20) NOT NULL, "name" varchar(40) NOT NULL, "date" varchar(10) NOT NULL, "class_id" varchar(36), "issued_at" bigint NOT NULL, "issued_by" varchar(60) NOT NULL, "revoked_at" bigint)
;
CREATE INDEX "IDX_d5a1519b22ec4cf99f9de89d1e" ON "guest_pass" ("school_id", "date") 
;
CREATE TABLE "roster_import" ("id" varchar(36) PRIMARY KEY NOT NULL, "kind" varchar(10) NOT NULL, "file_name" varchar(120) NOT NULL, "account_id" varchar(36) NOT NULL, "state" varchar(10) NOT NULL, "total_rows" bigint NOT NULL, "done_rows" bigint NOT NULL, "preview" text NOT NULL, "counts" text NOT NULL, "created_at" bigint NOT NULL, "finished_at" bigint, "swept_at" bigint, "files_gone_at" bigint)
;
CREATE INDEX "IDX_8fbd1f45be86fa15488e0f88e6" ON "roster_import" ("state") 
;
CREATE INDEX "IDX_bf93dfb6bd0aac3c8a9948a720" ON "roster_import" ("account_id", "created_at") 
;
CREATE TABLE "roster_fault" ("import_id" varchar(36) NOT NULL, "row_number" integer NOT NULL, "field" varchar(20) NOT NULL, "code" varchar(60) NOT NULL, PRIMARY KEY ("import_id", "row_number"))
;
CREATE TABLE "key_check" ("id" varchar(10) PRIMARY KEY NOT NULL, "sealed" varchar(200) NOT NULL)
;
CREATE TABLE "inspection" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "kind" varchar(10) NOT NULL, "status" varchar(10) NOT NULL, "planned_for" varchar(10) NOT NULL, "reason" varchar(500), "planned_at" bigint NOT NULL, "checked_in_at" bigint, "check_in_note" varchar(500), "check_in_photo_ids" text NOT NULL, "closed_at" bigint, "summary" varchar(2000), "received_by" varchar(40), "refusal_reason" varchar(500))
;
CREATE INDEX "IDX_ce20b4f2e060d497f22e691391" ON "inspection" ("school_id", "planned_for", "id") 
;
CREATE TABLE "inspection_officer" ("inspection_id" varchar(36) NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "role" varchar(10) NOT NULL, "method" varchar(20) NOT NULL, "session_account_id" varchar(36) NOT NULL, "joined_at" bigint NOT NULL, PRIMARY KEY ("inspection_id", "account_id"))
;
CREATE INDEX "IDX_b25b0eba6a0b170c2021331fd8" ON "inspection_officer" ("account_id") 
;
CREATE TABLE "finding" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "inspection_id" varchar(36), "subject" text NOT NULL, "severity" varchar(10) NOT NULL, "clause" varchar(200) NOT NULL, "text" varchar(2000) NOT NULL, "deadline" varchar(10) NOT NULL, "status" varchar(10) NOT NULL, "step_count" bigint NOT NULL, "opener_account_id" varchar(36) NOT NULL, "opener_name" varchar(60) NOT NULL, "opener_unit" varchar(80) NOT NULL, "opened_at" bigint NOT NULL)
;
CREATE INDEX "IDX_78ab741c4fafaa076c97e71c47" ON "finding" ("inspection_id") 
;
CREATE INDEX "IDX_f689949e509c749ac9200289fb" ON "finding" ("school_id", "opened_at", "id") 
;
CREATE TABLE "finding_step" ("finding_id" varchar(36) NOT NULL, "step_no" integer NOT NULL, "kind" varchar(10) NOT NULL, "text" varchar(2000) NOT NULL, "photo_ids" text NOT NULL, "deadline" varchar(10) NOT NULL, "after_deadline" boolean NOT NULL, "account_id" varchar(36) NOT NULL, "name" varchar(60) NOT NULL, "unit" varchar(80) NOT NULL, "at" bigint NOT NULL, PRIMARY KEY ("finding_id", "step_no"))
;
CREATE TABLE "finding_photo" ("id" varchar(36) PRIMARY KEY NOT NULL, "school_id" varchar(36) NOT NULL, "media_type" varchar(20) NOT NULL, "bytes" bigint NOT NULL, "sha256" varchar(64) NOT NULL, "uploaded_by" varchar(36) NOT NULL, "uploaded_at" bigint NOT NULL, "shown" boolean NOT NULL)
;
CREATE TABLE "verdict" ("verdict" varchar(12) NOT NULL, "cause" varchar(20), "facts" text NOT NULL, "inputs_hash" varchar(64) NOT NULL, "judged_at" bigint NOT NULL, "subject_id" varchar(36) PRIMARY KEY NOT NULL, "subject" varchar(5) NOT NULL, "school_id" varchar(36) NOT NULL, "business_date" varchar(10) NOT NULL, "version" bigint NOT NULL, "due_at" bigint)
;
CREATE INDEX "IDX_bf935192d71a8cf7e2bb172b6f" ON "verdict" ("verdict", "due_at") 
;
CREATE INDEX "IDX_dcd141cc98342b3f0ca7162087" ON "verdict" ("school_id", "business_date") 
;
CREATE TABLE "verdict_history" ("verdict" varchar(12) NOT NULL, "cause" varchar(20), "facts" text NOT NULL, "inputs_hash" varchar(64) NOT NULL, "judged_at" bigint NOT NULL, "subject_id" varchar(36) NOT NULL, "version" bigint NOT NULL, PRIMARY KEY ("subject_id", "version"))
;
CREATE TABLE "school_calendar" ("owner" varchar(36) NOT NULL, "school_year" integer NOT NULL, "version" bigint NOT NULL, "terms" text NOT NULL, "days" text NOT NULL, PRIMARY KEY ("owner", "school_year"))
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
