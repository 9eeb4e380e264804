#pragma once

#include "accounts/accountdraft.h"

#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;
class QVBoxLayout;

namespace Chaincert {

class ControlField;
class SecretField;

/// A part of the account's form with one subject: it fills its fields from a draft and collects them into
/// one.
class AccountSection : public QWidget
{
    Q_OBJECT
public:
    explicit AccountSection(QWidget *parent = nullptr);

    /// `saved`: the account as it is kept, or nothing for a new one.
    virtual void fill(const std::optional<Account> &saved, const AccountDraft &draft) = 0;
    virtual void collect(AccountDraft &draft) const = 0; ///< trimmed, except secrets
    virtual void wipe(); ///< overwrites what is secret
    const QList<ControlField *> &fields() const { return m_fields; } ///< in reading order
    /// Whether what is kept was given for another address than the one that is typed now.
    void setMovedRule(std::function<bool()> moved) { m_moved = std::move(moved); }
    void clearError(); ///< errors that show belonged to another account

Q_SIGNALS:
    void edited();

protected:
    ControlField *addField(
        const QString &label, QWidget *control, const QString &hint = {}, QHBoxLayout *row = nullptr);
    /// Says under the field, in place of its hint, that what was pasted begins or ends with a space.
    void sayBlanks(ControlField *field, const SecretField *secret, const QString &words);
    QHBoxLayout *addRow(); ///< fields that stand beside each other
    bool moved() const { return m_moved && m_moved(); }
    QVBoxLayout *column() const { return m_column; }

private:
    QVBoxLayout *m_column;
    QList<ControlField *> m_fields;
    std::function<bool()> m_moved;
};

} // namespace Chaincert
