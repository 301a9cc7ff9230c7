import { FuseV1Options, FuseVersion } from '@electron/fuses';

/** How Electron's program is set when it is packed. An Electron with a fuse that is not named here is not packed. */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // A program that was changed needs a new signature on macOS, even where nobody signs it.
  resetAdHocDarwinSignature: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Electron's own setting: reads outside of a WebAssembly memory end in a trap of the processor.
  [FuseV1Options.WasmTrapHandlers]: true,
};
