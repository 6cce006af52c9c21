import { EventEmitter } from 'node:events';

/*
 * Stands in for the `electron` module where its binary is not: it does nothing and writes down what it was asked.
 */

/** Names of calls whose order matters, in the order in which they were made. */
export const order: string[] = [];
export const schemes: { scheme: string; privileges: Record<string, boolean> }[] = [];
export const windows: BrowserWindow[] = [];
export const shown: string[] = [];
export const channels = new Map<string, (event: unknown, argument: unknown) => unknown>();

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  paths: {} as Record<string, string>,
  exitCode: undefined as number | undefined,
  setPath(name: string, path: string) {
    app.paths[name] = path;
  },
  getVersion: () => '0.0.0',
  requestSingleInstanceLock() {
    order.push('requestSingleInstanceLock');
    return true;
  },
  async whenReady() {
    order.push('whenReady');
  },
  quit() {
    order.push('quit');
  },
  exit(code: number) {
    app.exitCode = code;
  },
});

export const protocol = {
  registerSchemesAsPrivileged(list: typeof schemes) {
    order.push('registerSchemesAsPrivileged');
    schemes.push(...list);
  },
};

type Decide = (isAllowed: boolean) => void;

class Session extends EventEmitter {
  handler: ((request: Request) => Promise<Response>) | undefined;
  permissionRequest: ((contents: unknown, permission: string, decide: Decide) => void) | undefined;
  permissionCheck: (() => boolean) | undefined;
  devicePermission: (() => boolean) | undefined;
  readonly protocol = {
    handle: (_scheme: string, handler: (request: Request) => Promise<Response>) => {
      order.push('protocol.handle');
      this.handler = handler;
    },
  };
  setPermissionRequestHandler(handler: typeof this.permissionRequest) {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: typeof this.permissionCheck) {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: typeof this.devicePermission) {
    this.devicePermission = handler;
  }
}
export const session = { defaultSession: new Session() };

export class WebContents extends EventEmitter {
  openHandler: (() => { action: string }) | undefined;
  readonly printed: Record<string, unknown>[] = [];
  setWindowOpenHandler(handler: () => { action: string }) {
    this.openHandler = handler;
  }
  async executeJavaScript() {
    return true;
  }
  async getPrintersAsync() {
    return [{ name: 'zebra', displayName: 'Zebra ZD421', description: 'at the bench', options: {} }];
  }
  print(options: Record<string, unknown>, done: (isPrinted: boolean, reason: string) => void) {
    this.printed.push(options);
    done(options.deviceName === 'zebra', options.deviceName === 'zebra' ? '' : 'no such printer');
  }
}

export class BrowserWindow extends EventEmitter {
  readonly options: { show?: boolean; webPreferences: Record<string, unknown> };
  readonly webContents = new WebContents();
  readonly loaded: string[] = [];
  isDestroyed = false;
  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string) {
    order.push('loadURL');
    this.loaded.push(url);
  }
  destroy() {
    this.isDestroyed = true;
  }
  isMinimized() {
    return false;
  }
  show() {
    order.push('show');
  }
  focus() {
    order.push('focus');
  }
}

export const ipcMain = {
  handle(channel: string, handler: (event: unknown, argument: unknown) => unknown) {
    channels.set(channel, handler);
  },
};
export const shell = { showItemInFolder: (path: string) => shown.push(path) };
export const Menu = { setApplicationMenu: () => {} };
export const dialog = {
  showErrorBox(_title: string, text: string) {
    throw new Error(text);
  },
};
