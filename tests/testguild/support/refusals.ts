/** The complaints of a form's error tree, each as `path: CODE`. */
export function leaves(errors: unknown, path: readonly string[] = []): string[] {
  return Object.entries((errors ?? {}) as Record<string, unknown>).flatMap(([step, value]) =>
    step === '_errors'
      ? (value as { code: string }[]).map(({ code }) => `${path.join('.')}: ${code}`)
      : leaves(value, [...path, step]),
  );
}
