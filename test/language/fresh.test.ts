/** Messages written blind, then mended against by their kind; and phrasings that the engine has not seen. No figure may fall. */
import { expect } from 'chai'
import { evaluate, figuresOf, labelledIn, type Result } from './figures.ts'
import { crossValidated } from './folds.ts'

const of = (file: string): readonly Result[] => evaluate(labelledIn(new URL(file, import.meta.url)))

interface Bounds {
  readonly results: readonly Result[]
  readonly atLeast: Readonly<Record<string, number>>
  readonly atMost: Readonly<Record<string, number>>
}

const sets: Readonly<Record<string, Bounds>> = {
  'the blind set of 22 November 2026': {
    results: of('./fresh.2026-11-22.jsonl'),
    atLeast: {
      'channel and kind both right': 0.97,
      intent: 0.97,
      'topic top-1': 0.95,
      'topic top-3': 0.97,
      'questions answered': 0.75,
      'questions answered or offered': 0.96,
      language: 0.99,
    },
    atMost: { 'wrong fills (statements)': 0, 'questions answered wrongly': 0.02, 'out of scope, yet answered': 0 },
  },
  'the second blind set of 22 November 2026': {
    results: of('./fresh2.2026-11-22.jsonl'),
    atLeast: {
      'channel and kind both right': 0.98,
      intent: 0.96,
      'topic top-1': 0.95,
      'topic top-3': 0.98,
      'questions answered or offered': 0.98,
      language: 0.99,
    },
    atMost: { 'wrong fills (statements)': 0, 'questions answered wrongly': 0.01, 'out of scope, yet answered': 0 },
  },
  'the third blind set of 22 November 2026': {
    results: of('./fresh3.2026-11-22.jsonl'),
    atLeast: {
      'channel and kind both right': 0.98,
      intent: 0.98,
      'topic top-1': 0.94,
      'topic top-3': 0.98,
      'questions answered or offered': 0.98,
      language: 0.98,
    },
    atMost: { 'wrong fills (statements)': 0, 'questions answered wrongly': 0, 'out of scope, yet answered': 0 },
  },
  'the fourth blind set of 22 November 2026, measured once and not yet mended against': {
    results: of('./fresh4.2026-11-22.jsonl'),
    atLeast: {
      'channel and kind both right': 0.95,
      intent: 0.95,
      'topic top-1': 0.9,
      'topic top-3': 0.98,
      'questions answered or offered': 0.98,
      language: 0.99,
    },
    atMost: { 'wrong fills (statements)': 0, 'questions answered wrongly': 0, 'out of scope, yet answered': 0.07 },
  },
  'a hundred messages about other things, written blind and measured once': {
    results: of('./out-of-scope.2026-11-22.jsonl'),
    atLeast: { language: 0.98 },
    atMost: { 'out of scope, yet answered': 0.01, 'out of scope, yet offered': 0.12 },
  },
  'stories in which one mention holds and others do not, written while building and mended against': {
    results: of('./hard.jsonl'),
    atLeast: { 'channel and kind both right': 0.91, 'nothing filled where nothing is said': 0.95 },
    atMost: { 'wrong fills (statements)': 0.03 },
  },
  'more such stories, written after the engine was frozen, measured once and mended since': {
    results: of('./hard-blind.2026-11-30.jsonl'),
    atLeast: { 'channel and kind both right': 0.87, 'nothing filled where nothing is said': 0.88 },
    atMost: { 'wrong fills (statements)': 0.045 },
  },
  'statements of a stranger, written blind, measured once and mended against since': {
    results: of('./hard-blind2.2026-11-30.jsonl'),
    atLeast: {
      'channel and kind both right': 0.77,
      '… or asked with the right one first': 0.84,
      'nothing filled where nothing is said': 0.98,
      intent: 0.94,
      language: 0.99,
    },
    atMost: { 'wrong fills (statements)': 0.025 },
  },
  'statements of another stranger, written blind, measured once and mended against since': {
    results: of('./hard-blind3.2026-11-30.jsonl'),
    atLeast: {
      'channel and kind both right': 0.55,
      '… or asked with the right one first': 0.68,
      'nothing filled where nothing is said': 0.77,
      intent: 0.82,
      language: 0.99,
    },
    atMost: { 'wrong fills (statements)': 0.105 },
  },
  'statements of a third stranger, written blind, measured once, studied and trained on since': {
    results: of('./hard-blind4.2026-12-01.jsonl'),
    atLeast: {
      'channel and kind both right': 0.81,
      '… or asked with the right one first': 0.86,
      'nothing filled where nothing is said': 0.95,
      intent: 0.81,
      language: 0.99,
    },
    atMost: { 'wrong fills (statements)': 0.025 },
  },
  'a month of ordinary messages in the words of a stranger, measured once and trained on since': {
    results: of('./ordinary.2026-12-01.jsonl'),
    atLeast: {
      'channel and kind both right': 0.96,
      '… or asked with the right one first': 0.98,
      'nothing filled where nothing is said': 1,
      intent: 0.97,
      'topic top-1': 0.98,
      'questions answered': 0.9,
      language: 0.985,
    },
    atMost: { 'wrong fills (statements)': 0.004, 'questions answered wrongly': 0, 'out of scope, yet answered': 0 },
  },
  'messages of a third stranger about other things, half of them in words of ours': {
    results: of('./out-of-scope4.2026-12-01.jsonl'),
    atLeast: { language: 0.98 },
    atMost: { 'out of scope, yet answered': 0.01, 'out of scope, yet offered': 0.045 },
  },
  'stories in the words of whoever built it, written to find what goes wrong': {
    results: of('./own.jsonl'),
    atLeast: { 'channel and kind both right': 0.84, 'nothing filled where nothing is said': 0.95 },
    atMost: { 'wrong fills (statements)': 0.025 },
  },
  'messages of a stranger about other things, written blind, measured once and not mended against': {
    results: of('./out-of-scope2.2026-11-30.jsonl'),
    atLeast: { language: 0.99 },
    atMost: { 'out of scope, yet answered': 0.005, 'out of scope, yet offered': 0.06 },
  },
  'messages of another stranger about other things, half of them in words of ours': {
    results: of('./out-of-scope3.2026-11-30.jsonl'),
    atLeast: { language: 0.975 },
    atMost: { 'out of scope, yet answered': 0.013, 'out of scope, yet offered': 0.04 },
  },
  'questions of a stranger, written blind, measured once and trained on since': {
    results: of('./questions2.2026-11-30.jsonl'),
    atLeast: {
      'topic top-1': 0.95,
      'topic top-3': 0.96,
      'questions answered': 0.85,
      'questions answered or offered': 0.97,
      language: 0.99,
    },
    atMost: { 'questions answered wrongly': 0.02 },
  },
  'questions of a third stranger, written blind, measured once and not mended against': {
    results: of('./questions4.2026-12-01.jsonl'),
    atLeast: {
      'topic top-1': 0.68,
      'topic top-3': 0.72,
      'questions answered': 0.37,
      'questions answered or offered': 0.71,
      language: 0.99,
    },
    atMost: { 'questions answered wrongly': 0.014 },
  },
  'messages of many different people': {
    results: of('./people.jsonl'),
    atLeast: { intent: 0.93, 'topic top-1': 0.88, 'topic top-3': 0.9, 'questions answered or offered': 0.93 },
    atMost: { 'questions answered wrongly': 0.02, 'out of scope, yet answered': 0, 'wrong fills (statements)': 0 },
  },
  'everyday ways to name each channel, product and topic, half of them written to be mended against': {
    results: of('./everyday.jsonl'),
    atLeast: {
      'channel and kind both right': 0.97,
      intent: 0.95,
      'topic top-1': 0.87,
      'topic top-3': 0.9,
      'questions answered or offered': 0.91,
    },
    atMost: { 'questions answered wrongly': 0.01, 'out of scope, yet answered': 0, 'wrong fills (statements)': 0 },
  },
  'each topic asked in words that it does not know': {
    results: crossValidated(5),
    atLeast: { 'topic top-1': 0.55, 'topic top-3': 0.66, 'questions answered or offered': 0.75, language: 0.98 },
    atMost: { 'questions answered wrongly': 0.035 },
  },
}

for (const [name, { results, atLeast, atMost }] of Object.entries(sets)) {
  const figures = figuresOf(results)
  const shareOf = (figure: string): number => {
    const [part, whole] = figures[figure] ?? [0, 0]
    return part / whole
  }
  describe(name, () => {
    for (const [figure, floor] of Object.entries(atLeast)) {
      it(`keeps "${figure}" at ${floor * 100} % or more`, () => expect(shareOf(figure)).to.be.at.least(floor))
    }
    for (const [figure, ceiling] of Object.entries(atMost)) {
      it(`keeps "${figure}" at ${ceiling * 100} % or less`, () => expect(shareOf(figure)).to.be.at.most(ceiling))
    }
  })
}

describe('the blind set, label by label', () => {
  const { results } = sets['the blind set of 22 November 2026'] ?? { results: [] }
  for (const intent of new Set(results.map(({ row }) => row.intent))) {
    it(`recognises "${intent}" in nine of ten messages`, () => {
      const meant = results.filter(({ row }) => row.intent === intent)
      expect(meant.filter(({ got }) => got.intent === intent).length / meant.length).to.be.at.least(0.9)
    })
  }
})
