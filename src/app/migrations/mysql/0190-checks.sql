CREATE TABLE `checked_day` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `area_code` varchar(6) NOT NULL, `business_date` varchar(10) NOT NULL, `version` int NOT NULL, `facts` mediumblob NULL, `marks` int NOT NULL, `due_at` bigint NULL, `checked_at` bigint NULL, INDEX `checked_day_by_area` (`area_code`, `business_date`), INDEX `checked_day_by_due` (`due_at`), UNIQUE INDEX `checked_day_of_school` (`school_id`, `business_date`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `episode` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `business_date` varchar(10) NOT NULL, `stage` varchar(20) NOT NULL, `kind` varchar(12) NOT NULL, `state` varchar(10) NOT NULL, `opened_at` bigint NOT NULL, INDEX `episode_by_day` (`business_date`, `school_id`), UNIQUE INDEX `episode_of_day` (`school_id`, `business_date`, `stage`, `kind`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `doubt` (`day_id` varchar(36) NOT NULL, `check_id` varchar(40) NOT NULL, `school_id` varchar(36) NOT NULL, `business_date` varchar(10) NOT NULL, `stage` varchar(20) NOT NULL, `day_version` int NOT NULL, `verdict` varchar(12) NOT NULL, `cause` varchar(20) NULL, `score` int NOT NULL, `money_fen` bigint NULL, `facts` text NOT NULL, `refs` text NOT NULL, `episode_id` varchar(36) NULL, `held_back` varchar(10) NULL, `found_at` bigint NOT NULL, `withdrawn_at` bigint NULL, INDEX `doubt_of_school` (`school_id`, `check_id`, `business_date`), INDEX `doubt_of_episode` (`episode_id`), PRIMARY KEY (`day_id`, `check_id`)) ENGINE=InnoDB
;
CREATE TABLE `episode_word` (`episode_id` varchar(36) NOT NULL, `word_no` int NOT NULL, `word` varchar(10) NOT NULL, `text` varchar(500) NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `at` bigint NOT NULL, PRIMARY KEY (`episode_id`, `word_no`)) ENGINE=InnoDB
;
CREATE TRIGGER `episode_word_no_update` BEFORE UPDATE ON `episode_word` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `episode_word_no_delete` BEFORE DELETE ON `episode_word` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
