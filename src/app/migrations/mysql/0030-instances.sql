CREATE TABLE `job` (`name` varchar(40) NOT NULL, `due_at` bigint NOT NULL, `owner` varchar(100) NULL, `lease_until` bigint NULL, `begun_at` bigint NULL, `ended_at` bigint NULL, `outcome` varchar(10) NULL, `said` varchar(300) NULL, PRIMARY KEY (`name`)) ENGINE=InnoDB
;
CREATE TABLE `setup_offer` (`token_hash` varchar(64) NOT NULL, `ends_at` bigint NOT NULL, INDEX `setup_offer_by_end` (`ends_at`), PRIMARY KEY (`token_hash`)) ENGINE=InnoDB
;
CREATE TABLE `enrolment_guess` (`network` varchar(64) NOT NULL, `tries` bigint NOT NULL, `ends_at` bigint NOT NULL, INDEX `enrolment_guess_by_end` (`ends_at`), PRIMARY KEY (`network`)) ENGINE=InnoDB
;
CREATE TABLE `media_order` (`piece_id` varchar(64) NOT NULL, `agent_id` varchar(36) NOT NULL, `part` text NOT NULL, `received` bigint NOT NULL, `expires_at` bigint NOT NULL, `sent_at` bigint NOT NULL, INDEX `media_order_by_end` (`expires_at`), PRIMARY KEY (`piece_id`)) ENGINE=InnoDB
;
CREATE TABLE `turn` (`name` varchar(40) NOT NULL, `taken` bigint NOT NULL, PRIMARY KEY (`name`)) ENGINE=InnoDB
;
ALTER TABLE `act_state` ADD `holds` int NOT NULL DEFAULT '0'
;
