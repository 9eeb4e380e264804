#pragma once

#include "harness/patience.h"
#include "pictures/statuses.h"
#include "results/resultsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace Chaincert {

using namespace Qt::StringLiterals;

// One line for each row, two spaces for each level: name and, of a download, its state.
inline QString asText(const QAbstractItemModel &model, const QModelIndex &parent = {}, int level = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(level * 2, u' ') + index.data().toString();
        if (level == 0)
            text += u" | "_s + index.siblingAtColumn(ResultsModel::Check).data().toString();
        text += u'\n' + asText(model, index, level + 1);
    }
    return text;
}

// The same on another blockchain: "chain0", "chain1" …
inline DownloadStatus onChain(DownloadStatus status, quint64 number)
{
    status.request.query.blockchainId = u"chain%1"_s.arg(number);
    return status;
}

// A model of results under Qt's own tester, for the classes of tests that are made of it.
class ModelRig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_now = {};
        m_model = std::make_unique<ResultsModel>(
            nullptr, [this] { return m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc(); });
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

protected:
    void put(const QList<DownloadStatus> &statuses)
    {
        const int rows = m_model->rowCount() + static_cast<int>(statuses.size());
        for (const DownloadStatus &status : statuses)
            m_model->put(status);
        QTRY_COMPARE(m_model->rowCount(), rows);
    }

    QModelIndex at(const QList<int> &rows) const
    {
        QModelIndex index;
        for (const int row : rows)
            index = m_model->index(row, 0, index);
        return index;
    }

    QDateTime m_now; // for the model, UTC; null: what time it is
    std::unique_ptr<ResultsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

} // namespace Chaincert
