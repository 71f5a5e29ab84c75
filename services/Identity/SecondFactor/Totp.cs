using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QualityAward.Identity.SecondFactor;

/// <summary>
/// Time-based one-time passwords: HMAC-SHA-1, six digits, 30 seconds (RFC 6238, what every app understands). ASP.NET Core
/// Identity's provider does not say which step a code is of, and so could not refuse it the second time (§5.2).
/// </summary>
public static class Totp
{
    /// <summary>Seconds of one step.</summary>
    public const int StepSeconds = 30;

    /// <summary>Bytes of a secret: the length of the hash (RFC 4226 §4).</summary>
    public const int SecretBytes = 20;

    /// <summary>The step that an instant lies in.</summary>
    public static long StepOf(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string CodeOf(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 names HMAC-SHA-1; authenticator apps ignore other algorithms
        HMACSHA1.HashData(secret, counter, mac);
#pragma warning restore CA5350
        // RFC 4226 §5.3: dynamic truncation
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xF)..]) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, one step of clock difference allowed either way; null when it is none.</summary>
    public static long? Match(ReadOnlySpan<byte> secret, string code, DateTimeOffset now)
    {
        var typed = Encoding.ASCII.GetBytes(code);
        long? match = null;
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
        {
            var expected = Encoding.ASCII.GetBytes(CodeOf(secret, step));
            if (CryptographicOperations.FixedTimeEquals(expected, typed))
            {
                match = step;
            }
        }
        return match;
    }
}
