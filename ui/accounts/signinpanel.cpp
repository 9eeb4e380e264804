#include "accounts/signinpanel.h"

#include "accounts/foldedtext.h"
#include "accounts/reportwords.h"
#include "fields/codefield.h"
#include "fields/linkbutton.h"
#include "fields/picture.h"
#include "fields/plaintip.h"
#include "fields/textwidth.h"
#include "fields/themeicon.h"
#include "sessions/testedsignin.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace Chaincert {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int CloseSize = 10; // pixels: as high as the first line with what is around it
constexpr qsizetype ProjectsShown = 3; // to choose from
constexpr int ProjectLines = 12; // the most that a name takes, as wide as they are high
constexpr int RowLines = 26; // all of them together
} // namespace

SignInPanel::SignInPanel(QWidget *parent)
    : QFrame(parent)
    , m_slowTimer(new QTimer(this))
    , m_sign(new Picture(style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this), this))
    , m_text(new FoldedText)
    , m_help(new LinkButton(tr("Help")))
    , m_cancel(new QPushButton(tr("Cancel test")))
    , m_close(new QToolButton)
    , m_projectsLabel(new QLabel(tr("Default project for this account:")))
    , m_projects(new QHBoxLayout)
    , m_code(new CodeField)
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_help->hide();
    m_cancel->setAutoDefault(false);
    m_close->setIcon(themeIcon(u"action-cancel"_s));
    m_close->setAutoRaise(true);
    m_close->setIconSize(QSize(CloseSize, CloseSize));
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setAccessibleName(tr("Hide the result"));
    showNameAsTip(*m_close);
    m_code->hide();
    m_projectsLabel->hide();
    auto *words = new QHBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_sign, 0, Qt::AlignTop);
    words->addWidget(m_text, 1);
    words->addWidget(m_help, 0, Qt::AlignTop);
    words->addWidget(m_cancel, 0, Qt::AlignTop);
    words->addWidget(m_close, 0, Qt::AlignTop);
    m_projects->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(words);
    column->addWidget(m_projectsLabel);
    column->addLayout(m_projects);
    column->addWidget(m_code);
    hide();
    m_slowTimer->setSingleShot(true);
    m_slowTimer->setInterval(1500ms);
    connect(m_slowTimer, &QTimer::timeout, this, [this] {
        say(tr("Signing in… A locked keychain may be asking for its password."), Sign::None);
        Q_EMIT changed();
    });
    connect(m_help, &LinkButton::clicked, this, [this] {
        if (m_failed)
            Q_EMIT helpRequested(*m_failed);
    });
    connect(m_cancel, &QPushButton::clicked, this, &SignInPanel::cancel);
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        Q_EMIT focusLeft();
    });
    connect(m_code, &CodeField::given, this, [this] {
        Secret code = m_code->takeCode();
        say(tr("Signing in…"), Sign::None);
        m_cancel->show();
        focusCancel(); // before the question's own button goes
        m_code->hide();
        if (m_test)
            m_test->giveCode(std::move(code));
    });
    connect(m_code, &CodeField::cancelled, this, &SignInPanel::cancel);
}

SignInPanel::~SignInPanel() = default;

void SignInPanel::start(Sessions &sessions, const Account &account, AccountSecrets typed)
{
    dismiss();
    m_test = new SignInTest(sessions, account, std::move(typed), this);
    connect(m_test, &SignInTest::codeWanted, this, &SignInPanel::askForCode);
    connect(m_test, &SignInTest::finished, this, &SignInPanel::onFinished);
    say(tr("Signing in…"), Sign::None);
    m_slowTimer->start();
    m_cancel->show();
    m_close->hide();
    setVisible(true);
    m_test->start();
    Q_EMIT changed();
}

void SignInPanel::onFinished(const Result<SignInReport> &answer)
{
    SignInTest *test = std::exchange(m_test, nullptr);
    test->deleteLater();
    tell(answer);
    if (answer)
        Q_EMIT succeeded(test->tested());
}

