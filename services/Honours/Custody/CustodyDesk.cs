using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Certificates;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Custody;

/// <summary>第二十条: 市质量强市办's desk of certificates and plaques.</summary>
internal sealed class CustodyDesk(
    HonoursDb db,
    SubjectWall wall,
    PaperDesk papers,
    ReissueCertificate reissue,
    AwardClock clock
)
{
    private static readonly PaperNeeds Receipt = new("签收单", 20)
    {
        Scan = true,
        Field = "receipt",
    };

    /// <summary>Records that it was made.</summary>
    public Task<CustodyCase> MakeAsync(
        CaseAct on,
        RecordMadeRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            CustodyActs.Make,
            on,
            (found, _) =>
            {
                CustodyDayRule.Check(found, request.MadeOn, clock.Today, "madeOn");
                var maker = string.IsNullOrWhiteSpace(request.Maker)
                    ? null
                    : Texts.Require(request.Maker, "maker", "制作单位", 100);
                found.Item.Make(request with { Maker = maker }, found.Award, on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Records that it was handed over.</summary>
    public Task<CustodyCase> HandOverAsync(
        CaseAct on,
        RecordHandOverRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            CustodyActs.HandOver,
            on,
            async (found, token) =>
            {
                var signedBy = NameOf(request.SignedBy);
                await papers.CheckAsync(request.Receipt, Receipt, on.By, token);
                CustodyDayRule.Check(found, request.Receipt.Date, clock.Today, "receipt.date");
                found.Item.HandOver(signedBy, request.Receipt, on.By, clock.Now);
            },
            cancellationToken
        );

    /// <summary>Records that several were handed over by one receipt, all or none.</summary>
    /// <exception cref="RefusedException">400; 404: one of them is not there; 409: one of them does not wait for it.</exception>
    public Task<List<CustodyCase>> HandOverManyAsync(
        HandOverManyRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var ids = ManyRule.Check(request.Ids);
                var signedBy = NameOf(request.SignedBy);
                await papers.CheckAsync(request.Receipt, Receipt, by, token);
                List<CustodyCase> done = [];
                foreach (var id in ids)
                {
                    var found = await FindAsync(id, token);
                    CustodyActs.HandOver.Require(found);
                    CustodyDayRule.Check(found, request.Receipt.Date, clock.Today, "receipt.date");
                    found.Item.HandOver(signedBy, request.Receipt, by, clock.Now);
                    done.Add(found);
                }

                await db.SaveChangesAsync(token);
                return done;
            },
            cancellationToken
        );

    /// <summary>Records its loss.</summary>
    public Task<CustodyCase> LoseAsync(
        CaseAct on,
        RecordLossRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            CustodyActs.Lose,
            on,
            async (found, token) =>
            {
                var circumstances = TextOf(request.Circumstances, "circumstances", "遗失经过");
                var needs = new PaperNeeds("遗失说明", 20) { Scan = true, Field = "statement" };
                await papers.CheckAsync(request.Statement, needs, on.By, token);
                CustodyDayRule.Check(found, request.LostOn, clock.Today, "lostOn");
                found.Item.Lose(request with { Circumstances = circumstances }, on.By, clock.Now);
            },
            cancellationToken
        );

    /// <summary>Records that it was found again.</summary>
    public Task<CustodyCase> FindAgainAsync(
        CaseAct on,
        RecordFoundRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            CustodyActs.Find,
            on,
            (found, _) =>
            {
                var circumstances = TextOf(request.Circumstances, "circumstances", "找回经过");
                CustodyDayRule.Check(found, request.FoundOn, clock.Today, "foundOn");
                found.Item.Find(request with { Circumstances = circumstances }, on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Replaces it under the same number; of a certificate, the file that was issued as well.</summary>
    public Task<CustodyCase> ReplaceAsync(
        CaseAct on,
        ReplaceCustodyRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            CustodyActs.Replace,
            on,
            async (found, token) =>
            {
                var reasons = TextOf(request.Reasons, "reasons", "补发理由");
                var needs = PaperNeeds.Any(20, "同意补发的文件");
                await papers.CheckAsync(request.Document, needs, on.By, token);
                found.Item.Replace(
                    request with
                    {
                        Reasons = reasons,
                    },
                    clock.Today,
                    on.By,
                    clock.Now
                );
                if (found is { Item.Kind: CustodyKind.Certificate, Award.Sha256: not null })
                {
                    await reissue.RunAsync(found.Award, token);
                }
            },
            cancellationToken
        );

    private static string NameOf(string typed) =>
        Texts.Require(typed, "signedBy", "签收人", CustodyActs.LongestName);

    private static string TextOf(string typed, string field, string name) =>
        Texts.Require(typed, field, name, CustodyActs.LongestText);

    private async Task<CustodyCase> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var item = await db.CustodyItems.RequireAsync(id, cancellationToken);
        var award = await db.Honours.SingleAsync(h => h.Id == item.HonourId, cancellationToken);
        await wall.RequireAsync(award.SubjectKey, cancellationToken);
        return new(item, award);
    }

    private Task<CustodyCase> ChangeAsync(
        Act<CustodyCase> act,
        CaseAct on,
        Func<CustodyCase, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var found = await FindAsync(on.Id, token);
                on.Seen?.Ensure(found.Item.Version, () => found.ToView(on.By));
                act.Require(found);
                await change(found, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            cancellationToken
        );
}
