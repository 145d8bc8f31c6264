export { type BoundCamera, type FootageEvent, type KnownDay, VideoIndex } from './footage/video-index.js';
export { VideoModule } from './video.module.js';
