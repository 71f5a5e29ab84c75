using QualityAward.Applications.Intake;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Acts;

/// <summary>第十一条: a lock is shown to whoever has the application open, and to nobody where it is locked.</summary>
public sealed class LockActsTests(AcceptanceApp app, TestPostgres postgres)
    : IClassFixture<AcceptanceApp>
{
    private static readonly Dictionary<string, string[]> Views = new()
    {
        [Roles.ReceivingBody] = ["preliminary/{0}"],
        [Roles.Expert] = ["candidates/{0}/material"],
        [Roles.Supervisor] = ["candidates/{0}/material"],
        [Roles.Office] = ["candidates/{0}/material"],
        [Roles.Applicant] = ["applications/{0}"],
    };

    [Fact]
    [Article(11)]
    public async Task A_lock_is_shown_wherever_it_is_not_refused()
    {
        using var found = await ActsCase.OpenAsync(app);
        var shownTo = new HashSet<string>();
        await found.InEveryStateAsync(async state =>
        {
            foreach (var (role, views) in Views)
            {
                var asked = found.Of(role);
                var tried = await asked.PostReply(
                    $"applications/{found.Id}/lock",
                    new LockApplicationRequest(" ")
                );
                foreach (var view in views)
                {
                    var seen = await asked.GetReply(string.Format(null, view, found.Id));
                    if (seen.Status != 200)
                    {
                        continue;
                    }

                    var shown = ActsShown.Verbs(seen).Contains(LockActs.Lock.Verb);
                    Assert.Equal(
                        shown ? 422
                            : role == Roles.Applicant ? 403
                            : 409,
                        tried.Status
                    );
                    if (shown)
                    {
                        shownTo.Add(role);
                        Assert.Contains(
                            $"\"/api/applications/applications/{found.Id}/lock\"",
                            seen.Text,
                            StringComparison.Ordinal
                        );
                    }
                }
            }
        });
        Assert.Equal(LockActs.Lock.Roles.Order(), shownTo.Order());
    }

    [Fact]
    [Article(11)]
    public async Task Handling_is_recorded_of_what_is_locked_alone()
    {
        await using var alone = new AcceptanceApp(postgres);
        await alone.InitializeAsync();
        using var found = await ActsCase.OpenAsync(alone);
        await found.InEveryStateAsync(async state =>
        {
            var open = LockActs.RecordHandling.IsOpen(state);
            Assert.Equal(state is ApplicationState.Locked, open);
            foreach (var role in Roles.All)
            {
                var tried = await found
                    .Of(role)
                    .PostReply(
                        $"applications/{found.Id}/lock/handling",
                        new RecordHandlingRequest(" ")
                    );
                Assert.Equal(
                    !LockActs.RecordHandling.Roles.Contains(role) ? 403
                        : open ? 422
                        : 409,
                    tried.Status
                );
            }
        });
    }
}
