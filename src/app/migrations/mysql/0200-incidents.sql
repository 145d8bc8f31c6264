CREATE TABLE `stop_of_use` (`act_id` varchar(36) NOT NULL, `thing` varchar(6) NOT NULL, `thing_id` varchar(36) NOT NULL, `stopped_at` bigint NOT NULL, `lifted_by_act_id` varchar(36) NULL, INDEX `stop_of_use_by_lifting` (`lifted_by_act_id`), INDEX `stop_of_use_by_thing` (`thing_id`), PRIMARY KEY (`act_id`, `thing`, `thing_id`)) ENGINE=InnoDB
;
CREATE TABLE `incident` (`act_id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `noticed_at` bigint NOT NULL, `reported_at` bigint NOT NULL, `due_at` bigint NOT NULL, `escalate_at` bigint NULL, `escalated_at` bigint NULL, `ended_by_act_id` varchar(36) NULL, `withdrawn_by_act_id` varchar(36) NULL, INDEX `incident_due` (`escalate_at`), INDEX `incident_by_time` (`reported_at`), INDEX `incident_of_school` (`school_id`, `reported_at`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `incident_reading` (`act_id` varchar(36) NOT NULL, `office` varchar(10) NOT NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `at` bigint NOT NULL, PRIMARY KEY (`act_id`, `office`)) ENGINE=InnoDB
;
CREATE TABLE `incident_contact` (`area_code` varchar(6) NOT NULL, `office` varchar(10) NOT NULL, `phone` varchar(16) NULL, `escalation_phone` varchar(16) NULL, PRIMARY KEY (`area_code`, `office`)) ENGINE=InnoDB
;
CREATE TABLE `incident_message` (`id` varchar(36) NOT NULL, `act_id` varchar(36) NOT NULL, `office` varchar(10) NOT NULL, `reason` varchar(10) NOT NULL, `phone` varchar(16) NOT NULL, `text` varchar(300) NOT NULL, `attempts` bigint NOT NULL, `due_at` bigint NULL, `sent_at` bigint NULL, `error` varchar(200) NULL, `gave_up` tinyint NOT NULL DEFAULT 0, INDEX `incident_message_due` (`due_at`), INDEX `incident_message_of_act` (`act_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
