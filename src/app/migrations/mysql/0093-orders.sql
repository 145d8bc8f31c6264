CREATE TABLE `purchase_order` (`act_id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `supplier_id` varchar(36) NOT NULL, `wanted_on` varchar(10) NOT NULL, INDEX `purchase_order_of_day` (`school_id`, `wanted_on`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `purchase_order_line` (`act_id` varchar(36) NOT NULL, `line_no` int NOT NULL, `ingredient_id` varchar(36) NOT NULL, `ordered_amount` bigint NOT NULL, `unit` varchar(8) NOT NULL, PRIMARY KEY (`act_id`, `line_no`)) ENGINE=InnoDB
;
