using QualityAward.Contracts.Rest.Applications;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Browser.Spine;

/// <summary>
/// One edition with as few candidates as the law lets the path have, played at screens: who is at which screen, and who
/// does through the public API what is not the point.
/// </summary>
internal sealed class Play(BrowserFixture browser, Uri gateway, Stagehand hand) : IAsyncDisposable
{
    private readonly Dictionary<string, Person> _people = [];

    /// <summary>Does the rest through the public API, and moves the award clock.</summary>
    public Stagehand Hand { get; } = hand;

    /// <summary>The edition, once it is opened.</summary>
    public EditionView Edition { get; set; } = null!;

    /// <summary>Files by 东区's office.</summary>
    public Candidate Organisation { get; } = Field.All().Single(c => c.Key == "o1");

    /// <summary>Files by the industry department.</summary>
    public Candidate Individual { get; } = Field.All().Single(c => c.Key == "i4");

    /// <summary>Both.</summary>
    public IReadOnlyList<Candidate> Candidates => [Organisation, Individual];

    /// <summary>Somebody at a page, at a screen of this width; signed in at the first time.</summary>
    public async Task<Person> AtAsync(string userName, int width, string path)
    {
        if (_people.TryGetValue(userName, out var known))
        {
            if (known.Page.ViewportSize!.Width != width)
            {
                await known.WidenAsync(width);
            }

            await known.GoAsync(path);
            return known;
        }

        return _people[userName] = await Person.SignedInAsync(
            browser,
            gateway,
            width,
            userName,
            path
        );
    }

    /// <summary>Moves the award clock to nine o'clock of a day, unless it is later already.</summary>
    public Task MoveToAsync(int year, int month, int day)
    {
        var morning = new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.FromHours(8));
        return Hand.Now < morning ? Hand.MoveToAsync(morning) : Hand.SettleAsync();
    }

    /// <summary>Somebody without an account, without script.</summary>
    public Task<Person> VisitorAsync(int width) => Person.VisitorAsync(browser, gateway, width);

    /// <summary>Keeps what everybody sees just now, to tell why the play stopped.</summary>
    public async Task PictureEverybodyAsync()
    {
        foreach (var (userName, person) in _people)
        {
            await person.PictureAsync($"stopped-{userName}");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values)
        {
            await person.DisposeAsync();
        }
    }
}
