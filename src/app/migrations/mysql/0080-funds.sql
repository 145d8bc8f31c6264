CREATE TABLE `programme_term` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `from_date` varchar(10) NOT NULL, `area_type` varchar(10) NOT NULL, `school_stage` varchar(12) NOT NULL, `source` varchar(200) NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `stated_at` bigint NOT NULL, INDEX `programme_term_of_school` (`school_id`, `from_date`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `fund_entry` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `fund` varchar(16) NOT NULL, `direction` varchar(3) NOT NULL, `purpose` varchar(16) NOT NULL, `amount_fen` bigint NOT NULL, `date` varchar(10) NOT NULL, `document_no` varchar(60) NOT NULL, `reason` varchar(200) NULL, `delivery_act_id` varchar(36) NULL, `reverses_entry_id` varchar(36) NULL, `signers` bigint NOT NULL, `entered_at` bigint NOT NULL, INDEX `fund_entry_of_delivery` (`delivery_act_id`), INDEX `fund_entry_of_school` (`school_id`, `date`), UNIQUE INDEX `fund_entry_reversed_once` (`reverses_entry_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `fund_signature` (`entry_id` varchar(36) NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `at` bigint NOT NULL, PRIMARY KEY (`entry_id`, `account_id`)) ENGINE=InnoDB
;
CREATE TABLE `fund_return` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `area_code` varchar(6) NOT NULL, `month` varchar(7) NOT NULL, `round` bigint NOT NULL, `schema_version` bigint NOT NULL, `figures` text NOT NULL, `content` mediumblob NOT NULL, `sha256` varchar(64) NOT NULL, `note` varchar(500) NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `submitted_at` bigint NOT NULL, INDEX `fund_return_of_month` (`month`, `area_code`), UNIQUE INDEX `fund_return_round` (`school_id`, `month`, `round`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `fund_return_lock` (`return_id` varchar(36) NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `locked_at` bigint NOT NULL, PRIMARY KEY (`return_id`)) ENGINE=InnoDB
;
CREATE TRIGGER `programme_term_no_update` BEFORE UPDATE ON `programme_term` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `programme_term_no_delete` BEFORE DELETE ON `programme_term` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_entry_no_update` BEFORE UPDATE ON `fund_entry` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_entry_no_delete` BEFORE DELETE ON `fund_entry` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_signature_no_update` BEFORE UPDATE ON `fund_signature` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_signature_no_delete` BEFORE DELETE ON `fund_signature` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_return_no_update` BEFORE UPDATE ON `fund_return` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_return_no_delete` BEFORE DELETE ON `fund_return` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_return_lock_no_update` BEFORE UPDATE ON `fund_return_lock` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_return_lock_no_delete` BEFORE DELETE ON `fund_return_lock` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
