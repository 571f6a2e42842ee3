/** WebAssembly, for the few loops that most of the time goes to: a memory that JavaScript fills, and the functions over it. */

/** As far as it is used here: TypeScript knows it only of browsers. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => Memory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
};

interface Memory {
  readonly buffer: ArrayBuffer;
}

/** A page of memory, in bytes. */
const PAGE = 65_536;

/** A memory of at least so many bytes, all 0. */
export function memoryOf(bytes: number): Memory {
  return new WebAssembly.Memory({ initial: Math.max(1, Math.ceil(bytes / PAGE)) });
}

/** The functions of a module that is given in base64, by their names. @param imports what it takes, by module and name */
export function functionsOf(
  module: string,
  imports: Readonly<Record<string, Readonly<Record<string, Memory>>>>,
): Readonly<Record<string, unknown>> {
  return new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(module, 'base64')), imports).exports;
}
