import type { Enum } from '../../api/graphql';
import type { Shape, Tone } from '../Mark';

/** A shape and what it says at a glance. */
export type Look = readonly [Shape, Tone];

/** How far a measure has come. */
export const statusLook: Record<Enum<'MeasureStatus'>, Look> = {
  PROPOSED: ['dashed', 'plain'],
  PLANNED: ['empty', 'plain'],
  STARTED: ['half', 'plain'],
  PAUSED: ['pause', 'middle'],
  DONE: ['done', 'good'],
  STOPPED: ['cross', 'bad'],
  UNKNOWN: ['ask', 'middle'],
};

/** Whether there is money. */
export const fundingLook: Record<Enum<'FundingState'>, Look> = {
  FUNDED: ['full', 'good'],
  PARTLY: ['half', 'middle'],
  NONE: ['cross', 'bad'],
  UNKNOWN: ['ask', 'middle'],
};

/** How a barrier stands. */
export const barrierLook: Record<Enum<'BarrierStatus'>, Look> = {
  OPEN: ['cross', 'bad'],
  REDUCED: ['half', 'middle'],
  RESOLVED: ['done', 'good'],
  UNKNOWN: ['ask', 'middle'],
};

/** How far those who must act have come. */
export const progressLook: Record<Enum<'Progress'>, Look> = {
  NOT_STARTED: ['empty', 'bad'],
  STARTED: ['half', 'plain'],
  PARTLY_DONE: ['half', 'middle'],
  DONE: ['done', 'good'],
  UNKNOWN: ['ask', 'middle'],
};

/** How things stand, as a reporter says. */
export const reportLook: Record<Enum<'ReportStatus'>, Look> = {
  DONE: ['done', 'good'],
  ON_TRACK: ['full', 'good'],
  AT_RISK: ['warn', 'middle'],
  DELAYED: ['warn', 'bad'],
  STOPPED: ['cross', 'bad'],
};

/** Where an indicator goes. The arrow of a change for the better or worse follows the number, so it is not told here. */
export const trendTone: Record<Enum<'TrendDirection'>, Tone> = { BETTER: 'good', WORSE: 'bad', FLAT: 'plain', CHANGED: 'plain', UNKNOWN: 'middle' };
