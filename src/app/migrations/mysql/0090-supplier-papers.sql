CREATE TABLE `supplier_paper` (`act_id` varchar(36) NOT NULL, `supplier_id` varchar(36) NOT NULL, `paper_kind` varchar(20) NOT NULL, `paper_no` varchar(60) NULL, `valid_until` varchar(10) NULL, INDEX `supplier_paper_of` (`supplier_id`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
