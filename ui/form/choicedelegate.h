#pragma once

#include <QStyledItemDelegate>

namespace Chaincert {

/// An entry's name, its ID in grey beside it, and at the end the word that tells it apart. Text, never
/// markup.
class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// The roles that hold what stands beside the name and at the end; 0: nothing does.
    ChoiceDelegate(int besideRole, int wordRole, QObject *parent);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_besideRole;
    int m_wordRole;
};

} // namespace Chaincert
