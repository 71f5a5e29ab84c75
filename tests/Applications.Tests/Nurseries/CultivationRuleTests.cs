using QualityAward.Applications.Cultivation;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;
using static QualityAward.Contracts.Rest.Applications.CultivationState;

namespace QualityAward.Applications.Tests.Nurseries;

/// <summary>第八条: the rules of the nursery by themselves.</summary>
[Article(8)]
public sealed class CultivationRuleTests
{
    private static readonly (CultivationState, CultivationStep, CultivationState)[] Lawful =
    [
        (Cultivating, CultivationStep.Coach, Coaching),
        (Coaching, CultivationStep.Plan, Recommending),
        (Recommending, CultivationStep.StepBack, Coaching),
        (Cultivating, CultivationStep.End, Ended),
        (Coaching, CultivationStep.End, Ended),
        (Recommending, CultivationStep.End, Ended),
        (Ended, CultivationStep.Resume, Cultivating),
    ];

    private static readonly AmendCultivationRequest Firm = new(
        "示例钒钛有限公司",
        Numbers.CreditCode(801),
        null,
        "C"
    );

    [Fact]
    public void Every_step_that_is_not_in_the_table_is_refused()
    {
        foreach (var state in Enum.GetValues<CultivationState>())
        {
            foreach (var step in Enum.GetValues<CultivationStep>())
            {
                CultivationState? expected = Lawful
                    .Where(s => (s.Item1, s.Item2) == (state, step))
                    .Select(s => (CultivationState?)s.Item3)
                    .SingleOrDefault();
                Assert.Equal(expected, CultivationTable.Next(state, step));
            }
        }
    }

    [Fact]
    public void An_organisation_is_known_by_its_code_however_it_is_typed()
    {
        var read = CultivatedFacts.Read(
            CandidateKind.Organisation,
            Firm with
            {
                CreditCode = $" {Numbers.CreditCode(801).ToLowerInvariant()} ",
                Employer = "示例单位",
            }
        );
        Assert.Equal(Numbers.CreditCode(801), read.CreditCode);
        Assert.Equal(read.CreditCode, read.Distinct);
        Assert.Null(read.Employer);
    }

    [Fact]
    public void A_person_is_known_by_name_and_employer_alone()
    {
        var typed = Firm with { Name = "示例·某某", Employer = "示例医院（总院）" };
        var read = CultivatedFacts.Read(CandidateKind.Individual, typed);
        Assert.Null(read.CreditCode);
        Assert.Equal(
            read.Distinct,
            CultivatedFacts
                .Read(
                    CandidateKind.Individual,
                    typed with
                    {
                        Name = "示例•某某",
                        Employer = "示例医院(总院)",
                    }
                )
                .Distinct
        );
    }

    [Theory]
    [InlineData("name")]
    [InlineData("employer")]
    [InlineData("note")]
    public void An_identity_number_is_kept_nowhere(string field)
    {
        var number = Numbers.CitizenNumber(31);
        var typed = new AmendCultivationRequest(
            field == "name" ? $"示例{number}" : "示例某某",
            null,
            field == "employer" ? $"示例医院{number}" : "示例医院",
            "Q",
            Note: field == "note" ? $"证件{number}" : null
        );
        var refusal = Refused(() => CultivatedFacts.Read(CandidateKind.Individual, typed));
        Assert.Equal("cultivation-personal-data", refusal.Code);
        Assert.Equal(field, refusal.Facts!["field"]);
        Assert.DoesNotContain(number, refusal.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "C", "text-missing")]
    [InlineData("示例☎公司", "C", "cultivated-subject-wrong")]
    [InlineData("示例公司", "U", "cultivated-subject-wrong")]
    [InlineData("示例公司", "", "cultivated-subject-wrong")]
    [InlineData("示例公司", "CD", "cultivated-subject-wrong")]
    public void What_is_missing_or_wrong_is_refused_with_its_field(
        string name,
        string section,
        string code
    ) =>
        Assert.Equal(
            code,
            Refused(() =>
                CultivatedFacts.Read(
                    CandidateKind.Organisation,
                    Firm with
                    {
                        Name = name,
                        IndustrySection = section,
                    }
                )
            ).Code
        );

    [Theory]
    [InlineData(null)]
    [InlineData("91510400MAXX00801A")]
    public void A_code_that_is_none_is_refused(string? code) =>
        Assert.Equal(
            "cultivated-subject-wrong",
            Refused(() =>
                CultivatedFacts.Read(CandidateKind.Organisation, Firm with { CreditCode = code })
            ).Code
        );

    [Fact]
    public void Who_is_meant_to_be_recommended_is_meant_for_an_edition()
    {
        PlannedEditionRule.CheckKept(Coaching, null);
        PlannedEditionRule.CheckKept(Recommending, 4);
        Assert.Equal(
            "planned-edition-missing",
            Refused(() => PlannedEditionRule.CheckKept(Recommending, null)).Code
        );
    }

    [Fact]
    public void Guidance_lies_behind_when_it_is_noted()
    {
        DateOnly today = new(2023, 3, 1);
        GuidanceDayRule.Check(today, today);
        Assert.Equal(
            "guidance-day-ahead",
            Refused(() => GuidanceDayRule.Check(today.AddDays(1), today)).Code
        );
    }

    private static Refusal Refused(Action act) => Assert.Throws<RefusedException>(act).Refusal;
}
