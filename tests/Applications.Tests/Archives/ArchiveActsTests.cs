using QualityAward.Applications.Archive;
using QualityAward.Applications.Archive.Rules;
using QualityAward.Archiving;
using QualityAward.Common;
using QualityAward.Contracts.Archive.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Archives;

/// <summary>Who does what with an edition's archive, and when.</summary>
public sealed class ArchiveActsTests(TestPostgres postgres) : IAsyncLifetime
{
    private readonly AcceptanceApp _app = new(postgres);

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    [Article(3)]
    [Article(19)]
    public async Task An_edition_is_archived_once_it_has_ended_and_what_lacks_is_said_before()
    {
        using var edition = await ArchivedEdition.OpenAsync(_app, decided: false);
        (await edition.RequestAsync()).Refused(409, "edition-not-ended");
        await edition.DecideAsync();

        _app.Neighbour.Missing =
        [
            new MissingPart { Text = "没有会议纪要（示例）。", Article = 18 },
        ];
        var missing = (await edition.Office.GetReply($"{edition.Address}/missing"))
            .As<ArchiveMissingList>()
            .Items;
        Assert.Contains(missing, m => m is { Article: 13 });
        Assert.Contains(missing, m => m.Text == "没有会议纪要（示例）。");
        (await edition.RequestAsync(reason: " ")).Refused(422, "archive-pieces-missing");

        _app.Neighbour.Away = true;
        (await edition.RequestAsync()).Refused(503, "cannot-verify-now");
        _app.Neighbour.Away = false;
        (await edition.RequestAsync()).As<EditionArchiveView>();
        (await edition.RequestAsync()).Refused(409, "archive-wrong-state");
        var made = await edition.MadeAsync();
        Assert.Equal(missing.Count, made.Request!.Missing.Count);
    }

    [Fact]
    [Article(22)]
    [Article(23)]
    public async Task Package_and_keys_are_fetched_by_two_people_who_may_know_every_case()
    {
        using var edition = await ArchivedEdition.OpenAsync(_app);
        (await edition.Office.GetReply($"{edition.Address}/package")).Refused(404, "not-found");
        (await edition.RequestAsync()).As<EditionArchiveView>();
        await edition.MadeAsync();

        using var visitor = _app.Anonymous();
        using var applicant = _app.As(Roles.Applicant, ArchivedEdition.Firm);
        Assert.Equal(401, (await visitor.GetReply(edition.Address)).Status);
        Assert.Equal(403, (await applicant.GetReply(edition.Address)).Status);
        Assert.Equal(403, (await edition.Supervisor.GetReply($"{edition.Address}/package")).Status);
        Assert.Equal(403, (await edition.Office.GetReply($"{edition.Address}/keys")).Status);

        using var recused = _app.As(Roles.Office, subject: "recused");
        using var recusedSupervisor = _app.As(Roles.Supervisor, subject: "recused");
        _app.Access.WalledOff.Add(("recused", edition.Application));
        (await recused.GetReply($"{edition.Address}/package")).Refused(404, "not-found");
        (await recusedSupervisor.GetReply($"{edition.Address}/keys")).Refused(404, "not-found");

        using var stranger = _app.As(Roles.Supervisor, subject: "stranger");
        _app.Access.NotAppointed.Add("stranger");
        (await stranger.GetReply(edition.Address)).Refused(403, "not-appointed");
        (await stranger.GetReply($"{edition.Address}/keys")).Refused(403, "not-appointed");

        using var bothOffice = _app.As(Roles.Office, subject: "both");
        using var bothSupervisor = _app.As(Roles.Supervisor, subject: "both");
        await edition.FetchAsync(bothOffice, "package");
        (await bothSupervisor.GetReply($"{edition.Address}/keys")).Refused(
            422,
            "archive-keys-apart"
        );
        await edition.FetchAsync(edition.Supervisor, "keys");
        var seen = (await edition.Office.GetReply(edition.Address)).As<EditionArchiveView>();
        Assert.Equal([false, true], seen.Downloads.Select(d => d.Keys));

        // It is no file of the office.
        var package = (await edition.Office.GetReply("files")).Text;
        Assert.DoesNotContain("归档材料包", package, StringComparison.Ordinal);
        (await edition.Office.GetReply($"edition-archives/{Guid.NewGuid()}")).Refused(
            404,
            "not-found"
        );
    }

