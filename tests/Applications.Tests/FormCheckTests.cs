using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityAward.Applications.Intake;
using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>Dates, numbers and texts beyond reason in a form, one field at a time, without a database.</summary>
public sealed class FormCheckTests
{
    private static readonly ApplicationForm Form = Forms.Organisation(Guid.NewGuid());

    private static readonly FilingGround Ground = new(
        Stamped: true,
        CalledOn: new(2023, 2, 1),
        Today: new(2023, 2, 20)
    );

    /// <summary>Days around both bounds: the call, to which a unit answers, and today.</summary>
    [Property]
    [Article(11)]
    public Property A_recommendation_lies_between_the_call_and_today() =>
        Prop.ForAll(
            Gen.Elements(Ground.CalledOn!.Value, Ground.Today).ToArbitrary(),
            Gen.Choose(-2, 2).ToArbitrary(),
            (bound, off) =>
            {
                var day = bound.AddDays(off);
                var lawful = day >= Ground.CalledOn && day <= Ground.Today;
                string[] codes = lawful ? [] : ["document-date-out-of-bounds"];
                return Codes(With(Paper("示例企〔2023〕1号", day))).SequenceEqual(codes);
            }
        );

    [Theory]
    [Article(11)]
    [InlineData("示例企[2023]3号", null)]
    [InlineData("示例企（2023）3号", null)]
    [InlineData("示例企〔２０２３〕３号", null)]
    [InlineData(" 示例企〔2023〕3 号", null)]
    [InlineData("TCL质〔2023〕1号", null)]
    [InlineData("〇一所质〔2023〕3号", null)]
    [InlineData("示例企〔2023〕03号", "document-number-malformed")]
    [InlineData("无", "document-number-malformed")]
    [InlineData("", "recommendation-missing")]
    [InlineData("\u200b", "recommendation-missing")]
    public void The_number_of_a_recommendation_is_normalised_or_named(string typed, string? code)
    {
        var issues = Run(With(Paper(typed, Ground.Today)));

        Assert.Equal(code, issues.SingleOrDefault()?.Code);
        if (code == "document-number-malformed")
        {
            Assert.Equal("recommendation.document.documentNumber", issues.Single().Field);
        }
    }

    [Theory]
    [Article(9)]
    [InlineData("32", null)]
    [InlineData("13", null)]
    [InlineData("43", null)]
    [InlineData("44", "industry-division-unknown")]
    [InlineData("12", "industry-division-unknown")]
    [InlineData("99", "industry-division-unknown")]
    [InlineData("3", "industry-division-unknown")]
    [InlineData(null, null)]
    public void An_industry_division_lies_in_its_section(string? division, string? code) =>
        Assert.Equal(code, CodeOf(With(Form.Organisation! with { IndustryDivision = division })));

    /// <summary>GB/T 4754: every division from 01 to 97 lies in exactly one section.</summary>
    [Fact]
    public void Sections_share_the_divisions_among_them() =>
        Assert.All(
            Enumerable.Range(0, 100),
            n =>
                Assert.Equal(
                    n is >= 1 and <= 97 ? 1 : 0,
                    IndustrySection.All.Count(s => s.Has($"{n:00}"))
                )
        );

    /// <summary>People read the name of an industry, never its code.</summary>
    [Theory]
    [InlineData("C", "32", "制造业（有色金属冶炼和压延加工业）")]
    [InlineData("C", null, "制造业")]
    [InlineData("C", "99", "制造业")]
    [InlineData("P", "83", "教育")]
    [InlineData("A", "01", "农、林、牧、渔业（农业）")]
    [InlineData("T", "97", "国际组织")]
    [InlineData("Z", "97", null)]
    public void An_industry_is_told_by_name(string section, string? division, string? words) =>
        Assert.Equal(words, IndustryDivision.Describe(section, division));

    [Theory]
    [Article(9)]
    [InlineData("示例😀公司", "name-sign-refused")]
    [InlineData("示例\n第二行", "name-sign-refused")]
    [InlineData("示例\uE863", "name-sign-refused")]
    [InlineData(" ", "field-missing")]
    [InlineData("示例𠮷公司", null)]
    public void A_name_has_only_signs_of_names(string name, string? code) =>
        Assert.Equal(code, CodeOf(With(Form.Organisation! with { Name = name })));

    [Theory]
    [Article(11)]
    [InlineData("   ", "pledge-missing")]
    [InlineData("\u3164", "pledge-missing")]
    [InlineData("示例😀", "name-sign-refused")]
    [InlineData("张示例", null)]
    public void A_pledge_is_signed_by_somebody(string signer, string? code) =>
        Assert.Equal(code, CodeOf(Form with { Pledge = new(true, signer) }));

