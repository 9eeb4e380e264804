#include "accounts/proxysection.h"

#include "accounts/secrethosts.h"
#include "fields/controlfield.h"
#include "fields/secretfield.h"
#include "typed/typed.h"
#include "words/typedwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace Chaincert {

namespace {

constexpr int MaxPortLength = 16; // five digits, and what comes along with a paste

int number(ProxySettings::Mode mode)
{
    return static_cast<int>(mode);
}

int number(ProxySettings::Kind kind)
{
    return static_cast<int>(kind);
}

} // namespace

ProxySection::ProxySection(QWidget *parent)
    : AccountSection(parent)
    , m_mode(new QComboBox)
    , m_kind(new QComboBox)
    , m_host(new QLineEdit)
    , m_port(new QLineEdit)
    , m_user(new QLineEdit)
    , m_password(new SecretField(tr("Show the proxy password")))
{
    using Mode = ProxySettings::Mode;
    m_mode->addItem(tr("System proxy"), number(Mode::System));
    m_mode->addItem(tr("None"), number(Mode::None));
    m_mode->addItem(tr("Custom"), number(Mode::Own));
    m_kind->addItem(tr("HTTP"), number(ProxySettings::Kind::Http));
    m_kind->addItem(tr("SOCKS 5"), number(ProxySettings::Kind::Socks5));
    m_port->setInputMethodHints(Qt::ImhDigitsOnly);
    m_port->setMaxLength(MaxPortLength);

    m_modeField = addField(tr("Pro&xy"), m_mode);
    QHBoxLayout *where = addRow();
    ControlField *kind = addField(tr("Proxy kind"), m_kind, {}, where);
    m_hostField = addField(tr("Proxy &host"), m_host, {}, where);
    m_hostField->setRule([this] { return hostError(); });
    ControlField *port = addField(tr("Proxy port"), m_port, {}, where);
    port->setRule([this] { return portError(); });
    where->setStretchFactor(m_hostField, 2);
    QHBoxLayout *who = addRow();
    ControlField *user = addField(tr("Proxy user name"), m_user, tr("Optional."), who);
    m_passwordField = addField(tr("Proxy password"), m_password, {}, who);
    sayBlanks(m_passwordField, m_password, Words::spacesKept());
    m_passwordField->setRule([this] { return passwordError(); });
    m_own = {kind, m_hostField, port, user, m_passwordField};
    connect(m_mode, &QComboBox::currentIndexChanged, this, &ProxySection::render);
    render();
}

bool ProxySection::isUsed() const
{
    return settings().mode != ProxySettings::Mode::System;
}

ProxySettings ProxySection::settings() const
{
    ProxySettings now;
    now.mode = static_cast<ProxySettings::Mode>(m_mode->currentData().toInt());
    if (now.mode != ProxySettings::Mode::Own)
        return now;
    now.kind = static_cast<ProxySettings::Kind>(m_kind->currentData().toInt());
    now.host = Typed::cleaned(m_host->text(), Typed::Kind::Address);
    now.port = Typed::cleaned(m_port->text(), Typed::Kind::Word).toUShort();
    now.user = Typed::cleaned(m_user->text(), Typed::Kind::Name);
    return now;
}

void ProxySection::render()
{
    const bool own = settings().mode == ProxySettings::Mode::Own;
    for (ControlField *field : std::as_const(m_own))
        field->setVisible(own);
}

void ProxySection::fill(const std::optional<Account> &saved, const AccountDraft &draft)
{
    const ProxySettings &proxy = draft.account.proxy;
    m_kept = saved && saved->proxy.mode == ProxySettings::Mode::Own && !saved->proxy.user.isEmpty()
        ? std::optional(saved->proxy)
        : std::nullopt;
    m_mode->setCurrentIndex(m_mode->findData(number(proxy.mode)));
    m_kind->setCurrentIndex(m_kind->findData(number(proxy.kind)));
    m_host->setText(proxy.host);
    m_port->setText(proxy.port == 0 ? QString() : QString::number(proxy.port));
    m_user->setText(proxy.user);
    m_password->setSecret(draft.typed.proxyPassword);
    m_password->setPlaceholder(m_kept ? keptPlaceholder(*saved) : QString());
    render();
}

void ProxySection::collect(AccountDraft &draft) const
{
    draft.account.proxy = settings();
    draft.typed.proxyPassword = m_password->secret();
}

void ProxySection::wipe()
{
    m_password->wipe();
}

QString ProxySection::hostError() const
{
    const QString host = Typed::cleaned(m_host->text(), Typed::Kind::Address);
    if (host.isEmpty())
        return tr("Enter the proxy host.");
    for (const QChar c : host) {
        if (c.isSpace() || c == u'/' || c == u'@')
            return tr("Enter only the host, such as proxy.example.com.");
    }
    return {};
}

QString ProxySection::portError() const
{
    bool isNumber = false;
    const ushort port = Typed::cleaned(m_port->text(), Typed::Kind::Word).toUShort(&isNumber);
    return isNumber && port > 0 ? QString() : tr("Enter a port from 1 to 65535.");
}

// A password that is kept goes to the proxy it was given for and to no other.
QString ProxySection::passwordError() const
{
    if (!m_password->isEmpty() || Typed::cleaned(m_user->text(), Typed::Kind::Name).isEmpty() || !m_kept)
        return {};
    const ProxySettings now = settings();
    return now.host == m_kept->host && now.port == m_kept->port && now.user == m_kept->user
        ? QString()
        : tr("The saved password was entered for another proxy or user. Enter the one for this proxy.");
}

} // namespace Chaincert
