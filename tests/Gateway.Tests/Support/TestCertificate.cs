using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace QualityAward.Gateway.Tests.Support;

/// <summary>A certificate for this machine, made for one test.</summary>
public static class TestCertificate
{
    private const string Name = "CN=localhost";

    /// <summary>A client that trusts certificates of this kind and no other.</summary>
    public static SocketsHttpHandler Client() =>
        new()
        {
            AllowAutoRedirect = false,
            SslOptions =
            {
                RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.Issuer == Name,
            },
        };

    /// <summary>Makes one for <c>localhost</c> and 127.0.0.1.</summary>
    public static X509Certificate2 Create()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            Name,
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        // Through PKCS #12, so that TLS finds the private key on every platform.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
    }
}
