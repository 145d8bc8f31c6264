export { FleetHealth } from './fleet/fleet-health.js';
export { ReportWish } from './fleet/report-wish.js';
export { VideoEvent } from './footage/footage.entities.js';
export { overlapping } from './footage/overlapping.js';
export { type BoundCamera, type KnownDay, VideoIndex, type WatchedSchool } from './footage/video-index.js';
export { VideoModule } from './video.module.js';
