export { IdentityModule } from './identity.module.js';
export { IdentityService } from './identity.service.js';
export { CoSigners, type Recorder } from './people/co-signers.js';
export { type Officer, Officers } from './people/officers.js';
export { People, type PersonRow } from './people/people.js';
export { PersonVerifier } from './people/person-verifier.js';
export { SessionDirectory } from './sign-in/sessions.js';
