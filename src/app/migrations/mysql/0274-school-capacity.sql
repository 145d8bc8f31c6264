CREATE TABLE `school_capacity` (`school_id` varchar(36) NOT NULL, `from_date` varchar(10) NOT NULL, `cooks_for` bigint NOT NULL, `seats` bigint NULL, `source` varchar(120) NOT NULL, PRIMARY KEY (`school_id`, `from_date`)) ENGINE=InnoDB
;
