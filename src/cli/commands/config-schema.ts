import { renderConfigSchema } from '../../config/schema.ts';
import { print } from '../print.ts';
import type { Run } from './command.ts';

export const run: Run = async () => {
  await print(renderConfigSchema());
  return 0;
};
