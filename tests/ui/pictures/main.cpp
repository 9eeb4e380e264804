#include "credentials/accountstore.h"
#include "downloads/downloadqueue.h"
#include "form/formpane.h"
#include "harness/patience.h"
#include "pictures/accountpictures.h"
#include "pictures/broughtinpictures.h"
#include "pictures/cardpictures.h"
#include "pictures/listpictures.h"
#include "pictures/statuses.h"
#include "results/dragpicture.h"
#include "results/listactions.h"
#include "results/resultsicons.h"
#include "results/resultsmodel.h"
#include "results/resultspane.h"
#include "results/resultsview.h"
#include "results/runheader.h"
#include "sessions/credentialsource.h"
#include "settings/settings.h"
#include "walk/look.h"
#include "walk/popups.h"
#include "walk/windows.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

class NobodySignedIn : public CredentialSource
{
public:
    void credential(const CredentialRequest &, QObject *, Answer) override { }
};

class Pictures
{
public:
    explicit Pictures(const QString &folder)
        : m_storage(m_home.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , m_settings(m_storage)
        , m_folder(folder)
    {
        m_settings.set(Setting::Folder, u"~/Certificates"_s);
    }

    void form()
    {
        AccountStore accounts(m_storage);
        FormPane form(accounts, m_settings);
        form.resize(350, 740);
        take(form, u"form-empty"_s);
        form.downloadAction()->trigger();
        QTest::qWait(100);
        take(form, u"form-errors"_s);

        const QUuid id = QUuid::createUuid();
        accounts.put({id, u"li.wei"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain});
        FormValues values{id, u"cn-north-4"_s, u"supply-chain"_s, {u"org1"_s, u"org2"_s, u"ordererorg"_s},
            {u"org1"_s, u"ordererorg"_s}, {CertType::Admin, CertType::User}, u"~/Certificates"_s};
        form.fill(values);
        form.downloadAction()->trigger();
        QTest::qWait(100);
        take(form, u"form-filled"_s);
        form.resize(350, 400);
        take(form, u"form-low"_s);
    }

    void results()
    {
        NobodySignedIn nobody;
        DownloadQueue queue(nobody);
        ResultsPane pane(queue, m_settings);
        pane.resize(690, 740);
        take(pane, u"results-empty"_s);

        auto *model = pane.findChild<ResultsModel *>();
        auto *view = pane.findChild<ResultsView *>();
        using namespace Statuses;
        const QString to = u"/home/li/Certificates/supply-chain/"_s;
        for (const DownloadStatus &status :
            {judged(1, u"org1"_s, to + u"org1"_s), warned(2, u"org1"_s, to + u"org1"_s),
                failed(3, u"ordererorg"_s), downloading(4, u"ordererorg"_s, 5200, 8400),
                retrying(5, u"org2"_s, 4), in(saved(6, u"org3"_s, to + u"org3"_s), DownloadState::Unchanged),
                in(waiting(7, u"org4"_s), DownloadState::Cancelled), waiting(8, u"供应链组织"_s),
                throttled(9, u"org5"_s, 3492), waiting(10, u"org6"_s), silent(11, u"org7"_s, 7),
                replaced(12, u"org8"_s, to + u"org8"_s), unsafe(13, u"org9"_s, to + u"org9"_s)})
            model->put(status);
        QTest::qWait(100);
        const QModelIndex first = model->indexOf(1);
        view->expand(first);
        const QModelIndex key = model->index(1, 0, model->index(0, 0, model->index(0, 0, first)));
        view->setCurrentIndex(first);
        take(pane, u"results-saved"_s);
        view->setCurrentIndex(model->index(0, 0, key));
        take(pane, u"results-file"_s);
        view->setCurrentIndex(model->indexOf(2));
        take(pane, u"results-warned"_s);
        view->setCurrentIndex(model->indexOf(3));
        take(pane, u"results-failed"_s);
        view->setCurrentIndex(model->indexOf(4));
        take(pane, u"results-running"_s);
        view->setCurrentIndex(model->indexOf(9));
        take(pane, u"results-throttled"_s);
        view->setCurrentIndex(model->indexOf(11));
        take(pane, u"results-silent"_s);
        view->setCurrentIndex(model->indexOf(13));
        take(pane, u"results-unsafe"_s);
        view->setCurrentIndex(model->indexOf(12));
        m_isHeld = true;
        take(pane, u"results-held"_s);
        pane.resize(430, 560);
        take(pane, u"results-held-narrow"_s);
        m_isHeld = false;
        view->setCurrentIndex(model->indexOf(3));
        pane.resize(430, 560);
        take(pane, u"results-narrow"_s);
    }

    void grouped()
    {
        NobodySignedIn nobody;
        DownloadQueue queue(nobody);
        ResultsPane pane(queue, m_settings);
        pane.resize(690, 740);
        auto *model = pane.findChild<ResultsModel *>();
        auto *view = pane.findChild<ResultsView *>();
        using namespace Statuses;
        DownloadId id = 0;
        for (const QString &chain : {u"supply-chain"_s, u"trade-finance"_s, u"可信存证"_s}) {
            const QString to = u"/home/li/Certificates/"_s + chain;
            for (DownloadStatus status :
                {saved(++id, u"org1"_s, to + u"/org1"_s), saved(++id, u"org2"_s, to + u"/org2"_s),
                    failed(++id, u"ordererorg"_s), waiting(++id, u"org3"_s)}) {
                status.request.query.blockchainId = status.request.blockchainName = chain;
                model->put(status);
            }
        }
        model->setGrouped(true);
        pane.show();
        QTest::qWait(100);
        view->setCurrentIndex(model->indexOf(2));
        view->collapse(model->index(1, 0));
        take(pane, u"results-grouped"_s);
        const QIcon folder = ResultsIcons().folder();
        dragPicture(*view, folder, u"org1-admin"_s).save(QDir(m_folder).filePath(u"drag-one.png"_s));
        dragPicture(*view, folder, u"org1-admin-msp-signcerts-Admin@org1.example.com-cert.pem"_s)
            .save(QDir(m_folder).filePath(u"drag-long.png"_s));
        view->setCurrentIndex(model->index(0, 0));
        take(pane, u"results-group-chosen"_s);
    }

    // A thousand downloads in the middle of their run.
    void run()
    {
        NobodySignedIn nobody;
        DownloadQueue queue(nobody);
        const QUuid account = QUuid::createUuid();
        const Endpoint endpoint = Endpoint::parse(u"https://bcs.example.com"_s).value();
        for (int number = 1; number <= 1000; ++number)
            queue.add(
                {account, {endpoint, u"p"_s, u"b"_s, u"org%1"_s.arg(number), CertType::Admin}, u"/c"_s});
        ResultsPane pane(queue, m_settings);
        pane.resize(690, 740);
        pane.show();
        QTest::qWait(100);
        auto *model = pane.findChild<ResultsModel *>();
        using namespace Statuses;
        const QString to = u"/home/li/Certificates/supply-chain-0b6a7a1e/"_s;
        for (DownloadId id = 1; id <= 420; ++id) {
            const QString name = u"org%1"_s.arg(id);
            DownloadStatus status = id % 29 == 0 ? untrusted(id, name)
                : id % 12 == 0                   ? failed(id, name)
                                                 : saved(id, name, to + name);
            if (status.saved && id % 7 == 0)
                status.saved->renewed = true;
            if (status.saved && id % 9 == 0) {
                status.saved->skipped = true;
                status.state = DownloadState::Unchanged;
            }
            model->put(status);
        }
        for (DownloadId id = 421; id <= 426; ++id)
            model->put(downloading(id, u"org%1"_s.arg(id), static_cast<qint64>(id) * 10, 8400));
        auto *view = pane.findChild<ResultsView *>();
        view->setCurrentIndex(model->indexOf(12));
        view->scrollTo(model->indexOf(424), QAbstractItemView::PositionAtCenter);
        take(pane, u"run-thousand"_s);
        pane.setPaused(m_isPaused = true);
        take(pane, u"run-paused"_s);
        const auto buttons = pane.findChildren<QPushButton *>(u"select"_s);
        if (!buttons.isEmpty())
            buttons.first()->click();
        take(pane, u"run-selected"_s);
        pane.resize(430, 560);
        take(pane, u"run-narrow"_s);
    }

private:
    void take(QWidget &widget, const QString &name)
    {
        widget.show();
        QTest::qWait(150);
        Harness::waitUntilQuiet(widget);
        // The rows are not the queue's own.
        if (auto *header = widget.findChild<RunHeader *>()) {
            auto *model = widget.findChild<ResultsModel *>();
            const Outcomes &outcomes = model->outcomes();
            RunProgress progress{
                outcomes.finished(), outcomes.total(), std::chrono::seconds(4), m_isPaused, 1};
            model->setHolds(m_isHeld ? Statuses::hold(progress, 3) : QList<Hold>());
            widget.findChild<ListActions *>()->render(outcomes, progress);
            header->render(outcomes, progress, model->broughtInCount());
        }
        Harness::settle();
        widget.grab().save(QDir(m_folder).filePath(name + u".png"_s));
    }

    QTemporaryDir m_home;
    QSettings m_storage;
    Settings m_settings;
    QString m_folder;
    bool m_isPaused = false;
    bool m_isHeld = false;
};

// The main window, settings, help and about in the states of the walk, and what opens in the main window.
void takeWindowPictures(QScreen &screen, const QString &folder, const QSize &mainSize)
{
    const auto save = [&folder](const QPixmap &picture, QString name) {
        static const QRegularExpression others(u"[^A-Za-z0-9]+"_s);
        picture.save(QDir(folder).filePath(name.replace(others, u"-"_s) + u".png"_s));
    };
    const auto take = [&save](QWidget &window, const QString &name) {
        save(window.grab(), name);
        if (name != u"main, a run"_s)
            return;
        Walk::eachPopup(window, [&](QWidget &popup, const QString &opened) {
            const QWidget &whole = *popup.window();
            QPixmap both = window.grab();
            QPainter painter(&both);
            painter.drawPixmap(window.mapFromGlobal(whole.mapToGlobal(QPoint())), popup.window()->grab());
            painter.end();
            save(both, name + u' ' + opened);
        });
    };
    Walk::visitAll(screen, take, mainSize);
}

QByteArray argumentOf(const char *option, int argc, char **argv)
{
    for (int index = 1; index + 1 < argc; ++index) {
        if (qstrcmp(argv[index], option) == 0)
            return argv[index + 1];
    }
    return {};
}

QSize sizeOf(const QString &text)
{
    const QStringList numbers = text.split(u'x');
    return {numbers.value(0).toInt(), numbers.value(1).toInt()};
}

// Qt reads them when the application is made: one screen as asked for, or those of the tests.
bool prepareScreens(int argc, char **argv, QFile &file)
{
    const QByteArray asked = argumentOf("--scale", argc, argv);
    const int scale = asked.isEmpty() ? 1 : asked.toInt();
    if (scale != 1)
        qputenv("QT_SCALE_FACTOR", asked);
    const QByteArray named = argumentOf("--screen", argc, argv);
    const QSize size = (named.isEmpty() ? QSize(1600, 1000) : sizeOf(QString::fromLatin1(named))) * scale;
    const QByteArray screen
        = R"({"windowFrameMargins": true, "screens": [{"name": "one", "x": 0, "y": 0, "width": )"
        + QByteArray::number(size.width()) + R"(, "height": )" + QByteArray::number(size.height())
        + R"(, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})";
    if (size.isEmpty() || !file.open(QIODevice::ReadWrite) || file.write(screen) != screen.size()
        || !file.flush())
        return false;
    return qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(file.fileName()));
}

} // namespace

