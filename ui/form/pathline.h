#pragma once

#include <QLineEdit>

namespace Chaincert {

/// A line that holds a path. Left to right in every language; while nobody edits it, its end is what is seen
/// of one that is too long, for that tells folders apart.
class PathLine : public QLineEdit
{
    Q_OBJECT
public:
    explicit PathLine(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect room() const; // of the text
    bool isCut() const;
};

} // namespace Chaincert
