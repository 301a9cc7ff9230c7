import type { FuseConfig, FuseV1Options } from '@electron/fuses';

export declare const fuses: FuseConfig & Record<FuseV1Options, boolean>;
