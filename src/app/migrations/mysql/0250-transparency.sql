CREATE TABLE `log_state` (`id` int NOT NULL, `size` bigint NOT NULL, `peaks` text NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `log_tile` (`level` int NOT NULL, `tile_index` bigint NOT NULL, `content` blob NOT NULL, PRIMARY KEY (`level`, `tile_index`)) ENGINE=InnoDB
;
CREATE TABLE `log_school` (`school_id` varchar(36) NOT NULL, `sealed` bigint NOT NULL, PRIMARY KEY (`school_id`)) ENGINE=InnoDB
;
CREATE TABLE `log_range` (`school_id` varchar(36) NOT NULL, `chain_index` bigint NOT NULL, `log_index` bigint NOT NULL, PRIMARY KEY (`school_id`, `chain_index`)) ENGINE=InnoDB
;
CREATE TABLE `log_head` (`size` bigint NOT NULL, `text` varchar(400) NOT NULL, `signature` varchar(400) NULL, `cosignatures` text NOT NULL, `witnesses` int NOT NULL, `made_at` bigint NOT NULL, PRIMARY KEY (`size`)) ENGINE=InnoDB
;
