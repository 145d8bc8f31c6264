CREATE TABLE `headcount_payer` (`act_id` varchar(36) NOT NULL, `class_id` varchar(36) NOT NULL, `payer` varchar(12) NOT NULL, `served` bigint NOT NULL, PRIMARY KEY (`act_id`, `class_id`, `payer`)) ENGINE=InnoDB
;
CREATE TABLE `headcount_other` (`act_id` varchar(36) NOT NULL, `payer` varchar(12) NOT NULL, `served` bigint NOT NULL, PRIMARY KEY (`act_id`, `payer`)) ENGINE=InnoDB
;
CREATE TABLE `month_correction` (`act_id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `month` varchar(7) NOT NULL, `entered_on` varchar(10) NOT NULL, INDEX `month_correction_by_entry` (`school_id`, `entered_on`), PRIMARY KEY (`act_id`, `school_id`)) ENGINE=InnoDB
;
ALTER TABLE `school` ADD `other_payers` text NULL
;
CREATE TRIGGER `month_correction_no_update` BEFORE UPDATE ON `month_correction` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `month_correction_no_delete` BEFORE DELETE ON `month_correction` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
