using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Recommendations;

/// <summary>第二十条: 市质量强市办's desk of recommendations.</summary>
internal sealed class RecommendationDesk(
    HonoursDb db,
    SubjectWall wall,
    PaperDesk papers,
    Eligibility eligibility,
    AwardClock clock
)
{
    /// <summary>Records that it was sent; the conditions must be met on that day, too.</summary>
    public Task<RecommendationCase> SendAsync(
        CaseAct on,
        SendRecommendationRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            RecommendationActs.Send,
            on,
            async (found, token) =>
            {
                var sent = request with
                {
                    Addressee = Texts.Require(
                        request.Addressee,
                        "addressee",
                        "主送单位",
                        RecommendationActs.LongestName
                    ),
                };
                await papers.CheckAsync(
                    request.Document,
                    PaperNeeds.Stamped("推荐文件", 20),
                    on.By,
                    token
                );
                EligibilityRule.Check(found.Grounds);
                found.Item.Send(sent, found, on.By, clock.Now);
            },
            cancellationToken
        );

    /// <summary>Records that it was accepted.</summary>
    public Task<RecommendationCase> AcceptAsync(
        CaseAct on,
        RecommendationProgressRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            RecommendationActs.Accept,
            on,
            (found, _) =>
            {
                found.Item.Accept(Checked(found, request), on.By);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Records that it is reviewed.</summary>
    public Task<RecommendationCase> ReviewAsync(
        CaseAct on,
        RecommendationProgressRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            RecommendationActs.Review,
            on,
            (found, _) =>
            {
                found.Item.Review(Checked(found, request), on.By);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Records how it ended.</summary>
    public Task<RecommendationCase> ConcludeAsync(
        CaseAct on,
        ConcludeRecommendationRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            RecommendationActs.Conclude,
            on,
            async (found, token) =>
            {
                var needs = PaperNeeds.Any(20, "结果文件") with { Number = request.Granted };
                await papers.CheckAsync(request.Document, needs, on.By, token);
                ProgressDayRule.Check(
                    found.Item,
                    request.Document.Date,
                    clock.Today,
                    "document.date"
                );
                found.Item.Conclude(
                    request with
                    {
                        Remark = Optional(request.Remark, "remark"),
                    },
                    found.Award,
                    on.By,
                    clock.Now
                );
            },
            cancellationToken
        );

    /// <summary>Withdraws it.</summary>
    public Task<RecommendationCase> WithdrawAsync(
        CaseAct on,
        WithdrawRecommendationRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            RecommendationActs.Withdraw,
            on,
            (found, _) =>
            {
                var reasons = Texts.Require(
                    request.Reasons,
                    "reasons",
                    "理由",
                    RecommendationActs.LongestText
                );
                found.Item.Withdraw(reasons, clock.Today, found.Award, on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Lets the register show the higher award.</summary>
    public Task<RecommendationCase> ShowAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            RecommendationActs.Show,
            on,
            (found, _) =>
            {
                found.Item.Show(found.Award);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Lets the register show it no longer.</summary>
    public Task<RecommendationCase> HideAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            RecommendationActs.Hide,
            on,
            (found, _) =>
            {
                found.Item.Hide(found.Award);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private RecommendationProgressRequest Checked(
        RecommendationCase found,
        RecommendationProgressRequest request
    )
    {
        ProgressDayRule.Check(found.Item, request.On, clock.Today, "on");
        return request with { Note = Optional(request.Note, "note") };
    }

    private static string? Optional(string? text, string field) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : Texts.Require(text, field, "备注", RecommendationActs.LongestText);

    private Task<RecommendationCase> ChangeAsync(
        Act<RecommendationCase> act,
        CaseAct on,
        Func<RecommendationCase, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var item = await db.Recommendations.RequireAsync(on.Id, token);
                var award = await db.Honours.SingleAsync(h => h.Id == item.HonourId, token);
                await wall.RequireAsync(award.SubjectKey, token);
                var grounds = await eligibility.OfAsync(award, token);
                var found = new RecommendationCase(item, award, grounds);
                on.Seen?.Ensure(item.Version, () => found.ToView(on.By));
                act.Require(found);
                await change(found, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            cancellationToken
        );
}
