CREATE TABLE `meal_receipt` (`act_id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `arrived_at` bigint NOT NULL, `portions` bigint NOT NULL, `arrival_tenths_c` bigint NOT NULL, `seal_intact` tinyint NOT NULL, `seal_no_read` varchar(40) NULL, `dispatch_act_id` varchar(36) NULL, INDEX `meal_receipt_by_dispatch` (`dispatch_act_id`), INDEX `meal_receipt_of_day` (`school_id`, `arrived_at`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
ALTER TABLE `dispatch` ADD `seal_no` varchar(40) NULL
;
ALTER TABLE `dispatch` ADD `driver_name` varchar(40) NULL
;
ALTER TABLE `dispatch` ADD `vehicle_plate` varchar(20) NULL
;
CREATE INDEX `dispatch_by_site` ON `dispatch` (`site_school_id`)
;
