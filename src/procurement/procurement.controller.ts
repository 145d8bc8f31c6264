import { Controller } from '@nestjs/common';
import { priceEndpoints } from '../contract/http/contract-prices.js';
import { noteReadingEndpoints } from '../contract/http/note-reading.js';
import { procurementEndpoints as api } from '../contract/http/procurement.js';
import { supplierEndpoints } from '../contract/http/suppliers.js';
import { Caller, Endpoint, IdempotencyKey, Input, type InputOf, type Principal } from '../platform/index.js';
import { Deliveries } from './deliveries.js';
import { NoteReadings } from './notes/note-readings.js';
import { Orders } from './orders.js';
import { GoodsPapers } from './papers/goods-papers.js';
import { ContractPrices } from './prices/contract-prices.js';
import { UsualPrices } from './prices/usual-prices.js';
import { ProcurementService } from './procurement.service.js';
import { SupplierPapers } from './suppliers/supplier-papers.js';
import { Suppliers } from './suppliers/suppliers.js';

@Controller()
export class ProcurementController {
  constructor(
    private readonly acceptance: Deliveries,
    private readonly procurement: ProcurementService,
    private readonly registry: Suppliers,
    private readonly papers: SupplierPapers,
    private readonly goodsPapers: GoodsPapers,
    private readonly contracts: ContractPrices,
    private readonly usual: UsualPrices,
    private readonly wanted: Orders,
    private readonly notes: NoteReadings,
  ) {}

  @Endpoint(noteReadingEndpoints.noteReading)
  noteReading(@Caller() caller: Principal, @Input() { params }: InputOf<typeof noteReadingEndpoints.noteReading>) {
    return this.notes.isOffered(caller, params.schoolId);
  }

  @Endpoint(noteReadingEndpoints.readNote)
  readNote(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof noteReadingEndpoints.readNote>) {
    return this.notes.read(caller, params.schoolId, body);
  }

  @Endpoint(supplierEndpoints.suppliers)
  suppliers(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof supplierEndpoints.suppliers>) {
    return this.registry.page(caller, params.schoolId, query);
  }

  @Endpoint(supplierEndpoints.createSupplier)
  createSupplier(
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof supplierEndpoints.createSupplier>,
  ) {
    return this.registry.create(caller, params.schoolId, body);
  }

  @Endpoint(supplierEndpoints.describeSupplier)
  describeSupplier(
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof supplierEndpoints.describeSupplier>,
  ) {
    return this.registry.describe(caller, params.schoolId, params.supplierId, body);
  }

  @Endpoint(supplierEndpoints.supplierFile)
  supplierFile(
    @Caller() caller: Principal,
    @Input() { params, query }: InputOf<typeof supplierEndpoints.supplierFile>,
  ) {
    return this.papers.file(caller, params.schoolId, query);
  }

  @Endpoint(supplierEndpoints.keepPaper)
  keepPaper(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof supplierEndpoints.keepPaper>,
  ) {
    return this.papers.keep({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(priceEndpoints.contractPrices)
  contractPrices(@Caller() caller: Principal, @Input() { params }: InputOf<typeof priceEndpoints.contractPrices>) {
    return this.contracts.of(caller, params.schoolId);
  }

  @Endpoint(priceEndpoints.stateSchoolPrice)
  stateSchoolPrice(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof priceEndpoints.stateSchoolPrice>,
  ) {
    return this.contracts.stateForSchool(caller, key, params.schoolId, body);
  }

  @Endpoint(priceEndpoints.stateAreaPrice)
  stateAreaPrice(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof priceEndpoints.stateAreaPrice>,
  ) {
    return this.contracts.stateForArea(caller, key, params.areaId, body);
  }

  @Endpoint(priceEndpoints.usualPrice)
  usualPrice(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof priceEndpoints.usualPrice>) {
    return this.usual.today(caller, params.schoolId, query);
  }

  @Endpoint(api.order)
  order(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.order>,
  ) {
    return this.wanted.order({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.orders)
  orders(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.orders>) {
    return this.wanted.wanted(caller, params.schoolId, query);
  }

  @Endpoint(api.accept)
  accept(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.accept>,
  ) {
    return this.acceptance.accept({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.awaitedPapers)
  awaitedPapers(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.awaitedPapers>) {
    return this.goodsPapers.awaited(caller, params.schoolId);
  }

  @Endpoint(api.bringPaper)
  bringPaper(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.bringPaper>,
  ) {
    return this.goodsPapers.bring({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.deliveries)
  deliveries(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.deliveries>) {
    return this.procurement.deliveriesOf(caller, params.schoolId, query.date);
  }
}
