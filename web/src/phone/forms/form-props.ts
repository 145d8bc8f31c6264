import type { OpenedForm } from './opened-form';

/** Every form of the registry. */
export interface FormProps {
  /** What is gone on with, instead of a new act. */
  opened?: OpenedForm | undefined;
  /** What the form is to be about, where a screen leads to it: the id of a batch for a sample. */
  about?: string | undefined;
}
