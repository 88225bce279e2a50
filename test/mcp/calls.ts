/** What is called: the tool, its inputs, and the same at a terminal. */
export const calls: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  [
    'advise',
    { channel: 'ea', kind: 'both', asOf: '2023-11-01' },
    ['--channel', 'ea', '--kind', 'both', '--as-of', '2023-11-01'],
  ],
  [
    'advise',
    { licenseChannel: 'ea', usageChannel: 'open', kind: 'both', customer: 'ordinary', partner: 'indirect-reseller' },
    [
      '--license-channel',
      'ea',
      '--usage-channel',
      'open',
      '--kind',
      'both',
      '--customer',
      'ordinary',
      '--partner',
      'indirect-reseller',
    ],
  ],
  ['ask', { question: 'vad är gdap' }, ['vad är gdap']],
  ['ask', { question: 'what is the meaning of life' }, ['what is the meaning of life']],
  [
    'compare',
    { one: 'ea license', other: 'licenses from another CSP partner' },
    ['ea license', 'licenses from another CSP partner'],
  ],
  [
    'plan',
    { channel: 'csp-partner', kind: 'license', termEnd: '2027-03-31', asOf: '2026-11-30' },
    ['--channel', 'csp-partner', '--kind', 'license', '--term-end', '2027-03-31', '--as-of', '2026-11-30'],
  ],
  ['impact', { from: '2020-06-17', to: 'today' }, ['2020-06-17', 'today']],
  ['glossary', { term: 'GDAP' }, ['GDAP']],
  ['glossary', {}, []],
]
