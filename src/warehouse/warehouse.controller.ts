import { Controller } from '@nestjs/common';
import { warehouseEndpoints as api } from '../contract/http/warehouse.js';
import { Caller, Endpoint, IdempotencyKey, Input, type InputOf, type Principal } from '../platform/index.js';
import { StockActs } from './stock-acts.js';
import { StockReturns } from './stock-returns.js';
import { Stocktakes } from './stocktakes.js';
import { StorageReadings } from './storage-readings.js';
import { WarehouseService } from './warehouse.service.js';

@Controller()
export class WarehouseController {
  constructor(
    private readonly acts: StockActs,
    private readonly returns: StockReturns,
    private readonly stocktakes: Stocktakes,
    private readonly storageReadings: StorageReadings,
    private readonly warehouse: WarehouseService,
  ) {}

  @Endpoint(api.stockIn)
  stockIn(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.stockIn>,
  ) {
    return this.acts.stockIn({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.stockOut)
  stockOut(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.stockOut>,
  ) {
    return this.acts.stockOut({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.writeOff)
  writeOff(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.writeOff>,
  ) {
    return this.acts.writeOff({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.returnGoods)
  returnGoods(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.returnGoods>,
  ) {
    return this.returns.returnGoods({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.transfer)
  transfer(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.transfer>,
  ) {
    return this.returns.transfer({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.sendBack)
  sendBack(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.sendBack>,
  ) {
    return this.returns.sendBack({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.stocktake)
  stocktake(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.stocktake>,
  ) {
    return this.stocktakes.count({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.recordReading)
  recordReading(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.recordReading>,
  ) {
    return this.storageReadings.record({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.stock)
  stock(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.stock>) {
    return this.warehouse.stock(caller, params.schoolId, query);
  }

  @Endpoint(api.stockAsOf)
  stockAsOf(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.stockAsOf>) {
    return this.warehouse.stockAsOf(caller, params.schoolId, query);
  }

  @Endpoint(api.expiring)
  expiring(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.expiring>) {
    return this.warehouse.expiring(caller, params.schoolId);
  }

  @Endpoint(api.storageLimits)
  storageLimits(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.storageLimits>) {
    return this.warehouse.storageLimits(caller, params.schoolId);
  }

  @Endpoint(api.proposal)
  proposal(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.proposal>) {
    return this.warehouse.proposal(caller, params.schoolId, query);
  }

  @Endpoint(api.lot)
  lot(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.lot>) {
    return this.warehouse.lot(caller, params.lotId);
  }

  @Endpoint(api.readings)
  readings(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.readings>) {
    return this.warehouse.readings(caller, params.schoolId, query);
  }
}
