CREATE TABLE "log_state" ("id" integer PRIMARY KEY NOT NULL, "size" bigint NOT NULL, "peaks" text NOT NULL)
;
CREATE TABLE "log_tile" ("level" integer NOT NULL, "tile_index" bigint NOT NULL, "content" blob NOT NULL, PRIMARY KEY ("level", "tile_index"))
;
CREATE TABLE "log_school" ("school_id" varchar(36) PRIMARY KEY NOT NULL, "sealed" bigint NOT NULL)
;
CREATE TABLE "log_range" ("school_id" varchar(36) NOT NULL, "chain_index" bigint NOT NULL, "log_index" bigint NOT NULL, PRIMARY KEY ("school_id", "chain_index"))
;
CREATE TABLE "log_head" ("size" bigint PRIMARY KEY NOT NULL, "text" varchar(400) NOT NULL, "signature" varchar(400), "cosignatures" text NOT NULL, "witnesses" integer NOT NULL, "made_at" bigint NOT NULL)
;
