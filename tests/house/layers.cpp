#include "layers.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

// Libraries' headers that a side of the house must not see.
const QRegularExpression forbiddenInUi(
    u"^(QNetwork|QtNetwork|QSsl|QTcp|QHost|qt6keychain|qtkeychain|keychain|zip\\.h|zipconf|archive\\.h|archive_entry|openssl|QDBus|QtDBus)"_s,
    QRegularExpression::CaseInsensitiveOption);
const QRegularExpression forbiddenInApp(
    u"^(QtWidgets|QtGui|QtSvg|QWidget|QApplication|QGuiApplication|QIcon|QPixmap|QImage|QPainter|QColor|"
    "QFont|QDialog|QMainWindow|QLabel|QAction|QClipboard|QDesktopServices|QStyle|QPalette)"_s);

const QRegularExpression include(
    u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s, QRegularExpression::MultilineOption);
const QRegularExpression asksTheSystem(
    u"^\\s*#\\s*(if|ifdef|ifndef|elif)\\b.*\\b(Q_OS_\\w+|_WIN32|__linux__|__APPLE__|_MSC_VER)\\b"_s,
    QRegularExpression::MultilineOption);
const QRegularExpression ofOneSystem(u"_(linux|windows|posix|macos|other)\\.(h|cpp)$"_s);

QString whyWrong(const QString &side, const QString &included)
{
    if (side == u"ui" && forbiddenInUi.match(included).hasMatch())
        return u"a library that ui/ must not see"_s;
    if (side == u"app" && forbiddenInApp.match(included).hasMatch())
        return u"a library that app/ must not see"_s;
    return {};
}

} // namespace

QStringList wrongIncludes(const QDir &root)
{
    QStringList wrong;
    for (const QString &side : {u"app"_s, u"ui"_s}) {
        QDirIterator files(
            root.filePath(side), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = root.relativeFilePath(files.next());
            QFile file(files.filePath());
            if (!file.open(QIODevice::ReadOnly)) {
                wrong.append(u"%1 cannot be read"_s.arg(path));
                continue;
            }
            const QString text = QString::fromUtf8(file.readAll());
            auto matches = include.globalMatch(text);
            while (matches.hasNext()) {
                const QString included = matches.next().captured(1);
                const QString why = whyWrong(side, included);
                if (!why.isEmpty())
                    wrong.append(u"%1 includes %2: %3"_s.arg(path, included, why));
            }
            if (path.startsWith(u"app/platform/"))
                continue;
            if (ofOneSystem.match(path).hasMatch() || asksTheSystem.match(text).hasMatch())
                wrong.append(u"%1 differs between systems, and does not lie in app/platform"_s.arg(path));
        }
    }
    wrong.sort();
    return wrong;
}
