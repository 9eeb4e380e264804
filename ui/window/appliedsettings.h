#pragma once

namespace Chaincert {

class DownloadQueue;
class ResultsPane;
class Sessions;
class Settings;

/// Hands the settings that others live by to them: what runs goes on as it began.
void applySettings(const Settings &settings, DownloadQueue &queue, Sessions &sessions, ResultsPane &results);

} // namespace Chaincert
