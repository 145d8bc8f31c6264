import { Readable } from 'node:stream';
import { Controller, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { transparencyEndpoints as api } from '../contract/http/transparency.js';
import { Caller, DomainError, Endpoint, Input, type InputOf, type Principal } from '../platform/index.js';
import { LogHeads } from './log-heads.js';
import { LogTiles, wantedTile } from './log-tiles.js';
import { Proofs } from './proofs.js';

const FOR_EVER = 'public, max-age=31536000, immutable';
const A_MOMENT = 'public, max-age=2';

@Controller()
export class TransparencyController {
  constructor(
    private readonly heads: LogHeads,
    private readonly tiles: LogTiles,
    private readonly proofs: Proofs,
  ) {}

  @Endpoint(api.checkpoint)
  async checkpoint(@Res() response: Response): Promise<void> {
    sendText(response, (await this.heads.checkpoint())?.note ?? null, 'transparency.nothing-signed');
  }

  @Endpoint(api.witnessed)
  async witnessed(@Res() response: Response): Promise<void> {
    sendText(response, (await this.heads.checkpoint(true))?.note ?? null, 'transparency.nothing-signed');
  }

  @Endpoint(api.waiting)
  async waiting(@Res() response: Response): Promise<void> {
    sendText(response, await this.heads.waiting(), 'transparency.nothing-waits');
  }

  @Endpoint(api.tile)
  async tile(@Input() { params }: InputOf<typeof api.tile>, @Res() response: Response): Promise<void> {
    const wanted = wantedTile(params.tile);
    const tile = wanted && (await this.tiles.served(wanted));
    if (tile === null) throw new DomainError('transparency.no-such-tile');
    response.setHeader('Cache-Control', FOR_EVER);
    response.type('application/octet-stream').send(tile);
  }

  @Endpoint(api.sign)
  sign(@Input() { body }: InputOf<typeof api.sign>) {
    return this.heads.sign(body.size, body.line);
  }

  @Endpoint(api.proof)
  async proof(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.proof>): Promise<StreamableFile> {
    const proof = Buffer.from(await this.proofs.proof(caller, params.actId));
    const disposition = `attachment; filename="${params.actId}.tlog-proof"`;
    return new StreamableFile(proof, { type: 'text/plain; charset=utf-8', length: proof.length, disposition });
  }

  @Endpoint(api.sealedActs)
  async sealedActs(
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof api.sealedActs>,
  ): Promise<StreamableFile> {
    const lines = await this.proofs.export(caller, params.schoolId);
    const disposition = `attachment; filename="${params.schoolId}.ndjson"`;
    return new StreamableFile(Readable.from(lines), { type: 'application/x-ndjson', disposition });
  }
}

/** @throws DomainError `code` where there is nothing to send */
function sendText(response: Response, text: string | null, code: string): void {
  if (text === null) throw new DomainError(code);
  response.setHeader('Cache-Control', A_MOMENT);
  response.type('text/plain; charset=utf-8').send(text);
}
