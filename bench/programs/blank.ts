// The blank window that the app's launch is measured beside, as large as the app's.
import { app, BrowserWindow } from "electron";

void app.whenReady().then(() => {
  void new BrowserWindow({ width: 1360, height: 900 }).loadURL(
    "data:text/html,<title>Blank</title>",
  );
});
