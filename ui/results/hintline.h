#pragma once

#include "results/elidedlabel.h"

class QTimer;

namespace Chaincert {

/// The grey line under the details: what dragging does, and for a moment what has just been done. Hidden
/// while it has nothing to say.
class HintLine : public ElidedLabel
{
    Q_OBJECT
public:
    explicit HintLine(QWidget *parent = nullptr);

    void setAnyRows(bool any); ///< without rows nothing can be dragged
    void sayCopied(int count); ///< files, folders or paths; 0: words
    void sayKeyDragged(); ///< the first time alone: a copy of a private key went somewhere

private:
    void showUsual();
    void say(const QString &text, int ms);

    QTimer *m_backTimer; // to what usually stands there
    bool m_anyRows = false;
    bool m_keyWasDragged = false;
};

} // namespace Chaincert
