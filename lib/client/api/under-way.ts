const underWay = new Set<Promise<unknown>>();

/** Notes a request for as long as nothing came of it. */
export function whileUnderWay<T>(request: Promise<T>): Promise<T> {
  underWay.add(request);
  const end = () => underWay.delete(request);
  request.then(end, end);
  return request;
}

const PATIENCE_MS = 3000;

/** Ends when everything that was asked for was answered, or failed, or has taken too long. */
export async function allAnswered(): Promise<void> {
  let isLate = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      isLate = true;
      resolve();
    }, PATIENCE_MS);
  });
  while (underWay.size > 0 && !isLate) await Promise.race([late, Promise.allSettled(underWay)]);
  clearTimeout(timer);
}
