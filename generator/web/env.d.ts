// What the bundler can import besides TypeScript.

declare module "*.svg" {
  const text: string;
  export default text;
}

declare module "*.txt" {
  const text: string;
  export default text;
}

// Made by entrycheck.mjs.
declare module "schema:fields" {
  const documents: Record<string, unknown>;
  export default documents;
}

declare module "schema:validators" {
  interface Validate {
    (data: unknown): boolean;
    errors?: { instancePath: string; keyword: string; propertyName?: string }[] | null;
  }
  export const aanbod: Validate;
  export const aanbieder: Validate;
}
