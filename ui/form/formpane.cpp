#include "form/formpane.h"

#include "credentials/accountstore.h"
#include "downloads/foldertemplate.h"
#include "fields/fieldscroll.h"
#include "fields/plainlabel.h"
#include "fields/primarybutton.h"
#include "form/accountfield.h"
#include "form/certtypesfield.h"
#include "form/conflictfield.h"
#include "form/folderfield.h"
#include "form/formlistcontroller.h"
#include "form/idfield.h"
#include "form/listage.h"
#include "form/listwords.h"
#include "form/organizationsfield.h"
#include "settings/settings.h"
#include "words/typedwords.h"
#include "words/words.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLoggingCategory>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 16;
constexpr int Gap = 8; // between fields that keep a line for their notes, and around headings
constexpr int RememberMs = 400;
constexpr int AfterFirstPaintMs = 400;

Q_LOGGING_CATEGORY(log, "chaincert.form")

QString refused(FailureKind kind, const QString &value)
{
    return Words::of(Failure{kind, value}).summary;
}

IdField *projectField()
{
    static const QRegularExpression usual(u"^[0-9a-fA-F]{32}$"_s);
    return new IdField({FormPane::tr("&Project"), FormPane::tr("Choose a project."),
                           refused(FailureKind::ProjectIdInvalid, u"."_s), Words::usualProjectId(),
                           Typed::Kind::Project, FormPane::tr("Enter the project ID.")},
        usual);
}

IdField *blockchainField()
{
    static const QRegularExpression usual(u"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"_s);
    return new IdField({FormPane::tr("&Blockchain"), FormPane::tr("Choose a blockchain."),
                           refused(FailureKind::BlockchainIdInvalid, u"."_s), Words::usualBlockchainId(),
                           Typed::Kind::Blockchain, FormPane::tr("Enter the blockchain ID.")},
        usual);
}

QLabel *heading(const QString &text)
{
    auto *label = new PlainLabel(text);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

QStringList idsOf(const QList<CertType> &types)
{
    QStringList ids;
    for (const CertType type : types)
        ids.append(QString(certTypeId(type)));
    return ids;
}

QList<CertType> typesOf(const QStringList &ids)
{
    QList<CertType> types;
    for (const QString &id : ids) {
        if (const auto type = certTypeFromId(id))
            types.append(*type);
    }
    return types;
}

// The settings know nothing of templates: what a newer version or a hand wrote there may not be one.
QString usableTemplate(const Settings &settings)
{
    const QString text = settings.get(Setting::FolderTemplate);
    if (FolderTemplate::parse(text))
        return text;
    qCWarning(log) << "The template for folders" << text << "cannot be used; the default is used";
    return FolderTemplate::defaultTemplate();
}

} // namespace

FormPane::FormPane(AccountStore &accounts, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_settings(settings)
    , m_scroll(new FieldScroll)
    , m_account(new AccountField(accounts))
    , m_project(projectField())
    , m_blockchain(blockchainField())
    , m_organizations(new OrganizationsField)
    , m_certTypes(new CertTypesField)
    , m_folder(new FolderField)
    , m_conflict(new ConflictField)
    , m_age(new ListAge)
    , m_fields{m_account, m_project, m_blockchain, m_organizations, m_certTypes, m_folder, m_conflict}
    , m_button(new QPushButton)
    , m_download(new QAction(tr("&Download"), this))
    , m_reload(new QAction(tr("&Refresh lists"), this))
    , m_saveTimer(new QTimer(this))
{
    build();
    m_project->setRecent(m_settings.get(Setting::RecentProjectIds));
    m_blockchain->setRecent(m_settings.get(Setting::RecentBlockchainIds));
    fill({QUuid::fromString(m_settings.get(Setting::AccountId)), m_settings.get(Setting::ProjectId),
        m_settings.get(Setting::BlockchainId), m_settings.get(Setting::Organizations),
        m_settings.get(Setting::CheckedOrganizations), typesOf(m_settings.get(Setting::CertTypes)),
        m_settings.get(Setting::Folder)});
    followSettings();
    m_saveTimer->setSingleShot(true);
    m_saveTimer->setInterval(RememberMs);
    m_download->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Enter),
        QKeySequence(Qt::CTRL | Qt::Key_Return)}); // shown as “Enter”
    addAction(m_download);
    m_reload->setShortcut(QKeySequence(Qt::Key_F5));
    addAction(m_reload);
    connectFields();
}

