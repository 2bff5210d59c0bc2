import type { PlaceProps } from "./use-places";

type Props = { name: string; place: PlaceProps; children: React.ReactNode };

/** A mark that leads nowhere: its name tells its value. */
export const Mark = ({ name, place, children }: Props) => (
  // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is only focused to be read
  <g role="img" aria-label={name} {...place} className="group outline-none">
    {children}
  </g>
);
