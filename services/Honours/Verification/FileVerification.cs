using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;

namespace QualityAward.Honours.Verification;

/// <summary>第二十八条: what a certificate file is worth. Only the very bytes that were issued are genuine.</summary>
internal static partial class FileVerification
{
    public static async Task<FileVerificationView> CheckAsync(
        HonoursDb db,
        byte[] file,
        CancellationToken cancellationToken
    )
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        var issued = await db
            .Honours.AsNoTracking()
            .FirstOrDefaultAsync(
                h => h.Sha256 == hash || h.ReplacedSha256.Contains(hash),
                cancellationToken
            );
        if (issued is not null)
        {
            return new(
                issued.State is HonourState.Revoked ? FileStatus.Revoked
                    : issued.Sha256 == hash ? FileStatus.Valid
                    : FileStatus.Replaced,
                hash,
                issued.Number,
                issued.Name,
                issued.EditionName,
                issued.AwardedOn,
                issued.NameChanges.IssuedNameIfOther(issued.Name)
            );
        }

        // Our PDFs name their number in the document's properties, uncompressed; nothing else of the file is read.
        var claimed = Claim().Match(Encoding.Latin1.GetString(file)).Value;
        var known =
            claimed.Length > 0
            && await db.Honours.AnyAsync(
                h => h.Number == claimed && h.Sha256 != null,
                cancellationToken
            );
        return known
            ? new(FileStatus.Changed, hash, claimed, null, null, null)
            : new(FileStatus.Unknown, hash, null, null, null, null);
    }

    [GeneratedRegex("PZHZLJ-[0-9]{2}-[ZG]-[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Claim();
}
