using QualityAward.Applications.Eligibility;
using QualityAward.Applications.Intake;
using QualityAward.Applications.Intake.Rules;
using QualityAward.Common;
using QualityAward.Common.Periods;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>What refuses a submission, without a database.</summary>
public sealed class IntakeRuleTests
{
    private static readonly ApplicationForm Form = Forms.Organisation(Guid.NewGuid());

    private static readonly FilingGround Ground = new(
        Stamped: true,
        CalledOn: new(2023, 2, 1),
        Today: new(2023, 2, 20)
    );

    [Fact]
    [Article(9)]
    public void A_complete_form_lacks_nothing() =>
        Assert.Empty(FormCheck.Run(CandidateKind.Organisation, Form, Ground));

    [Fact]
    [Article(9)]
    public void Each_condition_must_be_declared_and_met()
    {
        for (var i = 0; i < 7; i++)
        {
            Assert.Equal("condition-undeclared", Code(With(i, null)));
            Assert.Equal("condition-unmet", Code(With(i, false)));
        }

        static ApplicationForm With(int index, bool? declared)
        {
            var conditions = Form.Conditions!.ToList();
            conditions[index] = conditions[index] with { Declared = declared };
            return Form with { Conditions = conditions };
        }
    }

    [Fact]
    [Article(9)]
    public void A_place_outside_the_city_is_refused() =>
        Assert.Equal(
            "outside-city",
            Code(
                Form with
                {
                    Organisation = Form.Organisation! with
                    {
                        Place = Form.Organisation!.Place! with { DivisionCode = "510100" },
                    },
                }
            )
        );

    [Fact]
    [Article(11)]
    public void What_article_11_demands_must_be_there()
    {
        Assert.Equal("recommendation-missing", Code(Form with { Recommendation = null }));
        Assert.Equal("pledge-missing", Code(Form with { Pledge = null }));
        Assert.Equal("secrecy-review-missing", Code(Form with { PassedSecrecyReview = null }));
        Assert.Equal("evidence-missing", Code(Form with { Evidence = null }));
        Assert.Equal("report-incomplete", Code(Form with { Report = null }));
    }

    [Theory]
    [Article(11)]
    [Article(12)]
    [InlineData(true, "county-office-510411", UnitKinds.CountyOffice, "high-tech-zone-route")]
    [InlineData(false, "high-tech-zone", UnitKinds.HighTechZone, "high-tech-zone-route")]
    [InlineData(false, "county-office-510402", UnitKinds.CountyOffice, "wrong-county-office")]
    [InlineData(false, "dept-gaj", UnitKinds.MunicipalDepartment, "route-unknown")]
    [InlineData(false, "county-office-510411", UnitKinds.CountyOffice, null)]
    [InlineData(false, "industry-jxj", UnitKinds.IndustryDepartment, null)]
    [InlineData(true, "high-tech-zone", UnitKinds.HighTechZone, null)]
    public void The_route_follows_the_place(bool zone, string unit, string kind, string? code)
    {
        var place = new PlaceForm("示例路1号", "510411", zone);
        var refused = Record.Exception(() =>
            RouteRule.Check(place, new Unit { Code = unit, Kinds = { kind } })
        );
        Assert.Equal(code, (refused as RefusedException)?.Refusal.Code);
    }

    [Theory]
    [Article(11)]
    [InlineData("2023-01-31", false, "filing-not-open")]
    [InlineData("2023-02-01", false, null)]
    [InlineData("2023-03-31", false, null)]
    [InlineData("2023-04-01", false, "filing-closed")]
    [InlineData("2023-04-28", true, null)]
    [InlineData("2023-04-29", true, "filing-closed")]
    public void Filing_ends_with_the_last_day(string today, bool returned, string? code)
    {
        var refused = Record.Exception(() =>
            FilingPeriodRule.Check(Schedules.Lawful, returned, LegalDays.Parse(today))
        );
        Assert.Equal(code, (refused as RefusedException)?.Refusal.Code);
    }

    [Theory]
    [Article(9)]
    [InlineData("2020-03-31", "accident-in-window")]
    [InlineData("2020-03-30", null)]
    [InlineData("2023-04-20", "accident-in-window")]
    public void An_accident_of_any_grade_counts_in_the_window(string day, string? code)
    {
        var finding = FindingRule.Judge(
            new(Guid.NewGuid(), CandidateKind.Organisation, "org:x", null),
            new Finding
            {
                Kind = "accident",
                Grade = "ordinary",
                Day = day,
                Source = "示例登记",
            },
            ofEmployer: false,
            new LookBack(3),
            new(2023, 3, 31),
            new(2023, 5, 1)
        );
        Assert.Equal(code, finding?.Code);
    }

    [Theory]
    [Article(9)]
    [InlineData("2019-06-01", CandidateKind.Organisation, "bad-credit-unrepaired")]
    [InlineData("2001-01-01", CandidateKind.Organisation, "bad-credit-unrepaired")]
    [InlineData("2022-06-01", CandidateKind.Organisation, "bad-credit-unrepaired")]
    [InlineData("2019-06-01", CandidateKind.Individual, null)]
    [InlineData("2022-06-01", CandidateKind.Individual, "bad-credit-in-window")]
    public void Bad_credit_of_an_organisation_has_no_window(
        string day,
        CandidateKind kind,
        string? code
    )
    {
        var finding = FindingRule.Judge(
            new(Guid.NewGuid(), kind, "org:x", null),
            new Finding
            {
                Kind = "bad-credit",
                Day = day,
                Source = "示例登记",
            },
            ofEmployer: false,
            new LookBack(3),
            new(2023, 3, 31),
            new(2023, 5, 1)
        );
        Assert.Equal(code, finding?.Code);
    }

    [Fact]
    [Article(24)]
    public void A_ban_refuses_whatever_its_day()
    {
        var finding = FindingRule.Judge(
            new(Guid.NewGuid(), CandidateKind.Individual, "person:x", null),
            new Finding
            {
                Kind = "ban",
                Day = "2014-01-01",
                LastDay = "2024-01-01",
            },
            ofEmployer: false,
            new LookBack(3),
            new(2023, 3, 31),
            new(2023, 3, 1)
        );
        Assert.Equal(("applicant-banned", 24), (finding!.Code, finding.Article));
    }

    private static string Code(ApplicationForm form) =>
        Assert
            .Throws<RefusedException>(() =>
                FormCheck.Require(CandidateKind.Organisation, form, Ground)
            )
            .Refusal.Code;
}
