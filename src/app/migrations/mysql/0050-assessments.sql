CREATE TABLE `assessment` (`subject_id` varchar(36) NOT NULL, `rule` varchar(40) NOT NULL, `version` bigint NOT NULL, `subject` varchar(20) NOT NULL, `rule_version` int NOT NULL, `program` varchar(60) NOT NULL, `inputs` mediumblob NOT NULL, `inputs_digest` varchar(64) NOT NULL, `outcome` text NOT NULL, `judged_at` bigint NOT NULL, `superseded_at` bigint NULL, INDEX `assessment_by_superseded_at` (`superseded_at`), PRIMARY KEY (`subject_id`, `rule`, `version`)) ENGINE=InnoDB
;
CREATE TABLE `assessment_basis` (`digest` varchar(64) NOT NULL, `content` mediumblob NOT NULL, PRIMARY KEY (`digest`)) ENGINE=InnoDB
;
