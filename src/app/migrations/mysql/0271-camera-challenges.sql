CREATE TABLE `camera_challenge` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `camera_id` varchar(36) NOT NULL, `camera_name` varchar(60) NOT NULL, `place_name` varchar(80) NOT NULL, `inspection_id` varchar(36) NULL, `code` varchar(8) NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `opened_at` bigint NOT NULL, `expires_at` bigint NOT NULL, `shown_at` bigint NULL, INDEX `camera_challenge_of_school` (`school_id`, `opened_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `camera_challenge_answer` (`challenge_id` varchar(36) NOT NULL, `said` varchar(12) NOT NULL, `result` varchar(12) NOT NULL, `cause` varchar(12) NULL, `viewing_id` varchar(36) NULL, `clock_is_sure` tinyint NULL, `clock_offset_ms` int NULL, `note` varchar(500) NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `at` bigint NOT NULL, PRIMARY KEY (`challenge_id`)) ENGINE=InnoDB
;
CREATE TRIGGER `camera_challenge_answer_no_update` BEFORE UPDATE ON `camera_challenge_answer` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `camera_challenge_answer_no_delete` BEFORE DELETE ON `camera_challenge_answer` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
