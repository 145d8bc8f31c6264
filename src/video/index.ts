export { type FootageEvent, VideoIndex } from './footage/video-index.js';
export { VideoModule } from './video.module.js';
