import { PRODUCT } from '../../core/product.ts';
import type { Reporter } from '../reporter.ts';
import { safeJson, visible } from '../sanitize.ts';
import { metricsOf, type Metric, type Sample } from './numbers.ts';

/**
 * Numbers for dashboards: OpenMetrics text (https://prometheus.io/docs/specs/om/open_metrics_spec/), which Prometheus' node exporter takes as a
 * text file, or the same numbers as JSON. Holds neither paths nor anything else from the tree.
 */
export const metricsReporter: Reporter = {
  format: 'metrics',
  render(result, context) {
    const metrics = metricsOf(result);
    return context.metricsAs === 'json' ? asJson(metrics, context.version) : asText(metrics, context.version);
  },
};

function asText(metrics: readonly Metric[], version: string): string {
  const build = [
    '# TYPE tightlip_build info',
    '# HELP tightlip_build The program.',
    `tightlip_build_info{version="${label(version)}"} 1`,
  ];
  return [...build, ...metrics.flatMap(family), '# EOF', ''].join('\n');
}

function family({ name, help, unit, samples }: Metric): readonly string[] {
  return [
    `# TYPE ${name} gauge`,
    ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`]),
    `# HELP ${name} ${help}`,
    ...samples.map((sample) => `${name}${labels(sample)} ${sample.value}`),
  ];
}

function labels(sample: Sample): string {
  const pairs = Object.entries(sample.labels).map(([name, value]) => `${name}="${label(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

/** Rules may be the user's own, so their names are not to be trusted. */
function label(value: string): string {
  return visible(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

function asJson(metrics: readonly Metric[], version: string): string {
  return safeJson({
    tool: { name: PRODUCT.name, version },
    metrics: metrics.map(({ name, help, unit, samples }) => ({ name, help, unit, samples })),
  });
}
