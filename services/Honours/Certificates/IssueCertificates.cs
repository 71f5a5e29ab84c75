using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.Honours.Certificates;

/// <summary>第二十条: 市质量强市办 issues certificates and plaques to whom 市政府's decision names, all or none.</summary>
public sealed class IssueCertificates(
    HonoursDb db,
    CertificatePdf pdf,
    IOnIssue onIssue,
    IConfiguration configuration,
    AwardClock clock
)
{
    /// <exception cref="RefusedException">
    /// <c>award-not-decided</c>, <c>certificates-already-issued</c>, <c>glyph-missing</c>, <c>font-missing</c>.
    /// </exception>
    public Task<List<Honour>> RunAsync(Guid editionId, CancellationToken cancellationToken) =>
        db.InTransaction(
            async token =>
            {
                await db.LockRegisterAsync(token);
                var honours = await db
                    .Honours.Where(h => h.EditionId == editionId)
                    .OrderBy(h => h.SortKey)
                    .ToListAsync(token);
                var waiting = honours.Where(h => h.State is HonourState.Awarded).ToList();
                if (waiting.Count == 0)
                {
                    throw new RefusedException(honours.Count == 0 ? NotDecided : AlreadyIssued);
                }

                foreach (var honour in waiting)
                {
                    var content = pdf.Make(
                        CertificateText.For(honour, configuration.PublicUrl()),
                        clock.Now
                    );
                    db.Add(CertificateFile.Of(honour.Id, content));
                    honour.Certify(Convert.ToHexStringLower(SHA256.HashData(content)), clock.Now);
                    await onIssue.IssuedAsync(honour, token);
                }

                await db.SaveChangesAsync(token);
                return waiting;
            },
            cancellationToken
        );

    private static Refusal NotDecided { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "award-not-decided",
            "没有可以制发的证书",
            "名录中没有该届次的获奖组织和个人：市政府尚未作出表扬决定，或者决定本届没有获奖组织和个人，不得制发获奖证书和奖牌。",
            Article: 20
        );

    private static Refusal AlreadyIssued { get; } =
        new(
            RefusalKind.WrongState,
            "certificates-already-issued",
            "证书已经制发",
            "该届次的获奖证书和奖牌已经全部制发，不得重复制发。",
            Article: 20
        );
}
