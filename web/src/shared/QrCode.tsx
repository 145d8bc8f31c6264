import { useMemo } from 'react';
import { encode } from 'uqr';

/** A QR code drawn here, in the browser, dark on white in any theme: what it says goes nowhere. */
export function QrCode({
  text,
  label,
  size,
  className,
}: {
  text: string;
  label: string;
  size?: number;
  className?: string;
}) {
  const { path, cells } = useMemo(() => {
    const { data, size: side } = encode(text, { ecc: 'M', border: 4 });
    const dark = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
    return { path: dark.join(''), cells: side };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      className={className}
      viewBox={`0 0 ${cells} ${cells}`}
      shapeRendering="crispEdges"
    >
      <rect width={cells} height={cells} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
