using QualityAward.Applications.Case;
using QualityAward.Applications.Intake.Rules;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>第十一条: who the candidate is, is fixed by the first submission.</summary>
[Article(11)]
public sealed class CandidateFixedTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    private static readonly AwardUser By = new("s", "示例经办人", "unit", Roles.Applicant);
    private static readonly DateTimeOffset Now = Journey.At(2, 6);
    private static readonly Guid File = Guid.NewGuid();

    private static readonly ApplicationForm First = Forms.Individual(
        File,
        "示例·甲",
        Numbers.CitizenNumber(1)
    );

    /// <summary>Every change of name, number and employer against every set that a return may name.</summary>
    [Fact]
    public void Only_what_the_return_names_may_change_and_never_name_and_number_together()
    {
        CandidatePart[] all = [.. Enum.GetValues<CandidatePart>()];
        foreach (var changed in Subsets(all))
        {
            foreach (var named in Subsets(all))
            {
                var code = Code(named, Changed(changed), Keys(changed));
                var other =
                    changed.Contains(CandidatePart.Name) && changed.Contains(CandidatePart.Number);
                Assert.Equal(other || changed.Except(named).Any() ? "candidate-fixed" : null, code);
            }
        }
    }

    [Theory]
    [InlineData("示例•甲")]
    [InlineData("示例・甲")]
    [InlineData("示例 甲")]
    public void Another_spelling_is_the_same_name(string name) =>
        Assert.Null(
            Code([], First with { Individual = First.Individual! with { Name = name } }, Keys([]))
        );

    [Fact]
    public void Before_the_first_submission_everything_is_open()
    {
        var draft = Application.Create(Guid.NewGuid(), CandidateKind.Individual, By, Now);
        draft.Save(First, Now);

        Assert.Null(
            Record.Exception(() => CandidateFixedRule.Check(draft, First, new("person:x", null)))
        );
    }

    [Fact]
    [Article(12)]
    public async Task A_returned_form_does_not_come_back_with_another_person()
    {
        var journey = new Journey(app);
        var edition = await journey.OpenEditionAsync();
        ApplicationForm? filed = null;
        var id = await journey.FileAsync(
            edition,
            "enterprise-example-1",
            CandidateKind.Individual,
            file => filed = Forms.Individual(file, "示例某甲", Numbers.CitizenNumber(11))
        );
        var form = filed!;
        var person = form.Individual!;
        app.Clock.Now = Journey.At(4, 3);
        await ReturnAsync(null);

        (await ComeBackAsync(person with { Name = "示例某乙" })).Refused(422, "candidate-fixed");
        (await ComeBackAsync(person with { Document = NumberOf(12) })).Refused(
            422,
            "candidate-fixed"
        );
        (await ComeBackAsync(person with { EmployerCreditCode = Numbers.CreditCode(7) })).Refused(
            422,
            "candidate-fixed"
        );

        // Something else than who it is may be corrected.
        (await ComeBackAsync(person with { Position = "副主任医师" })).As<ApplicationView>();

        await ReturnAsync([CandidatePart.Number]);
        (await ComeBackAsync(person with { Name = "示例某乙", Document = NumberOf(12) })).Refused(
            422,
            "candidate-fixed"
        );
        var corrected = (
            await ComeBackAsync(person with { Document = NumberOf(12) })
        ).As<ApplicationView>();
        Assert.Equal(3, corrected.Versions);

        async Task ReturnAsync(IReadOnlyList<CandidatePart>? corrects)
        {
            using var county = app.As(Roles.ReceivingBody, Journey.County);
            var returned = (
                await county.ActReply(
                    $"preliminary/{id}",
                    "return",
                    new ReturnForCorrectionRequest("证件号码与证件不符，请更正。", corrects)
                )
            ).As<PreliminaryCaseView>();
            Assert.Equal(corrects ?? [], returned.Record.Returns[^1].Corrects);
        }

        async Task<Reply> ComeBackAsync(IndividualForm now)
        {
            using var applicant = app.As(Roles.Applicant, "enterprise-example-1");
            var seen = await applicant.GetReply($"applications/{id}");
            var saved = await applicant.PutReply(
                $"applications/{id}/draft",
                form with
                {
                    Individual = now,
                },
                seen.Tag
            );
            return await applicant.PostReply($"applications/{id}/submit", null, saved.Tag);
        }

        static PersonDocumentForm NumberOf(int n) =>
            new(
                Common.Identifiers.PersonDocumentKind.ResidentIdentityCard,
                Numbers.CitizenNumber(n)
            );
    }

    private static string? Code(
        IReadOnlyList<CandidatePart> named,
        ApplicationForm form,
        SubjectKeys keys
    )
    {
        var application = Application.Create(Guid.NewGuid(), CandidateKind.Individual, By, Now);
        application.Save(First, Now);
        application.Submit(Keys([]), "示例初审单位", Now, By, Now);
        application.Return("请更正。", named, By, Now);
        var refused = Record.Exception(() => CandidateFixedRule.Check(application, form, keys));
        return (refused as RefusedException)?.Refusal.Code;
    }

    private static ApplicationForm Changed(IReadOnlyList<CandidatePart> parts) =>
        First with
        {
            Individual = First.Individual! with
            {
                Name = parts.Contains(CandidatePart.Name) ? "示例·乙" : First.Individual.Name,
                EmployerName = parts.Contains(CandidatePart.Employer)
                    ? "示例市第二医院"
                    : First.Individual.EmployerName,
            },
        };

    private static SubjectKeys Keys(IReadOnlyList<CandidatePart> changed) =>
        new(changed.Contains(CandidatePart.Number) ? "person:other" : "person:one", null);

    private static IEnumerable<CandidatePart[]> Subsets(CandidatePart[] all) =>
        Enumerable
            .Range(0, 1 << all.Length)
            .Select(bits => all.Where((_, i) => (bits >> i & 1) == 1).ToArray());
}
