using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Misconduct;
using QualityAward.Honours.Practices;
using QualityAward.Honours.Register;
using QualityAward.Honours.Registers;
using QualityAward.Honours.Revocations;
using QualityAward.Rest.Paging;

namespace QualityAward.Honours.Search;

/// <summary>What is searched here: the register, and what stands against a subject, each by its own reading.</summary>
internal static class HonoursSearch
{
    private static readonly string[] Readers = [Roles.Office, Roles.Supervisor, Roles.LeadingGroup];

    public static IReadOnlyList<SearchedList> Lists { get; } =
    [
        SearchedList.Of<RegisterReader, HonourSummary>(
            "honours",
            "荣誉名录",
            Roles.All,
            (register, search, cancellationToken) =>
                register.PageAsync(
                    new(null, null, null, search.Words.Typed),
                    new NumberedPageQuery(null, search.Page.Limit),
                    cancellationToken
                ),
            row =>
                new(
                    $"{row.Id}",
                    row.Name,
                    string.Join(
                        "，",
                        new[]
                        {
                            row.EditionName,
                            row.Number,
                            row.HolderChanges.OtherNames(),
                        }.OfType<string>()
                    ),
                    NameOf(row.State),
                    $"/honours/register?q={Uri.EscapeDataString(row.Number ?? row.Name)}"
                )
        ),
        SearchedList.Of<RegisterEventAnswer, RegisterEventView>(
            "register-events",
            "事故、信用和违法记录",
            [.. Readers, Roles.Government],
            (answer, search, cancellationToken) =>
                answer.PageAsync(
                    new(null, search.Words.Typed),
                    search.Page,
                    search.By,
                    cancellationToken
                ),
            row =>
                new($"{row.Id}", row.Subject.Name, row.KindName, null, $"/honours/events/{row.Id}")
        ),
        SearchedList.Of<MisconductAnswer, MisconductView>(
            "misconduct-cases",
            "弄虚作假查处",
            Readers,
            (answer, search, cancellationToken) =>
                answer.PageAsync(
                    new(null, search.Words.Typed),
                    search.Page,
                    search.By,
                    cancellationToken
                ),
            row =>
                new(
                    $"{row.Id}",
                    row.Subject.Name,
                    row.CertificateNumber,
                    null,
                    $"/misconduct/{row.Id}"
                )
        ),
        SearchedList.Of<BanList, BanView>(
            "bans",
            "不予受理名单",
            Readers,
            (bans, search, cancellationToken) =>
                bans.PageAsync(search.Words.Typed, search.Page, cancellationToken),
            row =>
                new(
                    $"{row.Id}",
                    row.Subject.Name,
                    row.DocumentNumber,
                    null,
                    $"/misconduct/{row.CaseId}"
                )
        ),
        SearchedList.Of<RevocationAnswer, RevocationView>(
            "revocations",
            "撤销奖项",
            [.. Readers, Roles.Government],
            (answer, search, cancellationToken) =>
                answer.PageAsync(search.Words.Typed, search.Page, search.By, cancellationToken),
            row =>
                new(
                    $"{row.Id}",
                    row.Holder,
                    row.CertificateNumber,
                    null,
                    $"/honours/revocations/{row.Id}"
                )
        ),
        SearchedList.Of<PracticeAnswer, PracticeSummary>(
            "practices",
            "质量管理经验",
            [Roles.Applicant, Roles.Office],
            (answer, search, cancellationToken) =>
                answer.PageAsync(
                    new(null, search.Words.Typed),
                    search.Page,
                    search.By,
                    cancellationToken
                ),
            row => new($"{row.Id}", row.Title, row.Holder, null, $"/practices/{row.Id}")
        ),
    ];

    private static string NameOf(HonourState state) =>
        state switch
        {
            HonourState.Awarded => "已表扬，待制发证书",
            HonourState.Certified => "有效",
            _ => "已撤销",
        };
}
