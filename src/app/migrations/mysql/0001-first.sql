CREATE TABLE `idempotent_answer` (`account_id` varchar(36) NOT NULL, `key` varchar(80) NOT NULL, `content_hash` varchar(64) NOT NULL, `answer` text NULL, `recorded_at` bigint NOT NULL, PRIMARY KEY (`account_id`, `key`)) ENGINE=InnoDB
;
CREATE TABLE `outbox_message` (`id` varchar(36) NOT NULL, `type` varchar(60) NOT NULL, `payload` text NOT NULL, `due_at` bigint NOT NULL, `attempts` bigint NOT NULL, INDEX `IDX_b2d31b2639a1fc6019119fda41` (`due_at`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `policy_limit` (`key` varchar(60) NOT NULL, `place` varchar(6) NOT NULL, `from_date` varchar(10) NOT NULL, `value` bigint NOT NULL, `unit` varchar(20) NOT NULL, `source` varchar(40) NOT NULL, `confidence` varchar(4) NOT NULL, PRIMARY KEY (`key`, `place`, `from_date`)) ENGINE=InnoDB
;
CREATE TABLE `area` (`code` varchar(6) NOT NULL, `name` varchar(60) NOT NULL, `parent_code` varchar(6) NULL, PRIMARY KEY (`code`)) ENGINE=InnoDB
;
CREATE TABLE `school` (`id` varchar(36) NOT NULL, `name` varchar(80) NOT NULL, `area_code` varchar(6) NOT NULL, `created_at` bigint NOT NULL, INDEX `IDX_a90cfb270c688edbe603516245` (`name`, `id`), UNIQUE INDEX `IDX_744a4c76a5b771812e5650733d` (`area_code`, `name`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `kitchen` (`id` varchar(36) NOT NULL, `host_school_id` varchar(36) NOT NULL, `name` varchar(80) NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `kitchen_service` (`id` varchar(36) NOT NULL, `kitchen_id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `from_date` varchar(10) NOT NULL, `to_date` varchar(10) NULL, INDEX `IDX_95739d246ec34a1ffb5444e64c` (`school_id`, `from_date`), UNIQUE INDEX `IDX_6dc9c0af1f046f5754321b5a28` (`kitchen_id`, `school_id`, `from_date`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `place` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `kitchen_id` varchar(36) NULL, `kind` varchar(20) NOT NULL, `name` varchar(80) NOT NULL, INDEX `IDX_b6f4e06c1ac3d98a92c51657d0` (`kitchen_id`), INDEX `IDX_9c04e6565942520589308f30a4` (`school_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `class_group` (`id` varchar(36) NOT NULL, `school_id` varchar(36) NOT NULL, `name` varchar(40) NOT NULL, `size` bigint NOT NULL, INDEX `IDX_8ac356e72e5bfbff21c69c025f` (`school_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `account` (`id` varchar(36) NOT NULL, `username` varchar(40) NOT NULL, `display_name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `password_hash` varchar(200) NOT NULL, `pin_hash` varchar(200) NULL, `created_at` bigint NOT NULL, `disabled_at` bigint NULL, UNIQUE INDEX `IDX_41dfcb70af895ddf9a53094515` (`username`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `account_grant` (`id` varchar(36) NOT NULL, `account_id` varchar(36) NOT NULL, `role` varchar(30) NOT NULL, `area_code` varchar(6) NULL, `school_id` varchar(36) NULL, INDEX `IDX_e586f80d0550248c2ca2b0ca52` (`account_id`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `session` (`id` varchar(36) NOT NULL, `account_id` varchar(36) NOT NULL, `token_hash` varchar(64) NOT NULL, `created_at` bigint NOT NULL, `expires_at` bigint NOT NULL, `revoked_at` bigint NULL, INDEX `IDX_fae5a6b4a57f098e9af8520d49` (`account_id`), UNIQUE INDEX `IDX_a83507eb0338ac037780e02f2b` (`token_hash`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TABLE `sign_in_failure` (`subject` varchar(64) NOT NULL, `failures` bigint NOT NULL, `window_ends_at` bigint NOT NULL, PRIMARY KEY (`subject`)) ENGINE=InnoDB
;
