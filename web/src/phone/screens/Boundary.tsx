import { Component, type ReactNode } from 'react';
import { useT } from '../i18n';
import { ProblemCard } from './ProblemCard';

/**
 * Around a screen: where it breaks, or its part of the pages cannot be fetched over a thin line, that is said, with a
 * way to go on. What was typed is kept as a draft already. Another `key` is another try.
 */
export class Boundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <BrokenScreen /> : this.props.children;
  }
}

function BrokenScreen() {
  const t = useT();
  return <ProblemCard error={new Error(t('app.broken'))} onRetry={() => location.reload()} />;
}
