import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../root.ts';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  types: ['node'],
  declaration: true,
  emitDeclarationOnly: true,
  stripInternal: true,
};

/** Relative files that a declaration takes types from. */
function importsOf(declaration: string): readonly string[] {
  return ts.preProcessFile(declaration).importedFiles.map(({ fileName }) => fileName);
}

/** Without imports, re-exports and `export`: names are one scope here, and only what the entry exports leaves it. */
function body(declaration: string): string {
  return declaration
    .replace(/^import [^;]*;\n/gm, '')
    .replace(/^export (?:type )?\{[^}]*\}(?: from [^;]*)?;\n/gm, '')
    .replace(/^export (?=(?:declare|type|interface|abstract|class)\b)/gm, '');
}

/**
 * The library's types in one file that imports nothing of ours, and only of node what its sources do.
 *
 * @throws Error where the sources do not compile
 */
export function declarations(entry = join(ROOT, 'src/index.ts')): string {
  const program = ts.createProgram([entry], { ...OPTIONS, rootDir: ROOT, outDir: ROOT });
  const emitted = new Map<string, string>();
  const emit = (file: string): void => {
    const source = program.getSourceFile(file);
    if (source === undefined || emitted.has(file)) return;
    let text = '';
    program.emit(source, (_name, written) => (text = written), undefined, true);
    emitted.set(file, text);
    for (const name of importsOf(text)) if (name.startsWith('.')) emit(join(file, '..', name));
  };
  emit(entry);
  const [main = '', ...others] = [...emitted.values()];
  const exported = [...main.matchAll(/^export (?:declare )?(?:function|const|interface|class) (\w+)/gm)].map(
    ([, name = '']) => name,
  );
  const passed = [...main.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(','));
  const names = [...exported, ...passed].map((name) => name.trim()).filter((name) => name !== '');
  const node = [...new Set(others.join('\n').match(/^import .* from '?"?node:[^;]*;$/gm) ?? [])];
  return [...node, ...others.map(body), body(main), `export { ${names.join(', ')} };\n`].join('\n');
}
