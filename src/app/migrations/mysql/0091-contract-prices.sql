CREATE TABLE `contract_price` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NULL, `area_code` varchar(6) NULL, `licence_no` varchar(40) NOT NULL, `supplier_name` varchar(80) NOT NULL, `ingredient_id` varchar(36) NOT NULL, `unit` varchar(8) NOT NULL, `price_fen` bigint NULL, `from_date` varchar(10) NOT NULL, `to_date` varchar(10) NULL, `source` varchar(120) NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `stated_at` bigint NOT NULL, INDEX `contract_price_of_area` (`area_code`, `ingredient_id`), INDEX `contract_price_of_school` (`school_id`, `ingredient_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE INDEX `delivery_line_of_ingredient` ON `delivery_line` (`ingredient_id`)
;
CREATE TRIGGER `contract_price_no_update` BEFORE UPDATE ON `contract_price` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `contract_price_no_delete` BEFORE DELETE ON `contract_price` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
