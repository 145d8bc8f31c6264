import { describe, expect, it } from '@jest/globals';
import { FORMS } from '../forms/registry';
import { TOPICS, topicOf } from './topics';
import { zh } from './words';
import { en } from './words-en';

describe('the help on the phone', () => {
  it('has every form, and nothing that is not there', () => {
    const forms = FORMS.map(({ slug }) => slug);
    expect(forms.map(topicOf)).toEqual(forms);
    expect(TOPICS.filter((topic) => !forms.includes(topic))).toEqual([
      'home',
      'today',
      'more',
      'record',
      'outbox',
      'awaiting',
      'me',
      'boxes',
      'findings',
    ]);
  });

  it('is about the first screen where it knows nothing', () => {
    expect(['', 'nothing'].map(topicOf)).toEqual(['home', 'home']);
  });

  it('says the same in both languages, in three to five sentences', () => {
    for (const topic of TOPICS) {
      const sentences = zh[topic].split('\n').length;
      expect([topic, en[topic].split('\n').length]).toEqual([topic, sentences]);
      expect(sentences >= 3 && sentences <= 5).toBe(true);
    }
  });
});
