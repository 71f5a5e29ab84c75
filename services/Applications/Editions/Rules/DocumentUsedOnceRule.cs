using QualityAward.Common;

namespace QualityAward.Applications.Editions.Rules;

/// <summary>一文一届：the paper that an edition rests on, or its 评选通知, cannot be another edition's as well.</summary>
public static class DocumentUsedOnceRule
{
    /// <summary>The refusal once another edition with the number was found.</summary>
    /// <param name="article">3 for the 评选通知, 4 for 市政府's consent.</param>
    /// <param name="field">The input that holds the number.</param>
    /// <param name="number">发文字号.</param>
    /// <param name="other">The name of the edition that has it.</param>
    public static RefusedException Used(int article, string field, string number, string other) =>
        Used(
            "该文号已用于另一届",
            $"{number}已用于{other}，同一文件不能用于两届。请核对发文字号。",
            article,
            field,
            number,
            ("edition", other)
        );

    /// <summary>422: a paper stands for one act.</summary>
    public static RefusedException Used(
        string title,
        string detail,
        int article,
        string field,
        string number,
        params IEnumerable<(string Name, object? Value)> facts
    ) =>
        Refuse.ByLaw(
            "document-number-used",
            title,
            detail,
            article,
            [("field", field), ("documentNumber", number), .. facts]
        );
}
