import type { StructureName } from '../../core/rule.ts';
import { csvColumns } from './csv-columns.ts';
import { kubernetesSecret } from './kubernetes-secret.ts';
import type { StructureReader } from './structure.ts';

export const STRUCTURE_READERS: Readonly<Record<StructureName, StructureReader>> = {
  'kubernetes-secret': kubernetesSecret,
  'csv-columns': csvColumns,
};
