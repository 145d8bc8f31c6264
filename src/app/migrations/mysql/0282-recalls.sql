CREATE TABLE `recall` (`id` varchar(36) NOT NULL, `area_code` varchar(6) NOT NULL, `is_drill` tinyint NOT NULL, `reason` varchar(300) NOT NULL, `of_what` varchar(6) NOT NULL, `licence_no` varchar(40) NULL, `supplier_name` varchar(80) NULL, `ingredient_id` varchar(36) NULL, `batch` varchar(60) NULL, `from_date` varchar(10) NULL, `to_date` varchar(10) NULL, `started_at` bigint NOT NULL, `starter_name` varchar(100) NOT NULL, `starter_unit` varchar(100) NOT NULL, `ended_at` bigint NULL, `ender_name` varchar(100) NULL, `ender_unit` varchar(100) NULL, `outcome` varchar(300) NULL, INDEX `recall_open` (`ended_at`), INDEX `recall_of_area` (`area_code`, `started_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `recall_thing` (`recall_id` varchar(36) NOT NULL, `thing` varchar(4) NOT NULL, `thing_id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `batch_said` tinyint NOT NULL, `found_at` bigint NOT NULL, INDEX `recall_thing_of_school` (`recall_id`, `school_id`), PRIMARY KEY (`recall_id`, `thing`, `thing_id`)) ENGINE=InnoDB
;
CREATE TABLE `recall_school` (`recall_id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `told_at` bigint NOT NULL, `acknowledged_at` bigint NULL, `acknowledger_name` varchar(60) NULL, `set_aside` tinyint NULL, `remark` varchar(300) NULL, `meals` bigint NOT NULL, `portions` bigint NOT NULL, INDEX `recall_school_of` (`school_id`), PRIMARY KEY (`recall_id`, `school_id`)) ENGINE=InnoDB
;
CREATE INDEX `lot_of_supplier` ON `lot` (`supplier_id`, `received_on`)
;
