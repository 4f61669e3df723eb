// Numbers that were written as the difference with the one before.

export function sums(steps: number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}
