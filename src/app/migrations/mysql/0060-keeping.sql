CREATE TABLE `job_run` (`id` varchar(36) NOT NULL, `job` varchar(40) NOT NULL, `started_at` bigint NOT NULL, `ended_at` bigint NOT NULL, `counts` text NOT NULL, `error` varchar(300) NULL, INDEX `job_run_by_start` (`started_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE INDEX `verdict_history_by_time` ON `verdict_history` (`judged_at`)
;
CREATE INDEX `agent_quarantine_by_time` ON `agent_quarantine` (`recorded_at`)
;
