CREATE TABLE `deduction` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `month` varchar(7) NOT NULL, `delivered_on` varchar(10) NOT NULL, `licence_no` varchar(40) NOT NULL, `supplier_name` varchar(80) NOT NULL, `delivery_act_id` varchar(36) NOT NULL, `line_no` bigint NOT NULL, `ingredient_id` varchar(36) NOT NULL, `ground` varchar(16) NOT NULL, `computed_fen` bigint NULL, `amount_fen` bigint NOT NULL, `reason` varchar(300) NULL, `clause` varchar(200) NOT NULL, `finding_id` varchar(36) NULL, `episode_id` varchar(36) NULL, `proposer_account_id` varchar(36) NOT NULL, `status` varchar(10) NOT NULL, `step_count` bigint NOT NULL, INDEX `deduction_of_line` (`delivery_act_id`, `line_no`), INDEX `deduction_of_month` (`month`, `school_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `deduction_step` (`deduction_id` varchar(36) NOT NULL, `step_no` int NOT NULL, `kind` varchar(10) NOT NULL, `text` varchar(500) NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `at` bigint NOT NULL, PRIMARY KEY (`deduction_id`, `step_no`)) ENGINE=InnoDB
;
CREATE TRIGGER `deduction_step_no_update` BEFORE UPDATE ON `deduction_step` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `deduction_step_no_delete` BEFORE DELETE ON `deduction_step` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
