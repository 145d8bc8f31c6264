export { MessageQueue, type Settled } from './message-queue.js';
export { MessagesModule } from './messages.module.js';
