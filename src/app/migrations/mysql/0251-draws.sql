CREATE TABLE `risk_grade` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `grade` varchar(1) NOT NULL, `why` varchar(500) NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `stated_at` bigint NOT NULL, INDEX `risk_grade_of_school` (`school_id`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `draw` (`id` varchar(36) NOT NULL, `area_code` varchar(6) NOT NULL, `version` bigint NOT NULL, `from_date` varchar(10) NOT NULL, `to_date` varchar(10) NOT NULL, `school_count` bigint NOT NULL, `random_count` bigint NOT NULL, `parts` mediumblob NOT NULL, `number_source` varchar(120) NOT NULL, `number_day` varchar(10) NOT NULL, `sealed_nonce` varchar(200) NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `prepared_at` bigint NOT NULL, INDEX `draw_of_area` (`area_code`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `draw_publication` (`draw_id` varchar(36) NOT NULL, `lists` mediumblob NOT NULL, `sha256` varchar(64) NOT NULL, `ids` mediumblob NOT NULL, `account_id` varchar(36) NOT NULL, `published_at` bigint NOT NULL, INDEX `draw_publication_by_day` (`published_at`), PRIMARY KEY (`draw_id`)) ENGINE=InnoDB
;
CREATE TABLE `draw_outcome` (`draw_id` varchar(36) NOT NULL, `public_number` varchar(60) NOT NULL, `drawn` mediumblob NOT NULL, `account_id` varchar(36) NOT NULL, `drawn_at` bigint NOT NULL, PRIMARY KEY (`draw_id`)) ENGINE=InnoDB
;
CREATE TABLE `inspection_assignment` (`inspection_id` varchar(36) NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, INDEX `inspection_assignment_of_account` (`account_id`), PRIMARY KEY (`inspection_id`, `account_id`)) ENGINE=InnoDB
;
ALTER TABLE `inspection` ADD `draw_id` varchar(36) NULL
;
ALTER TABLE `inspection` ADD `draw_group` varchar(10) NULL
;
CREATE INDEX `inspection_of_draw` ON `inspection` (`draw_id`)
;
CREATE TRIGGER `inspection_assignment_no_update` BEFORE UPDATE ON `inspection_assignment` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_assignment_no_delete` BEFORE DELETE ON `inspection_assignment` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `risk_grade_no_update` BEFORE UPDATE ON `risk_grade` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `risk_grade_no_delete` BEFORE DELETE ON `risk_grade` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `draw_publication_no_update` BEFORE UPDATE ON `draw_publication` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `draw_publication_no_delete` BEFORE DELETE ON `draw_publication` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `draw_outcome_no_update` BEFORE UPDATE ON `draw_outcome` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `draw_outcome_no_delete` BEFORE DELETE ON `draw_outcome` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
