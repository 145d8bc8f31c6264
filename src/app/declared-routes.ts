import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Endpoint } from '../contract/http/endpoint.js';
import { ENDPOINT } from '../platform/http/endpoint.decorator.js';

/** The routes this process really serves, read off its controllers: the document cannot promise anything else. */
@Injectable()
export class DeclaredRoutes {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  all(): Endpoint[] {
    const found = this.discovery.getControllers().flatMap(({ instance }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, prototype[name] as () => unknown);
        return endpoint ? [endpoint] : [];
      });
    });
    return found.sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method));
  }
}
