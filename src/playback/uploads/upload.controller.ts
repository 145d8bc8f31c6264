import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { videoEndpoints as api } from '../../contract/http/video.js';
import { CallingAgent, DomainError, Endpoint, Input, type InputOf } from '../../platform/index.js';
import { Uploads } from './uploads.js';

const CONTENT_TYPE = 'application/offset+octet-stream';
const MAX_CHUNK_BYTES = 1024 * 1024;

/** Footage on its way up, in the manner of tus: `HEAD` tells where to go on, `PATCH` goes on. */
@Controller()
export class UploadController {
  constructor(private readonly uploads: Uploads) {}

  @Endpoint(api.uploadOffset)
  async offset(
    @CallingAgent() agentId: string,
    @Input() { params }: InputOf<typeof api.uploadOffset>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    response.setHeader('Upload-Offset', await this.uploads.offset(agentId, params.pieceId));
  }

  @Endpoint(api.upload)
  async upload(
    @CallingAgent() agentId: string,
    @Input() { params }: InputOf<typeof api.upload>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    if (!request.is(CONTENT_TYPE)) throw new DomainError('request.unsupported-media-type');
    const at = { offset: wholeNumber(request, 'upload-offset'), total: wholeNumber(request, 'upload-length') };
    await this.uploads.offset(agentId, params.pieceId); // what nobody asked for is not even read
    const chunk = await readChunk(request);
    response.setHeader('Upload-Offset', await this.uploads.append(agentId, params.pieceId, chunk, at));
  }
}

function wholeNumber(request: Request, header: string): number {
  const text = request.headers[header];
  if (typeof text !== 'string' || !/^\d{1,12}$/.test(text)) {
    throw new DomainError('request.invalid', { field: header, why: 'not-whole' }, { field: header });
  }
  return Number(text);
}

/** The body, read here and not by a parser in front, so that only an enrolled box with an order can make us read. */
async function readChunk(request: Request): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MAX_CHUNK_BYTES) throw new DomainError('request.too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
