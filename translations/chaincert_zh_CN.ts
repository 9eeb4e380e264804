<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Chaincert::AboutWindow</name>
    <message>
        <source>About Chaincert</source>
        <translation>关于 Chaincert</translation>
    </message>
    <message>
        <source>Built with Qt %1 (LGPL 3), QtKeychain (BSD 3-clause), libzip (BSD 3-clause), libyaml (MIT), OpenSSL (Apache 2.0) and tl::expected (CC0 1.0).</source>
        <extracomment>Names of licences stay as they are.</extracomment>
        <translation>使用 Qt %1（LGPL 3）、QtKeychain（BSD 3-clause）、libzip（BSD 3-clause）、libyaml（MIT）、OpenSSL（Apache 2.0）和 tl::expected（CC0 1.0）构建。</translation>
    </message>
    <message>
        <source>Chaincert %1</source>
        <translation>Chaincert %1</translation>
    </message>
    <message>
        <source>Downloads, checks and organizes the certificates and keys of organizations on a managed Hyperledger Fabric blockchain.</source>
        <translation>下载、检查并整理托管的 Hyperledger Fabric 区块链上各组织的证书和私钥。</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0.</source>
        <translation>自由软件，采用 Apache License 2.0 许可。</translation>
    </message>
    <message>
        <source>Chaincert is not affiliated with the vendor of the service; product names are trademarks of their owners.</source>
        <translation>Chaincert 与该服务的厂商无关；产品名称是其各自所有者的商标。</translation>
    </message>
</context>
<context>
    <name>Chaincert::AccessKeySection</name>
    <message>
        <source>Show the secret key</source>
        <translation>显示秘密访问密钥</translation>
    </message>
    <message>
        <source>Show the security token</source>
        <translation>显示安全令牌</translation>
    </message>
    <message>
        <source>Access ke&amp;y ID</source>
        <translation>访问密钥 ID(&amp;Y)</translation>
    </message>
    <message>
        <source>Enter the access key ID.</source>
        <translation>请输入访问密钥 ID。</translation>
    </message>
    <message>
        <source>Se&amp;cret key</source>
        <translation>秘密访问密钥(&amp;C)</translation>
    </message>
    <message>
        <source>Sec&amp;urity token</source>
        <translation>安全令牌(&amp;U)</translation>
    </message>
    <message>
        <source>Enter the secret key of this access key.</source>
        <translation>请输入与该访问密钥对应的秘密访问密钥。</translation>
    </message>
    <message>
        <source>The saved secret key belongs to another access key. Enter the one for this access key.</source>
        <translation>已保存的秘密访问密钥属于另一个访问密钥。请输入与此对应的密钥。</translation>
    </message>
    <message>
        <source>The saved secret key was entered for another address. Enter it again for this one.</source>
        <translation>已保存的秘密访问密钥用于另一个地址。请为此地址重新输入。</translation>
    </message>
    <message>
        <source>Spaces before and after it are removed.</source>
        <translation>首尾空格会去掉。</translation>
    </message>
    <message>
        <source>Only for a temporary access key.</source>
        <translation>仅用于临时访问密钥。</translation>
    </message>
</context>
<context>
    <name>Chaincert::AccountAddCommand</name>
    <message>
        <source>The account &quot;%1&quot; already exists.</source>
        <translation>账号“%1”已存在。</translation>
    </message>
    <message>
        <source>Choose another name, or remove that account first: chaincert-cli account remove</source>
        <translation>请换一个名称，或先移除该账号：chaincert-cli account remove</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; was saved.</source>
        <translation>账号“%1”已保存。</translation>
    </message>
