CREATE TABLE `camera_hour` (`camera_id` varchar(36) NOT NULL, `date` varchar(10) NOT NULL, `hour` int NOT NULL, `slots` blob NOT NULL, PRIMARY KEY (`camera_id`, `date`, `hour`)) ENGINE=InnoDB
;
INSERT IGNORE INTO `camera_hour` (`camera_id`, `date`, `hour`, `slots`) SELECT d.`camera_id`, d.`date`, h.n, SUBSTRING(d.`slots`, h.n * 1080 + 1, 1080) FROM `camera_day` d JOIN (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9 UNION ALL SELECT 10 UNION ALL SELECT 11 UNION ALL SELECT 12 UNION ALL SELECT 13 UNION ALL SELECT 14 UNION ALL SELECT 15 UNION ALL SELECT 16 UNION ALL SELECT 17 UNION ALL SELECT 18 UNION ALL SELECT 19 UNION ALL SELECT 20 UNION ALL SELECT 21 UNION ALL SELECT 22 UNION ALL SELECT 23) h WHERE SUBSTRING(d.`slots`, h.n * 1080 + 1, 1080) <> CAST(REPEAT(CHAR(0), 1080) AS BINARY)
;
ALTER TABLE `camera_day` DROP COLUMN `slots`
;
ALTER TABLE `outbox_message` ADD COLUMN `handler` varchar(40) NULL
;
CREATE TABLE `due_span` (`type` varchar(40) NOT NULL, `subject` varchar(36) NOT NULL, `date` varchar(10) NOT NULL, `from_at` bigint NOT NULL, `to_at` bigint NOT NULL, `due_at` bigint NOT NULL, `version` bigint NOT NULL, `attempts` bigint NOT NULL, INDEX `IDX_due_span_due_at` (`due_at`), PRIMARY KEY (`type`, `subject`, `date`)) ENGINE=InnoDB
;
INSERT IGNORE INTO `due_span` (`type`, `subject`, `date`, `from_at`, `to_at`, `due_at`, `version`, `attempts`) SELECT DISTINCT 'footage', c.`school_id`, d.`date`, (TIMESTAMPDIFF(SECOND, '1970-01-01', d.`date`) - 28800) * 1000, (TIMESTAMPDIFF(SECOND, '1970-01-01', d.`date`) + 57600) * 1000, 0, 1, 0 FROM `camera_day` d JOIN `camera` c ON c.`id` = d.`camera_id` WHERE d.`reported_through` > (UNIX_TIMESTAMP() - 172800) * 1000
;
