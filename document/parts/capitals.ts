/** Vietnamese capitals of a line. */
export const upper = (line: string): string => line.toLocaleUpperCase("vi");
