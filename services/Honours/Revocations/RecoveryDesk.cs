using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Custody;
using QualityAward.Honours.Misconduct;
using QualityAward.Rest.Problems;

namespace QualityAward.Honours.Revocations;

/// <summary>第二十四条、第二十七条: the office serves the decision, recovers certificate and plaque, and tells others.</summary>
public sealed class RecoveryDesk(
    HonoursDb db,
    RevocationChanges changes,
    PaperDesk papers,
    LegalDeadlines deadlines,
    AwardClock clock
)
{
    /// <summary>Records the service; the last day to return rolls to a working day, or is refused where unknown.</summary>
    public Task<Revocation> ServeAsync(
        CaseAct on,
        ServeRevocationRequest request,
        CancellationToken cancellationToken
    ) =>
        changes.RunAsync(
            RevocationActs.Serve,
            on,
            async (found, token) =>
            {
                if (request.ReturnWithin is < 1 or > 90)
                {
                    throw new RefusedException(Refusals.Malformed("交回期限应为1至90日。"));
                }

                ServiceDayRule.Check(
                    request.ServedOn,
                    found.Decision!.Date,
                    clock.Today,
                    found.Article
                );
                var needs = new PaperNeeds("送达回证", found.Article) { Field = "receipt" };
                await papers.CheckAsync(request.Receipt, needs, on.By, token);
                var due = await deadlines.AfterAsync(
                    request.ServedOn,
                    request.ReturnWithin,
                    request.Count,
                    token
                );
                found.Serve(request.ServedOn, request.Receipt, due);
            },
            cancellationToken
        );

    /// <summary>Records what came back.</summary>
    public Task<Revocation> ReturnAsync(
        CaseAct on,
        RecordReturnRequest request,
        CancellationToken cancellationToken
    ) =>
        changes.RunAsync(
            RevocationActs.Return,
            on,
            async (found, token) =>
            {
                RequireEither(request);
                foreach (var day in new[] { request.CertificateOn, request.PlaqueOn })
                {
                    if (day is { } on)
                    {
                        ServiceDayRule.Check(on, found.Decision!.Date, clock.Today, found.Article);
                    }
                }

                found.Return(request.CertificateOn, request.PlaqueOn);
                await MoveAsync(
                    found,
                    request,
                    (item, day) => item.Recover(day, on.By, clock.Now),
                    token
                );
            },
            cancellationToken
        );

    /// <summary>Records the entry into the credit record.</summary>
    public Task<Revocation> EnterCreditAsync(
        CaseAct on,
        RecordCreditEntryRequest request,
        CancellationToken cancellationToken
    ) =>
        changes.RunAsync(
            RevocationActs.EnterCredit,
            on,
            (found, _) =>
            {
                Texts.Require(request.Basis, "basis", "记入依据", 500);
                Texts.Require(request.Register, "register", "信用记录", 200);
                found.EnterCredit(request);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Annulled: records the correction of the credit record.</summary>
    public Task<Revocation> CorrectCreditAsync(
        CaseAct on,
        RecordCreditEntryRequest request,
        CancellationToken cancellationToken
    ) =>
        changes.RunAsync(
            RevocationActs.CorrectCredit,
            on,
            (found, _) =>
            {
                Texts.Require(request.Basis, "basis", "更正依据", 500);
                Texts.Require(request.Register, "register", "信用记录", 200);
                found.CorrectCredit(request);
                CheckAfterAnnulment(found, request.EnteredOn);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Annulled: records what went back to the holder.</summary>
    public Task<Revocation> HandBackAsync(
        CaseAct on,
        RecordReturnRequest request,
        CancellationToken cancellationToken
    ) =>
        changes.RunAsync(
            RevocationActs.HandBack,
            on,
            async (found, token) =>
            {
                RequireEither(request);
                found.HandBack(request.CertificateOn, request.PlaqueOn);
                foreach (var day in new[] { request.CertificateOn, request.PlaqueOn })
                {
                    if (day is { } on)
                    {
                        CheckAfterAnnulment(found, on);
                    }
                }

                await MoveAsync(
                    found,
                    request,
                    (item, day) => item.HandBack(day, on.By, clock.Now),
                    token
                );
            },
            cancellationToken
        );

    // 第二十条: what is kept of certificate and plaque says the same; of what was issued before that was kept, there is nothing.
    private async Task MoveAsync(
        Revocation found,
        RecordReturnRequest request,
        Action<CustodyItem, DateOnly> move,
        CancellationToken cancellationToken
    )
    {
        var items = await db
            .CustodyItems.Where(i => i.HonourId == found.HonourId)
            .ToListAsync(cancellationToken);
        foreach (var item in items)
        {
            var day =
                item.Kind is CustodyKind.Certificate ? request.CertificateOn : request.PlaqueOn;
            if (day is { } on)
            {
                move(item, on);
            }
        }
    }

    private static void RequireEither(RecordReturnRequest request)
    {
        if (request is { CertificateOn: null, PlaqueOn: null })
        {
            throw new RefusedException(Refusals.Malformed("证书和奖牌至少填写一项的日期。"));
        }
    }

    private void CheckAfterAnnulment(Revocation found, DateOnly day) =>
        ServiceDayRule.Check(day, found.Changes[^1].Document.Date, clock.Today, found.Article);

    /// <summary>Records the letter of suggestion.</summary>
    public Task<Revocation> SuggestAsync(
        CaseAct on,
        RecordSuggestionRequest request,
        CancellationToken cancellationToken
    ) =>
        changes.RunAsync(
            RevocationActs.Suggest,
            on,
            async (found, token) =>
            {
                Texts.Require(request.Addressee, "addressee", "主送单位", 100);
                var needs = new PaperNeeds("建议函", 24) { Number = true };
                await papers.CheckAsync(request.Document, needs, on.By, token);
                found.Suggest(request);
            },
            cancellationToken
        );
}
