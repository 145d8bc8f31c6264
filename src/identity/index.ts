export { CoSigners, type Recorder } from './co-signers.js';
export { IdentityModule } from './identity.module.js';
export { IdentityService } from './identity.service.js';
export { type Officer, Officers } from './officers.js';
export { People, type PersonRow } from './people.js';
export { PersonVerifier } from './person-verifier.js';
export { SessionDirectory } from './sessions.js';
