using FsCheck;
using FsCheck.Xunit;
using QualityAward.Applications.RegulationVersions.Rules;
using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;
using Shipped = QualityAward.Common.Regulation.RegulationVersions;

namespace QualityAward.Applications.Tests;

/// <summary>第三十二条: what a version of the 管理办法 must be like to be entered.</summary>
public sealed class RegulationRuleTests
{
    private static readonly RegulationVersion Old = Shipped.Shipped[0];

    private static readonly ProposeRegulationRequest Request = new(
        "示例管理办法",
        "示例机关",
        new("攀办规〔2027〕1号", new(2027, 12, 1), Guid.NewGuid()),
        new(2028, 1, 30),
        new(2033, 1, 29),
        2,
        3,
        5,
        3,
        5,
        5,
        10,
        5
    );

    [Theory]
    [Article(32)]
    [InlineData("2028-01-29", "regulation-validity-overlaps")]
    [InlineData("2028-01-30", null)]
    [InlineData("2022-01-30", "regulation-validity-overlaps")]
    public void Two_versions_share_no_day(string from, string? code)
    {
        var first = DateOnly.Parse(from, null);
        Assert.Equal(code, Code(() => OneVersionInForceRule.Check([Old], Next(first, null))));
    }

    [Theory]
    [Article(32)]
    [InlineData("2026-06-01", "2022", null)]
    [InlineData("2023-01-31", "2022", null)]
    [InlineData("2023-01-30", "2022", "regulation-repeals-nothing")]
    [InlineData("2028-01-30", "2022", "regulation-repeals-nothing")]
    [InlineData("2026-06-01", "1999", "regulation-repeals-nothing")]
    public void A_version_ends_before_its_time_where_a_later_one_repeals_it(
        string from,
        string repeals,
        string? code
    )
    {
        var next = Next(DateOnly.Parse(from, null), repeals);
        Assert.Equal(code, Code(() => OneVersionInForceRule.Check([Old], next)));
        if (code is null)
        {
            RegulationVersion[] both = [Old, next];
            Assert.Equal(next.InForceFrom.AddDays(-1), both.PeriodOf(Old).LastDay);
            Assert.Equal("2022", both.InForceOn(next.InForceFrom.AddDays(-1))?.Code);
            Assert.Equal("next", both.InForceOn(next.InForceFrom)?.Code);
        }
    }

    /// <summary>However many are entered in whatever order: on no day are two in force.</summary>
    [Property]
    public bool On_no_day_are_two_in_force(byte[] starts)
    {
        List<RegulationVersion> versions = [Old];
        foreach (var (start, n) in starts.Take(6).Select((s, n) => (s, n)))
        {
            var from = Old.InForceFrom.AddMonths(start - 60);
            var inForce = versions.InForceOn(from);
            var added = Next(from, inForce?.Code) with { Code = $"{n}" };
            if (Code(() => OneVersionInForceRule.Check(versions, added)) is null)
            {
                versions.Add(added);
            }
        }

        return versions
            .Select(v => versions.PeriodOf(v))
            .SelectMany(p => new[] { p.FirstDay, p.LastDay })
            .All(day => versions.Count(v => versions.PeriodOf(v).Contains(day)) <= 1);
    }

    [Fact]
    [Article(32)]
    public void Every_number_has_its_bounds()
    {
        Assert.Null(Code(() => RegulationNumbersRule.Check(Request)));
        ProposeRegulationRequest[] wrong =
        [
            Request with
            {
                CycleYears = 0,
            },
            Request with
            {
                OrganisationQuota = 51,
            },
            Request with
            {
                IndividualQuota = -1,
            },
            Request with
            {
                CleanYears = 11,
            },
            Request with
            {
                AcceptanceNoticeDays = 0,
            },
            Request with
            {
                AwardNoticeDays = 61,
            },
            Request with
            {
                BanYears = 31,
            },
            Request with
            {
                LiabilityYears = 0,
            },
        ];
        Assert.Equal(RegulationNumbersRule.All.Count, wrong.Length);
        Assert.All(
            wrong,
            w =>
                Assert.Equal(
                    "regulation-number-beyond-reason",
                    Code(() => RegulationNumbersRule.Check(w))
                )
        );
    }

    [Theory]
    [Article(32)]
    [InlineData("2027-12-01", "2028-01-30", "2033-01-29", null)]
    [InlineData("2027-12-02", "2028-01-30", "2033-01-29", "document.date")]
    [InlineData("1999-12-31", "2000-01-30", "2005-01-29", "document.date")]
    [InlineData("2027-12-01", "2027-11-30", "2033-01-29", "inForceFrom")]
    [InlineData("2027-12-01", "2028-12-02", "2033-01-29", "inForceFrom")]
    [InlineData("2027-12-01", "2028-01-30", "2029-01-28", "inForceTo")]
    [InlineData("2027-12-01", "2028-01-30", "2038-01-31", "inForceTo")]
    public void It_is_issued_then_in_force_and_for_years(
        string issued,
        string from,
        string to,
        string? field
    )
    {
        var refusal = Refusal(() =>
            RegulationDaysRule.Check(
                DateOnly.Parse(issued, null),
                DateOnly.Parse(from, null),
                DateOnly.Parse(to, null),
                new(2027, 12, 1)
            )
        );
        Assert.Equal(field, refusal?.Facts?["field"]);
        Assert.Equal(field is null ? null : (int?)32, refusal?.Article);
    }

    private static RegulationVersion Next(DateOnly from, string? repeals) =>
        Old with
        {
            Code = "next",
            InForceFrom = from,
            InForceTo = from.AddYears(5).AddDays(-1),
            Repeals = repeals,
        };

    private static string? Code(Action check) => Refusal(check)?.Code;

    private static Refusal? Refusal(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }
}
