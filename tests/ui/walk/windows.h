#pragma once

#include <QSize>
#include <QWidget>

#include <functional>
#include <memory>

class QScreen;

// Every window of the program in the states that people see, one after the other.
namespace Walk {

// `name` says which window and state. The window is shown and laid out.
using Visit = std::function<void(QWidget &window, const QString &name)>;

// Each on a line of its own, since Qt Test cuts long messages.
void tell(const QStringList &faults);

// `mainSize`: of the main window; empty: its own.
void visitAll(QScreen &screen, const Visit &visit, const QSize &mainSize = {});

} // namespace Walk
