#pragma once

#include <QList>
#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace Chaincert {

/// What stands in the place of the results while there is no account: three steps, of which the first has the
/// one button to press. Keys that other tools keep on this computer are offered by name.
class FirstStart : public QScrollArea
{
    Q_OBJECT
public:
    explicit FirstStart(QWidget *parent = nullptr);

    struct Key
    {
        QString place; ///< the file or variable it was found in
        QString id; ///< of the access key, shortened
        bool isOpenToOthers = false; ///< its file is
        bool operator==(const Key &) const = default;
    };
    void setKeys(const QList<Key> &keys); ///< a few are offered, the others where accounts are added
    void setDemonstrationAvailable(bool available);

Q_SIGNALS:
    void shown();
    void addAccountRequested();
    void keyChosen(qsizetype index);
    void demonstrationRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *keyOffer(const Key &key, qsizetype index);

    QPushButton *m_add;
    QVBoxLayout *m_offers;
    QWidget *m_demonstration;
    QList<Key> m_keys;
};

} // namespace Chaincert
