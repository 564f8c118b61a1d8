import { Component, type ReactNode } from 'react';

/**
 * What fails in here is left out, and the session goes on: an error that reached the root would take
 * the room away from around the wearer. React logs it.
 */
export class Spared extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