void FormPane::connectFields()
{
    connect(m_age, &ListAge::refreshRequested, m_reload, &QAction::trigger);
    connect(m_reload, &QAction::triggered, this, [this] {
        if (lists())
            m_lists->refresh();
    });
    connect(m_download, &QAction::triggered, this, &FormPane::download);
    connect(m_button, &QPushButton::clicked, this, &FormPane::download);
    connect(m_account, &AccountField::manageRequested, this, &FormPane::manageAccountsRequested);
    connect(m_account, &FormField::changed, this, &FormPane::followAccount);
    connect(m_account->findChild<QComboBox *>(), &QComboBox::activated, this, &FormPane::startLists);
    for (IdField *field : {m_project, m_blockchain})
        connect(field, &IdField::entered, this, &FormPane::startLists);
    connect(m_organizations, &OrganizationsField::entered, this, &FormPane::startLists);
    connect(m_folder, &FolderField::helpRequested, this, &FormPane::helpRequested);
    connect(m_saveTimer, &QTimer::timeout, this, &FormPane::remember);
    for (FormField *field : m_fields) {
        if (field != m_conflict)
            connect(field, &FormField::changed, this, &FormPane::onChanged);
    }
}

FormPane::~FormPane()
{
    for (FormField *field : m_fields) // which lose the focus while they go, and so may change
        field->disconnect(this);
    if (m_saveTimer->isActive())
        remember();
}

void FormPane::build()
{
    auto *column = new QWidget;
    // Still empty: else it would lay out all texts, for a size they will not have.
    m_scroll->setWidget(column);
    auto *fields = new QVBoxLayout(column);
    fields->setContentsMargins(Margin, Margin, Margin, 0);
    fields->setSpacing(Gap);
    auto *whereFrom = new QHBoxLayout;
    whereFrom->setSpacing(Gap);
    whereFrom->addWidget(heading(tr("Where from")), 1);
    whereFrom->addWidget(m_age);
    fields->addLayout(whereFrom);
    for (FormField *field : {static_cast<FormField *>(m_account), static_cast<FormField *>(m_project),
             static_cast<FormField *>(m_blockchain)})
        fields->addWidget(field);
    fields->addSpacing(Gap / 2);
    fields->addWidget(heading(tr("What")));
    fields->addWidget(m_organizations, 1); // takes the height that is free
    fields->addWidget(m_certTypes);
    fields->addSpacing(Gap / 2);
    fields->addWidget(heading(tr("Where to")));
    fields->addWidget(m_folder);
    fields->addWidget(m_conflict);

    // The button stays in sight, however little of the form fits.
    m_button->setDefault(true);
    m_button->setMinimumHeight(fontMetrics().height() * 2);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(Margin, Gap, Margin, Margin);
    foot->addWidget(m_button);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_scroll, 1);
    all->addLayout(foot);
}

FormValues FormPane::values() const
{
    return {m_account->current(), m_project->id(), m_blockchain->id(), m_organizations->organizations(),
        m_organizations->checked(), m_certTypes->checked(), m_folder->text(),
        m_lists ? m_lists->blockchainName() : QString(), m_conflict->chosen()};
}

void FormPane::fill(const FormValues &values)
{
    m_account->setCurrent(values.accountId);
    m_project->setId(values.projectId);
    m_blockchain->setId(values.blockchainId);
    m_organizations->set(values.organizations, values.checkedOrganizations);
    m_certTypes->setChecked(values.certTypes);
    m_folder->setText(values.folder);
    followAccount();
    render(this->values());
}

void FormPane::setCurrentAccount(const QUuid &id)
{
    m_account->setCurrent(id);
    // Someone has just saved it: what was refused may be granted now.
    if (lists()) {
        m_lists->setAccount(m_account->current());
        const Account *account = m_account->account();
        account && account->mfa ? m_lists->refreshProjects() : m_lists->refresh();
    }
}

void FormPane::followSettings()
{
    m_conflict->setDefault(m_settings.get(Setting::OnConflict));
}

void FormPane::setCodeAwaited(const QUuid &account, bool awaited)
{
    if (lists())
        m_lists->setCodeAwaited(account, awaited);
}

void FormPane::followAccount()
{
    const bool isNone = m_account->isNone();
    for (FormField *field : {static_cast<FormField *>(m_project), static_cast<FormField *>(m_blockchain),
             static_cast<FormField *>(m_organizations)})
        field->setDormant(isNone); // what they list comes with the account
    setPrimary(m_button, !isNone); // without an account it is not what goes on
    m_button->setDefault(!isNone);
    fillProject();
    if (m_lists)
        m_lists->setAccount(m_account->current());
    else
        sayWhatIsListedLater();
}

