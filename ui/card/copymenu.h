#pragma once

#include "card/cardcopies.h"

#include <QList>
#include <QMenu>

#include <memory>
#include <utility>

namespace Chaincert {

enum class MayHang;

/// “Copy as”: what of the current card goes to the clipboard. A private key goes there by its own entry
/// alone, read from the disk when it is asked for.
class CopyMenu : public QMenu
{
    Q_OBJECT
public:
    explicit CopyMenu(QWidget *parent = nullptr);

    /// null: nothing can be copied. The key's file lies `within` the folder, or else in the folder itself; it
    /// is read on one of these `threads`.
    void setCard(const std::shared_ptr<const IdentityCard> &card, const QString &folder,
        const QString &within, MayHang threads);

Q_SIGNALS:
    void copied();
    void keyNotRead(const Chaincert::Failure &failure);

private:
    void copyKey();

    std::shared_ptr<const IdentityCard> m_card;
    QString m_folder, m_within;
    MayHang m_threads{};
    QList<std::pair<QAction *, CopyAs>> m_actions;
    QAction *m_key;
};

} // namespace Chaincert
