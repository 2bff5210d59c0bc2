"use client";
import { Component } from "react";

type Props = { otherwise: React.ReactNode; children: React.ReactNode };

/** Shows its children, and something else where they cannot be shown. */
export class Otherwise extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.otherwise : this.props.children;
  }
}
