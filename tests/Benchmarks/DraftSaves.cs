using System.Text.Json;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;
using QualityAward.ServiceDefaults;

namespace QualityAward.Benchmarks;

/// <summary>Applicants who save their drafts, each their own, again and again.</summary>
public sealed class DraftSaves : IDisposable
{
    private static readonly ApplicationForm Form = Forms.Complete(
        Field.All()[0],
        new(CandidateKind.Organisation, [], [], []),
        "",
        Guid.NewGuid()
    );

    private readonly Stagehand hand;
    private readonly (Player Player, string At)[] drafts;

    private DraftSaves(Stagehand hand, (Player, string)[] drafts) =>
        (this.hand, this.drafts) = (hand, drafts);

    /// <summary>What is saved, as JSON.</summary>
    public static string FormJson { get; } = JsonSerializer.Serialize(Form, AwardJson.Options);

    /// <summary>Signs in and makes a draft a worker.</summary>
    public static async Task<DraftSaves> PrepareAsync(Uri gateway)
    {
        var hand = new Stagehand(gateway, new Account(TextWriter.Null));
        var editions = await hand.Visitor.GetAsync<Page<EditionView>>("/api/applications/editions");
        var drafts = new (Player, string)[Load.Workers];
        for (var worker = 0; worker < drafts.Length; worker++)
        {
            var user = worker % 20 == 0 ? "applicant" : $"applicant-{worker % 20 + 1}";
            var player = await hand.AsAsync(user);
            var created = await player.CreateAsync<ApplicationView>(
                "/api/applications/applications",
                new CreateApplicationRequest(editions.Items[0].Id, CandidateKind.Organisation)
            );
            drafts[worker] = (player, $"/api/applications/applications/{created.Id}");
        }

        return new(hand, drafts);
    }

    /// <summary>Saves as often as it goes, each with the entity tag of the save before.</summary>
    /// <returns>Saves a second.</returns>
    public Task<double> RunAsync()
    {
        var tags = new string?[drafts.Length];
        return Load.RunAsync(async worker =>
        {
            var (player, at) = drafts[worker];
            tags[worker] ??= await player.TagAsync(at);
            tags[worker] = await player.SaveAsync($"{at}/draft", Form, tags[worker]!);
        });
    }

    /// <inheritdoc/>
    public void Dispose() => hand.Dispose();
}
