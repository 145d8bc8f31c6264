CREATE TABLE `inspection_publication` (`inspection_id` varchar(36) NOT NULL, `publication_no` int NOT NULL, `school_id` varchar(36) NOT NULL, `result` varchar(500) NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `published_at` bigint NOT NULL, INDEX `inspection_publication_of_school` (`school_id`, `published_at`), PRIMARY KEY (`inspection_id`, `publication_no`)) ENGINE=InnoDB
;
CREATE TABLE `notice_setting` (`school_id` varchar(36) NOT NULL, `version` bigint NOT NULL, `licence_no` varchar(40) NULL, `licence_valid_until` varchar(10) NULL, `complaint_phone` varchar(30) NULL, `choices` text NOT NULL, PRIMARY KEY (`school_id`)) ENGINE=InnoDB
;
CREATE TABLE `feedback` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `tracking_hash` varchar(64) NOT NULL, `category` varchar(12) NOT NULL, `grade` varchar(10) NULL, `text` varchar(1000) NULL, `received_at` bigint NOT NULL, `due_on` varchar(10) NULL, INDEX `feedback_due` (`due_on`), INDEX `feedback_of_school` (`school_id`, `received_at`), UNIQUE INDEX `feedback_tracking` (`tracking_hash`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `feedback_answer` (`feedback_id` varchar(36) NOT NULL, `answer_no` int NOT NULL, `text` varchar(1000) NOT NULL, `is_late` tinyint NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `at` bigint NOT NULL, PRIMARY KEY (`feedback_id`, `answer_no`)) ENGINE=InnoDB
;
CREATE TABLE `feedback_contact` (`id` varchar(36) NOT NULL, `sealed` varchar(600) NOT NULL, `for_school` tinyint NOT NULL, `received_at` bigint NOT NULL, INDEX `feedback_contact_by_time` (`received_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `feedback_sender` (`network` varchar(64) NOT NULL, `sent` bigint NOT NULL, `ends_at` bigint NOT NULL, INDEX `feedback_sender_by_end` (`ends_at`), PRIMARY KEY (`network`)) ENGINE=InnoDB
;
CREATE INDEX `act_of_day` ON `act` (`occurred_at`, `kind`)
;
CREATE TRIGGER `feedback_answer_no_update` BEFORE UPDATE ON `feedback_answer` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `feedback_answer_no_delete` BEFORE DELETE ON `feedback_answer` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_publication_no_update` BEFORE UPDATE ON `inspection_publication` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_publication_no_delete` BEFORE DELETE ON `inspection_publication` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
