CREATE TABLE `pupil_key` (`id` varchar(36) NOT NULL, `sealed` varchar(200) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `pupil` (`id` varchar(36) NOT NULL, `mac` varchar(64) NOT NULL, UNIQUE INDEX `pupil_once` (`mac`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `pupil_stay` (`id` varchar(36) NOT NULL, `pupil_id` varchar(36) NOT NULL, `kind` varchar(10) NOT NULL, `school_id` varchar(36) NOT NULL, `class_name` varchar(40) NOT NULL, `grade` varchar(20) NULL, `eligible` varchar(3) NULL, `boarder` varchar(3) NULL, `from_date` varchar(10) NOT NULL, `to_date` varchar(10) NULL, INDEX `pupil_stay_of_pupil` (`pupil_id`, `kind`), INDEX `pupil_stay_of_school` (`school_id`, `kind`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `pupil_list_profile` (`id` varchar(36) NOT NULL, `area_code` varchar(6) NOT NULL, `name` varchar(60) NOT NULL, `mapping` text NOT NULL, `changed_at` bigint NOT NULL, `account_id` varchar(36) NOT NULL, `changed_by` varchar(60) NOT NULL, UNIQUE INDEX `pupil_list_profile_name` (`area_code`, `name`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `pupil_list` (`id` varchar(36) NOT NULL, `profile_id` varchar(36) NOT NULL, `as_of` varchar(10) NOT NULL, `taken_at` bigint NOT NULL, `account_id` varchar(36) NOT NULL, `rows` bigint NOT NULL, INDEX `pupil_list_of_profile` (`profile_id`, `as_of`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
