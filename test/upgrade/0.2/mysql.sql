SET FOREIGN_KEY_CHECKS = 0
;
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
INSERT INTO account VALUES ('01a22a2f-d383-7072-84cf-25883adef506', '01a22a2f-d381-713a-8229-7f9d5edb6ab8', 'admin', 'scrypt$2$Sxqr-qORBm7Hr3soVwU6mQ$KB1Us68vMzud3MXtywWGF9Fk6DzuZ8zxQ4KHmWJxnRM', '1795385400000', NULL, 'v1.Kd1fp3OFTVoYf6lqseu5KNxP7JHRROUyXcO5QTqli1xGN3EusbiHid2VJ19p53pNQEsTbIpip65RGYFg', '1795385400000', '59846179', '1795385400000', NULL)
;
INSERT INTO account VALUES ('01a22a2f-d637-7313-9446-94ae8842c587', '01a22a2f-d636-723b-9856-5e0b0555217e', 'pd35b051c-b54', 'scrypt$2$qMtKycVcFhL1Lu5gU64nqg$eTY951bet24_CiJQTZxCKe_f4FopuUvLQfEV9vjOuDU', '1795385400000', NULL, NULL, NULL, NULL, '1795385400000', NULL)
;
INSERT INTO account VALUES ('01a22a2f-d64b-777f-9a88-83d6b26a38b5', '01a22a2f-d64a-748b-b2ab-f6f4be5fee3a', 'p97d9e836-ac8', 'scrypt$2$PslmsxViL479A5lCveIpoA$6zEft4r95By8C9ko6j75oK0AeBFP7MasqvpxmBtHl8k', '1795385400000', NULL, NULL, NULL, NULL, '1795385400000', NULL)
;
INSERT INTO account VALUES ('01a22a2f-d66c-74c3-b129-573b170b44ec', '01a22a2f-d66b-7328-9c01-9a1d414c885a', 'p2e48131a-d82', 'scrypt$2$FwR_VYV_23f7A4e7QP_c7w$7_MMx5oLzqwat3wynkdBMQFfAZC7GRcFOuBu--sgtu0', '1795385400000', NULL, NULL, NULL, NULL, '1795385400000', NULL)
;
INSERT INTO account VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '01a22a2f-d682-76fd-b867-964c123ef325', 'pf149ceda-440', 'scrypt$2$BpZ662OY1-fr-WMoM5yWMw$vrBEJDQPU0AOOFmw_C-OOENSqY1ppBOt_aIAP-0uBts', '1795385400000', NULL, NULL, NULL, NULL, '1795385400000', NULL)
;
INSERT INTO account VALUES ('01a22a2f-d6a0-7245-bbf0-dc0062fdc47f', '01a22a2f-d69b-76f2-bc39-caa65521bf2a', 'p8339b14d-f87', 'scrypt$2$1Mu1tYu2_ErvUKQq3w9SoA$CYqyZXsfoC6_rTOE4_aMifTeAKJfcBVGqLTy-cHGrCg', '1795385400000', NULL, NULL, NULL, NULL, '1795385400000', NULL)
;
INSERT INTO account VALUES ('01a22a2f-d6b0-74fb-a458-586c68c722c9', '01a22a2f-d6af-70b8-81a7-e1d698f3ee26', 'pe4ee72b8-878', 'scrypt$2$6R70hIMvxJLv-iGlW7X69g$IhvBA2fQF7DyFiWGqOmKvRFIk_2VD_3kXoXXkGGskYI', '1795385400000', NULL, NULL, NULL, NULL, '1795385400000', NULL)
;
INSERT INTO account VALUES ('01a22a2f-d6be-7572-be2f-a3e9a076bb30', '01a22a2f-d6bd-7409-a914-977872b272ff', 'p4c3cd0f4-f4e', 'scrypt$2$7aj7aLBERubcs1YbpkY15g$CfM9QG0RIX-jf7bYmWGSSBBfc2EhsNdkv3BYOM5rbLs', '1795385400000', NULL, NULL, NULL, NULL, '1795385400000', NULL)
;
INSERT INTO account VALUES ('01a22a2f-dc67-7152-b0e1-76e4c3c22669', '01a22a2f-dc66-73ca-99d6-411c423f8bc1', 'pc84fdfa8-686', 'scrypt$2$IRdc6R9KLNIPCzCDlr_2jw$Js6BBynvM6O94c6gkyObRRYQAiwEhEnq5hM-K5yi0z0', '1795404600000', NULL, NULL, NULL, NULL, '1795404600000', NULL)
;
INSERT INTO account VALUES ('01a22a2f-dc76-71aa-b424-9f9e1bc30318', '01a22a2f-dc76-71aa-b424-9b2e0822e58f', 'pcce57a71-b6a', 'scrypt$2$wZr4ccAabDLpTv2nD3K7Bg$AeZx3TQL20ysswLqjYbJdPf5kFHbGOPSsVM4AcQThHg', '1795404600000', NULL, NULL, NULL, NULL, '1795404600000', NULL)
;
INSERT INTO account VALUES ('01a22a2f-dc89-7791-9ab0-a1f9ae58929c', '01a22a2f-dc88-7492-810c-999670978ab5', 'p689aaf9b-7e2', 'scrypt$2$gbXCXSUNACcewTdklxxtGw$LEbCWMgJhXTz54GzTFnZ5TgD5aUFYG9iRZbUHvAt7qU', '1795404600000', NULL, NULL, NULL, NULL, '1795404600000', NULL)
;
INSERT INTO account VALUES ('01a22a2f-dc98-7173-a413-20816f1b1e5b', '01a22a2f-dc98-7173-a413-1f934a75309c', 'p4d516c58-12f', 'scrypt$2$tPBWhC81zw5EhetPKy18-A$ir6MHcuQxEJCtrM86Hmm6XDYTSncJOeB7rOStd-OJKM', '1795404600000', NULL, NULL, NULL, NULL, '1795404600000', NULL)
;
INSERT INTO account VALUES ('01a22a2f-dcb1-7120-89fb-9c89d375dd20', '01a22a2f-dcb1-7120-89fb-98592f223f82', 'p0d8ade1a-884', 'scrypt$2$xcJXk42cxxMDXmHVh4at2w$1XFgzzbWgSAYh6YIuSVY-5I5fyvt2cNDvOF84eAVJhA', '1795404600000', NULL, NULL, NULL, NULL, '1795404600000', NULL)
;
INSERT INTO account VALUES ('01a22a2f-dcc5-7171-84b4-b41abe668da1', '01a22a2f-dcc2-7547-a0e2-802fb5820f68', 'pde7d9269-757', 'scrypt$2$tdirs7cWHjHE9vgVFLzB9g$Jrg8AAcQJB-tfb-xLCx9_xLMprHjUwiKOhRuufGa9YY', '1795404600000', NULL, NULL, NULL, NULL, '1795404600000', NULL)
;
INSERT INTO account VALUES ('01a22a2f-dcde-7408-a18c-73b198fa81d0', '01a22a2f-dcde-7408-a18c-6cea537cd4f5', 'p5816c9c3-990', 'scrypt$2$CzKDyvEeRjWcn3-P90zLjQ$j8FQ7B245pUBISYJWm3A04BfmYA9VLSqCx09xIKH_1w', '1795404600000', NULL, NULL, NULL, NULL, '1795404600000', NULL)
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
INSERT INTO account_grant VALUES ('01a22a2f-d386-7494-b936-fdc57f4fa8db', '01a22a2f-d383-7072-84cf-25883adef506', 'security_admin', '532300', NULL, NULL, NULL)
;
INSERT INTO account_grant VALUES ('01a22a2f-d386-7494-b937-03ed11fd22a2', '01a22a2f-d383-7072-84cf-25883adef506', 'system_admin', '532300', NULL, NULL, NULL)
;
INSERT INTO account_grant VALUES ('01a22a2f-d638-7768-bfd5-c288e252e73a', '01a22a2f-d637-7313-9446-94ae8842c587', 'safety_section', '532301', NULL, NULL, NULL)
;
INSERT INTO account_grant VALUES ('01a22a2f-d64c-758b-9c76-9b3387dfc7b5', '01a22a2f-d64b-777f-9a88-83d6b26a38b5', 'market_inspector', '532301', NULL, NULL, NULL)
;
INSERT INTO account_grant VALUES ('01a22a2f-d66d-7547-952c-00dec797a3c3', '01a22a2f-d66c-74c3-b129-573b170b44ec', 'principal', NULL, '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', NULL, NULL)
;
INSERT INTO account_grant VALUES ('01a22a2f-d683-7434-ad31-4c4f4b99d658', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager', NULL, '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', NULL, NULL)
;
INSERT INTO account_grant VALUES ('01a22a2f-d6a1-7492-9f3f-ae08831efa09', '01a22a2f-d6a0-7245-bbf0-dc0062fdc47f', 'canteen_manager', NULL, '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', NULL, NULL)
;
INSERT INTO account_grant VALUES ('01a22a2f-d6b0-74fb-a458-5f1948e20128', '01a22a2f-d6b0-74fb-a458-586c68c722c9', 'canteen_worker', NULL, '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', NULL, NULL)
;
INSERT INTO account_grant VALUES ('01a22a2f-d6be-7572-be2f-a55de6dca9c2', '01a22a2f-d6be-7572-be2f-a3e9a076bb30', 'auditor', '532301', NULL, '1802297400000', 'a test')
;
INSERT INTO account_grant VALUES ('01a22a2f-dc68-74ff-bd2a-773c3b9480c7', '01a22a2f-dc67-7152-b0e1-76e4c3c22669', 'safety_section', '532301', NULL, NULL, NULL)
;
INSERT INTO account_grant VALUES ('01a22a2f-dc77-710b-b49d-ce5be9623e33', '01a22a2f-dc76-71aa-b424-9f9e1bc30318', 'market_inspector', '532301', NULL, NULL, NULL)
;
INSERT INTO account_grant VALUES ('01a22a2f-dc8a-77b0-ad84-38b1b43cd505', '01a22a2f-dc89-7791-9ab0-a1f9ae58929c', 'principal', NULL, '01a22a2f-db29-740e-a31a-616fb26399e7', NULL, NULL)
;
INSERT INTO account_grant VALUES ('01a22a2f-dc99-73ed-b892-ae5b4a979dc9', '01a22a2f-dc98-7173-a413-20816f1b1e5b', 'canteen_manager', NULL, '01a22a2f-db29-740e-a31a-616fb26399e7', NULL, NULL)
;
INSERT INTO account_grant VALUES ('01a22a2f-dcb2-7045-b36a-2935f2debd04', '01a22a2f-dcb1-7120-89fb-9c89d375dd20', 'canteen_manager', NULL, '01a22a2f-db29-740e-a31a-616fb26399e7', NULL, NULL)
;
INSERT INTO account_grant VALUES ('01a22a2f-dcc6-74a5-9898-8c1bbdbbf1c8', '01a22a2f-dcc5-7171-84b4-b41abe668da1', 'canteen_worker', NULL, '01a22a2f-db29-740e-a31a-616fb26399e7', NULL, NULL)
;
INSERT INTO account_grant VALUES ('01a22a2f-dcdf-77fa-aa49-cf267823951a', '01a22a2f-dcde-7408-a18c-73b198fa81d0', 'auditor', '532301', NULL, '1802316600000', 'a test')
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
  KEY `IDX_33a948be6ea584ba7b16c02ace` (`school_id`,`occurred_at`),
  KEY `act_of_day` (`occurred_at`,`kind`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO act VALUES ('01a22a2f-d740-77b1-9ff0-bd56358881ae', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'acceptance', 'acceptance.delivery', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '1795385400000', '1795385400000', '1795385400000', NULL, 0, 0, 0, 'phone-1', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', '第一车 👍', NULL, '4', '0', 'B8clydJ73bSfggOxsraImkCFF8UKazovXpMbSO20Hbg', '7bce6204558bbe07a966c793afce54ba4334a565872ce193b6600514d9514f4c', '5a041a02def53386c6edee24e928fb6e5388c30d265347f619347bc6f3136b53')
;
INSERT INTO act VALUES ('01a22a2f-d78d-709f-ae6d-a8e3e38615a1', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'acceptance', 'journal.cosign', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '1795385400000', '1795385400000', '1795385400000', NULL, 0, 0, 0, NULL, '01a22a2f-d6a0-7245-bbf0-dc0062fdc47f', 'canteen_manager 8339', NULL, NULL, '1', '1', 'ktPC-_FkSeNu4EprAnRerDP5udBjUbZKA1yAyCkQqzo', '22dc722282305ccdfe8c9ff71ded8f0689aa923f0edea847f2a5194e9fc5f9ee', '225ce5edb1241b99fdaa7407497af82d495d1cd707a2fc60dcc32fd99a7e89c9')
;
INSERT INTO act VALUES ('01a22a2f-d7d5-70be-99c9-64520388363d', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'acceptance', 'acceptance.delivery', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '1795385400000', '1795385400000', '1795385400000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '4', '2', '9k5gkiZ4Ol7mMLeOiVwyAk6zjLvTzpbtkzROcvlyJU0', '782c4542b5641daf78babd53560e2c604de6870728f3b3999eb7ef2cd57cef41', '91934fb1c8141583d2232d2372438398a96b01986a37d3115350103d957bd8e0')
;
INSERT INTO act VALUES ('01a22a2f-d804-7622-9d1e-ace1fd0ac78a', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'stock.in', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795387200000', '1795387200000', '1795387200000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '2', '3', 'uWAfKNJUM0mUxlEUyJ9bwO3UCqlTkLOQdgWgR4fithk', 'aaadec5f67df79f818e0cd8406d7f91e62065bc2783b33229e1576f110ca1247', '04aefe7c05afc25639fe602d03be8e4b1620d2f9bc645690b52484dfca84d27c')
;
INSERT INTO act VALUES ('01a22a2f-d834-753d-9c44-ec6ef0765005', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'storage', 'storage.reading', '01a22a2f-d576-7240-bba3-67c176eaf040', '1795388400000', '1795388400000', '1795388400000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '4', 'GUmn9GEzdWxVP25nc1kN8GcjyuoxqwTwA8sx4AOFgho', 'a13aac80455089d4b914265b72e0aacdd741b6673e240c72912b0d616648e5b2', 'fbe112aefb95d6099cf2bc9bdbfc0cc0340f9911bcd288d78f1dcd38fa9ddb74')
;
INSERT INTO act VALUES ('01a22a2f-d844-745e-9db4-a0ce630483cb', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'storage', 'storage.reading', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795388400000', '1795388400000', '1795388400000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '5', 'PHV3F1Nc3JtaI6WJb1Yx57wZ0sp3scEZKW3W2jS_-To', '17a67c5f2ed0b6f13d74e1d334aa24d7c287a0ce37ec9d95e3a6234ced5832d4', '7b89a71a3e4471fb53a265c11afd51c05e292644fe2d7f8056ace3a880883974')
;
INSERT INTO act VALUES ('01a22a2f-d861-72f7-847a-cec3f91d6af2', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'storage', 'storage.round', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795388400000', '1795388400000', '1795388400000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '6', 'MTwWLNrJlp7HZ27WTK2qWQzBF8-7C-q6bY9D61LkJXc', '5a0062f600fee795d69beaed765152642fa04e2d42c8dd136a1a021b473f9024', '1f890641b621e318f5527133cd00c1d5dbee24b3caba56009b12e0fc141f56e2')
;
INSERT INTO act VALUES ('01a22a2f-d882-75fa-9da0-6994a09b7b27', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.meal', '01a22a2f-d5d2-73a7-a0c6-ecbfafd0e7be', '1795392000000', '1795392000000', '1795392000000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '7', 'dHJGYInROlKiS_kxMmvXvRd15opqkoB8d2Pt_vbOA44', 'f3c3b98e3a48c97be1f700c69a926477dbe6d4aa8da0b347638f9f8597de922f', 'd5fd4eeecfc9f247146e4eaa8471254b445521e71bdc7b769f52fd5b5dec2ef5')
;
INSERT INTO act VALUES ('01a22a2f-d8b4-7366-b907-42bec0fe309a', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'stock.out', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795393800000', '1795393800000', '1795393800000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '2', '8', 'qkV1VoNSOPSbNqrTsD6sVv8wLE1Gx4ml6Hvpl_goBkQ', '1dd7d96e56b1f605b3c2d8ed0391d967e56fd9e15c0d6a09bdd663abdc6b6183', '8f13d5af4762badb1b5eec01cd715ba781cab28782ee9f4f106463997f75c6fd')
;
INSERT INTO act VALUES ('01a22a2f-d8d6-72e6-a42f-4453ad23c524', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'stock.out', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795393800000', '1795393800000', '1795393800000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '2', '9', 'v1bP3hfOIyq2uqWa6Y5b0HaBBOotZ9A_OLrugHhB5pw', 'b98a009a38109a137f4cfec4ffa4a03f58bbbcf1109dfac2a94ee17c7e59d948', 'a41e6b92b3b6cf5a2d9ebffc86f7018a80c31cddc523f79c7a581cf9af340fd0')
;
INSERT INTO act VALUES ('01a22a2f-d908-7406-ab8f-b4775faab403', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'journal.reversal', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795393800000', '1795393800000', '1795393800000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, '01a22a2f-d8d6-72e6-a42f-4453ad23c524', '1', '10', 'JZusjhPna2vQriNPg-sbt4Bu5q258lijjCssFXoZIpA', 'c4b2e407d85ae0c9e65d2a0b732b4df1db9db6b37ff6a20d00a743a470febc05', 'e6c382f2b78442471c2f30df3672ccdb1513dc03c0c5f0b6918302ee9891203f')
;
INSERT INTO act VALUES ('01a22a2f-d92f-747f-81bc-55820a1082e9', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'stock.out', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795393800000', '1795393800000', '1795393800000', NULL, 1, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '2', '11', 'H0CASNPGF4LJpVq-CGJYKsO15iETxSRjYxz-nAfiopE', '2f8b536432363b5038daf8a87807c4dd71c0f8172f439fde5020b2afd76c82eb', '1e38f04e0836d68c87c6fe3ebb130fd037c605d69a7064aca6587a2e22583cac')
;
INSERT INTO act VALUES ('01a22a2f-d9bd-764a-bdd9-6d53eb22d7bc', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'stock.write-off', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795393800000', '1795393800000', '1795393800000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '2', '12', 'Qhq_GL3rCQuaOIqIs8JAxUMheqAQL8K4cMdOl2tQFCY', '45f90276b15d05a5f124db58a9d95afae2256a4ef066a8301285075b41402c0f', '2eccd31c41bd6ba0af804b5ad8d0b8f3dd62e224e2f49b507b3cea0807f96d54')
;
INSERT INTO act VALUES ('01a22a2f-d9e5-70ab-b53a-f783569f502e', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'stock.count', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795393800000', '1795393800000', '1795393800000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '3', '13', 'ncGzWa49ZLQdtMuPviYWf-wxqO0BHq73hWTY2vzooHs', 'cc3e722775f6d1b9149e44dba41003dee9481231b11b9273f5950000b5b2cfec', 'adc4dac1d27bd4941af18045278095c5fa3a85b74c7ea4f4d24f6cae389d6354')
;
INSERT INTO act VALUES ('01a22a2f-da25-70e1-931b-fda0ba57f475', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.batch', '01a22a2f-d5d2-73a7-a0c6-ecbfafd0e7be', '1795400400000', '1795400400000', '1795400400000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '2', '14', 'gcX2kceHb9E9F7fIlPDED9N2QQqCP6Fk5p-wnXg_5lI', '0ecf37b33597c9049ef695757ffb6c49b08dc2329fe764c629f2073938b76a81', 'fcd507dcfbe61bc28a84dcfd3472ab70ad665161f7e1cdec3350f7af1b9f4533')
;
INSERT INTO act VALUES ('01a22a2f-da75-7127-9034-027549572d05', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.batch', '01a22a2f-d5d2-73a7-a0c6-ecbfafd0e7be', '1795400400000', '1795400400000', '1795400400000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '2', '15', 'YEJq2qTRrZXCIUu4Cu2fAg01ek0kW9wdmk9Mmmno23w', '6cdf4499de99e677754d5aacac4408bc9ccf2529d42cca1a2b3c73fb5502dd27', 'a7460802b73cd3fc9c47ac9247d614ca1c652bfdd83ca6bc921d6d90de598775')
;
INSERT INTO act VALUES ('01a22a2f-daa4-71fa-9137-bfc89c213362', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.sample', '01a22a2f-d5e2-77e6-8513-73afad6df7fb', '1795401000000', '1795401000000', '1795401000000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '16', 'XRwNWDIr-KpanEAEsgtvP4HmCQlJenAS-qNM4gexkFA', 'd477dacf558b355c2fe659f9ac1999e04c093777f574325e585ee29030336df9', '19c4f2d4b6d9f9105b1e484913f9c878b5ed9f7703a5e38e22d750ca87235b8f')
;
INSERT INTO act VALUES ('01a22a2f-dada-71f1-ac91-3268f7e05666', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'distribution', 'distribution.hand-over', '01a22a2f-d5fc-7441-888f-267f22703002', '1795404600000', '1795404600000', '1795404600000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '17', 'xDI9zJ_58N33Jj39O4kx6zmCB0ZhsrFksjl8HwSQGA0', 'c2e54f4db9b6d2b7ab10e52589195bd0cb05190ac6971cd1aa8b934a3ac4f409', '62ccff81790f0d3f5e910432c1b96bfa5b9c98b2624a85cc1facf9cd957ef42a')
;
INSERT INTO act VALUES ('01a22a2f-dd04-7091-bfb8-f51d3ba1063f', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'distribution', 'distribution.dispatch', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '1795404600000', '1795404600000', '1795404600000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '2', '18', 'AZhsmCKqic2nZv1e8FYAhCWwazFeCTGQHcjRLSKlDnU', '249d2c159964685f09b54ac94aba93a0201929e6da4a51e358cb288ca35c32d8', 'a375017f9b09be588712d657226b460915eaa81d5c61d3a9d4f4ecf942a188ea')
;
INSERT INTO act VALUES ('01a22a2f-dd4c-7436-a21e-dca21ae0c79a', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'dining', 'dining.headcount', '01a22a2f-d60c-700f-b696-1bea8abebe34', '1795407000000', '1795407000000', '1795407000000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '2', '19', 'rHDZA9BqnIfQkdHZKXa05pLgeOZfaquqRNQ-UQ76lzc', '9845cf8dd6cd6f00ca00971c3758b8d7610c0faed72703910b22c7a1f674e650', 'e36a0bf23c447a2ea5a75754e19eaf84c77825d31390a8c85970d48a53c81792')
;
INSERT INTO act VALUES ('01a22a2f-dd90-7685-bf98-ab90af3c33e3', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'dining', 'dining.accompany', '01a22a2f-d60c-700f-b696-1bea8abebe34', '1795407000000', '1795407000000', '1795407000000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '20', 'I60wXatwFDBg2U16ja58raulOpwBI4wqi_NtSgXspN0', '3146c88f0b86bfc20d7cbe111cff3bfb2f7c91e26d32f6d25de3d031344f2bc7', '36a824869a3cb6dc3552f2d983c2bb273f086e1faa90f263502c4c59d05ac2b5')
;
INSERT INTO act VALUES ('01a22a2f-ddbc-7243-bbec-0d1809fd68aa', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'dining', 'dining.leftovers', '01a22a2f-d60c-700f-b696-1bea8abebe34', '1795407000000', '1795407000000', '1795407000000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '21', 'AcUOH5ZMpaktFo5KG6fHCRmnZayCaiIq339rRA5PQZc', '5a9c7d51ac14382e0b6cd2f8582f77ddbd296f0e7015aa5c9f10f2c1d8fa72cf', '9814504101de1401ebf8806102dc8ae03e5614f72f931e278ad2ea752ff103b1')
;
INSERT INTO act VALUES ('01a22a2f-ddec-7014-a981-cba01b8d692f', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.sample-discard', '01a22a2f-d5e2-77e6-8513-73afad6df7fb', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '22', 'OfmhzNP12Zd7jG4NnWEo7YGtQd8AuDyyCo79BD0_nig', '32fdfde7c753f8eac37de4727afec7d924b6d8a0547dd69a00e9c37642c8b1d0', 'e4d5f4a477215e5f0929217f99204ff6ae7c8d4a3bd7e710b36767a6cf43f30c')
;
INSERT INTO act VALUES ('01a22a2f-de32-76b0-a69b-c828efa62077', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'acceptance', 'acceptance.delivery', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '4', '23', 'heUiWG5wSmiTgEP2x8xsFoB_ew-0NbGHuaCX2ClWMpQ', '40bc7e6bd0d94eebc962b0623159f0ec6f7417185b892f36e1aab3e5d91984a4', '5a3ad9a4ca373cf9cc369f9179e3325b45ad2278ed044f3ad6259e7dacfd4105')
;
INSERT INTO act VALUES ('01a22a2f-de78-7178-a589-a2bdd4bc935b', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'acceptance', 'journal.cosign', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d6a0-7245-bbf0-dc0062fdc47f', 'canteen_manager 8339', NULL, NULL, '1', '24', 'OLIHQGwOqsx2izQvqHWSW2w-ViPM-rrjRqn_U4Wm8BY', '0ec8b4a6eed756dad5046ff14bc16b53fcb81d056eec86eb7bd9dad00c773339', '816c747bf7208e02d3776c85ca052431d003172992811827c9b500247081122e')
;
INSERT INTO act VALUES ('01a22a2f-de97-71ef-9620-21da9aef36eb', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'stock.in', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '2', '25', '_Nw3MDAp0LUDPb6lvBGjdPZIRJZhRqvMUMdhPJxmhho', 'c9236f86f13fec1a616db6566a12365220ac7eecb38483838517a9ba7a7e9848', '735e27dd3d65dec7c18f985805a52140ee3a4f8904d9bb9378566528496ee40a')
;
INSERT INTO act VALUES ('01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.meal', '01a22a2f-d5d2-73a7-a0c6-ecbfafd0e7be', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '26', 'FqZwfmH8IMcxkrbYucc7kDPqucv6ZKWuNiC8qJ_6DHE', 'e59be37553b363b5d78658282da149e82794e6f6632a48e10c0d194e3bc7f146', '14b10efabd1ccb958e7c56b0c906adeebfcc4a71c12ff9b9c3fe62cf9c407716')
;
INSERT INTO act VALUES ('01a22a2f-dedd-702f-84a9-a3504ddbeef9', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'stock.out', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '2', '27', 'QwJGsU5Rmzh6FLgou6W78XbprkGckvdKsS3EjrZMjTw', '777468dc1ce05e0bb89a7306ef8b8df069991e52e560b283f8707384943ba8ac', '44b0ee103c859930ecfa7aa3eeeff68337f58ead07d5d28439b00ba667edc8e2')
;
INSERT INTO act VALUES ('01a22a2f-df14-7300-83dd-da70f2e30ea4', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'stock.write-off', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '2', '28', 'xzKcRnTmU87AN05PPz9kP2GlC4Cwooyp90Hepue3ZIw', '042de67f075579cf9ba130f9db91477ef590a601ee52ea879f86b1910b7d1f73', '6ab41be162aa26d9751a93a01711dacc37d481fe21a0fbd4b024c5f444e60236')
;
INSERT INTO act VALUES ('01a22a2f-df32-71d7-9eab-21a74071195b', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'stock.count', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '3', '29', '54cMSCcgrJo-RsmGZ9xmr_Ib1XMHCAY_hru7-Yn9hug', '47b3de82e4180acfeae32d1e7baecc1cf97c9e42df59880cebf8eadaa1ebe89b', '7340a3dddb7647fbb7c397a901274b5703daeda8c40588da5e415a5ba94fbdad')
;
INSERT INTO act VALUES ('01a22a2f-df5a-7561-bda1-cdfbd748de82', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.batch', '01a22a2f-d5d2-73a7-a0c6-ecbfafd0e7be', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '2', '30', 'UrTbNwjY6RZHUrV2wr_jfyVyIUBn_99oJGHIufgruQQ', 'c0458611c6560bd087017e7723125ac0aebe6dfb50edfd9d17f44b0c0a3d9ead', '138a681d720e4e03c4cdd1ae8ca6764d4758ab6698dcb9e58e856fca70009443')
;
INSERT INTO act VALUES ('01a22a2f-df8f-71f7-9f3a-1e726c6f63bf', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'acceptance', 'journal.refusal', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d6a0-7245-bbf0-dc0062fdc47f', 'canteen_manager 8339', NULL, NULL, '1', '31', 'LqIXFWM5bTIDWQix13EAiNYxgkuJSydxcbgp0IY-1J4', 'aa3f5184566667586b79f633afa834c2afb98c82d05752f1219b10ceeb85a877', 'a51294a8e5e8f8d36f200bef791f347c1f6797bd417ed691b7b0ad5454434b3e')
;
INSERT INTO act VALUES ('01a22a2f-dfa4-73f5-82cb-d22dd290cec3', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'stock.out', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '2', '32', 'k-q5Q0FQq9Pv6rRnCXtlqzuprDv1nz3bbtX9InGTUl8', 'fbc75858f3fa8833e0edcd677ed7edf768b94e4075cdd810bd999b44303eaf7e', '05743b1f007c8888954cbbb67c9bc7cb6309c09dc05fddd3e4a25fc51e298dea')
;
INSERT INTO act VALUES ('01a22a2f-dfcc-74bb-8006-2d2ac76858f0', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'stock.return', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '33', 'QFjwh5ahLgC9Oh5MkIwgJcNUPAujfwadSDU8N_Sy01k', '2f0476ef98a4ae6e0cf46219f2bfc3f2d96ccf4060818c300066678420f5ca8a', 'd501dff1f52ac863511c89f79bd9a0c2c5753c12c9239d05b5eee7bd4247fbe7')
;
INSERT INTO act VALUES ('01a22a2f-dff3-71e7-b3a0-fc7b059d2e9c', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'stock.transfer', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '34', 'z0I3DuEeYtTOuJ2LmNAgCNq4Hr2wzftUTas18-qQ8B0', '99837e31cae8125adc54d46e2c05a1dbce2e543c6f3d67ca2c7e0633f08ebcce', '495db88c77ad6e614283fc26c72287f40ea62ef3a31aa29034cd38a3a834ba3f')
;
INSERT INTO act VALUES ('01a22a2f-e017-76f2-a611-9c43437833eb', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'stock.send-back', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '35', 'XJcRiOaIpzuo1oAOLl51bQy73blTFYkFb-QJzOWv8e8', 'f94cc15a43fe6e56cd20c94dc53d1c0d31d09cb598bb590a1a69d67ade9a6bb5', 'f0a6210c9f4fe2dad0f00cc99ae9dc3b6848a0b03e4baecb94638c8c73db7866')
;
INSERT INTO act VALUES ('01a22a2f-e03e-71cc-b9b4-33db1c1dabd6', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stock', 'stock.count', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '3', '36', '3uGbXna56glULNtreculdc4tbBtQDBhFiFuGuh48vWk', 'fd3e9a60a73bd5e535ab215d378f71f96d1b7107068c2dc0fd2d371df465c7ee', 'e0850097563b9435eb05174554941ba35dcadb0f480e34e3fac3dd74fe076f0c')
;
INSERT INTO act VALUES ('01a22a2f-e065-72c0-b570-dcb2db5b7b8c', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'acceptance', 'acceptance.supplier-paper', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '37', '2PgMRiQmhRU_lcCZOJKbyVzPNsxJRRhQcwp4VZLh2iI', '4e722fa4f582b417a142ae9e4df03635a7f01e59104e040702cd19a71fce59fc', 'f2e3470fe9740c836f40dcd2743682a5e94b3e1ef17e68bfb82ebefb2427d7ad')
;
INSERT INTO act VALUES ('01a22a2f-e07e-7050-96cc-1b1cd6a5b034', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'acceptance', 'acceptance.delivery', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '4', '38', '97ImAXogKS3Jo8VFAdI0_Ityg5b7gTXYzhPKek4BWaI', 'd7a9e81a546222aeeef11e7570498500b86010ab20502fc25fded1aaea7b843a', 'da9a351f625cb66481d273e59c8a03dadc3ca0e2fcbb6670f2c8b5ac66725a4e')
;
INSERT INTO act VALUES ('01a22a2f-e0b3-7361-8d3c-f96aae6b413e', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'acceptance', 'acceptance.order', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '39', 'rQw3Ggk9Q9JNLrbdpkKduRdrd_qN8vUmJK4IdP-4ZFs', '9557f42a7b4598973152ff7efbdc347e55f3441c1267b0d62b35c48d132c002c', '1e55b0bc36bf538c06c17d02eec7d05eca233cc9764ba3c9da4f987d8df7d00d')
;
INSERT INTO act VALUES ('01a22a2f-e0d6-740c-b0dc-7872e63d49af', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'acceptance', 'acceptance.delivery', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '4', '40', '6FJgZmLF88YnPXG5rVpTdH0mYRmNtC3rOgLChM5K7lE', 'c02c1c45b0b6e20c334f54f3822179a9b95bfacbf6e6ee960af12e6af825d262', '82a89a5dd0453aee9f3df8f04287dfb8388de9c8c29c90f43929c0fe4a6a651d')
;
INSERT INTO act VALUES ('01a22a2f-e11e-75b0-a13d-431647c78329', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'acceptance', 'acceptance.goods-paper', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '41', 's1S_CQJQfWoouxSXW38Xbim8TygXV475iJj2jsITOxk', '7c2a4c411afb0e9e30c5f79034ff784ae1908b919fdaaf5b30d7b5eb03371e39', '48d6423bc10609d6cbf619e31f5c22b1bc890968dd8073cf14aa4b681cdbfce2')
;
INSERT INTO act VALUES ('01a22a2f-e138-77e6-b06d-9ced6d5509f0', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'acceptance', 'acceptance.pesticide-test', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '42', 'BEsM9REbnAWSaor8E79qU4-40KosPNMXnwRl78-SuLE', '7434a9bae9cb0b9e5f74e537aaf4b78ef3f92a04c3921bf87c0f04d81993a6fb', 'a2332fa33743cffe6b61f596e59835e8a09dc9e16daa64558f81428d1ea758fc')
;
INSERT INTO act VALUES ('01a22a2f-e151-73f7-80d0-cf9e1bf083ad', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.additive', '01a22a2f-d5c4-742d-a27f-fa2e08513413', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '43', 'iQWpXgeQFtooEsa5cjOCOz81ZvdgEruclxRXptd_mMc', '2e99a43549a2069ea9e19604adad5c4fe9053aec2ee0a97bd194dc985d2aacc8', 'e41b3940651b9e7e8800da3bae54b437fdd0cec3d515d02bd11c39c899368a35')
;
INSERT INTO act VALUES ('01a22a2f-e179-704a-b8d6-146f1448ce6a', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.cleaning', '01a22a2f-d5c4-742d-a27f-fa2e08513413', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '44', 'x_nOoULpHtiw-Z1-6_EgDF2zRb938aEhPeTPAdgnpaY', '696b96e7d294a35e027ace9c3341466d7dda4e5e586445d1a9b94fabb0e73546', '0b27db35bb596e4ffe4937b8d0d81689b670071c597e583de351ba6a81661890')
;
INSERT INTO act VALUES ('01a22a2f-e1a0-7123-93b7-b51984f9f96d', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.daily-check', '01a22a2f-d5d2-73a7-a0c6-ecbfafd0e7be', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '45', '1UTszl4XtfSz35o8R9qf1JAc4q-j_UbNr5YaB7_99FQ', '70023aed9c4fea33cb9f3c2eb36501de9dbf4036fbd1567bdd340f352f667f25', '5dd46262ccc79f397bcb4819d4f912b180b2a1a18cdd5d12f24c13aeff3701b8')
;
INSERT INTO act VALUES ('01a22a2f-e1c2-70a0-a2af-d3bc1e52e400', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.disinfection', '01a22a2f-d5f0-76cb-bfde-aad3fc7b4e32', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '46', 'GXjuBKTseA0fIaQnsy9LRt4HdDZVJ7KkfbZfMQU0lLI', 'b898c48d83c8398bdb9d40f876dd3f73c8f107dbda769703b6d7b0d1348a2c97', 'e544ae8dee421d6540ef13c9bf48e12fb47641aa73920287773c07bf3a8e9f03')
;
INSERT INTO act VALUES ('01a22a2f-e1d2-7374-a946-4066fefc1ead', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.monthly-dispatch', '01a22a2f-d5d2-73a7-a0c6-ecbfafd0e7be', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '47', 'M0ZM-OHsAD60KUdR1LyqSGD-dMzriQuHCIVR2O3PYG8', 'f8a7cbd8c061a11cd642a6cfd87a326d45e27a9906fb54042bad89cdb49c0020', 'ecdb87f95a28673a0f24f1f0b903e3b32100da0a1178c862ee10fbb210e5637e')
;
INSERT INTO act VALUES ('01a22a2f-e1df-71c7-a23e-4bf1916d2079', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.morning-check', '01a22a2f-d5c4-742d-a27f-fa2e08513413', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '48', '8QQFEcSdQbtJxu96ondnx13IRCJpffi_BDjaJXy-N8A', 'b93127435ef77141bd94b334e374160bfe22676c6251463d9fc9b332ad4e4c66', '54eb671b2b2df8154bcba169ebae659cf6c6dfe0039871d62d6bb45cbc3f97aa')
;
INSERT INTO act VALUES ('01a22a2f-e1ea-72c8-9011-821dcf830157', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.training', '01a22a2f-d5d2-73a7-a0c6-ecbfafd0e7be', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '49', '6B95InOmNNNaPOu-lzPf9SQoO3bF7jQGkhqwQgdvRdI', 'aafcc6402fe570e5dccd4a0a4e6c65e86ca44a1836528aa1774beea202e614e3', 'c0c45451a23b517dbb9d65508b32e6217c9169a81be062bb6cab3c761aeb9d30')
;
INSERT INTO act VALUES ('01a22a2f-e1f8-731f-88ad-52c58aa8d3e3', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.upkeep', '01a22a2f-d5d2-73a7-a0c6-ecbfafd0e7be', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '50', 'Z7A2xCGf5-elScfOAGin6fBoDLcDssN_Nm04ntVbjkE', '3f621a45ff1bdac4673d8218ff366af5339d8990ca9d77c710e803b36673b254', '7811d222ebaaa3feacbd7a6549faeccd0d2d914b821410b8ffc4cc136ad195dc')
;
INSERT INTO act VALUES ('01a22a2f-e206-772b-a8d4-6fb1a57b5e2a', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cooking', 'cooking.weekly-check', '01a22a2f-d5d2-73a7-a0c6-ecbfafd0e7be', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '51', 'ouqVoUoxYMHgt-4sJ4g8-jc6NoMamhlXFmYROmqXnv4', 'd60dbbca369fca2a4bde0137293eb5b5457e6ad90fb0d8442869dae33f1a9328', 'f908d8fa7c73a7d952b83804da9f4803d370f538f717c5dbc3643df23b3b9e12')
;
INSERT INTO act VALUES ('01a22a2f-e223-77f9-9a6c-b6391f655b77', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'dining', 'dining.committee-visit', '01a22a2f-d60c-700f-b696-1bea8abebe34', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '52', 'p1GhAYRHaNhXoxF_uTs9_1umnWujQtMS8w9l0LVCNj8', '3c6624c490397e6f9bbe17806ca4b5830b049a70af48bd7710820777e8dcf5a4', '14e9a76acc242d4f7786d5b84dc0d48bcaf85435739161e66ed100888704d8bb')
;
INSERT INTO act VALUES ('01a22a2f-e234-75f5-8ca8-6d93485bf4f5', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'dining', 'dining.emergency', '01a22a2f-d60c-700f-b696-1bea8abebe34', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '53', 'qSi3ur1KPQNOwjb6ScHqKcApU1D4dGU74B1gzIzUAQc', '7e5e72b470f44a125a5ed68a42a6c315f6e29a1e07cc5cbd400b439454535b48', '2f95733c6cdd318da5961e3a0a0030829b565645580f09e6e68cf618d6091a72')
;
INSERT INTO act VALUES ('01a22a2f-e23f-73e3-9ad8-9b6409e81ecc', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'dining', 'dining.incident', '01a22a2f-d60c-700f-b696-1bea8abebe34', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '54', 'MxRwG7xJZG3D_bfOC1o-gXunsMD1f20NaukTpQaQyAI', '5c9bc8afe255cc2f703587b0e70c075904f73257723d96c8e3e9f71491881b2e', 'beaa0955bcfb3612c63af642c64c10e216a1bb3b7ee2f8310052ce51866c70d7')
;
INSERT INTO act VALUES ('01a22a2f-e287-714f-a4cd-52f2d5fac7cc', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'dining', 'dining.incident-release', '01a22a2f-d60c-700f-b696-1bea8abebe34', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '55', 'fQRMUqpPFWfTYdlYTLjyP3sj08Mbkj0biQ1nL5qke9o', '4d86b2ab47db1b153bc63a918fe6cf91c199aa0343ac07dc65cc1a6403681b23', '38b43451ac80fc586db016cd419426773e3293f1509e889817b8f1b31eed3bb5')
;
INSERT INTO act VALUES ('01a22a2f-e296-7026-876c-fa0c0c697f97', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'dining', 'dining.notice', '01a22a2f-d60c-700f-b696-1bea8abebe34', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '56', '2bFZrR8id7gUTJEzCJloFWBQBzfjHM2bIBGH3SFPhxo', '152af4ccba94a4e74172a3e87042bbde7603b5c15dc0cf2eef107f091b0f72fa', 'b731b102255cae36602b8b94516835a455f4fc4671166c2d8c920a2a369aa6e3')
;
INSERT INTO act VALUES ('01a22a2f-e2a5-7649-a8e5-60b7b66cf828', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'distribution', 'distribution.receipt', '01a22a2f-d5fc-7441-888f-267f22703002', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '2', '57', 'u7RW1zabdYqkYic7qhmOnmwSAFZe1aRKllTtD16zrOg', 'ca1fb901c72862523bafd6f09162e5c7c80cd370e2a8573d8411c6f824ded0ec', '128bbd57c80c036c7212bb41103654207c7e323624f4f94745a01313b7279582')
;
INSERT INTO act VALUES ('01a22a2f-e2b9-7393-881b-f1bcc439ff03', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'storage', 'storage.pest-control', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '58', 'fnDi4XLW6ZztxrlGs_88NUuROUKt2sjxC_BUEf3q7kM', 'cde10b6ba9c5d67facf9b983883f3c30d782411a36a1b0537b1adadef221706a', '3dbd0b06fcd5bb1fc36bc07b2346fd086e06f9ffae2b7f2431422112ef52c519')
;
INSERT INTO act VALUES ('01a22a2f-e2ce-75f3-884f-5297e30910b1', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'storage', 'storage.unfit-goods', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '1795573860000', '1795573860000', '1795573860000', NULL, 0, 0, 0, NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', NULL, NULL, '1', '59', 'c30GDuOE_4Jw3Z3sEzfjq6S0Pb1WJc1fB7iPaIq9szc', '9e196ce4c7de50f8bb8958b30e1ed08b62e3ea211951fdfdfc9d2c94f8c6fb7f', '17e32ec669d2ccee126f6f9c95c75c93e8288b41de9d0ade947ede72f9d09781')
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
CREATE TABLE `act_attachment` (
  `act_id` varchar(36) NOT NULL,
  `attachment_id` varchar(36) NOT NULL,
  PRIMARY KEY (`act_id`,`attachment_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO act_attachment VALUES ('01a22a2f-d740-77b1-9ff0-bd56358881ae', '01a22a2f-d6fb-754e-a8d8-2915bea1a039')
;
INSERT INTO act_attachment VALUES ('01a22a2f-e065-72c0-b570-dcb2db5b7b8c', '01a22a2f-d6fb-754e-a8d8-2915bea1a039')
;
CREATE TABLE `act_content` (
  `act_id` varchar(36) NOT NULL,
  `version` int(11) NOT NULL,
  `envelope` mediumblob NOT NULL,
  `personal` mediumblob NOT NULL,
  PRIMARY KEY (`act_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO act_content VALUES ('01a22a2f-d740-77b1-9ff0-bd56358881ae', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b2238316231313261613938376264343833646535656136623931303234306336343032353665376264353332366239373330373764323166333833333337353566225d2c2263617074757265644174223a22323032362d31312d32325432323a31303a30302e3030305a222c226465766963654964223a2270686f6e652d31222c226964223a2230316132326132662d643734302d373762312d396666302d626435363335383838316165222c226b696e64223a22616363657074616e63652e64656c6976657279222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a31303030302c5c22726f6c655c223a5c2270726f64756365645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d643734332d373564372d383934322d3463363134636234363034625c227d222c227b5c226772616d735c223a343030302c5c22726f6c655c223a5c2270726f64756365645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d643734332d373564372d383934322d3532306561346364376662395c227d225d2c226f636375727265644174223a22323032362d31312d32325432323a31303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643466662d373434302d383131342d616633653066376431623963222c227265636f726465644174223a22323032362d31312d32325432323a31303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a342c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22616363657074616e6365222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a22e7acace4b880e8bda620f09f918d222c22706172746963756c617273223a7b2264656c6976657265724e616d65223a22e69d8ee59b9b222c2264656c69766572794e6f74654e6f223a22532d303031222c226c696e6573223a5b7b226163636570746564416d6f756e74223a31303030302c226172726976616c54656e74687343223a6e756c6c2c22636572746966696361746573223a5b5d2c226465636973696f6e223a22616363657074222c22676f6f6473536f75726365223a6e756c6c2c22696e6772656469656e744964223a2230316132326132662d643665312d373734652d626536322d666439386266643465386361222c226c696e654e6f223a312c226c6f744964223a2230316132326132662d643734332d373564372d383934322d346336313463623436303462222c226d6164654f6e223a22323032362d31312d3232222c226d65617375726564416d6f756e74223a31303030302c226d697373696e67506170657273223a5b5d2c226e6f746564416d6f756e74223a31303030302c226f726465726564416d6f756e74223a31323030302c22726561736f6e223a6e756c6c2c22737570706c6965724c6f74223a224131222c22756e6974223a2267222c22756e6974507269636546656e223a3438302c227573654279223a22323032362d31312d3239227d2c7b226163636570746564416d6f756e74223a343030302c226172726976616c54656e74687343223a33352c22636572746966696361746573223a5b7b226174746163686d656e744964223a6e756c6c2c226b696e64223a22616e696d616c5f71756172616e74696e65222c226e756d626572223a22353332332d30303031227d2c7b226174746163686d656e744964223a2230316132326132662d643666622d373534652d613864382d323931356265613161303339222c226b696e64223a2272656365697074222c226e756d626572223a6e756c6c7d5d2c226465636973696f6e223a2270617274222c22676f6f6473536f75726365223a6e756c6c2c22696e6772656469656e744964223a2230316132326132662d643730382d373566332d386262332d663137363262343038663430222c226c696e654e6f223a322c226c6f744964223a2230316132326132662d643734332d373564372d383934322d353230656134636437666239222c226d6164654f6e223a6e756c6c2c226d65617375726564416d6f756e74223a353030302c226d697373696e67506170657273223a5b5d2c226e6f746564416d6f756e74223a6e756c6c2c226f726465726564416d6f756e74223a6e756c6c2c22726561736f6e223a22e69c89e6b7a4e8a180222c22737570706c6965724c6f74223a6e756c6c2c22756e6974223a2267222c22756e6974507269636546656e223a6e756c6c2c227573654279223a6e756c6c7d2c7b226163636570746564416d6f756e74223a302c226172726976616c54656e74687343223a6e756c6c2c22636572746966696361746573223a5b5d2c226465636973696f6e223a22726566757365222c22676f6f6473536f75726365223a6e756c6c2c22696e6772656469656e744964223a2230316132326132662d643665312d373734652d626536322d666439386266643465386361222c226c696e654e6f223a332c226c6f744964223a6e756c6c2c226d6164654f6e223a6e756c6c2c226d65617375726564416d6f756e74223a3930302c226d697373696e67506170657273223a5b5d2c226e6f746564416d6f756e74223a6e756c6c2c226f726465726564416d6f756e74223a6e756c6c2c22726561736f6e223a22e58f91e88abd222c22737570706c6965724c6f74223a6e756c6c2c22756e6974223a2267222c22756e6974507269636546656e223a6e756c6c2c227573654279223a6e756c6c7d5d2c22737570706c6965724964223a2230316132326132662d643664342d373462312d396636302d363838386265616434323765222c2276656869636c65506c617465223a22e4ba91453132333435227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-d78d-709f-ae6d-a8e3e38615a1', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643661302d373234352d626266302d646330303632666463343766222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32325432323a31303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d643738642d373039662d616536642d613865336533383631356131222c226b696e64223a226a6f75726e616c2e636f7369676e222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226163745c222c5c227468696e6749645c223a5c2230316132326132662d643734302d373762312d396666302d6264353633353838383161655c227d225d2c226f636375727265644174223a22323032362d31312d32325432323a31303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643466662d373434302d383131342d616633653066376431623963222c227265636f726465644174223a22323032362d31312d32325432323a31303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22616363657074616e6365222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722038333339222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b226d6574686f64223a226f776e2d73657373696f6e222c2273657373696f6e4163636f756e744964223a2230316132326132662d643661302d373234352d626266302d646330303632666463343766222c227369676e65644163744964223a2230316132326132662d643734302d373762312d396666302d626435363335383838316165227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-d7d5-70be-99c9-64520388363d', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32325432323a31303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d643764352d373062652d393963392d363435323033383833363364222c226b696e64223a22616363657074616e63652e64656c6976657279222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a31303030302c5c22726f6c655c223a5c2270726f64756365645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d643764362d373031362d383162392d6135626534353732386661365c227d225d2c226f636375727265644174223a22323032362d31312d32325432323a31303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643466662d373434302d383131342d616633653066376431623963222c227265636f726465644174223a22323032362d31312d32325432323a31303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a342c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22616363657074616e6365222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b2264656c6976657265724e616d65223a6e756c6c2c2264656c69766572794e6f74654e6f223a6e756c6c2c226c696e6573223a5b7b226163636570746564416d6f756e74223a31303030302c226172726976616c54656e74687343223a6e756c6c2c22636572746966696361746573223a5b5d2c226465636973696f6e223a22616363657074222c22676f6f6473536f75726365223a6e756c6c2c22696e6772656469656e744964223a2230316132326132662d643665312d373734652d626536322d666439386266643465386361222c226c696e654e6f223a312c226c6f744964223a2230316132326132662d643764362d373031362d383162392d613562653435373238666136222c226d6164654f6e223a6e756c6c2c226d65617375726564416d6f756e74223a31303030302c226d697373696e67506170657273223a5b5d2c226e6f746564416d6f756e74223a6e756c6c2c226f726465726564416d6f756e74223a6e756c6c2c22726561736f6e223a6e756c6c2c22737570706c6965724c6f74223a6e756c6c2c22756e6974223a2267222c22756e6974507269636546656e223a6e756c6c2c227573654279223a6e756c6c7d5d2c22737570706c6965724964223a2230316132326132662d643664342d373462312d396636302d363838386265616434323765222c2276656869636c65506c617465223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-d804-7622-9d1e-ace1fd0ac78a', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32325432323a34303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d643830342d373632322d396431652d616365316664306163373861222c226b696e64223a2273746f636b2e696e222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a31303030302c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d643734332d373564372d383934322d3463363134636234363034625c227d222c227b5c226772616d735c223a343030302c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d643734332d373564372d383934322d3532306561346364376662395c227d225d2c226f636375727265644174223a22323032362d31312d32325432323a34303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32325432323a34303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a322c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22646576696174696f6e526561736f6e223a6e756c6c2c2266726f6d4c6f636174696f6e223a2230316132326132662d643466662d373434302d383131342d616633653066376431623963222c226c696e6573223a5b7b22616d6f756e74223a31303030302c226c6f744964223a2230316132326132662d643734332d373564372d383934322d346336313463623436303462222c22756e6974223a2267227d2c7b22616d6f756e74223a343030302c226c6f744964223a2230316132326132662d643734332d373564372d383934322d353230656134636437666239222c22756e6974223a2267227d5d2c226d65616c4964223a6e756c6c2c2272656365697665724e616d65223a6e756c6c2c22746f4c6f636174696f6e223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c2277726974654f6666526561736f6e223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-d834-753d-9c44-ec6ef0765005', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32325432333a30303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d643833342d373533642d396334342d656336656630373635303035222c226b696e64223a2273746f726167652e72656164696e67222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32325432333a30303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643537362d373234302d626261332d363763313736656166303430222c227265636f726465644174223a22323032362d31312d32325432333a30303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f72616765222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22636f7272656374697665416374696f6e223a22e5b7b2e8b083e4bd8e222c226d617854656e746873223a38302c226d696e54656e746873223a302c227175616e74697479223a2274656d7065726174757265222c22726567696d65223a226368696c6c222c2272756c65223a224f2d3033222c2276616c756554656e746873223a39352c2276657264696374223a226f7574227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-d844-745e-9db4-a0ce630483cb', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32325432333a30303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d643834342d373435652d396462342d613063653633303438336362222c226b696e64223a2273746f726167652e72656164696e67222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32325432333a30303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32325432333a30303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f72616765222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22636f7272656374697665416374696f6e223a6e756c6c2c226d617854656e746873223a6e756c6c2c226d696e54656e746873223a6e756c6c2c227175616e74697479223a2268756d6964697479222c22726567696d65223a22616d6269656e74222c2272756c65223a6e756c6c2c2276616c756554656e746873223a3535302c2276657264696374223a226e6f5f6c696d6974227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-d861-72f7-847a-cec3f91d6af2', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32325432333a30303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d643836312d373266372d383437612d636563336639316436616632222c226b696e64223a2273746f726167652e726f756e64222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32325432333a30303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32325432333a30303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f72616765222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b226c6162656c6c6564223a66616c73652c226e6f5065737473223a747275652c226e6f7468696e6745787069726564223a747275652c226f666657616c6c416e64466c6f6f72223a747275652c22726177416e64436f6f6b65644170617274223a747275652c2272656d61726b223a22e4b8a4e8a28be69caae8b4b4e6a087e7adbe227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-d882-75fa-9da0-6994a09b7b27', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32335430303a30303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d643838322d373566612d396461302d363939346130396237623237222c226b696e64223a22636f6f6b696e672e6d65616c222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c2270726f64756365645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d643838322d373566612d396461302d3639393461303962376232375c227d225d2c226f636375727265644174223a22323032362d31312d32335430303a30303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643564322d373361372d613063362d656362666166643065376265222c227265636f726465644174223a22323032362d31312d32335430303a30303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b2264617465223a22323032362d31312d3233222c22646973686573223a5b7b22636f6e6669726d6174696f6e223a6e756c6c2c22646973684e6f223a312c226e616d65223a22e795aae88c84e78292e89b8b227d2c7b22636f6e6669726d6174696f6e223a6e756c6c2c22646973684e6f223a322c226e616d65223a22e7b1b3e9a5ad227d5d2c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226d65616c4b696e64223a226c756e6368222c22706c616e6e656444696e657273223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-d8b4-7366-b907-42bec0fe309a', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32335430303a33303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d643862342d373336362d623930372d343262656330666533303961222c226b696e64223a2273746f636b2e6f7574222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a343030302c5c22726f6c655c223a5c22636f6e73756d65645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d643734332d373564372d383934322d3463363134636234363034625c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d643838322d373566612d396461302d3639393461303962376232375c227d225d2c226f636375727265644174223a22323032362d31312d32335430303a33303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32335430303a33303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a322c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22646576696174696f6e526561736f6e223a6e756c6c2c2266726f6d4c6f636174696f6e223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c226c696e6573223a5b7b22616d6f756e74223a343030302c226c6f744964223a2230316132326132662d643734332d373564372d383934322d346336313463623436303462222c22756e6974223a2267227d5d2c226d65616c4964223a2230316132326132662d643838322d373566612d396461302d363939346130396237623237222c2272656365697665724e616d65223a6e756c6c2c22746f4c6f636174696f6e223a226b69746368656e222c2277726974654f6666526561736f6e223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-d8d6-72e6-a42f-4453ad23c524', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32335430303a33303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d643864362d373265362d613432662d343435336164323363353234222c226b696e64223a2273746f636b2e6f7574222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a3530302c5c22726f6c655c223a5c22636f6e73756d65645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d643734332d373564372d383934322d3532306561346364376662395c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d643838322d373566612d396461302d3639393461303962376232375c227d225d2c226f636375727265644174223a22323032362d31312d32335430303a33303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32335430303a33303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a322c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22646576696174696f6e526561736f6e223a6e756c6c2c2266726f6d4c6f636174696f6e223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c226c696e6573223a5b7b22616d6f756e74223a3530302c226c6f744964223a2230316132326132662d643734332d373564372d383934322d353230656134636437666239222c22756e6974223a2267227d5d2c226d65616c4964223a2230316132326132662d643838322d373566612d396461302d363939346130396237623237222c2272656365697665724e616d65223a6e756c6c2c22746f4c6f636174696f6e223a226b69746368656e222c2277726974654f6666526561736f6e223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-d908-7406-ab8f-b4775faab403', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32335430303a33303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d643930382d373430362d616238662d623437373566616162343033222c226b696e64223a226a6f75726e616c2e726576657273616c222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226163745c222c5c227468696e6749645c223a5c2230316132326132662d643864362d373265362d613432662d3434353361643233633532345c227d225d2c226f636375727265644174223a22323032362d31312d32335430303a33303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32335430303a33303a30302e3030305a222c2272657665727365734163744964223a2230316132326132662d643864362d373265362d613432662d343435336164323363353234222c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22726561736f6e223a22e5bd95e99499222c2272657665727365734163744964223a2230316132326132662d643864362d373265362d613432662d343435336164323363353234227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-d92f-747f-81bc-55820a1082e9', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32335430303a33303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d643932662d373437662d383162632d353538323061313038326539222c226b696e64223a2273746f636b2e6f7574222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a39303030302c5c22726f6c655c223a5c22636f6e73756d65645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d643734332d373564372d383934322d3532306561346364376662395c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d643838322d373566612d396461302d3639393461303962376232375c227d225d2c226f636375727265644174223a22323032362d31312d32335430303a33303a30302e3030305a222c226f66666c696e65223a747275652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32335430303a33303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a322c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22646576696174696f6e526561736f6e223a6e756c6c2c2266726f6d4c6f636174696f6e223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c226c696e6573223a5b7b22616d6f756e74223a39303030302c226c6f744964223a2230316132326132662d643734332d373564372d383934322d353230656134636437666239222c22756e6974223a2267227d5d2c226d65616c4964223a2230316132326132662d643838322d373566612d396461302d363939346130396237623237222c2272656365697665724e616d65223a6e756c6c2c22746f4c6f636174696f6e223a226b69746368656e222c2277726974654f6666526561736f6e223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-d9bd-764a-bdd9-6d53eb22d7bc', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32335430303a33303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d643962642d373634612d626464392d366435336562323264376263222c226b696e64223a2273746f636b2e77726974652d6f6666222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a3330302c5c22726f6c655c223a5c22636f6e73756d65645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d643734332d373564372d383934322d3463363134636234363034625c227d225d2c226f636375727265644174223a22323032362d31312d32335430303a33303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32335430303a33303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a322c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22646576696174696f6e526561736f6e223a6e756c6c2c2266726f6d4c6f636174696f6e223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c226c696e6573223a5b7b22616d6f756e74223a3330302c226c6f744964223a2230316132326132662d643734332d373564372d383934322d346336313463623436303462222c22756e6974223a2267227d5d2c226d65616c4964223a6e756c6c2c2272656365697665724e616d65223a6e756c6c2c22746f4c6f636174696f6e223a227761737465222c2277726974654f6666526561736f6e223a2273706f696c6564227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-d9e5-70ab-b53a-f783569f502e', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32335430303a33303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d643965352d373061622d623533612d663738333536396635303265222c226b696e64223a2273746f636b2e636f756e74222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d643734332d373564372d383934322d3463363134636234363034625c227d225d2c226f636375727265644174223a22323032362d31312d32335430303a33303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32335430303a33303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a332c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22626c696e64223a66616c73652c226c696e6573223a5b7b22636f756e746564416d6f756e74223a353630302c226c6f744964223a2230316132326132662d643734332d373564372d383934322d346336313463623436303462222c22756e6974223a2267222c2276617269616e6365526561736f6e223a6e756c6c7d5d7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-da25-70e1-931b-fda0ba57f475', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32335430323a32303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646132352d373065312d393331622d666461306261353766343735222c226b696e64223a22636f6f6b696e672e6261746368222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a343030302c5c22726f6c655c223a5c22636f6e73756d65645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d643734332d373564372d383934322d3463363134636234363034625c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d643838322d373566612d396461302d3639393461303962376232375c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c2270726f64756365645c222c5c227468696e675c223a5c2262617463685c222c5c227468696e6749645c223a5c2230316132326132662d646132352d373065312d393331622d6664613062613537663437355c227d225d2c226f636375727265644174223a22323032362d31312d32335430323a32303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643564322d373361372d613063362d656362666166643065376265222c227265636f726465644174223a22323032362d31312d32335430323a32303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a322c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22636f726554656e74687343223a3738302c22636f7272656374697665416374696f6e223a6e756c6c2c22646973684e6f223a312c22696e70757473223a5b7b22616d6f756e74223a343030302c226c6f744964223a2230316132326132662d643734332d373564372d383934322d346336313463623436303462222c22756e6974223a2267227d5d2c226d65616c4964223a2230316132326132662d643838322d373566612d396461302d363939346130396237623237222c227265686561746564546f54656e74687343223a6e756c6c2c22737461727465644174223a22323032362d31312d32335430323a32303a30302e3030305a227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-da75-7127-9034-027549572d05', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32335430323a32303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646137352d373132372d393033342d303237353439353732643035222c226b696e64223a22636f6f6b696e672e6261746368222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d643838322d373566612d396461302d3639393461303962376232375c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c2270726f64756365645c222c5c227468696e675c223a5c2262617463685c222c5c227468696e6749645c223a5c2230316132326132662d646137352d373132372d393033342d3032373534393537326430355c227d225d2c226f636375727265644174223a22323032362d31312d32335430323a32303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643564322d373361372d613063362d656362666166643065376265222c227265636f726465644174223a22323032362d31312d32335430323a32303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a322c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22636f726554656e74687343223a3635302c22636f7272656374697665416374696f6e223a6e756c6c2c22646973684e6f223a322c22696e70757473223a5b5d2c226d65616c4964223a2230316132326132662d643838322d373566612d396461302d363939346130396237623237222c227265686561746564546f54656e74687343223a3731302c22737461727465644174223a22323032362d31312d32335430323a32303a30302e3030305a227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-daa4-71fa-9137-bfc89c213362', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32335430323a33303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646161342d373166612d393133372d626663383963323133333632222c226b696e64223a22636f6f6b696e672e73616d706c65222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c2262617463685c222c5c227468696e6749645c223a5c2230316132326132662d646132352d373065312d393331622d6664613062613537663437355c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c2270726f64756365645c222c5c227468696e675c223a5c2273616d706c655c222c5c227468696e6749645c223a5c2230316132326132662d646161342d373166612d393133372d6266633839633231333336325c227d225d2c226f636375727265644174223a22323032362d31312d32335430323a33303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643565322d373765362d383531332d373361666164366466376662222c227265636f726465644174223a22323032362d31312d32335430323a33303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b2262617463684964223a2230316132326132662d646132352d373065312d393331622d666461306261353766343735222c22636f6e7461696e6572436f6465223a22482d37222c226772616d7354656e746873223a313238342c226b656570556e74696c223a22323032362d31312d32355430323a33303a30302e3030305a227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-dada-71f1-ac91-3268f7e05666', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32335430333a33303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646164612d373166312d616339312d333236386637653035363636222c226b696e64223a22646973747269627574696f6e2e68616e642d6f766572222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c22636f6e73756d65645c222c5c227468696e675c223a5c2262617463685c222c5c227468696e6749645c223a5c2230316132326132662d646132352d373065312d393331622d6664613062613537663437355c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c22636f6e73756d65645c222c5c227468696e675c223a5c2262617463685c222c5c227468696e6749645c223a5c2230316132326132662d646137352d373132372d393033342d3032373534393537326430355c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d643838322d373566612d396461302d3639393461303962376232375c227d225d2c226f636375727265644174223a22323032362d31312d32335430333a33303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643566632d373434312d383838662d323637663232373033303032222c227265636f726465644174223a22323032362d31312d32335430333a33303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22646973747269627574696f6e222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22636c6173734964223a2230316132326132662d643631642d373665632d383864362d393438646162663035306435222c226c696e6573223a5b7b2262617463684964223a2230316132326132662d646132352d373065312d393331622d666461306261353766343735222c2264616e6765724d696e75746573223a33302c22686f6c64696e6754656e74687343223a3532302c226c617374486f744174223a22323032362d31312d32335430333a30303a30302e3030305a222c22706f7274696f6e73223a33382c227265686561746564546f54656e74687343223a6e756c6c2c2276657264696374223a2273616665227d2c7b2262617463684964223a2230316132326132662d646137352d373132372d393033342d303237353439353732643035222c2264616e6765724d696e75746573223a37302c22686f6c64696e6754656e74687343223a6e756c6c2c226c617374486f744174223a6e756c6c2c22706f7274696f6e73223a33382c227265686561746564546f54656e74687343223a6e756c6c2c2276657264696374223a2273616665227d5d2c226d65616c4964223a2230316132326132662d643838322d373566612d396461302d363939346130396237623237222c2272656365697665724e616d65223a22e78e8be88081e5b888227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-dd04-7091-bfb8-f51d3ba1063f', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32335430333a33303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646430342d373039312d626662382d663531643362613130363366222c226b696e64223a22646973747269627574696f6e2e6469737061746368222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c22636f6e73756d65645c222c5c227468696e675c223a5c2262617463685c222c5c227468696e6749645c223a5c2230316132326132662d646132352d373065312d393331622d6664613062613537663437355c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d643838322d373566612d396461302d3639393461303962376232375c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c22736974655c222c5c227468696e6749645c223a5c2230316132326132662d646232392d373430652d613331612d3631366662323633393965375c227d225d2c226f636375727265644174223a22323032362d31312d32335430333a33303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643466662d373434302d383131342d616633653066376431623963222c227265636f726465644174223a22323032362d31312d32335430333a33303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a322c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22646973747269627574696f6e222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b226472697665724e616d65223a6e756c6c2c226c696e6573223a5b7b2262617463684964223a2230316132326132662d646132352d373065312d393331622d666461306261353766343735222c2264616e6765724d696e75746573223a302c22686f6c64696e6754656e74687343223a3635302c226c617374486f744174223a6e756c6c2c22706f7274696f6e73223a36302c227265686561746564546f54656e74687343223a6e756c6c2c2276657264696374223a2273616665227d5d2c226d65616c4964223a2230316132326132662d643838322d373566612d396461302d363939346130396237623237222c2272656365697665724e616d65223a22e58886e6a0a1222c227365616c4e6f223a6e756c6c2c22736974655363686f6f6c4964223a2230316132326132662d646232392d373430652d613331612d363136666232363339396537222c2276656869636c65506c617465223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-dd4c-7436-a21e-dca21ae0c79a', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32335430343a31303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646434632d373433362d613231652d646361323161653063373961222c226b696e64223a2264696e696e672e68656164636f756e74222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d643838322d373566612d396461302d3639393461303962376232375c227d225d2c226f636375727265644174223a22323032362d31312d32335430343a31303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643630632d373030662d623639362d316265613861626562653334222c227265636f726465644174223a22323032362d31312d32335430343a31303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a322c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2264696e696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b226c696e6573223a5b7b22636c6173734964223a2230316132326132662d643631642d373665632d383864362d393438646162663035306435222c22706179657273223a5b5d2c2270726573656e74223a33382c22736572766564223a33387d2c7b22636c6173734964223a2230316132326132662d643632382d373361382d616163312d326130376536313235353564222c22706179657273223a5b5d2c2270726573656e74223a34302c22736572766564223a33397d5d2c226d65616c4964223a2230316132326132662d643838322d373566612d396461302d363939346130396237623237222c226f7468657273223a5b5d2c22726561736f6e223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-dd90-7685-bf98-ab90af3c33e3', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32335430343a31303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646439302d373638352d626639382d616239306166336333336533222c226b696e64223a2264696e696e672e6163636f6d70616e79222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d643838322d373566612d396461302d3639393461303962376232375c227d225d2c226f636375727265644174223a22323032362d31312d32335430343a31303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643630632d373030662d623639362d316265613861626562653334222c227265636f726465644174223a22323032362d31312d32335430343a31303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2264696e696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b2264696e65724e616d65223a22e8b5b5e6a0a1e995bf222c2264696e6572526f6c65223a226c6561646572222c22666f6f64223a22676f6f64222c2268796769656e65223a22657863656c6c656e74222c226d65616c4964223a2230316132326132662d643838322d373566612d396461302d363939346130396237623237222c226f72646572223a22706f6f72222c2270726f626c656d223a22e68e92e9989fe68ba5e68ca4227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-ddbc-7243-bbec-0d1809fd68aa', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32335430343a31303a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646462632d373234332d626265632d306431383039666436386161222c226b696e64223a2264696e696e672e6c6566746f76657273222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d643838322d373566612d396461302d3639393461303962376232375c227d225d2c226f636375727265644174223a22323032362d31312d32335430343a31303a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643630632d373030662d623639362d316265613861626562653334222c227265636f726465644174223a22323032362d31312d32335430343a31303a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2264696e696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22636f6c6c6563746f724e616d65223a22e7bbbfe6ba90222c226c696e6573223a5b7b226772616d73223a343230302c226b696e64223a22706c617465227d2c7b226772616d73223a302c226b696e64223a22756e736572766564227d5d2c226d65616c4964223a2230316132326132662d643838322d373566612d396461302d363939346130396237623237227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-ddec-7014-a981-cba01b8d692f', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646465632d373031342d613938312d636261303162386436393266222c226b696e64223a22636f6f6b696e672e73616d706c652d64697363617264222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c22636f6e73756d65645c222c5c227468696e675c223a5c2273616d706c655c222c5c227468696e6749645c223a5c2230316132326132662d646161342d373166612d393133372d6266633839633231333336325c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643565322d373765362d383531332d373361666164366466376662222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b2273616d706c654964223a2230316132326132662d646161342d373166612d393133372d626663383963323133333632227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-de32-76b0-a69b-c828efa62077', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646533322d373662302d613639622d633832386566613632303737222c226b696e64223a22616363657074616e63652e64656c6976657279222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c22616d6f756e745c223a36302c5c22726f6c655c223a5c2270726f64756365645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d646533342d373166652d613365642d6162353939633133653538365c222c5c22756e69745c223a5c2270696563655c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643466662d373434302d383131342d616633653066376431623963222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a342c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22616363657074616e6365222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b2264656c6976657265724e616d65223a6e756c6c2c2264656c69766572794e6f74654e6f223a6e756c6c2c226c696e6573223a5b7b226163636570746564416d6f756e74223a36302c226172726976616c54656e74687343223a6e756c6c2c22636572746966696361746573223a5b5d2c226465636973696f6e223a22616363657074222c22676f6f6473536f75726365223a6e756c6c2c22696e6772656469656e744964223a2230316132326132662d646530392d373665382d623839342d303765323333323237643438222c226c696e654e6f223a312c226c6f744964223a2230316132326132662d646533342d373166652d613365642d616235393963313365353836222c226d6164654f6e223a6e756c6c2c226d65617375726564416d6f756e74223a36302c226d697373696e67506170657273223a5b5d2c226e6f746564416d6f756e74223a6e756c6c2c226f726465726564416d6f756e74223a6e756c6c2c22726561736f6e223a6e756c6c2c22737570706c6965724c6f74223a6e756c6c2c22756e6974223a227069656365222c22756e6974507269636546656e223a3131302c227573654279223a6e756c6c7d5d2c22737570706c6965724964223a2230316132326132662d643664342d373462312d396636302d363838386265616434323765222c2276656869636c65506c617465223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-de78-7178-a589-a2bdd4bc935b', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643661302d373234352d626266302d646330303632666463343766222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646537382d373137382d613538392d613262646434626339333562222c226b696e64223a226a6f75726e616c2e636f7369676e222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226163745c222c5c227468696e6749645c223a5c2230316132326132662d646533322d373662302d613639622d6338323865666136323037375c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643466662d373434302d383131342d616633653066376431623963222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22616363657074616e6365222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722038333339222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b226d6574686f64223a226f776e2d73657373696f6e222c2273657373696f6e4163636f756e744964223a2230316132326132662d643661302d373234352d626266302d646330303632666463343766222c227369676e65644163744964223a2230316132326132662d646533322d373662302d613639622d633832386566613632303737227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-de97-71ef-9620-21da9aef36eb', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646539372d373165662d393632302d323164613961656633366562222c226b696e64223a2273746f636b2e696e222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c22616d6f756e745c223a36302c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d646533342d373166652d613365642d6162353939633133653538365c222c5c22756e69745c223a5c2270696563655c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a322c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22646576696174696f6e526561736f6e223a6e756c6c2c2266726f6d4c6f636174696f6e223a2230316132326132662d643466662d373434302d383131342d616633653066376431623963222c226c696e6573223a5b7b22616d6f756e74223a36302c226c6f744964223a2230316132326132662d646533342d373166652d613365642d616235393963313365353836222c22756e6974223a227069656365227d5d2c226d65616c4964223a6e756c6c2c2272656365697665724e616d65223a6e756c6c2c22746f4c6f636174696f6e223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c2277726974654f6666526561736f6e223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646562392d373438342d623666622d356338663830616530653537222c226b696e64223a22636f6f6b696e672e6d65616c222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c2270726f64756365645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d646562392d373438342d623666622d3563386638306165306535375c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643564322d373361372d613063362d656362666166643065376265222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b2264617465223a22323032362d31312d3235222c22646973686573223a5b7b22636f6e6669726d6174696f6e223a6e756c6c2c22646973684e6f223a312c226e616d65223a22e892b8e89b8b227d5d2c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226d65616c4b696e64223a226c756e6368222c22706c616e6e656444696e657273223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-dedd-702f-84a9-a3504ddbeef9', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646564642d373032662d383461392d613335303464646265656639222c226b696e64223a2273746f636b2e6f7574222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c22616d6f756e745c223a32302c5c22726f6c655c223a5c22636f6e73756d65645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d646533342d373166652d613365642d6162353939633133653538365c222c5c22756e69745c223a5c2270696563655c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d646562392d373438342d623666622d3563386638306165306535375c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a322c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22646576696174696f6e526561736f6e223a6e756c6c2c2266726f6d4c6f636174696f6e223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c226c696e6573223a5b7b22616d6f756e74223a32302c226c6f744964223a2230316132326132662d646533342d373166652d613365642d616235393963313365353836222c22756e6974223a227069656365227d5d2c226d65616c4964223a2230316132326132662d646562392d373438342d623666622d356338663830616530653537222c2272656365697665724e616d65223a6e756c6c2c22746f4c6f636174696f6e223a226b69746368656e222c2277726974654f6666526561736f6e223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-df14-7300-83dd-da70f2e30ea4', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646631342d373330302d383364642d646137306632653330656134222c226b696e64223a2273746f636b2e77726974652d6f6666222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c22616d6f756e745c223a312c5c22726f6c655c223a5c22636f6e73756d65645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d646533342d373166652d613365642d6162353939633133653538365c222c5c22756e69745c223a5c2270696563655c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a322c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22646576696174696f6e526561736f6e223a6e756c6c2c2266726f6d4c6f636174696f6e223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c226c696e6573223a5b7b22616d6f756e74223a312c226c6f744964223a2230316132326132662d646533342d373166652d613365642d616235393963313365353836222c22756e6974223a227069656365227d5d2c226d65616c4964223a6e756c6c2c2272656365697665724e616d65223a6e756c6c2c22746f4c6f636174696f6e223a227761737465222c2277726974654f6666526561736f6e223a2264616d61676564227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-df32-71d7-9eab-21a74071195b', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646633322d373164372d396561622d323161373430373131393562222c226b696e64223a2273746f636b2e636f756e74222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d646533342d373166652d613365642d6162353939633133653538365c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a332c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22626c696e64223a66616c73652c226c696e6573223a5b7b22636f756e746564416d6f756e74223a33392c226c6f744964223a2230316132326132662d646533342d373166652d613365642d616235393963313365353836222c22756e6974223a227069656365222c2276617269616e6365526561736f6e223a6e756c6c7d5d7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-df5a-7561-bda1-cdfbd748de82', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646635612d373536312d626461312d636466626437343864653832222c226b696e64223a22636f6f6b696e672e6261746368222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c22616d6f756e745c223a32302c5c22726f6c655c223a5c22636f6e73756d65645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d646533342d373166652d613365642d6162353939633133653538365c222c5c22756e69745c223a5c2270696563655c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d646562392d373438342d623666622d3563386638306165306535375c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c2270726f64756365645c222c5c227468696e675c223a5c2262617463685c222c5c227468696e6749645c223a5c2230316132326132662d646635612d373536312d626461312d6364666264373438646538325c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643564322d373361372d613063362d656362666166643065376265222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a322c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22636f726554656e74687343223a3738302c22636f7272656374697665416374696f6e223a6e756c6c2c22646973684e6f223a312c22696e70757473223a5b7b22616d6f756e74223a32302c226c6f744964223a2230316132326132662d646533342d373166652d613365642d616235393963313365353836222c22756e6974223a227069656365227d5d2c226d65616c4964223a2230316132326132662d646562392d373438342d623666622d356338663830616530653537222c227265686561746564546f54656e74687343223a6e756c6c2c22737461727465644174223a22323032362d31312d32355430323a33313a30302e3030305a227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-df8f-71f7-9f3a-1e726c6f63bf', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643661302d373234352d626266302d646330303632666463343766222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646638662d373166372d396633612d316537323663366636336266222c226b696e64223a226a6f75726e616c2e7265667573616c222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226163745c222c5c227468696e6749645c223a5c2230316132326132662d643764352d373062652d393963392d3634353230333838333633645c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643466662d373434302d383131342d616633653066376431623963222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22616363657074616e6365222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722038333339222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22726561736f6e223a22e6b2a1e69c89e588b0e8b4a7222c22726566757365734163744964223a2230316132326132662d643764352d373062652d393963392d363435323033383833363364227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-dfa4-73f5-82cb-d22dd290cec3', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646661342d373366352d383263622d643232646432393063656333222c226b696e64223a2273746f636b2e6f7574222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c22616d6f756e745c223a352c5c22726f6c655c223a5c22636f6e73756d65645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d646533342d373166652d613365642d6162353939633133653538365c222c5c22756e69745c223a5c2270696563655c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d646562392d373438342d623666622d3563386638306165306535375c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a322c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22646576696174696f6e526561736f6e223a6e756c6c2c2266726f6d4c6f636174696f6e223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c226c696e6573223a5b7b22616d6f756e74223a352c226c6f744964223a2230316132326132662d646533342d373166652d613365642d616235393963313365353836222c22756e6974223a227069656365227d5d2c226d65616c4964223a2230316132326132662d646562392d373438342d623666622d356338663830616530653537222c2272656365697665724e616d65223a6e756c6c2c22746f4c6f636174696f6e223a226b69746368656e222c2277726974654f6666526561736f6e223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-dfcc-74bb-8006-2d2ac76858f0', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646663632d373462622d383030362d326432616337363835386630222c226b696e64223a2273746f636b2e72657475726e222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c22616d6f756e745c223a322c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d646533342d373166652d613365642d6162353939633133653538365c222c5c22756e69745c223a5c2270696563655c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226d65616c5c222c5c227468696e6749645c223a5c2230316132326132662d646562392d373438342d623666622d3563386638306165306535375c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b2266726f6d4c6f636174696f6e223a226b69746368656e222c226c696e6573223a5b7b22616d6f756e74223a322c226c6f744964223a2230316132326132662d646533342d373166652d613365642d616235393963313365353836222c22756e6974223a227069656365227d5d2c226d65616c4964223a2230316132326132662d646562392d373438342d623666622d356338663830616530653537222c22746f4c6f636174696f6e223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-dff3-71e7-b3a0-fc7b059d2e9c', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d646666332d373165372d623361302d666337623035396432653963222c226b696e64223a2273746f636b2e7472616e73666572222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c22616d6f756e745c223a312c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d646533342d373166652d613365642d6162353939633133653538365c222c5c22756e69745c223a5c2270696563655c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b2266726f6d4c6f636174696f6e223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c226c696e6573223a5b7b22616d6f756e74223a312c226c6f744964223a2230316132326132662d646533342d373166652d613365642d616235393963313365353836222c22756e6974223a227069656365227d5d2c2272656365697665724e616d65223a22e78e8be5ba93e7aea1222c22746f4c6f636174696f6e223a2230316132326132662d643537362d373234302d626261332d363763313736656166303430227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e017-76f2-a611-9c43437833eb', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653031372d373666322d613631312d396334333433373833336562222c226b696e64223a2273746f636b2e73656e642d6261636b222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c22616d6f756e745c223a332c5c22726f6c655c223a5c22636f6e73756d65645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d646533342d373166652d613365642d6162353939633133653538365c222c5c22756e69745c223a5c2270696563655c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b2266726f6d4c6f636174696f6e223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c226c696e6573223a5b7b22616d6f756e74223a332c226c6f744964223a2230316132326132662d646533342d373166652d613365642d616235393963313365353836222c22756e6974223a227069656365227d5d2c2272656365697665724e616d65223a22e69d8ee5b888e58285222c2272657475726e4f7574636f6d65223a2265786368616e6765222c2272657475726e526561736f6e223a2277726f6e67222c22737570706c6965724964223a2230316132326132662d643664342d373462312d396636302d363838386265616434323765222c22746f4c6f636174696f6e223a22737570706c696572227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e03e-71cc-b9b4-33db1c1dabd6', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653033652d373163632d623962342d333364623163316461626436222c226b696e64223a2273746f636b2e636f756e74222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d646533342d373166652d613365642d6162353939633133653538365c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a332c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f636b222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22626c696e64223a747275652c226c696e6573223a5b7b22636f756e746564416d6f756e74223a32382c226c6f744964223a2230316132326132662d646533342d373166652d613365642d616235393963313365353836222c22756e6974223a227069656365222c2276617269616e6365526561736f6e223a226c6f7373227d5d7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e065-72c0-b570-dcb2db5b7b8c', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b2238316231313261613938376264343833646535656136623931303234306336343032353665376264353332366239373330373764323166333833333337353566225d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653036352d373263302d623537302d646362326462356237623863222c226b696e64223a22616363657074616e63652e737570706c6965722d7061706572222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643466662d373434302d383131342d616633653066376431623963222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22616363657074616e6365222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b2270617065724b696e64223a22666f6f645f6c6963656e6365222c2270617065724e6f223a224a593135333233222c22737570706c6965724964223a2230316132326132662d643664342d373462312d396636302d363838386265616434323765222c2276616c6964556e74696c223a22323033312d31312d3232227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e07e-7050-96cc-1b1cd6a5b034', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653037652d373035302d393663632d316231636436613562303334222c226b696e64223a22616363657074616e63652e64656c6976657279222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c22616d6f756e745c223a33302c5c22726f6c655c223a5c2270726f64756365645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d653037662d373134632d626431352d3830336665616363323038365c222c5c22756e69745c223a5c2270696563655c227d222c227b5c22616d6f756e745c223a33302c5c22726f6c655c223a5c2270726f64756365645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d653038302d373164362d623963352d6162656632646663333533665c222c5c22756e69745c223a5c2270696563655c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643466662d373434302d383131342d616633653066376431623963222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a342c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22616363657074616e6365222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b2264656c6976657265724e616d65223a6e756c6c2c2264656c69766572794e6f74654e6f223a6e756c6c2c226c696e6573223a5b7b226163636570746564416d6f756e74223a33302c226172726976616c54656e74687343223a6e756c6c2c22636572746966696361746573223a5b5d2c226465636973696f6e223a22616363657074222c22676f6f6473536f75726365223a22646f6e6174696f6e222c22696e6772656469656e744964223a2230316132326132662d646530392d373665382d623839342d303765323333323237643438222c226c696e654e6f223a312c226c6f744964223a2230316132326132662d653037662d373134632d626431352d383033666561636332303836222c226d6164654f6e223a6e756c6c2c226d65617375726564416d6f756e74223a33302c226d697373696e67506170657273223a5b5d2c226e6f746564416d6f756e74223a6e756c6c2c226f726465726564416d6f756e74223a6e756c6c2c22726561736f6e223a6e756c6c2c22737570706c6965724c6f74223a6e756c6c2c22756e6974223a227069656365222c22756e6974507269636546656e223a6e756c6c2c227573654279223a6e756c6c7d2c7b226163636570746564416d6f756e74223a33302c226172726976616c54656e74687343223a6e756c6c2c22636572746966696361746573223a5b5d2c226465636973696f6e223a22616363657074222c22676f6f6473536f75726365223a226d61726b6574222c22696e6772656469656e744964223a2230316132326132662d646530392d373665382d623839342d303765323333323237643438222c226c696e654e6f223a322c226c6f744964223a2230316132326132662d653038302d373164362d623963352d616265663264666333353366222c226d6164654f6e223a6e756c6c2c226d65617375726564416d6f756e74223a33302c226d697373696e67506170657273223a5b5d2c226e6f746564416d6f756e74223a6e756c6c2c226f726465726564416d6f756e74223a6e756c6c2c22726561736f6e223a6e756c6c2c22737570706c6965724c6f74223a6e756c6c2c22756e6974223a227069656365222c22756e6974507269636546656e223a3132302c227573654279223a6e756c6c7d5d2c22737570706c6965724964223a2230316132326132662d643664342d373462312d396636302d363838386265616434323765222c2276656869636c65506c617465223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e0b3-7361-8d3c-f96aae6b413e', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653062332d373336312d386433632d663936616165366234313365222c226b696e64223a22616363657074616e63652e6f72646572222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643466662d373434302d383131342d616633653066376431623963222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22616363657074616e6365222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b226c696e6573223a5b7b22696e6772656469656e744964223a2230316132326132662d646530392d373665382d623839342d303765323333323237643438222c226c696e654e6f223a312c226f726465726564416d6f756e74223a36302c22756e6974223a227069656365227d5d2c22737570706c6965724964223a2230316132326132662d643664342d373462312d396636302d363838386265616434323765222c2277616e7465644f6e223a22323032362d31312d3236227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e0d6-740c-b0dc-7872e63d49af', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653064362d373430632d623064632d373837326536336434396166222c226b696e64223a22616363657074616e63652e64656c6976657279222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c22616d6f756e745c223a33302c5c22726f6c655c223a5c2270726f64756365645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d653064382d373636642d616330662d6163316232306231346666655c222c5c22756e69745c223a5c2270696563655c227d222c227b5c22616d6f756e745c223a33302c5c22726f6c655c223a5c2270726f64756365645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d653064382d373636642d616330662d6231376430333336376435625c222c5c22756e69745c223a5c2270696563655c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643466662d373434302d383131342d616633653066376431623963222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a342c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22616363657074616e6365222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b2264656c6976657265724e616d65223a6e756c6c2c2264656c69766572794e6f74654e6f223a6e756c6c2c226c696e6573223a5b7b226163636570746564416d6f756e74223a33302c226172726976616c54656e74687343223a6e756c6c2c22636572746966696361746573223a5b5d2c226465636973696f6e223a22616363657074222c22676f6f6473536f75726365223a22737570706c696572222c22696e6772656469656e744964223a2230316132326132662d646530392d373665382d623839342d303765323333323237643438222c226c696e654e6f223a312c226c6f744964223a2230316132326132662d653064382d373636642d616330662d616331623230623134666665222c226d6164654f6e223a6e756c6c2c226d65617375726564416d6f756e74223a33302c226d697373696e67506170657273223a5b7b226475654f6e223a22323032362d31312d3238222c226b696e64223a22636f6e666f726d697479227d2c7b226475654f6e223a22323032362d31322d3032222c226b696e64223a22696e7370656374696f6e227d5d2c226e6f746564416d6f756e74223a6e756c6c2c226f726465726564416d6f756e74223a6e756c6c2c22726561736f6e223a6e756c6c2c22737570706c6965724c6f74223a6e756c6c2c22756e6974223a227069656365222c22756e6974507269636546656e223a6e756c6c2c227573654279223a6e756c6c7d2c7b226163636570746564416d6f756e74223a33302c226172726976616c54656e74687343223a6e756c6c2c22636572746966696361746573223a5b7b226174746163686d656e744964223a6e756c6c2c226b696e64223a2272656365697074222c226e756d626572223a6e756c6c7d5d2c226465636973696f6e223a22616363657074222c22676f6f6473536f75726365223a2263617368222c22696e6772656469656e744964223a2230316132326132662d646530392d373665382d623839342d303765323333323237643438222c226c696e654e6f223a322c226c6f744964223a2230316132326132662d653064382d373636642d616330662d623137643033333637643562222c226d6164654f6e223a6e756c6c2c226d65617375726564416d6f756e74223a33302c226d697373696e67506170657273223a5b5d2c226e6f746564416d6f756e74223a6e756c6c2c226f726465726564416d6f756e74223a6e756c6c2c22726561736f6e223a6e756c6c2c22737570706c6965724c6f74223a6e756c6c2c22756e6974223a227069656365222c22756e6974507269636546656e223a3132302c227573654279223a6e756c6c7d5d2c22737570706c6965724964223a2230316132326132662d643664342d373462312d396636302d363838386265616434323765222c2276656869636c65506c617465223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e11e-75b0-a13d-431647c78329', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653131652d373562302d613133642d343331363437633738333239222c226b696e64223a22616363657074616e63652e676f6f64732d7061706572222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d653064382d373636642d616330662d6163316232306231346666655c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643466662d373434302d383131342d616633653066376431623963222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22616363657074616e6365222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b226c6f744964223a2230316132326132662d653064382d373636642d616330662d616331623230623134666665222c2270617065724b696e64223a22636f6e666f726d697479222c2270617065724e6f223a2248472d37227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e138-77e6-b06d-9ced6d5509f0', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653133382d373765362d623036642d396365643664353530396630222c226b696e64223a22616363657074616e63652e7065737469636964652d74657374222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643466662d373434302d383131342d616633653066376431623963222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22616363657074616e6365222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b2268616e646c6564223a2257222c22696e6869626974696f6e54656e746873223a302c22737570706c6965724e616d65223a2257222c22746573746564223a2257227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e151-73f7-80d0-cf9e1bf083ad', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653135312d373366372d383064302d636639653162663038336164222c226b696e64223a22636f6f6b696e672e6164646974697665222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643563342d373432642d613237662d666132653038353133343133222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b226164646974697665223a2257222c226173416c6c6f776564223a747275652c2268616e646c6564223a2257222c226d616465466f6f64223a2257222c226d6164654772616d73223a312c226d6164654f6e223a22323032362d31312d3032222c226d616b6572223a2257222c22707572706f7365223a2257222c22757365644772616d7354656e746873223a317d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e179-704a-b8d6-146f1448ce6a', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653137392d373034612d623864362d313436663134343863653661222c226b696e64223a22636f6f6b696e672e636c65616e696e67222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643563342d373432642d613237662d666132653038353133343133222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22647261696e73436c65616e223a747275652c22666c6f6f7273436c65616e223a747275652c226d616368696e6573436c65616e223a747275652c2272656d61726b223a2257222c227375726661636573436c65616e223a747275657d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e1a0-7123-93b7-b51984f9f96d', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653161302d373132332d393362372d623531393834663966393664222c226b696e64223a22636f6f6b696e672e6461696c792d636865636b222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643564322d373361372d613063362d656362666166643065376265222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b226164646974697665734b657074223a747275652c2263616d65726152756e73223a747275652c22636f6f6b65645468726f756768223a747275652c2265717569706d656e7452756e73223a747275652c22666f756e64223a2257222c226e6f5065737473223a747275652c226e6f7468696e6745787069726564223a747275652c226e6f74696365735570223a747275652c2270617065727348656c64223a747275652c2270726563617574696f6e223a2257222c22726177416e64436f6f6b65644170617274223a747275652c227265706f72746564546f223a2257222c22726f6f6d73436c65616e223a747275652c227374616666466974223a747275652c227461626c6577617265436c65616e223a747275657d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e1c2-70a0-a2af-d3bc1e52e400', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653163322d373061302d613261662d643362633165353265343030222c226b696e64223a22636f6f6b696e672e646973696e66656374696f6e222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643566302d373663622d626664652d616164336663376234653332222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b2263686c6f72696e654d675065724c223a6e756c6c2c22646973696e666563744279223a22737465616d222c22646973696e666563746564223a22626f776c73222c2268616e646c6564223a2257222c226865617454656e74687343223a302c226c616d70486f757273223a6e756c6c2c226d696e75746573223a312c22706965636573223a317d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e1d2-7374-a946-4066fefc1ead', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653164322d373337342d613934362d343036366665666331656164222c226b696e64223a22636f6f6b696e672e6d6f6e74686c792d6469737061746368222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643564322d373361372d613063362d656362666166643065376265222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22617474656e646564223a5b2257225d2c22636861697265644279223a2257222c22636865636b73446f6e65223a302c22636865636b73447565223a302c22636f7665727346726f6d223a22323032362d31312d3032222c22636f76657273546f223a22323032362d31312d3032222c226d61696e50726f626c656d73223a2257222c226e6578744d6f6e7468223a2257222c22736574746c6564486f77223a2257227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e1df-71c7-a23e-4bf1916d2079', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653164662d373163372d613233652d346266313931366432303739222c226b696e64223a22636f6f6b696e672e6d6f726e696e672d636865636b222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643563342d373432642d613237662d666132653038353133343133222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22626f647954656e74687343223a3330302c22636572746966696361746556616c6964223a747275652c226472657373656457656c6c223a747275652c22666974223a22666974222c2268616e647357656c6c223a747275652c226e6f53796d70746f6d73223a747275652c22736574746c65644279223a2257222c2273796d70746f6d223a6e756c6c2c2277686f223a2257227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e1ea-72c8-9011-821dcf830157', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653165612d373263382d393031312d383231646366383330313537222c226b696e64223a22636f6f6b696e672e747261696e696e67222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643564322d373361372d613063362d656362666166643065376265222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22616c6c506173736564223a747275652c22617474656e646564223a5b2257225d2c226c6173746564223a312c226c65637475726572223a2257222c2272656d61726b223a2257222c22746f706963223a2257227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e1f8-731f-88ad-52c58aa8d3e3', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653166382d373331662d383861642d353263353861613864336533222c226b696e64223a22636f6f6b696e672e75706b656570222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643564322d373361372d613063362d656362666166643065376265222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22646f6e654279223a2257222c2265717569706d656e74223a2257222c226e6578744f6e223a22323032362d31312d3032222c2272656164696e675374616e64617264223a6e756c6c2c2272656d61726b223a2257222c2272756e73223a747275652c2275706b6565704b696e64223a227365727669636564227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e206-772b-a8d4-6fb1a57b5e2a', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653230362d373732622d613864342d366662316135376235653261222c226b696e64223a22636f6f6b696e672e7765656b6c792d636865636b222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643564322d373361372d613063362d656362666166643065376265222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22636f6f6b696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22616c6c496e4f72646572223a747275652c22617474656e646564223a5b2257225d2c226c6173744c656674223a2257222c226c617374536574746c6564223a747275652c2270726f626c656d466f756e64223a2257222c2272656d656479223a2257222c2272656d656479556e74696c223a22323032362d31312d3032222c22726573706f6e7369626c65223a2257222c2273636f7065223a2257222c227765656b426567696e73223a22323032362d31312d3032227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e223-77f9-9a6c-b6391f655b77', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653232332d373766392d396136632d623633393166363535623737222c226b696e64223a2264696e696e672e636f6d6d69747465652d7669736974222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643630632d373030662d623639362d316265613861626562653334222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2264696e696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22666f6f64223a22657863656c6c656e74222c2268796769656e65223a22657863656c6c656e74222c226f72646572223a22657863656c6c656e74222c2270726f626c656d223a2257222c227363686f6f6c416e73776572223a2257222c2276697369746f7273223a5b2257225d7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e234-75f5-8ca8-6d93485bf4f5', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653233342d373566352d386361382d366439333438356266346635222c226b696e64223a2264696e696e672e656d657267656e6379222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643630632d373030662d623639362d316265613861626562653334222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2264696e696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22636f75727365223a2257222c22656d657267656e6379223a22696c6c6e657373222c22666f6f645365616c6564223a747275652c226c61746542656361757365223a2257222c227265706f72744d696e75746573223a302c227265706f72746564546f223a2257222c227365727669636553746f70706564223a747275652c22746f7563686564223a307d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e23f-73e3-9ad8-9b6409e81ecc', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653233662d373365332d396164382d396236343039653831656363222c226b696e64223a2264696e696e672e696e636964656e74222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d643734332d373564372d383934322d3463363134636234363034625c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d643734332d373564372d383934322d3532306561346364376662395c227d222c227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226c6f745c222c5c227468696e6749645c223a5c2230316132326132662d646533342d373166652d613365642d6162353939633133653538365c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643630632d373030662d623639362d316265613861626562653334222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2264696e696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22636f75727365223a2257222c22737573706963696f6e223a22696c6c6e657373222c22746f7563686564223a307d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e287-714f-a4cd-52f2d5fac7cc', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653238372d373134662d613463642d353266326435666163376363222c226b696e64223a2264696e696e672e696e636964656e742d72656c65617365222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b227b5c226772616d735c223a6e756c6c2c5c22726f6c655c223a5c226f627365727665645c222c5c227468696e675c223a5c226163745c222c5c227468696e6749645c223a5c2230316132326132662d653233662d373365332d396164382d3962363430396538316563635c227d225d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643630632d373030662d623639362d316265613861626562653334222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2264696e696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22616c6c6f7765644279223a22656475636174696f6e222c2263616d654f7574223a226578636c75646564222c22636f75727365223a2257222c226f666669636572223a2257227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e296-7026-876c-fa0c0c697f97', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653239362d373032362d383736632d666130633063363937663937222c226b696e64223a2264696e696e672e6e6f74696365222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643630632d373030662d623639362d316265613861626562653334222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2264696e696e67222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b226e6f746963654f66223a226d656e75222c22706f73746564556e74696c223a22323032362d31312d3032222c22706f737465645768657265223a2257227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e2a5-7649-a8e5-60b7b66cf828', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653261352d373634392d613865352d363062376236366366383238222c226b696e64223a22646973747269627574696f6e2e72656365697074222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643566632d373434312d383838662d323637663232373033303032222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a322c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a22646973747269627574696f6e222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b226172726976616c54656e74687343223a2d3530302c22617353656e74223a747275652c22636f6e7461696e657273436c65616e223a747275652c22646966666572656e6365223a2257222c226472697665724e616d65223a2257222c22706f7274696f6e73223a302c227365616c496e74616374223a747275652c227365616c4e6f52656164223a6e756c6c7d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e2b9-7393-881b-f1bcc439ff03', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653262392d373339332d383831622d663162636334333966663033222c226b696e64223a2273746f726167652e706573742d636f6e74726f6c222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f72616765222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b226167656e74223a6e756c6c2c22636f6e74726f6c6c65644279223a22636865636b6564222c22646f6e654279223a2257222c22666f6f6441776179223a6e756c6c2c226e6f5065737473223a747275652c227065737473223a22726f64656e7473222c2272656d61726b223a2257227d7d')
;
INSERT INTO act_content VALUES ('01a22a2f-e2ce-75f3-884f-5297e30910b1', 1, X'7b226163746f724163636f756e744964223a2230316132326132662d643638322d373666642d623836372d393963343731626437633632222c226174746163686d656e7473223a5b5d2c2263617074757265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226465766963654964223a6e756c6c2c226964223a2230316132326132662d653263652d373566332d383834662d353239376533303931306231222c226b696e64223a2273746f726167652e756e6669742d676f6f6473222c226b69746368656e4964223a2230316132326132662d643464322d373337362d383063302d393231646438356266346635222c226c617465223a66616c73652c226c696e6b73223a5b5d2c226f636375727265644174223a22323032362d31312d32355430323a33313a30302e3030305a222c226f66666c696e65223a66616c73652c22706c6163654964223a2230316132326132662d643534662d373661612d386466362d346338313234636230313733222c227265636f726465644174223a22323032362d31312d32355430323a33313a30302e3030305a222c2272657665727365734163744964223a6e756c6c2c22736368656d6156657273696f6e223a312c227363686f6f6c4964223a2230316132326132662d643461382d373234332d623734392d623566356363616632313938222c227374616765223a2273746f72616765222c2274696d65546f6b656e223a6e756c6c2c22756e70726f76656e54696d65223a66616c73657d', X'7b226163746f724e616d65223a2263616e7465656e5f6d616e616765722066313439222c226e6f7465223a6e756c6c2c22706172746963756c617273223a7b22626563616d654f66223a2272657475726e6564222c2268616e646c6564223a2257222c2272656d61726b223a2257222c227365744173696465223a747275652c22737570706c6965724e616d65223a2257222c22756e666974466f72223a2265787069726564222c22756e666974476f6f6473223a2257222c22756e6669744772616d73223a312c22756e6669744c6f74223a2257227d7d')
;
CREATE TABLE `act_link` (
  `act_id` varchar(36) NOT NULL,
  `link_no` int(11) NOT NULL,
  `role` varchar(10) NOT NULL,
  `thing` varchar(10) NOT NULL,
  `thing_id` varchar(36) NOT NULL,
  `grams` bigint(20) DEFAULT NULL,
  `unit` varchar(8) NOT NULL DEFAULT 'g',
  PRIMARY KEY (`act_id`,`link_no`),
  KEY `IDX_8cbd57d36200feebb1c9434abe` (`thing_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO act_link VALUES ('01a22a2f-d740-77b1-9ff0-bd56358881ae', 1, 'produced', 'lot', '01a22a2f-d743-75d7-8942-4c614cb4604b', '10000', 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-d740-77b1-9ff0-bd56358881ae', 2, 'produced', 'lot', '01a22a2f-d743-75d7-8942-520ea4cd7fb9', '4000', 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-d78d-709f-ae6d-a8e3e38615a1', 1, 'observed', 'act', '01a22a2f-d740-77b1-9ff0-bd56358881ae', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-d7d5-70be-99c9-64520388363d', 1, 'produced', 'lot', '01a22a2f-d7d6-7016-81b9-a5be45728fa6', '10000', 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-d804-7622-9d1e-ace1fd0ac78a', 1, 'observed', 'lot', '01a22a2f-d743-75d7-8942-4c614cb4604b', '10000', 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-d804-7622-9d1e-ace1fd0ac78a', 2, 'observed', 'lot', '01a22a2f-d743-75d7-8942-520ea4cd7fb9', '4000', 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-d882-75fa-9da0-6994a09b7b27', 1, 'produced', 'meal', '01a22a2f-d882-75fa-9da0-6994a09b7b27', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-d8b4-7366-b907-42bec0fe309a', 1, 'observed', 'meal', '01a22a2f-d882-75fa-9da0-6994a09b7b27', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-d8b4-7366-b907-42bec0fe309a', 2, 'consumed', 'lot', '01a22a2f-d743-75d7-8942-4c614cb4604b', '4000', 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-d8d6-72e6-a42f-4453ad23c524', 1, 'observed', 'meal', '01a22a2f-d882-75fa-9da0-6994a09b7b27', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-d8d6-72e6-a42f-4453ad23c524', 2, 'consumed', 'lot', '01a22a2f-d743-75d7-8942-520ea4cd7fb9', '500', 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-d908-7406-ab8f-b4775faab403', 1, 'observed', 'act', '01a22a2f-d8d6-72e6-a42f-4453ad23c524', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-d92f-747f-81bc-55820a1082e9', 1, 'observed', 'meal', '01a22a2f-d882-75fa-9da0-6994a09b7b27', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-d92f-747f-81bc-55820a1082e9', 2, 'consumed', 'lot', '01a22a2f-d743-75d7-8942-520ea4cd7fb9', '90000', 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-d9bd-764a-bdd9-6d53eb22d7bc', 1, 'consumed', 'lot', '01a22a2f-d743-75d7-8942-4c614cb4604b', '300', 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-d9e5-70ab-b53a-f783569f502e', 1, 'observed', 'lot', '01a22a2f-d743-75d7-8942-4c614cb4604b', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-da25-70e1-931b-fda0ba57f475', 1, 'produced', 'batch', '01a22a2f-da25-70e1-931b-fda0ba57f475', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-da25-70e1-931b-fda0ba57f475', 2, 'observed', 'meal', '01a22a2f-d882-75fa-9da0-6994a09b7b27', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-da25-70e1-931b-fda0ba57f475', 3, 'consumed', 'lot', '01a22a2f-d743-75d7-8942-4c614cb4604b', '4000', 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-da75-7127-9034-027549572d05', 1, 'produced', 'batch', '01a22a2f-da75-7127-9034-027549572d05', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-da75-7127-9034-027549572d05', 2, 'observed', 'meal', '01a22a2f-d882-75fa-9da0-6994a09b7b27', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-daa4-71fa-9137-bfc89c213362', 1, 'produced', 'sample', '01a22a2f-daa4-71fa-9137-bfc89c213362', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-daa4-71fa-9137-bfc89c213362', 2, 'observed', 'batch', '01a22a2f-da25-70e1-931b-fda0ba57f475', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-dada-71f1-ac91-3268f7e05666', 1, 'observed', 'meal', '01a22a2f-d882-75fa-9da0-6994a09b7b27', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-dada-71f1-ac91-3268f7e05666', 2, 'consumed', 'batch', '01a22a2f-da25-70e1-931b-fda0ba57f475', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-dada-71f1-ac91-3268f7e05666', 3, 'consumed', 'batch', '01a22a2f-da75-7127-9034-027549572d05', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-dd04-7091-bfb8-f51d3ba1063f', 1, 'observed', 'meal', '01a22a2f-d882-75fa-9da0-6994a09b7b27', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-dd04-7091-bfb8-f51d3ba1063f', 2, 'observed', 'site', '01a22a2f-db29-740e-a31a-616fb26399e7', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-dd04-7091-bfb8-f51d3ba1063f', 3, 'consumed', 'batch', '01a22a2f-da25-70e1-931b-fda0ba57f475', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-dd4c-7436-a21e-dca21ae0c79a', 1, 'observed', 'meal', '01a22a2f-d882-75fa-9da0-6994a09b7b27', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-dd90-7685-bf98-ab90af3c33e3', 1, 'observed', 'meal', '01a22a2f-d882-75fa-9da0-6994a09b7b27', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-ddbc-7243-bbec-0d1809fd68aa', 1, 'observed', 'meal', '01a22a2f-d882-75fa-9da0-6994a09b7b27', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-ddec-7014-a981-cba01b8d692f', 1, 'consumed', 'sample', '01a22a2f-daa4-71fa-9137-bfc89c213362', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-de32-76b0-a69b-c828efa62077', 1, 'produced', 'lot', '01a22a2f-de34-71fe-a3ed-ab599c13e586', '60', 'piece')
;
INSERT INTO act_link VALUES ('01a22a2f-de78-7178-a589-a2bdd4bc935b', 1, 'observed', 'act', '01a22a2f-de32-76b0-a69b-c828efa62077', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-de97-71ef-9620-21da9aef36eb', 1, 'observed', 'lot', '01a22a2f-de34-71fe-a3ed-ab599c13e586', '60', 'piece')
;
INSERT INTO act_link VALUES ('01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', 1, 'produced', 'meal', '01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-dedd-702f-84a9-a3504ddbeef9', 1, 'observed', 'meal', '01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-dedd-702f-84a9-a3504ddbeef9', 2, 'consumed', 'lot', '01a22a2f-de34-71fe-a3ed-ab599c13e586', '20', 'piece')
;
INSERT INTO act_link VALUES ('01a22a2f-df14-7300-83dd-da70f2e30ea4', 1, 'consumed', 'lot', '01a22a2f-de34-71fe-a3ed-ab599c13e586', '1', 'piece')
;
INSERT INTO act_link VALUES ('01a22a2f-df32-71d7-9eab-21a74071195b', 1, 'observed', 'lot', '01a22a2f-de34-71fe-a3ed-ab599c13e586', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-df5a-7561-bda1-cdfbd748de82', 1, 'produced', 'batch', '01a22a2f-df5a-7561-bda1-cdfbd748de82', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-df5a-7561-bda1-cdfbd748de82', 2, 'observed', 'meal', '01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-df5a-7561-bda1-cdfbd748de82', 3, 'consumed', 'lot', '01a22a2f-de34-71fe-a3ed-ab599c13e586', '20', 'piece')
;
INSERT INTO act_link VALUES ('01a22a2f-df8f-71f7-9f3a-1e726c6f63bf', 1, 'observed', 'act', '01a22a2f-d7d5-70be-99c9-64520388363d', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-dfa4-73f5-82cb-d22dd290cec3', 1, 'observed', 'meal', '01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-dfa4-73f5-82cb-d22dd290cec3', 2, 'consumed', 'lot', '01a22a2f-de34-71fe-a3ed-ab599c13e586', '5', 'piece')
;
INSERT INTO act_link VALUES ('01a22a2f-dfcc-74bb-8006-2d2ac76858f0', 1, 'observed', 'meal', '01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-dfcc-74bb-8006-2d2ac76858f0', 2, 'observed', 'lot', '01a22a2f-de34-71fe-a3ed-ab599c13e586', '2', 'piece')
;
INSERT INTO act_link VALUES ('01a22a2f-dff3-71e7-b3a0-fc7b059d2e9c', 1, 'observed', 'lot', '01a22a2f-de34-71fe-a3ed-ab599c13e586', '1', 'piece')
;
INSERT INTO act_link VALUES ('01a22a2f-e017-76f2-a611-9c43437833eb', 1, 'consumed', 'lot', '01a22a2f-de34-71fe-a3ed-ab599c13e586', '3', 'piece')
;
INSERT INTO act_link VALUES ('01a22a2f-e03e-71cc-b9b4-33db1c1dabd6', 1, 'observed', 'lot', '01a22a2f-de34-71fe-a3ed-ab599c13e586', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-e07e-7050-96cc-1b1cd6a5b034', 1, 'produced', 'lot', '01a22a2f-e07f-714c-bd15-803feacc2086', '30', 'piece')
;
INSERT INTO act_link VALUES ('01a22a2f-e07e-7050-96cc-1b1cd6a5b034', 2, 'produced', 'lot', '01a22a2f-e080-71d6-b9c5-abef2dfc353f', '30', 'piece')
;
INSERT INTO act_link VALUES ('01a22a2f-e0d6-740c-b0dc-7872e63d49af', 1, 'produced', 'lot', '01a22a2f-e0d8-766d-ac0f-ac1b20b14ffe', '30', 'piece')
;
INSERT INTO act_link VALUES ('01a22a2f-e0d6-740c-b0dc-7872e63d49af', 2, 'produced', 'lot', '01a22a2f-e0d8-766d-ac0f-b17d03367d5b', '30', 'piece')
;
INSERT INTO act_link VALUES ('01a22a2f-e11e-75b0-a13d-431647c78329', 1, 'observed', 'lot', '01a22a2f-e0d8-766d-ac0f-ac1b20b14ffe', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-e23f-73e3-9ad8-9b6409e81ecc', 1, 'observed', 'lot', '01a22a2f-d743-75d7-8942-4c614cb4604b', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-e23f-73e3-9ad8-9b6409e81ecc', 2, 'observed', 'lot', '01a22a2f-d743-75d7-8942-520ea4cd7fb9', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-e23f-73e3-9ad8-9b6409e81ecc', 3, 'observed', 'lot', '01a22a2f-de34-71fe-a3ed-ab599c13e586', NULL, 'g')
;
INSERT INTO act_link VALUES ('01a22a2f-e287-714f-a4cd-52f2d5fac7cc', 1, 'observed', 'act', '01a22a2f-e23f-73e3-9ad8-9b6409e81ecc', NULL, 'g')
;
CREATE TABLE `act_refusal` (
  `act_id` varchar(36) NOT NULL,
  `refuses_act_id` varchar(36) NOT NULL,
  `reason` varchar(200) NOT NULL,
  PRIMARY KEY (`act_id`),
  UNIQUE KEY `IDX_d3e24061fa2d5de20f35ed6f0c` (`refuses_act_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO act_refusal VALUES ('01a22a2f-df8f-71f7-9f3a-1e726c6f63bf', '01a22a2f-d7d5-70be-99c9-64520388363d', '没有到货')
;
CREATE TABLE `act_reversal` (
  `act_id` varchar(36) NOT NULL,
  `reverses_act_id` varchar(36) NOT NULL,
  `reason` varchar(200) NOT NULL,
  PRIMARY KEY (`act_id`),
  UNIQUE KEY `IDX_807e4a7483fc0c160bc55ef90b` (`reverses_act_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO act_reversal VALUES ('01a22a2f-d908-7406-ab8f-b4775faab403', '01a22a2f-d8d6-72e6-a42f-4453ad23c524', '录错')
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
INSERT INTO act_signature VALUES ('01a22a2f-d740-77b1-9ff0-bd56358881ae', '01a22a2f-d740-77b1-9ff0-bd56358881ae', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795385400000')
;
INSERT INTO act_signature VALUES ('01a22a2f-d78d-709f-ae6d-a8e3e38615a1', '01a22a2f-d740-77b1-9ff0-bd56358881ae', '01a22a2f-d6a0-7245-bbf0-dc0062fdc47f', 'canteen_manager 8339', 'own-session', '01a22a2f-d6a0-7245-bbf0-dc0062fdc47f', '1795385400000')
;
INSERT INTO act_signature VALUES ('01a22a2f-d7d5-70be-99c9-64520388363d', '01a22a2f-d7d5-70be-99c9-64520388363d', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795385400000')
;
INSERT INTO act_signature VALUES ('01a22a2f-d804-7622-9d1e-ace1fd0ac78a', '01a22a2f-d804-7622-9d1e-ace1fd0ac78a', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795387200000')
;
INSERT INTO act_signature VALUES ('01a22a2f-d834-753d-9c44-ec6ef0765005', '01a22a2f-d834-753d-9c44-ec6ef0765005', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795388400000')
;
INSERT INTO act_signature VALUES ('01a22a2f-d844-745e-9db4-a0ce630483cb', '01a22a2f-d844-745e-9db4-a0ce630483cb', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795388400000')
;
INSERT INTO act_signature VALUES ('01a22a2f-d861-72f7-847a-cec3f91d6af2', '01a22a2f-d861-72f7-847a-cec3f91d6af2', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795388400000')
;
INSERT INTO act_signature VALUES ('01a22a2f-d882-75fa-9da0-6994a09b7b27', '01a22a2f-d882-75fa-9da0-6994a09b7b27', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795392000000')
;
INSERT INTO act_signature VALUES ('01a22a2f-d8b4-7366-b907-42bec0fe309a', '01a22a2f-d8b4-7366-b907-42bec0fe309a', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795393800000')
;
INSERT INTO act_signature VALUES ('01a22a2f-d8d6-72e6-a42f-4453ad23c524', '01a22a2f-d8d6-72e6-a42f-4453ad23c524', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795393800000')
;
INSERT INTO act_signature VALUES ('01a22a2f-d908-7406-ab8f-b4775faab403', '01a22a2f-d908-7406-ab8f-b4775faab403', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795393800000')
;
INSERT INTO act_signature VALUES ('01a22a2f-d92f-747f-81bc-55820a1082e9', '01a22a2f-d92f-747f-81bc-55820a1082e9', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795393800000')
;
INSERT INTO act_signature VALUES ('01a22a2f-d9bd-764a-bdd9-6d53eb22d7bc', '01a22a2f-d9bd-764a-bdd9-6d53eb22d7bc', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795393800000')
;
INSERT INTO act_signature VALUES ('01a22a2f-d9e5-70ab-b53a-f783569f502e', '01a22a2f-d9e5-70ab-b53a-f783569f502e', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795393800000')
;
INSERT INTO act_signature VALUES ('01a22a2f-da25-70e1-931b-fda0ba57f475', '01a22a2f-da25-70e1-931b-fda0ba57f475', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795400400000')
;
INSERT INTO act_signature VALUES ('01a22a2f-da75-7127-9034-027549572d05', '01a22a2f-da75-7127-9034-027549572d05', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795400400000')
;
INSERT INTO act_signature VALUES ('01a22a2f-daa4-71fa-9137-bfc89c213362', '01a22a2f-daa4-71fa-9137-bfc89c213362', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795401000000')
;
INSERT INTO act_signature VALUES ('01a22a2f-dada-71f1-ac91-3268f7e05666', '01a22a2f-dada-71f1-ac91-3268f7e05666', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795404600000')
;
INSERT INTO act_signature VALUES ('01a22a2f-dd04-7091-bfb8-f51d3ba1063f', '01a22a2f-dd04-7091-bfb8-f51d3ba1063f', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795404600000')
;
INSERT INTO act_signature VALUES ('01a22a2f-dd4c-7436-a21e-dca21ae0c79a', '01a22a2f-dd4c-7436-a21e-dca21ae0c79a', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795407000000')
;
INSERT INTO act_signature VALUES ('01a22a2f-dd90-7685-bf98-ab90af3c33e3', '01a22a2f-dd90-7685-bf98-ab90af3c33e3', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795407000000')
;
INSERT INTO act_signature VALUES ('01a22a2f-ddbc-7243-bbec-0d1809fd68aa', '01a22a2f-ddbc-7243-bbec-0d1809fd68aa', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795407000000')
;
INSERT INTO act_signature VALUES ('01a22a2f-ddec-7014-a981-cba01b8d692f', '01a22a2f-ddec-7014-a981-cba01b8d692f', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-de32-76b0-a69b-c828efa62077', '01a22a2f-de32-76b0-a69b-c828efa62077', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-de78-7178-a589-a2bdd4bc935b', '01a22a2f-de32-76b0-a69b-c828efa62077', '01a22a2f-d6a0-7245-bbf0-dc0062fdc47f', 'canteen_manager 8339', 'own-session', '01a22a2f-d6a0-7245-bbf0-dc0062fdc47f', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-de97-71ef-9620-21da9aef36eb', '01a22a2f-de97-71ef-9620-21da9aef36eb', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', '01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-dedd-702f-84a9-a3504ddbeef9', '01a22a2f-dedd-702f-84a9-a3504ddbeef9', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-df14-7300-83dd-da70f2e30ea4', '01a22a2f-df14-7300-83dd-da70f2e30ea4', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-df32-71d7-9eab-21a74071195b', '01a22a2f-df32-71d7-9eab-21a74071195b', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-df5a-7561-bda1-cdfbd748de82', '01a22a2f-df5a-7561-bda1-cdfbd748de82', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-dfa4-73f5-82cb-d22dd290cec3', '01a22a2f-dfa4-73f5-82cb-d22dd290cec3', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-dfcc-74bb-8006-2d2ac76858f0', '01a22a2f-dfcc-74bb-8006-2d2ac76858f0', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-dff3-71e7-b3a0-fc7b059d2e9c', '01a22a2f-dff3-71e7-b3a0-fc7b059d2e9c', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e017-76f2-a611-9c43437833eb', '01a22a2f-e017-76f2-a611-9c43437833eb', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e03e-71cc-b9b4-33db1c1dabd6', '01a22a2f-e03e-71cc-b9b4-33db1c1dabd6', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e065-72c0-b570-dcb2db5b7b8c', '01a22a2f-e065-72c0-b570-dcb2db5b7b8c', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e07e-7050-96cc-1b1cd6a5b034', '01a22a2f-e07e-7050-96cc-1b1cd6a5b034', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e0b3-7361-8d3c-f96aae6b413e', '01a22a2f-e0b3-7361-8d3c-f96aae6b413e', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e0d6-740c-b0dc-7872e63d49af', '01a22a2f-e0d6-740c-b0dc-7872e63d49af', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e11e-75b0-a13d-431647c78329', '01a22a2f-e11e-75b0-a13d-431647c78329', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e138-77e6-b06d-9ced6d5509f0', '01a22a2f-e138-77e6-b06d-9ced6d5509f0', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e151-73f7-80d0-cf9e1bf083ad', '01a22a2f-e151-73f7-80d0-cf9e1bf083ad', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e179-704a-b8d6-146f1448ce6a', '01a22a2f-e179-704a-b8d6-146f1448ce6a', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e1a0-7123-93b7-b51984f9f96d', '01a22a2f-e1a0-7123-93b7-b51984f9f96d', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e1c2-70a0-a2af-d3bc1e52e400', '01a22a2f-e1c2-70a0-a2af-d3bc1e52e400', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e1d2-7374-a946-4066fefc1ead', '01a22a2f-e1d2-7374-a946-4066fefc1ead', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e1df-71c7-a23e-4bf1916d2079', '01a22a2f-e1df-71c7-a23e-4bf1916d2079', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e1ea-72c8-9011-821dcf830157', '01a22a2f-e1ea-72c8-9011-821dcf830157', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e1f8-731f-88ad-52c58aa8d3e3', '01a22a2f-e1f8-731f-88ad-52c58aa8d3e3', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e206-772b-a8d4-6fb1a57b5e2a', '01a22a2f-e206-772b-a8d4-6fb1a57b5e2a', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e223-77f9-9a6c-b6391f655b77', '01a22a2f-e223-77f9-9a6c-b6391f655b77', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e234-75f5-8ca8-6d93485bf4f5', '01a22a2f-e234-75f5-8ca8-6d93485bf4f5', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e23f-73e3-9ad8-9b6409e81ecc', '01a22a2f-e23f-73e3-9ad8-9b6409e81ecc', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e287-714f-a4cd-52f2d5fac7cc', '01a22a2f-e287-714f-a4cd-52f2d5fac7cc', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e296-7026-876c-fa0c0c697f97', '01a22a2f-e296-7026-876c-fa0c0c697f97', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e2a5-7649-a8e5-60b7b66cf828', '01a22a2f-e2a5-7649-a8e5-60b7b66cf828', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e2b9-7393-881b-f1bcc439ff03', '01a22a2f-e2b9-7393-881b-f1bcc439ff03', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
INSERT INTO act_signature VALUES ('01a22a2f-e2ce-75f3-884f-5297e30910b1', '01a22a2f-e2ce-75f3-884f-5297e30910b1', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'own-session', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000')
;
CREATE TABLE `act_state` (
  `act_id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `status` varchar(20) NOT NULL,
  `signatures_missing` bigint(20) NOT NULL,
  `reversed_by_act_id` varchar(36) DEFAULT NULL,
  `flags` text DEFAULT NULL,
  `holds` int(11) NOT NULL DEFAULT 0,
  PRIMARY KEY (`act_id`),
  KEY `IDX_d665c2155d253d02499c5d0f95` (`school_id`,`status`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO act_state VALUES ('01a22a2f-d740-77b1-9ff0-bd56358881ae', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 7)
;
INSERT INTO act_state VALUES ('01a22a2f-d78d-709f-ae6d-a8e3e38615a1', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-d7d5-70be-99c9-64520388363d', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'refused', '0', '01a22a2f-df8f-71f7-9f3a-1e726c6f63bf', NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-d804-7622-9d1e-ace1fd0ac78a', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-d834-753d-9c44-ec6ef0765005', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-d844-745e-9db4-a0ce630483cb', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-d861-72f7-847a-cec3f91d6af2', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-d882-75fa-9da0-6994a09b7b27', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 10)
;
INSERT INTO act_state VALUES ('01a22a2f-d8b4-7366-b907-42bec0fe309a', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-d8d6-72e6-a42f-4453ad23c524', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', '01a22a2f-d908-7406-ab8f-b4775faab403', NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-d908-7406-ab8f-b4775faab403', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-d92f-747f-81bc-55820a1082e9', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'pending_shortage', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-d9bd-764a-bdd9-6d53eb22d7bc', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-d9e5-70ab-b53a-f783569f502e', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-da25-70e1-931b-fda0ba57f475', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 3)
;
INSERT INTO act_state VALUES ('01a22a2f-da75-7127-9034-027549572d05', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 1)
;
INSERT INTO act_state VALUES ('01a22a2f-daa4-71fa-9137-bfc89c213362', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 1)
;
INSERT INTO act_state VALUES ('01a22a2f-dada-71f1-ac91-3268f7e05666', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-dd04-7091-bfb8-f51d3ba1063f', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-dd4c-7436-a21e-dca21ae0c79a', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-dd90-7685-bf98-ab90af3c33e3', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-ddbc-7243-bbec-0d1809fd68aa', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-ddec-7014-a981-cba01b8d692f', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-de32-76b0-a69b-c828efa62077', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 10)
;
INSERT INTO act_state VALUES ('01a22a2f-de78-7178-a589-a2bdd4bc935b', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-de97-71ef-9620-21da9aef36eb', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 4)
;
INSERT INTO act_state VALUES ('01a22a2f-dedd-702f-84a9-a3504ddbeef9', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-df14-7300-83dd-da70f2e30ea4', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-df32-71d7-9eab-21a74071195b', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-df5a-7561-bda1-cdfbd748de82', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-df8f-71f7-9f3a-1e726c6f63bf', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-dfa4-73f5-82cb-d22dd290cec3', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-dfcc-74bb-8006-2d2ac76858f0', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-dff3-71e7-b3a0-fc7b059d2e9c', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e017-76f2-a611-9c43437833eb', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e03e-71cc-b9b4-33db1c1dabd6', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e065-72c0-b570-dcb2db5b7b8c', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e07e-7050-96cc-1b1cd6a5b034', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'awaiting_second', '1', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e0b3-7361-8d3c-f96aae6b413e', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e0d6-740c-b0dc-7872e63d49af', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'awaiting_second', '1', NULL, NULL, 1)
;
INSERT INTO act_state VALUES ('01a22a2f-e11e-75b0-a13d-431647c78329', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e138-77e6-b06d-9ced6d5509f0', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e151-73f7-80d0-cf9e1bf083ad', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e179-704a-b8d6-146f1448ce6a', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e1a0-7123-93b7-b51984f9f96d', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e1c2-70a0-a2af-d3bc1e52e400', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e1d2-7374-a946-4066fefc1ead', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e1df-71c7-a23e-4bf1916d2079', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e1ea-72c8-9011-821dcf830157', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e1f8-731f-88ad-52c58aa8d3e3', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e206-772b-a8d4-6fb1a57b5e2a', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e223-77f9-9a6c-b6391f655b77', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e234-75f5-8ca8-6d93485bf4f5', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e23f-73e3-9ad8-9b6409e81ecc', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e287-714f-a4cd-52f2d5fac7cc', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'awaiting_second', '1', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e296-7026-876c-fa0c0c697f97', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e2a5-7649-a8e5-60b7b66cf828', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e2b9-7393-881b-f1bcc439ff03', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
INSERT INTO act_state VALUES ('01a22a2f-e2ce-75f3-884f-5297e30910b1', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'recorded', '0', NULL, NULL, 0)
;
CREATE TABLE `act_succession` (
  `act_id` varchar(36) NOT NULL,
  `replaces_act_id` varchar(36) NOT NULL,
  `changed` tinyint(4) NOT NULL,
  PRIMARY KEY (`act_id`),
  UNIQUE KEY `IDX_0682247efad097911c692d3e7d` (`replaces_act_id`)
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
  `notices` text DEFAULT NULL,
  `boot_id` varchar(36) DEFAULT NULL,
  `previous_boot_id` varchar(36) DEFAULT NULL,
  `twin_seen_at` bigint(20) DEFAULT NULL,
  `speaks` int(11) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_34f75294d00dd0c1bfb6be0327` (`token_hash`),
  KEY `IDX_3a88999da043ba6d75ada442d1` (`school_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `agent_held` (
  `id` varchar(36) NOT NULL,
  `agent_id` varchar(36) NOT NULL,
  `topic` varchar(120) NOT NULL,
  `payload_bytes` bigint(20) NOT NULL,
  `detail` varchar(300) NOT NULL,
  `recorded_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `agent_held_of_agent` (`agent_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `agent_inbox` (
  `agent_id` varchar(36) NOT NULL,
  `epoch` varchar(36) NOT NULL,
  `seq` bigint(20) NOT NULL,
  `recorded_at` bigint(20) NOT NULL,
  `body_sha256` varchar(64) DEFAULT NULL,
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
  KEY `IDX_990e75a24b7f6533b7deca46b3` (`agent_id`,`recorded_at`),
  KEY `agent_quarantine_by_time` (`recorded_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `agent_quarantine_count` (
  `agent_id` varchar(36) NOT NULL,
  `reason` varchar(40) NOT NULL,
  `date` varchar(10) NOT NULL,
  `count` bigint(20) NOT NULL,
  `last_at` bigint(20) NOT NULL,
  PRIMARY KEY (`agent_id`,`reason`,`date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `area` (
  `code` varchar(6) NOT NULL,
  `name` varchar(60) NOT NULL,
  `parent_code` varchar(6) DEFAULT NULL,
  PRIMARY KEY (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO area VALUES ('532300', '楚雄彝族自治州', NULL)
;
INSERT INTO area VALUES ('532301', '楚雄市', '532300')
;
INSERT INTO area VALUES ('532302', '禄丰市', '532300')
;
INSERT INTO area VALUES ('532322', '双柏县', '532300')
;
INSERT INTO area VALUES ('532323', '牟定县', '532300')
;
INSERT INTO area VALUES ('532324', '南华县', '532300')
;
INSERT INTO area VALUES ('532325', '姚安县', '532300')
;
INSERT INTO area VALUES ('532326', '大姚县', '532300')
;
INSERT INTO area VALUES ('532327', '永仁县', '532300')
;
INSERT INTO area VALUES ('532328', '元谋县', '532300')
;
INSERT INTO area VALUES ('532329', '武定县', '532300')
;
CREATE TABLE `area_sheet` (
  `id` varchar(36) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `area_code` varchar(6) NOT NULL,
  `month` varchar(7) NOT NULL,
  `state` varchar(10) NOT NULL,
  `total_schools` bigint(20) DEFAULT NULL,
  `done_schools` bigint(20) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `beat_at` bigint(20) NOT NULL,
  `finished_at` bigint(20) DEFAULT NULL,
  `result` mediumblob DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `area_sheet_by_day` (`created_at`),
  KEY `area_sheet_by_state` (`state`),
  KEY `area_sheet_of_account` (`account_id`,`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `assessment` (
  `subject_id` varchar(36) NOT NULL,
  `rule` varchar(40) NOT NULL,
  `version` bigint(20) NOT NULL,
  `subject` varchar(20) NOT NULL,
  `rule_version` int(11) NOT NULL,
  `program` varchar(60) NOT NULL,
  `inputs` mediumblob NOT NULL,
  `inputs_digest` varchar(64) NOT NULL,
  `outcome` text NOT NULL,
  `judged_at` bigint(20) NOT NULL,
  `superseded_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`subject_id`,`rule`,`version`),
  KEY `assessment_by_superseded_at` (`superseded_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO assessment VALUES ('01a22a2f-d740-77b1-9ff0-bd56358881ae', 'record-in-footage', '1', 'act', 2, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d643734302d373762312d396666302d626435363335383838316165222c226c656166223a2237626365363230343535386262653037613936366337393361666365353462613433333461353635383732636531393362363630303531346439353134663463222c226f6363757272656441744d73223a313739353338353430303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353338353430303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2270656f706c65223a7b2261744c65617374223a7b2266726f6d223a22323032342d31312d3031222c22706c616365223a22434e222c22736f75726365223a22522d3131222c22756e6974223a22706572736f6e222c2276616c7565223a327d2c226b6579223a22616363657074616e63652e6d696e5f696e73706563746f7273222c226c6f6f6b73223a5b5d7d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a327d', '86f2701648fa199fadb1e20a15901044b2823231f5264786de2b6b6da1bd13f5', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0,\"framesLooked\":0,\"framesWithPerson\":0,\"mostAtOnce\":0,\"people\":\"unknown\",\"peopleNeeded\":2,\"peopleWhy\":\"no_recording\"},\"verdict\":\"unwatched\"}', '1795385400000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-d7d5-70be-99c9-64520388363d', 'record-in-footage', '1', 'act', 2, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d643764352d373062652d393963392d363435323033383833363364222c226c656166223a2237383263343534326235363431646166373862616264353335363065326336303464653638373037323866336233393939656237656632636435376365663431222c226f6363757272656441744d73223a313739353338353430303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353338383430303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2270656f706c65223a7b2261744c65617374223a7b2266726f6d223a22323032342d31312d3031222c22706c616365223a22434e222c22736f75726365223a22522d3131222c22756e6974223a22706572736f6e222c2276616c7565223a327d2c226b6579223a22616363657074616e63652e6d696e5f696e73706563746f7273222c226c6f6f6b73223a5b5d7d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a327d', 'a7f8f3fa71d300a97df85bb0ea8f2aed6c7f95811f4d5cb0c94ba54fd7b56480', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0,\"framesLooked\":0,\"framesWithPerson\":0,\"mostAtOnce\":0,\"people\":\"unknown\",\"peopleNeeded\":2,\"peopleWhy\":\"no_recording\"},\"verdict\":\"unwatched\"}', '1795388400000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-d804-7622-9d1e-ace1fd0ac78a', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d643830342d373632322d396431652d616365316664306163373861222c226c656166223a2261616164656335663637646637396638313865306364383430366437663931653632303635626332373833623333323239653135373666313130636131323437222c226f6363757272656441744d73223a313739353338373230303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353339323030303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '5ed86ffc9207d0e64899bb157eb14878a18f11b423272fcedc39a28bd4ee5464', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795392000000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-d834-753d-9c44-ec6ef0765005', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d643833342d373533642d396334342d656336656630373635303035222c226c656166223a2261313361616338303435353038396434623931343236356237326530616163646437343162363637336532343063373239313262306436313636343865356232222c226f6363757272656441744d73223a313739353338383430303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353339323030303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '2d1e5e59b947c8ca0012966ff44b2a79f6f71c23f72572617c98f90f4421cb5e', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795392000000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-d844-745e-9db4-a0ce630483cb', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d643834342d373435652d396462342d613063653633303438336362222c226c656166223a2231376136376335663265643062366631336437346531643333346161323464376332383761306365333765633964393565336136323334636564353833326434222c226f6363757272656441744d73223a313739353338383430303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353339333830303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '1746ffb8ce99de23e84713becc9f3332dbd180f2704d9435a1c51e50ca762f1a', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795393800000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-d861-72f7-847a-cec3f91d6af2', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d643836312d373266372d383437612d636563336639316436616632222c226c656166223a2235613030363266363030666565373935643639626561656437363531353236343266613034653264343263386464313336613161303231623437336639303234222c226f6363757272656441744d73223a313739353338383430303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353339333830303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '91a6712943ae2c780af290381b5c349b84030f7492772fc616832c1fe6a54838', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795393800000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-d8b4-7366-b907-42bec0fe309a', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d643862342d373336362d623930372d343262656330666533303961222c226c656166223a2231646437643936653536623166363035623363326438656430333931643936376535366664396531356330643661303962646436363361626463366236313833222c226f6363757272656441744d73223a313739353339333830303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353339333830303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', 'fd4aea1c75816429f89bf7ee6b18a403aeccc67570db2fbec0a8ca131a126c2c', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795393800000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-d8d6-72e6-a42f-4453ad23c524', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d643864362d373265362d613432662d343435336164323363353234222c226c656166223a2262393861303039613338313039613133376634636665633466666134613033663538626262636631313039646661633261393465653137633765353964393438222c226f6363757272656441744d73223a313739353339333830303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353339333830303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '851aee4a5427411d765e4af3f0afe20e6f68f703326d996661c95ea4bd2227ed', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795393800000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-d92f-747f-81bc-55820a1082e9', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d643932662d373437662d383162632d353538323061313038326539222c226c656166223a2232663862353336343332333633623530333864616638613837383037633464643731633066383137326634333966646535303230623261666437366338326562222c226f6363757272656441744d73223a313739353339333830303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353430303430303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', 'b9ad58ca7165610cd6e1c68ecb5f5917ec0a5081abbf0975fe6c5745659e73e4', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795400400000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-d9bd-764a-bdd9-6d53eb22d7bc', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d643962642d373634612d626464392d366435336562323264376263222c226c656166223a2234356639303237366231356430356135663132346462353861396439356166616532323536613465663036366138333031323835303735623431343032633066222c226f6363757272656441744d73223a313739353339333830303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353430303430303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', 'ae5445e71be20e0f278d69b243dbda3ebd3979353fecf1218ffa6ac08ca9d6c6', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795400400000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-d9e5-70ab-b53a-f783569f502e', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d643965352d373061622d623533612d663738333536396635303265222c226c656166223a2263633365373232373735663664316239313439653434646261343130303364656539343831323331623131623932373366353935303030306235623263666563222c226f6363757272656441744d73223a313739353339333830303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353430303430303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', 'f6f88efc857e89a789f0872317db6524d19a6a806eb4a7add04fa8a69963a5a8', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795400400000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-da25-70e1-931b-fda0ba57f475', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646132352d373065312d393331622d666461306261353766343735222c226c656166223a2230656366333762333335393763393034396566363935373537666662366334396230386463323332396665373634633632396632303733393338623736613831222c226f6363757272656441744d73223a313739353430303430303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353430343630303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '014939dac820ac56b9cdd0875ab68a4caa57f845b44f63efcfd7e3c60599389f', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795404600000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-da75-7127-9034-027549572d05', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646137352d373132372d393033342d303237353439353732643035222c226c656166223a2236636466343439396465393965363737373534643561616361633434303862633963636632353239643432636361316132623363373366623535303264643237222c226f6363757272656441744d73223a313739353430303430303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353430343630303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '4f9fe70616be34c96a2660bd9889fd06486c378c4a2410e3e9e9221e03a0f498', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795404600000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-daa4-71fa-9137-bfc89c213362', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646161342d373166612d393133372d626663383963323133333632222c226c656166223a2264343737646163663535386233353563326665363539663961633139393965303463303933373737663537343332356535383565653239303330333336646639222c226f6363757272656441744d73223a313739353430313030303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353430343630303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '8ec5cc627598532425549287b60a15f615fc4f182ac05008984df90d7f080fe8', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795404600000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-dada-71f1-ac91-3268f7e05666', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646164612d373166312d616339312d333236386637653035363636222c226c656166223a2263326535346634646239623664326237616231306535323538393139356264306362303531393061633639373163643161613862393334613361633466343039222c226f6363757272656441744d73223a313739353430343630303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353430343630303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '52a72024f10d3d1b7de94afe1fb563e889622396281c0d126b2eda5b9c8511c0', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795404600000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-dd04-7091-bfb8-f51d3ba1063f', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646430342d373039312d626662382d663531643362613130363366222c226c656166223a2232343964326331353939363436383566303962353461633934616261393361303230313932396536646134613531653335386362323838636133356333326438222c226f6363757272656441744d73223a313739353430343630303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353430373030303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', 'd466da1ccd84523081153f221c62c1864eb38141c6c55208f5e57335d7d1e9fa', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795407000000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-dd4c-7436-a21e-dca21ae0c79a', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646434632d373433362d613231652d646361323161653063373961222c226c656166223a2239383435636638646436636436663030636130303937316333373538623864373631306330666165643732373033393130623232633761316636373465363530222c226f6363757272656441744d73223a313739353430373030303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '748e9504e97bfcd1452a6d337bb9bb0618813ecf3b2667559780d2588123d43f', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-dd90-7685-bf98-ab90af3c33e3', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646439302d373638352d626639382d616239306166336333336533222c226c656166223a2233313436633838663062383662666332306437636265313131636666336266623266376339316532366433326636643235646533643033313334346632626337222c226f6363757272656441744d73223a313739353430373030303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '59b13fdf41d15d51334c4145473a71a3d15c109a6404919af66dea251fbcf44b', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-ddbc-7243-bbec-0d1809fd68aa', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646462632d373234332d626265632d306431383039666436386161222c226c656166223a2235613963376435316163313433383265306236636432663835383266373764646264323936663065373031356161356339663130663263316438666137326366222c226f6363757272656441744d73223a313739353430373030303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', 'c81df8c8b0f89230ffc7b7f4a4838d4b8dcbcf446278606481bf8dd68613d35a', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-ddec-7014-a981-cba01b8d692f', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646465632d373031342d613938312d636261303162386436393266222c226c656166223a2233326664666465376337353366386561633337646534373237616665633764393234623664386130353437646436396130306539633337363432633862316430222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', 'b06266048d270467e2a4e4d0f22bc29baca83f7dd2c296b36634af10f09541b8', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-de32-76b0-a69b-c828efa62077', 'record-in-footage', '1', 'act', 2, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646533322d373662302d613639622d633832386566613632303737222c226c656166223a2234306263376536626430643934656562633936326230363233313539663065633666373431373138356238393266333665316161623365356439313938346134222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2270656f706c65223a7b2261744c65617374223a7b2266726f6d223a22323032342d31312d3031222c22706c616365223a22434e222c22736f75726365223a22522d3131222c22756e6974223a22706572736f6e222c2276616c7565223a327d2c226b6579223a22616363657074616e63652e6d696e5f696e73706563746f7273222c226c6f6f6b73223a5b5d7d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a327d', '0739898360fecf77b8ecd746d587559bc9e7dc1ef50fe36856dd15f6856f9275', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0,\"framesLooked\":0,\"framesWithPerson\":0,\"mostAtOnce\":0,\"people\":\"unknown\",\"peopleNeeded\":2,\"peopleWhy\":\"no_recording\"},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-de97-71ef-9620-21da9aef36eb', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646539372d373165662d393632302d323164613961656633366562222c226c656166223a2263393233366638366631336665633161363136646236353636613132333635323230616337656563623338343833383338353137613962613761376539383438222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '8a73a184dadc3079770bf13dcce869ce8aa605a82f9646f60635fd16cfbaa835', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-dedd-702f-84a9-a3504ddbeef9', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646564642d373032662d383461392d613335303464646265656639222c226c656166223a2237373734363864633163653035653062623839613733303665663862386466303639393931653532653536306232383366383730373338343934336261386163222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '36369502b298fbed197da7503c27c14d240d27d5c12e3370325e6b29a057f409', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-df14-7300-83dd-da70f2e30ea4', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646631342d373330302d383364642d646137306632653330656134222c226c656166223a2230343264653637663037353537396366396261313330663964623931343737656635393061363031656535326561383739663836623139313062376431663733222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', 'd36c313801d0850cb51c1a12af7d3982343b42acebd70792b69de35be6d691ac', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-df32-71d7-9eab-21a74071195b', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646633322d373164372d396561622d323161373430373131393562222c226c656166223a2234376233646538326534313830616366656165333264316537626165636331636639376339653432646635393838306365626638656164616131656265383962222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '252163a02bd284cd28358f2483dc0647a5b34970e93a53c06fa49ab28c44684d', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-df5a-7561-bda1-cdfbd748de82', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646635612d373536312d626461312d636466626437343864653832222c226c656166223a2263303435383631316336353630626430383730313765373732333132356163306165626536646662353065646664396431376634346230633061336439656164222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '8029b83f7ac1d270b15794759b524ae68e9f4fc08c3a758e3ec922626c7462d4', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-dfa4-73f5-82cb-d22dd290cec3', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646661342d373366352d383263622d643232646432393063656333222c226c656166223a2266626337353835386633666138383333653065646364363737656437656466373638623934653430373563646438313062643939396234343330336561663765222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '6838ef5a772f148fc62e6335f64834d08603d37b9f07f9fe9459299b3282a900', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-dfcc-74bb-8006-2d2ac76858f0', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646663632d373462622d383030362d326432616337363835386630222c226c656166223a2232663034373665663938613461653665306366343632313966326266633366326439366363663430363038313863333030303636363738343230663563613861222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '41e370107cbe75dc289f0624b37e245ea3d5434e66c1b9859e13c82b04e0279b', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-dff3-71e7-b3a0-fc7b059d2e9c', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d646666332d373165372d623361302d666337623035396432653963222c226c656166223a2239393833376533316361653831323561646335346434366532633035613164626365326535343363366633643637636132633765303633336630386562636365222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', 'f3f690c66488dc7e3a5b06c9bc90d6d50e25b1f14091781fcbca25476eff7e7b', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-e017-76f2-a611-9c43437833eb', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d653031372d373666322d613631312d396334333433373833336562222c226c656166223a2266393463633135613433666536653536636432306339346463353364316330643331643039636235393862623539306131613639643637616465396136626235222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '8503b46840607913500d9a615b6b2d7a2aa7e3407f37de6adba4f3d6561ed03b', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-e03e-71cc-b9b4-33db1c1dabd6', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d653033652d373163632d623962342d333364623163316461626436222c226c656166223a2266643365396136306137336264356535333561623231356433373866373166393664316237313037303638633264633066643264333731646634363563376565222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '77b736a6e588a4e414ccab2e3706ac76fa6067bf07895163b3824718194eceb7', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-e07e-7050-96cc-1b1cd6a5b034', 'record-in-footage', '1', 'act', 2, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d653037652d373035302d393663632d316231636436613562303334222c226c656166223a2264376139653831613534363232326165656566313165373537303439383530306238363031306162323035303266633235666465643161616561376238343361222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2270656f706c65223a7b2261744c65617374223a7b2266726f6d223a22323032342d31312d3031222c22706c616365223a22434e222c22736f75726365223a22522d3131222c22756e6974223a22706572736f6e222c2276616c7565223a327d2c226b6579223a22616363657074616e63652e6d696e5f696e73706563746f7273222c226c6f6f6b73223a5b5d7d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a327d', '292bb991c227373d0a4e31458f07cc21bc946758fd4382b9c666bdb78c38e972', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0,\"framesLooked\":0,\"framesWithPerson\":0,\"mostAtOnce\":0,\"people\":\"unknown\",\"peopleNeeded\":2,\"peopleWhy\":\"no_recording\"},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-e0d6-740c-b0dc-7872e63d49af', 'record-in-footage', '1', 'act', 2, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d653064362d373430632d623064632d373837326536336434396166222c226c656166223a2263303263316334356230623665323063333334663534663338323231373961396239356266616362663665366565393630616631326536616638323564323632222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2270656f706c65223a7b2261744c65617374223a7b2266726f6d223a22323032342d31312d3031222c22706c616365223a22434e222c22736f75726365223a22522d3131222c22756e6974223a22706572736f6e222c2276616c7565223a327d2c226b6579223a22616363657074616e63652e6d696e5f696e73706563746f7273222c226c6f6f6b73223a5b5d7d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a327d', '0d997766d0980814a95eb179acb5343049ac47ac6d06e2f613e2cf68f906ec4a', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0,\"framesLooked\":0,\"framesWithPerson\":0,\"mostAtOnce\":0,\"people\":\"unknown\",\"peopleNeeded\":2,\"peopleWhy\":\"no_recording\"},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-e138-77e6-b06d-9ced6d5509f0', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d653133382d373765362d623036642d396365643664353530396630222c226c656166223a2237343334613962616539636230623965356637346535333761616634623738656633663932613034633339323162663837633066303464383139393361366662222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', 'a44c5b958724945fed83f76fb0e5dcbaf854f472ad8c7e61dc60bc5b904cc6b9', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-e151-73f7-80d0-cf9e1bf083ad', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d653135312d373366372d383064302d636639653162663038336164222c226c656166223a2232653939613433353439613230363965613965313936303461646164356334666539303533616563326565306139376264313934646339383564326161636338222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', 'e96424c9ea0149f19e6d285ec3491ba1c86464bdff0e0cdbb83c64c373883d4c', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-e179-704a-b8d6-146f1448ce6a', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d653137392d373034612d623864362d313436663134343863653661222c226c656166223a2236393662393665376432393461333565303237616365396333333431343636643764646134653565353836343435643161396239346661626230653733353436222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '005470181b7c5c3d41e29f1f4da1aab173e3d570992a7c088411c078ce50f725', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-e1c2-70a0-a2af-d3bc1e52e400', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d653163322d373061302d613261662d643362633165353265343030222c226c656166223a2262383938633438643833633833393862646239643430663837366464336637336338663130376462646137363937303362366437623064313334386132633937222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '1c206f0a1494337948c2f77b62cd61383043f26ebf452ecd93c2bedd2e69de7a', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-e1df-71c7-a23e-4bf1916d2079', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d653164662d373163372d613233652d346266313931366432303739222c226c656166223a2262393331323734333565663737313431626439346233333465333734313630626665323236373663363235313436336439666339623333326164346534633636222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '68d2dccaf78dcc67cd2ab027a6a84c805fa91c9df2e4b5006ce11881fa727a37', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-e1f8-731f-88ad-52c58aa8d3e3', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d653166382d373331662d383861642d353263353861613864336533222c226c656166223a2233663632316134356666316264616334363733643832313866663336366166353333396438393930636139643737633731306538303362333636373362323534222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '581837a3310d64425bab276db7c7c99b43a19375abd09db2f3eb0c1344a60578', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-e223-77f9-9a6c-b6391f655b77', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d653232332d373766392d396136632d623633393166363535623737222c226c656166223a2233633636323463343930333937653666396262653137383036636134623538333062303439613730616634386264373731303832303737376538646366356134222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '57f0c56b00b4ae5f56e0f5dad7ab3dcd17a3d3c5634aeb5469579cb5e4735754', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-e2a5-7649-a8e5-60b7b66cf828', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d653261352d373634392d613865352d363062376236366366383238222c226c656166223a2263613166623930316337323836323532336261666436663039313632653563376338306364333730653261383537336438343131633666383234646564306563222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '9f6d730be0d64d50337e41f658d75564f751f88516e5940925a18f8bebe45304', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-e2b9-7393-881b-f1bcc439ff03', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d653262392d373339332d383831622d663162636334333966663033222c226c656166223a2263646531306236626139633564363766616366396239383338383366336333306437383234313161333661316230353337623161646164656632323137303661222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', 'e9a9ceddf9a30cd62b5f518626529106eec1073bf9c80c6103d2f55e36eb4f50', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
INSERT INTO assessment VALUES ('01a22a2f-e2ce-75f3-884f-5297e30910b1', 'record-in-footage', '1', 'act', 1, '0.1.0+2e1f37cd6522', X'7b22616374223a7b226964223a2230316132326132662d653263652d373566332d383834662d353239376533303931306231222c226c656166223a2239653139366365346337646535306638626238393538623330653165643038623632653365613231313935316664666466633964326339346638633666623766222c226f6363757272656441744d73223a313739353537333836303030307d2c2263616d65726173223a5b5d2c226a756467656441744d73223a313739353537333836303030302c226c696d697473223a7b226261736973223a2263616630303633346232653161663264303766653563383135323733656238643836663864383831666564653833626239623665346366306633623366303437227d2c2272756c65223a227265636f72642d696e2d666f6f74616765222c2272756c6556657273696f6e223a317d', '207a40c5f9bb40b46f3e9db8d45083cfb01b242d6930cfb8e17ee80727deed80', '{\"cause\":\"no_camera\",\"facts\":{\"cameraId\":null,\"coverageMille\":0},\"verdict\":\"unwatched\"}', '1795573860000', NULL)
;
CREATE TABLE `assessment_basis` (
  `digest` varchar(64) NOT NULL,
  `content` mediumblob NOT NULL,
  PRIMARY KEY (`digest`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO assessment_basis VALUES ('caf00634b2e1af2d07fe5c815273eb8d86f8d881fede83bb9b6e4cf0f3b3f047', X'7b2265766964656e63652e6163746976655f6c6576656c223a7b2266726f6d223a22323032312d30382d3136222c22706c616365223a22434e222c22736f75726365223a2244455349474e2d31222c22756e6974223a22302d323535222c2276616c7565223a32347d2c2265766964656e63652e61667465725f6d696e75746573223a7b2266726f6d223a22323032312d30382d3136222c22706c616365223a22434e222c22736f75726365223a2244455349474e2d31222c22756e6974223a226d696e222c2276616c7565223a327d2c2265766964656e63652e6265666f72655f6d696e75746573223a7b2266726f6d223a22323032312d30382d3136222c22706c616365223a22434e222c22736f75726365223a2244455349474e2d31222c22756e6974223a226d696e222c2276616c7565223a357d2c2265766964656e63652e636f76657265645f70657263656e74223a7b2266726f6d223a22323032312d30382d3136222c22706c616365223a22434e222c22736f75726365223a2244455349474e2d31222c22756e6974223a2225222c2276616c7565223a35307d2c2265766964656e63652e6d696e5f636f7665726167655f70657263656e74223a7b2266726f6d223a22323032312d30382d3136222c22706c616365223a22434e222c22736f75726365223a2244455349474e2d31222c22756e6974223a2225222c2276616c7565223a35307d2c2265766964656e63652e736574746c655f686f757273223a7b2266726f6d223a22323032312d30382d3136222c22706c616365223a22434e222c22736f75726365223a2244455349474e2d31222c22756e6974223a2268222c2276616c7565223a32347d7d')
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
INSERT INTO attachment VALUES ('01a22a2f-d6fb-754e-a8d8-2915bea1a039', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'image/jpeg', '267', '81b112aa987bd483de5ea6b910240c640256e7bd5326b973077d21f38333755f', '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795385400000')
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
INSERT INTO audit_entry VALUES ('0', '1795385400000', 'identity.first-administrator-created', NULL, '', '', 'account', '01a22a2f-d383-7072-84cf-25883adef506', NULL, NULL, '{\"username\":\"admin\",\"recovery\":false}', '2e21cf5d99700ac2393b794ab803dc32af2d5c4a3e9709fdda349a0c1efea61a')
;
INSERT INTO audit_entry VALUES ('1', '1795385400000', 'auth.signed-in', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-d383-7072-84cf-25883adef506', NULL, NULL, '{\"device\":\"? · ?\",\"address\":\"127.0.0.1\",\"mustDo\":\"enrol-totp\"}', '91e84ef464af86f2756e1effa7b17f4f6883f09abe4a966940a7dd8b6cd5d18d')
;
INSERT INTO audit_entry VALUES ('2', '1795385400000', 'auth.totp-enrolled', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-d383-7072-84cf-25883adef506', NULL, NULL, '{}', '127e9ef16fdb2fe03dd698d4aef6968bd19edfc292b6929111e7f8ad14f3082a')
;
INSERT INTO audit_entry VALUES ('3', '1795385400000', 'organization.school-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '{\"name\":\"School 3311fe5d\",\"schoolCode\":null,\"kind\":\"school\"}', 'd31a10f1704ae81719ee1469a3cb6c2f464beb6523cb6cb127c8ef915355f70a')
;
INSERT INTO audit_entry VALUES ('4', '1795385400000', 'organization.kitchen-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '{\"kitchenId\":\"01a22a2f-d4d2-7376-80c0-921dd85bf4f5\",\"name\":\"Kitchen\"}', 'c0ae3c1fbd3cb182c1633d1be9a134a7b95799940edd5d79b4bdfeae1fc0b8b8')
;
INSERT INTO audit_entry VALUES ('5', '1795385400000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '{\"placeId\":\"01a22a2f-d4ff-7440-8114-af3e0f7d1b9c\",\"kind\":\"gate\",\"name\":\"gate\"}', 'c0fe02857782c563af2926b79965f022c1621f884b112555bc0eaef056c432ea')
;
INSERT INTO audit_entry VALUES ('6', '1795385400000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '{\"placeId\":\"01a22a2f-d530-7349-a4a0-ca800489bce8\",\"kind\":\"scale\",\"name\":\"scale\"}', 'be6c19cbd262558ab242bef11fe30a734f4feef39dafdfb264c68d71e757645b')
;
INSERT INTO audit_entry VALUES ('7', '1795385400000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '{\"placeId\":\"01a22a2f-d54f-76aa-8df6-4c8124cb0173\",\"kind\":\"dry_store\",\"name\":\"dry_store\"}', '4ca80f666de2dca1a4887cb82daf68d495511a2aecfa247b3fa7a7fa48e9c867')
;
INSERT INTO audit_entry VALUES ('8', '1795385400000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '{\"placeId\":\"01a22a2f-d576-7240-bba3-67c176eaf040\",\"kind\":\"cold_store\",\"name\":\"cold_store\"}', '9f346021d32777fde77268cca25021b7f015e24714ba46546d49ada0aeed9c2e')
;
INSERT INTO audit_entry VALUES ('9', '1795385400000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '{\"placeId\":\"01a22a2f-d5c4-742d-a27f-fa2e08513413\",\"kind\":\"preparation\",\"name\":\"preparation\"}', '448e2e754f6b99c57f6e85214c8b3c8891ccb33fa6863f00476c5ef555a9a214')
;
INSERT INTO audit_entry VALUES ('10', '1795385400000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '{\"placeId\":\"01a22a2f-d5d2-73a7-a0c6-ecbfafd0e7be\",\"kind\":\"stove\",\"name\":\"stove\"}', '6d730ab3fec882e1b8a85e2b043955eb92c643059d58cfc26ce4c297c9a858fb')
;
INSERT INTO audit_entry VALUES ('11', '1795385400000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '{\"placeId\":\"01a22a2f-d5e2-77e6-8513-73afad6df7fb\",\"kind\":\"sample_cabinet\",\"name\":\"sample_cabinet\"}', 'd8301e918ba574642f401da8efb58d6ed8e72852d8efb09ddac3d3dbb34b5d73')
;
INSERT INTO audit_entry VALUES ('12', '1795385400000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '{\"placeId\":\"01a22a2f-d5f0-76cb-bfde-aad3fc7b4e32\",\"kind\":\"washing\",\"name\":\"washing\"}', '06d2b96d3d9d306c1bfe0866b8a7315f27e88ced177a3cbc6c7a4d6e2a6d3bc4')
;
INSERT INTO audit_entry VALUES ('13', '1795385400000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '{\"placeId\":\"01a22a2f-d5fc-7441-888f-267f22703002\",\"kind\":\"serving\",\"name\":\"serving\"}', 'acf71b4c71aec331fb118f9d9bba7984808d3754c2baf9f3f006c74dfc53fc16')
;
INSERT INTO audit_entry VALUES ('14', '1795385400000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '{\"placeId\":\"01a22a2f-d60c-700f-b696-1bea8abebe34\",\"kind\":\"dining_hall\",\"name\":\"dining_hall\"}', '7e657692b5c288b26bde3675bf11fa9e14e559808bf9c358f7435f320d60c701')
;
INSERT INTO audit_entry VALUES ('15', '1795385400000', 'organization.class-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '{\"classId\":\"01a22a2f-d61d-76ec-88d6-948dabf050d5\",\"name\":\"1A\",\"size\":40}', '4a90ae8f8967210d76020226770ae5c11c24347e5a15d40ac3bac547a6090dfd')
;
INSERT INTO audit_entry VALUES ('16', '1795385400000', 'organization.class-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '{\"classId\":\"01a22a2f-d628-73a8-aac1-2a07e612555d\",\"name\":\"1B\",\"size\":40}', 'e329ac8a7d33fb5e6d57a1710cdf5e19bb5460ce39439ef23e7edb6082892c0a')
;
INSERT INTO audit_entry VALUES ('17', '1795385400000', 'identity.account-created', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-d637-7313-9446-94ae8842c587', NULL, '532301', '{\"username\":\"pd35b051c-b54\",\"grants\":\"safety_section@532301\"}', '24ba03c924be2c1554a7cc210425c608d0382f616a0b3001084ef54c24b34bf1')
;
INSERT INTO audit_entry VALUES ('18', '1795385400000', 'identity.account-created', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-d64b-777f-9a88-83d6b26a38b5', NULL, '532301', '{\"username\":\"p97d9e836-ac8\",\"grants\":\"market_inspector@532301\"}', '8afda637b5f28773094a9be993cd9074e7b3d85b40904e93b95580d586ced13a')
;
INSERT INTO audit_entry VALUES ('19', '1795385400000', 'identity.account-created', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-d66c-74c3-b129-573b170b44ec', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', NULL, '{\"username\":\"p2e48131a-d82\",\"grants\":\"principal@01a22a2f-d4a8-7243-b749-b5f5ccaf2198\"}', '6bf7be5e31e2324641030b2f6b87a325d064fa3ffe5fde1a05a06f993afbd550')
;
INSERT INTO audit_entry VALUES ('20', '1795385400000', 'identity.account-created', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-d682-76fd-b867-99c471bd7c62', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', NULL, '{\"username\":\"pf149ceda-440\",\"grants\":\"canteen_manager@01a22a2f-d4a8-7243-b749-b5f5ccaf2198\"}', 'dc6562b6a7ed1e21955398428e0c6fc56360aa67a91243fc9eb7a9b4d3d73234')
;
INSERT INTO audit_entry VALUES ('21', '1795385400000', 'identity.account-created', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-d6a0-7245-bbf0-dc0062fdc47f', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', NULL, '{\"username\":\"p8339b14d-f87\",\"grants\":\"canteen_manager@01a22a2f-d4a8-7243-b749-b5f5ccaf2198\"}', '4832f5f21bdeb1347c7da3de08d798370dea0312c910219d595d53f413baffd6')
;
INSERT INTO audit_entry VALUES ('22', '1795385400000', 'identity.account-created', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-d6b0-74fb-a458-586c68c722c9', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', NULL, '{\"username\":\"pe4ee72b8-878\",\"grants\":\"canteen_worker@01a22a2f-d4a8-7243-b749-b5f5ccaf2198\"}', '4ac73ed66b20fc8720b51dde38f2da40cf41c6e73b5e1251dab9a354905f01aa')
;
INSERT INTO audit_entry VALUES ('23', '1795385400000', 'identity.account-created', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-d6be-7572-be2f-a3e9a076bb30', NULL, '532301', '{\"username\":\"p4c3cd0f4-f4e\",\"grants\":\"auditor@532301 ≤ 2027-02-10T22:10:00.000Z: a test\"}', '4f2af14ce1cc11a8b748c83fd1bebad23ae47e2193596329a7cece91fb4b6a55')
;
INSERT INTO audit_entry VALUES ('24', '1795385400000', 'procurement.supplier-added', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'Unit', 'supplier', '01a22a2f-d6d4-74b1-9f60-6888bead427e', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', NULL, '{\"name\":\"楚雄粮油\",\"licenceNo\":\"8b02cd42-d904-49f0-9e0b-cb845c6ea1c8\"}', 'c9212267ff4ed4afde6cafa419e1903bd6002d721cab12efb2fa7e90d24cd18d')
;
INSERT INTO audit_entry VALUES ('25', '1795385400000', 'catalogue.ingredient-added', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'Unit', 'ingredient', '01a22a2f-d6e1-774e-be62-fd98bfd4e8ca', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', NULL, '{\"name\":\"食材fb1860d4\"}', 'd6307f284d3ea48b3378c0e2f34b0219dd930e24dd5a0c27711466b80a3c33cd')
;
INSERT INTO audit_entry VALUES ('26', '1795385400000', 'catalogue.ingredient-added', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'Unit', 'ingredient', '01a22a2f-d708-75f3-8bb3-f1762b408f40', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', NULL, '{\"name\":\"食材ecab964c\"}', '969cd51f062dec48220d61616dbc768e2d5ac581e8645d3ef455bc6192b776bc')
;
INSERT INTO audit_entry VALUES ('27', '1795404600000', 'organization.school-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '{\"name\":\"School b7c6fca5\",\"schoolCode\":null,\"kind\":\"school\"}', 'b4c89c6e2b1c242d7154cf633fd2ae74aa96412ee3a94fdd68dabeabd4afa732')
;
INSERT INTO audit_entry VALUES ('28', '1795404600000', 'organization.kitchen-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '{\"kitchenId\":\"01a22a2f-db36-7534-a416-820348c6c3e3\",\"name\":\"Kitchen\"}', '79d5ee870e85912f5558b09b07fdce10af63a955c8c3e6a9e9208921f156bd03')
;
INSERT INTO audit_entry VALUES ('29', '1795404600000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '{\"placeId\":\"01a22a2f-db5d-7662-af02-faff08f5a99d\",\"kind\":\"gate\",\"name\":\"gate\"}', '960fca3fee354d754196acae51f6e746ee4b24e45e1cb92d66d05e1a2863b0d9')
;
INSERT INTO audit_entry VALUES ('30', '1795404600000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '{\"placeId\":\"01a22a2f-db66-75ab-b918-d16cdb602130\",\"kind\":\"scale\",\"name\":\"scale\"}', '52baba1a56f4ebcde2966100fd0cdadb7c73012b90b08680f8994d4b934a8a95')
;
INSERT INTO audit_entry VALUES ('31', '1795404600000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '{\"placeId\":\"01a22a2f-db79-745e-9bfb-81cb4917c1cc\",\"kind\":\"dry_store\",\"name\":\"dry_store\"}', 'dfcdacb4e5e322315c606d8b5e9ab0739577b0d81ffd50d24f3142cfab95a289')
;
INSERT INTO audit_entry VALUES ('32', '1795404600000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '{\"placeId\":\"01a22a2f-db87-72ac-92c2-681113d8d3e6\",\"kind\":\"cold_store\",\"name\":\"cold_store\"}', '4946c4e5f78690ed2e80110a503596b750d2f7ee1782c7a8143f2ac34fb1b07a')
;
INSERT INTO audit_entry VALUES ('33', '1795404600000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '{\"placeId\":\"01a22a2f-db90-75fd-b6c6-95a8ae7de91e\",\"kind\":\"preparation\",\"name\":\"preparation\"}', '44386d0d441684dccdf255ccb5b3b0586359595d24a0844e535b8e06bd71d1ae')
;
INSERT INTO audit_entry VALUES ('34', '1795404600000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '{\"placeId\":\"01a22a2f-db98-753a-a50a-db13dc41c4db\",\"kind\":\"stove\",\"name\":\"stove\"}', 'a83a653c64ddb95a312a6efbe98b027ef977e0a1ef596c96c32ab612d8407930')
;
INSERT INTO audit_entry VALUES ('35', '1795404600000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '{\"placeId\":\"01a22a2f-dba9-7040-94cf-3ec2fe2e551f\",\"kind\":\"sample_cabinet\",\"name\":\"sample_cabinet\"}', '88f454dd72f61dcfa308e3b0cef7faa08c775f1d2290b302abe98c249595135d')
;
INSERT INTO audit_entry VALUES ('36', '1795404600000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '{\"placeId\":\"01a22a2f-dc0d-77a8-9380-9057b93b1eb2\",\"kind\":\"washing\",\"name\":\"washing\"}', 'efd6525c5da26feb80a95f8478fe8468e141eee58480fc4936906d594d875134')
;
INSERT INTO audit_entry VALUES ('37', '1795404600000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '{\"placeId\":\"01a22a2f-dc20-7344-a572-cff386f07755\",\"kind\":\"serving\",\"name\":\"serving\"}', '44b9e63a154cb1f7a0108150f679da214372d2a6f9462bcca29500651b954a61')
;
INSERT INTO audit_entry VALUES ('38', '1795404600000', 'organization.place-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '{\"placeId\":\"01a22a2f-dc35-725a-afc5-d815bf4fb195\",\"kind\":\"dining_hall\",\"name\":\"dining_hall\"}', 'b4f3f3cf1f1ab22ad9928c2d27a0bab34bc35219e7390701745406ff29b7d3fd')
;
INSERT INTO audit_entry VALUES ('39', '1795404600000', 'organization.class-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '{\"classId\":\"01a22a2f-dc4a-719b-9cba-081538ae1e32\",\"name\":\"1A\",\"size\":40}', '5a715bc2695597dc71a76440015a5aa19f3384c3ff8f40b27e3ffedca4b7b61f')
;
INSERT INTO audit_entry VALUES ('40', '1795404600000', 'organization.class-added', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '{\"classId\":\"01a22a2f-dc5b-7126-aaeb-628f82a20790\",\"name\":\"1B\",\"size\":40}', 'ed7b85b15f6c2e025320163c852d87e2aa8b32c20204dbb09ccd5c651620bbd7')
;
INSERT INTO audit_entry VALUES ('41', '1795404600000', 'identity.account-created', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-dc67-7152-b0e1-76e4c3c22669', NULL, '532301', '{\"username\":\"pc84fdfa8-686\",\"grants\":\"safety_section@532301\"}', '738dc7f0ff5f990e716c4f86ad5119397c0fce0e2abb09d86476770ad2d1ddf8')
;
INSERT INTO audit_entry VALUES ('42', '1795404600000', 'identity.account-created', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-dc76-71aa-b424-9f9e1bc30318', NULL, '532301', '{\"username\":\"pcce57a71-b6a\",\"grants\":\"market_inspector@532301\"}', '4d4e4131c539e740dcd1ddb16aa889e8f1f2cdf3691dd2796e420dd4d48e6e3a')
;
INSERT INTO audit_entry VALUES ('43', '1795404600000', 'identity.account-created', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-dc89-7791-9ab0-a1f9ae58929c', '01a22a2f-db29-740e-a31a-616fb26399e7', NULL, '{\"username\":\"p689aaf9b-7e2\",\"grants\":\"principal@01a22a2f-db29-740e-a31a-616fb26399e7\"}', 'd61194300148f1fe0b09c66ebf8b990eebf3b22381e191ce1bcd55c63b9f4e63')
;
INSERT INTO audit_entry VALUES ('44', '1795404600000', 'identity.account-created', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-dc98-7173-a413-20816f1b1e5b', '01a22a2f-db29-740e-a31a-616fb26399e7', NULL, '{\"username\":\"p4d516c58-12f\",\"grants\":\"canteen_manager@01a22a2f-db29-740e-a31a-616fb26399e7\"}', '9574d974c7bade436a6d685adce9a2644dba055c12b139b18ee405f8390f7a87')
;
INSERT INTO audit_entry VALUES ('45', '1795404600000', 'identity.account-created', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-dcb1-7120-89fb-9c89d375dd20', '01a22a2f-db29-740e-a31a-616fb26399e7', NULL, '{\"username\":\"p0d8ade1a-884\",\"grants\":\"canteen_manager@01a22a2f-db29-740e-a31a-616fb26399e7\"}', '4fe431481bab407b3944885216e0344a93a87959d2d5c1cabdb5d27144a367ec')
;
INSERT INTO audit_entry VALUES ('46', '1795404600000', 'identity.account-created', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-dcc5-7171-84b4-b41abe668da1', '01a22a2f-db29-740e-a31a-616fb26399e7', NULL, '{\"username\":\"pde7d9269-757\",\"grants\":\"canteen_worker@01a22a2f-db29-740e-a31a-616fb26399e7\"}', 'fd4f7603610e9c8e6358c4056e6b02d75c4e7421c2d267489c00a4b6fa1861c3')
;
INSERT INTO audit_entry VALUES ('47', '1795404600000', 'identity.account-created', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'account', '01a22a2f-dcde-7408-a18c-73b198fa81d0', NULL, '532301', '{\"username\":\"p5816c9c3-990\",\"grants\":\"auditor@532301 ≤ 2027-02-11T03:30:00.000Z: a test\"}', 'a0abee745b3c47d1baad87fd5f134bb6c398a91886027aced3cb69c46a5b5be1')
;
INSERT INTO audit_entry VALUES ('48', '1795404600000', 'organization.service-begun', '01a22a2f-d383-7072-84cf-25883adef506', 'Admin', 'Prefecture bureau', 'school', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '{\"kitchenId\":\"01a22a2f-d4d2-7376-80c0-921dd85bf4f5\",\"from\":\"2026-11-20\",\"to\":null}', '8189aefa86c90c3f0fea5dbe32cc8e52f621c800d2f7bef21ef0525388acf9cb')
;
INSERT INTO audit_entry VALUES ('49', '1795573860000', 'catalogue.ingredient-added', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'canteen_manager f149', 'Unit', 'ingredient', '01a22a2f-de09-76e8-b894-07e233227d48', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', NULL, '{\"name\":\"食材92dcd58b\"}', '890a25ca0f09c236fe3516b35b256504cd33cc7d31159b5670d1403f678a802d')
;
CREATE TABLE `audit_head` (
  `chain` varchar(10) NOT NULL,
  `count` bigint(20) NOT NULL,
  `hash` varchar(64) NOT NULL,
  PRIMARY KEY (`chain`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO audit_head VALUES ('platform', '50', '890a25ca0f09c236fe3516b35b256504cd33cc7d31159b5670d1403f678a802d')
;
CREATE TABLE `awaited_paper` (
  `act_id` varchar(36) NOT NULL,
  `line_no` int(11) NOT NULL,
  `paper_kind` varchar(20) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `due_on` varchar(10) NOT NULL,
  `brought_by_act_id` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`act_id`,`line_no`,`paper_kind`),
  KEY `awaited_paper_open` (`school_id`,`brought_by_act_id`,`due_on`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO awaited_paper VALUES ('01a22a2f-e0d6-740c-b0dc-7872e63d49af', 1, 'inspection', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-12-02', NULL)
;
INSERT INTO awaited_paper VALUES ('01a22a2f-e0d6-740c-b0dc-7872e63d49af', 1, 'conformity', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-28', '01a22a2f-e11e-75b0-a13d-431647c78329')
;
CREATE TABLE `batch_input` (
  `act_id` varchar(36) NOT NULL,
  `line_no` int(11) NOT NULL,
  `lot_id` varchar(36) NOT NULL,
  `grams` bigint(20) NOT NULL,
  `unit` varchar(8) NOT NULL DEFAULT 'g',
  PRIMARY KEY (`act_id`,`line_no`),
  KEY `IDX_25eeb1563ba8719a7f6b0b38da` (`lot_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO batch_input VALUES ('01a22a2f-da25-70e1-931b-fda0ba57f475', 1, '01a22a2f-d743-75d7-8942-4c614cb4604b', '4000', 'g')
;
INSERT INTO batch_input VALUES ('01a22a2f-df5a-7561-bda1-cdfbd748de82', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '20', 'piece')
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
CREATE TABLE `camera_hour` (
  `camera_id` varchar(36) NOT NULL,
  `date` varchar(10) NOT NULL,
  `hour` int(11) NOT NULL,
  `slots` blob NOT NULL,
  PRIMARY KEY (`camera_id`,`date`,`hour`)
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
  `reasons` text DEFAULT NULL,
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
INSERT INTO chain_head VALUES ('01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '60', '17e32ec669d2ccee126f6f9c95c75c93e8288b41de9d0ade947ede72f9d09781')
;
CREATE TABLE `checked_day` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `area_code` varchar(6) NOT NULL,
  `business_date` varchar(10) NOT NULL,
  `version` int(11) NOT NULL,
  `facts` mediumblob DEFAULT NULL,
  `marks` int(11) NOT NULL,
  `due_at` bigint(20) DEFAULT NULL,
  `checked_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `checked_day_of_school` (`school_id`,`business_date`),
  KEY `checked_day_by_area` (`area_code`,`business_date`),
  KEY `checked_day_by_due` (`due_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO checked_day VALUES ('01a22a2f-d7b0-7388-8f23-250e2258a503', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '2026-11-23', 0, NULL, 37, '1795573860000', NULL)
;
INSERT INTO checked_day VALUES ('01a22a2f-de7c-7294-a43f-bbeb03f356eb', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '2026-11-25', 0, NULL, 55, '1795611600000', NULL)
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
INSERT INTO class_group VALUES ('01a22a2f-d61d-76ec-88d6-948dabf050d5', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '1A', '40', NULL)
;
INSERT INTO class_group VALUES ('01a22a2f-d628-73a8-aac1-2a07e612555d', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '1B', '40', NULL)
;
INSERT INTO class_group VALUES ('01a22a2f-dc4a-719b-9cba-081538ae1e32', '01a22a2f-db29-740e-a31a-616fb26399e7', '1A', '40', NULL)
;
INSERT INTO class_group VALUES ('01a22a2f-dc5b-7126-aaeb-628f82a20790', '01a22a2f-db29-740e-a31a-616fb26399e7', '1B', '40', NULL)
;
CREATE TABLE `contract_price` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) DEFAULT NULL,
  `area_code` varchar(6) DEFAULT NULL,
  `licence_no` varchar(40) NOT NULL,
  `supplier_name` varchar(80) NOT NULL,
  `ingredient_id` varchar(36) NOT NULL,
  `unit` varchar(8) NOT NULL,
  `price_fen` bigint(20) DEFAULT NULL,
  `from_date` varchar(10) NOT NULL,
  `to_date` varchar(10) DEFAULT NULL,
  `source` varchar(120) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `stated_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `contract_price_of_area` (`area_code`,`ingredient_id`),
  KEY `contract_price_of_school` (`school_id`,`ingredient_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
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
INSERT INTO cooking_batch VALUES ('01a22a2f-da25-70e1-931b-fda0ba57f475', '01a22a2f-d882-75fa-9da0-6994a09b7b27', '1', '1795400400000', '780', NULL, NULL)
;
INSERT INTO cooking_batch VALUES ('01a22a2f-da75-7127-9034-027549572d05', '01a22a2f-d882-75fa-9da0-6994a09b7b27', '2', '1795400400000', '650', '710', NULL)
;
INSERT INTO cooking_batch VALUES ('01a22a2f-df5a-7561-bda1-cdfbd748de82', '01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', '1', '1795573860000', '780', NULL, NULL)
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
INSERT INTO delivery VALUES ('01a22a2f-d740-77b1-9ff0-bd56358881ae', '01a22a2f-d6d4-74b1-9f60-6888bead427e', 'S-001', '云E12345', '李四')
;
INSERT INTO delivery VALUES ('01a22a2f-d7d5-70be-99c9-64520388363d', '01a22a2f-d6d4-74b1-9f60-6888bead427e', NULL, NULL, NULL)
;
INSERT INTO delivery VALUES ('01a22a2f-de32-76b0-a69b-c828efa62077', '01a22a2f-d6d4-74b1-9f60-6888bead427e', NULL, NULL, NULL)
;
INSERT INTO delivery VALUES ('01a22a2f-e07e-7050-96cc-1b1cd6a5b034', '01a22a2f-d6d4-74b1-9f60-6888bead427e', NULL, NULL, NULL)
;
INSERT INTO delivery VALUES ('01a22a2f-e0d6-740c-b0dc-7872e63d49af', '01a22a2f-d6d4-74b1-9f60-6888bead427e', NULL, NULL, NULL)
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
  `unit` varchar(8) NOT NULL DEFAULT 'g',
  `goods_source` varchar(12) DEFAULT NULL,
  PRIMARY KEY (`act_id`,`line_no`),
  UNIQUE KEY `IDX_03b83ffcabfc7ef9a858320a35` (`lot_id`),
  KEY `delivery_line_of_ingredient` (`ingredient_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO delivery_line VALUES ('01a22a2f-d740-77b1-9ff0-bd56358881ae', 1, '01a22a2f-d6e1-774e-be62-fd98bfd4e8ca', '01a22a2f-d743-75d7-8942-4c614cb4604b', 'A1', '2026-11-22', '2026-11-29', '12000', '10000', '10000', '10000', '480', NULL, 'accept', NULL, '[]', 'g', NULL)
;
INSERT INTO delivery_line VALUES ('01a22a2f-d740-77b1-9ff0-bd56358881ae', 2, '01a22a2f-d708-75f3-8bb3-f1762b408f40', '01a22a2f-d743-75d7-8942-520ea4cd7fb9', NULL, NULL, NULL, NULL, NULL, '5000', '4000', NULL, '35', 'part', '有淤血', '[{\"kind\":\"animal_quarantine\",\"number\":\"5323-0001\",\"attachmentId\":null},{\"kind\":\"receipt\",\"number\":null,\"attachmentId\":\"01a22a2f-d6fb-754e-a8d8-2915bea1a039\"}]', 'g', NULL)
;
INSERT INTO delivery_line VALUES ('01a22a2f-d740-77b1-9ff0-bd56358881ae', 3, '01a22a2f-d6e1-774e-be62-fd98bfd4e8ca', NULL, NULL, NULL, NULL, NULL, NULL, '900', '0', NULL, NULL, 'refuse', '发芽', '[]', 'g', NULL)
;
INSERT INTO delivery_line VALUES ('01a22a2f-d7d5-70be-99c9-64520388363d', 1, '01a22a2f-d6e1-774e-be62-fd98bfd4e8ca', '01a22a2f-d7d6-7016-81b9-a5be45728fa6', NULL, NULL, NULL, NULL, NULL, '10000', '10000', NULL, NULL, 'accept', NULL, '[]', 'g', NULL)
;
INSERT INTO delivery_line VALUES ('01a22a2f-de32-76b0-a69b-c828efa62077', 1, '01a22a2f-de09-76e8-b894-07e233227d48', '01a22a2f-de34-71fe-a3ed-ab599c13e586', NULL, NULL, NULL, NULL, NULL, '60', '60', '110', NULL, 'accept', NULL, '[]', 'piece', NULL)
;
INSERT INTO delivery_line VALUES ('01a22a2f-e07e-7050-96cc-1b1cd6a5b034', 1, '01a22a2f-de09-76e8-b894-07e233227d48', '01a22a2f-e07f-714c-bd15-803feacc2086', NULL, NULL, NULL, NULL, NULL, '30', '30', NULL, NULL, 'accept', NULL, '[]', 'piece', 'donation')
;
INSERT INTO delivery_line VALUES ('01a22a2f-e07e-7050-96cc-1b1cd6a5b034', 2, '01a22a2f-de09-76e8-b894-07e233227d48', '01a22a2f-e080-71d6-b9c5-abef2dfc353f', NULL, NULL, NULL, NULL, NULL, '30', '30', '120', NULL, 'accept', NULL, '[]', 'piece', 'market')
;
INSERT INTO delivery_line VALUES ('01a22a2f-e0d6-740c-b0dc-7872e63d49af', 1, '01a22a2f-de09-76e8-b894-07e233227d48', '01a22a2f-e0d8-766d-ac0f-ac1b20b14ffe', NULL, NULL, NULL, NULL, NULL, '30', '30', NULL, NULL, 'accept', NULL, '[]', 'piece', 'supplier')
;
INSERT INTO delivery_line VALUES ('01a22a2f-e0d6-740c-b0dc-7872e63d49af', 2, '01a22a2f-de09-76e8-b894-07e233227d48', '01a22a2f-e0d8-766d-ac0f-b17d03367d5b', NULL, NULL, NULL, NULL, NULL, '30', '30', '120', NULL, 'accept', NULL, '[{\"kind\":\"receipt\",\"number\":null,\"attachmentId\":null}]', 'piece', 'cash')
;
CREATE TABLE `dish` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `name` varchar(40) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `dish_of_school` (`school_id`,`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `dish_version` (
  `dish_id` varchar(36) NOT NULL,
  `version_no` int(11) NOT NULL,
  `method` varchar(200) DEFAULT NULL,
  `confirmation` varchar(200) DEFAULT NULL,
  `lines` text NOT NULL,
  `stated_by` varchar(36) NOT NULL,
  `stated_at` bigint(20) NOT NULL,
  PRIMARY KEY (`dish_id`,`version_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `dispatch` (
  `act_id` varchar(36) NOT NULL,
  `meal_id` varchar(36) NOT NULL,
  `site_school_id` varchar(36) NOT NULL,
  `receiver_name` varchar(40) DEFAULT NULL,
  `seal_no` varchar(40) DEFAULT NULL,
  `driver_name` varchar(40) DEFAULT NULL,
  `vehicle_plate` varchar(20) DEFAULT NULL,
  PRIMARY KEY (`act_id`),
  KEY `IDX_4fff611ffdf83f092b9b4aabc0` (`meal_id`),
  KEY `dispatch_by_site` (`site_school_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO dispatch VALUES ('01a22a2f-dd04-7091-bfb8-f51d3ba1063f', '01a22a2f-d882-75fa-9da0-6994a09b7b27', '01a22a2f-db29-740e-a31a-616fb26399e7', '分校', NULL, NULL, NULL)
;
CREATE TABLE `doubt` (
  `day_id` varchar(36) NOT NULL,
  `check_id` varchar(40) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `business_date` varchar(10) NOT NULL,
  `stage` varchar(20) NOT NULL,
  `day_version` int(11) NOT NULL,
  `verdict` varchar(12) NOT NULL,
  `cause` varchar(20) DEFAULT NULL,
  `score` int(11) NOT NULL,
  `money_fen` bigint(20) DEFAULT NULL,
  `facts` text NOT NULL,
  `refs` text NOT NULL,
  `episode_id` varchar(36) DEFAULT NULL,
  `held_back` varchar(10) DEFAULT NULL,
  `found_at` bigint(20) NOT NULL,
  `withdrawn_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`day_id`,`check_id`),
  KEY `doubt_of_school` (`school_id`,`check_id`,`business_date`),
  KEY `doubt_of_episode` (`episode_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `due_span` (
  `type` varchar(40) NOT NULL,
  `subject` varchar(36) NOT NULL,
  `date` varchar(10) NOT NULL,
  `from_at` bigint(20) NOT NULL,
  `to_at` bigint(20) NOT NULL,
  `due_at` bigint(20) NOT NULL,
  `version` bigint(20) NOT NULL,
  `attempts` bigint(20) NOT NULL,
  PRIMARY KEY (`type`,`subject`,`date`),
  KEY `IDX_due_span_due_at` (`due_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `enrolment_guess` (
  `network` varchar(64) NOT NULL,
  `tries` bigint(20) NOT NULL,
  `ends_at` bigint(20) NOT NULL,
  PRIMARY KEY (`network`),
  KEY `enrolment_guess_by_end` (`ends_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `episode` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `business_date` varchar(10) NOT NULL,
  `stage` varchar(20) NOT NULL,
  `kind` varchar(12) NOT NULL,
  `state` varchar(10) NOT NULL,
  `opened_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `episode_of_day` (`school_id`,`business_date`,`stage`,`kind`),
  KEY `episode_by_day` (`business_date`,`school_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `episode_word` (
  `episode_id` varchar(36) NOT NULL,
  `word_no` int(11) NOT NULL,
  `word` varchar(10) NOT NULL,
  `text` varchar(500) DEFAULT NULL,
  `account_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `unit` varchar(80) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`episode_id`,`word_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
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
CREATE TABLE `evidence_review` (
  `subject_id` varchar(36) NOT NULL,
  `review_no` int(11) NOT NULL,
  `outcome` varchar(12) NOT NULL,
  `verdict` varchar(12) NOT NULL,
  `cause` varchar(20) NOT NULL,
  `verdict_version` bigint(20) NOT NULL,
  `note` varchar(500) DEFAULT NULL,
  `finding_id` varchar(36) DEFAULT NULL,
  `account_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `unit` varchar(80) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`subject_id`,`review_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `export_profile` (
  `id` varchar(36) NOT NULL,
  `area_code` varchar(6) NOT NULL,
  `name` varchar(60) NOT NULL,
  `mapping` text NOT NULL,
  `version` bigint(20) NOT NULL,
  `changed_at` bigint(20) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `changed_by` varchar(60) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `export_profile_of_area` (`area_code`,`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `export_row` (
  `profile_id` varchar(36) NOT NULL,
  `row_key` varchar(120) NOT NULL,
  `row_date` varchar(10) NOT NULL,
  `sha256` varchar(64) NOT NULL,
  `run_id` varchar(36) NOT NULL,
  PRIMARY KEY (`profile_id`,`row_key`),
  KEY `export_row_by_day` (`profile_id`,`row_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `export_run` (
  `id` varchar(36) NOT NULL,
  `profile_id` varchar(36) NOT NULL,
  `from_date` varchar(10) NOT NULL,
  `to_date` varchar(10) NOT NULL,
  `made_at` bigint(20) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `made_by` varchar(60) NOT NULL,
  `new_rows` bigint(20) NOT NULL,
  `changed_rows` bigint(20) NOT NULL,
  `same_rows` bigint(20) NOT NULL,
  `gone_rows` bigint(20) NOT NULL,
  `content` mediumblob NOT NULL,
  PRIMARY KEY (`id`),
  KEY `export_run_by_day` (`made_at`),
  KEY `export_run_of_profile` (`profile_id`,`made_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `feedback` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `tracking_hash` varchar(64) NOT NULL,
  `category` varchar(12) NOT NULL,
  `grade` varchar(10) DEFAULT NULL,
  `text` varchar(1000) DEFAULT NULL,
  `received_at` bigint(20) NOT NULL,
  `due_on` varchar(10) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `feedback_tracking` (`tracking_hash`),
  KEY `feedback_due` (`due_on`),
  KEY `feedback_of_school` (`school_id`,`received_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `feedback_answer` (
  `feedback_id` varchar(36) NOT NULL,
  `answer_no` int(11) NOT NULL,
  `text` varchar(1000) NOT NULL,
  `is_late` tinyint(4) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`feedback_id`,`answer_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `feedback_contact` (
  `id` varchar(36) NOT NULL,
  `sealed` varchar(600) NOT NULL,
  `for_school` tinyint(4) NOT NULL,
  `received_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `feedback_contact_by_time` (`received_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `feedback_sender` (
  `network` varchar(64) NOT NULL,
  `sent` bigint(20) NOT NULL,
  `ends_at` bigint(20) NOT NULL,
  PRIMARY KEY (`network`),
  KEY `feedback_sender_by_end` (`ends_at`)
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
  KEY `IDX_f689949e509c749ac9200289fb` (`school_id`,`opened_at`,`id`),
  KEY `finding_of_status` (`status`,`school_id`)
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
CREATE TABLE `fund_entry` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `fund` varchar(16) NOT NULL,
  `direction` varchar(3) NOT NULL,
  `purpose` varchar(16) NOT NULL,
  `amount_fen` bigint(20) NOT NULL,
  `date` varchar(10) NOT NULL,
  `document_no` varchar(60) NOT NULL,
  `reason` varchar(200) DEFAULT NULL,
  `delivery_act_id` varchar(36) DEFAULT NULL,
  `reverses_entry_id` varchar(36) DEFAULT NULL,
  `signers` bigint(20) NOT NULL,
  `entered_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `fund_entry_reversed_once` (`reverses_entry_id`),
  KEY `fund_entry_of_delivery` (`delivery_act_id`),
  KEY `fund_entry_of_school` (`school_id`,`date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `fund_return` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `area_code` varchar(6) NOT NULL,
  `month` varchar(7) NOT NULL,
  `round` bigint(20) NOT NULL,
  `schema_version` bigint(20) NOT NULL,
  `figures` text NOT NULL,
  `content` mediumblob NOT NULL,
  `sha256` varchar(64) NOT NULL,
  `note` varchar(500) DEFAULT NULL,
  `account_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `submitted_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `fund_return_round` (`school_id`,`month`,`round`),
  KEY `fund_return_of_month` (`month`,`area_code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `fund_return_lock` (
  `return_id` varchar(36) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `unit` varchar(80) NOT NULL,
  `locked_at` bigint(20) NOT NULL,
  PRIMARY KEY (`return_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `fund_signature` (
  `entry_id` varchar(36) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`entry_id`,`account_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `goods_paper` (
  `act_id` varchar(36) NOT NULL,
  `lot_id` varchar(36) NOT NULL,
  `paper_kind` varchar(20) NOT NULL,
  `paper_no` varchar(60) DEFAULT NULL,
  PRIMARY KEY (`act_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO goods_paper VALUES ('01a22a2f-e11e-75b0-a13d-431647c78329', '01a22a2f-e0d8-766d-ac0f-ac1b20b14ffe', 'conformity', 'HG-7')
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
INSERT INTO hand_over VALUES ('01a22a2f-dada-71f1-ac91-3268f7e05666', '01a22a2f-d882-75fa-9da0-6994a09b7b27', '01a22a2f-d61d-76ec-88d6-948dabf050d5', '王老师')
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
INSERT INTO hand_over_line VALUES ('01a22a2f-dada-71f1-ac91-3268f7e05666', 1, '01a22a2f-da25-70e1-931b-fda0ba57f475', '38', '520', '1795402800000', NULL, 'safe', '30')
;
INSERT INTO hand_over_line VALUES ('01a22a2f-dada-71f1-ac91-3268f7e05666', 2, '01a22a2f-da75-7127-9034-027549572d05', '38', NULL, NULL, NULL, 'safe', '70')
;
INSERT INTO hand_over_line VALUES ('01a22a2f-dd04-7091-bfb8-f51d3ba1063f', 1, '01a22a2f-da25-70e1-931b-fda0ba57f475', '60', '650', NULL, NULL, 'safe', '0')
;
CREATE TABLE `headcount` (
  `act_id` varchar(36) NOT NULL,
  `meal_id` varchar(36) NOT NULL,
  `reason` varchar(200) DEFAULT NULL,
  PRIMARY KEY (`act_id`),
  KEY `IDX_e4a4079b03f0c97c3fb1e3d3f9` (`meal_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO headcount VALUES ('01a22a2f-dd4c-7436-a21e-dca21ae0c79a', '01a22a2f-d882-75fa-9da0-6994a09b7b27', NULL)
;
CREATE TABLE `headcount_line` (
  `act_id` varchar(36) NOT NULL,
  `class_id` varchar(36) NOT NULL,
  `present` bigint(20) NOT NULL,
  `served` bigint(20) NOT NULL,
  PRIMARY KEY (`act_id`,`class_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO headcount_line VALUES ('01a22a2f-dd4c-7436-a21e-dca21ae0c79a', '01a22a2f-d61d-76ec-88d6-948dabf050d5', '38', '38')
;
INSERT INTO headcount_line VALUES ('01a22a2f-dd4c-7436-a21e-dca21ae0c79a', '01a22a2f-d628-73a8-aac1-2a07e612555d', '40', '39')
;
CREATE TABLE `headcount_other` (
  `act_id` varchar(36) NOT NULL,
  `payer` varchar(12) NOT NULL,
  `served` bigint(20) NOT NULL,
  PRIMARY KEY (`act_id`,`payer`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `headcount_payer` (
  `act_id` varchar(36) NOT NULL,
  `class_id` varchar(36) NOT NULL,
  `payer` varchar(12) NOT NULL,
  `served` bigint(20) NOT NULL,
  PRIMARY KEY (`act_id`,`class_id`,`payer`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `idempotent_answer` (
  `account_id` varchar(36) NOT NULL,
  `key` varchar(80) NOT NULL,
  `content_hash` varchar(64) NOT NULL,
  `answer` text DEFAULT NULL,
  `recorded_at` bigint(20) NOT NULL,
  PRIMARY KEY (`account_id`,`key`),
  KEY `IDX_fd911c82aa60281bb058d737dc` (`recorded_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '011d2376-a337-43d2-839b-75f027214ffc', '2712fb787b76721e15f8dfd3ced706b266f6ebcfdc6a5545916e333d51bb6579', '{\"actId\":\"01a22a2f-e03e-71cc-b9b4-33db1c1dabd6\",\"kind\":\"stock.count\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":36,\"lines\":[{\"lotId\":\"01a22a2f-de34-71fe-a3ed-ab599c13e586\",\"unit\":\"piece\",\"bookAmount\":32,\"countedAmount\":28,\"differenceAmount\":-4,\"bookGrams\":null,\"countedGrams\":null,\"differenceGrams\":null}],\"settledActIds\":[]}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '0268bc95-185b-46b6-a20a-00e4464c145e', '35bca6dabbc1c902ef1b6922cb703b4b6a826a025fa48fead7980c970bb5eb73', '{\"actId\":\"01a22a2f-e2ce-75f3-884f-5297e30910b1\",\"kind\":\"storage.unfit-goods\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":59}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '0953a165-921b-42fa-ae4b-44b7ed742967', '16af97f5d4daa18479d8449a499932adf5606e0b2b96b0587a6fac9cbab7eed2', '{\"actId\":\"01a22a2f-de97-71ef-9620-21da9aef36eb\",\"kind\":\"stock.in\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":25}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '11ce9144-eff1-4bd2-815d-46672c0307ab', '6610d1ba9b19340c0f3d36366cc59b836b401da723ae9b0a637cd2035711556c', '{\"actId\":\"01a22a2f-d804-7622-9d1e-ace1fd0ac78a\",\"kind\":\"stock.in\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-22T22:40:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":3}', '1795387200000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '174548fa-8550-4c8f-8d77-5baa1d00002a', '6d1166ea5dda5971b9116b8221284fde19af6766b6649bf0f1091ef87fce4b71', '{\"actId\":\"01a22a2f-df5a-7561-bda1-cdfbd748de82\",\"kind\":\"cooking.batch\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":30,\"batchId\":\"01a22a2f-df5a-7561-bda1-cdfbd748de82\"}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '1fe5055d-22eb-4ff6-911f-56822303b105', 'b51847c95b160b9301c50f46b174302cac9db2485b6858c16c39cdb5fd5f9b44', '{\"actId\":\"01a22a2f-e151-73f7-80d0-cf9e1bf083ad\",\"kind\":\"cooking.additive\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":43}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '267fe0cc-46e0-4607-87f3-9a54b7553fa3', '77a3b483edd64d0ff856900cbb02d5489ba3999961d6e81e2764fef21eae02e3', '{\"actId\":\"01a22a2f-e1ea-72c8-9011-821dcf830157\",\"kind\":\"cooking.training\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":49}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '28cc9ac4-72ed-432d-81b0-f7d9f6d62501', '63b70b7576ab667ba1658039451e0cc0e1976d1c7d1f7fdcfa97ff63cc9061b1', '{\"actId\":\"01a22a2f-da75-7127-9034-027549572d05\",\"kind\":\"cooking.batch\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T02:20:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":15,\"batchId\":\"01a22a2f-da75-7127-9034-027549572d05\"}', '1795400400000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '293ad0d5-6e31-4d42-b47f-e61dd40291cb', 'cd7e72dd50e2a7df1f5b0c5b20a3ced6d62eacfe3fb53a1aa9cb28300b35a032', '{\"actId\":\"01a22a2f-ddec-7014-a981-cba01b8d692f\",\"kind\":\"cooking.sample-discard\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":22}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '2ba92707-f72f-4a25-aa33-8b21e5929fa5', '249dc779df6cd8e1f84c5d41f0617013a98f7c582cadafb7349de8282618fb6b', '{\"actId\":\"01a22a2f-df32-71d7-9eab-21a74071195b\",\"kind\":\"stock.count\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":29,\"lines\":[{\"lotId\":\"01a22a2f-de34-71fe-a3ed-ab599c13e586\",\"unit\":\"piece\",\"bookAmount\":39,\"countedAmount\":39,\"differenceAmount\":0,\"bookGrams\":null,\"countedGrams\":null,\"differenceGrams\":null}],\"settledActIds\":[]}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '30f9570d-97b9-4314-b35d-9d8bc1fe873a', '96b095429acc22ea412b187e47a70adc1611edcb36defac62908804de4287301', '{\"actId\":\"01a22a2f-d740-77b1-9ff0-bd56358881ae\",\"kind\":\"acceptance.delivery\",\"status\":\"awaiting_second\",\"signaturesMissing\":1,\"recordedAt\":\"2026-11-22T22:10:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":0,\"lines\":[{\"lineNo\":1,\"ingredientId\":\"01a22a2f-d6e1-774e-be62-fd98bfd4e8ca\",\"ingredientName\":\"食材fb1860d4\",\"decision\":\"accept\",\"measuredAmount\":10000,\"acceptedAmount\":10000,\"unit\":\"g\",\"weighedGrams\":10000,\"acceptedGrams\":10000,\"useBy\":\"2026-11-29\",\"reason\":null,\"unitPriceFen\":480,\"goodsSource\":null,\"lotId\":\"01a22a2f-d743-75d7-8942-4c614cb4604b\"},{\"lineNo\":2,\"ingredientId\":\"01a22a2f-d708-75f3-8bb3-f1762b408f40\",\"ingredientName\":\"食材ecab964c\",\"decision\":\"part\",\"measuredAmount\":5000,\"acceptedAmount\":4000,\"unit\":\"g\",\"weighedGrams\":5000,\"acceptedGrams\":4000,\"useBy\":null,\"reason\":\"有淤血\",\"unitPriceFen\":null,\"goodsSource\":null,\"lotId\":\"01a22a2f-d743-75d7-8942-520ea4cd7fb9\"},{\"lineNo\":3,\"ingredientId\":\"01a22a2f-d6e1-774e-be62-fd98bfd4e8ca\",\"ingredientName\":\"食材fb1860d4\",\"decision\":\"refuse\",\"measuredAmount\":900,\"acceptedAmount\":0,\"unit\":\"g\",\"weighedGrams\":900,\"acceptedGrams\":0,\"useBy\":null,\"reason\":\"发芽\",\"unitPriceFen\":null,\"goodsSource\":null,\"lotId\":null}]}', '1795385400000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '3246d9f0-b043-4af5-9489-50a1d4c05621', '679c1118b9a2109f7659c0168a3550357f002eec423c27eefe6e74cb2faf47f0', '{\"actId\":\"01a22a2f-de32-76b0-a69b-c828efa62077\",\"kind\":\"acceptance.delivery\",\"status\":\"awaiting_second\",\"signaturesMissing\":1,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":23,\"lines\":[{\"lineNo\":1,\"ingredientId\":\"01a22a2f-de09-76e8-b894-07e233227d48\",\"ingredientName\":\"食材92dcd58b\",\"decision\":\"accept\",\"measuredAmount\":60,\"acceptedAmount\":60,\"unit\":\"piece\",\"weighedGrams\":null,\"acceptedGrams\":null,\"useBy\":null,\"reason\":null,\"unitPriceFen\":110,\"goodsSource\":null,\"lotId\":\"01a22a2f-de34-71fe-a3ed-ab599c13e586\"}]}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '3c43bbc9-95c5-485c-842f-9079eda370c5', '03a48e2537d629e4a34faa41f11ca90fe28824b7c5a555aee2fbdbcf1f9d9a8b', '{\"actId\":\"01a22a2f-dfa4-73f5-82cb-d22dd290cec3\",\"kind\":\"stock.out\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":32}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '3d28dae4-3733-430b-8cc7-ff93027e9b6f', 'd6d450d1caa6f8169ac4e78f3f8c33559b8d8a15b543f0ee86f2a340cf9ff75b', '{\"actId\":\"01a22a2f-dd4c-7436-a21e-dca21ae0c79a\",\"kind\":\"dining.headcount\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T04:10:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":19,\"present\":78,\"served\":77}', '1795407000000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '4971fb43-5397-418a-8a2f-e1091479d216', '43cf171fa0179defc35712377b53a58c988f910ac30e748b7b7f9c6c6f6ab2d0', '{\"actId\":\"01a22a2f-dd04-7091-bfb8-f51d3ba1063f\",\"kind\":\"distribution.dispatch\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T03:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":18,\"lines\":[{\"batchId\":\"01a22a2f-da25-70e1-931b-fda0ba57f475\",\"portions\":60,\"holdingTenthsC\":650,\"lastHotAt\":null,\"reheatedToTenthsC\":null,\"verdict\":\"safe\",\"dangerMinutes\":0}]}', '1795404600000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '51414392-6da1-4b6d-926c-9feb0d5e5034', '3c653a0f03633d673ae38f3a73a1910dc8bf76dbb7e21fae7cfe0d789155f8b4', '{\"actId\":\"01a22a2f-da25-70e1-931b-fda0ba57f475\",\"kind\":\"cooking.batch\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T02:20:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":14,\"batchId\":\"01a22a2f-da25-70e1-931b-fda0ba57f475\"}', '1795400400000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '5307e4bd-2377-4961-b299-92a4cd68cd01', 'ec4811e413d963acecb149ffb7202f1d9cc7992fae68d75bb2f9677dd0239b03', '{\"actId\":\"01a22a2f-e179-704a-b8d6-146f1448ce6a\",\"kind\":\"cooking.cleaning\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":44}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '584c28f3-b20c-4970-9899-bace47f8556f', '453ac64cf40532af9f96b7d8300bb1c86a470e41acd11b7efde22a580b7dc77a', '{\"actId\":\"01a22a2f-e234-75f5-8ca8-6d93485bf4f5\",\"kind\":\"dining.emergency\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":53}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '5859a491-2e07-4d34-806d-1eade2396c67', 'f7d4ecbe6aafcfe72a05196571d0440e25be7c5f24366b08fbb484c3cd177853', '{\"actId\":\"01a22a2f-e206-772b-a8d4-6fb1a57b5e2a\",\"kind\":\"cooking.weekly-check\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":51}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '59a1a5a7-bfad-4f0d-91f8-f2e508878fed', '90e26c4d77d624e078c9cd81ed0ead127733b51c8ab4be3e1a3b7688c9a2f8f7', '{\"actId\":\"01a22a2f-e11e-75b0-a13d-431647c78329\",\"kind\":\"acceptance.goods-paper\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":41}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '5af8ebc1-a4ba-4354-b972-88f3c1516b63', '1ef3117ec59824ca92c43163368d48fe58152b0d38ae85f9de0118afa662ae4b', '{\"actId\":\"01a22a2f-d9e5-70ab-b53a-f783569f502e\",\"kind\":\"stock.count\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T00:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":13,\"lines\":[{\"lotId\":\"01a22a2f-d743-75d7-8942-4c614cb4604b\",\"unit\":\"g\",\"bookAmount\":5700,\"countedAmount\":5600,\"differenceAmount\":-100,\"bookGrams\":5700,\"countedGrams\":5600,\"differenceGrams\":-100}],\"settledActIds\":[]}', '1795393800000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '5da9af44-7b24-42aa-812a-1f7126696f35', 'c7c89e54bc621e6fc158cca7e55370603147eea8072809a955211a2a3904356e', '{\"actId\":\"01a22a2f-dff3-71e7-b3a0-fc7b059d2e9c\",\"kind\":\"stock.transfer\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":34}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '74c06f98-6ee9-4fff-95d4-ecae8588abda', '431d459bcd3f5235ec0ee813d26c11bf2e97bebcb8203dd7830c4fff0158aad3', '{\"actId\":\"01a22a2f-dd90-7685-bf98-ab90af3c33e3\",\"kind\":\"dining.accompany\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T04:10:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":20}', '1795407000000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '7510bf17-3f7b-4e32-82c5-178253674547', 'f2ad807b295e70034e054249318642f6e3ea45017f3266c6cd5720028653f96d', '{\"actId\":\"01a22a2f-e0d6-740c-b0dc-7872e63d49af\",\"kind\":\"acceptance.delivery\",\"status\":\"awaiting_second\",\"signaturesMissing\":1,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":40,\"lines\":[{\"lineNo\":1,\"ingredientId\":\"01a22a2f-de09-76e8-b894-07e233227d48\",\"ingredientName\":\"食材92dcd58b\",\"decision\":\"accept\",\"measuredAmount\":30,\"acceptedAmount\":30,\"unit\":\"piece\",\"weighedGrams\":null,\"acceptedGrams\":null,\"useBy\":null,\"reason\":null,\"unitPriceFen\":null,\"goodsSource\":\"supplier\",\"lotId\":\"01a22a2f-e0d8-766d-ac0f-ac1b20b14ffe\"},{\"lineNo\":2,\"ingredientId\":\"01a22a2f-de09-76e8-b894-07e233227d48\",\"ingredientName\":\"食材92dcd58b\",\"decision\":\"accept\",\"measuredAmount\":30,\"acceptedAmount\":30,\"unit\":\"piece\",\"weighedGrams\":null,\"acceptedGrams\":null,\"useBy\":null,\"reason\":null,\"unitPriceFen\":120,\"goodsSource\":\"cash\",\"lotId\":\"01a22a2f-e0d8-766d-ac0f-b17d03367d5b\"}]}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '7ab98deb-3126-49fa-8ce7-32d41c2cd974', 'e0ba054886e85b3407575c9ec2df2c2bcf1e237d420a45f177d47956202824dd', '{\"actId\":\"01a22a2f-e065-72c0-b570-dcb2db5b7b8c\",\"kind\":\"acceptance.supplier-paper\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":37}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '7b40ef24-89a9-4224-ab6c-a8eb35c52fe8', '98b63aeba57441ef996bc0f1ef4712f669495e261aaf01fc1bc3fe146df201b0', '{\"actId\":\"01a22a2f-dedd-702f-84a9-a3504ddbeef9\",\"kind\":\"stock.out\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":27}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '7c7029fd-268d-43be-ad15-6f63702b119c', '6ef332f16a86bdd5c71b7c49639111bc22bd015d447f3817c20b2d035d8ddeb8', '{\"actId\":\"01a22a2f-dada-71f1-ac91-3268f7e05666\",\"kind\":\"distribution.hand-over\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T03:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":17,\"lines\":[{\"batchId\":\"01a22a2f-da25-70e1-931b-fda0ba57f475\",\"portions\":38,\"holdingTenthsC\":520,\"lastHotAt\":\"2026-11-23T03:00:00.000Z\",\"reheatedToTenthsC\":null,\"verdict\":\"safe\",\"dangerMinutes\":30},{\"batchId\":\"01a22a2f-da75-7127-9034-027549572d05\",\"portions\":38,\"holdingTenthsC\":null,\"lastHotAt\":null,\"reheatedToTenthsC\":null,\"verdict\":\"safe\",\"dangerMinutes\":70}]}', '1795404600000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '7d61e16b-7c54-4218-b4a7-5553a88a0397', '5c4c810f0e589c5435c7ffdfd644417f8f952a6ef6c69a41cc62b1e822f7a22e', '{\"actId\":\"01a22a2f-e23f-73e3-9ad8-9b6409e81ecc\",\"kind\":\"dining.incident\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":54}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '81e7212e-aa4d-4606-8096-f24c55e09ffd', 'c6ff9d0c7a36eaff63b679ea5c48ad348e53657c54f75f3705b5e37738f38124', '{\"actId\":\"01a22a2f-d8d6-72e6-a42f-4453ad23c524\",\"kind\":\"stock.out\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T00:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":9}', '1795393800000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '834c2f99-3705-4e4b-9ab4-eaeba5ea4afd', 'efcae3ce17bf2fd774d6abea1cd2abf7607f1dd14d8dd55409eeca4c312d0f46', '{\"actId\":\"01a22a2f-e287-714f-a4cd-52f2d5fac7cc\",\"kind\":\"dining.incident-release\",\"status\":\"awaiting_second\",\"signaturesMissing\":1,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":55}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '8c9dd069-2a87-47d7-9752-f25ee119f852', '5d6bebfbfbb6e56204870c2c60f79c7fbb58c4faea58a9141e61ab91893743af', '{\"actId\":\"01a22a2f-d92f-747f-81bc-55820a1082e9\",\"kind\":\"stock.out\",\"status\":\"pending_shortage\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T00:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":11}', '1795393800000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '8d8a74a6-fd1c-4f20-80e5-784afdd440e4', '9b92f60e0cdc308902ac8eaab612ae5527deb0fa528a87444166b1285af1aaca', '{\"actId\":\"01a22a2f-df14-7300-83dd-da70f2e30ea4\",\"kind\":\"stock.write-off\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":28}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '924207ae-923b-48ee-86d4-124386ceb846', '98edd8754f23c23654404711fc6ed24b02604d1db61a4e26ac82ecd4765e0432', '{\"actId\":\"01a22a2f-e1df-71c7-a23e-4bf1916d2079\",\"kind\":\"cooking.morning-check\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":48}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '9c7eaba3-a7c0-40c8-9c56-e1e56cb919c3', 'a690fe00d323c6cf9523a8e962eff88584598f06c6477e929ddeaa712f6aef16', '{\"actId\":\"01a22a2f-e1c2-70a0-a2af-d3bc1e52e400\",\"kind\":\"cooking.disinfection\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":46}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '9d8bdbdb-ce66-4c55-984e-067fcdbb5583', '44ea194b04db973e84e2fd744b560916bc91195cc76ca4a2d62e3f822356d1ef', '{\"actId\":\"01a22a2f-e2b9-7393-881b-f1bcc439ff03\",\"kind\":\"storage.pest-control\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":58}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '9e5c088b-5f98-47cd-9db4-fd21438bd538', '5d98b80b997feebb7ae4792ff49c55bd1c517e9fa2522dbfaeba20b5aebe93e0', '{\"actId\":\"01a22a2f-d861-72f7-847a-cec3f91d6af2\",\"kind\":\"storage.round\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-22T23:00:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":6}', '1795388400000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', '9f1845e9-4861-43a1-a224-a26bbd5cfaed', '652dad40a056efb5e0698783efb583e8384a8d47e023964985bc216f0a03bb57', '{\"actId\":\"01a22a2f-e017-76f2-a611-9c43437833eb\",\"kind\":\"stock.send-back\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":35}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'a048e040-0a6b-4f45-9ea3-2f940877a469', '8922e6353d951326bdb01664eab2a1457dabcb8cacba7dceccf9dfd995470dce', '{\"actId\":\"01a22a2f-e1f8-731f-88ad-52c58aa8d3e3\",\"kind\":\"cooking.upkeep\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":50}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'a1b4f696-d9cc-4681-900b-66cc3c3c5168', '98a773285b4f84ff701e9c36d6c2d0935da2f64e8b2047b5272437cc2bf2de49', '{\"actId\":\"01a22a2f-d9bd-764a-bdd9-6d53eb22d7bc\",\"kind\":\"stock.write-off\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T00:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":12}', '1795393800000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'b12ecc6e-2301-4374-9cc0-4014fe6aa9fc', 'a314a6174d19f61090eff8119f4f396a61eda63eb3a1a041b2b813bd664c492b', '{\"actId\":\"01a22a2f-d834-753d-9c44-ec6ef0765005\",\"kind\":\"storage.reading\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-22T23:00:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":4,\"verdict\":\"out\",\"limit\":{\"rule\":\"O-03\",\"minTenths\":0,\"maxTenths\":80}}', '1795388400000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'b5769e24-5117-4ce7-a7bb-f53e2a014b12', 'e475ce457dd3b4b0fe59e27d64bd5e6ba4326509fe95c94268cb224d167c2ad6', '{\"actId\":\"01a22a2f-e296-7026-876c-fa0c0c697f97\",\"kind\":\"dining.notice\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":56}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'b89bf34c-0c4f-48fc-a9d3-7180733da41b', 'c665705cb31efba43262c10520abf292e730f6663e437d587d294cee10688e7c', '{\"actId\":\"01a22a2f-d8b4-7366-b907-42bec0fe309a\",\"kind\":\"stock.out\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T00:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":8}', '1795393800000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'cb810898-e3a6-4244-b472-e5a3f3cf8fd4', 'e8eafe9296535562ba5a99f290ff42c2e8f63fc72a1815b254f6f98824382f89', '{\"actId\":\"01a22a2f-e2a5-7649-a8e5-60b7b66cf828\",\"kind\":\"distribution.receipt\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":57}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'd168112a-f497-43cd-b631-c0cdffe32e92', '1d057eb765ad4dd12e33b5515341ac7223fcaa265ae3d302fb43360a5830eaa0', '{\"actId\":\"01a22a2f-e223-77f9-9a6c-b6391f655b77\",\"kind\":\"dining.committee-visit\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":52}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'da917b4f-126f-4fd9-a621-e1e56ea1f460', 'd5de12d2d87bdfa092dce5c8296c8a55d9c025b8f0db43696efe457402bcb78f', '{\"actId\":\"01a22a2f-d7d5-70be-99c9-64520388363d\",\"kind\":\"acceptance.delivery\",\"status\":\"awaiting_second\",\"signaturesMissing\":1,\"recordedAt\":\"2026-11-22T22:10:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":2,\"lines\":[{\"lineNo\":1,\"ingredientId\":\"01a22a2f-d6e1-774e-be62-fd98bfd4e8ca\",\"ingredientName\":\"食材fb1860d4\",\"decision\":\"accept\",\"measuredAmount\":10000,\"acceptedAmount\":10000,\"unit\":\"g\",\"weighedGrams\":10000,\"acceptedGrams\":10000,\"useBy\":null,\"reason\":null,\"unitPriceFen\":null,\"goodsSource\":null,\"lotId\":\"01a22a2f-d7d6-7016-81b9-a5be45728fa6\"}]}', '1795385400000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'dc11e09e-7afd-4e7f-abcc-d0c08c08d0cd', 'da76333cb80c1bb65a6d7023eaf50c0f2eacfd5bed46cf96ea88d8ce9e4734c7', '{\"actId\":\"01a22a2f-e1d2-7374-a946-4066fefc1ead\",\"kind\":\"cooking.monthly-dispatch\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":47}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'e20d85db-f9d2-4477-b518-582d638b738e', '20a1a86d915535044cabf9a7811d6063eb23cb382f72a147a815804cf72a7805', '{\"actId\":\"01a22a2f-e1a0-7123-93b7-b51984f9f96d\",\"kind\":\"cooking.daily-check\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":45}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'e2e4c75a-d443-44b1-bfcc-c3e64a82eeba', '8b4aa01ae683a171fe0a83730f72b30a3b071016a9266bbd5b5074801507ef40', '{\"actId\":\"01a22a2f-d844-745e-9db4-a0ce630483cb\",\"kind\":\"storage.reading\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-22T23:00:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":5,\"verdict\":\"no_limit\",\"limit\":null}', '1795388400000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'e9c5a9bd-a87c-4865-8fc0-ba6afa4b52ee', '65d0ca22cf852118891f11d8e70ec5663ccbe9e348e9a892ca3d5e40d6296dc6', '{\"actId\":\"01a22a2f-ddbc-7243-bbec-0d1809fd68aa\",\"kind\":\"dining.leftovers\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T04:10:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":21}', '1795407000000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'eea76343-e2a1-4ad3-a30a-27682725c4c1', '2b7ffb743d7015c463d9f3ef7ba6beb99e76ca5211e243a41e2c07c95cd8d243', '{\"actId\":\"01a22a2f-e07e-7050-96cc-1b1cd6a5b034\",\"kind\":\"acceptance.delivery\",\"status\":\"awaiting_second\",\"signaturesMissing\":1,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":38,\"lines\":[{\"lineNo\":1,\"ingredientId\":\"01a22a2f-de09-76e8-b894-07e233227d48\",\"ingredientName\":\"食材92dcd58b\",\"decision\":\"accept\",\"measuredAmount\":30,\"acceptedAmount\":30,\"unit\":\"piece\",\"weighedGrams\":null,\"acceptedGrams\":null,\"useBy\":null,\"reason\":null,\"unitPriceFen\":null,\"goodsSource\":\"donation\",\"lotId\":\"01a22a2f-e07f-714c-bd15-803feacc2086\"},{\"lineNo\":2,\"ingredientId\":\"01a22a2f-de09-76e8-b894-07e233227d48\",\"ingredientName\":\"食材92dcd58b\",\"decision\":\"accept\",\"measuredAmount\":30,\"acceptedAmount\":30,\"unit\":\"piece\",\"weighedGrams\":null,\"acceptedGrams\":null,\"useBy\":null,\"reason\":null,\"unitPriceFen\":120,\"goodsSource\":\"market\",\"lotId\":\"01a22a2f-e080-71d6-b9c5-abef2dfc353f\"}]}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'ef08be3b-3c17-427a-b7a1-353551596f79', '6b1caa2b66232287fcf0647ffc2751e8602f222f57d1c84ddd71a03dc49115a2', '{\"actId\":\"01a22a2f-d908-7406-ab8f-b4775faab403\",\"kind\":\"journal.reversal\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T00:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":10}', '1795393800000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'f0763f7d-af5b-401c-a0de-621c4992c8eb', '6f8344e6e674aff30648aecbf8965107da417cf98fe8ca3c9c5867e17b2f0578', '{\"actId\":\"01a22a2f-deb9-7484-b6fb-5c8f80ae0e57\",\"kind\":\"cooking.meal\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":26,\"mealId\":\"01a22a2f-deb9-7484-b6fb-5c8f80ae0e57\",\"dishes\":[{\"dishNo\":1,\"name\":\"蒸蛋\"}]}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'f079b6c7-2d77-43a9-86bc-fc15b7aa48f3', '2abb22407e673dcea45ca2a72c21e33670b24be9089c2d0d0c49b4715b6f3222', '{\"actId\":\"01a22a2f-daa4-71fa-9137-bfc89c213362\",\"kind\":\"cooking.sample\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T02:30:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":16,\"sampleId\":\"01a22a2f-daa4-71fa-9137-bfc89c213362\",\"keepUntil\":\"2026-11-25T02:30:00.000Z\"}', '1795401000000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'f2caf015-6581-4f4a-bb37-1d1a99368298', 'dcd51230193595f1d0ad92f40e807353c80a19371c6db50a33005a9e948c4bbc', '{\"actId\":\"01a22a2f-e138-77e6-b06d-9ced6d5509f0\",\"kind\":\"acceptance.pesticide-test\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":42}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'f3b48761-22a3-4705-ae1d-efa5cfb7c963', '0ce50817be71bd1e51162caaa47c06202fcff168764d576a7f4119c67432fbc7', '{\"actId\":\"01a22a2f-d882-75fa-9da0-6994a09b7b27\",\"kind\":\"cooking.meal\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-23T00:00:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":7,\"mealId\":\"01a22a2f-d882-75fa-9da0-6994a09b7b27\",\"dishes\":[{\"dishNo\":1,\"name\":\"番茄炒蛋\"},{\"dishNo\":2,\"name\":\"米饭\"}]}', '1795392000000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'f5278f34-b20a-4a93-a703-bdcaf18d9120', '516111148e9d38e2a5684baf6dc1f8deaffcf5d56f87262a564358bc45833c08', '{\"actId\":\"01a22a2f-e0b3-7361-8d3c-f96aae6b413e\",\"kind\":\"acceptance.order\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":39}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d682-76fd-b867-99c471bd7c62', 'f7f7b5ad-2f01-4a05-a7d6-1f59547fd5f3', '3d9fb0749ae2a5333445c6006cf887c8d7f6e044e337fd081432b87dd151d627', '{\"actId\":\"01a22a2f-dfcc-74bb-8006-2d2ac76858f0\",\"kind\":\"stock.return\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":33}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d6a0-7245-bbf0-dc0062fdc47f', '2289c10b-075f-46cc-9bda-d96bdea42075', '01ea89827a1663f70b74604b015892f7c3f54a8a5b2ab6a7fcdaca6dde221dac', '{\"coSignature\":{\"actId\":\"01a22a2f-d78d-709f-ae6d-a8e3e38615a1\",\"kind\":\"journal.cosign\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-22T22:10:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":1},\"act\":{\"id\":\"01a22a2f-d740-77b1-9ff0-bd56358881ae\",\"schoolId\":\"01a22a2f-d4a8-7243-b749-b5f5ccaf2198\",\"kitchenId\":\"01a22a2f-d4d2-7376-80c0-921dd85bf4f5\",\"stage\":\"acceptance\",\"kind\":\"acceptance.delivery\",\"placeId\":\"01a22a2f-d4ff-7440-8114-af3e0f7d1b9c\",\"occurredAt\":\"2026-11-22T22:10:00.000Z\",\"capturedAt\":\"2026-11-22T22:10:00.000Z\",\"recordedAt\":\"2026-11-22T22:10:00.000Z\",\"late\":false,\"unprovenTime\":false,\"offline\":false,\"actorAccountId\":\"01a22a2f-d682-76fd-b867-99c471bd7c62\",\"actorName\":\"canteen_manager f149\",\"status\":\"recorded\",\"signaturesMissing\":0,\"reversesActId\":null,\"reversedByActId\":null,\"note\":\"第一车 👍\",\"flags\":[],\"chainIndex\":0}}', '1795385400000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d6a0-7245-bbf0-dc0062fdc47f', 'a2d169c5-1d0d-4a80-82dc-32cc60360ce9', 'ddd01fa4c9c60e7daa85ac93fa7a300c916512b149f243151d6f081af6a9a32c', '{\"coSignature\":{\"actId\":\"01a22a2f-de78-7178-a589-a2bdd4bc935b\",\"kind\":\"journal.cosign\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":24},\"act\":{\"id\":\"01a22a2f-de32-76b0-a69b-c828efa62077\",\"schoolId\":\"01a22a2f-d4a8-7243-b749-b5f5ccaf2198\",\"kitchenId\":\"01a22a2f-d4d2-7376-80c0-921dd85bf4f5\",\"stage\":\"acceptance\",\"kind\":\"acceptance.delivery\",\"placeId\":\"01a22a2f-d4ff-7440-8114-af3e0f7d1b9c\",\"occurredAt\":\"2026-11-25T02:31:00.000Z\",\"capturedAt\":\"2026-11-25T02:31:00.000Z\",\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"offline\":false,\"actorAccountId\":\"01a22a2f-d682-76fd-b867-99c471bd7c62\",\"actorName\":\"canteen_manager f149\",\"status\":\"recorded\",\"signaturesMissing\":0,\"reversesActId\":null,\"reversedByActId\":null,\"note\":null,\"flags\":[],\"chainIndex\":23}}', '1795573860000')
;
INSERT INTO idempotent_answer VALUES ('01a22a2f-d6a0-7245-bbf0-dc0062fdc47f', 'b658943e-8d8a-48e4-b92a-b57289a0bb47', '5cf03f8a1552a14531799c3ce8fc181a3a5e490d5980b03e56ddde74c4209049', '{\"refusal\":{\"actId\":\"01a22a2f-df8f-71f7-9f3a-1e726c6f63bf\",\"kind\":\"journal.refusal\",\"status\":\"recorded\",\"signaturesMissing\":0,\"recordedAt\":\"2026-11-25T02:31:00.000Z\",\"late\":false,\"unprovenTime\":false,\"chainIndex\":31},\"act\":{\"id\":\"01a22a2f-d7d5-70be-99c9-64520388363d\",\"schoolId\":\"01a22a2f-d4a8-7243-b749-b5f5ccaf2198\",\"kitchenId\":\"01a22a2f-d4d2-7376-80c0-921dd85bf4f5\",\"stage\":\"acceptance\",\"kind\":\"acceptance.delivery\",\"placeId\":\"01a22a2f-d4ff-7440-8114-af3e0f7d1b9c\",\"occurredAt\":\"2026-11-22T22:10:00.000Z\",\"capturedAt\":\"2026-11-22T22:10:00.000Z\",\"recordedAt\":\"2026-11-22T22:10:00.000Z\",\"late\":false,\"unprovenTime\":false,\"offline\":false,\"actorAccountId\":\"01a22a2f-d682-76fd-b867-99c471bd7c62\",\"actorName\":\"canteen_manager f149\",\"status\":\"refused\",\"signaturesMissing\":0,\"reversesActId\":null,\"reversedByActId\":\"01a22a2f-df8f-71f7-9f3a-1e726c6f63bf\",\"note\":null,\"flags\":[],\"chainIndex\":2}}', '1795573860000')
;
CREATE TABLE `incident` (
  `act_id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `noticed_at` bigint(20) NOT NULL,
  `reported_at` bigint(20) NOT NULL,
  `due_at` bigint(20) NOT NULL,
  `escalate_at` bigint(20) DEFAULT NULL,
  `escalated_at` bigint(20) DEFAULT NULL,
  `ended_by_act_id` varchar(36) DEFAULT NULL,
  `withdrawn_by_act_id` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`act_id`),
  KEY `incident_due` (`escalate_at`),
  KEY `incident_by_time` (`reported_at`),
  KEY `incident_of_school` (`school_id`,`reported_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO incident VALUES ('01a22a2f-e23f-73e3-9ad8-9b6409e81ecc', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '1795573860000', '1795573860000', '1795581060000', '1795574760000', NULL, NULL, NULL)
;
CREATE TABLE `incident_contact` (
  `area_code` varchar(6) NOT NULL,
  `office` varchar(10) NOT NULL,
  `phone` varchar(16) DEFAULT NULL,
  `escalation_phone` varchar(16) DEFAULT NULL,
  PRIMARY KEY (`area_code`,`office`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `incident_message` (
  `id` varchar(36) NOT NULL,
  `act_id` varchar(36) NOT NULL,
  `office` varchar(10) NOT NULL,
  `reason` varchar(10) NOT NULL,
  `phone` varchar(16) NOT NULL,
  `text` varchar(300) NOT NULL,
  `attempts` bigint(20) NOT NULL,
  `due_at` bigint(20) DEFAULT NULL,
  `sent_at` bigint(20) DEFAULT NULL,
  `error` varchar(200) DEFAULT NULL,
  `gave_up` tinyint(4) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  KEY `incident_message_due` (`due_at`),
  KEY `incident_message_of_act` (`act_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `incident_reading` (
  `act_id` varchar(36) NOT NULL,
  `office` varchar(10) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`act_id`,`office`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `ingredient` (
  `id` varchar(36) NOT NULL,
  `name` varchar(40) NOT NULL,
  `category` varchar(12) NOT NULL,
  `confirmation` varchar(200) DEFAULT NULL,
  `created_by` varchar(36) NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `withdrawn_at` bigint(20) DEFAULT NULL,
  `merged_into` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_b6802ac7fbd37aa71d856a95d8` (`name`),
  KEY `IDX_8840f2195ec098ad096299364a` (`name`,`id`),
  KEY `ingredient_by_merge` (`merged_into`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO ingredient VALUES ('01a22a2f-d6e1-774e-be62-fd98bfd4e8ca', '食材fb1860d4', 'vegetable', NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795385400000', NULL, NULL)
;
INSERT INTO ingredient VALUES ('01a22a2f-d708-75f3-8bb3-f1762b408f40', '食材ecab964c', 'meat', NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795385400000', NULL, NULL)
;
INSERT INTO ingredient VALUES ('01a22a2f-de09-76e8-b894-07e233227d48', '食材92dcd58b', 'egg', NULL, '01a22a2f-d682-76fd-b867-99c471bd7c62', '1795573860000', NULL, NULL)
;
CREATE TABLE `ingredient_composition` (
  `id` varchar(36) NOT NULL,
  `ingredient_id` varchar(36) NOT NULL,
  `edible_per_mille` bigint(20) NOT NULL,
  `nutrients` text NOT NULL,
  `allergens` text DEFAULT NULL,
  `source` varchar(120) NOT NULL,
  `source_code` varchar(40) DEFAULT NULL,
  `stated_by` varchar(36) NOT NULL,
  `stated_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ingredient_composition_of` (`ingredient_id`,`stated_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `ingredient_measure` (
  `id` varchar(36) NOT NULL,
  `ingredient_id` varchar(36) NOT NULL,
  `from_date` varchar(10) NOT NULL,
  `unit` varchar(8) NOT NULL,
  `piece` text DEFAULT NULL,
  `packs` text NOT NULL,
  `source` varchar(200) NOT NULL,
  `stated_by` varchar(36) NOT NULL,
  `stated_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ingredient_measure_of` (`ingredient_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
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
CREATE TABLE `inspection_check` (
  `inspection_id` varchar(36) NOT NULL,
  `check_no` int(11) NOT NULL,
  `item` varchar(60) NOT NULL,
  `place_id` varchar(36) DEFAULT NULL,
  `answer` varchar(20) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `unit` varchar(80) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`inspection_id`,`check_no`)
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
CREATE TABLE `inspection_publication` (
  `inspection_id` varchar(36) NOT NULL,
  `publication_no` int(11) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `result` varchar(500) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `unit` varchar(80) NOT NULL,
  `published_at` bigint(20) NOT NULL,
  PRIMARY KEY (`inspection_id`,`publication_no`),
  KEY `inspection_publication_of_school` (`school_id`,`published_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `job` (
  `name` varchar(40) NOT NULL,
  `due_at` bigint(20) NOT NULL,
  `owner` varchar(100) DEFAULT NULL,
  `lease_until` bigint(20) DEFAULT NULL,
  `begun_at` bigint(20) DEFAULT NULL,
  `ended_at` bigint(20) DEFAULT NULL,
  `outcome` varchar(10) DEFAULT NULL,
  `said` varchar(300) DEFAULT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO job VALUES ('act-photos', '1795388820000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"gone\":0}')
;
INSERT INTO job VALUES ('area-sheets', '1795385460000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"goneOn\":0}')
;
INSERT INTO job VALUES ('audit-marks', '1795386000000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"entries\":0}')
;
INSERT INTO job VALUES ('finding-photos', '1795385520000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"gone\":0}')
;
INSERT INTO job VALUES ('inbox', '1795387620000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"gone\":0}')
;
INSERT INTO job VALUES ('incidents', '1795385410000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"escalated\":0,\"sent\":0}')
;
INSERT INTO job VALUES ('late-verdicts', '1795385460000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"judged\":0}')
;
INSERT INTO job VALUES ('media-orders', '1795385700000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"gone\":0}')
;
INSERT INTO job VALUES ('pictures', '1795386120000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"gone\":0}')
;
INSERT INTO job VALUES ('placements', '1795385460000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"moved\":0}')
;
INSERT INTO job VALUES ('presence', '1795386000000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"askedAgain\":0,\"givenUp\":0}')
;
INSERT INTO job VALUES ('print-batches', '1795385460000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"goneOn\":0,\"gone\":0}')
;
INSERT INTO job VALUES ('pruning', '1795387020000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"IdempotentAnswer\":0,\"JobRun\":0,\"EnrolmentGuess\":0,\"Session\":0,\"SignInFailure\":0,\"SetupOffer\":0,\"QuarantinedMessage\":0,\"Assessment\":0,\"VerdictHistory\":0,\"FeedbackContact\":0,\"FeedbackSender\":0,\"AreaSheet\":0,\"ExportRun\":0}')
;
INSERT INTO job VALUES ('roster-imports', '1795385460000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"goneOn\":0}')
;
INSERT INTO job VALUES ('rosters', '1795385820000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"gone\":0}')
;
INSERT INTO job VALUES ('school-day-checks', '1795385460000', 'vm 25539 01a22a2f-ceac-7640-893c-a8325e0178f6', NULL, '1795385400000', '1795385400000', 'done', '{\"checked\":0}')
;
CREATE TABLE `job_run` (
  `id` varchar(36) NOT NULL,
  `job` varchar(40) NOT NULL,
  `started_at` bigint(20) NOT NULL,
  `ended_at` bigint(20) NOT NULL,
  `counts` text NOT NULL,
  `error` varchar(300) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `job_run_by_start` (`started_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO job_run VALUES ('01a22a2f-d377-7042-a2c7-7729d109a86d', 'pruning', '1795385400000', '1795385400000', '{\"IdempotentAnswer\":0,\"JobRun\":0,\"EnrolmentGuess\":0,\"Session\":0,\"SignInFailure\":0,\"SetupOffer\":0,\"QuarantinedMessage\":0,\"Assessment\":0,\"VerdictHistory\":0,\"FeedbackContact\":0,\"FeedbackSender\":0,\"AreaSheet\":0,\"ExportRun\":0}', NULL)
;
CREATE TABLE `key_check` (
  `id` varchar(10) NOT NULL,
  `sealed` varchar(200) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO key_check VALUES ('platform', 'v1._9Nk7L59lCSP03xJzBTkMSOxauNzcqzQ6kbfjWvZvyHPw_0')
;
CREATE TABLE `kitchen` (
  `id` varchar(36) NOT NULL,
  `host_school_id` varchar(36) NOT NULL,
  `name` varchar(80) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO kitchen VALUES ('01a22a2f-d4d2-7376-80c0-921dd85bf4f5', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'Kitchen')
;
INSERT INTO kitchen VALUES ('01a22a2f-db36-7534-a416-820348c6c3e3', '01a22a2f-db29-740e-a31a-616fb26399e7', 'Kitchen')
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
INSERT INTO kitchen_service VALUES ('01a22a2f-d4d2-7376-80c0-9442930c5a95', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2025-10-26', NULL)
;
INSERT INTO kitchen_service VALUES ('01a22a2f-db36-7534-a416-840f6c7fdaef', '01a22a2f-db36-7534-a416-820348c6c3e3', '01a22a2f-db29-740e-a31a-616fb26399e7', '2025-10-26', NULL)
;
INSERT INTO kitchen_service VALUES ('01a22a2f-dcf5-71f3-b881-8ca52e27f040', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', '01a22a2f-db29-740e-a31a-616fb26399e7', '2026-11-20', NULL)
;
CREATE TABLE `ledger_print` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `ledger` varchar(4) NOT NULL,
  `from_date` varchar(10) NOT NULL,
  `to_date` varchar(10) NOT NULL,
  `language` varchar(2) NOT NULL,
  `acts` bigint(20) NOT NULL,
  `facts_hash` varchar(64) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `made_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ledger_print_by_school` (`school_id`,`made_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `leftovers` (
  `act_id` varchar(36) NOT NULL,
  `meal_id` varchar(36) NOT NULL,
  `collector_name` varchar(80) DEFAULT NULL,
  PRIMARY KEY (`act_id`),
  KEY `IDX_09a9932562165bf7ca27449a48` (`meal_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO leftovers VALUES ('01a22a2f-ddbc-7243-bbec-0d1809fd68aa', '01a22a2f-d882-75fa-9da0-6994a09b7b27', '绿源')
;
CREATE TABLE `leftovers_line` (
  `act_id` varchar(36) NOT NULL,
  `kind` varchar(10) NOT NULL,
  `grams` bigint(20) NOT NULL,
  PRIMARY KEY (`act_id`,`kind`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO leftovers_line VALUES ('01a22a2f-ddbc-7243-bbec-0d1809fd68aa', 'plate', '4200')
;
INSERT INTO leftovers_line VALUES ('01a22a2f-ddbc-7243-bbec-0d1809fd68aa', 'unserved', '0')
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
  `unit` varchar(8) NOT NULL DEFAULT 'g',
  PRIMARY KEY (`id`),
  KEY `IDX_50fa717c32b5bef030f03b5bec` (`delivery_act_id`),
  KEY `lot_by_use` (`school_id`,`ingredient_id`,`use_by`,`received_on`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO lot VALUES ('01a22a2f-d743-75d7-8942-4c614cb4604b', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d6e1-774e-be62-fd98bfd4e8ca', '01a22a2f-d6d4-74b1-9f60-6888bead427e', 'A1', '2026-11-22', '2026-11-29', '2026-11-23', '01a22a2f-d740-77b1-9ff0-bd56358881ae', 'g')
;
INSERT INTO lot VALUES ('01a22a2f-d743-75d7-8942-520ea4cd7fb9', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d708-75f3-8bb3-f1762b408f40', '01a22a2f-d6d4-74b1-9f60-6888bead427e', NULL, NULL, NULL, '2026-11-23', '01a22a2f-d740-77b1-9ff0-bd56358881ae', 'g')
;
INSERT INTO lot VALUES ('01a22a2f-d7d6-7016-81b9-a5be45728fa6', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d6e1-774e-be62-fd98bfd4e8ca', '01a22a2f-d6d4-74b1-9f60-6888bead427e', NULL, NULL, NULL, '2026-11-23', '01a22a2f-d7d5-70be-99c9-64520388363d', 'g')
;
INSERT INTO lot VALUES ('01a22a2f-de34-71fe-a3ed-ab599c13e586', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-de09-76e8-b894-07e233227d48', '01a22a2f-d6d4-74b1-9f60-6888bead427e', NULL, NULL, NULL, '2026-11-25', '01a22a2f-de32-76b0-a69b-c828efa62077', 'piece')
;
INSERT INTO lot VALUES ('01a22a2f-e07f-714c-bd15-803feacc2086', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-de09-76e8-b894-07e233227d48', '01a22a2f-d6d4-74b1-9f60-6888bead427e', NULL, NULL, NULL, '2026-11-25', '01a22a2f-e07e-7050-96cc-1b1cd6a5b034', 'piece')
;
INSERT INTO lot VALUES ('01a22a2f-e080-71d6-b9c5-abef2dfc353f', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-de09-76e8-b894-07e233227d48', '01a22a2f-d6d4-74b1-9f60-6888bead427e', NULL, NULL, NULL, '2026-11-25', '01a22a2f-e07e-7050-96cc-1b1cd6a5b034', 'piece')
;
INSERT INTO lot VALUES ('01a22a2f-e0d8-766d-ac0f-ac1b20b14ffe', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-de09-76e8-b894-07e233227d48', '01a22a2f-d6d4-74b1-9f60-6888bead427e', NULL, NULL, NULL, '2026-11-25', '01a22a2f-e0d6-740c-b0dc-7872e63d49af', 'piece')
;
INSERT INTO lot VALUES ('01a22a2f-e0d8-766d-ac0f-b17d03367d5b', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-de09-76e8-b894-07e233227d48', '01a22a2f-d6d4-74b1-9f60-6888bead427e', NULL, NULL, NULL, '2026-11-25', '01a22a2f-e0d6-740c-b0dc-7872e63d49af', 'piece')
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
INSERT INTO meal VALUES ('01a22a2f-d882-75fa-9da0-6994a09b7b27', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', '2026-11-23', 'lunch', NULL)
;
INSERT INTO meal VALUES ('01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', '2026-11-25', 'lunch', NULL)
;
CREATE TABLE `meal_dish` (
  `act_id` varchar(36) NOT NULL,
  `dish_no` int(11) NOT NULL,
  `name` varchar(40) NOT NULL,
  `confirmation` varchar(200) DEFAULT NULL,
  PRIMARY KEY (`act_id`,`dish_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO meal_dish VALUES ('01a22a2f-d882-75fa-9da0-6994a09b7b27', 1, '番茄炒蛋', NULL)
;
INSERT INTO meal_dish VALUES ('01a22a2f-d882-75fa-9da0-6994a09b7b27', 2, '米饭', NULL)
;
INSERT INTO meal_dish VALUES ('01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', 1, '蒸蛋', NULL)
;
CREATE TABLE `meal_receipt` (
  `act_id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `arrived_at` bigint(20) NOT NULL,
  `portions` bigint(20) NOT NULL,
  `arrival_tenths_c` bigint(20) NOT NULL,
  `seal_intact` tinyint(4) NOT NULL,
  `seal_no_read` varchar(40) DEFAULT NULL,
  `dispatch_act_id` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`act_id`),
  KEY `meal_receipt_by_dispatch` (`dispatch_act_id`),
  KEY `meal_receipt_of_day` (`school_id`,`arrived_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO meal_receipt VALUES ('01a22a2f-e2a5-7649-a8e5-60b7b66cf828', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '1795573860000', '0', '-500', 1, NULL, NULL)
;
CREATE TABLE `media_order` (
  `piece_id` varchar(64) NOT NULL,
  `agent_id` varchar(36) NOT NULL,
  `part` text NOT NULL,
  `received` bigint(20) NOT NULL,
  `expires_at` bigint(20) NOT NULL,
  `sent_at` bigint(20) NOT NULL,
  PRIMARY KEY (`piece_id`),
  KEY `media_order_by_end` (`expires_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
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
CREATE TABLE `menu_version` (
  `school_id` varchar(36) NOT NULL,
  `monday` varchar(10) NOT NULL,
  `version_no` int(11) NOT NULL,
  `diners` text NOT NULL,
  `meals` text NOT NULL,
  `reason` varchar(200) DEFAULT NULL,
  `account_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `stated_at` bigint(20) NOT NULL,
  PRIMARY KEY (`school_id`,`monday`,`version_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `migrations` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `timestamp` bigint(20) NOT NULL,
  `name` varchar(255) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=41 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO migrations VALUES (1, '1764000000000', 'First1764000000000')
;
INSERT INTO migrations VALUES (2, '1764000000002', 'Load1764000000002')
;
INSERT INTO migrations VALUES (3, '1764000000003', 'Corrections1764000000003')
;
INSERT INTO migrations VALUES (4, '1764000000004', 'Reviews1764000000004')
;
INSERT INTO migrations VALUES (5, '1764000000005', 'BoxKeeps1764000000005')
;
INSERT INTO migrations VALUES (6, '1764000000006', 'CameraReasons1764000000006')
;
INSERT INTO migrations VALUES (7, '1764000000007', 'ListsRead1764000000007')
;
INSERT INTO migrations VALUES (8, '1764000000008', 'Access1764000000008')
;
INSERT INTO migrations VALUES (9, '1764000000009', 'VisitChecks1764000000009')
;
INSERT INTO migrations VALUES (10, '1764000000010', 'ActContent1764000000010')
;
INSERT INTO migrations VALUES (11, '1764000000011', 'FootagePath1764000000011')
;
INSERT INTO migrations VALUES (12, '1764000000020', 'Wire1764000000020')
;
INSERT INTO migrations VALUES (13, '1764000000030', 'Instances1764000000030')
;
INSERT INTO migrations VALUES (14, '1764000000040', 'Quantities1764000000040')
;
INSERT INTO migrations VALUES (15, '1764000000050', 'Assessments1764000000050')
;
INSERT INTO migrations VALUES (16, '1764000000060', 'Keeping1764000000060')
;
INSERT INTO migrations VALUES (17, '1764000000061', 'LongEvents1764000000061')
;
INSERT INTO migrations VALUES (18, '1764000000070', 'StockInvariants1764000000070')
;
INSERT INTO migrations VALUES (19, '1764000000071', 'GoodsBack1764000000071')
;
INSERT INTO migrations VALUES (20, '1764000000072', 'BlindCounts1764000000072')
;
INSERT INTO migrations VALUES (21, '1764000000080', 'Funds1764000000080')
;
INSERT INTO migrations VALUES (22, '1764000000090', 'SupplierPapers1764000000090')
;
INSERT INTO migrations VALUES (23, '1764000000091', 'ContractPrices1764000000091')
;
INSERT INTO migrations VALUES (24, '1764000000092', 'GoodsSource1764000000092')
;
INSERT INTO migrations VALUES (25, '1764000000093', 'Orders1764000000093')
;
INSERT INTO migrations VALUES (26, '1764000000100', 'Menu1764000000100')
;
INSERT INTO migrations VALUES (27, '1764000000110', 'Prints1764000000110')
;
INSERT INTO migrations VALUES (28, '1764000000120', 'ShelfThen1764000000120')
;
INSERT INTO migrations VALUES (29, '1764000000130', 'PublicNotice1764000000130')
;
INSERT INTO migrations VALUES (30, '1764000000140', 'MovesSince1764000000140')
;
INSERT INTO migrations VALUES (31, '1764000000150', 'Payers1764000000150')
;
INSERT INTO migrations VALUES (32, '1764000000160', 'GoodsPapers1764000000160')
;
INSERT INTO migrations VALUES (33, '1764000000180', 'Presence1764000000180')
;
INSERT INTO migrations VALUES (34, '1764000000190', 'Checks1764000000190')
;
INSERT INTO migrations VALUES (35, '1764000000200', 'Incidents1764000000200')
;
INSERT INTO migrations VALUES (36, '1764000000201', 'Receipts1764000000201')
;
INSERT INTO migrations VALUES (37, '1764000000210', 'AreaSheets1764000000210')
;
INSERT INTO migrations VALUES (38, '1764000000211', 'Exports1764000000211')
;
INSERT INTO migrations VALUES (39, '1764000000212', 'Pupils1764000000212')
;
INSERT INTO migrations VALUES (40, '1764000000213', 'MergedIngredients1764000000213')
;
CREATE TABLE `migration_under_way` (
  `name` varchar(255) NOT NULL,
  `done` int(11) NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `month_correction` (
  `act_id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `month` varchar(7) NOT NULL,
  `entered_on` varchar(10) NOT NULL,
  PRIMARY KEY (`act_id`,`school_id`),
  KEY `month_correction_by_entry` (`school_id`,`entered_on`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `notice_setting` (
  `school_id` varchar(36) NOT NULL,
  `version` bigint(20) NOT NULL,
  `licence_no` varchar(40) DEFAULT NULL,
  `licence_valid_until` varchar(10) DEFAULT NULL,
  `complaint_phone` varchar(30) DEFAULT NULL,
  `choices` text NOT NULL,
  PRIMARY KEY (`school_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `outbox_message` (
  `id` varchar(36) NOT NULL,
  `type` varchar(60) NOT NULL,
  `payload` text NOT NULL,
  `due_at` bigint(20) NOT NULL,
  `attempts` bigint(20) NOT NULL,
  `handler` varchar(40) DEFAULT NULL,
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
  `unit` varchar(8) NOT NULL DEFAULT 'g',
  PRIMARY KEY (`act_id`,`line_no`),
  KEY `IDX_8bbd87af008cad3cf8b301a3fd` (`lot_id`),
  CONSTRAINT `pending_move_amount` CHECK (`grams` > 0),
  CONSTRAINT `pending_move_ends` CHECK (`from_location` <> `to_location`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO pending_move VALUES ('01a22a2f-d92f-747f-81bc-55820a1082e9', 1, '01a22a2f-d743-75d7-8942-520ea4cd7fb9', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'kitchen', '90000', NULL, 'g')
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
INSERT INTO person VALUES ('01a22a2f-d381-713a-8229-7f9d5edb6ab8', 'Admin', NULL, NULL, 'Prefecture bureau', NULL, '532300', '1795385400000', NULL)
;
INSERT INTO person VALUES ('01a22a2f-d636-723b-9856-5e0b0555217e', 'safety_section d35b', NULL, NULL, 'Unit', NULL, '532301', '1795385400000', NULL)
;
INSERT INTO person VALUES ('01a22a2f-d64a-748b-b2ab-f6f4be5fee3a', 'market_inspector 97d9', NULL, NULL, 'Unit', NULL, '532301', '1795385400000', NULL)
;
INSERT INTO person VALUES ('01a22a2f-d66b-7328-9c01-9a1d414c885a', 'principal 2e48', NULL, NULL, 'Unit', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '1795385400000', NULL)
;
INSERT INTO person VALUES ('01a22a2f-d682-76fd-b867-964c123ef325', 'canteen_manager f149', NULL, NULL, 'Unit', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '1795385400000', NULL)
;
INSERT INTO person VALUES ('01a22a2f-d69b-76f2-bc39-caa65521bf2a', 'canteen_manager 8339', NULL, NULL, 'Unit', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '1795385400000', NULL)
;
INSERT INTO person VALUES ('01a22a2f-d6af-70b8-81a7-e1d698f3ee26', 'canteen_worker e4ee', NULL, NULL, 'Unit', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '532301', '1795385400000', NULL)
;
INSERT INTO person VALUES ('01a22a2f-d6bd-7409-a914-977872b272ff', 'auditor 4c3c', NULL, NULL, 'Unit', NULL, '532301', '1795385400000', NULL)
;
INSERT INTO person VALUES ('01a22a2f-dc66-73ca-99d6-411c423f8bc1', 'safety_section c84f', NULL, NULL, 'Unit', NULL, '532301', '1795404600000', NULL)
;
INSERT INTO person VALUES ('01a22a2f-dc76-71aa-b424-9b2e0822e58f', 'market_inspector cce5', NULL, NULL, 'Unit', NULL, '532301', '1795404600000', NULL)
;
INSERT INTO person VALUES ('01a22a2f-dc88-7492-810c-999670978ab5', 'principal 689a', NULL, NULL, 'Unit', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '1795404600000', NULL)
;
INSERT INTO person VALUES ('01a22a2f-dc98-7173-a413-1f934a75309c', 'canteen_manager 4d51', NULL, NULL, 'Unit', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '1795404600000', NULL)
;
INSERT INTO person VALUES ('01a22a2f-dcb1-7120-89fb-98592f223f82', 'canteen_manager 0d8a', NULL, NULL, 'Unit', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '1795404600000', NULL)
;
INSERT INTO person VALUES ('01a22a2f-dcc2-7547-a0e2-802fb5820f68', 'canteen_worker de7d', NULL, NULL, 'Unit', '01a22a2f-db29-740e-a31a-616fb26399e7', '532301', '1795404600000', NULL)
;
INSERT INTO person VALUES ('01a22a2f-dcde-7408-a18c-6cea537cd4f5', 'auditor 5816', NULL, NULL, 'Unit', NULL, '532301', '1795404600000', NULL)
;
CREATE TABLE `place` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `kitchen_id` varchar(36) DEFAULT NULL,
  `kind` varchar(20) NOT NULL,
  `name` varchar(80) NOT NULL,
  `regime` varchar(10) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_b6f4e06c1ac3d98a92c51657d0` (`kitchen_id`),
  KEY `IDX_9c04e6565942520589308f30a4` (`school_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO place VALUES ('01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'gate', 'gate', NULL)
;
INSERT INTO place VALUES ('01a22a2f-d530-7349-a4a0-ca800489bce8', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'scale', 'scale', NULL)
;
INSERT INTO place VALUES ('01a22a2f-d54f-76aa-8df6-4c8124cb0173', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'dry_store', 'dry_store', NULL)
;
INSERT INTO place VALUES ('01a22a2f-d576-7240-bba3-67c176eaf040', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'cold_store', 'cold_store', NULL)
;
INSERT INTO place VALUES ('01a22a2f-d5c4-742d-a27f-fa2e08513413', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'preparation', 'preparation', NULL)
;
INSERT INTO place VALUES ('01a22a2f-d5d2-73a7-a0c6-ecbfafd0e7be', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'stove', 'stove', NULL)
;
INSERT INTO place VALUES ('01a22a2f-d5e2-77e6-8513-73afad6df7fb', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'sample_cabinet', 'sample_cabinet', NULL)
;
INSERT INTO place VALUES ('01a22a2f-d5f0-76cb-bfde-aad3fc7b4e32', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'washing', 'washing', NULL)
;
INSERT INTO place VALUES ('01a22a2f-d5fc-7441-888f-267f22703002', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d4d2-7376-80c0-921dd85bf4f5', 'serving', 'serving', NULL)
;
INSERT INTO place VALUES ('01a22a2f-d60c-700f-b696-1bea8abebe34', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', NULL, 'dining_hall', 'dining_hall', NULL)
;
INSERT INTO place VALUES ('01a22a2f-db5d-7662-af02-faff08f5a99d', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db36-7534-a416-820348c6c3e3', 'gate', 'gate', NULL)
;
INSERT INTO place VALUES ('01a22a2f-db66-75ab-b918-d16cdb602130', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db36-7534-a416-820348c6c3e3', 'scale', 'scale', NULL)
;
INSERT INTO place VALUES ('01a22a2f-db79-745e-9bfb-81cb4917c1cc', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db36-7534-a416-820348c6c3e3', 'dry_store', 'dry_store', NULL)
;
INSERT INTO place VALUES ('01a22a2f-db87-72ac-92c2-681113d8d3e6', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db36-7534-a416-820348c6c3e3', 'cold_store', 'cold_store', NULL)
;
INSERT INTO place VALUES ('01a22a2f-db90-75fd-b6c6-95a8ae7de91e', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db36-7534-a416-820348c6c3e3', 'preparation', 'preparation', NULL)
;
INSERT INTO place VALUES ('01a22a2f-db98-753a-a50a-db13dc41c4db', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db36-7534-a416-820348c6c3e3', 'stove', 'stove', NULL)
;
INSERT INTO place VALUES ('01a22a2f-dba9-7040-94cf-3ec2fe2e551f', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db36-7534-a416-820348c6c3e3', 'sample_cabinet', 'sample_cabinet', NULL)
;
INSERT INTO place VALUES ('01a22a2f-dc0d-77a8-9380-9057b93b1eb2', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db36-7534-a416-820348c6c3e3', 'washing', 'washing', NULL)
;
INSERT INTO place VALUES ('01a22a2f-dc20-7344-a572-cff386f07755', '01a22a2f-db29-740e-a31a-616fb26399e7', '01a22a2f-db36-7534-a416-820348c6c3e3', 'serving', 'serving', NULL)
;
INSERT INTO place VALUES ('01a22a2f-dc35-725a-afc5-d815bf4fb195', '01a22a2f-db29-740e-a31a-616fb26399e7', NULL, 'dining_hall', 'dining_hall', NULL)
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
INSERT INTO policy_limit VALUES ('acceptance.min_inspectors', 'CN', '2024-11-01', '2', 'person', 'R-11', 'V')
;
INSERT INTO policy_limit VALUES ('auth.dengbao_classes', 'CN', '2021-08-16', '3', 'class', 'P-18', 'D')
;
INSERT INTO policy_limit VALUES ('auth.dengbao_days', 'CN', '2021-08-16', '90', 'd', 'P-18', 'D')
;
INSERT INTO policy_limit VALUES ('auth.dengbao_history', 'CN', '2021-08-16', '5', 'password', 'P-18', 'D')
;
INSERT INTO policy_limit VALUES ('auth.dengbao_min_length', 'CN', '2021-08-16', '12', 'character', 'P-18', 'D')
;
INSERT INTO policy_limit VALUES ('auth.known_network_days', 'CN', '2021-08-16', '30', 'd', 'T-07', 'D')
;
INSERT INTO policy_limit VALUES ('auth.lock_minutes', 'CN', '2021-08-16', '15', 'min', 'P-18', 'D')
;
INSERT INTO policy_limit VALUES ('auth.max_failures', 'CN', '2021-08-16', '5', 'attempt', 'P-18', 'D')
;
INSERT INTO policy_limit VALUES ('auth.max_failures_per_address', 'CN', '2021-08-16', '50', 'attempt', 'T-07', 'D')
;
INSERT INTO policy_limit VALUES ('auth.nist_min_length', 'CN', '2021-08-16', '8', 'character', 'SP800-63B', 'V')
;
INSERT INTO policy_limit VALUES ('auth.password_profile', 'CN', '2021-08-16', '1', 'profile', 'P-18', 'D')
;
INSERT INTO policy_limit VALUES ('auth.slip_hours', 'CN', '2021-08-16', '336', 'h', 'T-06', 'D')
;
INSERT INTO policy_limit VALUES ('box.address_guesses_hour', 'CN', '2021-08-16', '20', 'times', 'T-29', 'D')
;
INSERT INTO policy_limit VALUES ('box.code_guesses', 'CN', '2021-08-16', '5', 'times', 'T-29', 'D')
;
INSERT INTO policy_limit VALUES ('box.code_minutes', 'CN', '2021-08-16', '60', 'min', 'T-29', 'D')
;
INSERT INTO policy_limit VALUES ('box.crowded_messages', 'CN', '2021-08-16', '300', 'message', 'D16', 'D')
;
INSERT INTO policy_limit VALUES ('box.held_megabytes', 'CN', '2021-08-16', '64', 'MB', 'D16', 'D')
;
INSERT INTO policy_limit VALUES ('box.held_messages', 'CN', '2021-08-16', '20000', 'message', 'D16', 'D')
;
INSERT INTO policy_limit VALUES ('box.low_disk_gigabytes', 'CN', '2021-08-16', '10', 'GB', 'D16', 'D')
;
INSERT INTO policy_limit VALUES ('box.report_looked_at_seconds', 'CN', '2021-08-16', '5', 's', 'D16', 'D')
;
INSERT INTO policy_limit VALUES ('box.report_seconds', 'CN', '2021-08-16', '60', 's', 'D16', 'D')
;
INSERT INTO policy_limit VALUES ('box.silent_minutes', 'CN', '2021-08-16', '3', 'min', 'D16', 'D')
;
INSERT INTO policy_limit VALUES ('box.spare_wait_minutes', 'CN', '2021-08-16', '60', 'min', 'T-29', 'D')
;
INSERT INTO policy_limit VALUES ('box.sticker_days', 'CN', '2021-08-16', '3650', 'd', 'T-29', 'D')
;
INSERT INTO policy_limit VALUES ('calendar.lead_days', 'CN', '2021-08-16', '60', 'd', 'UX-4.5', 'D')
;
INSERT INTO policy_limit VALUES ('camera.clock_fault_seconds', 'CN', '2021-08-16', '60', 's', 'DESIGN-1', 'D')
;
INSERT INTO policy_limit VALUES ('camera.clock_watch_seconds', 'CN', '2021-08-16', '5', 's', 'DESIGN-1', 'D')
;
INSERT INTO policy_limit VALUES ('cash.day_fen', 'CN', '2021-08-16', '30000', 'fen', 'F-09', 'D')
;
INSERT INTO policy_limit VALUES ('catalogue.additions_per_day', 'CN', '2021-08-16', '30', 'ingredient', 'T-15', 'D')
;
INSERT INTO policy_limit VALUES ('check.absence_expected', 'CN', '2021-08-16', '15', 'pupil', 'F2', 'D')
;
INSERT INTO policy_limit VALUES ('check.absence_percent', 'CN', '2021-08-16', '35', '%', 'F2', 'D')
;
INSERT INTO policy_limit VALUES ('check.at_minute', 'CN', '2021-08-16', '1260', 'minute', 'X07', 'D')
;
INSERT INTO policy_limit VALUES ('check.burst_hours', 'CN', '2021-08-16', '3', 'h', 'F12', 'D')
;
INSERT INTO policy_limit VALUES ('check.burst_minutes', 'CN', '2021-08-16', '10', 'min', 'F12', 'D')
;
INSERT INTO policy_limit VALUES ('check.burst_records', 'CN', '2021-08-16', '8', 'record', 'F12', 'D')
;
INSERT INTO policy_limit VALUES ('check.chain_grams', 'CN', '2021-08-16', '1000', 'g', 'F5', 'D')
;
INSERT INTO policy_limit VALUES ('check.chain_percent', 'CN', '2021-08-16', '8', '%', 'F5', 'D')
;
INSERT INTO policy_limit VALUES ('check.cooldown_days', 'CN', '2021-08-16', '10', 'd', 'X01', 'D')
;
INSERT INTO policy_limit VALUES ('check.copied_figures', 'CN', '2021-08-16', '10', 'figure', 'F9', 'D')
;
INSERT INTO policy_limit VALUES ('check.cost_percent', 'CN', '2021-08-16', '10', '%', 'F-06', 'D')
;
INSERT INTO policy_limit VALUES ('check.count_percent', 'CN', '2021-08-16', '3', '%', 'X01', 'D')
;
INSERT INTO policy_limit VALUES ('check.count_pupils', 'CN', '2021-08-16', '3', 'pupil', 'X01', 'D')
;
INSERT INTO policy_limit VALUES ('check.dismissed_days', 'CN', '2021-08-16', '30', 'd', 'X01', 'D')
;
INSERT INTO policy_limit VALUES ('check.even_fen', 'CN', '2021-08-16', '2', 'fen', 'X06', 'D')
;
INSERT INTO policy_limit VALUES ('check.even_percent', 'CN', '2021-08-16', '2', '%', 'F7', 'D')
;
INSERT INTO policy_limit VALUES ('check.exact_lines', 'CN', '2021-08-16', '12', 'line', 'F6', 'D')
;
INSERT INTO policy_limit VALUES ('check.exact_percent', 'CN', '2021-08-16', '95', '%', 'F6', 'D')
;
INSERT INTO policy_limit VALUES ('check.exact_short_percent', 'CN', '2021-08-16', '1', '%', 'F6', 'D')
;
INSERT INTO policy_limit VALUES ('check.look_back_days', 'CN', '2021-08-16', '10', 'd', 'F9', 'D')
;
INSERT INTO policy_limit VALUES ('check.loss_days', 'CN', '2021-08-16', '20', 'd', 'F5', 'D')
;
INSERT INTO policy_limit VALUES ('check.loss_even_percent', 'CN', '2021-08-16', '1', '%', 'F5', 'D')
;
INSERT INTO policy_limit VALUES ('check.loss_grams', 'CN', '2021-08-16', '3000', 'g', 'F5', 'D')
;
INSERT INTO policy_limit VALUES ('check.loss_percent', 'CN', '2021-08-16', '3', '%', 'F5', 'D')
;
INSERT INTO policy_limit VALUES ('check.most_cards', 'CN', '2021-08-16', '3', 'card', 'X01', 'D')
;
INSERT INTO policy_limit VALUES ('check.night_from_minute', 'CN', '2021-08-16', '1260', 'minute', 'A18', 'D')
;
INSERT INTO policy_limit VALUES ('check.night_seconds', 'CN', '2021-08-16', '120', 's', 'A18', 'D')
;
INSERT INTO policy_limit VALUES ('check.night_to_minute', 'CN', '2021-08-16', '300', 'minute', 'A18', 'D')
;
INSERT INTO policy_limit VALUES ('check.one_phone_days', 'CN', '2021-08-16', '6', 'd', 'X08', 'D')
;
INSERT INTO policy_limit VALUES ('check.one_phone_seconds', 'CN', '2021-08-16', '60', 's', 'X08', 'D')
;
INSERT INTO policy_limit VALUES ('check.one_phone_signatures', 'CN', '2021-08-16', '1', 'signature', 'X08', 'D')
;
INSERT INTO policy_limit VALUES ('check.peer_days', 'CN', '2021-08-16', '28', 'd', 'F7', 'D')
;
INSERT INTO policy_limit VALUES ('check.peer_schools', 'CN', '2021-08-16', '4', 'school', 'F7', 'D')
;
INSERT INTO policy_limit VALUES ('check.peer_spreads', 'CN', '2021-08-16', '35', 'tenth', 'F7', 'D')
;
INSERT INTO policy_limit VALUES ('check.photo_days', 'CN', '2021-08-16', '30', 'd', 'F14', 'D')
;
INSERT INTO policy_limit VALUES ('check.photo_records', 'CN', '2021-08-16', '2', 'record', 'F14', 'D')
;
INSERT INTO policy_limit VALUES ('check.plate_days', 'CN', '2021-08-16', '5', 'd', 'F4', 'D')
;
INSERT INTO policy_limit VALUES ('check.plate_percent', 'CN', '2021-08-16', '9', '%', 'F4', 'D')
;
INSERT INTO policy_limit VALUES ('check.price_deliveries', 'CN', '2021-08-16', '2', 'delivery', 'F7', 'D')
;
INSERT INTO policy_limit VALUES ('check.price_percent', 'CN', '2021-08-16', '10', '%', 'F7', 'D')
;
INSERT INTO policy_limit VALUES ('check.price_schools', 'CN', '2021-08-16', '3', 'school', 'F7', 'D')
;
INSERT INTO policy_limit VALUES ('check.same_count_days', 'CN', '2021-08-16', '7', 'd', 'X01', 'D')
;
INSERT INTO policy_limit VALUES ('check.same_count_of_days', 'CN', '2021-08-16', '8', 'd', 'X01', 'D')
;
INSERT INTO policy_limit VALUES ('check.same_count_pupils', 'CN', '2021-08-16', '30', 'pupil', 'X01', 'D')
;
INSERT INTO policy_limit VALUES ('check.same_weights_lines', 'CN', '2021-08-16', '4', 'line', 'F10', 'D')
;
INSERT INTO policy_limit VALUES ('check.same_weights_percent', 'CN', '2021-08-16', '80', '%', 'F10', 'D')
;
INSERT INTO policy_limit VALUES ('check.same_weights_round_grams', 'CN', '2021-08-16', '500', 'g', 'F10', 'D')
;
INSERT INTO policy_limit VALUES ('check.sample_minutes', 'CN', '2021-08-16', '5', 'min', 'X10', 'D')
;
INSERT INTO policy_limit VALUES ('check.skim_days', 'CN', '2021-08-16', '6', 'd', 'X06', 'D')
;
INSERT INTO policy_limit VALUES ('check.skim_fen', 'CN', '2021-08-16', '6', 'fen', 'X06', 'D')
;
INSERT INTO policy_limit VALUES ('check.skim_look_back_days', 'CN', '2021-08-16', '20', 'd', 'X06', 'D')
;
INSERT INTO policy_limit VALUES ('check.staff_days', 'CN', '2021-08-16', '5', 'd', 'X17', 'D')
;
INSERT INTO policy_limit VALUES ('check.staff_peer_percent', 'CN', '2021-08-16', '60', '%', 'X17', 'D')
;
INSERT INTO policy_limit VALUES ('check.standard_fen', 'CN', '2021-08-16', '500', 'fen', 'F-01', 'D')
;
INSERT INTO policy_limit VALUES ('check.unseen_records', 'CN', '2021-08-16', '3', 'record', 'F15', 'D')
;
INSERT INTO policy_limit VALUES ('check.unwatched_percent', 'CN', '2021-08-16', '50', '%', 'X14', 'D')
;
INSERT INTO policy_limit VALUES ('check.unwatched_records', 'CN', '2021-08-16', '3', 'record', 'X14', 'D')
;
INSERT INTO policy_limit VALUES ('check.weighing_percent', 'CN', '2021-08-16', '3', '%', 'F6', 'D')
;
INSERT INTO policy_limit VALUES ('cook.core_tenths_c', 'CN', '2018-10-01', '700', '0.1°C', 'O-01', 'V')
;
INSERT INTO policy_limit VALUES ('cosign.cleaning', 'CN', '2021-08-16', '1', 'person', 'L18', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.daily_check', 'CN', '2021-08-16', '1', 'person', 'L12', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.disinfection', 'CN', '2021-08-16', '1', 'person', 'L08', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.fund_entry', 'CN', '2014-11-01', '2', 'person', 'DR-13', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.incident', 'CN', '2021-08-16', '1', 'person', 'S-23', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.incident_release', 'CN', '2021-08-16', '2', 'person', 'S-23', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.monthly_dispatch', 'CN', '2021-08-16', '1', 'person', 'L14', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.sample', 'CN', '2021-08-16', '1', 'person', 'L07', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.send_back', 'CN', '2021-08-16', '1', 'person', 'L26', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.stock_count', 'CN', '2021-08-16', '1', 'person', 'L04', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.stock_in', 'CN', '2021-08-16', '1', 'person', 'L02', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.stock_out', 'CN', '2021-08-16', '1', 'person', 'L03', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.stock_return', 'CN', '2021-08-16', '1', 'person', 'L03', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.stock_transfer', 'CN', '2021-08-16', '1', 'person', 'L03', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.unfit_goods', 'CN', '2021-08-16', '1', 'person', 'L28', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.weekly_check', 'CN', '2021-08-16', '1', 'person', 'L13', 'D')
;
INSERT INTO policy_limit VALUES ('cosign.write_off', 'CN', '2021-08-16', '1', 'person', 'L27', 'D')
;
INSERT INTO policy_limit VALUES ('count.tolerance_percent', 'CN', '2021-08-16', '5', '%', 'L04', 'D')
;
INSERT INTO policy_limit VALUES ('disinfect.boil_tenths_c', 'CN', '2018-10-01', '1000', '0.1°C', 'O-11', 'V')
;
INSERT INTO policy_limit VALUES ('disinfect.chlorine_mg_per_l', 'CN', '2018-10-01', '250', 'mg/L', 'O-12', 'V')
;
INSERT INTO policy_limit VALUES ('disinfect.chlorine_minutes', 'CN', '2018-10-01', '5', 'min', 'O-12', 'V')
;
INSERT INTO policy_limit VALUES ('disinfect.heat_minutes', 'CN', '2018-10-01', '10', 'min', 'O-11', 'V')
;
INSERT INTO policy_limit VALUES ('disinfect.infrared_tenths_c', 'CN', '2018-10-01', '1200', '0.1°C', 'O-11', 'V')
;
INSERT INTO policy_limit VALUES ('disinfect.steam_tenths_c', 'CN', '2018-10-01', '1000', '0.1°C', 'O-11', 'V')
;
INSERT INTO policy_limit VALUES ('disinfect.uv_minutes', 'CN', '2018-10-01', '30', 'min', 'O-13', 'V')
;
INSERT INTO policy_limit VALUES ('duty.accompany.delivered', 'CN', '2021-08-16', '0', 'pupil', 'S-02', 'D')
;
INSERT INTO policy_limit VALUES ('duty.accompany.own_kitchen', 'CN', '2021-08-16', '0', 'pupil', 'S-02', 'D')
;
INSERT INTO policy_limit VALUES ('duty.cleaning.own_kitchen', 'CN', '2021-08-16', '100', 'pupil', 'L18', 'D')
;
INSERT INTO policy_limit VALUES ('duty.daily_check.own_kitchen', 'CN', '2021-08-16', '0', 'pupil', 'R-05', 'D')
;
INSERT INTO policy_limit VALUES ('duty.disinfection.delivered', 'CN', '2021-08-16', '0', 'pupil', 'O-11', 'D')
;
INSERT INTO policy_limit VALUES ('duty.disinfection.own_kitchen', 'CN', '2021-08-16', '0', 'pupil', 'O-11', 'D')
;
INSERT INTO policy_limit VALUES ('duty.morning_check.own_kitchen', 'CN', '2021-08-16', '0', 'pupil', 'O-09', 'D')
;
INSERT INTO policy_limit VALUES ('duty.receipt.delivered', 'CN', '2021-08-16', '0', 'pupil', 'O-06', 'D')
;
INSERT INTO policy_limit VALUES ('duty.round.own_kitchen', 'CN', '2021-08-16', '100', 'pupil', 'S-15', 'D')
;
INSERT INTO policy_limit VALUES ('evidence.active_level', 'CN', '2021-08-16', '24', '0-255', 'DESIGN-1', 'D')
;
INSERT INTO policy_limit VALUES ('evidence.after_minutes', 'CN', '2021-08-16', '2', 'min', 'DESIGN-1', 'D')
;
INSERT INTO policy_limit VALUES ('evidence.before_minutes', 'CN', '2021-08-16', '5', 'min', 'DESIGN-1', 'D')
;
INSERT INTO policy_limit VALUES ('evidence.covered_percent', 'CN', '2021-08-16', '50', '%', 'DESIGN-1', 'D')
;
INSERT INTO policy_limit VALUES ('evidence.min_coverage_percent', 'CN', '2021-08-16', '50', '%', 'DESIGN-1', 'D')
;
INSERT INTO policy_limit VALUES ('evidence.settle_hours', 'CN', '2021-08-16', '24', 'h', 'DESIGN-1', 'D')
;
INSERT INTO policy_limit VALUES ('evidence.superseded_days', 'CN', '2021-08-16', '730', 'd', 'S-11', 'D')
;
INSERT INTO policy_limit VALUES ('feedback.answer_days', 'CN', '2021-08-16', '7', 'd', 'X23', 'D')
;
INSERT INTO policy_limit VALUES ('feedback.network_hour', 'CN', '2021-08-16', '20', 'times', 'UX-P2', 'D')
;
INSERT INTO policy_limit VALUES ('feedback.school_day', 'CN', '2021-08-16', '500', 'times', 'UX-P2', 'D')
;
INSERT INTO policy_limit VALUES ('health.fever_tenths_c', 'CN', '2018-10-01', '373', '0.1°C', 'O-09', 'D')
;
INSERT INTO policy_limit VALUES ('hold.chill_max_tenths_c', 'CN', '2018-10-01', '80', '0.1°C', 'O-03', 'V')
;
INSERT INTO policy_limit VALUES ('hold.chill_min_tenths_c', 'CN', '2018-10-01', '0', '0.1°C', 'O-03', 'V')
;
INSERT INTO policy_limit VALUES ('hold.danger_max_minutes', 'CN', '2018-10-01', '120', 'min', 'O-05', 'V')
;
INSERT INTO policy_limit VALUES ('hold.hot_tenths_c', 'CN', '2018-10-01', '600', '0.1°C', 'O-02', 'V')
;
INSERT INTO policy_limit VALUES ('identity.warrant_days', 'CN', '2021-08-16', '90', 'd', 'DR-13', 'D')
;
INSERT INTO policy_limit VALUES ('incident.lookback_hours', 'CN', '2021-08-16', '72', 'h', 'S-23', 'D')
;
INSERT INTO policy_limit VALUES ('incident.report_minutes', 'CN', '2019-04-01', '120', 'min', 'S-23', 'V')
;
INSERT INTO policy_limit VALUES ('incident.unread_minutes', 'CN', '2021-08-16', '15', 'min', 'S-23', 'D')
;
INSERT INTO policy_limit VALUES ('inspection.min_inspectors', 'CN', '2022-03-15', '2', 'person', 'I-05', 'VL')
;
INSERT INTO policy_limit VALUES ('keep.answers_days', 'CN', '2021-08-16', '90', 'd', 'T-08', 'D')
;
INSERT INTO policy_limit VALUES ('keep.area_sheet_days', 'CN', '2021-08-16', '30', 'd', 'D16', 'D')
;
INSERT INTO policy_limit VALUES ('keep.ended_sessions_days', 'CN', '2021-08-16', '90', 'd', 'T-07', 'D')
;
INSERT INTO policy_limit VALUES ('keep.export_days', 'CN', '2021-11-01', '30', 'd', 'PIPL-19', 'D')
;
INSERT INTO policy_limit VALUES ('keep.feedback_contact_days', 'CN', '2021-11-01', '365', 'd', 'PIPL-19', 'D')
;
INSERT INTO policy_limit VALUES ('keep.job_runs_days', 'CN', '2021-08-16', '400', 'd', 'D16', 'D')
;
INSERT INTO policy_limit VALUES ('keep.quarantine_days', 'CN', '2021-08-16', '400', 'd', 'D16', 'D')
;
INSERT INTO policy_limit VALUES ('keep.sign_in_failures_days', 'CN', '2021-08-16', '1', 'd', 'T-07', 'D')
;
INSERT INTO policy_limit VALUES ('keep.verdict_history_days', 'CN', '2021-08-16', '1095', 'd', 'DESIGN-1', 'D')
;
INSERT INTO policy_limit VALUES ('late.minutes.acceptance', 'CN', '2021-08-16', '60', 'min', 'X07', 'D')
;
INSERT INTO policy_limit VALUES ('late.minutes.cooking', 'CN', '2021-08-16', '60', 'min', 'X07', 'D')
;
INSERT INTO policy_limit VALUES ('late.minutes.dining', 'CN', '2021-08-16', '120', 'min', 'X07', 'D')
;
INSERT INTO policy_limit VALUES ('late.minutes.distribution', 'CN', '2021-08-16', '60', 'min', 'X07', 'D')
;
INSERT INTO policy_limit VALUES ('late.minutes.stock', 'CN', '2021-08-16', '60', 'min', 'X07', 'D')
;
INSERT INTO policy_limit VALUES ('late.minutes.storage', 'CN', '2021-08-16', '60', 'min', 'X07', 'D')
;
INSERT INTO policy_limit VALUES ('menu.kinds_per_day', 'CN', '2018-02-01', '12', 'kind', 'N-04', 'V')
;
INSERT INTO policy_limit VALUES ('menu.kinds_per_week', 'CN', '2018-02-01', '25', 'kind', 'N-04', 'V')
;
INSERT INTO policy_limit VALUES ('menu.meal_groups', 'CN', '2018-02-01', '3', 'group', 'N-02', 'V')
;
INSERT INTO policy_limit VALUES ('menu.price_days', 'CN', '2018-02-01', '120', 'd', 'N-08', 'D')
;
INSERT INTO policy_limit VALUES ('morning.accompany_by_minute', 'CN', '2021-08-16', '810', 'min', 'S-02', 'D')
;
INSERT INTO policy_limit VALUES ('morning.check_by_minute', 'CN', '2021-08-16', '600', 'min', 'R-05', 'D')
;
INSERT INTO policy_limit VALUES ('morning.delivery_by_minute', 'CN', '2021-08-16', '540', 'min', 'S-11', 'D')
;
INSERT INTO policy_limit VALUES ('morning.sample_by_minute', 'CN', '2021-08-16', '780', 'min', 'S-18', 'D')
;
INSERT INTO policy_limit VALUES ('notice.delivery_days', 'CN', '2021-08-16', '7', 'd', 'F-22', 'D')
;
INSERT INTO policy_limit VALUES ('notice.fresh_seconds', 'CN', '2021-08-16', '300', 's', 'UX-P1', 'D')
;
INSERT INTO policy_limit VALUES ('notice.part.grades', 'CN', '2021-08-16', '0', 'yes-no', 'UX-P1', 'D')
;
INSERT INTO policy_limit VALUES ('notice.part.ticks', 'CN', '2021-08-16', '1', 'yes-no', 'UX-P1', 'D')
;
INSERT INTO policy_limit VALUES ('nutrition.calcium.junior.boys', 'CN', '2018-02-01', '950', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.calcium.junior.girls', 'CN', '2018-02-01', '950', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.calcium.lower_primary.boys', 'CN', '2018-02-01', '750', 'mg', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.calcium.lower_primary.girls', 'CN', '2018-02-01', '750', 'mg', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.calcium.senior.boys', 'CN', '2018-02-01', '800', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.calcium.senior.girls', 'CN', '2018-02-01', '800', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.calcium.upper_primary.boys', 'CN', '2018-02-01', '850', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.calcium.upper_primary.girls', 'CN', '2018-02-01', '850', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.carbohydrate_energy_least_percent', 'CN', '2018-02-01', '50', '%', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.carbohydrate_energy_most_percent', 'CN', '2018-02-01', '65', '%', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.energy.junior.boys', 'CN', '2018-02-01', '2450', 'kcal', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.energy.junior.girls', 'CN', '2018-02-01', '2100', 'kcal', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.energy.lower_primary.boys', 'CN', '2018-02-01', '1700', 'kcal', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.energy.lower_primary.girls', 'CN', '2018-02-01', '1550', 'kcal', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.energy.senior.boys', 'CN', '2018-02-01', '2900', 'kcal', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.energy.senior.girls', 'CN', '2018-02-01', '2350', 'kcal', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.energy.upper_primary.boys', 'CN', '2018-02-01', '2100', 'kcal', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.energy.upper_primary.girls', 'CN', '2018-02-01', '1900', 'kcal', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.energy_least_percent', 'CN', '2018-02-01', '90', '%', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.energy_most_percent', 'CN', '2018-02-01', '110', '%', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.fat_energy_least_percent', 'CN', '2018-02-01', '20', '%', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.fat_energy_most_percent', 'CN', '2018-02-01', '30', '%', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.fibre.junior.boys', 'CN', '2018-02-01', '20', 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.fibre.junior.girls', 'CN', '2018-02-01', '20', 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.fibre.lower_primary.boys', 'CN', '2018-02-01', '20', 'g', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.fibre.lower_primary.girls', 'CN', '2018-02-01', '20', 'g', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.fibre.senior.boys', 'CN', '2018-02-01', '25', 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.fibre.senior.girls', 'CN', '2018-02-01', '25', 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.fibre.upper_primary.boys', 'CN', '2018-02-01', '20', 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.fibre.upper_primary.girls', 'CN', '2018-02-01', '20', 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.iron.junior.boys', 'CN', '2018-02-01', '18', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.iron.junior.girls', 'CN', '2018-02-01', '18', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.iron.lower_primary.boys', 'CN', '2018-02-01', '12', 'mg', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.iron.lower_primary.girls', 'CN', '2018-02-01', '12', 'mg', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.iron.senior.boys', 'CN', '2018-02-01', '18', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.iron.senior.girls', 'CN', '2018-02-01', '18', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.iron.upper_primary.boys', 'CN', '2018-02-01', '14', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.iron.upper_primary.girls', 'CN', '2018-02-01', '14', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.meal_least_percent.breakfast', 'CN', '2018-02-01', '25', '%', 'N-01', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.meal_least_percent.dinner', 'CN', '2018-02-01', '30', '%', 'N-01', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.meal_least_percent.lunch', 'CN', '2018-02-01', '35', '%', 'N-01', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.meal_most_percent.breakfast', 'CN', '2018-02-01', '30', '%', 'N-01', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.meal_most_percent.dinner', 'CN', '2018-02-01', '35', '%', 'N-01', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.meal_most_percent.lunch', 'CN', '2018-02-01', '40', '%', 'N-01', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.protein.junior.boys', 'CN', '2018-02-01', '65', 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.protein.junior.girls', 'CN', '2018-02-01', '60', 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.protein.lower_primary.boys', 'CN', '2018-02-01', '40', 'g', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.protein.lower_primary.girls', 'CN', '2018-02-01', '40', 'g', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.protein.senior.boys', 'CN', '2018-02-01', '75', 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.protein.senior.girls', 'CN', '2018-02-01', '60', 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.protein.upper_primary.boys', 'CN', '2018-02-01', '50', 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.protein.upper_primary.girls', 'CN', '2018-02-01', '50', 'g', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.protein_least_percent', 'CN', '2018-02-01', '80', '%', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.protein_most_percent', 'CN', '2018-02-01', '120', '%', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.riboflavin.junior.boys', 'CN', '2018-02-01', '14', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.riboflavin.junior.girls', 'CN', '2018-02-01', '12', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.riboflavin.lower_primary.boys', 'CN', '2018-02-01', '9', 'tenth-mg', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.riboflavin.lower_primary.girls', 'CN', '2018-02-01', '9', 'tenth-mg', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.riboflavin.senior.boys', 'CN', '2018-02-01', '16', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.riboflavin.senior.girls', 'CN', '2018-02-01', '13', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.riboflavin.upper_primary.boys', 'CN', '2018-02-01', '11', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.riboflavin.upper_primary.girls', 'CN', '2018-02-01', '11', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.thiamin.junior.boys', 'CN', '2018-02-01', '14', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.thiamin.junior.girls', 'CN', '2018-02-01', '12', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.thiamin.lower_primary.boys', 'CN', '2018-02-01', '9', 'tenth-mg', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.thiamin.lower_primary.girls', 'CN', '2018-02-01', '9', 'tenth-mg', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.thiamin.senior.boys', 'CN', '2018-02-01', '16', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.thiamin.senior.girls', 'CN', '2018-02-01', '13', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.thiamin.upper_primary.boys', 'CN', '2018-02-01', '11', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.thiamin.upper_primary.girls', 'CN', '2018-02-01', '11', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_a.junior.boys', 'CN', '2018-02-01', '720', 'ug', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_a.junior.girls', 'CN', '2018-02-01', '630', 'ug', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_a.lower_primary.boys', 'CN', '2018-02-01', '450', 'ug', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_a.lower_primary.girls', 'CN', '2018-02-01', '450', 'ug', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_a.senior.boys', 'CN', '2018-02-01', '820', 'ug', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_a.senior.girls', 'CN', '2018-02-01', '630', 'ug', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_a.upper_primary.boys', 'CN', '2018-02-01', '550', 'ug', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_a.upper_primary.girls', 'CN', '2018-02-01', '550', 'ug', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_c.junior.boys', 'CN', '2018-02-01', '95', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_c.junior.girls', 'CN', '2018-02-01', '95', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_c.lower_primary.boys', 'CN', '2018-02-01', '60', 'mg', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_c.lower_primary.girls', 'CN', '2018-02-01', '60', 'mg', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_c.senior.boys', 'CN', '2018-02-01', '100', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_c.senior.girls', 'CN', '2018-02-01', '100', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_c.upper_primary.boys', 'CN', '2018-02-01', '75', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.vitamin_c.upper_primary.girls', 'CN', '2018-02-01', '75', 'mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.zinc.junior.boys', 'CN', '2018-02-01', '105', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.zinc.junior.girls', 'CN', '2018-02-01', '90', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.zinc.lower_primary.boys', 'CN', '2018-02-01', '65', 'tenth-mg', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.zinc.lower_primary.girls', 'CN', '2018-02-01', '65', 'tenth-mg', 'WS/T 554-2017', 'M')
;
INSERT INTO policy_limit VALUES ('nutrition.zinc.senior.boys', 'CN', '2018-02-01', '115', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.zinc.senior.girls', 'CN', '2018-02-01', '85', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.zinc.upper_primary.boys', 'CN', '2018-02-01', '80', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('nutrition.zinc.upper_primary.girls', 'CN', '2018-02-01', '80', 'tenth-mg', 'WS/T 554-2017', 'V')
;
INSERT INTO policy_limit VALUES ('paper.due_days.conformity', 'CN', '2021-08-16', '3', 'd', 'S-12', 'D')
;
INSERT INTO policy_limit VALUES ('paper.due_days.inspection', 'CN', '2021-08-16', '7', 'd', 'S-12', 'D')
;
INSERT INTO policy_limit VALUES ('paper.due_days.licence', 'CN', '2021-08-16', '7', 'd', 'S-12', 'D')
;
INSERT INTO policy_limit VALUES ('paper.due_days.other', 'CN', '2021-08-16', '7', 'd', 'S-12', 'D')
;
INSERT INTO policy_limit VALUES ('paper.due_days.pesticide_test', 'CN', '2021-08-16', '1', 'd', 'O-19', 'D')
;
INSERT INTO policy_limit VALUES ('paper.due_days.produce_promise', 'CN', '2021-08-16', '3', 'd', 'S-12', 'D')
;
INSERT INTO policy_limit VALUES ('paper.due_days.receipt', 'CN', '2021-08-16', '1', 'd', 'S-11', 'D')
;
INSERT INTO policy_limit VALUES ('pesticide.positive_tenths_percent', 'CN', '2004-01-01', '500', '0.1%', 'O-19', 'M')
;
INSERT INTO policy_limit VALUES ('photo.keep_days_unnamed', 'CN', '2021-11-01', '7', 'd', 'PIPL-19', 'D')
;
INSERT INTO policy_limit VALUES ('presence.every_seconds', 'CN', '2021-08-16', '10', 's', 'DESIGN-7', 'D')
;
INSERT INTO policy_limit VALUES ('presence.patience_hours', 'CN', '2021-08-16', '72', 'h', 'DESIGN-7', 'D')
;
INSERT INTO policy_limit VALUES ('price.least_schools', 'CN', '2021-08-16', '5', 'school', 'X06', 'D')
;
INSERT INTO policy_limit VALUES ('price.median_days', 'CN', '2021-08-16', '30', 'd', 'X06', 'D')
;
INSERT INTO policy_limit VALUES ('price.off_contract_percent', 'CN', '2021-08-16', '5', '%', 'X06', 'D')
;
INSERT INTO policy_limit VALUES ('price.off_median_percent', 'CN', '2021-08-16', '30', '%', 'X06', 'D')
;
INSERT INTO policy_limit VALUES ('printing.keep_days', 'CN', '2021-08-16', '7', 'd', 'PIPL-19', 'D')
;
INSERT INTO policy_limit VALUES ('roster.keep_days_done', 'CN', '2021-11-01', '30', 'd', 'PIPL-19', 'D')
;
INSERT INTO policy_limit VALUES ('roster.keep_days_unrun', 'CN', '2021-11-01', '7', 'd', 'PIPL-19', 'D')
;
INSERT INTO policy_limit VALUES ('sample.min_grams', 'CN', '2019-04-01', '125', 'g', 'S-18', 'V')
;
INSERT INTO policy_limit VALUES ('sample.min_hours', 'CN', '2019-04-01', '48', 'h', 'S-18', 'V')
;
INSERT INTO policy_limit VALUES ('server.certificate_days', 'CN', '2021-08-16', '14', 'd', 'D17', 'D')
;
INSERT INTO policy_limit VALUES ('server.clock_minutes', 'CN', '2021-08-16', '10', 'min', 'D17', 'D')
;
INSERT INTO policy_limit VALUES ('server.low_disk_gigabytes', 'CN', '2021-08-16', '10', 'GB', 'D17', 'D')
;
INSERT INTO policy_limit VALUES ('signers.large_from', 'CN', '2021-08-16', '6', 'person', 'DR-13', 'D')
;
INSERT INTO policy_limit VALUES ('signers.small_below', 'CN', '2021-08-16', '3', 'person', 'DR-13', 'D')
;
INSERT INTO policy_limit VALUES ('stock.near_expiry_days', 'CN', '2021-08-16', '7', 'd', 'S-15', 'D')
;
INSERT INTO policy_limit VALUES ('store.freeze_max_tenths_c', 'CN', '2018-10-01', '-120', '0.1°C', 'O-04', 'V')
;
INSERT INTO policy_limit VALUES ('subsidy.avg_spend_percent_year', 'CN', '2014-11-01', '100', '%', 'F-06', 'V?')
;
INSERT INTO policy_limit VALUES ('subsidy.cost_high_percent', 'CN', '2014-11-01', '115', '%', 'F-06', 'D')
;
INSERT INTO policy_limit VALUES ('subsidy.cost_low_percent', 'CN', '2014-11-01', '90', '%', 'F-06', 'D')
;
INSERT INTO policy_limit VALUES ('subsidy.cost_run_days', 'CN', '2014-11-01', '10', 'd', 'F-06', 'D')
;
INSERT INTO policy_limit VALUES ('subsidy.local_fen.junior', 'CN', '2014-11-01', '400', 'fen', 'F-01', 'M')
;
INSERT INTO policy_limit VALUES ('subsidy.local_fen.junior', 'CN', '2021-09-01', '500', 'fen', 'F-01', 'V')
;
INSERT INTO policy_limit VALUES ('subsidy.local_fen.nine_year', 'CN', '2014-11-01', '400', 'fen', 'F-01', 'M')
;
INSERT INTO policy_limit VALUES ('subsidy.local_fen.nine_year', 'CN', '2021-09-01', '500', 'fen', 'F-01', 'V')
;
INSERT INTO policy_limit VALUES ('subsidy.local_fen.primary', 'CN', '2014-11-01', '400', 'fen', 'F-01', 'M')
;
INSERT INTO policy_limit VALUES ('subsidy.local_fen.primary', 'CN', '2021-09-01', '500', 'fen', 'F-01', 'V')
;
INSERT INTO policy_limit VALUES ('subsidy.local_fen.special', 'CN', '2014-11-01', '400', 'fen', 'F-01', 'M')
;
INSERT INTO policy_limit VALUES ('subsidy.local_fen.special', 'CN', '2021-09-01', '500', 'fen', 'F-01', 'V')
;
INSERT INTO policy_limit VALUES ('subsidy.meal.breakfast', 'CN', '2014-11-01', '0', 'yes-no', 'F-12', 'D')
;
INSERT INTO policy_limit VALUES ('subsidy.meal.dinner', 'CN', '2014-11-01', '0', 'yes-no', 'F-12', 'D')
;
INSERT INTO policy_limit VALUES ('subsidy.meal.lunch', 'CN', '2014-11-01', '1', 'yes-no', 'F-12', 'V')
;
INSERT INTO policy_limit VALUES ('subsidy.meal.snack', 'CN', '2014-11-01', '1', 'yes-no', 'F-12', 'V')
;
INSERT INTO policy_limit VALUES ('subsidy.national_fen.junior', 'CN', '2014-11-01', '400', 'fen', 'F-01', 'M')
;
INSERT INTO policy_limit VALUES ('subsidy.national_fen.junior', 'CN', '2021-09-01', '500', 'fen', 'F-01', 'V')
;
INSERT INTO policy_limit VALUES ('subsidy.national_fen.nine_year', 'CN', '2014-11-01', '400', 'fen', 'F-01', 'M')
;
INSERT INTO policy_limit VALUES ('subsidy.national_fen.nine_year', 'CN', '2021-09-01', '500', 'fen', 'F-01', 'V')
;
INSERT INTO policy_limit VALUES ('subsidy.national_fen.primary', 'CN', '2014-11-01', '400', 'fen', 'F-01', 'M')
;
INSERT INTO policy_limit VALUES ('subsidy.national_fen.primary', 'CN', '2021-09-01', '500', 'fen', 'F-01', 'V')
;
INSERT INTO policy_limit VALUES ('subsidy.national_fen.special', 'CN', '2014-11-01', '400', 'fen', 'F-01', 'M')
;
INSERT INTO policy_limit VALUES ('subsidy.national_fen.special', 'CN', '2021-09-01', '500', 'fen', 'F-01', 'V')
;
INSERT INTO policy_limit VALUES ('supplier.active_days', 'CN', '2021-08-16', '60', 'd', 'L25', 'D')
;
INSERT INTO policy_limit VALUES ('supplier.paper_days', 'CN', '2021-08-16', '30', 'd', 'S-12', 'D')
;
INSERT INTO policy_limit VALUES ('time.future_tolerance_seconds', 'CN', '2021-08-16', '120', 's', 'X07', 'D')
;
INSERT INTO policy_limit VALUES ('time.oldest_days', 'CN', '2021-08-16', '366', 'd', 'X07', 'D')
;
INSERT INTO policy_limit VALUES ('time.unproven_minutes', 'CN', '2021-08-16', '30', 'min', 'X07', 'D')
;
INSERT INTO policy_limit VALUES ('video.police_filing_days', 'CN', '2025-04-01', '30', 'd', 'P-04', 'VL')
;
INSERT INTO policy_limit VALUES ('video.retention_days', 'CN', '2025-04-01', '30', 'd', 'P-07', 'VL')
;
CREATE TABLE `presence_answer` (
  `window_id` varchar(36) NOT NULL,
  `reader` varchar(100) NOT NULL,
  `camera_id` varchar(36) NOT NULL,
  `shows_people` tinyint(4) NOT NULL,
  `said` text NOT NULL,
  `answered_at` bigint(20) NOT NULL,
  PRIMARY KEY (`window_id`,`reader`),
  KEY `presence_answer_by_camera` (`camera_id`,`reader`,`shows_people`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `presence_window` (
  `id` varchar(36) NOT NULL,
  `agent_id` varchar(36) NOT NULL,
  `camera_id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `from_at` bigint(20) NOT NULL,
  `to_at` bigint(20) NOT NULL,
  `every_seconds` int(11) NOT NULL,
  `people` int(11) NOT NULL,
  `asked_at` bigint(20) NOT NULL,
  `until_at` bigint(20) NOT NULL,
  `state` varchar(12) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `presence_window_by_state` (`state`,`asked_at`),
  KEY `presence_window_by_agent` (`agent_id`,`state`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `print_batch` (
  `id` varchar(36) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `state` varchar(10) NOT NULL,
  `wanted` text NOT NULL,
  `total_files` bigint(20) NOT NULL,
  `done_files` bigint(20) NOT NULL,
  `left_out` bigint(20) NOT NULL,
  `restricted` text NOT NULL,
  `created_at` bigint(20) NOT NULL,
  `beat_at` bigint(20) NOT NULL,
  `finished_at` bigint(20) DEFAULT NULL,
  `bytes` bigint(20) DEFAULT NULL,
  `swept_at` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `print_batch_by_state` (`state`),
  KEY `print_batch_by_account` (`account_id`,`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `programme_term` (
  `id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `from_date` varchar(10) NOT NULL,
  `area_type` varchar(10) NOT NULL,
  `school_stage` varchar(12) NOT NULL,
  `source` varchar(200) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `stated_at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `programme_term_of_school` (`school_id`,`from_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `pulse` (
  `id` varchar(10) NOT NULL,
  `at` bigint(20) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `pupil` (
  `id` varchar(36) NOT NULL,
  `mac` varchar(64) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `pupil_once` (`mac`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `pupil_key` (
  `id` varchar(36) NOT NULL,
  `sealed` varchar(200) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `pupil_list` (
  `id` varchar(36) NOT NULL,
  `profile_id` varchar(36) NOT NULL,
  `as_of` varchar(10) NOT NULL,
  `taken_at` bigint(20) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `rows` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `pupil_list_of_profile` (`profile_id`,`as_of`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `pupil_list_profile` (
  `id` varchar(36) NOT NULL,
  `area_code` varchar(6) NOT NULL,
  `name` varchar(60) NOT NULL,
  `mapping` text NOT NULL,
  `changed_at` bigint(20) NOT NULL,
  `account_id` varchar(36) NOT NULL,
  `changed_by` varchar(60) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `pupil_list_profile_name` (`area_code`,`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `pupil_stay` (
  `id` varchar(36) NOT NULL,
  `pupil_id` varchar(36) NOT NULL,
  `kind` varchar(10) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `class_name` varchar(40) NOT NULL,
  `grade` varchar(20) DEFAULT NULL,
  `eligible` varchar(3) DEFAULT NULL,
  `boarder` varchar(3) DEFAULT NULL,
  `from_date` varchar(10) NOT NULL,
  `to_date` varchar(10) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `pupil_stay_of_pupil` (`pupil_id`,`kind`),
  KEY `pupil_stay_of_school` (`school_id`,`kind`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `purchase_order` (
  `act_id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `supplier_id` varchar(36) NOT NULL,
  `wanted_on` varchar(10) NOT NULL,
  PRIMARY KEY (`act_id`),
  KEY `purchase_order_of_day` (`school_id`,`wanted_on`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO purchase_order VALUES ('01a22a2f-e0b3-7361-8d3c-f96aae6b413e', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d6d4-74b1-9f60-6888bead427e', '2026-11-26')
;
CREATE TABLE `purchase_order_line` (
  `act_id` varchar(36) NOT NULL,
  `line_no` int(11) NOT NULL,
  `ingredient_id` varchar(36) NOT NULL,
  `ordered_amount` bigint(20) NOT NULL,
  `unit` varchar(8) NOT NULL,
  PRIMARY KEY (`act_id`,`line_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO purchase_order_line VALUES ('01a22a2f-e0b3-7361-8d3c-f96aae6b413e', 1, '01a22a2f-de09-76e8-b894-07e233227d48', '60', 'piece')
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
INSERT INTO recovery_code VALUES ('01a22a2f-d46f-7297-a400-bb43672e4bb4', '01a22a2f-d383-7072-84cf-25883adef506', '96616a5559249cb19a95a84f2cf8f59dd6fe9294fffe5d8115f144b149400297', NULL)
;
INSERT INTO recovery_code VALUES ('01a22a2f-d46f-7297-a400-bfc2e65652f3', '01a22a2f-d383-7072-84cf-25883adef506', 'fa28867b688daf7b288d044d0dfebf36dbe3e8471cfb55600441d6dc48394eb3', NULL)
;
INSERT INTO recovery_code VALUES ('01a22a2f-d46f-7297-a400-c2b50b9df3b1', '01a22a2f-d383-7072-84cf-25883adef506', 'bb737935e13ea503eefc40b6a9d6d6229252e55be9ce0382cc069b5bc9706d03', NULL)
;
INSERT INTO recovery_code VALUES ('01a22a2f-d46f-7297-a400-c43ae4a87945', '01a22a2f-d383-7072-84cf-25883adef506', '5f2d3885eacc2247a182f4203cb7dbf7d64349c4727b43ad2df8f4ef859fdb73', NULL)
;
INSERT INTO recovery_code VALUES ('01a22a2f-d46f-7297-a400-c89c1eebc933', '01a22a2f-d383-7072-84cf-25883adef506', '03ece87154cb0d4cb141dacba223644687999054e7dee2ffb0b46ee892a77692', NULL)
;
INSERT INTO recovery_code VALUES ('01a22a2f-d46f-7297-a400-ced39d5a75d6', '01a22a2f-d383-7072-84cf-25883adef506', 'be768d3eb6a146c6f81b61d05139469fbbff099925fc8a0313774da720405bda', NULL)
;
INSERT INTO recovery_code VALUES ('01a22a2f-d46f-7297-a400-d28815d3f4a7', '01a22a2f-d383-7072-84cf-25883adef506', 'a6938ed0c5e24fb1c0fa37dbe8560c70a189b991a0524c44ded07871080bb3a7', NULL)
;
INSERT INTO recovery_code VALUES ('01a22a2f-d46f-7297-a400-d51707ae996f', '01a22a2f-d383-7072-84cf-25883adef506', 'ef32780e717830f7fb73bc19cc724c8e2fd819f7e3fb62b8eab94b71b70c466f', NULL)
;
INSERT INTO recovery_code VALUES ('01a22a2f-d46f-7297-a400-dafbda0589eb', '01a22a2f-d383-7072-84cf-25883adef506', 'b033e6000cb049e934045a246ad47f55072a23a61dfc849f7b4db084be26be22', NULL)
;
INSERT INTO recovery_code VALUES ('01a22a2f-d46f-7297-a400-dd3ce351f429', '01a22a2f-d383-7072-84cf-25883adef506', 'e10f19301a7b03ecb8882b606da68345f323c400a1283a732be26944c7549c96', NULL)
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
INSERT INTO retained_sample VALUES ('01a22a2f-daa4-71fa-9137-bfc89c213362', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-da25-70e1-931b-fda0ba57f475', '1284', 'H-7', '1795573800000')
;
CREATE TABLE `roster_fault` (
  `import_id` varchar(36) NOT NULL,
  `row_number` int(11) NOT NULL,
  `field` varchar(20) NOT NULL,
  `code` varchar(60) NOT NULL,
  `details` text DEFAULT NULL,
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
  `reading` text DEFAULT NULL,
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
INSERT INTO sample_discard VALUES ('01a22a2f-ddec-7014-a981-cba01b8d692f', '01a22a2f-daa4-71fa-9137-bfc89c213362')
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
  `other_payers` text DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_744a4c76a5b771812e5650733d` (`area_code`,`name`),
  UNIQUE KEY `IDX_0c0673c3750faba88d5d32f273` (`school_code`),
  KEY `IDX_c2bcf4a42d7bcfe8eb62068d58` (`central_school_id`),
  KEY `IDX_a90cfb270c688edbe603516245` (`name`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO school VALUES ('01a22a2f-d4a8-7243-b749-b5f5ccaf2198', 'School 3311fe5d', NULL, 'school', '532301', NULL, 'enabled', NULL, '1', '1795385400000', NULL)
;
INSERT INTO school VALUES ('01a22a2f-db29-740e-a31a-616fb26399e7', 'School b7c6fca5', NULL, 'school', '532301', NULL, 'enabled', NULL, '1', '1795404600000', NULL)
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
INSERT INTO school_placement VALUES ('01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '532301', NULL)
;
INSERT INTO school_placement VALUES ('01a22a2f-db29-740e-a31a-616fb26399e7', '2026-11-23', '532301', NULL)
;
CREATE TABLE `school_supply` (
  `school_id` varchar(36) NOT NULL,
  `from_date` varchar(10) NOT NULL,
  `mode` varchar(12) NOT NULL,
  PRIMARY KEY (`school_id`,`from_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `sent_back` (
  `act_id` varchar(36) NOT NULL,
  `supplier_id` varchar(36) NOT NULL,
  `return_reason` varchar(20) NOT NULL,
  `return_outcome` varchar(20) NOT NULL,
  PRIMARY KEY (`act_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO sent_back VALUES ('01a22a2f-e017-76f2-a611-9c43437833eb', '01a22a2f-d6d4-74b1-9f60-6888bead427e', 'wrong', 'exchange')
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
  `network_hash` varchar(64) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `IDX_a83507eb0338ac037780e02f2b` (`token_hash`),
  KEY `IDX_fae5a6b4a57f098e9af8520d49` (`account_id`),
  KEY `IDX_2223e981900a413ce4ce6386f9` (`expires_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO session VALUES ('01a22a2f-d3d5-74e7-b92c-9da5ee93e0a8', '01a22a2f-d383-7072-84cf-25883adef506', 'a4c4983a81049c537f4c144471b157d18601937e3dc45cf2650387ace5150c5a', '? · ?', NULL, 0, '1795385400000', '1795404600000', '1797977400000', NULL, '6cdf31ca1c436520c6f53e1edab197b66413c9a9ad478fefffa5cc3741f1b2a4')
;
INSERT INTO session VALUES ('01a22a2f-d643-7578-ad19-efcd9e79ebab', '01a22a2f-d637-7313-9446-94ae8842c587', '6c0b183d64d8161e4337f72fdf3f2bd47ea5303c5792bed3fd1c5179c693b7d9', 'test', NULL, 0, '1795385400000', '1795385400000', '1797977400000', NULL, NULL)
;
INSERT INTO session VALUES ('01a22a2f-d663-7413-accd-1bbb071914e8', '01a22a2f-d64b-777f-9a88-83d6b26a38b5', '0f6de6791857e7e7e4a1a3efd2308ffc59df9285f10dd31b29b6557410bdd4d9', 'test', NULL, 0, '1795385400000', '1795385400000', '1797977400000', NULL, NULL)
;
INSERT INTO session VALUES ('01a22a2f-d673-775a-b366-41cbe76587c5', '01a22a2f-d66c-74c3-b129-573b170b44ec', 'ffc07987927618b8c5d89eb21afab53586a65f9eb5410c38114f68b5b45bc184', 'test', NULL, 0, '1795385400000', '1795385400000', '1797977400000', NULL, NULL)
;
INSERT INTO session VALUES ('01a22a2f-d68f-74e9-b85b-6d79681b77e2', '01a22a2f-d682-76fd-b867-99c471bd7c62', 'd74b52715a77fec96319e6f2c47bccd5fd6ff77790d59200dd6dce6c5a1a38b6', 'test', NULL, 0, '1795385400000', '1795573860000', '1797977400000', NULL, NULL)
;
INSERT INTO session VALUES ('01a22a2f-d6a7-72d7-80de-356956f8eec4', '01a22a2f-d6a0-7245-bbf0-dc0062fdc47f', '7cba8c4f43117570ef97605f263e71da51d41e2aeab75d646aaa0d0ad7f01aaa', 'test', NULL, 0, '1795385400000', '1795573860000', '1797977400000', NULL, NULL)
;
INSERT INTO session VALUES ('01a22a2f-d6b7-7390-bb5e-e354bf7e9018', '01a22a2f-d6b0-74fb-a458-586c68c722c9', 'b15f931629da4e0e809d76bdaf2a4d9a291f612468f2cf7a82a4405f846cdc99', 'test', NULL, 0, '1795385400000', '1795385400000', '1797977400000', NULL, NULL)
;
INSERT INTO session VALUES ('01a22a2f-d6c4-7321-91c9-17322de7bdd3', '01a22a2f-d6be-7572-be2f-a3e9a076bb30', 'fa9fb24346111feec81d8fde1e41a8cf19658465aba8bdc653b881a84b3bbfe3', 'test', NULL, 0, '1795385400000', '1795385400000', '1797977400000', NULL, NULL)
;
INSERT INTO session VALUES ('01a22a2f-dc6e-743e-8661-ff85e21a051e', '01a22a2f-dc67-7152-b0e1-76e4c3c22669', '093bab2bc01b5131e06ede12c404e22e90d005bd50dce793b478bb38819e16ba', 'test', NULL, 0, '1795404600000', '1795404600000', '1797996600000', NULL, NULL)
;
INSERT INTO session VALUES ('01a22a2f-dc7f-7344-bc1f-6e359769e9ec', '01a22a2f-dc76-71aa-b424-9f9e1bc30318', 'a7dba1bed6a53804911c0b61febf69c5e7eb5a3d0239e0f0e163a936226c72e7', 'test', NULL, 0, '1795404600000', '1795404600000', '1797996600000', NULL, NULL)
;
INSERT INTO session VALUES ('01a22a2f-dc8f-701a-83f4-2b4e35f56ee2', '01a22a2f-dc89-7791-9ab0-a1f9ae58929c', '1b8baf21c2f9ace101fa6a178ccb6d8632bc7d60316530dc4dd015d7fae9cd89', 'test', NULL, 0, '1795404600000', '1795404600000', '1797996600000', NULL, NULL)
;
INSERT INTO session VALUES ('01a22a2f-dca5-702b-93eb-474228b70c2f', '01a22a2f-dc98-7173-a413-20816f1b1e5b', '702608c5489c2975a95b6fd2a0664d1eb2524181c43ccae652adb90c8628fef9', 'test', NULL, 0, '1795404600000', '1795404600000', '1797996600000', NULL, NULL)
;
INSERT INTO session VALUES ('01a22a2f-dcb7-73bc-b876-df56bb6951c3', '01a22a2f-dcb1-7120-89fb-9c89d375dd20', 'c753d17f32049d95b0d0bb964dbd34b3657dd00622f7127b1274ced09daabd78', 'test', NULL, 0, '1795404600000', '1795404600000', '1797996600000', NULL, NULL)
;
INSERT INTO session VALUES ('01a22a2f-dccc-7377-a1c7-ed448ef3b93b', '01a22a2f-dcc5-7171-84b4-b41abe668da1', 'e5ca18f4323caec81598d3d741a5a36eb613f1457f3dbab0e0b78da1dc71afe9', 'test', NULL, 0, '1795404600000', '1795404600000', '1797996600000', NULL, NULL)
;
INSERT INTO session VALUES ('01a22a2f-dce6-74a5-97a2-c08aff9f3475', '01a22a2f-dcde-7408-a18c-73b198fa81d0', '68b77bf3958dcb3e397504aaea7972f98e64583151a758e0de3bcbe9475d359b', 'test', NULL, 0, '1795404600000', '1795404600000', '1797996600000', NULL, NULL)
;
CREATE TABLE `setup_offer` (
  `token_hash` varchar(64) NOT NULL,
  `ends_at` bigint(20) NOT NULL,
  PRIMARY KEY (`token_hash`),
  KEY `setup_offer_by_end` (`ends_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `sign_in_failure` (
  `subject` varchar(64) NOT NULL,
  `failures` bigint(20) NOT NULL,
  `window_ends_at` bigint(20) NOT NULL,
  PRIMARY KEY (`subject`),
  KEY `IDX_2f46c6f301402ebcaef7fb0d71` (`window_ends_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO sign_in_failure VALUES ('5cb01652e9d4c3a822628b8cb5cad545ebe438dfbcb8533942aea3079556bb53', '0', '1795386300000')
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
INSERT INTO stock_act VALUES ('01a22a2f-d804-7622-9d1e-ace1fd0ac78a', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', NULL, NULL, NULL, NULL)
;
INSERT INTO stock_act VALUES ('01a22a2f-d8b4-7366-b907-42bec0fe309a', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'kitchen', '01a22a2f-d882-75fa-9da0-6994a09b7b27', NULL, NULL, NULL)
;
INSERT INTO stock_act VALUES ('01a22a2f-d8d6-72e6-a42f-4453ad23c524', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'kitchen', '01a22a2f-d882-75fa-9da0-6994a09b7b27', NULL, NULL, NULL)
;
INSERT INTO stock_act VALUES ('01a22a2f-d92f-747f-81bc-55820a1082e9', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'kitchen', '01a22a2f-d882-75fa-9da0-6994a09b7b27', NULL, NULL, NULL)
;
INSERT INTO stock_act VALUES ('01a22a2f-d9bd-764a-bdd9-6d53eb22d7bc', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'waste', NULL, 'spoiled', NULL, NULL)
;
INSERT INTO stock_act VALUES ('01a22a2f-de97-71ef-9620-21da9aef36eb', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', NULL, NULL, NULL, NULL)
;
INSERT INTO stock_act VALUES ('01a22a2f-dedd-702f-84a9-a3504ddbeef9', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'kitchen', '01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', NULL, NULL, NULL)
;
INSERT INTO stock_act VALUES ('01a22a2f-df14-7300-83dd-da70f2e30ea4', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'waste', NULL, 'damaged', NULL, NULL)
;
INSERT INTO stock_act VALUES ('01a22a2f-dfa4-73f5-82cb-d22dd290cec3', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'kitchen', '01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', NULL, NULL, NULL)
;
INSERT INTO stock_act VALUES ('01a22a2f-dfcc-74bb-8006-2d2ac76858f0', 'kitchen', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '01a22a2f-deb9-7484-b6fb-5c8f80ae0e57', NULL, NULL, NULL)
;
INSERT INTO stock_act VALUES ('01a22a2f-dff3-71e7-b3a0-fc7b059d2e9c', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '01a22a2f-d576-7240-bba3-67c176eaf040', NULL, NULL, NULL, '王库管')
;
INSERT INTO stock_act VALUES ('01a22a2f-e017-76f2-a611-9c43437833eb', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'supplier', NULL, NULL, NULL, '李师傅')
;
CREATE TABLE `stock_act_line` (
  `act_id` varchar(36) NOT NULL,
  `line_no` int(11) NOT NULL,
  `lot_id` varchar(36) NOT NULL,
  `grams` bigint(20) NOT NULL,
  `unit` varchar(8) NOT NULL DEFAULT 'g',
  PRIMARY KEY (`act_id`,`line_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO stock_act_line VALUES ('01a22a2f-d804-7622-9d1e-ace1fd0ac78a', 1, '01a22a2f-d743-75d7-8942-4c614cb4604b', '10000', 'g')
;
INSERT INTO stock_act_line VALUES ('01a22a2f-d804-7622-9d1e-ace1fd0ac78a', 2, '01a22a2f-d743-75d7-8942-520ea4cd7fb9', '4000', 'g')
;
INSERT INTO stock_act_line VALUES ('01a22a2f-d8b4-7366-b907-42bec0fe309a', 1, '01a22a2f-d743-75d7-8942-4c614cb4604b', '4000', 'g')
;
INSERT INTO stock_act_line VALUES ('01a22a2f-d8d6-72e6-a42f-4453ad23c524', 1, '01a22a2f-d743-75d7-8942-520ea4cd7fb9', '500', 'g')
;
INSERT INTO stock_act_line VALUES ('01a22a2f-d92f-747f-81bc-55820a1082e9', 1, '01a22a2f-d743-75d7-8942-520ea4cd7fb9', '90000', 'g')
;
INSERT INTO stock_act_line VALUES ('01a22a2f-d9bd-764a-bdd9-6d53eb22d7bc', 1, '01a22a2f-d743-75d7-8942-4c614cb4604b', '300', 'g')
;
INSERT INTO stock_act_line VALUES ('01a22a2f-de97-71ef-9620-21da9aef36eb', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '60', 'piece')
;
INSERT INTO stock_act_line VALUES ('01a22a2f-dedd-702f-84a9-a3504ddbeef9', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '20', 'piece')
;
INSERT INTO stock_act_line VALUES ('01a22a2f-df14-7300-83dd-da70f2e30ea4', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '1', 'piece')
;
INSERT INTO stock_act_line VALUES ('01a22a2f-dfa4-73f5-82cb-d22dd290cec3', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '5', 'piece')
;
INSERT INTO stock_act_line VALUES ('01a22a2f-dfcc-74bb-8006-2d2ac76858f0', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '2', 'piece')
;
INSERT INTO stock_act_line VALUES ('01a22a2f-dff3-71e7-b3a0-fc7b059d2e9c', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '1', 'piece')
;
INSERT INTO stock_act_line VALUES ('01a22a2f-e017-76f2-a611-9c43437833eb', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '3', 'piece')
;
CREATE TABLE `stock_balance` (
  `lot_id` varchar(36) NOT NULL,
  `location_id` varchar(36) NOT NULL,
  `school_id` varchar(36) NOT NULL,
  `grams` bigint(20) NOT NULL,
  `unit` varchar(8) NOT NULL DEFAULT 'g',
  PRIMARY KEY (`lot_id`,`location_id`),
  KEY `stock_balance_held` (`school_id`,`location_id`,`grams`),
  CONSTRAINT `CHK_96804485759320c0e0538bfb89` CHECK (`grams` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO stock_balance VALUES ('01a22a2f-d743-75d7-8942-4c614cb4604b', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '0', 'g')
;
INSERT INTO stock_balance VALUES ('01a22a2f-d743-75d7-8942-4c614cb4604b', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '5600', 'g')
;
INSERT INTO stock_balance VALUES ('01a22a2f-d743-75d7-8942-4c614cb4604b', 'kitchen', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '0', 'g')
;
INSERT INTO stock_balance VALUES ('01a22a2f-d743-75d7-8942-4c614cb4604b', 'served', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '4000', 'g')
;
INSERT INTO stock_balance VALUES ('01a22a2f-d743-75d7-8942-4c614cb4604b', 'waste', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '300', 'g')
;
INSERT INTO stock_balance VALUES ('01a22a2f-d743-75d7-8942-520ea4cd7fb9', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '0', 'g')
;
INSERT INTO stock_balance VALUES ('01a22a2f-d743-75d7-8942-520ea4cd7fb9', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '4000', 'g')
;
INSERT INTO stock_balance VALUES ('01a22a2f-d743-75d7-8942-520ea4cd7fb9', 'kitchen', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '0', 'g')
;
INSERT INTO stock_balance VALUES ('01a22a2f-de34-71fe-a3ed-ab599c13e586', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '0', 'piece')
;
INSERT INTO stock_balance VALUES ('01a22a2f-de34-71fe-a3ed-ab599c13e586', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '28', 'piece')
;
INSERT INTO stock_balance VALUES ('01a22a2f-de34-71fe-a3ed-ab599c13e586', '01a22a2f-d576-7240-bba3-67c176eaf040', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '1', 'piece')
;
INSERT INTO stock_balance VALUES ('01a22a2f-de34-71fe-a3ed-ab599c13e586', 'kitchen', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '3', 'piece')
;
INSERT INTO stock_balance VALUES ('01a22a2f-de34-71fe-a3ed-ab599c13e586', 'served', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '20', 'piece')
;
INSERT INTO stock_balance VALUES ('01a22a2f-de34-71fe-a3ed-ab599c13e586', 'waste', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '1', 'piece')
;
CREATE TABLE `stock_count_line` (
  `act_id` varchar(36) NOT NULL,
  `line_no` int(11) NOT NULL,
  `lot_id` varchar(36) NOT NULL,
  `counted_grams` bigint(20) NOT NULL,
  `unit` varchar(8) NOT NULL DEFAULT 'g',
  `variance_reason` varchar(20) DEFAULT NULL,
  `blind` tinyint(4) NOT NULL DEFAULT 0,
  PRIMARY KEY (`act_id`,`line_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO stock_count_line VALUES ('01a22a2f-d9e5-70ab-b53a-f783569f502e', 1, '01a22a2f-d743-75d7-8942-4c614cb4604b', '5600', 'g', NULL, 0)
;
INSERT INTO stock_count_line VALUES ('01a22a2f-df32-71d7-9eab-21a74071195b', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '39', 'piece', NULL, 0)
;
INSERT INTO stock_count_line VALUES ('01a22a2f-e03e-71cc-b9b4-33db1c1dabd6', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '28', 'piece', 'loss', 1)
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
  `unit` varchar(8) NOT NULL DEFAULT 'g',
  PRIMARY KEY (`act_id`,`line_no`),
  KEY `stock_move_from` (`from_location`,`recorded_at`),
  KEY `stock_move_to` (`to_location`,`recorded_at`),
  KEY `stock_move_since` (`lot_id`,`occurred_at`,`from_location`),
  CONSTRAINT `stock_move_amount` CHECK (`grams` > 0),
  CONSTRAINT `stock_move_ends` CHECK (`from_location` <> `to_location`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO stock_move VALUES ('01a22a2f-d740-77b1-9ff0-bd56358881ae', 1, '01a22a2f-d743-75d7-8942-4c614cb4604b', 'supplier', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '10000', '1795385400000', '1795385400000', 'g')
;
INSERT INTO stock_move VALUES ('01a22a2f-d740-77b1-9ff0-bd56358881ae', 2, '01a22a2f-d743-75d7-8942-520ea4cd7fb9', 'supplier', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '4000', '1795385400000', '1795385400000', 'g')
;
INSERT INTO stock_move VALUES ('01a22a2f-d804-7622-9d1e-ace1fd0ac78a', 1, '01a22a2f-d743-75d7-8942-4c614cb4604b', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '10000', '1795387200000', '1795387200000', 'g')
;
INSERT INTO stock_move VALUES ('01a22a2f-d804-7622-9d1e-ace1fd0ac78a', 2, '01a22a2f-d743-75d7-8942-520ea4cd7fb9', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '4000', '1795387200000', '1795387200000', 'g')
;
INSERT INTO stock_move VALUES ('01a22a2f-d8b4-7366-b907-42bec0fe309a', 1, '01a22a2f-d743-75d7-8942-4c614cb4604b', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'kitchen', '4000', '1795393800000', '1795393800000', 'g')
;
INSERT INTO stock_move VALUES ('01a22a2f-d8d6-72e6-a42f-4453ad23c524', 1, '01a22a2f-d743-75d7-8942-520ea4cd7fb9', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'kitchen', '500', '1795393800000', '1795393800000', 'g')
;
INSERT INTO stock_move VALUES ('01a22a2f-d908-7406-ab8f-b4775faab403', 1, '01a22a2f-d743-75d7-8942-520ea4cd7fb9', 'kitchen', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '500', '1795393800000', '1795393800000', 'g')
;
INSERT INTO stock_move VALUES ('01a22a2f-d9bd-764a-bdd9-6d53eb22d7bc', 1, '01a22a2f-d743-75d7-8942-4c614cb4604b', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'waste', '300', '1795393800000', '1795393800000', 'g')
;
INSERT INTO stock_move VALUES ('01a22a2f-d9e5-70ab-b53a-f783569f502e', 1, '01a22a2f-d743-75d7-8942-4c614cb4604b', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'count_adjust', '100', '1795393800000', '1795393800000', 'g')
;
INSERT INTO stock_move VALUES ('01a22a2f-da25-70e1-931b-fda0ba57f475', 1, '01a22a2f-d743-75d7-8942-4c614cb4604b', 'kitchen', 'served', '4000', '1795400400000', '1795400400000', 'g')
;
INSERT INTO stock_move VALUES ('01a22a2f-de32-76b0-a69b-c828efa62077', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', 'supplier', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '60', '1795573860000', '1795573860000', 'piece')
;
INSERT INTO stock_move VALUES ('01a22a2f-de97-71ef-9620-21da9aef36eb', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '01a22a2f-d4ff-7440-8114-af3e0f7d1b9c', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '60', '1795573860000', '1795573860000', 'piece')
;
INSERT INTO stock_move VALUES ('01a22a2f-dedd-702f-84a9-a3504ddbeef9', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'kitchen', '20', '1795573860000', '1795573860000', 'piece')
;
INSERT INTO stock_move VALUES ('01a22a2f-df14-7300-83dd-da70f2e30ea4', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'waste', '1', '1795573860000', '1795573860000', 'piece')
;
INSERT INTO stock_move VALUES ('01a22a2f-df5a-7561-bda1-cdfbd748de82', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', 'kitchen', 'served', '20', '1795573860000', '1795573860000', 'piece')
;
INSERT INTO stock_move VALUES ('01a22a2f-dfa4-73f5-82cb-d22dd290cec3', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'kitchen', '5', '1795573860000', '1795573860000', 'piece')
;
INSERT INTO stock_move VALUES ('01a22a2f-dfcc-74bb-8006-2d2ac76858f0', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', 'kitchen', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '2', '1795573860000', '1795573860000', 'piece')
;
INSERT INTO stock_move VALUES ('01a22a2f-dff3-71e7-b3a0-fc7b059d2e9c', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', '01a22a2f-d576-7240-bba3-67c176eaf040', '1', '1795573860000', '1795573860000', 'piece')
;
INSERT INTO stock_move VALUES ('01a22a2f-e017-76f2-a611-9c43437833eb', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'supplier', '3', '1795573860000', '1795573860000', 'piece')
;
INSERT INTO stock_move VALUES ('01a22a2f-e03e-71cc-b9b4-33db1c1dabd6', 1, '01a22a2f-de34-71fe-a3ed-ab599c13e586', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', 'count_adjust', '4', '1795573860000', '1795573860000', 'piece')
;
CREATE TABLE `stop_of_use` (
  `act_id` varchar(36) NOT NULL,
  `thing` varchar(6) NOT NULL,
  `thing_id` varchar(36) NOT NULL,
  `stopped_at` bigint(20) NOT NULL,
  `lifted_by_act_id` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`act_id`,`thing`,`thing_id`),
  KEY `stop_of_use_by_lifting` (`lifted_by_act_id`),
  KEY `stop_of_use_by_thing` (`thing_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO stop_of_use VALUES ('01a22a2f-e23f-73e3-9ad8-9b6409e81ecc', 'lot', '01a22a2f-d743-75d7-8942-4c614cb4604b', '1795573860000', NULL)
;
INSERT INTO stop_of_use VALUES ('01a22a2f-e23f-73e3-9ad8-9b6409e81ecc', 'lot', '01a22a2f-d743-75d7-8942-520ea4cd7fb9', '1795573860000', NULL)
;
INSERT INTO stop_of_use VALUES ('01a22a2f-e23f-73e3-9ad8-9b6409e81ecc', 'lot', '01a22a2f-de34-71fe-a3ed-ab599c13e586', '1795573860000', NULL)
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
INSERT INTO storage_reading VALUES ('01a22a2f-d834-753d-9c44-ec6ef0765005', '01a22a2f-d834-753d-9c44-ec6ef0765005', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d576-7240-bba3-67c176eaf040', NULL, 'temperature', '95', 'chill', '1795388400000', 'out', 'O-03', '0', '80', '已调低')
;
INSERT INTO storage_reading VALUES ('01a22a2f-d844-745e-9db4-a0ce630483cb', '01a22a2f-d844-745e-9db4-a0ce630483cb', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '01a22a2f-d54f-76aa-8df6-4c8124cb0173', NULL, 'humidity', '550', 'ambient', '1795388400000', 'no_limit', NULL, NULL, NULL, NULL)
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
INSERT INTO supplier VALUES ('01a22a2f-d6d4-74b1-9f60-6888bead427e', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '楚雄粮油', '8b02cd42-d904-49f0-9e0b-cb845c6ea1c8', '2027-09-19', '1795385400000')
;
CREATE TABLE `supplier_paper` (
  `act_id` varchar(36) NOT NULL,
  `supplier_id` varchar(36) NOT NULL,
  `paper_kind` varchar(20) NOT NULL,
  `paper_no` varchar(60) DEFAULT NULL,
  `valid_until` varchar(10) DEFAULT NULL,
  PRIMARY KEY (`act_id`),
  KEY `supplier_paper_of` (`supplier_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO supplier_paper VALUES ('01a22a2f-e065-72c0-b570-dcb2db5b7b8c', '01a22a2f-d6d4-74b1-9f60-6888bead427e', 'food_licence', 'JY15323', '2031-11-22')
;
CREATE TABLE `timetable` (
  `school_id` varchar(36) NOT NULL,
  `from_date` varchar(10) NOT NULL,
  `entries` text NOT NULL,
  PRIMARY KEY (`school_id`,`from_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
CREATE TABLE `turn` (
  `name` varchar(40) NOT NULL,
  `taken` bigint(20) NOT NULL,
  PRIMARY KEY (`name`)
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
  KEY `IDX_dcd141cc98342b3f0ca7162087` (`school_id`,`business_date`),
  KEY `IDX_4fbc4c98075a6dcee24eff6366` (`business_date`),
  KEY `IDX_949ad9cbad1f370c93fdb9652a` (`cause`,`business_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0,\"people\":\"unknown\",\"peopleWhy\":\"no_recording\",\"peopleNeeded\":2,\"framesLooked\":0,\"framesWithPerson\":0,\"mostAtOnce\":0}', '64825dee6bdd7cd823ba12249ad968d37493c45802d3ef2c2723e2af9a8d4722', '1795385400000', '01a22a2f-d740-77b1-9ff0-bd56358881ae', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0,\"people\":\"unknown\",\"peopleWhy\":\"no_recording\",\"peopleNeeded\":2,\"framesLooked\":0,\"framesWithPerson\":0,\"mostAtOnce\":0}', '64825dee6bdd7cd823ba12249ad968d37493c45802d3ef2c2723e2af9a8d4722', '1795388400000', '01a22a2f-d7d5-70be-99c9-64520388363d', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795392000000', '01a22a2f-d804-7622-9d1e-ace1fd0ac78a', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795392000000', '01a22a2f-d834-753d-9c44-ec6ef0765005', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795393800000', '01a22a2f-d844-745e-9db4-a0ce630483cb', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795393800000', '01a22a2f-d861-72f7-847a-cec3f91d6af2', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795393800000', '01a22a2f-d8b4-7366-b907-42bec0fe309a', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795393800000', '01a22a2f-d8d6-72e6-a42f-4453ad23c524', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795400400000', '01a22a2f-d92f-747f-81bc-55820a1082e9', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795400400000', '01a22a2f-d9bd-764a-bdd9-6d53eb22d7bc', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795400400000', '01a22a2f-d9e5-70ab-b53a-f783569f502e', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795404600000', '01a22a2f-da25-70e1-931b-fda0ba57f475', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795404600000', '01a22a2f-da75-7127-9034-027549572d05', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795404600000', '01a22a2f-daa4-71fa-9137-bfc89c213362', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795404600000', '01a22a2f-dada-71f1-ac91-3268f7e05666', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795407000000', '01a22a2f-dd04-7091-bfb8-f51d3ba1063f', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-dd4c-7436-a21e-dca21ae0c79a', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-dd90-7685-bf98-ab90af3c33e3', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-ddbc-7243-bbec-0d1809fd68aa', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-23', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-ddec-7014-a981-cba01b8d692f', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0,\"people\":\"unknown\",\"peopleWhy\":\"no_recording\",\"peopleNeeded\":2,\"framesLooked\":0,\"framesWithPerson\":0,\"mostAtOnce\":0}', '64825dee6bdd7cd823ba12249ad968d37493c45802d3ef2c2723e2af9a8d4722', '1795573860000', '01a22a2f-de32-76b0-a69b-c828efa62077', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-de97-71ef-9620-21da9aef36eb', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-dedd-702f-84a9-a3504ddbeef9', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-df14-7300-83dd-da70f2e30ea4', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-df32-71d7-9eab-21a74071195b', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-df5a-7561-bda1-cdfbd748de82', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-dfa4-73f5-82cb-d22dd290cec3', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-dfcc-74bb-8006-2d2ac76858f0', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-dff3-71e7-b3a0-fc7b059d2e9c', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-e017-76f2-a611-9c43437833eb', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-e03e-71cc-b9b4-33db1c1dabd6', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0,\"people\":\"unknown\",\"peopleWhy\":\"no_recording\",\"peopleNeeded\":2,\"framesLooked\":0,\"framesWithPerson\":0,\"mostAtOnce\":0}', '64825dee6bdd7cd823ba12249ad968d37493c45802d3ef2c2723e2af9a8d4722', '1795573860000', '01a22a2f-e07e-7050-96cc-1b1cd6a5b034', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0,\"people\":\"unknown\",\"peopleWhy\":\"no_recording\",\"peopleNeeded\":2,\"framesLooked\":0,\"framesWithPerson\":0,\"mostAtOnce\":0}', '64825dee6bdd7cd823ba12249ad968d37493c45802d3ef2c2723e2af9a8d4722', '1795573860000', '01a22a2f-e0d6-740c-b0dc-7872e63d49af', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-e138-77e6-b06d-9ced6d5509f0', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-e151-73f7-80d0-cf9e1bf083ad', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-e179-704a-b8d6-146f1448ce6a', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-e1c2-70a0-a2af-d3bc1e52e400', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-e1df-71c7-a23e-4bf1916d2079', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-e1f8-731f-88ad-52c58aa8d3e3', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-e223-77f9-9a6c-b6391f655b77', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-e2a5-7649-a8e5-60b7b66cf828', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-e2b9-7393-881b-f1bcc439ff03', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
INSERT INTO verdict VALUES ('unwatched', 'no_camera', '{\"cameraId\":null,\"coverageMille\":0}', '1eaad2a2c9dd7b80f1b9bae466ccbb19100d537428ba99f924a0d317cce22d56', '1795573860000', '01a22a2f-e2ce-75f3-884f-5297e30910b1', 'act', '01a22a2f-d4a8-7243-b749-b5f5ccaf2198', '2026-11-25', '1', NULL)
;
CREATE TABLE `verdict_history` (
  `verdict` varchar(12) NOT NULL,
  `cause` varchar(20) DEFAULT NULL,
  `facts` text NOT NULL,
  `inputs_hash` varchar(64) NOT NULL,
  `judged_at` bigint(20) NOT NULL,
  `subject_id` varchar(36) NOT NULL,
  `version` bigint(20) NOT NULL,
  PRIMARY KEY (`subject_id`,`version`),
  KEY `verdict_history_by_time` (`judged_at`)
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
  `long_until` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `IDX_88f7ce3e283355d24a4a9c6e81` (`camera_id`,`started_at`),
  KEY `video_event_long` (`camera_id`,`long_until`)
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
CREATE TRIGGER `act_content_no_delete` BEFORE DELETE ON `act_content` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_content_no_update` BEFORE UPDATE ON `act_content` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_link_no_delete` BEFORE DELETE ON `act_link` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_link_no_update` BEFORE UPDATE ON `act_link` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_no_delete` BEFORE DELETE ON `act` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_no_update` BEFORE UPDATE ON `act` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_refusal_no_delete` BEFORE DELETE ON `act_refusal` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_refusal_no_update` BEFORE UPDATE ON `act_refusal` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_signature_no_delete` BEFORE DELETE ON `act_signature` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_signature_no_update` BEFORE UPDATE ON `act_signature` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_succession_no_delete` BEFORE DELETE ON `act_succession` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_succession_no_update` BEFORE UPDATE ON `act_succession` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `audit_entry_no_delete` BEFORE DELETE ON `audit_entry` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `audit_entry_no_update` BEFORE UPDATE ON `audit_entry` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `contract_price_no_delete` BEFORE DELETE ON `contract_price` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `contract_price_no_update` BEFORE UPDATE ON `contract_price` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `episode_word_no_delete` BEFORE DELETE ON `episode_word` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `episode_word_no_update` BEFORE UPDATE ON `episode_word` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `event_tag_no_delete` BEFORE DELETE ON `event_tag` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `event_tag_no_update` BEFORE UPDATE ON `event_tag` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `evidence_review_no_delete` BEFORE DELETE ON `evidence_review` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `evidence_review_no_update` BEFORE UPDATE ON `evidence_review` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `feedback_answer_no_delete` BEFORE DELETE ON `feedback_answer` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `feedback_answer_no_update` BEFORE UPDATE ON `feedback_answer` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `finding_step_no_delete` BEFORE DELETE ON `finding_step` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `finding_step_no_update` BEFORE UPDATE ON `finding_step` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_entry_no_delete` BEFORE DELETE ON `fund_entry` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_entry_no_update` BEFORE UPDATE ON `fund_entry` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_return_lock_no_delete` BEFORE DELETE ON `fund_return_lock` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_return_lock_no_update` BEFORE UPDATE ON `fund_return_lock` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_return_no_delete` BEFORE DELETE ON `fund_return` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_return_no_update` BEFORE UPDATE ON `fund_return` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_signature_no_delete` BEFORE DELETE ON `fund_signature` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `fund_signature_no_update` BEFORE UPDATE ON `fund_signature` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_check_no_delete` BEFORE DELETE ON `inspection_check` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_check_no_update` BEFORE UPDATE ON `inspection_check` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_officer_no_delete` BEFORE DELETE ON `inspection_officer` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_officer_no_update` BEFORE UPDATE ON `inspection_officer` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_publication_no_delete` BEFORE DELETE ON `inspection_publication` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `inspection_publication_no_update` BEFORE UPDATE ON `inspection_publication` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `ledger_print_no_delete` BEFORE DELETE ON `ledger_print` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `ledger_print_no_update` BEFORE UPDATE ON `ledger_print` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `month_correction_no_delete` BEFORE DELETE ON `month_correction` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `month_correction_no_update` BEFORE UPDATE ON `month_correction` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `programme_term_no_delete` BEFORE DELETE ON `programme_term` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `programme_term_no_update` BEFORE UPDATE ON `programme_term` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `stock_move_no_delete` BEFORE DELETE ON `stock_move` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `stock_move_no_update` BEFORE UPDATE ON `stock_move` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `viewing_no_delete` BEFORE DELETE ON `viewing` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `viewing_no_update` BEFORE UPDATE ON `viewing` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
