using System.Buffers.Binary;
using System.Security.Cryptography;

namespace QualityAward.Review.Scoring.Stages.Rules;

/// <summary>
/// 第十七条：the order of the 陈述答辩 by a recorded lot. Anyone can draw it again: candidates sorted by name, each given
/// SHA-256(seed ‖ name), then ordered by that.
/// </summary>
public static class Lot
{
    /// <summary>The order that a seed gives.</summary>
    public static IReadOnlyList<Guid> Draw(
        long seed,
        IEnumerable<(Guid Id, string Name)> candidates
    ) =>
        [
            .. candidates
                .OrderBy(c => c.Name, StringComparer.Ordinal)
                .OrderBy(c => Ticket(seed, c.Name), StringComparer.Ordinal)
                .Select(c => c.Id),
        ];

    /// <summary>A seed that nobody chose.</summary>
    public static long NewSeed() => RandomNumberGenerator.GetInt32(int.MaxValue);

    private static string Ticket(long seed, string name)
    {
        var prefix = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(prefix, seed);
        return Convert.ToHexString(
            SHA256.HashData([.. prefix, .. System.Text.Encoding.UTF8.GetBytes(name)])
        );
    }
}
