import { Controller, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { journalEndpoints as api } from '../contract/http/journal.js';
import { Caller, Endpoint, IdempotencyKey, Input, type InputOf, type Principal } from '../platform/index.js';
import { attachmentView, JournalService } from './journal.service.js';
import { Attachments } from './photos/attachments.js';
import { CoSigning } from './signing/co-signing.js';
import { Refusing } from './signing/refusing.js';
import { SigningRules } from './signing/signing-rules.js';
import { Correcting } from './undoing/correcting.js';
import { Reversing } from './undoing/reversing.js';

@Controller()
export class JournalController {
  constructor(
    private readonly journal: JournalService,
    private readonly coSigning: CoSigning,
    private readonly rules: SigningRules,
    private readonly reversing: Reversing,
    private readonly refusing: Refusing,
    private readonly correcting: Correcting,
    private readonly attachments: Attachments,
  ) {}

  @Endpoint(api.act)
  act(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.act>) {
    return this.journal.act(caller, params.actId);
  }

  @Endpoint(api.acts)
  acts(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.acts>) {
    return this.journal.acts(caller, params.schoolId, query);
  }

  @Endpoint(api.awaiting)
  awaiting(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.awaiting>) {
    return this.journal.open(caller, params.schoolId);
  }

  @Endpoint(api.formLimits)
  formLimits(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.formLimits>) {
    return this.journal.formLimits(caller, params.schoolId);
  }

  @Endpoint(api.signers)
  signers(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.signers>) {
    return this.rules.signers(caller, params.actId);
  }

  @Endpoint(api.cosign)
  cosign(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.cosign>,
  ) {
    return this.coSigning.sign(caller, key, params.actId, body);
  }

  @Endpoint(api.reverse)
  reverse(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.reverse>,
  ) {
    return this.reversing.reverse(caller, key, params.actId, body);
  }

  @Endpoint(api.refuse)
  refuse(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.refuse>,
  ) {
    return this.refusing.refuse(caller, key, params.actId, body);
  }

  @Endpoint(api.branch)
  branch(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.branch>) {
    return this.correcting.branch(caller, params.actId);
  }

  @Endpoint(api.correct)
  correct(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.correct>,
  ) {
    return this.correcting.correct(caller, key, params.actId, body);
  }

  @Endpoint(api.upload)
  async upload(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.upload>, @Req() request: Request) {
    return attachmentView(await this.attachments.upload(caller, params.schoolId, request));
  }

  @Endpoint(api.attachmentContent)
  async attachmentContent(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.attachmentContent>) {
    const { attachment, content } = await this.attachments.open(caller, params.attachmentId);
    return new StreamableFile(content, { type: attachment.mediaType, length: attachment.bytes });
  }

  @Endpoint(api.verify)
  verify(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.verify>) {
    return this.journal.verify(caller, params.schoolId);
  }
}
