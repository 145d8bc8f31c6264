export { IdentityModule } from './identity.module.js';
export { IdentityService } from './identity.service.js';
export { PersonVerifier } from './person-verifier.js';
export { SessionDirectory } from './sessions.js';
