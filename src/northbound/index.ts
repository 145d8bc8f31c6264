export { NorthboundModule } from './northbound.module.js';
