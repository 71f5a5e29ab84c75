using QualityAward.Applications.PreliminaryReview;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Acts;

/// <summary>第十二条: what the receiving body and the departments are shown, and what they are refused.</summary>
public sealed class PreliminaryActsTests(AcceptanceApp app, TestPostgres postgres)
    : IClassFixture<AcceptanceApp>
{
    private static readonly Dictionary<string, object> Refused = new()
    {
        [PreliminaryActs.Consult.Verb] = new OpenConsultationRequest(
            null,
            " ",
            new(2023, 4, 10),
            null
        ),
        [PreliminaryActs.Return.Verb] = new ReturnForCorrectionRequest(" "),
    };

    [Fact]
    [Article(12)]
    public async Task A_preliminary_case_shows_the_acts_that_it_does_not_refuse()
    {
        using var found = await ActsCase.OpenAsync(app);
        var at = $"preliminary/{found.Id}";
        await found.InEveryStateAsync(_ =>
            ActsShown.CheckAsync(PreliminaryActs.Table, at, found.Of, Refused)
        );
    }

    [Fact]
    [Article(12)]
    public async Task A_case_says_what_an_opinion_and_a_report_wait_for()
    {
        await using var alone = new AcceptanceApp(postgres);
        await alone.InitializeAsync();
        using var found = await ActsCase.OpenAsync(alone);
        var at = $"preliminary/{found.Id}";
        var county = found.Of(Roles.ReceivingBody);
        var department = found.Of(Roles.Department);
        alone.Clock.Now = Journey.At(4, 3);
        Assert.Contains(
            "请先发出征求意见函",
            await WaitsAsync("opinion"),
            StringComparison.Ordinal
        );
        Assert.False(await MayRegisterAsync());

        var asked = await county.PostReply(
            $"{at}/consultations",
            new OpenConsultationRequest(Journey.Department, null, new(2023, 4, 10), null)
        );
        var letter = $"consultations/{asked.As<ConsultationView>().Id}";
        await LetterAsync("reply", "consultation-reply");
        Assert.Contains("尚未回复", await WaitsAsync("opinion"), StringComparison.Ordinal);
        Assert.True(await MayRegisterAsync());

        (
            await department.ActReply(
                letter,
                "reply",
                new ConsultationReplyRequest(ConsultationAnswer.Objection, "正在整改。", null)
            )
        ).As<ConsultationView>();
        await LetterAsync("withdraw-objection", "consultation-objection-withdrawal");
        Assert.Contains("未书面撤回", await WaitsAsync("opinion"), StringComparison.Ordinal);
        Assert.True(await MayRegisterAsync());

        (
            await department.ActReply(
                letter,
                "withdraw-objection",
                new WithdrawObjectionRequest(
                    new PaperDocument(null, new(2023, 4, 3), await Journey.UploadAsync(department))
                )
            )
        ).As<ConsultationView>();
        await LetterAsync(null, null);
        Assert.Equal("", await WaitsAsync("opinion"));
        Assert.False(await MayRegisterAsync());

        var scan = await Journey.UploadAsync(county);
        (
            await county.ActReply(
                at,
                "opinion",
                new PreliminaryOpinionRequest(
                    true,
                    "材料齐全，同意上报。",
                    new("仁质强办〔2023〕1号", new(2023, 4, 3), scan),
                    null,
                    null
                )
            )
        ).As<PreliminaryCaseView>();
        Assert.Equal("", await WaitsAsync("report"));
        alone.Clock.Now = Journey.At(12, 31);
        Assert.Contains("已超过时限", await WaitsAsync("report"), StringComparison.Ordinal);

        async Task<PreliminaryCaseView> CaseAsync() =>
            (await county.GetReply(at)).As<PreliminaryCaseView>();

        async Task<string> WaitsAsync(string verb) =>
            string.Concat(
                (await CaseAsync())
                    .Acts.Single(act => act.Verb == verb)
                    .Obstacles.Select(o => o.Text)
            );

        async Task<bool> MayRegisterAsync() =>
            (await CaseAsync()).Acts.Any(act => act.Verb == PreliminaryActs.Register.Verb);

        // The letter as the department and the receiving body have it: each its own act, and none that is refused.
        async Task LetterAsync(string? departments, string? receivers)
        {
            await ActsShown.CheckAsync(ConsultationActs.Table, letter, found.Of);
            Assert.Equal(
                departments is null ? [] : [departments],
                ActsShown.Verbs(await department.GetReply(letter))
            );
            Assert.Equal(
                receivers is null ? [] : [receivers],
                ActsShown.Verbs(await county.GetReply(letter))
            );
            var row = Assert.Single((await CaseAsync()).Consultations);
            Assert.Equal(receivers is null ? [] : [receivers], row.Acts.Select(act => act.Verb));
        }
    }
}
