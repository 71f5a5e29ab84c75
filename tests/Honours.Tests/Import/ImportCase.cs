using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests.Import;

/// <summary>补录 from the list to the register and back, over a real database.</summary>
public sealed class ImportCase(HonoursApp app) : IClassFixture<HonoursApp>
{
    private static readonly RegulationThen Then = new("示例管理办法（试行）", 1, 1);

    [Fact]
    [Article(20)]
    [Article(28)]
    public async Task An_early_award_is_valid_once_a_second_person_has_checked_it_and_says_that_it_was_entered_later()
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        using var visitor = app.Anonymous();
        var decision = await office.ScanAsync("攀府发〔2015〕8号", new(2015, 12, 20));
        var request = new ProposeImportRequest(
            decision,
            [Row(2, "2015", "1", "组织", "示例甲有限公司", HonoursApp.Code, "攀质奖2015-1\u200b")],
            Then,
            "示例。"
        );
        await (
            await office.SendAsync(
                "imports",
                request with
                {
                    Document = new("攀府发〔2015〕8号", new(2015, 12, 20), null),
                }
            )
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "paper-incomplete");
        await (await office.SendAsync("imports", request with { Regulation = null })).RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            "regulation-then-in-force-missing"
        );
        using var proposed = await office.SendAsync("imports", request);
        var at = $"imports/{(await proposed.ReadAsync<ImportView>()).Id}";
        Assert.Equal(
            "unknown",
            (await VerifyAsync(visitor, "攀质奖2015-1")).GetProperty("status").GetString()
        );
        await (await office.SendAsync($"{at}/confirm", new { }, proposed.Tag())).RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            "second-person-needed"
        );
        using var confirmed = await other.SendAsync($"{at}/confirm", new { }, proposed.Tag());
        Assert.Equal(ImportState.InEffect, (await confirmed.ReadAsync<ImportView>()).State);
        var valid = await VerifyAsync(visitor, "攀质奖2015-1");
        Assert.Equal("valid", valid.GetProperty("status").GetString());
        Assert.Equal("2015-12-20", valid.GetProperty("awardedOn").GetString());
        Assert.Equal(
            "攀府发〔2015〕8号",
            valid.GetProperty("enteredLater").GetProperty("documentNumber").GetString()
        );
        Assert.Contains(
            "补录",
            $"{valid.GetProperty("enteredLater").GetProperty("note")}",
            StringComparison.Ordinal
        );

        // The same again is refused, and whatever rests on the award keeps it there.
        await (await office.SendAsync("imports", request)).RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            "import-rows-refused"
        );
        await (
            await office.SendAsync(
                "misconduct-cases",
                new OpenMisconductRequest(
                    new(CandidateKind.Organisation, "示例甲有限公司", HonoursApp.Code, null),
                    null,
                    "攀质奖2015-1",
                    null,
                    "示例",
                    null
                )
            )
        ).ReadAsync<MisconductView>();
        await (
            await other.SendAsync($"{at}/undo", new ImportReasonRequest("示例"), confirmed.Tag())
        ).RefusedAsync(HttpStatusCode.Conflict, "import-in-use");
    }

    [Fact]
    [Article(4)]
    [Article(20)]
    public async Task A_case_is_explained_where_it_stands_out_and_undone_as_a_whole()
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        using var visitor = app.Anonymous();
        var request = new ProposeImportRequest(
            await office.ScanAsync("攀府发〔2019〕8号", new(2020, 1, 6)),
            [
                Row(2, "2019", "第二届", "个人", "示例·王伟", "", "攀质奖2019-1"),
                Row(3, "2019", "第二届", "个人", "示例·王伟", "", "攀质奖2019-2"),
            ],
            Then
        );
        await (
            await office.SendAsync(
                "imports",
                request with
                {
                    Winners = [.. request.Winners, Row(4, "2017", "1", "个人", "示例人", "", "")],
                }
            )
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "import-one-decision");
        await (
            await office.SendAsync(
                "imports",
                request with
                {
                    Document = request.Document with { Date = new(2021, 1, 6) },
                }
            )
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "import-decision-year");
        await (await office.SendAsync("imports", request)).RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            "import-explanation-required"
        );
        using var proposed = await office.SendAsync(
            "imports",
            request with
            {
                Explanation = "当届经市政府同意增加1名。",
            }
        );
        var opened = await proposed.ReadAsync<ImportView>();
        Assert.Equal(2, opened.Remarks.Count);
        var at = $"imports/{opened.Id}";
        using var confirmed = await other.SendAsync($"{at}/confirm", new { }, proposed.Tag());
        await confirmed.ReadAsync<ImportView>();
        Assert.Equal(
            "valid",
            (await VerifyAsync(visitor, "攀质奖2019-2")).GetProperty("status").GetString()
        );
        using var undone = await other.SendAsync(
            $"{at}/undo",
            new ImportReasonRequest("名单有误。"),
            confirmed.Tag()
        );
        var view = await undone.ReadAsync<ImportView>();
        Assert.Equal(
            (ImportState.Undone, "名单有误。", 2),
            (view.State, view.Reason, view.Winners.Count)
        );
        Assert.Equal(
            "unknown",
            (await VerifyAsync(visitor, "攀质奖2019-2")).GetProperty("status").GetString()
        );
        await (
            await office.SendAsync("imports", request with { Explanation = "更正后重新补录。" })
        ).ReadAsync<ImportView>();
    }

    [Fact]
    [Article(20)]
    public async Task A_decision_of_the_government_never_waits_for_an_entry_with_one_of_its_numbers()
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        using var visitor = app.Anonymous();
        using var proposed = await office.SendAsync(
            "imports",
            new ProposeImportRequest(
                await office.ScanAsync("攀府发〔2011〕8号", new(2011, 12, 20)),
                [Row(2, "2011", "1", "个人", "示例·抢号", "", "攀质奖2011-1")],
                Then,
                "示例。"
            )
        );
        var id = (await proposed.ReadAsync<ImportView>()).Id;
        await (
            await other.SendAsync($"imports/{id}/confirm", new { }, proposed.Tag())
        ).ReadAsync<ImportView>();
        // As an entry may stand there that is older than the rule that refuses it.
        await app.InScopeAsync<HonoursDb>(db =>
            db.Honours.Where(h => h.ImportId == id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(h => h.Number, "PZHZLJ-07-G-02")
                        .SetProperty(h => h.EditionOrdinal, 7)
                        .SetProperty(h => h.Year, 2023)
                )
        );
        await app.AwardAsync(7, ("individual", "示例人甲"), ("individual", "示例人乙"));
        await app.InScopeAsync<HonoursDb>(async db =>
        {
            var numbers = await db
                .Honours.Where(h => h.EditionOrdinal == 7)
                .OrderBy(h => h.SortKey)
                .Select(h => $"{h.Name} {h.Number}")
                .ToListAsync();
            Assert.Equal(
                ["示例·抢号 ", "示例人乙 PZHZLJ-07-G-02", "示例人甲 PZHZLJ-07-G-01"],
                numbers.Order(StringComparer.Ordinal)
            );
        });
        Assert.Equal(
            "unknown",
            (await VerifyAsync(visitor, "PZHZLJ-07-G-02")).GetProperty("status").GetString()
        );
    }

    [Fact]
    public async Task A_list_is_reported_row_by_row_and_nothing_is_entered()
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        using var office = app.As(Roles.Office);
        const string csv =
            "年份,届次,类别,名称,统一社会信用代码(可空),证书编号(可空)\n2013,第一届,组织,示例一,,\n2013,1,组织,示例一,,\n13,1,组织,示例二,,\n";
        for (var i = 0; i < 2; i++)
        {
            var report = await (
                await office.PostAsync(
                    "/api/honours/register/import?commit=true",
                    new StringContent(csv, System.Text.Encoding.UTF8, "text/csv")
                )
            ).ReadAsync<ImportReport>();
            Assert.Equal((1, 1, 1), (report.New, report.Duplicates, report.Faulty));
            Assert.Equal(
                (1, 2013, 1),
                (
                    report.Editions[0].Ordinal,
                    report.Editions[0].Year,
                    report.Editions[0].Organisations
                )
            );
        }
    }

    private static ProposedWinner Row(int row, params string[] values) => new(row, values);

    private static async Task<JsonElement> VerifyAsync(HttpClient client, string number) =>
        await client.GetFromJsonAsync<JsonElement>(
            $"/api/honours/verify/{Uri.EscapeDataString(number)}"
        );
}
