#include "accounts/authoritiesfield.h"

#include "certificates/authorities.h"
#include "words/words.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace Chaincert {

using namespace Qt::StringLiterals;

AuthoritiesField::AuthoritiesField(QWidget *parent)
    : QWidget(parent)
    , m_names(new QLabel(this))
    , m_add(new QPushButton(tr("Add from &file…"), this))
    , m_removeAll(new QPushButton(tr("Remove all"), this))
{
    m_names->setWordWrap(true);
    m_names->setTextFormat(Qt::PlainText);
    m_add->setAutoDefault(false);
    m_removeAll->setAutoDefault(false);
    m_removeAll->setAccessibleName(tr("Remove all CA certificates"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_names, 1);
    row->addWidget(m_removeAll, 0, Qt::AlignTop);
    row->addWidget(m_add, 0, Qt::AlignTop);
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, &AuthoritiesField::chooseFiles);
    connect(m_removeAll, &QPushButton::clicked, this, [this] {
        setPem({});
        Q_EMIT edited();
    });
    render();
}

void AuthoritiesField::setPem(const QByteArray &pem)
{
    m_pem = pem;
    render();
}

void AuthoritiesField::addFile(const QString &file)
{
    const Result<QByteArray> read = readAuthorities(file);
    if (!read) {
        const Words::Sentences said = Words::of(read.error());
        Q_EMIT failed(u"%1 %2"_s.arg(said.summary, said.advice).trimmed());
        return;
    }
    setPem(joinAuthorities(m_pem, *read));
    Q_EMIT edited();
}

void AuthoritiesField::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose CA certificates"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer *.der)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        for (const QString &file : files)
            addFile(file);
    });
    dialog->open();
}

void AuthoritiesField::render()
{
    const QStringList names = authorityNames(m_pem);
    m_names->setText(names.isEmpty() ? tr("The system's alone") : QLocale().createSeparatedList(names));
    m_removeAll->setVisible(!names.isEmpty());
}

} // namespace Chaincert
