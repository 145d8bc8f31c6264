ALTER TABLE `stock_count_line` ADD `variance_reason` varchar(20) NULL
;
ALTER TABLE `stock_count_line` ADD `blind` tinyint NOT NULL DEFAULT 0
;
