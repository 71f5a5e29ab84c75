using System.Text.Json;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.EndToEnd.Hosting;
using QualityAward.Scenario;
using QualityAward.Scenario.Playing;

namespace QualityAward.EndToEnd.Recusal;

/// <summary>
/// An award played to the end of its three stages, by when everything that can be known of a candidate is in the system; one
/// expert is recused from one candidate.
/// </summary>
public sealed class SystemBeforeDeliberation()
    : SystemFixture(SystemAt2023.Options with { Environment = Unlimited }),
        IAsyncLifetime
{
    /// <summary>One person, and one address, asks more in a minute than the gateway lets anybody.</summary>
    private static readonly Dictionary<string, string> Unlimited = new[]
    {
        "Read",
        "Write",
        "SignIn",
        "AnonymousForm",
    }
        .SelectMany(kind => new[] { "Burst", "Permits", "Seconds" }.Select(part => (kind, part)))
        .ToDictionary(
            pair => $"Gateway__RateLimits__{pair.kind}__{pair.part}",
            pair => pair.part == "Seconds" ? "1" : "1000000"
        );

    private Stagehand? _hand;

    /// <summary>The expert who is recused.</summary>
    public Player Expert { get; private set; } = null!;

    /// <summary>The expert's account id.</summary>
    public string ExpertSubject { get; private set; } = "";

    /// <summary>
    /// Who else must stay out of the case, by role: each declared a relation at the end of the play, after having worked on it.
    /// </summary>
    public IReadOnlyDictionary<string, Player> Recused { get; private set; } =
        new Dictionary<string, Player>();

    /// <summary>The edition.</summary>
    public Guid Edition { get; private set; }

    /// <summary>The candidate that the expert must learn nothing of.</summary>
    public Guid Candidate { get; private set; }

    /// <summary>A catalogue by which it is scored.</summary>
    public CatalogueView Catalogue { get; private set; } = null!;

    /// <summary>Every id that belongs to it, by what it is.</summary>
    public IReadOnlyDictionary<string, Guid> Ids { get; private set; } =
        new Dictionary<string, Guid>();

    /// <summary>What would give it away wherever it stood.</summary>
    public IReadOnlyList<string> Marks { get; private set; } = [];

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await using var told = new StringWriter();
        _hand = new(System.PublicUrl, new Account(told));
        var play = new WholeAward(_hand, new Account(told));
        try
        {
            await play.RunAsync(Halt.Deliberation);
        }
        catch (ScenarioException e)
        {
            Assert.Fail($"{e.Message}\n{told}\n{await System.ReportAsync()}");
        }

        var candidate = play.Field.Single(c => c.Key == "o2");
        Candidate = candidate.Id;
        Edition = play.Edition!.Id;
        Expert = await _hand.AsAsync("expert-8");
        await CollectAsync(candidate.At, candidate.User, candidate.Clerk);
        Recused = new Dictionary<string, Player>
        {
            [Roles.ReceivingBody] = await RecuseAsync($"{candidate.Clerk}-2"),
            [Roles.Department] = await RecuseAsync("dept-sthjj"),
            [Roles.Office] = await RecuseAsync("office-2"),
            [Roles.Supervisor] = await RecuseAsync("supervisor-2"),
            [Roles.LeadingGroup] = await RecuseAsync("leading-2"),
        };
        Marks =
        [
            .. Ids.Values.Select(id => $"{id}"),
            candidate.Name,
            candidate.CreditCode,
            candidate.Address,
            JsonSerializer.Serialize(candidate.Name).Trim('"'),
        ];
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _hand?.Dispose();
        await DisposeAsync();
    }

    private async Task<Player> RecuseAsync(string user)
    {
        var player = await _hand!.AsAsync(user);
        await player.PostAsync($"/api/review/editions/{Edition}/pledge", new { });
        await player.PostAsync(
            $"/api/review/editions/{Edition}/declarations",
            new[] { new DeclareRequest(Candidate, RelationKind.Advice, null) }
        );
        return player;
    }

    private async Task CollectAsync(string at, string applicant, string clerk)
    {
        var ids = new Dictionary<string, Guid> { ["candidate"] = Candidate };
        var office = await _hand!.AsAsync("office");
        var board = await office.GetAsync<BoardView>($"/api/review/editions/{Edition}/board");
        foreach (var (i, sheet) in board.Sheets.Where(s => s.CandidateId == Candidate).Index())
        {
            ids[$"sheet {i}"] = sheet.Id;
        }

        var own = await (await _hand.AsAsync(applicant)).GetAsync<ApplicationView>(at);
        foreach (var (i, file) in (own.Files ?? []).Index())
        {
            ids[$"file {i}"] = file.Id;
        }

        var recusals = await office.GetAsync<Page<RecusalView>>("/api/review/recusals");
        var recusal = recusals.Items.Single(r => r.CandidateId == Candidate);
        ids["recusal"] = recusal.Id;
        ExpertSubject = recusal.Subject;
        var reviewed = await (await _hand.AsAsync(clerk)).GetAsync<PreliminaryCaseView>(
            $"/api/applications/preliminary/{Candidate}"
        );
        foreach (var (i, consultation) in reviewed.Consultations.Index())
        {
            ids[$"consultation {i}"] = consultation.Id;
        }

        Ids = ids;
        Catalogue = (await office.GetAsync<List<CatalogueView>>("/api/review/catalogues")).Single(
            c => c.Points == 1000
        );
    }
}

/// <summary>Shares that system among the classes that ask everything of everybody.</summary>
[CollectionDefinition(Name)]
public sealed class BeforeDeliberation : ICollectionFixture<SystemBeforeDeliberation>
{
    public const string Name = "before deliberation";
}
