CREATE TABLE `inspection_measurable` (`inspection_id` varchar(36) NOT NULL, `record_id` varchar(36) NOT NULL, `kind` varchar(10) NOT NULL, `what` varchar(120) NOT NULL, `value_tenths` bigint NOT NULL, `at` bigint NOT NULL, `min_tenths` bigint NULL, `max_tenths` bigint NULL, PRIMARY KEY (`inspection_id`, `record_id`)) ENGINE=InnoDB
;
CREATE TABLE `inspection_measure` (`inspection_id` varchar(36) NOT NULL, `measure_id` varchar(36) NOT NULL, `kind` varchar(10) NOT NULL, `record_id` varchar(36) NULL, `what` varchar(120) NOT NULL, `value_tenths` bigint NULL, `passed` tinyint NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `at` bigint NOT NULL, `told_at` bigint NULL, PRIMARY KEY (`inspection_id`, `measure_id`)) ENGINE=InnoDB
;
ALTER TABLE `inspection` ADD `check_in_position` text NULL
;
CREATE TRIGGER `inspection_measurable_no_update` BEFORE UPDATE ON `inspection_measurable` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_measurable_no_delete` BEFORE DELETE ON `inspection_measurable` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_measure_no_update` BEFORE UPDATE ON `inspection_measure` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_measure_no_delete` BEFORE DELETE ON `inspection_measure` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
