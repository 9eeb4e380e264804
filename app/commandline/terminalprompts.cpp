#include "commandline/terminalprompts.h"

#include "commandline/output.h"
#include "failures/outsidetext.h"
#include "options/clitext.h"
#include "platform/later.h"
#include "platform/platform.h"
#include "words/separated.h"
#include "words/words.h"

#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Chaincert {

namespace {

// `answer`, and until it comes a clock that dies with the asker.
template <typename T>
std::function<void(Result<T>)> withNotice(QObject *context, std::function<void(Result<T>)> answer)
{
    if (!Platform::isTerminal(2))
        return answer;
    QPointer<QTimer> clock = new QTimer(context);
    clock->setSingleShot(true);
    QObject::connect(clock, &QTimer::timeout, clock, [] {
        print(stderr, u"\r\033[K"_s + CliText::tr("Waiting for the keychain…") + u'\n'); // over the progress
    });
    clock->start(1500ms);
    return [clock, answer = std::move(answer)](Result<T> result) {
        delete clock;
        answer(std::move(result));
    };
}

} // namespace

MfaCodePrompt::MfaCodePrompt(Secret given, QObject *parent)
    : QObject(parent)
    , m_given(std::move(given))
{
}

MfaCodePrompt::~MfaCodePrompt() = default;

void MfaCodePrompt::ask(const QString &accountName, bool again, Answer answer)
{
    m_question = std::make_unique<QObject>();
    const Failure why{again ? FailureKind::MfaCodeWrong : FailureKind::MfaCodeMissing, accountName};
    auto known = std::make_shared<Result<Secret>>(tl::make_unexpected(why));
    if (!m_given.isEmpty())
        *known = std::exchange(m_given, {});
    if (*known || !Platform::canReadPassword()) {
        later(m_question.get(), [known, answer = std::move(answer)] {
            answer(std::move(*known)); // may ask again, and so end this very question
        });
        return;
    }
    QString prompt = tr("MFA code for %1").arg(harmless(accountName)) + u": "_s;
    if (again)
        prompt = Words::joined({Words::of(why).summary, prompt});
    Platform::readPassword(
        m_question.get(), prompt.toLocal8Bit(), [answer = std::move(answer)](std::optional<QByteArray> line) {
            if (!line || line->trimmed().isEmpty()) {
                answer(fail(FailureKind::Cancelled));
                return;
            }
            Secret code(QByteArrayView(*line).trimmed());
            line->fill('\0');
            answer(std::move(code));
        });
}

void MfaCodePrompt::setFirstCode(Secret code)
{
    m_given = std::move(code);
}

void MfaCodePrompt::stop()
{
    m_question.reset();
}

void SlowKeychainNotice::read(const QUuid &id, const QString &label, QObject *context, Read answer)
{
    m_keychain.read(id, label, context, withNotice<AccountSecrets>(context, std::move(answer)));
}

void SlowKeychainNotice::write(
    const QUuid &id, const QString &label, AccountSecrets secrets, QObject *context, Done answer)
{
    m_keychain.write(id, label, std::move(secrets), context, withNotice<void>(context, std::move(answer)));
}

void SlowKeychainNotice::remove(const QUuid &id, const QString &label, QObject *context, Done answer)
{
    m_keychain.remove(id, label, context, withNotice<void>(context, std::move(answer)));
}

} // namespace Chaincert
