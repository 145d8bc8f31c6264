CREATE TABLE `bought_meal` (`act_id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `supplier_name` varchar(80) NOT NULL, `meal_batch` varchar(40) NOT NULL, `portions` bigint NOT NULL, `portion_fen` bigint NULL, INDEX `bought_meal_of_school` (`school_id`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `meal_recall` (`act_id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `supplier_name` varchar(80) NOT NULL, `meal_batch` varchar(60) NOT NULL, INDEX `meal_recall_of_batch` (`meal_batch`, `supplier_name`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
