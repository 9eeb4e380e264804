#include "cloud.h"

#include "paging.h"
#include "query.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

// Taken apart while encoded: a slash inside a value is no separator.
QByteArrayList segmentsOf(const Request &request)
{
    return request.path.mid(1).split('/');
}

Answer noSuchUrl()
{
    return bcsError(404, u"BCS.4040404"_s, u"Not Found:the url is not found"_s);
}

} // namespace

Cloud::Cloud(const Projects &projects, const Scale &scale, int pageSize)
    : m_projects(projects)
    , m_scale(scale)
    , m_pageSize(pageSize)
{
}

Cloud::~Cloud() = default;

Blockchains &Cloud::blockchains(const QString &projectId)
{
    const auto known = m_blockchains.find(projectId);
    if (known != m_blockchains.end())
        return known->second;
    Blockchains made = demonstrationBlockchains(projectId);
    const bool scaled = std::any_of(m_projects.end() - m_scale.projects, m_projects.end(),
        [&](const Project &project) { return project.id == projectId; });
    if (scaled)
        made = scaledBlockchains(projectId, m_scale);
    return m_blockchains.emplace(projectId, std::move(made)).first->second;
}

QJsonObject Cloud::description() const
{
    QJsonArray projects;
    for (const Project &project : m_projects)
        projects.append(QJsonObject{{u"id"_s, project.id}, {u"name"_s, project.name}});
    QJsonArray all;
    for (const Project &project : {mainProject, subProject}) {
        for (const auto &blockchain : demonstrationBlockchains(project.id)) {
            all.append(QJsonObject{{u"id"_s, blockchain->id}, {u"name"_s, blockchain->name},
                {u"project_id"_s, project.id},
                {u"sign_algorithm"_s, blockchain->algorithm == Algorithm::Sm2 ? u"sm2"_s : u"ECDSA"_s},
                {u"any_name"_s, blockchain->anyName},
                {u"organizations"_s, QJsonArray::fromStringList(blockchain->names())}});
        }
    }
    const QJsonObject chosen = all.first().toObject();
    return {{u"project_id"_s, chosen.value(u"project_id"_s)}, {u"blockchain_id"_s, chosen.value(u"id"_s)},
        {u"organizations"_s, chosen.value(u"organizations"_s)}, {u"projects"_s, projects},
        {u"blockchains"_s, all}};
}

Blockchain *Cloud::find(const QString &projectId, const QString &blockchainId)
{
    for (const auto &blockchain : blockchains(projectId)) {
        if (blockchain->id == blockchainId)
            return blockchain.get();
    }
    return nullptr;
}

Answer Cloud::certificate(const Request &request, Blockchain &blockchain)
{
    const QString name = parameter(request.query, "org_name");
    const QString certType = parameter(request.query, "cert_type");
    if (name.isEmpty() || certType.isEmpty())
        return bcsError(400, u"BCS.4006009"_s, u"one of parameters is nil"_s);
    if (!QStringList{u"admin"_s, u"user"_s, u"ca"_s}.contains(certType))
        return bcsError(400, u"BCS.4006005"_s, u"keyType error, keyType: %1 not supported"_s.arg(certType));

    const auto &all = specials();
    const auto special = std::find_if(
        all.begin(), all.end(), [&](const Special &one) { return QLatin1String(one.name) == name; });
    if (special == all.end()) {
        if (!blockchain.anyName && !blockchain.names().contains(name))
            return bcsError(400, u"BCS.4001051"_s, u"Input org %1 is not exist"_s.arg(name));
        return file(blockchain.organization(name).archive(certType), certType.toUtf8() + ".zip");
    }
    const QByteArray target = request.target();
    if (name == "redirect"_L1 && !parameter(request.query, "followed").isEmpty())
        return file(blockchain.organization(name).archive(certType), certType.toUtf8() + ".zip");
    const int times = ++blockchain.asked[name + u'\n' + certType];
    return special->answer({blockchain.organization(name), certType, target, request.token(),
        request.requestId, request.origin, times});
}

bool Cloud::knows(const Request &request)
{
    const QByteArrayList segments = segmentsOf(request);
    return request.method == "GET" && segments.size() >= 3 && segments.size() <= 5 && segments.at(0) == "v2"
        && segments.at(2) == "blockchains"
        && (segments.size() < 5 || segments.at(4) == "cert" || segments.at(4) == "nodes");
}

bool Cloud::isForCertificates(const Request &request)
{
    return knows(request) && segmentsOf(request).value(4) == "cert";
}

Answer Cloud::answer(const Request &request, const Caller &caller)
{
    const QByteArrayList segments = segmentsOf(request);
    const QString projectId = decoded(segments.at(1));
    const QByteArray named = request.header("X-Project-Id");
    const bool closed = projectId == closedProject.id;
    if (closed || !caller.reaches(projectId) || (!named.isEmpty() && QLatin1String(named) != projectId))
        return bcsError(403, u"BCS.4030403"_s, u"No permissions to request this method"_s);
    if (segments.size() == 3) {
        QJsonArray all;
        for (const auto &blockchain : blockchains(projectId))
            all.append(QJsonObject{{u"id"_s, blockchain->id}, {u"name"_s, blockchain->name}});
        const Page part = page(all, request, m_pageSize);
        QJsonObject told{{u"blockchains"_s, part.entries}, {u"count"_s, all.size()}};
        if (m_pageSize > 0)
            told.insert(u"links"_s, part.links);
        return json(200, told);
    }
    Blockchain *const blockchain = find(projectId, decoded(segments.at(3)));
    if (!blockchain)
        return noSuchUrl();
    if (segments.size() == 4)
        return json(200, blockchain->details());
    return segments.at(4) == "nodes" ? json(200, blockchain->nodes()) : certificate(request, *blockchain);
}

} // namespace Sandbox
