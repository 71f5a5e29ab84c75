using System.Net;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>Appointment, 承诺书, declaration, panels and their end, over a real database.</summary>
public sealed class ReviewersTests(ReviewApp app) : IClassFixture<ReviewApp>
{
    private const string Mine = "/api/review/assignments/mine";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(7)]
    public async Task Two_clerks_at_once_do_not_get_one_person_into_both_groups()
    {
        var field = await new ReviewField(app).OpenAsync();
        using var office = field.Office();
        var answers = await Task.WhenAll(
            field.AppointAsync(office, "both", ReviewGroup.Expert),
            field.AppointAsync(office, "both", ReviewGroup.Supervisor)
        );
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Created);
        var refused = Assert.Single(
            answers,
            a => a.StatusCode == HttpStatusCode.UnprocessableEntity
        );
        Assert.Equal("both-groups", await ReviewField.CodeAsync(refused));
        using var stranger = await field.AppointAsync(
            office,
            DirectoryStandIn.Stranger,
            ReviewGroup.Expert
        );
        Assert.Equal("person-unknown", await ReviewField.CodeAsync(stranger));
    }

    [Fact]
    [Article(7)]
    public async Task Nobody_takes_part_unappointed_or_without_the_pledge()
    {
        var field = await new ReviewField(app).OpenAsync();
        var candidate = await field.CandidateAsync("甲");
        using var office = field.Office();
        using var stranger = field.Expert("unappointed");
        using var early = await field.DeclareAsync(stranger, (candidate, RelationKind.None));
        Assert.Equal("not-appointed", await ReviewField.CodeAsync(early));
        using var signed = await ReviewField.PostAsync(stranger, $"{field.Base}/pledge", new { });
        Assert.Equal("not-appointed", await ReviewField.CodeAsync(signed));

        using var unsigned = await field.DeclareAsync(office, (candidate, RelationKind.None));
        Assert.Equal("pledge-not-signed", await ReviewField.CodeAsync(unsigned));
        var before = await field.MayOpenAsync(Roles.Office, "clerk", candidate);
        Assert.True(before.PledgeMissing);
        Assert.Empty(before.CandidateIds);
        await field.SignAsync(office);
        Assert.Empty((await field.MayOpenAsync(Roles.Office, "clerk", candidate)).CandidateIds);
        await field.ClearAsync(office, candidate);
        var after = await field.MayOpenAsync(Roles.Office, "clerk", candidate, Guid.NewGuid());
        Assert.False(after.PledgeMissing);
        Assert.Equal($"{candidate}", Assert.Single(after.CandidateIds));
    }

    [Fact]
    [Article(25)]
    public async Task A_withdrawn_qualification_ends_access_at_once_and_the_gap_is_filled()
    {
        var field = await new ReviewField(app).OpenAsync();
        Guid[] cases = [await field.CandidateAsync("甲"), await field.CandidateAsync("乙")];
        using var office = field.Office();
        await field.SignAsync(office);
        await field.ClearAsync(office, cases);
        using var a = await field.ExpertAsync("expert-a");
        using var b = await field.ExpertAsync("expert-b");
        await field.ClearAsync(a, cases);
        using var early = await field.AssignAsync(office);
        Assert.Equal("panel-infeasible", await ReviewField.CodeAsync(early));
        await field.ClearAsync(b, cases);
        using var assigned = await field.AssignAsync(office);
        var panels = await ReviewField.ReadAsync<Page<PanelView>>(assigned);
        Assert.All(panels.Items, p => Assert.Equal(2, p.Members.Count));
        Assert.Equal(2, panels.Items.Select(p => p.Members[0].Subject).Distinct().Count());
        Assert.Equal(2, (await ReviewField.GetAsync<Page<MyAssignmentView>>(a, Mine)).Items.Count);
        Assert.Equal(
            2,
            (await field.MayOpenAsync(Roles.Expert, "expert-a", cases)).CandidateIds.Count
        );

        var people = await ReviewField.GetAsync<Page<AppointmentView>>(
            office,
            $"{field.Base}/appointments"
        );
        var path =
            $"/api/review/appointments/{people.Items.Single(p => p.Subject == "expert-a").Id}";
        using var seen = await office.GetAsync(path, Cancel);
        using var withdrawn = await ReviewField.ChangeAsync(
            office,
            HttpMethod.Post,
            $"{path}/withdraw",
            $"{seen.Headers.ETag}",
            new WithdrawAppointmentRequest("收受财物", null)
        );
        Assert.True((await ReviewField.ReadAsync<AppointmentView>(withdrawn)).Withdrawn);
        Assert.Empty((await ReviewField.GetAsync<Page<MyAssignmentView>>(a, Mine)).Items);
        Assert.Empty((await field.MayOpenAsync(Roles.Expert, "expert-a", cases)).CandidateIds);

        using var c = await field.ExpertAsync("expert-c");
        await field.ClearAsync(c, cases);
        using var filled = await field.AssignAsync(office);
        panels = await ReviewField.ReadAsync<Page<PanelView>>(filled);
        Assert.All(
            panels.Items,
            p => Assert.Equal(["expert-b", "expert-c"], p.Members.Select(m => m.Subject).Order())
        );
    }

    [Fact]
    [Article(15)]
    public async Task A_panel_set_by_hand_keeps_the_rules()
    {
        var field = await new ReviewField(app).OpenAsync();
        var candidate = await field.CandidateAsync("甲");
        using var office = field.Office();
        await field.SignAsync(office);
        await field.ClearAsync(office, candidate);
        foreach (var name in (string[])["p", "q", "r"])
        {
            using var expert = await field.ExpertAsync(name);
            using var declared = await field.DeclareAsync(
                expert,
                (candidate, name == "r" ? RelationKind.Advice : RelationKind.None)
            );
            Assert.Equal(HttpStatusCode.OK, declared.StatusCode);
        }

        var path = $"/api/review/assignments/{candidate}";
        using var seen = await office.GetAsync(path, Cancel);
        Assert.Equal(
            [
                ("p", ExpertStanding.Clear),
                ("q", ExpertStanding.Clear),
                ("r", ExpertStanding.Recused),
            ],
            await StandingsAsync(office, path)
        );
        Assert.Equal("panel-too-small", await PutAsync("p"));
        Assert.Equal("panel-too-small", await PutAsync("p", "p"));
        Assert.Equal("panel-conflicted", await PutAsync("p", "r"));
        Assert.Null(await PutAsync("q", "p"));
        var panel = await ReviewField.GetAsync<PanelView>(office, path);
        Assert.Equal(["q", "p"], panel.Members.Select(m => m.Subject));
        Assert.Equal("changed-meanwhile", await PutAsync("p", "q"));

        using var stranger = field.Office("recused-clerk");
        await field.SignAsync(stranger);
        using var declaredToo = await field.DeclareAsync(
            stranger,
            (candidate, RelationKind.Kinship)
        );
        using var hidden = await stranger.GetAsync($"{path}/experts", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        async Task<string?> PutAsync(params string[] subjects)
        {
            using var answer = await ReviewField.ChangeAsync(
                office,
                HttpMethod.Put,
                path,
                $"{seen.Headers.ETag}",
                new ReassignRequest(subjects)
            );
            return await ReviewField.CodeAsync(answer);
        }
    }

    [Fact]
    [Article(22)]
    public async Task Who_may_not_be_given_a_candidate_is_told_why()
    {
        var field = await new ReviewField(app).OpenAsync();
        var candidate = await field.CandidateAsync("甲");
        using var office = field.Office();
        await field.SignAsync(office);
        await field.ClearAsync(office, candidate);
        using var unsigned = await field.AppointAsync(office, "unsigned", ReviewGroup.Expert);
        using var related = await field.AppointAsync(
            office,
            "related",
            ReviewGroup.Expert,
            "code-甲"
        );
        using var signed = await field.ExpertAsync("signed");
        Assert.Equal(
            [
                ("related", ExpertStanding.Recused),
                ("signed", ExpertStanding.Undeclared),
                ("unsigned", ExpertStanding.NotPledged),
            ],
            await StandingsAsync(office, $"/api/review/assignments/{candidate}")
        );
    }

    private static async Task<IEnumerable<(string, ExpertStanding)>> StandingsAsync(
        HttpClient office,
        string panel
    ) =>
        (
            await ReviewField.GetAsync<Page<PanelExpertView>>(office, $"{panel}/experts")
        ).Items.Select(e => (e.Subject, e.Standing));
}
