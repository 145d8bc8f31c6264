CREATE INDEX `act_of_kind` ON `act` (`school_id`, `kind`, `occurred_at`)
;
