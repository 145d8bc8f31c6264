CREATE TABLE `agent_held` (`id` varchar(36) NOT NULL, `agent_id` varchar(36) NOT NULL, `topic` varchar(120) NOT NULL, `payload_bytes` bigint NOT NULL, `detail` varchar(300) NOT NULL, `recorded_at` bigint NOT NULL, INDEX `agent_held_of_agent` (`agent_id`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
ALTER TABLE `agent` ADD `speaks` int NULL
;
