#pragma once

#include "certificates/certificate.h"
#include "fields/namedpane.h"

class QPushButton;
class QScrollArea;

namespace Chaincert {

class Picture;
class PlainLabel;
class QuietLabel;

/// Two certificates beside each other: the sentence that matters, then what differs in two columns, then what
/// both have in common. Every value can be selected.
class ComparePanel : public NamedPane
{
    Q_OBJECT
public:
    struct Side
    {
        QString name; ///< "org1 · admin", a file's name
        CertificatePtr certificate; ///< never null
    };

    explicit ComparePanel(QWidget *parent = nullptr);

    /// Both are being read: says so. Going back gives it up.
    void await(const QString &first, const QString &second);
    void compare(const Side &first, const Side &second);

Q_SIGNALS:
    void backRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override; ///< takes the focus

private:
    Picture *m_sign;
    PlainLabel *m_sentence;
    QuietLabel *m_advice;
    QPushButton *m_back;
    QScrollArea *m_scroll;
};

} // namespace Chaincert
