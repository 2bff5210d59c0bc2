"use client";
import { useWidth } from "@/lib/client/dashboard/use-width";
import { Tip, type Told } from "./tip";
import { type Place, type PlaceProps, type Size, usePlaces } from "./use-places";

type Props = {
  name: string;
  height: number;
  /** How many marks there are to walk through. */
  size: Size;
  /** What is said of a mark; null where its words are in the chart already. */
  tell: (place: Place, width: number) => Told | null;
  children: (width: number, propsAt: (place: Place) => PlaceProps) => React.ReactNode;
};

/** A drawing as wide as its place, whose marks are walked through with the arrow keys, and tell their values. */
export function ChartFrame({ name, height, size, tell, children }: Props) {
  const [box, { width, scale }] = useWidth<HTMLDivElement>();
  const { root, told, propsAt, onKeyDown } = usePlaces<SVGSVGElement>(size);
  const words = told && told.column < size.columns && told.row < size.rows ? tell(told, width) : null;
  return (
    <div ref={box} className="relative">
      {/* biome-ignore lint/a11y/useSemanticElements: no other element can hold what is drawn */}
      <svg
        ref={root}
        role="group"
        aria-label={name}
        viewBox={`0 0 ${width} ${height}`}
        width={width * scale}
        height={height * scale}
        onKeyDown={onKeyDown}
        className="block max-w-full print:h-auto print:w-full"
      >
        {children(width, propsAt)}
      </svg>
      {words && <Tip width={width * scale} scale={scale} {...words} />}
    </div>
  );
}
