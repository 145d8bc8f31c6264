CREATE TABLE `warrant` (`id` varchar(36) NOT NULL, `account_id` varchar(36) NOT NULL, `role` varchar(30) NOT NULL, `area_code` varchar(6) NULL, `school_id` varchar(36) NULL, `document` varchar(80) NULL, `reason` varchar(200) NOT NULL, `from_at` bigint NOT NULL, `until_at` bigint NOT NULL, `ledgers` text NULL, `footage` text NULL, `issued_by` varchar(36) NOT NULL, `issuer_name` varchar(60) NOT NULL, `issued_at` bigint NOT NULL, `withdrawn_at` bigint NULL, INDEX `warrant_by_issuer` (`issued_by`, `issued_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
ALTER TABLE `account_grant` ADD `from_at` bigint NULL
;
