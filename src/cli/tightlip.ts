import { VERSION } from '../core/product.ts';

/*
 * The program starts here. Everything else stands in files of its own (scripts/build/bundle.ts), so that
 * no start pays for reading what it does not run.
 */
const [first, ...rest] = process.argv.slice(2);
if ((first === '--version' || first === '-V') && rest.length === 0) process.stdout.write(`${VERSION}\n`);
else void import('./main.ts').then(({ main }) => main(process.argv.slice(2), new URL(import.meta.url)));
