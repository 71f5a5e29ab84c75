using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace QualityAward.Gateway.Session;

/// <summary>Random keys and handles, and the hashes under which they are stored.</summary>
public static class Secret
{
    /// <summary>256 random bits, safe in a header.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What the database knows of a secret.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
