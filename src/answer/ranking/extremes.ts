/** Extremes and means of what may be empty. */

export function most(values: readonly number[], none: number): number {
  return values.length === 0 ? none : Math.max(...values);
}

export function least(values: readonly number[]): number {
  return values.length === 0 ? 1 : Math.min(...values);
}

export function mean(values: readonly number[], none: number): number {
  return values.length === 0 ? none : values.reduce((sum, value) => sum + value, 0) / values.length;
}
