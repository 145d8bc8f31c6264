export { FleetHealth } from './fleet/fleet-health.js';
export { type FootageEvent, VideoIndex } from './footage/video-index.js';
export { VideoModule } from './video.module.js';
