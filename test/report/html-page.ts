/** A page without its style, its program and their hashes, which are the same in each: what there is to compare. */
export function withoutProgram(html: string): string {
  return html
    .replace(/<style>[^]*?<\/style>/, '<style>…</style>')
    .replace(/<script>[^]*?<\/script>/, '<script>…</script>')
    .replace(/'sha256-[^']*'/g, "'sha256-…'");
}