void FormPane::sayWhatIsListedLater()
{
    m_project->setPlaceholder(m_account->isNone() ? ListWords::placeholder(ListWords::List::Projects)
                                                  : ListWords::choose(ListWords::List::Projects));
    m_blockchain->setPlaceholder(ListWords::placeholder(ListWords::List::Blockchains));
    m_organizations->setPlaceholder(ListWords::placeholder(ListWords::List::Organizations));
}

void FormPane::setLists(std::function<ListSource *()> make)
{
    m_makeLists = std::move(make);
    QTimer::singleShot(AfterFirstPaintMs, this, [this] { lists(); });
}

FormListController *FormPane::lists()
{
    if (!m_lists && m_makeLists) {
        if (ListSource *source = m_makeLists()) {
            m_lists = new FormListController(
                *source, *m_account, *m_project, *m_blockchain, *m_organizations, this);
            m_lists->setAccount(m_account->current());
            connect(m_lists, &FormListController::aged, this, [this] { m_age->setAge(m_lists->asOf()); });
            connect(m_lists, &FormListController::editAccountRequested, this,
                [this](const Failure &why) { Q_EMIT editAccountRequested(m_account->current(), why); });
            connect(m_lists, &FormListController::helpRequested, this, &FormPane::helpRequested);
        }
    }
    return m_lists;
}

void FormPane::startLists()
{
    if (lists())
        m_lists->startAsking();
}

void FormPane::download()
{
    m_organizations->takeTyped();
    if (m_account->isNone()) {
        Q_EMIT answerWanted();
        return m_account->askForAccount(); // everything else comes with it
    }
    bool fine = true;
    for (FormField *field : m_fields)
        fine = (field == m_folder || field->reveal()) && fine;
    const Account *account = m_accounts.find(m_account->current());
    const RequestSettings settings{usableTemplate(m_settings), m_settings.get(Setting::OpenKeysFolders),
        [this](const QString &organization) { return m_organizations->mspIdOf(organization); }};
    const auto requests = account ? requestsFor(values(), *account, settings) : QList<DownloadRequest>();
    m_folder->check([this, fine, requests](bool folderFine) {
        if (fine && folderFine && requests)
            emitRequests(*requests);
        else if (fine)
            focusFirstError();
    });
    if (!fine)
        focusFirstError();
}

// The account's own project, where the field is empty or holds what another account put there: what a person
// typed stays.
void FormPane::fillProject()
{
    const Account *account = m_accounts.find(m_account->current());
    const QString project = account ? account->project : QString();
    if (project.isEmpty())
        return;
    if (const QString present = m_project->text(); present.isEmpty() || present == m_defaultProject)
        m_project->setId(project);
    m_defaultProject = project;
}

void FormPane::emitRequests(const QList<DownloadRequest> &requests)
{
    m_project->remember();
    m_blockchain->remember();
    remember();
    Q_EMIT downloadRequested(requests);
}

void FormPane::focusFirstError()
{
    Q_EMIT answerWanted();
    for (FormField *field : m_fields) {
        if (!field->shownError().isEmpty()) {
            field->focusControl();
            m_scroll->ensureWidgetVisible(field, 0, Margin);
            return;
        }
    }
}

void FormPane::onChanged()
{
    m_saveTimer->start();
    render(values());
}

void FormPane::remember()
{
    m_saveTimer->stop();
    const FormValues now = values();
    m_settings.set(Setting::AccountId,
        now.accountId.isNull() ? QString() : now.accountId.toString(QUuid::WithoutBraces));
    m_settings.set(Setting::ProjectId, now.projectId);
    m_settings.set(Setting::BlockchainId, now.blockchainId);
    m_settings.set(Setting::RecentProjectIds, m_project->recent());
    m_settings.set(Setting::RecentBlockchainIds, m_blockchain->recent());
    m_settings.set(Setting::Organizations, now.organizations);
    m_settings.set(Setting::CheckedOrganizations, now.checkedOrganizations);
    m_settings.set(Setting::CertTypes, idsOf(now.certTypes));
    m_settings.set(Setting::Folder, now.folder);
}

void FormPane::render(const FormValues &values)
{
    const int certificates = static_cast<int>(values.certificates());
    m_button->setText(
        certificates > 0 ? tr("&Download %Ln certificate(s)", nullptr, certificates) : tr("&Download"));
}

} // namespace Chaincert
