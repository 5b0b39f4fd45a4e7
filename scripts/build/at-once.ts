import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Imports at once what the sources import on demand from their own files. In one file nothing is saved by waiting: every module that is imported on demand, and
 * all that it imports, is wrapped into a function, which V8 reads twice. What should be loaded on demand stands in a file of its own.
 *
 * @param apart imports that lead to such files
 */
export function atOnce(apart: readonly RegExp[]): Plugin {
  return {
    name: 'at-once',
    setup(builder) {
      builder.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const imports: string[] = [];
        const contents = readFileSync(path, 'utf8').replace(/\bimport\('(\.[^']+)'\)/g, (written, module: string) => {
          if (apart.some((pattern) => pattern.test(module))) return written;
          const name = `atOnce${imports.length}`;
          imports.push(`import * as ${name} from '${module}';`);
          return `Promise.resolve(${name})`;
        });
        return { contents: imports.length === 0 ? contents : `${imports.join('\n')}\n${contents}`, loader: 'ts' };
      });
    },
  };
}
