ALTER TABLE `delivery_line` ADD `goods_source` varchar(12) NULL
;
