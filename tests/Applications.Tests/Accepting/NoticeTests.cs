using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Accepting;

/// <summary>All departments have answered, and one objects.</summary>
public sealed class AnsweredCase(TestPostgres postgres) : ListCase(postgres, ListStage.Answered);

/// <summary>Nothing stands in the way of the notice any more.</summary>
public sealed class HandledCase(TestPostgres postgres) : ListCase(postgres, ListStage.Handled);

/// <summary>The list is announced.</summary>
public sealed class AnnouncedCase(TestPostgres postgres) : ListCase(postgres, ListStage.Announced);

/// <summary>第十三条：a department's objection is handled first.</summary>
public sealed class HandlingTests(AnsweredCase c) : IClassFixture<AnsweredCase>
{
    [Fact]
    [Article(13)]
    public async Task Nothing_is_announced_before_an_objection_is_handled_in_words()
    {
        using var office = c.Office();
        (await c.AnnounceAsync(office)).Refused(422, "objection-unhandled");
        (await c.HandledAsync(office, " ")).Refused(422, "handling-missing");
        var handled = (await c.HandledAsync(office, "经核实已整改。")).As<AcceptanceListView>();
        Assert.Contains(
            handled.Consultations.SelectMany(a => a.Candidates),
            a => a.Handling == "经核实已整改。"
        );
    }
}

/// <summary>What stops a notice that could be given.</summary>
public sealed class NoticeObstaclesTests(HandledCase c) : IClassFixture<HandledCase>
{
    [Fact]
    [Article(9)]
    public async Task Whoever_lost_a_condition_is_not_announced()
    {
        using var office = c.Office();
        c.App.Registers.Entry = new()
        {
            Kind = "accident",
            Grade = "ordinary",
            Day = "2021-01-01",
        };
        try
        {
            (await c.AnnounceAsync(office)).Refused(422, "candidate-ineligible");
        }
        finally
        {
            c.App.Registers.Entry = null;
        }
    }

    [Theory]
    [Article(9)]
    [Article(13)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task What_cannot_be_verified_is_not_announced(bool registers, bool calendar)
    {
        using var office = c.Office();
        (c.App.Registers.Reachable, c.App.Calendar.Reachable) = (registers, calendar);
        try
        {
            (await c.AnnounceAsync(office)).Refused(503, "cannot-verify-now");
        }
        finally
        {
            (c.App.Registers.Reachable, c.App.Calendar.Reachable) = (true, true);
        }
    }

    [Fact]
    [Article(13)]
    public async Task A_text_that_names_a_person_is_not_announced()
    {
        using var office = c.Office();
        (await c.AnnounceAsync(office, "现对示例李某某等公示如下。")).Refused(422, "names-in-text");
        Assert.Empty(await c.App.RaisedAsync<AcceptanceListAnnounced>());
    }
}

/// <summary>What is announced.</summary>
public sealed class NoticeTests(AnnouncedCase c) : IClassFixture<AnnouncedCase>
{
    [Fact]
    [Article(3)]
    [Article(13)]
    public async Task A_list_is_announced_for_five_days_and_without_what_is_nobody_s_business()
    {
        using var office = c.Office();
        var announced = (await office.GetReply(c.List)).As<AcceptanceListView>();
        Assert.Equal(AcceptanceListState.Announced, announced.State);
        var raised = Assert.Single(await c.App.RaisedAsync<AcceptanceListAnnounced>());
        Assert.Equal($"{announced.NoticeId}", raised.NoticeId);
        Assert.Equal((5, "2023-05-22"), (raised.PeriodDays, raised.PublishedOn));
        Assert.Equal("示例：0812-0000009", raised.SupervisionContact);
        Assert.Equal(3, raised.Candidates.Count);
        Assert.All(raised.Candidates, a => Assert.Empty(a.Deeds));
        Assert.DoesNotContain(
            "示例李某某",
            string.Concat(raised.Paragraphs),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Numbers.CitizenNumber(1), $"{raised}", StringComparison.Ordinal);
    }

    [Fact]
    [Article(13)]
    public async Task A_list_is_announced_once()
    {
        using var office = c.Office();
        (await c.AnnounceAsync(office)).Refused(409, "wrong-state");
    }
}
