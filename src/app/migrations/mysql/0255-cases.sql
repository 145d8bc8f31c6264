CREATE TABLE `footage_hold` (`id` varchar(36) NOT NULL, `owner_id` varchar(36) NOT NULL, `agent_id` varchar(36) NOT NULL, `camera_id` varchar(36) NOT NULL, `from_at` bigint NOT NULL, `to_at` bigint NOT NULL, `set_at` bigint NOT NULL, `released_at` bigint NULL, `kept_until` bigint NULL, INDEX `footage_hold_of_owner` (`owner_id`), INDEX `footage_hold_of_camera` (`camera_id`, `released_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `evidence_case` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `reason` varchar(300) NOT NULL, `origin` varchar(10) NOT NULL, `origin_id` varchar(36) NULL, `opened_at` bigint NOT NULL, `opener_name` varchar(100) NOT NULL, `opener_unit` varchar(100) NOT NULL, `closed_at` bigint NULL, `close_reason` varchar(300) NULL, `custody_count` int NOT NULL, `custody_head` varchar(64) NOT NULL, INDEX `evidence_case_of_school` (`school_id`, `opened_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `case_span` (`id` varchar(36) NOT NULL, `case_id` varchar(36) NOT NULL, `camera_id` varchar(36) NOT NULL, `from_at` bigint NOT NULL, `to_at` bigint NOT NULL, `added_at` bigint NOT NULL, `added_by` varchar(100) NOT NULL, `viewing_id` varchar(36) NOT NULL, `state` varchar(10) NOT NULL, `cause` varchar(20) NULL, `wanted` int NULL, `here` int NOT NULL, `missing` int NOT NULL, `listed_at` bigint NULL, INDEX `case_span_by_state` (`state`), INDEX `case_span_of_case` (`case_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `case_act` (`case_id` varchar(36) NOT NULL, `act_id` varchar(36) NOT NULL, `added_at` bigint NOT NULL, `added_by` varchar(100) NOT NULL, PRIMARY KEY (`case_id`, `act_id`)) ENGINE=InnoDB
;
CREATE TABLE `case_custody` (`case_id` varchar(36) NOT NULL, `number` int NOT NULL, `at` bigint NOT NULL, `account_id` varchar(36) NULL, `name` varchar(100) NOT NULL, `unit` varchar(100) NOT NULL, `step` varchar(20) NOT NULL, `detail` text NOT NULL, `hash` varchar(64) NOT NULL, PRIMARY KEY (`case_id`, `number`)) ENGINE=InnoDB
;
CREATE TABLE `case_export` (`id` varchar(36) NOT NULL, `case_id` varchar(36) NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(100) NOT NULL, `unit` varchar(100) NOT NULL, `reason` varchar(80) NOT NULL, `state` varchar(10) NOT NULL, `viewings` text NOT NULL, `done_files` int NOT NULL, `total_files` int NULL, `created_at` bigint NOT NULL, `beat_at` bigint NOT NULL, `finished_at` bigint NULL, `bytes` bigint NULL, `manifest_sha256` varchar(64) NULL, INDEX `case_export_by_state` (`state`), INDEX `case_export_of_case` (`case_id`, `created_at`), UNIQUE INDEX `case_export_manifest` (`manifest_sha256`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TRIGGER `case_act_no_update` BEFORE UPDATE ON `case_act` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `case_act_no_delete` BEFORE DELETE ON `case_act` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `case_custody_no_update` BEFORE UPDATE ON `case_custody` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `case_custody_no_delete` BEFORE DELETE ON `case_custody` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
