CREATE TABLE `inspection_check` (`inspection_id` varchar(36) NOT NULL, `check_no` int NOT NULL, `item` varchar(60) NOT NULL, `place_id` varchar(36) NULL, `answer` varchar(20) NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `at` bigint NOT NULL, PRIMARY KEY (`inspection_id`, `check_no`)) ENGINE=InnoDB
;
CREATE TRIGGER `inspection_check_no_update` BEFORE UPDATE ON `inspection_check` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_check_no_delete` BEFORE DELETE ON `inspection_check` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE INDEX `IDX_442888c6ff9207f49f2b468189` ON `finding` (`status`, `school_id`)
;
