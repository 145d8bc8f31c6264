import type { northboundEndpoints } from '../../../../src/contract/http/northbound';
import { route } from './routes';

type Api = typeof northboundEndpoints;

/** Routes of platforms above this one. */
export const northboundRoutes = {
  uppers: route<Api['uppers']>('northbound.uppers', 'GET', '/areas/:areaId/upper-platforms'),
  addUpper: route<Api['addUpper']>('northbound.addUpper', 'POST', '/areas/:areaId/upper-platforms'),
  changeUpper: route<Api['changeUpper']>('northbound.changeUpper', 'PATCH', '/areas/:areaId/upper-platforms/:upperId'),
  removeUpper: route<Api['removeUpper']>('northbound.removeUpper', 'DELETE', '/areas/:areaId/upper-platforms/:upperId'),
  tryUpper: route<Api['tryUpper']>('northbound.tryUpper', 'POST', '/areas/:areaId/upper-platforms/:upperId/trials'),
  upperCameras: route<Api['upperCameras']>(
    'northbound.upperCameras',
    'GET',
    '/areas/:areaId/upper-platforms/:upperId/cameras',
  ),
  nameCamera: route<Api['nameCamera']>(
    'northbound.nameCamera',
    'PUT',
    '/areas/:areaId/upper-platforms/:upperId/cameras/:cameraId',
  ),
} as const;
