using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Accepting;

/// <summary>A list is drafted.</summary>
public sealed class DraftedCase(TestPostgres postgres) : ListCase(postgres, ListStage.Drafted);

/// <summary>What stands on a draft, and who may see it.</summary>
public sealed class DraftTests(DraftedCase c) : IClassFixture<DraftedCase>
{
    [Fact]
    [Article(13)]
    public async Task A_draft_names_whoever_is_fit()
    {
        using var office = c.Office();
        var list = (await office.GetReply(c.List)).As<AcceptanceListView>();
        Assert.Equal(
            new[] { c.Good, c.Objected }.Order(),
            list.Organisations.Select(o => o.ApplicationId).Order()
        );
        Assert.Equal(c.Person, Assert.Single(list.Individuals).ApplicationId);
    }

    [Fact]
    [Article(13)]
    public async Task An_edition_has_one_list()
    {
        using var office = c.Office();
        (await c.DraftedAsync(office)).Refused(409, "list-exists");
    }

    [Fact]
    [Article(22)]
    public async Task Whoever_is_walled_off_reads_a_narrower_list()
    {
        using var walled = c.Office(ListCase.Walled);
        var narrow = (await walled.GetReply(c.List)).As<AcceptanceListView>();
        Assert.Equal(c.Good, Assert.Single(narrow.Organisations).ApplicationId);
        // What tells of the whole list is not for them.
        (await walled.GetReply($"{c.List}/document")).Refused(404, "not-found");
    }

    [Fact]
    [Article(3)]
    public async Task Only_who_was_reported_is_entered()
    {
        using var office = c.Office();
        (await c.EntriesAsync(office, c.Good, c.Unfit)).Refused(422, "not-reported");
        (await c.EntriesAsync(office, c.Good, Guid.NewGuid())).Refused(422, "not-reported");
    }

    [Fact]
    [Article(13)]
    public async Task Entries_are_taken_out_and_put_back()
    {
        using var office = c.Office();
        Assert.Empty((await c.EntriesAsync(office, c.Good)).As<AcceptanceListView>().Individuals);
        var whole = await c.EntriesAsync(office, c.Good, c.Objected, c.Person);
        Assert.Single(whole.As<AcceptanceListView>().Individuals);
    }

    [Fact]
    [Article(13)]
    public async Task A_draft_is_not_announced()
    {
        using var office = c.Office();
        (await c.AnnounceAsync(office)).Refused(409, "wrong-state");
    }
}
