import { CameraFault } from '../camera-fault.js';
import { escapeXml } from './encoder-settings.js';
import type { OnvifConversation, OnvifService } from './onvif-conversation.js';
import { listAt, textAt } from './replies.js';

/** A recording as its device tells it, cut to what was asked for. Times are those of its own clock. */
interface Kept {
  token: string;
  fromMs: number;
  toMs: number;
}

/** One that has more for a single camera tells something else. */
const MOST_RECORDINGS = 64;
/** A search that has not ended after so many answers has no end. */
const MOST_ANSWERS = 8;

/** What a camera's card or a recorder has kept: the search and the replay service of ONVIF (Profile G). */
export class KeptRecordings {
  private readonly search: OnvifService;
  private readonly replay: OnvifService;

  constructor(
    private readonly camera: OnvifConversation,
    named: { search: string; replay: string },
  ) {
    this.search = camera.service('tse', named.search);
    this.replay = camera.service('trp', named.replay);
  }

  /**
   * Recordings of the channel that share time with the span, the latest last.
   *
   * @throws CameraFault `refused` where the list has no end or the recordings cannot be told apart
   */
  async find(span: { fromMs: number; toMs: number }, channel: string | null): Promise<Kept[]> {
    const { camera, search } = this;
    const content = `<tse:Scope/><tse:MaxMatches>${MOST_RECORDINGS}</tse:MaxMatches><tse:KeepAliveTime>PT10S</tse:KeepAliveTime>`;
    const begun = await camera.ask(search, 'FindRecordings', content);
    const token = textAt(begun, 'FindRecordingsResponse', 'SearchToken');
    if (token === null) throw new CameraFault('refused', 'the camera names no search');
    const named = `<tse:SearchToken>${escapeXml(token.slice(0, 128))}</tse:SearchToken>`;
    const told: unknown[] = [];
    for (let answers = 1; ; answers += 1) {
      const more = `${named}<tse:MaxResults>${MOST_RECORDINGS}</tse:MaxResults><tse:WaitTime>PT2S</tse:WaitTime>`;
      const reply = await camera.ask(search, 'GetRecordingSearchResults', more);
      const list = ['GetRecordingSearchResultsResponse', 'ResultList'] as const;
      told.push(...listAt(reply, ...list, 'RecordingInformation'));
      if (textAt(reply, ...list, 'SearchState') === 'Completed') break;
      if (told.length > MOST_RECORDINGS || answers >= MOST_ANSWERS)
        throw new CameraFault('refused', 'the list of recordings has no end');
    }
    return readRecordings(told.slice(0, MOST_RECORDINGS), span, channel);
  }

  /** Where a recording is played, as the device names it; null where it names nothing. */
  async addressOf(token: string): Promise<string | null> {
    const setup =
      '<trp:StreamSetup><tt:Stream>RTP-Unicast</tt:Stream><tt:Transport><tt:Protocol>RTSP</tt:Protocol></tt:Transport></trp:StreamSetup>';
    const content = `${setup}<trp:RecordingToken>${escapeXml(token)}</trp:RecordingToken>`;
    return textAt(await this.camera.ask(this.replay, 'GetReplayUri', content), 'GetReplayUriResponse', 'Uri');
  }
}

/** @throws CameraFault where there are several and none is said to be of the channel */
function readRecordings(
  told: readonly unknown[],
  span: { fromMs: number; toMs: number },
  channel: string | null,
): Kept[] {
  const all = told.flatMap((one) => {
    const token = textAt(one, 'RecordingToken');
    const source = textAt(one, 'Source', 'SourceId');
    const video = listAt(one, 'Track').find((track) => textAt(track, 'TrackType') === 'Video');
    const fromMs = instantOf(textAt(video, 'DataFrom') ?? textAt(one, 'EarliestRecording'));
    const toMs = instantOf(textAt(video, 'DataTo') ?? textAt(one, 'LatestRecording'));
    return token === null || token.length > 128 ? [] : [{ token, source, fromMs, toMs }];
  });
  const own = channel === null ? all : all.filter(({ source }) => source === channel);
  const sources = new Set(own.map(({ source }) => source));
  if (sources.size > 1) throw new CameraFault('refused', 'its recordings are not told apart', 'no_channel');
  return own
    .map(({ token, fromMs, toMs }) => ({
      token,
      // One that does not say since when, or until when, may have all of it.
      fromMs: Math.max(span.fromMs, fromMs ?? span.fromMs),
      toMs: Math.min(span.toMs, toMs ?? span.toMs),
    }))
    .filter(({ fromMs, toMs }) => fromMs < toMs)
    .sort((a, b) => a.toMs - b.toMs);
}

/** A time without a zone is one of UTC, as the specification wants all of them. */
function instantOf(text: string | null): number | null {
  if (text === null) return null;
  const ms = Date.parse(/(?:z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`);
  return Number.isNaN(ms) ? null : ms;
}
