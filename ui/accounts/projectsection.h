#pragma once

#include "accounts/accountsection.h"
#include "cloud/identity.h"

class QLineEdit;

namespace Chaincert {

/// The account's default project. One that was chosen from a list is an ID; its name stands under it.
class ProjectSection : public AccountSection
{
    Q_OBJECT
public:
    explicit ProjectSection(QWidget *parent = nullptr);

    void fill(const std::optional<Account> &saved, const AccountDraft &draft) override;
    void collect(AccountDraft &draft) const override;
    void choose(const ReachableProject &project);
    /// From a key that says which project it is for: in place of nothing, or of what another key has said.
    void useProjectOfKey(const QString &projectId);
    ControlField *field() const { return m_field; }

private:
    QString typed() const;
    void render();

    QLineEdit *m_line;
    ControlField *m_field;
    ReachableProject m_chosen;
    QString m_ofKey;
};

} // namespace Chaincert
