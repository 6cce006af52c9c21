import { contextBridge, ipcRenderer } from 'electron';
import { bridgeChannels, type PartsDepotBridge } from '../../shared/kernel/bridge.ts';

/*
 * All that a page gets from Electron. Runs in the sandbox, apart from the page's own scripts.
 */

const bridge: PartsDepotBridge = {
  printers: () => ipcRenderer.invoke(bridgeChannels.printers),
  printLabel: (label) => ipcRenderer.invoke(bridgeChannels.printLabel, label),
  showInFolder: () => ipcRenderer.invoke(bridgeChannels.showInFolder),
};

contextBridge.exposeInMainWorld('partsdepot', bridge);
