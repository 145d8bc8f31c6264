CREATE TABLE `accompany_dining` (
  `act_id` varchar(36) NOT NULL,
  `meal_id` varchar(36) NOT NULL,
  `diner_name` varchar(40) NOT NULL,
  `diner_role` varchar(10) NOT NULL,
  `food` varchar(10) NOT NULL,
  `hygiene` varchar(10) NOT NULL,
  `table_order` varchar(10) NOT NULL,
  `problem` varchar(500) DEFAULT NULL,
  PRIMARY KEY (`act_id`),
  KEY `IDX_e18384f441e499ed5622ea8cd5` (`meal_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `accompany_dining` VALUES ('01a22641-9e9d-720c-bc30-bf98da18c3f8', '01a22641-8886-764c-a82d-3c4687bc9ae3', '赵校长', 'leader', 'good', 'excellent', 'poor', '排队拥挤')
;
CREATE TABLE `account` (
  `id` varchar(36) NOT NULL,
  `person_id` varchar(36) NOT NULL,
  `username` varchar(40) NOT NULL,
  `password_hash` varchar(200) DEFAULT NULL,
  `password_since` bigint(20) DEFAULT NULL,
  `pin_hash` varchar(200) DEFAULT NULL,
  `totp_secret` varchar(300) DEFAULT NULL,
  `totp_since` bigint(20) DEFAULT NULL,
  `totp_last_step` bigint(20) DEFAULT NULL,
  `created_at` bigint(20) NOT NULL,
  `disabled_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_73b5a14ecc8f5529ea98a746d5` (`person_id`),
  UNIQUE KEY `IDX_41dfcb70af895ddf9a53094515` (`username`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `account` VALUES ('01a22641-7473-7207-83ac-01357e93f2db', '01a22641-7471-7545-a853-282811f1363f', 'admin', 'scrypt$32768$8BTJb0fJ00L6gAYCrlihYA$RpFAM7o7R7OVI7xMdJGjK5mzK5l2GviUzYpWTP4bSy8', '1795385400000', NULL, 'v1.4LL1CJWkXQ69q6DmcF3fHfVRieV4QYAJ_s7XVHnqkD_cXALIVFrlcVjeElVCWzONMhaWf1u0mV4o2rSQ', '1795385400000', '59846179', '1795385400000', NULL)
;
INSERT INTO `account` VALUES ('01a22641-8066-700e-8803-fa10cce62f1b', '01a22641-8065-7415-b3f2-aeedd74801e3', 'p206b3e94-d69', 'scrypt$32768$T-HIb48-1AguM6rjcZhlvA$LL0fdHeZUODzT1nz26UvRID6eUTJmUq6xBtaf6FY-lw', '1795385400000', NULL, NULL, NULL, NULL, '1795385400000', NULL)
;
INSERT INTO `account` VALUES ('01a22641-8084-7475-a264-613d3a22abfa', '01a22641-8083-7276-b1dd-93ce1183689b', 'pf05955f6-e0b', 'scrypt$32768$T-HIb48-1AguM6rjcZhlvA$LL0fdHeZUODzT1nz26UvRID6eUTJmUq6xBtaf6FY-lw', '1795385400000', NULL, NULL, NULL, NULL, '1795385400000', NULL)
;
INSERT INTO `account` VALUES ('01a22641-80b5-7244-b471-2768770781b1', '01a22641-80b3-7675-85b7-0b9785432f06', 'p30599942-d44', 'scrypt$32768$T-HIb48-1AguM6rjcZhlvA$LL0fdHeZUODzT1nz26UvRID6eUTJmUq6xBtaf6FY-lw', '1795385400000', NULL, NULL, NULL, NULL, '1795385400000', NULL)
;
INSERT INTO `account` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '01a22641-80df-779a-9e72-b027f6d7e5c4', 'p7fe8d723-896', 'scrypt$32768$T-HIb48-1AguM6rjcZhlvA$LL0fdHeZUODzT1nz26UvRID6eUTJmUq6xBtaf6FY-lw', '1795385400000', NULL, NULL, NULL, NULL, '1795385400000', NULL)
;
INSERT INTO `account` VALUES ('01a22641-80f8-72a0-992f-f97968415d81', '01a22641-80f7-74b7-8fa6-74ba9cb5fd64', 'pb88076d2-f4d', 'scrypt$32768$T-HIb48-1AguM6rjcZhlvA$LL0fdHeZUODzT1nz26UvRID6eUTJmUq6xBtaf6FY-lw', '1795385400000', NULL, NULL, NULL, NULL, '1795385400000', NULL)
;
INSERT INTO `account` VALUES ('01a22641-810f-77fa-a5ab-a5a44a499d85', '01a22641-810e-7651-9f7f-9d02c6a07a61', 'peebe21f1-e44', 'scrypt$32768$T-HIb48-1AguM6rjcZhlvA$LL0fdHeZUODzT1nz26UvRID6eUTJmUq6xBtaf6FY-lw', '1795385400000', NULL, NULL, NULL, NULL, '1795385400000', NULL)
;
INSERT INTO `account` VALUES ('01a22641-8134-73ac-b7b1-d07d939bb86f', '01a22641-8133-77c5-87eb-f8c1871ec944', 'pc055b7b2-d98', 'scrypt$32768$T-HIb48-1AguM6rjcZhlvA$LL0fdHeZUODzT1nz26UvRID6eUTJmUq6xBtaf6FY-lw', '1795385400000', NULL, NULL, NULL, NULL, '1795385400000', NULL)
;
INSERT INTO `account` VALUES ('01a22641-9770-722d-9be6-75412d229e9c', '01a22641-9769-75cc-803e-b6f20dc571ac', 'p0db0beca-d2d', 'scrypt$32768$T-HIb48-1AguM6rjcZhlvA$LL0fdHeZUODzT1nz26UvRID6eUTJmUq6xBtaf6FY-lw', '1795404600000', NULL, NULL, NULL, NULL, '1795404600000', NULL)
;
INSERT INTO `account` VALUES ('01a22641-99ab-70ae-9183-9e531333f64e', '01a22641-99aa-77bd-9cfd-23062fa6c7fe', 'pc603572e-5d9', 'scrypt$32768$T-HIb48-1AguM6rjcZhlvA$LL0fdHeZUODzT1nz26UvRID6eUTJmUq6xBtaf6FY-lw', '1795404600000', NULL, NULL, NULL, NULL, '1795404600000', NULL)
;
INSERT INTO `account` VALUES ('01a22641-9a13-730a-a762-ec1234e3d0ef', '01a22641-9a12-7032-a8ab-88f2ebd973e3', 'p7066a14b-7a1', 'scrypt$32768$T-HIb48-1AguM6rjcZhlvA$LL0fdHeZUODzT1nz26UvRID6eUTJmUq6xBtaf6FY-lw', '1795404600000', NULL, NULL, NULL, NULL, '1795404600000', NULL)
;
INSERT INTO `account` VALUES ('01a22641-9b2b-7047-af0f-d465c347b783', '01a22641-9b2a-71e7-abb5-16094ece98b8', 'p5183a786-5e8', 'scrypt$32768$T-HIb48-1AguM6rjcZhlvA$LL0fdHeZUODzT1nz26UvRID6eUTJmUq6xBtaf6FY-lw', '1795404600000', NULL, NULL, NULL, NULL, '1795404600000', NULL)
;
INSERT INTO `account` VALUES ('01a22641-9bd0-732f-b323-198eb33a1c02', '01a22641-9bd0-732f-b323-1697a802ca64', 'pc930802d-4ab', 'scrypt$32768$T-HIb48-1AguM6rjcZhlvA$LL0fdHeZUODzT1nz26UvRID6eUTJmUq6xBtaf6FY-lw', '1795404600000', NULL, NULL, NULL, NULL, '1795404600000', NULL)
;
INSERT INTO `account` VALUES ('01a22641-9c1d-7769-9691-def4c494bbcd', '01a22641-9c1c-7499-8433-766ae69cf9a4', 'pd0460512-a82', 'scrypt$32768$T-HIb48-1AguM6rjcZhlvA$LL0fdHeZUODzT1nz26UvRID6eUTJmUq6xBtaf6FY-lw', '1795404600000', NULL, NULL, NULL, NULL, '1795404600000', NULL)
;
INSERT INTO `account` VALUES ('01a22641-9c3c-718f-8c49-1aae611be3c1', '01a22641-9c3b-7177-b7f0-a5ae99a52893', 'p71b203be-f30', 'scrypt$32768$T-HIb48-1AguM6rjcZhlvA$LL0fdHeZUODzT1nz26UvRID6eUTJmUq6xBtaf6FY-lw', '1795404600000', NULL, NULL, NULL, NULL, '1795404600000', NULL)
;
CREATE TABLE `account_grant` (
  `id` varchar(36) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `role` varchar(30) NOT NULL,
  `area_code` varchar(6) DEFAULT NULL,
  `school_id` varchar(36) DEFAULT NULL,
  `until_at` bigint(20) DEFAULT NULL,
  `reason` varchar(200) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_e586f80d0550248c2ca2b0ca52` (`account_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `account_grant` VALUES ('01a22641-7475-7446-aabf-84f48ac738e2', '01a22641-7473-7207-83ac-01357e93f2db', 'security_admin', '532300', NULL, NULL, NULL)
;
INSERT INTO `account_grant` VALUES ('01a22641-7475-7446-aabf-8a97859e94bb', '01a22641-7473-7207-83ac-01357e93f2db', 'system_admin', '532300', NULL, NULL, NULL)
;
INSERT INTO `account_grant` VALUES ('01a22641-8068-7678-bff8-2f549639f530', '01a22641-8066-700e-8803-fa10cce62f1b', 'safety_section', '532301', NULL, NULL, NULL)
;
INSERT INTO `account_grant` VALUES ('01a22641-8085-72bb-932b-d22d1a7c9dac', '01a22641-8084-7475-a264-613d3a22abfa', 'market_inspector', '532301', NULL, NULL, NULL)
;
INSERT INTO `account_grant` VALUES ('01a22641-80b6-745d-a0f7-76bf7f8543fa', '01a22641-80b5-7244-b471-2768770781b1', 'principal', NULL, '01a22641-7ecd-733d-9cda-d32aba5c8dc5', NULL, NULL)
;
INSERT INTO `account_grant` VALUES ('01a22641-80e1-71f9-82c4-b2a659dca68d', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager', NULL, '01a22641-7ecd-733d-9cda-d32aba5c8dc5', NULL, NULL)
;
INSERT INTO `account_grant` VALUES ('01a22641-80f9-76de-9006-90cff162c59f', '01a22641-80f8-72a0-992f-f97968415d81', 'canteen_manager', NULL, '01a22641-7ecd-733d-9cda-d32aba5c8dc5', NULL, NULL)
;
INSERT INTO `account_grant` VALUES ('01a22641-8110-7475-ac1a-332e4191e1e5', '01a22641-810f-77fa-a5ab-a5a44a499d85', 'canteen_worker', NULL, '01a22641-7ecd-733d-9cda-d32aba5c8dc5', NULL, NULL)
;
INSERT INTO `account_grant` VALUES ('01a22641-8135-727e-87ba-5c618b3da330', '01a22641-8134-73ac-b7b1-d07d939bb86f', 'auditor', '532301', NULL, '1802297400000', 'a test')
;
INSERT INTO `account_grant` VALUES ('01a22641-9781-7124-ae9f-9972ba5dbb30', '01a22641-9770-722d-9be6-75412d229e9c', 'safety_section', '532301', NULL, NULL, NULL)
;
INSERT INTO `account_grant` VALUES ('01a22641-99ac-7477-8aed-42fdd4741ded', '01a22641-99ab-70ae-9183-9e531333f64e', 'market_inspector', '532301', NULL, NULL, NULL)
;
INSERT INTO `account_grant` VALUES ('01a22641-9a14-73b8-a166-0ac2db11dadc', '01a22641-9a13-730a-a762-ec1234e3d0ef', 'principal', NULL, '01a22641-9061-7027-9795-047866e99db1', NULL, NULL)
;
INSERT INTO `account_grant` VALUES ('01a22641-9b2c-753c-af4c-d2735ba29b62', '01a22641-9b2b-7047-af0f-d465c347b783', 'canteen_manager', NULL, '01a22641-9061-7027-9795-047866e99db1', NULL, NULL)
;
INSERT INTO `account_grant` VALUES ('01a22641-9bd1-75d2-ac3c-5bfcc53b92b3', '01a22641-9bd0-732f-b323-198eb33a1c02', 'canteen_manager', NULL, '01a22641-9061-7027-9795-047866e99db1', NULL, NULL)
;
INSERT INTO `account_grant` VALUES ('01a22641-9c1d-7769-9691-e351128bbba2', '01a22641-9c1d-7769-9691-def4c494bbcd', 'canteen_worker', NULL, '01a22641-9061-7027-9795-047866e99db1', NULL, NULL)
;
INSERT INTO `account_grant` VALUES ('01a22641-9c69-7705-bc7c-7388b4733cb0', '01a22641-9c3c-718f-8c49-1aae611be3c1', 'auditor', '532301', NULL, '1802316600000', 'a test')
;
CREATE TABLE `act` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `kitchen_id` varchar(36) DEFAULT NULL,
  `stage` varchar(20) NOT NULL,
  `kind` varchar(40) NOT NULL,
  `place_id` varchar(36) NOT NULL,
  `occurred_at` bigint(20) NOT NULL,
  `captured_at` bigint(20) NOT NULL,
  `recorded_at` bigint(20) NOT NULL,
  `time_token` varchar(1000) DEFAULT NULL,
  `offline` tinyint(4) NOT NULL,
  `late` tinyint(4) DEFAULT NULL,
  `unproven_time` tinyint(4) NOT NULL,
  `device_id` varchar(64) DEFAULT NULL,
  `actor_account_id` varchar(36) NOT NULL,
  `actor_name` varchar(60) NOT NULL,
  `note` varchar(500) DEFAULT NULL,
  `reverses_act_id` varchar(36) DEFAULT NULL,
  `schema_version` bigint(20) NOT NULL,
  `chain_index` bigint(20) NOT NULL,
  `salt` varchar(64) NOT NULL,
  `leaf_hash` varchar(64) NOT NULL,
  `chain_hash` varchar(64) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_677fcc9491bbee7abb4d5bb6ac` (`school_id`,`chain_index`),
  KEY `IDX_27847fea1af993a10a7d0511c7` (`place_id`,`occurred_at`),
  KEY `IDX_2430bbcff7e8dae03abf4af77f` (`kitchen_id`,`occurred_at`),
  KEY `IDX_33a948be6ea584ba7b16c02ace` (`school_id`,`occurred_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `act` VALUES ('01a22641-81f4-7716-98b2-5c7b0e95f4d3', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'acceptance', 'acceptance.delivery', '01a22641-7f30-74c3-81b4-29dc17721103', '1795385400000', '1795385400000', '1795385400000', NULL, 0, 0, 0, 'phone-1', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', '第一车 👍', NULL, '1', '0', 'tjK-PtPUOzNZwaEvQIdVOD0Ur6IxVeDCCyan980-sLc', '9f1c2e4f111f336117b1b4bfdbd505dfec78e36c5fc8771dfb69148f27d78ffc', 'd52c3981a7c71897cb1e633d4a06ae746afe56be753e31ae05e786b1e6c3052f')
;
INSERT INTO `act` VALUES ('01a22641-8238-73eb-98fd-ef2b6451fc6d', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'acceptance', 'journal.cosign', '01a22641-7f30-74c3-81b4-29dc17721103', '1795385400000', '1795385400000', '1795385400000', NULL, 0, 0, 0, NULL, '01a22641-80f8-72a0-992f-f97968415d81', 'canteen_manager b880', NULL, NULL, '1', '1', 'SqfEaieW7rZSpVIYgV07LXfEB3_zFQU8y1Y0v9Ij2Zg', '9921f5dd2551339160dfaa708a229ada4737797479e4938439791b6997841f8f', '5d61bdfa9c97a228fed2971fbbde29742f9ec52290e4a77e61d14e5371c93116')
;
INSERT INTO `act` VALUES ('01a22641-8320-7282-bf3a-832cbe0e3e29', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'acceptance', 'acceptance.delivery', '01a22641-7f30-74c3-81b4-29dc17721103', '1795385400000', '1795385400000', '1795385400000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '2', 'WJkJBPeLpSKmKPWDI14U7NUP11JPBDj95DH6FhmQe-E', 'a32966009f01a218b1fdb15e2811e3a60437cb35ec710b702466beb5acc631fe', '2377f9bd8559929a0f9e6afdbf7df061ac3af9972c45c697ee5dd03375d4a073')
;
INSERT INTO `act` VALUES ('01a22641-83fe-7067-b1b7-eed02cdd0f28', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'stock', 'stock.in', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', '1795387200000', '1795387200000', '1795387200000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '3', '6yr-opteu_NYxXOD0t-ct6b_DfZ39hB41vE2jnceW7U', '3380d6b9bb5809974c01356732056b830ed99b87f28172de42e12549df3732a2', '15dfb71f582d2a027ac7f3506714f9a8a07fb08f98f2c2deb073f8d94c67693a')
;
INSERT INTO `act` VALUES ('01a22641-854b-7663-820b-f292178989d5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'storage', 'storage.reading', '01a22641-7f79-760b-821b-881afed01b2b', '1795388400000', '1795388400000', '1795388400000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '4', 'fws_KgDUH75ck7jBmvkLQ3Lv9DB7Dr2PbxZOkYSYdWQ', 'a2a3cf4ba516bc69ae1a027ea05d49f58b650b1b0b713ac031f3516fcbff656f', 'c00e1941f0aaf8e33fb7b14546b7f83bff7e3ed85658605f89e052717b7dcbbc')
;
INSERT INTO `act` VALUES ('01a22641-85fd-76fa-af30-1d20b6e6ae23', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'storage', 'storage.reading', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', '1795388400000', '1795388400000', '1795388400000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '5', 'foxHQVM-P2Sbo5GfrP9j20r0dk6x54mZs5A2K3DRAy4', 'd2653e9539fd4e79968b4d430de12d9953b1db5c0a9030ce4003d73b32fcb0b3', 'e8a84772a5e44db2905c9af8fdf0041b90a8b6a85e398ebf17f8905645f9246e')
;
INSERT INTO `act` VALUES ('01a22641-8863-745b-83c9-cd0369932b1f', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'storage', 'storage.round', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', '1795388400000', '1795388400000', '1795388400000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '6', 'COC3DW-nTN4PKb0yMM5sBMFlwlPKaE-t882h6EumSjY', '07bfaf56cb43f3677c64197711483b838efcba165f58ef0b0f85c1207993694c', 'b7c9fc0b42176f1e2aeb84d998cd4d104ec7ac64c3e13a2d5bebd2f2488cfb9d')
;
INSERT INTO `act` VALUES ('01a22641-8886-764c-a82d-3c4687bc9ae3', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'cooking', 'cooking.meal', '01a22641-7fd7-776f-a88a-7cf734e6d16c', '1795392000000', '1795392000000', '1795392000000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '7', '1kk0VenzOa-kmmCfsi8GjF2d7nNjNnrOYbq9fSZiAKc', '84c3a99a1f70c67b054a693ec935b1546cc0aa0c93612e34e8e27b746b8c0bab', '3e2c3ecf1d83db6a41fca6ac83ebc0e949aed5679ee1a5330b0a71564ec6ee1a')
;
INSERT INTO `act` VALUES ('01a22641-8a10-7267-a09b-aab7411a685d', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'stock', 'stock.out', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', '1795393800000', '1795393800000', '1795393800000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '8', 'NqJeTByoQNR9DYe0vfHUzvD1_KC1gcjNELwpTfNpSL4', '84899da3ac5627ab4a760d49e48306619f2d78c0776919bb05a36b2b33af5dbf', '156a94046a19c6818df078de548ca2cd2e3f5724edd801c59387374ae2552ed7')
;
INSERT INTO `act` VALUES ('01a22641-8a86-73d9-a3b8-9581809d1a43', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'stock', 'stock.out', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', '1795393800000', '1795393800000', '1795393800000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '9', 'TWLniIzBkYATI8cNS-dWQQGw5CJSmuulHcVhrG3boCU', '1d1a73eefbe3d7c47cf2738b6a8cb5b72130d9c7c3c625627dbd1a4318c67dec', 'c9df1e36dfddcdaf10155acd599feecbe31e7cfcf107dcab4d270d869fcb6c24')
;
INSERT INTO `act` VALUES ('01a22641-8ac4-775a-80ba-ba632b220bca', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'stock', 'journal.reversal', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', '1795393800000', '1795393800000', '1795393800000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, '01a22641-8a86-73d9-a3b8-9581809d1a43', '1', '10', 'xhuUJl831-dzV9Rkeno6XXmqy6ygr1wsJs15gSKEa1Q', '4445fc3527c69f3c61a040b2b434138c79fa7e9f935dee2dc2ddc6c4ff4e1651', 'd73e5be07a6a40704f06d5b3d335085f201ffcb17e332da52fc47d043f93d62e')
;
INSERT INTO `act` VALUES ('01a22641-8b2a-75d8-bed0-80c5d04d7ec3', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'stock', 'stock.out', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', '1795393800000', '1795393800000', '1795393800000', NULL, 1, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '11', 'Wnojx1NVHYS7SIUFyMg-AwHuWmid2OakMNf5OW9BC_s', 'b2cfae612ab50b5900a26479a650076a0d049b36358bb880633326373f03665a', '16c9cec0930ac0b281d91600ee13a2eab488e83fe19694b03901c8e9c76165b6')
;
INSERT INTO `act` VALUES ('01a22641-8c75-7028-8156-cf779350cffb', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'stock', 'stock.write-off', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', '1795393800000', '1795393800000', '1795393800000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '12', 'ChGDwO3BBZaur6WrDvanu89_AuD6sZQXn8mjokDkwhE', '9c7e7096504f566ca1e501c4b0fd4d4d4c1f1beee6c66f79bbca2c750563d54c', 'a250badedc338a1aebd94719b6ffa6bb20f92535671c22cb98ca7693d23a21c5')
;
INSERT INTO `act` VALUES ('01a22641-8d2a-7349-9070-b13dd654f144', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'stock', 'stock.count', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', '1795393800000', '1795393800000', '1795393800000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '13', 'zhfE7CJh8I7Y5jlXoQohTgEYrIEvOjlBfvpAgTo_iZs', '66dc6e5b2213f3e2fd807bdaca2a4b629c219e95870fbbff61d43591990be5a3', '93b425a4b5fa9ba75f8fa38826655ed5e4d387a32f32df6fb46d764a07b787a8')
;
INSERT INTO `act` VALUES ('01a22641-8f8e-7139-bbb5-fa8489941c30', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'cooking', 'cooking.batch', '01a22641-7fd7-776f-a88a-7cf734e6d16c', '1795400400000', '1795400400000', '1795400400000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '14', 'jsPCLRlnsscWH3TaR4U0pE3BcnO6LloElTwUyU9ed38', '9a895509b43bda425e5271ffd270ef64bd4ec7b024b27abdb000b3693afcf862', '79c69c33bab466890b9daa2722ccef5d1473ec56213916a051eb2aa8471206e0')
;
INSERT INTO `act` VALUES ('01a22641-8fce-7160-9485-bac73b61eea6', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'cooking', 'cooking.batch', '01a22641-7fd7-776f-a88a-7cf734e6d16c', '1795400400000', '1795400400000', '1795400400000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '15', 'uovJGBqsiA3l4dnrNAPUjo2tWEDQ2AtYD7TNQEzBrcQ', '6cab7c97cc7498e1acd72e58a8a4890e91c83510b5a39b3b3fc0d87aabc157f2', '198c5792e130339e139023a9097ecf1b6cf5b9b62b7ab29b353800bcb65318d3')
;
INSERT INTO `act` VALUES ('01a22641-8ff7-751c-8dc4-39dc421c3a86', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'cooking', 'cooking.sample', '01a22641-7fec-709c-8c05-0d79cc50e77b', '1795401000000', '1795401000000', '1795401000000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '16', 'TZRxzgvM7Twi4OF7tvcY81q69ZkjCEDjkULa1NAbioU', 'fc642c31326c2f11dfb7282df552190eec6afaa3f3ab5c1c19f3c0d30ab47b17', '788ffa9903ad99587a297e78f504e1f1841fc7884c3685b89bdec140d69c9de7')
;
INSERT INTO `act` VALUES ('01a22641-9020-73ad-b803-adbf24b89163', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'distribution', 'distribution.hand-over', '01a22641-8011-737d-b830-7b58ce34dc11', '1795404600000', '1795404600000', '1795404600000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '17', 'O_U5x4CbTd3lxfFLszVhILRXt4zhQzaA_OZvJyIEe7I', 'e87b6e8baa9c5e6fec0caee8c43dcd81afa5aa52f82e011f102e51b4fe7873f1', '0745488089c61db30ae549fae4daa5436834991ed9e959185d79d8eaf5a8b847')
;
INSERT INTO `act` VALUES ('01a22641-9d01-77a9-be1a-89344ca8b568', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'distribution', 'distribution.dispatch', '01a22641-7f30-74c3-81b4-29dc17721103', '1795404600000', '1795404600000', '1795404600000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '18', '3NuYdBDbHSCgwhTQ896RQvwcOnnIzwyhCNRXcwV-K3o', '55cfaf6526fa79d7cf175fbc6485a4adb3c60c121718b2687829655b8769185c', '89763509016f0723ecedaacce203ecbbfc6c163bd0156f14d0e27d00c8909d9b')
;
INSERT INTO `act` VALUES ('01a22641-9ded-720f-8f24-ce7b2a5bcdb5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'dining', 'dining.headcount', '01a22641-8022-76ac-a098-ca32f3901fba', '1795407000000', '1795407000000', '1795407000000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '19', 'S_BDqtf9f8iOvVKPu8QwHyw5mUSW4PbXSduFLYKoh30', '1c354fa28dc4dadb91b28b9d028d0f402bedecb4a60ef8666933b1585a1995c8', '0c35b6a97b43908d82eee42ebcd966683f209ae023f278f9f7bea9030443348b')
;
INSERT INTO `act` VALUES ('01a22641-9e9d-720c-bc30-bf98da18c3f8', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'dining', 'dining.accompany', '01a22641-8022-76ac-a098-ca32f3901fba', '1795407000000', '1795407000000', '1795407000000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '20', 'hCjpr_go-iGDNDJ6KKuWlYLHzNbhRBNzH8Kv1JQyMGA', '9be507133e8d1a8a19e16e2da1283dcb5b457a4d1aed166fdd7ce8590d7a1169', '7c191c0730190d087502319650d00a01d8fb76f7a23e886e7963b4f49f4d4247')
;
INSERT INTO `act` VALUES ('01a22641-9ee2-76ed-9004-25f646ec5218', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'dining', 'dining.leftovers', '01a22641-8022-76ac-a098-ca32f3901fba', '1795407000000', '1795407000000', '1795407000000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '21', 'dEq1A34iSbXdvaCL54XRPMZ7LTqNt-QoRHmOgACe9SA', '3b05a68ee6cf774f94a95d1a3ed15e83b7ab6ec932fbbef2f41bb2ca9c1dc685', 'd1c17bca2cb119099f83c05db9b4e9f7e78179681cf5a2a61bb41076d26cd553')
;
INSERT INTO `act` VALUES ('01a22641-9f5b-72e5-a8e0-f595df5bfeb8', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'cooking', 'cooking.sample-discard', '01a22641-7fec-709c-8c05-0d79cc50e77b', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', NULL, NULL, '1', '22', 'LlKxzFTANA4COZqLE68kRETwSqz80b_7wtV2kCDX4vA', 'ccd97939717e6a5d44f3b834013c845f2671eb2d4ae70c2452cbdbc771b08933', 'ddcd91475e1c1d84cb83abbfb3b7904996db458ff0a6f9a091d8b034249fa99c')
;
CREATE TABLE `act_attachment` (
  `act_id` varchar(36) NOT NULL,
  `attachment_id` varchar(36) NOT NULL,
  PRIMARY KEY (`act_id`,`attachment_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `act_attachment` VALUES ('01a22641-81f4-7716-98b2-5c7b0e95f4d3', '01a22641-8175-7324-bd58-47f2cd72f54c')
;
CREATE TABLE `act_link` (
  `act_id` varchar(36) NOT NULL,
  `link_no` int(11) NOT NULL,
  `role` varchar(10) NOT NULL,
  `thing` varchar(10) NOT NULL,
  `thing_id` varchar(36) NOT NULL,
  `grams` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`act_id`,`link_no`),
  KEY `IDX_8cbd57d36200feebb1c9434abe` (`thing_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `act_link` VALUES ('01a22641-81f4-7716-98b2-5c7b0e95f4d3', 1, 'produced', 'lot', '01a22641-81f9-76d7-9d3b-ed18c228e1ea', '10000')
;
INSERT INTO `act_link` VALUES ('01a22641-81f4-7716-98b2-5c7b0e95f4d3', 2, 'produced', 'lot', '01a22641-81f9-76d7-9d3b-f04f04ce4eb4', '4000')
;
INSERT INTO `act_link` VALUES ('01a22641-8238-73eb-98fd-ef2b6451fc6d', 1, 'observed', 'act', '01a22641-81f4-7716-98b2-5c7b0e95f4d3', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-8320-7282-bf3a-832cbe0e3e29', 1, 'produced', 'lot', '01a22641-8332-723f-b4aa-2b9533dc9f5b', '10000')
;
INSERT INTO `act_link` VALUES ('01a22641-83fe-7067-b1b7-eed02cdd0f28', 1, 'observed', 'lot', '01a22641-81f9-76d7-9d3b-ed18c228e1ea', '10000')
;
INSERT INTO `act_link` VALUES ('01a22641-83fe-7067-b1b7-eed02cdd0f28', 2, 'observed', 'lot', '01a22641-81f9-76d7-9d3b-f04f04ce4eb4', '4000')
;
INSERT INTO `act_link` VALUES ('01a22641-8886-764c-a82d-3c4687bc9ae3', 1, 'produced', 'meal', '01a22641-8886-764c-a82d-3c4687bc9ae3', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-8a10-7267-a09b-aab7411a685d', 1, 'observed', 'meal', '01a22641-8886-764c-a82d-3c4687bc9ae3', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-8a10-7267-a09b-aab7411a685d', 2, 'consumed', 'lot', '01a22641-81f9-76d7-9d3b-ed18c228e1ea', '4000')
;
INSERT INTO `act_link` VALUES ('01a22641-8a86-73d9-a3b8-9581809d1a43', 1, 'observed', 'meal', '01a22641-8886-764c-a82d-3c4687bc9ae3', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-8a86-73d9-a3b8-9581809d1a43', 2, 'consumed', 'lot', '01a22641-81f9-76d7-9d3b-f04f04ce4eb4', '500')
;
INSERT INTO `act_link` VALUES ('01a22641-8ac4-775a-80ba-ba632b220bca', 1, 'observed', 'act', '01a22641-8a86-73d9-a3b8-9581809d1a43', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-8b2a-75d8-bed0-80c5d04d7ec3', 1, 'observed', 'meal', '01a22641-8886-764c-a82d-3c4687bc9ae3', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-8b2a-75d8-bed0-80c5d04d7ec3', 2, 'consumed', 'lot', '01a22641-81f9-76d7-9d3b-f04f04ce4eb4', '90000')
;
INSERT INTO `act_link` VALUES ('01a22641-8c75-7028-8156-cf779350cffb', 1, 'consumed', 'lot', '01a22641-81f9-76d7-9d3b-ed18c228e1ea', '300')
;
INSERT INTO `act_link` VALUES ('01a22641-8d2a-7349-9070-b13dd654f144', 1, 'observed', 'lot', '01a22641-81f9-76d7-9d3b-ed18c228e1ea', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-8f8e-7139-bbb5-fa8489941c30', 1, 'produced', 'batch', '01a22641-8f8e-7139-bbb5-fa8489941c30', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-8f8e-7139-bbb5-fa8489941c30', 2, 'observed', 'meal', '01a22641-8886-764c-a82d-3c4687bc9ae3', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-8f8e-7139-bbb5-fa8489941c30', 3, 'consumed', 'lot', '01a22641-81f9-76d7-9d3b-ed18c228e1ea', '4000')
;
INSERT INTO `act_link` VALUES ('01a22641-8fce-7160-9485-bac73b61eea6', 1, 'produced', 'batch', '01a22641-8fce-7160-9485-bac73b61eea6', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-8fce-7160-9485-bac73b61eea6', 2, 'observed', 'meal', '01a22641-8886-764c-a82d-3c4687bc9ae3', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-8ff7-751c-8dc4-39dc421c3a86', 1, 'produced', 'sample', '01a22641-8ff7-751c-8dc4-39dc421c3a86', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-8ff7-751c-8dc4-39dc421c3a86', 2, 'observed', 'batch', '01a22641-8f8e-7139-bbb5-fa8489941c30', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-9020-73ad-b803-adbf24b89163', 1, 'observed', 'meal', '01a22641-8886-764c-a82d-3c4687bc9ae3', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-9020-73ad-b803-adbf24b89163', 2, 'consumed', 'batch', '01a22641-8f8e-7139-bbb5-fa8489941c30', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-9020-73ad-b803-adbf24b89163', 3, 'consumed', 'batch', '01a22641-8fce-7160-9485-bac73b61eea6', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-9d01-77a9-be1a-89344ca8b568', 1, 'observed', 'meal', '01a22641-8886-764c-a82d-3c4687bc9ae3', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-9d01-77a9-be1a-89344ca8b568', 2, 'observed', 'site', '01a22641-9061-7027-9795-047866e99db1', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-9d01-77a9-be1a-89344ca8b568', 3, 'consumed', 'batch', '01a22641-8f8e-7139-bbb5-fa8489941c30', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-9ded-720f-8f24-ce7b2a5bcdb5', 1, 'observed', 'meal', '01a22641-8886-764c-a82d-3c4687bc9ae3', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-9e9d-720c-bc30-bf98da18c3f8', 1, 'observed', 'meal', '01a22641-8886-764c-a82d-3c4687bc9ae3', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-9ee2-76ed-9004-25f646ec5218', 1, 'observed', 'meal', '01a22641-8886-764c-a82d-3c4687bc9ae3', NULL)
;
INSERT INTO `act_link` VALUES ('01a22641-9f5b-72e5-a8e0-f595df5bfeb8', 1, 'consumed', 'sample', '01a22641-8ff7-751c-8dc4-39dc421c3a86', NULL)
;
CREATE TABLE `act_reversal` (
  `act_id` varchar(36) NOT NULL,
  `reverses_act_id` varchar(36) NOT NULL,
  `reason` varchar(200) NOT NULL,
  PRIMARY KEY (`act_id`),
  UNIQUE KEY `IDX_807e4a7483fc0c160bc55ef90b` (`reverses_act_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `act_reversal` VALUES ('01a22641-8ac4-775a-80ba-ba632b220bca', '01a22641-8a86-73d9-a3b8-9581809d1a43', '录错')
;
CREATE TABLE `act_signature` (
  `signature_act_id` varchar(36) NOT NULL,
  `act_id` varchar(36) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `method` varchar(20) NOT NULL,
  `session_account_id` varchar(36) NOT NULL,
  `signed_at` bigint(20) NOT NULL,
  PRIMARY KEY (`signature_act_id`),
  UNIQUE KEY `IDX_58ddf1b691034afb908dcc8752` (`act_id`,`account_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `act_signature` VALUES ('01a22641-81f4-7716-98b2-5c7b0e95f4d3', '01a22641-81f4-7716-98b2-5c7b0e95f4d3', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795385400000')
;
INSERT INTO `act_signature` VALUES ('01a22641-8238-73eb-98fd-ef2b6451fc6d', '01a22641-81f4-7716-98b2-5c7b0e95f4d3', '01a22641-80f8-72a0-992f-f97968415d81', 'canteen_manager b880', 'own-session', '01a22641-80f8-72a0-992f-f97968415d81', '1795385400000')
;
INSERT INTO `act_signature` VALUES ('01a22641-8320-7282-bf3a-832cbe0e3e29', '01a22641-8320-7282-bf3a-832cbe0e3e29', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795385400000')
;
INSERT INTO `act_signature` VALUES ('01a22641-83fe-7067-b1b7-eed02cdd0f28', '01a22641-83fe-7067-b1b7-eed02cdd0f28', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795387200000')
;
INSERT INTO `act_signature` VALUES ('01a22641-854b-7663-820b-f292178989d5', '01a22641-854b-7663-820b-f292178989d5', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795388400000')
;
INSERT INTO `act_signature` VALUES ('01a22641-85fd-76fa-af30-1d20b6e6ae23', '01a22641-85fd-76fa-af30-1d20b6e6ae23', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795388400000')
;
INSERT INTO `act_signature` VALUES ('01a22641-8863-745b-83c9-cd0369932b1f', '01a22641-8863-745b-83c9-cd0369932b1f', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795388400000')
;
INSERT INTO `act_signature` VALUES ('01a22641-8886-764c-a82d-3c4687bc9ae3', '01a22641-8886-764c-a82d-3c4687bc9ae3', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795392000000')
;
INSERT INTO `act_signature` VALUES ('01a22641-8a10-7267-a09b-aab7411a685d', '01a22641-8a10-7267-a09b-aab7411a685d', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795393800000')
;
INSERT INTO `act_signature` VALUES ('01a22641-8a86-73d9-a3b8-9581809d1a43', '01a22641-8a86-73d9-a3b8-9581809d1a43', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795393800000')
;
INSERT INTO `act_signature` VALUES ('01a22641-8ac4-775a-80ba-ba632b220bca', '01a22641-8ac4-775a-80ba-ba632b220bca', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795393800000')
;
INSERT INTO `act_signature` VALUES ('01a22641-8b2a-75d8-bed0-80c5d04d7ec3', '01a22641-8b2a-75d8-bed0-80c5d04d7ec3', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795393800000')
;
INSERT INTO `act_signature` VALUES ('01a22641-8c75-7028-8156-cf779350cffb', '01a22641-8c75-7028-8156-cf779350cffb', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795393800000')
;
INSERT INTO `act_signature` VALUES ('01a22641-8d2a-7349-9070-b13dd654f144', '01a22641-8d2a-7349-9070-b13dd654f144', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795393800000')
;
INSERT INTO `act_signature` VALUES ('01a22641-8f8e-7139-bbb5-fa8489941c30', '01a22641-8f8e-7139-bbb5-fa8489941c30', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795400400000')
;
INSERT INTO `act_signature` VALUES ('01a22641-8fce-7160-9485-bac73b61eea6', '01a22641-8fce-7160-9485-bac73b61eea6', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795400400000')
;
INSERT INTO `act_signature` VALUES ('01a22641-8ff7-751c-8dc4-39dc421c3a86', '01a22641-8ff7-751c-8dc4-39dc421c3a86', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795401000000')
;
INSERT INTO `act_signature` VALUES ('01a22641-9020-73ad-b803-adbf24b89163', '01a22641-9020-73ad-b803-adbf24b89163', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795404600000')
;
INSERT INTO `act_signature` VALUES ('01a22641-9d01-77a9-be1a-89344ca8b568', '01a22641-9d01-77a9-be1a-89344ca8b568', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795404600000')
;
INSERT INTO `act_signature` VALUES ('01a22641-9ded-720f-8f24-ce7b2a5bcdb5', '01a22641-9ded-720f-8f24-ce7b2a5bcdb5', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795407000000')
;
INSERT INTO `act_signature` VALUES ('01a22641-9e9d-720c-bc30-bf98da18c3f8', '01a22641-9e9d-720c-bc30-bf98da18c3f8', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795407000000')
;
INSERT INTO `act_signature` VALUES ('01a22641-9ee2-76ed-9004-25f646ec5218', '01a22641-9ee2-76ed-9004-25f646ec5218', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795407000000')
;
INSERT INTO `act_signature` VALUES ('01a22641-9f5b-72e5-a8e0-f595df5bfeb8', '01a22641-9f5b-72e5-a8e0-f595df5bfeb8', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'canteen_manager 7fe8', 'own-session', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795573860000')
;
CREATE TABLE `act_state` (
  `act_id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `status` varchar(20) NOT NULL,
  `signatures_missing` bigint(20) NOT NULL,
  `reversed_by_act_id` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`act_id`),
  KEY `IDX_d665c2155d253d02499c5d0f95` (`school_id`,`status`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `act_state` VALUES ('01a22641-81f4-7716-98b2-5c7b0e95f4d3', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-8238-73eb-98fd-ef2b6451fc6d', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-8320-7282-bf3a-832cbe0e3e29', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'awaiting_second', '1', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-83fe-7067-b1b7-eed02cdd0f28', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-854b-7663-820b-f292178989d5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-85fd-76fa-af30-1d20b6e6ae23', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-8863-745b-83c9-cd0369932b1f', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-8886-764c-a82d-3c4687bc9ae3', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-8a10-7267-a09b-aab7411a685d', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-8a86-73d9-a3b8-9581809d1a43', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', '01a22641-8ac4-775a-80ba-ba632b220bca')
;
INSERT INTO `act_state` VALUES ('01a22641-8ac4-775a-80ba-ba632b220bca', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-8b2a-75d8-bed0-80c5d04d7ec3', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'pending_shortage', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-8c75-7028-8156-cf779350cffb', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-8d2a-7349-9070-b13dd654f144', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-8f8e-7139-bbb5-fa8489941c30', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-8fce-7160-9485-bac73b61eea6', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-8ff7-751c-8dc4-39dc421c3a86', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-9020-73ad-b803-adbf24b89163', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-9d01-77a9-be1a-89344ca8b568', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-9ded-720f-8f24-ce7b2a5bcdb5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-9e9d-720c-bc30-bf98da18c3f8', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-9ee2-76ed-9004-25f646ec5218', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
INSERT INTO `act_state` VALUES ('01a22641-9f5b-72e5-a8e0-f595df5bfeb8', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'recorded', '0', NULL)
;
CREATE TABLE `activation_slip` (
  `id` varchar(36) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `code_hash` varchar(64) NOT NULL,
  `issued_at` bigint(20) NOT NULL,
  `expires_at` bigint(20) NOT NULL,
  `used_at` bigint(20) DEFAULT NULL,
  `voided_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_fb55c25591eccb0289a4e2ccf0` (`code_hash`),
  KEY `IDX_c37f63956e93e020630ceef920` (`account_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `agent` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `token_hash` varchar(64) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `revoked_at` bigint(20) DEFAULT NULL,
  `config_counter` bigint(20) NOT NULL,
  `last_seen_at` bigint(20) DEFAULT NULL,
  `version` varchar(40) DEFAULT NULL,
  `outbox_pending` bigint(20) DEFAULT NULL,
  `disk_free_bytes` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_34f75294d00dd0c1bfb6be0327` (`token_hash`),
  KEY `IDX_3a88999da043ba6d75ada442d1` (`school_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `agent_inbox` (
  `agent_id` varchar(36) NOT NULL,
  `epoch` varchar(36) NOT NULL,
  `seq` bigint(20) NOT NULL,
  `recorded_at` bigint(20) NOT NULL,
  PRIMARY KEY (`agent_id`,`epoch`,`seq`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `agent_inbox_watermark` (
  `agent_id` varchar(36) NOT NULL,
  `epoch` varchar(36) NOT NULL,
  `through` bigint(20) NOT NULL,
  PRIMARY KEY (`agent_id`,`epoch`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `agent_quarantine` (
  `id` varchar(36) NOT NULL,
  `agent_id` varchar(36) NOT NULL,
  `reason` varchar(40) NOT NULL,
  `detail` varchar(300) NOT NULL,
  `topic` varchar(120) NOT NULL,
  `payload_bytes` bigint(20) NOT NULL,
  `payload_sha256` varchar(64) NOT NULL,
  `payload_head` blob NOT NULL,
  `recorded_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_990e75a24b7f6533b7deca46b3` (`agent_id`,`recorded_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `area` (
  `code` varchar(6) NOT NULL,
  `name` varchar(60) NOT NULL,
  `parent_code` varchar(6) DEFAULT NULL,
  PRIMARY KEY (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `area` VALUES ('532300', '楚雄彝族自治州', NULL)
;
INSERT INTO `area` VALUES ('532301', '楚雄市', '532300')
;
INSERT INTO `area` VALUES ('532302', '禄丰市', '532300')
;
INSERT INTO `area` VALUES ('532322', '双柏县', '532300')
;
INSERT INTO `area` VALUES ('532323', '牟定县', '532300')
;
INSERT INTO `area` VALUES ('532324', '南华县', '532300')
;
INSERT INTO `area` VALUES ('532325', '姚安县', '532300')
;
INSERT INTO `area` VALUES ('532326', '大姚县', '532300')
;
INSERT INTO `area` VALUES ('532327', '永仁县', '532300')
;
INSERT INTO `area` VALUES ('532328', '元谋县', '532300')
;
INSERT INTO `area` VALUES ('532329', '武定县', '532300')
;
CREATE TABLE `attachment` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `media_type` varchar(20) NOT NULL,
  `bytes` bigint(20) NOT NULL,
  `sha256` varchar(64) NOT NULL,
  `uploaded_by` varchar(36) NOT NULL,
  `uploaded_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `attachment` VALUES ('01a22641-8175-7324-bd58-47f2cd72f54c', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'image/jpeg', '22', 'd20f6ffd523b78a86cd2f916fa34af5d1918d75f7b142237c752ad6b254213ab', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795385400000')
;
CREATE TABLE `audit_entry` (
  `seq` bigint(20) NOT NULL,
  `at` bigint(20) NOT NULL,
  `action` varchar(60) NOT NULL,
  `account_id` varchar(36) DEFAULT NULL,
  `who` varchar(60) NOT NULL,
  `unit` varchar(80) NOT NULL,
  `subject_kind` varchar(30) NOT NULL,
  `subject_id` varchar(80) NOT NULL,
  `school_id` varchar(36) DEFAULT NULL,
  `area_code` varchar(6) DEFAULT NULL,
  `detail` text NOT NULL,
  `hash` varchar(64) NOT NULL,
  PRIMARY KEY (`seq`),
  KEY `IDX_0fb92c63ea2472aab5082b2374` (`subject_id`,`seq`),
  KEY `IDX_f195c736a8d6c4f1779a27ed30` (`account_id`,`seq`),
  KEY `IDX_9d18bd4a32fc0cd8ff82b12037` (`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `audit_entry` VALUES ('0', '1795385400000', 'identity.first-administrator-created', NULL, '', '', 'account', '01a22641-7473-7207-83ac-01357e93f2db', NULL, NULL, '{\"username\":\"admin\",\"recovery\":false}', '84a501aed46de83a939ce6c6ec810c5bc4735358f6199eb6d1ce1b8dc4848cca')
;
INSERT INTO `audit_entry` VALUES ('1', '1795385400000', 'auth.signed-in', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-7473-7207-83ac-01357e93f2db', NULL, NULL, '{\"device\":\"? · ?\",\"address\":\"127.0.0.1\",\"mustDo\":\"enrol-totp\"}', '0da55205916b9b378831270017592d73ed8abcfca236d8a9c001918c391f3d90')
;
INSERT INTO `audit_entry` VALUES ('2', '1795385400000', 'auth.totp-enrolled', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-7473-7207-83ac-01357e93f2db', NULL, NULL, '{}', '9896126a1010b1598486f923e512c730262fe1503ec7bf3b8f03463fe9cc365a')
;
INSERT INTO `audit_entry` VALUES ('3', '1795385400000', 'organization.school-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '{\"name\":\"School c3282790\",\"schoolCode\":null,\"kind\":\"school\"}', '507d5cd5f379a30c2b151dbec834640130939f4059ef3ed796977d7d890a32a3')
;
INSERT INTO `audit_entry` VALUES ('4', '1795385400000', 'organization.kitchen-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '{\"kitchenId\":\"01a22641-7eea-75d7-80b1-21a6076ad0f1\",\"name\":\"Kitchen\"}', 'f002a46a23d6e39031f43d2a5f72f254ffefd09a29a5702548c55405576cfb15')
;
INSERT INTO `audit_entry` VALUES ('5', '1795385400000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '{\"placeId\":\"01a22641-7f30-74c3-81b4-29dc17721103\",\"kind\":\"gate\",\"name\":\"gate\"}', 'cb6ef8e98ff81462715fd53dece3f1830ebe9aa0b07c926e496e45a5a62e68c8')
;
INSERT INTO `audit_entry` VALUES ('6', '1795385400000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '{\"placeId\":\"01a22641-7f4c-7126-aed3-21813fe24db8\",\"kind\":\"scale\",\"name\":\"scale\"}', 'facf522bcf90a9b6ec099565a417a154a2c9e70d9b324891328be36e89376608')
;
INSERT INTO `audit_entry` VALUES ('7', '1795385400000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '{\"placeId\":\"01a22641-7f5f-74f7-bdb0-82f2ca1a8778\",\"kind\":\"dry_store\",\"name\":\"dry_store\"}', 'c5cd478627a9358fbb21326f2e0239ab67c5140a848e94cbd6e940db2a288bb6')
;
INSERT INTO `audit_entry` VALUES ('8', '1795385400000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '{\"placeId\":\"01a22641-7f79-760b-821b-881afed01b2b\",\"kind\":\"cold_store\",\"name\":\"cold_store\"}', '0c87b28b06c874d7626e3a777fdc3d359c8838e2fe64620638c7b6f296f6200a')
;
INSERT INTO `audit_entry` VALUES ('9', '1795385400000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '{\"placeId\":\"01a22641-7f99-7570-a204-b7fa6ddd90c8\",\"kind\":\"preparation\",\"name\":\"preparation\"}', 'aed0f08706c9db765f8ac7d741f41d6466b4125477122366217aa7440ec66b86')
;
INSERT INTO `audit_entry` VALUES ('10', '1795385400000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '{\"placeId\":\"01a22641-7fd7-776f-a88a-7cf734e6d16c\",\"kind\":\"stove\",\"name\":\"stove\"}', '5decf8f4732e96334feb63b2ff002f0b47fbece7d216bd215a6d61af33d39586')
;
INSERT INTO `audit_entry` VALUES ('11', '1795385400000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '{\"placeId\":\"01a22641-7fec-709c-8c05-0d79cc50e77b\",\"kind\":\"sample_cabinet\",\"name\":\"sample_cabinet\"}', '31a937773e2a268d381c3779c4450a606f443309b1c70201a9dc4f01d773e228')
;
INSERT INTO `audit_entry` VALUES ('12', '1795385400000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '{\"placeId\":\"01a22641-7ffb-7242-b75f-b6c7e49c613f\",\"kind\":\"washing\",\"name\":\"washing\"}', '06b1ddf53dcf79ebb12fd8ef946ceb237205f27003f43753b668508f25794c91')
;
INSERT INTO `audit_entry` VALUES ('13', '1795385400000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '{\"placeId\":\"01a22641-8011-737d-b830-7b58ce34dc11\",\"kind\":\"serving\",\"name\":\"serving\"}', '506f27fd0d72881fd724f4d7a633f1c3f0ac2373893151e1c83e17d605608a61')
;
INSERT INTO `audit_entry` VALUES ('14', '1795385400000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '{\"placeId\":\"01a22641-8022-76ac-a098-ca32f3901fba\",\"kind\":\"dining_hall\",\"name\":\"dining_hall\"}', '12cb673fca829d054f6305f7155f7bddc55ae77e4e3ac96eea5c47b360a7c700')
;
INSERT INTO `audit_entry` VALUES ('15', '1795385400000', 'organization.class-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '{\"classId\":\"01a22641-8036-7222-98aa-db917b0e6ff9\",\"name\":\"1A\",\"size\":40}', 'f216557fa28828a11a232600cbbe2e22df74ffecfae80034598da8b4392ac018')
;
INSERT INTO `audit_entry` VALUES ('16', '1795385400000', 'organization.class-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '{\"classId\":\"01a22641-804c-7099-a81e-36b1cacf6f6f\",\"name\":\"1B\",\"size\":40}', '9ee24a1d1d8db674ac586c5bf610c0b93e1caf9dda968560f0fc0628c80270a3')
;
INSERT INTO `audit_entry` VALUES ('17', '1795385400000', 'identity.account-created', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-8066-700e-8803-fa10cce62f1b', NULL, '532301', '{\"username\":\"p206b3e94-d69\",\"grants\":\"safety_section@532301\"}', '4f43809b79216c8639069293ad3ab13d2140adbeb40ffe5d6c8bfcb5b0ef0358')
;
INSERT INTO `audit_entry` VALUES ('18', '1795385400000', 'identity.account-created', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-8084-7475-a264-613d3a22abfa', NULL, '532301', '{\"username\":\"pf05955f6-e0b\",\"grants\":\"market_inspector@532301\"}', 'b418b45988182859865830d6fbfd9846f6c65b3fda1180d9aa9470ae30c730bf')
;
INSERT INTO `audit_entry` VALUES ('19', '1795385400000', 'identity.account-created', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-80b5-7244-b471-2768770781b1', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', NULL, '{\"username\":\"p30599942-d44\",\"grants\":\"principal@01a22641-7ecd-733d-9cda-d32aba5c8dc5\"}', '89f9b45da14400469a9a4ddabc78286cf3e5901bc5b42304d83360ff3a869b03')
;
INSERT INTO `audit_entry` VALUES ('20', '1795385400000', 'identity.account-created', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', NULL, '{\"username\":\"p7fe8d723-896\",\"grants\":\"canteen_manager@01a22641-7ecd-733d-9cda-d32aba5c8dc5\"}', '4d83f399bc5fb43a67b657275be2f85965f7d6104dca9e3391083eff239d44e5')
;
INSERT INTO `audit_entry` VALUES ('21', '1795385400000', 'identity.account-created', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-80f8-72a0-992f-f97968415d81', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', NULL, '{\"username\":\"pb88076d2-f4d\",\"grants\":\"canteen_manager@01a22641-7ecd-733d-9cda-d32aba5c8dc5\"}', '32973ae82936e94c2eb5ec8c26d35cea470611d638c1b2753dcf2433341cae73')
;
INSERT INTO `audit_entry` VALUES ('22', '1795385400000', 'identity.account-created', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-810f-77fa-a5ab-a5a44a499d85', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', NULL, '{\"username\":\"peebe21f1-e44\",\"grants\":\"canteen_worker@01a22641-7ecd-733d-9cda-d32aba5c8dc5\"}', '4061ccec0eb3d022094e943b2226c7ee84affba5def532bdd1b293b29e360fbc')
;
INSERT INTO `audit_entry` VALUES ('23', '1795385400000', 'identity.account-created', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-8134-73ac-b7b1-d07d939bb86f', NULL, '532301', '{\"username\":\"pc055b7b2-d98\",\"grants\":\"auditor@532301 ≤ 2027-02-10T22:10:00.000Z: a test\"}', '65d98f1ff81d3af11ac71dfffe8e009489c0d5862242f3da7fd173e02bac3bfb')
;
INSERT INTO `audit_entry` VALUES ('24', '1795404600000', 'organization.school-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-9061-7027-9795-047866e99db1', '01a22641-9061-7027-9795-047866e99db1', '532301', '{\"name\":\"School a82cf927\",\"schoolCode\":null,\"kind\":\"school\"}', '814ab33cab1ecbd7ad66e776ee6932df3e3e4524d6402aa760b4181a100e3ce7')
;
INSERT INTO `audit_entry` VALUES ('25', '1795404600000', 'organization.kitchen-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-9061-7027-9795-047866e99db1', '01a22641-9061-7027-9795-047866e99db1', '532301', '{\"kitchenId\":\"01a22641-90ba-7299-b011-4c4cef537e6c\",\"name\":\"Kitchen\"}', 'd53b9d57e2dbd7ae1136f465cd69095ad10989352d68e27214fad5813431c058')
;
INSERT INTO `audit_entry` VALUES ('26', '1795404600000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-9061-7027-9795-047866e99db1', '01a22641-9061-7027-9795-047866e99db1', '532301', '{\"placeId\":\"01a22641-9139-71f0-858f-357a9e3d5bed\",\"kind\":\"gate\",\"name\":\"gate\"}', '00ecc74590811d0bdf3300bb03fd6fe8f0c4b4610c8aabd2534e90505b573dd1')
;
INSERT INTO `audit_entry` VALUES ('27', '1795404600000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-9061-7027-9795-047866e99db1', '01a22641-9061-7027-9795-047866e99db1', '532301', '{\"placeId\":\"01a22641-917c-7002-8590-d9285f9f12c6\",\"kind\":\"scale\",\"name\":\"scale\"}', '5fdbbe4ed30397af7779b7b4603de352e4c129a71909da2edec8b9e382b2a84e')
;
INSERT INTO `audit_entry` VALUES ('28', '1795404600000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-9061-7027-9795-047866e99db1', '01a22641-9061-7027-9795-047866e99db1', '532301', '{\"placeId\":\"01a22641-91c7-7515-adb7-23711c9c5fd7\",\"kind\":\"dry_store\",\"name\":\"dry_store\"}', 'a93a6bd098fde4b97bc9930cfbca16f0d4715f91e51463eefd25b71160489454')
;
INSERT INTO `audit_entry` VALUES ('29', '1795404600000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-9061-7027-9795-047866e99db1', '01a22641-9061-7027-9795-047866e99db1', '532301', '{\"placeId\":\"01a22641-9201-7380-9268-daa9dca95849\",\"kind\":\"cold_store\",\"name\":\"cold_store\"}', '5a73a0e0bbd83ce8b5fff3fabdbfd7158285939e8d2f272d1899710647ed3ec9')
;
INSERT INTO `audit_entry` VALUES ('30', '1795404600000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-9061-7027-9795-047866e99db1', '01a22641-9061-7027-9795-047866e99db1', '532301', '{\"placeId\":\"01a22641-9231-73ca-a038-d27967a17356\",\"kind\":\"preparation\",\"name\":\"preparation\"}', '61316278fedb6ac80a22f596a27fd219c3b148af556746543e602c02055ea86c')
;
INSERT INTO `audit_entry` VALUES ('31', '1795404600000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-9061-7027-9795-047866e99db1', '01a22641-9061-7027-9795-047866e99db1', '532301', '{\"placeId\":\"01a22641-926a-7707-9593-19eb1c333992\",\"kind\":\"stove\",\"name\":\"stove\"}', '1b5de6402cad8ce301896860dba3dbc22870bcd194cd872513125771451372ad')
;
INSERT INTO `audit_entry` VALUES ('32', '1795404600000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-9061-7027-9795-047866e99db1', '01a22641-9061-7027-9795-047866e99db1', '532301', '{\"placeId\":\"01a22641-92dd-76cd-b8e0-93fec6aca558\",\"kind\":\"sample_cabinet\",\"name\":\"sample_cabinet\"}', '897112335e4a49e92961aafa7568e18b6b244133a68f1ba681e3a21adc09de21')
;
INSERT INTO `audit_entry` VALUES ('33', '1795404600000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-9061-7027-9795-047866e99db1', '01a22641-9061-7027-9795-047866e99db1', '532301', '{\"placeId\":\"01a22641-930c-7702-b711-094345f17818\",\"kind\":\"washing\",\"name\":\"washing\"}', '53887d339c7e51eb66f2b7230f81c90330c1581065e0b3b99fc7037a33ca4374')
;
INSERT INTO `audit_entry` VALUES ('34', '1795404600000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-9061-7027-9795-047866e99db1', '01a22641-9061-7027-9795-047866e99db1', '532301', '{\"placeId\":\"01a22641-938d-7371-a40b-193e4041ad00\",\"kind\":\"serving\",\"name\":\"serving\"}', 'd31b0764febef7a02b1cad52c24978aa13f8656cc620ad4496e61a847d6cdb31')
;
INSERT INTO `audit_entry` VALUES ('35', '1795404600000', 'organization.place-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-9061-7027-9795-047866e99db1', '01a22641-9061-7027-9795-047866e99db1', '532301', '{\"placeId\":\"01a22641-940e-707d-a9cb-dc7eb09af6af\",\"kind\":\"dining_hall\",\"name\":\"dining_hall\"}', '60ede4075da206c1f3c9b4791dff4ef36affaf76c9f8ba8bf46403196558aaba')
;
INSERT INTO `audit_entry` VALUES ('36', '1795404600000', 'organization.class-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-9061-7027-9795-047866e99db1', '01a22641-9061-7027-9795-047866e99db1', '532301', '{\"classId\":\"01a22641-947d-769c-916e-a635cbca2e0d\",\"name\":\"1A\",\"size\":40}', 'b9c253b611c90031433ec1949dd3e14222ad7872dc4d8fd66109810c8cd84652')
;
INSERT INTO `audit_entry` VALUES ('37', '1795404600000', 'organization.class-added', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-9061-7027-9795-047866e99db1', '01a22641-9061-7027-9795-047866e99db1', '532301', '{\"classId\":\"01a22641-9585-76bd-9e7a-a177ae1c5b36\",\"name\":\"1B\",\"size\":40}', '952926d81208b0594b60b58986df8e8cc3e4146baf10d73dfab1aecef29c944e')
;
INSERT INTO `audit_entry` VALUES ('38', '1795404600000', 'identity.account-created', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-9770-722d-9be6-75412d229e9c', NULL, '532301', '{\"username\":\"p0db0beca-d2d\",\"grants\":\"safety_section@532301\"}', 'a8ac4f834e0ab0a8ca2885bc27a8859be434a4d780c3054209cc55f64ca9856d')
;
INSERT INTO `audit_entry` VALUES ('39', '1795404600000', 'identity.account-created', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-99ab-70ae-9183-9e531333f64e', NULL, '532301', '{\"username\":\"pc603572e-5d9\",\"grants\":\"market_inspector@532301\"}', 'cb7e5eacca31217d1fc2d3ee3b09f8476b3957bc2b459a8a8b304c0fbeb1d8e2')
;
INSERT INTO `audit_entry` VALUES ('40', '1795404600000', 'identity.account-created', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-9a13-730a-a762-ec1234e3d0ef', '01a22641-9061-7027-9795-047866e99db1', NULL, '{\"username\":\"p7066a14b-7a1\",\"grants\":\"principal@01a22641-9061-7027-9795-047866e99db1\"}', '3f0f0e089245987acf4f76eeb8af5fd013966dbddab10b0eb5cc78dda8779d6c')
;
INSERT INTO `audit_entry` VALUES ('41', '1795404600000', 'identity.account-created', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-9b2b-7047-af0f-d465c347b783', '01a22641-9061-7027-9795-047866e99db1', NULL, '{\"username\":\"p5183a786-5e8\",\"grants\":\"canteen_manager@01a22641-9061-7027-9795-047866e99db1\"}', 'a3ae802ed47a02d32bf6188d018e7023caed47b3a9848fa92dfcbec842993a9e')
;
INSERT INTO `audit_entry` VALUES ('42', '1795404600000', 'identity.account-created', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-9bd0-732f-b323-198eb33a1c02', '01a22641-9061-7027-9795-047866e99db1', NULL, '{\"username\":\"pc930802d-4ab\",\"grants\":\"canteen_manager@01a22641-9061-7027-9795-047866e99db1\"}', 'aa143d49d8deeb55f1ff1fa181bebcc503fdfe1ae5e1f5fb2cd372a209042331')
;
INSERT INTO `audit_entry` VALUES ('43', '1795404600000', 'identity.account-created', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-9c1d-7769-9691-def4c494bbcd', '01a22641-9061-7027-9795-047866e99db1', NULL, '{\"username\":\"pd0460512-a82\",\"grants\":\"canteen_worker@01a22641-9061-7027-9795-047866e99db1\"}', '81a67d3a3cf978f2be293281786e0da61c0a552d1e5b0266bacd5404bf32eb92')
;
INSERT INTO `audit_entry` VALUES ('44', '1795404600000', 'identity.account-created', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'account', '01a22641-9c3c-718f-8c49-1aae611be3c1', NULL, '532301', '{\"username\":\"p71b203be-f30\",\"grants\":\"auditor@532301 ≤ 2027-02-11T03:30:00.000Z: a test\"}', '0d3e1e26d8a272cc02c0331caa95a217028c4286ef8977021961a1d0149fec23')
;
INSERT INTO `audit_entry` VALUES ('45', '1795404600000', 'organization.service-begun', '01a22641-7473-7207-83ac-01357e93f2db', 'Admin', 'Prefecture bureau', 'school', '01a22641-9061-7027-9795-047866e99db1', '01a22641-9061-7027-9795-047866e99db1', '532301', '{\"kitchenId\":\"01a22641-7eea-75d7-80b1-21a6076ad0f1\",\"from\":\"2026-11-20\",\"to\":null}', 'cd5cee903ba9e34d7705ce690aae47f77e299c060da81d2a838ef035b220d862')
;
CREATE TABLE `audit_head` (
  `chain` varchar(10) NOT NULL,
  `count` bigint(20) NOT NULL,
  `hash` varchar(64) NOT NULL,
  PRIMARY KEY (`chain`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `audit_head` VALUES ('platform', '46', 'cd5cee903ba9e34d7705ce690aae47f77e299c060da81d2a838ef035b220d862')
;
CREATE TABLE `batch_input` (
  `act_id` varchar(36) NOT NULL,
  `line_no` int(11) NOT NULL,
  `lot_id` varchar(36) NOT NULL,
  `grams` bigint(20) NOT NULL,
  PRIMARY KEY (`act_id`,`line_no`),
  KEY `IDX_25eeb1563ba8719a7f6b0b38da` (`lot_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `batch_input` VALUES ('01a22641-8f8e-7139-bbb5-fa8489941c30', 1, '01a22641-81f9-76d7-9d3b-ed18c228e1ea', '4000')
;
CREATE TABLE `box_enrolment` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `kind` varchar(10) NOT NULL,
  `name` varchar(60) NOT NULL,
  `handle` varchar(8) NOT NULL,
  `code_mac` varchar(64) NOT NULL,
  `replaces_agent_id` varchar(36) DEFAULT NULL,
  `wrong_guesses` int(11) NOT NULL,
  `most_guesses` int(11) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `expires_at` bigint(20) NOT NULL,
  `waiting_token_hash` varchar(64) DEFAULT NULL,
  `waiting_address` varchar(64) DEFAULT NULL,
  `waiting_until` bigint(20) DEFAULT NULL,
  `confirmed_at` bigint(20) DEFAULT NULL,
  `cancelled_at` bigint(20) DEFAULT NULL,
  `used_at` bigint(20) DEFAULT NULL,
  `agent_id` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_c49988743cba906cfe3e3d035e` (`handle`),
  KEY `IDX_5a17a18639756272b12eb92be4` (`school_id`,`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `camera` (
  `id` varchar(36) NOT NULL,
  `agent_id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `onvif_url` varchar(300) NOT NULL,
  `channel` varchar(128) DEFAULT NULL,
  `username` varchar(100) NOT NULL,
  `sealed_password` varchar(500) NOT NULL,
  `may_set_sub_stream` tinyint(4) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `retired_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_868d0e4fb1416fb8af3238e6cb` (`agent_id`),
  KEY `IDX_fe49cbfbf89ddf5ab3c747219c` (`school_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `camera_binding` (
  `id` varchar(36) NOT NULL,
  `camera_id` varchar(36) NOT NULL,
  `place_id` varchar(36) NOT NULL,
  `stages` text NOT NULL,
  `from_at` bigint(20) NOT NULL,
  `to_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_d33a138b2167d4a8964c437162` (`place_id`,`from_at`),
  KEY `IDX_e0a7c9de83d64b189ee3647f14` (`camera_id`,`from_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `camera_day` (
  `camera_id` varchar(36) NOT NULL,
  `date` varchar(10) NOT NULL,
  `slots` blob NOT NULL,
  `reported_through` bigint(20) NOT NULL,
  `clock_offset_ms` bigint(20) DEFAULT NULL,
  `chain_count` bigint(20) DEFAULT NULL,
  `chain_head` varchar(64) DEFAULT NULL,
  `chain_conflict` tinyint(4) NOT NULL,
  PRIMARY KEY (`camera_id`,`date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `camera_filing` (
  `camera_id` varchar(36) NOT NULL,
  `filed_on` varchar(10) DEFAULT NULL,
  `retention_days` int(11) DEFAULT NULL,
  `sign_sha256` varchar(64) DEFAULT NULL,
  `sign_type` varchar(20) DEFAULT NULL,
  PRIMARY KEY (`camera_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `camera_state` (
  `camera_id` varchar(36) NOT NULL,
  `at` bigint(20) NOT NULL,
  `state` varchar(20) NOT NULL,
  `detail` varchar(200) DEFAULT NULL,
  `codec` varchar(20) DEFAULT NULL,
  `width` int(11) DEFAULT NULL,
  `height` int(11) DEFAULT NULL,
  `clock_offset_ms` bigint(20) DEFAULT NULL,
  `sub` text DEFAULT NULL,
  `restarts` bigint(20) NOT NULL,
  PRIMARY KEY (`camera_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `chain_head` (
  `school_id` varchar(36) NOT NULL,
  `count` bigint(20) NOT NULL,
  `hash` varchar(64) NOT NULL,
  PRIMARY KEY (`school_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `chain_head` VALUES ('01a22641-7ecd-733d-9cda-d32aba5c8dc5', '23', 'ddcd91475e1c1d84cb83abbfb3b7904996db458ff0a6f9a091d8b034249fa99c')
;
CREATE TABLE `class_group` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `name` varchar(40) NOT NULL,
  `size` bigint(20) NOT NULL,
  `closed_on` varchar(10) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_8ac356e72e5bfbff21c69c025f` (`school_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `class_group` VALUES ('01a22641-8036-7222-98aa-db917b0e6ff9', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '1A', '40', NULL)
;
INSERT INTO `class_group` VALUES ('01a22641-804c-7099-a81e-36b1cacf6f6f', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '1B', '40', NULL)
;
INSERT INTO `class_group` VALUES ('01a22641-947d-769c-916e-a635cbca2e0d', '01a22641-9061-7027-9795-047866e99db1', '1A', '40', NULL)
;
INSERT INTO `class_group` VALUES ('01a22641-9585-76bd-9e7a-a177ae1c5b36', '01a22641-9061-7027-9795-047866e99db1', '1B', '40', NULL)
;
CREATE TABLE `cooking_batch` (
  `act_id` varchar(36) NOT NULL,
  `meal_id` varchar(36) NOT NULL,
  `dish_no` bigint(20) NOT NULL,
  `started_at` bigint(20) NOT NULL,
  `core_tenths_c` bigint(20) DEFAULT NULL,
  `reheated_to_tenths_c` bigint(20) DEFAULT NULL,
  `corrective_action` varchar(200) DEFAULT NULL,
  PRIMARY KEY (`act_id`),
  KEY `IDX_86b765a0c9a96ec9c2cd3aee49` (`meal_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `cooking_batch` VALUES ('01a22641-8f8e-7139-bbb5-fa8489941c30', '01a22641-8886-764c-a82d-3c4687bc9ae3', '1', '1795400400000', '780', NULL, NULL)
;
INSERT INTO `cooking_batch` VALUES ('01a22641-8fce-7160-9485-bac73b61eea6', '01a22641-8886-764c-a82d-3c4687bc9ae3', '2', '1795400400000', '650', '710', NULL)
;
CREATE TABLE `delivery` (
  `act_id` varchar(36) NOT NULL,
  `supplier_id` varchar(36) NOT NULL,
  `delivery_note_no` varchar(60) DEFAULT NULL,
  `vehicle_plate` varchar(20) DEFAULT NULL,
  `deliverer_name` varchar(40) DEFAULT NULL,
  PRIMARY KEY (`act_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `delivery` VALUES ('01a22641-81f4-7716-98b2-5c7b0e95f4d3', '01a22641-8159-758d-96c7-332918c1c54e', 'S-001', '云E12345', '李四')
;
INSERT INTO `delivery` VALUES ('01a22641-8320-7282-bf3a-832cbe0e3e29', '01a22641-8159-758d-96c7-332918c1c54e', NULL, NULL, NULL)
;
CREATE TABLE `delivery_line` (
  `act_id` varchar(36) NOT NULL,
  `line_no` int(11) NOT NULL,
  `ingredient_id` varchar(36) NOT NULL,
  `lot_id` varchar(36) DEFAULT NULL,
  `supplier_lot` varchar(60) DEFAULT NULL,
  `made_on` varchar(10) DEFAULT NULL,
  `use_by` varchar(10) DEFAULT NULL,
  `ordered_grams` bigint(20) DEFAULT NULL,
  `noted_grams` bigint(20) DEFAULT NULL,
  `weighed_grams` bigint(20) NOT NULL,
  `accepted_grams` bigint(20) NOT NULL,
  `unit_price_fen_per_kg` bigint(20) DEFAULT NULL,
  `arrival_tenths_c` bigint(20) DEFAULT NULL,
  `decision` varchar(10) NOT NULL,
  `reason` varchar(200) DEFAULT NULL,
  `certificates` text NOT NULL,
  PRIMARY KEY (`act_id`,`line_no`),
  UNIQUE KEY `IDX_03b83ffcabfc7ef9a858320a35` (`lot_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `delivery_line` VALUES ('01a22641-81f4-7716-98b2-5c7b0e95f4d3', 1, '01a22641-8169-7211-a4a4-8a595ab8b76f', '01a22641-81f9-76d7-9d3b-ed18c228e1ea', 'A1', '2026-11-22', '2026-11-29', '12000', '10000', '10000', '10000', '480', NULL, 'accept', NULL, '[]')
;
INSERT INTO `delivery_line` VALUES ('01a22641-81f4-7716-98b2-5c7b0e95f4d3', 2, '01a22641-81d5-72ac-88bd-3540f71dbeef', '01a22641-81f9-76d7-9d3b-f04f04ce4eb4', NULL, NULL, NULL, NULL, NULL, '5000', '4000', NULL, '35', 'part', '有淤血', '[{\"kind\":\"animal_quarantine\",\"number\":\"5323-0001\",\"attachmentId\":null},{\"kind\":\"receipt\",\"number\":null,\"attachmentId\":\"01a22641-8175-7324-bd58-47f2cd72f54c\"}]')
;
INSERT INTO `delivery_line` VALUES ('01a22641-81f4-7716-98b2-5c7b0e95f4d3', 3, '01a22641-8169-7211-a4a4-8a595ab8b76f', NULL, NULL, NULL, NULL, NULL, NULL, '900', '0', NULL, NULL, 'refuse', '发芽', '[]')
;
INSERT INTO `delivery_line` VALUES ('01a22641-8320-7282-bf3a-832cbe0e3e29', 1, '01a22641-8169-7211-a4a4-8a595ab8b76f', '01a22641-8332-723f-b4aa-2b9533dc9f5b', NULL, NULL, NULL, NULL, NULL, '10000', '10000', NULL, NULL, 'accept', NULL, '[]')
;
CREATE TABLE `dispatch` (
  `act_id` varchar(36) NOT NULL,
  `meal_id` varchar(36) NOT NULL,
  `site_school_id` varchar(36) NOT NULL,
  `receiver_name` varchar(40) DEFAULT NULL,
  PRIMARY KEY (`act_id`),
  KEY `IDX_4fff611ffdf83f092b9b4aabc0` (`meal_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `dispatch` VALUES ('01a22641-9d01-77a9-be1a-89344ca8b568', '01a22641-8886-764c-a82d-3c4687bc9ae3', '01a22641-9061-7027-9795-047866e99db1', '分校')
;
CREATE TABLE `event_tag` (
  `id` varchar(36) NOT NULL,
  `event_id` varchar(36) NOT NULL,
  `stage` varchar(20) NOT NULL,
  `account_id` varchar(36) DEFAULT NULL,
  `person` varchar(100) DEFAULT NULL,
  `at` bigint(20) NOT NULL,
  `reasons` text NOT NULL,
  `note` varchar(300) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_56a99a1f09fb187cdb2f0bcea5` (`event_id`,`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `event_thumbnail` (
  `event_id` varchar(36) NOT NULL,
  `camera_id` varchar(36) NOT NULL,
  `taken_at` bigint(20) NOT NULL,
  PRIMARY KEY (`event_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `finding` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `inspection_id` varchar(36) DEFAULT NULL,
  `subject` text NOT NULL,
  `severity` varchar(10) NOT NULL,
  `clause` varchar(200) NOT NULL,
  `text` varchar(2000) NOT NULL,
  `deadline` varchar(10) NOT NULL,
  `status` varchar(10) NOT NULL,
  `step_count` bigint(20) NOT NULL,
  `opener_account_id` varchar(36) NOT NULL,
  `opener_name` varchar(60) NOT NULL,
  `opener_unit` varchar(80) NOT NULL,
  `opened_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_78ab741c4fafaa076c97e71c47` (`inspection_id`),
  KEY `IDX_f689949e509c749ac9200289fb` (`school_id`,`opened_at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `finding_photo` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `media_type` varchar(20) NOT NULL,
  `bytes` bigint(20) NOT NULL,
  `sha256` varchar(64) NOT NULL,
  `uploaded_by` varchar(36) NOT NULL,
  `uploaded_at` bigint(20) NOT NULL,
  `shown` tinyint(4) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `finding_step` (
  `finding_id` varchar(36) NOT NULL,
  `step_no` int(11) NOT NULL,
  `kind` varchar(10) NOT NULL,
  `text` varchar(2000) NOT NULL,
  `photo_ids` text NOT NULL,
  `deadline` varchar(10) NOT NULL,
  `after_deadline` tinyint(4) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `unit` varchar(80) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`finding_id`,`step_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `former_password` (
  `id` varchar(36) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `hash` varchar(200) NOT NULL,
  `ended_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_60c7f873cab94059964dda5242` (`account_id`,`ended_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `guest_pass` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `kind` varchar(20) NOT NULL,
  `name` varchar(40) NOT NULL,
  `date` varchar(10) NOT NULL,
  `class_id` varchar(36) DEFAULT NULL,
  `issued_at` bigint(20) NOT NULL,
  `issued_by` varchar(60) NOT NULL,
  `revoked_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_d5a1519b22ec4cf99f9de89d1e` (`school_id`,`date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `hand_over` (
  `act_id` varchar(36) NOT NULL,
  `meal_id` varchar(36) NOT NULL,
  `class_id` varchar(36) NOT NULL,
  `receiver_name` varchar(40) DEFAULT NULL,
  PRIMARY KEY (`act_id`),
  KEY `IDX_1c1075d49792645f24b6d1cc2c` (`meal_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `hand_over` VALUES ('01a22641-9020-73ad-b803-adbf24b89163', '01a22641-8886-764c-a82d-3c4687bc9ae3', '01a22641-8036-7222-98aa-db917b0e6ff9', '王老师')
;
CREATE TABLE `hand_over_line` (
  `act_id` varchar(36) NOT NULL,
  `line_no` int(11) NOT NULL,
  `batch_id` varchar(36) NOT NULL,
  `portions` bigint(20) NOT NULL,
  `holding_tenths_c` bigint(20) DEFAULT NULL,
  `last_hot_at` bigint(20) DEFAULT NULL,
  `reheated_to_tenths_c` bigint(20) DEFAULT NULL,
  `verdict` varchar(10) NOT NULL,
  `danger_minutes` bigint(20) NOT NULL,
  PRIMARY KEY (`act_id`,`line_no`),
  KEY `IDX_d3144cc3c9731ef4b4c3810104` (`batch_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `hand_over_line` VALUES ('01a22641-9020-73ad-b803-adbf24b89163', 1, '01a22641-8f8e-7139-bbb5-fa8489941c30', '38', '520', '1795402800000', NULL, 'safe', '30')
;
INSERT INTO `hand_over_line` VALUES ('01a22641-9020-73ad-b803-adbf24b89163', 2, '01a22641-8fce-7160-9485-bac73b61eea6', '38', NULL, NULL, NULL, 'safe', '70')
;
INSERT INTO `hand_over_line` VALUES ('01a22641-9d01-77a9-be1a-89344ca8b568', 1, '01a22641-8f8e-7139-bbb5-fa8489941c30', '60', '650', NULL, NULL, 'safe', '0')
;
CREATE TABLE `headcount` (
  `act_id` varchar(36) NOT NULL,
  `meal_id` varchar(36) NOT NULL,
  `reason` varchar(200) DEFAULT NULL,
  PRIMARY KEY (`act_id`),
  KEY `IDX_e4a4079b03f0c97c3fb1e3d3f9` (`meal_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `headcount` VALUES ('01a22641-9ded-720f-8f24-ce7b2a5bcdb5', '01a22641-8886-764c-a82d-3c4687bc9ae3', NULL)
;
CREATE TABLE `headcount_line` (
  `act_id` varchar(36) NOT NULL,
  `class_id` varchar(36) NOT NULL,
  `present` bigint(20) NOT NULL,
  `served` bigint(20) NOT NULL,
  PRIMARY KEY (`act_id`,`class_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `headcount_line` VALUES ('01a22641-9ded-720f-8f24-ce7b2a5bcdb5', '01a22641-8036-7222-98aa-db917b0e6ff9', '38', '38')
;
INSERT INTO `headcount_line` VALUES ('01a22641-9ded-720f-8f24-ce7b2a5bcdb5', '01a22641-804c-7099-a81e-36b1cacf6f6f', '40', '39')
;
CREATE TABLE `idempotent_answer` (
  `account_id` varchar(36) NOT NULL,
  `key` varchar(80) NOT NULL,
  `content_hash` varchar(64) NOT NULL,
  `answer` text DEFAULT NULL,
  `recorded_at` bigint(20) NOT NULL,
  PRIMARY KEY (`account_id`,`key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1542ec48-c644-4fc5-9d03-24619dca6377', 'a4e18a75ae0c10b7d7f32e8901b43211f027e116d6a12a11efd8bc47df6a9db6', '{\"actId\":\"01a22641-9ee2-76ed-9004-25f646ec5218\",\"kind\":\"dining.leftovers\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T04:10:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":21}', '1795407000000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '28e07d26-2483-491b-ac0f-4911643d62e4', 'eb159abb444d52278bafa8e2a28784b57440709d8a07582e2ada14654f543359', '{\"actId\":\"01a22641-81f4-7716-98b2-5c7b0e95f4d3\",\"kind\":\"acceptance.delivery\",\"status\":\"awaiting_second\",\"signaturesMissing\":1,\"recordedAt\":\"2026-11-22T22:10:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":0,\"lines\":[{\"lineNo\":1,\"ingredientId\":\"01a22641-8169-7211-a4a4-8a595ab8b76f\",\"ingredientName\":\"食材fbdf6e85\",\"decision\":\"accept\",\"weighedGrams\":10000,\"acceptedGrams\":10000,\"useBy\":\"2026-11-29\",\"reason\":null,\"lotId\":\"01a22641-81f9-76d7-9d3b-ed18c228e1ea\"},{\"lineNo\":2,\"ingredientId\":\"01a22641-81d5-72ac-88bd-3540f71dbeef\",\"ingredientName\":\"食材cb2f8d0b\",\"decision\":\"part\",\"weighedGrams\":5000,\"acceptedGrams\":4000,\"useBy\":null,\"reason\":\"有淤血\",\"lotId\":\"01a22641-81f9-76d7-9d3b-f04f04ce4eb4\"},{\"lineNo\":3,\"ingredientId\":\"01a22641-8169-7211-a4a4-8a595ab8b76f\",\"ingredientName\":\"食材fbdf6e85\",\"decision\":\"refuse\",\"weighedGrams\":900,\"acceptedGrams\":0,\"useBy\":null,\"reason\":\"发芽\",\"lotId\":null}]}', '1795385400000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '335dcf90-b4dd-467e-a14c-cee26e2781ac', '662d4f646bc8cd1098f964f9d99994f238175202f1722473baa40196fd4a9eff', '{\"actId\":\"01a22641-8a86-73d9-a3b8-9581809d1a43\",\"kind\":\"stock.out\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T00:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":9}', '1795393800000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '37587a7b-9a39-42b3-a0d5-63ceefbaf3b6', '8bfc74c8a51ddc297f4a85d2af6a76e85bf81c34af63de492d0e7de1f9e95c72', '{\"actId\":\"01a22641-9f5b-72e5-a8e0-f595df5bfeb8\",\"kind\":\"cooking.sample-discard\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":22}', '1795573860000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '40ef9ca9-8228-43da-b209-5cd630dfee34', '07a51a2fbd86e54c2b6e181e3f66fd0fff353799c8481f7c4014a6604ae78d36', '{\"actId\":\"01a22641-85fd-76fa-af30-1d20b6e6ae23\",\"kind\":\"storage.reading\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-22T23:00:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":5,\"verdict\":\"no_limit\",\"limit\":null}', '1795388400000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '490517a0-bed9-4555-bf48-ede74cc99132', '3fb3aebf8b3381b9ad6d2c2e1c46137011002161df7650e04bb335304af7bdd7', '{\"actId\":\"01a22641-9d01-77a9-be1a-89344ca8b568\",\"kind\":\"distribution.dispatch\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T03:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":18,\"lines\":[{\"batchId\":\"01a22641-8f8e-7139-bbb5-fa8489941c30\",\"portions\":60,\"holdingTenthsC\":650,\"lastHotAt\":null,\"reheatedToTenthsC\":null,\"verdict\":\"safe\",\"dangerMinutes\":0}]}', '1795404600000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '4fe66ac3-96ed-441a-ba82-4299885952cc', '491b14d1a923a3897e656cff4f3b9d633ba253af3a891972c1f6681d325fc21a', '{\"actId\":\"01a22641-8f8e-7139-bbb5-fa8489941c30\",\"kind\":\"cooking.batch\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T02:20:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":14,\"batchId\":\"01a22641-8f8e-7139-bbb5-fa8489941c30\"}', '1795400400000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '5769f461-6f4e-4633-a902-2d39c0d99464', 'e4868b78d1591845da0e1d4149a7b041eb2150c4f765944e99b0ae4211bbb276', '{\"actId\":\"01a22641-8ff7-751c-8dc4-39dc421c3a86\",\"kind\":\"cooking.sample\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T02:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":16,\"sampleId\":\"01a22641-8ff7-751c-8dc4-39dc421c3a86\",\"keepUntil\":\"2026-11-25T02:30:00.000Z\"}', '1795401000000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '5a45c4e7-050c-4975-baa5-05d519e7adba', 'b951ce33ba2e7a4a6db1db1e6cd16bd65c249c165cb1caecedaf95bb007981e2', '{\"actId\":\"01a22641-8d2a-7349-9070-b13dd654f144\",\"kind\":\"stock.count\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T00:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":13,\"lines\":[{\"lotId\":\"01a22641-81f9-76d7-9d3b-ed18c228e1ea\",\"countedGrams\":5600,\"differenceGrams\":-100,\"bookGrams\":5700}],\"settledActIds\":[]}', '1795393800000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '5f10650a-082a-4ff6-9ec0-881a2f3b1e2c', 'a1ec4e86304843a184d45319d053c8e436c52a60a63ac02a30ee6e510f7601d9', '{\"actId\":\"01a22641-9020-73ad-b803-adbf24b89163\",\"kind\":\"distribution.hand-over\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T03:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":17,\"lines\":[{\"batchId\":\"01a22641-8f8e-7139-bbb5-fa8489941c30\",\"portions\":38,\"holdingTenthsC\":520,\"lastHotAt\":\"2026-11-23T03:00:00.000Z\",\"reheatedToTenthsC\":null,\"verdict\":\"safe\",\"dangerMinutes\":30},{\"batchId\":\"01a22641-8fce-7160-9485-bac73b61eea6\",\"portions\":38,\"holdingTenthsC\":null,\"lastHotAt\":null,\"reheatedToTenthsC\":null,\"verdict\":\"safe\",\"dangerMinutes\":70}]}', '1795404600000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '619d8020-22eb-46af-966a-c6e3961a5f0f', '3118600a25799cccec512801b313b0b138fea4e7c76a19ed3e48cd1ded8da5b1', '{\"actId\":\"01a22641-854b-7663-820b-f292178989d5\",\"kind\":\"storage.reading\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-22T23:00:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":4,\"verdict\":\"out\",\"limit\":{\"rule\":\"O-03\",\"minTenths\":0,\"maxTenths\":80}}', '1795388400000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '65352b5d-7e73-47e3-8af3-8cc1506a0e65', '29138efacdfc05dacf25bc6587a5fadfa9c7dc1b1808bd63a9aecd9011c42328', '{\"actId\":\"01a22641-8c75-7028-8156-cf779350cffb\",\"kind\":\"stock.write-off\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T00:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":12}', '1795393800000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '72b12dbd-3f75-4b07-9f72-1b638bd29903', '575a194c182fa628ae5a866da02470f5d9f38d8602263e0e956aa9d14a53a318', '{\"actId\":\"01a22641-8fce-7160-9485-bac73b61eea6\",\"kind\":\"cooking.batch\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T02:20:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":15,\"batchId\":\"01a22641-8fce-7160-9485-bac73b61eea6\"}', '1795400400000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '73fb801c-467f-40cb-b5c7-3b6340455080', 'ee415861a626eae84e8c80ba2e3084c22ca89eb0d644a8244089ab3cc1a2db51', '{\"actId\":\"01a22641-8320-7282-bf3a-832cbe0e3e29\",\"kind\":\"acceptance.delivery\",\"status\":\"awaiting_second\",\"signaturesMissing\":1,\"recordedAt\":\"2026-11-22T22:10:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":2,\"lines\":[{\"lineNo\":1,\"ingredientId\":\"01a22641-8169-7211-a4a4-8a595ab8b76f\",\"ingredientName\":\"食材fbdf6e85\",\"decision\":\"accept\",\"weighedGrams\":10000,\"acceptedGrams\":10000,\"useBy\":null,\"reason\":null,\"lotId\":\"01a22641-8332-723f-b4aa-2b9533dc9f5b\"}]}', '1795385400000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '90c7bbba-03bd-461e-a763-4e8cc8f9e107', '557b284c9f8e2df6d4c7e6f0a4ae446b70d30270898bc17f398222ca50ca55fd', '{\"actId\":\"01a22641-8b2a-75d8-bed0-80c5d04d7ec3\",\"kind\":\"stock.out\",\"status\":\"pending_shortage\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T00:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":11}', '1795393800000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'a9703b33-a0e0-4ece-a9fb-0622bc7fe7c8', 'eb0011af8ed1faf54ba7e904a801cfddb2f2d55dfaa806613076f85127e90bd4', '{\"actId\":\"01a22641-8886-764c-a82d-3c4687bc9ae3\",\"kind\":\"cooking.meal\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T00:00:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":7,\"mealId\":\"01a22641-8886-764c-a82d-3c4687bc9ae3\",\"dishes\":[{\"dishNo\":1,\"name\":\"番茄炒蛋\"},{\"dishNo\":2,\"name\":\"米饭\"}]}', '1795392000000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'bba97a30-74c1-4c2f-98af-4978cd0f306b', '996f5aed2338b098bda12f65159aa89a9f5b31ba79b32c47697c9c49b0628d01', '{\"actId\":\"01a22641-9ded-720f-8f24-ce7b2a5bcdb5\",\"kind\":\"dining.headcount\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T04:10:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":19,\"present\":78,\"served\":77}', '1795407000000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'bd45c974-71f2-4c70-971d-85b036c1d852', 'e95315ac9c15aaf3eaa8ada806ab09898e9089ff863738548cd89ce1632d02c8', '{\"actId\":\"01a22641-9e9d-720c-bc30-bf98da18c3f8\",\"kind\":\"dining.accompany\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T04:10:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":20}', '1795407000000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'd79333f2-06f9-4df9-b30f-c31df924e5f2', 'aa79ce33008950749056a18457c1a2af7a09073f9007e896cfc81ea5e8eaa9ed', '{\"actId\":\"01a22641-8863-745b-83c9-cd0369932b1f\",\"kind\":\"storage.round\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-22T23:00:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":6}', '1795388400000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'ea136f37-d94c-41be-a280-c5f8c4b307b3', '89f475e4976de4da02007d77161367d19e4fc90f94e7c5641da2d22ae18bdd5a', '{\"actId\":\"01a22641-8ac4-775a-80ba-ba632b220bca\",\"kind\":\"journal.reversal\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T00:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":10}', '1795393800000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'f898ee6e-5ec8-42a9-9b9b-00d8646733e0', '87b36f790d01adb9c531634ac71f0bb1aaf25eede7d5376cf8bedd0d68e4f8de', '{\"actId\":\"01a22641-83fe-7067-b1b7-eed02cdd0f28\",\"kind\":\"stock.in\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-22T22:40:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":3}', '1795387200000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80e0-72b2-b4e7-c4c74dcfa43c', 'fe70346e-e7d8-4c56-aa03-5d2203cb5b3e', '10c1d3955a074cf4c23d9b1b47b6fd6294689b232a45ab844bc513720e6c5e2f', '{\"actId\":\"01a22641-8a10-7267-a09b-aab7411a685d\",\"kind\":\"stock.out\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T00:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":8}', '1795393800000')
;
INSERT INTO `idempotent_answer` VALUES ('01a22641-80f8-72a0-992f-f97968415d81', '6adcd811-0461-4997-ace8-39deb2cfd026', 'fae768c4a7d42a77b26dc9cb6440fbadc81d071b6ff6237b4bdd398bf9c78dc3', '{\"coSignature\":{\"actId\":\"01a22641-8238-73eb-98fd-ef2b6451fc6d\",\"kind\":\"journal.cosign\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-22T22:10:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":1},\"act\":{\"id\":\"01a22641-81f4-7716-98b2-5c7b0e95f4d3\",\"schoolId\":\"01a22641-7ecd-733d-9cda-d32aba5c8dc5\",\"kitchenId\":\"01a22641-7eea-75d7-80b1-21a6076ad0f1\",\"stage\":\"acceptance\",\"kind\":\"acceptance.delivery\",\"placeId\":\"01a22641-7f30-74c3-81b4-29dc17721103\",\"occurredAt\":\"2026-11-22T22:10:00.000Z\",\"capturedAt\":\"2026-11-22T22:10:00.000Z\",\"recordedAt\":\"2026-11-22T22:10:00.000Z\",\"late\":false,\"unprovenTime\":false,\"offline\":false,\"actorAccountId\":\"01a22641-80e0-72b2-b4e7-c4c74dcfa43c\",\"actorName\":\"canteen_manager 7fe8\",\"status\":\"recorded\",\"signaturesMissing\":0,\"reversesActId\":null,\"reversedByActId\":null,\"note\":\"第一车 👍\",\"chainIndex\":0}}', '1795385400000')
;
CREATE TABLE `ingredient` (
  `id` varchar(36) NOT NULL,
  `name` varchar(40) NOT NULL,
  `category` varchar(12) NOT NULL,
  `confirmation` varchar(200) DEFAULT NULL,
  `created_by` varchar(36) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_b6802ac7fbd37aa71d856a95d8` (`name`),
  KEY `IDX_8840f2195ec098ad096299364a` (`name`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `ingredient` VALUES ('01a22641-8169-7211-a4a4-8a595ab8b76f', '食材fbdf6e85', 'vegetable', NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795385400000')
;
INSERT INTO `ingredient` VALUES ('01a22641-81d5-72ac-88bd-3540f71dbeef', '食材cb2f8d0b', 'meat', NULL, '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '1795385400000')
;
CREATE TABLE `inspection` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `kind` varchar(10) NOT NULL,
  `status` varchar(10) NOT NULL,
  `planned_for` varchar(10) NOT NULL,
  `reason` varchar(500) DEFAULT NULL,
  `planned_at` bigint(20) NOT NULL,
  `checked_in_at` bigint(20) DEFAULT NULL,
  `check_in_note` varchar(500) DEFAULT NULL,
  `check_in_photo_ids` text NOT NULL,
  `closed_at` bigint(20) DEFAULT NULL,
  `summary` varchar(2000) DEFAULT NULL,
  `received_by` varchar(40) DEFAULT NULL,
  `refusal_reason` varchar(500) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_ce20b4f2e060d497f22e691391` (`school_id`,`planned_for`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `inspection_officer` (
  `inspection_id` varchar(36) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `unit` varchar(80) NOT NULL,
  `role` varchar(10) NOT NULL,
  `method` varchar(20) NOT NULL,
  `session_account_id` varchar(36) NOT NULL,
  `joined_at` bigint(20) NOT NULL,
  PRIMARY KEY (`inspection_id`,`account_id`),
  KEY `IDX_b25b0eba6a0b170c2021331fd8` (`account_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `key_check` (
  `id` varchar(10) NOT NULL,
  `sealed` varchar(200) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `key_check` VALUES ('platform', 'v1.sM7gTPco7YgIbvqmN9yh9tRtFJWKcHVVD2uxD3Huyhkgpys')
;
CREATE TABLE `kitchen` (
  `id` varchar(36) NOT NULL,
  `host_school_id` varchar(36) NOT NULL,
  `name` varchar(80) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `kitchen` VALUES ('01a22641-7eea-75d7-80b1-21a6076ad0f1', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'Kitchen')
;
INSERT INTO `kitchen` VALUES ('01a22641-90ba-7299-b011-4c4cef537e6c', '01a22641-9061-7027-9795-047866e99db1', 'Kitchen')
;
CREATE TABLE `kitchen_service` (
  `id` varchar(36) NOT NULL,
  `kitchen_id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `from_date` varchar(10) NOT NULL,
  `to_date` varchar(10) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_6dc9c0af1f046f5754321b5a28` (`kitchen_id`,`school_id`,`from_date`),
  KEY `IDX_95739d246ec34a1ffb5444e64c` (`school_id`,`from_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `kitchen_service` VALUES ('01a22641-7eea-75d7-80b1-2607dff5198b', '01a22641-7eea-75d7-80b1-21a6076ad0f1', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2025-10-25', NULL)
;
INSERT INTO `kitchen_service` VALUES ('01a22641-90ba-7299-b011-53aafeb6ef91', '01a22641-90ba-7299-b011-4c4cef537e6c', '01a22641-9061-7027-9795-047866e99db1', '2025-10-25', NULL)
;
INSERT INTO `kitchen_service` VALUES ('01a22641-9cd1-7067-8c8c-90c344dcd329', '01a22641-7eea-75d7-80b1-21a6076ad0f1', '01a22641-9061-7027-9795-047866e99db1', '2026-11-20', NULL)
;
CREATE TABLE `leftovers` (
  `act_id` varchar(36) NOT NULL,
  `meal_id` varchar(36) NOT NULL,
  `collector_name` varchar(80) DEFAULT NULL,
  PRIMARY KEY (`act_id`),
  KEY `IDX_09a9932562165bf7ca27449a48` (`meal_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `leftovers` VALUES ('01a22641-9ee2-76ed-9004-25f646ec5218', '01a22641-8886-764c-a82d-3c4687bc9ae3', '绿源')
;
CREATE TABLE `leftovers_line` (
  `act_id` varchar(36) NOT NULL,
  `kind` varchar(10) NOT NULL,
  `grams` bigint(20) NOT NULL,
  PRIMARY KEY (`act_id`,`kind`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `leftovers_line` VALUES ('01a22641-9ee2-76ed-9004-25f646ec5218', 'plate', '4200')
;
INSERT INTO `leftovers_line` VALUES ('01a22641-9ee2-76ed-9004-25f646ec5218', 'unserved', '0')
;
CREATE TABLE `lot` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `ingredient_id` varchar(36) NOT NULL,
  `supplier_id` varchar(36) NOT NULL,
  `supplier_lot` varchar(60) DEFAULT NULL,
  `made_on` varchar(10) DEFAULT NULL,
  `use_by` varchar(10) DEFAULT NULL,
  `received_on` varchar(10) NOT NULL,
  `delivery_act_id` varchar(36) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_50fa717c32b5bef030f03b5bec` (`delivery_act_id`),
  KEY `IDX_504c2009d792b39baafc6df271` (`school_id`,`ingredient_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `lot` VALUES ('01a22641-81f9-76d7-9d3b-ed18c228e1ea', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-8169-7211-a4a4-8a595ab8b76f', '01a22641-8159-758d-96c7-332918c1c54e', 'A1', '2026-11-22', '2026-11-29', '2026-11-23', '01a22641-81f4-7716-98b2-5c7b0e95f4d3')
;
INSERT INTO `lot` VALUES ('01a22641-81f9-76d7-9d3b-f04f04ce4eb4', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-81d5-72ac-88bd-3540f71dbeef', '01a22641-8159-758d-96c7-332918c1c54e', NULL, NULL, NULL, '2026-11-23', '01a22641-81f4-7716-98b2-5c7b0e95f4d3')
;
CREATE TABLE `meal` (
  `act_id` varchar(36) NOT NULL,
  `kitchen_id` varchar(36) NOT NULL,
  `date` varchar(10) NOT NULL,
  `meal_kind` varchar(10) NOT NULL,
  `planned_diners` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`act_id`),
  KEY `IDX_33dbb884ce3429a22a59e1abe0` (`kitchen_id`,`date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `meal` VALUES ('01a22641-8886-764c-a82d-3c4687bc9ae3', '01a22641-7eea-75d7-80b1-21a6076ad0f1', '2026-11-23', 'lunch', NULL)
;
CREATE TABLE `meal_dish` (
  `act_id` varchar(36) NOT NULL,
  `dish_no` int(11) NOT NULL,
  `name` varchar(40) NOT NULL,
  `confirmation` varchar(200) DEFAULT NULL,
  PRIMARY KEY (`act_id`,`dish_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `meal_dish` VALUES ('01a22641-8886-764c-a82d-3c4687bc9ae3', 1, '番茄炒蛋', NULL)
;
INSERT INTO `meal_dish` VALUES ('01a22641-8886-764c-a82d-3c4687bc9ae3', 2, '米饭', NULL)
;
CREATE TABLE `media_piece` (
  `id` varchar(64) NOT NULL,
  `camera_id` varchar(36) NOT NULL,
  `segment_id` varchar(36) NOT NULL,
  `part` varchar(12) NOT NULL,
  `rendition` varchar(10) NOT NULL,
  `init_id` varchar(64) NOT NULL,
  `started_at` bigint(20) NOT NULL,
  `duration_ms` bigint(20) NOT NULL,
  `byte_from` bigint(20) NOT NULL,
  `byte_to` bigint(20) NOT NULL,
  `fragments` text NOT NULL,
  `size_bytes` bigint(20) NOT NULL,
  `stored_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_8d88d0d9e68694c828524216f8` (`stored_at`),
  KEY `IDX_5c6f8d53aafba5b215f0a8916a` (`camera_id`,`started_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `migrations` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `timestamp` bigint(20) NOT NULL,
  `name` varchar(255) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `migrations` VALUES (1, '1764000000000', 'First1764000000000')
;
CREATE TABLE `outbox_message` (
  `id` varchar(36) NOT NULL,
  `type` varchar(60) NOT NULL,
  `payload` text NOT NULL,
  `due_at` bigint(20) NOT NULL,
  `attempts` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_b2d31b2639a1fc6019119fda41` (`due_at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `pending_move` (
  `act_id` varchar(36) NOT NULL,
  `line_no` int(11) NOT NULL,
  `lot_id` varchar(36) NOT NULL,
  `from_location` varchar(36) NOT NULL,
  `to_location` varchar(36) NOT NULL,
  `grams` bigint(20) NOT NULL,
  `settled_by_act_id` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`act_id`,`line_no`),
  KEY `IDX_8bbd87af008cad3cf8b301a3fd` (`lot_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `pending_move` VALUES ('01a22641-8b2a-75d8-bed0-80c5d04d7ec3', 1, '01a22641-81f9-76d7-9d3b-f04f04ce4eb4', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', 'kitchen', '90000', NULL)
;
CREATE TABLE `person` (
  `id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `staff_number` varchar(30) DEFAULT NULL,
  `phone` varchar(20) DEFAULT NULL,
  `unit` varchar(80) NOT NULL,
  `school_id` varchar(36) DEFAULT NULL,
  `area_code` varchar(6) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `left_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_dc016dac29cbada96818d8283d` (`staff_number`),
  KEY `IDX_5f0439c4563300e91c7beeeb71` (`school_id`),
  KEY `IDX_932c4059f29e1578b955a20b50` (`area_code`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `person` VALUES ('01a22641-7471-7545-a853-282811f1363f', 'Admin', NULL, NULL, 'Prefecture bureau', NULL, '532300', '1795385400000', NULL)
;
INSERT INTO `person` VALUES ('01a22641-8065-7415-b3f2-aeedd74801e3', 'safety_section 206b', NULL, NULL, 'Unit', NULL, '532301', '1795385400000', NULL)
;
INSERT INTO `person` VALUES ('01a22641-8083-7276-b1dd-93ce1183689b', 'market_inspector f059', NULL, NULL, 'Unit', NULL, '532301', '1795385400000', NULL)
;
INSERT INTO `person` VALUES ('01a22641-80b3-7675-85b7-0b9785432f06', 'principal 3059', NULL, NULL, 'Unit', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '1795385400000', NULL)
;
INSERT INTO `person` VALUES ('01a22641-80df-779a-9e72-b027f6d7e5c4', 'canteen_manager 7fe8', NULL, NULL, 'Unit', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '1795385400000', NULL)
;
INSERT INTO `person` VALUES ('01a22641-80f7-74b7-8fa6-74ba9cb5fd64', 'canteen_manager b880', NULL, NULL, 'Unit', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '1795385400000', NULL)
;
INSERT INTO `person` VALUES ('01a22641-810e-7651-9f7f-9d02c6a07a61', 'canteen_worker eebe', NULL, NULL, 'Unit', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '532301', '1795385400000', NULL)
;
INSERT INTO `person` VALUES ('01a22641-8133-77c5-87eb-f8c1871ec944', 'auditor c055', NULL, NULL, 'Unit', NULL, '532301', '1795385400000', NULL)
;
INSERT INTO `person` VALUES ('01a22641-9769-75cc-803e-b6f20dc571ac', 'safety_section 0db0', NULL, NULL, 'Unit', NULL, '532301', '1795404600000', NULL)
;
INSERT INTO `person` VALUES ('01a22641-99aa-77bd-9cfd-23062fa6c7fe', 'market_inspector c603', NULL, NULL, 'Unit', NULL, '532301', '1795404600000', NULL)
;
INSERT INTO `person` VALUES ('01a22641-9a12-7032-a8ab-88f2ebd973e3', 'principal 7066', NULL, NULL, 'Unit', '01a22641-9061-7027-9795-047866e99db1', '532301', '1795404600000', NULL)
;
INSERT INTO `person` VALUES ('01a22641-9b2a-71e7-abb5-16094ece98b8', 'canteen_manager 5183', NULL, NULL, 'Unit', '01a22641-9061-7027-9795-047866e99db1', '532301', '1795404600000', NULL)
;
INSERT INTO `person` VALUES ('01a22641-9bd0-732f-b323-1697a802ca64', 'canteen_manager c930', NULL, NULL, 'Unit', '01a22641-9061-7027-9795-047866e99db1', '532301', '1795404600000', NULL)
;
INSERT INTO `person` VALUES ('01a22641-9c1c-7499-8433-766ae69cf9a4', 'canteen_worker d046', NULL, NULL, 'Unit', '01a22641-9061-7027-9795-047866e99db1', '532301', '1795404600000', NULL)
;
INSERT INTO `person` VALUES ('01a22641-9c3b-7177-b7f0-a5ae99a52893', 'auditor 71b2', NULL, NULL, 'Unit', NULL, '532301', '1795404600000', NULL)
;
CREATE TABLE `place` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `kitchen_id` varchar(36) DEFAULT NULL,
  `kind` varchar(20) NOT NULL,
  `name` varchar(80) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_b6f4e06c1ac3d98a92c51657d0` (`kitchen_id`),
  KEY `IDX_9c04e6565942520589308f30a4` (`school_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `place` VALUES ('01a22641-7f30-74c3-81b4-29dc17721103', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'gate', 'gate')
;
INSERT INTO `place` VALUES ('01a22641-7f4c-7126-aed3-21813fe24db8', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'scale', 'scale')
;
INSERT INTO `place` VALUES ('01a22641-7f5f-74f7-bdb0-82f2ca1a8778', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'dry_store', 'dry_store')
;
INSERT INTO `place` VALUES ('01a22641-7f79-760b-821b-881afed01b2b', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'cold_store', 'cold_store')
;
INSERT INTO `place` VALUES ('01a22641-7f99-7570-a204-b7fa6ddd90c8', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'preparation', 'preparation')
;
INSERT INTO `place` VALUES ('01a22641-7fd7-776f-a88a-7cf734e6d16c', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'stove', 'stove')
;
INSERT INTO `place` VALUES ('01a22641-7fec-709c-8c05-0d79cc50e77b', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'sample_cabinet', 'sample_cabinet')
;
INSERT INTO `place` VALUES ('01a22641-7ffb-7242-b75f-b6c7e49c613f', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'washing', 'washing')
;
INSERT INTO `place` VALUES ('01a22641-8011-737d-b830-7b58ce34dc11', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7eea-75d7-80b1-21a6076ad0f1', 'serving', 'serving')
;
INSERT INTO `place` VALUES ('01a22641-8022-76ac-a098-ca32f3901fba', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', NULL, 'dining_hall', 'dining_hall')
;
INSERT INTO `place` VALUES ('01a22641-9139-71f0-858f-357a9e3d5bed', '01a22641-9061-7027-9795-047866e99db1', '01a22641-90ba-7299-b011-4c4cef537e6c', 'gate', 'gate')
;
INSERT INTO `place` VALUES ('01a22641-917c-7002-8590-d9285f9f12c6', '01a22641-9061-7027-9795-047866e99db1', '01a22641-90ba-7299-b011-4c4cef537e6c', 'scale', 'scale')
;
INSERT INTO `place` VALUES ('01a22641-91c7-7515-adb7-23711c9c5fd7', '01a22641-9061-7027-9795-047866e99db1', '01a22641-90ba-7299-b011-4c4cef537e6c', 'dry_store', 'dry_store')
;
INSERT INTO `place` VALUES ('01a22641-9201-7380-9268-daa9dca95849', '01a22641-9061-7027-9795-047866e99db1', '01a22641-90ba-7299-b011-4c4cef537e6c', 'cold_store', 'cold_store')
;
INSERT INTO `place` VALUES ('01a22641-9231-73ca-a038-d27967a17356', '01a22641-9061-7027-9795-047866e99db1', '01a22641-90ba-7299-b011-4c4cef537e6c', 'preparation', 'preparation')
;
INSERT INTO `place` VALUES ('01a22641-926a-7707-9593-19eb1c333992', '01a22641-9061-7027-9795-047866e99db1', '01a22641-90ba-7299-b011-4c4cef537e6c', 'stove', 'stove')
;
INSERT INTO `place` VALUES ('01a22641-92dd-76cd-b8e0-93fec6aca558', '01a22641-9061-7027-9795-047866e99db1', '01a22641-90ba-7299-b011-4c4cef537e6c', 'sample_cabinet', 'sample_cabinet')
;
INSERT INTO `place` VALUES ('01a22641-930c-7702-b711-094345f17818', '01a22641-9061-7027-9795-047866e99db1', '01a22641-90ba-7299-b011-4c4cef537e6c', 'washing', 'washing')
;
INSERT INTO `place` VALUES ('01a22641-938d-7371-a40b-193e4041ad00', '01a22641-9061-7027-9795-047866e99db1', '01a22641-90ba-7299-b011-4c4cef537e6c', 'serving', 'serving')
;
INSERT INTO `place` VALUES ('01a22641-940e-707d-a9cb-dc7eb09af6af', '01a22641-9061-7027-9795-047866e99db1', NULL, 'dining_hall', 'dining_hall')
;
CREATE TABLE `policy_limit` (
  `key` varchar(60) NOT NULL,
  `place` varchar(6) NOT NULL,
  `from_date` varchar(10) NOT NULL,
  `value` bigint(20) NOT NULL,
  `unit` varchar(20) NOT NULL,
  `source` varchar(40) NOT NULL,
  `confidence` varchar(4) NOT NULL,
  PRIMARY KEY (`key`,`place`,`from_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `policy_limit` VALUES ('acceptance.min_inspectors', 'CN', '2024-11-01', '2', 'person', 'R-11', 'V')
;
INSERT INTO `policy_limit` VALUES ('auth.dengbao_classes', 'CN', '2021-08-16', '3', 'class', 'P-18', 'D')
;
INSERT INTO `policy_limit` VALUES ('auth.dengbao_days', 'CN', '2021-08-16', '90', 'd', 'P-18', 'D')
;
INSERT INTO `policy_limit` VALUES ('auth.dengbao_history', 'CN', '2021-08-16', '5', 'password', 'P-18', 'D')
;
INSERT INTO `policy_limit` VALUES ('auth.dengbao_min_length', 'CN', '2021-08-16', '12', 'character', 'P-18', 'D')
;
INSERT INTO `policy_limit` VALUES ('auth.lock_minutes', 'CN', '2021-08-16', '15', 'min', 'P-18', 'D')
;
INSERT INTO `policy_limit` VALUES ('auth.max_failures', 'CN', '2021-08-16', '5', 'attempt', 'P-18', 'D')
;
INSERT INTO `policy_limit` VALUES ('auth.max_failures_per_address', 'CN', '2021-08-16', '50', 'attempt', 'T-07', 'D')
;
INSERT INTO `policy_limit` VALUES ('auth.nist_min_length', 'CN', '2021-08-16', '8', 'character', 'SP800-63B', 'V')
;
INSERT INTO `policy_limit` VALUES ('auth.password_profile', 'CN', '2021-08-16', '1', 'profile', 'P-18', 'D')
;
INSERT INTO `policy_limit` VALUES ('auth.slip_hours', 'CN', '2021-08-16', '336', 'h', 'T-06', 'D')
;
INSERT INTO `policy_limit` VALUES ('box.address_guesses_hour', 'CN', '2021-08-16', '20', 'times', 'T-29', 'D')
;
INSERT INTO `policy_limit` VALUES ('box.code_guesses', 'CN', '2021-08-16', '5', 'times', 'T-29', 'D')
;
INSERT INTO `policy_limit` VALUES ('box.code_minutes', 'CN', '2021-08-16', '60', 'min', 'T-29', 'D')
;
INSERT INTO `policy_limit` VALUES ('box.crowded_messages', 'CN', '2021-08-16', '300', 'message', 'D16', 'D')
;
INSERT INTO `policy_limit` VALUES ('box.low_disk_gigabytes', 'CN', '2021-08-16', '10', 'GB', 'D16', 'D')
;
INSERT INTO `policy_limit` VALUES ('box.silent_minutes', 'CN', '2021-08-16', '3', 'min', 'D16', 'D')
;
INSERT INTO `policy_limit` VALUES ('box.spare_wait_minutes', 'CN', '2021-08-16', '60', 'min', 'T-29', 'D')
;
INSERT INTO `policy_limit` VALUES ('box.sticker_days', 'CN', '2021-08-16', '3650', 'd', 'T-29', 'D')
;
INSERT INTO `policy_limit` VALUES ('calendar.lead_days', 'CN', '2021-08-16', '60', 'd', 'UX-4.5', 'D')
;
INSERT INTO `policy_limit` VALUES ('camera.clock_fault_seconds', 'CN', '2021-08-16', '60', 's', 'DESIGN-1', 'D')
;
INSERT INTO `policy_limit` VALUES ('camera.clock_watch_seconds', 'CN', '2021-08-16', '5', 's', 'DESIGN-1', 'D')
;
INSERT INTO `policy_limit` VALUES ('cook.core_tenths_c', 'CN', '2018-10-01', '700', '0.1°C', 'O-01', 'V')
;
INSERT INTO `policy_limit` VALUES ('cosign.sample', 'CN', '2021-08-16', '1', 'person', 'L07', 'D')
;
INSERT INTO `policy_limit` VALUES ('cosign.stock_count', 'CN', '2021-08-16', '1', 'person', 'L04', 'D')
;
INSERT INTO `policy_limit` VALUES ('cosign.stock_in', 'CN', '2021-08-16', '1', 'person', 'L02', 'D')
;
INSERT INTO `policy_limit` VALUES ('cosign.stock_out', 'CN', '2021-08-16', '1', 'person', 'L03', 'D')
;
INSERT INTO `policy_limit` VALUES ('cosign.write_off', 'CN', '2021-08-16', '1', 'person', 'L27', 'D')
;
INSERT INTO `policy_limit` VALUES ('evidence.active_level', 'CN', '2021-08-16', '24', '0-255', 'DESIGN-1', 'D')
;
INSERT INTO `policy_limit` VALUES ('evidence.after_minutes', 'CN', '2021-08-16', '2', 'min', 'DESIGN-1', 'D')
;
INSERT INTO `policy_limit` VALUES ('evidence.before_minutes', 'CN', '2021-08-16', '5', 'min', 'DESIGN-1', 'D')
;
INSERT INTO `policy_limit` VALUES ('evidence.covered_percent', 'CN', '2021-08-16', '50', '%', 'DESIGN-1', 'D')
;
INSERT INTO `policy_limit` VALUES ('evidence.min_coverage_percent', 'CN', '2021-08-16', '50', '%', 'DESIGN-1', 'D')
;
INSERT INTO `policy_limit` VALUES ('evidence.settle_hours', 'CN', '2021-08-16', '24', 'h', 'DESIGN-1', 'D')
;
INSERT INTO `policy_limit` VALUES ('hold.chill_max_tenths_c', 'CN', '2018-10-01', '80', '0.1°C', 'O-03', 'V')
;
INSERT INTO `policy_limit` VALUES ('hold.chill_min_tenths_c', 'CN', '2018-10-01', '0', '0.1°C', 'O-03', 'V')
;
INSERT INTO `policy_limit` VALUES ('hold.danger_max_minutes', 'CN', '2018-10-01', '120', 'min', 'O-05', 'V')
;
INSERT INTO `policy_limit` VALUES ('hold.hot_tenths_c', 'CN', '2018-10-01', '600', '0.1°C', 'O-02', 'V')
;
INSERT INTO `policy_limit` VALUES ('identity.warrant_days', 'CN', '2021-08-16', '90', 'd', 'DR-13', 'D')
;
INSERT INTO `policy_limit` VALUES ('inspection.min_inspectors', 'CN', '2022-03-15', '2', 'person', 'I-05', 'VL')
;
INSERT INTO `policy_limit` VALUES ('late.minutes.acceptance', 'CN', '2021-08-16', '60', 'min', 'X07', 'D')
;
INSERT INTO `policy_limit` VALUES ('late.minutes.cooking', 'CN', '2021-08-16', '60', 'min', 'X07', 'D')
;
INSERT INTO `policy_limit` VALUES ('late.minutes.dining', 'CN', '2021-08-16', '120', 'min', 'X07', 'D')
;
INSERT INTO `policy_limit` VALUES ('late.minutes.distribution', 'CN', '2021-08-16', '60', 'min', 'X07', 'D')
;
INSERT INTO `policy_limit` VALUES ('late.minutes.stock', 'CN', '2021-08-16', '60', 'min', 'X07', 'D')
;
INSERT INTO `policy_limit` VALUES ('late.minutes.storage', 'CN', '2021-08-16', '60', 'min', 'X07', 'D')
;
INSERT INTO `policy_limit` VALUES ('roster.keep_days_done', 'CN', '2021-11-01', '30', 'd', 'PIPL-19', 'D')
;
INSERT INTO `policy_limit` VALUES ('roster.keep_days_unrun', 'CN', '2021-11-01', '7', 'd', 'PIPL-19', 'D')
;
INSERT INTO `policy_limit` VALUES ('sample.min_grams', 'CN', '2019-04-01', '125', 'g', 'S-18', 'V')
;
INSERT INTO `policy_limit` VALUES ('sample.min_hours', 'CN', '2019-04-01', '48', 'h', 'S-18', 'V')
;
INSERT INTO `policy_limit` VALUES ('server.certificate_days', 'CN', '2021-08-16', '14', 'd', 'D17', 'D')
;
INSERT INTO `policy_limit` VALUES ('server.clock_minutes', 'CN', '2021-08-16', '10', 'min', 'D17', 'D')
;
INSERT INTO `policy_limit` VALUES ('server.low_disk_gigabytes', 'CN', '2021-08-16', '10', 'GB', 'D17', 'D')
;
INSERT INTO `policy_limit` VALUES ('store.freeze_max_tenths_c', 'CN', '2018-10-01', '-120', '0.1°C', 'O-04', 'V')
;
INSERT INTO `policy_limit` VALUES ('time.future_tolerance_seconds', 'CN', '2021-08-16', '120', 's', 'X07', 'D')
;
INSERT INTO `policy_limit` VALUES ('time.oldest_days', 'CN', '2021-08-16', '366', 'd', 'X07', 'D')
;
INSERT INTO `policy_limit` VALUES ('time.unproven_minutes', 'CN', '2021-08-16', '30', 'min', 'X07', 'D')
;
INSERT INTO `policy_limit` VALUES ('video.police_filing_days', 'CN', '2025-04-01', '30', 'd', 'P-04', 'VL')
;
INSERT INTO `policy_limit` VALUES ('video.retention_days', 'CN', '2025-04-01', '30', 'd', 'P-07', 'VL')
;
CREATE TABLE `recovery_code` (
  `id` varchar(36) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `code_hash` varchar(64) NOT NULL,
  `used_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_9db6a6c505946232618e26c79e` (`account_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `recovery_code` VALUES ('01a22641-7e96-7697-9d2c-ebac8f55f21b', '01a22641-7473-7207-83ac-01357e93f2db', 'fde34bb2c94198183f84ad5a21a7f16548ab7a8eb5b188f6f32d1f4c901d67e8', NULL)
;
INSERT INTO `recovery_code` VALUES ('01a22641-7e96-7697-9d2c-ef6badbf963c', '01a22641-7473-7207-83ac-01357e93f2db', 'eb51ca03d4615195d4878c29818adbb69869d8ce0e6267659995812c55394569', NULL)
;
INSERT INTO `recovery_code` VALUES ('01a22641-7e96-7697-9d2c-f0e361559c2f', '01a22641-7473-7207-83ac-01357e93f2db', 'c5549ee8044120a30d57a0b8401718ca7e5b765386f757439baaffdcc5a354a4', NULL)
;
INSERT INTO `recovery_code` VALUES ('01a22641-7e96-7697-9d2c-f684f79b1882', '01a22641-7473-7207-83ac-01357e93f2db', '73fcf87cd0259b4b3ddaa64e436c1f11da3e6bd307890f08b0ebab866d082d7a', NULL)
;
INSERT INTO `recovery_code` VALUES ('01a22641-7e96-7697-9d2c-fa915b0473c0', '01a22641-7473-7207-83ac-01357e93f2db', '7f5119ac5cd53b5ef150a675177f6a690fd8993e7bfa358494b9727fe765cbfd', NULL)
;
INSERT INTO `recovery_code` VALUES ('01a22641-7e96-7697-9d2c-fca0fa24dbf6', '01a22641-7473-7207-83ac-01357e93f2db', 'f3e1ba921b6b6cf2a9207244dd0c6b1232b9e1a8b9e308f2c73cedc67727bdf9', NULL)
;
INSERT INTO `recovery_code` VALUES ('01a22641-7e96-7697-9d2d-03df5db9141d', '01a22641-7473-7207-83ac-01357e93f2db', 'c65f9980143580e35f745992f2c4a86b4344e908d15d244081ecdd7559cbcc33', NULL)
;
INSERT INTO `recovery_code` VALUES ('01a22641-7e97-7398-b9ca-783ef4ef5c4a', '01a22641-7473-7207-83ac-01357e93f2db', '43875d825d86e5b8f0eead5ba27ed564c433d7b969ff8963b8b250b4155431e6', NULL)
;
INSERT INTO `recovery_code` VALUES ('01a22641-7e97-7398-b9ca-7f956f44ae10', '01a22641-7473-7207-83ac-01357e93f2db', 'cb21bc73b7a1571ce74f279494d0edfdb3018a1fc99edb3d4cf8eba676408641', NULL)
;
INSERT INTO `recovery_code` VALUES ('01a22641-7e97-7398-b9ca-819f25061b7a', '01a22641-7473-7207-83ac-01357e93f2db', 'b83bbf212f51f86d7625f6148ed9ecd384c3d538994466025742e3cef581bd24', NULL)
;
CREATE TABLE `retained_sample` (
  `act_id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `batch_id` varchar(36) NOT NULL,
  `grams_tenths` bigint(20) NOT NULL,
  `container_code` varchar(40) DEFAULT NULL,
  `keep_until` bigint(20) NOT NULL,
  PRIMARY KEY (`act_id`),
  KEY `IDX_8a442036e7a877b26c731acdc6` (`school_id`,`keep_until`),
  KEY `IDX_b1e7966ffda4dce2a6e75e7553` (`batch_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `retained_sample` VALUES ('01a22641-8ff7-751c-8dc4-39dc421c3a86', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-8f8e-7139-bbb5-fa8489941c30', '1284', 'H-7', '1795573800000')
;
CREATE TABLE `roster_fault` (
  `import_id` varchar(36) NOT NULL,
  `row_number` int(11) NOT NULL,
  `field` varchar(20) NOT NULL,
  `code` varchar(60) NOT NULL,
  PRIMARY KEY (`import_id`,`row_number`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `roster_import` (
  `id` varchar(36) NOT NULL,
  `kind` varchar(10) NOT NULL,
  `file_name` varchar(120) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `state` varchar(10) NOT NULL,
  `total_rows` bigint(20) NOT NULL,
  `done_rows` bigint(20) NOT NULL,
  `preview` text NOT NULL,
  `counts` text NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `finished_at` bigint(20) DEFAULT NULL,
  `swept_at` bigint(20) DEFAULT NULL,
  `files_gone_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_8fbd1f45be86fa15488e0f88e6` (`state`),
  KEY `IDX_bf93dfb6bd0aac3c8a9948a720` (`account_id`,`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `sample_discard` (
  `act_id` varchar(36) NOT NULL,
  `sample_id` varchar(36) NOT NULL,
  PRIMARY KEY (`act_id`),
  KEY `IDX_1625b7c5d5ef356f8bb36ac9f2` (`sample_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `sample_discard` VALUES ('01a22641-9f5b-72e5-a8e0-f595df5bfeb8', '01a22641-8ff7-751c-8dc4-39dc421c3a86')
;
CREATE TABLE `school` (
  `id` varchar(36) NOT NULL,
  `name` varchar(80) NOT NULL,
  `school_code` varchar(20) DEFAULT NULL,
  `kind` varchar(20) NOT NULL,
  `area_code` varchar(6) NOT NULL,
  `central_school_id` varchar(36) DEFAULT NULL,
  `state` varchar(10) NOT NULL,
  `closed_on` varchar(10) DEFAULT NULL,
  `version` bigint(20) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_744a4c76a5b771812e5650733d` (`area_code`,`name`),
  UNIQUE KEY `IDX_0c0673c3750faba88d5d32f273` (`school_code`),
  KEY `IDX_c2bcf4a42d7bcfe8eb62068d58` (`central_school_id`),
  KEY `IDX_a90cfb270c688edbe603516245` (`name`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `school` VALUES ('01a22641-7ecd-733d-9cda-d32aba5c8dc5', 'School c3282790', NULL, 'school', '532301', NULL, 'enabled', NULL, '1', '1795385400000')
;
INSERT INTO `school` VALUES ('01a22641-9061-7027-9795-047866e99db1', 'School a82cf927', NULL, 'school', '532301', NULL, 'enabled', NULL, '1', '1795404600000')
;
CREATE TABLE `school_calendar` (
  `owner` varchar(36) NOT NULL,
  `school_year` int(11) NOT NULL,
  `version` bigint(20) NOT NULL,
  `terms` text NOT NULL,
  `days` text NOT NULL,
  PRIMARY KEY (`owner`,`school_year`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `school_placement` (
  `school_id` varchar(36) NOT NULL,
  `from_date` varchar(10) NOT NULL,
  `area_code` varchar(6) NOT NULL,
  `central_school_id` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`school_id`,`from_date`),
  KEY `IDX_76dd7798d9ebf2c25398067849` (`from_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `school_placement` VALUES ('01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '532301', NULL)
;
INSERT INTO `school_placement` VALUES ('01a22641-9061-7027-9795-047866e99db1', '2026-11-23', '532301', NULL)
;
CREATE TABLE `school_supply` (
  `school_id` varchar(36) NOT NULL,
  `from_date` varchar(10) NOT NULL,
  `mode` varchar(12) NOT NULL,
  PRIMARY KEY (`school_id`,`from_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `session` (
  `id` varchar(36) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `token_hash` varchar(64) NOT NULL,
  `device` varchar(60) NOT NULL,
  `device_hash` varchar(64) DEFAULT NULL,
  `password_expired` tinyint(4) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `seen_at` bigint(20) NOT NULL,
  `expires_at` bigint(20) NOT NULL,
  `revoked_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_a83507eb0338ac037780e02f2b` (`token_hash`),
  KEY `IDX_fae5a6b4a57f098e9af8520d49` (`account_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `session` VALUES ('01a22641-7851-7182-ae2b-b1b248a3eda6', '01a22641-7473-7207-83ac-01357e93f2db', '2ad938f74a5a3626ca3b5ebd5aedb0273b158c45841569b2adfa1e358414ad09', '? · ?', NULL, 0, '1795385400000', '1795404600000', '1797977400000', NULL)
;
INSERT INTO `session` VALUES ('01a22641-8073-7551-9a97-8a21ed7ada92', '01a22641-8066-700e-8803-fa10cce62f1b', '2c3185c8e6feecfc293fe81691914b2fd8b96d7f3e34fa63d0668ec3ec15ec55', 'test', NULL, 0, '1795385400000', '1795385400000', '1797977400000', NULL)
;
INSERT INTO `session` VALUES ('01a22641-808f-7284-9342-ff698a85f1ae', '01a22641-8084-7475-a264-613d3a22abfa', '0970255af5e6f55146e85a696461b4e66a2f977e6a14753a307287a1ea4c21c4', 'test', NULL, 0, '1795385400000', '1795385400000', '1797977400000', NULL)
;
INSERT INTO `session` VALUES ('01a22641-80cc-7112-b791-ae9d52b5b7e5', '01a22641-80b5-7244-b471-2768770781b1', '14c0b04074e91b5a27e90cb265d506de841cef81d8748469db2d43a118c310c4', 'test', NULL, 0, '1795385400000', '1795385400000', '1797977400000', NULL)
;
INSERT INTO `session` VALUES ('01a22641-80eb-7722-b622-2f30e4db1fde', '01a22641-80e0-72b2-b4e7-c4c74dcfa43c', '18c6efe65bd209f94ee6b581cacb49a184ca6944e8f432ee472898ecbbf310f2', 'test', NULL, 0, '1795385400000', '1795573860000', '1797977400000', NULL)
;
INSERT INTO `session` VALUES ('01a22641-8102-77fb-9052-f250759fb49e', '01a22641-80f8-72a0-992f-f97968415d81', '5a4ea1dd573a3358b66760b9e893649e824cc58afa6bbf702537cc81f971247e', 'test', NULL, 0, '1795385400000', '1795385400000', '1797977400000', NULL)
;
INSERT INTO `session` VALUES ('01a22641-811f-7315-bf6c-e9f383f11389', '01a22641-810f-77fa-a5ab-a5a44a499d85', '5f66e06d0c400d4ff9f73ab5e64bca9e82b950bd79885635aa39cf7ba32f48b4', 'test', NULL, 0, '1795385400000', '1795385400000', '1797977400000', NULL)
;
INSERT INTO `session` VALUES ('01a22641-814b-7265-b5ec-e59d84caff98', '01a22641-8134-73ac-b7b1-d07d939bb86f', 'bb1404fda9634d940af9b74f56248299983273b999a0f38851691eec64a9da1a', 'test', NULL, 0, '1795385400000', '1795573860000', '1797977400000', NULL)
;
INSERT INTO `session` VALUES ('01a22641-997e-7675-84d5-33ca0022eb2e', '01a22641-9770-722d-9be6-75412d229e9c', 'b19cde0d9bc4e995da8cc6ccb7db76ae571fac516e24b41913e088e3b780da72', 'test', NULL, 0, '1795404600000', '1795404600000', '1797996600000', NULL)
;
INSERT INTO `session` VALUES ('01a22641-99be-730f-ad6a-2c9749226143', '01a22641-99ab-70ae-9183-9e531333f64e', '8180ec5c5293f12ad157da2b23548cdbffa019394989ff01ece3a47bf955284c', 'test', NULL, 0, '1795404600000', '1795404600000', '1797996600000', NULL)
;
INSERT INTO `session` VALUES ('01a22641-9a21-77a6-b317-c356fa9b76b6', '01a22641-9a13-730a-a762-ec1234e3d0ef', '8498e92ce9e2ca968c34122192e3bc730995341c513570e8513489dc99b7409b', 'test', NULL, 0, '1795404600000', '1795404600000', '1797996600000', NULL)
;
INSERT INTO `session` VALUES ('01a22641-9bbc-756e-9af2-637818879ea9', '01a22641-9b2b-7047-af0f-d465c347b783', '16f71c6dffebe534cf1e2af1074ba5a9e679a8e3833762c5a682df057cb8768e', 'test', NULL, 0, '1795404600000', '1795404600000', '1797996600000', NULL)
;
INSERT INTO `session` VALUES ('01a22641-9be3-7488-846a-3dd401c24a06', '01a22641-9bd0-732f-b323-198eb33a1c02', '30c57820005d67ac02559fe8dc3b91dfeb8865fcb9dd6b56c164b30870798be4', 'test', NULL, 0, '1795404600000', '1795404600000', '1797996600000', NULL)
;
INSERT INTO `session` VALUES ('01a22641-9c2d-75f2-82fa-1246ed842817', '01a22641-9c1d-7769-9691-def4c494bbcd', 'cc94bd18c2c1903c5d6970108cbbcf0eeee1ef41ed963bb40174c2eb09b823f5', 'test', NULL, 0, '1795404600000', '1795404600000', '1797996600000', NULL)
;
INSERT INTO `session` VALUES ('01a22641-9cb5-761b-b2bc-147abb55a0ef', '01a22641-9c3c-718f-8c49-1aae611be3c1', '9eae59b7764cc74e38215a04163418f56f205c1f029346122bfd21ef9edd8064', 'test', NULL, 0, '1795404600000', '1795404600000', '1797996600000', NULL)
;
CREATE TABLE `sign_in_failure` (
  `subject` varchar(64) NOT NULL,
  `failures` bigint(20) NOT NULL,
  `window_ends_at` bigint(20) NOT NULL,
  PRIMARY KEY (`subject`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `sign_in_failure` VALUES ('5cb01652e9d4c3a822628b8cb5cad545ebe438dfbcb8533942aea3079556bb53', '0', '1795386300000')
;
CREATE TABLE `stock_act` (
  `act_id` varchar(36) NOT NULL,
  `from_location` varchar(36) NOT NULL,
  `to_location` varchar(36) NOT NULL,
  `meal_id` varchar(36) DEFAULT NULL,
  `write_off_reason` varchar(20) DEFAULT NULL,
  `deviation_reason` varchar(200) DEFAULT NULL,
  `receiver_name` varchar(40) DEFAULT NULL,
  PRIMARY KEY (`act_id`),
  KEY `IDX_2acc903567361f0d4bd7ca9da2` (`meal_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `stock_act` VALUES ('01a22641-83fe-7067-b1b7-eed02cdd0f28', '01a22641-7f30-74c3-81b4-29dc17721103', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', NULL, NULL, NULL, NULL)
;
INSERT INTO `stock_act` VALUES ('01a22641-8a10-7267-a09b-aab7411a685d', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', 'kitchen', '01a22641-8886-764c-a82d-3c4687bc9ae3', NULL, NULL, NULL)
;
INSERT INTO `stock_act` VALUES ('01a22641-8a86-73d9-a3b8-9581809d1a43', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', 'kitchen', '01a22641-8886-764c-a82d-3c4687bc9ae3', NULL, NULL, NULL)
;
INSERT INTO `stock_act` VALUES ('01a22641-8b2a-75d8-bed0-80c5d04d7ec3', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', 'kitchen', '01a22641-8886-764c-a82d-3c4687bc9ae3', NULL, NULL, NULL)
;
INSERT INTO `stock_act` VALUES ('01a22641-8c75-7028-8156-cf779350cffb', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', 'waste', NULL, 'spoiled', NULL, NULL)
;
CREATE TABLE `stock_act_line` (
  `act_id` varchar(36) NOT NULL,
  `line_no` int(11) NOT NULL,
  `lot_id` varchar(36) NOT NULL,
  `grams` bigint(20) NOT NULL,
  PRIMARY KEY (`act_id`,`line_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `stock_act_line` VALUES ('01a22641-83fe-7067-b1b7-eed02cdd0f28', 1, '01a22641-81f9-76d7-9d3b-ed18c228e1ea', '10000')
;
INSERT INTO `stock_act_line` VALUES ('01a22641-83fe-7067-b1b7-eed02cdd0f28', 2, '01a22641-81f9-76d7-9d3b-f04f04ce4eb4', '4000')
;
INSERT INTO `stock_act_line` VALUES ('01a22641-8a10-7267-a09b-aab7411a685d', 1, '01a22641-81f9-76d7-9d3b-ed18c228e1ea', '4000')
;
INSERT INTO `stock_act_line` VALUES ('01a22641-8a86-73d9-a3b8-9581809d1a43', 1, '01a22641-81f9-76d7-9d3b-f04f04ce4eb4', '500')
;
INSERT INTO `stock_act_line` VALUES ('01a22641-8b2a-75d8-bed0-80c5d04d7ec3', 1, '01a22641-81f9-76d7-9d3b-f04f04ce4eb4', '90000')
;
INSERT INTO `stock_act_line` VALUES ('01a22641-8c75-7028-8156-cf779350cffb', 1, '01a22641-81f9-76d7-9d3b-ed18c228e1ea', '300')
;
CREATE TABLE `stock_balance` (
  `lot_id` varchar(36) NOT NULL,
  `location_id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `grams` bigint(20) NOT NULL,
  PRIMARY KEY (`lot_id`,`location_id`),
  KEY `IDX_ba2232889a78f2b2c439bb8e3a` (`school_id`,`location_id`),
  CONSTRAINT `CHK_96804485759320c0e0538bfb89` CHECK (`grams` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `stock_balance` VALUES ('01a22641-81f9-76d7-9d3b-ed18c228e1ea', '01a22641-7f30-74c3-81b4-29dc17721103', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '0')
;
INSERT INTO `stock_balance` VALUES ('01a22641-81f9-76d7-9d3b-ed18c228e1ea', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '5600')
;
INSERT INTO `stock_balance` VALUES ('01a22641-81f9-76d7-9d3b-ed18c228e1ea', 'kitchen', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '0')
;
INSERT INTO `stock_balance` VALUES ('01a22641-81f9-76d7-9d3b-ed18c228e1ea', 'served', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '4000')
;
INSERT INTO `stock_balance` VALUES ('01a22641-81f9-76d7-9d3b-ed18c228e1ea', 'waste', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '300')
;
INSERT INTO `stock_balance` VALUES ('01a22641-81f9-76d7-9d3b-f04f04ce4eb4', '01a22641-7f30-74c3-81b4-29dc17721103', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '0')
;
INSERT INTO `stock_balance` VALUES ('01a22641-81f9-76d7-9d3b-f04f04ce4eb4', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '4000')
;
INSERT INTO `stock_balance` VALUES ('01a22641-81f9-76d7-9d3b-f04f04ce4eb4', 'kitchen', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '0')
;
CREATE TABLE `stock_count_line` (
  `act_id` varchar(36) NOT NULL,
  `line_no` int(11) NOT NULL,
  `lot_id` varchar(36) NOT NULL,
  `counted_grams` bigint(20) NOT NULL,
  PRIMARY KEY (`act_id`,`line_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `stock_count_line` VALUES ('01a22641-8d2a-7349-9070-b13dd654f144', 1, '01a22641-81f9-76d7-9d3b-ed18c228e1ea', '5600')
;
CREATE TABLE `stock_move` (
  `act_id` varchar(36) NOT NULL,
  `line_no` int(11) NOT NULL,
  `lot_id` varchar(36) NOT NULL,
  `from_location` varchar(36) NOT NULL,
  `to_location` varchar(36) NOT NULL,
  `grams` bigint(20) NOT NULL,
  `occurred_at` bigint(20) NOT NULL,
  `recorded_at` bigint(20) NOT NULL,
  PRIMARY KEY (`act_id`,`line_no`),
  KEY `IDX_448a8bf94ba1dc653411c48e49` (`lot_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `stock_move` VALUES ('01a22641-81f4-7716-98b2-5c7b0e95f4d3', 1, '01a22641-81f9-76d7-9d3b-ed18c228e1ea', 'supplier', '01a22641-7f30-74c3-81b4-29dc17721103', '10000', '1795385400000', '1795385400000')
;
INSERT INTO `stock_move` VALUES ('01a22641-81f4-7716-98b2-5c7b0e95f4d3', 2, '01a22641-81f9-76d7-9d3b-f04f04ce4eb4', 'supplier', '01a22641-7f30-74c3-81b4-29dc17721103', '4000', '1795385400000', '1795385400000')
;
INSERT INTO `stock_move` VALUES ('01a22641-83fe-7067-b1b7-eed02cdd0f28', 1, '01a22641-81f9-76d7-9d3b-ed18c228e1ea', '01a22641-7f30-74c3-81b4-29dc17721103', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', '10000', '1795387200000', '1795387200000')
;
INSERT INTO `stock_move` VALUES ('01a22641-83fe-7067-b1b7-eed02cdd0f28', 2, '01a22641-81f9-76d7-9d3b-f04f04ce4eb4', '01a22641-7f30-74c3-81b4-29dc17721103', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', '4000', '1795387200000', '1795387200000')
;
INSERT INTO `stock_move` VALUES ('01a22641-8a10-7267-a09b-aab7411a685d', 1, '01a22641-81f9-76d7-9d3b-ed18c228e1ea', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', 'kitchen', '4000', '1795393800000', '1795393800000')
;
INSERT INTO `stock_move` VALUES ('01a22641-8a86-73d9-a3b8-9581809d1a43', 1, '01a22641-81f9-76d7-9d3b-f04f04ce4eb4', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', 'kitchen', '500', '1795393800000', '1795393800000')
;
INSERT INTO `stock_move` VALUES ('01a22641-8ac4-775a-80ba-ba632b220bca', 1, '01a22641-81f9-76d7-9d3b-f04f04ce4eb4', 'kitchen', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', '500', '1795393800000', '1795393800000')
;
INSERT INTO `stock_move` VALUES ('01a22641-8c75-7028-8156-cf779350cffb', 1, '01a22641-81f9-76d7-9d3b-ed18c228e1ea', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', 'waste', '300', '1795393800000', '1795393800000')
;
INSERT INTO `stock_move` VALUES ('01a22641-8d2a-7349-9070-b13dd654f144', 1, '01a22641-81f9-76d7-9d3b-ed18c228e1ea', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', 'count_adjust', '100', '1795393800000', '1795393800000')
;
INSERT INTO `stock_move` VALUES ('01a22641-8f8e-7139-bbb5-fa8489941c30', 1, '01a22641-81f9-76d7-9d3b-ed18c228e1ea', 'kitchen', 'served', '4000', '1795400400000', '1795400400000')
;
CREATE TABLE `storage_reading` (
  `id` varchar(36) NOT NULL,
  `act_id` varchar(36) DEFAULT NULL,
  `school_id` varchar(36) NOT NULL,
  `place_id` varchar(36) NOT NULL,
  `sensor` varchar(64) DEFAULT NULL,
  `quantity` varchar(12) NOT NULL,
  `value_tenths` bigint(20) NOT NULL,
  `regime` varchar(10) DEFAULT NULL,
  `taken_at` bigint(20) NOT NULL,
  `verdict` varchar(10) NOT NULL,
  `rule` varchar(10) DEFAULT NULL,
  `min_tenths` bigint(20) DEFAULT NULL,
  `max_tenths` bigint(20) DEFAULT NULL,
  `corrective_action` varchar(200) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_94d6e203352dc9090c8d471219` (`act_id`),
  KEY `IDX_34838eec69bc8072d51c19cf1b` (`school_id`,`taken_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `storage_reading` VALUES ('01a22641-854b-7663-820b-f292178989d5', '01a22641-854b-7663-820b-f292178989d5', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7f79-760b-821b-881afed01b2b', NULL, 'temperature', '95', 'chill', '1795388400000', 'out', 'O-03', '0', '80', '已调低')
;
INSERT INTO `storage_reading` VALUES ('01a22641-85fd-76fa-af30-1d20b6e6ae23', '01a22641-85fd-76fa-af30-1d20b6e6ae23', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '01a22641-7f5f-74f7-bdb0-82f2ca1a8778', NULL, 'humidity', '550', NULL, '1795388400000', 'no_limit', NULL, NULL, NULL, NULL)
;
CREATE TABLE `storage_round` (
  `act_id` varchar(36) NOT NULL,
  `off_wall_and_floor` tinyint(4) NOT NULL,
  `labelled` tinyint(4) NOT NULL,
  `raw_and_cooked_apart` tinyint(4) NOT NULL,
  `no_pests` tinyint(4) NOT NULL,
  `nothing_expired` tinyint(4) NOT NULL,
  `remark` varchar(500) DEFAULT NULL,
  PRIMARY KEY (`act_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `storage_round` VALUES ('01a22641-8863-745b-83c9-cd0369932b1f', 1, 0, 1, 1, 1, '两袋未贴标签')
;
CREATE TABLE `supplier` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `name` varchar(80) NOT NULL,
  `licence_no` varchar(40) NOT NULL,
  `licence_valid_until` varchar(10) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_f2ec408dfb9069480cd37aac2a` (`school_id`,`licence_no`),
  KEY `IDX_f0dd2d480833a236e765951345` (`school_id`,`name`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `supplier` VALUES ('01a22641-8159-758d-96c7-332918c1c54e', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '楚雄粮油', 'c87576c1-a93a-4e59-bdbd-6a178f005362', '2027-09-19', '1795385400000')
;
CREATE TABLE `timetable` (
  `school_id` varchar(36) NOT NULL,
  `from_date` varchar(10) NOT NULL,
  `entries` text NOT NULL,
  PRIMARY KEY (`school_id`,`from_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `verdict` (
  `verdict` varchar(12) NOT NULL,
  `cause` varchar(20) DEFAULT NULL,
  `facts` text NOT NULL,
  `inputs_hash` varchar(64) NOT NULL,
  `judged_at` bigint(20) NOT NULL,
  `subject_id` varchar(36) NOT NULL,
  `subject` varchar(5) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `business_date` varchar(10) NOT NULL,
  `version` bigint(20) NOT NULL,
  `due_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`subject_id`),
  KEY `IDX_bf935192d71a8cf7e2bb172b6f` (`verdict`,`due_at`),
  KEY `IDX_dcd141cc98342b3f0ca7162087` (`school_id`,`business_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795385400000', '01a22641-81f4-7716-98b2-5c7b0e95f4d3', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795387200000', '01a22641-8320-7282-bf3a-832cbe0e3e29', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795388400000', '01a22641-83fe-7067-b1b7-eed02cdd0f28', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795393800000', '01a22641-854b-7663-820b-f292178989d5', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795393800000', '01a22641-85fd-76fa-af30-1d20b6e6ae23', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795393800000', '01a22641-8863-745b-83c9-cd0369932b1f', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795393800000', '01a22641-8a10-7267-a09b-aab7411a685d', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795393800000', '01a22641-8a86-73d9-a3b8-9581809d1a43', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795393800000', '01a22641-8b2a-75d8-bed0-80c5d04d7ec3', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795393800000', '01a22641-8c75-7028-8156-cf779350cffb', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795401000000', '01a22641-8d2a-7349-9070-b13dd654f144', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795404600000', '01a22641-8f8e-7139-bbb5-fa8489941c30', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795404600000', '01a22641-8fce-7160-9485-bac73b61eea6', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795404600000', '01a22641-8ff7-751c-8dc4-39dc421c3a86', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795404600000', '01a22641-9020-73ad-b803-adbf24b89163', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795407000000', '01a22641-9d01-77a9-be1a-89344ca8b568', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795407000000', '01a22641-9ded-720f-8f24-ce7b2a5bcdb5', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795407000000', '01a22641-9e9d-720c-bc30-bf98da18c3f8', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22641-9ee2-76ed-9004-25f646ec5218', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-23', '1', NULL)
;
INSERT INTO `verdict` VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22641-9f5b-72e5-a8e0-f595df5bfeb8', 'act', '01a22641-7ecd-733d-9cda-d32aba5c8dc5', '2026-11-25', '1', NULL)
;
CREATE TABLE `verdict_history` (
  `verdict` varchar(12) NOT NULL,
  `cause` varchar(20) DEFAULT NULL,
  `facts` text NOT NULL,
  `inputs_hash` varchar(64) NOT NULL,
  `judged_at` bigint(20) NOT NULL,
  `subject_id` varchar(36) NOT NULL,
  `version` bigint(20) NOT NULL,
  PRIMARY KEY (`subject_id`,`version`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `video_event` (
  `id` varchar(36) NOT NULL,
  `camera_id` varchar(36) NOT NULL,
  `revision` bigint(20) NOT NULL,
  `kind` varchar(20) NOT NULL,
  `started_at` bigint(20) NOT NULL,
  `ended_at` bigint(20) DEFAULT NULL,
  `peak_activity` bigint(20) DEFAULT NULL,
  `stage` varchar(20) NOT NULL,
  `machine_stage` varchar(20) NOT NULL,
  `retagged` tinyint(4) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_88f7ce3e283355d24a4a9c6e81` (`camera_id`,`started_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `viewing` (
  `id` varchar(36) NOT NULL,
  `viewed_at` bigint(20) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `camera_id` varchar(36) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `session_id` varchar(36) NOT NULL,
  `person` varchar(100) NOT NULL,
  `unit` varchar(100) NOT NULL,
  `reason` varchar(80) NOT NULL,
  `content` varchar(10) NOT NULL,
  `from_at` bigint(20) NOT NULL,
  `to_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_d6017900e11ba1472bd13800dd` (`school_id`,`viewed_at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TRIGGER `act_no_update` BEFORE UPDATE ON `act` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_no_delete` BEFORE DELETE ON `act` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_link_no_update` BEFORE UPDATE ON `act_link` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_link_no_delete` BEFORE DELETE ON `act_link` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_signature_no_update` BEFORE UPDATE ON `act_signature` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_signature_no_delete` BEFORE DELETE ON `act_signature` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `audit_entry_no_update` BEFORE UPDATE ON `audit_entry` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `audit_entry_no_delete` BEFORE DELETE ON `audit_entry` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `event_tag_no_update` BEFORE UPDATE ON `event_tag` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `event_tag_no_delete` BEFORE DELETE ON `event_tag` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `finding_step_no_update` BEFORE UPDATE ON `finding_step` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `finding_step_no_delete` BEFORE DELETE ON `finding_step` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_officer_no_update` BEFORE UPDATE ON `inspection_officer` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_officer_no_delete` BEFORE DELETE ON `inspection_officer` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `stock_move_no_update` BEFORE UPDATE ON `stock_move` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `stock_move_no_delete` BEFORE DELETE ON `stock_move` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `viewing_no_update` BEFORE UPDATE ON `viewing` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `viewing_no_delete` BEFORE DELETE ON `viewing` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
