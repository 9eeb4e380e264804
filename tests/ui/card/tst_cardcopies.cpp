#include "card/cardcopies.h"

#include "app/inspection/ondisk.h"
#include "card/copymenu.h"
#include "credentials/secret.h"
#include "harness/harness.h"
#include "madecards.h"
#include "platform/workers.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestCardCopies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const Assessed made = MadeCards::right();
        m_card = std::make_shared<const IdentityCard>(
            *cardOf(MadeCards::inspectedOf(made), {.path = u"/c/org1"_s, .context = made.context}));
    }

    void aCertificateIsCopiedAsOpenSslWritesIt()
    {
        QCOMPARE(textOf(*m_card, CopyAs::Pem).toLatin1(), Made::admin().certificate);
        QCOMPARE(textOf(*m_card, CopyAs::ChainPem).toLatin1(),
            Made::admin().certificate + Made::organization().ca.certificate);
    }

    void valuesAreCopiedBare()
    {
        QCOMPARE(textOf(*m_card, CopyAs::Subject), u"CN=admin@org1,OU=admin"_s);
        QCOMPARE(textOf(*m_card, CopyAs::Serial), u"07"_s);
        QCOMPARE(textOf(*m_card, CopyAs::Sha256), Made::admin().sha256());
        QCOMPARE(textOf(*m_card, CopyAs::FabricSki), Made::admin().ski());
        QCOMPARE(textOf(*m_card, CopyAs::Text), asText(*m_card));
        QVERIFY(textOf(*m_card, CopyAs::Json).startsWith(u'{'));
    }

    void nothingThatIsCopiedSoHoldsTheKey()
    {
        const QByteArray key = Made::admin().pem();
        for (const CopyAs what : {CopyAs::Pem, CopyAs::ChainPem, CopyAs::Text, CopyAs::Json}) {
            const QString text = textOf(*m_card, what);
            QVERIFY(!text.contains(u"PRIVATE KEY"_s));
            QVERIFY(!text.contains(QString::fromLatin1(key.mid(40, 30))));
        }
    }

    void whatIsNotThereCannotBeCopied()
    {
        CopyMenu menu;
        menu.setCard(std::make_shared<const IdentityCard>(), {}, {}, MayHang::SavedFiles);
        for (const QAction *action : menu.actions()) {
            const QString text = action->text().remove(u'&');
            if (!action->isSeparator())
                QCOMPARE(action->isEnabled(), text == u"Everything as text"_s || text == u"JSON"_s);
        }
    }

    void aKeyGoesByItsOwnEntryAloneAndIsMarkedAsSecret()
    {
        const OnDisk disk(Assessed::folder().given.files);
        CopyMenu menu;
        QSignalSpy copied(&menu, &CopyMenu::copied);
        menu.setCard(m_card, disk.path(), {}, MayHang::SavedFiles);
        actionOf(menu, u"Certificate (PEM)"_s)->trigger();
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->text().toLatin1(), Made::admin().certificate);
        QVERIFY(!data->hasFormat(u"x-kde-passwordManagerHint"_s));
        QCOMPARE(copied.count(), 1);
        actionOf(menu, u"Private key (PEM)…"_s)->trigger();
        QTRY_COMPARE(copied.count(), 2);
        data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->text().toLatin1(), Made::admin().pem());
        QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
        QGuiApplication::clipboard()->clear();
    }

    void aKeyThatIsGoneIsSaid()
    {
        const OnDisk disk;
        CopyMenu menu;
        QSignalSpy failed(&menu, &CopyMenu::keyNotRead);
        menu.setCard(m_card, disk.path(), {}, MayHang::SavedFiles);
        actionOf(menu, u"Private key (PEM)…"_s)->trigger();
        QTRY_COMPARE(failed.count(), 1);
    }

private:
    static QAction *actionOf(const CopyMenu &menu, const QString &text)
    {
        for (QAction *action : menu.actions()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        return nullptr;
    }

    std::shared_ptr<const IdentityCard> m_card;
};

CHAINCERT_TEST(TestCardCopies)
#include "tst_cardcopies.moc"
