ALTER TABLE `ingredient` ADD `merged_into` varchar(36) NULL
;
CREATE INDEX `ingredient_by_merge` ON `ingredient` (`merged_into`)
;
