/** The part of an ajv error object that we word. Written down here so that ajv itself stays out of the bundle. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** An error with what it speaks of: the value at fault and the schema around the failed keyword. */
export interface SchemaFault extends SchemaError {
  readonly data: unknown;
  readonly parentSchema: Readonly<Record<string, unknown>> | undefined;
  /** The whole schema, where its references are to be followed. */
  readonly root?: object;
}

/** A compiled input schema. */
export interface SchemaValidator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}
