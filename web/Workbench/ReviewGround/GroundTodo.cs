using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Workbench.Screens;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench.ReviewGround;

/// <summary>What the ground of the review asks of a person now: a 承诺书, declarations, decisions.</summary>
internal static class GroundTodo
{
    /// <summary>The items of a role; none where Review does not answer: the pages themselves say so.</summary>
    public static async Task<IReadOnlyList<TodoItem>> ReadAsync(
        DeskApi api,
        string role,
        EditionView? latest,
        CancellationToken cancellationToken
    )
    {
        if (
            latest is not { State: EditionState.Called } edition
            || !Participants.Signers.Contains(role)
        )
        {
            return [];
        }

        var mine = await api.GetAsync<Page<DeclarationView>>(
            $"/api/review/editions/{edition.Id}/declarations/mine",
            cancellationToken
        );
        List<TodoItem> items = mine switch
        {
            { Problem.Code: "pledge-not-signed" } =>
            [
                new(
                    "签署保密与廉洁承诺书",
                    "review/pledge",
                    $"参加{edition.Name}评选工作须先签署（第七条）。",
                    Late: false
                ),
            ],
            { Value.Items: var all } when all.Count(d => d.Relation is null) is > 0 and var open =>
            [
                new(
                    "申报利害关系",
                    "review/declarations",
                    $"尚有{open}个对象待申报，申报后才能办理（第二十二条）。",
                    Late: false
                ),
            ],
            _ => [],
        };
        if (role is Roles.LeadingGroup)
        {
            items.AddRange(await RulesAsync(api, edition, cancellationToken));
        }

        if (role is Roles.LeadingGroup or Roles.Office)
        {
            items.AddRange(await RecusalsAsync(api, edition, cancellationToken));
        }

        return items;
    }

    private static async Task<IEnumerable<TodoItem>> RulesAsync(
        DeskApi api,
        EditionView edition,
        CancellationToken cancellationToken
    )
    {
        var rules = await api.GetAsync<Page<RuleSetView>>(
            $"/api/review/rule-sets?editionId={edition.Id}",
            cancellationToken
        );
        return (rules.Value?.Items ?? [])
            .Where(r => r.Acts.Any(act => act.Main))
            .Select(r => new TodoItem(
                $"审议{edition.Name}评审规则",
                $"review/rule-sets/{r.Id}",
                "市质量强市办已提请审议（第六条）。",
                Late: false
            ));
    }

    private static async Task<IEnumerable<TodoItem>> RecusalsAsync(
        DeskApi api,
        EditionView edition,
        CancellationToken cancellationToken
    )
    {
        var recusals = await api.GetAsync<Page<RecusalView>>(
            $"/api/review/recusals?editionId={edition.Id}",
            cancellationToken
        );
        var open = (recusals.Value?.Items ?? []).Count(r => r.Acts.Any(act => act.Main));
        return open > 0
            ?
            [
                new(
                    "决定回避事项",
                    "review/recusals",
                    $"有{open}项回避申请或者建议待决定（第二十二条）。",
                    Late: false
                ),
            ]
            : [];
    }
}
