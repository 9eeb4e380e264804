#pragma once

#include "accounts/accountsection.h"
#include "credentials/foundkeys.h"

#include <vector>

class QListWidget;
class QPushButton;
class QRadioButton;

namespace Chaincert {

class QuietLabel;

/// The access keys that other tools keep on this computer. The key that is highlighted is the one that
/// counts, and two radio buttons say how: the account reads it where it lies each time, or keeps a copy of
/// it.
class FoundKeysSection : public AccountSection
{
    Q_OBJECT
public:
    explicit FoundKeysSection(FoundKeys &keys, QWidget *parent = nullptr); ///< keys are lent

    void fill(const std::optional<Account> &saved, const AccountDraft &draft) override;
    void collect(AccountDraft &draft) const override;
    void findKeys(); ///< where other tools keep keys, and in the files that were given
    void addFile(const QString &file); ///< its first key is chosen
    ControlField *list() const { return m_field; }
    const FoundKey *chosen() const; ///< null: none, or one that is not there now

Q_SIGNALS:
    void keyChosen(); ///< chosen() is another one than before

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildButtons();
    void chooseFile();
    void onFound(std::vector<Result<FoundKey>> found);
    void onSelected();
    void render();
    QString error() const;
    QString note() const;
    bool isUsed(const FoundKey &found) const;
    bool isOpenToOthers() const;

    FoundKeys &m_keys;
    std::vector<FoundKey> m_found; // row by row
    QStringList m_faults; // of places whose keys cannot be used
    QStringList m_files; // given by hand
    QString m_newFile; // whose first key shall be chosen
    QListWidget *m_list;
    QRadioButton *m_use;
    QRadioButton *m_copy;
    QuietLabel *m_note;
    QPushButton *m_copyCommand;
    ControlField *m_field;
    std::optional<KeySource> m_used; // what the account reads, or copies
    QObject *m_asking = nullptr; // one look; a newer one silences it
    int m_pending = 0;
};

} // namespace Chaincert
