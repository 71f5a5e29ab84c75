using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.PublicTexts;

/// <summary>第三条: a second person lets a text pass, place by place, or has it changed.</summary>
internal static class TextReviewActs
{
    private const string Undo = "复核后不能撤回；文字修改后作为新的文字重新送复核。";

    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<TextReview> Table { get; } =
        new(_ => 3, review => TextReviewRules.Reviewed(review.State));

    /// <summary>Every place stays, each with its reason.</summary>
    public static Act<TextReview> Clear { get; } =
        Table.Add(
            new("clear", "同意公开", Office, IsWaiting)
            {
                Main = true,
                Summary = "逐处写明理由，同意公开；起草人本人不能复核",
                Note = "请逐处写明保留的理由，例如“受理部门的办公地址”。",
                Consequence = "该文字可以按原文公开，请告知起草人再次办理。",
                Undo = Undo,
                Obstacles = Own,
            }
        );

    /// <summary>The text must be changed.</summary>
    public static Act<TextReview> Refuse { get; } =
        Table.Add(
            new("refuse", "要求修改", Office, IsWaiting)
            {
                Summary = "写明理由，要求修改；起草人本人不能复核",
                Consequence = "该文字不得按原文公开，起草人再次办理时可以看到修改意见。",
                Undo = Undo,
                Obstacles = Own,
                Fields =
                [
                    Field.Text("reason", "修改意见", TextReview.LongestReason, lines: 3) with
                    {
                        Help = "起草人看到的全文。",
                    },
                ],
            }
        );

    // Whoever wrote the text is told that it is somebody else's to look at.
    private static IEnumerable<ActObstacle> Own(TextReview found, AwardUser by) =>
        Obstacle.SecondPerson(found.AskedBySubject, by);

    private static bool IsWaiting(TextReview review) => review.State is TextReviewState.Waiting;
}
