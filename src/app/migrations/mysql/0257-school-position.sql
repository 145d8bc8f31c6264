ALTER TABLE `school` ADD `position` text NULL
;
ALTER TABLE `inspection` ADD `check_in_distance` text NULL
;
