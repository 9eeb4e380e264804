#pragma once

#include "accounts/accountsection.h"
#include "credentials/foundkeys.h"

#include <vector>

class QListWidget;
class QPushButton;

namespace Chaincert {

class QuietLabel;

// The access keys that other tools keep on this computer. Two ways out: an account that reads a key where it
// lies each time, or a copy of the key that the account keeps from then on.
class FoundKeysSection : public AccountSection
{
    Q_OBJECT
public:
    explicit FoundKeysSection(FoundKeys &keys, QWidget *parent = nullptr); // keys are lent

    void fill(const std::optional<Account> &saved, const AccountDraft &draft) override;
    void collect(AccountDraft &draft) const override;
    void look(); // where other tools keep keys, and in the files that were given
    void addFile(const QString &file);
    ControlField *list() const { return m_field; }
    const FoundKey *chosen() const; // of the current row; null: none

Q_SIGNALS:
    void useChosen(); // chosen() is what the account shall read from now on
    void copyChosen(); // chosen() shall be kept by the account itself

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void chooseFile();
    void onFound(std::vector<Result<FoundKey>> found);
    void use();
    void render();
    QString note() const;
    bool isUsed(const Result<FoundKey> &found) const;

    FoundKeys &m_keys;
    std::vector<Result<FoundKey>> m_found;
    QStringList m_files; // given by hand
    QListWidget *m_list;
    QPushButton *m_use;
    QPushButton *m_copy;
    QuietLabel *m_note;
    ControlField *m_field;
    std::optional<KeysPlace> m_used; // what the account reads
    QObject *m_asking = nullptr; // one look; a newer one silences it
    int m_pending = 0;
};

} // namespace Chaincert
