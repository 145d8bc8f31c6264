import { ApiError } from '../../shared/api';

/** A refusal in the server's words on a page that wears nothing; see `ProblemView` for the others. */
export function PlainProblem({ error }: { error: unknown }) {
  const details = error instanceof ApiError ? [error.code, error.errorId].filter(Boolean).join(' · ') : '';
  return (
    <div className="plain-problem" role="alert">
      <p>{error instanceof Error ? error.message : String(error)}</p>
      {details !== '' && <code className="problem-code">{details}</code>}
    </div>
  );
}
