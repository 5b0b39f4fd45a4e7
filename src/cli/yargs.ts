/* In dist/ a file of its own: help and completion alone need it. */
export { default as Yargs } from 'yargs/yargs';
