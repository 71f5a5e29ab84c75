using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Accepting;

/// <summary>Filed, and nobody reported.</summary>
public sealed class FiledCase(TestPostgres postgres) : ListCase(postgres, ListStage.Filed);

/// <summary>No list while somebody may still be reported.</summary>
public sealed class ReportingFirstTests(FiledCase c) : IClassFixture<FiledCase>
{
    [Fact]
    [Article(12)]
    [Article(13)]
    public async Task No_list_is_drafted_before_everybody_is_reported()
    {
        using var office = c.Office();
        foreach (var id in (Guid[])[c.Good, c.Objected, c.Unfit, c.Person])
        {
            // Filing is over from 4 April on, yet not everybody is reported.
            (await c.DraftedAsync(office)).Refused(422, "reporting-not-over");
            await c.Journey.ReviewAsync(id);
        }
    }
}
