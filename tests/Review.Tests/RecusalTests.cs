using System.Net;
using System.Text.RegularExpressions;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>第二十二条 over a real database: who is shut out, by whom, and that they learn nothing.</summary>
public sealed partial class RecusalTests(ReviewApp app) : IClassFixture<ReviewApp>
{
    private const string Recusals = "/api/review/recusals";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(22)]
    public async Task A_relation_in_the_data_shuts_out_whoever_declares_none()
    {
        var field = await new ReviewField(app).OpenAsync();
        var candidate = await field.CandidateAsync("甲");
        using var office = field.Office();
        await field.SignAsync(office);
        using var related = await field.ExpertAsync("related", "code-甲");
        using var declared = await field.DeclareAsync(related, (candidate, RelationKind.None));
        Assert.Empty((await ReviewField.ReadAsync<Page<DeclarationView>>(declared)).Items);
        var listed = await ReviewField.GetAsync<Page<RecusalView>>(
            office,
            $"{Recusals}?editionId={field.Edition}"
        );
        var found = Assert.Single(listed.Items);
        Assert.Equal(RecusalSource.Found, found.Source);
        Assert.Equal(RecusalState.Granted, found.State);

        // What was declared or found is not taken back by another declaration.
        using var again = await field.DeclareAsync(related, (candidate, RelationKind.None));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    [Article(22)]
    public async Task A_suggested_recusal_of_an_expert_is_decided_by_the_office_and_ends_the_seat()
    {
        var field = await new ReviewField(app).OpenAsync(panelSize: 1);
        var candidate = await field.CandidateAsync("甲");
        using var office = field.Office();
        await field.SignAsync(office);
        await field.ClearAsync(office, candidate);
        using var expert = await field.ExpertAsync("expert");
        await field.ClearAsync(expert, candidate);
        using var assigned = await field.AssignAsync(office);
        Assert.Equal(HttpStatusCode.OK, assigned.StatusCode);
        using var appointed = await field.AppointAsync(office, "watch", ReviewGroup.Supervisor);
        using var supervisor = field.Supervisor("watch");
        await field.SignAsync(supervisor);

        using var suggested = await ReviewField.PostAsync(
            supervisor,
            Recusals,
            new RecusalRequest("expert", candidate, "曾与该单位负责人共事")
        );
        var recusal = await ReviewField.ReadAsync<RecusalView>(suggested);
        Assert.Equal(RecusalState.Pending, recusal.State);
        Assert.Single((await field.MayOpenAsync(Roles.Expert, "expert", candidate)).CandidateIds);

        using var leading = app.As(Roles.LeadingGroup, "leading-group", "member");
        await field.SignAsync(leading);
        var decision = new DecideRecusalRequest(true, "情况属实");
        var path = $"{Recusals}/{recusal.Id}/decide";
        var etag = $"{suggested.Headers.ETag}";
        using var wrong = await ReviewField.ChangeAsync(
            leading,
            HttpMethod.Post,
            path,
            etag,
            decision
        );
        Assert.Equal("recusal-not-yours", await ReviewField.CodeAsync(wrong));
        using var granted = await ReviewField.ChangeAsync(
            office,
            HttpMethod.Post,
            path,
            etag,
            decision
        );
        Assert.Equal(
            RecusalState.Granted,
            (await ReviewField.ReadAsync<RecusalView>(granted)).State
        );
        Assert.Empty((await field.MayOpenAsync(Roles.Expert, "expert", candidate)).CandidateIds);
        var panel = await ReviewField.GetAsync<PanelView>(
            office,
            $"/api/review/assignments/{candidate}"
        );
        Assert.Empty(panel.Members);
    }

    [Fact]
    [Article(7)]
    [Article(22)]
    public async Task A_supervisor_opens_nothing_before_pledge_and_declaration()
    {
        var field = await new ReviewField(app).OpenAsync();
        var candidate = await field.CandidateAsync("甲");
        using var office = field.Office();
        using var appointed = await field.AppointAsync(office, "eyes", ReviewGroup.Supervisor);
        using var supervisor = field.Supervisor("eyes");
        var unsigned = await field.MayOpenAsync(Roles.Supervisor, "eyes", candidate);
        Assert.True(unsigned.PledgeMissing);
        Assert.Empty(unsigned.CandidateIds);

        await field.SignAsync(supervisor);
        Assert.Empty((await field.MayOpenAsync(Roles.Supervisor, "eyes", candidate)).CandidateIds);
        await field.ClearAsync(supervisor, candidate);
        Assert.Single((await field.MayOpenAsync(Roles.Supervisor, "eyes", candidate)).CandidateIds);

        using var related = await field.DeclareAsync(
            supervisor,
            (candidate, RelationKind.Employer)
        );
        Assert.Empty((await field.MayOpenAsync(Roles.Supervisor, "eyes", candidate)).CandidateIds);
    }

    [Fact]
    [Article(22)]
    public async Task An_own_application_holds_until_it_is_decided()
    {
        var field = await new ReviewField(app).OpenAsync();
        var candidate = await field.CandidateAsync("甲", accepted: false);
        using var clerk = field.Office("applying-clerk");
        await field.SignAsync(clerk);
        await field.ClearAsync(clerk, candidate);
        using var asked = await ReviewField.PostAsync(
            clerk,
            Recusals,
            new RecusalRequest("applying-clerk", candidate, "亲属关系")
        );
        Assert.Equal(HttpStatusCode.Created, asked.StatusCode);
        Assert.Empty(
            (await field.MayOpenAsync(Roles.Office, "applying-clerk", candidate)).CandidateIds
        );

        // 领导小组 decides on the office's own people.
        using var leading = app.As(Roles.LeadingGroup, "leading-group", "member");
        await field.SignAsync(leading);
        var recusal = await ReviewField.ReadAsync<RecusalView>(asked);
        using var refused = await ReviewField.ChangeAsync(
            leading,
            HttpMethod.Post,
            $"{Recusals}/{recusal.Id}/decide",
            $"{asked.Headers.ETag}",
            new DecideRecusalRequest(false, "经核实不存在利害关系")
        );
        Assert.Equal(
            RecusalState.Refused,
            (await ReviewField.ReadAsync<RecusalView>(refused)).State
        );
        Assert.Single(
            (await field.MayOpenAsync(Roles.Office, "applying-clerk", candidate)).CandidateIds
        );
    }

    [Fact]
    [Article(22)]
    public async Task A_recused_person_gets_the_same_answers_as_if_there_were_no_case()
    {
        var field = await new ReviewField(app).OpenAsync();
        var open = await field.CandidateAsync("甲");
        using var office = field.Office();
        await field.SignAsync(office);
        await field.ClearAsync(office, open);
        using var recused = await field.ExpertAsync("recused");
        using var other = await field.ExpertAsync("other");
        using var third = await field.ExpertAsync("third");
        using var clerk = field.Office("recused-clerk");
        await field.SignAsync(clerk);
        await field.ClearAsync(clerk, open);
        foreach (var expert in (HttpClient[])[recused, other, third])
        {
            await field.ClearAsync(expert, open);
        }

        await ReviewField.ChangeAsync(
            office,
            HttpMethod.Put,
            $"/api/review/assignments/{open}",
            await TagAsync(office, $"/api/review/assignments/{open}"),
            new ReassignRequest(["recused", "other"])
        );
        var without = (await AllAsync(recused, field), await AllAsync(clerk, field));

        var hidden = await field.CandidateAsync("乙");
        foreach (var who in (HttpClient[])[recused, clerk])
        {
            using var declared = await field.DeclareAsync(who, (hidden, RelationKind.Kinship));
            Assert.Equal(HttpStatusCode.OK, declared.StatusCode);
        }

        await field.ClearAsync(office, hidden);
        await field.ClearAsync(other, hidden);
        await field.ClearAsync(third, hidden);
        using var assigned = await field.AssignAsync(office);
        Assert.Equal(2, (await ReviewField.ReadAsync<Page<PanelView>>(assigned)).Items.Count);
        Assert.Equal(without, (await AllAsync(recused, field), await AllAsync(clerk, field)));
        Assert.Equal(
            await ProblemAsync(clerk, $"/api/review/assignments/{Guid.NewGuid()}"),
            await ProblemAsync(clerk, $"/api/review/assignments/{hidden}")
        );
        Assert.Equal(
            await ProblemAsync(recused, $"/api/review/sheets/material/{Guid.NewGuid()}"),
            await ProblemAsync(recused, $"/api/review/sheets/material/{hidden}")
        );
    }

    /// <summary>Every list of Review that the person may ask for, as text.</summary>
    private static async Task<string> AllAsync(HttpClient who, ReviewField field)
    {
        string[] paths =
        [
            $"{field.Base}/declarations/mine",
            $"/api/review/assignments/mine?editionId={field.Edition}",
            "/api/review/sheets/mine?stage=material",
            $"{field.Base}/assignments",
            $"{field.Base}/board",
            $"{field.Base}/stages",
            $"{Recusals}?editionId={field.Edition}",
        ];
        var all = new List<string>();
        foreach (var path in paths)
        {
            using var answer = await who.GetAsync(path, Cancel);
            var body = await answer.Content.ReadAsStringAsync(Cancel);
            all.Add($"{path} {answer.StatusCode} {TraceId().Replace(body, "")}");
        }

        return string.Join('\n', all);
    }

    private static async Task<string> ProblemAsync(HttpClient who, string path)
    {
        using var answer = await who.GetAsync(path, Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.NotFound, body);
        return Ids().Replace(TraceId().Replace(body, ""), "");
    }

    private static async Task<string> TagAsync(HttpClient who, string path)
    {
        using var answer = await who.GetAsync(path, Cancel);
        return $"{answer.Headers.ETag}";
    }

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex TraceId();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Ids();
}
