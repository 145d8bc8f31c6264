ALTER TABLE `session` ADD COLUMN `network_hash` varchar(64) NULL
;
ALTER TABLE `ingredient` ADD COLUMN `withdrawn_at` bigint NULL
;
