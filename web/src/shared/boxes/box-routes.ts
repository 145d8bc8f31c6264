import type { boxEndpoints } from '../../../../src/contract/http/boxes';
import type { Endpoint } from '../../../../src/contract/http/endpoint';
import type { filingEndpoints } from '../../../../src/contract/http/filing';
import type { videoEndpoints } from '../../../../src/contract/http/video';
import type { Route } from '../api';

function route<E>(id: string, method: Endpoint['method'], path: string): Route<E> {
  return { id, method, path };
}

type Boxes = typeof boxEndpoints;
type Filing = typeof filingEndpoints;
type Video = typeof videoEndpoints;

/** Routes that only the box pages call; apart from the others, which a phone loads before its first screen. */
export const boxRoutes = {
  openEnrolment: route<Boxes['openEnrolment']>('boxes.openEnrolment', 'POST', '/schools/:schoolId/box-enrolments'),
  enrolments: route<Boxes['enrolments']>('boxes.enrolments', 'GET', '/schools/:schoolId/box-enrolments'),
  cancelEnrolment: route<Boxes['cancelEnrolment']>(
    'boxes.cancelEnrolment',
    'DELETE',
    '/schools/:schoolId/box-enrolments/:enrolmentId',
  ),
  printSticker: route<Boxes['printSticker']>('boxes.printSticker', 'POST', '/agents/:agentId/sticker'),
  answerSpare: route<Boxes['answerSpare']>(
    'boxes.answerSpare',
    'POST',
    '/schools/:schoolId/box-enrolments/:enrolmentId/answer',
  ),
  snapshot: route<Boxes['snapshot']>('boxes.snapshot', 'POST', '/cameras/:cameraId/snapshots'),
  placeCamera: route<Boxes['placeCamera']>('boxes.placeCamera', 'PUT', '/cameras/:cameraId/place'),
  plan: route<Boxes['plan']>('boxes.plan', 'POST', '/agents/:agentId/camera-plan'),
  state: route<Boxes['state']>('boxes.state', 'GET', '/schools/:schoolId/box-state'),
  filings: route<Filing['filings']>('filing.filings', 'GET', '/schools/:schoolId/camera-filings'),
  setFiling: route<Filing['setFiling']>('filing.setFiling', 'PUT', '/cameras/:cameraId/filing'),
  setSign: route<Filing['setSign']>('filing.setSign', 'PUT', '/cameras/:cameraId/sign-photo'),
  sign: route<Filing['sign']>('filing.sign', 'GET', '/cameras/:cameraId/sign-photo'),
  filingForm: route<Filing['filingForm']>('filing.form', 'GET', '/schools/:schoolId/camera-filing.xlsx'),
  quarantine: route<Boxes['quarantine']>('boxes.quarantine', 'GET', '/schools/:schoolId/box-quarantine'),
  probe: route<Video['probe']>('video.probe', 'POST', '/agents/:agentId/probes'),
  setSubStream: route<Video['setSubStream']>('video.setSubStream', 'PUT', '/cameras/:cameraId/sub-stream'),
  createCamera: route<Video['createCamera']>('video.createCamera', 'POST', '/agents/:agentId/cameras'),
} as const;
