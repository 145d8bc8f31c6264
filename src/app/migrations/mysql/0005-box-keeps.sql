ALTER TABLE `agent` ADD COLUMN `notices` text NULL
;
ALTER TABLE `agent` ADD COLUMN `boot_id` varchar(36) NULL
;
ALTER TABLE `agent` ADD COLUMN `previous_boot_id` varchar(36) NULL
;
ALTER TABLE `agent` ADD COLUMN `twin_seen_at` bigint NULL
;
ALTER TABLE `agent_inbox` ADD COLUMN `body_sha256` varchar(64) NULL
;
CREATE TABLE `agent_quarantine_count` (`agent_id` varchar(36) NOT NULL, `reason` varchar(40) NOT NULL, `date` varchar(10) NOT NULL, `count` bigint NOT NULL, `last_at` bigint NOT NULL, PRIMARY KEY (`agent_id`, `reason`, `date`)) ENGINE=InnoDB
;
DELETE FROM `camera_day` WHERE `date` > DATE_FORMAT(UTC_TIMESTAMP() + INTERVAL 32 HOUR, '%Y-%m-%d')
;
UPDATE `camera_day` SET `reported_through` = UNIX_TIMESTAMP() * 1000 WHERE `reported_through` > (UNIX_TIMESTAMP() + 300) * 1000
