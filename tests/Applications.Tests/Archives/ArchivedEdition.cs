using Microsoft.EntityFrameworkCore;
using QualityAward.Archiving;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Archives;

/// <summary>An edition with one organisation's application, decided unless told otherwise, and who works on its archive.</summary>
internal sealed class ArchivedEdition : IDisposable
{
    public const string Firm = "enterprise-example-1";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private ArchivedEdition(AcceptanceApp app, Guid id, Guid application)
    {
        (App, Id, Application) = (app, id, application);
        Office = app.As(Roles.Office);
        Supervisor = app.As(Roles.Supervisor, UnitCodes.SupervisionGroup, subject: "supervisor");
    }

    public AcceptanceApp App { get; }

    public Guid Id { get; }

    public Guid Application { get; }

    public HttpClient Office { get; }

    public HttpClient Supervisor { get; }

    public string Address => $"edition-archives/{Id}";

    public static async Task<ArchivedEdition> OpenAsync(AcceptanceApp app, bool decided = true)
    {
        app.Clock.Now = Journey.At(1, 30);
        var journey = new Journey(app);
        var edition = await journey.OpenEditionAsync();
        using var firm = app.As(Roles.Applicant, Firm);
        var secret = await SecretFileAsync(app, firm);
        var application = await journey.FileAsync(
            edition,
            Firm,
            CandidateKind.Organisation,
            file =>
            {
                var form = Forms.Organisation(file);
                return form with { Evidence = [new(form.Evidence![0].Code, [file, secret])] };
            }
        );
        await journey.ReviewAsync(application);
        var archived = new ArchivedEdition(app, edition, application);
        if (decided)
        {
            await archived.DecideAsync();
        }

        return archived;
    }

    public async Task DecideAsync()
    {
        App.Clock.Now = Journey.At(11, 24);
        await App.InScopeAsync<ApplicationsDb>(async db =>
        {
            var edition = await db.Editions.SingleAsync(e => e.Id == Id);
            edition.Decide(new(2023, 11, 23));
            await db.SaveChangesAsync();
        });
    }

    public Task<Reply> RequestAsync(string? reason = "受理环节未开展（示例）。") =>
        Office.ActReply(Address, "request", new RequestArchiveRequest(reason));

    public async Task<EditionArchiveView> MadeAsync()
    {
        EditionArchiveView? seen = null;
        await Eventually.TrueAsync(
            async () =>
                (seen = (await Office.GetReply(Address)).As<EditionArchiveView>()).State
                is ArchiveState.Made,
            Limit
        );
        return seen!;
    }

    public async Task<byte[]> FetchAsync(HttpClient client, string what)
    {
        using var answer = await client.GetAsync($"{Address}/{what}", Cancel);
        var content = await answer.Content.ReadAsByteArrayAsync(Cancel);
        Assert.True(
            answer.IsSuccessStatusCode,
            $"{(int)answer.StatusCode} {System.Text.Encoding.UTF8.GetString(content)}"
        );
        return content;
    }

    public async Task<(byte[] Package, KeyHandover Keys)> FetchBothAsync()
    {
        var package = await FetchAsync(Office, "package");
        using var keys = new MemoryStream(await FetchAsync(Supervisor, "keys"));
        return (package, KeyHandover.Read(keys));
    }

    public async Task<PaperDocument> PaperAsync(string number, DateOnly date) =>
        new(number, date, await Journey.UploadAsync(Office));

    public void Dispose()
    {
        Office.Dispose();
        Supervisor.Dispose();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<Guid> SecretFileAsync(AcceptanceApp app, HttpClient firm)
    {
        app.Clock.Now = Journey.At(2, 6);
        using var content = new ByteArrayContent(SamplePdf.Of(Secrets.InFile));
        content.Headers.Add("X-File-Name", "secret.pdf");
        using var answer = await firm.PostAsync(
            "/api/applications/files?secret=true",
            content,
            Cancel
        );
        return new Reply(
            (int)answer.StatusCode,
            null,
            await answer.Content.ReadAsStringAsync(Cancel)
        )
            .As<FileView>()
            .Id;
    }
}

/// <summary>What must stand nowhere in the plain package.</summary>
internal static class Secrets
{
    public const string InFile = "SECRET-PROCESS-PARAMETERS";
    public const string InForm = "示例技术秘密";
}
