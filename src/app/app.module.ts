import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AgendaModule } from '../agenda/index.js';
import { AuditModule } from '../audit/index.js';
import { BoxesModule } from '../boxes/index.js';
import { CalendarModule } from '../calendar/index.js';
import { CasesModule } from '../cases/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { ChecksModule } from '../checks/index.js';
import { DeductionsModule } from '../deductions/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { EvidenceModule } from '../evidence/index.js';
import { ExportsModule } from '../exports/index.js';
import { FootageModule } from '../footage/index.js';
import { FundsModule } from '../funds/index.js';
import { IdentityModule } from '../identity/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { InspectionModule } from '../inspection/index.js';
import { JournalModule } from '../journal/index.js';
import { KitchenModule } from '../kitchen/index.js';
import { MenuModule } from '../menu/index.js';
import { MessagesModule } from '../messages/index.js';
import { NorthboundModule } from '../northbound/index.js';
import { OrganizationModule } from '../organization/index.js';
import { AccessGuard } from '../platform/http/access.guard.js';
import { ProblemFilter } from '../platform/http/problem.filter.js';
import { MqttModule } from '../platform/mqtt/mqtt.module.js';
import { PlatformModule, type PlatformOptions } from '../platform/platform.module.js';
import { PlaybackModule } from '../playback/index.js';
import { PolicyModule } from '../policy/index.js';
import { PrintingModule } from '../printing/index.js';
import { ProcurementModule } from '../procurement/index.js';
import { ProjectsModule } from '../projects/index.js';
import { PupilsModule } from '../pupils/index.js';
import { RealtimeModule } from '../realtime/index.js';
import { RecallsModule } from '../recalls/index.js';
import { ReportsModule } from '../reports/index.js';
import { RosterModule } from '../roster/index.js';
import { ServingModule } from '../serving/index.js';
import { TraceModule } from '../trace/index.js';
import { TransparencyModule } from '../transparency/index.js';
import { WarehouseModule } from '../warehouse/index.js';
import { AppController } from './app.controller.js';
import { DeclaredRoutes } from './declared-routes.js';
import { Diagnosis } from './diagnosis.js';
import { Health } from './health.js';

/** The top floor: names every module once. What is not listed here does not exist. */
@Module({})
export class AppModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DiscoveryModule,
        PlatformModule.forRoot(options),
        MqttModule,
        AuditModule,
        PolicyModule,
        IdentityModule,
        OrganizationModule,
        CatalogueModule,
        CalendarModule,
        RosterModule,
        JournalModule,
        MessagesModule,
        TransparencyModule,
        WarehouseModule,
        BoxesModule,
        FootageModule,
        PlaybackModule,
        ProcurementModule,
        KitchenModule,
        ServingModule,
        AgendaModule,
        EvidenceModule,
        DisclosureModule,
        TraceModule,
        FundsModule,
        MenuModule,
        IncidentsModule,
        RecallsModule,
        ProjectsModule,
        DeductionsModule,
        PrintingModule,
        ExportsModule,
        PupilsModule,
        InspectionModule,
        ChecksModule,
        CasesModule,
        NorthboundModule,
        ReportsModule,
        RealtimeModule,
      ],
      controllers: [AppController],
      providers: [
        DeclaredRoutes,
        Diagnosis,
        Health,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
