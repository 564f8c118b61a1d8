/** What was written after the command. */
export interface Arguments {
  positionals: string[];
  values: Record<string, string | boolean | undefined>;
}
