#include "preferences/endssoonfields.h"

#include "fields/controlfield.h"
#include "fields/quietlabel.h"
#include "settings/settings.h"

#include <QGridLayout>
#include <QScopedValueRollback>
#include <QSpinBox>

#include <algorithm>

namespace Chaincert {

namespace {

constexpr int BesideGap = 12;

// A number that is half typed is none yet: 1 on the way to 15 would take the other one down with it.
QSpinBox *days(const Setting::Bounded<int> &setting)
{
    auto *box = new QSpinBox;
    box->setRange(setting.minimum, setting.maximum);
    box->setKeyboardTracking(false);
    box->setAccelerated(true);
    return box;
}

} // namespace

EndsSoonFields::EndsSoonFields(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_soon(days(Setting::EndsSoonDays))
    , m_urgent(days(Setting::EndsUrgentlyDays))
{
    //: before a number of days
    auto *soon = new ControlField(tr("&Warn before certificates end"), m_soon);
    //: before a number of days
    auto *urgent = new ControlField(tr("&Urgent before they end"), m_urgent);
    auto *meaning
        = new QuietLabel(tr("Urgent ones are shown in red. Fabric's own nodes warn 7 days before."));
    m_soon->setAccessibleDescription(meaning->text());
    m_urgent->setAccessibleDescription(meaning->text());
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(BesideGap);
    grid->setVerticalSpacing(4);
    grid->addWidget(soon, 0, 0);
    grid->addWidget(urgent, 0, 1);
    grid->addWidget(meaning, 1, 0, 1, 2);
    for (const int column : {0, 1})
        grid->setColumnStretch(column, 1);
    fill();
    const auto store = [this](const auto &setting, const QSpinBox *box) {
        return [this, &setting, box] {
            render();
            if (m_isFilling)
                return;
            m_settings.set(setting, box->value());
            Q_EMIT changed();
        };
    };
    connect(m_urgent, &QSpinBox::valueChanged, this, store(Setting::EndsUrgentlyDays, m_urgent));
    connect(m_soon, &QSpinBox::valueChanged, this, store(Setting::EndsSoonDays, m_soon));
}

void EndsSoonFields::fill()
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_soon->setValue(m_settings.get(Setting::EndsSoonDays));
    render();
    m_urgent->setValue(m_settings.get(Setting::EndsUrgentlyDays));
    render();
}

void EndsSoonFields::render()
{
    m_urgent->setMaximum(std::min(m_soon->value(), Setting::EndsUrgentlyDays.maximum));
    for (QSpinBox *box : {m_soon, m_urgent})
        //: after a number of days in a box, with a blank before it
        box->setSuffix(tr(" day(s)", nullptr, box->value()));
}

} // namespace Chaincert
