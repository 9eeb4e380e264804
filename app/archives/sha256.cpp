#include "archives/sha256.h"

#include <QIODevice>

#include <openssl/evp.h>

namespace Chaincert {

namespace {

constexpr qint64 hashedAtOnce = 256 * 1024;

struct DigestFree
{
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

} // namespace

class Sha256::Private
{
public:
    std::unique_ptr<EVP_MD_CTX, DigestFree> context{EVP_MD_CTX_new()};
};

Sha256::Sha256()
    : d(std::make_unique<Private>())
{
}

Sha256::~Sha256() = default;

bool Sha256::begin()
{
    return d->context && EVP_DigestInit_ex(d->context.get(), EVP_sha256(), nullptr) == 1;
}

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(d->context.get(), bytes.data(), size_t(bytes.size()));
}

QByteArray Sha256::end()
{
    QByteArray sum(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    EVP_DigestFinal_ex(d->context.get(), reinterpret_cast<unsigned char *>(sum.data()), &length);
    return sum.first(qsizetype(length));
}

QByteArray Sha256::of(QIODevice &device)
{
    Sha256 digest;
    QByteArray bytes(hashedAtOnce, Qt::Uninitialized);
    if (!digest.begin())
        return {};
    for (;;) {
        const qint64 got = device.read(bytes.data(), bytes.size());
        if (got < 0)
            return {};
        if (got == 0)
            return digest.hex();
        digest.add(QByteArrayView(bytes).first(got));
    }
}

} // namespace Chaincert
