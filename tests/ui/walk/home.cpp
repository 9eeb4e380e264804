#include "walk/home.h"

#include "harness/patience.h"

#include "cloud/regions.h"
#include "window/mainwindow.h"

#include <QDir>
#include <QFile>
#include <QScreen>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace Walk {

namespace {

// The button that clears a line comes and goes by an animation, whatever the style says.
bool isFading(const QWidget &window)
{
    const auto buttons = window.findChildren<QToolButton *>();
    return std::any_of(buttons.begin(), buttons.end(), [](const QToolButton *button) {
        const QVariant opacity = button->property("opacity");
        return opacity.isValid() && opacity.toReal() > 0 && opacity.toReal() < 1;
    });
}

} // namespace

Home::Home(QScreen &screen, const Visit &visit, const QSize &mainSize)
    : m_screen(screen)
    , m_visit(visit)
    , m_mainSize(mainSize)
    , m_storage(path(u"settings.ini"_s), QSettings::IniFormat)
    , settings(m_storage)
    , accounts(m_storage)
    , foundKeys({}, m_folder.path())
    , sessions(accounts, keychain, thisRun, foundKeys, transfers)
    , queue(sessions)
{
    settings.set(Setting::Folder, u"~/Certificates"_s);
}

void Home::show(QWidget &window)
{
    if (!window.isVisible() && window.screen() != &m_screen)
        window.move(m_screen.geometry().topLeft() + QPoint(20, 20));
    if (!m_mainSize.isEmpty() && qobject_cast<MainWindow *>(&window))
        window.resize(m_mainSize);
    window.show();
    window.activateWindow();
    Harness::waitUntilQuiet(window);
    if (!Harness::waitFor([&window] { return !isFading(window); }))
        qWarning("A button of a line has faded for a minute.");
}

void Home::look(QWidget &window, const QString &name)
{
    show(window);
    m_visit(window, name);
}

void Home::addAccount()
{
    Account made{QUuid::createUuid(), u"Production"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain};
    made.authMethod = AuthMethod::Password;
    made.domainName = u"example-corp"_s;
    made.userName = u"li.wei"_s;
    made.mfa = true;
    made.userId = u"07b6a9b1c1f94d0e9d1c6a5f3e2d1c0b"_s;
    accounts.put(made);
    account = made.id;
}

DownloadRequest Home::unanswered(const QString &organization) const
{
    const CertQuery query{*bcsEndpoint(u"cn-north-4"_s), u"p"_s, u"b"_s, organization, CertType::Admin};
    return {account, query, m_folder.path()};
}

void Home::write(const QString &name, const QByteArray &bytes) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace Walk
