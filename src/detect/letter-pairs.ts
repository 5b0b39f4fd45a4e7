// Made by scripts/train-letter-pairs.ts from 10060 words. Do not edit.

/**
 * Surprise of a letter after another, in quarters of a bit as base-36 digits: row by first letter (a to z, then the word's start), column by second
 * (a to z, then the word's end).
 */
export const LETTER_PAIRS =
  'whghqtkzkzqdiczizdganntwnzm' +
  'dpoqdytyeqs9rvetzggnexzznzi' +
  'dznsczzdizgjuz9uxildjzzzrzi' +
  'hswn9uuwcvzputitzljulsxztz6' +
  'jshdonqyszyildsorbcjwotlszb' +
  'gwxvcezz9zzhytbzzhllgzxzlzh' +
  'ivswbomkhzzjqjlkzfkqkxzzwz6' +
  'axww9zzzdzxpoqdvzinelzzzozc' +
  'jogjjljzzzuii8dlzmgezkztzmp' +
  'dzrzazzupururuczzr8hcruzzzh' +
  'irqp7pqrcxvlzlmozqeonzqzqz8' +
  'dssm9syxbzxevyerzykkkszzfzd' +
  'alzt9uzzczzikxfczwmtjzzzwzf' +
  'hugffobxhzqrunjpzsebpqxzuzc' +
  'oojkvqnznzrhg8lizbiiglkvyzl' +
  'czxsbyzkhzyevxdhzblfhzyzuzf' +
  'zqtzqtztqzzmqtztzozt2zktzze' +
  'culn8sqzdzpqloetzlhhnryzmzc' +
  'jzjxduzjfzrqsukjzugciovzqz7' +
  'fzmtawzj9zzpnwhtzfilmzuzkzb' +
  'ihinhmnzjzzeiarhzdddzxzvzzs' +
  'cuxz5xfuazzurzizzvqqtzvzxzg' +
  'btutczthdzzozfewzecrtzuzzzd' +
  'isgscuzqdzzqmznbzzn9wzzuuz9' +
  'nqnrkpszjzzmnimezwioxzrzuv3' +
  'arpr5uzmezrrzzgrzupzpzozplf' +
  'gjeghjklhprkiligvgdhkplywxz';
