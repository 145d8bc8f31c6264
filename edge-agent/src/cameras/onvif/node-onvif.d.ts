/** The part of node-onvif 0.1.7 that the adapter uses; the package brings no types. */
declare module 'node-onvif/lib/modules/soap.js' {
  const soap: {
    /** An envelope with the sign-in of `user`, dated `diff` ms from now; without `user` none. Nothing is escaped. */
    createRequestSoap(params: {
      body: string;
      xmlns: readonly string[];
      diff?: number;
      user?: string;
      pass?: string;
    }): string;
    parse(xml: string): Promise<Record<string, unknown>>;
  };
  export default soap;
}
