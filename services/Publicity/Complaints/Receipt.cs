using System.Security.Cryptography;
using System.Text;

namespace QualityAward.Publicity.Complaints;

/// <summary>
/// The code by which a complainant follows the complaint: 120 random bits in Crockford's base 32. Only its hash is stored;
/// with so much chance in it the hash needs no salt.
/// </summary>
internal static class Receipt
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 24;
    private const int Group = 4;

    /// <summary>A new one, in groups of four.</summary>
    public static string Make() =>
        string.Join(
            '-',
            RandomNumberGenerator
                .GetItems<char>(Alphabet, Length)
                .Chunk(Group)
                .Select(part => new string(part))
        );

    /// <summary>
    /// What is stored of it. Written by hand it may come in small letters, without dashes, with O for 0 and I or L for 1.
    /// </summary>
    public static byte[] Hash(string receipt)
    {
        var code = new StringBuilder(Length);
        foreach (var c in receipt.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit))
        {
            code.Append(
                c switch
                {
                    'O' => '0',
                    'I' or 'L' => '1',
                    _ => c,
                }
            );
        }

        return SHA256.HashData(Encoding.ASCII.GetBytes(code.ToString()));
    }
}
