CREATE TABLE `audit_entry` (`seq` bigint NOT NULL, `at` bigint NOT NULL, `action` varchar(60) NOT NULL, `account_id` varchar(36) NULL, `who` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `subject_kind` varchar(30) NOT NULL, `subject_id` varchar(80) NOT NULL, `school_id` varchar(36) NULL, `area_code` varchar(6) NULL, `detail` text NOT NULL, `hash` varchar(64) NOT NULL, INDEX `IDX_0fb92c63ea2472aab5082b2374` (`subject_id`, `seq`), INDEX `IDX_f195c736a8d6c4f1779a27ed30` (`account_id`, `seq`), INDEX `IDX_9d18bd4a32fc0cd8ff82b12037` (`at`), PRIMARY KEY (`seq`)) ENGINE=InnoDB
;
CREATE TABLE `audit_head` (`chain` varchar(10) NOT NULL, `count` bigint NOT NULL, `hash` varchar(64) NOT NULL, PRIMARY KEY (`chain`)) ENGINE=InnoDB
;
CREATE TABLE `idempotent_answer` (`account_id` varchar(36) NOT NULL, `key` varchar(80) NOT NULL, `content_hash` varchar(64) NOT NULL, `answer` text NULL, `recorded_at` bigint NOT NULL, PRIMARY KEY (`account_id`, `key`)) ENGINE=InnoDB
;
CREATE TABLE `outbox_message` (`id` varchar(36) NOT NULL, `type` varchar(60) NOT NULL, `payload` text NOT NULL, `due_at` bigint NOT NULL, `attempts` bigint NOT NULL, INDEX `IDX_b2d31b2639a1fc6019119fda41` (`due_at`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `lot` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `ingredient_id` varchar(36) NOT NULL, `supplier_id` varchar(36) NOT NULL, `supplier_lot` varchar(60) NULL, `made_on` varchar(10) NULL, `use_by` varchar(10) NULL, `received_on` varchar(10) NOT NULL, `delivery_act_id` varchar(36) NOT NULL, INDEX `IDX_50fa717c32b5bef030f03b5bec` (`delivery_act_id`), INDEX `IDX_504c2009d792b39baafc6df271` (`school_id`, `ingredient_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `stock_move` (`act_id` varchar(36) NOT NULL, `line_no` int NOT NULL, `lot_id` varchar(36) NOT NULL, `from_location` varchar(36) NOT NULL, `to_location` varchar(36) NOT NULL, `grams` bigint NOT NULL, `occurred_at` bigint NOT NULL, `recorded_at` bigint NOT NULL, INDEX `IDX_448a8bf94ba1dc653411c48e49` (`lot_id`), PRIMARY KEY (`act_id`, `line_no`)) ENGINE=InnoDB
;
CREATE TABLE `stock_balance` (`lot_id` varchar(36) NOT NULL, `location_id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `grams` bigint NOT NULL, INDEX `IDX_ba2232889a78f2b2c439bb8e3a` (`school_id`, `location_id`), PRIMARY KEY (`lot_id`, `location_id`)) ENGINE=InnoDB
;
CREATE TABLE `pending_move` (`act_id` varchar(36) NOT NULL, `line_no` int NOT NULL, `lot_id` varchar(36) NOT NULL, `from_location` varchar(36) NOT NULL, `to_location` varchar(36) NOT NULL, `grams` bigint NOT NULL, `settled_by_act_id` varchar(36) NULL, INDEX `IDX_8bbd87af008cad3cf8b301a3fd` (`lot_id`), PRIMARY KEY (`act_id`, `line_no`)) ENGINE=InnoDB
;
CREATE TABLE `stock_act` (`act_id` varchar(36) NOT NULL, `from_location` varchar(36) NOT NULL, `to_location` varchar(36) NOT NULL, `meal_id` varchar(36) NULL, `write_off_reason` varchar(20) NULL, `deviation_reason` varchar(200) NULL, `receiver_name` varchar(40) NULL, INDEX `IDX_2acc903567361f0d4bd7ca9da2` (`meal_id`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `stock_act_line` (`act_id` varchar(36) NOT NULL, `line_no` int NOT NULL, `lot_id` varchar(36) NOT NULL, `grams` bigint NOT NULL, PRIMARY KEY (`act_id`, `line_no`)) ENGINE=InnoDB
;
CREATE TABLE `stock_count_line` (`act_id` varchar(36) NOT NULL, `line_no` int NOT NULL, `lot_id` varchar(36) NOT NULL, `counted_grams` bigint NOT NULL, PRIMARY KEY (`act_id`, `line_no`)) ENGINE=InnoDB
;
CREATE TABLE `storage_reading` (`id` varchar(36) NOT NULL, `act_id` varchar(36) NULL, `school_id` varchar(36) NOT NULL, `place_id` varchar(36) NOT NULL, `sensor` varchar(64) NULL, `quantity` varchar(12) NOT NULL, `value_tenths` bigint NOT NULL, `regime` varchar(10) NULL, `taken_at` bigint NOT NULL, `verdict` varchar(10) NOT NULL, `rule` varchar(10) NULL, `min_tenths` bigint NULL, `max_tenths` bigint NULL, `corrective_action` varchar(200) NULL, INDEX `IDX_34838eec69bc8072d51c19cf1b` (`school_id`, `taken_at`), UNIQUE INDEX `IDX_94d6e203352dc9090c8d471219` (`act_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `storage_round` (`act_id` varchar(36) NOT NULL, `off_wall_and_floor` tinyint NOT NULL, `labelled` tinyint NOT NULL, `raw_and_cooked_apart` tinyint NOT NULL, `no_pests` tinyint NOT NULL, `nothing_expired` tinyint NOT NULL, `remark` varchar(500) NULL, PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `area` (`code` varchar(6) NOT NULL, `name` varchar(60) NOT NULL, `parent_code` varchar(6) NULL, PRIMARY KEY (`code`)) ENGINE=InnoDB
;
CREATE TABLE `school` (`id` varchar(36) NOT NULL, `name` varchar(80) NOT NULL, `school_code` varchar(20) NULL, `kind` varchar(20) NOT NULL, `area_code` varchar(6) NOT NULL, `central_school_id` varchar(36) NULL, `state` varchar(10) NOT NULL, `closed_on` varchar(10) NULL, `version` bigint NOT NULL, `created_at` bigint NOT NULL, INDEX `IDX_c2bcf4a42d7bcfe8eb62068d58` (`central_school_id`), INDEX `IDX_a90cfb270c688edbe603516245` (`name`, `id`), UNIQUE INDEX `IDX_0c0673c3750faba88d5d32f273` (`school_code`), UNIQUE INDEX `IDX_744a4c76a5b771812e5650733d` (`area_code`, `name`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `school_placement` (`school_id` varchar(36) NOT NULL, `from_date` varchar(10) NOT NULL, `area_code` varchar(6) NOT NULL, `central_school_id` varchar(36) NULL, INDEX `IDX_76dd7798d9ebf2c25398067849` (`from_date`), PRIMARY KEY (`school_id`, `from_date`)) ENGINE=InnoDB
;
CREATE TABLE `school_supply` (`school_id` varchar(36) NOT NULL, `from_date` varchar(10) NOT NULL, `mode` varchar(12) NOT NULL, PRIMARY KEY (`school_id`, `from_date`)) ENGINE=InnoDB
;
CREATE TABLE `kitchen` (`id` varchar(36) NOT NULL, `host_school_id` varchar(36) NOT NULL, `name` varchar(80) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `kitchen_service` (`id` varchar(36) NOT NULL, `kitchen_id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `from_date` varchar(10) NOT NULL, `to_date` varchar(10) NULL, INDEX `IDX_95739d246ec34a1ffb5444e64c` (`school_id`, `from_date`), UNIQUE INDEX `IDX_6dc9c0af1f046f5754321b5a28` (`kitchen_id`, `school_id`, `from_date`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `place` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `kitchen_id` varchar(36) NULL, `kind` varchar(20) NOT NULL, `name` varchar(80) NOT NULL, INDEX `IDX_b6f4e06c1ac3d98a92c51657d0` (`kitchen_id`), INDEX `IDX_9c04e6565942520589308f30a4` (`school_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `class_group` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `name` varchar(40) NOT NULL, `size` bigint NOT NULL, `closed_on` varchar(10) NULL, INDEX `IDX_8ac356e72e5bfbff21c69c025f` (`school_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `timetable` (`school_id` varchar(36) NOT NULL, `from_date` varchar(10) NOT NULL, `entries` text NOT NULL, PRIMARY KEY (`school_id`, `from_date`)) ENGINE=InnoDB
;
CREATE TABLE `act` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `kitchen_id` varchar(36) NULL, `stage` varchar(20) NOT NULL, `kind` varchar(40) NOT NULL, `place_id` varchar(36) NOT NULL, `occurred_at` bigint NOT NULL, `captured_at` bigint NOT NULL, `recorded_at` bigint NOT NULL, `time_token` varchar(1000) NULL, `offline` tinyint NOT NULL, `late` tinyint NULL, `unproven_time` tinyint NOT NULL, `device_id` varchar(64) NULL, `actor_account_id` varchar(36) NOT NULL, `actor_name` varchar(60) NOT NULL, `note` varchar(500) NULL, `reverses_act_id` varchar(36) NULL, `schema_version` bigint NOT NULL, `chain_index` bigint NOT NULL, `salt` varchar(64) NOT NULL, `leaf_hash` varchar(64) NOT NULL, `chain_hash` varchar(64) NOT NULL, INDEX `IDX_27847fea1af993a10a7d0511c7` (`place_id`, `occurred_at`), INDEX `IDX_2430bbcff7e8dae03abf4af77f` (`kitchen_id`, `occurred_at`), INDEX `IDX_33a948be6ea584ba7b16c02ace` (`school_id`, `occurred_at`), UNIQUE INDEX `IDX_677fcc9491bbee7abb4d5bb6ac` (`school_id`, `chain_index`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `act_state` (`act_id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `status` varchar(20) NOT NULL, `signatures_missing` bigint NOT NULL, `reversed_by_act_id` varchar(36) NULL, INDEX `IDX_d665c2155d253d02499c5d0f95` (`school_id`, `status`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `act_signature` (`signature_act_id` varchar(36) NOT NULL, `act_id` varchar(36) NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `method` varchar(20) NOT NULL, `session_account_id` varchar(36) NOT NULL, `signed_at` bigint NOT NULL, UNIQUE INDEX `IDX_58ddf1b691034afb908dcc8752` (`act_id`, `account_id`), PRIMARY KEY (`signature_act_id`)) ENGINE=InnoDB
;
CREATE TABLE `act_reversal` (`act_id` varchar(36) NOT NULL, `reverses_act_id` varchar(36) NOT NULL, `reason` varchar(200) NOT NULL, UNIQUE INDEX `IDX_807e4a7483fc0c160bc55ef90b` (`reverses_act_id`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `act_link` (`act_id` varchar(36) NOT NULL, `link_no` int NOT NULL, `role` varchar(10) NOT NULL, `thing` varchar(10) NOT NULL, `thing_id` varchar(36) NOT NULL, `grams` bigint NULL, INDEX `IDX_8cbd57d36200feebb1c9434abe` (`thing_id`), PRIMARY KEY (`act_id`, `link_no`)) ENGINE=InnoDB
;
CREATE TABLE `attachment` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `media_type` varchar(20) NOT NULL, `bytes` bigint NOT NULL, `sha256` varchar(64) NOT NULL, `uploaded_by` varchar(36) NOT NULL, `uploaded_at` bigint NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `act_attachment` (`act_id` varchar(36) NOT NULL, `attachment_id` varchar(36) NOT NULL, PRIMARY KEY (`act_id`, `attachment_id`)) ENGINE=InnoDB
;
CREATE TABLE `chain_head` (`school_id` varchar(36) NOT NULL, `count` bigint NOT NULL, `hash` varchar(64) NOT NULL, PRIMARY KEY (`school_id`)) ENGINE=InnoDB
;
CREATE TABLE `policy_limit` (`key` varchar(60) NOT NULL, `place` varchar(6) NOT NULL, `from_date` varchar(10) NOT NULL, `value` bigint NOT NULL, `unit` varchar(20) NOT NULL, `source` varchar(40) NOT NULL, `confidence` varchar(4) NOT NULL, PRIMARY KEY (`key`, `place`, `from_date`)) ENGINE=InnoDB
;
CREATE TABLE `person` (`id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `staff_number` varchar(30) NULL, `phone` varchar(20) NULL, `unit` varchar(80) NOT NULL, `school_id` varchar(36) NULL, `area_code` varchar(6) NOT NULL, `created_at` bigint NOT NULL, `left_at` bigint NULL, INDEX `IDX_5f0439c4563300e91c7beeeb71` (`school_id`), INDEX `IDX_932c4059f29e1578b955a20b50` (`area_code`, `id`), UNIQUE INDEX `IDX_dc016dac29cbada96818d8283d` (`staff_number`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `account` (`id` varchar(36) NOT NULL, `person_id` varchar(36) NOT NULL, `username` varchar(40) NOT NULL, `password_hash` varchar(200) NULL, `password_since` bigint NULL, `pin_hash` varchar(200) NULL, `totp_secret` varchar(300) NULL, `totp_since` bigint NULL, `totp_last_step` bigint NULL, `created_at` bigint NOT NULL, `disabled_at` bigint NULL, UNIQUE INDEX `IDX_73b5a14ecc8f5529ea98a746d5` (`person_id`), UNIQUE INDEX `IDX_41dfcb70af895ddf9a53094515` (`username`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `account_grant` (`id` varchar(36) NOT NULL, `account_id` varchar(36) NOT NULL, `role` varchar(30) NOT NULL, `area_code` varchar(6) NULL, `school_id` varchar(36) NULL, `until_at` bigint NULL, `reason` varchar(200) NULL, INDEX `IDX_e586f80d0550248c2ca2b0ca52` (`account_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `former_password` (`id` varchar(36) NOT NULL, `account_id` varchar(36) NOT NULL, `hash` varchar(200) NOT NULL, `ended_at` bigint NOT NULL, INDEX `IDX_60c7f873cab94059964dda5242` (`account_id`, `ended_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `recovery_code` (`id` varchar(36) NOT NULL, `account_id` varchar(36) NOT NULL, `code_hash` varchar(64) NOT NULL, `used_at` bigint NULL, INDEX `IDX_9db6a6c505946232618e26c79e` (`account_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `activation_slip` (`id` varchar(36) NOT NULL, `account_id` varchar(36) NOT NULL, `code_hash` varchar(64) NOT NULL, `issued_at` bigint NOT NULL, `expires_at` bigint NOT NULL, `used_at` bigint NULL, `voided_at` bigint NULL, INDEX `IDX_c37f63956e93e020630ceef920` (`account_id`), UNIQUE INDEX `IDX_fb55c25591eccb0289a4e2ccf0` (`code_hash`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `session` (`id` varchar(36) NOT NULL, `account_id` varchar(36) NOT NULL, `token_hash` varchar(64) NOT NULL, `device` varchar(60) NOT NULL, `device_hash` varchar(64) NULL, `password_expired` tinyint NOT NULL, `created_at` bigint NOT NULL, `seen_at` bigint NOT NULL, `expires_at` bigint NOT NULL, `revoked_at` bigint NULL, INDEX `IDX_fae5a6b4a57f098e9af8520d49` (`account_id`), UNIQUE INDEX `IDX_a83507eb0338ac037780e02f2b` (`token_hash`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `sign_in_failure` (`subject` varchar(64) NOT NULL, `failures` bigint NOT NULL, `window_ends_at` bigint NOT NULL, PRIMARY KEY (`subject`)) ENGINE=InnoDB
;
CREATE TABLE `ingredient` (`id` varchar(36) NOT NULL, `name` varchar(40) NOT NULL, `category` varchar(12) NOT NULL, `confirmation` varchar(200) NULL, `created_by` varchar(36) NOT NULL, `created_at` bigint NOT NULL, INDEX `IDX_8840f2195ec098ad096299364a` (`name`, `id`), UNIQUE INDEX `IDX_b6802ac7fbd37aa71d856a95d8` (`name`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `agent` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `token_hash` varchar(64) NOT NULL, `created_at` bigint NOT NULL, `revoked_at` bigint NULL, `config_counter` bigint NOT NULL, `last_seen_at` bigint NULL, `version` varchar(40) NULL, `outbox_pending` bigint NULL, `disk_free_bytes` bigint NULL, INDEX `IDX_3a88999da043ba6d75ada442d1` (`school_id`), UNIQUE INDEX `IDX_34f75294d00dd0c1bfb6be0327` (`token_hash`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `camera` (`id` varchar(36) NOT NULL, `agent_id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `onvif_url` varchar(300) NOT NULL, `channel` varchar(128) NULL, `username` varchar(100) NOT NULL, `sealed_password` varchar(500) NOT NULL, `may_set_sub_stream` tinyint NOT NULL, `created_at` bigint NOT NULL, `retired_at` bigint NULL, INDEX `IDX_868d0e4fb1416fb8af3238e6cb` (`agent_id`), INDEX `IDX_fe49cbfbf89ddf5ab3c747219c` (`school_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `camera_binding` (`id` varchar(36) NOT NULL, `camera_id` varchar(36) NOT NULL, `place_id` varchar(36) NOT NULL, `stages` text NOT NULL, `from_at` bigint NOT NULL, `to_at` bigint NULL, INDEX `IDX_d33a138b2167d4a8964c437162` (`place_id`, `from_at`), INDEX `IDX_e0a7c9de83d64b189ee3647f14` (`camera_id`, `from_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `camera_state` (`camera_id` varchar(36) NOT NULL, `at` bigint NOT NULL, `state` varchar(20) NOT NULL, `detail` varchar(200) NULL, `codec` varchar(20) NULL, `width` int NULL, `height` int NULL, `clock_offset_ms` bigint NULL, `sub` text NULL, `restarts` bigint NOT NULL, PRIMARY KEY (`camera_id`)) ENGINE=InnoDB
;
CREATE TABLE `camera_day` (`camera_id` varchar(36) NOT NULL, `date` varchar(10) NOT NULL, `slots` blob NOT NULL, `reported_through` bigint NOT NULL, `clock_offset_ms` bigint NULL, `chain_count` bigint NULL, `chain_head` varchar(64) NULL, `chain_conflict` tinyint NOT NULL, PRIMARY KEY (`camera_id`, `date`)) ENGINE=InnoDB
;
CREATE TABLE `video_event` (`id` varchar(36) NOT NULL, `camera_id` varchar(36) NOT NULL, `revision` bigint NOT NULL, `kind` varchar(20) NOT NULL, `started_at` bigint NOT NULL, `ended_at` bigint NULL, `peak_activity` bigint NULL, `stage` varchar(20) NOT NULL, `machine_stage` varchar(20) NOT NULL, `retagged` tinyint NOT NULL, INDEX `IDX_88f7ce3e283355d24a4a9c6e81` (`camera_id`, `started_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `event_tag` (`id` varchar(36) NOT NULL, `event_id` varchar(36) NOT NULL, `stage` varchar(20) NOT NULL, `account_id` varchar(36) NULL, `person` varchar(100) NULL, `at` bigint NOT NULL, `reasons` text NOT NULL, `note` varchar(300) NULL, INDEX `IDX_56a99a1f09fb187cdb2f0bcea5` (`event_id`, `at`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `event_thumbnail` (`event_id` varchar(36) NOT NULL, `camera_id` varchar(36) NOT NULL, `taken_at` bigint NOT NULL, PRIMARY KEY (`event_id`)) ENGINE=InnoDB
;
CREATE TABLE `box_enrolment` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `kind` varchar(10) NOT NULL, `name` varchar(60) NOT NULL, `handle` varchar(8) NOT NULL, `code_mac` varchar(64) NOT NULL, `replaces_agent_id` varchar(36) NULL, `wrong_guesses` int NOT NULL, `most_guesses` int NOT NULL, `created_at` bigint NOT NULL, `expires_at` bigint NOT NULL, `waiting_token_hash` varchar(64) NULL, `waiting_address` varchar(64) NULL, `waiting_until` bigint NULL, `confirmed_at` bigint NULL, `cancelled_at` bigint NULL, `used_at` bigint NULL, `agent_id` varchar(36) NULL, INDEX `IDX_5a17a18639756272b12eb92be4` (`school_id`, `created_at`), UNIQUE INDEX `IDX_c49988743cba906cfe3e3d035e` (`handle`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `camera_filing` (`camera_id` varchar(36) NOT NULL, `filed_on` varchar(10) NULL, `retention_days` int NULL, `sign_sha256` varchar(64) NULL, `sign_type` varchar(20) NULL, PRIMARY KEY (`camera_id`)) ENGINE=InnoDB
;
CREATE TABLE `agent_inbox` (`agent_id` varchar(36) NOT NULL, `epoch` varchar(36) NOT NULL, `seq` bigint NOT NULL, `recorded_at` bigint NOT NULL, PRIMARY KEY (`agent_id`, `epoch`, `seq`)) ENGINE=InnoDB
;
CREATE TABLE `agent_inbox_watermark` (`agent_id` varchar(36) NOT NULL, `epoch` varchar(36) NOT NULL, `through` bigint NOT NULL, PRIMARY KEY (`agent_id`, `epoch`)) ENGINE=InnoDB
;
CREATE TABLE `agent_quarantine` (`id` varchar(36) NOT NULL, `agent_id` varchar(36) NOT NULL, `reason` varchar(40) NOT NULL, `detail` varchar(300) NOT NULL, `topic` varchar(120) NOT NULL, `payload_bytes` bigint NOT NULL, `payload_sha256` varchar(64) NOT NULL, `payload_head` blob NOT NULL, `recorded_at` bigint NOT NULL, INDEX `IDX_990e75a24b7f6533b7deca46b3` (`agent_id`, `recorded_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `viewing` (`id` varchar(36) NOT NULL, `viewed_at` bigint NOT NULL, `school_id` varchar(36) NOT NULL, `camera_id` varchar(36) NOT NULL, `account_id` varchar(36) NOT NULL, `session_id` varchar(36) NOT NULL, `person` varchar(100) NOT NULL, `unit` varchar(100) NOT NULL, `reason` varchar(80) NOT NULL, `content` varchar(10) NOT NULL, `from_at` bigint NOT NULL, `to_at` bigint NOT NULL, INDEX `IDX_d6017900e11ba1472bd13800dd` (`school_id`, `viewed_at`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `media_piece` (`id` varchar(64) NOT NULL, `camera_id` varchar(36) NOT NULL, `segment_id` varchar(36) NOT NULL, `part` varchar(12) NOT NULL, `rendition` varchar(10) NOT NULL, `init_id` varchar(64) NOT NULL, `started_at` bigint NOT NULL, `duration_ms` bigint NOT NULL, `byte_from` bigint NOT NULL, `byte_to` bigint NOT NULL, `fragments` text NOT NULL, `size_bytes` bigint NOT NULL, `stored_at` bigint NOT NULL, INDEX `IDX_8d88d0d9e68694c828524216f8` (`stored_at`), INDEX `IDX_5c6f8d53aafba5b215f0a8916a` (`camera_id`, `started_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `meal` (`act_id` varchar(36) NOT NULL, `kitchen_id` varchar(36) NOT NULL, `date` varchar(10) NOT NULL, `meal_kind` varchar(10) NOT NULL, `planned_diners` bigint NULL, INDEX `IDX_33dbb884ce3429a22a59e1abe0` (`kitchen_id`, `date`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `meal_dish` (`act_id` varchar(36) NOT NULL, `dish_no` int NOT NULL, `name` varchar(40) NOT NULL, `confirmation` varchar(200) NULL, PRIMARY KEY (`act_id`, `dish_no`)) ENGINE=InnoDB
;
CREATE TABLE `cooking_batch` (`act_id` varchar(36) NOT NULL, `meal_id` varchar(36) NOT NULL, `dish_no` bigint NOT NULL, `started_at` bigint NOT NULL, `core_tenths_c` bigint NULL, `reheated_to_tenths_c` bigint NULL, `corrective_action` varchar(200) NULL, INDEX `IDX_86b765a0c9a96ec9c2cd3aee49` (`meal_id`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `batch_input` (`act_id` varchar(36) NOT NULL, `line_no` int NOT NULL, `lot_id` varchar(36) NOT NULL, `grams` bigint NOT NULL, INDEX `IDX_25eeb1563ba8719a7f6b0b38da` (`lot_id`), PRIMARY KEY (`act_id`, `line_no`)) ENGINE=InnoDB
;
CREATE TABLE `retained_sample` (`act_id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `batch_id` varchar(36) NOT NULL, `grams_tenths` bigint NOT NULL, `container_code` varchar(40) NULL, `keep_until` bigint NOT NULL, INDEX `IDX_8a442036e7a877b26c731acdc6` (`school_id`, `keep_until`), INDEX `IDX_b1e7966ffda4dce2a6e75e7553` (`batch_id`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `sample_discard` (`act_id` varchar(36) NOT NULL, `sample_id` varchar(36) NOT NULL, INDEX `IDX_1625b7c5d5ef356f8bb36ac9f2` (`sample_id`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `supplier` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `name` varchar(80) NOT NULL, `licence_no` varchar(40) NOT NULL, `licence_valid_until` varchar(10) NOT NULL, `created_at` bigint NOT NULL, INDEX `IDX_f0dd2d480833a236e765951345` (`school_id`, `name`, `id`), UNIQUE INDEX `IDX_f2ec408dfb9069480cd37aac2a` (`school_id`, `licence_no`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `delivery` (`act_id` varchar(36) NOT NULL, `supplier_id` varchar(36) NOT NULL, `delivery_note_no` varchar(60) NULL, `vehicle_plate` varchar(20) NULL, `deliverer_name` varchar(40) NULL, PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `delivery_line` (`act_id` varchar(36) NOT NULL, `line_no` int NOT NULL, `ingredient_id` varchar(36) NOT NULL, `lot_id` varchar(36) NULL, `supplier_lot` varchar(60) NULL, `made_on` varchar(10) NULL, `use_by` varchar(10) NULL, `ordered_grams` bigint NULL, `noted_grams` bigint NULL, `weighed_grams` bigint NOT NULL, `accepted_grams` bigint NOT NULL, `unit_price_fen_per_kg` bigint NULL, `arrival_tenths_c` bigint NULL, `decision` varchar(10) NOT NULL, `reason` varchar(200) NULL, `certificates` text NOT NULL, UNIQUE INDEX `IDX_03b83ffcabfc7ef9a858320a35` (`lot_id`), PRIMARY KEY (`act_id`, `line_no`)) ENGINE=InnoDB
;
CREATE TABLE `hand_over` (`act_id` varchar(36) NOT NULL, `meal_id` varchar(36) NOT NULL, `class_id` varchar(36) NOT NULL, `receiver_name` varchar(40) NULL, INDEX `IDX_1c1075d49792645f24b6d1cc2c` (`meal_id`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `dispatch` (`act_id` varchar(36) NOT NULL, `meal_id` varchar(36) NOT NULL, `site_school_id` varchar(36) NOT NULL, `receiver_name` varchar(40) NULL, INDEX `IDX_4fff611ffdf83f092b9b4aabc0` (`meal_id`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `hand_over_line` (`act_id` varchar(36) NOT NULL, `line_no` int NOT NULL, `batch_id` varchar(36) NOT NULL, `portions` bigint NOT NULL, `holding_tenths_c` bigint NULL, `last_hot_at` bigint NULL, `reheated_to_tenths_c` bigint NULL, `verdict` varchar(10) NOT NULL, `danger_minutes` bigint NOT NULL, INDEX `IDX_d3144cc3c9731ef4b4c3810104` (`batch_id`), PRIMARY KEY (`act_id`, `line_no`)) ENGINE=InnoDB
;
CREATE TABLE `headcount` (`act_id` varchar(36) NOT NULL, `meal_id` varchar(36) NOT NULL, `reason` varchar(200) NULL, INDEX `IDX_e4a4079b03f0c97c3fb1e3d3f9` (`meal_id`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `headcount_line` (`act_id` varchar(36) NOT NULL, `class_id` varchar(36) NOT NULL, `present` bigint NOT NULL, `served` bigint NOT NULL, PRIMARY KEY (`act_id`, `class_id`)) ENGINE=InnoDB
;
CREATE TABLE `accompany_dining` (`act_id` varchar(36) NOT NULL, `meal_id` varchar(36) NOT NULL, `diner_name` varchar(40) NOT NULL, `diner_role` varchar(10) NOT NULL, `food` varchar(10) NOT NULL, `hygiene` varchar(10) NOT NULL, `table_order` varchar(10) NOT NULL, `problem` varchar(500) NULL, INDEX `IDX_e18384f441e499ed5622ea8cd5` (`meal_id`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `leftovers` (`act_id` varchar(36) NOT NULL, `meal_id` varchar(36) NOT NULL, `collector_name` varchar(80) NULL, INDEX `IDX_09a9932562165bf7ca27449a48` (`meal_id`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `leftovers_line` (`act_id` varchar(36) NOT NULL, `kind` varchar(10) NOT NULL, `grams` bigint NOT NULL, PRIMARY KEY (`act_id`, `kind`)) ENGINE=InnoDB
;
CREATE TABLE `guest_pass` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `kind` varchar(20) NOT NULL, `name` varchar(40) NOT NULL, `date` varchar(10) NOT NULL, `class_id` varchar(36) NULL, `issued_at` bigint NOT NULL, `issued_by` varchar(60) NOT NULL, `revoked_at` bigint NULL, INDEX `IDX_d5a1519b22ec4cf99f9de89d1e` (`school_id`, `date`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `roster_import` (`id` varchar(36) NOT NULL, `kind` varchar(10) NOT NULL, `file_name` varchar(120) NOT NULL, `account_id` varchar(36) NOT NULL, `state` varchar(10) NOT NULL, `total_rows` bigint NOT NULL, `done_rows` bigint NOT NULL, `preview` text NOT NULL, `counts` text NOT NULL, `created_at` bigint NOT NULL, `finished_at` bigint NULL, `swept_at` bigint NULL, `files_gone_at` bigint NULL, INDEX `IDX_8fbd1f45be86fa15488e0f88e6` (`state`), INDEX `IDX_bf93dfb6bd0aac3c8a9948a720` (`account_id`, `created_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `roster_fault` (`import_id` varchar(36) NOT NULL, `row_number` int NOT NULL, `field` varchar(20) NOT NULL, `code` varchar(60) NOT NULL, PRIMARY KEY (`import_id`, `row_number`)) ENGINE=InnoDB
;
CREATE TABLE `key_check` (`id` varchar(10) NOT NULL, `sealed` varchar(200) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `inspection` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `kind` varchar(10) NOT NULL, `status` varchar(10) NOT NULL, `planned_for` varchar(10) NOT NULL, `reason` varchar(500) NULL, `planned_at` bigint NOT NULL, `checked_in_at` bigint NULL, `check_in_note` varchar(500) NULL, `check_in_photo_ids` text NOT NULL, `closed_at` bigint NULL, `summary` varchar(2000) NULL, `received_by` varchar(40) NULL, `refusal_reason` varchar(500) NULL, INDEX `IDX_ce20b4f2e060d497f22e691391` (`school_id`, `planned_for`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `inspection_officer` (`inspection_id` varchar(36) NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `role` varchar(10) NOT NULL, `method` varchar(20) NOT NULL, `session_account_id` varchar(36) NOT NULL, `joined_at` bigint NOT NULL, INDEX `IDX_b25b0eba6a0b170c2021331fd8` (`account_id`), PRIMARY KEY (`inspection_id`, `account_id`)) ENGINE=InnoDB
;
CREATE TABLE `finding` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `inspection_id` varchar(36) NULL, `subject` text NOT NULL, `severity` varchar(10) NOT NULL, `clause` varchar(200) NOT NULL, `text` varchar(2000) NOT NULL, `deadline` varchar(10) NOT NULL, `status` varchar(10) NOT NULL, `step_count` bigint NOT NULL, `opener_account_id` varchar(36) NOT NULL, `opener_name` varchar(60) NOT NULL, `opener_unit` varchar(80) NOT NULL, `opened_at` bigint NOT NULL, INDEX `IDX_78ab741c4fafaa076c97e71c47` (`inspection_id`), INDEX `IDX_f689949e509c749ac9200289fb` (`school_id`, `opened_at`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `finding_step` (`finding_id` varchar(36) NOT NULL, `step_no` int NOT NULL, `kind` varchar(10) NOT NULL, `text` varchar(2000) NOT NULL, `photo_ids` text NOT NULL, `deadline` varchar(10) NOT NULL, `after_deadline` tinyint NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `at` bigint NOT NULL, PRIMARY KEY (`finding_id`, `step_no`)) ENGINE=InnoDB
;
CREATE TABLE `finding_photo` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `media_type` varchar(20) NOT NULL, `bytes` bigint NOT NULL, `sha256` varchar(64) NOT NULL, `uploaded_by` varchar(36) NOT NULL, `uploaded_at` bigint NOT NULL, `shown` tinyint NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `verdict` (`verdict` varchar(12) NOT NULL, `cause` varchar(20) NULL, `facts` text NOT NULL, `inputs_hash` varchar(64) NOT NULL, `judged_at` bigint NOT NULL, `subject_id` varchar(36) NOT NULL, `subject` varchar(5) NOT NULL, `school_id` varchar(36) NOT NULL, `business_date` varchar(10) NOT NULL, `version` bigint NOT NULL, `due_at` bigint NULL, INDEX `IDX_bf935192d71a8cf7e2bb172b6f` (`verdict`, `due_at`), INDEX `IDX_dcd141cc98342b3f0ca7162087` (`school_id`, `business_date`), PRIMARY KEY (`subject_id`)) ENGINE=InnoDB
;
CREATE TABLE `verdict_history` (`verdict` varchar(12) NOT NULL, `cause` varchar(20) NULL, `facts` text NOT NULL, `inputs_hash` varchar(64) NOT NULL, `judged_at` bigint NOT NULL, `subject_id` varchar(36) NOT NULL, `version` bigint NOT NULL, PRIMARY KEY (`subject_id`, `version`)) ENGINE=InnoDB
;
CREATE TABLE `school_calendar` (`owner` varchar(36) NOT NULL, `school_year` int NOT NULL, `version` bigint NOT NULL, `terms` text NOT NULL, `days` text NOT NULL, PRIMARY KEY (`owner`, `school_year`)) ENGINE=InnoDB
;
ALTER TABLE `stock_balance` ADD CONSTRAINT `CHK_96804485759320c0e0538bfb89` CHECK (grams >= 0)
;
CREATE TRIGGER `act_no_update` BEFORE UPDATE ON `act` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_no_delete` BEFORE DELETE ON `act` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_link_no_update` BEFORE UPDATE ON `act_link` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_link_no_delete` BEFORE DELETE ON `act_link` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_signature_no_update` BEFORE UPDATE ON `act_signature` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_signature_no_delete` BEFORE DELETE ON `act_signature` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `stock_move_no_update` BEFORE UPDATE ON `stock_move` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `stock_move_no_delete` BEFORE DELETE ON `stock_move` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `viewing_no_update` BEFORE UPDATE ON `viewing` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `viewing_no_delete` BEFORE DELETE ON `viewing` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `event_tag_no_update` BEFORE UPDATE ON `event_tag` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `event_tag_no_delete` BEFORE DELETE ON `event_tag` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `finding_step_no_update` BEFORE UPDATE ON `finding_step` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `finding_step_no_delete` BEFORE DELETE ON `finding_step` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_officer_no_update` BEFORE UPDATE ON `inspection_officer` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_officer_no_delete` BEFORE DELETE ON `inspection_officer` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `audit_entry_no_update` BEFORE UPDATE ON `audit_entry` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `audit_entry_no_delete` BEFORE DELETE ON `audit_entry` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