    [Fact]
    [Article(2)]
    public void A_form_names_one_subject() =>
        Assert.Equal("subject-of-other-kind", CodeOf(Form with { Individual = new("示例某") }));

    [Theory]
    [Article(10)]
    [InlineData("510402209901010014", "person-document-malformed")]
    [InlineData("510402180201010017", "person-document-malformed")]
    [InlineData("510402197505050019", null)]
    public void A_person_is_born_before_today(string number, string? code) =>
        Assert.Equal(
            code,
            FormCheck
                .Run(
                    CandidateKind.Individual,
                    Forms.Individual(Guid.NewGuid(), "示例某", number),
                    Ground
                )
                .SingleOrDefault()
                ?.Code
        );

    [Fact]
    [Article(9)]
    public void An_entry_twice_is_not_even_a_draft()
    {
        Assert.Null(Record.Exception(() => FormShape.Check(Form)));
        Assert.Null(Record.Exception(() => FormShape.Check(new())));
        var conditions = Form.Conditions!;
        Refused(
            Form with
            {
                Conditions = [.. conditions, conditions[2] with { Declared = false }],
            }
        );
        Refused(Form with { Evidence = [Form.Evidence![0], Form.Evidence[0]] });
        Refused(
            Form with
            {
                Report = Form.Report! with
                {
                    Items = [.. Form.Report.Items!, Form.Report.Items![0]],
                },
            }
        );

        static void Refused(ApplicationForm form)
        {
            var refusal = Assert.Throws<RefusedException>(() => FormShape.Check(form)).Refusal;
            Assert.Equal(("entry-twice", RefusalKind.Malformed), (refusal.Code, refusal.Kind));
        }
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(201, true)]
    public void A_name_has_a_limit_that_is_told(int length, bool refused)
    {
        var form = With(Form.Organisation! with { Name = new string('长', length) });
        var refusal = (Record.Exception(() => FormShape.Check(form)) as RefusedException)?.Refusal;
        Assert.Equal(refused, refusal is { Code: "text-too-long" });
        Assert.Equal(refused ? (object)200 : null, refusal?.Facts!["limit"]);
    }

    [Theory]
    [Article(9)]
    [InlineData("攀枝花市仁和区示例路1号", null)]
    [InlineData("四川省攀枝花市仁和区示例路1号", null)]
    [InlineData("仁和区示例路1号", null)]
    [InlineData("仁和超市示例楼1号", null)]
    [InlineData("成都市武侯区示例路1号", "成都")]
    [InlineData("四川省成都市武侯区示例路1号", "成都")]
    [InlineData("四川省凉山州会理市示例路1号", "凉山")]
    [InlineData("云南省昆明市示例路1号", "云南省")]
    [InlineData("北京市海淀区示例路1号", "北京市")]
    [InlineData("重 庆市渝中区示例路1号", "重庆市")]
    [InlineData(null, null)]
    public void An_address_elsewhere_is_remarked(string? address, string? place)
    {
        Assert.Equal(place, FormRemarks.OtherCityIn(address));
        var form = With(
            Form.Organisation! with
            {
                Place = Form.Organisation.Place! with { RegisteredAddress = address },
            }
        );
        string[] codes = place is null ? [] : ["address-names-another-city"];
        Assert.Equal(codes, FormRemarks.Of(form).Select(r => r.Code));
    }

    [Fact]
    [Article(20)]
    public void A_sign_that_no_certificate_shows_is_remarked_and_refuses_nothing()
    {
        var form = With(Form.Organisation! with { Name = "示例𠮷公司" });

        var remark = Assert.Single(FormRemarks.Of(form));
        Assert.Equal("sign-not-on-certificates", remark.Code);
        Assert.Contains("U+20BB7", remark.Message, StringComparison.Ordinal);
        Assert.Empty(Run(form));
    }

    private static ApplicationForm With(OrganisationForm organisation) =>
        Form with
        {
            Organisation = organisation,
        };

    private static ApplicationForm With(PaperDocument paper) =>
        Form with
        {
            Recommendation = Form.Recommendation! with { Document = paper },
        };

    private static PaperDocument Paper(string number, DateOnly date) =>
        new(number, date, Form.Recommendation!.Document!.FileId);

    private static IReadOnlyList<FormIssue> Run(ApplicationForm form) =>
        FormCheck.Run(CandidateKind.Organisation, form, Ground);

    private static IEnumerable<string> Codes(ApplicationForm form) => Run(form).Select(i => i.Code);

    private static string? CodeOf(ApplicationForm form) => Codes(form).SingleOrDefault();
}
