CREATE TABLE `ingredient_measure` (`id` varchar(36) NOT NULL, `ingredient_id` varchar(36) NOT NULL, `from_date` varchar(10) NOT NULL, `unit` varchar(8) NOT NULL, `piece` text NULL, `packs` text NOT NULL, `source` varchar(200) NOT NULL, `stated_by` varchar(36) NOT NULL, `stated_at` bigint NOT NULL, INDEX `ingredient_measure_of` (`ingredient_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
ALTER TABLE `act_link` ADD `unit` varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE `lot` ADD `unit` varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE `stock_move` ADD `unit` varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE `stock_balance` ADD `unit` varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE `pending_move` ADD `unit` varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE `stock_act_line` ADD `unit` varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE `stock_count_line` ADD `unit` varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE `batch_input` ADD `unit` varchar(8) NOT NULL DEFAULT 'g'
;
ALTER TABLE `delivery_line` ADD `unit` varchar(8) NOT NULL DEFAULT 'g'
;
