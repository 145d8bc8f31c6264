CREATE TABLE `sent_back` (`act_id` varchar(36) NOT NULL, `supplier_id` varchar(36) NOT NULL, `return_reason` varchar(20) NOT NULL, `return_outcome` varchar(20) NOT NULL, PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
