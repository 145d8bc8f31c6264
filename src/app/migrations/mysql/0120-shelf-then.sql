DROP INDEX `IDX_504c2009d792b39baafc6df271` ON `lot`
;
DROP INDEX `IDX_448a8bf94ba1dc653411c48e49` ON `stock_move`
;
DROP INDEX `IDX_ba2232889a78f2b2c439bb8e3a` ON `stock_balance`
;
CREATE INDEX `lot_by_use` ON `lot` (`school_id`, `ingredient_id`, `use_by`, `received_on`)
;
CREATE INDEX `stock_move_of_lot` ON `stock_move` (`lot_id`, `from_location`, `occurred_at`)
;
CREATE INDEX `stock_balance_held` ON `stock_balance` (`school_id`, `location_id`, `grams`)
;
