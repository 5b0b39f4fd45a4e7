import type { ProofName } from '../../core/rule.ts';
import type { Proof } from './proof.ts';

export const PROOFS_BY_NAME: Partial<Record<ProofName, Proof>> = {};
