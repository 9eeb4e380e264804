#include "card/copymenu.h"

#include "credentials/secret.h"
#include "inspection/keyfile.h"
#include "platform/workers.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace Chaincert {

CopyMenu::CopyMenu(QWidget *parent)
    : QMenu(parent)
{
    const auto add = [this](const QString &text, CopyAs what) {
        QAction *action = addAction(text);
        connect(action, &QAction::triggered, this, [this, what] {
            if (!m_card)
                return;
            QGuiApplication::clipboard()->setText(textOf(*m_card, what));
            Q_EMIT copied();
        });
        m_actions.append({action, what});
    };
    add(tr("Certificate (&PEM)"), CopyAs::Pem);
    add(tr("&Chain (PEM)"), CopyAs::ChainPem);
    addSeparator();
    add(tr("&Subject"), CopyAs::Subject);
    add(tr("Serial &number"), CopyAs::Serial);
    add(tr("SHA-&256"), CopyAs::Sha256);
    add(tr("&Fabric's SKI"), CopyAs::FabricSki);
    addSeparator();
    add(tr("Everything as &text"), CopyAs::Text);
    add(tr("&JSON"), CopyAs::Json);
    addSeparator();
    m_key = addAction(tr("Private &key (PEM)…"));
    connect(m_key, &QAction::triggered, this, &CopyMenu::copyKey);
}

void CopyMenu::setCard(const std::shared_ptr<const IdentityCard> &card, const QString &folder,
    const QString &within, MayHang threads)
{
    m_threads = threads;
    m_folder = folder;
    m_within = within.isEmpty() ? QString() : within + u'/';
    if (m_card == card)
        return;
    m_card = card;
    for (const auto &[action, what] : std::as_const(m_actions)) {
        const bool isLong = what == CopyAs::Text || what == CopyAs::Json;
        action->setEnabled(card && (isLong || !textOf(*card, what).isEmpty()));
    }
    m_key->setEnabled(card && !card->keyFile.isEmpty());
}

void CopyMenu::copyKey()
{
    if (!m_card)
        return;
    onThreadFor(
        m_threads, this,
        [folder = m_folder, file = m_within + m_card->keyFile, position = m_card->keyPosition] {
            return privateKeyBlock(folder, file, position);
        },
        [this](const Result<Secret> &key) {
            if (!key) {
                Q_EMIT keyNotRead(key.error());
                return;
            }
            QGuiApplication::clipboard()->setMimeData(secretForClipboard(*key));
            Q_EMIT copied();
        });
}

} // namespace Chaincert
