using QualityAward.Common.Wording;
using QualityAward.Honours.Register;
using QualityAward.Honours.Remedies;

namespace QualityAward.Honours.Revocations;

/// <summary>What the announcement of a changed or annulled revocation says if nobody writes it otherwise (articles 24, 27).</summary>
internal static class ChangeText
{
    public static string Title(DecisionChange change, Honour honour) =>
        $"关于{honour.Name}攀枝花市政府质量奖撤销决定{change.Outcome.ChineseName()}情况的公告";

    public static IReadOnlyList<string> Paragraphs(
        Revocation revocation,
        DecisionChange change,
        Honour honour
    )
    {
        var decision = revocation.Decision!;
        var paper =
            $"{change.Authority}于{change.Document.Date.ToChinese()}以{change.Document.DocumentNumber}（{change.Paper.ChineseName()}）";
        return
        [
            $"市政府于{decision.Date.ToChinese()}以{decision.DocumentNumber}决定撤销{honour.FullName}获得的{honour.EditionName}攀枝花市政府质量奖（证书编号：{honour.Number}）。",
            change.IsAnnulment
                ? $"{paper}撤销上述决定。上述决定不再有效，该奖项及其证书、奖牌恢复有效。"
                : $"{paper}变更上述决定：{change.Summary}",
            "特此公告。",
        ];
    }
}
