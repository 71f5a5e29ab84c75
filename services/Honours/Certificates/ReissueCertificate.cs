using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.Honours.Certificates;

/// <summary>
/// 第二十条、第二十八条: a lost certificate is issued once more under its number, marked 补发; the file issued before is worth
/// nothing from then on.
/// </summary>
public sealed class ReissueCertificate(
    HonoursDb db,
    CertificatePdf pdf,
    IConfiguration configuration,
    AwardClock clock
)
{
    /// <summary>Makes the new file in the caller's transaction.</summary>
    /// <exception cref="RefusedException"><c>glyph-missing</c>, <c>font-missing</c>.</exception>
    public async Task RunAsync(Honour honour, CancellationToken cancellationToken)
    {
        var text = CertificateText.For(honour, configuration.PublicUrl()) with
        {
            Reissue = $"{clock.Today.ToChinese()}补发，原证书作废",
        };
        var content = pdf.Make(text, clock.Now);
        var file = await db.CertificateFiles.SingleAsync(
            f => f.HonourId == honour.Id,
            cancellationToken
        );
        file.Replace(content);
        honour.Reissue(Convert.ToHexStringLower(SHA256.HashData(content)), clock.Today, clock.Now);
    }
}
