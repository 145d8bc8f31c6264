ALTER TABLE `roster_import` ADD COLUMN `reading` text NULL
;
ALTER TABLE `roster_fault` ADD COLUMN `details` text NULL
;
