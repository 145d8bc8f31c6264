CREATE TABLE `programme_term` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `from_date` varchar(10) NOT NULL, `area_type` varchar(10) NOT NULL, `school_stage` varchar(12) NOT NULL, `source` varchar(200) NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `stated_at` bigint NOT NULL, INDEX `programme_term_of_school` (`school_id`, `from_date`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TRIGGER `programme_term_no_update` BEFORE UPDATE ON `programme_term` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `programme_term_no_delete` BEFORE DELETE ON `programme_term` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
