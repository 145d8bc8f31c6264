ALTER TABLE `stock_balance` ADD `changed_at` bigint NULL
;
UPDATE `stock_balance` SET `changed_at` = (SELECT MAX(`stock_move`.`recorded_at`) FROM `stock_move` WHERE `stock_move`.`lot_id` = `stock_balance`.`lot_id`)
;
CREATE INDEX `stock_balance_changed` ON `stock_balance` (`school_id`, `location_id`, `changed_at`)
;
