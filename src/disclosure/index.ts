export { DisclosureModule } from './disclosure.module.js';
export { FeedbackDesk } from './feedback/feedback-desk.js';