    [Fact]
    [Article(1)]
    public async Task Every_act_is_shown_where_it_is_open_from_the_request_to_the_second_signature()
    {
        using var edition = await ArchivedEdition.OpenAsync(_app);
        Dictionary<string, HttpClient> people = Roles.All.ToDictionary(
            role => role,
            role => _app.As(role)
        );
        await CheckAsync();
        (await edition.RequestAsync()).As<EditionArchiveView>();
        await edition.MadeAsync();
        await CheckAsync();

        // Made anew as long as none was handed over.
        (await edition.RequestAsync("补充材料后重新制作（示例）。")).As<EditionArchiveView>();
        await edition.MadeAsync();
        var receipt = await edition.PaperAsync("攀档交〔2023〕1号", new(2023, 11, 24));
        var handOver = new HandOverArchiveRequest(
            ArchiveReceiver.PublicArchive,
            "示例市档案馆",
            receipt
        );
        (await ActAsync("hand-over", handOver)).Refused(409, "archive-not-fetched");
        await edition.FetchBothAsync();
        (
            await ActAsync("hand-over", handOver with { Document = receipt with { FileId = null } })
        ).Refused(422, "paper-incomplete");
        var handed = (await ActAsync("hand-over", handOver)).As<EditionArchiveView>();
        Assert.Contains(
            handed.Retentions,
            r =>
                r.Retention is ArchiveRetention.ThirtyYears
                && r.KeptUntil == new DateOnly(2053, 12, 31)
        );
        await CheckAsync();

        var list = new ListDestructionRequest(
            ArchiveRetention.ThirtyYears,
            "已无继续保存价值（示例）。",
            receipt
        );
        (await ActAsync("list-destruction", list)).Refused(422, "retention-not-over");
        _app.Clock.Now = new(2054, 1, 1, 9, 0, 0, AwardClock.ShanghaiOffset);
        (
            await ActAsync("list-destruction", list with { Retention = ArchiveRetention.Permanent })
        ).Refused(422, "retention-not-over");
        (await ActAsync("list-destruction", list)).As<EditionArchiveView>();
        await CheckAsync();
        (await ActAsync("sign-destruction", null)).Refused(422, "second-person-needed");
        var signed = (
            await edition.Supervisor.ActReply(edition.Address, "sign-destruction")
        ).As<EditionArchiveView>();
        Assert.Equal(ArchiveState.DestructionSigned, signed.State);
        Assert.NotNull(Assert.Single(signed.Destructions).SignedBy);
        await CheckAsync();

        // Nothing is destroyed by a list.
        await edition.FetchAsync(edition.Office, "package");
        foreach (var person in people.Values)
        {
            person.Dispose();
        }

        Task CheckAsync() =>
            ActsShown.CheckAsync(ArchiveActs.Table, edition.Address, role => people[role]);

        Task<Reply> ActAsync(string verb, object? body) =>
            edition.Office.ActReply(edition.Address, verb, body);
    }

    [Fact]
    [Article(1)]
    public void A_retention_runs_from_the_year_after_the_handing_over()
    {
        DateOnly handed = new(2023, 12, 31);
        Assert.Null(RetentionEnd.LastDay(RetentionPeriod.Permanent, handed));
        Assert.Equal(new(2033, 12, 31), RetentionEnd.LastDay(RetentionPeriod.TenYears, handed));
        RetentionOverRule.Check(RetentionPeriod.TenYears, handed, new(2034, 1, 1));
        Assert.Equal(
            "retention-not-over",
            Assert
                .Throws<RefusedException>(() =>
                    RetentionOverRule.Check(RetentionPeriod.TenYears, handed, new(2033, 12, 31))
                )
                .Refusal.Code
        );
    }
}
