import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

const require = createRequire(import.meta.url);

/**
 * Leaves a package in a file of its own that is read when one of its exports is first used: an import at a module's head would read it at every start.
 *
 * @param file beside the bundle, as `require` wants it
 */
export function whenUsed(packageName: string, file: string): Plugin {
  const exported = Object.keys(require(packageName) as object);
  const getters = exported.map((name) => `get ${name}() { return require(${JSON.stringify(file)}).${name}; }`);
  return {
    name: `when-used-${packageName}`,
    setup(builder) {
      builder.onResolve({ filter: new RegExp(`^${packageName}$`) }, ({ kind }) =>
        kind === 'entry-point' ? undefined : { path: packageName, namespace: 'when-used' },
      );
      builder.onResolve({ filter: /.*/, namespace: 'when-used' }, ({ path }) => ({ path, external: true }));
      builder.onLoad({ filter: new RegExp(`^${packageName}$`), namespace: 'when-used' }, () => ({
        contents: `module.exports = { ${getters.join(', ')} };`,
        loader: 'js',
      }));
    },
  };
}
