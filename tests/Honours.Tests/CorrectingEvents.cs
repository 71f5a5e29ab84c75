using System.Net;
using System.Net.Http.Json;
using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Registers;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>A confirmed entry that was wrong, and bad credit that was repaired, by a second recorded act.</summary>
public sealed class CorrectingEvents(HonoursApp app) : IClassFixture<HonoursApp>
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    [Fact]
    [Article(9)]
    public async Task What_was_entered_wrongly_counts_no_more_and_stays_in_the_history()
    {
        Begin();
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        var id = await EventAsync(office, other, RegisterEventKind.QualityComplaint);
        Assert.Contains("quality-complaint", await StandingAsync());

        using var seen = await office.GetAsync($"/api/honours/events/{id}");
        await (
            await office.SendAsync(
                $"events/{id}/correction",
                new ProposeCorrectionRequest(
                    RegisterCorrectionKind.Wrong,
                    "登记主体有误（示例）",
                    new(null, Day, null)
                ),
                seen.Tag()
            )
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "paper-incomplete");
        await (
            await office.SendAsync($"events/{id}/correction", await RepairAsync(office), seen.Tag())
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "not-bad-credit");
        var wrong = new ProposeCorrectionRequest(
            RegisterCorrectionKind.Wrong,
            "登记主体有误（示例）",
            await office.ScanAsync("示例监〔2026〕7号", Day)
        );
        using var proposed = await office.SendAsync($"events/{id}/correction", wrong, seen.Tag());
        Assert.Equal(
            RegisterEventState.Confirmed,
            (await proposed.ReadAsync<RegisterEventView>()).State
        );
        await (
            await office.SendAsync($"events/{id}/correction", wrong, proposed.Tag())
        ).RefusedAsync(HttpStatusCode.Conflict, "correction-pending");
        await (
            await office.SendAsync($"events/{id}/correction/confirm", new { }, proposed.Tag())
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "second-person-needed");
        Assert.Contains("quality-complaint", await StandingAsync());

        using var sentBack = await other.SendAsync(
            $"events/{id}/correction/reject",
            new RejectCorrectionRequest("扫描件不清（示例）"),
            proposed.Tag()
        );
        Assert.Contains("quality-complaint", await StandingAsync());
        using var again = await office.SendAsync($"events/{id}/correction", wrong, sentBack.Tag());
        using var confirmed = await other.SendAsync(
            $"events/{id}/correction/confirm",
            new { },
            again.Tag()
        );
        var entry = await confirmed.ReadAsync<RegisterEventView>();
        Assert.Equal(RegisterEventState.Corrected, entry.State);
        Assert.Equal(
            [RegisterCorrectionState.Rejected, RegisterCorrectionState.InEffect],
            entry.Corrections.Select(c => c.State)
        );
        Assert.DoesNotContain("quality-complaint", await StandingAsync());
        await (
            await office.SendAsync($"events/{id}/correction", wrong, confirmed.Tag())
        ).RefusedAsync(HttpStatusCode.Conflict, "event-not-standing");
    }

    [Fact]
    [Article(9)]
    public async Task Repaired_credit_of_any_year_stops_nobody_any_more()
    {
        Begin();
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        var id = await EventAsync(office, other, RegisterEventKind.BadCredit, new(2019, 5, 6));
        Assert.Contains("bad-credit", await StandingAsync());
        using var seen = await office.GetAsync($"/api/honours/events/{id}");
        var early = await RepairAsync(office);
        await (
            await office.SendAsync(
                $"events/{id}/correction",
                early with
                {
                    Document = early.Document with { Date = new(2019, 5, 5) },
                },
                seen.Tag()
            )
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "correction-day-wrong");
        using var proposed = await office.SendAsync($"events/{id}/correction", early, seen.Tag());
        Assert.Contains("bad-credit", await StandingAsync());
        using var confirmed = await other.SendAsync(
            $"events/{id}/correction/confirm",
            new { },
            proposed.Tag()
        );
        Assert.Equal(
            RegisterEventState.Repaired,
            (await confirmed.ReadAsync<RegisterEventView>()).State
        );
        Assert.DoesNotContain("bad-credit", await StandingAsync());
    }

    [Fact]
    [Article(27)]
    public async Task A_revocation_that_rests_on_it_is_closed_before_the_decision()
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        await app.AwardAsync(5, ("organisation", "示例钒钛有限公司"));
        Begin();
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        var id = await EventAsync(office, other, RegisterEventKind.Accident);
        var request = new OpenRevocationRequest("PZHZLJ-05-Z-01", RevocationGround.Accident, id);
        using var opened = await office.SendAsync("revocations", request);
        var revocation = (await opened.ReadAsync<RevocationView>()).Id;
        using var seen = await office.GetAsync($"/api/honours/events/{id}");
        using var proposed = await office.SendAsync(
            $"events/{id}/correction",
            new ProposeCorrectionRequest(
                RegisterCorrectionKind.Wrong,
                "经核实不是该主体的事故（示例）",
                await office.ScanAsync("示例应急〔2026〕8号", Day)
            ),
            seen.Tag()
        );
        using var confirmed = await other.SendAsync(
            $"events/{id}/correction/confirm",
            new { },
            proposed.Tag()
        );
        await confirmed.ReadAsync<RegisterEventView>();
        var closed = await office.GetFromJsonAsync<RevocationView>(
            $"/api/honours/revocations/{revocation}",
            AwardJson.Options
        );
        Assert.Equal(RevocationState.Closed, closed!.State);
        Assert.Contains("已经更正", closed.Reasons);
        await (await office.SendAsync("revocations", request)).RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            "event-not-standing"
        );
    }

    [Theory]
    [Article(9)]
    [InlineData(RegisterEventKind.Accident)]
    [InlineData(RegisterEventKind.QualityComplaint)]
    [InlineData(RegisterEventKind.UnlawfulAct)]
    public void Only_bad_credit_is_repaired(RegisterEventKind kind)
    {
        RepairRule.Check(RegisterCorrectionKind.CreditRepair, RegisterEventKind.BadCredit);
        RepairRule.Check(RegisterCorrectionKind.Wrong, kind);
        Assert.Equal(
            "not-bad-credit",
            Assert
                .Throws<RefusedException>(() =>
                    RepairRule.Check(RegisterCorrectionKind.CreditRepair, kind)
                )
                .Refusal.Code
        );
    }

    private void Begin() => app.Clock.Now = new(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(8));

    private static async Task<ProposeCorrectionRequest> RepairAsync(HttpClient office) =>
        new(
            RegisterCorrectionKind.CreditRepair,
            "已按期履行义务，决定机关准予修复（示例）",
            await office.ScanAsync("示例信用〔2026〕1号", Day)
        );

    private static async Task<Guid> EventAsync(
        HttpClient office,
        HttpClient other,
        RegisterEventKind kind,
        DateOnly? day = null
    )
    {
        var isAccident = kind is RegisterEventKind.Accident;
        using var recorded = await office.SendAsync(
            "events",
            new RecordEventRequest(
                new(CandidateKind.Organisation, "示例钒钛有限公司", HonoursApp.Code, null),
                kind,
                day ?? Day,
                isAccident ? AccidentField.QualitySafety : null,
                null,
                isAccident ? AccidentGrade.Larger : null,
                isAccident ? "示例规则" : null,
                "示例记录",
                new(null, day ?? Day, null)
            )
        );
        var id = (await recorded.ReadAsync<RegisterEventView>()).Id;
        await (
            await other.SendAsync($"events/{id}/confirm", new { }, recorded.Tag())
        ).ReadAsync<RegisterEventView>();
        return id;
    }

    private async Task<List<string>> StandingAsync()
    {
        using var channel = app.GrpcAs(ResourceNames.Applications);
        var reply = await new Contracts.Honours.V1.Registers.RegistersClient(channel).CheckAsync(
            new()
            {
                On = "2026-11-03",
                WindowFrom = "2023-11-03",
                Subjects =
                {
                    new Contracts.Honours.V1.Subject
                    {
                        Ref = "a",
                        SubjectKey = $"org:{HonoursApp.Code}",
                    },
                },
            }
        );
        return [.. reply.Findings.Select(f => f.Kind)];
    }
}
