#pragma once

#include "card/identitycardview.h"
#include "cloud/network.h"
#include "cloud/transferthread.h"
#include "downloads/downloadqueue.h"
#include "fields/rawtext.h"
#include "heldcredentials.h"
#include "results/detailspanel.h"
#include "results/resultsmodel.h"
#include "results/resultspane.h"
#include "results/resultsview.h"
#include "settings/settings.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

// The results pane on a queue whose credentials a test holds, for the classes of tests that are made of it.
class PaneRig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_storage = std::make_unique<QSettings>(m_home->filePath(u"s.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_storage);
        m_credentials = std::make_unique<HeldCredentials>();
        m_queue = std::make_unique<DownloadQueue>(*m_credentials);
        open();
    }
    void cleanup()
    {
        m_pane.reset();
        m_queue.reset();
        m_credentials.reset();
        m_storage.reset();
    }

protected:
    void open(const QSize &size = QSize(690, 700))
    {
        m_pane = std::make_unique<ResultsPane>(*m_queue, *m_settings);
        m_pane->resize(size);
        m_pane->show();
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }

    void ask(const QString &organization, const QString &endpoint = u"https://bcs.example.com"_s)
    {
        m_queue->add(
            {m_accountId, {Endpoint::parse(endpoint).value(), u"p"_s, u"b"_s, organization, CertType::Admin},
                m_home->filePath(u"out"_s)});
    }

    static QString nameOf(QWidget *widget)
    {
        return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
    }
    static QPushButton *buttonIn(QWidget *parent, const QString &name, bool inDetails)
    {
        const auto *details = parent->findChild<DetailsPanel *>();
        for (QPushButton *button : parent->findChildren<QPushButton *>()) {
            const bool lies = details && details->isAncestorOf(button);
            if ((nameOf(button) == name || button->text() == name) && lies == inDetails)
                return button;
        }
        return nullptr;
    }
    QPushButton *button(const QString &name) { return buttonIn(m_pane.get(), name, false); }
    QPushButton *detail(const QString &name) { return buttonIn(m_pane.get(), name, true); }
    // An entry of the details' “More”; null while it is not offered.
    QAction *more(const QString &text)
    {
        const QPushButton *const button = detail(u"More"_s);
        const auto actions = button && button->isVisible() ? button->menu()->actions() : QList<QAction *>();
        for (QAction *action : actions) {
            if (action->isVisible() && action->text().remove(u'&') == text)
                return action;
        }
        return nullptr;
    }
    ResultsModel *model() { return m_pane->findChild<ResultsModel *>(); }
    ResultsView *view() { return m_pane->findChild<ResultsView *>(); }
    QModelIndex indexOfPath(const QModelIndex &parent, const QString &path)
    {
        for (int row = 0; row < model()->rowCount(parent); ++row) {
            const QModelIndex index = model()->index(row, 0, parent);
            if (model()->pathOf(index) == path)
                return index;
            if (const QModelIndex below = indexOfPath(index, path); below.isValid())
                return below;
        }
        return {};
    }
    bool shows(const QString &text)
    {
        const auto labels = m_pane->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
    // Of the identity card in the details.
    bool isCardShown() { return card() && card()->isVisible(); }
    IdentityCardView *card() { return m_pane->findChild<IdentityCardView *>(); }
    QString value(const QString &name)
    {
        if (!card())
            return {};
        for (const auto *text : card()->findChildren<RawText *>()) {
            if (text->accessibleName() == name)
                return text->toPlainText();
        }
        return {};
    }

    const QUuid m_accountId = QUuid::createUuid();
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<HeldCredentials> m_credentials;
    std::unique_ptr<DownloadQueue> m_queue;
    std::unique_ptr<ResultsPane> m_pane;
};

} // namespace Chaincert
