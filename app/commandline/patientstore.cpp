#include "commandline/patientstore.h"

#include "commandline/output.h"
#include "platform/platform.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

// `answer`, and until it comes a clock that dies with the asker.
template <typename T>
std::function<void(Result<T>)> withClock(QObject *context, std::function<void(Result<T>)> answer)
{
    if (!Platform::isTerminal(2))
        return answer;
    QPointer<QTimer> clock = new QTimer(context);
    clock->setSingleShot(true);
    QObject::connect(clock, &QTimer::timeout, clock, [] {
        print(stderr, u"\r\033[K"_s + Text::tr("Waiting for the keychain…") + u'\n'); // over the progress
    });
    clock->start(1500ms);
    return [clock, answer = std::move(answer)](Result<T> result) {
        delete clock;
        answer(std::move(result));
    };
}

} // namespace

void PatientStore::read(const QUuid &id, const QString &label, QObject *context, Read answer)
{
    m_keychain.read(id, label, context, withClock<AccountSecrets>(context, std::move(answer)));
}

void PatientStore::write(
    const QUuid &id, const QString &label, AccountSecrets secrets, QObject *context, Done answer)
{
    m_keychain.write(id, label, std::move(secrets), context, withClock<void>(context, std::move(answer)));
}

void PatientStore::remove(const QUuid &id, const QString &label, QObject *context, Done answer)
{
    m_keychain.remove(id, label, context, withClock<void>(context, std::move(answer)));
}

} // namespace Chaincert
