import { Injectable } from '@nestjs/common';
import type { act as handOver } from '../contract/acts/dining.waste-hand-over.js';
import type { ValuesOf } from '../contract/declaring/values.js';
import { DeclaredActs, type OpenAct } from '../journal/index.js';

type Said = ValuesOf<(typeof handOver)['fields']>;

/** Whoever takes kitchen waste away has a paper for it (S-19): one whose paper is over is asked about, for the waste must go. */
@Injectable()
export class WasteCollectors {
  constructor(declared: DeclaredActs) {
    declared.askedAlso('dining.waste-hand-over', async (open, said) => askEnded(open, said as Said));
  }
}

function askEnded({ date, ask, isNew }: OpenAct, { collector, paperUntil }: Said): void {
  if (isNew && paperUntil < date) ask('collector-unlicensed', { collector, validUntil: paperUntil }, 'paperUntil');
}
