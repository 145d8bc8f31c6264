CREATE TABLE `ingredient_composition` (`id` varchar(36) NOT NULL, `ingredient_id` varchar(36) NOT NULL, `edible_per_mille` bigint NOT NULL, `nutrients` text NOT NULL, `allergens` text NULL, `source` varchar(120) NOT NULL, `source_code` varchar(40) NULL, `stated_by` varchar(36) NOT NULL, `stated_at` bigint NOT NULL, INDEX `ingredient_composition_of` (`ingredient_id`, `stated_at`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `dish` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `name` varchar(40) NOT NULL, `created_at` bigint NOT NULL, UNIQUE INDEX `dish_of_school` (`school_id`, `name`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `dish_version` (`dish_id` varchar(36) NOT NULL, `version_no` int NOT NULL, `method` varchar(200) NULL, `confirmation` varchar(200) NULL, `lines` text NOT NULL, `stated_by` varchar(36) NOT NULL, `stated_at` bigint NOT NULL, PRIMARY KEY (`dish_id`, `version_no`)) ENGINE=InnoDB
;
CREATE TABLE `menu_version` (`school_id` varchar(36) NOT NULL, `monday` varchar(10) NOT NULL, `version_no` int NOT NULL, `diners` text NOT NULL, `meals` text NOT NULL, `reason` varchar(200) NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `stated_at` bigint NOT NULL, PRIMARY KEY (`school_id`, `monday`, `version_no`)) ENGINE=InnoDB
;
