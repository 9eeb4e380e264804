#include "commandline/codeasker.h"

#include "commandline/report.h"
#include "platform/platform.h"
#include "words/words.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace Chaincert {

CodeAsker::CodeAsker(Secret given, QObject *parent)
    : QObject(parent)
    , m_given(std::move(given))
{
}

CodeAsker::~CodeAsker() = default;

void CodeAsker::ask(const QString &accountName, bool again, Answer answer)
{
    m_question = std::make_unique<QObject>();
    const Failure why{again ? FailureKind::MfaCodeWrong : FailureKind::MfaCodeMissing, accountName};
    auto known = std::make_shared<Result<Secret>>(tl::make_unexpected(why));
    if (!m_given.isEmpty())
        *known = std::exchange(m_given, {});
    if (*known || !Platform::canAskUnseen()) {
        QTimer::singleShot(0, m_question.get(), [known, answer = std::move(answer)] {
            answer(std::move(*known)); // may ask again, and so end this very question
        });
        return;
    }
    QString prompt = tr("Code of the authenticator for %1").arg(harmless(accountName)) + u": "_s;
    if (again)
        prompt.prepend(Words::of(why).summary + u' ');
    Platform::askUnseen(
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

void CodeAsker::give(Secret code)
{
    m_given = std::move(code);
}

void CodeAsker::stop()
{
    m_question.reset();
}

} // namespace Chaincert
