CREATE TABLE `inspection_recount` (`inspection_id` varchar(36) NOT NULL, `lot_id` varchar(36) NOT NULL, `place_id` varchar(36) NOT NULL, `goods` varchar(120) NOT NULL, `place_name` varchar(80) NOT NULL, `unit` varchar(8) NOT NULL, `drawn_at` bigint NOT NULL, PRIMARY KEY (`inspection_id`, `lot_id`, `place_id`)) ENGINE=InnoDB
;
CREATE TABLE `inspection_count` (`inspection_id` varchar(36) NOT NULL, `count_no` int NOT NULL, `lot_id` varchar(36) NOT NULL, `place_id` varchar(36) NOT NULL, `counted` bigint NOT NULL, `book` bigint NOT NULL, `book_at` bigint NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `at` bigint NOT NULL, `told_at` bigint NULL, PRIMARY KEY (`inspection_id`, `count_no`)) ENGINE=InnoDB
;
CREATE TABLE `inspection_signature` (`inspection_id` varchar(36) NOT NULL, `signature_no` int NOT NULL, `role` varchar(10) NOT NULL, `account_id` varchar(36) NULL, `name` varchar(60) NOT NULL, `photo_id` varchar(36) NOT NULL, PRIMARY KEY (`inspection_id`, `signature_no`)) ENGINE=InnoDB
;
ALTER TABLE `inspection` ADD `check_in_told_at` bigint NULL
;
ALTER TABLE `inspection` ADD `close_told_at` bigint NULL
;
ALTER TABLE `inspection` ADD `witness_name` varchar(40) NULL
;
ALTER TABLE `inspection` ADD `school_statement` varchar(2000) NULL
;
ALTER TABLE `inspection` ADD `signed_sha256` varchar(64) NULL
;
ALTER TABLE `inspection_check` ADD `told_at` bigint NULL
;
CREATE TRIGGER `inspection_recount_no_update` BEFORE UPDATE ON `inspection_recount` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_recount_no_delete` BEFORE DELETE ON `inspection_recount` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_count_no_update` BEFORE UPDATE ON `inspection_count` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_count_no_delete` BEFORE DELETE ON `inspection_count` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_signature_no_update` BEFORE UPDATE ON `inspection_signature` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_signature_no_delete` BEFORE DELETE ON `inspection_signature` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
