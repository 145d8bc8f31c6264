export { MessageQueue } from './message-queue.js';
export { MessagesModule } from './messages.module.js';
