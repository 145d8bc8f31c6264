CREATE TABLE `viewing_served` (`viewing_id` varchar(36) NOT NULL, `from_at` bigint NOT NULL, `to_at` bigint NOT NULL, PRIMARY KEY (`viewing_id`)) ENGINE=InnoDB
;
CREATE TABLE `upper_platform` (`id` varchar(36) NOT NULL, `area_code` varchar(6) NOT NULL, `name` varchar(60) NOT NULL, `national_id` varchar(20) NOT NULL, `domain` varchar(20) NOT NULL, `host` varchar(100) NOT NULL, `port` int NOT NULL, `transport` varchar(3) NOT NULL, `own_national_id` varchar(20) NOT NULL, `local_port` int NOT NULL, `sealed_password` varchar(500) NOT NULL, `reason` varchar(80) NOT NULL, `stages` text NOT NULL, `is_on` tinyint NOT NULL, `revision` bigint NOT NULL, `state` varchar(12) NOT NULL, `state_at` bigint NOT NULL, `cause` varchar(12) NULL, `said` varchar(200) NULL, `heard_at` bigint NULL, `held_by` varchar(100) NULL, `held_until` bigint NULL, INDEX `upper_platform_of_area` (`area_code`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `upper_camera` (`upper_id` varchar(36) NOT NULL, `camera_id` varchar(36) NOT NULL, `national_id` varchar(20) NOT NULL, UNIQUE INDEX `upper_camera_by_national_id` (`upper_id`, `national_id`), PRIMARY KEY (`upper_id`, `camera_id`)) ENGINE=InnoDB
;
CREATE TRIGGER `viewing_served_no_update` BEFORE UPDATE ON `viewing_served` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `viewing_served_no_delete` BEFORE DELETE ON `viewing_served` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
