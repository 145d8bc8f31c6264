CREATE TABLE `ingredient_list` (`area_code` varchar(6) NOT NULL, `owner` varchar(20) NOT NULL, `stated_by` varchar(36) NOT NULL, `stated_at` bigint NOT NULL, PRIMARY KEY (`area_code`)) ENGINE=InnoDB
;
CREATE TABLE `ingredient_own` (`ingredient_id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `area_code` varchar(6) NOT NULL, INDEX `ingredient_own_of_school` (`school_id`), PRIMARY KEY (`ingredient_id`, `school_id`)) ENGINE=InnoDB
;
ALTER TABLE `ingredient` ADD `area_code` varchar(6) NULL
;
ALTER TABLE `ingredient` ADD `own_since` bigint NULL
;
