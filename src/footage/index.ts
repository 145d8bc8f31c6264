export { FootageModule } from './footage.module.js';
export { isJpeg } from './ingest/judge.js';
export { PresenceWindows, type Stand, type Wanted } from './presence/presence-windows.js';
export { EventService } from './video-index/event.service.js';
export { EventThumbnail, VideoEvent } from './video-index/footage.entities.js';
export { overlapping } from './video-index/overlapping.js';
export { type BoundCamera, type KnownDay, VideoIndex, type WatchedSchool } from './video-index/video-index.js';
