#include "pictures/broughtinpictures.h"

#include "app/archives/zipbuilder.h"
#include "app/inspection/ondisk.h"
#include "harness/patience.h"
#include "platform/workers.h"
#include "results/broughtinrows.h"
#include "results/listactions.h"
#include "results/resultsmodel.h"
#include "results/resultspane.h"
#include "results/resultsview.h"
#include "ui/card/madecards.h"
#include "walk/home.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QTest>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

class BroughtInPictures
{
public:
    BroughtInPictures(Walk::Home &home, const QString &folder)
        : m_window(home.accounts, home.sessions, home.queue, home.settings)
        , m_folder(folder)
    {
        home.show(m_window);
        const Assessed right = MadeCards::endingIn(160, QDateTime::currentDateTimeUtc());
        for (auto at = right.given.files.begin(); at != right.given.files.end(); ++at) {
            m_disk.write(u"org1-admin/"_s + at.key(), at.value());
            m_entries += ZipBuilding::file(at.key().toUtf8(), at.value());
        }
        m_disk.write(u"org2-user.zip"_s, ZipBuilding::zipOf(m_entries));
        m_disk.write(u"admin@org1.p12"_s,
            Made::store({.key = Made::admin().key, .certificate = Made::admin().certificate}));
        m_disk.write(u"ca.crt"_s, Made::organization().ca.certificate);
        m_disk.write(u"peer0.pem"_s, "<!DOCTYPE html><html><body>Please sign in</body></html>");
        rows().bringIn(
            {m_disk.path(u"org1-admin"_s), m_disk.path(u"org2-user.zip"_s), m_disk.path(u"admin@org1.p12"_s),
                m_disk.path(u"ca.crt"_s), m_disk.path(u"peer0.pem"_s), m_disk.path(u"gone.pem"_s)});
        QTRY_COMPARE(model().broughtInCount(), 6);
        m_ids = model().broughtInIds();
        waitUntilRead();
    }

    void all()
    {
        const QStringList names{
            u"folder"_s, u"archive"_s, u"password"_s, u"certificate"_s, u"web-page"_s, u"gone"_s};
        for (qsizetype i = 0; i < names.size(); ++i) {
            view().setCurrentIndex(model().indexOf(m_ids.at(i)));
            take(names.at(i));
        }
        rows().list().unlock(m_ids.at(2), Secret("wrong"));
        view().setCurrentIndex(model().indexOf(m_ids.at(2)));
        waitUntilRead();
        take(u"password-wrong"_s);
        rows().list().unlock(m_ids.at(2), Secret("open sesame"));
        waitUntilRead();
        take(u"opened"_s);
        view().expandRecursively(model().indexOf(m_ids.first()));
        model().setGrouped(true);
        view().setCurrentIndex(model().indexOf(m_ids.first()));
        take(u"grouped"_s);
    }

private:
    BroughtInRows &rows() const { return m_window.results().broughtIn(); }
    ResultsModel &model() const { return *m_window.findChild<ResultsModel *>(); }
    ResultsView &view() const { return *m_window.findChild<ResultsView *>(); }

    void waitUntilRead() const
    {
        QTRY_VERIFY(std::all_of(m_ids.begin(), m_ids.end(),
            [this](BroughtInId id) { return rows().list().find(id)->state == BroughtIn::State::Read; }));
    }
    void take(const QString &name)
    {
        QTest::qWait(500); // the card is read by another thread
        Harness::waitUntilQuiet(m_window);
        Harness::settle();
        m_window.grab().save(m_folder + u"/broughtin-"_s + name + u".png"_s);
    }

    MainWindow m_window;
    const OnDisk m_disk;
    QList<ZipBuilding::Entry> m_entries;
    const QString m_folder;
    QList<BroughtInId> m_ids;
};

} // namespace

void takeBroughtInPictures(QScreen &screen, const QString &folder, const QSize &size)
{
    const Walk::Visit nobody = [](QWidget &, const QString &) {};
    Walk::Home home(screen, nobody, size.isEmpty() ? QSize(1280, 800) : size);
    home.addAccount();
    BroughtInPictures(home, folder).all();
}
