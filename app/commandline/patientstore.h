#pragma once

#include "credentials/secretstore.h"

namespace Chaincert {

// The keychain, and a line on the terminal where its answer takes long: a desktop may be asking the person
// for the keychain's password, perhaps behind other windows.
class PatientStore : public SecretStore
{
public:
    explicit PatientStore(SecretStore &keychain)
        : m_keychain(keychain)
    {
    }

    void read(const QUuid &id, const QString &label, QObject *context, Read answer) override;
    void write(const QUuid &id, const QString &label, AccountSecrets secrets, QObject *context,
        Done answer) override;
    void remove(const QUuid &id, const QString &label, QObject *context, Done answer) override;

private:
    SecretStore &m_keychain;
};

} // namespace Chaincert
