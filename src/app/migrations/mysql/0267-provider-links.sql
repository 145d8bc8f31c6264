CREATE TABLE `provider_link` (`account_id` varchar(36) NOT NULL, `issuer` varchar(200) NOT NULL, `subject` varchar(255) NOT NULL, `subject_hash` varchar(64) NOT NULL, `linked_at` bigint NOT NULL, UNIQUE INDEX `provider_link_by_subject` (`subject_hash`), PRIMARY KEY (`account_id`)) ENGINE=InnoDB
;
