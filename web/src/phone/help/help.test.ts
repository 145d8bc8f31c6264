import { describe, expect, it } from '@jest/globals';
import { ACT_ROUTES } from '../outbox/outbox-item';
import { TOPICS, topicOf } from './topics';
import { zh } from './words';
import { en } from './words-en';

describe('the help on the phone', () => {
  it.each([
    ['/phone', 'home'],
    ['/phone/', 'home'],
    ['/phone/act/delivery', 'delivery'],
    ['/phone/act/hand-over', 'hand-over'],
    ['/phone/act/nothing', 'home'],
    ['/phone/correct/17', 'home'],
    ['/phone/boxes', 'boxes'],
  ])('%s is about %s', (path, topic) => expect(topicOf(path)).toBe(topic));

  it('has as many forms as there are acts to record', () => {
    const screens = ['home', 'outbox', 'awaiting', 'me', 'boxes'];
    expect(TOPICS.length - screens.length).toBe(Object.keys(ACT_ROUTES).length);
  });

  it('says the same in both languages, in three to five sentences', () => {
    for (const topic of TOPICS) {
      const sentences = zh[topic].split('\n').length;
      expect([topic, en[topic].split('\n').length]).toEqual([topic, sentences]);
      expect(sentences >= 3 && sentences <= 5).toBe(true);
    }
  });
});
