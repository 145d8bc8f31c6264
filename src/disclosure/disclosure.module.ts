import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { FundsModule } from '../funds/index.js';
import { InspectionModule } from '../inspection/index.js';
import { KitchenModule } from '../kitchen/index.js';
import { ProcurementModule } from '../procurement/index.js';
import { ServingModule } from '../serving/index.js';
import { TransparencyModule } from '../transparency/index.js';
import { WarehouseModule } from '../warehouse/index.js';
import { DayHeadcounts } from './day-headcounts.js';
import { DisclosureController } from './disclosure.controller.js';
import { DISCLOSURE_ENTITIES } from './disclosure.entities.js';
import './disclosure.problems.js';
import { FeedbackController } from './feedback/feedback.controller.js';
import { FeedbackBook } from './feedback/feedback-book.js';
import { FeedbackDesk } from './feedback/feedback-desk.js';
import { FundsNotices } from './funds-notice/funds-notices.js';
import { NoticeController } from './notice/notice.controller.js';
import { NoticeFacts } from './notice/notice-facts.js';
import { NoticePages } from './notice/notice-pages.js';
import { NoticeSettings } from './notice/notice-settings.js';
import { PublicPagesController } from './public/public-pages.controller.js';
import { PublishedDays } from './published-days.js';

/** Floor 9: what goes out. */
@Module({
  imports: [
    TypeOrmModule.forFeature(DISCLOSURE_ENTITIES),
    CalendarModule,
    CatalogueModule,
    FundsModule,
    InspectionModule,
    KitchenModule,
    ProcurementModule,
    ServingModule,
    TransparencyModule,
    WarehouseModule,
  ],
  controllers: [DisclosureController, FeedbackController, NoticeController, PublicPagesController],
  providers: [
    DayHeadcounts,
    FeedbackBook,
    FeedbackDesk,
    FundsNotices,
    NoticeFacts,
    NoticePages,
    NoticeSettings,
    PublishedDays,
  ],
  exports: [FeedbackDesk],
})
export class DisclosureModule {}