void SignInPanel::focusCancel()
{
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void SignInPanel::cancel()
{
    if (m_test)
        m_test->cancel();
}

void SignInPanel::dismiss()
{
    m_slowTimer->stop();
    delete std::exchange(m_test, nullptr);
    m_code->hide();
    clearProjects();
    m_text->setText({});
    hide();
    Q_EMIT changed();
}

QString SignInPanel::text() const
{
    return m_text->text();
}

void SignInPanel::say(const QString &text, Sign sign, std::optional<FailureKind> why)
{
    m_failed = why;
    m_help->setVisible(why.has_value());
    m_help->setAccessibleDescription(text);
    if (sign != Sign::None)
        m_sign->setTheme(sign == Sign::Good ? u"state-saved"_s : u"state-failed"_s);
    m_sign->setVisible(sign != Sign::None);
    m_text->setText(text);
    setAccessibleName(text);
}

void SignInPanel::askForCode(bool again)
{
    m_slowTimer->stop();
    QWidget *now = window()->focusWidget();
    if (!m_code->isVisible())
        m_focusBefore = isAncestorOf(now) ? nullptr : now;
    say(tr("This user also signs in with a code."), Sign::None);
    m_cancel->hide(); // the question has its own
    setVisible(true);
    m_code->show();
    m_code->ask(again);
    Q_EMIT changed();
}

void SignInPanel::tell(const Result<SignInReport> &answer)
{
    m_slowTimer->stop();
    clearProjects();
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    m_code->hide();
    m_cancel->hide();
    m_close->show();
    if (answer) {
        say(inWords(*answer), Sign::Good);
        showProjects(usableProjects(*answer));
    } else if (answer.error().kind == FailureKind::Cancelled) {
        dismiss();
        if (hadFocus)
            returnFocus();
        return;
    } else {
        say(Words::inFull(answer.error()), Sign::Bad, answer.error().kind);
    }
    setVisible(true);
    Q_EMIT changed();
    if (hadFocus)
        returnFocus();
    if (!answer)
        Q_EMIT failed(answer.error());
}

// Not where the system moves it when a button goes: that may be one that throws something away.
void SignInPanel::returnFocus()
{
    if (m_focusBefore && m_focusBefore->isVisible() && m_focusBefore->isEnabled())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else
        Q_EMIT focusLeft();
    m_focusBefore = nullptr;
}

void SignInPanel::setProject(const QString &project)
{
    m_project = project;
    renderProjects();
}

void SignInPanel::renderProjects()
{
    for (const Offered &one : std::as_const(m_offered)) {
        one.button->setChecked(
            !m_project.isEmpty() && (m_project == one.project.id || m_project == one.project.name));
    }
}

void SignInPanel::showProjects(const QList<ReachableProject> &projects)
{
    int room = lines(fontMetrics(), RowLines);
    qsizetype shown = 0;
    QWidget *before = m_close;
    for (const ReachableProject &project : projects.first(std::min(projects.size(), ProjectsShown))) {
        const QString text
            = fontMetrics().elidedText(project.name, Qt::ElideMiddle, lines(fontMetrics(), ProjectLines));
        auto *button = new QRadioButton(QString(text).replace(u'&', u"&&"_s));
        room -= button->sizeHint().width();
        if (shown > 0 && room < 0) { // the window would grow
            delete button;
            break;
        }
        ++shown;
        button->setAutoExclusive(false); // none is chosen where another project is typed
        button->setToolTip(plainTip(tr("Set as default project: %1").arg(project.id)));
        button->setAccessibleName(tr("Default project %1").arg(project.name));
        connect(button, &QRadioButton::clicked, this, [this, project] {
            renderProjects(); // a second click leaves it chosen
            Q_EMIT projectChosen(project);
        });
        m_offered.append({button, project});
        m_projects->addWidget(button);
        setTabOrder(before, button);
        before = button;
    }
    m_projectsLabel->setVisible(shown > 0);
    if (projects.size() > shown) {
        const auto more = static_cast<int>(projects.size() - shown);
        m_projects->addWidget(new QLabel(tr("and %n more", nullptr, more)));
    }
    m_projects->addStretch(1);
    renderProjects();
}

void SignInPanel::clearProjects()
{
    m_projectsLabel->hide();
    m_offered.clear();
    while (QLayoutItem *item = m_projects->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // this may run from inside its click
        }
        delete item;
    }
}

} // namespace Chaincert
