import { expect, it } from '@jest/globals';
import { classLikeness } from './class-likeness.js';

it.each([
  ['三年级1班', '3-1'],
  ['三年级(1)班', '3-1'],
  ['三年级(1)班', '3-1'],
  ['三年级 一 班', '3-1'],
  ['三(1)班', '3-1'],
  ['三(1)', '3-1'],
  ['3(1)班', '3-1'],
  ['3-1', '3-1'],
  ['3-1班', '3-1'],
  ['三1班', '3-1'],
  ['三一班', '3-1'],
  ['七年级(十二)班', '7-12'],
  ['七年级12班', '7-12'],
  ['九年级二十班', '9-20'],
])('a class called %j is %s', (name, likeness) => expect(classLikeness(name)).toBe(likeness));

// ten (30), class 11 of a grade nobody names, a kindergarten, another stage of a school
it.each([
  '十二班',
  '三十班',
  '11班',
  '31',
  '大班',
  '初一(1)班',
  '高三1班',
  '三年级',
  '三年级实验班',
  '三年级0班',
  '一二三',
])('of %j the grade and number are not sure', (name) => expect(classLikeness(name)).toBeNull());
