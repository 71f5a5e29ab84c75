using System.Security.Cryptography;
using QualityAward.Common;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Casework.Receipts;

/// <summary>The code by which somebody without an account follows a case: 20 signs, 100 random bits, easy to read aloud.</summary>
public static class ReceiptCode
{
    // Crockford's base 32: no I, L, O, U.
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 20;
    private const int Group = 5;

    /// <summary>A fresh code, such as <c>7K2QX-9M4TD-0RWZB-H5C8N</c>.</summary>
    public static string New() =>
        string.Join(
            '-',
            RandomNumberGenerator
                .GetString(Signs, Length)
                .Chunk(Group)
                .Select(group => new string(group))
        );

    /// <summary>What is stored of it: a keyed hash, forgiving how people type.</summary>
    /// <param name="box">Whose key.</param>
    /// <param name="kind">Of what it is the receipt, e.g. <c>objection-receipt</c>: a code of one kind opens no other.</param>
    /// <param name="typed">As somebody typed it.</param>
    public static string Hash(SecretBox box, string kind, string typed) =>
        box.Mac(
            kind,
            Typed
                .Normalise(typed)
                .Replace("-", "", StringComparison.Ordinal)
                .Replace('O', '0')
                .Replace('I', '1')
                .Replace('L', '1')
        );
}
