#pragma once

#include "accounts/accountsection.h"

class QComboBox;
class QLineEdit;

namespace Chaincert {

struct FoundKey;

/// Which cloud: a region, or typed addresses of the blockchain service and of the identity service (IAM).
class PlaceSection : public AccountSection
{
    Q_OBJECT
public:
    explicit PlaceSection(QWidget *parent = nullptr);

    void fill(const std::optional<Account> &saved, const AccountDraft &draft) override;
    void collect(AccountDraft &draft) const override;
    void setIamNeeded(bool needed); ///< the way of signing in goes there
    void setSuggestedRegion(const QString &regionId) { m_suggestedRegion = regionId; } ///< of a new account
    void useCloudOf(const FoundKey &key); ///< where keys say which cloud they are for

    ControlField *region() const { return m_regionField; }
    ControlField *endpoint() const { return m_endpointField; }
    ControlField *iam() const { return m_iamField; }
    bool isTyped() const; ///< addresses, not a region

private:
    void fillRegions();
    void render();
    void renderHints();
    void choose(const QString &regionId);
    QString endpointError() const;
    QString iamError() const;

    QComboBox *m_region;
    QLineEdit *m_endpoint;
    QLineEdit *m_iam;
    ControlField *m_regionField;
    ControlField *m_endpointField;
    ControlField *m_iamField;
    bool m_iamNeeded = false;
    QString m_suggestedRegion;
    QString m_endpointOfKey; // what useCloudOf() has filled in: the next key replaces it
    QString m_iamOfKey;
};

} // namespace Chaincert