</context>
<context>
    <name>Chaincert::AccountButtons</name>
    <message>
        <source>Remo&amp;ve…</source>
        <translation>移除(&amp;V)…</translation>
    </message>
    <message>
        <source>Test s&amp;ign-in</source>
        <translation>测试登录(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Waiting for the keychain. It may be asking for its password.</source>
        <translation>正在等待密钥环，可能需要您输入密钥环密码。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>Chaincert::AccountEditor</name>
    <message>
        <source>“%1” has unsaved changes.</source>
        <extracomment>%1 is the label of an account that has unsaved changes, or of one that is new</extracomment>
        <translation>“%1”有未保存的更改。</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存更改</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Keep for this run only</source>
        <translation>仅本次运行期间保留</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>the name of a copy; %1 is the account that was copied</extracomment>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Duplicating…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>Remove “%1” and its secrets from this computer?</source>
        <translation>要从本机移除“%1”及其机密信息吗？</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <source>Remove the account, keep its secrets</source>
        <translation>移除账号，保留其机密信息</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新账号</translation>
    </message>
</context>
<context>
    <name>Chaincert::AccountField</name>
    <message>
        <source>&amp;Account</source>
        <translation>账号(&amp;A)</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>尚无账号</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>添加账号…</translation>
    </message>
    <message>
        <source>&amp;Manage…</source>
        <translation>管理(&amp;M)…</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Manage accounts</source>
        <translation>管理账号</translation>
    </message>
    <message>
        <source>Add an account first.</source>
        <translation>请先添加账号。</translation>
    </message>
    <message>
        <source>Add, edit or remove accounts</source>
        <translation>添加、编辑或移除账号</translation>
    </message>
</context>
<context>
    <name>Chaincert::AccountForm</name>
    <message>
        <source>CA certificates</source>
        <translation>CA 证书</translation>
    </message>
    <message>
        <source>M&amp;ore: CA certificates and proxy</source>
        <translation>更多：CA 证书和代理(&amp;O)</translation>
    </message>
    <message>
        <source>Sign in &amp;with</source>
        <translation>登录方式(&amp;W)</translation>
    </message>
    <message>
        <source>For a private cloud: trusted for this account only, in addition to the system&apos;s.</source>
        <translation>用于私有云：除系统证书外，仅此账号信任这些证书。</translation>
    </message>
</context>
<context>
    <name>Chaincert::AccountList</name>
    <message>
        <source>&amp;Add account</source>
        <translation>添加账号(&amp;A)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制账号</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up (Ctrl+Up in the list)</source>
        <translation>上移（在列表中按 Ctrl+Up）</translation>
    </message>
    <message>
        <source>Move down (Ctrl+Down in the list)</source>
        <translation>下移（在列表中按 Ctrl+Down）</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新账号</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <extracomment>an account in the list that has been edited and not saved</extracomment>
        <translation>%1（未保存）</translation>
    </message>
</context>
<context>
    <name>Chaincert::AccountRemoveCommand</name>
    <message>
        <source>The account &quot;%1&quot; was not removed; --leave-secret removes it without using the keychain.</source>
        <translation>账号“%1”未移除；使用 --leave-secret 可在不访问密钥环的情况下将其移除。</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; was removed; the keychain may still hold its secret.</source>
        <translation>账号“%1”已移除；密钥环中可能仍保存着其机密信息。</translation>
    </message>
    <message>
        <source>The account &quot;%1&quot; and its secrets were removed.</source>
        <translation>账号“%1”及其机密信息已移除。</translation>
    </message>
</context>
<context>
    <name>Chaincert::AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>Chaincert::AttentionBar</name>
    <message>
        <source>Filter (%1)</source>
        <extracomment>a line that filters rows, with its key</extracomment>
        <translation>筛选（%1）</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>&quot;3 failed: 2 causes&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Shows only downloads with these words in their name, blockchain or state; Esc clears it</source>
        <translation>只显示名称、区块链或状态中含有这些文字的下载；按 Esc 清除</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>转到筛选</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失败 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cause(s)</source>
        <translation>
            <numerusform>%Ln 种原因</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsafe, not unpacked</source>
        <extracomment>archives that were saved but are unsafe to unpack</extracomment>
        <translation>
            <numerusform>不安全未解压 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with warnings</source>
        <translation>
            <numerusform>有警告 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s)</source>
        <translation>
            <numerusform>%Ln 类</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::AuthoritiesField</name>
    <message>
        <source>Choose CA certificates</source>
        <translation>选择 CA 证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>证书 (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>已于 %1 过期</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>Add from fi&amp;le…</source>
        <translation>从文件导入(&amp;L)…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>CA certificates</source>
        <translation>CA 证书</translation>
    </message>
    <message>
        <source>Copy fingerprint</source>
        <translation>复制指纹</translation>
    </message>
    <message>
        <source>Remove certificate</source>
        <translation>移除证书</translation>
    </message>
    <message>
        <source>Issued by %1
SHA-256 %2</source>
        <translation>签发者：%1
SHA-256 %2</translation>
    </message>
    <message>
        <source>Only those the system trusts</source>
        <translation>仅系统信任的证书</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Chaincert::BringingIn</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;folder to look at…</source>
        <translation>打开要检查的文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose a folder to look at</source>
        <translation>选择要检查的文件夹</translation>
    </message>
    <message>
        <source>Choose certificates, keys or archives to look at</source>
        <translation>选择要检查的证书、私钥或压缩包</translation>
    </message>
    <message>
        <source>Certificates, keys and archives</source>
        <translation>证书、私钥和压缩包</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
</context>
<context>
    <name>Chaincert::BroughtIn</name>
    <message>
        <source>brought in</source>
        <extracomment>of a row in the results: a file or folder that a person brought in to be looked at, and no download</extracomment>
        <translation>另行打开</translation>
    </message>
    <message>
        <source>Brought in</source>
        <extracomment>a row of the results, above files and folders that a person brought in to be looked at</extracomment>
        <translation>另行打开</translation>
    </message>
    <message numerus="yes">
        <source>%Ln brought in</source>
        <extracomment>files and folders that a person brought in to be looked at, counted</extracomment>
        <translation>
            <numerusform>另行打开 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>Chaincert::BroughtInDetails</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 = the file that is meant; %2 = a sentence on the certificate or key in it
----------
%1 = the name of a file or folder, %2 = what it is, and that it was brought in</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>还有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid until: %1</source>
        <extracomment>%1 = a point of time with the days until then</extracomment>
        <translation>有效期至：%1</translation>
    </message>
</context>
<context>
    <name>Chaincert::BroughtInRows</name>
    <message>
        <source>“%1” was not unpacked.</source>
        <translation>未解压“%1”。</translation>
    </message>
    <message>
        <source>Files already exist here and were not changed: %1</source>
        <translation>目标位置已有文件，未作更改：%1</translation>
    </message>
    <message>
        <source>The same content was already there; nothing was written: %1</source>
        <translation>已有相同的内容，没有写入任何文件：%1</translation>
    </message>
    <message>
        <source>Unpacked to %1</source>
        <translation>已解压到 %1</translation>
    </message>
</context>
<context>
    <name>Chaincert::CardReader</name>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
</context>
<context>
    <name>Chaincert::CardSource</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Blockchain</source>
        <translation>区块链</translation>
    </message>
    <message>
        <source>SHA-256 of the archive</source>
        <translation>压缩包的 SHA-256</translation>
    </message>
</context>
<context>
    <name>Chaincert::CausesList</name>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>how many downloads failed, and why: &quot;12 × Token not accepted&quot;</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Select: %1</source>
        <extracomment>of a button; %1 = why they failed, or what is to be said of them</extracomment>
        <translation>选中：%1</translation>
    </message>
    <message>
        <source>Selects the rows with this cause</source>
        <translation>选中属于此原因的行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the second button, and further ones, that would have the same name: %1 = the name, %2 = its number</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Chaincert::CertTypesField</name>
    <message>
        <source>Certificate &amp;types</source>
        <translation>证书类型(&amp;T)</translation>
    </message>
    <message>
        <source>The admin of an orderer organization differs from that of a peer organization; managing channels needs the peer organization&apos;s.</source>
        <translation>共识组织的 admin 与 Peer 组织的 admin 不同；管理通道需要 Peer 组织的 admin。</translation>
    </message>
    <message>
        <source>Select at least one type.</source>
        <translation>请至少勾选一种类型。</translation>
    </message>
</context>
<context>
    <name>Chaincert::ChainView</name>
    <message>
        <source>Chain</source>
        <translation>证书链</translation>
    </message>
</context>
<context>
    <name>Chaincert::Choice</name>
    <message>
        <source>normal</source>
        <extracomment>a blockchain&apos;s state</extracomment>
        <translation>正常</translation>
    </message>
    <message>
        <source>abnormal</source>
        <extracomment>a blockchain&apos;s state</extracomment>
        <translation>异常</translation>
    </message>
    <message>
        <source>public address (EIP) abnormal</source>
        <extracomment>a blockchain&apos;s state: EIP is an elastic IP address</extracomment>
        <translation>弹性公网 IP（EIP）异常</translation>
    </message>
    <message>
        <source>frozen</source>
        <extracomment>a blockchain&apos;s state</extracomment>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>hibernated</source>
        <extracomment>a blockchain&apos;s state</extracomment>
        <translation>已休眠</translation>
    </message>
    <message numerus="yes">
        <source>%Ln organization(s)</source>
        <translation>
            <numerusform>%Ln 个组织</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::ChoiceModel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>several are called %1: its ID tells it apart</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>recently used</source>
        <translation>最近使用</translation>
    </message>
</context>
<context>
    <name>Chaincert::CodeField</name>
    <message>
        <source>Submit code</source>
        <translation>提交验证码</translation>
    </message>
    <message>
        <source>Authentication code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>The six digits that this user&apos;s authenticator shows now.</source>
        <translation>该用户的身份验证器应用当前显示的六位数字。</translation>
    </message>
    <message>
        <source>That code is wrong or has already been used. Enter the next one.</source>
        <translation>该验证码错误，或已经用过。请输入下一个。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel signing in</source>
        <translation>取消登录</translation>
    </message>
</context>
<context>
    <name>Chaincert::CodeLine</name>
    <message>
        <source>A code has six digits.</source>
        <translation>验证码为六位数字。</translation>
    </message>
</context>
<context>
    <name>Chaincert::CommandLine</name>
    <message>
        <source>Use en or zh_CN.</source>
        <translation>请使用 en 或 zh_CN。</translation>
    </message>
    <message>
        <source>the blockchain service&apos;s address</source>
        <translation>区块链服务的地址</translation>
    </message>
    <message>
        <source>a region of the public cloud instead of an address</source>
        <translation>公有云的区域，用来代替地址</translation>
    </message>
    <message>
        <source>the file that holds the token</source>
        <translation>含有令牌的文件</translation>
    </message>
    <message>
        <source>en or zh_CN instead of the system&apos;s language</source>
        <translation>使用 en 或 zh_CN 代替系统语言</translation>
    </message>
    <message>
        <source>chaincert-cli, version %1</source>
        <extracomment>%1 is a number like 1.2.0</extracomment>
        <translation>chaincert-cli，版本 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>progress in a terminal: %1 finished downloads of %2</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a file, %2 a sentence about it
----------
%1 = the file that is meant, %2 = a sentence on the certificate or key in it
----------
%1 = how severe it is, or the file that is meant; %2 = a sentence on it
----------
%1 an organization and a certificate type, %2 a sentence about their download
----------
progress in a terminal: %1 an organization and a certificate type, %2 its state</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>请求 ID：%1</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read (%2).</source>
        <translation>无法读取文件“%1”（%2）。</translation>
    </message>
    <message>
        <source>Standard input cannot be read (%1).</source>
        <translation>无法读取标准输入（%1）。</translation>
    </message>
    <message>
        <source>Use one of: --domain, --user and --password-stdin; --access-key and --secret-key-stdin; --token-stdin; --from-environment.</source>
        <translation>请使用其中一种：--domain、--user 和 --password-stdin；--access-key 和 --secret-key-stdin；--token-stdin；--from-environment。</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>this run only</source>
        <translation>仅本次运行</translation>
    </message>
    <message>
        <source>NAME</source>
        <extracomment>The five headings of a table of accounts in a terminal, from here on.</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>CLOUD</source>
        <translation>云</translation>
    </message>
    <message>
        <source>PROJECT</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Projects:</source>
        <translation>项目：</translation>
    </message>
    <message>
        <source>Use account add, account list, account test or account remove.</source>
        <translation>请使用 account add、account list、account test 或 account remove。</translation>
    </message>
    <message>
        <source>Leave the password out and add --proxy-password-stdin.</source>
        <translation>请去掉密码，并加上 --proxy-password-stdin。</translation>
    </message>
    <message>
        <source>downloads the certificates of a managed blockchain and unpacks them</source>
        <translation>下载托管区块链的证书并解压</translation>
    </message>
    <message>
        <source>chaincert-cli COMMAND --help shows the options of a command.</source>
        <translation>chaincert-cli COMMAND --help 显示某个命令的选项。</translation>
    </message>
    <message>
        <source>the IAM user&apos;s name</source>
        <translation>IAM 用户名</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>this run</source>
        <extracomment>The name of an account that is made from the command line&apos;s options, in a sentence about it.</extracomment>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>该行过长。</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>正在等待密钥环…</translation>
    </message>
    <message>
        <source>Use list projects, list blockchains or list organizations.</source>
        <translation>请用 list projects、list blockchains 或 list organizations。</translation>
    </message>
    <message>
        <source>ID</source>
        <extracomment>The headings of tables in a terminal, from here on.</extracomment>
        <translation>ID</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>MSP ID</source>
        <translation>MSP ID</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>请去掉此选项。</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <extracomment>%1 a file, %2 a line&apos;s number, %3 sentences that say what is wrong there</extracomment>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;; the columns are: %2.</source>
        <translation>没有名为“%1”的列；可用的列有：%2。</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>是其他内容</translation>
    </message>
    <message>
        <source>Save it as CSV or JSON in UTF-8.</source>
        <translation>请以 UTF-8 编码保存为 CSV 或 JSON。</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>progress in a terminal: %1 minutes and seconds, such as 2:05</extracomment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>progress in a terminal: %1 an amount of bytes such as 3.1 MB</extracomment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>downloads at a time for each service, 1 to 6 (default: %1)</source>
        <translation>每个服务的同时下载数，1 到 6（默认：%1）</translation>
    </message>
    <message>
        <source>argument %1</source>
        <extracomment>in place of an option&apos;s name: the number of a word on the command line</extracomment>
        <translation>第 %1 个参数</translation>
    </message>
    <message>
        <source>The file has more than %1 downloads.</source>
        <translation>该文件中的下载超过 %1 个。</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>请拆分成多个文件。</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>Secret key of %1</source>
        <translation>%1 的秘密访问密钥</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>安全令牌</translation>
    </message>
    <message>
        <source>the seconds over which --min-speed is measured</source>
        <translation>计量 --min-speed 的秒数</translation>
    </message>
    <message>
        <source>Use --min-speed.</source>
        <translation>请使用 --min-speed。</translation>
    </message>
    <message>
        <source>save only the archives</source>
        <translation>只保存压缩包，不解压</translation>
    </message>
    <message>
        <source>If the user signs in with a code, add --mfa; if not, leave out --user-id.</source>
        <translation>如果用户使用验证码登录，请加上 --mfa；否则请去掉 --user-id。</translation>
    </message>
    <message>
        <source>If the user signs in with a code, add --mfa and --user-id; if not, leave out --mfa-stdin.</source>
        <translation>如果用户使用验证码登录，请加上 --mfa 和 --user-id；否则请去掉 --mfa-stdin。</translation>
    </message>
    <message>
        <source>Signing in with a password also needs the identity service&apos;s address, for example --iam https://iam.example.com.</source>
        <translation>使用密码登录还需要身份服务的地址，例如 --iam https://iam.example.com。</translation>
    </message>
    <message>
        <source>There are no accounts yet. Add one with chaincert-cli account add.</source>
        <translation>尚无账号。可以用 chaincert-cli account add 添加。</translation>
    </message>
    <message>
        <source>SIGN-IN</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>SECRET STORED IN</source>
        <translation>机密信息位置</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an available language.</source>
        <translation>没有语言“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not valid: it must be a number from 1 to 6.</source>
        <translation>“%1”无效：必须是 1 到 6 之间的数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a way to handle existing files.</source>
        <translation>“%1”不是处理已有文件的方式。</translation>
    </message>
    <message>
        <source>Use admin, user, ca or all; separate several with spaces.</source>
        <translation>请用 admin、user、ca 或 all；多个之间用空格分隔。</translation>
    </message>
    <message>
        <source>No list given.</source>
        <translation>未指定要列出的内容。</translation>
    </message>
    <message>
        <source>Unknown list.</source>
        <translation>未知的列表。</translation>
    </message>
    <message>
        <source>No account name given.</source>
        <translation>未指定账号的显示名称。</translation>
    </message>
    <message>
        <source>Write the account&apos;s name after the command; put a name that contains spaces in quotation marks.</source>
        <translation>请把账号的显示名称写在命令之后；含空格的名称需要加引号。</translation>
    </message>
    <message>
        <source>Not a valid account name.</source>
        <translation>账号的显示名称无效。</translation>
    </message>
    <message>
        <source>Use letters, digits, punctuation and spaces, for example: work</source>
        <translation>请使用字母、数字、符号和空格，例如：work</translation>
    </message>
    <message>
        <source>Use completion bash, completion zsh or completion fish.</source>
        <translation>请使用 completion bash、completion zsh 或 completion fish。</translation>
    </message>
    <message>
        <source>No shell given.</source>
        <translation>未指定 shell。</translation>
    </message>
    <message>
        <source>Unknown shell.</source>
        <translation>未知的 shell。</translation>
    </message>
    <message>
        <source>Use UTF-8: rename the file or folder, or set the terminal and LANG to UTF-8.</source>
        <translation>请使用 UTF-8：重命名该文件或文件夹，或把终端和 LANG 设为 UTF-8。</translation>
    </message>
    <message>
        <source>No command given.</source>
        <translation>未指定命令。</translation>
    </message>
    <message>
        <source>No account command given.</source>
        <translation>未指定账号命令。</translation>
    </message>
    <message>
        <source>Several blockchains are named &quot;%1&quot;.</source>
        <translation>有多个区块链名为“%1”。</translation>
    </message>
    <message>
        <source>Several accounts are named &quot;%1&quot;.</source>
        <translation>有多个账号的显示名称为“%1”。</translation>
    </message>
    <message>
        <source>Other users of this computer can read %1; make it readable only by you.</source>
        <translation>本机的其他用户可以读取 %1；请设置为只有您本人可以读取。</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>No project was given, and the account has no default project.</source>
        <translation>未指定项目，账号也没有默认项目。</translation>
    </message>
    <message>
        <source>Write the columns&apos; names in the first line.</source>
        <translation>请在第一行写出各列的名称。</translation>
    </message>
    <message>
        <source>Two columns are named &quot;%1&quot;.</source>
        <translation>有两列都名为“%1”。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed, or is followed by text.</source>
        <translation>引号没有闭合，或其后还有文本。</translation>
    </message>
    <message>
        <source>This is too long for one download.</source>
        <translation>一项下载的内容过长。</translation>
    </message>
    <message>
        <source>The line has more fields than there are columns.</source>
        <translation>字段数多于列数。</translation>
    </message>
    <message>
        <source>This is not an object with keys and values.</source>
        <translation>这不是由键和值组成的对象。</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; is not a string.</source>
        <translation>“%1”的值不是字符串。</translation>
    </message>
    <message>
        <source>A key is given twice.</source>
        <translation>其中有重复的键。</translation>
    </message>
    <message>
        <source>Line %1: not a JSON array (%2).</source>
        <translation>第 %1 行：不是 JSON 数组（%2）。</translation>
    </message>
    <message>
        <source>Write the downloads as objects in one array.</source>
        <translation>请把各项下载作为对象放入一个数组。</translation>
    </message>
    <message>
        <source>The line has no folder to save in, and --to is not given.</source>
        <translation>该行没有指定保存的文件夹，命令行也没有指定 --to。</translation>
    </message>
    <message>
        <source>The line has both an account and an endpoint.</source>
        <translation>该行同时指定了账号和终端节点。</translation>
    </message>
    <message>
        <source>Neither the line nor the command line gives an account or an endpoint.</source>
        <translation>该行和命令行都没有指定账号或终端节点。</translation>
    </message>
    <message>
        <source>The endpoint differs from that of the command line or of the lines before, and a credential is for one service only. Use accounts for several services.</source>
        <translation>该行指定的终端节点与命令行或前面的行不同，而一个凭证只用于一个服务。多个服务请使用账号。</translation>
    </message>
    <message>
        <source>The line has no certificate type, and --type is not given.</source>
        <translation>该行没有指定证书类型，命令行也没有指定 --type。</translation>
    </message>
    <message>
        <source>The file contains no downloads.</source>
        <translation>该文件中没有任何下载。</translation>
    </message>
    <message>
        <source>Write one download per line below the columns&apos; names.</source>
        <translation>请在列名下方每行写一项下载。</translation>
    </message>
    <message>
        <source>the service asked for a pause until %1</source>
        <extracomment>progress in a terminal: %1 a time of day</extracomment>
        <translation>服务要求暂停到 %1</translation>
    </message>
    <message>
        <source>Nothing was entered.</source>
        <translation>没有提供任何内容。</translation>
    </message>
    <message>
        <source>Pipe the secrets in, one per line.</source>
        <translation>请从管道传入机密信息，每行一项。</translation>
    </message>
    <message>
        <source>MFA code</source>
        <translation>MFA 验证码</translation>
    </message>
    <message>
        <source>Proxy password of %1</source>
        <translation>%1 的代理密码</translation>
    </message>
    <message numerus="yes">
        <source>Nothing could be read from &quot;%1&quot; for %n second(s).</source>
        <translation>
            <numerusform>在 %n 秒内没有从“%1”中读到任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>It contains a password, and other users of this computer can read arguments.</source>
        <translation>其中含有密码，而本机的其他用户可以看到参数。</translation>
    </message>
    <message>
        <source>Not a valid proxy address.</source>
        <translation>代理地址无效。</translation>
    </message>
    <message>
        <source>Use the form http://proxy.example.com:3128 or socks5://user@proxy.example.com:1080, or none.</source>
        <translation>请按 http://proxy.example.com:3128 或 socks5://user@proxy.example.com:1080 的形式填写，或使用 none。</translation>
    </message>
    <message>
        <source>No endpoint or region was given.</source>
        <translation>未指定终端节点或区域。</translation>
    </message>
    <message>
        <source>No proxy user was given.</source>
        <translation>没有指定代理的用户。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not valid: it must be a whole number of seconds from 1 to 3600.</source>
        <translation>“%1”无效：必须是 1 到 3600 之间的整数秒数。</translation>
    </message>
    <message>
        <source>the seconds to wait for a connection</source>
        <translation>建立连接的最长秒数</translation>
    </message>
    <message>
        <source>the seconds to wait for data</source>
        <translation>等待数据的最长秒数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of bytes per second.</source>
        <translation>“%1”不是有效的每秒字节数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a certificate type.</source>
        <translation>“%1”不是有效的证书类型。</translation>
    </message>
    <message>
        <source>lists accessible projects, blockchains or organizations</source>
        <translation>列出可访问的项目、区块链或组织</translation>
    </message>
    <message>
        <source>saves an account, with its secrets in the system&apos;s keychain</source>
        <translation>保存一个账号，机密信息存入系统的密钥环</translation>
    </message>
    <message>
        <source>signs in and shows the user and the accessible projects</source>
        <translation>登录，并显示登录的用户和可访问的项目</translation>
    </message>
    <message>
        <source>removes an account and its secrets</source>
        <translation>移除账号及其机密信息</translation>
    </message>
    <message>
        <source>prints a script that completes commands and options in a shell</source>
        <translation>输出一个脚本，用于在 shell 中补全命令和选项</translation>
    </message>
    <message>
        <source>Downloads the certificates of a managed blockchain and unpacks them: one download for every organization and type.</source>
        <translation>下载托管区块链的证书并解压：每个组织和每种类型各下载一次。</translation>
    </message>
    <message>
        <source>Lists what is accessible: projects, the blockchains of a project, or the organizations of a blockchain with their roles and MSP IDs.</source>
        <translation>列出可访问的项目、某个项目的区块链，或某个区块链的组织及其角色和 MSP ID。</translation>
    </message>
    <message>
        <source>Saves an account, with its secrets in the system&apos;s keychain. The cloud is not contacted: use chaincert-cli account test for that.</source>
        <translation>保存一个账号，机密信息存入系统的密钥环。不会连接云：chaincert-cli account test 才会连接。</translation>
    </message>
    <message>
        <source>Signs in, with the account of this name or ID or as the options say, and shows the user, the accessible projects and how long the sign-in lasts.</source>
        <translation>用指定名称或 ID 的账号，或按选项登录，并显示登录的用户、可访问的项目以及登录的有效期。</translation>
    </message>
    <message>
        <source>Removes the account with this name or ID, and its secrets. If the keychain refuses, the account stays.</source>
        <translation>移除指定名称或 ID 的账号及其机密信息。如果密钥环拒绝，账号会保留。</translation>
    </message>
    <message>
        <source>Exit status: 0 all saved or unchanged, 1 some failed, 2 usage error, 3 sign-in refused or no credential found, 130 interrupted.</source>
        <translation>退出状态：0 全部已保存或未变化，1 部分失败，2 用法错误，3 登录被拒绝或没有找到凭证，130 被中断。</translation>
    </message>
    <message>
        <source>Exit status: 0 listed, 1 the list could not be loaded, 2 usage error, 3 sign-in refused or no credential found, 130 interrupted.</source>
        <translation>退出状态：0 已列出，1 无法加载列表，2 用法错误，3 登录被拒绝或没有找到凭证，130 被中断。</translation>
    </message>
    <message>
        <source>Exit status: 0 signed in, 1 something else failed, 2 usage error, 3 sign-in refused or no credential found, 130 interrupted.</source>
        <translation>退出状态：0 已登录，1 其他失败，2 用法错误，3 登录被拒绝或没有找到凭证，130 被中断。</translation>
    </message>
    <message>
        <source>Exit status: 0 success, 1 failure, 2 usage error, 3 not signed in, 130 interrupted.</source>
        <translation>退出状态：0 成功，1 失败，2 用法错误，3 未能登录，130 被中断。</translation>
    </message>
    <message>
        <source>the name or ID of an account that chaincert-cli account list shows</source>
        <translation>账号的显示名称（见 chaincert-cli account list）或 ID</translation>
    </message>
    <message>
        <source>a CA certificate to trust in addition to the system&apos;s</source>
        <translation>除系统证书外要信任的 CA 证书</translation>
    </message>
    <message>
        <source>the identity service&apos;s address, together with --endpoint</source>
        <translation>身份服务的地址，与 --endpoint 一起使用</translation>
    </message>
    <message>
        <source>http://… or socks5://… instead of the system&apos;s proxy, or none for no proxy</source>
        <translation>用 http://… 或 socks5://… 代替系统代理；none 表示不使用代理</translation>
    </message>
    <message>
        <source>read the password of the user in --proxy</source>
        <translation>读取 --proxy 中用户的密码</translation>
    </message>
    <message>
        <source>the project&apos;s ID</source>
        <translation>项目 ID</translation>
    </message>
    <message>
        <source>the ID or name of the default project</source>
        <translation>默认项目的 ID 或名称</translation>
    </message>
    <message>
        <source>the blockchain&apos;s ID, or its name if it is unique</source>
        <translation>区块链的 ID，名称唯一时也可用名称</translation>
    </message>
    <message>
        <source>the blockchain&apos;s ID</source>
        <translation>区块链 ID</translation>
    </message>
    <message>
        <source>an organization; may be repeated</source>
        <translation>组织；可重复指定</translation>
    </message>
    <message>
        <source>every organization of the blockchain, including the orderer&apos;s</source>
        <translation>该区块链的所有组织，包括共识组织</translation>
    </message>
    <message>
        <source>a certificate type: admin, user, ca or all; may be repeated</source>
        <translation>证书类型：admin、user、ca 或 all；可重复指定</translation>
    </message>
    <message>
        <source>the folder to save in; created if it does not exist</source>
        <translation>保存的文件夹；不存在时自动创建</translation>
    </message>
    <message>
        <source>the tenant (domain) name</source>
        <translation>租户名（账号名）</translation>
    </message>
    <message>
        <source>read the password</source>
        <translation>读取密码</translation>
    </message>
    <message>
        <source>the user&apos;s ID, required with --mfa</source>
        <translation>用户 ID，使用 --mfa 时需要</translation>
    </message>
    <message>
        <source>the access key&apos;s ID</source>
        <translation>访问密钥 ID</translation>
    </message>
    <message>
        <source>read its secret key</source>
        <translation>读取其秘密访问密钥</translation>
    </message>
    <message>
        <source>read the security token of a temporary key</source>
        <translation>读取临时密钥的安全令牌</translation>
    </message>
    <message>
        <source>read a token</source>
        <translation>读取令牌</translation>
    </message>
    <message>
        <source>read the MFA code</source>
        <translation>读取 MFA 验证码</translation>
    </message>
    <message>
        <source>the access key of other tools: read each time, never copied</source>
        <translation>其他工具保存的访问密钥：每次在原处读取，不复制</translation>
    </message>
    <message>
        <source>one download per line: CSV or JSON with account or endpoint, project, blockchain, org, type, to; the options fill in what is left out</source>
        <translation>每行一项下载：CSV 或 JSON，含 account 或 endpoint、project、blockchain、org、type、to；省略的取自命令行选项</translation>
    </message>
    <message>
        <source>download the valid lines even if others are not</source>
        <translation>即使有错误的行，也下载正确的行</translation>
    </message>
    <message>
        <source>seconds to wait for a connection (default: %1)</source>
        <translation>建立连接的最长秒数（默认：%1）</translation>
    </message>
    <message>
        <source>seconds to wait for data (default: %1)</source>
        <translation>等待数据的最长秒数（默认：%1）</translation>
    </message>
    <message>
        <source>minimum number of bytes per second (default: %1; 0: no limit)</source>
        <translation>每秒最低字节数（默认：%1；0 表示不限制）</translation>
    </message>
    <message>
        <source>seconds over which the speed is measured (default: %1)</source>
        <translation>计量该速度的秒数（默认：%1）</translation>
    </message>
    <message>
        <source>seconds that one attempt may take (default: %1; 0: no limit)</source>
        <translation>单次尝试的最长秒数（默认：%1；0 表示不限制）</translation>
    </message>
    <message>
        <source>remove the account without using the keychain</source>
        <translation>移除账号而不访问密钥环</translation>
    </message>
    <message>
        <source>print one JSON document instead of text</source>
        <translation>输出一个 JSON 文档，而不是文本</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>显示本帮助</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>This option needs a value.</source>
        <translation>缺少选项值。</translation>
    </message>
    <message>
        <source>Put the token in the environment variable CHAINCERT_TOKEN.</source>
        <translation>请把令牌放入环境变量 CHAINCERT_TOKEN。</translation>
    </message>
    <message>
        <source>Put the token in the environment variable CHAINCERT_TOKEN, or use --token-file or --token-stdin.</source>
        <translation>请把令牌放入环境变量 CHAINCERT_TOKEN，或使用 --token-file 或 --token-stdin。</translation>
    </message>
    <message>
        <source>Enter it in the window.</source>
        <translation>请在窗口中输入。</translation>
    </message>
    <message>
        <source>Put the code in the environment variable CHAINCERT_MFA_CODE, use --mfa-stdin, or type it when asked.</source>
        <translation>请把验证码放入环境变量 CHAINCERT_MFA_CODE，使用 --mfa-stdin，或在询问时输入。</translation>
    </message>
    <message>
        <source>Use %1-stdin to read it from standard input or be asked for it, or put it in the environment variable %2.</source>
        <translation>请使用 %1-stdin，从标准输入读取或在询问时输入；也可以放入环境变量 %2。</translation>
    </message>
    <message>
        <source>Unknown option.</source>
        <translation>未知选项。</translation>
    </message>
    <message>
        <source>This command does not have this option.</source>
        <translation>该命令没有此选项。</translation>
    </message>
    <message>
        <source>Unknown command.</source>
        <translation>未知命令。</translation>
    </message>
    <message>
        <source>This option takes no value.</source>
        <translation>此选项不带值。</translation>
    </message>
    <message>
        <source>Unexpected argument.</source>
        <translation>多余的参数。</translation>
    </message>
    <message>
        <source>Write the option&apos;s name before it; put a value that contains spaces in quotation marks.</source>
        <translation>请在前面写上选项名称；含空格的值需要加引号。</translation>
    </message>
    <message>
        <source>Remove the equals sign and what follows it.</source>
        <translation>请去掉等号及其后的内容。</translation>
    </message>
    <message>
        <source>The value is empty.</source>
        <translation>选项值为空。</translation>
    </message>
    <message>
        <source>This option is given twice.</source>
        <translation>选项重复。</translation>
    </message>
    <message>
        <source>Use only one of them.</source>
        <translation>请只使用其中一个。</translation>
    </message>
    <message>
        <source>This option is required.</source>
        <translation>缺少此选项。</translation>
    </message>
    <message>
        <source>Add it, because %1 requires it; see %2.</source>
        <translation>请加上该选项，%1 需要它；请参阅 %2。</translation>
    </message>
    <message>
        <source>Add it, or put the secret in the environment variable %1; see %2.</source>
        <translation>请加上该选项，或把机密信息放入环境变量 %1；请参阅 %2。</translation>
    </message>
    <message>
        <source>The first of these that is available is used: %1; a user, an access key or a token that the options name, for this run only and without a keychain; CHAINCERT_TOKEN; HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK; the profile file ~/.huaweicloud/credentials. Secrets are not accepted as arguments, because other users of this computer can read them.</source>
        <extracomment>%1 is what names an account on the command line: --account</extracomment>
        <translation>使用下列中第一个可用的：%1；选项指定的用户、访问密钥或令牌，仅用于本次运行且不需要密钥环；CHAINCERT_TOKEN；HUAWEICLOUD_SDK_AK 和 HUAWEICLOUD_SDK_SK；配置文件 ~/.huaweicloud/credentials。机密信息不能作为参数，因为本机的其他用户可以看到参数。</translation>
    </message>
    <message>
        <source>the project&apos;s ID or name; an account may have a default</source>
        <translation>项目 ID 或名称；账号可以自带默认项目</translation>
    </message>
    <message>
        <source>print only failures and warnings</source>
        <translation>只输出失败和警告信息</translation>
    </message>
    <message>
        <source>Write a value that begins with a dash after an equals sign: %1=…</source>
        <translation>以连字符开头的值请写在等号之后：%1=…</translation>
    </message>
    <message>
        <source>Add a value; see %1.</source>
        <translation>请在其后写上值；请参阅 %1。</translation>
    </message>
    <message>
        <source>Secrets are not accepted as arguments, because other users of this computer can read them.</source>
        <translation>机密信息不能作为参数，因为本机的其他用户可以看到参数。</translation>
    </message>
    <message>
        <source>%1 lists the options.</source>
        <translation>%1 会列出选项。</translation>
    </message>
    <message>
        <source>Leave the code out: it is needed only when signing in.</source>
        <translation>请省略验证码：只有登录时才需要。</translation>
    </message>
    <message>
        <source>Use --token-stdin to read it from standard input or be asked for it.</source>
        <translation>请用 --token-stdin 从标准输入读取或在询问时输入。</translation>
    </message>
    <message>
        <source>Leave it out: this command needs no secret.</source>
        <translation>请省略它：此命令不需要机密信息。</translation>
    </message>
    <message>
        <source>Use keep-both, replace or skip.</source>
        <translation>请使用 keep-both、replace 或 skip。</translation>
    </message>
    <message>
        <source>what to do with existing files: keep-both (default), replace or skip</source>
        <translation>如何处理已有文件：keep-both（都保留，默认）、replace（替换）或 skip（跳过）</translation>
    </message>
    <message>
        <source>the ID or name of the project to sign in to; an account may have a default</source>
        <translation>登录所用项目的 ID 或名称；账号可以自带默认项目</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not valid UTF-8, so it could refer to another file or name.</source>
        <translation>“%1”不是有效的 UTF-8，可能指向其他文件或名称。</translation>
    </message>
    <message>
        <source>The name of the working or home folder, &quot;%1&quot;, is not valid UTF-8.</source>
        <translation>工作目录或主目录的名称“%1”不是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not valid: it must be a number of seconds, at most 604800 (a week).</source>
        <translation>“%1”无效：必须是秒数，最多为 604800（一周）。</translation>
    </message>
    <message>
        <source>Prints a script with which bash, zsh or fish completes the commands and options of chaincert-cli and chaincert. Installing Chaincert installs these scripts.</source>
        <translation>输出脚本，供 bash、zsh 或 fish 补全 chaincert-cli 和 chaincert 的命令与选项。安装 Chaincert 时会一并安装这些脚本。</translation>
    </message>
    <message>
        <source>Each secret is one line of standard input, in the order of this list (the proxy&apos;s password last), or asked for without echo where that is a terminal. Alternatively set CHAINCERT_PASSWORD, CHAINCERT_SECRET_KEY, CHAINCERT_SECURITY_TOKEN or CHAINCERT_PROXY_PASSWORD and omit the option ending in -stdin.</source>
        <translation>每项机密信息是标准输入中的一行，顺序与此列表相同（代理的密码在最后）；标准输入为终端时会逐项询问，输入内容不显示。也可以设置 CHAINCERT_PASSWORD、CHAINCERT_SECRET_KEY、CHAINCERT_SECURITY_TOKEN 或 CHAINCERT_PROXY_PASSWORD，并省略以 -stdin 结尾的选项。</translation>
    </message>
    <message>
        <source>Each secret is one line of standard input, in the order of this list (the MFA code and the proxy&apos;s password last), or asked for without echo where that is a terminal. Alternatively set CHAINCERT_PASSWORD, CHAINCERT_SECRET_KEY, CHAINCERT_SECURITY_TOKEN, CHAINCERT_TOKEN, CHAINCERT_MFA_CODE or CHAINCERT_PROXY_PASSWORD and omit the option ending in -stdin.</source>
        <translation>每项机密信息是标准输入中的一行，顺序与此列表相同（MFA 验证码和代理的密码在最后）；标准输入为终端时会逐项询问，输入内容不显示。也可以设置 CHAINCERT_PASSWORD、CHAINCERT_SECRET_KEY、CHAINCERT_SECURITY_TOKEN、CHAINCERT_TOKEN、CHAINCERT_MFA_CODE 或 CHAINCERT_PROXY_PASSWORD，并省略以 -stdin 结尾的选项。</translation>
    </message>
    <message>
        <source>save even if the disk does not support file permissions: others may read the keys</source>
        <translation>即使磁盘不支持文件权限也保存：其他人可能读取私钥</translation>
    </message>
    <message>
        <source>These commands do: %1. See %2.</source>
        <translation>以下命令有此选项：%1。参见 %2。</translation>
    </message>
    <message>
        <source>Specify the user&apos;s ID, which the console shows under &quot;My Credentials&quot;: the service requires it with MFA.</source>
        <translation>请指定用户 ID（可在控制台的“我的凭证”中找到）：使用 MFA 时服务需要它。</translation>
    </message>
    <message>
        <source>Specify the project&apos;s ID; chaincert-cli list projects shows it, and so does the console under &quot;My Credentials&quot;.</source>
        <translation>请指定项目 ID；chaincert-cli list projects 会列出它，也可在控制台的“我的凭证”中查看。</translation>
    </message>
    <message>
        <source>Specify the number of downloads to run at a time, for example --parallel 4.</source>
        <translation>请指定同时下载数，例如 --parallel 4。</translation>
    </message>
    <message>
        <source>Specify the blockchain&apos;s ID or name; chaincert-cli list blockchains shows both.</source>
        <translation>请指定区块链的 ID 或名称；chaincert-cli list blockchains 会列出它们。</translation>
    </message>
    <message>
        <source>Specify one or more organizations, for example --org org1 org2, or use --all-orgs.</source>
        <translation>请指定一个或多个组织，例如 --org org1 org2，或使用 --all-orgs。</translation>
    </message>
    <message>
        <source>Specify the folder to save in; it is created if it does not exist.</source>
        <translation>请指定保存的文件夹；不存在时会自动创建。</translation>
    </message>
    <message>
        <source>This option only has an effect with --jobs.</source>
        <translation>此选项仅与 --jobs 一起使用时有效。</translation>
    </message>
    <message>
        <source>Specify the identity service&apos;s address together with --endpoint: it lists the projects.</source>
        <translation>请在 --endpoint 之外再指定身份服务的地址：项目由它列出。</translation>
    </message>
    <message>
        <source>No sign-in method given.</source>
        <translation>未指定登录方式。</translation>
    </message>
    <message>
        <source>Specify the identity service&apos;s address together with --endpoint: it says who signs in.</source>
        <translation>请在 --endpoint 之外再指定身份服务的地址：由它确认登录用户。</translation>
    </message>
    <message>
        <source>Specify one of their IDs instead: %1</source>
        <translation>请改用其中一个的 ID：%1</translation>
    </message>
    <message>
        <source>Specify a CSV or JSON file.</source>
        <translation>请指定一个 CSV 或 JSON 文件。</translation>
    </message>
    <message>
        <source>Specify the project&apos;s ID.</source>
        <translation>请指定项目的 ID。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln more line(s) have errors.</source>
        <extracomment>after a hundred lines that say what is wrong each</extracomment>
        <translation>
            <numerusform>%1：还有 %Ln 行有误。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not UTF-8 text. Line %1: &quot;%2&quot;</source>
        <translation>该文件不是 UTF-8 文本。第 %1 行：“%2”</translation>
    </message>
    <message>
        <source>Provide it as a line of standard input, or type it when asked.</source>
        <translation>请作为标准输入的一行输入，或在询问时输入。</translation>
    </message>
    <message>
        <source>Provide only the secret, on a line of its own.</source>
        <translation>请只输入机密信息本身，独占一行。</translation>
    </message>
    <message>
        <source>Specify a file that contains only the token.</source>
        <translation>请指定只含令牌的文件。</translation>
    </message>
    <message>
        <source>If a program should write the token there, check that it does; otherwise specify a file that contains only the token.</source>
        <translation>如果应由某个程序写入令牌，请确认它确实在写；否则请指定一个只含令牌的文件。</translation>
    </message>
    <message>
        <source>Specify the service&apos;s address, for example --endpoint https://bcs.example.com, or a region, for example --region cn-north-4.</source>
        <translation>请指定服务的地址，例如 --endpoint https://bcs.example.com，或指定区域，例如 --region cn-north-4。</translation>
    </message>
    <message>
        <source>Start the program in another folder, and specify a folder whose whole path is UTF-8.</source>
        <translation>请在别的文件夹中启动程序，并指定整条路径都是 UTF-8 的文件夹。</translation>
    </message>
    <message>
        <source>Specify the user in --proxy, for example --proxy http://user@proxy.example.com:3128.</source>
        <translation>请在 --proxy 中指定用户，例如 --proxy http://user@proxy.example.com:3128。</translation>
    </message>
    <message>
        <source>Specify %1, for example %2.</source>
        <extracomment>%1 says what the seconds are, %2 is an option with a value</extracomment>
        <translation>请指定%1，例如 %2。</translation>
    </message>
    <message>
        <source>Specify the minimum in bytes per second, for example --min-speed 100, or 0 for no limit.</source>
        <translation>请指定最低的每秒字节数，例如 --min-speed 100；0 表示不限制。</translation>
    </message>
    <message>
        <source>Specify the maximum number of seconds for one attempt, for example --max-time 600, or 0 for no limit.</source>
        <translation>请指定单次尝试最多可用的秒数，例如 --max-time 600；0 表示不限制。</translation>
    </message>
    <message>
        <source>lists the accounts (shared with the window)</source>
        <translation>列出账号（与窗口共用）</translation>
    </message>
    <message>
        <source>Lists the accounts (shared with the window), and where their secrets are stored. Uses neither the keychain nor the network.</source>
        <translation>列出账号（与窗口共用）及其机密信息的存放位置。既不使用密钥环，也不使用网络。</translation>
    </message>
    <message>
        <source>the user signs in with an MFA code as well</source>
        <translation>用户登录时还需要 MFA 验证码</translation>
    </message>
    <message>
        <source>log to stderr, never secrets</source>
        <translation>将日志写入标准错误，绝不含机密信息</translation>
    </message>
    <message>
        <source>Specify the path of a folder or file on this computer.</source>
        <translation>请指定本机文件夹或文件的路径。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is read as &quot;%3&quot;.</source>
        <extracomment>%1 is an argument such as --org; %2 what was given, %3 what is used</extracomment>
        <translation>%1：“%2”按“%3”处理。</translation>
    </message>
    <message>
        <source>This option cannot be used with %1.</source>
        <translation>此选项不能与 %1 同时使用。</translation>
    </message>
    <message>
        <source>Provide the secret as a line of standard input: other users of this computer can read arguments. Write the account&apos;s name before the options.</source>
        <translation>请把机密信息作为标准输入的一行输入：本机的其他用户能看到参数。账号的显示名称请写在选项之前。</translation>
    </message>
    <message>
        <source>Provide the secret as a line of standard input: other users of this computer can read arguments.</source>
        <translation>请把机密信息作为标准输入的一行输入：本机的其他用户能看到参数。</translation>
    </message>
    <message>
        <source>This option requires %1.</source>
        <translation>此选项需要与 %1 一起使用。</translation>
    </message>
    <message>
        <source>Specify both.</source>
        <translation>请同时指定两者。</translation>
    </message>
    <message>
        <source>Start with a command: chaincert-cli download …, chaincert-cli list …, chaincert-cli inspect … or chaincert-cli account …</source>
        <translation>请以命令开头：chaincert-cli download …、chaincert-cli list …、chaincert-cli inspect … 或 chaincert-cli account …</translation>
    </message>
    <message>
        <source>It holds several certificates.</source>
        <translation>其中有多个证书。</translation>
    </message>
    <message>
        <source>Give the file or folder of one of them.</source>
        <translation>请指定其中一个证书的文件或文件夹。</translation>
    </message>
    <message>
        <source>There is no certificate in it.</source>
        <translation>其中没有证书。</translation>
    </message>
    <message>
        <source>Use chaincert-cli inspect to see what it holds.</source>
        <translation>请使用 chaincert-cli inspect 查看其中的内容。</translation>
    </message>
    <message>
        <source>DIFFERENT</source>
        <extracomment>heading of a table in a terminal: the facts in which two certificates differ</extracomment>
        <translation>不同</translation>
    </message>
    <message>
        <source>THE SAME</source>
        <extracomment>heading of a table in a terminal: the facts that two certificates share</extracomment>
        <translation>相同</translation>
    </message>
    <message>
        <source>Password of the files</source>
        <translation>文件的密码</translation>
    </message>
    <message>
        <source>Give the path of a folder or file on this computer.</source>
        <translation>请用路径指定本机的文件夹或文件。</translation>
    </message>
    <message>
        <source>There is no such file or folder, or you may not look there.</source>
        <translation>没有这个文件或文件夹，或您无权查看该位置。</translation>
    </message>
    <message>
        <source>Check the path; put one that contains spaces in quotation marks.</source>
        <translation>请检查路径；含空格的路径请加引号。</translation>
    </message>
    <message>
        <source>%1: “%2” is read as “%3”.</source>
        <extracomment>%1 is an argument such as --org; %2 what was given, %3 what is used</extracomment>
        <translation>%1：“%2”按“%3”处理。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a path, %2 what it is: &quot;MSP folder&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>Not checked (%n): %1.</source>
        <extracomment>%n checks that could not be made, %1 why: short clauses with commas between them</extracomment>
        <translation>
            <numerusform>未检查（%n 项）：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Verdict</source>
        <extracomment>The six labels of what is said of a certificate in a terminal, from here on.</extracomment>
        <translation>结论</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发者</translation>
    </message>
    <message>
        <source>Standard input is given twice.</source>
        <translation>标准输入指定了两次。</translation>
    </message>
    <message>
        <source>No path given.</source>
        <translation>没有指定路径。</translation>
    </message>
    <message>
        <source>Give files, folders or archives, or - for standard input.</source>
        <translation>请指定文件、文件夹或压缩包，或用 - 表示标准输入。</translation>
    </message>
    <message>
        <source>Two paths are needed.</source>
        <translation>需要两个路径。</translation>
    </message>
    <message>
        <source>Give the two files, folders or archives to compare; one of them may be - for standard input.</source>
        <translation>请指定要比较的两个文件、文件夹或压缩包；其中一个可以用 - 表示标准输入。</translation>
    </message>
    <message>
        <source>shows what certificates, keys, folders and archives are, and whether they are right</source>
        <translation>显示证书、私钥、文件夹和压缩包的内容，以及是否正确</translation>
    </message>
    <message>
        <source>shows what differs between two certificates</source>
        <translation>显示两个证书的不同之处</translation>
    </message>
    <message>
        <source>Shows whose each certificate is, until when, and whether everything about it is right: of files (PEM, DER, PKCS#7, PKCS#12, wallets, Kubernetes secrets), folders and archives; - is standard input. Nothing is changed.</source>
        <translation>显示每个证书属于谁、有效期至何时、各方面是否正确：可检查文件（PEM、DER、PKCS#7、PKCS#12、钱包、Kubernetes Secret）、文件夹和压缩包；- 表示标准输入。不会改动任何内容。</translation>
    </message>
    <message>
        <source>Shows what differs between the certificates of two files, folders or archives, and what follows from that.</source>
        <translation>显示两个文件、文件夹或压缩包中的证书有何不同，以及由此得出的结论。</translation>
    </message>
    <message>
        <source>The password is one line of standard input, or asked for without echo where that is a terminal.</source>
        <translation>密码是标准输入中的一行；标准输入为终端时会询问，输入内容不显示。</translation>
    </message>
    <message>
        <source>Exit status: 0 nothing worse than a note, 1 a warning or an error, 2 usage error or no such path, 130 interrupted.</source>
        <translation>退出状态：0 没有比提示更严重的问题，1 有警告或错误，2 用法错误或路径不存在，130 被中断。</translation>
    </message>
    <message>
        <source>Exit status: 0 the same certificate, 1 they differ, 2 usage error or no such path, 130 interrupted.</source>
        <translation>退出状态：0 是同一个证书，1 两者不同，2 用法错误或路径不存在，130 被中断。</translation>
    </message>
    <message>
        <source>read the password of PKCS#12 files and encrypted keys</source>
        <translation>读取 PKCS#12 文件和加密私钥的密码</translation>
    </message>
    <message>
        <source>print no colors, as outside of a terminal</source>
        <translation>输出不带颜色，与不在终端中时相同</translation>
    </message>
    <message>
        <source>The commands are: chaincert-cli download …, chaincert-cli list …, chaincert-cli account add|list|test|remove …, chaincert-cli inspect …, chaincert-cli compare …, chaincert-cli completion …</source>
        <translation>可用的命令：chaincert-cli download …、chaincert-cli list …、chaincert-cli account add|list|test|remove …、chaincert-cli inspect …、chaincert-cli compare …、chaincert-cli completion …</translation>
    </message>
    <message>
        <source>Use %1-stdin to read it from standard input or be asked for it.</source>
        <translation>请使用 %1-stdin，从标准输入读取或在询问时输入。</translation>
    </message>
    <message>
        <source>Give the password as a line of standard input: other users of this computer can read arguments. Write the paths before the options.</source>
        <translation>请把密码作为标准输入的一行输入：本机的其他用户能看到参数。路径请写在选项之前。</translation>
    </message>
    <message>
        <source>Opens the window with the form filled in. Files, folders and archives that are named are shown in its results, with what they are and whether they are right. With --endpoint or --region, a token in CHAINCERT_TOKEN becomes an account for this run.</source>
        <translation>打开窗口并填写表单。指定的文件、文件夹和压缩包会显示在结果列表中，并说明其内容以及是否正确。使用 --endpoint 或 --region 时，CHAINCERT_TOKEN 中的令牌会成为仅用于本次运行的账号。</translation>
    </message>
    <message>
        <source>The window does not read standard input.</source>
        <translation>窗口不读取标准输入。</translation>
    </message>
    <message>
        <source>Use chaincert-cli inspect -.</source>
        <translation>请使用 chaincert-cli inspect -。</translation>
    </message>
    <message>
        <source>This is no path of a file or folder.</source>
        <translation>这不是文件或文件夹的路径。</translation>
    </message>
    <message>
        <source>It is protected by a password.</source>
        <translation>该文件受密码保护。</translation>
    </message>
    <message>
        <source>Pipe its password in, with --password-stdin.</source>
        <translation>请使用 --password-stdin 通过管道传入密码。</translation>
    </message>
    <message>
        <source>Use --preset and --export-to together.</source>
        <translation>请同时使用 --preset 和 --export-to。</translation>
    </message>
    <message>
        <source>Specify the folder, file or archive to read.</source>
        <translation>请指定要读取的文件夹、文件或压缩包。</translation>
    </message>
    <message>
        <source>chaincert-cli presets lists them.</source>
        <translation>chaincert-cli presets 会列出它们。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a preset.</source>
        <translation>“%1”不是可用的格式。</translation>
    </message>
    <message>
        <source>No file given.</source>
        <translation>未指定文件。</translation>
    </message>
    <message>
        <source>Give the sdk-config file whose paths are to be put right.</source>
        <translation>请指定要修正路径的 sdk-config 文件。</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>of a file that would be written: there is none of that name</extracomment>
        <translation>新建</translation>
    </message>
    <message>
        <source>there already</source>
        <extracomment>of a file that would be written: it is there with this content</extracomment>
        <translation>已存在</translation>
    </message>
    <message>
        <source>replaces another</source>
        <extracomment>of a file that would be written: one with other content is there</extracomment>
        <translation>替换另一个</translation>
    </message>
    <message>
        <source>Use --write-anyway to write it all the same.</source>
        <translation>使用 --write-anyway 仍然写出。</translation>
    </message>
    <message>
        <source>The CA certificate was taken from %1.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>CA 证书取自 %1。</translation>
    </message>
    <message>
        <source>What was there as %1 is now %2.</source>
        <extracomment>%1 and %2 are paths</extracomment>
        <translation>原来的 %1 现在是 %2。</translation>
    </message>
    <message>
        <source>Something else is there: nothing was written.</source>
        <translation>已有其他内容：未写出任何内容。</translation>
    </message>
    <message>
        <source>needs: %1</source>
        <extracomment>%1 is a list of what a format needs</extracomment>
        <translation>需要：%1</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>It is neither YAML nor JSON.</source>
        <translation>该文件既不是 YAML 也不是 JSON。</translation>
    </message>
    <message>
        <source>%1: nothing was found for “%2”.</source>
        <extracomment>%1 is where in a configuration a path stands, %2 the path</extracomment>
        <translation>%1：未找到与“%2”对应的内容。</translation>
    </message>
    <message>
        <source>lists the formats that certificates can be exported in</source>
        <translation>列出证书可以导出的格式</translation>
    </message>
    <message>
        <source>writes a certificate with its key as an application reads it</source>
        <translation>按应用程序读取的形式写出证书及其私钥</translation>
    </message>
    <message>
        <source>puts the paths in an sdk-config file right</source>
        <translation>修正 sdk-config 文件中的路径</translation>
    </message>
    <message>
        <source>Lists the formats (presets) of chaincert-cli export: what each is for, what it writes and what it needs.</source>
        <translation>列出 chaincert-cli export 的格式（presets）：各自的用途、写出的内容和所需的内容。</translation>
    </message>
    <message>
        <source>Writes a certificate with its key and CAs in the files that an application reads, in one form whatever came in. What the application could not use is refused before anything is written.</source>
        <translation>将证书及其私钥和 CA 证书写成应用程序读取的文件，无论来源如何，形式统一。应用程序无法使用的内容在写出之前就会被拒绝。</translation>
    </message>
    <message>
        <source>Replaces the paths in an sdk-config file (YAML or JSON) that do not exist here. Everything else in it, comments too, stays; the file as it was is kept under its date.</source>
        <translation>替换 sdk-config 文件（YAML 或 JSON）中本机不存在的路径。其余内容（包括注释）保持不变；原文件以其日期命名保留。</translation>
    </message>
    <message>
        <source>Exit status: 0 written or there already, 1 refused or failed, 2 usage error or no such path, 130 interrupted.</source>
        <translation>退出状态：0 已写出或已存在，1 被拒绝或失败，2 用法错误或路径不存在，130 被中断。</translation>
    </message>
    <message>
        <source>Exit status: 0 every path exists now, 1 some were not found or the file could not be written, 2 usage error or no such path, 130 interrupted.</source>
        <translation>退出状态：0 所有路径现在都存在，1 有路径未找到或文件无法写入，2 用法错误或路径不存在，130 被中断。</translation>
    </message>
    <message>
        <source>the format to write, one of chaincert-cli presets</source>
        <translation>要写出的格式，chaincert-cli presets 列出的其中之一</translation>
    </message>
    <message>
        <source>a folder, file or archive with the certificate; may be repeated, for its key and its CA</source>
        <translation>包含证书的文件夹、文件或压缩包；可重复，以指定其私钥和 CA</translation>
    </message>
    <message>
        <source>a folder with the certificates that the paths should lead to; may be repeated</source>
        <translation>路径应指向的证书所在的文件夹；可重复</translation>
    </message>
    <message>
        <source>with --preset: the folder to export each download to as well</source>
        <translation>与 --preset 一起使用：每个下载同时导出到的文件夹</translation>
    </message>
    <message>
        <source>the organization&apos;s MSP ID, if nothing else tells it</source>
        <translation>组织的 MSP ID，如果无法从其他地方得知</translation>
    </message>
    <message>
        <source>the name of what is written, instead of the certificate&apos;s common name</source>
        <translation>写出内容的名称，代替证书的公用名称</translation>
    </message>
    <message>
        <source>read the password of PKCS#12 files and encrypted keys, and of the PKCS#12 file to write</source>
        <translation>读取 PKCS#12 文件和加密私钥的密码，以及要写出的 PKCS#12 文件的密码</translation>
    </message>
    <message>
        <source>write what could work although the format&apos;s program may refuse it</source>
        <translation>写出可能可用的内容，即使读取该格式的程序可能拒绝它</translation>
    </message>
    <message>
        <source>show what would be written, and write nothing</source>
        <translation>显示将写出的内容，但不写出</translation>
    </message>
</context>
<context>
    <name>Chaincert::ComparePanel</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a text, for who hears it: a fact on a certificate, and which of two certificates</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: the same in both</source>
        <extracomment>the name of a text, for who hears it; %1 = a fact on two certificates</extracomment>
        <translation>%1：两者相同</translation>
    </message>
    <message>
        <source>The same in both</source>
        <translation>两者相同</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>the names of what is compared</extracomment>
        <translation>%1 和 %2</translation>
    </message>
</context>
<context>
    <name>Chaincert::ConflictField</name>
    <message>
        <source>E&amp;xisting files</source>
        <extracomment>files that are in the chosen folder already; &quot;keep both&quot;, &quot;replace&quot; or &quot;skip&quot; stands behind it</extracomment>
        <translation>已有文件(&amp;X)</translation>
    </message>
</context>
<context>
    <name>Chaincert::CopyMenu</name>
    <message>
        <source>Certificate (&amp;PEM)</source>
        <translation>证书（PEM）(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Chain (PEM)</source>
        <translation>证书链（PEM）(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>使用者(&amp;S)</translation>
    </message>
    <message>
        <source>Serial &amp;number</source>
        <translation>序列号(&amp;N)</translation>
    </message>
    <message>
        <source>SHA-&amp;256</source>
        <translation>SHA-256(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;Fabric&apos;s SKI</source>
        <translation>Fabric 的 SKI(&amp;F)</translation>
    </message>
    <message>
        <source>Everything as &amp;text</source>
        <translation>以文本形式复制全部(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>JSON(&amp;J)</translation>
    </message>
    <message>
        <source>Private &amp;key (PEM)…</source>
        <translation>私钥（PEM）(&amp;K)…</translation>
    </message>
</context>
<context>
    <name>Chaincert::CopyWords</name>
    <message>
        <source>No longer there, so not copied:
%1</source>
        <extracomment>%1 = paths, a line each</extracomment>
        <translation>以下内容已不存在，未复制：
%1</translation>
    </message>
    <message>
        <source>Nothing was copied: the selection is larger than %1. Select fewer rows, or open the folder.</source>
        <translation>未复制任何内容：一次复制的内容超过 %1。请选择较少的行，或打开文件夹。</translation>
    </message>
    <message>
        <source>Neither files nor folders, so not copied:
%1</source>
        <extracomment>links, pipes and the like; %1 = paths, a line each</extracomment>
        <translation>以下内容既不是文件也不是文件夹，未复制：
%1</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <extracomment>rows that were dragged or copied</extracomment>
        <translation>未复制任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::Demonstration</name>
    <message>
        <source>It did not respond in time.</source>
        <translation>演示云响应超时。</translation>
    </message>
    <message>
        <source>Its settings could not be read.</source>
        <translation>无法读取演示云的设置。</translation>
    </message>
    <message>
        <source>Demonstration cloud</source>
        <translation>演示云</translation>
    </message>
</context>
<context>
    <name>Chaincert::Details</name>
    <message>
        <source>Request %1</source>
        <translation>请求 ID %1</translation>
    </message>
    <message>
        <source>The same content was already there; nothing was written.</source>
        <translation>已有相同的内容，没有写入任何文件。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>还有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a row&apos;s name and its state</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>Files already exist here and were not changed; no request was sent.</source>
        <translation>目标位置已有文件，未作更改；没有向服务发送请求。</translation>
    </message>
    <message>
        <source>Its content differs from that of the earlier download: the certificate was renewed.</source>
        <translation>内容与之前的不同：证书已更新。</translation>
    </message>
    <message>
        <source>The previous content is kept as “%1”.</source>
        <translation>原有内容保留为“%1”。</translation>
    </message>
    <message>
        <source>If you save here anyway, anyone with access to this disk can read the private keys.</source>
        <translation>如果仍然保存在此处，能访问该磁盘的任何人都能读到私钥。</translation>
    </message>
    <message>
        <source>It then continues automatically. Trying sooner may make the pause longer.</source>
        <translation>届时会自动继续。提前请求可能使暂停时间更长。</translation>
    </message>
    <message>
        <source>Only you can read the private keys.</source>
        <translation>只有您可以读取私钥。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 = organization and certificate type, &quot;org1 · admin&quot;; %2 = the blockchain&apos;s name</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Look first at %1 (%2)</source>
        <extracomment>of several downloads; %1 = the name of one, &quot;org1 · admin&quot;; %2 = its state</extracomment>
        <translation>请先查看 %1（%2）</translation>
    </message>
    <message>
        <source>Replaced by a later download; this copy was renamed with its date.</source>
        <translation>已被后来的下载替换，此份已按其日期重命名。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s) selected</source>
        <translation>
            <numerusform>已选择 %Ln 项下载</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>Message from the service, or file location</source>
        <translation>服务返回的原文或文件位置</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Details of the selected row appear here.</source>
        <translation>此处显示所选行的详细信息。</translation>
    </message>
    <message>
        <source>Add CA certificate…</source>
        <translation>添加 CA 证书…</translation>
    </message>
    <message>
        <source>Save here anyway…</source>
        <translation>仍然保存在此处…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Edit account…</source>
        <translation>编辑账号…</translation>
    </message>
    <message>
        <source>%1: this row</source>
        <translation>%1（此行）</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>这是什么意思</translation>
    </message>
    <message>
        <source>Opens the help at the paragraph on this</source>
        <translation>打开帮助中有关此问题的段落</translation>
    </message>
    <message>
        <source>%1: selected rows</source>
        <extracomment>the name of a button: what it does, for the chosen rows of the results alone</extracomment>
        <translation>%1：所选行</translation>
    </message>
    <message>
        <source>%1: this service</source>
        <extracomment>the name of a button: what it does, for the service that a row waits for</extracomment>
        <translation>%1：该服务</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Unpack to “Save in”</source>
        <translation>解压到“保存到”</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>复制为(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Chaincert::Disclosure</name>
    <message>
        <source>Expanded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>已收起</translation>
    </message>
</context>
<context>
    <name>Chaincert::EmptyState</name>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>没有与“%1”匹配的行。</translation>
    </message>
    <message>
        <source>The certificates you download appear here, each with its files.</source>
        <translation>您下载的证书会显示在这里，每个证书都附有其文件。</translation>
    </message>
</context>
<context>
    <name>Chaincert::EndAnnouncement</name>
    <message>
        <source>Downloads finished: %1</source>
        <extracomment>for a screen reader; %1 counts: &quot;12 saved · 1 failed&quot;</extracomment>
        <translation>下载完成：%1</translation>
    </message>
</context>
<context>
    <name>Chaincert::EndNotification</name>
    <message>
        <source>Downloads finished</source>
        <extracomment>of a notification on the desktop; its text counts: &quot;12 saved · 1 failed&quot;</extracomment>
        <translation>下载完成</translation>
    </message>
</context>
<context>
    <name>Chaincert::EndsSoonFields</name>
    <message>
        <source>&amp;Warn before certificates end</source>
        <extracomment>before a number of days</extracomment>
        <translation>证书到期前提醒(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Urgent before they end</source>
        <extracomment>before a number of days</extracomment>
        <translation>到期前视为紧急(&amp;U)</translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <extracomment>after a number of days in a box, with a blank before it</extracomment>
        <translation>
            <numerusform> 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Urgent ones are shown in red. Fabric&apos;s own nodes warn 7 days before.</source>
        <translation>紧急的显示为红色。Fabric 节点在到期前 7 天发出警告。</translation>
    </message>
</context>
<context>
    <name>Chaincert::FactLines</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 = what it is called; %2 = its value</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Chaincert::FindingRow</name>
    <message>
        <source>Make private</source>
        <translation>设为仅本人可读</translation>
    </message>
    <message>
        <source>Get “ca” too</source>
        <translation>一并获取“ca”</translation>
    </message>
    <message>
        <source>Copy host override</source>
        <translation>复制主机名覆盖</translation>
    </message>
    <message>
        <source>“ca” is on the list</source>
        <extracomment>on a button that can no longer be pressed: the download of &quot;ca&quot; is among the others</extracomment>
        <translation>“ca”已在列表中</translation>
    </message>
</context>
<context>
    <name>Chaincert::FirstAccount</name>
    <message>
        <source>Key %1</source>
        <extracomment>an account that reads an access key; %1 is the key&apos;s ID, shortened</extracomment>
        <translation>密钥 %1</translation>
    </message>
</context>
<context>
    <name>Chaincert::FirstStart</name>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>添加账号…</translation>
    </message>
    <message>
        <source>Your first certificates in three steps</source>
        <translation>三步获取您的第一批证书</translation>
    </message>
    <message>
        <source>They appear here with their files, ready to drag to where you need them.</source>
        <translation>证书及其文件会显示在这里，可以直接拖到需要的地方。</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Project, blockchain, organizations and types, from lists in the form.</source>
        <translation>在表单中从列表选择项目、区块链、组织和证书类型。</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Every certificate is unpacked and checked, and ready to drag to where you need it.</source>
        <translation>每份证书都会解压并检查，可以直接拖到需要的地方。</translation>
    </message>
    <message>
        <source>Try the demonstration cloud</source>
        <translation>试用演示云</translation>
    </message>
    <message>
        <source>No account yet?</source>
        <translation>还没有账号？</translation>
    </message>
    <message numerus="yes">
        <source>%n more under “Add account…”</source>
        <translation>
            <numerusform>另有 %n 个，见“添加账号…”</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the key found in %1</source>
        <extracomment>a button; %1 is the file or the environment variable in which an access key was found</extracomment>
        <translation>使用在 %1 中找到的密钥</translation>
    </message>
    <message>
        <source>Access key %1. Other users of this computer can read this file.</source>
        <extracomment>%1 is an access key&apos;s ID, shortened</extracomment>
        <translation>访问密钥 %1。本机的其他用户可以读取该文件。</translation>
    </message>
    <message>
        <source>Access key %1, read each time, never copied</source>
        <translation>访问密钥 %1，每次使用时读取，不另行保存</translation>
    </message>
    <message>
        <source>Holds the service&apos;s address and how you sign in. Secrets stay in the keychain.</source>
        <translation>包含服务地址和登录方式。机密信息保存在密钥环中。</translation>
    </message>
    <message>
        <source>It runs only on this computer.</source>
        <translation>演示云只在本机运行。</translation>
    </message>
</context>
<context>
    <name>Chaincert::FolderField</name>
    <message>
        <source>&amp;Save in</source>
        <translation>保存到(&amp;S)</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Checking the folder…</source>
        <translation>正在检查文件夹…</translation>
    </message>
    <message>
        <source>Choose a folder to save in.</source>
        <translation>请选择保存到的文件夹。</translation>
    </message>
    <message>
        <source>Choose the folder to save in</source>
        <translation>选择保存到的文件夹</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a link: what it does, and for which field</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Chaincert::FolderTemplateField</name>
    <message>
        <source>&amp;Folders in “Save in”</source>
        <translation>“保存到”中的文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>{blockchain}, {blockchain_id}, {org} and {type} are replaced by what is downloaded.</source>
        <translation>{blockchain}、{blockchain_id}、{org} 和 {type} 会替换为所下载的内容。</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <extracomment>of the template for folders: back to the usual one</extracomment>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Reset the folders</source>
        <translation>重置文件夹模板</translation>
    </message>
    <message>
        <source>Not valid yet; still in use: %1</source>
        <extracomment>%1 is folders as a download makes them: &quot;supply-chain-0b6a7a1e/org1/admin&quot;</extracomment>
        <translation>尚未生效，当前仍使用：%1</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例如：%1</translation>
    </message>
</context>
<context>
    <name>Chaincert::FormFold</name>
    <message>
        <source>&amp;Form</source>
        <translation>表单(&amp;F)</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Shows the form (F9)</source>
        <translation>显示表单（F9）</translation>
    </message>
</context>
<context>
    <name>Chaincert::FormPane</name>
    <message>
        <source>&amp;Project</source>
        <translation>项目(&amp;P)</translation>
    </message>
    <message>
        <source>Enter the project ID.</source>
        <translation>请输入项目 ID。</translation>
    </message>
    <message>
        <source>&amp;Blockchain</source>
        <translation>区块链(&amp;B)</translation>
    </message>
    <message>
        <source>Enter the blockchain ID.</source>
        <translation>请输入区块链 ID。</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>下载(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Refresh lists</source>
        <translation>刷新列表(&amp;R)</translation>
    </message>
    <message>
        <source>Choose a project.</source>
        <translation>请选择项目。</translation>
    </message>
    <message>
        <source>Choose a blockchain.</source>
        <translation>请选择区块链。</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>保存位置</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Download %Ln certificate(s)</source>
        <translation>
            <numerusform>下载 %Ln 个证书(&amp;D)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::FoundKeysSection</name>
    <message>
        <source>&amp;Use without saving</source>
        <translation>使用但不保存(&amp;U)</translation>
    </message>
    <message>
        <source>Keys found</source>
        <translation>找到的密钥</translation>
    </message>
    <message>
        <source>Ke&amp;ys found</source>
        <translation>找到的密钥(&amp;Y)</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>&amp;From file…</source>
        <translation>从文件导入(&amp;F)…</translation>
    </message>
    <message>
        <source>The key stays where it is and is read there each time.</source>
        <translation>密钥留在原处，每次使用时读取。</translation>
    </message>
    <message>
        <source>The account keeps its own copy of the key.</source>
        <translation>账号从此保存密钥的一份副本。</translation>
    </message>
    <message>
        <source>A credentials.csv downloaded from the console</source>
        <translation>从控制台下载的 credentials.csv</translation>
    </message>
    <message>
        <source>Choose a file with keys</source>
        <translation>选择密钥文件</translation>
    </message>
    <message>
        <source>Keys from the console (*.csv)</source>
        <translation>从控制台下载的密钥 (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No keys were found in the environment or in ~/.huaweicloud/credentials.</source>
        <translation>在环境变量和 ~/.huaweicloud/credentials 中没有找到密钥。</translation>
    </message>
    <message>
        <source>This account reads its key each time from: %1</source>
        <translation>此账号每次从这里读取密钥：%1</translation>
    </message>
    <message>
        <source>Nothing is copied or sent until you confirm it.</source>
        <translation>在您确认之前，不会复制或发送任何内容。</translation>
    </message>
    <message>
        <source>The key this account reads was not found.</source>
        <translation>没有找到该账号读取的密钥。</translation>
    </message>
    <message>
        <source>Save to key&amp;chain</source>
        <translation>保存到密钥环(&amp;C)</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>There is no key to sign in with.</source>
        <translation>没有可用于登录的密钥。</translation>
    </message>
    <message>
        <source>Choose a key.</source>
        <translation>请选择一个密钥。</translation>
    </message>
    <message>
        <source>The key was not found, so it cannot be saved.</source>
        <translation>没有找到密钥，因此无法保存。</translation>
    </message>
    <message>
        <source>Other users of this computer can read this file. To fix this, run: chmod 600 %1</source>
        <translation>本机的其他用户可以读取此文件。可用此命令改正：chmod 600 %1</translation>
    </message>
    <message>
        <source>The keychain will hold a copy of this key: %1</source>
        <translation>密钥环将保存此密钥的副本：%1</translation>
    </message>
</context>
<context>
    <name>Chaincert::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>Chaincert::HelpSearch</name>
    <message>
        <source>Search the help</source>
        <translation>在帮助中搜索</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>搜索（Ctrl+F）</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配项（Shift+F3）</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一个匹配项（F3）</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>of a search: the number of the place that is shown, and how many there are</extracomment>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>Chaincert::HelpWindow</name>
    <message>
        <source>Chaincert help</source>
        <translation>Chaincert 帮助</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>Chaincert::HintLine</name>
    <message>
        <source>Drag a row to where you need it: a file manager, a terminal or an editor. It is copied, not moved.</source>
        <translation>将一行拖到需要的地方：文件管理器、终端或编辑器。拖出的是副本。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>What you dragged holds a private key. Make sure that nobody else can read the copy.</source>
        <translation>您拖动的内容包含私钥，请确保其他人无法读取该副本。</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln item(s).</source>
        <translation>
            <numerusform>已复制 %Ln 项。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::IdentityCard</name>
    <message>
        <source>Ended less than a day ago</source>
        <translation>不到 1 天前已过期</translation>
    </message>
    <message numerus="yes">
        <source>Ended %n day(s) ago</source>
        <translation>
            <numerusform>%n 天前已过期</numerusform>
        </translation>
    </message>
    <message>
        <source>Less than a day left</source>
        <translation>剩余不到 1 天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>剩余 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid from %1</source>
        <translation>%1 生效</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1 and %2 = points of time</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>The CA ends first: %1.</source>
        <extracomment>%1 = a point of time</extracomment>
        <translation>CA 证书先到期：%1。</translation>
    </message>
    <message>
        <source>The TLS CA ends first: %1.</source>
        <extracomment>%1 = a point of time</extracomment>
        <translation>TLS CA 证书先到期：%1。</translation>
    </message>
    <message>
        <source>no readable name</source>
        <translation>名称无法读取</translation>
    </message>
    <message>
        <source>ended %1</source>
        <extracomment>of a certificate; %1 = a day</extracomment>
        <translation>%1 已过期</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The CA is not here</source>
        <extracomment>a CA&apos;s certificate did not come along; %1 = the CA&apos;s name</extracomment>
        <translation>缺少 CA 证书</translation>
    </message>
    <message>
        <source>“%1” is not here</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 = the file that is meant; %2 = a sentence on the certificate or key in it
----------
%1 = what it is called, &quot;Key&quot;; %2 = what is said of it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 checks: %2 passed, %3 not checked</source>
        <extracomment>%1 = 42; %2 and %3 = how many of them</extracomment>
        <translation>%1 项检查：%2 项通过，%3 项未检查</translation>
    </message>
    <message>
        <source>%1 checks: %2 passed, %3 not checked, %4 not applicable</source>
        <extracomment>the same; %4 = how many are about things of another kind</extracomment>
        <translation>%1 项检查：%2 项通过，%3 项未检查，%4 项不适用</translation>
    </message>
    <message>
        <source>%1 (SHA-256), %2 (SM3)</source>
        <extracomment>two hashes of one key, by which different programs find it</extracomment>
        <translation>%1（SHA-256）、%2（SM3）</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>证书链</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>还有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>MSP ID</source>
        <translation>MSP ID</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
</context>
<context>
    <name>Chaincert::IdentityCardView</name>
    <message>
        <source>Checks</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Technical facts</source>
        <translation>技术信息</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>证书链</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>MSP ID</source>
        <translation>MSP ID</translation>
    </message>
    <message>
        <source>Taken from the folder&apos;s name; not confirmed.</source>
        <translation>取自文件夹名称，未经确认。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy MSP ID</source>
        <extracomment>the name of a button</extracomment>
        <translation>复制 MSP ID</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Valid from and until</source>
        <translation>生效时间和有效期至</translation>
    </message>
    <message>
        <source>What ends first</source>
        <translation>先到期的项目</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>Chaincert::KeysWords</name>
    <message>
        <source>Environment</source>
        <extracomment>%1 is an environment variable</extracomment>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Environment, %1</source>
        <translation>环境变量，%1</translation>
    </message>
    <message>
        <source>%1, user %2</source>
        <extracomment>%1 is a file, %2 a user&apos;s name</extracomment>
        <translation>%1，用户 %2</translation>
    </message>
</context>
<context>
    <name>Chaincert::LabelProposal</name>
    <message>
        <source>Key %1</source>
        <extracomment>%1 is an access key&apos;s ID, shortened</extracomment>
        <translation>密钥 %1</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
</context>
<context>
    <name>Chaincert::LabelSection</name>
    <message>
        <source>La&amp;bel</source>
        <translation>显示名称(&amp;B)</translation>
    </message>
    <message>
        <source>Optional: what Chaincert calls the account.</source>
        <translation>可选：账号在 Chaincert 中的显示名称。</translation>
    </message>
    <message>
        <source>A label can have at most %1 characters.</source>
        <translation>显示名称最多 %1 个字符。</translation>
    </message>
</context>
<context>
    <name>Chaincert::ListActions</name>
    <message>
        <source>Retr&amp;y failed</source>
        <translation>重试失败项(&amp;Y)</translation>
    </message>
    <message>
        <source>Clear the list; files are not deleted</source>
        <translation>清空列表，不删除任何文件</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>Cleared %Ln row(s).</source>
        <extracomment>rows went off the list; their files are still there</extracomment>
        <translation>
            <numerusform>已清空 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>As added</source>
        <extracomment>of rows: in the order in which they came</extracomment>
        <translation>按添加顺序</translation>
    </message>
    <message>
        <source>Reversed</source>
        <extracomment>of rows: the other way round</extracomment>
        <translation>倒序</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
    </message>
    <message>
        <source>Try no&amp;w</source>
        <translation>立即重试(&amp;W)</translation>
    </message>
    <message>
        <source>Cance&amp;l all</source>
        <translation>全部取消(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;try cancelled</source>
        <translation>重试已取消项(&amp;T)</translation>
    </message>
    <message>
        <source>Cl&amp;ear</source>
        <translation>清空列表(&amp;E)</translation>
    </message>
    <message>
        <source>Undo cle&amp;ar</source>
        <translation>撤销清空(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Group by blockchain</source>
        <translation>按区块链分组(&amp;G)</translation>
    </message>
    <message>
        <source>Sort &amp;by</source>
        <translation>排序方式(&amp;B)</translation>
    </message>
    <message>
        <source>E&amp;xpand all</source>
        <translation>全部展开(&amp;X)</translation>
    </message>
    <message>
        <source>Collap&amp;se all</source>
        <translation>全部折叠(&amp;S)</translation>
    </message>
    <message>
        <source>Colum&amp;ns</source>
        <translation>列(&amp;N)</translation>
    </message>
    <message>
        <source>Co&amp;py summary</source>
        <translation>复制摘要(&amp;P)</translation>
    </message>
    <message>
        <source>Sa&amp;ve report…</source>
        <translation>保存报告(&amp;V)…</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>继续(&amp;U)</translation>
    </message>
</context>
<context>
    <name>Chaincert::ListAge</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Reloads the lists from the cloud (F5)</source>
        <translation>从云端重新加载列表（F5）</translation>
    </message>
</context>
<context>
    <name>Chaincert::ListStatus</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Edit account…</source>
        <translation>编辑账号…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a link: what it does, and for which field</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Chaincert::ListWords</name>
    <message>
        <source>This user is not allowed to list projects: the permission iam:projects:listProjects is missing. You can enter a project ID.</source>
        <translation>此用户无权列出项目：缺少权限 iam:projects:listProjects。可以直接输入项目 ID。</translation>
    </message>
    <message>
        <source>This user is not allowed to list the blockchains of this project: the permission bcs:blockchains:list is missing. You can enter a blockchain ID.</source>
        <translation>此用户无权列出该项目的区块链：缺少权限 bcs:blockchains:list。可以直接输入区块链 ID。</translation>
    </message>
    <message>
        <source>This user is not allowed to view this blockchain: the permission bcs:blockchain:get is missing. You can enter organization names.</source>
        <translation>此用户无权查看该区块链：缺少权限 bcs:blockchain:get。可以直接输入组织名称。</translation>
    </message>
    <message>
        <source>Loading projects…</source>
        <translation>正在加载项目…</translation>
    </message>
    <message>
        <source>Loading blockchains…</source>
        <translation>正在加载区块链…</translation>
    </message>
    <message>
        <source>Loading organizations…</source>
        <translation>正在加载组织…</translation>
    </message>
    <message>
        <source>Projects are listed by the identity service, and this account has no address for it. You can enter a project ID.</source>
        <translation>项目由身份服务列出，而此账号未设置身份服务地址。可以直接输入项目 ID。</translation>
    </message>
    <message>
        <source>The list is from %1.</source>
        <extracomment>a list that could not be loaded again: %1 is a time, with its date where it was not today</extracomment>
        <translation>列表更新于 %1。</translation>
    </message>
    <message>
        <source>Add an account first.</source>
        <translation>请先添加账号。</translation>
    </message>
    <message>
        <source>Choose a project first.</source>
        <translation>请先选择项目。</translation>
    </message>
    <message>
        <source>Available after an account is chosen</source>
        <translation>选择账号后列出</translation>
    </message>
    <message>
        <source>Available after a project is chosen</source>
        <translation>选择项目后列出</translation>
    </message>
    <message>
        <source>Available after a blockchain is chosen</source>
        <translation>选择区块链后列出</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>请选择项目</translation>
    </message>
    <message>
        <source>Choose a blockchain</source>
        <translation>请选择区块链</translation>
    </message>
    <message>
        <source>No organizations yet</source>
        <translation>尚无组织</translation>
    </message>
    <message>
        <source>Waiting for the code above</source>
        <extracomment>the window asks for a code above the form</extracomment>
        <translation>请在上方输入验证码</translation>
    </message>
    <message>
        <source>Lists from %1</source>
        <extracomment>the age of the lists to choose from: %1 is a time, with its date where it was not today</extracomment>
        <translation>列表更新于 %1</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>正在刷新…</translation>
    </message>
    <message>
        <source>Sign-in refused: %1</source>
        <extracomment>%1 is the service&apos;s own words</extracomment>
        <translation>登录被拒绝：%1</translation>
    </message>
</context>
<context>
    <name>Chaincert::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Manage &amp;accounts…</source>
        <translation>管理账号(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>结果(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Chaincert &amp;help</source>
        <translation>Chaincert 帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>复制诊断信息(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About Chaincert</source>
        <translation>关于 Chaincert(&amp;A)</translation>
    </message>
    <message>
        <source>Keep downloading</source>
        <translation>继续下载</translation>
    </message>
    <message>
        <source>Cancel and close</source>
        <translation>取消并关闭</translation>
    </message>
    <message>
        <source>No file manager responded. The location is: %1</source>
        <translation>没有文件管理器响应。位置是：%1</translation>
    </message>
    <message>
        <source>The diagnostics were copied to the clipboard. They contain no tokens and no headers.</source>
        <translation>诊断信息已复制到剪贴板，其中不含令牌和请求头。</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Chaincert — %1</source>
        <extracomment>the window&apos;s title while downloads run: &quot;Chaincert — 3 of 12&quot;</extracomment>
        <translation>Chaincert — %1</translation>
    </message>
    <message>
        <source>Secrets that are kept for this run only, or came from the environment, must be entered again after the restart.</source>
        <translation>仅在本次运行期间保留的机密信息，以及来自环境变量的机密信息，重启后需要重新提供。</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Try the &amp;demonstration cloud</source>
        <translation>试用演示云(&amp;D)</translation>
    </message>
    <message>
        <source>The old secret of “%1” is still in the keychain.</source>
        <translation>“%1”的旧机密信息仍在密钥环中。</translation>
    </message>
    <message>
        <source>Requests are signed with the service&apos;s time.</source>
        <translation>请求已改用服务的时间签名。</translation>
    </message>
    <message>
        <source>The demonstration cloud did not start.</source>
        <translation>演示云未能启动。</translation>
    </message>
    <message numerus="yes">
        <source>Cancelling %Ln download(s), then closing.</source>
        <translation>
            <numerusform>正在取消 %Ln 项下载，然后关闭。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s) are still running. Cancel them and close? You can resume them at the next start.</source>
        <translation>
            <numerusform>有 %Ln 项下载正在进行。是否取消并关闭？下次启动时可以继续。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::MfaBar</name>
    <message>
        <source>S&amp;ign in</source>
        <translation>登录(&amp;I)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Cod&amp;e</source>
        <translation>验证码(&amp;E)</translation>
    </message>
    <message>
        <source>Signing in “%1”…</source>
        <translation>正在登录“%1”…</translation>
    </message>
    <message>
        <source>The code for “%1” is wrong or has already been used. Wait for the next code of the authenticator and enter it.</source>
        <translation>“%1”的验证码错误，或已经用过。请等待身份验证器应用显示下一个验证码，然后输入。</translation>
    </message>
    <message>
        <source>“%1” needs the six-digit code from its user&apos;s authenticator.</source>
        <translation>“%1”需要其用户的身份验证器应用中的六位验证码。</translation>
    </message>
    <message>
        <source>“%1” needs the six-digit code from %2&apos;s authenticator.</source>
        <extracomment>an account&apos;s name and the name of the user who signs in</extracomment>
        <translation>“%1”需要 %2 的身份验证器应用中的六位验证码。</translation>
    </message>
    <message>
        <source>Cancel signing in</source>
        <translation>取消登录</translation>
    </message>
</context>
<context>
    <name>Chaincert::MfaCodePrompt</name>
    <message>
        <source>MFA code for %1</source>
        <translation>%1 的 MFA 验证码</translation>
    </message>
</context>
<context>
    <name>Chaincert::NoteLine</name>
    <message>
        <source>Less</source>
        <extracomment>unfolds the rest of a sentence, or folds it away again</extracomment>
        <translation>收起</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of the button “More” or “Less”, %1, that stands under the field %2</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Chaincert::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a button that several lines of a window may have: %1 = “Close” or “Help”, %2 = how the line&apos;s text begins</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Chaincert::Notification</name>
    <message>
        <source>Show</source>
        <extracomment>what a click on a notification does</extracomment>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>Chaincert::OpenKeysField</name>
    <message>
        <source>Folders where others can read &amp;keys</source>
        <translation>其他人可能读到私钥的文件夹(&amp;K)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>移除(&amp;V)</translation>
    </message>
    <message>
        <source>Folders where others can read keys</source>
        <translation>其他人可能读到私钥的文件夹</translation>
    </message>
    <message>
        <source>Their disks do not support file permissions, and you chose to save there anyway. Files that are already there stay.</source>
        <translation>这些文件夹所在的磁盘不支持文件权限，您已同意仍然保存在那里。已有的内容保持不变。</translation>
    </message>
</context>
<context>
    <name>Chaincert::OpenKeysOffer</name>
    <message>
        <source>The disk of “%1” does not support file permissions. Anyone with access to it, such as other users of this computer, will be able to read the private keys saved there. Chaincert remembers this choice for the folder until you remove it in the settings.</source>
        <translation>“%1”所在的磁盘不支持文件权限。能访问它的任何人（例如本机的其他用户）都能读到保存在那里的私钥。Chaincert 会为该文件夹记住此选择，直到您在设置中将其移除。</translation>
    </message>
    <message>
        <source>Save here anyway</source>
        <translation>仍然保存在此处</translation>
    </message>
    <message>
        <source>Do not save here</source>
        <translation>不要保存在此处</translation>
    </message>
</context>
<context>
    <name>Chaincert::OrganizationsField</name>
    <message>
        <source>&amp;Organizations</source>
        <translation>组织(&amp;O)</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Add an organization</source>
        <translation>添加组织</translation>
    </message>
    <message>
        <source>Select at least one organization.</source>
        <translation>请至少勾选一个组织。</translation>
    </message>
    <message>
        <source>Add at least one organization.</source>
        <translation>请至少添加一个组织。</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>checks all organizations, or none</extracomment>
        <translation>全不选</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Filter organizations</source>
        <translation>筛选组织</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Press Enter to add the name. Spaces before and after it are removed.</source>
        <translation>按 Enter 添加名称，首尾空格会去掉。</translation>
    </message>
    <message>
        <source>Remove “%1” from the list</source>
        <extracomment>takes the name %1 off the list of organizations</extracomment>
        <translation>从列表中移除“%1”</translation>
    </message>
    <message>
        <source>%1 of %2 checked</source>
        <extracomment>%1 of %2 organizations are checked</extracomment>
        <translation>已勾选 %1/%2</translation>
    </message>
    <message>
        <source>Deselect all organizations</source>
        <translation>全不选组织</translation>
    </message>
    <message>
        <source>Select all organizations</source>
        <translation>全选组织</translation>
    </message>
</context>
<context>
    <name>Chaincert::OrganizationsModel</name>
    <message>
        <source>Add “%1”</source>
        <extracomment>a row of the list of organizations, which adds the name %1 to it</extracomment>
        <translation>添加“%1”</translation>
    </message>
    <message>
        <source>Delete removes it from the list.</source>
        <translation>按 Delete 可将其从列表中移除。</translation>
    </message>
    <message>
        <source>added</source>
        <extracomment>an organization whose name was typed, among those that a blockchain has</extracomment>
        <translation>手动添加</translation>
    </message>
</context>
<context>
    <name>Chaincert::PartWords</name>
    <message>
        <source>Certificate of %1</source>
        <extracomment>%1 = whose: &quot;Admin&quot;, &quot;User1&quot;</extracomment>
        <translation>%1 的证书</translation>
    </message>
    <message>
        <source>CA of the TLS certificates</source>
        <translation>TLS 证书的 CA</translation>
    </message>
    <message>
        <source>as sent by the service</source>
        <extracomment>behind the name of the archive that the service sent</extracomment>
        <translation>服务发送的原始文件</translation>
    </message>
</context>
<context>
    <name>Chaincert::PasswordLine</name>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>The password is used once and not kept</source>
        <translation>密码只使用一次，不会保存</translation>
    </message>
    <message>
        <source>Wrong password. Try again:</source>
        <translation>密码不正确，请重新输入：</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The password before was wrong</source>
        <translation>之前输入的密码不正确</translation>
    </message>
</context>
<context>
    <name>Chaincert::PasswordSection</name>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>This user has M&amp;FA</source>
        <translation>该用户启用了 MFA(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>Enter the user name.</source>
        <translation>请输入用户名。</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>The password of an IAM user with programmatic access. A HUAWEI ID cannot sign in this way.</source>
        <translation>具有编程访问权限的 IAM 用户的密码。华为账号（HUAWEI ID）不能以这种方式登录。</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>The saved password was entered for another address. Enter it again for this one.</source>
        <translation>已保存的密码用于另一个地址。请为此地址重新输入。</translation>
    </message>
    <message>
        <source>User I&amp;D</source>
        <translation>用户 ID(&amp;D)</translation>
    </message>
    <message>
        <source>Signing in with a code requires the user ID.</source>
        <translation>使用验证码登录需要用户 ID。</translation>
    </message>
    <message>
        <source>Te&amp;nant (domain) name</source>
        <translation>租户名（账号名）(&amp;N)</translation>
    </message>
    <message>
        <source>The console shows it under “My Credentials”, “API Credentials”, as “IAM user ID”. You are asked for a code when it is needed, once per project.</source>
        <translation>可在控制台的“我的凭证”→“API 凭证”中找到，即“IAM 用户 ID”。需要时会要求输入验证码，每个项目一次。</translation>
    </message>
    <message>
        <source>Enter the tenant (domain) name.</source>
        <translation>请输入租户名（账号名）。</translation>
    </message>
</context>
<context>
    <name>Chaincert::PlaceSection</name>
    <message>
        <source>Re&amp;gion</source>
        <translation>区域(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>终端节点(&amp;E)</translation>
    </message>
    <message>
        <source>IA&amp;M endpoint</source>
        <translation>IAM 终端节点(&amp;M)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Another address…</source>
        <translation>其他地址…</translation>
    </message>
    <message>
        <source>The service was listed in this region until mid-2024 and may no longer be available.</source>
        <translation>该服务在此区域公布至 2024 年年中，现在可能已无法访问。</translation>
    </message>
    <message>
        <source>The address of the identity service, where the user signs in.</source>
        <translation>用于登录的身份服务地址。</translation>
    </message>
    <message>
        <source>Optional: the address of the identity service, for the list of projects.</source>
        <translation>可选：身份服务的地址，用于获取项目列表。</translation>
    </message>
    <message>
        <source>Enter the address of the blockchain service.</source>
        <translation>请输入区块链服务的地址。</translation>
    </message>
    <message>
        <source>Enter the address of the identity service, which checks the password.</source>
        <translation>请输入身份服务的地址：密码在那里验证。</translation>
    </message>
    <message>
        <source>%1 (%2), service may be discontinued</source>
        <extracomment>%1 is a region&apos;s name, %2 its id.</extracomment>
        <translation>%1（%2），服务可能已停止</translation>
    </message>
    <message>
        <source>The address of the blockchain service, with port and path if it has them. http is accepted only for this computer.</source>
        <translation>区块链服务的地址，如有端口和路径也请填写。http 只能用于本机。</translation>
    </message>
</context>
<context>
    <name>Chaincert::ProjectSection</name>
    <message>
        <source>Default pro&amp;ject</source>
        <translation>默认项目(&amp;J)</translation>
    </message>
    <message>
        <source>The project “%1”.</source>
        <extracomment>%1 is the name of the project whose ID is typed</extracomment>
        <translation>项目“%1”。</translation>
    </message>
    <message>
        <source>Optional: its ID or name. The console shows both under “My Credentials”.</source>
        <translation>可选：项目的 ID 或名称，均可在控制台的“我的凭证”中找到。</translation>
    </message>
</context>
<context>
    <name>Chaincert::ProxySection</name>
    <message>
        <source>Show the proxy password</source>
        <translation>显示代理密码</translation>
    </message>
    <message>
        <source>System proxy</source>
        <translation>系统代理</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用代理</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>代理(&amp;X)</translation>
    </message>
    <message>
        <source>Proxy kind</source>
        <translation>代理类型</translation>
    </message>
    <message>
        <source>Proxy &amp;host</source>
        <translation>代理主机(&amp;H)</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>代理端口</translation>
    </message>
    <message>
        <source>Proxy user name</source>
        <translation>代理用户名</translation>
    </message>
    <message>
        <source>Optional.</source>
        <translation>可选。</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>Enter the proxy host.</source>
        <translation>请输入代理的主机。</translation>
    </message>
    <message>
        <source>The saved password was entered for another proxy or user. Enter the one for this proxy.</source>
        <translation>已保存的密码用于另一个代理或用户。请输入与此对应的密码。</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Enter only the host, such as proxy.example.com.</source>
        <translation>请只输入主机，例如 proxy.example.com。</translation>
    </message>
    <message>
        <source>Enter a port from 1 to 65535.</source>
        <translation>请输入 1 到 65535 之间的端口。</translation>
    </message>
</context>
<context>
    <name>Chaincert::ReportSaver</name>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Markdown, for reading</source>
        <translation>Markdown，便于阅读</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV，用于电子表格</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON，供程序使用</translation>
    </message>
    <message>
        <source>The report was saved: %1</source>
        <translation>报告已保存：%1</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>保存到别处…</translation>
    </message>
    <message>
        <source>“%1” already exists.</source>
        <translation>“%1”已存在。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The report was not saved.</source>
        <translation>报告未保存。</translation>
    </message>
</context>
<context>
    <name>Chaincert::ReportWords</name>
    <message numerus="yes">
        <source>%n project(s) are accessible.</source>
        <translation>
            <numerusform>可访问 %n 个项目。</numerusform>
        </translation>
    </message>
    <message>
        <source>The projects could not be listed.</source>
        <translation>无法列出项目。</translation>
    </message>
</context>
<context>
    <name>Chaincert::Reports</name>
    <message>
        <source>Certificates from Chaincert</source>
        <extracomment>the heading of a report</extracomment>
        <translation>Chaincert 下载的证书</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>注意事项</translation>
    </message>
    <message>
        <source>Saved, with warnings</source>
        <translation>已保存，有警告</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <translation>未下载</translation>
    </message>
    <message>
        <source>Response saved at</source>
        <extracomment>a table&apos;s heading: the path of what the service sent instead of a file</extracomment>
        <translation>响应保存于</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Skipped, already exists</source>
        <translation>已跳过，已存在</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln)</source>
        <extracomment>why downloads failed, and how many</extracomment>
        <translation>
            <numerusform>%1（%Ln）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::Restart</name>
    <message>
        <source>Chaincert could not be restarted.</source>
        <translation>Chaincert 未能重新启动。</translation>
    </message>
</context>
<context>
    <name>Chaincert::Results</name>
    <message>
        <source>%1 × %2</source>
        <extracomment>a kind of file and how many there are: &quot;Certificate × 2&quot;</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Skipped, already exists</source>
        <extracomment>something was there already and was to be left alone</extracomment>
        <translation>已跳过，已存在</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>还剩几秒</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>约剩 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 downloads of %2 have ended.</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Replaced, kept as %1</source>
        <extracomment>a later download took its place; %1 = what it is called now: &quot;admin 2026-11-29 105210&quot;</extracomment>
        <translation>已被替换，保留为 %1</translation>
    </message>
    <message numerus="yes">
        <source>Paused, %n still running</source>
        <translation>
            <numerusform>已暂停，仍有 %n 个正在进行</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a row&apos;s state, and why: &quot;Failed: permission denied&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a row&apos;s state, and what is to be said of it: &quot;Saved, key does not match&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Paused by service, %1 left</source>
        <extracomment>of a row that waits because the service asked for a pause; %1 = minutes and seconds: &quot;59:49&quot;</extracomment>
        <translation>服务要求暂停，剩 %1</translation>
    </message>
    <message>
        <source>Only you can read it</source>
        <extracomment>of a private key</extracomment>
        <translation>仅您可读取</translation>
    </message>
    <message>
        <source>Others may read it</source>
        <translation>其他人可能可以读取</translation>
    </message>
    <message>
        <source>Waiting until %1 (%2): the service asked for a pause</source>
        <extracomment>%1 = a time of day, %2 = minutes and seconds until then: &quot;58:12&quot;. What matters comes first: the end is cut where there is little room.</extracomment>
        <translation>等待至 %1（%2）：服务要求暂停</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln with warnings</source>
        <extracomment>&quot;13 saved, 11 with warnings&quot;</extracomment>
        <translation>
            <numerusform>%1，其中 %Ln 个有警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved</source>
        <translation>
            <numerusform>已保存 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>未变化 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>已跳过 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsafe, not unpacked</source>
        <extracomment>archives that were saved but are unsafe to unpack, beside &quot;13 saved&quot;</extracomment>
        <translation>
            <numerusform>不安全未解压 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失败 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>已取消 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln downloading</source>
        <translation>
            <numerusform>下载中 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting to retry</source>
        <translation>
            <numerusform>待重试 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>等待中 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting until %1 (%2): the service asked for a pause</source>
        <translation>
            <numerusform>%Ln 项等待至 %1（%2）：服务要求暂停</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, older one renamed</source>
        <extracomment>%1 = &quot;Right&quot;, &quot;2 notes&quot;, &quot;Saved&quot;; the older one was renamed</extracomment>
        <translation>%1，旧的已重命名</translation>
    </message>
    <message>
        <source>%1, renewed</source>
        <extracomment>%1 = &quot;Right&quot;, &quot;2 notes&quot;, &quot;Saved&quot;; other content than the earlier certificate beside it</extracomment>
        <translation>%1，证书已更新</translation>
    </message>
    <message>
        <source>No end</source>
        <extracomment>in place of the day on which a certificate ends</extracomment>
        <translation>无期限</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>a day, as QLocale::toString() reads formats</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>The certificate has no end date.</source>
        <translation>该证书没有截止日期。</translation>
    </message>
    <message>
        <source>The certificate ends on %1.</source>
        <translation>证书于 %1 到期。</translation>
    </message>
    <message>
        <source>The CA certificate ends first, on %1.</source>
        <translation>CA 证书最先到期：%1。</translation>
    </message>
    <message>
        <source>The TLS CA certificate ends first, on %1.</source>
        <translation>TLS CA 证书最先到期：%1。</translation>
    </message>
    <message>
        <source>Fits</source>
        <extracomment>of a private key: it belongs to its certificate</extracomment>
        <translation>与证书匹配</translation>
    </message>
    <message>
        <source>Fits, only you can read it</source>
        <extracomment>of a private key: it belongs to its certificate, and who can read it</extracomment>
        <translation>与证书匹配，仅您可读取</translation>
    </message>
    <message>
        <source>Fits, others may read it</source>
        <translation>与证书匹配，其他人可能可以读取</translation>
    </message>
    <message>
        <source>CA</source>
        <extracomment>behind a day: what ends on it, before the certificate does</extracomment>
        <translation>CA</translation>
    </message>
    <message>
        <source>TLS CA</source>
        <extracomment>behind a day: what ends on it, before the certificate does</extracomment>
        <translation>TLS CA</translation>
    </message>
</context>
<context>
    <name>Chaincert::ResultsModel</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a row&apos;s name, and that it is the second one of that name: &quot;org1 · admin (2)&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Size not known yet</source>
        <translation>大小未知</translation>
    </message>
    <message>
        <source>None finished yet</source>
        <translation>尚无下载结束</translation>
    </message>
    <message>
        <source>See the rows below for sizes</source>
        <translation>大小见下方各行</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s)</source>
        <translation>
            <numerusform>%Ln 项下载</numerusform>
        </translation>
    </message>
    <message>
        <source>End not known</source>
        <translation>到期日未知</translation>
    </message>
    <message>
        <source>See the rows below for dates</source>
        <translation>日期见下面各行</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>heading of a column: how far a download is, and what was found in the certificate</extracomment>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>Chaincert::ResultsView</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>at the pointer, while several files and folders are dragged: the name of the first, how many others</extracomment>
        <translation>
            <numerusform>%1 及另外 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::RowActions</name>
    <message>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy pat&amp;h</source>
        <translation>复制路径(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel &amp;download</source>
        <translation>取消下载(&amp;D)</translation>
    </message>
    <message>
        <source>Remove from the l&amp;ist</source>
        <translation>从列表中移除(&amp;I)</translation>
    </message>
</context>
<context>
    <name>Chaincert::RowCompare</name>
    <message>
        <source>%1, before</source>
        <extracomment>of two certificates, the one that the other has replaced; %1 = &quot;org1 · admin&quot;</extracomment>
        <translation>%1（此前）</translation>
    </message>
    <message>
        <source>There is no certificate in “%1”.</source>
        <extracomment>%1 = the name of a row or a file</extracomment>
        <translation>“%1”中没有证书。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 = the name of a file, &quot;Certificate of Admin&quot;; %2 = the name of its row, or where it lies</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Select another row or file as well, with Ctrl and a click or with Ctrl and the space bar, and then choose Compare.</source>
        <translation>请再选中一行或一个文件（按住 Ctrl 单击，或按 Ctrl+空格键），然后选择“比较”。</translation>
    </message>
    <message>
        <source>Co&amp;mpare with…</source>
        <translation>比较(&amp;M)…</translation>
    </message>
    <message>
        <source>Co&amp;mpare with the one before</source>
        <translation>与此前的比较(&amp;M)</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>比较(&amp;M)</translation>
    </message>
    <message>
        <source>“%1” is no longer on the list, so the comparison was closed.</source>
        <extracomment>%1 = the name of a row or a file</extracomment>
        <translation>“%1”已不在列表中，比较已关闭。</translation>
    </message>
</context>
<context>
    <name>Chaincert::RunHeader</name>
    <message>
        <source>Progress of all downloads</source>
        <translation>全部下载的进度</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s)</source>
        <translation>
            <numerusform>%Ln 项下载</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chaincert::SecretField</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>Chaincert::SecretHosts</name>
    <message>
        <source>Kept in the keychain</source>
        <translation>已保存在密钥环中</translation>
    </message>
    <message>
        <source>Kept for this run only</source>
        <translation>仅本次运行期间保留</translation>
    </message>
</context>
<context>
    <name>Chaincert::SecretPlaceSection</name>
    <message>
        <source>Keep in the &amp;keychain</source>
        <translation>保存在密钥环中(&amp;K)</translation>
    </message>
    <message>
        <source>For this &amp;run only</source>
        <translation>仅本次运行期间保留(&amp;R)</translation>
    </message>
    <message>
        <source>Secrets are stored in this computer&apos;s keychain; Chaincert reads them when they are first needed.</source>
        <translation>机密信息由本机的密钥环保存；Chaincert 在首次需要时读取。</translation>
    </message>
    <message>
        <source>Secrets are kept in memory and are gone when Chaincert quits.</source>
        <translation>机密信息只保存在内存中，Chaincert 退出后即消失。</translation>
    </message>
</context>
<context>
    <name>Chaincert::SettingsWindow</name>
    <message>
        <source>&amp;Notify me when long downloads finish</source>
        <translation>长时间下载结束时通知我(&amp;N)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>after a number of seconds in a box</extracomment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>&amp;Downloads at a time</source>
        <translation>同时下载数(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>If they took more than 10 seconds and the window is not in front.</source>
        <translation>用时超过 10 秒且窗口不在前台时。</translation>
    </message>
    <message>
        <source> bytes per second</source>
        <extracomment>after a number of bytes in a box</extracomment>
        <translation> 字节/秒</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限制</translation>
    </message>
    <message>
        <source>Minimum sp&amp;eed over a minute</source>
        <translation>一分钟内的最低速度(&amp;E)</translation>
    </message>
    <message>
        <source>Maximum ti&amp;me per attempt</source>
        <translation>单次尝试的最长时间(&amp;M)</translation>
    </message>
    <message>
        <source>Restart now</source>
        <extracomment>ends the program and starts it again</extracomment>
        <translation>立即重启</translation>
    </message>
    <message>
        <source>At most %1 connections are used per service.</source>
        <translation>每个服务最多使用 %1 个连接。</translation>
    </message>
    <message>
        <source>E&amp;xisting files</source>
        <translation>已有文件(&amp;X)</translation>
    </message>
    <message>
        <source>Give up &amp;connecting after</source>
        <extracomment>before a number of seconds</extracomment>
        <translation>连接超时(&amp;C)</translation>
    </message>
    <message>
        <source>Takes effect after restart.</source>
        <translation>重启后生效。</translation>
    </message>
    <message>
        <source>&amp;Give up when no data arrives for</source>
        <extracomment>before a number of seconds</extracomment>
        <translation>无数据超时(&amp;G)</translation>
    </message>
</context>
<context>
    <name>Chaincert::SignInPanel</name>
    <message>
        <source>Cancel test</source>
        <translation>取消测试</translation>
    </message>
    <message>
        <source>Signing in… A locked keychain may be asking for its password.</source>
        <translation>正在登录…如果密钥环已锁定，可能需要您输入其密码。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>This user also signs in with a code.</source>
        <translation>该用户登录时还需要验证码。</translation>
    </message>
    <message>
        <source>Set as default project: %1</source>
        <translation>设为默认项目：%1</translation>
    </message>
    <message>
        <source>Default project %1</source>
        <translation>默认项目 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Default project for this account:</source>
        <translation>此账号的默认项目：</translation>
    </message>
    <message>
        <source>Hide the result</source>
        <translation>隐藏结果</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>Chaincert::StartAccount</name>
    <message>
        <source>The token in CHAINCERT_TOKEN was not used. Start with --region or --endpoint to say which cloud it is for.</source>
        <translation>未使用 CHAINCERT_TOKEN 中的令牌。请在启动时用 --region 或 --endpoint 说明它用于哪个云。</translation>
    </message>
    <message>
        <source>Token from the environment</source>
        <extracomment>Name of the account that is made for the token in CHAINCERT_TOKEN and gone when the program ends.</extracomment>
        <translation>来自环境变量的令牌</translation>
    </message>
</context>
<context>
    <name>Chaincert::TextWidth</name>
    <message>
        <source>A line that is about as wide as this one can be read with ease.</source>
        <extracomment>Never shown: text is as wide as this line. About 65 letters, or 28 ideographs.</extracomment>
        <translation>每行大约这么宽的文字读起来最为轻松，不会看错行。</translation>
    </message>
</context>
<context>
    <name>Chaincert::TokenSection</name>
    <message>
        <source>Show the token</source>
        <translation>显示令牌</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>令牌(&amp;T)</translation>
    </message>
    <message>
        <source>The saved token was entered for another address. Paste one for this address.</source>
        <translation>已保存的令牌用于另一个地址。请粘贴用于此地址的令牌。</translation>
    </message>
    <message>
        <source>Paste a token</source>
        <translation>粘贴令牌</translation>
    </message>
    <message>
        <source>Pasted %1. Tokens are valid for at most 24 hours.</source>
        <translation>粘贴于 %1。令牌有效期最长为 24 小时。</translation>
    </message>
    <message>
        <source>The value of X-Auth-Token or X-Subject-Token. Tokens are valid for at most 24 hours.</source>
        <translation>X-Auth-Token 或 X-Subject-Token 的值。令牌有效期最长为 24 小时。</translation>
    </message>
</context>
<context>
    <name>Chaincert::UnfinishedOffer</name>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>behind the names of the first downloads: &quot;org1 · admin, org2 · admin, org3 · admin, and 2 more&quot;</extracomment>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s) from %1 did not finish and cannot be resumed, because their account no longer exists: %2.</source>
        <extracomment>%1 = a date and time, %2 = the downloads&apos; names</extracomment>
        <translation>
            <numerusform>%1 有 %Ln 项下载没有完成，也无法继续，因为当时所用的账号已不存在：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s) from %1 did not finish: %2.</source>
        <extracomment>%1 = a date and time, %2 = the downloads&apos; names</extracomment>
        <translation>
            <numerusform>%1 有 %Ln 项下载没有完成：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more cannot be resumed, because their account no longer exists: %1.</source>
        <extracomment>%1 = the downloads&apos; names</extracomment>
        <translation>
            <numerusform>另有 %Ln 项无法继续，因为当时所用的账号已不存在：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QNativeSocketEngine</name>
    <message>
        <source>Network unreachable</source>
        <translation>网络不可达</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Unsafe archive</source>
        <translation>压缩包不安全</translation>
    </message>
    <message>
        <source>Check that the address is correct; if it is, show the file to the service&apos;s operator.</source>
        <translation>请检查地址是否正确；如果正确，请把该文件交给服务的运维人员查看。</translation>
    </message>
    <message>
        <source>Archive is damaged</source>
        <translation>压缩包已损坏</translation>
    </message>
    <message>
        <source>Archive is too large</source>
        <translation>压缩包过大</translation>
    </message>
    <message>
        <source>The structure of the archive is inconsistent.</source>
        <translation>压缩包结构不一致。</translation>
    </message>
    <message>
        <source>The archive cannot be opened.</source>
        <translation>无法打开压缩包。</translation>
    </message>
    <message>
        <source>The archive has %1 entries; the limit is %2.</source>
        <translation>压缩包有 %1 个条目，最多解压 %2 个。</translation>
    </message>
    <message>
        <source>The archive would take more than %1 when unpacked.</source>
        <translation>解压后会超过 %1。</translation>
    </message>
    <message>
        <source>The archive needs a newer version of the ZIP format than is supported.</source>
        <translation>压缩包需要本程序尚不支持的更新版 ZIP 格式。</translation>
    </message>
    <message>
        <source>The archive needs version %1 of the ZIP format, which is not supported.</source>
        <translation>压缩包需要 ZIP 格式的 %1 版本，本程序尚不支持。</translation>
    </message>
    <message>
        <source>Parts of the archive overlap.</source>
        <translation>压缩包的各部分互相重叠。</translation>
    </message>
    <message>
        <source>Archive is encrypted</source>
        <translation>压缩包已加密</translation>
    </message>
    <message>
        <source>Open the file with a program that can ask for its password.</source>
        <translation>请用可以输入密码的程序打开该文件。</translation>
    </message>
    <message>
        <source>Name is not allowed on this system</source>
        <translation>本系统不允许该名称</translation>
    </message>
    <message>
        <source>Unpack the file on another system, or show it to the service&apos;s operator.</source>
        <translation>请在其他系统上解压该文件，或交给服务的运维人员查看。</translation>
    </message>
    <message>
        <source>Invalid address</source>
        <translation>地址无效</translation>
    </message>
    <message>
        <source>No address was given.</source>
        <translation>没有填写地址。</translation>
    </message>
    <message>
        <source>“%1” is not a valid address.</source>
        <translation>“%1”不是有效的地址。</translation>
    </message>
    <message>
        <source>Address is not encrypted</source>
        <translation>地址未加密</translation>
    </message>
    <message>
        <source>Unknown region</source>
        <translation>未知区域</translation>
    </message>
    <message>
        <source>There is no region “%1”.</source>
        <translation>没有区域“%1”。</translation>
    </message>
    <message>
        <source>Choose a region from the list, or enter the address of the service.</source>
        <translation>请从列表中选择区域，或输入服务的地址。</translation>
    </message>
    <message>
        <source>No service in this region</source>
        <translation>该区域没有服务</translation>
    </message>
    <message>
        <source>No address of the Blockchain Service is known for the region “%1”.</source>
        <translation>没有已知的“%1”区域的区块链服务地址。</translation>
    </message>
    <message>
        <source>Choose the region in which the blockchain was created, or enter the address of the service.</source>
        <translation>请选择创建区块链时所在的区域，或输入服务的地址。</translation>
    </message>
    <message>
        <source>Project is missing</source>
        <translation>缺少项目</translation>
    </message>
    <message>
        <source>No project was given.</source>
        <translation>没有填写项目。</translation>
    </message>
    <message>
        <source>“%1” is not a valid project ID.</source>
        <translation>“%1”不是有效的项目 ID。</translation>
    </message>
    <message>
        <source>Enter the project ID; the console shows it under “My Credentials”.</source>
        <translation>请输入项目 ID，可在控制台的“我的凭证”中查看。</translation>
    </message>
    <message>
        <source>Blockchain is missing</source>
        <translation>缺少区块链</translation>
    </message>
    <message>
        <source>No blockchain was given.</source>
        <translation>没有填写区块链。</translation>
    </message>
    <message>
        <source>“%1” is not a valid blockchain ID.</source>
        <translation>“%1”不是有效的区块链 ID。</translation>
    </message>
    <message>
        <source>Enter the blockchain ID; the console shows it in the blockchain&apos;s details.</source>
        <translation>请输入区块链 ID，可在控制台的区块链详细信息中查看。</translation>
    </message>
    <message>
        <source>Organization is missing</source>
        <translation>缺少组织</translation>
    </message>
    <message>
        <source>No organization was given.</source>
        <translation>没有填写组织。</translation>
    </message>
    <message>
        <source>“%1” is not a valid organization name.</source>
        <translation>“%1”不是有效的组织名称。</translation>
    </message>
    <message>
        <source>Enter the organization name exactly as the console shows it.</source>
        <translation>请输入与控制台显示完全一致的组织名称。</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>没有令牌</translation>
    </message>
    <message>
        <source>There is no token for this account.</source>
        <translation>该账号没有令牌。</translation>
    </message>
    <message>
        <source>The token has %1 characters; the limit is %2.</source>
        <translation>令牌有 %1 个字符，上限为 %2 个。</translation>
    </message>
    <message>
        <source>The token contains characters that cannot be sent.</source>
        <translation>令牌含有无法发送的字符。</translation>
    </message>
    <message>
        <source>Token cannot be sent</source>
        <translation>令牌无法发送</translation>
    </message>
    <message>
        <source>Copy the token again, without spaces or line breaks, and paste it into the account.</source>
        <translation>请重新复制令牌，不要带空格或换行，然后粘贴到账号中。</translation>
    </message>
    <message>
        <source>CA file cannot be read</source>
        <translation>无法读取 CA 文件</translation>
    </message>
    <message>
        <source>The CA file “%1” cannot be read.</source>
        <translation>无法读取 CA 文件“%1”。</translation>
    </message>
    <message>
        <source>Check that the file exists and that you can read it.</source>
        <translation>请检查文件是否存在，以及您是否有读取权限。</translation>
    </message>
    <message>
        <source>No certificate in the CA file</source>
        <translation>CA 文件中没有证书</translation>
    </message>
    <message>
        <source>The file “%1” contains no certificate.</source>
        <translation>文件“%1”中没有证书。</translation>
    </message>
    <message>
        <source>Choose a file in PEM format, which begins with “-----BEGIN CERTIFICATE-----”.</source>
        <translation>请选择 PEM 格式的文件，它以“-----BEGIN CERTIFICATE-----”开头。</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>没有密钥环</translation>
    </message>
    <message>
        <source>No keychain was found on this computer.</source>
        <translation>在本机未找到密钥环。</translation>
    </message>
    <message>
        <source>Keychain is locked</source>
        <translation>密钥环已锁定</translation>
    </message>
    <message>
        <source>Keychain refused access</source>
        <translation>密钥环拒绝访问</translation>
    </message>
    <message>
        <source>Keychain is not responding</source>
        <translation>密钥环没有响应</translation>
    </message>
    <message>
        <source>The keychain has not responded for %1 s.</source>
        <translation>密钥环已有 %1 秒没有响应。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>%1 are needed, but the disk has %2 left.</source>
        <translation>需要 %1，但磁盘只剩 %2。</translation>
    </message>
    <message>
        <source>The disk is full: “%1” could not be written.</source>
        <translation>磁盘已满：无法写入“%1”。</translation>
    </message>
    <message>
        <source>Disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then try again.</source>
        <translation>请腾出空间或选择其他文件夹，然后重试。</translation>
    </message>
    <message>
        <source>Disk quota is used up</source>
        <translation>磁盘配额已用完</translation>
    </message>
    <message>
        <source>Your disk quota is used up: “%1” could not be written.</source>
        <translation>您的磁盘配额已用完：无法写入“%1”。</translation>
    </message>
    <message>
        <source>Disk is read-only</source>
        <translation>磁盘只读</translation>
    </message>
    <message>
        <source>“%1” is on a read-only disk.</source>
        <translation>“%1”位于只读磁盘上。</translation>
    </message>
    <message>
        <source>Choose another folder, then try again.</source>
        <translation>请选择其他文件夹，然后重试。</translation>
    </message>
    <message>
        <source>Folder cannot be written</source>
        <translation>无法写入文件夹</translation>
    </message>
    <message>
        <source>You do not have permission to write to “%1”.</source>
        <translation>您没有写入“%1”的权限。</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions, then try again.</source>
        <translation>请选择其他文件夹，或更改其权限，然后重试。</translation>
    </message>
    <message>
        <source>Folder no longer exists</source>
        <translation>文件夹已不存在</translation>
    </message>
    <message>
        <source>“%1” no longer exists.</source>
        <translation>“%1”已不存在。</translation>
    </message>
    <message>
        <source>If it is on a removable disk or a network share, reconnect that, then try again.</source>
        <translation>如果它位于可移动磁盘或网络共享上，请重新连接后重试。</translation>
    </message>
    <message>
        <source>A file is in the way</source>
        <translation>存在同名文件</translation>
    </message>
    <message>
        <source>“%1” is a file where a folder should be.</source>
        <translation>“%1”是文件，而此处需要文件夹。</translation>
    </message>
    <message>
        <source>Rename or move that file, or choose another folder, then try again.</source>
        <translation>请重命名或移走该文件，或选择其他文件夹，然后重试。</translation>
    </message>
    <message>
        <source>Name is too long for the disk</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>The disk does not allow a name as long as “%1”.</source>
        <translation>磁盘不接受像“%1”这样长的名称。</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter path, then try again.</source>
        <translation>请选择路径较短的文件夹，然后重试。</translation>
    </message>
    <message>
        <source>Folder cannot be used</source>
        <translation>无法使用文件夹</translation>
    </message>
    <message>
        <source>No folder was given.</source>
        <translation>没有填写文件夹。</translation>
    </message>
    <message>
        <source>“%1” cannot be used as a folder.</source>
        <translation>“%1”不能用作文件夹。</translation>
    </message>
    <message>
        <source>Use the full path of a folder.</source>
        <translation>请填写文件夹的完整路径。</translation>
    </message>
    <message>
        <source>Folder is on another disk</source>
        <translation>文件夹位于另一个磁盘</translation>
    </message>
    <message>
        <source>“%1” is on a different disk than the chosen folder, so files cannot be moved there in one step.</source>
        <translation>“%1”与所选文件夹不在同一磁盘，文件无法一步放入。</translation>
    </message>
    <message>
        <source>Choose that folder itself, or another one, then try again.</source>
        <translation>请直接选择该文件夹，或选择其他文件夹，然后重试。</translation>
    </message>
    <message>
        <source>Disk does not support permissions</source>
        <translation>该磁盘不支持文件权限</translation>
    </message>
    <message>
        <source>The disk of “%1” does not support file permissions: others could read the private keys.</source>
        <translation>“%1”所在的磁盘不支持文件权限：其他人可能读到私钥。</translation>
    </message>
    <message>
        <source>Choose a folder on a local disk, then try again.</source>
        <translation>请选择本机磁盘上的文件夹，然后重试。</translation>
    </message>
    <message>
        <source>Files could not be written.</source>
        <translation>无法写入文件。</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>无法写入“%1”。</translation>
    </message>
    <message>
        <source>Disk error</source>
        <translation>磁盘出错</translation>
    </message>
    <message>
        <source>Check the disk and the folder, then try again.</source>
        <translation>请检查磁盘和文件夹，然后重试。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>Waiting to retry</source>
        <translation>等待重试</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>正在解压</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变化</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA 证书</translation>
    </message>
    <message>
        <source>Administrator certificate</source>
        <translation>管理员证书</translation>
    </message>
    <message>
        <source>TLS certificate</source>
        <translation>TLS 证书</translation>
    </message>
    <message>
        <source>TLS CA certificate</source>
        <translation>TLS CA 证书</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Archive as sent by the service</source>
        <translation>服务发送的原始压缩包</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>The file is saved, but it was not unpacked.</source>
        <translation>文件已保存，但未解压。</translation>
    </message>
    <message>
        <source>The archive has minor irregularities; all of it was unpacked and checked.</source>
        <translation>压缩包不够规范，但已全部解压并检查。</translation>
    </message>
    <message>
        <source>The service sent a file of an unknown type; it was saved unchanged.</source>
        <translation>服务发送了未知类型的文件，已原样保存。</translation>
    </message>
    <message>
        <source>The service did not send a ZIP archive; the file was saved unchanged.</source>
        <translation>服务发送的不是 ZIP 压缩包，文件已原样保存。</translation>
    </message>
    <message>
        <source>The service did not send a ZIP archive (%1); the file was saved unchanged.</source>
        <translation>服务发送的不是 ZIP 压缩包（%1），文件已原样保存。</translation>
    </message>
    <message>
        <source>A name in the archive is in an unknown encoding; the file was saved as “%1”.</source>
        <translation>压缩包中有名称使用了未知编码，该文件在此处命名为“%1”。</translation>
    </message>
    <message>
        <source>Manages channels and chaincode</source>
        <translation>管理通道和链码</translation>
    </message>
    <message>
        <source>Sends transactions and queries</source>
        <translation>发送交易和查询请求</translation>
    </message>
    <message>
        <source>Issues other certificates</source>
        <translation>签发其他证书</translation>
    </message>
    <message>
        <source>Downloading, %1</source>
        <translation>正在下载 %1</translation>
    </message>
    <message>
        <source>Waiting %1 s before attempt %2 of %3</source>
        <translation>%1 秒后重试（第 %2/%3 次）</translation>
    </message>
    <message>
        <source>The service asks to wait until %1.</source>
        <translation>服务要求在 %1 之后再试。</translation>
    </message>
    <message>
        <source>the service</source>
        <extracomment>in the place of a host&apos;s name</extracomment>
        <translation>服务</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>找不到主机</translation>
    </message>
    <message>
        <source>The host %1 was not found.</source>
        <translation>找不到名为 %1 的主机。</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the network connection; a company network may require a VPN.</source>
        <translation>请检查地址的拼写和网络连接；在公司网络中可能需要 VPN。</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 拒绝了连接。</translation>
    </message>
    <message>
        <source>Check the address and port; if they are correct, the service is not running or a firewall blocks it.</source>
        <translation>请检查地址和端口；如果无误，则服务没有运行，或被防火墙阻挡。</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>The connection to %1 was closed before the response was complete.</source>
        <translation>响应尚未完整，与 %1 的连接就断开了。</translation>
    </message>
    <message>
        <source>Try again; if it happens often, a proxy or firewall may be cutting connections.</source>
        <translation>请重试；如果经常发生，可能是途中的代理或防火墙切断了连接。</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Could not connect to %1 within %2 s.</source>
        <translation>在 %2 秒内未能连接到 %1。</translation>
    </message>
    <message>
        <source>Check the network, VPN and proxy, then try again.</source>
        <translation>请检查网络、VPN 和代理，然后重试。</translation>
    </message>
    <message>
        <source>Service stopped responding</source>
        <translation>服务没有响应</translation>
    </message>
    <message>
        <source>%1 has sent nothing for %2 s.</source>
        <translation>%1 已有 %2 秒没有发送数据。</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>请几分钟后重试。</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>没有网络</translation>
    </message>
    <message>
        <source>There is no network connection to reach %1.</source>
        <translation>没有可以到达 %1 的网络。</translation>
    </message>
    <message>
        <source>Connect this computer to a network, then try again.</source>
        <translation>请将本机连接到网络，然后重试。</translation>
    </message>
    <message>
        <source>Network error</source>
        <translation>网络出错</translation>
    </message>
    <message>
        <source>Communication with %1 failed.</source>
        <translation>与 %1 的通信失败。</translation>
    </message>
    <message>
        <source>Server certificate expired</source>
        <translation>服务器证书已过期</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>%1 的证书已过期。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date; if it is correct, the server&apos;s operator must renew the certificate.</source>
        <translation>请检查本机日期；如果无误，则需要服务器的运维人员更新证书。</translation>
    </message>
    <message>
        <source>Server certificate not yet valid</source>
        <translation>服务器证书尚未生效</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation>%1 的证书尚未生效。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time.</source>
        <translation>请检查本机的日期和时间。</translation>
    </message>
    <message>
        <source>Server certificate is for another host</source>
        <translation>服务器证书属于另一台主机</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued for another name.</source>
        <translation>%1 的证书是为另一个名称签发的。</translation>
    </message>
    <message>
        <source>Check the spelling of the address; a proxy or a network&apos;s sign-in page may also have responded in its place.</source>
        <translation>请检查地址的拼写；也可能是网络中的代理或登录页代为响应。</translation>
    </message>
    <message>
        <source>Server certificate has an unknown issuer</source>
        <translation>服务器证书的签发者未知</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by a certificate authority that this computer does not trust.</source>
        <translation>%1 的证书由本机不信任的 CA 签发。</translation>
    </message>
    <message>
        <source>For a private cloud, add its CA certificate to the account; otherwise, something on the network is intercepting encrypted connections.</source>
        <translation>对于私有云，请把它的 CA 证书添加到账号中；否则说明网络中有设备在拦截加密连接。</translation>
    </message>
    <message>
        <source>No encrypted connection</source>
        <translation>无法建立加密连接</translation>
    </message>
    <message>
        <source>Could not establish an encrypted connection to %1.</source>
        <translation>未能与 %1 建立加密连接。</translation>
    </message>
    <message>
        <source>Check the address and port, and whether a proxy intercepts encrypted connections.</source>
        <translation>请检查地址和端口，以及是否有代理在拦截加密连接。</translation>
    </message>
    <message>
        <source>Proxy requires sign-in</source>
        <translation>代理要求登录</translation>
    </message>
    <message>
        <source>Proxy error</source>
        <translation>代理出错</translation>
    </message>
    <message>
        <source>The proxy could not be used.</source>
        <translation>无法使用代理。</translation>
    </message>
    <message>
        <source>The proxy %1 could not be used.</source>
        <translation>无法使用代理 %1。</translation>
    </message>
    <message>
        <source>If that is the correct service, use its address as the endpoint.</source>
        <translation>如果那才是正确的服务，请将其地址填为终端节点。</translation>
    </message>
    <message>
        <source>Check the address; if it is correct, the service&apos;s operator must fix this.</source>
        <translation>请检查地址；如果无误，则需要服务的运维人员修复。</translation>
    </message>
    <message>
        <source>The Blockchain Service</source>
        <translation>区块链服务</translation>
    </message>
    <message>
        <source>The cloud&apos;s API gateway</source>
        <translation>云的 API 网关</translation>
    </message>
    <message>
        <source>The identity service</source>
        <translation>身份服务</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Request not accepted</source>
        <translation>请求未被接受</translation>
    </message>
    <message>
        <source>%1 did not accept the request (%2).</source>
        <extracomment>%1 = &quot;The Blockchain Service&quot; or another; %2 = &quot;HTTP 400&quot;</extracomment>
        <translation>%1不接受该请求（%2）。</translation>
    </message>
    <message>
        <source>Check the project, blockchain, organization and certificate type; see the service&apos;s message for details.</source>
        <translation>请检查项目、区块链、组织和证书类型；详见服务返回的消息。</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>%1 recognized the user but does not allow this operation.</source>
        <translation>%1已识别该用户，但不允许此操作。</translation>
    </message>
    <message>
        <source>Check the project, then ask the account&apos;s administrator for Blockchain Service permissions in it.</source>
        <translation>请检查项目，然后向账号管理员申请该项目的区块链服务权限。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 could not find what was requested.</source>
        <translation>%1找不到所请求的内容。</translation>
    </message>
    <message>
        <source>Check the region or address, the project and the blockchain ID.</source>
        <translation>请检查区域或地址、项目和区块链 ID。</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>请求过多</translation>
    </message>
    <message>
        <source>%1 received too many requests in a short time.</source>
        <translation>%1在短时间内收到了过多请求。</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>请等待一分钟，然后重试。</translation>
    </message>
    <message>
        <source>Service error</source>
        <translation>服务出错</translation>
    </message>
    <message>
        <source>%1 failed (%2).</source>
        <translation>%1出错（%2）。</translation>
    </message>
    <message>
        <source>Try again in a few minutes; if the problem persists, open a service ticket with the request ID.</source>
        <translation>请几分钟后重试；如果仍然如此，请凭请求 ID 提交工单。</translation>
    </message>
    <message>
        <source>Service unavailable</source>
        <translation>服务不可用</translation>
    </message>
    <message>
        <source>%1 is currently unavailable (%2).</source>
        <translation>%1目前不可用（%2）。</translation>
    </message>
    <message>
        <source>Unexpected response</source>
        <translation>意外响应</translation>
    </message>
    <message>
        <source>%1 sent an unexpected response (%2).</source>
        <translation>%1返回了意外的响应（%2）。</translation>
    </message>
    <message>
        <source>Check that the address is that of the Blockchain Service.</source>
        <translation>请检查该地址是否确实是区块链服务的地址。</translation>
    </message>
    <message>
        <source>Error instead of a file</source>
        <translation>收到错误而不是文件</translation>
    </message>
    <message>
        <source>%1 reported success but sent an error.</source>
        <translation>%1报告成功，但发送的是错误信息。</translation>
    </message>
    <message>
        <source>Empty response</source>
        <translation>响应为空</translation>
    </message>
    <message>
        <source>The service reported success but its response is empty.</source>
        <translation>服务报告成功，但响应为空。</translation>
    </message>
    <message>
        <source>Try again; if the problem persists, check in the console that the organization has certificates.</source>
        <translation>请重试；如果仍然如此，请在控制台检查该组织是否有证书。</translation>
    </message>
    <message>
        <source>No file in the response</source>
        <translation>响应中没有文件</translation>
    </message>
    <message>
        <source>The service reported success but sent no file.</source>
        <translation>服务报告成功，但没有发送文件。</translation>
    </message>
    <message>
        <source>Web page instead of a file</source>
        <translation>收到网页而不是文件</translation>
    </message>
    <message>
        <source>%1 sent a web page instead of a file: it may be the sign-in page of a network or proxy, or the address may not be that of the service.</source>
        <translation>从 %1 收到的是网页而不是文件：可能是网络或代理的登录页，或者该地址不是服务的地址。</translation>
    </message>
    <message>
        <source>Open a web page in a browser to see whether the network requires you to sign in, and check the address.</source>
        <translation>请在浏览器中打开任意网页，查看网络是否要求登录，并检查地址。</translation>
    </message>
    <message>
        <source>Response was re-encoded</source>
        <translation>响应被重新编码</translation>
    </message>
    <message>
        <source>A proxy may be doing this; try without it.</source>
        <translation>可能是途中的代理所为；请尝试不使用代理。</translation>
    </message>
    <message>
        <source>File is incomplete</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>The file is incomplete: only %1 of %2 were received.</source>
        <translation>文件不完整：只收到 %2 中的 %1。</translation>
    </message>
    <message>
        <source>Try again; nothing was saved.</source>
        <translation>请重试；没有保存任何内容。</translation>
    </message>
    <message>
        <source>File is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>The file is larger than the limit of %1.</source>
        <translation>文件超过了可接受的上限 %1。</translation>
    </message>
    <message>
        <source>Check the address: certificates are only a few kilobytes in size.</source>
        <translation>请检查地址：证书只有几千字节。</translation>
    </message>
    <message>
        <source>File is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>The received file is damaged or incomplete.</source>
        <translation>收到的文件已损坏或不完整。</translation>
    </message>
    <message>
        <source>“%1” is an unencrypted address: anyone on the network path could read your credentials.</source>
        <translation>“%1”是未加密的地址，途中的任何人都可能读到您的登录凭证。</translation>
    </message>
    <message>
        <source>Paste a token into the account, or choose another way to sign in, then try again.</source>
        <translation>请在账号中粘贴令牌，或选择其他登录方式，然后重试。</translation>
    </message>
    <message>
        <source>Keep the credentials for this run only, or start a keychain such as GNOME Keyring or KWallet.</source>
        <translation>请将登录凭证仅在本次运行期间保留，或启动 GNOME Keyring、KWallet 等密钥环。</translation>
    </message>
    <message>
        <source>The keychain is locked, so the credentials of “%1” cannot be read.</source>
        <translation>密钥环已锁定，无法读取“%1”的登录凭证。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or enter the token, password or key again for this run only.</source>
        <translation>请解锁密钥环后重试，或重新输入令牌、密码或密钥，仅在本次运行期间保留。</translation>
    </message>
    <message>
        <source>The keychain refused access to the credentials of “%1”.</source>
        <translation>密钥环拒绝读取“%1”的登录凭证。</translation>
    </message>
    <message>
        <source>Allow Chaincert to use the keychain and try again, or enter the token, password or key again for this run only.</source>
        <translation>请允许 Chaincert 使用密钥环后重试，或重新输入令牌、密码或密钥，仅在本次运行期间保留。</translation>
    </message>
    <message>
        <source>Check whether the keychain is waiting for you to answer a prompt, or enter the token, password or key again for this run only.</source>
        <translation>请查看密钥环是否有提示在等待您响应，或重新输入令牌、密码或密钥，仅在本次运行期间保留。</translation>
    </message>
    <message>
        <source>Not in the keychain</source>
        <translation>不在密钥环中</translation>
    </message>
    <message>
        <source>The keychain returned nothing for “%1”: either it has no entry for this account, or it is locked and its prompt was closed or never appeared.</source>
        <translation>密钥环没有返回“%1”的任何内容：其中可能没有该账号的条目，也可能是密钥环已锁定，而它的提示被关闭或没有出现。</translation>
    </message>
    <message>
        <source>Try again and answer the keychain&apos;s prompt, or enter the token, password or key in the account again. Nothing in the keychain was changed.</source>
        <translation>请重试并响应密钥环的提示，或在账号中重新输入令牌、密码或密钥。密钥环中没有任何改动。</translation>
    </message>
    <message>
        <source>Try again, or enter the token, password or key in the account again: it replaces what the keychain holds. It can also be kept for this run only.</source>
        <extracomment>&quot;it&quot; is the token, password or key with which the account signs in</extracomment>
        <translation>请重试，或在账号中重新输入令牌、密码或密钥：它会替换密钥环中的内容。也可以仅在本次运行期间保留。</translation>
    </message>
    <message>
        <source>Enter both in the account&apos;s or the system&apos;s proxy settings, then try again.</source>
        <translation>请在账号或系统的代理设置中填写二者，然后重试。</translation>
    </message>
    <message>
        <source>Check the proxy in the account, the system&apos;s proxy settings and the variables https_proxy and no_proxy.</source>
        <translation>请检查账号中的代理、系统的代理设置以及环境变量 https_proxy 和 no_proxy。</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>%1 refused the sign-in.</source>
        <translation>%1 拒绝了登录。</translation>
    </message>
    <message>
        <source>Read the service&apos;s response; the account&apos;s administrator can tell you what is missing.</source>
        <translation>请查看服务的原始响应；账号管理员可以说明缺少什么。</translation>
    </message>
    <message>
        <source>Wrong user or password</source>
        <translation>用户或密码错误</translation>
    </message>
    <message>
        <source>User is locked</source>
        <translation>用户已锁定</translation>
    </message>
    <message>
        <source>The user is locked after too many failed sign-ins.</source>
        <translation>登录失败次数过多，用户已被锁定。</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minute(s), then try again with the correct password; the account&apos;s administrator can unlock the user earlier.</source>
        <extracomment>%n is minutes</extracomment>
        <translation>
            <numerusform>请等待 %n 分钟，然后用正确的密码重试；账号管理员可以提前解锁。</numerusform>
        </translation>
    </message>
    <message>
        <source>User is disabled</source>
        <translation>用户已停用</translation>
    </message>
    <message>
        <source>The user is disabled.</source>
        <translation>用户已停用。</translation>
    </message>
    <message>
        <source>Ask the account&apos;s administrator to enable it, or use another user.</source>
        <translation>请联系账号管理员启用，或使用其他用户。</translation>
    </message>
    <message>
        <source>No programmatic access</source>
        <translation>没有编程访问权限</translation>
    </message>
    <message>
        <source>The user can sign in to the console only, not from a program.</source>
        <translation>该用户只能登录控制台，不能通过程序登录。</translation>
    </message>
    <message>
        <source>Ask the account&apos;s administrator to allow programmatic access for this user in IAM, or use an IAM user that has it.</source>
        <translation>请联系账号管理员在 IAM 中为该用户开通编程访问，或使用具有编程访问权限的 IAM 用户。</translation>
    </message>
    <message>
        <source>Password has expired</source>
        <translation>密码已过期</translation>
    </message>
    <message>
        <source>The user&apos;s password has expired.</source>
        <translation>用户的密码已过期。</translation>
    </message>
    <message>
        <source>Change it in the console, then enter the new one in the account.</source>
        <translation>请在控制台修改密码，然后在账号中输入新密码。</translation>
    </message>
    <message>
        <source>Wrong code</source>
        <translation>验证码错误</translation>
    </message>
    <message>
        <source>The code is wrong or has already been used.</source>
        <translation>验证码错误，或已经用过。</translation>
    </message>
    <message>
        <source>Wait for the next code of the authenticator and enter it.</source>
        <translation>请等待身份验证器应用显示下一个验证码，然后输入。</translation>
    </message>
    <message>
        <source>Code is missing</source>
        <translation>缺少验证码</translation>
    </message>
    <message>
        <source>Signing in requires a code from the user&apos;s authenticator (MFA).</source>
        <translation>登录需要用户的身份验证器应用（MFA）中的验证码。</translation>
    </message>
    <message>
        <source>Unknown project</source>
        <translation>未知项目</translation>
    </message>
    <message>
        <source>The project “%1” cannot be found.</source>
        <translation>找不到项目“%1”。</translation>
    </message>
    <message>
        <source>Check its ID or name; the console shows both under “My Credentials”.</source>
        <translation>请检查其 ID 或名称，二者均可在控制台的“我的凭证”中找到。</translation>
    </message>
    <message>
        <source>Wrong region</source>
        <translation>区域错误</translation>
    </message>
    <message>
        <source>%1 does not serve this account or project.</source>
        <translation>%1 不为该账号或项目提供服务。</translation>
    </message>
    <message>
        <source>Choose the region of the project, or correct the account&apos;s addresses.</source>
        <translation>请选择项目所在的区域，或改正账号的地址。</translation>
    </message>
    <message>
        <source>Unknown access key</source>
        <translation>未知访问密钥</translation>
    </message>
    <message>
        <source>There is no access key that ends in “%1”.</source>
        <translation>没有以“%1”结尾的访问密钥。</translation>
    </message>
    <message>
        <source>Check the access key under “My Credentials” in the console; it may have been deleted or belong to another cloud.</source>
        <translation>请在控制台的“我的凭证”中检查访问密钥；它可能已删除，或属于另一个云。</translation>
    </message>
    <message>
        <source>Access key is disabled</source>
        <translation>访问密钥已停用</translation>
    </message>
    <message>
        <source>The access key that ends in “%1” is disabled or has expired, or its user is disabled.</source>
        <translation>以“%1”结尾的访问密钥已停用或已过期，或其用户已停用。</translation>
    </message>
    <message>
        <source>Enable it in the console under “My Credentials”, or use another one.</source>
        <translation>请在控制台的“我的凭证”中启用，或使用其他访问密钥。</translation>
    </message>
    <message>
        <source>Access key is locked</source>
        <translation>访问密钥已锁定</translation>
    </message>
    <message>
        <source>The access key that ends in “%1” is locked after too many wrong signatures.</source>
        <translation>签名错误次数过多，以“%1”结尾的访问密钥已被锁定。</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minute(s), correct the secret key, then try again.</source>
        <extracomment>%n is minutes</extracomment>
        <translation>
            <numerusform>请等待 %n 分钟，改正秘密访问密钥，然后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong secret key</source>
        <translation>秘密访问密钥错误</translation>
    </message>
    <message>
        <source>The service refused the signature of the access key that ends in “%1”.</source>
        <translation>服务拒绝了以“%1”结尾的访问密钥的签名。</translation>
    </message>
    <message>
        <source>Temporary key has expired</source>
        <translation>临时密钥已失效</translation>
    </message>
    <message>
        <source>The temporary access key is no longer valid.</source>
        <translation>临时访问密钥已失效。</translation>
    </message>
    <message>
        <source>Get a new temporary key with its security token and enter both in the account.</source>
        <translation>请获取新的临时密钥及其安全令牌，并填入账号。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock shows %1, the service&apos;s shows %2.</source>
        <translation>本机时钟为 %1，服务的时钟为 %2。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the service&apos;s by more than 15 minutes.</source>
        <translation>本机时钟与服务的时钟相差超过 15 分钟。</translation>
    </message>
    <message>
        <source>Clock is wrong</source>
        <translation>时钟不准</translation>
    </message>
    <message>
        <source>Set this computer&apos;s date, time and time zone.</source>
        <translation>请校正本机时钟：日期、时间和时区。</translation>
    </message>
    <message>
        <source>Not an identity service</source>
        <translation>不是身份服务</translation>
    </message>
    <message>
        <source>The server at %1 is not an identity service.</source>
        <translation>位于 %1 的服务器不是身份服务。</translation>
    </message>
    <message>
        <source>Check the account&apos;s IAM address; it differs from that of the blockchain service.</source>
        <translation>请检查账号的 IAM 地址；它与区块链服务的地址不同。</translation>
    </message>
    <message>
        <source>Unusable sign-in response</source>
        <translation>登录响应无法使用</translation>
    </message>
    <message>
        <source>%1 accepted the sign-in but sent no usable token.</source>
        <translation>%1 接受了登录，但没有返回可用的令牌。</translation>
    </message>
    <message>
        <source>The token of “%1”, pasted %2, is no longer accepted. Tokens are valid for at most 24 hours.</source>
        <translation>“%1”的令牌（粘贴于 %2）不再被接受。令牌有效期最长为 24 小时。</translation>
    </message>
    <message>
        <source>The token of “%1” is no longer accepted. Tokens are valid for at most 24 hours.</source>
        <translation>“%1”的令牌不再被接受。令牌有效期最长为 24 小时。</translation>
    </message>
    <message>
        <source>Token has expired</source>
        <translation>令牌已失效</translation>
    </message>
    <message>
        <source>Get a new token from IAM, which sends it in the X-Subject-Token header, and paste it into the account; or use a password or an access key in the account, which need no manual renewal.</source>
        <translation>请从 IAM 获取新的令牌（位于响应的 X-Subject-Token 头中）并粘贴到账号中；或让账号使用密码或访问密钥登录，无需手动续期。</translation>
    </message>
    <message>
        <source>IAM address is missing</source>
        <translation>缺少 IAM 地址</translation>
    </message>
    <message>
        <source>The account “%1” has no address for the identity service (IAM).</source>
        <translation>账号“%1”没有身份服务（IAM）的地址。</translation>
    </message>
    <message>
        <source>Enter it in the account.</source>
        <translation>请在账号中填写。</translation>
    </message>
    <message>
        <source>Password or key is missing</source>
        <translation>缺少密码或密钥</translation>
    </message>
    <message>
        <source>The password or secret key of “%1” was not found; it may have been kept for an earlier run only.</source>
        <translation>没有找到“%1”的密码或秘密访问密钥，可能只在上一次运行期间保留。</translation>
    </message>
    <message>
        <source>Enter it in the account again.</source>
        <translation>请在账号中重新输入。</translation>
    </message>
    <message>
        <source>Unknown account</source>
        <translation>未知账号</translation>
    </message>
    <message>
        <source>There is no account “%1”.</source>
        <translation>没有账号“%1”。</translation>
    </message>
    <message>
        <source>No credentials</source>
        <translation>没有凭证</translation>
    </message>
    <message>
        <source>No account, token or access key was given or found.</source>
        <translation>没有提供，也没有找到账号、令牌或访问密钥。</translation>
    </message>
    <message>
        <source>No keys found</source>
        <translation>没有密钥</translation>
    </message>
    <message>
        <source>No access key was found in “%1”.</source>
        <translation>在“%1”中没有找到访问密钥。</translation>
    </message>
    <message>
        <source>Check that it exists, or choose another source for the keys.</source>
        <translation>请检查它是否存在，或选择其他密钥来源。</translation>
    </message>
    <message>
        <source>Key file cannot be read</source>
        <translation>无法读取密钥文件</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>无法读取文件“%1”。</translation>
    </message>
    <message>
        <source>Check that it is a regular file and that you can read it.</source>
        <translation>请检查它是否为普通文件，以及您是否有读取权限。</translation>
    </message>
    <message>
        <source>Environment variable is missing or invalid</source>
        <translation>环境变量缺失或无效</translation>
    </message>
    <message>
        <source>The environment variable “%1” does not contain what was expected: %2.</source>
        <extracomment>%1 is the name of an environment variable, %2 what it should hold (&quot;Secret Access Key&quot;)</extracomment>
        <translation>环境变量“%1”中不是预期的内容：%2。</translation>
    </message>
    <message>
        <source>Set it together with the others and restart the program.</source>
        <translation>请与其他变量一起设置，然后重新启动程序。</translation>
    </message>
    <message>
        <source>Key file is damaged</source>
        <translation>密钥文件已损坏</translation>
    </message>
    <message>
        <source>Line %1 of “%2” is not valid: expected %3.</source>
        <translation>“%2”的第 %1 行无效：应为 %3。</translation>
    </message>
    <message>
        <source>Correct the line, or download the file again.</source>
        <translation>请改正该行，或重新下载文件。</translation>
    </message>
    <message>
        <source>The download was cancelled.</source>
        <translation>下载已取消。</translation>
    </message>
    <message>
        <source>Start it again if you still need it.</source>
        <translation>如仍需要，请重新开始。</translation>
    </message>
    <message>
        <source>The folder template is empty.</source>
        <translation>文件夹模板为空。</translation>
    </message>
    <message>
        <source>The folder template begins at the root of a disk.</source>
        <translation>文件夹模板从磁盘的根目录开始。</translation>
    </message>
    <message>
        <source>“%1” in the folder template leads out of the chosen folder.</source>
        <translation>文件夹模板中的“%1”会写到所选文件夹之外。</translation>
    </message>
    <message>
        <source>A part of the folder template is empty.</source>
        <translation>文件夹模板中有一部分为空。</translation>
    </message>
    <message>
        <source>“%1” in the folder template begins or ends with a dot or a space.</source>
        <translation>文件夹模板中的“%1”以点号或空格开头或结尾。</translation>
    </message>
    <message>
        <source>Unknown placeholder “%1” in the folder template.</source>
        <translation>文件夹模板中的占位符“%1”未知。</translation>
    </message>
    <message>
        <source>A brace in “%1” of the folder template is not matched.</source>
        <translation>文件夹模板的“%1”中有一个花括号不成对。</translation>
    </message>
    <message>
        <source>Not every disk allows “%1” in a folder name.</source>
        <translation>并非所有磁盘都允许文件夹名称中出现“%1”。</translation>
    </message>
    <message>
        <source>“%1” in the folder template is a device name on Windows.</source>
        <translation>文件夹模板中的“%1”在 Windows 上是设备名。</translation>
    </message>
    <message>
        <source>The folder template has no {org}: different organizations would share a folder.</source>
        <translation>文件夹模板中没有 {org}：不同组织会共用一个文件夹。</translation>
    </message>
    <message>
        <source>The folder template has no {type}: different certificate types would share a folder.</source>
        <translation>文件夹模板中没有 {type}：不同证书类型会共用一个文件夹。</translation>
    </message>
    <message>
        <source>“%1” in the folder template joins two names in one part, which makes them ambiguous.</source>
        <translation>文件夹模板的“%1”把两个名称放在同一部分，可能产生歧义。</translation>
    </message>
    <message>
        <source>The folder template cannot be used.</source>
        <translation>文件夹模板无法使用。</translation>
    </message>
    <message>
        <source>Folder template cannot be used</source>
        <translation>无法使用文件夹模板</translation>
    </message>
    <message>
        <source>Use {org}, {type}, and {blockchain} or {blockchain_id}, with “/” between folders, such as {blockchain}/{org}/{type}.</source>
        <translation>请使用 {org}、{type} 以及 {blockchain} 或 {blockchain_id}，文件夹之间用“/”分隔，例如 {blockchain}/{org}/{type}。</translation>
    </message>
    <message>
        <source>Compression is not supported</source>
        <translation>不支持该压缩方式</translation>
    </message>
    <message>
        <source>Open the file with another program that supports this method.</source>
        <translation>请用支持该压缩方式的其他程序打开此文件。</translation>
    </message>
    <message>
        <source>The file holds two archives, and other programs may show the other one.</source>
        <translation>该文件包含两个压缩包，其他程序可能会打开另一个。</translation>
    </message>
    <message>
        <source>File is too large for the disk</source>
        <translation>文件超过磁盘允许的大小</translation>
    </message>
    <message>
        <source>A file in “%1” would exceed the size that the disk, or the limit for this program, allows.</source>
        <translation>“%1”中的一个文件会超出磁盘或本程序限制所允许的大小。</translation>
    </message>
    <message>
        <source>Choose a folder on another disk, or raise the limit (ulimit -f), then try again.</source>
        <translation>请选择其他磁盘上的文件夹，或提高限制（ulimit -f），然后重试。</translation>
    </message>
    <message>
        <source>Folder was replaced</source>
        <translation>文件夹被替换</translation>
    </message>
    <message>
        <source>While files were being saved, someone else replaced a folder in “%1”. Nothing from it was used.</source>
        <translation>保存文件期间，其他人替换了“%1”中的某个文件夹。其中的内容没有被使用。</translation>
    </message>
    <message>
        <source>Choose a folder that nobody else can write to, then try again.</source>
        <translation>请选择其他人无法写入的文件夹，然后重试。</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>The system does not allow this program to open any more files or connections.</source>
        <translation>系统不允许本程序打开更多文件或连接。</translation>
    </message>
    <message>
        <source>Close other programs, or raise the limit (ulimit -n), then try again.</source>
        <translation>请关闭其他程序，或提高限制（ulimit -n），然后重试。</translation>
    </message>
    <message>
        <source>Too many threads</source>
        <translation>线程过多</translation>
    </message>
    <message>
        <source>The system does not allow this program to start any more threads.</source>
        <translation>系统不允许本程序启动更多线程。</translation>
    </message>
    <message>
        <source>Close other programs, or raise the process limit (ulimit -u), then try again.</source>
        <translation>请关闭其他程序，或提高进程数限制（ulimit -u），然后重试。</translation>
    </message>
    <message>
        <source>Home folder unknown</source>
        <translation>找不到主目录</translation>
    </message>
    <message>
        <source>“~” stands for the home folder, but this user has none.</source>
        <translation>“~”代表主目录，但该用户没有主目录。</translation>
    </message>
    <message>
        <source>Use the full path of a folder, or set HOME.</source>
        <translation>请指定文件夹的完整路径，或设置 HOME。</translation>
    </message>
    <message>
        <source>Check who created it and remove it, then try again.</source>
        <translation>请查看是谁创建了它，将其删除后重试。</translation>
    </message>
    <message>
        <source>Others can write to “%1” and could replace what is saved there.</source>
        <translation>其他人可以写入“%1”，可能会替换保存在那里的文件。</translation>
    </message>
    <message>
        <source>Too slow</source>
        <translation>速度过慢</translation>
    </message>
    <message>
        <source>%1 has sent only %2 per second; the minimum is %3.</source>
        <translation>%1 每秒只发送了 %2；最低速度为 %3。</translation>
    </message>
    <message>
        <source>Try again later, or set a lower minimum speed in the settings.</source>
        <translation>请稍后重试，或在设置中降低最低速度。</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>耗时过长</translation>
    </message>
    <message>
        <source>The response from %1 was not complete after %2 s.</source>
        <translation>%2 秒后 %1 的响应仍未完整。</translation>
    </message>
    <message>
        <source>Try again later, or set a longer maximum time in the settings.</source>
        <translation>请稍后重试，或在设置中延长时间。</translation>
    </message>
    <message>
        <source>Response headers too large</source>
        <translation>响应头过大</translation>
    </message>
    <message>
        <source>%1 sent more than %2 of response headers.</source>
        <translation>%1 的响应头超过了 %2。</translation>
    </message>
    <message>
        <source>Check the address and the proxy; something other than the service may be responding.</source>
        <translation>请检查地址和代理；响应的可能不是该服务。</translation>
    </message>
    <message>
        <source>The certificate of %1 has no subject alternative name (SAN); the common name in its subject is not used.</source>
        <translation>%1 的证书没有使用者可选名称（SAN）；不使用其使用者中的公用名称。</translation>
    </message>
    <message>
        <source>The server&apos;s operator must issue a certificate that lists its name or address as a SAN.</source>
        <translation>服务器的运维人员需要签发一份在 SAN 中列出其主机名或地址的证书。</translation>
    </message>
    <message>
        <source>Proxy sign-in method not supported</source>
        <translation>不支持代理的登录方式</translation>
    </message>
    <message>
        <source>The proxy does not accept a user name and password.</source>
        <translation>代理不接受用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy does not accept a user name and password, only %1.</source>
        <translation>代理不接受用户名和密码，只接受 %1。</translation>
    </message>
    <message>
        <source>Ask the network administrator for a proxy that does, or to allow this host.</source>
        <translation>请联系网络管理员，更换可用的代理，或放行该主机。</translation>
    </message>
    <message>
        <source>Proxy blocks this host</source>
        <translation>代理禁止该主机</translation>
    </message>
    <message>
        <source>The proxy does not allow connections to %1.</source>
        <translation>代理不允许连接 %1。</translation>
    </message>
    <message>
        <source>Ask the network administrator to allow this host, or check the proxy settings.</source>
        <translation>请联系网络管理员放行该主机，或检查代理设置。</translation>
    </message>
    <message>
        <source>Proxy closed the connection</source>
        <translation>代理断开了连接</translation>
    </message>
    <message>
        <source>The proxy required sign-in and then closed the connection.</source>
        <translation>代理要求登录，随后断开了连接。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s user name and password in the account or in the system&apos;s settings, then try again.</source>
        <translation>请检查账号或系统设置中的代理用户名和密码，然后重试。</translation>
    </message>
    <message>
        <source>Invalid proxy setting</source>
        <translation>代理设置无效</translation>
    </message>
    <message>
        <source>The proxy in %1 cannot be used.</source>
        <translation>%1 中的代理无法使用。</translation>
    </message>
    <message>
        <source>Not requested</source>
        <translation>未请求</translation>
    </message>
    <message>
        <source>Not requested, because the sign-in had already been refused.</source>
        <translation>未请求，因为登录此前已被拒绝。</translation>
    </message>
    <message>
        <source>Not requested, because the sign-in was refused for %1.</source>
        <translation>未请求，因为 %1 的登录被拒绝。</translation>
    </message>
    <message>
        <source>Correct the sign-in, then try again.</source>
        <translation>请修正登录信息后重试。</translation>
    </message>
    <message>
        <source>Others can write to the key file</source>
        <translation>其他用户可以写入密钥文件</translation>
    </message>
    <message>
        <source>Other users can write to “%1”, so the keys in “%2” are not trusted.</source>
        <translation>其他用户可以写入“%1”，因此不信任“%2”中的密钥。</translation>
    </message>
    <message>
        <source>Nothing will be kept for the next start, because there is no home folder. Set HOME.</source>
        <translation>不会为下次启动保留任何内容，因为没有主目录。请设置 HOME。</translation>
    </message>
    <message>
        <source>Give it for this run, without --account: --domain and --user with --password-stdin or CHAINCERT_PASSWORD, --access-key with --secret-key-stdin or CHAINCERT_SECRET_KEY, or a token with --token-stdin, --token-file or CHAINCERT_TOKEN.</source>
        <translation>请不使用 --account，改为仅在本次运行中提供：--domain 和 --user 加 --password-stdin 或 CHAINCERT_PASSWORD；--access-key 加 --secret-key-stdin 或 CHAINCERT_SECRET_KEY；或用 --token-stdin、--token-file 或 CHAINCERT_TOKEN 提供令牌。</translation>
    </message>
    <message>
        <source>Copy the token again, without spaces or line breaks.</source>
        <translation>请重新复制令牌，不带空格或换行。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again.</source>
        <translation>请解锁密钥环后重试。</translation>
    </message>
    <message>
        <source>Allow Chaincert to use the keychain and try again.</source>
        <translation>请允许 Chaincert 使用密钥环后重试。</translation>
    </message>
    <message>
        <source>Check whether the keychain is waiting for you to answer a prompt.</source>
        <translation>请查看密钥环是否有提示在等待您响应。</translation>
    </message>
    <message>
        <source>Try again and answer the keychain&apos;s prompt. Nothing in the keychain was changed.</source>
        <translation>请重试并响应密钥环的提示。密钥环中没有任何改动。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>Choose a folder on a local disk, or use --allow-open-keys to accept that others may read the keys.</source>
        <translation>请选择本机磁盘上的文件夹，或用 --allow-open-keys 接受其他人可能读到私钥。</translation>
    </message>
    <message>
        <source>%1 did not accept the sign-in.</source>
        <translation>%1不接受该登录。</translation>
    </message>
    <message>
        <source>Change it in the console, then give the new one.</source>
        <translation>请在控制台修改密码，然后提供新密码。</translation>
    </message>
    <message>
        <source>Use --mfa and --user-id, with the user ID that the console shows under “My Credentials”; the code is asked for in a terminal, or given with --mfa-stdin or in CHAINCERT_MFA_CODE.</source>
        <translation>请指定 --mfa 和 --user-id，用户 ID 见控制台的“我的凭证”；验证码会在终端询问，也可用 --mfa-stdin 或 CHAINCERT_MFA_CODE 提供。</translation>
    </message>
    <message>
        <source>In the account, say that the user has MFA and enter the user ID, which the console shows under “My Credentials”; you are asked for the code when it is needed.</source>
        <translation>请在账号中标明启用了 MFA 并填写用户 ID（见控制台的“我的凭证”）；需要时会要求输入验证码。</translation>
    </message>
    <message>
        <source>Get a new token from IAM, which sends it in the X-Subject-Token header; or sign in with a password or an access key, which need no manual renewal.</source>
        <translation>请从 IAM 获取新的令牌（位于响应的 X-Subject-Token 头中）；或使用密码或访问密钥登录，无需手动续期。</translation>
    </message>
    <message>
        <source>An organization name usually contains no spaces: “%1”.</source>
        <translation>组织名称通常不含空格：“%1”。</translation>
    </message>
    <message>
        <source>A blockchain ID or name usually contains no spaces: “%1”.</source>
        <translation>区块链的 ID 或名称通常不含空格：“%1”。</translation>
    </message>
    <message>
        <source>“%1” is a remote address, not a folder or file on this computer.</source>
        <translation>“%1”是远程地址，不是本机的文件夹或文件。</translation>
    </message>
    <message>
        <source>“%1” contains a line break or another control character.</source>
        <translation>“%1”含有换行或其他控制字符。</translation>
    </message>
    <message>
        <source>“%1” contains an invisible character.</source>
        <translation>“%1”含有不可见字符。</translation>
    </message>
    <message>
        <source>“%1” is incomplete: part of it is not valid UTF-8.</source>
        <translation>“%1”不完整：其中有内容不是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>Project IDs usually have 32 characters: 0–9, a–f.</source>
        <translation>项目 ID 通常为 32 个字符（0–9、a–f）。</translation>
    </message>
    <message>
        <source>Blockchain IDs are usually UUIDs (8-4-4-4-12).</source>
        <translation>区块链 ID 通常为 UUID（8-4-4-4-12 位）。</translation>
    </message>
    <message>
        <source>This is the address of the console. The service has its own, such as https://bcs.cn-north-4.myhuaweicloud.com.</source>
        <translation>这是控制台的地址。服务有自己的地址，例如 https://bcs.cn-north-4.myhuaweicloud.com。</translation>
    </message>
    <message>
        <source>This looks like the address of a request. The address of the service usually ends before “/v2/”.</source>
        <translation>这像是某个请求的地址。服务的地址通常在“/v2/”之前结束。</translation>
    </message>
    <message>
        <source>The backslash would become part of the folder name: spaces need no backslash here.</source>
        <translation>反斜杠会成为文件夹名称的一部分：此处的空格不需要反斜杠。</translation>
    </message>
    <message>
        <source>The service&apos;s response was saved as “%1”.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>服务的响应已保存为“%1”。</translation>
    </message>
    <message>
        <source>The proxy requires a user name and password, or did not accept those it was given.</source>
        <translation>代理要求用户名和密码，或没有接受所给的用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy in the system&apos;s settings cannot be used.</source>
        <translation>系统设置中的代理无法使用。</translation>
    </message>
    <message>
        <source>Check the proxy in the system&apos;s settings, or set one for the account.</source>
        <translation>请检查系统设置中的代理，或为账号单独设置代理。</translation>
    </message>
    <message>
        <source>No proxy was used, because %1 names this host.</source>
        <extracomment>%1 is no_proxy or NO_PROXY</extracomment>
        <translation>未使用代理，因为 %1 列出了该主机。</translation>
    </message>
    <message>
        <source>The connection went through the proxy %1 (from the account&apos;s settings).</source>
        <translation>连接经过代理 %1（来自账号设置）。</translation>
    </message>
    <message>
        <source>The connection went through the proxy %1 (from the system&apos;s settings).</source>
        <translation>连接经过代理 %1（来自系统设置）。</translation>
    </message>
    <message>
        <source>The connection went through the proxy %1 (from %2).</source>
        <extracomment>%2 is the name of an environment variable, such as https_proxy</extracomment>
        <translation>连接经过代理 %1（来自 %2）。</translation>
    </message>
    <message>
        <source>Write it as http://proxy.example.com:3128; special characters in a user name or password are percent-encoded: @ is written as %40.</source>
        <translation>请写成 http://proxy.example.com:3128；用户名或密码中的特殊字符须使用百分号编码：@ 写作 %40。</translation>
    </message>
    <message>
        <source>Check the network, VPN and proxy, then try again; a slow network may need a longer --connect-timeout.</source>
        <translation>请检查网络、VPN 和代理，然后重试；线路较慢时可延长 --connect-timeout。</translation>
    </message>
    <message>
        <source>Check the network, VPN and proxy, then try again; a slow network may need a longer time limit in the settings.</source>
        <translation>请检查网络、VPN 和代理，然后重试；线路较慢时可在设置中延长超时时间。</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or use a longer --stall-timeout.</source>
        <translation>请几分钟后重试，或延长 --stall-timeout。</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or set a longer time limit in the settings.</source>
        <translation>请几分钟后重试，或在设置中延长超时时间。</translation>
    </message>
    <message>
        <source>Try again later, or use a lower --min-speed or a longer --speed-time.</source>
        <translation>请稍后重试，或降低 --min-speed，或延长 --speed-time。</translation>
    </message>
    <message>
        <source>Try again later, or use a longer --max-time.</source>
        <translation>请稍后重试，或延长 --max-time。</translation>
    </message>
    <message>
        <source>Sign-in not accepted</source>
        <translation>登录未被接受</translation>
    </message>
    <message>
        <source>Check that the account belongs to this region and project, then sign in again.</source>
        <translation>请检查账号是否属于该区域和项目，然后重新登录。</translation>
    </message>
    <message>
        <source>Token not accepted</source>
        <translation>令牌未被接受</translation>
    </message>
    <message>
        <source>%1 did not accept the token.</source>
        <translation>%1不接受该令牌。</translation>
    </message>
    <message>
        <source>Access key not accepted</source>
        <translation>访问密钥未被接受</translation>
    </message>
    <message>
        <source>%1 did not accept the access key.</source>
        <translation>%1不接受该访问密钥。</translation>
    </message>
    <message>
        <source>Check the region and the project, and get a new token from IAM, which sends it in the X-Subject-Token header: a token is valid for at most 24 hours. Signing in with a password or an access key needs no manual renewal.</source>
        <translation>请检查区域和项目，并从 IAM 获取新的令牌（位于响应的 X-Subject-Token 头中）：令牌有效期最长为 24 小时。使用密码或访问密钥登录则无需手动续期。</translation>
    </message>
    <message>
        <source>Check that the account belongs to this region and project, get a new token from IAM, which sends it in the X-Subject-Token header, and paste it into the account: a token is valid for at most 24 hours.</source>
        <translation>请检查账号是否属于该区域和项目，从 IAM 获取新的令牌（位于响应的 X-Subject-Token 头中）并粘贴到账号中：令牌有效期最长为 24 小时。</translation>
    </message>
    <message>
        <source>Check the region and the project, then try again to sign in anew with the password.</source>
        <translation>请检查区域和项目，然后重试，届时会使用密码重新登录。</translation>
    </message>
    <message>
        <source>Check that the account belongs to this region and project, then try again to sign in anew with the password.</source>
        <translation>请检查账号是否属于该区域和项目，然后重试，届时会使用密码重新登录。</translation>
    </message>
    <message>
        <source>Check the region and the project, then give the complete access key and secret key again.</source>
        <translation>请检查区域和项目，然后重新提供访问密钥及其秘密访问密钥，两者都要完整。</translation>
    </message>
    <message>
        <source>Check that the account belongs to this region and project, then enter the complete access key and secret key in the account again.</source>
        <translation>请检查账号是否属于该区域和项目，然后在账号中重新输入访问密钥及其秘密访问密钥，两者都要完整。</translation>
    </message>
    <message>
        <source>Check the region and the project.</source>
        <translation>请检查区域和项目。</translation>
    </message>
    <message>
        <source>Correct the access key where it was found, in the environment variables or in another tool&apos;s file: it is read again from there.</source>
        <translation>请在找到它的位置（环境变量或其他工具的文件）更正访问密钥：重试时会重新读取。</translation>
    </message>
    <message>
        <source>Give the secret key again.</source>
        <translation>请重新提供秘密访问密钥。</translation>
    </message>
    <message>
        <source>Enter the secret key in the account again.</source>
        <translation>请在账号中重新输入秘密访问密钥。</translation>
    </message>
    <message>
        <source>More than five failures lock the key for five minutes, so there is no automatic retry.</source>
        <translation>失败超过五次会将密钥锁定五分钟，因此不会自动重试。</translation>
    </message>
    <message>
        <source>Get a new temporary key with its security token and put it where this one was found, in the environment variables or in another tool&apos;s file: it is read again from there.</source>
        <translation>请获取新的临时密钥及其安全令牌，并放到找到此密钥的位置（环境变量或其他工具的文件）：重试时会重新读取。</translation>
    </message>
    <message>
        <source>Get a new temporary key and give it with its security token.</source>
        <translation>请获取新的临时密钥，并连同其安全令牌一起提供。</translation>
    </message>
    <message>
        <source>Check the IAM address, or use an access key or a token instead.</source>
        <translation>请检查 IAM 地址，或改用访问密钥或令牌。</translation>
    </message>
    <message>
        <source>Check the account&apos;s IAM address, or use an access key or a token in the account.</source>
        <translation>请检查账号的 IAM 地址，或让账号使用访问密钥或令牌登录。</translation>
    </message>
    <message>
        <source>Password is missing</source>
        <translation>缺少密码</translation>
    </message>
    <message>
        <source>The password of “%1” was not found; it may have been kept for an earlier run only.</source>
        <translation>没有找到“%1”的密码，可能只在上一次运行期间保留。</translation>
    </message>
    <message>
        <source>Secret key is missing</source>
        <translation>缺少秘密访问密钥</translation>
    </message>
    <message>
        <source>The secret key of “%1” was not found; it may have been kept for an earlier run only.</source>
        <translation>没有找到“%1”的秘密访问密钥，可能只在上一次运行期间保留。</translation>
    </message>
    <message>
        <source>The limit on open files is too low for this program; raise it (ulimit -n).</source>
        <translation>本程序可打开的文件数太少；请提高限制（ulimit -n）。</translation>
    </message>
    <message>
        <source>The limit on threads is too low for this program; raise it (ulimit -u).</source>
        <translation>系统允许本程序启动的线程数太少；请提高限制（ulimit -u）。</translation>
    </message>
    <message>
        <source>Waiting until %1: the service asked for a pause</source>
        <extracomment>%1 = a time of day</extracomment>
        <translation>等待至 %1：服务要求暂停</translation>
    </message>
    <message>
        <source>%1, nothing for %2 s</source>
        <extracomment>%1 = a state such as &quot;Downloading, 50%&quot;, %2 = seconds without a byte</extracomment>
        <translation>%1，已 %2 秒没有数据</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>a day, as QLocale::toString() reads formats</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Saved, not unpacked</source>
        <translation>已保存，未解压</translation>
    </message>
    <message>
        <source>Archive was not unpacked</source>
        <translation>压缩包未解压</translation>
    </message>
    <message>
        <source>Open it with another program.</source>
        <translation>请用其他程序打开。</translation>
    </message>
    <message>
        <source>Unsafe archive, not unpacked</source>
        <translation>压缩包不安全，未解压</translation>
    </message>
    <message>
        <source>%1, not unpacked</source>
        <extracomment>%1 = why, in a few words: &quot;Unsafe archive&quot;</extracomment>
        <translation>%1，未解压</translation>
    </message>
    <message>
        <source>Saved, archive irregular</source>
        <translation>已保存，压缩包不规范</translation>
    </message>
    <message>
        <source>Archive has irregularities</source>
        <translation>压缩包不够规范</translation>
    </message>
    <message>
        <source>Use the unpacked files; other programs may reject the archive.</source>
        <translation>请使用解压后的文件；其他程序可能拒绝该压缩包。</translation>
    </message>
    <message>
        <source>Saved, unknown type</source>
        <translation>已保存，类型未知</translation>
    </message>
    <message>
        <source>File is of an unknown type</source>
        <translation>文件类型未知</translation>
    </message>
    <message>
        <source>Not a ZIP archive, not unpacked</source>
        <translation>不是 ZIP 压缩包，未解压</translation>
    </message>
    <message>
        <source>Open the file with a program that supports its type.</source>
        <translation>请用支持该类型的程序打开。</translation>
    </message>
    <message>
        <source>Saved, name unreadable</source>
        <translation>已保存，文件名无法识别</translation>
    </message>
    <message>
        <source>Name is in an unknown encoding</source>
        <translation>文件名的编码未知</translation>
    </message>
    <message>
        <source>Rename the file if you know its name; its content is unchanged.</source>
        <translation>如果知道文件名，可以重命名；内容与发送时一致。</translation>
    </message>
    <message>
        <source>Saved, name not valid on Windows</source>
        <translation>已保存，文件名不适用于 Windows</translation>
    </message>
    <message>
        <source>Name is not allowed by Windows</source>
        <translation>Windows 不允许该文件名</translation>
    </message>
    <message>
        <source>Windows does not allow this name: “%1”.</source>
        <translation>Windows 不允许此名称：“%1”。</translation>
    </message>
    <message>
        <source>Rename the file before you copy it to Windows.</source>
        <translation>复制到 Windows 之前请重命名该文件。</translation>
    </message>
    <message>
        <source>Key cannot be read</source>
        <translation>无法读取私钥</translation>
    </message>
    <message>
        <source>Key does not match</source>
        <translation>私钥不匹配</translation>
    </message>
    <message>
        <source>Not a certificate</source>
        <translation>不是证书</translation>
    </message>
    <message>
        <source>Certificate has expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>Not valid before %1</source>
        <translation>%1 起生效</translation>
    </message>
    <message>
        <source>Certificate is not valid yet</source>
        <translation>证书尚未生效</translation>
    </message>
    <message>
        <source>Saved, folder writable by others</source>
        <translation>已保存，其他人可写入该文件夹</translation>
    </message>
    <message>
        <source>Folder is writable by others</source>
        <translation>其他人可写入该文件夹</translation>
    </message>
    <message>
        <source>Make that folder writable by you alone, or save in another one.</source>
        <translation>请设置为只有您本人可以写入该文件夹，或保存到其他文件夹。</translation>
    </message>
    <message>
        <source>Saved, readable by others</source>
        <translation>已保存，其他人可读取</translation>
    </message>
    <message>
        <source>Others may be able to read the private keys, because the disk does not support file permissions: “%1”.</source>
        <translation>其他人可能读取私钥，因为磁盘不支持文件权限：“%1”。</translation>
    </message>
    <message>
        <source>Move the keys to a disk that supports file permissions.</source>
        <translation>请将私钥移到支持文件权限的磁盘。</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <extracomment>the worst that is to be said of a saved download, and how many other warnings there are</extracomment>
        <translation>
            <numerusform>%1，另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The tenant (domain) name, the user name or the password is wrong.</source>
        <translation>租户名（账号名）、用户名或密码错误。</translation>
    </message>
    <message>
        <source>This is the address of the console. The identity service has its own, such as https://iam.cn-north-4.myhuaweicloud.com.</source>
        <translation>这是控制台的地址。身份服务有自己的地址，例如 https://iam.cn-north-4.myhuaweicloud.com。</translation>
    </message>
    <message>
        <source>This looks like the address of a request. The address of the service usually ends before “/v3/”.</source>
        <translation>这像是某个请求的地址。服务的地址通常在“/v3/”之前结束。</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>File could not be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>Check that it is a regular file and that you can read it, then try again.</source>
        <translation>请确认它是普通文件且您有权读取，然后重试。</translation>
    </message>
    <message>
        <source>Give only the identity service&apos;s address, such as https://iam.cn-north-4.myhuaweicloud.com, without a user name, “?” or “#”.</source>
        <translation>请只填写身份服务的地址，例如 https://iam.cn-north-4.myhuaweicloud.com，不要包含用户名、“?”或“#”。</translation>
    </message>
    <message>
        <source>Give only the service&apos;s address, such as https://bcs.cn-north-4.myhuaweicloud.com, without a user name, “?” or “#”.</source>
        <translation>请只填写服务的地址，例如 https://bcs.cn-north-4.myhuaweicloud.com，不要包含用户名、“?”或“#”。</translation>
    </message>
    <message>
        <source>Use an address that begins with https; http is accepted only for this computer.</source>
        <translation>请使用以 https 开头的地址；http 只能用于本机。</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation>请求被重定向</translation>
    </message>
    <message>
        <source>%1 redirected the request to another address; the token was not sent there.</source>
        <translation>%1 将请求重定向到另一个地址；令牌没有发送到那里。</translation>
    </message>
    <message>
        <source>%1 redirected the request to %2; the token was not sent there.</source>
        <translation>%1 将请求重定向到 %2；令牌没有发送到那里。</translation>
    </message>
    <message>
        <source>Too many redirects</source>
        <translation>重定向次数过多</translation>
    </message>
    <message>
        <source>%1 redirected the request repeatedly.</source>
        <translation>%1 反复重定向请求。</translation>
    </message>
    <message>
        <source> · </source>
        <extracomment>between two short texts on one line; in Chinese without blanks, since a CJK dot is as wide as a letter</extracomment>
        <translation>·</translation>
    </message>
    <message>
        <source>The response was compressed although this was not requested.</source>
        <translation>响应被压缩，而请求的是原始内容。</translation>
    </message>
    <message>
        <source>The response was encoded as “%1” although this was not requested.</source>
        <translation>响应以“%1”编码，而请求的是原始内容。</translation>
    </message>
    <message>
        <source>Make it writable by you alone (chmod go-w), then try again.</source>
        <translation>请设置为只有您本人可以写入（chmod go-w），然后重试。</translation>
    </message>
    <message>
        <source>Other users can write to “%1”, so “%2” is not trusted and is neither used nor changed. Make it writable by you alone (chmod go-w), then start again.</source>
        <translation>其他用户可以写入“%1”，因此不信任“%2”：既不使用，也不更改。请设置为只有您本人可以写入（chmod go-w），然后重新启动。</translation>
    </message>
    <message>
        <source>An entry would grow to more than %2 times its size when unpacked; this may be a zip bomb: “%1”.</source>
        <translation>有条目解压后会增大到原来的 %2 倍以上，疑似压缩炸弹：“%1”。</translation>
    </message>
    <message>
        <source>An entry is nested more than %2 folders deep: “%1”.</source>
        <translation>有条目的文件夹层数超过 %2 层：“%1”。</translation>
    </message>
    <message>
        <source>A name is longer than %2 bytes: “%1”.</source>
        <translation>有名称超过 %2 字节：“%1”。</translation>
    </message>
    <message>
        <source>An entry is compressed with an unsupported method, %2: “%1”.</source>
        <translation>有条目使用了此处不支持的压缩方式（%2）：“%1”。</translation>
    </message>
    <message>
        <source>An entry of the archive is encrypted: “%1”.</source>
        <translation>压缩包中有条目已加密：“%1”。</translation>
    </message>
    <message>
        <source>An entry of the archive has an absolute path: “%1”.</source>
        <translation>压缩包中有条目使用了绝对路径：“%1”。</translation>
    </message>
    <message>
        <source>An entry of the archive would be written outside the folder: “%1”.</source>
        <translation>压缩包中有条目会写到目标文件夹之外：“%1”。</translation>
    </message>
    <message>
        <source>An entry of the archive has a path part that is only dots and spaces, which some systems treat as a parent folder: “%1”.</source>
        <translation>压缩包中有条目的路径含有只由点号和空格组成的部分，某些系统会将其视为上级文件夹：“%1”。</translation>
    </message>
    <message>
        <source>An entry of the archive is a link: “%1”.</source>
        <translation>压缩包中有条目是链接：“%1”。</translation>
    </message>
    <message>
        <source>An entry of the archive is a device or pipe, not a file: “%1”.</source>
        <translation>压缩包中有条目是设备或管道，不是文件：“%1”。</translation>
    </message>
    <message>
        <source>A name in the archive contains a null character: “%1”.</source>
        <translation>压缩包中有名称含有空字符：“%1”。</translation>
    </message>
    <message>
        <source>A name in the archive contains invisible characters: “%1”.</source>
        <translation>压缩包中有名称含有不可见字符：“%1”。</translation>
    </message>
    <message>
        <source>A name in the archive is not in the encoding that the archive declares: “%1”.</source>
        <translation>压缩包中有名称与压缩包声明的编码不符：“%1”。</translation>
    </message>
    <message>
        <source>An entry appears twice in the archive: “%1”.</source>
        <translation>压缩包中有条目出现了两次：“%1”。</translation>
    </message>
    <message>
        <source>Two entries of the archive would be the same file on some systems: “%1” and “%2”.</source>
        <translation>压缩包中有两个条目在某些系统上会成为同一个文件：“%1”和“%2”。</translation>
    </message>
    <message>
        <source>An entry of the archive is both a file and a folder: “%1”.</source>
        <translation>压缩包中有条目既是文件又是文件夹：“%1”。</translation>
    </message>
    <message>
        <source>An entry of the archive has a name that Windows does not allow: “%1”.</source>
        <translation>压缩包中有条目使用了 Windows 不允许的名称：“%1”。</translation>
    </message>
    <message>
        <source>An entry of the archive is damaged: “%1”.</source>
        <translation>压缩包中有条目已损坏：“%1”。</translation>
    </message>
    <message>
        <source>The size of an entry differs from what the archive declares: “%1”.</source>
        <translation>压缩包中有条目的大小与压缩包声明的不符：“%1”。</translation>
    </message>
    <message>
        <source>peer</source>
        <extracomment>what an organization is on its blockchain</extracomment>
        <translation>Peer 组织</translation>
    </message>
    <message>
        <source>light peer</source>
        <extracomment>what an organization is on its blockchain: one of light peers</extracomment>
        <translation>轻节点组织</translation>
    </message>
    <message>
        <source>orderer</source>
        <extracomment>what an organization is on its blockchain</extracomment>
        <translation>共识组织</translation>
    </message>
    <message>
        <source>for object storage only</source>
        <extracomment>Of a project that the object storage service uses alone; blockchains cannot be in it.</extracomment>
        <translation>仅用于对象存储</translation>
    </message>
    <message>
        <source>disabled</source>
        <extracomment>a project that an administrator has switched off</extracomment>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <extracomment>%1 is a user, %2 the account (domain) it belongs to</extracomment>
        <translation>已以 %1 的身份登录。</translation>
    </message>
    <message>
        <source>Signed in as %1 of %2.</source>
        <translation>已以 %2 的用户 %1 登录。</translation>
    </message>
    <message>
        <source>The access key …%1 works.</source>
        <extracomment>%1 is the end of an access key&apos;s ID, %2 the account (domain) it belongs to</extracomment>
        <translation>访问密钥 …%1 可用。</translation>
    </message>
    <message>
        <source>The access key …%1 of %2 works.</source>
        <translation>%2 的访问密钥 …%1 可用。</translation>
    </message>
    <message>
        <source>The sign-in is valid until %1.</source>
        <translation>登录有效期至 %1。</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead of the service&apos;s; correct it.</source>
        <translation>
            <numerusform>本机时钟比服务的时钟快 %n 分钟，请校正。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind the service&apos;s; correct it.</source>
        <translation>
            <numerusform>本机时钟比服务的时钟慢 %n 分钟，请校正。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the names in a list</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>“%1” is neither used nor changed: %2</source>
        <extracomment>%1 is a file, %2 what happened and what to do</extracomment>
        <translation>未使用也未更改“%1”：%2</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>TLS private key</source>
        <translation>TLS 私钥</translation>
    </message>
    <message>
        <source>Certificate with its key (PKCS#12)</source>
        <translation>带私钥的证书（PKCS#12）</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>都保留</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>The new one gets a number.</source>
        <translation>新文件名会加上编号。</translation>
    </message>
    <message>
        <source>The older one is renamed with its date.</source>
        <translation>旧文件按其日期重命名。</translation>
    </message>
    <message>
        <source>Existing files stay as they are.</source>
        <translation>已有的文件保持不变。</translation>
    </message>
    <message>
        <source>No projects are accessible.</source>
        <translation>没有可访问的项目。</translation>
    </message>
    <message>
        <source>There are no blockchains in this project.</source>
        <translation>该项目中没有区块链。</translation>
    </message>
    <message>
        <source>The service lists no organizations on this blockchain.</source>
        <translation>服务没有列出该区块链上的组织。</translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation>该文件不是普通文件。</translation>
    </message>
    <message>
        <source>Its header extends past the end of the file.</source>
        <translation>该条目的头部超出了文件末尾。</translation>
    </message>
    <message>
        <source>An entry has two different names.</source>
        <translation>有条目使用了两个不同的名称。</translation>
    </message>
    <message>
        <source>An entry is described in two different ways.</source>
        <translation>有条目的两处描述不一致。</translation>
    </message>
    <message>
        <source>An entry has a duplicate extra field.</source>
        <translation>有条目含有重复的扩展字段。</translation>
    </message>
    <message>
        <source>An entry has no local header.</source>
        <translation>有条目缺少本地文件头。</translation>
    </message>
    <message>
        <source>Its data extends past the end of the file.</source>
        <translation>该条目的数据超出了文件末尾。</translation>
    </message>
    <message>
        <source>There are fewer entries than its directory declares.</source>
        <translation>条目数少于目录所声明的数量。</translation>
    </message>
    <message>
        <source>An entry extends past the end of its directory.</source>
        <translation>有条目超出了目录末尾。</translation>
    </message>
    <message>
        <source>A ZIP64 field is missing.</source>
        <translation>缺少 ZIP64 字段。</translation>
    </message>
    <message>
        <source>An entry declares an impossible size.</source>
        <translation>有条目声明的大小不可能成立。</translation>
    </message>
    <message>
        <source>Its central directory alone exceeds this.</source>
        <translation>仅中央目录就超过了该大小。</translation>
    </message>
    <message>
        <source>Its directory contains more than it declares.</source>
        <translation>目录的内容多于所声明的内容。</translation>
    </message>
    <message>
        <source>Its ZIP64 end record is missing.</source>
        <translation>缺少 ZIP64 结束记录。</translation>
    </message>
    <message>
        <source>The two end records of its directory disagree.</source>
        <translation>目录的两条结束记录不一致。</translation>
    </message>
    <message>
        <source>Its ZIP64 end record is not where its locator says.</source>
        <translation>ZIP64 结束记录不在定位记录所指的位置。</translation>
    </message>
    <message>
        <source>Its central directory extends past the end of the file.</source>
        <translation>中央目录超出了文件末尾。</translation>
    </message>
    <message>
        <source>There is no directory at the recorded offset.</source>
        <translation>所记录的偏移位置没有目录。</translation>
    </message>
    <message>
        <source>There are too many ZIP signatures outside its entries.</source>
        <translation>条目之外有过多的 ZIP 标记。</translation>
    </message>
    <message>
        <source>Two end records point to the same directory.</source>
        <translation>有两条结束记录指向同一个目录。</translation>
    </message>
    <message>
        <source>The end of its central directory is missing.</source>
        <translation>缺少中央目录的结尾。</translation>
    </message>
    <message>
        <source>An entry is not listed in its directory.</source>
        <translation>有条目未列在目录中。</translation>
    </message>
    <message>
        <source>It is split across several disks.</source>
        <translation>压缩包被拆分到多个磁盘。</translation>
    </message>
    <message>
        <source>The entries declare more data than the file contains.</source>
        <translation>各条目声明的数据总量大于文件本身。</translation>
    </message>
    <message>
        <source>It overlaps the central directory.</source>
        <translation>该条目与中央目录重叠。</translation>
    </message>
    <message>
        <source>SHA-256 is not available on this computer.</source>
        <translation>本机不支持 SHA-256。</translation>
    </message>
    <message>
        <source>Two ways of reading it find different entries.</source>
        <translation>用两种方式读取时，得到的条目不同。</translation>
    </message>
    <message>
        <source>There is extra data after the compressed data of an entry.</source>
        <translation>有条目的压缩数据之后还有多余的数据。</translation>
    </message>
    <message>
        <source>Its compressed data is damaged.</source>
        <translation>压缩数据已损坏。</translation>
    </message>
    <message>
        <source>Its compressed data is truncated.</source>
        <translation>压缩数据不完整。</translation>
    </message>
    <message>
        <source>Its checksum (CRC) is wrong.</source>
        <translation>校验和（CRC）不正确。</translation>
    </message>
    <message>
        <source>The proxy sent data after its response.</source>
        <translation>代理在响应之后又发送了数据。</translation>
    </message>
    <message>
        <source>The server does not speak HTTP/1.1.</source>
        <translation>服务器使用的不是 HTTP/1.1。</translation>
    </message>
    <message>
        <source>The response&apos;s chunked encoding is malformed.</source>
        <translation>响应的分块编码格式有误。</translation>
    </message>
    <message>
        <source>No connection to %1: %2.</source>
        <translation>无法连接 %1：%2。</translation>
    </message>
    <message>
        <source>%1 did not respond within %2 s.</source>
        <translation>%1 在 %2 秒内没有响应。</translation>
    </message>
    <message>
        <source>The proxy&apos;s response is not HTTP.</source>
        <translation>代理的响应不是 HTTP。</translation>
    </message>
    <message>
        <source>The proxy expects TLS, which is not supported.</source>
        <translation>代理要求 TLS，本程序不支持。</translation>
    </message>
    <message>
        <source>The proxy responded with “%1”.</source>
        <translation>代理的响应为“%1”。</translation>
    </message>
    <message>
        <source>Certificate: subject %1; no alternative names; issuer %2; valid from %3; until %4.</source>
        <translation>证书：使用者 %1；没有使用者可选名称；签发者 %2；生效 %3；有效期至 %4。</translation>
    </message>
    <message>
        <source>Certificate: subject %1; names %2; issuer %3; valid from %4; until %5.</source>
        <translation>证书：使用者 %1；使用者可选名称 %2；签发者 %3；生效 %4；有效期至 %5。</translation>
    </message>
    <message>
        <source>Top certificate presented: %1.</source>
        <translation>对方出示的最上级证书：%1。</translation>
    </message>
    <message>
        <source>Top certificate presented: subject %1; issuer %2; %3.</source>
        <translation>对方出示的最上级证书：使用者 %1；签发者 %2；%3。</translation>
    </message>
    <message>
        <source>The proxy closed the connection without responding.</source>
        <translation>代理没有响应就断开了连接。</translation>
    </message>
    <message>
        <source>The proxy did not respond in time.</source>
        <translation>代理响应超时。</translation>
    </message>
    <message>
        <source>%1 did not respond in time.</source>
        <translation>%1 响应超时。</translation>
    </message>
    <message>
        <source>The system did not say in time which proxy to use; a PAC file may be unreachable.</source>
        <translation>系统没有及时给出要使用的代理；可能无法访问 PAC 文件。</translation>
    </message>
    <message>
        <source>The user name or password contains @ : / ? # or %; percent-encode it (@ as %40).</source>
        <translation>用户名或密码含有 @ : / ? # 或 %，请使用百分号编码（@ 写作 %40）。</translation>
    </message>
    <message>
        <source>Proxies over TLS (https://) are not supported; use http:// or socks5://.</source>
        <translation>不支持通过 TLS（https://）连接的代理，请使用 http:// 或 socks5://。</translation>
    </message>
    <message>
        <source>PAC files work only in the desktop&apos;s settings.</source>
        <translation>PAC 文件只能在桌面的设置中使用。</translation>
    </message>
    <message>
        <source>SOCKS 4 is not supported; use socks5://.</source>
        <translation>不支持 SOCKS 4，请使用 socks5://。</translation>
    </message>
    <message>
        <source>Unknown scheme; use http:// or socks5://.</source>
        <translation>未知的协议，请使用 http:// 或 socks5://。</translation>
    </message>
    <message>
        <source>The port must be a number from 1 to 65535.</source>
        <translation>端口必须是 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>The address contains spaces or control characters.</source>
        <translation>地址含有空格或控制字符。</translation>
    </message>
    <message>
        <source>The address must not contain a path.</source>
        <translation>地址不能包含路径。</translation>
    </message>
    <message>
        <source>The address has a password but no user name.</source>
        <translation>地址有密码，但没有用户名。</translation>
    </message>
    <message>
        <source>The host is not a valid name or address.</source>
        <translation>主机不是有效的名称或地址。</translation>
    </message>
    <message>
        <source>The proxy&apos;s response is not SOCKS 5.</source>
        <translation>代理的响应不是 SOCKS 5。</translation>
    </message>
    <message>
        <source>The proxy reported: general failure.</source>
        <translation>代理报告：一般性错误。</translation>
    </message>
    <message>
        <source>The proxy reported: network unreachable.</source>
        <translation>代理报告：网络不可达。</translation>
    </message>
    <message>
        <source>The proxy reported: host unreachable.</source>
        <translation>代理报告：主机不可达。</translation>
    </message>
    <message>
        <source>The proxy reported: connection refused.</source>
        <translation>代理报告：连接被拒绝。</translation>
    </message>
    <message>
        <source>The proxy reported: TTL expired.</source>
        <translation>代理报告：生存时间（TTL）已耗尽。</translation>
    </message>
    <message>
        <source>The proxy reported: command not supported.</source>
        <translation>代理报告：不支持该命令。</translation>
    </message>
    <message>
        <source>The proxy reported: address type not supported.</source>
        <translation>代理报告：不支持该地址类型。</translation>
    </message>
    <message>
        <source>With SOCKS 5, a user name or password can be at most 255 bytes long.</source>
        <translation>使用 SOCKS 5 时，用户名和密码最长各为 255 字节。</translation>
    </message>
    <message>
        <source>The proxy reported error %1.</source>
        <translation>代理报告错误 %1。</translation>
    </message>
    <message>
        <source>The keychain item is damaged.</source>
        <translation>密钥环中的条目已损坏。</translation>
    </message>
    <message>
        <source>The keychain item was written by a newer version of Chaincert.</source>
        <translation>密钥环中的条目由更新版本的 Chaincert 写入。</translation>
    </message>
    <message>
        <source>The keychain item was not written by Chaincert.</source>
        <translation>密钥环中的条目不是由 Chaincert 写入的。</translation>
    </message>
    <message>
        <source>It is a symbolic link.</source>
        <translation>该文件是符号链接。</translation>
    </message>
    <message>
        <source>It belongs to another user.</source>
        <translation>该文件属于其他用户。</translation>
    </message>
    <message>
        <source>It has more than one hard link.</source>
        <translation>该文件有多个硬链接。</translation>
    </message>
    <message>
        <source>It is not a lock file.</source>
        <translation>该文件不是锁文件。</translation>
    </message>
    <message>
        <source>The data of an entry overlaps another part of the archive or extends past its end: “%1”.</source>
        <translation>有条目的数据与压缩包的其他部分重叠，或超出了压缩包末尾：“%1”。</translation>
    </message>
    <message>
        <source>Lock file cannot be used</source>
        <translation>无法使用锁文件</translation>
    </message>
    <message>
        <source>The lock file “%1” cannot be used.</source>
        <translation>无法使用锁文件“%1”。</translation>
    </message>
    <message>
        <source>Downloading, %1%</source>
        <translation>正在下载 %1%</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s).</source>
        <extracomment>after the sentence that says what happened</extracomment>
        <translation>
            <numerusform>已尝试 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keychain error</source>
        <translation>密钥环出错</translation>
    </message>
    <message>
        <source>The keychain reported an error: %1</source>
        <translation>密钥环报告错误：%1</translation>
    </message>
    <message>
        <source>The keychain reported an error.</source>
        <translation>密钥环报告了错误。</translation>
    </message>
    <message>
        <source>Server certificate has no host name</source>
        <translation>服务器证书未列出主机名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Keys on this computer</source>
        <translation>本机已有的密钥</translation>
    </message>
    <message>
        <source>Sign-in succeeded.</source>
        <translation>登录成功。</translation>
    </message>
    <message>
        <source>Specify it with --iam.</source>
        <translation>请用 --iam 指定。</translation>
    </message>
    <message>
        <source>Choose another account.</source>
        <translation>请选择其他账号。</translation>
    </message>
    <message>
        <source>Use a name that chaincert-cli account list shows.</source>
        <translation>请使用 chaincert-cli account list 列出的名称。</translation>
    </message>
    <message>
        <source>Specify an account with --account, or put a token in CHAINCERT_TOKEN, or an access key in HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK.</source>
        <translation>请用 --account 指定账号，或把令牌放入 CHAINCERT_TOKEN，或把访问密钥放入 HUAWEICLOUD_SDK_AK 和 HUAWEICLOUD_SDK_SK。</translation>
    </message>
    <message>
        <source>“%1” contains spaces, which is unusual.</source>
        <translation>“%1”含有空格，通常不会这样。</translation>
    </message>
    <message>
        <source>Spaces and invisible characters at the beginning or end are kept.</source>
        <translation>开头或结尾的空格和不可见字符会保留。</translation>
    </message>
    <message>
        <source>The file system does not respond.</source>
        <translation>文件系统没有响应。</translation>
    </message>
    <message>
        <source>no end date</source>
        <extracomment>in place of a date: a certificate that is valid for ever</extracomment>
        <translation>无截止日期</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发者</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>公用名称</translation>
    </message>
    <message>
        <source>Organizational units</source>
        <translation>组织单元（OU）</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Subject key identifier</source>
        <translation>使用者密钥标识符</translation>
    </message>
    <message>
        <source>Authority key identifier</source>
        <translation>签发者密钥标识符</translation>
    </message>
    <message>
        <source>Fabric&apos;s SKI</source>
        <translation>Fabric 的 SKI</translation>
    </message>
    <message>
        <source>Basic constraints</source>
        <translation>基本约束</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>密钥用法</translation>
    </message>
    <message>
        <source>Extended key usage</source>
        <translation>扩展密钥用法</translation>
    </message>
    <message>
        <source>Alternative names</source>
        <translation>使用者可选名称</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Download the organization&apos;s other certificates again, and replace them where they are used.</source>
        <translation>请重新下载该组织的其他证书，并在使用这些证书的地方替换。</translation>
    </message>
    <message>
        <source>Ask the CA&apos;s operator for a corrected CA certificate.</source>
        <translation>请向 CA 的运维人员申请更正后的 CA 证书。</translation>
    </message>
    <message>
        <source>Another CA issued it</source>
        <translation>由另一个 CA 签发</translation>
    </message>
    <message>
        <source>Issuer&apos;s name is encoded differently</source>
        <translation>签发者名称的编码不同</translation>
    </message>
    <message>
        <source>%1 names its issuer “%2” in another encoding than the CA&apos;s own certificate, so Fabric does not recognize the CA.</source>
        <translation>%1中签发者“%2”的名称编码与该 CA 自己的证书不同，因此 Fabric 无法识别该 CA。</translation>
    </message>
    <message>
        <source>Ask the CA&apos;s operator to issue it again, with the name encoded as in the CA certificate.</source>
        <translation>请 CA 的运维人员重新签发，名称编码与 CA 证书保持一致。</translation>
    </message>
    <message>
        <source>Not issued by a CA</source>
        <translation>不是由 CA 签发</translation>
    </message>
    <message>
        <source>%1 is signed by itself, and is not among this organization&apos;s CAs.</source>
        <translation>%1是自签名的，且不属于该组织的 CA。</translation>
    </message>
    <message>
        <source>Have a certificate issued by the organization&apos;s CA; peers refuse this one with “creator is malformed”.</source>
        <translation>请由该组织的 CA 签发证书；Peer 会以“creator is malformed”拒绝此证书。</translation>
    </message>
    <message>
        <source>Unknown issuer</source>
        <translation>签发者未知</translation>
    </message>
    <message>
        <source>%1 was issued by “%2”, which is not among this organization&apos;s CAs.</source>
        <translation>%1由“%2”签发，而该签发者不属于该组织的 CA。</translation>
    </message>
    <message>
        <source>Organization has a new CA</source>
        <translation>组织有新的 CA</translation>
    </message>
    <message>
        <source>CA certificate is not marked as one</source>
        <translation>CA 证书缺少 CA 标志</translation>
    </message>
    <message>
        <source>%1 lacks the CA flag; Fabric refuses the whole folder.</source>
        <translation>%1缺少 CA 标志；Fabric 会拒绝整个文件夹。</translation>
    </message>
    <message>
        <source>CA certificate may not sign</source>
        <translation>CA 证书不能用于签发</translation>
    </message>
    <message>
        <source>%1 does not allow signing certificates (keyCertSign); Fabric refuses what it issued.</source>
        <translation>%1不允许签发证书（keyCertSign）；Fabric 会拒绝由其签发的证书。</translation>
    </message>
    <message>
        <source>CA certificate lacks its key identifier</source>
        <translation>CA 证书缺少密钥标识符</translation>
    </message>
    <message>
        <source>%1 lacks the “subject key identifier”; Fabric refuses the whole folder.</source>
        <translation>%1缺少“使用者密钥标识符”；Fabric 会拒绝整个文件夹。</translation>
    </message>
    <message>
        <source>Too many CAs in the chain</source>
        <translation>证书链中的 CA 过多</translation>
    </message>
    <message>
        <source>%1 allows fewer CAs below it than there are; Fabric refuses the chain.</source>
        <translation>%1允许的下级 CA 数量少于实际数量；Fabric 会拒绝该证书链。</translation>
    </message>
    <message>
        <source>Use a certificate that a CA higher up issued, or ask for a CA certificate with a larger path length.</source>
        <translation>请使用由更上级 CA 签发的证书，或申请路径长度更大的 CA 证书。</translation>
    </message>
    <message>
        <source>%1 cannot serve as a CA certificate; Fabric refuses it.</source>
        <translation>%1不能用作 CA 证书；Fabric 会拒绝。</translation>
    </message>
    <message>
        <source>Several chains</source>
        <translation>有多条证书链</translation>
    </message>
    <message>
        <source>There is more than one way from this certificate to a root CA; Fabric accepts exactly one.</source>
        <translation>从该证书到根 CA 有不止一条路径；Fabric 只接受唯一一条。</translation>
    </message>
    <message>
        <source>Leave each CA in “cacerts” or “intermediatecerts” only once.</source>
        <translation>请让每个 CA 在“cacerts”或“intermediatecerts”中只出现一次。</translation>
    </message>
    <message>
        <source>It was issued by “%1”, which also has intermediate CAs: Fabric accepts only what the intermediate CA issued.</source>
        <translation>该证书由“%1”签发，而该 CA 还有中间 CA：Fabric 只接受由中间 CA 签发的证书。</translation>
    </message>
    <message>
        <source>Use a certificate that the intermediate CA issued, or take the intermediate CA out of the folder.</source>
        <translation>请使用由中间 CA 签发的证书，或把中间 CA 移出文件夹。</translation>
    </message>
    <message>
        <source>Revoked on %1</source>
        <translation>已于 %1 吊销</translation>
    </message>
    <message>
        <source>Stop using it; ask the blockchain&apos;s administrator for a new one.</source>
        <translation>请勿继续使用；请向区块链管理员申请新证书。</translation>
    </message>
    <message>
        <source>%1 was revoked on %2; peers refuse it.</source>
        <translation>%1已于 %2 吊销；Peer 会拒绝。</translation>
    </message>
    <message>
        <source>The same certificate is also here: %1.</source>
        <translation>同一个证书也在这里：%1。</translation>
    </message>
    <message>
        <source>When you replace it, replace it there as well.</source>
        <translation>替换该证书时，请同时替换那里的证书。</translation>
    </message>
    <message>
        <source>Key is also used elsewhere</source>
        <translation>密钥也用于其他位置</translation>
    </message>
    <message>
        <source>The same key is also here: %1.</source>
        <translation>同一个密钥也在这里：%1。</translation>
    </message>
    <message>
        <source>If that is not intended, ask for a certificate with a key of its own.</source>
        <translation>如果并非有意如此，请申请使用独立密钥的证书。</translation>
    </message>
    <message>
        <source>Ask the blockchain&apos;s administrator to renew it, then download it again.</source>
        <translation>请联系区块链管理员更新证书，然后重新下载。</translation>
    </message>
    <message>
        <source>Ask the blockchain&apos;s administrator for a new CA certificate; what it issued must be issued again.</source>
        <translation>请向区块链管理员申请新的 CA 证书；由原 CA 签发的证书都须重新签发。</translation>
    </message>
    <message>
        <source>Expired on %1</source>
        <translation>已于 %1 过期</translation>
    </message>
    <message>
        <source>%1 expired on %2, less than a day ago; it is refused.</source>
        <translation>%1已于 %2 过期，不到一天；会被拒绝。</translation>
    </message>
    <message numerus="yes">
        <source>It expired %n day(s) ago, on %1; peers refuse it.</source>
        <translation>
            <numerusform>该证书已过期 %n 天（%1）；Peer 会拒绝。</numerusform>
        </translation>
    </message>
    <message>
        <source>CA expired on %1</source>
        <translation>CA 证书已于 %1 过期</translation>
    </message>
    <message numerus="yes">
        <source>%1 expired %n day(s) ago, on %2.</source>
        <translation>
            <numerusform>%1已过期 %n 天（%2）。</numerusform>
        </translation>
    </message>
    <message>
        <source>TLS CA expired on %1</source>
        <translation>TLS CA 证书已于 %1 过期</translation>
    </message>
    <message numerus="yes">
        <source>%1 expired %n day(s) ago, on %2: connections fail.</source>
        <translation>
            <numerusform>%1已过期 %n 天（%2）：连接会失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>TLS certificate expired on %1</source>
        <translation>TLS 证书已于 %1 过期</translation>
    </message>
    <message>
        <source>Ends within a day</source>
        <translation>一天内到期</translation>
    </message>
    <message>
        <source>%1 ends within a day, on %2.</source>
        <translation>%1将在一天内到期（%2）。</translation>
    </message>
    <message numerus="yes">
        <source>Ends in %n day(s)</source>
        <translation>
            <numerusform>%n 天后到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ends in %n day(s), on %2.</source>
        <translation>
            <numerusform>%1将在 %n 天后到期（%2）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew it now.</source>
        <translation>请现在更新。</translation>
    </message>
    <message>
        <source>%1 is not valid before %2.</source>
        <translation>%1在 %2 之前尚未生效。</translation>
    </message>
    <message>
        <source>Use it after that time; if it should be valid now, check this computer&apos;s clock.</source>
        <translation>请在该时间之后使用；如果现在应已生效，请检查本机的时钟。</translation>
    </message>
    <message>
        <source>CA ends first, on %1</source>
        <translation>CA 先到期（%1）</translation>
    </message>
    <message>
        <source>%1 ends before the certificate does: %2 is the real end.</source>
        <translation>%1早于该证书到期：实际的截止时间是 %2。</translation>
    </message>
    <message>
        <source>No end date</source>
        <translation>无截止日期</translation>
    </message>
    <message>
        <source>The certificate has no end date.</source>
        <translation>该证书没有截止日期。</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>The certificate is valid for a very long time, until %1.</source>
        <translation>该证书的有效期很长，至 %1。</translation>
    </message>
    <message>
        <source>The key belongs to the certificate</source>
        <translation>私钥与证书匹配</translation>
    </message>
    <message>
        <source>A private key is there</source>
        <translation>有私钥</translation>
    </message>
    <message>
        <source>Issued by the organization&apos;s CA</source>
        <translation>由组织的 CA 签发</translation>
    </message>
    <message>
        <source>The MSP folder is complete</source>
        <translation>MSP 文件夹完整</translation>
    </message>
    <message>
        <source>The organization&apos;s CA is the same as before</source>
        <translation>组织的 CA 与之前相同</translation>
    </message>
    <message>
        <source>The MSP ID is the network&apos;s</source>
        <translation>MSP ID 与网络一致</translation>
    </message>
    <message>
        <source>It has a role</source>
        <translation>具有角色</translation>
    </message>
    <message>
        <source>It has only one role</source>
        <translation>只有一个角色</translation>
    </message>
    <message>
        <source>The role is the one asked for</source>
        <translation>角色与所要求的一致</translation>
    </message>
    <message>
        <source>Not expired</source>
        <translation>未过期</translation>
    </message>
    <message>
        <source>Its CAs do not end first</source>
        <translation>其 CA 不会先到期</translation>
    </message>
    <message>
        <source>Not older than its CA</source>
        <translation>不早于其 CA</translation>
    </message>
    <message>
        <source>The extended key usage suits Fabric</source>
        <translation>扩展密钥用法适合 Fabric</translation>
    </message>
    <message>
        <source>Not a CA certificate</source>
        <translation>不是 CA 证书</translation>
    </message>
    <message>
        <source>It has extensions</source>
        <translation>具有扩展项</translation>
    </message>
    <message>
        <source>There is exactly one chain</source>
        <translation>有且只有一条证书链</translation>
    </message>
    <message>
        <source>The key is in PKCS#8</source>
        <translation>私钥为 PKCS#8 格式</translation>
    </message>
    <message>
        <source>No parameters before the key</source>
        <translation>私钥之前没有参数</translation>
    </message>
    <message>
        <source>The key has no password</source>
        <translation>私钥没有密码</translation>
    </message>
    <message>
        <source>Fabric&apos;s programs support the key</source>
        <translation>Fabric 的程序支持该密钥</translation>
    </message>
    <message>
        <source>The files are intact</source>
        <translation>文件完好</translation>
    </message>
    <message>
        <source>The key has its public half</source>
        <translation>私钥含有公钥部分</translation>
    </message>
    <message>
        <source>One certificate and one key in their folders</source>
        <translation>各文件夹中只有一个证书和一个私钥</translation>
    </message>
    <message>
        <source>One certificate in the file</source>
        <translation>文件中只有一个证书</translation>
    </message>
    <message>
        <source>Every program finds the key by its file name</source>
        <translation>每个程序都能按名称找到私钥</translation>
    </message>
    <message>
        <source>The file name matches the key</source>
        <translation>文件名与密钥一致</translation>
    </message>
    <message>
        <source>Only you can read the key</source>
        <translation>只有您能读取私钥</translation>
    </message>
    <message>
        <source>The TLS key belongs to the TLS certificate</source>
        <translation>TLS 私钥与 TLS 证书匹配</translation>
    </message>
    <message>
        <source>The TLS chain is complete</source>
        <translation>TLS 证书链完整</translation>
    </message>
    <message>
        <source>The TLS certificate is valid for the host</source>
        <translation>TLS 证书对该主机有效</translation>
    </message>
    <message>
        <source>Not a TLS certificate</source>
        <translation>不是 TLS 证书</translation>
    </message>
    <message>
        <source>Paths in configurations exist</source>
        <translation>配置中的路径存在</translation>
    </message>
    <message>
        <source>Key and signature are strong enough</source>
        <translation>密钥和签名强度足够</translation>
    </message>
    <message>
        <source>Serial number and encoding are regular</source>
        <translation>序列号和编码符合规范</translation>
    </message>
    <message>
        <source>The SM2 signature is valid</source>
        <translation>SM2 签名有效</translation>
    </message>
    <message>
        <source>Key and certificate are not used elsewhere</source>
        <translation>密钥和证书没有在其他位置使用</translation>
    </message>
    <message>
        <source>Not revoked</source>
        <translation>未吊销</translation>
    </message>
    <message>
        <source>it does not apply here</source>
        <translation>此处不适用</translation>
    </message>
    <message>
        <source>there is no readable certificate</source>
        <translation>没有可读取的证书</translation>
    </message>
    <message>
        <source>no private key was included</source>
        <translation>未附带私钥</translation>
    </message>
    <message>
        <source>the private key could not be opened</source>
        <translation>无法打开私钥</translation>
    </message>
    <message>
        <source>no CA certificate was included</source>
        <translation>未附带 CA 证书</translation>
    </message>
    <message>
        <source>there is no TLS certificate with its key</source>
        <translation>没有带私钥的 TLS 证书</translation>
    </message>
    <message>
        <source>no TLS CA certificate was included</source>
        <translation>未附带 TLS CA 证书</translation>
    </message>
    <message>
        <source>it is not known what was asked for</source>
        <translation>不知道请求的是什么</translation>
    </message>
    <message>
        <source>the certificate names no role</source>
        <translation>证书没有写明角色</translation>
    </message>
    <message>
        <source>no earlier download is known</source>
        <translation>没有以前的下载可供比较</translation>
    </message>
    <message>
        <source>no other identities are known</source>
        <translation>没有已知的其他身份</translation>
    </message>
    <message>
        <source>it is not known to which hosts you connect</source>
        <translation>不知道您连接哪些主机</translation>
    </message>
    <message>
        <source>it is not known which organization it came from</source>
        <translation>无从得知所在文件夹属于谁</translation>
    </message>
    <message>
        <source>the file&apos;s permissions are not known</source>
        <translation>文件权限未知</translation>
    </message>
    <message>
        <source>a field of the certificate cannot be read</source>
        <translation>无法读取证书的某个字段</translation>
    </message>
    <message>
        <source>OpenSSL does not know the algorithm</source>
        <translation>OpenSSL 不支持该算法</translation>
    </message>
    <message>
        <source>there is too much to check</source>
        <translation>要检查的内容过多</translation>
    </message>
    <message>
        <source>Not checked, because %1.</source>
        <extracomment>%1 = why, as a clause: &quot;no private key was included&quot;</extracomment>
        <translation>未检查，因为%1。</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes, path length %1</source>
        <extracomment>it is a CA certificate; %1 = how many CAs it allows below it</extracomment>
        <translation>是，路径长度 %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Both are the same certificate.</source>
        <translation>两者是同一个证书。</translation>
    </message>
    <message>
        <source>The same CA issued both for the same key.</source>
        <translation>两者由同一个 CA 为同一个密钥签发。</translation>
    </message>
    <message>
        <source>Use either of them.</source>
        <translation>使用其中任意一个即可。</translation>
    </message>
    <message>
        <source>The second is a renewal of the first, by the same CA for the same key.</source>
        <translation>第二个是第一个更新后的证书，由同一个 CA 为同一个密钥签发。</translation>
    </message>
    <message>
        <source>The first is a renewal of the second, by the same CA for the same key.</source>
        <translation>第一个是第二个更新后的证书，由同一个 CA 为同一个密钥签发。</translation>
    </message>
    <message>
        <source>Replace the older certificate where it is used; its key stays.</source>
        <translation>请在使用较旧证书的地方替换；私钥保持不变。</translation>
    </message>
    <message>
        <source>The same CA issued them for different keys.</source>
        <translation>两者由同一个 CA 为不同的密钥签发。</translation>
    </message>
    <message>
        <source>Keep each with its own key.</source>
        <translation>请将每个证书与各自的私钥一起保存。</translation>
    </message>
    <message>
        <source>The second is newer: the same CA issued it for a new key.</source>
        <translation>第二个较新：由同一个 CA 为新密钥签发。</translation>
    </message>
    <message>
        <source>The first is newer: the same CA issued it for a new key.</source>
        <translation>第一个较新：由同一个 CA 为新密钥签发。</translation>
    </message>
    <message>
        <source>Replace the older certificate and its key together.</source>
        <translation>请将较旧的证书及其私钥一起替换。</translation>
    </message>
    <message>
        <source>The same CA issued both, with different organizational units: their roles may differ.</source>
        <translation>两者由同一个 CA 签发，但组织单元（OU）不同：角色可能不同。</translation>
    </message>
    <message>
        <source>Use the one whose role the application needs.</source>
        <translation>请使用角色符合应用需要的那个。</translation>
    </message>
    <message>
        <source>Different CAs issued them: the network accepts only one of them.</source>
        <translation>两者由不同的 CA 签发：网络只接受其中一个。</translation>
    </message>
    <message>
        <source>Use the one whose CA the organization has now.</source>
        <translation>请使用由该组织当前 CA 签发的那个。</translation>
    </message>
    <message>
        <source>Another CA issued the second one, which is newer: the first will be refused.</source>
        <translation>第二个由另一个 CA 签发且较新：第一个会被拒绝。</translation>
    </message>
    <message>
        <source>Another CA issued the first one, which is newer: the second will be refused.</source>
        <translation>第一个由另一个 CA 签发且较新：第二个会被拒绝。</translation>
    </message>
    <message>
        <source>Replace the older one everywhere, together with its CA certificates.</source>
        <translation>请在所有位置替换较旧的证书及其 CA 证书。</translation>
    </message>
    <message>
        <source>They belong to different users or nodes.</source>
        <translation>两者属于不同的用户或节点。</translation>
    </message>
    <message>
        <source>One cannot stand in for the other.</source>
        <translation>两者不能互相替代。</translation>
    </message>
    <message>
        <source>Copy the whole block, from its BEGIN line to its END line, or download the file again.</source>
        <translation>请复制从 BEGIN 行到 END 行的完整内容，或重新下载文件。</translation>
    </message>
    <message>
        <source>Several keys</source>
        <translation>有多个私钥</translation>
    </message>
    <message>
        <source>“keystore” holds several keys (%1): programs take whichever comes first.</source>
        <translation>“keystore”中有多个私钥（%1）：程序会使用最先找到的一个。</translation>
    </message>
    <message>
        <source>Leave only the key of this certificate there.</source>
        <translation>请只保留该证书的私钥。</translation>
    </message>
    <message>
        <source>Several certificates</source>
        <translation>有多个证书</translation>
    </message>
    <message>
        <source>“%1” holds several files (%2): programs take whichever comes first.</source>
        <translation>“%1”中有多个文件（%2）：程序会使用最先找到的一个。</translation>
    </message>
    <message>
        <source>Leave only the certificate there that you mean.</source>
        <translation>请只保留您要使用的证书。</translation>
    </message>
    <message>
        <source>CA comes first in the file</source>
        <translation>CA 证书在文件的最前面</translation>
    </message>
    <message>
        <source>The CA certificate comes first in this file; programs would take it for yours.</source>
        <translation>该文件中 CA 证书在最前面；程序会将其误认为您的证书。</translation>
    </message>
    <message>
        <source>Put your own certificate first, or each in a file of its own.</source>
        <translation>请把您自己的证书放在最前面，或将每个证书单独存为一个文件。</translation>
    </message>
    <message>
        <source>Several certificates in a file</source>
        <translation>一个文件中有多个证书</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n certificate(s); Fabric reads only the first.</source>
        <translation>
            <numerusform>文件中有 %n 个证书；Fabric 只读取第一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put each certificate in a file of its own.</source>
        <translation>请将每个证书单独存为一个文件。</translation>
    </message>
    <message>
        <source>Paths do not exist here</source>
        <translation>路径在本机不存在</translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) that this file names do not exist here: %1.</source>
        <translation>
            <numerusform>该文件中有 %n 个路径在本机不存在：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Change them to where the files are on this computer.</source>
        <translation>请改为这些文件在本机的位置。</translation>
    </message>
    <message>
        <source>If a program refuses the file, delete that text.</source>
        <translation>如果有程序拒绝该文件，请删除这些文字。</translation>
    </message>
    <message>
        <source>No certificate</source>
        <translation>没有证书</translation>
    </message>
    <message>
        <source>There is no certificate and no key here.</source>
        <translation>此处没有证书，也没有私钥。</translation>
    </message>
    <message>
        <source>Choose a file with a certificate or a key, an MSP folder, a wallet or an archive.</source>
        <translation>请指定含有证书或私钥的文件、MSP 文件夹、钱包或压缩包。</translation>
    </message>
    <message>
        <source>This file in a certificate folder is not a certificate.</source>
        <translation>证书文件夹中的这个文件不是证书。</translation>
    </message>
    <message>
        <source>Not a key</source>
        <translation>不是私钥</translation>
    </message>
    <message>
        <source>This file in “keystore” is not a private key.</source>
        <translation>“keystore”中的这个文件不是私钥。</translation>
    </message>
    <message>
        <source>“config.yaml” cannot be read</source>
        <translation>无法读取“config.yaml”</translation>
    </message>
    <message>
        <source>“config.yaml” is not as Fabric expects it; Fabric refuses the whole folder.</source>
        <translation>“config.yaml”不符合 Fabric 的要求；Fabric 会拒绝整个文件夹。</translation>
    </message>
    <message>
        <source>Correct it, or replace it by one that enables NodeOUs with all four roles.</source>
        <translation>请更正，或替换为启用 NodeOUs 并包含全部四种角色的文件。</translation>
    </message>
    <message>
        <source>CRLF line endings</source>
        <translation>CRLF 换行符</translation>
    </message>
    <message>
        <source>The lines end as on Windows (CR LF).</source>
        <translation>换行符为 Windows 格式（CR LF）。</translation>
    </message>
    <message>
        <source>Fabric reads that; if another program does not, convert the line endings.</source>
        <translation>Fabric 可以读取；如果其他程序不能读取，请转换该文件的换行符。</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>字节顺序标记</translation>
    </message>
    <message>
        <source>Save it as UTF-8 without a byte order mark.</source>
        <translation>请存为不带字节顺序标记的 UTF-8。</translation>
    </message>
    <message>
        <source>Written in UTF-16</source>
        <translation>以 UTF-16 编写</translation>
    </message>
    <message>
        <source>The file is written in UTF-16, which Fabric&apos;s programs cannot read.</source>
        <translation>文件以 UTF-16 编写，Fabric 的程序无法读取。</translation>
    </message>
    <message>
        <source>Text before the block</source>
        <translation>内容块之前有文字</translation>
    </message>
    <message>
        <source>Text after the block</source>
        <translation>内容块之后有文字</translation>
    </message>
    <message>
        <source>There is text after the last END line.</source>
        <translation>最后一个 END 行之后有文字。</translation>
    </message>
    <message>
        <source>No newline at the end</source>
        <translation>末尾没有换行符</translation>
    </message>
    <message>
        <source>The last line does not end with a newline.</source>
        <translation>最后一行没有换行符。</translation>
    </message>
    <message>
        <source>Add one before you append another file to it.</source>
        <translation>在其后追加其他文件之前，请先添加换行符。</translation>
    </message>
    <message>
        <source>Line breaks were lost</source>
        <translation>换行符已丢失</translation>
    </message>
    <message>
        <source>Line breaks were lost in copying: a backslash and an n stand in their place.</source>
        <translation>复制时丢失了换行：换行处变成了反斜杠和 n。</translation>
    </message>
    <message>
        <source>Replace each of them by a line break.</source>
        <translation>请把每一处替换为换行。</translation>
    </message>
    <message>
        <source>Line breaks were lost in copying: BEGIN, content and END share a line.</source>
        <translation>复制时丢失了换行：BEGIN、内容和 END 在同一行。</translation>
    </message>
    <message>
        <source>BEGIN and END are missing</source>
        <translation>缺少 BEGIN 和 END</translation>
    </message>
    <message>
        <source>The content is there, but not its BEGIN and END lines.</source>
        <translation>内容存在，但缺少 BEGIN 行和 END 行。</translation>
    </message>
    <message>
        <source>Web page received</source>
        <translation>内容是网页</translation>
    </message>
    <message>
        <source>This is a web page, not a certificate or a key.</source>
        <translation>这是网页，不是证书或密钥。</translation>
    </message>
    <message>
        <source>Sign in where it came from, then download it again.</source>
        <translation>请在来源网站登录，然后重新下载。</translation>
    </message>
    <message>
        <source>BEGIN is missing</source>
        <translation>缺少 BEGIN</translation>
    </message>
    <message>
        <source>The BEGIN line is missing.</source>
        <translation>缺少 BEGIN 行。</translation>
    </message>
    <message>
        <source>END is missing</source>
        <translation>缺少 END</translation>
    </message>
    <message>
        <source>The END line is missing.</source>
        <translation>缺少 END 行。</translation>
    </message>
    <message>
        <source>END does not match BEGIN</source>
        <translation>END 与 BEGIN 不匹配</translation>
    </message>
    <message>
        <source>The END line does not match the BEGIN line.</source>
        <translation>END 行与 BEGIN 行所写的类型不同。</translation>
    </message>
    <message>
        <source>Content is damaged</source>
        <translation>内容已损坏</translation>
    </message>
    <message>
        <source>The content between BEGIN and END is damaged (base64).</source>
        <translation>BEGIN 与 END 之间的内容已损坏（base64）。</translation>
    </message>
    <message>
        <source>Certificate cannot be read</source>
        <translation>无法读取证书</translation>
    </message>
    <message>
        <source>This is marked as a certificate, but cannot be read as one.</source>
        <translation>此内容标记为证书，但无法作为证书读取。</translation>
    </message>
    <message>
        <source>This is marked as a private key, but cannot be read as one.</source>
        <translation>此内容标记为私钥，但无法作为私钥读取。</translation>
    </message>
    <message>
        <source>Revocation list cannot be read</source>
        <translation>无法读取吊销列表</translation>
    </message>
    <message>
        <source>This is marked as a revocation list, but cannot be read as one.</source>
        <translation>此内容标记为吊销列表，但无法作为吊销列表读取。</translation>
    </message>
    <message>
        <source>File cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>Extra bytes after the certificate</source>
        <translation>证书后有多余字节</translation>
    </message>
    <message>
        <source>Ask for a clean copy, or write one: openssl x509 -in FILE -out COPY</source>
        <translation>请索取没有多余字节的副本，或自行生成：openssl x509 -in FILE -out COPY</translation>
    </message>
    <message>
        <source>Protected by a password</source>
        <translation>有密码保护</translation>
    </message>
    <message>
        <source>The file is protected by a password and was not opened.</source>
        <translation>文件有密码保护，未打开。</translation>
    </message>
    <message>
        <source>Enter the password to see what it holds.</source>
        <translation>请输入密码以查看其中的内容。</translation>
    </message>
    <message>
        <source>Use --password-stdin to see what it holds.</source>
        <translation>请使用 --password-stdin 以查看其中的内容。</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>密码错误</translation>
    </message>
    <message>
        <source>The password does not open this file.</source>
        <translation>此密码无法打开该文件。</translation>
    </message>
    <message>
        <source>Enter the correct password.</source>
        <translation>请输入正确的密码。</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>The file is encrypted in a way that is not supported here.</source>
        <translation>文件的加密方式不受支持。</translation>
    </message>
    <message>
        <source>Convert it with the program that created it.</source>
        <translation>请用创建该文件的程序转换。</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>Check its owner and permissions, and that its name is valid UTF-8.</source>
        <translation>请检查文件的所有者和文件权限，以及文件名是否为有效的 UTF-8。</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>Save the certificate in a file of its own.</source>
        <translation>请指定只含证书的文件。</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>内容过多</translation>
    </message>
    <message>
        <source>Inspect the rest in parts.</source>
        <translation>请分批检查其余部分。</translation>
    </message>
    <message>
        <source>Wallet version</source>
        <translation>钱包版本</translation>
    </message>
    <message>
        <source>The wallet&apos;s version is not the number 1; fabric-network refuses it.</source>
        <translation>钱包的版本不是数字 1；fabric-network 会拒绝。</translation>
    </message>
    <message>
        <source>Write &quot;version&quot;:1, without quotation marks around the number.</source>
        <translation>请写成 &quot;version&quot;:1，数字不加引号。</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>文件已损坏。</translation>
    </message>
    <message>
        <source>The CA certificate “%1”</source>
        <translation>CA 证书“%1”</translation>
    </message>
    <message>
        <source>The CA certificate</source>
        <translation>CA 证书</translation>
    </message>
    <message>
        <source>The TLS CA certificate “%1”</source>
        <translation>TLS CA 证书“%1”</translation>
    </message>
    <message>
        <source>The TLS CA certificate</source>
        <translation>TLS CA 证书</translation>
    </message>
    <message>
        <source>The administrator certificate “%1”</source>
        <translation>管理员证书“%1”</translation>
    </message>
    <message>
        <source>The administrator certificate</source>
        <translation>管理员证书</translation>
    </message>
    <message>
        <source>The TLS certificate</source>
        <translation>TLS 证书</translation>
    </message>
    <message>
        <source>The TLS private key</source>
        <translation>TLS 私钥</translation>
    </message>
    <message>
        <source>The private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>该文件</translation>
    </message>
    <message>
        <source>The certificate</source>
        <translation>该证书</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Right</source>
        <extracomment>what was checked of a certificate is as it should be</extracomment>
        <translation>无误</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>unusual format</source>
        <translation>格式不常见</translation>
    </message>
    <message>
        <source>readable only by you</source>
        <translation>仅您可读取</translation>
    </message>
    <message>
        <source>readable by others</source>
        <translation>其他人可读取</translation>
    </message>
    <message>
        <source>not known whether it belongs to the certificate</source>
        <translation>不确定是否与证书匹配</translation>
    </message>
    <message>
        <source>belongs to the certificate</source>
        <translation>与证书匹配</translation>
    </message>
    <message>
        <source>does not belong to the certificate</source>
        <translation>与证书不匹配</translation>
    </message>
    <message>
        <source>MSP ID %1</source>
        <translation>MSP ID %1</translation>
    </message>
    <message>
        <source>MSP ID probably %1</source>
        <translation>MSP ID 可能是 %1</translation>
    </message>
    <message>
        <source>%1, %2 bits</source>
        <translation>%1，%2 位</translation>
    </message>
    <message>
        <source>private key without a certificate</source>
        <translation>没有证书的私钥</translation>
    </message>
    <message>
        <source>no readable certificate</source>
        <translation>没有可读取的证书</translation>
    </message>
    <message>
        <source>subject cannot be read</source>
        <translation>无法读取使用者</translation>
    </message>
    <message>
        <source>certificate authority (CA)</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>TLS connections</source>
        <translation>TLS 连接</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>several: %1</source>
        <translation>多个：%1</translation>
    </message>
    <message>
        <source>none in the certificate</source>
        <translation>证书中没有</translation>
    </message>
    <message>
        <source>%1, by its organizational unit</source>
        <translation>%1，依据组织单元</translation>
    </message>
    <message>
        <source>%1, by its attribute hf.Type</source>
        <translation>%1，依据属性 hf.Type</translation>
    </message>
    <message>
        <source>%1, by its name only</source>
        <translation>%1，仅依据名称</translation>
    </message>
    <message>
        <source>%1, because that was asked for</source>
        <translation>%1，依据所请求的类型</translation>
    </message>
    <message>
        <source>%1, less than a day ago</source>
        <extracomment>%1 = a point of time</extracomment>
        <translation>%1，不到一天前</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s) ago</source>
        <translation>
            <numerusform>%1，%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, within a day</source>
        <extracomment>%1 = a point of time</extracomment>
        <translation>%1，一天之内</translation>
    </message>
    <message numerus="yes">
        <source>%1, in %n day(s)</source>
        <translation>
            <numerusform>%1，%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the CA ends first</source>
        <extracomment>%1 = a point of time with the days until then</extracomment>
        <translation>%1；CA 证书先到期</translation>
    </message>
    <message>
        <source>%1; the TLS CA ends first</source>
        <extracomment>%1 = a point of time with the days until then</extracomment>
        <translation>%1；TLS CA 证书先到期</translation>
    </message>
    <message>
        <source>not included</source>
        <translation>未附带</translation>
    </message>
    <message>
        <source>protected by a password</source>
        <translation>有密码保护</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>issuer cannot be read</source>
        <translation>无法读取签发者</translation>
    </message>
    <message>
        <source>OpenSSL: %1</source>
        <extracomment>%1 = &quot;valid&quot;, &quot;unknown issuer&quot; …</extracomment>
        <translation>OpenSSL：%1</translation>
    </message>
    <message>
        <source>Fabric: %1</source>
        <extracomment>%1 = &quot;accepted&quot;, &quot;refused&quot; …</extracomment>
        <translation>Fabric：%1</translation>
    </message>
    <message>
        <source>valid</source>
        <extracomment>of a chain of certificates</extracomment>
        <translation>有效</translation>
    </message>
    <message>
        <source>unknown issuer</source>
        <translation>签发者未知</translation>
    </message>
    <message>
        <source>bad signature</source>
        <translation>签名错误</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>certificate</source>
        <extracomment>what a format cannot do without, in a list</extracomment>
        <translation>证书</translation>
    </message>
    <message>
        <source>private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>MSP folder</source>
        <translation>MSP 文件夹</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>wallet</source>
        <translation>钱包</translation>
    </message>
    <message>
        <source>wallet of fabric-network 1.4</source>
        <translation>fabric-network 1.4 的钱包</translation>
    </message>
    <message>
        <source>identity of the operations console</source>
        <translation>运维控制台的身份</translation>
    </message>
    <message>
        <source>Kubernetes secret</source>
        <translation>Kubernetes Secret</translation>
    </message>
    <message>
        <source>unknown kind</source>
        <translation>未知类型</translation>
    </message>
    <message>
        <source>Give these programs a converted copy: openssl pkcs8 -topk8 -nocrypt -in KEY -out COPY</source>
        <translation>请让这些程序使用转换后的副本：openssl pkcs8 -topk8 -nocrypt -in KEY -out COPY</translation>
    </message>
    <message>
        <source>Ask for a certificate for an EC key on the curve P-256.</source>
        <translation>请申请使用 P-256 曲线 EC 密钥的证书。</translation>
    </message>
    <message>
        <source>This private key belongs to another certificate; what it signs is refused.</source>
        <translation>此私钥属于另一个证书；用此私钥签名的内容会被拒绝。</translation>
    </message>
    <message>
        <source>Use the key that came with the certificate, or download both again.</source>
        <translation>请使用与证书一起得到的私钥，或重新下载证书和私钥。</translation>
    </message>
    <message>
        <source>No private key</source>
        <translation>没有私钥</translation>
    </message>
    <message>
        <source>No private key was included: you can verify, but not sign.</source>
        <translation>未附带私钥：只能验证，不能签名。</translation>
    </message>
    <message>
        <source>To sign, put the key beside the certificate; if the service does not hand it out, ask the blockchain&apos;s administrator.</source>
        <translation>如需签名，请把私钥放在证书旁边；如果服务不提供私钥，请联系区块链管理员。</translation>
    </message>
    <message>
        <source>Key is in DER</source>
        <translation>私钥为 DER 格式</translation>
    </message>
    <message>
        <source>%1 is stored as DER; Fabric&apos;s programs read only PEM.</source>
        <translation>%1以 DER 格式保存；Fabric 的程序只能读取 PEM 格式。</translation>
    </message>
    <message>
        <source>Give them a copy in PEM: openssl pkey -inform DER -in KEY -out COPY</source>
        <translation>请让这些程序使用 PEM 格式的副本：openssl pkey -inform DER -in KEY -out COPY</translation>
    </message>
    <message>
        <source>Older key format</source>
        <translation>私钥为旧格式</translation>
    </message>
    <message>
        <source>%1 is in the older form “EC PRIVATE KEY”; the Go gateway and the Java SDK cannot read it.</source>
        <translation>%1为旧格式“EC PRIVATE KEY”；Go 版 gateway 和 Java SDK 无法读取。</translation>
    </message>
    <message>
        <source>%1 is in the older form “RSA PRIVATE KEY”; the Go gateway and the Java SDK cannot read it.</source>
        <translation>%1为旧格式“RSA PRIVATE KEY”；Go 版 gateway 和 Java SDK 无法读取。</translation>
    </message>
    <message>
        <source>Unusual key format</source>
        <translation>私钥格式不常见</translation>
    </message>
    <message>
        <source>%1 is in a format that Fabric&apos;s programs cannot read.</source>
        <translation>Fabric 的程序不读取%1所用的格式。</translation>
    </message>
    <message>
        <source>Parameters before the key</source>
        <translation>私钥前有参数</translation>
    </message>
    <message>
        <source>%1 has a block “EC PARAMETERS” before it; peers and the Java SDK stop there.</source>
        <translation>%1之前有“EC PARAMETERS”块；Peer 和 Java SDK 读到该块就会停止。</translation>
    </message>
    <message>
        <source>Delete that block from the file, from its BEGIN line to its END line.</source>
        <translation>请从文件中删除该块，从 BEGIN 行到 END 行。</translation>
    </message>
    <message>
        <source>%1 is protected by another password than the one given, so it was not checked.</source>
        <translation>%1的保护密码与输入的密码不同，因此未检查。</translation>
    </message>
    <message>
        <source>%1 is encrypted in a way that is not supported here, so it was not checked.</source>
        <translation>%1的加密方式不受支持，因此未检查。</translation>
    </message>
    <message>
        <source>Convert it with the program that created it; Fabric&apos;s programs cannot ask for a password.</source>
        <translation>请用创建该文件的程序转换；Fabric 的程序无法询问密码。</translation>
    </message>
    <message>
        <source>%1 is protected by a password, which Fabric&apos;s programs cannot ask for.</source>
        <translation>%1有密码保护，而 Fabric 的程序无法询问密码。</translation>
    </message>
    <message>
        <source>Give them a copy without one, readable only by you: openssl pkey -in KEY -out COPY</source>
        <translation>请让这些程序使用没有密码且仅您可读取的副本：openssl pkey -in KEY -out COPY</translation>
    </message>
    <message>
        <source>%1 is protected by a password, which Fabric&apos;s programs cannot ask for; it was not checked.</source>
        <translation>%1有密码保护，而 Fabric 的程序无法询问密码；因此未检查。</translation>
    </message>
    <message>
        <source>Enter the password to have it checked.</source>
        <translation>请输入密码以便检查。</translation>
    </message>
    <message>
        <source>Use --password-stdin to have it checked.</source>
        <translation>请使用 --password-stdin 以便检查。</translation>
    </message>
    <message>
        <source>RSA key</source>
        <translation>RSA 密钥</translation>
    </message>
    <message>
        <source>%1 has an RSA key; Fabric supports RSA for CAs only.</source>
        <translation>%1使用 RSA 密钥；Fabric 仅支持 CA 使用 RSA。</translation>
    </message>
    <message>
        <source>Ed25519 key</source>
        <translation>Ed25519 密钥</translation>
    </message>
    <message>
        <source>%1 has an Ed25519 key, which only Fabric 3 and fabric-gateway accept.</source>
        <translation>%1使用 Ed25519 密钥，只有 Fabric 3 和 fabric-gateway 接受。</translation>
    </message>
    <message>
        <source>If the network is older or you use another SDK, ask for a certificate for an EC key on the curve P-256.</source>
        <translation>如果网络版本较旧，或您使用其他 SDK，请申请使用 P-256 曲线 EC 密钥的证书。</translation>
    </message>
    <message>
        <source>SM2 key</source>
        <translation>SM2 密钥</translation>
    </message>
    <message>
        <source>%1 has an SM2 key, which only the service&apos;s own SDKs and GM versions of Fabric accept.</source>
        <translation>%1使用 SM2 密钥，只有区块链服务自带的 SDK 和 Fabric 国密版本接受。</translation>
    </message>
    <message>
        <source>Use the SDK of the blockchain service.</source>
        <translation>请使用区块链服务的 SDK。</translation>
    </message>
    <message>
        <source>P-384 key</source>
        <translation>P-384 密钥</translation>
    </message>
    <message>
        <source>%1 is on the curve P-384: fabric-network and the Java SDK sign wrongly with it, unless they are set to 384.</source>
        <translation>%1使用 P-384 曲线：fabric-network 和 Java SDK 的签名会出错，除非将安全级别设置为 384。</translation>
    </message>
    <message>
        <source>Use fabric-gateway, or set the SDK&apos;s security level to 384.</source>
        <translation>请使用 fabric-gateway，或将 SDK 的安全级别设置为 384。</translation>
    </message>
    <message>
        <source>Unsupported key type</source>
        <translation>密钥类型不受支持</translation>
    </message>
    <message>
        <source>%1 uses a key type that Fabric does not support (%2).</source>
        <translation>%1的类型不受 Fabric 支持（%2）。</translation>
    </message>
    <message>
        <source>Key does not include the public key</source>
        <translation>密钥不含公钥</translation>
    </message>
    <message>
        <source>%1 does not include the public key; fabric-network cannot read it.</source>
        <translation>%1不含公钥；fabric-network 无法读取。</translation>
    </message>
    <message>
        <source>Give it a copy that has it: openssl pkey -in KEY -out COPY</source>
        <translation>请让 fabric-network 使用含公钥部分的副本：openssl pkey -in KEY -out COPY</translation>
    </message>
    <message>
        <source>Key&apos;s file name</source>
        <translation>私钥的文件名</translation>
    </message>
    <message>
        <source>The key is called “%1”: peers find it by its content, but fabric-sdk-go only as %2.</source>
        <translation>私钥文件名为“%1”：Peer 按内容查找私钥，但 fabric-sdk-go 只按文件名 %2 查找。</translation>
    </message>
    <message>
        <source>For fabric-sdk-go, copy it under that name.</source>
        <translation>如需用于 fabric-sdk-go，请以该名称复制一份。</translation>
    </message>
    <message>
        <source>Key has another key&apos;s name</source>
        <translation>私钥用了其他密钥的名称</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1 cannot be read by you, so it was not checked.</source>
        <translation>您无法读取%1，因此未检查。</translation>
    </message>
    <message>
        <source>Others can read the key</source>
        <translation>其他人可读取私钥</translation>
    </message>
    <message>
        <source>%1 can be read by others on this computer.</source>
        <translation>本机的其他用户可以读取%1。</translation>
    </message>
    <message>
        <source>Make it readable only by you.</source>
        <translation>请设置为只有您本人可以读取。</translation>
    </message>
    <message>
        <source>Make it readable only by you: chmod 600 KEY</source>
        <translation>请设置为只有您本人可以读取：chmod 600 KEY</translation>
    </message>
    <message>
        <source>MSP ID differs</source>
        <translation>MSP ID 不一致</translation>
    </message>
    <message>
        <source>Correct the MSP ID in the file; peers answer a wrong one with “creator org unknown”.</source>
        <translation>请更正文件中的 MSP ID；MSP ID 错误时，Peer 会响应“creator org unknown”。</translation>
    </message>
    <message>
        <source>Role is not accepted</source>
        <translation>角色不被接受</translation>
    </message>
    <message>
        <source>%1 has a role, but “config.yaml” accepts it only from another CA.</source>
        <translation>%1有角色，但“config.yaml”只接受另一个 CA 签发的角色。</translation>
    </message>
    <message>
        <source>Remove the lines “Certificate” from “config.yaml”, or name the CA there that issued this certificate.</source>
        <translation>请从“config.yaml”中删除“Certificate”行，或在其中指定签发此证书的 CA。</translation>
    </message>
    <message>
        <source>Organizational unit is not listed</source>
        <translation>组织单元未列出</translation>
    </message>
    <message>
        <source>%1 has none of the organizational units that “config.yaml” lists; Fabric refuses it.</source>
        <translation>%1不含“config.yaml”列出的任何组织单元；Fabric 会拒绝。</translation>
    </message>
    <message>
        <source>Ask for a certificate with one of these units, or add its unit to “config.yaml”.</source>
        <translation>请申请含其中一个组织单元的证书，或将该证书的组织单元添加到“config.yaml”。</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>没有角色</translation>
    </message>
    <message>
        <source>%1 names no role, and the folder&apos;s “config.yaml” demands one (NodeOUs); Fabric refuses it.</source>
        <translation>%1没有指明角色，而文件夹的“config.yaml”要求指明角色（NodeOUs）；Fabric 会拒绝。</translation>
    </message>
    <message>
        <source>Ask for a certificate with the organizational unit admin, client, peer or orderer.</source>
        <translation>请申请组织单元为 admin、client、peer 或 orderer 的证书。</translation>
    </message>
    <message>
        <source>If peers answer “access denied”, ask for a certificate with the organizational unit admin or client.</source>
        <translation>如果 Peer 响应“access denied”，请申请组织单元为 admin 或 client 的证书。</translation>
    </message>
    <message>
        <source>Several roles</source>
        <translation>多个角色</translation>
    </message>
    <message>
        <source>The certificate names several roles (%1); Fabric accepts exactly one.</source>
        <translation>证书指明了多个角色（%1）；Fabric 只接受一个角色。</translation>
    </message>
    <message>
        <source>Ask for a certificate with only one of them as its organizational unit.</source>
        <translation>请申请只以其中一个角色作为组织单元的证书。</translation>
    </message>
    <message>
        <source>CA certificate received</source>
        <translation>内容是 CA 证书</translation>
    </message>
    <message>
        <source>You asked for “%1”, but this is a CA certificate.</source>
        <translation>您请求的是“%1”，但这是 CA 证书。</translation>
    </message>
    <message>
        <source>Check the certificate type, then download it again.</source>
        <translation>请检查证书类型，然后重新下载。</translation>
    </message>
    <message>
        <source>You asked for “%1”, but this is not a CA certificate.</source>
        <translation>您请求的是“%1”，但这不是 CA 证书。</translation>
    </message>
    <message>
        <source>Different role</source>
        <translation>角色不同</translation>
    </message>
    <message>
        <source>You asked for “%1”, but the role of this certificate is “%2”.</source>
        <translation>您请求的是“%1”，但此证书的角色是“%2”。</translation>
    </message>
    <message>
        <source>This is a CA certificate, not that of a user or node; Fabric refuses it as an identity.</source>
        <translation>这是 CA 证书，不是用户或节点的证书；Fabric 会拒绝将其作为身份。</translation>
    </message>
    <message>
        <source>Use the certificate of an administrator or user; a CA certificate belongs in “cacerts”.</source>
        <translation>请使用管理员或用户的证书；CA 证书应放在“cacerts”中。</translation>
    </message>
    <message>
        <source>Orderer organization</source>
        <translation>共识组织</translation>
    </message>
    <message>
        <source>This identity belongs to the orderer organization; channels are managed with the administrator of a peer organization.</source>
        <translation>此身份属于共识组织；管理通道需要使用 Peer 组织的管理员。</translation>
    </message>
    <message>
        <source>For channels and chaincode, download “admin” of a peer organization.</source>
        <translation>如需用于通道和链码，请下载 Peer 组织的“admin”。</translation>
    </message>
    <message>
        <source>There is no CA certificate in “cacerts”, which Fabric&apos;s peer tool needs.</source>
        <translation>“cacerts”中没有 CA 证书，而 Fabric 的 peer 工具需要 CA 证书。</translation>
    </message>
    <message>
        <source>Download “ca” of the same organization too, and copy its certificate to “cacerts”; leave its key where it is.</source>
        <translation>请同时下载同一组织的“ca”，并将其中的证书复制到“cacerts”；私钥请留在原处。</translation>
    </message>
    <message>
        <source>No administrators</source>
        <translation>没有管理员</translation>
    </message>
    <message>
        <source>The folder names no administrators: it has neither “admincerts” nor the role of administrators in “config.yaml”.</source>
        <translation>文件夹没有指明管理员：既没有“admincerts”，“config.yaml”中也没有管理员角色。</translation>
    </message>
    <message>
        <source>For Fabric&apos;s peer tool, add a “config.yaml” that enables NodeOUs with all four roles.</source>
        <translation>如需用于 Fabric 的 peer 工具，请添加启用 NodeOUs 且包含全部四个角色的“config.yaml”。</translation>
    </message>
    <message>
        <source>Folder is incomplete</source>
        <translation>文件夹不完整</translation>
    </message>
    <message>
        <source>The MSP folder lacks what Fabric&apos;s tools need: %1.</source>
        <translation>MSP 文件夹缺少 Fabric 的工具所需的内容：%1。</translation>
    </message>
    <message>
        <source>Add what is missing.</source>
        <translation>请补充缺少的内容。</translation>
    </message>
    <message>
        <source>Ask the CA&apos;s operator to issue it again.</source>
        <translation>请联系 CA 的运维人员重新签发。</translation>
    </message>
    <message>
        <source>%1 is limited to %2; Fabric refuses it, because serverAuth is missing.</source>
        <translation>%1仅限用于 %2；由于缺少 serverAuth，Fabric 会拒绝。</translation>
    </message>
    <message>
        <source>Ask for one without an extended key usage, or with serverAuth in it.</source>
        <translation>请申请不含扩展密钥用法或其中含 serverAuth 的证书。</translation>
    </message>
    <message>
        <source>No extensions</source>
        <translation>没有扩展项</translation>
    </message>
    <message>
        <source>Have it issued by the organization&apos;s CA instead.</source>
        <translation>请改由组织的 CA 签发。</translation>
    </message>
    <message>
        <source>Key is too short</source>
        <translation>密钥过短</translation>
    </message>
    <message>
        <source>%1 has an RSA key of only %2 bits; fewer than 2,048 are not safe.</source>
        <translation>%1的 RSA 密钥只有 %2 位；少于 2,048 位不安全。</translation>
    </message>
    <message>
        <source>Weak signature</source>
        <translation>签名强度不足</translation>
    </message>
    <message>
        <source>%1 is signed with %2, which Fabric refuses.</source>
        <translation>%1使用 %2 签名，Fabric 会拒绝。</translation>
    </message>
    <message>
        <source>Ask the CA&apos;s operator to issue it again, signed with SHA-256.</source>
        <translation>请联系 CA 的运维人员重新签发，并使用 SHA-256 签名。</translation>
    </message>
    <message>
        <source>Malformed serial number</source>
        <translation>序列号格式有误</translation>
    </message>
    <message>
        <source>%1 has a negative serial number; newer versions of Fabric refuse it.</source>
        <translation>%1的序列号为负数；较新版本的 Fabric 会拒绝。</translation>
    </message>
    <message>
        <source>Serial number is zero</source>
        <translation>序列号为零</translation>
    </message>
    <message>
        <source>%1 has the serial number 0, which the standard does not allow.</source>
        <translation>%1的序列号为 0，这不符合标准。</translation>
    </message>
    <message>
        <source>Fields cannot be read</source>
        <translation>无法读取部分字段</translation>
    </message>
    <message>
        <source>%1 has fields that cannot be read: %2.</source>
        <translation>%1有无法读取的字段：%2。</translation>
    </message>
    <message>
        <source>Signature is not in the usual form</source>
        <translation>签名不是常用形式</translation>
    </message>
    <message>
        <source>%1 has a signature with a high S; Fabric rewrites it, so its SHA-256 is another one there.</source>
        <translation>%1的签名含有高 S 值；Fabric 会改写，因此在 Fabric 中的 SHA-256 会不同。</translation>
    </message>
    <message>
        <source>If certificates are compared byte for byte, ask the CA&apos;s operator to issue it again.</source>
        <translation>如果会逐字节比较证书，请联系 CA 的运维人员重新签发。</translation>
    </message>
    <message>
        <source>Unknown critical extension</source>
        <translation>未知的关键扩展项</translation>
    </message>
    <message>
        <source>%1 has a critical extension that Fabric does not know (%2), and is refused.</source>
        <translation>%1含有 Fabric 不认识的关键扩展项（%2），会被拒绝。</translation>
    </message>
    <message>
        <source>Encoding is irregular</source>
        <translation>编码不规范</translation>
    </message>
    <message>
        <source>SM2, with an empty ID</source>
        <translation>SM2，ID 为空</translation>
    </message>
    <message>
        <source>The SM2 signature holds with an empty ID instead of the usual one; only the service&apos;s own SDKs and GM versions of Fabric accept SM2.</source>
        <translation>该 SM2 签名使用空 ID（而非常用 ID）时才有效；只有区块链服务自带的 SDK 和 Fabric 国密版本接受 SM2。</translation>
    </message>
    <message>
        <source>If your program refuses the signature, set its SM2 ID to empty.</source>
        <translation>如果您的程序拒绝该签名，请将程序的 SM2 ID 设置为空。</translation>
    </message>
    <message>
        <source>SM2 signature does not hold</source>
        <translation>SM2 签名无效</translation>
    </message>
    <message>
        <source>The SM2 signature holds neither with the usual ID nor with an empty one.</source>
        <translation>无论使用常用 ID 还是空 ID，SM2 签名都无效。</translation>
    </message>
    <message>
        <source>Check that the CA certificate is the one that issued it.</source>
        <translation>请检查该 CA 证书是否为签发此证书的 CA 证书。</translation>
    </message>
    <message>
        <source>SM2</source>
        <translation>SM2</translation>
    </message>
    <message>
        <source>SM2: only the service&apos;s own SDKs and GM versions of Fabric accept it.</source>
        <translation>SM2：只有区块链服务自带的 SDK 和 Fabric 国密版本接受。</translation>
    </message>
    <message>
        <source>TLS key does not match</source>
        <translation>TLS 私钥不匹配</translation>
    </message>
    <message>
        <source>The TLS private key and the TLS certificate do not belong together.</source>
        <translation>TLS 私钥与 TLS 证书不匹配。</translation>
    </message>
    <message>
        <source>Use the two files that came together, or download them again.</source>
        <translation>请使用一起得到的两个文件，或重新下载。</translation>
    </message>
    <message>
        <source>TLS chain is incomplete</source>
        <translation>TLS 证书链不完整</translation>
    </message>
    <message>
        <source>The CA certificate “%1” of the TLS chain is missing: connections fail with “unknown authority”.</source>
        <translation>TLS 证书链缺少 CA 证书“%1”：连接会失败，并提示“unknown authority”。</translation>
    </message>
    <message>
        <source>Add it to the file of TLS CA certificates.</source>
        <translation>请将其添加到 TLS CA 证书的文件中。</translation>
    </message>
    <message>
        <source>The TLS certificate is not valid for %1, only for %2.</source>
        <translation>TLS 证书不适用于 %1，只适用于 %2。</translation>
    </message>
    <message>
        <source>Connect by one of these names, or set the host name override to it.</source>
        <translation>请使用其中一个名称连接，或将主机名覆盖设置为其中一个名称。</translation>
    </message>
    <message>
        <source>Valid for certain host names</source>
        <translation>仅适用于特定主机名</translation>
    </message>
    <message>
        <source>The TLS certificate is valid for these names only: %1.</source>
        <translation>TLS 证书只适用于这些名称：%1。</translation>
    </message>
    <message>
        <source>If you connect by another name, set the host name override to one of these.</source>
        <translation>如果使用其他名称连接，请将主机名覆盖设置为其中一个名称。</translation>
    </message>
    <message>
        <source>This certificate was issued by the TLS CA “%1”: it is for connections, not for signing.</source>
        <translation>此证书由 TLS CA“%1”签发：用于连接，不用于签名。</translation>
    </message>
    <message>
        <source>Sign with the identity&apos;s own certificate, from “signcerts”.</source>
        <translation>请使用“signcerts”中该身份自己的证书签名。</translation>
    </message>
    <message>
        <source>a file could not be read</source>
        <translation>有文件无法读取</translation>
    </message>
    <message>
        <source>%1 names “%2” as its issuer, but was not signed with that CA&apos;s key.</source>
        <translation>%1写明的签发者是“%2”，但并非由该 CA 的私钥签名。</translation>
    </message>
    <message>
        <source>If the network was re-created, download everything again: peers refuse the certificates from before.</source>
        <translation>如果网络是重新创建的，请重新下载全部内容：Peer 会拒绝之前的证书。</translation>
    </message>
    <message>
        <source>Download “ca” of the same organization too. If the network was re-created, download everything again; until then peers answer “creator org unknown, creator is malformed”.</source>
        <translation>请同时下载同一组织的“ca”。如果网络是重新创建的，请重新下载全部内容；在此之前，Peer 会响应“creator org unknown, creator is malformed”。</translation>
    </message>
    <message>
        <source>The organization has a new CA, “%1”. Peers refuse what the earlier CA issued (last seen on %2), unless the network still trusts it.</source>
        <translation>该组织有新的 CA“%1”。除非网络仍信任之前的 CA（最近一次见于 %2），否则 Peer 会拒绝由之前的 CA 签发的证书。</translation>
    </message>
    <message>
        <source>The organization has a new CA, “%1”. Peers refuse what the earlier CA issued, unless the network still trusts it.</source>
        <translation>该组织有新的 CA“%1”。除非网络仍信任之前的 CA，否则 Peer 会拒绝由之前的 CA 签发的证书。</translation>
    </message>
    <message>
        <source>CA certificate is unsuitable</source>
        <translation>CA 证书不适用</translation>
    </message>
    <message>
        <source>Not issued by the intermediate CA</source>
        <translation>不是由中间 CA 签发</translation>
    </message>
    <message>
        <source>%1 was revoked on %2, according to a list that is not in “crls”, where Fabric looks.</source>
        <translation>%1已于 %2 吊销，但相应的吊销列表不在 Fabric 会查找的“crls”中。</translation>
    </message>
    <message>
        <source>Also found elsewhere</source>
        <translation>其他位置也有</translation>
    </message>
    <message>
        <source>Renew it at once: peers refuse it from then on.</source>
        <translation>请立即更新：到期后 Peer 会拒绝。</translation>
    </message>
    <message>
        <source>%1 expired on %2, earlier than the certificate.</source>
        <translation>%1已于 %2 过期，早于该证书。</translation>
    </message>
    <message>
        <source>Plan for that day: the CA must be renewed first, then the certificates that it issued.</source>
        <translation>请为该日期做好安排：须先更新 CA，再更新由其签发的证书。</translation>
    </message>
    <message>
        <source>Starts when its CA is not valid</source>
        <translation>生效时间不在 CA 的有效期内</translation>
    </message>
    <message>
        <source>It becomes valid on %1, when its CA is not (%2 to %3); Fabric checks the CA at that moment and refuses the certificate.</source>
        <translation>该证书于 %1 生效，当时其 CA 不在有效期内（%2 至 %3）；Fabric 会按该时刻检查 CA，因而拒绝该证书。</translation>
    </message>
    <message>
        <source>Ask for a new certificate from the current CA.</source>
        <translation>请向当前的 CA 申请新证书。</translation>
    </message>
    <message>
        <source>Choose a date yourself to replace it and its key: nothing will remind you.</source>
        <translation>请自行确定替换证书和私钥的日期：没有截止日期可以提醒您。</translation>
    </message>
    <message>
        <source>Choose an earlier date yourself to replace it and its key.</source>
        <translation>请自行确定一个更早的日期来替换证书和私钥。</translation>
    </message>
    <message>
        <source>Does not expire soon</source>
        <translation>不会很快到期</translation>
    </message>
    <message>
        <source>Already valid</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>The CA certificates may issue it</source>
        <translation>CA 证书可以签发该证书</translation>
    </message>
    <message>
        <source>Belongs to a peer organization</source>
        <translation>属于 Peer 组织</translation>
    </message>
    <message>
        <source>Not valid for an unusually long time</source>
        <translation>有效期长度正常</translation>
    </message>
    <message>
        <source>no file here contains paths</source>
        <translation>没有包含路径的文件</translation>
    </message>
    <message>
        <source>there is no revocation list from its CA</source>
        <translation>没有其 CA 的吊销列表</translation>
    </message>
    <message>
        <source>a CA above it limits the names that it may issue for</source>
        <translation>其上级 CA 限制了可签发的名称</translation>
    </message>
    <message>
        <source>Download the file again, or copy the file itself instead of its text.</source>
        <translation>请重新下载文件，或直接复制文件，而不是复制其中的文字。</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark; Fabric and other Go programs do not see the block behind it.</source>
        <translation>文件以字节顺序标记开头；Fabric 等 Go 程序看不到其后的内容块。</translation>
    </message>
    <message>
        <source>There is text before the first BEGIN line; Fabric ignores it, but Caliper refuses the file.</source>
        <translation>第一个 BEGIN 行之前有文字；Fabric 会忽略，但 Caliper 会拒绝该文件。</translation>
    </message>
    <message>
        <source>Put BEGIN and END on lines of their own, or copy the file itself instead of its text.</source>
        <translation>请让 BEGIN 和 END 各占一行，或直接复制文件，而不是复制其中的文字。</translation>
    </message>
    <message>
        <source>The file looks like PKCS#7, PKCS#12, JSON or YAML, but cannot be read as such.</source>
        <translation>文件看起来是 PKCS#7、PKCS#12、JSON 或 YAML，但无法按该格式读取。</translation>
    </message>
    <message>
        <source>More bytes follow in the block than belong to it; Fabric cannot read that.</source>
        <translation>内容块中证书之后还有多余的字节；Fabric 无法读取。</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB and was not read; certificates are never that large.</source>
        <translation>文件超过 1 MiB，未读取；证书不会有这么大。</translation>
    </message>
    <message>
        <source>There is more here than can be inspected at once; only the first part was read.</source>
        <translation>内容超出一次可检查的数量；只读取了前一部分。</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>自签名</translation>
    </message>
    <message>
        <source>unsuitable CA</source>
        <translation>CA 不适用</translation>
    </message>
    <message>
        <source>The file name “%1” stands for another key; peers pick this one by that name and sign wrongly.</source>
        <translation>文件名“%1”对应另一个密钥；Peer 会按该文件名选用此私钥，签名会出错。</translation>
    </message>
    <message>
        <source>Put the key there that the name stands for, or rename the file.</source>
        <translation>请在该处放入文件名所对应的私钥，或重命名该文件。</translation>
    </message>
    <message>
        <source>The network&apos;s MSP ID for this organization is “%1”, but the file says “%2”.</source>
        <translation>网络中此组织的 MSP ID 为“%1”，但文件中为“%2”。</translation>
    </message>
    <message>
        <source>%1 names no role: that is fine if the network lists its administrators (admincerts), but peers refuse it if the network uses NodeOUs.</source>
        <translation>%1没有指明角色：如果网络列出了管理员（admincerts），则没有问题；如果网络使用 NodeOUs，则 Peer 会拒绝。</translation>
    </message>
    <message>
        <source>The certificate has version %1 and no extensions, as “openssl x509 -req” makes it: it lacks the key usage and the attributes that an organization&apos;s CA writes.</source>
        <translation>证书的版本为 %1，且没有扩展项，与“openssl x509 -req”生成的一样：缺少组织的 CA 会写入的密钥用法和属性。</translation>
    </message>
    <message>
        <source>%1 has a serial number of more than 20 bytes, which the standard does not allow; some programs refuse it.</source>
        <translation>%1的序列号超过 20 字节，不符合标准；部分程序会拒绝。</translation>
    </message>
    <message>
        <source>%1 is not encoded as DER demands; Fabric and other programs may refuse it.</source>
        <translation>%1的编码不符合 DER 的要求；Fabric 和其他程序可能会拒绝。</translation>
    </message>
    <message>
        <source>Host name does not match</source>
        <translation>主机名不匹配</translation>
    </message>
    <message>
        <source>It is neither a file nor a folder.</source>
        <translation>既不是文件，也不是文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <extracomment>what was found in a certificate and is good to know</extracomment>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs the CA</source>
        <translation>还需要 CA 证书</translation>
    </message>
    <message>
        <source>CA certificate has expired</source>
        <translation>CA 证书已过期</translation>
    </message>
    <message>
        <source>TLS CA certificate has expired</source>
        <translation>TLS CA 证书已过期</translation>
    </message>
    <message>
        <source>TLS certificate has expired</source>
        <translation>TLS 证书已过期</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>CA ends before the certificate</source>
        <translation>CA 先于证书到期</translation>
    </message>
    <message>
        <source>Certificate was revoked</source>
        <translation>证书已被吊销</translation>
    </message>
    <message>
        <source>It may still save the new credentials when it responds.</source>
        <translation>密钥环响应后仍可能保存新的登录凭证。</translation>
    </message>
    <message>
        <source>It may still remove the credentials when it responds.</source>
        <translation>密钥环响应后仍可能移除登录凭证。</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>%1 = &quot;No problems found&quot;</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Good to use. Note: %1.</source>
        <extracomment>%1 = what was found, in a few words, and how many more there are</extracomment>
        <translation>可以使用。注意：%1。</translation>
    </message>
    <message>
        <source>Needs attention: %1.</source>
        <extracomment>as above</extracomment>
        <translation>需要查看：%1。</translation>
    </message>
    <message>
        <source>Fabric refuses it: %1.</source>
        <extracomment>as above</extracomment>
        <translation>Fabric 会拒绝：%1。</translation>
    </message>
    <message>
        <source>Not usable as it is: %1.</source>
        <extracomment>as above</extracomment>
        <translation>目前无法使用：%1。</translation>
    </message>
    <message>
        <source>Good to sign with. %1</source>
        <extracomment>%1 = a sentence: what did not come along</extracomment>
        <translation>可用于签名。%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a point of time: %1 = its day, %2 = its time</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Check all three. If the user has MFA, check “This user has MFA” in the account: the service&apos;s response to a missing code is the same. A HUAWEI ID cannot sign in this way: create an IAM user with programmatic access. Five wrong passwords lock the user for 15 minutes, so there is no automatic retry.</source>
        <translation>请检查这三项。如果用户启用了 MFA，请在账号中勾选“该用户启用了 MFA”：缺少验证码时，服务的响应与此相同。华为账号（HUAWEI ID）不能以这种方式登录：请创建具有编程访问权限的 IAM 用户。五次输错密码会将用户锁定 15 分钟，因此不会自动重试。</translation>
    </message>
    <message>
        <source>there is no MSP ID to compare with</source>
        <translation>没有可供比较的 MSP ID</translation>
    </message>
    <message>
        <source>the paths lead out of what was read</source>
        <translation>这些路径指向所读内容之外</translation>
    </message>
    <message>
        <source>It holds no file.</source>
        <translation>其中没有文件。</translation>
    </message>
    <message>
        <source>Revocation list without a key identifier</source>
        <translation>吊销列表缺少密钥标识符</translation>
    </message>
    <message>
        <source>The revocation list does not name its CA&apos;s key (authority key identifier); with it in “crls” Fabric refuses every certificate.</source>
        <translation>该吊销列表没有写明其 CA 的密钥（授权密钥标识符）；它在“crls”中时，Fabric 会拒绝所有证书。</translation>
    </message>
    <message>
        <source>Ask the CA for a list with that extension, or take this one out of “crls”.</source>
        <translation>请向 CA 索取带有该扩展的列表，或将此列表移出“crls”。</translation>
    </message>
    <message>
        <source>P-521 key</source>
        <translation>P-521 密钥</translation>
    </message>
    <message>
        <source>%1 is on the curve P-521, which Fabric reads, but SDKs may not sign with.</source>
        <translation>%1使用曲线 P-521：Fabric 可以读取，但 SDK 可能无法用它签名。</translation>
    </message>
    <message>
        <source>P-224 key</source>
        <translation>P-224 密钥</translation>
    </message>
    <message>
        <source>%1 is on the curve P-224, which Fabric reads, but SDKs may not sign with.</source>
        <translation>%1使用曲线 P-224：Fabric 可以读取，但 SDK 可能无法用它签名。</translation>
    </message>
    <message>
        <source>No certificate to sign with</source>
        <translation>没有用于签名的证书</translation>
    </message>
    <message>
        <source>“signcerts” holds no certificate in PEM; Fabric refuses the whole folder.</source>
        <translation>“signcerts”中没有 PEM 格式的证书；Fabric 会拒绝整个文件夹。</translation>
    </message>
    <message>
        <source>Put the certificate there, in PEM; to convert one: openssl x509 -in CERTIFICATE -out COPY</source>
        <translation>请将 PEM 格式的证书放到该处；转换命令：openssl x509 -in CERTIFICATE -out COPY</translation>
    </message>
    <message>
        <source>TLS CA certificate is unsuitable</source>
        <translation>TLS CA 证书不适用</translation>
    </message>
    <message>
        <source>%1 is not marked as a CA that may issue certificates; connections that rely on it fail.</source>
        <translation>%1没有标记为可以签发证书的 CA；依赖它的连接会失败。</translation>
    </message>
    <message>
        <source>“config.yaml” has the same key twice; Fabric refuses the whole folder.</source>
        <translation>“config.yaml”中同一个键出现了两次；Fabric 会拒绝整个文件夹。</translation>
    </message>
    <message>
        <source>Leave only one of the two lines.</source>
        <translation>请只保留其中一行。</translation>
    </message>
    <message>
        <source>“Enable” in “config.yaml” is neither true nor false; Fabric refuses the whole folder.</source>
        <translation>“config.yaml”中的“Enable”既不是 true 也不是 false；Fabric 会拒绝整个文件夹。</translation>
    </message>
    <message>
        <source>Write true or false there, without quotation marks.</source>
        <translation>请在该处写 true 或 false，不要加引号。</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark; programs that read JSON refuse it.</source>
        <translation>文件以字节顺序标记开头；读取 JSON 的程序会拒绝该文件。</translation>
    </message>
    <message>
        <source>Certificates could not be read</source>
        <translation>无法读取证书</translation>
    </message>
    <message>
        <source>The key was read, but the certificates in this file are encrypted in an old way (such as RC2 with 40 bits) that is not supported here.</source>
        <translation>已读取私钥，但此文件中的证书使用本程序不支持的旧加密方式（例如 40 位 RC2）。</translation>
    </message>
    <message>
        <source>Convert it with the program that created it, or: openssl pkcs12 -legacy -in FILE</source>
        <translation>请使用创建该文件的程序进行转换，或执行：openssl pkcs12 -legacy -in FILE</translation>
    </message>
    <message>
        <source>Archive was not looked into</source>
        <translation>未查看压缩包</translation>
    </message>
    <message>
        <source>This archive in the folder was not looked into.</source>
        <translation>未查看文件夹中的这个压缩包。</translation>
    </message>
    <message>
        <source>Open it by itself to see what it holds.</source>
        <translation>请单独打开它以查看内容。</translation>
    </message>
    <message>
        <source>Inspect it by itself to see what it holds.</source>
        <translation>请单独检查它以查看内容。</translation>
    </message>
    <message>
        <source>Links were not followed</source>
        <translation>未跟随链接</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) that lead out of the folder, or nowhere, were not followed: %1.</source>
        <translation>
            <numerusform>有 %n 个链接指向文件夹之外或无效位置，未跟随：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open what they lead to by itself, if it belongs here.</source>
        <translation>如果链接指向的内容属于此处，请单独打开。</translation>
    </message>
    <message>
        <source>Inspect what they lead to by itself, if it belongs here.</source>
        <translation>如果链接指向的内容属于此处，请单独检查。</translation>
    </message>
    <message>
        <source>Key file is too large</source>
        <translation>密钥文件过大</translation>
    </message>
    <message>
        <source>The key&apos;s file “%1” is larger than 64 KiB: Fabric finds such a file only if it is called %2.</source>
        <translation>密钥文件“%1”大于 64 KiB：只有文件名为 %2 时，Fabric 才能找到。</translation>
    </message>
    <message>
        <source>Leave only the key&apos;s own block in it, or rename the file.</source>
        <translation>请只保留其中私钥本身的内容块，或重命名该文件。</translation>
    </message>
    <message>
        <source>%1 has the role “%2”, which “config.yaml” does not define; Fabric refuses it.</source>
        <translation>%1的角色为“%2”，但“config.yaml”没有定义该角色；Fabric 会拒绝。</translation>
    </message>
    <message>
        <source>Define all four roles under NodeOUs in “config.yaml”.</source>
        <translation>请在“config.yaml”的 NodeOUs 下定义全部四个角色。</translation>
    </message>
    <message>
        <source>Unknown version</source>
        <translation>版本未知</translation>
    </message>
    <message>
        <source>%1 has version %2, which does not exist; Fabric cannot read it.</source>
        <translation>%1的版本为 %2，该版本不存在；Fabric 无法读取。</translation>
    </message>
    <message>
        <source>Malformed name</source>
        <translation>名称格式有误</translation>
    </message>
    <message>
        <source>%1 has characters in its subject or issuer that this kind of text does not allow, such as “@” in a PrintableString; Fabric cannot read it.</source>
        <translation>%1的主题或签发者含有该文本类型不允许的字符，例如 PrintableString 中的“@”；Fabric 无法读取。</translation>
    </message>
    <message>
        <source>Curve is not named</source>
        <translation>没有写明曲线名称</translation>
    </message>
    <message>
        <source>%1 describes the curve of its key by numbers instead of naming it; Fabric cannot read it.</source>
        <translation>%1用参数描述其密钥的曲线，而不是写明曲线名称；Fabric 无法读取。</translation>
    </message>
    <message>
        <source>Ask for a certificate whose key names its curve (ec_param_enc:named_curve).</source>
        <translation>请申请密钥写明曲线名称的证书（ec_param_enc:named_curve）。</translation>
    </message>
    <message>
        <source>Key is compressed</source>
        <translation>密钥为压缩形式</translation>
    </message>
    <message>
        <source>%1 holds its key as a compressed point, which Fabric cannot read.</source>
        <translation>%1以压缩点的形式保存密钥，Fabric 无法读取。</translation>
    </message>
    <message>
        <source>Ask for a certificate with the key as an uncompressed point.</source>
        <translation>请申请以未压缩点保存密钥的证书。</translation>
    </message>
    <message>
        <source>Malformed key</source>
        <translation>密钥格式有误</translation>
    </message>
    <message>
        <source>%1 has wrong parameters for its key&apos;s algorithm; Fabric cannot read it.</source>
        <translation>%1的密钥算法参数有误；Fabric 无法读取。</translation>
    </message>
    <message>
        <source>Extension appears twice</source>
        <translation>扩展项重复</translation>
    </message>
    <message>
        <source>%1 has the extension %2 twice; Fabric cannot read it.</source>
        <translation>%1含有两个扩展项 %2；Fabric 无法读取。</translation>
    </message>
    <message>
        <source>Malformed alternative name</source>
        <translation>备用名称格式有误</translation>
    </message>
    <message>
        <source>%1 has an alternative name that is not written as the standard demands; Fabric cannot read it.</source>
        <translation>%1的备用名称不符合标准的写法；Fabric 无法读取。</translation>
    </message>
    <message>
        <source>CAs of the same name issued both; the certificates do not tell whether it is the same CA.</source>
        <translation>两者由同名 CA 签发；证书中未说明是否为同一 CA。</translation>
    </message>
    <message>
        <source>Inspect each together with its CA certificate.</source>
        <translation>请分别与其 CA 证书一起检查。</translation>
    </message>
    <message>
        <source>They are different CAs of the same name: what one issued, the other does not confirm.</source>
        <translation>这是两个同名但不同的 CA：一个 CA 签发的证书，另一个 CA 无法验证。</translation>
    </message>
    <message>
        <source>Use the one that the organization has now, with certificates that it issued.</source>
        <translation>请使用组织当前的 CA，以及由它签发的证书。</translation>
    </message>
    <message>
        <source>One is the CA that issued the other.</source>
        <translation>其中一个是签发另一个的 CA。</translation>
    </message>
    <message>
        <source>Keep both: a certificate is checked with that of its CA.</source>
        <translation>请同时保留两者：证书需用其 CA 证书验证。</translation>
    </message>
    <message>
        <source>Check where it came from; if that is right, show the file to whoever provides it there.</source>
        <translation>请检查其来源；如果来源正确，请将该文件交给提供者查看。</translation>
    </message>
    <message>
        <source>Download or copy it again; if the problem persists, show the file to whoever provides it.</source>
        <translation>请重新下载或复制；如果问题仍然存在，请将该文件交给提供者查看。</translation>
    </message>
    <message>
        <source>Certificates are far smaller, so check where it came from; the file itself can be opened with another program.</source>
        <translation>证书要小得多，因此请检查其来源；文件本身可以用其他程序打开。</translation>
    </message>
    <message>
        <source>The file holds more than %1 certificates, of which only the first %1 were read; Fabric reads only the first.</source>
        <translation>文件中的证书超过 %1 个，只读取了前 %1 个；Fabric 只读取第一个。</translation>
    </message>
    <message>
        <source>Certificate signing request</source>
        <translation>证书签名请求</translation>
    </message>
    <message>
        <source>This is a certificate signing request (CSR), not yet a certificate.</source>
        <translation>这是证书签名请求（CSR），还不是证书。</translation>
    </message>
    <message>
        <source>Choose the certificate that the CA issued for it.</source>
        <translation>请选择 CA 为它签发的证书。</translation>
    </message>
    <message>
        <source>This is a public key alone, without a certificate.</source>
        <translation>这只是公钥，没有证书。</translation>
    </message>
    <message>
        <source>Choose the certificate or the private key that it belongs to.</source>
        <translation>请选择它所属的证书或私钥。</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>吊销列表</translation>
    </message>
    <message>
        <source>This is a certificate revocation list (CRL); it holds no certificate and no key.</source>
        <translation>这是证书吊销列表（CRL），其中没有证书，也没有密钥。</translation>
    </message>
    <message>
        <source>To see whether a certificate is on it, open the MSP folder with both.</source>
        <translation>要查看某个证书是否在其中，请打开同时包含两者的 MSP 文件夹。</translation>
    </message>
    <message>
        <source>To see whether a certificate is on it, inspect the MSP folder with both.</source>
        <translation>要查看某个证书是否在其中，请检查同时包含两者的 MSP 文件夹。</translation>
    </message>
    <message>
        <source>File is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>Download or copy it again.</source>
        <translation>请重新下载或复制。</translation>
    </message>
    <message>
        <source>Folder is empty</source>
        <translation>文件夹为空</translation>
    </message>
    <message>
        <source>There is no file here.</source>
        <translation>这里没有文件。</translation>
    </message>
    <message>
        <source>Choose a folder with certificates or keys, such as an MSP folder.</source>
        <translation>请选择包含证书或密钥的文件夹，例如 MSP 文件夹。</translation>
    </message>
    <message>
        <source>Archive in an archive</source>
        <translation>压缩包中的压缩包</translation>
    </message>
    <message>
        <source>There is no certificate and no key here beside another archive, which was not looked into.</source>
        <translation>这里除另一个压缩包外没有证书和密钥，而那个压缩包未被查看。</translation>
    </message>
    <message>
        <source>Unpack this archive, then open the one inside by itself.</source>
        <translation>请解压此压缩包，然后单独打开其中的压缩包。</translation>
    </message>
    <message>
        <source>Unpack this archive, then inspect the one inside by itself.</source>
        <translation>请解压此压缩包，然后单独检查其中的压缩包。</translation>
    </message>
    <message>
        <source>Archive is not a ZIP</source>
        <translation>压缩包不是 ZIP</translation>
    </message>
    <message>
        <source>This is a packed file, but no ZIP archive; only these are looked into.</source>
        <translation>这是压缩文件，但不是 ZIP 压缩包；只能查看 ZIP 压缩包。</translation>
    </message>
    <message>
        <source>Unpack it with another program, then open the folder.</source>
        <translation>请用其他程序解压，然后打开该文件夹。</translation>
    </message>
    <message>
        <source>Unpack it with another program, then inspect the folder.</source>
        <translation>请用其他程序解压，然后检查该文件夹。</translation>
    </message>
    <message>
        <source>File is cut short</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>The file begins like a certificate or a key (DER), but its end is missing.</source>
        <translation>文件开头像证书或密钥（DER），但缺少结尾。</translation>
    </message>
    <message>
        <source>Only a description</source>
        <translation>只有说明</translation>
    </message>
    <message>
        <source>This describes a certificate in words, but the certificate itself is not in it.</source>
        <translation>这里用文字描述了一个证书，但不包含证书本身。</translation>
    </message>
    <message>
        <source>Choose the certificate itself: the block from its BEGIN line to its END line.</source>
        <translation>请选择证书本身：从 BEGIN 行到 END 行的内容块。</translation>
    </message>
    <message>
        <source>Error response</source>
        <translation>错误响应</translation>
    </message>
    <message>
        <source>This is an error response of the service, not what was asked for.</source>
        <translation>这是服务的错误响应，而不是所请求的内容。</translation>
    </message>
    <message>
        <source>Read what it says, then download it again.</source>
        <translation>请阅读其中的内容，然后重新下载。</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>You may not look into this folder, so what lies in it was not checked.</source>
        <translation>您无权查看此文件夹，因此未检查其中的内容。</translation>
    </message>
    <message>
        <source>Check its owner and permissions.</source>
        <translation>请检查其所有者和文件权限。</translation>
    </message>
    <message>
        <source>%1 (decimal %2)</source>
        <extracomment>a serial number, twice: %1 = in hexadecimal digits, %2 = the same in decimal ones</extracomment>
        <translation>%1（十进制 %2）</translation>
    </message>
    <message>
        <source>This is the certificate revocation list (CRL) of the CA “%1” of %2; the next one is due %3. It holds no certificate and no key.</source>
        <translation>这是 CA“%1”于 %2 签发的证书吊销列表（CRL），下一份应于 %3 签发。其中没有证书和私钥。</translation>
    </message>
    <message>
        <source>This is a certificate revocation list (CRL) of the CA “%1”; it holds no certificate and no key.</source>
        <translation>这是 CA“%1”的证书吊销列表（CRL），其中没有证书和私钥。</translation>
    </message>
    <message>
        <source>There is no CA certificate in “cacerts”, which Fabric&apos;s peer tool needs; it lies at “%1”.</source>
        <translation>“cacerts”中没有 CA 证书，而 Fabric 的 peer 工具需要它；该证书位于“%1”。</translation>
    </message>
    <message>
        <source>Copy the CA&apos;s certificate to “cacerts”; leave its key where it is.</source>
        <translation>请将该 CA 证书复制到“cacerts”，其私钥留在原处。</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>The files as they came, byte for byte.</source>
        <translation>逐字节保留原来的文件。</translation>
    </message>
    <message>
        <source>For the peer command and other tools of Fabric 1.4.3 and later.</source>
        <translation>用于 peer 命令以及 Fabric 1.4.3 及更高版本的其他工具。</translation>
    </message>
    <message>
        <source>MSP folder for Fabric 1.4.0</source>
        <translation>MSP 文件夹（Fabric 1.4.0）</translation>
    </message>
    <message>
        <source>The same with the certificate in admincerts, which Fabric 1.4.0 wants.</source>
        <translation>与上一项相同，另将证书放入 admincerts，Fabric 1.4.0 需要它。</translation>
    </message>
    <message>
        <source>Layout of cryptogen</source>
        <translation>cryptogen 文件夹结构</translation>
    </message>
    <message>
        <source>A tree as cryptogen makes it, for samples and scripts.</source>
        <translation>与 cryptogen 生成的文件夹相同，用于示例和脚本。</translation>
    </message>
    <message>
        <source>Fabric wallet 2.x</source>
        <translation>Fabric 钱包 2.x</translation>
    </message>
    <message>
        <source>For fabric-network 2.x, and the gateway of fabric-sdk-go.</source>
        <translation>用于 fabric-network 2.x 以及 fabric-sdk-go 的 gateway。</translation>
    </message>
    <message>
        <source>Fabric wallet 1.4</source>
        <translation>Fabric 钱包 1.4</translation>
    </message>
    <message>
        <source>For fabric-network 1.4.</source>
        <translation>用于 fabric-network 1.4。</translation>
    </message>
    <message>
        <source>User store of fabric-sdk-go</source>
        <translation>fabric-sdk-go 用户存储</translation>
    </message>
    <message>
        <source>For fabric-sdk-go and FireFly&apos;s fabconnect.</source>
        <translation>用于 fabric-sdk-go 和 FireFly 的 fabconnect。</translation>
    </message>
    <message>
        <source>Folder of the gateway samples</source>
        <translation>gateway 示例文件夹</translation>
    </message>
    <message>
        <source>For the samples of fabric-gateway, which read the first file of each folder.</source>
        <translation>用于 fabric-gateway 的示例，它们读取每个文件夹中的第一个文件。</translation>
    </message>
    <message>
        <source>PEM files</source>
        <translation>PEM 文件</translation>
    </message>
    <message>
        <source>Certificate, private key and CAs, a file each.</source>
        <translation>证书、私钥和 CA 证书各一个文件。</translation>
    </message>
    <message>
        <source>One PEM file</source>
        <translation>单个 PEM 文件</translation>
    </message>
    <message>
        <source>Certificate and private key in one file.</source>
        <translation>证书和私钥在同一个文件中。</translation>
    </message>
    <message>
        <source>PKCS#12</source>
        <translation>PKCS#12</translation>
    </message>
    <message>
        <source>Encrypted with AES-256: for current programs, Java 12 and later.</source>
        <translation>以 AES-256 加密：用于当前的程序、Java 12 及更高版本。</translation>
    </message>
    <message>
        <source>PKCS#12 for old Java</source>
        <translation>PKCS#12（旧版 Java）</translation>
    </message>
    <message>
        <source>Encrypted with 3DES and SHA-1, which old versions of Java read.</source>
        <translation>以 3DES 和 SHA-1 加密，旧版 Java 可以读取。</translation>
    </message>
    <message>
        <source>Identity of the operations console</source>
        <translation>运维控制台身份</translation>
    </message>
    <message>
        <source>JSON for the Fabric operations console and the VS Code extension.</source>
        <translation>用于 Fabric 运维控制台和 VS Code 扩展的 JSON。</translation>
    </message>
    <message>
        <source>An Opaque secret with certificate, private key and CAs.</source>
        <translation>Opaque 类型的 Secret，含证书、私钥和 CA 证书。</translation>
    </message>
    <message>
        <source>Kubernetes TLS secret</source>
        <translation>Kubernetes TLS Secret</translation>
    </message>
    <message>
        <source>A secret of type kubernetes.io/tls with the pair for connections.</source>
        <translation>kubernetes.io/tls 类型的 Secret，含用于连接的证书和私钥。</translation>
    </message>
    <message>
        <source>Secrets of fabric-operator</source>
        <translation>fabric-operator 的 Secret</translation>
    </message>
    <message>
        <source>Kubernetes secrets under the names of fabric-operator.</source>
        <translation>按 fabric-operator 命名的 Kubernetes Secret。</translation>
    </message>
    <message>
        <source>Secrets of bevel-operator-fabric</source>
        <translation>bevel-operator-fabric 的 Secret</translation>
    </message>
    <message>
        <source>Kubernetes secrets under the names of bevel-operator-fabric.</source>
        <translation>按 bevel-operator-fabric 命名的 Kubernetes Secret。</translation>
    </message>
    <message>
        <source>Environment file</source>
        <translation>环境变量文件</translation>
    </message>
    <message>
        <source>Variables for the REST API sample, with \n for the ends of lines.</source>
        <translation>REST API 示例的变量，换行写作 \n。</translation>
    </message>
    <message>
        <source>Connection profile (JSON)</source>
        <translation>连接配置（JSON）</translation>
    </message>
    <message>
        <source>The organization and its peers, without a private key.</source>
        <translation>组织及其 Peer，不含私钥。</translation>
    </message>
    <message>
        <source>Connection profile (YAML)</source>
        <translation>连接配置（YAML）</translation>
    </message>
    <message>
        <source>Organization of Caliper</source>
        <translation>Caliper 的组织配置</translation>
    </message>
    <message>
        <source>The part organizations of a Caliper network&apos;s file, and its connection profile.</source>
        <translation>Caliper 网络文件的 organizations 部分，以及连接配置。</translation>
    </message>
    <message>
        <source>No private key came along.</source>
        <translation>没有附带私钥。</translation>
    </message>
    <message>
        <source>Download the certificate with its key, or give the key&apos;s file as well.</source>
        <translation>请下载带私钥的证书，或同时指定私钥文件。</translation>
    </message>
    <message>
        <source>The private key is protected by a password, and Fabric&apos;s programs cannot ask for it.</source>
        <translation>私钥受密码保护，而 Fabric 的程序无法询问密码。</translation>
    </message>
    <message>
        <source>Give the password, so that the key can be written without it.</source>
        <translation>请输入密码，以便不带密码写出私钥。</translation>
    </message>
    <message>
        <source>The private key cannot be read.</source>
        <translation>无法读取私钥。</translation>
    </message>
    <message>
        <source>Download the certificate again.</source>
        <translation>请重新下载证书。</translation>
    </message>
    <message>
        <source>The private key belongs to another certificate: what it signs is refused.</source>
        <translation>私钥属于另一个证书：用它签名会被拒绝。</translation>
    </message>
    <message>
        <source>Give the key that this certificate was issued for.</source>
        <translation>请指定此证书对应的私钥。</translation>
    </message>
    <message>
        <source>The program that reads this cannot use its key (%1).</source>
        <extracomment>%1 is a kind of key: RSA, secp256k1 …</extracomment>
        <translation>读取它的程序无法使用其私钥（%1）。</translation>
    </message>
    <message>
        <source>Choose another format, or get a certificate for a P-256 key.</source>
        <translation>请选择其他格式，或获取使用 P-256 密钥的证书。</translation>
    </message>
    <message>
        <source>The program that reads this signs wrongly with its key (%1) unless it is set to it.</source>
        <extracomment>%1 is a curve: P-384</extracomment>
        <translation>除非读取它的程序按其私钥（%1）设置，否则签名会出错。</translation>
    </message>
    <message>
        <source>Use fabric-gateway instead, or set the program&apos;s key size to 384.</source>
        <translation>请改用 fabric-gateway，或将该程序的密钥长度设为 384。</translation>
    </message>
    <message>
        <source>Its SM2 key can only be used by the vendor&apos;s SDKs and by editions of Fabric with SM2.</source>
        <translation>其 SM2 私钥只能用于厂商的 SDK 和支持 SM2 的 Fabric 版本。</translation>
    </message>
    <message>
        <source>Choose MSP folder, PEM files or Kubernetes secret.</source>
        <translation>请选择 MSP 文件夹、PEM 文件或 Kubernetes Secret。</translation>
    </message>
    <message>
        <source>The organization&apos;s MSP ID is not known.</source>
        <translation>组织的 MSP ID 未知。</translation>
    </message>
    <message>
        <source>Enter it as the network calls it.</source>
        <translation>请按网络中的名称输入。</translation>
    </message>
    <message>
        <source>Enter it as the network calls it; it may be %1.</source>
        <translation>请按网络中的名称输入；可能是 %1。</translation>
    </message>
    <message>
        <source>“%1” cannot be part of a file name.</source>
        <translation>“%1”不能作为文件名的一部分。</translation>
    </message>
    <message>
        <source>Enter the MSP ID as the network calls it.</source>
        <translation>请按网络中的名称输入 MSP ID。</translation>
    </message>
    <message>
        <source>“%1” cannot be a file name.</source>
        <translation>“%1”不能作为文件名。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>The file needs a password.</source>
        <translation>此文件需要密码。</translation>
    </message>
    <message>
        <source>Enter one that is not empty.</source>
        <translation>请输入非空的密码。</translation>
    </message>
    <message>
        <source>The password contains a null character.</source>
        <translation>密码包含空字符。</translation>
    </message>
    <message>
        <source>Choose another password.</source>
        <translation>请选择其他密码。</translation>
    </message>
    <message>
        <source>There is no file to copy.</source>
        <translation>没有可复制的文件。</translation>
    </message>
    <message>
        <source>Choose a file, folder or archive.</source>
        <translation>请选择文件、文件夹或压缩包。</translation>
    </message>
    <message>
        <source>%1 could not be created.</source>
        <translation>无法创建 %1。</translation>
    </message>
    <message>
        <source>Choose another format.</source>
        <translation>请选择其他格式。</translation>
    </message>
    <message>
        <source>TLS certificate and key</source>
        <translation>TLS 证书和私钥</translation>
    </message>
    <message>
        <source>MSP ID</source>
        <translation>MSP ID</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The key&apos;s older form, EC PRIVATE KEY, becomes PKCS#8.</source>
        <translation>旧格式的私钥（EC PRIVATE KEY）转换为 PKCS#8。</translation>
    </message>
    <message>
        <source>The key&apos;s older form, RSA PRIVATE KEY, becomes PKCS#8.</source>
        <translation>旧格式的私钥（RSA PRIVATE KEY）转换为 PKCS#8。</translation>
    </message>
    <message>
        <source>The block EC PARAMETERS before the key is left out.</source>
        <translation>省略私钥之前的 EC PARAMETERS 块。</translation>
    </message>
    <message>
        <source>The key&apos;s missing public half is added.</source>
        <translation>补上私钥中缺少的公钥部分。</translation>
    </message>
    <message>
        <source>The key is written without its password.</source>
        <translation>写出的私钥不带密码。</translation>
    </message>
    <message>
        <source>What is needed is taken out of it.</source>
        <translation>从中取出所需内容。</translation>
    </message>
    <message>
        <source>DER becomes PEM.</source>
        <translation>DER 转换为 PEM。</translation>
    </message>
    <message>
        <source>Line ends become LF.</source>
        <translation>换行符统一为 LF。</translation>
    </message>
    <message>
        <source>The byte order mark is left out.</source>
        <translation>省略字节顺序标记。</translation>
    </message>
    <message>
        <source>UTF-16 becomes plain text.</source>
        <translation>UTF-16 转换为纯文本。</translation>
    </message>
    <message>
        <source>Text around the blocks is left out.</source>
        <translation>省略块前后的文本。</translation>
    </message>
    <message>
        <source>The missing last line end is added.</source>
        <translation>补上末尾缺少的换行符。</translation>
    </message>
    <message>
        <source>Lost line breaks are restored.</source>
        <translation>恢复丢失的换行。</translation>
    </message>
    <message>
        <source>The missing BEGIN and END lines are added.</source>
        <translation>补上缺少的 BEGIN 和 END 行。</translation>
    </message>
    <message>
        <source>Only its own certificate is written, since programs read the first one.</source>
        <translation>只写出它自己的证书，因为程序只读取第一个。</translation>
    </message>
    <message>
        <source>No CA certificate came along: download ca as well.</source>
        <translation>没有附带 CA 证书：请同时下载 ca。</translation>
    </message>
    <message>
        <source>No CA certificate for TLS connections came along.</source>
        <translation>没有附带用于 TLS 连接的 CA 证书。</translation>
    </message>
    <message>
        <source>No certificate and key for TLS connections came along.</source>
        <translation>没有附带用于 TLS 连接的证书和私钥。</translation>
    </message>
    <message>
        <source>No private key came along: the certificate is written without it.</source>
        <translation>没有附带私钥：只写出证书。</translation>
    </message>
    <message>
        <source>The peer&apos;s address is not known: fill it in.</source>
        <translation>Peer 的地址未知：请自行填写。</translation>
    </message>
    <message>
        <source>The CA&apos;s private key is left out.</source>
        <translation>不写出 CA 的私钥。</translation>
    </message>
    <message>
        <source>3DES and SHA-1 are weak: use this file only where an old version of Java requires it.</source>
        <translation>3DES 和 SHA-1 强度不足：仅在旧版 Java 需要时使用此文件。</translation>
    </message>
    <message>
        <source>Its Ed25519 key is accepted by Fabric 3 only.</source>
        <translation>其 Ed25519 私钥只有 Fabric 3 接受。</translation>
    </message>
    <message>
        <source>Paths in it are relative to the folder that the application runs in.</source>
        <translation>其中的路径相对于应用程序运行时所在的文件夹。</translation>
    </message>
    <message>
        <source>The connection profile that it names is written beside it.</source>
        <translation>所引用的连接配置写在同一位置。</translation>
    </message>
    <message>
        <source>There is no certificate in it.</source>
        <translation>其中没有证书。</translation>
    </message>
    <message>
        <source>Choose the folder or archive that holds the certificate.</source>
        <translation>请选择包含证书的文件夹或压缩包。</translation>
    </message>
    <message>
        <source>This is a CA certificate, not a user&apos;s.</source>
        <translation>这是 CA 证书，不是用户证书。</translation>
    </message>
    <message>
        <source>Choose a certificate of the type admin or user; a CA can be exported as PEM files.</source>
        <translation>请选择 admin 或 user 类型的证书；CA 证书可以导出为 PEM 文件。</translation>
    </message>
    <message>
        <source>This certificate is for TLS connections, not for signing.</source>
        <translation>此证书用于 TLS 连接，不用于签名。</translation>
    </message>
    <message>
        <source>Choose the certificate in msp/signcerts.</source>
        <translation>请选择 msp/signcerts 中的证书。</translation>
    </message>
    <message>
        <source>It expired on %1: the peer refuses it.</source>
        <translation>证书已于 %1 过期：Peer 会拒绝该证书。</translation>
    </message>
    <message>
        <source>Download a new certificate.</source>
        <translation>请下载新的证书。</translation>
    </message>
    <message>
        <source>It is not valid before %1.</source>
        <translation>证书在 %1 之前无效。</translation>
    </message>
    <message>
        <source>Check the clock of this computer, or wait until then.</source>
        <translation>请检查本机时钟，或等到那时。</translation>
    </message>
    <message>
        <source>The CA certificate did not come along, and Fabric&apos;s tools do not start without it.</source>
        <translation>没有附带 CA 证书，Fabric 的工具因此无法启动。</translation>
    </message>
    <message>
        <source>Download ca as well and give its folder, too.</source>
        <translation>请同时下载 ca，并一并指定其文件夹。</translation>
    </message>
    <message>
        <source>It was issued by %1, which is not among the CAs that came along.</source>
        <translation>证书的签发者是 %1，不在附带的 CA 之中。</translation>
    </message>
    <message>
        <source>Download ca again for this organization.</source>
        <translation>请重新下载此组织的 ca。</translation>
    </message>
    <message>
        <source>Fabric refuses this certificate.</source>
        <translation>Fabric 拒绝此证书。</translation>
    </message>
    <message>
        <source>There is no certificate and key for TLS connections in it.</source>
        <translation>其中没有用于 TLS 连接的证书和私钥。</translation>
    </message>
    <message>
        <source>Choose a download that has a tls folder.</source>
        <translation>请选择包含 tls 文件夹的下载。</translation>
    </message>
</context>
</TS>
