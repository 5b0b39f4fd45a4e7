/** Reporters that few runs need: a part of dist/ of its own, read when one of them is asked for. */
export { azureReporter } from './azure.ts';
export { bitbucketReporter } from './bitbucket.ts';
export { codequalityReporter } from './codequality.ts';
export { csvReporter } from './csv.ts';
export { gitlabReporter, gitlabSastReporter } from './gitlab.ts';
export { junitReporter } from './junit.ts';
export { metricsReporter } from './metrics/index.ts';
