#include "accounts/authoritiesfield.h"

#include "certificates/authorities.h"
#include "fields/plaintip.h"
#include "fields/themeicon.h"
#include "fields/windowfit.h"
#include "words/certificatewords.h"
#include "words/separated.h"
#include "words/words.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QStyle>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int FingerprintRole = Qt::UserRole;
constexpr int ShownPairs = 6; // of a fingerprint's 32
constexpr int RowsAtMost = 3; // of the list that are seen at once
constexpr int CopiedMs = 2000;

QString end(const QDateTime &utc)
{
    const QString day = Words::day(utc);
    return utc < QDateTime::currentDateTimeUtc() ? AuthoritiesField::tr("Expired %1").arg(day)
                                                 : AuthoritiesField::tr("Valid until %1").arg(day);
}

} // namespace

AuthoritiesField::AuthoritiesField(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(tr("Add from fi&le…"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    m_list->setAccessibleName(tr("CA certificates"));
    m_list->installEventFilter(this);
    const int sign = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_list->setIconSize(QSize(sign, sign));
    auto *copy = new QAction(tr("Copy fingerprint"), m_list);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(copy);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_add->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    m_remove->setAccessibleName(tr("Remove certificate"));
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_list, 1, Qt::AlignTop);
    row->addLayout(buttons);
    setFocusProxy(m_list);
    connect(copy, &QAction::triggered, this, &AuthoritiesField::copyFingerprint);
    connect(m_add, &QPushButton::clicked, this, &AuthoritiesField::chooseFiles);
    connect(m_remove, &QPushButton::clicked, this, &AuthoritiesField::removeCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &AuthoritiesField::render);
    fillList();
}

void AuthoritiesField::setPem(const QByteArray &pem)
{
    delete std::exchange(m_reading, nullptr);
    show(pem);
}

void AuthoritiesField::show(const QByteArray &pem)
{
    m_pem = pem;
    fillList();
}

void AuthoritiesField::addFiles(const QStringList &files)
{
    if (!m_reading)
        m_reading = new QObject(this);
    readAuthorities(files, m_reading, [this](const ReadAuthorities &read) {
        if (!read.pem.isEmpty()) {
            show(joinAuthorities(m_pem, read.pem));
            Q_EMIT edited();
        }
        if (read.failure)
            Q_EMIT failed(Words::inFull(*read.failure));
    });
}

void AuthoritiesField::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose CA certificates"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer *.der)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &AuthoritiesField::addFiles);
    new WindowFit(dialog, [dialog] { return dialog->sizeHint(); });
    dialog->open();
}

void AuthoritiesField::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || !m_remove->isEnabled())
        return;
    show(withoutAuthority(m_pem, row));
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_list->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void AuthoritiesField::copyFingerprint() const
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || m_pem.isEmpty())
        return;
    QApplication::clipboard()->setText(item->data(FingerprintRole).toString());
    const QPoint under = m_list->visualItemRect(item).bottomLeft();
    QToolTip::showText(m_list->viewport()->mapToGlobal(under), tr("Copied"), m_list, {}, CopiedMs);
}

bool AuthoritiesField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AuthoritiesField::fillList()
{
    m_list->clear();
    const QList<AuthorityFacts> facts = authorityFacts(m_pem);
    for (const AuthorityFacts &one : facts) {
        const QString fingerprint = u"SHA-256 %1…"_s.arg(one.sha256.first(ShownPairs * 3 - 1));
        auto *item = new QListWidgetItem(
            one.subject + u'\n' + Words::separated({end(one.notAfter), fingerprint}), m_list);
        item->setData(FingerprintRole, one.sha256);
        item->setToolTip(plainTip(tr("Issued by %1\nSHA-256 %2").arg(one.issuer, one.sha256)));
        if (one.notAfter < QDateTime::currentDateTimeUtc())
            item->setIcon(themeIcon(u"state-warning"_s));
    }
    if (facts.isEmpty()) {
        auto *none = new QListWidgetItem(tr("Only those the system trusts"), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
    // As high as the rows are: those of a fallback font, as for Chinese, are higher than the font's own.
    int height = 2 * m_list->frameWidth() + 2;
    for (int row = 0; row < std::min(m_list->count(), RowsAtMost); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(height);
    render();
}

void AuthoritiesField::render()
{
    m_remove->setVisible(!m_pem.isEmpty());
    m_remove->setEnabled(m_list->currentItem() && !m_pem.isEmpty());
}

} // namespace Chaincert