int main(int argc, char **argv)
{
    QTemporaryFile screens;
    if (!prepareScreens(argc, argv, screens))
        return 2;
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"folder"_s, u"Where the pictures go"_s);
    parser.addOptions({{u"dark"_s, u"A dark palette"_s}, {u"rtl"_s, u"Right to left"_s},
        {u"accounts"_s, u"The accounts window alone"_s},
        {u"window"_s, u"The main window, settings, help and about alone"_s},
        {u"lists"_s, u"The form's lists alone"_s}, {u"cards"_s, u"The identity card alone"_s},
        {u"brought-in"_s, u"What was brought in alone"_s},
        {u"scale"_s, u"Of the screen, such as 2"_s, u"scale"_s, u"1"_s},
        {u"screen"_s, u"Its size, such as 1024x640; windows are made to fit"_s, u"size"_s},
        {u"size"_s, u"Of the main window, such as 640x740"_s, u"size"_s},
        {u"language"_s, u"A catalogue's language"_s, u"language"_s, u"en"_s}});
    parser.addHelpOption();
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);

    QApplication::setApplicationVersion(QStringLiteral(CHAINCERT_VERSION));
    QApplication::setWindowIcon(QIcon(u":/chaincert/icons/chaincert.svg"_s));
    const QString language = parser.value(u"language"_s);
    // The font of a desktop in that language: in another one pictures show other widths than people see.
    const Walk::Looking looking({language, language == u"en"_s ? u"DejaVu Sans"_s : u"Noto Sans CJK SC"_s, 9,
        {}, parser.isSet(u"rtl"_s) ? Qt::RightToLeft : Qt::LeftToRight, parser.isSet(u"dark"_s)});
    if (!looking.isRight()) {
        qCritical() << "The language's font is not installed, or there is no such scale.";
        return 3;
    }

    const QString folder = parser.positionalArguments().constFirst();
    QDir().mkpath(folder);
    const bool isAll = !parser.isSet(u"window"_s) && !parser.isSet(u"accounts"_s) && !parser.isSet(u"lists"_s)
        && !parser.isSet(u"cards"_s) && !parser.isSet(u"brought-in"_s);
    if (isAll || parser.isSet(u"window"_s))
        takeWindowPictures(*looking.screen(), folder, sizeOf(parser.value(u"size"_s)));
    if (isAll || parser.isSet(u"lists"_s))
        takeListPictures(folder);
    if (isAll || parser.isSet(u"cards"_s))
        takeCardPictures(*looking.screen(), folder, sizeOf(parser.value(u"size"_s)));
    if (isAll || parser.isSet(u"brought-in"_s))
        takeBroughtInPictures(*looking.screen(), folder, sizeOf(parser.value(u"size"_s)));
    if (isAll) {
        Pictures pictures(folder);
        pictures.form();
        pictures.results();
        pictures.grouped();
        pictures.run();
    }
    if (isAll || parser.isSet(u"accounts"_s))
        takeAccountPictures(folder);
    return 0;
}
