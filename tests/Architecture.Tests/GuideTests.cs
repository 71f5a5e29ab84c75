using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Public.Guide;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Architecture.Tests;

/// <summary>办事指南: its numbers and days are those of the regulation's version and of the edition.</summary>
public sealed class GuideTests
{
    private static readonly DateOnly Today = EditionSample.Plan.FilingFrom;

    private static readonly RegulationVersionView InForce = Version("2022") with
    {
        CleanYears = 4,
        AcceptanceNoticeDays = 7,
        AwardNoticeDays = 8,
        BanYears = 12,
        LiabilityYears = 6,
    };

    [Fact]
    [Article(11)]
    [Article(12)]
    [Article(13)]
    public void The_days_are_the_editions_and_the_numbers_the_versions()
    {
        var steps = FilingSteps.Of(CandidateKind.Organisation, Basis(EditionSample.Called()));

        Assert.Equal("“近4年”自基准日2023年3月31日起向前计算", steps[0].When);
        Assert.Equal("2023年2月2日至3月31日24时，逾期不予受理", steps[3].When);
        Assert.Equal("2023年4月28日前上报", steps[4].When);
        Assert.Equal("公示不少于7个工作日（计划2023年5月22日至5月29日）", steps[5].When);
        Assert.Equal("公示不少于8个工作日（计划2023年10月16日至10月20日）", steps[7].When);
    }

    [Fact]
    [Article(24)]
    [Article(27)]
    public void Liability_and_ban_are_as_long_as_the_version_says()
    {
        var after = AfterAward.Of(CandidateKind.Individual, Basis(null));

        Assert.Contains(after, s => s.Text.Contains("起6年内", StringComparison.Ordinal));
        Assert.Contains(after, s => s.Text.Contains("12年内不予受理", StringComparison.Ordinal));
        Assert.DoesNotContain(after, s => s.Articles.Contains(31));
    }

    [Fact]
    [Article(3)]
    public void Between_two_editions_no_day_is_named()
    {
        var basis = Basis(null);

        foreach (var kind in Enum.GetValues<CandidateKind>())
        {
            Assert.All(
                FilingSteps.Of(kind, basis),
                step => Assert.DoesNotContain("20", step.When, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    [Article(17)]
    public void Individuals_have_no_defence()
    {
        var basis = Basis(EditionSample.Called());

        Assert.Contains(
            "不组织陈述答辩",
            FilingSteps.Of(CandidateKind.Individual, basis)[6].Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "不组织",
            FilingSteps.Of(CandidateKind.Organisation, basis)[6].Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Article(32)]
    public void An_edition_keeps_the_version_it_is_bound_to()
    {
        var older = Version("2017") with { ValidTo = Today.AddDays(-1) };
        var edition = EditionSample.Called() with { RegulationVersion = "2017" };

        Assert.Equal("2017", GuideBasis.Of([older, InForce], [edition], Today)?.Version.Code);
        Assert.Equal("2022", GuideBasis.Of([older, InForce], [], Today)?.Version.Code);
        Assert.Equal(
            "2022",
            GuideBasis.Of([older, InForce], [], InForce.ValidTo.AddDays(1))?.Version.Code
        );
        Assert.Null(GuideBasis.Of([], [], Today));
    }

    [Fact]
    [Article(3)]
    public void What_is_not_called_or_is_decided_tells_nobody_when_to_file()
    {
        var opened = EditionSample.In(EditionState.Opened);
        var decided = EditionSample.Called() with { DecidedOn = EditionSample.Plan.DecisionBy };

        Assert.Null(GuideBasis.Of([InForce], [opened], Today)?.Edition);
        Assert.Null(GuideBasis.Of([InForce], [decided], Today)?.Edition);
        Assert.NotNull(GuideBasis.Of([InForce], [opened, EditionSample.Called()], Today)?.Edition);
    }

    [Fact]
    [Article(12)]
    public void Each_place_of_the_city_has_who_receives()
    {
        Assert.Equal(
            [Division.HighTechZoneName + "范围内", .. Division.Counties.Select(c => c.Name)],
            FilingPapers.Receivers.Select(r => r.Where)
        );
        Assert.Equal("钒钛高新区管委会", FilingPapers.Receivers[0].Receiver);
    }

    [Fact]
    [Article(11)]
    public void The_papers_are_those_that_the_form_asks_for()
    {
        var catalogue = new FormCatalogueView(
            CandidateKind.Organisation,
            [],
            [new("1", "甲"), new("2", "乙", NeedsResults: true)],
            [new("x", "示例证明")]
        );

        var papers = FilingPapers.Of(catalogue);

        Assert.Contains(papers, p => p.Name == "示例证明");
        Assert.Contains(papers, p => p.Text == "共2项，逐项填写；其中1项附逐年结果数据。");
    }

    [Fact]
    [Article(5)]
    public void Each_cited_article_is_one_of_the_thirty_two()
    {
        var basis = Basis(EditionSample.Called());
        var steps = Enum.GetValues<CandidateKind>()
            .SelectMany(kind => FilingSteps.Of(kind, basis))
            .Concat(CitizenSteps.Of(basis));

        Assert.All(
            steps,
            step =>
            {
                Assert.NotEmpty(step.Articles);
                Assert.All(step.Articles, article => Assert.InRange(article, 1, 32));
            }
        );
    }

    private static GuideBasis Basis(EditionView? edition) => new(InForce, edition);

    private static RegulationVersionView Version(string code) =>
        new(
            code,
            "示例管理办法",
            new(2023, 1, 30),
            new(2028, 1, 29),
            2,
            3,
            5,
            3,
            5,
            5,
            10,
            5,
            "示例机关",
            new(2022, 12, 29),
            null,
            null
        );
}
