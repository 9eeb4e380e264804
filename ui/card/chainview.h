#pragma once

#include "card/identitycard.h"

#include <QTreeWidget>

namespace Chaincert {

/// The certificates above an identity's and its TLS certificate's, as high as they are many.
class ChainView : public QTreeWidget
{
    Q_OBJECT
public:
    explicit ChainView(QWidget *parent = nullptr);

    void setLinks(const QList<CardLink> &links); ///< hides itself where there are none
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    int m_rows = 0;
};

} // namespace Chaincert
