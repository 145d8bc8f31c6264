export { areaPrefix } from '../contract/area-code.js';
export * from './access/principal.js';
export { AuditEntry } from './audit/audit.entities.js';
export { AuditLog, type AuditNote } from './audit/audit-log.js';
export { AuditMarks } from './audit/audit-marks.js';
export { verifyAudit } from './audit/verify-audit.js';
export { Clock, SteppedClock } from './clock.js';
export { SETTINGS, type Settings } from './config/settings.js';
export { Bytes, Id, Instant, Json, LocalDate, LongBytes, Text, WholeNumber } from './database/columns.js';
export { isDuplicateKey, isUnavailable } from './database/dialect/errors.js';
export { forUpdate, holdRows, holdStanding, lockRows, takeTurn } from './database/dialect/locks.js';
export { bytesOf, joined, listFrom, listInto, listOf, type RawRow } from './database/dialect/sql.js';
export { changeRows, writeRows } from './database/dialect/writing.js';
export { insertAndRead, insertRows, readPair, readRows, readRowsAnd } from './database/entity-rows.js';
export { literally } from './database/literally.js';
export { UNHURRIED_MS } from './database/patience.js';
export { UnitOfWork } from './database/unit-of-work.js';
export { DomainError, defineProblems, invariant, type ProblemDetails, problemText } from './errors/domain-error.js';
export { problemWords } from './errors/problem-words.js';
export { type FfmpegEnd, type FfmpegRun, runFfmpeg } from './ffmpeg/ffmpeg.js';
export { FONT_FILES } from './font-files.js';
export { Hints } from './hints/hints.js';
export {
  AGENT_AUTHENTICATOR,
  type AgentAuthenticator,
  AUTHENTICATOR,
  type Authenticator,
  bearerToken,
  cookiesOf,
  cookieToken,
  sessionCookie,
} from './http/access.guard.js';
export { csvOf } from './http/csv.js';
export {
  Caller,
  CallingAgent,
  checked,
  Endpoint,
  IdempotencyKey,
  Input,
  type InputOf,
  ofToday,
} from './http/endpoint.decorator.js';
export { languageOf } from './http/language.js';
export { readPhoto } from './http/photo-upload.js';
export { readBytes } from './http/read-bytes.js';
export { IdempotentAnswer } from './idempotency/idempotency.entity.js';
export { Idempotency } from './idempotency/idempotency.js';
export { newId, newSecret } from './ids.js';
export { JobRun } from './jobs/job-run.entity.js';
export { Jobs } from './jobs/jobs.js';
export { LoopDelay } from './metrics/loop-delay.js';
export { Metrics, type Reading } from './metrics/metrics.js';
export { ObjectStore } from './object-store/object-store.js';
export { type DueSpan, DueSpans } from './outbox/due-spans.js';
export { Outbox, type Settle } from './outbox/outbox.js';
export { type KeepDays, Pruning } from './pruning/pruning.js';
export { registerSealedColumn } from './secrets/sealed-columns.js';
export { Secrets } from './secrets/secrets.js';
export { SmsPort } from './sms/sms-port.js';
export { type Difference, type Verifier, Verifiers } from './verifying/verifiers.js';
export { VERSION } from './version.js';
