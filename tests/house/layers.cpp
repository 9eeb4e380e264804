#include "layers.h"

#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

const QSet<QString> underEverything{u"failures"_s, u"platform"_s, u"typed"_s};

// Which subjects of app/ a subject may include, beside itself and those under everything.
const QMap<QString, QSet<QString>> arrows{
    {u"failures"_s, {}},
    {u"platform"_s, {}},
    {u"typed"_s, {}},
    {u"archives"_s, {}},
    {u"certificates"_s, {}},
    {u"credentials"_s, {}},
    {u"settings"_s, {}},
    {u"cloud"_s, {u"credentials"_s}},
    {u"sessions"_s, {u"cloud"_s, u"credentials"_s}},
    {u"downloads"_s, {u"sessions"_s, u"cloud"_s, u"archives"_s, u"certificates"_s}},
    {u"choices"_s, {u"sessions"_s, u"cloud"_s, u"credentials"_s}},
    {u"reports"_s, {u"downloads"_s, u"words"_s, u"cloud"_s, u"certificates"_s}},
    {u"words"_s,
        {u"sessions"_s, u"cloud"_s, u"credentials"_s, u"archives"_s, u"certificates"_s, u"downloads"_s}},
    {u"options"_s,
        {u"words"_s, u"settings"_s, u"downloads"_s, u"cloud"_s, u"credentials"_s, u"certificates"_s}},
    {u"commandline"_s,
        {u"options"_s, u"words"_s, u"downloads"_s, u"choices"_s, u"reports"_s, u"sessions"_s, u"cloud"_s,
            u"credentials"_s, u"archives"_s, u"certificates"_s, u"settings"_s}},
};

// Libraries' headers that a side of the house must not see.
const QRegularExpression forbiddenInUi(
    u"^(QNetwork|QtNetwork|QSsl|QTcp|QHost|qt6keychain|qtkeychain|keychain|zip\\.h|zipconf|archive\\.h|archive_entry|openssl)"_s,
    QRegularExpression::CaseInsensitiveOption);
const QRegularExpression forbiddenInApp(
    u"^(QtWidgets|QtGui|QtSvg|QWidget|QApplication|QGuiApplication|QIcon|QPixmap|QImage|QPainter|QColor|"
    "QFont|QDialog|QMainWindow|QLabel|QAction|QClipboard|QDesktopServices|QStyle|QPalette|ui/)"_s);

QString wrongInclude(const QString &side, const QString &subject, const QString &included,
    const QSet<QString> &appSubjects, const QSet<QString> &uiSubjects)
{
    const QString first = included.section(u'/', 0, 0);
    if (side == u"ui") {
        if (forbiddenInUi.match(included).hasMatch())
            return u"a library that ui/ must not see"_s;
        return first == u"commandline" ? u"the command line"_s : QString();
    }
    if (forbiddenInApp.match(included).hasMatch())
        return u"a library that app/ must not see"_s;
    if (!included.contains(u'/'))
        return {};
    if (uiSubjects.contains(first) && !appSubjects.contains(first))
        return u"ui/ from app/"_s;
    if (!appSubjects.contains(first) || first == subject || underEverything.contains(first))
        return {};
    if (!arrows.contains(subject))
        return u"a subject whose arrows are not in the table"_s;
    return arrows.value(subject).contains(first) ? QString() : u"a subject against the arrows"_s;
}

QSet<QString> folders(const QDir &side)
{
    const QStringList names = side.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return {names.begin(), names.end()};
}

} // namespace

QStringList wrongArrows(const QDir &root)
{
    static const QRegularExpression include(
        u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s, QRegularExpression::MultilineOption);
    const QSet<QString> appSubjects = folders(QDir(root.filePath(u"app"_s)));
    const QSet<QString> uiSubjects = folders(QDir(root.filePath(u"ui"_s)));
    QStringList wrong;
    for (const QString &side : {u"app"_s, u"ui"_s}) {
        const QDir sideFolder(root.filePath(side));
        QDirIterator files(
            sideFolder.path(), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = sideFolder.relativeFilePath(files.next());
            QFile file(files.filePath());
            if (!file.open(QIODevice::ReadOnly)) {
                wrong.append(u"%1/%2 cannot be read"_s.arg(side, path));
                continue;
            }
            const QString text = QString::fromUtf8(file.readAll());
            auto matches = include.globalMatch(text);
            while (matches.hasNext()) {
                const QString included = matches.next().captured(1);
                const QString why
                    = wrongInclude(side, path.section(u'/', 0, 0), included, appSubjects, uiSubjects);
                if (!why.isEmpty())
                    wrong.append(u"%1/%2 includes %3: %4"_s.arg(side, path, included, why));
            }
        }
    }
    wrong.sort();
    return wrong;
}
