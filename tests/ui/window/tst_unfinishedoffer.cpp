#include "credentials/accountstore.h"
#include "downloads/downloadqueue.h"
#include "downloads/unfinishedwork.h"
#include "harness/harness.h"
#include "notices/noticebar.h"
#include "platform/slicedwork.h"
#include "platform/workers.h"
#include "sessions/credentialsource.h"
#include "window/unfinishedoffer.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

class NobodySignedIn : public CredentialSource
{
public:
    void credential(const CredentialRequest &, QObject *, Answer) override { }
};

} // namespace

class TestUnfinishedOffer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_storage = std::make_unique<QSettings>(m_home->filePath(u"s.ini"_s), QSettings::IniFormat);
        m_accounts = std::make_unique<AccountStore>(*m_storage);
        m_account = QUuid::createUuid();
        m_accounts->put({m_account, u"li.wei"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain});
        start();
    }
    void cleanup() { end(); }

    void nothingIsOfferedWhereAllWasFinished() { QVERIFY(!m_notice->isVisible()); }

    void whatAKilledRunLeftIsTakenUpAgain()
    {
        ask(m_account, {u"org1"_s, u"org2"_s});
        killAndStart();
        QTRY_VERIFY(m_notice->isVisible());
        QVERIFY2(m_notice->text().startsWith(u"2 "_s), qPrintable(m_notice->text()));
        QVERIFY(m_queue->ids().isEmpty()); // nothing begins unasked
        answer(u"Resume"_s);
        QCOMPARE(m_queue->unfinished(), 2);
        const QList<DownloadId> ids = m_queue->ids();
        QCOMPARE(m_queue->status(ids.last())->request.query.orgName, u"org2"_s);
        QVERIFY(!m_notice->isVisible());
        killAndStart();
        QTRY_VERIFY(m_notice->isVisible());
    }

    void whatIsForgottenIsNotOfferedAgain()
    {
        ask(m_account, {u"org1"_s});
        killAndStart();
        QTRY_VERIFY(m_notice->isVisible());
        answer(u"Discard"_s);
        QVERIFY(m_queue->ids().isEmpty());
        QTRY_VERIFY(!QFile::exists(file()));
        killAndStart();
        QVERIFY(!m_notice->isVisible());
    }

    void leftForAnotherTimeItIsOfferedAgain()
    {
        ask(m_account, {u"org1"_s});
        killAndStart();
        QTRY_VERIFY(m_notice->isVisible());
        answer(u"Not now"_s);
        killAndStart();
        QTRY_VERIFY(m_notice->isVisible());
    }

    void whatIsCancelledBecauseTheWindowClosesIsOfferedAgain()
    {
        ask(m_account, {u"org1"_s, u"org2"_s, u"org3"_s});
        QTRY_VERIFY(QFile::exists(file()));
        m_offer->stop();
        m_queue->cancelAll();
        QTRY_COMPARE(m_queue->unfinished(), 0);
        end();
        start();
        QTRY_VERIFY(m_notice->isVisible());
        QVERIFY(m_notice->text().startsWith(u"3 "_s));
    }

    void whatAPersonCancelledIsNot()
    {
        ask(m_account, {u"org1"_s});
        QTRY_VERIFY(QFile::exists(file()));
        m_queue->cancelAll();
        QTRY_VERIFY(!QFile::exists(file()));
        end();
        start();
        QVERIFY(!m_notice->isVisible());
    }

    void ofAnAccountThatIsGoneItSaysSo()
    {
        ask(QUuid::createUuid(), {u"org1"_s});
        killAndStart();
        QTRY_VERIFY(m_notice->isVisible());
        QVERIFY2(m_notice->text().contains(u"cannot be resumed"_s), qPrintable(m_notice->text()));
        QVERIFY(!button(u"Resume"_s));
        answer(u"Not now"_s);
        killAndStart();
        QTRY_VERIFY(m_notice->isVisible()); // the account may come back
        answer(u"Discard"_s);
        QTRY_VERIFY(!QFile::exists(file()));
    }

    void whatCanAndWhatCannotBeTakenUpIsToldApart()
    {
        ask(QUuid::createUuid(), {u"org1"_s, u"org2"_s, u"org3"_s});
        ask(m_account, {u"org4"_s, u"org5"_s});
        killAndStart();
        QTRY_VERIFY(m_notice->isVisible());
        QVERIFY2(m_notice->text().startsWith(u"2 "_s), qPrintable(m_notice->text()));
        QVERIFY2(m_notice->text().contains(u" 3 more cannot be resumed"_s), qPrintable(m_notice->text()));
        answer(u"Resume"_s);
        QCOMPARE(m_queue->unfinished(), 2);
    }

    void theOfferNamesTheFirstOfThem()
    {
        ask(m_account, {u"org1"_s, u"org2"_s, u"org3"_s});
        killAndStart();
        QTRY_VERIFY(m_notice->isVisible());
        QVERIFY2(m_notice->text().endsWith(u": org1 · admin, org2 · admin, org3 · admin."_s),
            qPrintable(m_notice->text()));
        answer(u"Discard"_s);
        QTRY_VERIFY(!QFile::exists(file()));

        ask(m_account, {u"org1"_s, u"<b>%1</b>"_s, u"org3"_s, u"org4"_s, u"org5"_s});
        ask(QUuid::createUuid(), {u"org6"_s});
        killAndStart();
        QTRY_VERIFY(m_notice->isVisible());
        QVERIFY2(m_notice->text().contains(
                     u": org1 · admin, <b>%1</b> · admin, org3 · admin, and 2 more. 1 more cannot"_s),
            qPrintable(m_notice->text()));
        QVERIFY2(m_notice->text().endsWith(u": org6 · admin."_s), qPrintable(m_notice->text()));
    }

    void manyAreTakenUpWithoutAStall()
    {
        QStringList organizations;
        for (int number = 0; number < 2'000; ++number)
            organizations.append(u"org%1"_s.arg(number));
        ask(m_account, organizations);
        killAndStart();
        QTRY_VERIFY(m_notice->isVisible());
        answer(u"Resume"_s);
        m_offer->stop(); // the window closes at that moment: what was asked for stays
        QTRY_COMPARE(m_queue->unfinished(), 2'000);
        end();
        start();
        QTRY_VERIFY(m_notice->isVisible());
        QVERIFY2(m_notice->text().startsWith(u"2"_s), qPrintable(m_notice->text()));
    }

    void theNoticeTakesNoFocus()
    {
        ask(m_account, {u"org1"_s});
        killAndStart();
        QTRY_VERIFY(m_notice->isVisible());
        QVERIFY(!m_notice->isAncestorOf(m_window->focusWidget()));
    }

private:
    QString file() const { return m_home->filePath(u"left/unfinished.json"_s); }
    void start()
    {
        m_queue = std::make_unique<DownloadQueue>(m_nobody);
        m_window = std::make_unique<QWidget>();
        m_notice = new NoticeBar;
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(new QLineEdit); // a window that becomes active gives the focus to its first field
        layout->addWidget(m_notice);
        m_window->show();
        m_offer = new UnfinishedOffer(
            file(), *m_queue, *m_accounts, *m_notice, *new SlicedWork(m_window.get()), m_window.get());
        QVERIFY(threadsFor(MayHang::PersonsFile).waitForDone(Harness::Patience::DefaultMs)); // it is read
        Harness::waitUntilQuiet(*m_window);
    }
    void end()
    {
        m_window.reset(); // and the offer
        m_queue.reset();
        workers().waitForDone(); // as at the end of a process: none holds the file's lock any longer
        threadsFor(MayHang::PersonsFile).waitForDone();
    }
    // As after a kill: what the file held then is what the next run finds.
    void killAndStart()
    {
        QTRY_VERIFY(m_queue->ids().isEmpty() || QFile::exists(file()));
        end();
        start();
    }
    void ask(const QUuid &account, const QStringList &organizations)
    {
        for (const QString &organization : organizations)
            m_queue->add({account,
                {Endpoint::parse(u"https://bcs.example.com"_s).value(), u"p"_s, u"b"_s, organization,
                    CertType::Admin},
                m_home->filePath(u"out"_s)});
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_notice->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }
    void answer(const QString &text)
    {
        QVERIFY2(button(text), qPrintable(text));
        button(text)->click();
    }

    NobodySignedIn m_nobody;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<AccountStore> m_accounts;
    QUuid m_account;
    std::unique_ptr<DownloadQueue> m_queue;
    std::unique_ptr<QWidget> m_window;
    NoticeBar *m_notice = nullptr;
    UnfinishedOffer *m_offer = nullptr;
};

CHAINCERT_TEST(TestUnfinishedOffer)
#include "tst_unfinishedoffer.moc"
