import { act } from '../../../../src/contract/acts/dining.incident';
import { DeclaredForm } from '../forms/declared/DeclaredForm';
import type { FormProps } from '../forms/form-props';
import { IncidentCalls } from './IncidentCalls';

/** The report, and above it whom to call: who has no line must not look for it. */
export function IncidentForm(props: FormProps) {
  return (
    <>
      <section className="card">
        <IncidentCalls suspicion="" touched={null} noticedAt={null} />
      </section>
      <DeclaredForm {...props} act={act} />
    </>
  );
}
